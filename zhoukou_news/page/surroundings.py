"""What stands around a line: the run of heading-like lines that it is in, and what follows."""

from __future__ import annotations

import re

from ..printed import SPACE
from .bylines import are_authors, is_author
from .dates import BEGINS_WITH_DAY, DAY_FIRST, is_date
from .folio import is_issue_of_newspaper
from .headings import INSTRUCTING_KICKER, names_subject
from .page_line import PageLine
from .roundups import is_item, names_roundup
from .sentences import LEAD_START, REPORT_START, goes_on_from
from .web_pages import tells_time_or_source

#: How many lines of a run of heading-like lines are looked at to tell what it is.
LONGEST_RUN = 40
#: How long the line of an author can be, and how short the text below it, in characters.
_LONGEST_AUTHOR = 22
_SHORTEST_LEAD = 16
#: From how many characters on a line is longer than a sub-heading, and longer than a printed column's.
_LONG_LINE, _WIDER_THAN_A_COLUMN = 25, 60
#: How many of a page's first lines can be long headings.
_FIRST_HEADINGS = 4
_PAUSES = re.compile("[，。]")
_DIVIDED_NUMBER = re.compile("[0-9][0-9万亿余多]")
#: 司机岳锋今年3月在石: a sentence that says when, and breaks off where it says where.
_BROKEN_OFF = re.compile(
    r"[一-龥](?:[今去前]年\d{1,2}月|\d{1,2}日|[昨今当前][日天晚])(?:[早下上中]?[午晨])?在[一-龥]{1,4}$"
)
_DIVIDED_FIGURE = re.compile("[0-9][0-9年月日时点分元]")
#: 记者昨日从市城管局获悉，: with this no heading begins.
_HEARD = re.compile(
    "(?:近日|日前|连日来)，|记者(?:[昨今前][日天]|近日|日前)?(?:从[^，]{2,14}(?:获悉|了解到|得知)，|在)"
)
_HEADING_SIGN = re.compile(f"[{SPACE}：]")


def _is_unbroken(lines: list[PageLine]) -> bool:
    """Whether the long lines of a page's text end with a sentence, and some are longer than a column is wide."""
    long_lines = [
        (number, line)
        for number, line in enumerate(lines)
        if line.size >= _LONG_LINE and not (line.filler or line.label or line.field or line.byline)
    ]
    return (
        len(long_lines) >= 2
        and max(line.size for _, line in long_lines) >= _WIDER_THAN_A_COLUMN
        and all(line.terminal or line.mark is not None for number, line in long_lines if number >= _FIRST_HEADINGS)
    )


def _is_divided(number: re.Pattern[str], line: PageLine, below: PageLine) -> bool:
    """Whether a number with what it counts lies across the end of a line, and no day begins the next."""
    return number.match(line.text[-1] + below.text[:1]) is not None and not DAY_FIRST.match(below.head)


class Surroundings:
    """The lines of a page, and what stands around each.

    Attributes:
        lines: The lines.
        run_ends: For each line where the run of heading-like lines that it is in ends; its own place where it is none.
        marks_used: The articles of the page end with marks.
        first: The first line that is no filler; -1 where there is none.
        unbroken: Each line is a paragraph, as where a web page was copied: all long lines end with a sentence.
        single: Nothing on the page says that it has several articles: no folio, at most one opening, byline or end mark.
    """

    def __init__(self, lines: list[PageLine]) -> None:
        self.lines = lines
        self.marks_used = sum(1 for line in lines if line.mark) >= 2
        self.first = next((k for k, line in enumerate(lines) if not line.filler), -1)
        begun = sum(1 for line in lines if line.opening or line.byline or line.mark or line.source)
        self.single = begun <= 1 and not any(line.filler in ("folio", "turn", "column_name") for line in lines)
        self.unbroken = _is_unbroken(lines)
        self._find_authors()
        self._look_ahead()

    def _find_authors(self) -> None:
        """Find the lines that are an author's name alone, and those without a full stop that no text follows."""
        lines = self.lines
        for j, line in enumerate(lines):
            if line.filler or line.terminal:
                continue
            after = self.at(j + 1)
            line.last = after is None or after.opening or (after.filler or "caption") != "caption" or after.heading_like
            if line.last and after is not None and not after.filler and goes_on_from(line.text, after.text):
                line.last = False
            if line.text[-1] == "：" and after is not None and after.heading_like:
                line.kicker = INSTRUCTING_KICKER.fullmatch(line.text) is not None or (
                    names_subject(line.text) and self._begins_text(j + 2)
                )
            if j == self.first and after is not None and after.terminal and not (after.filler or after.opening):
                # The authors above a text without a headline.
                line.byline = line.byline or (line.size <= _LONGEST_AUTHOR and are_authors(line.text))
            if not j or line.size > _LONGEST_AUTHOR or not is_author(line.text) or not line.heading_like:
                continue
            before = lines[j - 1]
            if after is not None and after.source and before.heading_like and before.text.startswith("—"):
                # Between —— and a web page's 来源 line.
                line.byline = True
                continue
            if after is not None and not (after.filler or after.label or after.heading_like or after.opening):
                line.byline = before.heading_like and after.size >= _SHORTEST_LEAD and not is_author(before.text)
            elif before.terminal and not before.mark and not before.asking:
                line.byline = line.last and not (after is not None and (is_author(after.text) or is_date(after.head)))

    def _begins_text(self, i: int) -> bool:
        """Whether a line is what stands under a headline: a byline, the words that open a report, a 来源 line."""
        line = self.at(i)
        return line is not None and (line.opening or line.byline or line.source)

    def _look_ahead(self) -> None:
        """Find once, from the last line to the first, where runs of heading-like lines and of ignored lines end."""
        lines, size = self.lines, len(self.lines)
        self.run_ends, self._past_furniture, self._past_fillers = ([size] * (size + 1) for _ in range(3))
        goes_on = False
        for j in range(size - 1, -1, -1):
            line = lines[j]
            self._past_fillers[j] = self._past_fillers[j + 1] if line.filler else j
            furniture = line.filler in ("web_page", "caption", "masthead")
            self._past_furniture[j] = self._past_furniture[j + 1] if furniture else j
            heading_like = line.heading_like
            self.run_ends[j] = j if not heading_like else self.run_ends[j + 1] if goes_on else j + 1
            goes_on = heading_like and not line.numbered and not self.long_piece(j)

    def at(self, i: int) -> PageLine | None:
        """The line at a place; None after the last."""
        return self.lines[i] if i < len(self.lines) else None

    def follower(self, i: int) -> PageLine | None:
        """The line after a run, past what can stand between headings and body: a web page's 来源 line, a caption."""
        return self.at(self._past_furniture[i])

    def next_read(self, i: int) -> PageLine | None:
        """The first line from a place on that is read."""
        return self.at(self._past_fillers[i])

    def followed_by_source(self, i: int) -> bool:
        """A 来源 line stands right here: what is above it is a heading."""
        line = self.at(i)
        if line is None or not line.reference:
            return False
        if line.filler == "folio" and is_issue_of_newspaper(line.text):
            # 石桥法治报 2026年2月10日 白露, and then the byline or 本报讯.
            following = self.next_read(i + 1)
            return following is not None and (following.opening or following.byline)
        return line.filler == "web_page" or (line.filler == "folio" and tells_time_or_source(line.text))

    def heads_items(self, i: int) -> bool:
        """短波 above items that have no headlines of their own: the roundup's headline, not the page's filler."""
        following = self.at(i + 1)
        return (
            following is not None
            and names_roundup(self.lines[i].compact)
            and is_item(following.text)
            and (not following.heading_like or self.long_piece(i + 1))
        )

    def long_piece(self, j: int) -> bool:
        """A heading-like line that is rather the first piece of a broken paragraph."""
        line = self.lines[j]
        follower = self.at(j + 1)
        below = None if follower is None or follower.heading_like else follower
        if below is not None and is_item(line.text) and _is_divided(_DIVIDED_NUMBER, line, below):
            # An item, with a number that the end of the line divides.
            return True
        if line.size < 12 or line.asking:
            return False
        if below is not None and _is_divided(_DIVIDED_FIGURE, line, below):
            # 公示时间为9月30日至10 and 月10日
            return True
        if follower is not None and (follower.opening or follower.byline or self.followed_by_source(j + 1)):
            return False
        text = line.text
        if below is not None and _BROKEN_OFF.search(line.compact):
            return True
        if below is not None and text.rfind("“") > text.rfind("”"):
            closing = below.text.find("”")
            if 0 <= closing < len(below.text) - 1:
                # A quotation that ends amid the next line.
                return True
        if (
            j == self.first
            and follower is not None
            and not _PAUSES.search(text)
            and line.size <= 46
            and DAY_FIRST.match(follower.head)
        ):
            return False
        if "，" in text and (BEGINS_WITH_DAY.match(text.replace(" ", "")) or _HEARD.match(text)):
            return True
        if len(line.compact) < 20:
            return False
        if "。" in text or line.size > 50:
            return True
        if text[0] not in "“【（" and (LEAD_START.match(text) or REPORT_START.match(text)):
            return True
        return "，" in text or line.size > (46 if _HEADING_SIGN.search(text) else 36)
