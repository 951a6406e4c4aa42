"""Rows of the table of bank accounts."""

from __future__ import annotations

from ..facts import accounts as account_facts
from ..reading import Row
from .page_facts import PageFacts
from .row_evidence import RowEvidence


def account_rows(facts: PageFacts, index: int, in_tables: list[account_facts.Account]) -> list[Row]:
    """The rows of the bank accounts that an article prints, those in its tables among them."""
    article = facts.articles[index]
    printed = article.printed
    if not article.paragraphs or not account_facts.may_have_accounts(printed.text):
        return []
    name_ends = {mention.start: mention.end for mention in facts.roster.mentions[index]}
    start, end = article.paragraphs[0].start, article.paragraphs[-1].end
    found = account_facts.find_accounts(printed.text, start, end, in_tables, name_ends.get, printed.gaps)
    for what, most, count in (
        ("accounts", account_facts.MOST_ACCOUNTS, len(found)),
        ("contacts for an account", account_facts.MOST_CONTACTS, max((len(a.contacts) for a in found), default=0)),
    ):
        if count == most:
            facts.notices.add(article.char_start, f"the article prints {most} {what} or more; only so many were read")
    return [_row(facts, index, number, account) for number, account in enumerate(found, 1)]


def _row(facts: PageFacts, index: int, number: int, account: account_facts.Account) -> Row:
    printed = facts.articles[index].printed
    evidence = RowEvidence()
    plain = account_facts.plain_number(evidence.value("account_number", printed, account.number) or "")
    branch = evidence.value("branch", printed, account.branch)
    bank = account_facts.canonical_bank(branch) if branch else None
    if bank is not None:
        evidence.value("bank", printed, account.branch)
    contacts = []
    for k, contact in enumerate(account.contacts):
        name = evidence.folded(f"contacts[{k}].name", printed, contact.name)
        contacts.append(
            {
                "person_id": facts.person(name) if name is not None else None,
                "name": name,
                "phone": evidence.value(f"contacts[{k}].phone", printed, contact.phone),
            }
        )
    code = evidence.value("cnaps_code", printed, account.cnaps)
    for column, why in account.guesses:
        evidence.guess(column, why)
    reason = account_facts.impossible(plain)
    if reason:
        facts.notices.add(printed.offset(account.number[0]), f"{plain} cannot be an account number: {reason}")
    row: Row = {
        "account_id": f"{facts.article_ids[index]}-a{number}",
        "article_id": facts.article_ids[index],
        "holder": evidence.value("holder", printed, account.holder),
        "bank": bank,
        "branch": branch,
        "account_number": plain,
        "cnaps_code": account_facts.plain_number(code) if code else None,
        "remark": evidence.value("remark", printed, account.remark),
        "contacts": contacts,
        "address": evidence.value("address", printed, account.address),
    }
    evidence.close(row)
    return row
