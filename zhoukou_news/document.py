"""A page's text with what is known about it: bytes → `Document`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One file of plain text: a newspaper page, or part of one.

    Attributes:
        document_id: The file's stem.
        text: The decoded text, line ends as they are, without a byte-order mark; all offsets count its code points.
        place: The place that the newspaper is of, where it was given with the document.
        year: The year of the page, where it was given with the document and not taken from the text.
        newspaper: The newspaper's name, where it was given.
    """

    document_id: str
    text: str
    place: str | None = None
    year: int | None = None
    newspaper: str | None = None
