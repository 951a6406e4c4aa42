"""Names that a title before them vouches for, and those listed after it."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, words
from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import best
from ..phones import PHONE_NEXT
from .findings import Findings
from .lists import add_list
from .open_slots import longer_or_shorter, open_slot
from .phrases import is_phrase
from .shapes import NO_KIN
from .strangers import bare_slot
from .surroundings import body_like
from .titles_after import title_after_name
from .word_names import word_slot

#: Words that begin with the last character of a post (职工程… is no 职工).
_JOINED = Vocabulary(words("across_posts"))
#: 副局长（正县级）: a note between a post and a name.
_GRADE = re.compile(
    "（(?:[正副]?(?:部|省|厅|局|市|州|处|县|旗|科|团|师|营|连|乡|镇|股)级(?:待遇|干部|领导)?|挂职|提名|候选|主持工作|兼|援疆|援藏|试用期|女|享受[^（）]{2,8}待遇)）"
)
#: 石桥市长江路225号, 新区长安公寓: an address.
_ROAD = re.compile(
    rf"(?<=[市县区镇])长[{HAN}]{{1,3}}(?:(?:路|街|大道|巷)(?=\d|[东西南北中]段|与|和)|公寓|小区|花园|大厦|大桥|酒店|宾馆)"
)
#: How a list of names under a post ends.
_GOES_ON = re.compile("等|以及|及|和|在|出席|参加|主持|（")


def scan_posts(findings: Findings, article: int, block: Block) -> None:
    """县长王建国: the name after a post, and those listed after it; or, where none follows, the name before the post."""
    text = findings.texts[article]
    ends = findings.name_ends[article]
    for post_start, post_end, kind in posts.posts(text, block.start, block.end):
        if posts.within_longer(text, post_start, post_end):
            # 一中校长 is no 中校, 委员长 no 委员.
            continue
        across = _JOINED.longest_at(text, post_end - 1)
        if (
            across > 2
            or (
                across
                # A name with a dot has no single character before it: 客户端·新闻.
                and "·" not in text[post_end + 2 : post_end + 6]
                and not names.minority_name(text, post_end)
            )
        ):
            # 水电工程, 主教练, 市民宗委: the word goes on; but 摄影家史蒂夫·布朗, 校长达瓦次仁.
            continue
        if post_end >= block.end:
            title_after_name(findings, article, block, post_start, post_end)
            continue
        if text[post_end - 1] == "长" and _ROAD.match(text, post_end - 1):
            continue
        if (text[post_end] == "：" and kind in ("official", "group")) or (text[post_end] == "有" and kind == "group"):
            _title_with_colon(findings, article, block, post_start, post_end)
            continue
        grade = _GRADE.match(text, post_end, block.end)
        start = post_end = grade.end() if grade else post_end
        # 羌族村民余有陈: names of other peoples are less alike.
        least = 2.0 if kind != "other" or text[post_start - 1] == "族" else 2.3
        choice = best(findings.candidates(article, start, slot=True), least)
        if choice is None:
            choice = open_slot(findings, article, start, kind)
        if choice is None and kind in ("official", "group"):
            choice = bare_slot(findings, article, start)
        if (
            choice is None
            or is_phrase(findings, article, start, choice, kind)
            or body_like(findings, text, start, choice.end)
        ):
            if title_after_name(findings, article, block, post_start, post_end):
                continue
            choice = word_slot(findings, article, block, (post_start, post_end), kind)
            if choice is None:
                continue
            findings.words.add(text[start : choice.end])
        elif title_after_name(findings, article, block, post_start, post_end, only_known=True):
            continue
        choice = longer_or_shorter(findings, article, start, choice)
        if text[start + 1 : start + 3] in NO_KIN and choice.end > start + 2:
            # 市民孟先生再次拨打热线
            continue
        begin = posts.title_start(text, post_start, block.start, ends)
        if text[begin] == "各" and text[start] in "和及与":
            # 各苏木镇长和旗直各部门负责人
            continue
        add_list(findings, article, block, start, choice, (begin, posts.title_end(text, post_end)))


def _title_with_colon(findings: Findings, article: int, block: Block, post_start: int, post_end: int) -> None:
    """大会执行主席：A、B、C; 组长：A: those who are listed under a post, but for one who is to be contacted."""
    text, start = findings.texts[article], post_end + 1
    # 出席会议的市领导有那继武、…
    least = 3.0 if text[post_end] == "：" else 2.0
    choice = best(findings.candidates(article, start, slot=True), least)
    if choice is None or not choice.bounded or PHONE_NEXT.match(text, choice.end, block.end):
        return
    if not (
        text[choice.end : choice.end + 1] in "、，；。"
        or choice.end == block.end
        # 副会长：A　B　C
        or choice.end in findings.gaps[article]
        or _GOES_ON.match(text, choice.end)
    ):
        return
    begin = posts.title_start(text, post_start, block.start, findings.name_ends[article])
    add_list(findings, article, block, start, choice, (begin, post_end))
    end = choice.end
    while end in findings.gaps[article] and end < block.end:
        following = best(findings.candidates(article, end, slot=True), 2.0)
        if following is None or not (following.bounded or following.end in findings.gaps[article]):
            return
        findings.add(article, end, following.end, "list", (begin, post_end), inherited=True)
        end = following.end


def title_before(findings: Findings, article: int, block: Block, start: int) -> tuple[int, int] | None:
    """The title that ends where a name begins."""
    text = findings.texts[article]
    size = posts.head_before(text, start, block.start)
    if not size:
        return None
    return posts.title_start(text, start - size, block.start, findings.name_ends[article]), start
