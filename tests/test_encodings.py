"""One page in every encoding and with every line end: the same rows, and offsets that count its characters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import zhoukou_news as zn
from zhoukou_news.schema import TABLES

SEED = (Path(__file__).parent.parent / "seeds" / "000_383d5d314f355908.txt").read_bytes().decode()
#: Characters of two UTF-16 units, that combine with the one before, or for private use; in places of all kinds.
STRANGE = {
    "（记者 王艳）": "（记者 王𠮷艳）",
    "强调要时刻绷紧": "强调𡈽要时刻绷紧",
    "严格隔离规定": "严\ue5e5格隔离规\u0301定",
    "备注": "\ue000𠀀备注",
}
ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "utf-8 with a mark": ("utf-8", b"\xef\xbb\xbf"),
    "utf-16-le": ("utf-16-le", b"\xff\xfe"),
    "utf-16-be": ("utf-16-be", b"\xfe\xff"),
    "gb18030": ("gb18030", b""),
    "gbk": ("gbk", b""),
}
LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


def page(encoding: str, end: str) -> str:
    text = SEED
    assert "\r" not in text
    for old, new in STRANGE.items():
        assert old in text
        text = text.replace(old, new)
    if encoding == "gbk":  # which has none of these
        text = text.encode("gbk", "ignore").decode("gbk")
    return text.replace("\n", end)


def stretches(value: Any, path: str = "") -> Iterator[tuple[str, int, int]]:
    """Every char_start and char_end in a row, with its path."""
    if isinstance(value, list):
        for index, element in enumerate(value):
            yield from stretches(element, f"{path}[{index}]")
    elif isinstance(value, dict):
        if "char_start" in value:
            yield path, value["char_start"], value["char_end"]
        for key, inner in value.items():
            yield from stretches(inner, f"{path}.{key}")


def without_offsets(value: Any) -> Any:
    if isinstance(value, list):
        return [without_offsets(element) for element in value]
    if isinstance(value, dict):
        return {key: without_offsets(inner) for key, inner in value.items() if not key.startswith("char_")}
    return value


def rows(package: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: zn.load(name, as_="arrow", root=package).to_pylist() for name in TABLES}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_offsets_count_characters_in_every_table(encoding: str, tmp_path: Path) -> None:
    codec, mark = ENCODINGS[encoding]
    expected = None
    for name, end in LINE_ENDS.items():
        text = page(encoding, end)
        source = tmp_path / name
        source.mkdir()
        (source / "page.txt").write_bytes(mark + text.encode(codec))
        assert zn.build([source], tmp_path / f"{name}.out", year=2020).complete
        report = zn.validate(tmp_path / f"{name}.out", sources=[source])
        assert [str(violation) for violation in report.violations] == [] and report.compared == 1
        tables = rows(tmp_path / f"{name}.out")
        assert all(tables.values())
        if expected is None:
            expected = (text, tables)
        # Line ends apart, each stretch prints what it prints with LF.
        assert without_offsets(tables) == without_offsets(expected[1])
        here, there = stretches(tables), stretches(expected[1])
        count = 0
        for (path, start, stop), (other, first, last) in zip(here, there, strict=True):
            assert path == other
            assert text[start:stop].replace(end, "\n") == expected[0][first:last], path
            count += 1
        assert count > 200


def test_what_a_page_prints_does_not_depend_on_its_encoding(tmp_path: Path) -> None:
    text = page("utf-8", "\n")
    found = []
    for name, (codec, mark) in ENCODINGS.items():
        if name == "gbk":
            continue
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_bytes(mark + text.encode(codec))
        zn.build([tmp_path / name], tmp_path / f"{name}.out", year=2020)
        found.append(rows(tmp_path / f"{name}.out"))
        assert zn.source("page", sources=[tmp_path / name]) == text
    assert found[1:] == [found[0]] * 4
    said = repr(found[0])
    for character in "𠮷𡈽\ue5e5\u0301":
        assert character in said or repr(character)[1:-1] in said
