"""The statements made at a meeting, each up to the next attribution or the paragraph's end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...page import Article
from ...schema import STATEMENT_VERBS
from ..meetings import Meeting
from ..meetings.sentences import BEFORE_OR_AFTER, LONGEST_SENTENCE
from ..people import Mention, Roster
from .attributing import attribute
from .content import names_only, tells_nothing
from .speakers import is_subject
from .statement import LONGEST_WORDS, Passage, Said, Statement

_VERB = "|".join(sorted(STATEMENT_VERBS, key=lambda v: (-len(v), v)))
_ATTRIBUTION = re.compile(rf"(?P<verb>{_VERB})(?:(?:指出|强调|道|说|称|了)(?=[，：]))?(?P<sign>[，：])?")
#: 提出三点要求：一是…: what is put forward stands after the colon.
_PUT_FORWARD = re.compile(
    r"(?:了)?(?:[^，。；：“”]{1,14}[：]|(?:以下|如下|[一二三四五六七八九十\d]+[点条项个])[^，。；]{0,6}，)"
)
_ASIDE = re.compile(
    r"(?:会前|会议开始前|会后|会议结束后|会议间隙|会间|离开时|临别时|接受[^，。]{0,10}采访|(?<!面)对记者|告诉记者|向记者|在[^，。；]{0,8}(?:批示|贺信|来信)[中里]|媒体见面会)"
)
_QUOTE = re.compile("[“”]")
_SENTENCE_END = re.compile("[。！？；”]")


def find_statements(article: Article, index: int, roster: Roster, meeting: Meeting) -> list[Statement]:
    """The statements made at a meeting, in printed order."""
    text = article.printed.text
    out: list[Statement] = []
    subject: Mention | None = None
    blocks = article.paragraphs
    starts = [block.start for block in blocks]
    stretches = [
        (number, order, max(blocks[number].start, scope_start), min(blocks[number].end, scope_end))
        for order, (scope_start, scope_end) in enumerate(meeting.scopes)
        for number in range(max(bisect_right(starts, scope_start) - 1, 0), bisect_left(starts, scope_end))
    ]
    for number, _, start, end in sorted(stretches):
        block = blocks[number]
        if start >= end:
            continue
        if BEFORE_OR_AFTER.match(text, block.start) and not block.start <= meeting.hold[0] < block.end:
            continue
        known = roster.within(index, blocks[0].start, end)
        passage = Passage(text, start, end, roster.within(index, start, end), known, subject)
        out += _statements(passage)
        subjects = (mention for mention in reversed(passage.mentions) if is_subject(text, mention, start))
        subject = next(subjects, subject)
    return out


def _statements(passage: Passage) -> list[Statement]:
    """The statements of a passage that tell content, each with its words."""
    text, found = passage.text, list(_attributions(passage))
    out = []
    for number, statement in enumerate(found):
        start, end = statement.text[0], found[number + 1].attribution if number + 1 < len(found) else passage.end
        while end > start and text[end - 1] in "，、 \n":
            end -= 1
        while start < end and text[start] == " ":
            start += 1
        statement.text = (start, end)
        if not tells_nothing(text[start:end], text[slice(*statement.verb)]):
            out.append(statement)
    return out


def _attributions(passage: Passage) -> Iterator[Statement]:
    """The statements of a passage, those without content too, each as if it went on to the passage's end."""
    text, start, end = passage.text, passage.start, passage.end
    matches = list(_ATTRIBUTION.finditer(text, start, end))
    if not matches:
        return
    quotes = _quote_depth(text, start, end)
    sentences = _sentence_starts(text, start, end, quotes)
    put_forward = start
    for match in matches:
        verb, content = match["verb"], match.end()
        verb_start, verb_end = match.span("verb")
        if quotes[verb_start - start] or verb_start < put_forward or _in_title(text, start, verb_start):
            continue
        if verb == "提出" and not match["sign"] and (put := _PUT_FORWARD.match(text, content, end)):
            content = put.end()
        sentence = max(sentences[bisect_right(sentences, verb_start) - 1], verb_start - LONGEST_SENTENCE)
        clause = max(sentence, *(text.rfind(sign, sentence, verb_start) + 1 for sign in "，："))
        before = text[clause:verb_start]
        said = Said(verb, match["sign"], (verb_start, verb_end), content, sentence, clause, before)
        statement = attribute(passage, said)
        if statement is None or _ASIDE.search(text[min(sentence, statement.attribution) : verb_start]):
            continue
        yield statement
        if not names_only(text, content, verb):
            passage.last = statement
        put_forward = content


def _in_title(text: str, start: int, position: int) -> bool:
    """就《…决定（讨论稿）》作说明: the word is part of a document's name."""
    opened = text.rfind("《", max(start, position - LONGEST_WORDS), position)
    return opened >= 0 and text.find("》", opened, position) < 0


def _quote_depth(text: str, start: int, end: int) -> bytearray:
    depth = 0
    out = bytearray(end - start + 1)
    opened = start
    for match in _QUOTE.finditer(text, start, end):
        if match.group() == "“":
            if not depth:
                opened = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                out[opened - start : match.end() - start] = b"\1" * (match.end() - opened)
    if depth:
        out[opened - start : end - start] = b"\1" * (end - opened)
    return out


def _sentence_starts(text: str, start: int, end: int, quotes: bytearray) -> list[int]:
    """Where the sentences of a paragraph begin, its own start first."""
    return [start] + [
        match.end()
        for match in _SENTENCE_END.finditer(text, start, end)
        if (
            match.start() > start and text[match.start() - 1] in "。！？，"
            if match.group() == "”"
            else not quotes[match.start() - start]
        )
    ]
