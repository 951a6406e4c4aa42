"""Collecting: lines are given to the open article, or ignored with their reason."""

from __future__ import annotations

from ..printed import Span, trim
from .bylines import author_at_end, closing_byline, is_byline
from .draft import Draft
from .ends import photographer
from .folio import trailing_imprint
from .headings import is_salutation, names_notice
from .openings import body_start
from .page_line import PageLine
from .paragraphs import joins
from .roundups import is_item, names_roundup


class Collector:
    """The articles of a page while its lines are given to them, one after the other.

    Attributes:
        unbroken: No column breaks the page's paragraphs: each line is one.
        uses: What each line was used as, by where it begins, and whether it was ignored.
        drafts: The articles that are closed.
        open: The article that is being collected.
        references: Folio, 来源 and 发布时间 lines: where the page's own date is printed.
    """

    def __init__(self, unbroken: bool = False) -> None:
        self.unbroken = unbroken
        self.uses: dict[int, tuple[str, bool]] = {}
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.references: list[Span] = []

    def start(self, headings: list[PageLine]) -> Draft:
        """Close the open article and begin another with its headings."""
        self.finish()
        self.open = Draft(headings=headings)
        for line in headings:
            self.uses[line.start] = ("headline", False)
        self.open.feature = any(line.text[0] in "—" for line in headings)
        self.open.notice = any(names_notice(line.compact) for line in headings)
        return self.open

    def finish(self) -> None:
        """Close the open article."""
        if self.open is not None:
            if self.open.headings or self.open.paragraphs:
                self.drafts.append(self.open)
            else:
                for line in self.open.lines:
                    self.uses[line.start] = ("stray", True)
            self.open = None

    def reopen(self) -> None:
        """Open the last article again."""
        self.open = self.drafts.pop()

    def take_back(self) -> None:
        """Make the lines under the open article's headings headings, too; those that end as sentences are captions."""
        assert self.open is not None
        draft = self.open
        for line in draft.lines:
            if line.terminal:
                self.uses[line.start] = ("caption", True)
            else:
                draft.headings.append(line)
                self.uses[line.start] = ("headline", False)
        draft.lines, draft.paragraphs, draft.last = [], [], None

    def ignore(self, line: PageLine, reason: str) -> None:
        """Give a line to no article, for a reason (see `reading.Line`)."""
        self.uses[line.start] = (reason, True)
        if line.labelled_byline:
            self._labelled(line)
        if (
            self.open is not None
            and self.open.paragraphs
            and self.open.complete
            and (reason in ("imprint", "column_name") or (reason == "web_page" and not line.reference))
        ):
            # What a web page prints under an article closes it.
            self.finish()
        if line.reference:
            self.references.append((line.start, line.end))

    def _labelled(self, line: PageLine) -> None:
        """作者：X in a web page's 来源 line: the byline of the article above whose headings it stands, or under it."""
        if self.open is not None and (not self.open.paragraphs or self.open.complete) and not self.open.bylines:
            target = self.open.closing_bylines if self.open.paragraphs else self.open.bylines
            target.append(list(line.labelled_byline))
            self.open.lines.append(line)
            for start in {line.start, line.labelled_byline[0][0]} & self.uses.keys():
                self.uses[start] = ("byline", False)

    def byline(self, line: PageLine) -> None:
        """Give a byline's line to the open article, above its text."""
        draft = self.open if self.open is not None else self.start([])
        draft.bylines.append(line.places(*trim(line.text, 0, line.content)))
        draft.feature = True
        draft.lines.append(line)
        self.uses[line.start] = ("byline", False)

    def closing_byline(self, line: PageLine) -> None:
        """Close the open article with a byline's line."""
        assert self.open is not None
        self.open.closing_bylines.append(line.places(*trim(line.text, 0, line.content)))
        self.uses[line.start] = ("byline", False)
        if line.mark:
            self.open.mark = line.mark
        self.finish()

    def _goes_on_roundup(self, line: PageLine) -> bool:
        """▲…。（马兰）and ▲…。（岳锋）under 简讯: the next item of the roundup whose last item is signed."""
        last = self.drafts[-1] if self.drafts else None
        return (
            last is not None
            and last.mark is None
            and is_item(line.text)
            and bool(last.lines)
            and last.lines[0].text[0] == line.text[0]
            and any(names_roundup(heading.compact) for heading in last.headings)
        )

    def paragraph(self, line: PageLine) -> None:
        """Give a line of text to the open article: as a new paragraph, or as the rest of the last one."""
        if self.open is None and self._goes_on_roundup(line):
            self.reopen()
        draft = self.open if self.open is not None else self.start([])
        text = line.text
        start, end = 0, line.size
        if line.opening and (line.further or not draft.paragraphs or draft.complete):
            start = body_start(text)
            if start:
                draft.bylines.append(line.places(*trim(text, 0, start)))
            if text.startswith("题：", start) and any(line.compact.endswith(h.compact) for h in draft.headings):
                # 新华社石桥2月9日电　题：, and the headline once more.
                start = end
        if line.mark:
            draft.mark = line.mark
            end = line.content
            taken = photographer(text, end)
            if taken is not None:
                draft.closing_bylines.append(line.places(*taken))
        start, end = trim(text, start, end)
        ended = line.terminal or line.mark or line.last or text.endswith(("）", ")"))
        closing = closing_byline(text, start, end) if ended else None
        if not draft.paragraphs and line.text[-1] == "：":
            draft.letter = is_salutation(line.text)
        if closing is None and line.last and not line.terminal:
            closing = author_at_end(text)
        imprint = trailing_imprint(text, start, end) if closing is None and not line.terminal else None
        if imprint is not None and imprint > start:
            cut = trim(text, start, imprint)[1]
            # In a narrow column whole lines can be the imprint's.
            line.imprints += tuple(place for place in line.places(cut, end) if place in line.pieces)
            end = cut
            # 记者：岳锋　编辑：马兰
            closing = start if is_byline(text[start:end]) else closing_byline(text, start, end)
            if closing is None:
                closing = author_at_end(text[:end])
        if closing is not None:
            draft.closing_bylines.append(line.places(closing, end))
            start, end = trim(text, start, closing)
            line.terminal = True
        draft.lines.append(line)
        self.uses[line.start] = ("body", False)
        joined = joins(draft, line, self.unbroken)
        if joined and draft.last is not None:
            line.label, line.field = line.label or draft.last.label, line.field or draft.last.field
            line.gathered = draft.last.gathered
        line.gathered += line.size
        if line.label:
            draft.labels += 1
        if start < end:
            if not joined:
                draft.paragraphs.append([])
            draft.paragraphs[-1] += line.places(start, end)
        draft.last = line
        if line.mark or closing is not None:
            self.finish()
