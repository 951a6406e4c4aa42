"""Slogans: mottos that stand on a page or above a headline."""

from __future__ import annotations

import re

from ..printed import SPACE
from .spacing import without_spaces

#: How a body that acts is called.
INSTITUTION = re.compile(r"(?:会|委员会|办公室|局|院|校|公司|基金会|指挥部|政府|中心|协会|部|社)$")
_BANNER = re.compile(
    r"(?:热烈(?:庆祝|欢迎|祝贺)|预祝|祝贺|向[^，。]{2,20}致敬|坚决打赢|.{0,8}(?:万岁|必胜)$|像[^，。]{2,10}一样[^，。]{2,8}|(?P<a>.{2,4})就是(?P=a))"
)


def is_banner(text: str) -> bool:
    """Whether a text (without its spaces) calls, wishes or congratulates: 热烈庆祝…."""
    return _BANNER.match(text) is not None


def is_slogan(text: str) -> bool:
    """Whether a heading line is a motto (战疫情　保民生　汝陵必胜), which belongs to the page, not to an article.

    Two parts of one length, or three and more of several, make a motto; a kicker of other parts (转方式　惠民生　开好局)
    belongs to the headline below.
    """
    if _BANNER.match(without_spaces(text)) and len(text) <= 26:
        return True
    parts = [p for p in re.split(f"[{SPACE}]+|[！!]", text) if p]
    if (
        len(parts) < 2
        or all(INSTITUTION.search(part) for part in parts)
        or re.search(r"[\d：:，（(]|主持|讲话|出席|强调|召开|参加", text)
    ):
        return False
    sizes = {len(re.sub("[“”]", "", p)) for p in parts}
    if len(parts) > 3 and max(sizes) <= 4:
        # 学党史　悟思想　办实事　开新局: the motto of a campaign.
        return True
    return max(sizes) <= 8 and (len(parts) == 2) == (len(sizes) == 1)
