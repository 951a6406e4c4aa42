"""The words that the grammars go by: data files beside this module, each with its source in its first lines.

Every list is read once, when first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources


@cache
def entries(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list: one tuple of fields each.

    Args:
        name: The file's name without its ending, such as `surnames`.

    Example:
        >>> entries("compound_surnames")[0][1].isascii()
        True
    """
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def words(name: str, *classes: str) -> frozenset[str]:
    """The first field of a list's entries, of all or of those whose second field is one of `classes`."""
    return frozenset(entry[0] for entry in entries(name) if not classes or (len(entry) > 1 and entry[1] in classes))


def any_of(vocabulary: Iterable[str]) -> str:
    """A pattern for the longest of some words; words with one first character share it, so that few are tried.

    Example:
        >>> any_of(["中行", "中国银行", "农行"])
        '中(?:国银行|行)|农(?:行)'
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(vocabulary, key=lambda w: (-len(w), w)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))
