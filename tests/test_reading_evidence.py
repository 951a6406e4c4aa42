"""What holds for every page, whatever it says: the labelled pages in each noise, and the seed page.

Every value follows from its evidence, every line has a use, places are in order, and reading again gives the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from zhoukou_news import labels
from zhoukou_news.document import Document
from zhoukou_news.fuzz import without_places
from zhoukou_news.labels import LabelledPage
from zhoukou_news.reader import read_document
from zhoukou_news.reading import Line, Reading, Row
from zhoukou_news.schema import TABLES
from zhoukou_news.validation.faults import faults

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
PAGES: dict[str, LabelledPage] = {page.page_id: page for page in labels.load(Path(__file__).parent / "pages")}

#: Uses of a line that is in a row.
USED = {"headline", "subhead", "byline", "body"}


def _documents() -> Iterator[tuple[str, Document]]:
    facts = tomllib.loads((SEEDS / "documents.toml").read_text(encoding="utf-8"))
    for path in sorted(SEEDS.glob("*.txt")):
        yield path.stem, Document(path.stem, path.read_bytes().decode(), year=facts.get(path.stem, {}).get("year"))
    for page_id, page in PAGES.items():
        year = page.year if page.year_basis == "document" else None
        # A web edition is printed in one way only.
        for noise in labels.NOISES if page.text is None else labels.NOISES[:1]:
            yield f"{page_id}-{noise}", Document(page_id, labels.print_page(page, noise), year=year)


DOCUMENTS = dict(_documents())


ALL = pytest.mark.parametrize("name", DOCUMENTS)


@cache
def reading_of(name: str) -> Reading:
    return read_document(DOCUMENTS[name])


def rows_of(name: str) -> Iterator[Row]:
    for rows in reading_of(name).rows.values():
        yield from rows


@ALL
def test_every_value_follows_from_its_evidence(name: str) -> None:
    reading = reading_of(name)
    documents = {reading.document.document_id: reading.document}
    wrong = [
        f"{table}: {fault}"
        for table, rows in reading.rows.items()
        for row in rows
        for fault in faults(table, row, documents.get)
    ]
    assert reading.rows["articles"] and not wrong, "\n".join(wrong)


@ALL
def test_every_line_has_a_use_or_a_reason(name: str) -> None:
    reading = reading_of(name)
    text = reading.document.text
    printed = [line.strip() for line in re.split(r"\r\n|\n|\r", text) if line.strip()]
    assert [text[line.char_start : line.char_end] for line in reading.lines] == printed
    assert {line.use for line in reading.lines if not line.ignored} <= USED
    assert not {line.use for line in reading.lines if line.ignored} & {*USED, "unread"}


def test_a_name_that_an_ignored_line_breaks_is_one_mention() -> None:
    text = "本报讯 9日，县委常委熊志刚、徐小\n星期五\n凤到场。"
    (person,) = (row for row in read_document(Document("page", text)).rows["people"] if row["name"] == "徐小凤")
    pieces = [(one["field"], text[one["char_start"] : one["char_end"]]) for one in person["evidence"]]
    assert pieces[:2] == [("name", "徐小"), ("name+", "凤")] and person["mention_count"] == 1


def test_no_value_has_spaces_around_it() -> None:
    text = "本报讯 9日，会议学习了“\t以人为本 ”和“ ”。"
    (article,) = read_document(Document("page", text)).rows["articles"]
    assert [phrase["text"] for phrase in article["quoted_phrases"]] == ["以人为本"]


def test_every_use_and_reason_is_explained() -> None:
    uses = {line.use for name in DOCUMENTS for line in reading_of(name).lines}
    assert not [use for use in sorted(uses) if f"`{use}`" not in str(Line.__doc__)]


@ALL
def test_used_lines_lie_in_articles_and_ignored_ones_in_no_value(name: str) -> None:
    reading = reading_of(name)
    extents = [(row["char_start"], row["char_end"]) for row in reading.rows["articles"]]
    pieces = [
        (piece["char_start"], piece["char_end"])
        for table, rows in reading.rows.items()
        for row in rows
        for piece in row["evidence"]
        if not piece["field"].startswith("year_basis")
    ]
    for line in reading.lines:
        if line.ignored and re.search("作者|记者|通讯员", reading.document.text[line.char_start : line.char_end]):
            continue  # `test_a_line_that_names_the_author_is_a_byline` is about these.
        if line.ignored:
            assert not [piece for piece in pieces if piece[0] < line.char_end and line.char_start < piece[1]], line
        else:
            assert any(start < line.char_end and line.char_start < end for start, end in extents), line


@ALL
def test_places_are_in_order(name: str) -> None:
    reading = reading_of(name)
    length = len(reading.document.text)
    for row in rows_of(name):
        if "char_start" in row:
            assert 0 <= row["char_start"] < row["char_end"] <= length
        for piece in row["evidence"]:
            assert 0 <= piece["char_start"] < piece["char_end"] <= length
    starts = [row["char_start"] for row in reading.rows["articles"]]
    ends = [row["char_end"] for row in reading.rows["articles"]]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    for row in reading.rows["articles"]:
        for column in ("quoted_phrases", "amounts"):
            places = [one["char_start"] for one in row[column]]
            assert places == sorted(places), column
    for row in reading.rows["meetings"]:
        for column in ("attendees", "agenda", "statements"):
            places = [one["char_start"] for one in row[column]]
            assert places == sorted(places), column
    assert [line.number for line in reading.lines] == sorted({line.number for line in reading.lines})


@ALL
def test_references_resolve(name: str) -> None:
    rows = reading_of(name).rows
    keys = {table: [row[TABLES[table].primary_key] for row in rows[table]] for table in rows}
    assert all(len(set(found)) == len(found) for found in keys.values())
    persons, articles = set(keys["people"]), set(keys["articles"])
    used = {one["person_id"] for row in rows["articles"] for one in row["reporters"]}
    for row in rows["meetings"]:
        used |= {row["chair_id"], *(one["person_id"] for one in row["attendees"])}
        used |= {one["speaker_id"] for one in row["statements"]}
    used |= {one["person_id"] for row in rows["bank_accounts"] for one in row["contacts"]}
    assert used - {None} <= persons
    assert {row["article_id"] for table in ("meetings", "bank_accounts") for row in rows[table]} <= articles
    attended = {(one["person_id"], row["meeting_id"]) for row in rows["meetings"] for one in row["attendees"]}
    assert {(row["person_id"], meeting) for row in rows["people"] for meeting in row["meeting_ids"]} == attended
    for row in rows["people"]:
        mentions = [piece for piece in row["evidence"] if piece["field"] == "name"]
        assert row["mention_count"] == len(mentions)
        assert row["article_ids"] == sorted({piece["article_id"] for piece in mentions})
        assert row["first_article_id"] == row["article_ids"][0]


@ALL
def test_reading_again_gives_the_same(name: str) -> None:
    again, reading = read_document(DOCUMENTS[name]), reading_of(name)
    assert (again.rows, again.lines, again.notices) == (reading.rows, reading.lines, reading.notices)


@pytest.mark.parametrize("page_id", [page_id for page_id, page in PAGES.items() if page.text is None])
def test_the_line_ends_of_windows_change_places_alone(page_id: str) -> None:
    plain = reading_of(f"{page_id}-columns")
    other = read_document(Document(page_id, plain.document.text.replace("\n", "\r\n"), year=plain.document.year))
    assert [line.use for line in other.lines] == [line.use for line in plain.lines]
    assert without_places(other.rows) == without_places(plain.rows)


def _wrapped(text: str, width: int) -> str:
    """A page with its paragraphs in lines of a width; no line ends where a sentence does."""
    lines = []
    for line in text.split("\n"):
        while len(line) > 2 * width and "。" in line:
            end = next(
                (
                    end
                    for end in range(width, 4, -1)
                    if line[end - 1] not in "。！？；：”" and line[end] not in "，。、；：！？”）"
                ),
                width,
            )
            lines.append(line[:end])
            line = line[end:]
        lines.append(line)
    return "\n".join(lines)


#: Characters in a line of a column.
WIDTHS = [14, 17, 22, 50]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_width_of_the_column_changes_no_headline(width: int) -> None:
    """A paragraph ends where its sentence ends, however short the lines are that it is broken into."""
    other = {}
    for page_id, page in PAGES.items():
        if page.text is not None:
            continue
        plain = reading_of(f"{page_id}-clean")
        text = _wrapped(plain.document.text, width)
        read = read_document(Document(page_id, text, year=plain.document.year))
        headlines = [[row["headline"] for row in rows["articles"]] for rows in (plain.rows, read.rows)]
        if headlines[0] != headlines[1]:
            other[page_id] = (len(headlines[0]), len(headlines[1]))
    assert not other
