"""The names that stand beside labels and phones."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...printed import HAN
from ..fields import Field
from ..stretches import Place
from .contact import Contact

#: Gives the end of a person's name that begins at a place of a text, or None.
NameAt = Callable[[int], int | None]

#: Who somebody is, in brackets after the name.
_NOTE_BEFORE = re.compile(r"（[^（）\d]{1,12}）$")
_LONGEST_NOTE = 14
_NO_EDGE = re.compile(f"[{HAN}：:]")
#: What before a name tells that its bearer is to be called: 会计：X，电话…, 可联系X（电话…）.
_GIVEN_OUT = re.compile("(?:会计|出纳|财务|负责人|会长|秘书长|理事长)：$|(?:联系|拨打|致电|[与找])$")
#: 可与X联系，电话：…, 请和X取得联系（…）: what stands around a name in a sentence.
_CONTACTED = re.compile("(?:直接|电话|取得|随时|保持)?联系[，：（]?$")
_CONTACTED_NEXT = re.compile("(?:直接|电话|取得|随时|保持)?联系[，：（。]")
_WITH = re.compile(rf"[与和同跟找向][{HAN}]{{0,12}}$")
#: A label and what stands alone between it and a phone.
_SLOT_LABEL = re.compile("(?:联系|联络|咨询|查询|经办|经手|受理|办理|接洽|接待|接收|收货)人[：:]?$")
#: What a body's name ends in, before the name of whoever works there (生活保障部王艳，电话8223607).
_BODY_ENDS = frozenset("部局办处科院校司站厅委府心会社所室股长记任理计")
#: What goes on as a title after a body's name: 会长, 会计, 部记者.
_NO_NAME_AFTER_BODY = frozenset("长计记")
#: Who made the page, not whom to call.
_MAKERS = re.compile("(?:编辑|校对|记者|通讯员|审核|审读|监制|摄影|美编|版式|组版)$")
_SLOT = re.compile(rf"(?P<name>[{HAN}]{{2,3}})[，、（(]?(?:(?:联系)?(?:电话|手机)[：:]?[（(]?\d|[（(]?\d{{3}})")
#: 联系人：释明远, a monk, with or without a phone.
_MONK = re.compile(f"释[{HAN}]{{2}}(?![{HAN}])")
#: 王艳 13900001234 秋收 13900005678: a word between two phones, in a line where the first has its name; no hours, no office.
_NAME_AND_PHONE = re.compile(
    rf"[：:，、；][{HAN}]{{2,4}}[：:，（(]?(?:1[3-9]\d{{9}}|0\d{{2,3}}[\-—]?\d{{7,8}}|\d{{7,8}})[）)]?；?$"
)
_BETWEEN_PHONES = re.compile(
    rf"(?![{HAN}]{{1,2}}[天班时末季间日]|单位|安保|水电|方便|财务|项目|党办|工会|应急|水务|水利|交通|公安|城管|金融|或者|和)"
    rf"(?P<name>[{HAN}]{{2,3}})(?:[：:，（(]?)(?:1[3-9]\d{{9}}|0\d{{2,3}}[\-—]?\d{{7,8}}|\d{{7,8}})(?![\d元万余多])"
)
_LONGEST_NAME_AND_PHONE = 22


def name_in_slot(text: str, position: int) -> int | None:
    """The end of what stands alone between 联系人, or one contact, and a phone: a name, whatever its surname.

    Example:
        >>> name_in_slot("联系人：补正华，电话8223607", 4)
        7
    """
    labelled = follows_label(text, position)
    if labelled and _MONK.match(text, position):
        return position + 3
    match = _SLOT.match(text, position) if labelled else None
    if match is None and text[position - 1 : position] in (*"0123456789；）)",):
        before = max(position - _LONGEST_NAME_AND_PHONE, 0)
        match = _BETWEEN_PHONES.match(text, position) if _NAME_AND_PHONE.search(text, before, position) else None
    return match.end("name") if match else None


def follows_label(text: str, position: int) -> bool:
    """Whether 联系人, or another label of someone to contact, ends at a place.

    Example:
        >>> follows_label("联系电话8223607，联系人王艳", 15)
        True
    """
    return _SLOT_LABEL.search(text, max(position - 5, 0), position) is not None


def follows_body(text: str, position: int) -> bool:
    """Whether the name of a body, or a post, can end at a place, and a name begin there: 生活保障部王艳.

    Example:
        >>> follows_body("联系人市慈善总会王艳", 8), follows_body("市慈善总会会长", 6)
        (True, False)
    """
    return text[position - 1] in _BODY_ENDS and text[position] not in _NO_NAME_AFTER_BODY


def is_contacted(text: str, start: int, end: int) -> bool:
    """Whether the words around a place say that whoever is named there is to be contacted: 可与X联系，….

    Example:
        >>> is_contacted("也可与王艳联系，电话8223607", 3, 5)
        True
    """
    return _CONTACTED_NEXT.match(text, end) is not None and _WITH.search(text, max(start - 13, 0), start) is not None


def name_ending(end: int, name_at: NameAt) -> Place | None:
    """The person's name that ends at a place."""
    return next(((end - size, end) for size in (3, 2, 4) if end >= size and name_at(end - size) == end), None)


def of_whom(text: str, field: Field, name_at: NameAt, gaps: frozenset[int] = frozenset()) -> Place | None:
    """X的电话：…, X手机…, 与X联系，电话：…, 市红十字会X，电话：…: whose phone it is."""
    if field.kind != "phone":
        return None
    stop = field.start + (len(field.label) if field.label.endswith("联系") else 0)
    asked = _CONTACTED.search(text, max(field.start - 6, 0), stop)
    if asked:
        name = name_ending(asked.start(), name_at)
        return name if name is not None and _WITH.search(text, max(name[0] - 13, 0), name[0]) else None
    end = field.start - 1 if text[field.start - 1] in "的，（" else field.start
    note = _NOTE_BEFORE.search(text, max(end - _LONGEST_NOTE, 0), end) if text[end - 1 : end] == "）" else None
    if note:
        # 王艳（孩子母亲）的电话：…
        end = note.start()
    name = name_ending(end, name_at)
    # 办公室电话 ends in no name, and 编辑：X　电话 says what X is.
    if name is None or _MAKERS.search(text, max(name[0] - 3, 0), name[0]):
        return None
    if (
        _NO_EDGE.match(text[name[0] - 1])
        and name[0] not in gaps
        and not follows_body(text, name[0])
        and not _GIVEN_OUT.search(text, max(name[0] - 5, 0), name[0])
    ):
        return None
    return name


def with_true_name(contact: Contact, name_at: NameAt) -> Contact:
    """A table's contact, its name kept only where it is one."""
    if contact.name is not None and name_at(contact.name[0]) != contact.name[1]:
        return Contact(None, contact.phone)
    return contact
