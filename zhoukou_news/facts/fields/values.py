"""Where the value of a field ends, and the signs around it that are no part of it."""

from __future__ import annotations

from ..stretches import Place

#: How long a value can be: what goes beyond is no page of the genre.
LONGEST_VALUE = 200
#: The signs that end a value within its line.
_ENDS = "；，。;,\n"
#: Signs that stand around a value.
_TRAILING = "，。；、：:; ,（(【［—–/|｜ \n①②③④⑤⑥⑦⑧⑨⑩◆◇●■★▲▼"
_LEADING = _TRAILING + "）)”“为"


def clean(text: str, start: int, end: int) -> Place | None:
    """A stretch without the signs at its ends; None where nothing else is in it.

    Example:
        >>> clean("：工行石桥支行，", 0, 8)
        (1, 7)
    """
    while start < end and text[start] in _LEADING:
        if text[start] in "（(" and _closes_within(text, start, end):
            # （2021）石01执123号: the bracket is part of the value.
            break
        start += 1
    while start < end and text[end - 1] in _TRAILING:
        end -= 1
    if end - start > 1 and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return (start, end) if start < end else None


def _closes_within(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens at the beginning of a stretch closes before its end."""
    closing = text.find("）" if text[start] == "（" else ")", start, end)
    return 0 < closing < end - 1


def first_part(text: str, place: Place) -> Place | None:
    """A stretch up to the first sign that ends a value; None where no value is so long."""
    start, end = place
    for position in range(start, min(end, start + LONGEST_VALUE)):
        if text[position] in _ENDS:
            end = position
            break
    return clean(text, start, end) if end - start <= LONGEST_VALUE else None


def balanced(text: str, place: Place | None) -> Place | None:
    """A stretch without a bracket that opens or closes elsewhere."""
    if place is None:
        return None
    start, end = place
    while end > start and text[start:end].count("（") > text[start:end].count("）"):
        end = start + text[start:end].rindex("（")
    depth = 0
    for position in range(start, end):
        depth += (text[position] == "（") - (text[position] == "）")
        if depth < 0:
            # X（开户行：B）、Y（…）: the bracket opened before the value.
            end = position
            break
    return clean(text, start, end)


def value_in(text: str, place: Place) -> Place | None:
    """The value that a stretch begins with."""
    return balanced(text, first_part(text, place))
