"""Where a person's name ends: candidates for a name that begins at a place, weighed by what stands around them."""

from __future__ import annotations

import re

from ...printed import HAN
from .candidate import Beginning, Candidate
from .characters import GIVEN, IS_HAN
from .edges import follower, hard_boundary
from .elements import element_ends, half_known_end, japanese_ends
from .of_elements import half_known, japanese, of_elements
from .of_surname import SLOT_ENDS, Surroundings, of_surname
from .surnames import NEVER_FIRST, SURNAMES, of_a_district, surname_at
from .transliterated import dotted, sounds_end, undotted
from .words import ORDINARY_WORDS, PLACES, PREDICATES

#: The part between the dots holds the end of one name and the beginning of another.
_TWO_DOTTED = re.compile(rf"(?P<first>[{HAN}]{{1,9}}·[{HAN}]{{1,7}}?)[和与及同][{HAN}]{{2,7}}·")
_DOTTED = re.compile(rf"[{HAN}]{{1,9}}(?:·[{HAN}]{{1,9}})+")


def candidates(at: Beginning) -> list[Candidate]:
    """The possible names that begin at a place, the best first."""
    text, start = at.text, at.start
    if start >= len(text) or not IS_HAN[text[start]] or text[start] in "的了着们":
        # 民警的日子和自己想象的
        return []
    match = _DOTTED.match(text, start) if text.find("·", start + 1, start + 10) > 0 else None
    if match:
        if PLACES.longest_at(text, start) or any(at.post_at(place) for place in range(start, text.index("·", start))):
            # 巴基斯坦留学生阿里·汗
            return []
        return dotted(at, _first_of_two(text, start, match.end()))
    surname, sounds = surname_at(text, start), sounds_end(text, start)
    # Where a name of three known characters and more ends that is no surname and given name (索南才让).
    elements = element_ends(text, start)
    whole = next((end for end, sure in elements if sure >= 3 and sure >= end - start - 1), start) if elements else start
    japanese_names = japanese_ends(text, start) if at.japanese else []
    half = half_known_end(text, start) if at.listed or at.slot else 0
    # Most places are no beginning of a name by their characters alone; that costs the least to see.
    if sounds < start + 2 and not (
        surname or at.listed or (at.slot and elements) or whole > start or japanese_names or half
    ):
        return []
    if (
        (at.post_at(start) and not _is_whole(at, surname))
        or (surname and PLACES.longest_at(text, start))
        or of_a_district(text, start)
    ):
        # 包工头当场, 巴基斯坦记者: a word for people, or a place.
        return []
    reach = start
    while reach < len(text) and reach - start < 4 and IS_HAN[text[reach]]:
        reach += 1
    if surname == 1 and start + 1 in at.gaps and reach >= start + 2:
        # 王　艳: two characters padded to the width of three.
        return [Candidate(start + 2, 5.0, True)]
    followed = follower(text, start)
    found: list[Candidate] = []
    # 县长任组长: a verb.
    if surname and not (text[start] in "任代兼" and at.post_at(start + 1)):
        found += of_surname(at, Surroundings(surname, reach, followed, sounds, whole))
    sounded = undotted(at, surname) if sounds >= start + 2 else []
    if elements:
        sounded = [c for c in sounded if c.end >= whole]
        found += of_elements(at, elements)
    if half > whole:
        found += half_known(at, half)
    found += sounded
    if japanese_names:
        found += japanese(at, japanese_names)
    if at.listed and text[start] not in NEVER_FIRST and not any(c.bounded and c.score >= 2 for c in found):
        found += _of_a_list(at, reach, followed)
    # 宁溪军分区: a body's name goes on.
    found = [c for c in found if text[c.end - 1] != "军" or not text.startswith(("分区", "区"), c.end)]
    found.sort(key=lambda c: (-c.score, c.end))
    return found


def _first_of_two(text: str, start: int, end: int) -> int:
    """艾米丽·黄|和卡洛斯·陈: where the first of two names with dots ends that one word joins; else `end`."""
    joined = _TWO_DOTTED.match(text, start, end)
    return joined.end("first") if joined else end


def _is_whole(at: Beginning, surname: int) -> bool:
    """市委副书记路长河、: whether a name of three characters begins as a post does, and a sign ends it."""
    text, start = at.text, at.start
    return (
        at.slot
        and surname == 1
        and SURNAMES.get(text[start]) == "c"
        and at.post_at(start) == 2
        and text[start + 2 : start + 3] in GIVEN
        and hard_boundary(text, start + 3)
    )


def _of_a_list(at: Beginning, reach: int, followed: int) -> list[Candidate]:
    """The names of a list that no table has: up to the sign or the verb that ends their slot."""
    text, start = at.text, at.start
    found = []
    for size in (2, 3, 4):
        end = start + size
        if end > reach or text[start:end] in ORDINARY_WORDS or text[end - 1] == "等":
            continue
        if not followed and any(text[end : end + k] in PREDICATES for k in (2, 3, 4)):
            found.append(Candidate(end, 1.9 + 0.1 * size, True))
        elif text[end : end + 1] in SLOT_ENDS or text[end : end + 1].isdigit():
            found.append(Candidate(end, 2.0 if size < 4 else 1.2, True))
    return found
