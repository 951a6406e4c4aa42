"""Pages that no newspaper would print, read and checked: does the reader keep its contract on them?

Real pages are cut, doubled, shuffled, garbled and spliced, and hostile ones are made (a line of a megabyte, quotes
that never close). Whatever a page says, reading it must not fail, every rule of `validate` must hold for its rows,
every line must have a use, a second reading must be equal, and the time must stay within a bound that is linear in the
page's length. From the top to the bottom, each module imports only what stands below it:

- `command`: the command `scripts/fuzz`;
- `running`: many pages read and checked; `files`: those that fail, written so that they can be replayed;
- `shrinking`: all that does not hold for one page, and the smallest that fails alike;
- `reading`, `lines`, `rows`: the rules; `timing`: how long a page may take; `failure`: what does not hold;
- `pages`: a page made from a seed and a number; `mutations`, `hostile`: what is done to real ones, and the others;
- `material`, `forms`: what pages are made from.
"""

from .command import main
from .failure import Failure
from .files import ReplayError, read_failure, write_failure
from .forms import LINE_END_FORMS, SPACE_FORMS
from .hostile import ACCOUNT, HOSTILE, LEAD
from .mutations import MUTATIONS
from .pages import FuzzPage, PageMaker, base_pages
from .reading import read_and_check, without_places
from .rows import check_rows
from .running import KEPT, FuzzReport, run
from .shrinking import check, shrink
from .timing import BASE_SECONDS, TIMES_PLAIN, seconds_per_character

__all__ = [
    "ACCOUNT",
    "BASE_SECONDS",
    "HOSTILE",
    "KEPT",
    "LEAD",
    "LINE_END_FORMS",
    "MUTATIONS",
    "SPACE_FORMS",
    "TIMES_PLAIN",
    "Failure",
    "FuzzPage",
    "FuzzReport",
    "PageMaker",
    "ReplayError",
    "base_pages",
    "check",
    "check_rows",
    "main",
    "read_and_check",
    "read_failure",
    "run",
    "seconds_per_character",
    "shrink",
    "without_places",
    "write_failure",
]
