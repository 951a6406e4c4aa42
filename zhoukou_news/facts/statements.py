"""What was said at a meeting: speaker, verb, and words, up to the next attribution or the paragraph's end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from ..page import Article
from ..printed import HAN
from ..schema import STATEMENT_VERBS
from .meetings import Meeting
from .meetings.mentions import title_start
from .meetings.sentences import LONGEST_SENTENCE
from .people import Mention, Roster
from .stretches import Place

_VERB = "|".join(sorted(STATEMENT_VERBS, key=lambda v: (-len(v), v)))
#: Verbs whose words can follow at once, without a comma.
_DIRECT = ("要求", "希望", "号召", "决定", "肯定", "认为", "强调", "指出", "表示", "明确")
_ATTRIBUTION = re.compile(rf"(?P<verb>{_VERB})(?:(?:指出|强调|道|说|称|了)(?=[，：]))?(?P<sign>[，：])?")
_MEETING = re.compile(
    rf"(?:会议|大会|全会|例会|座谈会|推进会|调度会|[{HAN}“”（）、]{{0,24}}(?:会议|大会|全会|例会|座谈会|常委会|推进会|调度会|协商会))$"
)
_GROUP = re.compile(
    rf"(?:与会者?|参会|到会|在场|大家|委员们|代表们|专家们|企业家们|各位|全体|不少|许多|部分|多位|多名)[{HAN}]{{0,10}}$|[{HAN}]{{0,8}}(?:代表|委员|干警|同志|党员|企业家|专家|负责人|领导|干部|学者|人士|职工|师生)(?:们)?$"
)
_NOUN_BEFORE = re.compile(
    r"(?:的|按照|根据|落实|贯彻|对照|围绕|按|这一|具体|明确|新|上级|有关|工作|部署|总体|总|目标|任务|严格|最新|各项|体|提出|听|据|小|再|传|解|学|声|图|演|话|诉|不|没|难|可以|来|请|被|受到|得到|给予|表示|充|高度|不可|未|所|表彰)$"
)
_NO_CONTENT = {
    "提出": r"了?(?:一些|许多|很多|宝贵|具体|明确|严格|殷切|进一步|相关|有关|新的?|更高|[一二三四五两几]点|\d+[点条项]|[^，。；]{0,12}的)*(?:要求|意见|建议|希望|期望|问题|措施|安排|思路|对策|目标|整改|批评|倡议|议案|提案)(?:和?(?:要求|意见|建议|希望|期望))*",
    "表示": r"了?(?:由衷的?|衷心的?|诚挚的?|热烈的?|崇高的?|亲切的?|深切的?|最?真诚的?|充分的?|完全|坚决)*(?:感谢|谢意|祝贺|慰问|欢迎|敬意|问候|赞同|同意|支持|肯定|拥护|满意|认可|哀悼)(?:[、和及](?:[^，。；]{0,8}))*",
    "指出": r"了?(?:其|目前|当前)?存在的?(?:突出|主要|一些|具体)*(?:问题|不足|短板|差距|困难)(?:[和与及、][^，。；]{0,12})?",
    "明确": r"了?(?:[^，。；]{0,12})?(?:要求|任务|目标|责任|分工)",
    "介绍": r"了?[^，。；]{0,30}(?:情况|经验|做法|概况|背景|过程)",
    "肯定": r"了?(?:[^，。；]{0,24}的?工作|(?:我[省市县区旗州]|[^，。；]{1,8})的(?:做法|经验)(?:[和及与、][^，。；]{1,6})?)",
    "希望": r"",
    "要求": r"",
}
#: 提出三点要求：一是…: what is put forward stands after the colon.
_PUT_FORWARD = re.compile(
    r"(?:了)?(?:[^，。；：“”]{1,14}[：]|(?:以下|如下|[一二三四五六七八九十\d]+[点条项个])[^，。；]{0,6}，)"
)
_EMPTY = {verb: re.compile(pattern) for verb, pattern in _NO_CONTENT.items()}
_ASIDE = re.compile(
    r"(?:会前|会议开始前|会后|会议结束后|会议间隙|会间|离开时|临别时|接受[^，。]{0,10}采访|(?<!面)对记者|告诉记者|向记者)"
)


#: A paragraph that tells what followed the meeting.
_AFTERWARDS = re.compile("(?:视频|电视电话|上述|省|市)?(?:会后|会议结束后|会前)，")


#: How many characters before a verb say who speaks or that it is a noun; among how many people a speaker is looked for.
LONGEST_WORDS, _ASKED = 60, 40


_SAYS_SOMETHING = re.compile(rf"[{HAN}\d]")
_CLAUSE_SIGN = re.compile("[，。；]")


@dataclass
class Statement:
    """One thing said.

    Attributes:
        speaker: Place of the speaker as printed; None where the subject is left out and no one was named.
        person: The mention of the person who says it; None for 会议 and other bodies.
        verb: Place of the verb.
        text: Place of what is said.
        attribution: Where the attribution begins.
    """

    speaker: Place | None
    person: Mention | None
    verb: Place
    text: Place
    attribution: int


def find_statements(article: Article, index: int, roster: Roster, meeting: Meeting) -> list[Statement]:
    """The statements made at a meeting, in printed order."""
    text = article.printed.text
    out: list[Statement] = []
    subject: Mention | None = None
    blocks = article.paragraphs
    starts = [block.start for block in blocks]
    stretches = [
        (number, order, max(blocks[number].start, scope_start), min(blocks[number].end, scope_end))
        for order, (scope_start, scope_end) in enumerate(meeting.scopes)
        for number in range(max(bisect_right(starts, scope_start) - 1, 0), bisect_left(starts, scope_end))
    ]
    for number, _, start, end in sorted(stretches):
        block = blocks[number]
        if start >= end:
            continue
        if _AFTERWARDS.match(text, block.start) and not block.start <= meeting.hold[0] < block.end:
            continue
        found, subject = _paragraph(text, start, end, index, roster, subject)
        out += found
    return out


def _paragraph(
    text: str, start: int, end: int, index: int, roster: Roster, subject: Mention | None
) -> tuple[list[Statement], Mention | None]:
    marks: list[Statement] = []
    last: Statement | None = None
    put_forward = start
    mentions = roster.within(index, start, end)
    attributions = list(_ATTRIBUTION.finditer(text, start, end))
    quotes = _quote_depth(text, start, end) if attributions else bytearray()
    sentences = _sentence_starts(text, start, end, quotes) if attributions else []
    for match in attributions:
        verb_start, verb_end = match.start(), match.start() + len(match["verb"])
        content = match.end()
        if quotes[verb_start - start] or verb_start < put_forward or _in_title(text, start, verb_start):
            continue
        if match["verb"] == "提出" and not match["sign"] and (put := _PUT_FORWARD.match(text, content, end)):
            content = put.end()
        sentence = max(sentences[bisect_right(sentences, verb_start) - 1], verb_start - LONGEST_SENTENCE)
        statement = _attribute(text, sentence, verb_end, content, match, mentions, last, subject, start, end)
        if statement is None:
            continue
        if _ASIDE.search(text[min(sentence, statement.attribution) : verb_start]):
            continue
        marks.append(statement)
        if not _only_names(text, content, statement):
            last = statement
        put_forward = content
    out = []
    for number, statement in enumerate(marks):
        stop = marks[number + 1].attribution if number + 1 < len(marks) else end
        a, b = statement.text[0], stop
        while b > a and text[b - 1] in "，、 \n":
            b -= 1
        while a < b and text[a] in " ":
            a += 1
        words = text[a:b]
        if len(words) < 2 or not _SAYS_SOMETHING.search(words):
            continue
        if _empty(words, text[statement.verb[0] : statement.verb[1]]):
            continue
        statement.text = (a, b)
        out.append(statement)
    subject = next((mention for mention in reversed(mentions) if _is_subject(text, mention, start)), subject)
    return out, subject


def _in_title(text: str, start: int, position: int) -> bool:
    """就《…决定（讨论稿）》作说明: the word is part of a document's name."""
    opened = text.rfind("《", max(start, position - LONGEST_WORDS), position)
    return opened >= 0 and text.find("》", opened, position) < 0


def _only_names(text: str, content: int, statement: Statement) -> bool:
    """充分肯定了我市的做法，希望…: the first clause tells no content; what follows is another statement."""
    pattern = _EMPTY.get(text[slice(*statement.verb)])
    return (
        pattern is not None
        and pattern.fullmatch(_CLAUSE_SIGN.split(text[content : content + LONGEST_WORDS], 1)[0]) is not None
    )


def _empty(words: str, verb: str) -> bool:
    """The object only names the thing (提出具体要求, 表示衷心感谢): no content is told."""
    pattern = _EMPTY.get(verb)
    first = _CLAUSE_SIGN.split(words, 1)[0]
    return (
        pattern is not None and pattern.fullmatch(first) is not None and (len(words) - len(first) < 4 or verb == "表示")
    )


def _quote_depth(text: str, start: int, end: int) -> bytearray:
    depth = 0
    out = bytearray(end - start + 1)
    opened = start
    for match in _QUOTE.finditer(text, start, end):
        if match.group() == "“":
            if not depth:
                opened = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                out[opened - start : match.end() - start] = b"\1" * (match.end() - opened)
    if depth:
        out[opened - start : end - start] = b"\1" * (end - opened)
    return out


_QUOTE = re.compile("[“”]")
_SENTENCE_END = re.compile("[。！？；”]")


def _sentence_starts(text: str, start: int, end: int, quotes: bytearray) -> list[int]:
    """Where the sentences of a paragraph begin, its own start first."""
    return [start] + [
        match.end()
        for match in _SENTENCE_END.finditer(text, start, end)
        if (
            match.start() > start and text[match.start() - 1] in "。！？，"
            if match.group() == "”"
            else not quotes[match.start() - start]
        )
    ]


def _ends_at(mentions: list[Mention], start: int, end: int) -> bool:
    """Whether the last mention that begins in `start` to `end` ends there."""
    last = bisect_left(mentions, end, key=_start) - 1
    return last >= 0 and mentions[last].start >= start and mentions[last].end == end


def _between(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """The mentions that begin in `start` to `end`."""
    low = bisect_left(mentions, start, key=_start)
    return mentions[low : max(low, bisect_left(mentions, end, key=_start))]


_start = attrgetter("start")


#: 就发展问题, 对记者: what follows is about it.
_ABOUT = re.compile("(?:并|还)?(?:就|围绕|针对)")
#: 作了具体, 提出了明确: the verb is an object.
_DONE = re.compile("(?:(?<!工)[作做]了|提出了?)(?:具体|明确|严格|进一步|新|更高)*的?$")
_GIVEN = re.compile("(?:表示|给予|予以)(?:充分|高度)?$")
_ADVERBS_LAST = re.compile(
    "(?:充分|高度|明确|一致|纷纷|普遍|均|都|还|也|又|再次|最后|同时|并|着重|特别|进一步|反复|一再|郑重|动情地|激动地|在台上)+$"
)

#: Words before a meeting that speaks, and what says that another meeting is spoken of.
_LEAD = re.compile("会上|随后|最后|为此|对此|因此|同时|此外|据悉|就此")
_AND_WITH = ("以及", "和", "与", "及")
_ACCORDING_TO = re.compile("按照|根据|落实|贯彻|对照|按(?!时)")
_OF_A_MEETING = re.compile("按照|根据|落实|贯彻|围绕|传达|学习|听取|通过|在[^，]*(?:会议|大会|会)$|就|对")
_AT_OR_ABOUT = ("按照", "根据", "落实", "贯彻", "在", "就", "对", "向")
_PRONOUN = re.compile("(?:最后|同时|此外|随后|为此|会上)?(?P<who>[他她])(?P<rest>[^，]{0,14})$")
#: All that stands before a verb whose subject is left out.
_ADVERBS_ONLY = re.compile(
    r"(?:在(?:讲话|总结|发言|点评)(?:讲话)?中|并|还|又|也|同时|并且|并就[^，]{2,30}|最后|再次|一致|特别|着重)*"
)
_CROWD = re.compile(rf"(?:与会者|与会[{HAN}]{{1,6}}|[{HAN}]{{2,6}}(?:领导|负责人|代表))(?=[对就向在])")
_THE_MEETING = re.compile("会议|大会|全会")


def _attribute(
    text: str,
    sentence: int,
    verb_end: int,
    content: int,
    match: re.Match[str],
    mentions: list[Mention],
    last: Statement | None,
    subject: Mention | None,
    start: int,
    end: int,
) -> Statement | None:
    verb, sign, verb_start = match["verb"], match["sign"], match.start()
    following = text[content : content + 1]
    if not sign:
        if (
            verb not in _DIRECT
            or not following
            or following in "。；、的”）！？\n"
            or (following in "了过着" and verb != "肯定")
        ):
            if not ((verb in ("提出", "介绍", "说") and following == "“") or (verb == "提出" and content > verb_end)):
                return None
        if verb == "明确" and following not in "提要将" and not _explained(text, sentence, verb_start):
            return None
    clause = max(sentence, *(text.rfind(sign, sentence, verb_start) + 1 for sign in "，："))
    before = text[clause:verb_start]
    inside = [m for m in _between(mentions, clause, verb_start) if m.end <= verb_start]
    about = _ABOUT.match(before) is not None or any(
        text.startswith(("就", "围绕", "针对", "对"), m.end, verb_start) for m in inside
    )
    if _DONE.search(before):
        return None
    if (
        not about
        and not _ends_at(mentions, start, verb_start)
        and not (before.endswith(("讲话", "发言", "致辞")) and _ends_at(mentions, start, verb_start - 2))
        and _NOUN_BEFORE.search(before[-LONGEST_WORDS:])
        and not before.endswith(("充分", "高度", "予以"))
    ):
        return None
    if not sign and text.startswith(("讲话", "发言"), content):
        # 作强调讲话
        return None
    if verb == "肯定" and sign and _GIVEN.search(before):
        return None
    if before.endswith(("充分", "高度")) and verb != "肯定":
        return None
    words_before = before[-LONGEST_WORDS:]
    adverb = _ADVERBS_LAST.search(words_before)
    core = before[: len(before) - len(words_before) + adverb.start()] if adverb else before
    # 1. A named person: in this clause, or before a comma with an adverbial between (王朝就…，要求).
    person = inside[0] if inside else None
    if person is not None and _reaches(text, person, verb_start, mentions):
        if _object(text, person, clause):
            return None
        begin = title_start(person)
        return Statement(
            (person.start, person.end),
            person,
            (verb_start, verb_end),
            (content, end),
            max(begin, sentence)
            if clause == sentence
            else sentence
            if _only_adverbial(text, sentence, clause)
            else clause,
        )
    # 2. The meeting, a pronoun, or a group.
    found = _MEETING.search(core) if len(core) <= 30 else None
    if found and not found.group().startswith("的"):
        speaker = found.group()
        speaker_start = clause + found.start()
        lead = _LEAD.match(speaker)
        if lead:
            speaker_start += lead.end()
        if speaker.startswith(_AND_WITH) or _ACCORDING_TO.search(speaker):
            return None
        if (
            _OF_A_MEETING.search(text, clause, speaker_start) or speaker.startswith(_AT_OR_ABOUT)
        ) and not text.startswith(("就", "对"), clause, speaker_start):
            return None
        speaker_end = clause + found.end()
        return Statement(
            (speaker_start, speaker_end),
            None,
            (verb_start, verb_end),
            (content, end),
            sentence if _only_adverbial(text, sentence, clause) else clause,
        )
    if sign or verb in ("要求", "希望", "强调", "认为"):
        pronoun = _PRONOUN.match(core)
        if pronoun and (sign or not pronoun["rest"]) and "的" not in pronoun["rest"]:
            who = clause + pronoun.start("who")
            resolved = _antecedent(text, who, mentions, last, subject, start)
            return Statement(
                (who, who + 1),
                resolved,
                (verb_start, verb_end),
                (content, end),
                sentence
                if clause == sentence
                or (resolved is not None and sentence <= resolved.start < clause)
                or _only_adverbial(text, sentence, clause)
                else clause,
            )
        group = (
            _GROUP.match(core)
            if len(core) <= 16 and (clause == sentence or _only_adverbial(text, sentence, clause))
            else None
        )
        if group and (sign or verb == "认为") and group.end() == len(core) and 2 <= len(core) <= 16:
            return Statement((clause, clause + len(core)), None, (verb_start, verb_end), (content, end), clause)
    # 3. The subject is left out: a clause that begins with the verb.
    if len(before) <= LONGEST_WORDS and _ADVERBS_ONLY.fullmatch(before):
        if clause == sentence:
            # A sentence that begins with 希望 after someone's words.
            if (
                last is None
                or verb not in ("希望", "要求", "强调", "指出")
                or (sign is None and verb in ("强调", "指出"))
            ):
                return None
            if last.text[0] > sentence:
                return None
            return Statement(last.speaker, last.person, (verb_start, verb_end), (content, end), sentence)
        if last is not None and last.text[0] >= sentence and not before and not sign:
            return None
        opener = _opener(text, sentence, clause, mentions, start)
        if opener is not None:
            return Statement((opener.start, opener.end), opener, (verb_start, verb_end), (content, end), sentence)
        if last is not None and last.text[0] <= clause and (sign or verb in ("要求", "希望")) and before:
            return Statement(last.speaker, last.person, (verb_start, verb_end), (content, end), clause)
        crowd = _CROWD.match(text, sentence, clause)
        if crowd and sign:
            return Statement(crowd.span(), None, (verb_start, verb_end), (content, end), clause)
        meeting = _THE_MEETING.match(text, sentence, clause)
        if meeting and (sign or (verb in ("要求", "号召", "希望", "决定") and not _APPOINTS.match(text, content))):
            return Statement(meeting.span(), None, (verb_start, verb_end), (content, end), clause)
    return None


_APPOINTS = re.compile("任命|免去|接受")
_EXPLAINED = re.compile("(?:说明|讲话|发言|汇报|通报|介绍|部署|安排|解读)，$")


def _explained(text: str, sentence: int, verb: int) -> bool:
    """X就资金拨付作了说明，明确…: what somebody's words made clear."""
    return _EXPLAINED.search(text, max(sentence, verb - LONGEST_WORDS), verb) is not None


def _only_adverbial(text: str, start: int, clause: int) -> bool:
    """What stands before the clause only leads up to it (就如何做好…工作，)."""
    return _LEADS_UP.fullmatch(text, start, clause) is not None


def _reaches(text: str, mention: Mention, verb: int, mentions: list[Mention]) -> bool:
    """Nothing but adverbials stands between the person and the verb."""
    end = mention.end
    for title in mention.titles:
        if title[0] == end:
            end = title[1]
    between = text[end:verb]
    others = _between(mentions, end, verb)
    if others:
        if _AND.fullmatch(text[end : title_start(others[0])]):
            return _reaches(text, others[-1], verb, mentions)
        return False
    if between[:1] == "（":
        between = _BRACKETS_FIRST.sub("", between)
    if _ATTENDED_AND.fullmatch(between):
        return True
    if len(between) > 26:
        return False
    if _OTHER_PREDICATE.search(between):
        return False
    if _WORDS_OF_HIS.search(between):
        return False
    if not between:
        return True
    return _ADVERBIAL.match(between) is not None


_LEADS_UP = re.compile(
    "(?:(?:就|围绕|针对|对于|关于|在|为|结合|谈到|谈及|最后|随后|会上|期间|同时)[^，。；]{0,60}，){0,2}"
)
_AND = re.compile("(?:[（][^（）]*[）])?[、和与及]")
_BRACKETS_FIRST = re.compile("^[（][^（）]*[）]")
_ATTENDED_AND = re.compile("(?:出席|参加|主持|到会)[^，。；]{0,10}并(?:在讲话中|讲话)?")
_OTHER_PREDICATE = re.compile("[；。：]|出席|参加|陪同|对[^，]{0,16}给予|提出$|主持召开")
_WORDS_OF_HIS = re.compile("的(?:致辞|致词|讲话|报告|发言|指示|批示|要求)?(?:充分|高度|明确)?$")
#: What can stand between a person and what they say.
_ADVERBIAL = re.compile(
    r"(?:[与和同][^，。；]{1,12}(?:交流|座谈|交谈|见面)[时中]|同志|先生|女士|等|在|就|对|从|则|也|又|还|最后|接着|随后|随即|笑着|动情|激动|一再|再次|多次|反复|充分|高度|明确|着重|特别|进一步|代表|强|告诉|向|结合|边|当场|当即|回答|回忆|感慨|坦言|高兴|自豪|信心|深有|郑重|现场|补充|一一|逐一|总结|首先|围绕|针对|介绍|说|表|作|讲话|点评|发言|汇报|通报|回应|主持|并|受|代|快|介|这样|如此|深情|语重|严肃|欣慰|满怀|感激|由衷|一致|纷纷|分别|先后|共同|均|都)"
)


#: 受…委托, 对X表示. What 根据 leads to is not meant.
_SPOKEN_OF = (*"受对向给为把将以", "按照", "落实", "贯彻", "传达", "代表", "关于")


def _object(text: str, mention: Mention, clause: int) -> bool:
    """The person is spoken of, not speaking: 受…委托, 对X表示."""
    begin = title_start(mention)
    before = text[max(clause, begin - 2) : begin]
    return before.endswith(_SPOKEN_OF)


#: 亮了红灯的镇党委书记X: what stands before the title only tells of X.
_MODIFIED = re.compile("(?:^|[。！？；”\n])[^，。！？；”、\n对向把给和与为将]{2,16}的$")


#: 该镇党委书记X
_OF_THIS = re.compile("[该本][省市县区镇乡村校院局]?$")


def _is_subject(text: str, mention: Mention, start: int) -> bool:
    begin = title_start(mention)
    this = _OF_THIS.search(text, max(start, begin - 2), begin)
    if this:
        begin = this.start()
    before = text[max(start, begin - 1) : begin]
    if before == "的" and _MODIFIED.search(text, max(start, begin - 20), begin):
        return True
    return begin == start or before in ("。", "！", "？", "；", "”", "，", "\n", "、") or before == ""


def _opener(text: str, sentence: int, clause: int, mentions: list[Mention], start: int) -> Mention | None:
    """The person that the sentence begins with."""
    for mention in _between(mentions, sentence, clause)[:_ASKED]:
        if _is_subject(text, mention, start) and not _object(text, mention, sentence):
            return mention
    return None


def _antecedent(
    text: str, position: int, mentions: list[Mention], last: Statement | None, subject: Mention | None, start: int
) -> Mention | None:
    """Whom 他 or 她 stands for: the last one who was a sentence's subject."""
    best: Mention | None = None
    last_before = bisect_left(mentions, position, key=_start)
    for mention in reversed(
        mentions[max(last_before - _ASKED, bisect_left(mentions, start, key=_start)) : last_before]
    ):
        if _is_subject(text, mention, start) and not _object(text, mention, start):
            best = mention
            break
    if last is not None and last.person is not None and (best is None or last.person.start >= best.start):
        return last.person
    return best or subject
