"""One contact, and the contacts of one line."""

from __future__ import annotations

from dataclasses import dataclass

from ..stretches import Place


@dataclass
class Contact:
    """A name, a phone, or both, by their places."""

    name: Place | None = None
    phone: Place | None = None


@dataclass
class ContactLine:
    """The contacts of one line.

    Attributes:
        start: Where its label begins.
        contacts: The contacts, in order.
        items: The numbers of the items that the line says it is for (第2、3项); None where it names none.
    """

    start: int
    contacts: list[Contact]
    items: list[int] | None = None
