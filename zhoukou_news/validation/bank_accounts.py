"""The rules for the rows of bank accounts."""

from __future__ import annotations

from .lot import Lot
from .numbered import NumberedRules


class BankAccountRules(NumberedRules):
    """The rules for the rows of bank accounts."""

    name = "bank_accounts"

    def check_rows(self, lot: Lot) -> None:
        self.check_after_articles(lot)
        self.check_numbered(lot, "article_id", lambda n: f"-a{n}")
        self.check_names(lot, "contacts")
