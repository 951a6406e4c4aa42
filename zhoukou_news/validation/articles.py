"""The rules for the rows of articles."""

from __future__ import annotations

from .lot import Lot
from .numbered import NumberedRules


class ArticleRules(NumberedRules):
    """The rules for the rows of articles."""

    name = "articles"

    def check_rows(self, lot: Lot) -> None:
        self.check_ascending(lot, "document_id")
        self.check_numbered(lot, "document_id", lambda n: f"-{n:02d}")
        self.check_dates(lot)
        self.check_names(lot, "reporters")
        if not self.known.redacted:
            masked = range(len(lot.values("redactions[]")))
            reason = "is masked, though the package is not redacted"
            self.add_cells(lot, "redaction", reason, "redactions[].char_start", masked)
