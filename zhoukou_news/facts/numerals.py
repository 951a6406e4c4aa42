"""Numbers as newspapers print them: digits, Chinese numerals, and mixtures (4万5千, 三百六十四, 50余万)."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "廿": 20, "卅": 30}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
#: Numerals as receipts and remittances print them, which nothing can be added to: 贰万壹仟叁佰元整.
FORMAL_DIGITS, FORMAL_UNITS = "壹贰叁肆伍陆柒捌玖", "拾佰仟"
_FORMAL = str.maketrans(FORMAL_DIGITS + FORMAL_UNITS, "一二三四五六七八九十百千")
_ABOUT = re.compile("[余多来]")
#: Digits one by one: 二〇二〇.
_SPELT = re.compile("[零〇○一二三四五六七八九]{2,}")
#: Figures alone, or so many 万 or 亿.
_PLAIN = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)[余多来]?([万亿]?)[余多来]?")
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[零〇○一二两三四五六七八九]|[十百千万亿]")


def parse_number(text: str) -> Decimal | None:
    """The number that the text prints, or None where it is none.

    余, 多 and 来 (50余万) do not count: the number named is meant.

    Example:
        >>> parse_number("4万5千"), parse_number("三百六十四"), parse_number("645.604319万")
        (Decimal('45000'), Decimal('364'), Decimal('6456043.190000'))
        >>> parse_number("贰万壹仟叁佰")
        Decimal('21300')
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        figure = Decimal(0) + Decimal(plain[1].replace(",", ""))
        if not plain[2]:
            return figure
        # 0万 is none.
        return Decimal(0) + figure * _UNITS[plain[2]] if figure else None
    cleaned = _ABOUT.sub("", text).translate(_FORMAL)
    if not cleaned or _TOKEN.sub("", cleaned):
        return None
    if _SPELT.fullmatch(cleaned):
        return Decimal("".join(str(_DIGITS[c]) for c in cleaned))
    total = section = Decimal(0)
    number: Decimal | None = None
    unit_before = 0
    for token in _TOKEN.findall(cleaned):
        unit = _UNITS.get(token)
        if unit is None:
            number = (
                Decimal(token.replace(",", ""))
                if token[0].isdigit() and token not in _DIGITS
                else Decimal(_DIGITS[token])
            )
        elif unit >= 10**4:
            section += number or 0
            if section == 0 and total == 0:
                return None
            total = total * unit if section == 0 else total + section * unit
            section, number = Decimal(0), None
        else:
            if number is None and unit != 10 and section == 0:
                number = Decimal(1)
            section += (number if number is not None else Decimal(1)) * unit
            number = None
        unit_before = unit or unit_before
    if number is not None:
        # 4万5 and 三百二 leave out the last unit.
        short = (
            unit_before >= 100
            and number < 10
            and cleaned[-1] in _DIGITS
            and "零" not in cleaned
            and cleaned[-2] in _UNITS
        )
        section += number * (unit_before // 10) if short else number
    return total + section


def parse_day(text: str) -> int | None:
    """A month or a day of the month as a number: 9, 十二, 廿一, 二十一; the first month is 元, too."""
    if text == "元":
        return 1
    if text.isdigit():
        return int(text)
    if text.startswith(("廿", "卅")):
        rest = _DIGITS.get(text[1:], 0) if len(text) > 1 else 0
        return _DIGITS[text[0]] + rest
    value = parse_number(text)
    return int(value) if value is not None else None


def parse_year(text: str) -> int | None:
    """A year: 2020, 二〇二〇, or two digits (98年) which are of the years 1950 to 2049."""
    digits = "".join(str(_DIGITS[c]) if c in _DIGITS else c for c in text)
    if not digits.isdigit():
        return None
    year = int(digits)
    if len(digits) == 2:
        return year + (1900 if year >= 50 else 2000)
    return year if 1900 <= year <= 2100 else None
