"""Rows of the table of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..evidence import stretch_paths
from ..facts import amounts as amount_facts
from ..facts.stretches import Place
from ..printed import read_pieces
from ..reading import Row
from .dates import DateValue
from .page_facts import PageFacts
from .row_evidence import RowEvidence

_QUOTED = re.compile(r"“([^“”\n]+)”")
#: Characters that only traditional script has, each frequent; the lexicons do not read a page with many of them.
_TRADITIONAL = re.compile(
    "[國會議長員與爲為們這來時個說對開關於應當實習門問間車東馬見貝風飛龍齊麗億萬區縣鄉鎮黨務業產發動勞導專題總結線經濟團體學習質負責]"
)
#: How much of an article is looked at for them, and how many of them make it one in traditional script.
_LOOKED_AT, _MANY = 600, 12


def article_row(
    facts: PageFacts, index: int, reporters: Iterable[tuple[int, int, Place | None]], date: DateValue
) -> Row:
    """The row of an article.

    Args:
        facts: The page.
        index: The article's index.
        reporters: Start and end of the names of its byline, each with the place of a title.
        date: Its date.
    """
    article = facts.articles[index]
    printed = article.printed
    evidence = RowEvidence()
    headline = None
    subheads: list[str | None] = []
    for number, block in enumerate(article.headings):
        if number == article.headline:
            headline = evidence.value("headline", printed, (block.start, block.end))
        else:
            subheads.append(evidence.value(f"subheads[{len(subheads)}]", printed, (block.start, block.end)))
    reporter_rows = [
        {
            "person_id": facts.person(printed.text[start:end]),
            "name": evidence.folded(f"reporters[{number}].name", printed, (start, end)),
            "title": evidence.value(f"reporters[{number}].title", printed, title),
        }
        for number, (start, end, title) in enumerate(reporters)
    ]
    row: Row = {
        "article_id": facts.article_ids[index],
        "document_id": facts.document.document_id,
        "ordinal": index + 1,
        "document_year": facts.document.year,
        "headline": headline,
        "subheads": subheads,
        "reporters": reporter_rows,
    }
    evidence.date(row, date)
    body = []
    quoted: list[Row] = []
    amounts: list[Row] = []
    for block in [*article.headings, *article.paragraphs]:
        if block.role == "paragraph":
            for path, piece in zip(stretch_paths("body"), printed.pieces(block.start, block.end), strict=False):
                evidence.add(path, [piece])
            body.append(printed.value(block.start, block.end))
            for match in _QUOTED.finditer(printed.text, block.start, block.end):
                phrase = evidence.stretch(f"quoted_phrases[{len(quoted)}]", "text", printed, match.span(1))
                if phrase is not None:
                    quoted.append(phrase)
        for a, b, yuan in amount_facts.find_amounts(printed.text, block.start, block.end):
            if any(mention.end > a for mention in facts.roster.within(index, max(block.start, a - 2), a)):
                # 副主席于一元: the end of a name.
                continue
            amount = evidence.stretch(f"amounts[{len(amounts)}]", "text", printed, (a, b))
            if amount is not None:
                amounts.append({"yuan": yuan, **amount})
    for block in article.bylines:
        evidence.value("reporters", printed, (block.start, block.end))
    end_mark = None
    if article.end_mark is not None:
        evidence.add("end_mark", [article.end_mark])
        end_mark = read_pieces(facts.document.text, [article.end_mark])
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
    if len(_TRADITIONAL.findall(printed.text[:_LOOKED_AT])) >= _MANY:
        facts.notices.add(
            article.char_start, "the article is in traditional characters, which the lexicons do not read"
        )
    return row
