"""Columns and roundups: their names, and how their items begin."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import words
from .slogans import INSTITUTION

_COLUMN_NAME = re.compile(
    r"(?:[【\[［][^】\]］]{1,14}[】\]］]|[\u4e00-\u9fff]{2,4}(?:要闻|动态)|[●◆★■□▲◇☆]?(?:短讯|简讯|短波|快讯|要闻简报|简明新闻|新闻速递|要闻速览|一句话新闻|各地动态|县区短波|动态|市井|民生速递|新闻快递|新闻集装箱|微新闻|速读|时讯|专栏|来信|编读往来|读者来信|国内新闻|国际新闻|本地新闻|今日要闻|图片新闻|图片报道|新闻图片|图说新闻|新闻特写|记者手记|记者观察))$"
)
_LETTERS = re.compile("[●◆★■□▲◇☆]?(?:读者|群众|市民|百姓|村民|网友)?来信(?:照登|选登|摘登)?")
#: What a part of an appeal or of a notice is about.
_OF_GIVING = re.compile("捐|账[户号]|帐[户号]|汇款|转账|联系|咨询|善款|邮寄|物资")
#: What a website prints in brackets, and a section of the page, which is no column.
_OF_A_WEBSITE = re.compile(
    "新闻|阅读|链接|推荐|要闻|公告|公示|通知|导读|广告|声明|编辑|打印|关闭|收藏|字体|返回|视频|图片|下载|更多|专题|评论|[页号]|[Ⅰ-Ⅿ\\d]"
)
#: How an item of a roundup begins.
_ITEM = re.compile("[●○◎◆◇■□▲△★☆※▶►·]")
_ROUNDUP_NAME = re.compile(
    r"(?:短讯|简讯|短波|要闻简报|简明新闻|新闻速递|要闻速览|一句话新闻|动态|速读|时讯|快讯|微新闻|集装箱|新闻快递)"
)
_LONGEST_COLUMN = 13


def is_column_line(compact: str) -> bool:
    """Whether a line (without its spaces) names a column whose articles have headlines of their own: 【短讯】."""
    return len(compact) <= 16 and _COLUMN_NAME.match(compact) is not None


def names_one_column(compact: str) -> bool:
    """Whether a line (without its spaces) names in brackets a column, and no roundup, no section of a website: 【抗洪一线】."""
    return (
        compact[0] in "【[［"
        and not names_roundup(compact)
        and not names_whose_fields(compact)
        # 【记者手记】 is a kind of text.
        and _COLUMN_NAME.match(compact[1:-1]) is None
        and _OF_A_WEBSITE.search(compact) is None
    )


def names_letters(compact: str) -> bool:
    """Whether a line (without its spaces) names the column in which letters of readers stand: 读者来信."""
    return _LETTERS.fullmatch(compact) is not None


def names_whose_fields(compact: str) -> bool:
    """Whether a line (without its spaces) in brackets names whose accounts follow, or what follows: 【县慈善总会】, 【捐款方式】."""
    inner = compact[1:-1]
    return compact[0] in "【[［" and (INSTITUTION.search(inner) is not None or _OF_GIVING.search(inner) is not None)


def names_column(text: str) -> bool:
    """Whether a heading (without its spaces) names a column in which the headline below it stands: 乡村振兴进行时."""
    return len(text) <= _LONGEST_COLUMN and (
        (text.startswith(_column_words("begins")) and len(text) <= _LONGEST_COLUMN - 5)
        or text.endswith(_column_words("ends"))
        or (text.endswith(_column_words("ends_short")) and len(text) <= _LONGEST_COLUMN - 6)
    )


@cache
def _column_words(where: str) -> tuple[str, ...]:
    return tuple(words("column_names", where))


def names_roundup(text: str) -> bool:
    """Whether a heading (without its spaces) names a roundup of short items."""
    return _ROUNDUP_NAME.search(text) is not None


def is_item(text: str) -> bool:
    """Whether a line begins with the sign of a roundup's item."""
    return _ITEM.match(text) is not None
