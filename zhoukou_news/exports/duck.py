"""DuckDB: one file with declared keys, checks, indexes, views, and a comment on each table and column."""

from __future__ import annotations

from pathlib import Path

from .. import database
from ..descriptor import PROJECT
from ..relations import Relation
from .writing import Source, inconsistent, relations

FOLDER = False
#: The least that DuckDB allows: each table and index takes a block at least, and there are many for few rows.
_BLOCK_BYTES = 16_384


def require() -> None:
    """The extra `duckdb`."""
    database.require_duckdb("an export to DuckDB")


def is_own(path: Path) -> bool:
    """Whether a file is a database that was exported."""
    import duckdb

    try:
        with duckdb.connect(path, read_only=True) as connection:
            found = connection.execute(f"SELECT value FROM {database.ABOUT} WHERE property = 'export'").fetchall()
    except duckdb.Error:
        return False
    return any(PROJECT in value for (value,) in found)


def write(source: Source, path: Path) -> None:
    """Write the database."""
    import duckdb

    chosen = relations()
    with duckdb.connect(path, config={"default_block_size": str(_BLOCK_BYTES)}) as connection:
        for statement in database.schema("duckdb", chosen):
            connection.execute(statement)
        try:
            for relation in chosen:
                _insert(connection, source, relation)
        except duckdb.ConstraintException as error:
            raise inconsistent(source.made.path, error) from error
        for statement in (*database.indexes(chosen), *database.views("duckdb"), *database.about_table("duckdb")):
            connection.execute(statement)
        connection.executemany(f"INSERT INTO {database.ABOUT} VALUES (?, ?)", source.properties())
        connection.execute("CHECKPOINT")


def _insert(connection, source: Source, relation: Relation) -> None:
    for rows in source.rows(relation):
        connection.register("rows_to_insert", rows)
        connection.execute(f"INSERT INTO {database.quoted(relation.name)} SELECT * FROM rows_to_insert")
        connection.unregister("rows_to_insert")
