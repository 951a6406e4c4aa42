"""The rules for one reading: it ends, in time, and a second one gives the same."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..document import Document
from ..reader import read_document
from ..reading import Reading
from .failure import Failure
from .forms import LINE_ENDS
from .lines import article_failures, line_failures, short
from .timing import Overtime, Reader, at_most, uncollected


def _place_of(error: BaseException) -> str:
    """The package's function that was at work."""
    fuzzer = Path(__file__).parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(fuzzer.parent) and not path.is_relative_to(fuzzer):
            return f"{path.relative_to(fuzzer.parent).as_posix()}:{frame.name}"
    return "?"


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
    return None if one == other else (path.strip("."), f"{short(one)} and {short(other)}")


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
        with uncollected():
            start = time.process_time()
            with at_most(seconds):
                reading = reader(document)
            taken = time.process_time() - start
        if seconds is not None and taken > seconds:
            return reading, [Failure("time", "?", f"{taken:.2f} s of at most {seconds:.2f}")]
    except Overtime as error:
        details = "".join(traceback.format_exception(error))
        reason = f"{len(document.text):,} characters not read in {seconds:.2f} s"
        return None, [Failure("time", _place_of(error), reason, details)]
    except Exception as error:
        reason = f"{type(error).__name__}: {short(str(error))}"
        return None, [Failure("crash", _place_of(error), reason, "".join(traceback.format_exception(error)))]
    failures = [*line_failures(reading), *article_failures(reading)]
    failures += _second_failures(document, reading, reader)
    return reading, failures


def _second_failures(document: Document, reading: Reading, reader: Reader) -> Iterator[Failure]:
    """The page read again: with the line ends of Windows, where it has line ends."""
    text = LINE_ENDS.sub("\r\n", document.text)
    if text == document.text:
        again = reader(document)
        if found := _difference(reading.rows, again.rows):
            yield Failure("again", found[0], f"a second reading gives another value: {found[1]}")
        if (reading.lines, reading.notices) != (again.lines, again.notices):
            yield Failure("again", "lines", "a second reading gives other lines or notices")
    else:
        other = reader(replace(document, text=text))
        if found := _difference(without_places(reading.rows), without_places(other.rows)):
            yield Failure("line-ends", found[0], f"with CRLF line ends another value is read: {found[1]}")
        if [line.use for line in reading.lines] != [line.use for line in other.lines]:
            yield Failure("line-ends", "lines", "with CRLF line ends the lines have other uses")
