"""Holder, bank and number on a line each, one of them at least without its label."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...printed import HAN
from ..fields.labels import LABEL, SEPARATOR
from ..fields.values import clean
from ..phones import PHONE
from ..stretches import Place
from .account import LONG_FIGURES, NUMBER, Account
from .banks import BANK_WORD, BRANCH_END
from .holders import HOLDER_END
from .reading_fields import HOLDER_AND_BRANCH
from .tables import account_of

#: A line that is a branch, and one that is a body.
_BARE_BRANCH = re.compile(rf"[{HAN}]{{0,18}}{BANK_WORD}(?:[{HAN}]{{0,18}}{BRANCH_END})?")
_BARE_HOLDER = re.compile(rf"[{HAN}（）“”]{{4,30}}{HOLDER_END}")
_SIGN = re.compile("[，；。]")


class _Cell(NamedTuple):
    """What a line gives of an account, where it stands, and whether without a label."""

    kind: str
    place: Place
    bare: bool


def accounts_in_bare_lines(text: str, start: int, end: int) -> list[Account]:
    """The accounts in `text[start:end]` whose values stand on lines of their own."""
    runs: list[list[_Cell]] = [[]]
    position = start
    for line in text[start:end].split("\n"):
        cells = _cells(text, position, position + len(line)) if line else []
        position += len(line) + 1
        runs[-1] += cells
        if line and not cells and runs[-1]:
            runs.append([])
    accounts = []
    for record in [record for run in runs for record in _records(run)]:
        kinds = [cell.kind for cell in record]
        if "number" not in kinds or len(record) < 2 or not any(cell.bare for cell in record if cell.kind != "holder"):
            continue
        account = account_of(text, kinds, [cell.place for cell in record])
        account.guesses += [
            (cell.kind, "no label says so; it stands on a line of its own")
            for cell in record
            if cell.bare and cell.kind != "number"
        ]
        accounts.append(account)
    return accounts


def _records(run: list[_Cell]) -> list[list[_Cell]]:
    """Cells grouped into accounts: one ends where a kind that it has comes again."""
    records: list[list[_Cell]] = []
    for cell in run:
        if not records or cell.kind in (known.kind for known in records[-1]):
            records.append([])
        records[-1].append(cell)
    return records


def _cells(text: str, start: int, end: int) -> list[_Cell]:
    """What a line gives of an account: nothing, a value, or a holder and its branch."""
    label = LABEL.match(text, start, end)
    separator = SEPARATOR.match(text, label.end(), end) if label else None
    kind = (label.lastgroup or "") if label else ""
    if separator and kind in ("holder", "branch", "number"):
        place = clean(text, separator.end(), end)
        whole = place is not None and not _SIGN.search(text, *place)
        if place is None or not whole or (kind == "number" and not NUMBER.fullmatch(text, *place)):
            return []
        both = HOLDER_AND_BRANCH.fullmatch(text, *place) if kind == "holder" else None
        if both:
            return [_Cell(kind, both.span("holder"), False), _Cell("branch", both.span("branch"), True)]
        return [_Cell(kind, place, False)]
    if label and label.end() == end:
        return []
    if LONG_FIGURES.fullmatch(text, start, end) and not PHONE.fullmatch(text, start, end):
        return [_Cell("number", (start, end), True)]
    if _BARE_BRANCH.fullmatch(text, start, end):
        return [_Cell("branch", (start, end), True)]
    return [_Cell("holder", (start, end), True)] if _BARE_HOLDER.fullmatch(text, start, end) else []
