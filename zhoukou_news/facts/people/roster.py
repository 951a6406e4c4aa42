"""The people of a page: every mention of every person."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field


@dataclass(slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        article: Index of the article on the page.
        start: Offset of the name in the article's clean text.
        end: Offset after it.
        name: The name without inner spaces.
        titles: Places of the titles printed with it here, the one before the name first.
        how: What vouches for it: `title`, `list`, `byline`, `contact`, `appointment`, `saying`, `kin`, `donation`, `context`
            (the weights of `likelihood`), `known`.
        official: A post is given to or taken from the person here.
        inherited: The title stands before another name of the same list.
    """

    article: int
    start: int
    end: int
    name: str
    titles: list[tuple[int, int]] = field(default_factory=list)
    how: str = "known"
    official: bool = False
    inherited: bool = False


class Roster:
    """The people of a page.

    Args:
        articles: How many articles the page has.
        journalists: The names of bylines.
        contacts: Names given as someone to contact.

    Attributes:
        mentions: For each article its mentions, in printed order.
        doubtful: Names that rest on a guess, with the reason.
    """

    def __init__(self, articles: int, journalists: set[str], contacts: set[str]) -> None:
        self.mentions: list[list[Mention]] = [[] for _ in range(articles)]
        self.journalists = journalists
        self.contacts = contacts
        self.doubtful: dict[str, str] = {}
        self._starts: list[list[int]] = [[] for _ in range(articles)]
        self._by_name: list[dict[str, list[Mention]]] = [{} for _ in range(articles)]

    def settle(self, article: int, mentions: list[Mention]) -> None:
        """Make these, in printed order, an article's mentions."""
        self.mentions[article] = mentions
        self._starts[article] = [mention.start for mention in mentions]
        by_name = self._by_name[article] = {}
        for mention in mentions:
            by_name.setdefault(mention.name, []).append(mention)

    def within(self, article: int, start: int, end: int) -> list[Mention]:
        """The mentions of an article that begin in `start` to `end`."""
        starts = self._starts[article]
        low = bisect_left(starts, start)
        return self.mentions[article][low : bisect_left(starts, end, low)]

    def named(self, article: int, name: str) -> list[Mention]:
        """The mentions of a name in an article."""
        return self._by_name[article].get(name, [])
