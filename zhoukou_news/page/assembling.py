"""From collected lines to articles in clean text, and to the account of every line."""

from __future__ import annotations

from ..printed import Printed, Span
from ..reading import Line
from .article import Article, Block
from .draft import Draft
from .headings import is_instructing
from .headline import choose_headline
from .page_line import PageLine
from .splitting import Cuts, LineCounter

#: The use of a line that no article took and no reason excluded.
UNREAD = ("unread", True)


def assembled(source: str, folded: str, draft: Draft, uses: dict[int, tuple[str, bool]]) -> Article:
    """An article in clean text.

    Args:
        source: The page's text.
        folded: The same, folded.
        draft: The article's lines.
        uses: What each line is used as, by where it begins; headings are entered here, as the headline or others.
    """
    printed = Printed(source, folded)
    article = Article(printed, continued=draft.continued, end_mark=draft.mark, guesses=draft.guesses)

    def block(role: str, pieces: list[Span]) -> Block:
        begin = printed.size
        for start, end in pieces:
            printed.add(start, end)
        made = Block(role, begin, printed.size)
        article.blocks.append(made)
        printed.end_block()
        return made

    headings: list[list[PageLine]] = [[]]
    for line in draft.headings:
        headings[-1].append(line)
        if not line.continues:
            article.headings.append(block("heading", [piece for part in headings[-1] for piece in part.pieces]))
            headings.append([])
    # In printed order.
    article.bylines += [block("byline", places) for places in draft.bylines]
    article.paragraphs += [block("paragraph", pieces) for pieces in draft.paragraphs]
    article.bylines += [block("byline", places) for places in draft.closing_bylines]
    printed.close()
    lines = ["".join(line.text for line in some) for some in headings if some]
    # The name of a column is the first heading or none.
    first = 1 if draft.headings and draft.headings[0].column else 0
    chosen = choose_headline(lines[first:])
    article.headline = None if chosen is None else first + chosen
    for number, some in enumerate(headings):
        for line in some:
            uses[line.start] = ("headline" if number == article.headline else "subhead", False)
    if chosen and not is_instructing(lines[first + chosen - 1]):
        article.guesses.append(("headline", "a line above it was taken for a motto"))
    edges = [(x.start, x.end) for x in draft.headings]
    edges += [place for places in draft.bylines + draft.closing_bylines for place in places]
    edges += [piece for pieces in draft.paragraphs for piece in pieces]
    if draft.mark:
        edges.append(draft.mark)
    article.char_start = min(e[0] for e in edges)
    article.char_end = max(e[1] for e in edges)
    return article


def account(source: str, lines: list[PageLine], cuts: Cuts, uses: dict[int, tuple[str, bool]]) -> list[Line]:
    """Every printed line with its use, in order.

    Args:
        source: The page's text.
        lines: Its lines, those of narrow columns joined.
        cuts: Its lines as printed.
        uses: What each of `lines` was used as, by where it begins, and whether it was ignored.
    """
    printed: list[tuple[Span, str, bool]] = [(bar, "web_page", True) for bar in cuts.bars]
    for line in lines:
        use, ignored = uses.get(line.start, UNREAD)
        for piece in line.pieces:
            cut = piece in line.imprints
            printed.append((cuts.extents[piece[0]], "imprint" if cut else use, cut or ignored))
    numbers = LineCounter(source)
    return [Line(numbers.at(start), start, end, use, ignored) for (start, end), use, ignored in sorted(printed)]
