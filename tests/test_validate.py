"""Validation: a good package is valid, and each rule finds a fault planted for it."""

from __future__ import annotations

import datetime
import decimal
import json
import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from zhoukou_news import card, catalog, descriptor
from zhoukou_news.arrow import arrow_schema
from zhoukou_news.corpus import build
from zhoukou_news.descriptor import PublishedFile, PublishedTable
from zhoukou_news.digest import ContentDigest
from zhoukou_news.package import PackageWriter, file_hash
from zhoukou_news.schema import TABLES, TableName
from zhoukou_news.validation import KEPT, RULES, ValidationReport, comparison, scattered, validate, validator
from zhoukou_news.validation.joined import Pages

SEED = Path(__file__).parent.parent / "seeds" / "000_383d5d314f355908.txt"
Rows = dict[TableName, list[dict[str, Any]]]


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages: the seed page, and the same once more."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.copyfile(SEED, folder / SEED.name)
    shutil.copyfile(SEED, folder / "z_again.txt")
    (folder / "documents.toml").write_text(f"[{SEED.stem}]\nyear = 2020\n[z_again]\nyear = 2020\n", "utf-8")
    return folder


@pytest.fixture(scope="session")
def good(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of these pages. Tests change copies of it."""
    out = tmp_path_factory.mktemp("good") / "package"
    build([sources], out)
    return out


@pytest.fixture
def package(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "package"))


def read(folder: Path) -> Rows:
    return {name: pq.read_table(folder / "data" / f"{name}.parquet").to_pylist() for name in TABLES}


def loosened(type_: pa.DataType) -> pa.DataType:
    """The type with null allowed everywhere."""
    if pa.types.is_list(type_):
        return pa.list_(pa.field("element", loosened(type_.value_type)))
    if pa.types.is_struct(type_):
        return pa.struct([pa.field(field.name, loosened(field.type)) for field in type_])
    return type_


def publish(folder: Path, rows: Rows | None = None, schemas: dict[TableName, pa.Schema] | None = None) -> None:
    """Write rows as they are, right or wrong, with descriptor, digests and card to match."""
    tables = []
    former = descriptor.read(folder)
    for name in TABLES:
        path = folder / former[name].path
        if rows is not None:
            schema = (schemas or {}).get(name, arrow_schema(name))
            pq.write_table(pa.Table.from_pylist(rows[name], schema), path, row_group_size=5)
        table = pq.ParquetFile(path).read()
        digest = ContentDigest()
        digest.update(table)
        file = PublishedFile(former[name].path, file_hash(path), path.stat().st_size, table.num_rows)
        tables.append(PublishedTable(name, former[name].path, (file,), digest.text()))
    terms = descriptor.read_terms(folder)
    given = json.loads((folder / "datapackage.json").read_text("utf-8"))
    (folder / "datapackage.json").write_text(descriptor.render(tables, given["sources"], terms), "utf-8")
    (folder / "README.md").write_text(card.render(tables, (folder / "README.md").read_text("utf-8"), terms), "utf-8")
    for record, text in catalog.render(tables, terms).items():
        (folder / record).write_text(text, "utf-8")


def rules(report: ValidationReport) -> set[str]:
    return {rule for _, rule in report.counts}


class Deadly:
    """A function; another process that is handed it ends."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, *arguments: Any) -> Any:
        return self.function(*arguments)

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


def test_a_good_package_is_valid(good: Path, sources: Path) -> None:
    report = validate(good, sources=[sources])
    assert [str(violation) for violation in report.violations] == []
    assert report.valid and report.compared == 2
    assert report.rows == {name: len(rows) for name, rows in read(good).items()}


def test_a_good_package_stays_valid_through_the_helper_that_plants(package: Path, sources: Path) -> None:
    publish(package, read(package))
    assert validate(package, sources=[sources]).valid


def test_whoever_validates_keeps_the_allocator_of_memory(good: Path, sources: Path) -> None:
    name = next(name for name in pa.supported_memory_backends() if name != "system")
    before = pa.default_memory_pool()
    pa.set_memory_pool(getattr(pa, f"{name}_memory_pool")())
    try:
        validate(good, sources=[sources])
        assert pa.default_memory_pool().backend_name == name
    finally:
        pa.set_memory_pool(before)


def test_without_sources_nothing_is_compared(good: Path) -> None:
    report = validate(good)
    assert report.valid and report.compared is None


# --- faults in rows, published with right hashes ----------------------------------------------------------------------

_ALONE = {"reporters": [], "article_id": "000_383d5d314f355908-01"}


def _person(rows: Rows, name: str) -> dict[str, Any]:
    return next(row for row in rows["people"] if row["name"] == name)


def _duplicate_article(rows: Rows) -> None:
    rows["articles"].insert(1, dict(rows["articles"][0]))


def _far_duplicate_of_a_person(rows: Rows) -> None:
    rows["people"].append(dict(rows["people"][0]))


def _swap(table: TableName) -> Callable[[Rows], None]:
    def plant(rows: Rows) -> None:
        rows[table].reverse()

    return plant


def _drop_article(rows: Rows) -> None:
    del rows["articles"][1]


def _set(table: TableName, path: str, value: Any, row: int = 0) -> Callable[[Rows], None]:
    """Set `a.0.b` of a row to a value."""

    def plant(rows: Rows) -> None:
        *parts, last = path.split(".")
        inner: Any = rows[table][row]
        for part in parts:
            inner = inner[int(part) if part.isdigit() else part]
        inner[int(last) if last.isdigit() else last] = value

    return plant


def _second_person_of_a_name(rows: Rows) -> None:
    twin = {**rows["people"][-1], "person_id": "zz-zz-00000000"}
    rows["people"].append(twin)


def _empty_lead(rows: Rows) -> None:
    rows["articles"][0]["headline"] = ""


def _space_at_the_end(rows: Rows) -> None:
    rows["meetings"][0]["organizer"] += "\u3000"


def _swap_quotes(rows: Rows) -> None:
    quoted = next(row["quoted_phrases"] for row in rows["articles"] if len(row["quoted_phrases"]) > 1)
    quoted[0], quoted[1] = quoted[1], quoted[0]


def _twice_present(rows: Rows) -> None:
    attendees = rows["meetings"][0]["attendees"]
    attendees.insert(1, dict(attendees[0]))


def _not_the_chair(rows: Rows) -> None:
    meeting = next(row for row in rows["meetings"] if row["chair_id"])
    meeting["chair_id"] = next(a["person_id"] for a in meeting["attendees"] if a["role"] != "chair")


def _chair_without_id(rows: Rows) -> None:
    next(row for row in rows["meetings"] if row["chair_id"])["chair_id"] = None


def _with_a_speaker(rows: Rows) -> tuple[dict[str, Any], dict[str, Any]]:
    return next((m, s) for m in rows["meetings"] for s in m["statements"] if s["speaker_id"])


def _absent_speaker(rows: Rows) -> None:
    meeting, said = _with_a_speaker(rows)
    meeting["attendees"] = [a for a in meeting["attendees"] if a["person_id"] != said["speaker_id"]]


def _firm_pronoun(rows: Rows) -> None:
    _with_a_speaker(rows)[1]["speaker"] = "他"


def _forget_a_mention(rows: Rows) -> None:
    person = _person(rows, "刘继标")
    person["mention_count"] -= 1


def _forget_an_article(rows: Rows) -> None:
    person = _person(rows, "丁福浩")
    gone = person["article_ids"].pop()
    person["evidence"] = [item for item in person["evidence"] if item["article_id"] != gone]
    person["titles"] = [title for title in person["titles"] if title["article_id"] != gone]
    person["mention_count"] = sum(item["field"] == "name" for item in person["evidence"])


def _forget_a_meeting(rows: Rows) -> None:
    _person(rows, "丁福浩")["meeting_ids"].pop()


def _invent_a_meeting(rows: Rows) -> None:
    person = next(row for row in rows["people"] if not row["meeting_ids"])
    person["meeting_ids"] = [rows["meetings"][0]["meeting_id"]]


def _other_first_article(rows: Rows) -> None:
    person = _person(rows, "丁福浩")
    person["first_article_id"] = person["article_ids"][-1]


def _misplaced_title(rows: Rows) -> None:
    person = _person(rows, "丁福浩")
    person["titles"][0]["article_id"] = next(
        row["article_id"] for row in rows["articles"] if row["article_id"] not in person["article_ids"]
    )


def _outside_the_article(rows: Rows) -> None:
    first, second = rows["articles"][0], rows["articles"][1]
    first["quoted_phrases"][-1]["char_start"] = second["char_start"]
    first["quoted_phrases"][-1]["char_end"] = second["char_start"] + 2


def _mention_outside_the_article(rows: Rows) -> None:
    mention = rows["people"][0]["evidence"][0]
    mention["char_start"], mention["char_end"] = 1_000_000, 1_000_002


PLANTS: dict[str, tuple[str, TableName, str | None, Callable[[Rows], object]]] = {
    "a document id with a slash": ("pattern", "articles", "document_id", _set("articles", "document_id", "a/b")),
    "a full-width space in an id": ("pattern", "meetings", "article_id", _set("meetings", "article_id", "a\u3000b-01")),
    "a person's name with a space": ("pattern", "people", "name", _set("people", "name", "王 艳")),
    "letters in a cnaps code": ("pattern", "bank_accounts", "cnaps_code", _set("bank_accounts", "cnaps_code", "ABC")),
    "a nested id of no form": (
        "pattern",
        "meetings",
        "attendees[1].person_id",
        _set("meetings", "attendees.1.person_id", "Liu Jibiao"),
    ),
    "a part of the day that there is not": (
        "enum",
        "articles",
        "time_of_day",
        _set("articles", "time_of_day", "night"),
    ),
    "a kind that there is not": ("enum", "people", "kind", _set("people", "kind", "reporter")),
    "a nested role that there is not": (
        "enum",
        "meetings",
        "attendees[0].role",
        _set("meetings", "attendees.0.role", "x"),
    ),
    "a nested verb that there is not": (
        "enum",
        "meetings",
        "statements[0].verb",
        _set("meetings", "statements.0.verb", "吼"),
    ),
    "an ordinal of zero": ("minimum", "articles", "ordinal", _set("articles", "ordinal", 0)),
    "a negative offset": ("minimum", "articles", "char_start", _set("articles", "char_start", -1)),
    "a nested negative offset": (
        "minimum",
        "meetings",
        "agenda[0].char_start",
        _set("meetings", "agenda.0.char_start", -1),
    ),
    "nobody mentioned": ("minimum", "people", "mention_count", _set("people", "mention_count", 0)),
    "an empty headline": ("text", "articles", "headline", _empty_lead),
    "space after a value": ("text", "meetings", "organizer", _space_at_the_end),
    "an article twice": ("primary-key", "articles", "article_id", _duplicate_article),
    "a person twice, far apart": ("primary-key", "people", "person_id", _far_duplicate_of_a_person),
    "articles in the wrong order": ("order", "articles", "document_id", _swap("articles")),
    "meetings in the wrong order": ("order", "meetings", "article_id", _swap("meetings")),
    "people in the wrong order": ("order", "people", "person_id", _swap("people")),
    "accounts in the wrong order": ("order", "bank_accounts", "article_id", _swap("bank_accounts")),
    "quoted phrases in the wrong order": ("order", "articles", "quoted_phrases[1].char_start", _swap_quotes),
    "an article left out": ("key", "articles", "article_id", _drop_article),
    "a meeting of another article": (
        "key",
        "meetings",
        "meeting_id",
        _set("meetings", "meeting_id", "000_383d5d314f355908-02-m1"),
    ),
    "an account number two": ("key", "bank_accounts", "account_id", lambda rows: rows["bank_accounts"].pop(0)),
    "an ordinal out of order": ("key", "articles", "ordinal", _set("articles", "ordinal", 7)),
    "a meeting of no article": (
        "foreign-key",
        "meetings",
        "article_id",
        _set("meetings", "article_id", "nowhere-01"),
    ),
    "a chair who is nobody": (
        "foreign-key",
        "meetings",
        "chair_id",
        _set("meetings", "chair_id", "wang-wu-00000000"),
    ),
    "a reporter who is nobody": (
        "foreign-key",
        "articles",
        "reporters[0].person_id",
        _set("articles", "reporters.0.person_id", "wang-wu-00000000"),
    ),
    "a speaker who is nobody": (
        "foreign-key",
        "meetings",
        "statements[0].speaker_id",
        _set("meetings", "statements.0.speaker_id", "wang-wu-00000000"),
    ),
    "a contact who is nobody": (
        "foreign-key",
        "bank_accounts",
        "contacts[0].person_id",
        _set("bank_accounts", "contacts.0.person_id", "wang-wu-00000000"),
    ),
    "an article that is not there, in a list": (
        "foreign-key",
        "people",
        "article_ids[0]",
        _set("people", "article_ids.0", "nowhere-01"),
    ),
    "a title from nowhere": (
        "foreign-key",
        "people",
        "titles[0].article_id",
        lambda rows: _person(rows, "丁福浩")["titles"][0].update(article_id="nowhere-01"),
    ),
    "a mention from nowhere": (
        "foreign-key",
        "people",
        "evidence[0].article_id",
        _set("people", "evidence.0.article_id", "nowhere-01"),
    ),
    "a stretch that ends before it begins": (
        "offsets",
        "meetings",
        "attendees[0].char_end",
        _set("meetings", "attendees.0.char_end", 3),
    ),
    "an empty stretch of evidence": (
        "offsets",
        "articles",
        "evidence[0].char_end",
        lambda rows: rows["articles"][0]["evidence"][0].update(
            char_end=rows["articles"][0]["evidence"][0]["char_start"]
        ),
    ),
    "a phrase of the next article": ("bounds", "articles", "quoted_phrases[6]", _outside_the_article),
    "a mention beyond the page": ("bounds", "people", "evidence[0]", _mention_outside_the_article),
    "an account beyond its article": (
        "bounds",
        "bank_accounts",
        "char_start",
        _set("bank_accounts", "char_end", 99_999),
    ),
    "a date without its year's basis": ("date", "articles", "year_basis", _set("articles", "year_basis", None)),
    "a date that is not printed": ("date", "meetings", "date", _set("meetings", "date_text", None)),
    "someone present twice": ("role", "meetings", "attendees[1].person_id", _twice_present),
    "another in the chair": ("role", "meetings", "chair_id", _not_the_chair),
    "a chair without an id": ("role", "meetings", "attendees[0].role", _chair_without_id),
    "an attendee by another name": (
        "person",
        "meetings",
        "attendees[0].name",
        _set("meetings", "attendees.0.name", "王五"),
    ),
    "a contact by another name": (
        "person",
        "bank_accounts",
        "contacts[0].name",
        _set("bank_accounts", "contacts.0.name", "王五"),
    ),
    "a mention not counted": ("people", "people", "mention_count", _forget_a_mention),
    "an article not listed": ("people", "people", "article_ids", _forget_an_article),
    "a meeting not listed": ("people", "people", "meeting_ids", _forget_a_meeting),
    "a meeting not attended": ("people", "people", "meeting_ids", _invent_a_meeting),
    "not the first article": ("people", "people", "first_article_id", _other_first_article),
    "a title of another article": ("people", "people", "titles[0].article_id", _misplaced_title),
    "two people of one name and kind": ("people", "people", "name", _second_person_of_a_name),
    "evidence for a column that there is not": (
        "evidence-path",
        "articles",
        "evidence[0].field",
        _set("articles", "evidence.0.field", "headlines"),
    ),
    "evidence for an element that there is not": (
        "evidence-path",
        "meetings",
        "evidence[0].field",
        _set("meetings", "evidence.0.field", "attendees[77].name"),
    ),
    "evidence for a null": (
        "evidence-path",
        "bank_accounts",
        "evidence[0].field",
        _set("bank_accounts", "evidence.0.field", "cnaps_code"),
    ),
    "a speaker who was not there": ("role", "meetings", None, _absent_speaker),
    "a pronoun that is no guess": ("guess", "meetings", None, _firm_pronoun),
    "a guess twice": (
        "guess",
        "articles",
        "guesses[1].field",
        _set("articles", "guesses", [{"field": "headline", "reason": "x"}, {"field": "headline", "reason": "x"}]),
    ),
    "a name that is a guess in one place only": (
        "guess",
        "people",
        "guesses",
        _set("meetings", "guesses", [{"field": "attendees[0].name", "reason": "x"}]),
    ),
    "a guess about nothing": (
        "evidence-path",
        "people",
        "guesses[0].field",
        _set("people", "guesses", [{"field": "phones[9]", "reason": "x"}]),
    ),
}


@pytest.mark.parametrize("fault", PLANTS)
def test_a_planted_fault_is_found_by_its_rule(fault: str, package: Path) -> None:
    rule, table, column, plant = PLANTS[fault]
    rows = read(package)
    plant(rows)
    publish(package, rows)
    report = validate(package)
    found = [v for v in report.violations if (v.rule, v.table) == (rule, table) and column in (v.column, None)]
    assert found, [str(violation) for violation in report.violations]
    assert found[0].row is not None and found[0].reason
    assert all(part in str(found[0]) for part in (table, found[0].row, rule))
    assert "\n" not in str(found[0])
    assert not {"hash", "content-digest", "descriptor", "card", "catalog", "schema"} & rules(report), (
        "the helper, not the fault"
    )


@pytest.mark.parametrize(
    "table, column",
    [("articles", "headline"), ("meetings", "attendees"), ("people", "kind"), ("bank_accounts", "account_number")],
)
def test_a_null_where_none_can_be(package: Path, table: TableName, column: str) -> None:
    rows = read(package)
    rows[table][1][column] = None
    required = TABLES[table].column(column).required
    schema = arrow_schema(table)
    loose = schema.field(column).with_nullable(True)
    publish(package, rows, {table: schema.set(schema.get_field_index(column), loose)})
    report = validate(package)
    found = [v for v in report.violations if v.rule == "required"]
    key = rows[table][1][TABLES[table].primary_key]
    assert [(v.table, v.row, v.column) for v in found] == ([(table, key, column)] if required else [])
    assert ("schema" in rules(report)) == required


# --- faults in files --------------------------------------------------------------------------------------------------


def _other_type(schema: pa.Schema) -> pa.Schema:
    return schema.set(schema.get_field_index("ordinal"), pa.field("ordinal", pa.int32(), nullable=False))


def _no_description(schema: pa.Schema) -> pa.Schema:
    return schema.set(schema.get_field_index("headline"), schema.field("headline").remove_metadata())


def _no_nested_description(schema: pa.Schema) -> pa.Schema:
    element = schema.field("amounts").type.value_field
    bare = pa.field("element", pa.struct([f.remove_metadata() for f in element.type]), nullable=False)
    field = pa.field("amounts", pa.list_(bare), nullable=False, metadata=schema.field("amounts").metadata)
    return schema.set(schema.get_field_index("amounts"), field)


def _nested_null(schema: pa.Schema) -> pa.Schema:
    field = pa.field("amounts", loosened(schema.field("amounts").type), nullable=False)
    return schema.set(schema.get_field_index("amounts"), field)


def _column_too_many(schema: pa.Schema) -> pa.Schema:
    return schema.append(pa.field("comment", pa.string()))


def _column_too_few(schema: pa.Schema) -> pa.Schema:
    return schema.remove(schema.get_field_index("end_mark"))


@pytest.mark.parametrize(
    "change, word",
    [
        (_other_type, "is int32, not int64"),
        (_no_description, "has another description"),
        (_no_nested_description, "has another description"),
        (_nested_null, "is list<element: struct<"),
        (_column_too_many, "has comment, which is not declared"),
        (_column_too_few, "lacks end_mark"),
    ],
)
def test_another_schema(package: Path, change: Callable[[pa.Schema], pa.Schema], word: str) -> None:
    publish(package, read(package), {"articles": change(arrow_schema("articles"))})
    report = validate(package)
    (found,) = [v for v in report.violations if v.rule == "schema"]
    assert found.table == "articles" and found.reason.startswith(word)


def test_a_changed_byte(package: Path) -> None:
    path = package / "data" / "people.parquet"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    report = validate(package)
    assert [(v.rule, v.table, v.file) for v in report.violations] == [("hash", "people", "data/people.parquet")]


def test_a_file_cut_short(package: Path) -> None:
    path = package / "data" / "meetings.parquet"
    path.write_bytes(path.read_bytes()[:-100])
    assert rules(validate(package)) == {"hash"}


def test_a_missing_file(package: Path) -> None:
    (package / "data" / "articles.parquet").unlink()
    report = validate(package)
    assert [(v.rule, v.file) for v in report.violations] == [("file", "data/articles.parquet")]


def test_a_file_that_is_no_parquet_with_its_hash(package: Path) -> None:
    path = package / "data" / "bank_accounts.parquet"
    path.write_bytes(b"PAR1 nothing PAR1")

    def rehash(content: dict[str, Any]) -> None:
        resource = next(r for r in content["resources"] if r["name"] == "bank_accounts")
        resource["hash"] = resource["files"][0]["hash"] = file_hash(path)
        resource["files"][0]["bytes"] = path.stat().st_size

    edit(package, rehash)
    assert rules(validate(package)) == {"file", "card", "catalog"}, "the card and the records name the former file"


def test_a_file_beside_the_named_ones(package: Path) -> None:
    (package / "data" / "people").mkdir()
    shutil.copyfile(package / "data" / "people.parquet", package / "data" / "people" / "part-00000.parquet")
    report = validate(package)
    assert [(v.rule, v.file) for v in report.violations] == [("stray-file", "data/people/part-00000.parquet")]


def test_strange_files_among_the_tables(package: Path) -> None:
    (package / "data" / "deep" / ".hidden").mkdir(parents=True)
    strays = ["data/deep/b.csv", "data/old.parquet", "data/with\\nline end"]
    for name in strays:
        (package / name.replace("\\n", "\n")).write_bytes(b"x")
    for name in (".DS_Store", "deep/.hidden/x"):
        (package / "data" / name).write_bytes(b"x")
    (package / "mine.csv").write_bytes(b"x")
    (package / "data" / "link").symlink_to(package / "seeds")
    report = validate(package)
    assert [(v.rule, v.file) for v in report.violations] == [
        ("stray-file", name) for name in sorted([*strays, "data/link"])
    ]


def edit(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads((package / "datapackage.json").read_text("utf-8"))
    change(content)
    content["descriptorHash"] = descriptor.descriptor_hash(content)
    (package / "datapackage.json").write_text(json.dumps(content, ensure_ascii=False, indent=2), "utf-8")


@pytest.mark.parametrize(
    "rule, change",
    [
        ("content-digest", lambda d: d["resources"][1].update(contentDigest=f"sha256:{'0' * 64}")),
        ("row-count", lambda d: d["resources"][0]["files"][0].update(rowCount=5)),
        ("hash", lambda d: d["resources"][0]["files"][0].update(bytes=5)),
        ("descriptor", lambda d: d["resources"][0]["schema"]["fields"][0].update(type="integer")),
        ("descriptor", lambda d: d["resources"][2]["schema"].pop("primaryKey")),
        ("descriptor", lambda d: d["resources"][1]["schema"]["foreignKeys"].pop()),
        ("descriptor", lambda d: d.update(licenses=["mine"])),
        ("descriptor", lambda d: d["resources"].pop()),
        ("descriptor", lambda d: d["resources"][0].update(path="../elsewhere.parquet")),
        ("descriptor", lambda d: d["resources"][0]["files"][0].update(path="/etc/passwd")),
        ("descriptor", lambda d: d.update(resources="none")),
    ],
)
def test_a_changed_descriptor(package: Path, rule: str, change: Callable[[dict[str, Any]], object]) -> None:
    edit(package, change)
    assert rule in rules(validate(package))


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"resources": [1]}'])
def test_a_broken_descriptor(package: Path, content: str) -> None:
    (package / "datapackage.json").write_text(content, "utf-8")
    report = validate(package)
    assert "descriptor" in rules(report) and not report.valid


def test_no_package(tmp_path: Path) -> None:
    report = validate(tmp_path)
    assert rules(report) == {"descriptor"}
    assert "run the build first" in str(report.violations[0])


def test_a_card_of_other_rows(package: Path) -> None:
    readme = package / "README.md"
    readme.write_text(readme.read_text("utf-8").replace("sha256:", "sha256:0"), "utf-8")
    assert rules(validate(package)) == {"card"}


def test_no_card(package: Path) -> None:
    (package / "README.md").unlink()
    assert rules(validate(package)) == {"card"}


# --- the report -------------------------------------------------------------------------------------------------------


def test_many_violations_are_counted_and_few_are_kept(package: Path) -> None:
    rows = read(package)
    for row in rows["people"]:
        row["kind"] = "nobody"
        for item in row["evidence"]:
            item["field"] = "nothing"
    publish(package, rows)
    report = validate(package)
    mentions = sum(len(row["evidence"]) for row in rows["people"])
    assert mentions > KEPT
    assert report.counts["people", "evidence-path"] == mentions
    assert len([v for v in report.violations if v.rule == "evidence-path"]) == KEPT
    assert report.count == report.counts.total() > len(report.violations)
    plain = report.to_dict()
    assert json.loads(json.dumps(plain)) == plain and plain["valid"] is False


def test_the_plants_cover_the_rules_for_rows() -> None:
    planted = {rule for rule, *_ in PLANTS.values()}
    elsewhere = {
        *{
            "descriptor",
            "card",
            "catalog",
            "file",
            "stray-file",
            "hash",
            "row-count",
            "content-digest",
            "schema",
            "required",
        },
        *{"evidence", "source", "redaction"},
    }
    assert planted | elsewhere == set(RULES) and not planted & elsewhere
    assert len(PLANTS) >= 20


# --- values against pages ---------------------------------------------------------------------------------------------

YUAN = decimal.Decimal("1.000000")
ALTERED: dict[str, Callable[[Rows], object]] = {
    "a headline": _set("articles", "headline", "市疫情防控指挥部召开另一个会"),
    "a subhead": _set("articles", "subheads.0", "王五出席"),
    "a body's word": lambda rows: rows["articles"][0].update(
        body=rows["articles"][0]["body"].replace("例会", "大会", 1)
    ),
    "a paragraph left out": lambda rows: rows["articles"][0].update(
        body="\n".join(rows["articles"][0]["body"].split("\n")[1:])
    ),
    "two paragraphs made one": lambda rows: rows["articles"][0].update(
        body=rows["articles"][0]["body"].replace("\n", "", 1)
    ),
    "a date": _set("articles", "date", datetime.date(2020, 2, 10)),
    "a year": _set("meetings", "date", datetime.date(2021, 2, 9)),
    "a part of the day": _set("articles", "time_of_day", "morning"),
    "an end mark": _set("articles", "end_mark", "②3"),
    "a phrase": _set("articles", "quoted_phrases.0.text", "宽"),
    "an amount": lambda rows: next(r for r in rows["articles"] if r["amounts"])["amounts"][0].update(yuan=YUAN),
    "an organizer": _set("meetings", "organizer", "市政府"),
    "an attendee's title": lambda rows: next(a for m in rows["meetings"] for a in m["attendees"] if a["title"]).update(
        title="省长"
    ),
    "an agenda's clause": _set("meetings", "agenda.0.text", "闲谈"),
    "a statement": _set("meetings", "statements.0.text", "没有关系"),
    "a verb": _set("meetings", "statements.0.verb", "说"),
    "a title of a person": lambda rows: _person(rows, "丁福浩")["titles"][0].update(title="省长"),
    "a phone": lambda rows: next(r for r in rows["people"] if r["phones"]).update(phones=["110"]),
    "an account's digit": lambda rows: rows["bank_accounts"][0].update(
        account_number="9" + rows["bank_accounts"][0]["account_number"][1:]
    ),
    "a bank": _set("bank_accounts", "bank", "中国银行"),
    "a branch": _set("bank_accounts", "branch", "中国银行八一路支行"),
    "a holder": _set("bank_accounts", "holder", "王五"),
    "a remark": _set("bank_accounts", "remark", "给王五"),
    "a contact's phone": _set("bank_accounts", "contacts.0.phone", "13900000000"),
    "an address": _set("bank_accounts", "address", "王五家"),
    "a value without evidence": lambda rows: rows["articles"][0].update(
        evidence=[item for item in rows["articles"][0]["evidence"] if item["field"] != "headline"]
    ),
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_value_is_found_by_its_evidence(what: str, package: Path, sources: Path) -> None:
    rows = read(package)
    ALTERED[what](rows)
    publish(package, rows)
    report = validate(package, sources=[sources])
    assert "evidence" in rules(report), [str(violation) for violation in report.violations]


def test_right_rows_are_not_looked_at_one_by_one(good: Path, sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[object] = []

    def faults(table: TableName, row: object, document_of: object) -> tuple[()]:
        looked_at.append(row)
        return ()

    monkeypatch.setattr(comparison, "faults", faults)
    assert validate(good, sources=[sources]).valid
    assert not looked_at


@pytest.mark.parametrize("characters", [1, 5_000])
def test_pages_that_do_not_fit_into_memory_together(
    characters: int, good: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[object] = []

    def faults(table: TableName, row: object, document_of: object) -> tuple[()]:
        looked_at.append(row)
        return ()

    monkeypatch.setattr(comparison, "faults", faults)
    monkeypatch.setattr(comparison, "Pages", partial(Pages, characters=characters))
    monkeypatch.setattr(scattered, "_TOGETHER", 1)
    report = validate(good, sources=[sources])
    assert report.valid and report.compared and report.compared > 1
    assert not looked_at


def test_a_page_that_is_not_there(good: Path, sources: Path) -> None:
    report = validate(good, sources=[sources / SEED.name])
    assert rules(report) == {"source"}
    assert "z_again" in str(report.violations[0])


def test_another_page_under_the_same_name(good: Path, sources: Path, tmp_path: Path) -> None:
    shutil.copytree(sources, tmp_path / "other")
    path = tmp_path / "other" / "z_again.txt"
    path.write_text(path.read_text("utf-8").replace("刘继标", "王五六"), "utf-8")
    report = validate(good, sources=[tmp_path / "other"])
    assert rules(report) == {"evidence"}


# --- any change at all ------------------------------------------------------------------------------------------------


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(leaf for key, inner in items for leaf in _leaves(inner, (*path, key)))]


@pytest.mark.parametrize("seed", range(60))
def test_a_descriptor_of_any_content_is_no_crash(package: Path, seed: int) -> None:
    choose = random.Random(seed)
    content = json.loads((package / "datapackage.json").read_text("utf-8"))
    # Whatever is said of files and rows; the schemas are long and alike.
    paths = [path for path in _leaves(content) if path and "schema" not in path]
    *parents, key = choose.choice(paths)
    inner: Any = content
    for parent in parents:
        inner = inner[parent]
    former = inner[key]
    inner[key] = choose.choice(
        [None, "", "x", -1, 1.5, 10**30, True, [], {}, [None], {"path": 1}, "\ud800", "../..", "/"]
    )
    if inner[key] == former:
        return
    (package / "datapackage.json").write_text(json.dumps(content), "utf-8")
    report = validate(package)
    assert not report.valid or key in ("version", "sources", "title", "path") or "sources" in parents
    assert all(str(violation).isprintable() for violation in report.violations)


@pytest.mark.parametrize("seed", range(40))
def test_any_changed_byte_of_a_published_file_is_found(package: Path, good: Path, seed: int) -> None:
    choose = random.Random(seed)
    for path in sorted((package / "data").iterdir()):
        content = bytearray(path.read_bytes())
        place = choose.randrange(len(content))
        content[place] ^= 1 << choose.randrange(8)
        path.write_bytes(content)
        report = validate(package)
        assert {violation.file for violation in report.violations} == {f"data/{path.name}"}, place
        shutil.copyfile(good / "data" / path.name, path)


# --- tables in part files ---------------------------------------------------------------------------------------------


@pytest.fixture
def parts(good: Path, tmp_path: Path) -> Path:
    """The same rows in part files of three, so that every rule meets a neighbour in another file."""
    out = tmp_path / "parts"
    with PackageWriter(out, part_rows=3, row_group_rows=1) as writer:
        for name, rows in read(good).items():
            writer.add(name, rows)
        writer.finish()
    return out


def test_part_files_are_valid(parts: Path, sources: Path) -> None:
    assert len(list((parts / "data" / "articles").glob("part-*.parquet"))) == 3
    report = validate(parts, sources=[sources])
    assert [str(violation) for violation in report.violations] == []


@pytest.mark.parametrize("workers", [2, 3])
def test_several_processes_find_what_one_finds(
    parts: Path, package: Path, sources: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validator, "_MANY", 0)
    rows = read(package)
    for what in ("a headline", "an attendee's title", "a year", "a phone", "a bank"):
        ALTERED[what](rows)
    for row in rows["people"]:
        row["evidence"].reverse()
        row["name"] = "王五"
    publish(package, rows)
    for folder, given in ((parts, [sources]), (package, [sources]), (package, [sources / SEED.name])):
        alone = validate(folder, sources=given)
        assert validate(folder, sources=given, workers=workers).to_dict() == alone.to_dict()
        assert alone.valid == (folder == parts)


@pytest.mark.parametrize("name", ["_load", "compared"])
def test_processes_that_die_change_nothing(
    name: str, parts: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validator, "_MANY", 0)
    monkeypatch.setattr(validator, name, Deadly(getattr(validator, name)))
    read = vars(validator)["read_known"]

    def read_known(*arguments: Any, **named: Any) -> Any:
        if name == "_load":  # by then it is known that no process is left
            for _ in range(600):
                if not multiprocessing.active_children():
                    break
                time.sleep(0.1)
        return read(*arguments, **named)

    monkeypatch.setattr(validator, "read_known", read_known)
    assert validate(parts, sources=[sources], workers=2).to_dict() == validate(parts, sources=[sources]).to_dict()


def test_a_part_missing_and_a_part_too_many(parts: Path) -> None:
    folder = parts / "data" / "people"
    shutil.copyfile(folder / "part-00000.parquet", folder / "part-00099.parquet")
    shutil.copyfile(folder / "part-00000.parquet", parts / "data" / "people.parquet")
    (folder / "part-00001.parquet").unlink()
    report = validate(parts)
    assert {(v.rule, v.file) for v in report.violations if v.table in ("people", None)} == {
        ("file", "data/people/part-00001.parquet"),
        ("stray-file", "data/people.parquet"),
        ("stray-file", "data/people/part-00099.parquet"),
    }


def test_parts_in_another_order(parts: Path) -> None:
    content = json.loads((parts / "datapackage.json").read_text("utf-8"))
    content["resources"][0]["files"].reverse()
    (parts / "datapackage.json").write_text(json.dumps(content), "utf-8")
    assert {"order", "content-digest"} <= rules(validate(parts))
