"""Where a person's name ends: candidates for a name that begins at a place, weighed by what stands around them.

A name has no mark of its own in running Chinese text. What tells: its surname, its characters, what follows it (a sign, a
verb that follows people), and whether the same characters recur on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ..kept import Kept
from ..lexicon import Vocabulary, entries, words
from ..printed import HAN
from .elements import ELEMENTS, element_ends, japanese_ends

#: Function words that are surnames of very few: they begin no name here.
_NEVER_FIRST = frozenset(
    "的是在了不这我你他她它就也都被把对从到以为子自但或所其将让使等大小多老两会要同召参补市县省州旗盟镇乡村由各每该本某请按据因并且则即已还又再更最很有来"
)
SURNAMES: dict[str, str] = {
    entry[0]: entry[2] if len(entry) > 2 else "c" for entry in entries("surnames") if entry[0] not in _NEVER_FIRST
}
#: Those of them that are people's surnames now and then (由凤霞, 来春花).
LENT_SURNAMES = frozenset("补都来要由")
COMPOUND_SURNAMES = words("compound_surnames")
GIVEN = frozenset("".join(entry[0] for entry in entries("given_name_characters")))
TRANSLITERATION = frozenset("".join(entry[1] for entry in entries("transliteration_characters") if len(entry) > 1))
ORDINARY_WORDS = words("ordinary_words")
#: Words that are people's names as well (文明, 高峰).
NAME_WORDS = frozenset(entry[0] for entry in entries("ordinary_words") if "name" in entry[2:])
_PLACES = Vocabulary(entry[0] for entry in entries("ordinary_words") if entry[1] == "place" and 3 <= len(entry[0]) <= 5)
#: Words for people that people are called by as well, and that address nobody (崔冠军).
_POSTS_AS_NAMES = frozenset(("冠军", "状元", "英雄", "学生", "功臣", "模范"))
_POST_WORDS = words("posts", "official", "other", "group")
_PREDICATES = words("verbs", "saying", "speaking", "presence", "presiding")
_FOLLOWERS = Vocabulary(
    (
        words("verbs", "after_name", "saying", "speaking", "presence", "presiding", "absence")
        # Words that follow a name though they are no verbs: conjunctions, and words for the person's own.
        | set(
            "及 以及 和 与 等 个人 本人 一家 一行 自己 同志 夫妇 夫人 姐弟 兄弟 姐妹 父子 父女 母子 母女 夫妻 祖孙 师徒 家 们".split()
        )
    )
    - set("书记 主任 老师 教授 医生".split())
)

#: Words of kin and of address, which no longer name ends in.
ADDRESSED = frozenset(word for word in words("kin_and_age_words", "kin", "address") if len(word) == 2)
#: Characters that begin what is said of a person and hardly ever end a name.
_NEVER_LAST = frozenset(
    "说称问答告就在对从将被把还也都是的与及以会并则又曾已任等介要没不很因为当让给其该各某这那有能应须需后前时上下内外"
)
#: Nouns of two characters that no one is called by (主管部门 is no 管部门).
COMMON_NOUNS = frozenset(
    "部门 单位 群众 工作 人员 干部 会议 问题 情况 企业 项目 社会 经济 机关 学校 医院 公司 家庭 孩子 老人 学生 作用 职责 责任 任务 力度 成效 效果 措施 意见 政策 制度 机制 方面 方式 方案 重点 关键 困难 时间 地区 城市 农村 小学 中学 大学 团队 队伍 代表 党员 资金 物资 口罩 疫情 防控 志愿 服务 各项 各级 一步 进一 去年 今年 明年 前年 当年 今天 昨天 明天 当天 上午 下午 本月 上月 近日 日前 来自 之间 期间 以来 以后 以前 人大 政协 政府 党委 纪委 法院 公安 以上 以下 左右 之后 之前".split()
)
#: 红着, 笑着; but 着手, 着力 are verbs of their own.
_GOES_ON = re.compile("着(?![手力重急装实]|眼(?![圈睛泪镜角眶]))")
#: What follows a verb of one character.
_ASPECTS = ("了", "着", "起", "过")
#: What stands after a surname and makes no name of it.
_NO_GIVEN = _POST_WORDS | COMMON_NOUNS | {"女士", "先生", "同志"}
_HARD = re.compile(rf"[^{HAN}A-Za-z0-9·]|$")
#: A stretch of characters none of which is a boundary of names by itself.
SOFT = re.compile(rf"[{HAN}A-Za-z0-9·]+")
_DOTTED = re.compile(rf"[{HAN}]{{1,9}}(?:·[{HAN}]{{1,9}})+")


def follower(text: str, position: int) -> int:
    """How long the word is that follows people (出席, 在, 表示) at a place; 0 where none stands there."""
    return _FOLLOWERS.longest_at(text, position)


def hard_boundary(text: str, position: int) -> bool:
    """A sign, a digit's or a block's edge."""
    return position >= len(text) or _IS_HARD[text[position]]


#: A given name that is a number (马五十七), and what is counted by one.
_NUMERALS = re.compile("[二三四五六七八九]?十[一二三四五六七八九]?(?=[^一二三四五六七八九十])")
_MEASURED = re.compile(
    "[亩个名人岁年月日号元户头只斤公吨米里分多余来几万千百亿位家间栋层条件套台辆次天周倍度级届期路中小]"
)
_SIGNS = frozenset("，。、；：！？（）“”‘’《》〈〉【】\n 　…—-/")


#: Whether a character is a boundary of names by itself.
_IS_HARD = Kept[str, bool](lambda character: character in _SIGNS or bool(_HARD.match(character)))
#: Whether a character can stand in a name.
_IS_HAN = Kept[str, bool](
    lambda character: (
        "\u3400" <= character <= "\u9fff"
        or (character > "\ue000" and character not in _SIGNS and not "\uff00" <= character <= "\uffef")
    )
)

#: Where Unicode has the characters of hands, mouths, eyes, feet, speech and walking: verbs rather than names.
_OF_VERBS = ((0x53E3, 0x56D8), (0x624B, 0x652E), (0x76EE, 0x77D6), (0x8BA0, 0x8C36), (0x8DB3, 0x8EAA), (0x8FB5, 0x9090))


def _uncommon(character: str) -> bool:
    """Whether a character is outside the 3,755 frequent ones (level 1 of GB 2312) and no verb: hardly in any text but names."""
    code = ord(character)
    try:
        frequent = character.encode("gb2312") < b"\xd8"
    except UnicodeEncodeError:
        frequent = False
    return _IS_HAN[character] and not frequent and not any(first <= code <= last for first, last in _OF_VERBS)


_IS_UNCOMMON = Kept(_uncommon)


def verb_goes_on(text: str, position: int) -> bool:
    """王芳红着眼圈: whether the ending 着 stands at a place, so that the character before it is a verb."""
    return text.startswith("着", position) and _GOES_ON.match(text, position) is not None


class Candidate(NamedTuple):
    """A possible name: where it ends, and how much speaks for it (2 or more: enough beside a title)."""

    end: int
    score: float
    bounded: bool


def counted(text: str, position: int) -> bool:
    """张三十亩: whether a number of things stands after the character at a place."""
    number = _NUMERALS.match(text, position + 1)
    return bool(number and _MEASURED.match(text, number.end()))


def surname_at(text: str, position: int) -> int:
    """The length of the surname at a place: 2, 1, or 0."""
    if text[position : position + 2] in COMPOUND_SURNAMES:
        return 2
    return 1 if text[position : position + 1] in SURNAMES else 0


def divided(name: str) -> tuple[str, str]:
    """A name's surname and given name.

    Example:
        >>> divided("钟鸣远"), divided("司马云"), divided("司马")
        (('钟', '鸣远'), ('司马', '云'), ('司', '马'))
    """
    size = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1
    return name[:size], name[size:]


def rarity(surname: str) -> str:
    """How rare a surname is: `c`, `r` or `w` as the list of surnames has it, `2` for a compound one, `x` for none."""
    return "2" if len(surname) == 2 else SURNAMES.get(surname, "x")


#: How much a surname speaks for a name, by how rare it is.
_RARITY = {"c": 2.0, "r": 1.4, "w": 0.2}


def candidates(
    text: str,
    start: int,
    gaps: frozenset[int],
    count: Callable[[str], int],
    known: Callable[[str], bool],
    *,
    post_at: Callable[[int], int] = lambda position: 0,
    listed: bool = False,
    slot: bool = False,
) -> list[Candidate]:
    """The possible names that begin at `start`, the best first.

    Args:
        text: Clean text.
        start: Where the name would begin.
        gaps: Places where the page prints spaces.
        count: How often a string occurs on the page.
        known: Whether a string is a name known from elsewhere on the page.
        post_at: The length of the post (副市长) that begins at a place; 0 where none does.
        listed: The place is a slot of a list of names, where unknown surnames are to be expected.
        slot: The place is right after a title.
    """
    size = len(text)
    if start >= size or not (
        "\u3400" <= text[start] <= "\u9fff"
        or "\ue000" <= text[start] <= "\uf8ff"
        or (text[start] > "\uf900" and text[start] not in _SIGNS)
    ):
        return []
    if text[start] in "的了着们":
        # 民警的日子和自己想象的
        return []
    match = _DOTTED.match(text, start) if text.find("·", start + 1, start + 10) > 0 else None
    if match:
        if _PLACES.longest_at(text, start) or any(post_at(place) for place in range(start, text.index("·", start))):
            # 巴基斯坦留学生阿里·汗
            return []
        return _dotted(text, start, match.end(), count)
    found: list[Candidate] = []

    def boundary(end: int) -> float:
        if end >= size or _IS_HARD[text[end]]:
            return 2.0
        if end in gaps or text[end].isdigit():
            return 1.5
        length = follower(text, end)
        if length:
            return 1.8 if length >= 2 else 0.5 if text[end] in GIVEN and text[end] not in "和与同及等" else 1.2
        if post_at(end):
            # 韩国留学生: the word for a person begins before.
            return 1.2 if post_at(end - 1) < 3 else -0.7
        if text[end + 1 : end + 2] in _ASPECTS:
            # 杨小妹做了: a verb of one character.
            return 0.5 if text[end] in GIVEN or text[end] in SURNAMES else 0.9
        return -0.7

    surname = surname_at(text, start)
    run = start
    while run < size and run - start < 8 and text[run] in TRANSLITERATION:
        run += 1
    # Where a name of three known characters and more ends that is no surname and given name (索南才让).
    elements = element_ends(text, start)
    whole = next((end for end, sure in elements if sure >= 3 and sure >= end - start - 1), start) if elements else start
    japanese = japanese_ends(text, start) if count("日本") else []
    # Most places are no beginning of a name by their characters alone; that costs the least to see.
    if not (surname or listed or (slot and elements) or whole > start or japanese) and run < start + 2:
        return []
    if post_at(start) or (surname and _PLACES.longest_at(text, start)):
        # 包工头当场, 巴基斯坦记者: a word for people, or a place.
        return []
    if text[start] == "区" and (
        text[start + 1 : start + 2] in _AFTER_DISTRICT or text[start + 1 : start + 3] in _OFFICES
    ):
        # 区委副书记 begins a title, 区立夫 a name.
        return []
    followed = follower(text, start)
    # A verb begins where the name would (召开, 安排, 同志).
    verbal = followed >= 2
    reach = start
    while reach < size and reach - start < 4 and _IS_HAN[text[reach]]:
        reach += 1
    if surname == 1 and start + 1 in gaps and reach >= start + 2:
        # 王　艳: two characters padded to the width of three.
        return [Candidate(start + 2, 5.0, True)]
    # 县长任组长: a verb.
    if surname and not (text[start] in "任代兼" and post_at(start + 1)):
        rarity = _RARITY[SURNAMES.get(text[start], "c") if surname == 1 else "c"]
        lengths: tuple[int, ...] = (2, 3) if surname == 1 else (3, 4)
        if (
            surname == 1
            and start + 4 <= size
            and text[start + 1] in SURNAMES
            and text[start + 3] in GIVEN
            and hard_boundary(text, start + 4)
            and listed
        ):
            lengths = (2, 3, 4)
        numbered = surname == 1 and _NUMERALS.match(text, start + 1)
        if numbered:
            # 马五十七: a number as given name, taken whole; but 张三十亩.
            lengths = () if counted(text, start) else (numbered.end() - start,)
        for length in lengths:
            end = start + length
            name = text[start:end]
            if end > reach or (name in COMPOUND_SURNAMES and length == 2):
                continue
            given = name[1:]
            if "某" in name or name[-1] in "们么吗呢吧啊呀嘛" or name[1] == "了":
                # 茅某返还: a name masked.
                continue
            if surname == 1 and verb_goes_on(text, end) and count(name) < 2:
                continue
            if name[-1] in "初一二三四五六七八九" and text[end : end + 1] == "段":
                # 棋手丁山五段
                continue
            if given in _NO_GIVEN and not (
                given in _POSTS_AS_NAMES and (count(name) >= 2 or (slot and hard_boundary(text, end)))
            ):
                continue
            if name[-1] in _STREET_ENDS and text.startswith(_ON_A_STREET, end):
                # 铁井街社区主任
                continue
            if length == 2 and given in ADDRESS_ENDS and not known(name):
                # 关伯: a surname with a word of address.
                continue
            edge = boundary(end)
            score = rarity + edge
            last = name[-1]
            if length >= 3 and surname == 1:
                recurs = last in _NEVER_LAST and last not in _SAYING and sum(count(name + c) for c in "说，的和") >= 2
                if recurs:
                    # 李振会说，李振会的妻子
                    score += 2.6
                elif last == "有" and follower(text, end) >= 2:
                    # 周安有带队: 有 stands before no such verb.
                    score += 1.1
                elif last in _NEVER_LAST and not (
                    last in _LAST_IN_LIST and (text[end : end + 1] in _SLOT_ENDS or post_at(end))
                ):
                    score -= 2.0
                else:
                    score += 1.1 if last in GIVEN or _IS_UNCOMMON[last] else -0.3 if edge > 0 else -1.2
                score += 0.2 if name[1] in GIVEN else -0.3
                score += 0.3
                if (
                    last in "和与"
                    and not hard_boundary(text, end)
                    and not any(text[end : end + k] in _PREDICATES for k in (1, 2, 3))
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
                if length == 4:
                    score -= 1.5
            elif surname == 1:
                score += 0.3 if last in GIVEN else -0.3
                if _IS_UNCOMMON[text[end : end + 1] or "\n"]:
                    # 书记鲍国樑
                    score -= 1.0
                if last in _NEVER_LAST:
                    score -= 2.0
                if edge < 0:
                    score -= 0.8
            else:
                score += 1.0 + (0.3 if length == 4 else 0.0)
                if length == 4 and (last in _NEVER_LAST or follower(text, end - 1)):
                    score -= 1.5
            if slot and edge < 0:
                score += 0.5
            if name in ORDINARY_WORDS:
                score -= (0.0 if name in NAME_WORDS else 0.6) if slot or listed else 1.5
            elif length >= 3 and name[:2] in ORDINARY_WORDS and name[:2] not in NAME_WORDS:
                score -= 1.5 if last not in GIVEN else 0.6 if edge > 0 else 1.2
            if verbal and surname == 1:
                score -= 0.5 if length >= 3 and edge >= 1.8 else 2.0
            if (
                length >= 3
                and surname == 1
                and end < run
                and text[end] in TRANSLITERATION
                and (
                    hard_boundary(text, run)
                    or text[run] == "等"
                    or follower(text, run) >= 2
                    or _foreign(text[start:run])
                )
            ):
                # 雪克来提介绍: the name goes on in the characters of transliterations.
                score -= 1.5
            elif end < whole and (whole >= start + 4 or length == 2):
                score -= 1.5
            if (
                rarity < 1
                and length == 3
                and edge > 0
                and not followed
                and name[1] in GIVEN
                and last in GIVEN
                and name[:2] not in ORDINARY_WORDS
            ):
                score += 1.2
            if (
                length == 3
                and surname == 1
                and (
                    (last == "家" and name[1] in GIVEN and edge >= 1) or (last == "地" and not hard_boundary(text, end))
                )
            ):
                # 村民贾兰家，安心地将
                score -= 3.0
            if length >= 3 and name[-2:] in _PREDICATES:
                # 曾表示, 水生参加
                score -= 2.0
            if last == "向" and edge < 2 and length == 3:
                score -= 1.5
            if length == 3 and name[:2] in ELEMENTS and last not in GIVEN and name[:2] not in ORDINARY_WORDS:
                # 委员白玛劝他
                score -= 1.5
            if known(name):
                score += 2.5
            if given in ("老师", "书记", "师傅"):
                score -= 3.0
            found.append(Candidate(end, score, edge > 0))
        _weigh_recurrence(text, start, found, count)
    sounded = _undotted(text, start, boundary, surname, count, listed or slot) if run >= start + 2 else []
    if elements:
        sounded = [c for c in sounded if c.end >= whole]
        found += _of_elements(text, start, elements, boundary, listed or slot)
    found += sounded
    if japanese:
        found += _japanese(text, start, japanese, boundary)
    if listed and text[start] not in _NEVER_FIRST and not any(c.bounded and c.score >= 2 for c in found):
        for length in (2, 3, 4):
            end = start + length
            if end > reach or text[start:end] in ORDINARY_WORDS or text[end - 1] == "等":
                continue
            if not followed and any(text[end : end + k] in _PREDICATES for k in (2, 3, 4)):
                found.append(Candidate(end, 1.9 + 0.1 * length, True))
            elif text[end : end + 1] in _SLOT_ENDS or text[end : end + 1].isdigit():
                found.append(Candidate(end, 2.0 if length < 4 else 1.2, True))
    found.sort(key=lambda c: (-c.score, c.end))
    return found


_OFFICES = frozenset(
    "农业 交通 住建 水利 水务 商务 财政 审计 统计 司法 教育 卫生 卫健 市场 发改 工信 经信 科技 文旅 文化 体育 环保 生态 城管 国土 自然"
    " 税务 气象 林业 公安 应急 信访 残联 融媒 行政 机关 消防 供电 金融 经济 城乡 规划 房管 园林 民族 宗教 档案".split()
)
_AFTER_DISTRICT = frozenset("委政人长直法检公民级域内妇总工教卫纪防属")
#: Characters that hardly end a name before other words, and do before a sign (傅全有、于永波).
_LAST_IN_LIST = frozenset("有前上后任能应为以并会当需介与时内因将")
_SAYING = frozenset("说称问答告说道讲")
#: Words of address of one character that stand after a surname (赵叔).
ADDRESS_ENDS = frozenset("叔伯婶姨嫂爷奶妈爸总某")
#: How streets end, and what is called after one.
_STREET_ENDS = frozenset("街巷路里")
_ON_A_STREET = ("社区", "街道", "小区", "居委会", "派出所", "办事处", "小学", "中学", "幼儿园", "支行", "路口")
_SLOT_ENDS = frozenset("、，。（")


def _weigh_recurrence(text: str, start: int, found: list[Candidate], count: Callable[[str], int]) -> None:
    """Of a shorter and a longer candidate, the one that recurs without the other gains."""
    # A longer one recurs no more often than the shorter one that it begins with.
    if len(found) < 2 or count(text[start : found[0].end]) < 2:
        return
    counts = [count(text[start : c.end]) for c in found]
    for index, candidate in enumerate(found):
        longer = counts[index + 1] if index + 1 < len(found) else 0
        if counts[index] >= 2 and counts[index] > longer >= 1 and index + 1 < len(found):
            # The shorter one stands elsewhere with another character after it.
            gain = 0.8
        elif index > 0 and counts[index] >= 2 and counts[index] == counts[index - 1]:
            gain = 1.0
        else:
            continue
        found[index] = Candidate(candidate.end, candidate.score + gain, candidate.bounded)


#: Conjunctions and adverbs before a name in transliteration (总统和阿拉法特).
_NOT_FOREIGN = frozenset("和同曾与及对向就从由")
#: Function words among the characters of transliterations: they end no name.
_NO_END = frozenset("的在给再所以也就都将向要发举行会已并作")
#: Verbs among them, which end a name before a sign only.
VERBS_AMONG_SOUNDS = frozenset("来让看留求说买着到得连")
#: Particles among them, after which no name goes on.
_PARTICLES = frozenset("的和与在也都")
#: What the most of such names end in.
_USUAL_ENDS = frozenset("夫斯尔特德克娃娅娜森逊顿曼基奇提江汗孜")


def _dotted(text: str, start: int, end: int, count: Callable[[str], int]) -> list[Candidate]:
    """艾尔肯·吐尼亚孜强调: the last part ends where its characters stop being those of transliterations."""
    dot = text.rindex("·", start, end)
    first = text[start : text.index("·", start)]
    if first in ELEMENTS:
        pass
    elif text[start] in _NOT_FOREIGN or sum(1 for c in first if c not in TRANSLITERATION) > (
        1 if len(first) <= 4 else 0
    ):
        return []
    elements = {last for last, sure in element_ends(text, dot + 1) if sure == last - dot - 1}
    options = []
    for stop in range(min(end, dot + 9), dot + 1, -1):
        if text[stop - 1] in _NO_END:
            continue
        score = 3.0
        size = follower(text, stop)
        goes_on = stop < end and text[stop] in TRANSLITERATION and size < 2 and not (size and text[stop] in _PARTICLES)
        if hard_boundary(text, stop):
            score += 2.0
        elif size and not goes_on:
            score += 2.0 if size >= 2 or text[stop] in _SAYING else 1.0
        if stop in elements:
            score += 0.9
        elif text[stop - 1] not in TRANSLITERATION and follower(text, stop - 1):
            # 施密特来谈，
            score -= 1.5
        elif not hard_boundary(text, stop) and (text[stop - 1] in VERBS_AMONG_SOUNDS or follower(text, stop - 1) >= 2):
            # 施密特来谈
            score -= 1.5
        known = max((last for last in elements if last <= stop), default=dot + 1)
        alien = sum(1 for c in text[known:stop] if c not in TRANSLITERATION and c != "不")
        score -= 2.2 * alien
        if text[stop - 1] in "和与同" and not hard_boundary(text, stop):
            score -= 2.5
        if goes_on:
            score -= 0.3 if text[stop] in VERBS_AMONG_SOUNDS else 1.0
            if text[stop] == "连" and follower(text, stop + 1):
                # 皮埃尔·罗西连喝了三杯
                score += 1.3
        if text[stop - 1] in _USUAL_ENDS:
            score += 0.3
        if count(text[start:stop]) >= 2:
            score += 0.5
        options.append(Candidate(stop, score, True))
    options.sort(key=lambda c: (-c.score, -c.end))
    return options[:2]


def _undotted(
    text: str, start: int, boundary: Callable[[int], float], surname: int, count: Callable[[str], int], listed: bool
) -> list[Candidate]:
    """Names such as 雪克来提 or 古再丽努尔: a run of the characters of transliterations."""
    end = start
    while end < len(text) and end - start < 8 and text[end] in TRANSLITERATION and text[end] != "的":
        end += 1
    if end < start + 2 or text[start] in _NEVER_FIRST or text[start] in _NOT_FOREIGN or follower(text, start) >= 2:
        return []
    found = []
    for stop in range(end, start + 1, -1):
        if text[stop - 1] in _NO_END:
            continue
        edge = boundary(stop)
        name = text[start:stop]
        if text[stop - 1] in "和与同" and stop - start >= 4 and not hard_boundary(text, stop):
            continue
        if name[1:] in _NO_GIVEN or name[-1] in "么吗呢吧啊呀嘛们":
            # 经理陈先生
            continue
        if text[stop - 1] == "其" and text[stop : stop + 1] in ("他", "它", "中", "余"):
            continue
        if edge < 1 and listed and stop == end and name in ELEMENTS and name not in ORDINARY_WORDS:
            found.append(Candidate(stop, 2.3, True))
            continue
        if edge < 1:
            continue
        if stop - start > 2 and name in ORDINARY_WORDS:
            continue
        if stop - start == 2 and (
            name in ORDINARY_WORDS or not (name in ELEMENTS or (listed and edge >= 1.8 and count(name) >= 2))
        ):
            continue
        score = 0.6 + edge + (0.5 if listed else 0.0)
        if any(name[a:b] in ELEMENTS for a in range(len(name)) for b in range(a + 2, len(name) + 1)):
            score += 1.5
        if stop - start >= 4:
            score += 0.6
        elif surname:
            score -= 0.8
        if follower(text, stop - 1) and stop < end:
            score -= 1.0
        if count(name) >= 2:
            score += 0.4
        found.append(Candidate(stop, score, True))
    return found[:2]


def _of_elements(
    text: str, start: int, ends: list[tuple[int, int]], boundary: Callable[[int], float], listed: bool
) -> list[Candidate]:
    """索南才让骑车: names put together of known elements."""
    found = []
    for end, sure in ends:
        name = text[start:end]
        if name in ORDINARY_WORDS or _PLACES.longest_at(text, start) or (sure < 3 and not listed):
            continue
        if name[-2:] in ADDRESSED and end - start > 3:
            # 沙马大叔
            continue
        edge = boundary(end)
        if edge < 1.2 and sure < (3 if listed else 4):
            continue
        found.append(
            Candidate(end, 1.2 + 0.5 * sure + 0.5 * max(edge, 0.0) - 0.8 * (end - start - sure), edge > 0 or sure >= 4)
        )
    return found


def _japanese(text: str, start: int, ends: list[tuple[int, int]], boundary: Callable[[int], float]) -> list[Candidate]:
    """设计师木村健一: a family's name and two characters, or what stands before a sign or a verb."""
    found = []
    for end, given in ends:
        edge = boundary(end)
        usual = text[end - 1] in "郎子一二三"
        if text[end - 1] in _NEVER_LAST or text[start:end] in ORDINARY_WORDS:
            continue
        if given == 2 or edge >= 1.8 or (given == 3 and usual):
            score = 2.2 + 0.4 * given + 0.5 * max(edge, 0.0) + (0.6 if usual else 0.0)
            found.append(Candidate(end, score, True))
    return found


#: Characters that write sounds of foreign names and few Chinese given names.
_SOUNDS = frozenset(
    "斯尔克特拉巴尼迪基夫卡姆维奇格埃奥蒂塔萨莱弗伊阿诺赫塞罕耶穆罗默哈米里勒列切杰契娜莎茨兹扎乌托提亚比加利德纳韦科马普布库考洛鲁莫蒙森顿登伯"
)


def _foreign(run: str) -> bool:
    """穆罕默德, 萨马兰奇: a run of the characters of transliterations, most of them of few other names."""
    return len(run) >= 4 and 2 * sum(character in _SOUNDS for character in run) >= len(run)


_NO_FOREIGN = _NO_END | set("和与同对由从")


def minority_name(text: str, start: int) -> int:
    """The length of the name that begins at a place and is put together of known elements; else 0."""
    for end, sure in element_ends(text, start):
        if sure == end - start and text[start:end] not in ORDINARY_WORDS and text[end : end + 1] != "·":
            return sure
    return 0


#: Characters that begin words after a title and are nobody's surname.
_NO_SURNAMES = frozenset(
    "副正兼主分各两三四五六七八九十一二几多全同共亲随后前先再又也还均都分别并且及其与和或在对向把将让被给由从到为是有不没未已正曾会能应该须要想说讲问答看听来去出进上下中内外左右东西南北这那此本该其他她它我你您们个名位次场人员工作时日月年天早晚现当今昨明负责带队率深认"
)


def could_be_surname(character: str) -> bool:
    """Whether a character that no table has as a surname could be one."""
    return not seldom_surname(character) and character not in GIVEN


def seldom_surname(character: str) -> bool:
    """Whether a character begins words after a title and hardly any name (副, 的, 八)."""
    return character in _NEVER_FIRST or character in _NO_SURNAMES


def foreign_name(text: str, start: int) -> int:
    """The length of the foreigner's name that begins at a place: four characters of transliterations and more; else 0."""
    end = start
    while end < len(text) and end - start < 8 and text[end] in TRANSLITERATION and text[end] not in _NO_END:
        if text[end] in "和与同":
            break
        if end > start + 2 and follower(text, end) >= 2:
            break
        end += 1
    return end - start if text[end : end + 1] != "·" and _foreign(text[start:end]) else 0


def foreign_name_before(text: str, end: int, limit: int) -> int:
    """The length of the foreigner's name that ends at a place: as many characters of transliterations as stand there.

    Example:
        >>> foreign_name_before("会见切尔诺梅金，切尔诺梅金总理", 13, 0)
        5
    """
    start = end
    while (
        start > limit and end - start < 8 and text[start - 1] in TRANSLITERATION and text[start - 1] not in _NO_FOREIGN
    ):
        start -= 1
    name = text[start:end]
    sounds = sum(character in _SOUNDS for character in name)
    edge = start == limit or hard_boundary(text, start - 1) or text[start - 1] in "和与同对向由请的受"
    likely = 2 * sounds >= len(name) if len(name) >= 4 else sounds == 3
    return end - start if edge and likely and name not in ORDINARY_WORDS else 0


def is_minority_name(name: str) -> bool:
    """Whether a word is a name, or an element of names, of the lexicon's minority names."""
    return name in ELEMENTS or (len(name), len(name)) in element_ends(name, 0)


def best(found: list[Candidate], threshold: float = 2.0) -> Candidate | None:
    """The candidate that most speaks for, where that is enough."""
    return found[0] if found and found[0].score >= threshold else None
