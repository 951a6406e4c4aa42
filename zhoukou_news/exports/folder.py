"""A folder of one file a relation, with `datapackage.json`: what the formats CSV and JSON Lines share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .. import descriptor
from ..descriptor import PROJECT
from ..package import file_hash
from ..relations import Relation
from .writing import Source, relations


def is_own(path: Path) -> bool:
    """Whether a folder is an export, and holds nothing else."""
    try:
        package = json.loads((path / descriptor.FILE_NAME).read_bytes())
        program = package["export"]["program"]
        names = {resource["path"] for resource in package["resources"]} | {descriptor.FILE_NAME}
    except (OSError, ValueError, TypeError, KeyError):
        return False
    return program == PROJECT and {entry.name for entry in path.iterdir()} <= names


def write(
    source: Source,
    path: Path,
    suffix: str,
    mediatype: str,
    write_relation: Callable[[Source, Relation, Path], None],
    **properties: Any,
) -> None:
    """Write the files, then the descriptor that names them.

    Args:
        source: What is written.
        path: The empty folder.
        suffix: What the files' names end in, without a dot.
        mediatype: Their media type.
        write_relation: Writes one file.
        **properties: Further properties of each resource's schema.
    """
    resources = []
    for relation in relations():
        file = path / f"{relation.name}.{suffix}"
        write_relation(source, relation, file)
        resources.append(
            {
                "name": relation.name,
                "type": "table",
                "title": relation.title,
                "description": relation.description,
                "path": file.name,
                "format": suffix,
                "mediatype": mediatype,
                "encoding": "utf-8",
                "hash": file_hash(file),
                "bytes": file.stat().st_size,
                "rowCount": source.made.rows[relation.name],
                "schema": descriptor.schema_of(relation.columns, relation.primary_key) | properties,
            }
        )
    text = descriptor.dump(source.about() | {"resources": resources})
    (path / descriptor.FILE_NAME).write_text(text, "utf-8")
