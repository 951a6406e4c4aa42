"""Names of a surname and a given name: where one can end, and how much speaks for each end."""

from __future__ import annotations

import re
from typing import NamedTuple

from .candidate import Beginning, Candidate
from .characters import GIVEN, IS_UNCOMMON, NEVER_LAST, TRANSLITERATION
from .edges import SAYING, follower, hard_boundary, verb_goes_on
from .elements import ELEMENTS
from .surnames import COMPOUND_SURNAMES, SURNAMES
from .transliterated import looks_foreign
from .words import NAME_WORDS, NO_GIVEN, ORDINARY_WORDS, PHRASES, POSTS_AS_NAMES, PREDICATES

#: How much a surname speaks for a name, by how rare it is.
_RARITY = {"c": 2.0, "r": 1.4, "w": 0.2}
#: A given name that is a number (马五十七), and what is counted by one.
_NUMERALS = re.compile("[二三四五六七八九]?十[一二三四五六七八九]?(?=[^一二三四五六七八九十])")
_MEASURED = re.compile(
    "[亩个名人岁年月日号元户头只斤公吨米里分多余来几万千百亿位家间栋层条件套台辆次天周倍度级届期路中小]"
)
#: What stands after the word for a place where something happens.
_WITHIN = frozenset("里内外旁边")
#: 第五天: a number, not the surname.
_ORDINAL = re.compile("第五[天个名次位届批期轮季章节回年月日周组队项条种类线街号层排座站场局盘等任师军团营连]")
#: 一担一担, 一趟趟.
_BY_ONES = re.compile("一(.)(?:一|又一)?\\1")
#: Words of address of one character that stand after a surname (赵叔).
ADDRESS_ENDS = frozenset("叔伯婶姨嫂爷奶妈爸总某")
#: To whom somebody speaks or reports.
_TO_PEOPLE = re.compile(
    "各位|与会|大会|全体|代表|居民|村民|大家|参会|参加|到会|会议|党员|新当选|获奖|记者|考察|调研|学员|市民|职工|师生"
)
#: How streets end, and what is called after one.
_STREET_ENDS = frozenset("街巷路里")
_ON_A_STREET = ("社区", "街道", "小区", "居委会", "派出所", "办事处", "小学", "中学", "幼儿园", "支行", "路口")
#: Characters that hardly end a name before other words, and do before a sign (傅全有、于永波).
_LAST_IN_LIST = frozenset("有前上后任能应为以并会当需介与时内因将在")
#: What the slot of a list ends with.
SLOT_ENDS = frozenset("、，。（")


class Surroundings(NamedTuple):
    """What else is known of the place where names of a surname are weighed.

    Attributes:
        surname: The length of the surname: 1 or 2.
        reach: Where the characters end that can stand in a name.
        followed: How long the word is that follows people and begins here: 2 or more is a verb (召开, 安排, 同志).
        sounds: Where the characters of transliterations end that begin here.
        whole: Where a name of three known elements or more ends that begins here; the place itself where none does.
    """

    surname: int
    reach: int
    followed: int
    sounds: int
    whole: int


def located_or_numbered(name: str) -> bool:
    """Whether the characters are a word and what it has an inside or a side of (危房里), or a number (第五天).

    Example:
        >>> located_or_numbered("林子里"), located_or_numbered("林子强")
        (True, False)
    """
    within = len(name) == 3 and name[2] in _WITHIN and name[:2] in ORDINARY_WORDS and name[:2] not in NAME_WORDS
    return within or _ORDINAL.match(name) is not None


def counted(text: str, position: int) -> bool:
    """张三十亩: whether a number of things stands after the character at a place."""
    number = _NUMERALS.match(text, position + 1)
    return bool(number and _MEASURED.match(text, number.end()))


def of_surname(at: Beginning, around: Surroundings) -> list[Candidate]:
    """王建国出席: the names of a surname and a given name, those that recur on the page above the others."""
    found = []
    for end in _ends(at, around):
        if not _is_none(at, around.surname, end):
            edge = at.boundary(end)
            # Tenths, so that the order in which they were added tells nothing.
            found.append(Candidate(end, round(_score(at, around, end, edge), 1), edge > 0))
    _weigh_recurrence(at, found)
    return found


def _ends(at: Beginning, around: Surroundings) -> list[int]:
    """Where a name can end: after a given name of one or two characters, or after a number."""
    text, start, surname = at.text, at.start, around.surname
    sizes: tuple[int, ...] = (2, 3) if surname == 1 else (3, 4)
    if surname == 1:
        number = _NUMERALS.match(text, start + 1)
        if number:
            # 马五十七: a number as given name, taken whole; but 张三十亩.
            sizes = () if counted(text, start) else (number.end() - start,)
        elif (
            at.listed
            and text[start + 1 : start + 2] in SURNAMES
            and text[start + 3 : start + 4] in GIVEN
            and hard_boundary(text, start + 4)
        ):
            sizes = (2, 3, 4)
    return [
        start + size
        for size in sizes
        if start + size <= around.reach and not (size == 2 and text[start : start + 2] in COMPOUND_SURNAMES)
    ]


def _is_none(at: Beginning, surname: int, end: int) -> bool:
    """Whether a surname and what follows it are plainly no name."""
    text = at.text
    name = text[at.start : end]
    given, last = name[1:], name[-1]
    return bool(
        # 茅某返还: a name masked.
        "某" in name
        or last in "们么吗呢吧啊呀嘛"
        or name[1] == "了"
        or (surname == 1 and verb_goes_on(text, end) and at.count(name) < 2)
        # 棋手丁山五段
        or (last in "初一二三四五六七八九" and text[end : end + 1] == "段")
        or (
            given in NO_GIVEN
            and not (given in POSTS_AS_NAMES and (at.count(name) >= 2 or (at.slot and hard_boundary(text, end))))
        )
        # 任前公|示
        or PHRASES.longest_at(text, at.start) > len(name)
        # 危房里救出
        or located_or_numbered(name)
        # 石磨三兄弟
        or (last in "两二三四五六七八九" and text.startswith(("兄弟", "姐妹", "姐弟", "兄妹", "口人", "口子"), end))
        # 杜帅一担一担
        or _BY_ONES.match(text, end - 1)
        # 铁井街社区主任
        or (last in _STREET_ENDS and text.startswith(_ON_A_STREET, end))
        # 关伯: a surname with a word of address.
        or (len(name) == 2 and given in ADDRESS_ENDS and not at.known(name))
    )


def _score(at: Beginning, around: Surroundings, end: int, edge: float) -> float:
    """How much speaks for a name that ends at a place with a boundary worth `edge`."""
    text, start = at.text, at.start
    name = text[start:end]
    size, last = len(name), name[-1]
    rarity = _RARITY[SURNAMES.get(name[0], "c") if around.surname == 1 else "c"]
    score = rarity + edge
    if around.surname == 2:
        score += 1.0 + (0.3 if size == 4 else 0.0)
        if size == 4 and (last in NEVER_LAST or follower(text, end - 1)):
            score -= 1.5
    elif size == 2:
        score += _of_one_character(text, end, edge)
    else:
        score += _of_two_characters(at, end, edge)
    if at.slot and edge < 0:
        score += 0.5
    score += _of_words(at, around, end, edge) + _of_what_goes_on(at, around, end)
    if size == 3:
        if (
            rarity < 1
            and edge > 0
            and not around.followed
            and name[1] in GIVEN
            and last in GIVEN
            and name[:2] not in ORDINARY_WORDS
        ):
            score += 1.2
        if around.surname == 1 and (
            (last == "家" and name[1] in GIVEN and edge >= 1) or (last == "地" and not hard_boundary(text, end))
        ):
            # 村民贾兰家，安心地将
            score -= 3.0
        if last == "向" and _TO_PEOPLE.match(text, end):
            # 王艳向各位代表作报告
            score -= 6.0
        elif last == "向" and edge < 2:
            score -= 1.5
    if at.known(name):
        score += 2.5
    return score


def _of_one_character(text: str, end: int, edge: float) -> float:
    """What speaks for a given name of one character: itself, and what follows it."""
    last = text[end - 1]
    score = 0.3 if last in GIVEN else -0.3
    if IS_UNCOMMON[text[end : end + 1] or "\n"]:
        # 书记鲍国樑
        score -= 1.0
    if last in NEVER_LAST:
        score -= 2.0
    if edge < 0:
        score -= 0.8
    return score


def _of_two_characters(at: Beginning, end: int, edge: float) -> float:
    """What speaks for a given name of two characters or more: they, and what follows them."""
    text = at.text
    name = text[at.start : end]
    last = name[-1]
    if last in NEVER_LAST and last not in SAYING and sum(at.count(name + c) for c in "说，的和") >= 2:
        # 李振会说，李振会的妻子
        score = 2.6
    elif last == "有" and follower(text, end) >= 2:
        # 周安有带队: 有 stands before no such verb.
        score = 1.1
    elif last in NEVER_LAST and not (last in _LAST_IN_LIST and (text[end : end + 1] in SLOT_ENDS or at.post_at(end))):
        score = -2.0
    else:
        score = 1.1 if last in GIVEN or IS_UNCOMMON[last] else -0.3 if edge > 0 else -1.2
    score += 0.2 if name[1] in GIVEN else -0.3
    score += 0.3
    if (
        last in "和与"
        and not hard_boundary(text, end)
        and not any(text[end : end + k] in PREDICATES for k in (1, 2, 3))
    ):
        # 卢嘉和她的同学
        score -= 1.5
    if name[1] == name[2]:
        score += 0.8
    across = follower(text, end - 1)
    if across >= 1 and edge < 2 and last not in GIVEN:
        score -= 1.0
    elif across >= 2 and edge < 1.8:
        score -= 1.2
    if len(name) == 4:
        score -= 1.5
    return score


def _of_words(at: Beginning, around: Surroundings, end: int, edge: float) -> float:
    """What speaks against a name that is a word, or that words begin or end (曾表示, 水生参加)."""
    name = at.text[at.start : end]
    size, last = len(name), name[-1]
    score = 0.0
    if name in ORDINARY_WORDS:
        score -= (0.0 if name in NAME_WORDS else 0.6) if at.slot or at.listed else 1.5
    elif size >= 3 and name[:2] in ORDINARY_WORDS and name[:2] not in NAME_WORDS:
        score -= 1.5 if last not in GIVEN else 0.6 if edge > 0 else 1.2
    if around.followed >= 2 and around.surname == 1:
        score -= 0.5 if size >= 3 and edge >= 1.8 else 2.0
    if size >= 3 and name[-2:] in PREDICATES:
        score -= 2.0
    return score


def _of_what_goes_on(at: Beginning, around: Surroundings, end: int) -> float:
    """What speaks against a name that ends in the midst of one written by its sound."""
    text, start, sounds = at.text, at.start, around.sounds
    name = text[start:end]
    size = len(name)
    score = 0.0
    if (
        size >= 3
        and around.surname == 1
        and end < sounds
        and text[end] in TRANSLITERATION
        and (
            hard_boundary(text, sounds)
            or text[sounds] == "等"
            or follower(text, sounds) >= 2
            or looks_foreign(text[start:sounds])
        )
    ):
        # 雪克来提介绍: the name goes on in the characters of transliterations.
        score -= 1.5
    elif end < around.whole and (around.whole >= start + 4 or size == 2):
        score -= 1.5
    if size == 3 and name[:2] in ELEMENTS and name[2] not in GIVEN and name[:2] not in ORDINARY_WORDS:
        # 委员白玛劝他
        score -= 1.5
    return score


def _weigh_recurrence(at: Beginning, found: list[Candidate]) -> None:
    """Of a shorter and a longer candidate, the one that recurs without the other gains."""
    text, start = at.text, at.start
    # A longer one recurs no more often than the shorter one that it begins with.
    if len(found) < 2 or at.count(text[start : found[0].end]) < 2:
        return
    counts = [at.count(text[start : c.end]) for c in found]
    for index, candidate in enumerate(found):
        longer = counts[index + 1] if index + 1 < len(found) else 0
        if counts[index] >= 2 and counts[index] > longer >= 1 and index + 1 < len(found):
            # The shorter one stands elsewhere with another character after it.
            gain = 0.8
        elif index > 0 and counts[index] >= 2 and counts[index] == counts[index - 1]:
            gain = 1.0
        else:
            continue
        found[index] = candidate._replace(score=candidate.score + gain)
