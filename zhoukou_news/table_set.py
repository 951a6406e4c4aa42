"""Four tables that belong together, wherever they lie: what databases, exports and the evaluation work with."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from . import descriptor
from .schema import TableName

if TYPE_CHECKING:
    import pyarrow as pa


class TableSet(ABC):
    """Four tables that belong together. `Package` holds those of a folder, `PageTables` those of a page just read."""

    @abstractmethod
    def arrow(self, name: TableName) -> pa.Table:
        """A table as Arrow; `load` gives the other forms."""

    def batches(self, name: TableName, columns: Sequence[str]) -> Iterator[pa.Table]:
        """Some columns of a table; some thousand rows at a time where it lies in files."""
        yield self.arrow(name).select(list(columns))

    def scannable(self, name: TableName) -> Any:
        """A table as DuckDB reads it; row group by row group where it lies in files."""
        return self.arrow(name)

    def about(self) -> dict[str, Any]:
        """What is known of the tables as a whole, as a descriptor's properties."""
        return descriptor.head(())
