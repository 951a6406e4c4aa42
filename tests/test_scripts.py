"""The set-up that the scripts share, with a stand-in for Python that notes what it is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the scripts are for a POSIX shell")

#: It makes an "environment" by copying itself, and answers as told by the variables VERSION_OK and VENV_OK.
STAND_IN = """#!/bin/sh
case "$1 $2" in
"-c import sys;"*) exit ${VERSION_OK:-0} ;;
"-c import ensurepip"*) exit ${VENV_OK:-0} ;;
"-c import pip"*) exit 0 ;;
"--version "*) echo "Python 3.12.0"; exit 0 ;;
"-m venv") mkdir -p "$4/bin" && rm -f "$4"/made-from-* && cp "$0" "$4/bin/python" && echo "venv" >>"$LOG" ;;
*) echo "$*" | sed "s|$ROOT/||g" >>"$LOG" ;;
esac
exit ${FAIL:-0}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of nothing but the scripts and what they look at."""
    project = tmp_path / "a project"
    shutil.copytree(ROOT / "scripts", project / "scripts")
    (project / "requirements").mkdir()
    for name in (
        "requirements/build.txt",
        "requirements/test.txt",
        "requirements/docs.txt",
        "requirements/source.txt",
        "pyproject.toml",
    ):
        (project / name).write_text(f"{name}\n")
    (tmp_path / "bin").mkdir()
    for name in ("python", "python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        (tmp_path / "bin" / name).write_text(STAND_IN)
        (tmp_path / "bin" / name).chmod(0o755)
    return project


def run(
    project: Path, script: str, *arguments: str, **variables: str
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run a script; gives what it printed, and what Python was asked to do."""
    log = project.parent / "log"
    log.write_text("")
    path = f"{project.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "LOG": str(log), "ROOT": str(project), **variables}
    done = subprocess.run(
        [project / "scripts" / script, *arguments], cwd=project.parent, env=environment, capture_output=True, text=True
    )
    return done, log.read_text().splitlines()


def kinds(calls: list[str]) -> list[str]:
    """What each call was for."""
    words = {"venv": "venv", "-r": "lock", "--editable": "project", "validate": "validate", "zhoukou_news": "build"}
    words |= {"pytest": "test"}
    return [next((kind for word, kind in words.items() if word in call.split()), call) for call in calls]


def test_the_environment_is_made_once_and_renewed_with_the_lock(project: Path) -> None:
    done, calls = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert kinds(calls) == ["venv", "lock", "project", "build", "validate"]
    assert "--require-hashes" in calls[1] and "requirements/build.txt" in calls[1]
    assert kinds(run(project, "build")[1]) == ["build", "validate"]
    for changed in ("requirements/build.txt", "pyproject.toml"):
        with (project / changed).open("a") as file:
            file.write("more\n")
        assert kinds(run(project, "build")[1]) == ["lock", "project", "build", "validate"]
        assert kinds(run(project, "build")[1]) == ["build", "validate"]


def test_build_and_test_share_the_environment(project: Path) -> None:
    build = kinds(run(project, "build")[1])
    test = kinds(run(project, "test")[1])
    assert build[0] == "venv"
    assert test[:3] == ["lock", "lock", "project"] and test[-1] == "test"
    assert kinds(run(project, "build")[1]) == ["build", "validate"], "the test lock holds the build lock"
    assert kinds(run(project, "test")[1])[:1] == ["-m ruff format --check"]
    (project / "requirements" / "source.txt").write_text("other\n")
    assert kinds(run(project, "build")[1]) == ["build", "validate"]
    assert kinds(run(project, "test")[1])[:3] == ["lock", "lock", "project"]


def test_the_documentation_shares_it_too(project: Path) -> None:
    done, calls = run(project, "docs", "-E")
    assert done.returncode == 0, done.stderr
    assert kinds(calls)[:3] == ["venv", "lock", "project"]
    assert "--fail-on-warning" in calls[-1].split() and calls[-1].endswith(" -E docs build/site")
    assert kinds(run(project, "build")[1]) == ["build", "validate"], "its lock holds the build lock"
    assert kinds(run(project, "test")[1])[:3] == ["lock", "lock", "project"]
    assert len(run(project, "docs")[1]) == 1, "nothing but the site is made"
    (project / "requirements" / "docs.txt").write_text("other\n")
    assert kinds(run(project, "test")[1])[:1] == ["-m ruff format --check"]
    assert kinds(run(project, "docs")[1])[:2] == ["lock", "project"]


def test_arguments_are_passed_on(project: Path) -> None:
    _, calls = run(project, "build", "my pages", "--out", "x")
    assert calls[-1] == "-m zhoukou_news build my pages --out x"
    _, calls = run(project, "test", "-k", "card")
    assert calls[-1] == "-m pytest -n auto -k card"


def test_all_checks_run_even_where_one_fails(project: Path) -> None:
    run(project, "test")
    done, calls = run(project, "test", FAIL="1")
    assert done.returncode == 1
    assert done.stderr.endswith("failed: format lint types tests\n")
    assert [call.split()[1] for call in calls] == ["ruff", "ruff", "mypy", "pytest"]


def test_an_environment_that_was_cut_off_is_made_anew(project: Path) -> None:
    run(project, "build")
    (project / ".venv" / "bin" / "python").unlink()
    assert kinds(run(project, "build")[1]) == ["venv", "lock", "project", "build", "validate"]


def test_a_failed_installation_is_tried_again(project: Path) -> None:
    run(project, "build")
    (project / "requirements" / "build.txt").write_text("other\n")
    done, calls = run(project, "build", FAIL="1")
    assert done.returncode == 1
    assert kinds(calls) == ["lock"]
    assert kinds(run(project, "build")[1]) == ["lock", "project", "build", "validate"]


def test_without_a_recent_python_it_says_so(project: Path) -> None:
    done, calls = run(project, "build", VERSION_OK="1")
    assert (done.returncode, calls) == (1, [])
    assert done.stderr.startswith("set-up: no Python 3.11 or later found")
    done, calls = run(project, "build", VENV_OK="1")
    assert (done.returncode, calls) == (1, [])
    assert "apt install python3-venv" in done.stderr


def test_another_python_can_be_named(project: Path) -> None:
    other = project.parent / "other python"
    shutil.copy(project.parent / "bin" / "python3", other)
    for name in (project.parent / "bin").iterdir():
        name.write_text("#!/bin/sh\nexit 1\n")
    assert kinds(run(project, "build", PYTHON=str(other))[1])[0] == "venv"
