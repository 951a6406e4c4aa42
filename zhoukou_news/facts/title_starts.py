"""Where a sentence ends and a title begins: after words that no title has, before what reads as a post's qualifiers."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Vocabulary, entries, words
from ..printed import HAN
from .names import SURNAMES

_BODY_KINDS: dict[str, str] = {entry[0]: entry[1] for entry in entries("bodies")}
_SUFFIXES = frozenset(entry[0] for entry in entries("bodies") if entry[2] == "suffix")
#: The heads of posts, and what can stand before one in a title.
POSTS = words("posts", "official", "other", "group")
QUALIFIERS = words("post_qualifiers", "rank", "time", "grade", "manner", "body", "person")
_PLACES = (
    words("peoples") | words("countries") | frozenset(name for entry in entries("provinces") for name in entry[:2])
)
#: What a title is made of, without the names that are nobody's list.
_PARTS = Vocabulary(
    word for word in POSTS | QUALIFIERS | _PLACES | words("place_suffixes") | set(_BODY_KINDS) if len(word) > 1
)
_MODIFYING = words("before_titles", "modifying")
#: What a title can begin with: a post, a qualifier, a place, a whole body, a verb that is one (值班医生).
_FIRST = Vocabulary(
    word for word in POSTS | QUALIFIERS | _PLACES | (set(_BODY_KINDS) - _SUFFIXES) | _MODIFYING if len(word) > 1
)
_DONE_TO = words("before_titles", "deed")
_BEFORE = Vocabulary(
    _DONE_TO
    | words("before_titles", "link", "who")
    | (frozenset(word for word in words("verbs", "after_name") if len(word) > 1) - _MODIFYING - _PARTS.words)
)
_PAIRS = frozenset(word[:2] for word in _BEFORE.words)
#: 撞倒环卫工, 抱着学生: verbs of hands, feet, eyes and mouths with what comes of them, each of which takes a person.
_WITH_RESULT = re.compile(
    "[握抱拉扶拦叫喊找请送领救打撞推背扛抬搂牵拽拖抓揪认问看见听遇碰追堵围护劝挡踢骂夸搀挽按摁捆绑押砍刺捅杀咬砸压吓骗甩抢偷拐换娶盯迎哄赶逮][住倒起着过给上出死伤晕翻活醒错中]"
)
#: 工友们, 被告申某: whom the sentence told of before.
_OTHERS = re.compile(f"们|(?<=[{''.join(SURNAMES)}])某[某甲乙丙丁]?")
#: 咱村支书, 他们厂厂长: whose the bearer is.
_OWN = re.compile("[我你他她咱俺](?:们(?=[省市县区州旗乡镇村厂校院家]))?[省市县区州旗乡镇村厂校院家]?")
#: 可菜农…, 正送市六中教师…: words of one character that begin a clause.
_AT_START = re.compile(
    "[他她它咱俺]?(?:[可但却连就都正也还又只]?(?:送|找|帮|叫|替|请|问|救|扶|抱|背|拉|接|谢|骂|喊|劝|赔|像|比|凭|靠|除|因|若|虽|当)|[可但却连就都因若虽])"
)
#: What begins so is part of the word that the verb begins: 接待中心, 帮扶对象, 救助站.
_OF_A_WORD = re.compile(
    "工作|活动|对象|项目|制度|责任|单位|中心|专班|小组|领导小组|指挥部|委员会|办公室|基金|[办站队组室科处所团部局会员者户人式型性率力法费款量](?!长|大代表|民|武部|社局)"
)
#: A unit that stands for itself in a title: 县水利局局长, 市六中教师.
_UNIT = re.compile(f"[省市县区州盟旗镇乡村校厂院](?=[{HAN}])|公司|集团|学校|医院|单位")
#: How far beyond its beginning the head is looked at.
_AHEAD = 8
#: What follows the word that says what the body does: 帮扶|协会.
_LATTER = Vocabulary(
    word for word in _SUFFIXES if len(word) > 1 and _BODY_KINDS[word] in ("association", "unit", "temporary")
)


def after_the_sentence(text: str, start: int, end: int) -> int:
    """Where a title begins whose head begins at `end`, when `text[start:end]` may hold words of the sentence.

    Args:
        text: Clean text.
        start: The first place of the clause where the title could begin.
        end: Where its head begins.

    Example:
        >>> after_the_sentence("追记沙溪镇小学代课教师岳锋", 0, 9), after_the_sentence("退休教师岳锋", 0, 2)
        (2, 0)
    """
    if start == end:
        return start
    return start + _after(text[start : end + _AHEAD], end - start)


@lru_cache(maxsize=2**13)
def _after(text: str, end: int) -> int:
    """`after_the_sentence` for a text that begins where the title could; the same words are asked for again and again."""
    begin = 0
    for position in range(end - 2, -1, -1):
        if text[position : position + 2] not in _PAIRS:
            continue
        sizes = _BEFORE.sizes_at(text, position)
        size = next((size for size in sizes if _ends_here(text, position, position + size, end)), 0)
        if size:
            begin = position + size
            break
    for match in _OTHERS.finditer(text, begin, end):
        begin = match.end()
    for match in _WITH_RESULT.finditer(text, begin, end):
        if _ends_here(text, *match.span(), end):
            begin = match.end()
    for pattern in (_OWN, _AT_START):
        opening = pattern.match(text, begin - 2 if begin > 1 and text[begin - 1] == "们" else begin, end)
        if opening and not _within_part(text, opening.end()) and _begins(text, opening.end()):
            begin = opening.end()
    return begin


def _ends_here(text: str, first: int, last: int, end: int) -> bool:
    """Whether the word `text[first:last]` is one of the sentence, a title after it."""
    if last > end or _within_part(text, last) or (first and _within_part(text, first)):
        return False
    if text[first:last] not in _DONE_TO and not _WITH_RESULT.fullmatch(text, first, last):
        clause = _AT_START.match(text, last, end)
        return _begins(text, last) or (clause is not None and _begins(text, clause.end()))
    if _LATTER.longest_at(text, last) or _OF_A_WORD.match(text, last):
        return False
    # 投诉|举报中心
    size = _BEFORE.longest_at(text, last)
    return not size or _ends_here(text, last, last + size, end)


def _begins(text: str, position: int) -> bool:
    """Whether a title can begin at a place: with a post, a qualifier, a place, a body, a unit."""
    return _FIRST.longest_at(text, position) > 0 or _UNIT.match(text, position) is not None


def _within_part(text: str, place: int) -> bool:
    """Whether a word of titles reaches over a place: 人民医院 in 三人|民医院."""
    return any(_PARTS.longest_at(text, first) > place - first for first in range(max(0, place - 5), place))
