"""A name that is a word elsewhere: between a title and what ends a name, or beside another name (局长流水)."""

from __future__ import annotations

import re

from ...lexicon import any_of
from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, Candidate, best, follower, hard_boundary
from .findings import Findings
from .phrases import AFTER_POSTS
from .shapes import ADDRESS_WORDS, IN_NO_NAME, NO_PERSON_ENDS, plain_name
from .strangers import OFFICIAL
from .surroundings import PEOPLE_IN_BRACKETS, PRESENCE, and_others, body_like, log_odds, verb_at

#: 县农业农村局局长钟鸣远: a body, a post of an official, a name after it.
_POST_BEFORE = re.compile(rf"[{HAN}]{{0,16}}?{OFFICIAL}")
#: Characters with which the word goes on that a post begins (指挥部, 主席国, 领导人), and those of conjunctions.
_GOES_ON = frozenset("部人员国府会团队组社层处室站所们者等及和与同厅办席台长")
#: Titles of nobody in particular: 各县区委书记, 有关部门负责人.
_OF_ANYONE = re.compile(
    "各|有关|相关|部分|全体|所有|一些|多[名位]|几[名位]|每|任何|历任|原任|下届|下任|谁|[一两二三四五六七八九十\\d][名位个]"
)
#: 副县长展翅在主会场参加: what someone takes part in stands before the verb.
_TAKES_PART = re.compile(rf"(?:在|到)[^，。；：、！？\n]{{1,16}}?(?:{any_of(w for w in PRESENCE if len(w) > 1)})")
#: 退休教师流水夫妇: what is said of persons by name only.
_OF_A_COUPLE = re.compile("夫妇|夫妻|[父母][子女]|老人|同志(?!们)|先生|女士")
_TELLS = re.compile("说(?!服)|告诉|介绍|表示|回忆|坦言|提醒|认为")
#: The log-odds of a word that is a name: where another name stands beside it that has a title or shares the word's; where
#: a verb of people follows, by surname, and after an occupation; where other verbs or prepositions do; where nothing but
#: a sign does.
_LIKELY_BESIDE, _LIKELY_COMMON, _LIKELY_STRANGE, _LIKELY_OCCUPIED = -15.0, -12.0, -9.0, -4.0
_LIKELY_BEFORE_VERB, _LIKELY_BEFORE_PREPOSITION, _LIKELY_BEFORE_SIGN, _NEVER = -6.0, -4.0, 2.0, 99.0
#: Titles that are complete without a body or a rank.
_OF_A_PLACE = re.compile("[省市县区州旗盟镇乡校院]长")


def word_slot(findings: Findings, article: int, block: Block, post: tuple[int, int], kind: str) -> Candidate | None:
    """局长流水、县人武部部长钢铁参加: between a title and what ends a name, whatever the word is.

    Args:
        findings: What is found so far.
        article: Index of the article.
        block: The block of the post.
        post: Where the post begins and ends after which the word stands.
        kind: The post's class.
    """
    text = findings.texts[article]
    start = post[1]
    end = word_end(text, start, block.end)
    if not end or text[start] in "任代兼":
        return None
    begin = posts.title_start(text, post[0], block.start, findings.name_ends[article])
    if _OF_ANYONE.match(text, begin, start):
        return None
    sign = text[end : end + 1]
    beside = (
        (sign in ("、", "，") and _titled_name(findings, article, end + 1))
        or (sign == "、" and _plain_beside(findings, article, end + 1))
        or (sign == "、" and kind != "other" and _listed_to_its_end(text, end + 1, block.end))
        or (begin - 1 in findings.name_ends[article] and text[begin - 1] in "、，")
    )
    if start - begin < 3 and not beside and not _OF_A_PLACE.fullmatch(text, begin, start):
        return None
    followed = 2 if _TAKES_PART.match(text, end) or sign == "赴" else 0 if sign == "等" else follower(text, end)
    if follower(text, start) >= 2:
        # 副市长归来主持, 指挥长计划、水利局局长钟鸣远: a verb, unless the page has the same person again.
        named = (
            (sign == "、" and beside)
            or (followed and _says_again(findings, text[start:end]))
            or (beside and verb_at(text, end) and text[start:end] in ORDINARY_WORDS)
        )
        return Candidate(end, 2.0, True) if named and kind == "official" else None
    least = _NEVER
    # 局长刚说, 局长刚强说, 审判长敲响开庭
    least_of_verbs = _LIKELY_OCCUPIED if follower(text, start) else _LIKELY_BESIDE
    if beside or PEOPLE_IN_BRACKETS.match(text, end) or _OF_A_COUPLE.match(text, end):
        least = _LIKELY_BESIDE if kind != "other" else _LIKELY_STRANGE
    elif kind == "group":
        least = _NEVER
    elif _TELLS.match(text, end) or (kind == "official" and verb_at(text, end)):
        common = names.SURNAMES.get(text[start]) == "c"
        least = _LIKELY_OCCUPIED if kind == "other" else _LIKELY_COMMON if common else _LIKELY_STRANGE
        least = max(least, least_of_verbs)
    elif kind == "official" and (text.startswith("代表", end) or not posts.post_at(text, end)):
        least = (_LIKELY_BEFORE_SIGN, _LIKELY_BEFORE_PREPOSITION, _LIKELY_BEFORE_VERB)[min(followed, 2)]
        least = max(least, least_of_verbs)
    return Candidate(end, 2.0, True) if log_odds(findings, article, start, end) >= least else None


def word_beside(findings: Findings, article: int, start: int, limit: int) -> Candidate | None:
    """政协委员阴晴、原野等先后发言: a word in a further slot of a list whose title leads."""
    text = findings.texts[article]
    end = word_end(text, start, limit)
    if not end or follower(text, start) or body_like(findings, text, start, end):
        return None
    if follower(text, end) == 1 and not (verb_at(text, end) or and_others(text, end)):
        # 呼和、塔拉|拉草原肉业公司
        return None
    if log_odds(findings, article, start, end) < _LIKELY_STRANGE:
        return None
    findings.words.add(text[start:end])
    return Candidate(end, 2.5, True)


def word_end(text: str, start: int, limit: int) -> int:
    """Where a word of two or three characters ends after which a name may end; 0 where none does."""
    if (
        start >= limit
        or text[start] in _GOES_ON
        or text[start] in names.LENT_SURNAMES
        or AFTER_POSTS.longest_at(text, start)
        or posts.post_at(text, start)
    ):
        return 0
    for end in (start + 2, start + 3):
        if end > limit or any(c in IN_NO_NAME or hard_boundary(text, start + k) for k, c in enumerate(text[start:end])):
            return 0
        followed = follower(text, start)
        if followed > 1 and followed != end - start:
            continue
        if (
            text[end : end + 1] in ("、", "，", "。", "；", "（")
            or verb_at(text, end)
            or (follower(text, end) and text[end] != "等")
            or _TAKES_PART.match(text, end)
            or _OF_A_COUPLE.match(text, end)
            or and_others(text, end)
        ):
            if text[start + 1 : end] in ADDRESS_WORDS or text[start + 1 : start + 3] in ADDRESS_WORDS:
                # 经理陈先生
                return 0
            across = follower(text, end - 1) >= 2 or text[end - 1] in NO_PERSON_ENDS or text[end - 1] in "时地前后"
            return 0 if across or text[start:end] in PRESENCE or verb_at(text, start) else end
    return 0


def _titled_name(findings: Findings, article: int, start: int) -> bool:
    """Whether another title with its name begins at a place."""
    text = findings.texts[article]
    match = _POST_BEFORE.match(text, start)
    if match is None or follower(text, match.end()):
        return False
    if text[start - 1] == "、" and not posts.post_at(text, match.end()) and word_end(text, match.end(), len(text)):
        return True
    choice = best(findings.candidates(article, match.end(), slot=True), 2.0)
    return choice is not None and choice.bounded and not posts.post_at(text, match.end())


def _listed_to_its_end(text: str, start: int, limit: int) -> bool:
    """县领导流水、磁铁等出席: whether the next word ends what persons by name are listed in."""
    end = word_end(text, start, limit)
    return bool(end) and not follower(text, start) and (verb_at(text, end) or and_others(text, end))


def _plain_beside(findings: Findings, article: int, start: int) -> bool:
    """Whether a plain name of three characters stands at a place, between signs: a slot of the same list."""
    text = findings.texts[article]
    name = text[start : start + 3]
    return plain_name(name) and hard_boundary(text, start + 3) and not posts.ends_with_post(text, start, start + 3)


def _says_again(findings: Findings, word: str) -> bool:
    """Whether a sentence of the page begins with a word as it would with a name: before a verb of saying."""
    for text in findings.texts:
        place = text.find(word)
        while place >= 0:
            if (place == 0 or text[place - 1] in "。！？\n；") and verb_at(text, place + len(word)):
                return True
            place = text.find(word, place + 1)
    return False
