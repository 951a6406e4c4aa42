"""The benchmark's corpus is made of the labelled pages and always the same; a small run gives all figures."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from zhoukou_news import benchmark, labels
from zhoukou_news.benchmark import Corpus
from zhoukou_news.sources import scan

PAGES = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(labels.load(PAGES), 1)


def test_a_seed_gives_one_corpus(corpus: Corpus) -> None:
    first = list(corpus.documents(30))
    assert list(corpus.documents(40))[:30] == first
    assert list(Corpus(corpus.pages, 2).documents(30)) != first
    assert len({document["text"] for document in first}) == 30


def test_names_dates_and_numbers_are_others(corpus: Corpus) -> None:
    labelled = {person.name for page in corpus.pages for person in page.people}
    text = "".join(document["text"] for document in corpus.documents(200))
    printed = "".join(labels.print_page(page) for page in corpus.pages)
    assert all(re.search(rf"{month}月\d", text) for month in range(1, 13))
    accounts = set(re.findall(r"\d{12,}", text)) - set(re.findall(r"\d{12,}", printed))
    assert len(accounts) > 50
    renamed = {corpus.renamed(name, cast) for name in labelled for cast in range(3)}
    assert len(renamed - labelled) > len(labelled)
    assert sum(name in text for name in renamed - labelled) > 100


def test_the_same_people_within_a_cast(corpus: Corpus) -> None:
    names = corpus.names[:50]
    assert [corpus.renamed(name, 4) for name in names] == [corpus.renamed(name, 4) for name in names]
    assert [corpus.renamed(name, 4) for name in names] != [corpus.renamed(name, 5) for name in names]


def test_the_file_is_a_source(corpus: Corpus, tmp_path: Path) -> None:
    size = corpus.write(tmp_path / "c.jsonl", 20)
    found = scan([tmp_path / "c.jsonl"])
    assert len(found) == 20 and not found.faults
    assert size == sum(len(entry.read().text.encode()) for entry in found.entries(0, 20))


@pytest.mark.parametrize("what", benchmark.HOSTILE)
def test_hostile_pages_have_the_length_asked_for(what: str) -> None:
    for characters in (1_000, 2_000):
        assert abs(len(benchmark.HOSTILE[what](characters)) - characters) < 40
    assert max(Counter(benchmark.HOSTILE[what](1_000)).values()) > 40


def test_a_command_that_fails_is_named() -> None:
    with pytest.raises(SystemExit, match="status 3: no such luck"):
        benchmark.run([sys.executable, "-c", "import sys; sys.stderr.write('no such luck'); sys.exit(3)"])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_memory_of_a_command_and_of_the_processes_below_it() -> None:
    child = "x = b'x' * 50_000_000; import time; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    done = benchmark.run([sys.executable, "-c", parent])
    assert done.worker_bytes > 50_000_000 > done.parent_bytes > 1_000_000
    assert 0.5 < done.seconds < 30


@pytest.mark.skipif(os.name == "nt", reason="processor time is read from /proc")
def test_a_small_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["--pages", str(PAGES), "--count", "12", "--workers", "1", "--only", "loading", "--json"]
    benchmark.main([*command, "--only", "sites", "--folder", str(tmp_path)])
    figures = json.loads(capsys.readouterr().out)
    (build,) = figures["builds"]
    assert (build["pages"], build["workers"]) == (12, 1) and build["left out"] == 0
    assert build["pages/s"] == pytest.approx(12 / build["seconds"])
    assert build["MB/s"] * build["seconds"] == pytest.approx(build["MB"])
    assert [row["what"].split(",")[0].split(" (")[0] for row in figures["loading"]][-1] == "validate against the pages"
    assert f"{build['rows']:,} rows" in figures["loading"][-1]["what"]
    assert (tmp_path / "package-12" / "datapackage.json").exists()
    (site,) = figures["sites"]
    files = [path.stat().st_size for path in (tmp_path / "site-12").rglob("*") if path.is_file()]
    assert (site["pages"], site["files"]) == (12, len(files))
    assert 0 < site["first page kB"] * 1000 < site["site MB"] * 1e6 == pytest.approx(sum(files))
