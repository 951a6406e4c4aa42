"""The rows that a package has of the labelled pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..reading import Row
from ..schema import TableName

if TYPE_CHECKING:
    from ..table_set import TableSet


@dataclass
class Found:
    """The rows that were read from the labelled pages.

    Attributes:
        articles: By document.
        inside: The meetings and accounts by table and article.
        people: By document; a person named on several pages stands under each.
        names: People's names by key.
    """

    articles: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    inside: defaultdict[tuple[TableName, str], list[Row]] = field(default_factory=lambda: defaultdict(list))
    people: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)


def found_rows(tables: TableSet, document_ids: Sequence[str]) -> Found:
    """The rows of some documents, and of the people named in them.

    Raises:
        DescriptorError: A table has other columns than this version's.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    from ..arrow import arrow_schema
    from ..descriptor import DescriptorError

    def table(name: TableName) -> pa.Table:
        loaded = tables.arrow(name)
        if not loaded.schema.equals(arrow_schema(name), check_metadata=False):
            folder = getattr(tables, "folder", "the package")
            raise DescriptorError(f"{folder}: table {name} has other columns than this version's; run the build again")
        return loaded

    def chosen(loaded: pa.Table, column: str, values: Sequence[str]) -> list[Row]:
        mask = pc.is_in(loaded[column], value_set=pa.array(values, pa.string()))
        rows: list[Row] = loaded.filter(mask).to_pylist()
        return rows

    found = Found()
    for row in chosen(table("articles"), "document_id", document_ids):
        found.articles[row["document_id"]].append(row)
    article_ids = [row["article_id"] for rows in found.articles.values() for row in rows]
    for rows in found.articles.values():
        rows.sort(key=lambda row: row["ordinal"])
    inner: tuple[TableName, ...] = ("meetings", "bank_accounts")
    for name in inner:
        for row in chosen(table(name), "article_id", article_ids):
            found.inside[name, row["article_id"]].append(row)
    people = table("people")
    wanted = set(document_ids)
    named = [
        number
        for number, article_ids in enumerate(people["article_ids"].to_pylist())
        if any(document_of(article_id) in wanted for article_id in article_ids)
    ]
    for row in people.take(pa.array(named, pa.int64())).to_pylist():
        found.names[row["person_id"]] = row["name"]
        for document_id in dict.fromkeys(map(document_of, row["article_ids"])):
            found.people[document_id].append(row)
    return found


def document_of(article_id: str) -> str:
    """The document's id that an article's id begins with."""
    return article_id.rpartition("-")[0]
