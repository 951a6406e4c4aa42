"""Statements: every verb, who says it, where it ends, what is none; on invented pages."""

from __future__ import annotations

import pytest
from reading_cases import attendees, case, news, only, read, statements

from zhoukou_news.schema import STATEMENT_VERBS

LEAD = "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议。县长岳锋出席会议。"
HEADLINE = "全县春灌工作会议召开"

Statement = tuple[str | None, str | None, str, str]


def said(*paragraphs: str, lead: str = LEAD) -> list[Statement]:
    """The statements of a meeting that is reported by a lead and further paragraphs."""
    return statements(read(news(lead, *paragraphs, headline=HEADLINE)))


@pytest.mark.parametrize("verb", STATEMENT_VERBS)
def test_each_verb_of_the_schema_tells_what_a_person_says(verb: str) -> None:
    assert said(f"陶立新{verb}，要抓紧浇好头遍水，确保夏粮丰收。") == [
        ("陶立新", "陶立新", verb, "要抓紧浇好头遍水，确保夏粮丰收。")
    ]


@pytest.mark.parametrize("verb", ["强调", "要求", "指出", "认为", "提出", "希望", "号召", "明确", "决定", "肯定"])
def test_each_verb_of_a_meeting_tells_what_it_says(verb: str) -> None:
    assert said(f"会议{verb}，要抓紧浇好头遍水，确保夏粮丰收。") == [
        (None, "会议", verb, "要抓紧浇好头遍水，确保夏粮丰收。")
    ]


SPEAKERS = [
    case(
        "to whom it was said",
        "岳锋与代表们交流时说，墒情总体较好。",
        [("岳锋", "岳锋", "说", "墒情总体较好。")],
    ),
    case(
        "they, after they spoke",
        "马兰、钟鸣远依次发言，她们表示，墒情总体较好。",
        [(None, "她们", "表示", "墒情总体较好。")],
    ),
    case(
        "those present, of a theme named first, a predicate between",
        "对用水问题，与会企业家畅所欲言，纷纷认为墒情总体较好。",
        [(None, "与会企业家", "认为", "墒情总体较好。")],
    ),
    case(
        "a post after a known name whose surname is a word",
        "县委书记云卫东讲话。云卫东书记指出，墒情总体较好。",
        [("云卫东", "云卫东", "指出", "墒情总体较好。")],
    ),
    case(
        "by surname and post, in a speech",
        "岳县长发表讲话说，墒情总体较好。",
        [("岳锋", "岳县长", "说", "墒情总体较好。")],
    ),
    case(
        "what is made before what is said",
        "岳锋对干部提出了纪律要求，要求他们认清使命。",
        [("岳锋", "岳锋", "要求", "他们认清使命。")],
    ),
    case(
        "in what language it was said",
        "岳锋在发言时用夹杂着乡音的普通话说，墒情总体较好。",
        [("岳锋", "岳锋", "说", "墒情总体较好。")],
    ),
    case(
        "a disclaimer in quotation marks",
        "岳锋要求，整改报告不能当成“免责声明”。",
        [("岳锋", "岳锋", "要求", "整改报告不能当成“免责声明”。")],
    ),
    case("讲话 before the verb", "陶立新讲话指出，墒情总体较好。", [("陶立新", "陶立新", "指出", "墒情总体较好。")]),
    case(
        "in a speech that the clause before tells of",
        "最后，县委副书记岳锋作重要讲话，在讲话中强调，要抓紧浇麦。希望各乡镇再立新功。",
        [("岳锋", "岳锋", "强调", "要抓紧浇麦。"), ("岳锋", "岳锋", "希望", "各乡镇再立新功。")],
    ),
    case(
        "a speech that stresses",
        "该镇党委书记岳锋作强调讲话，提出两点要求：一是抓紧浇麦；二是看护机井。",
        [("岳锋", "岳锋", "提出", "一是抓紧浇麦；二是看护机井。")],
    ),
    case(
        "希望 after an affirmation",
        "陶立新充分肯定了我县的做法，希望各乡镇再创佳绩。",
        [("陶立新", "陶立新", "希望", "各乡镇再创佳绩。")],
    ),
    case(
        "what is put forward stands after the colon",
        "陶立新就春灌工作提出三点要求：一是抓好宣传，二是强化督查。",
        [("陶立新", "陶立新", "提出", "一是抓好宣传，二是强化督查。")],
    ),
    case(
        "put forward after an affirmation",
        "陶立新对前一阶段工作取得的成绩表示肯定，并就下一步工作提出两点意见：一要巡查，二要问责。",
        [("陶立新", "陶立新", "提出", "一要巡查，二要问责。")],
    ),
    case(
        "the meeting's demand after what it did",
        "会议分析了墒情，明确了分工，要求各乡镇2月底前浇完头遍水。",
        [(None, "会议", "要求", "各乡镇2月底前浇完头遍水。")],
    ),
    case(
        "a decision after an adverbial",
        "大会按照章程规定，决定递补李海生为委员。",
        [(None, "大会", "决定", "递补李海生为委员。")],
    ),
    case(
        "明确 after an explanation",
        "岳锋就资金拨付作了说明，明确首批资金2月底前到位。",
        [("岳锋", "岳锋", "明确", "首批资金2月底前到位。")],
    ),
    case("通报说", "岳锋通报说，今年墒情偏差。", [("岳锋", "岳锋", "说", "今年墒情偏差。")]),
    case(
        "a pronoun for one of whom more is told",
        "陶立新说，进度慢的要讲清原因。亮了红灯的镇党委书记李海生作了发言，他表示，三天内赶上进度。",
        [("陶立新", "陶立新", "说", "进度慢的要讲清原因。"), ("李海生", "他", "表示", "三天内赶上进度。")],
    ),
    case("大会", "大会号召，全县干部群众行动起来。", [(None, "大会", "号召", "全县干部群众行动起来。")]),
    case("a colon", "陶立新强调：要抓紧浇好头遍水。", [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。")]),
    case(
        "a name with its title",
        "县委书记陶立新强调，要抓紧浇好头遍水。",
        [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。")],
    ),
    case(
        "a pronoun for the one before",
        "陶立新指出，今年墒情偏差。他要求，各乡镇要抓紧浇好头遍水。",
        [("陶立新", "陶立新", "指出", "今年墒情偏差。"), ("陶立新", "他", "要求", "各乡镇要抓紧浇好头遍水。")],
    ),
    case(
        "her",
        "马兰指出，今年墒情偏差。她要求，各乡镇要抓紧浇好头遍水。",
        [("马兰", "马兰", "指出", "今年墒情偏差。"), ("马兰", "她", "要求", "各乡镇要抓紧浇好头遍水。")],
    ),
    case(
        "two speakers in turn",
        "陶立新强调，要抓紧浇好头遍水。\n\n岳锋要求，要管好用好机井。",
        [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。"), ("岳锋", "岳锋", "要求", "要管好用好机井。")],
    ),
    case(
        "to the next attribution within a paragraph",
        "会议指出，今年墒情偏差，任务很重。会议强调，要抓紧浇好头遍水。不能误了农时。",
        [
            (None, "会议", "指出", "今年墒情偏差，任务很重。"),
            (None, "会议", "强调", "要抓紧浇好头遍水。不能误了农时。"),
        ],
    ),
    case(
        "to the paragraph's end",
        "会议强调，要抓紧浇好头遍水。要管好用好机井。要备足化肥。",
        [(None, "会议", "强调", "要抓紧浇好头遍水。要管好用好机井。要备足化肥。")],
    ),
    case(
        "an introduction before the subject",
        "就做好下一步工作，会议要求，要抓紧浇好头遍水。",
        [(None, "会议", "要求", "要抓紧浇好头遍水。")],
    ),
    case(
        "就 between subject and verb",
        "陶立新就做好下一步工作强调，要抓紧浇好头遍水。",
        [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。")],
    ),
    case("在讲话中", "陶立新在讲话中强调，要抓紧浇好头遍水。", [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。")]),
    case(
        "a sentence that begins with 希望",
        "陶立新强调，要抓紧浇好头遍水。希望大家再接再厉，夺取夏粮丰收。",
        [
            ("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。"),
            ("陶立新", "陶立新", "希望", "大家再接再厉，夺取夏粮丰收。"),
        ],
    ),
    case("还强调", "会议还强调，要管好用好机井。", [(None, "会议", "强调", "要管好用好机井。")]),
    case("同时要求", "会议同时要求，各乡镇要管好用好机井。", [(None, "会议", "要求", "各乡镇要管好用好机井。")]),
    case("在总结讲话时", "岳锋在总结讲话时要求，要管好用好机井。", [("岳锋", "岳锋", "要求", "要管好用好机井。")]),
    case("会上", "会上，岳锋介绍，今年墒情偏差。", [("岳锋", "岳锋", "介绍", "今年墒情偏差。")]),
    case("一致认为", "会议一致认为，今年墒情偏差。", [(None, "会议", "认为", "今年墒情偏差。")]),
    case("with an aside", "陶立新最后强调，要管好用好机井。", [("陶立新", "陶立新", "强调", "要管好用好机井。")]),
    case(
        "a list of points",
        "陶立新强调，一要抓紧；二要抓实；三要抓好。",
        [("陶立新", "陶立新", "强调", "一要抓紧；二要抓实；三要抓好。")],
    ),
    case(
        "会议 broken by the column",
        "会议强\n\n调，要抓紧浇好头遍水，要管好用好全县所有机井。",
        [(None, "会议", "强调", "要抓紧浇好头遍水，要管好用好全县所有机井。")],
    ),
    case(
        "content broken by the column",
        "会议强调，要抓紧浇好头遍水，要管好用好全县所有机\n\n井，不误农时。",
        [(None, "会议", "强调", "要抓紧浇好头遍水，要管好用好全县所有机井，不误农时。")],
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), SPEAKERS)
def test_speakers_and_ends(paragraph: str, expected: list[Statement]) -> None:
    lead = LEAD.replace("县长岳锋", "县长岳锋、副县长马兰")
    assert said(paragraph, lead=lead) == expected


LEFT_OUT = [
    case(
        "进行强调, a noun",
        "2月9日，县委召开春灌工作会议。县长岳锋对工作纪律进行再次强调，要求各乡镇抓紧浇水。",
        [("岳锋", "岳锋", "要求", "各乡镇抓紧浇水。")],
    ),
    case(
        "主持会议，要求",
        "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议，要求各乡镇抓紧浇好头遍水，不误农时。",
        [("陶立新", "陶立新", "要求", "各乡镇抓紧浇好头遍水，不误农时。")],
    ),
    case(
        "主持会议并强调",
        "2月9日，县委召开春灌工作会议。县委书记陶立新主持会议并强调，要抓紧浇好头遍水。",
        [("陶立新", "陶立新", "强调", "要抓紧浇好头遍水。")],
    ),
    case(
        "出席会议并指出",
        "2月9日，县委召开春灌工作会议。县长岳锋出席会议并指出，今年墒情偏差。",
        [("岳锋", "岳锋", "指出", "今年墒情偏差。")],
    ),
]


@pytest.mark.parametrize(("lead", "expected"), LEFT_OUT)
def test_a_subject_left_out_is_the_one_named_before(lead: str, expected: list[Statement]) -> None:
    assert said(lead=lead) == expected


NONE = [
    case("congratulations and a speech", "县妇联主席马兰对大会的召开表示祝贺并作重要讲话。"),
    case("in a written instruction", "县长岳锋在批示中指出，要抓紧浇水。"),
    case("to the media afterwards", "县长岳锋在选举结束后的媒体见面会上发表讲话，表示将抓紧浇水。"),
    case("a document's name", "岳锋就《关于春灌工作的决定（讨论稿）》作了说明。"),
    case("the work affirmed", "会议充分肯定县委常委会一年来的工作。"),
    case("what is affirmed while something else is done", "岳锋在充分肯定成绩的同时，谈了工作中存在的问题。"),
    case("a decision on posts", "岳锋宣读了任免决定：马兰同志任局长。"),
    case("an account that is given", "岳锋作经验介绍，排名最后的乡作了检视发言。"),
    case("achievements affirmed, and demands", "陶立新充分肯定了过去一年的工作成绩，并就今年工作提出三点要求。"),
    case("a decision on awards", "岳锋宣读了表彰决定，为先进单位颁奖。"),
    case("a saying", "正如老支书孙鸿图所说，水是庄稼的命根子。"),
    case("具体要求", "陶立新就做好下一步工作提出具体要求。"),
    case("衷心感谢", "陶立新对大家的辛勤工作表示衷心感谢。"),
    case("充分肯定", "会议对前一阶段工作给予充分肯定。"),
    case("意见建议", "与会人员提出意见建议。"),
    case("the situation", "岳锋介绍了情况。"),
    case("the problems", "岳锋指出存在的问题。"),
    case(
        "a noun",
        "各乡镇要按照会议要求，抓紧浇好头遍水。",
    ),
    case("another noun", "各乡镇要落实会议提出的要求。"),
    case("a relative clause", "督导组指出的问题正在整改。"),
    case(
        "before the meeting",
        "会前，陶立新对大家说，要抓紧浇好头遍水。",
    ),
    case("after the meeting", "会后，岳锋表示，要抓紧浇好头遍水。"),
    case("when leaving", "离开时，陶立新叮嘱说，要抓紧浇好头遍水。"),
    case("to the reporter", "岳锋告诉记者说，今年墒情偏差。"),
    case("to the reporter after the meeting", "岳锋在接受记者采访时表示，今年墒情偏差。"),
    case("a quotation closed by 说", "“井水够用，大家放心。”孙鸿图说。"),
]


@pytest.mark.parametrize("paragraph", NONE)
def test_what_is_no_statement(paragraph: str) -> None:
    assert said(paragraph) == []


def test_who_is_quoted_without_a_statement_is_present_all_the_same() -> None:
    reading = read(news(LEAD, "“井水够用，大家放心。”县水利局局长孙鸿图说。", headline=HEADLINE))
    assert statements(reading) == []
    assert ("孙鸿图", "县水利局局长", "speaker") in attendees(only(reading.rows["meetings"]))


QUOTED = [
    case(
        "after a colon",
        "岳锋说：“今年墒情偏差，要抓紧浇水。”",
        [("岳锋", "岳锋", "说", "“今年墒情偏差，要抓紧浇水。”")],
    ),
    case(
        "goes on after 说",
        "“今年墒情偏差。”岳锋说，“要抓紧浇水。”",
        [("岳锋", "岳锋", "说", "“要抓紧浇水。”")],
    ),
    case(
        "a verb within a quotation",
        "会议强调，要做到“群众说，干部听”，抓紧浇好头遍水。",
        [(None, "会议", "强调", "要做到“群众说，干部听”，抓紧浇好头遍水。")],
    ),
    case(
        "a saying within the content",
        "陶立新强调，要落实市委提出的目标，要让群众说好。",
        [("陶立新", "陶立新", "强调", "要落实市委提出的目标，要让群众说好。")],
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), QUOTED)
def test_words_in_quotation_marks_and_sayings_within_them(paragraph: str, expected: list[Statement]) -> None:
    assert said(paragraph) == expected


def test_a_statement_says_where_it_stands() -> None:
    text = news(LEAD, "会议强调，要抓紧浇好头遍水。", headline=HEADLINE)
    one = only(only(read(text).rows["meetings"])["statements"])
    assert text[one["char_start"] : one["char_end"]] == one["text"] == "要抓紧浇好头遍水。"


def test_what_is_said_where_no_meeting_is_reported_is_no_row() -> None:
    reading = read(news("2月9日，县长岳锋到石桥镇检查春灌。", "岳锋强调，要抓紧浇好头遍水。", headline="岳锋检查春灌"))
    assert reading.rows["meetings"] == []


def test_facing_reporters_is_no_aside() -> None:
    assert said("“机井够用吗？”面对记者追问，岳锋表示，全县机井够用。") == [("岳锋", "岳锋", "表示", "全县机井够用。")]


def test_demands_that_are_made_are_a_noun() -> None:
    assert said("副县长马兰就浇麦工作做了具体要求部署，各乡镇汇报了进度。") == []


def test_a_speech_that_affirms_is_no_second_speaker() -> None:
    text = "陶立新表示，县长岳锋在开幕式上的致辞充分肯定了春灌工作，大家要再接再厉。"
    assert [(one[1], one[2]) for one in said(text)] == [("陶立新", "表示")]


@pytest.mark.parametrize(
    ("words", "person", "speaker", "verb", "said"),
    [
        ("钟副县长要求，要抓紧浇麦。", "钟鸣远", "钟副县长", "要求", "要抓紧浇麦。"),
        ("钟副县长强调：要抓紧浇麦。", "钟鸣远", "钟副县长", "强调", "要抓紧浇麦。"),
        ("岳局长表示，水已放到地头。", "岳锋", "岳局长", "表示", "水已放到地头。"),
        # Two of one surname and post, and nobody of it: it is not known who speaks.
        ("马主任介绍，已浇三千亩。", None, "马主任", "介绍", "已浇三千亩。"),
        ("李书记指出，要抓紧浇麦。", None, "李书记", "指出", "要抓紧浇麦。"),
    ],
)
def test_who_speaks_by_surname_and_post(words: str, person: str | None, speaker: str, verb: str, said: str) -> None:
    reading = read(
        news(
            "2月9日，副县长钟鸣远主持召开全县春耕工作会议，安排浇麦。县水利局局长岳锋、"
            "县农业办主任马兰、县财政办主任马大山参加会议。",
            words,
        )
    )
    assert statements(reading) == [(person, speaker, verb, said)]


@pytest.mark.parametrize("words", ["党委书记要求，要抓紧浇麦。", "支队长表示，要抓紧浇麦。"])
def test_a_post_is_no_surname_with_a_post(words: str) -> None:
    reading = read(news("2月9日，县长钟鸣远主持召开全县春耕工作会议，安排浇麦。", words))
    assert statements(reading) == []


def test_he_is_whoever_spoke_last_and_nobody_where_that_one_is_unknown() -> None:
    reading = read(news("2月9日，县长钟鸣远主持召开全县春耕工作会议。", "李书记指出，要抓紧浇麦。他说，墒情不等人。"))
    assert [(person, speaker) for person, speaker, _, _ in statements(reading)] == [(None, "李书记"), (None, "他")]


def test_he_is_the_subject_of_the_sentence_before_not_the_last_of_those_it_is_said_to() -> None:
    text = "陶立新对县长岳锋、副县长马兰一行的到来表示欢迎。他说，两县要加强合作。"
    assert said(text) == [("陶立新", "他", "说", "两县要加强合作。")]


def test_whoever_is_told_of_in_somebodys_words_makes_no_statement() -> None:
    text = "陶立新指出，这是一次鼓劲的大会，县长岳锋在闭幕式上充分肯定了大家的工作，并要求各乡镇抓紧浇水。"
    assert said(text) == [
        (
            "陶立新",
            "陶立新",
            "指出",
            "这是一次鼓劲的大会，县长岳锋在闭幕式上充分肯定了大家的工作，并要求各乡镇抓紧浇水。",
        )
    ]
