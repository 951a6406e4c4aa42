"""What an evaluation gives: a score for each measure, and what was read otherwise than it is labelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date as Date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..nearest import nearest
from ..schema import TABLES, TableName
from ..text_table import text_table
from .measures import chosen_measures

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Difference:
    """A value that was read otherwise than it is labelled.

    Attributes:
        measure: The measure, one of `MEASURES`.
        document_id: The page.
        place: Where in the label: `article 2, meeting 1`; empty for the page as a whole.
        row: The key of the row that was found; None where there is none.
        column: The path of the value within that row; None where it is missed.
        kind: `missed`, `spurious`, or `different`.
        labelled: The label; None where the value is spurious, or labelled as null.
        found: What was read; None where the value is missed, or read as null.
    """

    measure: str
    document_id: str
    place: str
    row: str | None
    column: str | None
    kind: str
    labelled: Any
    found: Any

    def to_dict(self) -> dict[str, Any]:
        """The difference as JSON can hold it."""
        return {**vars(self), "labelled": _plain(self.labelled), "found": _plain(self.found)}


@dataclass(frozen=True)
class Verdict:
    """Whether a value that was found is right.

    Attributes:
        row: The key of its row.
        column: Its path within the row.
        right: Whether it is as labelled.
        guess: Whether the row's `guesses` name it.
    """

    row: str
    column: str
    right: bool
    guess: bool


@dataclass
class Score:
    """One measure: how many values are labelled, how many were found, and how many of those are right."""

    measure: str
    labelled: int = 0
    found: int = 0
    right: int = 0
    differences: list[Difference] = field(default_factory=list, repr=False)
    verdicts: list[Verdict] = field(default_factory=list, repr=False)

    @property
    def table(self) -> TableName:
        """The table."""
        return next(name for name in TABLES if self.measure.startswith(f"{name}."))

    @property
    def column(self) -> str:
        """The column, or the path of a field inside it; `rows` for the rows themselves."""
        return self.measure.partition(".")[2]

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what is labelled that was found; None where nothing is labelled."""
        return self.right / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; for single values the share of equal ones; None where there is nothing."""
        return 2 * self.right / (self.labelled + self.found) if self.labelled or self.found else None

    def to_dict(self) -> dict[str, Any]:
        """The figures as JSON can hold them."""
        figures = {"labelled": self.labelled, "found": self.found, "right": self.right}
        rates = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {"measure": self.measure, "table": self.table, "column": self.column, **figures, **rates}


@dataclass(frozen=True)
class GuessCount:
    """How often values of a measure are wrong, those that the row marks as guesses and the others.

    Attributes:
        measure: The measure.
        flagged: How many values are marked.
        flagged_wrong: How many of these are wrong.
        unflagged: How many are not marked.
        unflagged_wrong: How many of these are wrong.
    """

    measure: str
    flagged: int
    flagged_wrong: int
    unflagged: int
    unflagged_wrong: int


@dataclass(frozen=True)
class Evaluation:
    """What `evaluate` gives: a table with a row for each measure that has a value; `print` shows it.

    Attributes:
        pages: The ids of the pages that were compared.
        missing: Those of them that the package does not hold; all that is labelled on them is missed.
        scores: The measures, in the order of `MEASURES`.
        other_guesses: How often guesses name a value that no measure compares, by table and column.
    """

    pages: tuple[str, ...]
    missing: tuple[str, ...]
    scores: tuple[Score, ...]
    other_guesses: Counter[str] = field(default_factory=Counter, repr=False)

    def __len__(self) -> int:
        return len(self.scores)

    def __iter__(self) -> Iterator[Score]:
        return iter(self.scores)

    def __getitem__(self, measure: str) -> Score:
        for score in self.scores:
            if score.measure == measure:
                return score
        near = nearest(measure, [score.measure for score in self.scores])
        hint = f"did you mean {near!r}?" if near else "none like it was measured"
        raise KeyError(f"there is no measure {measure!r}; {hint}")

    def __contains__(self, measure: object) -> bool:
        return any(score.measure == measure for score in self.scores)

    @property
    def differences(self) -> list[Difference]:
        """All differences, measure by measure, in the order of the pages."""
        return [difference for score in self.scores for difference in score.differences]

    def only(self, measures: Iterable[str]) -> Evaluation:
        """The same with some measures only.

        Args:
            measures: Names of measures or of tables; a table's name stands for all its measures.

        Raises:
            ValueError: There is no such measure.
        """
        wanted = set(chosen_measures(measures))
        scores = tuple(score for score in self.scores if score.measure in wanted)
        return Evaluation(self.pages, self.missing, scores, self.other_guesses)

    def guesses(self) -> list[GuessCount]:
        """For each measure with a value marked as a guess: how often those and the others are wrong."""
        counts = []
        for score in self.scores:
            # Flagged or not, wrong or not.
            tally = Counter((verdict.guess, verdict.right) for verdict in score.verdicts)
            flagged, unflagged = (tally[guess, True] + tally[guess, False] for guess in (True, False))
            if flagged:
                counts.append(GuessCount(score.measure, flagged, tally[True, False], unflagged, tally[False, False]))
        return counts

    def to_pandas(self) -> pd.DataFrame:
        """The figures as a DataFrame, indexed by measure."""
        import pandas as pd

        frame = pd.DataFrame([score.to_dict() for score in self.scores], columns=list(Score("articles.rows").to_dict()))
        return frame.set_index("measure")

    def to_dict(self, differences: int | None = None) -> dict[str, Any]:
        """The evaluation as JSON can hold it.

        Args:
            differences: How many differences of each measure are given; None gives all.
        """
        return {
            "pages": list(self.pages),
            "missing": list(self.missing),
            "measures": [
                {**score.to_dict(), "differences": [d.to_dict() for d in score.differences[:differences]]}
                for score in self.scores
            ],
        }

    def _repr_html_(self) -> str:
        return str(self.to_pandas().to_html(float_format=_rate, na_rep="–"))

    def __str__(self) -> str:
        head = ("measure", "labelled", "found", "right", "precision", "recall", "F1")
        rows = [
            (s.measure, f"{s.labelled:,}", f"{s.found:,}", f"{s.right:,}", *map(_rate, (s.precision, s.recall, s.f1)))
            for s in self.scores
        ]
        return text_table([head, *rows], numbers_from=1)


def _plain(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(element) for element in value]
    return str(value) if isinstance(value, (Date, Decimal)) else value


def _rate(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
