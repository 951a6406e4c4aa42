"""Pieces of many pages at once say what each piece says by itself."""

from __future__ import annotations

import random
from collections import Counter

import numpy as np
import pytest

from zhoukou_news.document import Document
from zhoukou_news.fuzz import LINE_END_FORMS, SPACE_FORMS
from zhoukou_news.printed import fold, read_pieces
from zhoukou_news.validation.joined import RARE, Pages, TooManyError, may_fold_any, text_of

CHARACTERS = [*"中原，。“2９aB.,·𠀀𝟡\ue000", *SPACE_FORMS, *LINE_END_FORMS]


def pages_of(choose: random.Random) -> list[Document]:
    weights = [choose.random() ** 3 for _ in CHARACTERS]
    texts = ["".join(choose.choices(CHARACTERS, weights, k=choose.randrange(60))) for _ in range(12)]
    return [Document(f"p{number}", text) for number, text in enumerate(texts)]


@pytest.mark.parametrize("seed", range(60))
def test_pieces_say_what_each_says_by_itself(seed: int) -> None:
    choose = random.Random(seed)
    documents = pages_of(choose)
    pages = Pages(documents.__getitem__, len(documents), characters=choose.choice((150, 8_000_000)))
    compared = 0
    for _ in range(20):
        numbers = choose.sample(range(len(documents)), 2)
        try:
            found = pages.find(np.array(numbers))
        except TooManyError:
            assert sum(len(documents[number].text) for number in numbers) > 100
            continue
        for number, start in zip(numbers, found[0], strict=True):
            text = documents[number].text
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
    pages = Pages(lambda number: None if number == 1 else Document("a", "中", year=2020), 3)
    starts, ends, years = pages.find(np.array([0, 1, 2, -1]))
    assert (ends - starts).tolist() == [1, 0, 1, 0]
    assert starts[1] == starts[3] == -1 and years.tolist() == [2020, -1, 2020, -1]


@pytest.mark.parametrize("seed", range(20))
def test_pieces_in_no_order_say_what_they_say_page_by_page(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    choose = random.Random(seed)
    monkeypatch.setattr("zhoukou_news.validation.joined._TOGETHER", choose.choice((1, 3, 100)))
    documents: list[Document | None] = [*pages_of(choose), None]
    read: Counter[int] = Counter()

    def document(number: int) -> Document | None:
        read[number] += 1
        return documents[number]

    numbers = np.array(choose.choices(range(-1, len(documents)), k=1000))
    starts = np.array([choose.randrange(-1, 40) for _ in numbers])
    ends = starts + np.array([choose.randrange(12) for _ in numbers])
    together = Pages(document, len(documents), characters=choose.choice((70, 150, 8_000_000)))
    found = together.gathered(numbers, starts, ends)
    if together.characters > 1000:
        assert set(read.values()) == {1}
    each = Pages(documents.__getitem__, len(documents))
    for place, (number, start, end) in enumerate(zip(numbers, starts, ends, strict=True)):
        alone = each.pieces(*(np.array([value]) for value in (number, start, end)))
        assert found.sound[place] == alone.sound[0]
        if found.sound[place]:
            page = documents[number]
            assert page is not None and 0 <= start < end <= len(page.text)
            said = found.said[found.start[place] :][: found.length[place]]
            if RARE not in said:
                assert text_of(said) == read_pieces(page.text, [(start, end)])
    assert found.sound.sum() > 10
    assert found.part(5, 9).start.tolist() == found.start[5:9].tolist()


def test_what_folding_changes_has_a_character_that_tells() -> None:
    characters = np.arange(0x10000, dtype=np.uint16)
    tells = may_fold_any(characters)
    for number in [*range(0xD800), *range(0xE000, 0x10000)]:
        for text in (chr(number), f"中{chr(number)}中", f"6{chr(number)}000"):
            assert tells[number] or fold(text) == text, hex(number)
