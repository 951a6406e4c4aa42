"""What the words of a heading say: news, a notice, a claim; and which lines above a headline belong to it."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import entries
from ..printed import HAN, SPACE
from .roundups import names_column
from .slogans import INSTITUTION, is_banner, is_known_slogan, is_slogan
from .spacing import BLANK, without_spaces

#: How the heading of a notice, a roll or a letter ends.
_NOTICE_END = re.compile(
    r"(?:公告|公示|启事|通知|通告|名单|倡议书?|声明|账户|账号|账户信息|方式|渠道|须知|简介|爱心榜|光荣榜|红榜|芳名录|讣告|寻人启事|招聘|告知书|公开信|一封信|感谢信|重点提示|工作提示|温馨提示|预告|明细|一览表?|光荣榜|的决定|的决议|简历|榜)(?:[（][^（）]{1,12}[）])?(?:[一二三四五]|之[一二三四])?$"
)
#: A verb of news.
NEWS_VERB = re.compile(
    r"(?:召开|举行|举办|出席|主持|讲话|强调|调研|会见|开幕|闭幕|启动|部署|通过|获|成立|揭牌|开工|签约|发布|完成|推进|恢复|捐|接受|开通|实施|视察|检查|督查|督导|暗访|约谈|表彰|命名|揭晓|授予|征集|曝光|获评|解决|延长|缩短|推行|试行|启用|投用|投产|开班|开学|开业|开馆|揭幕|挂牌|复工|复产|复课|封闭|上调|下调|寄出|搬进|搬迁|开庭|审结|抓获|破获|侦破|告破|获刑|落网|拘留|刑拘|归案|被抓|被罚|被判|受审|获赔|相聚|齐聚|完工|封顶|合龙|贯通|荣获|喜获|摘得|斩获|慰问|看望|走访|率队|到访|座谈|开展|落户|增|突破|超|达|迎|圆|走进|亮相|上线|落成|竣工|通车|发往|运往|抵达|赴|出台|印发|公布|发放|送|建成|募|筹|收到|接收|开放|入选|夺|当选|任命|查处|通报|宣判|救|打造|推出|实行|拨)"
)
#: What happened, in other words than a verb of news.
HAPPENED = re.compile(
    "困住|被困|侧翻|相撞|追尾|坠[落入楼崖]|起火|着火|失火|坍塌|落水|溺水|失联|走失|停水|停电|停气|中毒|遇险|脱险|晕倒|昏倒|摔倒|猝死|溺亡|触电|迷路|走丢|受伤|身亡|逝世|遇难|任[^，]{2,12}[长员任记]$"
)
#: What was settled, where nothing else is told; a motto, too, can have such a word.
SETTLED = re.compile(
    "敲定|确定|落定|出炉|签下|[涨降拟将已]|[了啦]$|有了|不[再得准许]|取消|调整|暂停|叫停|停止|终止|禁[止放售行入烧]|提高|放开|放宽|免费|补贴|改为|扩容|接任|出任"
)
#: 岳锋在全县安全生产会议上强调：, above the headline.
INSTRUCTING_KICKER = re.compile(r"[^，。：；]{2,12}在?[^，。：；]{5,30}[时上中](?:强调|指出|要求|提出)：")
_INSTRUCTING = re.compile(
    r"(?:时?强调|时?指出|时?要求|(?<=.{4})提出|时(?:表示|说|寄语|勉励|叮嘱|希望|呼吁|明确|提醒|承诺))(?:[：:])?$"
)
#: A verb of an event.
EVENT = re.compile(r"召开|举行|举办|出席|主持|调研|会见|签约|讲话|开幕|闭幕|启动")
#: 早一天阻断传播早一天迎来春天: both parts begin alike.
_REPEATED = re.compile(r"(.{2,3}).{2,6}\1")
#: What a heading ends in that a line of its own cannot be: a noun without whose it is, and what happens with it.
_REST = re.compile(
    "(?:活动|工作|仪式|项目|工程|比赛|大赛|展览|培训|行动|计划)(?:正式|今日|今天|昨日|明日|全面|圆满|隆重|在[京沪])?"
    "(?:启动|开幕|闭幕|开工|举行|召开|开班|落幕|开赛|收官|开展|举办|完成|结束|开始)"
)
_QUOTED = re.compile("“[^”]*”")
#: 玉树，我们与你同在: no line ends in the middle of these.
_WHOLE_WORDS_IN_ZAI = ("同在", "存在", "现在", "所在", "实在", "自在", "潜在", "健在", "常在", "都在", "还在")
#: Characters that a couplet repeats for its rhythm, not for its theme.
_COMMON = frozenset("\u3000 一不人心有无的我中大天地日年再更共同")
#: A kicker of a few characters that says something of its own (数字赋能), unlike a column's name.
_CLAIMS = re.compile(
    "(?:赋能|护航|提速|发力|破题|先行|惠民|为民|减负|增效|添彩|助农|富民|清零|到家|见效|升级|同行|亮剑|出击|问需|解忧|解难)$"
)
#: 三道口罩勒出的“勋章”: a sub-heading rather than news.
NOUN_QUOTED = re.compile("的“[^”]+”$")
#: 县粮食局…, 我市…: the beginning of a heading, not of its second half.
_OWN_SUBJECT = re.compile("[我全本]?[省市县区州盟旗](?![里内外域])")
#: 岳锋督导“三秋”生产: who went where, a heading of its own.
_SOMEBODY_WENT = re.compile(
    rf"[{HAN}·]{{2,6}}(?:率队|带队|实地)?(?:督导|调研|检查|督查|视察|走访|慰问|主持|出席|会见|看望|暗访|察看|约谈)"
)
#: How the name of a series ends that is numbered: 身边好人·第37期, 柳河纪行之三.
_NUMBERED_SERIES = re.compile(
    rf"(?P<name>.{{2,14}}?)[{SPACE}·—\-|]*(?:第{BLANK}*(?:\d{{1,4}}|[一二三四五六七八九十百]{{1,5}}){BLANK}*[期辑集篇回讲季站章]"
    rf"|系列(?:报道|评论|访谈|谈)?之[一二三四五六七八九十]{{1,3}}|(?<!分)之(?!一$)[一二三四五六七八九十]{{1,3}}"
    rf"|（第?(?:\d{{1,4}}|之?[一二三四五六七八九十]{{1,4}})[期辑集篇回讲季]?）|[①-⑳])$"
)
#: When, or how much, and no more: 截至昨日18时, 三秋时节, 总投资3.2亿元.
_SETS_SCENE = re.compile(
    rf"(?:截[至止]|从|自)?(?:[今昨明前][日天]|本月|今年|[\d年月日时点分至到上下中午晚夜—-])*\d{{1,2}}[时日点](?:许|起|止)?"
    rf"|[{HAN}\d]{{1,4}}[年载](?:如一日|磨一剑)"
    rf"|“?[{HAN}\d]{{1,6}}”?(?:时节|假期|期间|之际|来临|前夕|首日)"
    rf"|(?:总投资|投资|耗资|总额|占地|全长|历时|投入|预计|累计)[{HAN}]{{0,4}}[\d.]+[余多]?[万亿]?[{HAN}]{{1,4}}"
)
#: What kind of report an article is, above its headline.
_GENRES = frozenset(("特写", "通讯", "侧记", "社论", "短评", "述评", "综述", "时评", "快评"))
#: 百姓热线 8220001: the column of a newspaper's hotline with its number.
_HOTLINE_COLUMN = re.compile(rf"[{HAN}]{{2,8}}(?:热线|帮办|帮帮团|在线|服务台){BLANK}*(?:0\d{{2,3}}[\-—])?\d{{7,8}}$")
#: Whom an appeal or a notice addresses in its last line, and those who join in.
_CALLS_READERS = re.compile(
    "您|[你我咱]们|大家|(?:欢迎|期待|感谢|谢谢|恳请|敬请|请|呼吁)[^，！]*[，！]|众人拾柴|行动起来|伸出[^，！]{0,6}手"
)
#: A heading above accounts that says no more than what they are for.
_BARE_ACCOUNTS = re.compile(
    "(?:接[收受]|捐[款助赠]|人民币|[港外]币|[港美欧]元|外汇|对公|境[内外]|海外|爱心|救助|资助|善款|募捐|社会|银行|收款|汇款|联系|专用|帮扶|以下为|附)*(?:[账帐][户号]|方式|渠道|途径|办法|通道)[：:]?"
)
#: The name of a page's or a website's section: □ 一版要闻, 通知公告.
_SECTION = re.compile("^[□■◆●◇○]|版|(?:要闻|综合|公告|公示|通告|通知|动态)$")
_SECTION_PARTS = re.compile(rf"[{SPACE}·\-—/|]+")
_SALUTATION = re.compile(
    "(?:同志|同志们|先生|女士|朋友|朋友们|乡亲们|父老乡亲|同胞们?|老师们?|家长们?|编辑部?|各位[^，。]{2,8}|[市居村]民们?|们)：$"
)
_SUBJECT = re.compile(
    rf"(?=.{{4,26}}$)[{HAN}“”·\d]+(?:{INSTITUTION.pattern.removesuffix('$')}|[市县区州旗镇乡村]|小区|学院|[小中大]学|园|厂|站|馆|所|店|队|街道|集团|医院|法院)："
)
#: 市 at the end of a place's name, in a pattern: 超市 and 股市 are none.
CITY = "(?<![早夜股楼菜花集超门城])市"
_BARE_PLACE = re.compile(f"(?!走进|来到|探访|再访|回望|对话|美丽|魅力|我)[{HAN}]{{1,6}}(?:县|{CITY}|州|旗)")
_HEADING_SIGNS = re.compile(rf"[{SPACE}，：]")
_EVENT_COUPLET = re.compile(rf"[{HAN}]{{4}}{BLANK}+[{HAN}]{{4}}")
_THREE_AND_THREE = re.compile(rf"[{HAN}]{{3}}{BLANK}+[{HAN}]{{3}}")


def is_instructing(text: str) -> bool:
    """Whether a heading line ends in 时强调 or the like: the headline is what follows."""
    return _INSTRUCTING.search(text) is not None


def names_subject(text: str) -> bool:
    """Whether a line above the headline says whom, or which place, it is about: 石桥市第二中学："""
    return _SUBJECT.fullmatch(text) is not None and not is_salutation(text)


def is_bare_place(text: str) -> bool:
    """Whether a heading (without its spaces) is the name of a county or city and no more: 石桥县."""
    return _BARE_PLACE.fullmatch(text) is not None


def names_notice(text: str) -> bool:
    """Whether a heading (without its spaces) is that of a notice, a roll or a letter: …的公告."""
    return _NOTICE_END.search(text) is not None


def claims(text: str) -> bool:
    """Whether a kicker of a few characters says something of its own (数字赋能), unlike a column's name."""
    return _CLAIMS.search(text) is not None


def is_rest(first: str, second: str) -> bool:
    """Whether the second of two lines is the end of the one heading that they are: 县里“慈善一日捐” and 活动启动."""
    return (
        _REST.fullmatch(without_spaces(second)) is not None
        and len(without_spaces(first)) >= 6
        and not _HEADING_SIGNS.search(first)
        and not NEWS_VERB.search(_QUOTED.sub("", first))
    )


def is_broken(first: str, second: str) -> bool:
    """Whether two lines are a web page's one heading, broken."""
    if first[-1] in "的和与在为向对把被让是及暨、" and not first.endswith(_WHOLE_WORDS_IN_ZAI):
        return True
    return (
        not _HEADING_SIGNS.search(first + second)
        and len(first) + len(second) <= 40
        and not _OWN_SUBJECT.match(second)
        and not _SOMEBODY_WENT.match(second)
        and not NEWS_VERB.search(first)
        and bool(NEWS_VERB.search(second))
    )


def is_numbered_series(text: str) -> bool:
    """Whether a heading line is the name of a series with the number of its part, or of a hotline's column."""
    match = _NUMBERED_SERIES.fullmatch(text)
    if match:
        name = without_spaces(match["name"])
        return not NEWS_VERB.search(name) and not names_notice(name) and "，" not in name
    return _HOTLINE_COLUMN.fullmatch(text) is not None


def sets_scene(text: str) -> bool:
    """Whether a heading line says when, or how much, and no more; or what kind of report the article is."""
    compact = without_spaces(text)
    return compact in _GENRES or _SETS_SCENE.fullmatch(compact) is not None


def is_kicker(headings: list[str], lead: str, sourced: bool = False, single: bool = False) -> bool:
    """Whether the first of several heading lines belongs to the article below.

    A couplet that shares a word or a theme with the headline or the lead does; so do the name of a numbered series, and
    what —— explains. No banner stands between the menus of a web page and its 来源 line.

    Args:
        headings: The heading lines.
        lead: How the text below them begins; empty where there is none.
        sourced: A 来源 line stands right under the headings.
        single: The page has one article.
    """
    text = headings[0]
    if headings[1].startswith("—") or is_numbered_series(text) or sets_scene(text):
        return True
    compact = without_spaces(text)
    if is_slogan(text) and list(map(len, text.split())) in ([3] * 3, [4] * 3):
        # 认清形势　坚定信心　落实措施, above the meeting that called for it.
        return not is_known_slogan(compact) and EVENT.search(headings[1]) is not None
    if not is_slogan(text) or is_banner(compact) or len(text.split()) != 2:
        return False
    if not sourced and len(headings) > 2 and is_slogan(headings[1]):
        # The page's banner, above a kicker.
        return False
    if sourced or _shares_theme(compact, without_spaces(headings[1])):
        return True
    if is_known_slogan(compact):
        return False
    if not _REPEATED.match(compact) and _EVENT_COUPLET.fullmatch(text) and NEWS_VERB.search(headings[1]):
        # 风大浪高　生死营救, above the news of a rescue.
        return True
    if single and len({len(part) for part in text.split()}) == 1:
        return True
    if EVENT.search(headings[1]) and not _REPEATED.match(compact):
        # A couplet above the event that it is about.
        return True
    if _THREE_AND_THREE.fullmatch(text):
        # 转方式　惠民生: too short for a banner over a page.
        return True
    below = "".join(map(without_spaces, headings[1:]))
    about = below + without_spaces(lead)
    if any(text.count(c) > 1 and c in below for c in set(text) - _COMMON):
        # 天旱人不旱　地旱心不慌, above the report of a drought.
        return True
    return any(text[k : k + 2] in about for k in range(len(text) - 1) if text[k : k + 2].strip() == text[k : k + 2])


def _shares_theme(slogan: str, headline: str) -> bool:
    """Whether a slogan is about what the headline tells: 一方有难　八方支援 above the news of who gave."""
    if names_notice(headline) and not headline.endswith("名单"):
        return False
    return (_about("disaster", slogan, headline) and EVENT.search(headline) is not None) or (
        _about("giving", slogan, headline) and NEWS_VERB.search(headline) is not None
    )


def _about(theme: str, slogan: str, headline: str) -> bool:
    of_slogans, of_headlines = _theme(theme)
    return of_slogans.search(slogan) is not None and of_headlines.search(headline) is not None


@cache
def _theme(theme: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What in a slogan, and what in a headline, tells a theme."""
    listed = [(word, where) for word, its, where in entries("slogan_themes") if its == theme]
    of_slogans, of_headlines = (
        re.compile("|".join(re.escape(word) for word, where in listed if where == place))
        for place in ("slogan", "headline")
    )
    return of_slogans, of_headlines


def is_stray(text: str, feature: bool = False) -> bool:
    """Whether the first of several heading lines is the page's, not the article's.

    Args:
        text: The line.
        feature: A byline on a line of its own stands below the headings: a few words can be a feature's headline.
    """
    compact = without_spaces(text)
    if is_slogan(text) or names_column(compact) or (compact[0] in "【[" and compact[-1] in "】]"):
        return True
    most = (
        10 if "·" in compact else 3 if feature and compact[0] not in "□■◆●" else 6
    )  # 在路上·看家乡: the name of a column
    told = NEWS_VERB.search(compact) or HAPPENED.search(compact) or (len(compact) > 4 and SETTLED.search(compact))
    return len(compact) <= most and not told and not claims(compact)


def is_column_above(text: str, following: str) -> bool:
    """Whether a line that is no headline names the column of the one below it, its kicker, and no section of the page.

    Example:
        >>> is_column_above("都市人物", "外来妹办起“候鸟课堂”"), is_column_above("□ 一版要闻", "县人代会闭幕")
        (True, False)
    """
    # 大爱无疆·抗震救灾特写 is one, 创建文明城市　我们在行动 is the page's banner.
    named = (len(text.split()) == 1 and names_column(text)) or not is_slogan(text)
    return named and not is_above_kicker(text, following) and _SECTION.search(text) is None


def is_above_kicker(text: str, following: str) -> bool:
    """Whether a heading line that tells no event stands above one that ends in 时强调: it is the page's."""
    return is_instructing(following) and not is_instructing(text) and EVENT.search(text) is None


def is_section_line(text: str) -> bool:
    """Whether a line says whose web page it is, and in which section: 石桥县民政局　通知公告."""
    parts = [part for part in _SECTION_PARTS.split(text) if part]
    if not 2 <= len(parts) <= 3:
        return False
    first, *rest = parts
    return (
        len(first) >= 4
        and INSTITUTION.search(first) is not None
        and all(len(part) <= 6 and not NEWS_VERB.search(part) for part in rest)
        and (rest[-1].endswith("两会") or not INSTITUTION.search(rest[-1]))
    )


def is_call(text: str) -> bool:
    """Whether a line calls upon the readers whom a notice or an appeal addresses: 期待您的参与！"""
    return text[-1] == "！" and _CALLS_READERS.search(text) is not None


def names_accounts(text: str) -> bool:
    """Whether a heading (without its spaces) says that accounts follow, and not whose: 接收捐款账户."""
    return _BARE_ACCOUNTS.fullmatch(text) is not None


def is_salutation(text: str) -> bool:
    """Whether a line calls those whom a letter or a speech addresses: 编辑同志：."""
    return len(text) <= 20 and _SALUTATION.search(text) is not None
