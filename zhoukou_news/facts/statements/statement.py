"""A statement, and the stretch of a report that statements are read from."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from ..people import Mention
from ..stretches import Place

#: How many characters before a verb say who speaks or that it is a noun; among how many people a speaker is looked for.
LONGEST_WORDS, ASKED = 60, 40

_start = attrgetter("start")


@dataclass
class Statement:
    """One thing said.

    Attributes:
        speaker: Place of the speaker as printed; None where the subject is left out and no one was named.
        person: The mention of the person who says it; None for 会议 and other bodies.
        verb: Place of the verb.
        text: Place of what is said.
        attribution: Where the attribution begins.
    """

    speaker: Place | None
    person: Mention | None
    verb: Place
    text: Place
    attribution: int


@dataclass
class Passage:
    """A paragraph, or the part of one that tells of the meeting, while its statements are read from left to right.

    Attributes:
        text: The article's clean text.
        start: Where the passage begins.
        end: Where it ends.
        mentions: The people named in it, in printed order.
        known: The people named in the article before its end.
        subject: Who was the last subject of a sentence in the passages before it.
        last: The last statement found in it that tells content.
    """

    text: str
    start: int
    end: int
    mentions: list[Mention]
    known: list[Mention]
    subject: Mention | None
    last: Statement | None = None

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `start` to `end`."""
        low = bisect_left(self.mentions, start, key=_start)
        return self.mentions[low : max(low, bisect_left(self.mentions, end, key=_start))]

    def name_ends_at(self, position: int) -> bool:
        """Whether the last mention before a place ends there."""
        last = bisect_left(self.mentions, position, key=_start) - 1
        return last >= 0 and self.mentions[last].end == position


class Said(NamedTuple):
    """A verb of saying, the clause before it, and where what is said begins.

    Attributes:
        verb: The verb.
        sign: The comma or colon after it; None where its words follow at once.
        place: Where the verb stands.
        content: Where what is said begins.
        sentence: Where the verb's sentence begins.
        clause: Where its clause begins.
        before: The words of the clause before the verb.
    """

    verb: str
    sign: str | None
    place: Place
    content: int
    sentence: int
    clause: int
    before: str
