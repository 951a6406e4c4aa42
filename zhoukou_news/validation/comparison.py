"""Rows compared with the pages that they were read from: most are proven thousands together, the rest one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

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
from .joined import Pages, TooManyError
from .known import Known
from .lot import Lot, lots_of
from .proof import Person, proven
from .report import ValidationReport, short
from .scattered import Scattered
from .tables import Tables
from .texts import Texts


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
        texts.as_built = self._as_built
        #: The evidence of people, which name pages in no order, and how many pieces of it have been compared.
        self._evidence = Scattered(self._pages, len(texts))
        self._compared = 0
        self._read_evidence()

    def run(self) -> None:
        """Compare all rows of the part."""
        names = [name for name in self.tables.columns if self.tables.complete(name)]
        for lot in lots_of(self.tables, names, self.known, self.part):
            self.compare(lot)

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
        positions = np.flatnonzero(~self._proven(lot))
        if not len(positions):
            return
        yield from zip(positions.tolist(), lot.batch.take(pa.array(positions)).to_pylist(), strict=True)

    def _proven(self, lot: Lot) -> np.ndarray:
        """Whether each row is surely what its page gives."""
        is_named = partial(self._is_named, lot)
        if lot.table.name == "people":
            self._evidence.look_up()
            first = self._compared
            self._compared += len(lot.values("evidence[]"))
            person = Person(
                self._follows[lot.first : lot.first + lot.size],
                self._homes[lot.find("articles", "evidence[].article_id")],
                self._evidence.part(first, self._compared),
            )
            return proven(lot, self._pages, self._homes[lot.find("articles", "first_article_id")], is_named, person)
        homes = self._homes[lot.find("articles", "article_id")]
        # Lots come in the order of pages: those before have been compared, and are still in memory most often.
        self._evidence.look_up(int(homes.min(initial=0)))
        try:
            return proven(lot, self._pages, homes, is_named)
        except TooManyError:
            if lot.size < 2:
                return np.zeros(lot.size, bool)
            return np.concatenate([self._proven(part) for part in lot.halves()])

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

    def _read_evidence(self) -> None:
        """Read where the evidence of people stands."""
        for _, batch in self.tables.part("people", ["evidence"], self.part) if self.tables.complete("people") else ():
            pieces = batch.column(0).flatten()
            (ids,) = encoded(pieces.field("article_id"))
            homes = self._homes[self.known.find("articles", ids)]
            self._evidence.add(homes, integers(pieces.field("char_start")), integers(pieces.field("char_end")))


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
