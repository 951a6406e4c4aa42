"""The order in which a page is read."""

from __future__ import annotations

from ..facts.people import Findings, propagate, scan, scan_bylines, scan_contacts, settle, weigh
from ..page import Page
from ..reading import Reading, Row
from ..schema import TableName
from .accounts import account_rows
from .articles import article_row
from .meetings import meeting_rows
from .page_facts import PageFacts
from .people import people_rows


def read_page(page: Page) -> Reading:
    """Read a page that is cut into articles: its people first, since every table names them."""
    findings = Findings(page.articles)
    indices = range(len(page.articles))
    reporters = [scan_bylines(findings, index) for index in indices]
    for index in indices:
        scan(findings, index)
    contacts = [scan_contacts(findings, index) for index in indices]
    weigh(findings)
    propagate(findings)
    facts = PageFacts(page, settle(findings))
    rows: dict[TableName, list[Row]] = {"articles": [], "meetings": [], "people": [], "bank_accounts": []}
    for index in indices:
        date, found = facts.dates.of_article(index)
        rows["articles"].append(article_row(facts, index, reporters[index], date))
        rows["meetings"] += meeting_rows(facts, index, date, found)
        rows["bank_accounts"] += account_rows(facts, index)
    rows["people"] = people_rows(facts, contacts, rows["meetings"])
    facts.dates.close()
    return Reading(page.document, rows, tuple(page.lines), facts.notices.in_order())
