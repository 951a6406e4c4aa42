"""Names given as someone to contact, with their phones."""

from __future__ import annotations

import re
from functools import partial

from ...printed import HAN
from .. import contacts as contact_facts
from .. import names, posts
from ..accounts import Account
from ..contacts import with_true_name
from ..stretches import Place
from .findings import Findings
from .shapes import NO_NAME_ENDS

#: Without one of these words no text gives anyone to contact.
_WORDS = re.compile("联系|联络|热线|电话|手机|咨询|[理办手待询洽责]人：|会计|出纳|[账帐卡]号|户[名主]")
#: What stands where a contact's name could, and is none: a form of address, an office.
_NO_NAME = re.compile(
    r"(?:老师|师傅|女士|先生|小姐|经理|主任|科长|股长|所长|会计|医生|法官|律师|同志|办|处|部|科|室|会|局|站|中心|热线|专线|电话|手机|座机|传真|客服)$"
)
#: What a word after a name makes of it: a place, a desk.
_NO_PERSON_NEXT = re.compile("地址|热线|部|组|室")
#: A phone right after a name: a word that is a name too is one here.
_PHONE_NEXT = re.compile(r"[\d（ \n]|，?(?:(?:联系)?电话|手机|\d{7})")
#: What bodies and places end in that begin with a surname: 与高新区联系.
_BODY_ENDS = NO_NAME_ENDS | set("班组")
#: 联系人：王艳　and a further one, whatever word its given name is: 李亚军.
_FURTHER = re.compile(rf"[{HAN}]{{2,3}}(?=[、\n]|$)")
_LISTED_BEFORE = re.compile(rf"(?:联系|联络|咨询|经办)人：[{HAN}、]{{2,12}}$")
_LONGEST_LIST = 17
#: How well a name has to score that nothing else vouches for.
_LEAST_SCORE = 1.5


def scan_contacts(findings: Findings, article: int, in_tables: list[Account]) -> list[tuple[Place, Place]]:
    """Names given as someone to contact go to the findings.

    Args:
        findings: What is found so far.
        article: Index of the article.
        in_tables: The accounts of its tables, which give contacts.

    Returns:
        Each name with a phone, and the phone, by their places.
    """
    text, gaps, paragraphs = findings.texts[article], findings.gaps[article], findings.articles[article].paragraphs
    if not paragraphs or not _WORDS.search(text):
        return []
    name_at = partial(_name_at, findings, article)
    start, end = paragraphs[0].start, paragraphs[-1].end
    with_phones = []
    for contact in (
        *(with_true_name(contact, name_at) for account in in_tables for contact in account.contacts),
        *contact_facts.find_contacts(text, start, end, name_at, gaps),
    ):
        if contact.name is None:
            continue
        findings.add_contact(article, *contact.name)
        if contact.phone is not None:
            with_phones.append((contact.name, contact.phone))
    return with_phones


def _name_at(findings: Findings, article: int, position: int) -> int | None:
    """The end of a person's name that begins at a place where a contact is named, or None."""
    known = findings.found[article].get(position)
    if known is not None:
        return known.end
    text = findings.texts[article]
    slot = contact_facts.name_in_slot(text, position)
    found = [
        c
        for c in findings.candidates(article, position, listed=True)
        # 联系人：王艳电话8223607: what follows in the slot is no sign, and bounds the name.
        if c.bounded
        or c.end == slot
        or (text[c.end - 1] not in _BODY_ENDS and contact_facts.is_contacted(text, position, c.end))
    ]
    if slot is not None and text[position - 1].isdigit() and not names.surname_at(text, position):
        return None
    if slot is not None and (
        not found
        or not names.surname_at(text, position)
        or (
            any(c.end == slot for c in found)
            and not posts.post_at_plain(text, position + 1)
            and not posts.ends_with_post(text, position, slot)
        )
    ):
        # 王艳 13900001234 秋收 13900005678, 联系人：向导，联系电话…
        return None if _NO_NAME.search(text, position, slot) else slot
    if not any(c.bounded for c in found) and position in findings.gaps[article]:
        further = _FURTHER.match(text, position)
        if (
            further is not None
            and names.surname_at(text, position)
            and not _NO_NAME.search(further.group())
            and _LISTED_BEFORE.search(text, max(position - _LONGEST_LIST, 0), position)
        ):
            return further.end()
    if not found:
        return None
    end = found[0].end
    name = text[position:end]
    if _NO_PERSON_NEXT.match(text, end):
        return None
    if len(name) <= 3 and posts.post_at_plain(text, position + 1):
        # 王主任 is a surname with a title.
        return None
    if found[0].score < _LEAST_SCORE or (
        name in names.ORDINARY_WORDS
        and not _PHONE_NEXT.match(text, end)
        and end not in findings.gaps[article]
        and not (name in names.NAME_WORDS and text[position - 1] == "（" and text[end : end + 1] == "）")
    ):
        return None
    if len(name) == 3 and name[:2] in names.ORDINARY_WORDS and name[2] not in names.GIVEN:
        return None
    if names.surname_at(text, position) == 0 and not all(c in names.TRANSLITERATION for c in name):
        return None
    if posts.ends_with_post(text, position, end) or _NO_NAME.search(name):
        return None
    return end
