"""Rows of the table of meetings."""

from __future__ import annotations

from ..facts import dates as date_facts
from ..facts import meetings as meeting_facts
from ..facts import statements as statement_facts
from ..facts.people import Roster
from ..reading import Row
from ..schema import PRONOUNS
from .dates import DateValue
from .page_facts import PageFacts
from .row_evidence import RowEvidence


def meeting_rows(facts: PageFacts, index: int, own: DateValue, found: date_facts.Found | None) -> list[Row]:
    """The rows of the meetings that an article tells of.

    Args:
        facts: The page.
        index: The article's index.
        own: The article's date.
        found: Where the article prints it.
    """
    article = facts.articles[index]
    meetings, cut_off = meeting_facts.read_meetings(article, index, facts.roster)
    if cut_off:
        reason = f"the article tells of more than {meeting_facts.MOST_MEETINGS} meetings; only so many were read"
        facts.notices.add(article.char_start, reason)
    rows: list[Row] = []
    dates: list[DateValue] = []
    for meeting in meetings:
        statements = statement_facts.find_statements(article, index, facts.roster, meeting)
        statements.sort(key=lambda statement: statement.text)
        _add_speakers(facts.roster, meeting, statements)
        dates.append(facts.dates.of_meeting(index, meeting, own, found, dates))
        meeting_id = f"{facts.article_ids[index]}-m{len(rows) + 1}"
        rows.append(_row(facts, index, meeting_id, meeting, statements, dates[-1]))
    return rows


def _row(
    facts: PageFacts,
    index: int,
    meeting_id: str,
    meeting: meeting_facts.Meeting,
    statements: list[statement_facts.Statement],
    date: DateValue,
) -> Row:
    printed = facts.articles[index].printed
    evidence = RowEvidence()
    row: Row = {"meeting_id": meeting_id, "article_id": facts.article_ids[index]}
    name = max(meeting.names, key=lambda p: (p[1] - p[0], -p[0]), default=None)
    row["name"] = evidence.value("name", printed, name)
    row["organizer"] = evidence.value("organizer", printed, meeting.organizer)
    evidence.date(row, date)
    row["location"] = evidence.value("location", printed, meeting.location)
    row["chair_id"] = None
    if meeting.chair is not None:
        evidence.add("chair_id", printed.pieces(meeting.chair.start, meeting.chair.end))
        row["chair_id"] = facts.person(meeting.chair.name)
    row["attendees"] = _attendees(facts, index, meeting, evidence)
    agenda: list[Row] = []
    for place in sorted(meeting.agenda):
        clause = evidence.stretch(f"agenda[{len(agenda)}]", "text", printed, place)
        if clause is not None:
            agenda.append(clause)
    row["agenda"] = agenda
    row["statements"] = _statements(facts, index, statements, evidence)
    for field, reason in meeting.guesses:
        evidence.guess(field, reason)
    if not evidence.pieces:
        # Nothing but the words that it was held tells of it.
        held = meeting.hold if meeting.hold[0] < meeting.hold[1] else (meeting.start, meeting.end)
        evidence.value("meeting_id", printed, held)
    evidence.close(row)
    return row


def _attendees(facts: PageFacts, index: int, meeting: meeting_facts.Meeting, evidence: RowEvidence) -> list[Row]:
    printed = facts.articles[index].printed
    rows = []
    for number, attendee in enumerate(meeting.attendees):
        mention = attendee.mention
        name = evidence.folded(f"attendees[{number}].name", printed, (mention.start, mention.end))
        start, end = printed.span(mention.start, mention.end)
        rows.append(
            {
                "person_id": facts.person(mention.name),
                "name": name,
                "title": evidence.value(f"attendees[{number}].title", printed, facts.title_of(index, mention)),
                "role": attendee.role,
                "char_start": start,
                "char_end": end,
            }
        )
        if mention.name in facts.roster.doubtful:
            evidence.guess(f"attendees[{number}].name", facts.roster.doubtful[mention.name])
    return rows


def _statements(
    facts: PageFacts, index: int, statements: list[statement_facts.Statement], evidence: RowEvidence
) -> list[Row]:
    printed = facts.articles[index].printed
    rows = []
    for number, statement in enumerate(statements):
        path = f"statements[{number}]"
        person = statement.person
        said = evidence.stretch(path, "text", printed, statement.text)
        assert said is not None  # `find_statements` gives none without words
        rows.append(
            {
                "speaker_id": facts.person(person.name) if person is not None else None,
                "speaker": evidence.value(f"{path}.speaker", printed, statement.speaker),
                "verb": evidence.value(f"{path}.verb", printed, statement.verb),
                **said,
            }
        )
        if person is not None:
            evidence.add(f"{path}.speaker_id", printed.pieces(person.start, person.end))
            if statement.speaker is not None and printed.text[slice(*statement.speaker)] in PRONOUNS:
                evidence.guess(f"{path}.speaker_id", "a pronoun, resolved to the last person who was a subject")
    return rows


def _add_speakers(roster: Roster, meeting: meeting_facts.Meeting, statements: list[statement_facts.Statement]) -> None:
    """Whoever makes a statement was there."""
    present = {a.mention.name for a in meeting.attendees}
    for statement in statements:
        person = statement.person
        if person is not None and person.name not in present:
            present.add(person.name)
            inside = [
                m for a, b in meeting.scopes for m in roster.within(person.article, a, b) if m.name == person.name
            ]
            first = next((m for m in inside if m.titles), inside[0] if inside else person)
            meeting.attendees.append(
                meeting_facts.Attendee(first if first.start <= person.start else person, "speaker")
            )
    meeting.attendees.sort(key=lambda a: a.mention.start)
