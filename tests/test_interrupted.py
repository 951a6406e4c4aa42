"""Builds that are killed, run out of disk or lose permissions: the package is the old one or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
import toy
from sample_rows import write_package
from test_package import STEPS, whole

import zhoukou_news as zn
from zhoukou_news import descriptor
from zhoukou_news.corpus import WORK
from zhoukou_news.package import PackageError

SEED = Path(__file__).parent.parent / "seeds" / "000_383d5d314f355908.txt"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals, limits and permissions")

#: At how many moments the real build is killed; `ZHOUKOU_NEWS_KILLS=200 scripts/test tests/test_interrupted.py` takes
#: some minutes.
KILLS = int(os.environ.get("ZHOUKOU_NEWS_KILLS", "3"))


def standing(out: Path, sources: Path) -> str:
    """The digest of the articles of the package in a folder, which is sound and agrees with its pages."""
    report = zn.validate(out, sources=[sources], year=2020)
    assert [str(violation) for violation in report.violations] == []
    return zn.describe("articles", root=out).content_digest


# --- SIGKILL ----------------------------------------------------------------------------------------------------------


def test_sigkill_of_the_command_at_random_moments(tmp_path: Path) -> None:
    old, pages, out = tmp_path / "old", tmp_path / "pages", tmp_path / "out"
    for folder, count in ((old, 1), (pages, 12)):
        folder.mkdir()
        for number in range(count):
            shutil.copyfile(SEED, folder / f"p{number:02}.txt")
    command = [sys.executable, "-m", "zhoukou_news", "build", str(pages), "--year", "2020", "--workers", "2", "--out"]
    zn.build([old], out, year=2020)
    began = time.monotonic()
    subprocess.run([*command, str(tmp_path / "whole")], check=True, capture_output=True)
    takes = time.monotonic() - began
    digests = {"old": standing(out, pages), "new": standing(tmp_path / "whole", pages)}
    choose = random.Random(20200209)
    found = []
    for number in range(KILLS):
        if number % 2 == 0:  # else the build begins with what the last one left
            zn.build([old], out, year=2020)
        with subprocess.Popen(
            [*command, str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        ) as builder:
            time.sleep(choose.uniform(0, 1.1 * takes))
            builder.send_signal(signal.SIGKILL)
        try:
            os.killpg(builder.pid, 0)  # workers end with the build; what they were doing must not go on
            time.sleep(1)
        except ProcessLookupError:
            pass
        found.append(standing(out, pages))
        assert found[-1] in digests.values(), number
    # Nothing has to be put in order by hand.
    subprocess.run([*command, str(out)], check=True, capture_output=True)
    assert standing(out, pages) == digests["new"]
    assert not [path for path in out.iterdir() if path.name.startswith(".")]
    counts = {name: found.count(digest) for name, digest in digests.items()}
    print(f"killed at {KILLS} moments of {takes:.1f} s: {counts}")


# --- no room ----------------------------------------------------------------------------------------------------------


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file can become larger, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def many_pages(folder: Path) -> Path:
    folder.mkdir()
    for number in range(30):
        (folder / f"p{number:02}.txt").write_text(f"# 第{number}条\n@市长张三\n$62220000{number:08}\n", "utf-8")
    return folder


def test_files_that_cannot_grow(tmp_path: Path) -> None:
    pages, out = many_pages(tmp_path / "pages"), tmp_path / "out"
    zn.build([pages / "p00.txt"], out, reader=toy.read_document)
    before = zn.describe("articles", root=out).content_digest
    sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    failed = 0
    for size in (*range(0, max(sizes), max(sizes) // 12), max(sizes) - 1):
        with largest_file(size):
            try:
                zn.build([pages], out, reader=toy.read_document)
            except PackageError as error:
                failed += 1
                assert "make room" in str(error) and "\n" not in str(error)
        assert zn.validate(out, sources=[pages]).valid
        assert zn.describe("articles", root=out).content_digest == before
    assert failed > 10
    assert zn.build([pages], out, reader=toy.read_document).documents == 30
    assert zn.validate(out, sources=[pages]).valid


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB, where one can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if os.geteuid() != 0 or shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no file system can be mounted by this user")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    pages, out = many_pages(tmp_path / "pages"), small_disk / "out"
    zn.build([pages / "p00.txt"], out, reader=toy.read_document)
    before = zn.describe("articles", root=out).content_digest
    outcomes = set()
    for room in range(0, 800_000, 50_000):
        status = os.statvfs(small_disk)
        free = status.f_bavail * status.f_frsize
        (small_disk / "ballast").write_bytes(b"x" * max(free - room, 0))
        try:
            outcomes.add(zn.build([pages], out, reader=toy.read_document).complete)
        except PackageError as error:
            outcomes.add(False)
            assert "No space left on device" in str(error) and "make room" in str(error)
            # A build that had no room has left none of it behind.
            (small_disk / "ballast").unlink()
            assert zn.describe("articles", root=out).content_digest == before
        else:
            (small_disk / "ballast").unlink()
            zn.build([pages / "p00.txt"], out, reader=toy.read_document)
        assert zn.validate(out, sources=[pages]).valid
    assert outcomes == {True, False}


# --- no permission ----------------------------------------------------------------------------------------------------


@cache
def everything_imported() -> None:
    """Build and validate once: what is imported late may lie where an unprivileged user may not read."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        pages.mkdir()
        shutil.copy(SEED, pages)
        write_package(Path(folder, "rows"), 3, part_rows=5, row_group_rows=5)
        for number in range(2):
            zn.build([pages], Path(folder, "out"), year=2020 - number)
        assert zn.validate(Path(folder, "out"), sources=[pages]).valid


@contextmanager
def unprivileged() -> Iterator[Path]:
    """A folder, and for its time a user whom permissions bind."""
    everything_imported()
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        if user == 0:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            os.seteuid(user)


def permit(out: Path, mode: int) -> None:
    """Let the user write into all folders of a package, or not."""
    for path in sorted([out, *out.rglob("*")], reverse=mode == 0o500):
        if path.is_dir():
            path.chmod(mode)


def forbid_at(step: int, out: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """From the call number `step` of those that change the folder on, it may not be changed; gives a count of calls."""
    done = 0

    def guarded(original: Callable) -> Callable:
        def call(*arguments, **options):
            nonlocal done
            done += 1
            if done == step:
                permit(out, 0o500)
            return original(*arguments, **options)

        return call

    for name in STEPS:
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))
    return lambda: done


def test_permission_taken_away_at_any_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each call that changes the folder once finds that it may no longer."""
    seen, number, found = set(), 0, True
    while found:
        number += 1
        with unprivileged() as folder:
            out = folder / "out"
            write_package(out, 3, part_rows=5, row_group_rows=5)
            with monkeypatch.context() as patched:
                calls = forbid_at(number, out, patched)
                try:
                    write_package(out, 8, part_rows=5, row_group_rows=5)
                except PackageError as error:
                    assert "Permission denied" in str(error) and "permit writing" in str(error)
                found = calls() >= number
            seen.add(whole(out))
            broken = {violation.rule for violation in zn.validate(out).violations}
            assert broken.isdisjoint({"descriptor", "card", "file", "stray-file", "hash", "content-digest"})
            permit(out, 0o700)
            if number % 3:
                continue
            write_package(out, 6)
            assert whole(out) == 6
            assert not [path for path in out.rglob("*") if path.name.startswith(".")]
    assert number > 20 and seen == {3, 8}


def test_permission_taken_away_while_pages_are_read() -> None:
    with unprivileged() as folder:
        pages, out = many_pages(folder / "pages"), folder / "out"
        zn.build([pages / "p00.txt"], out, reader=toy.read_document)
        before = zn.describe("articles", root=out).content_digest

        def reader(document):
            if document.document_id == "p20":
                permit(out, 0o500)
            return toy.read_document(document)

        with pytest.raises(PackageError, match=r"Permission denied.*permit writing"):
            zn.build([pages], out, reader=reader)
        assert zn.validate(out, sources=[pages]).valid
        assert zn.describe("articles", root=out).content_digest == before
        permit(out, 0o700)
        assert zn.build([pages], out, reader=toy.read_document).documents == 30
        assert not (out / WORK).exists() and set(descriptor.read(out)) == set(zn.tables())
