"""The name that was presumably meant by one that does not exist; error messages suggest it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

#: How alike two names are at least, from 0 to 1, for one to be suggested for the other.
_LIKENESS = 0.5


def nearest(name: object, names: Iterable[str]) -> str | None:
    """The name most like another; None where none is like it.

    Example:
        >>> nearest("meeting", ["articles", "meetings"])
        'meetings'
        >>> nearest("weather", ["articles", "meetings"])
    """
    return next(iter(difflib.get_close_matches(str(name), list(names), n=1, cutoff=_LIKENESS)), None)
