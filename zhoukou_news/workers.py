"""Worker processes that read batches of documents, and survive the death of any of them.

Each worker has one batch at a time, and a shared number that says which document of it is being read. So when a worker
dies (killed for want of memory, a fault in a library), the parent knows on which document. The batch is read again by a
new worker; a document on which a worker dies twice is left out, and the others of the batch are read.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from .batch import Outcome, Reader, Task, Work, read_batch
from .processes import CONTEXT

#: How often a document may cost a worker its life.
DEATHS = 2
_NOT_BEGUN = -1
_POLL_SECONDS = 0.2


class WorkerError(Exception):
    """The workers cannot work at all; the message says why and what to do."""


@dataclass
class _Worker:
    process: Any
    connection: Connection
    position: Any
    task: Task | None = None


@dataclass
class Workers:
    """Reads batches in several processes; use it as a context manager.

    Args:
        count: How many processes.
        folder: The work folder into which they write the rows.
        reader: The function that reads a document; without one, `reader.read_document`.
        progress: Called with the number of documents read so far.
    """

    count: int
    folder: Path
    reader: Reader | None
    progress: Callable[[int], None]
    _workers: list[_Worker] = field(default_factory=list)
    _deaths: Counter[tuple[int, str]] = field(default_factory=Counter)
    _read: int = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers = []

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[int, Outcome]]:
        """Read the batches; gives the number and the outcome of each, in the order in which they are done.

        Raises:
            WorkerError: Workers die before they read anything.
            OSError: The rows cannot be written.
        """
        waiting, again = iter(tasks), deque[Task]()
        exhausted = False
        while True:
            while not exhausted and len(again) < self.count:
                # Few tasks are taken in advance: their entries are in memory.
                task = next(waiting, None)
                if task is None:
                    exhausted = True
                else:
                    again.append(task)
            for worker in self._idle(len(again)):
                worker.task = again.popleft()
                worker.position.value = _NOT_BEGUN
                try:
                    worker.connection.send(worker.task)
                except OSError:
                    pass  # it died while it had nothing to do: found out below
            busy = [worker for worker in self._workers if worker.task is not None]
            if not busy:
                return
            ready = wait([worker.connection for worker in busy], _POLL_SECONDS)
            for worker in busy:
                if worker.connection in ready:
                    try:
                        message = worker.connection.recv()
                    except (EOFError, OSError):
                        again.appendleft(self._mourn(worker))
                        continue
                    if isinstance(message, BaseException):
                        raise message
                    task, worker.task = worker.task, None
                    assert task is not None
                    self._read += len(task.entries) + len(task.left_out)
                    yield task.number, message
            begun = sum(max(worker.position.value, 0) for worker in self._workers if worker.task is not None)
            self.progress(self._read + begun)

    def _idle(self, wanted: int) -> list[_Worker]:
        """Workers without a task, as many as wanted and there may be."""
        idle = [worker for worker in self._workers if worker.task is None]
        while len(idle) < wanted and len(self._workers) < self.count:
            idle.append(self._start())
        return idle[:wanted]

    def _start(self) -> _Worker:
        connection, theirs = CONTEXT.Pipe()
        position = CONTEXT.RawValue("q", _NOT_BEGUN)
        process = CONTEXT.Process(
            target=_work, args=(theirs, position, self.folder, self.reader), name="zhoukou-news worker", daemon=True
        )
        process.start()
        theirs.close()
        worker = _Worker(process, connection, position)
        self._workers.append(worker)
        return worker

    def _mourn(self, worker: _Worker) -> Task:
        """Take a dead worker away; gives its task as it is to be done again."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        task, position = worker.task, worker.position.value
        assert task is not None
        entry = task.entries[position] if position >= 0 else None
        death = (task.number, entry.document_id if entry else "")
        self._deaths[death] += 1
        if self._deaths[death] < DEATHS:
            return task
        how = _how(worker.process.exitcode)
        if entry is None:
            reason = f"worker processes {how} before they read anything; give them more memory, or use --workers 1"
            raise WorkerError(reason)
        fault = entry.fault(f"a worker process {how} on it {DEATHS} times; look at the file, or report it")
        entries = tuple(other for other in task.entries if other is not entry)
        return replace(task, entries=entries, left_out=(*task.left_out, fault))


def _how(status: int | None) -> str:
    if status is not None and status < 0:
        try:
            return f"was ended by {signal.Signals(-status).name}"
        except ValueError:
            pass
    return f"ended with status {status}"


def _work(connection: Connection, position: Any, folder: Path, reader: Reader | None) -> None:
    """What a worker does: read batches until there are no more."""
    from .arrow import spare_memory

    # Ctrl-C reaches all processes of a terminal; the parent ends the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    spare_memory()
    work = Work(folder, keep=True)

    def on_document(number: int) -> None:
        position.value = number

    while True:
        try:
            task: Task = connection.recv()
        except EOFError:
            return
        try:
            batch = read_batch(task.entries, reader, on_document)
            batch.outcome.faults += task.left_out
            work.store(task.number, task.key, batch)
            message: object = batch.outcome
        except OSError as error:
            message = OSError(error.errno, error.strerror or str(error))
        connection.send(message)


def _end_with_parent() -> None:
    """End this process when the parent ends, however it ends: nothing may go on writing into a package's folder."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
