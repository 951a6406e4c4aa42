"""Long views of the tables: one row per thing that the tables keep in lists. They are computed, never stored."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def _exploded(table: pa.Table, column: str) -> tuple[pa.Array, pa.StructArray]:
    """A list column's elements, and for each the number of its row."""
    lists = table[column].combine_chunks()
    if isinstance(lists, pa.ChunkedArray):  # without rows, or beyond what one array holds
        lists = pa.concat_arrays(lists.chunks) if lists.num_chunks else pa.array([], table.schema.field(column).type)
    return pc.list_parent_indices(lists), pc.list_flatten(lists)


def _looked_up(table: pa.Table, key: str, values: pa.Array, wanted: Sequence[str]) -> dict[str, pa.Array]:
    """Columns of the rows whose key has these values; null where there is none."""
    positions = pc.index_in(values, value_set=table[key].combine_chunks())
    return {name: table[name].take(positions) for name in wanted}


def attendance(meetings: pa.Table, people: pa.Table) -> pa.Table:
    """Who was present at which meeting: one row per meeting and person, in the tables' order.

    Args:
        meetings: The table meetings.
        people: The table people.

    Returns:
        `meeting_id`, `article_id`, `meeting` (its name), `date`, `organizer`, `person_id`, `name`, `kind`, `title`,
        `role`, and the place on the page, `char_start` and `char_end`.
    """
    parents, attendees = _exploded(meetings, "attendees")
    of_meeting = meetings.select(["meeting_id", "article_id", "name", "date", "organizer"]).take(parents)
    person_ids = pc.struct_field(attendees, "person_id")
    return pa.table(
        {
            "meeting_id": of_meeting["meeting_id"],
            "article_id": of_meeting["article_id"],
            "meeting": of_meeting["name"],
            "date": of_meeting["date"],
            "organizer": of_meeting["organizer"],
            "person_id": person_ids,
            "name": pc.struct_field(attendees, "name"),
            **_looked_up(people, "person_id", person_ids, ["kind"]),
            "title": pc.struct_field(attendees, "title"),
            "role": pc.struct_field(attendees, "role"),
            "char_start": pc.struct_field(attendees, "char_start"),
            "char_end": pc.struct_field(attendees, "char_end"),
        }
    )


def mentions(people: pa.Table, articles: pa.Table) -> pa.Table:
    """Where each person is named: one row per mention, person by person, in printed order.

    Args:
        people: The table people.
        articles: The table articles.

    Returns:
        `person_id`, `name`, `kind`, `article_id`, `document_id`, `date` (the article's), `char_start` and `char_end`.
    """
    parents, evidence = _exploded(people, "evidence")
    fields = pc.struct_field(evidence, "field")
    named = pc.equal(fields, "name")
    # A mention that the page prints in several pieces ends with the last.
    pieces = np.flatnonzero(pc.is_in(fields, pa.array(["name", "name+"])).to_numpy(zero_copy_only=False))
    firsts = np.flatnonzero(named.to_numpy(zero_copy_only=False)[pieces])
    lasts = pieces[np.append(firsts[1:], len(pieces)) - 1] if len(firsts) else pieces
    ends = pc.struct_field(evidence, "char_end").take(pa.array(lasts))
    parents, evidence = parents.filter(named), evidence.filter(named)
    of_person = people.select(["person_id", "name", "kind"]).take(parents)
    article_ids = pc.struct_field(evidence, "article_id")
    return pa.table(
        {
            "person_id": of_person["person_id"],
            "name": of_person["name"],
            "kind": of_person["kind"],
            "article_id": article_ids,
            **_looked_up(articles, "article_id", article_ids, ["document_id", "date"]),
            "char_start": pc.struct_field(evidence, "char_start"),
            "char_end": ends,
        }
    )


def statements(meetings: pa.Table, people: pa.Table) -> pa.Table:
    """What was said at meetings: one row per statement, in the tables' order.

    Args:
        meetings: The table meetings.
        people: The table people.

    Returns:
        `meeting_id`, `article_id`, `meeting` (its name), `date`, `speaker_id`, `name` (the person's), `speaker` (as
        printed), `verb`, `text`, `char_start` and `char_end`.
    """
    parents, said = _exploded(meetings, "statements")
    of_meeting = meetings.select(["meeting_id", "article_id", "name", "date"]).take(parents)
    speaker_ids = pc.struct_field(said, "speaker_id")
    return pa.table(
        {
            "meeting_id": of_meeting["meeting_id"],
            "article_id": of_meeting["article_id"],
            "meeting": of_meeting["name"],
            "date": of_meeting["date"],
            "speaker_id": speaker_ids,
            **_looked_up(people, "person_id", speaker_ids, ["name"]),
            "speaker": pc.struct_field(said, "speaker"),
            "verb": pc.struct_field(said, "verb"),
            "text": pc.struct_field(said, "text"),
            "char_start": pc.struct_field(said, "char_start"),
            "char_end": pc.struct_field(said, "char_end"),
        }
    )
