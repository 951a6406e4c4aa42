"""Exports: the tables without lists, as other programs take them. One module a format, each a thin writer.

A writer goes through the relations one after the other, some thousand rows at a time, so memory stays flat; what it
writes takes its place only when it is complete. A file or folder that is there is replaced only where it is an export
itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, get_args

from ..descriptor import PROJECT, reason_of
from ..locking import BusyError, FolderLock
from ..nearest import nearest
from ..relations import RELATIONS, Relation

if TYPE_CHECKING:
    import pyarrow as pa

    from ..loading import TableSet

Format = Literal["csv", "jsonl", "xlsx", "sqlite", "duckdb", "graphml", "edges"]
Network = Literal["attendance", "people"]
FORMATS: tuple[Format, ...] = get_args(Format)
NETWORKS: tuple[Network, ...] = get_args(Network)

_MODULES: dict[Format, str] = {
    "csv": "delimited",
    "jsonl": "json_lines",
    "xlsx": "excel",
    "sqlite": "sqlite",
    "duckdb": "duck",
    "graphml": "graphml",
    "edges": "edges",
}


class ExportError(Exception):
    """An export that was not written; the message says why and what to do. What was there stays."""


@dataclass
class Export:
    """What an export wrote.

    Attributes:
        format: The format.
        path: The file or folder.
        rows: How many rows each relation has, or how many nodes and edges a network.
        notices: What was written otherwise than as it is, and how.
    """

    format: Format
    path: Path
    rows: dict[str, int] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


class Source:
    """What a writer writes: relations of a set of tables, piece by piece, counted as they go.

    Args:
        tables: The tables.
        made: Where rows are counted and notices are kept.
        network: Which network is asked for, of the formats that hold one.
    """

    def __init__(self, tables: TableSet, made: Export, network: Network = "attendance") -> None:
        self.tables = tables
        self.made = made
        self.network = network
        self._about = tables.about()

    def rows(self, relation: Relation) -> Iterator[pa.Table]:
        """A relation's rows, some thousand at a time, in the order of the tables."""
        self.made.rows.setdefault(relation.name, 0)
        for part in relation.parts:
            for rows in self.tables.batches(part.table.name, relation.columns_of(part)):
                found = relation.tables_of(part, rows)
                self.made.rows[relation.name] += found.num_rows
                yield found

    def about(self) -> dict[str, Any]:
        """What is known of the tables as a whole, as a descriptor's properties, and what the export is."""
        return self._about | {"export": {"program": PROJECT, "format": self.made.format}}

    def properties(self) -> list[tuple[str, str]]:
        """The same as pairs of texts."""
        import json

        def text(value: Any) -> str:
            return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

        return [(name, text(value)) for name, value in self.about().items()]

    def notice(self, text: str) -> None:
        """Keep something that a reader should know."""
        self.made.notices.append(text)


class Writer(Protocol):
    """What each module of a format has."""

    #: Whether the export is a folder.
    FOLDER: bool

    @staticmethod
    def require() -> None:
        """Raise `MissingExtraError` where something that the format needs is not installed."""

    @staticmethod
    def is_own(path: Path) -> bool:
        """Whether what lies there is an export of the format."""

    @staticmethod
    def write(source: Source, path: Path) -> None:
        """Write the export to a path at which nothing lies, or into an empty folder."""


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
        with _lock(out), _replacing(out, writer, made) as temporary:
            writer.write(source, temporary)
    except BusyError:
        raise ExportError(f"{path}: another export is writing there; wait for it, or choose another path") from None
    except OSError as error:
        raise ExportError(
            f"{path}: the export cannot be written there: {reason_of(error)}; make room, permit writing, or choose "
            "another path"
        ) from error
    return made


def inconsistent(path: Path, reason: object) -> ExportError:
    """The error for tables that contradict their own keys."""
    return ExportError(
        f"{path.name}: the tables do not keep their keys ({str(reason).splitlines()[0]}); run zhoukou-news validate"
    )


def relations(names: Sequence[str] = ()) -> list[Relation]:
    """The relations of these names, in an order in which each refers to none but those before it; all without names."""
    return [relation for relation in RELATIONS.values() if not names or relation.name in names]


# --- taking the place of what is there --------------------------------------------------------------------------------


def _lock(out: Path) -> FolderLock:
    out.parent.mkdir(parents=True, exist_ok=True)
    return FolderLock(_beside(out, "lock"))


def _beside(out: Path, what: str) -> Path:
    return out.with_name(f".{out.name}.zhoukou-news-{what}")


@contextmanager
def _replacing(out: Path, writer: Writer, made: Export) -> Iterator[Path]:
    """A place beside `out` to write to, which becomes `out` at the end."""
    new, old = _beside(out, "new"), _beside(out, "old")
    if old.exists() and not out.exists():  # an export that was killed between two renames
        os.rename(old, out)
    for left in (new, old):
        _remove(left)
    _check(out, writer, made)
    if writer.FOLDER:
        new.mkdir()
    try:
        yield new
        for path in new.iterdir() if writer.FOLDER else [new]:
            _sync(path)
        if not writer.FOLDER or not out.exists():
            os.replace(new, out)
            return
        os.rename(out, old)
        try:
            os.rename(new, out)
        except BaseException:
            os.rename(old, out)
            raise
        _remove(old)
    finally:
        _remove(new)


def _check(out: Path, writer: Writer, made: Export) -> None:
    """Nothing but an export is replaced."""
    if not out.exists() or (writer.FOLDER and out.is_dir() and not any(out.iterdir())):
        return
    kind = "folder" if writer.FOLDER else "file"
    if out.is_dir() != writer.FOLDER:
        raise ExportError(
            f"{made.path} is a {'file' if writer.FOLDER else 'folder'}; {made.format} is written as a {kind}"
        )
    if not writer.is_own(out):
        raise ExportError(f"{made.path} holds something else than an export; choose another {kind}, or take it away")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """See to it that a file's content is on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
