"""Accounts in tables: flattened to lines of one cell each, or a row a line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..contacts import Contact, paired
from ..fields.labels import header_kind
from ..fields.values import balanced, clean
from ..phones import PHONE
from ..stretches import Place
from .account import NUMBER, Account

#: The word without which no table has a column of account numbers.
_NUMBER_HEADED = re.compile("[账帐卡]户?号|[账帐]户")
#: A bank's payment-system code.
_CODE = re.compile(r"\d(?:[ \-]?\d){8,13}")
#: A cell that says nothing.
_EMPTY_CELL = re.compile(r"[—\-－/无]+")
#: The longest header cell; and how many of them can stand before the number's.
_LONGEST_HEADER, _MOST_BEFORE_NUMBER = 8, 6


def accounts_in_tables(text: str, start: int, end: int, gaps: frozenset[int]) -> list[Account]:
    """The accounts of the table in `text[start:end]`, the words of its contacts as printed; empty where there is none."""
    if not _NUMBER_HEADED.search(text, start, end):
        return []
    return _flattened(text, lines_in(text, start, end)) or _row_lines(text, start, end, gaps)


def lines_in(text: str, start: int, end: int) -> list[Place]:
    """The places of a stretch's lines that are not empty."""
    lines: list[Place] = []
    position = start
    for line in text[start:end].split("\n"):
        if line:
            lines.append((position, position + len(line)))
        position += len(line) + 1
    return lines


def account_of(text: str, header: Sequence[str], row: Sequence[Place]) -> Account:
    """The account of a table's row: the kinds of its cells, and their places."""
    values = {
        kind: place
        for kind, place in zip(header, row, strict=False)
        if kind and not _EMPTY_CELL.fullmatch(text, *place) and (kind != "cnaps" or _CODE.fullmatch(text, *place))
    }
    account = Account(
        values["number"], values.get("holder"), values.get("branch"), values.get("cnaps"), values.get("remark"), values.get("address"),
        start=row[0][0], end=row[-1][1],
    )  # fmt: skip
    if "contact" in values or "phone" in values:
        account.contacts = _contacts(text, values.get("contact"), values.get("phone"))
        account.own_contacts = True
    return account


def _contacts(text: str, contact: Place | None, phone: Place | None) -> list[Contact]:
    """The contacts of a row: the cells of a name and of a phone, or one cell of both."""
    phones = [match.span() for match in PHONE.finditer(text, *contact)] if contact is not None else []
    if contact is None or not phones:
        numbers = [match.span() for match in PHONE.finditer(text, *phone)] if phone is not None else []
        return paired(_names_in(text, contact) or [None], numbers or [phone])
    edges = [contact[0], *(edge for place in phones for edge in place), contact[1]]
    beside = [balanced(text, clean(text, a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    # 王艳 8223607, or the other way round.
    names = beside[:-1] if beside[0] is not None else beside[1:]
    return [
        one
        for name, place in zip(names, phones, strict=True)
        for one in paired(_names_in(text, name) or [None], [place])
    ]


def _names_in(text: str, place: Place | None) -> list[Place | None]:
    """The names of a cell: 王艳、马兰."""
    if place is None:
        return []
    edges = [place[0] - 1, *(k for k in range(*place) if text[k] in "、，/\n"), place[1]]
    return [part for a, b in pairwise(edges) if (part := clean(text, a + 1, b)) is not None]


def _flattened(text: str, lines: list[Place]) -> list[Account]:
    """A table flattened to lines: header cells and then rows of cells, or each header cell before its values."""
    if not any(NUMBER.fullmatch(text, *line) for line in lines):
        return []
    kinds = [header_kind(text, line) for line in lines]
    if turns := _turns(text, lines, kinds):
        return turns
    head = next((k for k, kind in enumerate(kinds) if kind == "number"), len(lines))
    for first in range(head + 1, len(lines)):
        # A telephone's number can stand before the account's.
        if NUMBER.fullmatch(text, *lines[first]):
            accounts = _rows(text, lines, kinds, head, first) or _columns(text, lines, kinds, head, first)
            if accounts:
                return accounts
    return []


def _turns(text: str, lines: list[Place], kinds: list[str]) -> list[Account]:
    """Labels and values by turns, a line each: 户名 A 开户行 B 账号 1, 户名 C 开户行 D 账号 2."""
    pairs: list[tuple[str, Place]] = []
    k = next((k for k, kind in enumerate(kinds) if kind), len(lines))
    while k + 1 < len(lines) and kinds[k] and not kinds[k + 1]:
        pairs.append((kinds[k], lines[k + 1]))
        k += 2
    records: list[list[tuple[str, Place]]] = []
    for kind, place in pairs:
        if not records or kind in (known for known, _ in records[-1]):
            records.append([])
        records[-1].append((kind, place))
    accounts = []
    for record in records:
        if len(record) < 2 or not any(kind == "number" and NUMBER.fullmatch(text, *place) for kind, place in record):
            return []
        accounts.append(account_of(text, [kind for kind, _ in record], [place for _, place in record]))
    return accounts


def _rows(text: str, lines: list[Place], kinds: list[str], head: int, first: int) -> list[Account]:
    """Header cells in a row; the first account number tells how many there are."""
    for begin in range(head, max(head - _MOST_BEFORE_NUMBER - 1, -1), -1):
        stop = first - (head - begin)
        if stop <= head or not kinds[stop - 1] or (begin > 0 and kinds[begin - 1]):
            continue
        header = kinds[begin:stop]
        if sum(map(bool, header)) < 2 or any(b - a > _LONGEST_HEADER for a, b in lines[begin:stop]):
            continue
        accounts = []
        row = stop
        while row + len(header) <= len(lines) and NUMBER.fullmatch(text, *lines[row + head - begin]):
            accounts.append(account_of(text, header, lines[row : row + len(header)]))
            row += len(header)
        if accounts:
            return accounts
    return []


def _columns(text: str, lines: list[Place], kinds: list[str], head: int, first: int) -> list[Account]:
    """Each header cell before its values: 户名 A B 账号 1 2."""
    if first != head + 1:
        return []
    width = 1
    while first + width < len(lines) and NUMBER.fullmatch(text, *lines[first + width]):
        width += 1
    begin = head
    while begin - width - 1 >= 0 and kinds[begin - width - 1] and not any(kinds[begin - width : begin]):
        begin -= width + 1
    stop = first + width
    while (
        stop < len(lines)
        and kinds[stop]
        and stop + width < len(lines) + 1
        and not any(kinds[stop + 1 : stop + 1 + width])
    ):
        stop += width + 1
    heads = [k for k in range(begin, stop, width + 1) if k + width < len(lines)]
    if len(heads) < 2:
        return []
    header = [kinds[k] for k in heads]
    return [account_of(text, header, [lines[k + 1 + column] for k in heads]) for column in range(width)]


def _row_lines(text: str, start: int, end: int, gaps: frozenset[int]) -> list[Account]:
    """A table with a line a row: the spaces of the page tell its cells apart."""
    if not gaps and text.find("\u3000", start, end) < 0:
        return []
    ordered = sorted(gap for gap in gaps if start < gap < end)
    header: list[str] = []
    accounts: list[Account] = []
    position = start
    for line in text[start:end].split("\n"):
        within = ordered[bisect_right(ordered, position) : bisect_left(ordered, position + len(line))]
        edges = [position, *within, position + len(line)]
        cells = [cell for a, b in pairwise(edges) for cell in _figures(text, a, b)]
        position += len(line) + 1
        if not header:
            if len(cells) < 2 or any(b - a > _LONGEST_HEADER for a, b in cells):
                continue
            kinds = [header_kind(text, cell) for cell in cells]
            # 学校　户名　开户行　账号: a column may be of no kind that matters.
            if "number" in kinds and sum(map(bool, kinds)) >= 2:
                header = kinds
        elif (cells := _whole_names(cells, len(header))) and NUMBER.fullmatch(text, *cells[header.index("number")]):
            accounts.append(account_of(text, header, cells))
        elif accounts:
            break
    return accounts


def _whole_names(cells: list[Place], count: int) -> list[Place]:
    """A row's cells, `count` of them: a name of two characters can have a space within (余　敏); empty where there are others."""
    merged: list[Place] = []
    for a, b in cells:
        half = len(cells) > count and b - a == 1 and merged and merged[-1] == (a - 1, a)
        merged[-1:] = [(a - 1, b)] if half else [*merged[-1:], (a, b)]
    return merged if len(merged) == count else []


def _figures(text: str, start: int, end: int) -> list[Place]:
    """The cells of a stretch without a gap: a number and a phone keep the wide space that stands between them."""
    if text.find("\u3000", start, end) < 0:
        return [(start, end)]
    wide = [k for k in range(start, end) if text[k] == "\u3000"]
    edges = [start, *wide, end]
    return [(a + 1 if a in wide else a, b) for a, b in pairwise(edges)]
