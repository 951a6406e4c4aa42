"""The rules for rows that an article prints, or that are articles: they are counted, have days, and name people."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .cells import positions
from .every_table import TableRules
from .known import Known
from .lot import Lot
from .of_people import OfPeople, pairs
from .tables import Tables


class NumberedRules(TableRules):
    """Rules for rows that are numbered within a document or an article."""

    def __init__(self, tables: Tables, known: Known, of_people: OfPeople) -> None:
        super().__init__(tables, known, of_people)
        #: The number of the last row, and the row of its article.
        self._number, self._article = 0, -1

    def check_numbered(self, lot: Lot, parent: str, number: Callable[[int], str]) -> None:
        """Keys are made of a parent's id and a number that counts its rows from 1."""
        same = pc.fill_null(pc.equal(lot.values(parent), self.before(lot, parent)), False).to_numpy(
            zero_copy_only=False
        )
        starts = np.flatnonzero(~same)
        counts = np.arange(1, lot.size + 1)
        begun = np.zeros(lot.size, np.int64)
        begun[starts] = starts
        begun = np.maximum.accumulate(begun)
        numbers = counts - begun
        if lot.size and same[0]:
            numbers[: starts[0] if len(starts) else lot.size] += self._number
        self._number = int(numbers[-1]) if lot.size else self._number
        endings = pa.array([number(n) for n in range(int(numbers.max(initial=0)) + 1)]).take(pa.array(numbers))
        expected = pc.binary_join_element_wise(lot.values(parent), endings, "")
        key = self.table.primary_key
        for position in positions(pc.not_equal(lot.values(key), expected)):
            reason = f"should be {expected[int(position)].as_py()}, by its parts and its place"
            self.add(lot, "key", reason, int(position), key, lot.values(key)[int(position)].as_py())
        if "ordinal" in lot.cells:
            for position in positions(lot.integers("ordinal") != numbers):
                reason = f"should be {numbers[position]}, by its place"
                self.add(lot, "key", reason, int(position), "ordinal", lot.integers("ordinal")[position])

    def check_after_articles(self, lot: Lot) -> None:
        """Rows stand in the order of their articles."""
        articles = lot.article_rows()
        before = np.concatenate(([self._article], articles[:-1]))[: lot.size]
        self._article = int(articles[-1]) if lot.size else self._article
        wrong = positions((articles < before) & (articles >= 0))
        self.add_cells(lot, "order", "its article stands before that of the row before", "article_id", wrong)

    def check_dates(self, lot: Lot) -> None:
        null = {name: pc.is_null(lot.values(name)) for name in ("date", "date_text", "year_basis", "time_of_day")}
        wrong = positions(pc.not_equal(null["date"], null["year_basis"]))
        self.add_cells(lot, "date", "a date has a year_basis, and none without", "year_basis", wrong)
        for name in ("date", "time_of_day"):
            wrong = positions(pc.and_(pc.invert(null[name]), null["date_text"]))
            self.add_cells(lot, "date", "stands without the date as printed", name, wrong)

    def check_names(self, lot: Lot, path: str) -> None:
        """People named in a list have the names that the table people gives them."""
        if "people" not in self.known.ids or not len(self.known.names):
            return
        found = lot.find("people", f"{path}[].person_id")
        right = (found < 0) | (self.known.names[found] == lot.hashes(f"{path}[].name"))
        self.add_cells(lot, "person", "is not the name of that person in people", f"{path}[].name", positions(~right))
        articles = lot.article_rows()[lot.cells[f"{path}[]"].rows]
        self.of_people.by_others.named.append(pairs(found, articles))
