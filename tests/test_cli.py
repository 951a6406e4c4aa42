"""The command: what it prints, where, and its exit statuses."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import zhoukou_news
from zhoukou_news import cli, loading
from zhoukou_news.schema import TABLES

REPOSITORY = Path(__file__).parent.parent
SEED = REPOSITORY / "seeds" / "000_383d5d314f355908.txt"
COMMANDS = list(cli.main.commands)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed page's package with its own seeds."""
    out = tmp_path_factory.mktemp("built") / "package"
    shutil.copytree(SEED.parent, out / "seeds")
    result = run("build", out / "seeds", "--out", out)
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "package"))


# --- help and mistakes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], *[[name] for name in COMMANDS]])
def test_help(arguments: list[str]) -> None:
    for option in ("--help", "-h"):
        result = run(*arguments, option)
        assert result.exit_code == 0
        assert "Exit statuses:" in result.output and "130" in result.output
        assert max(map(len, result.output.splitlines())) <= 120


def test_every_option_and_command_has_a_help_text() -> None:
    for name in COMMANDS:
        command = cli.main.commands[name]
        assert command.help and command.get_short_help_str(200)
        for parameter in command.params:
            assert isinstance(parameter, click.Argument) or parameter.to_info_dict()["help"]


def test_the_exit_statuses_are_told_alike_in_help_and_readme() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    told = " ".join(run("--help").output.split())
    for status in cli.ExitStatus:
        assert f"| {status:d} | {status.meaning} |" in readme
        assert f" {status:d} {status.meaning}" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_that_it_understands(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("pages", "labels", "my-package"):
        (tmp_path / folder).mkdir()
    help_text = run(name, "--help").output.split("Examples")[1].split("Options:")[0]
    examples = re.findall(r"^ *zhoukou-news (.*)", help_text, re.MULTILINE)
    assert examples
    for example in examples:
        command, *arguments = shlex.split(example.split(" > ")[0])
        assert command == name
        cli.main.commands[command].make_context(command, arguments)


def test_what_prints_facts_prints_them_as_json() -> None:
    printing_no_facts = {"completion", "plot"}
    without = [name for name in COMMANDS if not any(p.name == "as_json" for p in cli.main.commands[name].params)]
    assert set(without) == printing_no_facts


def test_options_of_one_name_are_told_alike() -> None:
    told: dict[str, set[tuple[str, str | None]]] = {}
    for command in cli.main.commands.values():
        for option in command.params:
            if isinstance(option, click.Option) and option.name not in ("out", "year"):
                told.setdefault(option.opts[0], set()).add((str(option.help), option.metavar))
    assert {name: ways for name, ways in told.items() if len(ways) > 1} == {}


def test_without_a_command_the_help_is_printed() -> None:
    assert "Commands:" in run().output


def test_the_version() -> None:
    assert run("--version").output.split()[-1] == zhoukou_news.__version__


@pytest.mark.parametrize("typed, meant", [("biuld", "build"), ("valid", "validate"), ("chek", "check")])
def test_an_unknown_command_gets_the_nearest(typed: str, meant: str) -> None:
    result = run(typed)
    assert result.exit_code == 2 and f"no such command {typed}; did you mean {meant}?" in result.stderr


def test_a_command_like_none() -> None:
    assert f"there are {', '.join(COMMANDS)}" in run("xyzzy").stderr


def test_a_table_is_no_command() -> None:
    assert run("meetings").stderr.endswith("no such command meetings; to read of the table: main describe meetings\n")


def test_an_unknown_option_gets_the_nearest() -> None:
    result = run("build", "--worker", "2")
    assert result.exit_code == 2 and "--workers" in result.stderr


def test_an_unknown_choice_gets_the_nearest() -> None:
    result = run("build", "--engine", "dusk")
    assert result.exit_code == 2 and "dusk is none of local, dask; did you mean dask?" in result.stderr
    assert "did you mean" not in run("build", "--engine", "xyzzy").stderr


@pytest.mark.parametrize("year", ["20", "２０２０", "20201", "-2020", "x", "2020.0"])
def test_a_year_that_is_none(year: str, tmp_path: Path) -> None:
    result = run("build", SEED, "--out", tmp_path, f"--year={year}")
    assert result.exit_code == 2 and "no year of four digits" in result.stderr


def test_pages_of_ones_own_need_a_folder(tmp_path: Path) -> None:
    result = run("build", tmp_path)
    assert result.exit_code == 2 and "--out FOLDER" in result.stderr


# --- build ------------------------------------------------------------------------------------------------------------


def test_the_summary(built: Path, tmp_path: Path) -> None:
    result = run("build", SEED, "--out", tmp_path / "out", "--year", 2020)
    assert result.exit_code == 0 and result.stderr == ""
    tables = {name: loading.Package(built).table(name).row_count for name in TABLES}
    assert result.stdout.splitlines()[0] == (
        f"1 document: {tables['articles']} articles, {tables['meetings']} meetings, {tables['people']} people, "
        f"{tables['bank_accounts']} bank accounts"
    )
    assert re.search(r"^lines: \d+ used, 2 ignored \(2 slogan\), 0 reported$", result.stdout, re.MULTILINE)
    assert result.stdout.splitlines()[-1] == f"published in {tmp_path / 'out'}"


def test_the_summary_as_json(tmp_path: Path) -> None:
    result = run("build", SEED, "--out", tmp_path / "out", "--json")
    report = json.loads(result.stdout)
    assert report == json.loads((tmp_path / "out" / "build-report.json").read_text("utf-8"))
    assert report["documents"] == 1 and report["rows"]["articles"] == 4


def test_faults_are_printed_beside_the_summary_and_set_the_status(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    result = run("build", SEED, tmp_path / "empty.txt", tmp_path / "missing.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == 2 and all(line.startswith("error: ") for line in lines)
    assert str(tmp_path / "missing.txt") in lines[0] and str(tmp_path / "empty.txt") in lines[1]
    assert result.stdout.startswith("1 document: 4 articles") and "2 left out" in result.stdout


def test_many_faults_are_not_all_printed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SEED, tmp_path / "in")
    for number in range(30):
        (tmp_path / "in" / f"{number}.txt").write_text("", "utf-8")
    result = run("build", tmp_path / "in", "--out", tmp_path / "out", "--year", 2020)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == cli.SHOWN + 1 and lines[-1] == "error: … and 10 more, in build-report.json"


def test_nothing_to_build(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    result = run("build", tmp_path / "empty.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1 and result.stderr.startswith("error: none of the documents can be read")
    assert "empty.txt: is empty" in result.stderr and not (tmp_path / "out").exists()


def test_two_documents_of_one_id(tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path)
    result = run("build", SEED, tmp_path / SEED.name, "--out", tmp_path / "out")
    assert result.exit_code == 1 and len(result.stderr.splitlines()) == 1
    assert str(SEED) in result.stderr and str(tmp_path / SEED.name) in result.stderr


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    result = run("build", SEED, "--out", SEED)
    assert result.exit_code == 2 and "is a file" in result.stderr
    result = run("build", SEED, "--out", SEED / "out")
    assert result.exit_code == 2 and result.stderr.startswith("error: ") and len(result.stderr.splitlines()) == 1


def test_an_interruption(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zhoukou_news.corpus.build", interrupted)
    result = run("build", SEED, "--out", tmp_path / "out")
    assert result.exit_code == 130 and "--resume" in result.stderr


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": "100", **more}


def test_the_module_is_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "zhoukou_news", "build", str(SEED), "--out", str(tmp_path / "out")]
    result = subprocess.run(command, capture_output=True, text=True, env=environment(), cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "") and "4 articles" in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="a POSIX terminal")
def test_a_progress_bar_on_a_terminal_alone(tmp_path: Path) -> None:
    import pty

    primary, secondary = pty.openpty()
    command = [sys.executable, "-m", "zhoukou_news", "build", str(SEED), "--out", str(tmp_path / "out")]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=secondary, env=environment(), cwd=tmp_path)
    os.close(secondary)
    shown = b""
    try:
        while piece := os.read(primary, 65536):
            shown += piece
    except OSError:  # Linux: the other end is closed
        pass
    os.close(primary)
    assert result.returncode == 0
    assert b"100%" in shown and b"1/1" in shown and b"documents/s" in shown
    assert b"100%" not in result.stdout


# --- the repository's own package -------------------------------------------------------------------------------------


@pytest.fixture
def home(package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the command takes for the repository."""
    monkeypatch.setattr(loading, "_CHECKOUT", package)
    monkeypatch.setattr(loading, "_INSTALLED", package / "nowhere")
    (package / "pyproject.toml").write_text("", "utf-8")
    return package


def test_without_arguments_the_repository_builds_itself(home: Path) -> None:
    shutil.rmtree(home / "data")
    for arguments in (["build"], ["build", home / "seeds"]):
        result = run(*arguments)
        assert result.exit_code == 0 and f"published in {home}" in result.stdout
        assert run("validate").exit_code == 0 and run("check").exit_code == 0
    named = json.loads((home / "datapackage.json").read_text("utf-8"))["sources"]
    assert [source["path"] for source in named] == [f"seeds/{SEED.name}"]


def test_an_installed_wheel_does_not_build_into_itself(home: Path) -> None:
    (home / "pyproject.toml").unlink()
    result = run("build")
    assert result.exit_code == 2 and "--out FOLDER" in result.stderr


# --- validate ---------------------------------------------------------------------------------------------------------


def test_a_valid_package(package: Path) -> None:
    result = run("validate", package)
    assert result.exit_code == 0 and result.stderr == ""
    assert result.stdout.startswith(f"{package}: valid; 4 articles") and "compared with 1 document" in result.stdout


def test_a_valid_package_as_json(package: Path) -> None:
    report = json.loads(run("validate", package, "--json").stdout)
    assert report["valid"] and report["violations"] == [] and report["documents_compared"] == 1


def test_a_changed_file(package: Path) -> None:
    path = package / "data" / "people.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    result = run("validate", package)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0].startswith("people: data/people.parquet: is not the file that was published")
    report = json.loads(run("validate", package, "--json").stdout)
    assert not report["valid"] and report["violations"][0]["rule"] == "hash"


def test_a_changed_page(package: Path) -> None:
    page = package / "seeds" / SEED.name
    page.write_text(page.read_text("utf-8").replace("刘继标", "王五六"), "utf-8")
    result = run("validate", package)
    assert result.exit_code == 1 and "[evidence]" in result.stdout
    assert run("validate", package, "--sources", SEED, "--year", 2020).exit_code == 0


def test_hidden_violations_are_counted(package: Path) -> None:
    page = package / "seeds" / SEED.name
    page.write_text("\n" + page.read_text("utf-8"), "utf-8")
    result = run("validate", package)
    assert result.exit_code == 1
    assert re.search(r"^… and [\d,]+ more:$", result.stdout, re.MULTILINE)
    assert re.search(r"^  people: evidence: [\d,]+$", result.stdout, re.MULTILINE)


def test_no_package(tmp_path: Path) -> None:
    result = run("validate", tmp_path)
    assert result.exit_code == 2 and "run the build first" in result.stdout
    for command in (("validate", tmp_path / "nowhere"), ("validate", tmp_path, "--json"), ("check", tmp_path)):
        assert run(*command).exit_code == 2
    result = run("build", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert result.exit_code == 1 and "nothing is published" in result.stderr and not (tmp_path / "out").exists()


def test_a_year_given_to_the_build(tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path / "p.txt")
    assert run("build", tmp_path / "p.txt", "--out", tmp_path / "out", "--year", 2020).exit_code == 0
    for year, right in (([], True), (["--year", 2020], True), (["--year", 2021], False)):
        for command, wrong in (("validate", 1), ("check", 2)):
            result = run(command, tmp_path / "out", "--sources", tmp_path / "p.txt", *year)
            assert result.exit_code == (0 if right else wrong), result.output
    shutil.copy(SEED, tmp_path / "q.txt")
    (tmp_path / "documents.toml").write_text("[q]\nyear = 2019\n", "utf-8")
    pages = ["--sources", tmp_path / "p.txt", "--sources", tmp_path / "q.txt"]
    assert run("build", *pages[1::2], "--out", tmp_path / "out", "--year", 2020).exit_code == 0
    assert run("validate", tmp_path / "out", *pages).exit_code == 0
    assert run("check", tmp_path / "out", *pages).exit_code == 0


def test_a_page_whose_year_is_not_known(tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path / "p.txt")
    result = run("build", tmp_path / "p.txt", "--out", tmp_path / "out")
    assert result.exit_code == 0
    (warning,) = [line for line in result.stderr.splitlines() if "prints no year" in line]
    assert warning.startswith("warning: p, line ") and warning.endswith("by --year")
    assert "prints no year" not in run("build", tmp_path / "p.txt", "--out", tmp_path / "out", "--year", 2020).stderr


# --- check ------------------------------------------------------------------------------------------------------------


def test_an_unchanged_package(package: Path) -> None:
    before = {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}
    result = run("check", package)
    assert (result.exit_code, result.stdout) == (0, "the package is what its pages give\n")
    assert json.loads(run("check", package, "--json").stdout) == {"differences": []}
    assert before == {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}


def _change(old: str, new: str) -> Any:
    def change(package: Path) -> None:
        page = package / "seeds" / SEED.name
        text = page.read_text("utf-8")
        assert old in text
        page.write_text(text.replace(old, new, 1), "utf-8")

    return change


def _other_facts(package: Path) -> None:
    path = package / "seeds" / "documents.toml"
    path.write_text(path.read_text("utf-8").replace("2020\n", "2019\n"), "utf-8")


def _other_place(package: Path) -> None:
    path = package / "seeds" / "documents.toml"
    path.write_text(path.read_text("utf-8").replace("周口市", "漯河市"), "utf-8")


def _other_report(package: Path) -> None:
    path = package / "build-report.json"
    path.write_text(path.read_text("utf-8").replace('"slogan": 2', '"slogan": 3'), "utf-8")


def _old_card(package: Path) -> None:
    path = package / "README.md"
    path.write_text(path.read_text("utf-8").replace("The main headline", "A headline"), "utf-8")


def _more_pages(package: Path) -> None:
    shutil.copy(SEED, package / "seeds" / "a.txt")


@pytest.mark.parametrize(
    "change, line",
    [
        (_change("②2", "②3"), "articles: row 000_383d5d314f355908-01: end_mark: the package has '②2', .* '②3'"),
        (_change("刘继标", "刘继镖"), "articles: row 000_"),
        (_other_facts, "articles: row 000_383d5d314f355908-01: document_year: the package has 2020, .* give 2019"),
        (_other_place, r"datapackage.json: sources\[0\].title: the package has .*周口市.*漯河市"),
        (_other_report, r"build-report.json: line \d+: the package has '\s*\"slogan\": 3',"),
        (_old_card, r"README.md: line \d+: the package has .*A headline.*The main headline"),
        (_more_pages, "articles: row a-01: is missing from the package"),
    ],
)
def test_a_package_that_differs(package: Path, change: Any, line: str) -> None:
    change(package)
    result = run("check", package)
    assert result.exit_code == 2, result.output
    assert re.match(line, result.stdout.splitlines()[0]), result.stdout
    assert result.stdout.splitlines()[-1] == "differs; run the build again"
    assert json.loads(run("check", package, "--json").stdout)["differences"]


def test_a_source_that_is_not_there(package: Path) -> None:
    for command in ("validate", "check", "view"):
        result = run(command, package, "--sources", package / "nowhere")
        assert result.exit_code == 2 and "nowhere' does not exist" in result.stderr


def test_files_that_are_passed_over_make_no_difference(package: Path) -> None:
    (package / "seeds" / "notes.md").write_text("mine", "utf-8")
    result = run("check", package)
    assert (result.exit_code, result.stdout) == (0, "the package is what its pages give\n")


def test_a_package_without_its_report(package: Path) -> None:
    (package / "build-report.json").unlink()
    assert run("check", package).exit_code == 0


def test_a_row_too_many(package: Path) -> None:
    _more_pages(package)
    assert run("build", package / "seeds", "--out", package).exit_code == 0
    (package / "seeds" / "a.txt").unlink()
    result = run("check", package)
    assert result.exit_code == 2
    assert result.stdout.splitlines()[0] == "articles: row a-01: is in the package alone"


def test_pages_that_cannot_be_built(package: Path) -> None:
    (package / "seeds" / SEED.name).write_text("", "utf-8")
    result = run("check", package)
    assert result.exit_code == 1 and "none of the documents can be read" in result.stderr


# --- describe ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_described(package: Path, table: str) -> None:
    result = run("describe", table, "--package", package)
    assert result.exit_code == 0
    assert all(f"`{column.name}`" in result.stdout for column in TABLES[table].columns)  # type: ignore[index]
    facts = json.loads(run("describe", table, "--package", package, "--json").stdout)
    assert [column["name"] for column in facts["columns"]] == [c.name for c in TABLES[table].columns]  # type: ignore[index]


def test_the_tables_are_listed(package: Path) -> None:
    lines = run("describe", "--package", package).stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == list(TABLES)
    assert lines[0].startswith("articles: 4 rows in ")
    assert len(json.loads(run("describe", "--package", package, "--json").stdout)) == len(TABLES)


def test_an_unknown_table_gets_the_nearest(package: Path) -> None:
    result = run("describe", "meeting", "--package", package)
    assert result.exit_code == 2 and "did you mean 'meetings'" in result.stderr


def test_a_column_is_described(package: Path) -> None:
    lines = run("describe", "meetings", "attendees", "--package", package).stdout.splitlines()
    (attendees,) = [column for column in TABLES["meetings"].columns if column.name == "attendees"]
    assert attendees.item is not None
    inner = [f"attendees[].{column.name}" for column in attendees.item.fields]
    assert [line.split(":")[0] for line in lines] == ["attendees", *inner]
    for path in ("attendees.role", "attendees[].role"):
        line = run("describe", "meetings", path, "--package", package).stdout
        assert line.startswith("attendees[].role: text, never null. `chair` presides;")
        assert line.endswith("One of chair, attendee, speaker.\n")
    (facts,) = json.loads(run("describe", "people", "kind", "--package", package, "--json").stdout)
    assert facts["path"] == "kind" and facts["enum"] == ["official", "journalist", "contact", "other"]


@pytest.mark.parametrize(
    "table, column, meant",
    [("meetings", "attendes", "attendees"), ("people", "titles.titel", "titles[].title")],
)
def test_an_unknown_column_gets_the_nearest(package: Path, table: str, column: str, meant: str) -> None:
    result = run("describe", table, column, "--package", package)
    assert result.exit_code == 2 and f"has no column '{column}'; did you mean '{meant}'?" in result.stderr


def test_a_column_like_none(package: Path) -> None:
    result = run("describe", "people", "xyzzy", "--package", package)
    assert result.exit_code == 2 and "there are person_id, name, name_pinyin," in result.stderr


# --- completion -------------------------------------------------------------------------------------------------------


def completed(shell: str, line: str) -> list[str]:
    """What a shell is given to complete the last word of a line."""
    words = line.split(" ")
    variables = {"_ZHOUKOU_NEWS_COMPLETE": f"{shell}_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":
        variables["COMP_CWORD"] = words[-1]
    result = CliRunner().invoke(cli.main, [], env=variables, prog_name="zhoukou-news")
    assert result.exit_code == 0, result.output
    separator = {"bash": ",", "zsh": "\n", "fish": ","}[shell]
    if shell == "zsh":  # type, value, help, each on a line
        return result.output.split(separator)[1::3]
    return [entry.split(separator)[1].split("\t")[0] for entry in result.output.splitlines()]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line, expected",
    [
        ("zhoukou-news de", ["describe"]),
        ("zhoukou-news describe ", list(TABLES)),
        ("zhoukou-news describe people ph", ["phones"]),
        ("zhoukou-news describe meetings attendees.t", ["attendees.title"]),
        ("zhoukou-news build --eng", ["--engine"]),
        ("zhoukou-news build --engine d", ["dask"]),
        ("zhoukou-news evaluate --measure bank_accounts.b", ["bank_accounts.bank", "bank_accounts.branch"]),
        ("zhoukou-news completion z", ["zsh"]),
    ],
)
def test_words_are_completed(shell: str, line: str, expected: list[str]) -> None:
    assert completed(shell, line) == expected


#: What each shell is told to print what it would complete `zhoukou-news describe me` to.
ASK = {
    "bash": "COMP_WORDS=(zhoukou-news describe me); COMP_CWORD=2; _zhoukou_news_completion zhoukou-news\n"
    "echo ${COMPREPLY[@]}",
    "fish": "complete --do-complete 'zhoukou-news describe me'",
}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_understood_by_its_shell(shell: str, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(run("completion", shell).stdout, "utf-8")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    assert subprocess.run([shell, "-n", script]).returncode == 0
    if shell in ASK:
        command = tmp_path / "zhoukou-news"
        command.write_text(
            f"#!{sys.executable}\nfrom zhoukou_news.cli import main\nmain(prog_name='zhoukou-news')\n", "utf-8"
        )
        command.chmod(0o755)
        path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
        ask = [shell, "-c", f". {script}\n{ASK[shell]}"]
        told = subprocess.run(ask, capture_output=True, text=True, env=environment(PATH=path))
        assert told.stdout.split()[:1] == ["meetings"], told.stderr
