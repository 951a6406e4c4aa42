"""Rows of text in columns, for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def text_table(rows: Sequence[Sequence[str]], numbers_from: int | None = None) -> str:
    """Rows of text in aligned columns, those from a number on to the right.

    Example:
        >>> print(text_table([("name", "n"), ("周口", "12")], numbers_from=1))
        name   n
        周口  12
    """
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            pad = " " * (width - display_width(cell))
            cells.append(pad + cell if numbers_from is not None and number >= numbers_from else cell + pad)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
