"""Labelled fields of public notices (户名：…, 联系电话：…): where each stands, what kind it is of, and its value.

From the top to the bottom, each imports only what stands below it:

- `finding`: every field of a stretch;
- `labels`: the words that fields begin with, by kind;
- `values`: where a value ends, and the signs that are no part of it.
"""

from .finding import Field, find_fields

__all__ = ["Field", "find_fields"]
