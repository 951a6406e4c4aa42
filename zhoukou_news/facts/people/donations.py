"""Names before a sum: lists of donations."""

from __future__ import annotations

import re

from ...page import Block
from ...printed import HAN
from .. import names
from ..names import ORDINARY_WORDS, element_ends, surname_at
from .findings import Findings
from .shapes import NO_NAME_ENDS, nameable, plain_name
from .surroundings import body_like, log_odds

_DONATION = re.compile(
    rf"(?:(?<=[，、；：。\n 元])|^)(?:[{HAN}]{{1,10}}?(?:学院|大学|学校|中学|小学|公司|医院|社区|[局村镇乡县市区]))??(?P<place>[{HAN}]{{2,3}}(?=[{HAN}]{{2,3}}[捐各￥¥\d]))??(?P<names>(?:[{HAN}]{{2,4}}?|[{HAN}]{{1,6}}·[{HAN}]{{1,6}}?)(?:、[{HAN}·]{{2,4}}?)*)(?:姐弟|兄弟|姐妹|夫妇|夫妻|父子|母子|父女|母女|一家|全家)?(?:捐款|捐|各|人民币|(?P<sign>[，：（]))?(?:\d[\d,.]*[万千百]?元|[￥¥]\d[\d,.]*)"
)
#: What donors' names end in that are nobody's.
_NO_DONOR_ENDS = NO_NAME_ENDS | {"会"}
#: What every donation has: cheap to look for.
_SUM = re.compile(r"元|[￥¥]\d")

#: The log-odds from which on characters with a sign between them and a sum are a name.
_LIKELY = -1.0


def scan_donations(findings: Findings, article: int, block: Block) -> None:
    """王建国、李桂芳各100元: names before a sum, where the block or the article lists several."""
    text = findings.texts[article]
    if not _SUM.search(text, block.start, block.end):
        return
    matches = list(_DONATION.finditer(text, block.start, block.end))
    rolls = _donation_lines(findings, article)
    with_signs = sum(match["sign"] is not None for match in matches)
    for match in matches:
        if match["sign"] and with_signs < 2:
            # 钟鸣远，3万元；岳锋，2万元: a sign before a sum says something only where it comes again.
            continue
        start = match.start("names")
        if match["place"]:
            # 汝陵陈大山300元: a town and who lives there; 欧阳小红 is no 小红 of 欧阳.
            start = _after_place(text, match.start("place"), match.end("names"))
            if not start:
                continue
        for name in text[start : match.end("names")].split("、"):
            end = start + len(name)
            whole = "·" in name or any(e == end and sure >= 3 for e, sure in element_ends(text, start))
            if (
                (surname_at(text, start) or whole)
                and (
                    name not in ORDINARY_WORDS
                    or (text[start - 1 : start] == "、" and start - 1 in findings.name_ends[article])
                )
                and not body_like(findings, text, start, end)
                and (not match["sign"] or _likely(findings, article, start, end))
                and name[-1] not in _NO_DONOR_ENDS
            ):
                surname = names.SURNAMES.get(name[0], "c")
                if (
                    (len(name) <= 3 and surname != "w" and (len(matches) >= 2 or rolls >= 3 or name in findings.known))
                    or name[:2] in names.COMPOUND_SURNAMES
                    or whole
                ):
                    findings.add(article, start, end, "donation")
            start = end + 1


def _after_place(text: str, start: int, end: int) -> int:
    """Where the name begins of somebody whose town stands before it without a sign; 0 where no name does."""
    if surname_at(text, start) == 2:
        return 0
    for size in (3, 2):
        begin = end - size
        if begin >= start + 2 and plain_name(text[begin:end]):
            return begin
    return 0


def _likely(findings: Findings, article: int, start: int, end: int) -> bool:
    """龙求保，1.4万元, and not 管材，3000元."""
    return nameable(findings.texts[article], start, end) and log_odds(findings, article, start, end) >= _LIKELY


def _donation_lines(findings: Findings, article: int) -> int:
    """How many paragraphs of the article begin as a line of a donation list does."""
    value = findings.donation_lines.get(article)
    if value is None:
        text = findings.texts[article]
        value = findings.donation_lines[article] = sum(
            1
            for b in findings.articles[article].paragraphs
            if b.end - b.start <= 40 and _DONATION.match(text, b.start, b.end)
        )
    return value
