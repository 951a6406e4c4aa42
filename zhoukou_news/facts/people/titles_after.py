"""Names that a title right after them vouches for, or one in brackets there."""

from __future__ import annotations

import re

from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, hard_boundary, surname_at
from .findings import Findings
from .shapes import NAME, SETTLEMENT_ENDS, nameable, plain_name
from .surroundings import body_edge, verb_at

_BRACKETED_TITLE = re.compile(rf"（(?P<title>[{HAN}、“”]{{2,24}})）")
_SAYS = re.compile(
    "代表[^，。；]{2,24}?(?:作|发言|提出|提交)|说|认为|建议|表示|提出|发言|在发言|在审议|在讨论|指出|谈到|告诉|介绍"
)
#: Words that after a name are rather a verb, or cover a list.
NOT_AFTER_NAME = (
    frozenset(("代表", "领导", "干部", "群众", "主持", "委员", "常委", "成员", "同学", "领导干部", "党员", "师傅"))
    | posts.GROUP_WORDS
)
#: Posts by which someone is called who speaks for others.
_OF_A_BODY = frozenset(("代表", "委员"))
#: Heads of places, and words for people: the name of a place stands before them as often as a person's.
_OF_A_PLACE = frozenset(
    "市长 县长 区长 镇长 乡长 村长 省长 州长 代表 干部 领导 村民 居民 市民 学生 民警 职工 员工 工人 农民 战士 官兵 教师"
    " 护士".split()
)
#: 教授藏文课, 教授刺绣技艺: what is taught.
_TEACHES = re.compile(
    f"教授[{HAN}“”]{{1,8}}?(?:课(?![题堂后外])|知识|技[艺能术巧法]|手艺|方法|[国汉藏双外]语|舞蹈|书法|拳法)"
)


def title_after_name(
    findings: Findings, article: int, block: Block, post_start: int, post_end: int, only_known: bool = False
) -> bool:
    """卓正院长, 逄建国教授: a post right after a name is the person's title there."""
    text = findings.texts[article]
    if text.startswith("的《", post_end) or _TEACHES.match(text, post_start):
        # 闻喜乐主编的《民歌集》, 多吉次仁教授藏文课: a verb.
        return False
    if text[post_start:post_end] in NOT_AFTER_NAME and not (
        text[post_start:post_end] in _OF_A_BODY and _SAYS.match(text, post_end)
    ):
        return False
    begin = posts.qualified_start(text, post_start, block.start)
    if _gives_title(findings, article, block, begin, (post_start, post_end)):
        return True
    if only_known:
        return False
    title = (begin, post_end)
    size = names.foreign_name_before(text, begin, block.start)
    if size and posts.is_after_foreigners(text[begin:post_end]) and not findings.is_taken(article, begin - size, begin):
        findings.add(article, begin - size, begin, "title", title)
        return True
    for size in (3, 2):
        left = begin - size
        if left >= block.start and _could_bear(findings, article, block, left, title):
            findings.add(article, left, begin, "title", title)
            return True
    return False


def _gives_title(findings: Findings, article: int, block: Block, begin: int, post: tuple[int, int]) -> bool:
    """Gives the post to whoever is found right before it, or before its qualifiers; gives whether there is somebody."""
    text = findings.texts[article]
    post_start, post_end = post
    for start in (begin, post_start) if begin < post_start else (begin,):
        for size in (3, 2, 4):
            left = start - size
            mention = findings.found[article].get(left)
            if mention is not None and mention.end == start and posts.ends_with_post(text, left, start) is None:
                if mention.inherited:
                    # 总干事谭德明、钟远山院士: a title of one's own, not the first one's.
                    mention.titles, mention.inherited = [], False
                if (start, post_end) not in mention.titles:
                    mention.titles.append((start, post_end))
                return True
        for left in findings.dotted[article].get(start, ()):
            mention = findings.found[article][left]
            if mention.end == start and left >= block.start:
                mention.titles.append((start, post_end))
                return True
    return False


def _could_bear(findings: Findings, article: int, block: Block, left: int, title: tuple[int, int]) -> bool:
    """Whether the two or three characters between a place and a title, which nothing was found at, name its bearer."""
    text = findings.texts[article]
    begin, end = title
    post, name = text[begin:end], text[left:begin]
    if not surname_at(text, left) or not NAME.fullmatch(name):
        return False
    known, surname = name in findings.known, names.SURNAMES.get(name[0])
    plain = len(name) == 3 and plain_name(name)
    whole = plain and name[-1] not in "山江河湖海口州阳城"
    if not known and (
        name[-1] in names.DIVISION_ENDS
        or (not whole and (text[begin] in names.DIVISION_ENDS or name[-1] in SETTLEMENT_ENDS))
    ):
        # 石桥镇党委书记, 石桥镇干部, 甘达寺僧人: a place and a post.
        return False
    if name[-1] in "路街巷苑里" and text.startswith(("社区", "小区"), begin):
        # 江湾路社区居民
        return False
    if len(name) == 3 and post == "总书记":
        # 贯彻习近平总书记: whatever stands before and whatever the surname.
        return True
    if name in ORDINARY_WORDS or name in names.COMPOUND_SURNAMES or name[-1] in "的了地经由被籍":
        return False
    if surname == "w" and not (len(name) == 3 and known):
        return False
    if name[1:] in names.COMMON_NOUNS:
        # 在宁高校党委书记: those of a place that is called by one character.
        return False
    if not known and post in _OF_A_PLACE and not (whole and (post.endswith("长") or post in _OF_A_BODY)):
        return False
    apart = left == block.start or hard_boundary(text, left - 1)
    if not (
        apart
        or text[left - 1] in "的对向由和与请在问及"
        or (plain and text[left - 2 : left] in ("贯彻", "落实", "学习", "传达"))
        or (plain and text[left - 1] in "上天午晚晨日时年了着给")
        or body_edge(text, left)
    ):
        return False
    strange = sum(character not in names.GIVEN for character in name[1:])
    if not known and strange > (1 if len(name) == 3 and surname == "c" else 0):
        return False
    if (
        len(name) == 2
        and findings.count(name) < 2
        and not (end - begin >= 4 and body_edge(text, left))
        and not (apart and (post in _OF_A_BODY or (text[begin] == "副" and verb_at(text, end))))
        and not (text[left - 1] in "和与" and any(m.end == left - 1 for m in findings.found[article].values()))
    ):
        # 重症医学科潘纯主任医师: the body before and the long title after are enough; so are a name before 和, and what
        # 孔祥副县长主持 between a sign and a verb is.
        return False
    return not findings.is_taken(article, left, begin)


def scan_bracketed(findings: Findings, article: int, block: Block) -> None:
    """王建国（市长）: a title in brackets after the name."""
    text = findings.texts[article]
    for match in _BRACKETED_TITLE.finditer(text, block.start, block.end):
        title = (match.start("title"), match.end("title"))
        if posts.ends_with_post(text, *title) is None or posts.OF_A_PERSON.search(match["title"]):
            continue
        for size in (3, 2, 4):
            left = match.start() - size
            if left < block.start:
                continue
            known = findings.found[article].get(left)
            if known is not None and known.end == match.start():
                if title not in known.titles:
                    known.titles.append(title)
                break
            name = text[left : match.start()]
            # 葛老师（班主任） is nobody by name.
            plain = names.SURNAMES.get(name[0], "w") != "w" and nameable(name, 0, size) and size < 4
            if plain and (left == block.start or hard_boundary(text, left - 1)):
                findings.add(article, left, match.start(), "title", title)
                break
