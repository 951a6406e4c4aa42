"""The content digest against its definition, written once more in plain Python."""

from __future__ import annotations

import datetime
import decimal
import hashlib
import random
from collections import defaultdict
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pytest
from sample_rows import sample_rows

from zhoukou_news.arrow import arrow_schema, to_table
from zhoukou_news.digest import ContentDigest
from zhoukou_news.reading import Row
from zhoukou_news.schema import TABLES, TableName


def by_definition(rows: list[Row]) -> str:
    streams: defaultdict[str, bytes] = defaultdict(bytes)

    def feed(path: str, values: list[Any]) -> None:
        streams[f"{path} present"] += bytes(value is not None for value in values)
        for value in (value for value in values if value is not None):
            if isinstance(value, list):
                streams[f"{path} sizes"] += len(value).to_bytes(8, "little")
                feed(f"{path}[]", value)
            elif isinstance(value, dict):
                for name, inner in value.items():
                    feed(f"{path}.{name}", [inner])
            elif isinstance(value, str):
                streams[f"{path} sizes"] += len(value.encode()).to_bytes(8, "little")
                streams[f"{path} values"] += value.encode()
            elif isinstance(value, datetime.date):
                days = (value - datetime.date(1970, 1, 1)).days
                streams[f"{path} values"] += days.to_bytes(8, "little", signed=True)
            elif isinstance(value, decimal.Decimal):
                streams[f"{path} values"] += int(value * 10**6).to_bytes(16, "little", signed=True)
            else:
                streams[f"{path} values"] += value.to_bytes(8, "little", signed=True)

    for row in rows:
        for name, value in row.items():
            feed(name, [value])
    lines = [f"{name} {hashlib.sha256(content).hexdigest()}\n" for name, content in streams.items() if content]
    return f"sha256:{hashlib.sha256(''.join(sorted(lines)).encode()).hexdigest()}"


def digest(*tables: pa.Table | pa.RecordBatch) -> str:
    taken = ContentDigest()
    for table in tables:
        taken.update(table)
    return taken.text()


ODD: list[Row] = [
    {"headline": ""},
    {"headline": "𠮷", "subheads": ["", "周口"]},
    {"date": datetime.date(1949, 10, 1), "ordinal": 2**62},
    {
        "amounts": [
            {"yuan": decimal.Decimal(y), "text": "", "char_start": 0, "char_end": 0} for y in ("0", "-1.5", "1E+9")
        ]
    },
]


@pytest.mark.parametrize("name", TABLES)
def test_it_is_what_its_definition_says(name: TableName) -> None:
    rows = sample_rows(5)[name]
    if name == "articles":
        rows += [rows[0] | odd for odd in ODD]
    assert digest(to_table(name, rows)) == by_definition(rows)
    assert digest(to_table(name, [])) == by_definition([]) == digest()


@pytest.mark.parametrize("name", TABLES)
def test_it_does_not_depend_on_pieces(name: TableName) -> None:
    table = to_table(name, sample_rows(40)[name])
    choose = random.Random(7)
    for _ in range(10):
        cuts = sorted({0, 40, *(choose.randrange(40) for _ in range(6))})
        pieces = [table.slice(start, end - start) for start, end in pairwise(cuts)]
        assert digest(*pieces) == digest(table)
        assert digest(pa.concat_tables(pieces)) == digest(table)
        assert digest(*(batch for piece in pieces for batch in piece.to_batches())) == digest(table)


def test_every_change_of_a_value_changes_it() -> None:
    rows = [sample_rows(1)["articles"][0] | odd for odd in ({}, *ODD)]
    reference = digest(to_table("articles", rows))
    span = {"char_start": 3, "char_end": 6}
    changes: list[tuple[int, dict[str, Any]]] = [
        (0, {"headline": None}),
        (0, {"headline": ""}),
        (1, {"headline": None}),
        (0, {"subheads": []}),
        (2, {"subheads": ["周", "口"]}),
        (2, {"subheads": ["周口", ""]}),
        (0, {"date": None}),
        (0, {"date": datetime.date(2020, 2, 10)}),
        (0, {"ordinal": 2}),
        (0, {"reporters": []}),
        (0, {"evidence": [{"field": "headline", "char_start": 3, "char_end": 7}]}),
        (0, {"amounts": [{"yuan": decimal.Decimal("6456043.190001"), "text": "645.604319万元", **span}]}),
    ]
    seen = {reference}
    for position, change in changes:
        changed = [row | change if i == position else row for i, row in enumerate(rows)]
        taken = digest(to_table("articles", changed))
        assert taken not in seen, change
        seen.add(taken)
    assert digest(to_table("articles", rows[::-1])) != reference, "the order of rows counts"


def test_it_does_not_depend_on_descriptions() -> None:
    table = to_table("people", sample_rows(3)["people"])
    bare = pa.Table.from_pylist(table.to_pylist(), pa.schema([f.with_metadata(None) for f in arrow_schema("people")]))
    assert digest(bare) == digest(table)


def test_another_type_is_an_error() -> None:
    with pytest.raises(TypeError, match="n is of type double"):
        digest(pa.table({"n": [1.5]}))
