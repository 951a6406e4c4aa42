"""What a meeting did: the clauses whose verb is one of agendas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon import words
from ...printed import HAN
from ..stretches import Place
from .meeting import Meeting
from .report import Report
from .sentences import clause_ends, sentences

#: How far the words go on that name the meeting, where no name was found.
_UP_TO_MEETING = re.compile("[^，。；]{0,12}会议?")
#: A sentence whose subject is the meeting.
_MEETING_FIRST = re.compile(
    rf"(?:会上[，]|会议期间[，])?(?:会上(?![，：])|会议|大会|全会|例会|座谈会|[{HAN}]{{2,12}}(?:会议|大会|全会|座谈会))(?:还|先后|首先)?(?:的?(?:主要)?(?:任务|议程|议题|内容)(?:是|有|为)：?)?(?=[{HAN}])"
)
#: 主要任务是听取…: what the meeting was for.
_MAINLY = re.compile("(?:会议|本次会议|此次会议)?的?(?:主要|中心|核心)(?:任务|目的|议题|议程|内容)(?:是|有|为)[：]?")
_SENTENCE_SIGNS = re.compile("[“《”》。！？]")
#: What is heard.
_HEARD = re.compile("汇报|报告|发言|意见|建议|介绍|说明|讲话|情况|通报|总结|述职|解读|讲座|辅导|评议|方案|草案|名单")
#: 研究部署了9项工作任务：…: what follows the colon are its parts.
_ITEMISED = re.compile(f"[\\d一二两三四五六七八九十]+[项个点条件][{HAN}]{{0,8}}$")
_ALSO = re.compile("(?:并|还|同时|以及|及|共同|一起|主要)")
#: What is said rather than done, and what of it is done.
_SAYS = re.compile("(?:明确|决定|要求|强调|指出|认为|提出|希望|号召|介绍)")
_DECIDES = re.compile("(?:明确|决定)(?:了|免去|任命|接受)|介绍(?![，：])")
#: 报告指出: what a report says, not that one was heard.
_REPORT_SAYS = re.compile("报告(?:从|对|回顾|指出|分为|分|中|全面)")
#: The meeting named again as the subject of a clause.
_BY_MEETING = re.compile(r"(?:会议|大会|全会)(?:还|并|也)?(?=[听审研传学部安通讨总表决书围就对专集])")
_LISTED = re.compile("、(?=(?:听取|讨论|研究|审议|通报|传达|学习|通过|部署|表决通过|讨论通过|审议通过)了)")
#: 明确各部门职责: a thing settled, not words.
_SETTLED = re.compile(f"(?:进一步)?明确[{HAN}]{{0,10}}(?:职责|任务|分工|责任|重点|目标|措施|方向|思路|时限|步骤)")
#: What a meeting does in one word and 了 (指定了计票人), its success apart.
_DONE = re.compile(f"(?:并|还)?(?!取得|达到|收到|得到|受到|形成|体现|为|有|是|对|就)[{HAN}]{{2,4}}了(?!解)")
#: 邀请X参加: who was there, no more.
_INVITES = re.compile("(?:还|并)?邀请[^，。；]{2,80}(?:参加|出席|列席|到会)$")
#: 根据疫情防控需要和大会安排，….
_NO_SUBJECT = re.compile("根据|按照|依照|结合|针对|就(?=[^，。]{2,40}，)|关于|围绕")
#: 会上将听取…: what a later one is to do.
_TO_COME = re.compile("(?:将|拟|还将)")
_AT_IT = re.compile("会上，")
_TELLS = re.compile("(?:首先|集中|专题)?(?:通报|传达学习|传达|听取|宣读|观看|审议|学习|总结|部署|研究|讨论|分析)了")
#: A clause that leads up to what the meeting did: 根据…提请，表决通过了….
_LEADS_UP = re.compile(r"(?:根据|按照|围绕|结合|针对|依照|经|为|在|应|由|以)")
#: 以县政府党组学习会的形式: how it was held.
_MANNER = re.compile("以[^，]*的?(?:形式|方式)")
#: X在会上要求，…: what follows is said.
_SAID = re.compile("(?:强调|要求|指出|表示|认为|提出|希望|号召)$")
#: What goes on with an item: a further object, and a document at the end of one.
_AND = re.compile(r"(?:以及|和|与(?!会)|及|特别是|尤其是)(?![^，]*(?:出席|参加|列席))")
_DOCUMENT = re.compile("(?:》|方案|报告|意见|办法|草案|规划|决议|名单|精神)(?:（[^（）]{2,6}）)?$")
_ONE_HAN = re.compile(f"[{HAN}]")
_AGENDA = words("verbs", "agenda")
_LONGEST_AGENDA = max(map(len, _AGENDA))
_AGENDA_ADVERB = re.compile(
    r"(?:深入|认真|专题|集中|集体|依法|逐项|逐条|分别|先后|进一步|全面|统筹|系统|科学|具体|再次|重点|及时|共同|听取并|现场|书面|原则|初步|一致|研究|分析|审议|传达|学习|总结|部署|安排|并|审慎|专门|详细|首先|视频|当场|隆重|举手|投票|无记名|向(?:社会|全会|大会|公众|媒体|[^，]{1,6}代表)|以[^，]{2,12}方式|通过[^，]{2,10}方式)"
)
_ABOUT = re.compile(
    r"(?:就|围绕|对|针对|以|结合|与|同|为)(?:“[^“”]{2,60}”|[^，]{2,80}?)(?:听取|进行|开展|征求|研究|部署|审议|讨论|作出|作了|作|提出|座谈|安排|交流|动员|表彰|学习|协商|建言|剖析|总结|通报|展开|为主题|为题)"
)
#: Verbs that an unknown adverb can stand before.
_PLAIN_VERBS = frozenset(
    ("听取", "传达", "学习", "研究", "审议", "部署", "安排", "通报", "总结", "分析", "讨论", "通过")
)


def read_agenda(report: Report, meeting: Meeting) -> None:
    """What the meeting did: in the sentence that opens it, in those after, or else further on in its report."""
    text = report.text
    if report.article.continued and meeting.start == report.paragraphs[0].start:
        return
    block_end = report.block_end(meeting.hold[1])
    name_end = meeting.hold[1]
    inside = [p for p in meeting.names if p[0] >= meeting.hold[1] and p[1] <= block_end]
    if inside:
        name_end = inside[0][1]
    else:
        match = _UP_TO_MEETING.match(text, name_end, block_end)
        if match:
            name_end = match.end()
    sentence_end = _end_of_opening(text, meeting.hold[1], block_end)
    items = _agenda_clauses(report, name_end, sentence_end, opened=True)
    lead_end = min(block_end, meeting.scopes[0][1]) if meeting.scopes else block_end
    for start, end in sentences(report.text, sentence_end, lead_end):
        items += _meeting_sentence(report, start, end, items, meeting.names)
    if not items:
        for start, end in [s for scope in meeting.scopes for s in _paragraph_spans(report, scope)]:
            if start <= meeting.hold[0] < end:
                continue
            for a, b in sentences(report.text, start, end):
                items += _meeting_sentence(report, a, b, items, meeting.names)
            if items:
                break
    meeting.agenda = items


def _end_of_opening(text: str, start: int, end: int) -> int:
    """Where the sentence ends that opens the meeting, its sign not included; signs within quotations are passed over."""
    depth = 0
    for match in _SENTENCE_SIGNS.finditer(text, start, end):
        sign = match.group()
        depth += (sign in "“《") - (sign in "”》")
        if sign in "。！？" and depth <= 0:
            return match.start()
    return max(start, end)


def _paragraph_spans(report: Report, scope: Place) -> Iterator[Place]:
    """What each paragraph has of a stretch."""
    for block in report.paragraphs:
        if block.end > scope[0] and block.start < scope[1]:
            yield max(block.start, scope[0]), min(block.end, scope[1])


def _meeting_sentence(report: Report, start: int, end: int, before: list[Place], names: list[Place]) -> list[Place]:
    """会议听取了…，表决通过了…: a sentence whose subject is the meeting, or goes on from one that ends `before`."""
    between = report.text[before[-1][1] : start] if before else "\n"
    goes_on = len(between) <= 24 and "\n" not in between and not report.within(before[-1][1], start)
    if goes_on and _DONE.match(report.text, start, end) and starts_agenda(report.text, start, end):
        return _agenda_clauses(report, start, end, opened=False)
    match = _MEETING_FIRST.match(report.text, start, end)
    if match is None and (at := _AT_IT.match(report.text, start, end)):
        # 会上，通报了…: the meeting is the subject that is left out.
        clause = report.text.find("，", at.end(), end)
        told = (at.end(), clause if clause > 0 else end)
        if _TELLS.match(report.text, *told) and not report.within(*told):
            return _agenda_clauses(report, at.end(), end, opened=False)
    if match is None:
        named = max((b - a for a, b in names if report.text.startswith(report.text[a:b], start)), default=0)
        return _agenda_clauses(report, start + named, end, opened=False) if named else []
    if (
        report.within(start, match.end())
        or _NO_SUBJECT.match(report.text, start)
        or _TO_COME.match(report.text, match.end(), end)
    ):
        return []
    return _agenda_clauses(report, match.end(), end, opened=False)


def _agenda_clauses(report: Report, start: int, end: int, opened: bool) -> list[Place]:
    """The items of a sentence; `opened`: it goes on from the words that open the meeting."""
    text = report.text
    items: list[Place] = []
    position = start
    cuts = [*_agenda_clause_ends(report, start, end), end]
    broken = False
    for stop in cuts:
        a, b = position, stop
        position = stop
        while a < b and text[a] in "，。；：、 \n":
            a += 1
        while b > a and text[b - 1] in "，。；：！、\n":
            b -= 1
        if a >= b:
            continue
        if opened and a == start and not starts_agenda(text, a, b):
            # The rest of the clause that names the meeting (会议专题研究…).
            continue
        if broken and text[a - 1] != "；" and not _BY_MEETING.match(text, a, b):
            continue
        if text[b : b + 1] in "，：" and report.within(a, b) and _SAID.search(text, a, b):
            break
        if _MANNER.fullmatch(text, a, b):
            continue
        place = _agenda_item(report, a, b)
        if (
            (place is None or _AND.match(text, a, b))
            and items
            and not broken
            and text[a - 1] == "，"
            and text.startswith("听取", items[-1][0])
            and not _HEARD.search(text, *items[-1])
            and _HEARD.search(text, a, end)
        ):
            # 听取了…主要负责同志，…分管负责同志的汇报
            items[-1] = (items[-1][0], b)
            continue
        if place:
            items.append(place)
            broken = False
            if text[b : b + 1] == "：" and _ITEMISED.search(text, a, b):
                break
        elif items and (_continues(text, a, b) or (not broken and text[a - 1] != "；" and _goes_on_list(text, a, b))):
            items[-1] = (items[-1][0], b)
        elif (
            items
            and b - a <= 14
            and not report.within(a, b)
            and stop < end
            and text[stop - 1 : stop] == "，"
            and starts_agenda(text, stop, min(stop + 20, end))
        ):
            # 总结…，兑现奖惩，部署…: a clause among others of the agenda.
            items.append((a, b))
        elif items and text[a - 1] == "；" and _DONE.match(text, a, b) and not report.within(a, a + 4):
            items.append((a, b))
        elif items:
            # What follows tells something else, until 会议还….
            broken = True
        elif not opened and not _LEADS_UP.match(text, a, b):
            break
    return items


def _agenda_clause_ends(report: Report, start: int, end: int) -> list[int]:
    """The ends of clauses; a list of verbs (讨论了…、听取了…) is cut, too."""
    cuts = clause_ends(report.text, start, end)
    more = [m.end() for m in _LISTED.finditer(report.text, start, end) if not _enclosed(report.text, start, m.start())]
    return sorted({*cuts, *more})


def _enclosed(text: str, start: int, position: int) -> bool:
    """Inside 《》, “” or brackets."""
    text = text[start:position]
    return any(text.count(left) > text.count(right) for left, right in ("《》", "“”", "（）"))


def _continues(text: str, start: int, end: int) -> bool:
    """传达…精神，以及…要求: a clause without a verb of its own goes on with the item."""
    return _AND.match(text, start, end) is not None and not starts_agenda(text, start + 1, end)


def _agenda_item(report: Report, start: int, end: int) -> Place | None:
    """The item that a clause is, what leads up to its verb left out; None where it is none."""
    text = report.text
    people = report.within(start, end)
    match = _BY_MEETING.match(text, start, end)
    if match:
        start = match.end()
    match = _ALSO.match(text, start, end)
    if match and starts_agenda(text, match.end(), end):
        start = match.end()
    match = _MAINLY.match(text, start, end)
    if match and starts_agenda(text, match.end(), end):
        start = match.end()
    if not starts_agenda(text, start, end):
        return None
    if (people and people[0].start <= start) or text.startswith(("与会", "参会"), start):
        return None
    if _INVITES.match(text, start, end):
        return None
    if _SETTLED.fullmatch(text, start, end):
        return start, end
    if _SAYS.match(text, start, end) and not _DECIDES.match(text, start, end):
        return None
    return start, end


def _goes_on_list(text: str, start: int, end: int) -> bool:
    """审议了…报告，…方案: a clause that is one more object, its verb the one before."""
    return (text[start] == "《" or _DOCUMENT.search(text, start, end) is not None) and text[
        start
    ] not in "对就要为将由并会"


def starts_agenda(text: str, start: int, end: int) -> bool:
    """Whether a clause says what a meeting did: it begins with a verb of agendas, adverbs before it, or with 就…听取."""
    if _REPORT_SAYS.match(text, start, end):
        return False
    positions = [start]
    while adverb := _AGENDA_ADVERB.match(text, positions[-1], end):
        # 进一步部署: what can be an adverb is the verb where nothing else follows.
        positions.append(adverb.end())
    for position in positions:
        for size in range(min(_LONGEST_AGENDA, end - position), 1, -1):
            if text[position : position + size] in _AGENDA:
                return True
    # An adverb of two characters that no list has (专项, 滚动): the verb right after it.
    for skip in (1, 2):
        for size in (5, 4, 3, 2):
            verb = text[start + skip : start + skip + size]
            if verb in _AGENDA and start + skip + size <= end and verb[:2] in _PLAIN_VERBS:
                return all(_ONE_HAN.match(text, place) for place in range(start, start + skip))
    return bool(_ABOUT.match(text, start, end))
