"""The walk over a page's lines: what each is given to, by what stands around it."""

from __future__ import annotations

from itertools import pairwise

from ..printed import SPACE
from .announcements import heads_announcements
from .boundaries import calls_upon_readers, goes_on, is_signature, sign_off, starts_article
from .bylines import is_author
from .captions import shows_at_work
from .collecting import Collector
from .dates import is_bracketed_date, is_date, is_issue_date
from .draft import Draft, begins_note, is_above_text
from .fields import is_address, is_hotline, tells_an_account
from .headings import is_above_kicker, is_broken, is_column_above, is_kicker, is_rest, is_section_line, is_stray
from .openings import OPENING
from .page_line import PageLine
from .runs import body_of_list, printed_again, without_cells, without_questions
from .slogans import is_slogan
from .surroundings import LONGEST_RUN, Surroundings
from .web_pages import is_count

#: How much can stand between a headline and 本报讯 that is no text: lines, and characters of one with a full stop or without.
_MOST_ABOVE_TEXT = 3
#: How many characters on each side of a line end show that words are divided, and how far the lead is looked through.
_SEAM, _LONGEST_LEAD = 4, 400
#: How a web page ends the beginning of another article.
_CUT_OFF = ("...", "……", "…")
_LONGEST_CAPTION = 22
_LONGEST_SUBHEAD = 40


def walk(folded: str, page: Surroundings) -> Collector:
    """Give each line of a page to an article, or ignore it with its reason.

    Args:
        folded: The page's text, folded.
        page: Its lines.
    """
    collector = Collector(page.unbroken)
    _Walk(folded, page, collector).walk()
    return collector


class _Walk:
    """The methods that return a number take lines from a place on, and return that of the first they have not taken."""

    def __init__(self, folded: str, page: Surroundings, collector: Collector) -> None:
        self.folded = folded
        self.page = page
        self.lines = page.lines
        self.collector = collector

    def walk(self) -> None:
        """All lines of the page."""
        i = 0
        while i < len(self.lines):
            i = self.step(i)
        self.collector.finish()

    def step(self, i: int) -> int:
        """The next line, or the run that it begins."""
        collector = self.collector
        line = self.lines[i]
        if line.related:
            return self.related(i)
        if line.filler:
            self.filler(i)
            return self.announced(i + 1) if line.filler == "announcement" else i + 1
        draft = collector.open
        if line.label and self.is_the_papers(i):
            collector.ignore(line, "announcement")
            return i + 1
        if draft is None:
            following = self.page.at(i + 1)
            caption = following is not None and following.opening and self.barred(line)
        elif draft.headings and not draft.paragraphs and self.headed_again(draft, line):
            if not self.page.single and len(draft.headings) == 1 and not draft.bylines:
                # The title of the web page, above the article's own with its further lines.
                collector.open = None
                collector.ignore(draft.headings[0], "web_page")
                return self.run(i)
            if self.page.single:
                collector.ignore(line, "web_page")
                return i + 1
            caption = False
        else:
            caption = bool(draft.headings) and draft.complete and self.caption_again(draft, line, self.page.at(i + 1))
        if caption:
            collector.ignore(line, "caption")
            return i + 1
        if draft is not None and draft.paragraphs and not draft.complete and goes_on(self.page, draft, i):
            collector.paragraph(line)
            return i + 1
        if line.byline:
            self.byline(i)
            return i + 1
        if line.opening:
            self.opening(line)
            return i + 1
        above_text = draft is not None and draft.headings and not draft.paragraphs
        if line.heading_like and not above_text:
            return self.run(i)
        collector.paragraph(line)
        return i + 1

    def filler(self, i: int) -> None:
        """A line that belongs to no article; a pointer to another page closes one, or begins its continuation."""
        collector = self.collector
        line = self.lines[i]
        assert line.filler is not None
        if line.filler == "column_name" and self.page.heads_items(i):
            collector.start([line])
            return
        collector.ignore(line, line.filler)
        if line.filler == "turn":
            draft = collector.open
            if line.continued and draft is not None and draft.headings and not draft.paragraphs:
                # The headline stands above 上接第一版.
                draft.continued = True
                return
            collector.finish()
            if line.continued:
                collector.start([]).continued = True

    def announced(self, i: int) -> int:
        """The titles under 下期看点, where no text follows them."""
        if not heads_announcements(self.lines[i - 1].compact):
            return i
        end = self.page.run_ends[i]
        after = self.page.at(end)
        if after is not None and not after.filler:
            return i
        for line in self.lines[i:end]:
            self.collector.ignore(line, "announcement")
        return end

    def opening(self, line: PageLine) -> None:
        """A line with which a report begins; 又讯 adds to the last one."""
        collector = self.collector
        draft = collector.open
        if draft is not None and OPENING.match(line.text) and not line.further and self.no_text_yet(draft):
            collector.take_back()
        if draft is None and line.further and collector.drafts:
            collector.reopen()
        elif draft is not None and draft.paragraphs and not OPENING.match(line.text) and line.text[0] != "（":
            # 记者X报道：… between paragraphs: a report of several places.
            pass
        elif draft is None or (draft.paragraphs and not line.further and not is_above_text(draft)):
            collector.start([])
        collector.paragraph(line)

    def no_text_yet(self, draft: Draft) -> bool:
        """Whether all that an article has under its headline is short: a further heading below a 来源 line, captions."""
        return (
            bool(draft.headings)
            and 0 < len(draft.lines) <= _MOST_ABOVE_TEXT
            and len(draft.lines) == len(draft.paragraphs)
            and not draft.bylines
            and not draft.notice
            and draft.mark is None
            and not is_above_text(draft)
            and not any(line.label or line.numbered or line.field for line in draft.lines)
            and all(line.size <= (_LONGEST_CAPTION if line.terminal else _LONGEST_SUBHEAD) for line in draft.lines)
        )

    def byline(self, i: int) -> None:
        """A byline on a line of its own: under the text it closes the article, elsewhere it is above the text."""
        collector = self.collector
        line = self.lines[i]
        draft = collector.open
        if draft is not None and draft.letter and is_author(line.text):
            collector.paragraph(line)
            return
        if draft is not None and draft.paragraphs:
            following = self.page.next_read(i + 1)
            closes = line.mark is not None or following is None or following.heading_like or following.opening
            if closes or (draft.bylines == [] and draft.complete and not is_above_text(draft)):
                collector.closing_byline(line)
                return
        if draft is None and self.page.next_read(i + 1) is None and collector.drafts and not collector.drafts[-1].mark:
            # Under what a web page prints below the text.
            collector.reopen()
            collector.closing_byline(line)
            return
        collector.byline(line)

    def caption_again(self, draft: Draft, line: PageLine, following: PageLine | None) -> bool:
        """The headline once more, which a web page prints under each picture; above a date the line is a signature."""
        return (
            bool(draft.paragraphs)
            and line.heading_like
            and line.size >= 8
            and any(line.text == h.text for h in draft.headings)
            and not (following is not None and is_date(following.compact))
        )

    def headed_again(self, draft: Draft, line: PageLine) -> bool:
        """The headline once more, above the text; a note in brackets may stand before or after the first."""
        return line.heading_like and any(
            h.text == line.text
            or h.text.startswith((line.text + "（", line.text + "("))
            or (h.text[0] == "【" and h.text.endswith("】" + line.text))
            for h in draft.headings
        )

    def barred(self, line: PageLine) -> bool:
        """A short line in a cell of its own: what a web page prints under a picture."""
        before, after = self.folded[: line.start].rstrip(SPACE), self.folded[line.end : line.end + 4]
        return line.size <= 40 and before.endswith("|") and after.strip(SPACE).startswith("|")

    def is_the_papers(self, i: int) -> bool:
        """A telephone or an address at the page's end that belongs to no article."""
        draft = self.collector.open
        if draft is None:
            # The lines of an account are read whatever stands above them.
            following = self.page.next_read(i + 1)
            if is_hotline(self.lines[i].text) and following is not None and following.heading_like:
                # Above the headline.
                return True
            rest = [line for line in self.lines[i:] if not line.filler]
            return bool(self.collector.drafts) and all(line.label and not tells_an_account(line.text) for line in rest)
        if not draft.complete or draft.labels or draft.notice:
            return False
        line = self.lines[i]
        if any("热线" in other.text for other in (*draft.headings, draft.last) if other is not None):
            return False
        return (is_hotline(line.text) and line.last) or (self.page.next_read(i + 1) is None and is_address(line.text))

    def related(self, i: int) -> int:
        """相关新闻: the links under it are the web page's; a line that text follows is the next article's heading."""
        self.collector.ignore(self.lines[i], "web_page")
        i += 1
        while i < len(self.lines):
            line = self.lines[i]
            following = self.page.at(i + 1)
            link = line.filler == "web_page" and not line.reference
            title = line.heading_like and not self.page.followed_by_source(i + 1)
            if title and following is not None and following.text.endswith(_CUT_OFF):
                # The beginning of another article.
                for teaser in (line, following):
                    self.collector.ignore(teaser, "web_page")
                self.collector.finish()
                return self.past_teaser(i + 2)
            if title and following is not None and not following.filler and not following.heading_like:
                title = False
            if not (link or title):
                break
            self.collector.ignore(line, "web_page")
            i += 1
        return i

    def past_teaser(self, i: int) -> int:
        """What a web page prints under the beginning of another article, up to a heading with a 来源 line or a byline."""
        while i < len(self.lines):
            line, end = self.lines[i], self.page.run_ends[i]
            after = self.page.at(end)
            if line.opening or line.related or self.page.followed_by_source(end):
                break
            if line.heading_like and after is not None and (after.opening or after.byline):
                break
            self.collector.ignore(line, line.filler or "web_page")
            i += 1
        return i

    def run(self, i: int) -> int:
        """A run of heading-like lines: headings, a sub-heading, a sign-off, a slogan, or the body's first piece."""
        page, collector = self.page, self.collector
        draft = collector.open
        line = self.lines[i]
        if (draft is None or not draft.paragraphs) and is_issue_date(line.text):
            line.reference = True
            collector.ignore(line, "folio")
            return i + 1
        end = page.run_ends[i]
        follower = page.follower(end)
        if draft is not None and draft.paragraphs:
            past = self.run_inside(draft, i, end, follower)
            if past is not None:
                return past
        if draft is not None and draft.continued and not draft.headings and not draft.paragraphs and "，" in line.text:
            # The text goes on that began on another page.
            collector.paragraph(line)
            return i + 1
        if (
            draft is None
            and follower is not None
            and not follower.filler
            and page.long_piece(i)
            and not follower.opening
            and not follower.byline
        ):
            collector.paragraph(line)
            return i + 1
        run = self.lines[i:end]
        body = body_of_list(run, follower)
        if body is not None:
            collector.start(run[:body])
            for line in run[body:]:
                collector.paragraph(line)
            return end
        if not page.followed_by_source(end) and (
            follower is None
            or (follower.filler and not follower.continued)
            or (follower.heading_like and not page.long_piece(end))
        ):
            collector.finish()
            for line in run:
                collector.ignore(line, "slogan")
            return end
        # 开栏的话, above an editor's note.
        noted = len(run) > 1 and begins_note(run[-1].text)
        run = without_questions(without_cells(run[:-1] if noted else run))
        end = i + len(run)
        headings = self.headings(i, run, follower)
        dated = headings[1:] and is_bracketed_date(headings[-1].text)
        if headings:
            unmarked = draft is not None and bool(draft.paragraphs) and draft.mark is None
            vouched = (follower is not None and (follower.opening or follower.byline)) or page.followed_by_source(end)
            begun = collector.start(headings[:-1] if dated else headings)
            if dated:
                # 在…大会上的讲话, then the day on which it was held.
                collector.paragraph(headings[-1])
            if unmarked and not vouched and not begun.notice:
                begun.guesses.append(
                    ("headline", "no end mark, byline or date line says that a new article begins here")
                )
        return end

    def run_inside(self, draft: Draft, i: int, end: int, follower: PageLine | None) -> int | None:
        """A run that belongs to the open article: a sign-off, sub-headings; None where it begins another."""
        collector = self.collector
        # The end mark can stand after the sign-off's date.
        marked = end < len(self.lines) and self.lines[end].mark is not None
        signature = sign_off(self.lines[i : min(end + marked, i + 4)])
        if signature:
            for line in self.lines[i : i + signature]:
                collector.paragraph(line)
            return i + signature
        if calls_upon_readers(self.page, draft, i, end):
            collector.paragraph(self.lines[i])
            return i + 1
        if end - i > 1 and is_signature(draft, self.lines[i].compact):
            # Above the next article's headline.
            collector.paragraph(self.lines[i])
            return i + 1
        if starts_article(self.page, draft, i, end):
            return None
        if (follower is None or follower.filler) and all(is_slogan(line.text) for line in self.lines[i:end]):
            for line in self.lines[i:end]:
                collector.ignore(line, "slogan")
            return end
        for line in self.lines[i:end]:
            furniture = is_slogan(line.text) or is_count(line.text)
            if end - i == 1 and furniture and (follower is None or follower.filler):
                collector.ignore(line, "slogan")
            else:
                collector.paragraph(line)
        return end

    def headings(self, i: int, run: list[PageLine], follower: PageLine | None) -> list[PageLine]:
        """Those lines of a run that are an article's headings; the others are ignored."""
        collector = self.collector
        sourced = self.page.followed_by_source(i + len(run))
        headings: list[PageLine] = []
        for line, again in zip(run, printed_again(run), strict=True):
            if again:
                collector.ignore(line, "web_page")
            else:
                headings.append(line)
        if len(headings) > 1 and i == self.page.first and is_section_line(headings[0].text):
            collector.ignore(headings[0], "web_page")
            headings = headings[1:]
        issued = max((k for k, h in enumerate(headings[:-1], 1) if is_issue_date(h.text)), default=0)
        for line in headings[:issued]:
            line.reference = is_issue_date(line.text)
            collector.ignore(line, "folio" if line.reference else "masthead")
        headings = headings[issued:]
        while len(headings) > 1 and is_issue_date(headings[-1].text):
            # What a web page prints under the headline.
            line = headings.pop()
            line.reference = True
            collector.ignore(line, "web_page")
        if sourced:
            # Above the heading of a web page stand the words of its menu.
            menu = max((k for k, h in enumerate(headings[:-1], 1) if len(h.compact) <= 4), default=0)
            for line in headings[:menu]:
                collector.ignore(line, "web_page")
            headings = headings[menu:]
        if (
            len(headings) == 1
            and i
            and self.lines[i - 1].filler == "caption"
            and headings[0].size <= 22
            and shows_at_work(headings[0].text)
        ):
            collector.ignore(headings[0], "caption")
            return []
        if len(headings) == 2 and (
            is_rest(headings[0].text, headings[1].text) or (sourced and is_broken(headings[0].text, headings[1].text))
        ):
            headings[0].continues = True
        if follower is not None:
            for line, after in pairwise(headings):
                if _seam(line.compact, after.compact) in follower.compact[:_LONGEST_LEAD]:
                    # 全县春灌工作 | 推进会召开: the lead prints the words whole that the line end divides.
                    line.continues = True
        bylined = follower is not None and follower.byline
        lead = follower.text[:90] if follower is not None else ""
        first = 0
        while (
            first + 1 < len(headings)
            and (
                # Above a headline that —— explains, a few words are a column's name: 民生视线.
                is_stray(headings[first].text, bylined and not _is_explained(headings, first + 1))
                or is_above_kicker(headings[first].text, headings[first + 1].text)
            )
            and not is_kicker([h.text for h in headings[first : first + LONGEST_RUN]], lead, sourced, self.page.single)
        ):
            if is_column_above(headings[first].text, headings[first + 1].text):
                # The headline below stands by itself, whatever the two lines look like together.
                headings[first].column, headings[first].continues = True, False
                break
            if first and is_slogan(headings[first - 1].text) and is_slogan(headings[first].text):
                # The page's banner, and below it the motto of the article.
                break
            collector.finish()
            collector.ignore(headings[first], "slogan")
            first += 1
        return headings[first:]


def _seam(line: str, after: str) -> str:
    """The words (without spaces) across the end of a heading line; what stands in no text where a line is shorter."""
    return line[-_SEAM:] + after[:_SEAM] if min(len(line), len(after)) >= _SEAM else "\n"


def _is_explained(headings: list[PageLine], number: int) -> bool:
    """Whether below one of several heading lines another begins with ——."""
    return number + 1 < len(headings) and headings[number + 1].text.startswith("—")
