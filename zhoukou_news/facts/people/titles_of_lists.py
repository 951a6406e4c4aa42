"""Titles after names that something else vouches for: after a list whose every name they cover, or after one of it."""

from __future__ import annotations

import re

from ...printed import HAN
from .. import posts
from ..names import follower, hard_boundary
from .findings import Findings
from .lists import ANNOTATION
from .surroundings import verb_at
from .titles_after import NOT_AFTER_NAME

_AFTER_LIST = re.compile(
    rf"(?:等(?:(?:一行)?[\d一二两三四五六七八九十]+[多余]?[名位人户]|在家的?)?|[\d一二两三四五六七八九十]+[名位](?=[{HAN}])|、?(?=[市县区州省旗盟]领导))(?![和与及在就对])(?P<title>[{HAN}“”、]{{2,16}})"
)
#: A、B2名同志为市人大代表: a post that is given, no title.
_GIVEN_A_POST = re.compile("(?:同志)?(?:为|任|当选)")
#: A、B等代表企业界表达了…: whom they speak for.
_STAND_FOR = re.compile(
    "代表(?:各|全体|全[市县区省校]|[企学商行农教]|[市县区省]|家[长乡]|本|我|其|他们|大家|双方|群众|广大|与会)"
)
#: What stands in no title, but after one.
_NO_TITLE = re.compile("[在对就向出了着过受被]|会见|看望|慰问|参加|(?:获得|荣获|获评)(?!者)")


def titles_after_lists(findings: Findings, article: int) -> None:
    """A、B等县领导: a title after a list covers those of it who have none there; so does one right after a name (A市长、)."""
    text = findings.texts[article]
    mentions = sorted(findings.found[article].values(), key=lambda m: m.start)
    by_end = {m.end: m for m in mentions}
    for mention in mentions:
        end = mention.end
        if not mention.titles and mention.how != "byline":
            after = _leading_post_after(text, end)
            if after is not None:
                mention.titles.append(after)
                continue
        annotation = ANNOTATION.match(text, end)
        end = annotation.end() if annotation else end
        match = _AFTER_LIST.match(text, end)
        if not match:
            continue
        given = _GIVEN_A_POST.match(text, match.start("title"), match.end("title"))
        title = None if given else _leading_title(text, match.start("title"), match.end("title"))
        if title is None and not given:
            continue
        group = [mention]
        while text[group[-1].start - 1 : group[-1].start] in ("、", "，"):
            previous = by_end.get(group[-1].start - 1)
            if previous is None:
                break
            group.append(previous)
        for member in group:
            if title is None:
                member.official = True
            elif not member.titles:
                member.titles.append(title)
                member.inherited = True


def _leading_post_after(text: str, start: int) -> tuple[int, int] | None:
    """岳锋市长、: the post that leads right after a name which something else vouches for."""
    size = posts.post_at(text, start)
    end = start + size
    if (
        not size
        or text[start:end] in NOT_AFTER_NAME
        or not posts.is_official(text[start:end])
        or not (hard_boundary(text, end) or follower(text, end) or verb_at(text, end))
    ):
        return None
    return start, end


def _leading_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that `text[start:end]` begins with: up to the last post before the predicate."""
    chosen: int | None = None
    for post_start, post_end, _kind in posts.posts(text, start, end):
        if chosen is not None and ("、" in text[start:post_end] or _NO_TITLE.search(text, chosen, post_start)):
            # 县领导会见了先进代表: the clause went on.
            break
        if text[post_end : post_end + 1] == "”":
            # 县“四大班子”领导
            continue
        if posts.post_at_plain(text, post_end):
            # 市四大班子领导
            chosen = post_end if chosen is None else chosen
            continue
        if (
            follower(text, post_end)
            or hard_boundary(text, post_end)
            or post_end == end
            or verb_at(text, post_end)
            or text.startswith("同志", post_end)
        ):
            chosen = post_end
            break
        if post_start == start and _STAND_FOR.match(text, post_start):
            return None
        chosen = post_end if chosen is None else chosen
    if chosen is None or _NO_TITLE.search(text, start, chosen):
        return None
    return posts.without_adjective(text, start, chosen), chosen
