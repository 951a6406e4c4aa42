"""What is measured: a name for each comparison, by table and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..nearest import nearest
from ..schema import TABLES

#: Every measure: what is compared. A measure's name is its table and the column, or a field inside the column.
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "articles.rows": "articles found",
        "articles.headline": "the headline",
        "articles.subheads": "all subheads in order",
        "articles.reporters": "each reporter, name with title",
        "articles.date": "the date",
        "articles.date_text": "the date as printed",
        "articles.year_basis": "where the year comes from",
        "articles.time_of_day": "the part of the day",
        "articles.end_mark": "the end mark",
        "articles.body": "the whole body, paragraph ends included",
        "articles.body.characters": "the body's characters in order",
        "articles.quoted_phrases": "each quoted phrase",
        "articles.amounts": "each amount in yuan",
        "articles.amounts.text": "each amount as printed",
        "meetings.rows": "meetings found",
        "meetings.name": "the name",
        "meetings.organizer": "the organizer",
        "meetings.date": "the date",
        "meetings.time_of_day": "the part of the day",
        "meetings.location": "the venue",
        "meetings.chair_id": "the chair's name",
        "meetings.attendees": "each attendee's name",
        "meetings.attendees.role": "each attendee, name with role",
        "meetings.attendees.title": "each attendee, name with title",
        "meetings.agenda": "each clause of the agenda",
        "meetings.statements": "each statement: speaker, verb, first characters",
        "meetings.statements.speaker_id": "the person who makes a statement, pronouns resolved",
        "people.rows": "people found, by name",
        "people.kind": "each person, name with kind",
        "people.titles": "each title, with the name",
        "people.phones": "each telephone number, with the name",
        "bank_accounts.rows": "accounts found, by number",
        "bank_accounts.holder": "the holder",
        "bank_accounts.bank": "the bank",
        "bank_accounts.branch": "the branch",
        "bank_accounts.cnaps_code": "the payment-system code",
        "bank_accounts.remark": "the remark",
        "bank_accounts.contacts": "each contact, name with telephone number",
        "bank_accounts.address": "the address",
    }
)


def chosen_measures(names: Iterable[str]) -> list[str]:
    """The measures that names of measures and of tables stand for, in the order of `MEASURES`.

    Raises:
        ValueError: There is no such measure or table; the message names the nearest.

    Example:
        >>> chosen_measures(["articles.headlines"])
        Traceback (most recent call last):
        ValueError: there is no measure 'articles.headlines'; did you mean 'articles.headline'?
    """
    wanted: set[str] = set()
    for name in names:
        found = [
            measure for measure in MEASURES if name == measure or (name in TABLES and measure.startswith(f"{name}."))
        ]
        if not found:
            near = nearest(name, [*MEASURES, *TABLES])
            hint = f"did you mean {near!r}?" if near else f"there are {', '.join(MEASURES)}"
            raise ValueError(f"there is no measure {name!r}; {hint}")
        wanted.update(found)
    return [measure for measure in MEASURES if measure in wanted]
