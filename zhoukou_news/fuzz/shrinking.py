"""All that does not hold for one page, and the smallest page that fails alike."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial

from ..document import Document
from ..reader import read_document
from .failure import Failure
from .forms import PIECE
from .reading import read_and_check
from .rows import check_rows
from .timing import Reader

#: How many seconds are spent on making one failing page smaller.
SHRINK_SECONDS = 30.0


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
        smaller = replace(document, text=text)
        return any(failure.kind == kind for failure in check(smaller, seconds, reader))

    text = document.text
    for split in (partial(str.splitlines, keepends=True), PIECE.findall, list):
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
    return replace(document, text=text)
