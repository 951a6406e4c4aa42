"""Names put together of known elements, and Japanese names: the possible ones at a place, and what is one."""

from __future__ import annotations

from .candidate import Beginning, Candidate
from .characters import IS_HAN, NEVER_LAST
from .elements import ELEMENTS, element_ends
from .surnames import NEVER_FIRST
from .words import ADDRESSED, ORDINARY_WORDS, PLACES


def of_elements(at: Beginning, ends: list[tuple[int, int]]) -> list[Candidate]:
    """索南才让骑车: names put together of known elements.

    Args:
        at: Where the names begin.
        ends: Where they end: `elements.element_ends`.
    """
    text, start = at.text, at.start
    expected = at.listed or at.slot
    found = []
    for end, sure in ends:
        name = text[start:end]
        if name in ORDINARY_WORDS or PLACES.longest_at(text, start) or (sure < 3 and not expected):
            continue
        if name[-2:] in ADDRESSED and end - start > 3:
            # 沙马大叔
            continue
        edge = at.boundary(end)
        if edge < 1.2 and sure < (3 if expected else 4):
            continue
        found.append(
            Candidate(end, 1.2 + 0.5 * sure + 0.5 * max(edge, 0.0) - 0.8 * (end - start - sure), edge > 0 or sure >= 4)
        )
    return found


def half_known(at: Beginning, end: int) -> list[Candidate]:
    """州长夸日才让出席: a name beside a title or in a list, of which the second half alone is known.

    Args:
        at: Where the name begins.
        end: Where it ends: `elements.half_known_end`.
    """
    text, start = at.text, at.start
    edge = at.boundary(end)
    if (
        edge < (1.8 if text[end - 1] in NEVER_LAST else 0.9)
        or text[start] in NEVER_FIRST
        or text[start + 1] in NEVER_LAST
        or text[start : start + 2] in ORDINARY_WORDS
        or not all(IS_HAN[character] for character in text[start:end])
        or any(at.post_at(place) for place in range(start, start + 3))
    ):
        return []
    return [Candidate(end, 3.2 + 0.5 * edge, True)]


def japanese(at: Beginning, ends: list[tuple[int, int]]) -> list[Candidate]:
    """设计师木村健一: a family's name and two characters, or what stands before a sign or a verb.

    Args:
        at: Where the names begin.
        ends: Where they end: `elements.japanese_ends`.
    """
    text, start = at.text, at.start
    found = []
    for end, given in ends:
        edge = at.boundary(end)
        usual = text[end - 1] in "郎子一二三"
        if text[end - 1] in NEVER_LAST or text[start:end] in ORDINARY_WORDS:
            continue
        if given == 2 or edge >= 1.8 or (given == 3 and usual):
            score = 2.2 + 0.4 * given + 0.5 * max(edge, 0.0) + (0.6 if usual else 0.0)
            found.append(Candidate(end, score, True))
    return found


def minority_name(text: str, start: int) -> int:
    """The length of the name that begins at a place and is put together of known elements; else 0."""
    for end, sure in element_ends(text, start):
        if sure == end - start and text[start:end] not in ORDINARY_WORDS and text[end : end + 1] != "·":
            return sure
    return 0


def is_minority_name(name: str) -> bool:
    """Whether a word is a name, or an element of names, of the lexicon's minority names."""
    return name in ELEMENTS or (len(name), len(name)) in element_ends(name, 0)
