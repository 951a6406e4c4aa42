"""What was said at a meeting: speaker, verb, and words, up to the next attribution or the paragraph's end.

From the top to the bottom, each module imports only what stands below it:

- `finding`: the passages of a meeting's report, their verbs of saying, and how far what is said goes;
- `attributing`: whether such a verb introduces a statement, and whose;
- `speakers`: which of the people named speaks; `content`: whether the words tell anything;
- `statement`: a statement, and what it is read from.
"""

from .finding import find_statements
from .statement import Statement

__all__ = ["Statement", "find_statements"]
