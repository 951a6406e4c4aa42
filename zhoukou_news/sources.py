"""Where documents come from: folders and files of text, Parquet and JSON Lines files; what a build finds in them.

`scan` lists every document without reading page files, sorted by document id, in a table small enough for a million of
them. `Entry.read` gives one document's text; worker processes call it.
"""

from __future__ import annotations

import json
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from . import descriptor
from .descriptor import DescriptorError
from .document import (
    FACTS_FILE,
    MAX_BYTES,
    YEARS,
    DecodeError,
    Document,
    DocumentFacts,
    FactsError,
    check_document_id,
    check_text,
    decode,
    printable,
    printable_path,
    read_facts,
)

if TYPE_CHECKING:
    import pyarrow as pa

#: How an entry's text is stored: a file of its own, a line of JSON, or a stretch of UTF-8 in a larger file.
Kind = Literal["file", "json", "utf8"]

TEXT_SUFFIXES = frozenset({".txt"})
PARQUET_SUFFIXES = frozenset({".parquet"})
JSON_SUFFIXES = frozenset({".jsonl", ".ndjson"})
ID_COLUMNS, TEXT_COLUMN = ("document_id", "id"), "text"
_CHUNK = 8192


@dataclass(frozen=True)
class Fault:
    """Something given to a build that could not be read; what it concerns is in no table.

    Attributes:
        source: The file or folder, as it was given or found.
        reason: What is wrong and what to do, on one line.
        place: Where in it: `byte 1042`, `line 3`, `row 17`.
        documents: The documents that are left out for it; empty where they have no usable id.
    """

    source: str
    reason: str
    place: str | None = None
    documents: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{printable_path(self.source)}{f', {self.place}' if self.place else ''}: {self.reason}"


class SourceError(ValueError):
    """One document, or one source, that cannot be read.

    Attributes:
        fault: What is wrong.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class DuplicateError(ValueError):
    """Two documents have one id; the message names both, for each such id."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a source, not yet read.

    Attributes:
        document_id: Its id.
        source: The file it is in, for messages.
        number: Its line or row in a file of many documents, from 1; 0 in a file of its own.
        kind: How it is stored.
        path: The file that holds the text.
        start: The byte at which it begins there.
        size: How many bytes it has.
        place: See `DocumentFacts`.
        year: See `DocumentFacts`.
        newspaper: See `DocumentFacts`.
    """

    document_id: str
    source: str
    number: int
    kind: Kind
    path: str
    start: int
    size: int
    place: str | None = None
    year: int | None = None
    newspaper: str | None = None

    def fault(self, reason: str, place: str | None = None) -> Fault:
        """A fault of this document."""
        if self.number:
            row = f"{'line' if self.kind == 'json' else 'row'} {self.number}"
            place = f"{row}, {place}" if place else row
        return Fault(self.source, reason, place, (self.document_id,))

    def _text_of_line(self, data: bytes) -> str:
        row = json.loads(data)
        if _id_of_row(row) != self.document_id:
            raise ValueError("the file has changed while it was being read; build again")
        text: str = row[TEXT_COLUMN]
        return text

    def read(self) -> Document:
        """The document.

        Raises:
            SourceError: It cannot be read, or is empty.
        """
        try:
            with open(self.path, "rb") as file:
                file.seek(self.start)
                data = file.read(self.size if self.number else MAX_BYTES + 1)
        except OSError as error:
            raise SourceError(
                self.fault(f"cannot be read ({error.strerror}); look at its name and permissions")
            ) from None
        try:
            if self.kind == "file":
                text = decode(data)
            else:
                text = self._text_of_line(data) if self.kind == "json" else data.decode()
                check_text(text)
        except DecodeError as error:
            raise SourceError(self.fault(error.reason, f"byte {error.byte_offset}")) from None
        except json.JSONDecodeError:
            raise SourceError(self.fault("the file has changed while it was being read; build again")) from None
        except ValueError as error:
            raise SourceError(self.fault(str(error))) from None
        if not text.strip("\ufeff \t\r\n\v\f\u3000"):
            raise SourceError(self.fault("is empty; put the page's text into it, or take it away"))
        return Document(self.document_id, text, self.place, self.year, self.newspaper)


@dataclass
class Scan:
    """What sources hold.

    Attributes:
        documents: A row per document, sorted by id; `entries` gives its rows.
        faults: What could not be listed.
        warnings: What is odd about the sources, a line each.
        not_read: How many files of each suffix were passed over.
        folders: The folders that the rows' files are in.
        stores: The files that texts of Parquet sources were unpacked to.
    """

    documents: pa.Table
    faults: list[Fault]
    warnings: list[str]
    not_read: Counter[str]
    folders: list[str]
    stores: list[str]

    def __len__(self) -> int:
        return int(self.documents.num_rows)

    def entries(self, start: int, end: int) -> list[Entry]:
        """The documents from position `start` to before `end`."""
        rows = self.documents.slice(start, end - start)
        columns = {name: column.to_pylist() for name, column in zip(rows.column_names, rows.columns, strict=True)}
        places = zip(columns["folder"], columns["name"], columns["store"], strict=True)
        known: dict[tuple[int, str, int], tuple[str, str]] = {}
        sources, paths = [], []
        for place in places:
            if place not in known:
                folder, name, store = place
                source = os.path.join(self.folders[folder], name)
                # Workers, on other machines perhaps, run in folders of their own.
                known[place] = source, os.path.abspath(source if store < 0 else self.stores[store])
            source, path = known[place]
            sources.append(source)
            paths.append(path)
        first, behind = ("number", "kind"), ("start", "size", "place", "year", "newspaper")
        return [
            Entry(*values)
            for values in zip(
                columns["document_id"],
                sources,
                *(columns[name] for name in first),
                paths,
                *(columns[name] for name in behind),
                strict=True,
            )
        ]


def document_of(path: str | Path, *, year: int | None = None) -> Document:
    """One file of text as a document, with the facts of the `documents.toml` beside it.

    Raises:
        SourceError: It cannot be read, is empty, or its name can be no document id.
        FactsError: The `documents.toml` is broken.
    """
    path = Path(path)
    try:
        check_document_id(path.stem)
    except ValueError as error:
        raise SourceError(Fault(str(path), str(error))) from None
    facts_file = path.parent / FACTS_FILE
    facts = read_facts(facts_file).get(path.stem, DocumentFacts()) if facts_file.is_file() else DocumentFacts()
    year = facts.year or year
    return Entry(path.stem, str(path), 0, "file", str(path), 0, 0, facts.place, year, facts.newspaper).read()


def scan(sources: Sequence[str | Path], *, year: int | None = None, unpack_to: Path | None = None) -> Scan:
    """List the documents of files and folders, sorted by id.

    Folders are searched through; in them, `.txt` files are documents, `.parquet`, `.jsonl` and `.ndjson` files hold
    many (columns `document_id` or `id`, `text`, and where known `year`, `place`, `newspaper`); other files, hidden
    ones, and the tables of a package are passed over. A file named as a source is read whatever its suffix.

    Args:
        sources: Files and folders.
        year: The year of every document for which none is given with it.
        unpack_to: A folder for the texts of Parquet files, which cannot be read one by one in another order.

    Raises:
        DuplicateError: Two documents have one id.
    """
    return _Scanner(year, unpack_to).scan(sources)


@dataclass
class _Folder:
    """A folder being listed: its number, and the `documents.toml` files that speak of its documents, nearest first."""

    number: int
    path: str
    facts: list[_Facts]


@dataclass
class _Facts:
    """One `documents.toml`, and which of its documents were found."""

    path: Path
    by_id: dict[str, DocumentFacts] = field(default_factory=dict)
    error: FactsError | None = None
    found: set[str] = field(default_factory=set)
    left_out: list[str] = field(default_factory=list)
    whole: bool = False


class _Scanner:
    def __init__(self, year: int | None, unpack_to: Path | None) -> None:
        self.year = year
        self.unpack_to = unpack_to
        self.faults: list[Fault] = []
        self.warnings: list[str] = []
        self.not_read: Counter[str] = Counter()
        self.folders: list[str] = []
        self.stores: list[str] = []
        self.facts: dict[str, _Facts | None] = {}
        #: The files of packages' tables, which are no sources.
        self.tables: set[str] = set()
        self.rows: list[tuple[Any, ...]] = []
        self.chunks: list[pa.RecordBatch] = []

    def scan(self, sources: Sequence[str | Path]) -> Scan:
        for source in map(Path, sources):
            self.add_source(source)
        for facts in filter(None, self.facts.values()):
            if facts.error is not None:
                count = len(facts.left_out)
                reason = f"{facts.error.reason} ({count} document{'s' * (count != 1)} left out)"
                place = f"line {facts.error.line}" if facts.error.line else None
                self.faults.append(Fault(str(facts.path), reason, place, tuple(sorted(facts.left_out))))
            elif facts.whole:
                for document_id in sorted(set(facts.by_id) - facts.found):
                    name = printable(document_id)
                    self.warnings.append(
                        f"{printable_path(facts.path)}: there is no document {name}; mend its name or take it out"
                    )
        return Scan(self.table(), self.faults, self.warnings, +self.not_read, self.folders, self.stores)

    # --- sources ---

    def add_source(self, source: Path) -> None:
        if source.is_dir():
            before, faults = len(self), len(self.faults)
            self.add_folder(source)
            left_out = any(f and f.left_out for f in self.facts.values())
            if len(self) == before and len(self.faults) == faults and not left_out:
                reason = "no documents in it (.txt, .parquet, .jsonl); name another folder, or the files themselves"
                self.faults.append(Fault(str(source), reason))
        elif source.exists():
            path, name = os.path.split(str(source))
            self.add_file(_Folder(self.folder(path), path, self.facts_for(path, path)), name, source)
        else:
            near = (
                f" in {printable_path(source.parent)}"
                if source.parent.is_dir()
                else f"; {source.parent} does not exist either"
            )
            self.faults.append(Fault(str(source), f"there is no such file or folder{near}; check the name"))

    def add_folder(self, root: Path) -> None:
        def unreadable(error: OSError) -> None:
            reason = f"cannot be read ({error.strerror}); look at its permissions"
            self.faults.append(Fault(str(error.filename), reason))

        for path, folders, names in os.walk(root, onerror=unreadable):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            # A link can lead back to where it stands.
            self.not_read["linked folder"] += sum(os.path.islink(os.path.join(path, name)) for name in folders)
            folder = _Folder(-1, path, self.facts_for(path, str(root)))
            if folder.facts and os.path.dirname(folder.facts[0].path) == path:
                folder.facts[0].whole = True
            if descriptor.FILE_NAME in names:
                self.add_package(path)
            for name in sorted(names):
                suffix = os.path.splitext(name)[1].lower()
                if name.startswith(".") or name == FACTS_FILE:
                    continue
                if os.path.join(path, name) in self.tables:
                    self.not_read["table of a package"] += 1
                    continue
                if suffix not in TEXT_SUFFIXES | PARQUET_SUFFIXES | JSON_SUFFIXES:
                    self.not_read[suffix or "without a suffix"] += 1
                    continue
                if folder.number < 0:
                    folder.number = self.folder(path)
                self.add_file(folder, name, Path(path, name))

    def add_package(self, path: str) -> None:
        """Note the tables of a package that lies among the sources, such as the one that is about to be replaced."""
        try:
            tables = descriptor.read(Path(path))
        except (DescriptorError, TypeError, ValueError, AttributeError):
            return  # no package of this kind
        self.tables.update(os.path.join(path, *file.path.parts) for table in tables.values() for file in table.files)

    def folder(self, path: str) -> int:
        self.folders.append(path)
        return len(self.folders) - 1

    def facts_for(self, path: str, root: str) -> list[_Facts]:
        """The `documents.toml` of the folder and of those above it, up to the source."""
        out = []
        while True:
            if path not in self.facts:
                self.facts[path] = self.read_facts(Path(path, FACTS_FILE))
            if (facts := self.facts[path]) is not None:
                out.append(facts)
            if path == root or not path.startswith(root):
                return out
            path = os.path.dirname(path)

    def read_facts(self, path: Path) -> _Facts | None:
        if not path.is_file():
            return None
        try:
            return _Facts(path, read_facts(path))
        except FactsError as error:
            return _Facts(path, error=error)

    # --- files ---

    def add_file(self, folder: _Folder, name: str, path: Path) -> None:
        suffix = path.suffix.lower()
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                self.faults.append(Fault(str(path), "is no file; take it away, or name a file"))
            elif suffix in PARQUET_SUFFIXES:
                self.add_parquet(folder, name, path, status.st_mtime_ns)
            elif suffix in JSON_SUFFIXES:
                self.add_json(folder, name, path, status.st_mtime_ns)
            else:
                self.add(folder, path.stem, name, 0, "file", -1, 0, status.st_size, status.st_mtime_ns, DocumentFacts())
        except OSError as error:
            reason = f"cannot be read ({error.strerror or type(error).__name__}); look at it and its permissions"
            self.faults.append(Fault(str(path), reason))

    def add(
        self,
        folder: _Folder,
        document_id: str,
        name: str,
        number: int,
        kind: Kind,
        store: int,
        start: int,
        size: int,
        time: int,
        given: DocumentFacts,
    ) -> None:
        """Take in one document. `given`: the facts that stand beside the text itself."""
        where = os.path.join(folder.path, name)
        row = f"{'line' if kind == 'json' else 'row'} {number}" if number else None
        try:
            check_document_id(document_id)
        except ValueError as error:
            self.faults.append(Fault(where, str(error), row))
            return
        facts = DocumentFacts()
        for file in folder.facts:
            if file.error is not None:
                file.left_out.append(document_id)
                return
            if document_id in file.by_id:
                facts = file.by_id[document_id]
                file.found.add(document_id)
                break
        year = given.year or facts.year or self.year
        place, newspaper = given.place or facts.place, given.newspaper or facts.newspaper
        self.rows.append(
            (document_id, folder.number, name, number, kind, store, start, size, time, place, year, newspaper)
        )
        if len(self.rows) >= _CHUNK:
            self.flush()

    def add_json(self, folder: _Folder, name: str, path: Path, time: int) -> None:
        with path.open("rb") as file:
            start = 3 if file.read(3) == b"\xef\xbb\xbf" else 0
            file.seek(start)
            for number, (start, line) in enumerate(_lines(file), 1):
                try:
                    if line is None:
                        raise ValueError(f"larger than {MAX_BYTES // 2**20} MiB, which no page is; split it into pages")
                    if not line.strip():
                        continue
                    row = json.loads(line.decode())
                    if not isinstance(row, dict):
                        raise ValueError("is no JSON object; write {…, …} on each line")
                    document_id, facts = _facts_of_row(row)
                    if not isinstance(row.get(TEXT_COLUMN), str):
                        raise ValueError(f'has no text; give each line a "{TEXT_COLUMN}"')
                except UnicodeDecodeError as error:
                    place = f"line {number}, byte {start + error.start}"
                    self.faults.append(Fault(str(path), "is not UTF-8; save the file as UTF-8", place))
                except RecursionError:
                    self.faults.append(Fault(str(path), "is nested too deeply; mend the line", f"line {number}"))
                except json.JSONDecodeError as error:
                    reason = f"is no JSON ({error.msg} at column {error.colno}); mend the line"
                    self.faults.append(Fault(str(path), reason, f"line {number}"))
                except ValueError as error:
                    self.faults.append(Fault(str(path), str(error), f"line {number}"))
                else:
                    self.add(folder, document_id, name, number, "json", -1, start, len(line), time, facts)

    def add_parquet(self, folder: _Folder, name: str, path: Path, time: int) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            file = pq.ParquetFile(path, buffer_size=2**20)  # read piece by piece: a row group can be larger than memory
        except (pa.ArrowException, OSError) as error:
            reason = f"is no Parquet file ({_first_line(error)}); mend it or take it away"
            self.faults.append(Fault(str(path), reason))
            return
        names = set(file.schema_arrow.names)
        key = next((column for column in ID_COLUMNS if column in names), None)
        if key is None or TEXT_COLUMN not in names:
            columns = ", ".join(map(printable, file.schema_arrow.names[:12]))
            reason = f"needs columns {ID_COLUMNS[0]} (or {ID_COLUMNS[1]}) and {TEXT_COLUMN}; it has {columns}"
            self.faults.append(Fault(str(path), reason))
            return
        if self.unpack_to is None:
            raise ValueError("a Parquet source needs a folder to be unpacked to")
        store = len(self.stores)
        self.stores.append(str(self.unpack_to / f"texts-{store}"))
        wanted = [key, TEXT_COLUMN, *sorted(names & {"year", "place", "newspaper"})]
        number, position = 0, 0
        try:
            with open(self.stores[store], "wb") as texts:
                for batch in file.iter_batches(batch_size=256, columns=wanted):
                    for row in batch.to_pylist():
                        number += 1
                        text = row.pop(TEXT_COLUMN)
                        try:
                            document_id, facts = _facts_of_row(row)
                            if text is None:
                                text = ""
                            data = text if isinstance(text, bytes) else text.encode() if isinstance(text, str) else None
                            if data is None:
                                raise ValueError(f"its {TEXT_COLUMN} is no text")
                            if len(data) > MAX_BYTES:
                                raise ValueError(f"larger than {MAX_BYTES // 2**20} MiB, which no page is; split it")
                        except ValueError as error:
                            self.faults.append(Fault(str(path), str(error), f"row {number}"))
                            continue
                        texts.write(data)
                        # Bytes are decoded as a file's are; a text column is a text already.
                        kind: Kind = "file" if isinstance(text, bytes) else "utf8"
                        self.add(folder, document_id, name, number, kind, store, position, len(data), time, facts)
                        position += len(data)
        except (pa.ArrowException, UnicodeDecodeError) as error:
            reason = f"cannot be read on ({_first_line(error)}); mend it; its documents up to there are built"
            self.faults.append(Fault(str(path), reason, f"after row {number}"))

    # --- the table ---

    def __len__(self) -> int:
        return sum(chunk.num_rows for chunk in self.chunks) + len(self.rows)

    def flush(self) -> None:
        import pyarrow as pa

        schema = _schema()
        columns = list(zip(*self.rows, strict=True)) if self.rows else [()] * len(schema)
        arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
        self.chunks.append(pa.record_batch(arrays, schema=schema))
        self.rows = []

    def table(self) -> pa.Table:
        """All documents, sorted by id, each once."""
        import pyarrow as pa
        import pyarrow.compute as pc

        self.flush()
        table = pa.Table.from_batches(self.chunks, _schema())
        order = pc.sort_indices(table, [("document_id", "ascending"), ("folder", "ascending"), ("number", "ascending")])
        table = table.take(order).combine_chunks()
        ids = table["document_id"]
        if table.num_rows < 2:
            return table
        equal = pc.equal(ids.slice(1), ids.slice(0, table.num_rows - 1))
        positions = [i + 1 for i in pc.indices_nonzero(equal).to_pylist()]
        if not positions:
            return table
        # A file that is reached in two ways (a folder, and the file itself) is one document.
        again, messages = set(), []
        for position in positions:
            first, second = (table.slice(i, 1).to_pylist()[0] for i in (position - 1, position))
            if self.same(first, second):
                again.add(position)
            else:
                name = printable(second["document_id"])
                messages.append(f"{name}: {self.where(first)} and {self.where(second)}")
        if messages:
            shown = "; ".join(messages[:10]) + (f"; and {len(messages) - 10} more" if len(messages) > 10 else "")
            raise DuplicateError(f"documents with the same id; rename one of each two: {shown}")
        return table.filter(pa.array([i not in again for i in range(table.num_rows)]))

    def where(self, row: dict[str, Any]) -> str:
        path = printable_path(os.path.join(self.folders[row["folder"]], row["name"]))
        return f"{path}, {'line' if row['kind'] == 'json' else 'row'} {row['number']}" if row["number"] else path

    def same(self, first: dict[str, Any], second: dict[str, Any]) -> bool:
        if (first["number"], first["name"]) != (second["number"], second["name"]):
            return False
        paths = [os.path.join(self.folders[row["folder"]], row["name"]) for row in (first, second)]
        return os.path.samefile(*paths)


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, integer, long = pa.string(), pa.int32(), pa.int64()
    return pa.schema(
        [
            *[("document_id", text), ("folder", integer), ("name", text), ("number", long), ("kind", text)],
            *[("store", integer), ("start", long), ("size", long), ("time", long)],
            *[("place", text), ("year", integer), ("newspaper", text)],
        ]
    )


def _first_line(error: Exception) -> str:
    return printable((str(error).splitlines() or [type(error).__name__])[0].rstrip("."))


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with the byte it begins at; None for one that is too long. JSON can make six bytes of one."""
    limit = 6 * MAX_BYTES
    while line := file.readline(limit):
        start = file.tell() - len(line)
        if len(line) == limit and not line.endswith(b"\n"):
            while (rest := file.readline(limit)) and not rest.endswith(b"\n"):
                pass
            yield start, None
        else:
            yield start, line


def _id_of_row(row: dict[str, Any]) -> str:
    document_id = next((row[key] for key in ID_COLUMNS if row.get(key) is not None), None)
    if isinstance(document_id, int) and not isinstance(document_id, bool):
        document_id = str(document_id)
    if not isinstance(document_id, str) or not document_id:
        raise ValueError(f"has no id; give it a {ID_COLUMNS[0]}")
    return document_id


def _facts_of_row(row: dict[str, Any]) -> tuple[str, DocumentFacts]:
    """The id and the facts that a row of a corpus file gives."""
    document_id = _id_of_row(row)
    year = row.get("year")
    # Columns with nulls are often stored as floats.
    if isinstance(year, float):
        year = None if year != year else int(year) if year.is_integer() else year
    if year is not None and (not isinstance(year, int) or isinstance(year, bool) or year not in YEARS):
        raise ValueError(f"its year {printable(repr(year))} is no number of four digits; mend it")
    texts: list[str | None] = []
    for key in ("place", "newspaper"):
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"its {key} is no text; mend it")
        texts.append(value or None)
    return document_id, DocumentFacts(place=texts[0], year=year, newspaper=texts[1])
