"""Who was there: those of whom a clause says that they attended, spoke or presided."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...page import Block
from ..people import Mention
from .chairs import body_presides, find_chair
from .meeting import Attendee, Meeting
from .mentions import absent, after_title, title_start, together
from .report import Report
from .sentences import BEFORE_OR_AFTER, clause_ends, end_of_sentence, sentences, start_of_sentence

_PRESENT = re.compile(
    r"出席|参加(?!(?:调研|考察|视察|督导|检查|走访|慰问)(?:活动)?(?:[，。；]|$))|列席|到会|与会(?!者|人员|同志|代表|委员|专家|群众|干部|企业)|参会|收听收看|就[座坐]|在座(?!谈)|莅会|莅临|见证|旁听|观摩|到场|收看|座谈(?!会|纪要)"
)
#: Where and how somebody is there; what they did may follow (在主会场讲话, 应邀作辅导).
_PRESENT_AT = re.compile("在主会场|在分会场|在各分会场|受邀|应邀")
#: 与会同志听得认真: others are the subject.
_OTHERS = re.compile("与会(?!议)|参会(?!议)|大家|现场")
_ACCOMPANY = re.compile(r"陪同|随同")
_PRESENT_LIST = re.compile(
    r"(?:出席|参加|列席|到会|就[座坐]|参会|在主席台)[^，。；、]{0,16}?(?:的)?(?:(?:还|也|主要|市|县|区|省|州|各位)*(?:领导|嘉宾|同志|人员|代表|有关)*(?:还)?有|是|：|领导有|领导：|领导同志有|为)"
)
_SPEAK = re.compile(
    r"讲(?:话|了?意见|了?[一二三四五]点)|布置|作答|答复|应询|反映(?!强烈|出|了)|讲座|讲课|述法|述责|述廉|致辞|致词|发了?言|汇报|报告|述职|表态|宣读|宣布|传达|通报|介绍|推介|说明|点评|部署|安排|解读|回应|回答|领学|领读|宣誓|辅导|授课|进行(?:了)?[^，。；]{0,8}(?:动员|培训|推介|宣讲)|作(?:了)?[^，。；]{0,14}(?:讲话|报告|说明|点评|发言|汇报|部署|安排|检查|辅导|讲解|解读|介绍|动员|总结|回应|交流|通报|批评|分析)|提出[^，。；]{0,10}(?:意见|建议|要求)|交流|建言|对照检查|总结|讲解|领誓|主讲|讲授|致[^，。；]{0,4}[词辞]|颁发|强调|要求|指出|表示|认为|提出|希望|号召|说|讲述|建议|畅所欲言|各抒己见|畅谈|谈(?:了)?(?:体会|想法|认识|感受)|表达(?:了)?[^，。；]{0,12}(?:意愿|意向|看法|想法|愿望|诉求|心声|感受|决心|信心)|颁奖|授牌|授旗|寄语|提问"
)
_ALL_MEETINGS = re.compile(
    r"(?:参加|出席|列席)(?:了)?(?:上述|以上|[两三四五二])[个次场]?(?:项)?(?:会议|活动|会商|座谈|会)"
)
_BRACKETS_FIRST = re.compile(r"^(?:[（][^（）]*[）])")
_AFTER_LIST = re.compile(r"(?:等|等人|等同志|等领导|等[^，。]{0,14}(?:领导|负责人|同志|代表|委员))")
#: 及有关部门负责人: what goes on with a list of names.
_OTHERS_IN_A_LIST = re.compile(
    r"(?:、|以及|及|和|等|与|,)?[^，。；]{0,40}(?:负责人|负责同志|主要领导|同志|人员|代表|成员|委员|部门|单位|干部|领导|党组书记|局长|主任|书记|镇长|乡长)(?:等)?(?:共?[\d余一二三四五六七八九十百多]+(?:余)?人)?"
)
_GOES_ON = re.compile("[、和及以与]$|^(?:、|和|及|以及|与)")
#: X及各部门负责人参加: the list goes on, without names.
_GOES_ON_AT = re.compile("、|和|及|以及|等")
_CHAIRS_OR_SPEAKS = re.compile("主持|发言|汇报|通报|宣读|讲话|提出[^，。；]{1,24}(?:要求|意见|建议)")
_A_MEETING = re.compile("会议|座谈|会$")
#: What somebody does elsewhere, or because they were elected there.
_ELSEWHERE = re.compile("(?:告诉|对)记者|媒体见面会|(?:进行|作)(?:了)?[^，。；]{0,6}宪法宣誓|[向对]宪法宣誓")
#: How a predicate begins whose subject stays that of the clauses after it.
_STAYS_SUBJECT = re.compile("(?:就|围绕|结合|从|以“|代表|在|作为|对|边|认真|针对|与|逐一|分别|先后|一边)")
#: 要出席, 请参加: nobody was there yet.
_NOT_YET = re.compile("(?:(?<![主重需])要|将|希望|应(?![邀急])|欢迎|鼓励|(?<![申邀])请)[^，。]{0,6}$")
#: The meeting at the beginning of a paragraph says what follows.
_MEETING_SAYS = re.compile("(?:就[^，。]{2,40}，)?(?:会议|大会|全会)[^，。]{0,10}(?:强调|指出|要求|认为|明确)[，：]")
#: 《关于…的建议》: a document's name tells nothing of who is named before it.
_DOCUMENT = re.compile("《[^《》]*》")
#: What opens somebody's words.
_SAYS_BEFORE = re.compile("(?:强调|指出|(?<!提出)(?<![的体确])要求|表示|认为|希望|说)[，：]")
_AWARDS = re.compile("颁发|颁奖|颁证|授牌|授旗|授予")
_TO = re.compile("[向给为]")
#: 他在会上说: whoever was named last.
_SPOKE_THERE = re.compile("[他她]在(?:会|座谈会|大会)上(?:说|表示|建议|提出|发言|介绍)")
_PRESIDES = re.compile(r"主持(?!人|工作|日常)")


def read_attendance(report: Report, meeting: Meeting, meetings: list[Meeting]) -> None:
    """Who was there, each once and with a role, and which of them presided."""
    text = report.text
    roles: dict[str, Attendee] = {}
    order: list[Mention] = []

    def note(mention: Mention, role: str) -> None:
        known = roles.get(mention.name)
        if known is None:
            roles[mention.name] = Attendee(mention, role)
            order.append(mention)
        elif role == "chair" or (role == "attendee" and known.role == "speaker"):
            known.role = role

    scopes = [*meeting.present, *meeting.scopes]
    if len(meetings) > 1:
        for block in report.paragraphs:
            match = _ALL_MEETINGS.search(text, block.start, block.end)
            if match:
                sentence = start_of_sentence(text, match.start(), block.start)
                if not any(a <= sentence < b for a, b in scopes):
                    scopes.append((sentence, end_of_sentence(text, match.end(), block.end)))
    if meeting.caller is not None:
        note(meeting.caller, "chair" if meeting.chair is meeting.caller else "attendee")
        for mention in meeting.beside:
            note(mention, "attendee")
    for speech in report.speeches:
        note(speech, "speaker")
    for scope_start, scope_end in scopes:
        for start, end in sentences(report.text, scope_start, scope_end):
            if (
                meeting.caller is not None
                and end <= meeting.hold[0]
                and (scope_start, scope_end) not in meeting.present
            ):
                continue
            first = start <= meeting.hold[0] < end
            if not first and _is_beside_it(report, meeting, start):
                continue
            inspection = report.on_the_way(meeting, Block("p", start, end)) if first else False
            _sentence_attendance(report, start, end, note, meeting, first, inspection)
    chairs = [a for a in roles.values() if a.role == "chair"]
    presiding = find_chair(report, meeting, scopes)
    if presiding is not None:
        for attendee in chairs:
            if attendee.mention.name != presiding.name:
                attendee.role = "attendee"
        meeting.chair = presiding
        note(presiding, "chair")
    elif meeting.caller is not None and not body_presides(report, scopes):
        meeting.chair = meeting.caller
        note(meeting.caller, "chair")
    if meeting.chair is not None and meeting.chair.name in roles:
        roles[meeting.chair.name].role = "chair"
    for attendee in roles.values():
        if attendee.role == "chair" and (meeting.chair is None or attendee.mention.name != meeting.chair.name):
            attendee.role = "attendee"
    meeting.attendees = sorted(roles.values(), key=lambda a: a.mention.start)


def _sentence_attendance(
    report: Report,
    start: int,
    end: int,
    note: Callable[[Mention, str], None],
    meeting: Meeting,
    first: bool,
    inspection: bool,
) -> None:
    """Go through a sentence clause by clause; those named wait until the predicate says what they did."""
    text = report.text
    mentions = report.within(start, end)
    sentence = text[start:end]
    if not mentions:
        before = report.within(report.starts_at(start), start) if _SPOKE_THERE.match(sentence) else []
        if before and not absent(report, before[-1], start):
            note(before[-1], "speaker")
        return
    if BEFORE_OR_AFTER.match(sentence):
        return
    listing = _PRESENT_LIST.search(sentence)
    if listing and not any(m.start < start + listing.start() for m in mentions):
        for mention in mentions:
            if mention.start >= start + listing.end() and not absent(report, mention, start):
                note(mention, "attendee")
        return
    pending: list[Mention] = []
    position = start
    cuts = [*clause_ends(report.text, start, end), end]
    for stop in cuts:
        inside = report.within(position, stop)
        told = after_title(report, inside[-1]) if inside else position
        predicate = text[told:stop].strip("，。；！？\n")
        if predicate[:1] == "（":
            predicate = _BRACKETS_FIRST.sub("", predicate)
        predicate = _DOCUMENT.sub("《》", predicate)
        usable = [m for m in inside if not absent(report, m, start)]
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
        if not inside and _OTHERS.match(predicate):
            pending = []
            position = stop
            continue
        if not inside and (not pending or (not _PRESENT.search(predicate) and not _CHAIRS_OR_SPEAKS.search(predicate))):
            position = stop
            continue
        if (
            not predicate
            or _AFTER_LIST.fullmatch(predicate)
            or _only_list(predicate)
            or (inside and _is_title_of_list(text, inside[-1], told, stop))
        ):
            pending += usable
        elif _ACCOMPANY.search(predicate) and not _A_MEETING.search(predicate):
            pending = []
        elif first and inspection and position < meeting.hold[1] and not _PRESENT.search(predicate):
            pending = []
        elif _is_presence(predicate, 26 if inside and not _GOES_ON_AT.match(predicate) else 120):
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
        elif _SPEAK.search(predicate) and (
            _reporting_what_was_said(report, start) or _within_words(text, start, inside[0] if inside else None)
        ):
            pending = []
        elif _SPEAK.search(predicate) and not _ELSEWHERE.search(predicate):
            people = usable if together(usable, text) else usable[:1]
            people = pending + people
            if _AWARDS.search(predicate):
                # 主任A向副市长B，局长C颁发任命书: who gets it is no speaker.
                given = next((m.start for m in people if _TO.search(text, start, title_start(m))), end)
                people = [m for m in people if m.start < given]
            for mention in people:
                note(mention, "speaker")
            pending = []
        elif _GOES_ON.search(predicate):
            pending += usable
        else:
            # Another predicate; who opens the clause stays its subject for what follows it.
            pending = usable[:1] if usable and _STAYS_SUBJECT.match(predicate) else []
        position = stop
    if (pending and text[end - 1] in "、，") or (
        pending
        and end == report.block_end(start)
        and text[end - 1 : end] not in "。！？；”"
        and (len(pending) > 1 or pending[0].titles)
    ):
        # A list broken off at the page's end (下转…) counts as far as it is printed.
        for mention in pending:
            note(mention, "attendee")


def _is_beside_it(report: Report, meeting: Meeting, start: int) -> bool:
    """The paragraph tells what was done before or after the meeting, and no sentence of it up to `start` comes back to it."""
    block = report.block_at(start)
    if block is None or block.start <= meeting.hold[0] < block.end:
        return False
    return start < report.asides.get(block.start, block.start)


def _is_presence(predicate: str, reach: int) -> bool:
    """Whether a predicate says within `reach` characters that its subject was there."""
    match = _PRESENT.search(predicate) or _PRESENT_AT.search(predicate)
    if match is None or (match.re is _PRESENT_AT and _SPEAK.search(predicate)):
        return False
    if _NOT_YET.search(predicate[: match.start()]):
        return False
    return match.start() <= reach


def _is_title_of_list(text: str, last: Mention, told: int, stop: int) -> bool:
    """A、B等种粮大户，: whether nothing but the title of a list follows its last name."""
    end = stop - (text[stop - 1] in "，；")
    return any(told < start and title_end == end for start, title_end in last.titles)


def _only_list(predicate: str) -> bool:
    """Whether what follows a name goes on with a list of people, and says nothing of them yet."""
    if _PRESENT.search(predicate) or _SPEAK.match(predicate):
        # 寄语年轻干部: a verb.
        return False
    return _OTHERS_IN_A_LIST.fullmatch(predicate) is not None


def _within_words(text: str, start: int, mention: Mention | None) -> bool:
    """他说，书记王宏在讲话中强调…: whether a person is told of in somebody's words, which began in the same sentence."""
    if mention is None:
        return False
    begin = title_start(mention)
    return _SAYS_BEFORE.search(text, start, begin) is not None and text.find("；", start, begin) < 0


def _reporting_what_was_said(report: Report, start: int) -> bool:
    """The sentence is part of somebody's words: the paragraph opens with an attribution before it."""
    block = report.block_at(start)
    if block is None or start == block.start:
        return False
    return _MEETING_SAYS.match(report.text, block.start, min(block.end, block.start + 70)) is not None
