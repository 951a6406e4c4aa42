"""What rows of several tables ask of a page: who somebody is, and what an article is called."""

from __future__ import annotations

from ..facts import posts
from ..facts.people import Mention, Roster
from ..facts.stretches import Place
from ..page import Page
from ..pinyin import person_id
from .dates import PageDates
from .notices import Notices


class PageFacts:
    """A page cut into articles, and its people.

    Args:
        page: The page.
        roster: Its people.

    Attributes:
        document: The page's document.
        articles: Its articles.
        article_ids: Their identifiers.
        roster: Its people.
        kinds: The kind of each person, by name.
        notices: What could not be read.
        dates: What its dates mean.
    """

    def __init__(self, page: Page, roster: Roster) -> None:
        self.document = page.document
        self.articles = page.articles
        self.article_ids = [f"{page.document.document_id}-{index + 1:02d}" for index in range(len(page.articles))]
        self.roster = roster
        self.kinds = _kinds(page, roster)
        self.notices = Notices(page)
        self.dates = PageDates(page, self.notices)

    def person(self, name: str) -> str:
        """The identifier of the person of a name."""
        return person_id(name, self.kinds.get(name, "other"))

    def title_of(self, index: int, mention: Mention) -> Place | None:
        """The title of a person in an article: their own post before a group's word, then the longest."""
        text = self.articles[index].printed.text
        places = [t for m in self.roster.named(index, mention.name) if m.how != "byline" for t in m.titles]

        def weight(place: Place) -> tuple[bool, int, int]:
            title = text[slice(*place)]
            group = posts.ends_with_post(title, 0, len(title)) == "group"
            return (not group, place[1] - place[0], -place[0])

        return max(places, key=weight) if len(places) > 1 else next(iter(places), None)


def _kinds(page: Page, roster: Roster) -> dict[str, str]:
    """The kind of each person: an office counts more than a byline, and a byline more than a contact line."""
    names: set[str] = set()
    official: set[str] = set()
    for article, mentions in zip(page.articles, roster.mentions, strict=True):
        text = article.printed.text
        for mention in mentions:
            names.add(mention.name)
            if mention.name not in official and (
                mention.official
                or (mention.how != "byline" and any(posts.is_official(text[a:b]) for a, b in mention.titles))
            ):
                official.add(mention.name)
    return {
        name: "official"
        if name in official
        else "journalist"
        if name in roster.journalists
        else "contact"
        if name in roster.contacts
        else "other"
        for name in names
    }
