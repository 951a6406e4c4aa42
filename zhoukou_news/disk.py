"""What was written is on the disk before anything is replaced by it."""

from __future__ import annotations

import os
from pathlib import Path


def sync(path: Path) -> None:
    """See to it that a file's content is on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The same for a folder's names, where the system can do that."""
    try:
        number = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(number)
    except OSError:
        pass
    finally:
        os.close(number)
