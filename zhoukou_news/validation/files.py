"""The rules for a package's files: descriptor, card and records are the generated ones, tables the published ones."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from .. import card, catalog, descriptor
from ..arrow import arrow_schema
from ..descriptor import DescriptorError, PublishedFile, PublishedTable, reason_of
from ..differences import json_differences
from ..document import printable, printable_path
from ..package import file_hash, waiting
from ..schema import TABLES, TableName
from .report import ValidationReport, Violation, short
from .tables import Tables


class Files:
    """The rules for a package's files.

    Args:
        folder: The package's folder.
        report: Takes what breaks them.

    Attributes:
        tables: What the descriptor says of each table.
        columns: The tables whose files are the published ones, with the columns whose types are right.
    """

    def __init__(self, folder: Path, report: ValidationReport) -> None:
        self.folder = folder
        self.report = report
        self.terms = descriptor.read_terms(folder)
        self.version = ""
        self.tables: dict[TableName, PublishedTable] = {}
        self.columns: dict[TableName, list[str]] = {}

    def add(self, rule: str, reason: str, **where: Any) -> None:
        """Note a violation."""
        self.report.add(Violation(rule, reason, **where))

    def add_difference(self, rule: str, file: str, difference: tuple[str, object, object]) -> None:
        """Note where a file of JSON is not the generated one: the place, what should be there, and what is."""
        where, expected, found = difference
        reason = f"should be {short(json.dumps(expected, ensure_ascii=False))}; run the build again"
        self.add(rule, reason, file=file, column=where, value=short(json.dumps(found, ensure_ascii=False)))

    def check(self) -> Tables | None:
        """Look at all files; gives the tables whose rows can be looked at, None without a descriptor."""
        if not self.read_descriptor():
            return None
        self.check_descriptor()
        self.check_card()
        self.check_records()
        for name in TABLES:
            if name in self.tables:
                self.check_files(self.tables[name])
        self.check_strays()
        return Tables(self.folder, self.tables, self.columns, self.report)

    def read_descriptor(self) -> bool:
        """Whether there is a descriptor that can be used."""
        try:
            self.tables = descriptor.read(self.folder)
        except DescriptorError as error:
            self.add("descriptor", printable_path(error))
            return False
        except (TypeError, ValueError, AttributeError) as error:  # a value of another type than any descriptor has
            reason = f"cannot be used ({printable(str(error))}); run the build again"
            self.add("descriptor", reason, file=descriptor.FILE_NAME)
            return False
        for table in self.tables.values():
            for file in table.files:
                if type(file.rows) is not int or type(file.bytes) is not int:
                    reason = "rowCount and bytes are not numbers; run the build again"
                    self.add("descriptor", reason, table=table.name, file=printable_path(file.path))
                    return False
        return True

    def check_descriptor(self) -> None:
        """The descriptor is the one that the declaration and its own figures give."""
        path = self.folder / descriptor.FILE_NAME
        given = json.loads(path.read_bytes())
        sources, files = self.read_list(given, "sources"), self.read_list(given, "files")
        # A package can be validated by a later version than built it.
        self.version = version = str(given.get("version"))
        tables = list(self.tables.values())
        made = json.loads(descriptor.render(tables, sources, self.terms, files=files, version=version))
        for name in TABLES:
            if name not in self.tables:
                self.add("descriptor", "names no such table; run the build again", table=name)
        difference = next(json_differences(made, given), None)
        if difference is not None:
            self.add_difference("descriptor", descriptor.FILE_NAME, difference)
        self.check_beside(files)

    def read_list(self, given: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
        """One of the descriptor's lists of objects; an empty one where it is none."""
        values = given.get(name, [])
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            return values
        reason = f"is not a list of {name}; run the build again"
        self.add("descriptor", reason, file=descriptor.FILE_NAME, column=name, value=short(str(values)))
        return []

    def check_beside(self, files: Sequence[Mapping[str, Any]]) -> None:
        """What is published with the tables, such as the build's report, is as it was; it may be left out."""
        for file in files:
            path = descriptor.inside(file.get("path"))
            if path is None or len(path.parts) != 1:
                reason = "is no file beside the descriptor; run the build again"
                value = short(str(file.get("path")))
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
        value = None if found is None else short(found.strip())
        reason = f"should be {short((expected or '').strip())}; run the build again"
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
                self.add_difference("catalog", name, differences[0])

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
            self.columns[table.name] = [c.name for c in TABLES[table.name].columns if c.name in (columns or ())]

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
        where: dict[str, Any] = {"table": name, "file": str(file.path)}
        try:
            with pq.ParquetFile(self.folder / file.path) as parquet:
                found, rows = parquet.schema_arrow, parquet.metadata.num_rows
        except (pa.ArrowException, OSError) as error:
            self.add("file", f"is no Parquet file ({printable(reason_of(error))}); run the build again", **where)
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


def _schema_differences(wanted: pa.Field, have: pa.Field, path: str) -> Iterator[tuple[str, str]]:
    """Where two fields of one type differ in nullability or description."""
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
