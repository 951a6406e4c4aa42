"""Tables as pandas, Arrow or datasets, from a package's folder or from memory: what `import zhoukou_news` offers."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from . import database, descriptor, exports, views
from .descriptor import DescriptorError, PublishedTable, reason_of
from .exports import Export, Format, Network
from .nearest import nearest
from .schema import TABLES, Column, TableName
from .table_set import TableSet

if TYPE_CHECKING:
    import datasets
    import duckdb
    import pandas as pd
    import pyarrow as pa

    from .document import Document
    from .reading import Line, Notice, Reading, Row

#: A package's folder; None is the package that comes with the library.
Root = str | os.PathLike[str] | None
Form = Literal["pandas", "arrow", "datasets"]

#: Where a wheel carries the data, and where a checkout has them.
_INSTALLED, _CHECKOUT = Path(__file__).parent / "published", Path(__file__).parent.parent
_SEEDS = "seeds"
#: How many rows are held in memory where a table is gone through.
_BATCH_ROWS = 5_000
_LONGEST_PATH = 4096
_LOOKS_LIKE_FILE = re.compile(
    r"[^。，；：？！“”（）]+(?:[/\\][^。，；：？！“”（）]*|\.[A-Za-z][A-Za-z0-9]{0,4})|[/\\][^。，；：？！“”（）]+"
)


class UnknownTableError(ValueError):
    """There is no table of that name; the message lists those there are."""


class UnknownColumnError(ValueError):
    """The table has no column or nested field of that name; the message names the nearest."""


class UnknownDocumentError(LookupError):
    """No source holds a document of that id."""


def _suggestion(name: object, names: Iterable[str]) -> str:
    near = nearest(name, names)
    return f"; did you mean {near!r}?" if near else ""


def _known(name: str) -> TableName:
    if name not in TABLES:
        raise UnknownTableError(f"there is no table {name!r}; there are {', '.join(TABLES)}{_suggestion(name, TABLES)}")
    return cast(TableName, name)


def _as(table: pa.Table, form: Form) -> Any:
    if form == "arrow":
        return table
    if form == "pandas":
        return table.to_pandas()
    if form == "datasets":
        import datasets

        return datasets.Dataset(table)
    raise ValueError(f"tables come as 'pandas', 'arrow' or 'datasets', not as {form!r}")


class LoadableTables(TableSet):
    """A set of tables with the functions of the library as its methods."""

    @overload
    def load(self, name: TableName, as_: Literal["pandas"] = "pandas") -> pd.DataFrame: ...
    @overload
    def load(self, name: TableName, as_: Literal["arrow"]) -> pa.Table: ...
    @overload
    def load(self, name: TableName, as_: Literal["datasets"]) -> datasets.Dataset: ...
    def load(self, name: TableName, as_: Form = "pandas") -> Any:
        """A table; see `load`."""
        return _as(self.arrow(_known(name)), as_)

    def articles(self) -> pd.DataFrame:
        """The table articles."""
        return self.load("articles")

    def meetings(self) -> pd.DataFrame:
        """The table meetings."""
        return self.load("meetings")

    def people(self) -> pd.DataFrame:
        """The table people."""
        return self.load("people")

    def bank_accounts(self) -> pd.DataFrame:
        """The table bank_accounts."""
        return self.load("bank_accounts")

    def attendance(self, as_: Form = "pandas") -> Any:
        """One row per meeting and person present; see `attendance`."""
        return _as(views.ATTENDANCE.compute(self.arrow), as_)

    def mentions(self, as_: Form = "pandas") -> Any:
        """One row per mention of a person; see `mentions`."""
        return _as(views.MENTIONS.compute(self.arrow), as_)

    def statements(self, as_: Form = "pandas") -> Any:
        """One row per statement at a meeting; see `statements`."""
        return _as(views.STATEMENTS.compute(self.arrow), as_)

    def connect(self) -> duckdb.DuckDBPyConnection:
        """A connection to DuckDB that sees the tables; see `connect`."""
        return database.connect(self)

    def sql(self, query: str, parameters: Sequence[Any] | Mapping[str, Any] | None = None, as_: Form = "pandas") -> Any:
        """What a query gives; see `sql`."""
        return _as(database.run(self, query, parameters), as_)

    def export(self, format: Format, path: str | os.PathLike[str], *, network: Network = "attendance") -> Export:
        """Write the tables in another format; see `export`."""
        return exports.export(self, format, path, network=network)


class Package(LoadableTables):
    """The tables of a package's folder.

    Args:
        root: The folder that holds `datapackage.json`; without one, the package that comes with the library.

    Raises:
        DescriptorError: There is no package, or its descriptor cannot be used.
    """

    def __init__(self, root: Root = None) -> None:
        if root is not None:
            self.folder = Path(root)
        else:
            self.folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT

    @cached_property
    def tables(self) -> Mapping[TableName, PublishedTable]:
        """What the descriptor says of the tables."""
        return MappingProxyType(descriptor.read(self.folder))

    def table(self, name: str) -> PublishedTable:
        """What the descriptor says of a table."""
        known = _known(name)
        if known not in self.tables:
            raise DescriptorError(f"{self.folder / descriptor.FILE_NAME} names no table {name}; run the build again")
        return self.tables[known]

    def arrow(self, name: TableName) -> pa.Table:
        """A table as Arrow."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        table = self.table(name)
        parts = []
        for place in [file.path for file in table.files] or [table.path]:
            try:
                parts.append(pq.ParquetFile(self.folder / place).read())
            except (OSError, pa.ArrowException) as error:
                raise DescriptorError(
                    f"{self.folder / place} cannot be read: {reason_of(error)}; run the build again"
                ) from error
        return pa.concat_tables(parts)

    def batches(self, name: TableName, columns: Sequence[str]) -> Iterator[pa.Table]:
        """Some columns of a table, some thousand rows at a time."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        for place in [self.folder / file.path for file in self.table(name).files]:
            try:
                with pq.ParquetFile(place) as parquet:
                    self._check_columns(place, columns, parquet.schema_arrow.names)
                    for batch in parquet.iter_batches(_BATCH_ROWS, columns=list(columns)):
                        yield pa.Table.from_batches([batch])
            except (OSError, pa.ArrowException) as error:
                raise DescriptorError(f"{place} cannot be read: {reason_of(error)}; run the build again") from error

    def scannable(self, name: TableName) -> Any:
        """A table as DuckDB reads it, row group by row group."""
        import pyarrow as pa
        import pyarrow.dataset as ds

        place = self.folder / self.table(name).path
        try:
            dataset = ds.dataset([str(self.folder / file.path) for file in self.table(name).files], format="parquet")
        except (OSError, pa.ArrowException) as error:
            raise DescriptorError(f"{place} cannot be read: {reason_of(error)}; run the build again") from error
        self._check_columns(place, [column.name for column in TABLES[name].columns], dataset.schema.names)
        return dataset

    def _check_columns(self, place: Path, wanted: Sequence[str], found: Sequence[str]) -> None:
        if missing := [column for column in wanted if column not in found]:
            raise DescriptorError(f"{place} has no column {missing[0]}; build the package with this version")

    def about(self) -> dict[str, Any]:
        """What is known of the tables as a whole, as a descriptor's properties."""
        return descriptor.properties(self.folder)


class PageTables(LoadableTables):
    """The tables of one page, in memory; `read` gives them.

    Attributes:
        document: The page.
        rows: The tables' rows as plain dicts.
        lines: Every non-blank line of the page with its use.
        notices: What could not be read, or is doubtful.
    """

    def __init__(self, reading: Reading) -> None:
        self.document: Document = reading.document
        self.rows: Mapping[TableName, list[Row]] = MappingProxyType(reading.rows)
        self.lines: Sequence[Line] = reading.lines
        self.notices: Sequence[Notice] = reading.notices

    def arrow(self, name: TableName) -> pa.Table:
        """A table as Arrow."""
        from .arrow import to_table

        return to_table(name, self.rows[name])

    def about(self) -> dict[str, Any]:
        """What is known of the tables as a whole, as a descriptor's properties."""
        return descriptor.head([{"title": self.document.document_id}])

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(rows)} {name}" for name, rows in self.rows.items())
        return f"<tables of {self.document.document_id}: {counts}>"


@dataclass(frozen=True)
class Description:
    """What is known of a table without loading it; `print` it to read the data dictionary.

    Attributes:
        name: The table's name.
        title: Its title.
        description: What a row is.
        primary_key: The column whose values are all different.
        columns: The columns as `schema` declares them.
        row_count: How many rows it has.
        content_digest: The digest of its rows.
        path: Its file, or the folder of its part files.
    """

    name: TableName
    title: str
    description: str
    primary_key: str
    columns: tuple[Column, ...]
    row_count: int
    content_digest: str
    path: Path

    def column(self, path: str) -> Mapping[str, Column]:
        """A column, or a field inside one, with all fields inside it, each by its path.

        Args:
            path: Its name, or its path as the data dictionary prints it; `[]` can be left out.

        Raises:
            UnknownColumnError: There is no such column.

        Example:
            >>> describe("meetings").column("attendees.role")["attendees[].role"].enum
            ('chair', 'attendee', 'speaker')
        """
        paths = TABLES[self.name].paths()
        wanted = next((known for known in paths if known.replace("[]", "") == path.replace("[]", "")), None)
        if wanted is None:
            hint = _suggestion(path, paths) or f"; there are {', '.join(column.name for column in self.columns)}"
            raise UnknownColumnError(f"the table {self.name} has no column {path!r}{hint}")
        return {known: column for known, column in paths.items() if known == wanted or known.startswith(f"{wanted}[].")}

    def __str__(self) -> str:
        from .card import dictionary

        rows = f"{self.row_count:,} row{'s' * (self.row_count != 1)}"
        return f"{dictionary([self.name])}\n{rows} in {self.path}\n{self.content_digest}"


# --- the public functions ---------------------------------------------------------------------------------------------


@overload
def load(name: TableName, as_: Literal["pandas"] = "pandas", *, root: Root = None) -> pd.DataFrame: ...
@overload
def load(name: TableName, as_: Literal["arrow"], *, root: Root = None) -> pa.Table: ...
@overload
def load(name: TableName, as_: Literal["datasets"], *, root: Root = None) -> datasets.Dataset: ...
def load(name: TableName, as_: Form = "pandas", *, root: Root = None) -> Any:
    """A table.

    Args:
        name: The table's name; `tables` lists them.
        as_: `pandas` (a DataFrame, as plain `pandas.read_parquet` gives it), `arrow` (a `pyarrow.Table`), or `datasets`
            (a `datasets.Dataset`, made without a cache).
        root: A package's folder; without one, the package that comes with the library.

    Raises:
        UnknownTableError: There is no such table.
        DescriptorError: There is no package in the folder, or it is broken.

    Example:
        >>> load("meeting")
        Traceback (most recent call last):
        zhoukou_news.loading.UnknownTableError: there is no table 'meeting'; there are articles, meetings, people,
        bank_accounts; did you mean 'meetings'?
    """
    return Package(root).load(_known(name), as_)


def articles(*, root: Root = None) -> pd.DataFrame:
    """The articles, one row each: headline, byline, date, body, amounts, with the place of each value on the page.

    `print(zhoukou_news.describe("articles"))` is the data dictionary. Arguments and errors as `load`.
    """
    return Package(root).articles()


def meetings(*, root: Root = None) -> pd.DataFrame:
    """The meetings that articles report, one row each: name, organizer, day, venue, who was present, what was said.

    Arguments and errors as `load`.
    """
    return Package(root).meetings()


def people(*, root: Root = None) -> pd.DataFrame:
    """The people named, one row each: name, kind, titles, telephone numbers, where they are named.

    Mentions with the same name and the same kind within one build are one person. Arguments and errors as `load`.
    """
    return Package(root).people()


def bank_accounts(*, root: Root = None) -> pd.DataFrame:
    """The bank accounts that articles print, one row each. They may be closed by now: do not pay into them.

    Arguments and errors as `load`.
    """
    return Package(root).bank_accounts()


def tables() -> tuple[TableName, ...]:
    """The tables' names.

    Example:
        >>> tables()
        ('articles', 'meetings', 'people', 'bank_accounts')
    """
    return tuple(TABLES)


def describe(name: TableName, *, root: Root = None) -> Description:
    """What a table is and holds, without loading it; `print` gives its data dictionary.

    Arguments and errors as `load`.
    """
    package = Package(root)
    published, declared = package.table(name), TABLES[_known(name)]
    return Description(
        declared.name,
        declared.title,
        declared.description,
        declared.primary_key,
        declared.columns,
        published.row_count,
        published.content_digest,
        package.folder / published.path,
    )


def path(name: TableName, *, root: Root = None) -> Path:
    """A table's Parquet file, or the folder of its part files. Arguments and errors as `load`."""
    package = Package(root)
    return package.folder / package.table(name).path


def attendance(as_: Form = "pandas", *, root: Root = None) -> Any:
    """Who was present at which meeting, one row per meeting and person, computed from meetings and people.

    Columns: `meeting_id`, `article_id`, `meeting`, `date`, `organizer`, `person_id`, `name`, `kind`, `title`, `role`,
    `char_start`, `char_end`. Arguments and errors as `load`.
    """
    return Package(root).attendance(as_)


def mentions(as_: Form = "pandas", *, root: Root = None) -> Any:
    """Where each person is named, one row per mention, computed from people and articles.

    Columns: `person_id`, `name`, `kind`, `article_id`, `document_id`, `date`, `char_start`, `char_end`. Arguments and
    errors as `load`.
    """
    return Package(root).mentions(as_)


def statements(as_: Form = "pandas", *, root: Root = None) -> Any:
    """What was said at meetings, one row per statement, computed from meetings and people.

    Columns: `meeting_id`, `article_id`, `meeting`, `date`, `speaker_id`, `name`, `speaker`, `verb`, `text`,
    `char_start`, `char_end`. Arguments and errors as `load`.
    """
    return Package(root).statements(as_)


def connect(*, root: Root = None) -> duckdb.DuckDBPyConnection:
    """A connection to a DuckDB in memory that sees a package's tables, and nothing else. Needs the extra `duckdb`.

    There are the four tables with their lists; a link table for each list (`attendance`, `statements` …) as the exports
    have it; and the views that the exports have, such as `people_by_meetings`. The connection cannot open files, reach
    a network, or load extensions; tables of your own come in by `connection.register("mine", frame)`. Its cursors
    (`connection.cursor()`) do not see the tables.

    Args:
        root: A package's folder; without one, the package that comes with the library.

    Raises:
        MissingExtraError: DuckDB is not installed.
        DescriptorError: There is no package in the folder, or it is broken.

    Example:
        >>> connect().sql("select 'select' as word").fetchall()
        [('select',)]
    """
    return Package(root).connect()


def sql(
    query: str,
    parameters: Sequence[Any] | Mapping[str, Any] | None = None,
    as_: Form = "pandas",
    *,
    root: Root = None,
) -> Any:
    """What an SQL query over a package's tables gives. Needs the extra `duckdb`.

    Args:
        query: The query, in DuckDB's SQL; `connect` tells which tables there are.
        parameters: Values for `?` or `$name` in the query.
        as_: As for `load`; values have the types that `load` gives them.
        root: A package's folder; without one, the package that comes with the library.

    Raises:
        MissingExtraError: DuckDB is not installed.
        DescriptorError: There is no package in the folder, or it is broken.

    Example:
        >>> sql("select ? as word", ["复工复产"])["word"].tolist()
        ['复工复产']
    """
    return Package(root).sql(query, parameters, as_)


def export(
    format: Format, path: str | os.PathLike[str], *, network: Network = "attendance", root: Root = None
) -> Export:
    """Write a package's tables in another format, without lists: the four tables, and a link table for each list.

    Args:
        format: `csv` or `jsonl` (a folder, a data package of its own), `sqlite`, `duckdb` (extra `duckdb`), or `xlsx`
            (extra `excel`); `graphml` and `edges` (CSV) give the attendance network.
        path: The folder, or the file, that is written. One that is there is replaced if it is an export, as a whole.
        network: For `graphml` and `edges`: `attendance` joins people and meetings, `people` joins people who met.
        root: A package's folder; without one, the package that comes with the library.

    Returns:
        What was written, and notices of what a format cannot hold as it is.

    Raises:
        ExportError: It cannot be written, `path` holds something else than an export, or the tables do not keep their
            keys.
        MissingExtraError: Something that the format needs is not installed.
        DescriptorError: There is no package in the folder, or it is broken.
    """
    return Package(root).export(format, path, network=network)


def read(
    text_or_path: str | os.PathLike[str],
    year: int | None = None,
    *,
    place: str | None = None,
    newspaper: str | None = None,
    document_id: str | None = None,
) -> PageTables:
    """Read any page; gives its four tables in memory.

    Args:
        text_or_path: A page's text, or the file that holds it. A `str` of one line is taken for a file where it names
            one, or looks like a file's name: it has a separator or a suffix, and no Chinese punctuation.
        year: The page's year, where its text prints none. A `documents.toml` beside the file goes before it.
        place: The place that the newspaper is of, where known.
        newspaper: The newspaper's name, where known.
        document_id: The id that the rows get; the file's stem, or `page`.

    Raises:
        SourceError: The file is missing, empty, or no text.

    Example:
        >>> tables = read("本报讯（记者 王艳）2月9日，记者从市慈善总会获悉，捐款已到账。②2", year=2020)
        >>> tables.document.document_id
        'page'
    """
    from dataclasses import replace

    from .document import Document, check_document_id, check_text
    from .reader import read_document
    from .sources import document_of

    if isinstance(text_or_path, str) and not _names_file(text_or_path):
        check_text(text_or_path)
        document = Document("page", text_or_path, year=year)
    else:
        document = document_of(Path(text_or_path), year=year)
    if document_id is not None:
        check_document_id(document_id)
        document = replace(document, document_id=document_id)
    if place is not None:
        document = replace(document, place=place)
    if newspaper is not None:
        document = replace(document, newspaper=newspaper)
    return PageTables(read_document(document))


def _names_file(text: str) -> bool:
    if "\n" in text or "\r" in text or "\0" in text:
        return False
    try:
        return bool(len(text) < _LONGEST_PATH and _LOOKS_LIKE_FILE.fullmatch(text)) or Path(text).is_file()
    except OSError:  # longer than a file's name can be
        return False


def source(document_id: str, *, sources: Sequence[str | os.PathLike[str]] = (), root: Root = None) -> str:
    """A document's text, which all offsets count.

    Args:
        document_id: The document's id.
        sources: Files and folders to look in; without any, the package's own `seeds/`, and what its descriptor names as
            sources inside its folder.
        root: A package's folder; without one, the package that comes with the library.

    Raises:
        UnknownDocumentError: It is in none of them.
        SourceError: It cannot be read.
    """
    import json
    import tempfile

    from .sources import document_of, scan

    folder = Package(root).folder
    places = [Path(place) for place in sources]
    if not places:
        places = [folder / _SEEDS]
        try:
            named = json.loads((folder / descriptor.FILE_NAME).read_bytes()).get("sources", [])
            places += [folder / inner for entry in named if (inner := descriptor.inside(entry.get("path")))]
        except (OSError, ValueError, AttributeError):
            pass
        places = [place for place in dict.fromkeys(places) if place.exists()]
    for place in places:
        file = place / f"{document_id}.txt" if descriptor.inside(document_id) else None
        if file is not None and file.parent == place and os.path.isfile(file):
            return document_of(file).text
    with tempfile.TemporaryDirectory() as unpacked:
        found = scan(places, unpack_to=Path(unpacked)) if places else None
        ids: list[str] = found.documents["document_id"].to_pylist() if found else []
        if found is not None and document_id in ids:
            position = ids.index(document_id)
            return found.entries(position, position + 1)[0].read().text
    where = ", ".join(map(str, places)) or folder
    remedy = "" if sources else "; name the files or folders of the package's pages by sources=[...]"
    raise UnknownDocumentError(f"no document {document_id!r} in {where}{_suggestion(document_id, ids)}{remedy}")
