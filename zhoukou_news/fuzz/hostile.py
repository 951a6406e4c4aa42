"""Pages of about a length that no newspaper would print: one line, quotes that never close, one thing over and over."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from ..document import printable
from .material import Material

#: What pages begin with that go on with one thing over and over: a report's lead, and an account as far as its number.
LEAD = "市委召开常委会会议\n本报讯（记者 王艳）2月9日下午，市委书记刘继标主持召开市委常委会会议。会议强调，"
ACCOUNT = "爱心捐款公告\n户名：周口市红十字会\n开户行：中国农业银行周口分行\n账号："


def _repeated(unit: str, before: str = "") -> Callable[[Material, random.Random, int], str]:
    def make(material: Material, chance: random.Random, length: int) -> str:
        return before + unit * max((length - len(before)) // len(unit), 1) + chance.choice(("", "\n", "。\n"))

    return make


def _one_line(material: Material, chance: random.Random, length: int) -> str:
    """Whole pages on one line."""
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        parts.append("".join(material.bases[chance.choice(material.names)].text.split()))
    return "".join(parts)[:length]


def _repeated_pieces(material: Material, chance: random.Random, length: int) -> str:
    """A few pieces of pages, over and over: what a grammar can be caught by, that nobody thought of."""
    unit = "".join(
        material.any_character(chance) if chance.random() < 0.3 else material.any_text(chance)
        for _ in range(chance.randint(1, 4))
    )
    if chance.random() < 0.5:
        unit = unit.replace("\n", "")
    return chance.choice(("", LEAD, ACCOUNT)) + (unit or "、") * (length // max(len(unit), 1) + 1)


def _random_pieces(material: Material, chance: random.Random, length: int) -> str:
    pieces = material.short_pieces if chance.random() < 0.5 else material.pieces
    joint = chance.choice(("", "", "、", "\n", " "))
    parts = chance.choices(pieces, k=1 + length * len(pieces) // sum(len(piece) + len(joint) for piece in pieces))
    return joint.join(parts)


def _random_characters(material: Material, chance: random.Random, length: int) -> str:
    return "".join(material.any_character(chance) for _ in range(min(length, 20_000)))


def _any_characters(material: Material, chance: random.Random, length: int) -> str:
    return "".join(chr(chance.randint(1, chance.choice((0xFFFF, 0x10FFFF)))) for _ in range(min(length, 20_000)))


#: Each makes a page of about a length, by name.
HOSTILE: Mapping[str, Callable[[Material, random.Random, int], str]] = {
    "one line": _one_line,
    "repeated pieces": _repeated_pieces,
    "random pieces": _random_pieces,
    "random characters": _random_characters,
    "any characters": _any_characters,
    **{
        f"{'bare' if not before else 'report' if before == LEAD else 'account'} {printable(unit)}": _repeated(
            unit, before
        )
        for before in ("", LEAD, ACCOUNT)
        for unit in (
            *"、，。：“”（）《 　0９一会\n\r\f\u2028\x01\u0301\ue000\u200b\U00020000",
            "“（",
            "（“《",
            "王艳、",
            "王艳 ",
            "王艳，",
            "市委书记",
            "市长王艳、",
            "2月9日",
            "2020年",
            "1.5亿元",
            "会议强调，",
            "会议要求 ",
            "主持会议，",
            "出席会议",
            "召开会议。",
            "联系人：",
            "账号：",
            "联系电话：0394",
            "户名：周口市红十字会\n",
            "记者 ",
            "（记者 王艳）",
            "②2",
            "②2\n",
            "一\n",
            "一\n\n",
            "e\u0301",
            "\r\n",
            "0 ",
            "0-",
            "6228 4800\n",
        )
    },
}
