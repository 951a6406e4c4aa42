"""Publishing: the files, their layout, and that a build cut off anywhere leaves a whole package."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import yaml
from sample_rows import row, sample_rows, write_package

from zhoukou_news import catalog, descriptor, locking, package
from zhoukou_news.arrow import arrow_schema
from zhoukou_news.digest import ContentDigest
from zhoukou_news.locking import BusyError, FolderLock
from zhoukou_news.package import PackageBusyError, PackageError, PackageWriter
from zhoukou_news.schema import TABLES
from zhoukou_news.validation import validate


def front_matter(folder: Path) -> dict:
    return yaml.safe_load((folder / "README.md").read_text("utf-8").split("---\n")[1])


def files_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def whole(folder: Path) -> int:
    """How many articles the package has; asserts that descriptor, files, digests and card agree.

    Asked of the files alone, without the library's recovery, as another program would.
    """
    resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    assert [resource["name"] for resource in resources] == list(TABLES)
    for resource in resources:
        digest = ContentDigest()
        for file in resource["files"]:
            content = (folder / file["path"]).read_bytes()
            assert f"sha256:{hashlib.sha256(content).hexdigest()}" == file["hash"]
            assert len(content) == file["bytes"]
            table = pq.ParquetFile(folder / file["path"]).read()
            assert table.num_rows == file["rowCount"]
            digest.update(table)
        assert digest.text() == resource["contentDigest"]
        assert sum(file["rowCount"] for file in resource["files"]) == resource["rowCount"]
    # The card may be one step behind; then it names the former package, whole, under its own digest.
    for config in front_matter(folder)["configs"]:
        (split,) = config["data_files"]
        paths = sorted(folder.glob(split["path"]))
        digest = ContentDigest()
        for path in paths:
            digest.update(pq.ParquetFile(path).read())
        assert digest.text() in config["description"]
    return resources[0]["rowCount"]


def test_a_small_package(tmp_path: Path) -> None:
    out = tmp_path / "new" / "package"
    write_package(out, 5)
    assert whole(out) == 5
    tables = [f"data/{name}.parquet" for name in TABLES]
    assert files_below(out) == sorted(["README.md", "datapackage.json", *catalog.FILE_NAMES, *tables])
    for name in TABLES:
        stored = pq.ParquetFile(out / "data" / f"{name}.parquet")
        assert stored.schema_arrow.equals(arrow_schema(name), check_metadata=True)
        assert stored.read().to_pylist() == sample_rows(5)[name]


def test_a_table_beyond_the_limit_becomes_part_files(tmp_path: Path) -> None:
    write_package(tmp_path, 25, part_rows=10, row_group_rows=5)
    assert whole(tmp_path) == 25
    parts = [tmp_path / "data" / "articles" / f"part-0000{i}.parquet" for i in range(3)]
    assert [pq.ParquetFile(part).metadata.num_rows for part in parts] == [10, 10, 5]
    assert [pq.ParquetFile(part).metadata.num_row_groups for part in parts] == [2, 2, 1]
    assert not (tmp_path / "data" / "articles.parquet").exists()
    stored = [row for part in parts for row in pq.ParquetFile(part).read().to_pylist()]
    assert stored == sample_rows(25)["articles"]


def test_bytes_do_not_depend_on_how_rows_arrive(tmp_path: Path) -> None:
    contents = []
    for batch in (1, 4, 10, 100):
        out = tmp_path / str(batch)
        write_package(out, 33, batch=batch, part_rows=20, row_group_rows=10)
        contents.append({name: (out / name).read_bytes() for name in files_below(out)})
    assert all(content == contents[0] for content in contents)


def test_the_digest_does_not_depend_on_the_layout(tmp_path: Path) -> None:
    digests = []
    for part_rows, row_group_rows in ((1000, 1000), (10, 10), (10, 3)):
        out = tmp_path / f"{part_rows}-{row_group_rows}"
        write_package(out, 33, part_rows=part_rows, row_group_rows=row_group_rows)
        digests.append([table.content_digest for table in descriptor.read(out).values()])
    assert digests[0] == digests[1] == digests[2]
    assert len(set(digests[0])) == len(TABLES)


def test_tables_without_rows_are_files_with_a_schema(tmp_path: Path) -> None:
    write_package(tmp_path, 0)
    assert whole(tmp_path) == 0
    assert pq.ParquetFile(tmp_path / "data" / "people.parquet").schema_arrow.equals(arrow_schema("people"))


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """What a table writer keeps is less than one row group."""
    rows = sample_rows(30)["articles"]
    with PackageWriter(tmp_path, row_group_rows=10, part_rows=20) as writer:
        for start in range(0, 30, 3):
            writer.add("articles", rows[start : start + 3])
            assert writer._writers["articles"].pending_rows < 10


def test_changing_layout_leaves_no_stale_file(tmp_path: Path) -> None:
    write_package(tmp_path, 25, part_rows=10, row_group_rows=5)
    write_package(tmp_path, 12, part_rows=10, row_group_rows=5)
    assert whole(tmp_path) == 12
    assert len(list((tmp_path / "data" / "articles").iterdir())) == 2
    write_package(tmp_path, 4)
    assert whole(tmp_path) == 4
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == sorted(f"{t}.parquet" for t in TABLES)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    mine = [tmp_path / "notes.txt", tmp_path / "data" / "mine.parquet", tmp_path / "data" / "articles" / "mine.txt"]
    for path in mine:
        path.write_text("mine")
    for count, part_rows in ((25, 10), (3, 1000)):
        write_package(tmp_path, count, part_rows=part_rows, row_group_rows=5)
        assert [path.read_text() for path in mine] == ["mine"] * 3


def test_a_further_file_is_published_with_the_tables(tmp_path: Path) -> None:
    with PackageWriter(tmp_path) as writer:
        writer.add_file("build-report.json", b"{}")
        assert not (tmp_path / "build-report.json").exists()
        for wrong in ("../report.json", "a/b", "datapackage.json", "README.md", "croissant.json", ".hidden"):
            with pytest.raises(ValueError, match=re.escape(repr(wrong))):
                writer.add_file(wrong, b"")
        writer.finish()
    assert (tmp_path / "build-report.json").read_bytes() == b"{}"


def test_without_finish_the_old_package_stays(tmp_path: Path) -> None:
    write_package(tmp_path, 3)
    before = {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)}
    with pytest.raises(KeyboardInterrupt), PackageWriter(tmp_path, row_group_rows=2) as writer:
        writer.add("articles", sample_rows(9)["articles"])
        raise KeyboardInterrupt
    assert {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)} == before


def test_a_build_without_result_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), PackageWriter(tmp_path / "a" / "b"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["a file in the way", "a file above"])
def test_a_folder_that_cannot_be_made(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" if place == "a file in the way" else tmp_path / "file" / "out"
    with pytest.raises(PackageError) as caught:
        PackageWriter(out).__enter__()
    assert str(out) in str(caught.value)
    assert "choose another folder" in str(caught.value)
    assert "\n" not in str(caught.value)


# --- two builds -------------------------------------------------------------------------------------------------------

HOLD = """
import sys, time
from pathlib import Path
from zhoukou_news.package import PackageWriter
with PackageWriter(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_build_says_so_and_stops(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            with pytest.raises(PackageBusyError, match=rf"another build \(process {other.pid}\) is writing"):
                PackageWriter(tmp_path).__enter__()
            package.recover(tmp_path)
            assert (tmp_path / package.STAGING).is_dir(), "recovery took a running build's folder away"
        finally:
            other.kill()
    assert whole(tmp_path) == 2
    write_package(tmp_path, 3)  # the killed one's lock and staging folder do not hinder
    assert whole(tmp_path) == 3
    assert not [name for name in files_below(tmp_path) if ".zhoukou-news" in name]


def test_a_second_build_in_the_same_process_says_so(tmp_path: Path) -> None:
    with PackageWriter(tmp_path), pytest.raises(PackageBusyError, match="this process"):
        PackageWriter(tmp_path).__enter__()


def test_a_lock_can_be_taken_again(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "lock")
    with lock, pytest.raises(BusyError):
        FolderLock(tmp_path / "lock").acquire()
    with lock:
        assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"
    assert not (tmp_path / "lock").exists()


# --- cut off ----------------------------------------------------------------------------------------------------------

#: The calls by which a publication changes the folder.
STEPS = ["replace", "rename", "link", "unlink", "rmdir", "mkdir"]


class _Stop(BaseException):
    pass


def stopping_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """From now on, the call number `step` of those that change the folder never returns; gives a count of the calls."""
    done = 0

    def guarded(original: Callable) -> Callable:
        def call(*args, **options):
            nonlocal done
            done += 1
            if done == step:
                raise _Stop
            return original(*args, **options)

        return call

    for name in STEPS:
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))
    return lambda: done


def publish_until(step: int, out: Path, count: int) -> bool:
    """Publish, and stop at a step as if killed there: nothing is put in order. False where there are not so many."""

    def dead(writer: PackageWriter, *_: object) -> None:
        lock = writer._lock
        assert lock is not None and lock._file is not None
        os.close(lock._file)
        locking._held.clear()

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(PackageWriter, "__exit__", dead)
        monkeypatch.setattr(PackageWriter, "_release", dead)
        stopping_at(step, monkeypatch)
        try:
            write_package(out, count, part_rows=5, row_group_rows=5)
        except _Stop:
            return True
        finally:
            locking._held.clear()
    return False


@pytest.mark.parametrize(("old", "new"), [(3, 8), (12, 4)])
def test_a_build_killed_at_any_step_leaves_a_whole_package(tmp_path: Path, old: int, new: int) -> None:
    write_package(tmp_path / "old", old, part_rows=5, row_group_rows=5)
    seen = set()
    for step in range(1, 1000):
        out = tmp_path / "out"
        shutil.copytree(tmp_path / "old", out)
        if not publish_until(step, out, new):
            break
        standing = whole(out)
        seen.add(standing)
        if step % 3 == 0:
            package.recover(out)
            assert whole(out) == standing
        elif step % 3 == 1:
            broken = {violation.rule for violation in validate(out).violations}
            assert broken.isdisjoint({"descriptor", "card", "file", "stray-file", "hash", "content-digest"})
            assert whole(out) == standing
        else:
            write_package(out, 6)
            assert whole(out) == 6
        assert not [name for name in files_below(out) if ".zhoukou-news" in name or name.endswith(".new")]
        left = {path.name for path in (out / "data").rglob("*.parquet")}
        assert left == {file.path.name for table in descriptor.read(out).values() for file in table.files}
        shutil.rmtree(out)
    assert step > 20, "the steps were not found"
    assert seen == {old, new}


KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from sample_rows import write_package
print("ready", flush=True)
while True:
    for count in (3, 24):
        write_package(Path(sys.argv[1]), count, part_rows=10, row_group_rows=5)
"""


def test_sigkill_at_random_moments_leaves_a_whole_package(tmp_path: Path) -> None:
    choose = random.Random(20200209)
    write_package(tmp_path, 3)
    seen = set()
    for _ in range(12):
        command = [sys.executable, "-c", KILLED, str(tmp_path), str(Path(__file__).parent)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as builder:
            assert builder.stdout is not None
            assert builder.stdout.readline() == "ready\n"
            time.sleep(choose.uniform(0.05, 0.6))
            builder.send_signal(signal.SIGKILL)
        seen.add(whole(tmp_path))
    assert seen <= {3, 24}
    write_package(tmp_path, 5)
    assert whole(tmp_path) == 5


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_without_write_permission(tmp_path: Path) -> None:
    write_package(tmp_path / "out", 2)
    (tmp_path / "out").chmod(0o500)
    try:
        with pytest.raises(PackageError, match="Permission denied"):
            write_package(tmp_path / "out", 3)
        assert whole(tmp_path / "out") == 2
    finally:
        (tmp_path / "out").chmod(0o700)


def test_a_full_disk_leaves_the_old_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path, 2)

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(package, "_write", full)
        with pytest.raises(PackageError, match="No space left on device"):
            write_package(tmp_path, 3)
    assert whole(tmp_path) == 2
    assert not (tmp_path / package.STAGING).exists()


def test_without_hard_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    write_package(tmp_path, 4)
    assert whole(tmp_path) == 4


def test_a_row_that_is_wrong_stops_the_build(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    with pytest.raises(ValueError, match="articles: row 'x': colour: is not declared"):
        with PackageWriter(tmp_path) as writer:
            writer.add("articles", [row("articles", colour="red")])
    assert whole(tmp_path) == 2
