"""What is known of a package as a whole before its rows are looked at: what rows of other tables refer to."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from ..printed import Span
from ..schema import TABLES, TableName
from .cells import integers
from .ids import Encoded, Ids, hashes_of
from .tables import Tables


@dataclass(frozen=True)
class Known:
    """What rows of other tables refer to.

    Attributes:
        ids: The keys of each table that can be read.
        extents: For each row of articles, where it begins and ends.
        years: For each row of articles, the year given with its document; -1 where none was.
        redactions: For each row of articles, the stretches that are masked; empty where no row has any.
        names: For each row of people, the name as a number.
        redacted: Whether the package says that it is masked.
    """

    ids: Mapping[TableName, Ids]
    extents: np.ndarray
    years: np.ndarray
    redactions: list[list[Span]]
    names: np.ndarray
    redacted: bool

    def find(self, table: TableName, ids: Encoded) -> np.ndarray:
        """For each id, the row of a table it stands in; -1 for null and for one that is in none."""
        if table not in self.ids:
            return np.full(len(ids.codes), -1, np.int64)
        found = ids.different.once(table, lambda: self.ids[table].find(ids.different.hashes))
        return ids.each(found, -1)

    def articles_of(self, document_id: str) -> Iterator[int]:
        """The rows of a document's articles."""
        for ordinal in itertools.count(1):
            row = int(self.ids["articles"].find(hashes_of(pa.array([f"{document_id}-{ordinal:02d}"])))[0])
            if row < 0:
                return
            yield row


def read_known(tables: Tables, *, redacted: bool) -> Known:
    """Read what rows of other tables refer to; what is not there is empty.

    Args:
        tables: The package's tables.
        redacted: Whether the package says that it is masked.
    """

    def columns(name: TableName, *columns: str) -> Iterator[pa.RecordBatch]:
        return tables.batches(name, columns) if tables.have(name, *columns) else iter(())

    ids = {
        name: Ids(batch.column(0) for batch in tables.batches(name, [TABLES[name].primary_key]))
        for name in tables.columns
    }
    extents, years, names = [np.zeros((0, 2), np.int64)], [np.zeros(0, np.int64)], [np.zeros(0, np.uint64)]
    for batch in columns("articles", "char_start", "char_end"):
        extents.append(np.stack([integers(batch.column(0)), integers(batch.column(1))], axis=1))
    for batch in columns("articles", "document_year"):
        years.append(integers(batch.column(0)))
    redactions: list[list[Span]] = []
    for batch in columns("articles", "redactions"):
        for row in batch.column(0).to_pylist():
            redactions.append([(span["char_start"], span["char_end"]) for span in row])
    for batch in columns("people", "name"):
        names.append(hashes_of(batch.column(0)))
    return Known(
        ids=ids,
        extents=np.concatenate(extents),
        years=np.concatenate(years),
        redactions=redactions if any(redactions) else [],
        names=np.concatenate(names),
        redacted=redacted,
    )
