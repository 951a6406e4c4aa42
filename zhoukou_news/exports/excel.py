"""Excel: a workbook with a sheet for each relation, and a data dictionary. Needs the extra `excel` (XlsxWriter).

Texts are text cells, never formulas, links or numbers; so are account numbers and telephone numbers, with leading
zeros. Numbers and dates are typed. What Excel cannot hold stands in the workbook all the same, with a notice:

- A cell holds 32,767 characters. The rest of a longer text follows in the sheet `continued`, in parts to be put behind.
- A sheet holds 1,048,576 rows. Further rows follow in `evidence 2`, `evidence 3` …
- A number has 15 digits, and no date is before March 1900. Beyond that, a number or date is a text.
- A cell is empty where the value is null, and where it is an empty text; no valid package has one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from ..database import MissingExtraError
from ..descriptor import PROJECT, TITLE
from ..relations import Relation
from ..schema import Column
from ..text_table import display_width
from .writing import Source, relations

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FOLDER = False

CELL_CHARACTERS = 32_767
SHEET_ROWS = 1_048_576
_DIGITS = 15
_FIRST_DATE = datetime.date(1900, 3, 1)
#: Sheets beside those of the relations.
ABOUT, DICTIONARY, CONTINUED = "about", "dictionary", "continued"
_CONTINUED_COLUMNS = ("sheet", "row", "column", "part", "text")
_WIDEST = 60


def require() -> None:
    """The extra `excel`."""
    try:
        import xlsxwriter  # noqa: F401
    except ImportError as error:
        raise MissingExtraError(
            f"an export to Excel needs XlsxWriter ({error}); run: pip install 'zhoukou-news[excel]'"
        ) from None


def is_own(path: Path) -> bool:
    """Whether a file is a workbook that was exported."""
    try:
        with ZipFile(path) as workbook:
            return PROJECT.encode() in workbook.read("docProps/custom.xml")
    except (BadZipFile, KeyError):
        return False


def write(source: Source, path: Path) -> None:
    """Write the workbook."""
    import xlsxwriter

    # In constant memory, each row is written to the disk once the next one begins.
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        workbook.use_zip64()
        # Without the clock: the same tables give the same file.
        workbook.set_properties({"title": TITLE, "created": datetime.datetime(2000, 1, 1)})
        workbook.set_custom_property("program", PROJECT)
        _Workbook(workbook, source).write()


class _Workbook:
    def __init__(self, workbook: Workbook, source: Source) -> None:
        self.workbook = workbook
        self.source = source
        self.header = workbook.add_format({"bold": True, "bottom": 1})
        self.formats = {
            "string": workbook.add_format({"num_format": "@", "valign": "top"}),
            "integer": workbook.add_format({"num_format": "0", "valign": "top"}),
            "date": workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            "decimal": workbook.add_format({"num_format": "#,##0.00####", "valign": "top"}),
        }
        #: The sheet for what is longer than a cell, once there is any, and how many rows it has.
        self.continued: Worksheet | None = None
        self.continued_rows = 0
        #: What stands otherwise than as it is: how often, and the row of the first, by sheet, column and way.
        self.otherwise: dict[tuple[str, str, str], list[int]] = {}

    def write(self) -> None:
        self.plain_sheet(ABOUT, ("property", "value"), self.source.properties())
        self.plain_sheet(
            DICTIONARY, ("table", "column", "type", "null", "key", "refers to", "values", "meaning"), _dictionary()
        )
        for relation in relations():
            self.relation(relation)
        if self.continued is not None:
            self.finish(self.continued, len(_CONTINUED_COLUMNS), self.continued_rows)
        for (name, column, how), (count, row) in self.otherwise.items():
            others = f" and {count - 1:,} others" if count > 1 else ""
            self.source.notice(f"{name}: {column} in row {row}{others}: {how}")

    def sheet(self, name: str, columns: Sequence[str], widths: Sequence[int]) -> Worksheet:
        sheet = self.workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(number, number, width)
            sheet.write_string(0, number, column, self.header)
        return sheet

    def finish(self, sheet: Worksheet, columns: int, rows: int) -> None:
        sheet.autofilter(0, 0, rows, columns - 1)
        # Account numbers are text on purpose.
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})

    def plain_sheet(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """A sheet of texts and whole numbers."""
        sheet = self.sheet(name, columns, _widths(columns, rows))
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(row):
                self.plain_cell(sheet, number, place, columns[place], value)
        self.finish(sheet, len(columns), len(rows))

    def plain_cell(self, sheet: Worksheet, row: int, place: int, column: str, value: str | int) -> None:
        if isinstance(value, int):
            sheet.write_number(row, place, value, self.formats["integer"])
        else:
            self.text(sheet, row, place, column, value)

    def relation(self, relation: Relation) -> None:
        names = [column.name for column in relation.columns]
        sheet, number, sheets = None, 0, 1
        for rows in self.source.rows(relation):
            values = list(zip(*(column.to_pylist() for column in rows.columns), strict=True))
            for row in values:
                if sheet is None or number == SHEET_ROWS - 1:
                    if sheet is not None:
                        self.finish(sheet, len(names), number)
                        sheets += 1
                    name = relation.name if sheets == 1 else f"{relation.name} {sheets}"
                    sheet, number = self.sheet(name, names, _widths(names, values)), 0
                number += 1
                for place, (column, value) in enumerate(zip(relation.columns, row, strict=True)):
                    if value is not None:
                        self.cell(sheet, number, place, column, value)
        if sheet is None:
            sheet = self.sheet(relation.name, names, _widths(names, []))
        self.finish(sheet, len(names), number)
        if sheets > 1:
            self.source.notice(f"{relation.name}: the rows fill {sheets} sheets, {relation.name} 2 and so on")

    def cell(self, sheet: Worksheet, row: int, place: int, column: Column, value: Any) -> None:
        format = self.formats[column.type]
        if column.type in ("integer", "decimal") and _is_exact(value):
            sheet.write_number(row, place, float(value), format)
        elif column.type == "date" and value >= _FIRST_DATE:
            sheet.write_datetime(row, place, datetime.datetime(value.year, value.month, value.day), format)
        else:
            self.text(sheet, row, place, column.name, str(value))
            if column.type != "string":
                self.note(sheet, row, column.name, f"beyond what Excel holds as a {column.type}; a text")

    def note(self, sheet: Worksheet, row: int, column: str, how: str) -> None:
        self.otherwise.setdefault((sheet.get_name(), column, how), [0, row + 1])[0] += 1

    def text(self, sheet: Worksheet, row: int, place: int, column: str, text: str) -> None:
        first, *others = _pieces(text)
        sheet.write_string(row, place, first, self.formats["string"])
        for part, piece in enumerate(others, 2):
            if self.continued is None:
                self.continued = self.sheet(CONTINUED, _CONTINUED_COLUMNS, [20, 8, 16, 6, _WIDEST])
            self.continued_rows += 1
            for number, value in enumerate((sheet.get_name(), row + 1, column, part)):
                self.plain_cell(self.continued, self.continued_rows, number, _CONTINUED_COLUMNS[number], value)
            self.continued.write_string(self.continued_rows, 4, piece, self.formats["string"])
        if others:
            self.note(sheet, row, column, f"longer than a cell holds; the rest stands in the sheet {CONTINUED}")


def _pieces(text: str) -> list[str]:
    """A text in pieces that a cell holds; Excel counts UTF-16, in which a rare character takes two."""
    if len(text) <= CELL_CHARACTERS // 2:
        return [text]
    pieces, start, size = [], 0, 0
    for position, character in enumerate(text):
        width = 2 if character > "\uffff" else 1
        if size + width > CELL_CHARACTERS:
            pieces.append(text[start:position])
            start, size = position, 0
        size += width
    return [*pieces, text[start:]]


def _is_exact(value: int | Decimal) -> bool:
    """Whether a number survives as Excel keeps it."""
    return len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[int]:
    """How wide the columns should be, by their first rows; a Chinese character takes the room of two."""
    shown = [columns, *rows[:1_000]]
    return [min(_WIDEST, 3 + max(_width(row[place]) for row in shown)) for place in range(len(columns))]


def _width(value: Any) -> int:
    return display_width("" if value is None else str(value)[:_WIDEST])


def _dictionary() -> list[tuple[str, ...]]:
    return list(_dictionary_rows())


def _dictionary_rows() -> Iterator[tuple[str, ...]]:
    for relation in relations():
        for column in relation.columns:
            yield (
                relation.name,
                column.name,
                {"string": "text"}.get(column.type, column.type),
                "no" if column.required else "yes",
                "key" if column.name in relation.primary_key else "",
                column.references or "",
                ", ".join(column.enum),
                column.description,
            )
