"""Labelled fields grouped into accounts: a record ends where its first kind, or a kind that it has, comes again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..contacts import NameAt
from ..fields import Field
from ..stretches import Place
from .account import Account
from .reading_fields import FieldValue, read_branch, read_code, read_holder, read_number

#: How many values before one can overlap it.
_RECENT = 12
#: The longest name of a holder or a branch.
_LONGEST_NAME = 45
#: How many fields after a holder its number can be.
_SOON = 3
_CURRENCY = re.compile("人民币|[港美欧日]|外币")


def find_records(text: str, start: int, end: int, fields: Sequence[Field], name_at: NameAt) -> list[Account]:
    """The accounts that the fields of a body make, in printed order."""
    records = _Records(text, start, end, name_at)
    for index, field in enumerate(fields):
        value = records.read(field)
        if value is not None:
            records.add(field, value, fields[index + 1 : index + 1 + _SOON])
    records.close()
    return records.accounts


class _Records:
    """The accounts of a body while its fields are read, and the record that is open."""

    def __init__(self, text: str, start: int, end: int, name_at: NameAt) -> None:
        self.accounts: list[Account] = []
        self._text, self._start, self._end, self._name_at = text, start, end, name_at
        #: What is known of the open record, by kind.
        self._known: dict[str, Place] = {}
        #: The kind that records begin with.
        self._first_kind: str | None = None
        #: The holder and the branch of the record before.
        self._last_holder: Place | None = None
        self._last_branch: Place | None = None
        #: Whether the last number's label names a currency.
        self._of_currency = False
        #: Whether the open record's holder rests on no label.
        self._derived = False
        self._taken: list[Place] = []

    def read(self, field: Field) -> FieldValue | None:
        """What a field says; None where it is no field of an account, or says nothing."""
        taken = self._taken[-_RECENT:]
        if field.kind == "number":
            return read_number(self._text, self._start, self._end, field, self._name_at, self._known, taken)
        if field.kind == "cnaps":
            return read_code(self._text, field)
        value = None
        if field.kind == "branch":
            value = read_branch(self._text, self._start, field, self._known, taken)
        elif field.kind == "holder":
            value = read_holder(self._text, field)
        return value if value is not None and value.place[1] - value.place[0] <= _LONGEST_NAME else None

    def add(self, field: Field, value: FieldValue, following: Sequence[Field]) -> None:
        """Give a field to the open record, or close that and open one."""
        if field.kind == "holder" and "holder" in self._known and self._derived:
            # X账号：… and then 户名：X: the label says it better.
            self._known.pop("holder")
            self._first_kind = "number"
        if self._begins_record(field.kind, value, following):
            self.close()
        if self._first_kind is None:
            self._first_kind = "holder" if "holder" in value.others else field.kind
        self._known[field.kind] = value.place
        self._taken.append(value.place)
        if field.kind == "number":
            label = self._text[max(self._start, field.start - 3) : field.start + len(field.label)]
            self._of_currency = bool(_CURRENCY.search(label))
        if field.kind == "holder":
            self._derived = False
        if "holder" in value.others and "holder" not in self._known:
            self._derived = True
        self._known = value.others | self._known
        if value.bank_after is not None:
            self._known.setdefault("branch", value.bank_after)

    def _begins_record(self, kind: str, value: FieldValue, following: Sequence[Field]) -> bool:
        """Whether a field is the first one of a further record."""
        known = self._known
        if kind in known or "number" not in known:
            return kind in known
        if kind != "holder":
            return kind == self._first_kind or "holder" in value.others
        between = self._text[known["number"][1] : value.place[0]]
        ahead = [field.kind for field in following if field.kind in ("number", "holder")]
        if ahead[:1] != ["number"] and not any(sign in between for sign in "。\n；"):
            # 农行卡号：6228…，户名：X: the last words of the account.
            return False
        # …账号1…，汇款时请注明“X”。户名：B, 开户行：…, 账号2…
        after_whole = "branch" in known and (self._first_kind == "number" or "。" in between)
        return self._first_kind == "holder" or (after_whole and "number" in ahead)

    def close(self) -> None:
        """End the open record: an account where it has a number."""
        known, self._known = self._known, {}
        if "number" not in known:
            self._last_holder = known.get("holder", self._last_holder)
            return
        account = Account(
            known["number"],
            known.get("holder", self._last_holder),
            known.get("branch", self._last_branch if self._of_currency else None),
            known.get("cnaps"),
            start=min(place[0] for place in known.values()),
            end=max(place[1] for place in known.values()),
        )
        if account.holder is not None and "holder" not in known:
            account.guesses.append(("holder", "it is printed with the account before"))
        elif self._derived:
            account.guesses.append(("holder", "no label says so; it stands before the account's label"))
        self.accounts.append(account)
        self._last_holder, self._last_branch = account.holder, account.branch
