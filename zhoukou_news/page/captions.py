"""Captions: the words under a picture, before it, or at the beginning of a line."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .bylines import surname_like
from .spacing import BLANK, without_spaces

_CAPTION_START = re.compile(
    r"(?:[（(]?[上下左右]图|[（(]?(?:本版|本组|以上|文中)(?:图片|照片|摄影|资料图)|图为|图[①-⑳一二三四五六七八九\d]{0,2}[：:、]|图片说明|[（(]?资料图|[（(]?(?:本报)?资料照?片|图[/／](?![^。]*文[/／])[^。]*$|题图|[▲▼△]图|↑|↓|图①|图片[：:]|图[一二三四五六七八九十\d]{1,2}$)"
)
_CAPTION_END = re.compile(
    rf"(?:{BLANK}|。|记者|通讯员|）|”)[{HAN}·{SPACE}/／]{{0,14}}(?:摄影|摄|供图|图)[）)/／]?$|摄于|(?:摄|供图)[）)]$|（资料(?:图片?|照片)）$"
)
#: 牧民在拍短视频（摄影：白露）.
_CREDIT_IN_BRACKETS = re.compile(rf"[^。]{{4,80}}[（(](?:摄影|摄)(?:者|师)?[：/][{HAN}·{SPACE}]{{2,8}}[）)]")
_LONGEST_CREDIT = 14
#: What the end of a caption has among its last two characters.
_PHOTO_WORDS = frozenset("摄影图片")
#: What a caption has that ends in 图 after something else than a name: a sentence, 记者, a bracket.
_PICTURE = frozenset("。，记员）”/／")
_NAME_AND_PICTURE = re.compile(
    rf"{BLANK}(?P<name>[{HAN}]{BLANK}?[{HAN}]{{1,2}})(?:{BLANK}+图|(?<![蓝宏版地意鸿雄画构试企])图)$"
)
#: …。（记者 白露 文/图）: who wrote the text took the pictures, too.
_TEXT_AND_PICTURE = re.compile("。.*(?:文[/／、并]?图|文[/／、]摄|图[/／、]?文|[/／]文[^。]*[/／][图摄])[）)]?$")
#: What a web page prints under a picture when it says no more.
_SCENE = re.compile(
    r"(?:大会|会议|活动|讨论会?|座谈会?|签约|开幕式?|闭幕式?|启动|仪式|启动仪式|调研|慰问|颁奖|比赛|演出|培训|宣讲|揭牌|发布会|推进会)(?:现场|会场|剪影)|会场|主席台"
)
#: How the words under a picture of a meeting end.
_AT_WORK = re.compile("(?:讲话|发言|致辞|致词|主持会议|作报告|颁奖|揭牌)$")
#: Whether a page may have one: cheap to look for.
_GLUED = re.compile(rf"摄{BLANK}*(?:本报讯|本网讯)[（(]")
#: A caption that no line end divides from 本报讯.
GLUED_CAPTION = re.compile(rf"[^。]{{4,90}}摄{BLANK}*(?=(?:本报讯|本网讯)[（(])")


def may_have_glued_captions(folded: str) -> bool:
    """Whether a page may have a caption that no line end divides from 本报讯."""
    return _GLUED.search(folded) is not None


def begins_caption(text: str, compact: str) -> bool:
    """Whether a line says of itself that it is a caption (图为…), or names no more than a scene (会议现场)."""
    size = len(text)
    return size <= 200 and (
        _CAPTION_START.match(text) is not None or (size <= 8 and _SCENE.fullmatch(compact) is not None)
    )


def ends_caption(text: str) -> bool:
    """Whether a line ends with the photographer: 张三 摄."""
    return (
        len(text) <= 160
        and (not _PHOTO_WORDS.isdisjoint(text[-2:]) or "摄于" in text or "摄影" in text[-_LONGEST_CREDIT:])
        and (_CAPTION_END.search(text) is not None or _CREDIT_IN_BRACKETS.fullmatch(text) is not None)
        and not _credits_nobody(text)
        and _TEXT_AND_PICTURE.search(text) is None
    )


def _credits_nobody(text: str) -> bool:
    """Whether a line ends in 图 after a space, and nobody is named before it: 同心绘就富民图."""
    if text[-1] != "图" or text[-2:] == "供图" or not _PICTURE.isdisjoint(text):
        return False
    credited = _NAME_AND_PICTURE.search(text)
    return credited is None or not surname_like(without_spaces(credited["name"]))


def shows_at_work(text: str) -> bool:
    """Whether a short line tells what somebody does in a picture: X讲话."""
    return _AT_WORK.search(text) is not None
