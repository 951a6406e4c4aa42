"""Names of those who are given a post, or relieved of one."""

from __future__ import annotations

import re

from ...page import Block
from ...printed import HAN
from .. import names, posts
from ..names import ORDINARY_WORDS, Candidate, best, follower, hard_boundary
from .findings import Findings
from .lists import ANNOTATION
from .word_names import word_end

_APPOINT = re.compile(r"任命[：:]?|免去[：:]?|决定免去|选举|补选|增选|增补|递补|推选|提名|接受|同意|[决确]定[：:]?")
#: 选举A为会长，B、C为副会长: what can give posts to several in turn.
_GOES_ON = frozenset(("任命", "免去", "确定", "选举", "补选", "推选"))
_APPOINT_SIGNS = re.compile("[，、；\n]")
_TAKES_POST = re.compile(
    rf"(?<=[{HAN}])(?<![现曾历被担主责委聘到离上连留后前原时新重兼选信放胜升])(?:拟?任|挂任)(?![务期何意])[{HAN}、]{{2,24}}(?=[，。；（])"
)
_ELECTED = re.compile(r"(?:[（][^（）]{1,12}[）])?(?:同志)?(?:高票|全票|再次|连任|分别|一致)?当选(?!后|的|证)")
_ELECTED_TO = re.compile(_ELECTED.pattern + "为?(?P<post>[^，。；：“”]{2,24})")
#: 新当选县商会会长的X, 出任县长的X: whoever took the post is named after it.
_WHO_TOOK = re.compile("(?:当选|出任|升任|就任)为?(?P<post>[^，。；：“”的]{2,24})的(?=[^，。；：“”])")
#: 岳锋：男，县财政局局长: how a profile begins.
_INTRODUCED = re.compile(
    rf"(?:(?<=[。\n])|^)(?P<name>[{HAN}·]{{2,4}})：[男女]，(?P<post>[^，。；\n]{{2,30}})(?=[，。；])"
)
#: 接受A辞去…职务、B辞去…职务的请求.
_RELIEVED = re.compile(f"[{HAN}·]{{2,6}}(?:同志)?辞去")
_POST_VERB = re.compile(
    r"(?:[（][^（）]{1,12}[）])?(?:同志)?(?:为(?!了)|的(?=[^，。；]{2,40}?职务)|任(?=[^务])|兼任|当选为?|(?:因[^，。；]{1,14})?不再(?:担|兼)?任|担任|(?:因[^，。；]{1,14})?(?:辞去|辞职))"
)
#: 钟鸣远，男，1968年9月出生，现任区民政局副局长，拟任…: a notice of who is to be given a post.
_PROFILE = re.compile(r"，[男女]，[^。；\n]{0,120}?(?:现任|拟任|曾任|拟提名)(?P<post>[^，。；（\n]{2,40})")
_LISTED_PROFILE = re.compile(
    rf"(?:(?<=[：；。\n])|^)([{HAN}·]{{2,4}})(?:(?:（[^（）\n]{{1,8}}）)?，[^。；\n]{{0,120}}?(?:现任|拟任|拟提名)(?P<post>[^，。；（\n]{{2,40}})|(?:同志)?不再(?:担|兼)任(?P<lost>[^，。；（\n]{{2,40}}))"
)
#: …现任县农业局农艺师，拟任县扶贫办副主任: the post further on in the same profile.
_TO_BE = re.compile("[^。；\n]{0,120}?(?:拟任|拟提名)(?:为)?(?P<post>[^，。；（\n]{2,40})")
_ENGAGED = re.compile(r"聘(?:请|任|用)?了?")
_AS = re.compile(r"(?:为|任|当|担任|做)(?P<post>[^，。；\n]{2,24})")
#: 曲阜花（女）　县医院护士
_NOTED = re.compile(rf"([{HAN}·]{{2,6}})（[^（）\n]{{1,8}}）(?=[{HAN}])")
_SIGN = re.compile("[，。：；]")
_NOTE_AT_END = re.compile("（[^（）]{1,8}）$")
#: 闻明辉为…副市长, 免去…的…职务: what a line of a roll of appointments ends in.
_MADE_OR_RELIEVED = re.compile(r"为[^，。：]{2,40}$|的[^，。：]{2,40}职务$")


def scan_appointments(findings: Findings, article: int, block: Block) -> None:
    """任命A为…，B为…, 免去C的…职务, D任…: who is given a post or relieved of one."""
    text = findings.texts[article]
    sentence = -1
    # The sentence whose rest was gone through without any new name, and how many names were known then.
    gone_through: tuple[int, int] | None = None
    for match in _APPOINT.finditer(text, block.start, block.end):
        start = match.end()
        if sentence < start:
            stop = text.find("。", start, block.end)
            sentence = stop if stop >= 0 else block.end
            gone_through = None
        _appointed(findings, article, start, sentence)
        if match.group()[:2] in _GOES_ON or match.group()[-1] in "：:" or _RELIEVED.match(text, start, sentence):
            if gone_through == (sentence, len(findings.known)):
                # Every place after this one was tried before, with the same names known.
                continue
            known = len(findings.known)
            for sign in _APPOINT_SIGNS.finditer(text, start, sentence):
                # 任命A为…，B为…；C为…
                _appointed(findings, article, sign.end(), sentence)
            if len(findings.known) == known:
                gone_through = (sentence, known)
    for match in _TAKES_POST.finditer(text, block.start, block.end):
        # 会议任免了干部，徐春来任县财政局局长: at a clause's start.
        if posts.ends_with_post(text, match.start(), match.end()):
            for size in (3, 2, 4):
                left = match.start() - size
                if left >= block.start and (left == block.start or hard_boundary(text, left - 1)):
                    if text[left - 1 : left] == "、":
                        # 马兰、岳锋任副主任
                        left = max(block.start, *(text.rfind(sign, block.start, left) + 1 for sign in "，。；：\n"))
                    _appointed(findings, article, left, match.end())
                    break


def scan_elected(findings: Findings, article: int, block: Block) -> None:
    """丁立、顾诚当选为副县长: names at a clause's start that are the subject of 当选."""
    text = findings.texts[article]
    for match in _WHO_TOOK.finditer(text, block.start, block.end):
        if not names.surname_at(text, match.end()):
            continue
        choice = best(findings.candidates(article, match.end(), listed=True), 1.0)
        if choice and posts.is_official(match["post"]) and text[match.end() : choice.end] not in ORDINARY_WORDS:
            findings.add(article, match.end(), choice.end, "appointment").official = True
    position = text.find("当选", block.start, block.end)
    while position >= 0:
        start = max(block.start, *(text.rfind(sign, block.start, position) + 1 for sign in "，。；：\n"))
        group: list[tuple[int, int]] = []
        while start < position:
            choice = best(
                [
                    c
                    for c in findings.candidates(article, start, listed=True)
                    if (_ELECTED.match(text, c.end) or text[c.end : c.end + 1] in "、（")
                    and text[start : c.end] not in ORDINARY_WORDS
                ],
                1.0,
            )
            if choice is None:
                break
            group.append((start, choice.end))
            annotation = ANNOTATION.match(text, choice.end)
            end = annotation.end() if annotation else choice.end
            if _ELECTED.match(text, choice.end):
                for begin, stop in group:
                    findings.add(article, begin, stop, "appointment").official = True
                break
            if text[end : end + 1] != "、":
                break
            start = end + 1
        position = text.find("当选", position + 2, block.end)


def is_elected(text: str, end: int) -> bool:
    """旅加乡亲丁立当选会长: whether a post is told of that whoever is named up to a place was elected to."""
    match = _ELECTED_TO.match(text, end)
    return match is not None and posts.is_official(match["post"])


def scan_profiles(findings: Findings, article: int, block: Block) -> None:
    """钟鸣远，男，…现任区民政局副局长: someone whose post is told after sex and birth."""
    text = findings.texts[article]
    for match in _LISTED_PROFILE.finditer(text, block.start, block.end):
        name = match[1]
        if _leads(text, match, match["post"] or match["lost"].removesuffix("职务"), block.end) and (
            name[0] in names.SURNAMES or name[0] in names.LENT_SURNAMES or name[:2] in names.COMPOUND_SURNAMES
        ):
            if not posts.ends_with_post(name, 0, len(name)) and name not in ORDINARY_WORDS:
                findings.add(article, *match.span(1), "appointment").official = True
    introduced = _INTRODUCED.match(text, block.start, block.end)
    if introduced and posts.is_official(introduced["post"]) and names.surname_at(text, block.start):
        findings.add(article, *introduced.span("name"), "appointment").official = True
    for match in _PROFILE.finditer(text, block.start, block.end):
        mention = next((m for m in findings.found[article].values() if m.end == match.start()), None)
        if mention is not None and _leads(text, match, match["post"], block.end):
            mention.official = True


def _leads(text: str, profile: re.Match[str], post: str, end: int) -> bool:
    """Whether the post of a profile, or the one that it goes on to propose, makes its bearer an official."""
    further = _TO_BE.match(text, profile.end(), end)
    return posts.is_official(post) or (further is not None and posts.is_official(further["post"]))


def scan_engaged(findings: Findings, article: int, block: Block) -> None:
    """聘了钟鸣远当副总裁: someone taken on for a post that leads."""
    text = findings.texts[article]
    for match in _ENGAGED.finditer(text, block.start, block.end):
        choice = next(
            (c for c in findings.candidates(article, match.end(), listed=True) if _AS.match(text, c.end)), None
        )
        post = choice and _AS.match(text, choice.end)
        if choice and post and choice.score >= 0.5 and posts.is_official(post["post"]):
            findings.add(article, match.end(), choice.end, "appointment").official = True


def scan_line(findings: Findings, article: int, block: Block) -> None:
    """A line of a list: a name, a space, a post (苏和　白音旗牧民); or 闻明辉为…副市长。 in a line of its own."""
    text = findings.texts[article]
    if block.end - block.start > 60 or block.start in findings.found[article]:
        return
    gaps = findings.gaps[article]
    noted = _NOTED.match(text, block.start, block.end)
    if noted and noted.end() in gaps and posts.ends_with_post(text, noted.end(), block.end):
        if not _SIGN.search(text, noted.end(), block.end):
            findings.add(article, *noted.span(1), "title", (noted.end(), block.end))
        return
    for end in range(block.start + 2, min(block.start + 7, block.end - 1)):
        if end in gaps and not (end + 1 in gaps and end - block.start == 1):
            if posts.ends_with_post(text, end, block.end) and not _SIGN.search(text, block.start, block.end):
                findings.add(article, block.start, end, "title", (end, block.end))
                return
            break
    line = _NOTE_AT_END.sub("", text[block.start : block.end].rstrip("。；，"))
    if _MADE_OR_RELIEVED.search(line) and (line.endswith("职务") or posts.ends_with_post(line, 0, len(line))):
        _appointed(findings, article, block.start, block.end)


def _appointed(findings: Findings, article: int, start: int, limit: int) -> None:
    """A、B为…: the names from a place on, where a verb that gives or takes a post follows them."""
    text = findings.texts[article]
    group: list[tuple[int, Candidate]] = []
    while start < limit:
        options = [
            c
            for c in findings.candidates(article, start, listed=True)
            if _POST_VERB.match(text, c.end) or (text[c.end : c.end + 1] in "、（" and c.end < limit)
        ]
        choice = options[0] if options and options[0].score >= 0.5 else _bare(text, start)
        if choice is None:
            return
        group.append((start, choice))
        end = choice.end
        annotation = ANNOTATION.match(text, end)
        if annotation:
            end = annotation.end()
        if _POST_VERB.match(text, choice.end) or _POST_VERB.match(text, end):
            for begin, candidate in group:
                findings.add(article, begin, candidate.end, "appointment").official = True
            return
        if text[end : end + 1] != "、":
            return
        start = end + 1


def _bare(text: str, start: int) -> Candidate | None:
    """任命慈广林同志为: between the verbs, a surname that no table has and characters of given names."""
    if text[start - 2 : start] in ("任命", "免去", "提名") and not follower(text, start):
        # 任命晚霞为: whatever the word is.
        end = word_end(text, start, len(text))
        if end and _POST_VERB.match(text, end):
            return Candidate(end, 1.0, True)
    end = start + 3
    if (
        all(character in names.GIVEN for character in text[start + 1 : end])
        and _POST_VERB.match(text, end)
        and not posts.post_at(text, start)
        and not any(text[a : a + 2] in ORDINARY_WORDS for a in (start, start + 1))
        and (text[start] in names.LENT_SURNAMES or not names.SURNAMES.get(text[start]))
        and not follower(text, start)
    ):
        return Candidate(end, 1.0, True)
    return None
