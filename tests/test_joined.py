"""Pieces of many pages at once say what each piece says by itself."""

from __future__ import annotations

import random

import numpy as np
import pytest

from zhoukou_news.document import Document
from zhoukou_news.fuzz import LINE_END_FORMS, SPACE_FORMS
from zhoukou_news.joined import RARE, Pages, TooManyError, may_fold_any, text_of
from zhoukou_news.printed import fold, read_pieces

CHARACTERS = [*"中原，。“2９aB.,·𠀀𝟡\ue000", *SPACE_FORMS, *LINE_END_FORMS]


def pages_of(choose: random.Random) -> dict[str, Document]:
    weights = [choose.random() ** 3 for _ in CHARACTERS]
    texts = ["".join(choose.choices(CHARACTERS, weights, k=choose.randrange(60))) for _ in range(12)]
    return {f"p{number}": Document(f"p{number}", text) for number, text in enumerate(texts)}


@pytest.mark.parametrize("seed", range(60))
def test_pieces_say_what_each_says_by_itself(seed: int) -> None:
    choose = random.Random(seed)
    documents = pages_of(choose)
    pages = Pages(documents.get, characters=choose.choice((150, 8_000_000)))
    compared = 0
    for _ in range(20):
        names = choose.sample(list(documents), 2)
        try:
            found = pages.find(names)
        except TooManyError:
            assert sum(len(documents[name].text) for name in names) > 100
            continue
        for name, start in zip(names, found[0], strict=True):
            text = documents[name].text
            solid = [place for place, character in enumerate(text) if not pages.blank(start + place)]
            assert solid == [
                place
                for place, character in enumerate(text)
                if read_pieces(character, [(0, 1)]).strip("".join(SPACE_FORMS))
            ]
            for first in solid[:10]:
                last = choose.choice([place for place in solid if place >= first])
                said = pages.said[pages.before(start + first) : pages.before(start + last + 1)]
                expected = read_pieces(text, [(first, last + 1)])
                if max(text[first : last + 1]) < "\U00010000":
                    assert text_of(said) == expected, (text, first, last)
                    compared += 1
                else:
                    assert RARE in said
    assert compared > 50


def test_a_page_that_is_not_to_be_had() -> None:
    pages = Pages(lambda name: None if name == "b" else Document(name, "中", year=2020))
    starts, ends, years = pages.find(["a", "b", "c"])
    assert (ends - starts).tolist() == [1, 0, 1] and starts[1] == -1 and years.tolist() == [2020, -1, 2020]


def test_what_folding_changes_has_a_character_that_tells() -> None:
    characters = np.arange(0x10000, dtype=np.uint16)
    tells = may_fold_any(characters)
    for number in [*range(0xD800), *range(0xE000, 0x10000)]:
        for text in (chr(number), f"中{chr(number)}中", f"6{chr(number)}000"):
            assert tells[number] or fold(text) == text, hex(number)
