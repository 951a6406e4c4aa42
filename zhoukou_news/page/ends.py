"""What says that an article ends: its end mark, and pointers to its other part (下转, 上接)."""

from __future__ import annotations

import re

from ..printed import HAN, Span
from .spacing import BLANK

#: What end marks are made of: numbers in circles, other numbers with a frame, other signs.
_CIRCLES, _FRAMES, _SIGNS = "①-⑳㉑-㉟㊱-㊿", "⑴-⒇❶-❿", "■◆▲★▇█◼◾●□◇△☆"
_MARK = rf"[{_CIRCLES}{_FRAMES}]{BLANK}?\d{{1,3}}"
END_MARK = re.compile(rf"{_MARK}(?!\d)|[{_SIGNS}](?={BLANK}*$)")
_MARK_AT_END = re.compile(rf"(?:{_MARK}|[{_SIGNS}])$")
#: A number in brackets, of several characters or of one.
_NUMBER_IN_BRACKETS = r"(?:（\d{1,2}）|[⑴-⒇])"
_BRACKETED_AT_END = re.compile(rf"[。！？”]{_NUMBER_IN_BRACKETS}[^\S\r\n]*(?:[\r\n]|\Z)")
_BRACKETED = re.compile(rf"(?<=.){_NUMBER_IN_BRACKETS}$")
_BRACKETED_ITEM = re.compile(r"(?:^|[\r\n])[^\S\r\n]*[⑴-⒇]")
_MARK_THEN_CREDIT = re.compile(
    rf"(?<=[。！？”）])[{_CIRCLES}]{BLANK}?\d{{1,3}}(?={BLANK}+|[（]|本报|记者|通讯员|图)(?P<rest>[^。]{{0,40}})$"
)
_PHOTOGRAPHER = re.compile(
    rf"[{_CIRCLES}]{BLANK}?\d{{1,3}}{BLANK}+(?P<credit>(?:(?:本报)?(?:记者|通讯员){BLANK}*)?[{HAN}]{BLANK}?[{HAN}]{{1,2}}{BLANK}+摄影?)$"
)
_CREDIT = re.compile("记者|通讯员|实习生|作者|[图文摄]|供稿|整理|编辑|责编|校对")
_FRAMED = re.compile("[⑴-⒇]")
_CIRCLED = re.compile(f"[{_CIRCLES}]")
#: How a pointer to the page begins on which the article began.
_FROM = "上接|紧接|接上期|续第|接第"
#: A line that points to another page.
TURN = re.compile(rf"[（(【》>►▶▷…]*{BLANK}*(?:下转|转第|{_FROM})[^，。]{{0,16}}[）)】]?{BLANK}*$")
#: （上接第一版）before the text.
TURN_BEFORE = re.compile(r"[（(【](?:上接|紧接)[^，。（）]{0,16}[）)】](?=.)")
#: （下转第二版）after the text.
TURN_AFTER = re.compile(r"[（(【]下转[^，。（）]{0,16}[）)】]$")
#: A pointer to the page on which the article began.
CONTINUED = re.compile(rf"[（(【》>►▶▷…]*{BLANK}*(?:{_FROM})")


def has_end_mark(text: str) -> bool:
    """Whether an end mark stands anywhere in the text."""
    return END_MARK.search(text) is not None


def ends_with_mark(text: str) -> bool:
    """Whether an end mark is the last that a line prints."""
    return _MARK_AT_END.search(text) is not None


def has_bracketed_marks(folded: str) -> bool:
    """Whether a page closes articles with numbers in brackets: …。(1)"""
    return (
        "（1）" in folded or (_FRAMED.search(folded) is not None and _BRACKETED_ITEM.search(folded) is None)
    ) and _BRACKETED_AT_END.search(folded) is not None


def end_mark(text: str, bracketed: bool = False, numbered: bool = True) -> tuple[Span, Span | None] | None:
    """The place of the mark that closes an article, and of the credit that may stand after it.

    Args:
        text: A line.
        bracketed: The page closes articles with numbers in brackets: such a number is a mark after a name, too.
        numbered: The page has a sign of which numbered end marks are made.
    """
    size = len(text)
    if bracketed:
        match = _BRACKETED.search(text, max(0, size - 6))
        if match and (text[match.start() - 1] in "。！？”）" or len(text.split()) > 1):
            return match.span(), None
    # A mark is five characters at the most.
    may_end = text[-1:] in _SIGNS or text[-1:].isdigit()
    match = _MARK_AT_END.search(text, size - 5 if size > 5 else 0) if may_end else None
    if match and not (match.group()[0] in "●□◇△☆★" and match.start() == 0 and size > 1):
        return match.span(), None
    match = _MARK_THEN_CREDIT.search(text) if numbered and _CIRCLED.search(text) else None
    return ((match.start(), match.start("rest")), (match.start("rest"), size)) if match else None


def photographer(text: str, content: int) -> Span | None:
    """Where behind the mark of a line, whose text ends at `content`, the photographer stands: ③2 白露 摄."""
    match = _PHOTOGRAPHER.match(text, content)
    return match.span("credit") if match else None


def may_have_marks(text: str) -> bool:
    """Whether a page has a sign of which numbered end marks are made."""
    return _CIRCLED.search(text) is not None


def after_mark(folded: str, start: int, end: int) -> int | None:
    """Where the next article begins in a line: after an end mark, where what follows is no credit."""
    mark = _MARK_THEN_CREDIT.search(folded, start, end) if _CIRCLED.search(folded, start, end) else None
    if mark and not _CREDIT.search(mark["rest"]) and start < mark.start("rest"):
        return mark.start("rest")
    return None
