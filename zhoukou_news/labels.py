"""Labelled pages: what a page says, written down by hand, to measure the reader by.

The format is described in `tests/pages/README.md`; the classes below declare it. A label is a JSON file of its own and
never comes from the reader. `load` reads labels, `faults` checks one against itself, and `print_page` gives an invented
page as text with the noise of a text extraction.
"""

from __future__ import annotations

import json
import random
import re
import typing
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date as Date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args

from .descriptor import reason_of
from .document import FACTS_FILE, check_document_id, printable, printable_path
from .nearest import nearest
from .schema import KINDS, ROLES, STATEMENT_VERBS, TIMES_OF_DAY, YEAR_BASES

Noise = Literal["clean", "columns", "ocr"]

#: How much noise a page can be printed with: none; column breaks and typesetting spaces; more breaks, no blank lines.
NOISES: tuple[Noise, ...] = get_args(Noise)

#: Where a byline stands: before the first paragraph on its line, on a line of its own above the body, after the last
#: paragraph, or nowhere.
BYLINE_POSITIONS = ("lead", "line", "end", "none")

#: Words that stand for a person; whom they stand for is a label of its own (`Statement.person`).
PRONOUNS = ("他", "她")


class LabelError(ValueError):
    """A label that cannot be used; the message says which file, where in it, and what is wrong."""


def _choice(names: Sequence[str], **options: Any) -> Any:
    return field(metadata={"choices": tuple(names)}, **options)


@dataclass(frozen=True)
class Reporter:
    """A name of a byline, with the title that covers it."""

    name: str
    title: str | None = None


@dataclass(frozen=True)
class Amount:
    """An amount of yuan, exact and as printed."""

    yuan: Decimal
    text: str


@dataclass(frozen=True)
class Attendee:
    """Someone present at a meeting."""

    name: str
    role: str = _choice(ROLES)
    title: str | None = None


@dataclass(frozen=True)
class Statement:
    """Something said at a meeting.

    Attributes:
        text_starts: The first characters of what is said, six or more.
        verb: The verb of saying.
        speaker: Who says it, as printed; null where nobody is named.
        person: The person whom a pronoun, or a subject left out, stands for.
    """

    text_starts: str
    verb: str = _choice(STATEMENT_VERBS)
    speaker: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting that an article reports."""

    name: str | None = None
    organizer: str | None = None
    date: Date | None = None
    time_of_day: str | None = _choice(TIMES_OF_DAY, default=None)
    location: str | None = None
    chair: str | None = None
    attendees: tuple[Attendee, ...] = ()
    agenda: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class Contact:
    """Whom to contact about an account: a name, a number, or both."""

    name: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class BankAccount:
    """A bank account that an article prints."""

    account_number: str
    holder: str | None = None
    bank: str | None = None
    branch: str | None = None
    cnaps_code: str | None = None
    remark: str | None = None
    contacts: tuple[Contact, ...] = ()
    address: str | None = None


@dataclass(frozen=True)
class Article:
    """An article: its parts as printed, and what they say."""

    paragraphs: tuple[str, ...]
    heading_lines: tuple[str, ...] = ()
    headline_index: int = 0
    byline: str | None = None
    byline_position: str | None = _choice(BYLINE_POSITIONS, default=None)
    reporters: tuple[Reporter, ...] = ()
    end_mark: str | None = None
    date: Date | None = None
    date_text: str | None = None
    time_of_day: str | None = _choice(TIMES_OF_DAY, default=None)
    amounts: tuple[Amount, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    bank_accounts: tuple[BankAccount, ...] = ()

    @property
    def headline(self) -> str | None:
        """The heading line that is the headline."""
        return self.heading_lines[self.headline_index] if self.heading_lines else None

    @property
    def subheads(self) -> tuple[str, ...]:
        """The other heading lines."""
        return tuple(line for number, line in enumerate(self.heading_lines) if number != self.headline_index)


@dataclass(frozen=True)
class Block:
    """A part of the page: an article, or a line that belongs to none."""

    article: Article | None = None
    filler: str | None = None


@dataclass(frozen=True)
class Person:
    """A person whom the page names."""

    name: str
    kind: str = _choice(KINDS)
    titles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True)
class LabelledPage:
    """A page with its labels.

    Attributes:
        page_id: The id of the document that the labels are of, and the stem of the label's file.
        blocks: The page from top to bottom.
        people: Every person named on it, once.
        place: The place that the newspaper is of.
        year: The page's year.
        year_basis: `stated` where the page prints the year, `document` where it was given with the page, else null.
        text: The page as it was printed, where that is not made from the blocks: a web edition.
    """

    page_id: str
    blocks: tuple[Block, ...]
    people: tuple[Person, ...]
    place: str | None = None
    year: int | None = None
    year_basis: str | None = _choice(YEAR_BASES, default=None)
    text: str | None = None

    @property
    def articles(self) -> list[Article]:
        """The articles in printed order."""
        return [block.article for block in self.blocks if block.article is not None]


# --- reading labels ---------------------------------------------------------------------------------------------------


@cache
def _declared(shape: type) -> Mapping[str, tuple[Field[Any], Any]]:
    hints = typing.get_type_hints(shape)
    return {declared.name: (declared, hints[declared.name]) for declared in fields(shape)}


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else text[:39] + "…"


def _typed(value: Any, wanted: Any, path: str) -> Any:
    """A value of JSON as the type that the format declares at its place."""
    options = get_args(wanted)
    if NoneType in options:
        if value is None:
            return None
        wanted = next(option for option in options if option is not NoneType)
        options = get_args(wanted)
    if typing.get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise LabelError(f"{path}: {_short(value)} is no list")
        return tuple(_typed(element, options[0], f"{path}[{number}]") for number, element in enumerate(value))
    if is_dataclass(wanted):
        assert isinstance(wanted, type)
        return _shaped(value, wanted, path)
    if wanted is Date:
        try:
            if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
                return Date.fromisoformat(value)
        except ValueError:
            pass
        raise LabelError(f"{path}: {_short(value)} is no date, YYYY-MM-DD")
    if wanted is Decimal:
        try:
            number = Decimal(value) if isinstance(value, str) else None
        except InvalidOperation:
            number = None
        if number is None or not number.is_finite():
            raise LabelError(f'{path}: {_short(value)} is no decimal number in quotation marks, like "6456043.19"')
        return number
    if not isinstance(value, wanted) or isinstance(value, bool):
        what = {str: "text", int: "whole number"}[wanted]
        raise LabelError(f"{path}: {_short(value)} is no {what}")
    return value


def _shaped(value: Any, shape: type, path: str) -> Any:
    """A JSON object as one of the format's classes."""
    if not isinstance(value, dict):
        raise LabelError(f"{path}: {_short(value)} is no object")
    declared = _declared(shape)
    prefix = f"{path}." if path else ""
    for name in value:
        if name not in declared:
            near = nearest(name, declared)
            hint = f"did you mean {near}?" if near else f"there are {', '.join(declared)}"
            raise LabelError(f"{prefix}{printable(name)}: there is no such label; {hint}")
    parts = {}
    for name, (wanted, hint) in declared.items():
        if name in value:
            part = _typed(value[name], hint, prefix + name)
            choices = wanted.metadata.get("choices")
            if choices and part is not None and part not in choices:
                raise LabelError(f"{prefix}{name}: {_short(part)} is none of {', '.join(choices)}")
            parts[name] = part
        elif wanted.default is MISSING:
            raise LabelError(f"{prefix}{name}: missing")
    return shape(**parts)


def parse(content: object) -> LabelledPage:
    """A label from what its JSON holds.

    Raises:
        LabelError: It does not have the format.

    Example:
        >>> parse({"page_id": "a01", "people": [], "blocks": [{"filler": "A1 要闻"}]}).page_id
        'a01'
        >>> parse({"page_id": "a01", "people": [], "blocks": [{"artcle": {}}]})
        Traceback (most recent call last):
        zhoukou_news.labels.LabelError: blocks[0].artcle: there is no such label; did you mean article?
    """
    page: LabelledPage = _shaped(content, LabelledPage, "")
    try:
        check_document_id(page.page_id)
    except ValueError as error:
        raise LabelError(f"page_id: {error}") from error
    if not page.blocks:
        raise LabelError("blocks: empty; a page has at least one article or filler")
    for number, block in enumerate(page.blocks):
        path = f"blocks[{number}]"
        if (block.article is None) == (block.filler is None):
            raise LabelError(f"{path}: a block is either an article or a filler")
        if block.article is None:
            continue
        lines = len(block.article.heading_lines)
        if not 0 <= block.article.headline_index < max(lines, 1):
            raise LabelError(f"{path}.article.headline_index: there are {lines} heading lines, counted from 0")
    if page.year_basis is not None and page.year is None:
        raise LabelError("year: missing, although year_basis is given")
    return page


def load(gold: str | Path) -> list[LabelledPage]:
    """The labelled pages of a folder, in the order of their ids.

    Args:
        gold: A folder with a JSON file for each page, or one such file.

    Raises:
        LabelError: There is none, or one cannot be read or does not have the format.
    """
    gold = Path(gold)
    where = printable_path(gold)
    try:
        paths = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
        if not paths:
            raise LabelError(f"{where}: no labelled page (*.json) in this folder; name the folder that holds them")
        return [_load_one(path) for path in paths]
    except OSError as error:
        raise LabelError(f"{printable_path(error.filename or gold)}: cannot be read: {reason_of(error)}") from error


def _load_one(path: Path) -> LabelledPage:
    where = printable_path(path)
    try:
        page = parse(json.loads(path.read_text(encoding="utf-8-sig")))
    except LabelError as error:
        raise LabelError(f"{where}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise LabelError(f"{where}: no JSON in UTF-8: {reason_of(error)}") from error
    if page.page_id != path.stem:
        raise LabelError(f"{where}: page_id: {_short(page.page_id)} is not the file's stem, {path.stem}")
    return page


# --- labels against themselves ----------------------------------------------------------------------------------------


def _close(text: str) -> str:
    """Text without spaces."""
    return re.sub(r"\s", "", text)


def faults(page: LabelledPage) -> list[str]:
    """What in a page's labels cannot be right, a line each: above all, values that the page does not print.

    A value must occur in its own article, and whoever attends, reports or is a contact must be among the page's people.
    Spaces and line ends do not count.
    """
    return list(_faults(page))


def _faults(page: LabelledPage) -> Iterator[str]:
    names = {person.name for person in page.people}
    articles = [
        _close("".join([*article.heading_lines, article.byline or "", *article.paragraphs]))
        for article in page.articles
    ]
    yield from _people_faults(page, "".join(articles))
    if page.text is not None:
        yield from _text_faults(page, _close(page.text))
    for number, (article, printed) in enumerate(zip(page.articles, articles, strict=True), 1):
        where = f"article {number}"

        def absent(
            what: str, value: str | None, inside: str = printed, where: str = where, place: str = "in the article"
        ) -> Iterator[str]:
            if value and _close(value) not in inside:
                yield f"{where}: {what} {_short(value)} is not printed {place}"

        yield from absent("date_text", article.date_text)
        if article.date is not None and article.date_text is None:
            yield f"{where}: date is given, but no date_text"
        if article.byline is not None and article.byline_position in (None, "none"):
            yield f"{where}: there is a byline, but byline_position does not say where it stands"
        for reporter in article.reporters:
            yield from absent("reporter", reporter.name, _close(article.byline or ""), place="in the byline")
            yield from absent("reporter's title", reporter.title, _close(article.byline or ""), place="in the byline")
            if reporter.name not in names:
                yield f"{where}: reporter {reporter.name} is not among the people"
        for amount in article.amounts:
            yield from absent("amount", amount.text)
        for count, meeting in enumerate(article.meetings, 1):
            for fault in _meeting_faults(meeting, page):
                yield f"{where}, meeting {count}: {fault}"
            for what in ("name", "organizer", "location"):
                yield from absent(f"meeting {count}: {what}", getattr(meeting, what))
            for attendee in meeting.attendees:
                yield from absent(f"meeting {count}: attendee", attendee.name)
                yield from absent(f"meeting {count}: title", attendee.title)
            for clause in meeting.agenda:
                yield from absent(f"meeting {count}: agenda", clause)
            for statement in meeting.statements:
                yield from absent(f"meeting {count}: statement", statement.text_starts)
                yield from absent(f"meeting {count}: speaker", statement.speaker)
        plain = unicodedata.normalize("NFKC", printed).replace("-", "")
        for account in article.bank_accounts:
            yield from absent("account_number", account.account_number.replace("-", ""), plain)
            for what in ("holder", "branch", "remark", "address"):
                yield from absent(what, getattr(account, what))
            yield from absent("cnaps_code", account.cnaps_code, plain)
            for contact in account.contacts:
                if contact.name and contact.name not in names:
                    yield f"{where}: contact {contact.name} is not among the people"
                if contact.phone and unicodedata.normalize("NFKC", contact.phone).replace("-", "") not in plain:
                    yield f"{where}: phone {contact.phone} is not printed in the article"


def _people_faults(page: LabelledPage, printed: str) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for person in page.people:
        if (person.name, person.kind) in seen:
            yield f"people: {person.name} is there twice as {person.kind}"
        seen.add((person.name, person.kind))
        if person.name not in printed:
            yield f"people: {person.name} is not printed on the page"
        for title in person.titles:
            if _close(title) not in printed:
                yield f"people: title {title} of {person.name} is not printed on the page"
        for phone in person.phones:
            if _close(phone).replace("-", "") not in printed.replace("-", ""):
                yield f"people: phone {phone} of {person.name} is not printed on the page"


def _meeting_faults(meeting: Meeting, page: LabelledPage) -> Iterator[str]:
    titles: dict[str, set[str]] = {}
    for person in page.people:
        titles.setdefault(person.name, set()).update(person.titles)
    chairs = [attendee.name for attendee in meeting.attendees if attendee.role == "chair"]
    if chairs != ([meeting.chair] if meeting.chair else []):
        yield f"chair is {meeting.chair}, but {', '.join(chairs) or 'nobody'} has the role"
    for attendee in meeting.attendees:
        if attendee.name not in titles:
            yield f"attendee {attendee.name} is not among the people"
        elif attendee.title and attendee.title not in titles[attendee.name]:
            yield f"title {attendee.title} of {attendee.name} is not among that person's titles"
    for statement in meeting.statements:
        if statement.person is not None and statement.person not in titles:
            yield f"{statement.person}, who makes a statement, is not among the people"
        if len(_close(statement.text_starts)) < STATEMENT_CHARACTERS:
            yield f"statement {_short(statement.text_starts)} has fewer than {STATEMENT_CHARACTERS} characters"


def _text_faults(page: LabelledPage, text: str) -> Iterator[str]:
    """The blocks of a web edition are what its text prints."""
    for block in page.blocks:
        article = block.article
        parts = [*article.heading_lines, article.byline, *article.paragraphs] if article else [block.filler]
        for part in parts:
            if part and _close(part) not in text:
                yield f"{_short(part)} is not printed in text"


#: How many characters of a statement are compared.
STATEMENT_CHARACTERS = 6


# --- printing pages ---------------------------------------------------------------------------------------------------

_HAN = "\u4e00-\u9fff"
_BETWEEN_HAN_AND_DIGIT = re.compile(rf"(?<=[{_HAN}])(?=\d)|(?<=\d)(?=[{_HAN}])")
#: The mean distance of two column breaks, in characters.
_BREAK_EVERY = {"columns": 160, "ocr": 70}
_SHORTEST_PIECE, _SHORTEST_REST = 20, 8
#: How many of the pages with noise have half-width commas in their headings.
_HALF_WIDTH_SHARE = 0.6


def _broken(paragraph: str, every: int, chance: random.Random) -> str:
    """A paragraph with breaks where the column turns: inside a sentence, never where a paragraph could end."""
    pieces, begin, place = [], 0, 0
    while True:
        place += _SHORTEST_PIECE + int(chance.expovariate(1 / every))
        if place >= len(paragraph) - _SHORTEST_REST:
            break
        if paragraph[place - 1] not in "。！？；：”" and paragraph[place] not in "，。、；：！？”）":
            pieces.append(paragraph[begin:place])
            begin = place
    return "\n\n".join([*pieces, paragraph[begin:]])


def print_page(page: LabelledPage, noise: Noise = "columns") -> str:
    """A labelled page as a text extraction gives it; the same page always gives the same text.

    A page that has a `text`, a web edition, is that text at any noise.

    Args:
        page: The page.
        noise: `clean` prints the parts as labelled; `columns` adds blank lines above the page, breaks inside
            paragraphs, spaces between digits and Chinese characters, and half-width commas in some headings; `ocr`
            breaks paragraphs more than twice as often and has no blank lines between them.
    """
    if page.text is not None:
        return page.text
    # The page's id is the seed, and the draws come in the order of the page.
    chance = random.Random(page.page_id)
    noisy = noise != "clean"
    half_width = noisy and chance.random() < _HALF_WIDTH_SHARE

    def typeset(text: str) -> str:
        return _BETWEEN_HAN_AND_DIGIT.sub(" ", text) if noisy else text

    lines: list[str] = []
    for block in page.blocks:
        article = block.article
        if article is None:
            lines.append(block.filler or "")
            continue
        lines += [typeset(line.replace("，", ",") if half_width else line) for line in article.heading_lines]
        byline = article.byline or ""
        position = article.byline_position or ("lead" if byline else "none")
        paragraphs = [typeset(paragraph) for paragraph in article.paragraphs] or [""]
        if position == "line":
            lines.append(byline)
        elif position == "lead":
            paragraphs[0] = byline + paragraphs[0]
        elif position == "end":
            paragraphs[-1] += byline
        if noise in _BREAK_EVERY:
            paragraphs = [_broken(paragraph, _BREAK_EVERY[noise], chance) for paragraph in paragraphs]
        paragraphs[-1] += article.end_mark or ""
        lines += paragraphs
    text = ("\n" if noise == "ocr" else "\n\n").join(lines) + "\n"
    return "\n\n" + text if noisy else text


def print_pages(pages: Sequence[LabelledPage], out: str | Path, noise: Noise = "columns") -> None:
    """Print labelled pages into a folder, with a `documents.toml` that gives what the pages themselves do not print.

    Args:
        pages: The pages.
        out: The folder; it is made where there is none.
        noise: See `print_page`.
    """
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    entries = []
    for page in pages:
        (out / f"{page.page_id}.txt").write_text(print_page(page, noise), encoding="utf-8", newline="")
        entry = [f"[{page.page_id}]"]
        if page.place:
            entry.append(f"place = {json.dumps(page.place, ensure_ascii=False)}")
        if page.year_basis == "document":
            entry += [f"year = {page.year}", 'year_basis = "given"']
        entries.append("\n".join(entry))
    (out / FACTS_FILE).write_text("\n\n".join(entries) + "\n", encoding="utf-8", newline="")
