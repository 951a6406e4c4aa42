"""Input by people who mean harm: names, facts and descriptors of any content are harmless, or refused by name."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import toy
from click.testing import CliRunner
from sample_rows import write_package
from test_validate import edit, rules

import zhoukou_news as zn
from zhoukou_news.cli import main
from zhoukou_news.schema import TABLES

PAGE = "# 头条\n市长的话\n@市长张三\n$6222000012345678\n"


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """All that lies in a folder, links not followed."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for path in sorted(folder.rglob("*"))
    }


# --- ids and file names -----------------------------------------------------------------------------------------------

IDS = [
    *("../../evil", "/etc/passwd", "..", "a/../b", "a\\..\\b", "C:\\evil\\x", "a\0b", "a\nb", "\x1b[2Jx", "a\u202eb"),
    *("CON", "nul", "Com1.x", "LPT9", "evil.", "x" * 5_000, "周" * 201, " ", ".", "", "\ud800"),
]


@pytest.mark.parametrize("document_id", IDS)
def test_ids_in_a_corpus(document_id: str, tmp_path: Path) -> None:
    """An id is refused by name; nothing is written but the package, and no message moves a terminal's cursor."""
    lines = [{"id": document_id, "text": PAGE}, {"id": "good", "text": PAGE}]
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "ascii")
    report = zn.build([tmp_path / "c.jsonl"], tmp_path / "out", reader=toy.read_document)
    assert report.documents == 1
    (fault,) = report.faults
    assert str(fault).isprintable() and len(str(fault)) < 600
    assert set(snapshot(tmp_path)) - {"c.jsonl", "out", "out/data"} == {
        f"out/{name}" for name in snapshot(tmp_path / "out") if name != "data"
    }
    assert zn.validate(tmp_path / "out", sources=[tmp_path / "c.jsonl"]).valid
    with pytest.raises((LookupError, ValueError)):
        zn.source(document_id, sources=[tmp_path / "c.jsonl"])


HARMLESS = ("-rf.txt", "$(id).txt", "=1+1.txt")


@pytest.mark.skipif(os.name == "nt", reason="such files cannot be")
@pytest.mark.parametrize(
    "name",
    ["CON.txt", "aux.txt", "evil..txt", "a\nb.txt", "\x1b[2J.txt", "a\\..\\b.txt", "-rf.txt", "$(id).txt", "=1+1.txt"],
)
def test_names_of_files(name: str, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(PAGE, "utf-8")
    (pages / name).write_text(PAGE, "utf-8")
    report = zn.build([pages], tmp_path / "out", reader=toy.read_document)
    harmless = name in HARMLESS
    assert report.documents == 1 + harmless and len(report.faults) == 1 - harmless
    assert all(str(fault).isprintable() for fault in report.faults)
    assert zn.validate(tmp_path / "out", sources=[pages]).valid


# --- documents.toml ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b'["../../evil"]\nyear = 2020\n',
        b"[good]\nyear = 99999999999999999999999999\n",
        b"[good]\nyear = -1\n",
        b"[good]\nyear = 2020-02-09\n",
        b'[good]\nplace = "\\u001b[2J\\n"\n',
        b'[good]\nnewspaper = "' + b"x" * 1_000_000 + b'"\n',
        b"[[good]]\n",
        b"good = 1\n",
        b"x = " + b"[" * 50_000,
        b"[" + b"a." * 50_000 + b"a]\n",
        b"\0\xff\xfe",
        b"[good]\n" * 2,
        b'"\\u0000" = 1\n',
    ],
)
def test_facts_of_any_content(content: bytes, tmp_path: Path) -> None:
    pages, other = tmp_path / "pages", tmp_path / "other"
    for folder in (pages, other):
        folder.mkdir()
    (pages / "good.txt").write_text(PAGE, "utf-8")
    (other / "apart.txt").write_text(PAGE, "utf-8")
    (pages / "documents.toml").write_bytes(content)
    report = zn.build([pages, other], tmp_path / "out", reader=toy.read_document)
    assert report.documents + sum(len(fault.documents) for fault in report.faults) == 2
    for message in (*map(str, report.faults), *report.source_warnings):
        assert message.isprintable() and len(message) < 1_000
    assert zn.validate(tmp_path / "out", sources=[pages, other]).valid
    assert set(snapshot(tmp_path)) >= {"out/datapackage.json"} and not list(tmp_path.parent.glob("evil*"))


# --- descriptors ------------------------------------------------------------------------------------------------------

SECRET = b"root:x:0:0: a secret of this machine"
PLACES: list[object] = [
    *("../secret", "../../secret", "/etc/passwd", "data/../../secret", "https://example.org/people.parquet"),
    *(
        "file:///etc/passwd",
        "C:\\secret",
        "\\\\host\\share",
        "//host/share",
        "data\\people.parquet",
        "",
        "\0",
        None,
        7,
        [],
        {},
    ),
]


def _path(place: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content["resources"][2].update(path=place)


def _file(place: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content["resources"][2]["files"][0].update(path=place)


def _report(place: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.update(files=[{"path": place, "hash": "sha256:0", "bytes": 1}])


@pytest.mark.parametrize("place", PLACES, ids=repr)
@pytest.mark.parametrize("where", [_path, _file, _report])
def test_descriptors_that_point_outside(where: Callable[..., Any], place: object, tmp_path: Path) -> None:
    package = tmp_path / "package"
    write_package(package, 2)
    (tmp_path / "secret").write_bytes(SECRET)
    edit(package, where(place))
    before = snapshot(tmp_path)
    report = zn.validate(package)
    assert "descriptor" in rules(report)
    said = "\n".join(map(str, report.violations))
    assert SECRET.decode() not in said and said.replace("\n", "").isprintable()
    if where is not _report:
        for name in TABLES:
            with pytest.raises(zn.DescriptorError):
                zn.load(name, root=package)
        result = CliRunner().invoke(main, ["check", str(package), "--sources", str(tmp_path)])
        assert result.exit_code == 2 and SECRET.decode() not in result.output
    assert snapshot(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_in_a_package(tmp_path: Path) -> None:
    """Links are followed, as caches keep packages by links; what they lead to is the right table, or refused."""
    package = tmp_path / "package"
    write_package(package, 2)
    people = package / "data" / "people.parquet"
    shutil.move(people, tmp_path / "blob")
    people.symlink_to(tmp_path / "blob")
    assert rules(zn.validate(package)).isdisjoint({"file", "hash", "stray-file"})
    assert len(zn.people(root=package)) == 2
    (tmp_path / "blob").write_bytes(SECRET)
    report = zn.validate(package)
    assert "hash" in rules(report) and SECRET.decode() not in "\n".join(map(str, report.violations))
    with pytest.raises(zn.DescriptorError) as caught:
        zn.people(root=package)
    assert SECRET.decode() not in str(caught.value)
    # A build takes the link away, and leaves alone what it led to.
    write_package(package, 3)
    assert not people.is_symlink() and (tmp_path / "blob").read_bytes() == SECRET
    assert len(zn.people(root=package)) == 3


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_that_a_build_would_write_through(tmp_path: Path) -> None:
    """What links in the package's folder lead to is not overwritten."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(PAGE, "utf-8")
    other = tmp_path / "other"
    zn.build([pages], other, reader=toy.read_document)
    (other / ".zhoukou-news-lock").write_bytes(b"mine")
    names = ("README.md", "datapackage.json", "build-report.json", ".zhoukou-news-lock")
    package = tmp_path / "package"
    package.mkdir()
    for name in names:
        (package / name).symlink_to(other / name)
    before = {name: (other / name).read_bytes() for name in names}
    with pytest.raises(zn.PackageError, match="symbolic link"):
        zn.build([pages], package, reader=toy.read_document)
    (package / ".zhoukou-news-lock").unlink()
    (pages / "another.txt").write_text(PAGE, "utf-8")
    assert zn.build([pages], package, reader=toy.read_document).complete
    assert not any(path.is_symlink() for path in package.iterdir())
    assert {name: (other / name).read_bytes() for name in names} == before


def test_links_to_what_is_no_package(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (tmp_path / "datapackage.json").write_bytes(b"mine")
    (package / "datapackage.json").symlink_to(tmp_path / "datapackage.json")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(PAGE, "utf-8")
    with pytest.raises(zn.PackageError, match="nothing is changed"):
        zn.build([pages], package, reader=toy.read_document)
    assert (tmp_path / "datapackage.json").read_bytes() == b"mine"
    assert (package / "datapackage.json").is_symlink()
