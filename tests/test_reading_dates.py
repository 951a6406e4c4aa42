"""Dates of articles: which one, its year, its words for the part of the day; on invented pages."""

from __future__ import annotations

from datetime import date

import pytest
from reading_cases import article, case, news, read

import zhoukou_news as zn

FOLIO = "2026年2月10日　星期二　第2版　要闻\n\n"
NEW_YEAR = "2026年1月3日　星期六　第2版　要闻\n\n"
WEB = "石桥镇春灌全面展开\n\n发布时间：2026-02-10 09:12　来源：石桥日报\n\n"

#: page, year given with the document → date, text, basis, part of the day
Cells = tuple[date | None, str | None, str | None, str | None]


def cells(text: str, year: int | None) -> Cells:
    row = article(text, year)
    return row["date"], row["date_text"], row["year_basis"], row["time_of_day"]


GIVEN = [
    case("a day", "2月9日，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日", "document", None)),
    case("with its year", "2025年2月9日，石桥镇春灌全面展开。", (date(2025, 2, 9), "2025年2月9日", "stated", None)),
    case("typesetting spaces", "2 月 9 日，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日", "document", None)),
    case("full-width digits", "２月９日，石桥镇春灌全面展开。", (date(2026, 2, 9), "２月９日", "document", None)),
    case("元月", "元月9日，石桥镇春灌全面展开。", (date(2026, 1, 9), "元月9日", "document", None)),
    case("元月 with its year", "2025年元月9日，县里开会。", (date(2025, 1, 9), "2025年元月9日", "stated", None)),
    case("元 that is money's", "房租500元月10日缴，2月9日起。", (date(2026, 2, 9), "2月9日", "document", None)),
    case("Chinese numerals", "二月九日，石桥镇春灌全面展开。", (date(2026, 2, 9), "二月九日", "document", None)),
    case("broken by the column", "2月\n\n9日，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日", "document", None)),
    case("the first of two", "2月9日，石桥镇春灌展开。2月12日将结束。", (date(2026, 2, 9), "2月9日", "document", None)),
    case(
        "the first within the paragraph",
        "记者从石桥镇获悉，截至2月9日，春灌过半。",
        (date(2026, 2, 9), "2月9日", "document", None),
    ),
    case(
        "a range within a month", "2月9日至11日，石桥镇举行庙会。", (date(2026, 2, 9), "2月9日至11日", "document", None)
    ),
    case("a range with a dash", "2月9日—11日，石桥镇举行庙会。", (date(2026, 2, 9), "2月9日—11日", "document", None)),
    case(
        "a range across months",
        "2月27日至3月1日，石桥镇举行庙会。",
        (date(2026, 2, 27), "2月27日至3月1日", "document", None),
    ),
    case("日前", "日前，石桥镇春灌全面展开。", (None, None, None, None)),
    case("近日", "近日，石桥镇春灌全面展开。", (None, None, None, None)),
    case("none", "石桥镇春灌全面展开。", (None, None, None, None)),
    case("a month alone", "2月以来，石桥镇春灌全面展开。", (None, None, None, None)),
    case("连日来", "连日来，石桥镇干部群众抓紧浇麦。", (None, None, None, None)),
    case("a year alone", "2025年，石桥镇维修机井百眼。", (None, None, None, None)),
    case(
        "a range with days of one month",
        "2月9日、10日，石桥镇举行庙会。",
        (date(2026, 2, 9), "2月9日", "document", None),
    ),
    # Parts of the day.
    case("下午", "2月9日下午，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日下午", "document", "afternoon")),
    case("上午", "2月9日上午，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日上午", "document", "morning")),
    case("凌晨", "2月9日凌晨，石桥镇普降瑞雪。", (date(2026, 2, 9), "2月9日凌晨", "document", "early_morning")),
    case("中午", "2月9日中午，石桥镇普降瑞雪。", (date(2026, 2, 9), "2月9日中午", "document", "noon")),
    case("晚", "2月9日晚，石桥镇普降瑞雪。", (date(2026, 2, 9), "2月9日晚", "document", "evening")),
    case("晚上", "2月9日晚上，石桥镇普降瑞雪。", (date(2026, 2, 9), "2月9日晚上", "document", "evening")),
    case(
        "a word with a clock time",
        "2月9日晚8时，石桥镇普降瑞雪。",
        (date(2026, 2, 9), "2月9日晚", "document", "evening"),
    ),
    case(
        "a word with a clock time after",
        "2月9日上午9时30分，石桥镇春灌启动。",
        (date(2026, 2, 9), "2月9日上午", "document", "morning"),
    ),
    case("a clock time alone", "2月9日15时，石桥镇普降瑞雪。", (date(2026, 2, 9), "2月9日", "document", None)),
    case("a part of the day alone", "下午，石桥镇普降瑞雪。", (None, None, None, None)),
    # What counts from a date that the page does not print.
    case("昨日 without an anchor", "昨日，石桥镇春灌全面展开。", (None, "昨日", None, None)),
    case(
        "昨日 without an anchor and a later date", "昨日，石桥镇春灌展开，2月12日将结束。", (None, "昨日", None, None)
    ),
    case("a day alone without an anchor", "21日，石桥镇春灌全面展开。", (None, "21日", None, None)),
    # Dates that are none.
    case("a plan's year", "石桥镇《2025年春灌方案》正式实施。", (None, None, None, None)),
]


@pytest.mark.parametrize(("lead", "expected"), GIVEN)
def test_the_date_of_the_lead(lead: str, expected: Cells) -> None:
    assert cells(news(lead), 2026) == expected


ANCHORED = [
    case(
        "今（26）日",
        "2026年2月26日　星期四",
        "今（26）日，石桥镇的春灌全面展开。",
        (date(2026, 2, 26), "今（26）日", "stated", None),
    ),
    case("昨日", FOLIO, "昨日，石桥镇春灌全面展开。", (date(2026, 2, 9), "昨日", "stated", None)),
    case("昨天", FOLIO, "昨天，石桥镇春灌全面展开。", (date(2026, 2, 9), "昨天", "stated", None)),
    case(
        "昨日 with part of the day",
        FOLIO,
        "昨日下午，石桥镇春灌全面展开。",
        (date(2026, 2, 9), "昨日下午", "stated", "afternoon"),
    ),
    case("昨晚", FOLIO, "昨晚，石桥镇普降瑞雪。", (date(2026, 2, 9), "昨晚", "stated", "evening")),
    case("今天", FOLIO, "今天，石桥镇春灌全面展开。", (date(2026, 2, 10), "今天", "stated", None)),
    case("前天", FOLIO, "前天，石桥镇春灌全面展开。", (date(2026, 2, 8), "前天", "stated", None)),
    case("a day of this month", FOLIO, "本月8日，石桥镇春灌全面展开。", (date(2026, 2, 8), "本月8日", "stated", None)),
    case("a day alone", FOLIO, "9日，石桥镇春灌全面展开。", (date(2026, 2, 9), "9日", "stated", None)),
    case(
        "a day alone of the month before",
        FOLIO,
        "28日，石桥镇春灌全面展开。",
        (date(2026, 1, 28), "28日", "stated", None),
    ),
    case("a day and a month", FOLIO, "2月9日，石桥镇春灌全面展开。", (date(2026, 2, 9), "2月9日", "stated", None)),
    case(
        "昨日 at the turn of the month",
        "2026年3月1日　星期日　第2版\n\n",
        "昨日，石桥镇春灌全面展开。",
        (date(2026, 2, 28), "昨日", "stated", None),
    ),
    case(
        "昨日 at the turn of the year",
        "2026年1月1日　星期四　第2版\n\n",
        "昨日，石桥镇迎来客流。",
        (date(2025, 12, 31), "昨日", "stated", None),
    ),
    case(
        "December in a page of January",
        NEW_YEAR,
        "12月30日，石桥镇春灌全面展开。",
        (date(2025, 12, 30), "12月30日", "stated", None),
    ),
    case("去年", FOLIO, "去年11月9日，石桥镇机井全部修好。", (date(2025, 11, 9), "去年11月9日", "stated", None)),
    case("今年", FOLIO, "今年1月9日，石桥镇机井全部修好。", (date(2026, 1, 9), "今年1月9日", "stated", None)),
    case(
        "another year printed",
        FOLIO,
        "2024年11月9日，石桥镇机井全部修好。",
        (date(2024, 11, 9), "2024年11月9日", "stated", None),
    ),
]


@pytest.mark.parametrize(("folio", "lead", "expected"), ANCHORED)
def test_dates_counted_from_the_folio(folio: str, lead: str, expected: Cells) -> None:
    assert cells(folio + news(lead), None) == expected


def test_dates_counted_from_a_web_pages_own() -> None:
    assert cells(WEB + "昨日，石桥镇春灌全面展开。\n", None) == (date(2026, 2, 9), "昨日", "stated", None)


def test_without_any_year_the_date_is_null_and_its_text_stays() -> None:
    assert cells(news("2月9日下午，石桥镇春灌全面展开。"), None) == (None, "2月9日下午", None, "afternoon")


DATELINES = [
    case(
        "alone",
        "新华社石桥2月9日电（记者 白露）",
        "石桥镇春灌全面展开。",
        (date(2026, 2, 9), "2月9日", "document", None),
    ),
    case(
        "what 今天 counts from",
        "新华社石桥2月9日电（记者 白露）",
        "今天，石桥镇春灌全面展开。",
        (date(2026, 2, 9), "今天", "document", None),
    ),
    case(
        "the lead goes before it",
        "新华社石桥2月9日电（记者 白露）",
        "2月8日，石桥镇春灌全面展开。",
        (date(2026, 2, 8), "2月8日", "document", None),
    ),
    case(
        "日前 in the lead",
        "新华社石桥2月9日电（记者 白露）",
        "日前，石桥镇春灌全面展开。",
        (date(2026, 2, 9), "2月9日", "document", None),
    ),
]


@pytest.mark.parametrize(("byline", "lead", "expected"), DATELINES)
def test_datelines(byline: str, lead: str, expected: Cells) -> None:
    assert cells(news(lead, byline=byline), 2026) == expected


def test_a_dateline_goes_before_the_folio() -> None:
    text = FOLIO + news("今天，石桥镇春灌全面展开。", byline="新华社石桥2月9日电（记者 白露）")
    assert cells(text, None) == (date(2026, 2, 9), "今天", "stated", None)


def test_a_date_of_a_later_paragraph_is_not_the_articles() -> None:
    text = news("石桥镇春灌全面展开。", "2月9日，机井全部开动。")
    assert cells(text, 2026) == (None, None, None, None)


def test_a_salutation_is_no_lead() -> None:
    text = "致爱心单位的倡议书\n\n各爱心单位：\n\n2月9日起，石桥县开展抗旱捐款活动。\n"
    assert cells(text, 2026) == (date(2026, 2, 9), "2月9日", "document", None)


def test_what_cannot_be_resolved_is_reported() -> None:
    text = news("昨日，石桥镇春灌全面展开。")
    notices = [notice for notice in read(text).notices if "昨日" in notice.reason]
    assert [(notice.line, notice.char_start) for notice in notices] == [(3, text.index("昨日"))]


#: Days that no calendar has, or not that year's: as printed, and the year given.
NO_DAYS = [
    case("30 February", "2月30日", 2026),
    case("30 February, no year", "2月30日", None),
    case("31 April with its year", "2026年4月31日上午", None),
    case("29 February of a common year", "2月29日", 2026),
    case("a range", "11月31日至12月2日", 2026),
    case("with hyphens", "2026-02-30", None),
]


@pytest.mark.parametrize(("printed", "year"), NO_DAYS)
def test_a_day_that_no_calendar_has_is_reported(printed: str, year: int | None) -> None:
    text = news(f"{printed}，县委召开全县春灌工作会议，安排部署浇麦工作。")
    reading = read(text, year)
    assert [row["date"] for row in reading.rows["articles"]] == [None]
    assert [row["date"] for row in reading.rows["meetings"]] == [None]
    (notice,) = [notice for notice in reading.notices if "no day of the calendar" in notice.reason]
    assert notice.reason.startswith(printed)
    assert (notice.document_id, notice.line, notice.char_start) == (
        reading.document.document_id,
        3,
        text.index(printed),
    )


def test_a_leap_day_is_a_day() -> None:
    for printed, year in (("2024年2月29日", None), ("2月29日", 2024)):
        reading = read(news(f"{printed}，石桥镇春灌全面展开。"), year)
        assert reading.rows["articles"][0]["date"] == date(2024, 2, 29) and not reading.notices


def test_a_meetings_day_that_cannot_be_resolved_is_reported() -> None:
    text = news("石桥镇春灌全面展开。", "昨日，全县春灌工作会议召开，安排部署浇麦工作。")
    reading = read(text)
    assert [row["date"] for row in reading.rows["meetings"]] == [None]
    notices = [notice for notice in reading.notices if notice.reason.startswith("昨日 cannot be resolved")]
    assert [notice.char_start for notice in notices] == [text.index("昨日")]


def test_the_evidence_of_an_inferred_year_is_where_the_page_prints_it() -> None:
    text = FOLIO + news("昨日，石桥镇春灌全面展开。")
    pieces = [piece for piece in article(text, None)["evidence"] if piece["field"] == "year_basis"]
    assert pieces and all("2026年2月10日" in text[piece["char_start"] : piece["char_end"]] for piece in pieces)


#: lead, the day with which a notice on the page is signed → the day of the lead, its year’s basis; 2020 was given
SIGNED = [
    case("near the day", "3月16日", "2016年3月17日", (date(2016, 3, 16), "stated")),
    case("in Chinese numbers", "3月16日", "二〇一六年三月十五日", (date(2016, 3, 16), "stated")),
    case("at the turn of a year", "1月5日", "2015年12月30日", (date(2020, 1, 5), "document")),
    case("of another season", "3月16日", "2012年9月1日", (date(2020, 3, 16), "document")),
    case("without a day", "3月16日", "2016年3月", (date(2020, 3, 16), "document")),
]


@pytest.mark.parametrize(("day", "signed", "expected"), SIGNED)
def test_the_year_of_a_text_that_is_signed_on_the_page(day: str, signed: str, expected: tuple[date, str]) -> None:
    text = news(f"{day}，石桥镇机井开动。", byline="本报讯（记者 白露）", headline="石桥镇春灌全面展开")
    text += f"\n石桥县抗旱捐款公告\n\n即日起接受捐款。\n\n石桥县慈善会\n\n{signed}\n"
    row = read(text, 2020).rows["articles"][0]
    assert (row["date"], row["year_basis"]) == expected


def test_a_day_that_is_told_by_another_is_not_counted_from_the_day_of_a_signature() -> None:
    text = news("昨日，石桥镇机井开动。", headline="石桥镇春灌全面展开")
    text += "\n石桥县抗旱捐款公告\n\n即日起接受捐款。\n\n石桥县慈善会\n\n2016年3月17日\n"
    assert read(text, 2016).rows["articles"][0]["date"] is None


def test_the_weekday_line_has_no_year_and_a_signature_has_it() -> None:
    text = "3月18日　星期五　第2版　要闻\n\n" + news("昨日，石桥镇机井开动。", headline="石桥镇春灌全面展开")
    text += "\n石桥县抗旱捐款公告\n\n即日起接受捐款。\n\n石桥县慈善会\n\n2016年3月17日\n"
    row = read(text, None).rows["articles"][0]
    assert (row["date"], row["year_basis"]) == (date(2016, 3, 17), "stated")


#: A meeting's day where it stands in a sentence of its own.
REFERRING = [
    case(
        "当日 is the date named last",
        "2月8日，石桥镇机井开动。",
        "当日，全县春灌工作会议召开，安排部署浇麦工作。",
        date(2026, 2, 8),
    ),
    case(
        "当天 is the date named last",
        "2月8日，石桥镇机井开动。",
        "当天，全县春灌工作会议召开，安排部署浇麦工作。",
        date(2026, 2, 8),
    ),
]


@pytest.mark.parametrize(("lead", "second", "day"), REFERRING)
def test_the_same_day(lead: str, second: str, day: date) -> None:
    (meeting,) = read(news(lead, second)).rows["meetings"]
    assert meeting["date"] == day


@pytest.mark.parametrize("given, noticed", [(2019, True), (2021, False), (2022, False), (2023, False), (2024, True)])
def test_a_year_given_far_from_the_printed_one_is_noticed(given: int, noticed: bool) -> None:
    text = "市政府召开会议\n\n本报讯（记者 王艳）2022年3月9日，市政府召开会议。3月10日，会议继续。\n"
    tables = zn.read(text, year=given)
    assert str(tables.rows["articles"][0]["date"]) == "2022-03-09"
    reasons = [notice.reason for notice in tables.notices if "prints the year 2022" in notice.reason]
    assert len(reasons) == noticed and all(f"{given} was given" in reason for reason in reasons)
