"""Names in bylines: the reporters, each with the title printed there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...page.bylines import BULLETS, GROUP_OF_REPORTERS, JOURNALIST_TITLE, SIGNS_BEFORE
from ...page.folio import IMPRINT_LABEL
from ...page.newspapers import NEWSPAPER_BEFORE, PERIODICAL
from ...printed import HAN
from .. import names
from .findings import Findings
from .shapes import NAME

_MADE_THE_PAGE = re.compile(f"{IMPRINT_LABEL}[：/]")
#: （通讯员 岳锋 编辑马兰）: the same without a sign, after a space.
_EDITED_LAST = re.compile(f"{IMPRINT_LABEL}(?=[{HAN}]{{2,3}}[）)]?$)")
#: （编辑/岳锋）: nobody of the bracket is a reporter.
_ONLY_MADE_THE_PAGE = re.compile(f"[（(]{IMPRINT_LABEL}/(?![^）)]*(?:记者|通讯员|文|摄))")
_PHOTOGRAPHER = re.compile(f"(?:摄影|摄像)(?=：?[{HAN}])(?!报道|记者)")
#: Where an author works, beside the name: 石桥镇政府.
_OFFICE = re.compile(
    "(?:[办局部委社府室处科站所厅校台队]|[县市区镇乡]|街道|中心|公司|医院|学院|[法检察]院|政协|人大|妇联|残联|文联|工会|工商联|广电)$"
)
#: What stands where a web page's author would, and names nobody.
_NOBODY = frozenset(
    "本版 本报 管理员 系统管理员 网站管理员 佚名 匿名 未知 不详 本站 本网 网站 网络 系统 发布者 编辑 编辑部 宣传科 纠错 收藏 打印 关闭 分享".split()
)
_ONE_HAN = re.compile(f"[{HAN}]")
_ANY_NEWSPAPER = re.compile(rf"[{HAN}·]{{2,12}}")
#: What somebody did for a report, and is no name.
_CREDIT = re.compile(
    r"文[/／、]图|图[/／、]文|文并图|文[/／]摄|摄影报道|图文报道|综合报道|报[道导]|整理|采写|撰文|供稿|撰稿|供图|口述|执笔|采访|文字|作者|翻译|编译|摄影|图片|文图|本报讯|本网讯|文|图|摄"
)
#: The same before the names of a byline without a journalist's title: 文/图：….
_CREDIT_FIRST = re.compile(
    r"[（(【□■○●]*(?P<credit>(?:撰稿|采写|撰文|供稿)、(?:摄影|摄像|供图|图片|编辑)(?=[：:/])|文[/／、]图(?=[：:/]?)|图[/／]文(?=[：:/]?)|(?:文图|图文|作者|撰文|采写|供稿|撰稿|整理|翻译|编译|文字?|图片?|摄影?)(?=[：:/])|读者(?!来信))[：:/]?"
)
#: What each did, before the name: 文/A　图/B.
_CREDIT_BEFORE = re.compile("(?<![/文图])(?:文字?|图片?|摄影?|翻译|编译)(?=[/：]$)")
#: The words that open a report, before its byline in brackets.
_OPENING = re.compile(
    r"[^（(]{0,24}?(?:讯(?!员)|电|消息(?![报网台])|供稿(?=[（(])|日(?=[（(])|报道：?(?=[（(]))[】〕\]）]?|【[^【】（]{2,8}】(?=[（(])"
)
#: □岳锋（石桥）: where the author works or lives.
_NOTE_AT_END = re.compile(f"(?<=[{HAN}])（[^（）]{{2,16}}）$")
_HAN_AND_DOTS = re.compile(rf"[{HAN}·]+")


def scan_bylines(findings: Findings, article: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    """The reporters of an article: name's start and end, and its title's place."""
    text = findings.texts[article]
    gaps = findings.gaps[article]
    reporters: dict[str, tuple[int, int, tuple[int, int] | None]] = {}

    def is_journalist(title: tuple[int, int] | None) -> bool:
        return title is not None and JOURNALIST_TITLE.search(text, *title) is not None

    for block in findings.articles[article].bylines:
        for first, last, title in _byline_names(text, block.start, block.end, gaps):
            found = NAME.search(text, first, last)
            if found is None:
                continue
            name = found.group()
            known = reporters.get(name)
            if known is None or (title and not is_journalist(known[2]) and is_journalist(title)):
                # 作者：A in a web page's line, 记者 A in the byline: the title is the byline's.
                reporters[name] = (*found.span(), title)
    for name, (start, end, title) in reporters.items():
        findings.add(article, start, end, "byline", title)
        findings.journalists.add(name)
    return list(reporters.values())


def _byline_names(
    text: str, start: int, end: int, gaps: frozenset[int]
) -> Iterable[tuple[int, int, tuple[int, int] | None]]:
    """The names of a byline, each with the place of its title (None where a bare name stands).

    `text[start:end]` is the byline as printed, without typesetting spaces; `gaps` says where these were.
    """
    if GROUP_OF_REPORTERS.search(text[start:end]) or _ONLY_MADE_THE_PAGE.match(text, start, end):
        return
    made = _MADE_THE_PAGE.search(text, start + 2, end)
    if made:
        # （图文：岳锋　审核：马兰）
        end = made.start()
    elif (edited := _EDITED_LAST.search(text, start + 2, end)) and edited.start() in gaps:
        end = edited.start()
    stretch_start = start
    titles: list[tuple[int, int]] = []
    for match in JOURNALIST_TITLE.finditer(text, start, end):
        begin = match.start()
        inner = [gap for gap in range(begin + 1, match.end()) if gap in gaps]
        if inner and begin not in gaps and _ONE_HAN.match(text, max(start, begin - 1), begin):
            # 石桥融媒体　记者: the space ends the newspaper's name.
            begin = inner[-1]
        # A newspaper's name right before the title belongs to it.
        left = begin
        while (
            left > start
            and left not in gaps
            and (
                text[left - 1] not in "（(【，、：/讯电" + SIGNS_BEFORE
                or text[left - 1 : left + 1] in ("电视", "电台")
                or text[left - 2 : left] == "广电"
            )
            and begin - left < 12
        ):
            left -= 1
        if titles and left < titles[-1][1]:
            left = begin
        if left < begin and (
            NEWSPAPER_BEFORE.fullmatch(text, left, begin)
            or (
                not titles
                and begin not in gaps
                and match.group().endswith("记者")
                and (left == start or text[left - 1] in "（(" + SIGNS_BEFORE)
                and _ANY_NEWSPAPER.fullmatch(text, left, begin)
                and (
                    "·" in text[left:begin]
                    or names.SURNAMES.get(text[left]) != "c"
                    or match.group().startswith("融媒")
                    or match.end() in gaps
                )
            )
        ):
            # At the start of brackets any name before 记者 is a newspaper's: （海都记者　…）.
            begin = left
        titles.append((begin, match.end()))
    opening = _OPENING.match(text, start, end)
    if opening:
        stretch_start = opening.end()
    stretches: list[tuple[int, int, tuple[int, int] | None]] = []
    if not titles:
        title = None
        match_credit = _CREDIT_FIRST.match(text, stretch_start, end)
        if match_credit:
            title = match_credit.span("credit")
            stretch_start = match_credit.end()
        if text[start] in BULLETS and names.surname_at(text, start + 1) == 0:
            # □济南　岳锋: a town.
            stretch_start = max(stretch_start, min((gap for gap in gaps if start + 2 < gap < end), default=start))
        note = _NOTE_AT_END.search(text, stretch_start + 2, end)
        stretches.append((stretch_start, note.start() if note else end, title))
    else:
        if titles[0][0] > stretch_start:
            stretches.append((stretch_start, titles[0][0], None))
        for index, title in enumerate(titles):
            stop = titles[index + 1][0] if index + 1 < len(titles) else end
            stretches.append((title[1], stop, title))
    for begin, stop, title in _with_photographers(text, stretches, gaps):
        credited = False
        for a, b in _split_names(text, begin, stop, gaps):
            # 记者 A/文 B/图: the title is A's.
            # 文/记者 A 图/B: B has no title.
            pictured = text[a - 2 : a] in ("图/", "摄/", "图：") and text[a - 3] != "/"
            credit = _CREDIT_BEFORE.search(text, max(start, a - 3), a)
            if credit and (title is None or not JOURNALIST_TITLE.fullmatch(text, *title)):
                # 文/A　图/B, no journalist's title before either; 撰稿、摄影：A is one title.
                whole = title is not None and title[1] == credit.end()
                title, pictured = title if whole else credit.span(), False
            yield a, b, None if pictured or (credited and text[b : b + 1] == "/") else title
            credited = text[b : b + 1] == "/"


def _with_photographers(
    text: str, stretches: list[tuple[int, int, tuple[int, int] | None]], gaps: frozenset[int]
) -> Iterable[tuple[int, int, tuple[int, int] | None]]:
    """The stretches, divided where 摄影 stands between spaces as the title of the names after it."""
    for begin, stop, title in stretches:
        match = _PHOTOGRAPHER.search(text, begin, stop)
        if (
            match
            and (match.start() in gaps or text[match.start() - 1] == "；")
            and (match.end() in gaps or text[match.end() : match.end() + 1] == "：")
        ):
            yield begin, match.start(), title
            yield match.end(), stop, match.span()
        else:
            yield begin, stop, title


def _split_names(text: str, start: int, end: int, gaps: frozenset[int]) -> Iterable[tuple[int, int]]:
    tokens: list[tuple[int, int]] = []
    for match in _HAN_AND_DOTS.finditer(text, start, end):
        a = match.start()
        for position in range(match.start() + 1, match.end() + 1):
            if position == match.end() or position in gaps:
                # 记者 易　文: after one character, no credit either.
                halved = position - a == 1 and tokens[-1:] == [(a - 1, a)]
                if (
                    halved
                    or not _CREDIT.fullmatch(text, a, position)
                    or _is_half_a_name(text, a, position, match.end(), gaps)
                ):
                    tokens.append((a, position))
                a = position
    merged: list[tuple[int, int]] = []
    for a, b in tokens:
        if merged and b - a == 1 and merged[-1][1] - merged[-1][0] == 1 and merged[-1][1] == a:
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    for a, b in merged:
        word = text[a:b]
        # 记者 岳锋 石桥报道: where it was reported from; the first word after a title is a name.
        placed = False
        for suffix in ("文/图", "摄影报道", "图文报道", "报道", "报导", "摄影", "文图", "整理", "供稿", "综合"):
            if word.endswith(suffix) and len(word) - len(suffix) >= 2:
                b -= len(suffix)
                word = text[a:b]
                placed = (
                    a > start
                    and suffix in ("报道", "报导")
                    and (names.SURNAMES.get(word[0]) != "c" or any(word + kind in text for kind in names.DIVISION_ENDS))
                )
        if text[a - 1] == "/" and text[a - 2] not in "文图摄" and b - a >= 3 and word[0] in "文图摄":
            # 白露/文岳锋/图
            a += 1
            word = text[a:b]
        if b - a >= 3 and (word.endswith("摄") or (word.endswith("文") and text[b : b + 1] == "/")):
            b -= 1
            word = text[a:b]
        if (
            b - a == 1
            or placed
            or any(c in word[:-1] for c in "的了在是")
            or word[-1] in "的了"
            or (word[-1] == "在" and names.SURNAMES.get(word[0]) != "c")
            or (word[-1] == "是" and (b - a > 2 or names.SURNAMES.get(word[0]) != "c"))
            or word in ("网讯", "本报讯", "快讯")
            or word in _NOBODY
            or (b - a >= 3 and (PERIODICAL.fullmatch(word) or _OFFICE.search(word)))
        ):
            continue
        size = b - a
        if "·" in word or size <= 3 or (size >= 4 and all(c in names.TRANSLITERATION for c in word)):
            yield a, b
        elif word[:2] in names.COMPOUND_SURNAMES and size == 4:
            yield a, b
        else:
            yield from _cut_run(word, a)


def _is_half_a_name(text: str, start: int, end: int, stop: int, gaps: frozenset[int]) -> bool:
    """通讯员 图　雅: 图 is no credit where one character more stands after the space."""
    return (
        end - start == 1
        and end < stop
        and (end + 1 == stop or end + 1 in gaps)
        and text[end] not in "文图摄"
        and text[start - 1] != "/"
    )


def _cut_run(word: str, offset: int) -> Iterable[tuple[int, int]]:
    """王艳李凤霞: names without a separator, cut where surnames stand."""
    size = len(word)
    best_cut: tuple[float, list[int]] | None = None

    def cut(position: int, lengths: list[int], score: float) -> None:
        nonlocal best_cut
        if position == size:
            if best_cut is None or score / len(lengths) > best_cut[0]:
                best_cut = (score / len(lengths), lengths)
            return
        for length in (2, 3, 4):
            if position + length <= size:
                surname = word[position : position + 2] in names.COMPOUND_SURNAMES and length >= 3
                single = names.SURNAMES.get(word[position])
                if length == 4 and not surname:
                    continue
                worth = 3.0 if surname else {"c": 2.0, "r": 1.0, "w": 0.3}.get(single or "", -2.0)
                worth += sum(0.2 for c in word[position + 1 : position + length] if c in names.GIVEN)
                cut(position + length, [*lengths, length], score + worth)

    if size <= 16:
        cut(0, [], 0.0)
    if best_cut is None or best_cut[0] < 1.9 or len(best_cut[1]) == 1:
        yield offset, offset + size
        return
    position = offset
    for length in best_cut[1]:
        yield position, position + length
        position += length
