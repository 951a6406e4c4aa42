"""Is a package what it says it is?

Stricter than a stock Frictionless validation: nested types and values, foreign keys inside lists, the order and bounds
of offsets, what rows of different tables say of each other, hashes and content digests, and each value against the page
that it was read from. Rules look at whole columns at a time; tables are read piece by piece, so that memory stays flat.
"""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .. import card, catalog, descriptor
from ..descriptor import DescriptorError, PublishedFile, PublishedTable
from ..document import Document, printable, printable_path
from ..evidence import ELSEWHERE
from ..package import file_hash, waiting
from ..pinyin import MASK, follow_from_names
from ..processes import Helpers
from ..schema import PRONOUNS, TABLES, Column, TableName

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    from ..sources import Entry, Scan
    from .joined import Pieces

#: Every rule by its name: what it finds.
RULES: Mapping[str, str] = MappingProxyType(
    {
        "descriptor": "datapackage.json is missing, broken, or differs from what the tables' declaration gives",
        "card": "README.md does not name the tables' files and digests; load_dataset would give old rows",
        "catalog": "a record for catalogues is missing, broken, or differs from what the tables' declaration gives",
        "file": "a file that the descriptor names is missing or cannot be read",
        "stray-file": "a file lies among the tables' files that the descriptor does not name",
        "hash": "a file has another size or SHA-256 than the descriptor says",
        "row-count": "a file has another number of rows than the descriptor says",
        "content-digest": "a table's rows have another digest than the descriptor says",
        "schema": "a file's columns, types, nullability or descriptions differ from the declaration",
        "required": "a value that is never null is null",
        "pattern": "a text does not have the form that its column declares",
        "enum": "a text is none of those that its column declares",
        "minimum": "a number is less than its column allows",
        "text": "a text is empty, or begins or ends with a space or line end; such a value is null, or is trimmed",
        "primary-key": "two rows have one key",
        "order": "rows, or the elements of a list, do not stand in their order",
        "key": "a key is not made of its parts, or the numbers in keys leave one out",
        "foreign-key": "a value refers to a row that does not exist",
        "offsets": "a stretch of text ends before it begins, or is empty",
        "bounds": "a stretch of text lies outside the article, or outside the page",
        "date": "date, date_text, year_basis and time_of_day do not fit together",
        "role": "chair_id is not the attendee who is chair, someone is present twice, or someone who speaks is not",
        "person": "a row names a person otherwise than the table people does",
        "people": "a row of people does not agree with its own mentions, articles, titles and meetings",
        "redaction": "a stretch is masked, though the descriptor does not say so",
        "evidence-path": "evidence or a guess names a value that the row does not have",
        "guess": "a guess stands twice, a pronoun's person is no guess, or a name is one in one row alone",
        "evidence": "a value is not what its evidence gives, or has no evidence",
        "source": "a row's page is not among the sources, or cannot be read",
    }
)
#: How many violations of one rule in one table are kept; all are counted.
KEPT = 20
#: How many rows are looked at together: at most so many, and about so many bytes of a compressed file.
_ROWS, _BYTES = 5_000, 500_000
#: From how many rows on it takes less time to compare them with pages in other processes.
_MANY = 60_000
#: Of how many pieces of evidence it is found out together what they say, where they name pages in no order.
_PIECES = 2_000_000
#: From how many bytes on a text is long: it seldom stands in two places.
_LONG = 48
#: How many characters of page texts are kept in memory.
_TEXT_CHARACTERS = 16_000_000


@dataclass(frozen=True)
class Violation:
    """A value, or a file, that breaks a rule.

    Attributes:
        rule: One of `RULES`.
        reason: What is wrong.
        table: The table.
        row: The row's key.
        column: The path of the value within the row: `attendees[2].title`.
        value: The value, in short.
        file: The file, for what concerns a file as a whole.
    """

    rule: str
    reason: str
    table: TableName | None = None
    row: str | None = None
    column: str | None = None
    value: str | None = None
    file: str | None = None

    def __str__(self) -> str:
        where = [self.table, self.file, self.row and f"row {self.row}", self.column]
        value = f"{self.value} " if self.value is not None else ""
        # Keys and paths come from the package; what they hold must not reach a terminal as it is.
        return ": ".join(printable(part, 300) for part in [*where, f"{value}{self.reason} [{self.rule}]"] if part)


@dataclass
class ValidationReport:
    """What a validation found.

    Attributes:
        package: The package's folder.
        rows: How many rows were looked at.
        violations: What breaks a rule: the first `KEPT` of each rule and table.
        counts: How often each rule is broken in each table; '' stands for the package as a whole.
        compared: How many documents the values were compared with; None where no sources were at hand.
        rules: The rules that were applied.
    """

    package: Path
    rows: dict[TableName, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    violations: list[Violation] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    compared: int | None = None

    @property
    def valid(self) -> bool:
        """Whether no rule is broken."""
        return not self.counts

    @property
    def count(self) -> int:
        """How many violations there are."""
        return self.counts.total()

    def add(self, violation: Violation) -> None:
        """Take in a violation."""
        key = (violation.table or "", violation.rule)
        self.counts[key] += 1
        if self.counts[key] <= KEPT:
            self.violations.append(violation)

    def take(self, other: ValidationReport) -> None:
        """Take in the violations of another report."""
        for violation in other.violations:
            self.add(violation)
        self.counts.update(other.counts - other.kept())

    def kept(self) -> Counter[tuple[str, str]]:
        """How many of the violations are kept."""
        return Counter((violation.table or "", violation.rule) for violation in self.violations)

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON can hold it."""
        return {
            "package": str(self.package),
            "valid": self.valid,
            "rows": dict(self.rows),
            "documents_compared": self.compared,
            "violation_count": self.count,
            "counts": [
                {"table": table or None, "rule": rule, "count": n} for (table, rule), n in sorted(self.counts.items())
            ],
            "violations": [vars(violation) for violation in self.violations],
        }


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
    from ..batch import cores
    from ..loading import Package
    from ..package import recover
    from ..sources import scan

    folder = Package(package).folder
    recover(folder)  # a build that was cut off may have left the card one step behind the descriptor
    if sources is None:
        sources = [folder / "seeds"] if (folder / "seeds").is_dir() else []
    # One process is this one, which looks at what needs no page.
    count = (workers or cores()) - 1 if sources and _row_count(folder) >= _MANY else 0
    with TemporaryDirectory(prefix="zhoukou-news-") as unpacked, Helpers(count, _load) as helpers:
        texts = Texts(scan(sources, year=year, unpack_to=Path(unpacked))) if sources else None
        return Validator(folder, texts, helpers).run()


def _row_count(folder: Path) -> int:
    """How many rows a package has, by its descriptor."""
    try:
        return sum(file.rows for table in descriptor.read(folder).values() for file in table.files)
    except (DescriptorError, TypeError, ValueError, AttributeError):
        return 0  # found out again, and told


def _load() -> None:
    """Load what comparing rows with pages needs."""
    import pandas.util  # noqa: F401
    import pyarrow.parquet  # noqa: F401

    from . import proof  # noqa: F401


class Texts:
    """The documents of sources by id, read as they are asked for; those asked for last stay in memory."""

    def __init__(self, found: Scan) -> None:
        self.found = found
        self.ids = self.found.documents["document_id"].combine_chunks()
        self.kept: OrderedDict[str, Document | None] = OrderedDict()
        self.characters = 0
        self.read: set[int] = set()
        self.window: list[Entry] = []
        self.window_start = 0
        #: Gives a document as the package was built from it; its position here is told, too.
        self.as_built: Callable[[Document, int], Document] = lambda document, position: document

    def __len__(self) -> int:
        return len(self.ids)

    def __call__(self, document_id: str) -> Document | None:
        """The document, or None where the sources have no such document that can be read."""
        if document_id in self.kept:
            self.kept.move_to_end(document_id)
            return self.kept[document_id]
        position = self.position(document_id)
        document = None if position is None else self.load(position)
        self.kept[document_id] = document
        self.characters += len(document.text) if document else 0
        while self.characters > _TEXT_CHARACTERS and len(self.kept) > 1:
            _, dropped = self.kept.popitem(last=False)
            self.characters -= len(dropped.text) if dropped else 0
        return document

    def position(self, document_id: str) -> int | None:
        """Where a document stands among all, which are sorted by id; None where it is not."""
        from bisect import bisect_left

        position = bisect_left(range(len(self.ids)), document_id, key=lambda i: self.ids[i].as_py())
        found = position < len(self.ids) and self.ids[position].as_py() == document_id
        return position if found else None

    def load(self, position: int) -> Document | None:
        """The document at a position, or None where it cannot be read."""
        from ..sources import SourceError

        self.read.add(position)
        if not 0 <= position - self.window_start < len(self.window):
            self.window, self.window_start = self.found.entries(position, position + 200), position
        try:
            return self.as_built(self.window[position - self.window_start].read(), position)
        except SourceError:
            return None


# --- columns and the values inside them -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Cells:
    """All values of a column, or of a field inside its lists, of some thousand rows.

    Attributes:
        column: What they are declared to be.
        values: The values.
        rows: For each value, the number of its row.
        place: Gives a value's path within its row.
        offsets: For a list: where each row's elements begin among all elements.
    """

    column: Column
    values: pa.Array
    rows: np.ndarray
    place: Callable[[int], str]
    offsets: np.ndarray | None = None

    @cached_property
    def valid(self) -> np.ndarray:
        """Which of the values are there: not null."""
        import pyarrow.compute as pc

        valid: np.ndarray = pc.is_valid(self.values).to_numpy(zero_copy_only=False)
        return valid


def _cells(column: Column, values: pa.Array) -> Iterator[tuple[str, _Cells]]:
    """A column's cells and those inside it, by path: `attendees`, `attendees[]`, `attendees[].name`."""
    import numpy as np

    yield from _inside(column.name, _Cells(column, values, np.arange(len(values)), lambda i: column.name))


def _inside(path: str, cells: _Cells) -> Iterator[tuple[str, _Cells]]:
    import numpy as np
    import pyarrow.compute as pc

    column, values = cells.column, cells.values
    if column.item is not None:
        lengths = pc.fill_null(pc.list_value_length(values), 0).to_numpy(zero_copy_only=False)
        offsets = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
        yield path, _Cells(column, values, cells.rows, cells.place, offsets)

        def place(i: int) -> str:
            owner = int(np.searchsorted(offsets, i, "right")) - 1
            return f"{cells.place(owner)}[{i - offsets[owner]}]"

        yield from _inside(f"{path}[]", _Cells(column.item, values.flatten(), np.repeat(cells.rows, lengths), place))
        return
    yield path, cells
    for position, inner in enumerate(column.fields):
        name = inner.name

        def inner_place(i: int, name: str = name) -> str:
            return f"{cells.place(i)}.{name}"

        yield from _inside(
            f"{path}.{name}", _Cells(inner, pc.struct_field(values, [position]), cells.rows, inner_place)
        )


def _true(mask: Any) -> np.ndarray:
    """The positions at which an Arrow or NumPy mask is true; null is not."""
    import numpy as np

    if isinstance(mask, np.ndarray):
        return np.flatnonzero(mask)
    import pyarrow.compute as pc

    return pc.indices_nonzero(pc.fill_null(mask, False)).to_numpy()


def _short(value: object) -> str:
    return f"'{printable(value if isinstance(value, str) else str(value), 60)}'"


def _hashes(values: pa.Array) -> np.ndarray:
    """A number of 64 bits for each text: what stays in memory of all ids of a large package."""
    import numpy as np
    from pandas.util import hash_array

    objects = values.to_numpy(zero_copy_only=False)
    if not len(objects):
        return np.zeros(0, np.uint64)
    return hash_array(np.asarray(objects, dtype=object), categorize=False)


def _mixed(hashes: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Hashes of texts that differ from row to row."""
    import numpy as np

    return hashes ^ (rows.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))


def _is_in(numbers: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Whether each number is one of others, which mostly stand in their order."""
    import numpy as np

    if not len(others):
        return np.zeros(len(numbers), bool)
    others = np.sort(others, kind="stable")
    return others[np.minimum(np.searchsorted(others, numbers), len(others) - 1)] == numbers


def _others(numbers: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The different numbers that are not among known ones, in their order."""
    import numpy as np

    return np.unique(numbers[~_is_in(numbers, known)])


class _Ids:
    """The ids of a table, each by a number of 64 bits, in the order of the rows."""

    def __init__(self) -> None:
        self.lots: list[np.ndarray] = []

    def add(self, values: pa.Array) -> None:
        self.lots.append(_hashes(values))

    def freeze(self) -> None:
        """Make ready to be looked into."""
        import numpy as np

        hashes = np.concatenate([np.zeros(0, np.uint64), *self.lots])
        self.lots = []
        self.order = np.argsort(hashes, kind="stable")
        self.sorted = hashes[self.order]

    def find(self, values: pa.Array) -> np.ndarray:
        """For each id, the row it stands in; -1 for null and for one that is in none."""
        import numpy as np
        import pyarrow.compute as pc

        found = np.full(len(values), -1, np.int64)
        valid = pc.is_valid(values).to_numpy(zero_copy_only=False)
        if len(self.sorted) and valid.any():
            hashes = _hashes(values.drop_null())
            at = np.searchsorted(self.sorted, hashes)
            at[at == len(self.sorted)] = 0
            found[valid] = np.where(self.sorted[at] == hashes, self.order[at], -1)
        return found

    def repeated(self) -> np.ndarray:
        """The rows whose id an earlier row has."""
        return self.order[1:][self.sorted[1:] == self.sorted[:-1]]


_SPACES = (
    "\\t-\\r\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
)


@cache
def _re2(pattern: str) -> str:
    """A declared pattern for pyarrow's engine, in which \\s knows no spaces beyond ASCII."""
    return f"^(?:{pattern.replace(chr(92) + 'S', f'[^{_SPACES}]').replace(chr(92) + 's', _SPACES)})$"


# --- the rules --------------------------------------------------------------------------------------------------------

_KEY_LETTERS: Mapping[TableName, str] = MappingProxyType({"meetings": "m", "bank_accounts": "a"})
#: Lists whose elements stand in the order in which the page prints them.
_PRINTED_ORDER = ("quoted_phrases", "amounts", "redactions", "attendees", "agenda", "statements")


@dataclass(frozen=True)
class _Share:
    """A share of the rows, to be compared with pages by a process of its own.

    Attributes:
        folder: The package's folder.
        found: The documents.
        known: What `Validator.read_keys` found; see `Validator.KNOWN`.
        part: Which share it is, and of how many.
    """

    folder: Path
    found: Scan
    known: dict[str, Any]
    part: tuple[int, int]


def _compared(share: _Share) -> tuple[dict[TableName, ValidationReport], set[int]]:
    """What the pages say of a share of the rows; and the positions of the documents that were read."""
    texts = Texts(share.found)
    validator = Validator(share.folder, texts)
    vars(validator).update(share.known)
    validator.read_pages(texts)
    for name in validator.readable:
        _TableValidator(validator, name).run_on_pages(texts, share.part)
    return validator.on_pages, texts.read


class Validator:
    """All rules, for one package.

    Args:
        folder: The package's folder.
        texts: The documents that it was built from; without them, rows are not compared with pages.
        helpers: Processes that compare rows with pages; without them, that is done here.
    """

    #: What is found out once for all processes.
    KNOWN = ("tables", "readable", "ids", "names", "years", "redactions")

    def __init__(self, folder: Path, texts: Texts | None, helpers: Helpers | None = None) -> None:
        self.folder = folder
        self.texts = texts
        #: What compares rows with pages; None where that is done here.
        self.helpers = helpers if helpers is not None and helpers.count else None
        #: What the pages say; it comes last.
        self.on_pages = {name: ValidationReport(folder) for name in TABLES}
        self.terms = descriptor.read_terms(folder)
        self.version = ""
        self.report = ValidationReport(folder)
        self.tables: dict[TableName, PublishedTable] = {}
        #: The tables whose files are the published ones, with the columns whose types are right.
        self.readable: dict[TableName, list[str]] = {}
        self.ids: dict[TableName, _Ids] = {}

    def add(self, rule: str, reason: str, **where: Any) -> None:
        assert rule in RULES
        self.report.add(Violation(rule, reason, **where))

    def run(self) -> ValidationReport:
        try:
            self.tables = descriptor.read(self.folder)
        except DescriptorError as error:
            self.add("descriptor", printable_path(error))
            return self.report
        except (TypeError, ValueError, AttributeError) as error:  # a value of another type than any descriptor has
            reason = f"cannot be used ({printable(str(error))}); run the build again"
            self.add("descriptor", reason, file=descriptor.FILE_NAME)
            return self.report
        for table in self.tables.values():
            for file in table.files:
                if type(file.rows) is not int or type(file.bytes) is not int:
                    reason = "rowCount and bytes are not numbers; run the build again"
                    self.add("descriptor", reason, table=table.name, file=printable_path(file.path))
                    return self.report
        self.check_descriptor()
        self.check_card()
        self.check_records()
        for name in TABLES:
            if name in self.tables:
                self.check_files(self.tables[name])
        self.check_strays()
        self.read_keys()
        self.check_rows()
        return self.report

    def check_rows(self) -> None:
        """The rules for rows; what the pages say of them is found here, or by other processes meanwhile."""
        compared = []
        if self.texts is not None and self.helpers is not None:
            known = {name: getattr(self, name) for name in self.KNOWN}
            count = self.helpers.count
            shares = [_Share(self.folder, self.texts.found, known, (number, count)) for number in range(count)]
            compared = [self.helpers.submit(_compared, share) for share in shares]
        elif self.texts is not None:
            self.read_pages(self.texts)
        for name in self.readable:
            _TableValidator(self, name).run()
        read = set() if self.texts is None else self.texts.read
        reports = [self.on_pages]
        for result in compared:
            report, documents = result()
            reports.append(report)
            read |= documents
        for name in self.readable:
            for report in reports:
                self.report.take(report[name])
        if self.texts is not None:
            self.report.compared = len(read)

    # --- the package ---

    def check_descriptor(self) -> None:
        """The descriptor is the one that the declaration and its own figures give."""
        path = self.folder / descriptor.FILE_NAME
        given = json.loads(path.read_bytes())
        sources = given.get("sources", [])
        if not isinstance(sources, list) or not all(isinstance(source, dict) for source in sources):
            reason = "is not a list of sources; run the build again"
            self.add("descriptor", reason, file=descriptor.FILE_NAME, column="sources", value=_short(str(sources)))
            sources = []
        files = given.get("files", [])
        if not isinstance(files, list) or not all(isinstance(file, dict) for file in files):
            reason = "is not a list of files; run the build again"
            self.add("descriptor", reason, file=descriptor.FILE_NAME, column="files", value=_short(str(files)))
            files = []
        # A package can be validated by a later version than built it.
        self.version = version = str(given.get("version"))
        tables = list(self.tables.values())
        made = json.loads(descriptor.render(tables, sources, self.terms, files=files, version=version))
        for name in TABLES:
            if name not in self.tables:
                self.add("descriptor", "names no such table; run the build again", table=name)
        difference = next(json_differences(made, given), None)
        if difference is not None:
            where, expected, found = difference
            reason = f"should be {_short(json.dumps(expected, ensure_ascii=False))}; run the build again"
            value = _short(json.dumps(found, ensure_ascii=False))
            self.add("descriptor", reason, file=descriptor.FILE_NAME, column=where, value=value)
        self.check_beside(files)

    def check_beside(self, files: Sequence[Mapping[str, Any]]) -> None:
        """What is published with the tables, such as the build's report, is as it was; it may be left out."""
        for file in files:
            path = descriptor.inside(file.get("path"))
            if path is None or len(path.parts) != 1:
                reason = "is no file beside the descriptor; run the build again"
                value = _short(str(file.get("path")))
                self.add("descriptor", reason, file=descriptor.FILE_NAME, column="files", value=value)
                continue
            # Where a build was cut off and nobody may write, the file that is to follow counts.
            places = [place for place in (self.folder / path, *waiting(self.folder, str(path))) if place.is_file()]
            if places and all(file_hash(place) != file.get("hash") for place in places):
                self.add("hash", "is not the file that was published; run the build again", file=str(path))

    def check_card(self) -> None:
        """What the build wrote into the card is as it was; what was written by hand is the user's."""
        # Where a build was cut off and nobody may write, the card that is to follow counts.
        places = [self.folder / card.FILE_NAME, *waiting(self.folder, card.FILE_NAME)]
        try:
            texts = [path.read_bytes().decode().replace("\r\n", "\n") for path in places]
        except (OSError, UnicodeDecodeError) as error:
            reason = f"cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'}); run the build again"
            self.add("card", reason, file=card.FILE_NAME)
            return
        differences = []
        for text in texts:
            lines = text.split("\n")
            made = card.render(list(self.tables.values()), text, self.terms).split("\n")
            # Another version may have built it.
            changed = (
                (line, expected)
                for line, expected in itertools.zip_longest(lines, made)
                if line not in (expected, f"  version: {self.version}")
            )
            difference = next(changed, None)
            if difference is None:
                return
            differences.append(difference)
        found, expected = differences[0]
        value = None if found is None else _short(found.strip())
        reason = f"should be {_short((expected or '').strip())}; run the build again"
        self.add("card", reason, file=card.FILE_NAME, value=value)

    def check_records(self) -> None:
        for name, text in catalog.render(list(self.tables.values()), self.terms).items():
            differences = []
            # As with the card.
            for path in [self.folder / name, *waiting(self.folder, name)]:
                try:
                    given = json.loads(path.read_bytes())
                except (OSError, ValueError) as error:
                    reason = f"cannot be read ({getattr(error, 'strerror', None) or 'no JSON'}); run the build again"
                    self.add("catalog", reason, file=name)
                    break
                made = json.loads(text)
                for key in {"version", "dcat:version"} & made.keys():
                    made[key] = self.version  # another version may have built it
                difference = next(json_differences(made, given), None)
                if difference is None:
                    break
                differences.append(difference)
            else:
                where, expected, found = differences[0]
                reason = f"should be {_short(json.dumps(expected, ensure_ascii=False))}; run the build again"
                value = _short(json.dumps(found, ensure_ascii=False))
                self.add("catalog", reason, file=name, column=where, value=value)

    def check_files(self, table: PublishedTable) -> None:
        """The files are there, are the published ones, and have the declared schema."""
        sound = True
        columns: set[str] | None = None
        for file in table.files:
            sound &= self.check_file(table, file)
        if not table.files:
            self.add("file", "the descriptor names no file; run the build again", table=table.name)
            return
        if not sound:
            return
        for file in table.files:
            right = self.check_schema(table.name, file)
            columns = right if columns is None else columns & right
        if TABLES[table.name].primary_key in (columns or ()):
            self.readable[table.name] = [c.name for c in TABLES[table.name].columns if c.name in (columns or ())]

    def check_strays(self) -> None:
        """Nothing but the tables' files lies in their folder; hidden files are the system's."""
        named = {self.folder / file.path for table in self.tables.values() for file in table.files}
        for place in sorted({table.path.parent for table in self.tables.values()}):
            # A folder of their own is looked through; in the package's lie the card, pages, and what the user keeps.
            found = (self.folder / place).rglob("*") if place.parts else (self.folder).glob("*.parquet")
            for path in sorted({path for path in found if path.is_symlink() or not path.is_dir()} - named):
                inner = path.relative_to(self.folder)
                if not any(part.startswith(".") for part in inner.relative_to(place).parts):
                    reason = "the descriptor does not name it; take it away"
                    self.add("stray-file", reason, file=printable_path(inner.as_posix()))

    def check_file(self, table: PublishedTable, file: PublishedFile) -> bool:
        where: dict[str, Any] = {"table": table.name, "file": str(file.path)}
        path = self.folder / file.path
        try:
            size, digest = path.stat().st_size, file_hash(path)
        except OSError as error:
            self.add("file", f"cannot be read ({error.strerror}); run the build again", **where)
            return False
        if size != file.bytes:
            self.add("hash", f"has {size:,} bytes, not {file.bytes:,}; run the build again", **where)
            return False
        if digest != file.hash:
            self.add("hash", "is not the file that was published; run the build again", **where)
            return False
        return True

    def check_schema(self, name: TableName, file: PublishedFile) -> set[str]:
        """The columns of a file whose types are the declared ones."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        from ..arrow import arrow_schema

        where: dict[str, Any] = {"table": name, "file": str(file.path)}
        try:
            with pq.ParquetFile(self.folder / file.path) as parquet:
                found, rows = parquet.schema_arrow, parquet.metadata.num_rows
        except (pa.ArrowException, OSError) as error:
            self.add("file", f"is no Parquet file ({_first_line(error)}); run the build again", **where)
            return set()
        if rows != file.rows:
            self.add("row-count", f"has {rows:,} rows, not {file.rows:,}; run the build again", **where)
        declared = arrow_schema(name)
        if found.names != declared.names:
            missing = [n for n in declared.names if n not in found.names]
            extra = [n for n in found.names if n not in declared.names]
            what = f"{'lacks ' + ', '.join(missing) if missing else ''}{'; ' if missing and extra else ''}"
            what += f"has {', '.join(map(printable, extra))}, which is not declared" if extra else ""
            self.add("schema", f"{what or 'has its columns in another order'}; run the build again", **where)
        right = set()
        for wanted in declared:
            if wanted.name not in found.names:
                continue
            have = found.field(wanted.name)
            if have.type.equals(wanted.type):
                right.add(wanted.name)
                difference = next(_schema_differences(wanted, have, wanted.name), None)
            else:
                difference = (wanted.name, f"is {have.type}, not {wanted.type}")
            if difference is not None:
                path, reason = difference
                self.add("schema", f"{reason}; run the build again", column=path, **where)
        return right

    def batches(self, name: TableName, columns: Iterable[str]) -> Iterator[pa.RecordBatch]:
        """A table's rows, some thousand at a time."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        for file in self.tables[name].files:
            try:
                with pq.ParquetFile(self.folder / file.path) as parquet:
                    rows = min(_ROWS, 1 + _BYTES * file.rows // max(file.bytes, 1))
                    yield from parquet.iter_batches(rows, columns=list(columns))
            except (pa.ArrowException, OSError) as error:
                reason = f"cannot be read ({_first_line(error)}); run the build again"
                self.add("file", reason, table=name, file=str(file.path))

    def read_keys(self) -> None:
        """Read what rows of other tables refer to: keys, where articles begin and end, people's names."""
        import numpy as np

        for name in self.readable:
            self.ids[name] = _Ids()
            for batch in self.batches(name, [TABLES[name].primary_key]):
                self.ids[name].add(batch.column(0))
            self.ids[name].freeze()
        extents, names, years = [np.zeros((0, 2), np.int64)], [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
        if {"char_start", "char_end"} <= set(self.readable.get("articles", ())):
            for batch in self.batches("articles", ["char_start", "char_end"]):
                extents.append(np.stack([_integers(batch.column(0)), _integers(batch.column(1))], axis=1))
        if "document_year" in self.readable.get("articles", ()):
            for batch in self.batches("articles", ["document_year"]):
                years.append(_integers(batch.column(0)))
        if "name" in self.readable.get("people", ()):
            for batch in self.batches("people", ["name"]):
                names.append(_hashes(batch.column(0)))
        #: For each row of articles, the stretches that are masked; empty where no row has any.
        self.redactions: list[list[tuple[int, int]]] = []
        if "redactions" in self.readable.get("articles", ()):
            for batch in self.batches("articles", ["redactions"]):
                for row in batch.column(0).to_pylist():
                    self.redactions.append([(span["char_start"], span["char_end"]) for span in row])
        if not any(self.redactions):
            self.redactions = []
        #: For each row of articles, where it begins and ends; for each row of people, its name as a number.
        self.extents, self.names = np.concatenate(extents), np.concatenate(names)
        #: For each row of articles, the year given with its document; -1 where none was.
        self.years = np.concatenate(years)
        #: Who is named in which article, and present at which meeting: the person's row times 2**32 plus the other's.
        self.named: list[np.ndarray] = []
        self.present: list[np.ndarray] = []
        #: Whose name is a guess in a meeting: the person's row.
        self.doubted: list[np.ndarray] = []

    def read_pages(self, texts: Texts) -> None:
        """Read what comparing with pages takes: whose keys follow from their names, and years given with documents."""
        import numpy as np
        import pyarrow.compute as pc

        from .faults import ROW
        from .joined import Pages

        self.pages = Pages(texts.load, len(texts))
        documents = _Ids()
        documents.add(texts.ids)
        documents.freeze()
        homes = []
        ending = ROW.replace(r"\d", r"\p{Nd}")  # pyarrow's \d knows no digits beyond ASCII
        for batch in self.batches("articles", ["article_id"]) if "articles" in self.ids else ():
            homes.append(documents.find(pc.replace_substring_regex(batch.column(0), ending, "")))
        #: For each row of articles, where its document stands among those of the sources, by its id; -1 for nowhere.
        #: The last, for a row that there is not, is -1.
        self.homes = np.concatenate([*homes, np.full(1, -1)])
        follows = [np.zeros(0, bool)]
        columns = ("person_id", "name_pinyin", "name", "kind")
        if set(columns) <= set(self.readable.get("people", ())):
            for batch in self.batches("people", columns):
                follows.append(np.array(follow_from_names(*(column.to_pylist() for column in batch.columns)), bool))
        #: For each row of people, whether its key and pinyin follow from name and kind.
        self.follows = np.concatenate(follows)
        #: For each document of the sources, the year; -1 where none was given, or where it is not in the package.
        self.given_years = np.full(len(texts), -1)
        if "articles" in self.ids and len(self.years):
            rows = self.ids["articles"].find(pc.binary_join_element_wise(texts.ids, "-01", ""))
            self.given_years = np.where(rows >= 0, self.years[rows], -1)
        texts.as_built = self.as_built

    def as_built(self, document: Document, position: int) -> Document:
        """The document with the year that the build was given, where the sources give none, and masked as there."""
        if document.year is None and self.given_years[position] >= 0:
            document = replace(document, year=int(self.given_years[position]))
        if self.redactions:
            from ..redact import mask

            rows = self.articles_of(document.document_id)
            document = mask(document, [span for row in rows for span in self.redactions[row]])
        return document

    def articles_of(self, document_id: str) -> Iterator[int]:
        """The rows of a document's articles."""
        import pyarrow as pa

        for ordinal in itertools.count(1):
            row = int(self.ids["articles"].find(pa.array([f"{document_id}-{ordinal:02d}"]))[0])
            if row < 0:
                return
            yield row


def _first_line(error: Exception) -> str:
    return printable((str(error).splitlines() or [type(error).__name__])[0])


def _integers(values: pa.Array) -> np.ndarray:
    import pyarrow.compute as pc

    return pc.fill_null(values, -1).to_numpy(zero_copy_only=False)


def json_differences(expected: object, found: object, path: str = "") -> Iterator[tuple[str, object, object]]:
    """Where two JSON values differ: path, what is expected, what is found."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            if key not in expected or key not in found:
                yield f"{path}.{key}".strip("."), expected.get(key), found.get(key)
            else:
                yield from json_differences(expected[key], found[key], f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for position, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from json_differences(one, other, f"{path}[{position}]")
    elif expected != found:
        yield path.strip("."), expected, found


def _schema_differences(wanted: pa.Field, have: pa.Field, path: str) -> Iterator[tuple[str, str]]:
    """Where two fields of one type differ in nullability or description."""
    import pyarrow as pa

    if wanted.nullable != have.nullable:
        yield path, f"{'can' if have.nullable else 'cannot'} be null"
    key = b"description"
    if (wanted.metadata or {}).get(key) != (have.metadata or {}).get(key):
        yield path, "has another description"
    if pa.types.is_list(wanted.type):
        yield from _schema_differences(wanted.type.value_field, have.type.value_field, f"{path}[]")
    elif pa.types.is_struct(wanted.type):
        for one, other in zip(wanted.type, have.type, strict=True):
            yield from _schema_differences(one, other, f"{path}.{one.name}")


class _Said(NamedTuple):
    """What pieces of evidence say.

    Attributes:
        homes: The number of each piece's document.
        starts: Where it begins there.
        pieces: What it says.
    """

    homes: np.ndarray
    starts: np.ndarray
    pieces: Pieces


class _TableValidator:
    """The rules for the rows of one table, some thousand rows at a time."""

    def __init__(self, whole: Validator, name: TableName) -> None:
        self.whole = whole
        self.table = TABLES[name]
        self.name = name
        self.columns = [column for column in self.table.columns if column.name in whole.readable[name]]
        self.complete = len(self.columns) == len(self.table.columns)
        #: What is kept from the rows before, and the last one's parent: for rules about neighbours.
        self.last: dict[str, Any] = {}
        self.previous: dict[str, Any] = {}
        self.row = 0

    def run(self) -> None:
        from ..digest import ContentDigest

        digest = ContentDigest()
        self.check_primary_key()
        # Where there are helpers, they compare rows with pages.
        texts = self.whole.texts if self.whole.helpers is None else None
        said = self.said()
        for batch in self.whole.batches(self.name, [column.name for column in self.columns]):
            self.begin(batch)
            self.check_cells()
            if self.complete:
                {
                    "articles": self.check_articles,
                    "meetings": self.check_meetings,
                    "people": self.check_people,
                    "bank_accounts": self.check_accounts,
                }[self.name]()
                self.check_bounds()
                self.check_paths()
                digest.update(batch)
                if texts is not None:
                    self.check_evidence(batch, texts, next(said))
            for path in ("document_id", "article_id", "person_id"):
                if self.size and path in self.cells:
                    self.previous[path] = self.values(path)[self.size - 1].as_py()
            self.row += self.size
            self.whole.report.rows[self.name] += self.size
        published = self.whole.tables[self.name].content_digest
        if self.complete and digest.text() != published:
            reason = f"the rows' digest is {digest.text()}, not {published}; run the build again"
            self.whole.add("content-digest", reason, table=self.name)
        if self.name == "people" and self.complete:
            self.check_references_to_people()

    def run_on_pages(self, texts: Texts, part: tuple[int, int]) -> None:
        """What the pages say of a part of the rows: the first of so many is 0."""
        if not self.complete:
            return
        said = self.said(part)
        for row, batch in self.part_of([column.name for column in self.columns], part):
            self.row = row
            self.begin(batch)
            self.check_evidence(batch, texts, next(said))

    def part_of(self, columns: Sequence[str], part: tuple[int, int]) -> Iterator[tuple[int, pa.RecordBatch]]:
        """A part of the rows, some thousand at a time, and the number of the first of them."""
        number, count = part
        total = max(sum(file.rows for file in self.whole.tables[self.name].files), 1)
        row = 0
        for batch in self.whole.batches(self.name, columns):
            if min(count * row // total, count - 1) == number:
                yield row, batch
            row += batch.num_rows

    def said(self, part: tuple[int, int] = (0, 1)) -> Iterator[_Said | None]:
        """What pieces of evidence say, of some thousand rows at a time.

        None but for people, whose rows name pages in no order: a page would be read again for each few of them. So
        pieces of very many rows are looked up together, page by page.
        """
        if self.name != "people":
            yield from itertools.repeat(None)
        lots: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        count = 0
        for _, batch in self.part_of(["evidence"], part):
            pieces = batch.column(0).flatten()
            articles = self.find_each("articles", pieces.field("article_id").dictionary_encode())
            starts, ends = _integers(pieces.field("char_start")), _integers(pieces.field("char_end"))
            lots.append((self.whole.homes[articles], starts, ends))
            count += len(pieces)
            if count >= _PIECES:
                yield from self.said_together(lots)
                lots, count = [], 0
        yield from self.said_together(lots)

    def said_together(self, lots: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> Iterator[_Said]:
        """What lots of pieces say; of each lot, their documents, where they begin, and where they end."""
        import numpy as np

        if not lots:
            return
        found = self.whole.pages.gathered(*(np.concatenate(numbers) for numbers in zip(*lots, strict=True)))
        end = 0
        for homes, starts, _ in lots:
            start, end = end, end + len(homes)
            yield _Said(homes, starts, found.part(start, end))

    def begin(self, batch: pa.RecordBatch) -> None:
        """Take further rows."""
        self.keys = batch.column(self.table.primary_key)
        self.size = batch.num_rows
        self.cells = {path: cells for c in self.columns for path, cells in _cells(c, batch.column(c.name))}
        self.found: dict[tuple[TableName, str], np.ndarray] = {}
        self.numbered: dict[str, pa.DictionaryArray] = {}

    # --- helpers ---

    def add(self, rule: str, reason: str, row: int, column: str | None = None, value: object = None) -> None:
        self.whole.report.add(self.violation(rule, reason, row, column, value))

    def violation(self, rule: str, reason: str, row: int, column: str | None, value: object) -> Violation:
        assert rule in RULES
        shown = None if value is None else _short(value)
        return Violation(rule, reason, self.name, str(self.keys[row].as_py()), column, shown)

    def add_cells(self, rule: str, reason: str, path: str, positions: Iterable[int]) -> None:
        cells = self.cells[path]
        for position in positions:
            i = int(position)
            value = cells.values[i].as_py() if cells.column.type not in ("list", "struct") else None
            self.add(rule, reason, int(cells.rows[i]), cells.place(i), value)

    def values(self, path: str) -> pa.Array:
        return self.cells[path].values

    def integers(self, path: str) -> np.ndarray:
        return _integers(self.cells[path].values)

    def find(self, table: TableName, path: str) -> np.ndarray:
        """For each id at a path, the row of a table it stands in; -1 for null and for one that is in none."""
        if (table, path) not in self.found:
            self.found[table, path] = self.find_each(table, self.encoded(path))
        return self.found[table, path]

    def find_each(self, table: TableName, ids: pa.DictionaryArray) -> np.ndarray:
        """For each id, the row of a table it stands in; -1 for null and for one that is in none."""
        import numpy as np

        if table not in self.whole.ids:
            return np.full(len(ids), -1, np.int64)
        # -1, for null, is the last.
        return np.append(self.whole.ids[table].find(ids.dictionary), -1)[_integers(ids.indices)]

    def encoded(self, path: str) -> pa.DictionaryArray:
        """The texts at a path by number: most are ids, and stand in many places."""
        if path not in self.numbered:
            self.numbered[path] = self.values(path).dictionary_encode()
        return self.numbered[path]

    def before(self, path: str) -> pa.Array:
        """A column's values, each row with that of the row before it; null before the first."""
        import pyarrow as pa

        values = self.values(path)
        first = pa.array([self.previous.get(path)], values.type)
        return pa.concat_arrays([first, values.slice(0, max(len(values) - 1, 0))]) if len(values) else values

    # --- each value by itself ---

    def check_cells(self) -> None:
        """What the declaration says of each value, nested ones too."""
        import pyarrow as pa
        import pyarrow.compute as pc

        for path, cells in self.cells.items():
            column, values = cells.column, cells.values
            if column.required and values.null_count:
                self.add_cells("required", "is null; it never is", path, _true(pc.is_null(values)))
            if column.type == "string":
                different, all_of = self.different(path)
                if column.pattern is not None:
                    wrong = all_of(pc.invert(pc.match_substring_regex(different, _re2(column.pattern))))
                    self.add_cells("pattern", f"does not match {column.pattern}", path, wrong)
                if column.enum:
                    known = pc.is_in(different, pa.array([*column.enum, None], pa.string()))
                    self.add_cells("enum", f"is none of {', '.join(column.enum)}", path, all_of(pc.invert(known)))
                trimmed = pc.utf8_trim_whitespace(different)
                wrong = all_of(pc.or_(pc.not_equal(different, trimmed), pc.equal(different, "")))
                self.add_cells("text", "is empty, or has space around it", path, wrong)
            elif column.minimum is not None:
                wrong = _true(pc.less(values, column.minimum))
                self.add_cells("minimum", f"is less than {column.minimum}", path, wrong)
            if column.references is not None:
                table = cast(TableName, column.references.split(".")[0])
                if table in self.whole.ids:
                    found = self.find(table, path)
                    wrong = _true((found < 0) & pc.is_valid(values).to_numpy(zero_copy_only=False))
                    self.add_cells("foreign-key", f"is not in {column.references}", path, wrong)

    def different(self, path: str) -> tuple[pa.Array, Callable[[Any], np.ndarray]]:
        """The different texts at a path, and what gives the positions of all texts of which an Arrow mask is true."""
        import numpy as np

        values = self.values(path)
        if values.nbytes > _LONG * len(values):
            return values, _true  # hardly two of them are alike
        encoded = self.encoded(path)
        codes = _integers(encoded.indices)

        def all_of(mask: Any) -> np.ndarray:
            wrong = _true(mask)
            return np.flatnonzero(np.isin(codes, wrong)) if len(wrong) else wrong

        return encoded.dictionary, all_of

    def check_primary_key(self) -> None:
        repeated = set(self.whole.ids[self.name].repeated().tolist())
        row = 0
        for batch in self.whole.batches(self.name, [self.table.primary_key]) if repeated else ():
            for position in sorted(repeated & set(range(row, row + batch.num_rows))):
                self.keys = batch.column(0)
                key = self.keys[position - row].as_py()
                self.add("primary-key", "another row has this key", position - row, self.table.primary_key, key)
            row += batch.num_rows

    def check_offsets(self, path: str) -> None:
        """`char_start` and `char_end` below a path ('' for the row's own)."""
        starts, ends = self.integers(f"{path}char_start"), self.integers(f"{path}char_end")
        for position in _true(ends <= starts):
            cells = self.cells[f"{path}char_end"]
            reason = f"ends at or before its beginning, {starts[position]}"
            self.add("offsets", reason, int(cells.rows[position]), cells.place(int(position)), ends[position])

    # --- stretches of text ---

    def check_bounds(self) -> None:
        """Every stretch lies in its article; a list's elements stand in printed order."""
        import numpy as np

        articles = self.article_rows()
        for end in [path for path in self.cells if path.endswith("char_end")]:
            path = end.removesuffix("char_end")
            self.check_offsets(path)
            if path == "" and self.name == "articles":
                continue
            cells = self.cells[end]
            inside = articles[cells.rows]
            if path and f"{path}article_id" in self.cells and "articles" in self.whole.ids:
                inside = self.find("articles", f"{path}article_id")
            known = inside >= 0
            if path == "evidence[].":
                import pyarrow as pa
                import pyarrow.compute as pc

                elsewhere = pc.is_in(self.values("evidence[].field"), pa.array(ELSEWHERE))
                known &= ~elsewhere.to_numpy(zero_copy_only=False)
            extents = self.whole.extents[np.where(known, inside, 0)] if len(self.whole.extents) else None
            if extents is None or not len(extents):
                continue
            starts, ends = self.integers(f"{path}char_start"), self.integers(end)
            wrong = known & ((starts < extents[:, 0]) | (ends > extents[:, 1]))
            for position in _true(wrong):
                reason = f"lies outside its article, {extents[position][0]} to {extents[position][1]}"
                value = f"{starts[position]} to {ends[position]}"
                place = cells.place(int(position)).removesuffix("char_end").removesuffix(".") or "char_start"
                self.add("bounds", reason, int(cells.rows[position]), place, value)
        for name in _PRINTED_ORDER:
            if name in self.cells:
                starts, rows = self.integers(f"{name}[].char_start"), self.cells[f"{name}[]"].rows
                wrong = 1 + _true((starts[1:] < starts[:-1]) & (rows[1:] == rows[:-1]))
                self.add_cells("order", "is printed before the element before it", f"{name}[].char_start", wrong)

    def article_rows(self) -> np.ndarray:
        """For each row, the row of its article in `articles`; -1 where it has none."""
        import numpy as np

        if self.name == "people" or "articles" not in self.whole.ids or not len(self.whole.extents):
            return np.full(self.size, -1, np.int64)
        return self.find("articles", "article_id")

    # --- rows of one table ---

    def check_numbered(self, parent: str, number: Callable[[int], str]) -> None:
        """Keys are made of a parent's id and a number that counts its rows from 1."""
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        same = pc.fill_null(pc.equal(self.values(parent), self.before(parent)), False).to_numpy(zero_copy_only=False)
        first = self.last.get("number", 0)
        starts = np.flatnonzero(~same)
        counts = np.arange(1, self.size + 1)
        begun = np.zeros(self.size, np.int64)
        begun[starts] = starts
        begun = np.maximum.accumulate(begun)
        numbers = counts - begun
        if self.size and same[0]:
            numbers[: starts[0] if len(starts) else self.size] += first
        self.last["number"] = int(numbers[-1]) if self.size else first
        endings = pa.array([number(n) for n in range(int(numbers.max(initial=0)) + 1)]).take(pa.array(numbers))
        expected = pc.binary_join_element_wise(self.values(parent), endings, "")
        key = self.table.primary_key
        for position in _true(pc.not_equal(self.values(key), expected)):
            reason = f"should be {expected[int(position)].as_py()}, by its parts and its place"
            self.add("key", reason, int(position), key, self.values(key)[int(position)].as_py())
        if "ordinal" in self.cells:
            for position in _true(self.integers("ordinal") != numbers):
                reason = f"should be {numbers[position]}, by its place"
                self.add("key", reason, int(position), "ordinal", self.integers("ordinal")[position])

    def check_ascending(self, path: str, what: str) -> None:
        """Rows stand in the order of a column's values."""
        import pyarrow.compute as pc

        wrong = _true(pc.less(self.values(path), self.before(path)))
        self.add_cells("order", f"stands after a greater {what}", path, wrong)

    def check_after_articles(self) -> None:
        """Rows stand in the order of their articles."""
        import numpy as np

        articles = self.article_rows()
        before = np.concatenate(([self.last.get("article", -1)], articles[:-1]))[: self.size]
        self.last["article"] = int(articles[-1]) if self.size else self.last.get("article", -1)
        self.add_cells(
            "order",
            "its article stands before that of the row before",
            "article_id",
            _true((articles < before) & (articles >= 0)),
        )

    def check_dates(self) -> None:
        import pyarrow.compute as pc

        null = {name: pc.is_null(self.values(name)) for name in ("date", "date_text", "year_basis", "time_of_day")}
        wrong = _true(pc.not_equal(null["date"], null["year_basis"]))
        self.add_cells("date", "a date has a year_basis, and none without", "year_basis", wrong)
        for name in ("date", "time_of_day"):
            wrong = _true(pc.and_(pc.invert(null[name]), null["date_text"]))
            self.add_cells("date", "stands without the date as printed", name, wrong)

    def check_articles(self) -> None:
        self.check_ascending("document_id", "document_id")
        self.check_numbered("document_id", lambda n: f"-{n:02d}")
        self.check_dates()
        self.check_names("reporters")
        if self.whole.terms.redact is None:
            masked = range(len(self.values("redactions[]")))
            self.add_cells(
                "redaction", "is masked, though the package is not redacted", "redactions[].char_start", masked
            )

    def check_meetings(self) -> None:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        self.check_after_articles()
        self.check_numbered("article_id", lambda n: f"-m{n}")
        self.check_dates()
        self.check_names("attendees")
        people = _hashes(pc.fill_null(self.values("attendees[].person_id"), ""))
        rows = self.cells["attendees[]"].rows
        chairs = pc.equal(self.values("attendees[].role"), "chair").to_numpy(zero_copy_only=False)
        chair_ids = self.values("chair_id")
        wanted = _hashes(pc.fill_null(chair_ids, ""))
        has_chair = pc.is_valid(chair_ids).to_numpy(zero_copy_only=False)
        presides = np.zeros(self.size, bool)
        presides[rows[chairs & (people == wanted[rows])]] = True
        self.add_cells("role", "is not an attendee whose role is chair", "chair_id", _true(has_chair & ~presides))
        wrong = _true(chairs & ~(has_chair & presides)[rows])
        self.add_cells("role", "is chair, but the meeting has no such chair_id", "attendees[].role", wrong)
        wrong = _true(chairs & presides[rows] & (people != wanted[rows]))
        self.add_cells("role", "is chair, but chair_id is another", "attendees[].role", wrong)
        order = np.lexsort((people, rows))
        again = order[1:][(people[order][1:] == people[order][:-1]) & (rows[order][1:] == rows[order][:-1])]
        self.add_cells("role", "is present once already", "attendees[].person_id", np.sort(again))
        speakers = _hashes(pc.fill_null(self.values("statements[].speaker_id"), ""))
        named = pc.is_valid(self.values("statements[].speaker_id")).to_numpy(zero_copy_only=False)
        there = _is_in(_mixed(speakers, self.cells["statements[]"].rows), _mixed(people, rows))
        self.add_cells("role", "is not present", "statements[].speaker_id", _true(named & ~there))
        pronouns = pc.is_in(self.values("statements[].speaker"), pa.array(PRONOUNS)).to_numpy(zero_copy_only=False)
        wrong = _true(named & pronouns & ~self.guessed("statements[].speaker_id"))
        self.add_cells("guess", "is a pronoun, and its person is no guess", "statements[].speaker", wrong)
        if "people" in self.whole.ids:
            doubted = self.find("people", "attendees[].person_id")
            self.whole.doubted.append(doubted[self.guessed("attendees[].name") & (doubted >= 0)])
        self.remember(self.whole.present, "attendees[].person_id", np.arange(self.row, self.row + self.size)[rows])

    def guessed(self, path: str) -> np.ndarray:
        """For each element of a list, whether a field of it is a guess: `attendees[].name`."""
        import numpy as np

        name, inner = path.split("[].")
        offsets = self.cells[name].offsets
        assert offsets is not None
        out = np.zeros(len(self.values(path)), bool)
        fields = self.values("guesses[].field").to_pylist()
        pattern = re.compile(rf"{name}\[(\d{{1,9}})\]\.{inner}")
        for row, field_path in zip(self.cells["guesses[]"].rows.tolist(), fields, strict=True):
            match = pattern.fullmatch(field_path or "")
            if match and offsets[row] + int(match[1]) < offsets[row + 1]:
                out[offsets[row] + int(match[1])] = True
        return out

    def check_accounts(self) -> None:
        self.check_after_articles()
        self.check_numbered("article_id", lambda n: f"-a{n}")
        self.check_names("contacts")

    def check_names(self, path: str) -> None:
        """People named in a list have the names that the table people gives them."""
        import pyarrow.compute as pc

        if "people" not in self.whole.ids or not len(self.whole.names):
            return
        names, found = self.values(f"{path}[].name"), self.find("people", f"{path}[].person_id")
        right = (found < 0) | (self.whole.names[found] == _hashes(pc.fill_null(names, "")))
        self.add_cells("person", "is not the name of that person in people", f"{path}[].name", _true(~right))
        articles = self.article_rows()
        self.remember(self.whole.named, f"{path}[].person_id", articles[self.cells[f"{path}[]"].rows])

    def remember(self, pairs: list[np.ndarray], path: str, others: np.ndarray) -> None:
        """Keep who is named where, to be compared with the table people."""
        if "people" in self.whole.ids:
            found = self.find("people", path)
            known = (found >= 0) & (others >= 0)
            pairs.append((found[known] << 32) + others[known])

    # --- people ---

    def check_people(self) -> None:
        import numpy as np
        import pyarrow.compute as pc

        self.check_ascending("person_id", "person_id")
        mentions = pc.equal(self.values("evidence[].field"), "name").to_numpy(zero_copy_only=False)
        counts = np.bincount(self.cells["evidence[]"].rows[mentions], minlength=self.size)
        for position in _true(counts != self.integers("mention_count")):
            value = self.integers("mention_count")[position]
            self.add("people", f"has {counts[position]} mentions as evidence", int(position), "mention_count", value)
        articles = self.pairs("article_ids[]", "articles")
        mentioned = self.pairs("evidence[].article_id", "articles")
        for path, pairs, others, reason in (
            ("article_ids[]", articles, mentioned[mentions], "has no mention of the person in evidence"),
            ("evidence[].article_id", mentioned, articles, "is not in article_ids"),
            ("titles[].article_id", self.pairs("titles[].article_id", "articles"), articles, "is not in article_ids"),
        ):
            self.add_cells("people", reason, path, _true((pairs >= 0) & ~_is_in(pairs, others)))
        for path, kind in (("article_ids[]", "articles"), ("meeting_ids[]", "meetings")):
            pairs = self.pairs(path, cast(TableName, kind))
            rows = self.cells[path].rows
            wrong = 1 + _true((pairs[1:] <= pairs[:-1]) & (pairs[1:] >= 0) & (rows[1:] == rows[:-1]))
            self.add_cells("order", "stands twice, or after a later one", path, wrong)
        offsets = self.cells["article_ids"].offsets
        assert offsets is not None
        named = _true(offsets[1:] > offsets[:-1])
        firsts = self.values("article_ids[]").take(offsets[:-1][named])
        wrong = named[_true(pc.not_equal(firsts, self.values("first_article_id").take(named)))]
        self.add_cells("people", "is not the first of article_ids", "first_article_id", wrong)
        identity = pc.binary_join_element_wise(self.values("name"), self.values("kind"), "\0")
        # Masked names are alike; who bears one is told apart by the key alone.
        nobody = pc.equal(pc.utf8_trim(self.values("name"), MASK), "")
        identity = pc.if_else(nobody, self.values("person_id"), identity)
        self.last.setdefault("identities", []).append(_hashes(pc.fill_null(identity, "")))
        base = self.row << 32
        self.last.setdefault("named", []).append(articles[articles >= 0] + base)
        meetings = self.pairs("meeting_ids[]", "meetings")
        self.last.setdefault("present", []).append(meetings[meetings >= 0] + base)
        doubtful = pc.equal(self.values("guesses[].field"), "name").to_numpy(zero_copy_only=False)
        self.last.setdefault("doubted", []).append(self.cells["guesses[]"].rows[doubtful] + self.row)

    def pairs(self, path: str, table: TableName) -> np.ndarray:
        """For each id in a list of ids: its row here times 2**32 plus its row there; -1 where there is none."""
        import numpy as np

        if table not in self.whole.ids:
            return np.full(len(self.values(path)), -1, np.int64)
        found = self.find(table, path)
        return np.where(found < 0, -1, (self.cells[path].rows << 32) + found)

    def check_references_to_people(self) -> None:
        """What articles, meetings and accounts say of people, people says too."""
        import numpy as np

        def joined(lots: list[np.ndarray]) -> np.ndarray:
            return np.concatenate([np.zeros(0, np.int64), *lots])

        identities = joined(self.last.get("identities", []))
        order = np.argsort(identities, kind="stable")
        again = order[1:][identities[order][1:] == identities[order][:-1]]
        faults: list[tuple[int, str, str, TableName | None, int]] = [
            (int(row), "name", "another row has this name and kind", None, 0) for row in again
        ]
        for what, column, table, there, reason in (
            ("named", "article_ids", "articles", self.whole.named, "names the person and is not in it"),
            ("present", "meeting_ids", "meetings", self.whole.present, "has the person as attendee and is not in it"),
        ):
            here = joined(self.last.get(what, []))
            if table in self.whole.readable:
                for pair in _others(joined(there), here):
                    faults.append((int(pair) >> 32, column, reason, table, int(pair) & 0xFFFFFFFF))
        if "meetings" in self.whole.readable and self.whole.present:
            for pair in _others(joined(self.last.get("present", [])), joined(self.whole.present)):
                reason = "does not have the person as attendee"
                faults.append((int(pair) >> 32, "meeting_ids", reason, "meetings", int(pair) & 0xFFFFFFFF))
        for row in _others(joined(self.whole.doubted), joined(self.last.get("doubted", []))):
            reason = "does not say that the name is a guess, as a meeting does"
            self.whole.add("guess", reason, table="people", row=self.key_of("people", int(row)), column="guesses")
        for row, column, reason, other, number in sorted(faults, key=lambda fault: fault[0]):
            value = self.key_of(other, number) if other else None
            key = self.key_of("people", row)
            self.whole.add("people", reason, table="people", row=key, column=column, value=value and _short(value))

    def key_of(self, name: TableName, row: int) -> str:
        """The key of a row by its number: only what a report needs is read again."""
        for batch in self.whole.batches(name, [TABLES[name].primary_key]):
            if row < batch.num_rows:
                return str(batch.column(0)[row].as_py())
            row -= batch.num_rows
        return "?"

    # --- evidence ---

    def check_paths(self) -> None:
        """Evidence and guesses name values that the row has."""
        import numpy as np
        import pyarrow.compute as pc

        for path in ("evidence[].field", "guesses[].field"):
            encoded = self.encoded(path)
            codes = pc.fill_null(encoded.indices, 0).to_numpy(zero_copy_only=False)
            rows = self.cells[path].rows
            wrong = np.zeros(len(codes), bool)
            fields = encoded.dictionary.to_pylist()
            order = np.argsort(codes, kind="stable")
            bounds = np.searchsorted(codes[order], np.arange(len(fields) + 1))
            for field_path, first, last in zip(fields, bounds, bounds[1:], strict=False):
                here = order[first:last]
                wrong[here] = ~self.has(field_path, rows[here])
            self.add_cells("evidence-path", "names no value of the row", path, np.flatnonzero(wrong))
        parts = [pc.fill_null(self.values(f"guesses[].{name}"), "") for name in ("field", "reason")]
        guesses = pc.binary_join_element_wise(*parts, "\0")
        paths = _mixed(_hashes(guesses), self.cells["guesses[]"].rows)
        first = np.unique(paths, return_index=True)[1]
        again = np.setdiff1d(np.arange(len(paths)), first)
        self.add_cells("guess", "stands twice, for one reason", "guesses[].field", again)

    def has(self, path: str, rows: np.ndarray) -> np.ndarray:
        """Whether each of the rows has a value at a path such as `attendees[2].title`."""
        import numpy as np

        nowhere = np.zeros(len(rows), bool)
        match = re.fullmatch(
            r"(\w+)(?:\[(\d{1,9})\])?(?:\.(\w+))?", path.removesuffix("+") if path in ("body+", "name+") else path
        )
        if match is None or match[1] not in self.cells:
            return nowhere
        name, index, inner = match.groups()
        cells = self.cells[name]
        if index is None:
            if inner is not None:
                return nowhere
            return cells.valid[rows]
        if cells.offsets is None:
            return nowhere
        starts, ends = cells.offsets[:-1][rows], cells.offsets[1:][rows]
        position = starts + int(index)
        exists = position < ends
        element = f"{name}[]{f'.{inner}' if inner else ''}"
        if element not in self.cells or self.cells[element].column.fields:
            return nowhere
        valid = self.cells[element].valid
        return exists & valid[np.where(exists, position, 0)] if len(valid) else nowhere

    def is_named(self, path: str, positions: np.ndarray, names: pa.Array) -> np.ndarray:
        """Whether keys of people at a path are those of such names: by people, where keys follow from names."""
        import numpy as np
        import pyarrow.compute as pc

        if not len(self.whole.follows):
            return np.zeros(len(positions), bool)
        rows = self.find("people", path)[positions]
        return (rows >= 0) & self.whole.follows[rows] & (self.whole.names[rows] == _hashes(pc.fill_null(names, "")))

    def check_evidence(self, batch: pa.RecordBatch, texts: Texts, said: _Said | None) -> None:
        """Each value is what its evidence gives; of people, what the pieces of evidence say is known."""
        import numpy as np
        import pyarrow as pa

        from .faults import faults
        from .proof import Person, proven

        def add(rule: str, reason: str, row: int, column: str | None = None, value: object = None) -> None:
            self.whole.on_pages[self.name].add(self.violation(rule, reason, row, column, value))

        person = None
        if said is not None and np.array_equal(said.starts, self.integers("evidence[].char_start")):
            follows = self.whole.follows[self.row : self.row + self.size]
            person = Person(follows, said.homes, said.pieces)
        home = "first_article_id" if self.name == "people" else "article_id"
        homes = self.whole.homes[self.find("articles", home)]
        doubtful = np.flatnonzero(~proven(self.name, self.cells, self.whole.pages, homes, self.is_named, person))
        for position, row in zip(doubtful.tolist(), batch.take(pa.array(doubtful)).to_pylist(), strict=True):
            if self.name == "articles":
                document = texts(row["document_id"])
                if document is None:
                    reason = "is not among the sources, or cannot be read; name its file by --sources"
                    add("source", reason, position, "document_id", row["document_id"])
                elif row["char_end"] > len(document.text):
                    reason = f"lies beyond the end of the page, {len(document.text)}"
                    add("bounds", reason, position, "char_end", row["char_end"])
            try:
                for fault in faults(self.name, row, texts):
                    found = "" if fault.found is None else f": {_short(fault.found)}"
                    add("evidence", f"{fault.reason}{found}", position, fault.path, fault.value)
            except Exception as error:  # a row that breaks other rules can be anything
                reason = f"cannot be recomputed ({type(error).__name__}: {printable(str(error))})"
                add("evidence", reason, position, "evidence")
