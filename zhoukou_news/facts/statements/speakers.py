"""Who speaks: whether a person named before a verb is its subject, and whom a pronoun or a subject left out stands for."""

from __future__ import annotations

import re

from ...lexicon import words
from ...printed import HAN
from ..meetings.mentions import title_start
from ..people import Mention
from .statement import ASKED, LONGEST_WORDS, Passage

_AND = re.compile("(?:[（][^（）]*[）])?[、和与及]")
_BRACKETS_FIRST = re.compile("^[（][^（）]*[）]")
_ATTENDED_AND = re.compile("(?:出席|参加|主持|到会)[^，。；]{0,10}并(?:在讲话中|讲话)?")
_OTHER_PREDICATE = re.compile("[；。：]|出席|参加|陪同|对[^，]{0,16}给予|提出$|主持召开")
_WORDS_OF_HIS = re.compile("的(?:致辞|致词|讲话|报告|发言|指示|批示|要求)?(?:充分|高度|明确)?$")
#: What can stand between a person and what they say.
_ADVERBIAL = re.compile(
    r"(?:[与和同][^，。；]{1,12}(?:交流|座谈|交谈|见面)[时中]|同志|先生|女士|等|在|就|对|从|则|也|又|还|最后|接着|随后|随即|笑着|动情|激动|一再|再次|多次|反复|充分|高度|明确|着重|特别|进一步|代表|强|告诉|向|结合|边|当场|当即|回答|回忆|感慨|坦言|高兴|自豪|信心|深有|郑重|现场|补充|一一|逐一|总结|首先|围绕|针对|介绍|说|表|作|讲话|点评|发言|汇报|通报|回应|主持|并|受|代|快|介|这样|如此|深情|语重|严肃|欣慰|满怀|感激|由衷|一致|纷纷|分别|先后|共同|均|都)"
)
#: 童副市长, 欧阳局长, before what they say.
_CALLED = re.compile(f"(?:最后|随后|会上|同时)?(?P<who>[{HAN}]{{3,7}})")
#: 受…委托, 对X表示. What 根据 leads to is not meant.
_SPOKEN_OF = (*"受对向给为把将以", "按照", "落实", "贯彻", "传达", "代表", "关于")
#: 亮了红灯的镇党委书记X: what stands before the title only tells of X.
_MODIFIED = re.compile("(?:^|[。！？；”\n])[^，。！？；”、\n对向把给和与为将]{2,16}的$")
#: 该镇党委书记X
_OF_THIS = re.compile("[该本][省市县区镇乡村校院局]?$")


def reaches(passage: Passage, mention: Mention, verb: int) -> bool:
    """Nothing but adverbials stands between the person and the verb."""
    text, end = passage.text, mention.end
    for title in mention.titles:
        if title[0] == end:
            end = title[1]
    others = passage.between(end, verb)
    if others:
        return bool(_AND.fullmatch(text[end : title_start(others[0])])) and reaches(passage, others[-1], verb)
    words = text[end:verb]
    if words.startswith("（"):
        words = _BRACKETS_FIRST.sub("", words)
    if not words or _ATTENDED_AND.fullmatch(words):
        return True
    return (
        len(words) <= 26
        and not _OTHER_PREDICATE.search(words)
        and not _WORDS_OF_HIS.search(words)
        and _ADVERBIAL.match(words) is not None
    )


def is_spoken_of(text: str, mention: Mention, clause: int) -> bool:
    """The person is spoken of, not speaking: 受…委托, 对X表示."""
    begin = title_start(mention)
    return text[max(clause, begin - 2) : begin].endswith(_SPOKEN_OF)


def is_subject(text: str, mention: Mention, start: int) -> bool:
    """Whether a sentence or a clause of a passage that begins at `start` begins with a mention."""
    begin = title_start(mention)
    this = _OF_THIS.search(text, max(start, begin - 2), begin)
    if this:
        begin = this.start()
    before = text[max(start, begin - 1) : begin]
    if before == "的" and _MODIFIED.search(text, max(start, begin - 20), begin):
        return True
    return begin == start or before in ("。", "！", "？", "；", "”", "，", "\n", "、") or before == ""


def opener(passage: Passage, sentence: int, clause: int) -> Mention | None:
    """The person that the sentence begins with."""
    for mention in passage.between(sentence, clause)[:ASKED]:
        if is_subject(passage.text, mention, passage.start) and not is_spoken_of(passage.text, mention, sentence):
            return mention
    return None


def surname_with_post(words_before: str) -> tuple[int, int] | None:
    """Where in the words of a clause someone stands who is given by surname and post alone, and how long the surname is: 童副市长."""
    match = _CALLED.fullmatch(words_before)
    if match is None or match["who"] in words("posts"):
        return None
    who = match["who"]
    for size in (2, 1):
        if who[:size] in words("compound_surnames" if size == 2 else "surnames"):
            post = who[size:].removeprefix("副")
            return (match.start("who"), size) if post in words("posts", "official") else None
    return None


def called(passage: Passage, surname: str, post: str) -> Mention | None:
    """The one person named so far whose surname it is, and among whose titles is one that ends so; None of several."""
    found = {
        mention.name: mention
        for mention in passage.known
        if mention.name.startswith(surname)
        and any(part.endswith(post) for a, b in mention.titles for part in passage.text[a:b].split("、"))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _first_of_list(passage: Passage, mention: Mention) -> Mention:
    """对钟鸣远、江宁的到来表示欢迎: whom the list begins with in which a person is named."""
    while passage.text[title_start(mention) - 1 : title_start(mention)] == "、":
        before = passage.between(max(passage.start, mention.start - LONGEST_WORDS), mention.start)
        if not before or before[-1].end != title_start(mention) - 1:
            break
        mention = before[-1]
    return mention


def antecedent(passage: Passage, position: int) -> Mention | None:
    """Whom 他 or 她 stands for: the last one who was a sentence's subject."""
    text, start, last = passage.text, passage.start, passage.last
    found = next(
        (
            mention
            for mention in reversed(passage.between(start, position)[-ASKED:])
            if is_subject(text, mention, start) and not is_spoken_of(text, _first_of_list(passage, mention), start)
        ),
        None,
    )
    if (
        last is not None
        and last.person is None
        and last.speaker is not None
        and surname_with_post(text[slice(*last.speaker)])
    ):
        # 李县长表示, whom nobody names: it is not known who he is.
        return None
    if last is not None and last.person is not None and (found is None or last.person.start >= found.start):
        return last.person
    return found or passage.subject
