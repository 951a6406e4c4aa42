"""Ids and other texts as numbers of 64 bits: what stays in memory of all rows of a large package."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .cells import integers

_T = TypeVar("_T")

#: An odd number by which numbers are spread over 64 bits.
SPREAD = np.uint64(0x9E3779B97F4A7C15)
#: Of eight bytes, the first ones that are kept.
_FIRST = np.array([(1 << (8 * count)) - 1 for count in range(9)], np.uint64)


def hashes_of(texts: pa.Array) -> np.ndarray:
    """A number of 64 bits for each text; that of null is that of an empty one.

    All texts are gone through together, eight bytes of each at a time. A library's hash is called for each text, which
    has to be made a Python object for it: that takes twice the time, and pandas in memory.

    Example:
        >>> one, two, other = hashes_of(pa.array(["page-01", "page-01", "page-02"])).tolist()
        >>> one == two, one == other
        (True, False)
    """
    size = len(texts)
    if texts.null_count:
        texts = pc.fill_null(texts, "")
    _, offsets, data = texts.buffers()
    if not size or data is None:
        return np.zeros(size, np.uint64)
    ends = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + size + 1].astype(np.int64)
    starts, lengths = ends[:-1] - ends[0], np.diff(ends)
    content = np.zeros(ends[-1] - ends[0] + 8, np.uint8)
    content[:-8] = np.frombuffer(data, np.uint8)[ends[0] : ends[-1]]
    # The eight bytes that begin at each byte.
    words = np.ndarray(len(content) - 7, np.uint64, content, strides=(1,))
    hashes = lengths.astype(np.uint64) * SPREAD
    here = np.flatnonzero(lengths)
    while len(here):
        left = lengths[here]
        mixed = (hashes[here] ^ (words[starts[here]] & _FIRST[np.minimum(left, 8)])) * SPREAD
        hashes[here] = mixed ^ (mixed >> np.uint64(32))
        starts[here] += 8
        lengths[here] -= 8
        here = here[left > 8]
    return hashes


def mixed(hashes: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Hashes of texts that differ from row to row."""
    return hashes ^ (rows.astype(np.uint64) * SPREAD)


def is_in(numbers: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Whether each number is one of others, which mostly stand in their order."""
    if not len(others):
        return np.zeros(len(numbers), bool)
    others = np.sort(others, kind="stable")
    return others[np.minimum(np.searchsorted(others, numbers), len(others) - 1)] == numbers


def others_than(numbers: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The different numbers that are not among known ones, in their order."""
    return np.unique(numbers[~is_in(numbers, known)])


class Different:
    """Different texts, and what was found out about them.

    Args:
        texts: The texts.
    """

    def __init__(self, texts: pa.Array) -> None:
        self.texts = texts
        self._known: dict[object, Any] = {}

    @cached_property
    def hashes(self) -> np.ndarray:
        """A number of 64 bits for each of them."""
        return hashes_of(self.texts)

    def once(self, question: object, answer: Callable[[], _T]) -> _T:
        """What is answered to a question about them, which is asked once."""
        if question not in self._known:
            self._known[question] = answer()
        known: _T = self._known[question]
        return known


@dataclass(frozen=True)
class Encoded:
    """Texts by number: most are ids, and stand in many places.

    Attributes:
        different: The different texts.
        codes: For each text, which of them it is; -1 for null.
    """

    different: Different
    codes: np.ndarray

    def each(self, of_different: np.ndarray, of_null: int) -> np.ndarray:
        """For each text the number that is given for each of the different ones; for null another."""
        return np.append(of_different, np.array(of_null, of_different.dtype))[self.codes]


def encoded(*lots: pa.Array) -> list[Encoded]:
    """Lots of texts by number, such that one text is one number in all of them.

    Example:
        >>> one, other = encoded(pa.array(["a-01", "a-02"]), pa.array(["a-02", None]))
        >>> one.codes.tolist(), other.codes.tolist(), one.different.texts.to_pylist()
        ([0, 1], [1, -1], ['a-01', 'a-02'])
    """
    together = pa.concat_arrays(lots).dictionary_encode()
    different = Different(together.dictionary)
    codes = np.split(integers(together.indices), np.cumsum([len(lot) for lot in lots])[:-1])
    return [Encoded(different, part) for part in codes]


class Ids:
    """The ids of rows, each by its number.

    Args:
        lots: The ids in the order of the rows, some thousand at a time.

    Example:
        >>> ids = Ids([pa.array(["a-01", "a-02"]), pa.array(["b-01"])])
        >>> ids.find(hashes_of(pa.array(["b-01", "c-01"]))).tolist()
        [2, -1]
    """

    def __init__(self, lots: Iterable[pa.Array]) -> None:
        hashes = np.concatenate([np.zeros(0, np.uint64), *map(hashes_of, lots)])
        self.order = np.argsort(hashes, kind="stable")
        self.sorted = hashes[self.order]

    def find(self, hashes: np.ndarray) -> np.ndarray:
        """For each id, the row it stands in; -1 for one that is in none."""
        if not len(self.sorted):
            return np.full(len(hashes), -1, np.int64)
        at = np.searchsorted(self.sorted, hashes)
        at[at == len(self.sorted)] = 0
        return np.where(self.sorted[at] == hashes, self.order[at], -1)

    def repeated(self) -> np.ndarray:
        """The rows whose id an earlier row has."""
        return self.order[1:][self.sorted[1:] == self.sorted[:-1]]
