"""Views of the tables, computed and never stored: the long views of the library, and answers to the usual questions.

A long view is a link table of `relations` with columns of the rows that it refers to. It is declared once, and computed
from Arrow tables or, as SQL, by a database. The questions are SQL that SQLite and DuckDB both understand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from .relations import RELATIONS
from .schema import TABLES, TableName

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class LongView:
    """A link table with columns of the rows that it refers to.

    Attributes:
        name: The view's name in a database; there the link table has the other name.
        relation: The link table.
        description: What one row is.
        columns: The columns, in order. A name alone is a column of the link table; `meetings.name` is looked up by the
            link table's reference to that table.
    """

    name: str
    relation: str
    description: str
    columns: Mapping[str, str]

    def compute(self, load: Callable[[TableName], pa.Table]) -> pa.Table:
        """The view as Arrow, in the order of the tables.

        Args:
            load: Gives a table.
        """
        import pyarrow as pa
        import pyarrow.compute as pc

        relation = RELATIONS[self.relation]
        (part,) = relation.parts
        loaded = {name: load(name) for name in {part.table.name, *self.tables()}}
        links = relation.tables_of(part, loaded[part.table.name])
        positions: dict[str, pa.ChunkedArray] = {}
        columns = {}
        for name, source in self.columns.items():
            table, _, column = source.rpartition(".")
            if not table:
                columns[name] = links[column]
                continue
            referred = loaded[cast(TableName, table)]
            if table not in positions:
                ids = referred[TABLES[cast(TableName, table)].primary_key].combine_chunks()
                positions[table] = pc.index_in(links[self.reference(table)], value_set=ids)
            columns[name] = referred[column].take(positions[table])
        return pa.table(columns)

    def tables(self) -> set[TableName]:
        """The tables that columns are looked up in."""
        return {cast(TableName, source.split(".")[0]) for source in self.columns.values() if "." in source}

    def reference(self, table: str) -> str:
        """The link table's column that refers to a table."""
        return next(c for c, (referred, _) in RELATIONS[self.relation].foreign_keys.items() if referred == table)

    def sql(self) -> str:
        """The view as a query of a database that holds the relations."""
        columns, joined = [], {}
        for name, source in self.columns.items():
            table, _, column = source.rpartition(".")
            columns.append(f"{table or 'link'}.{column} as {name}")
            if table:
                key = TABLES[cast(TableName, table)].primary_key
                joined[table] = f"left join {table} on {table}.{key} = link.{self.reference(table)}"
        return "\n".join([f"select {', '.join(columns)}", f"from {self.relation} as link", *joined.values()])


_SPAN = {"char_start": "char_start", "char_end": "char_end"}
_OF_MEETING = {
    "meeting_id": "meeting_id",
    "article_id": "meetings.article_id",
    "meeting": "meetings.name",
    "date": "meetings.date",
}

ATTENDANCE = LongView(
    "meeting_attendance",
    "attendance",
    "Who was present at which meeting: one row per meeting and person.",
    _OF_MEETING
    | {
        "organizer": "meetings.organizer",
        "person_id": "person_id",
        "name": "name",
        "kind": "people.kind",
        "title": "title",
        "role": "role",
    }
    | _SPAN,
)
MENTIONS = LongView(
    "person_mentions",
    "mentions",
    "Where each person is named: one row per mention, with the article's date.",
    {
        "person_id": "person_id",
        "name": "people.name",
        "kind": "people.kind",
        "article_id": "article_id",
        "document_id": "articles.document_id",
        "date": "articles.date",
    }
    | _SPAN,
)
STATEMENTS = LongView(
    "meeting_statements",
    "statements",
    "What was said at meetings: one row per statement. `name` is the person's, `speaker` as printed.",
    _OF_MEETING
    | {"speaker_id": "speaker_id", "name": "people.name", "speaker": "speaker", "verb": "verb", "text": "text"}
    | _SPAN,
)


@dataclass(frozen=True)
class Question:
    """A view that answers a question.

    Attributes:
        name: The view's name.
        description: What one row is.
        query: SQL over the relations.
    """

    name: str
    description: str
    query: str

    def sql(self) -> str:
        """The view as a query of a database that holds the relations."""
        return self.query.strip()


QUESTIONS = (
    Question(
        "people_by_meetings",
        "Who attended most: one row per person who was at a meeting.",
        """
select people.person_id, people.name, people.kind, count(distinct attendance.meeting_id) as meetings,
  count(distinct case when attendance.role = 'chair' then attendance.meeting_id end) as chaired,
  min(meetings.date) as first_date, max(meetings.date) as last_date
from attendance
join people on people.person_id = attendance.person_id
join meetings on meetings.meeting_id = attendance.meeting_id
group by people.person_id, people.name, people.kind
order by 4 desc, people.person_id
""",
    ),
    Question(
        "people_together",
        "Who met whom: one row per two people who were at one meeting.",
        """
select one.person_id, other.person_id as other_person_id, count(distinct one.meeting_id) as meetings,
  min(meetings.date) as first_date, max(meetings.date) as last_date
from attendance as one
join attendance as other on other.meeting_id = one.meeting_id and other.person_id > one.person_id
join meetings on meetings.meeting_id = one.meeting_id
group by one.person_id, other.person_id
order by 3 desc, one.person_id, other.person_id
""",
    ),
    Question(
        "posts_together",
        "Which posts met: one row per two titles, as printed, that different people had at one meeting.",
        """
select one.title, other.title as other_title, count(distinct one.meeting_id) as meetings,
  min(meetings.date) as first_date, max(meetings.date) as last_date
from attendance as one
join attendance as other
  on other.meeting_id = one.meeting_id and other.person_id <> one.person_id and other.title >= one.title
join meetings on meetings.meeting_id = one.meeting_id
group by one.title, other.title
order by 3 desc, one.title, other.title
""",
    ),
    Question(
        "phrases_at_meetings",
        "Which words are quoted in the report of which meeting: one row per quotation that lies in a meeting's extent.",
        """
select quoted_phrases.text, meetings.meeting_id, meetings.name as meeting, meetings.date, meetings.article_id,
  quoted_phrases.char_start, quoted_phrases.char_end
from quoted_phrases
join meetings on meetings.article_id = quoted_phrases.article_id
  and quoted_phrases.char_start >= meetings.char_start and quoted_phrases.char_end <= meetings.char_end
""",
    ),
    Question(
        "phrases_that_spread",
        "Which quoted words went from one meeting to others: one row per phrase and meeting, the earliest as number 1; "
        "only phrases of several meetings.",
        """
select text, meetings, number, date, meeting_id, meeting
from (
  select text, count(*) over (partition by text) as meetings,
    row_number() over (partition by text order by date is null, date, meeting_id) as number, date, meeting_id, meeting
  from (select distinct text, date, meeting_id, meeting from phrases_at_meetings) as quoted
) as numbered
where meetings > 1
order by meetings desc, text, number
""",
    ),
    Question(
        "accounts_by_holder",
        "Which accounts belong to one holder: one row per holder and account; `accounts` counts the holder's.",
        """
select holder, count(*) over (partition by holder) as accounts, bank, account_number, articles, first_account_id
from (
  select holder, bank, account_number, count(distinct article_id) as articles, min(account_id) as first_account_id
  from bank_accounts
  where holder is not null
  group by holder, bank, account_number
) as printed
order by accounts desc, holder, first_account_id
""",
    ),
    Question(
        "amounts_by_size",
        "The amounts of yuan, the largest first, with the article that prints them.",
        """
select amounts.yuan, amounts.text, articles.article_id, articles.headline, articles.date
from amounts
join articles on articles.article_id = amounts.article_id
order by cast(amounts.yuan as double precision) desc, articles.article_id, amounts.position
""",
    ),
)

#: All views by name, in an order in which each needs only those before it.
VIEWS: Mapping[str, LongView | Question] = MappingProxyType(
    {view.name: view for view in (ATTENDANCE, MENTIONS, STATEMENTS, *QUESTIONS)}
)
