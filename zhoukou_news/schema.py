"""The four tables, declared once.

Everything else that speaks of a column is generated from here: the Arrow schema, the Frictionless descriptor, the
dataset card's configs, the data dictionary, the validator's rules.

Example:
    >>> TABLES["bank_accounts"].column("account_number").type
    'string'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

TableName = Literal["articles", "meetings", "people", "bank_accounts"]

#: Version of the tables' columns and meanings; CHANGELOG.md states the rule by which it grows.
SCHEMA_VERSION = "1.1.0"

TIMES_OF_DAY = ("early_morning", "morning", "noon", "afternoon", "evening")
YEAR_BASES = ("stated", "document")
ROLES = ("chair", "attendee", "speaker")
KINDS = ("official", "journalist", "contact", "other")
#: A speaker printed so is a guess as a person.
PRONOUNS = ("他", "她")
STATEMENT_VERBS = ("强调", "要求", "指出", "表示", "认为", "提出", "希望", "号召", "明确", "决定", "肯定", "说", "介绍")

#: What a package's tables can be masked in; see `redact`.
Redaction = Literal["contacts"]
REDACTIONS: tuple[Redaction, ...] = ("contacts",)

#: The types that a column or a nested field can have; a `list` has `Column.item`, a `struct` has `Column.fields`.
TypeName = Literal["string", "integer", "date", "decimal", "list", "struct"]

#: Digits in all and after the point of every `decimal` (yuan).
DECIMAL_PRECISION, DECIMAL_SCALE = 28, 6


@dataclass(frozen=True)
class Column:
    """One column of a table, or one field of a struct inside it.

    Attributes:
        name: The column's name.
        type: One of `TypeName`.
        description: What the value means; the data dictionary prints it.
        required: The value is never null (a list may still be empty).
        item: For a list: what each element is. The element itself is never null.
        fields: For a struct: its fields, in order.
        pattern: A regular expression that the whole of a string matches.
        enum: The values that a string may have.
        minimum: The least value of an integer.
        references: `table.column` that the value must occur in.
    """

    name: str
    type: TypeName
    description: str
    required: bool = False
    item: Column | None = None
    fields: tuple[Column, ...] = ()
    pattern: str | None = None
    enum: tuple[str, ...] = ()
    minimum: int | None = None
    references: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, its columns in order, and its key.

    Attributes:
        name: The table's name, also its file's stem and its config's name.
        title: A short title.
        description: What one row is.
        columns: The columns, in the order in which they are stored.
        primary_key: The column whose values are all different.
    """

    name: TableName
    title: str
    description: str
    columns: tuple[Column, ...]
    primary_key: str
    _by_name: Mapping[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", MappingProxyType({c.name: c for c in self.columns}))

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises:
            KeyError: The table has no such column.
        """
        return self._by_name[name]

    def paths(self) -> dict[str, Column]:
        """Every column and every field inside one by its path, in order.

        Example:
            >>> list(TABLES["people"].paths())[4:6]
            ['titles', 'titles[].title']
        """
        return {path: column for top in self.columns for path, column in _paths(top, top.name)}


def _paths(column: Column, path: str) -> Iterator[tuple[str, Column]]:
    yield path, column
    for inner in (column.item or column).fields:
        yield from _paths(inner, f"{path}[].{inner.name}")


def _text(name: str, description: str, **options) -> Column:
    return Column(name, "string", description, **options)


def _integer(name: str, description: str, minimum: int = 0, required: bool = True) -> Column:
    return Column(name, "integer", description, required=required, minimum=minimum)


def _list(name: str, description: str, item: Column) -> Column:
    return Column(name, "list", description, required=True, item=item)


def _struct(*fields: Column) -> Column:
    return Column("element", "struct", "One element.", required=True, fields=fields)


_ID = r"[^\s/\\]+(?: [^\s/\\]+)*"
_ARTICLE_ID = _ID + r"-\d{2,}"
_PERSON_ID = r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}"

_SPAN = (
    _integer("char_start", "Offset of the first character in the document's text, in Unicode code points."),
    _integer("char_end", "Offset after the last character, exclusive."),
)
_EXTENT = (
    _integer("char_start", "Offset in the document's text, in code points, where what the row was read from begins."),
    _integer("char_end", "Offset after its last character, exclusive."),
)
_EVIDENCE = _list(
    "evidence",
    "The places on the page that each value was read from. `field` is the column's name; a list's element is "
    "`subheads[0]`, a field of a list's element `attendees[2].title`. Several pieces of one field are joined in order; "
    "each `body` piece begins a paragraph and `body+` continues it. Line ends, and the spaces between Chinese "
    "characters or between a digit and a Chinese character, are removed; the column says what else changes. "
    "`reporters` is a whole byline, its opening words (本报讯) included; `meeting_id` stands where nothing but the "
    "words that it was held tells of a meeting.",
    _struct(_text("field", "The path of the value within the row.", required=True), *_SPAN),
)
_GUESSES = _list(
    "guesses",
    "The values of this row that rest on a guess rather than on firm evidence; empty for most rows. Keep the rows "
    "where it is empty to filter them out.",
    _struct(
        _text("field", "The path of the value within the row, as in `evidence`.", required=True),
        _text("reason", "Why it is a guess.", required=True),
    ),
)
_PERSON_REFERENCE = "people.person_id"
_ARTICLE_REFERENCE = "articles.article_id"


def _dates(what: str) -> tuple[Column, ...]:
    return (
        Column(
            "date",
            "date",
            f"{what}, with its year; the first day of a range; null where no year is known, or where a day told "
            "relative to another (昨日, 21日) cannot be resolved.",
        ),
        _text("date_text", "That date as printed, with its part of the day and without a clock time: 2月9日下午."),
        _text(
            "year_basis",
            "Where the year comes from: `stated` is printed on the page, `document` was given with the document; null "
            "where there is none.",
            enum=YEAR_BASES,
        ),
        _text(
            "time_of_day",
            "The part of the day by a word beside the date (凌晨, 上午, 晚8时), never by a clock time alone.",
            enum=TIMES_OF_DAY,
        ),
    )


ARTICLES = Table(
    "articles",
    "Newspaper articles",
    "One row per article of a page.",
    (
        _text(
            "article_id",
            "Key: the document's id, a hyphen, and the article's ordinal with two digits.",
            required=True,
            pattern=_ARTICLE_ID,
        ),
        _text("document_id", "The source file's stem.", required=True, pattern=_ID),
        _integer("ordinal", "The article's position on the page, from 1.", minimum=1),
        _integer(
            "document_year",
            "The year that was given with the document (documents.toml, a corpus file's column, --year), for pages "
            "that print none; null where none was given.",
            minimum=1000,
            required=False,
        ),
        _text("headline", "The main headline as printed, typesetting spaces removed; null for an article without one."),
        _list(
            "subheads",
            "The further heading lines above the body, in order, a kicker above the headline included.",
            _text("element", "A heading line.", required=True),
        ),
        _list(
            "reporters",
            "The byline, wherever it stands.",
            _struct(
                _text(
                    "person_id",
                    "The person in the table people.",
                    required=True,
                    pattern=_PERSON_ID,
                    references=_PERSON_REFERENCE,
                ),
                _text("name", "The name, without inner spaces.", required=True),
                _text(
                    "title",
                    "The title as printed (记者, 通讯员, 本报记者); it covers every name up to the next title; null "
                    "where a bare name is printed.",
                ),
            ),
        ),
        *_dates("The first date of the lead, else the dateline's"),
        _text(
            "body",
            "The paragraphs, rejoined where the page's columns broke them, separated by one line feed; without "
            "headings, byline and end mark. Null for an article of headings alone.",
        ),
        _list(
            "quoted_phrases",
            "Each stretch inside “ ” in the body, without the quotation marks, in order, repeats included.",
            _struct(_text("text", "The quoted words.", required=True), *_SPAN),
        ),
        _list(
            "amounts",
            "Each amount of yuan in headline, subheads and body, in printed order.",
            _struct(
                Column("yuan", "decimal", "The amount in yuan, exact; 50余万元 is 500000.", required=True),
                _text("text", "The amount as printed.", required=True),
                *_SPAN,
            ),
        ),
        _text("end_mark", "The mark that closes the article, as printed: ②2, ■; null where none."),
        _list(
            "redactions",
            "The stretches of the article's text that are masked, in order; each of their characters stands as ▮ in "
            "every value. Empty unless the package was built with --redact.",
            _struct(*_SPAN),
        ),
        *_EXTENT,
        _GUESSES,
        _EVIDENCE,
    ),
    "article_id",
)

MEETINGS = Table(
    "meetings",
    "Meetings reported",
    "One row per meeting that an article says was held.",
    (
        _text(
            "meeting_id",
            "Key: the article's id, `-m` and a number from 1.",
            required=True,
            pattern=_ARTICLE_ID + r"-m\d+",
        ),
        _text(
            "article_id",
            "The article that reports it.",
            required=True,
            pattern=_ARTICLE_ID,
            references=_ARTICLE_REFERENCE,
        ),
        _text(
            "name",
            "The longest name by which headline, subheads or lead call it; null where it is only called 会议.",
        ),
        _text(
            "organizer",
            "The body that is the subject of 召开, 举行 or 举办; null where there is none, where a person calls it, "
            "and where a bare place stands.",
        ),
        *_dates("The day it was held"),
        _text("location", "The venue as printed; of a tele-conference the main one."),
        _text(
            "chair_id",
            "The person who presides; null where none is named, or a body does.",
            pattern=_PERSON_ID,
            references=_PERSON_REFERENCE,
        ),
        _list(
            "attendees",
            "Everyone named as present, in printed order, once each.",
            _struct(
                _text(
                    "person_id",
                    "The person in the table people.",
                    required=True,
                    pattern=_PERSON_ID,
                    references=_PERSON_REFERENCE,
                ),
                _text("name", "The name, without inner spaces.", required=True),
                _text("title", "As printed right before or after the name, or over its list; null where none is."),
                _text(
                    "role",
                    "`chair` presides; `attendee` is said to be present; `speaker` speaks or reports and is listed "
                    "in no other way.",
                    required=True,
                    enum=ROLES,
                ),
                *_SPAN,
            ),
        ),
        _list(
            "agenda",
            "What the meeting did, clause by clause, from its lead.",
            _struct(_text("text", "The clause.", required=True), *_SPAN),
        ),
        _list(
            "statements",
            "Each thing said at it, in order.",
            _struct(
                _text(
                    "speaker_id",
                    "The person who says it, a pronoun resolved; null for 会议 and other bodies.",
                    pattern=_PERSON_ID,
                    references=_PERSON_REFERENCE,
                ),
                _text(
                    "speaker", "As printed: 会议, a name, 他; with the subject left out, the one named as its subject."
                ),
                _text("verb", "The verb of saying.", required=True, enum=STATEMENT_VERBS),
                _text("text", "From after the verb to the next attribution or the paragraph's end.", required=True),
                *_SPAN,
            ),
        ),
        *_EXTENT,
        _GUESSES,
        _EVIDENCE,
    ),
    "meeting_id",
)

PEOPLE = Table(
    "people",
    "People named",
    "One row per person: mentions with the same name and the same kind within one build are one person. Merging people "
    "across newspapers and years is left to the user.",
    (
        _text(
            "person_id",
            "Key: the romanised name and a short hash of name and kind; the same in every build. Of a person masked by "
            "--redact, `masked` and a hash of document id and first offset, so that it does not give the name away.",
            required=True,
            pattern=_PERSON_ID,
        ),
        _text("name", "The name, without inner spaces.", required=True, pattern=r"\S+"),
        _text("name_pinyin", "The name in pinyin without tones, the surname first and in its surname reading."),
        _text(
            "kind",
            "`official` where a post is printed with the name, `journalist` in a byline, `contact` where given as "
            "someone to contact, else `other`; of several on one page the first of these.",
            required=True,
            enum=KINDS,
        ),
        _list(
            "titles",
            "Each different title printed with the name, at its first place in each article.",
            _struct(
                _text("title", "The title as printed.", required=True),
                _text(
                    "article_id",
                    "The article it is printed in.",
                    required=True,
                    pattern=_ARTICLE_ID,
                    references=_ARTICLE_REFERENCE,
                ),
                *_SPAN,
            ),
        ),
        _list(
            "phones",
            "Telephone numbers printed with the name.",
            _text("element", "A number as printed.", required=True),
        ),
        _list(
            "article_ids",
            "The articles that name the person, in order.",
            _text("element", "An article's id.", required=True, pattern=_ARTICLE_ID, references=_ARTICLE_REFERENCE),
        ),
        _list(
            "meeting_ids",
            "The meetings attended, in order.",
            _text(
                "element",
                "A meeting's id.",
                required=True,
                pattern=_ARTICLE_ID + r"-m\d+",
                references="meetings.meeting_id",
            ),
        ),
        _integer("mention_count", "How often the name is printed.", minimum=1),
        _text(
            "first_article_id",
            "The first article that names the person.",
            required=True,
            pattern=_ARTICLE_ID,
            references=_ARTICLE_REFERENCE,
        ),
        _GUESSES,
        _list(
            "evidence",
            "Every mention, and the place of each title and phone (`titles[0].title`, `phones[0]`), with the article "
            "it stands in. A mention begins with `name`; `name+` continues it where the page prints something else in "
            "between.",
            _struct(
                _text("field", "The path of the value within the row.", required=True),
                _text(
                    "article_id",
                    "The article it stands in.",
                    required=True,
                    pattern=_ARTICLE_ID,
                    references=_ARTICLE_REFERENCE,
                ),
                *_SPAN,
            ),
        ),
    ),
    "person_id",
)

BANK_ACCOUNTS = Table(
    "bank_accounts",
    "Bank accounts printed",
    "One row per bank account that an article prints.",
    (
        _text(
            "account_id",
            "Key: the article's id, `-a` and a number from 1.",
            required=True,
            pattern=_ARTICLE_ID + r"-a\d+",
        ),
        _text(
            "article_id",
            "The article that prints it.",
            required=True,
            pattern=_ARTICLE_ID,
            references=_ARTICLE_REFERENCE,
        ),
        _text("holder", "The account's holder as printed; null where none is."),
        _text("bank", "The bank's canonical name (中国农业银行 for 农行); null where unknown."),
        _text("branch", "The branch as printed."),
        _text(
            "account_number",
            "Digits: leading zeros kept, full-width ones made ASCII, printed groups joined. One that cannot be an "
            "account number is kept as printed and reported by the build.",
            required=True,
        ),
        _text(
            "cnaps_code",
            "The bank's payment-system code (行号, 联行号), where printed: digits, as in `account_number`.",
            pattern=r"[0-9]+",
        ),
        _text("remark", "What the payer is asked to write: 备注, 用途, 附言."),
        _list(
            "contacts",
            "Whom to contact about payments to this account, each phone an element.",
            _struct(
                _text(
                    "person_id",
                    "The person in the table people; null where only a number is printed.",
                    pattern=_PERSON_ID,
                    references=_PERSON_REFERENCE,
                ),
                _text("name", "The name; null where only a number, or a surname with a title, is printed."),
                _text("phone", "The number as printed; null where only a name is."),
            ),
        ),
        _text("address", "The contact or postal address, without the postcode."),
        *_EXTENT,
        _GUESSES,
        _EVIDENCE,
    ),
    "account_id",
)

#: The tables by name, in the order in which they are published.
TABLES: Mapping[TableName, Table] = MappingProxyType(
    {table.name: table for table in (ARTICLES, MEETINGS, PEOPLE, BANK_ACCOUNTS)}
)
