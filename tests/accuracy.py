"""The labelled pages of `pages`, printed, read and measured in groups: what `scripts/evaluate` and the tests share."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from zhoukou_news import labels
from zhoukou_news.corpus import build
from zhoukou_news.evaluation.evaluator import evaluate
from zhoukou_news.evaluation.result import Evaluation, Score
from zhoukou_news.labels import LabelledPage, Noise

PAGES = Path(__file__).parent / "pages"
#: Passages with marked names; the figures of those held out are looked at alone.
PASSAGES = PAGES.parent / "names"
MARK = re.compile(r"\[\[(.+?)\]\]")
SPLIT, FLOORS = PAGES / "split.toml", PAGES / "floors.toml"

GROUPS = ("developed", "held_out", "all")
#: The noises that figures are given for; web editions are the same in both.
MEASURED: tuple[Noise, ...] = ("columns", "ocr")

#: How far below the measured figure a floor lies: less than one value in 500, so that rounding never matters.
TOLERANCE = 0.002

#: The F1 of each measure by group and noise.
Floors = Mapping[str, Mapping[str, Mapping[str, float]]]


@dataclass(frozen=True)
class Measured:
    """The labelled pages of a group at one noise, measured."""

    group: str
    noise: Noise
    evaluation: Evaluation


def passages(path: Path, *, held_out: bool) -> Iterator[str]:
    """The lines of a file of marked passages: every fourth, which nothing is learned from, or the others."""
    return (line for number, line in enumerate(path.read_text("utf-8").splitlines()) if (number % 4 == 3) == held_out)


def rotations() -> tuple[int, list[list[str]]]:
    """The number of the current rotation, from 1, and for each rotation the ids of the pages it holds out."""
    content = tomllib.loads(SPLIT.read_text(encoding="utf-8"))
    return content["current"], [rotation["held_out"] for rotation in content["rotations"]]


def groups(pages: Sequence[LabelledPage], rotation: int | None = None) -> dict[str, list[LabelledPage]]:
    """The pages by group.

    Args:
        pages: The pages.
        rotation: The rotation that says which pages are held out; without one, the current.
    """
    current, every = rotations()
    held_out = set(every[(rotation or current) - 1])
    return {
        "developed": [page for page in pages if page.page_id not in held_out],
        "held_out": [page for page in pages if page.page_id in held_out],
        "all": list(pages),
    }


def measure(
    noises: Sequence[Noise] = MEASURED, chosen: Sequence[str] = GROUPS, rotation: int | None = None
) -> Iterator[Measured]:
    """Print the labelled pages, build a package of them, and measure it, for each noise and group."""
    pages = labels.load(PAGES)
    for noise in noises:
        with TemporaryDirectory(prefix="zhoukou-news-") as folder:
            printed, package = Path(folder, "printed"), Path(folder, "package")
            labels.print_pages(pages, printed, noise)
            build([printed], package)
            for name, group in groups(pages, rotation).items():
                if name in chosen:
                    yield Measured(name, noise, evaluate(group, package))


def read_floors() -> Floors:
    """The floors that the tests hold every measure to."""
    floors: Floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def floor_of(score: Score) -> float:
    """The floor of a measure whose figure is the present one."""
    assert score.f1 is not None
    return max(int((score.f1 - TOLERANCE) * 10_000) / 10_000, 0.0)


def write_floors(measured: Sequence[Measured]) -> list[str]:
    """Take the present figures as floors; gives the floors that are lowered by it, with both figures."""
    old = read_floors() if FLOORS.exists() else {}
    lowered = []
    lines = [
        "# The least F1 of each measure, by group and noise: figures measured by scripts/evaluate --write-floors, less",
        f"# {TOLERANCE}. A test fails where the reader falls below one. Not to be edited by hand.",
    ]
    for one in measured:
        lines += ["", f"[{one.group}.{one.noise}]"]
        for score in one.evaluation:
            floor = floor_of(score)
            lines.append(f'"{score.measure}" = {floor:.4f}')
            before = old.get(one.group, {}).get(one.noise, {}).get(score.measure, 0.0)
            if floor < before:
                lowered.append(f"{one.group}, {one.noise}: {score.measure}: from {before:.4f} to {floor:.4f}")
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lowered


def below(one: Measured, floors: Floors) -> list[str]:
    """What has become worse: each measure that is below its floor, with both figures."""
    held_to = floors.get(one.group, {}).get(one.noise, {})
    figures = {score.measure: score.f1 or 0.0 for score in one.evaluation}
    worse = []
    for name in sorted(held_to.keys() | figures.keys()):
        where = f"{one.group}, {one.noise}: {name}"
        if name not in held_to:
            worse.append(f"{where} has no floor; run scripts/evaluate --write-floors")
        elif name not in figures:
            worse.append(f"{where} is no longer measured; its floor is {held_to[name]:.4f}")
        elif figures[name] < held_to[name]:
            worse.append(f"{where} is {figures[name]:.4f}, below its floor of {held_to[name]:.4f}")
    return worse
