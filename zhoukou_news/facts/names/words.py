"""Words that names are told from: what begins with a surname and is no name, what people are addressed by."""

from __future__ import annotations

from ...lexicon import Vocabulary, entries, words

ORDINARY_WORDS = words("ordinary_words")
#: Words that are people's names as well (文明, 高峰).
NAME_WORDS = frozenset(entry[0] for entry in entries("ordinary_words") if "name" in entry[2:])
#: Those that go on beyond every name that begins with their surname (任前公示, 应有尽有).
PHRASES = Vocabulary(word for word in ORDINARY_WORDS if len(word) > 3)
#: Places whose names are as long as people's.
PLACES = Vocabulary(entry[0] for entry in entries("ordinary_words") if entry[1] == "place" and 3 <= len(entry[0]) <= 5)
#: What the names of the units of the country's division end in: 市, 县, 村.
DIVISION_ENDS = frozenset(word for word in words("place_suffixes", "administrative") if len(word) == 1)
#: Nouns of two characters that no one is called by (主管部门 is no 管部门).
COMMON_NOUNS = words("common_nouns")
#: Words of kin and of address, which no longer name ends in.
ADDRESSED = frozenset(word for word in words("kin_and_age_words", "kin", "address") if len(word) == 2)
#: Words for people that people are called by as well, and that address nobody (崔冠军).
POSTS_AS_NAMES = frozenset(entry[0] for entry in entries("posts") if "name" in entry[3:])
#: What stands after a surname and makes no name of it.
NO_GIVEN = words("posts", "official", "other", "group") | COMMON_NOUNS | {"女士", "先生", "同志"}
#: What says of someone before it what they do or say.
PREDICATES = words("verbs", "saying", "speaking", "presence", "presiding")
