"""People of many documents: rows of one person become one row.

The reader gives each document its own people. Here rows with the same `person_id`, which stands for name and kind, are
joined in the order of the documents: lists one after the other, mentions added up, evidence renumbered. Joining is
associative: a large build joins the people of each batch first and then batch with batch, and gets the same rows.
"""

from __future__ import annotations

import heapq
import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .arrow import give_memory_back

KEY = "person_id"
#: Columns whose elements are kept once, at their first place: a number that several pages print is one number.
_DISTINCT = ("phones", "guesses")
_SUMMED = "mention_count"
_PATH = re.compile(r"(\w+)\[(\d+)\](.*)", re.DOTALL)

#: How many rows are joined at once, and how many files are read side by side.
RANGE_ROWS, FAN_IN = 5_000, 128
#: Rows of one record batch in a file: what is in memory of each file at a time.
BATCH_ROWS = 128


def merge_people(tables: Sequence[pa.Table]) -> pa.Table:
    """The people of several documents, or of several lots of documents, as one table sorted by `person_id`.

    Args:
        tables: Tables of people in the order of their documents, which no two of them share. Within a table, the rows
            of one person are in that order too.
    """
    table = pa.concat_tables(tables).combine_chunks()
    if not table.num_rows:
        return table
    table = table.take(pc.sort_indices(table[KEY])).combine_chunks()
    ids = table[KEY].combine_chunks()
    changes = pc.not_equal(ids.slice(1), ids.slice(0, len(ids) - 1)).to_numpy(zero_copy_only=False)
    starts = np.concatenate(([0], np.flatnonzero(changes) + 1))
    return _Merge(table, starts).table()


class _Merge:
    """A table sorted by person whose runs of equal ids, beginning at `starts`, become one row each."""

    def __init__(self, table: pa.Table, starts: np.ndarray) -> None:
        self.source = table
        self.starts = starts
        self.bounds = np.append(starts, table.num_rows)
        #: For each row, the number of the person it belongs to.
        self.group = np.repeat(np.arange(len(starts)), np.diff(self.bounds))
        self.columns: dict[str, pa.Array] = {
            name: column.combine_chunks() for name, column in zip(table.column_names, table.columns, strict=True)
        }
        #: For each list column: where each row's elements begin among all of the column's elements.
        self.offsets = {
            name: np.concatenate(([0], np.cumsum(pc.list_value_length(column).to_numpy(zero_copy_only=False))))
            for name, column in self.columns.items()
            if pa.types.is_list(column.type)
        }
        #: For each column of distinct elements: the new number of each element, and whether it is kept.
        self.renumbered: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def table(self) -> pa.Table:
        """The merged table."""
        out: dict[str, pa.Array] = {}
        names = list(self.columns)
        # What becomes of the phones renumbers the paths in evidence and guesses: those come last.
        for name in sorted(names, key=("evidence", "guesses").count):
            column = self.columns[name]
            if name == _SUMMED:
                out[name] = pa.array(np.add.reduceat(column.to_numpy(), self.starts), column.type)
            elif name not in self.offsets:
                out[name] = column.take(pa.array(self.starts))
            elif name == "evidence":
                out[name] = self.evidence(column)
            elif name in _DISTINCT:
                out[name] = self.distinct(name, column)
            else:
                out[name] = self.joined(name, column.flatten())
        return pa.Table.from_arrays([out[name] for name in names], schema=self.source.schema)

    def joined(self, name: str, elements: pa.Array, kept: np.ndarray | None = None) -> pa.Array:
        """The lists of each person's rows, one after the other; only the elements `kept`."""
        offsets = self.offsets[name]
        if kept is not None:
            offsets = np.concatenate(([0], np.cumsum(kept)))[offsets]
            elements = elements.filter(pa.array(kept))
        bounds = pa.array(offsets[self.bounds].astype(np.int32))
        return pa.ListArray.from_arrays(bounds, elements, self.columns[name].type)

    def rows_of(self, name: str) -> np.ndarray:
        """For each element of a list column, the row it stands in."""
        return np.repeat(np.arange(len(self.group)), np.diff(self.offsets[name]))

    def distinct(self, name: str, column: pa.ListArray) -> pa.Array:
        elements = column.flatten()
        if pa.types.is_struct(elements.type):
            paths, _ = self.paths(elements.field("field"), self.rows_of(name))
            fields = [paths if f.name == "field" else elements.field(f.name) for f in elements.type]
            elements = pa.StructArray.from_arrays(fields, fields=list(elements.type))
            parts = fields
        else:
            parts = [elements]
        codes = self.group[self.rows_of(name)].astype(np.int64)
        for part in parts:
            encoded = pc.dictionary_encode(part)
            size = max(len(encoded.dictionary), 1)
            # Made dense again at each step, so that the product cannot overflow.
            codes = np.unique(codes * size + encoded.indices.to_numpy(), return_inverse=True)[1].astype(np.int64)
        _, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
        kept = np.zeros(len(codes), bool)
        kept[first] = True
        # The number of each kept element within its person's list, and the same for those equal to it.
        position = np.cumsum(kept) - 1
        person_offset = np.concatenate(([0], np.cumsum(kept)))[self.offsets[name][self.starts]]
        number = position[first[inverse]] - person_offset[self.group[self.rows_of(name)]]
        self.renumbered[name] = (number, kept)
        return self.joined(name, elements, kept)

    def evidence(self, column: pa.ListArray) -> pa.Array:
        elements = column.flatten()
        paths, kept = self.paths(elements.field("field"), self.rows_of("evidence"))
        fields = [paths if f.name == "field" else elements.field(f.name) for f in elements.type]
        return self.joined("evidence", pa.StructArray.from_arrays(fields, fields=list(elements.type)), kept)

    def paths(self, paths: pa.Array, rows: np.ndarray) -> tuple[pa.Array, np.ndarray]:
        """The paths with each index counted within the person's list; and which of them still stand for something."""
        encoded = pc.dictionary_encode(paths)
        codes = encoded.indices.to_numpy()
        kept = np.ones(len(codes), bool)
        parsed = [_PATH.fullmatch(path) for path in encoded.dictionary.to_pylist()]
        if not any(parsed):
            return paths, kept
        names = [m[1] if m and m[1] in self.offsets else None for m in parsed]
        index = np.array([int(m[2]) if m else 0 for m in parsed], np.int64)[codes]
        for name in {n for n in names if n is not None}:
            here = np.array([n == name for n in names])[codes]
            offsets = self.offsets[name]
            element = offsets[rows[here]] + index[here]
            if name in self.renumbered:
                number, is_first = self.renumbered[name]
                index[here], kept[here] = number[element], is_first[element]
            else:
                index[here] = element - offsets[self.starts][self.group[rows[here]]]
        # Few of all paths are different: name them once each.
        size = int(index.max()) + 1
        keys, inverse = np.unique(codes.astype(np.int64) * size + index, return_inverse=True)
        named = []
        for key in keys.tolist():
            code, number = divmod(key, size)
            match = parsed[code]
            known = match is not None and names[code] is not None
            named.append(f"{match[1]}[{number}]{match[3]}" if match and known else encoded.dictionary[code].as_py())
        return pa.array(named, paths.type).take(pa.array(inverse)), kept


# --- people that do not fit into memory at once -----------------------------------------------------------------------


def merge_files(files: Sequence[Path], folder: Path) -> Iterator[pa.Table]:
    """The people of many batches, sorted by `person_id`, some thousands at a time.

    Args:
        files: Arrow files of people, each sorted by `person_id`, in the order of their documents.
        folder: Where intermediate files can be written.

    Memory does not grow with the number of files: ranges of ids that hold `RANGE_ROWS` rows are joined one by one,
    of at most `FAN_IN` files at once.
    """
    level, current = 0, list(files)
    while len(current) > FAN_IN:
        merged = []
        for number, start in enumerate(range(0, len(current), FAN_IN)):
            path = folder / f"people-{level}-{number}.arrow"
            write_file(path, _merge_ranges(current[start : start + FAN_IN]))
            merged.append(path)
        if level:
            for path in current:
                os.unlink(path)
        level, current = level + 1, merged
    yield from _merge_ranges(current)


def write_file(path: Path, tables: Iterable[pa.Table]) -> None:
    """Write merged people, sorted by `person_id`, as a file that `merge_files` can read piece by piece."""
    writer = None
    try:
        for table in tables:
            if writer is None:
                options = pa.ipc.IpcWriteOptions(compression="lz4")
                writer = pa.ipc.new_file(str(path), table.schema, options=options)
            writer.write_table(table, BATCH_ROWS)
    finally:
        if writer is not None:
            writer.close()


def _merge_ranges(files: Sequence[Path]) -> Iterator[pa.Table]:
    """Join files that are sorted by id, range of ids by range."""
    # Not mapped: what has been read of a mapped file counts as this process's memory.
    sources = [pa.OSFile(str(path)) for path in files if path.exists()]
    try:
        runs = [_Run(source) for source in sources]
        if not runs:
            return
        step = max(RANGE_ROWS // (4 * len(runs)), 1)
        # Every step-th id of each run stands for as many rows: enough of them in order make a range.
        samples = heapq.merge(*(run.sample(step) for run in runs))
        bounds: list[str] = []
        for number, sample in enumerate(samples, 1):
            if number % max(RANGE_ROWS // step, 1) == 0 and (not bounds or bounds[-1] != sample):
                bounds.append(sample)
        for bound in [*bounds, None]:
            tables = [table for run in runs for table in run.take_to(bound)]
            if tables:
                yield merge_people(tables)
                give_memory_back()
    finally:
        for source in sources:
            source.close()


class _Run:
    """One sorted file, read from the front, one record batch in memory."""

    def __init__(self, source: pa.NativeFile) -> None:
        self.source = source
        self.reader = pa.ipc.open_file(source)
        self.batch: pa.RecordBatch | None = None
        self.next = 0
        self.position = 0

    def sample(self, step: int) -> Iterator[str]:
        """Every `step`-th id."""
        left = step
        options = pa.ipc.IpcReadOptions(included_fields=[self.reader.schema.get_field_index(KEY)])
        reader = pa.ipc.open_file(self.source, options=options)
        for number in range(reader.num_record_batches):
            ids = reader.get_batch(number).column(KEY)
            while left <= len(ids):
                yield ids[left - 1].as_py()
                left += step
            left -= len(ids)

    def take_to(self, bound: str | None) -> Iterator[pa.Table]:
        """The rows not yet taken whose id is below `bound`."""
        while self.batch is not None or self.next < self.reader.num_record_batches:
            if self.batch is None:
                self.batch, self.next, self.position = self.reader.get_batch(self.next), self.next + 1, 0
            batch = self.batch
            end = batch.num_rows
            if bound is not None:
                ids = batch.column(KEY)
                end = bisect_left(range(len(ids)), bound, self.position, key=lambda i: ids[i].as_py())
            if end > self.position:
                yield pa.Table.from_batches([batch.slice(self.position, end - self.position)])
            if end < batch.num_rows:
                self.position = end
                return
            self.batch = None
