"""Names in pinyin, the surname in its surname reading (单 Shan, 曾 Zeng, 欧阳 Ouyang), and the keys of people."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from .lexicon import entries
from .schema import KINDS

#: What stands for a masked character (see `redact`): a sign that no newspaper prints. Typesetting spaces beside it are
#: removed like those beside a Chinese character.
MASK = "▮"
_MASKED_ID = "masked-"
#: How many names are kept with their readings: those of the pages read last. Few others are met again soon.
_KEPT = 2**13
_OTHERS = re.compile("[^a-z0-9]+")


@cache
def _surnames() -> dict[str, str]:
    lists = ("compound_surnames", "surnames")
    return {entry[0]: entry[1].replace(" ", "").capitalize() for name in lists for entry in entries(name)}


@cache
def _phrases() -> Mapping[str, object]:
    """The library's phrases; asked for before anything is read, since they take less memory then."""
    from pypinyin.constants import PHRASES_DICT

    # Each of its 150,000 syllables is a list and a text of its own; where equal ones are one, 20 MB are free again.
    one_of_each: dict[tuple[str, ...], list[str]] = {}
    for syllables in PHRASES_DICT.values():
        syllables[:] = [one_of_each.setdefault(tuple(readings), readings) for readings in syllables]
    return PHRASES_DICT


@lru_cache(maxsize=_KEPT)
def _syllables(text: str) -> str:
    phrases = _phrases()
    # Two characters that are no phrase of the library's are read one by one; a given name seldom is one.
    if len(text) == 2 and text not in phrases:
        return _readings(text[0]) + _readings(text[1])
    return _readings(text)


@lru_cache(maxsize=_KEPT)
def _readings(text: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(text, style=Style.NORMAL, errors="ignore")).replace("ü", "v")


@lru_cache(maxsize=_KEPT)
def romanise(name: str) -> str | None:
    """A name in pinyin without tones: surname, a space, the given name; None where nothing of it has a reading.

    Example:
        >>> romanise("刘继标"), romanise("欧阳建国"), romanise("单为民")
        ('Liu Jibiao', 'Ouyang Jianguo', 'Shan Weimin')
    """
    if "·" in name:
        parts = [_syllables(part).capitalize() for part in name.split("·")]
        return " ".join(part for part in parts if part) or None
    surnames = _surnames()
    size = 2 if name[:2] in surnames and len(name) > 2 else 1
    surname = surnames.get(name[:size])
    if surname is None or len(name) > 4:
        return _syllables(name).capitalize() or None
    return f"{surname} {_syllables(name[size:]).capitalize()}".strip()


@lru_cache(maxsize=_KEPT)
def person_id(name: str, kind: str) -> str:
    """A person's key: the romanised name and a hash of name and kind, the same in every build.

    Example:
        >>> person_id("刘继标", "official").startswith("liu-jibiao-")
        True
    """
    return f"{_slug(romanise(name))}-{_digest(name, kind)}"


def _digest(name: str, kind: str) -> str:
    return hashlib.sha256(f"{name}\t{kind}".encode()).hexdigest()[:8]


def _slug(pinyin: str | None) -> str:
    lower = (pinyin or "").lower()
    # Most are letters and a space between two of them.
    if lower.isascii() and lower.replace(" ", "").isalpha():
        return lower.replace(" ", "-")
    return _OTHERS.sub("-", lower).strip("-") or "x"


def follow_from_names(
    keys: Sequence[str | None], pinyin: Sequence[str | None], names: Sequence[str | None], kinds: Sequence[str | None]
) -> list[bool]:
    """For each person, whether key and pinyin are those of the name and of one of the kinds; of a masked one not.

    Example:
        >>> follow_from_names(["liu-jibiao-0"], ["Liu Jibiao"], ["刘继标"], ["official"])
        [False]
    """
    out = []
    last, found, spelt, slug = None, None, None, _slug(None)
    for key, said, name, kind in zip(keys, pinyin, names, kinds, strict=True):
        follows = False
        if name and kind in KINDS and not is_masked(name):
            # People of one name stand together, and few names are met again: they are not kept.
            if name != last:
                last, found = name, romanise.__wrapped__(name)
            if found == said:
                # So do people whose names are spelt alike.
                if found != spelt:
                    spelt, slug = found, _slug(found)
                follows = key == f"{slug}-{_digest(name, kind)}"
        out.append(follows)
    return out


def masked_id(document_id: str, char_start: int) -> str:
    """The key of a masked person who is first named at an offset of a document: nothing of it comes from the name.

    Example:
        >>> masked_id("page", 120)
        'masked-87685df5-aab534b0'
    """
    digest = hashlib.sha256(f"{document_id}\t{char_start}".encode()).hexdigest()
    return f"{_MASKED_ID}{digest[:8]}-{digest[8:16]}"


def is_masked(name: str) -> bool:
    """Whether nothing of a name is printed but the signs that mask it.

    Example:
        >>> is_masked("▮▮"), is_masked("王▮")
        (True, False)
    """
    return not name.strip(MASK)


def is_masked_id(person_id: str) -> bool:
    """Whether a key is that of a masked person."""
    return person_id.startswith(_MASKED_ID)
