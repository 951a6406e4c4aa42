"""What pieces of pages say, for many of them at once: the joining rule of `printed.read_pieces` on whole arrays.

A piece begins and ends with a character that is no space. So whether a space or a line end inside it is removed
depends on what stands beside it on the page, not on the piece: it is found once for all of a page, and what a piece
says is a stretch of what is left.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..document import Document
from ..printed import SPACE_IS_REMOVED, beside_a_space, is_line_end, is_space, may_fold
from .cells import order_of

#: Of each character by its number: what it is beside a space, and flags.
_BESIDE, _SPACE, _LINE_END, _FOLDS, _UNKNOWN = 3, 4, 8, 16, 255
_BLANK = _SPACE | _LINE_END
#: How many pages are read before what their pieces say is gathered.
_TOGETHER = 500
#: Stands for every character that needs more than 16 bits. It is equal to nothing.
RARE = 0xFFFF
_BITS = np.array([bin(byte).count("1") for byte in range(256)], np.uint8)
#: The bits of a byte that stand before each of its bits.
_BEFORE = np.array([(1 << bit) - 1 for bit in range(8)], np.uint8)


def characters_of(text: str) -> np.ndarray:
    """The characters of a text as numbers."""
    sixteen = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    if len(sixteen) == len(text):
        return sixteen
    numbers = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    return np.minimum(numbers, RARE).astype(np.uint16)


def text_of(characters: np.ndarray) -> str:
    """The text again, with U+FFFF for what is rare."""
    return characters.astype("<u2", copy=False).tobytes().decode("utf-16-le", "surrogatepass")


def may_fold_any(characters: np.ndarray) -> np.ndarray:
    """For each character, whether `printed.fold` may change a text because it is in it."""
    return (_kinds(characters) & _FOLDS) != 0


@cache
def _known() -> np.ndarray:
    known = np.full(RARE + 1, _UNKNOWN, np.uint8)
    known[RARE] = _FOLDS
    return known


def _kinds(characters: np.ndarray) -> np.ndarray:
    """What each character is; found out where one is met for the first time."""
    kinds = _known()[characters]
    unknown = characters[kinds == _UNKNOWN]
    if len(unknown):
        for number in np.flatnonzero(np.bincount(unknown)).tolist():
            character = chr(number)
            kind = _SPACE if is_space(character) else _LINE_END if is_line_end(character) else beside_a_space(character)
            _known()[number] = kind | (_FOLDS if may_fold(character) else 0)
        kinds = _known()[characters]
    return kinds


def _removed(kinds: np.ndarray, blank: np.ndarray) -> np.ndarray:
    """The places of the spaces and line ends of pages that are no part of what a piece around them says.

    Args:
        kinds: What each character is. The first and the last are line ends.
        blank: The places of spaces and line ends.
    """
    firsts = np.flatnonzero(np.concatenate(([True], np.diff(blank) > 1)))
    sizes = np.diff(np.append(firsts, len(blank)))
    starts = blank[firsts]
    removed = np.logical_or.reduceat((kinds[blank] & _LINE_END) != 0, firsts)
    # The first stretch and the last have line ends: what stands outside of them does not matter.
    before, behind = kinds[starts - 1] & _BESIDE, kinds[np.minimum(starts + sizes, len(kinds) - 1)] & _BESIDE
    removed |= before + behind >= SPACE_IS_REMOVED
    return blank[np.repeat(removed, sizes)]


@dataclass
class Pieces:
    """What some pieces of pages say.

    Attributes:
        sound: For each piece, whether it lies on its page, and begins and ends with a character that is no space. Of
            others nothing is said.
        start: Where what it says begins in `said`.
        length: How many characters it says.
        said: Characters, those of the pieces among them. `RARE` stands for rare ones.
    """

    sound: np.ndarray
    start: np.ndarray
    length: np.ndarray
    said: np.ndarray

    def part(self, first: int, last: int) -> Pieces:
        """Some of the pieces, from the first to the one before the last."""
        return Pieces(self.sound[first:last], self.start[first:last], self.length[first:last], self.said)


#: Where a page is that has not been read yet.
_UNREAD = -2


class Pages:
    """Pages in memory, such that what pieces of them say can be told at once.

    Args:
        document: Gives a document by its number; None where it cannot be read.
        count: How many documents there are.
        characters: How many characters of pages stay in memory; each takes some three bytes.

    Attributes:
        said: The characters of all pages that are part of what their pieces say, one page after another; the first
            is a line feed that belongs to none. `RARE` stands for rare ones.
        places: For each document, where it begins and ends among the characters of all pages, and the year given with
            it: -1 for none.

    Example:
        >>> pages = Pages(lambda number: Document("page", "中\\n原 2 月 a b"), 1)
        >>> starts, ends, _ = pages.find(np.array([0]))
        >>> text_of(pages.said[slice(*pages.before(np.concatenate((starts, ends))))])
        '中原2月 a b'
    """

    def __init__(self, document: Callable[[int], Document | None], count: int, characters: int = 12_000_000) -> None:
        self.document = document
        self.characters = characters
        # A last one stands for documents that there are not.
        self.places = np.empty((count + 1, 3), np.int64)
        self.clear()

    def clear(self) -> None:
        """Forget all pages."""
        self.size, self.said_size = 0, 1
        # Room for all at once takes no memory before it is written to, and nothing is copied from smaller arrays.
        eights = self.characters // 8 + 1
        self.said = np.empty(self.characters + 1, np.uint16)
        self.said[0] = ord("\n")
        # For each eight characters of the pages: which are spaces or line ends, which are part of what is said, and how
        # many of those stand before.
        self._blank, self._kept = np.empty(eights, np.uint8), np.empty(eights, np.uint8)
        self._before = np.empty(eights, np.int32)
        self.places[:-1] = _UNREAD
        self.places[-1] = -1

    def blank(self, places: np.ndarray) -> np.ndarray:
        """For places among the characters of all pages, whether a space or a line end stands there."""
        return (self._blank[places >> 3] >> (places & 7).astype(np.uint8)) & 1 != 0

    def before(self, places: np.ndarray) -> np.ndarray:
        """For places among the characters of all pages, how many stand before it in `said`."""
        eight = places >> 3
        return self._before[eight] + _BITS[self._kept[eight] & _BEFORE[places & 7]]

    def find(self, numbers: np.ndarray) -> np.ndarray:
        """Where pages begin and end among the characters of all, and their years; -1 for none.

        What was found before may have moved.

        Args:
            numbers: The documents; -1 for one that there is not.

        Raises:
            TooManyError: They do not fit into memory together.
        """
        wanted = np.flatnonzero(np.bincount(numbers[numbers >= 0]))
        new = wanted[self.places[wanted, 0] == _UNREAD]
        if len(new) and not self.add(new):
            self.clear()
            if not self.add(wanted):
                self.clear()
                raise TooManyError
        return self.places[numbers].T

    def add(self, numbers: np.ndarray) -> bool:
        """Read pages; False where there is no room for them."""
        # A line end stands before, between and after pages.
        parts, start = ["\n"], self.size + 1
        for number in numbers.tolist():
            document = self.document(number)
            if document is None:
                self.places[number] = -1
                continue
            end = start + len(document.text)
            if end > self.characters and (self.size or len(parts) > 1):
                return False
            parts += [document.text, "\n"]
            self.places[number] = start, end, -1 if document.year is None else document.year
            start = end + 1
        parts.append("\n" * (-start % 8))
        characters = characters_of("".join(parts))
        kinds = _kinds(characters)
        is_blank = (kinds & _BLANK) != 0
        kept = np.ones(len(kinds), bool)
        kept[_removed(kinds, np.flatnonzero(is_blank))] = False
        eights, said = np.packbits(kept, bitorder="little"), characters[kept]
        counts = _BITS[eights]
        self._before = _with(self._before, self.size // 8, np.cumsum(counts, dtype=np.int32) - counts + self.said_size)
        self._kept = _with(self._kept, self.size // 8, eights)
        self._blank = _with(self._blank, self.size // 8, np.packbits(is_blank, bitorder="little"))
        self.said = _with(self.said, self.said_size, said)
        self.size += len(characters)
        self.said_size += len(said)
        return True

    def pieces(self, numbers: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> Pieces:
        """What pieces say.

        Args:
            numbers: The document of each; -1 for one that there is not.
            starts: Where it begins on its page.
            ends: Where it ends.

        Raises:
            TooManyError: Their pages do not fit into memory together.
        """
        first, last, _ = self.find(numbers)
        sound = (first >= 0) & (starts >= 0) & (starts < ends) & (ends <= last - first)
        if not self.size:
            nothing = np.zeros(len(numbers), np.int64)
            return Pieces(sound, nothing, nothing, self.said)
        from_, to = np.where(sound, first + starts, 0), np.where(sound, first + ends, 1)
        sound &= ~(self.blank(from_) | self.blank(to - 1))
        start = self.before(from_).astype(np.int64)
        return Pieces(sound, start, self.before(to) - start, self.said)

    def gathered(self, numbers: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> Pieces:
        """What pieces say, as `pieces` has it, of more pages than fit into memory: each page is read once."""
        size = len(numbers)
        out = Pieces(np.zeros(size, bool), np.zeros(size, np.int64), np.zeros(size, np.int32), np.zeros(0, np.uint16))
        order = order_of(numbers)
        in_order = numbers[order]
        # From where to where pieces are looked at together; those of no page come before all others.
        bounds = np.searchsorted(in_order, np.arange(0, len(self.places), _TOGETHER))
        waiting = [part for part in itertools.pairwise([*bounds.tolist(), size]) if part[0] < part[1]][::-1]
        said, said_size = [out.said], 0
        while waiting:
            first, last = waiting.pop()
            here = order[first:last]
            try:
                found = self.pieces(numbers[here], starts[here], ends[here])
            except TooManyError:
                # They are of several pages: one fits, however long it is.
                middle = int(np.searchsorted(in_order, in_order[(first + last) // 2]))
                if middle == first:
                    middle = int(np.searchsorted(in_order, in_order[first], "right"))
                waiting += [(middle, last), (first, middle)]
                continue
            length = np.where(found.sound, found.length, 0)
            said.append(found.said[stretches(found.start, length)])
            out.sound[here], out.length[here] = found.sound, length
            out.start[here] = said_size + np.cumsum(length) - length
            said_size += len(said[-1])
        out.said = np.concatenate(said)
        return out


def stretches(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The places in stretches, one stretch after another.

    Example:
        >>> stretches(np.array([7, 3]), np.array([2, 1])).tolist()
        [7, 8, 3]
    """
    return along(starts - (np.cumsum(lengths) - lengths), lengths)


def along(shifts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The numbers from 0 on, each with the shift of its stretch added.

    Example:
        >>> along(np.array([7, 1]), np.array([2, 1])).tolist()
        [7, 8, 3]
    """
    size = int(lengths.sum())
    # Half the bytes will do, but where pieces say more than fits into memory.
    kind = np.int32 if not size or size + int(np.abs(shifts).max()) < 2**31 else np.int64
    numbers: np.ndarray = np.repeat(shifts.astype(kind), lengths)
    numbers += np.arange(size, dtype=kind)
    return numbers


def _with(array: np.ndarray, size: int, more: np.ndarray) -> np.ndarray:
    """The first `size` numbers of an array with more behind them: a larger array where that one has no room."""
    if size + len(more) > len(array):
        array = np.concatenate((array[:size], np.empty(len(more), array.dtype)))
    array[size : size + len(more)] = more
    return array


class TooManyError(Exception):
    """Pages that do not fit into memory together."""
