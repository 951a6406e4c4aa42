"""The spaces of typesetting: in a line, and before it."""

from __future__ import annotations

from ..printed import SPACE, words_of

#: One space of any kind, in a pattern.
BLANK = f"[{SPACE}]"


def without_spaces(text: str) -> str:
    """The text of a line, or a part of it, without its spaces."""
    return "".join(words_of(text))


def indent_before(folded: str, start: int) -> int:
    """How many spaces stand before the place where a line begins."""
    indent = 0
    while start - indent > 0 and folded[start - indent - 1] in "\u3000 \u00a0\t":
        indent += 1
    return indent
