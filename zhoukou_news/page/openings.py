"""Openings: the words that begin a report (本报讯), with the byline after them."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .bylines import BULLETS, JOURNALIST, TITLED, few_journalists, is_author, names_in_brackets, surname_like
from .newspapers import AGENCY, NEWSPAPER
from .spacing import BLANK

#: A number of a day or a month, and a name, in patterns.
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_NAME = rf"(?:[{HAN}]{BLANK}[{HAN}]|[{HAN}·]{{2,4}})"
#: What ends in 讯 and opens no report.
_NO_REPORT = f"[{HAN}]{{0,3}}(?:通|喜|音|资|简|短|捷|审|问|刑|传|腾|科|汛|电|快)讯"
#: 本报讯, 新华社北京2月9日电: the words that begin a report.
OPENING = re.compile(
    rf"[【〔\[（]?(?:{AGENCY}(?P<dateline>[{HAN}]{{0,8}}?{BLANK}*(?:\d{{4}}年)?{_NUMBER}{BLANK}*月{BLANK}*{_NUMBER}{BLANK}*日)?{BLANK}*"
    rf"(?:综合)?(?:讯|电(?![话视子力影商])|专电|独?家?消息|报道(?=[（：】{SPACE}]|$))|(?P<further>[又另]讯)|(?:要闻|快|电|简|短|综合)讯(?![一二三四五六七八九十两数几]+[则组条])"
    # 本报石桥讯: a place without a day.
    rf"|(?:本报|本网|本台)[{HAN}]{{2,6}}(?:讯|电|消息)(?=[{SPACE}（]))[】〕\]）]?"
    # 红石时刻1月30日讯, 海都讯　昨日…: any name before a day and 讯, or before 讯 and a space.
    rf"|[{HAN}]{{1,12}}?\d{{1,2}}月\d{{1,2}}日讯(?=[{SPACE}（])|(?!{_NO_REPORT})[{HAN}]{{2,4}}讯(?={BLANK}+[^{SPACE}]{{20}}|(?:\d{{1,2}}月)?\d{{1,2}}日|[昨今前][日天])"
    # Any name, or a newspaper's alone, before the byline in brackets.
    rf"|(?:(?:[{HAN}]{{2,8}}[·-])?[{HAN}]{{2,12}}(?:报道|消息|(?<!通)讯)：?|【[{HAN}]{{2,8}}】|{NEWSPAPER}记者|{NEWSPAPER}{BLANK}*)(?={BLANK}*（[^（）]{{0,40}}(?:记者|通[讯迅]员))"
    # 石桥消息（白露）, 石桥镇供稿（白露）, 石桥网4月28日（白露）.
    # 石桥报道（县电视台 白露）
    rf"|(?:[{HAN}]{{2,10}}(?:消息|供稿|报道(?=（))|{NEWSPAPER}[{HAN}]{{0,6}}\d{{1,2}}月\d{{1,2}}日)(?={BLANK}*（(?:[{HAN}]{{2,8}}[台报网社][{SPACE}]+)?[{HAN}]{{2,3}}(?:[{SPACE}、]+[{HAN}]{{2,3}}){{0,3}}）)"
)
#: What no such words are without, and among how many characters without spaces it stands, but for a 客户端 after others.
_OPENING_SIGN = re.compile("[讯电息道（]")
_LONGEST_OPENING = 64
_OPENING_BRACKET_BYLINE = re.compile(
    rf"[（]{BLANK}*(?=[^（）。]{{0,60}}(?:记者|通[讯迅]员|实习生))[^（）。]{{2,80}}[）]"
)
#: The newspaper that a web page names after its own 消息: 河西网消息（河西日报）.
_BRACKETED_NEWSPAPER = re.compile(rf"{BLANK}*（{NEWSPAPER}）")
#: 东北网2月9日电 记者（白露）: the names in brackets after the title.
_BRACKETED_NAMES = re.compile(rf"{BLANK}*{JOURNALIST}（[{HAN}·]{{2,4}}(?:[{SPACE}、]+[{HAN}·]{{2,4}}){{0,3}}）{BLANK}*")
_SPOKEN_OPENING = re.compile(
    rf"(?:{TITLED}{BLANK}*(?:[{HAN}·]{{1,4}}[{SPACE}、，]*){{1,6}})+报[道导](?:{BLANK}*[：:]|(?={BLANK})){BLANK}*"
)
#: How far into a line 记者 王艳 报道： may reach.
_LONGEST_SPOKEN_OPENING = 200
_SPACES_HERE = re.compile(f"{BLANK}*")
_BRACKET = re.compile(rf"{BLANK}*[（(]([^（）()]{{1,90}})[）)]{BLANK}*")
#: 本报讯 记者 张三: a byline without brackets.
_BARE_BYLINE = re.compile(
    rf"{BLANK}*(?:{TITLED}{BLANK}*(?:[{HAN}·]{{2,16}}|[{HAN}]{BLANK}[{HAN}])(?:[{SPACE}、]+{_NAME}(?=[{SPACE}]|{JOURNALIST}))*{BLANK}+)+(?:报[道导][：:]?{BLANK}*|文/图{BLANK}*)?"
)
_BARE_OPENING = re.compile(
    rf"[■□●◆○]?{BLANK}*(?:{TITLED}{BLANK}*{_NAME}(?:[{SPACE}、]+{_NAME}){{0,2}}{BLANK}+){{1,2}}(?=(?:\d{{4}}年)?\d{{1,2}}月\d|\d{{1,2}}日|[昨今前][日天]|近日|日前)"
)
#: 王艳报道　3月4日，…: the same with 报道 after the names.
_NAMED_OPENING = re.compile(
    rf"(?P<first>[{HAN}·]{{2,4}})(?:[{SPACE}、]+[{HAN}·]{{2,4}}){{0,2}}{BLANK}*报[道导]{BLANK}+(?=(?:\d{{4}}年)?\d{{1,2}}月\d|\d{{1,2}}日|[昨今前][日天]|近日|日前)"
)
#: □ 王艳　我来石桥已经十年，…: an essay's author before its first sentence.
_BULLETED_OPENING = re.compile(
    rf"[{BULLETS}]{BLANK}*(?P<author>[{HAN}]{BLANK}[{HAN}]|[{HAN}·]{{2,4}}){BLANK}+(?=[^{SPACE}]{{4,}}[，。：；？！].{{12}})"
)
_REPORTED_BY = re.compile(
    rf"{BLANK}*(?P<first>[{HAN}·]{{2,4}})(?:[{SPACE}、]+[{HAN}·]{{2,4}}){{0,2}}{BLANK}*报[道导](?:：|{BLANK}+)"
)
_SPACES_AND_COLONS = re.compile(rf"[{SPACE}：:]*")


def spoken_opening(text: str, position: int = 0) -> re.Match[str] | None:
    """记者 王艳 报道： at a place of a line, after spaces there where the place is not the line's start."""
    if "报道" not in text and "报导" not in text:
        return None
    if position:
        position = _SPACES_HERE.match(text, position).end()  # type: ignore[union-attr]
    end = min(len(text), position + _LONGEST_SPOKEN_OPENING)
    if not few_journalists(text, position, end):
        return None
    return _SPOKEN_OPENING.match(text, position, end)


def _bare_opening(text: str) -> re.Match[str] | None:
    """记者 王艳　3月4日，, 王艳报道　3月4日，, □ 王艳　…: a byline, and the text on the same line."""
    if text[0] in BULLETS and (bulleted := _BULLETED_OPENING.match(text)) and is_author(bulleted["author"]):
        return bulleted
    if "记者" in text[:12] or "通讯员" in text[:12]:
        return _BARE_OPENING.match(text)
    named = _NAMED_OPENING.match(text) if "报" in text[:16] else None
    return named if named and surname_like(named["first"]) else None


def _reported_by(text: str, position: int) -> re.Match[str] | None:
    """王艳 岳锋报道： after 本报讯."""
    match = _REPORTED_BY.match(text, position) if "报" in text[position : position + 20] else None
    return match if match and surname_like(match["first"]) else None


def is_opening(text: str, compact: str) -> bool:
    """Whether a report begins with the line: with 本报讯, 记者X报道：, or a byline in brackets before the text.

    Args:
        text: The line.
        compact: The line without its spaces.
    """
    signed = _OPENING_SIGN.search(compact, 0, _LONGEST_OPENING) or "客户端" in compact
    if (signed and OPENING.match(text)) or spoken_opening(text) or _bare_opening(text):
        return True
    match = _OPENING_BRACKET_BYLINE.match(text) if text[0] == "（" else None
    return bool(match and match.end() < len(text) - 4)


def body_start(text: str) -> int:
    """Where the text of an opening line begins, after 本报讯 and its byline."""
    match = OPENING.match(text)
    position = match.end() if match else 0
    if match and (source := _BRACKETED_NEWSPAPER.match(text, position)):
        position = source.end()
    opened = position
    bracket = _BRACKET.match(text, position)
    if bracket and (not match or names_in_brackets(bracket.group(1))):
        position = bracket.end()
    elif match is None and (spoken := spoken_opening(text) or _bare_opening(text)):
        position = spoken.end()
    elif match and (named := _BRACKETED_NAMES.match(text, position)):
        position = named.end()
    elif match:
        spoken = spoken_opening(text, position)
        if spoken:
            position = spoken.end()
    if match and position == opened and bracket is None:
        bare = _BARE_BYLINE.match(text, position) or _reported_by(text, position)
        if bare:
            position = bare.end()
        else:
            position += len(_SPACES_AND_COLONS.match(text, position).group())  # type: ignore[union-attr]
    return position
