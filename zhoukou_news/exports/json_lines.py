"""JSON Lines: a folder of one file a relation, one object a line, in UTF-8.

A null is null. A date is a text like 2020-02-09, and an amount of yuan a text, since few readers keep a number exact.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..relations import Relation
from . import folder
from .writing import Source

FOLDER = True
is_own = folder.is_own


def require() -> None:
    """Nothing else is needed."""


def write(source: Source, path: Path) -> None:
    """Write the files and `datapackage.json`."""
    folder.write(source, path, "jsonl", "application/jsonl", _write)


def _write(source: Source, relation: Relation, file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for rows in source.rows(relation):
            out.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows.to_pylist())
