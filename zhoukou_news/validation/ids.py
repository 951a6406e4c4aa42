"""Ids and other texts as numbers of 64 bits: what stays in memory of all rows of a large package."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas.util import hash_array


def hashes_of(values: pa.Array) -> np.ndarray:
    """A number of 64 bits for each text; there are no nulls among them."""
    objects = values.to_numpy(zero_copy_only=False)
    if not len(objects):
        return np.zeros(0, np.uint64)
    return hash_array(np.asarray(objects, dtype=object), categorize=False)


def mixed(hashes: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Hashes of texts that differ from row to row."""
    return hashes ^ (rows.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))


def is_in(numbers: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Whether each number is one of others, which mostly stand in their order."""
    if not len(others):
        return np.zeros(len(numbers), bool)
    others = np.sort(others, kind="stable")
    return others[np.minimum(np.searchsorted(others, numbers), len(others) - 1)] == numbers


def others_than(numbers: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The different numbers that are not among known ones, in their order."""
    return np.unique(numbers[~is_in(numbers, known)])


class Ids:
    """The ids of rows, each by its number.

    Args:
        lots: The ids in the order of the rows, some thousand at a time.

    Example:
        >>> ids = Ids([pa.array(["a-01", "a-02"]), pa.array(["b-01"])])
        >>> ids.find(pa.array(["b-01", None, "c-01"])).tolist()
        [2, -1, -1]
    """

    def __init__(self, lots: Iterable[pa.Array]) -> None:
        hashes = np.concatenate([np.zeros(0, np.uint64), *map(hashes_of, lots)])
        self.order = np.argsort(hashes, kind="stable")
        self.sorted = hashes[self.order]

    def find(self, values: pa.Array) -> np.ndarray:
        """For each id, the row it stands in; -1 for null and for one that is in none."""
        found = np.full(len(values), -1, np.int64)
        valid = pc.is_valid(values).to_numpy(zero_copy_only=False)
        if len(self.sorted) and valid.any():
            hashes = hashes_of(values.drop_null())
            at = np.searchsorted(self.sorted, hashes)
            at[at == len(self.sorted)] = 0
            found[valid] = np.where(self.sorted[at] == hashes, self.order[at], -1)
        return found

    def repeated(self) -> np.ndarray:
        """The rows whose id an earlier row has."""
        return self.order[1:][self.sorted[1:] == self.sorted[:-1]]
