"""A Dask cluster gives the package that this process gives, whatever becomes of its workers."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import toy
from click.testing import CliRunner

from zhoukou_news import cli, corpus, engine_dask
from zhoukou_news.batch import Task
from zhoukou_news.corpus import WORK, BuildError, BuildReport
from zhoukou_news.document import Document
from zhoukou_news.package import PackageError
from zhoukou_news.reading import Reading
from zhoukou_news.validation import validate
from zhoukou_news.workers import WorkerError

needs_dask = pytest.mark.skipif(
    not engine_dask.installed(), reason="Dask is not installed: pip install 'zhoukou-news[dask]'"
)
needs_processes = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to find processes by")

SEEDS = Path(__file__).parent.parent / "seeds"
DOCS = Path(__file__).parent.parent / "docs"
PAGES = 60


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sixty pages in batches of five, with people in common; a range of people holds few rows."""
    monkeypatch.setattr(corpus, "BATCH_DOCUMENTS", 5)
    monkeypatch.setattr(engine_dask, "RANGE_ROWS", 20)
    monkeypatch.setattr(engine_dask, "SAMPLED_BATCHES", 4)
    folder = tmp_path / "many"
    folder.mkdir()
    choose = random.Random(3)
    for number in range(PAGES):
        names = "".join(
            f"@{choose.choice(('市长', ''))}{choose.choice('张王李赵周')}{choose.choice('三四五')}\n" for _ in range(6)
        )
        (folder / f"p{number:03}.txt").write_text(f"# 第{number}条\n{names}$6222{number:08}\n? 可疑\n", "utf-8")
    return folder


def build(source: Path, out: Path, **options: Any) -> BuildReport:
    return corpus.build([source], out, **{"reader": toy.read_document, **options})


def on_dask(source: Path, out: Path, **options: Any) -> BuildReport:
    return build(source, out, **{"engine": "dask", "workers": 2, **options})


def whole(out: Path) -> dict[str, bytes]:
    """Every file of a package."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def processes(parent: int) -> Iterator[int]:
    """The processes below a process."""
    for thread in Path(f"/proc/{parent}/task").iterdir():
        for child in told(thread / "children").split():
            yield int(child)
            yield from processes(int(child))


def told(path: Path) -> bytes:
    """What the system tells of a process; nothing of one that has ended meanwhile."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def dask_workers() -> list[int]:
    """The processes of the local cluster that this process has started."""
    return [pid for pid in processes(os.getpid()) if b"spawn_main" in told(Path(f"/proc/{pid}/cmdline"))]


def soon(true: Callable[[], bool], seconds: float = 30) -> bool:
    """Whether something becomes true before long, on however busy a machine."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()


class Noting:
    """The toy reader; it notes which process reads, and begins to read when so many processes do."""

    def __init__(self, folder: Path, readers: int = 1) -> None:
        self.folder = folder
        self.readers = readers

    def __call__(self, document: Document) -> Reading:
        own = self.folder / str(os.getpid())
        if not own.exists():
            own.touch()
            soon(lambda: len(list(self.folder.iterdir())) >= self.readers)
        return toy.slow(document)


class FailingMerge:
    """The merging of people, failing some times as Dask does when a worker that it sends to has died."""

    def __init__(self, folder: Path, times: int) -> None:
        self.folder, self.times = folder, times

    def __call__(self, *arguments: Any) -> Any:
        if len(list(self.folder.iterdir())) < self.times:
            (self.folder / uuid.uuid4().hex).touch()
            raise RuntimeError("P2P 1 failed during transfer phase")
        return engine_dask._merge(*arguments)  # in a worker's process it is the module's own


class DyingMerge:
    """The merging of people, killing its process once."""

    def __init__(self, died: Path) -> None:
        self.died = died

    def __call__(self, *arguments: Any) -> Any:
        if not self.died.exists():
            self.died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return engine_dask._merge(*arguments)  # in a worker's process it is the module's own


def interrupting(document: Document) -> Reading:
    """The toy reader, stopped in the middle."""
    if document.document_id == "p033":
        raise KeyboardInterrupt
    return toy.read_document(document)


@needs_dask
@needs_processes
def test_one_of_two_processes_is_killed_in_the_middle(many: Path, tmp_path: Path) -> None:
    build(many, tmp_path / "good")
    (tmp_path / "readers").mkdir()
    killed: list[int] = []

    def progress(done: int, of: int) -> None:
        readers = {int(path.name) for path in (tmp_path / "readers").iterdir()}
        if not killed and len(readers) == 2 and done < of:
            killed.append(min(readers))
            os.kill(killed[0], signal.SIGKILL)

    report = on_dask(many, tmp_path / "out", reader=Noting(tmp_path / "readers", 2), progress=progress)
    assert killed and killed[0] != os.getpid()
    assert soon(lambda: not Path(f"/proc/{killed[0]}").exists())
    assert report.complete and report.documents == PAGES
    assert whole(tmp_path / "out") == whole(tmp_path / "good")
    assert soon(lambda: not dask_workers())


@needs_dask
def test_a_process_that_dies_while_people_are_merged(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(many, tmp_path / "good")
    monkeypatch.setattr(engine_dask, "_merge", DyingMerge(tmp_path / "died"))
    on_dask(many, tmp_path / "out")
    assert (tmp_path / "died").exists()
    assert whole(tmp_path / "out") == whole(tmp_path / "good")


@needs_dask
def test_merging_people_is_tried_again(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(many, tmp_path / "good")
    (tmp_path / "failed").mkdir()
    monkeypatch.setattr(engine_dask, "_merge", FailingMerge(tmp_path / "failed", 1))
    on_dask(many, tmp_path / "out", workers=1)
    assert len(list((tmp_path / "failed").iterdir())) == 1
    assert whole(tmp_path / "out") == whole(tmp_path / "good")
    monkeypatch.setattr(engine_dask, "_merge", FailingMerge(tmp_path / "failed", 1000))
    with pytest.raises(BuildError, match=r"failed during transfer phase.*--resume"):
        on_dask(many, tmp_path / "again", workers=1)


@needs_dask
def test_a_page_on_which_workers_die_is_left_out(many: Path, tmp_path: Path) -> None:
    report = on_dask(many, tmp_path / "out", reader=toy.Dying(None, "p023"))
    assert [fault.documents for fault in report.faults] == [("p023",)]
    assert "died on it" in str(report.faults[0])
    (many / "p023.txt").unlink()
    assert build(many, tmp_path / "without").rows == report.rows
    data = {name: content for name, content in whole(tmp_path / "out").items() if name.startswith("data/")}
    assert data == {name: content for name, content in whole(tmp_path / "without").items() if name in data}


@needs_dask
def test_the_seed_page_by_the_command(tmp_path: Path) -> None:
    corpus.build([SEEDS], tmp_path / "good")
    command = ["build", str(SEEDS), "--out", str(tmp_path / "out"), "--engine", "dask", "--workers", "1"]
    result = CliRunner().invoke(cli.main, command)
    assert result.exit_code == 0, result.output
    assert whole(tmp_path / "out") == whole(tmp_path / "good")
    assert validate(tmp_path / "out", sources=[SEEDS]).valid


@needs_dask
def test_a_cluster_that_is_there_and_a_build_that_is_resumed(many: Path, tmp_path: Path) -> None:
    from distributed import LocalCluster

    build(many, tmp_path / "good")
    with pytest.raises(KeyboardInterrupt):
        build(many, tmp_path / "out", reader=interrupting)
    assert len(list((tmp_path / "out" / WORK).glob("*-outcome.json"))) == 6
    seen: list[int] = []
    (tmp_path / "readers").mkdir()
    with LocalCluster(
        n_workers=1, threads_per_worker=3, host="127.0.0.1", dashboard_address=None, silence_logs="CRITICAL"
    ) as cluster:
        on_dask(
            *(many, tmp_path / "out"),
            resume=True,
            scheduler=cluster.scheduler_address,
            reader=Noting(tmp_path / "readers"),
            progress=lambda done, of: seen.append(done),
        )
    assert seen[0] == 30 and seen[-1] == PAGES and seen == sorted(seen)
    assert len(list((tmp_path / "readers").iterdir())) == 1
    assert whole(tmp_path / "out") == whole(tmp_path / "good")


@needs_dask
def test_pages_without_people(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text("# 头条\n正文\n", "utf-8")
    build(tmp_path / "p.txt", tmp_path / "good")
    assert on_dask(tmp_path / "p.txt", tmp_path / "out", workers=1).rows["people"] == 0
    assert whole(tmp_path / "out") == whole(tmp_path / "good")


# --- what goes wrong --------------------------------------------------------------------------------------------------


@needs_dask
def test_a_scheduler_that_does_not_answer(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_dask, "CONNECT_SECONDS", 1)
    for address in ("tcp://127.0.0.1:9", "nowhere://x"):
        with pytest.raises(BuildError, match="check its address") as caught:
            build(many, tmp_path / "out", engine="dask", scheduler=address)
        assert address in str(caught.value) and "\n" not in str(caught.value)
    for text in (None, "", "[]", "{}"):
        file = tmp_path / "scheduler.json"
        if text is not None:
            file.write_text(text)
        with pytest.raises(BuildError, match=r"scheduler\.json: no Dask scheduler has written .*check the path"):
            build(many, tmp_path / "out", engine="dask", scheduler=str(file))
    assert not (tmp_path / "out" / "datapackage.json").exists()


def script(folder: Path, name: str, text: str) -> None:
    """A command that stands in for one of the system's."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def on_a_cluster(command: Sequence[str | Path], commands: Path, folder: Path) -> None:
    """Run a command of docs/ where commands of SLURM are others."""
    path = os.pathsep.join([str(commands), str(Path(sys.executable).parent), os.environ["PATH"]])
    settings = {"DASK_DISTRIBUTED__WORKER__DAEMON": "False", "TMPDIR": str(folder)}
    environment = os.environ | settings | {"PATH": path, "SLURM_JOB_ID": "7", "SLURM_NTASKS": "3"}
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@needs_dask
@needs_processes
def test_the_job_of_slurm_builds_the_package(tmp_path: Path) -> None:
    """`srun` starts as many processes as it is asked for, here on this machine."""
    script(
        *(tmp_path / "bin", "srun"),
        'test "$1" = --ntasks=2; shift; "$@" & first=$!; "$@" & trap "kill $first $!" TERM; wait; wait',
    )
    (tmp_path / "on").mkdir()
    on_a_cluster(["sh", DOCS / "cluster.sbatch", SEEDS, "package"], tmp_path / "bin", tmp_path / "on")
    corpus.build([SEEDS], tmp_path / "here")
    assert whole(tmp_path / "on" / "package") == whole(tmp_path / "here")
    assert not list((tmp_path / "on").glob("*.json"))


@needs_dask
@needs_processes
def test_dask_jobqueue_starts_the_jobs_of_slurm(tmp_path: Path) -> None:
    """`sbatch` starts what it is given, here on this machine, and `scancel` ends it."""
    jobs = tmp_path / "jobs"
    jobs.mkdir()
    job = 'job=$(mktemp XXXXXX); cp "$1" "$job"; setsid bash "$job" >"$job.log" 2>&1 & echo $! >"$job.pid"'
    script(tmp_path / "bin", "sbatch", f'cd {jobs}; {job}; echo "Submitted batch job $(cat "$job.pid")"')
    script(tmp_path / "bin", "scancel", 'kill -- "-$1"')
    (tmp_path / "on").mkdir()
    command: list[str | Path] = [sys.executable, DOCS / "cluster_jobqueue.py", SEEDS, "package", "2"]
    on_a_cluster(command, tmp_path / "bin", tmp_path / "on")
    corpus.build([SEEDS], tmp_path / "here")
    assert whole(tmp_path / "on" / "package") == whole(tmp_path / "here")
    assert len(list(jobs.glob("*.pid"))) == 2


@needs_dask
def test_a_full_disk_in_a_worker(many: Path, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="No space left on device; make room"):
        on_dask(many, tmp_path / "out", workers=1, reader=toy.Full())


def test_without_dask_it_is_said_how_to_get_it(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BuildError, match=r"pip install 'zhoukou-news\[dask\]'"):
        build(many, tmp_path / "out", engine="dask")


def test_a_worker_does_nothing_for_another_build(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match="a file system that all machines share"):
        engine_dask._read(Task(0, "key", ()), str(tmp_path), "build-1", "", None, False)
    (tmp_path / "build-1").touch()
    with pytest.raises(WorkerError, match="another version of zhoukou-news"):
        engine_dask._read(Task(0, "key", ()), str(tmp_path), "build-1", "", None, False)
    assert [path.name for path in tmp_path.iterdir()] == ["build-1"]


@pytest.mark.parametrize("options", [["--engine", "local"], ["--engine", "dask", "--workers", "2"]])
def test_options_that_do_not_go_together(tmp_path: Path, options: list[str]) -> None:
    command = ["build", str(SEEDS), "--out", str(tmp_path), *options, "--scheduler", "tcp://127.0.0.1:1"]
    result = CliRunner().invoke(cli.main, command)
    assert result.exit_code == 2 and "--scheduler goes with --engine dask" in result.stderr
