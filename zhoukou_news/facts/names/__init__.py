"""Where a person's name begins and ends in Chinese text, and what its characters are.

A name has no mark of its own in running Chinese text. What tells: its surname, its characters, what follows it (a sign, a
verb that follows people), and whether the same characters recur on the page. From the top to the bottom, each module
imports only what stands below it:

- `candidates`: all possible names that begin at a place, the best first;
- `of_surname`, `transliterated`, `of_elements`: those of one form each;
- `candidate`: a place where a name could begin, and a possible name;
- `words`, `surnames`, `edges`, `elements`, `characters`: what names are told by.
"""

from .candidate import Beginning, Candidate, best
from .candidates import candidates
from .characters import GIVEN, NEVER_LAST, SOFT, TRANSLITERATION
from .edges import follower, hard_boundary, verb_goes_on
from .elements import element_ends, element_starts, family_at, japanese_ends
from .of_elements import is_minority_name, minority_name
from .of_surname import ADDRESS_ENDS, counted, located_or_numbered
from .surnames import (
    COMPOUND_SURNAMES,
    LENT_SURNAMES,
    SURNAMES,
    could_be_surname,
    divided,
    rarity,
    seldom_surname,
    surname_at,
)
from .transliterated import VERBS_AMONG_SOUNDS, foreign_name, foreign_name_before
from .words import ADDRESSED, COMMON_NOUNS, DIVISION_ENDS, NAME_WORDS, ORDINARY_WORDS, PHRASES, PREDICATES

__all__ = [
    "ADDRESSED",
    "ADDRESS_ENDS",
    "COMMON_NOUNS",
    "COMPOUND_SURNAMES",
    "DIVISION_ENDS",
    "GIVEN",
    "LENT_SURNAMES",
    "NAME_WORDS",
    "NEVER_LAST",
    "ORDINARY_WORDS",
    "PHRASES",
    "PREDICATES",
    "SOFT",
    "SURNAMES",
    "TRANSLITERATION",
    "VERBS_AMONG_SOUNDS",
    "Beginning",
    "Candidate",
    "best",
    "candidates",
    "could_be_surname",
    "counted",
    "divided",
    "element_ends",
    "element_starts",
    "family_at",
    "follower",
    "foreign_name",
    "foreign_name_before",
    "hard_boundary",
    "is_minority_name",
    "japanese_ends",
    "located_or_numbered",
    "minority_name",
    "rarity",
    "seldom_surname",
    "surname_at",
    "verb_goes_on",
]
