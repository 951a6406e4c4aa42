"""The rules for the rows of meetings."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..evidence import value_path
from ..schema import PRONOUNS
from .cells import positions
from .ids import is_in, mixed
from .lot import Lot
from .numbered import NumberedRules
from .of_people import pairs


class MeetingRules(NumberedRules):
    """The rules for the rows of meetings."""

    name = "meetings"

    def check_rows(self, lot: Lot) -> None:
        self.check_after_articles(lot)
        self.check_numbered(lot, "article_id", lambda n: f"-m{n}")
        self.check_dates(lot)
        self.check_names(lot, "attendees")
        self.check_roles(lot)
        if "people" in self.known.ids:
            found = lot.find("people", "attendees[].person_id")
            doubted = self.guessed(lot, "attendees[].name") & (found >= 0)
            self.of_people.by_others.doubted.append(found[doubted])
            self.of_people.by_others.present.append(pairs(found, lot.first + lot.cells["attendees[]"].rows))

    def check_roles(self, lot: Lot) -> None:
        """Who presides is present once, as chair; who speaks is present, and a guess where a pronoun is printed."""
        people = lot.hashes("attendees[].person_id")
        rows = lot.cells["attendees[]"].rows
        chairs = pc.equal(lot.values("attendees[].role"), "chair").to_numpy(zero_copy_only=False)
        wanted = lot.hashes("chair_id")
        has_chair = lot.cells["chair_id"].valid
        presides = np.zeros(lot.size, bool)
        presides[rows[chairs & (people == wanted[rows])]] = True
        wrong = positions(has_chair & ~presides)
        self.add_cells(lot, "role", "is not an attendee whose role is chair", "chair_id", wrong)
        wrong = positions(chairs & ~(has_chair & presides)[rows])
        self.add_cells(lot, "role", "is chair, but the meeting has no such chair_id", "attendees[].role", wrong)
        wrong = positions(chairs & presides[rows] & (people != wanted[rows]))
        self.add_cells(lot, "role", "is chair, but chair_id is another", "attendees[].role", wrong)
        order = np.lexsort((people, rows))
        again = order[1:][(people[order][1:] == people[order][:-1]) & (rows[order][1:] == rows[order][:-1])]
        self.add_cells(lot, "role", "is present once already", "attendees[].person_id", np.sort(again))
        speakers = lot.hashes("statements[].speaker_id")
        named = lot.cells["statements[].speaker_id"].valid
        there = is_in(mixed(speakers, lot.cells["statements[]"].rows), mixed(people, rows))
        self.add_cells(lot, "role", "is not present", "statements[].speaker_id", positions(named & ~there))
        pronouns = pc.is_in(lot.values("statements[].speaker"), pa.array(PRONOUNS)).to_numpy(zero_copy_only=False)
        wrong = positions(named & pronouns & ~self.guessed(lot, "statements[].speaker_id"))
        self.add_cells(lot, "guess", "is a pronoun, and its person is no guess", "statements[].speaker", wrong)

    def guessed(self, lot: Lot, path: str) -> np.ndarray:
        """For each element of a list, whether a field of it is a guess: `attendees[].name`."""
        name, inner = path.split("[].")
        offsets = lot.cells[name].offsets
        assert offsets is not None
        out = np.zeros(len(lot.values(path)), bool)
        guesses = lot.values("guesses[].field").to_pylist()
        for row, guess in zip(lot.cells["guesses[]"].rows.tolist(), guesses, strict=True):
            place = value_path(guess or "")
            if place is not None and place.position is not None and (place.column, place.field) == (name, inner):
                element = offsets[row] + place.position
                if element < offsets[row + 1]:
                    out[element] = True
        return out
