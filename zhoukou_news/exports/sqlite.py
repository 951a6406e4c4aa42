"""SQLite: one file with declared keys, checks, indexes and views; each column's meaning stands in its CREATE TABLE.

Dates are ISO texts. An amount of yuan is a text, `6456043.190000`: SQLite has no exact decimals, and an integer of
millionths ends at nine trillion yuan, less than a country's yearly product. `CAST(yuan AS REAL)` sorts and adds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from .. import database
from ..relations import Relation
from ..schema import SCHEMA_VERSION
from .writing import Source, inconsistent, relations

FOLDER = False
#: `ZKNW`, by which the file tells that it is an export; it stands at byte 68 of the file.
APPLICATION_ID = 0x5A4B4E57


def require() -> None:
    """Nothing else is needed."""


def is_own(path: Path) -> bool:
    """Whether a file is a database that was exported."""
    with path.open("rb") as file:
        head = file.read(72)
    return head.startswith(b"SQLite format 3\0") and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def write(source: Source, path: Path, wanted: Sequence[str] = ()) -> None:
    """Write the database.

    Args:
        source: What is written.
        path: The file.
        wanted: The relations, with those that they refer to; without any, all, with views and what is known of them.
    """
    chosen = relations(wanted)
    version = 0
    for number in SCHEMA_VERSION.split("."):
        version = version * 100 + int(number)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # The file is thrown away unless it is written to its end.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("BEGIN")
        for statement in database.schema("sqlite", chosen):
            connection.execute(statement)
        try:
            for relation in chosen:
                _insert(connection, source, relation)
        except sqlite3.IntegrityError as error:
            raise inconsistent(source.made.path, error) from error
        for statement in database.indexes(chosen):
            connection.execute(statement)
        # Quicker here, where all keys have their indexes, than row by row.
        if (broken := connection.execute("PRAGMA foreign_key_check").fetchone()) is not None:
            raise inconsistent(source.made.path, f"{broken[0]} refers to a row of {broken[2]} that does not exist")
        if not wanted:
            for statement in (*database.views("sqlite"), *database.about_table("sqlite")):
                connection.execute(statement)
            connection.executemany(f"INSERT INTO {database.ABOUT} VALUES (?, ?)", source.properties())
        connection.execute("COMMIT")
        connection.execute("ANALYZE")


def _insert(connection: sqlite3.Connection, source: Source, relation: Relation) -> None:
    marks = ", ".join("?" * len(relation.columns))
    statement = f"INSERT INTO {database.quoted(relation.name)} VALUES ({marks})"
    as_text = [column.type in ("date", "decimal") for column in relation.columns]
    for rows in source.rows(relation):
        columns = [
            [None if value is None else str(value) for value in column.to_pylist()] if text else column.to_pylist()
            for column, text in zip(rows.columns, as_text, strict=True)
        ]
        connection.executemany(statement, zip(*columns, strict=True))
