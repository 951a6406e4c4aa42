"""Bylines: whether a line is one, and where one closes a paragraph."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import entries, words
from ..printed import HAN, SPACE, Span
from .newspapers import NEWSPAPER, is_newspaper
from .spacing import BLANK, without_spaces

_JOURNALISTS = "记者|通[讯迅]员|实习生|撰稿人|评论员|通联员|报道员|新闻员"  # 通迅员 is a common misprint.
#: A journalist's title, in a pattern.
JOURNALIST = (
    r"(?:首席|值班|全媒体|融媒体?|实习|见习|特约|特派|驻地|本报|本网|本台|本刊|文字|摄影|通讯|新闻)*"
    rf"(?:{_JOURNALISTS}|摄像(?!头|机))"
)
#: A journalist's title.
JOURNALIST_TITLE = re.compile(JOURNALIST)
#: The same with the newspaper before it, in a pattern.
TITLED = rf"(?:{NEWSPAPER}|《[{HAN}]{{2,10}}》)?{JOURNALIST}"
#: Text and pictures, in one word or divided.
_TEXT_AND_PICTURES = "文[/／、]?图|图[/／、]?文"
_CREDIT_WORDS = (
    rf"(?:{_TEXT_AND_PICTURES}|文并图|文[/／]摄|摄影报道|图文报道|报道|整理|采写|文图|文|图|撰文|供稿|供图|摄)"
)
#: Signs that can stand before a byline.
BULLETS = "□■○◎◇◆●△▲☆★"
#: Letters that a font of signs shows as ■, ● and ◆: n本报记者, N文/白露.
_LETTERS = "NnLlUu"
_LETTER_BULLET = f"[{_LETTERS}](?=[{HAN}])"
#: The signs that can stand before a byline.
SIGNS_BEFORE = BULLETS + _LETTERS
_BYLINE_LINE = re.compile(
    rf"(?:{_LETTER_BULLET})?[{BULLETS}\-—（【\[\s]*(?:{NEWSPAPER}{BLANK}+){{0,2}}(?:{_CREDIT_WORDS}[：:]?{BLANK}*)?"
    rf"(?:{TITLED}{BLANK}*[：:_]?{BLANK}*(?!从|在|眼[中里]|笔下|镜头|手记|(?:[昨今前][日天晚]|近日|日前|连日来)|追问|提问|询问|见到|获悉|了解|采访|走进|来到|注意到|看到|发现)(?:[{HAN}·]{{1,16}}(?:[{SPACE}、，]+|(?={JOURNALIST}|{_CREDIT_WORDS}|[）】\]]|$))){{1,8}})+"
    rf"{BLANK}*(?:{_CREDIT_WORDS})?[）】\]\s]*$"
)
#: A bare name before the first title: 荀慧 通讯员 路平.
_NAME_FIRST = re.compile(rf"[{BULLETS}]?{BLANK}*(?P<name>[{HAN}]{{1}}{BLANK}?[{HAN}]{{1,2}}){BLANK}+(?={TITLED})")
_SHARED_BYLINE = re.compile(
    rf"(?:{_LETTER_BULLET}|[{BULLETS}]{BLANK}*)?(?:(?:文字?|图片?|摄影?|摄像|视频|记者|通讯员|撰文|撰稿|采写|供图|口述|整理|执笔|采访|翻译|编译|编辑|统筹|策划|制图){BLANK}*[/／：:]{BLANK}*(?:{NEWSPAPER})?(?:{JOURNALIST})?{BLANK}*(?:[{HAN}·]{{1,4}}[{SPACE}、；]*){{1,4}}){{2,}}$"
)
_LEADING_LETTER = re.compile(_LETTER_BULLET)
_SHARED_BYLINE_STARTS = frozenset("文图摄撰供口整执采翻编统策制记通视" + SIGNS_BEFORE)
_BULLET_NAME = re.compile(
    rf"[{BULLETS}]{BLANK}*[{HAN}]{{1}}{BLANK}?[{HAN}]{{1,3}}(?:{BLANK}+[{HAN}]{{2,3}})?(?:{BLANK}*（[^（）。，：]{{2,16}}）)?$"
)
#: A title, with a newspaper's name before it that need not end in a word for one: 海都记者.
_TITLE_TOKEN = re.compile(rf"[{HAN}·]{{0,12}}{JOURNALIST}")
#: Where a byline says that it was reported from.
_REPORTED_FROM = re.compile(f"[{HAN}]{{0,4}}报[道导]")
_DIVIDED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}]){BLANK}+([{HAN}])(?![{HAN}])")
#: 记 者 | 白露, 县融媒体中心记者：白露: who wrote it, among those who made the page.
_REPORTER_LABEL = re.compile(
    rf"(?:[{HAN}]{{0,12}}(?:记者|通[讯迅]员)|记{BLANK}*者|通{BLANK}*讯{BLANK}*员){BLANK}*[：:|｜丨]{BLANK}*(?P<names>[{HAN}·{SPACE}、]{{2,40}})$"
)
#: What stands after a label, 作者 apart.
_LABEL_END = re.compile("[：:/／|｜丨]")
_CREDIT_LINE = re.compile(
    rf"[（【]?(?:{_TEXT_AND_PICTURES}|文字|文|作者|撰文|采写|报道)(?:{BLANK}*[：:/／|]|(?<=作者){BLANK}){BLANK}*(?:[{HAN}·]{{1,12}}[{SPACE}、，]*){{1,4}}(?:（[^（）。，：\d]{{2,16}}）)?[）】]?$"
)
#: 供稿：岳锋, which can name an office as well as a person.
_CONTRIBUTOR = re.compile(
    rf"[（【]?(?:供稿|撰稿|来稿|文稿|采编|执笔|撰写)(?:人|者)?(?:[、/](?:摄影|摄像|供图|图片|拍摄|编辑))?{BLANK}*[：:]{BLANK}*(?P<names>[{HAN}·{SPACE}、，]{{2,30}})[）】]?$"
)
_A_NAME = rf"(?:[{HAN}]{BLANK}+[{HAN}](?![{HAN}])|[{HAN}·]{{2,4}})"
#: What who made an article did, after the name and a stroke.
_AFTER_NAMES = ("文图", "图文", "摄影", "文", "图", "摄")
_AFTER_NAME = f"(?:{'|'.join(_AFTER_NAMES)})"
_NAME_AND_CREDIT = rf"(?:{TITLED}{BLANK}*)?{_A_NAME}{BLANK}*[/／]{BLANK}*{_AFTER_NAME}"
#: 本报记者 白露/文 岳锋/图.
_NAMES_AND_CREDITS = re.compile(
    rf"(?:{_LETTER_BULLET})?[（(【{BULLETS}]?{BLANK}*{_NAME_AND_CREDIT}(?:[{SPACE}、，；]*{_NAME_AND_CREDIT}){{0,3}}[）)】]?$"
)
#: 商报记者 白露 实习生 岳锋/文 商报记者 马兰/图: what each did, after the names.
_CREDIT_AFTER = re.compile(rf"(?<=[{HAN}])[/／]{_AFTER_NAME}(?=[{SPACE}]|$)")
#: A byline that names nobody.
_NAMELESS = re.compile(
    rf"(?:本报|本刊|本台)(?:特约)?(?:评论员|编辑部)|[□■○●]?[（(]?[{HAN}“”]{{2,14}}(?:记者|报道|采访)组[）)]?"
)
_NAMELESS_ENDS = "员部组）)"
#: How a byline ends that names a group of reporters and none of them.
GROUP_OF_REPORTERS = re.compile("(?:记者|报道|采访)组[）)]?$")
_SEVERAL_NAMES = re.compile(rf"[{HAN}]{BLANK}+[{HAN}](?![{HAN}])|[{HAN}·]+")
_NOTE = re.compile("（[^（）]{1,8}）")
_NAMES_ONLY = re.compile(rf"[{HAN}·]{{1,8}}(?:[{SPACE}]+[{HAN}·]{{1,8}}){{2,}}[{SPACE}]*")
_NAME_AND_POST = re.compile(
    rf"(?P<name>[{HAN}]{BLANK}+[{HAN}]|[{HAN}]{{2,3}})(?:（[^（）]{{1,8}}）)?{BLANK}+[{HAN}（）]{{5,}}$"
)
#: An author under the headline or under the text: a name, with where its bearer works in brackets.
_AUTHOR = re.compile(rf"(?P<names>{_A_NAME}(?:[{SPACE}、]+{_A_NAME}){{0,2}})(?:{BLANK}*（[^（）。，：\d]{{2,16}}）)?$")
_AUTHOR_AT_END = re.compile(
    rf"[。！？”]{BLANK}*(?P<byline>[—\-]{{0,2}}(?:(?:读者|网友){BLANK}*)?(?P<names>{_A_NAME}(?:[{SPACE}、]+{_A_NAME}){{0,1}}))$"
)
_FROM_READER = re.compile(f"（[^（）]{{0,12}}(?:读者|市民|网友|村民|群众)[{SPACE}：][^（）。，]{{2,20}}）$")
#: How long a line is at the most that is a headline with its byline.
_LONGEST_GLUED = 60
_GLUED_BYLINE = re.compile(rf"[^。{BULLETS}]{{4,40}}?[{SPACE}]+(?P<byline>[{BULLETS}][^。，]{{2,24}})$")
_AUTHORS = re.compile(rf"{_A_NAME}(?:[{SPACE}、]+{_A_NAME}){{0,3}}")
_PICTURED = ("摄影报道", "图文报道", "文/图")
_REPORTS = tuple(word + end for word in _PICTURED for end in ("", "）"))
#: 岳锋摄影报道.
_NAME_AND_REPORT = re.compile(
    rf"[（({BULLETS}]?{BLANK}*(?P<names>{_A_NAME}(?:[{SPACE}、]+{_A_NAME}){{0,2}}){BLANK}*(?:{'|'.join(_PICTURED)})[）)]?$"
)
_JOURNALIST_WORD = re.compile(_JOURNALISTS)
#: The patterns of bylines try every division of a line into titles and names, of which there are exponentially many
#: where journalists' words repeat. A line with more of them than this is no byline.
_MOST_JOURNALIST_WORDS = 8
#: 李四和县电视台记者张三: a sentence goes on to the reporter.
_IN_A_SENTENCE = re.compile(rf"[{HAN}]{{2,12}}[和与及][{HAN}]{{2,12}}(?:记者|通讯员)")
_LABEL = "(?:作者|记者|通讯员|文[/／]图|图[/／]文|文)[：:/]"
_LABELLED_NAMES = rf"{_LABEL}{BLANK}*[{HAN}·]{{1,4}}(?:[{SPACE}、]+[{HAN}·]{{1,4}}(?![：:]))*?"
#: What else stands on a web page's 来源 line.
_PAGE_WORDS = "来源|发布|编辑|责编|点击|浏览|时间|更新|阅读"
_LABELLED_BYLINE = re.compile(
    rf"(?P<byline>{_LABELLED_NAMES}(?:[{SPACE}]+{_LABELLED_NAMES})*)(?=[{SPACE}]*[|｜]|[{SPACE}]+(?:{_PAGE_WORDS}|\d)|[{SPACE}]*$|[{SPACE}]+[{HAN}]{{2,6}}[：:])"
)
_LABELS = re.compile(_LABEL)
_TITLED_NAMES = rf"{TITLED}{BLANK}+(?:[{HAN}·]{{2,6}}|[{HAN}]{BLANK}[{HAN}])(?:[{SPACE}、]+(?!{_PAGE_WORDS}|{_JOURNALISTS})[{HAN}·]{{1,6}}(?![：:]))*"
#: 来源：石桥晚报　记者　白露: the reporter in a web page's 来源 line, without a colon.
_TITLED_BYLINE = re.compile(
    rf"(?:^|(?<=[{SPACE}|｜·]))(?P<byline>{_TITLED_NAMES}(?:{BLANK}+{_TITLED_NAMES})*)(?=[{SPACE}]*(?:$|[|｜·]|{_PAGE_WORDS}|\d))"
)
_CLOSING_BRACKET = re.compile(rf"(?:(?<=[。！？”…])|(?<=^)){BLANK}*[（(【]([^（）()【】。]{{2,60}})[）)】]$")
#: …。（记者 白露 通讯员 岳锋: whose bracket nothing closes.
_UNCLOSED_BRACKET = re.compile(rf"(?<=[。！？”])（(?:(?:记者|通[讯迅]员)[{SPACE}：]*[{HAN}·{SPACE}：、]{{2,40}})$")
#: 电话：…（记者 白露 整理）: after a field, which ends without a full stop.
_BRACKET_AFTER_NUMBER = re.compile(rf"(?<=[\d”）号室楼层]){BLANK}*（([^（）。\d]{{4,40}})）$")
#: 白露　　发布时间：…: the author's name alone, before a web page's date and source.
_NAME_BEFORE_SOURCE = re.compile(
    rf"(?P<byline>(?:作者[：:]?{BLANK}*)?(?P<name>[{HAN}]{{2,3}}))(?={BLANK}+(?:(?:发布|发表|更新)?(?:时间|日期)|来源)[：:])"
)
#: What every credit has: cheap to look for.
_CREDIT_SIGN = re.compile("[文图者][：:/／]")
_CLOSING_CREDIT = re.compile(
    rf"(?:(?<=[。！？”])|^){BLANK}*((?:文[/／、]?图|图[/／]文|作者|文)[：:/／]{BLANK}*(?:[{HAN}·]{{1,4}}{BLANK}*){{1,4}})$"
)
_CLOSING_NAMES = re.compile(
    rf"(?<=[。！？”]){BLANK}*[□■◎○]?{BLANK}*((?:(?:本版)?(?:文[/／]图|图[/／]文))?{TITLED}{BLANK}*(?!从|在|到|来到|走进|获悉|了解|采访|注意|看到|发现|见到)(?:[{HAN}·]{{1,4}}[{SPACE}、]*){{1,6}}(?:文/图)?)$"
)
_TITLE_IN_BRACKETS = re.compile(r"记者|通[讯迅]员|实习生|评论员|撰稿|文/图|图/文")
_CREDIT_IN_BRACKETS = re.compile(
    rf"(?:文|作者|撰文|供稿|撰稿|图文|文图|翻译|编译|整理|采写)[/：]{BLANK}*[{HAN}·]{{2,4}}"
)
#: How offices are called, and who runs a web page: no names of persons.
_OFFICE_ENDS = (*"办局部委网社府室处科站所厅员", "中心", "融媒")
#: How words end that stand alone above or under a text and are no names: 简讯, 公示.
_NO_AUTHOR_ENDS = tuple("讯报告示事评论知话函表单村镇乡县市区")
#: The author's office before the name: 石桥镇政府　岳锋.
_OFFICE_AND_NAME = re.compile(
    rf"[{HAN}]{{2,14}}(?:[办局部委社府室处科站所厅镇乡村县市区校院队]|中心|公司|政协|人大|妇联|残联|文联|工会|工商联|广电)(?P<between>[{SPACE}]+)(?P<names>[{HAN}·{SPACE}、]{{2,20}})$"
)
_BETWEEN_NAMES = re.compile(f"[{SPACE}、，/]+")
_BARE_NAME = re.compile(rf"[{HAN}·]{{1,4}}")
_NO_NAME = re.compile(
    r"[的了是在有和与为图]|[女男]$|据|摘自|完|续|略|待|草案|扩大|下转|上接|来源|标题|族|纠错|打印|关闭"
)


def surname_like(name: str) -> bool:
    """Whether a word could be a person's name: a surname of the lexicon and one to three characters more, or a dot."""
    if "·" in name:
        return True
    return 2 <= len(name) <= 4 and name[0] in words("surnames") and not name.endswith(_OFFICE_ENDS)


def glued_byline(text: str, start: int, end: int) -> int | None:
    """Where a byline begins that stands on the headline's line: 让文明成为习惯　□岳锋."""
    match = (
        _GLUED_BYLINE.match(text, start, min(end, start + _LONGEST_GLUED)) if end - start <= _LONGEST_GLUED else None
    )
    if match and is_byline(text[match.start("byline") : end]):
        return match.start("byline")
    return None


def are_authors(text: str) -> bool:
    """Whether a line could be the names of several authors and no more: 岳　锋　白晓露."""
    match = _AUTHOR.match(text)
    return match is not None and len(_names(match["names"])) > 1 and is_author(text)


def is_author(text: str) -> bool:
    """Whether a line could be the author's name alone: 岳　锋, 岳锋（县疾控中心）.

    Such a line is a byline only between a headline and its text, or under the text.
    """
    match = _AUTHOR.match(text.strip("（）") if text[0] == "（" else text) or _OFFICE_AND_NAME.match(text)
    return match is not None and all(map(_stands_alone, _names(match["names"])))


def author_at_end(text: str) -> int | None:
    """Where the author's name stands that a text ends with, without brackets: …。岳锋."""
    match = _AUTHOR_AT_END.search(text, max(0, len(text) - 16))
    return match.start("byline") if match and all(map(_stands_alone, _names(match["names"]))) else None


def _stands_alone(name: str) -> bool:
    """Whether a word that nothing vouches for is a name rather than a word."""
    if "·" in name:
        return True
    if not surname_like(name) or name.endswith(_NO_AUTHOR_ENDS) or name in _no_names():
        return False
    if name[:2] in words("compound_surnames") and len(name) > 2:
        return True
    return len(name) == 3 or (len(name) == 2 and name[0] in _common_surnames())


@cache
def _no_names() -> frozenset[str]:
    """The ordinary words as which nobody is called."""
    return frozenset(entry[0] for entry in entries("ordinary_words") if "name" not in entry)


def few_journalists(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a journalist's word, and no more of them than the patterns of bylines can bear."""
    return 1 <= len(_JOURNALIST_WORD.findall(text, start, end)) <= _MOST_JOURNALIST_WORDS


def is_byline_line(text: str) -> bool:
    """Whether a line is nothing but a byline: titles with names."""
    if not few_journalists(text, 0, len(text)) or _IN_A_SENTENCE.match(text):
        return False
    return bool(_BYLINE_LINE.match(text))


def is_byline(text: str) -> bool:
    """Whether a line is a byline of any form: titles with names, a bare name first, 文/图：X, ○ and a name."""
    if not text or text[-1] in "。，：":
        return False
    journalists = _JOURNALIST_WORD.search(text) is not None
    return (
        (journalists and is_byline_line(text))
        or bool(
            (journalists or "摄像" in text)
            and (bare := _NAME_FIRST.match(text))
            and surname_like(without_spaces(bare["name"]))
            and (is_byline_line(text[bare.end() :]) or _credits(text[bare.end() :]))
        )
        or _credits(text)
        or (journalists and _titles_and_names(text))
        or (journalists and "/" in text and is_byline_line(_CREDIT_AFTER.sub("", text)))
        or bool(
            _LABEL_END.search(text)
            and (named := _REPORTER_LABEL.match(text))
            and all(map(surname_like, _names(named["names"])))
        )
        or (text[0] in _SHARED_BYLINE_STARTS and bool(_SHARED_BYLINE.match(text)))
        or (text[0] in BULLETS and _is_bulleted(text))
    )


def _is_bulleted(text: str) -> bool:
    """Whether a line is a name after a sign, with a town before it or none: □岳锋, □济南　岳锋."""
    if _BULLET_NAME.match(text) is None:
        return False
    if surname_like(without_spaces(text[1:])[:3]):
        return True
    parts = text[1:].split()
    return len(parts) == 2 and len(parts[0]) > 1 and _stands_alone(parts[1])


def _titles_and_names(text: str) -> bool:
    """Whether a line is titles with names after each, set apart by spaces: 海都记者 周德庆 通讯员 白露 石桥报道."""
    if not few_journalists(text, 0, len(text)):
        return False
    tokens = _DIVIDED_NAME.sub(r"\1\2", _LEADING_LETTER.sub("", text).strip("（）()" + BULLETS)).split()
    if len(tokens) > 2 and _REPORTED_FROM.fullmatch(tokens[-1]):
        tokens.pop()
    if len(tokens) > 3 and surname_like(tokens[0]) and is_newspaper(tokens[1]):
        # 马兰 石桥晚报 大皖客户端记者 白露
        del tokens[0]
    named = False
    titled = False
    for token in tokens:
        if not titled and is_newspaper(token):
            continue
        if _TITLE_TOKEN.fullmatch(token):
            if titled and not named:
                return False
            titled, named = True, False
        elif titled and surname_like(token):
            named = True
        else:
            return False
    return named


def _credits(text: str) -> bool:
    """Whether a line says who wrote it and who took its pictures: 文/图：X, X/文 Y/图, X摄影报道, 供稿：X."""
    if text[-1] in _NAMELESS_ENDS and _NAMELESS.fullmatch(text):
        return True
    labelled = _LABEL_END.search(text) is not None or "作者" in text
    if labelled and (_CREDIT_LINE.match(text) or ("/" in text and _NAMES_AND_CREDITS.match(text))):
        return True
    if text.endswith(_REPORTS):
        named = _NAME_AND_REPORT.match(text)
    else:
        named = _CONTRIBUTOR.match(text) if labelled else None
    return named is not None and all(map(surname_like, _names(named["names"])))


def labelled_byline(text: str) -> Span | None:
    """The place in a web page's 来源 line of 作者：X, or of 记者 X."""
    match = _LABELLED_BYLINE.search(text)
    if match and all(surname_like(name) for name in _names(_LABELS.sub(" ", match["byline"])) if len(name) > 1):
        return match.span()
    match = _TITLED_BYLINE.search(text) if few_journalists(text, 0, len(text)) else None
    if match is None and (alone := _NAME_BEFORE_SOURCE.match(text)) and _stands_alone(alone["name"]):
        match = alone
    return match.span("byline") if match else None


def names_authors(text: str) -> bool:
    """Whether a line is the name of an author, or of several, under the label 作者：."""
    return _AUTHORS.fullmatch(text) is not None and all(map(surname_like, _names(text)))


def is_contributing_office(text: str) -> bool:
    """Whether a line says which office sent the article in: 供稿：石桥镇党政办."""
    named = _CONTRIBUTOR.match(text)
    return named is not None and not all(map(surname_like, _names(named["names"])))


def closing_byline(text: str, start: int, end: int) -> int | None:
    """Where a byline begins that closes a paragraph: in brackets after its last sentence, or 文/图：X."""
    text = text[start:end]
    if text[-1:] in ("）", ")", "】"):
        match = _CLOSING_BRACKET.search(text)
        if match and names_in_brackets(match.group(1)):
            return start + match.start()
        match = _BRACKET_AFTER_NUMBER.search(text)
        if match and is_byline(match.group(1)):
            return start + match.start()
    if _CREDIT_SIGN.search(text):
        match = _CLOSING_CREDIT.search(text)
        if match:
            return start + match.start(1)
    if _JOURNALIST_WORD.search(text):
        match = _CLOSING_NAMES.search(text)
        if match:
            return start + match.start(1)
        match = _UNCLOSED_BRACKET.search(text)
        if match:
            return start + match.start()
    return None


def is_from_reader(text: str) -> bool:
    """Whether a line ends with the reader in brackets who wrote it: …。（读者 岳锋）."""
    return _FROM_READER.search(text) is not None


def names_in_brackets(text: str) -> bool:
    """Whether words in brackets are a byline: titles with names, or bare names."""
    if _TITLE_IN_BRACKETS.search(text) or _CREDIT_IN_BRACKETS.match(text) or _NAMELESS.fullmatch(text):
        return True
    office = _OFFICE_AND_NAME.match(text)
    if office and all(map(surname_like, _names(office["names"]))):
        return True
    credited = "/" in text
    tokens = [
        t for t in _BETWEEN_NAMES.split(_DIVIDED_NAME.sub(r"\1\2", text)) if t and not (credited and t in _AFTER_NAMES)
    ]
    return (
        bool(tokens)
        and not is_newspaper(text)
        and all(_BARE_NAME.fullmatch(t) for t in tokens)
        and not any(_NO_NAME.search(token, _first_of_name(token)) for token in tokens)
        and len("".join(tokens)) >= 2
    )


def _first_of_name(token: str) -> int:
    """Where in a word to look for what no name has: 和 is the surname of 和顺发, and no name begins 和县."""
    named = 2 <= len(token) <= 3 and token[0] in words("surnames") and token not in _no_names()
    return int(named and not token.endswith(_NO_AUTHOR_ENDS))


def _names(text: str) -> list[str]:
    """The names of a stretch; 白　露 is one."""
    return [without_spaces(name) for name in _SEVERAL_NAMES.findall(text)]


def is_row_of_names(text: str) -> bool:
    """Whether a line is three names or more, with spaces between them and notes in brackets: 王　勇　张秀云（女）　孙传家."""
    if len(text.split()) < 3:
        return False
    plain = _NOTE.sub(" ", text)
    if not _NAMES_ONLY.fullmatch(plain):
        return False
    names = _names(plain)
    if len(names) < 3 or any(not 2 <= len(name) <= 4 and "·" not in name for name in names):
        return False
    # 战疫情　保民生　汝陵必胜 has surnames, too, but rare ones.
    common = sum(name[0] in _common_surnames() or "·" in name for name in names)
    return (common * 2 >= len(names) or "（女" in text or "族）" in text) and sum(map(surname_like, names)) * 4 >= len(
        names
    ) * 3


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(entry[0] for entry in entries("surnames") if entry[2] == "c")


def is_name_and_post(text: str) -> bool:
    """Whether a line is a name and, after a space, who its bearer is: 祁玉柱　市面粉厂制粉车间主任."""
    match = _NAME_AND_POST.match(text)
    return match is not None and surname_like(without_spaces(match["name"]))
