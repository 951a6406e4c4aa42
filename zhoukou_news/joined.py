"""What pieces of pages say, for many of them at once: the joining rule of `printed.read_pieces` on whole arrays.

A piece begins and ends with a character that is no space. So whether a space or a line end inside it is removed
depends on what stands beside it on the page, not on the piece: it is found once for all of a page, and what a piece
says is a stretch of what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from .document import Document
from .printed import SPACE_IS_REMOVED, beside_a_space, is_line_end, is_space, may_fold

#: Of each character by its number: what it is beside a space, and flags.
_BESIDE, _SPACE, _LINE_END, _FOLDS, _UNKNOWN = 3, 4, 8, 16, 255
_BLANK = _SPACE | _LINE_END


def code_points(text: str) -> np.ndarray:
    """The characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def text_of(characters: np.ndarray) -> str:
    """The text again."""
    return characters.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def may_fold_any(characters: np.ndarray) -> np.ndarray:
    """For each character, whether `printed.fold` may change a text because it is in it."""
    return (_kinds(characters) & _FOLDS) != 0


@cache
def _known() -> np.ndarray:
    return np.full(0x110000, _UNKNOWN, np.uint8)


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


def _kept(kinds: np.ndarray) -> np.ndarray:
    """For each character of pages, whether it is part of what a piece around it says."""
    kept = np.ones(len(kinds), bool)
    blank = (kinds & _BLANK) != 0
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
    # The pages begin and end with a line end: so does the first stretch of spaces and line ends, and the last.
    starts, ends = np.concatenate(([0], edges[1::2])), np.append(edges[::2], len(kinds))
    line_ends = np.concatenate(([0], np.cumsum((kinds & _LINE_END) != 0)))
    beside = kinds & _BESIDE
    removed = line_ends[ends] > line_ends[starts]
    removed |= beside[starts - 1] + beside[np.minimum(ends, len(kinds) - 1)] >= SPACE_IS_REMOVED
    sizes = (ends - starts)[removed]
    gone = np.arange(sizes.sum()) + np.repeat(starts[removed] - (np.cumsum(sizes) - sizes), sizes)
    kept[gone] = False
    return kept


class Pages:
    """Pages in memory, such that what pieces of them say can be told at once.

    Args:
        documents: Gives documents by their ids; None for one that is not to be had.
        characters: How many characters of pages stay in memory; each takes some ten bytes.

    Attributes:
        said: The characters of all pages that are part of what their pieces say, one page after another; the first
            is a line feed that belongs to none.
        blank: For each character of the pages, whether it is a space or a line end.
        before: For each character of the pages, how many stand before it in `said`.

    Example:
        >>> pages = Pages(lambda ids: [Document(name, "中\\n原 2 月 a b") for name in ids])
        >>> starts, ends, _ = pages.find(["page"])
        >>> text_of(pages.said[pages.before[starts[0]] : pages.before[ends[0]]])
        '中原2月 a b'
    """

    def __init__(
        self, documents: Callable[[Sequence[str]], Sequence[Document | None]], characters: int = 8_000_000
    ) -> None:
        self.documents = documents
        self.characters = characters
        self.clear()

    def clear(self) -> None:
        self.size, self.said_size = 0, 1
        self.said = np.full(1, ord("\n"), np.uint32)
        self.blank, self.before = np.zeros(0, bool), np.zeros(0, np.int32)
        #: Where each page begins and ends among the characters of all, and the year given with it, -1 where none was.
        self.places: dict[str, tuple[int, int, int]] = {}

    def find(self, ids: Sequence[str]) -> np.ndarray:
        """Where pages begin and end among the characters of all, and their years; -1 for none.

        What was found before may have moved.

        Raises:
            TooManyError: They do not fit into memory together.
        """
        new = [name for name in ids if name not in self.places]
        if new and not self.add(new):
            self.clear()
            if not self.add(list(ids)):
                self.clear()
                raise TooManyError
        return np.array([self.places[name] for name in ids], np.int64).reshape(-1, 3).T

    def add(self, ids: Sequence[str]) -> bool:
        """Read pages; False where there is no room for them."""
        # A line end stands before, between and after pages.
        parts, start = ["\n"], self.size + 1
        for name, document in zip(ids, self.documents(ids), strict=True):
            if document is None:
                self.places[name] = (-1, -1, -1)
                continue
            end = start + len(document.text)
            if end > self.characters and self.places:
                return False
            parts += [document.text, "\n"]
            self.places[name] = (start, end, -1 if document.year is None else document.year)
            start = end + 1
        characters = code_points("".join(parts))
        kinds = _kinds(characters)
        kept = _kept(kinds)
        before = np.cumsum(kept) - kept + self.said_size
        self.said = _with(self.said, self.said_size, characters[kept])
        self.blank = _with(self.blank, self.size, (kinds & _BLANK) != 0)
        self.before = _with(self.before, self.size, before)
        self.size += len(characters)
        self.said_size += int(kept.sum())
        return True


def _with(array: np.ndarray, size: int, more: np.ndarray) -> np.ndarray:
    """The first `size` numbers of an array with more behind them; an array has room for what comes next."""
    if size + len(more) > len(array):
        array = np.concatenate((array[:size], np.empty(max(len(more), size // 2), array.dtype)))
    array[size : size + len(more)] = more
    return array


class TooManyError(Exception):
    """Pages that do not fit into memory together."""
