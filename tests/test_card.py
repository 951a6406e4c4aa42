"""The dataset card and the descriptor: generated from the tables, read by the stock tools."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import datasets
import pytest
import yaml
from sample_rows import sample_rows, write_package

from zhoukou_news import card, descriptor, package
from zhoukou_news.package import ForeignFolderError, PackageError, PackageWriter
from zhoukou_news.schema import TABLES, TableName

LAYOUTS: dict[str, dict[str, Any]] = {"single": {}, "parts": {"part_rows": 4, "row_group_rows": 2}}


def frictionless(folder: Path) -> dict[str, Any]:
    """What the stock command says of a package."""
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    report = json.loads(done.stdout)
    assert (done.returncode == 0) == report["valid"]
    return report


def load_dataset(folder: Path, name: str, cache: Path) -> list[dict[str, Any]]:
    return datasets.load_dataset(str(folder), name, split="train", cache_dir=str(cache)).to_list()


def interrupted(out: Path, count: int) -> None:
    """Publish, and stop between the descriptor that names the staged files and the final one."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(package, "_link", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
        with pytest.raises(PackageError, match="the new package is published, but lies in"):
            write_package(out, count)


# --- Frictionless -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
def test_stock_frictionless_passes(tmp_path: Path, layout: str) -> None:
    write_package(tmp_path, 9, **LAYOUTS[layout])
    report = frictionless(tmp_path)
    assert report["valid"], report
    rows = {task["name"]: task["stats"]["rows"] for task in report["tasks"]}
    assert rows == dict.fromkeys(TABLES, 9)


def test_stock_frictionless_passes_without_rows_and_in_between(tmp_path: Path) -> None:
    write_package(tmp_path / "empty", 0)
    assert frictionless(tmp_path / "empty")["valid"]
    write_package(tmp_path / "between", 2)
    interrupted(tmp_path / "between", 5)
    report = frictionless(tmp_path / "between")
    assert report["valid"], report
    assert {task["place"].split("/")[0] for task in report["tasks"]} == {str(package.STAGING)}


FAULTS: dict[str, tuple[TableName, dict[str, Any], str]] = {
    "foreign key": ("meetings", {"article_id": "none-01"}, "foreign-key"),
    "null": ("people", {"kind": "unknown"}, "constraint-error"),
    "pattern": ("bank_accounts", {"cnaps_code": "103 505"}, "constraint-error"),
    "minimum": ("articles", {"ordinal": 0}, "constraint-error"),
    "primary key": ("articles", {"article_id": "page0000-01"}, "primary-key"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("fault", FAULTS)
def test_stock_frictionless_finds_a_planted_fault(tmp_path: Path, layout: str, fault: str) -> None:
    """So a pass means that it looked, into the last part file, too."""
    table, values, kind = FAULTS[fault]
    with PackageWriter(tmp_path, **LAYOUTS[layout]) as writer:
        for name, rows in sample_rows(9).items():
            writer.add(name, [*rows[:-1], rows[-1] | (values if name == table else {})])
        writer.finish()
    report = frictionless(tmp_path)
    assert kind in {error["type"] for task in report["tasks"] for error in task["errors"]}


def test_the_descriptor_says_what_the_declaration_says(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    content = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    for key in ("name", "title", "version", "sources", "contributors"):
        assert content[key], key
    assert "licenses" not in content  # none is claimed unless given
    for resource in content["resources"]:
        table = TABLES[resource["name"]]
        schema = resource["schema"]
        assert [field["name"] for field in schema["fields"]] == [column.name for column in table.columns]
        assert schema["primaryKey"] == [table.primary_key]
        references = {
            key["fields"][0]: f"{key['reference']['resource']}.{key['reference']['fields'][0]}"
            for key in schema.get("foreignKeys", [])
        }
        assert references == {c.name: c.references for c in table.columns if c.references}
        for field, column in zip(schema["fields"], table.columns, strict=True):
            constraints = field.get("constraints", {})
            assert constraints.get("required", False) == column.required
            assert constraints.get("enum", []) == list(column.enum)
            assert (constraints.get("pattern"), constraints.get("minimum")) == (column.pattern, column.minimum)
            assert field["description"] == column.description
            if column.item is not None:
                inner = field["arrayItem"].get("fields", [])
                assert [nested["name"] for nested in inner] == [nested.name for nested in column.item.fields]
    assert descriptor.read(tmp_path)["people"].row_count == 2


# --- datasets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", TABLES)
def test_load_dataset_reads_each_table(tmp_path: Path, layout: str, name: TableName) -> None:
    write_package(tmp_path / "package", 9, **LAYOUTS[layout])
    assert load_dataset(tmp_path / "package", name, tmp_path / "cache") == sample_rows(9)[name]


def test_articles_are_what_load_dataset_gives_unasked(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 2)
    loaded = datasets.load_dataset(str(tmp_path / "package"), split="train", cache_dir=str(tmp_path / "cache"))
    assert loaded.to_list() == sample_rows(2)["articles"]


def test_load_dataset_never_gives_stale_rows(tmp_path: Path) -> None:
    """One cache, one folder name: after each rebuild, and from a second checkout, the rows are the files' own."""
    cache = tmp_path / "cache"
    for folder, count, prefix in (("a", 3, "x"), ("a", 3, "y"), ("b", 3, "z"), ("a", 3, "y"), ("a", 5, "y")):
        out = tmp_path / folder / "package"
        write_package(out, count, prefix=prefix)
        assert load_dataset(out, "people", cache) == sample_rows(count, prefix)["people"]
        assert load_dataset(out, "articles", cache) == sample_rows(count, prefix)["articles"]


def test_load_dataset_reads_a_package_in_between(tmp_path: Path) -> None:
    out = tmp_path / "package"
    write_package(out, 2)
    interrupted(out, 5)
    assert load_dataset(out, "meetings", tmp_path / "cache") == sample_rows(5)["meetings"]
    package.recover(out)
    assert load_dataset(out, "meetings", tmp_path / "cache") == sample_rows(5)["meetings"]


# --- the card ---------------------------------------------------------------------------------------------------------


def test_a_new_card_holds_every_column(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    text = (tmp_path / "README.md").read_text("utf-8")
    for name, table in TABLES.items():
        assert f"#### `{name}`" in text
        for column in table.columns:
            assert f"| `{column.name}` |" in text
            for nested in (column.item or column).fields:
                assert f"| `{column.name}[].{nested.name}` |" in text
    for published in descriptor.read(tmp_path).values():
        assert published.content_digest in text
        assert published.files[0].hash in text


HAND_WRITTEN = """---
license: other
configs:
- config_name: old
  data_files: old.csv
tags:
- mine
---
# My pages

<!-- build:dictionary -->
old
<!-- build:end -->

Mine, too.
"""


def test_hand_written_text_stays(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(HAND_WRITTEN, "utf-8")
    write_package(tmp_path, 2)
    first = (tmp_path / "README.md").read_text("utf-8")
    front = yaml.safe_load(first.split("---\n")[1])
    assert (front["license"], front["tags"]) == ("other", ["mine"])
    assert [config["config_name"] for config in front["configs"]] == list(TABLES)
    assert "# My pages" in first and "Mine, too." in first
    assert "\nold\n" not in first and "| `article_id` |" in first
    assert "build:access" not in first, "a block that the author left out is not put in"
    write_package(tmp_path, 2)
    assert (tmp_path / "README.md").read_text("utf-8") == first, "a rebuild changes nothing"
    write_package(tmp_path, 3)
    assert (tmp_path / "README.md").read_text("utf-8") != first


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_readme_that_knows_nothing_of_the_build_is_kept(tmp_path: Path, line_end: str) -> None:
    mine = f"# My pages{line_end}{line_end}By me.{line_end}"
    (tmp_path / "README.md").write_bytes(mine.encode())
    with pytest.raises(ForeignFolderError, match=r"README\.md is no dataset card; nothing is changed: .*build:tables"):
        write_package(tmp_path, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_bytes() == mine.encode()
    (tmp_path / "README.md").unlink()
    write_package(tmp_path, 2)
    (tmp_path / "README.md").write_bytes(mine.encode())  # within a package it becomes the card
    write_package(tmp_path, 2)
    text = (tmp_path / "README.md").read_text("utf-8")
    assert "# My pages\n\nBy me.\n" in text
    assert [config["config_name"] for config in yaml.safe_load(text.split("---\n")[1])["configs"]] == list(TABLES)
    assert "| `article_id` |" in text


def test_a_readme_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes("周口".encode("gb18030"))
    with pytest.raises(PackageError, match=r"README\.md is not UTF-8 \(byte 0\)"):
        write_package(tmp_path, 2)
    assert (tmp_path / "README.md").read_bytes() == "周口".encode("gb18030")
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_access_examples_run(tmp_path: Path, layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path, 9, **LAYOUTS[layout])
    monkeypatch.chdir(tmp_path)
    text = (tmp_path / "README.md").read_text("utf-8")
    imports, *examples = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict[str, Any] = {}
    exec(imports, names)
    tools = {"this library", "pandas", "pyarrow", "DuckDB", "datasets"}
    assert len(examples) == len(TABLES)
    for table, example in zip(TABLES, examples, strict=True):
        assert {line.split("# ")[1] for line in example.splitlines()} == tools
        for line in example.splitlines():
            exec(line, names)
            assert len(names.pop(table)) == 9, line


def test_r_examples_name_the_files(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    text = (tmp_path / "README.md").read_text("utf-8")
    assert [f'{name} <- arrow::read_parquet("data/{name}.parquet")' in text for name in TABLES] == [True] * 4


@pytest.mark.parametrize("total", [0, 999, 1000, 10**7])
def test_sizes(total: int) -> None:
    file = descriptor.PublishedFile(package.DATA / "people.parquet", "sha256:0", 1, total)
    (size,) = yaml.safe_load(card.configs([descriptor.PublishedTable("people", file.path, (file,), "")]))[
        "size_categories"
    ]
    assert size == {0: "n<1K", 999: "n<1K", 1000: "1K<n<10K", 10**7: "n>10M"}[total]


def test_a_second_folder_of_the_same_rows_is_the_same(tmp_path: Path) -> None:
    write_package(tmp_path / "a", 3)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    write_package(tmp_path / "b", 5)
    write_package(tmp_path / "b", 3)
    for name in ("datapackage.json", "README.md", "data/people.parquet"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
