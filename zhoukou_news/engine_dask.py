"""A build on a cluster: Dask runs what local workers run, and merges the people.

The workers, on whatever machines, read batches with `batch.read_batch` and store them in the build's work folder,
which lies on a file system that all of them share; a resumed build finds there what was done, whichever engine did it.
People are shuffled by Dask: each batch's people are cut at the same ids, Dask brings the pieces of each range of ids
together on some worker, and that worker joins them. The building process reads the ranges one after the other, some
thousands of rows at a time.
"""

from __future__ import annotations

import json
import os
import socket
import threading
import time
import uuid
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .batch import Outcome, Reader, Task, Work, cores, read_batch, reader_fingerprint
from .document import printable, printable_path
from .workers import WorkerError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

#: How many rows of people, before they are merged, one range of ids holds.
RANGE_ROWS = 50_000
#: How many batches' ids one task looks at, to find where the ranges begin.
SAMPLED_BATCHES = 64
#: How often a batch may be given up by Dask, which tries it on several workers, without a document to blame; and how
#: often the merging of people is tried.
GIVEN_UP = 3
#: How pieces of batches are compressed on their way from worker to worker.
CODEC = "lz4"
#: How many rows are handed on at once.
_ROWS = 10_000
#: How long a scheduler may take to answer.
CONNECT_SECONDS = 30
_POLL_SECONDS = 0.1

#: Dask workers may have several threads; the reader gains nothing by them, and memory is bounded by one batch.
_reading = threading.Lock()


def installed() -> bool:
    """Whether Dask and its scheduler are there."""
    return find_spec("dask") is not None and find_spec("distributed") is not None


def _address(scheduler: str) -> str:
    """The address of a scheduler, of which that is given or the file into which it writes it when it has begun.

    Raises:
        WorkerError: There is no such file, and none is written in time.
    """
    if not scheduler.endswith(".json"):
        return scheduler
    end = time.monotonic() + CONNECT_SECONDS
    while True:
        try:
            return str(json.loads(Path(scheduler).read_bytes())["address"])
        except (OSError, ValueError, KeyError, TypeError):  # not written as yet, or in part
            if time.monotonic() > end:
                reason = f"{printable_path(scheduler)}: no Dask scheduler has written its address there; check the path"
                raise WorkerError(reason) from None
        time.sleep(_POLL_SECONDS)


@dataclass
class DaskEngine:
    """A Dask cluster that builds; use it as a context manager.

    Args:
        folder: The work folder.
        scheduler: The address of a cluster's scheduler, or the file (`.json`) into which `dask scheduler
            --scheduler-file` writes it; without one, a cluster on this machine is started.
        workers: How many processes a cluster on this machine has; None for as many as there are cores.
        reader: The function that reads a document; without one, `reader.read_document`.
        progress: Called with the number of documents read so far.

    Raises:
        WorkerError: Dask is not installed, or the scheduler cannot be reached.
    """

    folder: Path
    scheduler: str | None
    workers: int | None
    reader: Reader | None
    progress: Callable[[int], None]
    _client: Any = None
    _token: str = ""
    _stack: ExitStack = field(default_factory=ExitStack)
    _given_up: Counter[tuple[int, str]] = field(default_factory=Counter)

    def __enter__(self) -> DaskEngine:
        # Absolute: workers run in folders of their own.
        self.folder = self.folder.absolute()
        try:
            import dask
            from distributed import Client, LocalCluster
        except ImportError as error:
            reason = f"Dask is not installed ({error}); run: pip install 'zhoukou-news[dask]'"
            raise WorkerError(reason) from None
        with ExitStack() as stack:
            if self.scheduler is None:
                # What Dask keeps on disk goes with the work folder.
                settings = {
                    "temporary-directory": str(self.folder / "dask"),
                    "distributed.deploy.lost-worker-timeout": "1s",
                }
                stack.enter_context(dask.config.set(settings))
                count = self.workers or cores()
                cluster = LocalCluster(
                    n_workers=count,
                    threads_per_worker=1,
                    host="127.0.0.1",
                    dashboard_address=None,
                    silence_logs="CRITICAL",
                )
                address = stack.enter_context(cluster)
                # Dask gives a process up that dies while it begins; another one shall take its place all the same.
                cluster.adapt(minimum=count, maximum=count, interval="1s")
            else:
                address = _address(self.scheduler)
            try:
                self._client = stack.enter_context(Client(address, timeout=CONNECT_SECONDS, set_as_default=False))
            except (OSError, ValueError) as error:
                what = printable(" ".join(str(error).split()))
                reason = f"the Dask scheduler {self.scheduler} cannot be reached ({what}); check its address"
                raise WorkerError(reason) from None
            stack.enter_context(self._client.as_current())
            # Workers find it where they share the folder, and as long as this build is at work.
            self._token = f"build-{uuid.uuid4().hex}"
            (self.folder / self._token).touch()
            stack.callback((self.folder / self._token).unlink, missing_ok=True)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.__exit__(*error)

    # --- the map ---

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[int, Outcome]]:
        """Read the batches; gives the number and the outcome of each, in the order in which they are done.

        Raises:
            WorkerError: The workers cannot work.
            OSError: The rows cannot be written.
        """
        from distributed import KilledWorker, as_completed

        waiting, again = iter(tasks), deque[Task]()
        given: dict[Any, Task] = {}
        completed = as_completed()
        read = 0
        while True:
            # Few tasks are given in advance: their entries are in memory. A cluster may grow and shrink meanwhile.
            wanted = 2 * max(self._threads(), 1)
            while len(given) < wanted:
                task = again.popleft() if again else next(waiting, None)
                if task is None:
                    break
                future = self._submit(task)
                given[future] = task
                completed.add(future)
            if not given:
                return
            future = next(completed)
            task = given.pop(future)
            try:
                outcome = future.result()
            except KilledWorker:
                again.append(self._mourn(task))
                continue
            except Exception as error:
                raise _explained(error) from error
            read += len(task.entries) + len(task.left_out)
            self.progress(read)
            yield task.number, outcome

    def _threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except Exception as error:
            raise _explained(error) from error

    def _submit(self, task: Task) -> Any:
        careful = any(number == task.number for number, _ in self._given_up)
        return self._client.submit(
            *(_read, task, str(self.folder), self._token, reader_fingerprint(), self.reader, careful),
            key=f"zhoukou-news-batch-{task.number}-{uuid.uuid4().hex}",
            pure=False,
        )

    def _mourn(self, task: Task) -> Task:
        """Workers died while they had this batch: give it as it is to be done again.

        Dask does not say which document it was, nor whether it was this batch at all. So from now on the batch's
        worker notes which document it is reading.
        """
        note = _note(self.folder, task)
        position = int(note.read_text("ascii") or -1) if note.exists() else -1
        note.unlink(missing_ok=True)
        entry = task.entries[position] if position >= 0 else None
        self._given_up[task.number, entry.document_id if entry else ""] += 1
        if entry is not None:
            fault = entry.fault("worker processes of the cluster died on it; look at the file, or report it")
            entries = tuple(other for other in task.entries if other is not entry)
            return replace(task, entries=entries, left_out=(*task.left_out, fault))
        if self._given_up[task.number, ""] >= GIVEN_UP:
            raise WorkerError("the cluster's workers die before they read anything; give them more memory")
        return task

    # --- people ---

    def merge_people(self, files: Sequence[Path]) -> Iterator[pa.Table]:
        """The people of all batches, merged and sorted by `person_id`, some thousands at a time.

        Args:
            files: Arrow files of people, each sorted by `person_id`, in the order of their documents.
        """
        paths = [str(path.absolute()) for path in files]
        for attempt in range(1, GIVEN_UP + 1):
            try:
                ranges = self._shuffled(paths, attempt)
                break
            except Exception as error:
                # Whoever sends to a worker that has just died, unknown to the scheduler as yet, fails, and with it all.
                explained = _explained(error)
                if attempt == GIVEN_UP or not isinstance(explained, ClusterError):
                    raise explained from error
        for number in ranges:
            yield from _tables(_merged(self.folder, number))

    def _shuffled(self, paths: Sequence[str], attempt: int) -> list[int]:
        """Have the cluster merge the people; gives the numbers of the ranges, each of which is a file then."""
        import dask.dataframe

        bounds = self._bounds(paths)
        # Dask knows a shuffle by what is shuffled: an attempt must not be taken for the one before.
        pieces = dask.dataframe.from_map(
            *(_pieces, list(range(len(paths))), paths),
            bounds=bounds,
            attempt=attempt,
            meta=_frame([]),
            enforce_metadata=False,
        )
        shuffled = pieces.shuffle("range", npartitions=len(bounds) + 1)
        merged = shuffled.map_partitions(
            *(_merge, str(self.folder), self._token), meta=_done([]), enforce_metadata=False
        )
        return sorted(self._client.compute(merged).result()["range"])

    def _bounds(self, paths: Sequence[str]) -> list[str]:
        """The ids at which ranges of about `RANGE_ROWS` rows begin, but for the first."""
        chunks = [list(paths[i : i + SAMPLED_BATCHES]) for i in range(0, len(paths), SAMPLED_BATCHES)]
        sampled = self._client.gather(self._client.map(_sample, chunks, pure=False))
        rows = sum(count for count, _ in sampled)
        samples = sorted(sample for _, some in sampled for sample in some)
        ranges = min(-(-rows // RANGE_ROWS), len(samples))
        return sorted({samples[number * len(samples) // ranges] for number in range(1, ranges)})


class ClusterError(WorkerError):
    """The cluster failed, for a reason of its own."""


def _explained(error: Exception) -> Exception:
    """An error of the cluster as one of the build."""
    if isinstance(error, WorkerError):
        return error
    if isinstance(error, OSError) and error.errno is not None:
        return OSError(error.errno, error.strerror or str(error))
    what = printable(f"{type(error).__name__}: {' '.join(str(error).split())}")
    return ClusterError(f"the Dask cluster failed ({what}); look at its logs; the build goes on with --resume")


# --- what the cluster's workers do ------------------------------------------------------------------------------------


def _note(folder: Path, task: Task) -> Path:
    return folder / f"reading-{task.number}"


def _read(task: Task, folder: str, token: str, fingerprint: str, reader: Reader | None, careful: bool) -> Outcome:
    """Read a batch and store its rows in the work folder.

    Args:
        task: The batch.
        folder: The work folder.
        token: The name of a file in it that says that the build is at work.
        fingerprint: The building process's `reader_fingerprint`.
        reader: See `DaskEngine`.
        careful: Whether it is noted which document is being read, because workers died on this batch.
    """
    place = Path(folder)
    _check(place, token)
    if reader_fingerprint() != fingerprint:
        reason = "another version of zhoukou-news than here; install the same one on all machines"
        raise WorkerError(f"the cluster's worker on {socket.gethostname()} has {reason}")

    def on_document(position: int) -> None:
        if careful:
            _note(place, task).write_text(str(position), "ascii")

    with _reading:
        batch = read_batch(task.entries, reader, on_document)
    if careful:
        # Whatever happens to this worker from here on, no document of the batch is to blame.
        _note(place, task).unlink(missing_ok=True)
    batch.outcome.faults += task.left_out
    _check(place, token)
    Work(place, keep=True).store(task.number, task.key, batch)
    return batch.outcome


def _check(folder: Path, token: str) -> None:
    """See to it that the work folder is the building process's own, and that the build still goes on."""
    if not (folder / token).exists():
        reason = f"does not see {folder}; choose an --out on a file system that all machines share"
        raise WorkerError(f"the cluster's worker on {socket.gethostname()} {reason}")


def _sample(paths: Sequence[str]) -> tuple[int, list[str]]:
    """How many rows files of people have, and the first id of each of their record batches."""
    import pyarrow as pa

    from .people import KEY

    rows, samples = 0, []
    for path in paths:
        with pa.memory_map(path) as source:
            schema = pa.ipc.open_file(source).schema
            options = pa.ipc.IpcReadOptions(included_fields=[schema.get_field_index(KEY)])
            file = pa.ipc.open_file(source, options=options)
            for number in range(file.num_record_batches):
                ids = file.get_batch(number).column(KEY)
                rows += len(ids)
                samples += [ids[0].as_py()] if len(ids) else []
    return rows, samples


def _frame(pieces: Sequence[tuple[int, int, int, bytes]]) -> pd.DataFrame:
    """Pieces of batches in the form in which Dask shuffles them: range, batch, and rows as Arrow stores them.

    The rows travel as compressed bytes, with their size: Dask's shuffle cannot take columns of nested types.
    """
    import pandas as pd
    import pyarrow as pa

    columns: list[Sequence[Any]] = list(zip(*pieces, strict=True)) if pieces else [(), (), (), ()]
    types = {"range": pa.int64(), "batch": pa.int64(), "size": pa.int64(), "rows": pa.large_binary()}
    return pd.DataFrame(
        {
            name: pd.Series(pd.arrays.ArrowExtensionArray(pa.array(values, kind)))
            for (name, kind), values in zip(types.items(), columns, strict=True)
        }
    )


def _done(ranges: Sequence[int]) -> pd.DataFrame:
    """The ranges that are merged."""
    import pandas as pd

    return pd.DataFrame({"range": pd.Series(ranges, dtype="int64")})


def _pieces(batch: int, path: str, bounds: Sequence[str], attempt: int) -> pd.DataFrame:
    """The people of a batch, cut at the bounds of the ranges; the same at each attempt."""
    import pyarrow as pa

    from .people import KEY

    pieces = []
    with pa.ipc.open_file(path) as file:
        table = file.read_all().combine_chunks()
    ids = table[KEY].to_pylist()
    cuts = [0, *(bisect_left(ids, bound) for bound in bounds), len(ids)]
    for number, (start, end) in enumerate(pairwise(cuts)):
        if start < end:
            (rows,) = table.slice(start, end - start).to_batches()
            content = rows.serialize()
            pieces.append((number, batch, content.size, pa.compress(content, CODEC, asbytes=True)))
    return _frame(pieces)


def _merge(pieces: pd.DataFrame, folder: str, token: str) -> pd.DataFrame:
    """Join the pieces of the ranges that came together here, and store each range."""
    import pyarrow as pa

    from .arrow import arrow_schema
    from .people import merge_people, write_file

    _check(Path(folder), token)
    schema = arrow_schema("people")
    of_range: dict[int, list[tuple[int, int, bytes]]] = {}
    for number, batch, size, rows in pieces[["range", "batch", "size", "rows"]].itertuples(index=False, name=None):
        of_range.setdefault(int(number), []).append((int(batch), int(size), rows))
    for number, found in of_range.items():
        # In the order of the documents, whatever way they came.
        found.sort(key=lambda piece: piece[0])
        batches = [
            pa.ipc.read_record_batch(pa.decompress(rows, decompressed_size=size, codec=CODEC), schema)
            for _, size, rows in found
        ]
        path = _merged(Path(folder), number)
        partial = path.with_name(f"{path.name}.{socket.gethostname()}.{os.getpid()}")
        write_file(partial, [merge_people([pa.Table.from_batches([batch]) for batch in batches])])
        os.replace(partial, path)
    return _done(list(of_range))


def _merged(folder: Path, number: int) -> Path:
    return folder / f"people-range-{number:05d}.arrow"


def _tables(path: Path) -> Iterator[pa.Table]:
    """A file of people, piece by piece."""
    import pyarrow as pa

    from .people import BATCH_ROWS

    with pa.memory_map(str(path)) as source:
        file = pa.ipc.open_file(source)
        step = _ROWS // BATCH_ROWS
        for start in range(0, file.num_record_batches, step):
            numbers = range(start, min(start + step, file.num_record_batches))
            yield pa.Table.from_batches([file.get_batch(number) for number in numbers])
