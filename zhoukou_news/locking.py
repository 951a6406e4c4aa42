"""A lock on a folder that one process can hold, and that goes with the process however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

#: Locks of this process: the system's lock tells processes apart, not threads.
_held: set[Path] = set()
_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


class BusyError(Exception):
    """Another process holds the lock."""


class FolderLock:
    """An exclusive lock by a file in the folder; use it as a context manager.

    The lock is the system's own (POSIX record lock, on Windows a locked byte): it ends with its process, also with one
    that is killed, and child processes do not inherit it. The file is taken away when the lock is released; one that a
    killed process left behind does no harm.

    Args:
        path: The lock's file.

    Raises:
        BusyError: Another process, or another part of this one, holds it.
        OSError: The file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        # Of the file itself no link is followed: what it led to would be emptied.
        self.path = path.parent.resolve() / path.name
        self._file: int | None = None

    def acquire(self) -> FolderLock:
        """Take the lock, or raise `BusyError` at once."""
        if self.path in _held:
            raise BusyError("this process is building into it already")
        while True:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | _FLAGS, 0o666)
            try:
                _lock(file)
                # Its holder may have taken the file away between the two calls; then the lock is on nothing.
                current = self.path.exists() and os.path.samestat(os.fstat(file), os.stat(self.path))
            except BlockingIOError:
                holder = os.read(file, 20).decode("ascii", "replace").strip()
                os.close(file)
                raise BusyError(f"another build{f' (process {holder})' if holder else ''} is writing into it") from None
            except BaseException:
                os.close(file)
                raise
            if current:
                break
            os.close(file)
        os.ftruncate(file, 0)
        os.write(file, f"{os.getpid()}\n".encode())
        self._file = file
        _held.add(self.path)
        return self

    def release(self) -> None:
        """Give the lock back; harmless where it is not held."""
        if self._file is None:
            return
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            pass  # the lock, not the file, is what counts
        os.close(self._file)
        self._file = None
        _held.discard(self.path)

    def __enter__(self) -> FolderLock:
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

else:
    import fcntl

    def _lock(file: int) -> None:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except PermissionError as error:  # some systems say EACCES for EAGAIN
            raise BlockingIOError from error
