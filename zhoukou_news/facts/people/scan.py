"""The order in which the rules go through an article."""

from __future__ import annotations

from collections.abc import Callable

from ...page import Block
from .alone import scan_dotted, scan_elements, scan_plain
from .appointments import scan_appointments, scan_elected, scan_engaged, scan_line, scan_profiles
from .clauses import scan_clauses
from .donations import scan_donations
from .findings import Findings
from .kin import scan_addressed, scan_aged, scan_ages, scan_kin
from .lists import scan_lists
from .reporters import scan_reporters
from .rolls import FEWEST_COMMAS, FEWEST_GAPS, add_rolls, find_rolls, scan_spaced
from .titles import scan_posts
from .titles_after import scan_bracketed
from .titles_of_lists import titles_after_lists

#: The rules that go through a paragraph, in order; each with words one of which stands in every text in which the rule can
#: find anything, or with none where it can in any text. Most articles have no place for most rules.
_RULES: tuple[tuple[Callable[[Findings, int, Block], None], tuple[str, ...]], ...] = (
    (scan_appointments, ("任", "免", "选", "增补", "递补", "提名", "接受", "同意", "定")),
    (scan_elected, ("当选", "出任", "升任", "就任")),
    (scan_ages, ("岁", "，男，", "，女，")),
    (scan_aged, ("岁的",)),
    (scan_engaged, ("聘",)),
    (scan_line, ()),
    (scan_kin, ()),
    (scan_addressed, ()),
    (scan_bracketed, ("（",)),
    (scan_lists, ("等",)),
    (scan_clauses, ()),
    (scan_donations, ("元", "￥", "¥")),
    (scan_dotted, ("·",)),
    (scan_elements, ()),
    (scan_reporters, ("记者",)),
    (scan_plain, ()),
    (scan_profiles, ("现任", "拟任", "曾任", "拟提名", "不再", "：男", "：女")),
)


def scan(findings: Findings, article: int) -> None:
    """All anchored names of one article's headings and paragraphs."""
    text = findings.texts[article]
    rules = [rule for rule, words in _RULES if not words or any(word in text for word in words)]
    listed = text.count("、") >= FEWEST_COMMAS
    spaced = len(findings.gaps[article]) >= FEWEST_GAPS
    for block in findings.articles[article].blocks:
        if block.role == "byline":
            continue
        rolls = find_rolls(findings, article, block) if listed else []
        if spaced:
            scan_spaced(findings, article, block)
        scan_posts(findings, article, block)
        add_rolls(findings, article, block, rolls)
        if block.role == "heading" and text[block.end - 1 : block.end] in ("；", "。"):
            scan_line(findings, article, block)
        if block.role == "paragraph":
            for rule in rules:
                rule(findings, article, block)
    titles_after_lists(findings, article)
