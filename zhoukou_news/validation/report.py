"""What a validation found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..document import printable
from ..schema import TABLES, TableName
from .rules import RULES

#: How many violations of one rule in one table are kept; all are counted.
KEPT = 20


@dataclass(frozen=True)
class Violation:
    """A value, or a file, that breaks a rule.

    Attributes:
        rule: One of `RULES`.
        reason: What is wrong.
        table: The table.
        row: The row's key.
        column: The path of the value within the row: `attendees[2].title`.
        value: The value, in short.
        file: The file, for what concerns a file as a whole.
    """

    rule: str
    reason: str
    table: TableName | None = None
    row: str | None = None
    column: str | None = None
    value: str | None = None
    file: str | None = None

    def __str__(self) -> str:
        where = [self.table, self.file, self.row and f"row {self.row}", self.column]
        value = f"{self.value} " if self.value is not None else ""
        # Keys and paths come from the package; what they hold must not reach a terminal as it is.
        return ": ".join(printable(part, 300) for part in [*where, f"{value}{self.reason} [{self.rule}]"] if part)


@dataclass
class ValidationReport:
    """What a validation found.

    Attributes:
        package: The package's folder.
        rows: How many rows were looked at.
        violations: What breaks a rule: the first `KEPT` of each rule and table.
        counts: How often each rule is broken in each table; '' stands for the package as a whole.
        compared: How many documents the values were compared with; None where no sources were at hand.
    """

    package: Path
    rows: dict[TableName, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    violations: list[Violation] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    compared: int | None = None

    @property
    def valid(self) -> bool:
        """Whether no rule is broken."""
        return not self.counts

    @property
    def count(self) -> int:
        """How many violations there are."""
        return self.counts.total()

    def add(self, violation: Violation) -> None:
        """Take in a violation."""
        assert violation.rule in RULES
        key = (violation.table or "", violation.rule)
        self.counts[key] += 1
        if self.counts[key] <= KEPT:
            self.violations.append(violation)

    def take(self, other: ValidationReport) -> None:
        """Take in the violations of another report."""
        for violation in other.violations:
            self.add(violation)
        self.counts.update(other.counts - other.kept())

    def kept(self) -> Counter[tuple[str, str]]:
        """How many of the violations are kept."""
        return Counter((violation.table or "", violation.rule) for violation in self.violations)

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON can hold it."""
        return {
            "package": str(self.package),
            "valid": self.valid,
            "rows": dict(self.rows),
            "documents_compared": self.compared,
            "violation_count": self.count,
            "counts": [
                {"table": table or None, "rule": rule, "count": n} for (table, rule), n in sorted(self.counts.items())
            ],
            "violations": [vars(violation) for violation in self.violations],
        }


def short(value: object) -> str:
    """A value as violations show it.

    Example:
        >>> short("周口"), short(3)
        ("'周口'", "'3'")
    """
    return f"'{printable(value if isinstance(value, str) else str(value), 60)}'"
