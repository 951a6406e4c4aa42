"""What the payer is asked to write with the money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..fields import Field
from ..fields.values import balanced, value_in
from ..stretches import Place
from .account import Account
from .serving import apart, items_named, served

#: 注明“X”字样.
_QUOTED_REMARK = re.compile(
    r"(?:注明|写明|标注|标明|备注|填写|填上|请写|写上|附言|用途|留言)(?:栏|一栏)?(?:中|内|里)?(?:请)?(?:务必)?(?:注明|填写|写明|写|标注|填)?(?:为|上|：|:)?[“\"「『](?P<text>[^”\"」』]{1,30})[”\"」』](?:字样)?"
)
#: 汇款时请备注X.
_PLAIN_REMARK = re.compile(
    r"(?:(?:附言|用途|备注|摘要|留言)(?:栏|一栏)?(?:中|内|里|处)?(?:请|须|应|需|必须|务必)*(?:注明|填写|写明|写上|写|填)|(?:转账|转款|汇款|缴款|付款|存款|捐款|捐赠|打款|缴费|交费|缴纳|交纳|保证金)(?:单)?(?:(?:时|上|中)，?(?:请|须|应|需|必须|务必)*|(?:请|须|应|需|必须|务必)+)(?:在(?:备注|附言|用途|摘要)(?:栏|一栏)?(?:中|内|里)?)?(?:注明|备注|写明|标注|标明)好?)：?(?P<text>[^，。；“”\"「『：\n]{2,40}+)(?![^，。；“”\"「『：\n])"
)
#: What the payer is asked to write, in brackets after the holder.
NOTE = re.compile(
    r"（(?:捐款|汇款|转账)?(?:时|请|须|务必)*(?:注明|备注|写明)(?:为)?：?“?(?P<text>[^（）“”]{2,24})”?(?:字样)?）"
)
#: The longest value of a remark's field: what is longer is a sentence about it.
_LONGEST_REMARK = 30


class _Remark(NamedTuple):
    """A remark: where its words begin, its place, the numbers of the accounts that it names itself, and whether it stands word for word."""

    start: int
    place: Place
    items: list[int] | None
    verbatim: bool = True


def add_remarks(
    text: str, start: int, end: int, accounts: list[Account], fields: Sequence[Field], gaps: frozenset[int]
) -> None:
    """Give the accounts of a body their remarks: each its own, or the one that serves all."""
    for account in accounts:
        if account.holder is not None and (note := NOTE.match(text, account.holder[1])):
            account.remark = note.span("text")
    remarks = _in_sentences(text, start, end, fields, gaps)
    remarks += _in_fields(text, end, fields, accounts[0].start, [remark.place for remark in remarks])
    own = apart(accounts, [remark.start for remark in remarks])
    # 汇款时注明其姓名, and further below 请注明“X”: what stands word for word goes first.
    for remark in sorted(remarks, key=lambda remark: (not remark.verbatim, remark.start, remark.place)):
        for account in served(text, remark.start, accounts, remark.items, own):
            if account.remark is None:
                account.remark = remark.place


def _in_sentences(text: str, start: int, end: int, fields: Sequence[Field], gaps: frozenset[int]) -> list[_Remark]:
    """Remarks that sentences ask for: 请注明“X”, 汇款时请备注X."""
    remarks = [
        _Remark(match.start(), match.span("text"), items_named(text, match.start()))
        for match in _QUOTED_REMARK.finditer(text, start, end)
    ]
    own = [field.value for field in fields if field.kind == "remark"]
    for match in _PLAIN_REMARK.finditer(text, start, end):
        if any(a < match.start() < b and text[a - 1] == "：" for a, b in own):
            # 备注：防汛（定向捐赠请注明村名）: the field says more.
            continue
        a, b = match.span("text")
        # A label after a space ends it.
        b = next((field.start for field in fields if a < field.start < b and field.start in gaps), b)
        # （汇款时请备注：X）: the bracket opens before the remark.
        place = balanced(text, (a, b))
        if place is not None and not any(known.place[0] <= a <= known.place[1] for known in remarks):
            remarks.append(_Remark(match.start(), place, items_named(text, match.start()), verbatim=False))
    return remarks


def _in_fields(text: str, end: int, fields: Sequence[Field], first: int, known: Iterable[Place]) -> list[_Remark]:
    """Remarks that are the value of a field in which none is known: 备注：X; from the `first` account on 用途为X, too."""
    remarks: list[_Remark] = []
    known = [*known]
    for field in fields:
        begin, stop = field.value
        if text[begin - 1] == "为" and field.start < first:
            # 土地用途为商住: said of something else.
            continue
        if field.kind != "remark" or any(field.start <= a and b <= stop for a, b in known):
            continue
        if text[stop - 1 : stop] in "+＋":
            # 水费+用户编号: the word after the sign is a label elsewhere, not here.
            stop = end
        place = value_in(text, (begin, stop))
        if place and place[1] - place[0] <= _LONGEST_REMARK and text[begin - 1] in "：:为" and place[0] - begin <= 1:
            known.append(place)
            remarks.append(_Remark(field.start, place, None))
    return remarks
