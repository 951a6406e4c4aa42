"""Altered packages: a changed byte is found by its hash, a changed value that was hashed anew by its evidence."""

from __future__ import annotations

import copy
import datetime
import decimal
import json
import os
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from test_validate import Rows, publish, read

import zhoukou_news as zn
from zhoukou_news import card, catalog, descriptor
from zhoukou_news.document import Document
from zhoukou_news.schema import TABLES, Column, TableName
from zhoukou_news.validation import KEPT
from zhoukou_news.validation.faults import faults

SEED = Path(__file__).parent.parent / "seeds" / "000_383d5d314f355908.txt"
#: How many bytes and cells are changed; `ZHOUKOU_NEWS_CHANGES=5 scripts/test tests/test_integrity.py` changes more.
TIMES = int(os.environ.get("ZHOUKOU_NEWS_CHANGES", "1"))
BYTES, CELLS = 1_000 * TIMES, 200 * TIMES


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    shutil.copyfile(SEED, folder / SEED.name)
    (folder / "documents.toml").write_text(f"[{SEED.stem}]\nyear = 2020\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def good(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("integrity") / "package"
    zn.build([pages], out)
    assert zn.validate(out, sources=[pages]).valid
    return out


# --- bytes ------------------------------------------------------------------------------------------------------------


def equal(name: str, before: bytes, after: bytes, package: Path) -> bool:
    """Whether a changed file says what it said: descriptor and records as JSON, the card in what the build wrote."""
    if name in (descriptor.FILE_NAME, *catalog.FILE_NAMES):
        return bool(json.loads(before) == json.loads(after))
    tables = list(descriptor.read(package).values())
    return name == card.FILE_NAME and card.render(tables, after.decode()) == after.decode()


def test_any_changed_byte_of_a_published_file_is_found(good: Path, tmp_path: Path) -> None:
    package = Path(shutil.copytree(good, tmp_path / "package"))
    files = {str(path.relative_to(package)): path.read_bytes() for path in package.rglob("*") if path.is_file()}
    assert len(files) == len(TABLES) + 3 + len(catalog.FILE_NAMES)
    choose = random.Random(20200209)
    found, alike = 0, 0
    # Each change is in a file of its own: as many are looked for at once as there are files.
    for _ in range(BYTES // len(files) + 1):
        changed = {}
        for name, content in files.items():
            data = bytearray(content)
            place = choose.randrange(len(data))
            data[place] ^= 1 << choose.randrange(8)
            (package / name).write_bytes(data)
            changed[name] = bytes(data)
        # A broken descriptor hides the rest: it is looked at by itself.
        for names in ([descriptor.FILE_NAME], [name for name in files if name != descriptor.FILE_NAME]):
            for name in files:
                (package / name).write_bytes(changed[name] if name in names else files[name])
            report = zn.validate(package)
            reported = {violation.file for violation in report.violations}
            for name in names:
                if name in reported or (names == [descriptor.FILE_NAME] and not report.valid):
                    found += 1
                else:
                    assert equal(name, files[name], changed[name], good), name
                    alike += 1
    assert found + alike >= BYTES
    assert found > 0.8 * BYTES, (found, alike)


# --- cells ------------------------------------------------------------------------------------------------------------

#: What no check finds, with the reason.
UNFINDABLE = {
    "meetings.attendees[].role": "an `attendee` made a `speaker` or back: which of them someone is, the sentence tells",
}
#: Values that a wider stretch gives, too: 2月9日下午 is in the afternoon as 下午 is. Where their evidence is changed
#: and still gives the value, nothing that the tables say is another; nor is it where mentions change places.
GIVEN_BY_MORE = {"bank", "time_of_day", "date", "year_basis", "reporters", "meeting_id"}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all values in a row that are no lists or records, and of all lists."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        yield path
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path


def value_in(rows: Any, place: Sequence[Any]) -> Any:
    for part in place:
        rows = rows[part]
    return rows


def proved_equal(what: str, inner: Any, before: Any, after: Any) -> bool:
    """Whether a change of evidence that validates leaves every value what it was."""
    if what.endswith((".evidence[].char_start", ".evidence[].char_end")):
        return inner["field"] in GIVEN_BY_MORE
    if not what.endswith(".evidence"):
        return False
    said = []
    for pieces in (before, after):
        of_field: dict[str, list[Any]] = {}
        for piece in pieces:
            of_field.setdefault(piece["field"].removesuffix("+"), []).append(piece)
        if "name" in of_field and what == "people.evidence":
            of_field["name"].sort(key=lambda piece: (piece["article_id"], piece["char_start"]))
        said.append({field: found for field, found in of_field.items() if field not in GIVEN_BY_MORE})
    return said[0] == said[1]


def name_of(path: Sequence[Any]) -> str:
    return "".join("[]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def declared(table: TableName, path: Sequence[Any]) -> Column:
    """What the schema says of a value."""
    column = TABLES[table].column(path[0])
    for part in path[1:]:
        if isinstance(part, int):
            assert column.item is not None
            column = column.item
        else:
            column = next(field for field in column.fields if field.name == part)
    return column


def other(value: Any, column: Column, elsewhere: list[Any], choose: random.Random) -> Any:
    """Another value of the same type, such as someone who means harm, or a broken program, would put there.

    Args:
        value: The value.
        column: What it is declared to be.
        elsewhere: The values that other rows, or other elements, have there.
        choose: Chance.
    """
    if column.enum:
        return choose.choice([name for name in column.enum if name != value])
    if not isinstance(value, list) and choose.random() < 0.5:
        others = [inner for inner in elsewhere if inner != value and inner is not None]
        if others:
            return choose.choice(others)
    if isinstance(value, list):
        changed = copy.deepcopy(value)
        if not changed:
            return None
        how = choose.choice(("drop", "double", "swap"))
        if how == "drop":
            del changed[choose.randrange(len(changed))]
        elif how == "double":
            changed.insert(0, copy.deepcopy(choose.choice(changed)))
        else:
            changed.reverse()
        return changed
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value + choose.choice((-1, 1, 7))
    if isinstance(value, decimal.Decimal):
        return value + choose.choice((-1, 1, 1000))
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=choose.choice((-365, -1, 1, 31)))
    if len(value) > 1 and choose.random() < 0.3:
        return value[:-1]
    place = choose.randrange(len(value))
    old = value[place]
    new = choose.choice([c for c in ("0123456789" if old.isdigit() else "周口市长王李刘继标强调") if c != old])
    return value[:place] + new + value[place + 1 :]


def test_any_changed_cell_is_found_by_its_evidence(good: Path, pages: Path, tmp_path: Path) -> None:
    package = Path(shutil.copytree(good, tmp_path / "package"))
    rows: Rows = read(package)
    # Every path once, then by chance: lists of evidence are most of what there is.
    places: dict[str, list[tuple[Any, ...]]] = {}
    for table, table_rows in rows.items():
        for number, row in enumerate(table_rows):
            for path in leaves(row):
                places.setdefault(f"{table}.{name_of(path)}", []).append((table, number, *path))
    choose = random.Random(20200209)
    chosen = [choose.choice(found) for found in places.values()]
    chosen += [choose.choice(choose.choice(list(places.values()))) for _ in range(max(CELLS - len(chosen), 0))]
    values = {path: [value_in(rows, place) for place in found] for path, found in places.items()}
    missed, changes = [], 0
    for place in chosen:
        table, number, *inside = place
        what = f"{table}.{name_of(inside)}"
        altered = copy.deepcopy(rows)
        inner = value_in(altered, place[:-1])
        before = inner[inside[-1]]
        after = other(before, declared(table, inside), values[what], choose)
        if after is None or after == before:
            continue
        inner[inside[-1]] = after
        changes += 1
        publish(package, altered)
        report = zn.validate(package, sources=[pages])
        if report.valid and not proved_equal(what, inner, before, after) and what not in UNFINDABLE:
            missed.append(f"{what} of row {number}: {before!r} became {after!r}"[:300])
    assert not missed, "\n".join(missed)
    assert changes > 0.7 * CELLS


@pytest.mark.parametrize("seed", range(8 * TIMES))
def test_what_is_found_of_many_rows_is_what_each_by_itself_gives(
    seed: int, good: Path, pages: Path, tmp_path: Path
) -> None:
    package = Path(shutil.copytree(good, tmp_path / "package"))
    rows: Rows = read(package)
    choose = random.Random(seed)
    for table, table_rows in rows.items():
        for row in choose.sample(table_rows, min(4, len(table_rows))):
            paths = [path for path in leaves(row) if declared(table, path).type != "list"]
            path = choose.choice(paths)
            inner = value_in(row, path[:-1])
            after = other(inner[path[-1]], declared(table, path), [], choose)
            inner[path[-1]] = inner[path[-1]] if after is None else after
    publish(package, rows)
    report = zn.validate(package, sources=[pages])
    page = Document(SEED.stem, SEED.read_text("utf-8"), year=2020)
    found = [v for v in report.violations if v.rule == "evidence"]
    for table, table_rows in read(package).items():
        key = TABLES[table].primary_key
        expected = [
            (row[key], fault.path, fault.reason)
            for row in table_rows
            for fault in faults(table, row, {SEED.stem: page}.get)
        ]
        assert report.counts[table, "evidence"] == len(expected)
        of_table = [violation for violation in found if violation.table == table]
        assert [(v.row, v.column) for v in of_table] == [(row, path) for row, path, _ in expected[:KEPT]]
        assert all(v.reason.startswith(reason) for v, (*_, reason) in zip(of_table, expected, strict=False))
