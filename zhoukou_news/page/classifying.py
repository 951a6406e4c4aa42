"""What each line of a page shows by itself: filler of some kind, or opening, byline, end mark, field, sentence."""

from __future__ import annotations

import re

from ..printed import SPACE, Span
from .announcements import announced
from .bylines import is_byline, is_contributing_office, is_from_reader, is_row_of_names, labelled_byline, names_authors
from .captions import begins_caption, ends_caption
from .columns import rejoined
from .ends import CONTINUED, TURN, end_mark, has_bracketed_marks, has_end_mark, may_have_marks
from .fields import FIELD, NUMBERED, is_label, is_row_of_donors, is_row_of_signs
from .folio import is_folio, is_imprint, is_masthead
from .headings import is_salutation
from .openings import OPENING, is_opening
from .page_line import PageLine
from .roundups import is_column_line, names_letters, names_one_column, names_whose_fields
from .sentences import ends_sentence
from .spacing import indent_before, without_spaces
from .splitting import LineCounter
from .web_pages import (
    bare_label,
    is_count,
    is_date_line,
    is_dated_furniture,
    is_furniture,
    is_link,
    is_number_alone,
    is_related_head,
    is_rule_or_copyright,
    is_site_line,
    is_source_line,
    names_source,
)

#: 2020-02-09 石桥日报 记者 白露: such a date is a web page's.
_ON_THE_WEB = re.compile(r"\d{4}-\d|www\.")
#: How long a line can be that belongs to no article.
_LONGEST_FILLER = 160
_MOST_HEADINGS = 3
#: What ends the column above it.
_ENDS_COLUMN = ("column_name", "folio", "imprint", "turn")
_ASKS = re.compile("(?:[？！]|……)[”』」]?$")
#: 市民王女士问：社保卡丢了怎么办？: what somebody asks, no heading.
_ASKED_BY = re.compile("(?:[^，。：]{2,10}问|记者|主持人)：")


def classified(source: str, folded: str, pieces: list[Span]) -> list[PageLine]:
    """The lines of a page, those of narrow columns joined, each with what it shows.

    Args:
        source: The page's text.
        folded: The same, folded.
        pieces: Its printed lines.
    """
    numbers = LineCounter(source)
    bracketed, numbered = has_bracketed_marks(folded), may_have_marks(folded)
    lines: list[PageLine] = []
    for joined in rejoined(folded, pieces):
        start, end = joined[0][0], joined[-1][1]
        text = folded[start:end] if len(joined) == 1 else "".join([folded[a:b] for a, b in joined])
        indent = indent_before(folded, start)
        line = PageLine(start, end, numbers.at(start), text, without_spaces(text), len(text), indent, joined)
        if line.size <= _LONGEST_FILLER:
            _fill(line)
        if line.filler is None and lines:
            _fill_value(line, lines[-1])
        if line.filler is None:
            line.filler = _caption(line, lines[-1] if lines else None)
        if line.filler is None:
            _describe(line, bracketed, numbered)
        if lines and lines[-1].filler == "column_name" and names_whose_fields(lines[-1].compact) and _told(line):
            lines[-1].filler, lines[-1].heads_fields = None, True
            _describe(lines[-1], bracketed, numbered)
        lines.append(line)
    sections = [line for line in lines if line.filler == "column_name"]
    for k, line in enumerate(lines):
        if line.filler != "column_name":
            continue
        alone = len(sections) == 1 and names_one_column(line.compact) and _heads_article(lines, k)
        if alone or (names_letters(line.compact) and _letters_below(lines, k) == 1):
            # The kicker of the one article, or the one letter, below it.
            line.filler, line.kicker = None, alone
            _describe(line, bracketed, numbered)
    return lines


def _heads_article(lines: list[PageLine], k: int) -> bool:
    """Whether right below a line stand headings, and then what begins a report or a text."""
    below = lines[k + 1 : k + 2 + _MOST_HEADINGS]
    headings = next((j for j, line in enumerate(below) if not line.heading_like), len(below))
    return 0 < headings < len(below) and below[headings].filler is None


def _letters_below(lines: list[PageLine], k: int) -> int:
    """How many letters of readers stand below a line, in its column: by whom they address, or who signed them."""
    end = next((j for j in range(k + 1, len(lines)) if lines[j].filler in _ENDS_COLUMN), len(lines))
    below = lines[k + 1 : end]
    return max(sum(is_salutation(line.text) for line in below), sum(is_from_reader(line.text) for line in below))


def _fill(line: PageLine) -> None:
    """Find what kind of filler a line is, if it is one; the first kind that fits is taken."""
    text, compact = line.text, line.compact
    # Most kinds have no full stop.
    phrase = "。" not in text
    if phrase and TURN.match(text):
        line.filler, line.continued = "turn", bool(CONTINUED.match(text))
    elif phrase and is_source_line(text):
        line.filler, line.reference, line.source = "web_page", True, True
    elif phrase and is_folio(text, compact):
        line.filler, line.reference = "folio", True
    elif phrase and (is_imprint(text) or is_contributing_office(text)):
        line.filler = "imprint"
    elif is_rule_or_copyright(text):
        line.filler = "web_page"
    elif phrase and is_row_of_signs(text):
        line.filler = "stray"
    elif is_furniture(text, compact):
        line.filler, line.reference = "web_page", is_dated_furniture(text)
        line.related = is_related_head(compact)
    elif phrase and is_link(text) and not OPENING.match(text):
        line.filler = "web_page"
    elif is_masthead(text, compact, line.number):
        line.filler = "masthead"
    elif is_date_line(text):
        line.filler, line.reference = "web_page", True
    elif is_site_line(text, line.number):
        line.filler = "web_page"
    elif is_column_line(compact):
        line.filler = "column_name"
    else:
        line.filler = announced(text, compact)
    if line.source or (line.reference and _ON_THE_WEB.search(text) and not text.startswith(("www", "http"))):
        named = labelled_byline(text)
        if named:
            line.labelled_byline = (line.place(*named),)


def _fill_value(line: PageLine, label: PageLine) -> None:
    """Find whether a line is what a web page prints under 来源： or 作者：, on a line of its own."""
    kind = label.source and bare_label(label.text)
    if kind == "author" and names_authors(line.text):
        line.labelled_byline = (label.place(0, label.size), line.place(0, line.size))
    elif label.filler == "web_page" and (is_count(line.text) if label.reference else is_number_alone(line.text)):
        # How often it was read, under the line with source and time; the website's telephone numbers.
        line.filler = "web_page"
        return
    elif kind != "source" or not names_source(line.text):
        return
    line.filler, line.reference, line.source = "web_page", True, True


def _told(line: PageLine) -> bool:
    """Whether a line is a field, or a text: no heading stands in a column above it."""
    return line.label or not (line.filler or line.opening or line.heading_like)


def _caption(line: PageLine, before: PageLine | None) -> str | None:
    """`caption` where a line is one, None elsewhere."""
    text = line.text
    if begins_caption(text, line.compact):
        return "caption"
    if not ends_caption(text) or OPENING.match(text) or has_end_mark(text):
        return None
    again = text.endswith("摄") and before is not None and before.filler == "caption"
    return "caption" if again or not is_byline(text) else None


def _describe(line: PageLine, bracketed: bool, numbered: bool) -> None:
    """Find what a line shows that is no filler; `bracketed` and `numbered`: which end marks the page has."""
    text = line.text
    size = line.size
    end = size
    mark = end_mark(text, bracketed, numbered)
    if mark is not None:
        (end, after), credit = mark
        line.mark = line.place(end, after)
        if credit is not None:
            # In a narrow column whole lines can be the credit's.
            line.imprints = tuple(place for place in line.places(*credit) if place in line.pieces)
    line.content = end
    content = text[:end].rstrip(SPACE)
    line.terminal = bool(line.mark) or ends_sentence(content)
    # A heading may ask or exclaim.
    line.asking = (
        line.terminal
        and not line.mark
        and size <= 26
        and not text.startswith(("感谢", "谢谢", "欢迎", "敬请", "特此"))
        and bool(_ASKS.search(content))
        and "。" not in text
        and not _ASKED_BY.match(text)
    )
    line.opening = is_opening(text, line.compact)
    line.further = line.opening and text.startswith(("又讯", "另讯"))
    line.byline = not line.opening and size <= 80 and is_byline(content)
    line.numbered = bool(NUMBERED.match(text))
    if "：" in text:
        line.field = bool(FIELD.match(text))
        line.label = is_label(text)
    line.roll = (
        6 <= size <= 70
        and (not line.terminal or line.mark is not None)
        and ((size - len(line.compact) > 1 and is_row_of_names(content)) or is_row_of_donors(content))
    )
