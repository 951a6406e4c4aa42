"""Characters, signs, line ends and pieces of sentences that pages are changed by."""

from __future__ import annotations

import re

from ..printed import LINE_END, SPACE

LINE_ENDS = re.compile(r"\r\n|\n|\r")
PIECE = re.compile(r"[^，。、：；！？”\n]*[，。、：；！？”\n]+|[^，。、：；！？”\n]+")
#: What ends a line, in some file or other; and the spaces that typesetting puts in.
LINE_END_FORMS = ("\r\n", *re.findall(f"[{LINE_END}]", "".join(map(chr, range(0x2030)))))
SPACE_FORMS = re.findall(f"[{SPACE}]", "".join(map(chr, range(0x10000))))
#: Signs that articles, bylines, lists, dates, amounts, quotations and accounts are read by.
SIGNS = (
    *"，。、：；！？“”‘’（）()《》【】[]—-－·…|｜/／%％.．,:;\"'￥¥$ 　0９5５年月日时元万亿点号第至②①■●◆▲",
    "——",
    "②2",
    "①16",
    "（记者 ",
    "\t",
    "\u200b",
    "\ufeff",
    "\u00a0",
)
#: Ranges of code points: controls, Latin with marks, combining, bidirectional and joining controls, other scripts,
#: signs, private use, compatibility forms, unassigned, beyond the BMP.
ODD_RANGES = (
    (0x01, 0x1F),
    (0x7F, 0x9F),
    (0xA0, 0x17F),
    (0x300, 0x36F),
    (0x600, 0x6FF),
    (0x660, 0x669),
    (0x1100, 0x11FF),
    (0x2000, 0x206F),
    (0x2150, 0x218B),
    (0x2460, 0x24FF),
    (0x2E80, 0x2FDF),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xAC00, 0xAC40),
    (0xE000, 0xE100),
    (0xF900, 0xFAFF),
    (0xFE00, 0xFE0F),
    (0xFF00, 0xFFEF),
    (0xFFF0, 0xFFFF),
    (0x1F300, 0x1F64F),
    (0x20000, 0x20100),
    (0xE0100, 0xE01EF),
    (0x10FF00, 0x10FFFF),
)
