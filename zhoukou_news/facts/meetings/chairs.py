"""Who presides: the person of whom the report says so, or a body."""

from __future__ import annotations

import re

from ..people import Mention
from ..stretches import Place
from .meeting import Meeting
from .mentions import absent, after_title, jointly, title_start
from .report import Report
from .sentences import start_of_sentence

_PRESIDES = re.compile("主持(?!人|工作|日常|全面|正义|[市县区省]政府|[市县]委)")
_PRESIDES_IN_HEADING = re.compile("主持")
#: 大会主持人X宣布: what the one who presides is called by.
_PRESIDES_AS = re.compile("(?:会议|大会)主持人")
_OTHER_SENTENCE = re.compile("[。；]")
#: X讲话，县委会…主持: a body is the subject of the clause.
_A_BODY_NEXT = re.compile("，[^，]*[会委府组局][^，]*$")
_BY_A_BODY = re.compile("由[^，。；]{2,20}(?:会|委|组|团|府)主持")


def find_chair(report: Report, meeting: Meeting, scopes: list[Place]) -> Mention | None:
    """The person of whom it is said that they preside."""
    text = report.text
    for scope_start, scope_end in scopes:
        for match in _PRESIDES.finditer(text, scope_start, scope_end):
            begin = max(scope_start, start_of_sentence(text, match.start(), scope_start))
            people = report.within(begin, match.start())
            if not people:
                continue
            last = people[-1]
            person = jointly(report, last)[0]
            between = text[after_title(report, last) : match.start()]
            if (
                len(between) > 30
                or _OTHER_SENTENCE.search(between)
                or (
                    absent(report, person, begin)
                    and "由" not in text[max(begin, title_start(person) - 2) : title_start(person)]
                )
            ):
                continue
            if _A_BODY_NEXT.search(between) or ("、" in between and between[0] not in "（、"):
                continue
            return person
        for match in _PRESIDES_AS.finditer(text, scope_start, scope_end):
            people = report.within(match.end(), match.end() + 1)
            if people:
                return people[0]
    for block in report.article.headings:
        for match in _PRESIDES_IN_HEADING.finditer(text, block.start, block.end):
            people = report.within(block.start, match.start())
            if people and people[-1].end == match.start() and meeting.caller is None:
                name = people[-1].name
                inside = [m for a, b in scopes for m in report.within(a, b) if m.name == name]
                return inside[0] if inside else people[-1]
    return None


def body_presides(report: Report, scopes: list[Place]) -> bool:
    """由常委会主持: no person presides."""
    return any(_BY_A_BODY.search(report.text, a, b) for a, b in scopes)
