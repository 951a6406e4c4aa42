"""Clean text that knows where on the page each of its characters stands.

Recognisers work on `Printed.text`: column breaks joined, typesetting spaces gone, punctuation and digits in one form.
They name a value by its offsets there; `Printed.value` gives the value as printed and `Printed.pieces` its places on
the page. Nothing else in the package counts offsets or knows that column breaks exist.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

#: A stretch of the source text: (char_start, char_end).
Span = tuple[int, int]

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff"
#: What spaces that typesetting put in can stand beside: Chinese characters with their punctuation and signs.
_CHINESE = (
    HAN
    + "\u3001-\u3006\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60\uffe0-\uffe6"
    + "“”‘’—…·\u2460-\u24ff\u25a0-\u25ff"
)
_DIGIT = "0-9\uff10-\uff19"
SPACE = " \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
LINE_END = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029"

_INNER_SPACE = re.compile(
    f"(?<=[{_CHINESE}])[{SPACE}]+(?=[{_CHINESE}{_DIGIT}])|(?<=[{_DIGIT}])[{SPACE}]+(?=[{_CHINESE}])"
)
_LINE_ENDS = re.compile(f"[{LINE_END}]+")
_STRIPPED = "".join(chr(c) for c in range(0x2000, 0x200C)) + " \t\u00a0\u1680\u202f\u205f\u3000\ufeff"

#: Forms of one sign that web editions and typesetters use for another; each maps to a single character, so that
#: offsets stay.
_FOLD = {
    ord(a): b
    for a, b in zip(
        ",:;()?!•‧・﹒﹑︰﹕﹔﹐﹙﹚０１２３４５６７８９．％／－＋～﹣〜",
        "，：；（）？！····、：：；，（）0123456789.%/-+~-~",
        strict=True,
    )
}
_GROUPED = re.compile(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")


def fold(text: str) -> str:
    """The text with half-width punctuation, full-width digits and the dots of names in one form, as long as it was."""
    folded = text.translate(_FOLD)
    # A comma inside 6,000 is no punctuation.
    return _GROUPED.sub(",", folded) if "," in text or "，" in text else folded


def join_lines(text: str) -> str:
    """The text as read: line ends, and the spaces of typesetting, removed.

    Example:
        >>> join_lines("2 月 9 日，中\\n\\n原银行")
        '2月9日，中原银行'
    """
    if _LINE_ENDS.search(text):
        text = "".join(line.strip(_STRIPPED) for line in _LINE_ENDS.split(text))
    return _INNER_SPACE.sub("", text)


def read_pieces(source: str, pieces: Iterable[Span]) -> str:
    """What the pieces of a value say, joined in order."""
    return join_lines("\n".join(source[start:end] for start, end in pieces))


def lines_of(source: str) -> list[Span]:
    """Each line that is not blank, without the spaces around it, as a span; in order."""
    spans = []
    position = 0
    for match in _LINE_ENDS.finditer(source):
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, len(source)))
    out = []
    for start, end in spans:
        line = source[start:end]
        stripped = line.strip(_STRIPPED)
        if stripped:
            left = start + len(line) - len(line.lstrip(_STRIPPED))
            out.append((left, left + len(stripped)))
    return out


def trim(source: str, start: int, end: int) -> Span:
    """The span without the spaces at its ends."""
    piece = source[start:end]
    left = len(piece) - len(piece.lstrip(_STRIPPED))
    right = len(piece.rstrip(_STRIPPED))
    return (start + left, start + right) if right > left else (start, start)


class Printed:
    """Clean text, with a map back to the page.

    Attributes:
        text: The clean text, folded (see `fold`); blocks are separated by one line feed.
        gaps: The offsets in `text` at which the page prints spaces that were removed.
    """

    __slots__ = (
        "_gaps",
        "_hard",
        "_last",
        "_offsets",
        "_parts",
        "_size",
        "_source",
        "_starts",
        "folded",
        "gaps",
        "text",
    )

    def __init__(self, source: str, folded: str) -> None:
        self._source = source
        self.folded = folded
        self._parts: list[str] = []
        self._size = 0
        self._starts: list[int] = []
        self._offsets: list[int] = []
        self._gaps: list[int] = []
        self._hard: list[int] = []
        self._last = -1
        self.text = ""
        self.gaps: frozenset[int] = frozenset()

    def add(self, start: int, end: int, interrupted: bool = False) -> None:
        """Append a stretch of one source line. `interrupted`: something that is not part of the text lies before it."""
        if interrupted:
            self._hard.append(self._size)
        line = self.folded[start:end]
        position = 0
        for match in _INNER_SPACE.finditer(line):
            self._append(line[position : match.start()], start + position)
            position = match.end()
            self._gaps.append(self._size)
        self._append(line[position:] if position else line, start + position)

    def _append(self, part: str, offset: int) -> None:
        self._starts.append(self._size)
        self._offsets.append(offset)
        self._parts.append(part)
        self._size += len(part)

    def end_block(self) -> None:
        """Close a block: the next `add` begins a new one."""
        self._parts.append("\n")
        self._size += 1

    @property
    def size(self) -> int:
        """How long the text is so far."""
        return self._size

    def close(self) -> None:
        """Make `text` and `gaps` final."""
        self.text = "".join(self._parts)
        self.gaps = frozenset(self._gaps)

    def offset(self, position: int) -> int:
        """The source offset of the character at `position`."""
        index = bisect_right(self._starts, position) - 1
        return self._offsets[index] + position - self._starts[index]

    def pieces(self, start: int, end: int) -> list[Span]:
        """The places on the page of `text[start:end]`: one, or more where something else was printed in between."""
        if start >= end:
            return []
        if not self._hard:
            return [(self.offset(start), self.offset(end - 1) + 1)]
        low, high = bisect_right(self._hard, start), bisect_left(self._hard, end)
        edges = [start, *self._hard[low:high], end]
        return [(self.offset(a), self.offset(b - 1) + 1) for a, b in itertools.pairwise(edges)]

    def span(self, start: int, end: int) -> Span:
        """The extent on the page of `text[start:end]`."""
        return self.offset(start), self.offset(end - 1) + 1

    def value(self, start: int, end: int) -> str:
        """`text[start:end]` as printed."""
        return read_pieces(self._source, self.pieces(start, end))


def extent(pieces: Sequence[Span]) -> Span:
    """From the first piece's start to the last one's end."""
    return min(p[0] for p in pieces), max(p[1] for p in pieces)
