"""Names beside a word of kin, of address, or of age."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, any_of, words
from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, best, element_ends, follower, hard_boundary, surname_at
from .findings import Findings
from .lists import add_list
from .open_slots import open_slot
from .shapes import NO_KIN, likely_name, nameable, plain_name
from .strangers import stranger
from .surroundings import log_odds
from .titles import title_before
from .word_names import word_end

_KIN = re.compile(
    any_of(w for w in words("kin_and_age_words") if len(w) >= 2 and not w.endswith(("们", "某")) and w not in NO_KIN)
)
_RELATIVES = words("kin_and_age_words", "kin")
#: How many there are, and words for two, after which several names follow or none.
_MANY = re.compile("(?:(?<!第)[2-9二两三四五六七八九]|[1-9十百]\\d|[十百多余])[余多来几]?[名个位]$")
_TWO = frozenset("母子 母女 父子 父女 婆媳 祖孙 夫妻 夫妇 姐弟 兄妹 师徒 翁婿".split())
#: The log-odds from which on what follows a relative is a name though its surname is rather a word (其妻战秀娟).
_LIKELY_KIN = -6.0
#: The same for what follows a word for someone of another country or people, of whose names the weights know few.
_LIKELY_FOREIGN = -8.0
_ADDRESS = re.compile(
    r"老人|同志|先生|女士|大爷|大妈|大娘|奶奶|爷爷|阿姨|大姐|大哥|师傅|烈士|一家|夫妇|夫妻|父子|父女|母子|母女|婆媳"
)
_NAMED = re.compile(
    r"(?=[叫名姓小岁第])(?:岁的?|(?<=[人女男孩伙子娘她他妇生名个位])叫|名叫|叫做|名字叫|姓名[：]?|小名|名为|第[一二三四五六七八九十\d]{1,2}名[：]?)"
)
#: What ends before a word for someone of another country or people.
_OF_A_PEOPLE = re.compile("(?:族|(?<![中我全爱各祖外])国|外籍)$")
_COUNTRIES = Vocabulary(words("countries"))
#: Words for one of them that elsewhere are for many.
_ONE_OF_A_PEOPLE = re.compile("(?<=族)(?:群众|同胞|妇女|男子|女子|乡亲|老乡)")
_AGE = re.compile("，?(?:今年|现年|年仅|时年|享年)\\d{1,3}岁|，[男女]，")


def scan_kin(findings: Findings, article: int, block: Block) -> None:
    """妻子李桂芳, 男孩名叫王小明: a name after a word of kin or age, or after 名叫."""
    text = findings.texts[article]
    of_a_people = text.find("族", block.start, block.end) >= 0
    for pattern in (_KIN, _NAMED, _ONE_OF_A_PEOPLE) if of_a_people else (_KIN, _NAMED):
        for match in pattern.finditer(text, block.start, block.end):
            start = match.end()
            if start >= block.end or start in findings.found[article]:
                continue
            if _of_a_people(text, match.start(), block.start):
                # 缅甸姑娘玛丹瑞: of another people, whose names have other surnames or none.
                choice = best(findings.candidates(article, start, slot=True), 2.0)
                name = text[start : choice.end] if choice is not None else ""
                if (
                    choice is not None
                    and (choice.bounded or (choice.score >= 2.7 and len(name) == 3))
                    and name not in ORDINARY_WORDS
                    and not follower(text, start)
                ):
                    findings.add(article, start, choice.end, "kin")
                    continue
                end = word_end(text, start, block.end)
                if (
                    end
                    and text[end] != "的"
                    and not follower(text, start)
                    and log_odds(findings, article, start, end) >= _LIKELY_FOREIGN
                ):
                    # 缅甸小伙貌丹在
                    findings.add(article, start, end, "kin")
                    findings.words.add(text[start:end])
                    continue
            choice = best(findings.candidates(article, start), 2.4)
            if choice is None or (not choice.bounded and choice.end - start == 2):
                choice = open_slot(findings, article, start, "other") or choice
            if choice is None and match.group().startswith("第"):
                choice = stranger(findings, article, start, listed=True)
            if (
                choice
                and (match.group() in _TWO or _MANY.search(text, max(block.start, match.start() - 6), match.start()))
                and text[choice.end : choice.end + 1] not in ("、", "和", "与", "及")
            ):
                # 母子才平安, 18名工友从废弃的回风巷
                continue
            if choice and choice.score >= 2.4 and choice.end in dict(element_ends(text, start)):
                # 妻子布海里切姆
                findings.add(article, start, choice.end, "kin")
            elif (
                choice
                and (
                    names.SURNAMES.get(text[start]) != "w"
                    or (pattern is _NAMED and choice.bounded)
                    or (
                        match.group() in _RELATIVES
                        and likely_name(text[start : choice.end])
                        and log_odds(findings, article, start, choice.end) >= _LIKELY_KIN
                    )
                )
                and (
                    text[start : choice.end] not in ORDINARY_WORDS
                    or (pattern is _NAMED and choice.bounded and text[start : choice.end] in names.NAME_WORDS)
                )
                and (
                    (choice.bounded and choice.score >= 3.3 and text[start - 1] not in "人岁的")
                    or (choice.end - start >= 3 and text[start - 1] not in "人岁的")
                    or (choice.end - start == 3 and plain_name(text[start : choice.end]))
                    or (choice.bounded and likely_name(text[start : choice.end]))
                )
            ):
                add_list(findings, article, block, start, choice, None, how="kin")


def _of_a_people(text: str, end: int, limit: int) -> bool:
    """Whether the name of another country or of a people ends at a place: 缅甸姑娘, 傣族姑娘."""
    return (
        _OF_A_PEOPLE.search(text, max(limit, end - 2), end) is not None
        or _COUNTRIES.longest_before(text, end, limit) > 0
    )


def scan_addressed(findings: Findings, article: int, block: Block) -> None:
    """孙玉珍老人, 林文雄先生: a name before a word of address."""
    text = findings.texts[article]
    for match in _ADDRESS.finditer(text, block.start, block.end):
        for size in (3, 2):
            left = match.start() - size
            if left < block.start or not surname_at(text, left) or left in findings.found[article]:
                continue
            name = text[left : match.start()]
            if (
                name in ORDINARY_WORDS
                or name[-1] in names.DIVISION_ENDS
                or name[-1] == "庄"
                or posts.head_before(text, left + 1, block.start) > 1
                or (names.SURNAMES.get(name[0]) == "w" and not (findings.count(name) >= 2 and likely_name(name)))
                or sum(c not in names.GIVEN for c in name[1:]) > (1 if size == 3 else 0)
            ):
                continue
            edge = (
                left == block.start
                or hard_boundary(text, left - 1)
                or text[left - 1] in "的对向由和与请在问位籍胞民"
                or (size == 3 and plain_name(name) and text[left - 1 : left + 1] not in ORDINARY_WORDS)
            )
            if edge and (size == 3 or findings.count(name) >= 2):
                findings.add(article, left, match.start(), "kin", title_before(findings, article, block, left))
                break


#: 35岁的, 今年14岁的柯尔克孜族.
_AGED = re.compile(rf"[\d零一二三四五六七八九十]多?岁的(?:[{HAN}]{{1,4}}族(?:[男女]孩|姑娘|小伙|青年|老人|妇女)?)?")
#: How much speaks at the least for such a name.
_LEAST_AGED = 2.6


def scan_ages(findings: Findings, article: int, block: Block) -> None:
    """白庄钮向阳今年52岁: a name before its age."""
    text = findings.texts[article]
    for match in _AGE.finditer(text, block.start, block.end):
        for size in (3, 2):
            left = match.start() - size
            if left < block.start:
                continue
            name = text[left : match.start()]
            edge = left == block.start or hard_boundary(text, left - 1) or size == 3
            if (
                edge
                and (plain_name(name) or (likely_name(name) and names.SURNAMES[name[0]] != "w"))
                and not findings.is_taken(article, left, match.start())
            ):
                findings.add(article, left, match.start(), "kin")
                break


def scan_aged(findings: Findings, article: int, block: Block) -> None:
    """35岁的乌孜别克族伊丽丹娜是…: after an age, a name written by its sound that ends at a sign or a verb."""
    text = findings.texts[article]
    for match in _AGED.finditer(text, block.start, block.end):
        start = match.end()
        if start in findings.found[article]:
            continue
        choice = best(findings.candidates(article, start, slot=True), _LEAST_AGED)
        if (
            choice is not None
            and choice.bounded
            and choice.end - start >= 3
            and all(character in names.TRANSLITERATION for character in text[start : choice.end])
            and nameable(text, start, choice.end)
            and not posts.post_at(text, start)
            and not findings.is_taken(article, start, choice.end)
        ):
            findings.add(article, start, choice.end, "kin")
