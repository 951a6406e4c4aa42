"""One bank account, and the forms of its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...printed import fold
from ..contacts import Contact
from ..stretches import Place

#: How many accounts an article can print, and how many contacts an account can have: what goes beyond is no page of the
#: genre.
MOST_ACCOUNTS, MOST_CONTACTS = 300, 100

#: An account's number as printed: figures in groups, a few letters among them.
NUMBER = re.compile(
    r"(?<![\d.])\d{4}(?:\u3000\d{4}){2,6}(?:\u3000\d{1,3})?(?![\d.])|(?<![\d.])[A-Z]{0,5}\d(?:[ \-－—]?[A-Za-z]?\d){6,39}[A-Za-z]?(?![\d.])|(?<![\d.])[A-Z]{2,4}\d{3,}[A-Z]\d{3,}"
)
#: Figures as long as an account's number alone.
LONG_FIGURES = re.compile(r"\d(?:[ \-]?\d){11,29}")
#: The words for an account's number.
NUMBER_LABELLED = re.compile(r"(?:账|帐|卡)号")
_JOINTS = re.compile(r"[\s\-－—]")


@dataclass
class Account:
    """One account by the places of its values in clean text."""

    number: Place
    holder: Place | None = None
    branch: Place | None = None
    cnaps: Place | None = None
    remark: Place | None = None
    address: Place | None = None
    contacts: list[Contact] = field(default_factory=list)
    own_contacts: bool = False
    start: int = 0
    end: int = 0
    #: Values that rest on a guess: column and reason.
    guesses: list[tuple[str, str]] = field(default_factory=list)

    def holder_in(self, text: str) -> str:
        """The holder's name as the text prints it; empty where none is known.

        Example:
            >>> Account((12, 16), holder=(0, 5)).holder_in("县慈善总会（账号：工行 1709）")
            '县慈善总会'
        """
        return text[slice(*self.holder)] if self.holder is not None else ""


def plain_number(printed: str) -> str:
    """An account number as its digits: groups joined, full-width digits made ASCII; as printed where it has letters.

    Example:
        >>> plain_number("2309 4512 0902 2100 376")
        '2309451209022100376'
    """
    return _JOINTS.sub("", fold(printed))


def impossible(number: str) -> str | None:
    """Why an account number cannot be one, or None."""
    if not number.isdigit():
        return "it has letters"
    if not 9 <= len(number) <= 30:
        return f"it has {len(number)} digits"
    return None
