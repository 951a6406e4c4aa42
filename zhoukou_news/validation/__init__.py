"""Is a package what it says it is?"""

from .validator import validate

__all__ = ["validate"]
