"""Dates as a line shows them: alone, or at its beginning."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .spacing import without_spaces

#: A day in figures, in a pattern.
DATE = r"(?:(?:\d{4}年)?(?:\d{1,2}|元)月\d{1,2}日|(?:[二一][〇○零一二三四五六七八九]{3}年)?[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
_DATE_ONLY = re.compile(
    rf"(?:{DATE}|[二一][〇○零一二三四五六七八九0-9]{{3}}年[一二三四五六七八九十]{{1,3}}月[一二三四五六七八九十]{{1,3}}日|\d{{4}}年\d{{1,2}}月)$"
)
#: A day at the beginning of a body's line.
BEGINS_WITH_DAY = re.compile(rf"{DATE}|\d{{1,2}}日|[昨今前][日天晚]|日前|近日")
#: How a lead begins that says when.
DAY_FIRST = re.compile(rf"{BEGINS_WITH_DAY.pattern}|连日来|近年来|为了|根据|记者")
_ISSUER_AND_DATE = re.compile(rf"[{HAN}]{{4,16}}(?:办公室|办|局|委|部|会|中心)[{SPACE}]{{2,}}(?P<date>[^{SPACE}]+)$")


def is_date(compact: str) -> bool:
    """Whether a line (without its spaces) is a date and nothing else: 2009年9月9日, 2009年9月."""
    return _DATE_ONLY.match(compact) is not None


def is_bracketed_date(text: str) -> bool:
    """Whether a line is a date in brackets: （2009年9月9日）."""
    return text[0] == "（" and is_date(without_spaces(text[1:-1]))


def is_issue_date(text: str) -> bool:
    """Whether a line above the articles is a date alone, or one beside the office that issues a bulletin."""
    issuer = _ISSUER_AND_DATE.match(text)
    return is_date(without_spaces(issuer["date"] if issuer else text))
