"""Databases: the relations and views as SQL declares them, and the tables of a package under DuckDB.

`schema`, `indexes` and `views` generate the statements that make a database, for SQLite and for DuckDB. `connect` and
`run` need the extra `duckdb` (`pip install 'zhoukou-news[duckdb]'`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .relations import RELATIONS, Part, Relation
from .schema import DECIMAL_PRECISION, DECIMAL_SCALE, TABLES, Column
from .views import VIEWS

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from .table_set import TableSet

Dialect = Literal["sqlite", "duckdb"]

_TYPES: Mapping[Dialect, Mapping[str, str]] = {
    # A decimal is text in SQLite, which has no exact type for it.
    "sqlite": {"string": "TEXT", "integer": "INTEGER", "date": "TEXT", "decimal": "TEXT"},
    "duckdb": {
        "string": "VARCHAR",
        "integer": "BIGINT",
        "date": "DATE",
        "decimal": f"DECIMAL({DECIMAL_PRECISION}, {DECIMAL_SCALE})",
    },
}
_DATE_IN_SQLITE = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_NOTES: Mapping[tuple[Dialect, str], str] = {
    ("sqlite", "decimal"): "An exact decimal as text; CAST(… AS REAL) sorts and adds.",
    ("sqlite", "date"): "ISO 8601: 2020-02-09.",
}
#: The table that says what the database holds.
ABOUT = "about"
_ABOUT_DESCRIPTION = "What this database holds and where it comes from: one row per property."


class MissingExtraError(ImportError):
    """An optional dependency is not installed; the message says which and how to install it."""


def require_duckdb(what: str) -> Any:
    """The module duckdb.

    Args:
        what: What needs it, for the message.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError(f"{what} needs DuckDB ({error}); run: pip install 'zhoukou-news[duckdb]'") from None
    return duckdb


def quoted(name: str) -> str:
    """A name as SQL has it, whatever it is made of."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


# --- the statements that make a database ------------------------------------------------------------------------------


def schema(dialect: Dialect, relations: Sequence[Relation] = tuple(RELATIONS.values())) -> list[str]:
    """The statements that make the tables, in an order in which each can be run.

    Args:
        dialect: For which database.
        relations: The relations; each refers to none but those before it.

    Example:
        >>> print(schema("duckdb", [RELATIONS["articles"], RELATIONS["subheads"]])[-1])
        COMMENT ON COLUMN "subheads"."text" IS 'A heading line.'
    """
    statements = []
    for relation in relations:
        statements.append(_create_table(dialect, relation))
        if dialect == "duckdb":
            statements.append(f"COMMENT ON TABLE {quoted(relation.name)} IS {literal(relation.description)}")
            for column in relation.columns:
                place = f"{quoted(relation.name)}.{quoted(column.name)}"
                statements.append(f"COMMENT ON COLUMN {place} IS {literal(column.description)}")
    return statements


def _create_table(dialect: Dialect, relation: Relation) -> str:
    lines: list[tuple[str, str]] = []  # each definition with its comment
    for column in relation.columns:
        definition = f"{quoted(column.name)} {_TYPES[dialect][column.type]}"
        if column.required:
            definition += " NOT NULL"
        lines.append((definition, f"{column.description} {_NOTES.get((dialect, column.type), '')}".strip()))
    lines.append((f"PRIMARY KEY ({', '.join(map(quoted, relation.primary_key))})", ""))
    for name, (table, referred) in relation.foreign_keys.items():
        lines.append((f"FOREIGN KEY ({quoted(name)}) REFERENCES {quoted(table)} ({quoted(referred)})", ""))
    lines += [(f"CHECK ({check})", "") for column in relation.columns for check in _checks(dialect, column)]
    comments = dialect == "sqlite"  # which keeps a statement as it is written
    out = [f"CREATE TABLE {quoted(relation.name)} ({f'  -- {relation.description}' if comments else ''}"]
    for number, (definition, comment) in enumerate(lines, 1):
        out.append(f"  {definition}{',' * (number < len(lines))}{f'  -- {comment}' if comments and comment else ''}")
    return "\n".join([*out, ")"])


def _checks(dialect: Dialect, column: Column) -> Iterator[str]:
    name = quoted(column.name)
    if column.enum:
        yield f"{name} IN ({', '.join(map(literal, column.enum))})"
    if column.minimum is not None:
        yield f"{name} >= {column.minimum}"
    if column.type == "date" and dialect == "sqlite":
        yield f"{name} GLOB {literal(_DATE_IN_SQLITE)}"


def indexes(relations: Sequence[Relation] = tuple(RELATIONS.values())) -> list[str]:
    """The statements that make the indexes: one for each reference, names and dates.

    They come after the rows, which makes them quicker to make. What a primary key begins with has one already.
    """
    statements = []
    for relation in relations:
        wanted = [*relation.foreign_keys, *(c.name for c in relation.columns if c.name in ("date", "name"))]
        if "text" in (column.name for column in relation.columns) and relation.name == "quoted_phrases":
            wanted.append("text")
        for name in wanted:
            if name != relation.primary_key[0]:
                index = quoted(f"{relation.name}_{name}")
                statements.append(f"CREATE INDEX {index} ON {quoted(relation.name)} ({quoted(name)})")
    return statements


def views(dialect: Dialect) -> list[str]:
    """The statements that make the views."""
    statements = []
    for view in VIEWS.values():
        comment = f"-- {view.description}\n" if dialect == "sqlite" else ""
        statements.append(f"CREATE VIEW {quoted(view.name)} AS\n{comment}{view.sql()}")
        if dialect == "duckdb":
            statements.append(f"COMMENT ON VIEW {quoted(view.name)} IS {literal(view.description)}")
    return statements


def about_table(dialect: Dialect) -> list[str]:
    """The statements that make the table `about`."""
    text = _TYPES[dialect]["string"]
    comment = f"  -- {_ABOUT_DESCRIPTION}" if dialect == "sqlite" else ""
    statements = [
        f"CREATE TABLE {ABOUT} ({comment}\n  property {text} NOT NULL PRIMARY KEY,\n  value {text} NOT NULL\n)"
    ]
    if dialect == "duckdb":
        statements.append(f"COMMENT ON TABLE {ABOUT} IS {literal(_ABOUT_DESCRIPTION)}")
    return statements


# --- the tables of a package under DuckDB -----------------------------------------------------------------------------


def connect(tables: TableSet) -> duckdb.DuckDBPyConnection:
    """A connection to a DuckDB in memory that sees the tables, and nothing else; see `zhoukou_news.connect`."""
    duckdb = require_duckdb("SQL")
    connection = duckdb.connect(
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"},
    )
    # The tables come through Arrow. So nothing has to be opened by DuckDB, and nothing can be written over.
    connection.execute("SET enable_external_access = false")
    for name in TABLES:
        connection.register(name, tables.scannable(name))
    for relation in RELATIONS.values():
        if relation.name not in TABLES:
            connection.execute(f"CREATE TEMP VIEW {quoted(relation.name)} AS {_links(relation)}")
    for view in VIEWS.values():
        connection.execute(f"CREATE TEMP VIEW {quoted(view.name)} AS {view.sql()}")
    connection.execute("SET lock_configuration = true")
    return connection


def run(tables: TableSet, statement: str, parameters: Sequence[Any] | Mapping[str, Any] | None = None) -> pa.Table:
    """What a statement gives, as Arrow; see `zhoukou_news.sql`."""
    connection = connect(tables)
    try:
        found = connection.sql(statement, params=parameters)
        if found is None:  # a statement that is no query, before DuckDB 2
            import pyarrow as pa

            return pa.table({})
        # The method's name before DuckDB 1.4 was the other one.
        return found.to_arrow_table() if hasattr(found, "to_arrow_table") else found.fetch_arrow_table()
    finally:
        connection.close()


def _links(relation: Relation) -> str:
    """A link table as a query over the tables with their lists; `Relation.tables_of` is the same in Arrow."""
    return "\nunion all ".join(_links_of(relation, part) for part in relation.parts)


def _links_of(relation: Relation, part: Part) -> str:
    assert part.column is not None and part.column.item is not None
    fields = {field.name for field in part.column.item.fields}
    values = []
    for column in relation.columns:
        name, value = column.name, f"CAST(NULL AS {_TYPES['duckdb'][column.type]})"
        if relation.is_shared and name == "table_name":
            value = literal(part.table.name)
        elif relation.is_shared and name == "row_id":
            value = quoted(part.table.primary_key)
        elif name == "position":
            value = quoted(name)
        elif name in fields:
            value = f'"element".{quoted(name)}'
        elif name == part.table.primary_key or name in relation.columns_of(part):
            value = quoted(name)
        elif not fields:
            value = '"element"'
        values.append(f"{value} AS {quoted(name)}")
    list_column = quoted(part.column.name)
    kept = ", ".join(quoted(name) for name in relation.columns_of(part) if name != part.column.name)
    rows = (
        f'SELECT {kept}, unnest({list_column}) AS "element", generate_subscripts({list_column}, 1) - 1 AS "position" '
        f"FROM {quoted(part.table.name)}"
    )
    if part.evidence_of is not None:
        rows = _values_of(part, rows)
    return f"SELECT {', '.join(values)} FROM ({rows})"


def _values_of(part: Part, rows: str) -> str:
    """Evidence joined to values: the first piece of each, with the end of the last."""
    assert part.evidence_of is not None
    key, first, further = quoted(part.table.primary_key), literal(part.evidence_of), literal(f"{part.evidence_of}+")
    counted = (
        f'SELECT * EXCLUDE ("position"), "position" AS place, CAST(sum(CASE WHEN "element".field = {first} THEN 1 END) '
        f'OVER (PARTITION BY {key} ORDER BY "position") - 1 AS BIGINT) AS "position" FROM ({rows}) '
        f'WHERE "element".field IN ({first}, {further})'
    )
    ends = f'max_by("element".char_end, place) OVER (PARTITION BY {key}, "position")'
    return (
        f'SELECT * REPLACE (struct_update("element", char_end := char_end) AS "element") FROM ('
        f'SELECT *, {ends} AS char_end FROM ({counted})) WHERE "element".field = {first}'
    )
