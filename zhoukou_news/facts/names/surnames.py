"""Surnames: which begin a name at a place, how rare they are, and what could be one that no table has."""

from __future__ import annotations

from ...lexicon import Vocabulary, entries, words
from .characters import GIVEN

#: Function words that are surnames of very few: they begin no name here.
NEVER_FIRST = frozenset(
    "的是在了不这我你他她它就也都被把对从到以为子自但或所其将让使等大小多老两会要同召参补市县省州旗盟镇乡村由各每该本某请按据因并且则即已还又再更最很有来"
)
#: How rare each surname of one character is: `c` common, `r` rare, `w` rare and an ordinary word besides.
SURNAMES: dict[str, str] = {
    entry[0]: entry[2] if len(entry) > 2 else "c" for entry in entries("surnames") if entry[0] not in NEVER_FIRST
}
#: Those of the function words that are people's surnames now and then (由凤霞, 来春花).
LENT_SURNAMES = frozenset("补都来要由")
COMPOUND_SURNAMES = words("compound_surnames")
#: Characters that begin words after a title and are nobody's surname.
_NO_SURNAMES = frozenset(
    "副正兼主分各两三四五六七八九十一二几多全同共亲随后前先再又也还均都分别并且及其与和或在对向把将让被给由从到为是有不没未已正曾会能应该须要想说讲问答看听来去出进上下中内外左右东西南北这那此本该其他她它我你您们个名位次场人员工作时日月年天早晚现当今昨明负责带队率深认"
)
#: What follows 区 where it stands for a district: its party committee, its people, and its offices, short or in full
#: (区安监局, 区监察委员会).
_AFTER_DISTRICT = frozenset("委政人长直法检公民级域内妇总工教卫纪防属")
_OFFICES = Vocabulary(
    words("office_fields") | {entry[0] for entry in entries("bodies") if entry[2] == "suffix" and len(entry[0]) > 1}
)


def surname_at(text: str, position: int) -> int:
    """The length of the surname at a place: 2, 1, or 0.

    Example:
        >>> surname_at("司马云", 0), surname_at("区立夫", 0), surname_at("区人大常委会", 0)
        (2, 1, 0)
    """
    if text[position : position + 2] in COMPOUND_SURNAMES:
        return 2
    first = text[position : position + 1]
    return 1 if first in SURNAMES and not (first == "区" and of_a_district(text, position)) else 0


def of_a_district(text: str, position: int) -> bool:
    """区委副书记 begins a title, 区立夫 a name."""
    return text[position] == "区" and (
        text[position + 1 : position + 2] in _AFTER_DISTRICT or _OFFICES.longest_at(text, position + 1) > 0
    )


def divided(name: str) -> tuple[str, str]:
    """A name's surname and given name.

    Example:
        >>> divided("钟鸣远"), divided("司马云"), divided("司马")
        (('钟', '鸣远'), ('司马', '云'), ('司', '马'))
    """
    size = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1
    return name[:size], name[size:]


def rarity(surname: str) -> str:
    """How rare a surname is: `c`, `r` or `w` as the list of surnames has it, `2` for a compound one, `x` for none."""
    return "2" if len(surname) == 2 else SURNAMES.get(surname, "x")


def could_be_surname(character: str) -> bool:
    """Whether a character that no table has as a surname could be one."""
    return not seldom_surname(character) and character not in GIVEN


def seldom_surname(character: str) -> bool:
    """Whether a character begins words after a title and hardly any name (副, 的, 八)."""
    return character in NEVER_FIRST or character in _NO_SURNAMES
