"""Columns and the values inside them, whole columns at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..schema import Column


@dataclass(frozen=True)
class Cells:
    """All values of a column, or of a field inside its lists, of some thousand rows.

    Attributes:
        column: What they are declared to be.
        values: The values.
        rows: For each value, the number of its row.
        place: Gives a value's path within its row.
        offsets: For a list: where each row's elements begin among all elements.
    """

    column: Column
    values: pa.Array
    rows: np.ndarray
    place: Callable[[int], str]
    offsets: np.ndarray | None = None

    @cached_property
    def valid(self) -> np.ndarray:
        """Which of the values are there: not null."""
        valid: np.ndarray = pc.is_valid(self.values).to_numpy(zero_copy_only=False)
        return valid


def cells_of(column: Column, values: pa.Array) -> Iterator[tuple[str, Cells]]:
    """A column's cells and those inside it, by path: `attendees`, `attendees[]`, `attendees[].name`."""
    yield from _inside(column.name, Cells(column, values, np.arange(len(values)), lambda i: column.name))


def _inside(path: str, cells: Cells) -> Iterator[tuple[str, Cells]]:
    column, values = cells.column, cells.values
    if column.item is not None:
        lengths = pc.fill_null(pc.list_value_length(values), 0).to_numpy(zero_copy_only=False)
        offsets = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
        yield path, Cells(column, values, cells.rows, cells.place, offsets)

        def place(i: int) -> str:
            owner = int(np.searchsorted(offsets, i, "right")) - 1
            return f"{cells.place(owner)}[{i - offsets[owner]}]"

        yield from _inside(f"{path}[]", Cells(column.item, values.flatten(), np.repeat(cells.rows, lengths), place))
        return
    yield path, cells
    for position, inner in enumerate(column.fields):
        name = inner.name

        def inner_place(i: int, name: str = name) -> str:
            return f"{cells.place(i)}.{name}"

        yield from _inside(f"{path}.{name}", Cells(inner, pc.struct_field(values, [position]), cells.rows, inner_place))


def positions(mask: np.ndarray | pa.Array) -> np.ndarray:
    """The positions at which an Arrow or NumPy mask is true; null is not.

    Example:
        >>> positions(pa.array([True, None, False, True])).tolist()
        [0, 3]
    """
    if isinstance(mask, np.ndarray):
        return np.flatnonzero(mask)
    return pc.indices_nonzero(pc.fill_null(mask, False) if mask.null_count else mask).to_numpy()


def integers(values: pa.Array) -> np.ndarray:
    """Whole numbers; -1 for null.

    Example:
        >>> integers(pa.array([7, None])).tolist()
        [7, -1]
    """
    return (pc.fill_null(values, -1) if values.null_count else values).to_numpy(zero_copy_only=False)


def order_of(numbers: np.ndarray) -> np.ndarray:
    """The positions of whole numbers in the order of the numbers; equal ones stay as they stand.

    Example:
        >>> order_of(np.array([700_002, 700_001, 700_002])).tolist()
        [1, 0, 2]
    """
    if len(numbers):
        lowest = numbers.min()
        if numbers.max() - lowest < 1 << 16:
            # Numbers of 16 bits are sorted without comparing any two.
            numbers = (numbers - lowest).astype(np.uint16)
    return np.argsort(numbers, kind="stable")
