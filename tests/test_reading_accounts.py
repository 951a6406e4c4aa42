"""Bank accounts: every layout, what serves several, what is none; on invented pages with invented numbers."""

from __future__ import annotations

import pytest
from reading_cases import case, name_of, news, only, read

from zhoukou_news.reading import Row

HEADLINE = "石桥县慈善总会公布爱心捐款账号"

FULL = {
    "holder": "石桥县慈善总会",
    "bank": "中国农业银行",
    "branch": "农行石桥县支行营业部",
    "account_number": "16583501040007788",
}


def accounts(*lines: str) -> list[Row]:
    return read("\n".join([HEADLINE, "", *lines]) + "\n").rows["bank_accounts"]


def contacts(row: Row) -> list[tuple[str | None, str | None]]:
    return [(one["name"], one["phone"]) for one in row["contacts"]]


#: lines → holder, branch and number of each account
WAYS = [
    case(
        "户头",
        ["户头：石桥县慈善总会", "开户行：农行石桥县支行", "账号：16583501040007788"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "汇入行名称",
        ["收款人全称：石桥县慈善总会", "账号：16583501040007788", "汇入行名称：农行石桥县支行"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "汇至 a body's account",
        ["捐款可汇至石桥县慈善总会账户，开户行为农行石桥县支行，账号为16583501040007788。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a bank behind 账户",
        ["捐款账户：农行石桥县支行，账号16583501040007788，户名石桥县慈善总会。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a bank behind 账户 is no holder where none is printed",
        ["捐款账户：农行石桥县支行，账号16583501040007788"],
        [(None, "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a sentence on the line below the holder",
        [
            "农行石桥县支行　账号：1658 3501 0400 07788　户名：马兰兰\n各位街坊在汇款之后，请给村里打一个电话。",
        ],
        [("马兰兰", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a report on the line below the address",
        ["户名：石桥县慈善总会\n账号：16583501040007788\n地址：人民路9号民政局3楼\n据记者了解，捐款的人已有四十多位。"],
        [("石桥县慈善总会", None, "16583501040007788")],
    ),
    case(
        "a bank in brackets with its label",
        ["石桥县慈善总会的捐助账号：16583501040007788（开户银行为农行石桥县支行），谢谢各位。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a bank that is only spoken of",
        [
            "有人问，马兰的银行开户行为何只写“农行”，而没有支行的名字。",
            "马兰的银行账号为16583501040007788，开户行为农行石桥县支行，户名：马兰。",
        ],
        [("马兰", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "whose mother the holder is",
        ["可将捐款汇至：农行石桥县支行16583501040007788（户主为患者母亲马兰）。"],
        [("马兰", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "somebody's account",
        ["据介绍，马兰女士的银行账号为6221884050007099874。"],
        [("马兰", None, "6221884050007099874")],
    ),
    case(
        "a relative's account",
        ["张大勇妻子马兰的账户：6221884050007099874（邮储银行石桥县支行）。"],
        [("马兰", "邮储银行石桥县支行", "6221884050007099874")],
    ),
    case(
        "a body's account without labels",
        ["石桥县慈善总会捐款专户：农行石桥县支行　16583501040007788"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a body's two accounts without labels",
        ["石桥县慈善总会账户：农行石桥县支行16583501040007788，工行石桥支行1717020109200012345。"],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县慈善总会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "bodies before a colon, their banks behind it",
        [
            "（一）石桥县慈善总会：农行石桥县支行，账号16583501040007788；",
            "（二）石桥县红十字会：工行石桥支行，账号1717020109200012345。",
        ],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县红十字会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "a table with a number before each row",
        [
            "序号　单位　开户行　账号",
            "1　石桥县慈善总会　农行石桥县支行　16583501040007788",
            "2　石桥县红十字会　工行石桥支行　1717020109200012345",
        ],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县红十字会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "who the holder is, in brackets",
        ["户名：马兰（患者母亲）", "开户行：邮储银行石桥县支行", "卡号：6217995070001234567"],
        [("马兰", "邮储银行石桥县支行", "6217995070001234567")],
    ),
    case(
        "paid into somebody's account",
        ["马兰今年52岁，与儿子张大勇相依为命。捐款可存入张大勇的账号：6222080709001234567（工商银行石桥支行）。"],
        [("张大勇", "工商银行石桥支行", "6222080709001234567")],
    ),
    case(
        "a holder and a bank before 账号",
        ["捐款请汇：石桥县青少年发展基金会，建行石桥县支行，帐号2610088123，注明“结对救助”。"],
        [("石桥县青少年发展基金会", "建行石桥县支行", "2610088123")],
    ),
    case(
        "开户人",
        ["好心人可把捐款打入账户：62178566000012345678，开户人马兰，开户行中国银行石桥支行。"],
        [("马兰", "中国银行石桥支行", "62178566000012345678")],
    ),
    case(
        "the name after the card",
        ["卡号：6217995550001234567，姓名：马兰。"],
        [("马兰", None, "6217995550001234567")],
    ),
    case(
        "whose it is, in brackets after the number",
        ["马兰今年52岁，靠种地为生。支付宝账号：13900001234（马兰）；农行卡号：6228480712345678910（马兰）。"],
        [("马兰", "农行", "6228480712345678910")],
    ),
    case(
        "a bank's name before 账号",
        ["学生家长马兰（电话：13900001234）的邮政储蓄银行账号为6217995070001234567。"],
        [("马兰", "邮政储蓄银行", "6217995070001234567")],
    ),
    case(
        "in the name of",
        ["学校以石桥县第一中学的名义在农行石桥县支行开设了专户，账号为16583501040007788。"],
        [("石桥县第一中学", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "a second number, each with its bank in brackets",
        ["户名：石桥县慈善总会；账号：19-435001040012238（农行石桥县支行），33101983736050506789（建行石桥支行）。"],
        [
            ("石桥县慈善总会", "农行石桥县支行", "19435001040012238"),
            ("石桥县慈善总会", "建行石桥支行", "33101983736050506789"),
        ],
    ),
    case(
        "a second number with its bank on the line below",
        [
            "户　名：石桥县慈善总会\n账　号：16583501040007788（农行石桥县支行）\n"
            "　　　　33101983736050506789（建行石桥支行）"
        ],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县慈善总会", "建行石桥支行", "33101983736050506789"),
        ],
    ),
    case(
        "a number in brackets after its bank",
        ["1、银行捐款：农业银行石桥县支行（16583501040007788），户名：石桥县慈善总会；"],
        [("石桥县慈善总会", "农业银行石桥县支行", "16583501040007788")],
    ),
    case(
        "a body, a colon, bank and number, a line each",
        [
            "现将账号公布如下。\n石桥县慈善总会：农行石桥县支行，16583501040007788\n石桥县红十字会：工行石桥支行，1717020109200012345"
        ],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县红十字会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "专户",
        ["捐款专户：石桥大桥筹建委员会，开户银行：中国银行石桥支行，人民币账号：4583000208091001。"],
        [("石桥大桥筹建委员会", "中国银行石桥支行", "4583000208091001")],
    ),
    case(
        "接受捐款单位",
        ["接受捐款单位：石桥县慈善总会；银行：农行石桥县支行；账号：16583501040007788。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "请转",
        ["捐款请转：石桥县慈善总会（账号：16583501040007788，农行石桥县支行）。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "paid into somebody's account, its bank before the card",
        ["马兰今年52岁。捐款可直接打入马兰的账户，开户行：农行石桥县支行，卡号：6228480712345678910。"],
        [("马兰", "农行石桥县支行", "6228480712345678910")],
    ),
    case(
        "a table whose contacts stand before the number",
        [
            "单位",
            "联系人",
            "电话",
            "开户行",
            "账号",
            "石桥县慈善总会",
            "马兰",
            "6161234",
            "农行石桥县支行",
            "16583501040007788",
            "石桥县红十字会",
            "张大勇",
            "6165678",
            "工行石桥支行",
            "1717020109200012345",
        ],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县红十字会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "a flattened table with a branch that is no 支行",
        [
            "收款单位名称",
            "开户银行",
            "账号",
            "行号",
            "石桥县慈善总会",
            "石桥县农村信用合作联社营业部",
            "8120 1012 0101 0006 3355",
            "402891000018",
        ],
        [("石桥县慈善总会", "石桥县农村信用合作联社营业部", "81201012010100063355")],
    ),
    case(
        "收款人户名, the header of a table",
        ["收款人户名　收款人账号　收款人开户行\n石桥县慈善总会　16583501040007788　农行石桥县支行"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "circled numbers between the fields",
        ["①户名：石桥县慈善总会 ②账号：16583501040007788 ③开户行：农行石桥县支行"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "账户为",
        ["捐款账户为石桥县慈善总会，开户行为农行石桥县支行，账号为16583501040007788。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "账户 before holder and bank",
        ["捐赠账户：石桥县慈善总会　农行石桥县支行　16583501040007788"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "the holder in quotation marks before 账户",
        ["可将善款汇入“石桥县慈善总会爱心基金”账户，开户行：农行石桥县支行，账号：16583501040007788。"],
        [("石桥县慈善总会爱心基金", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "two banks of one 账号",
        ["石桥县慈善总会捐款账号：农行石桥县支行16583501040007788；工行石桥支行1717020109200012345。"],
        [
            ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
            ("石桥县慈善总会", "工行石桥支行", "1717020109200012345"),
        ],
    ),
    case(
        "收款名称",
        ["收款名称：石桥县慈善总会。收款账号：16583501040007788。收款银行：农行石桥县支行。"],
        [("石桥县慈善总会", "农行石桥县支行", "16583501040007788")],
    ),
    case(
        "whose card it is",
        ["好心人可把善款打到马兰的农行卡上，卡号：6228480712345678910，户名：马兰。"],
        [("马兰", "农行", "6228480712345678910")],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), WAYS)
def test_ways_to_print_an_account(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    rows = read("\n\n".join([HEADLINE, "2月9日，石桥县慈善总会公布捐赠账户。", *lines]) + "\n").rows["bank_accounts"]
    assert [(row["holder"], row["branch"], row["account_number"]) for row in rows] == expected


#: lines → cells
LAYOUTS = [
    case(
        "holder and number after one label",
        ["对公账户：石桥县慈善总会　1658 3501 0400 07788　农行石桥县支行营业部。"],
        FULL,
    ),
    case(
        "dashes between the fields",
        ["捐款账户—户名：石桥县慈善总会—开户行：农行石桥县支行营业部—账号：16583501040007788"],
        FULL,
    ),
    case(
        "bank and number in brackets after the holder's account",
        ["租金请汇入石桥县慈善总会账户（农行石桥县支行营业部，16583501040007788）。"],
        FULL,
    ),
    case(
        "a note to the payer after the bank",
        ["户名：石桥县慈善总会，账号：16583501040007788，开户行：农行石桥县支行营业部（注明“抗旱”）"],
        FULL,
    ),
    case(
        "slashes between the fields",
        ["户名：石桥县慈善总会/开户行：农行石桥县支行营业部/账号：16583501040007788"],
        FULL,
    ),
    case("银行汇款", ["银行汇款：石桥县慈善总会，农行石桥县支行营业部，16583501040007788。"], FULL),
    case(
        "paid into the holder",
        ["也可通过网银转入：石桥县慈善总会，账号 1658 3501 0400 07788，开户行农行石桥县支行营业部。"],
        FULL,
    ),
    case(
        "bank and number without labels, a line each",
        ["户名：石桥县慈善总会", "农行石桥县支行营业部", "16583501040007788"],
        FULL,
    ),
    case(
        "three lines without labels",
        ["户名、开户行、账号如下：", "石桥县慈善总会", "农行石桥县支行营业部", "16583501040007788"],
        FULL,
    ),
    case(
        "the account of the holder before a bracket",
        ["善款请汇至石桥县慈善总会捐赠专户（开户行：农行石桥县支行营业部；账号：16583501040007788）。"],
        FULL,
    ),
    case(
        "the holder after a colon",
        ["认捐请汇：石桥县慈善总会（开户行：农行石桥县支行营业部　账号：16583501040007788）"],
        FULL,
    ),
    case(
        "账户 before the holder", ["账户：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：16583501040007788"], FULL
    ),
    case("单位", ["单位：石桥县慈善总会", "开户行及账号：农行石桥县支行营业部 16583501040007788"], FULL),
    case(
        "专户名称", ["交存银行：农行石桥县支行营业部", "专户名称：石桥县慈善总会", "专户账号：16583501040007788"], FULL
    ),
    case(
        "labels in brackets",
        ["【户　　名】石桥县慈善总会", "【开 户 行】农行石桥县支行营业部", "【账　　号】16583501040007788"],
        FULL,
    ),
    case(
        "the holder in quotation marks",
        ["户名为“石桥县慈善总会”，开户行为农行石桥县支行营业部，账号为1658 3501 0400 07788。"],
        FULL,
    ),
    case(
        "收款人全称",
        ["收款人全称：石桥县慈善总会", "收款人账号：16583501040007788", "收款人开户银行：农行石桥县支行营业部"],
        FULL,
    ),
    case(
        "the holder on the line above",
        ["1.石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：16583501040007788"],
        FULL,
    ),
    case(
        "the holder before a colon",
        ["（一）石桥县慈善总会：开户行：农行石桥县支行营业部，账号：16583501040007788。"],
        FULL,
    ),
    case(
        "sent to the holder",
        ["捐款请汇至石桥县慈善总会（农行石桥县支行营业部，账号16583501040007788）。"],
        FULL,
    ),
    case(
        "the account that the holder has at a bank",
        ["捐款请汇至石桥县慈善总会在农行石桥县支行营业部的账户1658 3501 0400 07788。"],
        FULL,
    ),
    case("one field a line", ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：16583501040007788"], FULL),
    case(
        "blank lines between",
        ["户名：石桥县慈善总会", "", "开户行：农行石桥县支行营业部", "", "账号：16583501040007788"],
        FULL,
    ),
    case("帐号", ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "帐号：16583501040007788"], FULL),
    case(
        "padded labels", ["户　名：石桥县慈善总会", "开 户 行：农行石桥县支行营业部", "账　号：16583501040007788"], FULL
    ),
    case(
        "on one line, semicolons",
        ["户名：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：16583501040007788。"],
        FULL,
    ),
    case(
        "on one line, full-width spaces",
        ["户名：石桥县慈善总会　开户行：农行石桥县支行营业部　账号：16583501040007788"],
        FULL,
    ),
    case("on one line, commas", ["户名：石桥县慈善总会，开户行：农行石桥县支行营业部，账号：16583501040007788"], FULL),
    case("half-width punctuation", ["户名:石桥县慈善总会,开户行:农行石桥县支行营业部,账号:16583501040007788"], FULL),
    case("开户名称", ["开户名称：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：16583501040007788"], FULL),
    case(
        "账户名称", ["账户名称：石桥县慈善总会", "开户银行：农行石桥县支行营业部", "银行账号：16583501040007788"], FULL
    ),
    case("单位名称", ["单位名称：石桥县慈善总会", "开户银行：农行石桥县支行营业部", "账号：16583501040007788"], FULL),
    case("收款单位", ["收款单位：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：16583501040007788"], FULL),
    case(
        "groups of four", ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：1658 3501 0400 0778 8"], FULL
    ),
    case("hyphens", ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：16-583501040007788"], FULL),
    case(
        "full-width digits",
        ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：１６５８３５０１０４０００７７８８"],
        FULL,
    ),
    case(
        "full-width digits in groups",
        ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：１６５８　３５０１　０４００　０７７８　８"],
        FULL,
    ),
    case(
        "typesetting space after the label",
        ["户名： 石桥县慈善总会", "开户行： 农行石桥县支行营业部", "账号： 16583501040007788"],
        FULL,
    ),
    case(
        "number before the bank",
        ["户名：石桥县慈善总会", "账号：16583501040007788", "开户行：农行石桥县支行营业部"],
        FULL,
    ),
    case("numbered", ["1.户名：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：16583501040007788。"], FULL),
    case(
        "number broken by the column",
        ["户名：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：165835010", "40007788。"],
        FULL,
    ),
    case(
        "holder broken by the column",
        ["户名：石桥县慈善", "总会；开户行：农行石桥县支行营业部；账号：16583501040007788。"],
        FULL,
    ),
    case("卡号", ["户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "卡号：16583501040007788"], FULL),
    case(
        "收款人",
        ["收款人：石桥县慈善总会", "开户银行：农行石桥县支行营业部", "收款账号：16583501040007788"],
        FULL,
    ),
    case(
        "捐款账号",
        ["账户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "捐款账号：16583501040007788"],
        FULL,
    ),
    case(
        "numbered in Chinese, inside a paragraph",
        ["（一）户名：石桥县慈善总会，开户行：农行石桥县支行营业部，账号：16583501040007788；"],
        FULL,
    ),
    case(
        "full-width colons and spaces",
        ["户名 ： 石桥县慈善总会", "开户行 ： 农行石桥县支行营业部", "账号 ： 16583501040007788"],
        FULL,
    ),
    case("no holder", ["开户行：农行石桥县支行营业部", "账号：16583501040007788"], FULL | {"holder": None}),
    case("no bank", ["户名：石桥县慈善总会", "账号：16583501040007788"], FULL | {"bank": None, "branch": None}),
    case(
        "leading zeros",
        ["户名：石桥县慈善总会", "账号：00583501040007788"],
        FULL | {"bank": None, "branch": None, "account_number": "00583501040007788"},
    ),
    case(
        "的账号 with a colon",
        ["欢迎捐款。", "石桥县慈善总会的账号：16583501040007788。"],
        FULL | {"bank": None, "branch": None},
    ),
    case(
        "的账号 with a verb",
        ["欢迎捐款，石桥县慈善总会的账号是16583501040007788。"],
        FULL | {"bank": None, "branch": None},
    ),
    case(
        "的账号 alone on the page",
        ["石桥县慈善总会的账号：16583501040007788"],
        FULL | {"bank": None, "branch": None},
    ),
]


@pytest.mark.parametrize(("lines", "expected"), LAYOUTS)
def test_layouts(lines: list[str], expected: dict[str, str | None]) -> None:
    row = only(accounts(*lines))
    assert {column: row[column] for column in expected} == expected


def test_an_account_in_running_text() -> None:
    text = news(
        "2月9日，记者从县慈善总会获悉，捐款通道已开通。",
        "捐款账户如下：开户名称：石桥县慈善总会；开户行：农行石桥县支行营业部；账号：16583501040007788；备注：抗旱。②2",
    )
    row = only(read(text).rows["bank_accounts"])
    assert {column: row[column] for column in (*FULL, "remark")} == FULL | {"remark": "抗旱"}


BANKS = [
    ("农行石桥县支行", "中国农业银行"),
    ("中国农业银行石桥县支行", "中国农业银行"),
    ("河南省农行石桥市支行", "中国农业银行"),
    ("工行石桥支行", "中国工商银行"),
    ("工商银行石桥支行", "中国工商银行"),
    ("建行石桥支行", "中国建设银行"),
    ("中国建设银行石桥支行", "中国建设银行"),
    ("中行石桥支行", "中国银行"),
    ("交通银行石桥支行", "交通银行"),
    ("邮储银行石桥支行", "中国邮政储蓄银行"),
    ("中原银行石桥支行", "中原银行"),
    ("石桥农商银行营业部", "石桥农村商业银行"),
    ("石桥农村商业银行营业部", "石桥农村商业银行"),
]


@pytest.mark.parametrize(("branch", "bank"), BANKS)
def test_banks_have_their_canonical_names(branch: str, bank: str) -> None:
    row = only(accounts("户名：石桥县慈善总会", f"开户行：{branch}", "账号：16583501040007788"))
    assert (row["branch"], row["bank"]) == (branch, bank)


CODES = [
    case("开户行代码", ["开户行代码：103505004016"], "103505004016"),
    case("行号", ["行号：103504012345"], "103504012345"),
    case("联行号", ["联行号：103504012345"], "103504012345"),
    case("on the bank's line", ["开户行：农行石桥县支行（行号：103504012345）"], "103504012345"),
    case("full-width digits", ["行号：１０３５０４０１２３４５"], "103504012345"),
    case("SWIFT is none", ["SWIFT：ABOCCNBJ123"], None),
    case("none", [], None),
]


@pytest.mark.parametrize(("lines", "code"), CODES)
def test_payment_system_codes(lines: list[str], code: str | None) -> None:
    row = only(accounts("户名：石桥县慈善总会", "账号：16583501040007788", *lines))
    assert (row["account_number"], row["cnaps_code"]) == ("16583501040007788", code)


REMARKS = [
    case("in brackets", "（汇款时请备注：抗旱捐款）", "抗旱捐款"),
    case(
        "what stands word for word goes before what is only told of",
        "可在汇款时注明其姓名，保证钱款专用，汇款请注明“马兰收”。",
        "马兰收",
    ),
    case("注明 without 请", "汇款时注明租户姓名和门牌号。", "租户姓名和门牌号"),
    case("on the payment slip", "汇款单上须注明：项目编号。", "项目编号"),
    case(
        "a field that asks for more",
        "备注：防汛救灾（定向捐赠请注明村名）",
        "防汛救灾（定向捐赠请注明村名）",
    ),
    case("缴纳时须注明", "缴纳时须注明竞买地块编号。", "竞买地块编号"),
    case(
        "a long one",
        "捐款时请注明捐款人姓名、通信地址、捐款意向（灾区救助），以便邮寄收据。",
        "捐款人姓名、通信地址、捐款意向（灾区救助）",
    ),
    case("汇款时请备注", "汇款时请备注案号及姓名。", "案号及姓名"),
    case("汇款时务必备注好", "汇款时请务必备注好所属部门。", "所属部门"),
    case("须写明", "用途栏须写明案号。", "案号"),
    case("摘要栏", "转账时请在摘要栏填写用户编号。", "用户编号"),
    case("务必注明", "汇款时务必注明学生姓名，咨询请到财务室。", "学生姓名"),
    case("备注", "备注：抗旱捐款", "抗旱捐款"),
    case("用途", "用途：抗旱捐款", "抗旱捐款"),
    case("附言", "附言：抗旱捐款", "抗旱捐款"),
    case("a file's number, which begins with a bracket", "附言：（2021）石01执123号", "（2021）石01执123号"),
    case("请注明 with quotation marks", "汇款时请注明“抗旱捐款”字样。", "抗旱捐款"),
    case("附言栏填写", "附言栏填写抗旱捐款", "抗旱捐款"),
    case("none", "欢迎社会各界踊跃捐款。", None),
]


@pytest.mark.parametrize(("line", "remark"), REMARKS)
def test_remarks(line: str, remark: str | None) -> None:
    assert only(accounts("户名：石桥县慈善总会", "账号：16583501040007788", line))["remark"] == remark


CONTACTS = [
    case(
        "who is called by a post, below the account",
        ["村支书：张大勇13900001234", "会长：马兰 8123456"],
        [("张大勇", "13900001234"), ("马兰", "8123456")],
    ),
    case("a monk, below his phone", ["联系电话：13900001234。", "联系人：释明远"], [("释明远", "13900001234")]),
    case(
        "a relative who is only spoken of",
        ["读者拨打热线8123456，问为何马兰的母亲张大丽没有回信。"],
        [(None, "8123456")],
    ),
    case("whose relative it is", ["请与马兰的父亲张大勇联系：13900001234。"], [("张大勇", "13900001234")]),
    case(
        "a fax among the numbers, and a mobile phone on a line of its own",
        ["电话：0394-8123456（传真） 8123457\n13900001234"],
        [(None, "8123457"), (None, "13900001234")],
    ),
    case(
        "of a centre for donations",
        ["县社会捐助接收中心联系电话：8123456；联系人：张大勇、马兰。"],
        [("张大勇", "8123456"), ("马兰", "8123456")],
    ),
    case("no space between a name and 电话", ["联系人：王艳电话0394-8123456"], [("王艳", "0394-8123456")]),
    case(
        "names and phones below the account without a label",
        ["校办 张大勇 0394-8123456 13900001234", "马兰兰　8123457"],
        [("张大勇", "0394-8123456"), ("张大勇", "13900001234"), ("马兰兰", "8123457")],
    ),
    case("a surname with a title and a phone below the account", ["陈会计 8123456"], [(None, "8123456")]),
    case("与X联系", ["也可与张大勇联系，电话13900001234。"], [("张大勇", "13900001234")]),
    case("和X取得联系", ["您可以和班主任张大勇取得联系，联系电话：0394-8123456。"], [("张大勇", "0394-8123456")]),
    case("与X电话联系", ["如有疑问，可与张大勇电话联系：13900001234。"], [("张大勇", "13900001234")]),
    case("与 an office 联系", ["也可与县慈善总会联系，电话：0394-8123456。"], [(None, "0394-8123456")]),
    case("与 a district 联系", ["也可与高新区联系，电话：0394-8123456。"], [(None, "0394-8123456")]),
    case("拨打X的手机", ["您可拨打张大勇的手机13900001234。"], [("张大勇", "13900001234")]),
    case(
        "a name in brackets is of the last number alone",
        ["联系电话：0394-8123456　13900001234（马兰）"],
        [(None, "0394-8123456"), ("马兰", "13900001234")],
    ),
    case(
        "an office and a time in brackets",
        ["咨询电话：0394-8123456（上班时间）、13900001234（马兰）"],
        [(None, "0394-8123456"), ("马兰", "13900001234")],
    ),
    case(
        "a name's second number in brackets is another's",
        ["联系人：张大勇 13900001234、15800004321（马兰）"],
        [("张大勇", "13900001234"), ("马兰", "15800004321")],
    ),
    case(
        "X手机 after an office's number",
        ["县慈善总会电话：0394-8123456，会长张大勇手机：13900001234。"],
        [(None, "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case("受理人", ["受理人：应大勇，电话：0394-8123456"], [("应大勇", "0394-8123456")]),
    case("财务负责人", ["财务负责人：张大勇（0394-8123456）"], [("张大勇", "0394-8123456")]),
    case("a 负责人 without a number is none", ["项目负责人：张大勇"], []),
    case("可联系X", ["捐助者可联系张大勇（电话：13900001234）。"], [("张大勇", "13900001234")]),
    case(
        "会计 and 出纳",
        ["会计：张大勇，电话：13900001234；出纳：马兰，电话：15800004321。"],
        [("张大勇", "13900001234"), ("马兰", "15800004321")],
    ),
    case("a name that is a word, in brackets", ["联系电话：0394-8123456（杨梅）"], [("杨梅", "0394-8123456")]),
    case("a time in brackets is no name", ["联系电话：0394-8123456（周末）"], [(None, "0394-8123456")]),
    case(
        "phones above the names",
        ["电话：（0827）5222301、5222688转301", "联系人：张大勇　马兰"],
        [("张大勇", "（0827）5222301"), ("马兰", "5222688转301")],
    ),
    case(
        "咨询 and an office before the name",
        ["捐赠咨询：县红十字会办公室，张大勇，13900001234。"],
        [("张大勇", "13900001234")],
    ),
    case(
        "传真 between",
        ["联系人：张大勇　传真：0394-8123457　电话：0394-8123456"],
        [("张大勇", "0394-8123456")],
    ),
    case("an unknown surname", ["联系人：补正华　电话：0394-8123456"], [("补正华", "0394-8123456")]),
    case("an office is no name", ["联系人：财务科　电话：0394-8123456"], [(None, "0394-8123456")]),
    case(
        "联络人",
        ["联络人：秘书处张大勇，电话8123456，手机13900001234"],
        [("张大勇", "8123456"), ("张大勇", "13900001234")],
    ),
    case("X的电话", ["捐款人可与受助者家人联系，张大勇的电话是13900001234。"], [("张大勇", "13900001234")]),
    case(
        "a post before the name, a colon after it",
        ["协会办公室电话：0394-8123456；会长张大勇：13900001234。"],
        [(None, "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case("请与X联系", ["如需汇款请与会计张大勇（13900001234）联系。"], [("张大勇", "13900001234")]),
    case("a hotline of five digits", ["服务热线：96116"], [(None, "96116")]),
    case("a name and a number", ["联系人：张大勇　电话：0394-8123456"], [("张大勇", "0394-8123456")]),
    case("a number right after the name", ["联系人：张大勇13900001234"], [("张大勇", "13900001234")]),
    case("a space between", ["联系人：张大勇 13900001234"], [("张大勇", "13900001234")]),
    case(
        "two persons",
        ["联系人：张大勇13900001234，马兰15800004321"],
        [("张大勇", "13900001234"), ("马兰", "15800004321")],
    ),
    case(
        "two numbers of one person",
        ["联系人：张大勇　13900001234、0394-8123456"],
        [("张大勇", "13900001234"), ("张大勇", "0394-8123456")],
    ),
    case("a number before a name in brackets", ["捐款咨询电话：8223607（联系人：马兰）"], [("马兰", "8223607")]),
    case("电话 and 传真 in one", ["联系人：岳锋　电话（传真）：0394-8123456"], [("岳锋", "0394-8123456")]),
    case("after a body's name", ["县民政局联系人杨青山，电话0394-8123456"], [("杨青山", "0394-8123456")]),
    case("before it a body's name", ["联系人县总工会生活保障部杨青山，电话8224417"], [("杨青山", "8224417")]),
    case("捐款咨询", ["捐款咨询：谭小姐 0394-2233190"], [(None, "0394-2233190")]),
    case(
        "number before name",
        ["联系电话：0394-8123456　联系人：张大勇"],
        [("张大勇", "0394-8123456")],
    ),
    case("number before name in brackets", ["联系电话：0394-8123456（张大勇）"], [("张大勇", "0394-8123456")]),
    case(
        "names in brackets after numbers",
        ["联系电话：0394-8123456（张大勇）、13900001234（马兰）"],
        [("张大勇", "0394-8123456"), ("马兰", "13900001234")],
    ),
    case("a line each", ["联系人：张大勇", "联系电话：0394-8123456"], [("张大勇", "0394-8123456")]),
    case("only a number", ["联系电话：0394-8123456"], [(None, "0394-8123456")]),
    case("only a name", ["联系人：张大勇"], [("张大勇", None)]),
    case("a surname with 女士", ["联系人：严女士　电话：0394-8123456"], [(None, "0394-8123456")]),
    case(
        "a surname with a title",
        ["联系人：王主任　电话：0394-8123456"],
        [(None, "0394-8123456")],
    ),
    case("a hotline", ["捐款热线：0394-8123456"], [(None, "0394-8123456")]),
    case(
        "full-width digits",
        ["联系人：张大勇　电话：０３９４－８１２３４５６"],
        [("张大勇", "０３９４－８１２３４５６")],
    ),
    case("a label without a colon after the number", ["联系电话5054417，联系人马兰。"], [("马兰", "5054417")]),
    case("another without a colon", ["咨询电话0394-8123456，经办人张大勇。"], [("张大勇", "0394-8123456")]),
    case(
        "names without a colon, one number",
        ["联系人马兰，张大勇，电话0394-8123456。"],
        [("马兰", "0394-8123456"), ("张大勇", "0394-8123456")],
    ),
    case(
        "two bodies with a space before the names",
        ["联系人：县民政局 马兰，电话：0394-8123456；县红十字会 张大勇，电话：13900001234。"],
        [("马兰", "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case(
        "two bodies right before the names",
        ["联系人：县民政局马兰，电话：0394-8123456；县红十字会张大勇，电话：13900001234。"],
        [("马兰", "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case(
        "two bodies and a comma between",
        ["联系人：县民政局 马兰，电话：0394-8123456，县红十字会 张大勇，电话：13900001234。"],
        [("马兰", "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case(
        "two bodies on two lines",
        ["联系人：县民政局　马兰　电话：0394-8123456", "县红十字会　张大勇　电话：13900001234"],
        [("马兰", "0394-8123456"), ("张大勇", "13900001234")],
    ),
    case(
        "below 联系电话： with a fax in brackets",
        ["联系电话：", "马兰（工会办公室）　3862217　3862218（传真）", "张大勇（汽运公司工会）　3862550"],
        [("马兰", "3862217"), ("张大勇", "3862550")],
    ),
    case(
        "below 联系人及电话：",
        ["联系人及电话：", "马兰　3862217", "张大勇　3862550"],
        [("马兰", "3862217"), ("张大勇", "3862550")],
    ),
    case(
        "below 联系方式：",
        ["联系方式：", "县民政局　马兰　0394-7222316", "县扶贫办　张大勇　13900001234"],
        [("马兰", "0394-7222316"), ("张大勇", "13900001234")],
    ),
    case(
        "below a numbered heading without a colon",
        [
            "四、联系方式",
            "县民政局　马兰　0394-7222316",
            "县扶贫办　张大勇　13900001234",
            "五、请各单位于12月5日前报送名册。",
        ],
        [("马兰", "0394-7222316"), ("张大勇", "13900001234")],
    ),
    case(
        "below a heading with colons and commas",
        ["四、联系方式", "县民政局：马兰，0394-7222316", "县扶贫办：张大勇，13900001234"],
        [("马兰", "0394-7222316"), ("张大勇", "13900001234")],
    ),
    case(
        "below a heading, the body in brackets",
        ["四、联系方式", "马兰（县民政局）：0394-7222316", "张大勇（县扶贫办）：13900001234"],
        [("马兰", "0394-7222316"), ("张大勇", "13900001234")],
    ),
    case(
        "below 联系人 alone",
        ["联系人", "马兰　3862217", "张大勇　3862550"],
        [("马兰", "3862217"), ("张大勇", "3862550")],
    ),
    case("a fax in brackets is none", ["联系电话：3862217、3862218（传真）"], [(None, "3862217")]),
    case("a fax with its number in brackets is none", ["联系电话：3862217（传真：3862218）"], [(None, "3862217")]),
    case("a telephone that takes faxes", ["联系电话：3862217（兼传真）"], [(None, "3862217")]),
    case(
        "a fax after an office", ["联系电话：3862217（办公室）、3862218（传真）", "联系人：马兰"], [("马兰", "3862217")]
    ),
    case(
        "an office's number, then names each with their own, and a surname",
        ["捐款热线：团县委办公室0394-6622047，马兰18080930162，景老师15282590447（微信同号）。"],
        [(None, "0394-6622047"), ("马兰", "18080930162"), (None, "15282590447")],
    ),
    case(
        "an office's number, then names each with their own",
        ["捐款热线：团县委办公室0394-6622047，马兰18080930162，张大勇15282590447。"],
        [(None, "0394-6622047"), ("马兰", "18080930162"), ("张大勇", "15282590447")],
    ),
    case(
        "a body's number, then a name with its own",
        ["联系电话：县慈善总会 0394-6622047；马兰 18080930162。"],
        [(None, "0394-6622047"), ("马兰", "18080930162")],
    ),
    case(
        "an office, a comma, a name with its own",
        ["联系电话：办公室0394-6622047、马兰18080930162。"],
        [(None, "0394-6622047"), ("马兰", "18080930162")],
    ),
    case(
        "the office and the name in brackets",
        ["联系电话：0394-6622047（办公室），18080930162（马兰）。"],
        [(None, "0394-6622047"), ("马兰", "18080930162")],
    ),
    case(
        "who they are in brackets",
        ["联系人：马兰（孩子父亲）13155400917；张大勇（班主任）0394—6310228。"],
        [("马兰", "13155400917"), ("张大勇", "0394—6310228")],
    ),
    case(
        "a surname with 老师 and who it is in brackets",
        ["联系人：马兰（孩子父亲）13155400917；葛老师（班主任）0394—6310228。"],
        [("马兰", "13155400917"), (None, "0394—6310228")],
    ),
    case(
        "the same the other way round",
        ["联系人：葛老师（班主任）0394—6310228；马兰（孩子父亲）13155400917。"],
        [(None, "0394—6310228"), ("马兰", "13155400917")],
    ),
    case(
        "a surname with 主任 and its body in brackets",
        ["联系人：王主任（县慈善总会）0394-8123456"],
        [(None, "0394-8123456")],
    ),
    case(
        "two numbers of a surname with 女士",
        ["联系人：李女士（孩子母亲）0394-8123456、13900001234"],
        [(None, "0394-8123456"), (None, "13900001234")],
    ),
    case(
        "the newsroom after a contact's number",
        ["也可与马兰联系（电话13900001234）或拨打本报热线84610000。"],
        [("马兰", "13900001234")],
    ),
    case("the newspaper's advertisements", ["广告刊登热线：48671666　发行热线：48671777"], []),
    case(
        "a given name that is a word, the last of a list",
        ["联系人：马兰兰　刁亚军", "电话：0427-2825116　2836602"],
        [("马兰兰", "0427-2825116"), ("刁亚军", "2836602")],
    ),
    case("电话 and 微信 in one", ["电话/微信：13900001234（马兰）"], [("马兰", "13900001234")]),
    case("经办", ["经办：马兰　电话：0394-8123456"], [("马兰", "0394-8123456")]),
    case("for money and goods", ["捐款及物资接收联系人：马兰，电话0394-8123456"], [("马兰", "0394-8123456")]),
    case(
        "the item above is for goods",
        ["1.物资捐赠由石桥县慈善总会接收，并直接发往灾区。", "联系电话：4008012355、15110081039", "2.资金捐赠"],
        [],
    ),
    case(
        "an office's names below the account",
        ["财务科：马兰 13900001234", "办公室：张大勇 15800004321"],
        [("马兰", "13900001234"), ("张大勇", "15800004321")],
    ),
    case(
        "a second number with its hours on a line of its own",
        ["联系人：", "马兰", "联系电话：", "0394-8123456（办公室）", "13900001234（24小时）"],
        [("马兰", "0394-8123456"), ("马兰", "13900001234")],
    ),
    case(
        "手机 and 座机 on lines of their own",
        ["联系人：马兰", "手　机：13900001234", "座　机：0394-8123456"],
        [("马兰", "13900001234"), ("马兰", "0394-8123456")],
    ),
    case(
        "a village's secretary with the number in brackets",
        ["联系人：村支书张大勇（13900001234）、会计马兰（15800004321）。"],
        [("张大勇", "13900001234"), ("马兰", "15800004321")],
    ),
    case("a body between 致电 and its number", ["请致电县慈善总会：0394-8123456。"], [(None, "0394-8123456")]),
    case("the newsroom between 致电 and its number", ["请致电本报编辑部8000000。"], []),
    case("监督电话 is none", ["监督电话：0394-8123456"], []),
    case("传真 is none", ["联系人：张大勇　电话：0394-8123456　传真：0394-8123457"], [("张大勇", "0394-8123456")]),
    case("goods contacts are none", ["捐赠物资联系人：马兰　电话：15800004321"], []),
    case("the newsroom is none", ["本报新闻热线：0394-8000000"], []),
]


@pytest.mark.parametrize(("lines", "expected"), CONTACTS)
def test_contacts(lines: list[str], expected: list[tuple[str | None, str | None]]) -> None:
    reading = read("\n".join([HEADLINE, "", "户名：石桥县慈善总会", "账号：16583501040007788", *lines]) + "\n")
    row = only(reading.rows["bank_accounts"])
    assert contacts(row) == expected
    assert [name_of(reading, one["person_id"]) for one in row["contacts"]] == [name for name, _ in expected]


ADDRESSES = [
    case("地点", "地点：人民路12号县民政局四楼", "人民路12号县民政局四楼"),
    case(
        "地点 below a line that ends in 物资",
        "1、县慈善总会负责接受捐款和物资\n地点：县民政局（人民路9号）",
        "县民政局（人民路9号）",
    ),
    case("地点 of an event", "地点：人民广场", None),
    case(
        "接收捐赠地址",
        "县慈善总会接收捐赠地址：石桥县人民路9号（民政局院内），邮政编码：466000",
        "石桥县人民路9号（民政局院内）",
    ),
    case("接收中心地址", "县社会捐助接收中心地址：石桥县人民路9号；", "石桥县人民路9号"),
    case("捐赠地点", "捐赠地点：石桥县民政局（人民路9号）", "石桥县民政局（人民路9号）"),
    case("a label without a colon", "地　址　石桥市新华路12号市红十字会", "石桥市新华路12号市红十字会"),
    case("a label within a sentence is none", "捐赠地址 变更，请留意通知。", None),
    case("汇款至", "也可邮局汇款至石桥市新华路共青团石桥市委，邮编433099。", "石桥市新华路共青团石桥市委"),
    case("邮寄至", "也可邮寄至石桥市新华路12号市红十字会（邮编433000）。", "石桥市新华路12号市红十字会"),
    case("where a slip is sent", "需要票据的，请将回执寄至石桥市新华路12号市红十字会。", "石桥市新华路12号市红十字会"),
    case("a receipt is sent elsewhere", "收据将邮寄至捐款人指定的石桥市新华路12号，请留下姓名。", None),
    case("办公地点", "办公地点：石桥市新华路12号三楼", "石桥市新华路12号三楼"),
    case("a postcode in brackets", "地址：石桥市新华路12号（433000）", "石桥市新华路12号"),
    case("by post", "邮局汇款：石桥县正直镇云顶村云顶寺，邮编635605。", "石桥县正直镇云顶村云顶寺"),
    case("地址", "地址：石桥县人民路18号", "石桥县人民路18号"),
    case("with typesetting spaces", "地址：石桥县人民路 18 号 403 室", "石桥县人民路18号403室"),
    case("with a postcode", "地址：石桥县人民路18号　邮编：466000", "石桥县人民路18号"),
    case("联系地址", "联系地址：石桥县人民路18号。", "石桥县人民路18号"),
    case("通讯地址", "通讯地址：石桥县人民路18号", "石桥县人民路18号"),
]


@pytest.mark.parametrize(("line", "address"), ADDRESSES)
def test_addresses(line: str, address: str | None) -> None:
    assert only(accounts("户名：石桥县慈善总会", "账号：16583501040007788", line))["address"] == address


FIRST = "1.户名：石桥县慈善总会；开户行：农行石桥县支行；账号：16583501040007788"
SECOND = "2.户名：石桥县红十字会；开户行：工行石桥支行；账号：1717020109200012345"
THIRD = "3.户名：石桥县希望工程办公室；开户行：建行石桥支行；账号：41001555610050201234"


def test_several_accounts_are_rows_in_printed_order() -> None:
    rows = accounts(FIRST, SECOND, THIRD)
    assert [row["account_id"] for row in rows] == ["page-01-a1", "page-01-a2", "page-01-a3"]
    assert [(row["holder"], row["bank"], row["account_number"]) for row in rows] == [
        ("石桥县慈善总会", "中国农业银行", "16583501040007788"),
        ("石桥县红十字会", "中国工商银行", "1717020109200012345"),
        ("石桥县希望工程办公室", "中国建设银行", "41001555610050201234"),
    ]


SHARED = [
    case("a contact", ["联系人：张大勇13900001234"], "contacts", [[("张大勇", "13900001234")]] * 3),
    case("a remark", ["汇款时请注明“抗旱捐款”字样。"], "remark", ["抗旱捐款"] * 3),
    case("an address", ["地址：石桥县人民路18号"], "address", ["石桥县人民路18号"] * 3),
    case(
        "a contact for named items",
        ["第2、3项联系人：张大勇13900001234"],
        "contacts",
        [[], [("张大勇", "13900001234")], [("张大勇", "13900001234")]],
    ),
]


@pytest.mark.parametrize(("lines", "column", "expected"), SHARED)
def test_one_line_after_the_last_of_several_serves_them_all(
    lines: list[str], column: str, expected: list[object]
) -> None:
    rows = accounts(FIRST, SECOND, THIRD, *lines)
    assert [contacts(row) if column == "contacts" else row[column] for row in rows] == expected


OWN = [
    case(
        "contacts",
        "联系人：张大勇13900001234",
        "联系人：马兰15800004321",
        "contacts",
        [("张大勇", "13900001234")],
        [("马兰", "15800004321")],
    ),
    case("remarks", "备注：抗旱", "备注：助学", "remark", "抗旱", "助学"),
    case(
        "addresses", "地址：石桥县人民路18号", "地址：石桥县建设街6号", "address", "石桥县人民路18号", "石桥县建设街6号"
    ),
]


@pytest.mark.parametrize(("first", "second", "column", "of_first", "of_second"), OWN)
def test_each_account_has_its_own(first: str, second: str, column: str, of_first: object, of_second: object) -> None:
    for lines in ([f"{FIRST}；{first}", f"{SECOND}；{second}"], [FIRST, first, SECOND, second]):
        rows = accounts(*lines)
        assert [contacts(row) if column == "contacts" else row[column] for row in rows] == [of_first, of_second]


def test_what_stands_inside_one_accounts_own_paragraph_is_that_accounts_alone() -> None:
    rows = accounts(FIRST, f"{SECOND}；备注：助学；联系人：张大勇13900001234")
    assert [row["remark"] for row in rows] == [None, "助学"]
    assert [contacts(row) for row in rows] == [[], [("张大勇", "13900001234")]]


TABLE = [
    case(
        "header, then rows",
        [
            "户名",
            "开户行",
            "账号",
            "石桥县慈善总会",
            "农行石桥县支行",
            "16583501040007788",
            "石桥县红十字会",
            "工行石桥支行",
            "1717020109200012345",
        ],
    ),
    case(
        "the rows on one line each",
        [
            "户名　开户行　账号",
            "石桥县慈善总会　农行石桥县支行　16583501040007788",
            "石桥县红十字会　工行石桥支行　1717020109200012345",
        ],
    ),
    case(
        "label and value by turns",
        [
            "户名",
            "石桥县慈善总会",
            "开户行",
            "农行石桥县支行",
            "账号",
            "16583501040007788",
            "户名",
            "石桥县红十字会",
            "开户行",
            "工行石桥支行",
            "账号",
            "1717020109200012345",
        ],
    ),
]


@pytest.mark.parametrize("first", ["马兰 15800004321", "马兰15800004321", "马兰（15800004321）", "15800004321（马兰）"])
def test_a_cell_with_a_name_and_its_phone(first: str) -> None:
    header = ["户名", "开户银行", "账号", "联系人及电话"]
    row = ["石桥县慈善总会", "农行石桥县支行", "16583501040007788", first]
    other = ["石桥县红十字会", "工行石桥支行", "1717020109200012345", "欧阳大勇 0394-8123456"]
    rows = read("\n\n".join([HEADLINE, *header, *row, *other]) + "\n").rows["bank_accounts"]
    assert [contacts(one) for one in rows] == [[("马兰", "15800004321")], [("欧阳大勇", "0394-8123456")]]


@pytest.mark.parametrize("lines", TABLE)
def test_a_table_flattened_to_lines(lines: list[str]) -> None:
    rows = accounts("现将账号公布如下：", *lines)
    assert [(row["holder"], row["branch"], row["account_number"]) for row in rows] == [
        ("石桥县慈善总会", "农行石桥县支行", "16583501040007788"),
        ("石桥县红十字会", "工行石桥支行", "1717020109200012345"),
    ]


def test_a_page_of_nothing_but_a_table() -> None:
    rows = accounts("户名", "开户行", "账号", "石桥县慈善总会", "农行石桥县支行", "16583501040007788")
    assert [row["account_number"] for row in rows] == ["16583501040007788"]


PARAGRAPHS = [
    case("a cell a line", ["户名", "开户行", "账号", "石桥县慈善总会", "农行石桥县支行", "16583501040007788"]),
    case(
        "a row a line",
        ["户名　账号", "石桥县慈善总会　16583501040007788", "石桥县红十字会　1717020109200012345"],
    ),
]


def test_a_table_with_a_column_that_matters_not() -> None:
    rows = accounts(
        "学费缴纳账户如下。",
        "学校  户名  开户行  账号",
        "一中 石桥县第一中学 农行石桥县支行营业部 16583501040007788",
        "二中 石桥县第二中学 农行石桥县支行营业部 16583501040007799",
    )
    assert [(row["holder"], row["account_number"]) for row in rows] == [
        ("石桥县第一中学", "16583501040007788"),
        ("石桥县第二中学", "16583501040007799"),
    ]


@pytest.mark.parametrize("lines", PARAGRAPHS)
def test_each_printed_line_of_a_table_is_a_paragraph(lines: list[str]) -> None:
    row = only(read("\n".join([HEADLINE, "", "现将账号公布如下：", *lines]) + "\n").rows["articles"])
    assert row["body"].split("\n") == ["现将账号公布如下：", *(line.replace("　", "") for line in lines)]


NO_ACCOUNTS = [
    case("a patient's number", "住院账号：0098123456"),
    case("a social security card", "社保卡号：411601198801015678"),
    case("a patient's card", "就诊卡号：411601000000015678"),
    case("an identity card", "身份证号：412701199001011234"),
    case("an identity card with X", "张大勇，身份证号码41270119900101123X，领取助学金。"),
    case("a mobile phone", "联系人：张大勇13900001234"),
    case("a phone", "联系电话：0394-8123456"),
    case("a postcode", "邮政编码：466000"),
    case("Alipay", "支付宝账号：cishan@example.com"),
    case("Alipay by phone number", "支付宝账号：13900001234"),
    case("WeChat", "微信号：shiqiaocishan2026"),
    case("户号", "用电户号：1234567890123"),
    case("用户编号", "用户编号：12345678901234"),
    case("纳税人识别号", "纳税人识别号：91411600123456789A"),
    case("a credit code", "统一社会信用代码：53410000500012345X"),
    case("a file number", "国内统一刊号：CN41-0012"),
    case("an official account", "请关注微信公众号“石桥慈善”。"),
    case("an order number", "快递单号：73123456789012"),
    case("a QQ number", "QQ号：1234567890"),
    case("a licence plate", "车牌号：豫P12345"),
    case("a hotline", "热线：12345"),
]


@pytest.mark.parametrize("line", NO_ACCOUNTS)
def test_what_is_no_account(line: str) -> None:
    assert accounts("为方便社会各界联系，现将有关信息公布如下：", line) == []


@pytest.mark.parametrize("line", NO_ACCOUNTS)
def test_what_is_no_account_beside_one(line: str) -> None:
    rows = accounts("户名：石桥县慈善总会", "开户行：农行石桥县支行", "账号：16583501040007788", line)
    assert [row["account_number"] for row in rows] == ["16583501040007788"]


WRONG = [
    case("too short", "账号：1658350", "1658350"),
    case("too long", "账号：165835010400077881658350104000778899999", "165835010400077881658350104000778899999"),
    case("a letter", "账号：1658350104000A788", "1658350104000A788"),
]


@pytest.mark.parametrize(("line", "number"), WRONG)
def test_a_number_that_cannot_be_one_is_a_row_and_is_reported(line: str, number: str) -> None:
    text = "\n".join([HEADLINE, "", "户名：石桥县慈善总会", "开户行：农行石桥县支行", line]) + "\n"
    reading = read(text)
    assert only(reading.rows["bank_accounts"])["account_number"] == number
    notice = next(notice for notice in reading.notices if number in notice.reason)
    assert (notice.line, notice.char_start) == (5, text.index(number))


def test_no_notice_for_a_number_that_can_be_one() -> None:
    # Luhn's check fails for this one, as for many corporate accounts.
    reading = read("\n".join([HEADLINE, "", "户名：石桥县慈善总会", "账号：16583501040007788"]) + "\n")
    assert only(reading.rows["bank_accounts"])["account_number"] == "16583501040007788"
    assert not reading.notices


def test_a_contact_in_the_item_above_its_account() -> None:
    rows = accounts(
        "1.石桥县慈善总会负责接受捐款和通用物资，联系电话：0394-8123456。联系人：张大勇 13900001234",
        "户名：石桥县慈善总会；",
        "账号：16583501040007788；",
        "开户行：农行石桥县支行；",
        "2.石桥县红十字会负责接受防护用品等专项物资。联系电话：0394-8654321。联系人：马兰 15800004321",
    )
    assert contacts(only(rows)) == [(None, "0394-8123456"), ("张大勇", "13900001234")]


def test_a_second_line_of_contacts() -> None:
    rows = accounts(FIRST, "联系人：石桥县慈善总会 张大勇 13900001234", "石桥县红十字会 马　兰 15800004321")
    assert contacts(only(rows)) == [("张大勇", "13900001234"), ("马兰", "15800004321")]


def test_hotlines_that_name_the_holder() -> None:
    rows = accounts(
        "石桥县慈善总会捐赠咨询电话：0394-8123456；传真：0394-8111111。石桥县红十字会募捐电话：0394-8654321。",
        FIRST,
        SECOND,
    )
    assert [contacts(row) for row in rows] == [[(None, "0394-8123456")], [(None, "0394-8654321")]]


def test_what_the_payer_writes_in_brackets_after_the_holder() -> None:
    row = only(accounts("户名：石桥县慈善总会（请注明：春灌捐款）", "账号：16583501040007788"))
    assert (row["holder"], row["remark"]) == ("石桥县慈善总会", "春灌捐款")


def test_a_remark_ends_before_the_label_after_a_space() -> None:
    row = only(accounts(FIRST, "汇款请备注：个人向石桥春灌捐赠 咨询电话：0394-8123456"))
    assert (row["remark"], contacts(row)) == ("个人向石桥春灌捐赠", [(None, "0394-8123456")])


def test_a_number_right_after_汇至_and_a_bank() -> None:
    text = news("2月9日，读者可致电0394-8123456，也可将捐款汇至：中国银行4672804-01880052981（户主为柳成荫）。")
    row = only(read(text).rows["bank_accounts"])
    assert (row["account_number"], row["holder"], row["bank"]) == ("467280401880052981", "柳成荫", "中国银行")


def test_what_one_accounts_paragraph_says_is_not_the_next_ones() -> None:
    rows = accounts(
        "可向县红十字会捐款，捐款时请注明“春灌”。捐赠热线：0394-8123456；开户银行：农行石桥支行，账号：405301040002712。",
        "县慈善总会开户行为县建行，账号：33001706260050013427；也可拨打捐款热线0394-8654321。",
    )
    assert [contacts(row) for row in rows] == [[(None, "0394-8123456")], [(None, "0394-8654321")]]
    assert [row["remark"] for row in rows] == ["春灌", None]


def test_the_bank_in_the_sentence_before() -> None:
    text = news(
        "2月9日，市民可到中国农业银行石桥城关支行通过慈善总会的账户捐款。账户名为石桥县慈善总会，账号为15500101040012345。"
    )
    row = only(read(text).rows["bank_accounts"])
    assert (row["holder"], row["branch"]) == ("石桥县慈善总会", "中国农业银行石桥城关支行")


def test_one_branch_after_the_accounts_of_several_currencies() -> None:
    rows = accounts(
        "户名：石桥中学教育发展基金会",
        "账号：1001274409200057626",
        "美元账号：1001274429148001668",
        "银行国际代码（Swift Code）：ICBKCNBJSHI",
        "开户银行：中国工商银行石桥支行",
    )
    assert [(row["account_number"], row["branch"], row["cnaps_code"]) for row in rows] == [
        ("1001274409200057626", "中国工商银行石桥支行", None),
        ("1001274429148001668", "中国工商银行石桥支行", None),
    ]


def test_a_branch_right_after_the_number() -> None:
    row = only(
        accounts("另外，县红十字会账户（户名：石桥县红十字会；账号：1709 0264 0920 0012 345，工行石桥支行）接受捐款。")
    )
    assert (row["bank"], row["branch"]) == ("中国工商银行", "工行石桥支行")


def test_a_branch_and_a_number_broken_by_the_column() -> None:
    row = only(
        accounts(
            "开户名称：石桥县总工会", "开户银行：中国建设银行石桥", "县新华路支行", "银行账号：1305016648080", "0000123"
        )
    )
    assert (row["branch"], row["account_number"]) == ("中国建设银行石桥县新华路支行", "13050166480800000123")


def test_a_bank_in_the_label_of_the_number() -> None:
    rows = accounts(
        "农行账号：16583501040007788　户名：石桥县慈善总会", "工行账号：1717020109200012345　户名：石桥县慈善总会"
    )
    assert [(row["bank"], row["holder"]) for row in rows] == [
        ("中国农业银行", "石桥县慈善总会"),
        ("中国工商银行", "石桥县慈善总会"),
    ]


def test_a_card_of_the_postal_savings_bank() -> None:
    row = only(accounts("邮政储蓄卡号6221884050007099874，户名柳成荫。"))
    assert (row["bank"], row["holder"]) == ("中国邮政储蓄银行", "柳成荫")


def test_a_second_number_on_a_line_of_its_own() -> None:
    rows = accounts(FIRST, "联系人：张大勇、马　兰", "电话：0394—3326166", "0394—3326911")
    assert contacts(only(rows)) == [("张大勇", "0394—3326166"), ("马兰", "0394—3326911")]


@pytest.mark.parametrize("line", ["联系电话：12345热线", "如需咨询请拨打12345热线。"])
def test_a_hotline_is_no_name_of_a_contact(line: str) -> None:
    row = only(accounts("户名：石桥县慈善总会", "开户行：农行石桥县支行营业部", "账号：16583501040007788", line))
    assert contacts(row) == [(None, "12345")]


def test_a_card_that_only_its_bank_and_its_owner_name() -> None:
    reading = read(
        news("2月9日，热心人可将善款打入患者的丈夫莫振华的农行卡：6228481200345678918，莫振华手机13877712345。")
    )
    row = only(reading.rows["bank_accounts"])
    assert (row["holder"], row["bank"], row["account_number"]) == ("莫振华", "中国农业银行", "6228481200345678918")
    assert contacts(row) == [("莫振华", "13877712345")]


def test_the_owner_in_the_sentence_before_the_number() -> None:
    row = only(accounts("好心人可把善款汇到葛翠英的账户，农行石桥县支行：6228480661234567890。"))
    assert (row["holder"], row["branch"]) == ("葛翠英", "农行石桥县支行")


def test_one_holder_after_several_accounts() -> None:
    rows = accounts(
        "两个捐款账号分别是：工商银行石桥支行1309048009024567890，农业银行石桥支行12345601040002223，户名均为石桥县红十字会。"
    )
    assert [(row["bank"], row["holder"]) for row in rows] == [
        ("中国工商银行", "石桥县红十字会"),
        ("中国农业银行", "石桥县红十字会"),
    ]


def test_a_table_with_a_line_a_row_and_phones() -> None:
    rows = accounts(
        "现将账号公布如下：",
        "单位　　开户行　　账号　　联系电话",
        "石桥县慈善总会　农行石桥县支行　16583501040007788　5541122",
        "石桥县红十字会　工行石桥支行　1717020109200012345　5548899",
    )
    assert [(row["holder"], row["branch"], row["account_number"], contacts(row)) for row in rows] == [
        ("石桥县慈善总会", "农行石桥县支行", "16583501040007788", [(None, "5541122")]),
        ("石桥县红十字会", "工行石桥支行", "1717020109200012345", [(None, "5548899")]),
    ]


def test_contacts_named_by_the_holders_own_name() -> None:
    rows = accounts(
        "捐款请汇至：开户名称石桥县民政局救灾专户，开户行石桥县农村信用社，账号16583501040007788；"
        "或石桥县红十字会在建设银行石桥支行的账户1717020109200012345。"
        "县民政局联系人张大勇，电话8123456；县红十字会联系人马兰，电话8123399。"
    )
    assert [contacts(row) for row in rows] == [[("张大勇", "8123456")], [("马兰", "8123399")]]


def test_one_address_after_accounts_with_contacts_of_their_own() -> None:
    rows = accounts(
        f"{FIRST}；联系人：张大勇13900001234", f"{SECOND}；联系人：马兰15800004321", "地址：石桥县人民路18号"
    )
    assert [row["address"] for row in rows] == ["石桥县人民路18号"] * 2


def test_where_goods_are_taken_is_no_address() -> None:
    rows = accounts(FIRST, "二、接收物资", "联系人：马兰，15800004321", "地址：石桥县物流园2号库")
    assert [(row["address"], contacts(row)) for row in rows] == [(None, [])]


def test_who_receives_is_no_part_of_the_address() -> None:
    row = only(accounts(FIRST, "也可邮局汇款，地址：石桥县城关镇柳林村张大勇收。", "联系人：张大勇"))
    assert row["address"] == "石桥县城关镇柳林村"


def test_accounts_after_an_articles_end_mark_are_not_the_newspapers() -> None:
    own = "2月9日，市委召开会议。②2"
    (row,) = accounts(own, "", "联系电话：0394-8221111", "开户行：农行石桥县支行", "卡号：6228 4800 0000 0000 018")
    assert row["account_number"] == "6228480000000000018"
    assert accounts(own, "", "抗旱热线：0394-8221111", "爱心热线：13800001111") == []


@pytest.mark.parametrize("amount", ["20200209元", "2020020余元", "12345元", "20200209万元"])
def test_a_sum_is_no_phone(amount: str) -> None:
    row = only(accounts(FIRST, f"联系人：张大勇，电话：0394-8221111，已收{amount}善款。"))
    assert contacts(row) == [("张大勇", "0394-8221111")]


def test_contacts_below_their_heading_go_by_the_holders_names() -> None:
    rows = accounts(
        "户名：石桥县红十字会",
        "开户行：建行石桥支行",
        "账号：62050163000100000123",
        "户名：石桥县慈善协会",
        "开户行：甘肃银行石桥支行",
        "账号：61012100200012345",
        "三、联系方式",
        "石桥县红十字会：张大勇　0938-8226677",
        "石桥县慈善协会：马兰　0938-8228899",
    )
    assert [contacts(row) for row in rows] == [[("张大勇", "0938-8226677")], [("马兰", "0938-8228899")]]


def test_a_second_contact_with_its_body_on_a_line_of_its_own() -> None:
    rows = accounts(FIRST, "联系人：妇联办公室　马兰（0938-8221100）", "　　　　县教育局　　张大勇（0938-8223300）")
    assert contacts(only(rows)) == [("马兰", "0938-8221100"), ("张大勇", "0938-8223300")]


def test_one_holder_above_banks_and_numbers() -> None:
    rows = accounts(
        "户名：石桥县慈善总会", "农业银行石桥县支行：22430101040001111", "邮储银行石桥县支行：951007010003333444"
    )
    assert [(row["holder"], row["bank"]) for row in rows] == [
        ("石桥县慈善总会", "中国农业银行"),
        ("石桥县慈善总会", "中国邮政储蓄银行"),
    ]


def test_where_books_are_taken_is_no_address() -> None:
    row = only(accounts(FIRST, "捐书地址：石桥县雪峰路12号书店二楼，张大勇收，电话8123456。"))
    assert (row["address"], contacts(row)) == (None, [])


def test_the_last_heading_line_can_be_the_holder() -> None:
    text = (
        "防汛救灾捐款接收账户\n\n石桥县红十字会\n开户行：农行石桥县支行\n账号：16583501040007788\n\n"
        "石桥县慈善总会\n开户行：工行石桥支行\n账号：1717020109200012345\n"
    )
    assert [row["holder"] for row in read(text).rows["bank_accounts"]] == ["石桥县红十字会", "石桥县慈善总会"]


def test_each_holder_is_that_of_the_bank_and_number_below_it() -> None:
    rows = accounts(
        "户名：石桥县慈善总会",
        "农行石桥县支行16583501040007788",
        "户名：石桥县红十字会",
        "工行石桥支行1717020109200012345",
    )
    assert [row["holder"] for row in rows] == ["石桥县慈善总会", "石桥县红十字会"]


def test_a_table_right_below_the_headline() -> None:
    text = (
        "石桥县社会各界爱心捐赠账户一览表\n\n收款单位　开户银行　账号　用途\n\n"
        "石桥县红十字会　中国农业银行石桥县支行营业部　27-5101-0104-0008-8162　疫情防控\n\n"
        "石桥县慈善总会　石桥农商银行东街支行　８００１２０１２２０００００５８２３１　困难群众救助\n\n"
        "联系电话：0938-7722108（张大勇）\n\n地址：石桥县团结路9号民政局院内\n\n"
        "截至2月9日，县红十字会共接收捐款718.6万元。\n"
    )
    rows = read(text).rows["bank_accounts"]
    assert [(row["holder"], row["branch"], row["remark"], row["address"]) for row in rows] == [
        ("石桥县红十字会", "中国农业银行石桥县支行营业部", "疫情防控", "石桥县团结路9号民政局院内"),
        ("石桥县慈善总会", "石桥农商银行东街支行", "困难群众救助", "石桥县团结路9号民政局院内"),
    ]
    assert [contacts(row) for row in rows] == [[("张大勇", "0938-7722108")]] * 2


def test_a_contact_below_the_section_about_goods() -> None:
    row = only(
        accounts(
            FIRST,
            "三、物资捐赠",
            "目前灾区急需帐篷、棉被、饮用水和方便食品，暂不接受旧衣物。",
            "四、联系方式",
            "捐款联系人：张大勇　联系电话：0833-2155301",
        )
    )
    assert contacts(row) == [("张大勇", "0833-2155301")]


def test_a_name_and_a_phone_on_lines_of_their_own_belong_together() -> None:
    reading = read("\n".join([HEADLINE, "", FIRST, "联系人：张大勇", "电　　话：15900006642"]) + "\n")
    assert [(row["name"], row["phones"]) for row in reading.rows["people"]] == [("张大勇", ["15900006642"])]


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("您可将善款汇入石桥县慈善总会的账号16583501040007788，开户银行为农行石桥县支行。", "石桥县慈善总会"),
        ("请将爱心款转至石桥县红十字会账户：16583501040007788，开户行：农行石桥县支行。", "石桥县红十字会"),
        ("捐款可直接打到石桥县第一中学账户：16583501040007788（农行石桥县支行）。", "石桥县第一中学"),
        ("也可汇入石桥县红十字会在农行石桥县支行开立的账户，账号为16583501040007788。", "石桥县红十字会"),
        ("善款请汇至石桥县红十字会在农行石桥县支行开设的账户（账号：16583501040007788）。", "石桥县红十字会"),
        ("打入张大勇本人账号：16583501040007788，开户行为农行石桥县支行。", "张大勇"),
        ("也可转入张大勇的个人银行卡号：16583501040007788，开户行为农行石桥县支行。", "张大勇"),
        ("也可汇至患者母亲张大勇个人账户：16583501040007788，开户行为农行石桥县支行。", "张大勇"),
    ],
)
def test_money_sent_to_a_holder_in_running_text(line: str, holder: str) -> None:
    row = only(accounts(line))
    assert (row["holder"], row["branch"], row["account_number"]) == (holder, "农行石桥县支行", "16583501040007788")


def test_an_own_account_beside_that_of_a_body() -> None:
    rows = accounts(FIRST, "也可直接汇至张大勇个人账户：6217 9979 0004 1526 388，开户行为工行石桥支行。")
    assert [row["holder"] for row in rows] == ["石桥县慈善总会", "张大勇"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("联系人：张大勇，电话：0775-2835566；李海生，电话：18907750392", ["0775-2835566", "18907750392"]),
        ("联系人：张大勇 电话0775-2835566；李海生 电话18907750392", ["0775-2835566", "18907750392"]),
        ("联系人：张大勇（电话：0775-2835566）；李海生（电话：18907750392）", ["0775-2835566", "18907750392"]),
        ("联系人张大勇，联系电话8123456；李海生，手机18907750392。", ["8123456", "18907750392"]),
        ("联系人：张大勇，电话：8123456；石小雨家属电话：15900031746（李海生）。", ["8123456", "15900031746"]),
    ],
)
def test_what_follows_a_semicolon_is_said_of_the_next_phone(line: str, expected: list[str]) -> None:
    assert contacts(only(accounts(FIRST, line))) == list(zip(["张大勇", "李海生"], expected, strict=True))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("县慈善总会地址为石桥县雪峰路12号。", ["石桥县雪峰路12号", None]),
        ("石桥县红十字会办公地址：石桥县雪峰路12号。", [None, "石桥县雪峰路12号"]),
        ("地址：石桥县雪峰路12号。", ["石桥县雪峰路12号"] * 2),
        ("县民政局地址：石桥县雪峰路12号。", ["石桥县雪峰路12号"] * 2),
    ],
)
def test_an_address_is_that_of_the_holder_before_its_label(line: str, expected: list[str | None]) -> None:
    second = "户名：石桥县红十字会；账号：1717020109200012345；开户行：工行石桥支行。"
    assert [row["address"] for row in accounts(FIRST, second, line)] == expected


def test_wallets_below_an_account_are_none_and_contacts_below_their_heading_are_its() -> None:
    row = only(
        accounts(
            "1、银行转账捐赠",
            "开户名：石桥县慈善总会",
            "账号：16583501040007788",
            "开户行：农行石桥县支行",
            "2、支付宝转账捐赠",
            "账号：shcs4343@example.cn",
            "3、微信转账捐赠",
            "账号：139000012345678",
            "联系电话",
            "陈老师：0571-85064343、18857127233",
            "吴老师：0571-85177969",
        )
    )
    assert row["account_number"] == "16583501040007788"
    assert contacts(row) == [(None, "0571-85064343"), (None, "18857127233"), (None, "0571-85177969")]


def test_numbered_labels_with_the_bank_in_brackets() -> None:
    rows = accounts(
        "户名：石桥县一中校友会",
        "账号一：16-583501040007788（农行石桥县支行营业室）",
        "账号二：1717 0201 0920 0012 345（工行石桥支行）",
    )
    assert [(row["holder"], row["branch"], row["account_number"]) for row in rows] == [
        ("石桥县一中校友会", "农行石桥县支行营业室", "16583501040007788"),
        ("石桥县一中校友会", "工行石桥支行", "1717020109200012345"),
    ]


def test_either_of_two_accounts_in_a_sentence_that_ends_with_their_remark() -> None:
    text = news(
        "2月9日，读者可将善款汇入石桥县慈善总会的账户，工行石桥支行 1717020109200012345，"
        "或农行石桥县支行 16583501040007788，汇款时请注明“助学”。"
    )
    assert [(row["branch"], row["remark"]) for row in read(text).rows["bank_accounts"]] == [
        ("工行石桥支行", "助学"),
        ("农行石桥县支行", "助学"),
    ]


def test_the_remark_of_the_last_of_two_holders() -> None:
    rows = accounts(
        "户名：石桥县慈善总会，账号：16583501040007788；户名：石桥县红十字会，账号：1717020109200012345，用途：春灌。"
    )
    assert [row["remark"] for row in rows] == [None, "春灌"]


def test_what_land_is_for_is_no_remark() -> None:
    row = only(
        accounts(
            "一、宗地用途为商住。",
            "二、收款单位：石桥县交易中心；开户银行：农行石桥支行；账号：16583501040007788；附言：9号地保证金。",
        )
    )
    assert row["remark"] == "9号地保证金"


@pytest.mark.parametrize("name", ["秋收", "柳絮", "秋实"])
def test_a_word_between_two_phones_is_whom_to_call(name: str) -> None:
    row = only(accounts(FIRST, f"联系电话：王艳 13900001234　{name} 13900005678"))
    assert contacts(row) == [("王艳", "13900001234"), (name, "13900005678")]


@pytest.mark.parametrize("word", ["或者", "夜间", "热线"])
def test_a_word_between_two_phones_that_is_nobody(word: str) -> None:
    row = only(accounts(FIRST, f"联系电话：王艳 13900001234　{word} 13900005678"))
    assert contacts(row) == [("王艳", "13900001234"), ("王艳", "13900005678")]


def test_a_bank_by_half_its_name_and_a_word_after_a_phone_that_is_no_contact() -> None:
    line = "开通专线电话24310348，接收捐款开户银行为工商行石桥分理处，帐号是406-264-087778，户名为石桥县红十字会。"
    row = only(accounts(line))
    assert (row["bank"], row["branch"], row["holder"]) == ("中国工商银行", "工商行石桥分理处", "石桥县红十字会")
    assert contacts(row) == [(None, "24310348")]


def test_a_name_that_is_a_word_in_a_contact_line() -> None:
    assert contacts(only(accounts(FIRST, "联系人：向导，联系电话：0394-7312209"))) == [("向导", "0394-7312209")]


def test_an_address_ends_with_its_line() -> None:
    row = only(
        accounts(
            "户名：石桥县慈善总会",
            "账号：16583501040007788",
            "地址：人民路9号民政局3楼",
            "据记者了解，20日上午，捐款的人已有四十多位。",
        )
    )
    assert row["address"] == "人民路9号民政局3楼"


def test_who_stands_below_an_account_is_a_contact() -> None:
    reading = read(
        f"{HEADLINE}\n\n账号：16583501040007788，户名：石桥县第一中学\n校办　张大勇　0394-8123456\n马兰兰 8123457\n"
    )
    assert [(row["name"], row["kind"], row["phones"]) for row in reading.rows["people"]] == [
        ("马兰兰", "contact", ["8123457"]),
        ("张大勇", "contact", ["0394-8123456"]),
    ]
    assert only(reading.rows["bank_accounts"])["holder"] == "石桥县第一中学"


def test_a_headline_about_goods_makes_no_contact_one_for_goods() -> None:
    text = "我县首批救灾物资发往地震灾区\n\n账户名为石桥县红十字会，账号为16583501040007788，咨询电话：0394-8123456。\n"
    assert contacts(only(read(text).rows["bank_accounts"])) == [(None, "0394-8123456")]


def test_contacts_above_their_accounts_in_titled_sections() -> None:
    first, second = accounts(
        "1、石桥县慈善总会接受捐款",
        "联系人：张大勇 13900001234",
        "户名：石桥县慈善总会",
        "账号：16583501040007788",
        "2、石桥县红十字会接受捐款",
        "联系人：马兰 13900005678",
        "户名：石桥县红十字会",
        "账号：1717020109200012345",
    )
    assert contacts(first) == [("张大勇", "13900001234")]
    assert contacts(second) == [("马兰", "13900005678")]


@pytest.mark.parametrize(
    ("header", "first"),
    [
        (["户名", "开户银行", "账号", "联系人及电话"], ["马兰、张大勇 0394-8123456"]),
        (["户名", "开户银行", "账号", "联系人", "联系电话"], ["马兰、张大勇", "0394-8123456"]),
    ],
)
def test_a_cell_with_two_names_and_one_phone(header: list[str], first: list[str]) -> None:
    row = ["石桥县慈善总会", "农行石桥县支行", "16583501040007788", *first]
    got = only(read("\n\n".join([HEADLINE, *header, *row]) + "\n").rows["bank_accounts"])
    assert contacts(got) == [("马兰", "0394-8123456"), ("张大勇", "0394-8123456")]


@pytest.mark.parametrize("label", ["接受单位", "接收单位", "受赠单位", "收款单位", "募捐单位"])
def test_what_a_tables_column_of_holders_is_called(label: str) -> None:
    rows = accounts(
        "现将账号公布如下：",
        f"{label}　开户银行　账号",
        "石桥县慈善总会　农行石桥县支行　1658 3501 0400 0778 8",
        "石桥县红十字会　工行石桥支行　1717020109200012345",
    )
    assert [row["holder"] for row in rows] == ["石桥县慈善总会", "石桥县红十字会"]


TWO_OF_ONE = [
    case(
        "an item each holder",
        [
            "一、石桥县慈善总会",
            "户名：石桥县慈善总会",
            "账号：16583501040007788",
            "开户行：农行石桥县支行",
            "户名：石桥县慈善总会",
            "账号：41001555610050201234",
            "开户行：建行石桥支行",
            "联系人：张大勇 13900001234",
            "二、石桥县红十字会",
            "户名：石桥县红十字会",
            "账号：1717020109200012345",
            "开户行：工行石桥支行",
            "联系人：马兰 15800004321",
        ],
    ),
    case(
        "a paragraph each holder",
        [
            "捐款可汇至：户名石桥县慈善总会，农行石桥县支行，账号16583501040007788；建行石桥支行，账号41001555610050201234。联系人张大勇，电话13900001234。",
            "红十字会账户名称：石桥县红十字会，开户银行：工行石桥支行，账号：1717020109200012345，联系人：马兰，电话：15800004321。",
        ],
    ),
]


@pytest.mark.parametrize("lines", TWO_OF_ONE)
def test_a_contact_after_two_accounts_of_one_holder_is_for_both(lines: list[str]) -> None:
    first, second, other = accounts(*lines)
    assert contacts(first) == contacts(second) == [("张大勇", "13900001234")]
    assert contacts(other) == [("马兰", "15800004321")]


def test_a_contact_between_two_accounts_of_one_holder_is_the_firsts() -> None:
    first, second = accounts(
        "户名：石桥县慈善总会",
        "账号：16583501040007788",
        "联系人：张大勇 13900001234",
        "户名：石桥县慈善总会",
        "账号：41001555610050201234",
        "联系人：马兰 15800004321",
    )
    assert (contacts(first), contacts(second)) == ([("张大勇", "13900001234")], [("马兰", "15800004321")])


def test_sections_with_phones_and_addresses_above_the_accounts() -> None:
    first, second = accounts(
        "一、石桥县救灾领导小组生活救济及物资保障组",
        "联系电话：8123451；地址：石桥县人民路1号；",
        "二、石桥县红十字会",
        "联系电话：8123452、8123453（物资），8123454（资金）；地址：石桥县人民路2号；",
        "捐款账户　户　名：石桥县红十字会；账　号：16583501040007788；开户行：农行石桥县支行；",
        "三、石桥县慈善总会",
        "联系电话：8123455；地址：石桥县人民路3号；",
        "捐款账户　户名：石桥县慈善总会；账号：1717020109200012345；开户行：工行石桥支行。",
    )
    assert (contacts(first), first["address"]) == ([(None, "8123452"), (None, "8123454")], "石桥县人民路2号")
    assert (contacts(second), second["address"]) == ([(None, "8123455")], "石桥县人民路3号")


def test_a_name_with_a_space_within_in_a_table_of_a_line_a_row() -> None:
    rows = (
        "单位名称　开户银行　账号　联系人　电话",
        "石桥县慈善会　农行石桥县支行　6222000011112222　余　敏　8223344",
        "石桥县教育基金会　建行石桥支行　6222000033334444　马兰　8223355",
    )
    first, second = accounts("关于捐款的公告\n\n捐款账户如下：\n\n" + "\n\n".join(rows) + "\n")
    assert (first["holder"], first["branch"], contacts(first)) == (
        "石桥县慈善会",
        "农行石桥县支行",
        [("余敏", "8223344")],
    )
    assert (second["holder"], contacts(second)) == ("石桥县教育基金会", [("马兰", "8223355")])
