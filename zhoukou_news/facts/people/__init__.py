"""Who is named: every mention of every person on a page, with the titles printed with it.

Names are found where something vouches for them (a title, a byline, a list, a contact line, an appointment, a verb of
saying), left to right; then every other mention of a name so found. The whole page is the evidence: what is certain in
one place decides what is ambiguous in another.

`Findings` holds what is found so far; each rule is a function that reads it and adds to it. A page is read in this
order: `scan_bylines`, `scan` and `scan_contacts`, each for all articles, `weigh`, `propagate`, and `settle`, which
gives the `Roster`. From the top to the bottom, each module imports only what stands below it:

- `scan`, `weighing`, `recurrence`, `settling`: the rules in their order; names that only all of the evidence gives; every
  other mention; which mentions stay;
- `bylines`, `contacts`, `donations`, `kin`, `alone`, `clauses`, `appointments`, `reporters`: names of one surrounding each;
- `titles`, `titles_of_lists`, `titles_after`: titles before names, of whole lists, and after names;
- `rolls`, `lists`: names set apart by 、;
- `word_names`, `strangers`, `phrases`, `open_slots`: what fills the slot after a title, and what does not;
- `excluding`, `surroundings`, `shapes`: what stands around a name, and what its own characters say;
- `findings`, `roster`: what is found, and what comes of it.
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
