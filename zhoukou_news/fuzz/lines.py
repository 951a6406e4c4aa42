"""The rules for lines and articles: every line has a use or a reason, and articles stand in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import printable
from ..evidence import ELSEWHERE
from ..printed import LINE_END, SPACE, is_blank, lines_of
from ..reading import Reading
from .failure import Failure

_BLANK = re.compile(f"[{SPACE}{LINE_END}]*")


def short(value: object) -> str:
    return printable(repr(value), 80)


def line_failures(reading: Reading) -> Iterator[Failure]:
    """Every line that is not blank has a use, or a reason why it has none, or a notice."""
    text, position, number = reading.document.text, 0, 0
    noticed = {notice.char_start for notice in reading.notices}
    for line in reading.lines:
        if not (position <= line.char_start < line.char_end <= len(text)) or line.number < number:
            yield Failure("lines", "order", f"line {line.number} is not after the one before it")
            return
        position, number = line.char_end, line.number
        if is_blank(text[line.char_start]) or is_blank(text[line.char_end - 1]):
            yield Failure("lines", "spaces", f"line {line.number} has spaces or line ends at its ends")
        if line.use == "unread" and line.char_start not in noticed:
            yield Failure("lines", "unread", f"line {line.number} is neither used nor ignored nor reported")
    yield from _lines_left_out(reading)
    yield from _lines_and_values(reading)
    for notice in reading.notices:
        if not 0 <= notice.char_start <= len(text) or notice.line < 1 or not notice.reason.isprintable():
            yield Failure("lines", "notice", f"a notice of no place, or that is not printable: {short(notice)}")


def _lines_left_out(reading: Reading) -> Iterator[Failure]:
    text, lines, at = reading.document.text, reading.lines, 0
    for start, end in lines_of(text):
        position, first = start, at
        while at < len(lines) and lines[at].char_start < end:
            if not _BLANK.fullmatch(text, position, lines[at].char_start):
                part = text[position : lines[at].char_start]
                yield Failure("lines", "cut off", f"{short(part)} at {position} is in no line")
            position, at = lines[at].char_end, at + 1
        if at == first:
            yield Failure("lines", "left out", f"{short(text[start:end])} at {start} is in no line")
        elif position < end and not _BLANK.fullmatch(text, position, end):
            yield Failure("lines", "cut off", f"{short(text[position:end])} at {position} is in no line")


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


def article_failures(reading: Reading) -> Iterator[Failure]:
    """Articles stand in order, beside each other, and inside the page."""
    position = 0
    for row in reading.rows["articles"]:
        if not position <= row["char_start"] < row["char_end"] <= len(reading.document.text):
            yield Failure("articles", "char_start", f"{row['article_id']} begins before the article before it ends")
        position = row["char_end"]
