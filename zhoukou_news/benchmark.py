"""How fast pages become tables, and what that takes; `scripts/benchmark` runs it.

Everything is measured on a corpus that is made for it: the labelled pages' articles recombined, with other names, dates
and numbers. The same seed gives the same corpus. Builds run as processes of their own, by the command that users call.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import math
import os
import platform
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from . import labels
from .batch import cores
from .labels import Block, LabelledPage
from .text_table import text_table

#: How many documents share a cast of people: a newspaper names the same ones for some weeks.
CAST_PAGES = 100
#: How many of a page's articles are another page's.
EXCHANGED = 0.3
#: How much of the corpus the public taggers get.
TAGGER_BYTES = 2**20
_POLL_SECONDS = 0.05
#: After how many seconds a single measurement is given up.
PATIENCE = 60
_MEGABYTE = 10**6

_DATE = re.compile(r"(\d{1,2})月(\d{1,2})日")
#: A number that is no year, no part of a date or time, and no part of a longer one.
_NUMBER = re.compile(r"(?<![\d.])\d{2,}(?![\d.]*[年月日时点号]|\d)")


# --- the corpus -------------------------------------------------------------------------------------------------------


class Corpus:
    """Pages made of labelled ones.

    Args:
        pages: The labelled pages.
        seed: Another seed gives another corpus.

    Example:
        >>> page = LabelledPage("p", (Block(filler="张三3月5日付120元"),), (labels.Person("张三", "other"),))
        >>> one, two = Corpus([page], 7).documents(2)
        >>> one["document_id"], two["document_id"]
        ('page-0000000', 'page-0000001')
        >>> one == next(Corpus([page], 7).documents(1))
        True
    """

    def __init__(self, pages: Sequence[LabelledPage], seed: int) -> None:
        self.pages = pages
        self.seed = seed
        self.articles = [block for page in pages for block in page.blocks if block.article is not None]

    @cached_property
    def names(self) -> list[str]:
        """Every name of the pages, the longest first."""
        return sorted({person.name for page in self.pages for person in page.people}, key=lambda n: (-len(n), n))

    @cached_property
    def _names_by_length(self) -> dict[int, list[str]]:
        return {length: list(alike) for length, alike in groupby(self.names, key=len)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self.names)))

    def renamed(self, name: str, cast: int) -> str:
        """The name that someone has in a cast: of as many characters, made of the surname and given names of others."""
        chance = random.Random(f"{self.seed}-{cast}-{name}")
        alike = self._names_by_length[len(name)]
        return chance.choice(alike)[:1] + chance.choice(alike)[1:]

    def documents(self, count: int) -> Iterator[dict[str, Any]]:
        """The first documents of the corpus, as rows of a JSON Lines file."""
        for number in range(count):
            chance = random.Random(f"{self.seed}-{number}")
            page = chance.choice(self.pages)
            cast = number // CAST_PAGES
            new_names: dict[str, str] = {}

            def rename(found: re.Match[str], cast: int = cast, known: dict[str, str] = new_names) -> str:
                name = found[0]
                if name not in known:
                    known[name] = self.renamed(name, cast)
                return known[name]

            def rewrite(text: str, rename: Any = rename, chance: random.Random = chance) -> str:
                text = self._pattern.sub(rename, text)
                text = _DATE.sub(lambda _: f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日", text)
                # The first two digits stay: they say whether it is a telephone or an account number.
                return _NUMBER.sub(
                    lambda found: found[0][:2] + "".join(chance.choices("0123456789", k=len(found[0]) - 2)), text
                )

            blocks = [
                chance.choice(self.articles) if block.article and chance.random() < EXCHANGED else block
                for block in page.blocks
            ]
            page = replace(
                page,
                page_id=f"page-{number:07}",
                blocks=tuple(_rewritten(block, rewrite) for block in blocks),
                text=page.text and rewrite(page.text),
            )
            text = labels.print_page(page, chance.choice(labels.NOISES))
            yield {"document_id": page.page_id, "text": text, "place": page.place, "year": page.year}

    def write(self, path: Path, count: int) -> int:
        """Write the first documents as JSON Lines; gives how many bytes of text they have in UTF-8."""
        size = 0
        with path.open("w", encoding="utf-8", newline="") as file:
            for document in self.documents(count):
                size += len(document["text"].encode())
                file.write(json.dumps(document, ensure_ascii=False) + "\n")
        return size


def _rewritten(block: Block, rewrite: Callable[[str], str]) -> Block:
    if block.article is None:
        return Block(filler=rewrite(block.filler or ""))
    article = block.article
    return Block(
        replace(
            article,
            heading_lines=tuple(map(rewrite, article.heading_lines)),
            byline=article.byline and rewrite(article.byline),
            paragraphs=tuple(map(rewrite, article.paragraphs)),
        )
    )


# --- processes --------------------------------------------------------------------------------------------------------


@dataclass
class Run:
    """What a command took.

    Attributes:
        seconds: Its time by the clock.
        parent_bytes: The largest memory of its own process.
        worker_bytes: The largest memory of one of the processes below it; 0 where there is none.
        parent_seconds: The processor time of its own process.
        processor_seconds: The processor time of it and of all processes below it.
        output: What it printed.
    """

    seconds: float
    parent_bytes: int
    worker_bytes: int
    parent_seconds: float
    processor_seconds: float
    output: str


def run(command: Sequence[str]) -> Run:
    """Run a command to its end and watch it and the processes below it.

    Raises:
        SystemExit: It fails.
    """
    start, before = time.perf_counter(), os.times()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    peaks: dict[int, int] = {}
    processor = 0.0
    while True:
        for pid in (process.pid, *_below(process.pid)):
            peaks[pid] = max(peaks.get(pid, 0), _peak_bytes(pid))
        processor = max(processor, _processor_seconds(process.pid))
        try:
            # What it prints is less than a pipe holds, but is taken away all the same.
            output, errors = process.communicate(timeout=_POLL_SECONDS)
            break
        except subprocess.TimeoutExpired:
            continue
    seconds, after = time.perf_counter() - start, os.times()
    below = after.children_user - before.children_user + after.children_system - before.children_system
    if process.returncode:
        sys.exit(f"error: {' '.join(command)}: ended with status {process.returncode}: {errors.strip()[-500:]}")
    parent = peaks.pop(process.pid)
    return Run(seconds, parent, max(peaks.values(), default=0), processor, below, output)


def _below(pid: int) -> Iterator[int]:
    """The processes that a process has started; none where the system does not tell."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in map(int, children):
        # Python's own helper of its processes is none of them.
        if b"resource_tracker" not in _bytes(Path(f"/proc/{child}/cmdline")):
            yield child
            yield from _below(child)


def _peak_bytes(pid: int) -> int:
    found = re.search(rb"VmHWM:\s+(\d+) kB", _bytes(Path(f"/proc/{pid}/status")))
    return int(found[1]) * 1024 if found else 0


def _processor_seconds(pid: int) -> float:
    fields = _bytes(Path(f"/proc/{pid}/stat")).rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def build_command(source: Path, out: Path, workers: int) -> list[str]:
    """The command that builds a package."""
    return [sys.executable, "-m", "zhoukou_news", "build", str(source), "--out", str(out), "--workers", str(workers)]


# --- what is measured -------------------------------------------------------------------------------------------------

Figures = list[dict[str, Any]]


def builds(corpus: Corpus, folder: Path, counts: Sequence[int], workers: Sequence[int]) -> Figures:
    """Whole builds: the smallest corpus with each number of workers, the others with the largest number."""
    figures = []
    for position, count in enumerate(sorted(counts)):
        source = folder / f"corpus-{count}.jsonl"
        size = corpus.write(source, count)
        for number in workers if position == 0 else workers[-1:]:
            out = folder / f"package-{count}"
            done = run([*build_command(source, out, number), "--json"])
            report = json.loads(done.output)
            package = sum(path.stat().st_size for path in (out / "data").rglob("*.parquet"))
            figures.append(
                {
                    "pages": count,
                    "workers": number,
                    "MB": size / _MEGABYTE,
                    "seconds": done.seconds,
                    "MB/s": size / _MEGABYTE / done.seconds,
                    "pages/s": count / done.seconds,
                    "ms/page": 1000 * done.seconds / count,
                    "processor ms/page": 1000 * done.processor_seconds / count,
                    "parent MB": done.parent_bytes / _MEGABYTE,
                    "worker MB": done.worker_bytes / _MEGABYTE,
                    "parent ms/page": 1000 * done.parent_seconds / count,
                    "rows": sum(report["rows"].values()),
                    "Parquet MB": package / _MEGABYTE,
                    "left out": len(report["left_out"]),
                }
            )
    return figures


_TIMED = """
import sys
from time import {clock} as clock
{before}
start = clock()
{timed}
print(clock() - start)
"""


def _timed(timed: str, before: str = "", clock: str = "perf_counter") -> float:
    """The seconds that a statement takes in a fresh process; infinite where it takes more than `PATIENCE`."""
    command = [sys.executable, "-c", _TIMED.format(timed=timed, before=before, clock=clock)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return math.inf
    return float(done.stdout.splitlines()[-1])


def loading(folder: Path, counts: Sequence[int], workers: int) -> Figures:
    """Import, the first table, and validation of the smallest and the largest package, each in a fresh process."""
    package = folder / f"package-{counts[0]}"
    table = f"zhoukou_news.load('articles', root={str(package)!r})"
    figures: Figures = [
        {"what": "import zhoukou_news", "seconds": min(_timed("import zhoukou_news") for _ in range(5))},
        {
            "what": "first articles() of the project's package",
            "seconds": min(_timed("zhoukou_news.articles()", _IMPORT) for _ in range(3)),
        },
        {"what": f"first articles() of {package.name}", "seconds": min(_timed(table, _IMPORT) for _ in range(3))},
    ]
    for count in sorted({counts[0], counts[-1]}):
        figures += _validation(folder / f"package-{count}", folder / f"corpus-{count}.jsonl", workers)
    return figures


def _validation(package: Path, source: Path, workers: int) -> Figures:
    """Validation with and without the pages, the best of three; the libraries that it uses are imported before."""
    from .schema import TABLES
    from .validation import validate

    report = validate(package)
    rows = sum(report.rows[name] for name in TABLES)
    figures = []
    for what, options in (
        ("validate", ""),
        ("validate against the pages", f", sources=[{str(source)!r}]"),
        (f"validate against the pages, {workers} workers", f", sources=[{str(source)!r}], workers={workers}"),
    ):
        timed = f"validate({str(package)!r}{options})"
        seconds = min(_timed(timed, _IMPORT_VALIDATE) for _ in range(3))
        what += "" if report.valid else f" ({report.count} violations)"
        figures.append(
            {
                "what": f"{what}, {rows:,} rows",
                "seconds": seconds,
                "s/10,000 rows": seconds * 10_000 / rows,
                "rows/s": rows / seconds,
            }
        )
    return figures


_IMPORT_VALIDATE = "import pyarrow.parquet; from zhoukou_news.validation import validate"
_IMPORT = "import zhoukou_news"


#: What a browser loads to show the site's first page.
FIRST_FILES = ("index.html", "view.css", "view.js", "data/site.js", "data/list/0.js")


def sites(folder: Path, counts: Sequence[int], workers: int) -> Figures:
    """Sites of the packages that `builds` left: how long each takes, how large it is, what its first page loads."""
    figures: Figures = []
    for count in sorted(counts):
        package, source, out = folder / f"package-{count}", folder / f"corpus-{count}.jsonl", folder / f"site-{count}"
        command = [sys.executable, "-m", "zhoukou_news", "view", str(package), "--sources", str(source)]
        done = run([*command, "--out", str(out), "--workers", str(workers)])
        sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
        figures.append(
            {
                "pages": count,
                "seconds": done.seconds,
                "ms/page": 1000 * done.seconds / count,
                "parent MB": done.parent_bytes / _MEGABYTE,
                "files": len(sizes),
                "site MB": sum(sizes) / _MEGABYTE,
                "first page kB": sum((out / name).stat().st_size for name in FIRST_FILES) / 1000,
            }
        )
    return figures


def taggers(texts: Sequence[str]) -> Figures:
    """Public taggers on the same text, doing only their part; and this reader, its tables not written."""
    from . import read

    def jieba_words(text: str) -> object:
        import jieba.posseg

        jieba.setLogLevel(logging.WARNING)

        return [pair.flag for pair in jieba.posseg.cut(text)]

    def rjieba_words(text: str) -> object:
        import rjieba

        return rjieba.tag(text)

    def jionlp_amounts(text: str) -> object:
        import jionlp

        return jionlp.ner.extract_money(text)

    known: list[tuple[str, str, Callable[[str], object]]] = [
        ("zhoukou_news", "all tables, in memory", read),
        ("jieba", "words, parts of speech", jieba_words),
        ("rjieba", "words, parts of speech", rjieba_words),
        ("jionlp", "amounts of money", jionlp_amounts),
    ]
    size = sum(len(text.encode()) for text in texts)
    figures: Figures = []
    for package, what, tag in known:
        if find_spec(package) is None:
            figures.append({"package": package, "what": "not installed"})
            continue
        with contextlib.redirect_stdout(sys.stderr):
            tag(texts[0])  # word lists are loaded now
        start = time.perf_counter()
        for text in texts:
            tag(text)
        seconds = time.perf_counter() - start
        name = package if package == "zhoukou_news" else f"{package} {version(package)}"
        figures.append({"package": name, "what": what, "seconds": seconds, "MB/s": size / _MEGABYTE / seconds})
    return figures


def _page(unit: str, before: str = "") -> Callable[[int], str]:
    """Makes a page of something over and over, after so much text that it is read as a Chinese page."""

    def make(n: int) -> str:
        head = "全市工作会议召开。" * (n // 100) + "\n" + before
        return head + unit * ((n - len(head)) // len(unit))

    return make


#: Pages that would cost a careless reader more than their length, by what they are made of.
HOSTILE: dict[str, Callable[[int], str]] = {
    "one line": lambda n: "全市工作会议召开市长张三强调要抓好落实" * (n // 19),
    "、": _page("、", "会议在市政府召开，"),
    "names and 、": _page("张三、李四、", "出席会议的有"),
    "names and 和": _page("张三和", "出席会议的有"),
    "opening quotes": _page("“", "会议强调，"),
    "opening brackets": _page("（", "会议强调，"),
    "digits": _page("6", "账号："),
    "digits and spaces": _page("6222 ", "账号："),
    "numerals": _page("十", "捐款"),
    "amounts": _page("1万元", "捐款"),
    "accounts": _page("账号：6222000011112222，户名：红十字会，"),
    "contacts": _page("电话：0394-8223344；", "账号：6222000011112222，"),
    "line ends": _page("\n", "会议"),
    "spaces": _page(" ", "会议"),
    "short lines": _page("会议召开\n\n"),
    "dates": _page("2月9日\n"),
    "titles": _page("市委副书记、市长"),
    "verbs": _page("张三强调，"),
    "meetings": _page("召开会议。"),
    "meetings without an end": _page("召开会议"),
}


_HOSTILE = """
import zhoukou_news
from zhoukou_news.benchmark import HOSTILE
zhoukou_news.read("# 会议\\n市政府召开会议。")
text = HOSTILE[{what!r}]({characters})
"""


def hostile(characters: int) -> Figures:
    """The processor time of hostile pages, and of those twice and four times as long."""
    figures = []
    for what in HOSTILE:
        seconds: list[float] = []
        for times in (1, 2, 4):
            before = _HOSTILE.format(what=what, characters=times * characters)
            # The better of two, by the processor's clock: what else the machine does is not the reader's fault.
            again = 2 if math.isfinite(sum(seconds)) else 0  # what is too slow for half the length is not tried
            times_taken = (_timed("zhoukou_news.read(text)", before, "process_time") for _ in range(again))
            seconds.append(min(times_taken, default=math.inf))
        figures.append(
            {
                "page": what,
                "characters": characters,
                "seconds": seconds[0],
                "twice": seconds[1],
                "four times": seconds[2],
                # Of the two ratios, the one of larger pages says more.
                "2n/n": seconds[1] / seconds[0] if math.isfinite(seconds[0]) else math.inf,
                "4n/2n": seconds[2] / seconds[1] if math.isfinite(seconds[1]) else math.inf,
            }
        )
    return figures


# --- the command ------------------------------------------------------------------------------------------------------


def _table(figures: Figures) -> str:
    head = list(dict.fromkeys(name for row in figures for name in row))
    rows = [head, *([_cell(row.get(name, "")) for name in head] for row in figures)]
    return str(text_table(rows, numbers_from=1))


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.3f}" if value < 10 else f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


SECTIONS = ("builds", "loading", "sites", "taggers", "hostile")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="scripts/benchmark", description=(__doc__ or "").split("\n\n")[1])
    parser.add_argument("--pages", type=Path, required=True, help="the folder of labelled pages")
    parser.add_argument("--count", type=int, action="append", help="pages of a corpus; default: 1,000 and 10,000")
    parser.add_argument("--large", action="store_true", help="100,000 pages, too")
    parser.add_argument("--workers", type=int, action="append", help="default: 1 and up to the number of cores")
    parser.add_argument("--hostile", type=int, default=100_000, metavar="N", help="characters of a hostile page")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="default: everything")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where corpora and packages are left; default: they are not")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    counts = sorted({*(options.count or (1_000, 10_000)), *([100_000] if options.large else [])})
    workers = sorted(set(options.workers or range(1, cores() + 1)))
    only = options.only or SECTIONS
    corpus = Corpus(labels.load(options.pages), options.seed)
    figures: dict[str, Figures] = {}

    def measured(name: str, rows: Figures) -> None:
        figures[name] = rows
        if not options.json:
            print(f"\n{name}\n\n{_table(rows)}", flush=True)

    if not options.json:
        machine = f"{cores()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
        print(f"{machine}; seed {options.seed}; MB is a million bytes of UTF-8", flush=True)
    with TemporaryDirectory(prefix="zhoukou-news-") as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if {"builds", "loading", "sites"} & set(only):
            measured("builds", builds(corpus, folder, counts, workers))
        if "loading" in only:
            measured("loading", loading(folder, counts, workers[-1]))
        if "sites" in only:
            measured("sites", sites(folder, counts, workers[-1]))
        if "taggers" in only:
            measured("taggers", taggers(_sample(corpus)))
        if "hostile" in only:
            measured("hostile", hostile(options.hostile))
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))


def _sample(corpus: Corpus) -> list[str]:
    """The first texts of the corpus, `TAGGER_BYTES` of them."""
    texts: list[str] = []
    size = 0
    for document in corpus.documents(sys.maxsize):
        texts.append(document["text"])
        size += len(texts[-1].encode())
        if size >= TAGGER_BYTES:
            break
    return texts


if __name__ == "__main__":
    main()
