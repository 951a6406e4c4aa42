"""A meeting that no word opens: 座谈会上，…, or X出席全县工作会议."""

from __future__ import annotations

import re

from ...printed import HAN
from .days import date_before
from .headlines import held_in
from .heads import meeting_head
from .meeting import Meeting
from .mentions import after_title, jointly
from .report import Report
from .sentences import sentences, start_of_sentence

#: X出席全县工作会议, A与B主持专题会议: who was there or presided, and the meeting's name up to the clause's end.
_ATTENDED = re.compile(r"(?P<verb>出席|参加|主持)(?:了)?(?P<name>[^，。；：“”]{2,40}?[会议习])(?=并(?!议)|[，。])")
_SESSION = re.compile(
    rf"(?:在)?(?:随后(?:召开|举行)的|(?P<day>(?:当[日天]|次日)(?:上午|下午|晚上?)?)的?)?(?P<name>[{HAN}]{{0,8}}?(?:座谈会|汇报会|推进会|现场会|调度会|协商会|反馈会))上[，]"
)
_TALKED = re.compile("(?<=[与同和])?[^，。]{0,20}(?:座谈|会谈|洽谈)(?=[，。])")
#: 市七届人大常委会第二十三次会议昨天接受…、决定任命…: a numbered session is the subject of what it did.
_ACTED = re.compile(
    rf"(?P<name>[{HAN}\d]{{4,30}}第[一二三四五六七八九十百\d]{{1,4}}次(?:全体|主任|主席)?会议)"
    rf"(?:[昨今前][日天]|\d{{1,2}}日|(?:上午|下午))*(?=(?:表决|审议|通过|接受|决定|任命|听取|选举|补选))"
)
#: 2月2日，县委书记X在全县领导干部会议上强调: somebody spoke there; somebody else presided.
_SPOKE_AT = re.compile(
    rf"(?:\d{{1,2}}月)?\d{{1,2}}日(?:上午|下午|晚)?，[^，。；]{{4,40}}?在(?P<name>[{HAN}“”（）\d]{{4,40}}?会议?)上(?P<verb>强调|指出|要求|讲话|说|表示)"
)
_PRESIDED = re.compile("主持(?:了)?会议|(?:会|会议)由[^，。；]{2,40}主持")
#: 参加此次会议: no name.
_THE_MEETING = re.compile("(?:此次|本次|这次)?(?:会议|大会)")
#: What a report says of who was at a meeting.
_AT_MEETING = re.compile("主持会议|(?:出席|参加|列席)(?:了)?(?:会议|大会|全会)|在讲话中(?:指出|强调)")
_ATTENDS = re.compile("(?:出席|参加|列席)了?")
#: What the report of a meeting says that only a heading names.
_HELD = re.compile(
    "主持会议|主持召开|(?:会|会议)由[^，。；]{2,40}主持|(?:出席|参加)(?:了)?(?:会议|大会)|会议(?:指出|强调|要求|认为|听取|研究|传达|通报|审议)"
)


def told_without_opening(report: Report) -> list[Meeting]:
    """座谈会上，…: a session that the report never says was called."""
    text = report.text
    if report.article.continued:
        # The opening stands on another page; somebody presided or was present here.
        first, last = report.paragraphs[0].start, report.paragraphs[-1].end
        if _AT_MEETING.search(text, first, last):
            return [Meeting(first, last, (first, first))]
    lead = report.paragraphs[0]
    for attended in _ATTENDED.finditer(text, lead.start, lead.end):
        people = report.within(start_of_sentence(text, attended.start(), lead.start), attended.start())
        if people and meeting_head(attended["name"]) == "meeting" and not _THE_MEETING.fullmatch(attended["name"]):
            # 县委书记X出席全县工作会议并讲话: nothing else says that it was held.
            name = (attended.start("name"), attended.end("name"))
            meeting = Meeting(lead.start, lead.end, (attended.start(), attended.start() + 2), names=[name])
            if attended["verb"] == "主持" and after_title(report, people[-1]) >= attended.start() - 2:
                meeting.caller, *meeting.beside = jointly(report, people[-1])
                meeting.chair = meeting.caller
            date_before(report, meeting, lead, attended.start())
            return [meeting]
    spoke = _SPOKE_AT.match(text, lead.start, lead.end)
    if spoke and _PRESIDED.search(text, spoke.end(), report.paragraphs[-1].end):
        people = report.within(lead.start, spoke.start("name"))
        if people and meeting_head(spoke["name"]) == "meeting":
            meeting = Meeting(lead.start, report.paragraphs[-1].end, spoke.span("verb"), names=[spoke.span("name")])
            date_before(report, meeting, lead, spoke.start("verb"))
            return [meeting]
    for acted in _ACTED.finditer(text, lead.start, lead.end):
        start = acted.start()
        if text[start - 1 : start] not in "，。）】日" and start != lead.start:
            continue
        meeting = Meeting(lead.start, lead.end, (acted.end(), acted.end()), names=[acted.span("name")])
        date_before(report, meeting, lead, acted.end())
        return [meeting]
    if _HELD.search(text, lead.start, lead.end) and any(held_in(report, block) for block in report.article.headings):
        # Only a heading says that it was held.
        meeting = Meeting(lead.start, report.paragraphs[-1].end, (lead.start, lead.start))
        meeting.date = report.first_date
        return [meeting]
    for block in report.paragraphs:
        match = _SESSION.match(text, block.start, block.end)
        if not match:
            continue
        name = (match.start("name"), match.end("name"))
        meeting = Meeting(block.start, block.end, (name[1], name[1] + 1), names=[name])
        if match["day"]:
            date_before(report, meeting, block, name[0])
        word = text[name[0] : name[1]]
        for earlier in report.paragraphs:
            if earlier.start >= block.start:
                break
            for a, b in sentences(report.text, earlier.start, earlier.end):
                if any(text.startswith(word, at.end()) for at in _ATTENDS.finditer(text, a, b)):
                    meeting.scopes.append((a, b))
                talked = _TALKED.search(text, a, b)
                if talked:
                    date_before(report, meeting, earlier, talked.start())
        return [meeting]
    return []
