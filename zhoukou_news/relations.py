"""The tables without lists, as a relational database has them: what exports and SQL work with.

Each list of a table becomes a table of its own, a link table, with the key of the row it stood in and the place in the
list. All of it follows from the declaration in `schema`:

- A link table is named after its list; `_NAMES` has the exceptions. Its key is the row's key and `position`, from 0 as
  in the paths of `evidence`: the row with position 2 in `attendance` is `attendees[2]`.
- A list that several tables have (`evidence`, `guesses`) becomes one link table. `table_name` and `row_id` say which
  row; besides, the row's key stands in the column of its own name (`meeting_id`), which refers to its table. Where the
  row, or the element, belongs to an article, `article_id` names it.
- `mentions` is made from the evidence of people's names, one row a mention, however many pieces it is printed in.
  `evidence` has these pieces, too: every list can be put together again from its link table.

Example:
    >>> RELATIONS["attendance"].primary_key
    ('meeting_id', 'position')
    >>> RELATIONS["attendance"].column("person_id").references
    'people.person_id'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from .schema import TABLES, Column, Table, TableName

if TYPE_CHECKING:
    import pyarrow as pa

POSITION = Column(
    "position",
    "integer",
    "The element's place in its list, from 0, as in the paths of `evidence`.",
    required=True,
    minimum=0,
)

#: Names of link tables that are not named after their list.
_NAMES: Mapping[tuple[TableName, str], str] = {
    ("meetings", "attendees"): "attendance",
    ("people", "article_ids"): "person_articles",
    ("people", "meeting_ids"): "person_meetings",
}
#: The column that holds the elements of a list of texts; one that refers to a table is named after what it refers to.
_ELEMENTS: Mapping[str, str] = {"subheads": "text", "phones": "phone"}
#: Link tables that are made from evidence: of which table's, and of which field.
_FROM_EVIDENCE: Mapping[str, tuple[TableName, str]] = {"mentions": ("people", "name")}

_DESCRIPTIONS: Mapping[str, str] = {
    "subheads": "One row per further heading line of an article.",
    "reporters": "One row per person in an article's byline.",
    "quoted_phrases": "One row per stretch inside “ ” in an article's body.",
    "amounts": "One row per amount of yuan in an article.",
    "redactions": "One row per stretch of an article's text that is masked.",
    "attendance": "One row per meeting and person named as present.",
    "agenda": "One row per clause of what a meeting did.",
    "statements": "One row per thing said at a meeting.",
    "titles": "One row per title printed with a person's name, once an article.",
    "phones": "One row per telephone number printed with a person's name.",
    "person_articles": "One row per person and article that names the person.",
    "person_meetings": "One row per person and meeting attended.",
    "mentions": "One row per place where a person is named, made from the evidence of people's `name`.",
    "contacts": "One row per person or number to contact about payments to an account.",
    "guesses": "One row per value that rests on a guess rather than on firm evidence.",
    "evidence": "One row per place on the page that a value was read from.",
}


@dataclass(frozen=True)
class Part:
    """What one of the four tables gives to a relation.

    Attributes:
        table: The table.
        column: The list whose elements become rows; None for the table's own columns.
        evidence_of: Of a list of evidence, the field whose pieces become rows: one for each piece that begins a value,
            up to the end of the last that continues it (`name`, then `name+`). None: every element becomes a row.
    """

    table: Table
    column: Column | None = None
    evidence_of: str | None = None


@dataclass(frozen=True)
class Relation:
    """One table without lists.

    Attributes:
        name: Its name.
        title: A short title.
        description: What one row is.
        columns: Its columns, none of them a list or a record. `Column.references` is a foreign key.
        primary_key: The columns whose values together are all different.
        parts: What it is made from.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def is_shared(self) -> bool:
        """Whether its rows come from lists of several tables."""
        return len(self.parts) > 1

    @cached_property
    def foreign_keys(self) -> Mapping[str, tuple[str, str]]:
        """For each column that refers to another relation: that one's name and column."""
        found = {c.name: c.references.split(".") for c in self.columns if c.references}
        return MappingProxyType({name: (table, column) for name, (table, column) in found.items()})

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises:
            KeyError: There is no such column.
        """
        return next(column for column in self.columns if column.name == name)

    @cached_property
    def arrow_schema(self) -> pa.Schema:
        """Its Arrow schema."""
        import pyarrow as pa

        from .arrow import arrow_type

        return pa.schema([pa.field(c.name, arrow_type(c), nullable=not c.required) for c in self.columns])

    def tables_of(self, part: Part, rows: pa.Table) -> pa.Table:
        """The relation's rows that come from these rows of a table.

        Args:
            part: One of `parts`.
            rows: Some rows of the part's table; the columns that `columns_of` names are enough.
        """
        import pyarrow as pa

        if part.column is None:
            return rows.select([column.name for column in self.columns]).cast(self.arrow_schema)
        tables = [self._of_batch(part, batch) for batch in rows.to_batches()]
        return pa.concat_tables([self.arrow_schema.empty_table(), *tables])

    def columns_of(self, part: Part) -> list[str]:
        """The columns of a part's table that `tables_of` needs."""
        if part.column is None:
            return [column.name for column in self.columns]
        needed = [part.table.primary_key, part.column.name]
        if self.is_shared and _ARTICLE_ID in (column.name for column in part.table.columns):
            needed.append(_ARTICLE_ID)
        return list(dict.fromkeys(needed))

    def _of_batch(self, part: Part, rows: pa.RecordBatch) -> pa.Table:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        assert part.column is not None and part.column.item is not None
        lists = rows.column(part.column.name)
        parents, elements = pc.list_parent_indices(lists), pc.list_flatten(lists)
        fields: dict[str, pa.Array]
        if part.column.item.type == "struct":
            fields = {f.name: pc.struct_field(elements, place) for place, f in enumerate(part.column.item.fields)}
        else:
            fields = {_element_name(part.column): elements}
        if part.evidence_of is not None:
            firsts, lasts = _values(fields["field"], part.evidence_of)
            ends = fields["char_end"].take(lasts)
            fields = {name: values.take(firsts) for name, values in fields.items()} | {"char_end": ends}
            parents = parents.take(firsts)
        sizes = np.bincount(parents.to_numpy(), minlength=len(lists))
        starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
        keys = rows.column(part.table.primary_key).take(parents)
        values = {POSITION.name: pa.array(np.arange(len(parents)) - starts, pa.int64())}
        if self.is_shared:
            values["table_name"] = pa.array([part.table.name] * len(parents), pa.string())
            values["row_id"] = keys
            if _ARTICLE_ID in rows.schema.names:
                values[_ARTICLE_ID] = rows.column(_ARTICLE_ID).take(parents)
        values |= {part.table.primary_key: keys} | fields
        nothing = pa.nulls(len(parents))
        return pa.table({c.name: values.get(c.name, nothing) for c in self.columns}).cast(self.arrow_schema)


def _values(fields: pa.Array, field: str) -> tuple[pa.Array, pa.Array]:
    """Where in evidence each value of a field begins, and where its last piece stands."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    pieces = np.flatnonzero(pc.is_in(fields, pa.array([field, f"{field}+"])).to_numpy(zero_copy_only=False))
    begins = np.flatnonzero(pc.equal(fields, field).to_numpy(zero_copy_only=False)[pieces])
    lasts = pieces[np.append(begins[1:], len(pieces)) - 1] if len(begins) else pieces[:0]
    return pa.array(pieces[begins], pa.int64()), pa.array(lasts, pa.int64())


_ARTICLE_ID = "article_id"


def _element_name(column: Column) -> str:
    assert column.item is not None
    if column.item.references:
        return column.item.references.split(".")[1]
    return _ELEMENTS.get(column.name, "text")


def _elements(part: Part) -> tuple[Column, ...]:
    """The columns of a link table that hold the elements."""
    assert part.column is not None and part.column.item is not None
    item = part.column.item
    fields = item.fields or (replace(item, name=_element_name(part.column)),)
    return tuple(field for field in fields if part.evidence_of is None or field.name != "field")


def _key_of(table: Table, *, required: bool = True) -> Column:
    """A table's key as a column of a link table."""
    key = table.column(table.primary_key)
    return replace(
        key, description=f"The row of {table.name}.", required=required, references=f"{table.name}.{table.primary_key}"
    )


def _own(table: Table) -> Relation:
    columns = tuple(column for column in table.columns if column.type != "list")
    return Relation(table.name, table.title, table.description, columns, (table.primary_key,), (Part(table),))


def _link(name: str, parts: tuple[Part, ...]) -> Relation:
    title = name.replace("_", " ").capitalize()
    lists = " and ".join(f"`{part.table.name}.{part.column.name}`" for part in parts if part.column)
    description = _DESCRIPTIONS.get(name, f"One row per element of {lists}.")
    if len(parts) == 1:
        (part,) = parts
        key = _key_of(part.table)
        columns = (key, POSITION, *_elements(part))
        primary_key: tuple[str, ...] = (key.name, POSITION.name)
    else:
        tables = tuple(part.table.name for part in parts)
        keys = {_ARTICLE_ID: _key_of(TABLES["articles"], required=False)}
        keys |= {part.table.primary_key: _key_of(part.table, required=False) for part in parts}
        keys[_ARTICLE_ID] = replace(
            keys[_ARTICLE_ID],
            description="The article that the row, or the element, belongs to; null where that is no single one.",
        )
        fields = {field.name: field for part in parts for field in _elements(part)}
        columns = (
            Column("table_name", "string", "The table that the row stands in.", required=True, enum=tables),
            Column("row_id", "string", "The row's key.", required=True),
            POSITION,
            *keys.values(),
            *(field for field in fields.values() if field.name not in keys),
        )
        primary_key = ("table_name", "row_id", POSITION.name)
    return Relation(name, title, description, columns, primary_key, parts)


def _relations() -> Mapping[str, Relation]:
    parts: dict[str, list[Part]] = {}
    for table in TABLES.values():
        for column in table.columns:
            if column.type == "list":
                name = _NAMES.get((table.name, column.name), column.name)
                parts.setdefault(name, []).append(Part(table, column))
    for name, (of_table, field) in _FROM_EVIDENCE.items():
        table = TABLES[of_table]
        parts[name] = [Part(table, table.column("evidence"), evidence_of=field)]
    relations = [_own(table) for table in TABLES.values()]
    # The lists that several tables have come last.
    relations += [_link(name, tuple(p)) for name, p in sorted(parts.items(), key=lambda item: len(item[1]) > 1)]
    ordered: dict[str, Relation] = {}
    while relations:
        ready = next(r for r in relations if {table for table, _ in r.foreign_keys.values()} <= ordered.keys())
        ordered[ready.name] = ready
        relations.remove(ready)
    return MappingProxyType(ordered)


#: The relations by name; each refers to none but those before it.
RELATIONS: Mapping[str, Relation] = _relations()
