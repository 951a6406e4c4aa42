"""What stands after a title and is nobody's name: a word, or the beginning of one."""

from __future__ import annotations

from ...lexicon import Vocabulary, words
from .. import names, posts
from ..names import ORDINARY_WORDS, Candidate, follower, hard_boundary
from .findings import Findings
from .open_slots import LIKELY_IN_SLOT
from .shapes import NO_PERSON_ENDS, likely_name
from .surroundings import log_odds, team_across, verb_at

#: What is nobody's name after a post: what belongs to the office, what its holder does, when; and what meets.
_WORDS_AFTER_POSTS = words("after_posts")
AFTER_POSTS = Vocabulary(_WORDS_AFTER_POSTS | words("meeting_heads") | names.COMMON_NOUNS)
#: Surnames that are as often words before which a post ends.
_LIGHT_FIRST = frozenset("于时向曾常正全双层里底占国权智家盛当成程关")


def is_phrase(findings: Findings, article: int, start: int, choice: Candidate, kind: str) -> bool:
    """市长热线, 局长会议: the characters after a title are a word, and nothing else vouches for a name."""
    text = findings.texts[article]
    name = text[start : choice.end]
    if name in findings.known and (choice.bounded or name not in ORDINARY_WORDS):
        return False
    if name in _WORDS_AFTER_POSTS and text[choice.end : choice.end + 1] not in ("、", "（"):
        # 局长督战
        return True
    surname = names.SURNAMES.get(name[0])
    if team_across(text, choice.end):
        # 交警哈西大队
        return True
    if not choice.bounded and posts.post_at_plain(text, choice.end - 1):
        # 四套班子机关干部: the last character begins another word for people.
        return True
    if (
        not choice.bounded
        and len(name) == 3
        and name[:2] in ORDINARY_WORDS
        and (
            kind == "group"
            or surname != "c"
            or name[2] not in names.GIVEN
            or AFTER_POSTS.longest_at(text, choice.end - 1) > 1
        )
    ):
        # 领导干部廉洁自律, 中学生田径运动会
        return True
    if kind == "other" and name[0] in _LIGHT_FIRST and not (len(name) == 3 and likely_name(name) and choice.bounded):
        return True
    if (
        kind != "official"
        and name[0] in "和由"
        and "·" not in name
        and log_odds(findings, article, start, choice.end) < LIKELY_IN_SLOT
    ):
        # 职工和下岗工人, 代表时指出
        return True
    if name[0] == "和" and posts.post_at(text, choice.end):
        # 常务主席和执行主席
        return True
    if name[0] == "和" and _joined(findings, article, start + 1):
        # 县长和李明远书记
        return True
    if surname == "w" and (name[-1] in "人地度" or (name[-1] in NO_PERSON_ENDS and name[-1] not in names.GIVEN)):
        return True
    if (
        (not choice.bounded or len(name) == 2)
        and kind == "other"
        and surname == "w"
        and not names.is_minority_name(name)
    ):
        return True
    if (
        surname == "w"
        and len(name) >= 4
        and name[:2] in ORDINARY_WORDS
        and name[:2] not in names.NAME_WORDS
        and not (len(name) >= 5 and all(character in names.TRANSLITERATION for character in name))
    ):
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
        return log_odds(findings, article, start, choice.end) < LIKELY_IN_SLOT
    if kind == "other":
        return name not in names.NAME_WORDS or text[choice.end : choice.end + 1] not in ("、", "（") or surname != "c"
    if kind == "group" and not hard_boundary(text, choice.end):
        # 领导干部廉洁自律
        return log_odds(findings, article, start, choice.end) < LIKELY_IN_SLOT
    return not choice.bounded or follower(text, start) >= 2 or surname == "w"


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
