"""The rules by their names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Every rule by its name: what it finds.
RULES: Mapping[str, str] = MappingProxyType(
    {
        "descriptor": "datapackage.json is missing, broken, or differs from what the tables' declaration gives",
        "card": "README.md does not name the tables' files and digests; load_dataset would give old rows",
        "catalog": "a record for catalogues is missing, broken, or differs from what the tables' declaration gives",
        "file": "a file that the descriptor names is missing or cannot be read",
        "stray-file": "a file lies among the tables' files that the descriptor does not name",
        "hash": "a file has another size or SHA-256 than the descriptor says",
        "row-count": "a file has another number of rows than the descriptor says",
        "content-digest": "a table's rows have another digest than the descriptor says",
        "schema": "a file's columns, types, nullability or descriptions differ from the declaration",
        "required": "a value that is never null is null",
        "pattern": "a text does not have the form that its column declares",
        "enum": "a text is none of those that its column declares",
        "minimum": "a number is less than its column allows",
        "text": "a text is empty, or begins or ends with a space or line end; such a value is null, or is trimmed",
        "primary-key": "two rows have one key",
        "order": "rows, or the elements of a list, do not stand in their order",
        "key": "a key is not made of its parts, or the numbers in keys leave one out",
        "foreign-key": "a value refers to a row that does not exist",
        "offsets": "a stretch of text ends before it begins, or is empty",
        "bounds": "a stretch of text lies outside the article, or outside the page",
        "date": "date, date_text, year_basis and time_of_day do not fit together",
        "role": "chair_id is not the attendee who is chair, someone is present twice, or someone who speaks is not",
        "person": "a row names a person otherwise than the table people does",
        "people": "a row of people does not agree with its own mentions, articles, titles and meetings",
        "redaction": "a stretch is masked, though the descriptor does not say so",
        "evidence-path": "evidence or a guess names a value that the row does not have",
        "guess": "a guess stands twice, a pronoun's person is no guess, or a name is one in one row alone",
        "evidence": "a value is not what its evidence gives, or has no evidence",
        "source": "a row's page is not among the sources, or cannot be read",
    }
)
