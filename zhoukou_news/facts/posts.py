"""Posts and titles: where a title begins and ends, and what kind of person it makes.

A title is a chain of bodies, ranks and a head (市委常委 、 市 人民 政府 副 市长). Its head is a word of the lexicon; its body may
be any name, so its beginning is found from the left: the clause's start, or the last word that cannot be part of a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import Vocabulary, any_of, entries, words
from ..printed import HAN
from .names import DIVISION_ENDS, SURNAMES, surname_at
from .title_starts import POSTS, QUALIFIERS, after_the_sentence

_CLASS: dict[str, str] = {entry[0]: entry[1] for entry in entries("posts")}
GROUP_WORDS = frozenset(word for word, kind in _CLASS.items() if kind == "group")
#: Posts that stand after the names of foreigners (布什总统).
_AFTER_FOREIGNERS = frozenset(entry[0] for entry in entries("posts") if "foreign" in entry[3:])
_HEADS, _QUALIFIERS = Vocabulary(POSTS), Vocabulary(QUALIFIERS)
#: Where a head may end: its last two characters, each of them one of some head's. None has fewer.
_TAIL = re.compile("(?<=[{}])[{}]".format(*("".join(sorted({head[k] for head in _HEADS.words})) for k in (-2, -1))))
#: What qualifiers begin with.
_QUALIFYING = frozenset(word[0] for word in _QUALIFIERS.words)
#: Each two characters beside each other in a head.
_WITHIN_HEADS = frozenset(head[k : k + 2] for head in _HEADS.words for k in range(len(head) - 1))

#: What is no part of a title only where something else does not stand beside it. The longest alternative comes first.
_BREAK_BESIDE = (
    r"(?:新聘任的?|最后(?!一)|特邀嘉宾(?=原|[省市县区州])|往(?!来|昔|届)|特邀|选举(?!委|办)|接待(?!办|室|处|中心|科|站|员)|同志(?!们)|[要再前回]去|慰问(?!团|组|品)|采访(?!团|组|中心|部)|报告(?!团)|代表(?=[省市县区州盟旗])|传达(?:学习)?|提名(?!奖)|受理(?!员)|组织(?=[省市县区州])|(?<!监)委派|(?:帮扶|资助|救助)(?!人|者|干部|队|工作|单位|企业|联系|责任|小组|组|办|中心|对象|户|成员|站|管理|基金|会|学生|服务|协会)|许|中共(?=中央政治局)|在[校读职岗逃]|已故(?:的|著名)?"
    r"|(?<![迎对承间直连焊交衔])接(?![待线力收访班种生诊警送])|(?:该|(?<!日)本)(?:公司|集团|企业|单位|中心|社区|[院校局市县村镇会厂店行所区队站组部]|次(?:会议|大会))?(?![报地])|率(?=[省市县区州盟旗镇乡])|替(?![补换身代工班])|受(?![助灾捐援益奖])|(?:[了着是向由被把将让给从在]|(?<!(?<!入)党)的(?!士)|(?<![数证])据)|我(?=[省市县区州校院镇乡村])(?![省市县区州镇乡村]委)[省市县区州校院镇乡村]|(?<![作成行勇])为(?!民|农)|(?<![热地一寒温林])带(?!头|货|教|动|路|岭|状)|(?<![响适效反供])应(?!急|用|对|届|城|县)"
    r"|(?<!应)对(?!外|口|台|俄|话|阵)|[与跟及](?!其)|(?<![陪共协大合])同(?!心|德|仁|济|安|江|创|志|乡|学|业|胞|盟|步|城|行)|(?<![报来])到(?!会|位)|(?<!财)(?<!农)经(?!济|合|作|联|理|营|信|开|纪|贸|发|协|管|办|侦|络|销|贸|典|视)|过(?!渡|桥)|随(?![军队迁行州县车船机员同])"
    r"|和(?!法制|平(?!州)|田|县|顺|布克|硕|静|龙|政|林格尔|谐|美|睦|社会保障|城乡|旅游|信息化|改革|计划生育|体育|科技|生态|应急|草原|草局|数字|网络|技术|卫生|传媒|民政|商务|水|国土|自然|规划|交通|环境|电影|出版|发展|知识|服务|技师|国际|合|记|兴|光|丰|盛|泰|信|润|源|达|一|三|东|西|南|北|安|园|家|众))"
)
#: Words after which a title begins, because they cannot be part of one.
_BREAK_WORDS = f"(?:{any_of(words('before_titles', 'always'))}|{_BREAK_BESIDE})"
# Each begins with a character that it names: most places of a text are left at once.
_BREAK = re.compile(f"(?=[{''.join(sorted(set(re.findall(f'[{HAN}]', _BREAK_WORDS))))}]){_BREAK_WORDS}")
_DATE_PREFIX = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:[至\-—](?:\d{1,2}月)?\d{1,2}日)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚|夜间)?|\d{1,2}[：时点]\d{0,2}分?(?:许|左右)?|[今去]年|(?:\d{1,3}|[一二三四五六七八九十]{1,3})岁的?|本报|记者(?!站)|\d[\d,.]*[万千百余多]*元"
)
_ADVERBS = re.compile(
    r"^(?:有|又|也|还|并|且|再|即|便|就|才|仍|现|新|时|兼|会同|连同|及|与|和|由|请|名|叫|位|等|其|而|但|因|因为|虽|若|如|当|称|说|则|便是|看到|得知|只见|以|经|据|到|另|都|已|特|随|我是|我叫|自己是|本是)+(?=[省市县区州盟旗镇乡村副原党团工校院班所局科处队支老驻])"
)
#: Adjectives before a title that are no part of it.
_ADJECTIVE = re.compile(r"(?:好$|年轻|热心|普通|著名|知名|爱心|欠薪|同村|当地|本地|附近|身边|有名的?|好心)")
#: 以市委书记X为团长的: but 以色列总理, 以岭药业董事长.
_HEADED_BY = re.compile("以(?![色岭])")
#: 爱心企业代表: what the word before is part of, no adjective.
_OF_BODIES = re.compile("企业|商家|商户|单位|团体|组织|协会|机构|车队|超市|驿站")
#: 渭口籍战士: where someone is from; but 外籍教师.
_OF_ORIGIN = re.compile(rf"[{HAN}]{{2,4}}(?<!外)籍$")
#: 傈僳族老党员: the people someone is of, right before the post.
_OF_A_PEOPLE = re.compile(rf"{any_of(words('peoples'))}(?:老|女|男|青年|少年|退休)?$")
_DELIMITERS = frozenset("，。；：！？（）《》〈〉【】\n…—　△▲○●◆◇□■★☆·※")


#: What makes a post's word part of a body or an event: 常委会, 代表大会, 主任会议, 书记处, 居民区.
_BODY_AFTER = re.compile(
    r"(?<=居民)[区楼点]|群(?=[里内中聊主])|会(?!泽|见|晤|同|商)|台|班子|区党|区内|委员会|小组(?!长)|节|文化宫|学院|进修学校|学校|医院|协会|少年宫|之家|文书|大会|会议|办公|团(?!结)|级|处(?!长)|联席|热线|接待日|信箱|岗位|职务|职责|队伍|人选|名单|任期|工作|培训|身份|制度|角色|(?<=指挥)(?:中心|部|室|所|平台|系统|棒|车|沙盘|大厅)"
)


def posts(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """The heads of posts in the text: start, end, and class (`official`, `other`, `group`); the longest at each end."""
    limit = len(text) if end is None else end
    for match in _TAIL.finditer(text, start, limit):
        stop = match.end()
        size = _HEADS.longest_before(text, stop, start)
        if size and not _BODY_AFTER.match(text, stop):
            yield stop - size, stop, _CLASS[text[stop - size : stop]]


def post_at(text: str, position: int) -> int:
    """The length of the post, qualifiers included, that begins at a place (副市长); 0 where none does."""
    size = _HEADS.longest_at(text, position)
    if size:
        return size
    if text[position : position + 1] not in _QUALIFYING:
        return 0
    for size in _QUALIFIERS.sizes_at(text, position):
        head = _HEADS.longest_at(text, position + size)
        if head:
            return size + head
    return 0


def post_at_plain(text: str, position: int) -> int:
    """The length of the head that begins at a place; 0 where none does."""
    return _HEADS.longest_at(text, position)


def is_after_foreigners(post: str) -> bool:
    """Whether a post, with 副 before it or not, is one that stands after the names of foreigners (总统, 副首相)."""
    return post.removeprefix("副") in _AFTER_FOREIGNERS


def within_longer(text: str, start: int, end: int) -> bool:
    """Whether a head that begins within `text[start:end]` goes on beyond it: 委员 of 委员长."""
    return text[end - 1 : end + 1] in _WITHIN_HEADS and any(
        _HEADS.longest_at(text, place) > end - place for place in range(start, end)
    )


def qualified_start(text: str, start: int, limit: int) -> int:
    """Where a post begins with its qualifiers: 副 or 常务副 before 市长."""
    while size := _QUALIFIERS.longest_before(text, start, limit):
        start -= size
    return start


def ends_with_post(text: str, start: int, end: int) -> str | None:
    """The class of the post that `text[start:end]` ends with, or None."""
    size = _HEADS.longest_before(text, end, start)
    return _CLASS[text[end - size : end]] if size else None


def head_before(text: str, end: int, limit: int) -> int:
    """The length of the post's head that ends at a place; 0 where none does."""
    return _HEADS.longest_before(text, end, limit)


def segment_start(text: str, end: int, limit: int) -> int:
    """Where the 、-segment that ends at `end` begins: after the last sign before it (quoted words are passed over)."""
    position = end
    while position > limit:
        character = text[position - 1]
        if character == "”":
            opening = text.rfind("“", max(limit, position - 14), position - 1)
            if opening < 0 or "，" in text[opening:position] or "。" in text[opening:position]:
                return position
            if position == end and not _is_quoted_qualifier(text, opening, position):
                return position
            position = opening
            continue
        if character == "）" and position < end:
            opening = text.rfind("（", max(limit, position - 12), position - 1)
            if opening < 0 or opening == limit or not _in_title(text[opening + 1 : position - 1]):
                return position
            position = opening
            continue
        if character in _DELIMITERS or character in "、“”‘’":
            return position
        position -= 1
    return position


def _is_quoted_qualifier(text: str, opening: int, end: int) -> bool:
    """正在等客的“摩的”司机, “网红”主播: whether a short word in quotation marks begins a title."""
    return (
        end - opening <= _LONGEST_QUOTED
        and text[end - 2] not in "！？，。"
        and (opening == 0 or text[opening - 1] in _DELIMITERS or text[opening - 1] in "的、")
    )


#: The longest word in quotation marks, with these, that begins a title.
_LONGEST_QUOTED = 6
_IN_TITLE = re.compile(rf"[{HAN}、\d]{{1,10}}")
#: What in brackets is said of a person, and is no title.
OF_A_PERSON = re.compile("[女男族岁]")
_NOTE = re.compile("（[^（）]*）$")
_TITLES_JOINED = re.compile("[、兼]")


def _in_title(text: str) -> bool:
    return bool(_IN_TITLE.fullmatch(text)) and not OF_A_PERSON.search(text)


#: Those whom a post names without their names.
_SEVERAL = re.compile("全体|^各|其他")
#: How far before its head a title can begin.
_LONGEST_TITLE = 120


def title_start(text: str, post_start: int, limit: int, is_name_end: set[int]) -> int:
    """Where the title begins whose head begins at `post_start`.

    Args:
        text: Clean text.
        post_start: Start of the head.
        limit: Start of the block.
        is_name_end: Places where a name is known to end; a title does not reach over one.
    """
    limit = max(limit, post_start - _LONGEST_TITLE)
    segment = segment_start(text, post_start, limit)
    begin = _within_segment(text, segment, post_start, is_name_end)
    if begin > segment > limit and text[segment - 1] == "、" and _ADJECTIVE.fullmatch(text, segment, begin):
        if segment - 1 not in is_name_end and ends_with_post(text, limit, segment - 1) in ("official", "other"):
            # 文化局副局长、著名作家: within a title the adjective stays.
            begin = segment
    # Chained with 、: the segment before is a title itself where it ends in a post.
    while begin > limit and text[begin - 1] == "、" and begin - 1 not in is_name_end:
        end = begin - 1
        if not ends_with_post(text, limit, end):
            break
        start = _within_segment(text, segment_start(text, end, limit), end - head_before(text, end, limit), is_name_end)
        if start >= end or not ends_with_post(text, start, end) or _addressed(text, start, end):
            break
        if start in is_name_end or _SEVERAL.search(text, start, end):
            # 马兰研究员、院长岳锋; 全体委员、主任岳锋: a title of others.
            break
        begin = start
        if start > limit and text[start - 1] != "、":
            break
    return begin


def title_end(text: str, end: int) -> int:
    """Where a title ends whose head ends at a place: 同志 after 领导 is none of it.

    Example:
        >>> title_end("市领导同志岳锋", 5), title_end("市长岳锋", 2)
        (3, 2)
    """
    return end - 2 if text.startswith("领导同志", end - 4) else end


def without_adjective(text: str, start: int, end: int) -> int:
    """Where a title begins after what is said of its bearer: 著名 before 画家."""
    adjective = _ADJECTIVE.match(text, start, end)
    return adjective.end() if adjective and adjective.end() < end else start


def _addressed(text: str, start: int, end: int) -> bool:
    """郑县长: a surname and a post are another person, no title."""
    return (
        SURNAMES.get(text[start]) == "c"
        and text[start] not in DIVISION_ENDS  # 区人大代表
        and surname_at(text, start) > 0
        and post_at_plain(text, start + 1) == end - start - 1
        and not post_at_plain(text, start)
        and not _QUALIFIERS.longest_before(text, start + 1, start)
    )


#: Bodies whose names name two things: 县疫情防控和经济运行领导小组, and what the first of two bodies ends in.
_ONE_BODY = re.compile("领导小组|指挥部|委员会|办公室|工作组|专班|协会|学会|联合会|促进会|研究会")
#: 经济与管理学院, 系统科学与工程研究院: what comes after 与 in the name of one body.
_FACULTY = re.compile(rf"(?:(?![省市县区州镇乡])[{HAN}]){{1,6}}?(?:学院|研究院|研究所|实验室|研究中心|学部|学系)")
#: 海洋与渔业局, 应急减灾与公共服务司.
_OFFICE = re.compile(rf"(?![省市县区州镇乡旗盟国中])(?:(?![省市县区州镇乡与和])[{HAN}]){{2,7}}[局司处科]")
_BODY_ENDS = re.compile("(?:[委局厅办会部院署司处科室组团队镇乡村市县区省]|政府|政协|人大|公司|中心|集团|学校|大学)$")


#: What has a name of its own choice, 和 among its characters.
_COMPANY = re.compile("公司|集团|药业|实业|商贸|置业|合作社|酒店|[工药]厂")


def _within_segment(text: str, start: int, end: int, is_name_end: set[int]) -> int:
    """The start of the title within its segment: after the last break word, date or name."""
    for position in range(end, start, -1):
        if position in is_name_end:
            start = position
            break
    start = after_the_sentence(text, start, end)
    for match in _BREAK.finditer(text, start, end):
        if match.end() == end and _BREAK.match(text, match.start()) is None:
            # 帮扶|协会会长: the head goes on with the word.
            continue
        if match.group() == "和" and match.start() == start + 1 and _COMPANY.search(text, match.end(), end):
            # 正和机械有限公司: no conjunction after one character.
            continue
        if (opening := text.rfind("“", start, match.start())) >= 0 and text.find("”", opening, match.start()) < 0:
            # “摩的”司机
            continue
        if (match.end() < end or match.group() != "特邀") and not (
            start + 2 <= match.start()
            and (
                (match.group() == "和" and _ONE_BODY.search(text, match.end(), end))
                or (match.group() == "与" and _FACULTY.match(text, match.end(), end))
                or (
                    match.group() == "与"
                    and _OFFICE.match(text, match.end(), end)
                    and not ends_with_post(text, start, match.start())
                )
            )
            and not _BODY_ENDS.search(text, start, match.start())
        ):
            # 特邀委员 is one title, and so is 县疫情防控和经济运行领导小组组长.
            start = match.end()
    for match in _DATE_PREFIX.finditer(text, start, end):
        start = match.end()
    if (start > 0 and text[start - 1] == "—" and text[start : start + 1] in "记访") or _HEADED_BY.match(
        text, start, end
    ):
        start += 1
    for pattern in (_ADJECTIVE, _OF_A_PEOPLE, _OF_ORIGIN):
        adjective = pattern.match(text, start, end)
        if adjective and not (adjective.group() == "爱心" and _OF_BODIES.match(text, adjective.end())):
            start = adjective.end()
    adverbs = _ADVERBS.match(text[start : end + 1])
    if adverbs and start + adverbs.end() <= end:
        start += adverbs.end()
    return after_the_sentence(text, min(start, end), end)


@lru_cache(maxsize=2**13)
def is_official(title: str) -> bool:
    """Whether a title makes its bearer an official: it leads or represents, rather than name an occupation.

    Example:
        >>> is_official("立案庭庭长"), is_official("主任医师"), is_official("市领导"), is_official("主席（提名）")
        (True, False, True, True)
    """
    for part in _TITLES_JOINED.split(title):
        part = _NOTE.sub("", part)
        if ends_with_post(part, 0, len(part)) in ("official", "group"):
            return True
    return False
