"""Which labelled article or meeting is which row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .. import labels
from ..reading import Row
from .normalisation import closed

#: Two articles are one where their likeness is above this.
LIKENESS = 0.6


def same_articles(articles: Sequence[labels.Article], rows: Sequence[Row]) -> dict[int, int]:
    """Which labelled article is which row: positions by positions."""
    labelled = [_sequences(closed("".join([*a.heading_lines, *a.paragraphs]))) for a in articles]
    found = [_sequences(closed("".join([row["headline"] or "", *row["subheads"], row["body"] or ""]))) for row in rows]
    likeness = []
    for i, one in enumerate(labelled):
        for j, other in enumerate(found):
            dice = 2 * (one & other).total() / max(one.total() + other.total(), 1)
            if dice > LIKENESS:
                likeness.append((dice, i, j))
    together: dict[int, int] = {}
    for _, i, j in sorted(likeness, reverse=True):
        if i not in together and j not in together.values():
            together[i] = j
    return dict(sorted(together.items()))


def same_meetings(meetings: Sequence[labels.Meeting], rows: Sequence[Row]) -> dict[int, int]:
    """Which labelled meeting of an article is which row: positions by positions."""
    together: dict[int, int] = {}
    left = list(range(len(rows)))
    for number, meeting in enumerate(meetings[: len(rows)]):
        names = {attendee.name for attendee in meeting.attendees}
        shared = {position: len(names & {a["name"] for a in rows[position]["attendees"]}) for position in left}
        together[number] = max(left, key=lambda p: (shared[p], rows[p]["date"] == meeting.date, -p))
        left.remove(together[number])
    return together


def _sequences(text: str) -> Counter[str]:
    return Counter(text[start : start + 4] for start in range(len(text) - 3))
