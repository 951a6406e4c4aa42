"""Pages compared one by one, and what they add up to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .. import labels
from ..labels import LabelledPage
from ..reading import Row
from ..schema import TABLES, TableName
from .found import Found, document_of
from .measures import MEASURES
from .normalisation import closed, digits, fen, normalised
from .pairing import same_articles, same_meetings
from .result import Difference, Score, Verdict

_QUOTED = re.compile("“([^“”\n]+)”")

_INDEX = re.compile(r"\[[0-9]+\]")


@dataclass(frozen=True)
class _Value:
    """A value that was found, and where it stands: its row, and the paths of all that is compared of it."""

    value: Hashable
    row: Row | None = None
    columns: tuple[str, ...] = ()


def _within(one: str, other: str) -> bool:
    """Whether a path is another, or lies inside it: `attendees[2].title` inside `attendees[2]`."""
    return one == other or one.startswith((f"{other}.", f"{other}["))


def _elements(
    row: Row | None, column: str, *fields: str, value: Callable[[Row], Hashable] | None = None
) -> list[_Value]:
    """The elements of a row's list as values.

    Args:
        row: The row; without one, there are none.
        column: The list's column.
        fields: The fields of an element that are compared.
        value: What they are compared as; by default the fields as they are.
    """
    values = []
    for number, element in enumerate(row[column] if row else []):
        compared = value(element) if value else tuple(element[name] for name in fields)
        values.append(_Value(compared, row, tuple(f"{column}[{number}].{name}" for name in fields)))
    return values


class Comparison:
    """Compares pages one by one and adds up."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.scores = {measure: Score(measure) for measure in MEASURES}
        self.document_id = ""
        #: The guesses that a measure compares, as (table, key of the row, path).
        self.judged: set[tuple[str, str, str]] = set()

    # --- one measure ---

    def differ(self, score: Score, kind: str, place: str, labelled: Any, value: _Value) -> None:
        key = self.key(score, value.row)
        column = value.columns[-1] if value.columns else None
        difference = Difference(score.measure, self.document_id, place, key, column, kind, labelled, value.value)
        score.differences.append(difference)

    @staticmethod
    def key(score: Score, row: Row | None) -> str | None:
        return str(row[TABLES[score.table].primary_key]) if row else None

    def judge(self, score: Score, value: _Value, right: bool) -> None:
        """Note whether a found value is right, and whether its row marks it as a guess."""
        if value.row is None:
            return
        key = self.key(score, value.row) or ""
        guess = False
        for marked in value.row["guesses"]:
            path = marked["field"]
            if any(_within(path, column) or _within(column, path) for column in value.columns):
                guess = True
                self.judged.add((score.table, key, path))
        score.verdicts.append(Verdict(key, value.columns[-1], right, guess))

    def each(self, measure: str, place: str, labelled: Iterable[Hashable], found: Iterable[_Value]) -> None:
        """Compare the elements of lists, each as often as it occurs."""
        score = self.scores[measure]
        wanted = Counter(labelled)
        score.labelled += wanted.total()
        spurious = []
        for value in found:
            score.found += 1
            right = wanted[value.value] > 0
            if right:
                wanted[value.value] -= 1
                score.right += 1
            else:
                spurious.append(value)
            self.judge(score, value, right)
        for missed in wanted.elements():
            self.differ(score, "missed", place, missed, _Value(None))
        for value in spurious:
            self.differ(score, "spurious", place, None, value)

    def one(self, measure: str, place: str, labelled: Any, found: Any, row: Row, column: str) -> None:
        """Compare single values of rows that belong together."""
        score = self.scores[measure]
        score.labelled += 1
        score.found += 1
        right = labelled == found
        score.right += right
        value = _Value(found, row, (column,))
        if not right:
            self.differ(score, "different", place, labelled, value)
        if found is not None:
            self.judge(score, value, right)

    # --- pages ---

    def page(self, page: LabelledPage) -> None:
        self.document_id = page.page_id
        rows = self.found.articles.get(page.page_id, [])
        score = self.scores["articles.rows"]
        together = same_articles(page.articles, rows)
        score.labelled += len(page.articles)
        score.found += len(rows)
        score.right += len(together)
        for position, row in enumerate(rows):
            right = position in together.values()
            value = _Value(row["headline"] or (row["body"] or "")[:20], row, ("article_id",))
            self.judge(score, value, right)
            if not right:
                self.differ(score, "spurious", "", None, value)
        for number, article in enumerate(page.articles):
            place = f"article {number + 1}"
            if number in together:
                self.article(page, article, rows[together[number]], place)
            else:
                heading = article.headline or "".join(article.paragraphs)[:20]
                self.differ(score, "missed", place, heading, _Value(None))
                self.article(page, article, None, place)
        self.people(page)

    def article(self, page: LabelledPage, article: labels.Article, row: Row | None, place: str) -> None:
        if row is not None:
            self.article_values(page, article, row, place)
        self.each(
            "articles.reporters",
            place,
            [(reporter.name, reporter.title) for reporter in article.reporters],
            _elements(row, "reporters", "name", "title"),
        )
        quoted = [normalised(text) for paragraph in article.paragraphs for text in _QUOTED.findall(paragraph)]
        phrases = _elements(row, "quoted_phrases", "text", value=lambda phrase: normalised(phrase["text"]))
        self.each("articles.quoted_phrases", place, quoted, phrases)
        yuan = [fen(amount.yuan) for amount in article.amounts]
        found_yuan = _elements(row, "amounts", "yuan", value=lambda amount: fen(amount["yuan"]))
        self.each("articles.amounts", place, yuan, found_yuan)
        texts = [normalised(amount.text) for amount in article.amounts]
        found_texts = _elements(row, "amounts", "text", value=lambda amount: normalised(amount["text"]))
        self.each("articles.amounts.text", place, texts, found_texts)
        self.meetings(page, article, row, place)
        self.accounts(article, row, place)

    def article_values(self, page: LabelledPage, article: labels.Article, row: Row, place: str) -> None:
        subheads = tuple(normalised(line) for line in article.subheads)
        found_subheads = tuple(normalised(line) for line in row["subheads"])
        self.one("articles.headline", place, normalised(article.headline), normalised(row["headline"]), row, "headline")
        self.one("articles.subheads", place, subheads, found_subheads, row, "subheads")
        self.one("articles.date", place, article.date, row["date"], row, "date")
        date_text = normalised(article.date_text)
        self.one("articles.date_text", place, date_text, normalised(row["date_text"]), row, "date_text")
        basis = None
        if article.date is not None:
            basis = "stated" if "年" in (article.date_text or "") else page.year_basis
        self.one("articles.year_basis", place, basis, row["year_basis"], row, "year_basis")
        self.one("articles.time_of_day", place, article.time_of_day, row["time_of_day"], row, "time_of_day")
        self.one("articles.end_mark", place, article.end_mark, row["end_mark"], row, "end_mark")
        body = "\n".join(normalised(paragraph) or "" for paragraph in article.paragraphs)
        found_body = normalised(row["body"]) or ""
        self.one("articles.body", place, body, found_body, row, "body")
        characters = self.scores["articles.body.characters"]
        characters.labelled += len(body)
        characters.found += len(found_body)
        characters.right += _common_characters(body, found_body)

    # --- meetings ---

    def meetings(self, page: LabelledPage, article: labels.Article, row: Row | None, place: str) -> None:
        rows = self.found.inside.get(("meetings", row["article_id"]), []) if row is not None else []
        score = self.scores["meetings.rows"]
        together = same_meetings(article.meetings, rows)
        score.labelled += len(article.meetings)
        score.found += len(rows)
        score.right += len(together)
        for number, meeting in enumerate(article.meetings):
            inner = f"{place}, meeting {number + 1}"
            found = rows[together[number]] if number in together else None
            if found is None:
                self.differ(score, "missed", inner, (meeting.name, meeting.organizer), _Value(None))
            else:
                self.meeting_values(meeting, found, inner)
            self.meeting_lists(page, meeting, found, inner)
        for position, found in enumerate(rows):
            right = position in together.values()
            value = _Value((found["name"], found["organizer"]), found, ("meeting_id",))
            self.judge(score, value, right)
            if not right:
                self.differ(score, "spurious", place, None, value)
                self.attendees((), found, place)

    def meeting_values(self, meeting: labels.Meeting, row: Row, place: str) -> None:
        self.one("meetings.name", place, normalised(meeting.name), normalised(row["name"]), row, "name")
        organizer = normalised(row["organizer"])
        self.one("meetings.organizer", place, normalised(meeting.organizer), organizer, row, "organizer")
        self.one("meetings.date", place, meeting.date, row["date"], row, "date")
        self.one("meetings.time_of_day", place, meeting.time_of_day, row["time_of_day"], row, "time_of_day")
        location = normalised(row["location"])
        self.one("meetings.location", place, normalised(meeting.location), location, row, "location")
        chair = self.found.names.get(row["chair_id"])
        self.one("meetings.chair_id", place, meeting.chair, chair, row, "chair_id")

    def meeting_lists(self, page: LabelledPage, meeting: labels.Meeting, row: Row | None, place: str) -> None:
        self.attendees(meeting.attendees, row, place)
        agenda = [normalised(clause) for clause in meeting.agenda]
        clauses = _elements(row, "agenda", "text", value=lambda clause: normalised(clause["text"]))
        self.each("meetings.agenda", place, agenda, clauses)

        def said(speaker: str | None, verb: str, text: str) -> tuple[str | None, str, str]:
            return speaker, verb, closed(text)[: labels.STATEMENT_CHARACTERS]

        statements = [said(s.speaker, s.verb, s.text_starts) for s in meeting.statements]
        found = _elements(
            row, "statements", "speaker", "verb", "text", value=lambda s: said(s["speaker"], s["verb"], s["text"])
        )
        self.each("meetings.statements", place, statements, found)
        if row is None:
            return
        # Whom a statement is by can be told where the statement itself was found.
        names = {person.name for person in page.people}
        left = list(found)
        for statement, value in zip(meeting.statements, statements, strict=True):
            same = next((candidate for candidate in left if candidate.value == value), None)
            if same is None:
                continue
            left.remove(same)
            if statement.person is None and statement.speaker in labels.PRONOUNS:
                continue
            person = statement.person or (statement.speaker if statement.speaker in names else None)
            number = found.index(same)
            speaker = self.found.names.get(row["statements"][number]["speaker_id"])
            column = f"statements[{number}].speaker_id"
            self.one("meetings.statements.speaker_id", place, person, speaker, row, column)

    def attendees(self, attendees: Sequence[labels.Attendee], row: Row | None, place: str) -> None:
        names = _elements(row, "attendees", "name", value=lambda attendee: attendee["name"])
        self.each("meetings.attendees", place, [a.name for a in attendees], names)
        roles = _elements(row, "attendees", "name", "role")
        self.each("meetings.attendees.role", place, [(a.name, a.role) for a in attendees], roles)
        titles = _elements(row, "attendees", "name", "title")
        self.each("meetings.attendees.title", place, [(a.name, a.title or None) for a in attendees], titles)

    # --- accounts ---

    def accounts(self, article: labels.Article, row: Row | None, place: str) -> None:
        rows = self.found.inside.get(("bank_accounts", row["article_id"]), []) if row is not None else []
        numbers = [digits(account.account_number) for account in article.bank_accounts]
        found = [_Value(digits(account["account_number"]), account, ("account_number",)) for account in rows]
        self.each("bank_accounts.rows", place, numbers, found)
        by_number = {value.value: value.row for value in found}
        for number, account in zip(numbers, article.bank_accounts, strict=True):
            same = by_number.get(number)
            if same is None:
                continue
            inner = f"{place}, account …{number[-6:]}"
            for column in ("holder", "bank", "branch", "cnaps_code", "remark", "address"):
                label, value = normalised(getattr(account, column)), normalised(same[column])
                self.one(f"bank_accounts.{column}", inner, label, value, same, column)
            contacts = [(contact.name, digits(contact.phone)) for contact in account.contacts]
            values = _elements(
                same, "contacts", "name", "phone", value=lambda contact: (contact["name"], digits(contact["phone"]))
            )
            self.each("bank_accounts.contacts", inner, contacts, values)

    # --- people ---

    def people(self, page: LabelledPage) -> None:
        rows = self.found.people.get(page.page_id, [])
        # One person of two kinds is one name.
        names = {row["name"]: _Value(row["name"], row, ("name",)) for row in reversed(rows)}
        self.each("people.rows", "", {person.name for person in page.people}, names.values())
        kinds = [_Value((row["name"], row["kind"]), row, ("name", "kind")) for row in rows]
        self.each("people.kind", "", [(person.name, person.kind) for person in page.people], kinds)
        titles: dict[Hashable, _Value] = {}
        phones: dict[Hashable, _Value] = {}
        for row in rows:
            for number, title in enumerate(row["titles"]):
                if document_of(title["article_id"]) == page.page_id:
                    value = (row["name"], title["title"])
                    titles.setdefault(value, _Value(value, row, ("name", f"titles[{number}].title")))
            here = {p["field"] for p in row["evidence"] if document_of(p["article_id"]) == page.page_id}
            for number, phone in enumerate(row["phones"]):
                if f"phones[{number}]" in here:
                    value = (row["name"], digits(phone))
                    phones.setdefault(value, _Value(value, row, ("name", f"phones[{number}]")))
        labelled = {(person.name, title) for person in page.people for title in person.titles}
        self.each("people.titles", "", labelled, titles.values())
        numbers = {(person.name, digits(phone)) for person in page.people for phone in person.phones}
        self.each("people.phones", "", numbers, phones.values())

    # --- guesses that no measure compares ---

    def other_guesses(self) -> Counter[str]:
        found = self.found
        rows: list[tuple[TableName, Row]] = [("articles", row) for rows in found.articles.values() for row in rows]
        rows += [(name, row) for (name, _), inner in found.inside.items() for row in inner]
        rows += [("people", row) for people in found.people.values() for row in people]
        others = {
            (name, row[TABLES[name].primary_key], guess["field"]) for name, row in rows for guess in row["guesses"]
        } - self.judged
        return Counter(f"{name}.{_INDEX.sub('', path)}" for name, _, path in others)


def _common_characters(one: str, other: str) -> int:
    """How many characters two texts have in common in matching blocks."""
    if one == other:
        return len(one)
    return sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
