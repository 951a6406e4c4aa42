"""Every labelled field of a stretch, and where its value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...printed import HAN
from ..phones import COMPLAINTS, NEWSROOM, PHONE, PHONE_NEXT
from ..stretches import Place, after
from .labels import LABEL, SEPARATOR

_ONE_HAN = re.compile(f"[{HAN}]")
#: 县民政局联系人王艳，电话8223607: a name and a phone after the label say that it is one, whatever stands before it.
_NAME_THEN_PHONE = re.compile(rf"[{HAN}·]{{2,4}}{PHONE_NEXT.pattern}")
#: What stands at once after a label without a colon.
_FIGURE = re.compile(r"[A-Z]{0,4}[\d（(]")
_BANK_THEN_FIGURE = re.compile(rf"[{HAN}]{{2,20}}\d{{6}}")
#: What a label without a colon can stand after, at the beginning of a text too.
_BEFORE_LABEL = (*"，；。：\n（、0123456789）社行部所会心室户", "")
#: No words of the newsroom, of complaints or the like stand before a phone.
_FOR_MONEY = f"(?![{HAN}]*?(?:{NEWSROOM}|[日晚早]报|电视台|记者|编辑|{COMPLAINTS}|技术|售后))"
#: How a line ends after its last phone: 8223608（传真）。
_LINE_END = rf"(?:）|（[{HAN}]{{1,8}}）)?[；。]?(?=\n|$)"
#: X会：Y 8223607, a line of its own.
_NAMED_CONTACT = re.compile(rf"[{HAN}（）]{{2,24}}：[^：。\n]{{0,16}}?{PHONE.pattern}[^：。\n]{{0,40}}(?=\n|$)")
#: 王艳8223607, 县民政局　王艳　8223607　8223608（传真）, a line of its own without a label.
_BARE_CONTACT = re.compile(
    rf"{_FOR_MONEY}[{HAN}（）、，·]{{2,30}}[：（]?{PHONE.pattern}(?:[，、；/或 \u3000]?(?:[{HAN}（）]{{2,14}})?{PHONE.pattern})*{_LINE_END}"
)
#: 财务科：王艳8223607, a line of its own below an account.
_OFFICE_CONTACT = re.compile(
    rf"{_FOR_MONEY}[{HAN}（）]{{2,12}}：[{HAN}·]{{2,4}}[，：（]?{PHONE.pattern}(?:[，、；/ ]?{PHONE.pattern})*{_LINE_END}"
)
#: 请致电县慈善总会：8223607.
_OFFICE_THEN_PHONE = re.compile(rf"{_FOR_MONEY}(?![{HAN}]*?(?:的|手机|电话|热线))[{HAN}]{{2,14}}[：（]?{PHONE.pattern}")
#: The kinds of field that an account ends with.
_OF_ACCOUNTS = frozenset(("number", "cnaps", "holder", "branch"))
#: 8223607（传真）
_NUMBER_BEFORE = re.compile(r"\d（$")
#: How far from the beginning of its line a label stands that heads the lines below it (三、联系方式).
_LONGEST_NUMBER = 6
#: Kinds of field whose value may stand on the line after the label.
_ON_NEXT_LINE = frozenset(("number", "cnaps", "holder", "branch"))


class Field(NamedTuple):
    """A labelled field.

    Attributes:
        kind: What its label says that it is: a kind of `labels`.
        start: Where the label begins.
        value: Where the value stands, or what it begins.
        label: The label's words.
    """

    kind: str
    start: int
    value: Place
    label: str = ""


# Asked once for an article's contacts, and once for its accounts, all articles of the page between.
@lru_cache(maxsize=64)
def find_fields(text: str, start: int, end: int, gaps: frozenset[int] = frozenset()) -> tuple[Field, ...]:
    """Every labelled field in `text[start:end]`, in order.

    Args:
        text: Clean text.
        start: Where the search begins.
        end: Where it ends.
        gaps: Where the page prints spaces.

    Example:
        >>> [(field.kind, field.value) for field in find_fields("户名：石桥县慈善总会，账号：1709", 0, 18)]
        [('holder', (3, 11)), ('number', (14, 18))]
    """
    labels: list[tuple[str, int, int, str]] = []
    below: dict[int, int] = {}
    for match in LABEL.finditer(text, start, end):
        match = _after_gap(text, match, gaps)
        kind = match.lastgroup or ""
        if labels and match.start() < labels[-1][2]:
            # 电话（传真）：…: the word in brackets is part of the label before.
            continue
        if text.startswith("）", match.end()) and _NUMBER_BEFORE.search(text, max(match.start() - 2, 0), match.start()):
            # 电话：8223607（传真）、8223608: the word says of the number what else it is.
            continue
        separator = SEPARATOR.match(text, match.end(), end)
        value = separator.end() if separator else match.end()
        if kind in ("contact", "phone") and (stop := _contacts_below(text, match.start(), value, end)):
            below[len(labels)] = stop
            labels.append((kind, match.start(), value, match.group()))
            continue
        if not separator and kind not in ("goods", "stop"):
            line_end = text[match.end() : match.end() + 1] in ("", "\n")
            if line_end or not _leads_to_value(text, match, gaps):
                continue
        labels.append((kind, match.start(), value, match.group()))
    fields = []
    for index, (kind, begin, value, label) in enumerate(labels):
        stop = labels[index + 1][1] if index + 1 < len(labels) else end
        newline = text.find("\n", value, stop)
        if index in below:
            fields.append(Field(kind, begin, (value + 1, below[index]), label))
            continue
        if newline == value and kind in _ON_NEXT_LINE:
            # 账号： with the number on the next line.
            value += 1
            newline = text.find("\n", value, stop)
        stop = newline if newline >= 0 else stop
        fields.append(Field(kind, begin, (value, stop), label))
    return tuple(_with_bare_contacts(text, fields, end))


def _after_gap(text: str, match: re.Match[str], gaps: frozenset[int]) -> re.Match[str]:
    """为灾区捐赠　咨询电话：…: the label that begins after the space, where the words before it are a sentence's."""
    if match.start() in gaps or not _ONE_HAN.match(text[match.start() - 1 : match.start()]):
        return match
    for gap in range(match.start() + 1, match.end()):
        later = LABEL.fullmatch(text, gap, match.end()) if gap in gaps else None
        if later is not None and later.lastgroup == match.lastgroup:
            return later
    return match


def _leads_to_value(text: str, label: re.Match[str], gaps: frozenset[int]) -> bool:
    """Whether digits or a name follow at once: without a colon no other label counts."""
    kind, end = label.lastgroup, label.end()
    following = text[end : end + 1]
    if kind in ("number", "cnaps", "phone") and _FIGURE.match(text, end):
        return True
    if label.group() in ("致电", "拨打"):
        return bool(_OFFICE_THEN_PHONE.match(text, end))
    if kind in ("address", "remark"):
        # 地　址　新华路12号, a line of its own.
        return end in gaps and text[label.start() - 1 : label.start()] in ("", "\n")
    if kind == "number":
        return bool(_BANK_THEN_FIGURE.match(text, end))
    if kind == "contact" and (label.group() in ("请与", "请找", "请和") or _NAME_THEN_PHONE.match(text, end)):
        return True
    return bool(
        kind in ("holder", "branch", "contact")
        # 户名　开户行　账号: a table's header.
        and not LABEL.match(text, end)
        and _ONE_HAN.match(following)
        and following not in "的和及与信变只没未不有为"
        and text[label.start() - 1 : label.start()] in _BEFORE_LABEL
    )


def _with_bare_contacts(text: str, fields: Sequence[Field], end: int) -> Iterator[Field]:
    """The fields, and after an account's the name and phone on the line below, which no label introduces."""
    for index, field in enumerate(fields):
        yield field
        if field.kind not in _OF_ACCOUNTS:
            continue
        following = fields[index + 1].start if index + 1 < len(fields) else end
        line_end = text.find("\n", field.value[0], following)
        if line_end < 0:
            continue
        line = (text, line_end + 1, following)
        row = _BARE_CONTACT.match(*line) or _OFFICE_CONTACT.match(*line)
        if row is not None and (row.end() == end or text[row.end()] == "\n"):
            yield Field("contact", row.start(), row.span())


def _contacts_below(text: str, start: int, label_end: int, end: int) -> int:
    """三、联系方式, or 联系电话：, and below it X会：Y 8223607: where such lines end; 0 where there are none."""
    if text[label_end : label_end + 1] != "\n" or start - after(text, start, "\n") > _LONGEST_NUMBER:
        return 0
    stop = 0
    position = label_end + 1
    while (
        position < end
        and (line := _NAMED_CONTACT.match(text, position, end) or _BARE_CONTACT.match(text, position, end))
        and not ((label := LABEL.match(text, position, end)) and text[label.end() : label.end() + 1] == "：")
    ):
        stop = line.end()
        position = stop + 1
    return stop
