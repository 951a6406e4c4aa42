"""Learns the weights by which names in running text are told from other words; scripts/train-names runs it.

Learned from are the labelled pages that are not held out and, where one is given, a corpus with parts of speech: a line
a paragraph, words with their tags (`王/nr 艳/nr 说/v`), as the People's Daily corpus of January 1998 has them, which
Peking University published. Each page is learned from again with other names in the places of its own, rare surnames
among them, so that the weights go by what stands around a name rather than by the names that happen to be there.

How much likelier a character is in a given name than elsewhere is counted first, from the names of these texts and,
where one is given, from a dictionary (a line an entry: word, number, tag), as jieba has it, and from counts of the
characters of given names (a line a character: character, men, women), as ngender has them. It goes into
`lexicon/given_name_odds.txt`, the weights into `lexicon/name_weights.txt`.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import accuracy

from zhoukou_news import labels
from zhoukou_news.facts import likelihood
from zhoukou_news.facts.likelihood import GivenNameOdds
from zhoukou_news.facts.names import COMPOUND_SURNAMES, SURNAMES, divided
from zhoukou_news.labels import LabelledPage
from zhoukou_news.lexicon import entries

LEXICON = Path(likelihood.__file__).parent.parent / "lexicon"
ODDS_HEAD = """\
# How much likelier a character is in a given name than in any text, in log-odds: counted by scripts/train-names.
# character <TAB> first of two <TAB> last of two <TAB> alone
# Source: {source}. No name and no text of them is kept.
"""
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
#: How often each page is learned from with other names, and how many of these have a surname that is not common.
COPIES, RARE = 4, 0.2
#: How much a labelled page counts; a text of the corpus counts 1.
WEIGHT_OF_PAGES = 1.0
#: How many names the counts of characters stand for, which do not tell where in a name a character stood.
COUNTED = 20_000
#: The share of a character that is listed though it stands in no text and no known name.
LEAST_SHARE = 2e-6
#: How much of a character's odds is kept: less says nothing.
LEAST_ODDS, MOST_ODDS = -5.0, 6.0


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


def of_marked(path: Path) -> Iterator[Text]:
    """The passages that are learned from, a line each, with brackets around each name: `[[王艳]]说`."""
    for line in accuracy.passages(path, held_out=False):
        found = Text("\n")
        for turn, part in enumerate(accuracy.MARK.split(line)):
            start = len(found.text)
            found.text += part
            place = (start, start + len(part))
            if turn % 2:
                (found.names.add if likelihood.weighable(part) else found.unknown.append)(place)
        found.text += "\n"
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


def names_of(texts: Sequence[Text]) -> set[str]:
    """The names that the weights can say something of."""
    return {name for page in texts for a, b in page.names if likelihood.weighable(name := page.text[a:b])}


def names_in_dictionary(path: Path) -> list[str]:
    """The entries tagged as names of people that begin with a common surname and have one or two characters more."""
    lines = (line.split() for line in path.read_text("utf-8").splitlines())
    return [
        entry[0]
        for entry in lines
        if len(entry) == 3 and entry[2] == "nr" and 2 <= len(entry[0]) <= 3 and SURNAMES.get(entry[0][0]) == "c"
    ]


def shares(path: Path) -> dict[str, float]:
    """Which share of all characters of given names a character is."""
    lines = [line.split(",") for line in path.read_text("utf-8").splitlines()[1:]]
    counts = {character: int(men) + int(women) for character, men, women in lines}
    total = sum(counts.values())
    return {character: count / total for character, count in counts.items()}


def given_name_odds(names: Sequence[str], texts: Sequence[Text], counted: dict[str, float]) -> GivenNameOdds:
    """How much likelier a character is first of two, last of two, and alone in a given name than in these texts.

    Args:
        names: Names that are known.
        texts: Texts of the kind that names are looked for in.
        counted: Which share of all characters of given names a character is, where that has been counted elsewhere.
    """
    plain = Counter(c for page in texts for c in page.text if "\u3400" <= c <= "\u9fff")
    given = [divided(name)[1] for name in names]
    places = (
        Counter(name[0] for name in given if len(name) == 2),
        Counter(name[1] for name in given if len(name) == 2),
        Counter(name for name in given if len(name) == 1),
    )
    # So many characters are in use; one that was not seen may be the next to be.
    different = 4_000
    elsewhere = COUNTED if counted else 0

    def odds(counts: Counter[str], character: str) -> float:
        known = counts[character] + elsewhere * counted.get(character, 0.0)
        in_names = (known + 0.3) / (counts.total() + elsewhere + 0.3 * different)
        in_texts = (plain[character] + 3.0) / (plain.total() + 3.0 * different)
        return round(max(LEAST_ODDS, min(MOST_ODDS, math.log(in_names / in_texts))), 1)

    frequent = (c for c, share in counted.items() if share >= LEAST_SHARE)
    characters = sorted({*plain, *(c for counts in places for c in counts), *frequent})
    return {c: (odds(places[0], c), odds(places[1], c), odds(places[2], c)) for c in characters}


def renamed(texts: Sequence[Text], names: Sequence[str], given: Sequence[str], seed: int) -> Iterator[Text]:
    """The texts with other names: each name of a text becomes another, the same wherever it stands.

    Args:
        texts: The texts.
        names: Where surnames come from, as often as they are there.
        given: Where given names come from.
        seed: Chooses.
    """
    chance = random.Random(seed)
    common = [name[0] for name in names if name[:2] not in COMPOUND_SURNAMES]
    rare = sorted(entry[0] for entry in entries("surnames") if SURNAMES.get(entry[0]) != "c")
    by_length = {size: [name for name in given if len(name) == size] for size in (1, 2)}
    for page in texts:
        others: dict[str, str] = {}
        copy, position = Text(""), 0
        # A name is as long as the one it replaces, so that every place stays where it was.
        for start, end in sorted(page.names):
            name = page.text[start:end]
            if start < position or not likelihood.weighable(name) or name[:2] in COMPOUND_SURNAMES:
                continue
            if name not in others:
                surname = chance.choice(rare if chance.random() < RARE else common)
                others[name] = surname + chance.choice(by_length[len(name) - 1])
            copy.text += page.text[position:start]
            copy.names.add((len(copy.text), len(copy.text) + len(name)))
            copy.text += others[name]
            position = end
        copy.text += page.text[position:]
        copy.names |= {place for place in page.names if page.text[slice(*place)] == copy.text[slice(*place)]}
        copy.unknown = page.unknown
        yield copy


def examples(texts: Sequence[Text], odds: GivenNameOdds) -> Iterator[tuple[int, int, int, bool, list[str]]]:
    """Each place where a name could stand: the text's number, the place, whether a name stands there, and the signs."""
    for number, page in enumerate(texts):
        count = cache(page.text.count)
        for start, end in likelihood.places(page.text, 0, len(page.text)):
            right = (start, end) in page.names
            if right or not any(a < end and start < b and (a, b) not in page.names for a, b in page.unknown):
                place = likelihood.Place(page.text, start, end)
                signs = [
                    *likelihood.name_signs(page.text[start:end], odds),
                    *likelihood.neighbour_signs(place.left, place.right),
                    *likelihood.far_signs(place, count),
                ]
                yield number, start, end, right, signs


def learn(texts: Sequence[tuple[float, Sequence[Text]]], odds: GivenNameOdds, strength: float) -> dict[str, float]:
    """The weight of each sign; texts stand with how much they count."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    found, counts = [], []
    for weight, group in texts:
        found += examples(group, odds)
        counts += [weight] * (len(found) - len(counts))
    seen = Counter(sign for *_, signs in found for sign in set(signs))
    columns = {sign: number for number, sign in enumerate(sorted(s for s, times in seen.items() if times >= LEAST))}
    cells = [(row, columns[s]) for row, (*_, signs) in enumerate(found) for s in set(signs) if s in columns]
    rows, places = zip(*cells, strict=True)
    matrix = csr_matrix(([1.0] * len(cells), (rows, places)), shape=(len(found), len(columns)))
    model = LogisticRegression(C=strength, l1_ratio=1.0, solver="liblinear", max_iter=200, random_state=0)
    model.fit(matrix, [right for _, _, _, right, _ in found], sample_weight=counts)
    learned = {sign: round(float(model.coef_[0][number]), 2) for sign, number in columns.items()}
    return {"": round(float(model.intercept_[0]), 2)} | {sign: weight for sign, weight in learned.items() if weight}


def measure(texts: Sequence[Text], odds: GivenNameOdds, known: dict[str, float], least: float) -> tuple[int, int, int]:
    """Names on each text: right, found, and all, by the weights alone."""
    likely = sorted(
        ((known[""] + sum(known.get(s, 0.0) for s in signs), n, a, b) for n, a, b, _, signs in examples(texts, odds)),
        reverse=True,
    )
    taken: set[tuple[int, int]] = set()
    found: set[tuple[int, str]] = set()
    for value, number, start, end in likely:
        places = {(number, place) for place in range(start, end)}
        if value >= least and not places & taken:
            taken |= places
            found.add((number, texts[number].text[start:end]))
    labelled = {(n, page.text[a:b]) for n, page in enumerate(texts) for a, b in page.names}
    return len(found & labelled), len(found), len(labelled)


def write(path: Path, head: str, lines: Sequence[str]) -> None:
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/train-names", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a corpus with parts of speech; half of it is held out")
    parser.add_argument("--encoding", default="utf-8", help="of the corpus")
    parser.add_argument("--dictionary", type=Path, help="a dictionary with names of people")
    parser.add_argument("--characters", type=Path, help="how often characters stand in given names")
    parser.add_argument("--strength", type=float, default=3.0, help="the larger, the more signs get a weight")
    parser.add_argument("--out", type=Path, default=LEXICON, help="the folder of the two lists")
    options = parser.parse_args()
    pages = list(of_labels(accuracy.groups(labels.load(accuracy.PAGES))["developed"]))
    pages += [passage for path in sorted(accuracy.PASSAGES.glob("*.txt")) for passage in of_marked(path)]
    learned_from: list[Text] = []
    held_out: list[Text] = []
    source = "the labelled pages and marked passages of tests that are not held out"
    if options.corpus:
        corpus = list(of_corpus(options.corpus, options.encoding))
        learned_from, held_out = corpus[::2], corpus[1::2]
        source += ", half of the People's Daily corpus of January 1998 (Peking University)"
    names = sorted(names_of([*pages, *learned_from]))
    listed = sorted(set(names_in_dictionary(options.dictionary))) if options.dictionary else []
    counted = shares(options.characters) if options.characters else {}
    odds = given_name_odds([*names, *names, *listed], [*pages, *learned_from], counted)
    odds_source = source
    if listed:
        odds_source += ", the names in the dictionary of jieba (MIT licence)"
    if counted:
        odds_source += ", the counts of characters in given names of ngender (MIT licence)"
    write(
        options.out / "given_name_odds.txt",
        ODDS_HEAD.format(source=odds_source),
        ["\t".join((c, *(f"{value:g}" for value in values))) for c, values in odds.items()],
    )
    given = [divided(name)[1] for name in [*names, *random.Random(0).sample(listed, min(20_000, len(listed)))]]
    copies = [copy for seed in range(COPIES) for copy in renamed(pages, names, given, seed)]
    learned = learn([(WEIGHT_OF_PAGES, [*pages, *copies]), (1.0, learned_from)], odds, options.strength)
    lines = [f"{sign}\t{weight:g}" for sign, weight in sorted(learned.items())]
    write(options.out / "name_weights.txt", HEAD.format(source=source), lines)
    print(f"{len(learned):,} weights, {len(odds):,} characters")
    for least in (-1.0, 0.0, 1.0, 2.0) if held_out else ():
        right, found, labelled = measure(held_out, odds, learned, least)
        print(f"held out, log-odds {least:g} and more: precision {right / found:.3f}, recall {right / labelled:.3f}")


if __name__ == "__main__":
    main()
