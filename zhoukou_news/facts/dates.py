"""Dates as printed, and the day they mean.

`find` gives the places of dates in clean text; `resolve` says which day a printed date means, from that text, the dates
that it is told relative to (anchors: a folio line, a dateline, a date printed before), and the year given with the
document. The reader and the validator call the same `resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ..printed import fold
from .numerals import parse_day, parse_year

_YEAR = r"(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3}"
_NUMBER = r"\d{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_PART = "凌晨|清晨|早晨|早上|一早|清早|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜间|深夜|当晚|当夜|晚(?![报会宴餐饭])|夜(?![市景校])|早(?=\\d|[七八九]点|[七八九]时)"
_TIMES = {
    "凌晨": "early_morning",
    "今晨": "early_morning",
    "中午": "noon",
    "正午": "noon",
    "午间": "noon",
    "下午": "afternoon",
    "午后": "afternoon",
}
_MORNING = re.compile("清晨|早晨|早上|一早|清早|上午|今早|早")
_EVENING = re.compile("傍晚|晚|夜")
_DASH = r"[至到—–\-~]{1,2}"
_RELATIVE = (
    "昨日|昨天|前日|前天|今日|今天|昨晚|昨夜|昨晨|昨早|前晚|前夜|今晚|今夜|今晨|今早|当日|当天|当晚|当夜|次日|翌日"
)
_SHIFT = {"昨": -1, "前": -2, "今": 0, "次": 1, "翌": 1, "当": 0}

DATE = re.compile(
    # What a date can begin with comes first: the search leaves every other character at once.
    r"(?=[\d一二三四五六七八九十廿卅今去昨前当次翌本]|元月)"
    rf"(?:(?:(?P<year>{_YEAR})年|(?P<relyear>今年|去年))?(?P<month>{_NUMBER}|(?<![\d万亿百千余多])元)月(?:份)?(?P<day>{_NUMBER})(?P<short>{_DASH}(?:{_NUMBER}))?(?:[日号](?![报均])|(?=[上下]午))"
    rf"(?P<range>{_DASH}(?:(?:(?:{_YEAR})年)?(?:{_NUMBER})月)?(?:{_NUMBER})[日号])?"
    rf"|(?P<iso>(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})"
    rf"|(?:本月|(?<![\d月年第·.,]))(?P<alone>\d{{1,2}})(?:{_DASH}\d{{1,2}})?日(?![内后报均游间元产报志子程])(?:{_DASH}\d{{1,2}}日)?"
    rf"|(?<![今去])(?!(?<=了)今[日天])(?P<relative>{_RELATIVE}|[今昨前](?=（\d{{1,2}}）日))(?![的]?[我们])(?:[（](?P<named>(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日)[）]|[（](?P<within>\d{{1,2}})[）]日)?)"
    rf"(?:[（]?(?:星期|周)[一二三四五六日天][）]?)?(?P<part>{_PART})?(?:[（](?P<after>(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日)[）])?"
)


@dataclass(slots=True)
class Found:
    """A date in clean text: `start` and `end` of the date with its part of the day."""

    start: int
    end: int
    match: re.Match[str]

    @property
    def told_relative(self) -> bool:
        """Only another date tells which month it is (昨日, 21日)."""
        named = self.match["named"] or self.match["after"]
        return not (named and "月" in named) and bool(self.match["relative"] or self.match["alone"])

    @property
    def same_day(self) -> bool:
        """当日, 当天, 当晚: the date named before."""
        return (self.match["relative"] or "").startswith("当")


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The dates in `text[start:end]`, in order."""
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        if match["month"]:
            month, day = parse_day(match["month"]), parse_day(match["day"])
            if not (month and day and 1 <= month <= 12 and 1 <= day <= 31):
                continue
        elif match["alone"] and not 1 <= int(match["alone"]) <= 31:
            continue
        yield Found(match.start(), match.end(), match)


def time_of_day(text: str) -> str | None:
    """The part of the day that a printed date, or the word beside it, names."""
    for word, value in _TIMES.items():
        if word in text:
            return value
    if _MORNING.search(text):
        return "morning"
    return "evening" if _EVENING.search(text) else None


#: The word for the part of the day where it stands without a date.
PART = re.compile(rf"(?:{_PART})")


#: How many days are near, and about how many a month has.
_NEAR, _DAYS_OF_MONTH = 45, 30


# The articles of a page, and the pages of a newspaper, print few different dates.
@lru_cache(maxsize=1024)
def _parts(text: str) -> re.Match[str] | None:
    return DATE.search(fold(text))


def _month_day(match: re.Match[str]) -> tuple[int, int] | None:
    if match["iso"]:
        numbers = re.split(r"[-/.]", match["iso"])
        return int(numbers[1]), int(numbers[2])
    if match["month"]:
        month, day = parse_day(match["month"]), parse_day(match["day"])
        if month and day:
            return month, day
    return None


def _stated_year(match: re.Match[str]) -> int | None:
    if match["iso"]:
        return int(match["iso"][:4])
    return parse_year(match["year"]) if match["year"] else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _later(day: date, days: int) -> date | None:
    """The day so many days later; None where the calendar ends before."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _anchor(anchors: Sequence[str], year: int | None) -> tuple[int | None, int, int, bool] | None:
    """The first anchor that names a month and a day: year (may be unknown), month, day, whether the year is printed."""
    stated: int | None = None
    found: tuple[int, int] | None = None
    for text in anchors:
        match = _parts(text)
        if match is None:
            continue
        if found is None:
            found = _month_day(match)
        stated = stated or _stated_year(match)
    if found is None:
        return None
    return stated or year, found[0], found[1], stated is not None


def names_day(text: str) -> bool:
    """Whether a printed date names month and day itself, rather than tell them by another date.

    Example:
        >>> names_day("2月30日上午"), names_day("昨日"), names_day("21日")
        (True, False, False)
    """
    match = _parts(text)
    if match is None:
        return False
    named = match["named"] or match["after"]
    return names_day(named) if match["relative"] and named else _month_day(match) is not None


def names_year(text: str) -> bool:
    """Whether a printed date has its year: 2009年9月9日."""
    match = _parts(text)
    return match is not None and _stated_year(match) is not None


def near(text: str, other: str) -> bool:
    """Whether two printed days stand within some weeks of each other in one calendar year.

    Example:
        >>> near("3月16日", "2016年3月17日"), near("1月5日", "2015年12月30日")
        (True, False)
    """
    first, second = (_month_day(match) if match else None for match in map(_parts, (text, other)))
    if first is None or second is None:
        return False
    return abs((first[0] - second[0]) * _DAYS_OF_MONTH + first[1] - second[1]) <= _NEAR


def resolve(text: str, anchors: Sequence[str] = (), year: int | None = None) -> tuple[date | None, str | None]:
    """Which day a printed date means.

    Args:
        text: The date as printed (`2月9日下午`, `昨日`, `21日`, `2月17日至18日`).
        anchors: Dates as printed that it is told relative to, the nearest first.
        year: The year given with the document, where the page prints none.

    Returns:
        The day (the first one of a range) and the basis of its year (`stated`, `document`); both None where no year is
        known, or where a relative day has no anchor.

    Example:
        >>> resolve("12月29日至30日", ["2021年1月5日"])
        (datetime.date(2020, 12, 29), 'stated')
    """
    match = _parts(text)
    if match is None:
        return None, None
    if match["relative"] and (match["named"] or match["after"]):
        # 今天（1月10日）上午 says itself which day is meant.
        return resolve(match["named"] or match["after"], anchors, year)
    if match["within"]:
        # 今（26）日
        return resolve(match["within"] + "日", anchors, year)
    anchor = _anchor(anchors, year)
    month_day = _month_day(match)
    own_year = _stated_year(match)
    if month_day is None and match["month"]:
        # 0月0日: what numbers no month and day means none, whatever date stands near.
        return None, None
    if month_day is not None:
        if own_year is not None:
            day = _day(own_year, *month_day)
            return day, "stated" if day else None
        base = anchor[0] if anchor else year
        if base is None:
            return None, None
        if match["relyear"] == "去年":
            base -= 1
        elif anchor and month_day > (anchor[1], anchor[2]) and month_day[0] - anchor[1] >= 6:
            # The nearest past date is meant at the turn of a year.
            base -= 1
        day = _day(base, *month_day)
        return day, (("stated" if anchor and anchor[3] else "document") if day else None)
    if anchor is None or anchor[0] is None:
        return None, None
    base_day = _day(anchor[0], anchor[1], anchor[2])
    if base_day is None:
        return None, None
    basis = "stated" if anchor[3] else "document"
    if match["relative"]:
        day = _later(base_day, _SHIFT[match["relative"][0]])
        return day, basis if day else None
    number = int(match["alone"])
    day = _day(base_day.year, base_day.month, number)
    if day is None or (day - base_day).days > 7:
        previous = _later(base_day.replace(day=1), -1)
        day = (_day(previous.year, previous.month, number) if previous else None) or day
    return day, basis if day else None
