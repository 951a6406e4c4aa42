"""What a function says of a value, kept where the same few values are asked about again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """What a function says, by what it is asked about: looked up in half the time of a call, a kept one's too.

    Args:
        function: What is asked once for each key.
        most: How many answers are kept; with one more, all are forgotten.

    Example:
        >>> doubled = Kept(lambda number: 2 * number, most=2)
        >>> doubled[1], doubled[2], doubled[3], list(doubled)
        (2, 4, 6, [3])
    """

    __slots__ = ("_function", "_most")

    def __init__(self, function: Callable[[Key], Value], most: int = 2**15) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
