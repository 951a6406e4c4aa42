"""Decoding, document ids, and documents.toml."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhoukou_news.document import (
    MAX_BYTES,
    DecodeError,
    DocumentFacts,
    FactsError,
    check_document_id,
    check_text,
    decode,
    hardly_chinese,
    read_facts,
)

PAGE = "2月9日下午，市委书记刘继标主持会议。\r\n会议强调，要落实“十个抓实抓细”。\r②2\n𠮷\ue5e5e\u0301\n"
MARKED = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
SEED = (Path(__file__).parent.parent / "seeds" / "000_383d5d314f355908.txt").read_bytes().decode()


# --- decoding ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_text_without_a_mark(encoding: str) -> None:
    assert decode(PAGE.encode(encoding)) == PAGE


@pytest.mark.parametrize("encoding, mark", MARKED.items())
def test_the_mark_is_no_part_of_the_text(encoding: str, mark: bytes) -> None:
    assert decode(mark + PAGE.encode(encoding)) == PAGE


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "gb18030"])
def test_the_seed_page_in_older_encodings(encoding: str) -> None:
    encodable = SEED.encode(encoding, "ignore").decode(encoding)
    assert len(encodable) > 0.99 * len(SEED)
    assert decode(encodable.encode(encoding)) == encodable


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_line_ends_stay(end: str) -> None:
    assert decode(f"一{end}二{end}".encode()) == f"一{end}二{end}"


def test_a_second_mark_is_text() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbf" + "一".encode()) == "\ufeff一"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_comes_back_from_marked_encodings(text: str) -> None:
    for encoding, mark in MARKED.items():
        assert decode(mark + text.encode(encoding)) == text
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_an_error_with_a_place(data: bytes) -> None:
    try:
        text = decode(data)
    except DecodeError as error:
        assert 0 <= error.byte_offset <= len(data)
        assert "\n" not in str(error)
    else:
        assert (
            "\ufffd" not in text
            or "\ufffd".encode() in data
            or any("\ufffd".encode(encoding) in data for encoding in ("gb18030", "utf-16-le", "utf-16-be"))
        )


@pytest.mark.parametrize("seed", range(200))
def test_a_page_with_broken_utf8_is_not_taken_for_gb18030(seed: int) -> None:
    """Nearly any bytes are valid GB18030; a damaged UTF-8 page must not become other characters."""
    choose = random.Random(seed)
    data = bytearray(SEED.encode())
    place = choose.randrange(len(data))
    if seed % 2:
        del data[place : place + choose.choice((1, 2))]
    else:
        data[place] = choose.choice((0x80, 0xFE, 0xFF, 0xC0, 0xE5))
    try:
        data.decode()
    except UnicodeDecodeError as expected:
        with pytest.raises(DecodeError) as caught:
            decode(bytes(data))
        assert caught.value.byte_offset == expected.start
        assert abs(caught.value.byte_offset - place) <= 3


@pytest.mark.parametrize("length", range(2, 12))
def test_a_short_text_cut_inside_a_character(length: int) -> None:
    data = ("周口市委书记刘继标出席会议" * 2)[:length].encode()[:-1]
    with pytest.raises(DecodeError) as caught:
        decode(data)
    assert caught.value.byte_offset == len(data) - 2


def test_utf8_within_gb18030_is_found_where_it_begins() -> None:
    first = (SEED[:500]).encode("gb18030", "ignore")
    with pytest.raises(DecodeError, match="UTF-8 within text of another encoding") as caught:
        decode(first + SEED[500:560].encode() + SEED[560:1500].encode("gb18030", "ignore"))
    assert abs(caught.value.byte_offset - len(first)) <= 3


def test_gb18030_within_utf8() -> None:
    first = SEED[:1000].encode()
    with pytest.raises(DecodeError) as caught:
        decode(first + "刘继标出席会议".encode("gb18030") + SEED[1000:].encode())
    assert abs(caught.value.byte_offset - len(first)) <= 3


def test_neither_encoding() -> None:
    with pytest.raises(DecodeError, match=r"^byte 4: neither UTF-8 \(wrong from byte 0\) nor GB18030") as caught:
        decode("刘继".encode("gb18030") + b"\xff\xff")
    assert caught.value.byte_offset == 4


#: The same news in simplified and traditional script, Japanese and Korean, each a few sentences.
SIMPLIFIED = (
    "本报讯今天下午，市长在市政府主持召开会议，听取关于疫情防控工作的汇报，并对下一阶段的工作作出部署。"
    "会议强调，要进一步提高认识，加强领导，落实责任，全力做好各项防控工作。\n"
)
TRADITIONAL = (
    "本報訊今天下午，市長在市政府主持召開會議，聽取關於疫情防控工作的匯報，並對下一階段的工作作出部署。"
    "會議強調，要進一步提高認識，加強領導，落實責任，全力做好各項防控工作。\n"
)
JAPANESE = (
    "市長は今日の午後、市役所で会議を開き、感染対策についての報告を聞いた。会議は次の段階の仕事を配置し、"
    "認識を高めることを強調した。\n"
)
KOREAN = (
    "시장은 오늘 오후 시청에서 회의를 주재하고 방역 대책에 관한 보고를 들었다. 회의에서는 다음 단계의 업무를 배치하고 "
    "인식을 제고할 것을 강조하였다.\n"
)


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "gb18030"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, JAPANESE])
def test_text_of_any_script_in_its_encoding_is_read(text: str, encoding: str) -> None:
    if encoding == "gb2312" and text is not SIMPLIFIED:
        encoding = "gbk"  # the older standard has simplified characters alone
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text, encoding", [(TRADITIONAL, "big5"), (TRADITIONAL, "big5hkscs"), (JAPANESE, "shift_jis")])
def test_text_of_another_encoding_is_not_taken_for_gb18030(text: str, encoding: str) -> None:
    data = b"1. " + text.encode(encoding, "ignore")
    data.decode("gb18030")  # it can be read as that, without an error
    with pytest.raises(DecodeError, match="hardly any common Chinese character") as caught:
        decode(data)
    assert caught.value.byte_offset == 3


def test_short_lists_of_names_are_not_doubted() -> None:
    names = "刘继标　丁福浩　吉建军　秦胜军　孙鸿俊　王艳　朱东一　付永奇　马明超　黄佳\n" * 20
    assert decode(names.encode("gbk")) == names


def test_a_short_notice_of_signs_and_masks_is_not_doubted() -> None:
    notice = "户名：临河市慈善协会，账号：6222，开户行：工行人民路支行。联系人：▮▮（▮▮▮▮▮▮▮▮▮▮▮▮），▮▮▮。"
    notice += "地址：" + "▮" * 200 + "。" + "捐款请注明用途。“☆”、〖〗、——……。\n"
    assert not hardly_chinese(notice)


@pytest.mark.parametrize("encoding, mark", [item for item in MARKED.items() if item[0] != "utf-8"])
def test_broken_utf16(encoding: str, mark: bytes) -> None:
    good = mark + "周口".encode(encoding)
    for bad in (b"\x41", "\ud800".encode(encoding, "surrogatepass") + "市".encode(encoding)):
        with pytest.raises(DecodeError, match="broken UTF-16") as caught:
            decode(good + bad)
        assert caught.value.byte_offset == len(good)


def test_broken_utf8_after_a_mark() -> None:
    with pytest.raises(DecodeError, match=r"^byte 6: broken UTF-8"):
        decode(b"\xef\xbb\xbf" + "周".encode() + b"\xa0")


@pytest.mark.parametrize(
    "data, place",
    [
        (b"abc\0def", 3),
        ("周口".encode() + b"\0", 6),
        (b"\xef\xbb\xbf\0", 3),
        (b"\xff\xfe" + "𠮷\0".encode("utf-16-le"), 6),
        ("2月".encode("utf-16-le"), 1),
        (b"\xff\xfe\0\0" + "周口".encode("utf-32-le"), 2),
    ],
)
def test_nul_is_no_text(data: bytes, place: int) -> None:
    with pytest.raises(DecodeError, match="NUL") as caught:
        decode(data)
    assert caught.value.byte_offset == place


def test_no_bytes_are_an_empty_text() -> None:
    assert decode(b"") == ""


def test_what_is_larger_than_any_page() -> None:
    with pytest.raises(DecodeError, match="larger than"):
        decode(b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize("text, what", [("一\0二", "NUL character at character 1"), ("\ud83d", "lone surrogate")])
def test_texts_that_no_file_can_have(text: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        check_text(text)
    check_text(PAGE)


# --- ids --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "good", ["000_383d5d314f355908", "周口日报-2020-02-10", "a.b", "CON-1", "COM10", "icon", "-", "=1+1", "<b>"]
)
def test_ids_that_are_taken(good: str) -> None:
    check_document_id(good)


@pytest.mark.parametrize(
    "bad",
    [
        *("", ".", "..", "../x", "a/b", "a\\b", "/etc/passwd", "a\0", "a\nb", "a\tb", "a\x1b[2J", "a  b", "a\u3000b"),
        *("a\u202eb", "\u200b", "a\ufeff", "\ud800", "\udcff", "x" * 201, "\x7f", "\ue000", "\u2028"),
        *("CON", "nul.txt", "Com1.a.b", "LPT¹", "aux", "a.", "a.."),
    ],
)
def test_ids_that_are_refused(bad: str) -> None:
    with pytest.raises(ValueError) as caught:
        check_document_id(bad)
    assert str(caught.value).isprintable()
    assert re.search(r"; (rename|shorten) it$", str(caught.value))


# --- documents.toml ---------------------------------------------------------------------------------------------------


def facts(folder: Path, content: str | bytes) -> dict[str, DocumentFacts]:
    path = folder / "documents.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_facts(path)


def test_facts(tmp_path: Path) -> None:
    read = facts(
        tmp_path, '\ufeff[a]\nplace = "周口市"\nyear = 2020\n["b.c"]\nnewspaper = "周口日报"\nyear_basis = "x"\n'
    )
    assert read == {"a": DocumentFacts("周口市", 2020), "b.c": DocumentFacts(year_basis="x", newspaper="周口日报")}


@pytest.mark.parametrize(
    "content, line, word",
    [
        ("[a]\nyear 2020\n", 2, "Expected '='"),
        ("[a]\nyear = 2020\n[a]\n", 3, "; mend the line"),
        ("[a]\nyear =", 2, "; mend the line"),
        ('[a]\nyear = "2020"\n', 2, "write it like year = 2020"),
        ("[x]\nyear = 2020\n[a]\nplace = '周口'\nyear = 20\n", 5, "four digits"),
        ("[a]\nyear = true\n", 2, "four digits"),
        ("[a]\nplace = 1\n", 2, 'place = "…"'),
        ("[a]\nplace = ''\n", 2, "place is not a text"),
        ("[a]\nyaer = 2020\n", 2, "did you mean year?"),
        ("[a]\ncolour = 1\n", 2, "the keys are place, year, year_basis, newspaper"),
        ("[a.b]\nyear = 2020\n", 1, '["a.b"]'),
        ("a = 1\n", 1, "under a heading"),
        ("# 周口\n[a]\n".encode("gb18030"), 1, "is not UTF-8"),
        ("[a]\n".encode("utf-16"), 1, "is not UTF-8"),
    ],
)
def test_broken_facts_name_file_line_and_remedy(tmp_path: Path, content: str | bytes, line: int, word: str) -> None:
    with pytest.raises(FactsError) as caught:
        facts(tmp_path, content)
    assert caught.value.line == line
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'documents.toml'}, line {line}: ") and word in message
    assert "\n" not in message


@pytest.mark.parametrize("content", ["a = " + "[" * 100_000, "x" * 100_000, "a = 1e999999999", "'''" * 99])
def test_facts_of_any_content(tmp_path: Path, content: str) -> None:
    with pytest.raises(FactsError):
        facts(tmp_path, content)


@given(st.binary(max_size=200))
def test_facts_of_any_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    try:
        read = facts(folder, content)
    except FactsError as error:
        assert "\n" not in str(error)
    else:
        assert all(isinstance(value, DocumentFacts) for value in read.values())
