"""What is known of a page's people while they are sought."""

from __future__ import annotations

from functools import partial

from ...page import Article
from .. import likelihood, posts
from ..names import Beginning, Candidate, candidates
from .roster import Mention

#: How much what vouches for a name counts.
_WEIGHTS = {
    "title": 3.0,
    "list": 2.5,
    "byline": 3.0,
    "contact": 3.0,
    "appointment": 3.0,
    "saying": 1.0,
    "kin": 2.0,
    "donation": 2.0,
}

#: How much of the difference in log-odds between two candidates counts in their scores, and how much at the most.
_SHARE_OF_ODDS, _MOST_WEIGHED = 0.3, 3.0


class Findings:
    """What is found of the people of one page so far; every rule reads it and adds to it.

    Args:
        articles: The page's articles.

    Attributes:
        articles: The page's articles.
        texts: Their clean texts.
        gaps: For each the places where the page prints spaces.
        page: The whole page's clean text.
        japanese: Whether the page speaks of Japan.
        found: For each article its mentions by where they begin.
        known: The names found, each with how much vouches for it.
        words: Names that are words, found by nothing but what stands around them.
        unbounded: Names after which nothing marks where they end.
        name_ends: For each article where names end.
        dotted: For each article where names with a dot begin, by where they end.
        rolls: For each article the inner slots of its long lists of names: start and end.
        donation_lines: How many paragraphs of an article begin as a line of a donation list does, once counted.
        listless: Articles and places from which no list of names leads to its end, as long as nothing further is known
            of names.
        journalists: The names of bylines.
        contacts: Names given as someone to contact.
    """

    def __init__(self, articles: list[Article]) -> None:
        self.articles = articles
        self.texts = [article.printed.text for article in articles]
        self.gaps = [article.printed.gaps for article in articles]
        self.page = "\n".join(self.texts)
        self.japanese = "日本" in self.page
        self.found: list[dict[int, Mention]] = [{} for _ in articles]
        self.known: dict[str, float] = {}
        self.words: set[str] = set()
        self.unbounded: set[str] = set()
        self.name_ends: list[set[int]] = [set() for _ in articles]
        self.dotted: list[dict[int, list[int]]] = [{} for _ in articles]
        self.rolls: list[dict[int, int]] = [{} for _ in articles]
        self.donation_lines: dict[int, int] = {}
        self.listless: set[tuple[int, int]] = set()
        self.journalists: set[str] = set()
        self.contacts: set[str] = set()
        self._post_at = [partial(posts.post_at, text) for text in self.texts]
        #: The length of the longest mention.
        self._longest = 0
        self._counts: dict[str, int] = {}
        #: Candidates by place, as long as nothing further is known of names.
        self._candidates: dict[tuple[int, int, bool, bool], list[Candidate]] = {}

    def count(self, text: str) -> int:
        """How often a string occurs on the page."""
        value = self._counts.get(text)
        if value is None:
            value = self._counts[text] = self.page.count(text)
        return value

    def candidates(self, article: int, start: int, listed: bool = False, slot: bool = False) -> list[Candidate]:
        """The possible names that begin at a place of an article, the best first: `names.candidates`."""
        key = (article, start, listed, slot)
        found = self._candidates.get(key)
        if found is not None:
            return found
        text, gaps, post_at = self.texts[article], self.gaps[article], self._post_at[article]
        at = Beginning(text, start, gaps, self.count, self.known.__contains__, post_at, listed, slot, self.japanese)
        found = self._candidates[key] = candidates(at)
        if len(found) > 1 and found[0].score - found[1].score < _MOST_WEIGHED:
            found = self._candidates[key] = self._weighed(article, start, found)
        return found

    def _weighed(self, article: int, start: int, found: list[Candidate]) -> list[Candidate]:
        """副主任顾妹劝她: of candidates of different lengths, those lose that the weights take for less likely."""
        text, gaps = self.texts[article], self.gaps[article]
        odds = {
            end: likelihood.log_odds(likelihood.Place(text, start, end, gaps), self.count)
            for end, _, _ in found
            if likelihood.weighable(text[start:end])
        }
        if len(odds) < 2:
            return found
        highest = max(odds.values())
        weighed = [
            Candidate(end, score - min(_SHARE_OF_ODDS * (highest - odds.get(end, highest)), _MOST_WEIGHED), bounded)
            for end, score, bounded in found
        ]
        weighed.sort(key=lambda c: (-c.score, c.end))
        return weighed

    def add(
        self,
        article: int,
        start: int,
        end: int,
        how: str,
        title: tuple[int, int] | None = None,
        inherited: bool = False,
    ) -> Mention:
        """Note a mention, or what more is printed with one; gives the mention that stands there.

        Args:
            article: Index of the article on the page.
            start: Offset of the name in the article's clean text.
            end: Offset after it.
            how: What vouches for it, as in `Mention`.
            title: Place of a title printed with it.
            inherited: The title stands before another name of the same list.
        """
        mention = self.found[article].get(start)
        if mention is None or (mention.end < end and how != "known"):
            mention = Mention(article, start, end, self.texts[article][start:end], how=how)
            self.found[article][start] = mention
            self._longest = max(self._longest, end - start)
            self.name_ends[article].add(end)
            if "·" in mention.name:
                self.dotted[article].setdefault(end, []).append(start)
        if mention.name not in self.known:
            self._candidates.clear()
        self.listless.clear()
        if title is not None and title not in mention.titles:
            mention.titles.append(title)
            mention.inherited = inherited
        self.known[mention.name] = self.known.get(mention.name, 0.0) + _WEIGHTS.get(how, 0.0)
        return mention

    def covered(self, article: int) -> bytearray:
        """For each place of an article's text, 1 where it is within a mention that is found."""
        covered = bytearray(len(self.texts[article]) + 1)
        for mention in self.found[article].values():
            covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        return covered

    def is_taken(self, article: int, start: int, end: int) -> bool:
        """Whether a mention that is found stands within `start` to `end` of an article, or over an end of it."""
        found, first = self.found[article], max(start - self._longest + 1, 0)
        return any(at in found and found[at].end > start for at in range(first, end))

    def add_contact(self, article: int, start: int, end: int) -> None:
        """Someone given as a person to contact."""
        self.add(article, start, end, "contact")
        self.contacts.add(self.texts[article][start:end])

    def withdraw(self, name: str) -> None:
        """Take back a name and its mentions."""
        del self.known[name]
        self._candidates.clear()
        self.listless.clear()
        for article, row in enumerate(self.found):
            for start in [m.start for m in row.values() if m.name == name]:
                mention = row.pop(start)
                self.name_ends[article].discard(mention.end)
