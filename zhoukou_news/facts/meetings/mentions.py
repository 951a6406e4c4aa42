"""A mention in its sentence: its title, the list that it stands in, and whether the person is spoken of as absent."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container

from ...printed import HAN
from ..people import Mention
from .report import Report
from .sentences import LONGEST_CLAUSE

ABSENT_BEFORE = re.compile(
    r"(?:受|委托|代表|向|对|把|将|为|给|关于|接受|免去|任命|选举|补选|根据|按照|(?:传达|学习|贯彻|落实|领会)(?:了)?|由于|祝贺|感谢|慰问|观看|缅怀|与|和|同|请|看望|会见)$"
)
_ABSENT_AFTER = re.compile(
    r"(?:同志)?(?:委托|因[^，。；]{0,10}请假|请假|因公|因事|因病|缺席|作出|的[讲重指批]|重要|系列(?:重要)?(?:讲话|论述|指示)|批示|指示|同志的|等同志的|辞去|为(?![^，。；]{1,24}(?:颁|授[牌旗课奖予]|佩戴|讲[课解授]|[解领]读|点评|致[辞词]|宣讲))|任|当选|以\d|票|职务|在北京(?!主会场)|所[说讲言]|主持编|所作|来信|在[^，。；]{0,8}(?:批示|贺信|来信)[中里]?|对[^，。；]{2,30}的(?:重要)?(?:批示|指示))"
)
#: What stands between the names of a list.
_AND = frozenset(("、", "和", "与", "及", "以及"))
#: 与来访的…, 召集…: whom a meeting is held with.
_WITH_A_GUEST = re.compile("[与和同](?:来|到|前来|专程)[^，。；、]{1,16}的|召集|邀请|约请")
#: What can stand between a name and what is said of its bearer.
_AFTER_NAME = re.compile(r"[（][^（）]{1,16}[）]|同志|女士|先生")
#: …在石桥镇调研时的讲话精神: what was said elsewhere is conveyed.
_SAID_ELSEWHERE = re.compile("(?:在|出席|到|来|赴)[^，。；]{2,60}?[时上中]的(?:重要)?(?:讲话|指示|批示)")
#: X向市人大常委会提出辞去…的请求.
_RESIGNS = re.compile("向[^，。；]{2,20}(?:提出|提交|递交)[^，。；]{0,8}(?:辞职|辞去)")
_AND_OR_COMMA = re.compile("[、和及与，]")
_TO = re.compile("[向对为给把]")
_ONE_HAN = re.compile(f"[{HAN}]")
_BROUGHT_IN = ("由", "邀请", "特邀")


def title_start(mention: Mention) -> int:
    """Where a mention begins with the titles of its own before the name."""
    if mention.inherited or not mention.titles:
        return mention.start
    return min([start for start, end in mention.titles if end <= mention.start], default=mention.start)


def after_title(report: Report, mention: Mention) -> int:
    """The place after the name and a title printed right after it."""
    end = mention.end
    for title in mention.titles:
        if title[0] == end:
            end = title[1]
    match = _AFTER_NAME.match(report.text, end)
    return match.end() if match else end


def _between(report: Report, left: Mention, right: Mention) -> str:
    """What stands between two mentions and their titles."""
    return report.text[after_title(report, left) : title_start(right)]


def _is_joint(between: str, signs: Container[str]) -> bool:
    return between in signs or _WITH_A_GUEST.fullmatch(between) is not None


def jointly(report: Report, person: Mention) -> list[Mention]:
    """市委书记A、市长B: all of the list in which a person is named, in printed order."""
    near = report.within(max(0, person.start - LONGEST_CLAUSE), person.end + LONGEST_CLAUSE)
    first = last = near.index(person)
    signs = _AND | {"，"} if report.text.startswith("共同", after_title(report, person)) else _AND
    while first and _is_joint(_between(report, near[first - 1], near[first]), signs):
        first -= 1
    while last + 1 < len(near) and _is_joint(_between(report, near[last], near[last + 1]), signs):
        last += 1
    return near[first : last + 1]


def together(mentions: list[Mention], text: str) -> bool:
    """The mentions form one list: only titles and 、 between them."""
    for left, right in itertools.pairwise(mentions):
        between = text[left.end : right.start]
        if (between and not _AND_OR_COMMA.search(between)) or _TO.search(between):
            return False
    return True


def absent(report: Report, mention: Mention, start: int) -> bool:
    """Whether somebody is spoken of as one who is not there: 受A委托, 向B表示, C请假."""
    begin = title_start(mention)
    before = report.text[max(start, begin - 3) : begin]
    place = after_title(report, mention)
    after = report.text[place : place + 14]
    if before.endswith(_BROUGHT_IN) or (before[-1:] in "和与同" and after.startswith("主持")):
        return False
    if (
        ABSENT_BEFORE.search(before)
        and not (before[-1:] in "和与" and mention.inherited)
        and not (
            before[-1:] in "和与同"
            and _ONE_HAN.match(report.text, begin - 2, begin - 1)
            and begin - 1 in report.name_ends
        )
    ):
        return True
    return bool(
        _ABSENT_AFTER.match(after) or _SAID_ELSEWHERE.match(report.text, place) or _RESIGNS.match(report.text, place)
    )
