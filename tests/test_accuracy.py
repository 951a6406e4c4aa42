"""The reader must not become worse: the labelled pages, printed with noise and read, against the floors."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import accuracy
import pytest
from accuracy import GROUPS, MEASURED, PAGES, Measured

from zhoukou_news import labels
from zhoukou_news.evaluation.result import Evaluation

SCRIPTS = Path(__file__).parent.parent / "scripts"
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
    worse = replace(score, right=score.right - 20)
    lower = replace(one, evaluation=Evaluation(one.evaluation.pages, (), (worse,)))
    message = f"all, ocr: people.rows is {worse.f1:.4f}, below its floor of {floor:.4f}"
    assert accuracy.below(lower, {"all": {"ocr": {"people.rows": floor}}}) == [message]
    floors = {"all": {"ocr": {"people.rows": 0.0, "people.kind": 0.5}}}
    assert accuracy.below(lower, floors) == ["all, ocr: people.kind is no longer measured; its floor is 0.5000"]
    assert accuracy.below(lower, {}) == ["all, ocr: people.rows has no floor; run scripts/evaluate --write-floors"]


def test_floors_that_are_lowered_are_named(
    measured: dict[tuple[str, str], Measured], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "floors.toml")
    one = measured["all", "ocr"]
    assert accuracy.write_floors([one]) == []
    assert accuracy.below(one, accuracy.read_floors()) == []
    score = one.evaluation["people.rows"]
    worse = replace(score, right=score.right - 10)
    lower = replace(one, evaluation=Evaluation(one.evaluation.pages, (), (worse,)))
    floors = [f"{accuracy.floor_of(each):.4f}" for each in (score, worse)]
    assert accuracy.write_floors([lower]) == [f"all, ocr: people.rows: from {floors[0]} to {floors[1]}"]


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


@pytest.mark.parametrize(
    ("noise", "digest"), [("clean", "68cab66b51341177"), ("columns", "d24517554087d1f2"), ("ocr", "f9d0e207bc905517")]
)
def test_pages_are_printed_as_ever(noise: labels.Noise, digest: str) -> None:
    """Figures of different versions are comparable only on the same text, on every Python."""
    pages = [page for page_id in ("a01", "b10", "p06") for page in labels.load(PAGES / f"{page_id}.json")]
    texts = [labels.print_page(page, noise) for page in pages]
    assert hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16] == digest


# --- the scripts that print the figures -------------------------------------------------------------------------------


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield lambda name: import_module(name)
    for name in ("evaluate", "compare_taggers"):
        sys.modules.pop(name, None)


def test_the_script_prints_every_measure_of_every_group(script: Any, measured: dict[tuple[str, str], Measured]) -> None:
    evaluate = script("evaluate")
    head, *rows = evaluate.summary(list(measured.values()))
    assert len(head) == 1 + len(GROUPS) * (1 + len(MEASURED))
    one = measured["held_out", "ocr"]
    by_name = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert set(by_name) == {score.measure for score in measured["all", "ocr"].evaluation}
    column = head.index(f"held out ({len(one.evaluation.pages)} pages): labelled") + 1 + MEASURED.index("ocr")
    for row in rows:
        if row[0] in one.evaluation:
            assert row[column] == f"{one.evaluation[row[0]].f1:.3f}"
    lines = evaluate.markdown([head, *rows]).splitlines()
    assert len(lines) == len(rows) + 2 and len({line.count("|") for line in lines}) == 1


def test_the_script_counts_guesses_by_table(script: Any, measured: dict[tuple[str, str], Measured]) -> None:
    one = measured["all", "ocr"]
    text = "\n".join(script("evaluate").guesses(one)).splitlines()
    counts = one.evaluation.guesses()
    assert [line.split()[0] for line in text[1 : len(counts) + 1]] == [count.measure for count in counts]
    total = next(line for line in text if line.startswith("all tables"))
    assert total.split()[2:4] == [f"{sum(c.flagged for c in counts):,}", f"{sum(c.flagged_wrong for c in counts):,}"]


def test_persons_and_titles_of_a_tagger(script: Any) -> None:
    compare = script("compare_taggers")
    words = [
        ("副", "b"),
        ("市长", "n"),
        ("丁福浩", "nr"),
        ("、", "x"),
        ("李", "nr"),
        ("主持", "v"),
        ("会议", "n"),
        ("刘一", "nr"),
    ]
    whole, split = compare.TAGGERS[0], compare.TAGGERS[-1]
    assert list(compare.named(words, whole)) == [("丁福浩", "副市长"), ("刘一", "会议")]
    halves = [("书记", "n"), ("丁", "nr"), ("福", "nr"), ("浩", "nr"), ("李", "nr"), ("四", "nr")]
    assert split.splits and list(compare.named(halves, split)) == [("丁福浩", "书记"), ("李四", None)]


def test_sets_of_names_are_scored_page_by_page(script: Any) -> None:
    compare = script("compare_taggers")
    (page,) = labels.load(PAGES / "a01.json")
    pairs = {(person.name, title) for person in page.people for title in [None, *person.titles]}
    score = compare.Score()
    score.add(page, pairs)
    assert score.cells() == ["1.000"] * 4
    score.add(page, set())
    assert score.cells() == ["1.000", "0.500", "0.667", "0.667"]
    found = compare.found_by_reader(labels.print_page(page, "clean"), page)
    assert found & pairs
