"""Reads exports back with the tools that people have, and puts their lists together again."""

from __future__ import annotations

import datetime
import decimal
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import openpyxl

from zhoukou_news.reading import Row
from zhoukou_news.relations import RELATIONS, Relation
from zhoukou_news.schema import TABLES, Column, TableName

#: A relation's rows, as an export gives them.
Relations = Mapping[str, list[Row]]


def value(column: Column, found: Any) -> Any:
    """What a format without all types holds as text or number, as the table has it."""
    if found is None:
        return None
    if column.type == "integer":
        return int(found)
    if column.type == "decimal":
        return decimal.Decimal(str(found)).quantize(decimal.Decimal("0.000001"))
    if column.type == "date":
        if isinstance(found, datetime.datetime):
            return found.date()
        return found if isinstance(found, datetime.date) else datetime.date.fromisoformat(found)
    assert isinstance(found, str), (column.name, found)
    return found


def row(relation: Relation, cells: Any) -> Row:
    return {column.name: value(column, cell) for column, cell in zip(relation.columns, cells, strict=True)}


def from_csv(path: Path) -> Relations:
    """By Frictionless; an apostrophe at the beginning of a text is taken away."""
    package = frictionless.Package(str(path / "datapackage.json"))
    found = {}
    for name, relation in RELATIONS.items():
        found[name] = [row(relation, cells.to_list()) for cells in package.get_resource(name).read_rows()]
        for cells in found[name]:
            for column, cell in cells.items():
                if isinstance(cell, str):
                    cells[column] = cell.removeprefix("'")
    return found


def from_jsonl(path: Path) -> Relations:
    return {
        name: [
            row(relation, json.loads(line).values())
            for line in (path / f"{name}.jsonl").read_text("utf-8").split("\n")[:-1]
        ]
        for name, relation in RELATIONS.items()
    }


def from_sqlite(path: Path) -> Relations:
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: [row(relation, cells) for cells in connection.execute(f"select * from {name}")]
            for name, relation in RELATIONS.items()
        }


def from_duckdb(path: Path) -> Relations:
    with duckdb.connect(path, read_only=True) as connection:
        return {
            name: [row(relation, cells) for cells in connection.execute(f"from {name}").fetchall()]
            for name, relation in RELATIONS.items()
        }


def from_xlsx(path: Path) -> Relations:
    """By openpyxl, which leaves it to its user what `_x000D_` stands for; parts of long texts are put behind, further
    sheets added."""

    def text(cell: Any) -> Any:
        return re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), cell) if isinstance(cell, str) else cell

    with path.open("rb") as file:
        book = openpyxl.load_workbook(file)
    sheets = {sheet.title: [[*map(text, cells)] for cells in sheet.iter_rows(values_only=True)] for sheet in book}
    for sheet, number, column, _, text in sheets.get("continued", [])[1:]:
        sheets[sheet][number - 1][sheets[sheet][0].index(column)] += text
    found: dict[str, list[Row]] = {}
    for name, relation in RELATIONS.items():
        found[name] = []
        for title in [name, *(f"{name} {number}" for number in range(2, 100) if f"{name} {number}" in sheets)]:
            assert sheets[title][0] == [column.name for column in relation.columns]
            found[name] += [row(relation, cells) for cells in sheets[title][1:]]
    return found


READERS: Mapping[str, Callable[[Path], Relations]] = {
    "csv": from_csv,
    "jsonl": from_jsonl,
    "sqlite": from_sqlite,
    "duckdb": from_duckdb,
    "xlsx": from_xlsx,
}


def with_lists(relations: Relations) -> dict[TableName, list[Row]]:
    """The four tables' rows, their lists put together from the link tables."""
    tables: dict[TableName, list[Row]] = {}
    for name, table in TABLES.items():
        lists: dict[tuple[str, str], list[tuple[int, Any]]] = defaultdict(list)
        for relation in RELATIONS.values():
            for part in relation.parts:
                if part.table.name != name or part.column is None or part.column.item is None or part.evidence_of:
                    continue  # the tables themselves, and mentions, which are made from the evidence
                for link in relations[relation.name]:
                    if not relation.is_shared or link["table_name"] == name:
                        key = link["row_id"] if relation.is_shared else link[table.primary_key]
                        fields = part.column.item.fields
                        element = {field.name: link[field.name] for field in fields}
                        lists[key, part.column.name].append((link["position"], element if fields else link_text(link)))
        tables[name] = []
        for own in relations[name]:
            filled = {}
            for column in table.columns:
                if column.type == "list":
                    elements = sorted(lists.pop((own[table.primary_key], column.name), []), key=lambda pair: pair[0])
                    assert [position for position, _ in elements] == list(range(len(elements)))
                    filled[column.name] = [element for _, element in elements]
                else:
                    filled[column.name] = own[column.name]
            tables[name].append(filled)
        assert lists == {}, "a link table has rows that belong to no row"
    return tables


def link_text(link: Row) -> Any:
    """The element of a list of texts: the last column of its link table."""
    return list(link.values())[-1]
