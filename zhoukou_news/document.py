"""A page's text with what is known about it: bytes → `Document`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from .nearest import nearest
from .schema import ARTICLES

#: The largest document, in bytes. A newspaper page has some 10,000; whatever is larger than this is no page.
MAX_BYTES = 64 * 1024 * 1024
#: The longest document id, in characters: file systems hold no longer names.
MAX_ID_LENGTH = 200
#: The name of the file with the facts about a folder's documents.
FACTS_FILE = "documents.toml"

_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
# Chinese text in UTF-8: characters, their punctuation and full-width signs, three bytes each.
_CHINESE_UTF8 = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbd][\x80-\xbf]|\xe2\x80[\x80-\xbf])+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
# In two million random characters of GBK no more than three of them in a row look like UTF-8, and 3 % of the bytes.
_UTF8_RUN, _UTF8_SHARE = 15, 0.5
# Of the letters beyond ASCII: how many must be there to judge by, and the share of frequent ones; of all characters
# beyond ASCII: the share of those of GB 2312's first level. Both by all characters, of 60 pages the least were 0.13 and
# 0.79, of a text in traditional characters 0.28 and 0.55; of texts in Big5 or Shift JIS that were read as GB18030 the
# most were 0.03 and 0.26.
_JUDGED, _FREQUENT_SHARE, _FIRST_LEVEL_SHARE = 40, 0.06, 0.4
_BEYOND_ASCII_TEXT = re.compile("[^\0-\x7f]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*", re.IGNORECASE)
_ID = re.compile(ARTICLES.column("document_id").pattern or "")


@dataclass(frozen=True)
class Document:
    """One file of plain text: a newspaper page, or part of one.

    Attributes:
        document_id: The file's stem.
        text: The decoded text, line ends as they are, without a byte-order mark; all offsets count its code points.
        place: The place that the newspaper is of, where it was given with the document.
        year: The year of the page, where it was given with the document and not taken from the text.
        newspaper: The newspaper's name, where it was given.
    """

    document_id: str
    text: str
    place: str | None = None
    year: int | None = None
    newspaper: str | None = None


class DecodeError(ValueError):
    """Bytes that are no text.

    Attributes:
        byte_offset: Where the first byte stands that cannot be read, from 0.
        reason: What is wrong, and what to do.
    """

    def __init__(self, byte_offset: int, reason: str) -> None:
        super().__init__(f"byte {byte_offset}: {reason}")
        self.byte_offset = byte_offset
        self.reason = reason


def decode(data: bytes) -> str:
    """The text of a file: UTF-8 with or without a byte-order mark, UTF-16 with one, otherwise GB18030.

    GB18030 includes GBK and GB2312. The mark is not part of the text. Line ends stay as they are. No character is
    ever replaced.

    Raises:
        DecodeError: The bytes are none of these, or a mixture of them, or of another encoding (Big5, Shift JIS), which
            gives no sensible text as GB18030.

    Example:
        >>> decode("周口\\r\\n".encode("gb18030")) == decode("\\ufeff周口\\r\\n".encode("utf-8"))
        True
    """
    if len(data) > MAX_BYTES:
        raise DecodeError(MAX_BYTES, f"larger than {MAX_BYTES // 2**20} MiB, which no page is; split it into pages")
    text = _decode(data)
    if "\0" in text:
        raise DecodeError(
            data.index(b"\0") if data[:2] not in _UTF16_MARKS else 2 + 2 * _utf16_units(text[: text.index("\0")]),
            "a NUL character: no text, or UTF-16 or UTF-32 without a mark; save it as UTF-8",
        )
    return text


def _decode(data: bytes) -> str:
    if data.startswith(_UTF8_MARK):
        try:
            return data[len(_UTF8_MARK) :].decode()
        except UnicodeDecodeError as error:
            raise DecodeError(len(_UTF8_MARK) + error.start, "broken UTF-8; save the file as UTF-8 anew") from None
    if encoding := _UTF16_MARKS.get(data[:2]):
        try:
            return data[2:].decode(encoding)
        except UnicodeDecodeError as error:
            raise DecodeError(2 + error.start, "broken UTF-16; save the file as UTF-8 anew") from None
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        utf8_error = error.start
    # Nearly any bytes can be read as GB18030, broken UTF-8 too: it would give wrong characters without an error.
    runs = [match.span() for match in _CHINESE_UTF8.finditer(data)]
    if sum(b - a for a, b in runs) >= _UTF8_SHARE * sum(len(m.group()) for m in _BEYOND_ASCII.finditer(data)):
        raise DecodeError(utf8_error, "broken UTF-8; save the file as UTF-8 anew")
    mixed = next((start for start, end in runs if end - start >= _UTF8_RUN), None)
    if mixed is not None:
        raise DecodeError(mixed, "UTF-8 within text of another encoding; save the file in one encoding, UTF-8 best")
    try:
        text = data.decode("gb18030")
        if hardly_chinese(text) and first_level_share(text) < _FIRST_LEVEL_SHARE:
            raise DecodeError(
                utf8_error,
                "not UTF-8, and as GB18030 it has hardly any common Chinese character; another encoding, Big5 perhaps: "
                "save the file as UTF-8",
            )
        return text
    except UnicodeDecodeError as error:
        raise DecodeError(
            max(error.start, utf8_error),
            f"neither UTF-8 (wrong from byte {utf8_error}) nor GB18030 (wrong from byte {error.start}); "
            "save the file as UTF-8",
        ) from None


@cache
def _frequent() -> frozenset[str]:
    from .lexicon import words

    return frozenset("".join(words("frequent_characters")))


@cache
def _first_level() -> frozenset[str]:
    """The more frequent half of GB 2312: rows 16 to 55, the last of them with five characters less."""
    return frozenset(
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF if row < 0xD7 else 0xFA)
    )


def hardly_chinese(text: str) -> bool:
    """Whether a text has so few of the most frequent Chinese characters that its encoding may have been mistaken.

    Example:
        >>> hardly_chinese("中共周口市委今天召开会议" * 9), hardly_chinese("セ厨癟さぱとカカ现┎秨穦某" * 9)
        (False, True)
    """
    counts = Counter("".join(_BEYOND_ASCII_TEXT.findall(text)))
    # Of letters alone: a notice of accounts is full of signs, and a masked page of masks.
    total = sum(count for character, count in counts.items() if character.isalpha())
    return total >= _JUDGED and sum(counts[c] for c in _frequent()) < _FREQUENT_SHARE * total


def first_level_share(text: str) -> float:
    """Which share of a text's characters beyond ASCII are Chinese ones of GB 2312's first level."""
    counts = Counter("".join(_BEYOND_ASCII_TEXT.findall(text)))
    return sum(counts[c] for c in counts.keys() & _first_level()) / max(counts.total(), 1)


def _utf16_units(text: str) -> int:
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def check_text(text: str) -> None:
    """Check a text that was handed over as one, from a corpus file or a program, as `decode` checks bytes.

    Raises:
        ValueError: It has a NUL character or half of a surrogate pair, which no encoded file can have.
    """
    nul = text.find("\0")
    if nul >= 0:
        raise ValueError(f"a NUL character at character {nul}; mend the text at its source")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"a lone surrogate at character {error.start}; mend the text at its source") from None


def check_document_id(document_id: str) -> None:
    """Check that an id is harmless wherever it may be written: in keys, file names, terminals, web pages.

    Raises:
        ValueError: It is empty, too long or made of dots, has a separator, an outer space or an invisible character, or
            is a name that Windows keeps for a device.

    Example:
        >>> check_document_id("../etc/passwd")
        Traceback (most recent call last):
        ValueError: the document id '../etc/passwd' has '/'; rename it
    """
    shown = ascii(document_id) if not document_id.isprintable() else repr(document_id)
    if len(document_id) > MAX_ID_LENGTH:
        raise ValueError(f"the document id {shown[:40]}… is longer than {MAX_ID_LENGTH} characters; shorten it")
    if not document_id.strip("."):
        raise ValueError(f"{shown} is no document id; rename it")
    if document_id.endswith(".") or _DEVICE.fullmatch(document_id.split(".")[0]):
        raise ValueError(f"the document id {shown} is a name that no file on Windows can have; rename it")
    for character in document_id:
        # C: control, invisible formatting (it can turn the text around), surrogates, private use, no characters at all.
        if character in "/\\" or unicodedata.category(character)[0] == "C":
            raise ValueError(f"the document id {shown} has {character!a}; rename it")
    if not _ID.fullmatch(document_id):
        space = "a space where none can be" if any(map(str.isspace, document_id)) else "a character that no id can have"
        raise ValueError(f"the document id {shown} has {space}; rename it")


# --- what is known about a document apart from its text ---------------------------------------------------------------


@dataclass(frozen=True)
class DocumentFacts:
    """What is known about a document apart from its text: one table of a `documents.toml`.

    Attributes:
        place: The place that the newspaper is of.
        year: The year of the page.
        year_basis: In words, how the year is known.
        newspaper: The newspaper's name.
    """

    place: str | None = None
    year: int | None = None
    year_basis: str | None = None
    newspaper: str | None = None


_FACTS = tuple(f.name for f in fields(DocumentFacts))
YEARS = range(1000, 10000)


class FactsError(ValueError):
    """A `documents.toml` that cannot be read; the message names file, line and remedy.

    Attributes:
        path: The file.
        line: The line, from 1, where it is known.
        reason: What is wrong, and what to do.
    """

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{printable_path(path)}{f', line {line}' if line else ''}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


def read_facts(path: Path) -> dict[str, DocumentFacts]:
    """The facts that a `documents.toml` gives, by document id.

    Raises:
        FactsError: It cannot be read, is no TOML, or says what no `documents.toml` can say.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise FactsError(path, line, "is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise FactsError(path, None, f"cannot be read ({error.strerror}); mend it or take it away") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = re.search(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$", message)
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        reason = message[: place.start()] if place else message
        raise FactsError(path, line, f"{_one_line(reason)}; mend the line, or take the file away") from None
    except (RecursionError, ValueError) as error:
        raise FactsError(path, None, f"cannot be read ({type(error).__name__}); mend it or take it away") from None
    return {document_id: _facts(path, text, document_id, table) for document_id, table in content.items()}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _line_of(text: str, document_id: str, key: str | None = None) -> int | None:
    """The line in a TOML file of a document's table, or of a key in it. Text search: the parser gives no places."""
    header = re.compile(rf"""\s*\[\s*["']?{re.escape(document_id)}["']?\s*(?:\]|\.)""")
    found = None
    for number, line in enumerate(text.splitlines(), 1):
        if header.match(line):
            found = number
        elif found and key is not None and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line):
            return number
        elif found and line.lstrip().startswith("["):
            break
        elif not found and re.match(rf"""\s*["']?{re.escape(document_id)}["']?\s*[=.]""", line):
            return number
    return found


def _facts(path: Path, text: str, document_id: str, table: object) -> DocumentFacts:
    def fault(key: str | None, reason: str) -> FactsError:
        return FactsError(path, _line_of(text, document_id, key), reason)

    if not isinstance(table, Mapping):
        raise fault(None, f"{printable(document_id)} stands alone; write facts under a heading [document_id]")
    facts: dict[str, object] = {}
    for key, value in table.items():
        if key not in _FACTS:
            if isinstance(value, Mapping):
                whole = printable(f"{document_id}.{key}")
                raise fault(key, f'a document id with a dot stands in quotation marks: ["{whole}"]')
            near = nearest(key, _FACTS)
            hint = f"did you mean {near}?" if near else f"the keys are {', '.join(_FACTS)}"
            raise fault(key, f"unknown key {printable(key)}; {hint}")
        if key == "year":
            if not isinstance(value, int) or isinstance(value, bool) or value not in YEARS:
                raise fault(key, "year is not a number of four digits; write it like year = 2020")
        elif not isinstance(value, str) or not value.strip():
            raise fault(key, f'{key} is not a text; write it in quotation marks: {key} = "…"')
        facts[key] = value
    return DocumentFacts(**facts)  # type: ignore[arg-type]


def printable(text: str, length: int = 80) -> str:
    """The text for a message: on one line, harmless in a terminal, and cut to a length.

    Example:
        >>> printable("a\\nb")
        'a\\\\nb'
    """
    shown = text if text.isprintable() else ascii(text)[1:-1]
    return shown if len(shown) <= length else shown[: length - 1] + "…"


def printable_path(path: object) -> str:
    """A path for a message: never cut where a user would have to guess."""
    return printable(str(path), 1000)
