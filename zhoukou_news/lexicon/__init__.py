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
    """A pattern for the longest of some words of two characters or more.

    What their first two characters can be comes first: a search leaves nearly every place of a text at once. Words with
    one first character share it, so that few are tried.

    Example:
        >>> any_of(["中行", "中国银行", "农行"])
        '(?=[中农][国行])(?:中(?:国银行|行)|农(?:行))'
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(vocabulary, key=lambda w: (-len(w), w)):
        by_first.setdefault(word[0], []).append(word[1:])
    seconds = {rest[0] for tails in by_first.values() for rest in tails}
    begins = "".join(f"[{re.escape(''.join(sorted(characters)))}]" for characters in (by_first, seconds))
    words = (f"{re.escape(first)}(?:{'|'.join(map(re.escape, tails))})" for first, tails in sorted(by_first.items()))
    return f"(?={begins})(?:{'|'.join(words)})"


class Vocabulary:
    """Some words, and which of them begins or ends at a place of a text.

    Attributes:
        words: The words.

    Example:
        >>> posts = Vocabulary(["市长", "副市长", "长"])
        >>> posts.longest_at("副市长张三", 0), posts.longest_before("副市长张三", 3), posts.longest_at("张三", 0)
        (3, 3, 0)
    """

    __slots__ = ("_single", "_sizes_by_end", "_sizes_by_start", "words")

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.words = frozenset(vocabulary)
        self._single = frozenset(word for word in self.words if len(word) == 1)
        # By the first and by the last two characters, as few pairs of a text are those of a word; the longest first.
        self._sizes_by_start: dict[str, list[int]] = {}
        self._sizes_by_end: dict[str, list[int]] = {}
        for size in sorted({len(word) for word in self.words}, reverse=True):
            for word in self.words:
                if len(word) == size > 1:
                    for sizes, pair in ((self._sizes_by_start, word[:2]), (self._sizes_by_end, word[-2:])):
                        if size not in sizes.setdefault(pair, []):
                            sizes[pair].append(size)

    def sizes_at(self, text: str, position: int) -> list[int]:
        """How long the words are that begin at a place, the longest first."""
        sizes = [1] if text[position : position + 1] in self._single else []
        pair = self._sizes_by_start.get(text[position : position + 2])
        if pair is None:
            return sizes
        left = len(text) - position
        return [k for k in pair if k <= left and text[position : position + k] in self.words] + sizes

    def longest_at(self, text: str, position: int) -> int:
        """How long the longest word is that begins at a place; 0 where none does."""
        pair = text[position : position + 2]
        sizes = self._sizes_by_start.get(pair)
        if sizes is not None:
            for size in sizes:
                if text[position : position + size] in self.words and position + size <= len(text):
                    return size
        return 1 if self._single and pair[:1] in self._single else 0

    def longest_before(self, text: str, position: int, limit: int = 0) -> int:
        """How long the longest word is that ends at a place and begins at `limit` or after it; 0 where none does."""
        if position - 2 >= limit:
            sizes = self._sizes_by_end.get(text[position - 2 : position])
            if sizes is not None:
                for size in sizes:
                    if size <= position - limit and text[position - size : position] in self.words:
                        return size
        return 1 if self._single and position > limit and text[position - 1 : position] in self._single else 0
