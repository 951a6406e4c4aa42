"""Characters by themselves: which can stand in a name, which names are usually made of, which hardly end one."""

from __future__ import annotations

import re

from ...kept import Kept
from ...lexicon import entries
from ...printed import HAN

GIVEN = frozenset("".join(entry[0] for entry in entries("given_name_characters")))
TRANSLITERATION = frozenset("".join(entry[1] for entry in entries("transliteration_characters") if len(entry) > 1))
#: Characters that begin what is said of a person and hardly ever end a name.
NEVER_LAST = frozenset(
    "说称问答告就在对从将被把还也都是的与及以会并则又曾已任等介要没不很因为当让给其该各某这那有能应须需后前时上下内外"
)
_SIGNS = frozenset("，。、；：！？（）“”‘’《》〈〉【】\n 　…—-/")
_HARD = re.compile(rf"[^{HAN}A-Za-z0-9·]|$")
#: A stretch of characters none of which is a boundary of names by itself.
SOFT = re.compile(rf"[{HAN}A-Za-z0-9·]+")
#: Whether a character is a boundary of names by itself.
IS_HARD = Kept[str, bool](lambda character: character in _SIGNS or bool(_HARD.match(character)))
#: Whether a character can stand in a name.
IS_HAN = Kept[str, bool](
    lambda character: (
        "\u3400" <= character <= "\u9fff"
        or (character > "\ue000" and character not in _SIGNS and not "\uff00" <= character <= "\uffef")
    )
)

#: Where Unicode has the characters of hands, mouths, eyes, feet, speech and walking: verbs rather than names.
_OF_VERBS = ((0x53E3, 0x56D8), (0x624B, 0x652E), (0x76EE, 0x77D6), (0x8BA0, 0x8C36), (0x8DB3, 0x8EAA), (0x8FB5, 0x9090))


def _uncommon(character: str) -> bool:
    code = ord(character)
    try:
        frequent = character.encode("gb2312") < b"\xd8"
    except UnicodeEncodeError:
        frequent = False
    return IS_HAN[character] and not frequent and not any(first <= code <= last for first, last in _OF_VERBS)


#: Whether a character is outside the 3,755 frequent ones (level 1 of GB 2312) and no verb: hardly in any text but names.
IS_UNCOMMON = Kept(_uncommon)
