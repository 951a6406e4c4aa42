"""What a writer is given and what it leaves: the formats, the relations to write, the account of an export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, get_args

from ..descriptor import PROJECT
from ..relations import RELATIONS, Relation

if TYPE_CHECKING:
    import pyarrow as pa

    from ..table_set import TableSet

Format = Literal["csv", "jsonl", "xlsx", "sqlite", "duckdb", "graphml", "edges"]
Network = Literal["attendance", "people"]
FORMATS: tuple[Format, ...] = get_args(Format)
NETWORKS: tuple[Network, ...] = get_args(Network)


class ExportError(Exception):
    """An export that was not written; the message says why and what to do. What was there stays."""


@dataclass
class Export:
    """What an export wrote.

    Attributes:
        format: The format.
        path: The file or folder.
        rows: How many rows each relation has, or how many nodes and edges a network.
        notices: What was written otherwise than as it is, and how.
    """

    format: Format
    path: Path
    rows: dict[str, int] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


class Source:
    """What a writer writes: relations of a set of tables, piece by piece, counted as they go.

    Args:
        tables: The tables.
        made: Where rows are counted and notices are kept.
        network: Which network is asked for, of the formats that hold one.
    """

    def __init__(self, tables: TableSet, made: Export, network: Network = "attendance") -> None:
        self.tables = tables
        self.made = made
        self.network = network
        self._about = tables.about()

    def rows(self, relation: Relation) -> Iterator[pa.Table]:
        """A relation's rows, some thousand at a time, in the order of the tables."""
        self.made.rows.setdefault(relation.name, 0)
        for part in relation.parts:
            for rows in self.tables.batches(part.table.name, relation.columns_of(part)):
                found = relation.tables_of(part, rows)
                self.made.rows[relation.name] += found.num_rows
                yield found

    def about(self) -> dict[str, Any]:
        """What is known of the tables as a whole, as a descriptor's properties, and what the export is."""
        return self._about | {"export": {"program": PROJECT, "format": self.made.format}}

    def properties(self) -> list[tuple[str, str]]:
        """The same as pairs of texts."""
        import json

        def text(value: Any) -> str:
            return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

        return [(name, text(value)) for name, value in self.about().items()]

    def notice(self, text: str) -> None:
        """Keep something that a reader should know."""
        self.made.notices.append(text)


class Writer(Protocol):
    """What each module of a format has."""

    #: Whether the export is a folder.
    FOLDER: bool

    @staticmethod
    def require() -> None:
        """Raise `MissingExtraError` where something that the format needs is not installed."""

    @staticmethod
    def is_own(path: Path) -> bool:
        """Whether what lies there is an export of the format."""

    @staticmethod
    def write(source: Source, path: Path) -> None:
        """Write the export to a path at which nothing lies, or into an empty folder."""


def inconsistent(path: Path, reason: object) -> ExportError:
    """The error for tables that contradict their own keys."""
    return ExportError(
        f"{path.name}: the tables do not keep their keys ({str(reason).splitlines()[0]}); run zhoukou-news validate"
    )


def relations(names: Sequence[str] = ()) -> list[Relation]:
    """The relations of these names, in an order in which each refers to none but those before it; all without names."""
    return [relation for relation in RELATIONS.values() if not names or relation.name in names]
