"""The command `zhoukou-news`."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

import click
from click.shell_completion import CompletionItem, get_completion_class

from . import __version__, descriptor
from .descriptor import LICENSE, Terms
from .document import YEARS, printable
from .exports import FORMATS, NETWORKS, Format, Network
from .nearest import nearest
from .schema import REDACTIONS, TABLES, Redaction, TableName

if TYPE_CHECKING:
    from .corpus import BuildReport, Engine


class ExitStatus(IntEnum):
    """How a command ended."""

    meaning: str

    def __new__(cls, status: int, meaning: str) -> ExitStatus:
        member = int.__new__(cls, status)
        member._value_ = status
        member.meaning = meaning
        return member

    DONE = 0, "done, and nothing is wrong"
    FAULTS = (
        1,
        "something in the input is wrong: documents that could not be read (the others are built; where there are "
        "none, nothing is published), labels that cannot be used, faults that validate found",
    )
    UNABLE = (
        2,
        "not done: a wrong option, no package there, a folder that cannot be written or is being built into; check: "
        "the package differs",
    )
    INTERRUPTED = 130, "interrupted"


def _exit_statuses() -> str:
    lines = [
        textwrap.fill(status.meaning, 78, initial_indent=f"  {status:<5}", subsequent_indent=" " * 7)
        for status in ExitStatus
    ]
    return "\n".join(["\b", "Exit statuses:", *lines])


EXIT_STATUSES = _exit_statuses()

#: How many faults and warnings are printed; the report and --json give all.
SHOWN = 20


class Commands(click.Group):
    """A group that lists its commands in the order of their use; its error for an unknown one names the nearest."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            if name in TABLES:
                hint = f"to read of the table: {ctx.info_name} describe {name}"
            elif near := nearest(name, self.commands):
                hint = f"did you mean {near}?"
            else:
                hint = f"there are {', '.join(self.commands)}"
            ctx.fail(f"no such command {printable(name)}; {hint}")
        return super().resolve_command(ctx, args)


class OneOf(click.Choice[str]):
    """One of some names; the error for another one suggests the nearest."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices:
            near = nearest(value, self.choices)
            hint = f"; did you mean {near}?" if near else ""
            self.fail(f"{printable(str(value))} is none of {', '.join(self.choices)}{hint}", param, ctx)
        return super().convert(value, param, ctx)


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

    Every value of the tables names the place on the page that it was read from. A package is a folder that holds the
    tables; where none is named, the one that comes with the project is meant. What commands print goes to the standard
    output, as JSON with --json; warnings and errors go to the standard error.

    \b
    Examples:
      zhoukou-news describe
      zhoukou-news build pages --out my-package --year 2021
      zhoukou-news COMMAND --help
    """


def _fail(message: object, status: ExitStatus = ExitStatus.UNABLE) -> NoReturn:
    click.echo(f"error: {message}", err=True)
    sys.exit(status)


def _print_json(facts: object) -> None:
    click.echo(json.dumps(facts, ensure_ascii=False, indent=2))


def _home() -> Path:
    """The folder of the package that comes with the project."""
    from .loading import Package

    return Package().folder


@contextmanager
def _explained() -> Iterator[None]:
    """Print the errors that a user can do something about on one line, with their exit status."""
    from .corpus import BuildError
    from .database import MissingExtraError
    from .descriptor import DescriptorError
    from .exports import ExportError
    from .labels import LabelError
    from .package import PackageError
    from .sources import DuplicateError
    from .view import ViewError

    try:
        yield
    except (BuildError, DuplicateError, LabelError) as error:
        _fail(error, ExitStatus.FAULTS)
    except (PackageError, DescriptorError, ViewError, ExportError, MissingExtraError) as error:
        _fail(error)
    except KeyboardInterrupt:
        _fail("interrupted; the package that was there stands; a build goes on with --resume", ExitStatus.INTERRUPTED)


# --- arguments and options that several commands have -----------------------------------------------------------------

_FOLDER = click.Path(path_type=Path, file_okay=False)
_PACKAGE = click.argument("package", required=False, type=_FOLDER)
_SOURCES = click.option(
    "--sources",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="PATH",
    help="A file or folder that the package was built from; can be given several times. Default: PACKAGE/seeds.",
)
_PACKAGE_OPTION = click.option(
    "--package",
    type=_FOLDER,
    metavar="FOLDER",
    help="The package's folder. Default: the package that comes with the project.",
)
_YEAR = click.option(
    "--year",
    type=Year(),
    help="The year of the documents for which none is given with them. Default: the one that the package states.",
)
_WORKERS = click.option(
    "--workers", type=click.IntRange(1), metavar="N", help="How many processes read pages. Default: one for each core."
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


def _out(what: str) -> Callable[[Any], Any]:
    return click.option("--out", type=_FOLDER, metavar="FOLDER", help=f"The folder that becomes the {what}.")


# --- build ------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@_out("package")
@click.option("--year", type=Year(), help="The year of the documents for which none is given with them.")
@_WORKERS
@click.option("--resume", is_flag=True, help="Go on with what an interrupted build into the same folder left.")
@click.option(
    "--engine",
    type=OneOf(["local", "dask"]),
    default="local",
    help="What reads the pages: processes of this machine, or a Dask cluster (pip install 'zhoukou-news[dask]').",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="The Dask cluster's scheduler, such as tcp://10.0.0.1:8786, or the .json file into which `dask scheduler "
    "--scheduler-file` writes its address. Default: a cluster on this machine.",
)
@click.option(
    "--license",
    type=License(),
    help="The licence of the tables by its identifier, such as CC-BY-4.0. Default: the package claims none.",
)
@click.option(
    "--redact",
    type=OneOf(REDACTIONS),
    help="Mask telephone numbers and the names of private persons who are given as contacts, in every column.",
)
@_JSON
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
      OUT/croissant.json       records for catalogues of data sets, as are
      OUT/schema-org.jsonld    this
      OUT/dcat.jsonld          and this
      OUT/build-report.json    what was read, ignored and left out, and every warning

    It replaces the one that is there as a whole, or not at all. Where files of another origin would be replaced, or a
    README.md has no place for the card, nothing is changed. A document that cannot be read is named and left out. The
    package is the same with any number of workers, and with either engine.

    \b
    Examples:
      zhoukou-news build pages --out my-package --year 2021
      zhoukou-news build 2020.jsonl 2021.jsonl --out my-package --workers 8
      zhoukou-news build pages --out my-package --resume
      zhoukou-news build pages --out my-package --engine dask --scheduler tcp://10.0.0.1:8786
    """
    if scheduler is not None and (engine != "dask" or workers is not None):
        raise click.UsageError("--scheduler goes with --engine dask, and without --workers: the cluster has its own")
    with _explained():
        from .arrow import spare_memory
        from .corpus import build as build_package

        if engine == "local":  # Dask loads pandas in any case
            spare_memory()
        home = _home()
        own = not sources or [source.resolve() for source in sources] == [(home / "seeds").resolve()]
        if out is None:
            # Other pages than the repository's own must not replace its package unasked.
            if not own or not (home / "pyproject.toml").is_file():
                raise click.UsageError("say where the package shall be written: --out FOLDER")
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
    sys.exit(ExitStatus.DONE if report.complete else ExitStatus.FAULTS)


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
        _print_json(report.to_dict())
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


@main.command(epilog=EXIT_STATUSES)
@_PACKAGE
@_SOURCES
@_YEAR
@_WORKERS
@_JSON
def validate(
    package: Path | None, sources: tuple[Path, ...], year: int | None, workers: int | None, as_json: bool
) -> None:
    """Find out whether a package is what it says it is.

    PACKAGE is the package's folder; without it, the package that comes with the project. Looked at are the descriptor,
    the card, the records for catalogues, the files' hashes, types, nulls, patterns, keys, every reference between
    tables (those inside lists too), the order and bounds of offsets, content digests, and each value against the page
    it was read from. Each violation is named by table, row, column, value and rule.

    \b
    Examples:
      zhoukou-news validate my-package --sources pages
      zhoukou-news validate my-package --json
    """
    with _explained():
        from .validation import validate as validate_package

        report = validate_package(package, sources=sources or None, year=year, workers=workers)
    status = ExitStatus.DONE if report.valid else ExitStatus.FAULTS
    if not (Path(report.package) / descriptor.FILE_NAME).exists():
        status = ExitStatus.UNABLE
    if as_json:
        _print_json(report.to_dict())
        sys.exit(status)
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
    sys.exit(status)


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

    \b
    Examples:
      zhoukou-news check
      zhoukou-news check my-package --sources pages
    """
    with _explained():
        from .compare import check as check_package

        with _progress() as progress:
            differences = check_package(package, sources=sources or None, year=year, progress=progress)
    if as_json:
        _print_json({"differences": [vars(d) for d in differences]})
    else:
        for difference in differences:
            click.echo(str(difference))
        click.echo("differs; run the build again" if differences else "the package is what its pages give")
    sys.exit(ExitStatus.UNABLE if differences else ExitStatus.DONE)


# --- describe ---------------------------------------------------------------------------------------------------------


def _tables(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name, help=table.title) for name, table in TABLES.items() if name.startswith(incomplete)]


def _columns(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    names = (
        path.replace("[]", "")
        for table in TABLES.values()
        if table.name == ctx.params["table"]
        for path in table.paths()
    )
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


@main.command(epilog=EXIT_STATUSES)
@click.argument("table", required=False, shell_complete=_tables)
@click.argument("column", required=False, shell_complete=_columns)
@_PACKAGE_OPTION
@_JSON
def describe(table: str | None, column: str | None, package: Path | None, as_json: bool) -> None:
    """Print what tables and columns mean and hold.

    TABLE is articles, meetings, people or bank_accounts; without it, the tables are listed. COLUMN is one of its
    columns, or a field inside one; without it, the whole data dictionary of the table is printed.

    \b
    Examples:
      zhoukou-news describe
      zhoukou-news describe meetings
      zhoukou-news describe meetings attendees.role
      zhoukou-news describe people --package my-package --json
    """
    with _explained():
        from . import card
        from .loading import UnknownColumnError, UnknownTableError
        from .loading import describe as describe_table

        try:
            names = cast("list[TableName]", [table] if table is not None else list(TABLES))
            descriptions = [describe_table(name, root=package) for name in names]
            columns = descriptions[0].column(column) if column is not None else {}
        except (UnknownTableError, UnknownColumnError) as error:
            raise click.UsageError(str(error)) from None
    if column is not None:
        if as_json:
            _print_json([{"path": path, **asdict(described)} for path, described in columns.items()])
        else:
            click.echo("\n".join(card.entry(path, described) for path, described in columns.items()))
    elif as_json:
        facts = [
            {**asdict(d), "path": str(d.path), "columns": [asdict(column) for column in d.columns]}
            for d in descriptions
        ]
        _print_json(facts[0] if table is not None else facts)
    elif table is not None:
        click.echo(str(descriptions[0]))
    else:
        for d in descriptions:
            click.echo(f"{d.name}: {_count(d.row_count, 'rows')} in {d.path}. {d.description}")


# --- view -------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@_PACKAGE
@_out("site")
@click.option(
    "--open", "show", is_flag=True, help="Show the site in the browser; without --out, from a temporary folder."
)
@_SOURCES
@_WORKERS
@_JSON
def view(
    package: Path | None, out: Path | None, show: bool, sources: tuple[Path, ...], workers: int | None, as_json: bool
) -> None:
    """Make a static site that shows each page beside its rows.

    PACKAGE is the package's folder; without it, the package that comes with the project. The site needs no server and
    no network: its index.html opens from the disk, and the folder can be put on any web host. A value lights up the
    place on the page that it was read from; a marked stretch tells which values it became. Pages whose source is not
    at hand show their rows alone.

    \b
    Examples:
      zhoukou-news view --open
      zhoukou-news view my-package --sources pages --out my-site
    """
    if out is None and not show:
        raise click.UsageError(
            "say where the site shall be written: --out FOLDER; or --open it from a temporary folder"
        )
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
    if as_json:
        _print_json({**asdict(site), "folder": str(site.folder), "index": str(site.index)})
    else:
        click.echo(f"{_count(site.documents, 'documents')} shown in {site.index}")
    if show:
        import webbrowser

        if not webbrowser.open(site.index.resolve().as_uri()):
            _fail(f"no browser found; open {site.index} in one")


# --- plot -------------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("kind", type=OneOf(["attendance", "meetings", "titles", "amounts"]), metavar="KIND")
@_PACKAGE
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    required=True,
    help="The file that becomes the chart, .png or .svg.",
)
@click.option("--person", metavar="NAME", help="Whose titles: a name, or a person_id where several have the name.")
@click.option("--top", type=click.IntRange(2), metavar="N", help="How many persons, or organizers, are shown.")
def plot(kind: str, package: Path | None, out: Path, person: str | None, top: int | None) -> None:
    """Draw a chart of a package, as PNG or SVG.

    \b
    KIND is one of
      attendance  who meets whom: a network of those present at the same meetings
      meetings    meetings by day and organizer
      titles      a person's titles through time; needs --person
      amounts     amounts of yuan over time

    PACKAGE is the package's folder; without it, the package that comes with the project. Needs the extra plot: pip
    install 'zhoukou-news[plot]'.

    \b
    Examples:
      zhoukou-news plot attendance --out attendance.png
      zhoukou-news plot meetings my-package --top 10 --out meetings.svg
      zhoukou-news plot titles my-package --person 王小明 --out titles.svg
    """
    if (person is None) == (kind == "titles"):
        raise click.UsageError(
            "titles are a person's: give --person" if person is None else "--person goes with titles"
        )
    if top is not None and kind not in ("attendance", "meetings"):
        raise click.UsageError("--top goes with attendance and meetings")
    with _explained():
        from .plot import KINDS, PlotError

        arguments = () if person is None else (person,)
        options = {} if top is None else {"top": top}
        try:
            KINDS[kind](*arguments, root=package, **options).save(out)
        except PlotError as error:
            _fail(error)
    click.echo(f"drawn in {out}")


# --- export -----------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("format", type=OneOf(FORMATS), metavar="FORMAT")
@click.argument("out", type=click.Path(path_type=Path))
@_PACKAGE_OPTION
@click.option(
    "--network",
    type=OneOf(NETWORKS),
    help="For graphml and edges: attendance (the default) joins people and meetings, people joins people who met.",
)
@_JSON
def export(format: Format, out: Path, package: Path | None, network: Network | None, as_json: bool) -> None:
    """Write the tables in another format, without lists.

    Each list becomes a table of its own.

    \b
    FORMAT is one of
      csv      a folder of CSV files, a Frictionless data package
      jsonl    a folder of JSON Lines files
      xlsx     an Excel workbook (pip install 'zhoukou-news[excel]')
      sqlite   a SQLite database
      duckdb   a DuckDB database (pip install 'zhoukou-news[duckdb]')
      graphml  the network of people and meetings, for Gephi and networkx
      edges    the same as a list of edges, in CSV

    OUT is the folder or file that is written. What is there is replaced as a whole if it is an export; anything else is
    left alone. Where a format cannot hold a value as it is, a notice says so.

    \b
    Examples:
      zhoukou-news export xlsx news.xlsx
      zhoukou-news export csv tables --package my-package
      zhoukou-news export graphml people.graphml --network people
    """
    if network is not None and format not in ("graphml", "edges"):
        raise click.UsageError("--network goes with graphml and edges")
    with _explained():
        from .loading import Package

        made = Package(package).export(format, out, network=network or "attendance")
    _print_some("notice", made.notices, len(made.notices))
    if as_json:
        _print_json(asdict(made) | {"path": str(made.path)})
        return
    click.echo(", ".join(_count(rows, name) for name, rows in made.rows.items()))
    click.echo(f"written to {made.path}")


# --- evaluate ---------------------------------------------------------------------------------------------------------


def _measures(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from .evaluation.measures import MEASURES

    helps = {name: table.title for name, table in TABLES.items()} | dict(MEASURES)
    return [CompletionItem(name, help=what) for name, what in helps.items() if name.startswith(incomplete)]


@main.command(epilog=EXIT_STATUSES)
@click.argument("labels", type=click.Path(path_type=Path))
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--errors", type=Number(), default="0", metavar="N|all", help="Print N differences of each measure. Default: 0."
)
@click.option(
    "--measure",
    multiple=True,
    metavar="NAME",
    shell_complete=_measures,
    help="A measure, or a table for all its measures; can be given several times. Default: all.",
)
@_JSON
def evaluate(labels: Path, package: Path, errors: int | None, measure: tuple[str, ...], as_json: bool) -> None:
    """Measure how well pages were read, by pages labelled by hand.

    LABELS is a folder of labelled pages, PACKAGE the folder of a package built from the same pages. Printed are for
    each measure how many values are labelled, how many were found, how many of those are right, and precision, recall
    and F1; for single values, such as a headline, the three are the share of equal ones. A measure is named after its
    table and column. The project's tests/pages/README.md describes the labels and how values are compared.

    \b
    Examples:
      zhoukou-news evaluate labels my-package
      zhoukou-news evaluate labels my-package --measure meetings --errors all
      zhoukou-news evaluate labels my-package --json
    """
    with _explained():
        from .evaluation.difference_table import difference_table
        from .evaluation.evaluator import evaluate as evaluate_build
        from .evaluation.measures import chosen_measures
        from .labels import faults, load

        try:
            measures = chosen_measures(measure) if measure else None
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        pages = load(labels)
        evaluation = evaluate_build(pages, package, measures=measures)
    warnings = [f"{page.page_id}: {fault}" for page in pages for fault in faults(page)]
    warnings += [f"{page} is not in the package; all that is labelled on it is missed" for page in evaluation.missing]
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    if as_json:
        _print_json(evaluation.to_dict(differences=errors))
        return
    click.echo(str(evaluation))
    differences = [difference for score in evaluation for difference in score.differences[:errors]]
    if differences:
        click.echo(f"\n{difference_table(differences)}")


# --- completion -------------------------------------------------------------------------------------------------------


@main.command(epilog=EXIT_STATUSES)
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]), metavar="SHELL")
def completion(shell: str) -> None:
    """Print the script by which a shell completes names.

    SHELL is bash, zsh or fish. Completed are commands, options, tables, columns, measures, files and folders.

    \b
    Examples (for each new shell; a folder on zsh's fpath is needed for the second):
      zhoukou-news completion bash > ~/.local/share/bash-completion/completions/zhoukou-news
      zhoukou-news completion zsh > ~/.zfunc/_zhoukou-news
      zhoukou-news completion fish > ~/.config/fish/completions/zhoukou-news.fish
    """
    name = "zhoukou-news"
    variable = f"_{name.replace('-', '_').upper()}_COMPLETE"
    completer = get_completion_class(shell)
    assert completer is not None
    click.echo(completer(main, {}, name, variable).source())
