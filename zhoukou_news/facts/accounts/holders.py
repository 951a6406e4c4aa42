"""The words that lead to an account's holder where no label does."""

from __future__ import annotations

import re
from collections.abc import Container

from ...printed import HAN
from ..contacts import NameAt, name_ending
from ..fields import Field
from ..stretches import Place
from .account import Account
from .banks import BANK_WORD, BRANCH_END

#: What the name of a holder that is a body ends in.
HOLDER_END = r"(?:专户|会|局|院|校|学|公司|中心|基金|办公室|办|团|社|处|所|厅|部|委|政府|站|馆|集团|指挥部)"
#: 石桥县慈善总会的捐款账号：1….
_HOLDER_OF = re.compile(
    rf"(?P<name>[{HAN}（）“”·]{{2,30}}?{HOLDER_END})(?:的|公布的|设立的|开设的|开通的)?(?:捐款|捐赠|捐助|银行|募捐|专用|人民币|救灾|爱心)*(?:账号|帐号|账户|帐户|开户行|开户银行)(?:[：:为是]|$|\n)?"
)
#: 汇入X的银行卡账户：1….
_GIVEN_TO = re.compile(
    rf"(?:汇入|汇至|汇到|打入|打到|转入|存入)(?P<name>[{HAN}·]{{2,20}}?)的(?:[{HAN}]{{0,8}}?(?:银行卡|账户|帐户|账号|存折|卡)[，：]?[{HAN}]{{0,8}}|[{HAN}]{{0,6}}[行蓄])$"
)
#: 汇至X个人账户：1…, 打入X本人银行卡号：1…: whose own it is.
_OWN = re.compile(
    rf"(?P<name>[{HAN}·]{{2,24}}?)的?(?:个人|本人|私人)的?(?:银行|储蓄|捐款|爱心)?(?:账户|帐户|账号|帐号|银行卡号|卡号)$"
)
#: 汇至县红十字会在建设银行石桥支行的账户: the holder and its bank in one phrase.
_HELD_AT = re.compile(
    rf"(?:^|[，。；：、\n或到至入])(?P<holder>[{HAN}（）]{{2,24}}?{HOLDER_END})在(?P<bank>[{HAN}]{{0,16}}?{BANK_WORD}[{HAN}]{{0,16}}?)(?:开设|开立)?的(?:账号|帐号|账户|帐户)(?:[，：（](?:账号|帐号))?$"
)
#: What stands before the holder that money is sent to: 也可将善款汇入X.
_SENT = re.compile("[汇打转存寄][至入到]|^或者?")
#: 农行石桥县支行X的账号：1….
_PERSON_AT = re.compile(
    rf"(?:支行|分行|营业部|分理处|储蓄所|银行)(?P<name>[{HAN}·]{{2,4}})的(?:账号|帐号|账户|帐户|卡号|银行卡)[（：:]?$"
)
#: 王艳女士的银行账号为1…: whose account it is.
_OF_PERSON = re.compile(
    rf"(?:女士|先生|老人|同学|老师)?(?:（[^（）]{{1,24}}）)?(?:的(?:爱心|捐款|个人)?(?:[{HAN}]{{0,8}}{BANK_WORD})?|{BANK_WORD})?(?:储蓄)?(?:卡|存折)?(?:账号|帐号|账户|帐户|卡号)(?:为|是|[：:])?$"
)
#: 以石桥县第一中学的名义在农行…开设了账户，账号….
_IN_THE_NAME_OF = re.compile(rf"以(?P<name>[{HAN}（）·]{{2,30}}?)的?名义[^。\n]*$")
#: 1.石桥县慈善总会, alone on its line or before a colon.
TITLED = re.compile(
    rf"(?:^|[\n；。])(?:[（(]?[\d一二三四五六七八九十①-⑳]{{1,2}}[）)]?[.．、]?)?(?P<name>[{HAN}（）“”]{{4,30}}{HOLDER_END})[：\n]{{1,2}}$"
)
#: 汇至石桥县慈善总会的捐款专户（…
SENT_TO = re.compile(
    rf"(?:汇至|汇入|汇到|转入|打入|存入|转账至|转账到|转至|汇款至|打款至|[汇寄转]：|(?:汇款|转账)：)：?“?(?P<name>[{HAN}]{{4,30}}?{HOLDER_END})”?(?:的?(?:捐款|捐赠|捐助|募捐|专用|指定)*(?:专户|账户|帐户|账号|帐号))?(?:（[^（）。]{{0,30}}|，)$"
)
#: 向“石桥县慈善总会”转账，账号：…
_TRANSFERRED_TO = re.compile(rf"向“?(?P<name>[{HAN}]{{4,30}}?{HOLDER_END})”?(?:转账|汇款)[，：]$")
#: 石桥县慈善总会（账号：…）、石桥县红十字会（账号：…）
_BEFORE_BRACKET = re.compile(
    rf"(?:^|[，。；：、\n）向至到入])(?P<name>(?:(?![向至到入给])[{HAN}]){{4,24}}{HOLDER_END})（$"
)
#: The first label of an account, which stands between its holder and its first value.
_FIRST_LABEL = re.compile("(?:开户银行|开户行|银行账号|银行帐号|账号|帐号|卡号)[：:为]?$")
#: A bank between the holder and its number's label.
_BANK_LAST = re.compile(rf"(?<=[：，；])[{HAN}]{{0,16}}{BANK_WORD}(?:[{HAN}]{{0,16}}{BRANCH_END})?[，、 ]?$")
#: 石桥县慈善总会捐款专户：, before the bank.
ACCOUNT_OF_BODY = re.compile(
    rf"(?:^|[，。；：、\n]|[汇打转存寄][至入到])(?P<name>[{HAN}（）]{{4,30}}?{HOLDER_END})的?(?:捐款|捐赠|捐助|募捐|银行|专用|指定|救灾|爱心)*(?:专户|账户|帐户|账号|帐号)(?:为|是|有|分别为)?[：，]?$"
)
#: 汇到X的账户，农行石桥县支行：1….
_PAID_TO = re.compile(
    rf"(?:汇入|汇至|汇到|打入|打到|转入|存入)[{HAN}·]{{0,8}}?(?P<name>[{HAN}·]{{2,4}})的[{HAN}]{{0,6}}(?:卡|账户|帐户|账号|帐号)[上里]?[，：（]$"
)
#: 马兰个人账户：农行石桥县支行1….
_OWN_ACCOUNT = re.compile(r"的?(?:个人|本人|爱心|捐款)?(?:银行)?(?:账户|帐户|账号|帐号|银行卡)[：，]$")
#: What a line above an account names when it names no holder.
_NO_HOLDER_LINE = re.compile(
    "银行|支行|信用社|账户|帐户|方式|捐款$|捐赠$|^(?:捐款|捐赠|捐助|募捐|专用|指定|爱心|救灾)*专户$"
)
_ACCOUNT_LABEL = re.compile("账号|帐号|账户|帐户")
_AFTER_COLON = re.compile("：$")
#: What a name before a label begins after.
_NAME_BREAK = re.compile(r"[，。；：\n、]|\d[.、．]")
#: X在B: a bank between the holder and 的账号.
_HELD_IN = re.compile(rf"在(?P<bank>[{HAN}]*?{BANK_WORD}[{HAN}]*|[{HAN}]{{0,6}}[工农中建交]行[{HAN}]*)$")
_NO_HOLDER = re.compile("银行|信用|支行|开户|请|将|汇|可|捐款")
_NO_HOLDER_OF_BRANCH = re.compile("银行|支行|账|帐")
#: How far the value of a body's first field can stand from its beginning.
_LONGEST_LABEL = 8
#: How far above or before an account the words are looked at that name its holder.
_LONGEST_LEAD = 44


def holder_in_sentence(
    text: str, start: int, field: Field, name_at: NameAt, known: Container[str], taken: list[Place]
) -> dict[str, Place]:
    """What the words around a number's label say of its account: its holder, and with it its bank.

    Args:
        text: Clean text.
        start: Where the body begins.
        field: The number's field.
        name_at: Gives the end of a person's name that begins at a place, or None.
        known: What is known of the account.
        taken: Places of the last values.

    Returns:
        Places by kind: `holder` and `branch`, where the words say so.
    """
    found: dict[str, Place] = {}
    label_end = field.start + len(field.label)
    own = _OWN.search(text, max(start, field.start - 24), label_end)
    holder = _whose_own(own, name_at) if own else None
    if holder is None and "holder" not in known:
        holder = _whose_number(text, start, field, name_at)
    if holder is not None:
        found["holder"] = holder
    held_at = _HELD_AT.search(text, max(start, field.start - 64), label_end)
    if held_at:
        name = _SENT.split(held_at["holder"])[-1]
        found["holder"] = (held_at.end("holder") - len(name), held_at.end("holder"))
        found["branch"] = held_at.span("bank")
    elif _ACCOUNT_LABEL.search(field.label):
        found |= _body_before_number(text, start, field, known, taken)
    return found


def _body_before_number(
    text: str, start: int, field: Field, known: Container[str], taken: list[Place]
) -> dict[str, Place]:
    """石桥县慈善总会账号：1…, X在B的账号：1…: the body before a number's label, and the bank between."""
    label_end = field.start + len(field.label)
    lead = text[max(start, field.start - 32) : label_end]
    owner = _HOLDER_OF.search(lead)
    if owner is None or ("holder" in known and _AFTER_COLON.search(lead, 0, owner.start("name"))):
        return {}
    found: dict[str, Place] = {}
    name = _SENT.split(_NAME_BREAK.split(owner["name"])[-1])[-1]
    offset = max(label_end - len(lead) + owner.end("name") - len(name), start)
    held = _HELD_IN.search(name)
    if held and "branch" not in known:
        found["branch"] = (offset + held.start("bank"), offset + held.end("bank"))
        name = name[: held.start()]
    if len(name) >= 3 and not _NO_HOLDER.search(name) and not any(a <= offset < b for a, b in taken):
        found["holder"] = (offset, offset + len(name))
    return found


def body_before_branch(text: str, start: int, field: Field, taken: list[Place]) -> Place | None:
    """石桥县慈善总会开户行：…: the body before a branch's label."""
    label_end = field.start + len(field.label)
    lead = text[max(start, field.start - 24) : label_end]
    owner = _HOLDER_OF.search(lead)
    if owner is None or _NO_HOLDER_OF_BRANCH.search(owner["name"]):
        return None
    name = _SENT.split(_NAME_BREAK.split(owner["name"])[-1])[-1]
    offset = label_end - len(lead) + owner.end("name") - len(name)
    if len(name) < 4 or any(a <= offset < b for a, b in taken):
        return None
    return offset, offset + len(name)


def _whose_number(text: str, start: int, field: Field, name_at: NameAt) -> Place | None:
    """打入X的…, X的银行账号为…, 以X的名义…: whom the words before a number's label name."""
    label_end = field.start + len(field.label)
    begin = max(start, field.start - 24)
    given = (
        _GIVEN_TO.search(text, begin, field.start)
        or _GIVEN_TO.search(text, begin, label_end)
        or _PERSON_AT.search(text, max(start, field.start - 16), field.value[0])
    )
    if given:
        # 打入其丈夫X的…: the name alone.
        return name_ending(given.end("name"), name_at) or given.span("name")
    begin = max(start, field.start - _LONGEST_LEAD)
    of_person = _OF_PERSON.search(text, begin, label_end)
    person = name_ending(of_person.start(), name_at) if of_person else None
    if person is not None:
        return person
    named = _IN_THE_NAME_OF.search(text, begin, field.start)
    return named.span("name") if named else None


def _whose_own(own: re.Match[str], name_at: NameAt) -> Place | None:
    """Whose own account it is: the name before the words, or all that stands after 汇至 and the like."""
    before = _SENT.split(own["name"])
    end = own.end("name")
    return name_ending(end, name_at) or (
        (end - len(before[-1]), end) if len(before) > 1 and 2 <= len(before[-1]) <= 4 else None
    )


def person_paid(text: str, start: int, end: int, name_at: NameAt) -> Place | None:
    """汇到X的账户，, before a place: the name alone."""
    begin = max(start, end - 28)
    paid = _PAID_TO.search(text, begin, end)
    if paid:
        return name_ending(paid.end("name"), name_at)
    own = _OWN_ACCOUNT.search(text, begin, end)
    return name_ending(own.start(), name_at) if own else None


def add_holders_above(text: str, start: int, accounts: list[Account], name_at: NameAt) -> None:
    """Give accounts without a holder the one that the line or the words right above them name."""
    for account in accounts:
        if account.holder is None:
            account.holder = _holder_above(text, start, account, name_at)
            if account.holder is not None:
                account.guesses.append(("holder", "no label says so; it stands above the account"))


def _holder_above(text: str, start: int, account: Account, name_at: NameAt) -> Place | None:
    if account.start - start <= _LONGEST_LABEL:
        # The last heading can be the holder's line.
        start = 0
    begin = max(start, account.start - _LONGEST_LEAD)
    before = text[begin : account.start]
    # The first label stands between: 开户行：, （一）X：开户行：….
    label = _FIRST_LABEL.search(before)
    if label:
        before = before[: label.start()]
    person = person_paid(text, begin, begin + len(before), name_at)
    if person is not None:
        return person
    bank = _BANK_LAST.search(before)
    if bank:
        # （一）X：农行石桥县支行，账号….
        before = before[: bank.start()]
    match = (
        TITLED.search(before)
        or SENT_TO.search(before)
        or _TRANSFERRED_TO.search(before)
        or _BEFORE_BRACKET.search(before)
    )
    if match is None or _NO_HOLDER_LINE.search(match["name"]):
        return None
    return begin + match.start("name"), begin + match.end("name")
