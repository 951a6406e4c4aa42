"""Clean text that knows where on the page each of its characters stands.

Recognisers work on `Printed.text`: column breaks joined, typesetting spaces gone, punctuation and digits in one form.
They name a value by its offsets there; `Printed.value` gives the value as printed and `Printed.pieces` its places on
the page. Nothing else in the package counts offsets or knows that column breaks exist.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from .kept import Kept

#: A stretch of the source text: (char_start, char_end).
Span = tuple[int, int]

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff"
#: What spaces that typesetting put in can stand beside: Chinese characters with their punctuation and signs.
_CHINESE = (
    HAN
    + "\u3001-\u3006\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60\uffe0-\uffe6"
    # Their small and upright forms, and every form of the dot in a name, which `fold` makes ·.
    + "\ufe30-\ufe4f\ufe50-\ufe6b•‧・"
    + "“”‘’—…·\u2460-\u24ff\u25a0-\u25ff"
)
#: The spaces that typesetting may put in, and what ends a line: for `str.strip`, and within brackets of a pattern.
SPACE = " \t\x1f\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200C))) + "\u202f\u205f\u3000\ufeff"
LINE_END = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

_IS_CHINESE = re.compile(f"[{_CHINESE}]")
_SPACES = re.compile(f"[{SPACE}]+")
_SPACE_AND_LINE_END = SPACE + LINE_END
_BLANK = frozenset(_SPACE_AND_LINE_END)

#: Forms of one sign that web editions and typesetters use for another; each maps to a single character, so that
#: offsets stay.
_FOLD = str.maketrans(
    ",:;()?!•‧・﹒﹑︰﹕﹔﹐﹙﹚．％／－＋～﹣〜",
    "，：；（）？！····、：：；，（）.%/-+~-~",
)
# Digits of every script are one, so that no pattern takes for a digit what is none afterwards.
_FOLD |= {code: ord(str(int(chr(code)))) for code in range(0x80, 0x20000) if chr(code).isdecimal()}
#: Whether one of them may be there: it does not know each of the rare ones beyond the BMP, which would be slow.
_MAY_FOLD = re.compile(f"[{re.escape(''.join(chr(code) for code in _FOLD if code < 0x10000))}\U00010000-\U0001ffff]")
#: How many different signs are replaced one by one.
_FEW_SIGNS = 20
_GROUPED = re.compile(r"，(?<=[0-9]，)(?=[0-9]{3}(?![0-9]))")


def may_fold(character: str) -> bool:
    """Whether `fold` may change a text because this character is in it."""
    return character in ".，" or _MAY_FOLD.match(character) is not None


#: A full stop after a Chinese character; 一.加强 numbers an item.
_FULL_STOP = re.compile(rf"(?<=[{HAN}”）])(?<![一二三四五六七八九十])\.(?=[{HAN}“（\s]|$)")


def fold(text: str) -> str:
    """The text with punctuation, digits of every script, and the dots of names in one form, as long as it was."""
    folded = _with_signs_folded(text)
    if "." in text and "。" not in text:
        # A page that prints half-width full stops.
        folded = _FULL_STOP.sub("。", folded)
    # A comma inside 6,000 is no punctuation.
    return _GROUPED.sub(",", folded) if "," in text or "，" in text else folded


def _with_signs_folded(text: str) -> str:
    """The text with every sign that `_FOLD` has in its one form."""
    # Most texts have few of them or none; to replace these one by one is many times as fast as a translation.
    position = 0
    for _ in range(_FEW_SIGNS):
        found = _MAY_FOLD.search(text, position)
        if found is None:
            return text
        position = found.end()
        form = _FOLD.get(ord(found.group()))
        if form is None:
            break
        text = text.replace(found.group(), chr(form))
    return text.translate(_FOLD)


def is_space(character: str) -> bool:
    """Whether a character is a space that typesetting may put in."""
    return character in SPACE


def is_line_end(character: str) -> bool:
    """Whether a character ends a line."""
    return character in LINE_END


def is_blank(character: str) -> bool:
    """Whether a character is a space or ends a line."""
    return character in _BLANK


def beside_a_space(character: str) -> int:
    """What a character is beside a space: 2 Chinese, 1 a digit, 0 anything else; see `SPACE_IS_REMOVED`."""
    return 2 if _IS_CHINESE.match(character) else 1 if character.isdecimal() else 0


_BESIDE = Kept(beside_a_space)
#: A space is removed where what stands on both sides of it comes to as much.
SPACE_IS_REMOVED = 3


def words_of(text: str) -> list[str]:
    """What stands between the spaces of a line; among it, where the line has rare spaces, nothing.

    Example:
        >>> words_of("市长　王 艳")
        ['市长', '王', '艳']
    """
    # Splitting at white space is many times as fast as a search for a class of characters. It does not know two of the
    # spaces.
    return _SPACES.split(text) if "\u200b" in text or "\ufeff" in text else text.split()


def _inner_spaces(text: str) -> list[Span]:
    """The spaces that typesetting put in: between Chinese characters, or between one and a digit."""
    words = words_of(text)
    if len(words) < 2:
        return []
    spaces = []
    before, position = "", 0
    for word in words:
        if not word:
            continue
        start = text.find(word, position)
        if before and _BESIDE[before] + _BESIDE[word[0]] >= SPACE_IS_REMOVED:
            spaces.append((position, start))
        before, position = word[-1], start + len(word)
    return spaces


def _is_removed(source: str, start: int, end: int) -> bool:
    """Whether the blank between two characters of a page is no part of what a piece around both says."""
    return join_lines(source[start - 1 : end + 1]) == source[start - 1] + source[end]


def join_lines(text: str) -> str:
    """The text as read: line ends, and the spaces of typesetting, removed.

    Example:
        >>> join_lines("2 月 9 日，中\\n\\n原银行")
        '2月9日，中原银行'
    """
    # Most values have no space in them; splitting is the fast way to see it. It does not know two of the spaces.
    if text.split(None, 1) == [text] and "\u200b" not in text and "\ufeff" not in text:
        return text
    # The line ends of `str.splitlines` are LINE_END.
    lines = text.splitlines()
    if lines and len(lines[0]) != len(text):
        text = "".join([line.strip(SPACE) for line in lines])
    spaces = _inner_spaces(text)
    if not spaces:
        return text
    parts = []
    position = 0
    for start, end in spaces:
        parts.append(text[position:start])
        position = end
    parts.append(text[position:])
    return "".join(parts)


def read_pieces(source: str, pieces: Iterable[Span]) -> str:
    """What the pieces of a value say, joined in order."""
    return join_lines("\n".join([source[start:end] for start, end in pieces]))


def lines_of(source: str) -> list[Span]:
    """Each line that is not blank, without the spaces around it, as a span; in order."""
    out = []
    position = 0
    for line in source.splitlines(keepends=True):
        stripped = line.strip(_SPACE_AND_LINE_END)
        if stripped:
            left = position + len(line) - len(line.lstrip(SPACE))
            out.append((left, left + len(stripped)))
        position += len(line)
    return out


def trim(source: str, start: int, end: int) -> Span:
    """The span without the spaces at its ends."""
    piece = source[start:end]
    left = len(piece) - len(piece.lstrip(SPACE))
    right = len(piece.rstrip(SPACE))
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
        "_plain",
        "_printed",
        "_printed_parts",
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
        self._last = len(source)
        #: What the page prints where `text` stands; and whether a value can be cut out of it, since what `text` leaves
        #: out is what `read_pieces` leaves out, and nothing else.
        self._printed_parts: list[str] = []
        self._printed = ""
        self._plain = True
        self.text = ""
        self.gaps: frozenset[int] = frozenset()

    def add(self, start: int, end: int) -> None:
        """Append a stretch of one source line; what the page prints between it and the one before is no part of it."""
        between = self._source[self._last : start]
        # Most often nothing stands between two lines.
        if between and between != "\n":
            if between.strip(_SPACE_AND_LINE_END):
                self._hard.append(self._size)
            elif self._plain and "\n" not in between:
                # Spaces alone, as before a 下转 that is cut off: `text` leaves them out, `read_pieces` may not.
                self._plain = _is_removed(self._source, self._last, start)
        self._last = end
        line, printed = self.folded[start:end], self._source[start:end]
        spaces = _inner_spaces(line)
        if not spaces:
            self._append(line, printed, start)
            return
        if self._plain and printed != line and _inner_spaces(printed) != spaces:
            self._plain = False
        position = 0
        for gap_start, gap_end in spaces:
            self._append(line[position:gap_start], printed[position:gap_start], start + position)
            position = gap_end
            self._gaps.append(self._size)
        self._append(line[position:], printed[position:], start + position)

    def _append(self, part: str, printed: str, offset: int) -> None:
        self._starts.append(self._size)
        self._offsets.append(offset)
        self._parts.append(part)
        self._size += len(part)
        self._printed_parts.append(printed)

    def end_block(self) -> None:
        """Close a block: the next `add` begins a new one."""
        self._parts.append("\n")
        self._printed_parts.append("\n")
        self._size += 1

    @property
    def size(self) -> int:
        """How long the text is so far."""
        return self._size

    def close(self) -> None:
        """Make `text` and `gaps` final."""
        self.text = "".join(self._parts)
        self.gaps = frozenset(self._gaps)
        self._printed = "".join(self._printed_parts)
        self._plain = self._plain and not _SPACES.search(self._printed)

    def gaps_within(self, start: int, end: int) -> list[int]:
        """The gaps after `start` and before `end`, in order."""
        return self._gaps[bisect_right(self._gaps, start) : bisect_left(self._gaps, end)]

    def offset(self, position: int) -> int:
        """The source offset of the character at `position`."""
        index = bisect_right(self._starts, position) - 1
        return self._offsets[index] + position - self._starts[index]

    def pieces(self, start: int, end: int) -> list[Span]:
        """The places on the page of `text[start:end]`: one, or more where something else was printed in between."""
        if start >= end:
            return []
        low, high = (bisect_right(self._hard, start), bisect_left(self._hard, end)) if self._hard else (0, 0)
        if low == high:
            return [self.span(start, end)]
        edges = [start, *self._hard[low:high], end]
        # A block may end before what was printed in between: its line feed is no part of a piece.
        trimmed = [self.trim(a, b) for a, b in itertools.pairwise(edges)]
        return [self.span(*place) for place in trimmed if place is not None]

    def span(self, start: int, end: int) -> Span:
        """The extent on the page of `text[start:end]`."""
        starts, offsets = self._starts, self._offsets
        first = bisect_right(starts, start) - 1
        begin = offsets[first] + start - starts[first]
        last = end - 1
        # Most values lie in one stretch of a line.
        if first + 1 < len(starts) and starts[first + 1] <= last:
            first = bisect_right(starts, last) - 1
        return begin, offsets[first] + last - starts[first] + 1

    def trim(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in `text` without the spaces at its ends; None where it is blank."""
        text = self.text
        if start < end <= len(text) and text[start] not in _BLANK and text[end - 1] not in _BLANK:
            return start, end
        piece = text[start:end]
        size = len(piece.strip(_SPACE_AND_LINE_END))
        if 0 < size < len(piece):
            start += len(piece) - len(piece.lstrip(_SPACE_AND_LINE_END))
        return (start, start + size) if size else None

    def value(self, start: int, end: int) -> str:
        """`text[start:end]` as printed."""
        if self._plain:
            value = self._printed[start:end]
            if "\n" not in value:
                return value
        return read_pieces(self._source, self.pieces(start, end))
