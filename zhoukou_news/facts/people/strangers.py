"""A name after a title whose surname no table has: it ends at a sign or a verb, and is no phrase."""

from __future__ import annotations

import re

from ...lexicon import any_of, words
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, Candidate, follower, hard_boundary, surname_at
from .findings import Findings
from .shapes import ADDRESS_WORDS, IN_NO_NAME, UNIT_ENDS
from .surroundings import PEOPLE_IN_BRACKETS, and_others, body_like, verb_at

_SLOTS = re.compile(rf"[{HAN}]{{2,3}}(?:、[{HAN}·]{{2,4}}){{2,40}}")
_SLOT = re.compile("[^、]+")
#: A post of an official, a name after it.
OFFICIAL = rf"(?:{any_of(w for w in words('posts', 'official') if len(w) >= 2)})(?=[{HAN}])"
#: 书记国风、县长金哲范: after the sign, another title with its name.
_NEXT_POST = re.compile(rf"[、，][{HAN}]{{0,8}}{OFFICIAL}")
#: 建志及秘书长王宏: at a list's end, and the next title with its name.
_AND_NEXT_POST = re.compile(rf"(?:[和与及]|以及)[{HAN}]{{0,8}}{OFFICIAL}")
#: 罗开荣、县农业和科技局局长: how offices of a county begin.
_UNITS_FIRST = frozenset("省市县州盟旗")
#: What a word ends in that is no name even where a title stands before it.
_NO_WORD_ENDS = UNIT_ENDS | set("地制人者权率")


def bare_slot(findings: Findings, article: int, start: int) -> Candidate | None:
    """市领导海洋、江河、夏天: after a title, a list of three and more, each of two or three characters."""
    text = findings.texts[article]
    match = _SLOTS.match(text, start)
    if match is None:
        word = text[start : start + 2]
        if (
            word in names.NAME_WORDS
            and (text[start + 2 : start + 3] in ("，", "（", "、") or verb_at(text, start + 2))
            and follower(text, start) < 2
        ):
            return Candidate(start + 2, 2.5, True)
        if (
            word[:1] in names.SURNAMES
            and _NEXT_POST.match(text, start + 2)
            and follower(text, start) < 2
            and not posts.ends_with_post(text, start, start + 2)
        ):
            return Candidate(start + 2, 2.0, True)
        return stranger(findings, article, start)
    slots = [slot.span() for slot in _SLOT.finditer(text, *match.span())]
    # The last one can go on: 夏天在市委. Where it ends is asked when its turn comes.
    if any(body_like(findings, text, *slot) for slot in slots if hard_boundary(text, slot[1])) or _parallel(
        [text[slice(*slot)] for slot in slots]
    ):
        return None
    return Candidate(slots[0][1], 3.0, True)


def _parallel(slots: list[str]) -> bool:
    """领导到位、措施到位, 干部凝聚力、创新力、执行力: whether all words of a list end alike, as no names do."""
    ending = slots[0][-2:] if len(slots[0]) == 2 else slots[0][-1]
    return all(slot.endswith(ending) for slot in slots[1:-1]) and ending in slots[-1][1:]


def stranger(findings: Findings, article: int, start: int, listed: bool = False) -> Candidate | None:
    """副主任宝音德力格尔，部长蒉志明主持: after a post that leads, what ends at a sign or a verb and is no phrase.

    `listed`: the place is a further slot of a list that such a post covers.
    """
    text = findings.texts[article]
    if follower(text, start) or posts.post_at(text, start) or hard_boundary(text, start):
        return None
    if text[start] in IN_NO_NAME or text[start] in _UNITS_FIRST:
        return None
    for end in range(start + 2, start + 8):
        if end > len(text) or text[end - 1] in IN_NO_NAME or hard_boundary(text, end - 1):
            return None
        if not (
            text[end : end + 1] in ("，", "、", "（", "。", "；", "/")
            or verb_at(text, end)
            or (listed and (and_others(text, end) or _AND_NEXT_POST.match(text, end)))
        ):
            if posts.post_at(text, end - 1):
                return None
            continue
        name = text[start:end]
        if name[1:] in ADDRESS_WORDS:
            # 经理陈先生
            return None
        if PEOPLE_IN_BRACKETS.match(text, end):
            return Candidate(end, 2.5, True)
        if (
            name in ORDINARY_WORDS
            or (name[:2] in ORDINARY_WORDS and len(name) == 3 and not listed)
            or name[-1] in _NO_WORD_ENDS
        ):
            return None
        foreign = sum(character in names.TRANSLITERATION for character in name)
        given = sum(character in names.GIVEN for character in name[1:])
        if (
            (listed and len(name) <= 3 and (given or surname_at(text, start)))
            or (listed and len(name) == 4 and given and foreign >= 3)
            or (len(name) == 2 and surname_at(text, start) and given)
            or (len(name) == 3 and given == 2 and (surname_at(text, start) or names.could_be_surname(name[0])))
            or (len(name) == 3 and given and surname_at(text, start))
            or (len(name) == 4 and name[:2] in names.COMPOUND_SURNAMES)
            or (len(name) >= 3 and 5 * foreign >= 4 * len(name))
        ):
            return Candidate(end, 2.0, True)
        return None
    return None
