"""What was read otherwise than it is labelled, as a table to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..text_table import display_width, text_table
from .result import Difference


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


def _shown(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return " | ".join(map(_shown, value)) or "(empty)"
    return "null" if value is None else str(value).replace("\n", "⏎")


def _cut(text: str, width: int) -> str:
    # Each character takes a column at least; of a whole body, what follows need not be taken off one by one.
    text = text[: width + 1]
    while display_width(text) > width:
        text = text[: -2 if text.endswith("…") else -1] + "…"
    return text
