"""An article as the report of its meetings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from ...page import Article, Block
from .. import dates
from ..people import Mention, Roster
from ..stretches import Place
from .meeting import Meeting
from .sentences import AT_MEETING, BEFORE_OR_AFTER, sentences

#: X同志在全县教师节表彰大会上的讲话, above the speech itself.
_SPEECH = re.compile("(?:同志)?在[^，。：]{2,40}上的(?:讲话|致辞|发言|报告|述职报告)(?:（[^）]*）)?$")
#: How an item of a chronicle (大事记, 一周要闻) begins, and how many make one.
_DAY_FIRST = re.compile(r"(?:\d{1,2}月)?\d{1,2}日[，、（上下至晚]?")
_FEWEST_ITEMS = 3
_OPENING, _CLOSING = re.compile("“"), re.compile("”")
_INSPECTION = re.compile("调研|视察|检查|考察|走访|慰问|看望|督导|指导|暗访|查看")


class Report:
    """An article as the report of its meetings, with what is asked of it again and again.

    Args:
        article: The article.
        index: Its index on the page.
        roster: The people of the page.

    Attributes:
        text: The article's clean text.
        paragraphs: Its paragraphs.
        starts: Where these begin.
        name_ends: Places where a name ends.
    """

    def __init__(self, article: Article, index: int, roster: Roster) -> None:
        self.article = article
        self.index = index
        self.roster = roster
        self.text = article.printed.text
        self.paragraphs = article.paragraphs
        self.starts = [block.start for block in self.paragraphs]
        self.name_ends = {mention.end for mention in roster.mentions[index]}
        self._opening = [match.start() for match in _OPENING.finditer(self.text)]
        self._closing = [match.start() for match in _CLOSING.finditer(self.text)]
        self._inspections: dict[Place, int] = {}

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `start` to `end`."""
        return self.roster.within(self.index, start, end)

    def block_at(self, position: int) -> Block | None:
        """The paragraph that a place stands in."""
        number = bisect_right(self.starts, position) - 1
        block = self.paragraphs[number] if number >= 0 else None
        return block if block is not None and position < block.end else None

    def starts_at(self, position: int) -> int:
        """Where the paragraph begins that a place stands in; the place itself where it stands in none."""
        block = self.block_at(position)
        return block.start if block is not None else position

    def block_end(self, position: int) -> int:
        """Where the paragraph ends that a place stands in; the place itself where it stands in none."""
        block = self.block_at(position)
        return block.end if block is not None else position

    def quoted(self, start: int, position: int) -> bool:
        """Whether more quotations open than close between two places."""
        opened, closed = (
            bisect_left(places, position) - bisect_left(places, start) for places in (self._opening, self._closing)
        )
        return opened > closed

    @cached_property
    def first_date(self) -> dates.Found | None:
        """The first date of the first paragraph."""
        lead = self.paragraphs[0]
        return next(dates.find(self.text, lead.start, lead.end), None)

    @cached_property
    def items(self) -> list[int]:
        """Where the items of a chronicle begin, each with its day; none where the article is no chronicle."""
        starts = [start for start in self.starts if _DAY_FIRST.match(self.text, start)]
        return starts if len(starts) >= _FEWEST_ITEMS and 4 * len(starts) >= 3 * len(self.starts) else []

    @cached_property
    def speeches(self) -> list[Mention]:
        """Whose speech a heading says that the text is."""
        return [
            mention
            for block in self.article.headings
            for mention in self.within(block.start, block.end)
            if mention.start == block.start and _SPEECH.fullmatch(self.text, mention.end, block.end)
        ]

    @cached_property
    def asides(self) -> dict[int, int]:
        """The paragraphs that begin with what was done before or after a meeting: their start, and where they come back to it."""
        return {
            block.start: next(
                (
                    start
                    for start, end in sentences(self.text, block.start, block.end)
                    if start > block.start and AT_MEETING.match(self.text, start, end)
                ),
                block.end,
            )
            for block in self.paragraphs
            if BEFORE_OR_AFTER.match(self.text, block.start)
        }

    def on_the_way(self, meeting: Meeting, lead: Block) -> bool:
        """The lead tells an inspection or another event, and names the meeting on the way."""
        stretch = (lead.start, lead.end)
        place = self._inspections.get(stretch)
        if place is None:
            match = _INSPECTION.search(self.text, *stretch)
            place = self._inspections[stretch] = match.end() if match else lead.end + 1
        return place <= meeting.hold[0]
