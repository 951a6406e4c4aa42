"""Bank accounts as notices print them: labelled fields, in any order and layout, gathered around account numbers.

From the top to the bottom, each imports only what stands below it:

- `finding`: the order in which an article's accounts are read;
- `records`: labelled fields grouped into accounts; `bare_lines`: accounts on lines without labels;
- `reading_fields`: what each field of an account says;
- `tables`: accounts in tables; `unlabelled`: a number right after its bank;
- `shared_values`: a holder or a branch printed once for several accounts;
- `remarks`, `contacts`, `addresses`: what stands around the accounts; `goods`: what of it is for goods, complaints or
  the newsroom; `serving`: which of several accounts it is for;
- `holders`, `banks`: the words that lead to a holder and to a bank;
- `account`: one account, and its number.

Fields and contacts that are not of accounts alone are read by `facts.fields` and `facts.contacts`.
"""

from .account import MOST_ACCOUNTS, MOST_CONTACTS, Account, impossible, plain_number
from .banks import canonical_bank
from .finding import find_accounts, may_have_accounts
from .tables import accounts_in_tables

__all__ = [
    "MOST_ACCOUNTS",
    "MOST_CONTACTS",
    "Account",
    "accounts_in_tables",
    "canonical_bank",
    "find_accounts",
    "impossible",
    "may_have_accounts",
    "plain_number",
]
