"""The rules for rows: those of `validate`, for the rows of pages as they were read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ..descriptor import PublishedTable
from ..digest import ContentDigest
from ..document import Document, printable
from ..reading import Reading
from ..schema import TABLES, TableName
from ..validation import ValidationReport, validator
from ..validation.tables import Tables
from ..validation.texts import Texts
from .failure import Failure

if TYPE_CHECKING:
    import pyarrow as pa


class _InMemory(Texts):
    """Documents as they were read, instead of those of sources."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        import pyarrow as pa

        self.documents = documents
        self.ids = pa.array(documents, pa.string())
        self.read = set()

    def __call__(self, document_id: str) -> Document | None:
        return self.documents.get(document_id)

    def load(self, position: int) -> Document | None:
        return self.documents[self.ids[position].as_py()]


class _TablesInMemory(Tables):
    """Tables before they are a package."""

    def __init__(self, tables: Mapping[TableName, pa.Table]) -> None:
        published = {}
        for name, table in tables.items():
            digest = ContentDigest()
            digest.update(table)
            published[name] = PublishedTable(name, PurePosixPath(), (), digest.text())
        columns = {name: table.column_names for name, table in tables.items()}
        super().__init__(Path(), published, columns, ValidationReport(Path()))
        self.tables = tables

    def batches(self, name: TableName, columns: Iterable[str]) -> Iterator[pa.RecordBatch]:
        yield from self.tables[name].select(list(columns)).to_batches()


def check_rows(readings: Sequence[Reading]) -> tuple[list[Failure], str]:
    """Check the rows of pages against the declaration of the tables, each other, and the pages' text.

    Args:
        readings: Readings of documents whose ids are all different, in the order of those.

    Returns:
        What does not hold, and the digest of all rows.
    """
    import pyarrow as pa

    from ..arrow import RowError, to_table
    from ..people import merge_people

    tables: dict[TableName, pa.Table] = {}
    try:
        for name in TABLES:
            parts = [to_table(name, reading.rows[name]) for reading in readings]
            tables[name] = merge_people(parts) if name == "people" else pa.concat_tables(parts).combine_chunks()
    except RowError as error:
        # `articles: row 'page-01': amounts[0].yuan: is null`
        path = re.search(r": ([\w.\[\]]+): ", str(error))
        place = f"{name}.{re.sub(r'[0-9]+', '', path[1])}" if path else name
        return [Failure("rows", place, printable(str(error), 300))], ""
    checked = _TablesInMemory(tables)
    validator.check_rows(checked, _InMemory({reading.document.document_id: reading.document for reading in readings}))
    failures = [
        Failure(
            violation.rule,
            f"{violation.table}.{re.sub(r'[0-9]+', '', violation.column or '')}",
            str(violation),
        )
        for violation in checked.report.violations
    ]
    return failures, " ".join(table.content_digest for table in checked.published.values())
