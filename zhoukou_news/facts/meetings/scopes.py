"""Which stretches of the body report which meeting."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...page import Block
from ...printed import HAN
from .meeting import Meeting
from .report import Report
from .sentences import ITEM_SIGNS, start_of_sentence


def read_scopes(report: Report, meetings: list[Meeting]) -> None:
    """Give every meeting the stretches of body that report it."""
    if not meetings:
        return
    text = report.text
    article_end = report.paragraphs[-1].end
    for number, meeting in enumerate(meetings):
        body_end = _item_end(report, meeting, article_end)
        following = meetings[number + 1] if number + 1 < len(meetings) else None
        lead = report.paragraphs[bisect_left(report.starts, meeting.start)]
        again = list(meeting.scopes)
        if again and all(b <= meeting.start for _, b in again):
            meeting.scopes = [*again, (meeting.start, body_end)]
            meeting.end = body_end
            continue
        start = meeting.start
        same_lead_before = [m for m in meetings[:number] if m.start == meeting.start]
        if same_lead_before or report.on_the_way(meeting, lead):
            start = start_of_sentence(text, meeting.hold[0], lead.start)
            if (following is not None and following.start == meeting.start) or same_lead_before:
                start = max(start, text.rfind("；", lead.start, meeting.hold[0]) + 1)
        if following is None:
            end = body_end
        elif following.hold == meeting.hold:
            # One verb opens both: the lead tells of both.
            end = lead.end
        elif following.start == meeting.start:
            end = start_of_sentence(text, following.hold[0], lead.start)
        else:
            end = min(following.start, body_end)
            first = start_of_sentence(text, following.hold[0], following.start)
            if first > following.start:
                end = first if meeting.start < following.start else end
        if again and report.on_the_way(meeting, lead):
            meeting.scopes = [(start, lead.end), (again[0][0], end)]
        else:
            meeting.scopes = [(start, end)]
        meeting.start = start
        meeting.end = end
    # Meetings told in one paragraph: later paragraphs go to the one that they name.
    groups: dict[int, list[Meeting]] = {}
    for meeting in meetings:
        block = report.block_at(meeting.hold[0])
        assert block is not None
        groups.setdefault(block.start, []).append(meeting)
    for group in groups.values():
        if len(group) < 2:
            continue
        last = group[-1]
        lead = report.block_at(last.hold[0]) or report.paragraphs[0]
        tail = (lead.end, last.scopes[-1][1])
        if tail[0] >= tail[1]:
            continue
        last.scopes = [(last.scopes[0][0], lead.end)]
        current = last
        for block in report.paragraphs:
            if tail[0] <= block.start < tail[1]:
                current = _named_in(report, block, group) or current
                current.scopes.append((block.start, block.end))
                current.end = block.end


#: 在主席台就座, 到会祝贺, 出席大会的有: at a congress, wherever it is told.
_AT_THE_CONGRESS = re.compile("主席台[^，。；]{0,4}就[座坐]|到会祝贺|出席(?:今天的|本次)?大会(?:的|，|。)")


def read_who_was_there_before(report: Report, meeting: Meeting) -> None:
    """Give a congress the paragraphs that tell who sat on its platform before somebody declares it open."""
    for block in report.paragraphs:
        if block.end <= meeting.start and _AT_THE_CONGRESS.search(report.text, block.start, block.end):
            meeting.present.append((block.start, block.end))


#: How far from a paragraph's start its first subject is named, a title before the name.
_LONGEST_TITLE = 24
#: 第三十一次, in a meeting's name.
_NUMBERED = re.compile(r"第[\d一二三四五六七八九十百]{1,6}[次届场]")
_MEETING_FIRST = re.compile(f"[{HAN}（）]{{2,20}}?(?:会议|大会|座谈会|[例全]会)")


def _item_end(report: Report, meeting: Meeting, end: int) -> int:
    """▲2月9日，县里召开…: of a roundup's or a chronicle's items, where this one ends; `end` where the report is none."""
    number = bisect_left(report.starts, meeting.start)
    sign = report.text[report.starts[number]]
    if sign not in ITEM_SIGNS:
        return next((start - 1 for start in report.items if start > meeting.start), end)
    return next((b.start - 1 for b in report.paragraphs[number + 1 :] if report.text[b.start] == sign), end)


def _named_in(report: Report, block: Block, group: list[Meeting]) -> Meeting | None:
    """Which meeting of several a paragraph begins with: by its name, its number left out or not, or by who called it."""
    head = report.text[block.start : min(block.end, block.start + 40)]
    names = [[_NUMBERED.sub("", report.text[a:b]) for a, b in meeting.names] for meeting in group]
    for meeting, called in zip(group, names, strict=True):
        if any(report.text[a:b] in head for a, b in meeting.names) or any(name and name in head for name in called):
            return meeting
    first = _MEETING_FIRST.match(head)
    ending = [
        meeting
        for meeting, called in zip(group, names, strict=True)
        if first and any(name.endswith(first.group()) for name in called)
    ]
    if len(ending) == 1:
        # 常务会议听取了…, where the lead says 县政府第三次常务会议.
        return ending[0]
    people = report.within(block.start, block.start + 30)
    for meeting in group:
        chair = meeting.chair or meeting.caller
        if chair and any(m.name == chair.name for m in people):
            return meeting
    if people and people[0].start - block.start <= _LONGEST_TITLE:
        there = [one for one in group if any(m.name == people[0].name for m in report.within(*one.scopes[0]))]
        if len(there) == 1:
            return there[0]
    return None
