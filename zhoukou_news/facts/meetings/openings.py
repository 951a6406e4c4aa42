"""What opens the report of a meeting: 召开X会议, or X会议在…召开."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...page import Block
from ..stretches import Place
from .agenda import starts_agenda
from .callers import read_subject
from .days import LEAD_TIME, date_before
from .heads import event_before, meeting_head, name_after
from .meeting import Meeting
from .report import Report
from .retold import same_event, told_again
from .sentences import end_of_sentence, start_of_clause, start_of_sentence
from .venues import NOT_PLACE

_COUNTED = re.compile(
    r"(?:[一二两三四五六几多\d]+[个次场]|系列|多个|有关|相关|一系列)(?:重要|专题)?(?:会议|大会|座谈会|会)$"
)
#: The last characters of the names of meetings, and of the acts that some have beside them (暨揭牌仪式).
_EVENT_ENDS = frozenset("会议习坛”）式礼出")
_GENERIC = frozenset(("会议", "大会", "会", "了会议", "一次会议"))
HOLD = re.compile(
    r"(?=[共分亲受主组牵召举开闭拉])(?P<preside>(?:共同|分别|亲自|受委托)?(?:主持|组织|牵头|召集)(?:并)?)?(?P<verb>召开|举行|举办|开幕|闭幕|闭会|开展|召集(?!人)|组织(?=学习)|开(?=会|了[^，。]{0,12}会)|拉开(?:了)?(?:帷幕|大幕|序幕))(?:了|过)?"
)
_CLOSES = re.compile("闭[幕会]|开幕")
#: 召开后, 召开期间: not that it was held is told.
AFTER_HOLD = re.compile("以(?!“)|[之前后期时过]")
#: What can stand between a meeting's name and 召开: when, where and how.
_HELD_WORD = re.compile(
    r"于?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-—](?:\d{1,2}月)?\d{1,2}日)?|\d{1,2}日|[昨今前][日天晚]|近日|日前|上午|下午|晚上|晚|隆重|胜利|正式|如期|顺利|圆满|视频|线上|分别|集中|同步|成功|已|\d{1,2}月\d{1,2}(?=[上下]午)|\d{1,2}[时点：]\d{0,2}分?许?"
)
_HELD_PHRASE = re.compile(
    r"(?=[在于以采通])(?:在(?P<at>[^，。；]{1,40})|于(?P<on>[^，。；]{1,30})|(?:以|采取|通过)[^，。；]{2,14}?(?:形式|方式))"
)
_BEFORE_COMMA = re.compile(
    r"(?:(?:历时|会期)[^，。；]{1,6}天?，?)?(?:在[^，。；]{2,24}(?:后|之后|之际|基础上))?(?:，?(?:圆满|顺利|胜利)?完成[^，。；]{2,12})?"
)
_COMPLETED = re.compile("(?:在)?(?:圆满|顺利|胜利)?完成[^，。；]{2,12}")
_IN_PLACE = re.compile(
    r"在(?P<place>[^，。；]{1,40}?)(?:主会场)?(?=隆重|成功|胜利|正式|如期|顺利|圆满|以|采取|通过|同步|$)"
)
_NOT_HELD = re.compile(
    r"(?:要|将|拟|定期|每[年月周天日季]|曾|计划|准备|应|应当|多次|可|需|须|及时|适时|不得|凡|筹备|推迟|取消|延期|按期|即将|预计|近期将|累计|共|没有|未|适合|停止|暂停|今后|如需|申请|以|能|为|拟于|定于|决定|同意|建议|批准|关于|暂缓|已经?|首次|自|从|经常|坚持)(?:组织|分别|联合|专门|抓紧|共|陆续)?$"
)
#: 我省将以网络在线形式，举行…
_IN_A_MANNER_TO_COME = re.compile("(?:将|拟)(?:以|采取|通过)[^，。；]{2,20}(?:形式|方式)，$")
_LONGEST_MANNER = 26
#: 已组织召开: held, for all that stands before it.
_HELD_AFTER_ALL = re.compile("(?:以|为|已|从|自|首次)(?:组织|分别|联合)?$")
#: 决定市人大第八次会议于2月举行: what is decided is still to come.
_DECIDED = re.compile("(?:决定|确定|建议)(?!召开|举行)[^，。；]{2,40}[于在][^，。；]{1,24}$")
_TO_BE_HELD = re.compile("(?:将|拟|定|预计|计划)(?:于|在)[^，。；]{1,20}$")
#: 开展…会议期间…: something else is done.
_AROUND_MEETING = re.compile("[^，。；]{0,16}会议(?:会前|会后|期间|筹备|精神)")
_LEARNING = re.compile("[^，。；]{0,12}(?:集体学习|专题学习|座谈会|会议)")
#: How what stands before 召开 begins when it is no meeting's name.
_NO_NAME = re.compile(
    "自(?!治)|从|在|据|对(?![口外])|到|参加|出席|经(?!济|营|贸|开)|传达|贯彻|按照|根据|落实|听取|关于"
)
#: How a paragraph begins that tells what was said; and what ends that.
_SAYS = re.compile("(?:强调|要求|指出|表示|认为|提出|希望|号召|明确|决定|介绍|说)[，：]")
_SAYS_AT_LENGTH = re.compile("(?:强调|要求|指出|表示|希望)[，：]")
_GOES_ON = re.compile(r"随后|接着|会后|当[日天]|\d日")
#: 据介绍, 去年: the meeting is told of, not reported.
_TOLD_OF = re.compile("获悉|了解到|据了解|据介绍|去年|上月|上周|前不久|此前|历年|以来，|多年来|曾")
_WHO_WAS_THERE = re.compile("主持|出席|参加|讲话|发言|致辞|介绍|汇报|表示|强调|指出")
#: 县领导分别到联系点，召开座谈会
_EACH_WENT = re.compile("分别(?:到|深入|赴|前往)[^。；]{2,24}，$")
_SEVERALLY = re.compile(r"分别(?:主持)?(?:召开|举行)")
_NAME_LEAD = re.compile(
    r"^(?:以“[^”]{2,40}”为主题的|(?:为期|历时)[^的]{1,8}的|由[^的，]{2,30}(?:主办|组织|承办|召开|举办)的|备受[^的]{1,6}的|[一二两三]天的|这次|此次|本次|首届(?=的)|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上|晚)?|昨[日天]|今[日天])"
)


def find_openings(report: Report, block: Block, number: int, earlier: list[Meeting]) -> Iterator[Meeting]:
    """The meetings that a paragraph opens; what it tells again of `earlier` ones goes to these.

    Args:
        block: The paragraph.
        number: Its number in the article, from 0.
        earlier: The meetings found before it.
    """
    text = report.text
    for match in HOLD.finditer(text, block.start, block.end):
        verb_start, verb_end = match.start(), match.end()
        if not opens_meeting(text, match):
            continue
        if match["verb"] == "开展" and _AROUND_MEETING.match(text, verb_end):
            continue
        clause = start_of_clause(text, verb_start, block.start)
        subject = text[clause:verb_start]
        if _NOT_HELD.search(subject) and not _HELD_AFTER_ALL.search(subject):
            continue
        if _TO_BE_HELD.search(subject) or _DECIDED.search(subject):
            continue
        if _IN_A_MANNER_TO_COME.search(text, max(block.start, clause - _LONGEST_MANNER), clause):
            continue
        if AFTER_HOLD.match(text, verb_end):
            continue
        if number > 0 and _is_said(report, block, clause):
            continue
        meeting = by_object(report, block, match, clause) or by_subject(report, block, match, clause)
        if meeting is None:
            continue
        if not _is_reported(report, meeting, block, number, clause, earlier):
            continue
        if (
            meeting.inspection
            and earlier
            and earlier[-1].start == block.start
            and _CLOSES.match(text, earlier[-1].hold[0])
        ):
            # 大会闭幕。在今天上午举行的第二次全体会议上，…: a sitting of the same congress.
            continue
        for one in _each(report, meeting):
            if not same_event(report, one, earlier):
                yield one
    if number > 0 and earlier:
        told_again(report, block, earlier)


#: What a meeting did is told with 了, or with a word that is no noun.
_DID = re.compile(
    "(?:还|并|首先|专题|集中|集体|深入|认真)*(?:[^，。；]{2,10}了|[^，。；]{0,4}(?:听取|审议|传达|学习|研究))"
)
_ANOTHER = re.compile("(?<=会议|谈会|进会|度会|署会|员会|大会|习会|报会|例会)(?<!委员会)(?:和|与|及|以及|、)")


#: 一场春耕座谈会, 一起申诉案听证会: how many, and no part of the name.
_ONE = re.compile("一[场起次](?:特殊的|特别的|别开生面的)?")
#: 以“护水爱水”为主题的座谈会
_ON_A_THEME = re.compile("以“[^”]{2,40}”为(?:主题|议题)的")
#: 党组（扩大）会议
_IN_BRACKETS = re.compile("（[^（）]{1,6}）")


def _each(report: Report, meeting: Meeting) -> list[Meeting]:
    """召开X会议和Y会议: the two meetings that one verb opens."""
    if not meeting.names:
        return [meeting]
    start, end = meeting.names[0]
    sign = _ANOTHER.search(report.text, start + 4, end - 4)
    if sign is None or any(c in "“《（" for c in _IN_BRACKETS.sub("", report.text[start : sign.end()])):
        return [meeting]
    if meeting_head(report.text[sign.end() : end]) != "meeting":
        return [meeting]
    second = replace(
        meeting, names=[(sign.end(), end)], beside=list(meeting.beside), attendees=[], agenda=[], scopes=[], present=[]
    )
    meeting.names = [(start, sign.start())]
    return [meeting, second]


def opens_meeting(text: str, match: re.Match[str]) -> bool:
    """Whether a verb that opens other things, too, has a meeting after it: 开展集体学习, 召集…座谈会."""
    return match["verb"] not in ("开展", "组织", "召集") or bool(_LEARNING.match(text, match.end(), match.end() + 24))


def by_object(report: Report, block: Block, match: re.Match[str], clause: int) -> Meeting | None:
    """…召开X会议: a body or a person is the subject."""
    text = report.text
    if match["verb"] in ("开幕", "闭幕", "闭会") or match["verb"].startswith("拉开"):
        return None
    start = match.end()
    past = text[start : start + 1] == "的"
    if past:
        start += 1
    name = name_after(text, start, block.end, match["verb"] == "召开")
    if name is None:
        if match["verb"] == "开":
            name = (match.end(), match.end() + 1)
        else:
            return None
    if text[name[0] : name[1]] == "专题学习":
        # 会议开展了专题学习: part of another.
        return None
    if past and text[name[1] : name[1] + 1] != "上":
        if not _is_told_of(text, clause, match.start(), name[1], block.end):
            return None
        past = False
    if _COUNTED.match(text, name[0], name[1]) and text[name[0] : name[0] + 2] != "一次":
        return None
    counted = _ONE.match(text, name[0], name[1] - 2)
    if counted:
        name = (counted.end(), name[1])
    themed = _ON_A_THEME.match(text, name[0], name[1])
    if themed:
        name = (themed.end(), name[1])
    meeting = Meeting(block.start, block.end, (match.start(), match.end()))
    meeting.inspection = past
    if text[name[0] : name[1]] not in _GENERIC:
        meeting.names.append(name)
    meeting.severally = (
        bool(_SEVERALLY.search(text[max(clause, match.start() - 4) : match.end()])) and "会" in text[name[0] : name[1]]
    )
    read_subject(report, meeting, block, clause, match.start(), bool(match["preside"] and "主持" in match["preside"]))
    if meeting.caller is None and _EACH_WENT.search(text, block.start, match.start()):
        meeting.severally = True
    return meeting


def _is_told_of(text: str, clause: int, verb: int, name_end: int, end: int) -> bool:
    """随后召开的X会议，研究了…, 2月9日召开的X会议审议了…: a day or an order of meetings before, and what it did after."""
    lead = LEAD_TIME.match(text[clause:verb])
    if lead is None or not lead.group():
        return False
    start = name_end + (text[name_end : name_end + 1] == "，")
    return _DID.match(text, start, end) is not None and starts_agenda(text, start, end)


def by_subject(report: Report, block: Block, match: re.Match[str], clause: int) -> Meeting | None:
    """X会议在…召开: the meeting itself is the subject."""
    text = report.text
    if match["preside"]:
        return None
    verb = match.start()
    location: Place | None = None
    end = -1
    for stop in range(verb, clause + 2, -1):
        if (
            text[stop - 1] in _EVENT_ENDS
            and event_before(text, clause, stop) == "meeting"
            and _held_tail(text, stop, verb)
        ):
            end = stop
            break
    tail = end
    if end < 0 and clause > block.start and text[clause - 1] == "，" and _held_tail(text, clause, verb):
        # X会议，于…在…举行; X会议在完成各项议程后，…闭幕.
        previous = start_of_clause(text, clause - 1, block.start)
        if previous > block.start and _COMPLETED.fullmatch(text, previous, clause - 1):
            previous = start_of_clause(text, previous - 1, block.start)
        for stop in range(clause - 1, previous + 2, -1):
            if (
                text[stop - 1] in _EVENT_ENDS
                and event_before(text, previous, stop) == "meeting"
                and _BEFORE_COMMA.fullmatch(text, stop, clause - 1)
            ):
                tail, clause, end = clause, previous, stop
                break
    if end < 0:
        return None
    for place in _IN_PLACE.finditer(text, tail, verb):
        if not NOT_PLACE.search(place["place"]):
            location = (place.start("place"), place.end("place"))
    start = clause
    lead = LEAD_TIME.match(text[start:end])
    if lead:
        start += lead.end()
    lead = _NAME_LEAD.match(text[start:end])
    if lead:
        start += lead.end()
    # What a web page sets before its headline: V视 | 【两会】….
    start = max(start, *(text.rfind(sign, start, end) + 1 for sign in "】|｜"))
    # The name's own first part can stand before a 、.
    meeting = Meeting(block.start, block.end, (match.start(), match.end()), location=location)
    name = text[start:end]
    if not name or name.startswith(("的", "在")) or (name in ("会议", "大会", "全会", "会") and not location):
        return None
    if _NO_NAME.match(name) or "了" in name[:2] or ("宣布" in name and not name.endswith("宣布会")) or "召开" in name:
        return None
    if "“" not in name and "”" not in name and any(m.start == start for m in report.within(start, end)):
        return None
    if name not in _GENERIC:
        meeting.names.append((start, end))
    if "的" == text[match.end() : match.end() + 1]:
        return None
    date_before(report, meeting, block, match.start())
    return meeting


def _held_tail(text: str, start: int, end: int) -> bool:
    """Whether nothing but when, where and how stands in `text[start:end]`: 于2月9日在市政府."""
    reached, position = {start}, start
    while position < end:
        if position in reached:
            for match in (_HELD_WORD.match(text, position, end), _HELD_PHRASE.match(text, position, end)):
                if match is None:
                    continue
                # A place ends anywhere.
                place = next((name for name in ("at", "on") if match.groupdict().get(name)), None)
                reached.update(range(match.start(place) + 1, match.end() + 1) if place else (match.end(),))
        position += 1
    return end in reached


def _is_said(report: Report, block: Block, position: int) -> bool:
    """The place stands in what somebody says, not in the report."""
    text = report.text
    start = block.start
    opening = text[start : min(position, start + 60)]
    if (_SAYS.search(opening) and text.rfind("。", max(start, position - 41), position) < 0) or report.quoted(
        start, position
    ):
        return True
    return _SAYS_AT_LENGTH.search(opening) is not None and not _GOES_ON.search(
        text, max(start, position - 30), position
    )


def _is_reported(
    report: Report, meeting: Meeting, block: Block, number: int, clause: int, earlier: list[Meeting]
) -> bool:
    """Whether the article reports the meeting, rather than mention one."""
    if number == 0:
        return True
    text = report.text
    sentence_start = start_of_sentence(text, meeting.hold[0], block.start)
    sentence_end = end_of_sentence(text, meeting.hold[1], block.end)
    if _TOLD_OF.search(text, sentence_start, meeting.hold[0]):
        return False
    named_person = meeting.caller is not None or meeting.chair is not None
    opens = clause - block.start <= 40 or sentence_start == block.start
    dated = meeting.date is not None or meeting.part is not None
    if dated and (named_person or meeting.organizer or meeting.names) and opens:
        return True
    if meeting.follows:
        return True
    if (
        not earlier
        and meeting.date is not None
        and meeting.date.start == sentence_start
        and (meeting.organizer or named_person)
    ):
        return True
    if meeting.inspection and opens:
        return True
    if sentence_start != block.start and not dated:
        return False
    if (
        not earlier
        and number <= 2
        and (named_person or meeting.organizer is not None or (meeting.names and opens))
        and _WHO_WAS_THERE.search(text, sentence_start, sentence_end + 120) is not None
    ):
        return True
    return named_person and opens and text.find("召开", sentence_start, sentence_end) >= 0 and not earlier
