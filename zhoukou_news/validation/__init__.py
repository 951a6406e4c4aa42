"""Is a package what it says it is?

Stricter than a stock Frictionless validation: nested types and values, foreign keys inside lists, the order and bounds
of offsets, what rows of different tables say of each other, hashes and content digests, and each value against the page
that it was read from. Rules look at whole columns at a time; tables are read piece by piece, so that memory stays flat.

From the top to the bottom, each imports only what stands below it:

- `validator`: all rules, for one package;
- `files`: the rules for descriptor, card, records, and the tables' files;
- `comparison`: rows and their pages. `proof` tells which rows are surely right, by what `joined` says of pieces of
  pages, and `scattered` of those in no order; `faults` tells what is wrong with one row; `texts` has the pages;
- `articles`, `meetings`, `bank_accounts`, `people`: the rules for the rows of one table. The first three share those of
  `numbered`, and all those of `every_table`;
- `of_people`: what rows say of people;
- `lot`: some thousand rows; `known`: what rows of other tables refer to; `tables`: a package's rows, piece by piece;
- `cells`, `ids`: values of whole columns, and texts as numbers;
- `report`, `rules`: what was found, and every rule by its name.
"""

from .report import KEPT, ValidationReport, Violation
from .rules import RULES
from .validator import validate

__all__ = ["KEPT", "RULES", "ValidationReport", "Violation", "validate"]
