"""Something that does not hold for a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """Something that does not hold for a page.

    Attributes:
        rule: `crash`, `time`, `lines`, `articles`, `again`, `line-ends`, `rows`, or one of `validate.RULES`.
        place: Where: table and column, or the function that failed. Failures with one rule and place are of one kind.
        reason: What is wrong, in a line.
        details: The traceback, where there is one.
    """

    rule: str
    place: str
    reason: str
    details: str = ""

    @property
    def kind(self) -> tuple[str, str]:
        """What failures of one cause have in common."""
        return self.rule, self.place

    def __str__(self) -> str:
        return f"[{self.rule}] {self.place}: {self.reason}"
