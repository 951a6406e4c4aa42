"""The rules that the rows of every table obey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import ClassVar, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..digest import ContentDigest
from ..evidence import ELSEWHERE, value_path
from ..schema import TABLES, Column, TableName
from .cells import order_of, positions
from .ids import hashes_of, mixed
from .known import Known
from .lot import Lot
from .of_people import OfPeople
from .report import ValidationReport, Violation, short
from .tables import Tables

#: Lists whose elements stand in the order in which the page prints them.
_PRINTED_ORDER = ("quoted_phrases", "amounts", "redactions", "attendees", "agenda", "statements")
#: What rules about neighbours look at.
_OF_NEIGHBOURS = ("document_id", "article_id", "person_id")
#: From how many bytes on a text is long: it seldom stands in two places.
_LONG = 48
_SPACES = (
    "\\t-\\r\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
)
#: For each byte, how many bytes a space has in UTF-8 that begins with it; 0 where none does.
_BEGINS_SPACE = np.zeros(256, np.uint8)
for _size, _bytes in enumerate((range(0x21), (0xC2,), (0xE1, 0xE2, 0xE3)), 1):
    _BEGINS_SPACE[list(_bytes)] = _size


@cache
def _re2(pattern: str) -> str:
    """A declared pattern for pyarrow's engine, in which \\s knows no spaces beyond ASCII."""
    return f"^(?:{pattern.replace(chr(92) + 'S', f'[^{_SPACES}]').replace(chr(92) + 's', _SPACES)})$"


#: A rule, what is wrong, and the places of texts that break it.
_Faulty = tuple[str, str, np.ndarray]


def _faulty_texts(texts: pa.Array, column: Column) -> list[_Faulty]:
    """The places of texts that are not as their column declares, by the rules that they break."""
    odd = _odd_edges(texts)
    few = texts.take(pa.array(odd))
    wrong = pc.or_(pc.not_equal(few, pc.utf8_trim_whitespace(few)), pc.equal(few, ""))
    found = [("text", "is empty, or has space around it", odd[positions(wrong)])]
    if column.enum:
        known = pc.is_in(texts, pa.array([*column.enum, None], pa.string()))
        found.insert(0, ("enum", f"is none of {', '.join(column.enum)}", positions(pc.invert(known))))
    if column.pattern is not None:
        wrong = pc.invert(pc.match_substring_regex(texts, _re2(column.pattern)))
        found.insert(0, ("pattern", f"does not match {column.pattern}", positions(wrong)))
    return [faulty for faulty in found if len(faulty[2])]


def _odd_edges(texts: pa.Array) -> np.ndarray:
    """The places of texts that may be empty, or begin or end with a space: told by few bytes of each."""
    _, offsets, data = texts.buffers()
    if not len(texts) or data is None or not data.size:
        return np.arange(len(texts))
    ends = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    content = np.frombuffer(data, np.uint8)
    odd = ends[:-1] == ends[1:]
    odd |= _BEGINS_SPACE[content[np.minimum(ends[:-1], len(content) - 1)]] > 0
    for size in (1, 2, 3):
        # What stands before a short text can make it odd, too, which is no harm.
        odd |= _BEGINS_SPACE[content[np.maximum(ends[1:] - size, 0)]] == size
    return np.flatnonzero(odd)


class TableRules:
    """The rules for the rows of a table, some thousand rows at a time; a table has further ones in a class of its own.

    Args:
        tables: The package's tables.
        known: What rows of other tables refer to.
        of_people: Takes what the rows say of people.

    Attributes:
        report: What was found.
    """

    name: ClassVar[TableName]

    def __init__(self, tables: Tables, known: Known, of_people: OfPeople) -> None:
        self.table = TABLES[self.name]
        self.tables = tables
        self.known = known
        self.of_people = of_people
        self.report = ValidationReport(tables.folder)
        self.complete = tables.complete(self.name)
        self._digest = ContentDigest()
        #: What rules about neighbours need of the last row.
        self._last: dict[str, object] = {}
        self.check_keys()

    def check(self, lot: Lot) -> None:
        """Look at further rows, in the order of the table."""
        self.check_cells(lot)
        if self.complete:
            self.check_rows(lot)
            self.check_bounds(lot)
            self.check_paths(lot)
            self._digest.update(lot.batch)
        for path in _OF_NEIGHBOURS:
            if lot.size and path in lot.cells:
                self._last[path] = lot.values(path)[lot.size - 1].as_py()

    def check_rows(self, lot: Lot) -> None:
        """The rules that the rows of this table alone obey."""
        raise NotImplementedError

    def finish(self) -> None:
        """What can be told after the last row."""
        published = self.tables.published[self.name].content_digest
        if self.complete and self._digest.text() != published:
            reason = f"the rows' digest is {self._digest.text()}, not {published}; run the build again"
            self.report.add(Violation("content-digest", reason, table=self.name))

    def check_keys(self) -> None:
        """No two rows have one key."""
        repeated = set(self.known.ids[self.name].repeated().tolist())
        key, reason = self.table.primary_key, "another row has this key"
        for first, batch in self.tables.part(self.name, [key]) if repeated else ():
            for row in sorted(repeated & set(range(first, first + batch.num_rows))):
                value = str(batch.column(0)[row - first].as_py())
                self.report.add(Violation("primary-key", reason, self.name, value, key, short(value)))

    def add(self, lot: Lot, rule: str, reason: str, row: int, column: str | None = None, value: object = None) -> None:
        """Note a violation by a row of a lot."""
        self.report.add(lot.violation(rule, reason, row, column, value))

    def add_cells(self, lot: Lot, rule: str, reason: str, path: str, places: Iterable[int]) -> None:
        """Note violations by values at a path."""
        cells = lot.cells[path]
        for place in places:
            i = int(place)
            value = cells.values[i].as_py() if cells.column.type not in ("list", "struct") else None
            self.add(lot, rule, reason, int(cells.rows[i]), cells.place(i), value)

    def before(self, lot: Lot, path: str) -> pa.Array:
        """A column's values, each row with that of the row before it; null before the first."""
        values = lot.values(path)
        first = pa.array([self._last.get(path)], values.type)
        return pa.concat_arrays([first, values.slice(0, max(len(values) - 1, 0))]) if len(values) else values

    # --- each value by itself ---

    def check_cells(self, lot: Lot) -> None:
        """What the declaration says of each value, nested ones too."""
        for path, cells in lot.cells.items():
            column, values = cells.column, cells.values
            if column.required and values.null_count:
                self.add_cells(lot, "required", "is null; it never is", path, positions(pc.is_null(values)))
            if column.type == "string":
                for rule, reason, wrong in self.text_faults(lot, path):
                    self.add_cells(lot, rule, reason, path, wrong)
            elif column.minimum is not None:
                wrong = positions(pc.less(values, column.minimum))
                self.add_cells(lot, "minimum", f"is less than {column.minimum}", path, wrong)
            if column.references is not None:
                table = cast(TableName, column.references.split(".")[0])
                if table in self.known.ids:
                    found = lot.find(table, path)
                    wrong = positions((found < 0) & cells.valid)
                    self.add_cells(lot, "foreign-key", f"is not in {column.references}", path, wrong)

    def text_faults(self, lot: Lot, path: str) -> Iterator[_Faulty]:
        """The places of texts at a path that are not as their column declares, by the rules that they break."""
        column, values = lot.cells[path].column, lot.values(path)
        # A pattern is matched with each different text once; keys and long texts are hardly ever alike.
        if column.pattern is None or path == self.table.primary_key or values.nbytes > _LONG * len(values):
            yield from _faulty_texts(values, column)
            return
        texts = lot.encoded(path)
        question = (column.pattern, column.enum)
        for rule, reason, wrong in texts.different.once(question, lambda: _faulty_texts(texts.different.texts, column)):
            yield rule, reason, np.flatnonzero(np.isin(texts.codes, wrong))

    def check_offsets(self, lot: Lot, path: str) -> None:
        """`char_start` and `char_end` below a path ('' for the row's own)."""
        starts, ends = lot.integers(f"{path}char_start"), lot.integers(f"{path}char_end")
        for position in positions(ends <= starts):
            cells = lot.cells[f"{path}char_end"]
            reason = f"ends at or before its beginning, {starts[position]}"
            self.add(lot, "offsets", reason, int(cells.rows[position]), cells.place(int(position)), ends[position])

    # --- stretches of text ---

    def check_bounds(self, lot: Lot) -> None:
        """Every stretch lies in its article; a list's elements stand in printed order."""
        articles = lot.article_rows()
        for end in [path for path in lot.cells if path.endswith("char_end")]:
            path = end.removesuffix("char_end")
            self.check_offsets(lot, path)
            if path == "" and self.name == "articles":
                continue
            cells = lot.cells[end]
            inside = articles[cells.rows]
            if path and f"{path}article_id" in lot.cells and "articles" in self.known.ids:
                inside = lot.find("articles", f"{path}article_id")
            known = inside >= 0
            if path == "evidence[].":
                elsewhere = pc.is_in(lot.values("evidence[].field"), pa.array(ELSEWHERE))
                known &= ~elsewhere.to_numpy(zero_copy_only=False)
            if not len(self.known.extents):
                continue
            extents = self.known.extents[np.where(known, inside, 0)]
            starts, ends = lot.integers(f"{path}char_start"), lot.integers(end)
            wrong = known & ((starts < extents[:, 0]) | (ends > extents[:, 1]))
            for position in positions(wrong):
                reason = f"lies outside its article, {extents[position][0]} to {extents[position][1]}"
                value = f"{starts[position]} to {ends[position]}"
                place = cells.place(int(position)).removesuffix("char_end").removesuffix(".") or "char_start"
                self.add(lot, "bounds", reason, int(cells.rows[position]), place, value)
        for name in _PRINTED_ORDER:
            if name in lot.cells:
                starts, rows = lot.integers(f"{name}[].char_start"), lot.cells[f"{name}[]"].rows
                wrong = 1 + positions((starts[1:] < starts[:-1]) & (rows[1:] == rows[:-1]))
                self.add_cells(lot, "order", "is printed before the element before it", f"{name}[].char_start", wrong)

    # --- evidence and guesses ---

    def check_paths(self, lot: Lot) -> None:
        """Evidence and guesses name values that the row has."""
        for path in ("evidence[].field", "guesses[].field"):
            texts = lot.encoded(path)
            codes = np.maximum(texts.codes, 0)
            rows = lot.cells[path].rows
            wrong = np.zeros(len(codes), bool)
            fields = texts.different.texts.to_pylist()
            order = order_of(codes)
            bounds = np.searchsorted(codes[order], np.arange(len(fields) + 1))
            for field_path, first, last in zip(fields, bounds, bounds[1:], strict=False):
                here = order[first:last]
                wrong[here] = ~self.has(lot, field_path, rows[here])
            self.add_cells(lot, "evidence-path", "names no value of the row", path, np.flatnonzero(wrong))
        parts = [pc.fill_null(lot.values(f"guesses[].{name}"), "") for name in ("field", "reason")]
        guesses = pc.binary_join_element_wise(*parts, "\0")
        paths = mixed(hashes_of(guesses), lot.cells["guesses[]"].rows)
        first = np.unique(paths, return_index=True)[1]
        again = np.setdiff1d(np.arange(len(paths)), first)
        self.add_cells(lot, "guess", "stands twice, for one reason", "guesses[].field", again)

    def has(self, lot: Lot, path: str, rows: np.ndarray) -> np.ndarray:
        """Whether each of the rows has a value at a path such as `attendees[2].title`."""
        nowhere = np.zeros(len(rows), bool)
        place = value_path(path)
        if place is None or place.column not in lot.cells:
            return nowhere
        name, index, inner, _ = place
        cells = lot.cells[name]
        if index is None:
            if inner is not None:
                return nowhere
            return cells.valid[rows]
        if cells.offsets is None:
            return nowhere
        starts, ends = cells.offsets[:-1][rows], cells.offsets[1:][rows]
        position = starts + index
        exists = position < ends
        element = f"{name}[]{f'.{inner}' if inner else ''}"
        if element not in lot.cells or lot.cells[element].column.fields:
            return nowhere
        valid = lot.cells[element].valid
        return exists & valid[np.where(exists, position, 0)] if len(valid) else nowhere

    def check_ascending(self, lot: Lot, path: str) -> None:
        """Rows stand in the order of a column's values."""
        wrong = positions(pc.less(lot.values(path), self.before(lot, path)))
        self.add_cells(lot, "order", f"stands after a greater {path}", path, wrong)
