"""Everyone given as someone to contact in a stretch of text."""

from __future__ import annotations

from ..fields import Field, find_fields
from .contact import Contact, ContactLine
from .extent import contact_end
from .line import contacts_in
from .naming import NameAt, of_whom
from .pairing import joined


def find_contacts(
    text: str, start: int, end: int, name_at: NameAt, gaps: frozenset[int] = frozenset()
) -> list[Contact]:
    """Everyone whom the labels in `text[start:end]` give as someone to contact, for whatever matter.

    Args:
        text: Clean text.
        start: Where the search begins.
        end: Where it ends.
        name_at: Gives the end of a person's name that begins at a place, or None.
        gaps: Where the page prints spaces.

    Example:
        >>> find_contacts("联系人：王艳，电话8223607", 0, 16, {4: 6}.get)
        [Contact(name=(4, 6), phone=(9, 16))]
    """
    fields = find_fields(text, start, end, gaps)
    index = 0
    lines: list[ContactLine] = []
    while index < len(fields):
        field = fields[index]
        if field.kind not in ("contact", "phone", "goods"):
            index += 1
            continue
        stop, index = contact_end(text, fields, index)
        lines.append(contact_line(text, field, field.value[0], stop, name_at, gaps))
    return [contact for line in joined(text, lines) for contact in line.contacts]


def contact_line(
    text: str, field: Field, start: int, end: int, name_at: NameAt, gaps: frozenset[int] = frozenset()
) -> ContactLine:
    """The contacts that stand in `text[start:end]` and that a field begins; phones are a person's whom the label names."""
    contacts = contacts_in(text, start, end, name_at, gaps)
    name = of_whom(text, field, name_at, gaps)
    if name is not None:
        contacts = [Contact(name, c.phone) if c.name is None else c for c in contacts]
    return ContactLine(field.start, contacts)
