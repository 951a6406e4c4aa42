"""Who calls a meeting, a body or a person, and where: the words before 召开."""

from __future__ import annotations

import re

from ...page import Block
from ...printed import HAN
from ..people import Mention
from .days import LEAD_TIME, date_before
from .heads import meeting_head
from .meeting import Meeting
from .mentions import ABSENT_BEFORE, jointly, title_start
from .report import Report
from .sentences import ITEM_SIGNS, start_of_sentence
from .venues import BARE_PLACE, NOT_PLACE, STOP_ON_THE_WAY, VENUE_END

#: How a body of two characters ends (市委, 妇联, 校方); others name a place (沅水召开…).
_BODY_ENDS = frozenset("委府会局部院团办组校司社协联厂行馆站所队处科室厅署方大企")
_ADVERB = re.compile(
    r"(?:隆重|高(?:规格|标准|质量|效率|起点)|联合|分别|再次|专门|及时|又|连夜|紧急|正式|胜利|组织|继续|相继|先后|随即|随后|接着|接连|密集|还|也|并|共同|集中|统一|视频|线上|专题|如期|同步|今日|昨日|首次|第[一二三四五六七八九十\d]+次|已|套|陆续|同时|迅速|立即|第一时间|提前|依法|顺利|现场)$"
)
_PLACE_PHRASE = re.compile(
    r"在(?P<place>[^，。；]{1,40}?)(?P<main>主会场)?(?:设主会场)?(?:隆重|成功|胜利|正式|如期|顺利|圆满|主持|组织|联合|以视频[^，。；]{0,8})*$"
)
#: Whom somebody called there: 在镇政府召集有关部门开会.
_CALLED = re.compile("召集.*$")
#: Whom a meeting is held with: 在迎宾馆与某集团举行.
_WITH = re.compile("[与同跟](?!心|济|学|仁|德)[^与同跟]{3,}$")

#: When, at the end of the words for whoever calls the meeting.
_DAY_LAST = re.compile(
    r"于?(?:(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上|晚)?|[昨今前][日天](?:上午|下午|晚上|晚)?|近日|日前)$|(?<=[委府会局院])于$"
)
_ABOUT = re.compile("(?:就|围绕|针对|召集|邀请|约请|依法对)[^，]*$")
#: 省委巡视组到我市召开…: where whoever calls it came.
_CAME = re.compile(f"(?<=[{HAN}]{{4}})(?:来到|[到来赴])[{HAN}]{{0,6}}[省市县区州旗镇乡村盟]$")
_AND, _WITH_SIGN = re.compile("[与和、]"), re.compile("[与和同]")
_NO_BODY = re.compile("[了过着]|[并从]$|[“”]$")
#: Bodies whose names end like a meeting's.
_BODIES = (
    *("常委会", "理事会", "董事会", "委员会", "党委会", "村委会", "居委会", "组委会", "协会", "学会", "商会", "联合会"),
    *("促进会", "总会", "基金会", "红十字会", "慈善会", "妇联", "工会"),
)
#: 近日, 随后, 为此 and the like before the subject, and 记者昨日从 before whoever called what the reporter was at.
_ADVERBIAL = re.compile(
    r"(?:记者(?:(?:\d{1,2}月)?\d{1,2}日|[昨今前][日天]|近日|日前)?(?:上午|下午)?从|在?随后|为|为了|根据|按照|据悉|近日|日前|会前|会后|会上|记者获悉|其间|期间|随后|接着|之后|同日|当天|当日|同时|此外|目前|为此|针对[^，]*|围绕[^，]*|由|因此|于是|对此|截至目前)+"
)
#: What a person does who is the subject: 市长X一行深入….
_GOES = re.compile(r"(?:[（][^（）]*[）])?(?:一行)?(?:先后|又|还|在|到|率|深入|带领|前往|就|围绕|代表)")


def read_subject(report: Report, meeting: Meeting, block: Block, clause: int, verb: int, presides: bool) -> None:
    """Who calls the meeting, where, and when: from the words before the verb."""
    text = report.text
    end = _without_adverbs(text, clause, verb)
    place = _PLACE_PHRASE.search(text[clause:end])
    if (
        place
        and not NOT_PLACE.search(place["place"])
        and not report.within(clause + place.start("place"), clause + place.end("place"))
    ):
        start = clause + place.start("place")
        meeting.location = (start, start + len(_CALLED.sub("", _WITH.sub("", place["place"]))))
        end = _without_adverbs(text, clause, clause + place.start())
    elif place and place.start() > 0 and NOT_PLACE.search(place["place"]):
        end = clause + place.start()
    date_before(report, meeting, block, verb)
    # A person who is the subject.
    sentence = start_of_sentence(text, verb, block.start)
    in_clause = list(report.within(clause, end))
    stop = STOP_ON_THE_WAY.match(text, sentence, clause) if meeting.location is None and in_clause else None
    if stop and not report.within(sentence, clause):
        meeting.location = stop.span("place")
    if presides or (in_clause and _reaches(report, in_clause[-1], end)):
        people = in_clause or list(report.within(sentence, verb)) or _subject_before(report, block, sentence, end)
        person = next(
            (
                m
                for m in reversed(people)
                if not ABSENT_BEFORE.search(text[max(block.start, title_start(m) - 2) : title_start(m)])
            ),
            None,
        )
        if person is not None:
            _called_by(report, meeting, person, presides)
            return
    if in_clause and any(_reaches(report, m, end) for m in in_clause):
        return
    if end <= clause and clause > sentence:
        # The subject stands before a comma: 市长X在A调研，并召开…
        people = report.within(sentence, clause)
        if people:
            _called_by(report, meeting, people[0], presides)
        return
    start = clause
    lead = LEAD_TIME.match(text[start:end])
    if lead:
        start += lead.end()
    start = _after_adverbial(report, start, end)
    if start > clause and (later := LEAD_TIME.match(text[start:end])):
        start += later.end()
    while start < end and text[start] in ITEM_SIGNS:
        start += 1
    dated = _DAY_LAST.search(text[start:end])
    if dated:
        end = start + dated.start()
    about = _ABOUT.search(text[start:end])
    if about:
        end = start + about.start()
        if end == start and clause > sentence and (people := report.within(sentence, clause)):
            # X来到村口，召集村民开会: X is the subject of both.
            _called_by(report, meeting, people[0], presides)
            return
    came = _CAME.search(text[start:end])
    if came:
        end = start + came.start()
    body = text[start:end]
    if (
        body in ("", "在", "于")
        or (len(body) == 2 and body[-1] not in _BODY_ENDS)
        or all(BARE_PLACE.fullmatch(part) for part in _AND.split(body))
        or BARE_PLACE.fullmatch(_WITH_SIGN.split(body)[0])
        or len(body) > 40
        or _NO_BODY.search(body)
    ):
        if body and in_clause:
            meeting.caller = in_clause[0]
        return
    if in_clause:
        meeting.caller = in_clause[0]
        return
    if meeting_head(body) == "meeting" and not body.endswith(_BODIES):
        # X会第三次会议举行联组会议: the session that is the subject is the meeting's name.
        meeting.names.append((start, end))
        return
    if VENUE_END.search(body):
        # 县工人文化宫举行表彰大会: where it was held is the subject.
        if meeting.location is None:
            meeting.location = (start, end)
        return
    meeting.organizer = (start, end)


def _subject_before(report: Report, block: Block, sentence: int, end: int) -> list[Mention]:
    """X察看了工地。随后主持召开座谈会: the subject of the sentence before, where nothing but an adverb leads up."""
    text = report.text
    if sentence == block.start or _after_adverbial(report, sentence, end + 1) < end:
        return []
    before = start_of_sentence(text, sentence - 1, block.start)
    people = report.within(before, sentence)
    lead = LEAD_TIME.match(text[before:sentence])
    return people[:1] if people and title_start(people[0]) in (before, before + lead.end() if lead else before) else []


def _without_adverbs(text: str, start: int, end: int) -> int:
    """Where the words before a verb end without their adverbs."""
    while end > start and (adverb := _ADVERB.search(text[start:end])):
        end = start + adverb.start()
    return end


def _called_by(report: Report, meeting: Meeting, person: Mention, presides: bool) -> None:
    """A person calls the meeting, and with the person all of the same list."""
    meeting.caller, *meeting.beside = jointly(report, person)
    if presides:
        meeting.chair = meeting.caller


def _after_adverbial(report: Report, start: int, end: int) -> int:
    """The place after 近日, 随后, 为此 and the like, where they stand before the subject."""
    match = _ADVERBIAL.match(report.text, start, end)
    return match.end() if match and match.end() < end else start


def _reaches(report: Report, mention: Mention, end: int) -> bool:
    """The person, with a title after the name, is the clause's subject."""
    tail = report.text[mention.end : end]
    return len(tail) <= 14 or _GOES.match(tail) is not None
