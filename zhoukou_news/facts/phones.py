"""Telephone numbers as pages print them."""

from __future__ import annotations

import re

#: An area code and a number, a mobile number, a service number; no figure, and no sum of money.
PHONE = re.compile(
    r"(?<![\d\-])(?:[（(]0\d{2,3}[）)][ \-]?\d{7,8}|0\d{2,3}[\-—－ ]{0,2}\d{7,8}(?:[\-—转]\d{1,5})?|1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}|400[\- ]?\d{3,4}[\- ]?\d{3,4}|\d{7,8}(?:转\d{1,5})?|12\d{3}|9[56]\d{3,4})(?!\d|[余多]?[万亿]?元)"
)
#: A telephone number right after a name: 王艳，电话8223607.
PHONE_NEXT = re.compile(r"[，、（ ]?(?:联系)?(?:电话|手机)?[：:]?\d{3}")
#: What before a number says that it is the newsroom's: 本报热线, 报料电话.
NEWSROOM = "本报|编辑部|报料"
#: What before a number says that complaints go there: 监督电话, 投诉热线.
COMPLAINTS = "监督|举报|投诉"
