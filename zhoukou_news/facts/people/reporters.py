"""Reporters who are told of, as other people are: none of a byline."""

from __future__ import annotations

from ...page import Block
from .. import posts
from ..names import best
from .findings import Findings
from .lists import add_list
from .shapes import likely_name, plain_name

#: What the name of a newspaper, station or site ends in.
_PRESS = frozenset("社报台网司心体志部")
#: What is said of a reporter who is told of: 党员记者岳锋, 全国著名记者岳锋.
_SORTS_OF_REPORTERS = frozenset("党员 一线 青年 年轻 资深 战地 著名 知名".split())


def scan_reporters(findings: Findings, article: int, block: Block) -> None:
    """人民网天津分公司记者孙翼飞: a reporter who is told of, not one of a byline."""
    text = findings.texts[article]
    position = text.find("记者", block.start, block.end)
    while position >= 0:
        start = position + 2
        if (text[position - 1 : position] in _PRESS or text[position - 2 : position] in _SORTS_OF_REPORTERS) and text[
            position - 2 : position
        ] not in (
            "本报",
            "本社",
            "本台",
            "本网",
        ):
            choice = best(findings.candidates(article, start, slot=True), 3.0)
            if (
                choice is not None
                and (choice.bounded or choice.end - start == 3)
                and (
                    plain_name(text[start : choice.end])
                    or likely_name(text[start : choice.end])
                    or (choice.bounded and choice.score >= 3.3)
                )
                and text[choice.end : choice.end + 1] != "摄"
                and start not in findings.found[article]
            ):
                known = text[position - 2 : position] in ("著名", "知名")
                begin = (
                    position if known else posts.title_start(text, position, block.start, findings.name_ends[article])
                )
                add_list(findings, article, block, start, choice, (begin, start))
        position = text.find("记者", start, block.end)
