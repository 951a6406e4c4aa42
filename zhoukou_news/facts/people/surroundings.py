"""What stands around a name: a verb of people, or the rest of a body's name; and what all of it weighs."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, any_of, words
from ...printed import HAN
from .. import likelihood, posts
from ..names import DIVISION_ENDS, PREDICATES, follower, hard_boundary
from .findings import Findings
from .shapes import NO_NAME_ENDS, UNIT_ENDS

#: Verbs of being there and of presiding.
PRESENCE = words("verbs", "presence", "presiding")
_VERBS = Vocabulary(PREDICATES)
#: What units of soldiers, policemen or firemen are called; the same and their stations, which are called by a place's name.
_UNITS = ("支队", "中队", "大队", "总队", "分队")
_UNITS_AND_STATIONS = (*_UNITS, "边检站", "派出所")
#: What teams of these and of others are called.
_TEAMS = frozenset((*_UNITS, "团队", "车队", "球队"))
#: 马兰（女，回族）: what is said in brackets of people alone.
PEOPLE_IN_BRACKETS = re.compile(rf"（(?:[男女][，、]?)?(?:[{HAN}]{{1,4}}族|[男女])）")
#: The rest of a company's name, and whose it is.
_COMPANY = re.compile(
    rf"[^，。：；！？、\n到在赴往对向与和率带陪为等的]{{1,12}}?(?:公司|集团)(?=[{HAN}]{{0,3}}(?:经理|董事|总裁|负责人|主席|书记))"
)
_CLAUSE_REST = re.compile(r"[^，。：；！？\n]{0,20}")
#: What `says_within` looks for, in a pattern.
SAYS = "(?:说|表示|介绍|告诉|指出|强调|认为|要求|希望|回忆|坦言|感慨|道)"
_SAYS_AT_END = re.compile(f"{SAYS}$")
_SHORT = "".join(sorted(word for word in _VERBS.words if len(word) == 1))
#: What `verb_at` looks for.
VERB = f"(?:[{_SHORT}]|{any_of(word for word in _VERBS.words if len(word) > 1)})"


def verb_at(text: str, position: int) -> bool:
    """Whether a verb of saying, presence or presiding begins at a place."""
    return _VERBS.longest_at(text, position) > 0


def says_within(text: str, position: int, limit: int) -> bool:
    """笑着说, 告诉记者, 在讲话中指出: a verb of saying within the clause."""
    clause = _CLAUSE_REST.match(text, position, limit)
    return bool(clause and _SAYS_AT_END.search(clause.group()))


def and_others(text: str, position: int) -> bool:
    """等先后发言, 等5人, 等领导: whether 等 stands at a place and something said of persons after it."""
    after = position + 1
    return text[position : position + 1] == "等" and (
        follower(text, after) >= 2
        or text[after : after + 1].isdigit()
        or text[after : after + 1] in ("人", "，", "。")
        or posts.post_at(text, after) > 0
    )


def body_like(findings: Findings, text: str, start: int, end: int) -> bool:
    """市工信局, 平寨村党支部: a body's or place's name in a list, not a person's; 武警石桥中队."""
    last = text[end - 1]
    like = (
        text.startswith(_UNITS_AND_STATIONS, end)
        or (last in UNIT_ENDS and text[start] in "市县区省州各国全我本该")
        or (
            (last in NO_NAME_ENDS or text[end - 2 : end] in ("嘎查", "苏木"))
            and (posts.post_at(text, end) > 0 or text[end : end + 1] in "党两支的委")
        )
        or administered(text, end)
    )
    return like and findings.known.get(text[start:end], 0) < 2


def team_across(text: str, end: int) -> bool:
    """哈西大|队: whether the last character of what ends at a place begins the word for a team."""
    return text[end - 1 : end + 1] in _TEAMS


def company_goes_on(text: str, end: int) -> bool:
    """石桥投资开发有限公司副总经理马兰: whether the rest of a company's name stands after a word of a list."""
    return _COMPANY.match(text, end) is not None and not verb_at(text, end)


def administered(text: str, end: int) -> bool:
    """玉江州慈善总会: whether what ends at a place ends as places do, and a body's name goes on."""
    return text[end - 1] in DIVISION_ENDS and not hard_boundary(text, end) and not follower(text, end)


def body_edge(text: str, position: int) -> bool:
    """The characters before are a body's name: 县教育局粟小兵局长."""
    return text[position - 1] in "局院校所司厂部处科会团队站" and position >= 3


def log_odds(findings: Findings, article: int, start: int, end: int) -> float:
    """How much speaks for a name at a place of an article: `likelihood.log_odds`."""
    place = likelihood.Place(findings.texts[article], start, end, findings.gaps[article])
    return likelihood.log_odds(place, findings.count)
