"""What headings say of a meeting: its name, who calls it, where."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...page import Block
from ..stretches import Place
from .meeting import COMPARED, Meeting
from .openings import AFTER_HOLD, HOLD, by_object, by_subject, opens_meeting
from .report import Report
from .sentences import start_of_clause
from .venues import BARE_PLACE

_JOINED = re.compile("[和、及与]|以及|暨")
_SHORTEST_PART = 3
_IN_SESSION = re.compile(r"在(?P<name>[^，。：]{2,40}?(?:会议|会))上")

_CALLED = re.compile("(?:会|会议)(?:隆重|胜利)?$")
_TWO_MEETINGS = re.compile("(?:会议|会)[和、]")


def read_headlines(report: Report, meetings: list[Meeting]) -> None:
    """What headings call the first meeting, and whom they name as the body that calls it."""
    if not meetings:
        return
    text = report.text
    first = meetings[0]
    for block in report.article.headings:
        for match in _IN_SESSION.finditer(text, block.start, block.end):
            name = (match.start("name"), match.end("name"))
            if first.names and text[name[0] : name[1]].endswith(text[slice(*first.names[0])]):
                first.names.append(name)
        called = _body_and_name(report, block, first)
        if called is not None and len(first.names) < COMPARED:
            first.names.append(called)
        for found in held_in(report, block):
            target = first if len(meetings) == 1 else next((m for m in meetings if _alike(report, found, m)), None)
            if target is None:
                _share_organizer(report, found, meetings)
                continue
            if found.names and len(target.names) < COMPARED and _compatible(report, found, target):
                target.names += found.names
            if target.organizer is None and found.organizer is not None:
                target.organizer = found.organizer
            if (
                target.location is None
                and found.location is not None
                and not BARE_PLACE.fullmatch(text[found.location[0] : found.location[1]])
            ):
                target.location = found.location


def _body_and_name(report: Report, heading: Block, meeting: Meeting) -> Place | None:
    """州政协党组扩大会议学习…: a heading's name of a meeting after the body that calls it."""
    if meeting.organizer is None or not meeting.names:
        return None
    name = report.text[slice(*meeting.organizer)] + report.text[slice(*meeting.names[0])]
    place = report.text.find(name, heading.start, heading.end)
    return (place, place + len(name)) if place >= 0 else None


def held_in(report: Report, heading: Block) -> list[Meeting]:
    """The meetings of which a heading says that they were held."""
    text = report.text
    gaps = sorted(report.article.printed.gaps)
    out = []
    for match in HOLD.finditer(text, heading.start, heading.end):
        if AFTER_HOLD.match(text, match.end()) or not opens_meeting(text, match):
            continue
        clause = start_of_clause(text, match.start(), heading.start)
        gap = bisect_right(gaps, match.start()) - 1
        if gap >= 0:
            clause = max(clause, gaps[gap])
        limit = heading.end
        if match.end() in report.article.printed.gaps and _CALLED.search(text, clause, match.start()):
            # 研判会召开　岳锋主持会议: the next part of the headline has another subject.
            limit = match.end()
        part = Block("heading", clause, limit)
        found = by_object(report, part, match, clause) or by_subject(report, part, match, clause)
        if found is not None and not found.severally:
            out.append(found)
    return out


def _share_organizer(report: Report, found: Meeting, meetings: list[Meeting]) -> None:
    """市政协召开党组会议和主席会议: who calls several meetings, each told in the body."""
    if found.organizer is None or not found.names:
        return
    parts = [part for part in _JOINED.split(report.text[slice(*found.names[0])]) if len(part) >= _SHORTEST_PART]
    for meeting in meetings:
        own = report.text[slice(*meeting.names[0])] if meeting.names else ""
        if (
            meeting.organizer is None
            and len(parts) > 1
            and any(part in own or own.endswith(part[-_SHORTEST_PART:]) for part in parts)
        ):
            meeting.organizer = found.organizer


def _alike(report: Report, found: Meeting, meeting: Meeting) -> bool:
    """Whether one of the two names holds the other."""
    text = report.text
    mine = [text[a:b] for a, b in found.names]
    theirs = [text[a:b] for a, b in meeting.names]
    return bool(mine and theirs and (mine[0] in theirs[0] or theirs[0] in mine[0]))


def _compatible(report: Report, found: Meeting, meeting: Meeting) -> bool:
    """A headline that says who does what gives no name where the lead has one."""
    text = report.text
    if not meeting.names:
        return True
    mine = text[found.names[0][0] : found.names[0][1]]
    if _TWO_MEETINGS.search(mine):
        return False
    theirs = text[meeting.names[0][0] : meeting.names[0][1]]
    return mine[-1] == theirs[-1] or (mine.endswith(("会议", "会")) and theirs.endswith(("会议", "会")))
