"""Names written by their sound: with dots (艾尔肯·吐尼亚孜), without (雪克来提), and those of foreigners."""

from __future__ import annotations

import re

from .candidate import Beginning, Candidate
from .characters import TRANSLITERATION
from .edges import SAYING, follower, hard_boundary
from .elements import ELEMENTS, element_ends
from .surnames import NEVER_FIRST, SURNAMES
from .words import NO_GIVEN, ORDINARY_WORDS

#: How many characters the longest name without dots has.
_LONGEST = 8
#: Conjunctions and adverbs before a name in transliteration (总统和阿拉法特).
_NOT_FOREIGN = frozenset("和同曾与及对向就从由")
#: Function words among the characters of transliterations: they end no name.
_NO_END = frozenset("的在给再所以也就都将向要发举行会已并作")
_NO_FOREIGN = _NO_END | set("和与同对由从")
#: Verbs among them, which end a name before a sign only.
VERBS_AMONG_SOUNDS = frozenset("来让看留求说买着到得连")
#: Particles among them, after which no name goes on.
_PARTICLES = frozenset("的和与在也都")
#: Words of address that foreigners' names are printed with.
_POLITE = ("先生", "女士", "夫人", "小姐", "阁下")
#: What the most of such names end in.
_USUAL_ENDS = frozenset("夫斯尔特德克娃娅娜森逊顿曼基奇提江汗孜")
#: Characters that write sounds of foreign names and few Chinese given names.
_SOUNDS = frozenset(
    "斯尔克特拉巴尼迪基夫卡姆维奇格埃奥蒂塔萨莱弗伊阿诺赫塞罕耶穆罗默哈米里勒列切杰契娜莎茨兹扎乌托提亚比加利德纳韦科马普布库考洛鲁莫蒙森顿登伯"
)


#: 席尔瓦, 席琳: a sound of names here only, for 列席 stands after them.
_XI = re.compile("^席(?=[尔勒琳蒙])")


def sounds_end(text: str, start: int) -> int:
    """Where the characters of transliterations end that begin at a place."""
    end = start
    while end < len(text) and end - start < _LONGEST and text[end] in TRANSLITERATION:
        end += 1
    return end


def looks_foreign(run: str) -> bool:
    """穆罕默德, 萨马兰奇: a run of the characters of transliterations, most of them of few other names."""
    return len(run) >= 4 and 2 * sum(character in _SOUNDS for character in run) >= len(run)


def dotted(at: Beginning, end: int) -> list[Candidate]:
    """艾尔肯·吐尼亚孜强调: the last part ends where its characters stop being those of transliterations.

    Args:
        at: Where the name begins.
        end: Where the Chinese characters and dots end.
    """
    text, start = at.text, at.start
    dot = text.rindex("·", start, end)
    first = text[start : text.index("·", start)]
    if first not in ELEMENTS and (
        text[start] in _NOT_FOREIGN or sum(1 for c in first if c not in TRANSLITERATION) > (1 if len(first) <= 4 else 0)
    ):
        return []
    elements = {last for last, sure in element_ends(text, dot + 1) if sure == last - dot - 1}
    options = [
        Candidate(stop, _dotted_score(at, stop, dot, end, elements), True)
        for stop in range(min(end, dot + 9), dot + 1, -1)
        if text[stop - 1] not in _NO_END and not text[dot + 1 : stop].endswith(_POLITE)
    ]
    options.sort(key=lambda c: (-c.score, -c.end))
    return options[:2]


def _dotted_score(at: Beginning, stop: int, dot: int, end: int, elements: set[int]) -> float:
    """How much speaks for it that a name with dots ends at `stop`, the last of them at `dot`."""
    text = at.text
    score = 3.0
    size = 2 if text.startswith(_POLITE, stop) else follower(text, stop)
    goes_on = stop < end and text[stop] in TRANSLITERATION and size < 2 and not (size and text[stop] in _PARTICLES)
    if hard_boundary(text, stop):
        score += 2.0
    elif size and not goes_on:
        score += 2.0 if size >= 2 or text[stop] in SAYING else 1.0
    if text[stop : stop + 1] in ("和", "与", "同") and at.post_at(stop + 1):
        # 大卫·史密斯和学生
        score += 2.0
    if stop in elements:
        score += 0.9
    elif text[stop - 1] not in TRANSLITERATION and follower(text, stop - 1):
        # 施密特来谈，
        score -= 1.5
    elif not hard_boundary(text, stop) and (text[stop - 1] in VERBS_AMONG_SOUNDS or follower(text, stop - 1) >= 2):
        # 施密特来谈
        score -= 1.5
    known = max((last for last in elements if last <= stop), default=dot + 1)
    if stop > dot + 2 or text[dot + 1] not in SURNAMES:
        # But 艾米丽·黄.
        score -= 2.2 * sum(1 for c in _XI.sub("", text[known:stop]) if c not in TRANSLITERATION and c != "不")
    if text[stop - 1] in "和与同" and not hard_boundary(text, stop):
        score -= 2.5
    if goes_on:
        score -= 0.3 if text[stop] in VERBS_AMONG_SOUNDS else 1.0
        if text[stop] == "连" and follower(text, stop + 1):
            # 皮埃尔·罗西连喝了三杯
            score += 1.3
    if text[stop - 1] in _USUAL_ENDS:
        score += 0.3
    if at.count(text[at.start : stop]) >= 2:
        score += 0.5
    return score


def undotted(at: Beginning, surname: int) -> list[Candidate]:
    """Names such as 雪克来提 or 古再丽努尔: a run of the characters of transliterations.

    Args:
        at: Where the names begin.
        surname: The length of the surname there; 0 where none is.
    """
    text, start = at.text, at.start
    if text[start] in NEVER_FIRST or text[start] in _NOT_FOREIGN or follower(text, start) >= 2:
        return []
    end = sounds_end(text, start)
    particle = text.find("的", start, end)
    if particle >= 0:
        end = particle
    expected = at.listed or at.slot
    found = []
    for stop in range(end, start + 1, -1):
        if _ends_no_sounds(text, start, stop):
            continue
        name = text[start:stop]
        edge = at.boundary(stop)
        if edge < 1:
            if expected and stop == end and name in ELEMENTS and name not in ORDINARY_WORDS:
                found.append(Candidate(stop, 2.3, True))
            continue
        if name in ORDINARY_WORDS or (
            len(name) == 2 and not (name in ELEMENTS or (expected and edge >= 1.8 and at.count(name) >= 2))
        ):
            continue
        score = 0.6 + edge + (0.5 if expected else 0.0)
        if any(name[a:b] in ELEMENTS for a in range(len(name)) for b in range(a + 2, len(name) + 1)):
            score += 1.5
        if len(name) >= 4:
            score += 0.6
        elif surname:
            score -= 0.8
        if follower(text, stop - 1) and stop < end:
            score -= 1.0
        if at.count(name) >= 2:
            score += 0.4
        found.append(Candidate(stop, score, True))
    return found[:2]


def _ends_no_sounds(text: str, start: int, stop: int) -> bool:
    """Whether a run of the characters of transliterations that ends at `stop` is no name by its last characters."""
    name = text[start:stop]
    return (
        name[-1] in _NO_END
        or (name[-1] in "和与同" and len(name) >= 4 and not hard_boundary(text, stop))
        # 经理陈先生
        or name[1:] in NO_GIVEN
        or name[-1] in "么吗呢吧啊呀嘛们"
        # 巴图孟和来到
        or (name[-1] in VERBS_AMONG_SOUNDS and follower(text, stop - 1) >= 2)
        or (name[-1] == "其" and text[stop : stop + 1] in ("他", "它", "中", "余"))
    )


def foreign_name(text: str, start: int) -> int:
    """The length of the foreigner's name that begins at a place: four characters of transliterations and more; else 0."""
    end = start
    while end < len(text) and end - start < _LONGEST and text[end] in TRANSLITERATION and text[end] not in _NO_END:
        if text[end] in "和与同":
            break
        if end > start + 2 and follower(text, end) >= 2:
            break
        end += 1
    return end - start if text[end : end + 1] != "·" and looks_foreign(text[start:end]) else 0


def foreign_name_before(text: str, end: int, limit: int) -> int:
    """The length of the foreigner's name that ends at a place: as many characters of transliterations as stand there.

    Example:
        >>> foreign_name_before("会见切尔诺梅金，切尔诺梅金总理", 13, 0)
        5
    """
    start = end
    while (
        start > limit
        and end - start < _LONGEST
        and text[start - 1] in TRANSLITERATION
        and text[start - 1] not in _NO_FOREIGN
    ):
        start -= 1
    name = text[start:end]
    edge = start == limit or hard_boundary(text, start - 1) or text[start - 1] in "和与同对向由请的受"
    likely = looks_foreign(name) or (len(name) == 3 and _SOUNDS.issuperset(name))
    return end - start if edge and likely and name not in ORDINARY_WORDS else 0
