"""Paragraphs: whether a line of text goes on with the last paragraph or begins a new one."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .dates import DAY_FIRST, is_date
from .draft import Draft
from .fields import (
    BRANCH_REST,
    BRANCH_WHOLE,
    DIGITS_ONLY,
    NAMES_IN_A_ROW,
    NOTICE_FIELD,
    ONE_VALUE,
    TABLE_HEAD,
    TABLE_ROW,
    WHOLE_PHONE,
    WHOLE_PHONES,
    ends_with_holder,
    ends_with_phone,
    is_name_and_phone,
    is_row_of_donors,
    tells_an_account,
)
from .page_line import PageLine
from .sentences import REPORT_START, SAYING, is_word_across
from .slogans import INSTITUTION

#: A sub-heading's characters at the most, and those at the least of a paragraph in one line that no column broke.
_LONGEST_SUBHEAD, _WHOLE_PARAGRAPH = 24, 70
_LONGEST_WITH_COMMA = 16
#: The same of a paragraph where no column breaks any.
_LONG_PARAGRAPH = 40
#: What a line ends with that goes on in the next.
_GO_ON = frozenset("，、；：的和与及在")
_ITEM_NUMBER = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、．]|\d{1,2}\.(?!\d)|[（][一二三四五六七八九十\d]{1,3}[）]|附件(?:\d{1,2}|[一二三四五六七八九十])?[：.．、]"
)
_NO_SUBHEAD = re.compile("[，。；：、]|[月年]$")
#: 岳锋，男，18岁，…: one of several who are presented, a line each.
_PERSON_ITEM = re.compile(rf"(?:\d{{1,2}}[.．、])?[{HAN}·{SPACE}]{{2,12}}，[男女]，")
_TWO_CELLS = re.compile(rf"[{HAN}][{SPACE}]+[{HAN}0-9]")
_REPORTS = re.compile(rf"截至\d|截止\d|据[{HAN}]{{0,6}}?(?:悉|介绍|了解)|记者[昨今]?[天日]?[从在获了]")
#: 也可直接汇入个人账户——户名：…: a further way, told in a sentence of its own.
_ALSO = re.compile(f"(?:也|还|亦)(?:可|能)[{HAN}]|或者?(?:直接)?(?:汇|存|打)")
#: The beginning of a sentence, which is not the rest of a name.
_CLAUSE = re.compile(f"[{HAN}“”]{{5,}}(?:[，。](?!\\Z)|（[电手\\d])|[{HAN}“”]{{14,}}[，。]")
_SEVEN_DIGITS_LAST = re.compile(r"\d{7}$")
_VILLAGE_AND_NEWS = re.compile(f"[{HAN}]{{2,6}}：[{HAN}“”]{{4,16}}")
_SHORT_LABEL = re.compile(rf"[{HAN}]{{2,6}}：")
_LAST_DIGITS = re.compile(r"(?<!\d)\d{4,10}$")
_FIRST_DIGITS = re.compile(r"\d{1,4}(?=[、，；。）)])")
#: 12位行号：…: a label that begins with a count.
_FIGURES_OF = re.compile(r"\d{1,2}位[^\d]")
_PARTS = re.compile("[；，]")
#: A bank's branch and nothing more; and how long an account's number is at the least.
_BRANCH_ALONE = re.compile(f"[{HAN}（）]{{4,30}}(?:{BRANCH_WHOLE.pattern})")
_SHORTEST_NUMBER = 9
#: The last cell of a row, and what can be the rest of its number; how many digits they have together.
_NUMBER_BEGUN = re.compile(rf"[{HAN}][{SPACE}]+(\d{{8,18}})$")
_NUMBER_REST = re.compile(rf"(\d{{1,14}})(?=$|[{SPACE}]*[{HAN}])")
_NUMBER_SIZES = range(15, 24)
#: …。2. at a line's end: the number of the item that the next line begins.
_NUMBER_LAST = re.compile(r"[。；：，](?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳])$")
_HOUSE_NUMBER = re.compile(r"(?<![\d\-—])\d{1,4}$")
_AFTER_HOUSE_NUMBER = frozenset("号室栋幢楼层弄元")


def joins(draft: Draft, line: PageLine, unbroken: bool = False) -> bool:
    """Whether the line goes on with the draft's last paragraph rather than begin a new one.

    Args:
        draft: The open article.
        line: The line.
        unbroken: No column breaks the page's paragraphs: a line without a full stop is a sub-heading or the like.
    """
    last = draft.last
    if not draft.paragraphs or last is None or last.terminal or line.opening:
        return False
    if last.label and last.size <= 12 and ONE_VALUE.search(last.text) and not line.label:
        # 账号： and the number on the next line; above 农行石桥支行　账号1709… the label is a heading.
        if last.text.endswith("话：") and line.text[0] not in "（(" and not line.text[0].isdigit():
            # 联系电话： above the lines of those who can be called.
            return False
        return line.text[0].isdigit() or not tells_an_account(line.text)
    if _is_broken_phone(last.text, line.text) or _NUMBER_LAST.search(last.text):
        return True
    if SAYING.fullmatch(last.text):
        # 会议强调 on a line of its own, as apps print it.
        return True
    if (
        unbroken
        and last.gathered == last.size <= (_LONGEST_WITH_COMMA if "，" in last.text else _LONGEST_SUBHEAD)
        and last.text[-1] not in _GO_ON
        and not (last.label or last.field or last.opening)
        and line.terminal
        and line.size >= _LONG_PARAGRAPH
    ):
        return False
    if DIGITS_ONLY.match(last.text) or _ITEM_NUMBER.match(line.text):
        return False
    if (last.label or last.field or tells_an_account(last.text)) and (
        (is_name_and_phone(line.text) and last.text[-1] not in "、，；：")
        or (
            (ends_with_holder(last.text) or (NOTICE_FIELD.match(last.text) and INSTITUTION.search(last.text)))
            and _CLAUSE.match(line.text)
        )
    ):
        # 户名：石桥县慈善总会, and then 王艳　8223607; or a sentence.
        return False
    if SAYING.search(last.text):
        return True
    if (
        8 <= last.gathered == last.size <= 30
        and not last.opening
        and DAY_FIRST.match(line.head)
        and not _NO_SUBHEAD.search(last.text)
    ):
        # A sub-heading above 今天下午，….
        return False
    if (
        8 <= last.gathered == last.size <= _LONGEST_SUBHEAD
        and len(line.pieces) == 1
        and line.size >= _WHOLE_PARAGRAPH
        and line.terminal
        and not last.opening
        and not last.label
        and not _NO_SUBHEAD.search(last.text)
        and not REPORT_START.match(last.text)
    ):
        # A sub-heading above a paragraph that is one line: no column broke it.
        return False
    if is_date(line.compact):
        return False
    row = last.label or last.field or _TWO_CELLS.search(last.text)
    if last.gathered == last.size and is_name_and_phone(last.text) and not line.text[0].isdigit():
        # 王艳（办公室）　8223607: an entry among others.
        return False
    if last.label and (_REPORTS.match(line.head) or _ALSO.match(line.text)):
        # 地址：…, and then 截至11月14日，…: no field goes on so.
        return False
    if _is_broken_number(last.text, line.text):
        return True
    if (
        TABLE_HEAD.match(last.text)
        or TABLE_ROW.match(last.text)
        or (row and line.text[0] > "\u3400" and _SEVEN_DIGITS_LAST.search(last.compact))
    ):
        # Rows of a table, or fields, a line each.
        return False
    if _BRANCH_ALONE.fullmatch(last.text) and line.size >= _SHORTEST_NUMBER and DIGITS_ONLY.fullmatch(line.text):
        # 石桥县农村信用合作联社营业部, and 8120 1012 0101 0006 3355 below: cells of a table.
        return False
    if (last.roll and line.roll) or is_row_of_donors(last.text):
        # Rows of a roll, of names or of donors with what they gave.
        return False
    if last.text[-1].isdigit() and line.text[0].isdigit():
        # 电话：0373—3326166 and a second number on the next line.
        further = ends_with_phone(last.text) and WHOLE_PHONES.fullmatch(line.text)
        return not (further or _FIGURES_OF.match(line.text))
    if last.text.endswith("：") or (line.numbered and last.text.endswith(("；", "："))):
        return False
    if last.text.endswith("；") and (
        draft.notice or (line.indent >= 2 and last.indent >= 2) or _PERSON_ITEM.match(line.text)
    ):
        # An item a line: 任命：⏎ X为县财政局局长；
        return False
    if last.field and NAMES_IN_A_ROW.search(last.text):
        return False
    if not last.label and _VILLAGE_AND_NEWS.fullmatch(last.text) and line.size >= 25 and "。" in line.text:
        # 曼景村：水票攥在手心里: a sub-heading.
        return False
    if last.label and line.field and _SHORT_LABEL.match(line.text):
        return False
    if last.field or line.label:
        return _joins_field(last, line)
    if is_date(last.compact) or (last.numbered and last.gathered < 20):
        return False
    if line.numbered and last.text.endswith(("；", "。")):
        return False
    if line.indent >= 2 and last.indent >= 2 and last.gathered < 20:
        return False
    if last.gathered < 20 and is_word_across(last.text, line.text):
        return True
    if last.gathered < 20 and line.size < 24 and "，" not in last.text + line.text and not line.terminal:
        # Items of a list, a line each.
        return False
    return last.gathered >= 12


def _joins_field(last: PageLine, line: PageLine) -> bool:
    """A field line is complete without a full stop, unless it is long enough to have been broken."""
    if line.label or line.numbered:
        return False
    if _HOUSE_NUMBER.search(last.text) and line.text[0] in _AFTER_HOUSE_NUMBER:
        # 地址：解放路 77 and 号市卫生局: a number and what it counts.
        return True
    if line.indent >= 2 and last.indent >= 2:
        return False
    if last.label and BRANCH_WHOLE.search(last.text):
        return False
    if last.label and "银行" in last.text + line.text and BRANCH_REST.fullmatch(line.text):
        return True
    if _PARTS.search(line.text) and not last.text[-1].isdigit() and last.text[-1] not in "）)":
        return True
    if last.text[-1] in "0123456789）)" or (INSTITUTION.search(line.text) and line.heading_like):
        return False
    return last.gathered >= 20 and not is_date(line.compact)


def _is_broken_phone(last: str, text: str) -> bool:
    """0319—552661 and 8、… on the next line: the digits together are a telephone's number."""
    if not (last[-1].isdigit() and text[0].isdigit()):
        return False
    begun, rest = _LAST_DIGITS.search(last), _FIRST_DIGITS.match(text)
    if not begun or not rest:
        return False
    size = len(begun.group())
    return size not in (7, 8, 11) and size + len(rest.group()) in (7, 8, 11)


def _is_broken_number(last: str, text: str) -> bool:
    """石桥县慈善总会　农行石桥县支行　16583501 and 040007788 on the next line: an account's number in a row of a table."""
    begun, rest = _NUMBER_BEGUN.search(last), _NUMBER_REST.match(text)
    if not begun or not rest or WHOLE_PHONE.search(last) or TABLE_ROW.match(text):
        return False
    return len(begun.group(1)) + len(rest.group(1)) in _NUMBER_SIZES
