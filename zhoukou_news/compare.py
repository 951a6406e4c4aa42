"""Is a package what its pages give? It is built anew in a temporary folder, and the two are compared."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from . import card, catalog, corpus, descriptor
from .corpus import Progress
from .descriptor import DescriptorError, PublishedTable
from .differences import json_differences
from .schema import TABLES, TableName
from .sources import scan

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 5_000


@dataclass(frozen=True)
class Difference:
    """Where a package differs from what its pages give.

    Attributes:
        where: The table, or the file.
        row: The row's key.
        column: The column.
        package: What the package has; None where it has no such row.
        rebuilt: What the pages give; None where they give no such row.
    """

    where: str
    row: str | None = None
    column: str | None = None
    package: str | None = None
    rebuilt: str | None = None

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.where, self.row and f"row {self.row}", self.column) if part)
        if self.column is None and self.row is not None:
            return f"{place}: {'is in the package alone' if self.rebuilt is None else 'is missing from the package'}"
        return f"{place}: the package has {self.package}, its pages give {self.rebuilt}"


def check(
    package: str | Path | None = None,
    *,
    sources: Sequence[str | Path] | None = None,
    year: int | None = None,
    progress: Progress | None = None,
) -> list[Difference]:
    """Build a package anew and compare; the first difference of each table and of each generated file.

    The files' bytes are not compared: another version of pyarrow writes other bytes for the same rows.

    Args:
        package: The package's folder; without one, the package that comes with the library.
        sources: What it was built from; without any, its own `seeds`.
        year: The year of the documents for which none is given with them; without it, the one that the package states.
        progress: See `corpus.build`.

    Raises:
        DescriptorError: There is no package.
        BuildError: Its sources cannot be built.
    """
    from .loading import Package

    folder = Package(package).folder
    committed = descriptor.read(folder)
    with TemporaryDirectory(prefix="zhoukou-news-") as temporary:
        rebuilt = Path(temporary)
        # What was written into the card by hand stays in a build.
        if (folder / card.FILE_NAME).is_file():
            shutil.copyfile(folder / card.FILE_NAME, rebuilt / card.FILE_NAME)
        pages = sources or [folder / "seeds"]
        if year is None:
            year = _given_year(folder, committed, pages)
        terms = descriptor.read_terms(folder)
        corpus.build(pages, rebuilt, year=year, progress=progress, base=folder, **vars(terms))
        return list(_differences(folder, committed, rebuilt, descriptor.read(rebuilt)))


def _given_year(folder: Path, committed: dict[TableName, PublishedTable], pages: Sequence[str | Path]) -> int | None:
    """The year that a package states for documents for which its pages give none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    with TemporaryDirectory(prefix="zhoukou-news-") as unpacked:
        documents = scan(pages, unpack_to=Path(unpacked)).documents
    without = documents.filter(pc.is_null(documents["year"]))["document_id"].combine_chunks()
    years: set[int] = set()
    if "articles" in committed and len(without):
        for rows in _rows("articles", folder, committed["articles"]):
            here = rows.filter(pc.is_in(rows["document_id"], pa.array(without)))
            years.update(pc.drop_null(here["document_year"]).to_pylist())
    return years.pop() if len(years) == 1 else None


def _differences(
    folder: Path, committed: dict[TableName, PublishedTable], rebuilt: Path, anew: dict[TableName, PublishedTable]
) -> Iterator[Difference]:
    equal = True
    for name in TABLES:
        if name not in committed:
            equal = False
            yield Difference(name, package="no such table", rebuilt=f"{anew[name].row_count} rows")
        elif (difference := _table_difference(name, folder, committed[name], rebuilt, anew[name])) is not None:
            equal = False
            yield difference
    if not equal:
        return  # the files below name digests and counts of the tables
    given, made = (json.loads((place / descriptor.FILE_NAME).read_bytes()) for place in (folder, rebuilt))
    for where, wanted, found in json_differences(_without_bytes(made), _without_bytes(given)):
        yield Difference(descriptor.FILE_NAME, column=where, package=_short(found), rebuilt=_short(wanted))
        break
    same_bytes = all(committed[name].files == anew[name].files for name in TABLES)
    # A package need not carry its build's report: a wheel does not.
    reported = (folder / corpus.REPORT).exists()
    for file in (
        *([corpus.REPORT] if reported else []),
        *((card.FILE_NAME, *catalog.FILE_NAMES) if same_bytes else ()),
    ):
        texts = [_lines(place / file) for place in (folder, rebuilt)]
        if texts[0] != texts[1]:
            number = next((i for i, (a, b) in enumerate(zip(*texts, strict=False)) if a != b), min(map(len, texts)))
            lines = [repr(text[number]) if number < len(text) else "no such line" for text in texts]
            yield Difference(file, column=f"line {number + 1}", package=lines[0], rebuilt=lines[1])


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text("utf-8")
        if path.name == corpus.REPORT:
            report = json.loads(text)
            report.pop("files_not_read")  # what lies beside the pages makes no difference to the package
            text = json.dumps(report, ensure_ascii=False, indent=2)
        return text.splitlines()
    except (OSError, ValueError, AttributeError, KeyError):
        return []


def _without_bytes(package: Any) -> Any:
    if isinstance(package, dict):
        return {
            key: _without_bytes(value)
            for key, value in package.items()
            if key not in ("hash", "bytes", "descriptorHash")
        }
    return [_without_bytes(value) for value in package] if isinstance(package, list) else package


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:77]}…"


def _rows(name: TableName, folder: Path, table: PublishedTable) -> Iterator[pa.Table]:
    """A table's rows, `_ROWS` at a time, as the declaration has them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from .arrow import arrow_schema

    pending = arrow_schema(name).empty_table()
    for file in table.files:
        try:
            with pq.ParquetFile(folder / file.path) as parquet:
                for batch in parquet.iter_batches(_ROWS):
                    pending = pa.concat_tables([pending, pa.Table.from_batches([batch]).cast(arrow_schema(name))])
                    while pending.num_rows >= _ROWS:
                        yield pending.slice(0, _ROWS)
                        pending = pending.slice(_ROWS)
        except (OSError, ValueError, pa.ArrowException) as error:
            first = str(error).splitlines()[0]
            raise DescriptorError(f"{folder / file.path} cannot be compared: {first}; run the build again") from None
    if pending.num_rows:
        yield pending


def _table_difference(
    name: TableName, folder: Path, committed: PublishedTable, rebuilt: Path, anew: PublishedTable
) -> Difference | None:
    """The first row and column in which two tables differ."""
    key = TABLES[name].primary_key
    there, here = _rows(name, folder, committed), _rows(name, rebuilt, anew)
    while True:
        pair = next(there, None), next(here, None)
        if pair == (None, None):
            break
        if pair[0] is not None and pair[1] is not None and pair[0].equals(pair[1]):
            continue
        packaged, made = ([] if table is None else table.to_pylist() for table in pair)
        for one, other in zip(packaged, made, strict=False):
            if one[key] != other[key]:
                # Rows stand in an order: the one whose key the other lot does not have is the one too many.
                if one[key] in {row[key] for row in made}:
                    return Difference(name, other[key], rebuilt="a row")
                return Difference(name, one[key], package="a row")
            for column in one:
                if one[column] != other[column]:
                    return Difference(name, one[key], column, _short(one[column]), _short(other[column]))
        if len(packaged) > len(made):
            return Difference(name, packaged[len(made)][key], package="a row")
        if len(made) > len(packaged):
            return Difference(name, made[len(packaged)][key], rebuilt="a row")
    if committed.content_digest != anew.content_digest:
        return Difference(name, column="contentDigest", package=committed.content_digest, rebuilt=anew.content_digest)
    return None
