"""Names that their own characters vouch for, wherever they stand."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, words
from ...page import Block
from .. import names, posts
from ..names import (
    ORDINARY_WORDS,
    best,
    element_ends,
    element_starts,
    family_at,
    follower,
    hard_boundary,
    japanese_ends,
)
from .findings import Findings
from .lists import add_list
from .shapes import NAMED_AFTER, NO_PERSON_ENDS, likely_name, plain_name
from .surroundings import verb_at

#: A common surname and a character of given names: where a name can begin that nothing else marks.
_PLAIN = re.compile(
    f"[{''.join(s for s, kind in names.SURNAMES.items() if kind == 'c')}][{''.join(sorted(names.GIVEN))}]"
)
#: What the words for many occupations end in (送水工, 训导员, 药学家), beyond those that the lexicon lists.
_OCCUPATION_ENDS = frozenset("员工师家匠者")
_NO_OCCUPATION = re.compile(
    "(?:[大国全自人一回老当本各客][家]|人员|全员|动员|复员|[施完开竣动加分打务招手罢停返复用员职]工|出师|[^记学编作笔患]者)$"
)
_OCCUPATION_PARTS = frozenset(
    ("工程", "师范", "师生", "家庭", "家乡", "家属", "家居", "家禽", "家园", "家风", "工农", "工商")
)
_SIGNS_BEFORE = frozenset("，。、；：！？（）”“\n—　 ")
_WORDS_BEFORE = frozenset("的和与对向给让被把跟请像有着在")
_AFTER_PLAIN = frozenset("说在是就和与从已将被把的对为也又还曾向都")
_KIN_BEFORE = Vocabulary(w for w in words("kin_and_age_words", "kin", "age", "origin") if len(w) > 1)
#: What follows a name put together of elements though it is no verb; and what makes a place or a body of it.
_AFTER_ELEMENTS = frozenset("的和与家三两二四五六七八九")
_NO_ELEMENTS_AFTER = names.DIVISION_ENDS | set("苏嘎路街山河湖沟滩桥站港湾岛")


def scan_plain(findings: Findings, article: int, block: Block) -> None:
    """张海迪的事迹, 也有王建国: a name by its own characters, where on both sides nothing can belong to it."""
    text = findings.texts[article]
    found = findings.found[article]
    for match in _PLAIN.finditer(text, block.start, block.end):
        start = match.start()
        if start in found:
            continue
        before = text[start - 1] if start > block.start else "\n"
        opening = before in _SIGNS_BEFORE or start == block.start
        working = before in _OCCUPATION_ENDS and start - block.start >= 3
        if not opening and not working and before not in _WORDS_BEFORE:
            continue
        choice = best(findings.candidates(article, start), 3.0)
        if choice is None:
            continue
        end = choice.end
        name = text[start:end]
        if name in findings.known:
            findings.add(article, start, end, "known")
            continue
        if (
            not (plain_name(name) or (len(name) == 3 and findings.count(name) >= 2 and likely_name(name, words=False)))
            or text[end - 1 : end + 1] in ORDINARY_WORDS
            or text[start - 1 : start + 1] in ORDINARY_WORDS
            or text[start - 2 : start + 1] in ORDINARY_WORDS
            or (
                name[:2] in ORDINARY_WORDS
                and not (findings.count(name) >= 2 and findings.count(name[:2]) == findings.count(name))
            )
            or name[-1] in NO_PERSON_ENDS
            or name[-1] in "地度人"
            or (before == "“" and text[end : end + 1] == "”")
            or (working and text[start - 1 : start + 1] in _OCCUPATION_PARTS)
        ):
            continue
        closing = hard_boundary(text, end) and text[end : end + 1] not in ("》", "-", "/")
        size = follower(text, end)
        if not closing and not (size >= 2 or (size == 1 and text[end] in _AFTER_PLAIN)):
            continue
        if len(name) == 2:
            # 江淮、江南: two characters need more than their look.
            if not (opening and findings.count(name) >= 2 and (verb_at(text, end) or text[end : end + 1] == "是")):
                continue
        title = None
        if working:
            begin = posts.title_start(text, start - 1, block.start, findings.name_ends[article])
            if start - begin >= 3 and not _NO_OCCUPATION.search(text, begin, start):
                title = (begin, start)
            else:
                continue
        if title is not None:
            add_list(findings, article, block, start, choice, title, how="plain")
        else:
            findings.add(article, start, end, "plain")


def scan_dotted(findings: Findings, article: int, block: Block) -> None:
    """来自法国的玛丽·洛朗: names with a dot, wherever they stand."""
    text = findings.texts[article]
    dot = text.find("·", block.start, block.end)
    while dot >= 0:
        start = dot
        while (
            start > block.start
            and dot - start < 6
            and text[start - 1] in names.TRANSLITERATION
            and text[start - 1] not in "的和与"
            and start not in findings.name_ends[article]
            and start not in findings.found[article]
        ):
            start -= 1
        edge = (
            start == block.start
            or hard_boundary(text, start - 1)
            or text[start - 1] in _WORDS_BEFORE
            or text[start - 1] in _OCCUPATION_ENDS
        )
        if edge and dot - start >= 1 and start not in findings.found[article]:
            choice = best(findings.candidates(article, start), 3.0)
            name = text[start : choice.end] if choice is not None else ""
            if choice is not None and choice.score < 4.5:
                # 安吉拉·罗西教孩子们: the characters of transliterations end by themselves.
                following = text[choice.end : choice.end + 1]
                if (
                    (following in names.TRANSLITERATION and following not in names.VERBS_AMONG_SOUNDS)
                    or not set(name) <= names.TRANSLITERATION | {"·"}
                    or follower(text, choice.end - 1)
                ):
                    choice = None
            quoted = text[start - 1 : start] == "“" and choice is not None and text.startswith("”", choice.end)
            if choice is not None and not quoted and sum(c in names.TRANSLITERATION for c in name) >= len(name) - 2:
                findings.add(article, start, choice.end, "plain")
        dot = text.find("·", dot + 1, block.end)


def scan_elements(findings: Findings, article: int, block: Block) -> None:
    """三年级的马海木果, 友人秋山生哉先生: names put together of known elements, wherever they stand."""
    text = findings.texts[article]
    found = findings.found[article]
    japanese = findings.japanese
    for start in element_starts(text, block.start, block.end, japanese=japanese):
        if start in found or not (
            start == block.start
            or hard_boundary(text, start - 1)
            or (text[start - 1] in _WORDS_BEFORE and text[start - 1] != "在")
            or _KIN_BEFORE.longest_before(text, start, block.start)
            or posts.head_before(text, start, block.start)
        ):
            continue
        choice = best(findings.candidates(article, start), 2.7)
        if choice is None or choice.end > block.end:
            continue
        end = choice.end
        sure = dict(element_ends(text, start)).get(end, 0)
        if japanese and dict(japanese_ends(text, start)).get(end, 0) > 1 and choice.score >= 3.6:
            sure = end - start
        if (
            sure < 3
            or (sure < end - start and not family_at(text, start))
            or (sure < 4 and (end - start > 4 or not (choice.bounded or text[end] in _AFTER_ELEMENTS)))
            or text[start:end] in ORDINARY_WORDS
            or text[end : end + 1] in _NO_ELEMENTS_AFTER
            or NAMED_AFTER.match(text, end)
            or findings.is_taken(article, start, end)
        ):
            continue
        findings.add(article, start, end, "plain")
