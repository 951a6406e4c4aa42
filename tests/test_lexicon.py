"""What `zhoukou_news/lexicon/README.md` says of every word list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import zhoukou_news.lexicon

LISTS = sorted(Path(zhoukou_news.lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_an_entry_stands_once_in_its_list(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    counted = Counter(line.rstrip() for line in lines if line and not line.startswith("#"))
    assert counted
    assert [entry for entry, count in counted.items() if count > 1] == []
