"""How well pages were read: a package against labelled pages, measure by measure.

**What belongs together.** A labelled and a found article of one document are the same where their texts share enough
sequences of four characters (a Dice coefficient above `LIKENESS`); the most alike pair is taken first. Within an
article, each labelled meeting takes, in order, the found meeting that shares the most attendees, then the one of the
same day, then the first. Accounts go together by their digits, people by their names.

**What is compared.** Single values (`headline`) are compared for the rows that belong together; precision, recall and
F1 are then all the share of equal ones. Of lists (`attendees`) each element counts, as often as it occurs; what is
labelled in a row that was not found is missed, and whoever is found at a meeting that is not labelled is spurious. What
stands in a found article that is not labelled counts in `articles.rows` alone.

**Normalisation.** Before texts are compared, spaces (U+0020 and U+3000) are removed, and `,:;()` become `，：；（）`.
Account numbers and telephone numbers lose spaces and hyphens. Names, titles, roles, kinds, verbs and marks are compared
as they are. Amounts are compared in whole fen. A statement is compared by speaker, verb and its first six characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from decimal import ROUND_HALF_EVEN, Decimal
from difflib import SequenceMatcher
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import labels
from .labels import LabelError, LabelledPage
from .nearest import nearest
from .reading import Row
from .schema import TABLES, TableName

if TYPE_CHECKING:
    import pandas as pd

    from .table_set import TableSet

#: Two articles are one where their likeness is above this.
LIKENESS = 0.6

#: Every measure: what is compared. A measure's name is its table and the column, or a field inside the column.
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "articles.rows": "articles found",
        "articles.headline": "the headline",
        "articles.subheads": "all subheads in order",
        "articles.reporters": "each reporter, name with title",
        "articles.date": "the date",
        "articles.date_text": "the date as printed",
        "articles.year_basis": "where the year comes from",
        "articles.time_of_day": "the part of the day",
        "articles.end_mark": "the end mark",
        "articles.body": "the whole body, paragraph ends included",
        "articles.body.characters": "the body's characters in order",
        "articles.quoted_phrases": "each quoted phrase",
        "articles.amounts": "each amount in yuan",
        "articles.amounts.text": "each amount as printed",
        "meetings.rows": "meetings found",
        "meetings.name": "the name",
        "meetings.organizer": "the organizer",
        "meetings.date": "the date",
        "meetings.time_of_day": "the part of the day",
        "meetings.location": "the venue",
        "meetings.chair_id": "the chair's name",
        "meetings.attendees": "each attendee's name",
        "meetings.attendees.role": "each attendee, name with role",
        "meetings.attendees.title": "each attendee, name with title",
        "meetings.agenda": "each clause of the agenda",
        "meetings.statements": "each statement: speaker, verb, first characters",
        "meetings.statements.speaker_id": "the person who makes a statement, pronouns resolved",
        "people.rows": "people found, by name",
        "people.kind": "each person, name with kind",
        "people.titles": "each title, with the name",
        "people.phones": "each telephone number, with the name",
        "bank_accounts.rows": "accounts found, by number",
        "bank_accounts.holder": "the holder",
        "bank_accounts.bank": "the bank",
        "bank_accounts.branch": "the branch",
        "bank_accounts.cnaps_code": "the payment-system code",
        "bank_accounts.remark": "the remark",
        "bank_accounts.contacts": "each contact, name with telephone number",
        "bank_accounts.address": "the address",
    }
)

_QUOTED = re.compile("“([^“”\n]+)”")
_FULL_WIDTH = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）", " ": None, "\u3000": None})
_INDEX = re.compile(r"\[[0-9]+\]")
_NO_DIGIT = re.compile(r"[\s-]")


def normalised(text: str | None) -> str | None:
    """A text as it is compared: without spaces, its punctuation full-width.

    Example:
        >>> normalised("户 名: 周口市慈善总会")
        '户名：周口市慈善总会'
    """
    return None if text is None else text.translate(_FULL_WIDTH)


def _closed(text: str | None) -> str:
    """Normalised text on one line."""
    return re.sub(r"\s", "", normalised(text) or "")


def _digits(number: str | None) -> str:
    return _NO_DIGIT.sub("", number or "")


def _fen(yuan: Decimal) -> Decimal:
    return yuan.quantize(Decimal("0.01"), ROUND_HALF_EVEN)


# --- what an evaluation gives -----------------------------------------------------------------------------------------


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


def difference_table(differences: Sequence[Difference], width: int = 32) -> str:
    """Differences as a table of text, long values cut."""
    head = ("measure", "page", "place", "row", "labelled", "found")
    rows = []
    for d in differences:
        labelled = "(none)" if d.kind == "spurious" else _shown(d.labelled)
        found = "(missed)" if d.kind == "missed" else _shown(d.found)
        if d.measure == "articles.body":
            labelled, found = _around_difference(d.labelled, d.found)
        where = f"{d.row}: {d.column}" if d.row and d.column else d.row or "–"
        rows.append((d.measure, d.document_id, d.place or "–", where, _cut(labelled, width), _cut(found, width)))
    return text_table([head, *rows])


def _around_difference(labelled: str, found: str) -> tuple[str, str]:
    """Both texts from a little before where they begin to differ."""
    same = next((i for i, (a, b) in enumerate(zip(labelled, found, strict=False)) if a != b), None)
    start = max((min(len(labelled), len(found)) if same is None else same) - 6, 0)
    dots = "…" if start else ""
    return tuple(dots + text[start:].replace("\n", "⏎") for text in (labelled, found))  # type: ignore[return-value]


def _plain(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(element) for element in value]
    return str(value) if isinstance(value, (Date, Decimal)) else value


def _shown(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return " | ".join(map(_shown, value)) or "(empty)"
    return "null" if value is None else str(value).replace("\n", "⏎")


def _rate(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _cut(text: str, width: int) -> str:
    while _width(text) > width:
        text = text[: -2 if text.endswith("…") else -1] + "…"
    return text


def text_table(rows: Sequence[Sequence[str]], numbers_from: int | None = None) -> str:
    """Rows of text in aligned columns, those from a number on to the right.

    Example:
        >>> print(text_table([("name", "n"), ("周口", "12")], numbers_from=1))
        name   n
        周口  12
    """
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            pad = " " * (width - _width(cell))
            cells.append(pad + cell if numbers_from is not None and number >= numbers_from else cell + pad)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def chosen_measures(names: Iterable[str]) -> list[str]:
    """The measures that names of measures and of tables stand for, in the order of `MEASURES`.

    Raises:
        ValueError: There is no such measure or table; the message names the nearest.

    Example:
        >>> chosen_measures(["articles.headlines"])
        Traceback (most recent call last):
        ValueError: there is no measure 'articles.headlines'; did you mean 'articles.headline'?
    """
    wanted: set[str] = set()
    for name in names:
        found = [
            measure for measure in MEASURES if name == measure or (name in TABLES and measure.startswith(f"{name}."))
        ]
        if not found:
            near = nearest(name, [*MEASURES, *TABLES])
            hint = f"did you mean {near!r}?" if near else f"there are {', '.join(MEASURES)}"
            raise ValueError(f"there is no measure {name!r}; {hint}")
        wanted.update(found)
    return [measure for measure in MEASURES if measure in wanted]


# --- rows of the package ----------------------------------------------------------------------------------------------


@dataclass
class _Found:
    """The rows that were read from the labelled pages.

    Attributes:
        articles: By document.
        inside: The meetings and accounts by table and article.
        people: By document; a person named on several pages stands under each.
        names: People's names by key.
    """

    articles: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    inside: defaultdict[tuple[TableName, str], list[Row]] = field(default_factory=lambda: defaultdict(list))
    people: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)


def _found(tables: TableSet, document_ids: Sequence[str]) -> _Found:
    import pyarrow as pa
    import pyarrow.compute as pc

    from .arrow import arrow_schema
    from .descriptor import DescriptorError

    def table(name: TableName) -> pa.Table:
        loaded = tables.arrow(name)
        if not loaded.schema.equals(arrow_schema(name), check_metadata=False):
            folder = getattr(tables, "folder", "the package")
            raise DescriptorError(f"{folder}: table {name} has other columns than this version's; run the build again")
        return loaded

    def chosen(loaded: pa.Table, column: str, values: Sequence[str]) -> list[Row]:
        mask = pc.is_in(loaded[column], value_set=pa.array(values, pa.string()))
        rows: list[Row] = loaded.filter(mask).to_pylist()
        return rows

    found = _Found()
    for row in chosen(table("articles"), "document_id", document_ids):
        found.articles[row["document_id"]].append(row)
    article_ids = [row["article_id"] for rows in found.articles.values() for row in rows]
    for rows in found.articles.values():
        rows.sort(key=lambda row: row["ordinal"])
    inner: tuple[TableName, ...] = ("meetings", "bank_accounts")
    for name in inner:
        for row in chosen(table(name), "article_id", article_ids):
            found.inside[name, row["article_id"]].append(row)
    people = table("people")
    wanted = set(document_ids)
    named = [
        number
        for number, article_ids in enumerate(people["article_ids"].to_pylist())
        if any(_document_of(article_id) in wanted for article_id in article_ids)
    ]
    for row in people.take(pa.array(named, pa.int64())).to_pylist():
        found.names[row["person_id"]] = row["name"]
        for document_id in dict.fromkeys(map(_document_of, row["article_ids"])):
            found.people[document_id].append(row)
    return found


def _document_of(article_id: str) -> str:
    return article_id.rpartition("-")[0]


# --- comparing --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Value:
    """A value that was found, and where it stands: its row, and the paths of all that is compared of it."""

    value: Hashable
    row: Row | None = None
    columns: tuple[str, ...] = ()


def _within(one: str, other: str) -> bool:
    """Whether a path is another, or lies inside it: `attendees[2].title` inside `attendees[2]`."""
    return one == other or one.startswith((f"{other}.", f"{other}["))


def _elements(
    row: Row | None, column: str, *fields: str, value: Callable[[Row], Hashable] | None = None
) -> list[_Value]:
    """The elements of a row's list as values.

    Args:
        row: The row; without one, there are none.
        column: The list's column.
        fields: The fields of an element that are compared.
        value: What they are compared as; by default the fields as they are.
    """
    values = []
    for number, element in enumerate(row[column] if row else []):
        compared = value(element) if value else tuple(element[name] for name in fields)
        values.append(_Value(compared, row, tuple(f"{column}[{number}].{name}" for name in fields)))
    return values


class _Comparison:
    """Compares pages one by one and adds up."""

    def __init__(self, found: _Found) -> None:
        self.found = found
        self.scores = {measure: Score(measure) for measure in MEASURES}
        self.document_id = ""
        #: The guesses that a measure compares, as (table, key of the row, path).
        self.judged: set[tuple[str, str, str]] = set()

    # --- one measure ---

    def differ(self, score: Score, kind: str, place: str, labelled: Any, value: _Value) -> None:
        key = self.key(score, value.row)
        column = value.columns[-1] if value.columns else None
        difference = Difference(score.measure, self.document_id, place, key, column, kind, labelled, value.value)
        score.differences.append(difference)

    @staticmethod
    def key(score: Score, row: Row | None) -> str | None:
        return str(row[TABLES[score.table].primary_key]) if row else None

    def judge(self, score: Score, value: _Value, right: bool) -> None:
        """Note whether a found value is right, and whether its row marks it as a guess."""
        if value.row is None:
            return
        key = self.key(score, value.row) or ""
        guess = False
        for marked in value.row["guesses"]:
            path = marked["field"]
            if any(_within(path, column) or _within(column, path) for column in value.columns):
                guess = True
                self.judged.add((score.table, key, path))
        score.verdicts.append(Verdict(key, value.columns[-1], right, guess))

    def each(self, measure: str, place: str, labelled: Iterable[Hashable], found: Iterable[_Value]) -> None:
        """Compare the elements of lists, each as often as it occurs."""
        score = self.scores[measure]
        wanted = Counter(labelled)
        score.labelled += wanted.total()
        spurious = []
        for value in found:
            score.found += 1
            right = wanted[value.value] > 0
            if right:
                wanted[value.value] -= 1
                score.right += 1
            else:
                spurious.append(value)
            self.judge(score, value, right)
        for missed in wanted.elements():
            self.differ(score, "missed", place, missed, _Value(None))
        for value in spurious:
            self.differ(score, "spurious", place, None, value)

    def one(self, measure: str, place: str, labelled: Any, found: Any, row: Row, column: str) -> None:
        """Compare single values of rows that belong together."""
        score = self.scores[measure]
        score.labelled += 1
        score.found += 1
        right = labelled == found
        score.right += right
        value = _Value(found, row, (column,))
        if not right:
            self.differ(score, "different", place, labelled, value)
        if found is not None:
            self.judge(score, value, right)

    # --- pages ---

    def page(self, page: LabelledPage) -> None:
        self.document_id = page.page_id
        rows = self.found.articles.get(page.page_id, [])
        score = self.scores["articles.rows"]
        together = _same_articles(page.articles, rows)
        score.labelled += len(page.articles)
        score.found += len(rows)
        score.right += len(together)
        for position, row in enumerate(rows):
            right = position in together.values()
            value = _Value(row["headline"] or (row["body"] or "")[:20], row, ("article_id",))
            self.judge(score, value, right)
            if not right:
                self.differ(score, "spurious", "", None, value)
        for number, article in enumerate(page.articles):
            place = f"article {number + 1}"
            if number in together:
                self.article(page, article, rows[together[number]], place)
            else:
                heading = article.headline or "".join(article.paragraphs)[:20]
                self.differ(score, "missed", place, heading, _Value(None))
                self.article(page, article, None, place)
        self.people(page)

    def article(self, page: LabelledPage, article: labels.Article, row: Row | None, place: str) -> None:
        if row is not None:
            self.article_values(page, article, row, place)
        self.each(
            "articles.reporters",
            place,
            [(reporter.name, reporter.title) for reporter in article.reporters],
            _elements(row, "reporters", "name", "title"),
        )
        quoted = [normalised(text) for paragraph in article.paragraphs for text in _QUOTED.findall(paragraph)]
        phrases = _elements(row, "quoted_phrases", "text", value=lambda phrase: normalised(phrase["text"]))
        self.each("articles.quoted_phrases", place, quoted, phrases)
        yuan = [_fen(amount.yuan) for amount in article.amounts]
        found_yuan = _elements(row, "amounts", "yuan", value=lambda amount: _fen(amount["yuan"]))
        self.each("articles.amounts", place, yuan, found_yuan)
        texts = [normalised(amount.text) for amount in article.amounts]
        found_texts = _elements(row, "amounts", "text", value=lambda amount: normalised(amount["text"]))
        self.each("articles.amounts.text", place, texts, found_texts)
        self.meetings(page, article, row, place)
        self.accounts(article, row, place)

    def article_values(self, page: LabelledPage, article: labels.Article, row: Row, place: str) -> None:
        subheads = tuple(normalised(line) for line in article.subheads)
        found_subheads = tuple(normalised(line) for line in row["subheads"])
        self.one("articles.headline", place, normalised(article.headline), normalised(row["headline"]), row, "headline")
        self.one("articles.subheads", place, subheads, found_subheads, row, "subheads")
        self.one("articles.date", place, article.date, row["date"], row, "date")
        date_text = normalised(article.date_text)
        self.one("articles.date_text", place, date_text, normalised(row["date_text"]), row, "date_text")
        basis = None
        if article.date is not None:
            basis = "stated" if "年" in (article.date_text or "") else page.year_basis
        self.one("articles.year_basis", place, basis, row["year_basis"], row, "year_basis")
        self.one("articles.time_of_day", place, article.time_of_day, row["time_of_day"], row, "time_of_day")
        self.one("articles.end_mark", place, article.end_mark, row["end_mark"], row, "end_mark")
        body = "\n".join(normalised(paragraph) or "" for paragraph in article.paragraphs)
        found_body = normalised(row["body"]) or ""
        self.one("articles.body", place, body, found_body, row, "body")
        characters = self.scores["articles.body.characters"]
        characters.labelled += len(body)
        characters.found += len(found_body)
        characters.right += _common_characters(body, found_body)

    # --- meetings ---

    def meetings(self, page: LabelledPage, article: labels.Article, row: Row | None, place: str) -> None:
        rows = self.found.inside.get(("meetings", row["article_id"]), []) if row is not None else []
        score = self.scores["meetings.rows"]
        together = _same_meetings(article.meetings, rows)
        score.labelled += len(article.meetings)
        score.found += len(rows)
        score.right += len(together)
        for number, meeting in enumerate(article.meetings):
            inner = f"{place}, meeting {number + 1}"
            found = rows[together[number]] if number in together else None
            if found is None:
                self.differ(score, "missed", inner, (meeting.name, meeting.organizer), _Value(None))
            else:
                self.meeting_values(meeting, found, inner)
            self.meeting_lists(page, meeting, found, inner)
        for position, found in enumerate(rows):
            right = position in together.values()
            value = _Value((found["name"], found["organizer"]), found, ("meeting_id",))
            self.judge(score, value, right)
            if not right:
                self.differ(score, "spurious", place, None, value)
                self.attendees((), found, place)

    def meeting_values(self, meeting: labels.Meeting, row: Row, place: str) -> None:
        self.one("meetings.name", place, normalised(meeting.name), normalised(row["name"]), row, "name")
        organizer = normalised(row["organizer"])
        self.one("meetings.organizer", place, normalised(meeting.organizer), organizer, row, "organizer")
        self.one("meetings.date", place, meeting.date, row["date"], row, "date")
        self.one("meetings.time_of_day", place, meeting.time_of_day, row["time_of_day"], row, "time_of_day")
        location = normalised(row["location"])
        self.one("meetings.location", place, normalised(meeting.location), location, row, "location")
        chair = self.found.names.get(row["chair_id"])
        self.one("meetings.chair_id", place, meeting.chair, chair, row, "chair_id")

    def meeting_lists(self, page: LabelledPage, meeting: labels.Meeting, row: Row | None, place: str) -> None:
        self.attendees(meeting.attendees, row, place)
        agenda = [normalised(clause) for clause in meeting.agenda]
        clauses = _elements(row, "agenda", "text", value=lambda clause: normalised(clause["text"]))
        self.each("meetings.agenda", place, agenda, clauses)

        def said(speaker: str | None, verb: str, text: str) -> tuple[str | None, str, str]:
            return speaker, verb, _closed(text)[: labels.STATEMENT_CHARACTERS]

        statements = [said(s.speaker, s.verb, s.text_starts) for s in meeting.statements]
        found = _elements(
            row, "statements", "speaker", "verb", "text", value=lambda s: said(s["speaker"], s["verb"], s["text"])
        )
        self.each("meetings.statements", place, statements, found)
        if row is None:
            return
        # Whom a statement is by can be told where the statement itself was found.
        names = {person.name for person in page.people}
        left = list(found)
        for statement, value in zip(meeting.statements, statements, strict=True):
            same = next((candidate for candidate in left if candidate.value == value), None)
            if same is None:
                continue
            left.remove(same)
            if statement.person is None and statement.speaker in labels.PRONOUNS:
                continue
            person = statement.person or (statement.speaker if statement.speaker in names else None)
            number = found.index(same)
            speaker = self.found.names.get(row["statements"][number]["speaker_id"])
            column = f"statements[{number}].speaker_id"
            self.one("meetings.statements.speaker_id", place, person, speaker, row, column)

    def attendees(self, attendees: Sequence[labels.Attendee], row: Row | None, place: str) -> None:
        names = _elements(row, "attendees", "name", value=lambda attendee: attendee["name"])
        self.each("meetings.attendees", place, [a.name for a in attendees], names)
        roles = _elements(row, "attendees", "name", "role")
        self.each("meetings.attendees.role", place, [(a.name, a.role) for a in attendees], roles)
        titles = _elements(row, "attendees", "name", "title")
        self.each("meetings.attendees.title", place, [(a.name, a.title or None) for a in attendees], titles)

    # --- accounts ---

    def accounts(self, article: labels.Article, row: Row | None, place: str) -> None:
        rows = self.found.inside.get(("bank_accounts", row["article_id"]), []) if row is not None else []
        numbers = [_digits(account.account_number) for account in article.bank_accounts]
        found = [_Value(_digits(account["account_number"]), account, ("account_number",)) for account in rows]
        self.each("bank_accounts.rows", place, numbers, found)
        by_number = {value.value: value.row for value in found}
        for number, account in zip(numbers, article.bank_accounts, strict=True):
            same = by_number.get(number)
            if same is None:
                continue
            inner = f"{place}, account …{number[-6:]}"
            for column in ("holder", "bank", "branch", "cnaps_code", "remark", "address"):
                label, value = normalised(getattr(account, column)), normalised(same[column])
                self.one(f"bank_accounts.{column}", inner, label, value, same, column)
            contacts = [(contact.name, _digits(contact.phone)) for contact in account.contacts]
            values = _elements(
                same, "contacts", "name", "phone", value=lambda contact: (contact["name"], _digits(contact["phone"]))
            )
            self.each("bank_accounts.contacts", inner, contacts, values)

    # --- people ---

    def people(self, page: LabelledPage) -> None:
        rows = self.found.people.get(page.page_id, [])
        # One person of two kinds is one name.
        names = {row["name"]: _Value(row["name"], row, ("name",)) for row in reversed(rows)}
        self.each("people.rows", "", {person.name for person in page.people}, names.values())
        kinds = [_Value((row["name"], row["kind"]), row, ("name", "kind")) for row in rows]
        self.each("people.kind", "", [(person.name, person.kind) for person in page.people], kinds)
        titles: dict[Hashable, _Value] = {}
        phones: dict[Hashable, _Value] = {}
        for row in rows:
            for number, title in enumerate(row["titles"]):
                if _document_of(title["article_id"]) == page.page_id:
                    value = (row["name"], title["title"])
                    titles.setdefault(value, _Value(value, row, ("name", f"titles[{number}].title")))
            here = {p["field"] for p in row["evidence"] if _document_of(p["article_id"]) == page.page_id}
            for number, phone in enumerate(row["phones"]):
                if f"phones[{number}]" in here:
                    value = (row["name"], _digits(phone))
                    phones.setdefault(value, _Value(value, row, ("name", f"phones[{number}]")))
        labelled = {(person.name, title) for person in page.people for title in person.titles}
        self.each("people.titles", "", labelled, titles.values())
        numbers = {(person.name, _digits(phone)) for person in page.people for phone in person.phones}
        self.each("people.phones", "", numbers, phones.values())

    # --- guesses that no measure compares ---

    def other_guesses(self) -> Counter[str]:
        found = self.found
        rows: list[tuple[TableName, Row]] = [("articles", row) for rows in found.articles.values() for row in rows]
        rows += [(name, row) for (name, _), inner in found.inside.items() for row in inner]
        rows += [("people", row) for people in found.people.values() for row in people]
        others = {
            (name, row[TABLES[name].primary_key], guess["field"]) for name, row in rows for guess in row["guesses"]
        } - self.judged
        return Counter(f"{name}.{_INDEX.sub('', path)}" for name, _, path in others)


def _sequences(text: str) -> Counter[str]:
    return Counter(text[start : start + 4] for start in range(len(text) - 3))


def _same_articles(articles: Sequence[labels.Article], rows: Sequence[Row]) -> dict[int, int]:
    """Which labelled article is which row: positions by positions."""
    labelled = [_sequences(_closed("".join([*a.heading_lines, *a.paragraphs]))) for a in articles]
    found = [_sequences(_closed("".join([row["headline"] or "", *row["subheads"], row["body"] or ""]))) for row in rows]
    likeness = []
    for i, one in enumerate(labelled):
        for j, other in enumerate(found):
            dice = 2 * (one & other).total() / max(one.total() + other.total(), 1)
            if dice > LIKENESS:
                likeness.append((dice, i, j))
    together: dict[int, int] = {}
    for _, i, j in sorted(likeness, reverse=True):
        if i not in together and j not in together.values():
            together[i] = j
    return dict(sorted(together.items()))


def _same_meetings(meetings: Sequence[labels.Meeting], rows: Sequence[Row]) -> dict[int, int]:
    """Which labelled meeting of an article is which row: positions by positions."""
    together: dict[int, int] = {}
    left = list(range(len(rows)))
    for number, meeting in enumerate(meetings[: len(rows)]):
        names = {attendee.name for attendee in meeting.attendees}
        shared = {position: len(names & {a["name"] for a in rows[position]["attendees"]}) for position in left}
        together[number] = max(left, key=lambda p: (shared[p], rows[p]["date"] == meeting.date, -p))
        left.remove(together[number])
    return together


def _common_characters(one: str, other: str) -> int:
    """How many characters two texts have in common in matching blocks."""
    if one == other:
        return len(one)
    return sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())


# --- the public function ----------------------------------------------------------------------------------------------


def evaluate(
    gold: str | Path | Sequence[LabelledPage],
    build: str | PathLike[str] | TableSet | None = None,
    *,
    measures: Iterable[str] | None = None,
) -> Evaluation:
    """Measure how well pages were read, by pages that were labelled by hand.

    The module's docstring says what is compared and how; `MEASURES` lists the measures.

    Args:
        gold: The folder of the labels, one label's file, or labelled pages.
        build: The package's folder, or tables; without one, the package that comes with the library.
        measures: Names of measures or tables; without any, all that have a value.

    Returns:
        A score for each measure that has a value. `print` shows them as a table, `to_pandas` gives a DataFrame,
        `differences` what was read otherwise than it is labelled.

    Raises:
        LabelError: There are no labels, one of them cannot be used, or the package holds none of the pages.
        DescriptorError: There is no package, or it is broken.
        ValueError: There is no such measure.

    Example:
        >>> page = labels.parse({
        ...     "page_id": "page",
        ...     "blocks": [{"article": {"byline": "本报讯（记者 王艳）", "byline_position": "lead",
        ...                             "reporters": [{"name": "王艳", "title": "记者"}],
        ...                             "paragraphs": ["2月9日，市慈善总会发布公告，捐款已全部到账。"]}}],
        ...     "people": [{"name": "王艳", "kind": "journalist", "titles": ["记者"]}],
        ... })
        >>> from zhoukou_news import read
        >>> evaluation = evaluate([page], read(labels.print_page(page)))
        >>> evaluation["articles.reporters"].f1
        1.0
    """
    from .loading import Package
    from .table_set import TableSet

    wanted = None if measures is None else chosen_measures(measures)
    pages = labels.load(gold) if isinstance(gold, (str, Path)) else list(gold)
    tables = build if isinstance(build, TableSet) else Package(build)
    ids = [page.page_id for page in pages]
    found = _found(tables, ids)
    missing = tuple(page_id for page_id in ids if page_id not in found.articles)
    if len(missing) == len(pages):
        where = getattr(tables, "folder", "the package")
        raise LabelError(f"{where} holds none of the labelled pages; a label's page_id is the document's id")
    comparison = _Comparison(found)
    for page in pages:
        comparison.page(page)
    scores = tuple(score for score in comparison.scores.values() if score.labelled or score.found)
    evaluation = Evaluation(tuple(ids), missing, scores, comparison.other_guesses())
    return evaluation if wanted is None else evaluation.only(wanted)
