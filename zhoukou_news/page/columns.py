"""Narrow columns: the lines of a page whose paragraphs a column broke, joined again."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator

from ..printed import Span
from .bylines import is_byline, names_in_brackets
from .dates import DAY_FIRST
from .ends import ends_with_mark
from .fields import is_label
from .headings import names_notice
from .newspapers import AGENCY
from .openings import OPENING
from .sentences import ends_with_stop
from .spacing import BLANK, indent_before, without_spaces

#: The width of a column, in characters: no line of it is shorter or longer.
_NARROWEST, _WIDEST = 6, 60
#: How many lines must break inside a sentence at one width, and their share of all that do, before it is a column's.
_FEWEST_FULL = 6
_LEAST_SHARE = 0.6
#: How many heading lines may stand above an opening.
_MOST_HEADINGS = 6
_BREAK_SIGNS = re.compile("[，。；！？]")
#: 本报讯（记者 白, its bracket still open.
_OPEN_BYLINE = re.compile(
    rf"(?:[【〔\[]?{AGENCY}{BLANK}*(?:讯|电|消息|报道)[】〕\]]?{BLANK}*[（(]|[（(](?=本报|记者|通讯员|见习|实习))[^（）()。，]{{1,60}}$"
)
_LONGEST_OPEN_BYLINE = 90
_OPEN_CREDIT = re.compile(r"[。！？”]（(?P<names>[^（）。，]{0,40})$")
_CLOSES_BYLINE = re.compile(r"[^（(）)。，]{1,40}[）)]")


def _width(text: str) -> int:
    """How wide a line is printed, in Chinese characters: letters and digits are half as wide."""
    # A Chinese character is three bytes, a digit one: counting bytes is the fast way to tell them apart.
    return (len(text.encode("utf-8", "surrogatepass")) + len(text) + 2) // 4


def rejoined(folded: str, spans: list[Span]) -> list[tuple[Span, ...]]:
    """The lines of a page, those of a narrow column joined: every line of a paragraph ends at the column's width there.

    The widths are found from the lines that break inside a sentence; a page on which they are of every length has none.
    A byline that a break divides is joined in any case.

    Args:
        folded: The page's text, folded.
        spans: Its lines.

    Returns:
        For each line the printed lines that it consists of.
    """
    texts = [folded[a:b] for a, b in spans]
    widths, full = _columns(texts)
    gaps = [len(folded[a : b + 1].splitlines()) > 2 for (_, a), (b, _) in itertools.pairwise(spans)] if full else []
    indents = [indent_before(folded, a) for a, _ in spans] if full else []
    indented = sum(indent >= 1 for indent in indents) >= 3
    # Then a line without an indent that no text goes before is a heading.
    paragraphs_indented = indented and sum(map(bool, indents)) * 2 >= sum(map(ends_with_stop, texts))
    # Blank lines count where the lines of a column have none between them.
    breaks = [gap for gap, width in zip(gaps, widths, strict=False) if width in full]
    spaced = sum(breaks) * 10 <= len(breaks)
    divided = spaced and sum(gaps) * 20 > len(gaps)
    out: list[list[Span]] = []
    joins = False
    for k, span in enumerate(spans):
        if joins:
            out[-1].append(span)
        else:
            out.append([span])
        inside, joins = joins, False
        if k + 1 == len(spans):
            break
        text, following = texts[k], texts[k + 1]
        bracket = text.rfind("（")
        if bracket > text.rfind("）"):
            if not inside and len(text) <= _LONGEST_OPEN_BYLINE:
                joins = bool(_OPEN_BYLINE.match(text)) and bool(_CLOSES_BYLINE.match(following))
            if not joins and bracket > len(text) - 42:
                # …。（白露 and on the next line 通讯员 岳锋）.
                opened, closed = _OPEN_CREDIT.search(text), _CLOSES_BYLINE.match(following)
                joins = bool(opened and closed and names_in_brackets(opened["names"] + closed.group()[:-1]))
        if joins or not full or (spaced and gaps[k]):
            continue
        width = widths[k] + min(2, indents[k])
        column = min((w for w in full if w - 3 <= width <= w + 1), default=0, key=lambda w: abs(w - width))
        begun = inside or bool(OPENING.match(text)) or text[-1] in "、，"
        longest = 2 * column if begun or divided else column + 1
        if not column or widths[k + 1] > longest or OPENING.match(following) or is_byline(following):
            continue
        if is_label(following) or (not inside and (is_label(text) or is_byline(text))) or ends_with_mark(text):
            continue
        first = indents[k] > 0 or not paragraphs_indented
        if ends_with_stop(text):
            joins = indented and (inside or first) and width >= column - 1 and not indents[k + 1]
        elif begun:
            joins = True
        elif width >= column - 2:
            joins = first and not _heads(texts, k, divided)
    return [tuple(pieces) for pieces in out]


def _columns(texts: list[str]) -> tuple[list[int], list[int]]:
    """How wide each line is, and the widths at which the page's columns break inside a sentence.

    A line is measured by its characters, or by their width in print, whichever gives the columns more clearly.
    """
    inside = [
        len(text) <= 2 * _WIDEST and text[-1] not in "。！？：；”" and bool(_BREAK_SIGNS.search(text)) for text in texts
    ]
    if sum(inside) < _FEWEST_FULL:
        return [], []
    broken = [text for text, one in zip(texts, inside, strict=True) if one]
    if sum("。" in text for text in broken) + sum(_ends_paragraphs(texts, inside)) < 2:
        # Sentences end inside the lines of a column, and on the line after one; not inside the rows of a list.
        return [], []
    measure: Callable[[str], int] = _width
    clearest, columns = 0, list[int]()
    for measured in (len, _width):
        rest = Counter(width for width in map(measured, broken) if _NARROWEST <= width <= _WIDEST)
        lines = sum(rest.values())
        full: list[int] = []
        covered = clear = 0
        while rest:
            width = max(rest, key=lambda w: (2 * rest[w] + rest[w - 1] + rest[w + 1], w))
            count = rest[width] + rest[width - 1] + rest[width + 1]
            if count < _FEWEST_FULL:
                break
            full.append(width)
            clear += rest[width]
            covered += sum(rest.pop(w, 0) for w in range(width - 3, width + 2))
        if covered >= _LEAST_SHARE * lines and clear > clearest:
            clearest, measure, columns = clear, measured, full
    return (list(map(measure, texts)), columns) if columns else ([], [])


def _ends_paragraphs(texts: list[str], inside: list[bool]) -> Iterator[bool]:
    """For each line that breaks inside a sentence whether the next one, no longer than it, ends the sentence."""
    for broken, (text, following) in zip(inside, itertools.pairwise(texts), strict=False):
        yield broken and following[-1] == "。" and len(following) <= len(text) + 1


def _heads(texts: list[str], k: int, divided: bool) -> bool:
    """A line as wide as the column at which no paragraph is open: does it belong to a heading?

    `divided`: blank lines divide the paragraphs of the page, and none stands after the line.
    """
    if "。" in texts[k]:
        return False
    for text in texts[k + 1 : k + 1 + _MOST_HEADINGS]:
        if OPENING.match(text) or is_byline(text):
            return True
        if "。" in text or ends_with_stop(text):
            break
    if divided or _BREAK_SIGNS.search(texts[k]):
        return False
    return DAY_FIRST.match(without_spaces(texts[k + 1][:30])) is not None or names_notice(without_spaces(texts[k]))
