"""The slot after a title: the name that fills it where `names.candidates` knows none, and words that are no name."""

from __future__ import annotations

import re

from ...lexicon import any_of, words
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, SOFT, Candidate, follower, hard_boundary, surname_at
from .excluding import excluded
from .findings import Findings
from .shapes import ADDRESS_WORDS, NO_PERSON_ENDS, likely_name, nameable, plain_name
from .surroundings import body_like, log_odds, verb_at

_SLOTS = re.compile(rf"[{HAN}]{{2,3}}(?:、[{HAN}·]{{2,4}}){{2,}}")
#: 书记国风、县长金哲范: after the sign, another title with its name.
_NEXT_POST = re.compile(
    rf"[、，][{HAN}]{{0,8}}(?:{any_of(w for w in words('posts', 'official') if len(w) >= 2)})(?=[{HAN}])"
)
_PEOPLE_IN_BRACKETS = re.compile(rf"（(?:[男女][，、]?)?(?:[{HAN}]{{1,4}}族|[男女])）")
_PRESENCE = words("verbs", "presence", "presiding")
#: Surnames that are as often words before which a post ends.
_LIGHT_FIRST = frozenset("于时向曾常正全双层里底占国权智家盛当成程关")
#: Characters of function words and numerals: what they stand in is no name.
_NO_STRANGER = frozenset(
    "的了在是和与及等将被把对向由从到各这那们我他你您它还又也已曾就都再最更很会其一二两三四五六七八九十第说某"
)
#: The log-odds from which on two characters after an occupation are a name though nothing marks where it ends.
_LIKELY_IN_SLOT = -3.5
#: What verbs begin with: no surname that no table has.
_VERB_FIRST = frozenset(word[0] for word in words("verbs"))
#: The same for three characters whose first no table has as a surname.
_LIKELY_UNKNOWN = 1.5


def open_slot(findings: Findings, article: int, start: int, kind: str) -> Candidate | None:
    """校长董艳算过一笔账: a common surname and characters of given names, whatever follows."""
    text = findings.texts[article]
    foreign = names.foreign_name(text, start)
    if foreign:
        return Candidate(start + foreign, 2.2, False)
    minority = names.minority_name(text, start)
    if minority:
        return Candidate(start + minority, 2.2, False)
    if (
        start < len(text)
        and text[start] not in names.SURNAMES
        and text[start : start + 2] not in names.COMPOUND_SURNAMES
    ):
        return _lent(findings, article, start, kind)
    name = text[start : start + 3]
    if (
        (plain_name(name) or (kind == "official" and likely_name(name)))
        and len(name) == 3
        and name[:2] not in ORDINARY_WORDS
        and text[start + 2 : start + 4] not in ORDINARY_WORDS
        and text[start + 3 : start + 4] not in ("·", "段")
        and not names.verb_goes_on(text, start + 3)
        and text[start + 2 : start + 4] not in ADDRESS_WORDS
        and text[start + 2 : start + 4] not in ("女士", "先生", "小姐", "大娘", "大爷", "师傅", "老师")
        and follower(text, start + 2) < 2
        and posts.post_at(text, start + 1) == 0
    ):
        return Candidate(start + 3, 2.2, False)
    name = text[start : start + 2]
    if (
        names.SURNAMES.get(name[:1]) != "c"
        or name[1:] not in names.GIVEN
        or (name in ORDINARY_WORDS and (kind == "official" or name not in names.NAME_WORDS))
        or text[start + 1 : start + 3] in ORDINARY_WORDS
    ):
        return None
    if follower(text, start) or follower(text, start + 1) >= 2 or hard_boundary(text, start + 2):
        return None
    if (
        kind != "official"
        and not names.verb_goes_on(text, start + 3)
        and log_odds(findings, article, start, start + 2) < _LIKELY_IN_SLOT
    ):
        return None
    return Candidate(start + 2, 2.0, False)


def _lent(findings: Findings, article: int, start: int, kind: str) -> Candidate | None:
    """主任要振山, 民警恒志国: a surname that is a function word elsewhere, or one that no table has, and given names."""
    text = findings.texts[article]
    lent = text[start] in names.LENT_SURNAMES
    if not lent and (not SOFT.match(text, start) or names.seldom_surname(text[start]) or text[start] in _VERB_FIRST):
        return None
    for size in (3, 2) if lent else (3,):
        end = start + size
        name = text[start:end]
        least = (-1.0 if size == 2 else _LIKELY_IN_SLOT) if lent else _LIKELY_UNKNOWN
        bounded = hard_boundary(text, end) or (verb_at(text, end) if size == 3 else text[end : end + 2] in _PRESENCE)
        if (
            len(name) == size
            and all(c in names.GIVEN for c in name[1:])
            and not any(text[a : a + 2] in ORDINARY_WORDS for a in range(start + 3 - size, end))
            and not posts.post_at(text, start)
            and not posts.post_at(text, start + 1)
            and (size == 3 or bounded)
            and not excluded(text, start, end)
            and log_odds(findings, article, start, end) >= least
        ):
            return Candidate(end, 2.2, True)
    return None


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
    if any(body_like(findings, text, start, start + len(s)) for s in match.group().split("、")):
        return None
    return Candidate(start + match.group().index("、"), 3.0, True)


def stranger(findings: Findings, article: int, start: int, listed: bool = False) -> Candidate | None:
    """副主任宝音德力格尔，部长蒉志明主持: after a post that leads, what ends at a sign or a verb and is no phrase.

    `listed`: the place is a further slot of a list that such a post covers.
    """
    text = findings.texts[article]
    if follower(text, start) or posts.post_at(text, start) or hard_boundary(text, start):
        return None
    if text[start] in _NO_STRANGER:
        return None
    for end in range(start + 2, start + 8):
        if end > len(text) or text[end - 1] in _NO_STRANGER or hard_boundary(text, end - 1):
            return None
        if not (text[end : end + 1] in ("，", "、", "（", "。", "；", "/") or verb_at(text, end)):
            if posts.post_at(text, end - 1):
                return None
            continue
        name = text[start:end]
        if name[1:] in ADDRESS_WORDS:
            # 经理陈先生
            return None
        if _PEOPLE_IN_BRACKETS.match(text, end):
            return Candidate(end, 2.5, True)
        if (
            name in ORDINARY_WORDS
            or (name[:2] in ORDINARY_WORDS and len(name) == 3 and not listed)
            or name[-1] in "局委厅办部院校镇乡村区县市省州旗站所处科司队厂店社地制人者权率"
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


def _joined(findings: Findings, article: int, start: int) -> bool:
    """Whether after 和 another name begins: one that is known, or has a post or a dot after it."""
    text = findings.texts[article]
    return any(
        candidate.score >= 1.5
        and (
            text[start : candidate.end] in findings.known
            or "·" in text[start : candidate.end]
            or posts.post_at(text, candidate.end) > 0
        )
        for candidate in findings.candidates(article, start, slot=True)
    )


def longer_or_shorter(findings: Findings, article: int, start: int, choice: Candidate) -> Candidate:
    """组长岩香坦守在: of two and three characters that nothing ends, those that the weights take for a name."""
    text = findings.texts[article]
    size = choice.end - start
    end = start + 5 - size
    if (
        choice.bounded
        or size not in (2, 3)
        or text[start : choice.end] in findings.known
        or not SOFT.fullmatch(text, start, end)
        or not nameable(text, start, end)
    ):
        return choice
    odds = log_odds(findings, article, start, end)
    if odds >= -1.0 and odds >= log_odds(findings, article, start, choice.end) + 3.0:
        return Candidate(end, choice.score, False)
    return choice


def is_phrase(findings: Findings, article: int, start: int, choice: Candidate, kind: str) -> bool:
    """市长热线, 局长会议: the characters after a title are a word, and nothing else vouches for a name."""
    text = findings.texts[article]
    name = text[start : choice.end]
    if name in findings.known and (choice.bounded or name not in ORDINARY_WORDS):
        return False
    surname = names.SURNAMES.get(name[0])
    if not choice.bounded and posts.post_at_plain(text, choice.end - 1):
        # 四套班子机关干部: the last character begins another word for people.
        return True
    if (
        not choice.bounded
        and len(name) == 3
        and name[:2] in ORDINARY_WORDS
        and (kind == "group" or surname != "c" or name[2] not in names.GIVEN)
    ):
        # 领导干部廉洁自律
        return True
    if kind == "other" and name[0] in _LIGHT_FIRST and not (len(name) == 3 and likely_name(name) and choice.bounded):
        return True
    if (
        kind != "official"
        and name[0] in "和由"
        and "·" not in name
        and log_odds(findings, article, start, choice.end) < _LIKELY_IN_SLOT
    ):
        # 职工和下岗工人, 代表时指出
        return True
    if name[0] == "和" and _joined(findings, article, start + 1):
        # 县长和李明远书记
        return True
    if surname == "w" and (name[-1] in "人地度" or (name[-1] in NO_PERSON_ENDS and name[-1] not in names.GIVEN)):
        return True
    if not choice.bounded and kind == "other" and surname == "w" and not names.is_minority_name(name):
        return True
    if (
        surname == "w"
        and len(name) >= 4
        and name[:2] in ORDINARY_WORDS
        and name[:2] not in names.NAME_WORDS
        and not (len(name) >= 5 and all(character in names.TRANSLITERATION for character in name))
    ):
        return True
    if len(name) == 2 and kind == "other" and surname == "w" and not names.is_minority_name(name):
        return True
    if name not in ORDINARY_WORDS:
        return False
    if len(name) == 3 and name not in names.NAME_WORDS:
        # 毛主席纪念堂
        return True
    if (
        kind in ("official", "group")
        and len(name) == 2
        and text[choice.end : choice.end + 1] in ("，", "、", "（")
        and follower(text, start) < 2
    ):
        return False
    if (
        kind == "official"
        and verb_at(text, choice.end)
        and follower(text, start) < 2
        and not hard_boundary(text, choice.end)
    ):
        return False
    if kind == "other" and name in names.NAME_WORDS and surname == "c" and not follower(text, choice.end - 1):
        # 实习医生宁静本来可以回校
        return log_odds(findings, article, start, choice.end) < _LIKELY_IN_SLOT
    if kind == "other":
        return name not in names.NAME_WORDS or text[choice.end : choice.end + 1] not in ("、", "（") or surname != "c"
    return not choice.bounded or follower(text, start) >= 2 or surname == "w"
