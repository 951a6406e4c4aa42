"""The command `zhoukou-news`."""

from __future__ import annotations

import difflib
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from . import __version__
from .descriptor import LICENSE, Terms
from .document import YEARS, printable
from .schema import REDACTIONS, TABLES, Redaction, TableName

if TYPE_CHECKING:
    from .corpus import BuildReport, Engine

DONE, FAULTS, UNABLE, INTERRUPTED = 0, 1, 2, 130

EXIT_STATUSES = """\b
Exit statuses:
  0    done, and nothing is wrong
  1    something in the input is wrong: documents that could not be read (the others are built),
       faults that validate found
  2    not done: a wrong option, a folder that cannot be written or is being built into; check: the package differs
  130  interrupted"""

#: How many faults and warnings are printed; the report and --json give all.
SHOWN = 20


class Commands(click.Group):
    """A group whose error for an unknown command names the nearest one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = difflib.get_close_matches(name, self.list_commands(ctx), 1, 0.5)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(self.list_commands(ctx))}"
            ctx.fail(f"no such command {printable(name)}; {hint}")
        return super().resolve_command(ctx, args)


class Year(click.ParamType):
    """A year of four digits."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not str(value).isascii() or not str(value).isdigit() or int(value) not in YEARS:
            self.fail(f"{printable(str(value))} is no year of four digits, like 2020", param, ctx)
        return int(value)


class License(click.ParamType):
    """A licence's identifier."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            Terms(license=str(value))
        except ValueError:
            self.fail(f"{printable(str(value))} is no licence's identifier, like CC-BY-4.0 or CC0-1.0", param, ctx)
        return str(value)


class Number(click.ParamType):
    """A number from 0, or `all`, which is None."""

    name = "n|all"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        if value == "all":
            return None
        if not str(value).isascii() or not str(value).isdecimal():
            self.fail(f"{printable(str(value))} is neither a number nor all", param, ctx)
        return int(value)


@click.group(cls=Commands, epilog=EXIT_STATUSES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", message="%(prog)s %(version)s")
def main() -> None:
    """Pages of Chinese local newspapers as four tables: articles, meetings, people, bank accounts.

    Every value of the tables names the place on the page that it was read from. `build` makes a package of the tables,
    `validate` finds out whether one is what it says it is, `check` whether it is what its pages give, `describe` prints
    what its tables hold, `view` makes a site that shows pages beside their rows, `plot` draws charts, and `evaluate`
    measures how well pages were read.
    """


def _fail(message: object, status: int = UNABLE) -> None:
    click.echo(f"error: {message}", err=True)
    sys.exit(status)


def _home() -> Path:
    """The folder of the package that comes with the project."""
    from .loading import Package

    return Package().folder


@contextmanager
def _explained() -> Iterator[None]:
    """Print the errors that a user can do something about on one line, with their exit status."""
    from .corpus import BuildError
    from .descriptor import DescriptorError
    from .labels import LabelError
    from .package import PackageError
    from .sources import DuplicateError
    from .view import ViewError

    try:
        yield
    except (BuildError, DuplicateError, LabelError) as error:
        _fail(error, FAULTS)
    except (PackageError, DescriptorError, ViewError) as error:
        _fail(error)
    except KeyboardInterrupt:
        _fail("interrupted; the package that was there stands; a build goes on with --resume", INTERRUPTED)


# --- build ------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder that becomes the package.")
@click.option("--year", type=Year(), help="The year of the documents for which none is given with them.")
@click.option("--workers", type=click.IntRange(1), help="How many processes read pages. Default: one for each core.")
@click.option("--resume", is_flag=True, help="Go on with what an interrupted build into the same folder left.")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    help="What reads the pages: processes of this machine, or a Dask cluster (pip install 'zhoukou-news[dask]').",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="The Dask cluster's scheduler, such as tcp://10.0.0.1:8786. Default: a cluster on this machine.",
)
@click.option(
    "--license",
    type=License(),
    help="The licence of the tables by its identifier, such as CC-BY-4.0. Default: the package claims none.",
)
@click.option(
    "--redact",
    type=click.Choice(REDACTIONS),
    help="Mask telephone numbers and the names of private persons who are given as contacts, in every column.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def build(
    sources: tuple[Path, ...],
    out: Path | None,
    year: int | None,
    workers: int | None,
    resume: bool,
    engine: Engine,
    scheduler: str | None,
    license: str | None,
    redact: Redaction | None,
    as_json: bool,
) -> None:
    """Read pages and publish their tables as a data package.

    SOURCES are files of text (.txt), folders of them, and Parquet (.parquet) or JSON Lines (.jsonl) files with columns
    document_id and text, and where known year, place, newspaper. A folder can have a documents.toml that gives place,
    year, year_basis and newspaper of its documents. Without SOURCES, the repository's own pages become the repository's
    own package.

    \b
    The package:
      OUT/datapackage.json     the descriptor (Frictionless Data Package)
      OUT/data/<table>.parquet the tables
      OUT/README.md            the dataset card; what you write into it stays
      OUT/build-report.json    what was read, ignored and left out, and every warning

    It replaces the one that is there as a whole, or not at all. A document that cannot be read is named and left out.
    The package is the same with any number of workers, and with either engine.
    """
    if scheduler is not None and (engine != "dask" or workers is not None):
        raise click.UsageError("--scheduler goes with --engine dask, and without --workers: the cluster has its own")
    with _explained():
        from .corpus import build as build_package

        home = _home()
        own = not sources or [source.resolve() for source in sources] == [(home / "seeds").resolve()]
        if out is None:
            # Other pages than the repository's own must not replace its package unasked.
            if not own or not (home / "pyproject.toml").is_file():
                raise click.UsageError("say where the package shall be written: --out DIR")
            out = home
        with _progress() as progress:
            report = build_package(
                sources or [home / "seeds"],
                out,
                year=year,
                workers=workers,
                resume=resume,
                progress=progress,
                engine=engine,
                scheduler=scheduler,
                license=license or (LICENSE["name"] if out.resolve() == home.resolve() else None),
                redact=redact,
            )
    _print_report(report, as_json)
    sys.exit(DONE if report.complete else FAULTS)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar with rate and remaining time, where someone looks at it."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    # On a terminal that does not know its size, the bar would be nothing.
    sized = os.get_terminal_size(sys.stderr.fileno()).columns > 0
    size = {"dynamic_ncols": True} if sized else {"ncols": 80, "nrows": 24}
    with tqdm(unit=" documents", file=sys.stderr, leave=False, **size) as bar:

        def show(done: int, documents: int) -> None:
            bar.total = documents
            bar.update(done - bar.n)

        yield show


def _print_report(report: BuildReport, as_json: bool) -> None:
    _print_some("error", [str(fault) for fault in report.faults], len(report.faults))
    warnings = [*report.source_warnings]
    warnings += [f"{notice.document_id}, line {notice.line}: {notice.reason}" for notice in report.warnings[:SHOWN]]
    _print_some("warning", warnings, len(report.source_warnings) + report.warning_count)
    if as_json:
        click.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
        return
    tables = ", ".join(_count(report.rows[name], name) for name in TABLES)
    click.echo(f"{_count(report.documents, 'documents')}: {tables}")
    used = sum(report.lines_used.values())
    ignored = sum(report.lines_ignored.values())
    reasons = f" ({_counts(report.lines_ignored)})" if ignored else ""
    click.echo(f"lines: {used:,} used, {ignored:,} ignored{reasons}, {report.lines_reported:,} reported")
    if report.not_read:
        click.echo(f"files passed over: {_counts(report.not_read)}")
    left_out = sum(max(len(fault.documents), 1) for fault in report.faults)
    if left_out or report.warning_count:
        click.echo(f"{left_out:,} left out, {_count(report.warning_count, 'warnings')}")
    click.echo(f"published in {report.out}")


def _print_some(kind: str, messages: Sequence[str], count: int) -> None:
    for message in messages[:SHOWN]:
        click.echo(f"{kind}: {message}", err=True)
    if count > SHOWN:
        click.echo(f"{kind}: … and {count - SHOWN:,} more, in build-report.json", err=True)


def _count(number: int, what: str) -> str:
    words = what.replace("_", " ")
    singular = {"people": "person"}.get(words, words.removesuffix("s"))
    return f"{number:,} {singular if number == 1 else words}"


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what.replace('_', ' ')}" for what, count in counter.most_common())


# --- validate and check -----------------------------------------------------------------------------------------------

_PACKAGE = click.argument("package", required=False, type=click.Path(path_type=Path, file_okay=False))
_SOURCES = click.option(
    "--sources",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file or folder that the package was built from; can be given several times. Default: PACKAGE/seeds.",
)
_YEAR = click.option(
    "--year",
    type=Year(),
    help="The year of the documents for which none is given with them. Default: the one that the package states.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")


@main.command(epilog=EXIT_STATUSES)
@_PACKAGE
@_SOURCES
@_YEAR
@_JSON
def validate(package: Path | None, sources: tuple[Path, ...], year: int | None, as_json: bool) -> None:
    """Find out whether a package is what it says it is.

    PACKAGE is the package's folder; without it, the package that comes with the project. Looked at are the descriptor,
    the card, the files' hashes, types, nulls, patterns, keys, every reference between tables (those inside lists too),
    the order and bounds of offsets, content digests, and each value against the page it was read from. Each violation
    is named by table, row, column, value and rule.
    """
    with _explained():
        from .validate import validate as validate_package

        report = validate_package(package, sources=sources or None, year=year)
    if as_json:
        click.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
        sys.exit(DONE if report.valid else FAULTS)
    for violation in report.violations:
        click.echo(str(violation))
    if hidden := report.count - len(report.violations):
        click.echo(f"… and {hidden:,} more:")
        for (table, rule), count in sorted(report.counts.items()):
            click.echo(f"  {table or 'package'}: {rule}: {count:,}")
    rows = ", ".join(_count(report.rows[name], name) for name in TABLES)
    compared = "no sources to compare with; name them by --sources"
    if report.compared is not None:
        compared = f"compared with {_count(report.compared, 'documents')}"
    verdict = "valid" if report.valid else _count(report.count, "violations")
    click.echo(f"{report.package}: {verdict}; {rows}; {compared}")
    sys.exit(DONE if report.valid else FAULTS)


@main.command(epilog=EXIT_STATUSES)
@_PACKAGE
@_SOURCES
@_YEAR
@_JSON
def check(package: Path | None, sources: tuple[Path, ...], year: int | None, as_json: bool) -> None:
    """Find out whether a package is what its pages give.

    PACKAGE is the package's folder; without it, the package that comes with the project. It is built anew in a
    temporary folder and compared; where the two differ, the first row and column of each table are named, and the exit
    status is 2. Nothing is changed.
    """
    with _explained():
        from .compare import check as check_package

        with _progress() as progress:
            differences = check_package(package, sources=sources or None, year=year, progress=progress)
    if as_json:
        click.echo(json.dumps({"differences": [vars(d) for d in differences]}, ensure_ascii=False, indent=2))
    else:
        for difference in differences:
            click.echo(str(difference))
        click.echo("differs; run the build again" if differences else "the package is what its pages give")
    sys.exit(UNABLE if differences else DONE)


# --- describe ---------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("table", required=False)
@click.option(
    "--package",
    type=click.Path(path_type=Path, file_okay=False),
    help="The package's folder. Default: the package that comes with the project.",
)
@_JSON
def describe(table: str | None, package: Path | None, as_json: bool) -> None:
    """Print what a table holds: its columns, their types and meanings, its rows and files.

    TABLE is articles, meetings, people or bank_accounts; without it, the tables are listed.
    """
    with _explained():
        from .loading import UnknownTableError
        from .loading import describe as describe_table

        try:
            names = cast("list[TableName]", [table] if table is not None else list(TABLES))
            descriptions = [describe_table(name, root=package) for name in names]
        except UnknownTableError as error:
            raise click.UsageError(str(error)) from None
    if as_json:
        facts = [
            {**asdict(d), "path": str(d.path), "columns": [asdict(column) for column in d.columns]}
            for d in descriptions
        ]
        click.echo(json.dumps(facts[0] if table is not None else facts, ensure_ascii=False, indent=2))
    elif table is not None:
        click.echo(str(descriptions[0]))
    else:
        for d in descriptions:
            click.echo(f"{d.name}: {_count(d.row_count, 'rows')} in {d.path}. {d.description}")


# --- view -------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@_PACKAGE
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder that becomes the site.")
@click.option(
    "--open", "show", is_flag=True, help="Show the site in the browser; without --out, from a temporary folder."
)
@_SOURCES
@click.option("--workers", type=click.IntRange(1), help="How many processes read pages. Default: one for each core.")
def view(package: Path | None, out: Path | None, show: bool, sources: tuple[Path, ...], workers: int | None) -> None:
    """Make a static site that shows each page beside the rows read from it.

    PACKAGE is the package's folder; without it, the package that comes with the project. The site needs no server and
    no network: its index.html opens from the disk, and the folder can be put on any web host. A value lights up the
    place on the page that it was read from; a marked stretch tells which values it became. Pages whose source is not
    at hand show their rows alone.
    """
    if out is None and not show:
        raise click.UsageError("say where the site shall be written: --out DIR; or --open it from a temporary folder")
    with _explained():
        from .view import view as make_site

        if out is None:
            import tempfile

            out = Path(tempfile.mkdtemp(prefix="zhoukou-news-")) / "site"
        with _progress() as progress:
            site = make_site(out, root=package, sources=sources or None, workers=workers, progress=progress)
    if site.without_text:
        click.echo(
            f"warning: {_count(site.without_text, 'documents')} without the page's text; name the pages by --sources",
            err=True,
        )
    for document_id in site.differing:
        reason = "its page is not the one that its rows were read from; marks may stand in wrong places"
        click.echo(f"warning: {printable(document_id)}: {reason}", err=True)
    if site.without_pictures is not None:
        click.echo(f"note: no pictures: {site.without_pictures}", err=True)
    click.echo(f"{_count(site.documents, 'documents')} shown in {site.index}")
    if show:
        import webbrowser

        if not webbrowser.open(site.index.resolve().as_uri()):
            _fail(f"no browser found; open {site.index} in one")


# --- plot -------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("kind", type=click.Choice(["attendance", "meetings", "titles", "amounts"]))
@_PACKAGE
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file that becomes the chart, .png or .svg.",
)
@click.option("--person", help="Whose titles: a name, or a person_id where several have the name.")
@click.option("--top", type=click.IntRange(2), help="How many persons, or organizers, are shown.")
def plot(kind: str, package: Path | None, out: Path, person: str | None, top: int | None) -> None:
    """Draw a chart of a package, as PNG or SVG.

    
    KIND is one of
      attendance  who meets whom: a network of those present at the same meetings
      meetings    meetings by day and organizer
      titles      a person's titles through time; needs --person
      amounts     amounts of yuan over time

    PACKAGE is the package's folder; without it, the package that comes with the project. Needs the extra plot: pip
    install 'zhoukou-news[plot]'.
    """
    if (person is None) == (kind == "titles"):
        raise click.UsageError(
            "titles are a person's: give --person" if person is None else "--person goes with titles"
        )
    if top is not None and kind not in ("attendance", "meetings"):
        raise click.UsageError("--top goes with attendance and meetings")
    with _explained():
        try:
            from .plot import KINDS, PlotError
        except ImportError as error:
            _fail(error)
        arguments = () if person is None else (person,)
        options = {} if top is None else {"top": top}
        try:
            KINDS[kind](*arguments, root=package, **options).save(out)
        except PlotError as error:
            _fail(error)
    click.echo(f"drawn in {out}")


# --- evaluate ---------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("build", type=click.Path(path_type=Path))
@click.option("--errors", type=Number(), default="0", metavar="N|all", help="Print N differences of each measure.")
@click.option(
    "--measure",
    multiple=True,
    metavar="NAME",
    help="A measure, or a table for all its measures; can be given several times. Default: all.",
)
@_JSON
def evaluate(gold: Path, build: Path, errors: int | None, measure: tuple[str, ...], as_json: bool) -> None:
    """Measure how well pages were read, by pages labelled by hand.

    GOLD is a folder of labels, BUILD the folder of a package that holds the same documents. Printed are for each
    measure how many values are labelled, how many were found, how many of those are right, and precision, recall and
    F1; for single values, such as a headline, the three are the share of equal ones. A measure is named after its table
    and column. The project's tests/pages/README.md describes the labels and how values are compared.
    """
    with _explained():
        from . import labels
        from .evaluate import chosen_measures, difference_table
        from .evaluate import evaluate as evaluate_build

        try:
            measures = chosen_measures(measure) if measure else None
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        pages = labels.load(gold)
        evaluation = evaluate_build(pages, build, measures=measures)
    warnings = [f"{page.page_id}: {fault}" for page in pages for fault in labels.faults(page)]
    warnings += [f"{page} is not in the package; all that is labelled on it is missed" for page in evaluation.missing]
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    if as_json:
        click.echo(json.dumps(evaluation.to_dict(differences=errors), ensure_ascii=False, indent=2))
        return
    click.echo(str(evaluation))
    differences = [difference for score in evaluation for difference in score.differences[:errors]]
    if differences:
        click.echo(f"\n{difference_table(differences)}")
