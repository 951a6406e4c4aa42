"""All rules, for one package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import descriptor
from ..arrow import spare_memory, sparing_memory
from ..batch import cores
from ..descriptor import DescriptorError
from ..garbage import seldom_collected
from ..loading import Package
from ..package import recover
from ..processes import Helpers
from ..sources import scan
from .articles import ArticleRules
from .bank_accounts import BankAccountRules
from .comparison import Comparison, Share, compared
from .files import Files
from .known import read_known
from .lot import lots_of
from .meetings import MeetingRules
from .of_people import OfPeople
from .people import PeopleRules
from .report import ValidationReport
from .tables import Tables
from .texts import Texts

#: From how many rows on it takes less time to compare them with pages in other processes.
_MANY = 60_000
_RULES = (ArticleRules, MeetingRules, PeopleRules, BankAccountRules)


def validate(
    package: str | Path | None = None,
    *,
    sources: Sequence[str | Path] | None = None,
    year: int | None = None,
    workers: int | None = 1,
) -> ValidationReport:
    """Check a package against its declaration, its own keys and hashes, and the pages that it was read from.

    Args:
        package: The package's folder; without one, the package that comes with the library.
        sources: The files and folders that it was built from. Without any, its own `seeds`, where it has them; values
            are compared with pages only where there are sources.
        year: The year of the documents for which none is given with them; without it, the one that the package states.
        workers: How many processes compare a large package with its pages; 1 is this process alone, None as many as
            there are cores. What is found is the same. With more than one, a script that calls this needs the guard
            `if __name__ == "__main__":`.

    Returns:
        What was found; `valid` is true where nothing was.
    """
    folder = Package(package).folder
    recover(folder)  # a build that was cut off may have left the card one step behind the descriptor
    if sources is None:
        sources = [folder / "seeds"] if (folder / "seeds").is_dir() else []
    # One process is this one, which looks at what needs no page.
    count = (workers or cores()) - 1 if sources and _row_count(folder) >= _MANY else 0
    with (
        TemporaryDirectory(prefix="zhoukou-news-") as unpacked,
        Helpers(count, _load) as helpers,
        seldom_collected(),
        sparing_memory(),
    ):
        texts = Texts(scan(sources, year=year, unpack_to=Path(unpacked))) if sources else None
        report = ValidationReport(folder)
        files = Files(folder, report)
        tables = files.check()
        if tables is not None:
            check_rows(tables, texts, helpers, redacted=files.terms.redact is not None)
        return report


def _row_count(folder: Path) -> int:
    """How many rows a package has, by its descriptor."""
    try:
        return sum(file.rows for table in descriptor.read(folder).values() for file in table.files)
    except (DescriptorError, TypeError, ValueError, AttributeError):
        return 0  # found out again, and told


def _load() -> None:
    """Make a process ready to compare rows with pages: what that needs is loaded with this module."""
    spare_memory()


def check_rows(tables: Tables, texts: Texts | None, helpers: Helpers | None = None, *, redacted: bool = False) -> None:
    """The rules for rows.

    Args:
        tables: The tables; their report takes what is found.
        texts: The documents that they were read from; without them, rows are not compared with pages.
        helpers: Processes that compare rows with pages; without any, that is done here.
        redacted: Whether the package says that it is masked.
    """
    known, report = read_known(tables, redacted=redacted), tables.report
    comparison, waiting = None, []
    if texts is not None and helpers is not None and helpers.count:
        shares = [Share(tables, known, texts.found, (number, helpers.count)) for number in range(helpers.count)]
        waiting = [helpers.submit(compared, share) for share in shares]
    elif texts is not None:
        comparison = Comparison(tables, known, texts)
    of_people = OfPeople()
    rules = {rules.name: rules(tables, known, of_people) for rules in _RULES if tables.have(rules.name)}
    for lot in lots_of(tables, list(rules), known):
        name = lot.table.name
        rules[name].check(lot)
        if comparison is not None and rules[name].complete:
            comparison.compare(lot)
        report.rows[name] += lot.size
    for of_table in rules.values():
        of_table.finish()
        report.take(of_table.report)
    if tables.complete("people"):
        of_people.compare(tables)
    if texts is None:
        return
    results = [result() for result in waiting]
    if comparison is not None:
        results.append((comparison.reports, texts.read))
    for name in tables.columns:
        for reports, _ in results:
            report.take(reports[name])
    report.compared = len(set().union(*(documents for _, documents in results)))
