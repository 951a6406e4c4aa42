"""Rows made by hand from the declaration of the tables, for tests that need rows but no reader."""

from __future__ import annotations

import datetime
import decimal
from pathlib import Path
from typing import Any

from zhoukou_news.package import PackageWriter
from zhoukou_news.reading import Row
from zhoukou_news.schema import TABLES, Column, TableName

YUAN = decimal.Decimal("6456043.19")


def blank(column: Column) -> Any:
    """The least value that a column can have."""
    if column.type == "list":
        return []
    if column.type == "struct":
        return {field.name: blank(field) for field in column.fields}
    if not column.required:
        return None
    return {"string": "x", "integer": 1}[column.type]


def row(table: TableName, **values: Any) -> Row:
    """A row with these values, all others the least possible."""
    return {column.name: blank(column) for column in TABLES[table].columns} | values


def sample_rows(count: int, prefix: str = "page") -> dict[TableName, list[Row]]:
    """`count` rows for each table, of as many documents; they refer to each other rightly."""
    rows: dict[TableName, list[Row]] = {name: [] for name in TABLES}
    for number in range(count):
        document = f"{prefix}{number:04d}"
        article, meeting, person = f"{document}-01", f"{document}-01-m1", f"liu-jibiao-{number:08x}"
        span = {"char_start": 3, "char_end": 6}
        dated = number % 2 == 0
        rows["articles"].append(
            row(
                "articles",
                article_id=article,
                document_id=document,
                ordinal=1,
                headline="市疫情防控指挥部听取汇报" if dated else None,
                subheads=["刘继标丁福浩出席"],
                reporters=[{"person_id": person, "name": "刘继标", "title": None}],
                date=datetime.date(2020, 2, 9) if dated else None,
                amounts=[{"yuan": YUAN, "text": "645.604319万元", **span}],
                evidence=[{"field": "headline", **span}],
            )
        )
        attendee = {"person_id": person, "name": "刘继标", "title": "市委书记", "role": "chair", **span}
        said = {"speaker_id": person, "speaker": "他", "verb": "强调", "text": "要再接再厉", **span}
        heard = {"speaker_id": None, "speaker": "会议", "verb": "指出", "text": "形势严峻", **span}
        rows["meetings"].append(
            row(
                "meetings",
                meeting_id=meeting,
                article_id=article,
                name="例会",
                chair_id=person,
                attendees=[attendee] if dated else [],
                statements=[said, heard],
            )
        )
        rows["people"].append(
            row(
                "people",
                person_id=person,
                name="刘继标",
                kind="official",
                first_article_id=article,
                article_ids=[article],
                meeting_ids=[meeting],
                mention_count=2,
                evidence=[
                    {"field": "name", "article_id": article, **span},
                    {"field": "titles[0].title", "article_id": article, **span},
                    {"field": "name", "article_id": article, "char_start": 9, "char_end": 12},
                ],
            )
        )
        rows["bank_accounts"].append(
            row("bank_accounts", account_id=f"{article}-a1", article_id=article, account_number="00411609")
        )
    return rows


def write_package(out: Path, count: int, *, batch: int = 7, prefix: str = "page", **options: Any) -> None:
    """Publish a package of sample rows, handed over in batches."""
    with PackageWriter(out, sources=[{"title": "Sample rows"}], **options) as writer:
        for name, rows in sample_rows(count, prefix).items():
            for start in range(0, len(rows), batch):
                writer.add(name, rows[start : start + batch])
        writer.finish()
