"""The order in which the rules go through an article."""

from __future__ import annotations

from .alone import scan_dotted, scan_elements, scan_plain
from .appointments import scan_appointments, scan_elected, scan_engaged, scan_line, scan_profiles
from .clauses import scan_clauses
from .donations import scan_donations
from .findings import Findings
from .kin import scan_addressed, scan_ages, scan_kin
from .lists import scan_lists
from .rolls import add_rolls, find_rolls, scan_spaced
from .titles import scan_bracketed, scan_posts, scan_reporters, titles_after_lists


def scan(findings: Findings, article: int) -> None:
    """All anchored names of one article's headings and paragraphs."""
    text = findings.texts[article]
    for block in findings.articles[article].blocks:
        if block.role == "byline":
            continue
        rolls = find_rolls(findings, article, block)
        scan_spaced(findings, article, block)
        scan_posts(findings, article, block)
        add_rolls(findings, article, block, rolls)
        if block.role == "heading" and text[block.end - 1 : block.end] in ("；", "。"):
            scan_line(findings, article, block)
        if block.role == "paragraph":
            scan_appointments(findings, article, block)
            scan_elected(findings, article, block)
            scan_ages(findings, article, block)
            scan_engaged(findings, article, block)
            scan_line(findings, article, block)
            scan_kin(findings, article, block)
            scan_addressed(findings, article, block)
            scan_bracketed(findings, article, block)
            scan_lists(findings, article, block)
            scan_clauses(findings, article, block)
            scan_donations(findings, article, block)
            scan_dotted(findings, article, block)
            scan_elements(findings, article, block)
            scan_reporters(findings, article, block)
            scan_plain(findings, article, block)
            scan_profiles(findings, article, block)
    titles_after_lists(findings, article)
