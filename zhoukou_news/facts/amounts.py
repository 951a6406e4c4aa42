"""Amounts of yuan, as printed and exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..printed import fold
from ..schema import DECIMAL_PRECISION, DECIMAL_SCALE
from .numerals import FORMAL_DIGITS, FORMAL_UNITS, parse_number

_DIGITS = r"\d[\d,]*+(?:\.\d+)?+"
_NUMBER_SIGNS = f"一二两三四五六七八九十百千零〇{FORMAL_DIGITS}{FORMAL_UNITS}"
# Nothing is given back: what a part has taken no other part can take, and a long row of numerals is gone through once.
_NUMERAL = (
    rf"(?:{_DIGITS}|[{_NUMBER_SIGNS}]++)"
    rf"(?:[余多来]?+[十百千万亿{FORMAL_UNITS}]++(?:零?{_DIGITS}|[零〇]?[一二两三四五六七八九{FORMAL_DIGITS}]|[零〇])?+)*+[余多]?+"
)
#: An amount is no end of a longer number, and no ordinal.
_NO_NUMBER_BEFORE = rf"(?<![\d.,第{_NUMBER_SIGNS}])"
_AMOUNT = re.compile(
    # What an amount can begin with comes first: the search leaves every other character at once.
    rf"(?=[￥¥\d{_NUMBER_SIGNS}])"
    rf"(?:[￥¥]\s?(?P<sign>{_DIGITS}[万亿]?)(?:元)?"
    rf"|{_NO_NUMBER_BEFORE}(?<![数几](?=[十百千]))(?P<number>{_NUMERAL})(?:元(?![旦宵素首老]|月(?![底初末中内份]))|圆(?=整|$))(?:多(?=[，。；、！？]|$))?(?P<small>(?:[\d一二三四五六七八九{FORMAL_DIGITS}]角)?(?:[\d一二三四五六七八九{FORMAL_DIGITS}]分)?(?![钟之院区公行校所店厂]))?"
    rf"|(?<![\d.,])(?P<spoken>(?:\d{{2,}}+|\d++(?=\.|[余多]?[万千百]))(?:\.\d+)?[余多]?[万千百]?)块(?:钱|(?=[，。；！？”）]|$))"
    rf"|{_NO_NUMBER_BEFORE}(?P<coins>{_NUMERAL})块(?:钱|(?P<jiao>\d)(?=[，。；！？”）]|$))"
    rf"|{_NO_NUMBER_BEFORE}(?P<change>[\d一二两三四五六七八九][角毛](?:[\d一二三四五六七八九]分)?|[\d一二两三四五六七八九]分)(?:钱|(?<=[角分])(?=[，。；！？、”）]|$))"
    rf"|{_NO_NUMBER_BEFORE}(?P<bare>(?:{_DIGITS}|[一二两三四五六七八九十百千]++)(?:[万千百]?亿|万)[多余]?)(?=[，。、；！？）”]|$|增加|增至|提高|上升|扩大|下降))"
)
#: What every amount has: cheap to look for.
_SIGN = re.compile("[元圆角块万亿￥¥]|[毛分]钱")
_FOREIGN = re.compile(
    r"(?:港币|港元|港|美元|美金|欧元|日元|日币|韩元|韩币|台币|英镑|卢布|澳元|加元|泰铢|越南盾|外币|外汇|澳门币|法郎|马克)(?:约|近|超|逾|共|合计|达)?$"
)
_FOREIGN_AFTER = re.compile("港币|美金|欧元|日元|英镑|澳门币|台币|新台币")
_MONEY = re.compile(
    r"投资|资金|损失|收入|产值|营收|利润|贷款|捐款|善款|税|总值|总额|资产|预算|支出|融资|销售额|交易额|成交额|补贴|债|款|费|GDP|价值|元|奖|拨付|授信|产业|规模|注资|财政|经费|工资"
)
#: What a clause says of money that is printed without 元.
_SPENT = re.compile("元|款|钱|资金|投资|损失|贷|收入|奖|凑|捐|花|借|欠|赚|挣|卖|省|掏|垫|赔|攒|罚|支付|补贴|补助")
_PROVERBIAL = frozenset(("一分", "一毛"))
#: What a clause says of a price below one yuan.
_PRICED = re.compile("每[公千包亩个袋瓶只]|[斤度吨张]|元|价|涨|降|跌|便宜|贵|卖|收购")
_SMALL = re.compile(rf"([\d一二两三四五六七八九{FORMAL_DIGITS}])([角毛分])")
_CLAUSE_SIGN = re.compile("[，。；]")
_DIGIT = re.compile(rf"[\d一二两三四五六七八九十{FORMAL_DIGITS}拾]")
#: Formal numerals that are surnames: 陆元庆 is a person, 陆元整 an amount.
_SURNAMES = frozenset("伍陆柒")
_FEN = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}


def parse_yuan(text: str) -> Decimal | None:
    """The exact amount that a printed amount names, in yuan.

    Example:
        >>> parse_yuan("645.604319万元"), parse_yuan("50余万元"), parse_yuan("三百六十四元五角")
        (Decimal('6456043.19'), Decimal('500000'), Decimal('364.5'))
    """
    return _yuan(fold(text))


def _yuan(text: str) -> Decimal | None:
    """The amount that a text names whose signs are in one form (see `fold`)."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    number = match["sign"] or match["number"] or match["spoken"] or match["coins"] or match["bare"]
    value = parse_number(number) if number else Decimal(0)
    if value is None:
        return None
    if match["jiao"]:
        value += Decimal(match["jiao"]) * _FEN["角"]
    for digit, unit in _SMALL.findall(match["small"] or match["change"] or ""):
        value += (parse_number(digit) or 0) * _FEN[unit]
    return _plain(value) if value < _LARGEST and value == value.quantize(_SMALLEST) else None


# What `yuan` holds before the point; a longer row of digits is no sum of money, nor is one with more digits after it.
_SMALLEST = Decimal(1).scaleb(-DECIMAL_SCALE)
_LARGEST = Decimal(10) ** (DECIMAL_PRECISION - DECIMAL_SCALE)


def _plain(value: Decimal) -> Decimal:
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def find_amounts(text: str, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    """The amounts in clean text: start, end, yuan; in order."""
    if not _SIGN.search(text, start, end):
        return
    for match in _AMOUNT.finditer(text, start, end):
        before = text[max(start, match.start() - 6) : match.start()]
        if _FOREIGN.search(before) or _FOREIGN_AFTER.match(text, match.end()):
            continue
        clause = _CLAUSE_SIGN.split(text[max(start, match.start() - 24) : match.start()])[-1]
        if match["spoken"] and not match.group().endswith("钱") and not _SPENT.search(clause):
            continue
        if match["change"] and (
            match["change"] in _PROVERBIAL or not (match.group().endswith("钱") or _PRICED.search(clause))
        ):
            # 三角 and 5分 are money only where a price is told, and 一分钱 says how little.
            continue
        if match["bare"]:
            around = text[max(start, match.start() - 24) : match.start()] + text[match.end() : match.end() + 12]
            spent = _SPENT.search(clause) is not None
            if not spent and ("万" in match["bare"][-2:] or not _MONEY.search(around)):
                continue
        number = match["number"] or match["coins"]
        if number and not _DIGIT.search(number):
            continue
        if number in _SURNAMES and not text.startswith("整", match.end()):
            continue
        value = _yuan(match.group())
        if value is None:
            continue
        yield match.start(), match.end(), value
