"""Lines that are complete without a full stop: fields, accounts, contacts, items, rows of a table."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .spacing import BLANK

#: How a numbered item begins.
NUMBERED = re.compile(
    rf"(?:[一二三四五六七八九十]{{1,3}}[、．.]|\d{{1,2}}[.、．](?!\d)|\d{{1,2}}{BLANK}(?![年月日号时点分个名人次岁家万亿元多至到件条栋辆只亩吨套份℃\-—%]|项(?!目)|户(?![名口主])|座(?!谈)|台(?![账帐])|位(?!于)|起(?!草)|路(?![灯面口段基])|所(?!有|属|需)|天(?!气|然)|层(?!层)|幢|株|棵|头(?!部)|场(?!地|所|馆|外|内)|门(?!店|户|前|口))|[（(][一二三四五六七八九十\d]{{1,3}}[）)]|[①-⑳](?!\d)|第[一二三四五六七八九十]{{1,3}}[条项、，]|[◆●■▲★◎○·※]|账户[一二三四五六七八九十\d])"
)
#: A line of an account or a contact.
ACCOUNT_LABEL = re.compile(
    rf"(?:开{BLANK}*户|户{BLANK}*名|账{BLANK}*户|帐{BLANK}*户|账{BLANK}*号|帐{BLANK}*号|卡{BLANK}*号|收款|单位(?:名称)?(?=[：:])|专户|[交缴]存|名{BLANK}*称|银行|行{BLANK}*号|联行号|大额|备{BLANK}*注|附{BLANK}*言|用{BLANK}*途|联{BLANK}*系|电{BLANK}*话|传{BLANK}*真|地{BLANK}*址|邮{BLANK}*编|邮政编码|热线|捐款|捐赠|汇款|转账|税号|纳税人|统一社会信用)"
)
#: A label with its colon.
FIELD = re.compile(rf"(?:{NUMBERED.pattern}{BLANK}*)?[{HAN}A-Za-z0-9{SPACE}（）()/、]{{1,16}}[：:]")
#: 招标人：X, 项目名称：Y: what a notice says of its matter, a line each.
NOTICE_FIELD = re.compile(
    rf"(?:[招投]{BLANK}*标|采{BLANK}*购|委托|代理|拍卖|出让|转让|出租|竞买|建设|监理|设计|施工|申请|发布|公示|责任){BLANK}*(?:人|方|单位|机构|编号)："
    rf"|(?:项目|工程|标段|采购|招标|标的)(?:名称|编号|概况|地点)：|(?:报名|开标|投标|拍卖|展示|公示)(?:时间|地点|方式|期限)：|(?:时间|地点|日期)："
)
#: An account that is told in a sentence.
ACCOUNT_TALK = re.compile(r"(?:开户(?:行|银行)|账号|帐号|户名)[：:]")
#: A number as long as an account's.
LONG_NUMBER = re.compile(r"\d{9,}")
#: A cell of figures.
DIGITS_ONLY = re.compile(r"[\d \-—（）()]+$")
#: 道德风尚奖：A B C: names and nothing more.
NAMES_IN_A_ROW = re.compile(rf"：(?:{BLANK}*[{HAN}·]{{2,4}}(?=[{SPACE}]|$)){{3,}}$")
#: The head of a table of accounts or contacts.
TABLE_HEAD = re.compile(
    rf"(?:[{HAN}]{{2,6}}[{SPACE}]+)?(?:(?:收款人|收款)?(?:户名|户主|收款单位|收款人|开户单位|开户名称|单位名称|名称|单位|账户名称|用途|附言|地址|联系方式|开户行|开户银行|银行|账号|帐号|银行账号|行号|联行号|备注|联系人|联系电话|电话|序号|项目)(?:[{SPACE}]+|$)){{2,}}$"
)
#: 接收单位, 联系人及电话: the head of one column of such a table.
COLUMN_HEAD = re.compile(
    "(?:接[收受]|收款|开户|汇款|捐赠|账户|银行|单位|联系)*(?:单位|银行|名称|[账帐卡]号|户名|行[号名]|联系人|收款人|方式|电话|地址|备注|用途)(?:及(?:联系)?(?:电话|方式|人))?"
)
_CELL = f"[^{SPACE}，。：；]+"
#: A row of such a table: cells set apart by spaces, one of them an account's number.
TABLE_ROW = re.compile(rf"{_CELL}[{SPACE}]+(?:{_CELL}[{SPACE}]+){{0,2}}\d(?:-?\d){{8,29}}(?:[{SPACE}]+{_CELL})*$")
_NUMBERED_WITH_SPACES = re.compile(NUMBERED.pattern + rf"{BLANK}*")
_LABEL_WORDS = re.compile(rf"[{HAN}{SPACE}（）()/、]{{1,16}}(?=[：:])")
#: 农行账号：…: a label that only its end tells.
_NUMBER_LABEL = re.compile(
    f"(?![{HAN}]*的)[{HAN}]{{1,6}}(?<![行部所社])(?:账号|帐号|卡号|户名|开户行)|[工农中建交]行(?:账号|帐号|卡号)"
)
#: A label whose value can stand on the next line.
ONE_VALUE = re.compile("[名号行位址话人编途注言]：$")
_WHOLE_PHONE = r"(?:0\d{2,3}[\-—]{1,2}\d{7,8}|1[3-9]\d{9})"
WHOLE_PHONE = re.compile(rf"(?<!\d){_WHOLE_PHONE}$")
#: A line of such phones and nothing more.
WHOLE_PHONES = re.compile(rf"{_WHOLE_PHONE}(?:[{SPACE}、，/]+{_WHOLE_PHONE})*")
#: 电话：8223607、8223608: a line of phones that ends with one without an area's code.
_PHONES_LAST = re.compile(r"(?:电话|热线|手机|传真)[^。]*(?<!\d)\d{7,8}$")
_PHONE = r"(?:（?0\d{2,3}[）\-—]{0,2}\d{7,8}|1[3-9]\d{9}|\d{7,8})"
_NOTED_PHONE = rf"{_PHONE}(?:（[{HAN}]{{1,6}}）)?"
#: 王艳　8223607　13900001234, 县民政局　王艳：8223607: who can be called, and nothing more.
_NAME_AND_PHONE = re.compile(
    rf"(?:[{HAN}]{{2,14}}[{SPACE}：])?(?:[{HAN}]{{2,4}}|[{HAN}]{BLANK}+[{HAN}])(?:（[{HAN}]{{1,14}}）)?"
    rf"[{SPACE}：（]*{_NOTED_PHONE}(?:[{SPACE}、，/]+{_NOTED_PHONE})*）?$"
)
#: 户名：石桥县慈善总会, 户名：马兰.
_HOLDER_LAST = re.compile(
    rf"(?:户{BLANK}*[名主]|[开账帐]户名称?|收款(?:人|单位)|单位名称)[：{SPACE}]+(?:[{HAN}]{{2,3}}|[{HAN}（）]{{3,28}}(?:[会局院校学室社处所站馆部委]|公司|中心|基金|专户|政府|集团))$"
)
_BRANCHES = "支行|分行|营业部|分理处|营业室|储蓄所|信用社"
#: What a line begins with that goes on with a branch's name, and how the name of a bank or a branch ends.
BRANCH_REST = re.compile(f"[{HAN}]{{1,14}}(?:{_BRANCHES})")
BRANCH_WHOLE = re.compile(f"(?:{_BRANCHES}|联社|银行)$")
_ACCOUNT_WORDS = re.compile(rf"户{BLANK}*名|[账帐卡]{BLANK}*[号户]|开{BLANK}*户|收款|汇款|转账")
#: Longer than a telephone's.
_ACCOUNT_NUMBER = re.compile(r"\d{12,}|\d{4}(?:[ \-]\d{4}){3}")
_ADDRESS = re.compile(r"(?:通[讯信]|联系|邮寄)?地址：[^。]*邮(?:政编码|编)：")
#: 艾青云　1000元　柏杨林　500元.
_GIVEN = rf"[{SPACE}]*[\d.,]+[{SPACE}]*[万余]*元"
_DONOR = rf"[{HAN}·]{{2,20}}{_GIVEN}"
_AMOUNTS_IN_A_ROW = re.compile(rf"{_DONOR}[{SPACE}]+{_DONOR}$")
#: 艾青云　1000元. A space of another width stands beside any number.
_DONOR_ALONE = re.compile(rf"[{HAN}·（）、]{{2,20}}(?:\u3000|[{SPACE}]{{2}}){_GIVEN}")
_SIGNS = re.compile(r"(?:[★☆◆◇※◎●○■□△▲]\s*){2,}")
_HOTLINE = re.compile(rf"[{HAN}]{{0,8}}热线(?:电话)?：{BLANK}*\d")
_CONTACT_LABEL = re.compile(rf"(?:地址|地点|电话|热线|邮编|联系人|邮政编码|网址|邮箱){BLANK}*$")
#: 咨询人：X　电话：…, 财务负责人：X（…）: who can be called, by the number on the same line.
_CALLED_LABEL = re.compile(
    rf"(?:(?:[咨查]询|联络|经办|经手|受理|办理|负责|责任|接收|接待|接洽|收件|组织|召集|主管)人|[咨查]询|会计|出纳|财务|负责同志|办公室){BLANK}*$"
)
_A_PHONE = re.compile(r"(?<!\d)(?:(?:0\d{2,3}[）\-—]{0,2})?\d{7,8}|1[3-9]\d{9})(?!\d)")


def is_label(text: str) -> bool:
    """Whether a line begins as a line of an account or a contact does: 户名：…, 通讯地址：…"""
    match = _NUMBERED_WITH_SPACES.match(text)
    if match:
        text = text[match.end() :]
    elif text[0] == "（":
        text = text[1:]
    label = _LABEL_WORDS.match(text)
    return label is not None and bool(
        ACCOUNT_LABEL.match(text)
        or _CONTACT_LABEL.search(label.group())
        or _NUMBER_LABEL.fullmatch(label.group())
        or (_CALLED_LABEL.search(label.group()) and _A_PHONE.search(text, label.end()))
    )


def tells_an_account(text: str) -> bool:
    """Whether a line that begins as one of an account or a contact does is of an account, by its words or number."""
    return _ACCOUNT_WORDS.search(text) is not None or _ACCOUNT_NUMBER.search(text) is not None


def is_name_and_phone(text: str) -> bool:
    """Whether a line is a name with its phones, and nothing more: 王艳　8223607."""
    return text[-1] in "0123456789）" and _NAME_AND_PHONE.match(text) is not None


def ends_with_phone(text: str) -> bool:
    """Whether a line ends with a telephone's number, whole: 联系人：马兰　电话：0631-5282206."""
    return WHOLE_PHONE.search(text) is not None or _PHONES_LAST.search(text) is not None


def ends_with_holder(text: str) -> bool:
    """Whether a line ends with the holder of an account, whole: 账号：1709…　户名：石桥县慈善总会."""
    return _HOLDER_LAST.search(text) is not None


def is_address(text: str) -> bool:
    """Whether a line is an address with its postcode."""
    return _ADDRESS.match(text) is not None


def is_hotline(text: str) -> bool:
    """Whether a line gives the number of a hotline: 供热服务热线：96365."""
    return _HOTLINE.match(text) is not None


def is_row_of_signs(text: str) -> bool:
    """Whether a line is two signs or more, between the parts of a text: ★ ★ ★."""
    return _SIGNS.fullmatch(text) is not None


def is_row_of_donors(text: str) -> bool:
    """Whether a line is a donor and, set apart, what was given; or ends in two donors or more."""
    return text[-1] == "元" and (_AMOUNTS_IN_A_ROW.search(text) or _DONOR_ALONE.fullmatch(text)) is not None
