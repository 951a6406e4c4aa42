"""CSV: a folder that is a Frictionless tabular data package, with every foreign key declared.

The files are UTF-8, with commas, line feeds, and every text in double quotes; an empty cell is null.

A spreadsheet takes a cell that begins with = + - or @ for a formula, and runs it. So a text that begins with one of
these, with its full-width form, or with a tab or line end, has an apostrophe put before it. So has a text that begins
with an apostrophe, and so has an empty one, which would be null otherwise. Whoever reads takes one apostrophe from the
beginning of a text, and has what was written.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..relations import Relation
from . import folder
from .writing import Source

if TYPE_CHECKING:
    import pyarrow as pa

FOLDER = True
is_own = folder.is_own

#: What a text begins with that gets an apostrophe before it; an empty text does, too.
_GUARDED = "'=+-@\t\r\n＝＋－＠"


def require() -> None:
    """Nothing else is needed."""


def guarded(table: pa.Table) -> pa.Table:
    """The table with an apostrophe before each text that a spreadsheet would take for a formula.

    Example:
        >>> import pyarrow as pa
        >>> guarded(pa.table({"text": ["=1+1", "周口", "", None, "'"]}))["text"].to_pylist()
        ["'=1+1", '周口', "'", None, "''"]
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    pattern = f"^(?:[{re.escape(_GUARDED)}]|\\z)"
    for number, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            values = table.column(number)
            marked = pc.binary_join_element_wise("'", values, "")
            harmless = pc.if_else(pc.match_substring_regex(values, pattern), marked, values)
            table = table.set_column(number, column, harmless)
    return table


def guarded_text(text: str) -> str:
    """The same for one text.

    Example:
        >>> guarded_text("@周口")
        "'@周口"
    """
    return f"'{text}" if text[:1] in _GUARDED else text


def write(source: Source, path: Path) -> None:
    """Write the files and `datapackage.json`."""
    folder.write(source, path, "csv", "text/csv", _write, missingValues=[""])


def _write(source: Source, relation: Relation, file: Path) -> None:
    from pyarrow.csv import CSVWriter

    with CSVWriter(file, relation.arrow_schema) as writer:
        for rows in source.rows(relation):
            writer.write_table(guarded(rows))
