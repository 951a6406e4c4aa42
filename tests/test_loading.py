"""The library's face: lazy, and the same from a package's folder, part files, or a page just read."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import datasets
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sample_rows import sample_rows, write_package

import zhoukou_news as zn
from zhoukou_news.loading import Package
from zhoukou_news.reading import Line, Notice, Reading
from zhoukou_news.schema import TABLES, TableName

PAGE = "市慈善总会公布账户\n\n本报讯（记者 王艳）2月9日，市慈善总会公布捐赠账户。②2\n"


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("single")
    write_package(folder, 6)
    return folder


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    write_package(folder, 6, part_rows=2, row_group_rows=2)
    return folder


# --- import -----------------------------------------------------------------------------------------------------------

HEAVY = {
    *("pyarrow", "pandas", "numpy", "datasets", "frictionless", "pypinyin", "click", "tqdm", "rich"),
    *("json", "dataclasses", "pathlib", "re", "typing", "hashlib", "inspect"),
}


def test_import_loads_nothing_heavy() -> None:
    """Time differs from machine to machine; the modules that cost it do not."""
    program = "import sys; before = set(sys.modules); import zhoukou_news; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True, cwd=".")
    modules = loaded.stdout.split()
    assert "zhoukou_news" in modules
    assert {module.split(".")[0] for module in modules} & HEAVY == set()
    assert [module for module in modules if module.startswith("zhoukou_news.")] == []


@pytest.mark.parametrize("name", zn.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert name in dir(zn)
    value = getattr(zn, name)
    assert name == "TableName" or value.__doc__, f"{name} has no docstring"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'artikles'"):
        zn.artikles  # noqa: B018


@pytest.mark.parametrize("module", ["people", "view"])
def test_a_module_does_not_hide_the_function_of_its_name(module: str) -> None:
    loaded = importlib.import_module(f"zhoukou_news.{module}")
    assert loaded.__name__ == f"zhoukou_news.{module}"
    function = getattr(zn, module)
    assert function is not loaded
    assert callable(function)


# --- loading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", ["single", "parts"])
@pytest.mark.parametrize("name", TABLES)
def test_each_table_in_each_form(request: pytest.FixtureRequest, layout: str, name: TableName) -> None:
    root = request.getfixturevalue(layout)
    rows = sample_rows(6)[name]
    table = zn.load(name, "arrow", root=root)
    assert isinstance(table, pa.Table)
    assert table.to_pylist() == rows
    dataset = zn.load(name, "datasets", root=root)
    assert isinstance(dataset, datasets.Dataset)
    assert dataset.to_list() == rows
    frame = zn.load(name, root=root)
    pd.testing.assert_frame_equal(frame, pd.read_parquet(zn.path(name, root=root)))
    pd.testing.assert_frame_equal(frame, getattr(zn, name)(root=root))
    assert frame[TABLES[name].primary_key].tolist() == [row[TABLES[name].primary_key] for row in rows]


def test_pandas_gets_right_types(single: Path) -> None:
    frame = pd.read_parquet(single / "data" / "articles.parquet")
    assert str(frame["ordinal"].dtype) == "int64"
    assert str(frame["headline"].dtype) == "str"
    assert frame["date"].tolist() == [row["date"] for row in sample_rows(6)["articles"]]
    assert frame["amounts"][0][0]["yuan"] == sample_rows(1)["articles"][0]["amounts"][0]["yuan"]
    accounts = pd.read_parquet(single / "data" / "bank_accounts.parquet")
    assert accounts["account_number"].tolist() == ["00411609"] * 6


@pytest.mark.parametrize("call", ["load", "describe", "path"])
def test_an_unknown_table_lists_the_right_ones(single: Path, call: str) -> None:
    with pytest.raises(zn.UnknownTableError) as caught:
        getattr(zn, call)("meeting", root=single)
    said = str(caught.value)
    assert all(name in said for name in TABLES)
    assert said.endswith("did you mean 'meetings'?")


def test_an_unknown_form_lists_the_right_ones(single: Path) -> None:
    with pytest.raises(ValueError, match="'pandas', 'arrow' or 'datasets', not as 'polars'"):
        zn.load("people", "polars", root=single)  # type: ignore[call-overload]


def test_a_folder_without_package(tmp_path: Path) -> None:
    with pytest.raises(zn.DescriptorError, match="holds no data package"):
        zn.articles(root=tmp_path)
    (tmp_path / "datapackage.json").write_text("{")
    with pytest.raises(zn.DescriptorError, match=r"datapackage\.json cannot be used"):
        zn.articles(root=tmp_path)


@pytest.mark.parametrize("path", ["/etc/passwd", "../data/people.parquet", "C:/people.parquet", "", None, 7])
def test_a_descriptor_cannot_point_outside_its_folder(tmp_path: Path, path: object) -> None:
    import json

    write_package(tmp_path, 1)
    content = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    content["resources"][2]["path"] = path
    (tmp_path / "datapackage.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(zn.DescriptorError, match="does not lie inside"):
        zn.people(root=tmp_path)
    content["resources"][2]["path"] = "data/people.parquet"
    content["resources"][2]["files"][0]["path"] = path
    (tmp_path / "datapackage.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(zn.DescriptorError, match="does not lie in"):
        zn.people(root=tmp_path)


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    write_package(tmp_path, 1)
    (tmp_path / "data" / "people.parquet").write_bytes(b"no parquet")
    with pytest.raises(zn.DescriptorError, match=r"people\.parquet cannot be read"):
        zn.people(root=tmp_path)
    (tmp_path / "data" / "people.parquet").unlink()
    with pytest.raises(zn.DescriptorError, match=r"people\.parquet cannot be read: No such file"):
        zn.people(root=tmp_path)


def test_describe_tells_without_loading(tmp_path: Path) -> None:
    write_package(tmp_path, 6)
    for file in (tmp_path / "data").iterdir():
        file.unlink()
    described = zn.describe("people", root=tmp_path)
    assert described.row_count == 6
    assert described.primary_key == "person_id"
    said = str(described)
    for column in TABLES["people"].columns:
        assert f"`{column.name}`" in said
        assert column.description.replace("|", "\\|") in said
    assert described.content_digest in said


# --- views ------------------------------------------------------------------------------------------------------------


def test_attendance_has_a_row_for_each_attendee(single: Path) -> None:
    view = zn.attendance(root=single)
    expected = [
        (meeting["meeting_id"], attendee["person_id"], attendee["title"], attendee["role"], "official", "例会")
        for meeting in sample_rows(6)["meetings"]
        for attendee in meeting["attendees"]
    ]
    assert len(expected) == 3
    columns = ["meeting_id", "person_id", "title", "role", "kind", "meeting"]
    assert list(view[columns].itertuples(index=False, name=None)) == expected


def test_mentions_are_the_names_in_the_evidence(single: Path) -> None:
    view = zn.mentions("arrow", root=single).to_pylist()
    dates = {row["article_id"]: (row["document_id"], row["date"]) for row in sample_rows(6)["articles"]}
    expected = [
        (person["person_id"], piece["article_id"], *dates[piece["article_id"]], piece["char_start"], piece["char_end"])
        for person in sample_rows(6)["people"]
        for piece in person["evidence"]
        if piece["field"] == "name"
    ]
    assert len(expected) == 12
    columns = ["person_id", "article_id", "document_id", "date", "char_start", "char_end"]
    assert [tuple(row[column] for column in columns) for row in view] == expected


def test_a_mention_in_pieces_is_one_mention() -> None:
    text = "本报讯 9日，县委常委熊志刚、徐小\n星期五\n凤到场。徐小凤说，来。"
    view = zn.read(text).mentions("arrow").to_pylist()
    places = [text[row["char_start"] : row["char_end"]] for row in view if row["name"] == "徐小凤"]
    assert places == ["徐小\n星期五\n凤", "徐小凤"]


def test_statements_name_their_speaker(parts: Path) -> None:
    view = zn.statements("datasets", root=parts).to_list()
    expected = [
        (
            meeting["meeting_id"],
            said["speaker_id"],
            said["speaker"],
            "刘继标" if said["speaker_id"] else None,
            said["text"],
        )
        for meeting in sample_rows(6)["meetings"]
        for said in meeting["statements"]
    ]
    assert len(expected) == 12
    columns = ["meeting_id", "speaker_id", "speaker", "name", "text"]
    assert [tuple(row[column] for column in columns) for row in view] == expected


@pytest.mark.parametrize("view", ["attendance", "mentions", "statements"])
def test_views_of_nothing_have_their_columns(tmp_path: Path, single: Path, view: str) -> None:
    write_package(tmp_path, 0)
    empty, full = getattr(zn, view)("arrow", root=tmp_path), getattr(zn, view)("arrow", root=single)
    assert empty.num_rows == 0
    assert empty.schema.equals(full.schema)


# --- pages ------------------------------------------------------------------------------------------------------------


def fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader whose rows are known, in the place of the true one."""
    from zhoukou_news import reader

    def read_document(document):
        lines = (Line(1, 0, 2, "headline"),)
        return Reading(document, sample_rows(2), lines, (Notice(document.document_id, 1, 0, "doubtful"),))

    monkeypatch.setattr(reader, "read_document", read_document)


def test_read_takes_text_or_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_reader(monkeypatch)
    file = tmp_path / "first.txt"
    file.write_bytes(PAGE.encode("gb18030"))
    assert zn.read(PAGE).document.document_id == "page"
    for form in (file, str(file)):
        document = zn.read(form, 2020, place="周口市", newspaper="报").document
        assert (document.document_id, document.text) == ("first", PAGE)
        assert (document.year, document.place, document.newspaper) == (2020, "周口市", "报")
    (tmp_path / "documents.toml").write_text("[first]\nyear = 2019\n", "utf-8")
    assert zn.read(file, 2020).document.year == 2019
    assert zn.read(file, document_id="other").document.document_id == "other"


def test_read_gives_tables_and_views(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_reader(monkeypatch)
    tables = zn.read(PAGE)
    for name in TABLES:
        assert tables.load(name, "arrow").to_pylist() == sample_rows(2)[name] == tables.rows[name]
    assert len(tables.attendance()) == 1
    assert len(tables.mentions()) == 4
    assert len(tables.statements()) == 4
    assert [line.use for line in tables.lines] == ["headline"]
    assert [notice.reason for notice in tables.notices] == ["doubtful"]
    assert "2 articles" in repr(tables)


@pytest.mark.parametrize(
    "missing",
    ["missing.txt", Path("missing"), "pages/missing", "/missing", "missing.tx", "页面/missing"],
)
def test_read_says_what_is_missing(missing: str | Path) -> None:
    with pytest.raises(zn.SourceError, match=r"missing.*No such file"):
        zn.read(missing)


@pytest.mark.parametrize(
    "text", ["周口", "市长（1/2）开会。", "10/2，市长 A.B 开会", "增长5.2", "x" * 5000 + "/x", "是/否？"]
)
def test_read_takes_what_is_no_path_for_text(text: str) -> None:
    assert zn.read(text).document.text == text


def test_read_reads_a_page() -> None:
    tables = zn.read(PAGE, year=2020)
    (article,) = tables.rows["articles"]
    assert article["headline"] == "市慈善总会公布账户"
    assert str(article["date"]) == "2020-02-09"
    assert [reporter["name"] for reporter in article["reporters"]] == ["王艳"]


def test_source_gives_the_text_that_offsets_count(tmp_path: Path) -> None:
    write_package(tmp_path, 1)
    (tmp_path / "seeds" / "2020").mkdir(parents=True)
    (tmp_path / "seeds" / "first.txt").write_bytes(b"\xef\xbb\xbf" + "周口\r\n".encode())
    (tmp_path / "seeds" / "2020" / "second.txt").write_text("第二", "utf-8")
    pq.write_table(pa.table({"id": ["third"], "text": ["第三"]}), tmp_path / "more.parquet")
    assert zn.source("first", root=tmp_path) == "周口\r\n"
    assert zn.source("second", root=tmp_path) == "第二"
    assert zn.source("third", sources=[tmp_path / "more.parquet"]) == "第三"
    with pytest.raises(zn.UnknownDocumentError, match=r"no document 'frist' in .*seeds; did you mean 'first'"):
        zn.source("frist", root=tmp_path)
    with pytest.raises(zn.UnknownDocumentError, match=r"name the files .* by sources="):
        zn.source("third", root=tmp_path)
    with pytest.raises(zn.UnknownDocumentError, match=r"no document 'fourth' in [^;]*$"):
        zn.source("fourth", sources=[tmp_path / "more.parquet"])
    for hostile in ("../first", "/etc/passwd", "..", ""):
        with pytest.raises(zn.UnknownDocumentError):
            zn.source(hostile, root=tmp_path)


def test_a_package_is_described_once(single: Path) -> None:
    package = Package(single)
    assert package.tables is package.tables
    assert list(package.tables) == list(TABLES)
