"""Building: what goes in, what is left out and why; neither order, workers nor interruptions change the package."""

from __future__ import annotations

import errno
import gc
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import toy

from zhoukou_news import batch, catalog, corpus, descriptor
from zhoukou_news.corpus import WORK, BuildError, BuildReport
from zhoukou_news.document import Document
from zhoukou_news.package import ForeignFolderError, PackageBusyError, PackageError
from zhoukou_news.reading import Reading, Row
from zhoukou_news.schema import TABLES, TableName
from zhoukou_news.sources import DuplicateError, scan
from zhoukou_news.validation import validate

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE = "# 头条\n市长的话\n@市长张三\n$6222000012345678\n- 口号\n"


def build(*sources: Path, out: Path, **options: Any) -> BuildReport:
    return corpus.build(sources, out, **{"reader": toy.read_document, **options})


def rows(out: Path, table: TableName) -> list[Row]:
    return pq.ParquetFile(out / "data" / f"{table}.parquet").read().to_pylist()


def digests(out: Path) -> dict[TableName, str]:
    return {name: table.content_digest for name, table in descriptor.read(out).items()}


def whole(out: Path) -> dict[str, bytes]:
    """Every file of a package."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("p1", "p2", "p3"):
        (folder / f"{name}.txt").write_text(PAGE.replace("头条", name), "utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


# --- the seed page ----------------------------------------------------------------------------------------------------


def test_the_seed_page_becomes_a_valid_package(out: Path) -> None:
    report = corpus.build([SEEDS], out)
    assert report.complete and report.documents == 1
    counts = {name: len(rows(out, name)) for name in TABLES}
    assert counts == report.rows
    assert (counts["articles"], counts["meetings"], counts["bank_accounts"]) == (4, 3, 2)
    assert report.lines_ignored["slogan"] == 2 and report.lines_reported == 0
    lines = (SEEDS / "000_383d5d314f355908.txt").read_text("utf-8").split("\n")
    assert report.lines_used.total() + report.lines_ignored.total() == sum(bool(line.strip()) for line in lines)
    assert validate(out, sources=[SEEDS]).valid
    named = json.loads((out / "datapackage.json").read_text("utf-8"))["sources"]
    assert named == [{"title": "000_383d5d314f355908 (周口市, 2020)"}]


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        corpus.build([SEEDS], tmp_path / name)
    assert whole(tmp_path / "a") == whole(tmp_path / "b")


def test_nothing_but_the_package_is_left(out: Path) -> None:
    corpus.build([SEEDS], out)
    small = {"datapackage.json", "README.md", "build-report.json", *catalog.FILE_NAMES}
    assert set(whole(out)) == {f"data/{name}.parquet" for name in TABLES} | small
    assert {path.name for path in out.iterdir()} == {"data"} | small


def test_the_garbage_collector_is_left_as_it_was(pages: Path, out: Path) -> None:
    before = gc.get_threshold()
    during = []

    def reader(document: Document) -> Reading:
        during.append(gc.get_threshold())
        if document.document_id == "p3":
            raise KeyboardInterrupt
        return toy.read_document(document)

    with pytest.raises(KeyboardInterrupt):
        build(pages, out=out, reader=reader)
    assert during and before not in during
    assert gc.get_threshold() == before


# --- folders of another origin ----------------------------------------------------------------------------------------


def _foreign_parquet(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table({"article_id": ["mine"], "text": ["mine"]}), path)


FOREIGN: dict[str, Callable[[Path], object]] = {
    "datapackage.json": lambda path: path.write_text('{"name": "mine", "resources": []}', "utf-8"),
    "datapackage.json of an export": lambda path: path.with_name("datapackage.json").write_text(
        '{"name": "zhoukou-news", "export": {"program": "zhoukou-news", "format": "csv"}}', "utf-8"
    ),
    "datapackage.json that is none": lambda path: path.with_name("datapackage.json").write_text("mine", "utf-8"),
    "README.md": lambda path: path.write_text("# Mine\n", "utf-8"),
    "build-report.json": lambda path: path.write_text("{}", "utf-8"),
    **{name: lambda path: path.write_text("{}", "utf-8") for name in catalog.FILE_NAMES},
    **{f"data/{name}.parquet": _foreign_parquet for name in TABLES},
    **{f"data/{name}/part-00000.parquet": _foreign_parquet for name in TABLES},
    "datapackage.json that is a list": lambda path: path.with_name("datapackage.json").write_text("[]", "utf-8"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_files_of_another_origin_are_left_alone(pages: Path, out: Path, name: str) -> None:
    out.mkdir()
    FOREIGN[name](out / name)
    before = whole(out)
    with pytest.raises(ForeignFolderError, match=rf"{name.split(' ')[0]} .*choose another folder"):
        build(pages, out=out)
    assert whole(out) == before


def test_other_files_do_not_hinder(pages: Path, out: Path) -> None:
    for name in ("mine.json", "data/mine.parquet", "data/articles/mine.parquet", "seeds/README.md"):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text("mine", "utf-8")
    before = whole(out)
    assert build(pages, out=out).complete
    assert before.items() <= whole(out).items()


def _damaged(out: Path) -> None:
    content = (out / "datapackage.json").read_bytes()
    (out / "datapackage.json").write_bytes(content[: len(content) // 2])


def _older(out: Path) -> None:
    content = json.loads((out / "datapackage.json").read_bytes())
    content |= {"version": "0.1.0", "schemaVersion": "0.1.0"}
    (out / "datapackage.json").write_text(json.dumps(content), "utf-8")


@pytest.mark.parametrize("change", [_damaged, _older, lambda out: (out / "datapackage.json").unlink()])
def test_a_package_of_this_program_is_replaced_in_any_state(
    pages: Path, out: Path, change: Callable[[Path], object]
) -> None:
    build(pages, out=out)
    before = whole(out)
    change(out)
    assert build(pages, out=out).complete
    assert whole(out) == before


# --- documents from folders and files ---------------------------------------------------------------------------------


def test_rows_stand_in_the_order_of_ids(tmp_path: Path, out: Path) -> None:
    for folder, name in (("z", "p2"), ("a/deep", "p3"), ("m", "p1"), ("m", "p10"), ("m", "P1")):
        (tmp_path / "in" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / folder / f"{name}.txt").write_text(PAGE, "utf-8")
    build(tmp_path / "in", out=out)
    assert [row["document_id"] for row in rows(out, "articles")] == ["P1", "p1", "p10", "p2", "p3"]
    (person,) = rows(out, "people")
    assert person["article_ids"] == ["P1-01", "p1-01", "p10-01", "p2-01", "p3-01"]
    assert person["mention_count"] == 5 and person["first_article_id"] == "P1-01"
    assert [title["article_id"] for title in person["titles"]] == person["article_ids"]


def test_files_by_name_and_the_same_file_twice(pages: Path, out: Path) -> None:
    (pages / "page.text").write_text(PAGE, "utf-8")
    report = build(pages / "page.text", pages / "p2.txt", pages, pages / "p2.txt", out=out)
    assert report.complete
    assert [row["document_id"] for row in rows(out, "articles")] == ["p1", "p2", "p3", "page"]


def test_what_is_passed_over_in_a_folder(pages: Path, out: Path) -> None:
    (pages / ".hidden.txt").write_text("# x\n", "utf-8")
    (pages / ".git").mkdir()
    (pages / ".git" / "p9.txt").write_text("# x\n", "utf-8")
    for name in ("a.pdf", "b.PDF", "LIESMICH"):
        (pages / name).write_bytes(b"x")
    (pages / "upper.TXT").write_text(PAGE, "utf-8")
    report = build(pages, out=out)
    assert report.documents == 4
    assert report.not_read == {".pdf": 2, "without a suffix": 1}


@pytest.mark.parametrize(
    "encoding, mark",
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("gbk", b"")],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_offsets_are_right_in_every_encoding(tmp_path: Path, out: Path, encoding: str, mark: bytes, end: str) -> None:
    text = PAGE.replace("\n", end)
    (tmp_path / "p.txt").write_bytes(mark + text.encode(encoding))
    build(tmp_path / "p.txt", out=out)
    (account,) = rows(out, "bank_accounts")
    assert text[account["char_start"] : account["char_end"]] == "6222000012345678"


def test_a_text_that_may_have_been_decoded_wrongly_is_doubted(pages: Path, out: Path) -> None:
    korean = "시장은 오늘 오후 시청에서 회의를 주재하고 방역 대책에 관한 보고를 들었다 " * 2
    (pages / "p1.txt").write_bytes(f"# {korean}\n".encode("euc_kr"))
    report = build(pages, out=out)
    assert [(n.document_id, n.line, n.reason.split(":")[0]) for n in report.warnings] == [
        ("p1", 1, "hardly any common Chinese character")
    ]


def test_facts_reach_the_reader(pages: Path, out: Path) -> None:
    seen = {}

    def reader(document: Document) -> Reading:
        seen[document.document_id] = (document.place, document.year, document.newspaper)
        return toy.read_document(document)

    (pages / "deep").mkdir()
    (pages / "p3.txt").rename(pages / "deep" / "p3.txt")
    (pages / "documents.toml").write_text(
        '[p1]\nyear = 2020\nplace = "周口市"\n[p3]\nyear = 2019\nnewspaper = "周口日报"\n', "utf-8"
    )
    build(pages, out=out, year=2021, reader=reader)
    assert seen == {"p1": ("周口市", 2020, None), "p2": (None, 2021, None), "p3": (None, 2019, "周口日报")}
    (pages / "deep" / "documents.toml").write_text("[p3]\nyear = 2018\n", "utf-8")
    build(pages / "deep" / "p3.txt", out=out, reader=reader)
    assert seen["p3"] == (None, 2018, None)


def test_a_package_among_the_sources_is_no_source(pages: Path) -> None:
    """Pages can lie in the folder that becomes the package."""
    first = build(pages, out=pages)
    before = whole(pages)
    (pages / "data" / "mine.jsonl").write_text('{"id": "q1", "text": "# q\\n"}\n', "utf-8")
    again = build(pages, out=pages)
    assert first.complete and again.complete and again.documents == 4
    (pages / "data" / "mine.jsonl").unlink()
    last = build(pages, out=pages)
    assert last.not_read == {".json": 3, ".jsonld": 2, ".md": 1, "table of a package": 4}
    changed = {name for name, content in whole(pages).items() if content != before.get(name)}
    assert changed == {"build-report.json", "datapackage.json"}  # the report tells what was passed over
    assert validate(pages, sources=[pages]).valid


def test_facts_of_no_document_are_named(pages: Path, out: Path) -> None:
    (pages / "documents.toml").write_text("[p1]\nyear = 2020\n[p11]\nyear = 2020\n", "utf-8")
    report = build(pages, out=out)
    assert report.complete
    assert report.source_warnings == [
        f"{pages / 'documents.toml'}: there is no document p11; mend its name or take it out"
    ]
    assert build(pages / "p1.txt", out=out).source_warnings == []


# --- bad input --------------------------------------------------------------------------------------------------------


def _write(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda pages: (pages / name).write_bytes(content)


def _unreadable(pages: Path) -> None:
    (pages / "bad.txt").write_text(PAGE, "utf-8")
    (pages / "bad.txt").chmod(0)


BAD: dict[str, tuple[Callable[[Path], object], str, str | None, str]] = {
    "an empty file": (_write("bad.txt", b""), "bad.txt", None, "is empty"),
    "a blank file": (_write("bad.txt", "\ufeff \r\n\u3000".encode()), "bad.txt", None, "is empty"),
    "a file cut inside a character": (
        _write("bad.txt", PAGE.encode() + "头".encode()[:2]),
        "bad.txt",
        f"byte {len(PAGE.encode())}",
        "broken UTF-8",
    ),
    "a file of no encoding": (_write("bad.txt", b"# a\n\x81\x20"), "bad.txt", "byte 4", "nor GB18030"),
    "a program": (_write("bad.txt", b"\x7fELF\0\0"), "bad.txt", "byte 4", "NUL"),
    "a page without any article": (_write("bad.txt", "- 口号\n".encode()), "bad.txt", None, "no article found"),
    "a page on which the reader fails": (
        _write("bad.txt", b"# a\n!boom\n"),
        "bad.txt",
        None,
        ": boom and more",
    ),
    "a page for which the reader gives wrong rows": (_write("bad.txt", b"# a!wrong\n"), "bad.txt", None, "ordinal"),
    "an id with two spaces": (_write("a  bad.txt", PAGE.encode()), "a  bad.txt", None, "has a space where none can be"),
    "an id with a line end": (_write("a\nbad.txt", PAGE.encode()), "a\\nbad.txt", None, "has '\\n'; rename it"),
    "an id that turns text around": (_write("a\u202ebad.txt", PAGE.encode()), "\\u202ebad.txt", None, "rename it"),
    "a name that is no Unicode": (_write(os.fsdecode(b"a\xff.txt"), PAGE.encode()), "\\udcff.txt", None, "rename it"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_document_is_left_out_and_the_others_are_built(what: str, pages: Path, out: Path) -> None:
    plant, name, place, word = BAD[what]
    plant(pages)
    report = build(pages, out=out)
    assert not report.complete and report.documents == 3
    assert [row["document_id"] for row in rows(out, "articles")] == ["p1", "p2", "p3"]
    (fault,) = report.faults
    assert fault.place == place and word in fault.reason
    message = str(fault)
    assert message.isprintable() and name in message and "; " in message
    written = json.loads((out / "build-report.json").read_text("utf-8"))
    assert written["left_out"][0]["reason"] == fault.reason and written["documents"] == 3
    assert validate(out, sources=[pages]).valid


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_an_unreadable_file(pages: Path, out: Path) -> None:
    _unreadable(pages)
    report = build(pages, out=out)
    assert report.documents == 3 and "permissions" in str(report.faults[0])


def test_a_missing_file_and_a_missing_folder(pages: Path, out: Path) -> None:
    x = pages / "x"
    report = build(pages, pages / "p9.txt", x / "y.txt", out=out)
    assert report.documents == 3
    assert [str(fault) for fault in report.faults] == [
        f"{pages / 'p9.txt'}: there is no such file or folder in {pages}; check the name",
        f"{x / 'y.txt'}: there is no such file or folder; {x} does not exist either; check the name",
    ]


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_what_is_no_file(pages: Path, out: Path, tmp_path: Path) -> None:
    os.mkfifo(pages / "pipe.txt")
    (pages / "gone.txt").symlink_to(tmp_path / "nowhere")
    (pages / "again").symlink_to(pages)
    (tmp_path / "real.txt").write_text(PAGE, "utf-8")
    (pages / "linked.txt").symlink_to(tmp_path / "real.txt")
    report = build(pages, out=out)
    assert [row["document_id"] for row in rows(out, "articles")] == ["linked", "p1", "p2", "p3"]
    assert [fault.source for fault in report.faults] == [str(pages / "gone.txt"), str(pages / "pipe.txt")]
    assert report.not_read == {"linked folder": 1}


def test_a_corpus_file_that_changes_during_the_build(tmp_path: Path, out: Path) -> None:
    write_json(tmp_path / "c.jsonl", corpus_rows())

    def reader(document: Document) -> Reading:
        if document.document_id == "d1":
            write_json(tmp_path / "c.jsonl", corpus_rows()[::-1])
        return toy.read_document(document)

    report = build(tmp_path / "c.jsonl", out=out, reader=reader)
    assert report.documents + len(report.faults) == 3 and report.faults
    assert all("has changed while it was being read" in str(fault) for fault in report.faults)
    for row in rows(out, "articles"):
        assert row["headline"] == f"第{row['document_id'][1]}条"


def test_a_folder_without_documents(pages: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    report = build(pages, tmp_path / "none", out=out)
    assert report.documents == 3 and "no documents in it" in str(report.faults[0])


def test_a_broken_documents_toml_costs_its_folder_only(pages: Path, out: Path) -> None:
    other = pages / "other"
    other.mkdir()
    (other / "q.txt").write_text(PAGE, "utf-8")
    (other / "r.txt").write_text(PAGE, "utf-8")
    (other / "documents.toml").write_text("[q]\nyear = 2020\n[r]\nyear : 2020\n", "utf-8")
    report = build(pages, out=out)
    assert [row["document_id"] for row in rows(out, "articles")] == ["p1", "p2", "p3"]
    (fault,) = report.faults
    assert fault.documents == ("q", "r") and fault.place == "line 4"
    assert str(fault).startswith(f"{other / 'documents.toml'}, line 4: ") and "2 documents left out" in str(fault)


def test_two_documents_of_one_id(pages: Path, out: Path) -> None:
    (pages / "deep").mkdir()
    for name in ("p1.txt", "p2.TXT"):
        (pages / "deep" / name).write_text(PAGE, "utf-8")
    with pytest.raises(DuplicateError) as caught:
        build(pages, out=out)
    message = str(caught.value)
    for path in (pages / "p1.txt", pages / "deep" / "p1.txt", pages / "p2.txt", pages / "deep" / "p2.TXT"):
        assert str(path) in message
    assert "\n" not in message and not out.exists()


def test_nothing_to_publish(pages: Path, out: Path) -> None:
    build(pages, out=out)
    before = whole(out)
    for path in pages.iterdir():
        path.write_text("", "utf-8")
    with pytest.raises(BuildError, match="nothing is published"):
        build(pages, out=out)
    assert whole(out) == before


def test_a_folder_that_cannot_be_written(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(PackageError, match="file"):
        build(pages, out=tmp_path / "file" / "out")


def test_a_full_disk_leaves_the_package_that_was_there(pages: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(pages, out=out)
    before = whole(out)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(batch.Work, "store", full)
    with pytest.raises(PackageError, match="No space left on device; make room") as caught:
        build(pages, out=out)
    assert "\n" not in str(caught.value)
    monkeypatch.undo()
    assert {name: content for name, content in whole(out).items() if WORK not in name} == before
    assert build(pages, out=out).complete


def test_two_builds_into_one_folder(pages: Path, out: Path) -> None:
    def reader(document: Document) -> Reading:
        with pytest.raises(PackageBusyError):
            build(pages, out=out)
        return toy.read_document(document)

    assert build(pages, out=out, reader=reader).documents == 3


def test_lines_and_warnings(pages: Path, out: Path) -> None:
    (pages / "p1.txt").write_text("# 头条\n\n正文\ufffd\n% 沉默\n? 可疑\n", "utf-8")
    report = build(pages / "p1.txt", out=out)
    assert report.lines_used == {"headline": 1, "body": 1} and report.lines_ignored == {"slogan": 1}
    assert report.lines_reported == 1
    assert [(n.line, n.reason.split(":")[0]) for n in report.warnings] == [
        (5, "doubtful"),
        (4, "this line is in no row, and the reader names no reason"),
        (3, "U+FFFD"),
    ]
    written = json.loads((out / "build-report.json").read_text("utf-8"))
    assert written["lines"] == {"used": {"body": 1, "headline": 1}, "ignored": {"slogan": 1}, "reported": 1}
    assert written["warning_count"] == 3 and written["warnings"][0]["document_id"] == "p1"


def test_the_report_keeps_some_warnings_and_counts_all(pages: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "REPORTED_WARNINGS", 5)
    (pages / "p1.txt").write_text("# 头条\n" + "? 可疑\n" * 9, "utf-8")
    report = build(pages, out=out)
    assert report.warning_count == 9 and len(report.warnings) == 5


# --- Parquet and JSON Lines -------------------------------------------------------------------------------------------


def corpus_rows() -> list[dict[str, Any]]:
    return [
        {"document_id": f"d{i}", "text": PAGE.replace("头条", f"第{i}条"), "year": 2000 + i, "place": "周口市"}
        for i in (3, 1, 2)
    ]


def write_json(path: Path, lines: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=i % 2 == 0) + "\n" for i, line in enumerate(lines)), "utf-8")


def write_files(folder: Path, documents: list[dict[str, Any]]) -> None:
    folder.mkdir()
    for row in documents:
        (folder / f"{row['document_id']}.txt").write_text(row["text"], "utf-8")
    facts = "".join(f'[{r["document_id"]}]\nyear = {r["year"]}\nplace = "{r["place"]}"\n' for r in documents)
    (folder / "documents.toml").write_text(facts, "utf-8")


def test_one_corpus_in_three_forms(tmp_path: Path) -> None:
    write_files(tmp_path / "files", corpus_rows())
    write_json(tmp_path / "c.jsonl", corpus_rows())
    pq.write_table(pa.Table.from_pylist(corpus_rows()), tmp_path / "c.parquet", row_group_size=2)
    seen: dict[str, list[Document]] = {}
    for name in ("files", "c.jsonl", "c.parquet"):

        def reader(document: Document, name: str = name) -> Reading:
            seen.setdefault(name, []).append(document)
            return toy.read_document(document)

        assert build(tmp_path / name, out=tmp_path / f"{name}.out", reader=reader).complete
    assert digests(tmp_path / "files.out") == digests(tmp_path / "c.jsonl.out") == digests(tmp_path / "c.parquet.out")
    assert seen["files"] == seen["c.jsonl"] == seen["c.parquet"]
    assert [document.year for document in seen["files"]] == [2001, 2002, 2003]
    for name in ("files", "c.jsonl", "c.parquet"):
        assert validate(tmp_path / "files.out", sources=[tmp_path / name]).compared == 3


def test_corpus_files_inside_a_folder_are_read_too(pages: Path, out: Path) -> None:
    write_json(pages / "c.jsonl", corpus_rows())
    assert build(pages, out=out).documents == 6


@pytest.mark.parametrize(
    "columns",
    [
        {"id": pa.array(["a", "b"]), "text": pa.array([PAGE, PAGE])},
        {"id": pa.array([7, 8]), "text": pa.array([PAGE, PAGE], pa.large_string())},
        {"document_id": pa.array(["a", "b"]).dictionary_encode(), "text": pa.array([PAGE, PAGE]).dictionary_encode()},
        {"document_id": pa.array(["a", "b"]), "text": pa.array([PAGE.encode("gbk"), b"\xef\xbb\xbf" + PAGE.encode()])},
        {"id": pa.array(["a", "b"]), "text": pa.array([PAGE, PAGE]), "year": pa.array([2020.0, None])},
    ],
)
def test_columns_of_parquet_files(tmp_path: Path, out: Path, columns: dict[str, pa.Array]) -> None:
    pq.write_table(pa.table(columns), tmp_path / "c.parquet")
    report = build(tmp_path / "c.parquet", out=out)
    assert report.complete and report.documents == 2
    for account in rows(out, "bank_accounts"):
        assert PAGE[account["char_start"] : account["char_end"]] == account["account_number"]


JSON_FAULTS = [
    (b'{"id": "x", "text": ', "line 2", "is no JSON"),
    (b"[1]", "line 2", "is no JSON object"),
    (b'{"text": "# a"}', "line 2", "has no id"),
    (b'{"id": true, "text": "# a"}', "line 2", "has no id"),
    (b'{"id": "x"}', "line 2", "has no text"),
    (b'{"id": "x", "text": 1}', "line 2", "has no text"),
    (b'{"id": "../x", "text": "# a"}', "line 2", "has '/'"),
    (b'{"id": "x", "text": "# a", "year": "20"}', "line 2", "no number of four digits"),
    (b'{"id": "x", "text": "# a", "place": 3}', "line 2", "its place is no text"),
    (b'{"id": "x", "text": "# a\\ud800"}', "line 2", "lone surrogate"),
    (b'{"id": "x", "text": "# a\\u0000"}', "line 2", "NUL"),
    (b'{"id": "x", "text": ""}', "line 2", "is empty"),
    (b'{"id": "x", "text": "\xff"}', "line 2, byte ", "is not UTF-8"),
    (b"[" * 100_000, "line 2", "is nested too deeply"),
]


@pytest.mark.parametrize("line, place, word", JSON_FAULTS)
def test_a_bad_line_of_json(tmp_path: Path, out: Path, line: bytes, place: str, word: str) -> None:
    good = [json.dumps(row).encode() for row in corpus_rows()]
    (tmp_path / "c.jsonl").write_bytes(b"\xef\xbb\xbf" + b"\n".join([good[0], line, b"", *good[1:]]))
    report = build(tmp_path / "c.jsonl", out=out)
    assert report.documents == 3
    (fault,) = report.faults
    assert fault.place is not None and fault.place.startswith(place) and word in fault.reason
    assert str(fault).isprintable()


@pytest.mark.parametrize(
    "content, word",
    [
        (b"PAR1", "is no Parquet file"),
        (b"", "is no Parquet file"),
        ({"name": ["x"], "text": ["# a"]}, "needs columns document_id (or id) and text; it has name, text"),
        ({"id": ["x"], "body": ["# a"]}, "it has id, body"),
    ],
)
def test_a_bad_parquet_file(pages: Path, out: Path, content: Any, word: str) -> None:
    if isinstance(content, dict):
        pq.write_table(pa.table(content), pages / "c.parquet")
    else:
        (pages / "c.parquet").write_bytes(content)
    report = build(pages, out=out)
    assert report.documents == 3 and word in str(report.faults[0])


def test_bad_rows_of_a_parquet_file(tmp_path: Path, out: Path) -> None:
    table = pa.table(
        {
            "id": ["a", None, "b", "c  d", "e"],
            "text": [PAGE, PAGE, None, PAGE, PAGE],
            "year": [2020, 2020, 2020, 2020, 7],
        }
    )
    pq.write_table(table, tmp_path / "c.parquet")
    report = build(tmp_path / "c.parquet", out=out)
    assert report.documents == 1
    assert sorted((fault.place, fault.reason.split(";")[0]) for fault in report.faults) == [
        ("row 2", "has no id"),
        ("row 3", "is empty"),
        ("row 4", "the document id 'c  d' has a space where none can be"),
        ("row 5", "its year 7 is no number of four digits"),
    ]


def test_one_id_in_two_files(tmp_path: Path, out: Path) -> None:
    write_json(tmp_path / "c.jsonl", corpus_rows())
    (tmp_path / "d1.txt").write_text(PAGE, "utf-8")
    with pytest.raises(DuplicateError) as caught:
        build(tmp_path, out=out)
    assert f"{tmp_path / 'd1.txt'}" in str(caught.value) and f"{tmp_path / 'c.jsonl'}, line 2" in str(caught.value)


# --- batches, workers, interruptions ----------------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sixty pages in batches of five, with people in common."""
    monkeypatch.setattr(corpus, "BATCH_DOCUMENTS", 5)
    folder = tmp_path / "many"
    folder.mkdir()
    choose = random.Random(7)
    for number in range(60):
        names = "".join(
            f"@{choose.choice(('市长', ''))}{choose.choice('张王李赵')}{choose.choice('三四')}\n" for _ in range(4)
        )
        (folder / f"p{number:03}.txt").write_text(f"# 第{number}条\n{names}$6222{number:08}\n? 可疑\n", "utf-8")
    return folder


def test_batches_change_nothing(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(many, out=tmp_path / "five")
    for name, documents in (("one", 1), ("all", 1000)):
        monkeypatch.setattr(corpus, "BATCH_DOCUMENTS", documents)
        build(many, out=tmp_path / name)
        assert whole(tmp_path / name) == whole(tmp_path / "five")


def test_workers_change_nothing(many: Path, tmp_path: Path) -> None:
    (many / "bad.txt").write_bytes(b"\x81\x20")
    reports = [build(many, out=tmp_path / f"w{count}", workers=count) for count in (1, 2, 3)]
    assert whole(tmp_path / "w1") == whole(tmp_path / "w2") == whole(tmp_path / "w3")
    assert [report.to_dict() for report in reports[1:]] == [reports[0].to_dict()] * 2
    assert reports[0].documents == 60 and validate(tmp_path / "w2", sources=[many]).valid


def test_workers_do_without_pandas(many: Path, tmp_path: Path) -> None:
    """It is 35 MB of each worker's memory, and pyarrow loads it unasked; the parent's is its user's affair."""
    assert build(many, out=tmp_path / "out", workers=2, reader=toy.light).complete


def test_the_command_does_without_pandas(tmp_path: Path) -> None:
    script = """
import sys
from zhoukou_news.cli import main
try:
    main(["build", *sys.argv[1:]])
except SystemExit as end:
    print(end.code, "pandas" in sys.modules)
import zhoukou_news
print(type(zhoukou_news.people(root=sys.argv[-1])["mention_count"].sum()), "pandas" in sys.modules)
"""
    command = [sys.executable, "-c", script, str(SEEDS), "--out", str(tmp_path / "out")]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    # What asks for a DataFrame afterwards gets one.
    assert lines[-2:] == ["0 False", "<class 'numpy.int64'> True"]


def test_progress_reaches_the_end_and_never_goes_back(many: Path, tmp_path: Path) -> None:
    for count in (1, 2):
        seen: list[tuple[int, int]] = []
        build(
            many,
            out=tmp_path / f"w{count}",
            workers=count,
            progress=lambda done, of, seen=seen: seen.append((done, of)),
        )
        assert seen[0] == (0, 60) and seen[-1] == (60, 60)
        assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_worker_that_dies_is_replaced(many: Path, tmp_path: Path) -> None:
    build(many, out=tmp_path / "good")
    # The reader ends its process when it meets this page for the first time.
    report = build(many, out=tmp_path / "out", workers=2, reader=toy.Dying(tmp_path / "died", "p023"))
    assert report.complete and (tmp_path / "died").exists()
    assert whole(tmp_path / "out") == whole(tmp_path / "good")


def test_a_page_on_which_workers_die_is_left_out(many: Path, tmp_path: Path) -> None:
    report = build(many, out=tmp_path / "out", workers=2, reader=toy.Dying(None, "p023", "p024", "p050"))
    assert report.documents == 57
    assert [fault.documents for fault in report.faults] == [("p023",), ("p024",), ("p050",)]
    assert "a worker process was ended by SIGKILL on it 2 times" in str(report.faults[0])
    for name in ("p023", "p024", "p050"):
        (many / f"{name}.txt").unlink()
    build(many, out=tmp_path / "without")
    assert digests(tmp_path / "out") == digests(tmp_path / "without")


def test_workers_that_cannot_start(many: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="before they read anything"):
        build(many, out=tmp_path / "out", workers=2, reader=toy.Unloadable())
    assert not (tmp_path / "out" / "datapackage.json").exists()


def test_a_full_disk_in_a_worker(many: Path, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="No space left on device; make room"):
        build(many, out=tmp_path / "out", workers=2, reader=toy.Full())


class Interrupted(Exception):
    pass


def interrupted_build(many: Path, out: Path, at: str, **options: Any) -> list[str]:
    """Build up to a page; gives the pages that were read."""
    read: list[str] = []

    def reader(document: Document) -> Reading:
        if document.document_id == at:
            raise KeyboardInterrupt
        read.append(document.document_id)
        return toy.read_document(document)

    if at:
        with pytest.raises(KeyboardInterrupt):
            build(many, out=out, reader=reader, **options)
    else:
        build(many, out=out, reader=reader, **options)
    return read


def test_an_interrupted_build_is_resumed(many: Path, tmp_path: Path) -> None:
    build(many, out=tmp_path / "good")
    out = tmp_path / "out"
    assert len(interrupted_build(many, out, "p033")) == 33
    assert interrupted_build(many, out, "p047", resume=True)[0] == "p030"
    assert interrupted_build(many, out, "", resume=True)[0] == "p045"
    assert whole(out) == whole(tmp_path / "good")


def test_without_resume_a_build_begins_anew(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    interrupted_build(many, out, "p033")
    assert len(interrupted_build(many, out, "")) == 60


def test_what_has_changed_is_read_again(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    interrupted_build(many, out, "p050")
    (many / "p012.txt").write_text("# 新闻\n@孙七\n", "utf-8")
    (many / "documents.toml").write_text("[p021]\nyear = 2020\n", "utf-8")
    again = interrupted_build(many, out, "", resume=True)
    assert again == [f"p{n:03}" for n in (*range(10, 15), *range(20, 25), *range(50, 60))]
    build(many, out=tmp_path / "good")
    assert whole(out) == whole(tmp_path / "good")
    interrupted_build(many, out, "p050")
    monkeypatch.setattr(corpus, "reader_fingerprint", lambda: "another reader")
    assert len(interrupted_build(many, out, "", resume=True)) == 60


@pytest.mark.parametrize("what", ["outcome.json", "articles.arrow", "people.arrow", "bank_accounts.arrow"])
def test_a_damaged_work_file_is_read_again(many: Path, tmp_path: Path, what: str) -> None:
    build(many, out=tmp_path / "good")
    out = tmp_path / "out"
    interrupted_build(many, out, "p050")
    path = out / WORK / f"000003-{what}"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert interrupted_build(many, out, "", resume=True)[:5] == [f"p{n:03}" for n in range(15, 20)]
    assert whole(out) == whole(tmp_path / "good")


PATHS = [str(Path(__file__).parent), str(Path(corpus.__file__).parent.parent)]
_KILLED = """
import sys
sys.path[:0] = {paths!r}
import toy
from zhoukou_news import corpus
if __name__ == "__main__":
    corpus.BATCH_DOCUMENTS = 5
    corpus.build([{many!r}], {out!r}, workers=2, reader=toy.slow)
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_killed_build_leaves_the_old_package_and_no_process(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(many / "p000.txt", out=out)
    before = whole(out)
    script = tmp_path / "script.py"
    script.write_text(_KILLED.format(paths=PATHS, many=str(many), out=str(out)), "utf-8")
    process = subprocess.Popen([sys.executable, str(script)])
    try:
        deadline = time.monotonic() + 60
        while not list((out / WORK).glob("*-outcome.json")) and time.monotonic() < deadline:
            assert process.poll() is None
            time.sleep(0.02)
        workers = [int(p) for p in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert {name: content for name, content in whole(out).items() if not name.startswith(".")} == before
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert workers and not any(Path(f"/proc/{pid}").exists() for pid in workers)
    report = build(many, out=out, resume=True)
    assert report.documents == 60
    build(many, out=tmp_path / "good")
    assert digests(out) == digests(tmp_path / "good")
    shutil.rmtree(out)


def test_a_scan_lists_documents_without_reading_pages(many: Path) -> None:
    found = scan([many])
    assert len(found) == 60 and [entry.document_id for entry in found.entries(10, 12)] == ["p010", "p011"]
    assert found.documents.nbytes < 60 * 200
