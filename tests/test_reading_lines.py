"""What each line of a page is used as: bylines, headings, and what belongs to no article; invented pages."""

from __future__ import annotations

import pytest
from reading_cases import case, read

from zhoukou_news.reading import Reading


def printed(cases: str) -> list[tuple[str, str]]:
    """The lines of a page, each with its use before it."""
    return [(use, line) for use, line in (one.strip().split(None, 1) for one in cases.strip().splitlines())]


#: a page's lines, each with its use before it; the reporters and their titles
BYLINES = [
    case(
        "credits before the title at the end of the text",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，孩子们也围了过来。本版文/图记者马兰
        """,
        [("马兰", "记者")],
    ),
    case(
        "a name, newspapers and a client's reporter",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
            byline       马兰 石桥晚报 石桥网 大桥客户端记者 白露
        """,
        [("马兰", None), ("白露", "大桥客户端记者")],
    ),
    case(
        "the reporter on duty at the end of the text",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，孩子们也围了过来。 值班记者 白露
        """,
        [("白露", "值班记者")],
    ),
    case(
        "names in brackets after the title",
        """
            headline     榕树下的戏台
            body         石榴网汝陵2月9日电 记者（白露）日前，石桥村的戏台下坐满了老人。
        """,
        [("白露", "记者")],
    ),
    case(
        "a website's reporter before the brackets",
        """
            headline     榕树下的戏台
            body         汝陵在线记者（记者 白露）2月9日，石桥村的戏台下坐满了老人。
        """,
        [("白露", "记者")],
    ),
    case(
        "a newspaper called 消息报",
        """
            headline     榕树下的戏台
            body         石桥消息报讯（记者 白露）2月9日，石桥村的戏台下坐满了老人。
        """,
        [("白露", "记者")],
    ),
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
            byline       记者：岳锋 编辑：马兰
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
        "an account after the end mark",
        """
            headline     石桥镇召开春灌工作会议
            body         今天，石桥镇召开春灌工作会议，会议安排了下一步工作。②3
            body         户名：石桥镇水利站
            body         开户行：石桥镇信用社
            body         卡号：4210 3800 0000 0018
            body         联系电话：0394-8221111
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
    case(
        "a reporter on a line and those who made the page",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            byline       记者：岳锋 马兰
            imprint      编辑：白石
            imprint      责编：王勇
            imprint      监制：张三
            announcement 投稿邮箱：abc@163.example
            web_page     END
        """,
        [("岳锋", "记者"), ("马兰", "记者")],
    ),
    case(
        "a byline in brackets under the text",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            byline       （本报记者　岳　锋　见习记者　马　兰）
        """,
        [("岳锋", "本报记者"), ("马兰", "见习记者")],
    ),
    case(
        "a newspaper's group before the title",
        """
            headline     石桥县举行春耕现场会
            byline       石报集团全媒体记者 岳锋 马兰
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        None,
    ),
    case(
        "通讯员 with a colon",
        """
            headline     石桥县举行春耕现场会
            byline       通讯员：岳锋　马兰
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "通讯员"), ("马兰", "通讯员")],
    ),
    case(
        "报道 after the name",
        """
            headline     石桥县举行春耕现场会
            byline       记者 岳锋 报道
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "报道 before the text without a colon",
        """
            headline     石桥县举行春耕现场会
            body         本报记者岳锋报道 3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "本报记者")],
    ),
    case(
        "an agency's dateline",
        """
            headline     石桥县举行春耕现场会
            body         新华社石桥3月4日电（记者岳锋、马兰）石桥县举行春耕现场会。
        """,
        [("岳锋", "记者"), ("马兰", "记者")],
    ),
    case(
        "a name before 记者 in 本报讯",
        """
            headline     石桥县举行春耕现场会
            body         本报讯 （岳锋 记者马兰）3月4日，石桥县举行春耕现场会。
        """,
        [("岳锋", None), ("马兰", "记者")],
    ),
    case(
        "文/图 in 本报讯",
        """
            headline     石桥县举行春耕现场会
            body         本报讯（记者 岳锋 文/图）3月4日，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a surname of two characters",
        """
            headline     石桥县举行春耕现场会
            body         本报讯（融媒记者 岳锋 欧阳雪）3月4日，石桥县举行春耕现场会。
        """,
        [("岳锋", "融媒记者"), ("欧阳雪", "融媒记者")],
    ),
    case(
        "a name with a dot",
        """
            headline     石桥县举行春耕现场会
            body         本报讯（记者 阿依古丽·买买提 岳锋）3月4日，石桥县举行春耕现场会。
        """,
        [("阿依古丽·买买提", "记者"), ("岳锋", "记者")],
    ),
    case(
        "an office in 本报讯",
        """
            headline     石桥县举行春耕现场会
            body         本报讯（县委宣传部 岳锋）3月4日，石桥县举行春耕现场会。
        """,
        [("岳锋", None)],
    ),
    case(
        "an office and two names after the text",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            body         王勇要求，要抓住农时。（县委办 岳锋 马兰）
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "where the author works is no name",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            body         王勇要求，要抓住农时。（作者单位：县委党校）
        """,
        [],
    ),
    case(
        "整理 after the name",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            body         王勇要求，要抓住农时。（岳锋 整理）
        """,
        [("岳锋", None)],
    ),
    case(
        "a commentator without a name",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            body         王勇要求，要抓住农时。（本报评论员）
        """,
        [],
    ),
    case(
        "a commentator alone under the headline",
        """
            headline     把实事办到群众心坎上
            byline       本报评论员
            body         民之所盼，政之所向，办好民生实事没有旁观者。
        """,
        [],
    ),
    case(
        "图文 and who checked",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            body         （图文：岳锋 审核：马兰）
        """,
        [("岳锋", "图文")],
    ),
    case(
        "摄影报道 after the name",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            byline       岳锋摄影报道
        """,
        [("岳锋", None)],
    ),
    case(
        "整理 after the text",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会，农技员讲了三件事。 本报记者 岳锋 整理
        """,
        [("岳锋", "本报记者")],
    ),
    case(
        "a colon and two who made the page",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            byline       全媒体记者：岳锋 马兰
            imprint      编辑：白石 王勇
            imprint      编审：陈静
        """,
        [("岳锋", "全媒体记者"), ("马兰", "全媒体记者")],
    ),
    case(
        "three names without spaces",
        """
            headline     石桥县举行春耕现场会
            body         早报讯（记者岳锋陈静马兰文/图）3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者"), ("陈静", "记者"), ("马兰", "记者")],
    ),
    case(
        "a bar and a credit for each",
        """
            headline     石桥县举行春耕现场会
            byline       记者 岳锋/文 通讯员 马兰/图
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者"), ("马兰", "通讯员")],
    ),
    case(
        "two authors alone under the headline",
        """
            headline     石桥县举行春耕现场会
            byline       岳锋 马兰
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "two authors alone under the text",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。
            byline       岳锋 马兰
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "two names after the last sentence",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。岳锋 马兰
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "a name after dashes",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。——岳锋
        """,
        [("岳锋", None)],
    ),
    case(
        "credits in brackets after the text",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。（岳锋/文 马兰/图）
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "通讯员 after the last sentence",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。　通讯员　岳锋
        """,
        [("岳锋", "通讯员")],
    ),
    case(
        "credits before an end mark",
        """
            headline     石桥县举行春耕现场会
            body         3月4日上午，石桥县举行春耕现场会。（记者 岳锋/文 马兰/图）■
        """,
        [("岳锋", "记者"), ("马兰", None)],
    ),
    case(
        "a circle before the title",
        """
            headline     石桥县举行春耕现场会
            byline       〇本报记者 岳锋
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "本报记者")],
    ),
    case(
        "no spaces between the titles",
        """
            headline     石桥县举行春耕现场会
            byline       本报记者岳锋通讯员马兰
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "本报记者"), ("马兰", "通讯员")],
    ),
    case(
        "single characters with spaces",
        """
            headline     石桥县举行春耕现场会
            byline       见习记者　岳　锋　特约记者　马　兰
            body         3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "见习记者"), ("马兰", "特约记者")],
    ),
    case(
        "a media centre's 讯",
        """
            headline     石桥县举行春耕现场会
            body         石桥融媒讯（全媒体记者岳锋 通讯员马兰）3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "全媒体记者"), ("马兰", "通讯员")],
    ),
    case(
        "a byline in brackets before the text",
        """
            headline     石桥县举行春耕现场会
            body         （记者 岳锋）3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "记者 before the day",
        """
            headline     石桥县举行春耕现场会
            body         记者 岳锋　3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a square and 本报记者 before the day",
        """
            headline     石桥县举行春耕现场会
            body         ■本报记者 岳锋　3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "本报记者")],
    ),
    case(
        "报道 after bare names",
        """
            headline     石桥县举行春耕现场会
            body         本报讯 岳锋 马兰报道：3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "报道 after 通讯员",
        """
            headline     石桥县举行春耕现场会
            body         本报讯 通讯员岳锋、马兰报道 3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", "通讯员"), ("马兰", "通讯员")],
    ),
    case(
        "a day in 电",
        """
            headline     石桥县举行春耕现场会
            body         本报3月4日电（记者岳锋）石桥县今天举行春耕现场会。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a town before the name",
        """
            headline     石桥县举行春耕现场会
            body         本报讯　（石桥镇 岳锋）3月4日上午，石桥县举行春耕现场会。
        """,
        [("岳锋", None)],
    ),
    case(
        "an administrator who put it out",
        """
            headline     县委宣讲团到石桥镇宣讲
            web_page     发布人：admin　发布时间：2022-11-04　浏览：88
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [],
    ),
    case(
        "nobody as the author",
        """
            headline     县委宣讲团到石桥镇宣讲
            web_page     时间：2022-11-04 来源：县委宣传部 作者：佚名
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [],
    ),
    case(
        "an office as the author",
        """
            headline     县委宣讲团到石桥镇宣讲
            web_page     2022-11-04 来源：县委宣传部 作者：县委宣传部
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [],
    ),
    case(
        "reporters in the line of the source",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       2022-11-04 来源：石桥日报 记者：岳锋 通讯员：马兰
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "记者"), ("马兰", "通讯员")],
    ),
    case(
        "an office that sent it in, in brackets",
        """
            headline     县委宣讲团到石桥镇宣讲
            body         11月3日，县委宣讲团到石桥镇宣讲。（石桥县委宣传部供稿）
        """,
        [],
    ),
    case(
        "a media centre's name in 讯",
        """
            headline     县委宣讲团到石桥镇宣讲
            body         石桥县融媒体中心讯（记者 岳锋）11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "记者")],
    ),
    case(
        "a website's 讯",
        """
            headline     县委宣讲团到石桥镇宣讲
            body         石桥新闻网讯 （记者 岳锋 马兰）11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "记者"), ("马兰", "记者")],
    ),
    case(
        "a broadcaster's dateline",
        """
            headline     县委宣讲团到石桥镇宣讲
            body         央广网石桥11月3日消息（记者岳锋 通讯员马兰）县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "记者"), ("马兰", "通讯员")],
    ),
    case(
        "通讯员 in brackets before the text",
        """
            headline     县委宣讲团到石桥镇宣讲
            body         （通讯员 岳锋 马兰）11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "通讯员"), ("马兰", "通讯员")],
    ),
    case(
        "credits between titles",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       首席记者　岳锋　实习生　马兰　文　记者　陈静　图
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "首席记者"), ("马兰", "实习生"), ("陈静", "记者")],
    ),
    case(
        "a double circle before the title",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       ◎本报记者　岳　锋
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", "本报记者")],
    ),
    case(
        "who told it and who wrote it down",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       口述：岳锋　整理：本报记者 马兰
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        None,
    ),
    case(
        "a diamond before the author",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       ◇岳锋
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", None)],
    ),
    case(
        "a dot before two authors",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       ●岳锋 马兰
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", None), ("马兰", None)],
    ),
    case(
        "an author in brackets under the headline",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       （岳锋）
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", None)],
    ),
    case(
        "an office before the author under the headline",
        """
            headline     县委宣讲团到石桥镇宣讲
            byline       石桥县委宣传部　岳锋
            body         11月3日，县委宣讲团到石桥镇宣讲。
        """,
        [("岳锋", None)],
    ),
    case(
        "a reader after the last sentence",
        """
        headline 好心人帮我找回救命药
        body 编辑同志：
        body 我把提包忘在了出租车上，好心的司机送了回来。好人一生平安！读者 马兰
        """,
        [("马兰", "读者")],
    ),
    case(
        "a picture's taker without a title",
        """
        headline 街坊怎么看
        byline 文/本报记者岳锋 实习生白石 图/马兰
        body 一楼要采光，六楼要电梯，一部电梯牵动一栋楼的人。
        """,
        [("岳锋", "本报记者"), ("白石", "实习生"), ("马兰", None)],
    ),
    case(
        "a name that begins as a credit does",
        """
        headline 雪线上的营地
        byline □本报记者 岳锋 通讯员 图　雅
        body 雪后的草原白得刺眼，车子陷了三次，一行人才到。
        """,
        [("岳锋", "本报记者"), ("图雅", "通讯员")],
    ),
    case(
        "reporters of websites, and where from",
        """
            byline       石桥网·浪花新闻记者 白露 通讯员 马兰 汝陵报道
            body         石桥县融媒体中心2月9日讯 2月9日上午，石桥镇办起了庙会。
        """,
        [("白露", "石桥网·浪花新闻记者"), ("马兰", "通讯员")],
    ),
    case(
        "a bare name before names with credits",
        """
            headline     榕树下的戏台
            byline       马兰 记者 白露/文 岳锋/图
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
        """,
        [("马兰", None), ("白露", "记者"), ("岳锋", None)],
    ),
    case(
        "reporters of two newspapers under the text",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
            byline       时报记者 白露 汝陵日报记者 岳锋
        """,
        [("白露", "时报记者"), ("岳锋", "汝陵日报记者")],
    ),
    case(
        "a misprinted title",
        """
            headline     榕树下的戏台
            body         石桥网汝陵讯（记者 白露 通迅员 马兰）2月9日，石桥镇办起了庙会。
        """,
        [("白露", "记者"), ("马兰", "通迅员")],
    ),
    case(
        "a website's station",
        """
            headline     榕树下的戏台
            body         石榴网石桥县站讯 （全媒体记者 白露）2月9日，石桥镇办起了庙会。
        """,
        [("白露", "全媒体记者")],
    ),
    case(
        "bare names after 消息",
        """
            headline     榕树下的戏台
            body         石桥消息（马兰）近日，石桥镇办起了庙会。
        """,
        [("马兰", None)],
    ),
    case(
        "a website and a day before bare names",
        """
            headline     榕树下的戏台
            body         石榴网汝陵2月9日（马兰 白露） 2月9日上午，石桥镇办起了庙会。
        """,
        [("马兰", None), ("白露", None)],
    ),
    case(
        "an office that sent it in",
        """
            headline     榕树下的戏台
            body         石桥镇供稿（马兰）为办好庙会，2月9日，石桥镇召开筹备会。
        """,
        [("马兰", None)],
    ),
    case(
        "credits without spaces between them",
        """
            headline     榕树下的戏台
            body         晶报讯（记者 马兰/文白露/图）2月9日，石桥镇办起了庙会。
        """,
        [("马兰", "记者"), ("白露", None)],
    ),
    case(
        "a group of reporters under the headline",
        """
            headline     榕树下的戏台
            byline       ■县融媒体中心记者组
            body         本报讯 2月9日，石桥镇办起了庙会。
        """,
        [],
    ),
    case(
        "a group of reporters in brackets",
        """
            headline     榕树下的戏台
            body         本报讯（本报“庙会”报道组）2月9日，石桥镇办起了庙会。
        """,
        [],
    ),
    case(
        "who made the page, with spaces in the labels",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
            byline       县融媒体中心记者：马兰
            imprint      编 辑：白 露
            imprint      一 审：岳 锋
            imprint      总监制：钟鸣远
        """,
        [("马兰", "县融媒体中心记者")],
    ),
    case(
        "who made the page, after bars",
        """
            headline     榕树下的戏台
            body         石桥村的戏台下坐满了老人，锣鼓一响，孩子们也围了过来。
            byline       记 者 | 马兰 白 露
            imprint      视 觉 | 岳 锋
        """,
        [("马兰", "记者"), ("白露", "记者")],
    ),
]


def check(page: str) -> Reading:
    """Read a page whose lines have their uses before them, and compare the uses."""
    lines = printed(page)
    reading = read("\n\n".join(line for _, line in lines) + "\n")
    text = reading.document.text
    assert [(line.use, text[line.char_start : line.char_end]) for line in reading.lines] == lines
    return reading


@pytest.mark.parametrize(("page", "reporters"), BYLINES)
def test_bylines_and_what_stands_beside_them(page: str, reporters: list[tuple[str, str | None]] | None) -> None:
    rows = check(page).rows["articles"]
    if reporters is not None:
        assert [(one["name"], one["title"]) for row in rows for one in row["reporters"]] == reporters


#: a page's lines, each with its use before it: where an article begins, and what above its headline belongs to it
HEADINGS = [
    case(
        "the properties of a digital newspaper's page",
        """
            headline     石桥镇办起庙会
            body         本报讯（记者 马兰）2月9日，石桥镇办起了庙会。
            web_page     2026-02-10 1 1 石桥日报 content_25492.html 1 石桥镇办起庙会 /enpproperty-->
            web_page     内容如有不妥，
        """,
    ),
    case(
        "headings above a newspaper's name and day",
        """
            headline     老人中秋当日走失 家人苦寻无果
            subhead      警方帮助一家人团聚
            folio        汝陵法治报 2025年10月10日 马兰
            byline       □ 记者 马兰
            body         本报讯 中秋盼团圆，市民徐阿婆一家却经历了揪心的时刻。
        """,
    ),
    case(
        "a website's station and a time below the headline",
        """
            headline     石桥镇领导考察对接大桥集团
            masthead     石榴网石桥站
            web_page     09-22 16:42
            body         2月9日至10日，石桥镇镇长马兰带领考察团前往汝陵市考察大桥集团。
        """,
    ),
    case(
        "what a forum prints around a text",
        """
            headline     石桥镇办起庙会
            web_page     我来说两句
            body         本报讯（记者 马兰）2月9日，石桥镇办起了庙会。
            web_page     相关专题：2026年庙会
            web_page     页：
        """,
    ),
    case(
        "the headline once more above the text",
        """
            headline     生命在于运动（21期）
            web_page     时间：2025-10-08 10:33 作者：编辑部
            web_page     生命在于运动
            body         天高气爽，彩旗猎猎。2月9日，石桥中学运动会开幕。
        """,
    ),
    case(
        "a heading under the source line",
        """
            headline     马兰：把庙会办成品牌
            web_page     http://www.example.cn 2026年02月10日10:42 石桥日报
            subhead      马兰在庙会筹备工作领导小组会议上要求
            body         本报讯 2月9日，石桥镇召开庙会筹备工作领导小组会议，县长马兰出席会议。
        """,
    ),
    case(
        "captions under the headline",
        """
            headline     石桥女孩患病 后续手术费没着落
            web_page     08.02.2026  17:43
            caption      白露与父母近照。
            caption      爱心人士到白露家看望并合影。
            body         石桥网消息 （记者 马兰） 石桥女孩白露正在市医院与病魔抗争。
        """,
    ),
    case(
        "what a web page says of itself",
        """
            headline     石桥镇办起庙会
            body         本报讯（记者 马兰）2月9日，石桥镇办起了庙会。
            web_page     （石桥网新闻热线：0394—8220001，投稿邮箱news@example.cn。）
            web_page     文章关键词：石桥镇，庙会
            web_page     您的IE浏览器版本太低，请升级。
            web_page     您访问的链接即将离开“石桥县人民政府”门户网站，是否继续？
        """,
    ),
    case(
        "a number to call below the headline",
        """
            headline     白露的爱心接力
            subhead      市红十字会热线电话0394-8220001
            body         本报讯（记者 岳锋）2月9日，市红十字会公布了热线电话。
        """,
    ),
    case(
        "a letter to the editor",
        """
            headline     市民来信
            body         编辑同志：
            body         我是城南路的居民马兰。这些天，社区干部忙前忙后，请你们表扬他们。
        """,
    ),
    case(
        "a letter after an article",
        """
            headline     石桥镇春灌全面展开
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众正在抓紧浇麦。
            body         村民们说，今年墒情好。
            headline     市民来信
            body         编辑同志：
            body         我是城南路的居民马兰。这些天，社区干部忙前忙后，请你们表扬他们。
        """,
    ),
    case(
        "an open letter after an article",
        """
            headline     石桥镇春灌全面展开
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众正在抓紧浇麦。
            body         村民们说，今年墒情好。
            headline     致全县人民的一封信
            body         父老乡亲们：
            body         春节将至，我们向大家拜年，请大家少放鞭炮。
        """,
    ),
    case(
        "a speech with its day",
        """
            web_page     石桥县人民政府门户网站 → 领导讲话 → 正文
            headline     岳锋同志在全县教师节表彰大会上的讲话
            body         （2009年9月9日）
            body         老师们、同志们：
            body         今天，我们在这里隆重召开全县教师节表彰大会，主要任务是表彰先进。
        """,
    ),
    case(
        "a speech with its speaker and its day",
        """
            headline     在全县经济工作会议上的讲话
            subhead      岳锋
            body         （2009年9月9日）
            body         同志们：
            body         今天，我们在这里隆重召开全县经济工作会议，主要任务是总结工作。
        """,
    ),
    case(
        "an office and its section",
        """
            web_page     石桥县民政局  通知公告
            headline     关于接受社会捐赠的公告
            subhead      （第2号）
            web_page     发文日期：2020-01-29  来源：社会组织科
            body         为做好社会捐赠工作，现将账户公告如下。
        """,
    ),
    case(
        "a media centre and its section",
        """
            web_page     石桥县融媒体中心 · 聚焦两会
            headline     石桥县第十八届人民代表大会第四次会议开幕
            web_page     01-08 17:20　来源：石桥县融媒体中心
            body         1月8日上午，石桥县第十八届人民代表大会第四次会议开幕。
        """,
    ),
    case(
        "a roll of names and posts",
        """
            headline     云桥市劳动模范和先进工作者名单
            body         一、全国“五一”劳动奖章获得者
            body         马玉柱　市面粉厂制粉车间主任
            body         二、省劳动模范（先进工作者）
            body         岳令才　市第一棉纺织厂挡车工
            body         白秉礼　市公共汽车公司驾驶员
            body         马秀花（女）　石桥县人民医院护士
            body         三、市劳动模范
            body         王 勇　张秀云（女）　孙传家　马　鹏　白　石
            body         岳　春（女）　马增玉　白　亮　王战国　张美玲（女）
            headline     全市农村工作会议召开
            body         本报讯（记者 岳锋）2月9日，全市农村工作会议召开。
        """,
    ),
    case(
        "numbers in brackets as end marks",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。(1)
            headline     柳林镇浇麦三千亩
            body         本报讯（记者 马兰）2月9日，柳林镇干部群众浇麦三千亩。(2)
        """,
    ),
    case(
        "a slogan of three parts at the end",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
            slogan       勤洗手　常通风　少聚集
        """,
    ),
    case(
        "a slogan of two parts at the end",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
            slogan       垃圾分一分　环境美十分
        """,
    ),
    case(
        "a slogan of a campaign at the end",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
            slogan       防范电信诈骗　守护幸福生活
        """,
    ),
    case(
        "a short line above the news after an article",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
            subhead      手术台上三小时
            headline     县人民医院成功抢救外伤病人
            body         二月十日傍晚，伐木工马四在山上被砸伤，送到县人民医院。
        """,
    ),
    case(
        "a noun above the news",
        """
            subhead      田埂上的会议室
            headline     石桥镇党委书记岳锋现场解决用水难题
            body         2月10日傍晚，石桥镇党委书记岳锋来到柳林村，解决用水难题。
        """,
    ),
    case(
        "what is to be done in a month",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。②1
            headline     4 月全县重点工作提示
            body         ★春耕备耕：水稻播种面积完成 12 万亩。
            body         ★森林防火：清明期间严禁野外用火。
        """,
    ),
    case(
        "a notice of what is to come",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
            headline     本周停电预告
            body         4月12日8时至17时，因线路检修，城南路一带停电。
        """,
    ),
    case(
        "a bulletin's issue",
        """
            masthead     水利工作简报
            masthead     第 17 期
            folio        石桥县水利局办公室　　　　　　二〇一五年六月三十日
            headline     县水利局召开上半年工作总结会
            body         6月29日，县水利局在三楼会议室召开上半年工作总结会。
            headline     副县长岳锋督查防汛工作
            body         6月26日上午，副县长岳锋督查防汛工作。
            announcement 报：市水利局，县委办、县政府办。　送：县直有关单位。　发：各乡镇。
        """,
    ),
    case(
        "聚焦 and a subject",
        """
            subhead      聚焦两会
            headline     市政协五届一次会议隆重开幕
            subhead      岳锋等到会祝贺
            body         本报讯（记者 马兰）1月12日上午，市政协五届一次会议隆重开幕。
        """,
    ),
    case(
        "话民生 above a feature",
        """
            subhead      岁末年终话民生
            headline     一座小岛的“烟火”
            subhead      石浦村：老渔村里来了新岛民
            byline       本报记者 岳锋
            body         冬至过后，石浦村的海风硬得像刀子。
        """,
    ),
    case(
        "走基层 above a feature",
        """
            subhead      新春走基层
            headline     大棚里的年味
            byline       本报记者 岳锋
            body         冬至过后，石桥村的大棚里热气腾腾。
        """,
    ),
    case(
        "进行时 above a report",
        """
            subhead      乡村振兴进行时
            headline     石桥村：荒滩变成聚宝盆
            body         本报讯（记者 岳锋）2月9日，石桥村的荒滩上机器轰鸣。
        """,
    ),
    case(
        "the name of a column that no list has",
        """
            subhead      都市人物
            headline     外来妹岳小川办起“候鸟课堂”
            body         本报讯（记者 马兰）昨天下午，车库里传出了读书声。
        """,
    ),
    case(
        "the name of a column that could be the first half of a web page's heading",
        """
            subhead      新春走基层
            headline     岳小川办起候鸟课堂获好评
            web_page     2020-02-09 09:12　来源：石桥日报
            body         昨天下午，车库里传出了读书声，那里是岳小川办的候鸟课堂。
        """,
    ),
    case(
        "见闻 above a report",
        """
            subhead      一线见闻
            headline     石桥村：荒滩变成聚宝盆
            body         本报讯（记者 岳锋）2月9日，石桥村的荒滩上机器轰鸣。
        """,
    ),
    case(
        "a campaign above a report",
        """
            slogan       学习贯彻党的二十大精神
            headline     石桥镇：宣讲进了农家院
            body         本报讯（记者 岳锋）2月9日，石桥镇的宣讲员走进农家院。
        """,
    ),
    case(
        "a wish above a meeting",
        """
            subhead      认真贯彻全省农业工作会议精神
            headline     全市农村税费改革工作会议召开
            subhead      岳锋讲话　马兰主持
            body         本报讯（记者 白露）3月25日上午，市委、市政府召开全市农村税费改革工作会议。
        """,
    ),
    case(
        "a wish with a space above a meeting",
        """
            subhead      进一步解放思想 加快发展步伐
            headline     全市经济工作会议召开
            subhead      岳锋讲话　马兰主持
            body         本报讯（记者 白露）3月25日上午，市委、市政府召开全市经济工作会议。
        """,
    ),
    case(
        "two wishes above who presided",
        """
            subhead      贯彻落实全会精神　开创工作新局面
            headline     岳锋主持召开市委常委会会议
            body         本报讯（记者 白露）3月25日上午，岳锋主持召开市委常委会会议。
        """,
    ),
    case(
        "a couplet of four characters above a meeting",
        """
            subhead      围绕中心　服务大局
            headline     全县宣传思想工作会议召开
            body         本报讯（记者 白露）3月25日上午，全县宣传思想工作会议召开。
        """,
    ),
    case(
        "a couplet of seven characters above a meeting",
        """
            subhead      凝心聚力谋发展 建言献策谱新篇
            headline     市政协五届一次会议隆重开幕
            subhead      岳锋等到会祝贺 马兰作工作报告
            body         本报讯（记者 白露）1月12日上午，市政协五届一次会议隆重开幕。
        """,
    ),
    case(
        "a slogan of one part",
        """
            slogan       各民族像石榴籽一样紧紧抱在一起
            headline     县委召开常委（扩大）会议
            subhead      传达学习自治区有关会议精神
            body         本报讯（记者 白露）4月14日，县委召开常委（扩大）会议。
        """,
    ),
    case(
        "a slogan of three parts of six characters",
        """
            slogan       生命重于泰山　疫情就是命令　防控就是责任
            headline     县委常委会召开会议
            subhead      统筹抓好疫情防控和企业复工复产
            body         本报讯（记者 白露）2月13日晚，县委常委会召开会议。
        """,
    ),
    case(
        "a slogan of three parts of four characters",
        """
            slogan       万众一心　科学防治　战胜非典
            headline     市防治非典指挥部举行第三次新闻发布会
            subhead      截至昨日我市连续八天无新增疑似病例
            body         本报讯（记者 白露）5月8日上午，市防治非典指挥部举行第三次新闻发布会。
        """,
    ),
    case(
        "a slogan that says what is what",
        """
            slogan       绿水青山就是金山银山
            headline     全县生态环境保护大会召开
            body         本报讯（记者 白露）5月8日上午，全县生态环境保护大会召开。
        """,
    ),
    case(
        "a slogan of four parts",
        """
            slogan       坚定信心　同舟共济　科学防治　精准施策
            headline     市疫情防控指挥部召开调度会
            body         本报讯（记者 白露）2月8日上午，市疫情防控指挥部召开调度会。
        """,
    ),
    case(
        "a slogan that repeats a word",
        """
            slogan       爱护草原　就是爱护我们的家园
            headline     全盟四月一日起春季休牧
            body         记者从盟农牧业局获悉，从4月1日起，全盟草场实行春季休牧。
        """,
    ),
    case(
        "a slogan that calls to become something",
        """
            slogan       学习“三个代表”　争当致富带头人
            headline     石桥短波
            body         ●7月2日，县工商联召开二届四次执委会。
            body         ●大圩镇投资46万元新建水厂。
        """,
    ),
    case(
        "the slogan of a campaign above a report",
        """
            slogan       不忘初心　牢记使命
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
        """,
    ),
    case(
        "a campaign's aim above a meeting",
        """
            slogan       深入学习贯彻习近平新时代中国特色社会主义思想
            headline     县委召开常委会会议
            body         本报讯（记者 白露）4月14日，县委召开常委会会议。
        """,
    ),
    case(
        "a call above a report",
        """
            slogan       撸起袖子加油干
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
        """,
    ),
    case(
        "a slogan between articles",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。
            slogan       战疫情　保民生　石桥必胜
            headline     石桥县红十字会接受社会捐赠公告
            body         为做好捐赠工作，现将账户公告如下。
        """,
    ),
    case(
        "a name in brackets before an end mark",
        """
            headline     石桥镇植树五千棵
            body         2月9日，石桥镇干部群众植树五千棵。（白 露）②3
            headline     县委召开常委会会议
            subhead      岳锋主持
            body         2月9日，县委召开常委会会议。
        """,
    ),
    case(
        "a kicker with a colon",
        """
            subhead      岳锋在全县安全生产会议上强调：
            headline     压实责任守住安全底线
            body         本报讯（记者 白露）2月9日，全县安全生产会议召开。
        """,
    ),
    case(
        "who said it above and who took part below",
        """
            subhead      县委书记岳锋调研重点项目建设时指出
            headline     抓项目就是抓发展
            subhead      马兰参加
            body         本报讯（记者 白露）2月9日，县委书记岳锋调研重点项目建设。
        """,
    ),
    case(
        "a few words above who did it",
        """
            subhead      一封家书暖人心
            headline     石桥镇为外出务工人员寄出拜年信
            body         本报讯（记者 白露）2月9日，石桥镇为外出务工人员寄出拜年信。
        """,
    ),
    case(
        "a contrast above the news",
        """
            subhead      小菜园　大民生
            headline     石桥镇盘活闲置宅基地三百亩
            body         本报讯（记者 白露）2月9日，石桥镇盘活闲置宅基地三百亩。
        """,
    ),
    case(
        "a quotation above the news",
        """
            subhead      “娃有学上了”
            headline     我县投资三千万元新建小学六所
            body         本报讯（记者 白露）2月9日，我县六所新建小学投入使用。
        """,
    ),
    case(
        "sub-headings of four characters",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            body         林长上山
            body         石桥镇党委书记岳锋说，全镇设了三级林长，山有人管，树有人护。
            body         苗木进村
            body         柳林村的苗圃里，村民们正忙着起苗，一天能起三千棵。
            headline     县医院开展义诊活动
            body         本报讯（记者 马兰）2月9日，县医院到石桥镇开展义诊活动。
        """,
    ),
    case(
        "sub-headings with quotations",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            body         “要把树种活”
            body         石桥镇党委书记岳锋说，全镇设了三级林长，山有人管，树有人护。
            body         从“要我种”到“我要种”
            body         柳林村的苗圃里，村民们正忙着起苗，一天能起三千棵。
        """,
    ),
    case(
        "a short headline above a lead with a day",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            headline     柳林镇推行“田长制”
            body         2月9日，记者在柳林镇看到，田间地头立起了“田长制”公示牌。
        """,
    ),
    case(
        "a headline above a byline",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            headline     老兵岳锋的护林路
            byline       本报记者 白露
            body         天刚蒙蒙亮，岳锋就扛着锄头上山了。
        """,
    ),
    case(
        "small advertisements",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            headline     寻人启事
            body         岳锋，男，72岁，2月8日从家中走失，有知情者请与家人联系。
            headline     遗失声明
            body         马兰遗失身份证，声明作废。
        """,
    ),
    case(
        "a headline that begins as a forecast does",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。②3
            headline     天气预报员的一天
            body         2月9日清晨五点，县气象台的灯已经亮了，值班员马兰开始看云图。
            body         她说，最怕的是漏报。（白露）
        """,
    ),
    case(
        "a wish above who went to see",
        """
            subhead      坚决打好春季造林攻坚战
            headline     岳锋在石桥镇调研春季造林工作
            body         本报讯（记者 白露）2月9日，岳锋在石桥镇调研春季造林工作。
        """,
    ),
    case(
        "a hotline between articles",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 白露）2月9日，石桥镇干部群众植树五千棵。
            announcement 本报新闻热线：8221111
            headline     县医院开展义诊活动
            body         本报讯（记者 马兰）2月9日，县医院到石桥镇开展义诊活动。
        """,
    ),
    case(
        "editors with squares above the articles",
        """
            imprint      □ 本版编辑：马兰　□ 校对：白露
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
        """,
    ),
    case(
        "a headline after a caption",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
            caption      ▲2月9日，石桥镇干部群众在植树。 马兰 摄
            headline     县医院开展义诊活动
            body         2月9日，县医院到石桥镇开展义诊活动。
        """,
    ),
    case(
        "a text that began on another page",
        """
        turn      （上接第一版）
        body      在石桥镇农贸市场，摊主们把案板擦得干干净净，大家都说
        body      今年的菜好卖。
        """,
    ),
    case(
        "an evening paper without openings",
        """
            folio        2019年4月9日　星期二　石桥晚报　A05　民生
            headline     小区电梯停了三天
            subhead      物业：配件今天就到
            byline       本报记者 岳锋
            body         “电梯停了三天，腿都爬软了。”昨日，家住城南路的马女士给本报打来电话。
            body         物业经理白石说，配件今天就到。
            headline     这个路口该装红绿灯了
            byline       本报记者 马兰
            body         昨天上午，城南路与人民路交叉口又发生一起剐蹭事故，所幸没有人受伤。
            body         交警大队民警王勇说，已经把情况报上去了。
            headline     公交23路延长运营时间
            body         记者从市公交公司获悉，从4月10日起，23路公交车末班车时间延长到21时30分。（马兰）
            headline     寻找车祸目击者
            body         4月7日晚9时许，人民路建设银行门前发生一起车祸，有目击者请与交警大队联系，电话8222222。
        """,
    ),
    case(
        "reports and a slogan of two parts",
        """
            folio        2019年4月9日　星期二　石桥晚报　A05　民生
            headline     城南路今起半幅封闭
            body         本报讯（记者 岳锋）因雨污管网改造，城南路今起半幅封闭施工。
            headline     石桥湿地公园樱花开了
            body         本报讯（记者 马兰）昨日，石桥湿地公园的樱花开了，吸引众多市民前来观赏。
            slogan       气温回升　注意防火
        """,
    ),
    case(
        "sub-headings with colons",
        """
            folio        石桥日报　2019年4月9日　星期二　第2版
            headline     让老区人民过上好日子
            subhead      ——石桥县脱贫攻坚纪实
            byline       本报记者 岳锋 马兰
            body         四月的石桥，山花烂漫。
            body         产业：一片叶子富一方
            body         石桥镇的茶园里，采茶工正在忙碌，一天能挣一百二十元。
            body         教育：一个都不能少
            body         柳林小学的教室里，书声琅琅，全镇没有一个孩子辍学。
            body         住房：一户一策
            body         村民马兰搬进了新房，厨房里的水龙头一拧就出水。②5
            headline     县政府召开常务会议
            subhead      王勇主持
            body         本报讯（记者 白石）4月8日，县长王勇主持召开县政府常务会议。②3
        """,
    ),
    case(
        "a notice with numbered parts",
        """
            folio        石桥日报　2019年4月9日　星期二　第2版
            headline     县委关于开展集中整治的通知
            body         各乡镇党委，县直各单位：
            body         为进一步改进作风，县委决定开展集中整治，现通知如下。
            body         一、整治内容
            body         重点整治文山会海、推诿扯皮等问题，一查到底。
            body         二、工作要求
            body         各单位主要负责人要亲自抓，及时上报情况。
            body         中共石桥县委办公室
            body         2019年4月8日
            headline     我县启动春季义务植树
            body         本报讯（记者 岳锋）4月8日，我县启动春季义务植树活动。
        """,
    ),
    case(
        "a death and a notice of one",
        """
            folio        石桥日报　2019年4月9日　星期二　第2版
            headline     王勇同志逝世
            body         离休干部、原石桥县政协副主席王勇同志，因病医治无效，于4月7日逝世，享年92岁。
            body         王勇同志遗体告别仪式定于4月10日上午举行。
            headline     讣告
            body         原县供销社主任马玉柱同志因病于4月6日逝世，享年88岁。
            body         特此讣告。
            body         石桥县供销社
            body         2019年4月8日
        """,
    ),
    case(
        "small notices",
        """
            folio        石桥日报　2019年4月9日　星期二　第4版
            headline     停水通知
            body         因管道维修，定于4月11日8时至18时城南路停水，请市民提前储水。
            body         石桥县自来水公司
            body         4月9日
            headline     招聘
            body         石桥县电子厂招聘普工20名，月薪5000元，联系电话：0394-8222222。
            headline     遗失
            body         马兰遗失身份证，号码411111199001010011，声明作废。
        """,
    ),
    case(
        "what was asked for below",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            headline     市委中心组举行学习会
            subhead      王勇强调 把学习成果转化为发展动能
            body         本报讯（记者 岳锋）4月8日，市委中心组举行学习会。
        """,
    ),
    case(
        "a web page of a government",
        """
            web_page     首页 > 新闻中心 > 石桥要闻
            headline     王勇到石桥镇调研乡村振兴工作
            web_page     发布时间：2022-03-04 09:10　来源：石桥县融媒体中心　浏览：1021次
            body         3月3日，县委书记王勇到石桥镇调研乡村振兴工作。
            body         王勇强调，要把产业放在第一位。
            web_page     【打印本页】　【关闭窗口】
            web_page     上一篇：县政府召开常务会议
            web_page     下一篇：我县开展义务植树活动
            web_page     相关新闻
            web_page     王勇主持召开县委常委会会议
            web_page     我县召开春耕生产现场会
            web_page     主办：石桥县人民政府办公室　技术支持：石桥县信息中心
        """,
    ),
    case(
        "a reader's client",
        """
            folio        石桥融媒 2022-03-04 18:30
            headline     今天，石桥县召开重要会议！
            web_page     点击蓝字 关注我们
            body         3月4日上午，石桥县委十三届三次全会召开。
            body         县委书记王勇作报告。
            web_page     往期推荐
            web_page     来源：石桥县融媒体中心
            byline       记者：岳锋
            imprint      编辑：马兰
            imprint      审核：白石
        """,
    ),
    case(
        "a call above a kicker",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            slogan       奋力谱写新时代石桥更加出彩新篇章
            subhead      王勇在全市经济工作会议上强调
            headline     稳中求进 以进促稳
            body         本报讯（记者 岳锋）4月8日，全市经济工作会议召开。
        """,
    ),
    case(
        "a campaign and 我们在行动",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            slogan       创建全国文明城市　我们在行动
            headline     城南路烟摊退路进店
            body         本报讯（记者 岳锋）4月8日，城南路的烟摊全部退路进店。
        """,
    ),
    case(
        "congratulations above the session",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            slogan       热烈祝贺石桥县第十四次党代会胜利召开
            headline     县第十四次党代会隆重开幕
            subhead      王勇作报告
            body         本报讯（记者 岳锋）4月8日，县第十四次党代会隆重开幕。
        """,
    ),
    case(
        "在行动 after a dot",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      抗击疫情·石桥在行动
            headline     石桥镇：党员冲在前
            body         本报讯（记者 岳锋）2月8日，石桥镇的党员冲在前。
        """,
    ),
    case(
        "a campaign's couplet",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            slogan       决胜全面小康　决战脱贫攻坚
            headline     石桥镇：贫困户住上新房
            body         本报讯（记者 岳锋）2月8日，石桥镇的贫困户住上新房。
        """,
    ),
    case(
        "特别报道",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      第三届人民代表大会特别报道
            headline     代表热议政府工作报告
            body         本报讯（记者 岳锋）2月8日，代表热议政府工作报告。
        """,
    ),
    case(
        "a feature's kind with a star",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            column_name  ★新闻特写
            headline     一碗热汤面
            byline       本报记者 岳锋
            body         凌晨两点，卡口的灯还亮着，志愿者端来一碗热汤面。
        """,
    ),
    case(
        "a kind in brackets",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            column_name  ［记者手记］
            headline     一碗热汤面
            body         凌晨两点，卡口的灯还亮着，志愿者端来一碗热汤面。
        """,
    ),
    case(
        "图片新闻 above a picture's caption",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            column_name  图片新闻
            caption      2月8日，石桥镇的志愿者在清扫积雪。 马兰 摄
            headline     县委召开常委会会议
            body         本报讯（记者 岳锋）2月8日，县委召开常委会会议。
        """,
    ),
    case(
        "a square before the author",
        """
            headline     把实事办到群众心坎上
            byline       □ 岳锋
            body         民之所盼，政之所向，办好民生实事没有旁观者。
        """,
    ),
    case(
        "the name of a series",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      平安石桥
            headline     派出所里的“老娘舅”
            byline       通讯员 岳锋
            body         “王所长，您给评评理。”一大早，两位村民就来到派出所。
        """,
    ),
    case(
        "a contrast of three characters",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      小网格　大作为
            headline     城南街道化解矛盾纠纷六百起
            body         本报讯（记者 岳锋）6月8日，记者从城南街道获悉，今年化解矛盾纠纷六百起。
        """,
    ),
    case(
        "three times three characters",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      强作风　优服务　促发展
            headline     县税务局开展“便民办税春风行动”
            body         本报讯（记者 岳锋）4月8日，县税务局开展“便民办税春风行动”。
        """,
    ),
    case(
        "who received whom above what was said",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      王勇陈静会见省考察团时表示
            headline     欢迎来石桥投资兴业
            body         本报讯（记者 岳锋）4月8日，市委书记王勇会见省考察团。
        """,
    ),
    case(
        "a meeting that asked",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      市委常委会召开会议强调
            headline     以更高标准抓好巡视整改
            body         本报讯（记者 岳锋）4月8日，市委常委会召开会议。
        """,
    ),
    case(
        "who asked below the meeting",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            headline     市政府召开全体（扩大）会议
            subhead      王勇要求
            subhead      只争朝夕抓落实　以实干实绩开新局
            body         本报讯（记者 岳锋）1月8日，市政府召开全体（扩大）会议。
        """,
    ),
    case(
        "then and now",
        """
            folio        石桥日报　2019年4月9日　星期二　第1版
            subhead      昔日荒山坡　今朝花果园
            headline     石桥镇发展林果三千亩
            body         本报讯（记者 岳锋）1月8日，石桥镇的荒山坡上果树成行。
        """,
    ),
    case(
        "values at the end",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
            slogan       社会主义核心价值观
            slogan       富强 民主 文明 和谐
            slogan       自由 平等 公正 法治
            slogan       爱国 敬业 诚信 友善
        """,
    ),
    case(
        "a public notice at the end",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
            announcement 公益广告
            announcement 节约一滴水　滋润千万家
        """,
    ),
    case(
        "a campaign between articles",
        """
            headline     石桥镇植树五千棵
            body         本报讯（记者 岳锋）2月9日，石桥镇干部群众植树五千棵。
            slogan       人人讲安全　个个会应急
            headline     县医院开展义诊活动
            body         本报讯（记者 马兰）2月9日，县医院到石桥镇开展义诊活动。
        """,
    ),
    case(
        "a warning that names the day it was given",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     市领导走访慰问教师
            body         9月以来，市教育局局长马兰等分别看望山区教师，送去慰问金和书籍。
            headline     台风蓝色预警
            body         市防汛办9月26日发布消息，预计未来24小时沿海阵风可达8级，请渔民注意安全。
        """,
    ),
    case(
        "a few words above who told it",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     市领导走访慰问教师
            body         本报讯（记者 岳锋）9月26日，市教育局局长马兰等分别看望山区教师。
            headline     社保短信
            body         县社保局局长王勇告诉记者，五月份起企业退休人员养老金人均每月上调四十八元。
        """,
    ),
    case(
        "prices that an office watches",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     市领导走访慰问教师
            body         本报讯（记者 岳锋）9月26日，市教育局局长马兰等分别看望山区教师。
            headline     菜价播报
            body         据县物价局监测，上周白菜每公斤1.2元，萝卜每公斤0.8元，比前一周略有上涨。
        """,
    ),
    case(
        "a hint to readers",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     市领导走访慰问教师
            body         本报讯（记者 岳锋）9月26日，市教育局局长马兰等分别看望山区教师。
            headline     温馨提示
            body         因管网检修，9月28日8时至18时城南路停水，请市民提前做好储水准备。
        """,
    ),
    case(
        "items of a roundup with headlines",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     市领导走访慰问教师
            body         本报讯（记者 岳锋）9月26日，市教育局局长马兰等分别看望山区教师。
            column_name  短讯
            headline     县图书馆延长开放时间
            body         国庆期间，县图书馆每天开放到21时，读者可凭身份证入馆阅览。
            headline     石桥公园菊展开幕
            body         9月25日，石桥公园菊展开幕，展出菊花三千盆，展期一个月。
        """,
    ),
    case(
        "a headline with a rare verb above a day",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议，研究国庆期间安全生产工作。会议强
            body         调，要压实责任，守住底线。
            body         王勇指出，要把隐患排查做细做实，特别是
            body         烟花爆竹、道路交通等领域。
            headline     我县秋粮收购开秤
            body         9月25日，县粮库门前排起了长队，今年的秋粮收购正式开秤。
        """,
    ),
    case(
        "news after a notice's date",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     关于城南路施工的通告
            body         因施工需要，9月28日起城南路禁止通行，请过往车辆绕行。
            body         特此通告。
            body         石桥县公安局交通警察大队
            body         2019年9月26日
            headline     我县秋粮收购开秤
            body         9月25日，县粮库门前排起了长队，今年的秋粮收购正式开秤。
        """,
    ),
    case(
        "a letter after an account",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     关于接受捐赠的公告
            body         为方便社会各界捐赠，现将账户公告如下：
            body         户名：石桥县红十字会
            body         开户行：中国农业银行石桥县支行
            body         账号：1587910104001122
            body         联系人：马兰　电话：0394-8222222
            headline     一封感谢信
            body         编辑同志：
            body         我是石桥村的村民王勇，请替我谢谢那位好心的司机。
            body         石桥村　王勇
        """,
    ),
    case(
        "who sent a letter",
        """
            headline     市民来信
            body         编辑同志：
            body         我是石桥村的村民，请替我谢谢那位好心的司机。
            body         王勇
            imprint      责任编辑：马兰
        """,
    ),
    case(
        "who sent a letter, with a day",
        """
            headline     市民来信
            body         编辑同志：
            body         我是石桥村的村民，请替我谢谢那位好心的司机。
            body         石桥村村民　王勇
            body         9月26日
        """,
    ),
    case(
        "editors and hotlines at the end",
        """
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议。
            imprint      本版编辑 岳锋　版式 马兰　校对 陈静
            announcement 投稿邮箱：abc@163.example　新闻热线：0394-8222222
        """,
    ),
    case(
        "an advertisement at the end",
        """
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议。
            announcement 广告
            announcement 石桥家园　现房发售　8222222
        """,
    ),
    case(
        "what is to come at the end",
        """
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议。
            announcement 下期看点
            announcement 石桥老街的手艺人
        """,
    ),
    case(
        "a turn between articles",
        """
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议。
            turn         （下转第二版）
            headline     我县秋粮收购开秤
            body         9月25日，县粮库门前排起了长队，今年的秋粮收购正式开秤。
        """,
    ),
    case(
        "appointments with who passed them",
        """
            headline     县人大常委会任免名单
            body         （2019年9月26日石桥县第十七届人大常委会第二十次会议通过）
            body         任命：
            body         岳锋为石桥县人民法院审判员；
            body         马兰为石桥县人民检察院检察员。
            body         免去：
            body         陈静的石桥县人民法院审判员职务。
        """,
    ),
    case(
        "an order with a number",
        """
            headline     石桥县防汛抗旱指挥部令
            subhead      （第1号）
            body         根据气象部门预报，预计7月26日夜间我县有大到暴雨，现命令如下：
            body         一、各乡镇立即组织巡堤查险。
            body         二、低洼地带群众立即转移。
            body         指挥长：王勇
            body         2019年7月26日
        """,
    ),
    case(
        "a roll of donors",
        """
            headline     爱心捐款光荣榜（之三）
            body         岳锋 500元　马兰 300元　陈静 200元
            body         石桥镇卫生院 2000元　石桥镇中心小学 1800元
            body         截至2月13日17时，共收到捐款4800元。
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）2月13日上午，县委常委会召开会议。
        """,
    ),
    case(
        "parts with numbers in brackets",
        """
            headline     “一抓到底”
            subhead      ——石桥镇整治河道记
            byline       本报记者 岳锋
            body         石桥河又清了。
            body         （一）
            body         两年前，河里漂着垃圾，岸上堆着煤灰。
            body         （二）
            body         镇党委书记王勇当起了河长，每天沿河走一遍。
        """,
    ),
    case(
        "parts with stars between them",
        """
            headline     “一抓到底”
            subhead      ——石桥镇整治河道记
            byline       本报记者 岳锋
            body         石桥河又清了。
            stray        ★ ★ ★
            body         两年前，河里漂着垃圾，岸上堆着煤灰。
        """,
    ),
    case(
        "questions and answers",
        """
            headline     问：新农合怎么报销？
            body         答：在县内住院，起付线200元，报销比例为80%。
            body         问：外出务工怎么办？
            body         答：先打电话报备，回来凭票据报销。
        """,
    ),
    case(
        "a hotline of a company between articles",
        """
        headline 石桥镇供上了暖
        body 本报讯（记者 岳锋）11月2日，石桥镇供上了暖。
        announcement 供热服务热线：96365　值守时间 7:00—22:00
        headline 县医院开展义诊活动
        body 本报讯（记者 马兰）11月2日，县医院到石桥镇开展义诊活动。
        """,
    ),
    case(
        "what somebody said above a question",
        """
        headline “上下楼，我盼了十年”
        subhead 加装电梯补助出台 街坊怎么看？
        byline 本报记者 岳锋
        body 一楼要采光，六楼要电梯，一部电梯牵动一栋楼的人。
        """,
    ),
    case(
        "a few words that tell nothing above the line that does",
        """
        subhead 河边人家
        headline 石桥河治理走过七年
        byline □本报记者 岳锋
        body 天刚蒙蒙亮，王大爷就到河边散步。
        """,
    ),
    case(
        "a body that puts something forward above what it is",
        """
        subhead 政协石桥地区工委提出
        headline 为种好山林多说实话
        body 本报讯（记者 岳锋）4月22日，石桥地区工委召开会议。
        """,
    ),
    case(
        "a hotline that tells news below a headline of two parts",
        """
        headline 老兵找战友 一找就是四十年
        subhead 本报热线一天接到30多条线索
        byline ■本报记者 岳锋
        body 昨日上午，71岁的王大爷走进本报。
        """,
    ),
    case(
        "who wrote a text and took its pictures, after its last sentence",
        """
        headline 石桥少年获省发明金奖
        body 昨日，记者从石桥县教育局获悉，学生马兰获得金奖。目前已有企业愿意购买这项专利。（记者 岳锋 文/摄）
        """,
    ),
    case(
        "what was said at a visit",
        """
        subhead 王勇看望受灾群众时说
        headline “房子垮了，我们一起修”
        body 本报讯（记者 岳锋）4月22日，县委书记王勇来到石桥村看望受灾群众。
        """,
    ),
    case(
        "two items without headlines",
        """
        headline 石桥镇植树五千棵
        body 2月9日，石桥镇干部群众植树五千棵。（白露）
        headline 简讯两则
        body 县气象局3月23日下午在石桥镇发射人工增雨火箭弹16枚。
        body 县烟草公司拨出抗旱专款45万元，帮助烟农购买抽水机。
        """,
    ),
    case(
        "the head of a table under a headline",
        """
        headline 石桥县爱心捐赠账户一览表
        body 收款单位　开户银行　账号　用途
        body 石桥县红十字会　中国农业银行石桥县支行　27-5101-0104-0008-8162　疫情防控
        body 石桥县慈善总会　石桥农商银行东街支行　80012012200000582　疫情防控
        body 联系电话：0938-7722108（王勇）
        """,
    ),
    case(
        "a village and its news as a sub-heading",
        """
        headline 一桶水的路
        byline 记者 岳锋
        body 凌晨四点，王大爷就摸黑出了门。
        body 石桥村：水票攥在手心里
        body 在石桥村，每人每天一张“水票”，凭票领水15公斤，小组长守在水池边。
        """,
    ),
    case(
        "a feature with a deck that says what it is",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     石桥的夜晚亮了
            subhead      夜市开街一周见闻
            byline       本报记者 岳锋
            body         天色暗下来，石桥老街的灯笼一盏盏亮了。
        """,
    ),
    case(
        "what was wished at a meeting",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            subhead      马兰会见客商时寄语
            headline     把根扎在石桥
            body         本报讯（记者 岳锋）9月26日，县长马兰会见客商。
        """,
    ),
    case(
        "a hotline and three items",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     县委常委会召开会议
            body         本报讯（记者 岳锋）9月26日上午，县委常委会召开会议。
            announcement 报料热线：8222222
            headline     三则简讯
            body         县妇联9月25日举办“巧媳妇”大赛。
            body         县总工会9月26日看望一线职工。
        """,
    ),
    case(
        "a saying above who got something",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            subhead      “等到这一天，不容易”
            headline     石桥镇千名群众喝上自来水
            body         本报讯（记者 岳锋）9月26日，石桥镇千名群众喝上自来水。
        """,
    ),
    case(
        "a saying above a question",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     “今年不愁卖”
            subhead      果农为啥这么有底气？
            byline       本报记者 岳锋
            body         苹果红了，果农王大爷却一点不急。
        """,
    ),
    case(
        "a comma in a headline and in its deck",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     暖气热了，心也热了
            subhead      供暖首日，记者走进老旧小区
            byline       本报记者 岳锋
            body         “你摸摸，烫手！”退休工人王大爷拉着记者的手去摸暖气片。
        """,
    ),
    case(
        "a hotline that the article is about",
        """
            folio        石桥日报　2019年9月27日　星期五　要闻　第1版
            headline     我县开通抗旱热线
            body         9月26日，我县开通抗旱热线，市民可以拨打。
            body         抗旱热线：0394-8222222
        """,
    ),
    case(
        "a headline with people caught in a net",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     冒充亲友借钱 三名嫌疑人落网
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "a headline with power stations on the net",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥县八成光伏电站并网
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "a headline with pipes that are a net",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     柳林镇新建村村通水管网
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "a headline with the internet",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥县工厂连上互联网
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "a headline with a net that protects",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥公安布下反诈防护网
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "what somebody did, above the line that has them under arrest",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      酒后开车还骂交警
            headline     一男子被刑拘
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "what somebody did, above the line that has them detained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      借钱不还东躲西藏
            headline     石桥一老赖被司法拘留
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "what somebody did, above the line that has them caught",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      偷鸡不成反蚀把米
            headline     一男子入室盗窃被抓
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "what somebody did, above the line that has them fined",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      网上造谣博取眼球
            headline     石桥一网民被罚500元
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "what somebody did, above the line that has them sentenced",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      路边捡卡起了贪念
            headline     一女子盗刷被判六个月
            body         9月25日，石桥县公安局民警在一家网吧内将二人抓获，案件正在办理之中。
        """,
    ),
    case(
        "a column's view above a headline that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      民生视线
            headline     老楼终于等来电梯
            subhead      ——纺织小区加装电梯的前前后后
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a column's observation above a headline that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      社会观察
            headline     老楼终于等来电梯
            subhead      ——纺织小区加装电梯的前前后后
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a column's stories above a headline that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      百姓故事
            headline     老楼终于等来电梯
            subhead      ——纺织小区加装电梯的前前后后
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a column's subject above a headline that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      热点追踪
            headline     老楼终于等来电梯
            subhead      ——纺织小区加装电梯的前前后后
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a column's reporters above a headline that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            subhead      记者在场
            headline     老楼终于等来电梯
            subhead      ——纺织小区加装电梯的前前后后
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a headline of three characters that is explained",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     榕树下
            subhead      ——石桥村的戏台
            byline       本报记者 白露
            body         “今年的楼好爬多了。”家住纺织小区的退休工人王大爷拉着记者的手说。
        """,
    ),
    case(
        "a title of another page with a circled number before it",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement ②版　全县机手培训班开班
        """,
    ),
    case(
        "a title of another page with a number before it",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 3版　全县机手培训班昨日在石桥镇开班
        """,
    ),
    case(
        "a title of another page with a number in brackets after it",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥镇办起机手培训班，百余人参加（2版）
        """,
    ),
    case(
        "a title of another page with a place to look it up after it",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 全县机手培训班开班（详见③版）
        """,
    ),
    case(
        "a title of another page with a colon after the number",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement ④版：全县机手培训班开班
        """,
    ),
    case(
        "who publishes the newspaper",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥日报社出版　社址：石桥县人民路8号
        """,
    ),
    case(
        "who is responsible the newspaper",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥晚报社主办　电话：0394-8222222
        """,
    ),
    case(
        "who prints the newspaper",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥日报社印刷厂印刷　每份零售0.5元
        """,
    ),
    case(
        "who edits the newspaper",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥日报社编辑出版　邮编：466000
        """,
    ),
    case(
        "who has a code the newspaper",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥镇植树五千棵
            body         9月25日，石桥镇组织村民在河滩上植树五千棵。
            announcement 石桥商报社出版　邮发代号35-00　责编 岳锋
        """,
    ),
    case(
        "a competition that a newspaper holds",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     石桥日报社主办少年作文大赛
            body         9月25日，少年作文大赛在石桥镇举行，百余名学生参加。
        """,
    ),
    case(
        "a roundup's first item with a divided number of people",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     短波
            body         ●石桥镇团委9月6日组织1
            body         20名青年清扫河滩，捡拾垃圾两吨。
            body         ●柳林镇法庭日前走访企业家，征求意见。
        """,
    ),
    case(
        "a roundup's first item with a divided number of fields",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     短波
            body         ●柳林镇新修水渠8公里，灌溉农田3
            body         000亩，受益农户五百家。
            body         ●柳林镇法庭日前走访企业家，征求意见。
        """,
    ),
    case(
        "a roundup's first item with a divided number of books",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     短波
            body         ●县图书馆新增图书2
            body         万册。
            body         ●柳林镇法庭日前走访企业家，征求意见。
        """,
    ),
    case(
        "a roundup's first item with a divided number of days",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     短波
            body         ●县体育馆9月向市民免费开放2
            body         4天，每天三个小时。
            body         ●柳林镇法庭日前走访企业家，征求意见。
        """,
    ),
    case(
        "a roundup's first item with a divided number of trees",
        """
            folio        石桥日报　2019年9月27日　星期五　社会　第3版
            headline     短波
            body         ◆石桥县林业局新造林5
            body         600亩，比上年多一成。
            body         ●柳林镇法庭日前走访企业家，征求意见。
        """,
    ),
    case(
        "a website with its domain and menu",
        """
            web_page     柳川网 liuchuan.example　新闻中心　评论　房产　健康　教育　汽车
            web_page     当前位置：柳川网→新闻中心→本地要闻→正文
            headline     石桥县政协召开主席会议
            web_page     时间：2016-12-29 09:06:22　来源：柳川晚报
            body         柳川晚报讯（记者 马兰）12月28日上午，石桥县政协主席岳锋主持召开主席会议。
        """,
    ),
    case(
        "a menu with bars",
        """
            web_page     新闻 | 时政 | 社会 | 民生 | 视频 | 图片 | 专题
            headline     石桥县政府召开第八次常务会议
            web_page     2019-03-12 09:12　来源：石桥日报
            body         3月11日，石桥县政府召开第八次常务会议。
        """,
    ),
    case(
        "a couplet between a web page's menu and its source",
        """
            web_page     石桥新闻网首页 > 石桥新闻 > 社会民生
            subhead      血脉相连 石桥有情
            headline     全市三天捐款逾两千万元
            web_page     石桥新闻网　2008-05-20 07:48　来源：石桥日报　【大 中 小】
            body         本报讯（记者 马兰）昨日14时28分，全市人民默哀三分钟。
        """,
    ),
    case(
        "a campaign's slogan above the news of who gave",
        """
            folio        2008年5月19日　星期一　石桥日报　第三版
            subhead      一方有难　八方支援
            headline     石桥干部群众踊跃为灾区捐款
            body         本报讯（记者 马兰）5月18日，石桥干部群众踊跃捐款。
        """,
    ),
    case(
        "a campaign's slogan above a meeting of another theme",
        """
            folio        2020年5月19日　星期二　石桥日报　第三版
            slogan       民族团结一家亲　同心共筑中国梦
            headline     我市召开疫情防控新闻发布会
            body         本报讯（记者 马兰）5月18日，我市召开疫情防控新闻发布会。
        """,
    ),
    case(
        "a series with the number of its part",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      凡人善举·第12期
            headline     环卫工捡到五万元原地等失主
            byline       □记者 马兰
            body         前天晚上，一场大雨把城南涵洞灌成了河。
        """,
    ),
    case(
        "a series numbered after 之",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      重走石河系列报道之五
            headline     渡口边的老船工
            byline       □记者 马兰
            body         前天晚上，一场大雨把城南涵洞灌成了河。
        """,
    ),
    case(
        "a newspaper's hotline above a headline",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      百姓热线 8220001
            headline     走失六年的老人找到家了
            byline       □记者 马兰
            body         前天晚上，一场大雨把城南涵洞灌成了河。
        """,
    ),
    case(
        "a call for love above the line that tells who needs it",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      献出你的爱
            headline     救救重病的山里娃小石头
            byline       本报记者 马兰
            body         3月27日晚，炉火引燃了屋子，小石头全身烧伤。
        """,
    ),
    case(
        "the account of whom an article asks help for",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     帮帮白血病女孩小荷
            byline       本报记者 马兰
            body         3月27日，16岁的小荷被确诊为白血病，移植手术需要四十万元。
            body         父母借遍了亲友，还差二十多万元手术费。
            body         爱心捐助方式
            body         户名：马小荷
            body         开户行：农行石桥县支行
            body         账号：6228462101040008817
        """,
    ),
    case(
        "a call upon the readers at a notice's end",
        """
            folio        2021年8月21日　星期三　A05　石桥晚报
            headline     致全县各界爱心人士的倡议书
            body         各爱心企业、社会各界朋友：
            body         7月20日以来，我县遭遇特大暴雨。
            body         户名：石桥县慈善总会
            body         开户行：农行石桥县支行
            body         账号：15462101040008817
            body         您的每一分善款，我们都将公开使用情况！
            headline     铲车一夜往返27趟 他把乡亲举过头顶
            body         “别慌，一个一个上！”7月21日凌晨，洪水漫进李湾村。
            byline       记者 白露
        """,
    ),
    case(
        "a headline that exclaims after a notice",
        """
            folio        2021年8月21日　星期三　A05　石桥晚报
            headline     关于接受抗震救灾捐赠的公告
            body         5月12日，四川发生地震，现将捐赠账户公告如下：
            body         户名：石桥县慈善总会
            body         开户行：农行石桥县支行
            body         账号：15462101040008817
            headline     送我回家的好心人，您在哪里！
            body         本报讯（记者 马兰）5月18日，走失的老人写来一封感谢信。
        """,
    ),
    case(
        "until when, above the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      截至昨日18时
            headline     全县各界捐款突破三百万元
            body         本报讯（记者 马兰）8月20日，记者从县住建局了解到这一消息。
        """,
    ),
    case(
        "a season, above the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      三秋时节
            headline     石桥镇机声隆隆抢种忙
            body         本报讯（记者 马兰）8月20日，记者从县住建局了解到这一消息。
        """,
    ),
    case(
        "how much, above the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      总投资3.2亿元
            headline     县城污水处理二期工程开工
            body         本报讯（记者 马兰）8月20日，记者从县住建局了解到这一消息。
        """,
    ),
    case(
        "how much, below the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     县城污水处理二期工程开工
            subhead      总投资3.2亿元
            body         本报讯（记者 马兰）8月20日，记者从县住建局了解到这一消息。
        """,
    ),
    case(
        "what kind of report it is",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      特写
            headline     病房里的生日歌
            byline       本报记者 马兰
            body         清早五点，天刚蒙蒙亮，他就出了门。
        """,
    ),
    case(
        "a column above what is asked there",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      街坊茶座
            headline     老旧小区停车难，路在何方？
            byline       本报记者 马兰
            body         清早五点，天刚蒙蒙亮，他就出了门。
        """,
    ),
    case(
        "three wishes above the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      抓产业 促增收 惠民生
            headline     石桥镇蹚出乡村振兴新路子
            body         本报讯（记者 马兰）8月20日，记者从县住建局了解到这一消息。
        """,
    ),
    case(
        "whose deeds are told",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      全县道德模范候选人事迹
            headline     “板凳校长”石远
            byline       本报记者 马兰
            body         清早五点，天刚蒙蒙亮，他就出了门。
        """,
    ),
    case(
        "offices that speak, above their notice",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      县委宣传部 县文明办
            headline     关于评选“石桥好人”的通知
            body         各乡镇党委、政府：
            body         为进一步弘扬正气，现将有关事项通知如下。
        """,
    ),
    case(
        "a column of talks above a headline that is explained",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            subhead      石桥经济人物访谈
            headline     不上市，也能做百年老店
            subhead      ——访石桥衡器厂厂长岳锋
            byline       本报记者 马兰
            body         清早五点，天刚蒙蒙亮，他就出了门。
        """,
    ),
    case(
        "a headline that ends with an hour",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     我市公交首班车提前到5点
            subhead      夜班车延长到23点
            body         本报讯（记者 马兰）记者昨日从市公交公司获悉，首班车提前到5点。
        """,
    ),
    case(
        "a place's deed in eight characters",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     石桥镇改厕三千户
            subhead      推进“厕所革命”
            body         本报讯（记者 马兰）记者昨日从石桥镇获悉，全镇改厕三千户。
        """,
    ),
    case(
        "love in a headline that tells the news",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     爱心企业捐资助学
            subhead      资助贫困学生一百名
            body         本报讯（记者 马兰）记者昨日从县教育局获悉，一百名学生获资助。
        """,
    ),
    case(
        "a headline that ends with 之一",
        """
            folio        2013年8月21日　星期三　A05　石桥晚报
            headline     石桥成为十强县之一
            subhead      人均收入三年翻一番
            body         本报讯（记者 马兰）记者昨日从市统计局获悉，石桥成为十强县之一。
        """,
    ),
    case(
        "a correction after an article",
        """
            headline     石桥县政府召开第八次常务会议
            body         本报讯（记者 马兰）3月11日，石桥县政府召开第八次常务会议。
            headline     更正
            body         本报8月20日二版《石桥镇春灌忙》一文中，“三千亩”应为“三万亩”。
        """,
    ),
    case(
        "a question and its answer under a headline",
        """
            headline     社保卡丢了怎么办？
            subhead      市社保局：三步补办，七天拿卡
            body         市民马女士问：社保卡丢了怎么办？
            body         市社保局答复：带身份证到服务大厅办理。
        """,
    ),
    *(
        case(
            f"at the page's end, {line}",
            f"""
            folio        2026年2月10日　星期二　05　石桥晚报
            headline     县城新添三处公厕
            body         本报讯（记者 白露）2月9日，县城新添三处公厕，市民拍手叫好。
            {use} {line}
        """,
        )
        for use, line in (
            ("announcement", "广告　石桥广场旺铺招租　电话：3066888"),
            ("announcement", "广 告：石桥家居开业，全场八折"),
            ("announcement", "【分类广告】遗失石桥县农机站公章一枚，声明作废"),
            ("imprint", "地址：石桥县行政中心5楼　电话：0797—5718266　责任编辑：马兰"),
            ("imprint", "社址：解放路8号　邮编：466000　本版编辑 马兰"),
        )
    ),
    case(
        "a label above those who can be called",
        """
            headline     石桥公司工会倡议书
            body         石桥公司司机身患重病，工会号召大家捐款。
            body         联系电话：
            body         岳锋（工会办公室）　3862217　3862218（传真）
            body         马兰（汽运公司工会）　3862550
            body         石桥公司工会
            body         2026年2月8日
        """,
    ),
    case(
        "the newspaper's own hotline above a headline",
        """
            folio        2026年2月10日　星期二　05　石桥晚报
            announcement 晚报热线 96550
            headline     十岁女孩患白血病 救命钱还差30万元
            subhead      “孩子想上学，可她得先活下来”
            byline       □本报记者 白露
            body         昨日上午，市第一人民医院病房里，十岁的马小兰戴着口罩。
        """,
    ),
    case(
        "a site's name with a short menu",
        """
            web_page     石桥县人民政府门户网站　首页 / 政务公开 / 公示公告
            headline     石桥县教育发展基金会募捐公告
            body         为帮助学生入学，石桥县教育发展基金会开展募捐活动。
        """,
    ),
    *(
        case(
            f"what the party's flag does, {kicker}",
            f"""
            folio        2026年2月10日　星期二　05　石桥晚报
            subhead      {kicker}
            headline     老兵守卡十五昼夜
            byline       本报记者 白露
            body         2月9日，石桥镇检查站，老兵守了十五昼夜。
        """,
        )
        for kicker in ("党旗飘在第一线", "党旗在一线高高飘扬", "抗疫一线党旗红")
    ),
    case(
        "a column of letters with one letter",
        """
            folio        2026年2月10日　星期二　05　石桥晚报
            subhead      读者来信
            headline     一碗米线，一条命
            body         编辑同志：
            body         2月9日我进城卖猪，司机把我送到了医院。（读者 和顺发）
            headline     石桥一中校庆启事
            body         石桥一中定于今年秋季举行百年校庆。
        """,
    ),
    case(
        "a column of letters with two letters",
        """
            folio        2026年2月10日　星期二　05　石桥晚报
            column_name  读者来信
            headline     一碗米线，一条命
            body         编辑同志：
            body         2月9日我进城卖猪，司机把我送到了医院。（读者 和顺发）
            headline     路灯该修了
            body         编辑同志：
            body         2月8日起，解放路的路灯不亮。（读者 马兰）
        """,
    ),
    case(
        "names in brackets above their accounts",
        """
            folio        2026年2月10日　星期二　05　石桥晚报
            headline     我县收到捐款百万元
            body         本报讯（记者 白露）2月9日，我县收到社会各界捐款一百万元。
            headline     石桥县防汛救灾社会捐赠渠道
            body         【县慈善总会】
            body         收款单位：石桥县慈善总会
            body         账号：0405015663000001288
            body         【现场捐赠】
            body         石桥县解放路12号县慈善总会办公室。
            body         【联系方式】
            body         联系人：岳锋　电话：0396-2912345
        """,
    ),
    case(
        "a column's name in brackets above an article about donations",
        """
            folio        2026年2月10日　星期二　05　石桥晚报
            column_name  【爱心捐助】
            headline     八旬老人捐出一万元
            body         本报讯（记者 白露）2月9日，石桥镇八旬老人捐出积蓄一万元。
        """,
    ),
    *(
        case(
            f"a record headed {heading}",
            f"""
            folio        2026年2月10日　星期二　05　石桥晚报
            headline     我县收到捐款百万元
            body         本报讯（记者 白露）2月9日，我县收到社会各界捐款一百万元。
            headline     {heading}
            body         2月9日，县慈善总会收到：石桥建工集团100万元，退休教师岳锋10000元。
        """,
        )
        for heading in ("爱心榜", "红黑榜", "捐赠光荣榜")
    ),
    case(
        "whom to ask, with the compiler in brackets",
        """
            folio        2023年2月23日　星期四　05　石桥晚报
            headline     农民工工资保证金缴到哪？
            subhead      账户在这里
            body         连日来，有施工企业致电本报，询问农民工工资保证金如何缴存。
            body         收款单位：石桥市人力资源和社会保障局
            body         收款账号：14-358101040008896
            body         开户银行：农业银行石桥支行
            body         咨询人：岳锋　电话：0795-7011208（记者 马兰 整理）
            headline     走失12年，聋哑汉子回家了
            byline       □记者 白露 文/图
            body         2月20日晚，在火车站出站口，71岁的老人抱住了弟弟。
        """,
    ),
]


@pytest.mark.parametrize("page", HEADINGS)
def test_headings_and_what_stands_above_them(page: str) -> None:
    headlines = sum(use == "headline" for use, _ in printed(page))
    assert len(check(page).rows["articles"]) == max(headlines, 1)


@pytest.mark.parametrize("name", ["和顺发", "马兰", "和　丽"])
def test_the_reader_who_wrote_a_letter(name: str) -> None:
    text = f"路灯该修了\n\n编辑同志：\n\n2月8日起，解放路的路灯不亮。（读者　{name}）\n"
    (row,) = read(text).rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [(name.replace("　", ""), "读者")]


def test_numbers_in_brackets_that_close_articles_are_end_marks() -> None:
    first = "石桥镇植树五千棵\n\n2月9日，石桥镇植树五千棵。(1)\n\n"
    text = first + "柳林镇浇麦三千亩\n\n2月9日，柳林镇浇麦三千亩。\n\n柳林镇　岳锋(2)\n"
    assert [row["end_mark"] for row in read(text).rows["articles"]] == ["(1)", "(2)"]


#: lines as a narrow column breaks them → the body
BROKEN = [
    case(
        "a telephone's number",
        "联系电话：0394-552661\n\n8、霍东明13800007215。",
        "联系电话：0394-5526618、霍东明13800007215。",
    ),
    case("a label above a telephone's number", "联系电话：\n\n0394-5526618", "联系电话：0394-5526618"),
    case(
        "a label above those who can be called",
        "联系电话：\n\n岳锋（办公室）　5526618　5526619（传真）\n\n马兰　5526620",
        "联系电话：\n岳锋（办公室）5526618　5526619（传真）\n马兰5526620",
    ),
    case(
        "the number of an item",
        "捐款方式：1.户名：石桥县民政局；账号：2407031109200018845。2.\n\n户名：石桥乡小学；账号：23730001040005561。",
        "捐款方式：1.户名：石桥县民政局；账号：2407031109200018845。2.户名：石桥乡小学；账号：23730001040005561。",
    ),
    case(
        "where a reporter heard it",
        "连日来，不少读者询问如何捐款。记者从市红十\n\n字会了解到，市民可通过银行汇\n\n款捐款。",
        "连日来，不少读者询问如何捐款。记者从市红十字会了解到，市民可通过银行汇款捐款。",
    ),
    case(
        "the number of a house",
        "通讯地址：石桥市解放路77\n\n号市卫生局301室。",
        "通讯地址：石桥市解放路77号市卫生局301室。",
    ),
    case(
        "rows of names",
        "王　勇　张秀云（女）　孙传家\n\n宓　春（女）　逄增玉　亓　亮",
        "王勇张秀云（女）孙传家\n宓春（女）逄增玉亓亮",
    ),
    case(
        "rows of donors",
        "岳锋 1000 元　马兰 500 元\n\n石桥镇退休教师马玉柱捐款1万元。",
        "岳锋1000元马兰500元\n石桥镇退休教师马玉柱捐款1万元。",
    ),
]


@pytest.mark.parametrize(("printed_body", "body"), BROKEN)
def test_rows_and_numbers_that_lines_end_in(printed_body: str, body: str) -> None:
    text = f"石桥县接受捐赠名单\n\n2月9日，石桥县收到下列捐赠。\n\n{printed_body}\n"
    assert [row["body"] for row in read(text).rows["articles"]] == [f"2月9日，石桥县收到下列捐赠。\n{body}"]


def test_a_credit_whose_bracket_alone_ends_the_line() -> None:
    (row,) = read("石桥镇植树五千棵\n\n2月9日，石桥镇植树五千棵。（\n\n记者 白露）\n").rows["articles"]
    assert (row["body"], [one["name"] for one in row["reporters"]]) == ("2月9日，石桥镇植树五千棵。", ["白露"])


def test_who_took_the_pictures_has_a_title_of_their_own() -> None:
    (row,) = read("石桥镇植树五千棵\n\n2月9日，石桥镇植树五千棵。（记者 白露 岳锋 摄影 马兰）\n").rows["articles"]
    found = [(one["name"], one["title"]) for one in row["reporters"]]
    assert found == [("白露", "记者"), ("岳锋", "记者"), ("马兰", "摄影")]


def test_a_line_without_the_indent_of_the_paragraphs_is_a_heading() -> None:
    lines = [
        "石桥日报　2019年9月27日　星期五　要闻　第1版",
        "市民长跑节周日开跑",
        "　　本报讯（记者 岳锋）11月8日，市民长跑节将在市体育中心开跑。",
        "市图书馆周末“方言课”报名啦",
        "　　本周六起，市图书馆将开设公益方言课，面向6至12岁少儿，名额二十人。",
    ]
    rows = read("\n".join(lines) + "\n").rows["articles"]
    assert [row["headline"] for row in rows] == ["市民长跑节周日开跑", "市图书馆周末“方言课”报名啦"]


def test_a_sub_heading_above_a_paragraph_that_no_column_broke() -> None:
    lines = [
        "石桥女孩患病　母亲收到爱心捐款",
        "本报讯（记者 马兰）石桥女孩的家庭连遭不幸：先是父亲遭遇车祸，后来母亲摔断了锁骨。",
        "女生身患重病仍坚持在医院学习",
        "今年春节过后，正在石桥一中读高二的女孩无法回到学校继续读书了，她突然肚子疼、腿疼、头疼并伴有持续低烧，"
        "最终查出重病，医生让她直接住院，一家人都赶到了医院。",
    ]
    assert read("\n".join(lines)).rows["articles"][0]["body"].split("\n")[1:] == lines[2:]


@pytest.mark.parametrize(
    ("opening", "reporters"),
    [
        ("【石桥网】（记者 岳锋 通讯员 马兰）", [("岳锋", "记者"), ("马兰", "通讯员")]),
        ("石桥新闻网-河西侨乡报2月9日讯（记者：岳锋）", [("岳锋", "记者")]),
        ("每日石桥网-河西晨报柳林讯（记者岳锋）", [("岳锋", "记者")]),
        ("岳锋报道 ", [("岳锋", None)]),
    ],
)
def test_how_the_reports_of_web_pages_begin(opening: str, reporters: list[tuple[str, str | None]]) -> None:
    row = read(f"石桥镇植树\n\n{opening}2月9日，石桥镇植树五千棵。\n").rows["articles"][0]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert row["body"] == "2月9日，石桥镇植树五千棵。"


def test_an_editor_in_brackets_is_no_reporter_and_a_reader_is_a_newspaper() -> None:
    (row,) = read("石桥镇植树\n\n2月9日，石桥镇植树五千棵。（编辑/岳锋）\n").rows["articles"]
    assert (row["body"], row["reporters"]) == ("2月9日，石桥镇植树五千棵。", [])
    (row,) = read("石桥镇植树\n\n2月9日，石桥镇植树五千棵。\n柳林城市读本记者 岳锋\n").rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("岳锋", "柳林城市读本记者")]


@pytest.mark.parametrize(
    ("before", "after", "reporters"),
    [
        ("", "（记者 岳锋 通讯员 马兰", [("岳锋", "记者"), ("马兰", "通讯员")]),
        ("云上石桥报道（石桥台 岳锋 马兰）", "", [("岳锋", None), ("马兰", None)]),
    ],
)
def test_a_bracket_that_nothing_closes_and_a_station_before_names(
    before: str, after: str, reporters: list[tuple[str, str | None]]
) -> None:
    (row,) = read(f"石桥镇植树\n\n{before}2月9日，石桥镇植树五千棵，市民受益。{after}\n").rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert row["body"] == "2月9日，石桥镇植树五千棵，市民受益。"


def test_what_a_reader_of_newspapers_prints_around_an_article() -> None:
    lines = [
        "当前报纸名称：石桥日报",
        "石桥镇植树五千棵",
        "日期：02-10",
        "字号：",
        "版面：第A06版：时讯　　上一篇　　下一篇",
        "本报讯（记者 岳锋）2月9日，石桥镇植树五千棵，市民受益。",
    ]
    (row,) = read("\n\n".join(lines) + "\n").rows["articles"]
    assert (row["headline"], row["body"]) == ("石桥镇植树五千棵", "2月9日，石桥镇植树五千棵，市民受益。")


@pytest.mark.parametrize(
    ("byline", "reporters"),
    [
        ("图/岳锋 文/白露", [("岳锋", "图"), ("白露", "文")]),
        ("文/白露 图/岳锋 编辑/马兰", [("白露", "文"), ("岳锋", "图")]),
        ("●白露/文 岳锋/摄", [("白露", None), ("岳锋", None)]),
        ("N本报记者 白露/ 文 岳锋/图", [("白露", "本报记者"), ("岳锋", None)]),
        ("n柳都记者 白露", [("白露", "柳都记者")]),
        ("石桥日报-柳河网记者 白露 岳锋", [("白露", "石桥日报-柳河网记者"), ("岳锋", "石桥日报-柳河网记者")]),
        ("《石桥周报》记者 白露　·　2020-02-10　·　来源：石桥周报网", [("白露", "《石桥周报》记者")]),
        ("2020年02月10日 09:33    来源：石桥新闻网    记者 岳锋", [("岳锋", "记者")]),
        (
            "采写：石桥日报全媒体记者 白露、岳锋 统筹：马兰",
            [("白露", "石桥日报全媒体记者"), ("岳锋", "石桥日报全媒体记者")],
        ),
        ("□岳锋（柳河）", [("岳锋", None)]),
        ("□ 岳锋 文/图", [("岳锋", None)]),
        ("□ 岳锋 本报记者 白 露", [("岳锋", None), ("白露", "本报记者")]),
        (
            "商报记者 白露 实习生 岳锋/文 商报记者 马兰/图",
            [("白露", "商报记者"), ("岳锋", "实习生"), ("马兰", "商报记者")],
        ),
        ("来源：\n石桥日报\n作者：\n岳锋\n2020-02-10 09:12", [("岳锋", "作者")]),
    ],
)
def test_bylines_above_the_text(byline: str, reporters: list[tuple[str, str | None]]) -> None:
    (row,) = read(f"石桥镇植树五千棵\n{byline}\n2月9日，石桥镇植树五千棵，市民受益。\n").rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert (row["headline"], row["subheads"]) == ("石桥镇植树五千棵", [])
    assert row["body"] == "2月9日，石桥镇植树五千棵，市民受益。"


@pytest.mark.parametrize(
    ("opening", "reporters"),
    [
        ("红石时刻2月10日讯（石桥融媒记者 白露）", [("白露", "石桥融媒记者")]),
        ("柳网2月10日讯 ", []),
        ("柳都讯 ", []),
        ("□ 岳锋 ", [("岳锋", None)]),
    ],
)
def test_how_reports_begin_without_a_word_for_a_newspaper(
    opening: str, reporters: list[tuple[str, str | None]]
) -> None:
    body = "2月9日，石桥镇植树五千棵，市民从中受益，河岸上一片新绿。"
    (row,) = read(f"石桥镇植树五千棵\n{opening}{body}\n").rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert (row["headline"], row["body"]) == ("石桥镇植树五千棵", body)


def test_happy_news_opens_no_report() -> None:
    body = "喜讯 传到石桥镇的时候，河岸上的人们正在植树，大家放下铁锹，围在一起说个不停。"
    (row,) = read(f"石桥镇植树五千棵\n{body}\n").rows["articles"]
    assert row["body"] == body.replace(" ", "")


@pytest.mark.parametrize(
    ("closing", "reporters"),
    [
        ("（记者 郑在 石桥报道）", [("郑在", "记者")]),
        ("（整理：岳锋）", [("岳锋", "整理")]),
        ("（翻译：古丽娜尔 编译：岳锋）", [("古丽娜尔", "翻译"), ("岳锋", "编译")]),
        ("\n来源：柳河晚报 记者 白露 岳锋", [("白露", "记者"), ("岳锋", "记者")]),
    ],
)
def test_bylines_below_the_text(closing: str, reporters: list[tuple[str, str | None]]) -> None:
    (row,) = read(f"山里来了医疗队\n2月9日，一支医疗队来到石桥镇，为村民义诊。{closing}\n").rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert row["body"] == "2月9日，一支医疗队来到石桥镇，为村民义诊。"


LONG = (
    "2月9日清晨，石桥镇的村医背着药箱出了门，一家一家地量血压、问病情，山路上的霜还没有化，他的裤脚已经湿透了，"
    "直到天黑才回到卫生室。"
)


@pytest.mark.parametrize(
    ("heads", "headline", "subheads"),
    [
        (["石榴花开满柳河 同心绘就富民图"], "石榴花开满柳河同心绘就富民图", []),
        (
            ["石榴花开满柳河 同心绘就富民图", "——石桥镇写好团结答卷"],
            "石榴花开满柳河同心绘就富民图",
            ["——石桥镇写好团结答卷"],
        ),
        (["脚步量出新变化 实地感知新成果", "》》》上接01版"], "脚步量出新变化实地感知新成果", []),
        (
            ["石桥新区柳河一期小区：", "楼道干净了 绿化带有人种菜", "本报讯（记者 白露）"],
            "楼道干净了绿化带有人种菜",
            ["石桥新区柳河一期小区："],
        ),
        (["汝陵石桥县", "“冬不拉之夏”旅游节开幕", "本报记者白露"], "“冬不拉之夏”旅游节开幕", ["汝陵石桥县"]),
        (["柳河菜市好红火", "2026年2月10日"], "柳河菜市好红火", []),
        (["打工十年 回乡办厂", "陈大山带领乡亲致富"], "陈大山带领乡亲致富", ["打工十年回乡办厂"]),
    ],
)
def test_headlines_of_features(heads: list[str], headline: str, subheads: list[str]) -> None:
    opened = heads[-1].startswith("本报讯")
    page = "\n".join(heads) + ("" if opened else "\n") + LONG + "\n"
    (row,) = read(page).rows["articles"]
    assert (row["headline"], row["subheads"], row["body"]) == (headline, subheads, LONG)


@pytest.mark.parametrize(
    "note", ["[导读] 石桥镇的村医一家一家地量血压。", "开栏的话\n从今天起，本报推出专栏，敬请关注。"]
)
@pytest.mark.parametrize("byline", ["本报讯（记者 白露）", "□本报记者 白露\n"])
def test_what_stands_between_a_headline_and_its_byline(note: str, byline: str) -> None:
    (row,) = read(f"村医的一天\n{note}\n{byline}{LONG}\n{LONG}\n").rows["articles"]
    assert row["headline"] == "村医的一天"
    assert row["body"].split("\n") == [*note.split("\n"), LONG, LONG]
    assert [one["name"] for one in row["reporters"]] == ["白露"]


def test_a_sub_heading_with_a_comma_where_no_column_breaks_a_paragraph() -> None:
    lines = [LONG, "穿上白大褂，我就是一面旗", LONG, LONG]
    (row,) = read("村医的一天\n" + "\n".join(lines) + "\n").rows["articles"]
    assert row["body"].split("\n") == lines


def test_the_menu_of_a_website_of_several_places() -> None:
    (row,) = read(f"汝陵新闻 石桥新闻 柳河新闻 白马新闻\n村医的一天\n来源：石桥日报\n{LONG}\n").rows["articles"]
    assert (row["headline"], row["body"]) == ("村医的一天", LONG)


@pytest.mark.parametrize(
    ("heads", "headline", "names"),
    [
        (["让文明养犬成为习惯 □岳明锋"], "让文明养犬成为习惯", ["岳明锋"]),
        (["□济南 岳明锋"], None, ["岳明锋"]),
        (["岳 锋 白晓露"], None, ["岳锋", "白晓露"]),
        (["村医的一天", "记者_岳明锋 白晓露文图"], "村医的一天", ["岳明锋", "白晓露"]),
    ],
)
def test_bylines_beside_or_without_a_headline(heads: list[str], headline: str | None, names: list[str]) -> None:
    (row,) = read("\n".join([*heads, LONG, LONG]) + "\n").rows["articles"]
    assert (row["headline"], row["subheads"]) == (headline, [])
    assert [one["name"] for one in row["reporters"]] == names
    assert row["body"] == f"{LONG}\n{LONG}"


def test_the_beginning_of_another_article_under_a_web_pages_text() -> None:
    below = "新闻推荐\n石桥镇植树五千棵\n本报讯（记者 白露）2月9日，石桥镇植树...\n石桥新闻，传播幸福。家的声音。\n"
    (row,) = read(f"村医的一天\n来源：石桥晚报 2020-02-10\n□岳锋\n{LONG}\n{below}").rows["articles"]
    assert (row["headline"], row["body"]) == ("村医的一天", LONG)


def test_a_place_and_its_news_right_before_the_day_and_an_author_before_a_sites_editor() -> None:
    (row,) = read("岱柳讯2月9日晚，石桥镇植树五千棵，市民受益。 岳明锋网络编辑：白露\n").rows["articles"]
    assert row["body"] == "2月9日晚，石桥镇植树五千棵，市民受益。"
    assert [one["name"] for one in row["reporters"]] == ["岳明锋"]


def test_a_photographer_in_brackets_after_a_caption() -> None:
    (row,) = read(f"村医的一天\n{LONG}\n村医在给老人量血压（摄影：岳锋）\n{LONG}\n").rows["articles"]
    assert row["body"] == f"{LONG}\n{LONG}"


def test_a_title_after_the_dateline_that_is_the_headline_once_more() -> None:
    opening = "中新社石桥2月9日电 题：村医的一天"
    (row,) = read(f"村医的一天\n{opening}\n中新社记者 岳锋\n{LONG}\n").rows["articles"]
    assert (row["headline"], row["body"]) == ("村医的一天", LONG)
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("岳锋", "中新社记者")]


def test_an_author_between_a_deck_and_the_source_line() -> None:
    page = f"用双手创造美好生活\n——石桥镇劳模休养活动纪实\n岳明锋\n2026年02月10日16:46  来源：《石桥工人报》\n{LONG}\n"
    (row,) = read(page).rows["articles"]
    assert (row["headline"], row["subheads"]) == ("用双手创造美好生活", ["——石桥镇劳模休养活动纪实"])
    assert [one["name"] for one in row["reporters"]] == ["岳明锋"]
