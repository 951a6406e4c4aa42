"""A meeting, by the places of its facts in an article's clean text."""

from __future__ import annotations

from dataclasses import dataclass, field

from .. import dates
from ..people import Mention
from ..stretches import Place

#: How many meetings before it a meeting is compared with.
COMPARED = 20


@dataclass
class Attendee:
    """Someone named as present."""

    mention: Mention
    role: str


@dataclass
class Meeting:
    """A meeting by the places of its facts in the article's clean text.

    Attributes:
        start: Where its report begins.
        end: Where it ends.
        hold: The place of the verb (召开).
        names: Places of the names it is called by, in lead and headings.
        organizer: Place of the body that calls it.
        location: Place of the venue.
        chair: The mention of who presides, the first where several do.
        caller: The mention of who calls it, the first where several do.
        beside: The others who call it or preside with the first.
        date: Its date in the report, None where the article's holds.
        part: Place of a word for the part of the day that stands without a date.
        follows: Told with 随后 or 接着: the day of the one before.
        attendees: Who was there.
        agenda: Places of the clauses that say what it did.
        scopes: The stretches of body that report it, in order.
        present: Stretches outside these that say who was there.
    """

    start: int
    end: int
    hold: Place
    names: list[Place] = field(default_factory=list)
    organizer: Place | None = None
    location: Place | None = None
    chair: Mention | None = None
    caller: Mention | None = None
    beside: list[Mention] = field(default_factory=list)
    date: dates.Found | None = None
    part: Place | None = None
    follows: bool = False
    severally: bool = False
    inspection: bool = False
    attendees: list[Attendee] = field(default_factory=list)
    agenda: list[Place] = field(default_factory=list)
    scopes: list[Place] = field(default_factory=list)
    present: list[Place] = field(default_factory=list)
    guesses: list[tuple[str, str]] = field(default_factory=list)
