"""The spaces of typesetting: in a line, and before it."""

from __future__ import annotations

import re

from ..printed import SPACE, SPACES_STRIPPED

#: One space of any kind, in a pattern.
BLANK = f"[{SPACE}]"
_RUN_OF_SPACES = re.compile(f"[{SPACE}]+")


def without_spaces(text: str) -> str:
    """The text without its spaces."""
    # Most lines have no space; splitting at white space is the fast way to see it. It does not know two of the spaces.
    if len(text.split()) < 2 and "\u200b" not in text and "\ufeff" not in text:
        return text.strip(SPACES_STRIPPED)
    return _RUN_OF_SPACES.sub("", text)


def indent_before(folded: str, start: int) -> int:
    """How many spaces stand before the place where a line begins."""
    indent = 0
    while start - indent > 0 and folded[start - indent - 1] in "\u3000 \u00a0\t":
        indent += 1
    return indent
