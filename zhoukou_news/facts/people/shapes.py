"""What a name's own characters say: whether they look like a name, a word, or a place."""

from __future__ import annotations

import re

from ...lexicon import any_of, words
from ...printed import HAN
from .. import names, posts
from ..names import DIVISION_ENDS, ORDINARY_WORDS

#: Words of address that stand after a name, or for people in general.
NO_KIN = frozenset(
    ("同志", "先生", "女士", "小姐", "一行", "自己", "对象", "大家", "一家", "老总", "师傅", "老师傅", "太太", "教授们")
)
#: What a name is made of: no dot stands at its ends, and no sign or space in it.
NAME = re.compile(rf"[{HAN}]+(?:·[{HAN}]+)*")
#: What the names of bodies and of the units of the country's division end in.
UNIT_ENDS = DIVISION_ENDS | frozenset("局委厅办部院校站所处科司队厂店社寺庙")
#: Those that hardly any name ends in: people are called 红旗 and 登科.
NO_NAME_ENDS = UNIT_ENDS - set("旗科")
#: What a place, a body or a thing of a list ends in, and few names.
NO_PERSON_ENDS = UNIT_ENDS | set("庄楼寨营屯湾沟坪桥路街港河湖海山会团")
SETTLEMENT_ENDS = frozenset("庄村镇乡县楼寨集店营屯湾沟坪铺寺庙")
#: Characters of function words and numerals: what they stand in is no name.
IN_NO_NAME = frozenset(
    "的了在是和与及等将被把对向由从到各这那们我他你您它还又也已曾就都再最更很会其一二两三四五六七八九十第说某"
)
#: Words of address that stand for a given name (何老伯).
ADDRESS_WORDS = (frozenset(w for w in words("kin_and_age_words", "kin", "age", "address") if len(w) == 2) | NO_KIN) - {
    "小妹"
}
#: 栖霞口镇, 陶力图旗、: the rest of a place's name.
_PLACE_GOES_ON = re.compile(
    "(?:[口山河桥湖塘岭坝店营庄寨沟坪铺集关溪江湾][镇乡县]|[镇乡县旗盟](?=[、，。；：])|[镇乡县旗盟州]委[书副常])"
)
#: 罗纳尔|多·席尔瓦: a name written by its sound goes on.
_DOT_FOLLOWS = re.compile(f"[{''.join(sorted(names.TRANSLITERATION))}]{{0,4}}·")
#: 蔡官镇仲|家坝村: the rest of a village's name.
_VILLAGE_FOLLOWS = re.compile(rf"[{HAN}]{{0,4}}?村")
#: What is called after a person: the name is no mention of the person.
NAMED_AFTER = re.compile(any_of(w for w in words("place_suffixes") if len(w) >= 2))
_PLACE_WORDS = frozenset(w for w in words("place_suffixes") if len(w) == 2)


def nameable(text: str, start: int, end: int, words: bool = False) -> bool:
    """Whether nothing about the characters says that they are a word, a place, or a surname with an address.

    `words`: a word that people are called by is let pass.

    Example:
        >>> nameable("钟鸣远", 0, 3), nameable("石榴", 0, 2), nameable("谭小姐", 0, 3), nameable("雷锋志愿", 0, 3)
        (True, False, False, False)
    """
    name = text[start:end]
    _, given = names.divided(name)
    return (
        (name not in ORDINARY_WORDS or (words and name in names.NAME_WORDS))
        and given not in ADDRESS_WORDS
        and given not in names.COMMON_NOUNS
        and given not in names.ADDRESS_ENDS
        and not (given[-1] in names.ADDRESS_ENDS and given[0] in names.SURNAMES)
        and not (name[1] == "不" and name[0] == name[-1])
        and name[-1] not in SETTLEMENT_ENDS
        and name[-1] != "等"
        and not names.verb_goes_on(text, end)
        and names.PHRASES.longest_at(text, start) <= end - start
        and not names.located_or_numbered(name)
        and not _PLACE_GOES_ON.match(text, end)
        and not _DOT_FOLLOWS.match(text, end)
        and not (name[1] in "镇乡" and _VILLAGE_FOLLOWS.match(text, end))
        # 方案经专家论证
        and not (name[-1] in names.NEVER_LAST and name[:2] in ORDINARY_WORDS and name[:2] not in names.NAME_WORDS)
        and text[end - 1 : end + 1] not in names.COMMON_NOUNS
        # 白鹭渡口
        and text[end - 1 : end + 1] not in _PLACE_WORDS
        and not NAMED_AFTER.match(text, end)
        and not posts.post_at_plain(given, 0)
    )


def plain_name(name: str) -> bool:
    """Whether two or three characters look like a name and like nothing else: a common surname, then given names.

    Example:
        >>> plain_name("钟鸣远"), plain_name("石榴"), plain_name("江苏")
        (True, False, False)
    """
    if name[:2] in names.COMPOUND_SURNAMES and 3 <= len(name) <= 4:
        given = name[2:]
        return all(c in names.GIVEN for c in given) and given not in ADDRESS_WORDS and not posts.post_at(given, 0)
    return (
        2 <= len(name) <= 3
        and names.SURNAMES.get(name[0]) == "c"
        and all(character in names.GIVEN for character in name[1:])
        and name not in ORDINARY_WORDS
        and (len(name) == 2 or name[:2] not in ORDINARY_WORDS or name[:2] in names.NAME_WORDS)
        and name[1:] not in ADDRESS_WORDS
    )


def likely_name(name: str, words: bool = True) -> bool:
    """Whether three characters can be a rare surname and a given name of usual characters.

    `words`: not where the first two are a word (柳树华).

    Example:
        >>> likely_name("车明哲"), likely_name("车站口")
        (True, False)
    """
    return (
        len(name) == 3
        and name[0] in names.SURNAMES
        and name[1] in names.GIVEN
        and name[2] in names.GIVEN
        and name[0] != name[1]
        and not (words and name[:2] in ORDINARY_WORDS)
        and name not in ORDINARY_WORDS
        and name[1:] not in ADDRESS_WORDS
    )
