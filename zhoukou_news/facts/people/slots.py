"""The slot after a title: the name that fills it where `names.candidates` knows none, and words that are no name."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, any_of, words
from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, SOFT, Candidate, best, follower, hard_boundary, surname_at
from .excluding import excluded
from .findings import Findings
from .shapes import ADDRESS_WORDS, NO_PERSON_ENDS, UNIT_ENDS, likely_name, nameable, plain_name
from .surroundings import body_like, log_odds, team_across, verb_at

_SLOTS = re.compile(rf"[{HAN}]{{2,3}}(?:、[{HAN}·]{{2,4}}){{2,40}}")
_SLOT = re.compile("[^、]+")
#: A post of an official, a name after it.
_OFFICIAL = rf"(?:{any_of(w for w in words('posts', 'official') if len(w) >= 2)})(?=[{HAN}])"
#: 书记国风、县长金哲范: after the sign, another title with its name.
_NEXT_POST = re.compile(rf"[、，][{HAN}]{{0,8}}{_OFFICIAL}")
#: The same without the sign, and with a longer body before the post.
_POST_BEFORE = re.compile(rf"[{HAN}]{{0,16}}?{_OFFICIAL}")
#: 建志及秘书长王宏: at a list's end, and the next title with its name.
_AND_NEXT_POST = re.compile(rf"(?:[和与及]|以及)[{HAN}]{{0,8}}{_OFFICIAL}")
_PEOPLE_IN_BRACKETS = re.compile(rf"（(?:[男女][，、]?)?(?:[{HAN}]{{1,4}}族|[男女])）")
_PRESENCE = words("verbs", "presence", "presiding")
#: Surnames that are as often words before which a post ends.
_LIGHT_FIRST = frozenset("于时向曾常正全双层里底占国权智家盛当成程关")
#: Characters of function words and numerals: what they stand in is no name.
_NO_STRANGER = frozenset(
    "的了在是和与及等将被把对向由从到各这那们我他你您它还又也已曾就都再最更很会其一二两三四五六七八九十第说某"
)
#: 罗开荣、县农业和科技局局长: how offices of a county begin.
_UNITS_FIRST = frozenset("省市县州盟旗")
#: The log-odds from which on two characters after an occupation are a name though nothing marks where it ends.
_LIKELY_IN_SLOT = -4.5
#: What a word ends in that is no name even where a title stands before it.
_NO_WORD_ENDS = UNIT_ENDS | set("地制人者权率")
#: What is nobody's name after a post: what belongs to the office, what its holder does, when; and what meets.
_WORDS_AFTER_POSTS = words("after_posts")
_AFTER_POSTS = Vocabulary(_WORDS_AFTER_POSTS | words("meeting_heads") | names.COMMON_NOUNS)
#: Characters with which the word goes on that a post begins (指挥部, 主席国, 领导人), and those of conjunctions.
_GOES_ON = frozenset("部人员国府会团队组社层处室站所们者等及和与同厅办席台长")
#: Titles of nobody in particular: 各县区委书记, 有关部门负责人.
_OF_ANYONE = re.compile(
    "各|有关|相关|部分|全体|所有|一些|多[名位]|几[名位]|每|任何|历任|原任|下届|下任|谁|[一两二三四五六七八九十\\d][名位个]"
)
#: 副县长展翅在主会场参加: what someone takes part in stands before the verb.
_TAKES_PART = re.compile(rf"(?:在|到)[^，。；：、！？\n]{{1,16}}?(?:{any_of(w for w in _PRESENCE if len(w) > 1)})")
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
        return _lent(findings, article, start)
    if names.counted(text, start):
        return None
    name = text[start : start + 3]
    if (
        (plain_name(name) or (kind == "official" and likely_name(name)))
        and len(name) == 3
        and name[2] != "地"
        and name[:2] not in ORDINARY_WORDS
        and text[start + 2 : start + 4] not in ORDINARY_WORDS
        and text[start + 3 : start + 4] not in ("·", "段")
        and not names.verb_goes_on(text, start + 3)
        and text[start + 2 : start + 4] not in ADDRESS_WORDS
        and text[start + 2 : start + 4] != "老师"
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


def _lent(findings: Findings, article: int, start: int) -> Candidate | None:
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


def and_others(text: str, position: int) -> bool:
    """等先后发言, 等5人, 等领导: whether 等 stands at a place and something said of persons after it."""
    after = position + 1
    return text[position : position + 1] == "等" and (
        follower(text, after) >= 2
        or text[after : after + 1].isdigit()
        or text[after : after + 1] in ("人", "，", "。")
        or posts.post_at(text, after) > 0
    )


def stranger(findings: Findings, article: int, start: int, listed: bool = False) -> Candidate | None:
    """副主任宝音德力格尔，部长蒉志明主持: after a post that leads, what ends at a sign or a verb and is no phrase.

    `listed`: the place is a further slot of a list that such a post covers.
    """
    text = findings.texts[article]
    if follower(text, start) or posts.post_at(text, start) or hard_boundary(text, start):
        return None
    if text[start] in _NO_STRANGER or text[start : start + 1] in _UNITS_FIRST:
        return None
    for end in range(start + 2, start + 8):
        if end > len(text) or text[end - 1] in _NO_STRANGER or hard_boundary(text, end - 1):
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
        if _PEOPLE_IN_BRACKETS.match(text, end):
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
    if beside or _PEOPLE_IN_BRACKETS.match(text, end) or _OF_A_COUPLE.match(text, end):
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
        or _AFTER_POSTS.longest_at(text, start)
        or posts.post_at(text, start)
    ):
        return 0
    for end in (start + 2, start + 3):
        if end > limit or any(
            c in _NO_STRANGER or hard_boundary(text, start + k) for k, c in enumerate(text[start:end])
        ):
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
            return 0 if across or text[start:end] in _PRESENCE or verb_at(text, start) else end
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
            or _AFTER_POSTS.longest_at(text, choice.end - 1) > 1
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
        and log_odds(findings, article, start, choice.end) < _LIKELY_IN_SLOT
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
        return log_odds(findings, article, start, choice.end) < _LIKELY_IN_SLOT
    if kind == "other":
        return name not in names.NAME_WORDS or text[choice.end : choice.end + 1] not in ("、", "（") or surname != "c"
    if kind == "group" and not hard_boundary(text, choice.end):
        # 领导干部廉洁自律
        return log_odds(findings, article, start, choice.end) < _LIKELY_IN_SLOT
    return not choice.bounded or follower(text, start) >= 2 or surname == "w"
