"""Exports: the tables without lists, as other programs take them. One module a format, each a thin writer.

A writer goes through the relations one after the other, some thousand rows at a time, so memory stays flat; what it
writes takes its place only when it is complete. A file or folder that is there is replaced only where it is an export
itself.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from ..descriptor import reason_of
from ..locking import BusyError
from ..nearest import nearest
from .replacing import lock, replacing
from .writing import FORMATS, NETWORKS, Export, ExportError, Format, Network, Source, Writer

if TYPE_CHECKING:
    from ..table_set import TableSet

__all__ = ["FORMATS", "NETWORKS", "Export", "ExportError", "Format", "Network", "export"]

#: The module that writes a format, imported when it is asked for: what it needs may not be installed.
_MODULES: dict[Format, str] = {
    "csv": "delimited",
    "jsonl": "json_lines",
    "xlsx": "excel",
    "sqlite": "sqlite",
    "duckdb": "duck",
    "graphml": "graphml",
    "edges": "edges",
}


def export(
    tables: TableSet, format: Format, path: str | os.PathLike[str], *, network: Network = "attendance"
) -> Export:
    """Write the tables in another format; see `zhoukou_news.export`."""
    if format not in _MODULES:
        near = nearest(format, FORMATS)
        hint = f"; did you mean {near!r}?" if near else ""
        raise ValueError(f"there is no format {format!r}; there are {', '.join(FORMATS)}{hint}")
    if network not in NETWORKS:
        raise ValueError(f"there is no network {network!r}; there are {' and '.join(NETWORKS)}")
    writer: Writer = import_module(f"{__name__}.{_MODULES[format]}")  # type: ignore[assignment]
    writer.require()
    out = Path(os.path.abspath(path))
    made = Export(format, Path(path))
    source = Source(tables, made, network)  # without a package, nothing is touched
    try:
        with lock(out), replacing(out, writer, made) as temporary:
            writer.write(source, temporary)
    except BusyError:
        raise ExportError(f"{path}: another export is writing there; wait for it, or choose another path") from None
    except OSError as error:
        raise ExportError(
            f"{path}: the export cannot be written there: {reason_of(error)}; make room, permit writing, or choose "
            "another path"
        ) from error
    return made
