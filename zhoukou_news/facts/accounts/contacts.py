"""Whom to ask about an account, and where its holder is reached by phone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...printed import HAN
from ..contacts import ContactLine, NameAt, contact_end, contact_line, joined
from ..fields import Field
from ..stretches import Place, after
from .account import MOST_CONTACTS, Account
from .goods import is_for_goods
from .serving import apart, holder_before, items_named, served, serves_all

#: 市红十字会募捐电话：…: what stands between a holder's name and its phone.
_LINE_LABEL = re.compile(rf"[{HAN}]{{0,4}}(?:电话|热线)")
#: 捐款及物资联系人：…: what before a label for goods says that it is for money, too.
_MONEY_TOO = re.compile("款[及和与、]$")
#: How much of a holder's name a line must have that names the holder, and how much of its end is looked for.
_SHORTEST_NAME, _NAME_END = 4, 6


def add_contacts(
    text: str, start: int, accounts: list[Account], fields: Sequence[Field], name_at: NameAt, gaps: frozenset[int]
) -> None:
    """Give the accounts their contacts: each its own, or those that serve all."""
    lines = joined(text, _lines(text, start, accounts, fields, name_at, gaps))
    with_own = apart(accounts, [line.start for line in lines])
    for line in lines:
        for account in served(text, line.start, accounts, line.items, with_own):
            own = not serves_all(text, line.start, accounts)
            if own and not account.own_contacts:
                account.contacts = []
                account.own_contacts = True
            if own == account.own_contacts:
                account.contacts.extend(c for c in line.contacts if c not in account.contacts)
                del account.contacts[MOST_CONTACTS:]


def _lines(
    text: str, start: int, accounts: list[Account], fields: Sequence[Field], name_at: NameAt, gaps: frozenset[int]
) -> list[ContactLine]:
    """The lines of contacts that are for money."""
    lines: list[ContactLine] = []
    index = 0
    while index < len(fields):
        field = fields[index]
        if field.kind not in ("contact", "phone", "goods"):
            index += 1
        elif not _is_for_money(text, start, field):
            index = _after_phones(text, fields, index)
        else:
            stop, index = contact_end(text, fields, index)
            for (begin, until), owner in _by_holder(text, field, stop, accounts):
                line = contact_line(text, field, begin, until, name_at, gaps)
                line.items = [owner + 1] if owner is not None else items_named(text, field.start)
                if line.contacts:
                    lines.append(line)
    return lines


def _is_for_money(text: str, start: int, field: Field) -> bool:
    """Whether a contact is for money, or for money too."""
    if field.kind == "goods":
        return _MONEY_TOO.search(text, max(field.start - 3, start), field.start) is not None
    return not is_for_goods(text, start, field)


def _after_phones(text: str, fields: Sequence[Field], index: int) -> int:
    """The index of the first field after a contact that is not for money, and the phones of its sentence."""
    start = fields[index].start
    index += 1
    while (
        index < len(fields)
        and fields[index].kind == "phone"
        and "。" not in text[start : fields[index].start]
        and "\n" not in text[start : fields[index].start]
    ):
        index += 1
    return index


def _by_holder(text: str, field: Field, end: int, accounts: list[Account]) -> list[tuple[Place, int | None]]:
    """A contact line that names the accounts' holders, cut at them: 市慈善总会3312116（孙建华），市红十字会3266095（魏红）.

    Returns:
        The parts of the line, each with the index of the account that it is for, or None.
    """
    start = field.value[0]
    whole = (start, end)
    if len(accounts) < 2:
        return [(whole, None)]
    before = holder_before(text, field.start, accounts)
    if before is not None:
        return [(whole, before)]
    cuts = sorted(_holders_in(text, whole, accounts))
    if not cuts:
        return [(whole, _holder_in_label(text, start, accounts))]
    if len({position for position, _ in cuts}) < 2:
        return [(whole, None)]
    bounds = [position for position, _ in cuts[1:]] + [end]
    return [((position, until), index) for (position, index), until in zip(cuts, bounds, strict=True)]


def _holders_in(text: str, place: Place, accounts: list[Account]) -> list[tuple[int, int]]:
    """Where a line names holders, each with its account's index: by as much of the end of the name as stands there."""
    cuts: list[tuple[int, int]] = []
    for index, account in enumerate(accounts):
        holder = account.holder_in(text)
        if len(holder) < _SHORTEST_NAME or text.find(holder[-_SHORTEST_NAME:], *place) < 0:
            continue
        for size in range(len(holder), _SHORTEST_NAME - 1, -1):
            position = text.find(holder[-size:], *place)
            if position >= 0:
                cuts.append((position, index))
                break
    return cuts


def _holder_in_label(text: str, start: int, accounts: list[Account]) -> int | None:
    """市红十字会募捐电话：…: the one account whose holder the label before a place names."""
    begin = after(text, start, "。；\n")
    named = []
    for index, account in enumerate(accounts):
        holder = account.holder_in(text)
        if len(holder) < _SHORTEST_NAME:
            continue
        name = holder[-_NAME_END:]
        at = text.find(name, begin, start)
        if at >= 0 and _LINE_LABEL.match(text, at + len(name), start):
            named.append(index)
    return named[0] if len(named) == 1 else None
