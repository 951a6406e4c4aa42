"""A reader of a toy language, so that the build is tested apart from what the real reader makes of a page.

A line `# …` opens an article with its headline; other lines are its body; `@…` on a line of its own names an official
(with a title before the name, his title); `$…` is a bank account; a line beginning with `-` is ignored, one with `?` is
doubtful, one with `%` is passed over in silence.
"""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import time
from pathlib import Path

from zhoukou_news import batch, pinyin
from zhoukou_news.document import Document
from zhoukou_news.reading import Line, Notice, Reading, Row
from zhoukou_news.schema import TABLES, TableName


def blank(table: TableName) -> Row:
    return {c.name: [] if c.type == "list" else 0 if c.type == "integer" else None for c in TABLES[table].columns}


def person_id(name: str) -> str:
    return pinyin.person_id(name, "official")


def read_document(document: Document) -> Reading:
    if "!boom" in document.text:
        raise RuntimeError("boom\nand more")
    rows: dict[TableName, list[Row]] = {name: [] for name in TABLES}
    people: dict[str, Row] = {}
    lines, notices = [], []
    offset = 0
    for number, whole in enumerate(re.split(r"(?<=\n)", document.text), 1):
        line = whole.rstrip("\r\n")
        start, end = offset, offset + len(line)
        offset += len(whole)
        if not line.strip() or line.startswith("%"):
            continue
        mark, value = line[0], line[1:].strip()
        if mark in "-?":
            lines.append(Line(number, start, end, "slogan", True))
            if mark == "?":
                notices.append(Notice(document.document_id, number, start, "doubtful"))
            continue
        lines.append(Line(number, start, end, "headline" if mark == "#" else "body"))
        inside = start + 1 + (len(line) - 1 - len(line[1:].lstrip()))
        if mark == "#":
            ordinal = len(rows["articles"]) + 1
            row = blank("articles") | {
                "article_id": f"{document.document_id}-{ordinal:02}",
                "document_id": document.document_id,
                "ordinal": ordinal,
                "document_year": document.year,
                "headline": value,
                "char_start": inside,
                "char_end": inside + len(value),
                "evidence": [{"field": "headline", "char_start": inside, "char_end": inside + len(value)}],
            }
            rows["articles"].append(row)
            if "!wrong" in value:
                row["ordinal"] = "one"
            continue
        article = rows["articles"][-1]
        article_id = article["article_id"]
        article["char_end"] = end
        # An article ends where its evidence does; `reporters` stands for lines that give no value by themselves.
        article["evidence"].append({"field": "reporters", "char_start": start, "char_end": end})
        if mark == "@":
            title, name = ("市长", value[2:]) if value.startswith("市长") else (None, value)
            start_of_name = inside + len(value) - len(name)
            row = people.setdefault(
                name,
                blank("people")
                | {
                    "person_id": person_id(name),
                    "name": name,
                    "name_pinyin": pinyin.romanise(name),
                    "kind": "official",
                    "article_ids": [article_id],
                    "first_article_id": article_id,
                },
            )
            if row["article_ids"][-1] != article_id:
                row["article_ids"].append(article_id)
            row["mention_count"] += 1
            place = {"article_id": article_id, "char_start": start_of_name, "char_end": start_of_name + len(name)}
            row["evidence"].append({"field": "name", **place})
            if title and all(t["article_id"] != article_id for t in row["titles"]):
                place = {"article_id": article_id, "char_start": inside, "char_end": inside + 2}
                row["evidence"].append({"field": f"titles[{len(row['titles'])}].title", **place})
                row["titles"].append({"title": title, **place})
        elif mark == "$":
            number_here = sum(a["article_id"] == article_id for a in rows["bank_accounts"]) + 1
            place = {"char_start": inside, "char_end": inside + len(value)}
            rows["bank_accounts"].append(
                blank("bank_accounts")
                | {"account_id": f"{article_id}-a{number_here}", "article_id": article_id, "account_number": value}
                | place
                | {"evidence": [{"field": "account_number", **place}]}
            )
    rows["people"] = list(people.values())
    return Reading(document, rows, tuple(lines), tuple(notices))


class Dying:
    """The toy reader, killing its process on some pages: once for each, or always."""

    def __init__(self, once: Path | None, *document_ids: str) -> None:
        self.once = once
        self.document_ids = document_ids

    def __call__(self, document: Document) -> Reading:
        if document.document_id in self.document_ids and not (self.once and self.once.exists()):
            if self.once:
                self.once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return read_document(document)


class Unloadable:
    """A reader that ends the process that loads it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


class Full:
    """A reader that finds the disk full."""

    def __call__(self, document: Document) -> Reading:
        batch.Work.store = full  # type: ignore[assignment, method-assign]
        return read_document(document)


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def slow(document: Document) -> Reading:
    time.sleep(0.01)
    return read_document(document)


def light(document: Document) -> Reading:
    """The toy reader, where pandas is not loaded."""
    assert "pandas" not in sys.modules
    return read_document(document)
