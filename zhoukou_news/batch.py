"""One batch of documents: read, and kept in the work folder until the package is complete.

This is the map that a build consists of, the same in this process, in worker processes, and on a cluster.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from .document import Document, hardly_chinese, printable
from .garbage import seldom_collected
from .printed import lines_of
from .reading import Notice, Reading
from .schema import TABLES, TableName
from .sources import Entry, Fault, SourceError

if TYPE_CHECKING:
    import pyarrow as pa

#: Within a batch, rows become Arrow tables whenever so much text has been read.
LOT_CHARACTERS = 2**14
#: The tables whose rows stand in the order of documents. People are merged instead.
BY_DOCUMENT: tuple[TableName, ...] = tuple(name for name in TABLES if name != "people")

_LINE_END = re.compile(r"\r\n|\n|\r")

#: A function that reads a document. It must be importable, where worker processes call it.
Reader = Callable[[Document], Reading]


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


@lru_cache(maxsize=1)
def reader_fingerprint() -> str:
    """A digest of the code and word lists that read pages: rows of another reader are not resumed with."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".txt"} and "published" not in path.parts:
            digest.update(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


@dataclass(frozen=True)
class Task:
    """One batch to be read.

    Attributes:
        number: The batch's number.
        key: What its rows depend on.
        entries: Its documents.
        left_out: Faults of documents that are not to be read again.
    """

    number: int
    key: str
    entries: tuple[Entry, ...]
    left_out: tuple[Fault, ...] = ()


@dataclass
class Outcome:
    """What became of a batch of documents, apart from the rows; see `BuildReport`."""

    documents: int = 0
    rows: dict[TableName, int] = field(default_factory=dict)
    lines_used: Counter[str] = field(default_factory=Counter)
    lines_ignored: Counter[str] = field(default_factory=Counter)
    lines_reported: int = 0
    faults: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def to_json(self, key: str) -> str:
        """The outcome as a line of JSON; `key` says of which batch."""
        content = {
            "key": key,
            **vars(self),
            "faults": [asdict(fault) for fault in self.faults],
            "notices": [asdict(notice) for notice in self.notices],
        }
        return json.dumps(content, ensure_ascii=True)

    @classmethod
    def from_json(cls, text: str, key: str) -> Outcome | None:
        """The outcome again, or None where it is another batch's or no outcome."""
        try:
            content = json.loads(text)
            if content.pop("key") != key:
                return None
            faults = [Fault(**{**fault, "documents": tuple(fault["documents"])}) for fault in content.pop("faults")]
            notices = [Notice(**notice) for notice in content.pop("notices")]
            used, ignored = Counter(content.pop("lines_used")), Counter(content.pop("lines_ignored"))
            return cls(lines_used=used, lines_ignored=ignored, faults=faults, notices=notices, **content)
        except (ValueError, KeyError, TypeError):
            return None


@dataclass
class BatchRows:
    """The rows of a batch, ready to be written.

    Attributes:
        tables: The rows of the tables that stand in the order of documents.
        people: The batch's people, merged and sorted.
        outcome: What became of its documents.
    """

    tables: dict[TableName, pa.Table]
    people: pa.Table
    outcome: Outcome


@seldom_collected()
def read_batch(
    entries: Sequence[Entry], reader: Reader | None = None, on_document: Callable[[int], None] | None = None
) -> BatchRows:
    """Read documents: the map that a build consists of, the same in this process, in workers, and on a cluster.

    A document that cannot be read is a fault of the outcome and has no rows.

    Args:
        entries: The documents, in the order of their ids.
        reader: The function that reads a document; without one, `reader.read_document`.
        on_document: Called with the position of each document before it is read.
    """
    import pyarrow as pa

    from .people import merge_people

    if reader is None:
        from .reader import read_document

        reader = read_document
    outcome = Outcome()
    lots: list[dict[TableName, pa.Table]] = []
    readings: list[tuple[Entry, Reading]] = []
    characters = 0
    for position, entry in enumerate(entries):
        if on_document is not None:
            on_document(position)
        try:
            reading = _read(entry, reader)
        except SourceError as error:
            outcome.faults.append(error.fault)
            continue
        readings.append((entry, reading))
        characters += len(reading.document.text)
        if characters >= LOT_CHARACTERS:
            lots.append(_tables(readings, outcome))
            readings, characters = [], 0
    lots.append(_tables(readings, outcome))
    tables = {name: pa.concat_tables([lot[name] for lot in lots]) for name in BY_DOCUMENT}
    people = merge_people([lot["people"] for lot in lots])
    outcome.rows = {**{name: table.num_rows for name, table in tables.items()}, "people": people.num_rows}
    return BatchRows(tables, people, outcome)


def _tables(readings: Sequence[tuple[Entry, Reading]], outcome: Outcome) -> dict[TableName, pa.Table]:
    """The rows of some documents in Arrow's form, which takes a tenth of the memory."""
    from .arrow import RowError, to_table

    try:
        tables = {
            name: to_table(name, [row for _, reading in readings for row in reading.rows[name]]) for name in TABLES
        }
    except RowError:
        # Some document's rows are not what the tables declare: find which, and leave it out.
        return _tables(list(_storable(readings, outcome)), outcome)
    for _, reading in readings:
        _account(reading, outcome)
    outcome.documents += len(readings)
    return tables


def _storable(readings: Sequence[tuple[Entry, Reading]], outcome: Outcome) -> Iterator[tuple[Entry, Reading]]:
    from .arrow import RowError, to_table

    for entry, reading in readings:
        try:
            for name in TABLES:
                to_table(name, reading.rows[name])
        except RowError as error:
            outcome.faults.append(entry.fault(_bug(str(error))))
        else:
            yield entry, reading


def _bug(what: str) -> str:
    return f"the reader failed on it: {printable(' '.join(what.split()))}; report it together with the file"


def _read(entry: Entry, reader: Reader) -> Reading:
    """Read one document.

    Raises:
        SourceError: It cannot be read, for whatever reason.
    """
    document = entry.read()
    try:
        reading = reader(document)
    except Exception as error:  # a page that the reader cannot cope with must not cost the others
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}, line {frame.lineno}"
        raise SourceError(entry.fault(_bug(f"{type(error).__name__} in {where}: {error}"))) from error
    if not reading.rows["articles"]:
        reason = "no article found; take it away if it is no newspaper page, or report it together with the file"
        raise SourceError(entry.fault(reason))
    return reading


def _account(reading: Reading, outcome: Outcome) -> None:
    """Count every line that is not blank: used, ignored, or reported."""
    document = reading.document
    outcome.notices += reading.notices
    known = set()
    for line in reading.lines:
        known.add(line.char_start)
        (outcome.lines_ignored if line.ignored else outcome.lines_used)[line.use] += 1
    for start, _ in lines_of(document.text):
        if start not in known:
            outcome.lines_reported += 1
            outcome.notices.append(_notice(document, start, "this line is in no row, and the reader names no reason"))
    if hardly_chinese(document.text):
        reason = "hardly any common Chinese character: the file's encoding may have been mistaken; look at it"
        outcome.notices.append(_notice(document, 0, reason))
    lost = document.text.find("\ufffd")
    if lost >= 0:
        reason = "U+FFFD: a character was lost before the file was saved; look the page up"
        outcome.notices.append(_notice(document, lost, reason))


def _notice(document: Document, start: int, reason: str) -> Notice:
    return Notice(document.document_id, len(_LINE_END.findall(document.text, 0, start)) + 1, start, reason)


# --- the work folder --------------------------------------------------------------------------------------------------


class Work:
    """The folder that holds the rows of the batches that are done.

    Args:
        folder: The folder; made where there is none.
        keep: Whether what an earlier build left there may be used.
    """

    def __init__(self, folder: Path, keep: bool = False) -> None:
        self.folder = folder
        if not keep and folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(exist_ok=True)

    def _path(self, number: int, what: str) -> Path:
        return self.folder / f"{number:06d}-{what}"

    def _write(self, number: int, what: str, write: Callable[[Path], object]) -> None:
        """Write a file under another name and give it its own when it is whole."""
        path = self._path(number, what)
        # Workers on several machines may write it at once: what they write is the same.
        partial = path.with_name(f"{path.name}.{socket.gethostname()}.{os.getpid()}")
        write(partial)
        os.replace(partial, path)

    def people(self, number: int) -> Path:
        """The file of a batch's people."""
        return self._path(number, "people.arrow")

    def store(self, number: int, key: str, batch: BatchRows) -> None:
        """Keep a batch. Its outcome is written last and says that the batch is done."""
        import pyarrow as pa

        from .people import write_file

        options = pa.ipc.IpcWriteOptions(compression="lz4")

        def write_table(path: Path, table: pa.Table) -> None:
            with pa.ipc.new_file(str(path), table.schema, options=options) as file:
                file.write_table(table)

        for name, rows in batch.tables.items():
            self._write(number, f"{name}.arrow", partial(write_table, table=rows))
        self._write(number, "people.arrow", lambda path: write_file(path, [batch.people]))
        self._write(number, "outcome.json", lambda path: path.write_text(batch.outcome.to_json(key), "ascii"))

    def outcome(self, number: int, key: str) -> Outcome | None:
        """What became of a batch, if it is done and all its files are whole."""
        import pyarrow as pa

        try:
            outcome = Outcome.from_json(self._path(number, "outcome.json").read_text("ascii"), key)
            if outcome is None:
                return None
            for name in BY_DOCUMENT:
                if self.table(number, name).num_rows != outcome.rows[name]:
                    return None
            with pa.ipc.open_file(str(self.people(number))) as file:
                return outcome if file.read_all().num_rows == outcome.rows["people"] else None
        except (OSError, UnicodeDecodeError, KeyError, pa.ArrowException):
            return None

    def table(self, number: int, name: TableName) -> pa.Table:
        """A batch's rows of one table."""
        import pyarrow as pa

        from .arrow import arrow_schema

        with pa.ipc.open_file(str(self._path(number, f"{name}.arrow"))) as file:
            return file.read_all().cast(arrow_schema(name))

    def remove(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)
