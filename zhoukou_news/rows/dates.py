"""The days that an article's and its meetings' dates mean, with the places on the page that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date

from ..facts import dates
from ..facts.meetings import Meeting
from ..facts.stretches import Place
from ..page import Article, Page
from ..printed import Printed, Span
from .notices import Notices

#: The words to whom a text is addressed: its date is no lead's.
_SALUTATION = re.compile(
    r"(?:尊敬的|亲爱的|各|致|全[市县区省州]|广大)[^。，]{0,30}：$|[^。，：]{1,16}(?:同志|朋友|单位|人士|乡亲)(?:们)?：$"
    r"|[^。，：；、“\d]{3,20}(?:[局院校所会委队站科部办处室行]|政府|公司|中心|社区)：$"
)
#: A part of the day that is one word with its day.
_PART_OF_DAY = re.compile("[今昨当][晨晚夜早]")
#: How many characters the day has with which a text is signed.
_LONGEST_DAY = 14
#: A leap year: every day that a page can print exists in it.
_ANY_YEAR = 2000


#: A date as printed that others are told relative to, and where it stands.
Anchor = tuple[str, Span]


@dataclass(slots=True)
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


class PageDates:
    """The dates of a page's articles and meetings.

    Args:
        page: The page.
        notices: Where dates go that cannot be resolved.
    """

    def __init__(self, page: Page, notices: Notices) -> None:
        self._articles = page.articles
        self._year = page.document.year
        self._notices = notices
        #: Where the lines begin that print the page's own date, and what a relative date counts from there.
        self._references: list[tuple[int, Anchor | None]] = []
        for start, end in page.references:
            printed = Printed(page.document.text, page.folded)
            printed.add(start, end)
            printed.close()
            self._references.append((start, _first_anchor(printed, 0, printed.size)))
        #: The days with a year, on lines of their own, with which the page's texts are signed.
        self._signed: list[Anchor] = [signed for article in page.articles for signed in _signed(article)]
        self._anchors_of: dict[int, list[Anchor]] = {}
        #: Where the page prints a date whose year is not known.
        self._without_year: list[int] = []
        #: What cannot be resolved, by its place.
        self._unresolved: dict[int, str] = {}
        #: The years of articles' dates that are far from the year given with the page, and where they stand.
        self._other_years: list[tuple[int, int]] = []

    def of_article(self, index: int) -> tuple[DateValue, dates.Found | None]:
        """The date of an article, and where it was found: in its lead, or else in its dateline."""
        date, found = self._article_date(index)
        # Around the turn of the year, the one before or after is printed.
        if date.day is not None and self._year is not None and abs(date.day.year - self._year) > 1:
            start = min((start for start, _ in date.pieces), default=self._articles[index].char_start)
            self._other_years.append((start, date.day.year))
        return date, found

    def of_meeting(
        self, index: int, meeting: Meeting, own: DateValue, found: dates.Found | None, earlier: list[DateValue]
    ) -> DateValue:
        """The date of a meeting.

        Args:
            index: The article's index.
            meeting: The meeting.
            own: The article's own date.
            found: Where the article prints it.
            earlier: The dates of the article's meetings before this one.
        """
        article = self._articles[index]
        anchors = self._anchors(index)
        if meeting.date is not None:
            if meeting.date.told_relative and (meeting.date.same_day or meeting.date.match["alone"]):
                anchors = [*self._dates_before(article, meeting.date, found), *anchors]
            return self._value(article, [(meeting.date.start, meeting.date.end)], anchors)
        if meeting.part is not None and found is not None:
            return self._value(article, [(found.start, _end_of_day(found)), meeting.part], anchors)
        if meeting.follows and earlier:
            return earlier[-1]
        if (
            found is not None
            and not meeting.follows
            and meeting.hold[0] > article.paragraphs[0].end
            and found.match["part"]
        ):
            return self._value(article, [(found.start, _end_of_day(found))], anchors)
        return own

    def close(self) -> None:
        """Note what is wrong with the page's dates: with one of them, and with all."""
        for offset, reason in self._unresolved.items():
            self._notices.add(offset, reason)
        if self._without_year:
            self._notices.add(
                min(self._without_year),
                "the page prints no year, and none was given with it: its dates stay empty; "
                "give the year in documents.toml, or by --year",
            )
        if self._other_years:
            offset, year = min(self._other_years)
            self._notices.add(
                offset,
                f"the page prints the year {year}, but {self._year} was given with it; correct the year in "
                "documents.toml, or by --year, unless an article tells of another time",
            )

    def _article_date(self, index: int) -> tuple[DateValue, dates.Found | None]:
        article = self._articles[index]
        anchors = self._anchors(index)
        text = article.printed.text
        found = _date_of_lead(article)
        if found is not None:
            return self._value(article, [(found.start, found.end)], anchors), found
        for block in article.bylines:
            found = next(dates.find(text, block.start, block.end), None)
            if found is not None and not found.told_relative:
                rest = [a for a in anchors if a[1] != article.printed.span(found.start, found.end)]
                return self._value(article, [(found.start, found.end)], rest), found
        return _NO_DATE, None

    def _value(self, article: Article, places: list[Place], anchors: list[Anchor]) -> DateValue:
        """The date that stands at some places of an article's text."""
        printed = article.printed
        pieces = [piece for place in places for piece in printed.pieces(*place)]
        text = "".join(printed.value(*place) for place in places)
        anchors = [*anchors, *self._year_signed(text, anchors)]
        printed_anchors = [anchor for anchor, _ in anchors]
        day, basis = dates.resolve(text, printed_anchors, self._year)
        if day is None:
            offset = pieces[0][0]
            if self._year is None and dates.resolve(text, printed_anchors, _ANY_YEAR)[0]:
                self._without_year.append(offset)
            elif dates.names_day(text):
                self._unresolved.setdefault(offset, f"{text} is no day of the calendar; the date stays empty")
            else:
                reason = f"{text} cannot be resolved: the page prints no day that it counts from"
                self._unresolved.setdefault(offset, reason)
        time_of_day = dates.time_of_day(text)
        part = _part_of_day(printed, places) if time_of_day is not None else None
        return DateValue(day, text, basis, time_of_day, tuple(pieces), part, tuple(span for _, span in anchors))

    def _year_signed(self, text: str, anchors: list[Anchor]) -> list[Anchor]:
        """The day of a text signed near a date that has no year, nor has what it counts from: it tells the year."""
        own = [text, *(anchor for anchor, _ in anchors)]
        if not self._signed or any(dates.names_year(each) for each in own):
            return []
        day = next((each for each in own[::-1] if dates.names_day(each)), None)
        return [] if day is None else [each for each in self._signed if dates.near(day, each[0])][:1]

    def _anchors(self, index: int) -> list[Anchor]:
        """The dates that the article's dates are told relative to: its dateline, then the page's own."""
        known = self._anchors_of.get(index)
        if known is not None:
            return known
        article = self._articles[index]
        datelines = [_first_anchor(article.printed, block.start, block.end) for block in article.bylines]
        out = [anchor for anchor in (*datelines, *self._nearest_references(index)) if anchor is not None]
        self._anchors_of[index] = out
        return out

    def _nearest_references(self, index: int) -> list[Anchor | None]:
        """What the lines say that print the page's date, the one beside the article's headings first."""
        article = self._articles[index]
        after = self._articles[index - 1].char_end if index else 0
        first = article.paragraphs[0] if article.paragraphs else None
        before = article.printed.offset(first.start) if first else article.char_end
        beside = [anchor for start, anchor in self._references if after <= start < before]
        return beside[::-1] + [anchor for start, anchor in self._references if not after <= start < before]

    def _dates_before(self, article: Article, date: dates.Found, found: dates.Found | None) -> list[Anchor]:
        """What 当日 or 21日 of a meeting counts from: the date before it, and the article's where that is relative."""
        previous = None
        for candidate in dates.find(article.printed.text, article.paragraphs[0].start, date.start):
            if not candidate.told_relative or (candidate.match["alone"] and date.same_day and not candidate.same_day):
                previous = candidate
        if previous is None:
            return []
        anchors = [_as_anchor(article.printed, previous)]
        if previous.told_relative and found is not None:
            anchors.append(_as_anchor(article.printed, found))
        return anchors


def _date_of_lead(article: Article) -> dates.Found | None:
    """The first date of an article's lead that is its own: none that a quotation counts from, and no next day."""
    text = article.printed.text
    paragraphs = article.paragraphs
    if not paragraphs or article.continued:
        return None
    lead = paragraphs[0]
    if len(paragraphs) > 1 and text[lead.end - 1] == "：" and _SALUTATION.search(text[lead.start : lead.end]):
        lead = paragraphs[1]
    for found in dates.find(text, lead.start, lead.end):
        relative = found.match["relative"] or ""
        quoted = text.count("“", lead.start, found.start) > text.count("”", lead.start, found.start)
        if not (found.same_day or relative[:1] in ("次", "翌") or (relative.startswith("今") and quoted)):
            return found
    return None


def _signed(article: Article) -> Iterator[Anchor]:
    """The days with a year that stand on lines of their own in an article."""
    printed = article.printed
    for block in article.paragraphs:
        if block.end - block.start <= _LONGEST_DAY:
            found = next(dates.find(printed.text, block.start, block.end), None)
            if found is not None and (found.start, found.end) == (block.start, block.end):
                day, place = _as_anchor(printed, found)
                if dates.names_year(day) and dates.names_day(day):
                    yield day, place


def _first_anchor(printed: Printed, start: int, end: int) -> Anchor | None:
    """The first date of a stretch that others can count from."""
    found = next((f for f in dates.find(printed.text, start, end) if not f.told_relative), None)
    return None if found is None else _as_anchor(printed, found)


def _as_anchor(printed: Printed, found: dates.Found) -> Anchor:
    return printed.value(found.start, found.end), printed.span(found.start, found.end)


def _end_of_day(found: dates.Found) -> int:
    """Where a date ends without its part of the day."""
    return found.match.start("part") if found.match["part"] else found.end


def _part_of_day(printed: Printed, places: list[Place]) -> Span | None:
    """Where the word for the part of the day stands."""
    for place in reversed(places):
        match = dates.PART.search(printed.text, *place) or _PART_OF_DAY.search(printed.text, *place)
        if match:
            return printed.span(*match.span())
    return None
