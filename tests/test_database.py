"""SQL over a package: the tables, link tables and views, with the library's types, and nothing to write to."""

from __future__ import annotations

import datetime
import decimal
from pathlib import Path
from typing import Any

import accuracy
import pandas as pd
import pyarrow as pa
import pytest
from sample_rows import sample_rows, write_package

import zhoukou_news as zn
from zhoukou_news import corpus, labels
from zhoukou_news.database import MissingExtraError
from zhoukou_news.loading import Package
from zhoukou_news.relations import RELATIONS
from zhoukou_news.schema import TABLES
from zhoukou_news.views import VIEWS


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("labelled")
    labels.print_pages(labels.load(accuracy.PAGES), folder / "printed", "columns")
    corpus.build([folder / "printed"], folder / "package")
    return folder / "package"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    write_package(folder, 6, part_rows=2, row_group_rows=2)
    return folder


def rows(folder: Path, query: str, *parameters: Any) -> list[tuple]:
    found: pa.Table = zn.sql(query, parameters or None, "arrow", root=folder)
    return [tuple(row.values()) for row in found.to_pylist()]


@pytest.mark.parametrize("name", RELATIONS)
def test_sql_and_arrow_make_the_same_relation(labelled: Path, name: str) -> None:
    relation, package = RELATIONS[name], Package(labelled)
    tables = [
        relation.tables_of(part, lot)
        for part in relation.parts
        for lot in package.batches(part.table.name, relation.columns_of(part))
    ]
    expected = pa.concat_tables(tables)
    assert expected.num_rows > 0 or name == "redactions", "a relation that no labelled page fills proves nothing"
    columns = ", ".join(column.name for column in relation.columns)
    order = f"order by {', '.join(relation.primary_key)}" if name == "mentions" else ""  # the others keep theirs
    found = zn.sql(f"select {columns} from {name} {order}", as_="arrow", root=labelled)
    assert found.to_pylist() == expected.to_pylist()
    assert found.schema.types == expected.schema.types


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_are_there_with_their_lists(parts: Path, name: str) -> None:
    assert zn.sql(f"from {name}", as_="arrow", root=parts).to_pylist() == sample_rows(6)[name]  # type: ignore[index]


def test_values_have_the_types_that_load_gives_them(parts: Path) -> None:
    frame = zn.sql("select date, ordinal, headline from articles order by article_id", root=parts)
    loaded = zn.articles(root=parts)[["date", "ordinal", "headline"]]
    assert isinstance(frame, pd.DataFrame)
    pd.testing.assert_frame_equal(frame, loaded)
    assert frame["date"].tolist() == [datetime.date(2020, 2, 9), None] * 3
    assert zn.sql("select yuan from amounts limit 1", root=parts)["yuan"].tolist() == [decimal.Decimal("6456043.19")]


def test_parameters(parts: Path) -> None:
    assert rows(parts, "select count(*) from statements where text like ?", "%再接再厉%") == [(6,)]
    found = zn.sql("select name from people where person_id = $id", {"id": "liu-jibiao-00000003"}, root=parts)
    assert found["name"].tolist() == ["刘继标"]


def test_a_package_without_rows_has_all_relations_and_views(tmp_path: Path) -> None:
    write_package(tmp_path, 0)
    connection = zn.connect(root=tmp_path)
    for name in (*RELATIONS, *VIEWS):
        assert connection.sql(f"from {name}").fetchall() == []


def test_a_page_just_read() -> None:
    tables = zn.read("本报讯（记者 王艳）2月9日，市长丁福浩主持召开会议。丁福浩强调，要抓好落实。②2\n", year=2020)
    assert tables.sql("select name, chaired from people_by_meetings").values.tolist() == [["丁福浩", 1]]
    assert tables.connect().sql("select verb, text from meeting_statements").fetchall() == [("强调", "要抓好落实。")]


@pytest.mark.parametrize(
    "statement",
    [
        "copy articles to '{0}/new.csv'",
        "copy (select 1) to '{0}/package/data/articles' (format parquet, use_tmp_file false)",
        "insert into articles select * from articles",
        "delete from people",
        "drop view articles_of_nobody",
        "from '{0}/secret.csv'",
        "from read_text('{0}/secret.csv')",
        "attach '{0}/other.duckdb'",
        "install httpfs",
        "load httpfs",
        "from 'https://example.invalid/data.parquet'",
        "set enable_external_access = true",
        "set autoload_known_extensions = true",
    ],
)
def test_a_connection_sees_the_tables_and_nothing_else(tmp_path: Path, statement: str) -> None:
    import duckdb

    write_package(tmp_path / "package", 2)
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    connection = zn.connect(root=tmp_path / "package")
    with pytest.raises(duckdb.Error):
        connection.execute(statement.format(tmp_path)).fetchall()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert connection.sql("select count(*) from people").fetchall() == [(2,)]


def test_own_tables_can_be_joined(parts: Path) -> None:
    connection = zn.connect(root=parts)
    connection.register("ranks", pd.DataFrame({"title": ["市委书记"], "rank": [1]}))
    joined = connection.sql("select count(*) from attendance join ranks using (title)").fetchall()
    assert joined == [(3,)]


def test_no_package_and_no_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    with pytest.raises(zn.DescriptorError, match="holds no data package"):
        zn.sql("from people", root=tmp_path)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingExtraError, match=r"SQL needs DuckDB .*pip install 'zhoukou-news\[duckdb\]'"):
        zn.connect()


def test_a_package_of_an_earlier_version_is_told(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    write_package(tmp_path, 2)
    file = tmp_path / "data" / "articles.parquet"
    pq.write_table(pq.read_table(file).drop_columns(["document_year"]), file)
    for use in (lambda: zn.sql("from people", root=tmp_path), lambda: zn.export("csv", tmp_path / "x", root=tmp_path)):
        with pytest.raises(
            zn.DescriptorError, match=r"articles\.parquet has no column document_year; build the package"
        ):
            use()


# --- the questions, by hand -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three meetings told on two days; the second day's article quotes the first's phrase."""
    folder = tmp_path_factory.mktemp("asked")
    (folder / "pages").mkdir()
    pages = {
        "one": "市政府召开会议\n\n本报讯（记者 王艳）2月8日，市长丁福浩主持召开会议。副市长秦胜军、副市长胡军出席会议。"
        "丁福浩强调，要做到“两不误”，推动企业复工复产。②2\n",
        "two": "全市工作会议召开\n\n本报讯（记者 王艳）2月9日，全市工作会议召开。市长丁福浩出席会议。"
        "会议指出，要落实“两不误”。②2\n\n捐款\n\n本报讯（记者 王艳）2月9日，市慈善总会收到捐款50万元。"
        "开户名称：周口市慈善总会；"
        "开户行：中原银行周口支行；账号：411609010120026801。开户名称：周口市慈善总会；开户行：中国银行周口分行；账号：622200010120026801。②2\n",
    }
    for name, text in pages.items():
        (folder / "pages" / f"{name}.txt").write_text(text, "utf-8")
    corpus.build([folder / "pages"], folder / "package", year=2020)
    return folder / "package"


def test_who_attended_most(asked: Path) -> None:
    found = rows(asked, "select name, meetings, chaired, first_date, last_date from people_by_meetings")
    days = [datetime.date(2020, 2, day) for day in (8, 9)]
    assert found[0] == ("丁福浩", 2, 1, *days)
    assert sorted(found[1:]) == sorted([("胡军", 1, 0, days[0], days[0]), ("秦胜军", 1, 0, days[0], days[0])])


def test_who_and_which_posts_met(asked: Path) -> None:
    assert len(rows(asked, "from people_together")) == 3
    found = rows(asked, "select title, other_title, meetings from posts_together")
    assert sorted(found) == [("副市长", "副市长", 1), ("副市长", "市长", 1)]


def test_phrases_that_spread(asked: Path) -> None:
    found = rows(asked, "select text, meetings, number, meeting_id, meeting from phrases_that_spread")
    assert found == [("两不误", 2, 1, "one-01-m1", None), ("两不误", 2, 2, "two-01-m1", "全市工作会议")]


def test_accounts_of_one_holder_and_amounts(asked: Path) -> None:
    found = rows(asked, "select holder, accounts, bank, articles from accounts_by_holder")
    assert found == [("周口市慈善总会", 2, "中原银行", 1), ("周口市慈善总会", 2, "中国银行", 1)]
    assert rows(asked, "select yuan, text from amounts_by_size") == [(decimal.Decimal(500_000), "50万元")]


def test_a_mention_in_pieces_is_one(tmp_path: Path) -> None:
    """Also where the pieces of two mentions follow each other, and other evidence stands between them."""
    from zhoukou_news.package import PackageWriter

    packaged = sample_rows(2)
    article = packaged["articles"][0]["article_id"]
    pieces = [("name", 1, 2), ("name+", 4, 5), ("titles[0].title", 6, 7), ("name+", 8, 9), ("name", 10, 13)]
    packaged["people"][0]["evidence"] = [
        {"field": field, "article_id": article, "char_start": start, "char_end": end} for field, start, end in pieces
    ]
    with PackageWriter(tmp_path) as writer:
        for name, own in packaged.items():
            writer.add(name, own)
        writer.finish()
    first = packaged["people"][0]["person_id"]
    by_sql = rows(tmp_path, "select position, char_start, char_end from mentions where person_id = ? order by 1", first)
    assert by_sql == [(0, 1, 9), (1, 10, 13)]
    view = zn.mentions(root=tmp_path)
    assert view[view["person_id"] == first][["char_start", "char_end"]].values.tolist() == [[1, 9], [10, 13]]
