"""How likely characters in running text are a person's name, by weights learned from labelled text.

A name without a title, in the midst of a sentence, is told from other words by many small signs: its surname, the
characters of its given name, the characters and words on both sides, whether it stands on the page again. How much each
sign weighs is no one's to say; it is learned. `scripts/train-names` learns the weights and writes them to
`lexicon/name_weights.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon import Vocabulary, entries, words
from .names import COMPOUND_SURNAMES, NAME_WORDS, ORDINARY_WORDS, TRANSLITERATION, divided, hard_boundary, rarity

#: All surnames, those that are rather function words included.
_SINGLE_SURNAMES = frozenset(entry[0] for entry in entries("surnames"))
#: What a surname begins with, and the Chinese characters after it.
_SURNAME = re.compile(
    f"[{''.join(sorted({*_SINGLE_SURNAMES, *(name[0] for name in COMPOUND_SURNAMES)}))}]"
    "(?=([\u3400-\u4dbf\u4e00-\u9fff]{1,3}))"
)
_VERBS, _POSTS, _KIN = words("verbs"), words("posts"), words("kin_and_age_words")
_CLASSES = {
    **dict.fromkeys(_KIN, "k"),
    **dict.fromkeys(_VERBS, "v"),
    **dict.fromkeys(_POSTS, "p"),
}
_GROUPS = {
    character: str(min(number // 3, 4))
    for number, entry in enumerate(entries("given_name_characters"))
    for character in entry[0]
}
_WORDS = Vocabulary(_CLASSES)
#: A character that no list of names has is as unlikely as one that names hardly have.
_UNSEEN = (-1.5, -1.5, -1.5)
#: A name begins and ends within a block; beyond it lies nothing.
_EDGE = "¶"


def _kind(character: str) -> str:
    """A neighbour as the weights know it: digits, Latin letters and blanks are each alike."""
    if "\u3400" <= character <= "\u9fff":
        return character
    if character in "\r\n":  # Or where there is none.
        return _EDGE
    return "0" if character.isdigit() else "a" if character.isalpha() else "_" if character.isspace() else character


def _left_of(text: str, start: int, gaps: frozenset[int]) -> str:
    return "" if start in gaps else text[start - 2 if start > 2 else 0 : start]


def _right_of(text: str, end: int, gaps: frozenset[int]) -> str:
    return "" if end in gaps else text[end : end + 2]


class Place(NamedTuple):
    """Where a name could stand.

    Attributes:
        text: Clean text.
        start: Where the name would begin, with a surname.
        end: Where it would end.
        gaps: Places where the page prints spaces: there begins and ends what a sign would.
    """

    text: str
    start: int
    end: int
    gaps: frozenset[int] = frozenset()

    @property
    def left(self) -> str:
        """The two characters before; fewer at an edge."""
        return _left_of(self.text, self.start, self.gaps)

    @property
    def right(self) -> str:
        """The two characters after; fewer at an edge."""
        return _right_of(self.text, self.end, self.gaps)


#: How much likelier a character is in a given name than in any text: first of two, last of two, and alone.
GivenNameOdds = dict[str, tuple[float, float, float]]


@cache
def given_name_odds() -> GivenNameOdds:
    """How much likelier a character is in a given name than in any text: first of two, last of two, and alone."""
    return {c: (float(first), float(last), float(alone)) for c, first, last, alone in entries("given_name_odds")}


def name_signs(name: str, odds: GivenNameOdds) -> list[str]:
    """The signs for and against a name that its own characters give."""
    surname, given = divided(name)
    size, last, rare = len(given), given[-1], rarity(surname)
    found = [
        f"shape {len(surname)}{size}{rare}",
        f"surname {surname}",
        f"last {size} {last}",
        f"last {size} group {_GROUPS.get(last, 'x')}",
    ]
    if size == 2:
        found.append(f"first {given[0]}")
        found.append(f"first group {_GROUPS.get(given[0], 'x')}")
        first, second = odds.get(given[0], _UNSEEN)[0], odds.get(last, _UNSEEN)[1]
        found.append(f"first odds {round(first)}")
        found.append(f"last odds {round(second)}")
        value = max(-6, min(6, round(first + second)))
    else:
        value = round(odds.get(last, _UNSEEN)[2])
    found.append(f"given {size} odds {value}")
    found.append(f"given {size} odds {value} after {rare}")
    if name in ORDINARY_WORDS:
        found.append(f"word {name in NAME_WORDS}")
    if len(name) > 2:
        if name[:2] in ORDINARY_WORDS:
            found.append(f"begins word {name[:2] in NAME_WORDS}")
        if name[-2:] in ORDINARY_WORDS:
            found.append("ends word")
        if name[-2:] in _CLASSES:
            found.append(f"ends {_CLASSES[name[-2:]]}")
    if name[:2] in _CLASSES:
        found.append(f"begins {_CLASSES[name[:2]]}")
    return found


def neighbour_signs(left: str, right: str) -> list[str]:
    """The signs that the characters on both sides give, as `Place` has them.

    Example:
        >>> neighbour_signs("村民", "说")
        ['left 民', 'left 村民', 'right 说', 'right 说¶']
    """
    return [*_left_signs(left), *_right_signs(right)]


def _left_signs(left: str) -> tuple[str, str]:
    before = _kind(left[-1:])
    return f"left {before}", f"left {_kind(left[:-1]) if before != _EDGE else _EDGE}{before}"


def _right_signs(right: str) -> tuple[str, str]:
    after = _kind(right[:1])
    return f"right {after}", f"right {after}{_kind(right[1:]) if after != _EDGE else _EDGE}"


def far_signs(place: Place, count: Callable[[str], int]) -> list[str]:
    """The signs that the words on both sides and the rest of the page give.

    Args:
        place: Where the name could stand.
        count: How often a string occurs on the page.
    """
    text, start, end = place.text, place.start, place.end
    name = text[start:end]
    surname, given = divided(name)
    size = len(given)
    shape = f"{len(surname)}{size}"
    before, after = _kind(place.left[-1:]), _kind(place.right[:1])
    listed = before == "、" or after == "、"
    found = [
        f"between {before == _EDGE or hard_boundary(text, start - 1)}"
        f"{after == _EDGE or hard_boundary(text, end)}{listed} {shape}"
    ]
    following = "sign" if after == _EDGE or hard_boundary(text, end) else "none"
    if after != _EDGE:
        if text[end - 1 : end + 1] in ORDINARY_WORDS or _WORDS.longest_at(text, end - 1) > 1:
            found.append("crosses end")
        right = _WORDS.longest_at(text, end)
        if right:
            following = _CLASSES[text[end : end + right]]
            found.append(f"before {following} of {min(right, 3)}")
    kind = "none"
    if before != _EDGE:
        if text[start - 1 : start + 1] in ORDINARY_WORDS or _WORDS.longest_before(text, start + 1) > 1:
            found.append("crosses start")
        left = _WORDS.longest_before(text, start)
        if left:
            kind = _CLASSES[text[start - left : start]]
            found.append(f"after {kind} of {min(left, 3)}")
            found.append(f"after {kind} and before {following}")
    found.append(f"after {kind} and surname {rarity(surname)}")
    again = min(count(name), 4)
    found.append(f"again {again} {shape}")
    if size == 2:
        found.append(f"shorter {min(count(name[:-1]), again + 1) - again} {again}")
    elif after != _EDGE:
        found.append(f"longer {again - min(count(text[start : end + 1]), again)} {again}")
    return found


@cache
def weights() -> dict[str, float]:
    """The weight of each sign, in log-odds; `""` is what every name begins with."""
    return {entry[0]: float(entry[1]) for entry in entries("name_weights")}


def places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where names could stand in `text[start:end]`: a surname and one or two characters of Chinese.

    Example:
        >>> list(places("在李伟家", 0, 4))
        [(1, 3), (1, 4)]
    """
    for begin, last in _beginnings(text, start, end):
        for stop in _ends(text, begin, last):
            yield begin, stop


def _beginnings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a name could begin in `text[start:end]`, and how far the Chinese characters go of which it could be made."""
    for match in _SURNAME.finditer(text, start, end):
        begin, last = match.start(), match.end(1)
        # Only a compound surname makes names of four characters.
        yield begin, last if last <= begin + 3 or text[begin : begin + 2] in COMPOUND_SURNAMES else begin + 3


def _ends(text: str, begin: int, last: int) -> list[int]:
    """Where the names end that begin at a place and end at `last` at the furthest."""
    shortest = begin + 2
    if text[begin:shortest] in COMPOUND_SURNAMES:
        shortest += 1
    elif text[begin] not in _SINGLE_SURNAMES:
        return []
    return [stop for stop in (shortest, shortest + 1) if stop <= last]


@lru_cache(maxsize=2**15)
def _hopes(stretch: str) -> tuple[tuple[int, float], ...]:
    """The names that begin a stretch and are not hopeless by themselves: how long they are, and what they weigh."""
    weighed = ((stop, _of_name(stretch[:stop])) for stop in _ends(stretch, 0, len(stretch)))
    return tuple((stop, odds) for stop, odds in weighed if odds >= _HOPELESS_ALONE)


def weighable(name: str) -> bool:
    """Whether the weights have anything to say of a name: a surname and one or two characters, no foreign name.

    Example:
        >>> weighable("李明"), weighable("诸葛亮"), weighable("阿依古丽·买买提")
        (True, True, False)
    """
    if len(name) > 2 and all(character in TRANSLITERATION for character in name):
        return False
    return (0, len(name)) in places(name, 0, len(name))


@lru_cache(maxsize=2**13)
def _of_name(name: str) -> float:
    """What a name's own characters weigh, kept: most of what is asked about are the same few words."""
    known = weights()
    return known[""] + sum(known.get(sign, 0.0) for sign in name_signs(name, given_name_odds()))


@lru_cache(maxsize=2**15)
def _of_left(left: str) -> float:
    known = weights()
    return sum(known.get(sign, 0.0) for sign in _left_signs(left))


@lru_cache(maxsize=2**15)
def _of_right(right: str) -> float:
    known = weights()
    return sum(known.get(sign, 0.0) for sign in _right_signs(right))


#: Where a name and its neighbours speak so much against it, the words further away do not outweigh them: of the names found
#: on labelled text, five of a thousand have less. The second is the same for a name alone.
_HOPELESS, _HOPELESS_ALONE = -4.0, -10.0


def hopeful(text: str, start: int, end: int, gaps: frozenset[int]) -> Iterator[tuple[Place, float]]:
    """The places of `text[start:end]` whose own characters and neighbours leave hope for a name, and what these weigh.

    Most places are hopeless by their characters alone, which are looked up at once.

    Args:
        text: Clean text.
        start: Where to begin.
        end: Where to stop.
        gaps: Places where the page prints spaces.
    """
    for begin, last in _beginnings(text, start, end):
        for size, alone in _hopes(text[begin:last]):
            stop = begin + size
            odds = alone + (_of_left(_left_of(text, begin, gaps)) + _of_right(_right_of(text, stop, gaps)))
            if odds >= _HOPELESS:
                yield Place(text, begin, stop, gaps), odds


def near_odds(place: Place) -> float:
    """How much the characters of a name and its neighbours speak for it."""
    return _of_name(place.text[place.start : place.end]) + (_of_left(place.left) + _of_right(place.right))


def log_odds(place: Place, count: Callable[[str], int], near: float | None = None) -> float:
    """How much speaks for a name at a place: above 0 where it is likelier than not.

    Args:
        place: Where the name would stand.
        count: How often a string occurs on the page.
        near: `near_odds`, where they are known already.
    """
    odds = near_odds(place) if near is None else near
    known = weights()
    for sign in far_signs(place, count):
        odds += known.get(sign, 0.0)
    return odds
