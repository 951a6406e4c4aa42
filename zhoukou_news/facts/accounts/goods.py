"""Contacts and addresses that stand beside accounts, and are for goods, complaints or the newsroom."""

from __future__ import annotations

import re

from ..fields import Field
from ..phones import COMPLAINTS, NEWSROOM
from ..stretches import after, paragraph
from .account import NUMBER_LABELLED
from .serving import ITEM_NUMBER, SECTION_NUMBER

_SECTION = re.compile(SECTION_NUMBER)
#: How many lines above a field its heading can stand, and how long a heading over lines of fields can be.
_LINES_ABOVE, _LONGEST_HEADING = 6, 16
#: How long the title of a numbered section can be.
_LONGEST_SECTION = 32
#: 1.物资捐赠由县红十字会接收。
_GOODS_ITEM = re.compile(rf"(?:{ITEM_NUMBER}|[①-⑳])(?:接[收受])?(?:物资捐赠|捐赠物资|实物捐赠|捐物)")
_MONEY_LABEL = re.compile("捐款|资金|财务")
_GOODS_HEADING = re.compile("物资|捐物|物品")
_MONEY_HEADING = re.compile("款|资金")
_GOODS = re.compile("物资|捐物")
_MONEY_GIVEN = re.compile("(?<!不设)(?<!不接受)(?:捐款|善款|资金)")
_GOODS_OR_NEWSROOM = re.compile(f"捐物|捐书|赠书|衣物|物资|物品|{COMPLAINTS}|{NEWSROOM}|传真|仓库")
_NEWSROOM = re.compile(NEWSROOM)
_MONEY = re.compile("捐款|资金|善款|汇款|账号|帐号|账户|帐户")


def is_for_goods(text: str, start: int, field: Field) -> bool:
    """Whether a contact or an address is for something else than money: by its label, its heading and its sentence.

    Args:
        text: Clean text.
        start: Where the body begins: the headings above it are none of its sections.
        field: The contact's or the address's field.
    """
    if _MONEY_LABEL.search(field.label):
        return False
    if _under_goods_heading(text, start, field.start):
        return True
    if _NEWSROOM.search(text, after(text, field.start, "，。；\n"), field.start):
        return True
    around = text[slice(*paragraph(text, field.start))]
    if _GOODS.search(around) and not _MONEY_GIVEN.search(around) and not NUMBER_LABELLED.search(around):
        return True
    lead = text[after(text, field.start, "。\n；") : field.start + len(field.label)]
    return bool(_GOODS_OR_NEWSROOM.search(lead)) and not _MONEY.search(lead)


def _under_goods_heading(text: str, start: int, position: int) -> bool:
    """二、物资捐赠: whether the heading over a line says that it is for goods."""
    begin = after(text, position, "\n")
    if _SECTION.match(text, begin):
        return False
    for _ in range(_LINES_ABOVE):
        end = begin - 1
        if end < start or text[end] != "\n":
            return False
        begin = after(text, end, "\n")
        line = text[begin:end]
        if NUMBER_LABELLED.search(line) or "户" in line:
            return False
        if _GOODS_ITEM.match(line):
            return True
        longest = _LONGEST_SECTION if _SECTION.match(line) and "：" not in line else _LONGEST_HEADING
        if len(line) <= longest and _GOODS_HEADING.search(line) and not _MONEY_HEADING.search(line):
            return True
        if _SECTION.match(line):
            # 四、联系方式: what stands above is another section's.
            return False
    return False
