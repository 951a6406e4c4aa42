"""An export takes the place of an older one when it is complete, and of nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..disk import sync
from ..locking import FolderLock
from .writing import Export, ExportError, Writer


def lock(out: Path) -> FolderLock:
    """A lock that one export at a time holds while it writes to `out`."""
    out.parent.mkdir(parents=True, exist_ok=True)
    return FolderLock(_beside(out, "lock"))


def _beside(out: Path, what: str) -> Path:
    return out.with_name(f".{out.name}.zhoukou-news-{what}")


@contextmanager
def replacing(out: Path, writer: Writer, made: Export) -> Iterator[Path]:
    """A place beside `out` to write to, which becomes `out` at the end."""
    new, old = _beside(out, "new"), _beside(out, "old")
    if old.exists() and not out.exists():  # an export that was killed between two renames
        os.rename(old, out)
    for left in (new, old):
        _remove(left)
    _check(out, writer, made)
    if writer.FOLDER:
        new.mkdir()
    try:
        yield new
        for path in new.iterdir() if writer.FOLDER else [new]:
            sync(path)
        if not writer.FOLDER or not out.exists():
            os.replace(new, out)
            return
        os.rename(out, old)
        try:
            os.rename(new, out)
        except BaseException:
            os.rename(old, out)
            raise
        _remove(old)
    finally:
        _remove(new)


def _check(out: Path, writer: Writer, made: Export) -> None:
    """Nothing but an export is replaced."""
    if not out.exists() or (writer.FOLDER and out.is_dir() and not any(out.iterdir())):
        return
    kind = "folder" if writer.FOLDER else "file"
    if out.is_dir() != writer.FOLDER:
        raise ExportError(
            f"{made.path} is a {'file' if writer.FOLDER else 'folder'}; {made.format} is written as a {kind}"
        )
    if not writer.is_own(out):
        raise ExportError(f"{made.path} holds something else than an export; choose another {kind}, or take it away")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
