"""Search in the whole text without a server: which articles have which two characters beside each other.

A word of two characters is found at once; a longer one is where all its pairs are, which the browser looks up in the
few texts that it shows. The pairs are spread over files by a number that the browser can reckon, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

#: Articles for each file of pairs, about: a file then has some ten thousand bytes.
_ARTICLES_IN_FILE = 64
#: Pairs that are kept in memory before they go to the disk.
_KEPT = 2**18
#: Bits of a character's number.
_BITS = 21
_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


class Pairs:
    """The pairs of characters of all articles, and where each is.

    Args:
        folder: A folder for what does not stay in memory.
        articles: How many articles there will be.
    """

    def __init__(self, folder: Path, articles: int) -> None:
        self.files = 1
        while self.files * _ARTICLES_IN_FILE < articles:
            self.files *= 2
        self._folder = folder
        self._folder.mkdir()
        self._pairs: list[np.ndarray] = []
        self._numbers: list[np.ndarray] = []
        self._kept = 0

    def add(self, number: int, text: str) -> None:
        """Take in an article's text. Numbers come in rising order."""
        import numpy as np

        characters = np.frombuffer(text.translate(_LOWER).encode("utf-32-le"), np.uint32).astype(np.uint64)
        spaces = np.isin(characters, [ord(" "), ord("\n"), ord("\u3000")])
        pairs = (characters[:-1] << np.uint64(_BITS)) | characters[1:]
        found = np.unique(pairs[~(spaces[:-1] | spaces[1:])])
        self._pairs.append(found)
        self._numbers.append(np.full(len(found), number, np.uint32))
        self._kept += len(found)
        if self._kept >= _KEPT:
            self._store()

    def _store(self) -> None:
        """Append what is in memory to a file for each file of the site."""
        import numpy as np

        if not self._pairs:
            return
        pairs, numbers = np.concatenate(self._pairs), np.concatenate(self._numbers)
        self._pairs, self._numbers, self._kept = [], [], 0
        low = np.uint64(2**_BITS - 1)
        files = ((pairs >> np.uint64(_BITS)) * np.uint64(31) + (pairs & low)) % np.uint64(self.files)
        order = np.argsort(files, kind="stable")
        rows = np.empty(len(pairs), _row_type())
        rows["pair"], rows["number"] = pairs[order], numbers[order]
        ends = np.searchsorted(files[order], np.arange(self.files), side="right")
        start = 0
        for file, end in enumerate(ends):
            if end > start:
                with open(self._folder / str(file), "ab") as out:
                    out.write(rows[start:end].tobytes())
            start = int(end)

    def contents(self) -> Iterator[tuple[int, list[Any]]]:
        """Each file's number and its pairs, each with the articles that have it: the first, then steps to others."""
        import numpy as np

        self._store()
        for file in range(self.files):
            path = self._folder / str(file)
            if not path.exists():
                yield file, []
                continue
            rows = np.fromfile(path, _row_type())
            path.unlink()
            rows = rows[np.lexsort((rows["number"], rows["pair"]))]
            begins = np.flatnonzero(np.diff(rows["pair"], prepend=rows["pair"][:1] + np.uint64(1)))
            content = []
            for part in np.split(rows, begins[1:]):
                pair = int(part["pair"][0])
                word = chr(pair >> _BITS) + chr(pair & (2**_BITS - 1))
                content.append([word, np.diff(part["number"].astype(np.int64), prepend=0).tolist()])
            yield file, content


def _row_type() -> Any:
    import numpy as np

    return np.dtype([("pair", "<u8"), ("number", "<u4")])
