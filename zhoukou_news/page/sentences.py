"""How a sentence of a body begins and ends."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import any_of, words
from .dates import DATE

_LAST_SIGNS = frozenset('。！？…”’』」》）]".!?')
_STOPS = frozenset("。！？…")
_CLOSING_SIGNS = '”’』」》）]"'
_BRACKETED_SENTENCE = re.compile("（[^（）]{12,}）")
_HALF_WIDTH_STOP = re.compile(r"(?<![A-Za-z0-9])[.!?][”\"]?$")
#: How a lead begins.
LEAD_START = re.compile(
    rf"(?:(?:根据|为了?|按照|依据|经|由于|因|应|近年|鉴于|近日|日前|昨[日天晚]|今[日天年]|前[日天]|本月|连日来|近年来|近期|目前|记者|据|为|“|{DATE}|\d{{1,2}}日|[\d一二三四五六七八九十]+月|【|[（]|随着|凌晨|清晨|上午|下午|在|当))"
)
#: How a paragraph of a report begins, after its lead.
REPORT_START = re.compile(
    r"(?:会议|大会|全会|会上|会前|会后|他|她|此外|同时|与会|据悉|据了解|其中|目前|下一步|最后|此次|活动|仪式|要(?:在|以|坚持|加强)|一要|二要|一是|二是|首先|其次|[^，。]{2,24}(?:指出|强调|要求|表示|认为|说|介绍|获悉|了解到)，)"
)
#: 会议强调: the words before what was said.
SAYING = re.compile(r"(?:会议|大会|全会)(?:强调|指出|要求|认为|明确|决定|号召|提出|希望)$")


def ends_with_stop(text: str) -> bool:
    """Whether the last sign of a text is a full stop or the like, brackets and quotation marks after it passed over."""
    if text[-1:] not in _LAST_SIGNS:
        return False
    return text.rstrip(_CLOSING_SIGNS)[-1:] in _STOPS or bool(_HALF_WIDTH_STOP.search(text, max(0, len(text) - 2)))


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends where the text does."""
    return ends_with_stop(text) or (text[:1] == "（" and bool(_BRACKETED_SENTENCE.fullmatch(text)))


@cache
def _divided_words() -> frozenset[str]:
    """Words that a column can break: verbs of reports and posts."""
    listed = words("verbs", "saying", "presence", "presiding", "agenda", "holding") | words("posts")
    return frozenset(word for word in listed if 2 <= len(word) <= 4)


@cache
def _predicate() -> re.Pattern[str]:
    """A sign, or a verb whose subject stands before it, with which no heading begins: 主持会议, 强调，."""
    present, saying = words("verbs", "presence", "presiding"), (w for w in words("verbs", "saying") if len(w) > 1)
    return re.compile(f"[，。、；：！？）》”]|{any_of(present)}|{any_of(saying)}，")


def goes_on_from(last: str, text: str) -> bool:
    """Whether a line goes on with the sentence of the one before it, by a word that lies across the break or by its first words.

    Example:
        >>> goes_on_from("县长钟鸣远出席。岳锋", "主持会议，各乡镇参加"), goes_on_from("岳锋", "县城新添三处公厕")
        (True, False)
    """
    return _predicate().match(text) is not None or is_word_across(last, text)


def is_word_across(last: str, text: str) -> bool:
    """Whether a word of the lexicons lies across the break between two lines.

    Example:
        >>> is_word_across("各乡镇参加。会议强", "调，防汛一刻也不能松"), is_word_across("请拨打热线", "县城新添三处公厕")
        (True, False)
    """
    pair = last[-3:] + text[:3]
    cut = min(3, len(last))
    listed = _divided_words()
    return any(pair[a:b] in listed for a in range(cut) for b in range(cut + 1, min(a + 4, len(pair)) + 1))
