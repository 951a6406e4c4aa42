"""The pages' texts, of which no more are in memory than have room there."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable

from ..document import Document
from ..sources import Entry, Scan, SourceError

#: How many characters of page texts are kept in memory: few rows are looked at one by one.
_TEXT_CHARACTERS = 2_000_000


class Texts:
    """The documents of sources by id, read as they are asked for; those asked for last stay in memory."""

    def __init__(self, found: Scan) -> None:
        self.found = found
        self.ids = self.found.documents["document_id"].combine_chunks()
        self.kept: OrderedDict[str, Document | None] = OrderedDict()
        self.characters = 0
        self.read: set[int] = set()
        self.window: list[Entry] = []
        self.window_start = 0
        #: Gives a document as the package was built from it; its position here is told, too.
        self.as_built: Callable[[Document, int], Document] = lambda document, position: document

    def __len__(self) -> int:
        return len(self.ids)

    def __call__(self, document_id: str) -> Document | None:
        """The document, or None where the sources have no such document that can be read."""
        if document_id in self.kept:
            self.kept.move_to_end(document_id)
            return self.kept[document_id]
        position = self.position(document_id)
        document = None if position is None else self.load(position)
        self.kept[document_id] = document
        self.characters += len(document.text) if document else 0
        while self.characters > _TEXT_CHARACTERS and len(self.kept) > 1:
            _, dropped = self.kept.popitem(last=False)
            self.characters -= len(dropped.text) if dropped else 0
        return document

    def position(self, document_id: str) -> int | None:
        """Where a document stands among all, which are sorted by id; None where it is not."""
        position = bisect_left(range(len(self.ids)), document_id, key=lambda i: self.ids[i].as_py())
        found = position < len(self.ids) and self.ids[position].as_py() == document_id
        return position if found else None

    def load(self, position: int) -> Document | None:
        """The document at a position, or None where it cannot be read."""
        self.read.add(position)
        if not 0 <= position - self.window_start < len(self.window):
            self.window, self.window_start = self.found.entries(position, position + 200), position
        try:
            return self.as_built(self.window[position - self.window_start].read(), position)
        except SourceError:
            return None
