"""Pages that no newspaper would print, read and checked: does the reader keep its contract on them?

Real pages are cut, doubled, shuffled, garbled and spliced, and hostile ones are made (a line of a megabyte, quotes
that never close). Whatever a page says, reading it must not fail, every rule of `validate` must hold for its rows,
every line must have a use, a second reading must be equal, and the time must stay within a bound that is linear in the
page's length.

A page is made from a seed and a number alone, so that every one can be made again. `scripts/fuzz` is the command.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import TYPE_CHECKING, Any

from . import labels
from .descriptor import PublishedTable
from .digest import ContentDigest
from .document import FACTS_FILE, Document, check_text, decode, printable, printable_path, read_facts
from .evidence import ELSEWHERE
from .labels import LabelError
from .printed import LINE_END, SPACE, lines_of
from .reader import read_document
from .reading import Reading
from .schema import TABLES, TableName
from .validation import ValidationReport, validator
from .validation.tables import Tables
from .validation.texts import Texts

if TYPE_CHECKING:
    import pyarrow as pa

#: A function that reads a document.
Reader = Callable[[Document], Reading]

ROOT = Path(__file__).parent.parent
#: How many pages are validated together, and how many pages of one kind of failure are written to files.
CHUNK, KEPT = 32, 5
#: The longest hostile page, in characters: a megabyte of Chinese in UTF-8.
LONGEST = 350_000
#: One page in so many is hostile from the beginning; the others are real ones, mutated.
HOSTILE_EVERY = 12
#: The bound of a page's processor time: so many seconds, and so many times what a plain page of its length takes.
BASE_SECONDS, TIMES_PLAIN = 0.5, 10.0
#: How many seconds are spent on making one failing page smaller.
SHRINK_SECONDS = 30.0

_LINE_ENDS = re.compile(r"\r\n|\n|\r")
_PIECE = re.compile(r"[^，。、：；！？”\n]*[，。、：；！？”\n]+|[^，。、：；！？”\n]+")
_BLANK = re.compile(f"[{SPACE}{LINE_END}]*")
#: What ends a line, in some file or other; and the spaces that typesetting puts in.
LINE_END_FORMS = ("\r\n", *re.findall(f"[{LINE_END}]", "".join(map(chr, range(0x2030)))))
SPACE_FORMS = re.findall(f"[{SPACE}]", "".join(map(chr, range(0x10000))))


# --- pages ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FuzzPage:
    """A page made to be read.

    Attributes:
        number: Its number among the pages of its seed.
        recipe: What it was made from, and what was done to it, in order.
        document: The page.
    """

    number: int
    recipe: tuple[str, ...]
    document: Document


def base_pages(gold: Path = ROOT / "tests" / "pages", seeds: Path = ROOT / "seeds") -> dict[str, Document]:
    """The pages that others are made from: labelled pages printed in every degree of noise, and the seed pages.

    Raises:
        LabelError: There are no labelled pages, or one cannot be read.
    """
    pages = {}
    for page in labels.load(gold):
        year = page.year if page.year_basis == "document" else None
        for noise in labels.NOISES if page.text is None else labels.NOISES[:1]:
            pages[f"{page.page_id} {noise}"] = Document(page.page_id, labels.print_page(page, noise), year=year)
    facts = read_facts(seeds / FACTS_FILE) if (seeds / FACTS_FILE).exists() else {}
    for path in sorted(seeds.glob("*.txt")):
        year = facts[path.stem].year if path.stem in facts else None
        pages[path.stem] = Document(path.stem, decode(path.read_bytes()), year=year)
    return pages


class PageMaker:
    """Makes pages: the same seed and number always give the same page.

    Attributes:
        bases: The pages that others are made from, by name.
        seed: The seed.
        longest: The most characters of a page.

    Example:
        >>> maker = PageMaker({"a": Document("a", "市长热线开通\\n本报讯 3月2日，市长热线开通。②2\\n")}, seed=1)
        >>> maker.page(7) == maker.page(7)
        True
    """

    def __init__(self, bases: Mapping[str, Document], seed: int, longest: int = LONGEST) -> None:
        self.bases = dict(bases)
        self.names = sorted(bases)
        self.seed = seed
        self.longest = longest
        pieces = {piece for document in bases.values() for piece in _PIECE.findall(document.text)}
        #: Pieces of sentences of every page: what the reader's grammars look for is among them.
        self.pieces = sorted(pieces)
        self.short_pieces = [piece for piece in self.pieces if len(piece) <= 8]
        self.characters = sorted(set("".join(document.text for document in bases.values())))

    def page(self, number: int) -> FuzzPage:
        """The page of a number."""
        chance = random.Random(f"{self.seed}/{number}")
        if number % HOSTILE_EVERY == HOSTILE_EVERY - 1:
            name = chance.choice(sorted(HOSTILE))
            length = int(100 * (max(self.longest, 100) / 100) ** chance.random())
            text, recipe = HOSTILE[name](self, chance, length), [f"{name} {length}"]
            changes = 0 if chance.random() < 0.7 else 1
        else:
            name = chance.choice(self.names)
            text, recipe = self.bases[name].text, [name]
            changes = 1 + min(int(chance.expovariate(0.5)), 12)
        for _ in range(changes):
            change = chance.choice(MUTATIONS)
            text = change(self, text, chance)[: self.longest]
            recipe.append(change.__name__.strip("_"))
        year = chance.choice((None, None, 2020, 2024, 1000, 9999))
        # What no decoder gives: see `document.check_text`.
        text = re.sub("[\0\ud800-\udfff]", "", text)
        return FuzzPage(number, tuple(recipe), Document(f"fuzz-{number:07d}", text, year=year))

    def any_character(self, chance: random.Random) -> str:
        """A character of the pages, or one that is seldom met: a control character, one beyond the BMP …"""
        kind = chance.random()
        if kind < 0.6:
            return chance.choice(self.characters)
        if kind < 0.8:
            return chance.choice(SIGNS)
        low, high = chance.choice(ODD_RANGES)
        return chr(chance.randint(low, high))

    def any_text(self, chance: random.Random) -> str:
        """A piece of some page."""
        return chance.choice(chance.choice((self.pieces, self.short_pieces)))


#: Signs that articles, bylines, lists, dates, amounts, quotations and accounts are read by.
SIGNS = (
    *"，。、：；！？“”‘’（）()《》【】[]—-－·…|｜/／%％.．,:;\"'￥¥$ 　0９5５年月日时元万亿点号第至②①■●◆▲",
    "——",
    "②2",
    "①16",
    "（记者 ",
    "\t",
    "\u200b",
    "\ufeff",
    "\u00a0",
)
#: Ranges of code points: controls, Latin with marks, combining, bidirectional and joining controls, other scripts,
#: signs, private use, compatibility forms, unassigned, beyond the BMP.
ODD_RANGES = (
    (0x01, 0x1F),
    (0x7F, 0x9F),
    (0xA0, 0x17F),
    (0x300, 0x36F),
    (0x600, 0x6FF),
    (0x660, 0x669),
    (0x1100, 0x11FF),
    (0x2000, 0x206F),
    (0x2150, 0x218B),
    (0x2460, 0x24FF),
    (0x2E80, 0x2FDF),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xAC00, 0xAC40),
    (0xE000, 0xE100),
    (0xF900, 0xFAFF),
    (0xFE00, 0xFE0F),
    (0xFF00, 0xFFEF),
    (0xFFF0, 0xFFFF),
    (0x1F300, 0x1F64F),
    (0x20000, 0x20100),
    (0xE0100, 0xE01EF),
    (0x10FF00, 0x10FFFF),
)


def _span(text: str, chance: random.Random, longest: float = 1.0) -> tuple[int, int]:
    """A stretch of a text, mostly short."""
    size = int(len(text) * longest * chance.random() ** 3)
    start = chance.randint(0, max(len(text) - size, 0))
    return start, start + size


def _cut(maker: PageMaker, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return chance.choice((text[:start] + text[end:], text[:end], text[start:], text[start:end]))


def _cut_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.5
    return "".join(line for line in text.splitlines(keepends=True) if chance.random() >= share)


def _cut_pieces(maker: PageMaker, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.3
    return "".join(piece for piece in _PIECE.findall(text) if chance.random() >= share)


def _double(maker: PageMaker, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance, 0.3)
    times = 1 + int(chance.expovariate(0.3))
    place = chance.choice((end, chance.randint(0, len(text))))
    return text[:place] + text[start:end] * times + text[place:]


def _double_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.4
    return "".join(line * (2 if chance.random() < share else 1) for line in text.splitlines(keepends=True))


def _shuffle_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    start, end = sorted((chance.randint(0, len(lines)), chance.randint(0, len(lines))))
    middle = lines[start:end]
    chance.shuffle(middle)
    return "".join(lines[:start] + middle + lines[end:])


def _shuffle_pieces(maker: PageMaker, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    pieces = _PIECE.findall(text[start:end])
    chance.shuffle(pieces)
    return text[:start] + "".join(pieces) + text[end:]


def _shuffle_characters(maker: PageMaker, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance, 0.1)
    characters = list(text[start:end])
    chance.shuffle(characters)
    return text[:start] + "".join(characters) + text[end:]


def _garble(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Characters replaced, dropped, or put in."""
    characters = list(text)
    for _ in range(1 + int(len(text) * 0.1 * chance.random() ** 3)):
        if not characters:
            break
        place = chance.randrange(len(characters))
        characters[place] = chance.choice(
            ("", maker.any_character(chance), characters[place] + maker.any_character(chance))
        )
    return "".join(characters)


def _garble_signs(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Signs alone replaced or dropped: quotes that do not close, brackets that do not open."""
    share = chance.random() ** 2
    return re.sub(
        r"[^\w\s]", lambda m: chance.choice(("", chance.choice(SIGNS))) if chance.random() < share else m[0], text
    )


def _garble_digits(maker: PageMaker, text: str, chance: random.Random) -> str:
    forms = chance.choice(("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "٠١٢٣٤٥٦٧٨٩", "⓪①②③④⑤⑥⑦⑧⑨"))
    share = chance.random()

    def other(match: re.Match[str]) -> str:
        return chance.choice(forms) * chance.choice((1, 1, 1, 2, 20)) if chance.random() < share else match[0]

    return re.sub(r"\d", other, text)


def _splice(maker: PageMaker, text: str, chance: random.Random) -> str:
    """The beginning of one page and the end of another, or a stretch of another inside."""
    other = maker.bases[chance.choice(maker.names)].text
    if chance.random() < 0.5:
        return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]
    start, end = _span(other, chance)
    place = chance.randint(0, len(text))
    return text[:place] + other[start:end] + text[place:]


def _splice_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    """The lines of two pages, mixed like the columns of a page read across."""
    lines = [text.splitlines(keepends=True), maker.bases[chance.choice(maker.names)].text.splitlines(keepends=True)]
    mixed = []
    while lines[0] or lines[1]:
        side = lines[chance.randrange(2)]
        if side:
            mixed.append(side.pop(0))
    return "".join(mixed)


def _splice_pieces(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Pieces of other pages put in anywhere: between pieces, or inside words."""
    for _ in range(1 + int(chance.expovariate(0.2))):
        place = chance.randint(0, len(text))
        if chance.random() < 0.7:
            ends = [m.end() for m in _PIECE.finditer(text, max(place - 100, 0), place + 100)]
            place = chance.choice(ends) if ends else place
        text = text[:place] + maker.any_text(chance) + text[place:]
    return text


def _break_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Line ends put in anywhere."""
    ends = chance.choice((("\n",), ("\n\n",), LINE_END_FORMS))
    share = chance.choice((0.002, 0.02, 0.2))
    return "".join(c + chance.choice(ends) if chance.random() < share else c for c in text)


def _join_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Line ends taken away, or spaces put in their place."""
    share, by = chance.random(), chance.choice(("", "", " ", "　　", "\t"))
    return _LINE_ENDS.sub(lambda m: by if chance.random() < share else m[0], text)


def _wrap_lines(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Lines of one width, as a narrow column has them."""
    width = chance.randint(1, 40)
    return "\n".join(
        line[start : start + width] for line in text.splitlines() for start in range(0, max(len(line), 1), width)
    )


def _other_line_ends(maker: PageMaker, text: str, chance: random.Random) -> str:
    ends = (chance.choice(LINE_END_FORMS),) if chance.random() < 0.7 else LINE_END_FORMS
    return _LINE_ENDS.sub(lambda _: chance.choice(ends), text)


def _spaces(maker: PageMaker, text: str, chance: random.Random) -> str:
    share = chance.choice((0.01, 0.1, 0.5))
    return "".join(
        c + (chance.choice(SPACE_FORMS) * chance.randint(1, 3) if chance.random() < share else "") for c in text
    )


def _other_width(maker: PageMaker, text: str, chance: random.Random) -> str:
    """Half-width signs for full-width ones, or the other way round."""
    share = chance.random()
    forms = str.maketrans("，。：；（）！？“”　", ',.:;()!?"" ') if chance.random() < 0.5 else _FULL_WIDTH
    return "".join(c.translate(forms) if chance.random() < share else c for c in text)


_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

#: Each makes another text of a page's text.
MUTATIONS: tuple[Callable[[PageMaker, str, random.Random], str], ...] = (
    _cut,
    _cut_lines,
    _cut_pieces,
    _double,
    _double_lines,
    _shuffle_lines,
    _shuffle_pieces,
    _shuffle_characters,
    _garble,
    _garble_signs,
    _garble_digits,
    _splice,
    _splice_lines,
    _splice_pieces,
    _splice_pieces,
    _break_lines,
    _join_lines,
    _wrap_lines,
    _other_line_ends,
    _spaces,
    _other_width,
)


# --- hostile pages ----------------------------------------------------------------------------------------------------

#: What pages begin with that go on with one thing over and over: a report's lead, and an account as far as its number.
LEAD = "市委召开常委会会议\n本报讯（记者 王艳）2月9日下午，市委书记刘继标主持召开市委常委会会议。会议强调，"
ACCOUNT = "爱心捐款公告\n户名：周口市红十字会\n开户行：中国农业银行周口分行\n账号："


def _repeated(unit: str, before: str = "") -> Callable[[PageMaker, random.Random, int], str]:
    def make(maker: PageMaker, chance: random.Random, length: int) -> str:
        return before + unit * max((length - len(before)) // len(unit), 1) + chance.choice(("", "\n", "。\n"))

    return make


def _one_line(maker: PageMaker, chance: random.Random, length: int) -> str:
    """Whole pages on one line."""
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        parts.append("".join(maker.bases[chance.choice(maker.names)].text.split()))
    return "".join(parts)[:length]


def _repeated_pieces(maker: PageMaker, chance: random.Random, length: int) -> str:
    """A few pieces of pages, over and over: what a grammar can be caught by, that nobody thought of."""
    unit = "".join(
        maker.any_character(chance) if chance.random() < 0.3 else maker.any_text(chance)
        for _ in range(chance.randint(1, 4))
    )
    if chance.random() < 0.5:
        unit = unit.replace("\n", "")
    return chance.choice(("", LEAD, ACCOUNT)) + (unit or "、") * (length // max(len(unit), 1) + 1)


def _random_pieces(maker: PageMaker, chance: random.Random, length: int) -> str:
    pieces = maker.short_pieces if chance.random() < 0.5 else maker.pieces
    joint = chance.choice(("", "", "、", "\n", " "))
    parts = chance.choices(pieces, k=1 + length * len(pieces) // sum(len(piece) + len(joint) for piece in pieces))
    return joint.join(parts)


def _random_characters(maker: PageMaker, chance: random.Random, length: int) -> str:
    return "".join(maker.any_character(chance) for _ in range(min(length, 20_000)))


def _any_characters(maker: PageMaker, chance: random.Random, length: int) -> str:
    return "".join(chr(chance.randint(1, chance.choice((0xFFFF, 0x10FFFF)))) for _ in range(min(length, 20_000)))


#: Each makes a page of about a length, by name.
HOSTILE: Mapping[str, Callable[[PageMaker, random.Random, int], str]] = {
    "one line": _one_line,
    "repeated pieces": _repeated_pieces,
    "random pieces": _random_pieces,
    "random characters": _random_characters,
    "any characters": _any_characters,
    **{
        f"{'bare' if not before else 'report' if before == LEAD else 'account'} {printable(unit)}": _repeated(
            unit, before
        )
        for before in ("", LEAD, ACCOUNT)
        for unit in (
            *"、，。：“”（）《 　0９一会\n\r\f\u2028\x01\u0301\ue000\u200b\U00020000",
            "“（",
            "（“《",
            "王艳、",
            "王艳 ",
            "王艳，",
            "市委书记",
            "市长王艳、",
            "2月9日",
            "2020年",
            "1.5亿元",
            "会议强调，",
            "会议要求 ",
            "主持会议，",
            "出席会议",
            "召开会议。",
            "联系人：",
            "账号：",
            "联系电话：0394",
            "户名：周口市红十字会\n",
            "记者 ",
            "（记者 王艳）",
            "②2",
            "②2\n",
            "一\n",
            "一\n\n",
            "e\u0301",
            "\r\n",
            "0 ",
            "0-",
            "6228 4800\n",
        )
    },
}


# --- what must hold ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Failure:
    """Something that does not hold for a page.

    Attributes:
        rule: `crash`, `time`, `lines`, `articles`, `again`, `line-ends`, `rows`, or one of `validate.RULES`.
        place: Where: table and column, or the function that failed. Failures with one rule and place are of one kind.
        reason: What is wrong, in a line.
        details: The traceback, where there is one.
    """

    rule: str
    place: str
    reason: str
    details: str = ""

    @property
    def kind(self) -> tuple[str, str]:
        """What failures of one cause have in common."""
        return self.rule, self.place

    def __str__(self) -> str:
        return f"[{self.rule}] {self.place}: {self.reason}"


class _Overtime(BaseException):
    """Raised inside a reading that takes too long; no `except Exception` stops it."""


@contextmanager
def _at_most(seconds: float | None) -> Iterator[None]:
    """Stop what takes more processor time than that. Where the system has no such timer, nothing is stopped."""
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise _Overtime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage is collected within it: how long that takes depends on all that the process holds, not on the page."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _place_of(error: BaseException) -> str:
    """The package's function that was at work."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if Path(f.filename).is_relative_to(Path(__file__).parent) and f.filename != __file__]
    if not own:
        return "?"
    last = own[-1]
    return f"{Path(last.filename).relative_to(Path(__file__).parent).as_posix()}:{last.name}"


def seconds_per_character(bases: Iterable[Document], reader: Reader = read_document) -> float:
    """The processor time that a character of a plain page takes on this machine."""
    documents = list(bases)
    for document in documents[:3]:
        reader(document)  # what is loaded at the first reading is no cost of a page
    with _uncollected():
        start = time.process_time()
        for document in documents:
            reader(document)
        taken = time.process_time() - start
    return taken / max(sum(len(document.text) for document in documents), 1)


def without_places(value: object) -> object:
    """Rows without offsets, and without evidence, whose pieces are offsets too."""
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in ("char_start", "char_end", "evidence")}
    if isinstance(value, list):
        return [without_places(element) for element in value]
    return value


def _difference(one: Any, other: Any, path: str = "") -> tuple[str, str] | None:
    """The first place where two values differ, without indexes, and the two values."""
    if type(one) is type(other) and isinstance(one, dict) and one.keys() == other.keys():
        return next((d for key in one if (d := _difference(one[key], other[key], f"{path}.{key}"))), None)
    if isinstance(one, list) and isinstance(other, list):
        for left, right in zip(one, other, strict=False):
            if found := _difference(left, right, f"{path}[]"):
                return found
        if len(one) == len(other):
            return None
        return path.strip("."), f"{len(one)} and {len(other)} elements"
    return None if one == other else (path.strip("."), f"{_short(one)} and {_short(other)}")


def _short(value: object) -> str:
    return printable(repr(value), 80)


def read_and_check(
    document: Document, seconds: float | None = None, reader: Reader = read_document
) -> tuple[Reading | None, list[Failure]]:
    """Read a page and check all but its rows: that it can be read, in time, and twice alike; lines and articles.

    Args:
        document: The page.
        seconds: The processor time that reading it may take.
        reader: What reads it.

    Returns:
        The reading, where there is one, and what does not hold.
    """
    try:
        with _uncollected():
            start = time.process_time()
            with _at_most(seconds):
                reading = reader(document)
            taken = time.process_time() - start
        if seconds is not None and taken > seconds:
            return reading, [Failure("time", "?", f"{taken:.2f} s of at most {seconds:.2f}")]
    except _Overtime as error:
        details = "".join(traceback.format_exception(error))
        reason = f"{len(document.text):,} characters not read in {seconds:.2f} s"
        return None, [Failure("time", _place_of(error), reason, details)]
    except Exception as error:
        reason = f"{type(error).__name__}: {_short(str(error))}"
        return None, [Failure("crash", _place_of(error), reason, "".join(traceback.format_exception(error)))]
    failures = [*_line_failures(reading), *_article_failures(reading)]
    failures += _second_failures(document, reading, reader)
    return reading, failures


def _second_failures(document: Document, reading: Reading, reader: Reader) -> Iterator[Failure]:
    """The page read again: with the line ends of Windows, where it has line ends."""
    text = _LINE_ENDS.sub("\r\n", document.text)
    if text == document.text:
        again = reader(document)
        if found := _difference(reading.rows, again.rows):
            yield Failure("again", found[0], f"a second reading gives another value: {found[1]}")
        if (reading.lines, reading.notices) != (again.lines, again.notices):
            yield Failure("again", "lines", "a second reading gives other lines or notices")
    else:
        other = reader(Document(document.document_id, text, document.place, document.year, document.newspaper))
        if found := _difference(without_places(reading.rows), without_places(other.rows)):
            yield Failure("line-ends", found[0], f"with CRLF line ends another value is read: {found[1]}")
        if [line.use for line in reading.lines] != [line.use for line in other.lines]:
            yield Failure("line-ends", "lines", "with CRLF line ends the lines have other uses")


def _line_failures(reading: Reading) -> Iterator[Failure]:
    """Every line that is not blank has a use, or a reason why it has none, or a notice."""
    text, position, number = reading.document.text, 0, 0
    noticed = {notice.char_start for notice in reading.notices}
    for line in reading.lines:
        if not (position <= line.char_start < line.char_end <= len(text)) or line.number < number:
            yield Failure("lines", "order", f"line {line.number} is not after the one before it")
            return
        position, number = line.char_end, line.number
        if {text[line.char_start], text[line.char_end - 1]} & {*SPACE_FORMS, *LINE_END_FORMS}:
            yield Failure("lines", "spaces", f"line {line.number} has spaces or line ends at its ends")
        if line.use == "unread" and line.char_start not in noticed:
            yield Failure("lines", "unread", f"line {line.number} is neither used nor ignored nor reported")
    yield from _lines_left_out(reading)
    yield from _lines_and_values(reading)
    for notice in reading.notices:
        if not 0 <= notice.char_start <= len(text) or notice.line < 1 or not notice.reason.isprintable():
            yield Failure("lines", "notice", f"a notice of no place, or that is not printable: {_short(notice)}")


def _lines_left_out(reading: Reading) -> Iterator[Failure]:
    text, lines, at = reading.document.text, reading.lines, 0
    for start, end in lines_of(text):
        position, first = start, at
        while at < len(lines) and lines[at].char_start < end:
            if not _BLANK.fullmatch(text, position, lines[at].char_start):
                part = text[position : lines[at].char_start]
                yield Failure("lines", "cut off", f"{_short(part)} at {position} is in no line")
            position, at = lines[at].char_end, at + 1
        if at == first:
            yield Failure("lines", "left out", f"{_short(text[start:end])} at {start} is in no line")
        elif position < end and not _BLANK.fullmatch(text, position, end):
            yield Failure("lines", "cut off", f"{_short(text[position:end])} at {position} is in no line")


def _lines_and_values(reading: Reading) -> Iterator[Failure]:
    """Used lines are in an article, and no value is read from an ignored one."""
    extents = sorted((row["char_start"], row["char_end"]) for row in reading.rows["articles"])
    values = sorted(
        (piece["char_start"], piece["char_end"], f"{table}.{re.sub(r'[0-9]+', '', piece['field'])}")
        for table, rows in reading.rows.items()
        for row in rows
        for piece in row["evidence"]
        if piece["field"] not in ELSEWHERE
    )
    article = value = 0
    for line in reading.lines:
        while article < len(extents) and extents[article][1] <= line.char_start:
            article += 1
        if not line.ignored and not (article < len(extents) and extents[article][0] < line.char_end):
            yield Failure("lines", f"{line.use} in no article", f"line {line.number} is used, but in no article")
        while value < len(values) and values[value][1] <= line.char_start:
            value += 1
        if line.ignored and value < len(values) and values[value][0] < line.char_end:
            place = f"{line.use} in {values[value][2]}"
            yield Failure("lines", place, f"line {line.number} is ignored, but a value was read from it")


def _article_failures(reading: Reading) -> Iterator[Failure]:
    """Articles stand in order, beside each other, and inside the page."""
    position = 0
    for row in reading.rows["articles"]:
        if not position <= row["char_start"] < row["char_end"] <= len(reading.document.text):
            yield Failure("articles", "char_start", f"{row['article_id']} begins before the article before it ends")
        position = row["char_end"]


# --- rows, by the rules of `validate` ---------------------------------------------------------------------------------


class _InMemory(Texts):
    """Documents as they were read, instead of those of sources."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        import pyarrow as pa

        self.documents = documents
        self.ids = pa.array(documents, pa.string())
        self.read = set()

    def __call__(self, document_id: str) -> Document | None:
        return self.documents.get(document_id)

    def load(self, position: int) -> Document | None:
        return self.documents[self.ids[position].as_py()]


class _TablesInMemory(Tables):
    """Tables before they are a package."""

    def __init__(self, tables: Mapping[TableName, pa.Table]) -> None:
        published = {}
        for name, table in tables.items():
            digest = ContentDigest()
            digest.update(table)
            published[name] = PublishedTable(name, PurePosixPath(), (), digest.text())
        columns = {name: table.column_names for name, table in tables.items()}
        super().__init__(Path(), published, columns, ValidationReport(Path()))
        self.tables = tables

    def batches(self, name: TableName, columns: Iterable[str]) -> Iterator[pa.RecordBatch]:
        yield from self.tables[name].select(list(columns)).to_batches()


def check_rows(readings: Sequence[Reading]) -> tuple[list[Failure], str]:
    """Check the rows of pages against the declaration of the tables, each other, and the pages' text.

    Args:
        readings: Readings of documents whose ids are all different, in the order of those.

    Returns:
        What does not hold, and the digest of all rows.
    """
    import pyarrow as pa

    from .arrow import RowError, to_table
    from .people import merge_people

    tables: dict[TableName, pa.Table] = {}
    try:
        for name in TABLES:
            parts = [to_table(name, reading.rows[name]) for reading in readings]
            tables[name] = merge_people(parts) if name == "people" else pa.concat_tables(parts).combine_chunks()
    except RowError as error:
        # `articles: row 'page-01': amounts[0].yuan: is null`
        path = re.search(r": ([\w.\[\]]+): ", str(error))
        place = f"{name}.{re.sub(r'[0-9]+', '', path[1])}" if path else name
        return [Failure("rows", place, printable(str(error), 300))], ""
    checked = _TablesInMemory(tables)
    validator.check_rows(checked, _InMemory({reading.document.document_id: reading.document for reading in readings}))
    failures = [
        Failure(
            violation.rule,
            f"{violation.table}.{re.sub(r'[0-9]+', '', violation.column or '')}",
            str(violation),
        )
        for violation in checked.report.violations
    ]
    return failures, " ".join(table.content_digest for table in checked.published.values())


def check(document: Document, seconds: float | None = None, reader: Reader = read_document) -> list[Failure]:
    """Everything that does not hold for a page.

    Args:
        document: The page.
        seconds: The processor time that reading it may take; without it, any.
        reader: What reads it.

    Example:
        >>> check(Document("page", "市长热线开通\\n本报讯（记者 王艳）3月2日，市长热线开通。②2\\n"))
        []
    """
    reading, failures = read_and_check(document, seconds, reader)
    if reading is not None:
        failures += check_rows([reading])[0]
    return failures


def shrink(
    document: Document, kind: tuple[str, str], seconds: float | None = None, reader: Reader = read_document
) -> Document:
    """A smaller page that fails in the same way: lines, then pieces, then characters are removed while it does.

    Args:
        document: A page that fails.
        kind: The kind of the failure.
        seconds: As for `check`.
        reader: What reads it.
    """
    deadline = time.monotonic() + SHRINK_SECONDS

    def fails(text: str) -> bool:
        smaller = Document(document.document_id, text, document.place, document.year, document.newspaper)
        return any(failure.kind == kind for failure in check(smaller, seconds, reader))

    text = document.text
    for split in (partial(str.splitlines, keepends=True), _PIECE.findall, list):
        parts: list[str] = split(text)
        size = max(len(parts) // 2, 1)
        while parts and time.monotonic() < deadline:
            start, shorter = 0, False
            while start < len(parts) and time.monotonic() < deadline:
                rest = parts[:start] + parts[start + size :]
                if fails("".join(rest)):
                    parts, shorter = rest, True
                else:
                    start += size
            if size == 1 and not shorter:
                break
            size = max(size // 2, 1)
        text = "".join(parts)
    return Document(document.document_id, text, document.place, document.year, document.newspaper)


# --- many pages -------------------------------------------------------------------------------------------------------


@dataclass
class FuzzReport:
    """What reading many pages showed.

    Attributes:
        pages: How many pages were read.
        characters: How many characters they have.
        rows: How many rows were read from them, by table.
        unread_lines: How many lines the reader could not read and said so.
        failing: The numbers of the failing pages.
        kinds: How many pages fail in each way.
        files: The files written.
        digest: Stands for all rows: the same pages give the same, in every process.
    """

    pages: int = 0
    characters: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    unread_lines: int = 0
    failing: list[int] = field(default_factory=list)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    files: list[Path] = field(default_factory=list)
    digest: str = ""


def run(
    maker: PageMaker,
    numbers: Iterable[int],
    *,
    out: Path | None = None,
    minutes: float | None = None,
    seconds_for: Callable[[int], float | None] = lambda length: None,
    reader: Reader = read_document,
    tell: Callable[[str], None] = lambda line: None,
    progress: Callable[[int], None] = lambda pages: None,
) -> FuzzReport:
    """Read pages and check them.

    Args:
        maker: Makes the pages.
        numbers: Which pages.
        out: The folder that failing pages are written to, each with its seed and what is wrong; without one, none is.
        minutes: Stop after so many minutes.
        seconds_for: The processor time that a page of a length may take.
        reader: What reads the pages.
        tell: Called with a line for the user at each failure.
        progress: Called with the number of pages read since the last call.
    """
    report, digest = FuzzReport(), hashlib.sha256()
    deadline = None if minutes is None else time.monotonic() + 60 * minutes

    def failed(page: FuzzPage, failures: Sequence[Failure]) -> None:
        report.failing.append(page.number)
        kinds = {failure.kind: failure for failure in reversed(failures)}
        new = [failure for kind, failure in kinds.items() if report.kinds[kind] < KEPT]
        report.kinds.update(kinds.keys())
        for failure in new:
            tell(f"page {page.number}: {failure}")
            if out is not None:
                # A page that takes too long takes too long to be made smaller.
                first = report.kinds[failure.kind] == 1 and failure.rule != "time"
                seconds = seconds_for(len(page.document.text))
                small = shrink(page.document, failure.kind, seconds, reader) if first else None
                path = write_failure(out, maker, page, failure, small)
                report.files.append(path)
                tell(f"  replay it: scripts/fuzz --replay {path}")

    def check_chunk(chunk: Sequence[tuple[FuzzPage, Reading, list[Failure]]]) -> None:
        failures, text = check_rows([reading for _, reading, _ in chunk])
        digest.update(text.encode())
        for page, reading, found in chunk:
            # Which of the pages it is that break a rule, each page says by itself.
            own = found + (check_rows([reading])[0] if failures else [])
            if own:
                failed(page, own)
        if failures and not any(page.number in report.failing for page, _, _ in chunk):
            for page, _, _ in chunk:
                failed(page, [Failure(f.rule, f.place, f"together with its neighbours: {f.reason}") for f in failures])

    chunk: list[tuple[FuzzPage, Reading, list[Failure]]] = []
    for number in numbers:
        if deadline is not None and time.monotonic() > deadline:
            break
        page = maker.page(number)
        reading, failures = read_and_check(page.document, seconds_for(len(page.document.text)), reader)
        report.pages += 1
        report.characters += len(page.document.text)
        if reading is None:
            failed(page, failures)
        else:
            report.rows.update({name: len(rows) for name, rows in reading.rows.items()})
            report.unread_lines += sum(line.use == "unread" for line in reading.lines)
            chunk.append((page, reading, failures))
        if len(chunk) == CHUNK:
            check_chunk(chunk)
            chunk = []
        progress(1)
    if chunk:
        check_chunk(chunk)
    report.digest = digest.hexdigest()
    return report


def write_failure(out: Path, maker: PageMaker, page: FuzzPage, failure: Failure, small: Document | None) -> Path:
    """Write a failing page to a JSON file: how it was made, what is wrong, its text, and the smallest one."""
    out.mkdir(parents=True, exist_ok=True)
    place = re.sub(r"[^\w.]+", "-", failure.place).strip("-.")
    path = out / f"{failure.rule}-{place}-{maker.seed}-{page.number}.json"
    content = {
        "seed": maker.seed,
        "number": page.number,
        "recipe": page.recipe,
        "failure": asdict(failure),
        "document_id": page.document.document_id,
        "year": page.document.year,
        "smallest": None if small is None else small.text,
        "text": page.document.text,
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="")
    return path


class ReplayError(Exception):
    """A file that holds no failing page; the message says which and why."""


def read_failure(path: Path) -> tuple[Document, Document | None]:
    """The failing page of a file that `write_failure` wrote, and the smallest that failed alike.

    Raises:
        ReplayError: It is no such file.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        document_id, year, text, small = (content[key] for key in ("document_id", "year", "text", "smallest"))
        check_text(text)
        page = Document(document_id, text, year=year)
        return page, None if small is None else Document(document_id, small, year=year)
    except OSError as error:
        raise ReplayError(f"{printable_path(path)}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ReplayError(
            f"{printable_path(path)}: no page that scripts/fuzz wrote ({type(error).__name__}: {printable(str(error))})"
        ) from error


# --- the command ------------------------------------------------------------------------------------------------------


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz",
        description="Cut, double, shuffle, garble and splice pages, make hostile ones, read them, and check that the "
        "tables' contract holds for each: exit status 1 where it does not, 2 where nothing could be done.",
    )
    parser.add_argument("--pages", type=int, metavar="N", help="how many pages (default: 1,000; with --minutes, any)")
    parser.add_argument("--seed", type=int, default=1, help="which pages (default: 1)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first page (default: 0)")
    parser.add_argument("--minutes", type=float, metavar="M", help="stop after so many minutes")
    parser.add_argument("--out", type=Path, default=Path("build", "fuzz"), help="where failing pages are written")
    parser.add_argument("--longest", type=int, default=LONGEST, help="the most characters of a page")
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "pages", help="the labelled pages to start from")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="read one failing page again")
    options = parser.parse_args(arguments)
    for name in ("pages", "minutes", "longest"):
        value = getattr(options, name)
        if value is not None and value <= 0:
            parser.error(f"--{name} {value}: not greater than 0")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status."""
    options = _arguments(arguments)
    try:
        replayed = None if options.replay is None else read_failure(options.replay)
        bases = base_pages(options.gold)
    except (LabelError, ReplayError) as error:
        print(f"scripts/fuzz: {error}", file=sys.stderr)
        return 2
    plain = seconds_per_character(list(bases.values())[:: max(len(bases) // 20, 1)])

    def seconds_for(length: int) -> float:
        return BASE_SECONDS + TIMES_PLAIN * plain * length

    if replayed is not None:
        return _replay(*replayed, seconds_for)
    from tqdm import tqdm

    maker = PageMaker(bases, options.seed, options.longest)
    count = options.pages or (1_000 if options.minutes is None else sys.maxsize - options.first)
    total = count if options.minutes is None else None
    with tqdm(total=total, unit="page", disable=None) as bar:
        report = run(
            maker,
            range(options.first, options.first + count),
            out=options.out,
            minutes=options.minutes,
            seconds_for=seconds_for,
            tell=partial(tqdm.write, file=sys.stdout),
            progress=bar.update,
        )
    rows = ", ".join(f"{report.rows[name]:,} {name}" for name in TABLES)
    print(f"{report.pages:,} pages of seed {options.seed}, {report.characters:,} characters: {rows}")
    print(f"a plain page takes {plain * 1e6:.1f} µs a character; {report.unread_lines:,} lines reported as not read")
    print(f"digest of all rows: {report.digest}")
    for (rule, place), number in report.kinds.most_common():
        print(f"{number:,} × [{rule}] {place}")
    print(f"{len(report.failing):,} pages failed")
    return 1 if report.failing else 0


def _replay(page: Document, small: Document | None, seconds_for: Callable[[int], float]) -> int:
    found = False
    for what, document in (("the page", page), ("the smallest page", small)):
        if document is None:
            continue
        failures = check(document, seconds_for(len(document.text)))
        found |= bool(failures)
        print(f"{what}, {len(document.text):,} characters: {len(failures) or 'no'} failures")
        for failure in failures:
            print(f"{failure}\n{failure.details}".rstrip())
        if len(document.text) <= 2_000:
            print(f"text: {document.text!r}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
