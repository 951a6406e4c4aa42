"""What is no person where it stands: a place or an office in a list of such, a book, a shop, a term, a surname with 氏."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon import any_of, entries, words
from ...printed import HAN
from .. import posts
from .findings import Findings
from .roster import Mention
from .shapes import plain_name
from .surroundings import team_across

#: How a mention was found that such surroundings speak against.
_LOOSE = frozenset(("context", "plain", "list", "saying", "kin", "donation"))
_SLOTS = r"(?:、[^，。；：！？、\n到在赴往对向率带和与的说任为]{1,6}){0,60}?"
_COUNTED = r"(?:等(?:[\d两三四五六七八九十]+[多余]?)?个?|[\d两三四五六七八九十]+个?)"
#: 红沙岔、柳家咀等乡镇, 张庄、李家集三个镇: what the list is of.
_PLACES_LISTED = re.compile(
    rf"{_SLOTS}(?:[和与及][^，。；：！？、\n到在赴往对向率带的说任为]{{2,12}}?(?=等))?{_COUNTED}(?:乡镇|村寨|寨子|屯子|镇街|县区|区县|县市|市县|村镇|村组|村屯|街道|社区(?![干居党书])|小区|景区|乡(?![亲贤村党])"
    r"|镇(?![长党领干])|村(?![民干支党委里妇医老官主])|县(?![“四领委级直政长人])|市(?![“四领委级直政长人民])|区(?![“四领委级直政长人])"
    r"|旗(?![“四领委级直政长])|州(?![“四领委级直政长])|地(?=[，。；的]|[调视考走进采]))"
)
#: 发改、扶贫等部门负责人: of offices or things; a list of people who work there looks the same.
_THINGS_LISTED = re.compile(
    rf"{_SLOTS}{_COUNTED}(?:部门|单位|科室|行业|领域|企业|公司|学校|医院|项目|产品|品种|作物|方面|环节|问题|工作|活动|专业|课程|专项|措施)"
)
#: How far a list is followed for what it is of: some hundred names. It is followed from every name in it.
_LONGEST_LIST = 600


def _body_ends(*kinds: str) -> Iterator[str]:
    """What the names of bodies of some kinds end in, of two characters and more."""
    for word, kind, place in (entry[:3] for entry in entries("bodies")):
        if kind in kinds and place == "suffix" and len(word) >= 2:
            yield word


_SHOP = re.compile(any_of(_body_ends("company")))
#: 岳江学院, 石医院: a body's last two characters, and not its head's title.
_BODY_ACROSS = re.compile(
    any_of(word for word in _body_ends("school", "medical") if len(word) == 2 and word[0] not in "一二三四五六")
    + "(?![长士])"
)
#: What makes a body's name of a word for people.
_SCHOOLS = ("学院", "学校", "中学", "小学", "医院", "协会", "学会", "联合会", "进修")
_EVENTS = frozenset(word for word in words("meeting_heads") if len(word) == 2)
#: What houses and estates are called: 城公寓 of 长城公寓.
_HOUSES = frozenset(("公寓", "小区", "花园", "花苑", "大厦", "广场", "社区"))
#: What 于 ends as a word: 在于, 善于.
_BEFORE_YU = frozenset("在关由对属位至终善便利勇敢乐急忙等低高大小多基限源出归鉴")
#: Surnames that are measures after a number.
_MEASURES = frozenset("方元石项双包段台批成户万")
#: What 楼 ends with a number: 5号楼, 3栋楼.
_BEFORE_LOU = frozenset("号栋幢")
#: What says how many sheets; and what is planted, and how it is told.
_A_FEW, _PLANTS = frozenset("几数两"), frozenset("树苗花果菜豆瓜")
_PLANTED = re.compile(rf"[种植栽](?:下|了|上)?[{HAN}、]{{0,10}}$")
_COUNTING = re.compile("[\\d一二两三四五六七八九十百千万亿余多几]")
#: A child without a surname, and a school that is called by its place and its number.
_NO_NAME_HERE = re.compile(
    f"(?:[男女]童.{{1,3}}|.(?:{any_of(words('compound_surnames'))})[一二三四五六七八九十][中小])$"
)
#: Surnames that are verbs, before what headlines say after them.
_VERB_AND_OBJECT = re.compile(
    "[谈问话访解](?:梦想|理想|体会|感受|人生|发展|变化|感想|心得|合作|家常|未来|健康|教育|文化|民生|需求|冷暖|民情|难题|团圆|创业)"
)
#: Words in the middle of which a surname stands, and what before 何 asks.
_WORDS_AROUND = ("客户端", "人丁兴旺", "校友林", "少年宫", "文化宫", "科技宫", "工人宫", "妇女宫", "春节前")
_ASKING = frozenset("为如任缘奈")
#: Surnames that are prepositions wherever few people bear them.
_PREPOSITIONS = frozenset("给经从")
#: What makes a term of a name: a theory, a prize, a school, a street, a memorial.
TERM_AFTER = re.compile(
    "思想(?!家)|理论|精神|新时代中国特色|法治思想|生态文明思想|外交思想|强军思想|经济思想|文化思想|主义|文学奖|奖(?!励)|故居|纪念[馆堂园碑日]|陵园"
    "|[县市区镇乡旗](?:第[一二三四五六七八九十\\d]|人民|中心|实验|职业|政府|委员会|红十字|慈善)|[日晚晨早时周]报(?![告道名])|都市报|电视台|广播电台|传媒网|新闻网|发布”"
    "|小学|中学|大学|学院|学校|医院|基金会|[大南北东西中]?路(?!过|上|人)|大道|广场|公园|志愿(?:者|服务)|式的?(?:好|干部|党员|人物)|班(?!主任|长|子)|杯(?!子)|号(?!召)|小区|公寓|\\d{1,3}(?:栋|幢|号楼|单元)"
)


def school_goes_on(text: str, position: int) -> bool:
    """袁江技师学院院长: whether a word for people stands at a place that is but part of a body's name."""
    size = posts.post_at(text, position)
    return bool(size) and text.startswith(_SCHOOLS, position + size)


def excluded(text: str, start: int, end: int) -> bool:
    """Whether the surroundings of characters say that they name no person.

    Example:
        >>> text = "到红沙岔、柳家咀、大滩等乡镇调研"
        >>> excluded(text, 5, 8), excluded("陶立新、柳家明等村干部", 4, 7)
        (True, False)
    """
    name, before = text[start:end], text[start - 1 : start]
    if name[0] == "节" and "\u3400" <= before <= "\u9fff":
        # 教师节一早
        return True
    if _NO_NAME_HERE.match(before + name) or (name[-1] == "军" and text.startswith("分区", end)):
        # 落水男童小明, 即墨一中, 汝陵军分区
        return True
    if _VERB_AND_OBJECT.fullmatch(name):
        # 少年儿童谈梦想, 走基层、问民生
        return True
    if name[0] == name[1] and name[2:] in ("有", "能", "都", "见", "在"):
        # 周周有调度、月月有通报
        return True
    if (name[0] == "张" and before in _A_FEW) or (
        name[-1] in _PLANTS and _PLANTED.search(text, max(start - 12, 0), start)
    ):
        # 几张桌子, 种下任豆树、香椿树
        return True
    if _within_word(text, start, name):
        return True
    if name[0] in "和与" and posts.post_at(text, start + 1) and posts.head_before(text, start, max(0, start - 8)):
        # 政工书记和宣传委员
        return True
    if TERM_AFTER.match(text, end) or before == "该":
        # 焦裕禄精神, 该车成功驶离, 金柳苑小区
        return True
    if (name[1:2] == "氏" and "越南" not in text) or "某" in name or name[1:] in _EVENTS or name[1:] in _HOUSES:
        # 婆婆王氏双目失明, but 越南新娘阮氏兰; 同伙李某, 祭孔大典
        return True
    if (
        text[end - 1 : end + 1] in _EVENTS
        or team_across(text, end)
        or (name[0] == "于" and before in _BEFORE_YU)
        or (name[-1] == "时" and len(name) == 3 and text[end : end + 1] == "，")
        or (name[0] in _MEASURES and _COUNTING.match(before))
        or (name[0] == "楼" and before in _BEFORE_LOU)
    ):
        # 恳亲大会, 哈西大队, 难在于养狗, 见到张娟时，, 三万方砂石, 5号楼独居老人
        return True
    if _BODY_ACROSS.match(text, end - 1) or (name[-1] in "路街巷" and text.startswith("社区", end)):
        # 江湾路社区
        return True
    if text[end : end + 1] == "、" or before == "、":
        limit = end + _LONGEST_LIST
        if _PLACES_LISTED.match(text, end, limit) or (not plain_name(name) and _THINGS_LISTED.match(text, end, limit)):
            return True
    if _SHOP.match(text, end) or school_goes_on(text, end):
        return True
    opening = text.rfind("《", max(0, start - 30), start)
    return opening >= 0 and text.find("》", opening, start) < 0


def _within_word(text: str, start: int, name: str) -> bool:
    """Whether characters are the end of a word and what follows it, or a website: 客户端记者, 为何豪豪, 荆楚网报道."""
    first = name[0]
    if len(name) == 3 and name[-1] == "网":
        return True
    if any(first in word[1:] and text.startswith(word, start - word.index(first)) for word in _WORDS_AROUND):
        return True
    asked = first == "何" and start > 0 and text[start - 1] in _ASKING
    return (asked or first in _PREPOSITIONS) and text.count(name) == 1


def exclude(findings: Findings) -> None:
    """Take back the mentions that are no person where they stand, unless a title of their own vouches for the name."""
    vouched = {m.name for row in findings.found for m in row.values() if _vouched(m)}
    for article, row in enumerate(findings.found):
        text = findings.texts[article]
        for name in {m.name for m in row.values() if m.name not in vouched and excluded(text, m.start, m.end)}:
            findings.withdraw(name)


def _vouched(mention: Mention) -> bool:
    return mention.how not in _LOOSE or (bool(mention.titles) and not mention.inherited)
