"""Nothing is sent anywhere: every function and command runs without a network, and none tries to reach one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"

#: Runs in a process of its own: an audit hook cannot be taken away again. It sees every attempt of Python code, in any
#: library, to look a name up or to reach an address; pyarrow and DuckDB have native code besides, for which see below.
SCRIPT = """
import sys
from pathlib import Path

LOCAL = ("127.0.0.1", "::1", "localhost")
tried = []

def hook(event, arguments):
    address = None
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        if not isinstance(address, tuple) or address[0] in LOCAL:  # a socket file, or this machine
            return
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "http.client.connect"):
        address = arguments[0]
        if address in LOCAL or address is None or address == "":
            return
    elif event == "urllib.Request":
        address = arguments[0]
    if address is not None:
        tried.append((event, address))
        raise OSError(f"the network was tried: {event} {address}")

sys.addaudithook(hook)

if __name__ == "__main__":
    import socket
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
        raise SystemExit("the hook does not see attempts")
    except OSError:
        assert len(tried) == 1
        tried.clear()

    import zhoukou_news as zn
    from zhoukou_news.cli import main

    pages, out = Path(sys.argv[1]), Path(sys.argv[2])

    def run(*arguments):
        try:
            main([str(argument) for argument in arguments], standalone_mode=False)
        except SystemExit as end:
            assert not end.code, arguments

    run("build", pages, "--out", out, "--workers", "2")
    run("build", pages, "--out", out, "--redact", "contacts")
    run("build", pages, "--out", out)
    run("validate", out, "--sources", pages)
    run("check", out, "--sources", pages)
    run("describe", "--package", out)
    for name in zn.tables():
        for form in ("pandas", "arrow", "datasets"):
            assert len(zn.load(name, form, root=out)) > 0
    assert len(zn.attendance(root=out)) and len(zn.mentions(root=out)) and len(zn.statements(root=out))
    assert zn.read(next(pages.glob("*.txt"))).rows["articles"]

    import datasets
    import duckdb
    import frictionless
    assert datasets.load_dataset(str(out), "meetings", split="train").num_rows > 0
    assert frictionless.validate(str(out / "datapackage.json")).valid
    assert duckdb.sql(f"select count(*) from '{out}/data/people.parquet'").fetchall()[0][0] > 0
    assert not tried, tried
    print("done")
"""


def offline(tmp_path: Path, *before: str) -> subprocess.CompletedProcess[str]:
    pages = Path(shutil.copytree(SEEDS, tmp_path / "pages"))
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "HUGGINGFACE"))}
    environment["HF_HOME"] = str(tmp_path / "cache")
    command = [*before, sys.executable, str(script), str(pages), str(tmp_path / "out")]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def test_nothing_tries_to_reach_a_network(tmp_path: Path) -> None:
    result = offline(tmp_path)
    assert result.returncode == 0 and result.stdout.endswith("done\n"), result.stderr[-3000:]


def test_everything_runs_where_there_is_no_network(tmp_path: Path) -> None:
    """In a network namespace of its own a process has no network at all, native code neither."""
    unshare = shutil.which("unshare")
    without = [unshare or "", "--net", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if unshare is None or subprocess.run([*without, "true"], capture_output=True).returncode:
        pytest.skip("no network namespaces for this user")
    result = offline(tmp_path, *without)
    assert result.returncode == 0 and result.stdout.endswith("done\n"), result.stderr[-3000:]
