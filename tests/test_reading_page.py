"""Pages: articles, headings, bylines, end marks, rejoined paragraphs, and lines that belong to none; invented pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_cases import agenda, article, case, news, only, people, read

import zhoukou_news as zn
from zhoukou_news.reading import Reading, Row
from zhoukou_news.schema import TableName

LEAD = "2月9日，石桥镇干部群众正在抓紧浇麦。"
TAIL = "村民们说，今年墒情好，麦子长得壮。"


def heads(row: Row) -> tuple[str | None, list[str]]:
    return row["headline"], row["subheads"]


def uses(reading: Reading) -> dict[str, tuple[str, bool]]:
    """Each line's text with its use, and whether it is ignored."""
    text = reading.document.text
    return {text[line.char_start : line.char_end]: (line.use, line.ignored) for line in reading.lines}


# --- paragraphs -------------------------------------------------------------------------------------------------------

#: the body's text as printed → its paragraphs
REJOINED = [
    case(
        "inside a word",
        "2月9日，石桥镇干部群众正在抓紧浇\n\n麦，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "inside a number",
        "2月9日，石桥镇干部群众浇麦35\n\n00亩，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众浇麦3500亩，田间一派繁忙景象。"],
    ),
    case(
        "inside a name",
        "2月9日，石桥镇党委书记钟鸣\n\n远走进田间，查看墒情。",
        ["2月9日，石桥镇党委书记钟鸣远走进田间，查看墒情。"],
    ),
    case(
        "after a comma",
        "2月9日，石桥镇干部群众正在抓紧浇麦，\n\n田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "after a semicolon",
        "2月9日，石桥镇浇麦三千亩；\n\n柳林镇浇麦两千亩。",
        ["2月9日，石桥镇浇麦三千亩；柳林镇浇麦两千亩。"],
    ),
    case(
        "one line end",
        "2月9日，石桥镇干部群众正在抓紧浇\n麦，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "several line ends",
        "2月9日，石桥镇干部群众正在抓紧浇\n\n\n\n麦，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "between quotation marks",
        "2月9日，石桥镇做到“人员到位、物资\n\n到位”，田间一派繁忙景象。",
        ["2月9日，石桥镇做到“人员到位、物资到位”，田间一派繁忙景象。"],
    ),
    case(
        "before a full stop's line",
        "2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景\n\n象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "twice in a paragraph",
        "2月9日，石桥镇干部群众正在抓紧浇\n\n麦，田间一派繁忙景象，到处都是人们忙碌的身影，机井全部开\n\n动，昼夜不停。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象，到处都是人们忙碌的身影，机井全部开动，昼夜不停。"],
    ),
    case(
        "twice with a short piece between",
        "2月9日，石桥镇干部群众正在抓紧浇\n\n麦，田间一\n\n派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "every line of the column",
        "2月9日，石桥镇干部群众正在抓\n紧浇麦，田间一派繁忙景象，到处\n都是人们忙碌的身影，机井全部开\n动，昼夜不停。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象，到处都是人们忙碌的身影，机井全部开动，昼夜不停。"],
    ),
    case(
        "every few characters",
        "2月9日，石桥镇\n干部群众正在\n抓紧浇麦，田\n间一派繁忙景\n象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "a short first piece",
        "2月9日，石\n\n桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"],
    ),
    case(
        "spaces inside a line end no paragraph",
        "2月9日，石桥镇浇麦三千亩。　　柳林镇植树五千棵。",
        ["2月9日，石桥镇浇麦三千亩。柳林镇植树五千棵。"],
    ),
    case(
        "before a numeral",
        "2月9日，石桥镇干部群众浇麦\n\n3500亩，田间一派繁忙景象。",
        ["2月9日，石桥镇干部群众浇麦3500亩，田间一派繁忙景象。"],
    ),
    case(
        "the next paragraph is not joined",
        f"2月9日，石桥镇干部群众正在抓紧浇麦。\n\n{TAIL}",
        ["2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL],
    ),
    case(
        "a full stop at a line's end",
        f"2月9日，石桥镇干部群众正在抓紧浇麦。\n{TAIL}",
        ["2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL],
    ),
    case("a question", f"2月9日，石桥镇的麦子浇了没有？\n\n{TAIL}", ["2月9日，石桥镇的麦子浇了没有？", TAIL]),
    case("an exclamation", f"2月9日，石桥镇的麦子长得真壮！\n\n{TAIL}", ["2月9日，石桥镇的麦子长得真壮！", TAIL]),
    case(
        "a closing quotation mark",
        f"2月9日，一位村民说：“麦子长得真壮。”\n\n{TAIL}",
        ["2月9日，一位村民说：“麦子长得真壮。”", TAIL],
    ),
    case(
        "typesetting spaces go",
        "2 月 9 日，石桥镇浇麦 3500 亩，占计划的 60%。",
        ["2月9日，石桥镇浇麦3500亩，占计划的60%。"],
    ),
    case(
        "spaces between Latin words stay",
        "2月9日，石桥镇引进 New Holland 拖拉机。",
        ["2月9日，石桥镇引进 New Holland 拖拉机。"],
    ),
    *(
        case(
            f"after a sentence, {shown}",
            f"2月9日，石桥镇开会商量浇麦，副镇长岳锋、马兰列席。{before}\n\n{after}，今年浇麦三千亩，每亩补水费二十\n\n元。",
            [f"2月9日，石桥镇开会商量浇麦，副镇长岳锋、马兰列席。{before}{after}，今年浇麦三千亩，每亩补水费二十元。"],
        )
        for shown, before, after in (
            ("inside a verb of saying", "会议指", "出"),
            ("inside the verb after a name", "马兰表", "示"),
            ("between a name and what the person does", "钟鸣远", "出席会议"),
            ("between a name and what the person says", "钟鸣远", "强调"),
            ("before a comma", "马兰说", ""),
        )
    ),
    case("misprints stay", "2月9日，石桥镇干干部群众正在抓紧浇麦。", ["2月9日，石桥镇干干部群众正在抓紧浇麦。"]),
    case(
        "indents go",
        f"2月9日，石桥镇干部群众正在抓紧浇麦。\n\n　　{TAIL}",
        ["2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL],
    ),
]


@pytest.mark.parametrize(("body", "expected"), REJOINED)
def test_paragraphs_are_rejoined_by_where_their_sentences_end(body: str, expected: list[str]) -> None:
    assert article(news(body))["body"].split("\n") == expected


#: Two articles in a column of fourteen characters, every printed line a line of its own; the first line of a paragraph
#: is set in by two, the second headline is as wide as the column.
NARROW = """石桥日报　2026年2月10日　第2版

石桥镇抓紧浇好头遍水

　　本报讯（记者 白露 通讯员
岳锋）2月9日，石桥镇干部群众
正在抓紧浇麦，田间一派繁忙景象。
到处都是人们忙碌的身影，机井全部
开动，昼夜不停。
　　副县长钟鸣远强调，各乡镇要把
浇好头遍水作为当前农业生产的头等
大事来抓，做到不漏一村、不漏一户
、不漏一块地。农技人员要走进田间
地头，手把手教群众科学浇水。②2
柳林镇植树五千棵绿化荒山坡
　　昨日，柳林镇组织党员干部上山
植树。大家挥锹铲土，扶苗浇水，干
得热火朝天。全天植树5000棵，
新增绿地35亩。②3
"""


def test_lines_of_a_narrow_column_are_one_paragraph() -> None:
    first, second = read(NARROW).rows["articles"]
    assert heads(first) == ("石桥镇抓紧浇好头遍水", [])
    assert [(one["name"], one["title"]) for one in first["reporters"]] == [("白露", "记者"), ("岳锋", "通讯员")]
    assert first["body"].split("\n") == [
        "2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。到处都是人们忙碌的身影，机井全部开动，昼夜不停。",
        "副县长钟鸣远强调，各乡镇要把浇好头遍水作为当前农业生产的头等大事来抓，做到不漏一村、不漏一户、不漏一块地。"
        "农技人员要走进田间地头，手把手教群众科学浇水。",
    ]
    assert heads(second) == ("柳林镇植树五千棵绿化荒山坡", [])
    assert second["body"] == (
        "昨日，柳林镇组织党员干部上山植树。大家挥锹铲土，扶苗浇水，干得热火朝天。全天植树5000棵，新增绿地35亩。"
    )
    assert [first["end_mark"], second["end_mark"]] == ["②2", "②3"]


#: Long sentences: hardly one ends inside a line of the column.
SHORT_ARTICLES = [
    (
        "石桥镇浇好头遍水",
        "2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象，到处都是人们忙碌的身影，机井全部开动。",
    ),
    ("柳林镇荒山披新绿", "连日来，柳林镇组织党员干部上山植树，大家挥锹铲土，扶苗浇水，新增绿地35亩，受到群众的称赞。"),
    (
        "柳河邻居背老人下楼",
        "2月8日早上，家住柳河小区的白大爷带着锦旗来到邻居家中，向背他下楼的年轻人表示感谢，场面感人。",
    ),
]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("width", [14, 18])
def test_lines_of_a_column_in_which_hardly_a_sentence_ends(width: int, indent: str) -> None:
    lines: list[str] = []
    for headline, body in SHORT_ARTICLES:
        text = f"{indent}本报讯（记者 白露）{body}"
        lines += [headline, *(text[k : k + width] for k in range(0, len(text), width))]
    rows = read("\n".join(lines) + "\n").rows["articles"]
    assert [(row["headline"], row["body"]) for row in rows] == SHORT_ARTICLES


@pytest.mark.parametrize("width", [14, 20])
def test_headings_without_the_indent_of_the_paragraphs_that_no_byline_follows(width: int) -> None:
    """Each line of a heading is one, though it is as wide as the column."""
    deck = "被救者家属上门连声道谢"
    lines = ["石桥日报　2026年2月10日　星期二　第2版　综合新闻"]
    for headline, body in SHORT_ARTICLES:
        lines += [headline, deck]
        for paragraph in (body, body):
            text = f"　　{paragraph}"
            lines += [text[k : k + width] for k in range(0, len(text), width)]
    rows = read("\n".join(lines) + "\n").rows["articles"]
    assert [heads(row) for row in rows] == [(headline, [deck]) for headline, _ in SHORT_ARTICLES]
    assert [row["body"] for row in rows] == [f"{body}\n{body}" for _, body in SHORT_ARTICLES]


def test_rows_of_a_list_are_no_lines_of_a_column() -> None:
    donors = ["石桥镇供销社　500元", "石桥镇中心校　300元", "柳林镇卫生院　200元", "柳林镇粮管所　100元"]
    donors += ["柳林镇农机站　200元", "石桥镇敬老院　100元", "石桥镇文化站　100元"]
    text = "春灌捐款名单\n\n" + "\n".join(donors) + "\n"
    assert article(text)["headline"] == "春灌捐款名单"
    assert article(text)["body"].split("\n") == [donor.replace("　", "") for donor in donors]


KEPT_APART = [
    case(
        "field lines",
        ["现将账号公布如下：", "户名：石桥县慈善总会", "开户行：农行石桥县支行", "账号：16583501040007788"],
    ),
    case("numbered items", ["现将有关事项通知如下：", "一、抓紧浇好头遍水", "二、管好用好机井", "三、备足化肥农药"]),
    case(
        "items with Arabic numerals", ["现将有关事项通知如下：", "1.抓紧浇好头遍水", "2.管好用好机井", "3.备足化肥农药"]
    ),
    case(
        "a sign-off",
        ["欢迎社会各界踊跃捐款，支持抗旱工作。", "石桥县慈善总会", "2026年2月9日"],
    ),
]


@pytest.mark.parametrize("paragraphs", KEPT_APART)
def test_lines_that_are_complete_without_a_full_stop_stay_paragraphs(paragraphs: list[str]) -> None:
    text = "石桥县抗旱工作有序开展\n\n" + "\n\n".join(paragraphs) + "\n"
    row = article(text)
    assert row["headline"] == "石桥县抗旱工作有序开展"
    assert row["body"].split("\n") == paragraphs


def test_sub_headings_inside_the_body_are_paragraphs() -> None:
    paragraphs = [
        "2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。",
        "机井全部开动",
        "走进石桥镇的田间，机井的轰鸣声不绝于耳，清水流进麦田。",
        "干部进村入户",
        "镇里的干部全部进村入户，帮助群众解决浇麦中的困难。",
    ]
    row = article(news(*paragraphs[:-1], paragraphs[-1] + "②2"))
    assert (row["body"].split("\n"), row["end_mark"]) == (paragraphs, "②2")


# --- end marks --------------------------------------------------------------------------------------------------------

MARKS = [
    case("a circled digit and a digit", "②2", "②2"),
    case("a typesetting space inside", "② 2", "②2"),
    case("two digits", "②16", "②16"),
    case("a space and two digits", "② 16", "②16"),
    case("another circled digit", "①6", "①6"),
    case("a square", "■", "■"),
    case("none", "", None),
]


@pytest.mark.parametrize(("printed", "mark"), MARKS)
def test_end_marks(printed: str, mark: str | None) -> None:
    text = news("2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL + printed)
    row = article(text)
    assert (row["end_mark"], row["body"].split("\n")[-1]) == (mark, TAIL)
    assert row["char_end"] == text.index(TAIL) + len(TAIL + printed)


def test_a_photo_credit_after_the_end_mark() -> None:
    text = news("2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL + "②2　（本报记者 岳锋 摄）")
    row = article(text)
    assert (row["end_mark"], row["body"].split("\n")[-1]) == ("②2", TAIL)


def test_an_end_mark_on_its_own_line() -> None:
    row = article(news("2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL, "②2"))
    assert (row["end_mark"], row["body"].split("\n")[-1]) == ("②2", TAIL)


def test_an_end_mark_closes_and_the_next_line_is_a_heading() -> None:
    text = (
        news("2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL + "②2", headline="石桥镇春灌全面展开")
        + "\n"
        + news("2月9日，柳林镇干部群众植树五千棵。", TAIL + "①6", headline="柳林镇植树五千棵")
    )
    rows = read(text).rows["articles"]
    assert [(row["article_id"], row["ordinal"], row["headline"], row["end_mark"]) for row in rows] == [
        ("page-01", 1, "石桥镇春灌全面展开", "②2"),
        ("page-02", 2, "柳林镇植树五千棵", "①6"),
    ]


def test_circled_digits_inside_the_text_are_no_end_marks() -> None:
    body = "2月9日，石桥镇要求：①浇好头遍水；②管好机井；③备足化肥。"
    row = article(news(body + "②2"))
    assert (row["body"], row["end_mark"]) == (body, "②2")


# --- headings ---------------------------------------------------------------------------------------------------------

HEADINGS = [
    case("one line", ["石桥镇春灌全面展开"], "石桥镇春灌全面展开", []),
    case("a subhead below", ["全县春灌工作会议召开", "陶立新出席并讲话"], "全县春灌工作会议召开", ["陶立新出席并讲话"]),
    case(
        "two subheads",
        ["全县春灌工作会议召开", "陶立新主持", "岳锋钟鸣远出席"],
        "全县春灌工作会议召开",
        ["陶立新主持", "岳锋钟鸣远出席"],
    ),
    case(
        "a kicker that ends in 时强调",
        ["陶立新在石桥镇调研时强调", "抓紧浇好头遍水确保夏粮丰收"],
        "抓紧浇好头遍水确保夏粮丰收",
        ["陶立新在石桥镇调研时强调"],
    ),
    case(
        "a kicker that ends in 指出",
        ["陶立新在全县春灌工作会议上指出", "抓紧浇好头遍水确保夏粮丰收"],
        "抓紧浇好头遍水确保夏粮丰收",
        ["陶立新在全县春灌工作会议上指出"],
    ),
    case(
        "an exhortation above the event",
        ["以“时时放心不下”的责任感抓好春灌", "县委常委会召开（扩大）会议"],
        "县委常委会召开（扩大）会议",
        ["以“时时放心不下”的责任感抓好春灌"],
    ),
    case(
        "a kicker of four characters and a contrast",
        ["数字赋能", "从“人等水”到“水等人”", "我县首批200口机井连网"],
        "我县首批200口机井连网",
        ["数字赋能", "从“人等水”到“水等人”"],
    ),
    case(
        "two equal parts that a line explains",
        ["麦苗返青　渠水欢歌", "——石桥镇春灌侧记"],
        "麦苗返青渠水欢歌",
        ["——石桥镇春灌侧记"],
    ),
    case(
        "a quotation first",
        ["“倒春寒”重创我县果园　损失逾千万元", "市民捐款热线昨起开通"],
        "“倒春寒”重创我县果园损失逾千万元",
        ["市民捐款热线昨起开通"],
    ),
    case("the title of a series", ["高温下的坚守①", "“烤”验下的环卫工"], "“烤”验下的环卫工", ["高温下的坚守①"]),
    case(
        "a motto above",
        ["战干旱　保丰收", "全县春灌工作会议召开", "陶立新出席并讲话"],
        "全县春灌工作会议召开",
        ["战干旱　保丰收", "陶立新出席并讲话"],
    ),
    case("half-width comma", ["石桥镇春灌全面展开,干部群众齐上阵"], "石桥镇春灌全面展开,干部群众齐上阵", []),
    case("typesetting spaces", ["石桥镇 3500 亩小麦浇上头遍水"], "石桥镇3500亩小麦浇上头遍水", []),
    case("a question", ["石桥镇的麦子浇了没有？"], "石桥镇的麦子浇了没有？", []),
]


@pytest.mark.parametrize(("lines", "headline", "subheads"), HEADINGS)
def test_headline_and_subheads(lines: list[str], headline: str, subheads: list[str]) -> None:
    text = news("2月9日，石桥镇干部群众正在抓紧浇麦。", TAIL, headline="\n\n".join(lines))
    # Typesetting spaces between the parts of a motto go, as everywhere.
    assert heads(article(text)) == (headline, [line.replace("　", "") for line in subheads])


#: a motto, a season, an anniversary, a question, and the line that tells what was held or decided
KICKERS = [
    ("庆祝建党 80 周年", "县直机关党工委举行表彰大会"),
    ("纪念抗战胜利70周年", "我市举行座谈会"),
    ("建党95周年", "石桥县举行表彰大会"),
    ("喜迎党的二十大", "县直机关工委举办歌咏比赛"),
    ("欢度国庆", "市委召开离退休干部座谈会"),
    ("钱从哪里来？人往哪里去？", "石桥镇召开移民搬迁推进会"),
    ("老旧小区加装电梯谁出钱？", "市住建局出台补助办法"),
    ("一江清水向东流", "全市河长制工作会议召开"),
    ("把论文写在大地上", "县科技特派员工作会议在石桥镇召开"),
    ("“8·12”泥石流灾害牵动全县人心", "县委、县政府召开抢险救援紧急会议"),
    ("石榴花开满庭芳", "全市民族团结进步表彰大会隆重举行"),
    ("谁来种地？怎么种地？", "石桥县举行农业专家座谈会"),
    ("向污染宣战", "市政府召开环境保护工作会议"),
    ("又是一年春草绿", "县政协十届二次会议胜利闭幕"),
    ("同心共筑健康梦", "全县卫生健康大会昨日召开"),
    ("让爱回家", "全市救助管理工作会议召开"),
    ("乘势而上开新局", "县委十三届五次全体会议召开"),
    ("深秋送暖", "市红十字会举行捐赠仪式"),
    ("小池塘里“养”出大文章", "柳林镇稻田养鱼带动百户脱贫"),
    ("人心暖，冰雪融", "县委常委会专题研究抗雪灾工作"),
    ("凌晨两点的出租车里", "一个婴儿呱呱坠地"),
    ("把实事办到群众心坎上", "柳河小区改造记"),
    ("百姓故事", "守着渡口的老人"),
    ("百城百县调研行", "柳河石材：从卖石头到卖文化"),
    ("编外河长老岳", "巡河十二年　救起七个人"),
    ("三十年如一日", "她把公婆当爹娘"),
    ("特殊的升旗仪式", "九旬老兵领唱国歌"),
    ("贯彻会议精神　建设美丽石桥", "柳林镇：三年种下百万棵树"),
    ("身边的好人", "公交司机岳锋：一脚刹车，保住28条命"),
    ("风大浪高　生死营救", "渔船救回五名遇险渔民"),
    ("《等待一颗“新肾”的少年》追踪", "八十位读者打来热线　争着捐款"),
    ("“救命药”后续", "石桥药店送来两盒药"),
    ("本报“寻找恩人”报道追踪", "恩人找到了，是柳林镇的岳锋"),
    ("《老桥何时修》一文反馈", "县交通局：本月底动工"),
    ("关注石桥大桥·后续报道", "便道昨晚抢通"),
    ("那年夏天……", "一封迟到四十年的家书"),
    ("认清形势　坚定信心　落实措施", "全市春灌工作电视电话会议召开"),
    ("晚高峰里的爱心接力", "的哥“闯”出生命通道"),
    ("昨晨东山坡惊魂一刻", "司机横车挡住失控货车"),
    ("最后一公里的守望", "乡村教师背着孩子蹚过柳河"),
    ("风雪夜里的敲门声", "民警叫醒一楼沉睡的人"),
    ("本报热线8222110追踪", "八岁女孩等待骨髓移植"),
    ("市民热线追踪", "路灯昨晚亮了"),
    ("大爱无疆·抗震救灾特写", "三只羊，一片情"),
    ("【抗洪一线】", "武警官兵七小时转移柳河村六百人"),
    ("【高原人物】", "骑摩托车的“背包法庭”"),
    ("［爱心接力］", "二十八岁女教师急等骨髓移植"),
    ("【都市人物】", "外来妹办起“候鸟课堂”"),
]
#: news, and the line that tells at which meeting it was told, or what happened next
DECKS = [
    ("公交票价敲定", "市发改委召开新闻通气会"),
    ("明年起取消门票", "市文旅局召开新闻发布会"),
    ("三条公交线路下月调整", "市交通局召开说明会"),
    ("全县新增就业八千人", "县人社局召开新闻发布会"),
    ("自来水今晚停水", "市水务局召开情况说明会"),
    ("我县小麦喜获丰收", "县农业局召开夏粮收购工作会议"),
    ("货车追尾司机被困", "消防员半小时救人"),
    ("两车相撞三人受伤", "交警连夜救援"),
    ("社保卡丢了怎么办？", "市社保局：三步补办，七天拿卡"),
    ("快递柜该不该收费？", "市民：先问一声再放进去"),
    ("王海任石桥县县长", "县人大常委会举行第八次会议"),
    ("石桥大桥下月通车", "市交通局召开新闻发布会"),
    ("岳锋当选县长", "县十五届人大一次会议闭幕"),
    ("公积金贷款额度提高", "市公积金中心召开管委会会议"),
    ("居民用电价格下月起下调", "市发改委召开听证会"),
    ("物业费谁说了算，居民投票", "石桥社区召开业主大会"),
    ("烟花爆竹禁放", "市政府召开新闻发布会"),
    ("农民工讨薪有了绿色通道", "市人社局召开新闻发布会"),
    ("河道采砂全面叫停", "县政府召开专题会议"),
    ("中小学推迟开学", "市教育局召开新闻发布会"),
    ("驻村书记倒在岗位上", "追记石桥村第一书记岳锋"),
    ("今冬石桥点火供暖", "热费标准不变　低保户减半"),
    ("大货车侧翻　西瓜滚满地", "过路人帮忙捡，一个没少"),
    ("男子醉酒闹事　民警果断处置", "伤者已送县医院救治"),
    ("“夜经济”点亮小城", "县城夜市日均客流过万"),
    ("柳林镇荒滩养出大闸蟹", "县委组织部派来技术员"),
    ("明年，每个街道都有托育点", "市政府新闻办公室举行发布会"),
    ("滔滔河水中　的哥两度跃下", "一对落水母子得救，救人者悄然离去"),
    ("洪水来时他把门板放下", "一家五口爬上屋顶得救"),
    ("七旬老人把孤儿领上", "十年供出三个大学生"),
    ("患尿毒症的女教师盼您伸手", "学生凑了一罐硬币，共四百多元"),
    ("车站广场老人晕倒", "路人接力按压半小时"),
]
#: the name of a column, and the headline below it, above a byline on a line of its own
COLUMNS = [
    ("凡人善举", "马兰：十二年照料瘫痪邻居"),
    ("边关故事", "六万元货款失而复得　老挝商人连声道谢"),
    ("平凡岗位", "岳锋：三十年守着一座闸"),
    ("情满渡口", "一条船载着三代人　一根篙撑过四十年"),
    ("最美家庭", "婆媳同唱一台戏　邻里共夸一家亲"),
    ("草原儿女", "马兰：骑马送药三十年"),
    ("两会风采", "一颗杨梅　满坡笑声"),
    ("再就业之星", "小豆腐做出大名堂"),
    ("军营内外", "三个兵娃一台戏"),
    ("读者热线", "自来水“闹脾气”　百余户居民愁煞"),
]


@pytest.mark.parametrize(("kicker", "headline"), KICKERS)
def test_a_line_that_tells_nothing_is_a_kicker(kicker: str, headline: str) -> None:
    assert heads(article(news("2月9日上午，石桥镇干部群众正在抓紧浇麦。", headline=f"{kicker}\n\n{headline}"))) == (
        headline.replace("　", ""),
        [kicker.replace("党 80 周", "党80周").replace("　", "")],
    )


@pytest.mark.parametrize(("headline", "deck"), DECKS)
def test_a_line_that_tells_news_is_the_headline(headline: str, deck: str) -> None:
    assert heads(article(news("2月9日上午，石桥镇干部群众正在抓紧浇麦。", headline=f"{headline}\n\n{deck}"))) == (
        headline.replace("　", ""),
        [deck.replace("　", "")],
    )


def test_numbers_in_brackets_that_are_one_sign_close_articles() -> None:
    text = (
        news(LEAD, TAIL + "⑴", headline="全县春灌全面展开")
        + "\n县慈善会公布捐款账号\n\n本报讯（记者 岳锋）"
        + LEAD
        + "⑵\n"
    )
    assert [(row["headline"], row["end_mark"]) for row in read(text).rows["articles"]] == [
        ("全县春灌全面展开", "⑴"),
        ("县慈善会公布捐款账号", "⑵"),
    ]


def test_numbers_of_items_are_no_end_marks() -> None:
    paragraphs = ("会议要求做好两项工作。", "⑴抓紧浇麦。", "⑵备足化肥。")
    (row,) = read(news(LEAD, *paragraphs)).rows["articles"]
    assert (row["body"], row["end_mark"]) == ("\n".join((LEAD, *paragraphs)), None)


def test_two_names_in_brackets_divide_a_page_into_sections() -> None:
    first, second = (
        "\n\n".join(["【代表风采】", "岳锋把水渠写进建议", "本报讯（记者 白露）" + LEAD]),
        "【县市简讯】\n\n石桥县植树五千棵",
    )
    rows = read(f"{first}\n\n{second}\n\n本报讯（记者 白露）{LEAD}\n").rows["articles"]
    assert [heads(row) for row in rows] == [("岳锋把水渠写进建议", []), ("石桥县植树五千棵", [])]


def test_the_pages_banner_and_below_it_the_motto_of_an_article() -> None:
    text = "一方有难　八方支援\n\n" + news(LEAD, headline="风雨同舟　共渡难关\n\n全市抗洪救灾捐款突破千万元")
    assert heads(article(text)) == ("全市抗洪救灾捐款突破千万元", ["风雨同舟共渡难关"])


def test_who_went_where_is_a_heading_of_its_own() -> None:
    text = "首页 > 新闻中心 > 石桥要闻\n把丰收的果实颗粒归仓\n岳锋督导“三秋”生产和环境整治工作\n"
    text += "2023-10-18 17:42:06 来源：石桥县融媒体中心\n"
    assert heads(article(f"{text}{LEAD}\n")) == ("岳锋督导“三秋”生产和环境整治工作", ["把丰收的果实颗粒归仓"])


def test_persons_who_are_presented_a_line_each() -> None:
    persons = (
        "廖珍，女，19岁，父亲患病，考取师范大学；",
        "傅鹏，男，18岁，由爷爷抚养，考取农业大学；",
        "雷英，女，19岁，考取石桥学院。",
    )
    assert article(news("还有三名学生等您结对：", *persons))["body"] == "\n".join(("还有三名学生等您结对：", *persons))


@pytest.mark.parametrize(("column", "headline"), COLUMNS)
def test_the_name_of_a_column_above_a_feature_is_a_kicker(column: str, headline: str) -> None:
    text = "\n\n".join([column, headline, "□本报记者 白露 文/图", LEAD, TAIL])
    assert heads(article(text)) == (headline.replace("　", ""), [column])


@pytest.mark.parametrize(
    "headline",
    [
        "6 路公交车明起延伸至石桥新站",
        "3 所中学明年迁入新校区",
        "12 天抢通石桥公路",
        "5 场招聘会月底开场",
        "2 层小楼住进八户人家",
    ],
)
def test_a_headline_that_begins_with_a_count_is_no_item_of_a_list(headline: str) -> None:
    text = news(LEAD, TAIL + "②2", headline="全县春灌全面展开") + "\n" + news(LEAD, TAIL, headline=headline)
    assert [row["headline"] for row in read(text).rows["articles"]] == ["全县春灌全面展开", headline.replace(" ", "")]


@pytest.mark.parametrize(
    "signed",
    ["（葛 菲 文/摄）", "（岳锋 文/图）", "（马兰 整理）", "（岳锋 马兰）", "（岳锋 摄影报道）", "（记者 岳锋 文/图）"],
)
def test_an_article_that_is_signed_at_its_end_below_one_with_its_byline_above(signed: str) -> None:
    text = "石桥日报　2026年2月10日　星期二　第2版\n\n" + news(LEAD, TAIL, headline="全县春灌全面展开")
    text += "\n洋教师骑单车走柳河\n\n黄头发、高鼻梁、一辆旧单车，石桥三中的外教成了柳河两岸的名人，"
    text += f"孩子们都爱跟着他走。{signed}\n"
    assert [row["headline"] for row in read(text).rows["articles"]] == ["全县春灌全面展开", "洋教师骑单车走柳河"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "县农技站提供技术支持，带动三百户增收。",
        "未经许可，任何人不得在河道采砂。",
        "他要求，有关部门不能把整改报告当成“免责声明”，要逐条落实。",
        "未经授权的车辆一律不得驶入。",
    ],
)
def test_a_paragraph_with_the_words_of_a_websites_rights_is_read(paragraph: str) -> None:
    assert article(news(LEAD, paragraph, TAIL))["body"] == f"{LEAD}\n{paragraph}\n{TAIL}"


def test_an_article_goes_from_its_headings_to_its_end_mark() -> None:
    text = (
        "2026年2月10日　第2版\n\n"
        + news(LEAD, TAIL + "②2", headline="全县春灌工作全面展开\n\n各乡镇干部群众齐上阵")
        + "\n战干旱　保丰收\n"
    )
    row = article(text)
    assert text[row["char_start"] :].startswith("全县春灌工作全面展开")
    assert text[: row["char_end"]].endswith(TAIL + "②2")


def test_an_article_without_a_heading() -> None:
    row = article(news("2月9日，石桥镇干部群众正在抓紧浇麦。", headline=None))
    assert heads(row) == (None, [])
    assert row["body"] == "2月9日，石桥镇干部群众正在抓紧浇麦。"


def test_a_second_article_without_a_heading() -> None:
    text = (
        news("2月9日，石桥镇干部群众正在抓紧浇麦。②2", headline="石桥镇春灌全面展开")
        + "\n"
        + news("2月9日，柳林镇干部群众植树五千棵。②2", headline=None)
    )
    assert [row["headline"] for row in read(text).rows["articles"]] == ["石桥镇春灌全面展开", None]


def test_a_roundup_is_one_article() -> None:
    text = (
        "春灌短波\n\n△石桥镇的机井全部开动，浇麦三千亩。\n\n△柳林镇的干部进村入户，植树五千棵。\n\n"
        "△高店镇备足化肥两百吨，送到田头。（通讯员 岳锋）\n"
    )
    row = article(text)
    assert row["headline"] == "春灌短波"
    assert row["body"].count("\n") == 2
    assert [one["name"] for one in row["reporters"]] == ["岳锋"]


def test_a_columns_name_above_items_without_headlines_is_their_headline() -> None:
    """Above items that have headlines of their own it is the page's."""
    items = "●石桥镇的机井全部开动，浇麦三千亩。\n\n●柳林镇的干部进村入户，植树五千棵。\n"
    (row,) = read(f"简讯\n\n{items}").rows["articles"]
    assert row["headline"] == "简讯" and row["body"].count("\n") == 1
    (row,) = read(f"简讯\n\n石桥镇浇麦三千亩\n\n{news('2月9日，石桥镇的机井全部开动。')}").rows["articles"]
    assert row["headline"] != "简讯"


# --- bylines ----------------------------------------------------------------------------------------------------------


#: headline to end → reporters, body
BYLINES = [
    case("a label, and where the author works", f"{LEAD}\n\n图文：钟鸣远（县融媒体中心）", [("钟鸣远", "图文")], LEAD),
    case("报道 as a label", f"{LEAD}\n\n（报道：钟鸣远）", [("钟鸣远", None)], LEAD),
    case(
        "会议强调 on a line of its own",
        f"本报讯（记者 白露）{LEAD}\n会议强调\n要抓紧浇好头遍水，不误农时；各村要看护好机井，挺在前面，严肃纪律。",
        [("白露", "记者")],
        f"{LEAD}\n会议强调要抓紧浇好头遍水，不误农时；各村要看护好机井，挺在前面，严肃纪律。",
    ),
    case(
        "a web page's date, newspaper and reporters",
        f"2026-02-10 10:45   www.shiqiao.example   记者 白露 岳锋\n\n{LEAD}",
        [("白露", "记者"), ("岳锋", "记者")],
        LEAD,
    ),
    case(
        "a dot before the date, a newspaper",
        f"• 2026-02-10   石桥日报   记者 白露\n\n{LEAD}",
        [("白露", "记者")],
        LEAD,
    ),
    case(
        "the author alone before the date",
        f"钟鸣远    发布时间: 2026-02-10 08:49    来源:石桥日报\n\n{LEAD}",
        [("钟鸣远", None)],
        LEAD,
    ),
    case("a semicolon between", f"{LEAD}\n\n记者：白露；摄影：岳锋", [("白露", "记者"), ("岳锋", "摄影")], LEAD),
    case("who wrote and took pictures", f"{LEAD}\n\n撰稿、摄影：钟鸣远", [("钟鸣远", "撰稿、摄影")], LEAD),
    case(
        "a broadcaster before the title, an editor last",
        f"{LEAD}\n\n（石桥广电全媒体通讯员白露 编辑钟鸣远）",
        [("白露", "石桥广电全媒体通讯员")],
        LEAD,
    ),
    case("a body before the name", f"{LEAD}（石桥县政协 钟鸣远）", [("钟鸣远", None)], LEAD),
    case(
        "a rare surname before 报道",
        f"本报讯　全媒体记者白露、见习记者幸芷若报道：{LEAD}",
        [("白露", "全媒体记者"), ("幸芷若", "见习记者")],
        LEAD,
    ),
    case("before the text", f"本报讯（记者 白露）{LEAD}", [("白露", "记者")], LEAD),
    case("two names", f"本报讯（记者 白露 岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "记者")], LEAD),
    case("two titles", f"本报讯（记者 白露 通讯员 岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "通讯员")], LEAD),
    case(
        "a title covers every name up to the next",
        f"本报讯（记者 白露 岳锋 通讯员 钟鸣远 马兰）{LEAD}",
        [("白露", "记者"), ("岳锋", "记者"), ("钟鸣远", "通讯员"), ("马兰", "通讯员")],
        LEAD,
    ),
    case("首席记者", f"本报讯（首席记者 白露）{LEAD}", [("白露", "首席记者")], LEAD),
    case("实习生", f"本报讯（记者 白露 实习生 岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "实习生")], LEAD),
    case("本报记者", f"（本报记者 白露）{LEAD}", [("白露", "本报记者")], LEAD),
    case("a comma between", f"本报讯（记者白露，通讯员岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "通讯员")], LEAD),
    case("a 、 between", f"本报讯（记者白露、岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "记者")], LEAD),
    case("half-width brackets", f"本报讯(记者 白露){LEAD}", [("白露", "记者")], LEAD),
    case("a padded name", f"本报讯（记者 白　露）{LEAD}", [("白露", "记者")], LEAD),
    case("full-width spaces", f"本报讯（记者　白露　岳锋）{LEAD}", [("白露", "记者"), ("岳锋", "记者")], LEAD),
    case("on its own line", f"□本报记者 白露\n\n{LEAD}", [("白露", "本报记者")], LEAD),
    case(
        "on its own line without a sign",
        f"本报记者 白露 岳锋\n\n{LEAD}",
        [("白露", "本报记者"), ("岳锋", "本报记者")],
        LEAD,
    ),
    case("文/图 on its own line", f"本报记者 白露 文/图\n\n{LEAD}", [("白露", "本报记者")], LEAD),
    case("at the end in brackets", f"{LEAD}（白露）", [("白露", None)], LEAD),
    case("at the end in brackets with a title", f"{LEAD}（记者 白露）", [("白露", "记者")], LEAD),
    case("at the end with an end mark", f"{LEAD}（白露）②2", [("白露", None)], LEAD),
    case("after the text on its own line", f"{LEAD}\n\n（通讯员 岳锋）", [("岳锋", "通讯员")], LEAD),
    case("a bare 本报讯", f"本报讯　{LEAD}", [], LEAD),
    case("a bare 网讯", f"石桥网讯　{LEAD}", [], LEAD),
    case("none", f"{LEAD}", [], LEAD),
    case(
        "broken by the column",
        f"本报讯（记者 白\n\n露）{LEAD}",
        [("白露", "记者")],
        LEAD,
    ),
    case("a source in brackets at the end is none", f"{LEAD}（据新华社）", [], None),
]


@pytest.mark.parametrize(("text", "reporters", "body"), BYLINES)
def test_bylines(text: str, reporters: list[tuple[str, str | None]], body: str | None) -> None:
    row = article(f"石桥镇春灌全面展开\n\n{text}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert body is None or row["body"] == body


# --- lines that belong to no article ----------------------------------------------------------------------------------

BEFORE = [
    case("a folio", "2026年2月10日　星期二　第2版　要闻", "folio"),
    case("a folio with the editors", "2026年2月10日　星期二　责任编辑：岳锋　A2版", "folio"),
    case("a short folio", "A2 要闻", "folio"),
    case("a turn to another page", "（上接第一版）", "turn"),
    case("a web page's path", "当前位置：首页 > 新闻中心 > 石桥要闻", "web_page"),
]


@pytest.mark.parametrize(("line", "reason"), BEFORE)
def test_lines_before_an_article(line: str, reason: str) -> None:
    text = f"{line}\n\n" + news(LEAD + TAIL + "②2", headline="石桥镇春灌全面展开")
    reading = read(text)
    assert uses(reading)[line] == (reason, True)
    assert [row["headline"] for row in reading.rows["articles"]] == ["石桥镇春灌全面展开"]


AFTER = [
    case("a slogan", "战干旱　保丰收", "slogan"),
    case("a slogan of two lines", "抗旱保麦\n\n我们始终在一起", "slogan"),
    case("a picture's caption", "图为石桥镇干部群众正在浇麦。　岳锋 摄", "caption"),
    case("a caption with a reporter", "上图：石桥镇的机井全部开动。 本报记者 岳锋 摄", "caption"),
    case("an imprint", "责任编辑：岳锋　校对：马兰　版式：钟鸣远", "imprint"),
    case("an imprint in brackets", "（责任编辑：岳锋）", "imprint"),
    case("a turn to another page", "（下转第三版）", "turn"),
    case("the weather", "今日天气：晴，最高气温12℃，北风三级", "weather"),
    case("a web page's rights", "版权所有：石桥网　未经许可不得转载", "web_page"),
    case("a web page's next", "下一篇：柳林镇植树五千棵", "web_page"),
    case("a web page's share", "分享到：微信　微博　QQ空间", "web_page"),
    case("a web page's print", "【打印】【关闭】", "web_page"),
    case("what a newspaper pays for", "有事您说话　热线报料一经采用，奖励30元至500元", "announcement"),
    case("the same in other words", "欢迎提供新闻线索　一经采用即付酬金", "announcement"),
    case("an advertisement with its word at the end", "石桥宾馆招聘服务员8名，月薪面议（广告）", "announcement"),
    case("who made the page, after whose it is", "主管主办：中共石桥县委 责任编辑：岳锋", "imprint"),
    case(
        "the core values",
        "社会主义核心价值观　富强　民主　文明　和谐　自由　平等　公正　法治　爱国　敬业　诚信　友善",
        "slogan",
    ),
    case("the price of a copy", "今日零售每份0.40元　邮发代号23-000", "announcement"),
    case(
        "where the newspaper is",
        "地址：石桥县新华街18号　邮编：017400　广告热线：0477-8612800　印刷：县印刷厂",
        "imprint",
    ),
]


@pytest.mark.parametrize(("lines", "reason"), AFTER)
def test_lines_after_an_article(lines: str, reason: str) -> None:
    text = news(LEAD, TAIL + "②2", headline="全县春灌全面展开") + f"\n{lines}\n"
    reading = read(text)
    found = uses(reading)
    assert [found[line] for line in lines.split("\n\n")] == [(reason, True)] * len(lines.split("\n\n"))
    (row,) = reading.rows["articles"]
    assert row["body"] == f"{LEAD}\n{TAIL}"
    assert people(reading) == {}


def test_a_caption_between_the_pieces_of_a_sentence() -> None:
    text = news(
        "2月9日，石桥镇干部群众正在抓紧浇",
        "图为石桥镇的机井全部开动。 岳锋 摄",
        "麦，田间一派繁忙景象。②2",
        headline="石桥镇春灌全面展开",
    )
    reading = read(text)
    assert uses(reading)["图为石桥镇的机井全部开动。 岳锋 摄"] == ("caption", True)
    (row,) = reading.rows["articles"]
    assert row["body"] == "2月9日，石桥镇干部群众正在抓紧浇麦，田间一派繁忙景象。"


def test_a_columns_name_above_items_with_headlines_of_their_own() -> None:
    text = (
        "【乡镇动态】\n\n"
        + news(LEAD + "②2", headline="石桥镇春灌全面展开")
        + "\n"
        + news("2月9日，柳林镇干部群众植树五千棵。②2", headline="柳林镇植树五千棵")
    )
    reading = read(text)
    assert uses(reading)["【乡镇动态】"] == ("column_name", True)
    assert [row["headline"] for row in reading.rows["articles"]] == ["石桥镇春灌全面展开", "柳林镇植树五千棵"]


def test_uses_of_an_articles_lines() -> None:
    text = "全县春灌工作会议召开\n\n陶立新出席并讲话\n\n本报记者 白露\n\n2月9日，全县春灌工作会议召开。\n"
    assert [line.use for line in read(text).lines] == ["headline", "subhead", "byline", "body"]


# --- text of every kind -----------------------------------------------------------------------------------------------

PLAIN = (
    "2026年2月10日　星期二　第2版\n\n全县春灌工作会议召开\n\n"
    "本报讯（记者 白露）2月9日下午，县委召开春灌工作会议，听取墒情汇\n\n"
    "报。县委书记陶立新主持会议。②2\n\n"
    "石桥县慈善总会公布捐款账号\n\n户名：石桥县慈善总会\n账号：16583501040007788\n"
)


def shown(text: str) -> list[object]:
    """The page's cells without keys and places."""
    reading = read(text, None)
    rows = reading.rows
    return [
        [(r["headline"], r["body"], r["date"], r["end_mark"]) for r in rows["articles"]],
        [(r["name"], r["organizer"], [a["name"] for a in r["attendees"]], agenda(r)) for r in rows["meetings"]],
        [(r["name"], r["kind"]) for r in rows["people"]],
        [(r["holder"], r["account_number"]) for r in rows["bank_accounts"]],
        [line.use for line in reading.lines],
    ]


LINE_ENDS = [case("CRLF", "\r\n"), case("CR", "\r")]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_line_ends_make_no_difference(end: str) -> None:
    assert shown(PLAIN.replace("\n", end)) == shown(PLAIN)
    assert [line.number for line in read(PLAIN.replace("\n", end)).lines] == [line.number for line in read(PLAIN).lines]


def test_the_plain_page_is_read() -> None:
    rows = read(PLAIN, None).rows
    assert [row["headline"] for row in rows["articles"]] == ["全县春灌工作会议召开", "石桥县慈善总会公布捐款账号"]
    assert [row["organizer"] for row in rows["meetings"]] == ["县委"]
    assert {row["name"]: row["kind"] for row in rows["people"]} == {"白露": "journalist", "陶立新": "official"}
    assert [row["account_number"] for row in rows["bank_accounts"]] == ["16583501040007788"]


STRANGE = [
    case("beyond the basic plane", "𠮷"),
    case("an emoji", "😀"),
    case("private use", "\ue5e5"),
    case("a combining character", "e\u0301"),
    case("a variation selector", "葛\U000e0100"),
]


@pytest.mark.parametrize("character", STRANGE)
def test_offsets_count_code_points_whatever_stands_before(character: str) -> None:
    text = news(f"2月9日，石桥镇{character}店村的机井全部开动。县长岳锋查看了机井，捐款600元。②2")
    reading = read(text)
    (row,) = reading.rows["articles"]
    (amount,) = row["amounts"]
    assert text[amount["char_start"] : amount["char_end"]] == "600元"
    assert character in row["body"]
    assert text[row["char_end"] - 2 : row["char_end"]] == "②2"
    (title,) = people(reading)["岳锋"]["titles"]
    assert text[title["char_start"] : title["char_end"]] == "县长"


def test_a_rare_character_in_a_name() -> None:
    assert set(people(read(news("2月9日，县长岳\U00020bb7到石桥镇检查春灌。")))) == {"岳\U00020bb7"}


#: A web edition: one line a paragraph, half-width punctuation.
WEB = (
    "全县春灌工作会议召开\n"
    "发布时间:2026-02-10 09:12 来源:石桥日报\n"
    "本报讯(记者 白露)2月9日下午,县委召开春灌工作会议,听取墒情汇报,安排部署浇麦工作。"
    "县委书记陶立新主持会议,县长岳锋、副县长钟鸣远出席会议。\n"
    "陶立新强调,要抓紧浇好头遍水。\n"
)


STOPS = [
    case("Chinese full stops", "。"),
    case("half-width full stops", "."),
]


@pytest.mark.parametrize("stop", STOPS)
def test_a_web_edition_with_half_width_punctuation(stop: str) -> None:
    reading = read(WEB.replace("。", stop), None)
    (row,) = reading.rows["articles"]
    (meeting,) = reading.rows["meetings"]
    assert str(row["date"]) == "2026-02-09"
    assert [one["name"] for one in row["reporters"]] == ["白露"]
    assert agenda(meeting) == ["听取墒情汇报", "安排部署浇麦工作"]
    assert [one["name"] for one in meeting["attendees"]] == ["陶立新", "岳锋", "钟鸣远"]
    assert [(one["verb"], one["text"]) for one in meeting["statements"]] == [("强调", f"要抓紧浇好头遍水{stop}")]


def test_a_page_in_traditional_characters_is_read_and_what_is_missing_is_said() -> None:
    text = (
        "全縣春灌工作會議召開\n\n"
        "本報訊（記者 白露）2月9日，縣委召開春灌工作會議，聽取匯報，對這項工作進行部署。"
        "縣長岳鋒出席會議，為大家講話。\n"
    )
    reading = read(text)
    (row,) = reading.rows["articles"]
    assert "縣委召開春灌工作會議" in row["body"]
    assert any("traditional" in notice.reason for notice in reading.notices)


def test_no_notice_about_traditional_characters_on_another_page() -> None:
    assert not any("traditional" in notice.reason for notice in read(PLAIN).notices)


EMPTY = [
    case("blank lines", "\n\n　\n"),
    case("a folio alone", "2026年2月10日　星期二　第2版　要闻\n"),
    case("a slogan alone", "战干旱　保丰收\n"),
    case("one character", "春\n"),
    case("a mark alone", "②2\n"),
    case("digits alone", "16583501040007788\n"),
    case("punctuation alone", "。，、；：“”（）\n"),
    case("Latin text", "The quick brown fox jumps over the lazy dog.\n"),
]


@pytest.mark.parametrize("text", EMPTY)
def test_pages_with_next_to_nothing_are_read(text: str) -> None:
    reading = read(text)
    assert reading.rows["meetings"] == reading.rows["people"] == []
    assert len(reading.lines) == sum(1 for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("text", EMPTY[:3])
def test_pages_without_an_article_give_no_rows(text: str) -> None:
    assert not any(read(text).rows.values())


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(b"\xef\xbb\xbf" + PLAIN.encode())
    marked = zn.read(path)
    assert marked.document.text == PLAIN
    assert marked.rows["articles"][0]["headline"] == "全县春灌工作会议召开"


def test_a_line_that_names_the_author_is_a_byline() -> None:
    line = "发布时间：2026-02-10　来源：石桥日报　作者：白露"
    reading = read(f"全县春灌工作全面展开\n\n{line}\n\n{LEAD}\n\n{TAIL}\n", None)
    assert [one["name"] for one in reading.rows["articles"][0]["reporters"]] == ["白露"]
    assert uses(reading)[line][1] is False


#: What a web page prints around an article, and how the lines are used.
WEB_FURNITURE = [
    case(
        "the paper's name, how often it was read, words between bars, who answers for it",
        "全文123字，读完约1分钟\n全县春灌工作会议召开\n发布时间:2026-02-10\n0\n    稿源:石桥晚报\n"
        "2月9日,县委召开春灌工作会议,听取墒情汇报。\n附件:\n首 页 |政协领导 |政协要闻 |专委工作 |提案窗口\n"
        "声明:转载此文是出于传递更多信息之目的。若有来源标注错误,请与本网联系,谢谢。\n微信公众号\n0371-12345678\n",
        ("全县春灌工作会议召开", []),
        "2026-02-09",
    ),
    case(
        "a menu above the headline",
        "股票代码:600000 客服热线:400-000-0000\n招标\n采购\n资讯\n全县春灌工作会议召开\n"
        "发布日期:2026-02-10\n2月9日,县委召开春灌工作会议,听取墒情汇报。\n",
        ("全县春灌工作会议召开", []),
        "2026-02-09",
    ),
    case(
        "a hotline beside the date",
        "2026年2月10日| 联系热线:13900001234\n首页 > 要闻 > 正文\n全县春灌工作会议召开\n"
        "2月9日,县委召开春灌工作会议,听取墒情汇报。\n",
        ("全县春灌工作会议召开", []),
        "2026-02-09",
    ),
    case(
        "a date of printing",
        "全县春灌工作会议召开\n我县组织收听收看\n刊发日期:2026-02-10 作者:  语音阅读:\n"
        "2月9日,县委召开春灌工作会议,听取墒情汇报。\n",
        ("全县春灌工作会议召开", ["我县组织收听收看"]),
        "2026-02-09",
    ),
    case(
        "source and date in brackets",
        "全县春灌工作会议召开\n石桥在线 (2026年02月10日 14:02)\n2月9日,县委召开春灌工作会议,听取墒情汇报。\n",
        ("全县春灌工作会议召开", []),
        "2026-02-09",
    ),
    case(
        "a picture's words",
        "全县春灌工作会议召开\n来源:石桥在线 发布时间:2026-02-10\n会议现场\n"
        "2月9日,县委召开春灌工作会议,听取墒情汇报。\n?\n",
        ("全县春灌工作会议召开", []),
        "2026-02-09",
    ),
    case(
        "a picture's words in a cell",
        "| 县委书记陶立新在会上讲话。 |\n|\n本报讯 2月9日,县委召开春灌工作会议,听取墒情汇报。\n",
        (None, []),
        "2026-02-09",
    ),
]


@pytest.mark.parametrize(("text", "heading", "day"), WEB_FURNITURE)
def test_what_a_web_page_prints_around_an_article(text: str, heading: tuple[str | None, list[str]], day: str) -> None:
    row = article(text)
    assert heads(row) == heading
    assert row["body"] == "2月9日,县委召开春灌工作会议,听取墒情汇报。"
    assert str(row["date"]) == day


OPENINGS = [
    case("a client's", f"石桥晚报 石桥网 大桥客户端讯　{LEAD}", []),
    case(
        "a newspaper in brackets",
        f"石桥网消息（石桥日报） 记者钟鸣远、岳锋报道：{LEAD}",
        [("钟鸣远", "记者"), ("岳锋", "记者")],
    ),
    case("报导", f"【石桥网讯】记者 岳锋 报导：{LEAD}", [("岳锋", "记者")]),
]


@pytest.mark.parametrize(("text", "reporters"), OPENINGS)
def test_openings_of_web_editions(text: str, reporters: list[tuple[str, str]]) -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{text}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert row["body"] == LEAD


def test_a_paragraph_that_speaks_of_a_report_opens_no_article() -> None:
    row = article(news(LEAD, "县里一位领导看了本报报道后，深为感动，当即捐款1000元。"))
    assert row["body"].split("\n") == [LEAD, "县里一位领导看了本报报道后，深为感动，当即捐款1000元。"]


def test_a_client_s_byline_at_the_end() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{LEAD}\n\n石桥晚报 石桥网 大桥客户端记者 岳锋\n")
    assert [one["name"] for one in row["reporters"]] == ["岳锋"]
    assert row["body"] == LEAD


def test_the_motto_of_a_campaign_belongs_to_the_page() -> None:
    reading = read("学党史　悟思想　办实事　开新局\n\n全县春灌工作会议召开\n\n本报讯（记者 白露）" + LEAD + "\n")
    assert uses(reading)["学党史　悟思想　办实事　开新局"] == ("slogan", True)
    assert heads(reading.rows["articles"][0]) == ("全县春灌工作会议召开", [])


def test_a_headline_of_a_web_page_broken_after_的() -> None:
    row = article(f"听障女孩和她的\n“无声面包房”\n2026-02-10 07:46:20　来源：石桥晚报\n{LEAD}\n")
    assert heads(row) == ("听障女孩和她的“无声面包房”", [])


def test_what_an_app_prints_around_an_article() -> None:
    text = (
        f"石桥镇抓紧浇麦\n石桥融媒 2026-02-10 21:56 发表于河南\n\n点击蓝字 关注我们\n\n{LEAD}\n\nEND\n"
        "编辑:白露\n阅读 3.2万  在看 118\n"
    )
    assert article(text)["body"] == LEAD


def test_who_took_all_pictures_of_a_page_wrote_no_article() -> None:
    reading = read(news(f"{LEAD}（岳锋）") + "\n本版图片均由本报记者钟鸣远摄\n")
    assert uses(reading)["本版图片均由本报记者钟鸣远摄"] == ("caption", True)


def test_a_roll_of_appointments_is_one_article_a_line_an_item() -> None:
    text = (
        news("2月9日，县人大常委会举行会议。")
        + "\n石桥县人大常委会任免名单\n\n（2026年2月9日石桥县第十届人民代表大会常务委员会第六次会议通过）\n\n"
        "　　任命：\n　　岳锋为县财政局局长；\n　　钟鸣远为县水利局局长。\n　　免去：\n　　白云飞的县水利局局长职务。\n"
    )
    row = read(text).rows["articles"][1]
    assert row["headline"] == "石桥县人大常委会任免名单"
    assert row["body"].split("\n") == [
        "（2026年2月9日石桥县第十届人民代表大会常务委员会第六次会议通过）",
        "任命：",
        "岳锋为县财政局局长；",
        "钟鸣远为县水利局局长。",
        "免去：",
        "白云飞的县水利局局长职务。",
    ]


def test_a_field_of_names_is_a_paragraph() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{LEAD}\n浇麦能手：岳锋 钟鸣远 白云飞\n{TAIL}\n")
    assert row["body"].split("\n") == [LEAD, "浇麦能手：岳锋钟鸣远白云飞", TAIL]


def test_a_couplet_with_the_theme_of_the_headline_is_a_kicker() -> None:
    row = article(f"天旱人不旱　地旱心不慌\n\n石桥镇党员抗旱保苗\n\n本报讯（记者 白露）{LEAD}\n")
    assert heads(row) == ("石桥镇党员抗旱保苗", ["天旱人不旱地旱心不慌"])


def test_a_credit_at_the_end_broken_by_the_column() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{LEAD}（白露\n通讯员 岳锋）②3\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("白露", None), ("岳锋", "通讯员")]
    assert (row["body"], row["end_mark"]) == (LEAD, "②3")


def test_a_credit_for_text_and_pictures() -> None:
    row = article(f"石桥镇抓紧浇麦\n{LEAD}\n文/图 李白露\n编辑 | 岳锋\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("李白露", "文/图")]


def test_the_headline_again_under_each_picture() -> None:
    text = f"石桥镇：抓紧浇好头遍水\n\n{LEAD}\n\n石桥镇：抓紧浇好头遍水\n\n{TAIL}\n\n分享到:\n"
    assert article(text)["body"].split("\n") == [LEAD, TAIL]


def test_the_headline_three_times_once_in_brackets() -> None:
    title = "石桥镇组织党员干部抓紧浇好头遍水"
    row = article(f"{title}\n{title}\n【{title}】\n{LEAD}\n")
    assert heads(row) == (title, [])


def test_a_quotation_between_paragraphs_is_a_sub_heading() -> None:
    row = article(news(LEAD, "“村里的机井都开动了”", TAIL))
    assert row["body"].split("\n") == [LEAD, "“村里的机井都开动了”", TAIL]


def test_a_label_that_opens_a_list_is_a_paragraph() -> None:
    row = article(
        news("2月9日，县里公布了捐赠办法。", "捐赠标准：", "捐款300元，给一户家庭送一个礼包，包含大米等物资。")
    )
    assert row["body"].split("\n")[1:] == ["捐赠标准：", "捐款300元，给一户家庭送一个礼包，包含大米等物资。"]


def test_a_branch_ends_its_line() -> None:
    row = read(
        "石桥县慈善总会公告\n\n户名：石桥县慈善总会\n账号：16583501040007788\n开户行：农行石桥县支行\n"
        "我会将秉承公开、透明的原则，全部用于春灌。\n"
    ).rows
    assert only_branch(row) == "农行石桥县支行"


def only_branch(rows: dict[TableName, list[Row]]) -> str:
    """The branch of the page's only account."""
    (account,) = rows["bank_accounts"]
    return str(account["branch"])


PAPERS_REPORTERS = [
    case("in brackets", f"{LEAD}（海都记者 周德庆）", [("周德庆", "海都记者")]),
    case("a broadcaster", f"{LEAD}（石桥广播电视台记者 岳锋）", [("岳锋", "石桥广播电视台记者")]),
    case("a media centre apart", f"石桥网讯（石桥融媒体 记者 岳锋）{LEAD}", [("岳锋", "记者")]),
    case("on its own line", f"半岛全媒体记者 岳锋\n\n{LEAD}", [("岳锋", "半岛全媒体记者")]),
]


@pytest.mark.parametrize(("text", "reporters"), PAPERS_REPORTERS)
def test_a_newspaper_before_记者(text: str, reporters: list[tuple[str, str]]) -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{text}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == reporters
    assert row["body"] == LEAD


def test_a_report_from_several_places_is_one_article() -> None:
    text = (
        f"各界踊跃捐款\n\n中新社石桥一月四日电 {LEAD}\n\n记者岳锋柳林报道：在柳林镇，市民排队捐款。\n\n"
        f"记者钟鸣远石桥报道：{TAIL}\n"
    )
    row = article(text)
    assert row["headline"] == "各界踊跃捐款"
    assert row["body"].startswith(LEAD)
    assert row["body"].endswith(TAIL)


def test_who_speaks_in_a_picture_is_no_headline() -> None:
    row = article(f"会议现场\n县政协副主席岳锋讲话\n石桥网讯 记者白露 通讯员钟鸣远 报道：{LEAD}\n")
    assert (row["headline"], row["body"]) == (None, LEAD)


def test_a_newspaper_alone_before_the_byline_in_brackets() -> None:
    row = article(f"石桥新闻网(通讯员 岳锋){LEAD}\n来源:石桥新闻网\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("岳锋", "通讯员")]
    assert row["body"] == LEAD


def test_any_name_before_报道_and_the_byline_in_brackets() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n云上石桥报道:(全媒体记者 岳锋){LEAD}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("岳锋", "全媒体记者")]
    assert row["body"] == LEAD


def test_sub_headings_of_a_page_with_one_article() -> None:
    row = article(
        "机井开了多少？麦苗浇了几成？回应来了！县里介绍春灌进度\n今天下午，县里召开会议，介绍春灌进度。\n"
        f"全县又有两座泵站投入使用\n今天下午，石桥镇两座泵站投入使用。{TAIL}\n"
    )
    assert row["headline"] == "机井开了多少？麦苗浇了几成？回应来了！县里介绍春灌进度"
    assert row["body"].split("\n")[1:] == ["全县又有两座泵站投入使用", f"今天下午，石桥镇两座泵站投入使用。{TAIL}"]


def test_dashes_before_a_byline_are_no_title() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n——本报记者 王 芳 岳 锋\n\n{LEAD}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("王芳", "本报记者"), ("岳锋", "本报记者")]


def test_the_date_of_a_line_with_editors_and_readers() -> None:
    row = article(f"2026-02-10 16:00:51 编辑: 岳锋 阅读次数:2287 |\n石桥镇抓紧浇麦\n{LEAD}\n", year=2020)
    assert (str(row["date"]), row["year_basis"]) == ("2026-02-09", "stated")


def test_a_short_headline_above_a_date_with_spaces() -> None:
    text = news(LEAD, f"{TAIL}（岳锋）") + "\n石桥镇开通公交专线\n\n8 月 20 日，石桥镇公交专线首班发车。（白露）\n"
    assert [row["headline"] for row in read("石桥日报　2026年2月10日　第2版\n\n" + text).rows["articles"]] == [
        "县里近日添了新气象",
        "石桥镇开通公交专线",
    ]


def test_a_sign_off_that_the_end_mark_follows() -> None:
    text = (
        "石桥中学校庆公告\n\n校庆定于10月6日举行，敬请校友返校。\n\n电话：0394-7312209\n\n筹备处\n\n六月二十八日②16\n\n"
        + news(f"{LEAD}②16")
    )
    first, second = read(text).rows["articles"]
    assert first["body"].split("\n")[-3:] == ["电话：0394-7312209", "筹备处", "六月二十八日"]
    assert (first["end_mark"], second["body"]) == ("②16", LEAD)


def test_a_break_after_the_point_of_a_number() -> None:
    row = article(news("2月9日，小麦每公斤0.\n\n96元，稻子每公斤0.98元，价格平稳。"))
    assert row["body"] == "2月9日，小麦每公斤0.96元，稻子每公斤0.98元，价格平稳。"


def test_thanks_are_no_headline() -> None:
    text = "石桥县红十字会公告\n\n户名：石桥县红十字会\n账号：16583501040007788\n感谢您的爱心！\n\n" + news(LEAD)
    first, second = read(text).rows["articles"]
    assert first["body"].split("\n")[-1] == "感谢您的爱心！"
    assert heads(second) == ("县里近日添了新气象", [])


def test_a_bare_name_before_通讯员() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n荀　慧 通讯员 路　平\n\n{LEAD}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("荀慧", None), ("路平", "通讯员")]


def test_a_credit_on_the_line_after_its_caption() -> None:
    reading = read(news(LEAD) + "\n图为2月9日，工人在赶制订单。\n     本报记者 岳 锋 摄\n")
    assert uses(reading)["本报记者 岳 锋 摄"] == ("caption", True)


def test_authors_before_a_bar_in_the_line_of_the_source() -> None:
    row = article(f"石桥镇抓紧浇麦\n2026年02月10日 09:09 | 作者:郝洪 岳锋| 来源:石桥日报\n{LEAD}\n")
    assert [one["name"] for one in row["reporters"]] == ["郝洪", "岳锋"]


def test_the_name_of_a_column_is_no_headline() -> None:
    assert article(f"人大要闻\n{LEAD}\n")["headline"] is None


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("赵二的“甜”日子", "日前，记者在柳林镇三里村看到，村民赵勇正忙着割蜜，他今年养了六十箱中蜂。"),
        ("“阳光助学”启动了", "2026年度“阳光助学”活动即日起启动，学生可向所在学校提出申请，月底截止。"),
    ],
)
def test_a_short_headline_above_what_a_reporter_saw_or_what_begins(heading: str, text: str) -> None:
    first, second = read(f"石桥日报　2026年2月10日　第2版\n\n{news(LEAD, TAIL)}\n{heading}\n\n{text}\n").rows[
        "articles"
    ]
    assert (first["body"], heads(second), second["body"]) == (f"{LEAD}\n{TAIL}", (heading, []), text)


@pytest.mark.parametrize("heading", ["科技赋能农业", "浇麦开始了"])
def test_a_sub_heading_about_what_the_article_tells(heading: str) -> None:
    text = "今年起，石桥镇浇麦不再靠人力，全镇浇麦用上了智能水表，一亩地省水三成。"
    (row,) = read(f"石桥日报　2026年2月10日　第2版\n\n{news(LEAD, TAIL)}\n{heading}\n\n{text}\n").rows["articles"]
    assert row["body"].split("\n")[-2:] == [heading, text]


@pytest.mark.parametrize(
    ("line", "use"),
    [
        ("石桥天气：今天多云转晴，5到12度", "weather"),
        ("我市天气：今天到明天阴有小雨，偏东风4级。", "weather"),
        ("明日天气　晴，偏北风3级，零下11℃～零下2℃", "weather"),
        ("石桥今日多云，12℃—20℃", "weather"),
        ("今日石桥：晴间多云，北风3级，12℃", "weather"),
        ("今日限行：1和6", "announcement"),
        ("本报法律顾问：石桥律师事务所", "announcement"),
        ("欢迎投稿　来稿请寄：石桥县委宣传部新闻科", "announcement"),
        ("总编室电话：8223601　广告部电话：8223602", "announcement"),
        ("广告刊登热线：8223601　发行热线：8223602", "announcement"),
        ("社长：岳锋　总编辑：马兰　地址：石桥县文明大道8号", "imprint"),
        ("征订启事：《石桥报》全年订价96元，各地邮局均可订阅", "announcement"),
        ("遗失声明　石桥县永兴鞋店遗失营业执照副本，声明作废。", "announcement"),
        ("当日天气晴朗，风力二级，适合放飞。", "body"),
        ("友情链接：石桥教育网　省教育厅", "web_page"),
        ("（本版图片由受访者提供）", "caption"),
    ],
)
def test_lines_of_the_page_under_an_article(line: str, use: str) -> None:
    assert uses(read(news(LEAD, TAIL) + f"\n{line}\n"))[line][0] == use


def test_a_column_with_a_websites_word_below_an_article() -> None:
    column, headline = "法治在线", "偷卖邻居三头牛　男子获刑两年"
    (_, row) = read(f"{news(LEAD, *[TAIL] * 10)}\n{column}\n\n{headline}\n\n本报讯（记者 白露）{LEAD}\n").rows[
        "articles"
    ]
    assert heads(row) == (headline.replace("　", ""), [column])


def test_a_line_of_a_column_that_says_what_a_reporter_heard_yesterday() -> None:
    lines = ["城区新增停车位", "记者昨日从市城管局获悉，今年以来，城", "区通过挖潜改造，新增停车位一千二百个。"]
    row = article("\n\n".join(lines) + "\n")
    assert (row["reporters"], row["body"]) == ([], "".join(lines[1:]))


def test_a_headline_about_reporters_is_no_byline() -> None:
    assert heads(article(news(LEAD, headline="新华社记者眼中的石桥\n\n柳河两岸好风光"))) == (
        "新华社记者眼中的石桥",
        ["柳河两岸好风光"],
    )


def test_a_question_as_wide_as_the_column_above_its_author() -> None:
    lines = ["石桥日报　2026年2月10日　星期二　第2版"]
    questions = [f"{what}没有备注，是借还是赠？" for what in ("转账", "汇款", "红包")]
    for question in questions:
        lines += [question, "县人民法院　岳锋"]
        lines += [f"　　{SHORT_ARTICLES[0][1]}"[k : k + 14] for k in range(0, len(SHORT_ARTICLES[0][1]) + 2, 14)]
    rows = read("\n".join(lines) + "\n").rows["articles"]
    assert [heads(row) for row in rows] == [(question, []) for question in questions]


def test_a_short_kicker_above_a_short_headline_between_articles() -> None:
    lines = ["石桥日报　2026年2月10日　第2版", news(LEAD, TAIL), "市长接待日", "八件难题当场解决", TAIL + TAIL]
    assert heads(read("\n\n".join(lines) + "\n").rows["articles"][1]) == ("八件难题当场解决", ["市长接待日"])


def test_a_kicker_of_two_lines() -> None:
    text = f"老桥修旧如旧\n古街焕发生机\n柳河古镇迎来八方游客\n\n本报讯（记者 白露）{LEAD}\n"
    assert heads(article(text)) == ("柳河古镇迎来八方游客", ["老桥修旧如旧", "古街焕发生机"])


def test_a_banner_above_a_kicker() -> None:
    text = f"同心同德　抗击洪水\n层层落实责任　严防河水倒灌\n全市防汛工作会议召开\n\n本报讯（记者 白露）{LEAD}\n"
    reading = read(f"石桥日报　2026年2月10日　星期二　第1版\n\n{text}\n")
    (row,) = reading.rows["articles"]
    assert heads(row) == ("全市防汛工作会议召开", ["层层落实责任严防河水倒灌"])
    assert uses(reading)["同心同德　抗击洪水"] == ("slogan", True)


def test_a_banner_of_the_newspaper_with_its_readers() -> None:
    text = f"圆梦大学　晚报与您同行\n“豆腐西施”差3800元学费\n\n本报讯（记者 白露）{LEAD}\n"
    assert heads(article(text)) == ("“豆腐西施”差3800元学费", [])


def test_donors_a_line_each_with_what_they_gave() -> None:
    donors = ["岳锋　50万元", "马兰　10万元", "柳河村老人会　3.68万元"]
    rows = read(
        "\n\n".join(
            [
                "修建石桥芳名录（第三批）",
                "现将近期收到的捐款公布如下，谨致谢忱。",
                *donors,
                "捐款专户：石桥筹建委员会。",
            ]
        )
    ).rows["articles"]
    assert [row["headline"] for row in rows] == ["修建石桥芳名录（第三批）"]
    assert rows[0]["body"].split("\n")[1:4] == [donor.replace("　", "") for donor in donors]


#: lines of a page; the headlines of its articles
BOUNDARIES = [
    case(
        "a headline below a contact's telephone",
        [
            *[
                "石桥镇抗旱捐款账户",
                "户名：石桥县慈善总会",
                "账号：16583501040007788",
                "联系人：马兰　电话：0631-5282206",
            ],
            *["公交7路明起改道", "因解放路改造，公交7路自2月10日起改走柳河路，市民请提前安排出行。（岳锋）"],
        ],
        ["石桥镇抗旱捐款账户", "公交7路明起改道"],
    ),
    case(
        "a headline below an address",
        [
            *["石桥镇抗旱捐款账户", "户名：石桥县慈善总会", "账号：16583501040007788"],
            *["地址：石桥县文明大道市民之家西配楼", "爱心暖流涌石桥"],
            "截至昨日18时，县慈善总会收到各界捐款78.4万元，其中现金居多。（岳锋）",
        ],
        ["石桥镇抗旱捐款账户", "爱心暖流涌石桥"],
    ),
    case(
        "a roundup below a contact",
        [
            *[
                "石桥镇抗旱捐款账户",
                "户名：石桥县慈善总会",
                "账号：16583501040007788",
                "联系人：马兰　电话：0631-5282206",
            ],
            *["石桥短波", "●2月9日，县供销社慰问困难职工。", "●柳林镇浇完头遍水。"],
        ],
        ["石桥镇抗旱捐款账户", "石桥短波"],
    ),
    case(
        "accounts of two currencies in one notice",
        [
            *["石桥中学校庆募捐公告", "我校将于今年十月举行校庆，欢迎校友捐款。"],
            *["人民币账户", "户名：石桥中学", "账号：16583501040007788"],
            *["港币账户", "户名：石桥中学", "账号：16583501040007799"],
        ],
        ["石桥中学校庆募捐公告"],
    ),
    case(
        "the heading of a table of accounts below a list of donors",
        [
            *["石桥县红十字会接受捐款公示", "岳锋1000元；马兰500元；柳林镇中心校3200元。", "石桥县抗旱救灾捐款账户"],
            *["接收单位", "开户银行", "账号", "石桥县红十字会", "建行石桥支行", "16583501040007788"],
            "责任编辑：白露",
        ],
        ["石桥县红十字会接受捐款公示", "石桥县抗旱救灾捐款账户"],
    ),
    case(
        "a date that the column divides",
        [
            *[
                "石桥县干部任前公示",
                "岳锋，男，1971年8月生，现任柳林镇镇长，拟任县农业局局长。",
                "公示时间为2026年2月9日至16",
            ],
            "日。公示期间，干部群众可来信来电反映情况。",
        ],
        ["石桥县干部任前公示"],
    ),
    case(
        "a sentence that breaks off at a place",
        [
            *["见义勇为者受表彰", f"本报讯（记者 白露）{LEAD}", "受表彰的出租车司机岳锋今年3月在柳"],
            "河大桥上跳江救起一名轻生女子，他说换了谁都会这样做。",
        ],
        ["见义勇为者受表彰"],
    ),
    case(
        "a long headline with a comma and typesetting spaces",
        [
            *["县里召开助学会议", f"本报讯（记者 白露）{LEAD}", "外籍教练的 3000 美元，的哥送回来了"],
            "昨天中午，出租车司机岳锋在后座发现了一个黑色腰包，里面有护照和现金。",
        ],
        ["县里召开助学会议", "外籍教练的3000美元，的哥送回来了"],
    ),
    case(
        "a text with an author of its own below a feature",
        [
            *["隔离区里的编外护士", "本报记者 白露", LEAD, "的士司机自办“消毒班”"],
            "每天清晨六时，站前街的空场上都会排起一溜出租车，司机们给车消毒。（岳锋）",
        ],
        ["隔离区里的编外护士", "的士司机自办“消毒班”"],
    ),
]


@pytest.mark.parametrize(("lines", "headlines"), BOUNDARIES)
def test_where_an_article_begins(lines: list[str], headlines: list[str]) -> None:
    text = "\n\n".join(["石桥日报　2026年2月10日　星期二　第2版", *lines])
    assert [row["headline"] for row in read(text + "\n").rows["articles"]] == headlines


def test_a_question_with_which_the_text_begins_is_no_subhead() -> None:
    text = "没凑够学费？可以先报到\n\n问：孩子已经被录取，能先报到吗？\n\n答：能。今年各校都开通了绿色通道。\n"
    row = article(text)
    assert heads(row) == ("没凑够学费？可以先报到", [])
    assert row["body"].split("\n")[0] == "问：孩子已经被录取，能先报到吗？"


def test_what_a_report_goes_back_to_is_no_headline() -> None:
    assert heads(article(f"消费维权“回头看”\n买到假化肥，谁来管？\n\n本报讯　{LEAD}\n")) == (
        "买到假化肥，谁来管？",
        ["消费维权“回头看”"],
    )
    assert article(f"石桥镇开展“回头看”\n整改问题二十三个\n\n本报讯　{LEAD}\n")["headline"] == "石桥镇开展“回头看”"


def test_a_further_heading_that_begins_with_a_count() -> None:
    row = article(f"石桥镇上门修水管\n11 件投诉当场解决\n\n本报讯（记者 王艳）{LEAD}\n")
    assert (heads(row), row["body"]) == (("石桥镇上门修水管", ["11件投诉当场解决"]), LEAD)


def test_the_body_that_signs_a_notice_is_its_kicker_too() -> None:
    notice = "石桥县委组织部\n任前公示\n\n人选公示如下：\n\n一、岳锋，男。\n\n石桥县委组织部\n2026年2月9日\n"
    assert article(notice)["body"].split("\n")[-2:] == ["石桥县委组织部", "2026年2月9日"]


def test_a_byline_in_brackets_after_an_address() -> None:
    row = article("石桥县红十字会接受捐赠\n\n地址：石桥市解放路77号（白 露 通讯员 岳 锋）\n")
    assert row["body"] == "地址：石桥市解放路77号"
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("白露", None), ("岳锋", "通讯员")]


@pytest.mark.parametrize(
    ("text", "picture", "sign"), [("文", "图", "/"), ("文", "摄", "/"), ("文字", "图片", "："), ("撰稿", "图片", "：")]
)
def test_credits_for_text_and_pictures_without_a_journalist_s_title(text: str, picture: str, sign: str) -> None:
    row = article(f"石桥镇抓紧浇麦\n\n{text}{sign}白露　{picture}{sign}岳锋\n\n{LEAD}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("白露", text), ("岳锋", picture)]


def test_a_reporter_whose_name_ends_in_在() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n本报讯（记者 常 在 通讯员 连胜）{LEAD}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("常在", "记者"), ("连胜", "通讯员")]


def test_a_label_above_accounts_is_a_line_of_its_own() -> None:
    row = article("救救岳锋\n\n爱心账号：\n\n农行石桥支行　卡号6228480000012345678　户名岳锋\n")
    assert row["body"].split("\n")[0] == "爱心账号："


@pytest.mark.parametrize("addressed", ["石桥县公安局交警大队：", "石桥日报编辑部：", "县供电公司："])
def test_the_date_of_a_letter_to_a_body(addressed: str) -> None:
    row = article(f"感谢信\n\n{addressed}\n\n6月28日晚，我途经石桥时突发急病，民警把我送到医院。\n", year=2026)
    assert (str(row["date"]), row["date_text"]) == ("2026-06-28", "6月28日晚")


@pytest.mark.parametrize("heading", ["老梅的修车摊", "小麦，喝饱了水", "“黄金叶”铺就致富路"])
def test_a_text_with_a_byline_of_its_own_under_a_signed_report(heading: str) -> None:
    first = "石桥镇抓紧浇麦\n\n本报讯（记者 王艳）" + LEAD
    text = "走进石桥镇三里村，远远就能看见一片绿。\n\n村民们说，日子越过越好。"
    page = f"石桥日报　2026年2月10日　第2版\n\n{first}\n\n{heading}\n\n{text}"
    signed = read(f"{page}（记者 白露）\n").rows["articles"]
    assert [row["headline"] for row in signed] == ["石桥镇抓紧浇麦", heading]
    assert [[one["name"] for one in row["reporters"]] for row in signed] == [["王艳"], ["白露"]]


def test_a_sub_heading_of_a_signed_report_that_no_other_byline_follows() -> None:
    page = f"石桥日报　2026年2月10日　第2版\n\n石桥镇抓紧浇麦\n\n本报讯（记者 王艳）{LEAD}\n\n老梅的修车摊\n\n{TAIL}\n"
    assert only(read(page).rows["articles"])["body"].split("\n") == [LEAD, "老梅的修车摊", TAIL]


def test_reporters_whose_names_are_words() -> None:
    row = article(f"石桥镇抓紧浇麦\n\n记者 向导 通讯员 于是\n\n{LEAD}\n")
    assert [one["name"] for one in row["reporters"]] == ["向导", "于是"]


def test_a_hotline_above_the_headline_is_no_article() -> None:
    row = article("爱心热线：0394-8223344\n" + news("2月9日，记者在县医院见到了马兰兰。", headline="帮帮女孩马兰兰"))
    assert (row["headline"], row["body"]) == ("帮帮女孩马兰兰", "2月9日，记者在县医院见到了马兰兰。")


def test_the_body_that_signs_without_a_date_above_the_next_headline() -> None:
    first = news("2月9日，石桥县红十字会公布捐赠热线。", headline="石桥县红十字会公布热线")
    second = news("2月9日，县医院到石桥镇义诊。", headline="县医院开展义诊")
    rows = read(first + "捐赠热线：0394-8223344\n石桥县红十字会\n\n" + second).rows["articles"]
    assert [(row["headline"], row["subheads"]) for row in rows] == [
        ("石桥县红十字会公布热线", []),
        ("县医院开展义诊", []),
    ]
    assert rows[0]["body"].endswith("\n石桥县红十字会")


def test_the_heading_above_an_account_within_a_call_for_donations() -> None:
    row = article(
        "石桥县红十字会呼吁市民捐款\n2月9日，石桥县红十字会发布倡议书，请大家以现金方式捐款。\n石桥县红十字会募捐专用账户\n"
        "账户名称：石桥县红十字会\n账号：16583501040007788\n"
    )
    assert row["headline"] == "石桥县红十字会呼吁市民捐款"
    assert "\n石桥县红十字会募捐专用账户\n" in row["body"]


def test_a_further_report_after_a_line_of_phones_has_its_byline() -> None:
    row = article(
        news(
            "2月9日，县希望办举行捐赠仪式。",
            "咨询电话：029-88413097（传真）或88412072\n又讯（记者 岳锋）2月9日，70所小学捐款2万元。",
        )
    )
    assert [one["name"] for one in row["reporters"]] == ["白露", "岳锋"]


def test_a_headline_of_two_lines_whose_second_says_what_happens() -> None:
    row = article(news("2月9日，记者从市慈善总会了解到此事。", headline="市本级“慈善一日捐”\n活动启动"))
    assert (row["headline"], row["subheads"]) == ("市本级“慈善一日捐”活动启动", [])


def test_what_a_web_page_prints_below_an_article() -> None:
    text = news("2月9日，石桥镇的春灌全面展开。")
    assert article(text + "\n石桥商报2010年3月31日12版\n")["body"] == "2月9日，石桥镇的春灌全面展开。"
    assert article(text.replace("展开。", "展开") + "\n石桥日报\n")["body"] == "2月9日，石桥镇的春灌全面展开"


def test_a_headline_printed_again_without_what_stands_in_brackets_before_it() -> None:
    row = article(
        "【在行动】石桥县接受社会爱心捐赠公告\n发布日期：2020-02-13\n石桥县接受社会爱心捐赠公告\n自2月以来，社会各界非常关心。\n"
    )
    assert (row["headline"], row["body"]) == ("【在行动】石桥县接受社会爱心捐赠公告", "自2月以来，社会各界非常关心。")


def test_who_invites_tenders_is_no_headline() -> None:
    row = article("投标邀请书\n招标人：石桥县水利局\n投标保证金两万元，于开标前一日由投标人汇至以下账户。\n")
    assert row["headline"] == "投标邀请书"
    assert row["body"] == "招标人：石桥县水利局\n投标保证金两万元，于开标前一日由投标人汇至以下账户。"


def test_when_and_where_of_a_notice_are_its_text() -> None:
    row = article("县里举办义诊活动\n时间：2月8日上午9：00\n地点：县人民医院\n县人民医院组织专家义诊。\n")
    assert heads(row) == ("县里举办义诊活动", [])
    assert row["body"] == "时间：2月8日上午9：00\n地点：县人民医院\n县人民医院组织专家义诊。"
    published = article("县里举办义诊活动\n时间：2026-02-08 来源：石桥日报\n昨日，县人民医院组织专家义诊。\n")
    assert (published["body"], str(published["date"])) == ("昨日，县人民医院组织专家义诊。", "2026-02-07")


def test_each_attachment_of_a_notice_has_its_line() -> None:
    row = article(
        "关于慈善一日捐的通知\n请于2月28日前捐款。\n附件1：2026年“慈善一日捐”活动建议标准表\n附件2：捐款信息统计表\n"
    )
    assert row["body"].split("\n")[1:] == ["附件1：2026年“慈善一日捐”活动建议标准表", "附件2：捐款信息统计表"]


def test_labels_of_pictures_and_lines_of_a_site_around_an_article() -> None:
    row = article(
        "设为主页 | 加入收藏 | 联系方式\n3 上一篇  下一篇 4\n石桥镇迎来首个清洁日\n图二\n图一\n"
        "本报讯（记者 白露）石桥镇2月9日清扫街道。\n扫码二维码关注石桥日报官方微信\n"
    )
    assert heads(row) == ("石桥镇迎来首个清洁日", [])
    assert row["body"] == "石桥镇2月9日清扫街道。"


def test_what_a_meeting_conveys_above_the_line_that_says_that_it_was_held() -> None:
    row = article(
        "认真贯彻落实钟鸣远副省长调研督导石桥春灌工作指示精神\n岳锋主持召开石桥县春灌问题交办会议\n"
        "本报讯（记者 白露）2月9日，县长岳锋主持召开石桥县春灌问题交办会议。\n"
    )
    assert heads(row) == (
        "岳锋主持召开石桥县春灌问题交办会议",
        ["认真贯彻落实钟鸣远副省长调研督导石桥春灌工作指示精神"],
    )


@pytest.mark.parametrize(("credit", "reporter"), [("马兰 摄", ("马兰", None)), ("记者 马小兰 摄", ("马小兰", "记者"))])
def test_the_photographer_behind_the_end_mark(credit: str, reporter: tuple[str, str | None]) -> None:
    row = article(f"小记者看石桥\n\n2月9日，小记者到石桥镇采访，看麦田，访农家。③2 {credit}\n")
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [reporter]
    assert (row["end_mark"], row["body"]) == ("③2", "2月9日，小记者到石桥镇采访，看麦田，访农家。")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_signed_items_of_a_roundup_are_one_article(between: str) -> None:
    page = read(
        between.join(
            (
                "简讯",
                "▲2月8日，县妇联到石桥镇慰问。（马小兰）",
                "▲县水利局日前开展机井检修，完成三千亩。（宋大明）①6",
                "岳锋到石桥镇检查春灌",
                "本报讯（记者 白露）2月9日上午，县长岳锋到石桥镇检查春灌工作。②2\n",
            )
        )
    )
    roundup, report = page.rows["articles"]
    assert ([one["name"] for one in roundup["reporters"]], roundup["end_mark"]) == (["马小兰", "宋大明"], "①6")
    assert len(roundup["body"].split("\n")) == 2
    assert report["headline"] == "岳锋到石桥镇检查春灌"


def test_the_title_of_a_web_page_above_the_headline_with_its_further_lines() -> None:
    row = article(
        "石桥县启动第七轮巡察工作\n\n发布时间：2018-10-30 08:08:46\n\n石桥县启动第七轮巡察工作\n\n"
        "对8个单位党组开展巡察\n\n□晚报记者 白露\n\n"
        "本报讯 10月29日上午，石桥县启动第七轮巡察工作。县委常委岳\n\n锋作动员。\n"
    )
    assert heads(row) == ("石桥县启动第七轮巡察工作", ["对8个单位党组开展巡察"])
    assert row["body"] == "10月29日上午，石桥县启动第七轮巡察工作。县委常委岳锋作动员。"


@pytest.mark.parametrize(
    "line",
    [
        "组版编辑：岳锋　责任校对：马兰",
        "统筹审读：岳锋",
        "A02 热点 HOT NEWS",
        "中共石桥市委机关报　石桥日报社出版",
        "第 7890 期",
        "SHIQIAO RIBAO",
        "热线电话：8599303",
    ],
)
def test_what_a_newspaper_prints_about_itself_above_and_below_an_article(line: str) -> None:
    report = "县委召开春灌会议\n\n本报讯（记者 白露）2 月 9 日，县委召开春灌会议。②2\n"
    for page in (f"{line}\n\n{report}", f"{report}\n{line}\n"):
        row = article(page)
        assert (row["headline"], row["subheads"], row["body"]) == ("县委召开春灌会议", [], "2月9日，县委召开春灌会议。")


def test_a_line_end_within_words_that_the_lead_prints_whole_divides_no_headline() -> None:
    row = article(
        "全县脱贫攻坚工作\n\n推进会议召开\n\n陶立新主持\n\n"
        "本报讯（记者 白露）2 月 9 日，全县脱贫攻坚工作推进会议召开。县委书记陶立新主持会\n\n议。②2\n"
    )
    assert heads(row) == ("全县脱贫攻坚工作推进会议召开", ["陶立新主持"])


def test_today_as_the_result_of_what_was_done_is_no_day() -> None:
    row = article("2026年2月9日 星期一\n\n开栏的话\n\n一代代人实干创业，铸就了今日石桥的繁荣。\n")
    assert row["date_text"] is None


@pytest.mark.parametrize("mark", ["②7", "■", "◆"])
def test_a_signed_day_with_an_end_mark_is_no_folio(mark: str) -> None:
    page = f"石桥镇通知\n\n2月9日，石桥镇浇麦。\n\n石桥镇政府\n\n2026年2月8日{mark}\n\n"
    rows = read(page + f"柳林镇通知\n\n2月9日，柳林镇浇麦。{mark}\n").rows["articles"]
    assert [(row["body"], row["end_mark"]) for row in rows] == [
        ("2月9日，石桥镇浇麦。\n石桥镇政府\n2026年2月8日", mark),
        ("2月9日，柳林镇浇麦。", mark),
    ]
