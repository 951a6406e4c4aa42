"""What a newspaper announces outside its articles: weather, hotlines, what is to come."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE

_ANNOUNCE = re.compile(
    r"(?:公益广告|广告$|主办[：:]|主管[：:]|内部资料|准印证|国内统一刊号|邮发代号|更多[^。]{0,12}(?:见|请)|（更多|（?相关报道见|（?全文见|（?详见|下期预告|今日导读|导读|(?:今日天气|天气预报|气象信息)(?!员|台|站|中心|节目)|明日看点|新闻热线|报料热线|广告(?:刊登|招商|发布|业务)?(?:热线|电话)|投稿邮箱|本报地址|本报社址|社址|欢迎投稿.|来稿请寄|征订启事：|遗失(?:声明|启事)[^与和及]|(?:总编室|编辑部|记者部|采编部|广告部|发行部|通联部)(?:电话|热线)：|零售价|(?:今日|每份)零售|定价(?=[：:每全0-9])|印刷[：:]|订阅|发行热线|今日关注[：:]|详见|今日看点|编读热线|法律顾问(?![进走团上下为服])|承印|下期看点|精彩导读|报[：:].{2,60}[送发][：:]|今日限行|限行尾号|空气质量：[优良轻中重]|本报(?:法律顾问|值班|总值班|总编室|(?:热线|电话|传真|邮箱|网址|微信|微博)(?:号码?|公众号|平台|地址)?(?:[^\u4e00-\u9fff]|$)))"
)
_PAGE = r"第?(?:[①-⑳]|[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})版"
#: ②版　全区…开班: the title of an article on another page, with the page's number before or after it.
_ON_ANOTHER_PAGE = re.compile(
    rf"[▶►●→]?{_PAGE}[{SPACE}：]+[^。]{{6,60}}$"
    rf"|[^。]{{6,60}}(?:[→▶►]|（(?:详?见)?){_PAGE}）?$"
)
#: 石桥日报社出版　社址：…
_PUBLISHED_BY = re.compile(
    rf"[{HAN}]{{2,10}}报社[{SPACE}]*(?:编辑)?(?:出版|主办|主管|印刷)"
    r"(?=[^。]*(?:[社地]址|电话|邮编|刊号|代号|零售|定价|[责主]编))[^。]{0,60}$"
)
#: What every weather line has: cheap to look for.
_DEGREES = re.compile("[℃度级]")
_SKY = re.compile("[晴阴云雨雪雾霾]")
_WEATHER = re.compile(
    r"(?:晴|多云|阴|小雨|中雨|大雨|阵雨|雷阵雨|雨夹雪|小雪|中雪|大雪|有雾|霾)[^。]{0,40}(?:℃|度|级)|(?:最高|最低)?气温[^。]{0,10}(?:℃|度)"
)
#: 石桥天气：今天到明天, 明日天气: before the forecast.
_FORECAST_LABEL = re.compile(
    rf"(?:[{HAN}]{{2,4}}?)?(?:[今明后][日天晚])?(?:天气|气象)(?:预报|信息)?：[今明后两日天晚白夜间到至、]*"
)
_FORECAST_OF_DAY = re.compile("[今明后][日天晚](?:夜间|白天)?天气(?!晴[朗好]|阴沉)")
#: 今日石桥：晴间多云，北风3级，12℃: a place, and nothing but a forecast's words and figures.
_FORECAST_ONLY = re.compile(
    rf"(?:【?天气】|[今明后][日天晚])?[{HAN}]{{0,4}}?：?"
    r"[晴阴多云小中大暴阵雷雨雪雾霾间转夹冰雹有零下上℃度级风东南西北偏微力至到最高低气温夜白天日今明~～—\-/\d，、：；。.]{6,60}"
)
_HOTLINE = re.compile("投稿邮箱|新闻热线|报料热线")
#: 广告　石桥家居广场开业: the word, set apart, before what is advertised.
_ADVERTISEMENT = re.compile(
    rf"[【\[（■●◆]?(?:分类|公益|便民|形象)?广[{SPACE}]?告[】\]）]?[{SPACE}：|]+[^{SPACE}]|[【\[](?:分类|公益|便民)?广告[】\]]"
)
#: 晚报热线 96550: the newspaper's own number, unlike a column that helps its readers (帮忙热线).
_OWN_HOTLINE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}[日晚早周时都商导快]报|报社|编辑部|电视台|融媒)(?:新闻|读者|民生)?(?:热线|电话)[：:]?[\d\-—、/]{5,40}"
)
_FORECAST = re.compile("气象台|天气预报|今日天气")

#: 热线报料一经采用，奖励30元至500元: what the newspaper pays for.
_REWARDS = re.compile(
    r"(?:报料|爆料|线索|热线|投稿|来稿|稿件|照片)[^。]{0,12}(?:一经|一旦|凡被|凡经)(?:采用|采纳|刊用|刊登|见报)"
    r"|(?:一经|一旦)(?:采用|采纳|刊用|刊登|见报)[^。]{0,6}(?:奖励|奖金|稿酬|酬金|付酬|有奖|有酬)"
    r"|(?:新闻|有奖|热线)(?:报料|爆料)[^。]{0,10}(?:奖励|奖金|酬金|有奖|最高奖)"
)
#: 某宾馆招聘服务员8名（广告）: the word after what is advertised.
_ADVERTISED = re.compile(r"[（(【\[](?:公益)?广[^\S\r\n]*告[）)】\]]$")

#: 本报热线8222110追踪: a column, in which the newspaper goes on with what it was told.
_FOLLOWS_UP = re.compile("热线[\\d\\-—]*(?:追踪|反馈|报道|帮办|回音|回访|见闻)$")
_LONGEST_FOLLOW_UP = 20

#: What stands above the titles of what is announced.
_HEADS = frozenset(("广告", "公益广告", "导读", "今日导读", "精彩导读", "今日看点", "明日看点", "下期看点", "下期预告"))


def heads_announcements(compact: str) -> bool:
    """Whether a line (without its spaces) stands above what is announced: 下期看点."""
    return compact.strip("：【】") in _HEADS


def announced(text: str, compact: str) -> str | None:
    """Whether a line is of the `weather` or another `announcement`.

    Args:
        text: The line, of 160 characters at the most.
        compact: The line without its spaces.

    Returns:
        The use of such a line, None for others.
    """
    size = len(text)
    if size <= _LONGEST_FOLLOW_UP and _FOLLOWS_UP.search(compact):
        return None
    if size > 90 and "版" not in text and "报社" not in text:
        return None
    weather = _DEGREES.search(text) is not None and _WEATHER.search(text) is not None
    use = "weather" if weather else "announcement"
    if (
        size <= 90
        and "。" not in compact[:-1]
        and (
            _ADVERTISEMENT.match(text)
            or (text[-1] in "）】]" and _ADVERTISED.search(text))
            or (("采" in text or "刊" in text or "料" in text) and _REWARDS.search(compact))
        )
    ):
        return "announcement"
    if "。" not in text and _OWN_HOTLINE.fullmatch(compact):
        return "announcement"
    if "。" not in text and size <= 90 and (_HOTLINE.search(compact) or (weather and _FORECAST.search(compact))):
        return use
    if size <= 70 and "。" not in compact[:-1] and _DEGREES.search(text) and _SKY.search(text):
        if _FORECAST_ONLY.fullmatch(compact):
            return "weather"
    if weather and "。" not in compact[:-1]:
        label = _FORECAST_LABEL.match(compact) or ("。" not in compact and _FORECAST_OF_DAY.match(compact))
        if label and _WEATHER.match(compact, label.end()):
            return use
    if weather and size <= 60 and compact.startswith(("气象：", "天气：", "气象预报")):
        return use
    if ("版" in text and _ON_ANOTHER_PAGE.match(text)) or ("报社" in text and _PUBLISHED_BY.match(text)):
        return use
    if (size <= 60 and _ANNOUNCE.match(compact)) or (
        weather and size <= 80 and _WEATHER.match(compact.lstrip("今明后日天：:"))
    ):
        return use
    return None
