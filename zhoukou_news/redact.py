"""A page's tables with telephone numbers and the names of private contacts masked, for those who must publish so.

Masked are, with as many `MASK` as the page prints characters, so that every offset keeps its meaning:

- the name of each person of the kind `contact`, and of any other private person who is given as a contact, wherever the
  page prints it; officials and journalists keep theirs. A name is masked page by page: who is a contact on one page and
  an official on another is masked on the first alone.
- every telephone number, whosesoever it is: a number does not tell whether it is a private one. Numbers that anyone
  may call to reach an institution (12345, 400-…) stay.

The text is masked, and every value is made anew from the masked text and its evidence. So nothing is masked in one
column and printed in another, and `validate --sources` recomputes a redacted package from its pages: `redactions` of
the table articles says which stretches to mask first.

A masked person's key must not give the name away, and a hash of a name does: all names can be tried. It is made of the
document's id and the offset of the first mention, which the package tells anyway. So a masked person is a row of their
own on each page. The name in pinyin is null.

Not masked: names that stand with no contact (a donor, a patient), a surname with a title (严女士), addresses, e-mail
addresses, QQ numbers, account numbers and their holders, document ids. And whoever has the page can look up what is
masked.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from .document import Document
from .evidence import value_at
from .facts.accounts import canonical_bank
from .pinyin import MASK, is_masked_id, masked_id
from .printed import LINE_END, SPACE, Span, fold, read_pieces
from .reading import Reading, Row
from .schema import TABLES, TableName

_GAP = f"[{SPACE}{LINE_END}]*"
#: Numbers by their form in folded text: mobile ones, and those with an area code; others by the word before them.
_NUMBERS = re.compile(
    r"(?<![0-9])(?:(?:\+|00)86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])"
    r"|(?<![0-9])(?:（0[1-9][0-9]{1,2}）|0[1-9][0-9]{1,2}(?:）|[-—– ]{0,2}))[2-9][0-9]{6,7}(?![0-9])"
    r"|(?:电话|手机|传真|热线|致电|拨打|联系方式)[^0-9\n]{0,8}(?P<local>[2-9][0-9]{6,7})(?![0-9])"
)
#: Further local numbers after one: 0394-8221234、8221235.
_NEXT = re.compile(r"(?:[、，,/;；或和 ]{1,2}(?P<local>[2-9][0-9]{6,7})(?![0-9年月日元亿万]))")
#: Evidence of values that are numbers, dates and signs; a stretch of them is no telephone number and no name.
_KEPT = re.compile(
    r"(?:account_number|cnaps_code|amounts\[\d+\]\.text|date|date_text|year_basis|time_of_day|end_mark"
    r"|statements\[\d+\]\.verb)\+?"
)
#: Numbers that reach an institution from anywhere.
_PUBLIC = re.compile(r"[48]00[0-9]{7}|1[0-9]{2,4}")
_PHONE = re.compile(r"phones\[\d+\]|contacts\[\d+\]\.phone")
_PERSON_KEYS = frozenset({"person_id", "chair_id", "speaker_id"})


def mask(document: Document, spans: Iterable[Span]) -> Document:
    """The document with stretches of its text masked."""
    parts, position = [], 0
    for start, end in sorted(spans):
        parts += [document.text[position:start], MASK * (end - max(start, position))]
        position = max(position, end)
    return replace(document, text="".join([*parts, document.text[position:]]))


@dataclass(frozen=True)
class Redactor:
    """A function that reads a document and redacts what was read.

    What goes wrong on the way is told without the message, which may quote the page.

    Attributes:
        reader: The function that reads; without one, `reader.read_document`.
    """

    reader: Callable[[Document], Reading] | None = None

    def __call__(self, document: Document) -> Reading:
        from .arrow import to_table
        from .reader import read_document

        try:
            reading = redact((self.reader or read_document)(document))
            for name in TABLES:
                to_table(name, reading.rows[name])  # here, since its errors quote values
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(frame.filename).name}, line {frame.lineno}"
            raise WithheldError(f"{type(error).__name__} in {where}") from None
        return reading


class WithheldError(Exception):
    """An error whose message could have quoted what was to be masked."""


def redact(reading: Reading) -> Reading:
    """The reading with telephone numbers and the names of private contacts masked.

    Example:
        >>> from zhoukou_news.reader import read_document
        >>> text = "捐款\\n\\n本报讯 捐款账号：6222000012345678。联系人：王小艳，电话：13800001111。\\n"
        >>> people = redact(read_document(Document("page", text))).rows["people"]
        >>> [(person["name"], person["phones"], person["name_pinyin"]) for person in people]
        [('▮▮▮', ['▮▮▮▮▮▮▮▮▮▮▮'], None)]
    """
    return _Redaction(reading).run()


class _Redaction:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.document = reading.document
        self.folded = fold(reading.document.text)
        contacts = {
            contact["person_id"] for account in reading.rows["bank_accounts"] for contact in account["contacts"]
        }
        #: The rows of people who are masked.
        self.private = [
            person
            for person in reading.rows["people"]
            if person["kind"] == "contact"
            or (person["kind"] == "other" and (person["phones"] or person["person_id"] in contacts))
        ]
        #: For each character of the text: 1 where it is masked.
        self.masked = bytearray(len(reading.document.text))
        self.secrets: set[str] = set()

    def run(self) -> Reading:
        self.find()
        masked = [
            (start, end)
            for start, end in _runs(self.masked)
            for article in self.reading.rows["articles"]
            if article["char_start"] <= start < article["char_end"]
        ]
        text = mask(self.document, masked).text
        ids = {
            person["person_id"]: masked_id(
                self.document.document_id,
                min(piece["char_start"] for piece in person["evidence"] if piece["field"] == "name"),
            )
            for person in self.private
        }
        rows: dict[TableName, list[Row]] = {
            name: [_with_keys(self.row(row, text), ids) for row in self.reading.rows[name]] for name in TABLES
        }
        for article in rows["articles"]:
            article["redactions"] = [
                {"char_start": start, "char_end": end}
                for start, end in masked
                if article["char_start"] <= start < article["char_end"]
            ]
        for person in rows["people"]:
            if is_masked_id(person["person_id"]):
                person["name_pinyin"] = None
        rows["people"].sort(key=lambda person: person["person_id"])
        notices = tuple(replace(notice, reason=self.veiled(notice.reason)) for notice in self.reading.notices)
        return replace(self.reading, document=replace(self.document, text=text), rows=rows, notices=notices)

    # --- what is masked ---

    def find(self) -> None:
        kept = self.kept()

        def free(start: int, end: int) -> bool:
            return not any(kept[start:end])

        for person in self.private:
            for piece in person["evidence"]:
                if piece["field"] in ("name", "name+"):
                    self.add(piece["char_start"], piece["char_end"], name=True)
            self.secrets.add(person["name"])
            for match in re.finditer(_GAP.join(map(re.escape, person["name"])), self.folded):
                if free(*match.span()):
                    self.add(*match.span(), name=True)
        for table in ("people", "bank_accounts"):
            for row in self.reading.rows[table]:
                for piece in row["evidence"]:
                    if not _PHONE.fullmatch(piece["field"]) or not free(piece["char_start"], piece["char_end"]):
                        continue
                    number = str(value_at(row, piece["field"]))
                    if not _PUBLIC.fullmatch(re.sub("[^0-9]", "", fold(number))):
                        self.add(piece["char_start"], piece["char_end"])
                        self.secrets.add(number)
        found = []
        for first in _NUMBERS.finditer(self.folded):
            found.append(first.span("local" if first["local"] else 0))
            end = first.end()
            while further := _NEXT.match(self.folded, end):
                found.append(further.span("local"))
                end = further.end()
        for secret in {re.sub("[^0-9]", "", fold(secret)) for secret in self.secrets} - {""}:
            pattern = rf"(?<![0-9]){r'[-—– ]?'.join(secret)}(?![0-9])"
            found += [match.span() for match in re.finditer(pattern, self.folded)]
        for start, end in found:
            if free(start, end):
                self.add(start, end)
                self.secrets.add(self.document.text[start:end])

    def kept(self) -> bytearray:
        """For each character of the text: 1 where a number, a date, a sign or another person's name stands."""
        kept = bytearray(len(self.document.text))
        private = {person["person_id"] for person in self.private}
        for rows in self.reading.rows.values():
            for row in rows:
                name = "kind" in row and row["person_id"] not in private
                for piece in row["evidence"]:
                    if _KEPT.fullmatch(piece["field"]) or (name and piece["field"] in ("name", "name+")):
                        start, end = piece["char_start"], piece["char_end"]
                        kept[start:end] = b"\1" * (end - start)
        return kept

    def add(self, start: int, end: int, name: bool = False) -> None:
        """Mask a stretch, line ends apart; of a name its spaces too, which typesetting put in."""
        for line in re.finditer(f"[^{LINE_END}]+", self.document.text[start:end]):
            pattern = f"[^{SPACE}]+" if name else f"[^{SPACE}](?:.*[^{SPACE}])?"
            for match in re.finditer(pattern, line[0], re.DOTALL):
                first, last = (start + line.start() + position for position in match.span())
                self.masked[first:last] = b"\1" * (last - first)

    # --- rows ---

    def row(self, row: Row, text: str) -> Row:
        """The row with what its evidence gives of the masked text."""
        pieces: dict[str, list[Span]] = {}
        for piece in row["evidence"]:
            pieces.setdefault(piece["field"].removesuffix("+"), []).append((piece["char_start"], piece["char_end"]))
        changed = {path for path, spans in pieces.items() if any(any(self.masked[a:b]) for a, b in spans)}
        out = _copied(row)
        for path in changed:
            if path == "body":
                out["body"] = "\n".join(read_pieces(text, spans) for spans in _stretches(row, "body"))
            elif path == "name" and "kind" in row:
                out["name"] = fold(read_pieces(text, next(_stretches(row, "name"))))
            elif path == "bank":
                out["bank"] = canonical_bank(read_pieces(text, pieces[path]))
            elif isinstance(value_at(row, path), str) and path.rpartition(".")[2] not in _PERSON_KEYS:
                said = read_pieces(text, pieces[path])
                _set(out, path, fold(said) if path.endswith("].name") else said)
        for guess in out["guesses"]:
            guess["reason"] = self.veiled(guess["reason"])
        return out

    def veiled(self, text: str) -> str:
        """A sentence of the reader's own without what is masked."""
        for secret in sorted(self.secrets, key=len, reverse=True):
            text = text.replace(secret, MASK * len(secret))
        return text


def _runs(flags: bytearray) -> Iterator[Span]:
    """The stretches of ones."""
    position = 0
    for flag, group in groupby(flags):
        size = len(list(group))
        if flag:
            yield position, position + size
        position += size


def _stretches(row: Row, field: str) -> Iterator[list[Span]]:
    """The pieces of each stretch of a field that has several; see `evidence`."""
    spans: list[Span] = []
    for piece in row["evidence"]:
        if piece["field"] == field and spans:
            yield spans
            spans = []
        if piece["field"] in (field, f"{field}+"):
            spans.append((piece["char_start"], piece["char_end"]))
    yield spans


def _copied(row: Row) -> Row:
    """The row with lists and records of its own."""
    return {
        name: [dict(element) if isinstance(element, dict) else element for element in value]
        if isinstance(value, list)
        else value
        for name, value in row.items()
    }


def _set(row: Row, path: str, value: str) -> None:
    match = re.fullmatch(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?", path)
    assert match is not None
    name, index, inner = match.groups()
    if index is None:
        row[name] = value
    elif inner is None:
        row[name][int(index)] = value
    else:
        row[name][int(index)][inner] = value


def _with_keys(row: Row, ids: dict[str, str]) -> Row:
    """The row with the keys of masked persons in the place of those made of their names."""
    for name, value in row.items():
        if name in _PERSON_KEYS and value in ids:
            row[name] = ids[value]
        elif isinstance(value, list):
            for element in value:
                if isinstance(element, dict):
                    for key in _PERSON_KEYS & element.keys():
                        element[key] = ids.get(element[key], element[key])
    return row
