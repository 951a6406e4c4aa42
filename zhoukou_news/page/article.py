"""An article of a page in clean text, and a page of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..document import Document
from ..printed import Printed, Span
from ..reading import Line, Notice


class Block(NamedTuple):
    """One block of an article's clean text.

    Attributes:
        role: `heading`, `byline` or `paragraph`.
        start: Offset in the article's `printed.text`.
        end: Offset after the block.
    """

    role: str
    start: int
    end: int


@dataclass
class Article:
    """One article of a page, in clean text; its blocks do not change once it is made.

    Attributes:
        printed: The article's text, block by block.
        blocks: All its blocks, in printed order: those of the three lists below.
        headings: The heading lines, in order.
        bylines: The stretches that print the byline, the opening words (本报讯) included.
        paragraphs: The body's paragraphs, in order.
        headline: Index into `headings` of the headline, or None.
        end_mark: The end mark's place on the page.
        char_start: Where the article begins on the page.
        char_end: Where it ends.
        continued: The text is continued from another page (上接…).
        guesses: (field, reason) pairs for values that rest on a guess.
    """

    printed: Printed
    blocks: list[Block] = field(default_factory=list)
    headings: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    paragraphs: list[Block] = field(default_factory=list)
    headline: int | None = None
    end_mark: Span | None = None
    char_start: int = 0
    char_end: int = 0
    continued: bool = False
    guesses: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Page:
    """A document cut into articles.

    Attributes:
        document: The document.
        folded: Its text, folded; as long as the text.
        articles: The articles in order.
        lines: Every line with its use.
        references: Folio, 来源 and 发布时间 lines: where the page's own date is printed.
        notices: What is doubtful about the layout.
    """

    document: Document
    folded: str
    articles: list[Article]
    lines: list[Line]
    references: list[Span]
    notices: list[Notice]
