"""Meetings that an article reports: what each was called, who called it, where, who presided, who was there, what it did.

A meeting is found by what opens its report: a body or a person 召开, or a meeting that 在…召开. What follows belongs to it
until the next one opens.
"""

from .meeting import Attendee, Meeting
from .read import MOST_MEETINGS, read_meetings

__all__ = ["MOST_MEETINGS", "Attendee", "Meeting", "read_meetings"]
