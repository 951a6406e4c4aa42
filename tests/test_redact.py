"""`--redact contacts`: what is masked stands nowhere, and the package is valid and compares with its pages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from test_validate import edit, publish, read, rules

import zhoukou_news as zn
from zhoukou_news import labels
from zhoukou_news.cli import main
from zhoukou_news.document import Document
from zhoukou_news.pinyin import MASK
from zhoukou_news.reader import read_document
from zhoukou_news.reading import Notice, Reading
from zhoukou_news.redact import redact
from zhoukou_news.schema import TABLES

LABELS = Path(__file__).parent / "pages"
#: A contact printed in every kind of place: headline, quotation, agenda, statement, remark, address, across lines.
PAGE = """王小艳的爱心接力
市红十字会热线电话0394-8221234

本报讯（记者 李明）2月9日上午，市红十字会召开座谈会，听取王小艳关于捐赠情况的汇报。市红十字会会长刘强主持会议，
政务服务12345和400-800-1234照常。
会议指出，“王小艳热线”办得好，要向王小艳学习。王小艳表示，要把电话13800001111一直开通下去。刘强强调，
要用好王　小
艳热线，收到的20200209元善款要公示。
捐款户名：市红十字会，开户行：中国农业银行周口分行，账号：6222000012345678901，备注：王小艳转。
联系人：王小艳，电话：13800001111、0394-8221234/8221235，地址：七一路1号王小艳家。
②2
"""
SECRETS = ("王小艳", "王　小", "小艳", "Xiaoyan", "xiaoyan", "13800001111", "1380000", "8221234", "8221235")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def folder(path: Path, **pages: str) -> Path:
    path.mkdir()
    for name, text in pages.items():
        (path / f"{name}.txt").write_text(text, "utf-8")
    return path


def everything(package: Path) -> str:
    """All that a package says: its rows, and its other files."""
    rows = {name: zn.load(name, as_="arrow", root=package).to_pylist() for name in TABLES}
    texts = [path.read_text("utf-8") for path in sorted(package.iterdir()) if path.is_file()]
    return "\n".join([json.dumps(rows, ensure_ascii=False, default=str), *texts])


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return folder(tmp_path / "pages", page=PAGE)


@pytest.mark.parametrize(
    "printed, masked",
    [
        ("赵敏（0394-8223456），", "▮▮（▮▮▮▮▮▮▮▮▮▮▮▮），"),
        ("赵敏(0394 8223456)，", "▮▮(▮▮▮▮▮▮▮▮▮▮▮▮)，"),
        ("赵敏（03948223456）。", "▮▮（▮▮▮▮▮▮▮▮▮▮▮）。"),
        ("赵敏，电话：（0394）8223456。", "▮▮，电话：▮▮▮▮▮▮▮▮▮▮▮▮▮。"),
        ("赵敏（13800001111）。", "▮▮（▮▮▮▮▮▮▮▮▮▮▮）。"),
        ("赵敏，电话：13800001111，咨询电话：400-123-4567。", "▮▮，电话：▮▮▮▮▮▮▮▮▮▮▮，咨询电话：400-123-4567。"),
    ],
)
def test_signs_around_a_number_stay(printed: str, masked: str) -> None:
    text = f"捐款公告\n\n户名：市慈善协会，开户行：中国农业银行，账号：6222000012345678901。联系人：{printed}\n"
    assert redact(read_document(Document("page", text))).document.text == text.replace(printed, masked)


@pytest.fixture
def package(pages: Path, tmp_path: Path) -> Path:
    assert zn.build([pages], tmp_path / "package", year=2020, redact="contacts").complete
    return tmp_path / "package"


def test_the_page_prints_the_contact_in_every_kind_of_place() -> None:
    """What the tests below look for is there, as long as nothing is masked."""
    tables = zn.read(PAGE, year=2020).rows
    (article,), (meeting,), (account,) = tables["articles"], tables["meetings"], tables["bank_accounts"]
    for value in (
        *(article["headline"], article["quoted_phrases"][0]["text"], meeting["agenda"][0]["text"]),
        *(meeting["statements"][1]["speaker"], account["remark"], account["address"], account["contacts"][-1]["name"]),
    ):
        assert "王小艳" in value
    assert "13800001111" in meeting["statements"][1]["text"] and "8221234" in article["subheads"][0]


def test_nothing_masked_is_printed_anywhere(package: Path) -> None:
    said = everything(package)
    for secret in SECRETS:
        assert secret not in said
    for name in TABLES:
        content = b"".join(path.read_bytes() for path in (package / "data").glob(f"{name}.parquet"))
        assert "王小艳".encode() not in content
    # Who is no private contact, and numbers that are no telephone's or anybody's, stay.
    for public in ("李明", "刘强", "6222000012345678901", "20200209", "12345", "400-800-1234", "七一路1号"):
        assert public in said


def test_masks_are_as_long_as_what_they_mask(package: Path) -> None:
    (article,) = zn.load("articles", as_="arrow", root=package).to_pylist()
    assert article["headline"] == f"{MASK * 3}的爱心接力"
    assert article["subheads"] == [f"市红十字会热线电话{MASK * 12}"]
    plain = zn.read(PAGE, year=2020).rows
    assert [(q["char_start"], q["char_end"]) for q in article["quoted_phrases"]] == [
        (q["char_start"], q["char_end"]) for q in plain["articles"][0]["quoted_phrases"]
    ]
    assert len(article["body"]) == len(plain["articles"][0]["body"])
    assert article["evidence"] == plain["articles"][0]["evidence"]
    printed = {PAGE[span["char_start"] : span["char_end"]] for span in article["redactions"]}
    assert {"王小艳", "13800001111", "0394-8221234", "8221235"} <= printed


def test_the_person_is_a_row_without_a_name(package: Path) -> None:
    (person,) = [row for row in zn.load("people", as_="arrow", root=package).to_pylist() if row["kind"] == "contact"]
    assert person["name"] == MASK * 3 and person["name_pinyin"] is None
    assert person["phones"] == [MASK * 11, f"{MASK * 12}", MASK * 7]
    assert person["meeting_ids"] == ["page-01-m1"] and person["mention_count"] == 9
    assert zn.attendance("arrow", root=package).to_pylist()[0]["person_id"] == person["person_id"]


def test_the_package_does_not_depend_on_what_is_masked(tmp_path: Path) -> None:
    """Nobody can tell two packages apart whose pages differ in a contact's name and numbers alone."""
    other = PAGE.replace("王小艳", "李大明").replace("王　小\n艳", "李　大\n明")
    other = other.replace("13800001111", "13912345678").replace("822123", "611456")
    packages = []
    for name, text in (("a", PAGE), ("b", other)):
        zn.build([folder(tmp_path / name, page=text)], tmp_path / f"{name}.out", year=2020, redact="contacts")
        out = tmp_path / f"{name}.out"
        packages.append({str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()})
    assert packages[0] == packages[1]


def test_a_redacted_package_is_valid_with_and_without_its_pages(package: Path, pages: Path) -> None:
    for report in (zn.validate(package), zn.validate(package, sources=[pages])):
        assert [str(violation) for violation in report.violations] == []
    assert run("check", package, "--sources", pages).exit_code == 0


def test_what_is_changed_is_found_in_spite_of_the_masks(package: Path, pages: Path, tmp_path: Path) -> None:
    def unmask(rows: Any) -> None:
        rows["articles"][0]["headline"] = "王小艳的爱心接力"

    def mask_more(rows: Any) -> None:
        rows["bank_accounts"][0]["holder"] = MASK * 5

    def mask_less(rows: Any) -> None:
        del rows["articles"][0]["redactions"][0]

    def other_person(rows: Any) -> None:
        person = next(row for row in rows["people"] if row["kind"] == "contact")
        person["name_pinyin"] = "Wang Xiaoyan"

    for change in (unmask, mask_more, mask_less, other_person):
        copy = Path(shutil.copytree(package, tmp_path / change.__name__))
        rows = read(copy)
        change(rows)
        publish(copy, rows)
        assert rules(zn.validate(copy, sources=[pages])) == {"evidence"}, change.__name__


def test_a_package_that_hides_its_masks_is_found(package: Path) -> None:
    edit(package, lambda content: content.pop("redacted"))
    assert rules(zn.validate(package)) == {"redaction", "card", "catalog"}
    edit(package, lambda content: content.update(redacted="nothing"))
    assert rules(zn.validate(package)) == {"redaction", "card", "catalog", "descriptor"}


def test_the_card_says_so(package: Path, pages: Path, tmp_path: Path) -> None:
    assert "**Redacted** (`contacts`)" in (package / "README.md").read_text("utf-8")
    zn.build([pages], package, year=2020)
    card = (package / "README.md").read_text("utf-8")
    assert "**Redacted** (`contacts`)" not in card and "--redact contacts" in card
    assert "redacted" not in json.loads((package / "datapackage.json").read_text("utf-8"))


@pytest.mark.parametrize("noise", ["columns", "ocr"])
def test_labelled_pages(noise: labels.Noise) -> None:
    """On every labelled page: no number of a contact, nor a contact's name, is left in any value."""
    contacts = 0
    for page in labels.load(LABELS):
        year = page.year if page.year_basis == "document" else None
        document = Document(page.page_id, labels.print_page(page, noise), page.place, year)
        reading = read_document(document)
        said = json.dumps(redact(reading).rows, ensure_ascii=False, default=str)
        others = [person["name"] for person in reading.rows["people"] if person["kind"] != "contact"]
        for person in reading.rows["people"]:
            for phone in person["phones"]:
                assert phone not in said, page.page_id
            # A name can be part of another one's (方圆, 方圆圆), which stays.
            if person["kind"] == "contact" and not any(person["name"] in other for other in others):
                assert person["name"] not in said, page.page_id
                contacts += 1
        for account in reading.rows["bank_accounts"]:
            for contact in account["contacts"]:
                assert contact["phone"] is None or contact["phone"] not in said, page.page_id
    assert contacts > 30


def test_workers_and_resuming_change_nothing(tmp_path: Path, package: Path, pages: Path) -> None:
    shutil.copyfile(pages / "page.txt", pages / "again.txt")
    for name, options in (("one", {}), ("two", {"workers": 2})):
        zn.build([pages], tmp_path / name, year=2020, redact="contacts", **options)  # type: ignore[arg-type]
    assert everything(tmp_path / "one") == everything(tmp_path / "two")
    ids = [row["person_id"] for row in zn.load("people", as_="arrow", root=tmp_path / "one").to_pylist()]
    # A masked person is a row of their own on each page; the others are one.
    assert sum(key.startswith("masked-") for key in ids) == 2 and len(ids) == 4


def test_rows_that_are_not_masked_are_not_resumed_with(pages: Path, tmp_path: Path) -> None:
    (pages / "z.txt").write_text(PAGE, "utf-8")

    def interrupted(document: Document) -> Reading:
        if document.document_id == "z":
            raise KeyboardInterrupt
        return read_document(document)

    from zhoukou_news import corpus

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(corpus, "BATCH_DOCUMENTS", 1)
        with pytest.raises(KeyboardInterrupt):
            zn.build([pages], tmp_path / "out", year=2020, reader=interrupted)
        zn.build([pages], tmp_path / "out", year=2020, redact="contacts", resume=True)
    said = everything(tmp_path / "out")
    assert not any(secret in said for secret in SECRETS)


def test_notices_and_guesses_do_not_tell(pages: Path, tmp_path: Path) -> None:
    def reader(document: Document) -> Reading:
        reading = read_document(document)
        for rows in reading.rows.values():
            for row in rows:
                path = next(piece["field"] for piece in row["evidence"] if piece["field"].isidentifier())
                row["guesses"] = [{"field": path, "reason": "王小艳, or 13800001111"}]
        notice = Notice(document.document_id, 1, 0, "王小艳 (13800001111) is doubtful")
        return Reading(document, reading.rows, reading.lines, (notice,))

    report = zn.build([pages], tmp_path / "out", year=2020, reader=reader, redact="contacts")
    assert [notice.reason for notice in report.warnings] == [f"{MASK * 3} ({MASK * 11}) is doubtful"]
    said = everything(tmp_path / "out")
    assert f"{MASK * 3}, or {MASK * 11}" in said and not any(secret in said for secret in SECRETS)


@pytest.mark.parametrize("wrong", ["crash", "rows"])
def test_errors_do_not_tell(wrong: str, pages: Path, tmp_path: Path) -> None:
    (pages / "good.txt").write_text(PAGE, "utf-8")

    def reader(document: Document) -> Reading:
        reading = read_document(document)
        if document.document_id == "page":
            if wrong == "crash":
                raise ValueError("王小艳 13800001111")
            reading.rows["people"][0]["mention_count"] = "王小艳 13800001111"
        return reading

    report = zn.build([pages], tmp_path / "out", year=2020, reader=reader, redact="contacts")
    (fault,) = report.faults
    assert fault.documents == ("page",) and "WithheldError" in fault.reason
    assert not any(secret in everything(tmp_path / "out") for secret in SECRETS)


def test_the_option(pages: Path, tmp_path: Path) -> None:
    assert run("build", pages, "--out", tmp_path / "o", "--year", 2020, "--redact", "contacts").exit_code == 0
    assert json.loads((tmp_path / "o" / "datapackage.json").read_text("utf-8"))["redacted"] == "contacts"
    result = run("build", pages, "--out", tmp_path / "p", "--redact", "names")
    assert result.exit_code == 2 and "contacts" in result.stderr
    with pytest.raises(ValueError, match="what can is contacts"):
        zn.build([pages], tmp_path / "p", redact="names")  # type: ignore[arg-type]


# --- licences ---------------------------------------------------------------------------------------------------------


def test_no_licence_is_claimed_unless_given(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", pages, "--out", out, "--year", 2020).exit_code == 0
    assert "licenses" not in json.loads((out / "datapackage.json").read_text("utf-8"))
    assert "\nlicense:" not in (out / "README.md").read_text("utf-8")
    assert run("build", pages, "--out", out, "--year", 2020, "--license", "CC0-1.0").exit_code == 0
    assert json.loads((out / "datapackage.json").read_text("utf-8"))["licenses"] == [{"name": "CC0-1.0"}]
    assert "\nlicense: cc0-1.0\n" in (out / "README.md").read_text("utf-8")
    assert zn.validate(out, sources=[pages]).valid and run("check", out, "--sources", pages).exit_code == 0
    card = (
        (out / "README.md")
        .read_text("utf-8")
        .replace("license: cc0-1.0\n", "")
        .replace("---\n", "---\nlicense: x\n", 1)
    )
    (out / "README.md").write_text(card, "utf-8")
    assert run("build", pages, "--out", out, "--year", 2020, "--license", "CC0-1.0").exit_code == 0
    assert (out / "README.md").read_text("utf-8").count("license: ") == 1  # what stands there by hand stays


@pytest.mark.parametrize("name", ["", "my licence", "../x", "[x]", "名"])
def test_what_is_no_licence(name: str, pages: Path, tmp_path: Path) -> None:
    result = run("build", pages, "--out", tmp_path / "out", "--license", name)
    assert result.exit_code == 2 and "identifier" in result.stderr and not (tmp_path / "out").exists()
