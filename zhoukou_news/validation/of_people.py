"""What rows say of people, and who is named where: the table people says what the other tables say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..schema import TableName
from .ids import others_than
from .report import Violation, short
from .tables import Tables


def pairs(people: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Rows of people, each with a row of another table, as one number; -1 where one of them is -1.

    Example:
        >>> pairs(np.array([1, 0, -1]), np.array([2, -1, 3])).tolist()
        [4294967298, -1, -1]
    """
    return np.where((people < 0) | (others < 0), -1, (people << 32) + others)


@dataclass
class Sayings:
    """What rows say of people, some thousand at a time.

    Attributes:
        named: Who is named in which article: `pairs`.
        present: Who was present at which meeting: `pairs`.
        doubted: Whose name is a guess: rows of people.
    """

    named: list[np.ndarray] = field(default_factory=list)
    present: list[np.ndarray] = field(default_factory=list)
    doubted: list[np.ndarray] = field(default_factory=list)


class OfPeople:
    """What the table people says, and what the other tables say of people.

    Attributes:
        by_people: What people says.
        by_others: What the other tables say.
        identities: The name and the kind of each row of people, as one number.
    """

    def __init__(self) -> None:
        self.by_people = Sayings()
        self.by_others = Sayings()
        self.identities: list[np.ndarray] = []

    def compare(self, tables: Tables) -> None:
        """Tell where they differ, when all rows have been looked at."""
        doubted = others_than(_joined(self.by_others.doubted), _joined(self.by_people.doubted))
        for row in doubted.tolist():
            reason = "does not say that the name is a guess, as a meeting does"
            key = tables.key("people", row)
            tables.report.add(Violation("guess", reason, table="people", row=key, column="guesses"))
        for row, column, reason, other, number in sorted(self._differences(tables), key=lambda found: found[0]):
            value = short(tables.key(other, number)) if other else None
            key = tables.key("people", row)
            tables.report.add(Violation("people", reason, table="people", row=key, column=column, value=value))

    def _differences(self, tables: Tables) -> Iterator[tuple[int, str, str, TableName | None, int]]:
        """Where rows of people differ: row, column, what is wrong, and the other table with its row."""
        identities = _joined(self.identities)
        order = np.argsort(identities, kind="stable")
        for row in order[1:][identities[order][1:] == identities[order][:-1]].tolist():
            yield row, "name", "another row has this name and kind", None, 0
        people, others = self.by_people, self.by_others
        if tables.have("articles"):
            for person, row in _missing(others.named, people.named):
                yield person, "article_ids", "names the person and is not in it", "articles", row
        if tables.have("meetings"):
            for person, row in _missing(others.present, people.present):
                yield person, "meeting_ids", "has the person as attendee and is not in it", "meetings", row
        if tables.have("meetings") and others.present:
            for person, row in _missing(people.present, others.present):
                yield person, "meeting_ids", "does not have the person as attendee", "meetings", row


def _joined(lots: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.zeros(0, np.int64), *lots])


def _missing(lots: Sequence[np.ndarray], known: Sequence[np.ndarray]) -> list[tuple[int, int]]:
    """The pairs that are not among known ones, each as its two rows."""
    found = others_than(_joined(lots), _joined(known))
    return [(pair >> 32, pair & 0xFFFFFFFF) for pair in found.tolist() if pair >= 0]
