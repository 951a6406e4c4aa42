"""The end of the search: of mentions that overlap one is kept, and names that rest on a guess are marked."""

from __future__ import annotations

import re

from .. import names
from .appointments import is_elected
from .findings import Findings
from .roster import Mention, Roster
from .shapes import NAME

_DIVISION = re.compile("(?:省|市|县|区|镇|乡|街道)(?![长领])")


def _places(findings: Findings) -> set[str]:
    """金柳 on a page with 金柳市: names of two characters that nothing firm vouches for and that are a place's there."""
    page = findings.page
    ends = [match.start() for match in _DIVISION.finditer(page)]
    places = {page[end - 2 : end] for end in ends if end > 1}.intersection(findings.known)
    if not places:
        return places
    return places - {
        mention.name
        for row in findings.found
        for mention in row.values()
        if mention.titles or mention.how not in ("context", "known", "saying")
    }


def settle(findings: Findings) -> Roster:
    """The roster: mentions in order, names that nothing firm vouches for marked."""
    roster = Roster(len(findings.articles), findings.journalists, findings.contacts)
    support: dict[str, float] = {}
    first_parts = {name.split("·")[0] for name in findings.known if "·" in name}
    places = _places(findings)
    given_names = {name[1:] for name in findings.known if len(name) == 3 and name[0] in names.SURNAMES}
    for article, row in enumerate(findings.found):
        mentions = sorted(row.values(), key=lambda m: (m.start, -m.end))
        kept: list[Mention] = []
        for mention in mentions:
            if not NAME.fullmatch(mention.name):
                continue
            if mention.name in first_parts and not mention.titles and mention.how != "byline":
                # A given name alone (阿依古丽 for 阿依古丽·买买提) is no person.
                continue
            if mention.name in places:
                continue
            if (
                mention.name in given_names
                and not mention.titles
                and mention.how in ("known", "saying", "kin", "plain")
            ):
                # 瑞林 for 柳瑞林.
                continue
            if kept and mention.start < kept[-1].end:
                if mention.end - mention.start > kept[-1].end - kept[-1].start and kept[-1].how in (
                    "known",
                    "saying",
                ):
                    kept[-1] = mention
                continue
            kept.append(mention)
        roster.settle(article, kept)
        for mention in kept:
            if is_elected(findings.texts[article], mention.end):
                mention.official = True
            firm = (
                1.0
                if mention.titles or mention.how in ("byline", "contact", "appointment", "list", "donation")
                else 0.5
            )
            support[mention.name] = support.get(mention.name, 0.0) + firm
    alone = "neither a title nor another mention vouches for the name"
    roster.doubtful = {name: alone for name, value in support.items() if value < 1.0}
    for name in findings.unbounded:
        if findings.count(name) < 2:
            roster.doubtful[name] = "nothing on the page marks where the name ends"
    return roster
