"""Names in running text, on the marked passages of tests/names that nothing was learned from."""

from __future__ import annotations

import pytest
from accuracy import MARK, PASSAGES, passages

import zhoukou_news
from zhoukou_news.facts import likelihood

FILES = sorted(path.name for path in PASSAGES.glob("*.txt"))

#: The F1 of names on the held-out passages, a little below what was last measured.
FLOORS = {
    "features.txt": 0.865,
    "lines.txt": 0.765,
    "officials.txt": 0.955,
    "reports.txt": 0.95,
    "scenes.txt": 0.89,
    "sentences.txt": 0.88,
}


def test_every_file_has_a_floor() -> None:
    assert FILES == sorted(FLOORS)


@pytest.mark.parametrize("name", FILES)
def test_marks_are_whole(name: str) -> None:
    lines = (PASSAGES / name).read_text("utf-8").splitlines()
    assert len(lines) == len(set(lines)) > 100
    for number, line in enumerate(lines, 1):
        bare = MARK.sub("", line)
        assert "[[" not in bare and "]]" not in bare, f"{name}, line {number}: a bracket without its other"
        assert all(len(found) >= 2 and "[" not in found for found in MARK.findall(line)), f"{name}, line {number}"


@pytest.mark.parametrize("name", FILES)
def test_names_in_running_text(name: str) -> None:
    right = found = marked = 0
    for line in passages(PASSAGES / name, held_out=True):
        names = set(MARK.findall(line))
        page = zhoukou_news.read(MARK.sub(r"\1", line), year=2015, document_id="passage")
        read = set(page.people()["name"])
        right, found, marked = right + len(names & read), found + len(read), marked + len(names)
    assert marked > 50
    assert 2 * right / (found + marked) >= FLOORS[name], f"{right} right of {found} found, {marked} marked"


@pytest.mark.parametrize("name", FILES)
def test_what_leaves_hope_for_a_name_is_weighed_sign_by_sign(name: str) -> None:
    known, odds = likelihood.weights(), likelihood.given_name_odds()
    for line in (PASSAGES / name).read_text("utf-8").splitlines()[:100]:
        text = MARK.sub(r"\1", line)
        gaps = frozenset(range(5, len(text), 40))
        found = {(place.start, place.end): near for place, near in likelihood.hopeful(text, [(0, len(text))], gaps)}
        for start, end in likelihood.places(text, 0, len(text)):
            place = likelihood.Place(text, start, end, gaps)
            signs = likelihood.name_signs(text[start:end], odds)
            alone = known[""] + sum(known.get(sign, 0.0) for sign in signs)
            signs = likelihood.neighbour_signs(place.left, place.right)
            near = alone + sum(known.get(sign, 0.0) for sign in signs)
            if (start, end) in found:
                assert found.pop((start, end)) == pytest.approx(near)
            else:
                assert alone < -9.99 or near < -3.99
        assert not found
