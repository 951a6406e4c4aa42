"""A document is cut into its articles."""

from __future__ import annotations

import re

from ..document import Document
from ..printed import HAN, fold, lines_of
from ..reading import Line, Notice
from .article import Page
from .assembling import UNREAD, account, assembled
from .classifying import classified
from .splitting import split_lines
from .surroundings import Surroundings
from .walking import walk

#: How much of a file tells whether it is Chinese, in characters.
_PROBE = 4000
_HAN_RUN = re.compile(f"[{HAN}]+")


def cut_page(document: Document) -> Page:
    """Cut a document into its articles.

    Args:
        document: The page.

    Returns:
        The articles in clean text, and every line with its use or the reason why it was ignored.
    """
    source = document.text
    folded = fold(source)
    if _is_foreign(source):
        reason = "hardly any Chinese characters: not a page of the genre"
        foreign = [Line(n, a, b, "foreign", True) for n, (a, b) in enumerate(lines_of(source), 1)]
        return Page(document, folded, [], foreign, [], [Notice(document.document_id, 1, 0, reason)])
    cuts = split_lines(source, folded)
    lines = classified(source, folded, cuts.pieces)
    collector = walk(folded, Surroundings(lines))
    uses = collector.uses
    articles = [assembled(source, folded, draft, uses) for draft in collector.drafts]
    notices = [
        Notice(document.document_id, line.number, line.start, "the line was not read")
        for line in lines
        if uses.get(line.start, UNREAD) == UNREAD
    ]
    return Page(document, folded, articles, account(source, lines, cuts, uses), collector.references, notices)


def _is_foreign(source: str) -> bool:
    """A file that is no Chinese text: a program's, a letter in English."""
    start = "".join(source[: 2 * _PROBE].split())
    if len(start) < _PROBE < len(source) / 2:
        start = "".join(source.split())
    size = min(len(start), _PROBE)
    # Most pages are Chinese from the beginning on.
    return all(sum(map(len, _HAN_RUN.findall(start, 0, end))) * 8 < size for end in (size // 6, size))
