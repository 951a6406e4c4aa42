"""Pages made from a seed and a number alone, so that every one can be made again."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import labels
from ..document import FACTS_FILE, Document, decode, read_facts
from .hostile import HOSTILE
from .material import Material
from .mutations import MUTATIONS

ROOT = Path(__file__).parents[2]
#: The longest hostile page, in characters: a megabyte of Chinese in UTF-8.
LONGEST = 350_000
#: One page in so many is hostile from the beginning; the others are real ones, mutated.
HOSTILE_EVERY = 12


@dataclass(frozen=True)
class FuzzPage:
    """A page made to be read.

    Attributes:
        number: Its number among the pages of its seed.
        recipe: What it was made from, and what was done to it, in order.
        document: The page.
    """

    number: int
    recipe: tuple[str, ...]
    document: Document


def base_pages(gold: Path = ROOT / "tests" / "pages", seeds: Path = ROOT / "seeds") -> dict[str, Document]:
    """The pages that others are made from: labelled pages printed in every degree of noise, and the seed pages.

    Raises:
        LabelError: There are no labelled pages, or one cannot be read.
    """
    pages = {}
    for page in labels.load(gold):
        year = page.year if page.year_basis == "document" else None
        for noise in labels.NOISES if page.text is None else labels.NOISES[:1]:
            pages[f"{page.page_id} {noise}"] = Document(page.page_id, labels.print_page(page, noise), year=year)
    facts = read_facts(seeds / FACTS_FILE) if (seeds / FACTS_FILE).exists() else {}
    for path in sorted(seeds.glob("*.txt")):
        year = facts[path.stem].year if path.stem in facts else None
        pages[path.stem] = Document(path.stem, decode(path.read_bytes()), year=year)
    return pages


class PageMaker(Material):
    """Makes pages: the same seed and number always give the same page.

    Args:
        bases: The pages that others are made from, by name.
        seed: The seed.
        longest: The most characters of a page.

    Example:
        >>> maker = PageMaker({"a": Document("a", "市长热线开通\\n本报讯 3月2日，市长热线开通。②2\\n")}, seed=1)
        >>> maker.page(7) == maker.page(7)
        True
    """

    def __init__(self, bases: Mapping[str, Document], seed: int, longest: int = LONGEST) -> None:
        super().__init__(bases)
        self.seed = seed
        self.longest = longest

    def page(self, number: int) -> FuzzPage:
        """The page of a number."""
        chance = random.Random(f"{self.seed}/{number}")
        if number % HOSTILE_EVERY == HOSTILE_EVERY - 1:
            name = chance.choice(sorted(HOSTILE))
            length = int(100 * (max(self.longest, 100) / 100) ** chance.random())
            text, recipe = HOSTILE[name](self, chance, length), [f"{name} {length}"]
            changes = 0 if chance.random() < 0.7 else 1
        else:
            name = chance.choice(self.names)
            text, recipe = self.bases[name].text, [name]
            changes = 1 + min(int(chance.expovariate(0.5)), 12)
        for _ in range(changes):
            change = chance.choice(MUTATIONS)
            text = change(self, text, chance)[: self.longest]
            recipe.append(change.__name__.strip("_"))
        year = chance.choice((None, None, 2020, 2024, 1000, 9999))
        # What no decoder gives: see `document.check_text`.
        text = re.sub("[\0\ud800-\udfff]", "", text)
        return FuzzPage(number, tuple(recipe), Document(f"fuzz-{number:07d}", text, year=year))
