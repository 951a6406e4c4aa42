"""The wheel: built, installed into an empty environment, and asked for its data there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from sample_rows import write_package

from zhoukou_news.schema import TABLES

ROOT = Path(__file__).parent.parent
PROGRAM = """
import json
import zhoukou_news as zn

counts = {name: [len(zn.load(name, form)) for form in ("pandas", "arrow", "datasets")] for name in zn.tables()}
print(json.dumps({
    "where": zn.__file__,
    "counts": counts,
    "views": [len(zn.attendance()), len(zn.mentions()), len(zn.statements())],
    "described": zn.describe("people").row_count,
    "paths": [str(zn.path(name)) for name in zn.tables()],
    "source": zn.source("page0000"),
}))
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with other data: what is tested is what the wheel carries, not what was built last."""
    project = tmp_path_factory.mktemp("project")
    for name in ("pyproject.toml", "LICENSE", "LICENSE-DATA", "README.md"):
        shutil.copy(ROOT / name, project / name)
    for name in ("zhoukou_news", "scripts"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "seeds").mkdir()
    (project / "seeds" / "page0000.txt").write_text("周口", "utf-8")
    return project


def build_wheel(project: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=project)
    (wheel,) = (project / "dist").glob("*.whl")
    return wheel


@pytest.mark.parametrize("layout", ["single", "parts"])
def test_an_installed_wheel_gives_its_tables(project: Path, tmp_path: Path, layout: str) -> None:
    write_package(project, 6, part_rows=2 if layout == "parts" else 100, row_group_rows=2)
    wheel = build_wheel(project)
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "py.typed",
        "published/README.md",
        "published/datapackage.json",
        "published/seeds/page0000.txt",
        "view/view.js",
    ):
        assert f"zhoukou_news/{wanted}" in names
    assert len(names) == len(set(names))

    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=tmp_path)
    (python,) = [*environment.glob("bin/python"), *environment.glob("Scripts/python.exe")]
    installed = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    # The dependencies are those of the environment that runs the tests, without its own editable installation of this:
    # in a folder that a .pth file names, no other .pth file is read.
    (installed / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index")
    run(*pip, wheel, cwd=tmp_path)

    said = json.loads(run(python, "-c", PROGRAM, cwd=tmp_path))
    assert Path(said["where"]).is_relative_to(installed)
    assert said["counts"] == {name: [6, 6, 6] for name in TABLES}
    assert said["views"] == [3, 12, 12]
    assert said["described"] == 6
    assert all(Path(path).is_relative_to(installed) for path in said["paths"])
    assert said["source"] == "周口"


def test_a_wheel_without_data_is_refused(project: Path, tmp_path: Path) -> None:
    write_package(project, 6)
    bare = tmp_path / "bare"
    shutil.copytree(project, bare, ignore=shutil.ignore_patterns("data", "dist"))
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=bare, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert "data is missing; run scripts/build before building the wheel" in done.stderr
