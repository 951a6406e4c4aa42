"""The processor time that reading a page takes, and may take."""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from ..document import Document
from ..reader import read_document
from ..reading import Reading

#: A function that reads a document.
Reader = Callable[[Document], Reading]
#: The bound of a page's processor time: so many seconds, and so many times what a plain page of its length takes.
BASE_SECONDS, TIMES_PLAIN = 0.5, 10.0


class Overtime(BaseException):
    """Raised inside a reading that takes too long; no `except Exception` stops it."""


@contextmanager
def at_most(seconds: float | None) -> Iterator[None]:
    """Stop what takes more processor time than that. Where the system has no such timer, nothing is stopped."""
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise Overtime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is collected within it: how long that takes depends on all that the process holds, not on the page."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def seconds_per_character(bases: Iterable[Document], reader: Reader = read_document) -> float:
    """The processor time that a character of a plain page takes on this machine."""
    documents = list(bases)
    for document in documents[:3]:
        reader(document)  # what is loaded at the first reading is no cost of a page
    with uncollected():
        start = time.process_time()
        for document in documents:
            reader(document)
        taken = time.process_time() - start
    return taken / max(sum(len(document.text) for document in documents), 1)
