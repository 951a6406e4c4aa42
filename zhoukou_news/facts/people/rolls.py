"""Long lists of names, set apart by 、 or by spaces: where most slots are plainly names, so are the others."""

from __future__ import annotations

import re
from itertools import pairwise

from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, best, surname_at
from .findings import Findings
from .lists import ANNOTATION, joined_last
from .shapes import NO_PERSON_ENDS, plain_name

#: A、B、C、D: four and more short stretches, each with a word in brackets perhaps (女、回族).
_ROLL = re.compile(rf"[{HAN}·]{{2,30}}(?:（[^（）\n]{{1,12}}）)?(?:、[{HAN}·]{{2,16}}(?:（[^（）\n]{{1,12}}）)?){{3,}}")
#: Names set apart by spaces, each with a word in brackets perhaps.
_SPACED = re.compile(rf"[{HAN}A-Za-z0-9·]+(?:（[^（）\n]{{1,12}}）[{HAN}A-Za-z0-9·]*)*")
#: How many 、, and how many spaces, a long list has at the least.
FEWEST_COMMAS = FEWEST_GAPS = 3
_ROLL_SLOT = re.compile(rf"([{HAN}·]+)(?:（[^（）\n]*）)?(?:、|$)")


def find_rolls(findings: Findings, article: int, block: Block) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The slots of long lists of names: where most slots are plainly names, so are the others.

    Gives the first and the last slot of each list, which may have other words before or after the name.
    """
    text = findings.texts[article]
    ends: list[tuple[tuple[int, int], tuple[int, int]]] = []
    if text.count("、", block.start, block.end) < FEWEST_COMMAS:
        return ends
    for match in _ROLL.finditer(text, block.start, block.end):
        slots = [(slot.start(1), slot.end(1)) for slot in _ROLL_SLOT.finditer(text, match.start(), match.end())]
        inner = slots[1:-1]
        worth = [_slot_worth(text, start, end) for start, end in inner]
        if sum(worth) >= 0.65 * len(inner):
            findings.rolls[article].update(slot for slot, value in zip(inner, worth, strict=True) if value >= 0)
            ends.append((slots[0], slots[-1]))
    return ends


def add_rolls(
    findings: Findings, article: int, block: Block, ends: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    """The names of long lists that no title covers."""
    text = findings.texts[article]
    found = findings.found[article]
    if not ends:
        return
    for start, end in findings.rolls[article].items():
        if block.start <= start < block.end and start not in found:
            findings.add(article, start, end, "list")
    for first, last in ends:
        start, end = first
        if end not in findings.name_ends[article]:
            for size in (3, 2, 4):
                left = end - size
                if left < start:
                    continue
                edge = (
                    left == start
                    or text[left - 1] in "的由和与对向有为是请"
                    or posts.ends_with_post(text, start, left) is not None
                )
                if edge and (plain_name(text[left:end]) or (left == start and surname_at(text, left))):
                    findings.add(article, left, end, "list")
                    break
        start, end = last
        if start not in found:
            choice = best(findings.candidates(article, start, listed=True))
            if choice is not None and choice.bounded and choice.end <= end:
                findings.add(article, start, choice.end, "list")
                joined = joined_last(findings, article, choice.end)
                if joined is not None and joined[0] not in found:
                    findings.add(article, *joined, "list")


def scan_spaced(findings: Findings, article: int, block: Block) -> None:
    """史可欣 党爱民 刘有余 卜 一: names set apart by nothing but spaces, four and more."""
    printed = findings.articles[article].printed
    if block.end - block.start < 8 or len(printed.gaps_within(block.start, block.end)) < FEWEST_GAPS:
        return
    text = findings.texts[article]
    for stretch in _SPACED.finditer(text, block.start, block.end):
        gaps = printed.gaps_within(*stretch.span())
        if len(gaps) >= FEWEST_GAPS:
            notes = [edge for note in ANNOTATION.finditer(text, *stretch.span()) for edge in note.span()]
            cuts = sorted({stretch.start(), *gaps, *notes, stretch.end()})
            _add_spaced(findings, article, [piece for piece in pairwise(cuts) if text[piece[0]] != "（"])


def _add_spaced(findings: Findings, article: int, run: list[tuple[int, int]]) -> None:
    """The names of one stretch of words set apart by spaces, if most of them are plainly names."""
    text = findings.texts[article]
    slots: list[tuple[int, int]] = []
    # 展　鹏: only names are padded to the width of three.
    padded: set[tuple[int, int]] = set()
    for start, end in run:
        if slots and end - start == 1 and slots[-1][1] - slots[-1][0] == 1 and slots[-1][1] == start:
            slots[-1] = (slots[-1][0], end)
            padded.add(slots[-1])
        else:
            slots.append((start, end))
    # The first and the last may have other words before or after them.
    if slots and slots[0][1] - slots[0][0] > 4:
        slots = slots[1:]
    if slots and slots[-1][1] - slots[-1][0] > 4:
        slots = slots[:-1]
    if len(slots) < 4:
        return
    worth = [1.0 if slot in padded else _slot_worth(text, *slot) if slot[1] - slot[0] > 1 else -1.0 for slot in slots]
    if sum(worth) >= 0.65 * len(slots):
        for (start, end), value in zip(slots, worth, strict=True):
            if value >= 0 and start not in findings.found[article]:
                findings.add(article, start, end, "list")


def _slot_worth(text: str, start: int, end: int) -> float:
    """How much a list's slot looks like a name: 1 where plainly, less than 0 where it is a word, a place or a body."""
    name = text[start:end]
    if "·" in name or plain_name(name):
        return 1.0
    if end - start > 4 or name[-1] in NO_PERSON_ENDS or posts.ends_with_post(text, start, end):
        return -1.0
    if name in ORDINARY_WORDS:
        return 0.3 if name in names.NAME_WORDS else -0.5
    if end - start < 4 and name[0] in names.SURNAMES:
        return 0.7 if names.SURNAMES[name[0]] == "c" or name[-1] in names.GIVEN else 0.4
    return 0.0
