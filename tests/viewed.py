"""A package for the tests of the site: a page with markup, odd characters and marks within marks, its rows by hand."""

from __future__ import annotations

import datetime
import decimal
import json
from pathlib import Path
from typing import Any

from sample_rows import row

from zhoukou_news.package import PackageWriter
from zhoukou_news.reading import Row
from zhoukou_news.schema import TableName

#: Harmless as an id of a document, and a script where it is taken for markup.
ID = "a\"><img src=x onerror=hit('id')>&amp; 𠮷"
HEADLINE = "𠮷祥县召开<script>hit('headline')</script>会议"
TEXT = (
    "周口日报\n"
    f"{HEADLINE}\r\n"
    "本报讯2月9日，县委召开会议，县委书记𠮷建国、县长刘青</script><img src=x onerror=hit('text')>&lt;出席\n\n"
    "会议。会议强调，要抓\u2028好\u2029落实，</div>--><!--捐款50万元。\n"
    "账号：12345\n"
    "市容整洁人人有责\n"
)
ARTICLE, MEETING, ACCOUNT = f"{ID}-01", f"{ID}-01-m1", f"{ID}-01-a1"
SECRETARY, MAYOR = "ji-jianguo-0000000a", "liu-qing-0000000b"


def piece(field: str, words: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    """Where words stand on the page, as evidence."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"field": field, **more, "char_start": start, "char_end": start + len(words)}


def span(words: str) -> dict[str, int]:
    return {key: value for key, value in piece("", words).items() if key != "field"}


def rows() -> dict[TableName, list[Row]]:
    day = datetime.date(2020, 2, 9)
    lead = TEXT[TEXT.index("2月9日") : TEXT.index("。会议强调") + 1]
    first, second = lead.split("\n\n")
    said = "要抓\u2028好\u2029落实，</div>--><!--捐款50万元。"
    article = row(
        "articles",
        article_id=ARTICLE,
        document_id=ID,
        ordinal=1,
        document_year=2020,
        headline=HEADLINE,
        date=day,
        date_text="2月9日",
        year_basis="document",
        body=first + second + "会议强调，" + said,
        amounts=[{"yuan": decimal.Decimal(500000), "text": "50万元", **span("50万元")}],
        char_start=TEXT.index(HEADLINE),
        char_end=TEXT.index("市容"),
        guesses=[{"field": "headline", "reason": "its <wording> alone sets it apart"}],
        evidence=[
            piece("headline", HEADLINE),
            piece("date", "2月9日"),
            piece("date_text", "2月9日"),
            piece("body", first),
            piece("body+", second + "会议强调，" + said),
            piece("amounts[0].text", "50万元"),
        ],
    )
    people = [(SECRETARY, "𠮷建国", "县委书记", "chair"), (MAYOR, "刘青", "县长", "attendee")]
    meeting = row(
        "meetings",
        meeting_id=MEETING,
        article_id=ARTICLE,
        name=None,
        organizer="县委",
        date=day,
        date_text="2月9日",
        year_basis="document",
        chair_id=SECRETARY,
        attendees=[
            {"person_id": key, "name": name, "title": title, "role": role, **span(name)}
            for key, name, title, role in people
        ],
        statements=[{"speaker_id": None, "speaker": "会议", "verb": "强调", "text": said, **span(said)}],
        char_start=TEXT.index("2月9日"),
        char_end=TEXT.index(said) + len(said),
        evidence=[
            piece("organizer", "县委"),
            piece("date", "2月9日"),
            piece("date_text", "2月9日"),
            piece("chair_id", "𠮷建国"),
            *(
                found
                for i, (_, name, title, _) in enumerate(people)
                for found in (piece(f"attendees[{i}].name", name), piece(f"attendees[{i}].title", title))
            ),
            piece("statements[0].speaker", "会议", 3),
            piece("statements[0].verb", "强调"),
            piece("statements[0].text", said),
        ],
    )
    account = row(
        "bank_accounts",
        account_id=ACCOUNT,
        article_id=ARTICLE,
        account_number="12345",
        char_start=TEXT.index("12345"),
        char_end=TEXT.index("12345") + 5,
        evidence=[piece("account_number", "12345")],
    )
    persons = [
        row(
            "people",
            person_id=key,
            name=name,
            name_pinyin=pinyin,
            kind="official",
            titles=[{"title": title, "article_id": ARTICLE, **span(title)}],
            article_ids=[ARTICLE],
            meeting_ids=[MEETING],
            mention_count=1,
            first_article_id=ARTICLE,
            evidence=[
                piece("name", name, article_id=ARTICLE),
                piece("titles[0].title", title, article_id=ARTICLE),
            ],
        )
        for (key, name, title, _), pinyin in zip(people, ("Ji Jianguo", "Liu Qing"), strict=True)
    ]
    return {"articles": [article], "meetings": [meeting], "people": persons, "bank_accounts": [account]}


def write(folder: Path) -> tuple[Path, Path]:
    """Write the package and its source; gives their paths."""
    package, source = folder / "package", folder / "pages.jsonl"
    with PackageWriter(package, sources=[{"title": "pages.jsonl"}]) as writer:
        for name, of_table in rows().items():
            writer.add(name, of_table)
        writer.finish()
    source.write_text(json.dumps({"document_id": ID, "text": TEXT, "year": 2020}, ensure_ascii=False) + "\n", "utf-8")
    return package, source
