"""Texts and numbers as they are compared; the package's docstring says how."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

_FULL_WIDTH = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）", " ": None, "\u3000": None})

_NO_DIGIT = re.compile(r"[\s-]")


def normalised(text: str | None) -> str | None:
    """A text as it is compared: without spaces, its punctuation full-width.

    Example:
        >>> normalised("户 名: 周口市慈善总会")
        '户名：周口市慈善总会'
    """
    return None if text is None else text.translate(_FULL_WIDTH)


def closed(text: str | None) -> str:
    """Normalised text on one line."""
    return re.sub(r"\s", "", normalised(text) or "")


def digits(number: str | None) -> str:
    """A number without spaces and hyphens."""
    return _NO_DIGIT.sub("", number or "")


def fen(yuan: Decimal) -> Decimal:
    """An amount in whole fen."""
    return yuan.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
