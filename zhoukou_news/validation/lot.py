"""Some thousand rows of a table: the values in their columns, and the rows of other tables that ids in them name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from ..schema import TABLES, Table, TableName
from .cells import Cells, cells_of, integers
from .ids import Encoded, encoded
from .known import Known
from .report import Violation, short
from .tables import Tables


class Lot:
    """Some thousand rows of a table.

    Args:
        table: The table.
        first: The number of the first row within the table.
        batch: The rows.
        known: What rows of other tables are referred to by.

    Attributes:
        size: How many rows there are.
        keys: Their keys.
        cells: Their values by path: `attendees`, `attendees[]`, `attendees[].name`.
    """

    def __init__(self, table: Table, first: int, batch: pa.RecordBatch, known: Known) -> None:
        self.table = table
        self.first = first
        self.batch = batch
        self.known = known
        self.size = batch.num_rows
        self.keys = batch.column(table.primary_key)
        self.cells: dict[str, Cells] = {
            path: cells
            for name in batch.schema.names
            for path, cells in cells_of(table.column(name), batch.column(name))
        }
        self._encoded: dict[str, Encoded] = {}
        self._found: dict[tuple[TableName, str], np.ndarray] = {}

    def halves(self) -> Iterator[Lot]:
        """Its rows in two lots."""
        middle = self.size // 2
        for first, size in ((0, middle), (middle, self.size - middle)):
            yield Lot(self.table, self.first + first, self.batch.slice(first, size), self.known)

    def violation(self, rule: str, reason: str, row: int, column: str | None = None, value: object = None) -> Violation:
        """A violation of a rule by one of the rows."""
        shown = None if value is None else short(value)
        return Violation(rule, reason, self.table.name, str(self.keys[row].as_py()), column, shown)

    def values(self, path: str) -> pa.Array:
        """The values at a path."""
        return self.cells[path].values

    def integers(self, path: str) -> np.ndarray:
        """The whole numbers at a path; -1 for null."""
        return integers(self.cells[path].values)

    def encoded(self, path: str) -> Encoded:
        """The texts at a path by number."""
        if path not in self._encoded:
            # What names rows of one table is looked up together.
            wanted = self.cells[path].column.references
            alike = [path]
            if wanted is not None:
                alike = [name for name, cells in self.cells.items() if cells.column.references == wanted]
            self._encoded.update(zip(alike, encoded(*map(self.values, alike)), strict=True))
        return self._encoded[path]

    def hashes(self, path: str) -> np.ndarray:
        """The texts at a path, each as a number of 64 bits; that of null is that of an empty one."""
        texts = self.encoded(path)
        return texts.each(texts.different.hashes, 0)

    def find(self, table: TableName, path: str) -> np.ndarray:
        """For each id at a path, the row of a table it stands in; -1 for null and for one that is in none."""
        if (table, path) not in self._found:
            self._found[table, path] = self.known.find(table, self.encoded(path))
        return self._found[table, path]

    def first_article(self) -> int:
        """The row of the first row's article in `articles`."""
        if self.table.name == "articles":
            return self.first
        return int(self.article_rows()[0]) if self.size else self.first

    def article_rows(self) -> np.ndarray:
        """For each row, the row of its article in `articles`; -1 where it has none."""
        if self.table.name == "people" or not len(self.known.extents):
            return np.full(self.size, -1, np.int64)
        return self.find("articles", "article_id")


def lots_of(tables: Tables, names: Sequence[TableName], known: Known, part: tuple[int, int] = (0, 1)) -> Iterator[Lot]:
    """The rows of tables in lots: of each table in its order, of all in the order of articles.

    So what is read of the same pages stands near each other. People come last, and are not read before: they name
    pages in no order.

    Args:
        tables: The tables.
        names: Which of them.
        known: What rows of other tables refer to.
        part: Which part of the rows, from 0 on, and of how many.
    """
    of_pages = [name for name in names if name != "people"]
    for together in (of_pages, [name for name in names if name not in of_pages]):
        batches = {name: tables.part(name, tables.columns[name], part) for name in together}
        waiting: dict[TableName, Lot] = {}
        while batches or waiting:
            for name in [name for name in batches if name not in waiting]:
                following = next(batches[name], None)
                if following is None:
                    del batches[name]
                else:
                    waiting[name] = Lot(TABLES[name], *following, known)
            if waiting:
                yield waiting.pop(min(waiting, key=lambda name: waiting[name].first_article()))
