"""Where a contact ends that a field begins: the line, the clause, or the fields and lines that go on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...printed import HAN
from ..fields import Field
from ..phones import COMPLAINTS, NEWSROOM, PHONE
from ..stretches import LONGEST_PARAGRAPH, before, sentence

#: 会计：X，电话：1；出纳：Y，电话：2: the second name, which is the second phone's.
_OTHERS_NAME = re.compile(rf"(?<=\d)；[{HAN}]{{2,4}}：")
#: A line that goes on with a list of contacts: a body, a name, a phone.
_ANOTHER = re.compile(
    rf"(?!本报|技术|售后|{COMPLAINTS})(?:[{HAN}（）、]{{2,24}}(?:：[{HAN}·]{{2,4}})?[：（]?)?{PHONE.pattern}(?:[ \u3000、，/]{{1,3}}{PHONE.pattern})*(?:）|（[^（）\n]{{1,8}}）)?(?=\n|$)"
)
#: What stands between a phone and the label of whoever it is the phone of.
_PHONE_ALONE = re.compile(r"[\d（()）、，,/转\-—－ ]+")
#: 也可拨打本报热线8223607: the newsroom's own number, after a contact's.
_NEWSROOM = re.compile(f"{NEWSROOM}|[日晚早]报|监督|举报")
#: Fields that stand between a name and its phone.
_ASIDES = frozenset(("传真", "邮编", "邮政编码"))
#: Labels of a second number of whoever stands on the line above: 联系人：X ⏎ 手机：1… ⏎ 座机：2….
_OWN_NUMBER = frozenset(("手机", "座机", "手机号", "手机号码", "固定电话", "办公电话", "办公座机"))
#: How far before a line's end its last phone begins.
_LONGEST_PHONE = 24


def contact_end(text: str, fields: Sequence[Field], index: int) -> tuple[int, int]:
    """Where the contact ends that the field at `index` begins, and the index of the first field after it.

    Phones follow a name; a name that no phone follows belongs to the phone before it (电话：8223607，联系人：谢玲).
    """
    field = fields[index]
    start = field.value[0]
    stop, last = _with_phones(text, fields, index, _first_part(text, field))
    following = fields[last + 1] if last + 1 < len(fields) else None
    if (
        following is not None
        and following.kind == "contact"
        and all(f.kind == "phone" for f in fields[index : last + 1])
        and _PHONE_ALONE.fullmatch(text, start, following.start)
        and not PHONE.search(text, following.value[0], sentence(text, following.value[0])[1])
    ):
        last += 1
        stop = following.value[1]
    while (
        field.kind == "contact"
        and last + 1 < len(fields)
        and fields[last + 1].label in _OWN_NUMBER
        and text[stop : fields[last + 1].start] == "\n"
    ):
        last += 1
        stop = fields[last].value[1]
    following = fields[last + 1] if last + 1 < len(fields) else None
    stop = _with_lines(text, start, stop, following)
    if following is not None and following.kind == "phone" and following.start == stop:
        # 联系人：X，电话：1；Y，电话：2: what follows the ； is said of the next phone.
        sign = text.rfind("；", start, stop)
        if sign > 0 and (text[sign - 1].isdigit() or text[sign - 1] == "）") and not PHONE.search(text, sign, stop):
            stop = sign
    return stop, last + 1


def _first_part(text: str, field: Field) -> int:
    """Where the field's own part of a contact ends."""
    start, stop = field.value
    if field.label in ("拨打", "致电"):
        # A clause of a sentence, not a line.
        stop = next((k for k in range(start, stop) if text[k] in "，。；"), stop)
    cut = _OTHERS_NAME.search(text, start, stop) if field.kind == "phone" else None
    return cut.start() if cut else stop


def _with_phones(text: str, fields: Sequence[Field], index: int, stop: int) -> tuple[int, int]:
    """Where the phones end that follow a field, and the index of the last one's field."""
    start = fields[index].value[0]
    line_end = min(before(text, start, "。\n"), _told(text, start))
    last = index
    while last + 1 < len(fields) and fields[last + 1].start <= line_end:
        # 联系人：X　传真：…　电话：…: a fax between is passed over.
        number = last + 2 if fields[last + 1].label in _ASIDES else last + 1
        if (
            number == len(fields)
            or fields[number].kind != "phone"
            or fields[number].start > line_end
            or _NEWSROOM.search(text, fields[last].value[0], fields[number].start)
        ):
            break
        last = number
        stop = fields[last].value[1]
    return stop, last


def _with_lines(text: str, start: int, stop: int, following: Field | None) -> int:
    """联系人：A 1…, and on lines of their own B 2…, C 3…: where the last one ends."""
    while stop < len(text) and text[stop] == "\n" and PHONE.search(text, max(start, stop - _LONGEST_PHONE), stop):
        line = _ANOTHER.match(text, stop + 1)
        if line is None or (following is not None and following.start < line.end()):
            break
        stop = line.end()
    return stop


def _told(text: str, start: int) -> int:
    """Where a contact with a phone ends, at a ；: the phone of the next label is another's."""
    end = before(text, start, "；")
    phone = PHONE.search(text, start, start + LONGEST_PARAGRAPH)
    return max(end, phone.end() - 1 if phone else end + LONGEST_PARAGRAPH)
