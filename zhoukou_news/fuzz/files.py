"""Failing pages in files, so that they can be replayed."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

from ..document import Document, check_text, printable, printable_path
from .failure import Failure
from .pages import FuzzPage


def write_failure(out: Path, seed: int, page: FuzzPage, failure: Failure, small: Document | None) -> Path:
    """Write a failing page to a JSON file: how it was made, what is wrong, its text, and the smallest one.

    Args:
        out: The folder.
        seed: The seed that the page was made from.
        page: The page.
        failure: What does not hold for it.
        small: The smallest page that fails alike; None where none was looked for.

    Returns:
        The file.
    """
    out.mkdir(parents=True, exist_ok=True)
    place = re.sub(r"[^\w.]+", "-", failure.place).strip("-.")
    path = out / f"{failure.rule}-{place}-{seed}-{page.number}.json"
    content = {
        "seed": seed,
        "number": page.number,
        "recipe": page.recipe,
        "failure": asdict(failure),
        "document_id": page.document.document_id,
        "year": page.document.year,
        "smallest": None if small is None else small.text,
        "text": page.document.text,
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="")
    return path


class ReplayError(Exception):
    """A file that holds no failing page; the message says which and why."""


def read_failure(path: Path) -> tuple[Document, Document | None]:
    """The failing page of a file that `write_failure` wrote, and the smallest that failed alike.

    Raises:
        ReplayError: It is no such file.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        document_id, year, text, small = (content[key] for key in ("document_id", "year", "text", "smallest"))
        check_text(text)
        page = Document(document_id, text, year=year)
        return page, None if small is None else Document(document_id, small, year=year)
    except OSError as error:
        raise ReplayError(f"{printable_path(path)}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ReplayError(
            f"{printable_path(path)}: no page that scripts/fuzz wrote ({type(error).__name__}: {printable(str(error))})"
        ) from error
