"""The evidence of one row while it is made."""

from __future__ import annotations

from collections.abc import Sequence

from ..evidence import extent, value_at
from ..facts.stretches import Place
from ..printed import Printed, Span
from ..reading import Row
from .dates import DateValue


class RowEvidence:
    """Collects the evidence and the guesses of one row. No value has spaces around it, and none is blank."""

    def __init__(self) -> None:
        self.pieces: list[Row] = []
        self._guesses: list[Row] = []

    def add(self, field: str, pieces: Sequence[Span]) -> None:
        """Note where a value stands."""
        for start, end in pieces:
            self.pieces.append({"field": field, "char_start": start, "char_end": end})

    def guess(self, field: str, reason: str) -> None:
        """Note that a value rests on a guess."""
        self._guesses.append({"field": field, "reason": reason})

    def _noted(self, field: str, printed: Printed, place: Place | None) -> Place | None:
        """A place of clean text without the spaces around it, noted as evidence; None where it is blank."""
        trimmed = None if place is None else printed.trim(*place)
        if trimmed is not None:
            self.add(field, printed.pieces(*trimmed))
        return trimmed

    def value(self, field: str, printed: Printed, place: Place | None) -> str | None:
        """The value at a place of clean text, its evidence noted."""
        noted = self._noted(field, printed, place)
        return None if noted is None else printed.value(*noted)

    def folded(self, field: str, printed: Printed, place: Place | None) -> str | None:
        """The value at a place with dots and digits in one form, as names are kept; its evidence noted."""
        noted = self._noted(field, printed, place)
        return None if noted is None else printed.text[slice(*noted)]

    def stretch(self, path: str, field: str, printed: Printed, place: Place) -> Row | None:
        """A field of a list's element with its place on the page, its evidence noted; None where the place is blank."""
        noted = self._noted(f"{path}.{field}", printed, place)
        if noted is None:
            return None
        start, end = printed.span(*noted)
        return {field: printed.value(*noted), "char_start": start, "char_end": end}

    def date(self, row: Row, value: DateValue) -> None:
        """Give the row a date, its evidence noted."""
        row.update(date=value.day, date_text=value.text, year_basis=value.basis, time_of_day=value.time_of_day)
        if value.text is None:
            return
        self.add("date_text", value.pieces)
        if value.day is not None:
            self.add("date", value.pieces)
            self.add("year_basis", tuple(dict.fromkeys(value.anchors)))
        if value.part is not None:
            self.add("time_of_day", [value.part])

    def close(self, row: Row) -> None:
        """Give the row its extent, its evidence, and the guesses about values that it has."""
        row["char_start"], row["char_end"] = extent(self.pieces)
        row["guesses"] = [guess for guess in self._guesses if value_at(row, guess["field"]) is not None]
        row["evidence"] = self.pieces
