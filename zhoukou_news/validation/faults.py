"""What is wrong with one row: each of its values is worked out anew, from the page's text and the row's evidence alone.

The joining rule is that of `printed.read_pieces`; what a column changes beyond it (a date's year, an amount's yuan, an
account number's digits, a bank's name) is done by the very functions that the reader uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..document import Document
from ..evidence import KEYS_OF_PLACES, NOT_READ, READ_AS, extent
from ..facts.amounts import parse_yuan
from ..facts.dates import resolve
from ..pinyin import is_masked, is_masked_id, masked_id, person_id, romanise
from ..printed import Span, fold, is_blank, read_pieces
from ..reading import Row
from ..schema import KINDS, TABLES, Column, TableName


@dataclass(frozen=True)
class Fault:
    """A value that its evidence does not give.

    Attributes:
        path: The value's path within the row, such as `attendees[2].title`.
        value: The value in the row.
        found: What the evidence says, or None where there is none.
        reason: What is wrong.
    """

    path: str
    value: object
    found: object
    reason: str


def faults(table: TableName, row: Row, document_of: Callable[[str], Document | None]) -> Iterator[Fault]:
    """The values of a row that the page does not give.

    Args:
        table: The row's table.
        row: The row, as Python values.
        document_of: Gives a document by its id, or None where it is not to be had; values of such documents are not
            checked.
    """
    checker = _Checker(table, row, document_of)
    yield from checker.run()


#: What the id of an article's, meeting's or account's row has behind that of its document.
AFTER_DOCUMENT = r"-\d{2,}(?:-[ma]\d+)?$"
_AFTER_DOCUMENT = re.compile(AFTER_DOCUMENT)
_NUMBER = re.compile(r"\[\d+\]")


class _Checker:
    def __init__(self, table: TableName, row: Row, document_of: Callable[[str], Document | None]) -> None:
        self.table = table
        self.row = row
        self.document_of = document_of
        home = row.get("document_id") or _document_id(str(row.get("article_id") or row.get("first_article_id") or ""))
        self.home = home
        #: Each piece of evidence in order: the path, the document, and where it stands there.
        self.in_order: list[tuple[str, str, Span]] = [
            (
                item["field"],
                _document_id(item["article_id"]) if "article_id" in item else home,
                (item["char_start"], item["char_end"]),
            )
            for item in row["evidence"]
        ]
        self.pieces: dict[str, list[tuple[str, Span]]] = {}
        for path, document_id, span in self.in_order:
            self.pieces.setdefault(path, []).append((document_id, span))
        self.texts: dict[str, Document | None] = {}

    def document(self, document_id: str) -> Document | None:
        if document_id not in self.texts:
            self.texts[document_id] = self.document_of(document_id)
        return self.texts[document_id]

    def said(self, path: str) -> str | None:
        """What the pieces of a path say together; None where there are none."""
        pieces = self.pieces.get(path)
        if not pieces:
            return None
        document = self.document(pieces[0][0])
        return None if document is None else read_pieces(document.text, [span for _, span in pieces])

    def run(self) -> Iterator[Fault]:
        yield from self.bounds()
        documents = {document_id for found in self.pieces.values() for document_id, _ in found} | {self.home}
        if any(self.document(document_id) is None for document_id in documents):
            return
        for column in TABLES[self.table].columns:
            yield from self.column(column)
        yield from self.dates()
        if self.table == "articles":
            yield from self.given_year()
        if self.table == "people":
            yield from self.person()
        else:
            yield from self.extent()

    def bounds(self) -> Iterator[Fault]:
        """Each piece lies on the page, begins and ends with a character of the value, and stands once."""
        seen = set()
        for path, found in self.pieces.items():
            for document_id, (start, end) in found:
                document = self.document(document_id)
                if not 0 <= start < end or (document is not None and end > len(document.text)):
                    yield Fault(
                        path, None, (start, end), f"evidence {start}:{end} lies outside the text of {document_id}"
                    )
                elif document is not None and (is_blank(document.text[start]) or is_blank(document.text[end - 1])):
                    yield Fault(path, None, (start, end), f"evidence {start}:{end} begins or ends with a space")
                if (path, document_id, start) in seen:
                    yield Fault(path, None, (start, end), f"evidence {start}:{end} stands twice")
                seen.add((path, document_id, start))

    def column(self, column: Column) -> Iterator[Fault]:
        name, value = column.name, self.row[column.name]
        if name in NOT_READ or value is None or name == "date":
            return
        if name == "body":
            yield from self.body(value)
        elif name == "name" and self.table == "people":
            yield from self.mentions(value)
        elif column.type == "list" and column.item is not None:
            for index, element in enumerate(value):
                if column.item.fields:
                    yield from self.element(name, index, element, column.item.fields)
                else:
                    yield from self.cell(f"{name}[{index}]", element)
        else:
            yield from self.cell(name, value)

    def element(
        self, name: str, index: int, element: Mapping[str, object], fields: tuple[Column, ...]
    ) -> Iterator[Fault]:
        path = f"{name}[{index}]"
        for inner in fields:
            value = element[inner.name]
            if value is None:
                if inner.name == "person_id" and element.get("name") is not None:
                    yield Fault(f"{path}.person_id", None, element["name"], "is null beside a name")
                continue
            if inner.name == "yuan":
                found = parse_yuan(str(element["text"]))
                if found != value:
                    yield Fault(f"{path}.yuan", value, found, "is not the amount that the printed text names")
            elif inner.name == "speaker_id" or (inner.name == "person_id" and "name" in element):
                said = self.said(f"{path}.speaker_id") if inner.name == "speaker_id" else element["name"]
                if not _is_person(str(value), said):
                    yield Fault(
                        f"{path}.{inner.name}", value, said, "is not the key of the person whom the evidence names"
                    )
            elif inner.name not in NOT_READ:
                yield from self.cell(f"{path}.{inner.name}", value)
        if "char_start" in element:
            key = next(
                (c.name for c in fields if c.name in KEYS_OF_PLACES and f"{path}.{c.name}" in self.pieces),
                None,
            )
            if key is not None:
                spans = [span for _, span in self.pieces[f"{path}.{key}"]]
                extent = (min(s for s, _ in spans), max(e for _, e in spans))
                if extent != (element["char_start"], element["char_end"]):
                    yield Fault(
                        f"{path}.char_start",
                        (element["char_start"], element["char_end"]),
                        extent,
                        "is not where the evidence lies",
                    )

    def cell(self, path: str, value: object) -> Iterator[Fault]:
        said = self.said(path)
        if said is None:
            yield Fault(path, value, None, "has no evidence")
            return
        if path == "chair_id":
            if not _is_person(str(value), said):
                yield Fault(path, value, said, "is not the key of the person whom the evidence names")
            return
        read_as = READ_AS.get(_NUMBER.sub("[]", path))
        found = said if read_as is None else read_as(said)
        if found != value:
            yield Fault(path, value, found, "is not what its evidence says")

    def person(self) -> Iterator[Fault]:
        """The cells of a person that follow from name and kind."""
        row = self.row
        pinyin, key, whence = romanise(row["name"]), person_id(row["name"], row["kind"]), "name and kind"
        if is_masked(row["name"]):
            first = min((start for _, (start, _) in self.pieces.get("name", [])), default=0)
            pinyin, key, whence = None, masked_id(self.home, first), "the place of a masked name"
        for path, found in (("name_pinyin", pinyin), ("person_id", key)):
            if row[path] != found:
                yield Fault(path, row[path], found, f"does not follow from {whence}")

    def extent(self) -> Iterator[Fault]:
        """A row begins with the first of its values, and ends with the last."""
        if not any(piece["field"] != "year_basis" for piece in self.row["evidence"]):
            yield Fault("char_start", self.row["char_start"], None, "has no evidence")
            return
        for path, found in zip(("char_start", "char_end"), extent(self.row["evidence"]), strict=True):
            if self.row[path] != found:
                yield Fault(path, self.row[path], found, "is not where the evidence of the row begins and ends")

    def body(self, value: str) -> Iterator[Fault]:
        paragraphs = self.stretches("body")
        found = "\n".join(paragraphs)
        if found != value:
            yield Fault(
                "body", value[:40], found[:40], "is not what its evidence says" if paragraphs else "has no evidence"
            )

    def mentions(self, value: str) -> Iterator[Fault]:
        found = self.stretches("name")
        if not found:
            yield Fault("name", value, None, "has no evidence")
        for said in found:
            if fold(said) != value:
                yield Fault("name", value, fold(said), "is not what its evidence says")

    def stretches(self, field: str) -> list[str]:
        """What each stretch of a field says that has several: `body` begins one, and `body+` goes on with it."""
        stretches: list[tuple[str, list[Span]]] = []
        for path, document_id, span in self.in_order:
            if path == field:
                stretches.append((document_id, [span]))
            elif path == f"{field}+" and stretches:
                stretches[-1][1].append(span)
        said = []
        for document_id, spans in stretches:
            document = self.document(document_id)
            assert document is not None
            said.append(read_pieces(document.text, spans))
        return said

    def given_year(self) -> Iterator[Fault]:
        """The year that the row says was given is the one that was, where the document tells it."""
        document, year = self.document(self.home), self.row["document_year"]
        if document is not None and document.year != year:
            yield Fault("document_year", year, document.year, "is not the year given with the document")

    def dates(self) -> Iterator[Fault]:
        day = self.row.get("date")
        if day is None:
            if self.row.get("year_basis") is not None:
                yield Fault("year_basis", self.row["year_basis"], None, "stands without a date")
            return
        said = self.said("date")
        if said is None:
            yield Fault("date", day, None, "has no evidence")
            return
        document = self.document(self.home)
        assert document is not None
        anchors = [read_pieces(document.text, [span]) for _, span in self.pieces.get("year_basis", [])]
        found = resolve(said, anchors, document.year)
        if found != (day, self.row["year_basis"]):
            yield Fault("date", (day, self.row["year_basis"]), found, "is not the day that its evidence means")


def _document_id(row_id: str) -> str:
    """The document of an article's, meeting's or account's id."""
    return _AFTER_DOCUMENT.sub("", row_id)


def _is_person(key: str, name: object) -> bool:
    if isinstance(name, str) and is_masked(name):
        return is_masked_id(key)
    return isinstance(name, str) and any(key == person_id(fold(name), kind) for kind in KINDS)
