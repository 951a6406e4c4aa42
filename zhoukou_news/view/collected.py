"""What a page of the site shows together, and the tables hold apart: a document's people, a person's meetings.

The table people is sorted by person, the others by document. So rows are put into a temporary database on disk and
taken out again in the other order: memory does not grow with the package.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import descriptor
from ..descriptor import DescriptorError, reason_of
from ..loading import Package
from ..reading import Row
from ..schema import TABLES, TableName

if TYPE_CHECKING:
    from collections.abc import Sequence

_BATCH_ROWS = 500
_PHONE = re.compile(r"phones\[(\d+)\]")
#: How many of those whom a person met are listed on the person's page, the most frequent first.
MET_SHOWN = 200
#: Persons in one file of the site, about.
PERSONS_IN_FILE = 64

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE document (number INTEGER PRIMARY KEY, document_id TEXT UNIQUE, year INTEGER);
CREATE TABLE article (article_id TEXT PRIMARY KEY, document INTEGER, headline TEXT, date TEXT) WITHOUT ROWID;
CREATE TABLE meeting (meeting_id TEXT PRIMARY KEY, article_id TEXT, name TEXT, date TEXT, organizer TEXT) WITHOUT ROWID;
CREATE TABLE attendance (meeting_id TEXT, person_id TEXT, role TEXT, title TEXT);
CREATE TABLE person (
    person_id TEXT PRIMARY KEY, file INTEGER, name TEXT, pinyin TEXT, kind TEXT, articles INTEGER, meetings INTEGER,
    mentions INTEGER, row TEXT
) WITHOUT ROWID;
CREATE TABLE named (document INTEGER, row TEXT);
"""
_INDEXES = """
CREATE INDEX attendance_of_meeting ON attendance (meeting_id);
CREATE INDEX attendance_of_person ON attendance (person_id);
CREATE INDEX named_in ON named (document);
CREATE INDEX person_in ON person (file, person_id);
"""


def rows_of(package: Package, name: TableName, columns: Sequence[str] | None = None) -> Iterator[Row]:
    """A table's rows in their order, some hundred at a time.

    Raises:
        DescriptorError: A file cannot be read.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = package.table(name)
    for place in [file.path for file in table.files] or [table.path]:
        try:
            with pq.ParquetFile(package.folder / place) as file:
                for batch in file.iter_batches(_BATCH_ROWS, columns=columns):
                    yield from batch.to_pylist()
        except (OSError, pa.ArrowException) as error:
            where = package.folder / place
            raise DescriptorError(f"{where} cannot be read: {reason_of(error)}; run the build again") from error


def plain(value: Any) -> Any:
    """A value of a row as JSON has it: a date as 2020-02-09, a decimal as text in plain digits."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value


@dataclass
class Collected:
    """The rows of a package in the orders in which the site needs them.

    Args:
        package: The package.
        folder: Where the temporary database lies.
    """

    package: Package
    folder: Path

    def __post_init__(self) -> None:
        #: Whether the package masks something: then no page is shown but masked.
        self.redacted = descriptor.read_terms(self.package.folder).redact is not None
        self._database = sqlite3.connect(self.folder / "collected.sqlite")
        self._database.executescript(_SCHEMA)
        self._documents()
        self._meetings()
        self._people()
        self._database.executescript(_INDEXES)
        self._database.commit()

    def __enter__(self) -> Collected:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def _count(self, table: str) -> int:
        ((count,),) = self._database.execute(f"SELECT count(*) FROM {table}")
        return int(count)

    @property
    def document_count(self) -> int:
        """How many documents have articles."""
        return self._count("document")

    @property
    def person_files(self) -> int:
        """In how many files the persons are: a power of two, so that a person's is found by the hash in the id."""
        return self._person_files

    @property
    def dates(self) -> tuple[str | None, str | None]:
        """The first and the last date of the articles."""
        ((first, last),) = self._database.execute("SELECT min(date), max(date) FROM article")
        return first, last

    # --- taking in ---

    def _documents(self) -> None:
        number, last = -1, None
        wanted = ["article_id", "document_id", "document_year", "headline", "date", "redactions"]
        for row in rows_of(self.package, "articles", wanted):
            if row["document_id"] != last:
                number, last = number + 1, row["document_id"]
                self._database.execute("INSERT INTO document VALUES (?, ?, ?)", (number, last, row["document_year"]))
            self.redacted |= bool(row["redactions"])
            fields = (row["article_id"], number, row["headline"], plain(row["date"]))
            self._database.execute("INSERT INTO article VALUES (?, ?, ?, ?)", fields)

    def _meetings(self) -> None:
        wanted = ["meeting_id", "article_id", "name", "date", "organizer", "attendees"]
        for row in rows_of(self.package, "meetings", wanted):
            key = row["meeting_id"]
            fields = (key, row["article_id"], row["name"], plain(row["date"]), row["organizer"])
            self._database.execute("INSERT INTO meeting VALUES (?, ?, ?, ?, ?)", fields)
            self._database.executemany(
                "INSERT INTO attendance VALUES (?, ?, ?, ?)",
                [(key, one["person_id"], one["role"], one["title"]) for one in row["attendees"]],
            )

    def _people(self) -> None:
        self._person_files = 1
        while self._person_files * PERSONS_IN_FILE < self.package.table("people").row_count:
            self._person_files *= 2
        for row in rows_of(self.package, "people"):
            of_article = dict(
                self._database.execute(
                    "SELECT article_id, document FROM article WHERE article_id IN (SELECT value FROM json_each(?))",
                    (json.dumps(row["article_ids"]),),
                ).fetchall()
            )
            self._database.executemany(
                "INSERT INTO named VALUES (?, ?)",
                [(number, _json(one)) for number, one in _by_document(row, of_article).items()],
            )
            counts = (len(row["article_ids"]), len(row["meeting_ids"]), row["mention_count"])
            described = (row["name"], row["name_pinyin"], row["kind"])
            kept = {name: row[name] for name in ("titles", "phones", "article_ids", "meeting_ids", "guesses")}
            kept["mentions"] = [
                (item["article_id"], item["char_start"]) for item in row["evidence"] if item["field"] == "name"
            ]
            self._database.execute(
                "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (row["person_id"], self.file_of(row["person_id"]), *described, *counts, json.dumps(kept)),
            )

    def file_of(self, person_id: str) -> int:
        """The number of the file that a person is in: the last digits of the id are a hash."""
        return int(person_id[-4:], 16) % self._person_files

    # --- giving out ---

    def documents(self) -> Iterator[tuple[int, str, dict[TableName, list[Row]]]]:
        """Each document's number, id and rows, its people among them, in the order of ids."""
        streams = {name: _Stream(self.package, name) for name in TABLES if name != "people"}
        ids = self._database.execute("SELECT number, document_id FROM document ORDER BY number")
        with closing(ids):
            for number, document_id in ids:
                articles = streams["articles"].take(lambda row, wanted=document_id: row["document_id"] == wanted)
                keys = {row["article_id"] for row in articles}
                rows: dict[TableName, list[Row]] = {"articles": articles}
                for name in ("meetings", "bank_accounts"):
                    rows[name] = streams[name].take(lambda row, wanted=keys: row["article_id"] in wanted)
                named = self._database.execute("SELECT row FROM named WHERE document = ? ORDER BY rowid", (number,))
                rows["people"] = [json.loads(row) for (row,) in named]
                yield number, document_id, rows
        for name, stream in streams.items():
            if stream.take(lambda _: True):
                where = self.package.folder / self.package.table(name).path
                raise DescriptorError(f"{where} has rows of no article, or out of order; run zhoukou-news validate")

    def document_years(self) -> Iterator[tuple[str, int | None]]:
        """Each document's id and the year that was given with it, in the order of ids."""
        yield from self._database.execute("SELECT document_id, year FROM document ORDER BY number")

    def person_index(self) -> Iterator[list[Any]]:
        """Id, name, pinyin, kind and the counts of articles, meetings and mentions, those named most often first."""
        for row in self._database.execute(
            "SELECT person_id, name, pinyin, kind, articles, meetings, mentions FROM person "
            "ORDER BY articles DESC, mentions DESC, person_id"
        ):
            yield list(row)

    def titled(self, count: int = 3) -> list[str]:
        """Ids of those whose titles are printed most often, in two articles at least."""
        found = self._database.execute(
            "SELECT person_id FROM person WHERE kind = 'official' AND json_array_length(row, '$.titles') > 1 "
            "ORDER BY json_array_length(row, '$.titles') DESC, person_id LIMIT ?",
            (count,),
        )
        return [key for (key,) in found]

    def persons(self, file: int) -> list[dict[str, Any]]:
        """The persons of one file, each with what their page shows."""
        found = self._database.execute("SELECT * FROM person WHERE file = ? ORDER BY person_id", (file,)).fetchall()
        return [self._person(*row) for row in found]

    def _person(self, person_id: str, _: int, name: str, pinyin: str, kind: str, *rest: Any) -> dict[str, Any]:
        row = json.loads(rest[-1])
        articles = self._looked_up(
            "SELECT article_id, headline, date, document_id FROM article JOIN document ON number = document "
            "WHERE article_id IN (SELECT value FROM json_each(?))",
            row["article_ids"],
        )
        meetings = self._looked_up(
            "SELECT meeting_id, name, date, organizer FROM meeting "
            "WHERE meeting_id IN (SELECT value FROM json_each(?))",
            row["meeting_ids"],
        )
        roles = {
            key: (role, title)
            for key, role, title in self._database.execute(
                "SELECT meeting_id, role, title FROM attendance WHERE person_id = ?", (person_id,)
            )
        }
        met = self._database.execute(
            "SELECT other.person_id, person.name, person.kind, count(*) AS times FROM attendance AS own "
            "JOIN attendance AS other ON other.meeting_id = own.meeting_id AND other.person_id <> own.person_id "
            "JOIN person ON person.person_id = other.person_id "
            "WHERE own.person_id = ? GROUP BY other.person_id ORDER BY times DESC, other.person_id",
            (person_id,),
        ).fetchall()
        mentions: dict[str, list[int]] = {}
        for article_id, start in row["mentions"]:
            mentions.setdefault(article_id, []).append(start)
        return {
            "id": person_id,
            "name": name,
            "pinyin": pinyin,
            "kind": kind,
            "phones": row["phones"],
            "guesses": row["guesses"],
            "titles": [[one["title"], one["article_id"]] for one in row["titles"]],
            "articles": [
                [key, headline, date, document_id, len(mentions.get(key, ()))]
                for key, headline, date, document_id in (articles[key] for key in row["article_ids"] if key in articles)
            ],
            "meetings": [
                [*meetings[key], *roles.get(key, (None, None))] for key in row["meeting_ids"] if key in meetings
            ],
            "met": [list(one) for one in met[:MET_SHOWN]],
            "met_count": len(met),
        }

    def _looked_up(self, query: str, keys: list[str]) -> dict[str, tuple[Any, ...]]:
        return {row[0]: row for row in self._database.execute(query, (json.dumps(keys),))}


class _Stream:
    """A table's rows, taken from the front."""

    def __init__(self, package: Package, name: TableName) -> None:
        self._rows = rows_of(package, name)
        self._next = next(self._rows, None)

    def take(self, wanted: Any) -> list[Row]:
        """The next rows, as long as they are wanted."""
        taken = []
        while self._next is not None and wanted(self._next):
            taken.append(self._next)
            self._next = next(self._rows, None)
        return taken


def _by_document(row: Row, of_article: dict[str, int]) -> dict[int, Row]:
    """A person as each document names them: the titles, phones and places there, in one pass over the row.

    Titles and phones carry their place in the whole row, which is what `evidence` and `guesses` speak of.
    """
    found: dict[int, Row] = {}
    for article_id in row["article_ids"]:
        if article_id in of_article:
            kept = {name: row[name] for name in ("person_id", "name", "name_pinyin", "kind", "mention_count")}
            found.setdefault(
                of_article[article_id], {**kept, "titles": [], "phones": [], "guesses": [], "evidence": []}
            )
    phones: set[tuple[int, int]] = set()
    fields: dict[str, set[int]] = {}
    for item in row["evidence"]:
        number = of_article.get(item["article_id"])
        if number is None:
            continue
        found[number]["evidence"].append([item["field"], item["char_start"], item["char_end"]])
        fields.setdefault(item["field"].partition(".")[0], set()).add(number)
        if phone := _PHONE.match(item["field"]):
            phones.add((int(phone[1]), number))
    for index, title in enumerate(row["titles"]):
        if (number := of_article.get(title["article_id"])) is not None:
            found[number]["titles"].append([index, title["title"]])
    for index, number in sorted(phones):
        found[number]["phones"].append([index, row["phones"][index]])
    for guess in row["guesses"]:
        for number in fields.get(guess["field"].partition(".")[0], found):
            found[number]["guesses"].append(guess)
    return found


def _json(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)
