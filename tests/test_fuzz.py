"""What holds for any text at all, and the fuzzer that looks for pages for which it does not."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from reading_cases import case

from zhoukou_news import fuzz
from zhoukou_news.document import YEARS, DecodeError, Document, decode
from zhoukou_news.facts.dates import resolve
from zhoukou_news.fuzz import LINE_END_FORMS, SPACE_FORMS, PageMaker, check, shrink
from zhoukou_news.printed import Printed, fold, join_lines, lines_of, read_pieces, trim
from zhoukou_news.reader import read_document
from zhoukou_news.reading import Reading
from zhoukou_news.validation import RULES

PAGE = Document(
    "page",
    "市委召开常委会会议\n\n本报讯（记者 王艳）2月9日下午，市委书记刘继标主持召开市委常委会会议。会议强调，要落实防控"
    "措施，筹集资金50万元。②2\n\n户名：周口市红十字会\n开户行：中国农业银行周口分行\n账号：6228480000000000018\n",
    year=2020,
)

#: Texts as pages have them, and what no page has.
ODD = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)
PRINTED = st.text(
    st.sampled_from(
        [*"王艳市长中，。：（）“”·•,.:()6０12５①②■ab\n", *SPACE_FORMS, *"".join(LINE_END_FORMS), "\U00020000", "\u0301"]
    ),
    max_size=40,
)
TEXTS = st.one_of(PRINTED, ODD, st.builds(str.__add__, PRINTED, ODD))
PROPERTIES = settings(max_examples=200, deadline=None, derandomize=True)


# --- decode -----------------------------------------------------------------------------------------------------------


@given(st.one_of(st.binary(max_size=40), st.builds(bytes.__add__, TEXTS.map(str.encode), st.binary(max_size=6))))
@PROPERTIES
def test_decoding_alters_no_byte_or_says_where_it_cannot_read(data: bytes) -> None:
    try:
        text = decode(data)
    except DecodeError as error:
        assert 0 <= error.byte_offset <= len(data)
        return
    encodings = [("utf-8", b"\xef\xbb\xbf"), ("utf-8", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]
    again = [mark + text.encode(encoding) for encoding, mark in encodings]
    assert data in again or text == data.decode("gb18030")
    assert "\0" not in text


@given(st.text(st.sampled_from("市委书记刘继标主持会议，。\r\n12②"), min_size=4), st.data())
@PROPERTIES
def test_one_changed_byte_is_never_read_as_two_other_characters(text: str, data: st.DataObject) -> None:
    """In UTF-8 a broken byte is an error, or another character in the same place: never a page of other characters."""
    encoded = bytearray(text.encode())
    place = data.draw(st.integers(0, len(encoded) - 1))
    encoded[place] = data.draw(st.integers(1, 255))
    assume(len(text) >= 4 and sum(map(str.isascii, text)) < len(text) // 2 and place >= 2)
    try:
        read = decode(bytes(encoded))
    except DecodeError as error:
        assert abs(error.byte_offset - place) <= 3
        return
    at = len(bytes(encoded[:place]).decode(errors="ignore"))
    assert read[:at] == text[:at]
    assert sum(a != b for a, b in zip(reversed(read), reversed(text), strict=False)) <= 2


# --- printed ----------------------------------------------------------------------------------------------------------


@given(TEXTS)
@PROPERTIES
@example("6，000，000 和 6，0000")
def test_folding_keeps_every_place_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert lines_of(folded) == lines_of(text)


@given(TEXTS)
@PROPERTIES
@example("2 月 9 日，中\n\n原银行")
def test_joining_takes_away_spaces_and_line_ends_alone(text: str) -> None:
    joined = join_lines(text)
    assert join_lines(joined) == joined
    assert not set(joined) & set("".join(LINE_END_FORMS))
    removed = {*SPACE_FORMS, *"".join(LINE_END_FORMS)}
    assert [c for c in joined if c not in removed] == [c for c in text if c not in removed]


@given(TEXTS)
@PROPERTIES
def test_lines_are_all_that_is_not_blank_in_order(text: str) -> None:
    blank = {*SPACE_FORMS, *"".join(LINE_END_FORMS)}
    position, covered = 0, set()
    for start, end in lines_of(text):
        assert position <= start < end <= len(text)
        assert trim(text, start, end) == (start, end)
        assert not set(text[start:end]) & set("".join(LINE_END_FORMS))
        covered |= set(range(start, end))
        position = end
    assert {i for i, c in enumerate(text) if c not in blank} <= covered
    assert not [i for i in covered if text[i] in blank and i - 1 not in covered]


@given(TEXTS, st.randoms(use_true_random=False))
@PROPERTIES
def test_clean_text_knows_where_each_character_stands(text: str, chance: random.Random) -> None:
    folded = fold(text)
    printed = Printed(text, folded)
    blocks = []
    for start, end in lines_of(text):
        begin = printed.size
        middle = chance.randint(start, end)
        # A line as a whole, or what stands on both sides of a place where it was cut.
        for piece in [(start, end)] if chance.random() < 0.5 else [trim(text, start, middle), trim(text, middle, end)]:
            if piece[0] < piece[1] and chance.random() < 0.8:
                printed.add(*piece)
        blocks.append((begin, printed.size))
        if chance.random() < 0.5:
            printed.end_block()
    printed.close()
    inside = [i for begin, end in blocks for i in range(begin, end)]
    assert printed.size == len(printed.text)
    places = [printed.offset(i) for i in inside]
    assert places == sorted(set(places))
    assert all(printed.text[i] == folded[place] for i, place in zip(inside, places, strict=True))
    for begin, end in blocks:
        a, b = sorted((chance.randint(begin, end), chance.randint(begin, end)))
        pieces = printed.pieces(a, b)
        assert pieces == sorted(pieces) and all(0 <= start < stop <= len(text) for start, stop in pieces)
        assert printed.value(a, b) == read_pieces(text, pieces)
        spaces = str.maketrans("", "", "".join(SPACE_FORMS))
        assert [fold(c) for c in printed.value(a, b).translate(spaces)] == [
            fold(c) for c in printed.text[a:b].translate(spaces)
        ]


@pytest.mark.parametrize("text", ["中 文", "中 (", "中 a", "a b", "1 2", "中 1", "中\n a", "・ 孝"])
def test_a_value_over_a_cut_says_what_its_pieces_say(text: str) -> None:
    """As where a 下转 is cut off its line."""
    printed = Printed(text, fold(text))
    printed.add(0, 1)
    printed.add(len(text) - 1, len(text))
    printed.close()
    assert printed.value(0, 2) == read_pieces(text, printed.pieces(0, 2)) == join_lines(text)


@pytest.mark.parametrize("line_end", LINE_END_FORMS)
def test_a_piece_ends_with_its_block_where_something_else_is_printed_behind_it(line_end: str) -> None:
    text = line_end.join("中图文")
    printed = Printed(text, fold(text))
    printed.add(0, 1)
    printed.end_block()
    printed.add(len(text) - 1, len(text))
    printed.close()
    assert printed.pieces(0, printed.size) == [(0, 1), (len(text) - 1, len(text))]
    assert printed.value(0, printed.size) == "中文"


# --- dates ------------------------------------------------------------------------------------------------------------

#: What printed dates are made of, with numbers that no calendar has.
DATES = st.lists(
    st.sampled_from(
        [
            *(
                "今天",
                "次日",
                "昨晚",
                "去年",
                "2020年",
                "9999年",
                "二〇二〇年",
                "12月31日",
                "1月1日",
                "0月0日",
                "13月45日",
            ),
            *(
                "三十月卅日",
                "2020-0-0",
                "2020/2/30",
                "0日",
                "31日",
                "至2日",
                "(",
                "（",
                "）",
                "下午",
                "星期五",
                "0",
                "1",
                "月",
                "日",
            ),
        ]
    ),
    max_size=5,
).map("".join)


@given(DATES, st.lists(DATES, max_size=2), st.sampled_from([None, YEARS[0], 2020, YEARS[-1]]))
@settings(PROPERTIES, max_examples=500)
@example("今天（0月0日）", ["1月8日"], 2020)
@example("次日", ["12月31日"], YEARS[-1])
def test_a_date_means_a_day_with_a_basis_or_none(text: str, anchors: list[str], year: int | None) -> None:
    day, basis = resolve(text, anchors, year)
    assert (day is None) == (basis is None)
    assert basis != "document" or year is not None


# --- the reader -------------------------------------------------------------------------------------------------------


#: What articles, bylines, meetings, people, dates, amounts and accounts are read by.
ANCHORS = st.sampled_from(
    [
        *(
            "市委书记",
            "市长",
            "教授",
            "村民",
            "王艳",
            "刘继标",
            "王　艳",
            "阿卜杜拉·买买提",
            "欧阳主",
            "同志",
            "他",
            "会议",
            "座谈会",
            "常委会会议",
        ),
        *(
            "主持召开",
            "召开",
            "出席",
            "强调",
            "要求",
            "指出，",
            "听取了汇报",
            "在市政府",
            "2月9日",
            "昨日",
            "2020年",
            "下午",
            "五十万元",
            "1.5亿元",
        ),
        *(
            "本报讯（记者 王艳）",
            "记者 王艳",
            "（通讯员 丁福浩）",
            "作者：王艳",
            "②2",
            "■",
            "户名：",
            "开户行：",
            "账号：",
            "农行",
            "红十字会",
        ),
        *(
            "6228480000111",
            "联系人：",
            "电话：",
            "0394-8223344",
            "备注：",
            "地址：",
            "下转第2版",
            "星期五",
            "图为",
            "来源：",
            "|",
            "简讯",
            "工作会议召开",
        ),
        *("，。、：；“”（）《》　 ①●１٤"),
        *("\n", "\n", "\n\n", "\r\n", "\u2028", "。\n", "。\n　　"),
    ]
)
PAGES = st.lists(ANCHORS, max_size=40).map("".join)


@given(PAGES, st.sampled_from([None, 2020]))
@settings(PROPERTIES, max_examples=80)
@example("县委常委熊志刚、徐小\n星期五\n凤到场", None)
def test_whatever_a_page_says_its_rows_and_lines_keep_the_contract(text: str, year: int | None) -> None:
    """Every rule of `validate`, a use for every line, articles in order, and the same reading with other line ends."""
    assert not check(Document("page", text, year=year))


@cache
def maker() -> PageMaker:
    return PageMaker(fuzz.base_pages(), seed=1, longest=6_000)


#: Pages that the fuzzer found, made as small as they failed, with the kind of failure.
FOUND = [
    case("a number of 29 digits", "本报讯 捐款" + "7" * 29 + "元。", "crash"),
    case("a number of 23 digits", "元。" + "8" * 19 + "万元", "rows"),
    case("a sum of seven digits after the point", "本报讯 捐款0.1234567元。", "rows"),
    case("a meeting without a name", "开会。", "evidence"),
    case("a number in brackets before a return", "”(1)\r新", "line-ends"),
    case("a line of a dash alone above another", "—\n你\n。", "crash"),
    case("a pen name with 老 after an item's sign", "。\n●老党", "foreign-key"),
    case(
        "a quoted remark over broken lines",
        "回家”。他的\x1e账号1621\x1c请备注\x85“控\n+\r名\x0b”。了县民族\x0c深刻，必须宁\x1c不用，不可用\x85。会议要求，\r段设劝返点，",
        "evidence",
    ),
    case("an account before its holder", "善总会在建行部账号0214开户单位所帐号：", "evidence-path"),
    case("an empty holder", "慈善会账号2006收款单位会：", "evidence-path"),
    case("a name over an ignored line", "和群众转移安置工作。县委常委熊志刚、徐小\n星期五\n凤", "evidence"),
    case("a page mostly of line ends", "本报讯（记者 王艳）2月9日下午，市委召开会议。" + "\n" * 200, "line-ends"),
    case(
        "a line end before a return",
        "波\n\r的小朋友。把53.2 元全部捐给\x85朋友。（通讯员彭家宝 整理）\u2029夜查险会议\t李长庚讲话\u3000方"
        "国平主持\u2029友。（通讯员彭家宝 整理）\x1c险会议\t李长庚讲话\u3000方国全部捐给\r小朋友。（通讯员彭"
        "家宝 整理）\x1e李长庚强调，把53.2 元全部捐给\r小朋友。（通讯员彭家宝 整理",
        "line-ends",
    ),
    case("a mark alone", "■", "lines"),
    case(
        "a column that ends in an imprint",
        "，截至\u202f\u202f1\n，\u202f\u202f\u200a\u200a1\n，和\u3000\u3000老伴\n。\u2007角票\t了\n。\xa0县城\u2000打\n，立\u2008\u2008即开\n编辑\u202f\xa0：",
        "lines",
    ),
    case("a body that begins with a hyphen", "市长热线开通\n本报讯 -21日，市长热线开通。\n", "evidence"),
    case("a branch before a space", "开户行建设银行\U0010ff4e\u3000行号：账号：2961", "evidence"),
    case("a remark where its account begins", "户名附言“疫”。\n账号00 1", "crash"),
    case("a day counted from one day twice", "2010-4-6\n4 日当天，召开协调会", "evidence"),
    case(
        "a name with a space",
        ".\n走\n.\u2002政\u2004委员",
        "pattern",
    ),
    case(
        "a name with a dot after it",
        "本报讯（记者梅雪）3\n市人大常委会调研防控立法\n（梅雪）⑤8\n。（梅雪·）",
        "people",
    ),
    case("a page mostly of returns", "\r" * 2_100 + "。\n", "line-ends"),
    case(
        "a heading after a mark",
        "列入白名单。⑤7\u3000\u3000\u3000\u3000支援医疗队某座谈会举行\n"
        "席\n"
        "店举行。某省支援医疗队领队、自\ue043区卫健委副主任\n"
        "壮族），医疗队临时党委委员蒙古丽、卢家辉，关天祥、\n"
        "、沙鸥等市领导出席座谈会。沙鸥主持。\u3000\u3000\u3000\u3000满、\n"
        "市委、市政府和全市人民，排名不分先后。\u3000\u3000向医疗\n"
        "心感谢。他说，40多个日日夜夜，同志们白衣执甲、",
        "lines",
    ),
    case("a mark before a line", "②6\n结", "lines"),
    case("a byline alone", "□公告", "lines"),
    case("a bar alone", "|", "lines"),
    case("a bar below a line", "是\n|", "lines"),
    case("a bar after a line", "议|", "lines"),
    case("a bar after a figure space", "议\u2007|", "lines"),
    case("an author's line under a heading", "开\n作者:王来", "lines"),
    case("digits of another script", "账号8  6行号٨٨٨٨٨٨٨29。", "pattern"),
    case(
        "a table with a cell for a code that is a name", "单位名称\n开\n银行账号\n行号\n院\n行\n0512346\n赵", "pattern"
    ),
    case("a table cut off", "账号\n0005801\n0066689\n联系人\n9", "crash"),
    case("a remark before a label", "附言：+\u3000用户编号账号0125", "text"),
    case("spaces before a meeting's name", "٠ 召开 ٧会议", "text"),
    case("a day after a digit", "2 6日召开大会", "text"),
    case("a space within a title", "7\u2001（\u2000.会长达明", "text"),
    case("a tab in a quotation", "。“\tR人”", "text"),
    case("a day that no calendar has, beside one that it has", "今天(0月0日)。\n1月8日星期三", "crash"),
    case("spaces after a name's dot", "市委书记何立新、枣林市市长吕•\u3000\u3000孝先在分会场汇报。", "evidence"),
    case("spaces beside other forms of the dot", "本报讯 市长吕\u3000・\u3000孝先、王﹒ 艳到场。", "evidence"),
    case(
        "a space before what is cut off",
        "晋岭本地人， 电、 “不打白条、 (下转)\n"
        "听大家的。”丽琼希望， 受害\n"
        "谈心谈话， 户\u3000名： 凤 英】\n"
        "之不易。 天， 万元， ⑧6\n"
        "堤上。 农村饮水安全、 “数\n"
        "建军说， 荻港圩， 帮扶单位销",
        "evidence",
    ),
    case("a statement out of order", "调研召开举行的座谈会上，董事高明、远提出，商。高明希望测温", "order"),
]


@pytest.mark.parametrize("text, rule", FOUND)
@pytest.mark.parametrize("year", [None, 2020])
def test_pages_that_failed(text: str, rule: str, year: int | None) -> None:
    assert rule in RULES or rule in ("crash", "time", "lines", "articles", "again", "line-ends", "rows")
    assert not check(Document("page", text, year=year))


#: Words that, over and over, took longer for each character the longer the page was.
SLOW = [
    case("numerals", "", "一", 8_000),
    case("units", fuzz.LEAD, "十", 8_000),
    case("groups of digits", "", "1,", 8_000),
    case("short lines", fuzz.ACCOUNT, "一\n", 6_000),
    case("sign-offs", fuzz.LEAD, "2月9日\n", 6_000),
    case("statements", fuzz.LEAD, "会议要求 ", 8_000),
    case("meetings", fuzz.LEAD, "召开会议。", 8_000),
    case("meetings without an end", fuzz.LEAD, "召开会议", 8_000),
    case("meetings in headings", fuzz.LEAD, "市长召开会议\n", 6_000),
    case("a meeting held at many places", fuzz.LEAD + "会议" + "在" * 30, "一", 200),
    case("names", "", "王艳、", 8_000),
    case("accounts", fuzz.LEAD, "账号62284800001111", 16_000),
    case("contacts", fuzz.ACCOUNT, "电话：0394-8223344，", 16_000),
    case("contacts in parts", fuzz.ACCOUNT, "电话：0394-8223344；", 16_000),
    case("words of labels", fuzz.ACCOUNT, "捐款", 8_000),
    case("names in a chain", fuzz.LEAD, "王艳和", 8_000),
    case("posts without a sign", fuzz.LEAD, "村民王艳", 8_000),
]


@cache
def plain() -> float:
    return fuzz.seconds_per_character(list(maker().bases.values())[::12])


@pytest.mark.parametrize("before, unit, length", SLOW)
def test_the_time_grows_with_the_length_alone(before: str, unit: str, length: int) -> None:
    document = Document("page", before + unit * ((length - len(before)) // len(unit)))
    reading, failures = fuzz.read_and_check(document, fuzz.TIMES_PLAIN * plain() * length, read_document)
    assert not [failure for failure in failures if failure.rule == "time"] and reading is not None


@pytest.mark.parametrize("ends", LINE_END_FORMS, ids=ascii)
def test_line_ends_of_every_kind_change_places_alone(ends: str) -> None:
    document = maker().bases["000_383d5d314f355908"]
    plain = read_document(document)
    other = read_document(replace(document, text=document.text.replace("\n", ends)))
    assert fuzz.without_places(other.rows) == fuzz.without_places(plain.rows)
    assert [line.use for line in other.lines] == [line.use for line in plain.lines]
    assert other.rows["articles"]


# --- the fuzzer -------------------------------------------------------------------------------------------------------


def test_a_page_is_made_of_its_seed_and_number_alone() -> None:
    again, other = PageMaker(maker().bases, 1, 6_000), PageMaker(maker().bases, 2, 6_000)
    numbers = range(40)
    pages = [maker().page(number) for number in numbers]
    assert [again.page(number) for number in reversed(numbers)] == pages[::-1]
    assert len({page.document.text for page in pages} & {other.page(n).document.text for n in numbers}) <= 1
    assert {len(page.document.text) <= 6_000 for page in pages} == {True}


def test_every_mutation_and_every_hostile_page_can_be_made() -> None:
    chance = random.Random(1)
    text = maker().bases["000_383d5d314f355908"].text
    for change in fuzz.MUTATIONS:
        made = {change(maker(), text, chance) for _ in range(20)}
        assert made - {text}, change.__name__
        assert isinstance(change(maker(), "", chance), str)
    for name, make in fuzz.HOSTILE.items():
        assert 1 <= len(make(maker(), chance, 500)) <= 2_000, name


def changed(alter: Callable[[Reading], Reading]) -> Callable[[Document], Reading]:
    """A reader that does something wrong."""
    return lambda document: alter(read_document(document))


def with_row(table: str, **cells: object) -> Callable[[Document], Reading]:
    def alter(reading: Reading) -> Reading:
        rows = {name: list(some) for name, some in reading.rows.items()}
        rows[table] = [rows[table][0] | cells, *rows[table][1:]]  # type: ignore[index]
        return replace(reading, rows=rows)

    return changed(alter)


def _crash(document: Document) -> Reading:
    raise KeyError("刘继标")


def _unsteady() -> Callable[[Document], Reading]:
    calls = iter(range(1000))
    return changed(lambda reading: reading if next(calls) % 2 else replace(reading, lines=reading.lines[:-1]))


@pytest.mark.parametrize(
    "reader, kind",
    [
        pytest.param(_crash, ("crash", "?"), id="crash"),
        pytest.param(with_row("articles", headline="另一标题"), ("evidence", "articles.headline"), id="value"),
        pytest.param(with_row("articles", headline=1), ("rows", "articles.headline"), id="type"),
        pytest.param(with_row("articles", end_mark=" "), ("text", "articles.end_mark"), id="space"),
        pytest.param(with_row("articles", char_start=3), ("bounds", "articles.evidence[]"), id="bounds"),
        pytest.param(with_row("articles", char_end=10_000), ("articles", "char_start"), id="extent"),
        pytest.param(
            with_row("meetings", article_id="page-07"), ("foreign-key", "meetings.article_id"), id="reference"
        ),
        pytest.param(with_row("meetings", chair_id=None), ("role", "meetings.attendees[].role"), id="chair"),
        pytest.param(with_row("people", kind="mayor"), ("enum", "people.kind"), id="enum"),
        pytest.param(with_row("people", mention_count=7), ("people", "people.mention_count"), id="count"),
        pytest.param(with_row("bank_accounts", cnaps_code="１"), ("pattern", "bank_accounts.cnaps_code"), id="pattern"),
        pytest.param(
            changed(lambda reading: replace(reading, lines=reading.lines[:-1])), ("lines", "left out"), id="line"
        ),
        pytest.param(_unsteady(), ("line-ends", "lines"), id="unsteady"),
        pytest.param(
            changed(lambda r: r if "\r" in r.document.text else replace(r, rows={**r.rows, "bank_accounts": []})),
            ("line-ends", "bank_accounts"),
            id="line-ends",
        ),
    ],
)
def test_each_check_finds_a_planted_fault(reader: Callable[[Document], Reading], kind: tuple[str, str]) -> None:
    assert check(PAGE) == []
    assert kind in {failure.kind for failure in check(PAGE, reader=reader)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no timer of processor time")
def test_a_reader_that_never_ends_is_stopped_and_its_place_named() -> None:
    def endless(document: Document) -> Reading:
        while True:
            lines_of(document.text)

    start = time.process_time()
    (failure,) = check(PAGE, 0.3, endless)
    assert failure.rule == "time" and "characters not read in 0.30 s" in failure.reason
    assert time.process_time() - start < 3


def _allergic(document: Document) -> Reading:
    if "刘继标" in document.text and "王艳" in document.text:
        raise ValueError("刘继标")
    return read_document(document)


def test_a_failing_page_is_made_as_small_as_it_fails() -> None:
    small = shrink(PAGE, ("crash", "?"), reader=_allergic)
    assert small == replace(PAGE, text="王艳刘继标")


def test_failing_pages_are_written_and_can_be_replayed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    small = PageMaker({"page": PAGE}, seed=3, longest=2_000)
    report = fuzz.run(small, range(8), out=tmp_path / "out", reader=_crash, tell=told.append)
    assert report.failing == list(range(8)) and report.kinds == {("crash", "?"): 8}
    assert len(report.files) == fuzz.KEPT and sorted((tmp_path / "out").iterdir()) == sorted(report.files)
    assert f"  replay it: scripts/fuzz --replay {report.files[0]}" in told
    page, shrunk = fuzz.read_failure(report.files[0])
    assert page == small.page(0).document and shrunk is not None and shrunk.text == ""
    content = json.loads(report.files[0].read_text("utf-8"))
    assert (content["seed"], content["number"], content["failure"]["rule"]) == (3, 0, "crash")
    assert "KeyError" in content["failure"]["details"]
    # The page that failed does not fail with the real reader.
    assert fuzz.main(["--replay", str(report.files[0])]) == 0
    assert "the page, " in capsys.readouterr().out


def test_a_replayed_page_that_still_fails_gives_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = fuzz.run(PageMaker({"page": PAGE}, 3), range(1), out=tmp_path, reader=_crash)
    monkeypatch.setattr(fuzz.check, "__defaults__", (None, _crash))
    assert fuzz.main(["--replay", str(report.files[0])]) == 1
    assert "[crash] ?: KeyError" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"document_id": "a", "year": 1, "text": 3}'])
def test_what_is_no_failing_page_is_said(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.json"
    path.write_bytes(content)
    assert fuzz.main(["--replay", str(path)]) == 2
    error = capsys.readouterr().err
    assert str(path) in error and "no page that scripts/fuzz wrote" in error and error.count("\n") == 1


def test_a_missing_file_or_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--replay", str(tmp_path / "none.json")]) == 2
    assert fuzz.main(["--gold", str(tmp_path)]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2 and "none.json: cannot be read" in errors[0] and "no labelled page" in errors[1]


#: How many pages the tests read.
SHORT = 60
#: Rules that the reader is known to break: those of the pages above that still fail.
KNOWN = {one.values[1] for one in FOUND if one.marks} | ({"time"} if any(one.marks for one in SLOW) else set())


def test_a_short_run_finds_nothing_new() -> None:
    told: list[str] = []
    report = fuzz.run(maker(), range(SHORT), tell=told.append)
    assert report.pages == SHORT and report.rows["articles"] > SHORT
    assert {rule for rule, _ in report.kinds} <= KNOWN, "\n".join(told)


def test_another_process_reads_the_same() -> None:
    """Nothing depends on the order of sets: it differs from process to process."""
    program = (
        "from zhoukou_news import fuzz\n"
        "maker = fuzz.PageMaker(fuzz.base_pages(), seed=1, longest=6_000)\n"
        "print(fuzz.run(maker, range(100, 108)).digest)"
    )
    here = fuzz.run(maker(), range(100, 108))
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (here.digest + "\n", "") and here.rows["people"]


@pytest.mark.parametrize(
    "before, unit, times, table, rows, reason",
    [
        case("meetings", fuzz.LEAD, "召开会议。", 200, "meetings", 100, "more than 100 meetings"),
        case("accounts", fuzz.LEAD, "账号62284800001111，", 400, "bank_accounts", 300, "300 accounts or more"),
        case(
            "contacts",
            fuzz.ACCOUNT + "62284800001111\n",
            "电话：0394-8{:06}，",
            150,
            "bank_accounts",
            1,
            "100 contacts",
        ),
    ],
)
def test_what_is_not_read_of_a_page_beyond_measure_is_said(
    before: str, unit: str, times: int, table: str, rows: int, reason: str
) -> None:
    text = before + "".join(unit.format(number) for number in range(times))
    reading = read_document(Document("page", text, year=2020))
    assert len(reading.rows[table]) == rows  # type: ignore[index]
    assert [notice for notice in reading.notices if reason in notice.reason]
