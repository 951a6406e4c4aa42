"""A place where a name could begin, and the possible names there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from .characters import GIVEN
from .edges import follower, hard_boundary
from .surnames import SURNAMES

#: What follows a verb of one character.
_ASPECTS = ("了", "着", "起", "过")


class Candidate(NamedTuple):
    """A possible name: where it ends, and how much speaks for it (2 or more: enough beside a title)."""

    end: int
    score: float
    bounded: bool


@dataclass(slots=True)
class Beginning:
    """A place where a name could begin, and what its page tells of it.

    Attributes:
        text: Clean text.
        start: Where the name would begin.
        gaps: Places where the page prints spaces.
        count: How often a string occurs on the page.
        known: Whether a string is a name known from elsewhere on the page.
        post_at: The length of the post (副市长) that begins at a place; 0 where none does.
        listed: The place is a slot of a list of names, where unknown surnames are to be expected.
        slot: The place is right after a title.
        japanese: The page speaks of Japan, so that Japanese names are to be expected.
    """

    text: str
    start: int
    gaps: frozenset[int]
    count: Callable[[str], int]
    known: Callable[[str], bool]
    post_at: Callable[[int], int]
    listed: bool = False
    slot: bool = False
    japanese: bool = False

    def boundary(self, end: int) -> float:
        """How much speaks for a name's ending at a place, by what stands there."""
        text = self.text
        if hard_boundary(text, end):
            return 2.0
        if end in self.gaps or text[end].isdigit():
            return 1.5
        length = follower(text, end)
        if length:
            return 1.8 if length >= 2 else 0.5 if text[end] in GIVEN and text[end] not in "和与同及等" else 1.2
        if self.post_at(end):
            # 韩国留学生: the word for a person begins before.
            return 1.2 if self.post_at(end - 1) < 3 else -0.7
        if text[end + 1 : end + 2] in _ASPECTS:
            # 杨小妹做了: a verb of one character.
            return 0.5 if text[end] in GIVEN or text[end] in SURNAMES else 0.9
        return -0.7


def best(found: list[Candidate], threshold: float = 2.0) -> Candidate | None:
    """The candidate that most speaks for, where that is enough."""
    return found[0] if found and found[0].score >= threshold else None
