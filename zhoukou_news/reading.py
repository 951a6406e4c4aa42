"""What reading one document gives: rows for the four tables, and an account of every line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .document import Document
from .schema import TableName

#: A row of a table: column name → value (str, int, datetime.date, decimal.Decimal, list, dict or None).
Row = dict[str, Any]


class Line(NamedTuple):
    """One non-blank line of the page and what became of it.

    Attributes:
        number: The line's number in the file, from 1.
        char_start: Offset of its first non-blank character.
        char_end: Offset after its last non-blank character.
        use: What it was read as: `headline`, `subhead`, `byline`, `body`; or why it was ignored: `folio`, `slogan`,
            `caption`, `imprint`, `turn` (下转), `column_name`, `weather`, `announcement`,
            `masthead`, `web_page` (a web page's own furniture), `stray` (a byline or an end mark that no article stands
            beside), `foreign` (the file is no Chinese text).
        ignored: Whether the line is in no row.
    """

    number: int
    char_start: int
    char_end: int
    use: str
    ignored: bool = False


@dataclass(frozen=True)
class Notice:
    """Something on the page that the reader could not read, or doubts.

    Attributes:
        document_id: The document.
        line: The line's number, from 1.
        char_start: The offset of the place.
        reason: What is wrong, in a sentence.
    """

    document_id: str
    line: int
    char_start: int
    reason: str


@dataclass(frozen=True)
class Reading:
    """One document, read.

    Attributes:
        document: The document.
        rows: The four tables' rows. The people are this document's alone; `people.merge_people` joins documents.
        lines: Every non-blank line with its use.
        notices: What could not be read, or is doubtful.
    """

    document: Document
    rows: dict[TableName, list[Row]]
    lines: tuple[Line, ...] = field(default=())
    notices: tuple[Notice, ...] = field(default=())
