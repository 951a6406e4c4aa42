"""Slogans: mottos that stand on a page or above a headline."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import any_of, words
from ..printed import SPACE
from .spacing import without_spaces

#: How a body that acts is called.
INSTITUTION = re.compile(
    r"(?:会|委员会|办公室|局|院|校|公司|基金会|指挥部|政府|中心|协会|部|社|(?<=[明政审防征经研改革疫])办|[省市县区州团纪监党工]委|妇联|残联|文联|工商联)$"
)
_BANNER = re.compile(
    r"(?:热烈(?:庆祝|欢迎|祝贺)|预祝|祝贺|向[^，。]{2,20}致敬|坚决打赢|.{0,8}(?:万岁|必胜)$|[^，]{4,12}与[您你]同行$|像[^，。]{2,10}一样[^，。]{2,8}|(?P<a>.{2,4}).{0,2}就是.{0,2}(?P=a)|(?P<b>.{2}).{0,2}就是(?P=b))"
)
_PART_END = re.compile(f"[{SPACE}]+|[！!]")
#: What says something else than a motto does.
_TELLS = re.compile(
    r"(?:^|[\s\u3000])(?:大?货车|轿车|男[子童孩]|女[子童孩]|老[汉太伯]|阿婆|大[爷妈]|民警|交警|警方|的哥|司机|消防员|法院|店主|村民|小偷|嫌[犯疑])"
    r"|[\d：:，（(]|主持|讲话|出席|强调|召开|参加"
)
_QUOTATION_MARKS = re.compile("[“”]")
#: The least share of a line that the slogans of campaigns cover.
_KNOWN_SHARE = 0.6
_SHORTEST_KNOWN = 7


def is_banner(text: str) -> bool:
    """Whether a text (without its spaces) calls, wishes or congratulates: 热烈庆祝…."""
    return _BANNER.match(text) is not None


@cache
def _known() -> re.Pattern[str]:
    """A slogan of a campaign."""
    return re.compile(any_of(words("slogans")))


def is_known_slogan(text: str) -> bool:
    """Whether a line (without its spaces) is put together of the slogans of campaigns: 众志成城共克时艰.

    A slogan alone (垃圾分类) can as well be a sub-heading.
    """
    return len(text) >= _SHORTEST_KNOWN and sum(len(found) for found in _known().findall(text)) >= _KNOWN_SHARE * len(
        text
    )


def is_slogan(text: str) -> bool:
    """Whether a heading line is a motto (战疫情　保民生　汝陵必胜), which belongs to the page, not to an article.

    So does a slogan of a campaign. Else two parts of one length, or three and more, make a motto; a kicker of three times
    three characters (转方式　惠民生　开好局) belongs to the headline below.
    """
    compact = without_spaces(text)
    if (_BANNER.match(compact) and len(text) <= 26) or (len(text) <= 60 and is_known_slogan(compact)):
        return True
    if compact == text and "！" not in text and "!" not in text:
        return False
    parts = [p for p in _PART_END.split(text) if p]
    if len(parts) < 2 or all(INSTITUTION.search(part) for part in parts) or _TELLS.search(text):
        return False
    sizes = {len(_QUOTATION_MARKS.sub("", p)) for p in parts}
    if len(parts) > 3 and max(sizes) <= 4:
        # 学党史　悟思想　办实事　开新局: the motto of a campaign.
        return True
    if len(parts) == 2 and parts[1].startswith(("争当", "争做", "争创", "共建", "共创", "共筑", "共享")):
        return max(sizes) <= 10
    if len(parts) > 2 and len(sizes) == 1:
        # 转方式　惠民生　开好局 belongs to the headline below.
        return 4 <= max(sizes) <= 8
    return max(sizes) <= 8 and (len(parts) == 2) == (len(sizes) == 1)
