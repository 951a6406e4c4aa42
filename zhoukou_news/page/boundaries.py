"""Articles' boundaries: whether a line goes on with the open article, closes it, or begins another."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE
from .bylines import closing_byline, is_name_and_post
from .dates import BEGINS_WITH_DAY, DATE, DAY_FIRST, is_date
from .draft import Draft
from .fields import DIGITS_ONLY, LONG_NUMBER, ONE_VALUE, TABLE_HEAD, ends_with_phone
from .headings import NEWS_VERB, NOUN_QUOTED, is_call, is_salutation, is_stray, names_accounts, names_notice
from .page_line import PageLine
from .roundups import is_item, names_roundup
from .runs import without_cells
from .sentences import LEAD_START, REPORT_START
from .slogans import INSTITUTION, is_slogan
from .spacing import BLANK, without_spaces
from .surroundings import LONGEST_RUN, Surroundings

#: Headings of two characters that are a notice's.
_WHOLE_NOTICES = frozenset(("讣告", "公告", "通告", "公示", "启事", "声明", "招聘", "更正", "勘误", "致歉"))
#: How a report begins that tells where it was heard.
_HEARD = re.compile(
    "(?:[昨今]日|[昨今]天|近日|日前)?，?记者(?:[昨今]日|[昨今]天|近日|日前)?从[^，。]{2,20}(?:获悉|了解到|得知)"
)
_LONGEST_SHORT_HEADING = 20
_SHORTEST_REPORT = 25
#: What a text has at least on the line under a heading with a comma, and where its column breaks it.
_SHORTEST_TEXT, _SHORTEST_BROKEN_TEXT = 30, 20
#: A heading's first line where nothing but its indent tells it from the text.
_SHORTEST_SET_OUT = 6
_SAYS = re.compile("(?:强调|指出|要求|表示|认为|提出|希望|说|介绍)$")
#: A report's first words: a day near its beginning, 据X监测, X告诉记者.
_REPORT_LEAD = re.compile(
    rf"[^，。：“]{{0,14}}?(?:{DATE}|(?<!\d)\d{{1,2}}日(?!均|常)|[昨今前][日天晚])|据[^，。]{{2,16}}(?:监测|统计|预报|预测|介绍|通报|消息|了解)，|[^，。“]{{4,20}}告诉记者"
    r"|(?:近日|日前|连日来|近段时间)?，?记者(?:近日|日前)?(?:在|来到|走进)[^，。：“]{2,20}(?:看到|见到|了解到|采访)"
)
#: A heading that says that something begins, and a text that says so: 石桥读书节开始了.
_BEGINS = re.compile("(?:开始|启动|开通|上线|开放|开赛|开锣|开讲|来|起航|报名|招募|征集|招生)[了啦]?[！]?$")
_BEGINS_TODAY = re.compile(r"(?:从|自)?(?:即日|今[日天]?|明日|本月|\d{1,2}[日月])起|即将|正式启动")
_SHORTEST_TOPIC = 4
_JOURNALISTS = re.compile("记者|通[讯迅]员")
_NAME_IN_BRACKETS = re.compile(
    rf"（[{HAN}]{BLANK}*[{HAN}]{{1,2}}(?:[{SPACE}、]+[{HAN}]{{2,3}}){{0,2}}(?:{BLANK}*(?:[文图][/／、]?[图摄文影]|摄影报道|整理))?）"
)
_QUOTED = re.compile("“[^”]+”")
#: What those need whom an article asks help for.
_NEEDS = re.compile(
    "(?:医疗|医药|治疗|手术|住院|后续|康复|移植|化疗)[^，。]{0,4}费|手术|移植|化疗|透析|骨髓|白血病|尿毒症|肿瘤|癌|烧伤|重病|大病|学费"
)
#: How an address ends: 文明大道12号, 市民之家西配楼.
_PLACE_IN_STREET = re.compile(
    r"[\d一二三四五六七八九十东西南北配主附](?:号|楼|室|层|栋|幢)(?:院|楼|室)?$|(?:大厦|大楼|办公楼|院内)$"
)
#: How the heading ends over the lines of an account.
_ACCOUNTS_LAST = re.compile("(?:[账帐][户号]|专户)[：:]?$")
_FIGURES = re.compile(r"[\d\-（）() ]{6,}")
_TWO_PARTS = re.compile(rf"[{HAN}]{{4}}[{SPACE}]+[{HAN}“]{{4}}")


def goes_on(page: Surroundings, draft: Draft, i: int) -> bool:
    """Whether a line goes on with the open article's unfinished paragraph rather than begin something else."""
    line = page.lines[i]
    last = draft.last
    assert last is not None
    if line.opening:
        return False
    if last.label and last.size <= 12 and ONE_VALUE.search(last.text):
        return True
    if DIGITS_ONLY.match(last.text):
        return not line.heading_like or page.run_ends[i] - i >= 3 or DIGITS_ONLY.match(line.text) is not None
    if line.byline and is_loose(last):
        return False
    if line.heading_like and page.followed_by_source(page.run_ends[i]):
        return False
    if len(draft.paragraphs) > 1 and is_date(last.compact):
        # A sign-off ends with its date.
        return False
    if not is_loose(last):
        return True
    # The last line is one that can be complete without a full stop (a field, a sign-off, a sub-heading).
    if line.heading_like:
        run_end = page.run_ends[i]
        follower = page.at(run_end)
        if follower is None or follower.filler:
            return True
        if (
            follower.opening
            or follower.byline
            or any(names_notice(x.compact) for x in page.lines[i : min(run_end, i + LONGEST_RUN)])
        ):
            return line.label
        if names_roundup(line.compact) and is_item(follower.text):
            return False
        whole = last.size < 20 or (last.label and _ends_field(last.text))
        if line.compact and not line.label and whole and starts_article(page, draft, i, run_end):
            return False
    return True


def is_loose(last: PageLine) -> bool:
    """A line that may be complete though no sentence ends there."""
    return (
        last.field
        or last.label
        or last.gathered < 20
        or is_date(last.compact)
        or last.text.endswith(("：", "）", "；"))
    )


def _ends_field(text: str) -> bool:
    """Whether a field is whole: with a telephone number, or a place in a street, at its end."""
    return ends_with_phone(text) or _PLACE_IN_STREET.search(text) is not None


def sign_off(run: list[PageLine]) -> int:
    """How many of a run's first lines are a sign-off (an institution, then a date)."""
    for k, line in enumerate(run[:4]):
        if is_date(without_spaces(line.text[: line.content]) if line.mark else line.compact):
            return k + 1
    return 0


def is_signature(draft: Draft, text: str) -> bool:
    """Whether a line (without its spaces) is the body that the open notice or appeal is from, without a date."""
    return (
        bool(draft.notice or draft.labels)
        and 4 <= len(text) <= 24
        and INSTITUTION.search(text) is not None
        and NEWS_VERB.search(text) is None
        and any(text in line.compact for line in (*draft.headings, *draft.lines))
    )


def calls_upon_readers(page: Surroundings, draft: Draft, i: int, end: int) -> bool:
    """Whether a line that could be a heading is the last of an open notice or appeal: 期待您的参与！

    Right above a text such a line is the headline.
    """
    if not (draft.notice or draft.letter or draft.labels) or not is_call(page.lines[i].text):
        return False
    following = page.at(i + 1)
    if following is None or following.filler:
        return not page.followed_by_source(i + 1)
    return i + 1 < end and not following.text.startswith("—")


def starts_article(page: Surroundings, draft: Draft, i: int, end: int) -> bool:
    """Whether a run of heading-like lines begins another article, when the open one's last sentence is complete.

    Args:
        page: The page's lines.
        draft: The open article.
        i: The run's first line.
        end: The line after its last.
    """
    run = page.lines[i : min(end, i + LONGEST_RUN)]
    follower = page.at(end)
    if (follower is not None and (follower.opening or follower.byline)) or page.followed_by_source(end):
        return True
    if TABLE_HEAD.match(run[0].text):
        return False
    texts = [x.compact for x in run]
    if _names_whose_accounts(texts[0]) and len(run) > 1 and len(without_cells(run)) == 1:
        # The heading of a table that was flattened to lines.
        return True
    if follower is None or follower.filler:
        rest = page.next_read(end)
        return (rest is not None and (rest.opening or rest.byline or names_notice(texts[-1]))) or is_slogan(run[0].text)
    if any(x.label or x.numbered for x in run[:1]) or _QUOTED.fullmatch(run[-1].text):
        return False
    if len(run) == 1 and 4 <= len(texts[0]) and is_salutation(follower.text):
        # A letter.
        return True
    if any(LONG_NUMBER.search(t) or "；" in t for t in texts):
        # A row of a table, or a piece of a sentence.
        return False
    if len(run) == 1 and names_roundup(texts[0]) and len(texts[0]) <= 8:
        return True
    if (
        len(run) == 1
        and follower.label
        and names_accounts(texts[0])
        and (draft.notice or any(_NEEDS.search(x.text) for x in draft.lines))
    ):
        # The account of whom the article asks help for, or of the notice that is open.
        return False
    if (
        page.single
        and len(run) == 1
        and follower.label
        and _ACCOUNTS_LAST.search(texts[0])
        and any("捐" in x.text for x in draft.lines)
    ):
        # X专用账户, amid a call for donations.
        return False
    if any(t in _WHOLE_NOTICES or (len(t) >= (3 if t[-1] == "榜" else 4) and names_notice(t)) for t in texts):
        return True
    if is_slogan(run[0].text):
        return True
    if page.single:
        # A sub-heading, unless it tells an event and a lead with a day follows.
        return _tells_event_of_a_day(texts, follower)
    if page.long_piece(i):
        return False
    if _signed_above(draft) and _signed_below(page, end):
        return True
    if _is_set_out(draft, run, follower) and len(texts[0]) >= _SHORTEST_SET_OUT:
        return True
    if any(_FIGURES.fullmatch(t) for t in texts) or (len(run) >= 5 and max(map(len, texts)) <= 24):
        # Cells of a table that was flattened to lines.
        return False
    if "，" in texts[0] and len(run) == 1 and not run[0].asking:
        if page.marks_used or follower.label:
            return False
        first = texts[0].split("，")[0]
        least = _SHORTEST_TEXT if follower.terminal else _SHORTEST_BROKEN_TEXT
        short = len(texts[0]) <= 18 and 4 <= len(first) and follower.size >= least
        return short and not REPORT_START.match(texts[0]) and not LEAD_START.match(texts[0]) and run[0].indent < 2
    if (
        len(run) == 1
        and _TWO_PARTS.search(run[0].text)
        and run[0].size <= 34
        and run[0].indent < 2
        and run[0].text[-1] not in "：；"
    ):
        # Two parts with a space between them: a heading, not the piece of a sentence.
        return True
    if draft.notice or draft.labels >= 2:
        return not (run[0].field or is_name_and_post(run[0].text))
    if len(run) >= 2:
        return max(map(len, texts[:2])) >= 8 or is_stray(run[0].text) or DAY_FIRST.match(follower.head) is not None
    return _tells_news(page, draft, run[0], texts[0], follower)


def _is_set_out(draft: Draft, run: list[PageLine], follower: PageLine) -> bool:
    """Whether paragraphs have their first line indented, in the open article and below, and a run between them has not."""
    return (
        follower.indent >= 2 and not any(line.indent for line in run) and any(line.indent >= 2 for line in draft.lines)
    )


def _names_whose_accounts(text: str) -> bool:
    """Whether a heading says whose accounts follow: 石桥县抗旱捐款账户."""
    return _ACCOUNTS_LAST.search(text) is not None and not names_accounts(text)


def _signed_above(draft: Draft) -> bool:
    """Whether the open article's byline is printed above its text, or as 本报讯（记者 X）."""
    first = draft.lines[0] if draft.lines else None
    return first is not None and (first.opening or first.byline) and _JOURNALISTS.search(first.text[:60]) is not None


def _signed_below(page: Surroundings, i: int) -> bool:
    """Whether the text from a line on, up to the next heading, ends with a byline of its own: （记者 X）."""
    for j, line in enumerate(page.lines[i : i + LONGEST_RUN], i):
        if line.opening or line.byline or line.filler or (line.heading_like and not page.long_piece(j)):
            return False
        signed = closing_byline(line.text, 0, line.content)
        if signed is not None:
            return bool(_JOURNALISTS.search(line.text, signed) or _NAME_IN_BRACKETS.fullmatch(line.text, signed))
    return False


def _begins_report(text: str, follower: PageLine) -> bool:
    """Whether a short heading stands above a text that begins as a report does: with a day, or with who told it."""
    if not 4 <= len(text) <= _LONGEST_SHORT_HEADING or "，" in text or LEAD_START.match(text) or _SAYS.search(text):
        return False
    return follower.size >= _SHORTEST_REPORT and _REPORT_LEAD.match(without_spaces(follower.text[:60])) is not None


def _announces_beginning(draft: Draft, text: str, follower: PageLine) -> bool:
    """Whether a short heading says that something begins of which the open article has not told, and so does the text."""
    first = without_spaces(follower.text).split("。")[0]
    if len(text) > _LONGEST_SHORT_HEADING or not _BEGINS.search(text) or not _BEGINS_TODAY.search(first):
        return False
    topics = {text[k : k + _SHORTEST_TOPIC] for k in range(len(text) - _SHORTEST_TOPIC + 1)}
    return any(topic in first for topic in topics) and not any(
        topic in line.compact for line in (*draft.headings, *draft.lines) for topic in topics
    )


def _tells_event_of_a_day(texts: list[str], follower: PageLine) -> bool:
    """Whether one or two lines, one of them news, stand above a lead with a day."""
    return (
        len(texts) <= 2
        and DAY_FIRST.match(follower.head) is not None
        and any(len(text) >= 8 and NEWS_VERB.search(text) for text in texts)
        and (max(map(len, texts)) >= 10 or BEGINS_WITH_DAY.match(follower.head) is not None)
    )


def _tells_news(page: Surroundings, draft: Draft, line: PageLine, text: str, follower: PageLine) -> bool:
    """Whether one heading-like line between paragraphs is a headline rather than a sub-heading."""
    if line.indent >= 2 or ("，" in text and page.marks_used):
        return False
    if ("，" in text and not NEWS_VERB.search(text.split("，")[0])) or REPORT_START.match(text):
        return False
    if len(text) >= 6 and not page.marks_used and _HEARD.match(follower.head):
        return True
    if not page.marks_used and (
        _announces_beginning(draft, text, follower) or (not draft.feature and _begins_report(text, follower))
    ):
        return True
    told = NEWS_VERB.search(text) is not None
    if len(text) >= 12 and (told or (LEAD_START.match(follower.head) and not NOUN_QUOTED.search(text))):
        return True
    if page.marks_used and draft.mark is None:
        return False
    # A shorter line without a verb of news is rather a sub-heading, whatever follows.
    return len(text) >= 7 and told and DAY_FIRST.match(follower.head) is not None
