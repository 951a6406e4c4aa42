"""The command `scripts/fuzz`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from ..document import Document
from ..labels import LabelError
from ..schema import TABLES
from .files import ReplayError, read_failure
from .pages import LONGEST, ROOT, PageMaker, base_pages
from .running import run
from .shrinking import check
from .timing import BASE_SECONDS, TIMES_PLAIN, seconds_per_character


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
