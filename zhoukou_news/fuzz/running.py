"""Many pages read and checked, and what that showed."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..reader import read_document
from ..reading import Reading
from .failure import Failure
from .files import write_failure
from .pages import FuzzPage, PageMaker
from .reading import read_and_check
from .rows import check_rows
from .shrinking import shrink
from .timing import Reader

#: How many pages are validated together, and how many pages of one kind of failure are written to files.
CHUNK, KEPT = 32, 5


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
                path = write_failure(out, maker.seed, page, failure, small)
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
