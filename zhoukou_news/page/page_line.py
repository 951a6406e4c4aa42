"""What is seen of one line of a page."""

from __future__ import annotations

from dataclasses import dataclass

from ..printed import Span
from .fields import ACCOUNT_TALK, NOTICE_FIELD, TABLE_HEAD, TABLE_ROW
from .spacing import without_spaces


@dataclass(slots=True)
class PageLine:
    """One line of a page, and what it shows by itself.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        number: The line's number in the file, from 1.
        text: The line, folded, with the spaces inside it as printed.
        compact: The same without its spaces.
        size: How many characters `text` has.
        indent: How many spaces stand before it.
        pieces: The printed lines that it is joined from: one, or several of a narrow column.
        filler: The use of a line that belongs to no article (see `reading.Line`), or None.
        opening: A report begins with it: 本报讯.
        further: It opens with 又讯.
        byline: It is nothing but a byline.
        terminal: A sentence ends with it.
        asking: It is short and asks or exclaims, as a heading may.
        mark: The place of the end mark after its text.
        content: Where in `text` the end mark begins; its size where there is none.
        imprints: Those of `pieces` that are of an imprint or a credit, not of the text.
        field: It begins with a label and a colon.
        label: It is a line of an account or a contact.
        roll: It is a row of names, or of donors with what they gave.
        numbered: It begins as an item does.
        source: It is a web page's 来源 line.
        labelled_byline: The places of 作者：X in such a line, or in it and the one above.
        reference: The page's own date can stand in it.
        related: It stands above links to other articles.
        continued: It points to the page on which the article began.
        continues: It is a heading that the next line goes on with.
        gathered: How many characters its paragraph has up to its end.
        kicker: It ends in 时强调：, above another heading line.
        column: It names the newspaper's column in which the headline below it stands.
        heads_fields: It names in brackets whose fields follow (【县慈善总会】), or what the text below it is about.
        last: It ends no sentence, and no text follows: the page ends, or a heading, an opening or filler comes.
    """

    start: int
    end: int
    number: int
    text: str
    compact: str
    size: int
    indent: int
    pieces: tuple[Span, ...]
    filler: str | None = None
    opening: bool = False
    byline: bool = False
    terminal: bool = False
    mark: Span | None = None
    content: int = 0
    imprints: tuple[Span, ...] = ()
    labelled_byline: tuple[Span, ...] = ()
    asking: bool = False
    gathered: int = 0
    source: bool = False
    further: bool = False
    continues: bool = False
    related: bool = False
    field: bool = False
    label: bool = False
    numbered: bool = False
    roll: bool = False
    continued: bool = False
    reference: bool = False
    last: bool = False
    kicker: bool = False
    column: bool = False
    heads_fields: bool = False

    @property
    def head(self) -> str:
        """How the line begins, without the spaces of typesetting."""
        return without_spaces(self.text[:30])

    def places(self, start: int, end: int) -> list[Span]:
        """The places on the page of `text[start:end]`, one for each printed line."""
        if len(self.pieces) == 1:
            return [(self.start + start, self.start + end)]
        out = []
        position = 0
        for a, b in self.pieces:
            low, high = max(start - position, 0), min(end - position, b - a)
            if low < high:
                out.append((a + low, a + high))
            position += b - a
        return out

    def place(self, start: int, end: int) -> Span:
        """The extent on the page of `text[start:end]`."""
        places = self.places(start, end)
        return places[0][0], places[-1][1]

    @property
    def heading_like(self) -> bool:
        """Could be a heading line: nothing closes it, nothing opens it."""
        if self.filler or self.opening or self.byline or self.mark or self.size > 70:
            return False
        if self.terminal and not self.asking:
            return False
        return not (
            self.label
            or self.heads_fields
            or self.roll
            or (self.numbered and self.text[0] not in "◆●■▲★◎○·※")
            or "。" in self.text
            or (self.text.endswith(("：", "；")) and not self.kicker)
            # 请将款项汇入以下: the sentence goes on in the next line.
            or self.text.endswith(("以下", "下列", "上述", "以及"))
            or ("：" in self.text and (ACCOUNT_TALK.search(self.text) or NOTICE_FIELD.match(self.text)))
            # The cells of a table have spaces between them.
            or (len(self.compact) < self.size and (TABLE_HEAD.match(self.text) or TABLE_ROW.match(self.text)))
        )
