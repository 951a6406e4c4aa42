"""A meeting told again: what a later telling adds to the first."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...page import Block
from ...printed import HAN
from ..stretches import Place
from .meeting import COMPARED, Meeting
from .report import Report
from .sentences import end_of_sentence

_AT_A_SESSION = re.compile(
    rf"(?:在)?(?:[{HAN}]{{0,12}}?)(?P<head>座谈会|会议|会|协商会|推进会|现场会|汇报会|调度会|反馈会)上[，]"
)
_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]+次")
_TOOK_PART = re.compile("参加|出席")


def same_event(report: Report, meeting: Meeting, earlier: list[Meeting]) -> bool:
    """The same meeting told again: take what the second telling adds."""
    text = report.text
    for known in earlier[-COMPARED:]:
        if known.severally:
            continue
        mine = [text[a:b] for a, b in meeting.names]
        theirs = [text[a:b] for a, b in known.names]
        alike = meeting.inspection and (
            not mine or any(t.endswith(mine[0][-3:]) or mine[0].endswith(t[-3:]) for t in theirs) or not theirs
        )
        same_name = bool(mine and theirs and mine[0] == theirs[0]) and (
            meeting.date is None
            or known.date is None
            or text[meeting.date.start : meeting.date.end] == text[known.date.start : known.date.end]
            or _NUMBERED.search(mine[0]) is not None
        )
        lead = report.paragraphs[bisect_left(report.starts, known.start)]
        if (
            not alike
            and mine
            and theirs
            and lead.start != meeting.start
            and report.on_the_way(known, lead)
            and (mine[0].endswith(theirs[0][-3:]) or theirs[0].endswith(mine[0][-3:]))
        ):
            # The lead only names it on the way; here its report begins.
            known.present += _present_after(report, known)
            for field_name in ("start", "end", "hold", "date", "part"):
                setattr(known, field_name, getattr(meeting, field_name))
            known.organizer = meeting.organizer or known.organizer
            known.location = meeting.location or known.location
            # A body that calls it now takes the place of whoever led the inspection.
            known.caller = meeting.caller if meeting.caller or meeting.organizer else known.caller
            known.chair = meeting.chair or known.chair
            known.beside = meeting.beside if meeting.caller else known.beside
            known.names = (known.names + meeting.names)[-COMPARED:]
            known.inspection = False
            return True
        if alike or same_name:
            if meeting.date is not None and meeting.inspection:
                known.date = meeting.date
                known.part = None
            if (meeting.start, meeting.end) not in known.scopes[-1:]:
                known.scopes.append((meeting.start, meeting.end))
            return True
    return False


def _present_after(report: Report, meeting: Meeting) -> list[Place]:
    """The sentence right after the one that names the meeting on the way: X、Y参加."""
    limit = report.block_end(meeting.hold[1])
    start = end_of_sentence(report.text, meeting.hold[1], limit)
    end = end_of_sentence(report.text, start, limit)
    return [(start, end)] if _TOOK_PART.search(report.text, start, end) else []


def told_again(report: Report, block: Block, earlier: list[Meeting]) -> None:
    """座谈会上，…: the report comes back to a meeting that the lead named on the way."""
    match = _AT_A_SESSION.match(report.text, block.start, block.start + 24)
    if match and earlier:
        known = earlier[-1]
        if any(report.text[a:b].endswith(match["head"]) for a, b in known.names) or match["head"] in ("会议", "会"):
            known.scopes.append((block.start, block.end))
