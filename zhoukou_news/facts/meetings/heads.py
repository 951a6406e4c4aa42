"""What a meeting is called: the word for an event that its name ends in, and how far the name reaches."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, entries
from ..stretches import Place
from .sentences import CLAUSE_BREAK

_HEAD_CLASS = {entry[0]: entry[1] for entry in entries("meeting_heads")}
#: A meeting by how its name ends, where the lexicon has no word for it.
_OTHER_MEETING = re.compile(
    r"(?:(?:常委|党组|党委|全体|中心组)(?:（扩大）|扩大)|例|协商|推进|座谈|部署|调度|研判|动员|表彰|总结)会$|会议$"
)
#: What after a meeting's name makes something else of it: 会议精神, 会议室.
_NO_MEETING_NEXT = re.compile(
    r"(?:精神|纪要|有关事[宜项]|相关事[宜项]|会前|会后|筹备|上|期间|召开|举行|室|厅|中心|员|长|(?:交流)?发言|的(?!通知))"
)
#: 记者从县里召开的会议上了解到…: the report is of the meeting.
_LEARNT_AT = re.compile("上(?:了解|获悉|获知|得知|透露|传出)")
#: 新闻发布会（第19场）, 党组会议（扩大）: what of the name stands after the word for the event.
_IN_BRACKETS_AFTER = re.compile(r"（(?:扩大|视频|电视电话|第[\d一二三四五六七八九十百]{1,4}[场次期届轮])）$")
_LONGEST_IN_BRACKETS = 8
#: What is 召开 is a meeting, though the lexicon has no word for it, but for a body.
_CALLED_SO = re.compile("[^员协学工商基合]会$")
_HEADS = Vocabulary(_HEAD_CLASS)
_LONGEST_HEAD = max(map(len, _HEAD_CLASS))


def meeting_head(text: str) -> str | None:
    """The class of the word for an event that a text ends in: `meeting`, `ceremony`, `other`, or None.

    Example:
        >>> meeting_head("市政府第47次常务会议"), meeting_head("项目签约仪式")
        ('meeting', 'ceremony')
    """
    if text.endswith("）"):
        text = _IN_BRACKETS_AFTER.sub("", text)
    size = _HEADS.longest_before(text, len(text))
    if size:
        return _HEAD_CLASS[text[-size:]]
    return "meeting" if _OTHER_MEETING.search(text) else None


def head_before(text: str, start: int, end: int) -> str | None:
    """The class of the word for an event that `text[start:end]` ends in, quotation marks after it passed over."""
    return meeting_head(text[max(start, end - _LONGEST_HEAD - _LONGEST_IN_BRACKETS) : end].rstrip("”"))


def event_before(text: str, start: int, end: int) -> str | None:
    """The same as `head_before`, and `meeting` for one with an act beside it: 表彰会暨文艺演出, 成立大会暨揭牌仪式."""
    kind = head_before(text, start, end)
    if kind in ("ceremony", "other"):
        sign = text.find("暨", start + 2, end)
        if sign > 0 and text[sign - 1] == "）":
            # 会员大会（理事会）暨揭牌仪式
            sign = text.rfind("（", start, sign)
        if sign > 0 and head_before(text, start, sign) == "meeting":
            return "meeting"
    return kind


def name_after(text: str, start: int, limit: int, called: bool = False) -> Place | None:
    """The meeting's name that begins at `start`: the longest stretch of the clause that ends in a word for a meeting."""
    end = start
    depth = 0
    while end < limit and end - start < 90:
        c = text[end]
        if c in "“《（":
            depth += 1
        elif c in "”》）":
            depth -= 1
        elif (c in CLAUSE_BREAK and depth <= 0) or c == "\n":
            break
        end += 1
    for stop in range(end, start, -1):
        tail = text[stop - 1]
        if tail in "会议学习谈坛”）":
            candidate = text[start:stop]
            kind = meeting_head(candidate.rstrip("”"))
            if kind is None and called and stop == end and _CALLED_SO.search(candidate):
                # 召开第七次侨代会: whatever else is called so.
                kind = "meeting"
            if (
                kind == "meeting"
                and candidate.count("“") == candidate.count("”")
                and candidate.count("（") == candidate.count("）")
            ):
                rest = text[stop:end]
                if rest != "上" and _NO_MEETING_NEXT.match(rest) and not _LEARNT_AT.match(rest):
                    continue
                longer = stop < end and "暨" in text[start : stop + 1] and event_before(text, start, end) == "meeting"
                return start, end if longer else stop
            if kind in ("ceremony", "other") and stop == end:
                return None
    return None
