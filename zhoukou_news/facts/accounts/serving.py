"""Which of several accounts a remark, a contact or an address is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from ...printed import HAN
from ..stretches import LONGEST_PARAGRAPH, after, paragraph, sentence
from .account import MOST_ACCOUNTS, Account

#: 第2、3项, 第1至3项.
_ITEMS = re.compile(r"第([\d一二三四五六七八九十]+(?:[、和至\-—][\d一二三四五六七八九十]+)*)[项个]")
_LISTED, _RANGE = re.compile("[、和]"), re.compile("[至—-]")
_FIGURES = "一二三四五六七八九十"
#: How a section is numbered: 一、, （一）; and an item of one: 1., （1）.
SECTION_NUMBER = "[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）"
ITEM_NUMBER = r"\d{1,2}[、.．]|（\d{1,2}）"
#: 一、政府捐款, 2、县慈善会负责接受捐款: the title of a section, a line without a field's value.
_SECTION_TITLE = re.compile(rf"(?:^|(?<=\n))(?:{SECTION_NUMBER}|{ITEM_NUMBER})[^：。；\n]{{2,30}}：?(?=\n)")
_BODY_BEFORE = re.compile(rf"[{HAN}]{{3,16}}$")


def served(
    text: str,
    position: int,
    accounts: list[Account],
    items: list[int] | None = None,
    apart: frozenset[int] = frozenset(),
) -> list[Account]:
    """The accounts that a remark, a contact or an address at a place is for.

    Args:
        text: Clean text.
        position: Where it stands.
        accounts: The body's accounts, in printed order.
        items: The numbers of the accounts that it names itself.
        apart: After which accounts one of the same kind stands: `apart`.
    """
    if items:
        return [accounts[n - 1] for n in items if 1 <= n <= len(accounts)]
    owners = _owners(text, position, accounts)
    if owners:
        return owners
    if position < accounts[0].start:
        return accounts
    before = [a for a in accounts if a.start < position]
    if len(before) == len(accounts):
        return _of_one_holder(text, accounts, len(accounts) - 1, apart) if apart else accounts
    # A field line between two accounts belongs to the one before it, and to those of its holder above.
    return _of_one_holder(text, accounts, len(before) - 1, apart) if before else accounts[:1]


def serves_all(text: str, position: int, accounts: list[Account]) -> bool:
    """Whether what stands at a place is for all accounts alike."""
    return len(accounts) == 1 or (not _owners(text, position, accounts) and all(a.start < position for a in accounts))


def apart(accounts: list[Account], places: Iterable[int]) -> frozenset[int]:
    """The accounts after which fields of a kind stand, before the next account: they have their own."""
    places = sorted(places)
    return frozenset(
        index
        for index, (a, b) in enumerate(pairwise(accounts))
        if (at := bisect_left(places, a.number[1])) < len(places) and places[at] < b.start
    )


def items_named(text: str, position: int) -> list[int] | None:
    """Which numbered accounts a line names: 第2、3项."""
    match = _ITEMS.search(text, after(text, position, "。\n；"), position + 12)
    if not match:
        return None
    numbers: list[int] = []
    for part in _LISTED.split(match.group(1)):
        ends = [int(x) if x.isdigit() else _FIGURES.find(x) + 1 for x in _RANGE.split(part)]
        numbers += list(range(ends[0], min(ends[-1], MOST_ACCOUNTS) + 1))
    return numbers


def holder_before(text: str, position: int, accounts: list[Account]) -> int | None:
    """县红十字会联系人X, 县红十字会地址为Y: the one of several accounts whose holder the words before a label name.

    Returns:
        Its index among the accounts; None where the words name none, or several.
    """
    body = _BODY_BEFORE.search(text, max(position - 16, 0), position)
    if body is None or len(accounts) < 2:
        return None
    named = [index for index, account in enumerate(accounts) if body.group() in account.holder_in(text)]
    return named[0] if len(named) == 1 else None


def _of_one_holder(text: str, accounts: list[Account], last: int, apart: frozenset[int]) -> list[Account]:
    """户名 A 账号 1, 户名 A 账号 2, 联系人 X: an account and those of the same holder right above it without their own."""
    first = last
    holder = accounts[last].holder_in(text)
    while holder and first > 0 and first - 1 not in apart and accounts[first - 1].holder_in(text) == holder:
        first -= 1
    return accounts[first : last + 1]


def _owners(text: str, position: int, accounts: list[Account]) -> list[Account]:
    """The account whose sentence or paragraph the place stands in alone, or all of one holder in its sentence."""
    own = sentence(text, position)
    for bounds in (own, paragraph(text, position)):
        inside = [a for a in accounts if bounds[0] <= a.number[0] < bounds[1]]
        if len(inside) == 1:
            return inside
        if len(inside) > 1:
            before = [a for a in inside if a.number[0] < position]
            between = any(a.start > position for a in inside)
            holder = inside[0].holder_in(text)
            if bounds == own and not between and holder and all(a.holder_in(text) == holder for a in inside):
                # 汇入X的账户，工行…，或农行…，汇款时请注明“助学”: for either.
                return inside
            return before[-1:] if between or bounds == own else []
    return _in_section(text, position, accounts)


def _in_section(text: str, position: int, accounts: list[Account]) -> list[Account]:
    """The one of several accounts that a place stands above, in a titled section: 1、县慈善会接受捐款, 联系人：X, 户名：….

    What stands below the last account is for all, unless a further section follows: 二、社会捐款, 户名：…, 电话：…, 三、捐赠物资.
    """
    if len(accounts) < 2:
        return []
    following = next((account for account in accounts if account.start > position), None)
    if following is None:
        return [accounts[-1]] if _in_last_section(text, position, accounts) else []
    begin = max(position - LONGEST_PARAGRAPH, 0)
    titles = [title.start() for title in _SECTION_TITLE.finditer(text, begin, following.start)]
    if not titles or not titles[-1] < position:
        return []
    others = (account for account in accounts if account is not following and account.number[0] > titles[-1])
    end = min((account.start for account in others), default=None)
    if end is not None and _SECTION_TITLE.search(text, following.number[1], end) is None:
        # 捐款账户, above several accounts.
        return []
    return [following]


def _in_last_section(text: str, position: int, accounts: list[Account]) -> bool:
    """Whether a place below the last account is of its section alone: another's holder, and a further section of the same kind below."""
    before, last = accounts[-2:]
    holders = {before.holder_in(text), last.holder_in(text)}
    if len(holders) < 2 or "" in holders:
        return False
    titles = list(_SECTION_TITLE.finditer(text, before.number[1], position + LONGEST_PARAGRAPH))
    own = [title for title in titles if title.start() < last.start]
    below = [title for title in titles if title.start() > last.start]
    return bool(
        own and below and below[0].start() > position and _numbering(own[-1].group()) == _numbering(below[0].group())
    )


def _numbering(title: str) -> tuple[bool, bool]:
    """How a section's title is numbered: （二）, 2.: whether in brackets, and whether in digits."""
    return title[0] == "（", title[1 if title[0] == "（" else 0].isdigit()
