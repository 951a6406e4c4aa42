"""Learns the weights by which names in running text are told from other words; scripts/train-names runs it.

Learned from are the labelled pages that are not held out and, where one is given, a corpus with parts of speech: a line
a paragraph, words with their tags (`王/nr 艳/nr 说/v`), as the People's Daily corpus of January 1998 has them, which
Peking University published.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import accuracy

from zhoukou_news import labels
from zhoukou_news.facts import likelihood
from zhoukou_news.facts.names import COMPOUND_SURNAMES, SURNAMES
from zhoukou_news.labels import LabelledPage

OUT = Path(likelihood.__file__).parent.parent / "lexicon" / "name_weights.txt"
HEAD = """\
# What tells a person's name in running text, and how much, in log-odds: learned from labelled text by
# scripts/train-names.
# sign <TAB> weight; the sign without a name is where every sum begins. `facts/likelihood.py` says what the signs are.
# Source: {source}. No text of them is kept.
"""
#: How many paragraphs of a corpus count as one page.
PAGE = 40
#: A sign seen less often says nothing.
LEAST = 6


@dataclass
class Text:
    """A page's text, its names, and stretches of which it is not known whether they are names."""

    text: str
    names: set[tuple[int, int]] = field(default_factory=set)
    unknown: list[tuple[int, int]] = field(default_factory=list)


def of_labels(pages: Sequence[LabelledPage]) -> Iterator[Text]:
    for page in pages:
        blocks = [block.article for block in page.blocks if block.article is not None]
        text = "\n" + "\n".join(part for a in blocks for part in (*a.heading_lines, *a.paragraphs)) + "\n"
        found = Text(text)
        taken = bytearray(len(text))
        for name in sorted({person.name for person in page.people}, key=len, reverse=True):
            for match in re.finditer(re.escape(name), text):
                if not any(taken[match.start() : match.end()]):
                    taken[match.start() : match.end()] = b"\1" * len(name)
                    found.names.add(match.span())
        yield found


def of_corpus(path: Path, encoding: str) -> Iterator[Text]:
    half_width = {
        code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    }
    page, lines = Text("\n"), 0
    for line in path.read_text(encoding).splitlines():
        tagged = [token.lstrip("[").rpartition("/")[::2] for token in line.split()]
        words = [(word.translate(half_width), tag.split("]")[0]) for word, tag in tagged]
        position = 0
        while position < len(words):
            word, tag = words[position]
            start = len(page.text)
            if tag.startswith("nr") and (word in SURNAMES or word in COMPOUND_SURNAMES):
                following, also = words[position + 1] if position + 1 < len(words) else ("", "")
                if also.startswith("nr"):
                    word, position = word + following, position + 1
                    page.names.add((start, start + len(word)))
            if tag.startswith("nr"):
                page.unknown.append((start, start + len(word)))
            page.text += word
            position += 1
        page.text += "\n"
        lines += 1
        if lines % PAGE == 0:
            yield page
            page = Text("\n")
    yield page


def examples(texts: Sequence[Text]) -> Iterator[tuple[int, int, int, bool, list[str]]]:
    """Each place where a name could stand: the text's number, the place, whether a name stands there, and the signs."""
    for number, page in enumerate(texts):
        known: dict[str, int] = {}

        def count(word: str, page: Text = page, known: dict[str, int] = known) -> int:
            if word not in known:
                known[word] = page.text.count(word)
            return known[word]

        for start, end in likelihood.places(page.text, 0, len(page.text)):
            right = (start, end) in page.names
            if right or not any(a < end and start < b and (a, b) not in page.names for a, b in page.unknown):
                place = likelihood.Place(page.text, start, end)
                signs = [
                    *likelihood.name_signs(page.text[start:end]),
                    *likelihood.neighbour_signs(place.left, place.right),
                    *likelihood.far_signs(place, count),
                ]
                yield number, start, end, right, signs


def learn(texts: Sequence[Text], strength: float) -> dict[str, float]:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    found = list(examples(texts))
    seen = Counter(sign for *_, signs in found for sign in set(signs))
    columns = {sign: number for number, sign in enumerate(sorted(s for s, times in seen.items() if times >= LEAST))}
    cells = [(row, columns[s]) for row, (*_, signs) in enumerate(found) for s in set(signs) if s in columns]
    rows, places = zip(*cells, strict=True)
    matrix = csr_matrix(([1.0] * len(cells), (rows, places)), shape=(len(found), len(columns)))
    model = LogisticRegression(C=strength, l1_ratio=1.0, solver="liblinear", max_iter=200, random_state=0)
    model.fit(matrix, [right for _, _, _, right, _ in found])
    learned = {sign: round(float(model.coef_[0][number]), 2) for sign, number in columns.items()}
    return {"": round(float(model.intercept_[0]), 2)} | {sign: weight for sign, weight in learned.items() if weight}


def measure(texts: Sequence[Text], known: dict[str, float], least: float) -> tuple[int, int, int]:
    """Names on each text: right, found, and all, by the weights alone."""
    odds = sorted(
        ((known[""] + sum(known.get(s, 0.0) for s in signs), n, a, b) for n, a, b, _, signs in examples(texts)),
        reverse=True,
    )
    taken: set[tuple[int, int]] = set()
    found: set[tuple[int, str]] = set()
    for value, number, start, end in odds:
        places = {(number, place) for place in range(start, end)}
        if value >= least and not places & taken:
            taken |= places
            found.add((number, texts[number].text[start:end]))
    labelled = {(n, page.text[a:b]) for n, page in enumerate(texts) for a, b in page.names}
    return len(found & labelled), len(found), len(labelled)


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/train-names", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a corpus with parts of speech; half of it is held out")
    parser.add_argument("--encoding", default="utf-8", help="of the corpus")
    parser.add_argument("--strength", type=float, default=3.0, help="the larger, the more signs get a weight")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    texts = list(of_labels(accuracy.groups(labels.load(accuracy.PAGES))["developed"]))
    held_out: list[Text] = []
    source = "the labelled pages of tests/pages that are not held out"
    if options.corpus:
        corpus = list(of_corpus(options.corpus, options.encoding))
        texts += corpus[::2]
        held_out = corpus[1::2]
        source += ", and half of the People's Daily corpus of January 1998 (Peking University)"
    learned = learn(texts, options.strength)
    lines = [f"{sign}\t{weight:g}" for sign, weight in sorted(learned.items())]
    options.out.write_text(HEAD.format(source=source) + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(learned):,} weights in {options.out.name}, {options.out.stat().st_size:,} bytes")
    for least in (-1.0, 0.0, 1.0, 2.0) if held_out else ():
        right, found, labelled = measure(held_out, learned, least)
        print(f"held out, log-odds {least:g} and more: precision {right / found:.3f}, recall {right / labelled:.3f}")


if __name__ == "__main__":
    main()
