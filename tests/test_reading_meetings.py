"""Meetings: what is one, its name, organizer, day, venue, who was present, what it did; on invented pages."""

from __future__ import annotations

from datetime import date

import pytest
from reading_cases import agenda, attendees, case, name_of, news, only, read

from zhoukou_news.reading import Row

HEADLINE = "全县农业农村工作又有新部署"


def meetings(*paragraphs: str, headline: str = HEADLINE) -> list[Row]:
    return read(news(*paragraphs, headline=headline)).rows["meetings"]


#: headline, lead → name, organizer
NAMES = [
    case(
        "on a theme, and 此次会议 after it",
        HEADLINE,
        "2月9日，石桥街道在社区学校召开了以“我为小区出份力”为主题的2026年基层自治建设推进会。马兰参加了此次会议。",
        "2026年基层自治建设推进会",
        None,
    ),
    case(
        "a congress whose curtain rises",
        HEADLINE,
        "2月9日上午，石桥镇妇女第十二次代表大会在庄严的国歌声中拉开了帷幕。马兰出席会议。",
        "石桥镇妇女第十二次代表大会",
        None,
    ),
    case(
        "an autonomous county calls it",
        HEADLINE,
        "2月9日，张家河回族自治县召开春灌工作会议。",
        "春灌工作会议",
        None,
    ),
    case(
        "a session with a sitting at which deputies speak",
        HEADLINE,
        "2月9日，县政协第八届委员会第四次会议召开第二次全体会议，举行委员大会发言。会议由副主席岳锋主持。",
        "县政协第八届委员会第四次会议",
        None,
    ),
    case(
        "a session that decides on another",
        HEADLINE,
        "2月9日，县七届人大常委会第二十三次会议召开。会议决定县七届人大三次会议于2月20日在县城举行。马兰主持会议。",
        "县七届人大常委会第二十三次会议",
        None,
    ),
    case(
        "a meeting of conveners",
        "县政协十届三次会议召开各组召集人会议",
        "2月9日，县政协十届三次会议各组召集人会议召开。副主席岳锋出席会议。",
        "县政协十届三次会议各组召集人会议",
        None,
    ),
    case("with pomp", HEADLINE, "2月9日，石桥市高规格召开全市春灌工作大会。", "全市春灌工作大会", None),
    case(
        "where it was held as subject",
        HEADLINE,
        "2月9日，县工人文化宫隆重举行劳动模范表彰大会。",
        "劳动模范表彰大会",
        None,
    ),
    case(
        "a numbered session that decides",
        HEADLINE,
        "2月9日，县七届人大常委会第二十三次会议接受岳锋辞去县长职务，决定任命钟鸣远为副县长。马兰主持会议。",
        "县七届人大常委会第二十三次会议",
        None,
    ),
    case("none of the usual verbs", "石桥镇春耕忙", "2月9日，镇里开展春耕工作座谈会。", "春耕工作座谈会", None),
    case("开了一次", "石桥镇春耕忙", "2月9日上午，镇里开了一次春耕动员会，布置浇麦的事。", "春耕动员会", None),
    # A body calls it.
    case(
        "a body as subject", HEADLINE, "2月9日，县委召开全县春季植树造林工作会议。", "全县春季植树造林工作会议", "县委"
    ),
    case(
        "two bodies as subject",
        HEADLINE,
        "2月9日，县委、县政府召开全县春季植树造林工作会议。",
        "全县春季植树造林工作会议",
        "县委、县政府",
    ),
    case("a long body", HEADLINE, "2月9日，县春季植树造林工作指挥部召开推进会。", "推进会", "县春季植树造林工作指挥部"),
    case("举行", HEADLINE, "2月9日，县政府举行春季植树造林新闻发布会。", "春季植树造林新闻发布会", "县政府"),
    case("举办", HEADLINE, "2月9日，县总工会举办劳动模范座谈会。", "劳动模范座谈会", "县总工会"),
    case(
        "brackets in the name",
        HEADLINE,
        "2月9日，县委召开常委会（扩大）会议，研究春灌工作。",
        "常委会（扩大）会议",
        "县委",
    ),
    case("only called 会议", HEADLINE, "2月9日，县委召开会议，研究春灌工作。", None, "县委"),
    case(
        "a sort of meeting without more",
        HEADLINE,
        "2月9日，县春灌指挥部召开例会，研究春灌工作。",
        "例会",
        "县春灌指挥部",
    ),
    # The session is the subject.
    case(
        "the session as subject", HEADLINE, "2月9日，全县春季植树造林工作会议召开。", "全县春季植树造林工作会议", None
    ),
    case(
        "a numbered session",
        HEADLINE,
        "2月9日，县政府第十七次常务会议召开，研究春灌工作。",
        "县政府第十七次常务会议",
        None,
    ),
    case(
        "a standing committee's session", HEADLINE, "2月9日，县委常委会会议召开，研究春灌工作。", "县委常委会会议", None
    ),
    case("held in a place", HEADLINE, "2月9日，全县春灌现场会在石桥镇举行。", "全县春灌现场会", None),
    case(
        "a congress",
        HEADLINE,
        "2月9日，石桥县第十二届人民代表大会第三次会议开幕。",
        "石桥县第十二届人民代表大会第三次会议",
        None,
    ),
    case("动员大会", HEADLINE, "2月9日，全县春季植树造林动员大会召开。", "全县春季植树造林动员大会", None),
    case("誓师大会", HEADLINE, "2月9日，全县抗旱浇麦誓师大会召开。", "全县抗旱浇麦誓师大会", None),
    case("民主生活会", HEADLINE, "2月9日，县委常委会召开2019年度民主生活会。", "2019年度民主生活会", "县委常委会"),
    case("集体学习", HEADLINE, "2月9日，县委理论学习中心组举行集体学习。", "集体学习", "县委理论学习中心组"),
    case("电视电话会议", HEADLINE, "2月9日，全县春季防火电视电话会议召开。", "全县春季防火电视电话会议", None),
    # A person is the subject.
    case("a person calls it", HEADLINE, "2月9日，县长岳锋主持召开全县春灌工作会议。", "全县春灌工作会议", None),
    case("a person calls it, without 主持", HEADLINE, "2月9日，县长岳锋召开春灌工作调度会。", "春灌工作调度会", None),
    # Places.
    case("我市 is no organizer", HEADLINE, "2月9日，我市召开春季植树造林工作会议。", "春季植树造林工作会议", None),
    case("我县 is no organizer", HEADLINE, "2月9日，我县召开春季植树造林工作会议。", "春季植树造林工作会议", None),
    case(
        "a bare district is no organizer",
        HEADLINE,
        "2月9日，周村区召开春季植树造林工作会议。",
        "春季植树造林工作会议",
        None,
    ),
    case(
        "a county directly before the name",
        HEADLINE,
        "2月9日，石桥县春季植树造林工作会议召开。",
        "石桥县春季植树造林工作会议",
        None,
    ),
    # The headline.
    case(
        "a county before a quoted name", HEADLINE, "2月9日，石桥县召开“万人助万企”座谈会。", "“万人助万企”座谈会", None
    ),
    case(
        "a body calls people together",
        HEADLINE,
        "2月9日，县教育局召集全县中小学校长开会，部署开学工作。",
        None,
        "县教育局",
    ),
    case(
        "a person attends it",
        HEADLINE,
        "2月9日，县委书记陶立新出席全县春灌工作会议并讲话。",
        "全县春灌工作会议",
        None,
    ),
    case(
        "a congress closes",
        HEADLINE,
        "2月9日，石桥县政协十届三次会议胜利闭幕。",
        "石桥县政协十届三次会议",
        None,
    ),
    case("暨", HEADLINE, "2月9日，全县春灌工作会议暨抗旱动员大会召开。", "全县春灌工作会议暨抗旱动员大会", None),
    case(
        "三级干部会议",
        HEADLINE,
        "2月9日，县委、县政府召开全县三级干部会议，表彰先进。",
        "全县三级干部会议",
        "县委、县政府",
    ),
    case("视频调度会", HEADLINE, "2月9日，县长岳锋在县防汛抗旱指挥部主持召开视频调度会。", "视频调度会", None),
    case(
        "the longer name stands in the headline",
        "全县春季植树造林工作推进会召开",
        "2月9日，县委召开推进会，研究植树造林工作。",
        "全县春季植树造林工作推进会",
        "县委",
    ),
    case(
        "the longer name stands in the lead",
        "县政府召开常务会议",
        "2月9日，县长岳锋主持召开县政府第十七次常务会议。",
        "县政府第十七次常务会议",
        "县政府",
    ),
    case(
        "the headline's organizer",
        "县委召开植树造林工作会议",
        "2月9日，县委书记陶立新主持召开植树造林工作会议。",
        "植树造林工作会议",
        "县委",
    ),
    case(
        "the headline's name alone",
        "全县春灌工作会议召开",
        "2月9日，县政府召开会议，研究春灌工作。",
        "全县春灌工作会议",
        "县政府",
    ),
    case(
        "who does what is no name",
        "县委中心组集体学习",
        "2月9日，县委理论学习中心组召开专题学习会。",
        "专题学习会",
        "县委理论学习中心组",
    ),
    case(
        "broken by the column",
        HEADLINE,
        "2月9日，县委召开全县春季植\n\n树造林工作会议。",
        "全县春季植树造林工作会议",
        "县委",
    ),
]


@pytest.mark.parametrize(("headline", "lead", "name", "organizer"), NAMES)
def test_name_and_organizer(headline: str, lead: str, name: str | None, organizer: str | None) -> None:
    row = only(meetings(lead, headline=headline))
    assert (row["name"], row["organizer"]) == (name, organizer)


NONE = [
    case(
        "one to come in a manner",
        "2月9日，春灌工作正在展开。2月10日，我县将以网络在线形式，举行第10场新闻发布会，介绍墒情。",
    ),
    case("spirit of an earlier one", "2月9日，石桥镇干部认真学习全县春灌工作会议精神，抓紧浇麦。"),
    case("since the one before", "2月9日，自全县春灌工作会议召开以来，石桥镇已浇麦三万亩。"),
    case("a ceremony", "2月9日，石桥县与宏远公司举行投资签约仪式。县长岳锋出席仪式。"),
    case("an opening ceremony", "2月9日，石桥大桥通车仪式举行。"),
    case("an inspection", "2月9日，县长岳锋到石桥镇调研春灌工作。"),
    case(
        "a plan to hold one",
        "2月9日，记者获悉，全县春灌工作会议将于近期召开。",
    ),
    case("a concert", "2月9日，县文化馆举办元宵晚会。"),
    case("an association's name", "2月9日，县红十字会接收爱心捐款八万元。"),
    case("a body whose name ends like a meeting", "2月9日，县人大常委会组织代表视察春灌工作。"),
    case("a villages' committee", "2月9日，石桥村村民委员会发出植树倡议。"),
    case("a conclusion by a meeting's way of speaking", "2月9日，石桥镇按照会议要求，抓紧浇麦。"),
    case("mentioned on the way", "2月9日，县长岳锋到石桥镇检查春灌，听取了汇报，并对做好春灌工作提出要求。"),
]


@pytest.mark.parametrize("lead", NONE)
def test_what_is_no_meeting(lead: str) -> None:
    assert [row["name"] for row in meetings(lead, "干部群众干劲十足，田间一片繁忙。", headline="石桥镇春灌忙")] == []


def test_a_meeting_during_an_inspection_is_one() -> None:
    row = only(
        meetings(
            "2月9日，县委书记陶立新到石桥镇调研春灌工作。",
            "陶立新查看了机井和墒情。",
            "随后，陶立新在石桥镇主持召开春灌工作座谈会，听取意见建议。县长岳锋参加座谈会。",
            headline="陶立新到石桥镇调研春灌工作",
        )
    )
    assert (row["name"], row["organizer"], row["date"]) == ("春灌工作座谈会", None, date(2026, 2, 9))
    assert row["location"] == "石桥镇"
    assert attendees(row) == [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")]


def test_who_only_accompanies_an_inspection_was_not_at_its_meeting() -> None:
    row = only(
        meetings(
            "2月9日，县委书记陶立新到石桥镇调研春灌工作。副县长钟鸣远陪同调研。",
            "陶立新在镇政府主持召开春灌工作座谈会。县长岳锋参加座谈会。",
            headline="陶立新到石桥镇调研春灌工作",
        )
    )
    assert [name for name, _, _ in attendees(row)] == ["陶立新", "岳锋"]


SEVERAL = [
    case(
        "two of one verb, the first enlarged",
        ["2月9日，县长岳锋主持召开县政府党组（扩大）会议和县政府第9次常务会议。"],
        [
            ("县政府党组（扩大）会议", None, date(2026, 2, 9)),
            ("县政府第9次常务会议", None, date(2026, 2, 9)),
        ],
    ),
    case(
        "two that one verb opens",
        [
            "2月9日，县委书记陶立新主持召开县委常委会会议和县委农村工作领导小组第三次会议。",
            "县委常委会会议研究了春灌工作。",
        ],
        [
            ("县委常委会会议", None, date(2026, 2, 9)),
            ("县委农村工作领导小组第三次会议", None, date(2026, 2, 9)),
        ],
    ),
    case(
        "two paragraphs, two sessions",
        [
            "2月9日，县委召开常委会会议，研究春灌工作。",
            "2月10日，县政府召开常务会议，研究植树工作。",
        ],
        [("常委会会议", "县委", date(2026, 2, 9)), ("常务会议", "县政府", date(2026, 2, 10))],
    ),
    case(
        "随后 has the day of the one before",
        [
            "2月9日，全县春灌工作会议召开，安排部署浇麦工作。",
            "随后，县政府召开安全生产例会，通报近期情况。",
        ],
        [("全县春灌工作会议", None, date(2026, 2, 9)), ("安全生产例会", "县政府", date(2026, 2, 9))],
    ),
    case(
        "接着 has the day of the one before",
        [
            "2月9日，全县春灌工作会议召开，安排部署浇麦工作。",
            "接着召开全县植树造林推进会，通报植树进度。",
        ],
        [("全县春灌工作会议", None, date(2026, 2, 9)), ("全县植树造林推进会", None, date(2026, 2, 9))],
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), SEVERAL)
def test_several_meetings_of_one_article(
    paragraphs: list[str], expected: list[tuple[str | None, str | None, date]]
) -> None:
    rows = meetings(*paragraphs)
    assert [(row["name"], row["organizer"], row["date"]) for row in rows] == expected
    assert [row["meeting_id"] for row in rows] == ["page-01-m1", "page-01-m2"]


def test_a_second_meeting_has_the_part_of_day_of_the_one_before_and_not_its_venue() -> None:
    first, second = meetings(
        "2月9日下午，全县春灌工作会议在县会议中心召开，安排部署浇麦工作。",
        "随后，县政府召开安全生产例会，通报近期情况。",
    )
    assert (first["location"], first["time_of_day"]) == ("县会议中心", "afternoon")
    assert (second["location"], second["time_of_day"], second["date"]) == (None, "afternoon", date(2026, 2, 9))


def test_each_sitting_told_of_together_has_a_row_of_its_own() -> None:
    first, second = meetings(
        "近日，县人大常委会、县政协分别召开会议，学习贯彻全会精神。",
        "2月8日，县人大常委会党组会议召开，县人大常委会主任钟鸣远主持。",
        "2月9日，县政协党组会议召开，县政协主席岳锋主持。",
        headline="县人大常委会县政协学习贯彻全会精神",
    )
    assert [(row["name"], row["date"]) for row in (first, second)] == [
        ("县人大常委会党组会议", date(2026, 2, 8)),
        ("县政协党组会议", date(2026, 2, 9)),
    ]
    assert [attendees(row) for row in (first, second)] == [
        [("钟鸣远", "县人大常委会主任", "chair")],
        [("岳锋", "县政协主席", "chair")],
    ]
    assert [agenda(row) for row in (first, second)] == [[], []]


#: lead → date, date_text, time_of_day
DAYS = [
    case(
        "a day without 日, and the hour",
        "石桥县第十二届人民代表大会第三次会议2月9上午9:00在县剧院隆重开幕。",
        date(2026, 2, 9),
        "2月9上午",
        "morning",
    ),
    case("a day", "2月9日，全县春灌工作会议召开。", date(2026, 2, 9), "2月9日", None),
    case("part of the day", "2月9日上午，全县春灌工作会议召开。", date(2026, 2, 9), "2月9日上午", "morning"),
    case("evening", "2月9日晚，全县春灌工作会议召开。", date(2026, 2, 9), "2月9日晚", "evening"),
    case(
        "first day of a range",
        "2月9日至11日，石桥县第十二届人民代表大会第三次会议召开。",
        date(2026, 2, 9),
        "2月9日至11日",
        None,
    ),
    case(
        "range across months",
        "2月27日至3月1日，石桥县第十二届人民代表大会第三次会议召开。",
        date(2026, 2, 27),
        "2月27日至3月1日",
        None,
    ),
    case("日前", "日前，全县春灌工作会议召开。", None, None, None),
    case("none", "全县春灌工作会议召开。", None, None, None),
]


@pytest.mark.parametrize(("lead", "day", "text", "part"), DAYS)
def test_the_day_it_was_held(lead: str, day: date | None, text: str | None, part: str | None) -> None:
    row = only(meetings(lead))
    assert (row["date"], row["date_text"], row["time_of_day"]) == (day, text, part)


VENUES = [
    case("a hall as the subject", "2月9日，县工人文化宫隆重举行劳动模范表彰大会。", "县工人文化宫"),
    case("a hall", "2月9日，全县春灌工作会议在县会议中心召开。", "县会议中心"),
    case("a room with a number", "2月9日，县政府在市民之家305会议室召开春灌工作会议。", "市民之家305会议室"),
    case(
        "a room with typesetting spaces", "2月9日，县政府在市民之家 305 会议室召开春灌工作会议。", "市民之家305会议室"
    ),
    case("a county", "2月9日，全市春灌现场会在临湖县召开。", "临湖县"),
    case(
        "the main venue of a tele-conference",
        "2月9日，全市春季防火电视电话会议召开，主会场设在市会议中心，各县设分会场。",
        "市会议中心",
    ),
    case("never a branch", "2月9日，全省春季防火电视电话会议召开。县领导岳锋在石桥县分会场参加会议。", None),
    case(
        "printed without 主会场",
        "2月9日，全市春季防火电视电话会议召开。市长岳锋在市会议中心主会场出席会议。",
        "市会议中心",
    ),
    case("none", "2月9日，全县春灌工作会议召开。", None),
    case("在…上 is none", "2月9日，县委召开春灌工作会议，县长岳锋在会上讲话。", None),
]


@pytest.mark.parametrize(("lead", "location"), VENUES)
def test_where_a_meeting_was_held(lead: str, location: str | None) -> None:
    assert only(meetings(lead))["location"] == location


CHAIRS = [
    case(
        "who is the subject of the sentence before",
        "2月9日，市人大常委会主任陶立新到石桥县调研。陶立新察看了水渠。随后主持召开座谈会，听取了汇报。",
        "陶立新",
    ),
    case(
        "大会主持人",
        "2月9日，县人民代表大会第七次会议召开。县长岳锋、副县长马兰出席。大会主持人陶立新宣布开幕。",
        "陶立新",
    ),
    case(
        "who came and 召集",
        "2月9日上午，村委会主任陶立新来到村口的老核桃树下，召集党员和村民代表开会，商量浇麦的事。",
        "陶立新",
    ),
    case("only 主持 tells of it", "2月9日，县委书记陶立新主持春灌工作专题会议，听取墒情汇报。", "陶立新"),
    case("主持会议", "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议。", "陶立新"),
    case("主持会议并讲话", "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议并讲话。", "陶立新"),
    case("主持召开", "2月9日，县委书记陶立新主持召开春灌工作会议。", "陶立新"),
    case("主持 at the end", "2月9日，县委召开春灌工作会议，县委书记陶立新主持。", "陶立新"),
    case("会议由 主持", "2月9日，县委召开春灌工作会议。会议由县委书记陶立新主持。", "陶立新"),
    case("召开 with a person", "2月9日，县委书记陶立新召开春灌工作会议。", "陶立新"),
    case("组织召开", "2月9日，县委书记陶立新组织召开春灌工作会议。", "陶立新"),
    case("召集", "2月9日，县委书记陶立新召集有关部门开会，研究春灌工作。", "陶立新"),
    case("who 主持 goes before who 召开", "2月9日，县委书记陶立新组织召开春灌工作会议。县长岳锋主持会议。", "岳锋"),
    case("a body", "2月9日，县委召开春灌工作会议。", None),
    case("a body presides", "2月9日，石桥县第十二届人民代表大会第三次会议召开。大会由主席团主持。", None),
    case("who only speaks", "2月9日，县委召开春灌工作会议。县委书记陶立新讲话。", None),
    case("who is in charge of the office", "2月9日，县委召开春灌工作会议。主持县委办工作的钟鸣远出席会议。", None),
]


@pytest.mark.parametrize(("lead", "chair"), CHAIRS)
def test_who_presided(lead: str, chair: str | None) -> None:
    reading = read(news(lead, headline=HEADLINE))
    row = only(reading.rows["meetings"])
    assert name_of(reading, row["chair_id"]) == chair
    assert [name for name, _, role in attendees(row) if role == "chair"] == ([chair] if chair else [])


#: A list of persons presides or calls: lead → who was present. The table has one chair, the first who is named.
TOGETHER = [
    case(
        "a list presides",
        "2月9日，县委书记陶立新、县长岳锋主持召开春灌工作会议。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "共同主持召开",
        "2月9日，县委书记陶立新、县长岳锋共同主持召开春灌工作会议。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "a comma and 共同主持召开",
        "2月9日，县委书记陶立新，县长岳锋共同主持召开春灌工作会议。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "a comma without 共同",
        "2月9日，受县委书记陶立新委托，县长岳锋主持召开春灌工作会议。",
        [("岳锋", "县长", "chair")],
    ),
    case(
        "由 A 和 B 共同主持",
        "2月9日，全县春灌工作会议召开。会议由县委书记陶立新和县长岳锋共同主持。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "who is called together",
        "2月9日晚，社区党委书记陶立新召集业主代表岳锋、社区民警马兰在凉亭召开议事会。",
        [("陶立新", "社区党委书记", "chair"), ("岳锋", "业主代表", "attendee"), ("马兰", "社区民警", "attendee")],
    ),
    case(
        "with guests",
        "2月9日，县委书记陶立新与来访的四方集团董事长岳锋一行举行座谈会。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "四方集团董事长", "attendee")],
    ),
    case(
        "of a committee with 和 in its name, with whom it came",
        "2月9日，省政协社会和法制委员会主任陶立新率调研组来我市召开座谈会。",
        [("陶立新", "省政协社会和法制委员会主任", "chair")],
    ),
    case(
        "one title for the list, an inspection first",
        "2月9日，县领导陶立新、岳锋到柳林镇调研，并召开座谈会。",
        [("陶立新", "县领导", "chair"), ("岳锋", "县领导", "attendee")],
    ),
    case(
        "each does something else",
        "2月9日，全县春灌工作会议召开。县委书记陶立新讲话，县长岳锋主持。",
        [("陶立新", "县委书记", "speaker"), ("岳锋", "县长", "chair")],
    ),
]


@pytest.mark.parametrize(("lead", "expected"), TOGETHER)
def test_several_who_preside_or_call(lead: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read(news(lead, headline=HEADLINE))
    row = only(reading.rows["meetings"])
    assert attendees(row) == expected
    assert name_of(reading, row["chair_id"]) == next(name for name, _, role in expected if role == "chair")


PRESENT = [
    case(
        "a company whose name begins like a person's, and who 发了言",
        "2月9日，全市银企对接座谈会召开。机械公司总经理岳锋、金穗米业公司董事长钟鸣远发了言。",
        [("岳锋", "机械公司总经理", "speaker"), ("钟鸣远", "金穗米业公司董事长", "speaker")],
    ),
    case(
        "bodies and posts in a list that are no names, and who asks",
        "2月9日，石桥县召开护林会议。县长岳锋、管护员代表马兰、县农业和科技局局长钟鸣远先后提问。各苏木镇长和旗直部门负责人参加会议。",
        [("岳锋", "县长", "speaker"), ("马兰", "管护员代表", "speaker"), ("钟鸣远", "县农业和科技局局长", "speaker")],
    ),
    case(
        "he spoke there",
        "2月9日，市见义勇为基金会召开表彰座谈会。出租车司机岳锋跳江救人。“当时没想那么多。”他在会上说，奖金全捐了。",
        [("岳锋", "出租车司机", "speaker")],
    ),
    case(
        "a post after a name that is a word too",
        "2月9日，市政府举行招商座谈会，王立新市长、岳锋副市长出席。",
        [("王立新", "市长", "attendee"), ("岳锋", "副市长", "attendee")],
    ),
    case(
        "leaders that are listed after 有",
        "2月9日，全市春灌电视电话会议召开。在主会场出席会议的市领导有那继武、白石、陶立新。",
        [("那继武", "市领导", "attendee"), ("白石", "市领导", "attendee"), ("陶立新", "市领导", "attendee")],
    ),
    case(
        "a list after 及 with a title of its own",
        "2月9日，市委常委会召开会议。市委副书记岳锋及马兰、钟鸣远等市委常委参加。",
        [("岳锋", "市委副书记", "attendee"), ("马兰", "市委常委", "attendee"), ("钟鸣远", "市委常委", "attendee")],
    ),
    case(
        "posts after short names",
        "2月9日，石桥县召开春灌动员大会。马兰副县长主持会议。",
        [("马兰", "副县长", "chair")],
    ),
    case(
        "of an office with 与 in its name, and what somebody addresses to others",
        "2月9日，县气象局召开汛期新闻发布会。县气象局应急减灾与公共服务科副科长、新闻发言人岳锋出席。局长马兰寄语年轻干部。",
        [
            ("岳锋", "县气象局应急减灾与公共服务科副科长、新闻发言人", "attendee"),
            ("马兰", "局长", "speaker"),
        ],
    ),
    case(
        "at the main venue in the capital, and leaders of earlier terms",
        "2月9日，全国春灌工作会议在北京召开。岳锋在北京主会场参加会议。往届县政协主席马兰参加会议。",
        [("岳锋", None, "attendee"), ("马兰", "往届县政协主席", "attendee")],
    ),
    case(
        "a title after the list, then another list",
        "2月9日，县农业局召开春灌座谈会。岳锋、钟鸣远、陶立新等种粮大户，马兰等农技人员参加会议。",
        [
            ("岳锋", "种粮大户", "attendee"),
            ("钟鸣远", "种粮大户", "attendee"),
            ("陶立新", "种粮大户", "attendee"),
            ("马兰", "农技人员", "attendee"),
        ],
    ),
    case(
        "after somebody made demands",
        "2月9日，县委召开春灌工作会议。县长岳锋主持会议并就落实提出要求，县委副书记马兰作总结讲话。",
        [("岳锋", "县长", "chair"), ("马兰", "县委副书记", "speaker")],
    ),
    case(
        "for whom they speak",
        "2月9日，市总商会召开会员代表大会。钟鸣远、陶立新等代表企业界表达了投资意愿。",
        [("钟鸣远", None, "speaker"), ("陶立新", None, "speaker")],
    ),
    case(
        "who gives a prize, and who gets it",
        "2月9日，全县劳模表彰大会召开。县长岳锋为省劳动模范钟鸣远颁奖。",
        [("岳锋", "县长", "speaker")],
    ),
    case(
        "whose instructions are conveyed",
        "2月9日，县委召开政法工作会议。会议传达学习了省委书记岳锋对政法工作的批示；传达学习了市委书记陶立新，市长钟鸣远对全市政法工作的批示要求。马兰出席会议。",
        [("马兰", None, "attendee")],
    ),
    case(
        "who reports on a theme, and to whom",
        "2月9日，石桥街道召开基层自治建设推进会。街道办事处副主任马兰以“社区自治”为主题，向与会人员通报了情况。街道党工委副书记岳锋向与会人员宣读了表彰决定。",
        [("马兰", "街道办事处副主任", "speaker"), ("岳锋", "街道党工委副书记", "speaker")],
    ),
    case(
        "就坐, and who is listed under a post",
        "2月9日，县人民代表大会第七次会议召开。大会执行主席：岳锋、钟鸣远在主席台前排就坐。",
        [("岳锋", "大会执行主席", "attendee"), ("钟鸣远", "大会执行主席", "attendee")],
    ),
    case(
        "others at the end of the list",
        "2月9日，县委召开统战工作会议。县委常委、统战部部长岳锋，副县长马兰及县委统一战线工作领导小组成员、县直相关部门和乡镇（街道）分管负责人共一百余人参加会议。",
        [("岳锋", "县委常委、统战部部长", "attendee"), ("马兰", "副县长", "attendee")],
    ),
    case(
        "who writes, and who swears an oath",
        "2月9日，县委召开统战工作会议。县委书记陶立新在批示中指出，要凝聚人心。岳锋进行了宪法宣誓。副县长马兰出席。",
        [("马兰", "副县长", "attendee")],
    ),
    case(
        "who trains, rouses and promotes",
        "2月9日，石桥镇召开春灌工作推进会。县农委主任岳锋对春灌工作进行动员。镇组织委员马兰对操作流程进行培训。镇长钟鸣远对项目作了推介。",
        [("岳锋", "县农委主任", "speaker"), ("马兰", "镇组织委员", "speaker"), ("钟鸣远", "镇长", "speaker")],
    ),
    case(
        "who asked to be relieved",
        "2月9日，县人大常委会举行第八次会议。岳锋向县人大常委会提出辞去县长职务的请求。马兰出席会议。",
        [("马兰", None, "attendee")],
    ),
    case(
        "whose words elsewhere are conveyed",
        "2月9日，县委召开春灌工作会议。会议还传达了市长岳锋在石桥镇调研时的讲话精神，市委书记钟鸣远出席全市春耕会议时的讲话精神。马兰出席会议。",
        [("马兰", None, "attendee")],
    ),
    case(
        "who makes demands after another clause",
        "2月9日，石桥镇召开春灌工作会议。镇党委书记岳锋结合墒情，对全镇上下提出抓紧浇麦和看护机井的相关要求。",
        [("岳锋", "镇党委书记", "speaker")],
    ),
    *(
        case(
            f"{verb}",
            f"2月9日，县委召开春灌工作会议。县长岳锋、副县长钟鸣远{verb}。",
            [("岳锋", "县长", "attendee"), ("钟鸣远", "副县长", "attendee")],
        )
        for verb in (
            "出席",
            "参加",
            "列席",
            "到会",
            "出席会议",
            "参加会议",
            "列席会议",
            "在主席台就座",
            "收听收看",
            "到会指导",
        )
    ),
    case(
        "chair, attendees and a speaker, in printed order",
        "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议。县领导岳锋、钟鸣远出席会议。县水利局局长孙鸿图汇报了墒情。",
        [
            ("陶立新", "县委书记", "chair"),
            ("岳锋", "县领导", "attendee"),
            ("钟鸣远", "县领导", "attendee"),
            ("孙鸿图", "县水利局局长", "speaker"),
        ],
    ),
    case(
        "who attends and speaks is an attendee",
        "2月9日，县委召开春灌工作会议。县长岳锋出席会议并讲话。",
        [("岳锋", "县长", "attendee")],
    ),
    case("who speaks", "2月9日，县委召开春灌工作会议。县长岳锋讲话。", [("岳锋", "县长", "speaker")]),
    case(
        "who conveys",
        "2月9日，县委召开春灌工作会议。副县长钟鸣远传达了全市会议精神。",
        [("钟鸣远", "副县长", "speaker")],
    ),
    case("who makes a report", "2月9日，县委召开春灌工作会议。县长岳锋作工作报告。", [("岳锋", "县长", "speaker")]),
    case(
        "an absent person",
        "2月9日，县委召开春灌工作会议。县长岳锋出席会议。副县长钟鸣远因公请假。",
        [("岳锋", "县长", "attendee")],
    ),
    case(
        "on someone's behalf",
        "2月9日，县委召开春灌工作会议。受县委书记陶立新委托，县长岳锋出席会议并讲话。",
        [("岳锋", "县长", "attendee")],
    ),
    case(
        "people elected",
        "2月9日，石桥县第十二届人民代表大会第三次会议召开。县委书记陶立新出席会议。会议选举钟鸣远为县长。",
        [("陶立新", "县委书记", "attendee")],
    ),
    case(
        "whose instructions are conveyed",
        "2月9日，县委召开春灌工作会议，传达学习市委书记陶立新批示精神。县长岳锋出席会议。",
        [("岳锋", "县长", "attendee")],
    ),
    case(
        "an expert invited to lecture",
        "2月9日，县委召开专题学习会，邀请农业大学教授钟鸣远作辅导。",
        [("钟鸣远", "农业大学教授", "speaker")],
    ),
    case(
        "who takes part in the sentence after",
        "2月9日，县长岳锋主持召开春灌工作会议。副县长钟鸣远参加。",
        [("岳锋", "县长", "chair"), ("钟鸣远", "副县长", "attendee")],
    ),
    case(
        "a list that is broken off",
        "2月9日，县委召开春灌工作会议。出席会议的有县委书记陶立新，县长岳锋，\n\n（下转第二版）",
        [("陶立新", "县委书记", "attendee"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "a list broken by the column",
        "2月9日，县委召开春灌工作会议。县领导陶立新、岳\n锋、钟鸣远出席\n\n会议。",
        [("陶立新", "县领导", "attendee"), ("岳锋", "县领导", "attendee"), ("钟鸣远", "县领导", "attendee")],
    ),
    case(
        "named twice, once in the list",
        "2月9日，县委召开春灌工作会议。县长岳锋出席会议。岳锋查看了会场展板。",
        [("岳锋", "县长", "attendee")],
    ),
    case(
        "参加会议的有",
        "2月9日，县委召开春灌工作会议。参加会议的有县委书记陶立新，县长岳锋。",
        [("陶立新", "县委书记", "attendee"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "出席会议的有 and a colon",
        "2月9日，县委召开春灌工作会议。出席会议的有：县委书记陶立新、县长岳锋。",
        [("陶立新", "县委书记", "attendee"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "等 after the list",
        "2月9日，县委召开春灌工作会议。县委书记陶立新，县长岳锋等出席会议。",
        [("陶立新", "县委书记", "attendee"), ("岳锋", "县长", "attendee")],
    ),
    case(
        "a group without names in the list",
        "2月9日，县委召开春灌工作会议。县四大班子领导陶立新、岳锋及各乡镇党委书记参加会议。",
        [("陶立新", "县四大班子领导", "attendee"), ("岳锋", "县四大班子领导", "attendee")],
    ),
    case(
        "each with a verb of one's own",
        "2月9日，全县春灌工作会议召开。会议由县长岳锋主持，县委书记陶立新讲话，副县长钟鸣远宣读文件。",
        [("岳锋", "县长", "chair"), ("陶立新", "县委书记", "speaker"), ("钟鸣远", "副县长", "speaker")],
    ),
    case(
        "the names of the headline",
        "2月9日，全县春灌工作会议召开。县委书记陶立新，县委副书记、县长岳锋出席会议并讲话，副县长钟鸣远主持会议。",
        [
            ("陶立新", "县委书记", "attendee"),
            ("岳锋", "县委副书记、县长", "attendee"),
            ("钟鸣远", "副县长", "chair"),
        ],
    ),
    case(
        "an expert gives a lecture",
        "2月9日，县委召开专题学习会。农业大学教授钟鸣远作专题辅导。",
        [("钟鸣远", "农业大学教授", "speaker")],
    ),
    case(
        "speaking in the main venue and in a branch",
        "2月9日，全市春季防火电视电话会议召开。市气象局局长岳锋在主会场汇报，石桥县县长钟鸣远在分会场作了发言。",
        [("岳锋", "市气象局局长", "speaker"), ("钟鸣远", "石桥县县长", "speaker")],
    ),
    case(
        "one who is invited lectures",
        "2月9日，县委召开专题学习会。农业大学教授钟鸣远应邀作辅导报告。",
        [("钟鸣远", "农业大学教授", "speaker")],
    ),
    case(
        "who lays the work out",
        "2月9日，县委召开春灌工作会议。县水利局局长岳锋对浇麦工作作具体布置，副县长钟鸣远讲了意见。",
        [("岳锋", "县水利局局长", "speaker"), ("钟鸣远", "副县长", "speaker")],
    ),
    case(
        "to whom a letter of appointment is given",
        "2月9日，县人大常委会召开会议。县人大常委会主任陶立新向副县长岳锋，县水利局局长钟鸣远等同志颁发任命书。",
        [("陶立新", "县人大常委会主任", "speaker")],
    ),
    case(
        "述法",
        "2月9日，县委召开述法会议。石桥镇党委书记岳锋、县教育局局长钟鸣远现场述法。",
        [("岳锋", "石桥镇党委书记", "speaker"), ("钟鸣远", "县教育局局长", "speaker")],
    ),
    case(
        "whose words others heard",
        "2月9日，县委召开春灌会议。县水利局局长岳锋汇报了墒情。“水够用。”岳锋的话让与会者松了口气。",
        [("岳锋", "县水利局局长", "speaker")],
    ),
    case(
        "one who is quoted of old",
        "2月9日，县委召开春灌会议。县水利局局长岳锋发言。正如钟鸣远先生所说，水是命脉。",
        [("岳锋", "县水利局局长", "speaker")],
    ),
    case(
        "who answers and who tells of a need",
        "2月9日，县委召开春灌会议。石桥镇镇长岳锋反映，三眼机井缺电。县供电公司经理钟鸣远当场作答。",
        [("岳锋", "石桥镇镇长", "speaker"), ("钟鸣远", "县供电公司经理", "speaker")],
    ),
    case(
        "others listened",
        "2月9日，县委召开专题学习会。农业大学教授钟鸣远结合案例讲解了节水办法，与会同志听得认真。",
        [("钟鸣远", "农业大学教授", "speaker")],
    ),
    case(
        "畅所欲言",
        "2月9日，县委召开春灌座谈会。岳锋、钟鸣远、李海生等企业家代表围绕用水难畅所欲言。",
        [("岳锋", "企业家代表", "speaker"), ("钟鸣远", "企业家代表", "speaker"), ("李海生", "企业家代表", "speaker")],
    ),
    case(
        "whose report an inspection's meeting heard",
        "2月9日，县委书记陶立新到石桥镇调研春灌工作，并召开座谈会，听取县水利局局长岳锋关于机井维修情况的汇报。",
        [("陶立新", "县委书记", "chair"), ("岳锋", "县水利局局长", "speaker")],
    ),
    case(
        "representatives speak",
        "2月9日，全县春灌工作会议召开。石桥镇党委书记岳锋、群众代表李海生先后发言。",
        [("岳锋", "石桥镇党委书记", "speaker"), ("李海生", "群众代表", "speaker")],
    ),
    case(
        "at branch venues",
        "2月9日，全市春季防火电视电话会议召开。市长岳锋在主会场出席会议，石桥县县长钟鸣远在石桥县分会场参加会议。",
        [("岳锋", "市长", "attendee"), ("钟鸣远", "石桥县县长", "attendee")],
    ),
]


@pytest.mark.parametrize(("lead", "expected"), PRESENT)
def test_who_was_present(lead: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert attendees(only(meetings(lead))) == expected


AGENDA = [
    case(
        "推介, 现场办公, and an adverb that is a verb too",
        ["2月9日，市政府召开银企座谈会，推介85个融资项目，现场办公解决用电难题，进一步部署我市春灌工作。"],
        ["推介85个融资项目", "现场办公解决用电难题", "进一步部署我市春灌工作"],
    ),
    case(
        "who was invited",
        [
            "2月9日，县法院召开表彰大会，对先进干警进行表彰。会议邀请了县委常委岳锋、副县长马兰参加。",
        ],
        ["对先进干警进行表彰"],
    ),
    case(
        "特别是",
        ["2月9日，县政府召开座谈会，听取春灌工作情况，特别是机井看护等方面汇报，研究下一步工作。"],
        ["听取春灌工作情况，特别是机井看护等方面汇报", "研究下一步工作"],
    ),
    case(
        "who moves up",
        ["2月9日，县委全会召开。全会审议通过了春灌决定，递补岳锋为县委委员。"],
        ["审议通过了春灌决定", "递补岳锋为县委委员"],
    ),
    case(
        "明确 with a thing",
        ["2月9日，县委召开春灌工作会议，通报墒情，细化灌溉方案，明确各部门职责。"],
        ["通报墒情", "细化灌溉方案", "明确各部门职责"],
    ),
    case(
        "to the public",
        ["2月9日，县法院召开新闻发布会，向社会通报涉水案件情况。"],
        ["向社会通报涉水案件情况"],
    ),
    case(
        "clauses after the name",
        ["2月9日，县委召开春灌工作会议，听取墒情汇报，分析当前形势，安排部署浇麦工作。"],
        ["听取墒情汇报", "分析当前形势", "安排部署浇麦工作"],
    ),
    case(
        "审议了",
        ["2月9日，县政府召开常务会议，审议了《石桥县春灌工作方案》，研究了防火工作。"],
        ["审议了《石桥县春灌工作方案》", "研究了防火工作"],
    ),
    case(
        "from the first paragraph whose subject is the meeting",
        ["2月9日，县委召开春灌工作会议。县长岳锋出席会议。", "会议听取了墒情汇报，安排部署了浇麦工作。"],
        ["听取了墒情汇报", "安排部署了浇麦工作"],
    ),
    case(
        "a clause whose subject is a person is none",
        ["2月9日，县委召开春灌工作会议，安排部署浇麦工作，县长岳锋讲话。"],
        ["安排部署浇麦工作"],
    ),
    case(
        "a statement is none",
        ["2月9日，县委召开春灌工作会议，听取墒情汇报。会议明确，三月底前浇完头遍水。"],
        ["听取墒情汇报"],
    ),
    case(
        "an invitation is one",
        ["2月9日，县委召开专题学习会，邀请农业大学教授钟鸣远作辅导。"],
        ["邀请农业大学教授钟鸣远作辅导"],
    ),
    case(
        "a semicolon between the clauses",
        ["2月9日，县委召开春灌工作会议，听取墒情汇报；研究机井维修；安排部署浇麦工作。"],
        ["听取墒情汇报", "研究机井维修", "安排部署浇麦工作"],
    ),
    case(
        "a list within a clause",
        ["2月9日，县政府召开常务会议，研究春灌、防火、植树等工作。"],
        ["研究春灌、防火、植树等工作"],
    ),
    case(
        "a person calls it",
        ["2月9日，县长岳锋主持召开春灌工作会议，听取墒情汇报，安排部署浇麦工作。"],
        ["听取墒情汇报", "安排部署浇麦工作"],
    ),
    case("none is told", ["2月9日，县委召开春灌工作会议。县长岳锋出席会议。"], []),
    case(
        "broken by the column",
        ["2月9日，县委召开春灌工作会议，听取墒\n\n情汇报，安排部\n署浇麦工作。"],
        ["听取墒情汇报", "安排部署浇麦工作"],
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), AGENDA)
def test_what_a_meeting_did_is_its_agenda(paragraphs: list[str], expected: list[str]) -> None:
    assert agenda(only(meetings(*paragraphs))) == expected


CONTINUED = [
    case(
        "on its own line",
        "（上接第一版）\n\n会议听取了墒情汇报，安排部署了浇麦工作。2月9日，县长岳锋又到石桥镇检查春灌。②2\n",
    ),
    case(
        "under its headline",
        "全县春灌工作会议召开\n\n（上接第一版）\n\n会议听取了墒情汇报，安排部署了浇麦工作。2月9日，县长岳锋又到石桥镇检查春灌。②2\n",
    ),
    case(
        "before the text",
        "（上接第一版）会议听取了墒情汇报，安排部署了浇麦工作。2月9日，县长岳锋又到石桥镇检查春灌。②2\n",
    ),
]


@pytest.mark.parametrize("text", CONTINUED)
def test_a_text_continued_from_another_page_has_no_date_and_no_agenda(text: str) -> None:
    reading = read(text)
    assert [(row["date"], row["date_text"]) for row in reading.rows["articles"]] == [(None, None)]
    assert [clause for row in reading.rows["meetings"] for clause in agenda(row)] == []


def test_spans_of_attendees_and_agenda_are_what_the_page_prints() -> None:
    text = news("2月9日，县委召开春灌工作会议，听取墒情汇报。县领导岳　锋、钟鸣远出席会议。", headline=HEADLINE)
    row = only(read(text).rows["meetings"])
    assert [text[one["char_start"] : one["char_end"]] for one in row["attendees"]] == ["岳　锋", "钟鸣远"]
    assert [text[one["char_start"] : one["char_end"]] for one in row["agenda"]] == ["听取墒情汇报"]


def test_a_bare_place_does_not_preside() -> None:
    row = only(meetings("2月9日，石桥县召开“万人助万企”座谈会。"))
    assert (row["chair_id"], attendees(row)) == (None, [])


def test_a_county_goes_on_after_the_provinces_meeting() -> None:
    rows = meetings("2月9日，省政府召开全省春灌视频会议。会后，我县立即召开续会，安排部署春灌工作。县长岳锋出席会议。")
    assert [(row["name"], row["organizer"]) for row in rows] == [("全省春灌视频会议", "省政府"), ("续会", None)]


def test_one_event_is_one_row_however_often_it_is_named() -> None:
    rows = meetings(
        "2月9日，县委召开春灌工作会议，听取墒情汇报。",
        "会议强调，要抓紧浇麦。",
        "会议由县长岳锋主持。",
        "参加会议的还有各乡镇负责人。春灌工作会议结束后，各乡镇立即行动。",
        headline="县委召开春灌工作会议",
    )
    assert [row["name"] for row in rows] == ["春灌工作会议"]


def test_who_accompanies_and_is_named_at_the_meeting_was_present() -> None:
    row = only(
        meetings(
            "2月9日，县委书记陶立新到石桥镇调研春灌工作。副县长钟鸣远陪同调研。",
            "陶立新在镇政府主持召开春灌工作座谈会。钟鸣远在座谈会上汇报了春灌进度。",
            headline="陶立新到石桥镇调研春灌工作",
        )
    )
    assert attendees(row) == [("陶立新", "县委书记", "chair"), ("钟鸣远", "副县长", "speaker")]


def test_a_meeting_without_a_paragraph_of_its_own_in_a_roundup() -> None:
    text = (
        "县区短波\n\n△2月9日，石桥县召开春灌工作推进会，安排部署浇麦工作。\n\n"
        "△2月8日，临湖县总工会召开劳动模范座谈会。（通讯员 白露）\n"
    )
    rows = read(text).rows["meetings"]
    assert [(row["name"], row["organizer"], row["date"]) for row in rows] == [
        ("春灌工作推进会", None, date(2026, 2, 9)),
        ("劳动模范座谈会", "临湖县总工会", date(2026, 2, 8)),
    ]


def test_meetings_are_numbered_within_each_article() -> None:
    text = (
        news("2月9日，县委召开春灌工作会议。②2", headline="县委召开春灌工作会议")
        + "\n"
        + news("2月10日，县政府召开植树造林推进会。②2", headline="县政府召开植树造林推进会")
    )
    rows = read(text).rows["meetings"]
    assert [(row["meeting_id"], row["name"]) for row in rows] == [
        ("page-01-m1", "春灌工作会议"),
        ("page-02-m1", "植树造林推进会"),
    ]


#: the lead and what follows → the clauses of the agenda
AGENDA_TOLD_LATER = [
    case(
        "the meeting in what leads up to another subject",
        ["2月9日，县人民代表大会第一次会议开幕。根据防控需要和大会安排，各乡镇人员以视频形式列席会议。"],
        [],
    ),
    case(
        "at the meeting, its subject left out",
        ["2月9日，县里召开春灌工作会议。", "会上，通报了墒情和机井维修情况，与会领导汇报了近期工作。"],
        ["通报了墒情和机井维修情况"],
    ),
    case(
        "how it was held is no item",
        ["2月9日，县政府召开党组会议。", "会议以中心组学习会的形式，深入学习春灌技术规范，研究贯彻意见。"],
        ["深入学习春灌技术规范", "研究贯彻意见"],
    ),
    case(
        "what somebody said is no item",
        ["2月9日，县里召开学习型机关领导小组会议，县委书记岳锋在会上要求，加强学习的针对性，通过学习拓宽思路。"],
        [],
    ),
    case(
        "after 根据",
        ["2月9日，县人大常委会举行第五次会议。", "会议根据主任会议的提请，表决通过了人事任免事项。"],
        ["表决通过了人事任免事项"],
    ),
    case(
        "a vote",
        ["2月9日，县人大常委会举行第五次会议。", "会议听取了春灌情况的报告，举手表决通过了春灌决议。"],
        ["听取了春灌情况的报告", "举手表决通过了春灌决议"],
    ),
    case(
        "a list goes on",
        ["2月9日，县委召开常委会会议。", "会议审定了浇麦方案，植树方案，《护林办法》；会议还讨论了修渠方案。"],
        ["审定了浇麦方案，植树方案，《护林办法》", "讨论了修渠方案"],
    ),
    case(
        "an item after a semicolon",
        ["2月9日，主席团举行第三次会议。", "会议听取了审议汇报，确定了候选人名单；提出了监票人名单草案。"],
        ["听取了审议汇报", "确定了候选人名单", "提出了监票人名单草案"],
    ),
    case(
        "推定",
        ["2月9日，大会主席团举行第一次会议。", "会议推定岳锋、马兰为常务主席；通过了会议日程。"],
        ["推定岳锋、马兰为常务主席", "通过了会议日程"],
    ),
    case(
        "verbs in a list",
        ["2月9日，县委召开常委会。", "会议讨论了浇麦方案、听取了墒情汇报、研究了修渠等三项议题。"],
        ["讨论了浇麦方案", "听取了墒情汇报", "研究了修渠等三项议题"],
    ),
    case(
        "a verb that no list has",
        ["2月9日，县政协召开常委会会议。", "会议通过了选举办法；指定了计票人；讨论通过了决议（草案）。"],
        ["通过了选举办法", "指定了计票人", "讨论通过了决议（草案）"],
    ),
    case(
        "a sentence that goes on",
        ["2月9日，县政协召开常委会会议。", "会议听取了墒情通报。听取了春灌汇报，协商通过了视察报告。"],
        ["听取了墒情通报", "听取了春灌汇报", "协商通过了视察报告"],
    ),
    case(
        "another subject between",
        ["2月9日，县委召开常委会会议。", "会议听取了墒情汇报，陶立新谈了看法，会议还研究了修渠方案。"],
        ["听取了墒情汇报", "研究了修渠方案"],
    ),
]


@pytest.mark.parametrize(("paragraphs", "clauses"), AGENDA_TOLD_LATER)
def test_agenda_from_the_first_paragraph_about_the_meeting(paragraphs: list[str], clauses: list[str]) -> None:
    assert agenda(only(meetings(*paragraphs))) == clauses


def test_what_stands_in_brackets_within_a_name_is_part_of_it() -> None:
    row = only(meetings("2月9日，县委书记陶立新主持召开县委常委（扩大）会，听取墒情汇报。"))
    assert row["name"] == "县委常委（扩大）会"


def test_a_numbered_session_told_twice_is_one_row() -> None:
    row = only(
        meetings(
            "2月9日至11日，石桥县第十二届人民代表大会第六次会议在县礼堂胜利召开。",
            "9日上午，石桥县第十二届人民代表大会第六次会议在雄壮的国歌声中隆重开幕。",
        )
    )
    assert (row["name"], row["location"], row["date_text"]) == (
        "石桥县第十二届人民代表大会第六次会议",
        "县礼堂",
        "2月9日至11日",
    )


def test_who_declares_a_congress_open_is_no_meeting() -> None:
    assert meetings("2月9日，大会执行主席魏岳林宣布大会开幕。") == []


def test_what_is_said_after_the_meeting_is_no_statement() -> None:
    row = only(
        meetings(
            "2月9日，全省春灌视频会议召开。",
            "会议强调，要抓紧浇麦。",
            "视频会后，陶立新对春灌工作提出要求。他指出，要抓紧修渠。",
        )
    )
    assert [(one["verb"], one["text"]) for one in row["statements"]] == [("强调", "要抓紧浇麦。")]


def test_with_whom_it_was_held_is_no_venue_and_no_organizer() -> None:
    row = only(meetings("2月9日上午，我县在迎宾馆与石桥光电集团举行座谈会，就项目落地事宜进行交流。"))
    assert (row["location"], row["organizer"], agenda(row)) == ("迎宾馆", None, ["就项目落地事宜进行交流"])


def test_what_落实_stands_in_is_an_item_of_the_agenda() -> None:
    row = only(meetings("2月9日，县政府召开春灌工作会议，就贯彻落实全市会议精神进行安排。"))
    assert agenda(row) == ["就贯彻落实全市会议精神进行安排"]


def test_a_session_told_of_by_its_close_is_a_meeting() -> None:
    row = only(
        meetings("县十六届人大常委会第八次会议于2月9日上午在县人大机关会议室闭会。县人大常委会主任岳锋主持会议。")
    )
    assert (row["name"], row["location"]) == ("县十六届人大常委会第八次会议", "县人大机关会议室")


def test_a_促进会_that_is_held_is_a_meeting() -> None:
    row = only(meetings("2月9日下午，全县春灌2026年度第一次促进会在县会议中心召开，县长岳锋出席会议。"))
    assert (row["name"], row["location"]) == ("全县春灌2026年度第一次促进会", "县会议中心")


def test_a_clause_whose_subject_is_the_meeting_again_is_agenda() -> None:
    row = only(meetings("2月9日，县委中心组学习会召开，会议围绕春灌工作专题学习水法。"))
    assert agenda(row) == ["围绕春灌工作专题学习水法"]


def test_a_talk_has_the_day_right_before_it_not_that_of_the_visit() -> None:
    row = only(
        meetings(
            "2月5日至6日，省水利调研组到我县调研。2月7日下午，副县长钟鸣远与调研组一行座谈。",
            "座谈会上，调研组听取了墒情汇报。钟鸣远希望调研组支持我县发展。",
        )
    )
    assert (row["name"], row["date_text"]) == ("座谈会", "2月7日下午")


def test_what_a_web_page_sets_before_its_headline_is_no_part_of_the_name() -> None:
    row = only(
        meetings("2月9日下午，县政协主席岳锋主持召开会议。", headline="V视 | 【“两会”动态】县政协十届六次常委会召开")
    )
    assert row["name"] == "县政协十届六次常委会"


def test_preparing_a_congress_is_no_meeting() -> None:
    assert meetings("县政协三次会议开幕前夕，县政协组织开展县政协三次会议会前系列准备工作。") == []


def test_a_session_whose_holding_is_decided_on_is_no_meeting_of_its_own() -> None:
    row = only(
        meetings("2月9日，县人大常委会召开主任会议，研究决定召开县人大常委会第六次会议有关事宜，听取法院执行工作汇报。")
    )
    assert row["name"] == "主任会议"


def test_two_meetings_of_one_verb_have_each_its_own_paragraph() -> None:
    first, second = meetings(
        "2月9日，县委书记陶立新先后主持召开县委常委会会议和县委深化改革领导小组第五次会议。县长岳锋出席会议。",
        "县委常委会会议听取了春灌汇报。会议强调，要抓紧浇好头遍水。",
        "县委深化改革领导小组第五次会议审议了《水价改革方案》。会议指出，改革要于法有据。",
    )
    assert (agenda(first), agenda(second)) == (["听取了春灌汇报"], ["审议了《水价改革方案》"])
    assert [[one["verb"] for one in row["statements"]] for row in (first, second)] == [["强调"], ["指出"]]
    assert attendees(first) == attendees(second) == [("陶立新", "县委书记", "chair"), ("岳锋", "县长", "attendee")]


def test_who_took_part_is_told_where_the_meeting_is_only_named() -> None:
    row = only(
        meetings(
            "2月9日，县长岳锋到石桥镇调研春灌工作，并召开座谈会。副县长钟鸣远参加。",
            "在东河村，岳锋查看了机井。",
            "当天下午，岳锋在镇政府主持召开座谈会，研究浇麦办法。镇党委书记李海生发言。",
        )
    )
    assert {(name, role) for name, _, role in attendees(row)} == {
        ("岳锋", "chair"),
        ("钟鸣远", "attendee"),
        ("李海生", "speaker"),
    }


def test_an_item_of_a_roundup_ends_its_meeting() -> None:
    row = only(
        meetings(
            "▲2月9日，县政府召开春灌工作会议。县长岳锋主持会议并讲话。",
            "▲县医院骨科日前为88岁老人成功做了手术。骨科主任李海生说，老人三天后即可下床。",
        )
    )
    assert (attendees(row), row["statements"]) == ([("岳锋", "县长", "chair")], [])


def test_a_meeting_that_only_a_heading_names() -> None:
    row = only(
        meetings(
            "2月9日，县长岳锋主持会议，副县长钟鸣远出席。",
            "会议听取了墒情汇报。",
            headline="县政府召开常务会议 研究春灌工作",
        )
    )
    assert (row["name"], row["organizer"], row["date"]) == ("常务会议", "县政府", date(2026, 2, 9))
    assert attendees(row) == [("岳锋", "县长", "chair"), ("钟鸣远", "副县长", "attendee")]
    assert agenda(row) == ["听取了墒情汇报"]


def test_what_a_congress_completed_is_no_part_of_its_name() -> None:
    row = only(
        meetings("历时3天的石桥县第十二届人民代表大会第三次会议，圆满完成各项议程，于2月9日下午在县会堂胜利闭幕。")
    )
    assert (row["name"], row["location"]) == ("石桥县第十二届人民代表大会第三次会议", "县会堂")


def test_a_heading_that_tells_what_followed_a_meeting_gives_no_name() -> None:
    row = only(
        meetings(
            "2月9日，县委立即召开全县防汛会议。县委书记陶立新主持会议。",
            headline="国家省市防汛工作会议召开后我县立即行动",
        )
    )
    assert row["name"] == "全县防汛会议"


def test_a_session_held_in_the_course_of_an_inspection_has_no_organizer() -> None:
    row = only(
        meetings(
            "2月9日，县长岳锋到石桥镇调研春灌工作。",
            "在随后召开的座谈会上，镇党委书记李海生汇报了浇麦进度。岳锋指出，要抓紧浇麦。",
        )
    )
    assert (row["name"], row["organizer"]) == ("座谈会", None)


def test_whose_speech_the_text_is_spoke_there() -> None:
    row = only(
        meetings(
            "同志们：今天，我们召开全县春灌大会，安排部署浇麦工作。刚才，县长岳锋同志宣读了决定。",
            headline="陶立新同志在全县春灌大会上的讲话",
        )
    )
    assert {(name, role) for name, _, role in attendees(row)} == {("陶立新", "speaker"), ("岳锋", "speaker")}


def test_a_place_of_two_characters_is_no_organizer() -> None:
    row = only(meetings("2月9日，全县春灌推进会召开。", headline="沅水召开春灌推进会"))
    assert (row["name"], row["organizer"]) == ("全县春灌推进会", None)


def test_who_is_called_together_is_no_part_of_the_venue() -> None:
    row = only(meetings("2月9日，县委书记陶立新在石桥镇召集水利、电力等部门开会，研究春灌工作。"))
    assert (row["location"], attendees(row)) == ("石桥镇", [("陶立新", "县委书记", "chair")])


def test_a_session_that_holds_a_joint_one_is_the_name() -> None:
    row = only(meetings("2月9日，县六届人大常委会第十七次会议举行联组会议，就学前教育工作开展专题询问。"))
    assert (row["name"], row["organizer"]) == ("县六届人大常委会第十七次会议", None)


@pytest.mark.parametrize(
    "line",
    [
        "县委于21日召开春灌工作会议。",
        "县委于日前召开春灌工作会议。",
        "县委于2月9日上午召开春灌工作会议。",
        "县委于2026年2月9日召开春灌工作会议。",
        "县委于近日在石桥宾馆召开春灌工作会议。",
    ],
)
def test_the_day_a_session_is_held_on_is_no_part_of_the_organizer(line: str) -> None:
    row = only(meetings(line))
    assert (row["name"], row["organizer"]) == ("春灌工作会议", "县委")


@pytest.mark.parametrize(
    ("lines", "location"),
    [
        (["2月9日，全市防汛视频调度会召开。市长岳锋在市应急指挥中心出席会议并讲话。"], "市应急指挥中心"),
        (["2月9日，全县春灌大会召开。县长岳锋在县委三楼会议室主持会议。"], "县委三楼会议室"),
        (["2月9日，全市防汛电视电话会议召开。县长岳锋在县分会场会议室参加会议。"], None),
        (["2月9日，县长岳锋到石桥镇督导春灌。", "在汽车北站，岳锋现场召开碰头会。"], "汽车北站"),
        (["2月9日，县长岳锋到石桥镇调研。", "在青山村，岳锋主持召开座谈会，听取意见。"], "青山村"),
        (["2月9日，县长岳锋到石桥镇调研。", "在调研过程中，岳锋主持召开座谈会，听取意见。"], None),
    ],
)
def test_where_whoever_attends_or_calls_it_is(lines: list[str], location: str | None) -> None:
    assert only(meetings(*lines))["location"] == location


def test_a_verb_of_speaking_within_the_name_of_a_place_is_none() -> None:
    row = only(meetings("2月9日，全市防汛调度会召开。市长岳锋在市应急指挥中心出席会议并讲话。"))
    assert attendees(row) == [("岳锋", "市长", "attendee")]


@pytest.mark.parametrize("what", ["参加调研", "参加督导", "一同参加考察活动"])
def test_who_took_part_in_an_inspection_was_not_at_the_session(what: str) -> None:
    row = only(meetings(f"2月9日，县委书记陶立新到石桥镇调研，并主持召开座谈会。副县长李海生{what}。"))
    assert attendees(row) == [("陶立新", "县委书记", "chair")]


def test_a_session_held_for_an_inspection_has_attendees() -> None:
    row = only(meetings("2月9日，县委书记陶立新到石桥镇调研，并主持召开座谈会。副县长李海生参加调研座谈会。"))
    assert attendees(row) == [("陶立新", "县委书记", "chair"), ("李海生", "副县长", "attendee")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县春灌大会召开。会议的主要任务是总结去年工作，部署今年任务。", ["总结去年工作", "部署今年任务"]),
        ("全县春灌大会召开。大会的议程有：听取工作报告，表彰先进单位。", ["听取工作报告", "表彰先进单位"]),
        ("全县春灌大会召开。会议主要内容是学习上级精神，研究春灌工作。", ["学习上级精神", "研究春灌工作"]),
        ("县委召开集中学习会，围绕“学习经验，推进振兴”开展研讨。", ["围绕“学习经验，推进振兴”开展研讨"]),
        ("县委召开常委会会议，就“改革，开放”进行专题研究。", ["就“改革，开放”进行专题研究"]),
    ],
)
def test_the_task_of_a_session_and_a_theme_in_quotes_are_agenda(text: str, expected: list[str]) -> None:
    assert agenda(only(meetings("2月9日，" + text))) == expected


def test_an_item_of_a_roundup_that_reports_no_session_is_none_of_the_one_before() -> None:
    rows = meetings(
        "●2月9日，县人大常委会召开党组会议。主任陶立新主持会议。",
        "●2月10日，县供销社举办技术培训，邀请农艺师李海生授课，菜农石磊参加学习。",
        "●2月11日，县妇联召开座谈会。县妇联主席白玉梅主持会议。",
    )
    assert [[name for name, _, _ in attendees(row)] for row in rows] == [["陶立新"], ["白玉梅"]]


@pytest.mark.parametrize("sign", ["和", "、", "暨"])
def test_a_headline_that_names_several_meetings_says_who_called_each(sign: str) -> None:
    text = news(
        "2月9日上午，县政协主席岳锋主持召开县政协党组会议，传达学习有关精神。",
        "会前，岳锋主持召开县政协十届三十次主席会议，审议了工作报告。",
        headline=f"县政协召开党组会议{sign}主席会议",
    )
    rows = read(text).rows["meetings"]
    assert [(row["name"], row["organizer"], row["date"]) for row in rows] == [
        ("县政协党组会议", "县政协", date(2026, 2, 9)),
        ("县政协十届三十次主席会议", "县政协", date(2026, 2, 9)),
    ]


@pytest.mark.parametrize(
    ("lead", "name", "organizer", "location"),
    [
        (
            "2月9日，石桥商会召开第一次会员大会暨理事会就职典礼，县工商联主席岳锋出席。",
            "第一次会员大会暨理事会就职典礼",
            "石桥商会",
            None,
        ),
        (
            "2月9日，石桥县庆祝劳动节表彰会暨职工文艺演出在县文化馆举行，县总工会主席岳锋出席。",
            "石桥县庆祝劳动节表彰会暨职工文艺演出",
            None,
            "县文化馆",
        ),
        (
            "2月9日，以“奋进，为县出力”为主题的石桥商会成立大会暨揭牌仪式在县文化馆举行，县工商联主席岳锋出席。",
            "石桥商会成立大会暨揭牌仪式",
            None,
            "县文化馆",
        ),
    ],
)
def test_an_act_beside_a_meeting_is_part_of_its_name(
    lead: str, name: str, organizer: str | None, location: str | None
) -> None:
    row = only(meetings(lead))
    assert (row["name"], row["organizer"], row["location"]) == (name, organizer, location)
    assert [one for one, _, _ in attendees(row)] == ["岳锋"]


def test_an_act_alone_is_no_meeting() -> None:
    assert meetings("2月9日，石桥商会揭牌仪式暨文艺演出在县文化馆举行，县工商联主席岳锋出席。") == []


@pytest.mark.parametrize(
    ("lead", "organizer"),
    [
        ("2月9日，记者从县防汛指挥部召开的全县防汛工作会议上了解到，今年汛情平稳。", "县防汛指挥部"),
        ("记者2月9日从县防汛指挥部召开的全县防汛工作会议上获悉，今年汛情平稳。", "县防汛指挥部"),
        ("记者从2月9日召开的全县防汛工作会议上获悉，今年汛情平稳。", None),
    ],
)
def test_a_meeting_at_which_the_reporter_learnt_something(lead: str, organizer: str | None) -> None:
    row = only(meetings(lead, "会议强调，要抓好水库安全。", "副县长岳锋出席会议。"))
    assert (row["name"], row["organizer"], row["date"]) == ("全县防汛工作会议", organizer, date(2026, 2, 9))
    assert [one for one, _, _ in attendees(row)] == ["岳锋"]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("2月9日下午，石桥市召开防汛新闻发布会（第19场），通报汛情。", "防汛新闻发布会（第19场）"),
        ("2月9日，石桥县防汛新闻发布会（第三场）在县政府举行，通报汛情。", "石桥县防汛新闻发布会（第三场）"),
        ("2月9日，县委召开党组会议（扩大），研究防汛工作。", "党组会议（扩大）"),
    ],
)
def test_a_meeting_s_number_in_brackets_belongs_to_its_name(lead: str, name: str) -> None:
    assert only(meetings(lead))["name"] == name


@pytest.mark.parametrize("first", ["县政府常务会议", "常务会议"])
def test_paragraphs_of_two_meetings_that_one_verb_opens(first: str) -> None:
    one, two = meetings(
        "2月9日，县长岳锋先后主持召开县政府第三次常务会议和防汛专题会议。",
        f"{first}审议了《石桥县防汛办法》。会议决定，增设两座泵站。",
        "防汛专题会议通报了汛情。",
    )
    assert [agenda(row) for row in (one, two)] == [["审议了《石桥县防汛办法》"], ["通报了汛情"]]
    assert [[said["text"] for said in row["statements"]] for row in (one, two)] == [["增设两座泵站。"], []]


def test_a_street_s_community_calls_no_meeting_that_is_held_there() -> None:
    row = only(meetings("2月9日下午，县政府在铁井街社区召开供水协调会，铁井街社区主任甄小丽参加。"))
    assert (row["organizer"], row["location"]) == ("县政府", "铁井街社区")
    assert attendees(row) == [("甄小丽", "铁井街社区主任", "attendee")]


def test_the_things_that_a_meeting_is_on_do_not_call_it() -> None:
    row = only(meetings("2月9日，县检察院本着公开的原则，依法对6件刑事案件召开听证会。"))
    assert (row["name"], row["organizer"]) == ("听证会", None)


@pytest.mark.parametrize(
    ("lead", "name", "location"),
    [
        (
            "2月9日，石桥商会会员大会（理事会）暨商会揭牌仪式在石桥成功举行，县长岳锋出席。",
            "石桥商会会员大会（理事会）暨商会揭牌仪式",
            "石桥",
        ),
        ("2月9日，县长岳锋主持召开一场春耕座谈会。", "春耕座谈会", None),
        ("2月9日，检察长岳锋主持召开一起申诉案听证会。", "申诉案听证会", None),
    ],
)
def test_how_many_and_how_well_are_no_part_of_the_name_or_the_place(lead: str, name: str, location: str | None) -> None:
    row = only(meetings(lead))
    assert (row["name"], row["location"]) == (name, location)


def test_whence_the_reporter_knows_is_no_organizer() -> None:
    row = only(meetings("记者从昨日在石桥宾馆召开的全县捐助活动动员大会上获悉，捐助活动从15日开始。"))
    assert (row["organizer"], row["location"]) == (None, "石桥宾馆")


def test_who_sat_on_the_platform_before_somebody_declared_a_congress_open() -> None:
    row = only(
        meetings(
            "上午10时，三百位委员满怀豪情，步入会场。",
            "县委书记陶立新，县长岳锋等领导到会祝贺，并在主席台前排就座。应邀出席大会的领导有：县委常委钟鸣远、马兰。",
            "上午10时10分，大会执行主席柳林宣布：县政协第十届委员会第三次会议开幕。",
        )
    )
    assert row["name"] == "县政协第十届委员会第三次会议"
    assert attendees(row) == [
        ("陶立新", "县委书记", "attendee"),
        ("岳锋", "县长", "attendee"),
        ("钟鸣远", "县委常委", "attendee"),
        ("马兰", "县委常委", "attendee"),
        ("柳林", "大会执行主席", "speaker"),
    ]


def test_a_name_alone_at_the_end_was_not_at_the_meeting() -> None:
    row = only(meetings("2月9日，县委召开春灌工作会议。岳锋出席会议。", "拍照的是柳成荫"))
    assert [name for name, _, _ in attendees(row)] == ["岳锋"]


@pytest.mark.parametrize(
    "opening",
    [
        "随后召开的县政协党组会议，传达学习了",
        "接着召开的县政协党组会议研究了",
        "当日下午召开的县政协党组会议，首先听取了",
        "会后召开的县政协党组会议，审议通过了",
    ],
)
def test_a_further_meeting_that_is_told_of_by_what_it_did(opening: str) -> None:
    reading = read(
        news(
            "2月9日上午，县政协召开五届九次主席会议，协商一季度工作。县政协主席钟鸣远主持会议，秘书长岳锋出席会议。",
            f"{opening}防汛工作方案。县政协党组书记钟鸣远主持会议，党组成员岳锋、马兰参加会议。",
        )
    )
    first, second = reading.rows["meetings"]
    assert [first["name"], second["name"]] == ["五届九次主席会议", "县政协党组会议"]
    assert second["date"] == first["date"]
    # Of the titles that the article prints, the longest.
    assert attendees(first) == [("钟鸣远", "县政协党组书记", "chair"), ("岳锋", "党组成员", "attendee")]
    assert attendees(second) == [
        ("钟鸣远", "县政协党组书记", "chair"),
        ("岳锋", "党组成员", "attendee"),
        ("马兰", "党组成员", "attendee"),
    ]


def test_a_day_before_the_meeting_that_is_the_subject_of_what_it_did() -> None:
    (row,) = read(news("2月9日召开的县委常委会会议，审议通过了《石桥县春耕方案》。县委书记钟鸣远主持会议。")).rows[
        "meetings"
    ]
    assert (row["name"], row["date_text"], agenda(row)) == (
        "县委常委会会议",
        "2月9日",
        ["审议通过了《石桥县春耕方案》"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "按照2月9日召开的全省春耕工作会议要求，石桥镇研究了春耕方案。",
        "去年召开的全省春耕工作会议，部署了浇麦工作。",
        "石桥镇落实2月9日召开的全省春耕工作会议精神，抓紧浇麦。",
    ],
)
def test_a_meeting_that_is_only_referred_to(text: str) -> None:
    assert not read(news(text)).rows["meetings"]


@pytest.mark.parametrize("name", ["第七次侨代会", "迎峰度夏保电会", "春灌专题询问会"])
def test_whatever_is_called_is_a_meeting(name: str) -> None:
    row = only(meetings(f"2月9日，县水利局召开{name}，局长岳锋出席。"))
    assert (row["name"], row["organizer"]) == (name, "县水利局")


def test_a_session_that_a_speaker_and_whoever_presides_tell_of() -> None:
    row = only(meetings("2月9日，县委书记岳锋在全县领导干部会议上强调，要转变作风。县长马兰主持会议。"))
    assert row["name"] == "全县领导干部会议"
    assert attendees(row) == [("岳锋", "县委书记", "speaker"), ("马兰", "县长", "chair")]
    assert not meetings("2月9日，县委书记岳锋在全县领导干部会议上强调，要转变作风。")


def test_leaders_who_went_each_to_a_place_held_each_a_session() -> None:
    first, second = meetings(
        "连日来，县领导分别到联系点，召开党员座谈会，听取意见。",
        "2月8日下午，县长岳锋在黄坊乡召开党员座谈会。",
        "2月9日，县政协主席马兰在石桥村主持召开党员座谈会，老党员钟鸣远参加。",
    )
    assert attendees(first) == [("岳锋", "县长", "chair")]
    assert attendees(second) == [("马兰", "县政协主席", "chair"), ("钟鸣远", "老党员", "attendee")]


def test_who_attended_all_of_several_sessions() -> None:
    rows = meetings(
        "2月9日上午，县委书记岳锋主持召开第一次会商会；中午，县长陶立新主持召开视频会商会。县领导马兰参加了两次会商。"
    )
    assert [attendees(row)[-1] for row in rows] == [("马兰", "县领导", "attendee")] * 2


def test_a_session_to_learn_is_a_meeting_by_its_name_alone() -> None:
    row = only(meetings("2月9日，市委中心组举行党史学习教育专题学习。市委书记岳锋主持学习。"))
    assert (row["name"], row["organizer"]) == ("党史学习教育专题学习", "市委中心组")
    assert attendees(row) == [("岳锋", "市委书记", "chair")]


def test_a_heading_names_a_session_with_the_body_that_calls_it() -> None:
    row = only(meetings("县政协党组日前召开扩大会议，传达学习有关精神。", headline="县政协党组扩大会议学习有关精神"))
    assert (row["name"], row["organizer"]) == ("县政协党组扩大会议", "县政协党组")


def test_whom_a_body_invites_is_no_part_of_its_name() -> None:
    row = only(meetings("2月9日，市政协邀请各民主党派负责人和部分企业家举行座谈会，听取意见。"))
    assert row["organizer"] == "市政协"


def test_an_item_of_a_chronicle_ends_its_meeting() -> None:
    first, second = meetings(
        "2月7日，县政协主席岳锋主持召开主席会议。",
        "2月8日，县长陶立新主持召开项目推进会议。",
        "2月9日，陶立新与四方集团董事长马兰座谈交流，马兰介绍了情况。",
        headline="一周要闻",
    )
    assert attendees(first) == [("岳锋", "县政协主席", "chair")]
    assert attendees(second) == [("陶立新", "县长", "chair")]


def test_a_sitting_of_a_congress_that_closes_is_no_meeting_of_its_own() -> None:
    row = only(
        meetings(
            "2月9日，政协石桥县第七届委员会第三次会议历时2天，圆满完成了各项议程，今天下午胜利闭幕。在上午举行的第二次全体会议上，县长岳锋作了说明。",
            "县政协主席陶立新在会上讲话。",
        )
    )
    assert row["name"] == "政协石桥县第七届委员会第三次会议"
    assert attendees(row) == [("岳锋", "县长", "speaker"), ("陶立新", "县政协主席", "speaker")]


def test_where_whoever_calls_a_meeting_came_is_no_part_of_their_name() -> None:
    assert (
        only(meetings("2月9日，省委主题教育第五巡回指导组到我市召开座谈会。"))["organizer"]
        == "省委主题教育第五巡回指导组"
    )


def test_a_meeting_of_a_later_paragraph_at_which_somebody_reported() -> None:
    meeting = only(
        meetings(
            "2月9日，县人大常委会副主任岳锋率领部分代表视察春灌工作。",
            "视察结束后，县人大常委会在石桥镇政府招待所召开座谈会，镇长马兰汇报了进展。岳锋要求，月底前浇完。",
        )
    )
    assert (meeting["name"], meeting["organizer"], meeting["location"]) == (
        "座谈会",
        "县人大常委会",
        "石桥镇政府招待所",
    )


def test_a_meeting_of_a_later_paragraph_at_which_somebody_spoke() -> None:
    row = only(
        meetings(
            "2月9日，县委书记岳锋到石桥大学学习考察。",
            "在石桥大学召开校地合作座谈会，校长马兰表示欢迎。她说，合作前景广阔。",
        )
    )
    assert (row["name"], row["location"]) == ("校地合作座谈会", "石桥大学")


def test_a_paragraph_goes_to_the_meeting_at_which_its_subject_was() -> None:
    first, second = meetings(
        "2月9日上午，县长岳锋主持召开县政府第41次常务会议。下午，全县安保工作会议召开，副县长钟鸣远主持，县委副书记陶立新出席并讲话。",
        "常务会议认为，水质持续好转。",
        "陶立新在安保会议上指出，客流将创新高。钟鸣远要求，车站要落实值班。",
    )
    assert [one["speaker"] for one in first["statements"]] == ["常务会议"]
    assert [one["speaker"] for one in second["statements"]] == ["陶立新", "钟鸣远"]
    assert attendees(first) == [("岳锋", "县长", "chair")]


def test_whom_a_reporter_met_outside_was_not_there() -> None:
    reading = read(
        news(
            "2月9日，全县春灌工作会议召开。县长岳锋出席会议。",
            "记者在会场外的服务台看到，不少人在登记。志愿者马兰说，已有六十人登记。",
        )
    )
    assert attendees(only(reading.rows["meetings"])) == [("岳锋", "县长", "attendee")]


@pytest.mark.parametrize("when", ["会前", "座谈会开始前", "会议结束后", "会后", "会议召开之前"])
def test_who_speaks_before_or_after_a_meeting_was_not_there(when: str) -> None:
    reading = read(
        news(
            "2月9日上午，县委召开灾后重建座谈会，研究重建工作。县委书记钟鸣远主持会议。",
            f"{when}，钟鸣远一行来到石桥村，查看灾情。在安置点，村民霍秀英拉着钟鸣远的手说：“水一来，是干部把我背出来的。”",
            "会上，石桥镇党委书记岳锋汇报了灾情。",
        )
    )
    assert attendees(only(reading.rows["meetings"])) == [
        ("钟鸣远", "县委书记", "chair"),
        ("岳锋", "石桥镇党委书记", "speaker"),
    ]


def test_who_sent_in_a_proposal_did_not_speak() -> None:
    reading = read(
        news(
            "2月9日上午，县政协召开主席会议，协商一季度工作。县政协主席钟鸣远主持会议。",
            "县政协今年共收到提案168件。其中，县政协委员马兰提交的《关于整治飞线充电的建议》被列为一号提案。",
        )
    )
    assert attendees(only(reading.rows["meetings"])) == [("钟鸣远", "县政协主席", "chair")]


def test_whose_speech_is_told_of_in_somebodys_words_was_not_there() -> None:
    row = only(
        meetings(
            "2月9日，县委召开春耕座谈会，县委书记陶立新主持。",
            "陶立新传达了省会议精神。他说，省长钟鸣远在讲话中从三个方面肯定了春灌，强调了水利。",
            "陶立新说，全县贯彻落实岳锋书记系列重要讲话精神，春灌进展顺利。",
        )
    )
    assert attendees(row) == [("陶立新", "县委书记", "chair")]


def test_the_day_before_a_session_is_no_part_of_its_name() -> None:
    row = only(
        meetings(
            "2月9日，柳林县副县长马兰率考察团到石桥县考察。",
            "在当日下午的座谈会上，马兰表示，石桥的做法值得学习。",
        )
    )
    assert (row["name"], row["date_text"], str(row["date"]), row["time_of_day"]) == (
        "座谈会",
        "当日下午",
        "2026-02-09",
        "afternoon",
    )


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ["2月9日，县里召开春灌调度会，主要任务是听取各乡镇工作汇报，安排部署浇麦。县长岳锋主持会议。"],
            ["听取各乡镇工作汇报", "安排部署浇麦"],
        ),
        (
            [
                "2月9日，县春灌指挥部例会召开，县长岳锋出席会议。",
                "会议听取了县水利局、县农业局主要负责同志，县气象局分管负责同志，以及各工作组（不含后勤组）组长的工作汇报，研判当前墒情。",
            ],
            [
                "听取了县水利局、县农业局主要负责同志，县气象局分管负责同志，以及各工作组（不含后勤组）组长的工作汇报",
                "研判当前墒情",
            ],
        ),
        (
            [
                "2月9日，县委召开常委会会议，传达学习省委会议精神。会议研究部署了3项工作任务：抓好春灌；部署农资供应；推进机井建设。"
            ],
            ["传达学习省委会议精神", "研究部署了3项工作任务"],
        ),
        (
            [
                "2月9日，县人大常委会主任岳锋主持召开第四次会议。",
                "就县五届人大第二次会议筹备工作，岳锋指出，会议定于4月召开。会上将听取六个工作报告，选举县长。",
            ],
            [],
        ),
    ],
)
def test_what_a_meeting_is_for_what_it_heard_and_what_is_to_come(paragraphs: list[str], expected: list[str]) -> None:
    assert agenda(only(meetings(*paragraphs))) == expected


def test_the_next_part_of_a_headline_is_no_object_of_what_was_held() -> None:
    reading = read(
        news(
            "2月9日，全县春灌研判会召开。县委书记陶立新主持会议并讲话，县长岳锋出席会议。",
            headline="全县春灌研判会召开 陶立新主持会议并讲话 岳锋出席会议",
        )
    )
    assert only(reading.rows["meetings"])["name"] == "全县春灌研判会"


def test_a_title_ends_where_a_list_with_a_word_of_its_own_begins() -> None:
    (row,) = read(
        news("2月9日，全县教育工作会议召开。县长钟鸣远主持，县政协主席岳锋以及马兰、王勇等县领导出席会议。")
    ).rows["meetings"]
    assert attendees(row) == [
        ("钟鸣远", "县长", "chair"),
        ("岳锋", "县政协主席", "attendee"),
        ("马兰", "县领导", "attendee"),
        ("王勇", "县领导", "attendee"),
    ]


def test_a_meeting_that_only_the_headline_calls() -> None:
    lead = "“门槛能不能低一点？”2月9日，在企业家座谈会上，问题直奔主题。座谈会由县政协主席钟鸣远主持。"
    page = f"县政协召开企业家座谈会\n\n{lead}\n"
    (row,) = read(page).rows["meetings"]
    assert (row["name"], row["organizer"]) == ("企业家座谈会", "县政协")
    assert attendees(row) == [("钟鸣远", "县政协主席", "chair")]
