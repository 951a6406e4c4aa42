"""The headline: which of an article's heading lines tells the news."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .bylines import is_author
from .fields import WHOLE_PHONE
from .headings import (
    CITY,
    EVENT,
    HAPPENED,
    NEWS_VERB,
    SETTLED,
    claims,
    is_bare_place,
    is_instructing,
    is_numbered_series,
    names_notice,
    sets_scene,
)
from .slogans import INSTITUTION, is_slogan
from .spacing import without_spaces

#: A heading that calls upon its readers, and one that says that a meeting was held.
_EXHORTING = re.compile(
    "以(?!来)|坚决|全力|扎实|切实|持续|深入|加快|奋力|凝心|聚焦|抢抓|抓紧|抓实|抓细|牢记|守住|筑牢|打好|打赢|从严|紧盯|压实|全面|推动|推进|加强|做好|努力|确保|坚持|强化|让|进一步|牢固|严格|统筹|认真|贯彻|落实|学习|大力|突出|紧扣|立足|围绕|咬定|决战|决胜|严防|统一|解放|抓住|抓好|提高|增强|弘扬|发扬|构建|开创|谱写|深化|优化|激发|不断|着力|集中|狠抓|振奋|团结|锐意|真抓|迎难|乘势|发挥|把握|强力|合力|齐心|同心"
)
_TELLS_WHAT_WAS_DONE = re.compile(
    f"^[{HAN}（）、]{{2,24}}(?:召开|举行|举办)[^，：]{{0,16}}(?:会|会议|大会|全会)$"
    f"|(?:会|会议|大会|全会)(?:在[{HAN}]{{2,8}}|[今昨][日天])?(?:隆重|胜利|圆满)?(?:召开|举行|开幕|闭幕)$"
    f"|^(?=.{{10}})[{HAN}、·]{{2,14}}(?:调研|检查|督查|督导|视察|走访|慰问)"
)
#: 《等一颗“新肾”》追踪, “救命药”后续: what the newspaper told before, and that this goes on with it.
_GOES_BACK = re.compile(
    "(?:《[^》]{2,24}》|“[^”]{2,24}”|本报[^，。]{0,12}(?:报道|刊发|刊登)[^，。]{0,24}|(?:本报)?[^，。]{0,8}热线[\\d\\-—]*|关注[^，。]{2,16})(?:一?[文事]|报道|连续报道)?[·—：]{0,2}"
    "(?:追踪|后续|续闻|续报|反馈|回访|追踪报道|跟踪报道|后续报道|连续报道|系列报道|报道追踪|报道后续|新闻追踪)(?:之[一二三四五六七八九十]|[一二三四五])?"
)
#: How the title of a series ends that has no number.
_SERIES_END = re.compile("(?:事迹|展播|选登|摘登|巡礼|特别报道|开栏的话|办实事)$")
#: What a report is that goes back to something (供暖投诉“回头看”), or the place for its kind: no news by itself.
_ASIDE = re.compile("“(?:回头看|进行时|面对面|零距离|大家谈|直通车|曝光台|回音壁|再追踪|问答录|微镜头)”$")
#: A call for love, and a line that tells who needs it.
_CALLS_FOR_LOVE = re.compile(
    "(?=.{4,10}$)(?:请|让我们|一起|快)?(?:伸出|献出|奉献|献上|付出|传递|点燃|托起|撑起|挽救|留住|让爱|用爱|让生命|为生命|爱心接力|爱心呼唤)"
    f"[{HAN}、！]*"
)
_IN_NEED = re.compile(
    "帮帮|帮助|帮一把|救救|求助|急需|急盼|盼|等待|等着|援手|患|病|癌|烧伤|瘫|孤儿|贫困|特困|手术|移植|骨髓"
)
#: On what a meeting was held.
_CONVEYS = re.compile(
    "(?:认真|深入|坚决|全面|扎实|迅速)*(?:学习|贯彻|落实|传达)+[^，。：]*(?:精神|指示|批示|要求|部署)"
)
_FROM_TO = re.compile("从[^，]{1,12}到[^，]{1,12}")
#: That something was held whose name says no more than its kind; what a press conference tells is news by itself.
_HELD = re.compile("(?:召开|举行|举办)[^，：]{0,16}(?:会|仪式|典礼|活动|[比大竞]赛|讲座|论坛)$")
_TELLS_THE_PRESS = re.compile("(?:发布|通气|说明|听证|吹风|见面)会")
#: Where a figure or a verb tells no news: “7·26”, 80周年, 喜迎国庆, 深秋送暖.
_NO_NEWS = re.compile("“[^”]*”|[0-9一二三四五六七八九十百]+周年|^喜迎|迎(?:难而上|春|新)|送(?:暖|温暖|爱心|清凉)")
_TELLS_MORE = re.compile("[0-9：，；]")
#: A body's answer to what is asked.
_ANNOUNCED = re.compile("发布|出台|公布|印发|推出")
_QUOTATION = re.compile(r"“[^”]*”[！？]?")
_EIGHT = re.compile(rf"[{HAN}]{{8}}")
#: How many characters are few for a heading, how many a couplet has that tells the news, and who it is told of with his work.
_FEW, _LONG_COUPLET, _LONGEST_WHO = 8, 14, 10
#: How long a line is at the least that says what a place or a body did, and what somebody did.
_SHORTEST_DEED, _SHORTEST_OF_SOMEBODY = 10, 8
_NOUN_PHRASE = re.compile(f"[{HAN}]{{4,8}}")
#: 石桥镇…, 我县…: who did it.
_A_PLACE_S = re.compile(
    f"[我全][市县区省州]|[{HAN}]{{2,4}}(?:[县区镇乡村]|{CITY})(?![长委])|[市县区州](?:[{HAN}]{{1,8}}(?:[局院校会办站所]|中心|公司))"
)
#: 旗委常委会…, 县人大…: a body that acts, before it a place of its own or none.
_A_BODY_S = re.compile(
    f"[{HAN}]{{0,6}}(?:[省市县区州旗盟乡镇](?:委(?!托)|政府|人大|政协)|指挥部|党委|党组|[公检]察?[安院])"
)
#: 凌晨三点的出租车里, 把实事办到群众心坎上: where or when, and no more.
_WHERE = re.compile(
    f"[{HAN}“”\\d]{{5,14}}[里上中下间旁前后](?<![以之]后)(?<!之[前间])"
    # 跃下, 留下, 递上: what somebody did.
    "(?<![跃跳留放走拿倒写落救坐躺蹲停剩攒买卖接揽签定脱收立种咽记拍吃喝生]下)"
    "(?<![送递领献爱用住走搬登披穿戴喝吃考追赶跃扑冲迎顶奔系]上)(?<![考看击打说选相命投抓]中)"
)
#: 的哥横车挡住失控货车, 省城专家进山坐诊: who it was, by what he is, and what he did.
_SOMEBODY_S = re.compile(
    f"[{HAN}]{{0,4}}(?:专家|医生|护士|教师|老师|校长|民警|交警|协警|法官|检察官|村干部|村支书|第一书记|的哥|的姐|司机|农民(?!工)|村民|市民|老[人汉兵]|大[妈爷]|阿婆|奶奶"
    "|学生|[男女][子孩]|夫[妻妇]|工人|农民工|环卫工|快递[员哥]|消防员|官兵|战士|志愿者|业主|商户|游客|牧民|渔民|矿工|乘客|路人|保安)[“一-龥](?=.{3})(?<!的)"
)
_OWN_AREA = re.compile("[我全][省市县区州旗盟]")
_A_PLACE_AND_COLON = re.compile(f"[{HAN}]{{1,6}}[市县区镇乡村州旗盟]：")
_EXPLAINS = re.compile("[：；]|见闻|纪实|侧记|采访记|^(?:追?记|访|写在)(?!者)")
#: How a line begins that adds to the headline above it.
_ADDS = ("—", "（")
# Typesetting puts spaces beside digits, too.
_PART_END = re.compile(f"(?<![0-9])[{SPACE}]+(?![0-9])")


def choose_headline(headings: list[str]) -> int | None:
    """Which heading line tells the news by itself: the first that is no motto, no quotation and no 时强调.

    Args:
        headings: The heading lines, folded, with the spaces that the page prints.
    """
    if not headings:
        return None
    asked = next((k for k, text in enumerate(headings[:-1]) if is_instructing(text)), None)
    if asked and not any(EVENT.search(text) for text in headings[:asked]):
        return asked + 1
    if _is_couplet(headings) and _is_motto("　".join(headings[:2]), headings[2]):
        return 2
    for index, text in enumerate(headings[:-1]):
        if index and is_instructing(headings[index - 1]):
            return index
        if is_instructing(text) or text[-1] == "：" or text.startswith(_ADDS):
            continue
        if _is_motto(text, headings[index + 1]):
            continue
        return index
    last = len(headings) - 1
    return last if not headings[last].startswith(_ADDS) else 0


def _is_couplet(headings: list[str]) -> bool:
    """Whether the first two of three heading lines and more are two parts of one length that tell no news."""
    if len(headings) < 3 or any(text.startswith(_ADDS) for text in headings[:3]):
        return False
    first, second = map(without_spaces, headings[:2])
    return len(first) == len(second) <= 10 and not any(map(_tells_something, (first, second)))


def _is_short(text: str) -> bool:
    """Whether a line is a few words that tell no news."""
    return len(without_spaces(text)) <= 6 and not NEWS_VERB.search(text)


def _says_that_it_was_held(text: str) -> bool:
    """Whether a line (without its spaces) says that a meeting or another event was held."""
    return (_TELLS_WHAT_WAS_DONE.search(text) or _HELD.search(text)) is not None and not _TELLS_THE_PRESS.search(text)


def _tells_something(text: str) -> bool:
    """Whether a line says what happened, what was settled, how many, or who said what."""
    plain = _NO_NEWS.sub("", text)
    return bool(NEWS_VERB.search(plain) or HAPPENED.search(plain) or SETTLED.search(plain) or _TELLS_MORE.search(plain))


def _is_few_words_over_news(text: str, following: str) -> bool:
    """草原雪夜, 希望工程在石桥: whether a few words that tell nothing stand above a line that can tell the news.

    Of the labelled articles whose first heading is that short and the second is not, nine of ten have the second as headline.
    """
    beneath = without_spaces(following)
    return (
        len(text) <= _FEW
        and len(beneath) >= max(_FEW, len(text) + 1)
        # 热费标准不变　低保户减半 adds to what is told above.
        and (not _PART_END.search(following) or len(beneath) >= _LONG_COUPLET or _tells_something(beneath))
        and text[0] != "“"
        and not _tells_something(text)
        and not claims(text)
        and not _A_PLACE_S.match(text)
        and (not _EXPLAINS.search(following) or _is_told_of_person(following))
    )


def _is_told_of_person(text: str) -> bool:
    """马兰：十二年照料瘫痪邻居, 公交司机岳锋：…: whether a line says who, and after a colon what about him."""
    who, colon, _ = text.partition("：")
    return bool(colon) and (is_author(who) or (5 <= len(who) <= _LONGEST_WHO and is_author(who[-3:])))


def _says_who(text: str) -> bool:
    """Whether a line (without its spaces) says who did it: the people of a place, a body, or somebody by what he is."""
    return bool(_A_PLACE_S.search(text) or _A_BODY_S.match(text) or _SOMEBODY_S.search(text))


def _begins_with_who(text: str) -> bool:
    """Whether a line (without its spaces) says at its beginning who did it, and is long enough to say what."""
    if len(text) >= _SHORTEST_DEED and (_A_PLACE_S.match(text) or _A_BODY_S.match(text)):
        return True
    return len(text) >= _SHORTEST_OF_SOMEBODY and _SOMEBODY_S.match(text) is not None


def _is_motto(text: str, following: str) -> bool:
    """A saying, or the bodies that speak, above the line that tells the event."""
    compact, beneath = without_spaces(text), without_spaces(following)
    if following.startswith("—") or WHOLE_PHONE.search(beneath):
        # A number to call tells no news.
        return False
    tells, explains = _tells_something(compact), _EXPLAINS.search(following) is not None
    if is_bare_place(compact) and len(following) >= 6:
        return True
    if (is_numbered_series(text) or _SERIES_END.search(text)) and len(following) >= 4:
        return True
    if _GOES_BACK.fullmatch(compact) and len(beneath) >= 6:
        return True
    aside = _ASIDE.search(text)
    if aside and not NEWS_VERB.search(text, 0, aside.start()) and len(following) >= 8:
        return True
    if sets_scene(text) and len(following) >= 6 and not sets_scene(following):
        return True
    if _EXHORTING.match(text) and not tells and _A_PLACE_AND_COLON.match(following):
        # 建设美丽石桥, above the town of which it is told.
        return True
    if _CALLS_FOR_LOVE.fullmatch(text) and len(beneath) >= 8 and _IN_NEED.search(following):
        # 伸出你的手, above the line that tells whom to help.
        return True
    if len(compact) <= 6 and claims(compact):
        return True
    if is_slogan(text) and not is_slogan(following) and len(following) >= 8:
        return True
    if _FROM_TO.fullmatch(compact) and len(following) >= 8:
        return True
    if _QUOTATION.fullmatch(text) and following[0] != "“" and following[-1] != "？" and len(following) >= 8:
        return True
    if text[-1] == "？" and following[-1] != "？" and (EVENT.search(following) or _ANNOUNCED.search(following)):
        # What is asked, above the line that says that a meeting was held on it.
        return True
    if not tells and _says_that_it_was_held(beneath):
        return True
    if _CONVEYS.fullmatch(text) and _says_that_it_was_held(beneath):
        # 认真贯彻落实副省长调研时的指示精神
        return True
    parts = [p for p in _PART_END.split(text) if p]
    if all(INSTITUTION.search(part) for part in parts) and names_notice(beneath):
        return True
    if len(parts) >= 3 and len(set(map(len, parts))) == 1 and len(parts[0]) <= 5 and len(beneath) >= 8:
        # 抓产业 促增收 惠民生
        return True
    if _is_short(text) and "？" in following and "？" not in text and len(beneath) >= 10:
        # 街坊茶座, above what is asked there.
        return True
    if _is_few_words_over_news(compact, following):
        return True
    if len(parts) == 1 and _WHERE.fullmatch(compact) and not (tells or explains):
        return True
    # 人心暖，冰雪融: the comma between a few words tells nothing.
    plain = compact.replace("，", "") if len(compact) <= _FEW + 1 else compact
    if not explains and _begins_with_who(beneath) and not (_tells_something(plain) or _says_who(compact)):
        # 小菜园里“种”出大文章, above the line that tells where that was and what came of it.
        return True
    told = NEWS_VERB.search(text) or HAPPENED.search(text)
    if _NOUN_PHRASE.fullmatch(text) and not told and _A_PLACE_S.match(following):
        return len(following) >= 12 and not explains
    if not NEWS_VERB.search(following):
        return False
    if len(parts) == 2 and abs(len(parts[0]) - len(parts[1])) <= 1 and max(map(len, parts)) <= 10:
        # A couplet above the event: its verbs are wishes.
        return not EVENT.search(text) and EVENT.search(following) is not None
    if _QUOTATION.fullmatch(text):
        return following[-1] != "？"
    if (
        _EXHORTING.match(text)
        and not EVENT.search(text)
        and (_TELLS_WHAT_WAS_DONE.search(beneath) or _OWN_AREA.match(following))
    ):
        # What the meeting asked for, above the line that says that it was held, or what was done.
        return True
    if told or (_A_PLACE_S.match(text) and not _A_PLACE_S.match(following)):
        # 石桥镇改厕三千户 says who did what.
        return False
    if _NOUN_PHRASE.fullmatch(text) and len(following) >= 12 and not explains:
        # 手术台上三小时, above the line that tells whom the hospital saved.
        return True
    return (len(parts) >= 2 and max(map(len, parts)) <= 10) or bool(_EIGHT.fullmatch(text))
