"""Whole invented pages: every cell of each, printed plainly and with the breaks of a column."""

from __future__ import annotations

from datetime import date

import pytest
from reading_cases import agenda, attendees, case, name_of, read, statements, titles

from zhoukou_news.reading import Reading

COMMITTEE = """2026年2月10日　星期二　责任编辑：岳锋　第2版　要闻

县委常委会召开会议

研究春灌和防火工作　陶立新主持

本报讯（记者 白露 通讯员 钟灵）2月9日下午，县委常委会召开会议，传达学习全市农业农村工作会议精神，研究春灌和森林防火工作。县委书记陶立新主持会议并讲话。

县委副书记、县长司马云，县委副书记王国强，县委常委、常务副县长李海生，县委常委、宣传部部长马兰（女、回族）出席会议。县人大常委会主任钟鸣远，县政协主席孙鸿图列席会议。

会议指出，入冬以来，全县降水偏少，春灌任务十分繁重。各乡镇要迅速行动，抢抓农时，三月底前浇完头遍水。

陶立新强调，要压实责任，做到“人员到位、物资到位”。他要求，县财政要拿出320万元，用于维修机井。

会议还就做好防火工作提出具体要求。②2

抗旱浇麦　人人有责
"""  # noqa: E501

INSPECTION = """司马云到石桥镇检查春灌时强调

抢抓农时浇好麦　确保夏粮夺丰收

本报记者 白露

昨日上午，县长司马云深入石桥镇检查春灌工作。副县长李海生陪同检查。

在石桥村，司马云详细询问墒情。村民柳长庚告诉他，全村的机井都已修好，花费18.6万元。

随后，司马云在石桥镇政府三楼会议室主持召开春灌工作座谈会，听取意见建议。县水利局局长秦大川、石桥镇党委书记岳锋参加座谈会。

司马云指出，春灌是夏粮丰收的基础。要加强用水管理，不误农时。（钟灵 摄影报道）①6
"""

NOTICE = """石桥县抗旱捐款公告

入冬以来，我县旱情严重。为方便社会各界奉献爱心，现将捐款账户公布如下：

一、户　名：石桥县慈善总会　开户行：农行石桥县支行营业部　账　号：1658 3501 0400 0778 8

二、户　名：石桥县红十字会　开户行：石桥农商银行城关支行　账　号：００１７１７０２０１０９２００　联系人：马兰　电话：0394-8123457

汇款时请注明“抗旱捐款”字样。

监督电话：12345

地址：石桥县人民路18号　邮编：466000
"""  # noqa: E501


def broken(text: str, every: int) -> str:
    """The page with a blank line inside each paragraph after so many characters, never at a sign."""
    lines = []
    for line in text.split("\n"):
        if len(line) > 2 * every and "。" in line and "户　名" not in line:
            end = next(e for e in range(every, len(line)) if line[e - 1 : e + 1].isalpha())
            line = f"{line[:end]}\n\n{line[end:]}"
        lines.append(line)
    return "\n".join(lines)


PRINTED = [case("plain", None), case("broken early", 21), case("broken late", 33)]


def page(text: str, every: int | None) -> Reading:
    return read(text if every is None else broken(text, every), None if text.startswith("2026") else 2026)


@pytest.mark.parametrize("every", PRINTED)
def test_a_committees_session(every: int | None) -> None:
    reading = page(COMMITTEE, every)
    (article,) = reading.rows["articles"]
    (meeting,) = reading.rows["meetings"]
    assert article["headline"] == "县委常委会召开会议"
    assert article["subheads"] == ["研究春灌和防火工作陶立新主持"]
    assert [(one["name"], one["title"]) for one in article["reporters"]] == [("白露", "记者"), ("钟灵", "通讯员")]
    assert (article["date"], article["date_text"]) == (date(2026, 2, 9), "2月9日下午")
    assert (article["year_basis"], article["time_of_day"]) == ("stated", "afternoon")
    assert article["body"].count("\n") == 4
    assert article["end_mark"] == "②2"
    assert [one["text"] for one in article["quoted_phrases"]] == ["人员到位、物资到位"]
    assert [one["text"] for one in article["amounts"]] == ["320万元"]
    assert (meeting["name"], meeting["organizer"]) == (None, "县委常委会")
    assert (meeting["date"], meeting["location"]) == (date(2026, 2, 9), None)
    assert name_of(reading, meeting["chair_id"]) == "陶立新"
    assert attendees(meeting) == [
        ("陶立新", "县委书记", "chair"),
        ("司马云", "县委副书记、县长", "attendee"),
        ("王国强", "县委副书记", "attendee"),
        ("李海生", "县委常委、常务副县长", "attendee"),
        ("马兰", "县委常委、宣传部部长", "attendee"),
        ("钟鸣远", "县人大常委会主任", "attendee"),
        ("孙鸿图", "县政协主席", "attendee"),
    ]
    assert agenda(meeting) == ["传达学习全市农业农村工作会议精神", "研究春灌和森林防火工作"]
    assert statements(reading) == [
        (
            None,
            "会议",
            "指出",
            "入冬以来，全县降水偏少，春灌任务十分繁重。各乡镇要迅速行动，抢抓农时，三月底前浇完头遍水。",
        ),
        ("陶立新", "陶立新", "强调", "要压实责任，做到“人员到位、物资到位”。"),
        ("陶立新", "他", "要求", "县财政要拿出320万元，用于维修机井。"),
    ]
    assert reading.rows["bank_accounts"] == []
    assert [line.use for line in reading.lines if line.ignored] == ["folio", "slogan"]
    kinds = {row["name"]: row["kind"] for row in reading.rows["people"]}
    assert kinds == {"白露": "journalist", "钟灵": "journalist"} | dict.fromkeys(
        ("陶立新", "司马云", "王国强", "李海生", "马兰", "钟鸣远", "孙鸿图"), "official"
    )
    counts = {row["name"]: row["mention_count"] for row in reading.rows["people"]}
    assert counts == dict.fromkeys(kinds, 1) | {"陶立新": 3}


@pytest.mark.parametrize("every", PRINTED)
def test_an_inspection_with_a_meeting(every: int | None) -> None:
    reading = page(INSPECTION, every)
    (article,) = reading.rows["articles"]
    (meeting,) = reading.rows["meetings"]
    assert article["headline"] == "抢抓农时浇好麦确保夏粮夺丰收"
    assert article["subheads"] == ["司马云到石桥镇检查春灌时强调"]
    assert ("白露", "本报记者") in [(one["name"], one["title"]) for one in article["reporters"]]
    # 昨日 counts from a day that the page does not print.
    assert (article["date"], article["date_text"]) == (None, "昨日上午")
    assert (article["year_basis"], article["time_of_day"]) == (None, "morning")
    assert [one["text"] for one in article["amounts"]] == ["18.6万元"]
    assert article["end_mark"] == "①6"
    assert (meeting["name"], meeting["organizer"]) == ("春灌工作座谈会", None)
    assert meeting["location"] == "石桥镇政府三楼会议室"
    assert attendees(meeting) == [
        ("司马云", "县长", "chair"),
        ("秦大川", "县水利局局长", "attendee"),
        ("岳锋", "石桥镇党委书记", "attendee"),
    ]
    assert agenda(meeting) == ["听取意见建议"]
    assert [(person, verb) for person, _, verb, _ in statements(reading)] == [("司马云", "指出")]
    found = titles(reading)
    assert found["柳长庚"] == ["村民"]
    assert found["李海生"] == ["副县长"]
    assert set(found) - {"钟灵"} == {"司马云", "李海生", "柳长庚", "秦大川", "岳锋"}


@pytest.mark.parametrize("every", PRINTED)
def test_a_notice_with_accounts(every: int | None) -> None:
    reading = page(NOTICE, every)
    (article,) = reading.rows["articles"]
    assert article["headline"] == "石桥县抗旱捐款公告"
    assert (article["date"], article["date_text"], article["reporters"]) == (None, None, [])
    first, second = reading.rows["bank_accounts"]
    shared = {"remark": "抗旱捐款", "address": "石桥县人民路18号", "cnaps_code": None}
    assert first.items() >= (shared | {"holder": "石桥县慈善总会", "bank": "中国农业银行"}).items()
    assert (first["branch"], first["account_number"]) == ("农行石桥县支行营业部", "16583501040007788")
    assert second.items() >= (shared | {"holder": "石桥县红十字会", "bank": "石桥农村商业银行"}).items()
    assert (second["branch"], second["account_number"]) == ("石桥农商银行城关支行", "001717020109200")
    assert [(one["name"], one["phone"]) for one in first["contacts"]] == []
    assert [(one["name"], one["phone"]) for one in second["contacts"]] == [("马兰", "0394-8123457")]
    assert reading.rows["meetings"] == []
    assert {row["name"]: (row["kind"], row["phones"]) for row in reading.rows["people"]} == {
        "马兰": ("contact", ["0394-8123457"])
    }
