"""Where the sentences and clauses of clean text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...printed import HAN
from ..stretches import Place

#: Signs before the items of a roundup.
ITEM_SIGNS = frozenset("●○△▲▼◆■□·※◎★")
CLAUSE_BREAK = frozenset("，。；：！？\n")
#: How long a sentence can be, and a clause of it before 召开: what goes beyond is no page of the genre, and is not looked
#: through for each meeting anew.
LONGEST_SENTENCE, LONGEST_CLAUSE = 1_000, 200
_SENTENCE_STOP = re.compile("[。！？；\n]")
_CLAUSE_SIGNS = re.compile("[“《（”》），：；]")
_SENTENCE_SIGNS = re.compile("[“”\n。！？]")

#: 会前, 座谈会开始前, 会议结束后: before or after a meeting, not at it; nor is what a reporter saw elsewhere.
BEFORE_OR_AFTER = re.compile(
    "记者在(?!会上|会议|大会|会场(?!外)|现场|[^，。；]{2,16}会上)[^，。；]{2,24}(?:看到|见到|采访)|"
    f"会[前后](?![的召举])|(?:[{HAN}]{{0,6}}会|[{HAN}]{{0,4}}会议)(?:召开|开始|举行|结束)?之?[前后]，|离开时|临别时"
)
#: What a sentence begins with that comes back to the meeting.
AT_MEETING = re.compile(f"(?:会|[{HAN}]{{0,6}}会)上，|会议|大会|全会")


def start_of_clause(text: str, position: int, limit: int) -> int:
    """Where the clause begins that a place stands in; quotations and brackets are passed over whole."""
    limit = max(limit, position - LONGEST_CLAUSE)
    depth = 0
    while position > limit:
        c = text[position - 1]
        if c in "”》）":
            depth += 1
        elif c in "“《（":
            depth = max(0, depth - 1)
        elif (c in CLAUSE_BREAK and depth == 0 and not _in_clock_time(text, position - 1)) or c == "\n":
            break
        position -= 1
    return position


def _in_clock_time(text: str, sign: int) -> bool:
    """下午3：00: the colon parts no clauses."""
    return text[sign] == "：" and text[sign - 1 : sign].isdigit() and text[sign + 1 : sign + 2].isdigit()


def start_of_sentence(text: str, position: int, limit: int) -> int:
    """Where the sentence begins that a place stands in."""
    limit = max(limit, position - LONGEST_SENTENCE)
    return max(limit, *(text.rfind(sign, limit, position) + 1 for sign in "。！？；\n"))


def end_of_sentence(text: str, position: int, limit: int) -> int:
    """Where the sentence ends that a place stands in, its sign included."""
    limit = min(limit, position + LONGEST_SENTENCE)
    match = _SENTENCE_STOP.search(text, position, limit)
    return match.end() if match else limit


def sentences(text: str, start: int, end: int) -> Iterator[Place]:
    """The sentences of a stretch, signs within quotations passed over."""
    depth = 0
    begin = start
    for match in _SENTENCE_SIGNS.finditer(text, start, end):
        c = match.group()
        if c == "“":
            depth += 1
        elif c == "”":
            depth = max(0, depth - 1)
        if (
            c == "\n"
            or (c in "。！？" and depth == 0)
            or (c == "”" and depth == 0 and text[match.start() - 1] in "。！？")
        ):
            stop = match.end()
            if text[begin:stop].strip():
                yield begin, stop
            begin = stop
            depth = 0 if c == "\n" else depth
    if begin < end and text[begin:end].strip():
        yield begin, end


def clause_ends(text: str, start: int, end: int) -> list[int]:
    """The ends of the sentence's clauses, quotations and brackets left whole."""
    out = []
    depth = 0
    for match in _CLAUSE_SIGNS.finditer(text, start, end):
        c = match.group()
        if c in "“《（":
            depth += 1
        elif c in "”》）":
            depth = max(0, depth - 1)
        elif depth == 0:
            out.append(match.end())
    return out
