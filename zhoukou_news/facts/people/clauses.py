"""Names that begin a clause whose verb is one of people."""

from __future__ import annotations

import re

from ...page import Block
from .. import names
from ..names import ORDINARY_WORDS, best, surname_at
from .findings import Findings
from .lists import LONG_LIST, LONGEST_LIST, bare_list
from .surroundings import SAYS, VERB, body_like, says_within, verb_at

_ACCOMPANIED = re.compile(r"在[^，。；]{2,30}陪同下|率[^，。；]{2,30}(?:调研|考察|检查|视察)")
#: What is said of a clause's first name, of eight characters at the most without a dot, or stands between it and the next;
#: looked for before the name's end is.
_TOLD = re.compile(
    rf"[^，。：；！？\n]{{2,8}}?(?:、|（[男女]|{VERB}|{_ACCOMPANIED.pattern})"
    rf"|[^，。：；！？\n]{{2,28}}?{SAYS}(?=[，。：；！？\n]|$)|[^，。：；！？\n]{{20,28}}?{SAYS}"
)
#: What a clause begins after.
_CLAUSE_SIGNS = "。！？；，”：\n…、（"
#: What a clause begins with that could begin with a name: a surname, a list's first slot, a name with a dot.
_OPENING = (
    f"(?=[\u3400-\u9fff])(?=[{''.join(sorted({*names.SURNAMES, *(name[0] for name in names.COMPOUND_SURNAMES)}))}]"
    r"|[\s\S]{2,4}、|[\s\S]{1,9}·)"
)
_CLAUSE = re.compile(f"[{_CLAUSE_SIGNS}]{_OPENING}")
_BEGINNING = re.compile(_OPENING)


def scan_clauses(findings: Findings, article: int, block: Block) -> None:
    """Names that begin a clause: a verb of saying or presence follows, or a list of names does, or their sex."""
    text = findings.texts[article]
    found = findings.found[article]
    starts = [match.end() for match in _CLAUSE.finditer(text, block.start, block.end)]
    if _BEGINNING.match(text, block.start, block.end) and (block.start == 0 or text[block.start - 1] in _CLAUSE_SIGNS):
        starts.insert(0, block.start)
    for start in starts:
        if start in found:
            continue
        # A list's first name has four characters at the most.
        if text.find("、", start + 2, start + 5) >= 0 and LONG_LIST.match(
            text, start, min(block.end, start + LONGEST_LIST)
        ):
            bare_list(findings, article, block, start)
            continue
        dotted = text.find("·", start, start + 10) >= 0
        if not dotted and not (surname_at(text, start) and _TOLD.match(text, start, block.end)):
            continue
        choice = best(findings.candidates(article, start))
        if choice is None:
            continue
        name = text[start : choice.end]
        if (
            name[-1] in names.DIVISION_ENDS or text[choice.end : choice.end + 1] in tuple("镇乡村县")
        ) and name not in findings.known:
            continue
        if (name in ORDINARY_WORDS or body_like(findings, text, start, choice.end)) and name not in findings.known:
            continue
        if text.startswith(("（男", "（女"), choice.end):
            findings.add(article, start, choice.end, "saying")
            continue
        if text[choice.end : choice.end + 1] == "、":
            bare_list(findings, article, block, start)
            continue
        if text[start - 1 : start] == "、":
            continue
        if not (
            verb_at(text, choice.end)
            or says_within(text, choice.end, block.end)
            or _ACCOMPANIED.match(text, choice.end, block.end)
        ):
            continue
        direct = len(name) == 3 and verb_at(text, choice.end) and name[:2] not in ORDINARY_WORDS
        strong = choice.score >= (2.85 if direct else 3.35) and (
            len(name) >= 3 or findings.count(name) >= 2 or name in findings.known
        )
        if strong and names.SURNAMES.get(name[0], "c") != "w":
            findings.add(article, start, choice.end, "saying")
