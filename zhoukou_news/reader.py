"""Document → rows: the one function that local workers, the cluster and `zhoukou_news.read` all call."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

from .document import Document
from .evidence import extent, value_at
from .facts import accounts as account_facts
from .facts import amounts as amount_facts
from .facts import dates as date_facts
from .facts import meetings as meeting_facts
from .facts import posts as post_facts
from .facts import statements as statement_facts
from .facts.people import Findings, Mention, Roster, propagate, scan, scan_bylines, scan_contacts, settle, weigh
from .facts.stretches import Place
from .page import Article, Page, cut_page
from .pinyin import person_id, romanise
from .printed import Printed, Span, read_pieces
from .reading import Notice, Reading, Row
from .schema import PRONOUNS, TableName

_QUOTED = re.compile(r"“([^“”\n]+)”")
_SALUTATION = re.compile(
    r"(?:尊敬的|亲爱的|各|致|全[市县区省州]|广大)[^。，]{0,30}：$|[^。，：]{1,16}(?:同志|朋友|单位|人士|乡亲)(?:们)?：$"
)
#: Characters that only traditional script has, each frequent; the lexicons do not read a page with many of them.
_TRADITIONAL = re.compile(
    "[國會議長員與爲為們這來時個說對開關於應當實習門問間車東馬見貝風飛龍齊麗億萬區縣鄉鎮黨務業產發動勞導專題總結線經濟團體學習質負責]"
)


@dataclass(frozen=True)
class DateValue:
    """A date as a row holds it, with its places on the page."""

    day: Date | None
    text: str | None
    basis: str | None
    time_of_day: str | None
    pieces: tuple[Span, ...] = ()
    part: Span | None = None
    anchors: tuple[Span, ...] = ()


_NO_DATE = DateValue(None, None, None, None)
#: A leap year: every day that a page can print exists in it.
_ANY_YEAR = 2000


class _Evidence:
    """Collects the evidence and the guesses of one row. No value has spaces around it, and none is blank."""

    def __init__(self) -> None:
        self.pieces: list[Row] = []
        self.guesses: list[Row] = []

    def add(self, field: str, pieces: Sequence[Span]) -> None:
        for start, end in pieces:
            self.pieces.append({"field": field, "char_start": start, "char_end": end})

    def guess(self, field: str, reason: str) -> None:
        self.guesses.append({"field": field, "reason": reason})

    def value(self, field: str, printed: Printed, place: tuple[int, int] | None) -> str | None:
        """The value at a place of clean text, its evidence noted."""
        place = None if place is None else printed.trim(*place)
        if place is None:
            return None
        self.add(field, printed.pieces(*place))
        return printed.value(*place)

    def folded(self, field: str, printed: Printed, place: tuple[int, int] | None) -> str | None:
        """The value at a place with dots and digits in one form, as names are kept; its evidence noted."""
        place = None if place is None else printed.trim(*place)
        if place is None:
            return None
        self.add(field, printed.pieces(*place))
        return printed.text[place[0] : place[1]]

    def stretch(self, path: str, field: str, printed: Printed, place: tuple[int, int]) -> Row | None:
        """A field of a list's element with its place on the page, its evidence noted; None where the place is blank."""
        trimmed = printed.trim(*place)
        if trimmed is None:
            return None
        pieces = printed.pieces(*trimmed)
        self.add(f"{path}.{field}", pieces)
        return {field: printed.value(*trimmed), "char_start": pieces[0][0], "char_end": pieces[-1][1]}

    def close(self, row: Row) -> None:
        """Give the row its extent, its evidence, and the guesses about values that it has."""
        row["char_start"], row["char_end"] = extent(self.pieces)
        row["guesses"] = [guess for guess in self.guesses if value_at(row, guess["field"]) is not None]
        row["evidence"] = self.pieces

    def date(self, row: Row, value: DateValue) -> None:
        row.update(date=value.day, date_text=value.text, year_basis=value.basis, time_of_day=value.time_of_day)
        if value.text is None:
            return
        self.add("date_text", value.pieces)
        if value.day is not None:
            self.add("date", value.pieces)
            self.add("year_basis", tuple(dict.fromkeys(value.anchors)))
        if value.part is not None:
            self.add("time_of_day", [value.part])


class _PageReader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.page: Page = cut_page(document)
        self.articles = self.page.articles
        self.article_ids = [f"{document.document_id}-{index + 1:02d}" for index in range(len(self.articles))]
        self.index_of = {id(article): index for index, article in enumerate(self.articles)}
        self.notices: list[Notice] = list(self.page.notices)
        self.references: list[Printed] = []
        for start, end in self.page.references:
            printed = Printed(document.text, self.page.folded)
            printed.add(start, end)
            printed.close()
            self.references.append(printed)
        self.rows: dict[TableName, list[Row]] = {"articles": [], "meetings": [], "people": [], "bank_accounts": []}
        self.phones: dict[str, list[tuple[int, Place]]] = {}
        self.meetings_of: dict[str, list[str]] = {}
        self.kinds: dict[str, str] = {}
        self.anchors_of: dict[int, list[tuple[str, Span]]] = {}
        #: Where the page prints a date whose year is not known.
        self.without_year: list[int] = []
        #: The years of articles' dates that are far from the year given with the page, and where they stand.
        self.other_years: list[tuple[int, int]] = []

    # --- the order of reading ---

    def read(self) -> Reading:
        findings = Findings(self.articles)
        reporters = [scan_bylines(findings, index) for index in range(len(self.articles))]
        for index in range(len(self.articles)):
            scan(findings, index)
        contacts = [scan_contacts(findings, index) for index in range(len(self.articles))]
        weigh(findings)
        propagate(findings)
        self.roster: Roster = settle(findings)
        for index, found in enumerate(contacts):
            for name, phone in found:
                printed = self.articles[index].printed
                self.phones.setdefault(printed.text[name[0] : name[1]], []).append((index, phone))
        self.settle_kinds()
        for index, article in enumerate(self.articles):
            self.read_article(index, article, reporters[index])
        self.read_people()
        if self.without_year:
            self.notice(
                min(self.without_year),
                "the page prints no year, and none was given with it: its dates stay empty; "
                "give the year in documents.toml, or by --year",
            )
        if self.other_years:
            offset, year = min(self.other_years)
            self.notice(
                offset,
                f"the page prints the year {year}, but {self.document.year} was given with it; correct the year in "
                "documents.toml, or by --year, unless an article tells of another time",
            )
        return Reading(
            self.document, self.rows, tuple(self.page.lines), tuple(sorted(self.notices, key=lambda n: n.char_start))
        )

    def notice(self, offset: int, reason: str) -> None:
        line = bisect_right(self.page.lines, offset, key=lambda line: line.char_start)
        number = self.page.lines[line - 1].number if line else 1
        self.notices.append(Notice(self.document.document_id, number, offset, reason))

    # --- people ---

    def settle_kinds(self) -> None:
        official: set[str] = set()
        for index, mentions in enumerate(self.roster.mentions):
            text = self.articles[index].printed.text
            for mention in mentions:
                if mention.official or any(
                    mention.how != "byline" and post_facts.is_official(text[a:b]) for a, b in mention.titles
                ):
                    official.add(mention.name)
        for mentions in self.roster.mentions:
            for mention in mentions:
                name = mention.name
                if name in official:
                    kind = "official"
                elif name in self.roster.journalists:
                    kind = "journalist"
                elif name in self.roster.contacts:
                    kind = "contact"
                else:
                    kind = "other"
                self.kinds[name] = kind

    def person(self, name: str) -> str:
        return person_id(name, self.kinds.get(name, "other"))

    def read_people(self) -> None:
        by_name: dict[str, list[Mention]] = {}
        for mentions in self.roster.mentions:
            for mention in mentions:
                by_name.setdefault(mention.name, []).append(mention)
        for name, mentions in by_name.items():
            article_ids = list(dict.fromkeys(self.article_ids[m.article] for m in mentions))
            titles: list[Row] = []
            evidence: list[Row] = []

            def note(field: str, index: int, pieces: list[Span], evidence: list[Row] = evidence) -> None:
                article_id = self.article_ids[index]
                for start, end in pieces:
                    evidence.append({"field": field, "article_id": article_id, "char_start": start, "char_end": end})

            seen: set[tuple[int, str]] = set()
            for mention in mentions:
                index = mention.article
                printed = self.articles[index].printed
                places = printed.pieces(mention.start, mention.end)
                note("name", index, places[:1])
                note("name+", index, places[1:])
                for place in mention.titles:
                    trimmed = printed.trim(*place)
                    if trimmed is None:
                        continue
                    place = trimmed
                    title = printed.value(*place)
                    if (index, title) in seen:
                        continue
                    seen.add((index, title))
                    pieces = printed.pieces(*place)
                    note(f"titles[{len(titles)}].title", index, pieces)
                    titles.append(
                        {
                            "title": title,
                            "article_id": self.article_ids[index],
                            "char_start": pieces[0][0],
                            "char_end": pieces[-1][1],
                        }
                    )
            phones: list[str] = []
            for index, place in self.phones.get(name, []):
                printed = self.articles[index].printed
                phone = printed.value(*place)
                if phone in phones:
                    continue
                note(f"phones[{len(phones)}]", index, printed.pieces(*place))
                phones.append(phone)
            guesses = []
            if name in self.roster.doubtful:
                guesses.append({"field": "name", "reason": self.roster.doubtful[name]})
            self.rows["people"].append(
                {
                    "person_id": self.person(name),
                    "name": name,
                    "name_pinyin": romanise(name),
                    "kind": self.kinds[name],
                    "titles": titles,
                    "phones": phones,
                    "article_ids": article_ids,
                    "meeting_ids": self.meetings_of.get(name, []),
                    "mention_count": len(mentions),
                    "first_article_id": article_ids[0],
                    "guesses": guesses,
                    "evidence": evidence,
                }
            )
        self.rows["people"].sort(key=lambda row: row["person_id"])

    # --- dates ---

    def anchors(self, article: Article) -> list[tuple[str, Span]]:
        """The dates that the article's dates are told relative to: its dateline, then the page's own."""
        index = self.index_of[id(article)]
        known = self.anchors_of.get(index)
        if known is not None:
            return known
        out = self.anchors_of[index] = []
        for printed, start, end in [(article.printed, b.start, b.end) for b in article.bylines] + [
            (reference, 0, len(reference.text)) for reference in self.nearest_references(article)
        ]:
            found = next((f for f in date_facts.find(printed.text, start, end) if not f.told_relative), None)
            if found is not None:
                out.append((printed.value(found.start, found.end), printed.span(found.start, found.end)))
        return out

    def nearest_references(self, article: Article) -> list[Printed]:
        """The lines that print the page's date, the one beside the article's headings first."""
        index = self.index_of[id(article)]
        after = self.articles[index - 1].char_end if index else 0
        first = article.paragraphs[0] if article.paragraphs else None
        before = article.printed.offset(first.start) if first else article.char_end
        beside = [r for r in self.references if after <= r.offset(0) < before]
        return beside[::-1] + [r for r in self.references if r not in beside]

    def date_value(
        self,
        article: Article,
        places: list[tuple[int, int]],
        anchors: list[tuple[str, Span]],
        word: tuple[int, int] | None = None,
    ) -> DateValue:
        printed = article.printed
        pieces = [piece for place in places for piece in printed.pieces(*place)]
        text = "".join(printed.value(*place) for place in places)
        printed_anchors = [anchor for anchor, _ in anchors]
        day, basis = date_facts.resolve(text, printed_anchors, self.document.year)
        if day is None and self.document.year is None and date_facts.resolve(text, printed_anchors, _ANY_YEAR)[0]:
            self.without_year.append(pieces[0][0])
        part = date_facts.time_of_day(text)
        part_span: Span | None = None
        if part is not None:
            for place in reversed(places):
                match = date_facts.PART.search(printed.text, *place) or re.compile("[今昨当][晨晚夜早]").search(
                    printed.text, *place
                )
                if match:
                    part_span = printed.span(match.start(), match.end())
                    break
        del word
        return DateValue(day, text, basis, part, tuple(pieces), part_span, tuple(span for _, span in anchors))

    def article_date(self, article: Article) -> tuple[DateValue, date_facts.Found | None]:
        paragraphs = article.paragraphs
        anchors = self.anchors(article)
        text = article.printed.text
        lead = next(
            (
                b
                for b in paragraphs
                if not (
                    b is paragraphs[0]
                    and len(paragraphs) > 1
                    and text.endswith("：", b.start, b.end)
                    and _SALUTATION.search(text[b.start : b.end])
                )
            ),
            None,
        )
        if lead is not None and not article.continued:
            for found in date_facts.find(text, lead.start, lead.end):
                if found.same_day or re.search("[次翌]", found.match["relative"] or ""):
                    continue
                if (
                    found.match["relative"]
                    and re.match("[今]", found.match["relative"])
                    and text.count("“", lead.start, found.start) > text.count("”", lead.start, found.start)
                ):
                    continue
                value = self.date_value(article, [(found.start, found.end)], anchors)
                if value.day is None and value.text and found.told_relative:
                    start = article.printed.span(found.start, found.end)[0]
                    self.notice(
                        start,
                        f"{value.text} cannot be resolved: the page prints no date that it counts from, or no year",
                    )
                return value, found
        for block in article.bylines:
            found_dateline = next(date_facts.find(text, block.start, block.end), None)
            if found_dateline is not None and not found_dateline.told_relative:
                rest = [a for a in anchors if a[1] != article.printed.span(found_dateline.start, found_dateline.end)]
                return self.date_value(article, [(found_dateline.start, found_dateline.end)], rest), found_dateline
        return _NO_DATE, None

    def meeting_date(
        self,
        article: Article,
        meeting: meeting_facts.Meeting,
        own: DateValue,
        found: date_facts.Found | None,
        earlier: list[DateValue],
    ) -> DateValue:
        text = article.printed.text
        anchors = self.anchors(article)
        if meeting.date is not None:
            place = (meeting.date.start, meeting.date.end)
            if meeting.date.told_relative and (meeting.date.same_day or meeting.date.match["alone"]):
                previous = None
                for candidate in date_facts.find(text, article.paragraphs[0].start, meeting.date.start):
                    if not candidate.told_relative:
                        previous = candidate
                    elif candidate.match["alone"] and meeting.date.same_day and not candidate.same_day:
                        previous = candidate
                if previous is not None:
                    anchors = [
                        (
                            article.printed.value(previous.start, previous.end),
                            article.printed.span(previous.start, previous.end),
                        ),
                        *anchors,
                    ]
                    if previous.told_relative and found is not None:
                        anchors.insert(
                            1,
                            (
                                article.printed.value(found.start, found.end),
                                article.printed.span(found.start, found.end),
                            ),
                        )
            return self.date_value(article, [place], anchors)
        if meeting.part is not None and found is not None:
            day_end = found.match.start("part") if found.match["part"] else found.end
            return self.date_value(article, [(found.start, day_end), meeting.part], anchors)
        if meeting.follows and earlier:
            return earlier[-1]
        if (
            found is not None
            and not meeting.follows
            and meeting.hold[0] > article.paragraphs[0].end
            and found.match["part"]
        ):
            return self.date_value(article, [(found.start, found.match.start("part"))], anchors)
        return own

    # --- one article ---

    def read_article(
        self, index: int, article: Article, reporters: list[tuple[int, int, tuple[int, int] | None]]
    ) -> None:
        printed = article.printed
        text = printed.text
        article_id = self.article_ids[index]
        evidence = _Evidence()
        headings = article.headings
        headline = None
        subheads: list[str | None] = []
        for number, block in enumerate(headings):
            if number == article.headline:
                headline = evidence.value("headline", printed, (block.start, block.end))
            else:
                subheads.append(evidence.value(f"subheads[{len(subheads)}]", printed, (block.start, block.end)))
        reporter_rows = []
        for number, (start, end, title) in enumerate(reporters):
            reporter_rows.append(
                {
                    "person_id": self.person(text[start:end]),
                    "name": evidence.folded(f"reporters[{number}].name", printed, (start, end)),
                    "title": evidence.value(f"reporters[{number}].title", printed, title),
                }
            )
        date, found = self.article_date(article)
        # Around the turn of the year, the one before or after is printed.
        if date.day is not None and self.document.year is not None and abs(date.day.year - self.document.year) > 1:
            self.other_years.append(
                (min((start for start, _ in date.pieces), default=article.char_start), date.day.year)
            )
        row: Row = {
            "article_id": article_id,
            "document_id": self.document.document_id,
            "ordinal": index + 1,
            "document_year": self.document.year,
            "headline": headline,
            "subheads": subheads,
            "reporters": reporter_rows,
        }
        evidence.date(row, date)
        paragraphs = article.paragraphs
        body = []
        quoted: list[Row] = []
        amounts: list[Row] = []
        for block in [*headings, *paragraphs]:
            if block.role == "paragraph":
                pieces = printed.pieces(block.start, block.end)
                evidence.add("body", pieces[:1])
                evidence.add("body+", pieces[1:])
                body.append(printed.value(block.start, block.end))
                for match in _QUOTED.finditer(text, block.start, block.end):
                    phrase = evidence.stretch(f"quoted_phrases[{len(quoted)}]", "text", printed, match.span(1))
                    if phrase is not None:
                        quoted.append(phrase)
            for a, b, yuan in amount_facts.find_amounts(text, block.start, block.end):
                amount = evidence.stretch(f"amounts[{len(amounts)}]", "text", printed, (a, b))
                if amount is not None:
                    amounts.append({"yuan": yuan, **amount})
        for block in article.bylines:
            evidence.value("reporters", printed, (block.start, block.end))
        end_mark = None
        if article.end_mark is not None:
            evidence.add("end_mark", [article.end_mark])
            end_mark = read_pieces(self.document.text, [article.end_mark])
        for field, reason in article.guesses:
            evidence.guess(field, reason)
        row.update(
            body="\n".join(body) if body else None,
            quoted_phrases=quoted,
            amounts=amounts,
            end_mark=end_mark,
            redactions=[],
        )
        evidence.close(row)
        self.rows["articles"].append(row)
        self.read_meetings(index, article, date, found)
        self.read_accounts(index, article)
        if len(_TRADITIONAL.findall(text[:600])) >= 12:
            self.notice(
                article.char_start,
                "the article is in traditional characters, which the lexicons do not read",
            )

    def read_meetings(self, index: int, article: Article, own: DateValue, found: date_facts.Found | None) -> None:
        meetings, cut_off = meeting_facts.read_meetings(article, index, self.roster)
        if cut_off:
            reason = f"the article tells of more than {meeting_facts.MOST_MEETINGS} meetings; only so many were read"
            self.notice(article.char_start, reason)
        dates: list[DateValue] = []
        printed = article.printed
        text = printed.text
        for number, meeting in enumerate(meetings):
            meeting_id = f"{self.article_ids[index]}-m{number + 1}"
            statements = statement_facts.find_statements(article, index, self.roster, meeting)
            statements.sort(key=lambda statement: statement.text)
            self.add_speakers(meeting, statements)
            evidence = _Evidence()
            date = self.meeting_date(article, meeting, own, found, dates)
            dates.append(date)
            row: Row = {"meeting_id": meeting_id, "article_id": self.article_ids[index]}
            name = max(meeting.names, key=lambda p: (p[1] - p[0], -p[0]), default=None)
            row["name"] = evidence.value("name", printed, name)
            row["organizer"] = evidence.value("organizer", printed, meeting.organizer)
            evidence.date(row, date)
            row["location"] = evidence.value("location", printed, meeting.location)
            row["chair_id"] = None
            if meeting.chair is not None:
                evidence.add("chair_id", printed.pieces(meeting.chair.start, meeting.chair.end))
                row["chair_id"] = self.person(meeting.chair.name)
            attendees = []
            for k, attendee in enumerate(meeting.attendees):
                mention = attendee.mention
                person_name = evidence.folded(f"attendees[{k}].name", printed, (mention.start, mention.end))
                title = self.title_of(index, mention)
                start, end = printed.span(mention.start, mention.end)
                attendees.append(
                    {
                        "person_id": self.person(mention.name),
                        "name": person_name,
                        "title": evidence.value(f"attendees[{k}].title", printed, title),
                        "role": attendee.role,
                        "char_start": start,
                        "char_end": end,
                    }
                )
                if mention.name in self.roster.doubtful:
                    evidence.guess(f"attendees[{k}].name", self.roster.doubtful[mention.name])
                ids = self.meetings_of.setdefault(mention.name, [])
                if meeting_id not in ids:
                    ids.append(meeting_id)
            agenda: list[Row] = []
            for place in sorted(meeting.agenda):
                clause = evidence.stretch(f"agenda[{len(agenda)}]", "text", printed, place)
                if clause is not None:
                    agenda.append(clause)
            statement_rows = []
            for k, statement in enumerate(statements):
                person = statement.person
                said = evidence.stretch(f"statements[{k}]", "text", printed, statement.text)
                assert said is not None  # `find_statements` gives none without words
                statement_rows.append(
                    {
                        "speaker_id": self.person(person.name) if person is not None else None,
                        "speaker": evidence.value(f"statements[{k}].speaker", printed, statement.speaker),
                        "verb": evidence.value(f"statements[{k}].verb", printed, statement.verb),
                        **said,
                    }
                )
                if person is not None:
                    evidence.add(f"statements[{k}].speaker_id", printed.pieces(person.start, person.end))
                    if statement.speaker is not None and text[slice(*statement.speaker)] in PRONOUNS:
                        evidence.guess(
                            f"statements[{k}].speaker_id", "a pronoun, resolved to the last person who was a subject"
                        )
            for field, reason in meeting.guesses:
                evidence.guess(field, reason)
            if not evidence.pieces:
                # Nothing but the words that it was held tells of it.
                held = meeting.hold if meeting.hold[0] < meeting.hold[1] else (meeting.start, meeting.end)
                evidence.value("meeting_id", printed, held)
            row.update(attendees=attendees, agenda=agenda, statements=statement_rows)
            evidence.close(row)
            self.rows["meetings"].append(row)

    def add_speakers(self, meeting: meeting_facts.Meeting, statements: list[statement_facts.Statement]) -> None:
        """Whoever makes a statement was there."""
        present = {a.mention.name for a in meeting.attendees}
        for statement in statements:
            person = statement.person
            if person is not None and person.name not in present:
                present.add(person.name)
                inside = [
                    m
                    for a, b in meeting.scopes
                    for m in self.roster.within(person.article, a, b)
                    if m.name == person.name
                ]
                first = next((m for m in inside if m.titles), inside[0] if inside else person)
                meeting.attendees.append(
                    meeting_facts.Attendee(first if first.start <= person.start else person, "speaker")
                )
        meeting.attendees.sort(key=lambda a: a.mention.start)

    def title_of(self, index: int, mention: Mention) -> tuple[int, int] | None:
        """The title of a person in an article: their own post before a group's word, then the longest."""
        text = self.articles[index].printed.text
        places = [t for m in self.roster.named(index, mention.name) if m.how != "byline" for t in m.titles]
        if not places:
            return None

        def weight(place: tuple[int, int]) -> tuple[bool, int, int]:
            title = text[place[0] : place[1]]
            group = post_facts.ends_with_post(title, 0, len(title)) == "group"
            return (not group, place[1] - place[0], -place[0])

        return max(places, key=weight)

    def read_accounts(self, index: int, article: Article) -> None:
        text = article.printed.text
        if not article.paragraphs or not account_facts.may_have_accounts(text):
            return
        printed = article.printed
        by_start = {m.start: m.end for m in self.roster.mentions[index]}
        start, end = article.paragraphs[0].start, article.paragraphs[-1].end
        found = account_facts.find_accounts(text, start, end, by_start.get, printed.gaps)
        for what, most, count in (
            ("accounts", account_facts.MOST_ACCOUNTS, len(found)),
            ("contacts for an account", account_facts.MOST_CONTACTS, max((len(a.contacts) for a in found), default=0)),
        ):
            if count == most:
                self.notice(article.char_start, f"the article prints {most} {what} or more; only so many were read")
        for number, account in enumerate(found):
            evidence = _Evidence()
            printed_number = evidence.value("account_number", printed, account.number) or ""
            plain = account_facts.plain_number(printed_number)
            branch = evidence.value("branch", printed, account.branch)
            bank = account_facts.canonical_bank(branch) if branch else None
            if bank is not None and account.branch is not None:
                evidence.value("bank", printed, account.branch)
            contacts = []
            for k, contact in enumerate(account.contacts):
                name = evidence.folded(f"contacts[{k}].name", printed, contact.name)
                contacts.append(
                    {
                        "person_id": self.person(name) if name is not None else None,
                        "name": name,
                        "phone": evidence.value(f"contacts[{k}].phone", printed, contact.phone),
                    }
                )
            code = evidence.value("cnaps_code", printed, account.cnaps)
            plain_code = account_facts.plain_number(code) if code else None
            for column, why in account.guesses:
                evidence.guess(column, why)
            reason = account_facts.impossible(plain)
            if reason:
                self.notice(printed.offset(account.number[0]), f"{plain} cannot be an account number: {reason}")
            row: Row = {
                "account_id": f"{self.article_ids[index]}-a{number + 1}",
                "article_id": self.article_ids[index],
                "holder": evidence.value("holder", printed, account.holder),
                "bank": bank,
                "branch": branch,
                "account_number": plain,
                "cnaps_code": plain_code,
                "remark": evidence.value("remark", printed, account.remark),
                "contacts": contacts,
                "address": evidence.value("address", printed, account.address),
            }
            evidence.close(row)
            self.rows["bank_accounts"].append(row)


def read_document(document: Document) -> Reading:
    """Read one page.

    Args:
        document: The page.

    Returns:
        The rows of the four tables with their evidence, the use of every line, and what could not be read. The same
        document always gives the same reading.

    Example:
        >>> reading = read_document(Document("page", "热线开通\\n\\n本报讯（记者 王艳）3月2日，市长热线开通。②2\\n"))
        >>> reading.rows["articles"][0]["reporters"][0]["name"]
        '王艳'
    """
    return _PageReader(document).read()
