"""Rows → Arrow: the tables' schema as pyarrow knows it; rows are checked key by key and type by type.

`pyarrow.Table.from_pylist` drops keys it does not know and turns 1.5 into 1; here either is an error that says where.
"""

from __future__ import annotations

import datetime
import decimal
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import accumulate
from reprlib import Repr
from types import NoneType
from typing import Any

import pyarrow as pa

from .reading import Row
from .schema import DECIMAL_PRECISION, DECIMAL_SCALE, SCHEMA_VERSION, TABLES, Column, TableName, TypeName

_PYTHON_TYPES: Mapping[TypeName, type] = {
    "string": str,
    "integer": int,
    "date": datetime.date,
    "decimal": decimal.Decimal,
    "list": list,
    "struct": dict,
}
_SCALARS: Mapping[TypeName, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "date": pa.date32(),
    "decimal": pa.decimal128(DECIMAL_PRECISION, DECIMAL_SCALE),
}
#: What pandas makes of each type: its name in the metadata that pyarrow writes for pandas, and the column's dtype.
_PANDAS_TYPES: Mapping[TypeName, tuple[str, str]] = {
    "string": ("unicode", "str"),
    "integer": ("int64", "int64"),
    "date": ("date", "object"),
    "decimal": ("decimal", "object"),
    "list": ("list[empty]", "object"),
    "struct": ("object", "object"),
}

#: Values in messages: whole where they are short.
_shortening = Repr()
_shortening.maxstring = 100


class _NoPandas:
    """Finds no pandas, whatever is installed."""

    @staticmethod
    def find_spec(name: str, *_: object) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name=name)


def spare_memory() -> None:
    """Have pyarrow take less memory in this process, which builds or checks tables.

    It takes memory from the system's own allocator, not from one that keeps for itself what is given back (30 MB of a
    build's parent). And it does without pandas until something asks for a DataFrame: pyarrow looks once, when it is
    first given Python values, whether pandas is installed, and loads it then: 35 MB and half a second, for nothing
    here. `to_pandas` looks again.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    if "pandas" in sys.modules:
        return
    sys.meta_path.insert(0, _NoPandas)
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(_NoPandas)


@contextmanager
def sparing_memory() -> Iterator[None]:
    """The same for a while, in a process that may be the user's: what allocates there afterwards is what did before."""
    allocator = pa.default_memory_pool()
    spare_memory()
    try:
        yield
    finally:
        pa.set_memory_pool(allocator)


def give_memory_back() -> None:
    """Have the memory that Arrow no longer needs go back to the system: without that, it is kept for later."""
    pa.default_memory_pool().release_unused()


class RowError(ValueError):
    """A row is not what its table declares; the message says which table, row and column."""


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a column or nested field.

    Example:
        >>> from zhoukou_news.schema import TABLES
        >>> str(arrow_type(TABLES["people"].column("phones")))
        'list<element: string not null>'
    """
    if column.type == "list":
        assert column.item is not None
        return pa.list_(_arrow_field(column.item, "element"))
    if column.type == "struct":
        return pa.struct([_arrow_field(field, field.name) for field in column.fields])
    return _SCALARS[column.type]


def _arrow_field(column: Column, name: str) -> pa.Field:
    return pa.field(
        name, arrow_type(column), nullable=not column.required, metadata={"description": column.description}
    )


def _pandas_metadata(columns: Sequence[Column]) -> str:
    described = []
    for column in columns:
        pandas_type, numpy_type = _PANDAS_TYPES[column.type]
        if column.type == "integer" and not column.required:
            numpy_type = "Int64"  # the dtype that holds integers and nulls; without it they become floats
        described.append(
            {
                "name": column.name,
                "field_name": column.name,
                "pandas_type": pandas_type,
                "numpy_type": numpy_type,
                "metadata": None,
            }
        )
    return json.dumps({"columns": described, "column_indexes": [], "index_columns": []}, sort_keys=True)


@cache
def arrow_schema(name: TableName) -> pa.Schema:
    """The Arrow schema of a table, with descriptions on every column and nested field.

    Args:
        name: The table's name.

    Example:
        >>> schema = arrow_schema("people")
        >>> schema.field("person_id").nullable
        False
    """
    table = TABLES[name]
    metadata = {
        "description": table.description,
        "pandas": _pandas_metadata(table.columns),
        "schema_version": SCHEMA_VERSION,
    }
    return pa.schema([_arrow_field(column, column.name) for column in table.columns], metadata=metadata)


def to_table(name: TableName, rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table.

    Args:
        name: The table's name.
        rows: The rows. Each has exactly the declared columns, each nested dict exactly the declared fields.

    Raises:
        RowError: A key is missing or unknown, a value has another type, or is null where the table wants one.

    Example:
        >>> to_table("people", []).num_rows
        0
    """
    schema = arrow_schema(name)
    columns = TABLES[name].columns
    try:
        arrays = _struct_arrays(columns, rows)
        return pa.Table.from_arrays(arrays, schema=schema)
    except (_Mismatch, pa.ArrowException, UnicodeEncodeError, OverflowError) as error:
        for row in rows:
            for where, what in _faults(columns, row):
                raise RowError(f"{name}: row {_key(name, row)}: {where}: {what}") from None
        raise RowError(f"{name}: {error}") from error


class _Mismatch(Exception):
    """Some value among many is wrong; `_faults` finds out which."""


def _struct_arrays(columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]) -> list[pa.Array]:
    """One array per column, built column by column: ten times as fast as row by row."""
    width = len(columns)
    if any(len(row) != width for row in rows):
        raise _Mismatch
    try:
        return [_array(column, [row[column.name] for row in rows]) for column in columns]
    except (KeyError, TypeError):
        raise _Mismatch from None


def _array(column: Column, values: list[Any]) -> pa.Array:
    allowed: set[type] = {_PYTHON_TYPES[column.type]}
    if not column.required:
        allowed.add(NoneType)
    if not set(map(type, values)) <= allowed:
        raise _Mismatch
    if column.type == "list":
        assert column.item is not None
        elements = _array(column.item, [element for value in values for element in value])
        offsets = pa.array([0, *accumulate(map(len, values))], pa.int32())
        return pa.ListArray.from_arrays(offsets, elements, arrow_type(column))
    if column.type == "struct":
        struct = arrow_type(column)
        return pa.StructArray.from_arrays(_struct_arrays(column.fields, values), fields=list(struct))
    return pa.array(values, arrow_type(column))


def _key(name: TableName, row: Row) -> str:
    return _shortening.repr(row.get(TABLES[name].primary_key) if isinstance(row, dict) else row)


def _faults(columns: Sequence[Column], row: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """What is wrong with one row, as (path, reason)."""
    if type(row) is not dict:
        yield prefix or "row", f"expected a dict, got {_shortening.repr(row)}"
        return
    declared = {column.name for column in columns}
    for key in row.keys() - declared:
        yield f"{prefix}{key}", "is not declared"
    for column in columns:
        path = f"{prefix}{column.name}"
        if column.name not in row:
            yield path, "is missing"
        else:
            yield from _value_faults(column, row[column.name], path)


def _is(column: Column, value: object) -> bool:
    return type(value) is _PYTHON_TYPES[column.type]


def _value_faults(column: Column, value: Any, path: str) -> Iterator[tuple[str, str]]:
    if value is None:
        if column.required:
            yield path, "is null"
    elif not _is(column, value):
        yield path, f"expected {column.type}, got {_shortening.repr(value)}"
    elif column.type == "list":
        assert column.item is not None
        for index, element in enumerate(value):
            yield from _value_faults(column.item, element, f"{path}[{index}]")
    elif column.type == "struct":
        yield from _faults(column.fields, value, f"{path}.")
    else:
        try:
            pa.array([value], arrow_type(column))
        except (pa.ArrowException, UnicodeEncodeError, OverflowError) as error:
            yield path, f"cannot be stored: {error}"
