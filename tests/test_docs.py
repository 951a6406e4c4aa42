"""The documentation does what it says: its examples run and print what stands there; names in it exist."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner

import zhoukou_news as zn
from zhoukou_news import cli, schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(.+)\n(?::caption: (.*)\n\n)?((?:.*\n)*?)^```$", re.MULTILINE)


def blocks(page: str) -> Iterator[tuple[str, str | None, str]]:
    """The language, the caption and the content of each fenced block."""
    for found in FENCE.finditer((DOCS / page).read_text("utf-8")):
        yield found[1].replace("{code-block} ", ""), found[2], found[3]


def run(language: str, content: str, names: dict[str, Any]) -> str:
    """What a block prints."""
    if language == "python":
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(content, "block", "exec"), names)
        return printed.getvalue()
    output = ""
    for line in content.splitlines():
        command, *arguments = shlex.split(line, comments=True)
        assert command == "zhoukou-news"
        result = CliRunner().invoke(cli.main, arguments)
        assert result.exit_code == 0, result.output
        output += result.stdout
    return output


def test_the_tutorial_prints_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    printed: str | None = None
    shown = 0
    for language, caption, content in blocks("tutorial.md"):
        if caption is not None:
            (tmp_path / caption).parent.mkdir(exist_ok=True)
            (tmp_path / caption).write_text(content, "utf-8")
        elif language == "text":
            assert printed == content
            shown += 1
        else:
            printed = run(language, content, names)
    assert shown >= 6 and len(list((tmp_path / "pages").iterdir())) == 2


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the examples of the page on other tools have run."""
    folder = tmp_path_factory.mktemp("tools")
    names: dict[str, Any] = {}
    with contextlib.chdir(folder):
        for language, _, content in blocks("tools.md"):
            if language == "python":
                run(language, content, names)
    assert names["most"] in zn.people()["person_id"].tolist()
    return folder


def plain(value: Any) -> Any:
    """A value of a Stata file as the tables have it: an empty text is null there, a time of midnight a day."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    return None if value == "" or pd.isna(value) else value


def test_stata_files_hold_what_the_tables_hold(exports: Path) -> None:
    files = sorted(exports.glob("*.dta"))
    assert {*zn.tables(), "attendance", "statements", "evidence"} <= {file.stem for file in files}
    database = zn.connect()
    for table in schema.TABLES.values():
        columns = [column.name for column in table.columns if column.type != "list"]
        wanted = database.sql(f"select {', '.join(columns)} from {table.name}").fetchall()
        read = pd.read_stata(exports / f"{table.name}.dta")
        assert list(read.columns) == columns
        assert [tuple(map(plain, row)) for row in read.itertuples(index=False)] == wanted
    assert read["account_number"].tolist() == zn.bank_accounts()["account_number"].tolist()


def notebook() -> dict[str, Any]:
    return dict(json.loads((DOCS / "notebook.ipynb").read_text("utf-8")))


def test_the_notebook_goes_to_a_figure() -> None:
    from zhoukou_news.plot import Chart

    cells = ["".join(cell["source"]) for cell in notebook()["cells"] if cell["cell_type"] == "code"]
    assert cells[0].startswith("import zhoukou_news as zn\n")
    names: dict[str, Any] = {}
    for cell in cells[:-1]:
        run("python", cell, names)
    chart = eval(cells[-1], names)
    assert isinstance(chart, Chart) and chart.rendered("png").startswith(b"\x89PNG")


def test_what_the_notebook_prints_is_not_kept() -> None:
    code = [cell for cell in notebook()["cells"] if cell["cell_type"] == "code"]
    assert code and all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


def r(script: str, *arguments: str | Path) -> list[str]:
    command = ["Rscript", "--vanilla", DOCS / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def most_attended() -> list[str]:
    """What the R scripts shall print."""
    attended = zn.sql(
        "select people.name, kind, count(distinct meeting_id) as meetings "
        "from people join attendance using (person_id) "
        "group by people.name, kind, person_id order by meetings desc, person_id"
    )
    return [f"{row.name}\t{row.kind}\t{row.meetings}" for row in attended.itertuples()]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_the_csv_export(tmp_path: Path) -> None:
    zn.export("csv", tmp_path / "tables")
    printed = r("attendance_csv.R", tmp_path / "tables")
    assert printed == most_attended() and printed


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_the_parquet_files() -> None:
    has_arrow = ["Rscript", "-e", "quit(status = !requireNamespace('arrow', quietly = TRUE))"]
    if subprocess.run(has_arrow, capture_output=True).returncode:
        pytest.skip("R's package arrow is not installed")
    assert r("attendance_parquet.R", ROOT) == most_attended()


def test_what_pages_include_is_there() -> None:
    included = 0
    for page in DOCS.glob("*.md"):
        for file, options in re.findall(r"^```{include} (.+)\n((?::.*\n)*)```$", page.read_text("utf-8"), re.MULTILINE):
            text = (DOCS / file).read_text("utf-8")
            for marker in re.findall(r'^:(?:start-after|end-before): "(.*)"$', options, re.MULTILINE):
                assert f"\n{marker}\n" in text, f"{page.name}: {marker}"
            included += 1
    assert included >= 8


def test_the_library_is_described_whole() -> None:
    described = re.findall(r"^\.\. auto\w+:: (\w+)", (DOCS / "api.md").read_text("utf-8"), re.MULTILINE)
    assert set(zn.__all__) - {"TableName", "plot"} - set(described) == set()


def test_the_contract_speaks_of_columns_that_exist() -> None:
    text = re.sub(r"\{doc\}`[^`]*`", "", (DOCS / "contract.md").read_text("utf-8"))
    known = {"documents.toml", "place", "year", "newspaper", "X", "X说。"} | set(schema.KINDS)
    for table in schema.TABLES.values():
        known |= set(table.paths())
    named = set(re.findall(r"`([^`]+)`", text))
    assert len(named) > 10 and named <= known
