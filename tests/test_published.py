"""The package that the repository publishes: whole, valid, and what its pages give."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import datasets
import pytest

import zhoukou_news as zn
from zhoukou_news import compare
from zhoukou_news.schema import TABLES, TableName

ROOT = Path(__file__).parent.parent


def test_it_is_what_its_pages_give() -> None:
    """Where this fails, run scripts/build and commit what it writes."""
    assert [str(difference) for difference in compare.check(ROOT)] == []


#: What the project keeps at its top level.
TOP_LEVEL = {
    *(".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "README.md"),
    *("croissant.json", "data", "datapackage.json", "dcat.jsonld", "docs", "pyproject.toml", "requirements"),
    *("schema-org.jsonld", "scripts", "seeds", "tests", "zhoukou_news"),
}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout")
def test_nothing_else_lies_at_the_top() -> None:
    """A command gone wrong leaves files there, and `git add` takes them along."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    found = {name.split(b"/")[0].decode(errors="replace") for name in listed.split(b"\0") if name}
    assert found == TOP_LEVEL


def test_it_validates() -> None:
    report = zn.validate(ROOT)
    assert [str(violation) for violation in report.violations] == []
    assert report.compared == len(list((ROOT / "seeds").glob("*.txt")))


def test_stock_frictionless_passes() -> None:
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["valid"], report
    assert [task["name"] for task in report["tasks"]] == list(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_all_ways_give_the_same_rows(name: TableName, tmp_path: Path) -> None:
    rows = zn.load(name, "arrow").to_pylist()
    assert rows
    loaded = datasets.load_dataset(str(ROOT), name, split="train", cache_dir=str(tmp_path))
    assert loaded.to_list() == rows
    assert zn.load(name, "datasets").to_list() == rows
    key = TABLES[name].primary_key
    assert zn.load(name)[key].tolist() == [row[key] for row in rows]


def test_the_views_agree_with_the_tables() -> None:
    people = zn.people()
    assert len(zn.mentions()) == people["mention_count"].sum()
    assert len(zn.attendance()) == zn.meetings()["attendees"].map(len).sum()
    assert len(zn.statements()) == zn.meetings()["statements"].map(len).sum()


def test_it_is_small() -> None:
    """It comes with every installation."""
    assert sum(path.stat().st_size for path in (ROOT / "data").rglob("*.parquet")) < 1_000_000
