"""Whom to contact: the names and phones that notices print behind 联系人 and 电话, for whatever matter.

From the top to the bottom, each imports only what stands below it:

- `finding`: everyone given as someone to contact in a stretch;
- `extent`: where a contact ends that a field begins;
- `line`: the names and phones of a contact line;
- `naming`: the names that stand beside labels and phones;
- `pairing`: which name and which phone belong together;
- `contact`: one contact, and one line of contacts.

What may be a name is told by whoever asks: a `naming.NameAt`.
"""

from .contact import Contact, ContactLine
from .extent import contact_end
from .finding import contact_line, find_contacts
from .naming import NameAt, is_contacted, name_ending, name_in_slot, with_true_name
from .pairing import joined, paired

__all__ = [
    "Contact",
    "ContactLine",
    "NameAt",
    "contact_end",
    "contact_line",
    "find_contacts",
    "is_contacted",
    "joined",
    "name_ending",
    "name_in_slot",
    "paired",
    "with_true_name",
]
