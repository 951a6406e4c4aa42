"""Many documents → a package: in batches, each read by itself, their rows written in the order of document ids.

A batch's rows are kept as Arrow files in a work folder inside the package's folder until the package is complete. So
memory does not grow with the number of documents, any number of workers gives one package, and an interrupted build
can be resumed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from . import __version__
from .batch import BY_DOCUMENT, Outcome, Reader, Task, Work, cores, read_batch, reader_fingerprint
from .descriptor import Terms
from .package import PackageError, PackageWriter
from .reading import Notice
from .schema import SCHEMA_VERSION, TABLES, Redaction, TableName
from .sources import DuplicateError, Fault, Scan, scan

if TYPE_CHECKING:
    from .engine_dask import DaskEngine


#: Where a build keeps what it has read, inside the package's folder.
WORK = ".zhoukou-news-work"
REPORT = "build-report.json"
#: A batch ends when it has as many bytes of text or documents; the larger one for corpora of more than `LARGE` bytes.
BATCH_BYTES, LARGE_BATCH_BYTES, BATCH_DOCUMENTS = 2**18, 2**20, 2_000
LARGE = 2**26
#: How many warnings the report lists; all are counted.
REPORTED_WARNINGS = 10_000
#: Sources are named document by document in the descriptor up to this number.
NAMED_DOCUMENTS = 100

#: Called with the number of documents done and the number of all.
Progress = Callable[[int, int], None]
#: What runs a build's map and merges its people: this process with workers of its own, or a Dask cluster.
Engine = Literal["local", "dask"]


class BuildError(Exception):
    """A build that publishes nothing; the message says why and what to do. A package that was there stays."""


@dataclass
class BuildReport:
    """What a build read, what it left out and why.

    Attributes:
        out: The package's folder.
        documents: How many documents are in the package.
        rows: How many rows each table has.
        lines_used: How many lines became part of a row, by use.
        lines_ignored: How many lines were ignored, by reason.
        lines_reported: How many lines are neither: each has a warning.
        faults: What could not be read.
        warnings: What is doubtful; at most `REPORTED_WARNINGS`.
        warning_count: How many warnings there were.
        source_warnings: What is odd about the sources.
        not_read: How many files of each suffix were passed over.
    """

    out: Path
    documents: int = 0
    rows: dict[TableName, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    lines_used: Counter[str] = field(default_factory=Counter)
    lines_ignored: Counter[str] = field(default_factory=Counter)
    lines_reported: int = 0
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Notice] = field(default_factory=list)
    warning_count: int = 0
    source_warnings: list[str] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)

    @property
    def complete(self) -> bool:
        """Whether everything that was given could be read."""
        return not self.faults

    def add(self, outcome: Outcome) -> None:
        """Take in what became of a batch."""
        self.documents += outcome.documents
        for name, count in outcome.rows.items():
            if name != "people":
                self.rows[name] += count
        self.lines_used.update(outcome.lines_used)
        self.lines_ignored.update(outcome.lines_ignored)
        self.lines_reported += outcome.lines_reported
        self.faults += outcome.faults
        self.warnings += outcome.notices[: max(REPORTED_WARNINGS - len(self.warnings), 0)]
        self.warning_count += len(outcome.notices)

    def to_dict(self) -> dict[str, Any]:
        """The report as `build-report.json` holds it: the same for the same documents."""
        return {
            "version": __version__,
            "schemaVersion": SCHEMA_VERSION,
            "documents": self.documents,
            "rows": dict(self.rows),
            "lines": {
                "used": dict(sorted(self.lines_used.items())),
                "ignored": dict(sorted(self.lines_ignored.items())),
                "reported": self.lines_reported,
            },
            "left_out": [asdict(fault) for fault in self.faults],
            "source_warnings": self.source_warnings,
            "warning_count": self.warning_count,
            "warnings": [asdict(notice) for notice in self.warnings],
            "files_not_read": dict(sorted(self.not_read.items())),
        }


def batches(found: Scan) -> list[tuple[int, int]]:
    """The documents cut into batches: positions of the first document and of the one after the last."""
    sizes = found.documents["size"].to_pylist()
    limit = LARGE_BATCH_BYTES if sum(sizes) > LARGE else BATCH_BYTES
    bounds, start, size = [], 0, 0
    for position, more in enumerate(sizes):
        if position > start and (size + more > limit or position - start >= BATCH_DOCUMENTS):
            bounds.append((start, position))
            start, size = position, 0
        size += more
    if start < len(sizes):
        bounds.append((start, len(sizes)))
    return bounds


def _key(found: Scan, redact: Redaction | None, start: int, end: int) -> str:
    """What a batch's rows depend on: its documents, their files' times and sizes, their facts, the reader, the mask."""
    digest = hashlib.sha256(f"{reader_fingerprint()} {redact}".encode())
    # The texts of Parquet files are unpacked anew; where to, does not matter.
    rows = found.documents.slice(start, end - start).drop_columns(["store", "start"])
    numbers = sorted(set(rows["folder"].to_pylist()))
    numbered = {number: position for position, number in enumerate(numbers)}
    digest.update(json.dumps([found.folders[number] for number in numbers]).encode())
    for name, column in zip(rows.column_names, rows.columns, strict=True):
        values = column.to_pylist()
        if name == "folder":
            values = [numbered[number] for number in values]
        digest.update(json.dumps(values).encode())
    return digest.hexdigest()


def build(
    sources: Sequence[str | Path],
    out: str | Path,
    *,
    year: int | None = None,
    workers: int | None = 1,
    resume: bool = False,
    progress: Progress | None = None,
    base: str | Path | None = None,
    reader: Reader | None = None,
    engine: Engine = "local",
    scheduler: str | None = None,
    license: str | None = None,
    redact: Redaction | None = None,
) -> BuildReport:
    """Read documents and publish the package of their tables.

    Args:
        sources: Files and folders; see `sources.scan`.
        out: The package's folder.
        year: The year of every document for which none is given with it.
        workers: How many processes read documents; 1 is this process alone, None as many as there are cores and
            batches. With more than one, a script that calls this needs the guard `if __name__ == "__main__":`.
        resume: Go on with what an interrupted build into the same folder left.
        progress: Called as documents are done.
        base: The folder from which the descriptor names the sources; by default `out`.
        reader: Another function that reads a document.
        engine: `local` reads in this process and in workers of its own, `dask` on a Dask cluster. The package is the
            same.
        scheduler: The address of the Dask cluster's scheduler; without one, a cluster of `workers` processes is started
            on this machine. The cluster's machines share the file system of `out` and of the sources.
        license: The identifier of the tables' licence, such as `CC-BY-4.0`; without one, the package claims none.
        redact: `contacts` masks telephone numbers and the names of private contacts everywhere; see `redact`.

    Returns:
        What was read and what was left out. `complete` is false where something could not be read.

    Raises:
        BuildError: There is nothing to publish.
        DuplicateError: Two documents have one id.
        PackageError: The package cannot be written, or `out` holds files of another origin that it would replace.
        ValueError: The licence is no identifier, or there is no such redaction.
    """
    from .workers import WorkerError

    out = Path(out)
    terms = Terms(license, redact)
    if redact is not None:
        from .redact import Redactor

        # Nothing unmasked leaves the process that reads a page.
        reader = Redactor(reader)
    with PackageWriter(out, terms=terms, further=[REPORT]) as writer:
        try:
            settings = _Settings(year, workers, resume, progress, Path(base or out), reader, engine, scheduler, redact)
            return _Build(writer, out, settings).run(sources)
        except WorkerError as error:
            raise BuildError(str(error)) from error
        except OSError as error:
            reason = f"{error.strerror or error}; make room, permit writing, or choose another folder"
            raise PackageError(f"{out}: the build cannot go on: {reason}") from error


@dataclass(frozen=True)
class _Settings:
    """What a build was asked for; see `build`."""

    year: int | None
    workers: int | None
    resume: bool
    progress: Progress | None
    base: Path
    reader: Reader | None
    engine: Engine
    scheduler: str | None
    redact: Redaction | None


class _Build:
    def __init__(self, writer: PackageWriter, out: Path, settings: _Settings) -> None:
        self.writer = writer
        self.settings = settings
        self.report = BuildReport(out)
        self.work = Work(out / WORK, keep=settings.resume)
        #: Called with the number of documents read, apart from those of batches that were done before.
        self.progress: Callable[[int], None] = lambda read: None
        self.engine: DaskEngine | None = None

    def run(self, sources: Sequence[str | Path]) -> BuildReport:
        report, work = self.report, self.work
        try:
            found = scan(sources, year=self.settings.year, unpack_to=work.folder)
        except DuplicateError:
            work.remove()
            raise
        report.faults += found.faults
        report.source_warnings += found.warnings
        report.not_read += found.not_read
        bounds = batches(found)
        with self.cluster() if len(found) else nullcontext() as self.engine:
            with closing(self.outcomes(found, bounds)) as outcomes:
                for number, outcome in self.in_order(outcomes):
                    report.add(outcome)
                    for name in BY_DOCUMENT:
                        self.writer.add_table(name, work.table(number, name))
            if not report.documents:
                work.remove()
                faults = "".join(f"\n{fault}" for fault in report.faults[:20])
                raise BuildError(f"none of the documents can be read; nothing is published{faults}")
            self.add_people(len(bounds))
        self.writer.sources = self.named(sources, found)
        report_text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n"
        self.writer.add_file(REPORT, report_text.encode("utf-8", "backslashreplace"))
        self.writer.finish()
        work.remove()
        return report

    def cluster(self) -> AbstractContextManager[DaskEngine | None]:
        """The engine that was asked for, where it is another than this process and its workers."""
        if self.settings.engine == "local":
            return nullcontext()
        from .engine_dask import DaskEngine

        settings = self.settings
        return DaskEngine(
            self.work.folder, settings.scheduler, settings.workers, settings.reader, lambda read: self.progress(read)
        )

    def outcomes(self, found: Scan, bounds: Sequence[tuple[int, int]]) -> Generator[tuple[int, Outcome], None, None]:
        """Read the batches, here or in workers; in any order."""
        from .workers import Workers

        done = 0
        left: list[int] = []
        for number, (start, end) in enumerate(bounds):
            outcome = (
                self.work.outcome(number, _key(found, self.settings.redact, start, end))
                if self.settings.resume
                else None
            )
            if outcome is None:
                left.append(number)
            else:
                done += end - start
                yield number, outcome

        def progress(read: int) -> None:
            if self.settings.progress is not None:
                self.settings.progress(done + read, len(found))

        progress(0)
        self.progress = progress
        tasks = (Task(n, _key(found, self.settings.redact, *bounds[n]), tuple(found.entries(*bounds[n]))) for n in left)
        if self.engine is not None:
            yield from self.engine.run(tasks)
            return
        count = min(self.settings.workers or cores(), len(left))
        if count > 1:
            with Workers(count, self.work.folder, self.settings.reader, progress) as workers:
                yield from workers.run(tasks)
            return
        read = 0
        for task in tasks:

            def on_document(position: int, read: int = read) -> None:
                progress(read + position)

            batch = read_batch(task.entries, self.settings.reader, on_document)
            self.work.store(task.number, task.key, batch)
            read += len(task.entries)
            progress(read)
            yield task.number, batch.outcome

    @staticmethod
    def in_order(outcomes: Iterable[tuple[int, Outcome]]) -> Iterator[tuple[int, Outcome]]:
        """The batches' outcomes in the order of the documents."""
        early: dict[int, Outcome] = {}
        following = 0
        for number, outcome in outcomes:
            early[number] = outcome
            while following in early:
                yield following, early.pop(following)
                following += 1
        assert not early

    def add_people(self, count: int) -> None:
        from .arrow import arrow_schema
        from .people import merge_files

        schema = arrow_schema("people")
        files = [self.work.people(number) for number in range(count)]
        for table in self.engine.merge_people(files) if self.engine else merge_files(files, self.work.folder):
            self.report.rows["people"] += table.num_rows
            self.writer.add_table("people", table.cast(schema))

    def named(self, sources: Sequence[str | Path], found: Scan) -> list[Mapping[str, Any]]:
        """The sources as the descriptor names them: the documents where they are few, else the files and folders."""
        named: list[Mapping[str, Any]] = []
        if len(found) <= NAMED_DOCUMENTS:
            left_out = {document_id for fault in self.report.faults for document_id in fault.documents}
            for entry in found.entries(0, len(found)):
                if entry.document_id in left_out:
                    continue
                facts = ", ".join(str(fact) for fact in (entry.newspaper, entry.place, entry.year) if fact is not None)
                title = f"{entry.document_id} ({facts})" if facts else entry.document_id
                named.append({"title": title, **self.place(entry.source)})
        else:
            for source in sources:
                named.append({"title": Path(os.path.abspath(source)).name, **self.place(source)})
        return named

    def place(self, source: str | Path) -> dict[str, str]:
        """The source's path where it lies inside the base folder: another one would say nothing elsewhere."""
        path, base = Path(os.path.abspath(source)), Path(os.path.abspath(self.settings.base))
        return {"path": path.relative_to(base).as_posix()} if path.is_relative_to(base) else {}
