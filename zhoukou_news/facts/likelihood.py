"""How likely characters in running text are a person's name, by weights learned from labelled text.

A name without a title, in the midst of a sentence, is told from other words by many small signs: its surname, the
characters of its given name, the characters and words on both sides, whether it stands on the page again. How much each
sign weighs is no one's to say; it is learned. `scripts/train-names` learns the weights and writes them to
`lexicon/name_weights.txt`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ..kept import Kept
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
_EDGES = "\r\n"
#: What the signs of the edges, of the words on both sides, and of the rest of the page are about.
_Edges = tuple[bool, bool, bool, str]
_Beside = tuple[bool, str, int, bool, str, int, str]
_Again = tuple[int, int | None, int | None, str]


def _kind(character: str) -> str:
    """A neighbour as the weights know it: digits, Latin letters and blanks are each alike."""
    if "\u3400" <= character <= "\u9fff":
        return character
    if character in _EDGES:  # Or where there is none.
        return _EDGE
    return "0" if character.isdigit() else "a" if character.isalpha() else "_" if character.isspace() else character


_KINDS = Kept(_kind)


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
    found = _surname_signs(surname, size)
    if size == 2:
        first, second = odds.get(given[0], _UNSEEN)[0], odds.get(last, _UNSEEN)[1]
        found += (
            _first_signs(given[0], first) + _last_signs(size, last, second) + _given_signs(size, first + second, rare)
        )
    else:
        alone = odds.get(last, _UNSEEN)[2]
        found += _last_signs(size, last, alone) + _given_signs(size, alone, rare)
    if len(name) > 2:
        found += _ending_signs(name[-2:])
    return found + _beginning_signs(name[:2], len(name)) + _whole_signs(name)


def _surname_signs(surname: str, size: int) -> list[str]:
    """`size`: how many characters the given name has, here and below."""
    return [f"shape {len(surname)}{size}{rarity(surname)}", f"surname {surname}"]


def _first_signs(first: str, odds: float) -> list[str]:
    return [f"first {first}", f"first group {_GROUPS.get(first, 'x')}", f"first odds {round(odds)}"]


def _last_signs(size: int, last: str, odds: float) -> list[str]:
    found = [f"last {size} {last}", f"last {size} group {_GROUPS.get(last, 'x')}"]
    return [*found, f"last odds {round(odds)}"] if size == 2 else found


def _given_signs(size: int, odds: float, rare: str) -> list[str]:
    value = max(-6, min(6, round(odds)))
    return [f"given {size} odds {value}", f"given {size} odds {value} after {rare}"]


def _beginning_signs(pair: str, length: int) -> list[str]:
    found = [f"begins word {pair in NAME_WORDS}"] if length > 2 and pair in ORDINARY_WORDS else []
    return [*found, f"begins {_CLASSES[pair]}"] if pair in _CLASSES else found


def _whole_signs(name: str) -> list[str]:
    return [f"word {name in NAME_WORDS}"] if name in ORDINARY_WORDS else []


def _ending_signs(pair: str) -> list[str]:
    found = ["ends word"] if pair in ORDINARY_WORDS else []
    return [*found, f"ends {_CLASSES[pair]}"] if pair in _CLASSES else found


def neighbour_signs(left: str, right: str) -> list[str]:
    """The signs that the characters on both sides give, as `Place` has them.

    Example:
        >>> neighbour_signs("村民", "说")
        ['left 民', 'left 村民', 'right 说', 'right 说¶']
    """
    return [*_left_signs(left), *_right_signs(right)]


def _left_signs(left: str) -> tuple[str, str]:
    before = _KINDS[left[-1:]]
    return f"left {before}", f"left {_KINDS[left[:-1]] if before != _EDGE else _EDGE}{before}"


def _right_signs(right: str) -> tuple[str, str]:
    after = _KINDS[right[:1]]
    return f"right {after}", f"right {after}{_KINDS[right[1:]] if after != _EDGE else _EDGE}"


def far_signs(place: Place, count: Callable[[str], int]) -> list[str]:
    """The signs that the words on both sides and the rest of the page give.

    Args:
        place: Where the name could stand.
        count: How often a string occurs on the page.
    """
    edges, beside = _sides(place)
    return [*_edge_signs(*edges), *_word_signs(*beside), *_again_signs(*_again(place, count))]


def _form(name: str) -> tuple[str, str]:
    """How many characters a name's surname and given name have, and how rare the surname is."""
    surname, given = divided(name)
    return f"{len(surname)}{len(given)}", rarity(surname)


_FORM = Kept(_form)


def _sides(place: Place) -> tuple[_Edges, _Beside]:
    """What `_edge_signs` and `_word_signs` are about."""
    text, start, end, gaps = place
    shape, rare = _FORM[text[start:end]]
    before = "" if start in gaps else text[start - 1 : start]
    after = "" if end in gaps else text[end : end + 1]
    first, last = before in _EDGES, after in _EDGES
    opened = first or hard_boundary(text, start - 1)
    closed = last or hard_boundary(text, end)
    kind, left, crosses_start = "none", 0, False
    if not first:
        crosses_start = text[start - 1 : start + 1] in ORDINARY_WORDS or _WORDS.longest_before(text, start + 1) > 1
        left = _WORDS.longest_before(text, start)
        if left:
            kind = _CLASSES[text[start - left : start]]
    following, right, crosses_end = "sign" if closed else "none", 0, False
    if not last:
        crosses_end = text[end - 1 : end + 1] in ORDINARY_WORDS or _WORDS.longest_at(text, end - 1) > 1
        right = _WORDS.longest_at(text, end)
        if right:
            following = _CLASSES[text[end : end + right]]
    return (
        (opened, closed, before == "、" or after == "、", shape),
        (crosses_start, kind, min(left, 3), crosses_end, following, min(right, 3), rare),
    )


def _again(place: Place, count: Callable[[str], int]) -> _Again:
    """What `_again_signs` is about."""
    text, start, end, gaps = place
    name = text[start:end]
    shape, _ = _FORM[name]
    times = min(count(name), 4)
    shorter = longer = None
    if shape[1:] == "2":
        shorter = min(count(name[:-1]), times + 1) - times
    elif end not in gaps and text[end : end + 1] not in _EDGES:
        longer = times - min(count(text[start : end + 1]), times)
    return times, shorter, longer, shape


def _edge_signs(opened: bool, closed: bool, listed: bool, shape: str) -> list[str]:
    return [f"between {opened}{closed}{listed} {shape}"]


def _word_signs(
    crosses_start: bool, before: str, before_size: int, crosses_end: bool, after: str, after_size: int, rare: str
) -> list[str]:
    found = ["crosses end"] if crosses_end else []
    if after_size:
        found.append(f"before {after} of {after_size}")
    if crosses_start:
        found.append("crosses start")
    if before_size:
        found.append(f"after {before} of {before_size}")
        found.append(f"after {before} and before {after}")
    return [*found, f"after {before} and surname {rare}"]


def _again_signs(times: int, shorter: int | None, longer: int | None, shape: str) -> list[str]:
    found = [f"again {times} {shape}"]
    if shorter is not None:
        found.append(f"shorter {shorter} {times}")
    if longer is not None:
        found.append(f"longer {longer} {times}")
    return found


@cache
def weights() -> dict[str, float]:
    """The weight of each sign, in log-odds; `""` is what every name begins with."""
    return {entry[0]: float(entry[1]) for entry in entries("name_weights")}


def _weight(signs: Iterable[str]) -> float:
    known = weights()
    return sum(known.get(sign, 0.0) for sign in signs)


_OF_EDGES: Kept[_Edges, float] = Kept(lambda about: _weight(_edge_signs(*about)))
_OF_BESIDE: Kept[_Beside, float] = Kept(lambda about: _weight(_word_signs(*about)))
_OF_AGAIN: Kept[_Again, float] = Kept(lambda about: _weight(_again_signs(*about)))
_OF_LEFT: Kept[str, float] = Kept(lambda left: _weight(_left_signs(left)))
_OF_RIGHT: Kept[str, float] = Kept(lambda right: _weight(_right_signs(right)))


def places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where names could stand in `text[start:end]`: a surname and one or two characters of Chinese.

    Example:
        >>> list(places("在李伟家", 0, 4))
        [(1, 3), (1, 4)]
    """
    for match in _SURNAME.finditer(text, start, end):
        for stop in _ends(text, match.start(), match.end(1)):
            yield match.start(), stop


def _ends(text: str, begin: int, last: int) -> list[int]:
    """Where the names end that begin at a place and end at `last` at the furthest."""
    shortest = begin + 2
    if text[begin:shortest] in COMPOUND_SURNAMES:
        shortest += 1
    elif text[begin] not in _SINGLE_SURNAMES:
        return []
    return [stop for stop in (shortest, shortest + 1) if stop <= last]


def weighable(name: str) -> bool:
    """Whether the weights have anything to say of a name: a surname and one or two characters, no foreign name.

    Example:
        >>> weighable("李明"), weighable("诸葛亮"), weighable("阿依古丽·买买提")
        (True, True, False)
    """
    return _WEIGHABLE[name]


def _weighable(name: str) -> bool:
    if len(name) > 2 and all(character in TRANSLITERATION for character in name):
        return False
    beginning = _SURNAME.match(name)
    return beginning is not None and len(name) in _ends(name, 0, beginning.end(1))


_WEIGHABLE = Kept(_weighable)


def _of_name(name: str) -> float:
    """What a name's own characters weigh."""
    return weights()[""] + _weight(name_signs(name, given_name_odds()))


_OF_NAME = Kept(_of_name)


#: Where a name and its neighbours speak so much against it, the words further away do not outweigh them: of the names found
#: on labelled text, five of a thousand have less. The second is the same for a name alone.
_HOPELESS, _HOPELESS_ALONE = -4.0, -10.0


class _Begun(NamedTuple):
    """What the first two characters of a name with a single surname weigh.

    Attributes:
        alone: What they weigh as a name.
        weight: What they add to the weight of a name of three characters.
        least: What the third must weigh at the least that the name of three is not hopeless.
        odds: The odds of the second in given names.
        fitting: What these and those of the third weigh together, by their rounded sum.
    """

    alone: float
    weight: float
    least: float
    odds: float
    fitting: dict[int, float]


def _begun(pair: str) -> _Begun | None:
    surname, first = pair[0], pair[1]
    if surname not in _SINGLE_SURNAMES or pair in COMPOUND_SURNAMES:
        return None
    of_only, only_odds, of_first, first_odds = _FIRST[first]
    alone, weight = (weights()[""] + of_surname for of_surname in _OF_SURNAME[surname])
    fits_alone, fitting = (_FITTING[size, rarity(surname)] for size in (1, 2))
    alone += of_only + fits_alone[round(only_odds)]
    weight += of_first
    if pair in _WORDS_OF_TWO:
        alone += _weight(_beginning_signs(pair, 2) + _whole_signs(pair))
        weight += _weight(_beginning_signs(pair, 3))
    least = _HOPELESS_ALONE - weight - max(fitting.values()) - _most_of_words()
    return _Begun(alone, weight, least, first_odds, fitting)


def _first(character: str) -> tuple[float, float, float, float]:
    odds, _, only_odds = given_name_odds().get(character, _UNSEEN)
    return _weight(_last_signs(1, character, only_odds)), only_odds, _weight(_first_signs(character, odds)), odds


def _last(character: str) -> tuple[float, float]:
    odds = given_name_odds().get(character, _UNSEEN)[1]
    return _weight(_last_signs(2, character, odds)), odds


#: What two characters weigh that begin a name; None where they are no surname of one character and a character.
_BEGUN = Kept(_begun)
#: What a surname weighs before one character, and before two.
_OF_SURNAME = Kept[str, list[float]](lambda surname: [_weight(_surname_signs(surname, size)) for size in (1, 2)])
#: What a character weighs as a given name, and its odds; and the same as the first of two.
_FIRST = Kept(_first)
#: What the last character of a name of three weighs, and its odds in given names.
_LAST = Kept(_last)
#: By how long a given name is and how rare the surname: what the odds of the given name weigh, by their rounded sum.
_FITTING = Kept[tuple[int, str], dict[int, float]](
    lambda of: {odds: _weight(_given_signs(of[0], odds, of[1])) for odds in range(-20, 21)}
)
_WORDS_OF_TWO = frozenset(word for word in {*ORDINARY_WORDS, *_CLASSES} if len(word) == 2)


@cache
def _word_weights() -> tuple[dict[str, float], dict[str, float]]:
    """What words weigh that a name of three characters ends in, and that it is."""
    pairs = {word: _weight(_ending_signs(word)) for word in _WORDS_OF_TWO}
    return pairs, {word: _weight(_whole_signs(word)) for word in ORDINARY_WORDS if len(word) == 3}


@cache
def _most_of_words() -> float:
    """What speaks for a name of three characters at the most because it ends in a word and is one."""
    return sum(max(0.0, *of_words.values()) for of_words in _word_weights())


def hopeful(text: str, stretches: Iterable[tuple[int, int]], gaps: frozenset[int]) -> Iterator[tuple[Place, float]]:
    """The places whose own characters and neighbours leave hope for a name, and what these weigh.

    Args:
        text: Clean text.
        stretches: Where to look: starts and ends.
        gaps: Places where the page prints spaces.
    """
    weighed, left = -1, 0.0
    for begin, stop, alone in _possible(text, stretches):
        # Two names begin at most places, and have what is on their left in common.
        if begin != weighed:
            weighed, left = begin, _OF_LEFT[_left_of(text, begin, gaps)]
        odds = alone + (left + _OF_RIGHT[_right_of(text, stop, gaps)])
        if odds >= _HOPELESS:
            yield Place(text, begin, stop, gaps), odds


def _possible(text: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int, float]]:
    """Where names could stand whose characters are not hopeless, and what these weigh."""
    endings, wholes = _word_weights()
    hopeless_without_words = _HOPELESS_ALONE - _most_of_words()
    found: list[tuple[int, int, float]] = []
    for start, end in stretches:
        for match in _SURNAME.finditer(text, start, end):
            second, last = match.span(1)
            begin, stop = second - 1, second + 1
            begun = _BEGUN[text[begin:stop]]
            if begun is None:
                for stop in _ends(text, begin, last):
                    weight = _of_name(text[begin:stop])
                    if weight >= _HOPELESS_ALONE:
                        found.append((begin, stop, weight))
                continue
            alone, weight, least, odds, fitting = begun
            if alone >= _HOPELESS_ALONE:
                found.append((begin, stop, alone))
            if stop < last:
                of_last, odds_of_last = _LAST[text[stop]]
                if of_last >= least:
                    weight += of_last + fitting[round(odds + odds_of_last)]
                    if weight < hopeless_without_words:
                        continue
                    stop += 1
                    weight += endings.get(text[second:stop], 0.0) + wholes.get(text[begin:stop], 0.0)
                    if weight >= _HOPELESS_ALONE:
                        found.append((begin, stop, weight))
    return found


def near_odds(place: Place) -> float:
    """How much the characters of a name and its neighbours speak for it."""
    return _OF_NAME[place.text[place.start : place.end]] + (_OF_LEFT[place.left] + _OF_RIGHT[place.right])


def log_odds(place: Place, count: Callable[[str], int], near: float | None = None, least: float = -math.inf) -> float:
    """How much speaks for a name at a place: above 0 where it is likelier than not.

    Args:
        place: Where the name would stand.
        count: How often a string occurs on the page.
        near: `near_odds`, where they are known already.
        least: What it is asked for: where it is less than that, any value below may be given.
    """
    edges, beside = _sides(place)
    odds = (near_odds(place) if near is None else near) + _OF_EDGES[edges] + _OF_BESIDE[beside]
    # To count in the whole page costs the most.
    return odds + _OF_AGAIN[_again(place, count)] if odds + _most_of_again() >= least else odds


@cache
def _most_of_again() -> float:
    """What the signs of the rest of the page weigh at the most."""
    known = weights().items()
    return sum(max(w for sign, w in known if sign.startswith(first)) for first in ("again ", "shorter ", "longer "))
