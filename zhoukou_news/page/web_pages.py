"""What a web page prints around an article: menus, 来源 lines, links, dates, copyright."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import words
from ..printed import HAN, SPACE
from .newspapers import NEWSPAPER
from .spacing import BLANK

_SOURCE_LINE = re.compile(
    r"(?:(?:信息|稿件|文章|新闻)?来源|稿源|(?:当前)?报纸名称|版面|版次|(?:发布|发稿|刊发|发表|更新|上传|录入|添加|编印|出版|见报|生成|创建|编辑|签发)(?:时间|日期)|作者|发布者|发布单位|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:次数|量|数)?|访问量|字体|字号|索引号|文号|主题词)[：:]"
    # 时间：8：30至17：30 is a notice's own.
    rf"|(?:时间|日期)[：:]{BLANK}*(?:$|\d{{2}}-\d{{2}}$|\d{{4}}(?:[-/.]|年\d{{1,2}}月\d{{1,2}}日{BLANK}*(?:$|\d{{1,2}}[：:]\d{{2}}(?:$|[：:{SPACE}])|[{SPACE}|]+[^\d至到—－-])))"
)
#: 来源：, with nothing after it.
_BARE_LABEL = re.compile("(?:(?:信息|稿件|文章|新闻)?来源|(?P<author>作者))[：:]")
_SOURCE = re.compile(
    rf"{NEWSPAPER}(?:{BLANK}*[\-—]{BLANK}*{NEWSPAPER})?|[{HAN}]{{2,12}}(?:[局办部委台社报网]|中心|频道|客户端|公众号|头条)"
)
_SOURCE_ANYWHERE = re.compile(
    r"来源[：:]|发布(?:时间|日期)|更新(?:时间|日期)|刊发(?:时间|日期)|发表(?:时间|日期)|上传(?:时间|日期)|录入(?:时间|日期)|https?[：:]//.*\d{4}年"
)
_WEB_PAGE = re.compile(
    r"[•·▪>» ]*(?:点击(?:上方|下方)?蓝字|END$|The End$|阅读原文|长按[^。]{0,12}(?:识别|关注)|扫(?:码|描)?(?:上方|下方|左侧|右侧)?(?:二维码)?关注|戳这里|新闻搜索：?$|往期(?:精彩|回顾|推荐)|(?:发表|查看)评论|用户名|匿名发表|匿名评论|登录|注册|当前位置|您?(?:现在|当前)?所?在?的?位置|首页|网站首页|\d?[^\S\r\n]*上一篇|下一篇|设为(?:主页|首页)|加入收藏|上一条|下一条|相关(?:新闻|链接|阅读|文章|附件)|(?:友情|快速|快捷)链接|标签|关键词|关键字|扫一扫|返回(?:首页|顶部|列表)?|版权所有|主办单位|网站地图|ICP备|.{0,4}ICP备|您看到此篇|看完这篇|分享(?:到|至|：)|打印本页|【?(?:打印|关闭|收藏|纠错|字体|大中小)|\[?(?:打印|关闭|收藏|字体)|微信扫|责任编辑|网友评论|我要评论|我要纠错|点赞|Copyright|\||[（(]?原标题：|原题：?$|扫描二维码|字体大小|大{0,1}中小$|新浪微博|微信$|微博、微信$|QQ空间|在线投稿|无障碍|语音播报|我来说两句$|内容如有不妥|转载请注明|相关专题：|页：$|(?:本(?:篇)?文章?|全文)共?(?:约)?\d+字|附件(?:下载)?：?$|我要留言|热文推荐|用户登录$|还没有账[号户]|立即注册$|[\u4e00-\u9fff]{0,6}报告链接：?$|意见反馈|(?:微信公众号|个人微信)$|您的(?:IE)?浏览器|您访问的链接|文章关键词|[（(][^（）()。]{2,12}热线[：:][^（）()]{6,60}[）)]$)"
)
_WEB_PAGE_ANYWHERE = re.compile(
    rf"https?[：:]//|/enpproperty|content_\d+\.html|www\.|来源[：:]|发布时间|更新时间|发布日期|点击[数量][：:]|浏览(?:次数|量)?[：:]|阅读(?:次数|量|数)?[：:]|网站地图|联系我们|版权所有|ICP备|手机版[：:]|官方微[博信][：:]|上一版|下一版|上一期|下一期|欢迎订阅|放大{BLANK}*缩小|分享到|阅读{BLANK}*\d|在看{BLANK}*\d|条评论|网友评论|意见反馈|欢迎批评指正|(?:版权|免责)声明|验证码|推荐阅读|立即打开|网警|公安备|【(?:打印|关闭|字号|大)|大{BLANK}+中{BLANK}+小"
)
_OWN_ADDRESS = re.compile("(?:官方)?(?:网址|官网|网站|邮箱)")
_BRACKETED = re.compile(rf"(?:{BLANK}*[【\[][^】\]]{{1,12}}[】\]]){{2,}}{BLANK}*$")
_DIGIT = re.compile(r"\d")
_LINK = re.compile(
    rf"(?:[·•▪■>›]{BLANK}*[^。]{{4,50}}|[^。，]{{6,50}})[{SPACE}（(\[]+(?:\d{{4}}[-/.年])?\d{{1,2}}[-/.月]\d{{1,2}}日?[）)\]]?$"
)
#: What every line of a web page with a date in figures has: cheap to look for.
_NUMERIC_DATE = re.compile(r"\d[\-/.年]\d")
_DATE_FIRST = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_YEAR_AND_MONTH = re.compile(r"\d{4}-\d")
_DATED_FURNITURE = re.compile(
    r"\D{0,8}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?!\d)"
    # The website's address before it, and the time or how often it was read after it.
    rf"|(?=.{{0,80}}(?:www\.|https?[：:]//|作者|编辑|阅读|浏览|点击)).{{0,60}}?(?<![\d/_\-])\d{{4}}-\d{{1,2}}-\d{{1,2}}[{SPACE}]+\d{{1,2}}[：:]\d{{2}}"
)
_DATE_LINES = (
    re.compile(rf"[{HAN}]{{2,14}}{BLANK}+(?:\d{{4}}[-/.])?\d{{1,2}}[-/.]\d{{1,2}}{BLANK}+\d{{1,2}}[：:]\d{{2}}"),
    re.compile(rf"[{HAN}]{{2,10}}(?:网|报|在线|中心)[{SPACE}]+\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}"),
    re.compile(r"\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[^。，]{0,40}(?:来源|作者|浏览|点击|阅读|\d{1,2}[：:]\d{2})"),
    re.compile(
        rf"[{HAN}]{{2,12}}{BLANK}*（\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}日?{BLANK}*(?:\d{{1,2}}：\d{{2}})?）\Z"
    ),
    # 石桥日报2010年3月31日12版
    re.compile(
        rf"(?:（|据|原载)?《?{NEWSPAPER}》?{BLANK}*\d{{4}}年\d{{1,2}}月\d{{1,2}}日{BLANK}*第?[A-D]?\d{{1,2}}版）?\Z"
    ),
    re.compile(rf"\d{{2}}-\d{{2}}{BLANK}+[{HAN}]{{2,4}}\Z"),
    re.compile(rf"\d{{2}}-\d{{2}}{BLANK}+\d{{1,2}}：\d{{2}}\Z"),
    re.compile(r"\d{2}\.\d{2}\.\d{4}(?:\s+\d{1,2}：\d{2})?\Z"),
    re.compile(r"\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2}(?: ?\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?\Z"),
)
_RELATED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}新闻精选|(?:相关|延伸|推荐|热点|更多|最新|精彩|往期|链接)(?:新闻|链接|阅读|文章|推荐|内容|报道|信息|资讯)|新闻推荐|内容导航|热门排行|猜你喜欢)[：:]?$"
)
_COPYRIGHT = re.compile(
    r"(?:特别(?:声明|提示)：|^声明：(?:转载|本文|本网|本站|凡|以上)|(?:侵犯|侵害)(?:了)?您的(?:合法)?权益|版权(?:归|所有|属)|未经(?:书面)?(?:许可|授权|允许|同意)?，?(?:[^，。]{0,6})(?:不得|禁止|严禁|谢绝|请勿)[^，。]{0,8}(?:转载|复制|镜像|使用|链接)|未经本[网站报刊台]|转载(?:须|请|时)|(?<!“)免责声明|技术支持(?:[：:]|$)|[ \u3000|]技术支持(?=[ \u3000])|浏览技术|对本(?:文|篇)[^。]{0,16}打分|当前平均分|国内统一(?:连续出版物号|刊号)|不代表本[站网])"
)
#: For which screens a web page is made.
_RESOLUTION = re.compile(r"\d+[×*]\d+分辨率")
_RULE = re.compile(r"(?![-—]{1,2}$)[|\-—_=*·\s?？!！~^+#%&<>/\\]+")
_FILE_NAME = re.compile(r".{1,60}\.(?:jpe?g|png|gif|bmp|docx?|pdf|mp4|xlsx?)$", re.IGNORECASE)
_ARROW = re.compile("[>＞»›→]")
_BREADCRUMB = re.compile(r"[^。，]{2,40}[>＞»›→][^。]*$")
#: 石桥网 shiqiao.example　新闻中心　评论: the name of a website with its domain, and what its menu offers.
_SITE = re.compile(
    rf"(?:[{HAN}]{{2,14}}[{SPACE}]*)?[（(]?(?:[a-z0-9\-]{{1,30}}\.){{1,3}}[a-z]{{2,8}}[）)]?(?:[{SPACE}|·]+[{HAN}]{{2,8}})*$",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(rf"[{HAN}]{{2,16}}(?:网|网站|门户|在线|融媒体中心|客户端|数字报|人民政府)")
#: Where on a page a menu can stand, and how many words it has at least.
_LAST_LINE_OF_MENUS = 10
_SHORTEST_MENU = 4
#: 首 页 |机关建设 |要闻: what stands between bars, wherever on the page.
_BETWEEN_BARS = re.compile(rf"[{SPACE}]*[|｜][{SPACE}]*")
_LONGEST_BETWEEN_BARS = 12
_LONGEST_MENU = 120
_BETWEEN_MENU_WORDS = re.compile(rf"[{SPACE}|｜/·>\-—]+")
#: How often a web page was read or liked.
_COUNT = re.compile(r"\d{1,2}")
#: A telephone number alone.
_NUMBER_ALONE = re.compile(r"\d[\d\-]{6,14}")
_TIME_OR_SOURCE = re.compile(r"\d{1,2}：\d{2}|来源|\d{4}[-/]\d")


def is_source_line(text: str) -> bool:
    """Whether a line says where an article comes from, or when it was published."""
    return "。" not in text and (
        _SOURCE_LINE.match(text) is not None or (len(text) <= 120 and _SOURCE_ANYWHERE.search(text) is not None)
    )


def bare_label(text: str) -> str | None:
    """Of what a line is the label that has its value on the next line: `source` (来源：), `author` (作者：), or None."""
    match = _BARE_LABEL.fullmatch(text)
    return None if match is None else "author" if match["author"] else "source"


def names_source(text: str) -> bool:
    """Whether a line is a newspaper's name, or that of a body that has a website."""
    return _SOURCE.fullmatch(text) is not None


def tells_time_or_source(text: str) -> bool:
    """Whether a line with a date tells the time of the day or the source, too."""
    return _TIME_OR_SOURCE.search(text) is not None


def is_related_head(compact: str) -> bool:
    """Whether a line (without its spaces) stands above links to other articles: 相关新闻."""
    return len(compact) <= 8 and _RELATED.match(compact) is not None


def is_rule_or_copyright(text: str) -> bool:
    """Whether a line is drawn of signs, or tells who owns the page."""
    if len(text) <= 120 and (_COPYRIGHT.search(text) or ("分辨率" in text and _RESOLUTION.search(text))):
        return True
    return _RULE.fullmatch(text) is not None


def is_furniture(text: str, compact: str) -> bool:
    """Whether a line is of a web page's menus: a file's name, a button, the way from the home page.

    Args:
        text: The line.
        compact: The line without its spaces.
    """
    return bool(
        ("." in compact and _FILE_NAME.match(compact))
        or _WEB_PAGE.match(text)
        or ("。" not in text and _ARROW.search(text) and _BREADCRUMB.match(text))
        or (("【" in text or "[" in text) and _BRACKETED.match(text))
        or is_related_head(compact)
        or ("。" not in text and _WEB_PAGE_ANYWHERE.search(text) and not _OWN_ADDRESS.match(compact))
    )


def is_site_line(text: str, number: int) -> bool:
    """Whether a line is a website's menu: words between bars, or of the page's first lines 新闻　时政　民生　专题, or its domain.

    Args:
        text: The line.
        number: The line's number on the page.
    """
    if len(text) > _LONGEST_MENU or "。" in text or "，" in text:
        return False
    barred = _BETWEEN_BARS.split(text) if "|" in text or "｜" in text else []
    if len(barred) > _SHORTEST_MENU and max(map(len, barred)) <= _LONGEST_BETWEEN_BARS:
        return True
    if number > _LAST_LINE_OF_MENUS:
        return False
    if "." in text and _SITE.match(text):
        return True
    parts = [part for part in _BETWEEN_MENU_WORDS.split(text) if part]
    known = [part in _menu_words() or part.endswith("新闻") for part in parts]
    if len(parts) > 2 and _SITE_NAME.fullmatch(parts[0]) and all(known[1:]):
        # Beside a site's name its menu can be short: 石桥县人民政府门户网站　首页 / 公示公告.
        return True
    return len(parts) >= _SHORTEST_MENU and sum(known) * 2 > len(parts) and max(map(len, parts)) <= 8


@cache
def _menu_words() -> frozenset[str]:
    return words("menu_words")


def is_dated_furniture(text: str) -> bool:
    """Whether a line of a web page's menus begins with a date."""
    return _DATED_FURNITURE.match(text) is not None


def is_link(text: str) -> bool:
    """Whether a line is the title of another article with its date."""
    size = len(text)
    return _DIGIT.search(text, size - 3 if size > 3 else 0) is not None and _LINK.match(text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line says when the web page was published."""
    return _NUMERIC_DATE.search(text) is not None and (
        (len(text) <= 24 and "，" not in text and _DATE_FIRST.match(text) is not None)
        or ("发表于" in text and _YEAR_AND_MONTH.search(text) is not None)
        or any(pattern.match(text) for pattern in _DATE_LINES)
    )


def is_count(text: str) -> bool:
    """Whether a line says how often a web page was read or liked."""
    return _COUNT.fullmatch(text) is not None


def is_number_alone(text: str) -> bool:
    """Whether a line is a telephone number and nothing else."""
    return _NUMBER_ALONE.fullmatch(text) is not None
