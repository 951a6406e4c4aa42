"""Meetings that an article reports: what each was called, who called it, where, who presided, who was there, what it did.

A meeting is found by what opens its report: a body or a person 召开, or a meeting that 在…召开. What follows belongs to it
until the next one opens.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..lexicon import entries, words
from ..page import Article, Block
from ..printed import HAN
from . import dates
from .people import Mention, Roster

Place = tuple[int, int]

_HEAD_CLASS = {entry[0]: entry[1] for entry in entries("meeting_heads")}
_LONGEST_HEAD = max(map(len, _HEAD_CLASS))
_COUNTED = re.compile(
    r"(?:[一二两三四五六几多\d]+[个次场]|系列|多个|有关|相关|一系列)(?:重要|专题)?(?:会议|大会|座谈会|会)$"
)
_GENERIC = frozenset(("会议", "大会", "会", "了会议", "一次会议"))

HOLD = re.compile(
    r"(?=[共分亲受主组牵召举开闭])(?P<preside>(?:共同|分别|亲自|受委托)?(?:主持|组织|牵头|召集)(?:并)?)?(?P<verb>召开|举行|举办|开幕|闭幕|闭会|开展|召集|组织(?=学习)|开(?=会|了[^，。]{0,12}会))(?:了|过)?"
)
#: What can stand between a meeting's name and 召开: when, where and how.
_HELD_WORD = re.compile(
    r"于?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-—](?:\d{1,2}月)?\d{1,2}日)?|\d{1,2}日|[昨今前][日天晚]|近日|日前|上午|下午|晚上|晚|隆重|胜利|正式|如期|顺利|圆满|视频|线上|分别|集中|同步|成功|已|\d{1,2}月\d{1,2}(?=[上下]午)|\d{1,2}[时点：]\d{0,2}分?许?"
)
_HELD_PHRASE = re.compile(
    r"(?=[在于以采通])(?:在(?P<at>[^，。；]{1,40})|于(?P<on>[^，。；]{1,30})|(?:以|采取|通过)[^，。；]{2,14}?(?:形式|方式))"
)
_BEFORE_COMMA = re.compile(r"(?:在[^，。；]{2,24}(?:后|之后|之际|基础上))?")
_IN_PLACE = re.compile(r"在(?P<place>[^，。；]{1,40}?)(?:主会场)?(?=隆重|胜利|正式|如期|顺利|圆满|以|采取|通过|同步|$)")
_NOT_HELD = re.compile(
    r"(?:要|将|拟|定期|每[年月周天日季]|曾|计划|准备|应|应当|多次|可|需|须|及时|适时|不得|凡|筹备|推迟|取消|延期|按期|即将|预计|近期将|累计|共|没有|未|适合|停止|暂停|今后|如需|申请|以|能|为|拟于|定于|决定|同意|建议|批准|关于|暂缓|已经?|首次|自|从|经常|坚持)(?:组织|分别|联合|专门|抓紧|共|陆续)?$"
)
_SEVERALLY = re.compile(r"分别(?:主持)?(?:召开|举行)")
_ADVERB = re.compile(
    r"(?:隆重|联合|分别|再次|专门|及时|又|连夜|紧急|正式|胜利|组织|继续|相继|先后|随即|随后|接着|还|也|并|共同|集中|统一|视频|线上|专题|如期|同步|今日|昨日|首次|第[一二三四五六七八九十\d]+次|已|套|陆续|同时|迅速|立即|第一时间|提前|依法|顺利|现场)$"
)
_PLACE_PHRASE = re.compile(
    r"在(?P<place>[^，。；]{1,40}?)(?P<main>主会场)?(?:设主会场)?(?:隆重|胜利|正式|如期|顺利|圆满|主持|组织|联合|以视频[^，。；]{0,8})*$"
)
#: Whom a meeting is held with: 在迎宾馆与某集团举行.
_WITH = re.compile("[与同跟](?!心|济|学|仁|德)[^与同跟]{3,}$")
_NOT_PLACE = re.compile(
    r"^(?:这里|那里|此|此间)$|(?:期间|之际|之后|以后|时|后|前|前夕|基础上|前提下|情况下|过程中|指导下|领导下|当天|当日|上午|下午|[日月年]|背景下|来临|同时|形势下|声中|掌声|氛围中|气氛中|线上|全[省市县区]|范围内?)$"
)
_BARE_PLACE = re.compile(
    rf"(?:我|全|本|该|各|我们|和)?[{HAN}]{{0,5}}(?:省|市|县|区|州|旗|盟|镇|乡|村|街道|新区|开发区|我|地)$|(?:我们|他们|大家|全市|全县|全区|全省|全州|我市|我县|我区|我省|我州|当地|各地|各级|各地区|各县市区|各单位|全国)$"
)
_LEAD_TIME = re.compile(
    r"^(?:(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-—、](?:\d{1,2}月)?\d{1,2}日)?|\d{1,2}日(?:至\d{1,2}日)?|昨[日天晚]|今[日天]|前[日天]|近日|日前|当[日天晚]|连日来|随后|接着|同日|会后|之后)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?(?:\d{1,2}[时点：]\d{0,2}分?(?:许|左右)?)?)"
)
_CLAUSE_BREAK = frozenset("，。；：！？\n")
_NAME_LEAD = re.compile(
    r"^(?:为期[^的]{1,8}的|由[^的，]{2,30}(?:主办|组织|承办|召开|举办)的|备受[^的]{1,6}的|[一二两三]天的|这次|此次|本次|首届(?=的)|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上|晚)?|昨[日天]|今[日天])"
)

_SET_VENUE = re.compile(r"在(?P<place>[^，。；]{2,24}?)(?:设|设立)?主会场")
_ATTENDED = re.compile(
    r"(?:出席|参加)(?:了)?(?P<name>[^，。；“”]{2,40}?(?:会议|大会|座谈会|推进会|动员会|现场会|调度会|部署会))(?=并|[，。])"
)
_MAIN_VENUE = re.compile(
    rf"主会场(?:设在|设于|设|在|：)?(?P<place>[{HAN}0-9]{{2,20}}(?:会议室|会议厅|会议中心|礼堂|大会堂|会堂|报告厅|酒店|宾馆|行政中心|演播厅|影剧院|剧院|中心|体育馆|楼|室|厅))"
)
_IN_SESSION = re.compile(r"在(?P<name>[^，。：]{2,40}?(?:会议|会))上")
_SESSION = re.compile(
    rf"(?:在)?(?:随后(?:召开|举行)的)?(?P<name>[{HAN}]{{0,8}}?(?:座谈会|汇报会|推进会|现场会|调度会|协商会|反馈会))上[，]"
)
_TALKED = re.compile("(?<=[与同和])?[^，。]{0,20}(?:座谈|会谈|洽谈)(?=[，。])")
_PRESENT = re.compile(
    r"出席|参加|列席|到会|与会|参会|收听收看|就座|在座(?!谈)|莅会|莅临|见证|旁听|在主会场|在分会场|在各分会场|受邀|应邀|观摩|到场|收看|座谈(?!会|纪要)"
)
_ACCOMPANY = re.compile(r"陪同|随同")
_PRESENT_LIST = re.compile(
    r"(?:出席|参加|列席|到会|就座|参会|在主席台)[^，。；、]{0,16}?(?:的)?(?:(?:还|也|主要|市|县|区|省|州|各位)*(?:领导|嘉宾|同志|人员|代表|有关)*(?:还)?有|是|：|领导有|领导：|领导同志有|为)"
)
_PRESIDE = re.compile(r"(?:[^，。；]{0,8}?)主持(?!人|工作|市|县|区|日常|全面|正义|公道|这项|节目)")
_PRESIDED_BY = re.compile(r"由(?:[^，。；]{0,40}?)$")
_SPEAK = re.compile(
    r"讲话|致辞|致词|发言|汇报|报告|述职|表态|宣读|宣布|传达|通报|介绍|说明|点评|部署|安排|解读|回应|回答|领学|领读|宣誓|辅导|授课|作(?:了)?[^，。；]{0,14}(?:讲话|报告|说明|点评|发言|汇报|部署|安排|检查|辅导|讲解|解读|介绍|动员|总结|回应|交流|通报|批评)|提出[^，。；]{0,10}(?:意见|建议|要求)|交流|建言|对照检查|总结|讲解|领誓|主讲|讲授|致[^，。；]{0,4}[词辞]|颁发|强调|要求|指出|表示|认为|提出|希望|号召|说|讲述|建议"
)
_ABSENT_BEFORE = re.compile(
    r"(?:受|委托|代表|向|对|把|将|为|给|关于|接受|免去|任命|选举|补选|根据|按照|传达|学习|贯彻|由于|祝贺|感谢|慰问|观看|缅怀|与|和|同|请|看望|会见)$"
)
_ABSENT_AFTER = re.compile(
    r"(?:同志)?(?:委托|因[^，。；]{0,10}请假|请假|因公|因事|因病|缺席|作出|的[讲重指批]|重要|批示|指示|同志的|等同志的|辞去|为|任|当选|以\d|票|职务|在北京|主持编|所作|来信)"
)
#: What stands between the names of a list.
_AND = frozenset(("、", "和", "与", "及", "以及"))
_ALL_MEETINGS = re.compile(r"(?:参加|出席|列席)(?:了)?(?:上述|以上|[两三四五二])个?(?:项)?(?:会议|活动)")


@dataclass
class Attendee:
    """Someone named as present."""

    mention: Mention
    role: str


@dataclass
class Meeting:
    """A meeting by the places of its facts in the article's clean text.

    Attributes:
        start: Where its report begins.
        end: Where it ends.
        hold: The place of the verb (召开).
        names: Places of the names it is called by, in lead and headings.
        organizer: Place of the body that calls it.
        location: Place of the venue.
        chair: The mention of who presides, the first where several do.
        caller: The mention of who calls it, the first where several do.
        beside: The others who call it or preside with the first.
        date: Its date in the report, None where the article's holds.
        part: Place of a word for the part of the day that stands without a date.
        follows: Told with 随后 or 接着: the day of the one before.
        attendees: Who was there.
        agenda: Places of the clauses that say what it did.
        scopes: The stretches of body that report it, in order.
    """

    start: int
    end: int
    hold: Place
    names: list[Place] = field(default_factory=list)
    organizer: Place | None = None
    location: Place | None = None
    chair: Mention | None = None
    caller: Mention | None = None
    beside: list[Mention] = field(default_factory=list)
    date: dates.Found | None = None
    part: Place | None = None
    follows: bool = False
    severally: bool = False
    inspection: bool = False
    attendees: list[Attendee] = field(default_factory=list)
    agenda: list[Place] = field(default_factory=list)
    scopes: list[Place] = field(default_factory=list)
    guesses: list[tuple[str, str]] = field(default_factory=list)


#: How long a sentence can be, a clause of it before 召开, and how many meetings an article can report: what goes beyond
#: is no page of the genre, and is not looked through for each meeting anew.
LONGEST_SENTENCE, LONGEST_CLAUSE, MOST_MEETINGS = 1_000, 200, 100
#: How many meetings before it a meeting is compared with.
_COMPARED = 20
_SENTENCE_STOP = re.compile("[。！？；\n]")
_INSPECTION = re.compile("调研|视察|检查|考察|走访|慰问|看望|督导|指导|暗访|查看")


def meeting_head(text: str) -> str | None:
    """The class of the word for an event that a text ends in: `meeting`, `ceremony`, `other`, or None.

    Example:
        >>> meeting_head("市政府第47次常务会议"), meeting_head("项目签约仪式")
        ('meeting', 'ceremony')
    """
    for size in range(min(_LONGEST_HEAD, len(text)), 0, -1):
        kind = _HEAD_CLASS.get(text[-size:])
        if kind:
            return kind
    return (
        "meeting"
        if re.search(
            r"(?:(?:常委|党组|党委|全体|中心组)(?:（扩大）|扩大)|例|协商|推进|座谈|部署|调度|研判|动员|表彰|总结)会$|会议$",
            text,
        )
        else None
    )


def _head_before(text: str, start: int, end: int) -> str | None:
    """The class of the word for an event that `text[start:end]` ends in, quotation marks after it passed over."""
    return meeting_head(text[max(start, end - _LONGEST_HEAD - 4) : end].rstrip("”"))


def _name_after(text: str, start: int, limit: int) -> Place | None:
    """The meeting's name that begins at `start`: the longest stretch of the clause that ends in a word for a meeting."""
    end = start
    depth = 0
    while end < limit and end - start < 90:
        c = text[end]
        if c in "“《（":
            depth += 1
        elif c in "”》）":
            depth -= 1
        elif (c in _CLAUSE_BREAK and depth <= 0) or c == "\n":
            break
        end += 1
    for stop in range(end, start, -1):
        tail = text[stop - 1]
        if tail in "会议学习谈坛”）":
            candidate = text[start:stop]
            kind = meeting_head(candidate.rstrip("”"))
            if (
                kind == "meeting"
                and candidate.count("“") == candidate.count("”")
                and candidate.count("（") == candidate.count("）")
            ):
                rest = text[stop:end]
                if re.match(
                    r"(?:精神|纪要|有关事[宜项]|相关事[宜项]|会前|会后|筹备|上|期间|召开|举行|室|厅|中心|员|长|的(?!通知))",
                    rest,
                ) and not re.match(r"上?$", rest):
                    continue
                return start, stop
            if kind in ("ceremony", "other") and stop == end:
                return None
    return None


def _clause_start(text: str, position: int, limit: int) -> int:
    limit = max(limit, position - LONGEST_CLAUSE)
    depth = 0
    while position > limit:
        c = text[position - 1]
        if c in "”》）":
            depth += 1
        elif c in "“《（":
            depth = max(0, depth - 1)
        elif (c in _CLAUSE_BREAK and depth == 0) or c == "\n":
            break
        position -= 1
    return position


def _sentence_start(text: str, position: int, limit: int) -> int:
    limit = max(limit, position - LONGEST_SENTENCE)
    return max(limit, *(text.rfind(sign, limit, position) + 1 for sign in "。！？；\n"))


def _sentence_end(text: str, position: int, limit: int) -> int:
    limit = min(limit, position + LONGEST_SENTENCE)
    match = _SENTENCE_STOP.search(text, position, limit)
    return match.end() if match else limit


def _held_tail(text: str, start: int, end: int) -> bool:
    """Whether nothing but when, where and how stands in `text[start:end]`: 于2月9日在市政府."""
    reached, position = {start}, start
    while position < end:
        if position in reached:
            for match in (_HELD_WORD.match(text, position, end), _HELD_PHRASE.match(text, position, end)):
                if match is None:
                    continue
                # A place ends anywhere.
                place = next((name for name in ("at", "on") if match.groupdict().get(name)), None)
                reached.update(range(match.start(place) + 1, match.end() + 1) if place else (match.end(),))
        position += 1
    return end in reached


_SENTENCE_SIGNS = re.compile("[“”\n。！？]")
#: What can stand between a name and what is said of its bearer.
_AFTER_NAME = re.compile(r"[（][^（）]{1,16}[）]|同志|女士|先生")
_BRACKETS_FIRST = re.compile(r"^(?:[（][^（）]*[）])")
_BROUGHT_IN = re.compile(r"(?:由|邀请|特邀)$")
_AFTER_LIST = re.compile(r"(?:等|等人|等同志|等领导|等[^，。]{0,14}(?:领导|负责人|同志|代表|委员))")
_BEFORE_OR_AFTER = re.compile(r"会前|会议开始前|会后|会议结束后|离开时")
_PRESIDES = re.compile(r"主持(?!人|工作|日常)")


class Reporter:
    """Reads the meetings of one article.

    Args:
        article: The article.
        index: Its index on the page.
        roster: The people of the page.
    """

    def __init__(self, article: Article, index: int, roster: Roster) -> None:
        self.article = article
        self.index = index
        self.roster = roster
        self.text = article.printed.text
        self.paragraphs = article.paragraphs
        self.starts = [block.start for block in self.paragraphs]
        self.ends_of_mentions = {mention.end for mention in roster.mentions[index]}
        self.opening = [match.start() for match in re.finditer("“", self.text)]
        self.closing = [match.start() for match in re.finditer("”", self.text)]
        self.inspections: dict[Place, int] = {}
        #: Whether the article tells of more meetings than are read.
        self.cut_off = False

    def within(self, start: int, end: int) -> list[Mention]:
        return self.roster.within(self.index, start, end)

    def block_at(self, position: int) -> Block | None:
        """The paragraph that a place stands in."""
        number = bisect_right(self.starts, position) - 1
        block = self.paragraphs[number] if number >= 0 else None
        return block if block is not None and position < block.end else None

    def quoted(self, start: int, position: int) -> bool:
        """Whether more quotations open than close between two places."""
        opened, closed = (
            bisect_left(places, position) - bisect_left(places, start) for places in (self.opening, self.closing)
        )
        return opened > closed

    # --- events ---

    def read(self) -> list[Meeting]:
        """The meetings, in printed order."""
        if not self.paragraphs or not re.search(
            "召开|举行|举办|集体学习|会上|开会|主持|开幕|闭幕|闭会|出席|参加", self.text
        ):
            return []
        meetings: list[Meeting] = []
        for number, block in enumerate(self.paragraphs):
            for meeting in self.events(block, number, meetings):
                if len(meetings) == MOST_MEETINGS:
                    self.cut_off = True
                    break
                meetings.append(meeting)
            if self.cut_off:
                break
        if not meetings:
            meetings = self.told_without_opening()
        if len(meetings) > 1 and any(m.severally for m in meetings):
            meetings = [m for m in meetings if not m.severally]
        self.bound(meetings)
        self.headline_facts(meetings)
        for meeting in meetings:
            if meeting.location is None:
                self.main_venue(meeting)
            self.presence(meeting, meetings)
            self.read_agenda(meeting)
        return meetings

    def events(self, block: Block, number: int, earlier: list[Meeting]) -> Iterator[Meeting]:
        text = self.text
        for match in HOLD.finditer(text, block.start, block.end):
            verb_start, verb_end = match.start(), match.end()
            if match["verb"] in ("开展", "组织", "召集") and not re.match(
                r"[^，。；]{0,12}(?:集体学习|专题学习|座谈会|会议)", text[verb_end : verb_end + 24]
            ):
                continue
            if match["verb"] == "开展" and re.match(
                r"[^，。；]{0,16}会议(?:会前|会后|期间|筹备|精神)", text[verb_end:]
            ):
                continue
            clause = _clause_start(text, verb_start, block.start)
            subject = text[clause:verb_start]
            if _NOT_HELD.search(subject) and not re.search(r"(?:以|为|已|从|自|首次)(?:组织|分别|联合)?$", subject):
                continue
            if re.search(r"(?:将|拟|定|预计|计划)(?:于|在)[^，。；]{1,20}$", subject):
                continue
            if text[verb_end : verb_end + 1] in "以之前后期时过":
                continue
            if number > 0 and self.said(block, clause):
                continue
            meeting = self.by_object(block, match, clause) or self.by_subject(block, match, clause)
            if meeting is None:
                continue
            if not self.reported(meeting, block, number, clause, earlier):
                continue
            merged = self.same_event(meeting, earlier)
            if merged:
                continue
            yield meeting
        if number > 0 and earlier:
            self.again(block, earlier)

    def by_object(self, block: Block, match: re.Match[str], clause: int) -> Meeting | None:
        """…召开X会议: a body or a person is the subject."""
        text = self.text
        if match["verb"] in ("开幕", "闭幕", "闭会"):
            return None
        start = match.end()
        past = text[start : start + 1] == "的"
        if past:
            start += 1
        name = _name_after(text, start, block.end)
        if name is None:
            if match["verb"] == "开":
                name = (match.end(), match.end() + 1)
            else:
                return None
        if past and not re.match(r"上[，,]?", text[name[1] :]):
            return None
        if _COUNTED.match(text, name[0], name[1]) and text[name[0] : name[0] + 2] != "一次":
            return None
        meeting = Meeting(block.start, block.end, (match.start(), match.end()))
        meeting.inspection = past
        if text[name[0] : name[1]] not in _GENERIC:
            meeting.names.append(name)
        meeting.severally = (
            bool(_SEVERALLY.search(text[max(clause, match.start() - 4) : match.end()]))
            and "会" in text[name[0] : name[1]]
        )
        self.subject(meeting, block, clause, match.start(), bool(match["preside"] and "主持" in match["preside"]))
        return meeting

    def by_subject(self, block: Block, match: re.Match[str], clause: int) -> Meeting | None:
        """X会议在…召开: the meeting itself is the subject."""
        text = self.text
        if match["preside"]:
            return None
        verb = match.start()
        location: Place | None = None
        end = -1
        for stop in range(verb, clause + 2, -1):
            if (
                text[stop - 1] in "会议习坛”）"
                and _head_before(text, clause, stop) == "meeting"
                and _held_tail(text, stop, verb)
            ):
                end = stop
                break
        tail = end
        if end < 0 and clause > block.start and text[clause - 1] == "，" and _held_tail(text, clause, verb):
            # X会议，于…在…举行; X会议在完成各项议程后，…闭幕.
            previous = _clause_start(text, clause - 1, block.start)
            for stop in range(clause - 1, previous + 2, -1):
                if (
                    text[stop - 1] in "会议习坛”）"
                    and _head_before(text, previous, stop) == "meeting"
                    and _BEFORE_COMMA.fullmatch(text, stop, clause - 1)
                ):
                    tail, clause, end = clause, previous, stop
                    break
        if end < 0:
            return None
        for place in _IN_PLACE.finditer(text, tail, verb):
            if not _NOT_PLACE.search(place["place"]):
                location = (place.start("place"), place.end("place"))
        start = clause
        lead = _LEAD_TIME.match(text[start:end])
        if lead:
            start += lead.end()
        lead = _NAME_LEAD.match(text[start:end])
        if lead:
            start += lead.end()
        # What a web page sets before its headline: V视 | 【两会】….
        start = max(start, *(text.rfind(sign, start, end) + 1 for sign in "】|｜"))
        # The name's own first part can stand before a 、.
        meeting = Meeting(block.start, block.end, (match.start(), match.end()), location=location)
        name = text[start:end]
        if not name or name.startswith(("的", "在")) or (re.match(r"(?:会议|大会|全会|会)$", name) and not location):
            return None
        if (
            re.match(
                r"自(?!治)|从|在|据|对(?![口外])|到|参加|出席|经(?!济|营|贸|开)|传达|贯彻|按照|根据|落实|听取|关于",
                name,
            )
            or "了" in name[:2]
            or "宣布" in name
        ):
            return None
        if (
            self.within(start, end)
            and not re.search("[“”]", name)
            and any(m.start == start for m in self.within(start, end))
        ):
            return None
        if name not in _GENERIC:
            meeting.names.append((start, end))
        if "的" == text[match.end() : match.end() + 1]:
            return None
        self.date_before(meeting, block, match.start())
        return meeting

    def subject(self, meeting: Meeting, block: Block, clause: int, verb: int, presides: bool) -> None:
        """Who calls the meeting, where, and when: from the words before the verb."""
        text = self.text
        end = verb
        while end > clause:
            adverb = _ADVERB.search(text[clause:end])
            if not adverb:
                break
            end = clause + adverb.start()
        place = _PLACE_PHRASE.search(text[clause:end])
        if (
            place
            and not _NOT_PLACE.search(place["place"])
            and not self.within(clause + place.start("place"), clause + place.end("place"))
        ):
            start = clause + place.start("place")
            meeting.location = (start, start + len(_WITH.sub("", place["place"])))
            end = clause + place.start()
            while end > clause:
                adverb = _ADVERB.search(text[clause:end])
                if not adverb:
                    break
                end = clause + adverb.start()
        elif place and place["place"]:
            timing = _PLACE_PHRASE.search(text[clause:end])
            if timing and _NOT_PLACE.search(timing["place"]) and timing.start() > 0:
                end = clause + timing.start()
        self.date_before(meeting, block, verb)
        # A person who is the subject.
        sentence = _sentence_start(text, verb, block.start)
        in_clause = list(self.within(clause, end))
        if presides or (in_clause and self.reaches(in_clause[-1], end)):
            people = in_clause or list(self.within(sentence, verb))
            person = next(
                (
                    m
                    for m in reversed(people)
                    if not _ABSENT_BEFORE.search(text[max(block.start, self.title_start(m) - 2) : self.title_start(m)])
                ),
                None,
            )
            if person is not None:
                self.called_by(meeting, person, presides)
                return
        if in_clause and any(self.reaches(m, end) for m in in_clause):
            return
        if end <= clause and clause > sentence:
            # The subject stands before a comma: 市长X在A调研，并召开…
            people = self.within(sentence, clause)
            if people:
                self.called_by(meeting, people[0], presides)
            return
        start = clause
        lead = _LEAD_TIME.match(text[start:end])
        if lead:
            start += lead.end()
        start = self.after_adverbial(start, end)
        while start < end and text[start] in "●○△▲◆■□·※":
            start += 1
        dated = re.search(
            r"(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上|晚)?$|[昨今前][日天](?:上午|下午|晚上|晚)?$", text[start:end]
        )
        if dated:
            end = start + dated.start()
        about = re.search(r"(?:就|围绕|针对|召集)[^，]*$", text[start:end])
        if about:
            end = start + about.start()
        body = text[start:end]
        if (
            not body
            or all(_BARE_PLACE.fullmatch(part) for part in re.split("[与和、]", body))
            or _BARE_PLACE.fullmatch(re.split("[与和同]", body)[0])
            or len(body) > 40
            or re.search(r"[了过着]|并$|[“”]$", body)
        ):
            if body and in_clause:
                meeting.caller = in_clause[0]
            return
        if in_clause:
            meeting.caller = in_clause[0]
            return
        if meeting_head(body) == "meeting" and not re.search(
            r"(?:常委会|理事会|董事会|委员会|党委会|村委会|居委会|组委会|协会|学会|商会|联合会|促进会|总会|基金会|常务委员会|红十字会|慈善会|妇联|工会)$",
            body,
        ):
            return
        meeting.organizer = (start, end)

    def called_by(self, meeting: Meeting, person: Mention, presides: bool) -> None:
        """A person calls the meeting, and with the person all of the same list."""
        meeting.caller, *meeting.beside = self.jointly(person)
        if presides:
            meeting.chair = meeting.caller

    def jointly(self, person: Mention) -> list[Mention]:
        """市委书记A、市长B: all of the list in which a person is named, in printed order."""
        near = self.within(max(0, person.start - LONGEST_CLAUSE), person.end + LONGEST_CLAUSE)
        first = last = near.index(person)
        signs = _AND | {"，"} if self.text.startswith("共同", self.after_title(person)) else _AND
        while first and self.between(near[first - 1], near[first]) in signs:
            first -= 1
        while last + 1 < len(near) and self.between(near[last], near[last + 1]) in signs:
            last += 1
        return near[first : last + 1]

    def between(self, left: Mention, right: Mention) -> str:
        """What stands between two mentions and their titles."""
        return self.text[self.after_title(left) : self.title_start(right)]

    def after_adverbial(self, start: int, end: int) -> int:
        text = self.text
        match = re.compile(
            r"(?:为|为了|根据|按照|据悉|近日|日前|会前|会后|会上|记者获悉|其间|期间|随后|接着|之后|同日|当天|当日|同时|此外|目前|为此|针对[^，]*|围绕[^，]*|由|因此|于是|对此|截至目前)+"
        ).match(text, start, end)
        if match and match.end() < end:
            return match.end()
        return start

    def reaches(self, mention: Mention, end: int) -> bool:
        """The person, with a title after the name, is the clause's subject."""
        tail = self.text[mention.end : end]
        return (
            len(tail) <= 14
            or bool(
                re.match(r"(?:[（][^（）]*[）])?(?:一行)?(?:先后|又|还|在|到|率|深入|带领|前往|就|围绕|代表)", tail)
            )
            or not tail
        )

    def title_start(self, mention: Mention) -> int:
        before = [t[0] for t in mention.titles if t[1] <= mention.start and not mention.inherited]
        return min(before, default=mention.start)

    def date_before(self, meeting: Meeting, block: Block, verb: int) -> None:
        """The date in the same sentence before the verb, the nearest; or the part of the day alone."""
        text = self.text
        begin = max(block.start, verb - LONGEST_SENTENCE)
        begin = max(begin, *(text.rfind(sign, begin, verb) + 1 for sign in "。！？\n"))
        found = list(dates.find(text, begin, verb))
        semicolon = text.rfind("；", begin, verb)
        local = [f for f in found if f.start > semicolon]
        clause = _clause_start(text, verb, block.start)
        stretch = max(semicolon + 1, begin)
        if local:
            meeting.date = local[0] if len(local) == 1 else self.nearest(local, clause)
        else:
            part = dates.PART.search(text, stretch, verb)
            if part:
                meeting.part = (part.start(), part.end())
            elif found and semicolon < 0:
                meeting.date = found[-1]
            elif semicolon < 0 and begin > block.start and not found and block is self.paragraphs[0]:
                # An opening sentence without a date, the paragraph's own date before it.
                if self.first_date is not None and self.first_date.end <= begin:
                    meeting.date = self.first_date
        meeting.follows = bool(re.search(r"随后|随即|接着|会后|之后|会议结束后|紧接着", text[stretch:verb]))

    @cached_property
    def first_date(self) -> dates.Found | None:
        """The first date of the first paragraph."""
        lead = self.paragraphs[0]
        return next(dates.find(self.text, lead.start, lead.end), None)

    @staticmethod
    def nearest(found: list[dates.Found], clause: int) -> dates.Found:
        inside = [f for f in found if f.start >= clause]
        return inside[0] if inside else found[-1] if len(found) > 1 and found[-1].told_relative else found[0]

    def said(self, block: Block, position: int) -> bool:
        """The place stands in what somebody says, not in the report."""
        text = self.text
        start = block.start
        opening = text[start : min(position, start + 60)]
        if (
            re.search(r"(?:强调|要求|指出|表示|认为|提出|希望|号召|明确|决定|介绍|说)[，：]", opening)
            and text.rfind("。", max(start, position - 41), position) < 0
        ) or self.quoted(start, position):
            return True
        return bool(re.search(r"(?:强调|要求|指出|表示|希望)[，：]", opening)) and not re.search(
            r"(?:随后|接着|会后|当[日天]|\d日)", text[max(start, position - 30) : position]
        )

    def reported(self, meeting: Meeting, block: Block, number: int, clause: int, earlier: list[Meeting]) -> bool:
        """Whether the article reports the meeting, rather than mention one."""
        text = self.text
        sentence_start = _sentence_start(text, meeting.hold[0], block.start)
        sentence = text[sentence_start : _sentence_end(text, meeting.hold[1], block.end)]
        if (
            re.search(
                r"(?:获悉|了解到|据了解|据介绍|去年|上月|上周|前不久|此前|历年|以来，|多年来|曾)",
                text[sentence_start : meeting.hold[0]],
            )
            and number > 0
        ):
            return False
        if number == 0:
            return True
        named_person = meeting.caller is not None or meeting.chair is not None
        opens = clause - block.start <= 40 or sentence_start == block.start
        dated = meeting.date is not None or meeting.part is not None
        if dated and (named_person or meeting.organizer or meeting.names) and opens:
            return True
        if meeting.follows:
            return True
        if (
            not earlier
            and meeting.date is not None
            and meeting.date.start == sentence_start
            and (meeting.organizer or named_person)
        ):
            return True
        if meeting.inspection and opens:
            return True
        if sentence_start != block.start and not dated:
            return False
        if (
            not earlier
            and number <= 2
            and (named_person or meeting.organizer is not None or (meeting.names and opens))
            and bool(
                re.search(
                    "主持|出席|参加|讲话",
                    sentence + text[sentence_start + len(sentence) : sentence_start + len(sentence) + 120],
                )
            )
        ):
            return True
        return named_person and opens and bool(re.search(r"主持召开|召开", sentence)) and not earlier

    def same_event(self, meeting: Meeting, earlier: list[Meeting]) -> bool:
        """The same meeting told again: take what the second telling adds."""
        text = self.text
        for known in earlier[-_COMPARED:]:
            mine = [text[a:b] for a, b in meeting.names]
            theirs = [text[a:b] for a, b in known.names]
            alike = meeting.inspection and (
                not mine or any(t.endswith(mine[0][-3:]) or mine[0].endswith(t[-3:]) for t in theirs) or not theirs
            )
            same_name = bool(mine and theirs and mine[0] == theirs[0]) and (
                meeting.date is None
                or known.date is None
                or text[meeting.date.start : meeting.date.end] == text[known.date.start : known.date.end]
                or re.search(r"第[一二三四五六七八九十\d]+次", mine[0]) is not None
            )
            lead = self.paragraphs[bisect_left(self.starts, known.start)]
            if (
                not alike
                and mine
                and theirs
                and lead.start != meeting.start
                and self.on_the_way(known, lead)
                and (mine[0].endswith(theirs[0][-3:]) or theirs[0].endswith(mine[0][-3:]))
            ):
                # The lead only names it on the way; here its report begins.
                for field_name in ("start", "end", "hold", "date", "part"):
                    setattr(known, field_name, getattr(meeting, field_name))
                known.organizer = meeting.organizer or known.organizer
                known.location = meeting.location or known.location
                known.caller = meeting.caller or known.caller
                known.chair = meeting.chair or known.chair
                known.beside = meeting.beside if meeting.caller else known.beside
                known.names = (known.names + meeting.names)[-_COMPARED:]
                known.inspection = False
                return True
            if alike or same_name:
                if meeting.date is not None and meeting.inspection:
                    known.date = meeting.date
                    known.part = None
                if (meeting.start, meeting.end) not in known.scopes[-1:]:
                    known.scopes.append((meeting.start, meeting.end))
                return True
        return False

    def again(self, block: Block, earlier: list[Meeting]) -> None:
        """座谈会上，…: the report comes back to a meeting that the lead named on the way."""
        match = re.match(
            rf"(?:在)?(?:[{HAN}]{{0,12}}?)(?P<head>座谈会|会议|会|协商会|推进会|现场会|汇报会|调度会|反馈会)上[，]",
            self.text[block.start : block.start + 24],
        )
        if match and earlier:
            known = earlier[-1]
            if any(self.text[a:b].endswith(match["head"]) for a, b in known.names) or match["head"] in ("会议", "会"):
                known.scopes.append((block.start, block.end))

    def told_without_opening(self) -> list[Meeting]:
        """座谈会上，…: a session that the report never says was called."""
        text = self.text
        if self.article.continued:
            # The opening stands on another page; somebody presided or was present here.
            first, last = self.paragraphs[0].start, self.paragraphs[-1].end
            if re.search(
                r"主持会议|(?:出席|参加|列席)(?:了)?(?:会议|大会|全会)|在讲话中(?:指出|强调)", text[first:last]
            ):
                return [Meeting(first, last, (first, first))]
        lead = self.paragraphs[0]
        for attended in _ATTENDED.finditer(text, lead.start, lead.end):
            people = self.within(_sentence_start(text, attended.start(), lead.start), attended.start())
            if people and meeting_head(attended["name"]) == "meeting" and attended["name"] not in ("会议", "大会"):
                # 县委书记X出席全县工作会议并讲话: nothing else says that it was held.
                name = (attended.start("name"), attended.end("name"))
                meeting = Meeting(lead.start, lead.end, (attended.start(), attended.start() + 2), names=[name])
                self.date_before(meeting, lead, attended.start())
                return [meeting]
        for block in self.paragraphs:
            match = _SESSION.match(text, block.start, block.end)
            if not match:
                continue
            name = (match.start("name"), match.end("name"))
            meeting = Meeting(block.start, block.end, (name[1], name[1] + 1), names=[name])
            word = text[name[0] : name[1]]
            for earlier in self.paragraphs:
                if earlier.start >= block.start:
                    break
                for a, b in self.sentences(earlier.start, earlier.end):
                    if re.search(rf"(?:出席|参加|列席)(?:了)?{word}", text[a:b]):
                        meeting.scopes.append((a, b))
                    talked = _TALKED.search(text, a, b)
                    if talked:
                        self.date_before(meeting, earlier, talked.start())
            return [meeting]
        return []

    def bound(self, meetings: list[Meeting]) -> None:
        """Give every meeting the stretches of body that report it."""
        if not meetings:
            return
        text = self.text
        body_end = self.paragraphs[-1].end
        for number, meeting in enumerate(meetings):
            following = meetings[number + 1] if number + 1 < len(meetings) else None
            lead = self.paragraphs[bisect_left(self.starts, meeting.start)]
            again = list(meeting.scopes)
            if again and all(b <= meeting.start for _, b in again):
                meeting.scopes = [*again, (meeting.start, body_end)]
                meeting.end = body_end
                continue
            start = meeting.start
            same_lead_before = [m for m in meetings[:number] if m.start == meeting.start]
            if same_lead_before or self.on_the_way(meeting, lead):
                start = _sentence_start(text, meeting.hold[0], lead.start)
                if (following is not None and following.start == meeting.start) or same_lead_before:
                    start = max(start, text.rfind("；", lead.start, meeting.hold[0]) + 1)
            if following is None:
                end = body_end
            elif following.start == meeting.start:
                end = _sentence_start(text, following.hold[0], lead.start)
            else:
                end = following.start
                first = _sentence_start(text, following.hold[0], following.start)
                if first > following.start:
                    end = first if meeting.start < following.start else end
            if again and self.on_the_way(meeting, lead):
                meeting.scopes = [(start, lead.end), (again[0][0], end)]
            else:
                meeting.scopes = [(start, end)]
            meeting.start = start
            meeting.end = end
        # Meetings told in one paragraph: later paragraphs go to the one that they name.
        groups: dict[int, list[Meeting]] = {}
        for meeting in meetings:
            block = self.block_at(meeting.hold[0])
            assert block is not None
            groups.setdefault(block.start, []).append(meeting)
        for group in groups.values():
            if len(group) < 2:
                continue
            last = group[-1]
            lead = self.block_at(last.hold[0]) or self.paragraphs[0]
            tail = (lead.end, last.scopes[-1][1])
            if tail[0] >= tail[1]:
                continue
            last.scopes = [(last.scopes[0][0], lead.end)]
            current = last
            for block in self.paragraphs:
                if tail[0] <= block.start < tail[1]:
                    current = self.named_in(block, group) or current
                    current.scopes.append((block.start, block.end))
                    current.end = block.end

    def named_in(self, block: Block, group: list[Meeting]) -> Meeting | None:
        head = self.text[block.start : min(block.end, block.start + 40)]
        for meeting in group:
            if any(self.text[a:b] in head for a, b in meeting.names):
                return meeting
        people = self.within(block.start, block.start + 30)
        for meeting in group:
            chair = meeting.chair or meeting.caller
            if chair and any(m.name == chair.name for m in people):
                return meeting
        return None

    def on_the_way(self, meeting: Meeting, lead: Block) -> bool:
        """The lead tells an inspection or another event, and names the meeting on the way."""
        stretch = (lead.start, lead.end)
        place = self.inspections.get(stretch)
        if place is None:
            match = _INSPECTION.search(self.text, *stretch)
            place = self.inspections[stretch] = match.end() if match else lead.end + 1
        return place <= meeting.hold[0]

    # --- names and organizer ---

    def headline_facts(self, meetings: list[Meeting]) -> None:
        """What headings call the first meeting, and whom they name as the body that calls it."""
        if not meetings:
            return
        text = self.text
        first = meetings[0]
        gaps = sorted(self.article.printed.gaps)
        for block in self.article.headings:
            for match in _IN_SESSION.finditer(text, block.start, block.end):
                name = (match.start("name"), match.end("name"))
                if first.names and text[name[0] : name[1]].endswith(text[slice(*first.names[0])]):
                    first.names.append(name)
            for match in HOLD.finditer(text, block.start, block.end):
                clause = _clause_start(text, match.start(), block.start)
                gap = bisect_right(gaps, match.start()) - 1
                if gap >= 0:
                    clause = max(clause, gaps[gap])
                fake = Block("heading", clause, block.end)
                found = self.by_object(fake, match, clause) or self.by_subject(fake, match, clause)
                if found is None or found.severally:
                    continue
                target = first if len(meetings) == 1 else next((m for m in meetings if self.alike(found, m)), None)
                if target is None:
                    continue
                if found.names and len(target.names) < _COMPARED and self.compatible(found, target):
                    target.names += found.names
                if target.organizer is None and found.organizer is not None:
                    target.organizer = found.organizer
                if (
                    target.location is None
                    and found.location is not None
                    and not _BARE_PLACE.fullmatch(text[found.location[0] : found.location[1]])
                ):
                    target.location = found.location

    def alike(self, found: Meeting, meeting: Meeting) -> bool:
        text = self.text
        mine = [text[a:b] for a, b in found.names]
        theirs = [text[a:b] for a, b in meeting.names]
        return bool(mine and theirs and (mine[0] in theirs[0] or theirs[0] in mine[0]))

    def compatible(self, found: Meeting, meeting: Meeting) -> bool:
        """A headline that says who does what gives no name where the lead has one."""
        text = self.text
        if not meeting.names:
            return True
        mine = text[found.names[0][0] : found.names[0][1]]
        if re.search("(?:会议|会)[和、]", mine):
            return False
        theirs = text[meeting.names[0][0] : meeting.names[0][1]]
        return mine[-1] == theirs[-1] or (mine.endswith(("会议", "会")) and theirs.endswith(("会议", "会")))

    def main_venue(self, meeting: Meeting) -> None:
        """主会场设在X, 在主会场X出席: the main venue of a tele-conference."""
        start, end = meeting.scopes[0]
        match = _SET_VENUE.search(
            self.text, start, min(end, self.block_end(meeting.hold[0]) + 200)
        ) or _MAIN_VENUE.search(self.text, start, min(end, self.block_end(meeting.hold[0]) + 200))
        if match:
            meeting.location = (match.start("place"), match.end("place"))

    # --- who was there ---

    def presence(self, meeting: Meeting, meetings: list[Meeting]) -> None:
        text = self.text
        roles: dict[str, Attendee] = {}
        order: list[Mention] = []

        def note(mention: Mention, role: str) -> None:
            known = roles.get(mention.name)
            if known is None:
                roles[mention.name] = Attendee(mention, role)
                order.append(mention)
            elif role == "chair" or (role == "attendee" and known.role == "speaker"):
                known.role = role

        scopes = list(meeting.scopes)
        if len(meetings) > 1:
            for block in self.paragraphs:
                match = _ALL_MEETINGS.search(text, block.start, block.end)
                if match:
                    sentence = _sentence_start(text, match.start(), block.start)
                    if not any(a <= sentence < b for a, b in scopes):
                        scopes.append((sentence, _sentence_end(text, match.end(), block.end)))
        lead_sentence_end = _sentence_end(text, meeting.hold[1], self.block_end(meeting.hold[1]))
        if meeting.caller is not None:
            note(meeting.caller, "chair" if meeting.chair is meeting.caller else "attendee")
            for mention in meeting.beside:
                note(mention, "attendee")
        for scope_start, scope_end in scopes:
            for start, end in self.sentences(scope_start, scope_end):
                if meeting.caller is not None and end <= meeting.hold[0]:
                    continue
                first = start <= meeting.hold[0] < end
                inspection = self.on_the_way(meeting, Block("p", start, end)) if first else False
                self.sentence_presence(start, end, note, meeting, first, inspection, lead_sentence_end)
        chairs = [a for a in roles.values() if a.role == "chair"]
        presiding = self.presiding(meeting, scopes)
        if presiding is not None:
            for attendee in chairs:
                if attendee.mention.name != presiding.name:
                    attendee.role = "attendee"
            meeting.chair = presiding
            note(presiding, "chair")
        elif meeting.caller is not None and not self.body_presides(scopes):
            meeting.chair = meeting.caller
            note(meeting.caller, "chair")
        if meeting.chair is not None and meeting.chair.name in roles:
            roles[meeting.chair.name].role = "chair"
        for attendee in roles.values():
            if attendee.role == "chair" and (meeting.chair is None or attendee.mention.name != meeting.chair.name):
                attendee.role = "attendee"
        meeting.attendees = sorted(roles.values(), key=lambda a: a.mention.start)

    def block_end(self, position: int) -> int:
        block = self.block_at(position)
        return block.end if block is not None else position

    def sentences(self, start: int, end: int) -> Iterator[Place]:
        text = self.text
        depth = 0
        begin = start
        for match in _SENTENCE_SIGNS.finditer(text, start, end):
            c = match.group()
            if c == "“":
                depth += 1
            elif c == "”":
                depth = max(0, depth - 1)
            if (
                c == "\n"
                or (c in "。！？" and depth == 0)
                or (c == "”" and depth == 0 and text[match.start() - 1] in "。！？")
            ):
                stop = match.end()
                if text[begin:stop].strip():
                    yield begin, stop
                begin = stop
                depth = 0 if c == "\n" else depth
        if begin < end and text[begin:end].strip():
            yield begin, end

    def sentence_presence(
        self, start: int, end: int, note, meeting: Meeting, first: bool, inspection: bool, lead_end: int
    ) -> None:
        """Go through a sentence clause by clause; those named wait until the predicate says what they did."""
        text = self.text
        mentions = self.within(start, end)
        sentence = text[start:end]
        if not mentions:
            return
        if _BEFORE_OR_AFTER.match(sentence):
            return
        listing = _PRESENT_LIST.search(sentence)
        if listing and not any(m.start < start + listing.start() for m in mentions):
            for mention in mentions:
                if mention.start >= start + listing.end() and not self.absent(mention, start):
                    note(mention, "attendee")
            return
        pending: list[Mention] = []
        position = start
        cuts = [*self.cuts(start, end), end]
        for stop in cuts:
            inside = self.within(position, stop)
            last = inside[-1].end if inside else position
            tail = self.after_title(inside[-1]) if inside else position
            predicate = text[max(last, tail) : stop].strip("，。；！？\n")
            predicate = _BRACKETS_FIRST.sub("", predicate)
            usable = [m for m in inside if not self.absent(m, start)]
            if (
                meeting.caller is not None
                and first
                and stop > meeting.hold[0]
                and position <= meeting.hold[1]
                and any(m is meeting.caller for m in inside)
            ):
                pending = []
                position = stop
                continue
            if not inside and (
                not pending or (not _PRESENT.search(predicate) and not re.search("主持|发言|汇报|讲话", predicate))
            ):
                position = stop
                continue
            if not predicate or _AFTER_LIST.fullmatch(predicate) or self.only_list(predicate):
                pending += usable
            elif _ACCOMPANY.search(predicate) and not re.search(r"会议|座谈|会$", predicate):
                pending = []
            elif first and inspection and stop <= lead_end and not _PRESENT.search(predicate):
                pending = []
            elif self.is_presence(predicate, 26 if inside else 70):
                for mention in pending + usable:
                    note(mention, "attendee")
                pending = []
            elif _PRESIDES.search(predicate):
                for mention in pending:
                    note(mention, "attendee")
                for mention in usable[-1:]:
                    note(mention, "chair")
                for mention in usable[:-1]:
                    note(mention, "attendee")
                pending = []
            elif _SPEAK.search(predicate) and self.reporting_what_was_said(start):
                pending = []
            elif _SPEAK.search(predicate) and not re.search(r"(?:告诉|对)记者", predicate):
                people = usable if self.together(usable, text) else usable[:1]
                for mention in pending + people:
                    note(mention, "speaker")
                pending = []
            elif re.search(r"[、和及以与]$|^(?:、|和|及|以及|与)", predicate):
                pending += usable
            else:
                # Another predicate; who opens the clause stays its subject for what follows it.
                pending = (
                    usable[:1]
                    if usable
                    and re.match(r"(?:就|围绕|结合|从|代表|在|作为|对|边|认真|针对|与|逐一|分别|先后|一边)", predicate)
                    else []
                )
            position = stop
        if (pending and text[end - 1] in "、，") or (
            pending and end == self.block_end(start) and text[end - 1 : end] not in "。！？；”"
        ):
            # A list broken off at the page's end (下转…) counts as far as it is printed.
            for mention in pending:
                note(mention, "attendee")

    def reporting_what_was_said(self, start: int) -> bool:
        """The sentence is part of somebody's words: the paragraph opens with an attribution before it."""
        block = self.block_at(start)
        if block is None or start == block.start:
            return False
        first = self.text[block.start : min(block.end, block.start + 70)]
        return bool(
            re.match(r"(?:就[^，。]{2,40}，)?(?:会议|大会|全会)[^，。]{0,10}(?:强调|指出|要求|认为|明确)[，：]", first)
        )

    def only_list(self, predicate: str) -> bool:
        return bool(
            re.fullmatch(
                r"(?:、|以及|及|和|等|与|,)?[^，。；]{0,40}(?:负责人|负责同志|主要领导|同志|人员|代表|成员|委员|部门|单位|干部|领导|党组书记|局长|主任|书记|镇长|乡长)(?:等)?(?:共?[\d余一二三四五六七八九十百多]+(?:余)?人)?",
                predicate,
            )
        ) and not _PRESENT.search(predicate)

    def together(self, mentions: list[Mention], text: str) -> bool:
        """The mentions form one list: only titles and 、 between them."""
        for left, right in itertools.pairwise(mentions):
            if not re.search(r"[、和及与，]", text[left.end : right.start]) and right.start - left.end > 0:
                return False
            if re.search(r"向|对|为|给|把", text[left.end : right.start]):
                return False
        return True

    def is_presence(self, predicate: str, reach: int) -> bool:
        match = _PRESENT.search(predicate)
        if not match:
            return False
        if re.search(
            r"(?:(?<![主重需])要|将|希望|应(?!邀)|欢迎|鼓励|(?<![申邀])请)[^，。]{0,6}$", predicate[: match.start()]
        ):
            return False
        return match.start() <= reach

    def absent(self, mention: Mention, start: int) -> bool:
        begin = self.title_start(mention)
        before = self.text[max(start, begin - 3) : begin]
        after = self.text[self.after_title(mention) : self.after_title(mention) + 14]
        if _BROUGHT_IN.search(before):
            return False
        if (
            _ABSENT_BEFORE.search(before)
            and not (before[-1:] in "和与" and mention.inherited)
            and not (
                before[-1:] in "和与同"
                and re.search(r"[一-鿿]", self.text[begin - 2 : begin - 1])
                and begin - 1 in self.ends_of_mentions
            )
        ):
            return True
        return bool(_ABSENT_AFTER.match(after))

    def after_title(self, mention: Mention) -> int:
        """The place after the name and a title printed right after it."""
        end = mention.end
        for title in mention.titles:
            if title[0] == end:
                end = title[1]
        match = _AFTER_NAME.match(self.text, end)
        return match.end() if match else end

    def cuts(self, start: int, end: int) -> list[int]:
        """The ends of the sentence's clauses, quotations and brackets left whole."""
        out = []
        depth = 0
        for position in range(start, end):
            c = self.text[position]
            if c in "“《（":
                depth += 1
            elif c in "”》）":
                depth = max(0, depth - 1)
            elif c in "，：；" and depth == 0:
                out.append(position + 1)
        return out

    def presiding(self, meeting: Meeting, scopes: list[Place]) -> Mention | None:
        """The person of whom it is said that they preside."""
        text = self.text
        for scope_start, scope_end in scopes:
            for match in re.compile(r"主持(?!人|工作|日常|全面|正义|[市县区省]政府|[市县]委)").finditer(
                text, scope_start, scope_end
            ):
                begin = max(scope_start, _sentence_start(text, match.start(), scope_start))
                people = self.within(begin, match.start())
                following = self.within(match.end(), min(match.end() + 1, scope_end))
                del following
                if not people:
                    continue
                last = people[-1]
                person = self.jointly(last)[0]
                between = text[self.after_title(last) : match.start()]
                if (
                    len(between) > 30
                    or re.search(r"[。；]", between)
                    or (
                        self.absent(person, begin)
                        and "由" not in text[max(begin, self.title_start(person) - 2) : self.title_start(person)]
                    )
                ):
                    continue
                if re.search(r"[，]", between) and re.search(r"[，][^，]*(?:会|委|府|组|局)[^，]*$", between):
                    continue
                if between and re.search(r"[、]", between) and not re.match(r"[（、]", between):
                    continue
                return person
        for block in self.article.headings:
            for match in re.compile(r"主持").finditer(text, block.start, block.end):
                people = self.within(block.start, match.start())
                if people and people[-1].end == match.start() and meeting.caller is None:
                    name = people[-1].name
                    inside = [m for a, b in scopes for m in self.within(a, b) if m.name == name]
                    return inside[0] if inside else people[-1]
        return None

    def body_presides(self, scopes: list[Place]) -> bool:
        return any(re.search(r"由[^，。；]{2,20}(?:会|委|组|团|府)主持", self.text[a:b]) for a, b in scopes)

    # --- agenda ---

    def read_agenda(self, meeting: Meeting) -> None:
        text = self.text
        if self.article.continued and meeting.start == self.paragraphs[0].start:
            return
        block_end = self.block_end(meeting.hold[1])
        name_end = meeting.hold[1]
        inside = [p for p in meeting.names if p[0] >= meeting.hold[1] and p[1] <= block_end]
        if inside:
            name_end = inside[0][1]
        else:
            match = re.compile(r"[^，。；]{0,12}会议?").match(text, name_end, block_end)
            if match:
                name_end = match.end()
        sentence_end = meeting.hold[1]
        depth = 0
        while sentence_end < block_end:
            c = text[sentence_end]
            depth += (c in "“《") - (c in "”》")
            if c in "。！？" and depth <= 0:
                break
            sentence_end += 1
        items = self.agenda_clauses(name_end, sentence_end, opened=True)
        lead_end = min(block_end, meeting.scopes[0][1]) if meeting.scopes else block_end
        if not items:
            items = self.agenda_before(meeting)
        for start, end in self.sentences(sentence_end, lead_end):
            items += self.meeting_sentence(start, end, items)
        if not items:
            for start, end in [s for scope in meeting.scopes for s in self.paragraph_spans(scope)]:
                if start <= meeting.hold[0] < end:
                    continue
                for a, b in self.sentences(start, end):
                    items += self.meeting_sentence(a, b, items)
                if items:
                    break
        meeting.agenda = items

    def agenda_before(self, meeting: Meeting) -> list[Place]:
        """就…听取意见，召开…: not used by newspapers often enough to read."""
        return []

    def paragraph_spans(self, scope: Place) -> Iterator[Place]:
        for block in self.paragraphs:
            if block.end > scope[0] and block.start < scope[1]:
                yield max(block.start, scope[0]), min(block.end, scope[1])

    def meeting_sentence(self, start: int, end: int, before: list[Place]) -> list[Place]:
        """会议听取了…，表决通过了…: a sentence whose subject is the meeting, or goes on from one that ends `before`."""
        between = self.text[before[-1][1] : start] if before else "\n"
        goes_on = len(between) <= 24 and "\n" not in between and not self.within(before[-1][1], start)
        if goes_on and _DONE.match(self.text, start, end) and _starts_agenda(self.text, start, end):
            return self.agenda_clauses(start, end, opened=False)
        match = re.compile(
            rf"(?:会上[，]|会议期间[，])?(?:会上(?![，：])|会议|大会|全会|例会|座谈会|[{HAN}]{{2,12}}(?:会议|大会|全会|座谈会))(?:还|先后|首先)?(?=[{HAN}])"
        ).match(self.text, start, end)
        if not match or self.within(start, match.end()):
            return []
        return self.agenda_clauses(match.end(), end, opened=False)

    def agenda_clauses(self, start: int, end: int, opened: bool) -> list[Place]:
        text = self.text
        items: list[Place] = []
        position = start
        cuts = [*self.agenda_cuts(start, end), end]
        first = True
        broken = False
        for stop in cuts:
            a, b = position, stop
            position = stop
            while a < b and text[a] in "，。；：、 \n":
                a += 1
            while b > a and text[b - 1] in "，。；：！、\n":
                b -= 1
            if a >= b:
                first = False
                continue
            if first and opened and a == start:
                # The rest of the clause that names the meeting (会议专题研究…).
                first = False
                if not _starts_agenda(text, a, b):
                    continue
            first = False
            if broken and text[a - 1] != "；" and not _BY_MEETING.match(text, a, b):
                continue
            place = self.agenda_item(a, b)
            if place:
                items.append(place)
                broken = False
            elif items and (
                self.continues(text, a, b)
                or (not broken and text[a - 1] != "；" and _goes_on_list(text, items[-1], a, b))
            ):
                items[-1] = (items[-1][0], b)
            elif (
                items
                and b - a <= 14
                and not self.within(a, b)
                and stop < end
                and text[stop - 1 : stop] == "，"
                and _starts_agenda(text, stop, min(stop + 20, end))
            ):
                # 总结…，兑现奖惩，部署…: a clause among others of the agenda.
                items.append((a, b))
            elif items and text[a - 1] == "；" and _DONE.match(text, a, b) and not self.within(a, a + 4):
                items.append((a, b))
            elif items:
                # What follows tells something else, until 会议还….
                broken = True
            elif not opened and not _LEADS_UP.match(text, a, b):
                break
        return items

    def agenda_cuts(self, start: int, end: int) -> list[int]:
        """The ends of clauses; a list of verbs (讨论了…、听取了…) is cut, too."""
        cuts = self.cuts(start, end)
        more = [m.end() for m in _LISTED.finditer(self.text, start, end) if not self.enclosed(start, m.start())]
        return sorted({*cuts, *more})

    def enclosed(self, start: int, position: int) -> bool:
        """Inside 《》, “” or brackets."""
        text = self.text[start:position]
        return any(text.count(left) > text.count(right) for left, right in ("《》", "“”", "（）"))

    def continues(self, text: str, start: int, end: int) -> bool:
        """传达…精神，以及…要求: a clause without a verb of its own goes on with the item."""
        return bool(re.match(r"(?:以及|和|与|及)(?![^，]*(?:出席|参加|列席))", text[start:end])) and not _starts_agenda(
            text, start + 1, end
        )

    def agenda_item(self, start: int, end: int) -> Place | None:
        text = self.text
        people = self.within(start, end)
        match = _BY_MEETING.match(text, start, end)
        if match:
            start = match.end()
        match = re.compile(r"(?:并|还|同时|以及|及|共同|一起|主要)").match(text, start, end)
        if match and _starts_agenda(text, match.end(), end):
            start = match.end()
        if not _starts_agenda(text, start, end):
            return None
        if people and people[0].start - start <= 0:
            return None
        if re.match(
            r"(?:明确|决定|要求|强调|指出|认为|提出|希望|号召|介绍)[，：，]?", text[start:end]
        ) and not re.match(r"(?:明确|决定)(?:了|免去|任命|接受)|介绍(?![，：])", text[start:end]):
            return None
        return start, end


#: The meeting named again as the subject of a clause.
_BY_MEETING = re.compile(r"(?:会议|大会|全会)(?:还|并|也)?(?=[听审研传学部安通讨总表决书围就对专集])")
_LISTED = re.compile("、(?=(?:听取|讨论|研究|审议|通报|传达|学习|通过|部署|表决通过|讨论通过|审议通过)了)")
#: What a meeting does in one word and 了 (指定了计票人), its success apart.
_DONE = re.compile(f"(?:并|还)?(?!取得|达到|收到|得到|受到|形成|体现|为|有|是|对|就)[{HAN}]{{2,4}}了(?!解)")
#: A clause that leads up to what the meeting did: 根据…提请，表决通过了….
_LEADS_UP = re.compile(r"(?:根据|按照|围绕|结合|针对|依照|经|为|在|应|由)")
_AGENDA = words("verbs", "agenda")
_LONGEST_AGENDA = max(map(len, _AGENDA))
_AGENDA_ADVERB = re.compile(
    r"(?:深入|认真|专题|集中|集体|依法|逐项|逐条|分别|先后|进一步|全面|统筹|系统|科学|具体|再次|重点|及时|共同|听取并|现场|书面|原则|初步|一致|研究|分析|审议|传达|学习|总结|部署|安排|并|审慎|专门|详细|首先|视频|当场|隆重|举手|投票|无记名|以[^，]{2,12}方式|通过[^，]{2,10}方式)*"
)
_ABOUT = re.compile(
    r"(?:就|围绕|对|针对|以|结合|与|同|为)(?:[^，]{2,80}?)(?:听取|进行|开展|征求|研究|部署|审议|讨论|作出|作了|作|提出|座谈|安排|交流|动员|表彰|学习|协商|建言|剖析|总结|通报|展开|为主题|为题)"
)


def _goes_on_list(text: str, item: Place, start: int, end: int) -> bool:
    """审议了…报告，…方案: a clause that is one more object, its verb the one before."""
    return bool(
        text[start] == "《"
        or re.search(r"(?:》|方案|报告|意见|办法|草案|规划|决议|名单|精神)(?:（[^（）]{2,6}）)?$", text[start:end])
    ) and not re.match(r"对|就|要|为|将|由|并|会", text[start:end])


#: Verbs that an unknown adverb can stand before.
_PLAIN_VERBS = frozenset(
    ("听取", "传达", "学习", "研究", "审议", "部署", "安排", "通报", "总结", "分析", "讨论", "通过")
)


def _starts_agenda(text: str, start: int, end: int) -> bool:
    """Whether a clause says what a meeting did: it begins with a verb of agendas, adverbs before it, or with 就…听取."""
    if re.compile(r"报告(?:从|对|回顾|指出|分为|分|中|全面)").match(text, start, end):
        return False
    match = _AGENDA_ADVERB.match(text, start, end)
    positions = {start}
    if match:
        positions.add(match.end())
    for position in positions:
        for size in range(min(_LONGEST_AGENDA, end - position), 1, -1):
            if text[position : position + size] in _AGENDA:
                return True
    # An adverb of two characters that no list has (专项, 滚动): the verb right after it.
    for skip in (1, 2):
        for size in (5, 4, 3, 2):
            verb = text[start + skip : start + skip + size]
            if verb in _AGENDA and start + skip + size <= end and verb[:2] in _PLAIN_VERBS:
                return bool(re.match(rf"[{HAN}]{{{skip}}}", text[start:end]))
    return bool(_ABOUT.match(text, start, end))
