"""Names that a title vouches for: before the name, after it, in brackets, or after a list."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, words
from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, best, follower, hard_boundary, surname_at
from ..phones import PHONE_NEXT
from .findings import Findings
from .lists import ANNOTATION, add_list
from .open_slots import longer_or_shorter, open_slot
from .phrases import is_phrase
from .shapes import NAME, NO_KIN, SETTLEMENT_ENDS, likely_name, nameable, plain_name
from .strangers import bare_slot
from .surroundings import body_edge, body_like, verb_at
from .word_names import word_slot

_BRACKETED_TITLE = re.compile(rf"（(?P<title>[{HAN}、“”]{{2,24}})）")
_AFTER_LIST = re.compile(
    rf"(?:等(?:(?:一行)?[\d一二两三四五六七八九十]+[多余]?[名位人户]|在家的?)?|[\d一二两三四五六七八九十]+[名位](?=[{HAN}])|、?(?=[市县区州省旗盟]领导))(?![和与及在就对])(?P<title>[{HAN}“”、]{{2,16}})"
)
#: A、B2名同志为市人大代表: a post that is given, no title.
_GIVEN_A_POST = re.compile("(?:同志)?(?:为|任|当选)")
_SAYS = re.compile(
    "代表[^，。；]{2,24}?(?:作|发言|提出|提交)|说|认为|建议|表示|提出|发言|在发言|在审议|在讨论|指出|谈到|告诉|介绍"
)
#: Words that begin with the last character of a post (职工程… is no 职工).
_JOINED = Vocabulary(words("across_posts"))
#: What the name of a newspaper, station or site ends in.
_PRESS = frozenset("社报台网司心体志部")
#: What is said of a reporter who is told of: 党员记者岳锋, 全国著名记者岳锋.
_SORTS_OF_REPORTERS = frozenset("党员 一线 青年 年轻 资深 战地 著名 知名".split())
#: A、B等代表企业界表达了…: whom they speak for.
_STAND_FOR = re.compile(
    "代表(?:各|全体|全[市县区省校]|[企学商行农教]|[市县区省]|家[长乡]|本|我|其|他们|大家|双方|群众|广大|与会)"
)
#: Words that after a name are rather a verb, or cover a list.
_NOT_AFTER_NAME = (
    frozenset(("代表", "领导", "干部", "群众", "主持", "委员", "常委", "成员", "同学", "领导干部", "党员", "师傅"))
    | posts.GROUP_WORDS
)
#: 副局长（正县级）: a note between a post and a name.
_GRADE = re.compile(
    "（(?:[正副]?(?:部|省|厅|局|市|州|处|县|旗|科|团|师|营|连|乡|镇|股)级(?:待遇|干部|领导)?|挂职|提名|候选|主持工作|兼|援疆|援藏|试用期|女|享受[^（）]{2,8}待遇)）"
)
#: 教授藏文课, 教授刺绣技艺: what is taught.
_TEACHES = re.compile(
    f"教授[{HAN}“”]{{1,8}}?(?:课(?![题堂后外])|知识|技[艺能术巧法]|手艺|方法|[国汉藏双外]语|舞蹈|书法|拳法)"
)
#: 石桥市长江路225号, 新区长安公寓: an address.
_ROAD = re.compile(
    rf"(?<=[市县区镇])长[{HAN}]{{1,3}}(?:(?:路|街|大道|巷)(?=\d|[东西南北中]段|与|和)|公寓|小区|花园|大厦|大桥|酒店|宾馆)"
)
#: How a list of names under a post ends.
_GOES_ON = re.compile("等|以及|及|和|在|出席|参加|主持|（")
#: What stands in no title, but after one.
_NO_TITLE = re.compile("[在对就向出了着过受被]|会见|看望|慰问|参加|(?:获得|荣获|获评)(?!者)")


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
            _title_after_name(findings, article, block, post_start, post_end)
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
            if _title_after_name(findings, article, block, post_start, post_end):
                continue
            choice = word_slot(findings, article, block, (post_start, post_end), kind)
            if choice is None:
                continue
            findings.words.add(text[start : choice.end])
        elif _title_after_name(findings, article, block, post_start, post_end, only_known=True):
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


def _title_after_name(
    findings: Findings, article: int, block: Block, post_start: int, post_end: int, only_known: bool = False
) -> bool:
    """卓正院长, 逄建国教授: a post right after a name is the person's title there."""
    text = findings.texts[article]
    if text.startswith("的《", post_end) or _TEACHES.match(text, post_start):
        # 闻喜乐主编的《民歌集》, 多吉次仁教授藏文课: a verb.
        return False
    if text[post_start:post_end] in _NOT_AFTER_NAME and not (
        text[post_start:post_end] in ("代表", "委员") and _SAYS.match(text, post_end)
    ):
        return False
    begin = posts.qualified_start(text, post_start, block.start)
    for start in (begin, post_start) if begin < post_start else (begin,):
        for size in (3, 2, 4):
            left = start - size
            mention = findings.found[article].get(left)
            if mention is not None and mention.end == start:
                if posts.ends_with_post(text, left, start) is None:
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
    if only_known:
        return False
    size = names.foreign_name_before(text, begin, block.start)
    if size and posts.is_after_foreigners(text[begin:post_end]) and not findings.is_taken(article, begin - size, begin):
        findings.add(article, begin - size, begin, "title", (begin, post_end))
        return True
    for size in (3, 2):
        left = begin - size
        if left < block.start or not surname_at(text, left):
            continue
        name = text[left:begin]
        if not NAME.fullmatch(name):
            continue
        whole = size == 3 and plain_name(name) and name[-1] not in "山江河湖海口州阳城"
        if (
            name[-1] in names.DIVISION_ENDS
            or ((text[begin] in names.DIVISION_ENDS or name[-1] in SETTLEMENT_ENDS) and not whole)
        ) and name not in findings.known:
            # 石桥镇党委书记, 石桥镇干部, 甘达寺僧人: a place and a post.
            continue
        if name[-1] in "路街巷苑里" and text.startswith(("社区", "小区"), begin):
            # 江湾路社区居民
            continue
        if size == 3 and text[begin:post_end] == "总书记":
            # 贯彻习近平总书记: whatever stands before and whatever the surname.
            findings.add(article, left, begin, "title", (begin, post_end))
            return True
        if name in ORDINARY_WORDS or name in names.COMPOUND_SURNAMES:
            continue
        if names.SURNAMES.get(name[0], "c") == "w" and not (size == 3 and name in findings.known):
            continue
        if name[1:] in names.COMMON_NOUNS:
            # 在宁高校党委书记: those of a place that is called by one character.
            continue
        if name[-1] in "的了地经由被籍":
            continue
        if (
            not (whole and (text[begin:post_end].endswith("长") or text[begin:post_end] in ("代表", "委员")))
            and text[begin:post_end]
            in (
                "市长",
                "县长",
                "区长",
                "镇长",
                "乡长",
                "村长",
                "省长",
                "州长",
                "代表",
                "干部",
                "领导",
                "村民",
                "居民",
                "市民",
                "学生",
                "民警",
                "职工",
                "员工",
                "工人",
                "农民",
                "战士",
                "官兵",
                "教师",
                "护士",
            )
            and name not in findings.known
        ):
            continue
        edge = (
            left == block.start
            or hard_boundary(text, left - 1)
            or text[left - 1] in "的对向由和与请在问及"
            or (size == 3 and text[left - 2 : left] in ("贯彻", "落实", "学习", "传达") and plain_name(name))
            or (size == 3 and text[left - 1] in "上天午晚晨日时年了着给" and plain_name(name))
            or body_edge(text, left)
        )
        if not edge or (
            name not in findings.known
            and sum(c not in names.GIVEN for c in name[1:])
            > (1 if size == 3 and names.SURNAMES.get(name[0]) == "c" else 0)
        ):
            continue
        if (
            size == 2
            and findings.count(name) < 2
            and not (post_end - begin >= 4 and body_edge(text, left))
            and not (
                text[begin:post_end] in ("代表", "委员") and (left == block.start or hard_boundary(text, left - 1))
            )
            and not (
                text[begin] == "副"
                and (left == block.start or hard_boundary(text, left - 1))
                and verb_at(text, post_end)
            )
            and not (text[left - 1] in "和与" and any(m.end == left - 1 for m in findings.found[article].values()))
        ):
            # 重症医学科潘纯主任医师: the body before and the long title after are enough; so are a name before 和, and what
            # 孔祥副县长主持 between a sign and a verb is.
            continue
        if findings.is_taken(article, left, begin):
            continue
        findings.add(article, left, begin, "title", (begin, post_end))
        return True
    return False


def title_before(findings: Findings, article: int, block: Block, start: int) -> tuple[int, int] | None:
    """The title that ends where a name begins."""
    text = findings.texts[article]
    size = posts.head_before(text, start, block.start)
    if not size:
        return None
    return posts.title_start(text, start - size, block.start, findings.name_ends[article]), start


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


def scan_reporters(findings: Findings, article: int, block: Block) -> None:
    """人民网天津分公司记者孙翼飞: a reporter who is told of, not one of a byline."""
    text = findings.texts[article]
    position = text.find("记者", block.start, block.end)
    while position >= 0:
        start = position + 2
        if (text[position - 1 : position] in _PRESS or text[position - 2 : position] in _SORTS_OF_REPORTERS) and text[
            position - 2 : position
        ] not in (
            "本报",
            "本社",
            "本台",
            "本网",
        ):
            choice = best(findings.candidates(article, start, slot=True), 3.0)
            if (
                choice is not None
                and (choice.bounded or choice.end - start == 3)
                and (
                    plain_name(text[start : choice.end])
                    or likely_name(text[start : choice.end])
                    or (choice.bounded and choice.score >= 3.3)
                )
                and text[choice.end : choice.end + 1] != "摄"
                and start not in findings.found[article]
            ):
                known = text[position - 2 : position] in ("著名", "知名")
                begin = (
                    position if known else posts.title_start(text, position, block.start, findings.name_ends[article])
                )
                add_list(findings, article, block, start, choice, (begin, start))
        position = text.find("记者", start, block.end)


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
        or text[start:end] in _NOT_AFTER_NAME
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
