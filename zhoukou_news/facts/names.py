"""Where a person's name ends: candidates for a name that begins at a place, weighed by what stands around them.

A name has no mark of its own in running Chinese text. What tells: its surname, its characters, what follows it (a sign, a
verb that follows people), and whether the same characters recur on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..lexicon import entries, words
from ..printed import HAN

SURNAMES: dict[str, str] = {entry[0]: entry[2] if len(entry) > 2 else "c" for entry in entries("surnames")}
COMPOUND_SURNAMES = words("compound_surnames")
GIVEN = frozenset("".join(entry[0] for entry in entries("given_name_characters")))
TRANSLITERATION = frozenset("".join(entry[1] for entry in entries("transliteration_characters") if len(entry) > 1))
_MINORITY_NAMES = words("minority_names")
ORDINARY_WORDS = words("ordinary_words")
_FOLLOWERS = words("verbs") | words("kin_and_age_words")

#: Characters that begin what is said of a person and hardly ever end a name.
_NEVER_LAST = frozenset("说称问答告就在对从将被把还也都是的与及以会并则又曾已任等介要没不很因为当让给向其该各某这那有可能应须需后前时上下内外")
_HARD = re.compile(rf"[^{HAN}A-Za-z0-9·]|$")
_DOTTED = re.compile(rf"[{HAN}]{{1,9}}(?:·[{HAN}]{{1,9}})+")
_BY_FIRST: dict[str, tuple[str, ...]] = {}
for _word in sorted(_FOLLOWERS, key=lambda w: (-len(w), w)):
    _BY_FIRST[_word[0]] = (*_BY_FIRST.get(_word[0], ()), _word)


def follower(text: str, position: int) -> int:
    """How long the word is that follows people (出席, 在, 表示) at a place; 0 where none stands there."""
    if position >= len(text):
        return 0
    for word in _BY_FIRST.get(text[position], ()):
        if text.startswith(word, position):
            return len(word)
    return 0


def hard_boundary(text: str, position: int) -> bool:
    """A sign, a digit's or a block's edge."""
    return position >= len(text) or text[position] in _SIGNS or bool(_HARD.match(text, position))


_SIGNS = frozenset("，。、；：！？（）“”‘’《》〈〉【】\n 　…—-/")


@dataclass(frozen=True)
class Candidate:
    """A possible name: where it ends, and how much speaks for it (2 or more: enough beside a title)."""

    end: int
    score: float
    bounded: bool


def surname_at(text: str, position: int) -> int:
    """The length of the surname at a place: 2, 1, or 0."""
    if text[position : position + 2] in COMPOUND_SURNAMES:
        return 2
    return 1 if text[position : position + 1] in SURNAMES else 0


def candidates(
    text: str,
    start: int,
    gaps: frozenset[int],
    count: Callable[[str], int],
    known: Callable[[str], bool],
    *,
    post_at: Callable[[int], bool] = lambda position: False,
    listed: bool = False,
) -> list[Candidate]:
    """The possible names that begin at `start`, the best first.

    Args:
        text: Clean text.
        start: Where the name would begin.
        gaps: Places where the page prints spaces.
        count: How often a string occurs on the page.
        known: Whether a string is a name known from elsewhere on the page.
        post_at: Whether a post (副市长) begins at a place.
        listed: The place is a slot of a list of names, where unknown surnames are to be expected.
    """
    size = len(text)
    if start >= size or not ("\u3400" <= text[start] <= "\u9fff" or "\ue000" <= text[start] <= "\uf8ff" or text[start] > "\uf900" and text[start] not in _SIGNS):
        return []
    match = _DOTTED.match(text, start)
    if match:
        return _dotted(text, start, match.end(), count)
    found: list[Candidate] = []

    def boundary(end: int) -> float:
        if hard_boundary(text, end):
            return 2.0
        if end in gaps:
            return 1.5
        length = follower(text, end)
        if length:
            return 2.0 if length >= 2 else 1.2
        if post_at(end):
            return 1.2
        return -1.5

    surname = surname_at(text, start)
    if surname == 1 and start + 1 in gaps and start + 2 <= size and _han(text[start + 1 : start + 2]):
        # 王　艳: two characters padded to the width of three.
        return [Candidate(start + 2, 5.0, True)]
    if surname:
        rarity = {"c": 2.0, "r": 1.4, "w": 0.0}[SURNAMES.get(text[start], "c") if surname == 1 else "c"]
        lengths = (2, 3) if surname == 1 else (3, 4)
        if surname == 1 and start + 4 <= size and text[start + 1] in SURNAMES and text[start + 3] in GIVEN and hard_boundary(text, start + 4) and listed:
            lengths = (2, 3, 4)
        for length in lengths:
            end = start + length
            name = text[start:end]
            if end > size or not _han(name) or name in COMPOUND_SURNAMES and length == 2:
                continue
            edge = boundary(end)
            score = rarity + edge
            last = name[-1]
            if length >= 3 and surname == 1:
                if last in _NEVER_LAST:
                    score -= 2.0
                elif last in GIVEN:
                    score += 0.8
                score += 0.3
                if follower(text, end - 1) >= 1 and edge < 2 and last not in GIVEN:
                    score -= 1.0
                if length == 4:
                    score -= 1.5
            elif surname == 1:
                score += 0.3 if last in GIVEN else -0.3
                if last in _NEVER_LAST:
                    score -= 2.0
            else:
                score += 1.0
            if name in ORDINARY_WORDS or (length >= 3 and name[:2] in ORDINARY_WORDS and name[2] not in GIVEN):
                score -= 1.5
            if known(name):
                score += 2.5
            if name[1:] in ("同志", "先生", "女士", "某某", "老师", "书记", "师傅") or name[1:] == "某":
                score -= 3.0
            found.append(Candidate(end, score, edge > 0))
        _weigh_recurrence(text, start, found, count)
    found += _undotted(text, start, boundary, surname, count, listed)
    if listed and not any(c.bounded and c.score >= 2 for c in found):
        for length in (2, 3, 4):
            end = start + length
            if end <= size and _han(text[start:end]) and text[end : end + 1] in _SLOT_ENDS and text[start:end] not in ORDINARY_WORDS:
                found.append(Candidate(end, 2.0 if length < 4 else 1.2, True))
    found.sort(key=lambda c: (-c.score, c.end))
    return found


_SLOT_ENDS = frozenset("、，。（")


def _han(text: str) -> bool:
    return bool(text) and all("\u3400" <= c <= "\u9fff" or c > "\ue000" and c not in _SIGNS and not "\uff00" <= c <= "\uffef" for c in text)


def _weigh_recurrence(text: str, start: int, found: list[Candidate], count: Callable[[str], int]) -> None:
    """Of a shorter and a longer candidate, the one that recurs without the other gains."""
    if len(found) < 2:
        return
    counts = [count(text[start : c.end]) for c in found]
    for index, candidate in enumerate(found):
        longer = counts[index + 1] if index + 1 < len(found) else 0
        if counts[index] >= 2 and counts[index] > longer >= 1 and index + 1 < len(found):
            # The shorter one stands elsewhere with another character after it.
            gain = 0.8
        elif index > 0 and counts[index] >= 2 and counts[index] == counts[index - 1]:
            gain = 1.0
        else:
            continue
        found[index] = Candidate(candidate.end, candidate.score + gain, candidate.bounded)


def _dotted(text: str, start: int, end: int, count: Callable[[str], int]) -> list[Candidate]:
    """艾尔肯·吐尼亚孜强调: the last part ends where its characters stop being those of transliterations."""
    dot = text.rindex("·", start, end)
    options = []
    for stop in range(min(end, dot + 9), dot + 1, -1):
        score = 3.0
        if hard_boundary(text, stop):
            score += 2.0
        elif follower(text, stop):
            score += 2.0 if follower(text, stop) >= 2 else 1.0
        alien = sum(1 for c in text[dot + 1 : stop] if c not in TRANSLITERATION)
        score -= 1.2 * alien
        if stop < end and text[stop] in TRANSLITERATION and not follower(text, stop):
            score -= 1.0
        if count(text[start:stop]) >= 2:
            score += 0.5
        options.append(Candidate(stop, score, True))
    options.sort(key=lambda c: (-c.score, -c.end))
    return options[:2]


def _undotted(
    text: str, start: int, boundary: Callable[[int], float], surname: int, count: Callable[[str], int], listed: bool
) -> list[Candidate]:
    """Names such as 雪克来提 or 古再丽努尔: a run of the characters of transliterations."""
    end = start
    while end < len(text) and end - start < 8 and text[end] in TRANSLITERATION:
        end += 1
    found = []
    for stop in range(end, start + 2, -1):
        edge = boundary(stop)
        if edge < 1:
            continue
        name = text[start:stop]
        score = 0.6 + edge + (0.5 if listed else 0.0)
        if any(part in name for part in _MINORITY_NAMES if len(part) >= 2):
            score += 1.5
        if stop - start >= 4:
            score += 0.6
        elif surname:
            score -= 0.8
        if follower(text, stop - 1) and stop < end:
            score -= 1.0
        if count(name) >= 2:
            score += 0.4
        found.append(Candidate(stop, score, True))
    return found[:2]


def best(found: list[Candidate], threshold: float = 2.0) -> Candidate | None:
    """The candidate that most speaks for, where that is enough."""
    return found[0] if found and found[0].score >= threshold else None
