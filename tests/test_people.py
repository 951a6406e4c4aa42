"""People of many documents: the merge in Arrow against the same merge written row by row."""

from __future__ import annotations

import importlib
import random
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from zhoukou_news.arrow import to_table
from zhoukou_news.people import merge_files, merge_people
from zhoukou_news.reading import Row

people = importlib.import_module("zhoukou_news.people")  # `zhoukou_news.people` itself is the public function

TITLES = ("市长", "副市长", "记者", "村民")
PHONES = ("0394-8260000", "13900000000", "13800000001")
REASONS = ("a name without a title", "a headline split")


def person(number: int, document: str, choose: random.Random) -> Row:
    """One person's row of one document."""
    article = f"{document}-01"
    titles: list[Row] = [
        {"title": choose.choice(TITLES), "article_id": article, "char_start": 5 * i, "char_end": 5 * i + 2}
        for i in range(choose.randrange(3))
    ]
    phones = choose.sample(PHONES, choose.randrange(3))
    mentions = choose.randrange(1, 4)
    evidence = [("name", 100 + i) for i in range(mentions)]
    evidence += [(f"titles[{i}].title", t["char_start"]) for i, t in enumerate(titles)]
    evidence += [(f"phones[{i}]", 200 + i) for i in range(len(phones))]
    choose.shuffle(evidence)
    guessed = [field for field, _ in evidence if choose.random() < 0.3]
    return {
        "person_id": f"ren-wu-{number:08x}",
        "name": f"人物{number}",
        "name_pinyin": f"Ren Wu{number}",
        "kind": "official",
        "titles": titles,
        "phones": phones,
        "article_ids": [article],
        "meeting_ids": [f"{article}-m{i}" for i in range(choose.randrange(2))],
        "mention_count": mentions,
        "first_article_id": article,
        "guesses": [{"field": f, "reason": choose.choice(REASONS)} for f in dict.fromkeys(guessed)],
        "evidence": [{"field": f, "article_id": article, "char_start": s, "char_end": s + 2} for f, s in evidence],
    }


def lots(seed: int, documents: int = 12, named: int = 9) -> list[list[Row]]:
    """The people of some documents, in order."""
    choose = random.Random(seed)
    return [
        [person(n, f"d{i:03}", choose) for n in sorted(choose.sample(range(named), choose.randrange(named)))]
        for i in range(documents)
    ]


def merged_by_hand(documents: list[list[Row]]) -> list[Row]:
    """The same merge, written as one would say it."""
    out: dict[str, Row] = {}
    for row in (row for rows in documents for row in rows):
        known = out.setdefault(
            row["person_id"],
            {k: [] if isinstance(v, list) else 0 if k == "mention_count" else v for k, v in row.items()},
        )
        title_base = len(known["titles"])
        new_phone = [p not in known["phones"] for p in row["phones"]]
        known["phones"] += [p for p, new in zip(row["phones"], new_phone, strict=True) if new]

        def renumbered(path: str, title_base: int = title_base, row: Row = row, known: Row = known) -> str:
            path = re.sub(r"^titles\[(\d+)\]", lambda m: f"titles[{int(m[1]) + title_base}]", path)
            return re.sub(
                r"^phones\[(\d+)\]", lambda m: f"phones[{known['phones'].index(row['phones'][int(m[1])])}]", path
            )

        for item in row["evidence"]:
            match = re.match(r"phones\[(\d+)\]", item["field"])
            if not match or new_phone[int(match[1])]:
                known["evidence"].append({**item, "field": renumbered(item["field"])})
        for guess in row["guesses"]:
            guess = {**guess, "field": renumbered(guess["field"])}
            if guess not in known["guesses"]:
                known["guesses"].append(guess)
        for name in ("titles", "article_ids", "meeting_ids"):
            known[name] += row[name]
        known["mention_count"] += row["mention_count"]
    return [out[key] for key in sorted(out)]


def table(rows: list[Row]) -> pa.Table:
    return to_table("people", rows)


@pytest.mark.parametrize("seed", range(20))
def test_rows_of_one_person_become_one(seed: int) -> None:
    documents = lots(seed)
    assert merge_people([table(rows) for rows in documents]).to_pylist() == merged_by_hand(documents)


@pytest.mark.parametrize("seed", range(10))
def test_merging_in_lots_gives_the_same(seed: int) -> None:
    documents = [table(rows) for rows in lots(seed)]
    whole = merge_people(documents)
    for cut in (1, 5, 11):
        assert merge_people([merge_people(documents[:cut]), merge_people(documents[cut:])]).equals(whole)


def test_no_people_at_all() -> None:
    assert merge_people([table([]), table([])]).num_rows == 0


def test_a_phone_of_two_documents_keeps_its_first_place() -> None:
    choose = random.Random(1)
    first, second = person(1, "a", choose), person(1, "b", choose)
    for row, start in ((first, 40), (second, 60)):
        row["phones"], row["guesses"] = [PHONES[0]], []
        row["evidence"] = [
            {"field": "phones[0]", "article_id": row["article_ids"][0], "char_start": start, "char_end": start + 12}
        ]
    (row,) = merge_people([table([first]), table([second])]).to_pylist()
    assert row["phones"] == [PHONES[0]]
    assert [(e["field"], e["article_id"], e["char_start"]) for e in row["evidence"]] == [("phones[0]", "a-01", 40)]


@pytest.mark.parametrize("fan_in, range_rows", [(128, 50_000), (3, 10), (2, 1)])
def test_files_are_merged_in_ranges_and_levels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fan_in: int, range_rows: int
) -> None:
    monkeypatch.setattr(people, "FAN_IN", fan_in)
    monkeypatch.setattr(people, "RANGE_ROWS", range_rows)
    monkeypatch.setattr(people, "BATCH_ROWS", 3)
    documents = lots(3, documents=30, named=40)
    files = []
    for number, rows in enumerate(documents):
        files.append(tmp_path / f"{number}.arrow")
        people.write_file(files[-1], [merge_people([table(rows)])])
    (tmp_path / "levels").mkdir()
    merged: list[dict[str, Any]] = []
    for part in merge_files(files, tmp_path / "levels"):
        merged += part.to_pylist()
    assert merged == merged_by_hand(documents)
    assert all(file.exists() for file in files), "the given files are not the merge's to delete"
