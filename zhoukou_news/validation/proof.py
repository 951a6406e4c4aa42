"""Which rows are surely what their pages give: the rules of `faults`, on whole columns at a time.

Most rows are right, and most values are what the page prints. Such rows are told here, thousands together. Of a row
that is not among them nothing is said: `faults` looks at it by itself, and finds what is wrong with it, or
that nothing is.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..evidence import KEYS_OF_PLACES, NOT_READ, READ_AS, value_path
from ..facts.amounts import parse_yuan
from ..facts.dates import resolve
from ..printed import fold
from ..schema import TABLES, TableName
from .ids import SPREAD
from .joined import RARE, Pages, Pieces, along, characters_of, may_fold_any, stretches, text_of
from .lot import Lot

#: As a number with a sign; so multiplied, numbers are spread over 64 bits.
_SPREAD = SPREAD.astype(np.int64)

#: For keys of people at a path, by their positions, and as many names: whether each is the key of someone of that name.
IsNamed = Callable[[str, np.ndarray, pa.Array], np.ndarray]


@dataclass(frozen=True)
class _Paths:
    """The paths of a table's values that are read from the page.

    Attributes:
        texts: Those whose value is what their evidence says.
        others: Those whose evidence says something from which the value follows.
        places: For each list whose elements have a place on the page, the path of what it is the place of.
    """

    texts: tuple[str, ...]
    others: tuple[str, ...]
    places: Mapping[str, str]


@cache
def _paths(table: TableName) -> _Paths:
    texts: list[str] = []
    others: list[str] = []
    places: dict[str, str] = {}
    for column in TABLES[table].columns:
        item = column.item
        if item is None or not item.fields:
            path = column.name if item is None else f"{column.name}[]"
            if column.name in ("date", "year_basis", "chair_id"):
                others.append(path)
            elif column.name not in NOT_READ:
                (texts if READ_AS.get(path, fold) is fold else others).append(path)
        elif column.name not in NOT_READ:
            names = [inner.name for inner in item.fields]
            for name in names:
                if name == "speaker_id":
                    others.append(f"{column.name}[].{name}")
                elif name not in NOT_READ and name != "yuan":
                    texts.append(f"{column.name}[].{name}")
            key = next((name for name in names if name in KEYS_OF_PLACES), None)
            if key and "char_start" in names:
                places[column.name] = f"{column.name}[].{key}"
    return _Paths(tuple(texts), tuple(others), places)


@dataclass(frozen=True)
class Person:
    """What is known of rows of people.

    Attributes:
        follows: For each row, whether key and pinyin follow from name and kind.
        homes: For each piece of evidence, the number of its document; -1 where there is none.
        pieces: What the pieces say.
    """

    follows: np.ndarray
    homes: np.ndarray
    pieces: Pieces


def proven(
    lot: Lot,
    pages: Pages,
    homes: np.ndarray,
    is_named: IsNamed,
    person: Person | None = None,
) -> np.ndarray:
    """For each row, whether all of its values are surely what the page gives.

    Args:
        lot: The rows.
        pages: The pages.
        homes: The number of the document that each row belongs to; -1 where there is none.
        is_named: See `IsNamed`.
        person: Of people, what is known of the rows beyond their values.

    Raises:
        TooManyError: The rows' pages do not fit into memory together.
    """
    try:
        return _Proof(lot, pages).run(homes, is_named, person)
    except UnicodeDecodeError:  # a text that is none is found where each row is looked at by itself
        return np.zeros(len(homes), bool)


class _Proof:
    def __init__(self, lot: Lot, pages: Pages) -> None:
        self.lot = lot
        self.table = lot.table.name
        self.paths = _paths(self.table)
        self.cells = lot.cells
        self.pages = pages
        self.size = lot.size
        self.right = np.ones(self.size, bool)

    def run(self, homes: np.ndarray, is_named: IsNamed, person: Person | None) -> np.ndarray:
        self.find_pieces(homes, person)
        self.check_pieces()
        self.number_cells()
        self.assign_pieces()
        self.check_texts()
        self.check_places()
        if person is not None:
            self.check_mentions()
            self.right &= person.follows
        else:
            self.check_extents()
            self.check_dates()
            self.check_others()
        self.check_people(is_named)
        return self.right

    def wrong(self, rows: np.ndarray) -> None:
        self.right[rows] = False

    # --- pages ---

    def find_pieces(self, homes: np.ndarray, person: Person | None) -> None:
        """The page of each row, and what each piece of evidence says."""
        self.rows = self.cells["evidence[]"].rows
        self.starts, self.ends = self.lot.integers("evidence[].char_start"), self.lot.integers("evidence[].char_end")
        if person is not None:
            self.homes, self.pieces = person.homes, person.pieces
            self.right &= homes >= 0
            return
        self.homes = homes[self.rows]
        first, _, self.years = self.pages.find(homes)
        self.right &= first >= 0
        self.pieces = self.pages.pieces(self.homes, self.starts, self.ends)

    def check_pieces(self) -> None:
        """Each piece lies on the page, begins and ends with a character of the value, and stands once."""
        self.wrong(self.rows[~self.pieces.sound])
        self.wrong(self.rows[~self.cells["evidence[].field"].valid])
        encoded = self.lot.encoded("evidence[].field")
        # The last is that of null.
        self.fields: Sequence[str] = [*encoded.different.texts.to_pylist(), ""]
        self.codes = encoded.codes.astype(np.int64)
        # What stands twice is one number twice. Different pieces are so by the rarest chance, and looked at one by one.
        what = self.rows * len(self.fields) + self.codes
        numbers = (what * _SPREAD + self.homes) * _SPREAD + self.starts
        in_order = np.sort(numbers)
        again = in_order[1:][in_order[1:] == in_order[:-1]]
        if len(again):
            self.wrong(self.rows[np.isin(numbers, again)])

    # --- cells and their pieces ---

    def number_cells(self) -> None:
        """Give each cell a number: path by path, those of texts first."""
        paths = (*self.paths.texts, *self.paths.others)
        self.path_number = {path: number for number, path in enumerate(paths)}
        self.base = np.concatenate(([0], np.cumsum([len(self.lot.values(path)) for path in paths], dtype=np.int64)))
        self.row_of_cell = np.concatenate([self.cells[path].rows for path in paths])
        self.valid = np.concatenate([self.cells[path].valid for path in paths])
        each = np.arange(self.size + 1)
        #: For each path and row, the number of the row's first cell; and behind the last row.
        self.first_cell = np.empty((len(paths) + 1, self.size + 1), np.int64)
        for number, path in enumerate(paths):
            offsets = self.cells[path.partition("[]")[0]].offsets
            self.first_cell[number] = self.base[number] + (each if offsets is None else offsets)
        self.first_cell[-1] = 0  # no cells

    def assign_pieces(self) -> None:
        """Find the cell of each piece, and put pieces in the order of cells."""
        number = np.full(len(self.fields), len(self.path_number), np.int64)
        index = np.zeros(len(self.fields), np.int64)
        continues = np.zeros(len(self.fields), bool)
        for code, field in enumerate(self.fields):
            place = value_path(field)
            if place is None:
                continue  # belongs to nothing
            path = f"{place.column}{'' if place.position is None else '[]'}{f'.{place.field}' if place.field else ''}"
            number[code] = self.path_number.get(path, len(self.path_number))
            index[code] = place.position or 0
            continues[code] = place.continues
        paths = number[self.codes]
        cell = self.first_cell[paths, self.rows] + index[self.codes]
        there = np.flatnonzero(cell < self.first_cell[paths, self.rows + 1])
        there = there[self.valid[cell[there]]]
        there = there[np.argsort(cell[there], kind="stable")]
        self.piece, self.cell, self.continues = there, cell[there], continues[self.codes[there]]
        self.count = np.bincount(self.cell, minlength=self.base[-1])
        self.start, self.length = self.pieces.start[there], self.pieces.length[there].astype(np.int64)
        same_cell = self.cell[1:] == self.cell[:-1]
        self.new_cell = np.concatenate(([True], ~same_cell))[: len(there)]
        # What is read from pieces of two pages is not looked at here; a name's mentions are, one by one.
        page = self.homes[there]
        elsewhere = same_cell & (page[1:] != page[:-1])
        if self.table == "people":
            elsewhere &= self.cell[1:] >= self.base[self.path_number["name"] + 1]
            elsewhere |= same_cell & self.continues[1:]
        self.wrong(self.row_of_cell[self.cell[1:][elsewhere]])
        self.wrong(self.row_of_cell[self.cell[self.new_cell & self.continues]])

    def of(self, path: str) -> slice:
        """The numbers of a path's cells."""
        number = self.path_number[path]
        return slice(int(self.base[number]), int(self.base[number + 1]))

    def pieces_of(self, path: str) -> slice:
        """The positions of a path's pieces, among those in the order of cells."""
        cells = self.of(path)
        first, last = np.searchsorted(self.cell, [cells.start, cells.stop])
        return slice(int(first), int(last))

    def characters(self, pieces: np.ndarray | slice) -> np.ndarray:
        """What pieces say, one after another."""
        return self.pieces.said[stretches(self.start[pieces], self.length[pieces])]

    # --- the rules ---

    def check_texts(self) -> None:
        """A text is what its pieces say; a body's stretches are paragraphs."""
        texts = pc.fill_null(pa.concat_arrays([self.lot.values(path) for path in self.paths.texts]), "")
        size = len(texts)
        characters, lengths = characters_of(_joined(texts)), pc.utf8_length(texts).to_numpy().astype(np.int64)
        ends = np.cumsum(lengths)
        wanted, count = self.valid[:size].copy(), self.count[:size]
        folded = np.zeros(size, bool)
        for path in self.paths.texts:
            if path in READ_AS or (path == "name" and self.table == "people"):
                folded[self.of(path)] = True
        # What folding may change is not looked at here.
        cells = np.flatnonzero(folded & wanted)
        may_fold = may_fold_any(characters[stretches((ends - lengths)[cells], lengths[cells])])
        changed = np.searchsorted(np.cumsum(lengths[cells]), np.flatnonzero(may_fold), "right")
        self.wrong(self.row_of_cell[cells[changed]])
        self.wrong(self.row_of_cell[:size][wanted & (count == 0)])
        if self.table == "people":
            name = self.of("name")
            self.names, self.name_lengths, self.name_ends = characters, lengths[name], ends[name]
            wanted[name] = False
        pieces = slice(0, int(np.searchsorted(self.cell, size)))
        cell, start, length = self.cell[pieces], self.start[pieces], self.length[pieces].copy()
        if "body" in self.path_number:
            # Before every paragraph but the first stands a line feed, as it does at the very beginning of `said`.
            body = self.pieces_of("body")
            parted = body.start + np.flatnonzero(~self.continues[body] & ~self.new_cell[body])
            length[parted] += 1
        else:
            parted = np.zeros(0, np.int64)
        totals = np.bincount(cell, length, minlength=size).astype(np.int64)
        same = wanted & (totals == lengths)
        self.wrong(self.row_of_cell[:size][wanted & ~same])
        chosen = same[cell]
        before = np.cumsum(np.where(chosen, length, 0))
        shift = np.zeros(len(length), np.int64)
        shift[parted] = 1
        begins = before - length
        index = along((start - shift - begins)[chosen], length[chosen])
        index[begins[parted[chosen[parted]]]] = 0
        expected = characters if same.all() else characters[np.repeat(same, lengths)]
        different = np.flatnonzero((self.pieces.said[index] != expected) | (expected == RARE))
        if len(different):
            owner = np.searchsorted(np.cumsum(np.where(same, lengths, 0)), different, "right")
            self.wrong(self.row_of_cell[:size][np.unique(owner)])

    def check_mentions(self) -> None:
        """A person's name is what each mention says."""
        pieces = self.pieces_of("name")
        rows = self.cell[pieces] - self.of("name").start
        length = self.length[pieces]
        same = length == self.name_lengths[rows]
        self.wrong(rows[~same])
        kept = np.flatnonzero(same)
        said = self.characters(pieces.start + kept)
        length = length[kept]
        names = self.names[stretches((self.name_ends - self.name_lengths)[rows[kept]], length)]
        different = np.flatnonzero((said != names) | (names == RARE))
        if len(different):
            self.wrong(rows[kept[np.searchsorted(np.cumsum(length), different, "right")]])

    def extents(self, path: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The cells of a path that have pieces; where the first of them begins and the last ends."""
        pieces = self.pieces_of(path)
        firsts = np.flatnonzero(self.new_cell[pieces])
        cells = self.cell[pieces][firsts] - self.of(path).start
        if not len(firsts):
            return cells, cells, cells
        places = self.piece[pieces]
        starts, ends = self.starts[places], self.ends[places]
        return cells, np.minimum.reduceat(starts, firsts), np.maximum.reduceat(ends, firsts)

    def check_places(self) -> None:
        """The place of a list's element is that of its evidence."""
        for name, path in self.paths.places.items():
            cells, starts, ends = self.extents(path)
            rows = self.cells[f"{name}[]"].rows
            wrong = np.ones(len(rows), bool)
            wrong[cells] = (starts != self.lot.integers(f"{name}[].char_start")[cells]) | (
                ends != self.lot.integers(f"{name}[].char_end")[cells]
            )
            self.wrong(rows[wrong])

    def check_extents(self) -> None:
        """A row begins with the first of its values, and ends with the last."""
        year = [code for code, field in enumerate(self.fields) if field == "year_basis"]
        counted = np.flatnonzero(~np.isin(self.codes, year))
        rows = self.rows[counted]
        firsts = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1]))[: len(rows)])
        wrong = np.ones(self.size, bool)
        if len(firsts):
            here = rows[firsts]
            wrong[here] = (
                np.minimum.reduceat(self.starts[counted], firsts) != self.lot.integers("char_start")[here]
            ) | (np.maximum.reduceat(self.ends[counted], firsts) != self.lot.integers("char_end")[here])
        self.right &= ~wrong
        if self.table == "articles":
            self.right &= self.lot.integers("document_year") == self.years

    def said(self, path: str) -> tuple[np.ndarray, list[str]]:
        """What each piece of a path says: the pieces' cells, and the texts."""
        pieces = self.pieces_of(path)
        characters = self.characters(pieces)
        text, ends = text_of(characters), np.cumsum(self.length[pieces])
        rare = np.flatnonzero(characters == RARE)
        self.wrong(self.row_of_cell[self.cell[pieces][np.searchsorted(ends, rare, "right")]])
        ends = ends.tolist()
        cells = self.cell[pieces] - self.of(path).start
        return cells, [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def said_once(self, path: str) -> tuple[np.ndarray, list[str]]:
        """What the pieces of each cell of a path say together; a cell that needs evidence and has none is wrong."""
        cells, said = self.said(path)
        firsts = np.flatnonzero(self.new_cell[self.pieces_of(path)])
        if len(firsts) < len(said):
            bounds = [*firsts.tolist(), len(said)]
            said = ["".join(said[a:b]) for a, b in itertools.pairwise(bounds)]
        of = self.of(path)
        self.wrong(self.row_of_cell[of][self.valid[of] & (self.count[of] == 0)])
        return cells[firsts], said

    def check_dates(self) -> None:
        """The day and its year's basis are those that the printed date means."""
        if "date" not in self.path_number:
            return
        days, bases = self.lot.values("date"), self.lot.values("year_basis").to_pylist()
        anchors: list[list[str]] = [[] for _ in range(self.size)]
        for row, anchor in zip(*self.said("year_basis"), strict=True):
            anchors[row].append(anchor)
        rows, said = self.said_once("date")
        found = days.to_pylist()
        years = self.years.tolist()
        for row, text in zip(rows.tolist(), said, strict=True):
            year = years[row] if years[row] >= 0 else None
            if _resolved(text, tuple(anchors[row]), year) != (found[row], bases[row]):
                self.right[row] = False
        self.right &= self.cells["year_basis"].valid == self.cells["date"].valid

    def check_others(self) -> None:
        """Values that follow from what their evidence says."""
        for path in self.paths.others:
            if path in READ_AS:
                cells, said = self.said_once(path)
                values = self.lot.values(path).take(pa.array(cells)).to_pylist()
                known: dict[str, object] = {}
                for cell, text, value in zip(cells.tolist(), said, values, strict=True):
                    if text not in known:
                        known[text] = READ_AS[path](text)
                    if known[text] != value:
                        self.right[self.cells[path].rows[cell]] = False
        if self.table == "articles":
            texts, amounts = (
                self.lot.values("amounts[].text").to_pylist(),
                self.lot.values("amounts[].yuan").to_pylist(),
            )
            same = [
                value is not None and _yuan(text or "") == value for text, value in zip(texts, amounts, strict=True)
            ]
            self.wrong(self.cells["amounts[]"].rows[~np.array(same, bool)])

    def check_people(self, is_named: IsNamed) -> None:
        """A key of a person is that of the one whom the evidence names."""
        for path in self.paths.others:
            if path.endswith(("chair_id", "speaker_id")):
                cells, said = self.said_once(path)
                names = pa.array([text if fold(text) == text else None for text in said], pa.string())
                named = is_named(path, cells, names)
                self.wrong(self.cells[path].rows[cells[~named]])
        for path in self.paths.texts:
            key = f"{path.removesuffix('name')}person_id"
            if path.endswith("[].name") and key in self.cells:
                keys, names = self.lot.values(key), self.lot.values(path)
                nobody = pc.and_(pc.is_null(keys), pc.is_null(names)).to_numpy(zero_copy_only=False)
                self.wrong(self.cells[path].rows[~(nobody | is_named(key, np.arange(len(names)), names))])


def _joined(texts: pa.Array) -> str:
    """Texts without nulls, one after another."""
    _, offsets, characters = texts.buffers()
    if not len(texts) or characters is None:
        return ""
    first, last = np.frombuffer(offsets, np.int32)[[texts.offset, texts.offset + len(texts)]]
    return bytes(memoryview(characters)[first:last]).decode()


@lru_cache(maxsize=65536)
def _resolved(said: str, anchors: tuple[str, ...], year: int | None) -> tuple[date | None, str | None]:
    return resolve(said, anchors, year)


@lru_cache(maxsize=65536)
def _yuan(text: str) -> Decimal | None:
    return parse_yuan(text)
