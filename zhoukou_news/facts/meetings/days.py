"""On which day a meeting was held: the date before its verb."""

from __future__ import annotations

import re

from ...page import Block
from .. import dates
from .meeting import Meeting
from .report import Report
from .sentences import LONGEST_SENTENCE, start_of_clause

LEAD_TIME = re.compile(
    r"^(?:(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-—、](?:\d{1,2}月)?\d{1,2}日)?|\d{1,2}日(?:至\d{1,2}日)?|昨[日天晚]|今[日天]|前[日天]|近日|日前|当[日天晚]|连日来|随后|接着|同日|会后|之后)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?(?:\d{1,2}[时点：]\d{0,2}分?(?:许|左右)?)?)"
)
_AFTER_ANOTHER = re.compile("随后|随即|接着|会[前后]|之后|会议(?:开始前|结束后)|紧接着")


def date_before(report: Report, meeting: Meeting, block: Block, verb: int) -> None:
    """The date in the same sentence before the verb, the nearest; or the part of the day alone."""
    text = report.text
    begin = max(block.start, verb - LONGEST_SENTENCE)
    begin = max(begin, *(text.rfind(sign, begin, verb) + 1 for sign in "。！？\n"))
    found = list(dates.find(text, begin, verb))
    semicolon = text.rfind("；", begin, verb)
    local = [f for f in found if f.start > semicolon]
    clause = start_of_clause(text, verb, block.start)
    stretch = max(semicolon + 1, begin)
    if local:
        meeting.date = local[0] if len(local) == 1 else _nearest(local, clause)
    else:
        part = dates.PART.search(text, stretch, verb)
        if part:
            meeting.part = (part.start(), part.end())
        elif found and semicolon < 0:
            meeting.date = found[-1]
        elif semicolon < 0 and begin > block.start and not found and block is report.paragraphs[0]:
            # An opening sentence without a date, the paragraph's own date before it.
            if report.first_date is not None and report.first_date.end <= begin:
                meeting.date = report.first_date
    meeting.follows = _AFTER_ANOTHER.search(text, stretch, verb) is not None


def _nearest(found: list[dates.Found], clause: int) -> dates.Found:
    """Of several dates the first in the clause, or the one that the others lead up to."""
    inside = [f for f in found if f.start >= clause]
    return inside[0] if inside else found[-1] if len(found) > 1 and found[-1].told_relative else found[0]
