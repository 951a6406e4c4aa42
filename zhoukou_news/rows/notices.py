"""What of a page could not be read, or is doubtful."""

from __future__ import annotations

from bisect import bisect_right

from ..page import Page
from ..reading import Notice


class Notices:
    """The notices of a page, with its own on the layout.

    Args:
        page: The page.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._notices = list(page.notices)

    def add(self, offset: int, reason: str) -> None:
        """Note what is wrong at a place of the page."""
        lines = self._page.lines
        line = bisect_right(lines, offset, key=lambda line: line.char_start)
        number = lines[line - 1].number if line else 1
        self._notices.append(Notice(self._page.document.document_id, number, offset, reason))

    def in_order(self) -> tuple[Notice, ...]:
        """All notices, by their places."""
        return tuple(sorted(self._notices, key=lambda notice: notice.char_start))
