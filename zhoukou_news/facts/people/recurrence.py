"""Every further mention of a name that is known."""

from __future__ import annotations

from .. import posts
from ..names import ORDINARY_WORDS, follower, hard_boundary
from .excluding import TERM_AFTER
from .findings import Findings
from .surroundings import says_within, verb_at


def propagate(findings: Findings) -> None:
    """Every further mention of a name that is known with two characters or more."""
    ordered = sorted((n for n in findings.known if len(n) >= 2), key=lambda n: (-len(n), n))
    for article, text in enumerate(findings.texts):
        covered = findings.covered(article)
        for name in ordered:
            if findings.count(name) == 0:
                continue
            position = text.find(name)
            while position >= 0:
                end = position + len(name)
                if not any(covered[position:end]) and _plausible(findings, article, name, position, end):
                    findings.add(article, position, end, "known")
                    covered[position:end] = b"\1" * (end - position)
                position = text.find(name, end)


def _plausible(findings: Findings, article: int, name: str, start: int, end: int) -> bool:
    """Whether the characters of a known name are a mention of it here, not part of a word or place."""
    text = findings.texts[article]
    if text[start - 1 : start] == "·" or text[end : end + 1] == "·":
        return False
    if TERM_AFTER.match(text, end) or (text[start - 1 : start] == "学" and TERM_AFTER.match(text, end + 2)):
        # 毛泽东思想, 焦裕禄精神: a term, no person.
        return False
    block = next((b for b in findings.articles[article].blocks if b.start <= start < b.end), None)
    if block is None or block.role == "byline":
        return False
    word = name in ORDINARY_WORDS or name in findings.words
    if len(name) >= 3 and not word:
        return True
    gaps = findings.gaps[article]
    edge = start == block.start or hard_boundary(text, start - 1) or start in findings.name_ends[article]
    if word:
        if start == block.start and (
            (block.role == "heading" and follower(text, end)) or says_within(text, end, block.end)
        ):
            return True
        strong = verb_at(text, end) or text.startswith("同志", end) or posts.post_at(text, end) > 0
        listed = (text[start - 1 : start] == "、" and start - 1 in findings.name_ends[article]) or (
            text[end : end + 1] == "、" and end + 1 in findings.found[article]
        )
        return ((edge or start in gaps) and strong) or listed
    after = hard_boundary(text, end) or end in gaps or follower(text, end) > 0 or posts.post_at(text, end) > 0
    if block.role == "heading":
        after = after or any(text.startswith(n, end) for n in findings.known)
    before = (
        edge
        or start in gaps
        or text[start - 1] in "的和与及对向由为以在受据让给请跟把被省市县区"
        or posts.ends_with_post(text, block.start, start) is not None
    )
    return (after and before) or ((after or before) and findings.known.get(name, 0) >= 2)
