"""What is done to a real page: it is cut, doubled, shuffled, garbled, spliced, and set otherwise."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from .forms import LINE_END_FORMS, LINE_ENDS, PIECE, SIGNS, SPACE_FORMS
from .material import Material


def _span(text: str, chance: random.Random, longest: float = 1.0) -> tuple[int, int]:
    """A stretch of a text, mostly short."""
    size = int(len(text) * longest * chance.random() ** 3)
    start = chance.randint(0, max(len(text) - size, 0))
    return start, start + size


def _cut(material: Material, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return chance.choice((text[:start] + text[end:], text[:end], text[start:], text[start:end]))


def _cut_lines(material: Material, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.5
    return "".join(line for line in text.splitlines(keepends=True) if chance.random() >= share)


def _cut_pieces(material: Material, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.3
    return "".join(piece for piece in PIECE.findall(text) if chance.random() >= share)


def _double(material: Material, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance, 0.3)
    times = 1 + int(chance.expovariate(0.3))
    place = chance.choice((end, chance.randint(0, len(text))))
    return text[:place] + text[start:end] * times + text[place:]


def _double_lines(material: Material, text: str, chance: random.Random) -> str:
    share = chance.random() * 0.4
    return "".join(line * (2 if chance.random() < share else 1) for line in text.splitlines(keepends=True))


def _shuffle_lines(material: Material, text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    start, end = sorted((chance.randint(0, len(lines)), chance.randint(0, len(lines))))
    middle = lines[start:end]
    chance.shuffle(middle)
    return "".join(lines[:start] + middle + lines[end:])


def _shuffle_pieces(material: Material, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    pieces = PIECE.findall(text[start:end])
    chance.shuffle(pieces)
    return text[:start] + "".join(pieces) + text[end:]


def _shuffle_characters(material: Material, text: str, chance: random.Random) -> str:
    start, end = _span(text, chance, 0.1)
    characters = list(text[start:end])
    chance.shuffle(characters)
    return text[:start] + "".join(characters) + text[end:]


def _garble(material: Material, text: str, chance: random.Random) -> str:
    """Characters replaced, dropped, or put in."""
    characters = list(text)
    for _ in range(1 + int(len(text) * 0.1 * chance.random() ** 3)):
        if not characters:
            break
        place = chance.randrange(len(characters))
        characters[place] = chance.choice(
            ("", material.any_character(chance), characters[place] + material.any_character(chance))
        )
    return "".join(characters)


def _garble_signs(material: Material, text: str, chance: random.Random) -> str:
    """Signs alone replaced or dropped: quotes that do not close, brackets that do not open."""
    share = chance.random() ** 2
    return re.sub(
        r"[^\w\s]", lambda m: chance.choice(("", chance.choice(SIGNS))) if chance.random() < share else m[0], text
    )


def _garble_digits(material: Material, text: str, chance: random.Random) -> str:
    forms = chance.choice(("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "٠١٢٣٤٥٦٧٨٩", "⓪①②③④⑤⑥⑦⑧⑨"))
    share = chance.random()

    def other(match: re.Match[str]) -> str:
        return chance.choice(forms) * chance.choice((1, 1, 1, 2, 20)) if chance.random() < share else match[0]

    return re.sub(r"\d", other, text)


def _splice(material: Material, text: str, chance: random.Random) -> str:
    """The beginning of one page and the end of another, or a stretch of another inside."""
    other = material.bases[chance.choice(material.names)].text
    if chance.random() < 0.5:
        return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]
    start, end = _span(other, chance)
    place = chance.randint(0, len(text))
    return text[:place] + other[start:end] + text[place:]


def _splice_lines(material: Material, text: str, chance: random.Random) -> str:
    """The lines of two pages, mixed like the columns of a page read across."""
    lines = [
        text.splitlines(keepends=True),
        material.bases[chance.choice(material.names)].text.splitlines(keepends=True),
    ]
    mixed = []
    while lines[0] or lines[1]:
        side = lines[chance.randrange(2)]
        if side:
            mixed.append(side.pop(0))
    return "".join(mixed)


def _splice_pieces(material: Material, text: str, chance: random.Random) -> str:
    """Pieces of other pages put in anywhere: between pieces, or inside words."""
    for _ in range(1 + int(chance.expovariate(0.2))):
        place = chance.randint(0, len(text))
        if chance.random() < 0.7:
            ends = [m.end() for m in PIECE.finditer(text, max(place - 100, 0), place + 100)]
            place = chance.choice(ends) if ends else place
        text = text[:place] + material.any_text(chance) + text[place:]
    return text


def _break_lines(material: Material, text: str, chance: random.Random) -> str:
    """Line ends put in anywhere."""
    ends = chance.choice((("\n",), ("\n\n",), LINE_END_FORMS))
    share = chance.choice((0.002, 0.02, 0.2))
    return "".join(c + chance.choice(ends) if chance.random() < share else c for c in text)


def _join_lines(material: Material, text: str, chance: random.Random) -> str:
    """Line ends taken away, or spaces put in their place."""
    share, by = chance.random(), chance.choice(("", "", " ", "　　", "\t"))
    return LINE_ENDS.sub(lambda m: by if chance.random() < share else m[0], text)


def _wrap_lines(material: Material, text: str, chance: random.Random) -> str:
    """Lines of one width, as a narrow column has them."""
    width = chance.randint(1, 40)
    return "\n".join(
        line[start : start + width] for line in text.splitlines() for start in range(0, max(len(line), 1), width)
    )


def _other_line_ends(material: Material, text: str, chance: random.Random) -> str:
    ends = (chance.choice(LINE_END_FORMS),) if chance.random() < 0.7 else LINE_END_FORMS
    return LINE_ENDS.sub(lambda _: chance.choice(ends), text)


def _spaces(material: Material, text: str, chance: random.Random) -> str:
    share = chance.choice((0.01, 0.1, 0.5))
    return "".join(
        c + (chance.choice(SPACE_FORMS) * chance.randint(1, 3) if chance.random() < share else "") for c in text
    )


def _other_width(material: Material, text: str, chance: random.Random) -> str:
    """Half-width signs for full-width ones, or the other way round."""
    share = chance.random()
    forms = str.maketrans("，。：；（）！？“”　", ',.:;()!?"" ') if chance.random() < 0.5 else _FULL_WIDTH
    return "".join(c.translate(forms) if chance.random() < share else c for c in text)


_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
#: Each makes another text of a page's text.
MUTATIONS: tuple[Callable[[Material, str, random.Random], str], ...] = (
    _cut,
    _cut_lines,
    _cut_pieces,
    _double,
    _double_lines,
    _shuffle_lines,
    _shuffle_pieces,
    _shuffle_characters,
    _garble,
    _garble_signs,
    _garble_digits,
    _splice,
    _splice_lines,
    _splice_pieces,
    _splice_pieces,
    _break_lines,
    _join_lines,
    _wrap_lines,
    _other_line_ends,
    _spaces,
    _other_width,
)
