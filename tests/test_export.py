"""Exports: read back they give the tables, keys are declared and kept, nothing else is written over."""

from __future__ import annotations

import datetime
import decimal
import json
import os
import re
import shutil
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import accuracy
import duckdb
import networkx
import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner
from exported import READERS, with_lists
from sample_rows import sample_rows, write_package
from test_card import frictionless

import zhoukou_news as zn
from zhoukou_news import cli, corpus, exports, labels
from zhoukou_news.exports import FORMATS, Format, excel
from zhoukou_news.loading import Package, PageTables
from zhoukou_news.locking import FolderLock
from zhoukou_news.package import PackageWriter
from zhoukou_news.reading import Row
from zhoukou_news.relations import RELATIONS
from zhoukou_news.schema import SCHEMA_VERSION, TABLES, Column, TableName
from zhoukou_news.views import VIEWS

TABULAR: tuple[Format, ...] = ("csv", "jsonl", "xlsx", "sqlite", "duckdb")

#: What a page might print, or a careless program write, that some format takes for something else.
TEXTS = (
    *("=1+1", "+86", "-5", "@SUM(A1)", "＝1", "\t=1", "\r=1", "\n", "'", "'=1", '"', 'a"b,c;d', "a\nb\r\nc\rd", " x "),
    *("NULL", "NaN", "N/A", "-", "None", "TRUE", "0012", "1e5", "2020-02-09", "6222020000000000000"),
    *("_x0041_", "\x01\x0b\x1f", "\ufffe", "𠮷" * 3, "\u2028", "http://example.invalid", "{=1}", "<b>&amp;</b>", "{x}"),
)
LONG = "𠮷周口\n" * 20_000
TOO_LONG = "longer than a cell holds; the rest stands in the sheet continued"
#: More digits than a spreadsheet keeps; less than nothing; nothing.
AMOUNTS = [decimal.Decimal(text) for text in ("9999999999999999999999.999999", "0.000001", "-1.5", "0", "6456043.19")]
DAYS = [datetime.date(*day) for day in ((1, 1, 1), (1899, 12, 31), (1900, 1, 1), (1900, 2, 28), (9999, 12, 31))]


def is_free(column: Column) -> bool:
    return column.type == "string" and not (column.pattern or column.enum or column.references)


def hostile(texts: tuple[str, ...]) -> dict[TableName, list[Row]]:
    """Rows in which each free text is another hostile one, with keys as bad as keys can be."""
    rows = sample_rows(40, "=page")
    following: Iterator[str] = iter(())

    def fill(column: Column, value: Any) -> Any:
        nonlocal following
        if column.type == "list":
            assert column.item is not None
            inner = column.item
            return [fill(inner, element) for element in value] + ([fill(inner, "")] if is_free(inner) else [])
        if column.type == "struct":
            return {field.name: fill(field, value[field.name]) for field in column.fields}
        if is_free(column) and column.name not in ("document_id", "field"):
            text = next(following, None)
            if text is None:
                following = iter(texts)
                return None if not column.required else next(following)
            return text
        return value

    filled = {
        name: [{c.name: fill(c, row[c.name]) for c in TABLES[name].columns} for row in own]
        for name, own in rows.items()
    }
    for row, yuan in zip(filled["articles"], AMOUNTS, strict=False):
        row["amounts"][0]["yuan"] = yuan
    for row, day in zip(filled["articles"], DAYS, strict=False):
        row["date"] = day
    filled["articles"][0]["redactions"] = [{"char_start": 1, "char_end": 2}, {"char_start": 3, "char_end": 4}]
    filled["articles"][7]["body"] = LONG
    filled["meetings"][3]["statements"][0]["text"] = "x" * excel.CELL_CHARACTERS
    filled["meetings"][4]["statements"][0]["text"] = "x" * (excel.CELL_CHARACTERS + 1)
    return filled


def publish(out: Path, rows: dict[TableName, list[Row]], **options: Any) -> Path:
    with PackageWriter(out, **options) as writer:
        for name, own in rows.items():
            writer.add(name, own)
        writer.finish()
    return out


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Packages by what is in them."""
    folder = tmp_path_factory.mktemp("packages")
    pages = labels.load(accuracy.PAGES)
    labels.print_pages(pages, folder / "printed", "columns")
    corpus.build([folder / "printed"], folder / "labelled")
    write_package(folder / "empty", 0)
    write_package(folder / "parts", 9, part_rows=4, row_group_rows=2)
    labels.print_pages(pages[::6], folder / "some printed", "columns")
    corpus.build([folder / "some printed"], folder / "masked", redact="contacts")
    publish(folder / "hostile", hostile(TEXTS))
    publish(folder / "with empty texts", hostile((*TEXTS, "")))
    return {name: folder / name for name in ("labelled", "masked", "empty", "parts", "hostile", "with empty texts")}


def rows_of(package: Path) -> dict[TableName, list[Row]]:
    return {name: zn.load(name, "arrow", root=package).to_pylist() for name in TABLES}


# --- reading back -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", TABULAR)
@pytest.mark.parametrize("name", ["labelled", "masked", "empty", "parts", "hostile", "with empty texts"])
def test_an_export_read_back_gives_every_table(
    packages: dict[str, Path], tmp_path: Path, format: Format, name: str
) -> None:
    if (format, name) == ("xlsx", "with empty texts"):
        pytest.skip("a cell of Excel with an empty text is an empty cell; no valid package has an empty text")
    made = zn.export(format, tmp_path / "export", root=packages[name])
    read = READERS[format](tmp_path / "export")
    assert {relation: len(rows) for relation, rows in read.items()} == made.rows
    tables, expected = with_lists(read), rows_of(packages[name])
    for table in TABLES:
        assert tables[table] == expected[table]
    unfilled = {relation for relation, count in made.rows.items() if count == 0}
    if name == "labelled":
        assert unfilled <= {"redactions"}, "a relation that no page fills proves nothing"
    if name in ("masked", "hostile"):
        assert "redactions" not in unfilled


def test_every_list_is_in_a_link_table_and_no_column_holds_one() -> None:
    lists = {(name, column.name) for name, table in TABLES.items() for column in table.columns if column.type == "list"}
    parts = [part for relation in RELATIONS.values() for part in relation.parts]
    assert {(part.table.name, part.column.name) for part in parts if part.column} == lists
    for relation in RELATIONS.values():
        assert {column.type for column in relation.columns} <= {"string", "integer", "date", "decimal"}
        for part in relation.parts:
            if part.column is not None and part.column.item is not None:
                names = {column.name for column in relation.columns} | ({"field"} if part.evidence_of else set())
                assert {field.name for field in part.column.item.fields} <= names


@pytest.mark.parametrize("name", RELATIONS)
def test_every_relation_names_what_it_refers_to(name: str) -> None:
    """Each reference of the declaration, those inside lists too, is a foreign key, and so is each parent."""
    relation = RELATIONS[name]
    earlier = list(RELATIONS)[: list(RELATIONS).index(name)]
    for table, column in relation.foreign_keys.values():
        assert table in earlier
        assert RELATIONS[table].primary_key == (column,)
    for part in relation.parts:
        if part.column is None:
            continue
        assert relation.foreign_keys[part.table.primary_key] == (part.table.name, part.table.primary_key)
        item = part.column.item
        assert item is not None
        for inner in item.fields or (item,):
            if inner.references:
                assert tuple(inner.references.split(".")) in relation.foreign_keys.values()


def test_a_page_just_read_is_exported_like_a_package(tmp_path: Path) -> None:
    page = "市领导到县里调研\n\n本报讯（记者 王艳）2月9日，市长丁福浩主持召开会议。丁福浩强调，要抓好落实。②2\n"
    tables = zn.read(page, year=2020)
    assert isinstance(tables, PageTables)
    tables.export("sqlite", tmp_path / "page.sqlite")
    assert with_lists(READERS["sqlite"](tmp_path / "page.sqlite")) == dict(tables.rows)
    assert tables.sql("select name, role from attendance").values.tolist() == [["丁福浩", "chair"]]


# --- CSV --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["labelled", "empty", "hostile"])
def test_stock_frictionless_passes(packages: dict[str, Path], tmp_path: Path, name: str) -> None:
    made = zn.export("csv", tmp_path / "csv", root=packages[name])
    report = frictionless(tmp_path / "csv")
    assert {task["name"]: task["stats"].get("rows", 0) for task in report["tasks"]} == made.rows
    errors = [(task["name"], error) for task in report["tasks"] for error in task["errors"]]
    # A misread value that breaks its column's pattern breaks it in the export, too; nothing else is wrong.
    misread = {(v.table, v.row, v.column) for v in zn.validate(packages[name]).violations if v.rule == "pattern"}
    if name == "hostile":
        assert misread == set()
    assert {(table, error["cells"][0], error["fieldName"]) for table, error in errors} == misread
    assert report["valid"] == (not misread)


def test_stock_frictionless_follows_every_reference(packages: dict[str, Path], tmp_path: Path) -> None:
    """So a pass means that it looked: a row more in each file, whose references lead nowhere, is found each time."""
    zn.export("csv", tmp_path, root=packages["parts"])
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        relation = RELATIONS[resource["name"]]
        cells = {"string": "x", "integer": "1", "date": "2020-02-09", "decimal": "1.5"}
        values = ["nobody" if c.references else cells[c.type] for c in relation.columns]
        with (tmp_path / resource["path"]).open("a") as file:
            file.write(",".join(values) + "\n")
        del resource["hash"], resource["bytes"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    found = {
        (task["name"], column)
        for task in frictionless(tmp_path)["tasks"]
        for error in task["errors"]
        if error["type"] == "foreign-key"
        for column in error["fieldNames"]
    }
    assert found == {(r.name, column) for r in RELATIONS.values() for column in r.foreign_keys}


def test_no_cell_of_csv_is_a_formula(packages: dict[str, Path], tmp_path: Path) -> None:
    zn.export("csv", tmp_path / "csv", root=packages["hostile"])
    seen = 0
    for file in (tmp_path / "csv").glob("*.csv"):
        frame = pd.read_csv(file, dtype=str, keep_default_na=False)
        types = {column.name: column.type for column in RELATIONS[file.stem].columns}
        for column in map(str, frame):
            if types[column] == "string":
                seen += int(frame[column].str.startswith("'").sum())
                assert not frame[column].str.contains(r"^[=+\-@\t\r\n＝＋－＠]").any(), (file.name, column)
    assert seen > 100


def test_null_and_empty_text_are_apart_in_csv(packages: dict[str, Path], tmp_path: Path) -> None:
    zn.export("csv", tmp_path / "csv", root=packages["with empty texts"])
    cells = pd.read_csv(tmp_path / "csv" / "articles.csv", dtype=str, keep_default_na=False, na_values=[""])["headline"]
    expected = [row["headline"] for row in rows_of(packages["with empty texts"])["articles"]]
    assert None in expected and "" in expected
    assert cells.isna().tolist() == [headline is None for headline in expected]


# --- databases --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def databases(packages: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("databases")
    for format in ("sqlite", "duckdb"):
        zn.export(format, folder / format, root=packages["labelled"])
    return {format: folder / format for format in ("sqlite", "duckdb")}


@pytest.mark.parametrize("name", RELATIONS)
def test_sqlite_declares_keys_indexes_and_meanings(databases: dict[str, Path], name: str) -> None:
    relation = RELATIONS[name]
    with closing(sqlite3.connect(databases["sqlite"])) as connection:
        columns = connection.execute(f"pragma table_info({name})").fetchall()
        keys = connection.execute(f"pragma foreign_key_list({name})").fetchall()
        (statement,) = connection.execute("select sql from sqlite_master where name = ?", (name,)).fetchone()
        indexes = connection.execute("select sql from sqlite_master where type = 'index' and tbl_name = ?", (name,))
        indexed = "".join(sql or "" for (sql,) in indexes)
    assert [column[1] for column in columns] == [column.name for column in relation.columns]
    assert [bool(column[3]) for column in columns] == [column.required for column in relation.columns]
    assert tuple(c[1] for c in sorted((c for c in columns if c[5]), key=lambda c: c[5])) == relation.primary_key
    assert {key[3]: (key[2], key[4]) for key in keys} == dict(relation.foreign_keys)
    for column in relation.columns:
        assert f"-- {column.description}" in statement
        assert all(f"'{value}'" in statement for value in column.enum)
    for column_name in relation.foreign_keys:
        assert column_name == relation.primary_key[0] or f'("{column_name}")' in indexed


@pytest.mark.parametrize("name", RELATIONS)
def test_duckdb_declares_keys_indexes_and_meanings(databases: dict[str, Path], name: str) -> None:
    relation = RELATIONS[name]
    with duckdb.connect(databases["duckdb"], read_only=True) as connection:
        columns = connection.execute(
            "select column_name, is_nullable, comment from duckdb_columns() where table_name = ? order by column_index",
            [name],
        ).fetchall()
        (comment,) = connection.execute("select comment from duckdb_tables() where table_name = ?", [name]).fetchall()
        constraints = connection.execute(
            "select constraint_type, constraint_column_names, referenced_table, expression "
            "from duckdb_constraints() where table_name = ?",
            [name],
        ).fetchall()
        indexes = connection.execute("select sql from duckdb_indexes() where table_name = ?", [name]).fetchall()
    assert columns == [(c.name, not c.required, c.description) for c in relation.columns]
    assert comment == (relation.description,)
    assert {tuple(c[1]) for c in constraints if c[0] == "PRIMARY KEY"} == {relation.primary_key}
    keys = {c[1][0]: c[2] for c in constraints if c[0] == "FOREIGN KEY" and c[2] != name}
    assert keys == {column: table for column, (table, _) in relation.foreign_keys.items()}
    checks = " ".join(str(c[3]) for c in constraints if c[0] == "CHECK")
    assert all(f"'{value}'" in checks for column in relation.columns for value in column.enum)
    indexed = " ".join(sql for (sql,) in indexes)
    for column_name in relation.foreign_keys:
        assert column_name == relation.primary_key[0] or column_name in indexed


def test_every_view_gives_the_same_in_both_databases_and_in_the_library(
    databases: dict[str, Path], packages: dict[str, Path]
) -> None:
    long_views = {
        "meeting_attendance": zn.attendance,
        "person_mentions": zn.mentions,
        "meeting_statements": zn.statements,
    }
    with (
        closing(sqlite3.connect(databases["sqlite"])) as lite,
        duckdb.connect(databases["duckdb"], read_only=True) as duck,
    ):
        for name in VIEWS:
            in_lite = [tuple(map(str, cells)) for cells in lite.execute(f"select * from {name}")]
            in_duck = [tuple(map(str, cells)) for cells in duck.execute(f"select * from {name}").fetchall()]
            here = [
                tuple(map(str, row.values()))
                for row in zn.sql(f"from {name}", as_="arrow", root=packages["labelled"]).to_pylist()
            ]
            assert in_lite, f"a view that no labelled page fills proves nothing: {name}"
            assert sorted(in_lite) == sorted(in_duck) == sorted(here), name
            if name in long_views:
                rows = long_views[name]("arrow", root=packages["labelled"]).to_pylist()
                assert sorted(here) == sorted(tuple(map(str, row.values())) for row in rows)


@pytest.mark.parametrize("format", ["sqlite", "duckdb"])
@pytest.mark.parametrize("fault", ["reference", "inner reference", "key", "enum"])
def test_tables_that_do_not_keep_their_keys_are_no_database(tmp_path: Path, format: Format, fault: str) -> None:
    rows = sample_rows(3)
    if fault == "reference":
        rows["meetings"][2]["article_id"] = "none-01"
    elif fault == "inner reference":
        rows["meetings"][0]["statements"][0]["speaker_id"] = "nobody-00000000"
    elif fault == "key":
        rows["people"][2]["person_id"] = rows["people"][1]["person_id"]
    else:
        rows["people"][2]["kind"] = "stranger"
    publish(tmp_path / "package", rows)
    with pytest.raises(zn.ExportError, match=r"do not keep their keys .*run zhoukou-news validate"):
        zn.export(format, tmp_path / "export", root=tmp_path / "package")
    assert [path.name for path in tmp_path.iterdir()] == ["package"]


def test_the_database_says_where_it_comes_from(databases: dict[str, Path]) -> None:
    with closing(sqlite3.connect(databases["sqlite"])) as connection:
        about = dict(connection.execute("select property, value from about").fetchall())
        major, minor, patch = map(int, SCHEMA_VERSION.split("."))
        number = major * 10_000 + minor * 100 + patch
        assert connection.execute("pragma user_version").fetchone() == (number,)
    assert about["title"] and about["version"] == zn.__version__
    assert json.loads(about["keywords"])
    with duckdb.connect(databases["duckdb"], read_only=True) as connection:
        assert dict(connection.execute("from about").fetchall()).keys() == about.keys()


# --- Excel ------------------------------------------------------------------------------------------------------------


def test_a_workbook_is_typed_and_ready_to_use(packages: dict[str, Path], tmp_path: Path) -> None:
    zn.export("xlsx", tmp_path / "book.xlsx", root=packages["labelled"])
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    assert book.sheetnames == ["about", "dictionary", *RELATIONS]
    for name, relation in RELATIONS.items():
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for cells, column in zip(sheet.iter_cols(), relation.columns, strict=True):
            assert cells[0].font.b
            assert 4 <= sheet.column_dimensions[cells[0].column_letter].width <= 70
            kinds = {"string": "s", "integer": "n", "decimal": "n", "date": "d"}
            filled = [cell for cell in cells[1:] if cell.value is not None]
            assert {cell.data_type for cell in filled} <= {kinds[column.type]}, (name, column.name)
            if column.type == "string":
                assert {cell.number_format for cell in filled} <= {"@"}
    accounts = [cell.value for cell in book["bank_accounts"]["F"][1:]]
    assert accounts == zn.bank_accounts(root=packages["labelled"])["account_number"].tolist()
    dictionary = list(book["dictionary"].iter_rows(min_row=2, values_only=True))
    declared = [(r.name, c.name, c.description) for r in RELATIONS.values() for c in r.columns]
    assert [(cells[0], cells[1], cells[-1]) for cells in dictionary] == declared


def test_no_cell_of_a_workbook_is_a_formula_or_link(packages: dict[str, Path], tmp_path: Path) -> None:
    zn.export("xlsx", tmp_path / "book.xlsx", root=packages["hostile"])
    with zipfile.ZipFile(tmp_path / "book.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) > len(RELATIONS)
    assert [sheet for sheet in sheets if "<f>" in sheet or "<hyperlink" in sheet] == []


def test_what_excel_cannot_hold_is_told(packages: dict[str, Path], tmp_path: Path) -> None:
    made = zn.export("xlsx", tmp_path / "book.xlsx", root=packages["hostile"])
    assert f"articles: body in row 9: {TOO_LONG}" in made.notices
    assert "amounts: yuan in row 2: beyond what Excel holds as a decimal; a text" in made.notices
    assert "articles: date in row 2 and 3 others: beyond what Excel holds as a date; a text" in made.notices
    assert f"statements: text in row 10: {TOO_LONG}" in made.notices, "a text that just fits is whole"


def test_rows_beyond_a_sheet_follow_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "SHEET_ROWS", 4)
    write_package(tmp_path / "package", 7)
    made = zn.export("xlsx", tmp_path / "book.xlsx", root=tmp_path / "package")
    assert "people: the rows fill 3 sheets, people 2 and so on" in made.notices
    tables = with_lists(READERS["xlsx"](tmp_path / "book.xlsx"))
    assert tables == rows_of(tmp_path / "package")


# --- networks ---------------------------------------------------------------------------------------------------------


def test_the_network_of_people_and_meetings(packages: dict[str, Path], tmp_path: Path) -> None:
    made = zn.export("graphml", tmp_path / "net.graphml", root=packages["labelled"])
    graph = networkx.read_graphml(tmp_path / "net.graphml")
    attendance = zn.attendance(root=packages["labelled"])
    meetings = zn.meetings(root=packages["labelled"])
    people = zn.people(root=packages["labelled"]).set_index("person_id")
    assert made.rows == {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
    assert graph.number_of_edges() == len(attendance)
    assert set(graph) == {*attendance["person_id"], *meetings["meeting_id"]}
    side = {node for node, kind in graph.nodes(data="bipartite") if kind == 0}
    assert networkx.bipartite.is_bipartite_node_set(graph, side)
    for present in attendance.itertuples():
        edge = graph.edges[present.person_id, present.meeting_id]
        assert (edge["weight"], edge["role"]) == (1.0, present.role)
        assert edge.get("date") == (str(present.date) if present.date else None)
        node = graph.nodes[present.person_id]
        assert (node["label"], node["kind"]) == (present.name, people.loc[present.person_id, "kind"])
    counts = attendance["person_id"].value_counts()
    assert {node: graph.nodes[node]["meetings"] for node in side} == counts.to_dict()
    assert {type(graph.nodes[node]["meetings"]) for node in side} == {int}


def test_the_network_of_people_who_met(packages: dict[str, Path], tmp_path: Path) -> None:
    zn.export("graphml", tmp_path / "net.graphml", root=packages["labelled"], network="people")
    graph = networkx.read_graphml(tmp_path / "net.graphml")
    bipartite = networkx.Graph(zn.attendance(root=packages["labelled"])[["person_id", "meeting_id"]].values.tolist())
    people = set(zn.attendance(root=packages["labelled"])["person_id"])
    expected = networkx.bipartite.weighted_projected_graph(bipartite, people)
    assert set(graph) == set(expected)
    weights = {frozenset(edge[:2]): edge[2] for edge in graph.edges(data="weight")}
    assert weights == {frozenset(edge[:2]): edge[2] for edge in expected.edges(data="weight")}
    assert max(weights.values()) > 1


@pytest.mark.parametrize("network", exports.NETWORKS)
def test_a_list_of_edges_is_the_same_network(
    packages: dict[str, Path], tmp_path: Path, network: exports.Network
) -> None:
    for format in ("graphml", "edges"):
        zn.export(format, tmp_path / format, root=packages["labelled"], network=network)
    frame = pd.read_csv(tmp_path / "edges")
    assert list(frame.columns[:3]) == ["Source", "Target", "Type"], "the names that Gephi knows"
    graph = networkx.from_pandas_edgelist(frame, "Source", "Target", ["weight"])
    other = networkx.read_graphml(tmp_path / "graphml")
    assert networkx.utils.edges_equal(graph.edges(data="weight"), other.edges(data="weight"))


def test_networks_of_nothing_and_of_hostile_names(packages: dict[str, Path], tmp_path: Path) -> None:
    for network in exports.NETWORKS:
        zn.export("graphml", tmp_path / "empty.graphml", root=packages["empty"], network=network)
        assert networkx.read_graphml(tmp_path / "empty.graphml").number_of_nodes() == 0
    made = zn.export("graphml", tmp_path / "net.graphml", root=packages["hostile"])
    graph = networkx.read_graphml(tmp_path / "net.graphml")
    titles = {data.get("title") for _, _, data in graph.edges(data=True)}
    printed = zn.attendance("arrow", root=packages["hostile"])["title"].to_pylist()
    assert titles == {title and re.sub("[\x01\x0b\x1f\ufffe\r]", "\ufffd", title) for title in printed}
    assert any("U+FFFD" in notice for notice in made.notices)
    zn.export("edges", tmp_path / "edges.csv", root=packages["hostile"])
    assert not pd.read_csv(tmp_path / "edges.csv", dtype=str).map(lambda x: str(x)[:1] in "=+-@").any(axis=None)


# --- what is there already --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_replaces_an_export_and_nothing_else(tmp_path: Path, format: Format) -> None:
    write_package(tmp_path / "package", 2)
    out = tmp_path / "out"
    zn.export(format, out, root=tmp_path / "package")
    first = sorted(path.name for path in out.iterdir()) if out.is_dir() else out.read_bytes()
    write_package(tmp_path / "package", 4)
    zn.export(format, out, root=tmp_path / "package")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "package"]
    if out.is_dir():
        assert sorted(path.name for path in out.iterdir()) == first
        (out / "notes.txt").write_text("mine")
    else:
        assert out.read_bytes() != first
        out.write_text("mine")
    with pytest.raises(zn.ExportError, match="holds something else than an export"):
        zn.export(format, out, root=tmp_path / "package")
    assert (out / "notes.txt" if out.is_dir() else out).read_text() == "mine"


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: Format
) -> None:
    write_package(tmp_path / "package", 2)
    out = tmp_path / "out"
    zn.export(format, out, root=tmp_path / "package")

    def content() -> list[bytes]:
        return [path.read_bytes() for path in (sorted(out.iterdir()) if out.is_dir() else [out])]

    before = content()
    batches = Package.batches

    def failing(self: Package, name: TableName, columns: list[str]) -> Iterator[Any]:
        if "attendees" in columns:
            raise OSError(28, "No space left on device")
        return batches(self, name, columns)

    monkeypatch.setattr(Package, "batches", failing)
    with pytest.raises(zn.ExportError, match=r"cannot be written there: No space left .*make room"):
        zn.export(format, out, root=tmp_path / "package")
    assert content() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "package"]


def test_a_folder_export_that_was_killed_between_two_renames(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 2)
    zn.export("csv", tmp_path / "out", root=tmp_path / "package")
    os.rename(tmp_path / "out", tmp_path / ".out.zhoukou-news-old")
    (tmp_path / ".out.zhoukou-news-new").mkdir()
    broken = Path(shutil.copytree(tmp_path / "package", tmp_path / "broken"))
    (broken / "data" / "people.parquet").unlink()
    with pytest.raises(zn.DescriptorError):
        zn.export("csv", tmp_path / "out", root=broken)
    shutil.rmtree(broken)
    assert (tmp_path / "out" / "datapackage.json").is_file(), "what was there is there again"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "package"]


def test_without_a_package_nothing_is_touched(tmp_path: Path) -> None:
    with pytest.raises(zn.DescriptorError, match="holds no data package"):
        zn.export("csv", tmp_path / "new" / "out", root=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_data_package_is_not_replaced(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 2)
    with pytest.raises(zn.ExportError, match="holds something else than an export"):
        zn.export("csv", tmp_path / "package", root=tmp_path / "package")
    assert zn.load("people", root=tmp_path / "package").shape[0] == 2


def test_two_exports_to_one_place_do_not_mix(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 1)
    with FolderLock(tmp_path / ".out.zhoukou-news-lock"):
        with pytest.raises(zn.ExportError, match="another export is writing there; wait for it"):
            zn.export("csv", tmp_path / "out", root=tmp_path / "package")
    zn.export("csv", tmp_path / "out", root=tmp_path / "package")


def test_a_file_is_no_folder_and_a_folder_no_file(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 1)
    (tmp_path / "file").write_text("")
    with pytest.raises(zn.ExportError, match="is a file; csv is written as a folder"):
        zn.export("csv", tmp_path / "file", root=tmp_path / "package")
    with pytest.raises(zn.ExportError, match="is a folder; sqlite is written as a file"):
        zn.export("sqlite", tmp_path / "package", root=tmp_path / "package")


@pytest.mark.parametrize("format", [f for f in FORMATS if f != "duckdb"])
def test_the_same_tables_give_the_same_bytes(tmp_path: Path, format: Format) -> None:
    write_package(tmp_path / "package", 3)
    for name in ("one", "two"):
        zn.export(format, tmp_path / name, root=tmp_path / "package")
    pairs = [(tmp_path / "one", tmp_path / "two")]
    if pairs[0][0].is_dir():
        pairs = [(path, tmp_path / "two" / path.name) for path in pairs[0][0].iterdir()]
    assert [one.name for one, two in pairs if one.read_bytes() != two.read_bytes()] == []


# --- what is missing --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("module", "extra", "use"),
    [
        ("xlsxwriter", "excel", lambda out: zn.export("xlsx", out)),
        ("duckdb", "duckdb", lambda out: zn.export("duckdb", out)),
        ("duckdb", "duckdb", lambda out: zn.sql("select 1")),
        ("duckdb", "duckdb", lambda out: zn.connect()),
    ],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str, use: Any
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(zn.MissingExtraError, match=rf"pip install 'zhoukou-news\[{extra}\]'"):
        use(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"there is no format 'sqllite'; there are csv.*did you mean 'sqlite'"):
        zn.export("sqllite", tmp_path / "out")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="there is no network 'persons'; there are attendance and people"):
        zn.export("edges", tmp_path / "out", network="persons")  # type: ignore[arg-type]


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_the_command_exports(packages: dict[str, Path], tmp_path: Path, format: Format) -> None:
    arguments = ["export", format, str(tmp_path / "out"), "--package", str(packages["parts"])]
    done = CliRunner().invoke(cli.main, arguments)
    assert done.exit_code == cli.ExitStatus.DONE, done.output
    assert f"written to {tmp_path / 'out'}" in done.output
    done = CliRunner().invoke(cli.main, [*arguments, "--json"])
    assert json.loads(done.output)["format"] == format
    (tmp_path / "out2").write_text("mine")
    done = CliRunner().invoke(cli.main, ["export", format, str(tmp_path / "out2")])
    assert done.exit_code == cli.ExitStatus.UNABLE
    assert done.stderr.startswith("error: ")


def test_the_command_tells_what_it_could_not_write_as_it_is(packages: dict[str, Path], tmp_path: Path) -> None:
    arguments = ["export", "xlsx", str(tmp_path / "book.xlsx"), "--package", str(packages["hostile"])]
    done = CliRunner().invoke(cli.main, arguments)
    assert f"notice: articles: body in row 9: {TOO_LONG}" in done.stderr
    done = CliRunner().invoke(cli.main, ["export", "csv", str(tmp_path / "csv"), "--network", "people"])
    assert done.exit_code == cli.ExitStatus.UNABLE
    assert "--network goes with graphml and edges" in done.stderr
