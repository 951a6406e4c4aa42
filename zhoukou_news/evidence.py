"""Evidence: which values of a row have it, what is read from it, and the paths by which it names values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

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

_PATH = re.compile(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?\+?")


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
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    name, index, inner = match.groups()
    value = row.get(name)
    if index is not None:
        value = value[int(index)] if isinstance(value, list) and int(index) < len(value) else None
    if inner is not None:
        value = value.get(inner) if isinstance(value, dict) else None
    return value
