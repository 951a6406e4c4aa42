"""What each line of a page is used as: bylines, headings, and what belongs to no article; invented pages."""

from __future__ import annotations

import pytest
from reading_cases import case, read


def printed(cases: str) -> list[tuple[str, str]]:
    """The lines of a page, each with its use before it."""
    return [(use, line) for use, line in (one.strip().split(None, 1) for one in cases.strip().splitlines())]


#: a page's lines, each with its use before it; the reporters and their titles
BYLINES = [
    case(
        "names with credits after bars",
        """
            headline     榕树下的戏台
            byline       本报记者 白露/文 岳 锋/图
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
            body         村民们说，戏一唱就是三天。
        """,
        [("白露", "本报记者"), ("岳锋", None)],
    ),
    case(
        "credits before names",
        """
            headline     榕树下的戏台
            byline       文/本报记者 白露 图/岳锋
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        None,
    ),
    case(
        "names with credits in brackets",
        """
            headline     榕树下的戏台
            byline       （白露/文　岳锋/摄）
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("白露", None), ("岳锋", None)],
    ),
    case(
        "文/摄 after the name",
        """
            headline     榕树下的戏台
            byline       本报记者 白露 文/摄
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("白露", "本报记者")],
    ),
    case(
        "文图 before the title",
        """
            headline     榕树下的戏台
            byline       文图：本报记者 白露
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("白露", "本报记者")],
    ),
    case(
        "an author alone under the headline",
        """
            headline     榕树下的戏台
            byline       马兰
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("马兰", None)],
    ),
    case(
        "an author of two characters with a space",
        """
            headline     榕树下的戏台
            byline       岳　锋
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("岳锋", None)],
    ),
    case(
        "an author with an office in brackets",
        """
            headline     夏季谨防“红眼病”
            byline       岳锋（县疾控中心）
            body         红眼病主要通过接触传播，人们要勤洗手。
        """,
        [("岳锋", None)],
    ),
    case(
        "an administrator is no author",
        """
            headline     石桥镇召开春灌工作会议
            web_page     发布日期：2026-02-10　　作者：管理员　　点击数：38
            body         2月9日，石桥镇召开春灌工作会议。
        """,
        [],
    ),
    case(
        "a name after the last sentence",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。岳锋
            imprint      今日值班编委：马兰　编辑：白露　电话：0453-8220016
        """,
        [("岳锋", None)],
    ),
    case(
        "a name alone under the text",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            byline       岳锋
            imprint      责任编辑：马兰
        """,
        [("岳锋", None)],
    ),
    case(
        "names in brackets with spaces",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         会议要求，各村要抓紧浇水。　（岳 锋　马 兰）
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "记者 after the last sentence",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         会议要求，各村要抓紧浇水。 记者 岳锋
        """,
        [("岳锋", "记者")],
    ),
    case(
        "two titles after the last sentence",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         会议要求，各村要抓紧浇水。本报记者岳锋　通讯员马兰
        """,
        [("岳锋", "本报记者"), ("马兰", "通讯员")],
    ),
    case(
        "记者 with a colon",
        """
            headline     石桥镇召开春灌工作会议
            byline       记者：岳锋
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "记者 before the editors",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         记者：岳锋 编辑：马兰
        """,
        [("岳锋", "记者")],
    ),
    case(
        "text and pictures by two",
        """
            headline     石桥镇召开春灌工作会议
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
            byline       文字：岳锋 图片：马兰
        """,
        None,
    ),
    case(
        "a dot before 记者",
        """
            headline     石桥镇召开春灌工作会议
            byline       ●记者 岳锋
            body         2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "本报讯 in brackets",
        """
            headline     石桥镇召开春灌工作会议
            body         【本报讯】（记者 岳锋）2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a place in 本报讯",
        """
            headline     石桥镇召开春灌工作会议
            body         本报石桥讯（记者 岳锋）2月9日，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a day in 本报讯",
        """
            headline     石桥镇召开春灌工作会议
            body         本报2月9日讯（记者 岳锋）今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a newspaper in 讯",
        """
            headline     石桥镇召开春灌工作会议
            body         石桥日报讯（全媒体记者 岳锋）今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "全媒体记者")],
    ),
    case(
        "credits after names in 本报讯",
        """
            headline     石桥镇召开春灌工作会议
            body         本报讯（记者岳锋/文 马兰/图）今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
        """,
        [("岳锋", "记者"), ("马兰", None)],
    ),
    case(
        "文/图 in brackets after the text",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         村民们说，麦子长得壮。（记者 岳锋 文/图）
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a bare name with 文/图",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         村民们说，麦子长得壮。（岳锋 文/图）
        """,
        [("岳锋", None)],
    ),
    case(
        "图文 in brackets",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         村民们说，麦子长得壮。（图文：岳锋）
        """,
        [("岳锋", "图文")],
    ),
    case(
        "an office before the name in brackets",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            body         村民们说，麦子长得壮。（石桥镇政府 岳锋）
        """,
        [("岳锋", None)],
    ),
    case(
        "an office that sent it in",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            imprint      供稿：石桥镇党政办
            imprint      编辑：马兰
        """,
        [],
    ),
    case(
        "who sent it in",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            byline       供稿：岳锋
            imprint      编辑：马兰
        """,
        [("岳锋", "供稿")],
    ),
    case(
        "who wrote it, and three who read it",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            byline       撰稿：岳锋
            imprint      初审：马兰　复审：白露　终审：钟鸣远
        """,
        [("岳锋", "撰稿")],
    ),
    case(
        "editors of the day",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            imprint      值班编委：马兰　责任编辑：白露　新媒体编辑：钟鸣远
        """,
        None,
    ),
    case(
        "those on duty",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            imprint      本期值班　马兰　组版　白露　校对　钟鸣远
        """,
        None,
    ),
    case(
        "the newsroom's number",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            announcement 新闻热线：0394-8221111
        """,
        None,
    ),
    case(
        "a number after the end mark",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。②3
            announcement 防汛值班电话：0394-8221111
        """,
        None,
    ),
    case(
        "two numbers after the end mark",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。②3
            announcement 抗旱热线：8221111　爱心热线：8221112
        """,
        None,
    ),
    case(
        "the newspaper's number on duty",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            announcement 本报值班电话：0394-8221111　总编室：8222222
        """,
        None,
    ),
    case(
        "an address with its postcode",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            announcement 通讯地址：石桥镇人民路1号　邮编：466000
        """,
        None,
    ),
    case(
        "举报电话 in a notice",
        """
            headline     关于公布举报电话的公告
            body         为方便群众监督，现公布举报电话如下：
            body         监督举报电话：0394-8221111
            body         石桥县纪委
            body         2026年2月9日
        """,
        None,
    ),
    case(
        "举报电话 in a headline",
        """
            headline     关于公布举报电话的公告
            body         为方便群众监督，现公布举报方式如下：
            body         举报电话：0394-8221111
            body         来信请寄：石桥县人民路1号
        """,
        None,
    ),
    case(
        "to whom a bulletin goes",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。
            announcement 报：市水利局，县委办、县政府办。　送：县直有关单位。　发：各乡镇。
            imprint      签发：马兰　　编辑：岳锋　　（共印60份）
        """,
        None,
    ),
]


@pytest.mark.parametrize(("page", "reporters"), BYLINES)
def test_bylines_and_what_stands_beside_them(page: str, reporters: list[tuple[str, str | None]] | None) -> None:
    lines = printed(page)
    reading = read("\n\n".join(line for _, line in lines) + "\n")
    text = reading.document.text
    assert [(line.use, text[line.char_start : line.char_end]) for line in reading.lines] == lines
    if reporters is not None:
        found = [(one["name"], one["title"]) for row in reading.rows["articles"] for one in row["reporters"]]
        assert found == reporters
