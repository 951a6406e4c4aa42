"""Names that are no surname and given name, put together of elements: 索南才让, 阿依夏木汗, 马海木果.

Uyghurs, Kazakhs, Mongols, Tibetans, Yi and others are named by words of their languages, written by their sound. Many of
these words are known, and most names are one or two of them; so the elements tell where such a name ends, though the
character after it could belong to a name as well. Hui and Salar have such a word after a Chinese surname (韩乙四夫), and a
Japanese name begins with one of the few frequent families (田中太郎).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...lexicon import Vocabulary, entries
from .words import DIVISION_ENDS

_ENTRIES = entries("minority_names")
_NAMES = frozenset(entry[0] for entry in _ENTRIES if entry[2] == "name")
#: What names stand alone or are put together of.
ELEMENTS = frozenset(entry[0] for entry in _ENTRIES if entry[1] not in ("hui", "japanese"))
#: What a name begins with, and the peoples whose names do.
_PEOPLES: dict[str, set[str]] = {}
for _element, _people, _place in _ENTRIES:
    if _place in ("name", "beginning"):
        _PEOPLES.setdefault(_element, set()).add(_people)
_FIRST = Vocabulary(element for element in _PEOPLES if len(element) > 1)
#: What can follow that, by people.
_SECOND = {
    people: Vocabulary(entry[0] for entry in _ENTRIES if entry[1] == people and entry[2] in ("name", "ending"))
    for people in {entry[1] for entry in _ENTRIES}
}
_FAMILIES = Vocabulary(entry[0] for entry in _ENTRIES if entry[1:3] == ("yi", "family"))
_JAPANESE_FAMILIES = Vocabulary(entry[0] for entry in _ENTRIES if entry[1:3] == ("japanese", "family"))
#: What a Japanese given name of three characters ends in (龙太郎, 由美子).
_JAPANESE_THIRDS = ("郎", "子", "美", "助", "介")
#: The second halves of Tibetan names of four characters.
_HALVES = frozenset(
    entry[0] for entry in _ENTRIES if entry[1] == "tibetan" and entry[2] in ("name", "ending") and len(entry[0]) == 2
)
_GIVEN_AFTER_SURNAME = Vocabulary(entry[0] for entry in _ENTRIES if entry[2] == "given")
_SURNAMES = frozenset(entry[0] for entry in entries("surnames") if entry[2:] != ("w",))
_SOUNDS = {entry[0]: frozenset(entry[1]) for entry in entries("transliteration_characters")}
#: What a given name after a Yi family's name is made of: sounds, or the characters of any given name.
_AFTER_FAMILY = _SOUNDS["yi"].union(*(entry[0] for entry in entries("given_name_characters")))
#: The characters of Uyghur and Kazakh names, which go on furthest beyond the elements known.
_TURKIC = _SOUNDS["uyghur"] | _SOUNDS["kazakh"]
#: Function words and verbs among the characters of transliterations, and what places end in: no name does.
_WEAK = frozenset("的在给再所以也就都将向要发举行会已并作来到说让看着上下为有个多买山河湖") | DIVISION_ENDS
#: Dai names begin with one of few characters, that of men or that of women.
_DAI_FIRST = frozenset("岩玉依")
_DAI_SYLLABLES = frozenset(
    "".join(entry[0][1:] for entry in _ENTRIES if entry[1] == "dai" and entry[0][0] in _DAI_FIRST)
)
#: The first two characters of all these names.
_BEGINNINGS = frozenset(
    (
        *(word[:2] for word in (*_FIRST.words, *_FAMILIES.words)),
        *(first + second for first in _DAI_FIRST for second in _DAI_SYLLABLES),
    )
)
_GIVEN_BEGINNINGS = frozenset(word[:2] for word in _GIVEN_AFTER_SURNAME.words)


def _pairs(*words: str) -> re.Pattern[str]:
    firsts, seconds = ("".join(sorted({word[k] for word in words})) for k in (0, 1))
    return re.compile(f"[{firsts}](?=[{seconds}])")


_BEGINNING = _pairs(*_BEGINNINGS)
_BEGINNING_OR_JAPANESE = _pairs(*_BEGINNINGS, *_JAPANESE_FAMILIES.words)


@lru_cache(maxsize=4096)
def _ends(stretch: str) -> tuple[tuple[int, int], ...]:
    """`element_ends` of a stretch's beginning; kept, as the same few stretches are asked about."""
    found: dict[int, int] = {}
    sizes = _FIRST.sizes_at(stretch, 0)
    for size in sizes:
        first = stretch[:size]
        if first in _NAMES:
            found[size] = size
        for people in _PEOPLES[first]:
            for more in _SECOND[people].sizes_at(stretch, size):
                found[size + more] = size + more
                if people == "turkic" and stretch[size + more : size + more + 1] in ("汗", "江"):
                    # 玛依努尔汗: an honorific after two elements.
                    found[size + more + 1] = size + more + 1
    for size in _FAMILIES.sizes_at(stretch, 0):
        for more in _SECOND["yi"].sizes_at(stretch, size):
            if more > 1:
                found[size + more] = size + more
        given = stretch[size : size + 2]
        if len(given) == 2 and set(given) <= _AFTER_FAMILY and given[1] not in _WEAK:
            found.setdefault(size + 2, size + 1)
    if stretch[0] in _SURNAMES:
        for size in _GIVEN_AFTER_SURNAME.sizes_at(stretch, 1):
            found[size + 1] = size + 1
    if stretch[0] in _DAI_FIRST:
        # 玉腊坎: a prefix and one or two syllables.
        for end in (2, 3):
            if len(stretch) >= end and stretch[end - 1] in _DAI_SYLLABLES:
                found[end] = end
            else:
                break
    if sizes and not found and "turkic" in _PEOPLES[stretch[: sizes[0]]]:
        # 布威海丽其: what follows a known beginning, as far as the characters are those of such names.
        end = sizes[0]
        while end < len(stretch) and stretch[end] in _TURKIC and stretch[end] not in _WEAK:
            end += 1
        if end >= sizes[0] + 2:
            found[end] = end - 1
    return tuple(sorted(found.items(), reverse=True))


def element_ends(text: str, start: int) -> list[tuple[int, int]]:
    """Where the names end that are put together of known elements and begin at a place, the longest first.

    Args:
        text: Clean text.
        start: Where the name would begin.

    Returns:
        Each possible end, and how many of the name's characters are sure to be of it.

    Example:
        >>> element_ends("民警索南才让骑车", 2)
        [(6, 4), (4, 2)]
        >>> element_ends("民警王建国骑车", 2)
        []
    """
    if text[start : start + 2] in _BEGINNINGS or text[start + 1 : start + 3] in _GIVEN_BEGINNINGS:
        return [(start + end, sure) for end, sure in _ends(text[start : start + 8])]
    return []


def half_known_end(text: str, start: int) -> int:
    """Where a Tibetan name of four characters ends whose second half alone is a known element; else 0.

    Example:
        >>> half_known_end("州长夸日才让出席", 2)
        6
    """
    end = start + 4
    return end if text[start + 2 : end] in _HALVES else 0


def japanese_ends(text: str, start: int) -> list[tuple[int, int]]:
    """Where the Japanese names can end that begin at a place with the name of a frequent family, the longest first.

    A family's name can be a Chinese place or word (高桥镇): ask only where a page speaks of Japan.

    Returns:
        Each possible end, and the length of the given name.

    Example:
        >>> japanese_ends("议员田中太郎说", 2)
        [(6, 2), (5, 1)]
    """
    size = _JAPANESE_FAMILIES.longest_at(text, start)
    if not size:
        return []
    given = start + size
    longest = 3 if text[given + 2 : given + 3] in _JAPANESE_THIRDS else 2
    return [
        (given + k, k)
        for k in range(longest, 0, -1)
        if all("\u3400" <= c <= "\u9fff" for c in text[given : given + k]) and given + k <= len(text)
    ]


def family_at(text: str, start: int) -> bool:
    """Whether a Yi family's name begins at a place."""
    return bool(_FAMILIES.longest_at(text, start))


def element_starts(text: str, start: int, end: int, *, japanese: bool = False) -> Iterator[int]:
    """Where names put together of known elements can begin in `text[start:end]`, and, if asked for, Japanese names.

    Example:
        >>> list(element_starts("民警索南才让骑车", 0, 8))
        [2, 4]
    """
    pattern = _BEGINNING_OR_JAPANESE if japanese else _BEGINNING
    for match in pattern.finditer(text, start, end):
        position = match.start()
        if text[position : position + 2] in _BEGINNINGS or (japanese and _JAPANESE_FAMILIES.longest_at(text, position)):
            yield position
