"""Bank accounts as notices print them: labelled fields, in any order and layout, gathered around account numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter

from ..lexicon import any_of, entries
from ..printed import HAN, fold

Place = tuple[int, int]

#: How many accounts an article can print, and how many contacts an account can have; how long a value can be, and how
#: far around it its paragraph is looked at. What goes beyond is no page of the genre.
MOST_ACCOUNTS, MOST_CONTACTS, LONGEST_VALUE, LONGEST_PARAGRAPH = 300, 100, 200, 1_000
#: How many values before one can overlap it.
_RECENT = 12

_LABELS: dict[str, str] = {
    "holder": r"(?:收款|开户|账户|帐户|捐款|捐赠|受赠|银行|专用|指定|专){0,4}(?:单位名称|户名全称|户名称|账户名称|帐户名称|开户名称|账号名称|帐号名称|账户全称|收款单位全称|收款人全称|收款人名称|单位全称|开户单位|收款单位|收款人(?!账号|帐号|账户|帐户|开户|地址)|收款方|账户名|帐户名|开户名|户名|户主|单位名|(?<![\u4e00-\u9fff])(?:单位|名称)(?=[：:])|[账帐]户(?=[：:][\u4e00-\u9fff]))",
    "branch": r"(?:开户银行名称|开户行名称|开户银行(?!代码)|开户行(?!代码)|开户网点|开户机构|开户地址|收款银行|收款行|汇入行|汇入银行|银行名称|所属银行|[交缴]存银行|缴款银行)",
    "number": r"(?:人民币|银行|捐款|捐赠|收款|募捐|专用|对公|基本|专户|爱心|救灾|单位|开户|公益|善款){0,4}(?:账户号码|帐户号码|银行卡号|账户号|(?<![保障诊交员民康油物话生])卡号|账号|帐号|[账帐]户(?=[：:]?\d(?:[ \-]?\d){11})|(?<=[行蓄])卡(?=[：:]?\d(?:[ \-]?\d){14,18}(?!\d)))",
    "cnaps": r"(?:开户行|支付系统|银行|大额支付|大额|现代化支付|人行|支付){0,4}(?:联行号|行号|支付号)|(?:开户行|开户银行|联行|银行)代码",
    "remark": r"(?:汇款|转账|款项|资金|捐款|捐赠|汇款单){0,4}(?:备注|用途|附言|摘要|留言)(?:栏|一栏)?(?:中|内|里|处)?",
    "goods": r"捐物(?=[：:])|(?:接收|收货|收件)人(?=[：:])|(?:捐物|物资|接收物资|物品|接收|监督|举报|投诉|纪检|技术|订阅|报料|编辑部|新闻|发行)[\u4e00-\u9fff]{0,4}(?:联系人|联系电话|电话|热线|地址|地点|联系方式)",
    "contact": r"请[与找和](?=[\u4e00-\u9fff]{2,14}[（(]?(?:电话|手机)?[：:]?1?\d{6})|(?:捐款|捐赠|业务|账户|缴费)?咨询(?=[：:])|捐款(?=[：:])|(?:财务|捐款|捐赠|募捐|资金|款项|爱心|咨询|业务|工作|单位|项目|办公室){0,4}(?:热线和联系人|联系(?:法官|民警|老师|教师|医生|干部)|联系人及电话|联系人及联系电话|联系人和电话|联系人|联络人|咨询人|经办人|请联系|联系方式)",
    "phone": r"(?:24小时|客服|客户服务|捐款|捐赠|募捐|咨询|联系|服务|爱心|接收|受赠|办公|值班|固定|财务|座机|慈善|救助){0,4}(?:咨询电话|联系电话|热线电话|热线|电话|拨打|致电|手机号码|手机号|手机|座机)",
    "address": r"(?:邮局|邮政)汇款(?=[：:][^，。；\n]{0,24}[镇乡街路村道县区])|(?:联系|通讯|通信|邮寄|单位|办公|详细|邮政|接待|捐款|捐赠|现金捐款|现场捐款|现场){0,4}(?:地址)",
    "stop": r"邮政编码|邮编|传真|税号|纳税人识别号|统一社会信用代码|信用代码|(?:SWIFT|Swift|swift)\s?(?:CODE|Code|code)?|网址|官网|电子邮箱|邮箱|E-?mail|QQ|微信号|微信公众号|微信|支付宝(?:账号|帐号|账户)?|户号|用户编号|身份证号码?|身份证|住院[账帐]?号|受理时间|时间|收款人显示|收据|发票|接收物资|接受物资|开户许可证",
}
#: The characters that a label can begin with: the search tries the labels only there.
_LABEL_STARTS = "经收开账帐捐受银户单汇所人募专对基爱救公善卡支大现联行转款资备用附摘留物接监举投纪技订报编新发财咨业工项办热请2客服值固座慈电拨致手通邮详地传税纳统信SsEQ网官微身时"
_LABEL = re.compile(
    f"(?=[{_LABEL_STARTS}]|名称[：:]|住院[账帐号]|[交缴][存款]银行)(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LABELS.items())
    + ")"
)
_SEPARATOR = re.compile(r"[（][^（）]{1,10}[）][：:]|[：:]|[】］][：:]?|(?:均|都|皆)?[为是][：:]?")
_NUMBER = re.compile(
    r"(?<![\d.])[A-Z]{0,5}\d(?:[ \-－—]?[A-Za-z]?\d){6,39}[A-Za-z]?(?![\d.])|(?<![\d.])[A-Z]{2,4}\d{3,}[A-Z]\d{3,}"
)
#: The word without which no table has a column of account numbers.
_NUMBER_HEADED = re.compile("[账帐卡]户?号|[账帐]户")
_LONG_FIGURES = re.compile(r"\d(?:[ \-]?\d){11,29}")
_NUMBER_LABELLED = re.compile(r"(?:账|帐|卡)号")
_PHONE = re.compile(
    r"(?<![\d\-])(?:[（(]0\d{2,3}[）)][ \-]?\d{7,8}|0\d{2,3}[\-—－ ]{0,2}\d{7,8}(?:[\-—转]\d{1,5})?|1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}|400[\- ]?\d{3,4}[\- ]?\d{3,4}|\d{7,8}(?:转\d{1,5})?|12\d{3}|9[56]\d{3,4})(?!\d|[余多]?[万亿]?元)"
)
_BANK_WORD = (
    r"(?:银行|邮政储蓄|信用合作联社|信用联社|信用合作社|信用社|农商行|农信社|工行|农行|中行|建行|交行|邮储|招行|浦发)"
)
_BRANCH_END = r"(?:营业部|营业室|营业所|营业厅|支行|分行|分社|储蓄所|分理处|联社|信用社|总行|银行|专柜|部|行)"
_BANK_NAME = re.compile(
    rf"(?:[{HAN}]{{0,18}}?){_BANK_WORD}(?:[（][{HAN}]{{2,8}}[）])?(?:股份有限公司|有限责任公司|有限公司)?(?:[{HAN}一二三四五六七八九十]{{0,18}}{_BRANCH_END})?"
)
#: A branch right after the number: 账号：1709…，工行石桥支行.
_BANK_AFTER = re.compile(
    rf"[，、；（ ]{{0,2}}(?P<bank>[{HAN}]{{0,12}}?{_BANK_WORD}[{HAN}]{{1,16}}?{_BRANCH_END})(?=[，。；）、\n]|$)"
)
_QUOTED_REMARK = re.compile(
    r"(?:注明|写明|标注|标明|备注|填写|填上|请写|写上|附言|用途|留言)(?:栏|一栏)?(?:中|内|里)?(?:请)?(?:务必)?(?:注明|填写|写明|写|标注|填)?(?:为|上|：|:)?[“\"「『](?P<text>[^”\"」』]{1,30})[”\"」』](?:字样)?"
)
_PLAIN_REMARK = re.compile(
    r"(?:(?:附言|用途|备注|摘要|留言)(?:栏|一栏)?(?:中|内|里|处)?(?:请|须|应|需|必须|务必)*(?:注明|填写|写明|写上|写|填)|(?:转账|转款|汇款|缴款|付款|存款|捐款)(?:单)?(?:(?:时|上|中)，?(?:请|须|应|需|必须|务必)*|(?:请|须|应|需|必须|务必)+)(?:在(?:备注|附言|用途|摘要)(?:栏|一栏)?(?:中|内|里)?)?(?:注明|备注|写明|标注|标明))：?(?P<text>[^，。；“”\"「『：\n]{2,20})"
)
#: What the payer is asked to write, in brackets after the holder.
_NOTE = re.compile(r"（请?(?:注明|备注|写明)：?(?P<text>[^（）“”]{2,24})）")
_ITEMS = re.compile(r"第([\d一二三四五六七八九十]+(?:[、和至\-—][\d一二三四五六七八九十]+)*)[项个]")
_HOLDER_END = r"(?:专户|会|局|院|校|学|公司|中心|基金|办公室|办|团|社|处|所|厅|部|委|政府|站|馆|集团|指挥部)"
_HOLDER_OF = re.compile(
    rf"(?P<name>[{HAN}（）“”·]{{2,30}}?{_HOLDER_END})(?:的|公布的|设立的|开设的|开通的)?(?:捐款|捐赠|银行|募捐|专用|人民币|救灾|爱心)*(?:账号|帐号|账户|帐户|开户行|开户银行)(?:[：:为是]|$|\n)?"
)
_GIVEN_TO = re.compile(
    rf"(?:汇入|汇至|汇到|打入|打到|转入|存入)(?P<name>[{HAN}·]{{2,20}}?)的(?:[{HAN}]{{0,8}}?(?:银行卡|账户|帐户|账号|存折|卡)[，：]?[{HAN}]{{0,8}}|[{HAN}]{{0,6}}[行蓄])$"
)
#: 汇至X个人账户：1…, 打入X本人银行卡号：1…: whose own it is.
_OWN = re.compile(
    rf"(?P<name>[{HAN}·]{{2,24}}?)的?(?:个人|本人|私人)的?(?:银行|储蓄|捐款|爱心)?(?:账户|帐户|账号|帐号|银行卡号|卡号)$"
)
#: 汇至县红十字会在建设银行石桥支行的账户: the holder and its bank in one phrase.
_HELD_AT = re.compile(
    rf"(?:^|[，。；：、\n或到至入])(?P<holder>[{HAN}（）]{{2,24}}?{_HOLDER_END})在(?P<bank>[{HAN}]{{0,16}}?{_BANK_WORD}[{HAN}]{{0,16}}?)(?:开设|开立)?的(?:账号|帐号|账户|帐户)(?:[，：（](?:账号|帐号))?$"
)
#: What stands before the holder that money is sent to: 也可将善款汇入X.
_SENT = re.compile("[汇打转存寄][至入到]|^或者?")
#: 汇到X的账户，农行石桥县支行：1….
_ACCOUNT_OF = re.compile(
    rf"(?:汇入|汇至|汇到|打入|打到|转入|存入)[{HAN}·]{{0,8}}?(?P<name>[{HAN}·]{{2,4}})的[{HAN}]{{0,6}}(?:卡|账户|帐户|账号|帐号)[，：（]$"
)
_PERSON_AT = re.compile(
    rf"(?:支行|分行|营业部|分理处|储蓄所|银行)(?P<name>[{HAN}·]{{2,4}})的(?:账号|帐号|账户|帐户|卡号|银行卡)[（：:]?$"
)
_GO_TO = re.compile(r"(?:前往|到|送至|送到)(?P<address>[^，。；、]{4,40}号[^，。；]{0,30}?)(?:进行|现场)?(?:捐款|捐赠)")
_HOLDER_AFTER = re.compile(rf"（户[主名][：为]?(?P<name>[{HAN}·]{{2,30}})）")
_TRAILING = "，。；、：:; ,（(【［—– \n"


@dataclass
class Contact:
    """A name, a phone, or both, by their places."""

    name: Place | None = None
    phone: Place | None = None


@dataclass
class Account:
    """One account by the places of its values in clean text."""

    number: Place
    holder: Place | None = None
    branch: Place | None = None
    cnaps: Place | None = None
    remark: Place | None = None
    address: Place | None = None
    contacts: list[Contact] = field(default_factory=list)
    own_contacts: bool = False
    start: int = 0
    end: int = 0
    #: Values that rest on a guess: column and reason.
    guesses: list[tuple[str, str]] = field(default_factory=list)


@cache
def _banks() -> tuple[dict[str, str], re.Pattern[str]]:
    """The full names of banks by every name they go by, and a pattern for these: the first, and there the longest."""
    full: dict[str, str] = {}
    for canonical, *aliases in entries("banks"):
        for name in (canonical, *(aliases[0].split("、") if aliases else ())):
            if name:
                full[name] = min(canonical, full.get(name, canonical))
    return full, re.compile(any_of(full))


_LOCAL = re.compile(
    rf"[{HAN}]{{2,16}}?(?:农村商业银行|农商银行|农商行|农村合作银行|村镇银行|农村信用合作联社|农村信用合作社联合社|农村信用社联合社|农村信用联社|信用合作联社|农村信用合作社|农村信用社|信用联社|信用社)"
)


_ANY_BANK = re.compile(rf"[{HAN}]{{2,10}}?银行")


@lru_cache(maxsize=65536)
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


def plain_number(printed: str) -> str:
    """An account number as its digits: groups joined, full-width digits made ASCII; as printed where it has letters.

    Example:
        >>> plain_number("2309 4512 0902 2100 376")
        '2309451209022100376'
    """
    return re.sub(r"[\s\-－—]", "", fold(printed))


def impossible(number: str) -> str | None:
    """Why an account number cannot be one, or None."""
    if not number.isdigit():
        return "it has letters"
    if not 9 <= len(number) <= 30:
        return f"it has {len(number)} digits"
    return None


@dataclass(frozen=True)
class _Field:
    kind: str
    start: int
    value: Place
    label: str = ""


def may_have_accounts(text: str) -> bool:
    """Whether a text prints anything that leads to an account."""
    return any(
        word in text
        for word in (
            "账号",
            "帐号",
            "卡号",
            "账户",
            "帐户",
            "开户",
            "户名",
            "户主",
            "汇至",
            "银行汇款",
            "银行转账",
            "行卡",
            "蓄卡",
        )
    )


def find_accounts(
    text: str, start: int, end: int, name_at: Callable[[int], int | None], gaps: frozenset[int] = frozenset()
) -> list[Account]:
    """The accounts in `text[start:end]` (the body's paragraphs, separated by line feeds).

    Args:
        text: Clean text.
        start: Where the body begins.
        end: Where it ends.
        name_at: Gives the end of a person's name that begins at a place, or None.
    """
    table = _table(text, start, end) or _row_lines(text, start, end, gaps) or _bare_lines(text, start, end)
    for account in table:
        account.contacts = [_named(c, name_at) for c in account.contacts]
    fields = _fields(text, start, end, gaps)
    accounts, marks = _records(text, start, end, fields, name_at)
    accounts = _merge(accounts, table)[:MOST_ACCOUNTS]
    if accounts:
        _surroundings(text, start, end, accounts, fields, name_at, marks, gaps)
    return accounts


def find_contacts(
    text: str, start: int, end: int, name_at: Callable[[int], int | None], gaps: frozenset[int] = frozenset()
) -> list[Contact]:
    """Everyone given as someone to contact in `text[start:end]`, for whatever matter."""
    fields = _fields(text, start, end, gaps)
    out: list[Contact] = [
        _named(c, name_at)
        for account in _table(text, start, end) or _row_lines(text, start, end, gaps)
        for c in account.contacts
    ]
    index = 0
    lines: list[tuple[int, list[Contact], list[int] | None]] = []
    while index < len(fields):
        item = fields[index]
        if item.kind not in ("contact", "phone", "goods"):
            index += 1
            continue
        stop, index = _contact_line(text, fields, index)
        people = _contacts(text, item.value[0], stop, name_at, gaps)
        lines.append((item.start, _of_person(people, _of_whom(text, item, name_at)), None))
    return out + [contact for _, people, _ in _joined(text, lines) for contact in people]


def _of_person(contacts: list[Contact], name: Place | None) -> list[Contact]:
    """Phones that are a person's, where the words before them say whose."""
    return [Contact(name, c.phone) if name is not None and c.name is None else c for c in contacts]


def _contact_line(text: str, fields: list[_Field], index: int) -> tuple[int, int]:
    """Where the contact ends that the field at `index` begins, and the index of the first field after it.

    Phones follow a name; a name that no phone follows belongs to the phone before it (电话：8223607，联系人：谢玲).
    """
    item = fields[index]
    stop = item.value[1]
    last = index
    if item.label in ("拨打", "致电"):
        # A clause of a sentence, not a line.
        stop = next((k for k in range(item.value[0], stop) if text[k] in "，。；"), stop)
    if item.kind == "phone" and (cut := _OTHERS_NAME.search(text, item.value[0], stop)):
        # 会计：X，电话：1；出纳：Y，电话：2: the second name is the second phone's.
        stop = cut.start()
    line_end = min(_before(text, item.value[0], "。\n"), _told(text, item.value[0]))
    while last + 1 < len(fields) and fields[last + 1].start <= line_end:
        # 联系人：X　传真：…　电话：…: a fax between is passed over.
        aside = fields[last + 1].label in ("传真", "邮编", "邮政编码")
        number = last + 2 if aside else last + 1
        if number == len(fields) or fields[number].kind != "phone" or fields[number].start > line_end:
            break
        last = number
        stop = fields[last].value[1]
    following = fields[last + 1] if last + 1 < len(fields) else None
    if (
        following is not None
        and following.kind == "contact"
        and all(field.kind == "phone" for field in fields[index : last + 1])
        and re.fullmatch(r"[\d（()）、，,/转\-—－ ]+", text[item.value[0] : following.start])
        and not _PHONE.search(text, following.value[0], _sentence(text, following.value[0])[1])
    ):
        last += 1
        stop = following.value[1]
    # 联系人：A 1…, and on lines of their own B 2…, C 3….
    while stop < len(text) and text[stop] == "\n" and _PHONE.search(text, max(item.value[0], stop - 14), stop):
        line = _ANOTHER.match(text, stop + 1)
        if line is None or (last + 1 < len(fields) and fields[last + 1].start < line.end()):
            break
        stop = line.end()
    following = fields[last + 1] if last + 1 < len(fields) else None
    if following is not None and following.kind == "phone" and following.start == stop:
        # 联系人：X，电话：1；Y，电话：2: what follows the ； is said of the next phone.
        before = text.rfind("；", item.value[0], stop)
        if (
            before > 0
            and (text[before - 1].isdigit() or text[before - 1] == "）")
            and not _PHONE.search(text, before, stop)
        ):
            stop = before
    return stop, last + 1


_OTHERS_NAME = re.compile(rf"(?<=\d)；[{HAN}]{{2,4}}：")
_LINE_LABEL = re.compile(rf"[{HAN}]{{0,4}}(?:电话|热线)")
#: A line that goes on with a list of contacts: a body, a name, a phone.
_ANOTHER = re.compile(rf"(?:[{HAN}（）、]{{2,24}}[：（]?)?{_PHONE.pattern}）?(?=\n|$)")


_NO_EDGE = re.compile(f"[{HAN}：:]")
#: What before a name tells that its bearer is to be called: 会计：X，电话…, 可联系X（电话…）.
_GIVEN_OUT = re.compile("(?:会计|出纳|财务|负责人|会长|秘书长|理事长)：$|(?:联系|[与找])$")
_SLOT_LABEL = re.compile("(?:联系|联络|经办|接收|收货)人[：:]?$")
_SLOT = re.compile(rf"(?P<name>[{HAN}]{{2,3}})[，、（(]?(?:(?:联系)?(?:电话|手机)[：:]?[（(]?\d|[（(]?\d{{3}})")


def name_in_slot(text: str, position: int) -> int | None:
    """The end of what stands alone between 联系人 and a phone: a name, whether or not its surname is known.

    Example:
        >>> name_in_slot("联系人：补正华，电话8223607", 4)
        7
    """
    match = _SLOT.match(text, position) if _SLOT_LABEL.search(text, max(position - 5, 0), position) else None
    return match.end("name") if match else None


def _name_ending(text: str, end: int, name_at: Callable[[int], int | None]) -> Place | None:
    """The person's name that ends at a place."""
    return next(((end - size, end) for size in (3, 2, 4) if end >= size and name_at(end - size) == end), None)


def _of_whom(text: str, item: _Field, name_at: Callable[[int], int | None]) -> Place | None:
    """X的电话：…, X手机…: whose phone it is."""
    end = item.start - 1 if text[item.start - 1] in "的，（" else item.start
    name = _name_ending(text, end, name_at) if item.kind == "phone" else None
    # 办公室电话 ends in no name, and 编辑：X　电话 says what X is.
    if name is None or (
        _NO_EDGE.match(text[name[0] - 1]) and not _GIVEN_OUT.search(text, max(name[0] - 5, 0), name[0])
    ):
        return None
    return name


def _whose_own(text: str, own: re.Match[str], name_at: Callable[[int], int | None]) -> Place | None:
    """Whose own account it is: the name before the words, or all that stands after 汇至 and the like."""
    before = _SENT.split(own["name"])
    end = own.end("name")
    return _name_ending(text, end, name_at) or (
        (end - len(before[-1]), end) if len(before) > 1 and 2 <= len(before[-1]) <= 4 else None
    )


def _named(contact: Contact, name_at: Callable[[int], int | None]) -> Contact:
    """A table's contact, its name kept only where it is one."""
    if contact.name is not None and name_at(contact.name[0]) != contact.name[1]:
        return Contact(None, contact.phone)
    return contact


def _clean(text: str, start: int, end: int) -> Place | None:
    while start < end and text[start] in _TRAILING + "）)”“为":
        start += 1
    while start < end and text[end - 1] in _TRAILING:
        end -= 1
    if end - start > 1 and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return (start, end) if start < end else None


_ONE_HAN = re.compile(f"[{HAN}]")


#: 县民政局联系人王艳，电话8223607: a name and a phone after the label say that it is one, whatever stands before it.
_NAME_THEN_PHONE = re.compile(rf"[{HAN}·]{{2,4}}[，、（ ]?(?:联系)?(?:电话|手机)?[：:]?\d{{3}}")
_PHONE_NEXT = re.compile(r"[，、（ ]?(?:联系)?(?:电话|手机)?[：:]?\d{3}")
#: What a body's name ends in, before the name of whoever works there (生活保障部王艳，电话8223607).
_BODY_ENDS = frozenset("部局办处科院校司站厅委府心会社所室股长记任理计")


# Asked once for an article's contacts, and once for its accounts, all articles of the page between.
@lru_cache(maxsize=64)
def _fields(text: str, start: int, end: int, gaps: frozenset[int] = frozenset()) -> list[_Field]:
    """Every labelled field, and where its value stands."""
    labels: list[tuple[str, int, int, str]] = []
    below: dict[int, int] = {}
    for match in _LABEL.finditer(text, start, end):
        kind = match.lastgroup or ""
        if match.start() not in gaps and _ONE_HAN.match(text[match.start() - 1 : match.start()]):
            # 为灾区捐赠　咨询电话：…: the label begins after the space.
            for gap in range(match.start() + 1, match.end()):
                later = _LABEL.fullmatch(text, gap, match.end()) if gap in gaps else None
                if later is not None and later.lastgroup == kind:
                    match = later
                    break
        if labels and match.start() < labels[-1][2]:
            # 电话（传真）：…: the word in brackets is part of the label before.
            continue
        after = _SEPARATOR.match(text, match.end(), end)
        value = after.end() if after else match.end()
        if not after and kind not in ("goods", "stop"):
            following = text[match.end() : match.end() + 1]
            line_end = following in ("", "\n")
            if line_end and kind == "contact" and (stop := _contacts_below(text, match.start(), match.end(), end)):
                labels.append((kind, match.start(), match.end(), match.group()))
                below[len(labels) - 1] = stop
                continue
            # Without a colon a label counts where digits or a name follow at once.
            plausible = (
                (
                    kind in ("number", "cnaps", "phone")
                    and re.match(r"[A-Z]{0,4}[\d（(]", text[match.end() : match.end() + 5])
                )
                or (kind == "phone" and match.group() in ("拨打", "致电") and re.match(r"[\d（(]", following or "x"))
                or (
                    kind in ("holder", "branch", "contact")
                    and re.match(rf"[{HAN}]", following or "x")
                    and not re.match(r"[的和及、与信变]", following)
                    and text[match.start() - 1 : match.start()]
                    in (*tuple("，；。：\n（、0123456789）社行部所会心室户"), "")
                )
                or (
                    kind == "contact"
                    and (match.group() in ("请与", "请找", "请和") or _NAME_THEN_PHONE.match(text, match.end()))
                )
                or (kind == "number" and re.match(rf"[{HAN}]{{2,20}}\d{{6}}", text[match.end() : match.end() + 30]))
            )
            if line_end or not plausible:
                continue
        labels.append((kind, match.start(), value, match.group()))
    fields = []
    for index, (kind, begin, value, label) in enumerate(labels):
        stop = labels[index + 1][1] if index + 1 < len(labels) else end
        newline = text.find("\n", value, stop)
        if index in below:
            fields.append(_Field(kind, begin, (value + 1, below[index]), label))
            continue
        if newline == value and _on_next_line(kind):
            # 账号： with the number on the next line.
            value += 1
            newline = text.find("\n", value, stop)
        stop = newline if newline >= 0 else stop
        fields.append(_Field(kind, begin, (value, stop), label))
    return fields


_NAMED_CONTACT = re.compile(rf"[{HAN}（）]{{4,24}}：[^：。\n]{{0,16}}?{_PHONE.pattern}[^：。\n]{{0,40}}(?=\n|$)")


def _contacts_below(text: str, start: int, label_end: int, end: int) -> int:
    """三、联系方式, and below it X会：Y 8223607: where such lines end; 0 where there are none."""
    if start - _after(text, start, "\n") > 6:
        return 0
    stop = 0
    position = label_end + 1
    while position < end and (line := _NAMED_CONTACT.match(text, position, end)):
        stop = line.end()
        position = stop + 1
    return stop


def _on_next_line(kind: str) -> bool:
    """Kinds of field whose value may stand on the line after the label."""
    return kind in ("number", "cnaps", "holder", "branch")


def _up_to(text: str, place: Place, signs: str) -> Place | None:
    start, end = place
    for position in range(start, min(end, start + LONGEST_VALUE)):
        if text[position] in signs:
            end = position
            break
    return _clean(text, start, end) if end - start <= LONGEST_VALUE else None


def _balanced(text: str, place: Place | None) -> Place | None:
    if place is None:
        return None
    start, end = place
    while end > start and text[start:end].count("（") > text[start:end].count("）"):
        end = start + text[start:end].rindex("（")
    while end > start and text[end - 1] == "）" and text[start:end].count("）") > text[start:end].count("（"):
        end -= 1
    return _clean(text, start, end)


def _records(
    text: str, start: int, end: int, fields: list[_Field], name_at: Callable[[int], int | None]
) -> tuple[list[Account], list[int]]:
    """Group the fields of accounts: a record ends where its first kind, or a kind that it has, comes again."""
    accounts: list[Account] = []
    current: dict[str, Place] = {}
    starter: str | None = None
    last_holder: Place | None = None
    last_branch: Place | None = None
    currency = False
    derived = False
    marks: list[int] = []

    def close() -> None:
        nonlocal current, last_holder, last_branch, derived
        if "number" in current:
            number = current["number"]
            places = list(current.values())
            account = Account(
                number,
                current.get("holder", last_holder),
                current.get("branch", last_branch if currency else None),
                current.get("cnaps"),
                start=min(p[0] for p in places),
                end=max(p[1] for p in places),
            )
            if account.holder is not None and "holder" not in current:
                account.guesses.append(("holder", "it is printed with the account before"))
            elif derived:
                account.guesses.append(("holder", "no label says so; it stands before the account's label"))
            accounts.append(account)
            last_holder, last_branch = account.holder, account.branch
        elif "holder" in current:
            last_holder = current["holder"]
        current = {}

    used: list[Place] = []
    for number_of, item in enumerate(fields):
        if item.kind not in ("holder", "branch", "number", "cnaps"):
            continue
        place: Place | None
        extra: dict[str, Place] = {}
        value_start, value_end = item.value
        if item.kind == "number":
            match = _NUMBER.search(text, value_start, value_end)
            if match is None:
                match = re.compile(r"[A-Za-z]{0,4}\d[\dA-Za-z \-*]{3,}").match(text, value_start, value_end)
            if match is None:
                continue
            before = text[value_start : match.start()]
            if len(before) > 40 or "。" in before:
                continue
            place = (match.start(), match.end())
            bank = _BANK_NAME.search(before)
            if bank and "branch" not in current:
                found = _clean(text, value_start + bank.start(), value_start + bank.end())
                if found:
                    extra["branch"] = found
            bracket = re.compile(rf"[（(，,]?(?P<b>[{HAN}]{{0,16}}{_BANK_WORD}[{HAN}]{{0,20}})[）)]").match(
                text, match.end(), end
            )
            if bracket and text[match.end() : match.end() + 1] in "（(":
                extra["after"] = (bracket.start("b"), bracket.end("b"))
            given = _GIVEN_TO.search(text, max(start, item.start - 24), item.start) or _PERSON_AT.search(
                text, max(start, item.start - 16), item.value[0]
            )
            own = _OWN.search(text, max(start, item.start - 24), item.start + len(item.label))
            whose = _whose_own(text, own, name_at) if own else None
            if whose is not None:
                extra["holder"] = whose
            elif given and "holder" not in current:
                # 打入其丈夫X的…: the name alone.
                extra["holder"] = _name_ending(text, given.end("name"), name_at) or given.span("name")
            held_at = _HELD_AT.search(text, max(start, item.start - 64), item.start + len(item.label))
            if held_at:
                name = _SENT.split(held_at["holder"])[-1]
                extra["holder"] = (held_at.end("holder") - len(name), held_at.end("holder"))
                extra["branch"] = held_at.span("bank")
            lead = text[max(start, item.start - 32) : item.start + len(item.label)]
            named = not held_at and re.search(r"账号|帐号|账户|帐户", item.label)
            owner = _HOLDER_OF.search(lead) if named else None
            if (owner and not re.search(r"[：]$", lead[: owner.start("name")])) or (owner and "holder" not in current):
                assert owner is not None
                name = _SENT.split(re.split(r"[，。；：\n、]|\d[.、．]", owner["name"])[-1])[-1]
                offset = item.start + len(item.label) - len(lead) + owner.start("name") + len(owner["name"]) - len(name)
                offset = max(offset, start)
                held = re.search(
                    rf"在(?P<bank>[{HAN}]*?{_BANK_WORD}[{HAN}]*|[{HAN}]{{0,6}}[工农中建交]行[{HAN}]*)$", name
                )
                if held and "branch" not in current:
                    # X在B的账号: the bank stands between.
                    extra["branch"] = (offset + held.start("bank"), offset + held.end("bank"))
                    name = name[: held.start()]
                if (
                    len(name) >= 3
                    and not re.search(r"银行|信用|支行|开户|请|将|汇|可|捐款", name)
                    and not any(a <= offset < b for a, b in used[-_RECENT:])
                ):
                    extra["holder"] = (offset, offset + len(name))
        elif item.kind == "cnaps":
            match = re.compile(r"\d{9,14}").search(text, value_start, min(value_end, value_start + 20))
            place = (match.start(), match.end()) if match else None
        elif item.kind == "branch":
            place = _balanced(text, _up_to(text, item.value, "；，。;,\n"))
            if place and text[place[0]] == "或":
                place = (place[0] + 1, place[1])
            if place and not re.search(rf"{_BANK_WORD}|行|社|部|银", text[place[0] : place[1]]):
                place = None
            lead = text[max(start, item.start - 24) : item.start + len(item.label)]
            owner = _HOLDER_OF.search(lead)
            if owner and "holder" not in current and not re.search("银行|支行|账|帐", owner["name"]):
                name = re.split(r"[，。；：\n、]|\d[.、．]", owner["name"])[-1]
                offset = item.start + len(item.label) - len(lead) + owner.end("name") - len(name)
                if len(name) >= 4 and not any(a <= offset < b for a, b in used[-_RECENT:]):
                    extra["holder"] = (offset, offset + len(name))
            if place:
                number = re.compile(r"\d{9,}").search(text, place[0], place[1])
                if number and number.start() > place[0]:
                    place = _clean(text, place[0], number.start())
        else:
            place = _balanced(text, _up_to(text, item.value, "；，。;,\n"))
            note = _NOTE.search(text, *place) if place else None
            if place and note and note.start() > place[0]:
                place = (place[0], note.start())
            figures = _LONG_FIGURES.search(text, *place) if place else None
            if place and figures and figures.start() > place[0]:
                # 对公账户：X　1914…　工行石桥支行: holder and number after one label.
                extra["number"] = figures.span()
                place = _clean(text, place[0], figures.start())
            joined = _HOLDER_AND_BRANCH.fullmatch(text, *place) if place else None
            if joined:
                place, extra["branch"] = joined.span("holder"), joined.span("branch")
        if place is None:
            continue
        if item.kind in ("holder", "branch") and place[1] - place[0] > 45:
            continue
        if item.kind == "holder" and "holder" in current and derived:
            # X账号：… and then 户名：X: the label says it better.
            current.pop("holder")
            starter = "number"
        if (
            item.kind == "holder"
            and starter == "number"
            and "number" in current
            and "branch" in current
            and "holder" not in current
            and any(f.kind == "number" for f in fields[number_of + 1 : number_of + 4])
        ):
            close()
        if (
            (item.kind == starter and (item.kind in current or "number" in current))
            or item.kind in current
            or ("holder" in extra and "number" in current)
        ):
            close()
        if "number" in current and starter == "holder" and item.kind == "holder":
            close()
        if starter is None:
            starter = "holder" if "holder" in extra else item.kind
        current[item.kind] = place
        if item.kind == "number":
            currency = bool(
                re.search("人民币|[港美欧日]|外币", text[max(start, item.start - 3) : item.start + len(item.label)])
            )
        used.append(place)
        if item.kind == "holder":
            derived = False
        if "holder" in extra and "holder" not in current:
            current["holder"] = extra["holder"]
            derived = True
        if "branch" in extra and "branch" not in current:
            current["branch"] = extra["branch"]
        if "number" in extra and "number" not in current:
            current["number"] = extra["number"]
        if "after" in extra and "branch" not in current:
            current["branch"] = extra["after"]
        marks.append(item.start)
    close()
    _one_branch(accounts)
    for account in accounts:
        if account.holder is None:
            account.holder = _titled(text, start, account)
    _unlabelled(text, start, end, accounts, name_at)
    _one_holder(text, end, accounts, fields)
    for account in accounts:
        if account.branch is None:
            account.branch = _bank_nearby(text, start, account)
            if account.branch:
                account.guesses.append(("branch", "no label says that the bank named beside it is this account's"))
                account.start = min(account.start, account.branch[0])
    return accounts, marks


#: 1.石桥县慈善总会, alone on its line or before a colon; 汇至石桥县慈善总会（…
_TITLED = re.compile(
    rf"(?:^|[\n；。])(?:[（(]?[\d一二三四五六七八九十①-⑳]{{1,2}}[）)]?[.．、]?)?(?P<name>[{HAN}（）“”]{{4,30}}{_HOLDER_END})[：\n]{{1,2}}$"
)
_SENT_TO = re.compile(
    rf"(?:汇至|汇入|汇到|转入|打入|存入|[汇寄]：|(?:汇款|转账)：)：?(?P<name>[{HAN}]{{4,30}}?{_HOLDER_END})(?:的?(?:捐款|捐赠|募捐|专用|指定)*(?:专户|账户|帐户|账号|帐号))?(?:（[^（）。]{{0,30}}|，)$"
)


#: How far the value of a body's first field can stand from its beginning.
_LONGEST_LABEL = 8


def _titled(text: str, start: int, account: Account) -> Place | None:
    """The holder that the line or the words right above an account name."""
    if account.start - start <= _LONGEST_LABEL:
        # The last heading can be the holder's line.
        start = 0
    before = text[max(start, account.start - 44) : account.start]
    # The first label stands between: 开户行：, （一）X：开户行：….
    label = re.search(r"(?:开户银行|开户行|银行账号|银行帐号|账号|帐号|卡号)[：:为]?$", before)
    if label:
        before = before[: label.start()]
    match = _TITLED.search(before) or _SENT_TO.search(before)
    if match is None or re.search(
        r"银行|支行|信用社|账户|帐户|方式|捐款$|捐赠$|^(?:捐款|捐赠|募捐|专用|指定|爱心|救灾)*专户$", match["name"]
    ):
        return None
    offset = max(start, account.start - 44) + match.start("name")
    account.guesses.append(("holder", "no label says so; it stands above the account"))
    return offset, offset + len(match["name"])


def _one_branch(accounts: list[Account]) -> None:
    """户名 A 账号 1 美元账号 2 开户行 B: the branch after the last number is that of all numbers of one holder."""
    for before, last in zip(reversed(accounts[:-1]), reversed(accounts[1:]), strict=True):
        if (
            before.branch is None
            and last.branch is not None
            and last.branch[0] > last.number[1]
            and before.holder is not None
            and before.holder == last.holder
        ):
            before.branch = last.branch
            before.guesses.append(("branch", "it is printed after the last of the holder's accounts"))


def _one_holder(text: str, end: int, accounts: list[Account], fields: list[_Field]) -> None:
    """户名均为X, or 户名：X above banks and numbers: a holder that no account has, beside accounts that have none."""
    taken = {account.holder for account in accounts}
    holders = [
        (item.start, place)
        for item in fields
        if item.kind == "holder"
        and (place := _balanced(text, _up_to(text, item.value, "；，。;,\n"))) is not None
        and place not in taken
    ]
    numbers = [account.number[0] for account in accounts]
    held = [account.start for account in accounts if account.holder is not None]
    before = 0
    for (start, place), following in zip(holders, [*(start for start, _ in holders[1:]), end], strict=False):
        begin = max(_paragraph(text, start)[0], before)
        before = start
        next_held = bisect_right(held, start)
        until = min(following, held[next_held] if next_held < len(held) else end)
        for account in accounts[bisect_left(numbers, begin) : bisect_left(numbers, until)]:
            if account.holder is None:
                account.holder = place
                account.guesses.append(("holder", "it is printed once for several accounts"))


def _unlabelled(text: str, start: int, end: int, accounts: list[Account], name_at: Callable[[int], int | None]) -> None:
    """市农行城关支行 1234567890123: a number right after a bank's branch, where the page speaks of accounts."""
    taken = sorted(a.number for a in accounts)
    pattern = re.compile(
        rf"(?P<branch>(?:[{HAN}]{{0,16}}?){_BANK_WORD}(?:[{HAN}]{{0,16}}{_BRANCH_END})?)[：: ，]?(?P<number>\d(?:[ \-]?\d){{8,29}})(?!\d)"
    )
    added = False
    for match in pattern.finditer(text, start, end):
        number = (match.start("number"), match.end("number"))
        at = bisect_left(taken, number)
        if any(a < number[1] and number[0] < b for a, b in taken[max(at - 1, 0) : at + 1]):
            continue
        digits = plain_number(text[number[0] : number[1]])
        if (len(digits) == 12 and re.search("行号", text[match.start() : number[0]])) or (
            len(digits) == 11 and digits.startswith("1")
        ):
            continue
        branch = _clean(text, match.start("branch"), match.end("branch"))
        holder = _HOLDER_AFTER.match(text, match.end(), end)
        held = (holder.start("name"), holder.end("name")) if holder else None
        if held is None and (given := _ACCOUNT_OF.search(text, max(start, match.start() - 28), match.start())):
            held = _name_ending(text, given.end("name"), name_at)
        if held is None and (sent := _SENT_TO.search(text, max(start, match.start() - 48), match.start())):
            held = sent.span("name")
        accounts.append(Account(number, held, branch, start=match.start(), end=holder.end() if holder else match.end()))
        added = True
    if added:
        accounts.sort(key=lambda a: a.number)


def _bank_nearby(text: str, start: int, account: Account) -> Place | None:
    """The bank named in the same sentence before the number, or right after it."""
    sentence = max(start, _after(text, account.number[0], "。\n；"))
    found = None
    for match in _BANK_NAME.finditer(text, sentence, account.number[0]):
        found = match
    if found:
        place = _clean(text, found.start(), found.end())
        if place:
            left = place[0]
            for match in re.compile(r"(?:在|到|至|汇入|汇至|存入|向|从|：|通过|是|或)").finditer(
                text, place[0], place[1]
            ):
                if not re.search(_BANK_WORD, text[left : match.start()]):
                    left = match.end()
            return (left, place[1])
    after = _BANK_AFTER.match(text, account.number[1])
    if after:
        return after.start("bank"), after.end("bank")
    # The sentence before may say where the account is, where the paragraph has no other.
    begin = text.rfind("\n", start, account.number[0]) + 1
    if not _NUMBER_LABELLED.search(text, begin, sentence):
        found = None
        for match in _BANK_NAME.finditer(text, max(begin, sentence - 60), sentence):
            if re.search(rf"{_BANK_WORD}[{HAN}]{{2,}}{_BRANCH_END}$", match.group()):
                found = match
        if found:
            left = found.start()
            for lead in re.finditer(r"到|在|至|汇入|存入|是", found.group()):
                left = found.start() + lead.end()
            return (left, found.end())
    return None


def _table(text: str, start: int, end: int) -> list[Account]:
    """A table flattened to lines: header cells and then rows of cells, or each header cell before its values."""
    if not _NUMBER_HEADED.search(text, start, end):
        return []
    lines: list[Place] = []
    position = start
    for line in text[start:end].split("\n"):
        if line:
            lines.append((position, position + len(line)))
        position += len(line) + 1
    kinds: list[str] = []
    for a, b in lines:
        match = _LABEL.fullmatch(text, a, b)
        kinds.append(match.lastgroup or "" if match else _OTHER_HEADERS.get(text[a:b], ""))
    if turns := _turns(text, lines, kinds):
        return turns
    for head, kind in enumerate(kinds):
        if kind == "number":
            first = next((k for k in range(head + 1, len(lines)) if _NUMBER.fullmatch(text, *lines[k])), None)
            if first is None:
                return []
            return _rows(text, lines, kinds, head, first) or _columns(text, lines, kinds, head, first)
    return []


def _turns(text: str, lines: list[Place], kinds: list[str]) -> list[Account]:
    """Labels and values by turns, a line each: 户名 A 开户行 B 账号 1, 户名 C 开户行 D 账号 2."""
    pairs: list[tuple[str, Place]] = []
    k = next((k for k, kind in enumerate(kinds) if kind), len(lines))
    while k + 1 < len(lines) and kinds[k] and not kinds[k + 1]:
        pairs.append((kinds[k], lines[k + 1]))
        k += 2
    records: list[list[tuple[str, Place]]] = []
    for kind, place in pairs:
        if not records or kind in (known for known, _ in records[-1]):
            records.append([])
        records[-1].append((kind, place))
    accounts = []
    for record in records:
        if len(record) < 2 or not any(kind == "number" and _NUMBER.fullmatch(text, *place) for kind, place in record):
            return []
        accounts.append(_cells(text, [kind for kind, _ in record], [place for _, place in record]))
    return accounts


_BARE_BRANCH = re.compile(rf"[{HAN}]{{0,18}}{_BANK_WORD}(?:[{HAN}]{{0,18}}{_BRANCH_END})?")
_BARE_HOLDER = re.compile(rf"[{HAN}（）“”]{{4,30}}{_HOLDER_END}")
#: 户名：X on one line and its bank on the next, joined as one paragraph.
_HOLDER_AND_BRANCH = re.compile(
    rf"(?P<holder>[{HAN}（）]{{3,28}}?{_HOLDER_END})(?P<branch>[{HAN}]{{0,12}}?{_BANK_WORD}(?:[{HAN}]{{0,18}}{_BRANCH_END})?)"
)


def _bare_lines(text: str, start: int, end: int) -> list[Account]:
    """Holder, bank and number on a line each, one of them at least without its label."""
    runs: list[list[tuple[str, Place, bool]]] = [[]]
    position = start
    for line in text[start:end].split("\n"):
        cells = _bare_line(text, position, position + len(line)) if line else []
        position += len(line) + 1
        runs[-1] += cells
        if line and not cells and runs[-1]:
            runs.append([])
    accounts = []
    for run in runs:
        records: list[list[tuple[str, Place, bool]]] = []
        for cell in run:
            if not records or cell[0] in (kind for kind, _, _ in records[-1]):
                records.append([])
            records[-1].append(cell)
        for record in records:
            kinds = [kind for kind, _, _ in record]
            if (
                "number" not in kinds
                or len(record) < 2
                or not any(bare for kind, _, bare in record if kind != "holder")
            ):
                continue
            account = _cells(text, kinds, [place for _, place, _ in record])
            account.guesses += [
                (column, "no label says so; it stands on a line of its own")
                for column, _, bare in record
                if bare and column != "number"
            ]
            accounts.append(account)
    return accounts


def _bare_line(text: str, start: int, end: int) -> list[tuple[str, Place, bool]]:
    """What a line gives of an account, where it stands, and whether without a label."""
    label = _LABEL.match(text, start, end)
    separator = _SEPARATOR.match(text, label.end(), end) if label else None
    kind = (label.lastgroup or "") if label else ""
    if separator and kind in ("holder", "branch", "number"):
        place = _clean(text, separator.end(), end)
        whole = place is not None and not re.search("[，；。]", text[slice(*place)])
        if place is None or not whole or (kind == "number" and not _NUMBER.fullmatch(text, *place)):
            return []
        joined = _HOLDER_AND_BRANCH.fullmatch(text, *place) if kind == "holder" else None
        if joined:
            return [(kind, joined.span("holder"), False), ("branch", joined.span("branch"), True)]
        return [(kind, place, False)]
    if label and label.end() == end:
        return []
    if _LONG_FIGURES.fullmatch(text, start, end) and not _PHONE.fullmatch(text, start, end):
        return [("number", (start, end), True)]
    if _BARE_BRANCH.fullmatch(text, start, end):
        return [("branch", (start, end), True)]
    return [("holder", (start, end), True)] if _BARE_HOLDER.fullmatch(text, start, end) else []


_OTHER_HEADERS = {"名称": "holder", "银行": "branch", "账户": "holder", "帐户": "holder", "单位": "holder"}


#: A bank's payment-system code.
_CODE = re.compile(r"\d(?:[ \-]?\d){8,13}")


def _cells(text: str, header: list[str], row: list[Place]) -> Account:
    values = {
        kind: place
        for kind, place in zip(header, row, strict=False)
        if kind
        and not re.fullmatch(r"[—\-－/无]+", text[slice(*place)])
        and (kind != "cnaps" or _CODE.fullmatch(text, *place))
    }
    account = Account(
        values["number"], values.get("holder"), values.get("branch"), values.get("cnaps"), values.get("remark"), values.get("address"),
        start=row[0][0], end=row[-1][1],
    )  # fmt: skip
    if "contact" in values or "phone" in values:
        account.contacts = [Contact(values.get("contact"), values.get("phone"))]
        account.own_contacts = True
    return account


def _figures(text: str, start: int, end: int) -> list[Place]:
    """The cells of a stretch without a gap: a number and a phone keep the wide space that stands between them."""
    if text.find("\u3000", start, end) < 0:
        return [(start, end)]
    wide = [k for k in range(start, end) if text[k] == "\u3000"]
    edges = [start, *wide, end]
    return [(a + 1 if a in wide else a, b) for a, b in pairwise(edges)]


def _row_lines(text: str, start: int, end: int, gaps: frozenset[int]) -> list[Account]:
    """A table with a line a row: the spaces of the page tell its cells apart."""
    if not _NUMBER_HEADED.search(text, start, end):
        return []
    header: list[str] = []
    accounts: list[Account] = []
    position = start
    for line in text[start:end].split("\n"):
        edges = [position, *(g for g in range(position + 1, position + len(line)) if g in gaps), position + len(line)]
        cells = [cell for a, b in pairwise(edges) for cell in _figures(text, a, b)]
        position += len(line) + 1
        if not header:
            kinds = []
            for a, b in cells:
                match = _LABEL.fullmatch(text, a, b)
                kinds.append(match.lastgroup or "" if match else _OTHER_HEADERS.get(text[a:b], ""))
            # 学校　户名　开户行　账号: a column may be of no kind that matters.
            if "number" in kinds and sum(map(bool, kinds)) >= 2 and all(b - a <= 8 for a, b in cells):
                header = kinds
        elif len(cells) == len(header) and _NUMBER.fullmatch(text, *cells[header.index("number")]):
            accounts.append(_cells(text, header, cells))
        elif accounts:
            break
    return accounts


def _rows(text: str, lines: list[Place], kinds: list[str], head: int, first: int) -> list[Account]:
    """Header cells in a row; the first account number tells how many there are."""
    for begin in range(head, max(head - 7, -1), -1):
        stop = first - (head - begin)
        header = kinds[begin:stop]
        if stop <= head or sum(map(bool, header)) < 2 or not header[-1] or (begin > 0 and kinds[begin - 1]):
            continue
        if any(b - a > 8 for a, b in lines[begin:stop]):
            continue
        accounts = []
        row = stop
        while row + len(header) <= len(lines) and _NUMBER.fullmatch(text, *lines[row + head - begin]):
            accounts.append(_cells(text, header, lines[row : row + len(header)]))
            row += len(header)
        if accounts:
            return accounts
    return []


def _columns(text: str, lines: list[Place], kinds: list[str], head: int, first: int) -> list[Account]:
    """Each header cell before its values: 户名 A B 账号 1 2."""
    if first != head + 1:
        return []
    width = 1
    while first + width < len(lines) and _NUMBER.fullmatch(text, *lines[first + width]):
        width += 1
    begin = head
    while begin - width - 1 >= 0 and kinds[begin - width - 1] and not any(kinds[begin - width : begin]):
        begin -= width + 1
    stop = first + width
    while (
        stop < len(lines)
        and kinds[stop]
        and stop + width < len(lines) + 1
        and not any(kinds[stop + 1 : stop + 1 + width])
    ):
        stop += width + 1
    heads = [k for k in range(begin, stop, width + 1) if k + width < len(lines)]
    if len(heads) < 2:
        return []
    header = [kinds[k] for k in heads]
    return [_cells(text, header, [lines[k + 1 + column] for k in heads]) for column in range(width)]


def _merge(accounts: list[Account], table: list[Account]) -> list[Account]:
    if not table:
        return accounts
    taken = {a.number for a in table}
    return sorted([*table, *(a for a in accounts if a.number not in taken)], key=lambda a: a.number)


def _surroundings(
    text: str,
    start: int,
    end: int,
    accounts: list[Account],
    fields: list[_Field],
    name_at: Callable[[int], int | None],
    marks: list[int],
    gaps: frozenset[int],
) -> None:
    """Remarks, contacts and addresses: each account's own, or one line that serves all."""
    remarks: list[tuple[int, Place, list[int] | None]] = []
    for match in _QUOTED_REMARK.finditer(text, start, end):
        remarks.append((match.start(), (match.start("text"), match.end("text")), _items(text, match.start())))
    for match in _PLAIN_REMARK.finditer(text, start, end):
        a, b = match.span("text")
        # A label after a space ends it.
        b = next((f.start for f in fields if a < f.start < b and f.start in gaps), b)
        if not any(p[0] <= a <= p[1] for _, p, _ in remarks):
            remarks.append((match.start(), (a, b), _items(text, match.start())))
    for account in accounts:
        if account.holder is not None and (note := _NOTE.match(text, account.holder[1])):
            account.remark = (note.start("text"), note.end("text"))
    for item in fields:
        if item.kind != "remark" or any(item.start <= p[0] and p[1] <= item.value[1] for _, p, _ in remarks):
            continue
        value = item.value
        if text[value[1] - 1 : value[1]] in "+＋":
            # 水费+用户编号: the word after the sign is a label elsewhere, not here.
            value = (value[0], end)
        place = _balanced(text, _up_to(text, value, "；，。;,\n"))
        if place and place[1] - place[0] <= 30 and text[item.value[0] - 1] in "：:为" and place[0] - item.value[0] <= 1:
            remarks.append((item.start, place, None))
    each = _each_has_its_own(accounts, [p for p, _, _ in remarks])
    for position, place, items in sorted(remarks):
        for account in _serves(text, position, accounts, items, each):
            if account.remark is None:
                account.remark = place
    contacts: list[tuple[int, list[Contact], list[int] | None]] = []
    index = 0
    while index < len(fields):
        item = fields[index]
        if item.kind == "goods" or (item.kind in ("contact", "phone") and _for_goods(text, item)):
            index += 1
            # A phone right after the goods contact's name is the goods contact's.
            while (
                index < len(fields)
                and fields[index].kind == "phone"
                and "。" not in text[item.start : fields[index].start]
                and "\n" not in text[item.start : fields[index].start]
            ):
                index += 1
            continue
        if item.kind in ("contact", "phone"):
            stop, following = _contact_line(text, fields, index)
            for begin, until, owner in _by_holder(text, item, stop, accounts):
                people = _of_person(_contacts(text, begin, until, name_at, gaps), _of_whom(text, item, name_at))
                if people:
                    contacts.append(
                        (item.start, people, [owner + 1] if owner is not None else _items(text, item.start))
                    )
            index = following
            continue
        index += 1
    joined = _joined(text, contacts)
    each = _each_has_its_own(accounts, [p for p, _, _ in joined])
    for position, people, items in joined:
        for account in _serves(text, position, accounts, items, each):
            own = not _shared(text, position, accounts)
            if own and not account.own_contacts:
                account.contacts = []
                account.own_contacts = True
            if own == account.own_contacts:
                account.contacts.extend(c for c in people if c not in account.contacts)
                del account.contacts[MOST_CONTACTS:]
    addresses: list[tuple[int, Place]] = []
    for item in fields:
        if item.kind != "address":
            continue
        if re.search(
            r"物资|捐物|捐书|图书|衣物|接收|仓库|网站|邮箱|网络", text[max(start, item.start - 6) : item.start]
        ) or _for_goods(text, item):
            continue
        place = _balanced_address(text, item.value)
        if place and text[place[1] - 1] == "收":
            # …柳林村X收: who receives is no part of it.
            name = _name_ending(text, place[1] - 1, name_at)
            place = (place[0], name[0]) if name is not None else place
        if place and place[1] - place[0] >= 5:
            addresses.append((item.start, place))
    each = _each_has_its_own(accounts, [position for position, _ in addresses])
    for position, place in addresses:
        owner = _body_named(text, position, accounts)
        items = [owner + 1] if owner is not None else _items(text, position)
        for account in _serves(text, position, accounts, items, each):
            if account.address is None:
                account.address = place
    for match in _GO_TO.finditer(text, start, end):
        for account in _serves(text, match.start(), accounts, None, False):
            if account.address is None:
                account.address = (match.start("address"), match.end("address"))


_SECTION = re.compile("[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）")


def _for_goods(text: str, item: _Field) -> bool:
    """A contact for goods, complaints or the newsroom: by the words of its sentence before the label."""
    begin = _after(text, item.start, "。\n；")
    lead = text[begin : item.start + len(item.label)]
    if re.search("捐款|资金|财务", item.label):
        return False
    head = item.start
    for _ in range(0 if _SECTION.match(text, _after(text, head, "\n")) else 6):
        # 二、物资捐赠: the heading over the line says what it is for.
        head = _after(text, head, "\n") - 1
        if head < 0 or text[head] != "\n":
            break
        line = text[_after(text, head, "\n") : head]
        if _NUMBER_LABELLED.search(line) or "户" in line:
            break
        if len(line) <= 16 and re.search("物资|捐物|物品", line) and not re.search("款|资金", line):
            return True
        if _SECTION.match(line):
            # 四、联系方式: what stands above is another section's.
            break
    paragraph = text[slice(*_paragraph(text, item.start))]
    if (
        re.search("物资|捐物", paragraph)
        and not re.search("(?<!不设)(?<!不接受)(?:捐款|善款|资金)", paragraph)
        and not _NUMBER_LABELLED.search(paragraph)
        and not re.search("捐款|资金|财务", item.label)
    ):
        return True
    return bool(
        re.search(r"捐物|捐书|赠书|衣物|物资|物品|监督|举报|投诉|报料|编辑部|本报|传真|仓库", lead)
    ) and not re.search(r"捐款|资金|善款|汇款|账号|帐号|账户", lead)


_BODY_BEFORE = re.compile(rf"[{HAN}]{{3,16}}$")


def _body_named(text: str, position: int, accounts: list[Account]) -> int | None:
    """县红十字会联系人X, 县红十字会地址为Y: the one of several accounts whose holder the words before a label name."""
    body = _BODY_BEFORE.search(text, max(position - 16, 0), position)
    if body is None or len(accounts) < 2:
        return None
    named = [
        number
        for number, account in enumerate(accounts)
        if account.holder is not None and body.group() in text[slice(*account.holder)]
    ]
    return named[0] if len(named) == 1 else None


def _by_holder(text: str, item: _Field, end: int, accounts: list[Account]) -> list[tuple[int, int, int | None]]:
    """A contact line that names the accounts' holders, cut at them: 市慈善总会3312116（孙建华），市红十字会3266095（魏红）."""
    start = item.value[0]
    body = _body_named(text, item.start, accounts)
    if body is not None:
        return [(start, end, body)]
    cuts: list[tuple[int, int]] = []
    for number, account in enumerate(accounts):
        if account.holder is None:
            continue
        holder = text[slice(*account.holder)]
        if len(holder) < 4 or text.find(holder[-4:], start, end) < 0:
            continue
        for size in range(len(holder), 3, -1):
            position = text.find(holder[-size:], start, end)
            if position >= 0:
                cuts.append((position, number))
                break
    if len(accounts) > 1 and not cuts:
        # 市红十字会募捐电话：…: the holder before the label.
        begin = _after(text, start, "。；\n")
        named = [
            number
            for number, account in enumerate(accounts)
            if account.holder is not None
            and account.holder[1] - account.holder[0] >= 4
            and (at := text.find(text[slice(*account.holder)][-6:], begin, start)) >= 0
            and _LINE_LABEL.match(text, at + min(6, account.holder[1] - account.holder[0]), start)
        ]
        return [(start, end, named[0] if len(named) == 1 else None)]
    if len(accounts) < 2 or len({position for position, _ in cuts}) < 2:
        return [(start, end, None)]
    cuts.sort()
    bounds = [position for position, _ in cuts[1:]] + [end]
    return [(position, until, number) for (position, number), until in zip(cuts, bounds, strict=True)]


def _told(text: str, start: int) -> int:
    """Where a contact with a phone ends, at a ；: the phone of the next label is another's."""
    end = _before(text, start, "；")
    phone = _PHONE.search(text, start, start + LONGEST_PARAGRAPH)
    return max(end, phone.end() - 1 if phone else end + LONGEST_PARAGRAPH)


def _balanced_address(text: str, value: Place) -> Place | None:
    place = _up_to(text, value, "；，。;,\n")
    if place is None:
        return None
    start, end = place
    match = re.compile(r"[（(]?(?:邮政编码|邮编)").search(text, start, end)
    if match:
        end = match.start()
    return _balanced(text, _clean(text, start, end))


def _items(text: str, position: int) -> list[int] | None:
    """Which numbered accounts a line names: 第2、3项."""
    sentence = _after(text, position, "。\n；")
    match = _ITEMS.search(text, sentence, position + 12)
    if not match:
        return None
    numbers: list[int] = []
    for part in re.split("[、和]", match.group(1)):
        ends = [int(x) if x.isdigit() else "一二三四五六七八九十".find(x) + 1 for x in re.split("[至—-]", part)]
        numbers += list(range(ends[0], min(ends[-1], MOST_ACCOUNTS) + 1))
    return numbers


def _sentence(text: str, position: int) -> Place:
    return _after(text, position, "。\n"), _before(text, position, "。\n")


def _paragraph(text: str, position: int) -> Place:
    return _after(text, position, "\n"), _before(text, position, "\n")


def _after(text: str, position: int, signs: str) -> int:
    """The place after the last of some signs before a place, or as far before it as a paragraph can reach."""
    limit = max(position - LONGEST_PARAGRAPH, 0)
    return max(limit, *(text.rfind(sign, limit, position) + 1 for sign in signs), 0)


def _before(text: str, position: int, signs: str) -> int:
    """The first of some signs from a place on, or as far after it as a paragraph can reach."""
    limit = min(position + LONGEST_PARAGRAPH, len(text))
    found = [at for at in (text.find(sign, position, limit) for sign in signs) if at >= 0]
    return min(found, default=limit)


def _owner(text: str, position: int, accounts: list[Account]) -> Account | None:
    """The account whose sentence or paragraph the place stands in alone."""
    sentence = _sentence(text, position)
    for bounds in (sentence, _paragraph(text, position)):
        inside = [a for a in accounts if bounds[0] <= a.number[0] < bounds[1]]
        if len(inside) == 1:
            return inside[0]
        if len(inside) > 1:
            before = [a for a in inside if a.number[0] < position]
            between = any(a.start > position for a in inside)
            return before[-1] if before and (between or bounds == sentence) else None
    return None


def _shared(text: str, position: int, accounts: list[Account]) -> bool:
    return len(accounts) == 1 or (
        _owner(text, position, accounts) is None and all(a.start < position for a in accounts)
    )


def _each_has_its_own(accounts: list[Account], places: list[int]) -> bool:
    """Whether fields of a kind stand between the accounts."""
    places = sorted(places)
    return any(
        (at := bisect_left(places, a.number[1])) < len(places) and places[at] < b.start for a, b in pairwise(accounts)
    )


def _serves(text: str, position: int, accounts: list[Account], items: list[int] | None, each: bool) -> list[Account]:
    """The accounts that a remark, contact or address at a place is for; `each`: each account has its own."""
    if items:
        return [accounts[n - 1] for n in items if 1 <= n <= len(accounts)]
    owner = _owner(text, position, accounts)
    if owner is not None:
        return [owner]
    if position < accounts[0].start:
        return accounts
    before = [a for a in accounts if a.start < position]
    if len(before) == len(accounts):
        return [before[-1]] if each else accounts
    # A field line between two accounts belongs to the one before it.
    return before[-1:] or accounts[:1]


_ANONYMOUS = re.compile(
    rf"[{HAN}](?:女士|先生|小姐|老师|会计|出纳|经理|主任|副主任|科长|股长|处长|师傅|医生|同志|书记|干事|律师|法官|站长|队长|校长|秘书|部长|局长|会长|秘书长)(?=[：:（(\s，、]?(?:电话|手机)?[：:]?[（(]?\d|[；。）])"
)


def _contacts(
    text: str, start: int, end: int, name_at: Callable[[int], int | None], gaps: frozenset[int] = frozenset()
) -> list[Contact]:
    """The names and phones of a contact line, paired."""
    out: list[Contact] = []
    while (
        (cut := text.find("；", start, end)) > 0 and _PHONE.search(text, start, cut) and _PHONE.search(text, cut, end)
    ):
        # Each part of the line pairs its own names and phones.
        out += _contacts(text, start, cut, name_at, gaps)
        start = cut + 1
    tokens: list[tuple[int, str, Place | None]] = []
    taken: list[Place] = []
    limit = end
    for match in _PHONE.finditer(text, start, limit):
        if re.search(r"(?:传真|邮编|QQ|编码)[：:]?$", text[max(start, match.start() - 5) : match.start()]):
            continue
        place = (match.start(), match.end())
        tokens.append((place[0], "phone", place))
        taken.append(place)
    phone_ends = {b for _, b in taken}
    position = start
    sentence = text.find("。", start, end)
    name_limit = sentence if sentence >= 0 else end
    while position < name_limit:
        if (
            text[position] >= "\u3400"
            and not _covered(taken, position)
            and (
                position == start
                or text[position - 1] in "，、；：:（( ）)和及或\n"
                or (position in gaps and not text[position - 1].isdigit())
                or position in phone_ends
                or (text[position - 1] in _BODY_ENDS and text[position] not in "长计记")
            )
        ):
            stop = name_at(position)
            if stop is not None and text[position - 1] in _BODY_ENDS and not _PHONE_NEXT.match(text, stop):
                stop = None
            if stop is not None and (
                (text[stop : stop + 1] == "：" and not _PHONE.match(text, stop + 1))
                or (
                    text[position - 1] in "（("
                    and text[stop : stop + 1] not in "）)、，"
                    and not text[stop : stop + 1].isdigit()
                )
            ):
                stop = None
            if stop is not None:
                tokens.append((position, "name", (position, stop)))
                position = stop
                continue
        position += 1
    spots = sorted(p for _, _, p in tokens if p is not None)
    for match in _ANONYMOUS.finditer(text, start, end):
        if not _covered(spots, match.start()):
            tokens.append((match.start(), "name", None))
    names = sorted(p for _, kind, p in tokens if kind == "name" and p is not None)
    for a, _ in taken:
        # 市红十字会 朱玲 18908299779: a name right before its phone.
        for size in (3, 2, 4):
            if (
                a - size >= start
                and name_at(a - size) == a
                and not any(_covered(names, place) for place in range(a - size, a))
            ):
                tokens.append((a - size, "name", (a - size, a)))
                insort(names, (a - size, a))
                break
    tokens.sort(key=lambda token: token[0])
    people: list[Contact] = []
    groups: list[tuple[list[Place | None], list[Place | None]]] = []
    previous = ""
    leading = tokens[0][1] if tokens else ""
    for _, kind, spot in tokens:
        if not groups or kind == leading != previous:
            groups.append(([], []))
        groups[-1][0 if kind == "name" else 1].append(spot)
        previous = kind
    for named, phones in groups:
        people += _pair(named, phones) if named else [Contact(None, p) for p in phones]
    return out + [c for c in people if c.name is not None or c.phone is not None]


def _joined(
    text: str, contacts: list[tuple[int, list[Contact], list[int] | None]]
) -> list[tuple[int, list[Contact], list[int] | None]]:
    """Contacts given line by line (联系人：X ⏎ 联系电话：Y) put together, whichever comes first."""
    joined: list[tuple[int, list[Contact], list[int] | None]] = []
    for position, people, items in contacts:
        if joined and people and text.count("\n", joined[-1][0], position) <= 1 and _halves(joined[-1][1], people):
            both = [*joined[-1][1], *people]
            pairs = _pair([c.name for c in both if c.name is not None], [c.phone for c in both if c.phone is not None])
            joined[-1] = (joined[-1][0], pairs, joined[-1][2])
        else:
            joined.append((position, people, items))
    return joined


def _halves(first: list[Contact], second: list[Contact]) -> bool:
    """Whether of two lists of contacts one has only names and the other only phones."""
    return any(
        all(c.phone is None for c in names) and all(c.name is None for c in phones)
        for names, phones in ((first, second), (second, first))
    )


def _covered(places: list[Place], position: int) -> bool:
    """Whether a position lies in one of some places, which stand in order."""
    at = bisect_right(places, position, key=itemgetter(0)) - 1
    return at >= 0 and position < places[at][1]


def _pair(names: Iterable[Place | None], phones: Iterable[Place | None]) -> list[Contact]:
    names, phones = list(names), list(phones)
    if len(names) == len(phones):
        return [Contact(n, p) for n, p in zip(names, phones, strict=True)]
    if len(names) == 1:
        return [Contact(names[0], p) for p in phones] or [Contact(names[0], None)]
    if len(phones) == 1:
        return [Contact(n, phones[0]) for n in names]
    return (
        [Contact(n, p) for n, p in zip(names, phones, strict=False)]
        + [Contact(None, p) for p in phones[len(names) :]]
        + [Contact(n, None) for n in names[len(phones) :]]
    )
