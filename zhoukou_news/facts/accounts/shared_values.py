"""A holder or a branch that is printed once for several accounts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..fields import Field
from ..fields.values import value_in
from ..stretches import paragraph
from .account import Account


def share_branch(accounts: list[Account]) -> None:
    """户名 A 账号 1 美元账号 2 开户行 B: the branch after the last number is that of all numbers of one holder."""
    for before, last in zip(reversed(accounts[:-1]), reversed(accounts[1:]), strict=True):
        if (
            before.branch is None
            and last.branch is not None
            and last.branch[0] > last.number[1]
            and before.holder is not None
            and before.holder == last.holder
        ):
            before.branch = last.branch
            before.guesses.append(("branch", "it is printed after the last of the holder's accounts"))


def share_holder(text: str, end: int, accounts: list[Account], fields: Iterable[Field]) -> None:
    """户名均为X, or 户名：X above banks and numbers: a holder that no account has, beside accounts that have none."""
    taken = {account.holder for account in accounts}
    holders = [
        (field.start, place)
        for field in fields
        if field.kind == "holder" and (place := value_in(text, field.value)) is not None and place not in taken
    ]
    numbers = [account.number[0] for account in accounts]
    held = [account.start for account in accounts if account.holder is not None]
    before = 0
    for (start, place), following in zip(holders, [*(start for start, _ in holders[1:]), end], strict=False):
        begin = max(paragraph(text, start)[0], before)
        before = start
        next_held = bisect_right(held, start)
        until = min(following, held[next_held] if next_held < len(held) else end)
        for account in accounts[bisect_left(numbers, begin) : bisect_left(numbers, until)]:
            if account.holder is None:
                account.holder = place
                account.guesses.append(("holder", "it is printed once for several accounts"))
