"""What pages are made from: other pages, pieces of their sentences, characters."""

from __future__ import annotations

import random
from collections.abc import Mapping

from ..document import Document
from .forms import ODD_RANGES, PIECE, SIGNS


class Material:
    """Pages, and what they are made of.

    Args:
        bases: The pages, by name.

    Attributes:
        bases: The pages, by name.
        names: Their names, in order.
        pieces: Pieces of sentences of every page: what the reader's grammars look for is among them.
        short_pieces: Those of eight characters or less.
        characters: The characters of all pages.
    """

    def __init__(self, bases: Mapping[str, Document]) -> None:
        self.bases = dict(bases)
        self.names = sorted(bases)
        self.pieces = sorted({piece for document in bases.values() for piece in PIECE.findall(document.text)})
        self.short_pieces = [piece for piece in self.pieces if len(piece) <= 8]
        self.characters = sorted(set("".join(document.text for document in bases.values())))

    def any_character(self, chance: random.Random) -> str:
        """A character of the pages, or one that is seldom met: a control character, one beyond the BMP …"""
        kind = chance.random()
        if kind < 0.6:
            return chance.choice(self.characters)
        if kind < 0.8:
            return chance.choice(SIGNS)
        low, high = chance.choice(ODD_RANGES)
        return chr(chance.randint(low, high))

    def any_text(self, chance: random.Random) -> str:
        """A piece of some page."""
        return chance.choice(chance.choice((self.pieces, self.short_pieces)))
