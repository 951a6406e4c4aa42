"""Titles: chained, inherited, over and after lists, around names; on invented pages."""

from __future__ import annotations

import pytest
from reading_cases import attendees, case, news, only, read, titles

TITLES = [
    case(
        "over a list, with a colon",
        "2月9日，领导小组成立。组长：岳锋，副组长：马兰、钟鸣远。联系人为负责人：柳成荫，电话13903901234。",
        {"岳锋": ["组长"], "马兰": ["副组长"], "钟鸣远": ["副组长"], "柳成荫": []},
    ),
    case(
        "of a district's bodies",
        "2月9日，区委常委、区纪委书记、区监察委员会主任岳锋讲话。",
        {"岳锋": ["区委常委、区纪委书记、区监察委员会主任"]},
    ),
    case(
        "of a court in a list",
        "2月9日，省法院副院长岳锋、溪口市中级人民法院党组书记、院长马兰到县法院调研。",
        {"岳锋": ["省法院副院长"], "马兰": ["溪口市中级人民法院党组书记、院长"]},
    ),
    case(
        "who heads a delegation",
        "2月9日，县长岳锋会见了以丽水县委书记马兰为团长的考察团。",
        {"岳锋": ["县长"], "马兰": ["丽水县委书记"]},
    ),
    case("of this session", "2月9日，本次会议执行主席岳锋宣布大会开幕。", {"岳锋": ["执行主席"]}),
    case("what is held for its bearer", "2月9日，石桥县举行优秀驻村干部岳锋事迹报告会。", {"岳锋": ["优秀驻村干部"]}),
    case("praise before it", "2月9日，村民们送别心目中的好支书岳锋。", {"岳锋": ["支书"]}),
    case(
        "应对 within a title",
        "2月9日，县卫生局应对新型肺炎疫情领导小组专家组组长岳锋介绍了情况。",
        {"岳锋": ["县卫生局应对新型肺炎疫情领导小组专家组组长"]},
    ),
    case(
        "leaders at home, after a list",
        "2月9日，市委书记岳锋讲话。钟鸣远、陶立新、白石等在家市领导出席会议。",
        {"岳锋": ["市委书记"], "钟鸣远": ["市领导"], "陶立新": ["市领导"], "白石": ["市领导"]},
    ),
    case(
        "党的 within a title",
        "2月9日，省委党的二十大精神宣讲团成员、省委政研室副主任岳锋作报告。",
        {"岳锋": ["省委党的二十大精神宣讲团成员、省委政研室副主任"]},
    ),
    case("an age in words before it", "2月9日，记者见到了七岁血癌患者马兰。", {"马兰": ["血癌患者"]}),
    case(
        "what is conveyed before it",
        "2月9日，会议还传达学习县委书记岳锋在石桥镇调研时的讲话精神。",
        {"岳锋": ["县委书记"]},
    ),
    case("after a name that 以及 stands before", "2月9日，会议传达条例以及岳振德市长批示要求。", {"岳振德": ["市长"]}),
    case(
        "after the second of two names",
        "2月9日，副校长岳锋和程慧主任出席开幕式。",
        {"岳锋": ["副校长"], "程慧": ["主任"]},
    ),
    case(
        "a name that ends in 将",
        "2月9日，获奖的有县公安局警长钟克将，县文化馆馆长马兰等人。",
        {"钟克将": ["县公安局警长"], "马兰": ["县文化馆馆长"]},
    ),
    case("a name that ends in 有", "2月9日，县委书记钟安有带队检查防汛。", {"钟安有": ["县委书记"]}),
    case(
        "one's own after the name, within a list",
        "2月9日，研究会总干事谭德明、钟远山院士视频连线。",
        {"谭德明": ["研究会总干事"], "钟远山": ["院士"]},
    ),
    case("a note after the post", "2月9日，市民政局副局长（正县级）闵柔讲话。", {"闵柔": ["市民政局副局长（正县级）"]}),
    case(
        "a figure in brackets within",
        "2月9日，市实验小学五（3）班学生柳成荫捐款。",
        {"柳成荫": ["市实验小学五（3）班学生"]},
    ),
    case("of a people", "2月9日，68岁的傈僳族老党员柳成荫带头栽树。", {"柳成荫": ["老党员"]}),
    case(
        "of a people, within a body's name",
        "2月9日，市朝鲜族实验小学校长柳成荫带头栽树。",
        {"柳成荫": ["市朝鲜族实验小学校长"]},
    ),
    case(
        "a body for two things",
        "2月9日，县委书记、县委统筹疫情防控和经济运行工作领导小组组长岳锋讲话。",
        {"岳锋": ["县委书记、县委统筹疫情防控和经济运行工作领导小组组长"]},
    ),
    case(
        "a sum before a title", "2月9日，超市捐款5000元市三中退休教师柳成荫捐款一万元。", {"柳成荫": ["市三中退休教师"]}
    ),
    case(
        "counted after a list that nothing else vouches for",
        "2月9日，首批奖励上官秋月等12名教师。",
        {"上官秋月": ["教师"]},
    ),
    case("同 in a name of a body", "2月9日，县长会见了南洋柳江同乡总会会长岳锋。", {"岳锋": ["南洋柳江同乡总会会长"]}),
    case("日本 before a title", "2月9日，日本设计师中村健一住进了老屋。", {"中村健一": ["日本设计师"]}),
    case("who is urged", "2月9日，干警敦促包工头岳锋履行义务。", {"岳锋": ["包工头"]}),
    case("who moves up", "2月9日，会议决定递补市委候补委员岳锋为市委委员。", {"岳锋": ["市委候补委员"]}),
    case("在校", "2月9日，在校学生柳成荫把压岁钱捐给了医院。", {"柳成荫": ["学生"]}),
    case("已故", "2月9日，已故歌手柳成荫的遗作出版。", {"柳成荫": ["歌手"]}),
    case("说起", "2月9日，说起电工柳成荫，村民都竖大拇指。", {"柳成荫": ["电工"]}),
    case(
        "a verb after a list's title",
        "2月9日，陶立新、岳锋等县领导会见了受表彰的先进代表。",
        {"陶立新": ["县领导"], "岳锋": ["县领导"]},
    ),
    case(
        "a verb that is a post as well", "2月9日，市文联主席柳成荫主编的《柳江民歌》出版。", {"柳成荫": ["市文联主席"]}
    ),
    # Chains.
    case(
        "chained", "2月9日，市委书记、市人大常委会主任陶立新到石桥镇植树。", {"陶立新": ["市委书记、市人大常委会主任"]}
    ),
    case(
        "three posts",
        "2月9日，市委常委、政法委书记、市公安局局长钟鸣远到石桥镇植树。",
        {"钟鸣远": ["市委常委、政法委书记、市公安局局长"]},
    ),
    case(
        "a chain broken by the column",
        "2月9日，市委书记、市人大常\n\n委会主任陶立新到石桥镇植树。",
        {"陶立新": ["市委书记、市人大常委会主任"]},
    ),
    case("names the chain's body", "2月9日，县委副书记、县长岳锋到石桥镇植树。", {"岳锋": ["县委副书记、县长"]}),
    case(
        "a body of several words",
        "2月9日，市疫情防控指挥部办公室副主任钟鸣远到石桥镇检查。",
        {"钟鸣远": ["市疫情防控指挥部办公室副主任"]},
    ),
    case(
        "a company's name", "2月9日，宏远纺织有限公司董事长柳成荫到石桥镇捐款。", {"柳成荫": ["宏远纺织有限公司董事长"]}
    ),
    case("a rank", "2月9日，县水利局四级调研员岳锋到石桥镇植树。", {"岳锋": ["县水利局四级调研员"]}),
    case(
        "a town's party committee and its government",
        "2月9日，石桥镇党委副书记、镇长岳锋带头植树。",
        {"岳锋": ["石桥镇党委副书记、镇长"]},
    ),
    case("党组成员", "2月9日，市政府党组成员钟鸣远到石桥镇检查。", {"钟鸣远": ["市政府党组成员"]}),
    case(
        "after a surname with a post",
        "2月9日，郑县长、石桥县委书记岳锋到石桥镇植树。",
        {"岳锋": ["石桥县委书记"]},
    ),
    case(
        "a former post is no surname with a post",
        "2月9日，原县长、县委书记岳锋到石桥镇植树。",
        {"岳锋": ["原县长、县委书记"]},
    ),
    case(
        "四大班子领导",
        "2月9日，陶立新、岳锋、钟鸣远等市四大班子领导参加植树。",
        {"陶立新": ["市四大班子领导"], "岳锋": ["市四大班子领导"], "钟鸣远": ["市四大班子领导"]},
    ),
    # One title, several names.
    case(
        "over a list",
        "2月9日，市领导陶立新、岳锋、钟鸣远参加植树。",
        {"陶立新": ["市领导"], "岳锋": ["市领导"], "钟鸣远": ["市领导"]},
    ),
    case(
        "a list and the next title after a comma",
        "2月9日，副市长岳锋、钟鸣远，市政府秘书长孙鸿图参加植树。",
        {"岳锋": ["副市长"], "钟鸣远": ["副市长"], "孙鸿图": ["市政府秘书长"]},
    ),
    case(
        "the next title after 以及",
        "2月9日，市领导陶立新、岳锋，以及市政府秘书长孙鸿图参加植树。",
        {"陶立新": ["市领导"], "岳锋": ["市领导"], "孙鸿图": ["市政府秘书长"]},
    ),
    case(
        "the next title after 及",
        "2月9日，市领导陶立新、岳锋及市政府秘书长孙鸿图参加植树。",
        {"陶立新": ["市领导"], "岳锋": ["市领导"], "孙鸿图": ["市政府秘书长"]},
    ),
    case(
        "the next title after 和",
        "2月9日，市长岳锋和市政府秘书长孙鸿图参加植树。",
        {"岳锋": ["市长"], "孙鸿图": ["市政府秘书长"]},
    ),
    case(
        "posts and names by turns",
        "2月9日，市委书记陶立新、市长岳锋、副市长钟鸣远参加植树。",
        {"陶立新": ["市委书记"], "岳锋": ["市长"], "钟鸣远": ["副市长"]},
    ),
    case(
        "a chain within a list",
        "2月9日，市委副书记、市长岳锋，市委常委、宣传部部长高洁参加植树。",
        {"岳锋": ["市委副书记、市长"], "高洁": ["市委常委、宣传部部长"]},
    ),
    case(
        "a body named once",
        "2月9日，市人大常委会主任陶立新，副主任岳锋、钟鸣远，秘书长孙鸿图参加植树。",
        {"陶立新": ["市人大常委会主任"], "岳锋": ["副主任"], "钟鸣远": ["副主任"], "孙鸿图": ["秘书长"]},
    ),
    case(
        "names of two characters over a list",
        "2月9日，市领导岳锋、高洁、柳林参加植树。",
        {"岳锋": ["市领导"], "高洁": ["市领导"], "柳林": ["市领导"]},
    ),
    # After the names.
    case(
        "after a list with 等",
        "2月9日，陶立新、岳锋、钟鸣远等县领导参加植树。",
        {"陶立新": ["县领导"], "岳锋": ["县领导"], "钟鸣远": ["县领导"]},
    ),
    case(
        "a group's word after a list with posts",
        "2月9日，县委书记陶立新，县长岳锋，王国强、李海生等县“四大班子”领导参加植树。",
        {"陶立新": ["县委书记"], "岳锋": ["县长"], "王国强": ["县“四大班子”领导"], "李海生": ["县“四大班子”领导"]},
    ),
    case("the post after the name", "2月9日，县教育局粟小兵局长到石桥中学听课。", {"粟小兵": ["局长"]}),
    case("书记 after the name", "2月9日，在刘大勇书记的带领下，石桥镇干部参加植树。", {"刘大勇": ["书记"]}),
    case(
        "书记 after a rarer name",
        "2月9日，在陶立新书记的带领下，石桥镇干部参加植树。",
        {"陶立新": ["书记"]},
        fails="a name is missed before its post where the given name is rare",
    ),
    case("副市长 after the name", "2月9日，钟鸣远副市长到石桥镇植树。", {"钟鸣远": ["副市长"]}),
    case("no post is made of a name's end", "2月9日，副县长岳长明到石桥镇植树。", {"岳长明": ["副县长"]}),
    # Around the name.
    case("女 in brackets", "2月9日，市政协主席高洁（女）到石桥镇植树。", {"高洁": ["市政协主席"]}),
    case(
        "女 and 回族 in brackets",
        "2月9日，市领导陶立新、马兰（女、回族）、岳锋参加植树。",
        {"陶立新": ["市领导"], "马兰": ["市领导"], "岳锋": ["市领导"]},
    ),
    case(
        "a title in brackets after the name",
        "2月9日，陶立新（县委书记）到石桥镇植树。",
        {"陶立新": ["县委书记"]},
    ),
    case("同志 after the name", "2月9日，县委书记陶立新同志到石桥镇植树。", {"陶立新": ["县委书记"]}),
    case(
        "同志 before the name is no title",
        "2月9日，大家学习柳成荫同志的先进事迹。",
        {"柳成荫": []},
    ),
    case("先生 is no title", "2月9日，刘大勇先生为石桥镇捐建了一所学校。", {"刘大勇": []}),
    case(
        "先生 after a rarer name",
        "2月9日，柳成荫先生为石桥镇捐建了一所学校。",
        {"柳成荫": []},
    ),
    # Where a title begins.
    case("原 stays", "2月9日，原副县长柳成荫到石桥镇植树。", {"柳成荫": ["原副县长"]}),
    case("after 该", "2月9日，该公司总经理柳成荫到石桥镇捐款。", {"柳成荫": ["公司总经理"]}, fails="公司 is left off"),
    case("after 本", "2月9日，本村党支部书记柳成荫带领群众植树。", {"柳成荫": ["村党支部书记"]}),
    case("after 我市", "2月9日，比赛冠军由我市体育教师柳成荫夺得。", {"柳成荫": ["体育教师"]}),
    case("数据 in a body's name", "2月9日，市大数据局局长柳成荫回答提问。", {"柳成荫": ["市大数据局局长"]}),
    case("after 发现", "2月9日，工作队发现贫困户柳成荫勤劳肯干。", {"柳成荫": ["贫困户"]}),
    case("after 走进", "2月9日，志愿者走进柳岗村村民岳鸣远家。", {"岳鸣远": ["柳岗村村民"]}),
    case("特邀 in a title", "2月9日，省政协特邀委员柳成荫到石桥镇考察。", {"柳成荫": ["省政协特邀委员"]}),
    case("代表 before what is said", "2月9日，柳成荫代表说，报告催人奋进。", {"柳成荫": ["代表"]}),
    case("after another's 同志", "2月9日，岳鸣远同志会同县长柳成荫检查春灌。", {"岳鸣远": [], "柳成荫": ["县长"]}),
    case("总书记 after the name", "2月9日，大家学习贯彻习近平总书记重要讲话精神。", {"习近平": ["总书记"]}),
    case(
        "a reporter of whom is told",
        "2月9日，省广播电视台记者柳成荫、岳鸣远受到表扬。",
        {"柳成荫": ["省广播电视台记者"], "岳鸣远": ["省广播电视台记者"]},
    ),
    case(
        "a long title after a name of two characters",
        "2月9日，市医院重症医学科柳纯主任医师到石桥镇义诊。",
        {"柳纯": ["主任医师"]},
    ),
    case("after 但", "2月9日，学生换了一茬又一茬，但校长柳成荫始终都在。", {"柳成荫": ["校长"]}),
    case("after 对于", "2月9日，对于石桥镇居民柳成荫来说，这是个好消息。", {"柳成荫": ["石桥镇居民"]}),
    case("after an age", "2月9日，93岁老兵柳成荫敬了一个军礼。", {"柳成荫": ["老兵"]}),
    case("after 带", "2月9日，所长岳锋立即带民警柳成荫赶到现场。", {"岳锋": ["所长"], "柳成荫": ["民警"]}),
    case(
        "为 in a body's name",
        "2月9日，市见义勇为基金会秘书长柳成荫到医院看望伤者。",
        {"柳成荫": ["市见义勇为基金会秘书长"]},
    ),
    case("an occupation", "2月9日，擦鞋匠柳成荫捐款五百元。", {"柳成荫": ["擦鞋匠"]}),
    case("after an adjective", "2月9日，新任命的县水利局局长柳成荫到石桥镇检查春灌。", {"柳成荫": ["县水利局局长"]}),
    case("after 的", "2月9日，负责春灌的副镇长柳成荫正在查看机井。", {"柳成荫": ["副镇长"]}),
    case("not across a comma", "2月9日，作为市委常委，副市长钟鸣远带头植树。", {"钟鸣远": ["副市长"]}),
    case(
        "not across 在",
        "2月9日，陶立新在县长岳锋陪同下到石桥镇植树。",
        {"陶立新": [], "岳锋": ["县长"]},
    ),
    case("not the verb before", "2月9日，会议邀请市农科院研究员钟鸣远授课。", {"钟鸣远": ["市农科院研究员"]}),
    # Words for people without a post.
    case(
        "养殖户",
        "2月9日，养殖户柳成荫正在给羊添草。",
        {"柳成荫": ["养殖户"]},
        fails="by the weights 羊添草 is as likely as a name after 给 is",
    ),
    case("老党员", "2月9日，老党员柳成荫带头植树。", {"柳成荫": ["老党员"]}),
    case("患者", "2月9日，患者柳成荫给医院送来锦旗。", {"柳成荫": ["患者"]}),
    case("学生", "2月9日，学生岳锋把零花钱捐了出来。", {"岳锋": ["学生"]}),
    case("教授", "2月9日，教授钟鸣远到石桥镇指导春管。", {"钟鸣远": ["教授"]}),
    case("村民", "2月9日，村民柳成荫说，今年墒情好。", {"柳成荫": ["村民"]}),
    case("a villager of a village", "2月9日，石桥村村民柳成荫说，今年墒情好。", {"柳成荫": ["石桥村村民"]}),
    case("老人 is none", "2月9日，刘大勇老人把树苗送到了石桥镇。", {"刘大勇": []}),
    case(
        "老人 after a rarer name",
        "2月9日，柳成荫老人把树苗送到了石桥镇。",
        {"柳成荫": []},
    ),
    case("小伙子 is none", "2月9日，小伙子岳锋跳进河里救起了孩子。", {"岳锋": []}),
    case("丈夫 is none", "2月9日，她的丈夫柳成荫正在浇麦。", {"柳成荫": []}),
    case("乡亲 is none", "2月9日，旅港乡亲柳成荫为石桥镇捐款。", {"柳成荫": []}),
    # Bylines.
    case("a title of a byline", "2月9日，石桥镇的春灌全面展开。", {}),
]


@pytest.mark.parametrize(("sentence", "expected"), TITLES)
def test_titles(sentence: str, expected: dict[str, list[str]]) -> None:
    assert titles(read(news(sentence))) == expected


def test_each_different_title_once_at_its_first_place_in_each_article() -> None:
    text = (
        news("2月9日，县委书记陶立新到石桥镇植树。", "县委书记陶立新说，要多植树。县领导陶立新等带头植树。").rstrip()
        + "②2\n\n柳林镇春灌展开\n\n本报讯（记者 白露）2月9日，县委书记陶立新到柳林镇检查春灌。②2\n"
    )
    rows = {row["name"]: row for row in read(text).rows["people"]}
    found = [(one["title"], one["article_id"]) for one in rows["陶立新"]["titles"]]
    assert sorted(found) == sorted([("县委书记", "page-01"), ("县领导", "page-01"), ("县委书记", "page-02")])
    firsts = {one["article_id"]: one["char_start"] for one in rows["陶立新"]["titles"] if one["title"] == "县委书记"}
    assert firsts == {"page-01": text.index("县委书记"), "page-02": text.rindex("县委书记")}


ATTENDANCE = [
    case(
        "titles by turns, inherited, chained",
        "市人大常委会主任陶立新，副主任高洁、柳林，秘书长孙鸿图；市政协副主席马兰（女、回族），市委常委、宣传部部长钟鸣远出席会议。",
        [
            ("陶立新", "市人大常委会主任", "attendee"),
            ("高洁", "副主任", "attendee"),
            ("柳林", "副主任", "attendee"),
            ("孙鸿图", "秘书长", "attendee"),
            ("马兰", "市政协副主席", "attendee"),
            ("钟鸣远", "市委常委、宣传部部长", "attendee"),
        ],
    ),
    case(
        "a list without a title before it",
        "陶立新、岳锋、钟鸣远等县领导出席会议。",
        [("陶立新", "县领导", "attendee"), ("岳锋", "县领导", "attendee"), ("钟鸣远", "县领导", "attendee")],
    ),
    case(
        "a list with words as names, without a title before it",
        "陶立新、高洁、柳林等县领导出席会议。",
        [("陶立新", "县领导", "attendee"), ("高洁", "县领导", "attendee"), ("柳林", "县领导", "attendee")],
        fails="a list with names that are words is missed as a whole",
    ),
    case(
        "a representative of a group",
        "市领导陶立新、岳锋，省直单位代表钟鸣远出席会议。",
        [("陶立新", "市领导", "attendee"), ("岳锋", "市领导", "attendee"), ("钟鸣远", "省直单位代表", "attendee")],
    ),
    case(
        "a group's word after a list with posts",
        "县委书记陶立新，县长岳锋，王国强、李海生等县“四大班子”领导出席会议。",
        [
            ("陶立新", "县委书记", "attendee"),
            ("岳锋", "县长", "attendee"),
            ("王国强", "县“四大班子”领导", "attendee"),
            ("李海生", "县“四大班子”领导", "attendee"),
        ],
    ),
    case(
        "one's own post before a group's word",
        "市领导陶立新、高洁出席会议。市委书记陶立新讲话。",
        [("陶立新", "市委书记", "attendee"), ("高洁", "市领导", "attendee")],
    ),
    case(
        "the longest of one's own posts",
        "市长岳锋出席会议。市委副书记、市长岳锋讲话。",
        [("岳锋", "市委副书记、市长", "attendee")],
    ),
    case(
        "同志 and 先生 are no titles",
        "陶立新同志、宏远公司总经理柳成荫先生出席会议。",
        [("陶立新", None, "attendee"), ("柳成荫", "宏远公司总经理", "attendee")],
    ),
    case(
        "a name without a title",
        "刘大勇、王国强出席会议。",
        [("刘大勇", None, "attendee"), ("王国强", None, "attendee")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ATTENDANCE)
def test_titles_of_attendees(sentence: str, expected: list[tuple[str, str | None, str]]) -> None:
    reading = read(news(f"2月9日，全县植树造林工作会议召开。{sentence}", headline="全县植树造林工作会议召开"))
    assert attendees(only(reading.rows["meetings"])) == expected


#: Posts of every sort of body; each is a title as a whole.
POSTS = [
    "县委书记",
    "县委副书记、代县长",
    "县委常委、统战部部长",
    "县委办公室主任",
    "县委组织部副部长、老干部局局长",
    "县纪委书记、县监委主任",
    "县人大常委会副主任",
    "县人大常委会党组副书记、副主任",
    "县政协党组书记、主席",
    "县政协副主席、县工商联主席",
    "团县委书记",
    "县妇联主席",
    "县总工会常务副主席",
    "县科协党组书记",
    "县政府办公室副主任",
    "县发展和改革委员会主任",
    "县卫生健康委党组成员、副主任",
    "县公安局党委委员、副局长",
    "县公安局交警大队大队长",
    "县人民法院院长",
    "县人民检察院检察长",
    "县人武部政委",
    "军分区司令员",
    "武警中队指导员",
    "县消防救援大队教导员",
    "石桥镇党委书记",
    "县城关镇党委副书记、镇长",
    "石桥镇人大主席",
    "石桥街道党工委书记",
    "石桥街道办事处主任",
    "石桥村党支部书记、村委会主任",
    "石桥村驻村第一书记",
    "石桥社区居委会主任",
    "县产业集聚区管委会主任",
    "县高新区党工委副书记、管委会副主任",
    "县春灌指挥部指挥长、县长",
    "县红十字会常务副会长",
    "县慈善总会会长",
    "县农业银行行长",
    "县供电公司总经理",
    "宏远集团党委书记、董事长",
    "宏远纺织有限公司副总经理",
    "县第一高级中学校长",
    "县人民医院党委书记、院长",
    "县人民医院护士长",
    "县融媒体中心主任",
    "县文化馆馆长",
    "民革县委主委",
    "全国人大代表",
    "省政协委员",
    "农民专业合作社理事长",
    "县作家协会秘书长",
]


@pytest.mark.parametrize("name", ["岳锋", "钟鸣远"])
@pytest.mark.parametrize("post", POSTS)
def test_posts_of_every_sort_of_body(post: str, name: str) -> None:
    reading = read(news(f"2月9日，{post}{name}到柳林镇参加义务植树。"))
    assert titles(reading) == {name: [post]}
    assert [row["kind"] for row in reading.rows["people"] if row["name"] == name] == ["official"]


def test_the_title_of_a_reporter_is_the_bylines_not_that_of_the_line_above() -> None:
    source = "2026-02-09 08:00 来源:石桥日报 作者:田野 许佳佳"
    lead = "本报讯(记者 田野 许佳佳)2月9日，全县开始春灌。"
    reading = read(f"县里近日添了新气象\n\n{source}\n\n{lead}\n")
    assert titles(reading) == {"田野": ["记者"], "许佳佳": ["记者"]}
    assert [one["title"] for one in only(reading.rows["articles"])["reporters"]] == ["记者", "记者"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "石桥大学系统科学与工程研究院党委书记岳锋到场。",
            {"岳锋": ["石桥大学系统科学与工程研究院党委书记"]},
        ),
        ("县长岳锋与石桥学院院长马兰到场。", {"岳锋": ["县长"], "马兰": ["石桥学院院长"]}),
        ("那边内科专家岳锋忙着问诊，然后县医院院长马兰到场。", {"岳锋": ["内科专家"], "马兰": ["县医院院长"]}),
        (
            "全国道德模范提名奖获得者岳锋为孝老爱亲模范马兰、助人为乐模范钟鸣远颁奖。",
            {"岳锋": ["全国道德模范提名奖获得者"], "马兰": ["孝老爱亲模范"], "钟鸣远": ["助人为乐模范"]},
        ),
        (
            "记者采访了岳明昊副校长，接着钟鸣远老师发言。",
            {"岳明昊": ["副校长"], "钟鸣远": ["老师"]},
        ),
        ("特邀嘉宾原县农业局局长马兰到场。", {"马兰": ["原县农业局局长"]}),
        ("钟鸣远、岳锋等30余位著名画家到场。", {"钟鸣远": ["画家"], "岳锋": ["画家"]}),
        ("钟鸣远、岳锋等64人获得省劳动模范称号。", {"钟鸣远": [], "岳锋": []}),
        ("镇长岳锋慰问了丽湖居民区高龄党员。", {"岳锋": ["镇长"]}),
        ("县医院在石桥市长海路225号设置展区，院长岳锋到场。", {"岳锋": ["院长"]}),
        ("县长岳锋（左一）与石桥民警雨夜巡逻，志愿者夏夜值守。", {"岳锋": ["县长"]}),
    ],
)
def test_what_stands_before_and_after_titles_and_is_none(sentence: str, expected: dict[str, list[str]]) -> None:
    assert titles(read(news(f"2月9日，{sentence}"))) == expected
