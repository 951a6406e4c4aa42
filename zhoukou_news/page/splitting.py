"""From a page to its lines: what is glued to a line cut off, and lines counted."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from ..printed import Span, lines_of, trim
from .bylines import BULLETS, glued_byline
from .captions import GLUED_CAPTION, may_have_glued_captions
from .ends import TURN_AFTER, TURN_BEFORE, after_mark, may_have_marks

_BARS = frozenset("| \t\u3000\u00a0")


class LineCounter:
    """Tells the number of lines, from 1, at places of a page that are asked for in order."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._number = 1
        self._position = 0
        self._returns = "\r" in source

    def at(self, position: int) -> int:
        """The number of the line at a place, which is not before the last one that was asked for."""
        source, before = self._source, self._position
        self._number += source.count("\n", before, position)
        if self._returns:
            # A line ends with \n, \r, or both.
            self._number += source.count("\r", before, position) - source.count("\r\n", before, position)
        self._position = position
        return self._number


@dataclass
class Cuts:
    """A page in lines.

    Attributes:
        pieces: The lines, in order.
        extents: The extent of a line with the bars of a web page's table around it, by where it begins without.
        bars: Lines of bars alone.
    """

    pieces: list[Span] = field(default_factory=list)
    extents: dict[int, Span] = field(default_factory=dict)
    bars: list[Span] = field(default_factory=list)


def split_lines(source: str, folded: str) -> Cuts:
    """The lines; what is glued to one cut off: a caption, 上接 and 下转, a byline, the bars of a web page's table.

    Args:
        source: The page's text.
        folded: The same, folded.
    """
    cut = Cuts()
    turns = "上接" in folded or "下转" in folded or "紧接" in folded
    captions = may_have_glued_captions(folded)
    marks = may_have_marks(folded)
    bylines = any(sign in folded for sign in BULLETS)
    may_be_cut = turns or captions or marks or bylines
    for first, last in lines_of(source):
        start, end = first, last
        while end > start and folded[end - 1] in _BARS:
            end -= 1
        while start < end and folded[start] in _BARS:
            start += 1
        if start == end:
            cut.bars.append((first, last))
            continue
        if not may_be_cut:
            whole = (start, end) if (start, end) == (first, last) else trim(source, start, end)
            if whole[0] < whole[1]:
                cut.pieces.append(whole)
                cut.extents[whole[0]] = (first, last)
            continue
        cuts = [start]
        match = GLUED_CAPTION.match(folded, start, min(end, start + 120)) if captions else None
        if match is None and turns:
            match = TURN_BEFORE.match(folded, start, end)
        if match:
            cuts.append(match.end())
        after = TURN_AFTER.search(folded, max(cuts[-1], end - 30), end) if turns else None
        following = after_mark(folded, cuts[-1], end) if marks else None
        if following is not None:
            cuts.append(following)
        if after and after.start() > cuts[-1]:
            cuts.append(after.start())
        byline = glued_byline(folded, start, end) if bylines else None
        if byline is not None and len(cuts) == 1:
            cuts.append(byline)
        pieces = [trim(source, left, right) for left, right in itertools.pairwise([*cuts, end])]
        pieces = [piece for piece in pieces if piece[0] < piece[1]]
        for piece in pieces:
            # What is ignored counts with the bars at its ends.
            cut.extents[piece[0]] = (
                first if piece is pieces[0] else piece[0],
                last if piece is pieces[-1] else piece[1],
            )
        cut.pieces += pieces
    return cut
