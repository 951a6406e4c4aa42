"""Measuring against labels: every figure here is counted by hand from rows made by hand."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner
from sample_rows import row

from zhoukou_news import labels
from zhoukou_news.arrow import to_table
from zhoukou_news.cli import main
from zhoukou_news.descriptor import DescriptorError
from zhoukou_news.evaluation.difference_table import difference_table
from zhoukou_news.evaluation.evaluator import evaluate
from zhoukou_news.evaluation.measures import MEASURES
from zhoukou_news.evaluation.result import Score
from zhoukou_news.labels import LabelError, LabelledPage
from zhoukou_news.package import PackageWriter
from zhoukou_news.reading import Row
from zhoukou_news.schema import TABLES, TableName
from zhoukou_news.table_set import TableSet

Rows = dict[TableName, list[Row]]
SPAN = {"char_start": 3, "char_end": 6}
NAMES = {"许文涛": "xu-wentao-00000001", "白雪梅": "bai-xuemei-00000002", "丁一": "ding-yi-00000003"}


class Tables(TableSet):
    """Tables of rows in memory."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def arrow(self, name: TableName) -> pa.Table:
        return to_table(name, self.rows[name])


def label() -> dict[str, Any]:
    """A page of two articles; the first reports a meeting, the second prints an account."""
    meeting = {
        "name": "全县水利工作会议",
        "organizer": "县政府",
        "date": "2021-03-05",
        "time_of_day": "afternoon",
        "location": "县礼堂",
        "chair": "许文涛",
        "attendees": [
            {"name": "许文涛", "title": "副县长", "role": "chair"},
            {"name": "白雪梅", "title": None, "role": "attendee"},
        ],
        "agenda": ["总结去年工作"],
        "statements": [
            {"speaker": "许文涛", "verb": "强调", "text_starts": "水渠要在汛前修好"},
            {"speaker": "他", "verb": "要求", "text_starts": "各乡镇要包干到人", "person": "许文涛"},
            {"speaker": "会议", "verb": "指出", "text_starts": "去年欠下的账今年"},
        ],
    }
    account = {
        "holder": "平川县慈善会",
        "bank": "中国农业银行",
        "branch": "农行平川县支行",
        "account_number": "16 4501-0104",
        "contacts": [{"name": "丁一", "phone": "0394-8210000"}],
    }
    return {
        "page_id": "p1",
        "place": "平川县",
        "year": 2021,
        "year_basis": "document",
        "blocks": [
            {"filler": "A1 要闻"},
            {
                "article": {
                    "heading_lines": ["抢抓时节", "全县水利工作会议召开，部署春修"],
                    "headline_index": 1,
                    "byline": "本报讯（记者 白雪梅）",
                    "byline_position": "lead",
                    "reporters": [{"name": "白雪梅", "title": "记者"}],
                    "paragraphs": [
                        "3月5日下午，县政府在县礼堂召开全县水利工作会议，总结去年工作。副县长许文涛主持会议，白雪梅参加。",
                        "许文涛强调，水渠要在汛前修好，投入30万元。他要求，各乡镇要包干到人，做到“一渠一策”。会议指出，去年欠下的账今年要还。",
                    ],
                    "end_mark": "①2",
                    "date": "2021-03-05",
                    "date_text": "3月5日下午",
                    "time_of_day": "afternoon",
                    "amounts": [{"yuan": "300000", "text": "30万元"}],
                    "meetings": [meeting],
                }
            },
            {
                "article": {
                    "heading_lines": ["平川县慈善会公告"],
                    "paragraphs": [
                        "户名：平川县慈善会",
                        "开户行：农行平川县支行",
                        "账号：16 4501-0104",
                        "联系人：丁一　电话：0394-8210000",
                    ],
                    "bank_accounts": [account],
                }
            },
        ],
        "people": [
            {"name": "许文涛", "kind": "official", "titles": ["副县长"]},
            {"name": "白雪梅", "kind": "journalist", "titles": ["记者"]},
            {"name": "丁一", "kind": "contact", "phones": ["0394-8210000"]},
        ],
    }


def perfect() -> Rows:
    """The rows that the label asks for."""
    page = labels.parse(label())
    first, second = page.articles
    meeting, account = first.meetings[0], second.bank_accounts[0]
    day = {"date": datetime.date(2021, 3, 5), "time_of_day": "afternoon"}
    articles = [
        row(
            "articles",
            article_id="p1-01",
            document_id="p1",
            ordinal=1,
            headline=first.headline,
            subheads=list(first.subheads),
            reporters=[{"person_id": NAMES["白雪梅"], "name": "白雪梅", "title": "记者"}],
            date_text="3月5日下午",
            year_basis="document",
            body="\n".join(first.paragraphs),
            quoted_phrases=[{"text": "一渠一策", **SPAN}],
            amounts=[{"yuan": Decimal("300000.000000"), "text": "30万元", **SPAN}],
            end_mark="①2",
            **day,
        ),
        row(
            "articles",
            article_id="p1-02",
            document_id="p1",
            ordinal=2,
            headline=second.headline,
            body="\n".join(second.paragraphs),
        ),
    ]
    statements = [
        {
            "speaker_id": NAMES["许文涛"],
            "speaker": "许文涛",
            "verb": "强调",
            "text": "水渠要在汛前修好，投入30万元。",
            **SPAN,
        },
        {
            "speaker_id": NAMES["许文涛"],
            "speaker": "他",
            "verb": "要求",
            "text": "各乡镇要包干到人，做到“一渠一策”。",
            **SPAN,
        },
        {"speaker_id": None, "speaker": "会议", "verb": "指出", "text": "去年欠下的账今年要还。", **SPAN},
    ]
    meetings = [
        row(
            "meetings",
            meeting_id="p1-01-m1",
            article_id="p1-01",
            name=meeting.name,
            organizer=meeting.organizer,
            date_text="3月5日下午",
            year_basis="document",
            location=meeting.location,
            chair_id=NAMES["许文涛"],
            attendees=[
                {"person_id": NAMES[a.name], "name": a.name, "title": a.title, "role": a.role, **SPAN}
                for a in meeting.attendees
            ],
            agenda=[{"text": "总结去年工作", **SPAN}],
            statements=statements,
            **day,
        )
    ]
    people = [
        row(
            "people",
            person_id=NAMES[person.name],
            name=person.name,
            kind=person.kind,
            titles=[{"title": title, "article_id": "p1-01", **SPAN} for title in person.titles],
            phones=list(person.phones),
            article_ids=["p1-02" if person.kind == "contact" else "p1-01"],
            first_article_id="p1-01",
            evidence=[{"field": f"phones[{n}]", "article_id": "p1-02", **SPAN} for n in range(len(person.phones))],
        )
        for person in page.people
    ]
    accounts = [
        row(
            "bank_accounts",
            account_id="p1-02-a1",
            article_id="p1-02",
            account_number="1645010104",
            holder=account.holder,
            bank=account.bank,
            branch=account.branch,
            contacts=[{"person_id": NAMES["丁一"], "name": "丁一", "phone": "03948210000"}],
        )
    ]
    return {"articles": articles, "meetings": meetings, "people": people, "bank_accounts": accounts}


@pytest.fixture
def page() -> LabelledPage:
    return labels.parse(label())


@pytest.fixture
def rows() -> Rows:
    return perfect()


def figures(page: LabelledPage, rows: Rows, measure: str) -> tuple[int, int, int]:
    """Of a measure: how many values are labelled, found, right."""
    score = evaluate([page], Tables(rows))[measure]
    return score.labelled, score.found, score.right


def publish(rows: Mapping[TableName, list[Row]], out: Path) -> Path:
    with PackageWriter(out) as writer:
        for name in TABLES:
            writer.add(name, rows[name])
        writer.finish()
    return out


def write_label(folder: Path, content: object, name: str = "p1.json") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder


# --- figures ----------------------------------------------------------------------------------------------------------


def test_the_label_is_right_in_itself(page: LabelledPage) -> None:
    assert labels.faults(page) == []


def test_perfect_rows_score_one_in_every_measure(page: LabelledPage, rows: Rows) -> None:
    evaluation = evaluate([page], Tables(rows))
    assert [score.measure for score in evaluation] == list(MEASURES), "the sample page has a value for every measure"
    assert {score.f1 for score in evaluation} == {1.0}
    assert evaluation.differences == []


def test_every_column_that_is_labelled_is_a_measure() -> None:
    for score in map(Score, MEASURES):
        assert score.column.split(".")[0] in {"rows", *(c.name for c in TABLES[score.table].columns)}


def test_the_format_is_described() -> None:
    description = (Path(__file__).parent / "pages" / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", description, re.DOTALL)
    assert labels.faults(labels.parse(json.loads(example))) == []
    described = re.findall(r"^\| `(\w+\.[\w.]+)` \| (.+) \|$", description, re.MULTILINE)
    assert described == list(MEASURES.items())
    shapes = (LabelledPage, labels.Article, labels.Meeting, labels.Attendee, labels.Statement, labels.BankAccount)
    for name in {field.name for shape in shapes for field in fields(shape)}:
        assert f"`{name}`" in description, f"{name} is not described"


@pytest.mark.parametrize(
    ("table", "column", "value", "worse"),
    [
        ("articles", "headline", "全县水利工作会议召开", {"articles.headline"}),
        ("articles", "subheads", [], {"articles.subheads"}),
        ("articles", "date", datetime.date(2020, 3, 5), {"articles.date"}),
        ("articles", "date", None, {"articles.date"}),
        ("articles", "date_text", "3月5日", {"articles.date_text"}),
        ("articles", "year_basis", "stated", {"articles.year_basis"}),
        ("articles", "time_of_day", None, {"articles.time_of_day"}),
        ("articles", "end_mark", None, {"articles.end_mark"}),
        ("articles", "reporters", [], {"articles.reporters"}),
        ("articles", "quoted_phrases", [], {"articles.quoted_phrases"}),
        ("articles", "amounts", [], {"articles.amounts", "articles.amounts.text"}),
        ("meetings", "name", None, {"meetings.name"}),
        ("meetings", "organizer", "县委", {"meetings.organizer"}),
        ("meetings", "date", None, {"meetings.date"}),
        ("meetings", "time_of_day", "morning", {"meetings.time_of_day"}),
        ("meetings", "location", None, {"meetings.location"}),
        ("meetings", "chair_id", NAMES["白雪梅"], {"meetings.chair_id"}),
        ("meetings", "chair_id", None, {"meetings.chair_id"}),
        ("meetings", "agenda", [], {"meetings.agenda"}),
        ("people", "kind", "other", {"people.kind"}),
        ("people", "titles", [], {"people.titles"}),
        ("bank_accounts", "holder", None, {"bank_accounts.holder"}),
        ("bank_accounts", "bank", None, {"bank_accounts.bank"}),
        ("bank_accounts", "branch", "农行", {"bank_accounts.branch"}),
        ("bank_accounts", "cnaps_code", "103498", {"bank_accounts.cnaps_code"}),
        ("bank_accounts", "remark", "捐款", {"bank_accounts.remark"}),
        ("bank_accounts", "contacts", [], {"bank_accounts.contacts"}),
        ("bank_accounts", "address", "县城", {"bank_accounts.address"}),
    ],
)
def test_a_wrong_value_lowers_its_own_measures_only(
    page: LabelledPage, rows: Rows, table: TableName, column: str, value: Any, worse: set[str]
) -> None:
    rows[table][0][column] = value
    evaluation = evaluate([page], Tables(rows))
    assert {score.measure for score in evaluation if score.f1 != 1.0} == worse
    differences = [d for d in evaluation.differences if d.measure in worse]
    assert differences == evaluation.differences and differences
    for difference in differences:
        assert difference.document_id == "p1"
        if difference.kind == "different":
            assert difference.column == column
            assert difference.row == rows[table][0][TABLES[table].primary_key]


def test_elements_of_a_list_count_one_by_one(page: LabelledPage, rows: Rows) -> None:
    attendees = rows["meetings"][0]["attendees"]
    attendees[1]["role"] = "speaker"
    attendees.append({"person_id": NAMES["丁一"], "name": "丁一", "title": None, "role": "attendee", **SPAN})
    evaluation = evaluate([page], Tables(rows))
    score = evaluation["meetings.attendees"]
    assert (score.labelled, score.found, score.right) == (2, 3, 2)
    assert (score.precision, score.recall, score.f1) == (2 / 3, 1.0, 0.8)
    assert [(d.kind, d.column, d.found) for d in score.differences] == [("spurious", "attendees[2].name", "丁一")]
    assert figures(page, rows, "meetings.attendees.role") == (2, 3, 1)
    assert figures(page, rows, "meetings.attendees.title") == (2, 3, 2)


def test_an_element_found_twice_counts_once(page: LabelledPage, rows: Rows) -> None:
    rows["meetings"][0]["agenda"] *= 2
    assert figures(page, rows, "meetings.agenda") == (1, 2, 1)


def test_a_missed_article_misses_what_is_in_it(page: LabelledPage, rows: Rows) -> None:
    del rows["articles"][0], rows["meetings"][0]
    evaluation = evaluate([page], Tables(rows))
    assert figures(page, rows, "articles.rows") == (2, 1, 1)
    assert figures(page, rows, "articles.headline") == (1, 1, 1), "single values are compared where both are"
    assert figures(page, rows, "articles.amounts") == (1, 0, 0)
    assert figures(page, rows, "meetings.rows") == (1, 0, 0)
    assert figures(page, rows, "meetings.statements") == (3, 0, 0)
    assert "meetings.name" not in evaluation
    assert evaluation["articles.amounts"].precision is None
    missed = next(d for d in evaluation.differences if d.measure == "articles.rows")
    assert (missed.kind, missed.place, missed.labelled, missed.found) == (
        "missed",
        "article 1",
        page.articles[0].headline,
        None,
    )


def test_articles_go_together_by_likeness_not_by_order(page: LabelledPage, rows: Rows) -> None:
    for article, ordinal in zip(rows["articles"], (2, 1), strict=True):
        article["ordinal"] = ordinal
    assert {score.f1 for score in evaluate([page], Tables(rows))} == {1.0}
    rows["articles"][1]["body"], rows["articles"][1]["headline"] = "全文另见他版，这里没有一句相同的话。", None
    assert figures(page, rows, "articles.rows") == (2, 2, 1)


def test_a_spurious_meeting_makes_its_attendees_spurious(page: LabelledPage, rows: Rows) -> None:
    rows["meetings"].insert(0, rows["meetings"][0] | {"meeting_id": "p1-01-m2"})
    rows["meetings"][0]["attendees"] = rows["meetings"][0]["attendees"][:1]
    evaluation = evaluate([page], Tables(rows))
    assert figures(page, rows, "meetings.rows") == (1, 2, 1)
    assert figures(page, rows, "meetings.attendees") == (2, 3, 2)
    spurious = {(d.measure, d.row) for d in evaluation.differences}
    assert ("meetings.rows", "p1-01-m2") in spurious, "the row that shares more attendees is the labelled one"


def test_characters_of_the_body(page: LabelledPage, rows: Rows) -> None:
    body = rows["articles"][0]["body"]
    rows["articles"][0]["body"] = body.replace("\n", "", 1)
    labelled, found, right = figures(page, rows, "articles.body.characters")
    assert (labelled - found, right) == (1, found)
    assert figures(page, rows, "articles.body") == (2, 2, 1)
    rows["articles"][0]["body"] = None
    rows["articles"][0]["headline"] = body
    assert figures(page, rows, "articles.body.characters")[1] == found - len(body.replace(" ", "")) + 1


def test_spaces_and_the_width_of_punctuation_do_not_count(page: LabelledPage, rows: Rows) -> None:
    article, account = rows["articles"][0], rows["bank_accounts"][0]
    article["headline"] = article["headline"].replace("，", ", ")
    article["body"] = article["body"].replace("，", ",").replace("30万", "30 万")
    account["account_number"] = "16 4501 0104"
    account["contacts"][0]["phone"] = "0394 821-0000"
    assert {score.f1 for score in evaluate([page], Tables(rows))} == {1.0}


def test_a_statement_is_compared_by_its_first_six_characters(page: LabelledPage, rows: Rows) -> None:
    statements = rows["meetings"][0]["statements"]
    statements[0]["text"] = "水渠要在汛前"
    assert figures(page, rows, "meetings.statements") == (3, 3, 3)
    statements[0]["text"] = "水渠要在汛期"
    statements[2]["verb"] = "要求"
    assert figures(page, rows, "meetings.statements") == (3, 3, 1)


def test_whom_a_pronoun_stands_for(page: LabelledPage, rows: Rows) -> None:
    rows["meetings"][0]["statements"][1]["speaker_id"] = NAMES["白雪梅"]
    evaluation = evaluate([page], Tables(rows))
    score = evaluation["meetings.statements.speaker_id"]
    assert (score.labelled, score.right) == (3, 2)
    assert [(d.labelled, d.found, d.column) for d in score.differences] == [
        ("许文涛", "白雪梅", "statements[1].speaker_id")
    ]
    unlabelled = label()
    del unlabelled["blocks"][1]["article"]["meetings"][0]["statements"][1]["person"]
    assert figures(labels.parse(unlabelled), rows, "meetings.statements.speaker_id") == (2, 2, 2)


def test_people_are_those_of_the_page(page: LabelledPage, rows: Rows) -> None:
    elsewhere = rows["people"][2] | {
        "name": "丁一山",
        "person_id": "ding-yishan-00000004",
        "article_ids": ["p9-01"],
        "phones": [],
    }
    rows["people"].append(elsewhere)
    assert figures(page, rows, "people.rows") == (3, 3, 3)
    # A person of two pages has there what is printed there.
    contact = rows["people"][2]
    contact["article_ids"] = ["p1-02", "p9-01"]
    contact["titles"] = [{"title": "会计", "article_id": "p9-01", **SPAN}]
    contact["phones"] = ["0394-8210000", "0394-8219999"]
    contact["evidence"].append({"field": "phones[1]", "article_id": "p9-01", **SPAN})
    assert figures(page, rows, "people.titles") == (2, 2, 2)
    assert figures(page, rows, "people.phones") == (1, 1, 1)
    rows["people"].append(contact | {"person_id": "ding-yi-00000009", "kind": "other", "phones": [], "titles": []})
    assert figures(page, rows, "people.rows") == (3, 3, 3), "one name of two kinds is one name"
    assert figures(page, rows, "people.kind") == (3, 4, 3)


def test_other_pages_of_the_package_do_not_matter(page: LabelledPage, rows: Rows) -> None:
    for table in TABLES:
        for one in list(rows[table]):
            rows[table].append(on_another_page(one))
    assert len(rows["articles"]) == 4
    assert {score.f1 for score in evaluate([page], Tables(rows))} == {1.0}


def on_another_page(one: Row) -> Row:
    """A row of another page."""
    copied = {key: value.replace("p1-", "p2-") if isinstance(value, str) else value for key, value in one.items()}
    if "document_id" in copied:
        copied["document_id"] = "p2"
    if "article_ids" in copied:
        copied["article_ids"] = ["p2-01"]
    return copied


def test_pages_that_the_package_does_not_hold_are_named(page: LabelledPage, rows: Rows) -> None:
    other = labels.parse(label() | {"page_id": "p3"})
    evaluation = evaluate([page, other], Tables(rows))
    assert evaluation.missing == ("p3",)
    assert evaluation["articles.rows"].recall == 0.5
    with pytest.raises(LabelError, match="holds none of the labelled pages"):
        evaluate([other], Tables(rows))


# --- guesses ----------------------------------------------------------------------------------------------------------


def test_values_marked_as_guesses_are_counted_apart(page: LabelledPage, rows: Rows) -> None:
    meeting, person = rows["meetings"][0], rows["people"][0]
    meeting["attendees"][1]["name"] = "白雪"
    meeting["guesses"] = [
        {"field": "attendees[1].name", "reason": "x"},
        {"field": "statements[1].speaker_id", "reason": "x"},
        {"field": "evidence", "reason": "x"},
    ]
    person["guesses"] = [{"field": "titles[0].title", "reason": "x"}]
    evaluation = evaluate([page], Tables(rows))
    counts = {c.measure: (c.flagged, c.flagged_wrong, c.unflagged, c.unflagged_wrong) for c in evaluation.guesses()}
    assert counts == {
        "meetings.attendees": (1, 1, 1, 0),
        "meetings.attendees.role": (1, 1, 1, 0),
        "meetings.attendees.title": (1, 1, 1, 0),
        "meetings.statements.speaker_id": (1, 0, 1, 0),
        "people.titles": (1, 0, 1, 0),
    }
    assert evaluation.other_guesses == {"meetings.evidence": 1}


def test_a_guess_about_an_element_is_one_about_the_list_it_is_compared_in(page: LabelledPage, rows: Rows) -> None:
    rows["articles"][0]["guesses"] = [{"field": "subheads[0]", "reason": "x"}]
    (count,) = evaluate([page], Tables(rows)).guesses()
    assert (count.measure, count.flagged, count.flagged_wrong) == ("articles.subheads", 1, 0)


# --- the result as a table --------------------------------------------------------------------------------------------


def test_the_evaluation_is_a_table(page: LabelledPage, rows: Rows) -> None:
    rows["articles"][0]["headline"] = "别的"
    evaluation = evaluate([page], Tables(rows), measures=["articles.headline", "people"])
    assert [score.measure for score in evaluation][:2] == ["articles.headline", "people.rows"]
    assert len(evaluation) == 5 and "people.kind" in evaluation and "articles.rows" not in evaluation
    with pytest.raises(KeyError, match="there is no measure"):
        evaluation["articles.rows"]
    assert str(evaluation).splitlines()[:2] == [
        "measure            labelled  found  right  precision  recall     F1",
        "articles.headline         2      2      1      0.500   0.500  0.500",
    ]
    frame = evaluation.to_pandas()
    assert frame.loc["articles.headline", "f1"] == 0.5
    assert list(frame.index) == [score.measure for score in evaluation]
    assert "0.500" in evaluation._repr_html_()
    content = json.loads(json.dumps(evaluation.to_dict()))
    (difference,) = content["measures"][0]["differences"]
    assert (difference["labelled"], difference["found"]) == ("全县水利工作会议召开，部署春修", "别的")
    assert evaluation.to_dict(differences=0)["measures"][0]["differences"] == []


def test_every_difference_can_be_printed_and_be_json(page: LabelledPage, rows: Rows) -> None:
    for one in rows["articles"]:
        one.update(subheads=["x"], date=datetime.date(2020, 1, 1), amounts=[], body=one["body"][:-3] + "y")
    rows["meetings"][0].update(name=None, attendees=[])
    evaluation = evaluate([page], Tables(rows))
    assert json.loads(json.dumps([d.to_dict() for d in evaluation.differences]))
    text = difference_table(evaluation.differences)
    assert len(text.splitlines()) == 1 + len(evaluation.differences)
    assert "300000" in text and "(missed)" in text and "2020-01-01" in text
    (body, _) = [line for line in text.splitlines() if line.startswith("articles.body ")]
    assert "…" in body and body.endswith("y")


def test_an_unknown_measure_is_named_with_the_nearest(page: LabelledPage, rows: Rows) -> None:
    with pytest.raises(ValueError, match=r"no measure 'meetings.nam'; did you mean 'meetings.name'"):
        evaluate([page], Tables(rows), measures=["meetings.nam"])


# --- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "no JSON in UTF-8"),
        ("[" * 100_000, "no JSON in UTF-8"),
        ([], r"\[\] is no object"),
        ({"people": []}, "page_id: missing"),
        (label() | {"page_id": "p2"}, "is not the file's stem, p1"),
        (label() | {"page_id": "../p1"}, r"page_id: the document id '../p1' has '/'"),
        (label() | {"blocks": []}, "blocks: empty"),
        (label() | {"blocks": {}}, "blocks: {} is no list"),
        (label() | {"peopel": []}, "peopel: there is no such label; did you mean people"),
        (label() | {"year": "2021"}, 'year: "2021" is no whole number'),
        (label() | {"year": True}, "year: true is no whole number"),
        (label() | {"year": None}, "year: missing, although year_basis is given"),
        (label() | {"year_basis": "given"}, 'year_basis: "given" is none of stated, document'),
        (label() | {"blocks": [{"filler": "x", "article": {"paragraphs": []}}]}, r"blocks\[0\]: a block is either"),
        (label() | {"blocks": [{"article": {}}]}, r"blocks\[0\].article.paragraphs: missing"),
        (label() | {"blocks": [{"article": {"paragraphs": ["x"], "date": "2021-2-30"}}]}, "date: .* is no date"),
        (label() | {"blocks": [{"article": {"paragraphs": ["x"], "date": "2021-02-30"}}]}, "date: .* is no date"),
        (
            label() | {"blocks": [{"article": {"paragraphs": ["x"], "headline_index": 1}}]},
            "headline_index: there are 0",
        ),
        (
            label() | {"blocks": [{"article": {"paragraphs": ["x"], "amounts": [{"yuan": 3.5, "text": "x"}]}}]},
            r"amounts\[0\].yuan: 3.5 is no decimal number in quotation marks",
        ),
        (label() | {"people": [{"name": "丁一", "kind": "boss"}]}, r"people\[0\].kind: .* is none of official"),
        (label() | {"people": [{"name": 1, "kind": "other"}]}, r"people\[0\].name: 1 is no text"),
    ],
)
def test_a_label_that_cannot_be_used(tmp_path: Path, content: object, message: str) -> None:
    folder = write_label(tmp_path / "gold", content)
    with pytest.raises(LabelError, match=message) as caught:
        labels.load(folder)
    assert "\n" not in str(caught.value) and "p1.json" in str(caught.value)


def test_labels_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match=r"no labelled page \(\*\.json\) in this folder"):
        labels.load(tmp_path)
    with pytest.raises(LabelError, match="missing: cannot be read: No such file"):
        labels.load(tmp_path / "missing")


def test_one_label_can_be_named_by_its_file(tmp_path: Path, page: LabelledPage) -> None:
    assert labels.load(write_label(tmp_path / "gold", label()) / "p1.json") == [page]


def test_tables_of_another_version_are_an_error(page: LabelledPage, rows: Rows) -> None:
    class Older(Tables):
        def arrow(self, name: TableName) -> pa.Table:
            return super().arrow(name).drop_columns(["guesses"])

    with pytest.raises(DescriptorError, match="table articles has other columns than this version's"):
        evaluate([page], Older(rows))


# --- labels against themselves ----------------------------------------------------------------------------------------


def plant(path: str, value: Any) -> LabelledPage:
    """The sample label with a value changed; the path's numbers count from 0."""
    content: Any = label()
    place = content
    *parts, last = [int(part) if part.isdecimal() else part for part in path.split("/")]
    for part in parts:
        place = place[part]
    place[last] = value
    return labels.parse(content)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("people/0/name", "许文波", "people: 许文波 is not printed on the page"),
        ("people/0/titles/0", "县长助理", "title 县长助理 of 许文涛 is not printed"),
        ("people/2/phones/0", "0394-8219999", "phone 0394-8219999 of 丁一 is not printed"),
        ("people/1", {"name": "许文涛", "kind": "official"}, "许文涛 is there twice as official"),
        ("blocks/1/article/date_text", "3月6日", 'article 1: date_text "3月6日" is not printed in the article'),
        ("blocks/1/article/date_text", None, "article 1: date is given, but no date_text"),
        ("blocks/1/article/byline_position", "none", "byline_position does not say where"),
        ("blocks/1/article/reporters/0/name", "许文涛", 'reporter "许文涛" is not printed in the byline'),
        ("blocks/1/article/reporters/0/title", "通讯员", 'reporter\'s title "通讯员" is not printed in the byline'),
        ("blocks/1/article/amounts/0/text", "三十万元", 'amount "三十万元" is not printed'),
        ("blocks/1/article/meetings/0/name", "水利大会", 'meeting 1: name "水利大会" is not printed'),
        ("blocks/1/article/meetings/0/organizer", "县水利局", 'organizer "县水利局" is not printed'),
        ("blocks/1/article/meetings/0/location", "宾馆", 'location "宾馆" is not printed'),
        ("blocks/1/article/meetings/0/chair", "白雪梅", "meeting 1: chair is 白雪梅, but 许文涛 has the role"),
        ("blocks/1/article/meetings/0/attendees/0/role", "speaker", "chair is 许文涛, but nobody has the role"),
        ("blocks/1/article/meetings/0/attendees/1/name", "丁二", "attendee 丁二 is not among the people"),
        (
            "blocks/1/article/meetings/0/attendees/1/title",
            "县长",
            "title 县长 of 白雪梅 is not among that person's titles",
        ),
        ("blocks/1/article/meetings/0/agenda/0", "审议草案", 'agenda "审议草案" is not printed'),
        ("blocks/1/article/meetings/0/statements/0/text_starts", "水渠要在秋前修好", "is not printed in the article"),
        ("blocks/1/article/meetings/0/statements/0/text_starts", "水渠", "has fewer than 6 characters"),
        ("blocks/1/article/meetings/0/statements/0/speaker", "局长", 'speaker "局长" is not printed'),
        ("blocks/1/article/meetings/0/statements/1/person", "丁二", "丁二, who makes a statement, is not among"),
        ("blocks/2/article/bank_accounts/0/account_number", "16450199", 'account_number "16450199" is not printed'),
        ("blocks/2/article/bank_accounts/0/holder", "红十字会", 'holder "红十字会" is not printed'),
        ("blocks/2/article/bank_accounts/0/cnaps_code", "1034", 'cnaps_code "1034" is not printed'),
        ("blocks/2/article/bank_accounts/0/contacts/0/name", "丁二", "contact 丁二 is not among the people"),
        ("blocks/2/article/bank_accounts/0/contacts/0/phone", "8219999", "phone 8219999 is not printed"),
        ("text", "另一页", '"A1 要闻" is not printed in text'),
    ],
)
def test_a_fault_in_a_label_is_found(path: str, value: Any, fault: str) -> None:
    assert any(fault in found for found in labels.faults(plant(path, value)))


# --- printing ---------------------------------------------------------------------------------------------------------


def test_a_clean_page_is_printed_as_labelled(page: LabelledPage) -> None:
    first = page.articles[0]
    assert labels.print_page(page, "clean").split("\n\n")[:5] == [
        "A1 要闻",
        *first.heading_lines,
        f"{first.byline}{first.paragraphs[0]}",
        f"{first.paragraphs[1]}{first.end_mark}",
    ]


@pytest.mark.parametrize("noise", ["columns", "ocr"])
def test_noise_changes_spaces_and_line_ends_alone(page: LabelledPage, noise: labels.Noise) -> None:
    clean, noisy = labels.print_page(page, "clean"), labels.print_page(page, noise)
    assert noisy == labels.print_page(page, noise)
    assert noisy.startswith("\n\n") and "3 月 5 日" in noisy and clean != noisy
    closed = ["".join(text.split()).replace(",", "，") for text in (clean, noisy)]
    assert closed[0] == closed[1]
    assert ("\n\n" in noisy[2:]) == (noise == "columns" or "\n\n" in noisy.strip())


@pytest.mark.parametrize("position", ["line", "end"])
def test_where_a_byline_is_printed(position: str) -> None:
    content = label()
    content["blocks"][1]["article"].update(byline="（白雪梅）", byline_position=position)
    lines = labels.print_page(labels.parse(content), "clean").split("\n\n")
    assert (lines[3] == "（白雪梅）") == (position == "line")
    assert any(line.endswith("要还。（白雪梅）①2") for line in lines) == (position == "end")


def test_a_web_edition_is_printed_as_its_text() -> None:
    page = labels.parse(label() | {"text": "A1\r\n"})
    assert {labels.print_page(page, noise) for noise in labels.NOISES} == {"A1\r\n"}


def test_pages_are_printed_with_the_facts_that_they_lack(page: LabelledPage, tmp_path: Path) -> None:
    stated = labels.parse(label() | {"page_id": "p2", "year_basis": "stated"})
    labels.print_pages([page, stated], tmp_path / "out", "ocr")
    assert (tmp_path / "out" / "p1.txt").read_text("utf-8") == labels.print_page(page, "ocr")
    facts = '[p1]\nplace = "平川县"\nyear = 2021\nyear_basis = "given"\n\n[p2]\nplace = "平川县"\n'
    assert (tmp_path / "out" / "documents.toml").read_text("utf-8") == facts


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_label(tmp_path / "gold", label())


@pytest.fixture
def package(tmp_path: Path, rows: Rows) -> Path:
    rows["articles"][0]["headline"] = "别的"
    rows["meetings"][0]["location"] = None
    return publish(rows, tmp_path / "package")


def run(*arguments: object) -> Any:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_the_command_prints_the_measures(gold: Path, package: Path) -> None:
    result = run(gold, package)
    assert result.exit_code == 0 and result.stderr == ""
    assert len(result.stdout.splitlines()) == 1 + len(MEASURES)
    assert str(evaluate(gold, package)) in result.stdout


def test_the_command_prints_what_went_wrong(gold: Path, package: Path) -> None:
    result = run(gold, package, "--errors", "all", "--measure", "articles.headline", "--measure", "meetings.location")
    lines = result.stdout.splitlines()
    assert len(lines) == 3 + 1 + 3
    assert lines[-2].split()[:4] == ["articles.headline", "p1", "article", "1"] and lines[-2].endswith("别的")
    assert lines[-1].endswith("null")
    assert run(gold, package, "--errors", "0").stdout == run(gold, package).stdout


def test_the_command_prints_json(gold: Path, package: Path) -> None:
    content = json.loads(run(gold, package, "--json", "--errors", "1").stdout)
    measures = {measure["measure"]: measure for measure in content["measures"]}
    assert list(measures) == list(MEASURES)
    assert [d["found"] for d in measures["articles.headline"]["differences"]] == ["别的"]
    plain = json.loads(run(gold, package, "--json").stdout)
    assert all(measure["differences"] == [] for measure in plain["measures"])


def test_the_command_warns_of_faults_and_missing_pages(gold: Path, package: Path) -> None:
    content = label() | {"page_id": "p3"}
    content["people"][0]["titles"] = ["县长助理"]
    write_label(gold, content, "p3.json")
    result = run(gold, package)
    assert result.exit_code == 0
    assert "warning: p3: people: title 县长助理 of 许文涛 is not printed on the page" in result.stderr
    assert "warning: p3 is not in the package; all that is labelled on it is missed" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["missing", "package"], 1, "missing: cannot be read: No such file or directory"),
        (["package/data", "package"], 1, "no labelled page"),
        (["gold", "missing"], 2, "missing"),
        (["gold", "package", "--measure", "headline"], 2, "there is no measure 'headline'"),
        (["gold", "package", "--errors", "some"], 2, "some is neither a number nor all"),
    ],
)
def test_bad_input_is_a_one_line_error(
    gold: Path, package: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, message: str
) -> None:
    monkeypatch.chdir(gold.parent)
    result = run(*arguments)
    assert result.exit_code == status
    error = [line for line in result.stderr.splitlines() if line.lower().startswith("error")]
    assert len(error) == 1 and message in error[0]
    assert result.stdout == ""
