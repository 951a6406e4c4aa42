"""Where two JSON values differ."""

from __future__ import annotations

from collections.abc import Iterator


def json_differences(expected: object, found: object, path: str = "") -> Iterator[tuple[str, object, object]]:
    """Where two JSON values differ: path, what is expected, what is found."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            if key not in expected or key not in found:
                yield f"{path}.{key}".strip("."), expected.get(key), found.get(key)
            else:
                yield from json_differences(expected[key], found[key], f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for position, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from json_differences(one, other, f"{path}[{position}]")
    elif expected != found:
        yield path.strip("."), expected, found
