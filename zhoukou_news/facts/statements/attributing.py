"""Who is said to have said something: the subject of a verb of saying, named, a body, a pronoun, or left out."""

from __future__ import annotations

import re

from ...printed import HAN
from ..meetings.mentions import title_start
from ..people import Mention
from ..stretches import Place
from .speakers import antecedent, called, is_spoken_of, is_subject, opener, reaches, surname_with_post
from .statement import LONGEST_WORDS, Passage, Said, Statement

#: Verbs whose words can follow at once, without a comma.
_DIRECT = ("要求", "希望", "号召", "决定", "肯定", "认为", "强调", "指出", "表示", "明确")
_MEETING = re.compile(
    rf"(?:会议|大会|全会|例会|座谈会|推进会|调度会|[{HAN}“”（）、]{{0,24}}(?:会议|大会|全会|例会|座谈会|常委会|推进会|调度会|协商会))$"
)
_GROUP = re.compile(
    rf"[他她]们$|(?:与会者?|参会|到会|在场|大家|委员们|代表们|专家们|企业家们|各位|全体|不少|许多|部分|多位|多名)[{HAN}]{{0,10}}$|[{HAN}]{{0,8}}(?:代表|委员|干警|同志|党员|企业家|专家|负责人|领导|干部|学者|人士|职工|师生)(?:们)?$"
)
_NOUN_BEFORE = re.compile(
    r"(?:的|按照|根据|落实|贯彻|对照|围绕|按|这一|具体|明确|新|上级|有关|工作|部署|总体|总|目标|任务|严格|最新|各项|体|提出|听|据|小|再|传|解|学|声|图|演|话|诉|不|没|难|可以|来|请|被|受到|得到|给予|表示|任免|任职|处分|充|高度|不可|未|所|表彰)$"
)
#: 用普通话说
_IN_A_LANGUAGE = re.compile("[用操以][^，。；]{1,16}[话语]$")
#: 就发展问题, 对记者: what follows is about it.
_ABOUT = re.compile("(?:并|还)?(?:就|围绕|针对)")
#: 作了具体, 提出了明确: the verb is an object.
_DONE = re.compile(
    "(?:(?:(?<!工)[作做]了|提出了?)(?:具体|明确|严格|进一步|新|更高)*的?|提出了?[^，。；]{1,6}|进行(?:了)?(?:再次|重点|着重|特别|进一步)?)$"
)
#: 作经验介绍，
_MADE = re.compile("(?<!工)[作做]了?[^，。；]{0,6}$")
#: 在充分肯定成绩的同时，
_WHILE = re.compile("在(?:充分|高度|反复|着重)?$")
_AT_THE_SAME_TIME = re.compile("[^，。；]{1,30}的同时，")
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
_PRONOUN = re.compile("(?:最后|同时|此外|随后|为此|会上)?(?P<who>[他她])(?!们)(?P<rest>[^，]{0,14})$")
_IN_A_SPEECH = re.compile("(?:在(?:讲话|总结|发言|致辞)[中时]|(?:发表|作)了?(?:重要|总结)?(?:讲话|发言))$")
#: All that stands before a verb whose subject is left out.
_ADVERBS_ONLY = re.compile(
    r"(?:在(?:讲话|总结|发言|点评)(?:讲话)?中|并|还|又|也|同时|并且|并就[^，]{2,30}|最后|再次|一致|纷纷|特别|着重)*"
)
_CROWD = re.compile(rf"(?:与会者|与会[{HAN}]{{1,6}}|[{HAN}]{{2,6}}(?:领导|负责人|代表))(?=[对就向在畅结围踊积先依])")
#: 对投资环境问题，与会企业家…，认为
_ABOUT_FIRST = re.compile("(?:[对就]|围绕|针对)[^，。；]{2,24}，")
_THE_MEETING = re.compile("会议|大会|全会")
_APPOINTS = re.compile("任命|免去|接受")
_EXPLAINED = re.compile("(?:说明|讲话|发言|汇报|通报|介绍|部署|安排|解读)，$")
_LEADS_UP = re.compile(
    "(?:(?:就|围绕|针对|对于|关于|在|为|结合|谈到|谈及|最后|随后|会上|期间|同时)[^，。；]{0,60}，){0,2}"
)


def attribute(passage: Passage, said: Said) -> Statement | None:
    """The statement that a verb of saying introduces; None where the verb is a noun, or no one is told who says it."""
    if not _introduces(passage, said) or _is_object(passage, said):
        return None
    text, (verb_start, _) = passage.text, said.place
    # A named person: in this clause, or before a comma with an adverbial between (王朝就…，要求).
    person = next(iter(_named(passage, said)), None)
    if person is not None and not said.sign and person in _told_of(passage, said):
        # 他说，省长在讲话中肯定了…: within his words.
        return None
    if person is not None and reaches(passage, person, verb_start):
        return None if is_spoken_of(text, person, said.clause) else _by_person(passage, said, person)
    words = said.before[-LONGEST_WORDS:]
    adverb = _ADVERBS_LAST.search(words)
    core = said.before[: len(said.before) - len(words) + adverb.start()] if adverb else said.before
    meeting = _MEETING.search(core) if len(core) <= 30 else None
    if meeting and not meeting.group().startswith("的"):
        return _by_meeting(passage, said, meeting)
    return (
        _by_pronoun(passage, said, core)
        or _by_surname(passage, said, core)
        or _by_group(passage, said, core)
        or _by_last(passage, said)
    )


def _introduces(passage: Passage, said: Said) -> bool:
    """Whether what follows a verb can be what is said: after a comma or colon, or at once."""
    if said.sign:
        return True
    text, content, verb = passage.text, said.content, said.verb
    following = text[content : content + 1]
    if text.startswith(("讲话", "发言"), content):
        # 作强调讲话
        return False
    if verb == "明确" and following not in "提要将" and not _explained(text, said):
        return False
    if verb in _DIRECT and following and following not in "。；、的”）！？\n":
        return following not in "了过着" or verb == "肯定"
    return (verb in ("提出", "介绍", "说") and following == "“") or (verb == "提出" and content > said.place[1])


def _explained(text: str, said: Said) -> bool:
    """X就资金拨付作了说明，明确…: what somebody's words made clear."""
    verb = said.place[0]
    return _EXPLAINED.search(text, max(said.sentence, verb - LONGEST_WORDS), verb) is not None


def _is_object(passage: Passage, said: Said) -> bool:
    """Whether a verb is an object, or part of a noun: 作了强调, 按照会议要求, 给予充分肯定，."""
    before, (verb_start, _) = said.before, said.place
    if _DONE.search(before):
        return True
    if said.verb == "介绍" and said.sign and _MADE.search(before):
        return True
    if _WHILE.search(before) and _AT_THE_SAME_TIME.match(passage.text, said.content):
        return True
    if before.endswith(("充分", "高度")) and said.verb != "肯定":
        return True
    if said.verb == "肯定" and said.sign and _GIVEN.search(before):
        return True
    return (
        _NOUN_BEFORE.search(before[-LONGEST_WORDS:]) is not None
        and not before.endswith(("充分", "高度", "予以"))
        and not passage.name_ends_at(verb_start)
        and not (before.endswith(("讲话", "发言", "致辞")) and passage.name_ends_at(verb_start - 2))
        and not _tells_about(passage, said)
        and not _IN_A_SPEECH.search(before)
        and not (said.verb == "说" and _IN_A_LANGUAGE.search(before))
    )


def _tells_about(passage: Passage, said: Said) -> bool:
    """就发展问题要求: the clause says what the words are about."""
    return _ABOUT.match(said.before) is not None or any(
        passage.text.startswith(("就", "围绕", "针对", "对"), mention.end, said.place[0])
        for mention in _named(passage, said)
    )


def _named(passage: Passage, said: Said) -> list[Mention]:
    """Who is named in a verb's clause before it."""
    return [mention for mention in passage.between(said.clause, said.place[0]) if mention.end <= said.place[0]]


def _told_of(passage: Passage, said: Said) -> list[Mention]:
    """Who is named before a verb in the words that somebody began to say in the same sentence."""
    last = passage.last
    return passage.between(last.text[0], said.place[0]) if last is not None and last.text[0] >= said.sentence else []


def _statement(
    passage: Passage, said: Said, speaker: Place | None, person: Mention | None, attribution: int
) -> Statement:
    return Statement(speaker, person, said.place, (said.content, passage.end), attribution)


def _led_up(passage: Passage, said: Said) -> int:
    """Where an attribution begins: at its sentence where that only leads up to its clause (就如何做好…工作，)."""
    return said.sentence if _LEADS_UP.fullmatch(passage.text, said.sentence, said.clause) else said.clause


def _by_person(passage: Passage, said: Said, person: Mention) -> Statement:
    first = said.clause == said.sentence
    attribution = max(title_start(person), said.sentence) if first else _led_up(passage, said)
    return _statement(passage, said, (person.start, person.end), person, attribution)


def _by_meeting(passage: Passage, said: Said, found: re.Match[str]) -> Statement | None:
    """会议强调: a meeting speaks, unless it is one that is referred to (按照…会议要求)."""
    text, clause = passage.text, said.clause
    speaker = found.group()
    start = clause + found.start()
    lead = _LEAD.match(speaker)
    if lead:
        start += lead.end()
    if speaker.startswith(_AND_WITH) or _ACCORDING_TO.search(speaker):
        return None
    if (_OF_A_MEETING.search(text, clause, start) or speaker.startswith(_AT_OR_ABOUT)) and not text.startswith(
        ("就", "对"), clause, start
    ):
        return None
    return _statement(passage, said, (start, clause + found.end()), None, _led_up(passage, said))


def _by_pronoun(passage: Passage, said: Said, core: str) -> Statement | None:
    """他说: whoever the pronoun stands for speaks."""
    if not (said.sign or said.verb in ("要求", "希望", "强调", "认为", "表示", "指出")):
        return None
    pronoun = _PRONOUN.match(core)
    if not pronoun or (pronoun["rest"] and not said.sign) or "的" in pronoun["rest"]:
        return None
    who = said.clause + pronoun.start("who")
    person = antecedent(passage, who)
    before = person is not None and said.sentence <= person.start < said.clause
    return _statement(passage, said, (who, who + 1), person, said.sentence if before else _led_up(passage, said))


def _by_surname(passage: Passage, said: Said, core: str) -> Statement | None:
    """童副市长要求: someone speaks who is given by surname and post, and was named before or not."""
    core = _IN_A_SPEECH.sub("", core)
    found = surname_with_post(core)
    if found is None:
        return None
    (start, size), end = (said.clause + found[0], found[1]), said.clause + len(core)
    person = called(passage, passage.text[start : start + size], passage.text[start + size : end])
    return _statement(passage, said, (start, end), person, _led_up(passage, said))


def _by_group(passage: Passage, said: Said, core: str) -> Statement | None:
    """与会代表一致认为: people speak who are named together."""
    if not (said.sign or said.verb == "认为") or not 2 <= len(core) <= 16:
        return None
    group = _GROUP.match(core)
    if not group or group.end() < len(core) or (core[1:] != "们" and _led_up(passage, said) > said.sentence):
        return None
    return _statement(passage, said, (said.clause, said.clause + len(core)), None, said.clause)


def _by_last(passage: Passage, said: Said) -> Statement | None:
    """主持会议，要求…: the subject is left out, where a clause begins with the verb."""
    text, last = passage.text, passage.last
    verb, sign, sentence, clause, before = said.verb, said.sign, said.sentence, said.clause, said.before
    if len(before) > LONGEST_WORDS or not _ADVERBS_ONLY.fullmatch(before):
        return None
    if clause == sentence:
        # A sentence that begins with 希望 after someone's words.
        begins = verb in ("希望", "要求") or (sign is not None and verb in ("强调", "指出"))
        if last is None or not begins or last.text[0] > sentence:
            return None
        return _statement(passage, said, last.speaker, last.person, sentence)
    if last is not None and last.text[0] >= sentence and not before and not sign:
        return None
    if any(is_subject(text, mention, passage.start) for mention in _told_of(passage, said)):
        # 他指出，书记在讲话中充分肯定，并要求…: within his words.
        return None
    first = opener(passage, sentence, clause)
    if first is not None:
        return _statement(passage, said, (first.start, first.end), first, sentence)
    if last is not None and last.text[0] <= clause and (sign or verb in ("要求", "希望")) and before:
        return _statement(passage, said, last.speaker, last.person, clause)
    about = _ABOUT_FIRST.match(text, sentence, clause)
    crowd = _CROWD.match(text, about.end() if about else sentence, clause)
    if crowd and (sign or verb == "认为"):
        return _statement(passage, said, crowd.span(), None, clause)
    meeting = _THE_MEETING.match(text, sentence, clause)
    if meeting and (sign or (verb in ("要求", "号召", "希望", "决定") and not _APPOINTS.match(text, said.content))):
        return _statement(passage, said, meeting.span(), None, clause)
    return None
