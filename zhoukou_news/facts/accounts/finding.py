"""The order in which an article's accounts are read."""

from __future__ import annotations

import re
from operator import attrgetter

from ..contacts import NameAt, with_true_name
from ..fields import find_fields
from .account import MOST_ACCOUNTS, Account
from .addresses import add_addresses
from .banks import add_banks_nearby
from .bare_lines import accounts_in_bare_lines
from .contacts import add_contacts
from .holders import add_holders_above
from .reading_fields import told_apart
from .records import find_records
from .remarks import add_remarks
from .shared_values import share_branch, share_holder
from .unlabelled import add_unlabelled

#: Without one of these words no text prints an account.
_WORDS = re.compile("账号|帐号|卡号|账户|帐户|开户|户名|户主|汇至|银行汇款|银行转账|行卡|蓄卡|的卡")


def may_have_accounts(text: str) -> bool:
    """Whether a text prints anything that leads to an account."""
    return _WORDS.search(text) is not None


def find_accounts(
    text: str, start: int, end: int, in_tables: list[Account], name_at: NameAt, gaps: frozenset[int] = frozenset()
) -> list[Account]:
    """The accounts in `text[start:end]` (the body's paragraphs, separated by line feeds).

    Args:
        text: Clean text.
        start: Where the body begins.
        end: Where it ends.
        in_tables: Those that stand in its tables: `accounts_in_tables`.
        name_at: Gives the end of a person's name that begins at a place, or None.
        gaps: Where the page prints spaces.
    """
    table = in_tables or accounts_in_bare_lines(text, start, end)
    for account in table:
        account.contacts = [with_true_name(contact, name_at) for contact in account.contacts]
    fields = told_apart(text, find_fields(text, start, end, gaps))
    accounts = find_records(text, start, end, fields, name_at)
    share_branch(accounts)
    add_holders_above(text, start, accounts, name_at)
    add_unlabelled(text, start, end, accounts, name_at)
    share_holder(text, end, accounts, fields)
    add_banks_nearby(text, start, accounts)
    taken = {account.number for account in table}
    accounts = [*table, *(account for account in accounts if account.number not in taken)]
    if table:
        accounts.sort(key=attrgetter("number"))
    del accounts[MOST_ACCOUNTS:]
    if accounts:
        add_remarks(text, start, end, accounts, fields, gaps)
        add_contacts(text, start, accounts, fields, name_at, gaps)
        add_addresses(text, start, end, accounts, fields, name_at)
    return accounts
