"""Rows compared with the pages that they were read from: most are proven thousands together, the rest one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..document import Document, printable
from ..garbage import seldom_collected
from ..pinyin import follow_from_names
from ..reading import Row
from ..redact import mask
from ..schema import TABLES, TableName
from ..sources import Scan
from .cells import integers
from .faults import AFTER_DOCUMENT, faults
from .ids import Ids, encoded, hashes_of
from .joined import Pages, Pieces
from .known import Known
from .lot import Lot
from .proof import Person, proven
from .report import ValidationReport, short
from .tables import Tables
from .texts import Texts

#: Of how many pieces of evidence it is found out together what they say, where they name pages in no order.
_PIECES = 2_000_000


class _Said(NamedTuple):
    """What pieces of evidence say.

    Attributes:
        homes: The number of each piece's document.
        starts: Where it begins there.
        pieces: What it says.
    """

    homes: np.ndarray
    starts: np.ndarray
    pieces: Pieces


class Comparison:
    """Compares rows with their pages.

    Args:
        tables: The package's tables.
        known: What rows of other tables refer to.
        texts: The pages' texts.
        part: Which part of the rows, from 0 on, and of how many.

    Attributes:
        reports: What was found, by table.
    """

    def __init__(self, tables: Tables, known: Known, texts: Texts, part: tuple[int, int] = (0, 1)) -> None:
        self.tables = tables
        self.known = known
        self.texts = texts
        self.part = part
        self.reports = {name: ValidationReport(tables.folder) for name in TABLES}
        self._pages = Pages(texts.load, len(texts))
        self._homes = self._read_homes()
        self._follows = self._read_follows()
        self._years = self._read_years()
        self._said = self._said_of_people()
        texts.as_built = self._as_built

    def run(self) -> None:
        """Compare all rows of the part."""
        for name in self.tables.columns:
            if self.tables.complete(name):
                for first, batch in self.tables.part(name, self.tables.columns[name], self.part):
                    self.compare(Lot(TABLES[name], first, batch, self.known))

    def compare(self, lot: Lot) -> None:
        """Each value of further rows is what its evidence gives."""
        report, name = self.reports[lot.table.name], lot.table.name
        for position, row in self._doubtful(lot):
            if name == "articles":
                document = self.texts(row["document_id"])
                if document is None:
                    reason = "is not among the sources, or cannot be read; name its file by --sources"
                    report.add(lot.violation("source", reason, position, "document_id", row["document_id"]))
                elif row["char_end"] > len(document.text):
                    reason = f"lies beyond the end of the page, {len(document.text)}"
                    report.add(lot.violation("bounds", reason, position, "char_end", row["char_end"]))
            try:
                for fault in faults(name, row, self.texts):
                    found = "" if fault.found is None else f": {short(fault.found)}"
                    report.add(lot.violation("evidence", f"{fault.reason}{found}", position, fault.path, fault.value))
            except Exception as error:  # a row that breaks other rules can be anything
                reason = f"cannot be recomputed ({type(error).__name__}: {printable(str(error))})"
                report.add(lot.violation("evidence", reason, position, "evidence"))

    def _doubtful(self, lot: Lot) -> Iterator[tuple[int, Row]]:
        """The rows that are not proven, each with its position, which are to be looked at one by one."""
        person, home = None, "article_id"
        if lot.table.name == "people":
            home = "first_article_id"
            said = next(self._said, None)
            if said is not None and np.array_equal(said.starts, lot.integers("evidence[].char_start")):
                person = Person(self._follows[lot.first : lot.first + lot.size], said.homes, said.pieces)
        homes = self._homes[lot.find("articles", home)]
        right = proven(lot, self._pages, homes, partial(self._is_named, lot), person)
        positions = np.flatnonzero(~right)
        yield from zip(positions.tolist(), lot.batch.take(pa.array(positions)).to_pylist(), strict=True)

    def _is_named(self, lot: Lot, path: str, positions: np.ndarray, names: pa.Array) -> np.ndarray:
        """Whether keys of people at a path are those of such names: by people, where keys follow from names."""
        if not len(self._follows):
            return np.zeros(len(positions), bool)
        rows = lot.find("people", path)[positions]
        return (rows >= 0) & self._follows[rows] & (self.known.names[rows] == hashes_of(names))

    # --- documents ---

    def _read_homes(self) -> np.ndarray:
        """For each row of articles, where its document stands among those of the sources, by its id; -1 for nowhere.

        The last, for a row that there is not, is -1.
        """
        documents = Ids([self.texts.ids])
        ending = AFTER_DOCUMENT.replace(r"\d", r"\p{Nd}")  # pyarrow's \d knows no digits beyond ASCII
        homes = [
            documents.find(hashes_of(pc.replace_substring_regex(batch.column(0), ending, "")))
            for batch in (self.tables.batches("articles", ["article_id"]) if self.tables.have("articles") else ())
        ]
        return np.concatenate([*homes, np.full(1, -1)])

    def _read_follows(self) -> np.ndarray:
        """For each row of people, whether key and pinyin follow from name and kind."""
        columns = ("person_id", "name_pinyin", "name", "kind")
        follows = [
            np.array(follow_from_names(*(column.to_pylist() for column in batch.columns)), bool)
            for batch in (self.tables.batches("people", columns) if self.tables.have("people", *columns) else ())
        ]
        return np.concatenate([np.zeros(0, bool), *follows])

    def _read_years(self) -> np.ndarray:
        """For each document of the sources, the year; -1 where none was given, or where it is not in the package."""
        years = self.known.years
        if not len(years):
            return np.full(len(self.texts), -1)
        rows = self.known.ids["articles"].find(hashes_of(pc.binary_join_element_wise(self.texts.ids, "-01", "")))
        return np.where(rows >= 0, years[rows], -1)

    def _as_built(self, document: Document, position: int) -> Document:
        """The document with the year that the build was given, where the sources give none, and masked as there."""
        if document.year is None and self._years[position] >= 0:
            document = replace(document, year=int(self._years[position]))
        redactions = self.known.redactions
        if redactions:
            rows = self.known.articles_of(document.document_id)
            document = mask(document, [span for row in rows for span in redactions[row]])
        return document

    # --- evidence of people ---

    def _said_of_people(self) -> Iterator[_Said]:
        """What pieces of the evidence of people say, of some thousand rows at a time.

        They name pages in no order: a page would be read again for each few of them. So pieces of very many rows are
        looked up together, page by page.
        """
        lots: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        count = 0
        for _, batch in self.tables.part("people", ["evidence"], self.part):
            pieces = batch.column(0).flatten()
            articles = self.known.find("articles", *encoded(pieces.field("article_id")))
            lots.append(
                (self._homes[articles], integers(pieces.field("char_start")), integers(pieces.field("char_end")))
            )
            count += len(pieces)
            if count >= _PIECES:
                yield from self._said_together(lots)
                lots, count = [], 0
        yield from self._said_together(lots)

    def _said_together(self, lots: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> Iterator[_Said]:
        """What lots of pieces say; of each lot, their documents, where they begin, and where they end."""
        if not lots:
            return
        found = self._pages.gathered(*(np.concatenate(numbers) for numbers in zip(*lots, strict=True)))
        end = 0
        for homes, starts, _ in lots:
            start, end = end, end + len(homes)
            yield _Said(homes, starts, found.part(start, end))


@dataclass(frozen=True)
class Share:
    """A share of the rows, to be compared with pages by a process of its own.

    Attributes:
        tables: The package's tables.
        known: What rows of other tables refer to.
        found: The documents.
        part: Which share it is, and of how many.
    """

    tables: Tables
    known: Known
    found: Scan
    part: tuple[int, int]


@seldom_collected()
def compared(share: Share) -> tuple[dict[TableName, ValidationReport], set[int]]:
    """What the pages say of a share of the rows; and the positions of the documents that were read."""
    texts = Texts(share.found)
    comparison = Comparison(share.tables, share.known, texts, share.part)
    comparison.run()
    return comparison.reports, texts.read
