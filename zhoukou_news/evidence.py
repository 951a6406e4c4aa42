"""Evidence: which values of a row have it, what is read from it, and the paths by which it names values."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from .facts.accounts import canonical_bank, plain_number
from .facts.dates import time_of_day
from .printed import Span, fold
from .reading import Row

#: Columns that are not read from the page: keys, positions, and what follows from other cells.
NOT_READ = frozenset(
    "article_id document_id ordinal document_year redactions meeting_id account_id person_id first_article_id "
    "article_ids meeting_ids mention_count name_pinyin kind role char_start char_end evidence guesses "
    "year_basis".split()
)


def _part_of_day(said: str) -> str | None:
    return time_of_day(fold(said))


#: What a value is of what its evidence says, where that is not the same: by path.
READ_AS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "account_number": plain_number,
        "cnaps_code": plain_number,
        "bank": canonical_bank,
        "time_of_day": _part_of_day,
        "reporters[].name": fold,
        "attendees[].name": fold,
        "contacts[].name": fold,
    }
)
#: The fields of a list's element whose evidence is where the element stands; the first that it has counts.
KEYS_OF_PLACES = frozenset(("text", "title", "name"))
#: Evidence that can lie outside the article: a year, and the day that 昨日 counts from, stand in the folio.
ELSEWHERE = ("date", "year_basis")

_PATH = re.compile(r"(\w+)(?:\[(0|[1-9][0-9]{0,8})\])?(?:\.(\w+))?")
#: Values whose evidence has several stretches: `body+` goes on with one that `body` begins.
_STRETCHES = ("body", "name")


class ValuePath(NamedTuple):
    """The path of a value within its row, such as `attendees[2].title`.

    Attributes:
        column: The column.
        position: For an element of a list, its place.
        field: For a field of an element, its name.
        continues: Whether it is evidence that goes on with a stretch.
    """

    column: str
    position: int | None
    field: str | None
    continues: bool


def stretch_paths(path: str) -> Iterator[str]:
    """The paths of a stretch's pieces, one after the other.

    Example:
        >>> list(zip(stretch_paths("body"), [(0, 4), (6, 9), (11, 15)]))
        [('body', (0, 4)), ('body+', (6, 9)), ('body+', (11, 15))]
    """
    yield path
    yield from itertools.repeat(f"{path}+")


@lru_cache(maxsize=4096)
def value_path(path: str) -> ValuePath | None:
    """A path in its parts; None for what is none.

    Example:
        >>> value_path("attendees[2].title")[:3], value_path("body+").continues, value_path("date+")
        (('attendees', 2, 'title'), True, None)
    """
    continues = path.endswith("+") and path[:-1] in _STRETCHES
    match = _PATH.fullmatch(path[:-1] if continues else path)
    if match is None:
        return None
    column, position, field = match.groups()
    return ValuePath(column, None if position is None else int(position), field, continues)


def extent(pieces: Iterable[Mapping[str, Any]]) -> Span:
    """Where a row begins and ends on the page, by its evidence: a year may be printed elsewhere, and does not count."""
    printed = [piece for piece in pieces if piece["field"] != "year_basis"]
    return min([piece["char_start"] for piece in printed]), max([piece["char_end"] for piece in printed])


def value_at(row: Row, path: str) -> object:
    """The value at a path within a row, such as `attendees[2].title`; None where there is none.

    Example:
        >>> value_at({"subheads": ["周口"]}, "subheads[0]"), value_at({"holder": None}, "holder")
        ('周口', None)
    """
    place = value_path(path)
    if place is None:
        return None
    value = row.get(place.column)
    if place.position is not None:
        value = value[place.position] if isinstance(value, list) and place.position < len(value) else None
    if place.field is not None:
        value = value.get(place.field) if isinstance(value, dict) else None
    return value
