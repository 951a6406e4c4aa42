"""The attendance network, for programs that read networks: its nodes and edges, from a database on the disk.

There are two. `attendance` joins people and meetings: an edge is someone's presence at a meeting. `people` joins two
people who were at one meeting: an edge's weight is at how many, with the first and the last day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..views import VIEWS
from . import sqlite
from .writing import Network, Source


@dataclass(frozen=True)
class Attribute:
    """A property of nodes or edges, with the type that GraphML gives it."""

    name: str
    type: str = "string"


#: What a node has beside its id and the name that it is shown by. `bipartite` is networkx's mark of the two sides.
NODE_ATTRIBUTES = (
    Attribute("label"),
    Attribute("type"),
    Attribute("bipartite", "int"),
    Attribute("kind"),
    Attribute("name_pinyin"),
    Attribute("title"),
    Attribute("meetings", "int"),
    Attribute("attendees", "int"),
    Attribute("date"),
    Attribute("organizer"),
    Attribute("location"),
    Attribute("first_date"),
    Attribute("last_date"),
)
EDGE_ATTRIBUTES: dict[Network, tuple[Attribute, ...]] = {
    "attendance": (Attribute("weight", "double"), Attribute("role"), Attribute("title"), Attribute("date")),
    "people": (Attribute("weight", "double"), Attribute("first_date"), Attribute("last_date")),
}

_PEOPLE = """
select people.person_id, people.name as label, 'person' as type, 0 as bipartite, people.kind, people.name_pinyin,
  -- The title at the latest meeting that prints one.
  (select attendance.title from attendance join meetings on meetings.meeting_id = attendance.meeting_id
   where attendance.person_id = people.person_id and attendance.title is not null
   order by meetings.date desc, meetings.meeting_id desc limit 1) as title,
  met.meetings, null as attendees, null as date, null as organizer, null as location, met.first_date, met.last_date
from people_by_meetings as met
join people on people.person_id = met.person_id
order by people.person_id
"""
_MEETINGS = """
select meeting_id, coalesce(name, meeting_id) as label, 'meeting' as type, 1 as bipartite, null as kind,
  null as name_pinyin, null as title, null as meetings,
  (select count(*) from attendance where attendance.meeting_id = meetings.meeting_id) as attendees,
  date, organizer, location, date as first_date, date as last_date
from meetings
order by meeting_id
"""
_EDGES: dict[Network, str] = {
    "attendance": """
select attendance.person_id, attendance.meeting_id, 1.0 as weight, attendance.role, attendance.title, meetings.date
from attendance
join meetings on meetings.meeting_id = attendance.meeting_id
order by attendance.meeting_id, attendance.position
""",
    "people": """
select person_id, other_person_id, cast(meetings as real) as weight, first_date, last_date
from people_together
order by person_id, other_person_id
""",
}


@dataclass(frozen=True)
class Graph:
    """The nodes and edges of a network, to be gone through once."""

    database: sqlite3.Connection
    network: Network

    def nodes(self) -> Iterator[tuple]:
        """Each node's id and attributes."""
        yield from self.database.execute(_PEOPLE)
        if self.network == "attendance":
            yield from self.database.execute(_MEETINGS)

    def edges(self) -> Iterator[tuple]:
        """Each edge's two ends and attributes."""
        yield from self.database.execute(_EDGES[self.network])

    def name(self, node: str) -> str | None:
        """What a node is called."""
        found = self.database.execute(
            "select name from people where person_id = ?1 union all select name from meetings where meeting_id = ?1",
            (node,),
        ).fetchone()
        return found[0] if found else None


@contextmanager
def graph(source: Source) -> Iterator[Graph]:
    """The network that is asked for; what it is counted from lies on the disk meanwhile."""
    with TemporaryDirectory(prefix="zhoukou-news-") as folder:
        path = Path(folder, "network.sqlite")
        sqlite.write(source, path, ["articles", "people", "meetings", "attendance"])
        source.made.rows.clear()  # nodes and edges are counted instead
        with closing(sqlite3.connect(path)) as database:
            for view in ("people_by_meetings", "people_together"):
                database.execute(f"CREATE TEMP VIEW {view} AS {VIEWS[view].sql()}")
            yield Graph(database, source.network)
