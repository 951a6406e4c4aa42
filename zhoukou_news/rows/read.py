"""The order in which a page is read."""

from __future__ import annotations

from ..facts.accounts import Account, accounts_in_tables
from ..facts.people import Findings, propagate, scan, scan_bylines, scan_contacts, settle, weigh
from ..page import Article, Page
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
    in_tables = [_accounts_in_tables(article) for article in page.articles]
    contacts = [scan_contacts(findings, index, in_tables[index]) for index in indices]
    weigh(findings)
    propagate(findings)
    facts = PageFacts(page, settle(findings))
    rows: dict[TableName, list[Row]] = {"articles": [], "meetings": [], "people": [], "bank_accounts": []}
    for index in indices:
        date, found = facts.dates.of_article(index)
        rows["articles"].append(article_row(facts, index, reporters[index], date))
        rows["meetings"] += meeting_rows(facts, index, date, found)
        rows["bank_accounts"] += account_rows(facts, index, in_tables[index])
    rows["people"] = people_rows(facts, contacts, rows["meetings"])
    facts.dates.close()
    return Reading(page.document, rows, tuple(page.lines), facts.notices.in_order())


def _accounts_in_tables(article: Article) -> list[Account]:
    if not article.paragraphs:
        return []
    start, end = article.paragraphs[0].start, article.paragraphs[-1].end
    return accounts_in_tables(article.printed.text, start, end, article.printed.gaps)
