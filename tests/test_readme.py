"""What the project says of itself is so: README, changelog, citation, licences, set-up."""

from __future__ import annotations

import contextlib
import io
import re
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

import zhoukou_news as zn
from zhoukou_news import card, cli, descriptor
from zhoukou_news.schema import SCHEMA_VERSION, TABLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_generated_parts_are_what_the_package_gives() -> None:
    assert card.render(list(descriptor.read(ROOT).values()), README) == README


def test_two_commands_do_all_set_up() -> None:
    set_up = README.split("\n## Set-up\n")[1].split("\n## ")[0]
    (commands,) = re.findall(r"```sh\n(.*?)```", set_up, re.DOTALL)
    assert [line.split()[0] for line in commands.splitlines()] == ["scripts/build", "scripts/test"]
    for name in ("scripts/build", "scripts/test", "scripts/docs", ".ci/run"):
        assert (ROOT / name).stat().st_mode & 0o111, f"{name} cannot be run"


def test_the_python_examples_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), names)
    printed = capsys.readouterr().out
    assert descriptor.read(ROOT)["people"].content_digest in printed, (
        "the digest of the example is not the published one"
    )
    account = zn.load("bank_accounts", "arrow").to_pylist()[0]
    assert f"account_number {account['account_number']}" in printed


def test_the_questions_have_the_printed_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """In pandas and in SQL alike, over the package in this folder."""
    monkeypatch.chdir(ROOT)
    section = README.split("\n## Five questions\n")[1].split("\n## ")[0]
    questions = section.split("\n### ")[1:]
    assert len(questions) == 5
    names: dict[str, Any] = {"zn": zn}
    for question in questions:
        blocks = re.findall(r"```(\w+)\n(.*?)```", question, re.DOTALL)
        assert [language for language, _ in blocks] == ["python", "sql", "text"]
        (_, program), (_, query), (_, answer) = blocks
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(compile(program, "README.md", "exec"), names)
        assert printed.getvalue() == answer, question
        assert zn.sql(query).to_string(index=False) + "\n" == answer, question


def test_the_commands_exist() -> None:
    used = [line.split() for block in blocks("sh") for line in block.splitlines() if line.startswith("zhoukou-news ")]
    mentioned = set(re.findall(r"`zhoukou-news ([a-z]+)", README))
    assert {words[1] for words in used} <= cli.main.commands.keys()
    assert mentioned <= cli.main.commands.keys()
    for words in used:
        command = cli.main.commands[words[1]]
        options = {
            name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts
        }
        assert {word for word in words if word.startswith("--")} <= options, words


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", README)
    assert links
    assert [link for link in links if not link.startswith("https:") and not (ROOT / link).exists()] == []
    headings = {
        re.sub(r"[^\w-]", "", h.lower().replace(" ", "-")) for h in re.findall(r"^#+ (.*)", README, re.MULTILINE)
    }
    anchors = re.findall(r"\]\(#([^)]+)\)", README)
    assert anchors
    assert [anchor for anchor in anchors if anchor not in headings] == []


def test_the_card_has_its_sections_in_order() -> None:
    wanted = [
        "Dataset Details",
        "Uses",
        "Dataset Structure",
        "Dataset Creation",
        "Bias, Risks, and Limitations",
        "Citation",
    ]
    found = [heading for heading in re.findall(r"^## (.*)", README, re.MULTILINE) if heading in wanted]
    assert found == wanted


def test_the_front_matter_is_sound() -> None:
    front = yaml.safe_load(README.split("---\n")[1])
    assert front["language"] == ["zh"]
    assert front["license"] == descriptor.LICENSE["name"].lower()
    assert [config["config_name"] for config in front["configs"]] == list(TABLES)
    assert [config.get("default", False) for config in front["configs"]] == [True, False, False, False]


def test_versions_agree() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["version"] == zn.__version__
    assert f"Version {zn.__version__}." in README
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    latest = re.search(r"^## (\S+) \((\S+)\), schema \S+$", changelog, re.MULTILINE)
    assert latest is not None
    assert latest.groups() == (zn.__version__, str(citation["date-released"]))
    # What is not released yet can have a schema of its own.
    schemas = re.findall(r"^## .*, schema (\S+)$", changelog, re.MULTILINE)
    assert schemas[0] == SCHEMA_VERSION


def test_code_and_data_have_licences_apart() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "MIT AND CC-BY-4.0"
    assert "MIT License" in (ROOT / "LICENSE").read_text("utf-8")
    data = (ROOT / "LICENSE-DATA").read_text("utf-8")
    assert "CC-BY-4.0" in data
    assert re.search(r"source text.*remain with their publisher", data, re.DOTALL)


@pytest.mark.parametrize(("name", "least"), [("build", 20), ("test", 20), ("docs", 20), ("source", 1)])
def test_locked_dependencies_have_hashes(name: str, least: int) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    requirements = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", lines, flags=re.MULTILINE).strip())
    assert len(requirements) >= least
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==[\w.]+ ", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement
    assert "://" not in lines, "a lock file names no index"


def test_the_locks_agree() -> None:
    pins = {
        name: set(
            re.findall(r"^[a-z0-9-]+==.*?(?= \\)", (ROOT / "requirements" / f"{name}.txt").read_text(), re.MULTILINE)
        )
        for name in ("build", "test", "docs")
    }
    assert pins["build"] <= pins["test"] and pins["build"] <= pins["docs"]
    # Both are installed into one environment: what both name has the same versions.
    versions = {name: {pin.split(" ;")[0] for pin in pins[name]} for name in ("test", "docs")}
    shared = set.intersection(*({pin.split("==")[0] for pin in found} for found in versions.values()))
    test, docs = ({pin for pin in found if pin.split("==")[0] in shared} for found in versions.values())
    assert test == docs != set()
