"""Python's collector of garbage, which looks through all objects again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: After how many new objects it looks for cycles within `seldom_collected`; Python's own number is 700.
_COLLECTED_AFTER = 50_000


@contextmanager
def seldom_collected() -> Iterator[None]:
    """The collector runs seldom within it.

    A page's rows, and the values of many rows, are thousands of objects that refer to each other in no circle: looking
    through them was 6 % of a build, and 5 % of a validation.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(_COLLECTED_AFTER, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
