"""Lists of names, set apart by 、: what vouches for one vouches for all."""

from __future__ import annotations

import re

from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, SOFT, Candidate, best, follower
from .excluding import excluded, school_goes_on
from .findings import Findings
from .shapes import NO_NAME_ENDS, SETTLEMENT_ENDS, nameable, plain_name
from .strangers import stranger
from .surroundings import and_others, body_like, company_goes_on, log_odds, verb_at
from .word_names import word_beside

ANNOTATION = re.compile(r"[（][^（）]{1,16}[）]")
#: A list of its own after a comma or 以及: its title comes after it.
_OTHER_LIST = re.compile(
    rf"[{HAN}·]{{2,4}}(?:、[{HAN}·]{{2,4}})*等[{HAN}“”]{{0,10}}(?:领导|负责|代表|委员|常委|同志|人)"
)
_LIST_OF_NAMES = re.compile(
    rf"(?P<first>[{HAN}·]{{2,10}})(?P<rest>(?:、[{HAN}·]{{2,4}})+)等(?=[\d一二两三四五六七八九十]+[余多]?[人名位]|[人，。])"
)
#: A、B等三个村: the list is of places.
_AND_OTHER_PLACES = re.compile(r"等(?:[\d一二两三四五六七八九十]+个)?[村镇乡县区市地处单部局](?!领导|级|直|委|政|四|“)")
#: What every `_LIST_OF_NAMES` ends in: cheap to look for.
_LIST_AND_OTHERS = re.compile("、[^、]{2,4}等")
_AND = re.compile("[和与及]|以及")
#: A、B、C、D等市领导: long enough that its slots are names even where they are words.
LONG_LIST = re.compile(
    rf"(?P<names>[{HAN}·]{{2,4}}(?:、[{HAN}·]{{2,4}}){{3,}}?)(?=等[{HAN}“”]{{0,10}}(?:领导|同志|代表|委员|负责)|出席|参加|列席)"
)
#: How many characters a list of names has at the most that nothing but its names vouches for: some 300 names. A list
#: is tried from every name in it.
LONGEST_LIST = 1500
#: The log-odds from which on what stands beside a name of a list is one.
_LIKELY_IN_LIST = -2.5


def add_list(
    findings: Findings,
    article: int,
    block: Block,
    start: int,
    choice: Candidate,
    title: tuple[int, int] | None,
    how: str = "title",
) -> int:
    """A name and the names listed after it with 、 that the same title covers; gives where the list ends."""
    text = findings.texts[article]
    listed = False
    leads = title is not None and posts.ends_with_post(text, *title) in ("official", "group")
    end = choice.end
    if not choice.bounded:
        findings.unbounded.add(text[start:end])
    findings.add(article, start, end, how, title)
    while True:
        match = ANNOTATION.match(text, end)
        if match:
            end = match.end()
        if text.startswith("同志", end):
            end += 2
        if end >= block.end:
            return end
        sign = text[end]
        if sign in "、/":
            sign = "、"
            listed = True
            begin = end + 1
        elif joined := _AND.match(text, end):
            begin = joined.end()
            if sign in "以及" and _OTHER_LIST.match(text, begin):
                title = None
        elif sign == "，" and not _OTHER_LIST.match(text, end + 1):
            begin = end + 1
        else:
            return end
        if sign == "、" and begin in findings.rolls[article]:
            end = findings.rolls[article][begin]
            findings.add(article, begin, end, "list", title, inherited=True)
            continue
        following = best(findings.candidates(article, begin, listed=sign == "、"), 2.0 if sign == "、" else 3.0)
        if following is None and sign != "，" and how == "title" and leads:
            following = stranger(findings, article, begin, listed=sign == "、")
            if following is None and sign == "、":
                following = word_beside(findings, article, begin, block.end)
        if following is None or (not following.bounded and (sign != "、" or following.score < 2.4)):
            return end
        name = text[begin : following.end]
        tail = text[following.end : following.end + 2]
        if sign != "、":
            # A comma or 和 goes on with the list only where the list visibly does.
            if name in ORDINARY_WORDS or not (
                tail[:1] in "，、及和"
                or tail[:1] == "等"
                or verb_at(text, following.end)
                or (listed and plain_name(name) and (tail[:1] in "；。" or follower(text, following.end) >= 2))
            ):
                return end
            if sign == "，" and ((verb_at(text, following.end) and name not in findings.known) or len(name) > 3):
                return end
        elif name in ORDINARY_WORDS and not (
            tail[:1] in "、，" or verb_at(text, following.end) or and_others(text, following.end)
        ):
            return end
        elif (
            posts.post_at(text, begin)
            or body_like(findings, text, begin, following.end)
            or school_goes_on(text, following.end)
            or company_goes_on(text, following.end)
        ):
            return end
        end = following.end
        findings.add(article, begin, end, "list", title, inherited=True)


def joined_last(findings: Findings, article: int, end: int) -> tuple[int, int] | None:
    """A、B、C及D: the name after 及 with which a list ends whose last slot before it ends at a place."""
    text = findings.texts[article]
    joined = _AND.match(text, end)
    if joined is None:
        return None
    start = joined.end()
    choice = best(findings.candidates(article, start, listed=True), 2.4)
    if choice is None or not choice.bounded:
        return None
    name = text[start : choice.end]
    return None if name in ORDINARY_WORDS or names.SURNAMES.get(name[0]) != "c" else (start, choice.end)


def bare_list(findings: Findings, article: int, block: Block, start: int) -> None:
    """A、B、C出席 or A、B、C等县领导: a list at a clause's start whose every slot is a name."""
    text = findings.texts[article]
    match = (
        LONG_LIST.match(text, start, min(block.end, start + LONGEST_LIST))
        if text.find("、", start + 2, start + 5) >= 0
        else None
    )
    if match:
        parts = match["names"].split("、")
        named = sum(1 for p in parts if p[0] in names.SURNAMES or "·" in p or p[:2] in names.COMPOUND_SURNAMES)
        if 2 * named >= len(parts) and not any(
            posts.ends_with_post(p, 0, len(p)) or p[-1] in NO_NAME_ENDS or follower(p, 0) >= 2 for p in parts
        ):
            for part in parts:
                findings.add(article, start, start + len(part), "list")
                start += len(part) + 1
            return
    slots: list[tuple[int, int]] = []
    weak = 0
    position = start
    while True:
        if (article, position) in findings.listless or position - start > LONGEST_LIST:
            findings.listless.update((article, a) for a, _ in slots)
            return
        found = findings.candidates(article, position)
        choice = next((c for c in found if text[c.end : c.end + 1] == "、" and c.score >= 2.0), None) or best(
            found, 2.6 if position == start else 2.4
        )
        name = text[position : choice.end] if choice is not None else ""
        word = name in ORDINARY_WORDS and name not in findings.known
        if (
            choice is None
            or (word and (follower(text, position) >= 2 or names.SURNAMES.get(name[0]) != "c"))
            or body_like(findings, text, position, choice.end)
            or (name[-1] in SETTLEMENT_ENDS and name not in findings.known)
        ):
            findings.listless.add((article, position))
            findings.listless.update((article, a) for a, _ in slots)
            return
        if word:
            weak += 1
        if names.SURNAMES.get(name[0]) == "w" and "·" not in name and name not in findings.known:
            weak += 1
        slots.append((position, choice.end))
        end = choice.end
        annotation = ANNOTATION.match(text, end)
        end = annotation.end() if annotation else end
        if text[end : end + 1] != "、":
            break
        position = end + 1
    last = joined_last(findings, article, end)
    if last is not None:
        slots.append(last)
        end = last[1]
    if len(slots) < 2 or (weak and len(slots) < weak + 2):
        return
    if 2 * sum(
        "·" in text[a:b] or text[a:b] in findings.known or plain_name(text[a:b]) or names.is_minority_name(text[a:b])
        for a, b in slots
    ) < len(slots):
        # 金条、金佛、金项链
        return
    known = sum(1 for a, b in slots if text[a:b] in findings.known)
    if _AND_OTHER_PLACES.match(text, end):
        return
    listed = text[end : end + 1] == "等" or verb_at(text, end) or follower(text, end) >= 2
    if listed and (
        len(slots) >= 3
        or known
        or all(b - a >= 3 for a, b in slots)
        or verb_at(text, end)
        or text[end : end + 1] == "等"
    ):
        for a, b in slots:
            findings.add(article, a, b, "list")


def scan_lists(findings: Findings, article: int, block: Block) -> None:
    """尚有A、B、C等3人: a list of names within a clause."""
    text = findings.texts[article]
    if not _LIST_AND_OTHERS.search(text, block.start, block.end):
        return
    for match in _LIST_OF_NAMES.finditer(text, block.start, block.end):
        slots = match["rest"][1:].split("、")
        if any(
            s in ORDINARY_WORDS
            or names.SURNAMES.get(s[0], "w") == "w"
            or len(s) > 3
            or any(c not in names.GIVEN for c in s[2:])
            for s in slots
        ):
            continue
        if any(posts.ends_with_post(s, 0, len(s)) or s[-1] in NO_NAME_ENDS for s in slots):
            continue
        first = match["first"]
        for size in (3, 2):
            name = first[-size:]
            if (
                len(first) >= size
                and names.SURNAMES.get(name[0], "w") != "w"
                and name not in ORDINARY_WORDS
                and all(c in names.GIVEN for c in name[1:])
            ):
                slots.insert(0, name)
                break
        position = match.end("first") - (len(slots[0]) if len(slots) > match["rest"].count("、") else -1)
        for name in slots:
            if position not in findings.found[article] and text[position : position + len(name)] == name:
                findings.add(article, position, position + len(name), "list")
            position += len(name) + 1


def extend_lists(findings: Findings, article: int) -> None:
    """首批奖励A、上官秋月: beside a name of a list, what the weights too take for a name."""
    text = findings.texts[article]
    found = findings.found[article]
    pending = [mention for mention in found.values() if mention.how != "byline"]
    while pending:
        mention = pending.pop()
        places: list[tuple[int, int]] = []
        end = mention.start - 1
        if text[end : end + 1] == "、" and end not in findings.name_ends[article]:
            places += [(end - size, end) for size in (3, 2) if end >= size]
        start = mention.end + 1
        if text[mention.end : start] == "、" and start not in found:
            choice = best(findings.candidates(article, start, listed=True), 2.0)
            if choice is not None and choice.bounded:
                places.append((start, choice.end))
        for start, end in places:
            if (
                names.SURNAMES.get(text[start], "w") != "w"
                and SOFT.fullmatch(text, start, end)
                and nameable(text, start, end, words=True)
                and any(character in names.GIVEN for character in text[start + 1 : end])
                and not excluded(text, start, end)
                and not body_like(findings, text, start, end)
                and not company_goes_on(text, end)
                and not findings.is_taken(article, start, end)
                and (
                    names.is_minority_name(text[start:end])
                    or log_odds(findings, article, start, end) >= _LIKELY_IN_LIST
                )
            ):
                pending.append(findings.add(article, start, end, "list"))
                break
