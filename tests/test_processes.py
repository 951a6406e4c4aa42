"""Processes make calls for this one; what they cannot make, it makes by itself."""

from __future__ import annotations

import os
import signal

import pytest

from zhoukou_news.processes import Helpers


def where(name: str) -> tuple[str, int]:
    return name, os.getpid()


def dying(here: int) -> int:
    """The process, which is this one: another one dies of it."""
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def failing(name: str) -> None:
    raise ValueError(name)


def test_calls_are_made_elsewhere() -> None:
    with Helpers(2) as helpers:
        asked = [helpers.submit(where, name) for name in "abc"]
        found = [result() for result in asked]
    assert [name for name, _ in found] == ["a", "b", "c"]
    assert os.getpid() not in {process for _, process in found}


def test_without_processes_calls_are_made_here() -> None:
    with Helpers(0) as helpers:
        assert helpers.submit(where, "a")() == ("a", os.getpid())


@pytest.mark.parametrize("count", [0, 1])
def test_an_error_of_a_call_is_raised(count: int) -> None:
    with Helpers(count) as helpers, pytest.raises(ValueError, match="the reason"):
        helpers.submit(failing, "the reason")()


def test_calls_of_processes_that_died_are_made_here() -> None:
    with Helpers(1) as helpers:
        asked = [helpers.submit(dying, os.getpid()), helpers.submit(dying, os.getpid())]
        assert [result() for result in asked] == [os.getpid()] * 2
        # By now it is known that none is left to take a call.
        assert helpers.submit(where, "a")() == ("a", os.getpid())


def test_a_process_that_dies_of_loading() -> None:
    with Helpers(1, _die) as helpers:
        asked = [helpers.submit(where, name) for name in "abc"]
        assert [result() for result in asked] == [(name, os.getpid()) for name in "abc"]


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
