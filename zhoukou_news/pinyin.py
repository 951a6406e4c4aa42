"""Names in pinyin, the surname in its surname reading (单 Shan, 曾 Zeng, 欧阳 Ouyang), and the keys of people."""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache

from .lexicon import entries

#: What stands for a masked character (see `redact`): a sign that no newspaper prints. Typesetting spaces beside it are
#: removed like those beside a Chinese character.
MASK = "▮"
_MASKED_ID = "masked-"


@cache
def _surnames() -> dict[str, str]:
    return {entry[0]: entry[1] for name in ("compound_surnames", "surnames") for entry in entries(name)}


def _syllables(text: str) -> list[str]:
    from pypinyin.constants import PHRASES_DICT

    # Two characters that are no phrase of the library's are read one by one; a given name seldom is one.
    if len(text) == 2 and text not in PHRASES_DICT:
        return [*_readings(text[0]), *_readings(text[1])]
    return _readings(text)


@lru_cache(maxsize=65536)
def _readings(text: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin

    return [s.replace("ü", "v") for s in lazy_pinyin(text, style=Style.NORMAL, errors="ignore")]


@lru_cache(maxsize=65536)
def romanise(name: str) -> str | None:
    """A name in pinyin without tones: surname, a space, the given name; None where nothing of it has a reading.

    Example:
        >>> romanise("刘继标"), romanise("欧阳建国"), romanise("单为民")
        ('Liu Jibiao', 'Ouyang Jianguo', 'Shan Weimin')
    """
    if "·" in name:
        parts = ["".join(_syllables(part)).capitalize() for part in name.split("·")]
        return " ".join(part for part in parts if part) or None
    surnames = _surnames()
    size = 2 if name[:2] in surnames and len(name) > 2 else 1
    surname = surnames.get(name[:size])
    if surname is None or len(name) > 4:
        return "".join(_syllables(name)).capitalize() or None
    given = "".join(_syllables(name[size:])).capitalize()
    return f"{surname.replace(' ', '').capitalize()} {given}".strip()


@lru_cache(maxsize=65536)
def person_id(name: str, kind: str) -> str:
    """A person's key: the romanised name and a hash of name and kind, the same in every build.

    Example:
        >>> person_id("刘继标", "official").startswith("liu-jibiao-")
        True
    """
    digest = hashlib.sha256(f"{name}\t{kind}".encode()).hexdigest()[:8]
    slug = re.sub(r"[^a-z0-9]+", "-", (romanise(name) or "").lower()).strip("-")
    return f"{slug or 'x'}-{digest}"


def masked_id(document_id: str, char_start: int) -> str:
    """The key of a masked person who is first named at an offset of a document: nothing of it comes from the name.

    Example:
        >>> masked_id("page", 120)
        'masked-87685df5-aab534b0'
    """
    digest = hashlib.sha256(f"{document_id}\t{char_start}".encode()).hexdigest()
    return f"{_MASKED_ID}{digest[:8]}-{digest[8:16]}"


def is_masked_id(person_id: str) -> bool:
    """Whether a key is that of a masked person."""
    return person_id.startswith(_MASKED_ID)
