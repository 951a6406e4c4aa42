"""Rows of the table of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..evidence import stretch_paths
from ..facts.people import Mention
from ..facts.stretches import Place
from ..pinyin import romanise
from ..printed import Span
from ..reading import Row
from .page_facts import PageFacts


def people_rows(
    facts: PageFacts, contacts: Sequence[Iterable[tuple[Place, Place]]], meetings: Iterable[Row]
) -> list[Row]:
    """The rows of a page's people, by their identifiers.

    Args:
        facts: The page.
        contacts: For each article the names given as someone to contact, each with its phone.
        meetings: The page's rows of meetings.
    """
    phones: dict[str, list[tuple[int, Place]]] = {}
    for index, found in enumerate(contacts):
        text = facts.articles[index].printed.text
        for place, phone in found:
            phones.setdefault(text[slice(*place)], []).append((index, phone))
    meetings_of: dict[str, dict[str, None]] = {}
    for meeting in meetings:
        for attendee in meeting["attendees"]:
            meetings_of.setdefault(attendee["person_id"], {})[meeting["meeting_id"]] = None
    by_name: dict[str, list[Mention]] = {}
    for mentions in facts.roster.mentions:
        for mention in mentions:
            by_name.setdefault(mention.name, []).append(mention)
    rows = []
    for name, mentions in by_name.items():
        row = _row(facts, name, mentions, phones.get(name, ()))
        row["meeting_ids"] = list(meetings_of.get(row["person_id"], ()))
        rows.append(row)
    return sorted(rows, key=lambda row: row["person_id"])


def _piece(field: str, article_id: str, place: Span) -> Row:
    """A piece of a person's evidence, whose values stand in several articles."""
    return {"field": field, "article_id": article_id, "char_start": place[0], "char_end": place[1]}


def _row(facts: PageFacts, name: str, mentions: list[Mention], phones: Iterable[tuple[int, Place]]) -> Row:
    evidence: list[Row] = []
    titles = _titles(facts, mentions, evidence)
    numbers = _phones(facts, phones, evidence)
    article_ids = list(dict.fromkeys([facts.article_ids[mention.article] for mention in mentions]))
    doubt = facts.roster.doubtful.get(name)
    return {
        "person_id": facts.person(name),
        "name": name,
        "name_pinyin": romanise(name),
        "kind": facts.kinds[name],
        "titles": titles,
        "phones": numbers,
        "article_ids": article_ids,
        "meeting_ids": [],
        "mention_count": len(mentions),
        "first_article_id": article_ids[0],
        "guesses": [{"field": "name", "reason": doubt}] if doubt is not None else [],
        "evidence": evidence,
    }


def _titles(facts: PageFacts, mentions: list[Mention], evidence: list[Row]) -> list[Row]:
    """The titles printed with a person's name, each once an article; the names' evidence noted with them."""
    titles: list[Row] = []
    seen: set[tuple[int, str]] = set()
    for mention in mentions:
        index = mention.article
        article_id = facts.article_ids[index]
        printed = facts.articles[index].printed
        for path, piece in zip(stretch_paths("name"), printed.pieces(mention.start, mention.end), strict=False):
            evidence.append(_piece(path, article_id, piece))
        for place in mention.titles:
            trimmed = printed.trim(*place)
            title = printed.value(*trimmed) if trimmed is not None else ""
            if trimmed is None or (index, title) in seen:
                continue
            seen.add((index, title))
            pieces = printed.pieces(*trimmed)
            path = f"titles[{len(titles)}].title"
            for piece in pieces:
                evidence.append(_piece(path, article_id, piece))
            titles.append(
                {
                    "title": title,
                    "article_id": article_id,
                    "char_start": pieces[0][0],
                    "char_end": pieces[-1][1],
                }
            )
    return titles


def _phones(facts: PageFacts, places: Iterable[tuple[int, Place]], evidence: list[Row]) -> list[str]:
    phones: list[str] = []
    for index, place in places:
        printed = facts.articles[index].printed
        phone = printed.value(*place)
        if phone not in phones:
            path, article_id = f"phones[{len(phones)}]", facts.article_ids[index]
            evidence += [_piece(path, article_id, piece) for piece in printed.pieces(*place)]
            phones.append(phone)
    return phones
