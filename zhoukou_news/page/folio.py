"""What a newspaper prints about itself: its folio, its imprint, its masthead."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .dates import is_date
from .newspapers import NEWSPAPER, PAPERS, is_newspaper
from .spacing import BLANK, without_spaces

_FOLIO_TOKEN = re.compile(
    rf"(?:\d{{4}}年{BLANK}*\d{{1,2}}月{BLANK}*\d{{1,2}}日|\d{{4}}年|\d{{1,2}}月\d{{1,2}}日|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|星期[一二三四五六日天]|周[一二三四五六日]|农历.*|[{HAN}]{{2}}年[{HAN}]{{1,3}}月.*"
    rf"|第?[A-Z]?\d{{1,3}}版?|[A-Z]\d{{0,2}}版?|第[一二三四五六七八九十]+版|第?[A-Z]?\d{{1,3}}版[：]?[{HAN}]{{0,6}}|[{HAN}]{{0,4}}(?:要闻|综合|新闻|时政|民生|社会|专题|副刊|广告|焦点|头版|公告|热线|纪实|特刊|专版|热点|关注|版)"
    rf"|总?第\d+期|总第.*期|今日\d+版|\d{{1,2}}[:：]\d{{2}}|CN.*|国内统一.*|邮发代号.*|[（][^（）]{{1,10}}版[）]|[{HAN}]{{0,4}}(?:热线|电话)[：][\d\-—、]+)$"
)
_FOLIO_STRONG = re.compile(
    rf"星期[一二三四五六日天]|农历|第?[A-Z]?\d{{1,2}}版|第[一二三四五六七八九十]+版|总第?\d+期|今日\d+版|\d{{4}}年\d{{1,2}}月\d{{1,2}}日|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|第{BLANK}*\d{{3,5}}{BLANK}*期$|(?:^|{BLANK})[A-D]?\d{{1,2}}{BLANK}*(?:要闻|综合|新闻|时政|民生|热点|社会)|(?:要闻|综合|新闻|时政|民生|热点|社会){BLANK}*[A-D]?\d{{1,2}}(?:$|{BLANK})"
)
#: What every sign of a folio begins with: cheap to look for.
_FOLIO_SIGN = re.compile(r"[\d星农第]")
#: An end mark after the day that a text is signed with: 2月9日■.
_MARK_LAST = re.compile(r"(?:[①-⑳]\d{0,2}|[■◆●□★])$")
_PARTS = re.compile(f"[{SPACE}|｜]+")
_WEEKDAY = re.compile("星期[一二三四五六日天]")
#: What somebody did who made the page (责任编辑), in a pattern.
IMPRINT_LABEL = r"(?:本版|本期|今日|组版|版面|夜班|文字|轮值|统筹|值班|执行|责任|见习|首席|网络|实习|新媒体|总)*(?:编辑|责编|主编|总值班|值班|初审|复审|审校|编发|统稿|签发|校对|版式|美编|组版|审签|审核|检校|终审|制图|监制|审读|一读|一审|二审|三审|总编|编审|编委|制作|设计|责校|排版|图编|视觉|照排|校检|签审|统筹)"
_IMPRINT = re.compile(rf"[（(【\[]?{BLANK}*{IMPRINT_LABEL}(?:[：:/／{SPACE}]|[{HAN}]{{2,3}}(?:$|[{SPACE}）】]))")
#: 编　辑：白露, 视 觉 | 白露.
_SPACED_IMPRINT = re.compile(rf"(?P<label>(?:[{HAN}]{BLANK}*){{1,6}})[：:|｜丨/]{BLANK}*[{HAN}·{SPACE}、]{{2,30}}$")
_IMPRINT_ANYWHERE = re.compile(rf"(?:^|[{SPACE}（【\[]){IMPRINT_LABEL}[：:/／{SPACE}]")
#: 地址：…　电话：…　责任编辑：X: where the newspaper can be reached, before who made it.
_OWN_FIELDS = re.compile(
    "(?:社长|主管|[社地]址|本[报社]地址|报社地址|通[讯信]地址|电话|传真|邮编|邮政编码|邮箱|热线|[主承协]办|出版|印刷)[^：。]{0,4}："
)
#: What of all that has an address a newspaper alone prints: 广告热线：, 每份0.60元.
_OF_PAPER = re.compile(
    rf"[{SPACE}](?:广告|发行|订阅|投递|新闻|报料|编辑|总编室?)(?:部|中心)?(?:热线|电话)[：:]|[{SPACE}](?:邮发代号|零售|定价|每份|国内统一|刊号|印刷[：:]|承印[：:]|广告(?:经营)?许可证)"
)
#: What stands after a label.
_LABEL_END = re.compile(f"[：:/／|｜丨{SPACE}]")
_TRAILING_IMPRINT = re.compile(
    rf"[{SPACE}]*[（【\[]?(?:(?:网络|值班|见习|实习|执行|本版)?(?:责任编辑|责编|编辑)|校对|编审|审核)[：:/／{SPACE}][{HAN}{SPACE}·、：:/／]{{2,40}}[）】\]]?$"
)
# 落网, 管网: what people do, and what is built, is no website.
_MASTHEAD = re.compile(
    rf"(?:[{HAN}]{{1,6}}网[{HAN}]{{1,8}}站|[{HAN}]{{2,16}}(?:(?<![落触上入并联收撒织布护电管])网|网站|数字版|数字报|电子版|门户|在线|客户端))$"
)
_PAPER = re.compile(f"[{HAN}]{{2,6}}(?:{PAPERS})")
#: 中共石桥市委机关报, SHIQIAO RIBAO: whose newspaper it is, and its name in letters.
_PARTY_PAPER = re.compile(rf"中共[{HAN}]{{2,12}}委(?:员会)?(?:机关报|主办|主管)")
_IN_LETTERS = re.compile("[A-Z]{4,}(?: [A-Z]{2,}){0,3}")
_MASTHEAD_ENDS = ("网", "站", "版", "报", "户", "线", "端")
#: 法治在线, 民生在线: a newspaper's column, where it does not stand at the top as a website's channel.
_COLUMN_ONLINE = re.compile(
    "(?:法[治制]|警[务方]|民生|维权|消费|健康|教育|农[技业事]|就业|党建|廉政|阳光|科普|文明|生活|便民|热线|社区)在线"
)
_LAST_LINE_OF_MASTHEADS = 10
_ISSUE = re.compile(rf"{NEWSPAPER}[{SPACE}]+\d{{4}}年\d{{1,2}}月\d{{1,2}}日(?:[{SPACE}]+[{HAN}]{{2,4}}){{0,3}}")
_AN_IMPRINT_LABEL = re.compile(IMPRINT_LABEL)


def is_folio(text: str, compact: str) -> bool:
    """Whether a line is a folio: date, page number, section.

    Args:
        text: The line.
        compact: The line without its spaces.
    """
    if (
        len(text) > 110
        or "。" in text
        or "，" in text
        or not _FOLIO_SIGN.search(text)
        or not _FOLIO_STRONG.search(text)
        or is_date(_MARK_LAST.sub("", compact).strip("（）"))
    ):
        return False
    unknown = 0
    for token in _PARTS.split(text.strip("（）【】")):
        if not token or _FOLIO_TOKEN.match(token) or is_newspaper(token) or _AN_IMPRINT_LABEL.match(token):
            continue
        unknown += len(token)
    return unknown <= (30 if _WEEKDAY.search(text) else 14)


def is_issue_of_newspaper(text: str) -> bool:
    """Whether a line is a newspaper's name and the day of its issue, an author's name after them."""
    return _ISSUE.fullmatch(text) is not None


def is_imprint(text: str) -> bool:
    """Whether a line names who made the page: 责任编辑：X."""
    return (
        len(text) <= 90
        and "。" not in text
        and (
            _IMPRINT.match(text) is not None
            or (
                _OWN_FIELDS.match(text) is not None
                and (_IMPRINT_ANYWHERE.search(text) is not None or _OF_PAPER.search(text) is not None)
            )
            or (_LABEL_END.search(text) is not None and (_has_labels(text) or _has_spaced_label(text)))
        )
    )


def _has_labels(text: str) -> bool:
    """Whether a line has two labels or more: 责任编辑 王艳　美编 岳锋."""
    return len(_IMPRINT_ANYWHERE.findall(text)) >= 2


def _has_spaced_label(text: str) -> bool:
    """Whether a line is a label with spaces in it, and names: 编　辑：白露."""
    spaced = _SPACED_IMPRINT.match(text)
    return spaced is not None and _AN_IMPRINT_LABEL.fullmatch(without_spaces(spaced["label"])) is not None


def trailing_imprint(text: str, start: int, end: int) -> int | None:
    """Where an imprint begins that stands after the text of a line."""
    # An imprint has 47 characters at the most, not counting the spaces before it.
    tail = text[max(start, end - 64) : end]
    imprint = _TRAILING_IMPRINT.search(tail) if "编" in tail or "校对" in tail or "审核" in tail else None
    return end - len(tail) + imprint.start() if imprint else None


def is_masthead(text: str, compact: str, number: int) -> bool:
    """Whether a line is the name of the newspaper or website.

    Args:
        text: The line.
        compact: The line without its spaces.
        number: The line's number on the page.
    """
    if len(text) <= 40 and "。" not in text and (_PARTY_PAPER.match(compact) or _IN_LETTERS.fullmatch(text)):
        return True
    if number > _LAST_LINE_OF_MASTHEADS and _COLUMN_ONLINE.fullmatch(compact):
        return False
    return (
        compact[-1:] in _MASTHEAD_ENDS
        and len(compact) <= 19
        and (_MASTHEAD.match(compact) is not None or _PAPER.fullmatch(compact) is not None)
    ) or (len(text) <= 7 and number <= 3 and compact.endswith(("发布", "融媒")))
