"""The rows of a package's tables, read piece by piece, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ..descriptor import PublishedTable, reason_of
from ..document import printable
from ..schema import TABLES, TableName
from .report import ValidationReport, Violation

#: How many rows are looked at together: at most so many, and about so many bytes of a compressed file.
_ROWS, _BYTES = 6_000, 700_000


class Tables:
    """The rows of a package's tables.

    Args:
        folder: The package's folder.
        published: What the descriptor says of each table.
        columns: The tables whose files are the published ones, with the columns whose types are right; the key is one
            of these.
        report: Takes what cannot be read all the same.
    """

    def __init__(
        self,
        folder: Path,
        published: Mapping[TableName, PublishedTable],
        columns: Mapping[TableName, Sequence[str]],
        report: ValidationReport,
    ) -> None:
        self.folder = folder
        self.published = published
        self.columns = columns
        self.report = report

    def have(self, name: TableName, *columns: str) -> bool:
        """Whether a table can be read, and all of such columns of it."""
        return name in self.columns and set(columns) <= set(self.columns[name])

    def complete(self, name: TableName) -> bool:
        """Whether all columns of a table can be read."""
        return self.have(name, *(column.name for column in TABLES[name].columns))

    def batches(self, name: TableName, columns: Iterable[str]) -> Iterator[pa.RecordBatch]:
        """A table's rows, some thousand at a time."""
        for file in self.published[name].files:
            try:
                with pq.ParquetFile(self.folder / file.path) as parquet:
                    rows = min(_ROWS, 1 + _BYTES * file.rows // max(file.bytes, 1))
                    # Whoever asks for all row groups gets a reader of each column of each: 0.6 MB a group.
                    groups = [parquet.metadata.row_group(group).num_rows for group in range(parquet.num_row_groups)]
                    for numbers, size in _portions(groups, rows):
                        # Memory that threads take apart is kept by each of them.
                        yield from parquet.iter_batches(size, numbers, list(columns), use_threads=False)
            except (pa.ArrowException, OSError) as error:
                reason = f"cannot be read ({printable(reason_of(error))}); run the build again"
                self.report.add(Violation("file", reason, table=name, file=str(file.path)))

    def part(
        self, name: TableName, columns: Iterable[str], part: tuple[int, int] = (0, 1)
    ) -> Iterator[tuple[int, pa.RecordBatch]]:
        """A part of a table's rows, some thousand at a time, and the number of the first of them.

        Args:
            name: The table.
            columns: Which columns.
            part: Which part, from 0 on, and of how many.
        """
        number, count = part
        total = max(sum(file.rows for file in self.published[name].files), 1)
        row = 0
        for batch in self.batches(name, columns):
            if min(count * row // total, count - 1) == number:
                yield row, batch
            row += batch.num_rows

    def key(self, name: TableName, row: int) -> str:
        """The key of a row by its number: only what a report needs is read again."""
        for first, batch in self.part(name, [TABLES[name].primary_key]):
            if row < first + batch.num_rows:
                return str(batch.column(0)[row - first].as_py())
        return "?"


def _portions(groups: Sequence[int], rows: int) -> Iterator[tuple[list[int], int]]:
    """Row groups that are read together, by their numbers, and how many of their rows at a time.

    Args:
        groups: How many rows each row group has.
        rows: How many rows are to be read at a time, about.
    """
    start = 0
    while start < len(groups):
        end, size = start + 1, groups[start]
        while end < len(groups) and size + groups[end] <= rows:
            size += groups[end]
            end += 1
        # A larger group is read in parts of one size.
        parts = max(round(size / rows), 1)
        yield list(range(start, end)), max(-(-size // parts), 1)
        start = end
