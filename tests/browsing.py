"""Headless Chromium for the tests of the site and for scripts/screenshot, where it is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

#: Nothing is looked up or sent by the browser itself, and it needs no screen and no rights.
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
DESKTOP, PHONE = {"width": 1366, "height": 850}, {"width": 390, "height": 844}
MISSING = "no Chromium is installed, or no playwright (on Debian: apt-get install chromium fonts-noto-cjk)"


def program() -> str | None:
    """The browser's program; None where there is none, or nothing to steer it."""
    if find_spec("playwright") is None:
        return None
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser; `program` tells whether there is one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program(), args=ARGUMENTS)
        yield browser
        browser.close()
