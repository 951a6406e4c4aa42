"""Reporters who are told of, as other people are: none of a byline."""

from __future__ import annotations

import re

from ...page import Block
from .. import posts
from ..names import best
from .findings import Findings
from .lists import add_list
from .shapes import likely_name, plain_name

_REPORTER = re.compile("记者")
#: What the name of a newspaper, station or site ends in.
_PRESS = frozenset("社报台网司心体志部")
#: What stands before the reporters of a byline.
_OURS = frozenset(("本报", "本社", "本台", "本网"))
#: Adjectives, which are no part of a title.
_KNOWN = frozenset(("著名", "知名"))
#: What is said of a reporter who is told of: 党员记者岳锋, 全国著名记者岳锋.
_SORTS_OF_REPORTERS = _KNOWN | frozenset("党员 一线 青年 年轻 资深 战地".split())


def scan_reporters(findings: Findings, article: int, block: Block) -> None:
    """人民网天津分公司记者孙翼飞: a reporter who is told of, not one of a byline."""
    text = findings.texts[article]
    for match in _REPORTER.finditer(text, block.start, block.end):
        position, start = match.span()
        before = text[position - 2 : position]
        if before in _OURS or not (text[position - 1 : position] in _PRESS or before in _SORTS_OF_REPORTERS):
            continue
        choice = best(findings.candidates(article, start, slot=True), 3.0)
        if choice is None or text[choice.end : choice.end + 1] == "摄" or start in findings.found[article]:
            continue
        name = text[start : choice.end]
        if not (choice.bounded or len(name) == 3):
            continue
        if not (plain_name(name) or likely_name(name) or (choice.bounded and choice.score >= 3.3)):
            continue
        begin = position
        if before not in _KNOWN:
            begin = posts.title_start(text, position, block.start, findings.name_ends[article])
        add_list(findings, article, block, start, choice, (begin, start))
