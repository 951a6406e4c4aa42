"""Rows → a published package: Parquet files, `datapackage.json`, the dataset card and the records for catalogues.

It is replaced as a whole.

A build that is cut off at any moment leaves a package that validates, the old one or the new one:

1. Everything is written below `.zhoukou-news-staging` in the package's folder. The old package stands.
2. `datapackage.json` is replaced by one that names the staged files. From here on the new package stands.
3. The card and the records follow; files that the new package does not have are taken away, and its own are linked to
   their places.
4. `datapackage.json`, the card and the records are replaced by those that name the final places; the staging folder
   goes.

Each replacement is one rename. The next build, or `recover`, finishes what was cut off after step 2, and throws away
what was cut off before it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING, Any

from . import card, catalog, descriptor
from .descriptor import DescriptorError, PublishedFile, PublishedTable, Terms, reason_of
from .disk import sync, sync_folder
from .locking import BusyError, FolderLock
from .reading import Row
from .schema import TABLES, TableName

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq


#: Rows of one row group. It is the unit that a reader loads and a writer holds in memory.
ROW_GROUP_ROWS = 2_000
#: Rows of one part file; a table with more becomes several.
PART_ROWS = 100_000

DATA = PurePosixPath("data")
STAGING = PurePosixPath(".zhoukou-news-staging")
_DISCARDED = ".zhoukou-news-discarded"
_LOCK = ".zhoukou-news-lock"
_FINAL = "final"
#: What follows the descriptor: it names the tables' files, too.
_FOLLOWING = (card.FILE_NAME, *catalog.FILE_NAMES)
#: A data file that is about to take its place.
_NEW = ".{}.new"


class PackageError(Exception):
    """A package cannot be written; the message says where, why, and what to do."""


class PackageBusyError(PackageError):
    """Another build is writing into the same folder."""


class ForeignFolderError(PackageError):
    """The folder holds files of another origin that the package would replace."""


class _TableWriter:
    """One table on its way to Parquet: rows come in as they come, and leave in row groups of one size."""

    def __init__(self, name: TableName, staging: Path, part_rows: int, row_group_rows: int) -> None:
        from .digest import ContentDigest

        self.name = name
        self.folder = staging / DATA / name
        self.part_rows = part_rows
        self.row_group_rows = row_group_rows
        self.digest = ContentDigest()
        self.rows: list[int] = []  # of each part
        self.pending: list[pa.Table] = []
        self.pending_rows = 0
        self.writer: pq.ParquetWriter | None = None
        self.folder.mkdir(parents=True)

    def add(self, table: pa.Table) -> None:
        self.digest.update(table)
        self.pending.append(table)
        self.pending_rows += table.num_rows
        while self.pending_rows >= self.row_group_rows:
            self.write_row_group(self.row_group_rows)

    def write_row_group(self, rows: int) -> None:
        import pyarrow as pa

        pending = pa.concat_tables(self.pending)
        self.pending, self.pending_rows = [pending.slice(rows)], self.pending_rows - rows
        if self.writer is None or self.rows[-1] >= self.part_rows:
            self.open_part()
        assert self.writer is not None
        # In one chunk, so that the bytes do not depend on how the rows arrived.
        self.writer.write_table(pending.slice(0, rows).combine_chunks(), row_group_size=self.row_group_rows)
        self.rows[-1] += rows

    def part(self, number: int) -> Path:
        return self.folder / f"part-{number:05d}.parquet"

    def open_part(self) -> None:
        import pyarrow.parquet as pq

        from .arrow import arrow_schema

        self.close_part()
        self.writer = pq.ParquetWriter(
            self.part(len(self.rows)),
            arrow_schema(self.name),
            version="2.6",
            compression="zstd",
            compression_level=3,
            data_page_version="1.0",
            write_statistics=True,
        )
        self.rows.append(0)

    def close_part(self) -> None:
        if self.writer is not None:
            self.writer.close()
            self.writer = None

    def finish(self) -> PublishedTable:
        """Write what is left; give the table with its paths as they shall be published."""
        if self.pending_rows:
            self.write_row_group(self.pending_rows)
        if not self.rows:
            self.open_part()  # a table without rows is a file with a schema
        self.close_part()
        if len(self.rows) == 1:
            path = self.folder.with_name(f"{self.name}.parquet")
            os.replace(self.part(0), path)
            self.folder.rmdir()
            staged, published = [path], DATA / path.name
        else:
            staged, published = [self.part(i) for i in range(len(self.rows))], DATA / self.name
        files = []
        for path, rows in zip(staged, self.rows, strict=True):
            place = published if len(staged) == 1 else published / path.name
            sync(path)
            files.append(PublishedFile(place, file_hash(path), path.stat().st_size, rows))
        return PublishedTable(self.name, published, tuple(files), self.digest.text())


class PackageWriter:
    """Writes a package into a folder, and replaces the one that is there as a whole.

    Use it as a context manager; without `finish` the package that is there stays.

    Args:
        out: The package's folder; made where there is none. Its other files are left alone, and so is what was written
            by hand in its README.md. A folder that is no package of this program yet must not hold files that the
            package would replace, and a README.md there must have the build's markers.
        sources: What the rows are read from, as Frictionless sources: each with `title`, and where known `path`.
        terms: What the package says of its use.
        further: The names of files that `add_file` will add, so that none of another origin is replaced.
        part_rows: Rows of one part file; rounded up to whole row groups.
        row_group_rows: Rows of one row group.

    Raises:
        PackageBusyError: Another build is writing into `out`.
        ForeignFolderError: `out` holds files of another origin that the package would replace.
        PackageError: `out` cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with PackageWriter(Path(folder)) as writer:
        ...         writer.add("people", [])
        ...         tables = writer.finish()
        >>> str(tables["people"].path)
        'data/people.parquet'
    """

    def __init__(
        self,
        out: str | os.PathLike[str],
        *,
        sources: Sequence[Mapping[str, Any]] = (),
        terms: Terms | None = None,
        further: Sequence[str] = (),
        part_rows: int = PART_ROWS,
        row_group_rows: int = ROW_GROUP_ROWS,
    ) -> None:
        self.out = Path(out)
        self.sources = sources
        self.terms = terms or Terms()
        self._further = further
        self._part_rows = part_rows
        self._row_group_rows = row_group_rows
        self._extra: dict[str, bytes] = {}
        self._writers: dict[TableName, _TableWriter] = {}
        self._lock: FolderLock | None = None
        self._made: list[Path] = []

    @property
    def staging(self) -> Path:
        """The folder in which the new package grows."""
        return self.out / STAGING

    def __enter__(self) -> PackageWriter:
        with _explained(self.out):
            self._made = _make_folder(self.out)
            self._lock = _locked(self.out)
            try:
                _recover(self.out)
                _check_origin(self.out, self._further)
                self.staging.mkdir()
                self._writers = {
                    name: _TableWriter(name, self.staging, self._part_rows, self._row_group_rows) for name in TABLES
                }
            except BaseException:
                self._release()
                raise
        return self

    def _release(self) -> None:
        """Give the folder back; where nothing was published into a folder made for it, it goes."""
        assert self._lock is not None
        self._lock.release()
        for folder in reversed(self._made):
            try:
                folder.rmdir()  # only where it is empty
            except OSError:
                break

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            for writer in self._writers.values():
                writer.close_part()
        except OSError:
            pass  # a full disk: what is being thrown away need not be complete
        try:
            # Where the new package stands already and only its move was cut off, the next build goes on with it.
            if self.staging.exists() and not _is_published(self.out):
                _discard(self.out)
        except OSError:
            if error is None:
                raise
        finally:
            self._release()

    def add(self, table: TableName, rows: Sequence[Row]) -> None:
        """Take in rows of a table, in the order of their keys.

        Raises:
            RowError: A row is not what the table declares.
            PackageError: They cannot be written.
        """
        from .arrow import to_table

        self.add_table(table, to_table(table, rows))

    def add_table(self, name: TableName, table: pa.Table) -> None:
        """Take in rows that `arrow.to_table` made ready, in another process perhaps.

        Args:
            name: The table's name.
            table: The rows, in the table's own Arrow schema.

        Raises:
            PackageError: They cannot be written.
        """
        with _explained(self.out):
            self._writers[name].add(table)

    def add_file(self, name: str, content: bytes) -> None:
        """A further file that is published together with the tables, such as a report.

        Args:
            name: Its name in the package's folder.
            content: What it shall hold.
        """
        own = (descriptor.FILE_NAME, *_FOLLOWING)
        if name in own or PurePosixPath(name).name != name or name.startswith("."):
            raise ValueError(f"{name!r} cannot be a further file of a package")
        self._extra[name] = content

    def finish(self) -> dict[TableName, PublishedTable]:
        """Publish: from here on the new package stands.

        Returns:
            The tables as they lie in the folder.

        Raises:
            PackageError: It cannot be written. The old package stands, unless the message says otherwise.
        """
        with _explained(self.out):
            tables = [writer.finish() for writer in self._writers.values()]
            self._write_final(tables)
            staged = [table.moved(STAGING) for table in tables]
            _replace_text(self.out / descriptor.FILE_NAME, self._descriptor(staged))
        try:
            _move_on(self.out)
        except OSError as error:
            raise PackageError(
                f"{self.out}: the new package is published, but lies in {STAGING} still: {reason_of(error)}; "
                "make room or permit writing, and build again"
            ) from error
        return {table.name: table for table in tables}

    def _descriptor(self, tables: Sequence[PublishedTable]) -> str:
        files = [
            {"path": name, "hash": f"sha256:{hashlib.sha256(content).hexdigest()}", "bytes": len(content)}
            for name, content in sorted(self._extra.items())
        ]
        return descriptor.render(tables, self.sources, self.terms, files=files)

    def _write_final(self, tables: Sequence[PublishedTable]) -> None:
        """The small files as they shall be at last, and for the time until then; as a whole, or not at all."""
        partial = self.staging / "partial"
        partial.mkdir()
        texts = {descriptor.FILE_NAME: self._descriptor(tables)}
        for name, text in (texts | self._following(tables)).items():
            _write(partial / name, text.encode())
        for name, content in self._extra.items():
            _write(partial / name, content)
        for name, text in self._following([table.moved(STAGING) for table in tables]).items():
            _write(self.staging / name, text.encode())
        os.rename(partial, self.staging / _FINAL)
        sync_folder(self.staging)

    def _following(self, tables: Sequence[PublishedTable]) -> dict[str, str]:
        """The texts that follow the descriptor."""
        card_text = card.render(tables, _text(self.out / card.FILE_NAME), self.terms)
        return {card.FILE_NAME: card_text} | catalog.render(tables, self.terms)


def recover(out: str | os.PathLike[str]) -> None:
    """Finish, or throw away, what a build that was cut off left in a package's folder.

    The package validates without it, too. Where another build is at work, or the folder cannot be written, nothing is
    done.
    """
    out = Path(out)
    if not any(out.glob(".zhoukou-news-*")):
        return
    try:
        with FolderLock(out / _LOCK):
            _recover(out)
    except (BusyError, OSError):
        return


def waiting(out: Path, name: str) -> list[Path]:
    """The files of a name that a build that was cut off has still to move to their place."""
    staging = out / STAGING
    if not staging.is_dir() or not _is_published(out):
        return []
    return [path for path in (staging / name, staging / _FINAL / name) if path.exists()]


def file_hash(path: Path) -> str:
    """A file's SHA-256, as `sha256:` and 64 hexadecimal digits."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


# --- what must not be replaced ----------------------------------------------------------------------------------------

#: What every small file that this program writes says somewhere; a README.md its own way.
_SAID = (descriptor.PROJECT.encode(), b'"schemaVersion"')


def _check_origin(out: Path, further: Sequence[str]) -> None:
    """Nothing but a package of this program is replaced."""
    if descriptor.is_own(out):
        return
    if (out / descriptor.FILE_NAME).exists():
        raise _foreign(out / descriptor.FILE_NAME, "was not written by this program's build")
    for name in (*catalog.FILE_NAMES, *further):
        if _is_foreign(out / name):
            raise _foreign(out / name, "was not written by this program")
    for file in sorted(_own_files(out)):
        if not _holds_table(out / file):
            raise _foreign(out / file, "holds no table of this program")
    readme = _text(out / card.FILE_NAME)
    if readme is not None and not card.has_markers(readme):
        place = f"put the lines {' and '.join(card.MARKERS)} where the tables shall be described"
        raise _foreign(out / card.FILE_NAME, "is no dataset card", place)


def _foreign(path: Path, why: str, remedy: str = "take it away") -> ForeignFolderError:
    return ForeignFolderError(f"{path} {why}; nothing is changed: choose another folder, or {remedy}")


def _is_foreign(path: Path) -> bool:
    return path.exists() and not (path.is_file() and any(said in path.read_bytes() for said in _SAID))


def _holds_table(path: Path) -> bool:
    """Whether a Parquet file in a table's place has the table's key and the evidence that each of its rows has."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    inner = path.relative_to(path.parent.parent)
    name = next(name for name in TABLES if name in (inner.parts[0], inner.stem.removeprefix(".").split(".")[0]))
    try:
        return {TABLES[name].primary_key, "evidence"} <= set(pq.read_schema(path).names)
    except (OSError, pa.ArrowException):
        return False


# --- publication ------------------------------------------------------------------------------------------------------


def _is_published(out: Path) -> bool:
    """Whether what lies in the staging folder has been published: its own descriptor, or the final one, is in place."""
    final = out / STAGING / _FINAL
    if final.exists() and not (final / descriptor.FILE_NAME).exists():
        return True
    try:
        return any(STAGING in table.path.parents for table in descriptor.read(out).values())
    except DescriptorError:
        return False


def _recover(out: Path) -> None:
    for folder in out.glob(f"{_DISCARDED}-*"):
        shutil.rmtree(folder, ignore_errors=True)
    if not (out / STAGING).exists():
        return
    if _is_published(out):
        _move_on(out)
    else:
        _discard(out)


def _discard(out: Path) -> None:
    # Renamed first: half a staging folder must not be taken for one that was published.
    discarded = out / f"{_DISCARDED}-{os.getpid()}"
    os.rename(out / STAGING, discarded)
    shutil.rmtree(discarded, ignore_errors=True)


def _move_on(out: Path) -> None:
    """From the staged package, which stands, to the final one; again from anywhere in between."""
    staging, final = out / STAGING, out / STAGING / _FINAL
    if (final / descriptor.FILE_NAME).exists():
        for name in _FOLLOWING:
            if (staging / name).exists():
                os.replace(staging / name, out / name)
        staged = {table: [file.path for file in table.files] for table in descriptor.read(out).values()}
        places = {path.relative_to(STAGING) for paths in staged.values() for path in paths}
        for stale in set(_own_files(out)) - places:
            (out / stale).unlink()
        for place in sorted(places):
            _link(out / STAGING / place, out / place)
        for name in TABLES:
            _remove_if_empty(out / DATA / name)
            sync_folder(out / DATA / name)
        sync_folder(out / DATA)
        os.replace(final / descriptor.FILE_NAME, out / descriptor.FILE_NAME)
    for path in sorted(final.iterdir()):
        os.replace(path, out / path.name)
    sync_folder(out)
    _discard(out)


def _own_files(out: Path) -> Iterator[PurePosixPath]:
    """The data files that a build may have put into the folder; whatever else lies there is the user's."""
    for name in TABLES:
        for pattern in (f"{name}.parquet", f"{name}/part-*.parquet"):
            folder, file = (DATA / pattern).parent, (DATA / pattern).name
            for found in (*(out / folder).glob(file), *(out / folder).glob(_NEW.format(file))):
                yield folder / found.name


def _link(source: Path, place: Path) -> None:
    """Give a staged file its final name, too."""
    if place.exists() and os.path.samefile(source, place):
        return  # done before the build was cut off; renaming one name of a file to its other would do nothing
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(_NEW.format(place.name))
    temporary.unlink(missing_ok=True)
    try:
        os.link(source, temporary)
    except OSError:  # a file system without links
        shutil.copyfile(source, temporary)
        sync(temporary)
    os.replace(temporary, place)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


# --- files ------------------------------------------------------------------------------------------------------------


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise PackageError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8 or take it away") from None


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    sync(path)


def _replace_text(path: Path, text: str) -> None:
    temporary = path.parent / STAGING / f"{path.name}.new"
    _write(temporary, text.encode())
    os.replace(temporary, path)


def _make_folder(out: Path) -> list[Path]:
    """Make a folder and those above it; gives those that were made."""
    made = []
    for folder in (*reversed(out.parents), out):
        if not folder.exists():
            folder.mkdir(exist_ok=True)
            made.append(folder)
    if not out.is_dir():
        raise NotADirectoryError(f"{out} is a file")
    return made


def _locked(out: Path) -> FolderLock:
    try:
        return FolderLock(out / _LOCK).acquire()
    except BusyError as error:
        raise PackageBusyError(f"{out}: {error}; wait for it, or choose another folder") from None


class _explained:
    """Turns what the system says about files into a `PackageError` that says where and what to do."""

    def __init__(self, out: Path) -> None:
        self.out = out

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            raise PackageError(
                f"{self.out}: the package cannot be written there: {reason_of(error)}; make room, permit writing, "
                "or choose another folder"
            ) from error
