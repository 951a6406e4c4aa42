"""What holds for all tests: no network, and no cache but a fresh one."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

# Before anything imports datasets: it reads this once. Its cache must not know of packages of former runs.
_CACHE = tempfile.TemporaryDirectory(prefix="zhoukou-news-tests-")
os.environ["HF_HOME"] = _CACHE.name


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Every attempt to leave the machine fails; a test that makes one fails with it."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise RuntimeError(f"a test tried to reach {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(socket.socket, "connect", guarded)
        yield
