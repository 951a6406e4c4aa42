"""Places in clean text, and the stretches around them: the sentence, the paragraph."""

from __future__ import annotations

#: A place in clean text: where it begins, and where it ends.
Place = tuple[int, int]

#: How far around a place its paragraph is looked at: what goes beyond is no page of the genre.
LONGEST_PARAGRAPH = 1_000


def after(text: str, position: int, signs: str) -> int:
    """The place after the last of some signs before a place, or as far before it as a paragraph can reach."""
    limit = max(position - LONGEST_PARAGRAPH, 0)
    return max(limit, *(text.rfind(sign, limit, position) + 1 for sign in signs), 0)


def before(text: str, position: int, signs: str) -> int:
    """The first of some signs from a place on, or as far after it as a paragraph can reach."""
    limit = min(position + LONGEST_PARAGRAPH, len(text))
    found = [at for at in (text.find(sign, position, limit) for sign in signs) if at >= 0]
    return min(found, default=limit)


def sentence(text: str, position: int) -> Place:
    """The sentence that a place stands in.

    Example:
        >>> sentence("捐款如下。账号：1709。谢谢。", 6)
        (5, 12)
    """
    return after(text, position, "。\n"), before(text, position, "。\n")


def paragraph(text: str, position: int) -> Place:
    """The paragraph that a place stands in."""
    return after(text, position, "\n"), before(text, position, "\n")
