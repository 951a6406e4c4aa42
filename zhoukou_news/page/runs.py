"""A run of heading-like lines: which of them are cells of a table, a list's body, or printed again."""

from __future__ import annotations

from .fields import ACCOUNT_LABEL, COLUMN_HEAD, DIGITS_ONLY
from .headings import names_notice
from .page_line import PageLine


def body_of_list(run: list[PageLine], follower: PageLine | None) -> int | None:
    """Where the body begins in a run that is an article of short lines alone: an account, a roll.

    Args:
        run: The lines.
        follower: The line that follows, past a web page's furniture.

    Returns:
        The index of the body's first line; None where the run is no such article.
    """
    if follower is None:
        cells = next((k for k, line in enumerate(run) if _is_cell(line)), None)
        if cells is not None:
            return cells
    if follower is None or follower.filler:
        # A roll: a heading and nothing but short lines.
        return next((k for k, line in enumerate(run[:-3], 1) if names_notice(line.compact)), None)
    return None


def without_cells(run: list[PageLine]) -> list[PageLine]:
    """The run up to the cells of a table that was flattened to lines, which are no headings."""
    cell = next((k for k, line in enumerate(run) if k and _is_cell(line)), None)
    return run[:cell] if cell is not None and len(run) - cell >= 4 else run


def without_questions(run: list[PageLine]) -> list[PageLine]:
    """The run up to the question with which the text begins: 问：…. Above nothing but its answer it is the heading."""
    return run[: next((k for k, line in enumerate(run) if k and line.text.startswith("问：")), len(run))]


def _is_cell(line: PageLine) -> bool:
    """A label, a number: a line of an account or of a table."""
    return bool(
        line.label
        or DIGITS_ONLY.match(line.text)
        or ACCOUNT_LABEL.fullmatch(line.compact)
        or COLUMN_HEAD.fullmatch(line.compact)
    )


def printed_again(run: list[PageLine]) -> list[bool]:
    """For each line whether it is the copy to leave out of one that a web page prints twice, the second time in brackets or not."""
    last = {line.compact: k for k, line in enumerate(run)}
    again = []
    for k, line in enumerate(run):
        plain = line.compact
        again.append(last[plain] != k or (plain[0] == "【" and last.get(plain.strip("【】"), k) < k))
    return again
