"""The rules for the rows of people."""

from __future__ import annotations

import numpy as np
import pyarrow.compute as pc

from ..pinyin import MASK
from ..schema import TableName
from .cells import positions
from .every_table import TableRules
from .ids import hashes_of, is_in
from .lot import Lot
from .of_people import pairs


class PeopleRules(TableRules):
    """The rules for the rows of people."""

    name = "people"

    def check_rows(self, lot: Lot) -> None:
        self.check_ascending(lot, "person_id")
        mentions = pc.equal(lot.values("evidence[].field"), "name").to_numpy(zero_copy_only=False)
        counts = np.bincount(lot.cells["evidence[]"].rows[mentions], minlength=lot.size)
        told = lot.integers("mention_count")
        for place in positions(counts != told).tolist():
            self.add(lot, "people", f"has {counts[place]} mentions as evidence", place, "mention_count", told[place])
        articles = self.pairs(lot, "article_ids[]", "articles")
        mentioned = self.pairs(lot, "evidence[].article_id", "articles")
        titles = self.pairs(lot, "titles[].article_id", "articles")
        meetings = self.pairs(lot, "meeting_ids[]", "meetings")
        for path, found, others, reason in (
            ("article_ids[]", articles, mentioned[mentions], "has no mention of the person in evidence"),
            ("evidence[].article_id", mentioned, articles, "is not in article_ids"),
            ("titles[].article_id", titles, articles, "is not in article_ids"),
        ):
            self.add_cells(lot, "people", reason, path, positions((found >= 0) & ~is_in(found, others)))
        for path, found in (("article_ids[]", articles), ("meeting_ids[]", meetings)):
            rows = lot.cells[path].rows
            wrong = 1 + positions((found[1:] <= found[:-1]) & (found[1:] >= 0) & (rows[1:] == rows[:-1]))
            self.add_cells(lot, "order", "stands twice, or after a later one", path, wrong)
        self.check_first_article(lot)
        self.tell(lot, articles, meetings)

    def check_first_article(self, lot: Lot) -> None:
        """The first article is the first of all."""
        offsets = lot.cells["article_ids"].offsets
        assert offsets is not None
        named = positions(offsets[1:] > offsets[:-1])
        firsts = lot.values("article_ids[]").take(offsets[:-1][named])
        wrong = named[positions(pc.not_equal(firsts, lot.values("first_article_id").take(named)))]
        self.add_cells(lot, "people", "is not the first of article_ids", "first_article_id", wrong)

    def tell(self, lot: Lot, articles: np.ndarray, meetings: np.ndarray) -> None:
        """Keep what the rows say of people."""
        identity = pc.binary_join_element_wise(lot.values("name"), lot.values("kind"), "\0")
        # Masked names are alike; who bears one is told apart by the key alone.
        nobody = pc.equal(pc.utf8_trim(lot.values("name"), MASK), "")
        identity = pc.if_else(nobody, lot.values("person_id"), identity)
        self.of_people.identities.append(hashes_of(identity))
        doubtful = pc.equal(lot.values("guesses[].field"), "name").to_numpy(zero_copy_only=False)
        self.of_people.by_people.named.append(articles)
        self.of_people.by_people.present.append(meetings)
        self.of_people.by_people.doubted.append(lot.cells["guesses[]"].rows[doubtful] + lot.first)

    def pairs(self, lot: Lot, path: str, table: TableName) -> np.ndarray:
        """For each id in a list of ids, the row of people and the row that it names."""
        return pairs(lot.cells[path].rows + lot.first, lot.find(table, path))
