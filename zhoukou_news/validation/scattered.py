"""Pieces of pages in no order of the pages: what they say is found out page by page, and each page is read once."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np

from .cells import order_of
from .joined import Pages, Pieces

#: How many pages' pieces stand in one file at least, and how many files there are at most.
_TOGETHER, _FILES = 500, 200


class Scattered:
    """Very many pieces, of any pages, and what they say.

    Both stand in files, in the order of the pages and in that of the pieces: memory does not grow with their number.

    Args:
        pages: The pages.
        count: How many documents there are.

    Example:
        >>> from ..document import Document
        >>> scattered = Scattered(Pages(lambda number: Document("page", "周口"), 2), 2)
        >>> scattered.add(np.array([1, 0]), np.array([0, 1]), np.array([2, 2]))
        >>> scattered.look_up()
        >>> scattered.part(0, 2).length.tolist()
        [2, 1]
    """

    def __init__(self, pages: Pages, count: int) -> None:
        self._pages = pages
        self._together = max(_TOGETHER, -(-count // _FILES))
        # Of each piece: its number, its document, where it begins there, and where it ends.
        self._files = [TemporaryFile() for _ in range(-(-count // self._together))]
        self._looked_up = 0
        self._size = 0
        self._said = TemporaryFile()
        self._said_size = 0
        weakref.finalize(self, _close, [*self._files, self._said])
        self._found: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None

    def add(self, numbers: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> None:
        """Take further pieces, before any is looked up.

        Args:
            numbers: The document of each; -1 for one that there is not.
            starts: Where it begins on its page.
            ends: Where it ends.
        """
        most = 2**31 - 1  # beyond every page
        columns = (
            np.arange(self._size, self._size + len(numbers)),
            numbers,
            starts.clip(-1, most),
            ends.clip(-1, most),
        )
        pieces = np.stack(columns, axis=1).astype(np.int32)[numbers >= 0]
        self._size += len(numbers)
        files = pieces[:, 1] // self._together
        order = order_of(files)
        bounds = np.searchsorted(files[order], np.arange(len(self._files) + 1)).tolist()
        for file, first, last in zip(self._files, bounds, bounds[1:], strict=False):
            if first < last:
                file.write(pieces[order[first:last]].tobytes())

    def look_up(self, before: int | None = None) -> None:
        """Find out what pieces say.

        Args:
            before: Those of documents before this one, and of no others; without it, all.
        """
        if self._found is None:
            self._found = _room(self._size, np.bool_), _room(self._size, np.int64), _room(self._size, np.int32)
        sound, start, length = self._found
        while self._looked_up < len(self._files):
            if before is not None and (self._looked_up + 1) * self._together > before:
                return
            with self._files[self._looked_up] as file:
                file.seek(0)
                pieces = np.frombuffer(file.read(), np.int32).reshape(-1, 4)
            self._looked_up += 1
            found = self._pages.gathered(*(pieces[:, column].astype(np.int64) for column in (1, 2, 3)))
            numbers = pieces[:, 0]
            sound[numbers], length[numbers] = found.sound, found.length
            start[numbers] = found.start + self._said_size
            self._said.write(found.said.tobytes())
            self._said_size += len(found.said)

    def part(self, first: int, last: int) -> Pieces:
        """Some of the pieces, all of which have been looked up: from the first to the one before the last."""
        assert self._found is not None
        self._said.flush()
        said = _mapped(self._said, np.uint16, self._said_size)
        return Pieces(*self._found, said).part(first, last)


def _room(size: int, kind: type[np.generic]) -> np.ndarray:
    """Zeros, in a file."""
    with TemporaryFile() as file:  # what is mapped stays when it is closed
        file.truncate(size * np.dtype(kind).itemsize)
        return _mapped(file, kind, size)


def _close(files: Iterable[IO[Any]]) -> None:
    for file in files:
        file.close()


def _mapped(file: IO[Any], kind: type[np.generic], size: int) -> np.ndarray:
    """Numbers that stand in a file."""
    return np.asarray(np.memmap(file, kind, "r+", shape=size)) if size else np.zeros(0, kind)
