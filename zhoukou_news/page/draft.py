"""An article while its lines are being collected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..printed import Span
from .page_line import PageLine

#: What stands between a headline and the text: a web page's summary, or what the newspaper says of a column that it begins.
_ABOVE_TEXT = re.compile(
    "[\\[【（]?(?:导读|摘要|提要|内容提要|内容摘要|核心提示|阅读提示|编者按|编者的话|编者|开栏的话|开栏语|写在前面)(?:[\\]】）：:]|$)"
)
#: How many paragraphs it has at the most.
_MOST_ABOVE_TEXT = 3


@dataclass
class Draft:
    """An article while its lines are being collected.

    Attributes:
        headings: Its heading lines.
        bylines: The places of each byline above the text, or at its beginning.
        paragraphs: The places of each paragraph.
        closing_bylines: The places of each byline under the text.
        lines: The lines that belong to it, without its headings.
        last: The last line of its text.
        mark: The place of its end mark.
        continued: It began on another page.
        notice: Its heading is that of a notice, a roll or a letter.
        labels: How many lines of accounts and contacts it has.
        feature: It has a byline on a line of its own, or a deck after a dash: its text can have sub-headings.
        letter: It begins with whom it addresses: a name under it is its sender's.
        guesses: (field, reason) pairs for values that rest on a guess.
    """

    headings: list[PageLine] = field(default_factory=list)
    bylines: list[list[Span]] = field(default_factory=list)
    paragraphs: list[list[Span]] = field(default_factory=list)
    closing_bylines: list[list[Span]] = field(default_factory=list)
    lines: list[PageLine] = field(default_factory=list)
    last: PageLine | None = None
    mark: Span | None = None
    continued: bool = False
    notice: bool = False
    labels: int = 0
    feature: bool = False
    letter: bool = False
    guesses: list[tuple[str, str]] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """The last paragraph's sentence has ended."""
        return self.last is None or self.last.terminal


def begins_note(text: str) -> bool:
    """Whether a line is, or begins, a summary or an editor's note: 开栏的话, [导读] …."""
    return _ABOVE_TEXT.match(text) is not None


def is_above_text(draft: Draft) -> bool:
    """Whether all that an article has under its headline is a summary or an editor's note: its text is still to come."""
    texts = [line for line in draft.lines if not line.byline]
    return (
        bool(draft.headings)
        and 0 < len(draft.paragraphs) <= _MOST_ABOVE_TEXT
        and bool(texts)
        and begins_note(texts[0].text)
    )
