"""The reader must not become worse: the labelled pages, printed with noise and read, against the floors."""

from __future__ import annotations

from dataclasses import replace

import accuracy
import pytest
from accuracy import GROUPS, MEASURED, PAGES, Measured

from zhoukou_news import labels
from zhoukou_news.evaluate import Evaluation

IDS = sorted(path.stem for path in PAGES.glob("*.json"))


@pytest.fixture(scope="module")
def measured() -> dict[tuple[str, str], Measured]:
    return {(one.group, one.noise): one for one in accuracy.measure()}


@pytest.mark.parametrize("noise", MEASURED)
@pytest.mark.parametrize("group", GROUPS)
def test_no_measure_is_below_its_floor(measured: dict[tuple[str, str], Measured], group: str, noise: str) -> None:
    one = measured[group, noise]
    assert not one.evaluation.missing
    worse = accuracy.below(one, accuracy.read_floors())
    assert not worse, "\n".join(["the reader has become worse:", *worse])


def test_a_worse_figure_is_named_with_its_floor(measured: dict[tuple[str, str], Measured]) -> None:
    one = measured["all", "ocr"]
    assert accuracy.below(one, {"all": {"ocr": {score.measure: score.f1 or 0.0 for score in one.evaluation}}}) == []
    score = one.evaluation["people.rows"]
    floor = accuracy.floor_of(score)
    assert 0 < (score.f1 or 0) - floor <= accuracy.TOLERANCE + 0.0001
    worse = replace(score, right=score.right - 2)
    lower = replace(one, evaluation=Evaluation(one.evaluation.pages, (), (worse,)))
    message = f"all, ocr: people.rows is {worse.f1:.4f}, below its floor of {floor:.4f}"
    assert accuracy.below(lower, {"all": {"ocr": {"people.rows": floor}}}) == [message]
    floors = {"all": {"ocr": {"people.rows": 0.0, "people.kind": 0.5}}}
    assert accuracy.below(lower, floors) == ["all, ocr: people.kind is no longer measured; its floor is 0.5000"]
    assert accuracy.below(lower, {}) == ["all, ocr: people.rows has no floor; run scripts/evaluate --write-floors"]


@pytest.mark.parametrize("noise", MEASURED)
def test_values_marked_as_guesses_are_wrong_more_often(measured: dict[tuple[str, str], Measured], noise: str) -> None:
    counts = measured["all", noise].evaluation.guesses()
    flagged, flagged_wrong = sum(c.flagged for c in counts), sum(c.flagged_wrong for c in counts)
    unflagged, unflagged_wrong = sum(c.unflagged for c in counts), sum(c.unflagged_wrong for c in counts)
    assert flagged and unflagged
    assert flagged_wrong / flagged > unflagged_wrong / unflagged


@pytest.mark.parametrize("page_id", IDS)
def test_labels_are_right_in_themselves(page_id: str) -> None:
    (page,) = labels.load(PAGES / f"{page_id}.json")
    assert labels.faults(page) == []


def test_every_page_is_held_out_in_one_rotation() -> None:
    current, rotations = accuracy.rotations()
    assert 1 <= current <= len(rotations)
    assert sorted(page_id for rotation in rotations for page_id in rotation) == IDS
    pages = labels.load(PAGES)
    for number, held_out in enumerate(rotations, 1):
        groups = accuracy.groups(pages, number)
        assert sorted(page.page_id for page in groups["held_out"]) == sorted(held_out)
        assert len(groups["developed"]) + len(groups["held_out"]) == len(groups["all"]) == len(IDS)
