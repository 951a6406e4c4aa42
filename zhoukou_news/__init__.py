"""Chinese local newspaper pages as validated tables."""

__version__ = "1.0.0"
