"""How likely the names are: what the learned weights withdraw and what they add."""

from __future__ import annotations

from collections.abc import Iterator

from ...kept import Kept
from .. import likelihood, posts
from ..names import ADDRESSED, GIVEN, NAME_WORDS, SURNAMES, divided, follower, hard_boundary, is_minority_name
from .excluding import exclude, excluded
from .findings import Findings
from .lists import extend_lists
from .roster import Mention
from .shapes import nameable
from .surroundings import administered, log_odds, verb_at
from .titles import title_before
from .titles_of_lists import titles_after_lists

#: What vouches for a name however unlikely its characters are, and what vouches for it as a title does.
_FIRM = frozenset(("byline", "contact", "appointment"))
_SEEN = frozenset(("list", "kin", "saying", "donation"))
#: The log-odds from which on characters are taken for a name that nothing else vouches for, and those below which a name
#: is withdrawn that a title, or something less, vouches for.
_LIKELY = 0.5
#: 雷鸣把桨一放: the same for a word that people are called by.
_LIKELY_WORD = 1.0
#: 把树苗: the same where the surname is rather a function word.
_LIKELY_FUNCTION_WORD = 4.0
#: 奖励上官秋月等12名教师: and where it is compound, of which the weights know few, and the given name of usual characters.
_LIKELY_COMPOUND = -2.0
_UNLIKELY_TITLED = -10.5
_UNLIKELY = -1.0
#: Words of address that are no given name in any list (青年 and 宝宝 are, and 小妹 is one of many women).
_NO_GIVEN_NAMES = ADDRESSED - {"小妹"}


def weigh(findings: Findings) -> None:
    """Withdraw names that little speaks for, and add those that nothing vouches for but that are likely."""
    exclude(findings)
    # Whoever is to be contacted may have been found as something else before.
    firm = {m.name for row in findings.found for m in row.values() if m.how in _FIRM} | findings.contacts
    vouched = firm | findings.words | {m.name for row in findings.found for m in row.values() if _leads(findings, m)}
    titled = {m.name for row in findings.found for m in row.values() if m.titles or m.how in _SEEN}
    # By name, whether none of its mentions is likely enough.
    unlikely: dict[str, bool] = {}
    for article, row in enumerate(findings.found):
        for mention in row.values():
            name = mention.name
            if unlikely.get(name, name not in vouched and likelihood.weighable(name) and not is_minority_name(name)):
                odds = log_odds(findings, article, mention.start, mention.end)
                unlikely[name] = odds < (_UNLIKELY_TITLED if name in titled else _UNLIKELY)
    for name in [name for name, withdrawn in unlikely.items() if withdrawn]:
        findings.withdraw(name)
    # 队长老耿, whatever his title; a byline's 老党 is a pen name.
    for name in [name for name in findings.known if name not in (firm if name[0] == "老" else vouched)]:
        if _addressed(name):
            findings.withdraw(name)
    for article in range(len(findings.articles)):
        _scan_context(findings, article)


def _addressed(name: str) -> bool:
    """村民张大爷、王大妈, 队长老耿: a surname with what its bearer is called."""
    return divided(name)[1] in _NO_GIVEN_NAMES or (len(name) == 2 and name[0] == "老" and name[1] in SURNAMES)


def _leads(findings: Findings, mention: Mention) -> bool:
    """市政协主席都兰出席: a leader's post of its own before the name, and a sign or a verb of people after it."""
    text = findings.texts[mention.article]
    return (
        not mention.inherited
        and any(end == mention.start and posts.is_official(text[start:end]) for start, end in mention.titles)
        and (hard_boundary(text, mention.end) or follower(text, mention.end) >= 2 or verb_at(text, mention.end))
    )


def _scan_context(findings: Findings, article: int) -> None:
    """Names for which nothing speaks but their characters and the words around them."""
    text, gaps = findings.texts[article], findings.gaps[article]
    covered = findings.covered(article)
    # 韩雨桐, 雨桐: a given name alone is no name, though its first character is a surname.
    given_names = {given for name in findings.known for given in [divided(name)[1]] if len(given) == 2}
    added = False
    for block in findings.articles[article].blocks:
        if block.role == "byline":
            continue
        likely: list[tuple[float, int, int]] = []
        for place, near in likelihood.hopeful(text, _free(covered, block.start, block.end), gaps):
            start, end = place.start, place.end
            least = _LEAST[text[start:end]]
            odds = likelihood.log_odds(place, findings.count, near, least)
            if (
                odds >= least
                and nameable(text, start, end, words=True)
                and not excluded(text, start, end)
                and not administered(text, end)
                and text[start:end] not in given_names
            ):
                likely.append((-odds, start, end))
        for _, start, end in sorted(likely):
            if not any(covered[start:end]) and not _within_known(findings, text, start, end):
                covered[start:end] = b"\1" * (end - start)
                findings.add(article, start, end, "context", title_before(findings, article, block, start))
                added = True
    size = len(findings.found[article])
    extend_lists(findings, article)
    if added or len(findings.found[article]) > size:
        titles_after_lists(findings, article)


def _free(covered: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of `start` to `end` that no name covers."""
    while (start := covered.find(0, start, end)) >= 0:
        stop = covered.find(1, start, end)
        yield start, end if stop < 0 else stop
        if stop < 0:
            return
        start = stop


def _least(name: str) -> float:
    """The log-odds from which on these characters are taken for a name."""
    surname, given = divided(name)
    if name in NAME_WORDS:
        return _LIKELY_WORD
    if len(surname) == 2:
        return _LIKELY_COMPOUND if all(character in GIVEN for character in given) else _LIKELY
    return _LIKELY if surname in SURNAMES else _LIKELY_FUNCTION_WORD


_LEAST = Kept(_least)


def _within_known(findings: Findings, text: str, start: int, end: int) -> bool:
    """冶长青 in 公冶长青: whether the characters are part of a longer name that is known."""
    name = text[start:end]
    return any(name in known and text.startswith(known, start - known.index(name)) for known in findings.known)
