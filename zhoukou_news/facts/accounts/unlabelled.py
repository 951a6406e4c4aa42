"""市农行城关支行 1234567890123: a number right after a bank's branch, where the page speaks of accounts."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from ...printed import HAN
from ..contacts import NameAt, name_ending
from ..fields.values import clean
from ..stretches import Place
from .account import Account, plain_number
from .banks import BANK_WORD, BRANCH_END
from .holders import ACCOUNT_OF_BODY, SENT_TO, TITLED, person_paid

_BRANCH_AND_NUMBER = re.compile(
    rf"(?P<branch>(?:[{HAN}]{{0,16}}?){BANK_WORD}(?:[{HAN}]{{0,16}}{BRANCH_END})?)[：: ，（]?(?P<number>\d(?:[ \-]?\d){{8,29}})(?!\d)"
    rf"|(?<!\d)(?P<first>\d(?:[ \-]?\d){{11,29}})（(?P<bank>[{HAN}]{{0,16}}{BANK_WORD}(?:[{HAN}]{{0,16}}{BRANCH_END})?)）"
)
#: What every such place has: cheap to look for.
_NUMBER_BEHIND = re.compile(r"[行社蓄发部室所厅处柜][：: ，（]?\d(?:[ \-]?\d){8}|\d（[\u4e00-\u9fff]")
#: 1234567890123（户名X）
_HOLDER_AFTER = re.compile(rf"（户[主名][：为]?(?P<name>[{HAN}·]{{2,30}})）")
#: What stands between two accounts of one holder.
_AND = re.compile("）?[，、；\n]?(?:或者?|和|及)?")
_CODE_NAMED = re.compile("行号")
_number = attrgetter("number")


def add_unlabelled(text: str, start: int, end: int, accounts: list[Account], name_at: NameAt) -> None:
    """Add the accounts of `text[start:end]` that no label tells of, in their places."""
    if not _NUMBER_BEHIND.search(text, start, end):
        return
    known = sorted(accounts, key=_number)
    for match in _BRANCH_AND_NUMBER.finditer(text, start, end):
        number = match.span("number" if match["number"] else "first")
        at = bisect_left(known, number, key=_number)
        if any(a < number[1] and number[0] < b for a, b in map(_number, known[max(at - 1, 0) : at + 1])):
            continue
        digits = plain_number(text[slice(*number)])
        if (len(digits) == 12 and _CODE_NAMED.search(text, match.start(), number[0])) or (
            len(digits) == 11 and digits.startswith("1")
        ):
            continue
        begin, stop = match.span("branch" if match["branch"] else "bank")
        joined = _AND.match(text, begin, stop)
        branch = clean(text, joined.end() if joined else begin, stop)
        behind = _HOLDER_AFTER.match(text, match.end(), end)
        holder = _holder_before(text, start, match.start(), name_at)
        if behind:
            # （户主为患者母亲X）: the name alone.
            holder = name_ending(behind.end("name"), name_at) or behind.span("name")
        last = known[at - 1] if at else None
        if (
            holder is None
            and last is not None
            and _AND.fullmatch(text, last.end, min(number[0], branch[0] if branch else begin))
        ):
            # X账户：B1 1…，B2 2….
            holder = last.holder
        known.insert(at, Account(number, holder, branch, start=match.start(), end=(behind or match).end()))
    if len(known) > len(accounts):
        accounts[:] = known


def _holder_before(text: str, start: int, end: int, name_at: NameAt) -> Place | None:
    """汇到X的账户，, 汇至X（: whose account it is, before its bank."""
    person = person_paid(text, start, end, name_at)
    if person is not None:
        return person
    begin = max(start, end - 48)
    sent = (
        SENT_TO.search(text, begin, end) or ACCOUNT_OF_BODY.search(text, begin, end) or TITLED.search(text, begin, end)
    )
    return sent.span("name") if sent else None
