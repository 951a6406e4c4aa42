"""Invented pages for the tests of the reader, and their cells in a form that is short to write down.

Every page and every expected cell is written by hand after the contract; none comes from the reader.
"""

from __future__ import annotations

from typing import Any

import pytest

from zhoukou_news.document import Document
from zhoukou_news.reader import read_document
from zhoukou_news.reading import Reading, Row

YEAR = 2026
#: The byline that `news` prints, and the name in it.
REPORTER = "白露"


def case(name: str, *values: object, fails: str | None = None) -> Any:
    """A case of a parametrised test.

    Args:
        name: What the case shows; its id.
        values: The page, and the cells that it must give.
        fails: Why the reader does not yet reach the cells. The case fails the tests as soon as it does.
    """
    marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
    return pytest.param(*values, id=name.replace(" ", "-"), marks=marks)


def news(*paragraphs: str, headline: str | None = "县里近日添了新气象", byline: str = "本报讯（记者 白露）") -> str:
    """A page of one article: headline, byline before the first paragraph, paragraphs."""
    heading = [headline] if headline else []
    return "\n\n".join([*heading, byline + paragraphs[0], *paragraphs[1:]]) + "\n"


def read(text: str, year: int | None = YEAR) -> Reading:
    """The page, read; its year given with the document unless there is none."""
    return read_document(Document("page", text, year=year))


def only(rows: list[Row]) -> Row:
    """The one row that is expected."""
    assert len(rows) == 1, f"{len(rows)} rows"
    return rows[0]


def article(text: str, year: int | None = YEAR) -> Row:
    """The row of the page's only article."""
    return only(read(text, year).rows["articles"])


def people(reading: Reading) -> dict[str, Row]:
    """The persons of a page by name, those of the byline of `news` left out."""
    return {row["name"]: row for row in reading.rows["people"] if row["name"] != REPORTER}


def titles(reading: Reading) -> dict[str, list[str]]:
    """Each person's different titles, in printed order."""
    return {
        name: [title["title"] for title in sorted(row["titles"], key=lambda title: title["char_start"])]
        for name, row in people(reading).items()
    }


def name_of(reading: Reading, person_id: str | None) -> str | None:
    """The name that belongs to a person's key."""
    names = {row["person_id"]: row["name"] for row in reading.rows["people"]}
    return None if person_id is None else names[person_id]


def attendees(meeting: Row) -> list[tuple[str, str | None, str]]:
    """Who was present: name, title, role."""
    return [(one["name"], one["title"], one["role"]) for one in meeting["attendees"]]


def agenda(meeting: Row) -> list[str]:
    """The clauses of the agenda."""
    return [clause["text"] for clause in meeting["agenda"]]


def statements(reading: Reading) -> list[tuple[str | None, str | None, str, str]]:
    """The statements of the page's only meeting: the person, the speaker as printed, verb and text."""
    return [
        (name_of(reading, one["speaker_id"]), one["speaker"], one["verb"], one["text"])
        for one in only(reading.rows["meetings"])["statements"]
    ]
