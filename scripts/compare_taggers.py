"""The people found on the labelled pages, by the reader and by public taggers; scripts/compare-taggers runs it.

Compared are sets: the names on a page, and the pairs of a name and a title. A tagger gives words with their parts of
speech. Its persons are the words that it marks as persons, of two characters or more. None of them gives titles; the
title of a person is made by a rule: the unbroken run of nouns and noun-like words directly before the name.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec

import accuracy

from zhoukou_news import labels, read
from zhoukou_news.labels import LabelledPage, Noise
from zhoukou_news.text_table import text_table

#: A word and its part of speech.
Word = tuple[str, str]
Tagging = Callable[[str], Sequence[Word]]

#: A person's name on a page, with a title or None.
Found = set[tuple[str, str | None]]
Reader = Callable[[str, LabelledPage], Found]


@dataclass(frozen=True)
class Tagger:
    """A public tagger.

    Attributes:
        package: The package that has it, as pip and import know it.
        load: Gives the function that tags a line.
        persons: The parts of speech of a person.
        splits: Whether it gives surname and given name as two words.
    """

    package: str
    load: Callable[[], Tagging]
    persons: tuple[str, ...]
    splits: bool = False


def load_jieba() -> Tagging:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    return lambda line: [(pair.word, pair.flag) for pair in jieba.posseg.cut(line)]


def load_rjieba() -> Tagging:
    import rjieba

    return lambda line: rjieba.tag(line)


def load_thulac() -> Tagging:
    import thulac

    tagger = thulac.thulac()
    return lambda line: [(word, tag) for word, tag in tagger.cut(line)]


def load_snownlp() -> Tagging:
    from snownlp import SnowNLP

    return lambda line: list(SnowNLP(line).tags) if line else []


#: Taggers whose models come inside their packages: nothing is fetched when they run.
TAGGERS = (
    Tagger("jieba", load_jieba, ("nr", "nrt", "nrfg")),
    Tagger("rjieba", load_rjieba, ("nr", "nrt", "nrfg")),
    Tagger("thulac", load_thulac, ("np",)),
    Tagger("snownlp", load_snownlp, ("nr",), splits=True),
)


def named(words: Sequence[Word], tagger: Tagger) -> Iterator[tuple[str, str | None]]:
    """The persons among the words of a line, each with the title before it."""
    title, place = "", 0
    while place < len(words):
        word, tag = words[place]
        place += 1
        if tag in tagger.persons:
            while tagger.splits and len(word) < 3 and place < len(words) and words[place][1] in tagger.persons:
                word += words[place][0]
                place += 1
            if len(word) > 1:
                yield word, title or None
            title = ""
        elif tag[:1] in ("n", "j", "b") or word in ("副", "代", "原"):
            title += word
        else:
            title = ""


def found_by_tagger(tag: Tagging, tagger: Tagger, text: str, _: LabelledPage) -> Found:
    with contextlib.redirect_stdout(io.StringIO()):
        lines = [tag(line.strip()) for line in text.splitlines() if line.strip()]
    return {pair for words in lines for pair in named(words, tagger)}


def found_by_reader(text: str, page: LabelledPage) -> Found:
    year = page.year if page.year_basis == "document" else None
    found: Found = set()
    for person in read(text, year=year, document_id=page.page_id).rows["people"]:
        found.add((person["name"], None))
        found.update((person["name"], title["title"]) for title in person["titles"])
    return found


class Score:
    """Sets of names, and of names with titles, against the labels of pages."""

    def __init__(self) -> None:
        self.labelled, self.found, self.right = [0, 0], [0, 0], [0, 0]

    def add(self, page: LabelledPage, found: Found) -> None:
        names = {person.name for person in page.people}
        titles = {(person.name, title) for person in page.people for title in person.titles}
        pairs: list[tuple[set[object], set[object]]] = [
            (set(names), {name for name, _ in found}),
            (set(titles), {(name, title) for name, title in found if title is not None}),
        ]
        for number, (labelled, given) in enumerate(pairs):
            self.labelled[number] += len(labelled)
            self.found[number] += len(given)
            self.right[number] += len(labelled & given)

    def cells(self) -> list[str]:
        precision = self.right[0] / max(self.found[0], 1)
        recall = self.right[0] / max(self.labelled[0], 1)
        f1s = [2 * r / max(a + b, 1) for r, a, b in zip(self.right, self.labelled, self.found, strict=True)]
        return [f"{figure:.3f}" for figure in (precision, recall, *f1s)]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/compare-taggers",
        description="Compare the people that are found on the labelled pages. A tagger is installed by "
        "`.venv/bin/python -m pip install jieba rjieba thulac`; those that are not installed are left out.",
    )
    parser.add_argument("taggers", nargs="*", metavar="TAGGER", help=f"of {', '.join(t.package for t in TAGGERS)}")
    parser.add_argument("--noise", action="append", choices=labels.NOISES, help="default: clean and ocr")
    options = parser.parse_args()
    unknown = set(options.taggers) - {tagger.package for tagger in TAGGERS}
    if unknown:
        parser.error(f"unknown tagger {', '.join(sorted(unknown))}; known are {', '.join(t.package for t in TAGGERS)}")
    wanted = [tagger for tagger in TAGGERS if not options.taggers or tagger.package in options.taggers]
    readers: list[tuple[str, Reader]] = [("zhoukou-news", found_by_reader)]
    for tagger in wanted:
        if find_spec(tagger.package) is None:
            print(f"{tagger.package} is not installed; run: {sys.executable} -m pip install {tagger.package}")
            continue
        with contextlib.redirect_stdout(io.StringIO()):
            tag = tagger.load()
        name = f"{tagger.package} {version(tagger.package)}"
        readers.append((name, partial(found_by_tagger, tag, tagger)))
    if len(readers) == 1:
        sys.exit("error: none of the taggers is installed; there is nothing to compare with")
    groups = accuracy.groups(labels.load(accuracy.PAGES))
    for noise in options.noise or ("clean", "ocr"):
        print(compare(readers, groups, noise), end="\n\n")


def compare(
    readers: Sequence[tuple[str, Reader]],
    groups: dict[str, list[LabelledPage]],
    noise: Noise,
) -> str:
    chosen = ("held_out", "all")
    head = [f"pages printed {noise}"]
    for group in chosen:
        pages = f"{group.replace('_', ' ')} ({len(groups[group])})"
        head += [f"{pages}: precision", "recall", "persons F1", "with title F1"]
    rows = [[*head, "seconds"]]
    for name, reader in readers:
        scores = {group: Score() for group in chosen}
        seconds = 0.0
        reader(groups["all"][0].articles[0].paragraphs[0], groups["all"][0])  # word lists and models are loaded now
        for page in groups["all"]:
            text = labels.print_page(page, noise)
            start = time.perf_counter()
            found = reader(text, page)
            seconds += time.perf_counter() - start
            for group in chosen:
                if page in groups[group]:
                    scores[group].add(page, found)
        rows.append([name, *(cell for group in chosen for cell in scores[group].cells()), f"{seconds:.2f}"])
    return text_table(rows, numbers_from=1)


if __name__ == "__main__":
    main()
