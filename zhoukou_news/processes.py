"""Other processes of this program, and calls that they make for this one."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

#: How processes are started. Not forked: Arrow has threads, and a fork takes along what they hold.
CONTEXT = multiprocessing.get_context("spawn")


class Helpers:
    """Processes that make calls for this one; use it as a context manager.

    A call is made here, when its result is asked for, where there are no processes, or where one died that was to make
    it, for want of memory perhaps.

    Args:
        count: How many processes; 0 for none.
        load: Called in each process at once, so that what calls need is loaded meanwhile.

    Example:
        >>> with Helpers(0) as helpers:
        ...     length = helpers.submit(len, "周口")
        ...     length()
        2
    """

    def __init__(self, count: int, load: Callable[[], object] | None = None) -> None:
        self.count = count
        self._pool = ProcessPoolExecutor(count, mp_context=CONTEXT) if count else None
        for _ in range(count if load is not None else 0):
            assert load is not None
            self.submit(load)

    def __enter__(self) -> Helpers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._pool is not None:
            # What is still waiting is of no use to anyone after an error.
            self._pool.shutdown(cancel_futures=error is not None)

    def submit(self, function: Callable[_P, _T], *arguments: _P.args, **named: _P.kwargs) -> Callable[[], _T]:
        """Have a call made; gives what gives its result, or raises its error.

        Args:
            function: It must be importable, as its arguments and its result must be.
            arguments: What it is called with.
            named: What it is called with by name.
        """
        if self._pool is None:
            return lambda: function(*arguments, **named)
        try:
            future = self._pool.submit(function, *arguments, **named)
        except BrokenProcessPool:
            return lambda: function(*arguments, **named)

        def result() -> _T:
            try:
                return future.result()
            except BrokenProcessPool:
                return function(*arguments, **named)

        return result
