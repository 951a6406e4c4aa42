"""The order in which an article's meetings are read."""

from __future__ import annotations

import re

from ...page import Article
from ..people import Roster
from .agenda import read_agenda
from .attendance import read_attendance
from .headlines import read_headlines
from .meeting import Meeting
from .openings import find_openings
from .report import Report
from .scopes import read_scopes, read_who_was_there_before
from .unopened import told_without_opening
from .venues import read_main_venue

#: How many meetings an article can report: what goes beyond is no page of the genre.
MOST_MEETINGS = 100
#: What no report of a meeting is without, whatever opens it: cheap to look for.
_TOLD = re.compile("召[开集]|举[行办]|开[会幕展了]|闭[幕会]|组织学习|集体学习|会上|会议|主持|出席|参加|列席|讲话中")


def read_meetings(article: Article, index: int, roster: Roster) -> tuple[list[Meeting], bool]:
    """The meetings that an article reports, in printed order, and whether it tells of more than are read.

    Args:
        article: The article.
        index: Its index on the page.
        roster: The people of the page.
    """
    if not article.paragraphs or not _TOLD.search(article.printed.text):
        return [], False
    report = Report(article, index, roster)
    meetings: list[Meeting] = []
    opened = (
        meeting
        for number, block in enumerate(report.paragraphs)
        for meeting in find_openings(report, block, number, meetings)
    )
    cut_off = False
    for meeting in opened:
        if len(meetings) == MOST_MEETINGS:
            cut_off = True
            break
        meetings.append(meeting)
    if not meetings:
        meetings = told_without_opening(report)
    if len(meetings) > 1 and any(m.severally for m in meetings):
        meetings = [m for m in meetings if not m.severally]
    read_scopes(report, meetings)
    if len(meetings) == 1:
        read_who_was_there_before(report, meetings[0])
    read_headlines(report, meetings)
    for meeting in meetings:
        if meeting.location is None:
            read_main_venue(report, meeting)
        read_attendance(report, meeting, meetings)
        read_agenda(report, meeting)
    return meetings, cut_off
