"""Which name and which phone belong together."""

from __future__ import annotations

from collections.abc import Iterable

from ..stretches import Place
from .contact import Contact, ContactLine


def paired(names: Iterable[Place | None], phones: Iterable[Place | None]) -> list[Contact]:
    """Names and phones as contacts: one by one, or one of a kind with all of the other.

    Example:
        >>> paired([(0, 2)], [(3, 10), (11, 18)])
        [Contact(name=(0, 2), phone=(3, 10)), Contact(name=(0, 2), phone=(11, 18))]
    """
    names, phones = list(names), list(phones)
    if len(names) == len(phones):
        return [Contact(n, p) for n, p in zip(names, phones, strict=True)]
    if len(names) == 1:
        return [Contact(names[0], p) for p in phones] or [Contact(names[0], None)]
    if len(phones) == 1:
        return [Contact(n, phones[0]) for n in names]
    return (
        [Contact(n, p) for n, p in zip(names, phones, strict=False)]
        + [Contact(None, p) for p in phones[len(names) :]]
        + [Contact(n, None) for n in names[len(phones) :]]
    )


def joined(text: str, lines: Iterable[ContactLine]) -> list[ContactLine]:
    """Contacts given line by line (联系人：X ⏎ 联系电话：Y) put together, whichever comes first."""
    out: list[ContactLine] = []
    for line in lines:
        last = out[-1] if out else None
        if (
            last is not None
            and line.contacts
            and text.count("\n", last.start, line.start) <= 1
            and _halves(last.contacts, line.contacts)
        ):
            both = [*last.contacts, *line.contacts]
            names = [c.name for c in both if c.name is not None]
            phones = [c.phone for c in both if c.phone is not None]
            out[-1] = ContactLine(last.start, paired(names, phones), last.items)
        else:
            out.append(line)
    return out


def _halves(first: list[Contact], second: list[Contact]) -> bool:
    """Whether of two lists of contacts one has only names and the other only phones."""
    return any(
        all(c.phone is None for c in names) and all(c.name is None for c in phones)
        for names, phones in ((first, second), (second, first))
    )
