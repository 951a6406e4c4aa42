"""What each labelled field of an account says: its own value, and what stands with it of the account's others."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import cache

from ...lexicon import words
from ...printed import HAN
from ..contacts import NameAt
from ..fields import Field
from ..fields.labels import LABEL
from ..fields.values import clean, value_in
from ..stretches import Place
from .account import LONG_FIGURES, NUMBER
from .banks import BANK_NAME, BANK_WORD, BRANCH_END
from .holders import HOLDER_END, body_before_branch, holder_in_sentence
from .remarks import NOTE

#: What stands for a number and cannot be one: it is read, and a notice says so.
_ODD_NUMBER = re.compile(r"[A-Za-z]{0,4}\d[\dA-Za-z \-*]{3,}")
#: How much can stand between a number's label and the number.
_LONGEST_BEFORE_NUMBER = 40
#: 账号：1709…（工行石桥支行）: the bank in brackets after the number.
_BANK_IN_BRACKETS = re.compile(rf"[（(](?P<bank>[{HAN}]{{0,16}}{BANK_WORD}[{HAN}]{{0,20}})[）)]")
#: 卡号：6228…（马兰）: whose it is, in brackets after the number.
_OWNER_IN_BRACKETS = re.compile(rf"[（(](?P<name>[{HAN}·]{{2,4}})[）)]")
#: The heading of a wallet, right above the label or with one line between.
_UNDER_WALLET = re.compile(r"(?:\A|\n)[^\n]{0,8}(?:支付宝|微信)[^\n银行]{0,12}\n(?:[^\n行]{0,30}\n)?\Z")
_LONGEST_ABOVE = 64
_CODE_FIGURES = re.compile(r"\d{9,14}")
#: How far after its label a bank's code can end.
_LONGEST_CODE = 20
_NAMES_BRANCH = re.compile(rf"{BANK_WORD}|行|社|部|银")
_FIGURES_AFTER_BRANCH = re.compile(r"\d{9,}")
#: 户名：X on one line and its bank on the next, joined as one paragraph.
HOLDER_AND_BRANCH = re.compile(
    rf"(?P<holder>[{HAN}（）]{{3,28}}?{HOLDER_END})(?P<branch>[{HAN}]{{0,12}}?{BANK_WORD}(?:[{HAN}]{{0,18}}{BRANCH_END})?)"
)
#: 账号：1709…　石桥县慈善总会　农行石桥县支行
_HOLDER_AND_BRANCH_AFTER = re.compile(rf"[ \u3000，]?{HOLDER_AND_BRANCH.pattern}(?=[，。；\n]|$)")
#: 户名/账号：石桥县慈善总会/1709…
_BODY_BEFORE_NUMBER = re.compile(rf"(?P<holder>[{HAN}（）]{{3,28}}{HOLDER_END})[/，、 ]?")


@cache
def _kin_note() -> re.Pattern[str]:
    """马兰（患者母亲）: who the holder is to whom the money is for."""
    return re.compile(f"（[^（）]{{0,8}}(?:{'|'.join(sorted(words('kin_and_age_words', 'kin')))}|本人|家属|监护人)）$")


@dataclass
class FieldValue:
    """What a field says.

    Attributes:
        place: The field's own value.
        others: Values of other kinds that stand with it.
        bank_after: The bank in brackets after a number: the branch where no other is known.
    """

    place: Place
    others: dict[str, Place] = field(default_factory=dict)
    bank_after: Place | None = None


def read_number(
    text: str, start: int, end: int, field: Field, name_at: NameAt, known: Container[str], taken: list[Place]
) -> FieldValue | None:
    """The account number of a field, with the bank beside it and the holder that its sentence names.

    Args:
        text: Clean text.
        start: Where the body begins.
        end: Where it ends.
        field: The number's field.
        name_at: Gives the end of a person's name that begins at a place, or None.
        known: What is known of the account: a kind of field each.
        taken: Places of the last values.
    """
    begin = field.value[0]
    match = NUMBER.search(text, *field.value) or _ODD_NUMBER.match(text, *field.value)
    if match is None or text[match.end() : match.end() + 1] == "@":
        return None
    if _UNDER_WALLET.search(text, max(start, field.start - _LONGEST_ABOVE), field.start):
        # 2、支付宝转账： and the account on the next line.
        return None
    before = text[begin : match.start()]
    if len(before) > _LONGEST_BEFORE_NUMBER or "。" in before:
        return None
    value = FieldValue(match.span())
    bank = BANK_NAME.search(before) if "branch" not in known else None
    place = clean(text, begin + bank.start(), begin + bank.end()) if bank else None
    if place:
        value.others["branch"] = place
    bracket = _BANK_IN_BRACKETS.match(text, match.end(), end)
    if bracket and not LABEL.match(text, bracket.start("bank")):
        value.bank_after = bracket.span("bank")
    both = _HOLDER_AND_BRANCH_AFTER.match(text, match.end(), end)
    if both and "holder" not in known and "branch" not in known:
        value.others |= {kind: both.span(kind) for kind in ("holder", "branch")}
    body = _BODY_BEFORE_NUMBER.fullmatch(before) if text[field.start - 1] in "/及和、" else None
    if body and "holder" not in known:
        value.others["holder"] = (begin, begin + body.end("holder"))
    owner = _OWNER_IN_BRACKETS.match(text, match.end(), end)
    if owner and "holder" not in known and name_at(owner.start("name")) == owner.end("name"):
        value.others["holder"] = owner.span("name")
    value.others |= holder_in_sentence(text, start, field, name_at, known, taken)
    return value


def read_code(text: str, field: Field) -> FieldValue | None:
    """The code of a bank in the payment system."""
    begin, end = field.value
    match = _CODE_FIGURES.search(text, begin, min(end, begin + _LONGEST_CODE))
    return FieldValue(match.span()) if match else None


def read_branch(text: str, start: int, field: Field, known: Container[str], taken: list[Place]) -> FieldValue | None:
    """The branch of a field, with the holder before its label."""
    place = value_in(text, field.value)
    if place and text[place[0]] == "或":
        place = (place[0] + 1, place[1])
    if place is None or not _NAMES_BRANCH.search(text[slice(*place)]):
        return None
    holder = body_before_branch(text, start, field, taken) if "holder" not in known else None
    # 开户行：农行石桥县支行（注明“抗旱”）
    place = _up_to(place, NOTE.search(text, *place))
    figures = _FIGURES_AFTER_BRANCH.search(text, *place)
    if figures and figures.start() > place[0]:
        place = clean(text, place[0], figures.start())
        if place is None:
            return None
    return FieldValue(place, {"holder": holder} if holder else {})


def _up_to(place: Place, note: re.Match[str] | None) -> Place:
    """A value without the note found in it, and what follows that; whole where it is nothing but the note."""
    return (place[0], note.start()) if note and note.start() > place[0] else place


def told_apart(text: str, fields: Iterable[Field]) -> list[Field]:
    """The fields, those of a bank behind 账户 as branches: 捐款账户：农行石桥县支行，账号…."""
    return [
        field._replace(kind="branch")
        if field.kind == "holder" and field.label.endswith(("账户", "帐户", "专户")) and _names_bank(text, field)
        else field
        for field in fields
    ]


def _names_bank(text: str, field: Field) -> bool:
    """Whether the value of a field is a bank, and nothing more but a number."""
    place = value_in(text, field.value)
    bank = BANK_NAME.match(text, *place) if place else None
    if place is None or bank is None or HOLDER_AND_BRANCH.fullmatch(text, *bank.span()):
        # 捐款账户：石桥县慈善总会　农行石桥县支行　1709… is a holder and its bank.
        return False
    return not text[bank.end() : place[1]].strip("0123456789 ：")


def read_holder(text: str, field: Field) -> FieldValue | None:
    """The holder of a field, without a note to the payer, and what stands with it: the number or the branch."""
    place = value_in(text, field.value)
    colon = text.find("：", *place) if place else -1
    if place and colon > 0 and "（" not in text[place[0] : colon]:
        # 户名均为X：一是在B开立的账户，….
        place = clean(text, place[0], colon)
    if place is None:
        return None
    place = _up_to(place, NOTE.search(text, *place) or _kin_note().search(text, *place))
    others: dict[str, Place] = {}
    figures = LONG_FIGURES.search(text, *place)
    if figures and figures.start() > place[0]:
        # 对公账户：X　1914…　工行石桥支行: holder and number after one label.
        others["number"] = figures.span()
        place = clean(text, place[0], figures.start())
    both = HOLDER_AND_BRANCH.fullmatch(text, *place) if place else None
    if both:
        place, others["branch"] = both.span("holder"), both.span("branch")
    return FieldValue(place, others) if place else None
