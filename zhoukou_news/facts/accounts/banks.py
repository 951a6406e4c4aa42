"""The words that lead to a bank, and the bank that a printed branch belongs to."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...lexicon import any_of, entries
from ...printed import HAN, fold
from ..fields.values import clean
from ..stretches import Place, after
from .account import NUMBER_LABELLED, Account

#: What names a bank, and what the name of its branch ends in.
BANK_WORD = (
    r"(?:银行|邮政储蓄|信用合作联社|信用联社|信用合作社|信用社|农商行|农信社|工行|农行|中行|建行|交行|邮储|招行|浦发)"
)
BRANCH_END = r"(?:营业部|营业室|营业所|营业厅|支行|分行|分社|储蓄所|分理处|办事处|联社|信用社|总行|银行|专柜|部|行)"
#: A bank, or a branch of one: 中原银行, 农行石桥县支行.
BANK_NAME = re.compile(
    rf"(?:[{HAN}]{{0,18}}?){BANK_WORD}(?:[（][{HAN}]{{2,8}}[）])?(?:股份有限公司|有限责任公司|有限公司)?(?:[{HAN}一二三四五六七八九十]{{0,18}}{BRANCH_END})?"
)
_HAS_BANK_WORD = re.compile(BANK_WORD)
#: A branch right after the number: 账号：1709…，工行石桥支行.
_BANK_AFTER = re.compile(
    rf"[，、；（ ]{{0,2}}(?P<bank>[{HAN}]{{0,12}}?{BANK_WORD}[{HAN}]{{1,16}}?{BRANCH_END})(?=[，。；）、\n]|$)"
)
#: The words between which and the number a bank stands: 汇至…, 通过….
_LEAD = re.compile("(?:在|到|至|汇入|汇至|存入|向|从|：|通过|是|或|的)")
_BRANCH_NAMED = re.compile(rf"{BANK_WORD}[{HAN}]{{2,}}{BRANCH_END}$")
_LEAD_TO_BRANCH = re.compile("到|在|至|汇入|存入|是")
#: 1.建设银行 on the line above 户名：….
_BANK_ABOVE = re.compile(
    rf"(?:^|\n)(?:[（(]?[\d一二三四五六七八九十]{{1,2}}[）)]?[.．、]?)?(?P<bank>{BANK_NAME.pattern})：?\n[{HAN}]{{2,8}}：$"
)
_LONGEST_ABOVE = 48
#: How far before the number's own sentence its bank is looked for.
_SENTENCE_BEFORE = 60
#: A bank of one place, which is none of the lexicon's: 石桥农商行.
_LOCAL = re.compile(
    rf"[{HAN}]{{2,16}}?(?:农村商业银行|农商银行|农商行|农村合作银行|村镇银行|农村信用合作联社|农村信用合作社联合社|农村信用社联合社|农村信用联社|信用合作联社|农村信用合作社|农村信用社|信用联社|信用社)"
)
_ANY_BANK = re.compile(rf"[{HAN}]{{2,10}}?银行")


@cache
def _banks() -> tuple[dict[str, str], re.Pattern[str]]:
    """The full names of banks by every name they go by, and a pattern for these: the first, and there the longest."""
    full: dict[str, str] = {}
    for canonical, *aliases in entries("banks"):
        for name in (canonical, *(aliases[0].split("、") if aliases else ())):
            if name:
                full[name] = min(canonical, full.get(name, canonical))
    return full, re.compile(any_of(full))


@lru_cache(maxsize=2**13)
def canonical_bank(branch: str) -> str | None:
    """The bank that a printed branch belongs to, under its full name.

    Example:
        >>> canonical_bank("河南省农行周口市西城支行八一一路营业所")
        '中国农业银行'
    """
    text = fold(branch)
    local = _LOCAL.match(text)
    if local:
        name = local.group()
        for short in ("农商银行", "农商行"):
            if name.endswith(short):
                name = name[: -len(short)] + "农村商业银行"
        return name
    full, names = _banks()
    found = names.search(text)
    if found:
        return full[found.group()]
    match = _ANY_BANK.match(text)
    return match.group() if match else None


def add_banks_nearby(text: str, start: int, accounts: list[Account]) -> None:
    """Give accounts without a branch the bank that is named beside them."""
    for account in accounts:
        if account.branch is None:
            account.branch = _bank_nearby(text, start, account)
            if account.branch and text[slice(*account.branch)] == "银行":
                # 银行账号：1…, and no bank.
                account.branch = None
            if (
                account.branch
                and account.holder
                and account.branch[0] <= account.holder[0] < account.holder[1] < account.branch[1]
            ):
                # X建行卡号：1…: the holder before the bank.
                account.branch = (account.holder[1], account.branch[1])
            if account.branch:
                account.guesses.append(("branch", "no label says that the bank named beside it is this account's"))
                account.start = min(account.start, account.branch[0])


def _bank_nearby(text: str, start: int, account: Account) -> Place | None:
    """The bank named in the same sentence before the number, right after it, or in the sentence before."""
    number = account.number
    sentence = max(start, after(text, number[0], "。\n；"))
    found = None
    for match in BANK_NAME.finditer(text, sentence, number[0]):
        found = match
    place = clean(text, *found.span()) if found else None
    if place:
        left = place[0]
        for match in _LEAD.finditer(text, *place):
            if not _HAS_BANK_WORD.search(text, left, match.start()):
                left = match.end()
        return left, place[1]
    behind = _BANK_AFTER.match(text, number[1])
    if behind:
        return behind.span("bank")
    above = _BANK_ABOVE.search(text, max(start, account.start - _LONGEST_ABOVE), account.start)
    if above:
        return above.span("bank")
    # The sentence before may say where the account is, where the paragraph has no other.
    begin = text.rfind("\n", start, number[0]) + 1
    if NUMBER_LABELLED.search(text, begin, sentence):
        return None
    found = None
    for match in BANK_NAME.finditer(text, max(begin, sentence - _SENTENCE_BEFORE), sentence):
        if _BRANCH_NAMED.search(match.group()):
            found = match
    if found is None:
        return None
    left = found.start()
    for lead in _LEAD_TO_BRANCH.finditer(found.group()):
        left = found.start() + lead.end()
    return left, found.end()
