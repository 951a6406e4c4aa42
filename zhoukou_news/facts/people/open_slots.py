"""A name after a title where `names.candidates` knows none that is certain: its characters look like one, whatever follows."""

from __future__ import annotations

from ...lexicon import words
from .. import names, posts
from ..names import ORDINARY_WORDS, SOFT, Candidate, follower, hard_boundary
from .excluding import excluded
from .findings import Findings
from .shapes import ADDRESS_WORDS, likely_name, nameable, plain_name
from .surroundings import PRESENCE, log_odds, verb_at

#: The log-odds from which on two characters after an occupation are a name though nothing marks where it ends.
LIKELY_IN_SLOT = -4.5
#: The same for three characters whose first no table has as a surname.
_LIKELY_UNKNOWN = 1.5
#: What verbs begin with: no surname that no table has.
_VERB_FIRST = frozenset(word[0] for word in words("verbs"))


def open_slot(findings: Findings, article: int, start: int, kind: str) -> Candidate | None:
    """校长董艳算过一笔账: a common surname and characters of given names, whatever follows."""
    text = findings.texts[article]
    foreign = names.foreign_name(text, start)
    if foreign:
        return Candidate(start + foreign, 2.2, False)
    minority = names.minority_name(text, start)
    if minority:
        return Candidate(start + minority, 2.2, False)
    if (
        start < len(text)
        and text[start] not in names.SURNAMES
        and text[start : start + 2] not in names.COMPOUND_SURNAMES
    ):
        return _lent(findings, article, start)
    if names.counted(text, start):
        return None
    name = text[start : start + 3]
    if (
        (plain_name(name) or (kind == "official" and likely_name(name)))
        and len(name) == 3
        and name[2] != "地"
        and name[:2] not in ORDINARY_WORDS
        and text[start + 2 : start + 4] not in ORDINARY_WORDS
        and text[start + 3 : start + 4] not in ("·", "段")
        and not names.verb_goes_on(text, start + 3)
        and text[start + 2 : start + 4] not in ADDRESS_WORDS
        and text[start + 2 : start + 4] != "老师"
        and follower(text, start + 2) < 2
        and posts.post_at(text, start + 1) == 0
    ):
        return Candidate(start + 3, 2.2, False)
    name = text[start : start + 2]
    if (
        names.SURNAMES.get(name[:1]) != "c"
        or name[1:] not in names.GIVEN
        or (name in ORDINARY_WORDS and (kind == "official" or name not in names.NAME_WORDS))
        or text[start + 1 : start + 3] in ORDINARY_WORDS
    ):
        return None
    if follower(text, start) or follower(text, start + 1) >= 2 or hard_boundary(text, start + 2):
        return None
    if (
        kind != "official"
        and not names.verb_goes_on(text, start + 3)
        and log_odds(findings, article, start, start + 2) < LIKELY_IN_SLOT
    ):
        return None
    return Candidate(start + 2, 2.0, False)


def _lent(findings: Findings, article: int, start: int) -> Candidate | None:
    """主任要振山, 民警恒志国: a surname that is a function word elsewhere, or one that no table has, and given names."""
    text = findings.texts[article]
    lent = text[start] in names.LENT_SURNAMES
    if not lent and (not SOFT.match(text, start) or names.seldom_surname(text[start]) or text[start] in _VERB_FIRST):
        return None
    for size in (3, 2) if lent else (3,):
        end = start + size
        name = text[start:end]
        least = (-1.0 if size == 2 else LIKELY_IN_SLOT) if lent else _LIKELY_UNKNOWN
        bounded = hard_boundary(text, end) or (verb_at(text, end) if size == 3 else text[end : end + 2] in PRESENCE)
        if (
            len(name) == size
            and all(c in names.GIVEN for c in name[1:])
            and not any(text[a : a + 2] in ORDINARY_WORDS for a in range(start + 3 - size, end))
            and not posts.post_at(text, start)
            and not posts.post_at(text, start + 1)
            and (size == 3 or bounded)
            and not excluded(text, start, end)
            and log_odds(findings, article, start, end) >= least
        ):
            return Candidate(end, 2.2, True)
    return None


def longer_or_shorter(findings: Findings, article: int, start: int, choice: Candidate) -> Candidate:
    """组长岩香坦守在: of two and three characters that nothing ends, those that the weights take for a name."""
    text = findings.texts[article]
    size = choice.end - start
    end = start + 5 - size
    if (
        choice.bounded
        or size not in (2, 3)
        or text[start : choice.end] in findings.known
        or not SOFT.fullmatch(text, start, end)
        or not nameable(text, start, end)
    ):
        return choice
    odds = log_odds(findings, article, start, end)
    if odds >= -1.0 and odds >= log_odds(findings, article, start, choice.end) + 3.0:
        return Candidate(end, choice.score, False)
    return choice
