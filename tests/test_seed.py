"""The seed page: its tables against labels made by hand, and each value against the page by its evidence.

The labels are in `tests/seed`; how they are written down, `tests/seed/README.md` says. The rows come from reading the
page, and from the package in the repository.
"""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq
import pytest

import zhoukou_news as zn
from zhoukou_news.document import Document
from zhoukou_news.printed import read_pieces
from zhoukou_news.reading import Row
from zhoukou_news.schema import TABLES, Column, TableName
from zhoukou_news.validation.faults import faults

ROOT = Path(__file__).parent.parent
DOCUMENT = "000_383d5d314f355908"
SEED = ROOT / "seeds" / f"{DOCUMENT}.txt"
TEXT = SEED.read_bytes().decode()
YEAR: int = tomllib.loads((SEED.parent / "documents.toml").read_text(encoding="utf-8"))[DOCUMENT]["year"]

#: What the labels leave out, and what they have instead.
UNLABELLED = {"guesses", "evidence"}
MENTIONS = "mentions"
#: Fields that hold a person's key; labels have `name/kind` there.
PERSON_KEYS = {"person_id", "chair_id", "speaker_id"}

COLUMNS = [(t, c.name) for t, table in TABLES.items() for c in table.columns if c.name not in UNLABELLED]
COLUMNS.append(("people", MENTIONS))


# --- labels -----------------------------------------------------------------------------------------------------------


def _decoded(field: str, value: Any) -> Any:
    """A label's value as the table has it, persons' keys aside."""
    if field == "body":
        return "\n".join(value)
    if field == "date":
        return value and datetime.date.fromisoformat(value)
    if field == "yuan":
        return Decimal(value)
    if isinstance(value, list):
        return [{k: _decoded(k, v) for k, v in e.items()} if isinstance(e, dict) else e for e in value]
    return value


def _labels(table: TableName) -> list[Row]:
    rows = json.loads((Path(__file__).parent / "seed" / f"{table}.json").read_text(encoding="utf-8"))
    return [{field: _decoded(field, value) for field, value in row.items()} for row in rows]


LABELS: dict[TableName, list[Row]] = {table: _labels(table) for table in TABLES}


def _key(table: TableName, row: Row) -> str:
    """By what a row is told apart: people by their names, since kind and key are to be compared."""
    return str(row["name" if table == "people" else TABLES[table].primary_key])


# --- rows -------------------------------------------------------------------------------------------------------------


class Tables(NamedTuple):
    """The rows of the seed page, from one of the places that have them."""

    rows: dict[TableName, list[Row]]

    @property
    def people(self) -> dict[str, Row]:
        """The people by key."""
        return {row["person_id"]: row for row in self.rows["people"]}

    def person(self, key: str | None) -> str | None:
        """A person's key as labels have it."""
        if key is None:
            return None
        row = self.people.get(key)
        return f"{row['name']}/{row['kind']}" if row else f"{key} is not among the people"


def _of_page(row: Row) -> bool:
    article_ids = row.get("article_ids") or [row.get("article_id")]
    return any(str(article_id).startswith(f"{DOCUMENT}-") for article_id in article_ids)


@pytest.fixture(scope="module", params=["read", "published"])
def tables(request: pytest.FixtureRequest) -> Tables:
    """The tables of the page just read, and those of the package in the repository."""
    if request.param == "read":
        page = zn.read(SEED)
        return Tables({table: page.arrow(table).to_pylist() for table in TABLES})
    rows = {table: pq.read_table(ROOT / "data" / f"{table}.parquet").to_pylist() for table in TABLES}
    return Tables({table: [row for row in rows[table] if _of_page(row)] for table in TABLES})


def _labelled_form(tables: Tables, field: str, value: Any) -> Any:
    """A cell as labels have it: persons by name and kind."""
    if field in PERSON_KEYS:
        return tables.person(value)
    if isinstance(value, list):
        return [{k: _labelled_form(tables, k, v) for k, v in e.items()} if isinstance(e, dict) else e for e in value]
    return value


def _cell(tables: Tables, row: Row, column: str) -> Any:
    if column != MENTIONS:
        return _labelled_form(tables, column, row[column])
    named = [piece for piece in row["evidence"] if piece["field"] == "name"]
    return [{field: value for field, value in piece.items() if field != "field"} for piece in named]


def _differences(path: str, expected: Any, actual: Any) -> Iterator[str]:
    """Each cell that differs, by its path."""
    if isinstance(expected, list) and isinstance(actual, list):
        for i in range(max(len(expected), len(actual))):
            if i >= len(actual):
                yield f"{path}[{i}]: missing {expected[i]!r}"
            elif i >= len(expected):
                yield f"{path}[{i}]: on no label {actual[i]!r}"
            else:
                yield from _differences(f"{path}[{i}]", expected[i], actual[i])
    elif isinstance(expected, dict) and isinstance(actual, dict):
        for field in sorted(expected.keys() | actual.keys()):
            yield from _differences(f"{path}.{field}", expected.get(field), actual.get(field))
    elif expected != actual:
        yield f"{path}: labelled {expected!r}, is {actual!r}"


# --- the tables against the labels ------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_there_and_no_other(tables: Tables, table: TableName) -> None:
    """In the page's order, but people, whom their keys order."""
    expected, actual = ([_key(table, row) for row in rows] for rows in (LABELS[table], tables.rows[table]))
    if table == "people":
        expected, actual = sorted(expected), sorted(actual)
    assert actual == expected


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_every_cell_is_as_labelled(tables: Tables, table: TableName, column: str) -> None:
    rows = {_key(table, row): row for row in tables.rows[table]}
    wrong: list[str] = []
    for label in LABELS[table]:
        key = _key(table, label)
        if key in rows:
            wrong += _differences(f"{key}: {column}", label[column], _cell(tables, rows[key], column))
        else:
            wrong.append(f"{key}: there is no such row")
    assert not wrong, "\n".join(wrong)


def test_keys_of_people_begin_with_their_romanised_names(tables: Tables) -> None:
    keys = {row["name"]: row["person_id"] for row in tables.rows["people"]}
    for label in LABELS["people"]:
        beginning = label["name_pinyin"].lower().replace(" ", "-")
        assert re.fullmatch(rf"{beginning}-[0-9a-f]+", keys[label["name"]])
    assert len(set(keys.values())) == len(LABELS["people"])


# --- the labels against the page --------------------------------------------------------------------------------------


def _elements(rows: list[Row]) -> Iterator[tuple[str, Row]]:
    """Each element of a list that has a span, with the field that its span is of."""
    for row in rows:
        for column, value in row.items():
            for element in value if isinstance(value, list) else []:
                if isinstance(element, dict) and "char_start" in element:
                    # A mention has no text of its own: it is the row's name.
                    text = {"name": row["name"]} if column == MENTIONS else element
                    yield (
                        next(text[f] for f in ("text", "title" if column == "titles" else "name", "name") if f in text),
                        element,
                    )


@pytest.mark.parametrize("table", TABLES)
def test_labels_have_every_column(table: TableName) -> None:
    columns = {column for name, column in COLUMNS if name == table}
    assert [label.keys() ^ columns for label in LABELS[table]] == [set()] * len(LABELS[table])
    for label in LABELS[table]:
        for name, value in label.items():
            item = TABLES[table].column(name).item if name != MENTIONS else None
            if item and item.fields:
                assert all(element.keys() == {field.name for field in item.fields} for element in value), name


@pytest.mark.parametrize("table", TABLES)
def test_labelled_spans_print_the_labelled_text(table: TableName) -> None:
    for text, element in _elements(LABELS[table]):
        assert _joined([TEXT[element["char_start"] : element["char_end"]]]) == text


def test_labelled_articles_and_slogans_are_the_whole_page() -> None:
    """Headings, byline, body and end mark, one after the other, give all that an article's extent prints."""
    position, outside = 0, ""
    for label in LABELS["articles"]:
        outside += TEXT[position : label["char_start"]]
        position = label["char_end"]
        byline = "".join(f"{reporter['title']} {reporter['name']}" for reporter in label["reporters"])
        heads, body = label["headline"] + "".join(label["subheads"]), label["body"] + label["end_mark"]
        whole = f"{heads}本报讯（{byline}）{body}"
        assert re.sub(r"\s", "", TEXT[label["char_start"] : position]) == re.sub(r"\s", "", whole)
    assert (outside + TEXT[position:]).split() == ["抗击疫情", "我们始终在一起"]


# --- each value from the page and its evidence ------------------------------------------------------------------------


def _joined(pieces: list[str]) -> str:
    """What the pieces say, by the contract's words alone: joined, without line ends and the spaces of typesetting."""
    text = "".join(line.strip() for piece in pieces for line in piece.splitlines())
    chinese, digit = r"[^\x00-\x7f]", r"[0-9]"
    return re.sub(rf"(?<={chinese})[ \u3000]+(?={chinese}|{digit})|(?<={digit})[ \u3000]+(?={chinese})", "", text)


class Cell(NamedTuple):
    """A value in a row, with its evidence."""

    tables: Tables
    table: TableName
    row: Row
    element: Row
    value: Any
    pieces: list[tuple[str, int, int]]

    @property
    def printed(self) -> str:
        """What its evidence gives."""
        return _joined([TEXT[start:end] for _, start, end in self.pieces])

    def derive(self, field: str) -> str:
        """What the evidence of another field of the row gives."""
        return _joined([TEXT[start:end] for _, start, end in _pieces(self.row, field)])


def _pieces(row: Row, path: str) -> list[tuple[str, int, int]]:
    fields = (path, "body+") if path == "body" else (path,)
    return [(e["field"], e["char_start"], e["char_end"]) for e in row["evidence"] if e["field"] in fields]


def _as_printed(cell: Cell) -> str:
    return cell.printed


def _body(cell: Cell) -> str:
    paragraphs: list[list[str]] = []
    for field, start, end in cell.pieces:
        if field == "body":
            paragraphs.append([])
        paragraphs[-1].append(TEXT[start:end])
    return "\n".join(map(_joined, paragraphs))


def _every_mention(cell: Cell) -> str:
    """Every mention gives the same name."""
    return " or ".join(sorted({_joined([TEXT[start:end]]) for _, start, end in cell.pieces}))


def _date(cell: Cell) -> datetime.date | None:
    day = re.search(r"(\d+)月(\d+)日", cell.printed)
    return datetime.date(YEAR, int(day[1]), int(day[2])) if day else None


def _year_basis(cell: Cell) -> str:
    return "stated" if re.search(r"\d{4}年", cell.printed + cell.derive("date")) else "document"


def _time_of_day(cell: Cell) -> str | None:
    words = {"凌晨": "early_morning", "上午": "morning", "中午": "noon", "下午": "afternoon", "晚": "evening"}
    return next((part for word, part in words.items() if word in cell.printed), None)


def _yuan(cell: Cell) -> Decimal | None:
    amount = re.fullmatch(r"([0-9.]+)(万?)余?元", cell.element["text"])
    return Decimal(amount[1]) * (10_000 if amount[2] else 1) if amount else None


def _bank(cell: Cell) -> str | None:
    names = {"农行": "中国农业银行", "中原银行": "中原银行"}
    return next((canonical for name, canonical in names.items() if name in cell.printed), None)


def _digits(cell: Cell) -> str:
    return re.sub(r"[ -]", "", cell.printed)


def _person(cell: Cell) -> str | None:
    """The person who is named beside it, or by the evidence of its own."""
    name = cell.printed if cell.pieces else cell.element.get("name")
    return next((key for key, person in cell.tables.people.items() if person["name"] == name), None)


def _role(cell: Cell) -> str:
    """Who presides is the chair; on this page all others are said to be present."""
    return "chair" if cell.element["person_id"] == cell.row["chair_id"] else "attendee"


def _place(side: str) -> Callable[[Cell], int]:
    """The place of an element is that of its text, its title or its name."""

    def place(cell: Cell) -> int:
        starts, ends = zip(*((start, end) for _, start, end in cell.pieces), strict=True)
        return min(starts) if side == "char_start" else max(ends)

    return place


def _extent(side: str) -> Callable[[Cell], int]:
    """A row begins with its first value and ends with its last one."""

    def extent(cell: Cell) -> int:
        places = [e[side] for e in cell.row["evidence"]]
        return min(places) if side == "char_start" else max(places)

    return extent


def _numbered(parent: str, letter: str) -> Callable[[Cell], str]:
    def key(cell: Cell) -> str:
        siblings = [row for row in cell.tables.rows[cell.table] if row[parent] == cell.row[parent]]
        return f"{cell.row[parent]}-{letter}{siblings.index(cell.row) + 1}"

    return key


def _article(cell: Cell) -> str | None:
    """The article that the row, or an element of it, lies in."""
    start = cell.element.get("char_start", cell.row.get("char_start"))
    inside = (a for a in cell.tables.rows["articles"] if start in range(a["char_start"], a["char_end"]))
    return next((a["article_id"] for a in inside), None)


def _articles_of(cell: Cell) -> list[str]:
    named = [e["char_start"] for e in cell.row["evidence"] if e["field"] == "name"]
    articles = cell.tables.rows["articles"]
    return [a["article_id"] for a in articles if any(a["char_start"] <= n < a["char_end"] for n in named)]


def _meetings_of(cell: Cell) -> list[str]:
    meetings = cell.tables.rows["meetings"]
    return [m["meeting_id"] for m in meetings if cell.row["person_id"] in {a["person_id"] for a in m["attendees"]}]


def _kind(cell: Cell) -> str:
    """What the places of the name say of it; on this page whoever is neither in a byline nor a contact has a post."""
    rows, key = cell.tables.rows, cell.row["person_id"]
    if any(r["person_id"] == key for a in rows["articles"] for r in a["reporters"]):
        return "journalist"
    if any(c["person_id"] == key for a in rows["bank_accounts"] for c in a["contacts"]):
        return "contact"
    return "official" if cell.row["titles"] else "other"


def _label(cell: Cell) -> Any:
    """What no place on the page gives: how a name is spoken."""
    return next((label["name_pinyin"] for label in LABELS["people"] if label["name"] == cell.row["name"]), None)


DATES: dict[str, Callable[[Cell], Any]] = {
    "date": _date,
    "date_text": _as_printed,
    "year_basis": _year_basis,
    "time_of_day": _time_of_day,
}
#: How each cell follows from its evidence, or from other cells that do. `[]` stands for every element of a list.
RULES: dict[TableName, dict[str, Callable[[Cell], Any]]] = {
    "articles": {
        "article_id": lambda cell: f"{DOCUMENT}-{cell.row['ordinal']:02}",
        "document_id": lambda cell: SEED.stem,
        "ordinal": lambda cell: sum(a["char_start"] <= cell.row["char_start"] for a in cell.tables.rows["articles"]),
        "document_year": lambda cell: YEAR,
        "headline": _as_printed,
        "subheads[]": _as_printed,
        "reporters[].person_id": _person,
        "reporters[].name": _as_printed,
        "reporters[].title": _as_printed,
        **DATES,
        "body": _body,
        "quoted_phrases[].text": _as_printed,
        "amounts[].yuan": _yuan,
        "amounts[].text": _as_printed,
        "end_mark": _as_printed,
        "redactions[].char_start": _place("char_start"),
        "redactions[].char_end": _place("char_end"),
        "char_start": _extent("char_start"),
        "char_end": _extent("char_end"),
    },
    "meetings": {
        "meeting_id": _numbered("article_id", "m"),
        "article_id": _article,
        "name": _as_printed,
        "organizer": _as_printed,
        **DATES,
        "location": _as_printed,
        "chair_id": _person,
        "attendees[].person_id": _person,
        "attendees[].name": _as_printed,
        "attendees[].title": _as_printed,
        "attendees[].role": _role,
        "agenda[].text": _as_printed,
        "statements[].speaker_id": _person,
        "statements[].speaker": _as_printed,
        "statements[].verb": _as_printed,
        "statements[].text": _as_printed,
        "char_start": _extent("char_start"),
        "char_end": _extent("char_end"),
    },
    "people": {
        "person_id": _person,
        "name": _every_mention,
        "name_pinyin": _label,
        "kind": _kind,
        "titles[].title": _as_printed,
        "titles[].article_id": _article,
        "phones[]": _as_printed,
        "article_ids": _articles_of,
        "meeting_ids": _meetings_of,
        "mention_count": lambda cell: len(_pieces(cell.row, "name")),
        "first_article_id": lambda cell: _articles_of(cell)[0],
    },
    "bank_accounts": {
        "account_id": _numbered("article_id", "a"),
        "article_id": _article,
        "holder": _as_printed,
        "bank": _bank,
        "branch": _as_printed,
        "account_number": _digits,
        "cnaps_code": _digits,
        "remark": _as_printed,
        "contacts[].person_id": _person,
        "contacts[].name": _as_printed,
        "contacts[].phone": _as_printed,
        "address": _as_printed,
        "char_start": _extent("char_start"),
        "char_end": _extent("char_end"),
    },
}
#: The field of an element that its span is of.
SPAN_OF = {
    "quoted_phrases": "text",
    "amounts": "text",
    "attendees": "name",
    "agenda": "text",
    "statements": "text",
    "titles": "title",
}
for _table, _rules in RULES.items():
    for _column in TABLES[_table].columns:
        if _column.name in SPAN_OF:
            _rules |= {f"{_column.name}[].{side}": _place(side) for side in ("char_start", "char_end")}

#: Rules that read the page; a cell under one of them that is not null has evidence of its own.
READ = {_as_printed, _body, _every_mention, _date, _time_of_day, _bank, _digits}
PATHS = [(table, path) for table, rules in RULES.items() for path in rules]


def _leaves(column: Column) -> Iterator[str]:
    """The path of each value that a column holds."""
    if column.item is None:
        yield column.name
    elif column.item.fields:
        yield from (f"{column.name}[].{field.name}" for field in column.item.fields)
    else:
        yield f"{column.name}[]"


def _cells(tables: Tables, table: TableName, path: str) -> Iterator[tuple[str, Cell]]:
    """Every cell under a path, with its place for a message; nulls left out."""
    column, brackets, field = path.partition("[]")
    for row in tables.rows[table]:
        elements = enumerate(row[column]) if brackets else [(None, row)]
        for number, element in elements:
            value = element if brackets and not field else element[field[1:] if brackets else column]
            place = column if number is None else f"{column}[{number}]{field}"
            # The place of an element is in the evidence of its text.
            spanned = place.rpartition(".")[0] + f".{SPAN_OF.get(column)}" if field[1:].startswith("char_") else place
            if value is not None:
                inner = element if isinstance(element, dict) else row
                yield (
                    f"{_key(table, row)}: {place}",
                    Cell(tables, table, row, inner, value, _pieces(row, spanned)),
                )


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_rule(table: TableName) -> None:
    leaves = {leaf for column in TABLES[table].columns if column.name not in UNLABELLED for leaf in _leaves(column)}
    # A list of keys follows as a whole from the row's places.
    whole = {path for path in RULES[table] if f"{path}[]" in leaves}
    assert leaves - {f"{path}[]" for path in whole} == RULES[table].keys() - whole


@pytest.mark.parametrize(("table", "path"), PATHS)
def test_every_value_follows_from_the_page_and_its_evidence(tables: Tables, table: TableName, path: str) -> None:
    rule = RULES[table][path]
    wrong = []
    for place, cell in _cells(tables, table, path):
        if rule in READ and not cell.pieces:
            wrong.append(f"{place}: {cell.value!r} has no evidence")
        elif (derived := rule(cell)) != cell.value:
            wrong.append(f"{place}: is {cell.value!r}, its evidence gives {derived!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("table", TABLES)
def test_evidence_names_values_that_are_there(tables: Tables, table: TableName) -> None:
    there = {place for path in RULES[table] for place, _ in _cells(tables, table, path)}
    rows = tables.rows[table]
    wrong = [
        f"{_key(table, row)}: {piece['field']}"
        for row in rows
        for piece in row["evidence"]
        if f"{_key(table, row)}: {piece['field'].removesuffix('+')}" not in there
        and not (piece["field"] == "reporters" and row["reporters"])  # the whole byline
    ]
    assert rows and not wrong, "\n".join(wrong)


@pytest.mark.parametrize("table", TABLES)
def test_pieces_of_evidence_lie_in_their_article_in_order(tables: Tables, table: TableName) -> None:
    articles = {row["article_id"]: row for row in tables.rows["articles"]}
    for row in tables.rows[table]:
        last: dict[str, int] = {}
        for piece in row["evidence"]:
            article = articles[piece.get("article_id") or row["article_id"]]
            assert article["char_start"] <= piece["char_start"] < piece["char_end"] <= article["char_end"]
            field = piece["field"].removesuffix("+")
            assert last.get(field, 0) <= piece["char_start"], f"{_key(table, row)}: {field}"
            last[field] = piece["char_end"]


@pytest.mark.parametrize("table", TABLES)
def test_the_package_joins_pieces_as_the_contract_says(tables: Tables, table: TableName) -> None:
    """`read_pieces`, by which rows are read, and the plain words of the contract give the same."""
    compared = 0
    for path, rule in RULES[table].items():
        for place, cell in _cells(tables, table, path):
            if rule is _as_printed:
                compared += 1
                assert read_pieces(TEXT, [(start, end) for _, start, end in cell.pieces]) == cell.printed, place
    assert compared


@pytest.mark.parametrize("table", TABLES)
def test_the_package_recomputes_every_value(tables: Tables, table: TableName) -> None:
    """The package's own check, by the functions that read the page, finds what the plain rules above find: no fault."""
    page = Document(DOCUMENT, TEXT, year=YEAR)
    rows = tables.rows[table]
    wrong = [f"{_key(table, row)}: {fault}" for row in rows for fault in faults(table, row, {DOCUMENT: page}.get)]
    assert rows and not wrong, "\n".join(wrong)
