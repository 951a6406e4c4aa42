"""Who is named: every mention of every person on a page, with the titles printed with it.

Names are found where something vouches for them (a title, a byline, a list, a contact line, an appointment, a verb of
saying), left to right; then every other mention of a name so found. The whole page is the evidence: what is certain in
one place decides what is ambiguous in another.

`Findings` holds what is found so far; each rule is a function that reads it and adds to it. A page is read in this
order: `scan_bylines`, `scan` and `scan_contacts`, each for all articles, `weigh`, `propagate`, and `settle`, which
gives the `Roster`.
"""

from .bylines import scan_bylines
from .contacts import scan_contacts
from .findings import Findings
from .recurrence import propagate
from .roster import Mention, Roster
from .scan import scan
from .settling import settle
from .weighing import weigh

__all__ = ["Findings", "Mention", "Roster", "propagate", "scan", "scan_bylines", "scan_contacts", "settle", "weigh"]
