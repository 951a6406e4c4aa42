"""Rows on their way to Arrow: types and checks."""

from __future__ import annotations

import datetime
import decimal
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from sample_rows import sample_rows

from zhoukou_news.arrow import RowError, arrow_schema, to_table
from zhoukou_news.schema import TABLES, Column, TableName


def nested(column: Column) -> Iterator[Column]:
    yield column
    for inner in (*column.fields, *([column.item] if column.item else [])):
        yield from nested(inner)


def arrow_fields(field: pa.Field) -> Iterator[pa.Field]:
    yield field
    kind = field.type
    inner = [kind.value_field] if pa.types.is_list(kind) else list(kind) if pa.types.is_struct(kind) else []
    for each in inner:
        yield from arrow_fields(each)


@pytest.mark.parametrize("name", TABLES)
def test_schema_describes_every_column_and_nested_field(name: TableName) -> None:
    declared = [column for top in TABLES[name].columns for column in nested(top)]
    stored = [field for top in arrow_schema(name) for field in arrow_fields(top)]
    assert [f.metadata[b"description"].decode() for f in stored] == [c.description for c in declared]
    assert [f.nullable for f in stored] == [not c.required for c in declared]
    assert {f.name for f in stored if f.name == "item"} == set(), "Parquet calls a list's element `element`"


def test_a_nullable_integer_is_int64_for_pandas() -> None:
    from zhoukou_news.arrow import _pandas_metadata

    described = json.loads(_pandas_metadata([Column("n", "integer", ""), Column("m", "integer", "", required=True)]))
    table = pa.table({"n": pa.array([1, None], pa.int64()), "m": pa.array([1, 2], pa.int64())})
    frame = table.replace_schema_metadata({"pandas": json.dumps(described)}).to_pandas()
    assert [str(dtype) for dtype in frame.dtypes] == ["Int64", "int64"]


@pytest.mark.parametrize("name", TABLES)
def test_rows_come_back_as_they_were(name: TableName) -> None:
    rows = sample_rows(3)[name]
    table = to_table(name, rows)
    table.validate(full=True)
    assert table.schema.equals(arrow_schema(name), check_metadata=True)
    assert table.to_pylist() == rows


def spoiled(table: TableName, **values: Any) -> dict[str, Any]:
    return sample_rows(1)[table][0] | values


WRONG: list[tuple[TableName, dict[str, Any], str]] = [
    ("articles", spoiled("articles", colour="red"), "colour: is not declared"),
    ("articles", {k: v for k, v in spoiled("articles").items() if k != "body"}, "body: is missing"),
    ("articles", spoiled("articles", article_id=None), "article_id: is null"),
    ("articles", spoiled("articles", ordinal=1.5), "ordinal: expected integer, got 1.5"),
    ("articles", spoiled("articles", ordinal=True), "ordinal: expected integer, got True"),
    ("articles", spoiled("articles", ordinal=2**70), "ordinal: cannot be stored"),
    ("articles", spoiled("articles", date="2020-02-09"), "date: expected date, got '2020-02-09'"),
    ("articles", spoiled("articles", date=datetime.datetime(2020, 2, 9)), "date: expected date"),
    ("articles", spoiled("articles", subheads=None), "subheads: is null"),
    ("articles", spoiled("articles", subheads="周口"), "subheads: expected list, got '周口'"),
    ("articles", spoiled("articles", subheads=["周口", None]), "subheads[1]: is null"),
    ("articles", spoiled("articles", headline="\ud800"), "headline: cannot be stored"),
    (
        "articles",
        spoiled("articles", amounts=[{"yuan": 5.0, "text": "x", "char_start": 1, "char_end": 2}]),
        "amounts[0].yuan: expected decimal, got 5.0",
    ),
    (
        "articles",
        spoiled(
            "articles",
            amounts=[{"yuan": decimal.Decimal("0.0000001"), "text": "x", "char_start": 1, "char_end": 2}],
        ),
        "amounts[0].yuan: cannot be stored",
    ),
    (
        "articles",
        spoiled("articles", evidence=[{"field": "body", "char_start": 1}]),
        "evidence[0].char_end: is missing",
    ),
    (
        "articles",
        spoiled("articles", evidence=[{"field": "body", "char_start": 1, "char_end": 2, "page": 1}]),
        "evidence[0].page: is not declared",
    ),
    ("people", spoiled("people", phones=[13503943952]), "phones[0]: expected string, got 13503943952"),
    ("meetings", spoiled("meetings", attendees=["刘继标"]), "attendees[0]: expected struct, got '刘继标'"),
]


@pytest.mark.parametrize(("table", "wrong", "message"), WRONG, ids=[message for *_, message in WRONG])
def test_a_wrong_row_is_named(table: TableName, wrong: dict[str, Any], message: str) -> None:
    good = sample_rows(3, "other")[table]
    with pytest.raises(RowError) as caught:
        to_table(table, [*good, wrong])
    said = str(caught.value)
    assert said.startswith(f"{table}: row {wrong[TABLES[table].primary_key]!r}: ")
    assert message in said
    assert "\n" not in said
