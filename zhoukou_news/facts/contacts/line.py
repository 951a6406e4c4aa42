"""The names and phones of a contact line."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from operator import itemgetter
from typing import NamedTuple

from ...lexicon import Vocabulary, words
from ...printed import HAN
from ..phones import PHONE, PHONE_NEXT
from ..stretches import Place
from .contact import Contact
from .naming import NameAt, follows_body, follows_label, is_contacted
from .pairing import paired

#: What is no phone, by the label right before it.
_OTHER_NUMBER = re.compile("(?:传真|邮编|QQ|编码)[：:]?$")
#: What says of the number before it that it is a fax's, or for goods.
_NOT_FOR_MONEY = re.compile("[（(](?:传真|物资|捐物|物品)[）)]")
#: What stands between a name and the phone that is said to be its own.
_OWN_PHONE = re.compile(rf"(?:[（(][{HAN}]{{1,10}}[）)])?(?:的?(?:联系)?(?:电话|手机))?[：:]?")
_BEFORE_NAME = frozenset("，、；：:（( ）)和及或\n")
#: How far from its bracket the words of a note stand.
_LONGEST_NOTE = 10
#: A surname with a form of address or an office, before its phone: a person, and no name.
_ANONYMOUS = re.compile(
    rf"[{HAN}](?:女士|先生|小姐|老师|会计|出纳|经理|主任|副主任|科长|股长|处长|师傅|医生|同志|书记|干事|律师|法官|站长|队长|校长|秘书|部长|局长|会长|秘书长)(?=[：:（(\s，、]?(?:电话|手机)?[：:]?[（(]?\d|[；。）])"
)
#: What after a name says that its bearer is to be called.
_CALLED_NEXT = re.compile(r"[，、：（ ]?(?:女士|先生|直接|取得|电话)?(?:联系|电话|手机|[（(]?[01]?\d{6})")
_RELATIVES = Vocabulary(word for word in words("kin_and_age_words", "kin") if len(word) >= 2)


def _follows_relative(text: str, position: int) -> bool:
    """Whether what stands before a name says whose relative its bearer is: 患者父亲."""
    return _RELATIVES.longest_before(text, position) > 0


class _Token(NamedTuple):
    """A name or a phone of the line; a person without a name has no place."""

    start: int
    kind: str
    place: Place | None


def contacts_in(text: str, start: int, end: int, name_at: NameAt, gaps: frozenset[int] = frozenset()) -> list[Contact]:
    """The names and phones in `text[start:end]`, paired.

    Example:
        >>> contacts_in("8123456、13900001234（马兰）", 0, 23, {20: 22}.get)
        [Contact(name=None, phone=(0, 7)), Contact(name=(20, 22), phone=(8, 19))]
    """
    out: list[Contact] = []
    while (cut := text.find("；", start, end)) > 0 and PHONE.search(text, start, cut) and PHONE.search(text, cut, end):
        # Each part of the line pairs its own names and phones.
        out += contacts_in(text, start, cut, name_at, gaps)
        start = cut + 1
    phones = [
        match.span()
        for match in PHONE.finditer(text, start, end)
        if not _OTHER_NUMBER.search(text, max(start, match.start() - 5), match.start())
    ]
    phones = [place for place in phones if not _NOT_FOR_MONEY.match(text, place[1])] or phones
    names = _names(text, start, end, phones, name_at, gaps)
    known = sorted([*names, *phones])
    unnamed = [
        match.start()
        for match in _ANONYMOUS.finditer(text, start, end)
        if not _is_inside(known, match.start()) and not _in_note(text, start, match.start())
    ]
    tokens = [
        *(_Token(place[0], "phone", place) for place in phones),
        *(_Token(place[0], "name", place) for place in names),
        *(_Token(place, "name", None) for place in unnamed),
        *(_Token(place[0], "name", place) for place in _names_before_phones(text, start, names, phones, name_at)),
    ]
    return out + _grouped(text, sorted(tokens, key=itemgetter(0)))


def _names(text: str, start: int, end: int, phones: list[Place], name_at: NameAt, gaps: frozenset[int]) -> list[Place]:
    """The names of the line's first sentence, each where a name can begin."""
    sentence = text.find("。", start, end)
    limit = sentence if sentence >= 0 else end
    phone_ends = {b for _, b in phones}
    names: list[Place] = []
    position = start
    while position < limit:
        before = text[position - 1]
        if (
            text[position] >= "\u3400"
            and not _is_inside(phones, position)
            and (
                position == start
                or before in _BEFORE_NAME
                or (position in gaps and not before.isdigit())
                or position in phone_ends
                or follows_body(text, position)
                or follows_label(text, position)
                or _follows_relative(text, position)
            )
        ):
            stop = name_at(position)
            if stop is not None and _names_whom_to_call(text, position, stop):
                names.append((position, stop))
                position = stop
                continue
        position += 1
    return names


def _names_whom_to_call(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name says nothing else of it: no heading 王艳：, no （王艳摄）."""
    before, following = text[start - 1], text[end : end + 1]
    if following == "的":
        # X的父亲Y: the other is called.
        return False
    if _follows_relative(text, start) and not _CALLED_NEXT.match(text, end):
        # 为何X的母亲Y没有…: of a relative nothing tells that she is to be called.
        return False
    if (
        follows_body(text, start)
        and not PHONE_NEXT.match(text, end)
        and following not in ("。", "\n", "")
        and not is_contacted(text, start, end)
    ):
        return False
    if following == "：" and not PHONE.match(text, end + 1):
        return False
    return before not in "（(" or following in "）)、，" or following.isdigit()


def _names_before_phones(
    text: str, start: int, names: list[Place], phones: list[Place], name_at: NameAt
) -> list[Place]:
    """市红十字会 朱玲 18908299779, 村支书朱玲（18908299779）: names right before their phones."""
    names = sorted(names)
    added: list[Place] = []
    for position, _ in phones:
        phone = position - 1 if text[position - 1] in "（(" else position
        for size in (3, 2, 4):
            if (
                phone - size >= start
                and name_at(phone - size) == phone
                and not any(_is_inside(names, place) for place in range(phone - size, phone))
            ):
                added.append((phone - size, phone))
                insort(names, added[-1])
                break
    return added


def _in_note(text: str, start: int, position: int) -> bool:
    """王艳（班主任）: whether brackets hold a place that begin after a name, not after a phone."""
    opening = text.rfind("（", max(start, position - _LONGEST_NOTE), position)
    return opening > start and text.find("）", opening, position) < 0 and not text[opening - 1].isdigit()


def _is_inside(places: list[Place], position: int) -> bool:
    """Whether a position lies in one of some places, which stand in order."""
    at = bisect_right(places, position, key=itemgetter(0)) - 1
    return at >= 0 and position < places[at][1]


def _grouped(text: str, tokens: list[_Token]) -> list[Contact]:
    """Names and phones paired: a name with the one phone that is said to be its own, the others in turns."""
    own: list[Contact] = []
    rest = list(tokens)
    for index in range(1, len(tokens)):
        before, token = tokens[index - 1], tokens[index]
        if token.kind != "name" or before.kind != "phone":
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            before in rest
            and _is_in_brackets_after(text, before, token)
            and (tokens[0].kind == "phone" or tokens[index - 2].kind == "phone")
        ):
            # 8123456、13900001234（X）: X is reached under the second.
            phone = before
        elif following is not None and tokens[0].kind == "phone" and _says_whose(text, before, token, following):
            # 8123456，会长X手机：13900001234; 团县委8123456，X13900001234.
            phone = following
        else:
            continue
        own.append(Contact(token.place, phone.place))
        rest.remove(phone)
        rest.remove(token)
    return sorted([*own, *_in_turns(rest)], key=_first_place) if own else _in_turns(rest)


def _first_place(contact: Contact) -> Place:
    return min(place for place in (contact.name, contact.phone) if place is not None)


def _is_in_brackets_after(text: str, phone: _Token, name: _Token) -> bool:
    """Whether a name stands alone in brackets right after a phone."""
    return (
        phone.place is not None
        and name.place is not None
        and text[phone.place[1] : name.place[0]] in ("（", "(")
        and text[name.place[1] : name.place[1] + 1] in ("）", ")")
    )


def _says_whose(text: str, phone: _Token, name: _Token, following: _Token) -> bool:
    """Whether a name with a phone of its own, X手机：…, follows a phone after a sign."""
    return (
        following.kind == "phone"
        and phone.place is not None
        and name.place is not None
        and text[phone.place[1] : phone.place[1] + 1] in ("，", "；", "、")
        and _OWN_PHONE.fullmatch(text, name.place[1], following.start) is not None
    )


def _in_turns(tokens: list[_Token]) -> list[Contact]:
    """Names and phones in turns, paired turn by turn."""
    leading = tokens[0].kind if tokens else ""
    groups: list[tuple[list[Place | None], list[Place | None]]] = []
    previous = ""
    for token in tokens:
        if not groups or token.kind == leading != previous:
            groups.append(([], []))
        groups[-1][0 if token.kind == "name" else 1].append(token.place)
        previous = token.kind
    people: list[Contact] = []
    for names, phones in groups:
        people += paired(names, phones) if names else [Contact(None, phone) for phone in phones]
    return [c for c in people if c.name is not None or c.phone is not None]
