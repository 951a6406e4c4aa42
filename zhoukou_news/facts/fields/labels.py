"""The words that labelled fields begin with, by kind."""

from __future__ import annotations

import re

from ..stretches import Place

#: The labels of each kind. `goods` are contacts for something else than money, `stop` what ends a value and is not read.
_LABELS: dict[str, str] = {
    "holder": r"(?:收款|开户|账户|帐户|捐款|捐赠|受赠|银行|专用|指定|专){0,4}(?:单位名称|户名全称|户名称|账户名称|帐户名称|开户名称|账号名称|帐号名称|账户全称|收款单位全称|收款人全称|收款人名称|单位全称|开户单位|收款单位|收款人(?!账号|帐号|账户|帐户|开户|地址)|收款方|账户名|帐户名|开户名|户名|户主|单位名|(?<![\u4e00-\u9fff])(?:单位|名称)(?=[：:])|[账帐]户(?=[：:][\u4e00-\u9fff]))",
    "branch": r"(?:开户银行名称|开户行名称|开户银行(?!代码)|开户行(?!代码)|开户网点|开户机构|开户地址|收款银行|收款行|汇入行|汇入银行|银行名称|所属银行|[交缴]存银行|缴款银行)",
    "number": r"(?:人民币|银行|捐款|捐赠|收款|募捐|专用|对公|基本|专户|爱心|救灾|单位|开户|公益|善款){0,4}(?:账户号码|帐户号码|银行卡号|账户号|(?<![保障诊交员民康油物话生])卡号|账号|帐号|[账帐]户(?=[：:]?\d(?:[ \-]?\d){11})|(?<=[行蓄])卡(?=[：:]?\d(?:[ \-]?\d){14,18}(?!\d)))",
    "cnaps": r"(?:开户行|支付系统|银行|大额支付|大额|现代化支付|人行|支付){0,4}(?:联行号|行号|支付号)|(?:开户行|开户银行|联行|银行)代码",
    "remark": r"(?:汇款|转账|款项|资金|捐款|捐赠|汇款单){0,4}(?:备注|用途|附言|摘要|留言)(?:栏|一栏)?(?:中|内|里|处)?",
    "goods": r"捐物(?=[：:])|(?:接收|收货|收件)人(?=[：:])|(?:捐物|物资|接收物资|物品|接收|监督|举报|投诉|纪检|技术|订阅|报料|编辑部|新闻|发行)[\u4e00-\u9fff]{0,4}(?:联系人|联系电话|电话|热线|地址|地点|联系方式)",
    "contact": r"请[与找和](?=[\u4e00-\u9fff]{2,14}[（(]?(?:电话|手机)?[：:]?1?\d{6})|(?:捐款|捐赠|业务|账户|缴费)?咨询(?=[：:])|捐款(?=[：:])|(?:财务|捐款|捐赠|募捐|资金|款项|爱心|咨询|业务|工作|单位|项目|办公室){0,4}(?:热线和联系人|联系(?:法官|民警|老师|教师|医生|干部)|联系人及电话|联系人及联系电话|联系人和电话|联系人|联络人|咨询人|查询人|经办人|经手人|受理人|办理人|接洽人|接待人|请联系|联系方式)|(?:财务|项目|单位|具体|业务|捐款|捐赠){0,2}(?:负责人|负责同志|会计|出纳)(?=[：:][\u4e00-\u9fff·]{2,8}[，、（ ]?(?:联系)?(?:电话|手机)?[：:]?[（(]?[01]?\d{6}|[：:][\u4e00-\u9fff·]{2,8}[，、（ ]?(?:联系)?(?:电话|手机)?[：:]?[（(]?0\d{2,3}[）)\-—])",
    "phone": r"(?:24小时|客服|客户服务|捐款|捐赠|募捐|咨询|联系|服务|爱心|接收|受赠|办公|值班|固定|财务|座机|慈善|救助){0,4}(?:咨询电话|联系电话|热线电话|热线|电话|拨打|致电|手机号码|手机号|手机|座机)|(?:电话)?联系(?=[：（][（(]?[01]?\d{6}|[：（][（(]?0\d{2,3}[）)\-—])",
    "address": r"(?:邮局|邮政)汇款(?=[：:][^，。；\n]{0,24}[镇乡街路村道县区])|(?:联系|通讯|通信|邮寄|单位|办公|详细|邮政|接待|捐款|捐赠|现金捐款|现场捐款|现场){0,4}(?:地址)|(?:办公|联系)地点(?=[：:])|通[讯信]处(?=[：:])",
    "stop": r"邮政编码|邮编|传真|税号|纳税人识别号|统一社会信用代码|信用代码|(?:SWIFT|Swift|swift)\s?(?:CODE|Code|code)?|网址|官网|电子邮箱|邮箱|E-?mail|QQ|微信号|微信公众号|微信|支付宝(?:账号|帐号|账户)?|户号|用户编号|身份证号码?|身份证|住院[账帐]?号|(?:受理)?时间(?=[：:])|收款人显示|收据|发票|接收物资|接受物资|开户许可证",
}
#: The characters that a label can begin with: the search tries the labels only there.
_LABEL_STARTS = "查会出负具经收开账帐捐受银户单汇所人募专对基爱救公善卡支大现联行转款资备用附摘留物接监举投纪技订报编新发财咨业工项办热请2客服值固座慈电拨致手通邮详地传税纳统信SsEQ网官微身时"
LABEL = re.compile(
    f"(?=[{_LABEL_STARTS}]|名称[：:]|住院[账帐号]|[交缴][存款]银行)(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LABELS.items())
    + ")"
)
#: No label has as many characters.
_LONGEST_LABEL = 60
#: What stands between a label and its value.
SEPARATOR = re.compile(r"[（][^（）]{1,10}[）][：:]|[：:]|[】］][：:]?|(?:均|都|皆)?[为是][：:]?")
#: Labels that only the header of a table has.
_OTHER_HEADERS = {"名称": "holder", "银行": "branch", "账户": "holder", "帐户": "holder", "单位": "holder"}


def header_kind(text: str, cell: Place) -> str:
    """The kind of the values below or beside a table's header cell; empty where it is none of those known.

    Example:
        >>> header_kind("户名", (0, 2)), header_kind("学校", (0, 2))
        ('holder', '')
    """
    if cell[1] - cell[0] > _LONGEST_LABEL:
        return ""
    match = LABEL.fullmatch(text, *cell)
    return match.lastgroup or "" if match else _OTHER_HEADERS.get(text[slice(*cell)], "")
