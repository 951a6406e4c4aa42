"""A package → a folder of files that any browser shows, from a disk or from a web host."""

from __future__ import annotations

import json
import os
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..batch import cores
from ..loading import Package, Root
from ..pinyin import MASK
from ..printed import read_pieces
from ..processes import Helpers
from ..schema import TABLES, TableName
from ..sources import Entry, SourceError
from .collected import Collected, plain
from .words import Pairs

if TYPE_CHECKING:
    from ..document import Document
    from ..reading import Row
    from ..sources import Scan

#: Documents, or persons, in one file of the lists; a browser loads the first to show the first screen.
LISTED_IN_FILE = 250
#: Documents in one folder of the site.
DOCUMENTS_IN_FOLDER = 1000
#: From how many documents on worker processes are worth their start.
_FEW = 40
#: How many documents a process reads at a time.
_LOT = 8
_GENERATOR = "zhoukou-news view"
_FILES = ("view.css", "view.js")
#: What a row holds for the program, not for a reader.
_HIDDEN = frozenset({"evidence", "guesses", "char_start", "char_end"})
#: Marks that are not drawn until they are asked for: they cover everything, or the same stretch as another.
_QUIET = frozenset({"body", "date_text", "time_of_day", "year_basis"})

#: What an article has, as bits of a number in the list of documents, so that it can be filtered.
FLAGS = ("meetings", "accounts", "amounts", "guesses", "warnings", "official", "journalist", "contact", "other")

#: Called with the number of documents done and of all.
Progress = Callable[[int, int], None]


class ViewError(Exception):
    """A site that cannot be made; the message says why and what to do. A site that was there stays."""


@dataclass
class Site:
    """A site that was made.

    Attributes:
        folder: Its folder; `index.html` in it is the first page.
        documents: How many documents it shows.
        without_text: How many of them are shown without their page, which is not among the sources.
        differing: Ids of documents whose page is not the one that their rows were read from; at most 20.
        pictures: How many pictures it has.
        without_pictures: Why none could be drawn; None where they could, or were not wanted.
    """

    folder: Path
    documents: int = 0
    without_text: int = 0
    differing: list[str] = field(default_factory=list)
    pictures: int = 0
    without_pictures: str | None = None

    @property
    def index(self) -> Path:
        """The first page."""
        return self.folder / "index.html"


def view(
    out: str | os.PathLike[str],
    *,
    root: Root = None,
    sources: Sequence[str | os.PathLike[str]] | None = None,
    workers: int | None = None,
    pictures: bool = True,
    progress: Progress | None = None,
) -> Site:
    """Make a static site that shows a package: each page's text beside the rows that were read from it.

    It needs no server and no network: open its `index.html`, or put the folder on any web host.

    Args:
        out: The folder that becomes the site. A site that is there is replaced as a whole; a folder with anything else
            in it is left alone.
        root: A package's folder; without one, the package that comes with the library.
        sources: The files and folders that it was built from. Without any, its own `seeds`, where it has them; rows
            whose page is not to be had are shown without it.
        workers: How many processes read pages again, for what became of each line; without a number, one a core.
        pictures: Whether charts are drawn, where the extra `plot` is installed.
        progress: Called with the number of documents done and of all.

    Raises:
        ViewError: The folder holds something else, or cannot be written.
        DescriptorError: There is no package, or it is broken.
        DuplicateError: Two documents of the sources have one id.

    Example:
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     site = view(Path(folder) / "site", pictures=False)
        ...     site.documents, site.index.name
        (1, 'index.html')
    """
    target = Path(out)
    _check_target(target)
    package = Package(root)
    found_sources = [Path(source) for source in sources] if sources else _own_sources(package)
    site = Site(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Beside the site, so that it can be moved to its place in one step.
        with tempfile.TemporaryDirectory(prefix=".zhoukou-news-view-", dir=target.parent) as work:
            new = Path(work, "site")
            with Collected(package, Path(work)) as collected:
                maker = _Maker(collected, new, site, progress)
                maker.make(found_sources, workers or cores(), pictures)
            _replace(target, new, Path(work, "former"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ViewError(f"{target} cannot be written: {reason}; name another folder by --out") from error
    return site


def _check_target(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise ViewError(f"{target} is a file; name a folder by --out")
    if any(target.iterdir()):
        try:
            ours = f'content="{_GENERATOR}' in (target / "index.html").read_text("utf-8")[:2000]
        except (OSError, UnicodeDecodeError):
            ours = False
        if not ours:
            raise ViewError(f"{target} holds something that is no site made by view; name an empty or new folder")


def _own_sources(package: Package) -> list[Path]:
    folder = package.folder / "seeds"
    return [folder] if folder.is_dir() else []


def _replace(target: Path, new: Path, former: Path) -> None:
    if target.exists():
        os.replace(target, former)
    try:
        os.replace(new, target)
    except OSError:
        if former.exists():
            os.replace(former, target)
        raise


# --- pages, read again ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Page:
    """A page's text, and what reading it again told of its lines.

    Attributes:
        document: The document; None where it cannot be had.
        lines: Number, start, end, use and whether ignored, of each line that is not blank.
        notices: Line, start and reason of each warning.
    """

    document: Document | None = None
    lines: tuple[tuple[int, int, int, str, bool], ...] = ()
    notices: tuple[tuple[int, int, str], ...] = ()


#: A document of the sources, the year that was given to the build, and whether the package is redacted.
_Wanted = tuple[Entry, int | None, bool]


def _read_again(wanted: _Wanted) -> _Page:
    """A page with what became of its lines; importable, since worker processes call it."""
    from ..reader import read_document
    from ..redact import Redactor

    entry, year, redacted = wanted
    try:
        document = replace(entry.read(), year=year)
    except SourceError:
        return _Page()
    try:
        # A warning can quote what is masked: those of a redacted reading do not.
        reading = Redactor()(document) if redacted else read_document(document)
    except Exception as error:  # what the reader cannot cope with can still be looked at
        return _Page(document, notices=((1, 0, f"the page could not be read again ({type(error).__name__})"),))
    return _Page(
        document,
        tuple((line.number, line.char_start, line.char_end, line.use, line.ignored) for line in reading.lines),
        tuple((notice.line, notice.char_start, notice.reason) for notice in reading.notices),
    )


def _read_lot(lot: list[_Wanted]) -> list[tuple[str, _Page]]:
    return [(wanted[0].document_id, _read_again(wanted)) for wanted in lot]


def _pages(all_wanted: Iterator[_Wanted], count: int, workers: int) -> Iterator[tuple[str, _Page]]:
    """Each document's page, in their order."""
    with Helpers(workers if workers > 1 and count >= _FEW else 0) as helpers:
        lots: deque[Callable[[], list[tuple[str, _Page]]]] = deque()
        while True:
            # No more at once: pages wait in memory to be taken.
            while len(lots) < max(4 * helpers.count, 1) and (lot := list(islice(all_wanted, _LOT))):
                lots.append(helpers.submit(_read_lot, lot))
            if not lots:
                return
            yield from lots.popleft()()


# --- the files of the site --------------------------------------------------------------------------------------------


class _Maker:
    def __init__(self, collected: Collected, folder: Path, site: Site, progress: Progress | None) -> None:
        self.collected = collected
        self.folder = folder
        self.site = site
        self.progress = progress

    def make(self, sources: Sequence[Path], workers: int, pictures: bool) -> None:
        (self.folder / "data").mkdir(parents=True)
        first_ids = self.documents(sources, workers)
        persons = self.persons()
        drawn = self.pictures() if pictures else []
        self.pages(first_ids, persons, drawn, bool(sources))

    def put(self, name: str, value: Any) -> None:
        """Write a piece of data as a script: a page opened from a disk may load scripts, and nothing else."""
        path = self.folder / "data" / f"{name}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"zhoukouNews.put({script(name)},{script(value)});\n", "utf-8", newline="\n")

    def documents(self, sources: Sequence[Path], workers: int) -> list[str]:
        """The documents and the files of their list; gives the first id of each of these."""
        from ..sources import scan

        listed: list[Any] = []
        first_ids: list[str] = []
        pairs = Pairs(self.collected.folder / "pairs", self.collected.package.table("articles").row_count)
        articles = 0

        def flush() -> None:
            if listed:
                first_ids.append(listed[0][0])
                self.put(f"list/{len(first_ids) - 1}", listed)
                listed.clear()

        total = self.collected.document_count
        with tempfile.TemporaryDirectory(prefix="zhoukou-news-") as unpacked:
            found = scan(sources, unpack_to=Path(unpacked)) if sources else None
            pages = _pages(self.wanted(found), total, workers) if found else iter(())
            waiting = next(pages, None)
            for number, document_id, rows in self.collected.documents():
                page = _Page()
                if waiting is not None and waiting[0] == document_id:
                    page, waiting = waiting[1], next(pages, None)
                listed.append([*self.document(number, document_id, rows, page), articles])
                for row in rows["articles"]:
                    texts = [row["headline"] or "", *row["subheads"], row["body"] or ""]
                    pairs.add(articles, "\n".join(texts))
                    articles += 1
                if len(listed) == LISTED_IN_FILE:
                    flush()
                if self.progress is not None:
                    self.progress(number + 1, total)
        flush()
        for file, content in pairs.contents():
            self.put(f"words/{file}", content)
        self.word_files = pairs.files
        return first_ids

    def wanted(self, found: Scan) -> Iterator[_Wanted]:
        """The documents of the sources that are in the package, with the year that was given to its build."""
        entries = (entry for start in range(0, len(found), 200) for entry in found.entries(start, start + 200))
        entry = next(entries, None)
        for document_id, year in self.collected.document_years():
            while entry is not None and entry.document_id < document_id:
                entry = next(entries, None)
            if entry is not None and entry.document_id == document_id:
                yield entry, year, self.collected.redacted

    def document(self, number: int, document_id: str, rows: dict[TableName, list[Row]], page: _Page) -> list[Any]:
        """Write a document's file; gives its entry in the list."""
        self.site.documents += 1
        document = page.document
        if document is not None and self.collected.redacted:
            document = replace(document, text=masked(document.text, rows["articles"]))
        differs = document is not None and not _is_of(document.text, rows["articles"])
        if document is None:
            self.site.without_text += 1
        if differs and len(self.site.differing) < 20:
            self.site.differing.append(document_id)
        value = {
            "id": document_id,
            "place": document and document.place,
            "newspaper": document and document.newspaper,
            "year": document and document.year,
            "text": document and document.text,
            "differs": differs,
            "lines": page.lines,
            "notices": page.notices,
            "rows": {name: [_compact(row) for row in rows[name]] for name in TABLES},
        }
        self.put(f"document/{number // DOCUMENTS_IN_FOLDER}/{number}", value)
        return [document_id, value["place"], value["newspaper"], value["year"], _listed(rows, page)]

    def persons(self) -> int:
        """The persons and the files of their list; gives how many files the list has."""
        for file in range(self.collected.person_files):
            self.put(f"person/{file}", self.collected.persons(file))
        index = self.collected.person_index()
        number = 0
        while lot := list(islice(index, 4 * LISTED_IN_FILE)):
            self.put(f"people/{number}", lot)
            number += 1
        return number

    def pictures(self) -> list[dict[str, str]]:
        """The charts that the package's rows give, as SVG; gives their files and captions."""
        try:
            from .. import plot

            plot.font_families()
        except ImportError as error:
            self.site.without_pictures = str(error)
            return []
        except plot.PlotError as error:
            self.site.without_pictures = str(error)
            return []
        package = self.collected.package.folder
        wanted: list[tuple[str, Callable[[], plot.Chart]]] = [
            ("attendance", lambda: plot.attendance(package)),
            ("meetings", lambda: plot.meetings(package)),
            ("amounts", lambda: plot.amounts(package)),
            *((f"titles-{person}", partial(plot.titles, person, package)) for person in self.collected.titled()),
        ]
        drawn = []
        for name, draw in wanted:
            try:
                chart = draw()
            except plot.PlotError:  # the package has no such rows
                continue
            (self.folder / "pictures").mkdir(exist_ok=True)
            file = f"pictures/{name}.svg"
            chart.save(self.folder / file)
            caption = chart.get_supxlabel()
            drawn.append({"file": file, "title": chart.axes[0].get_title(loc="left"), "caption": caption})
        self.site.pictures = len(drawn)
        return drawn

    def pages(self, first_ids: list[str], person_lists: int, drawn: list[dict[str, str]], sources: bool) -> None:
        """The one page there is, its style and script, and what they know at once."""
        from jinja2 import Environment, PackageLoader, StrictUndefined

        counts = {name: self.collected.package.table(name).row_count for name in TABLES}
        first, last = self.collected.dates
        about = {
            "version": __version__,
            "documents": self.site.documents,
            "rows": counts,
            "dates": [first, last],
            "tables": described_tables(),
            "flags": FLAGS,
            "lists": first_ids,
            "listed": LISTED_IN_FILE,
            "folder": DOCUMENTS_IN_FOLDER,
            "peopleLists": person_lists,
            "personFiles": self.collected.person_files,
            "wordFiles": self.word_files,
            "sources": sources,
            "withoutText": self.site.without_text,
            "pictures": drawn,
        }
        self.put("site", about)
        own = files("zhoukou_news") / "view"
        for name in _FILES:
            (self.folder / name).write_text((own / name).read_text("utf-8"), "utf-8", newline="\n")
        environment = Environment(
            loader=PackageLoader("zhoukou_news", "view"), autoescape=True, undefined=StrictUndefined
        )
        page = environment.get_template("index.html").render(
            generator=f"{_GENERATOR} {__version__}", title="Zhoukou news", counts=counts, documents=self.site.documents
        )
        (self.folder / "index.html").write_text(page, "utf-8", newline="\n")


def script(value: Any) -> str:
    """A value as JSON that is harmless in a script, whoever reads it: no markup, no line ends of other languages.

    Example:
        >>> script("</script>")
        '"\\\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def described_tables() -> list[dict[str, Any]]:
    """The tables and their columns as the site shows them, from their declaration.

    Each column that is read from the page has a letter of its own within its table: the first of its name that is free.
    """
    from ..evidence import NOT_READ

    described = []
    for table in TABLES.values():
        letters: dict[str, str] = {}
        read = [c.name for c in table.columns if c.name not in NOT_READ | _HIDDEN or c.name == "year_basis"]
        # Those that are drawn choose first.
        for name in sorted(read, key=lambda name: name in _QUIET):
            choices = chain(name.upper(), "123456789")
            letters[name] = next(c for c in choices if c.isalnum() and c not in letters.values())
        columns = [
            {
                "name": column.name,
                "type": column.type,
                "description": column.description,
                "letter": letters.get(column.name),
                "quiet": column.name in _QUIET,
                "fields": [inner.name for inner in column.item.fields if inner.name not in _HIDDEN]
                if column.item is not None
                else [],
            }
            for column in table.columns
            if column.name not in _HIDDEN
        ]
        described.append(
            {"name": table.name, "title": table.title, "description": table.description, "key": table.primary_key}
            | {"columns": columns}
        )
    return described


def masked(text: str, articles: Sequence[Row]) -> str:
    """A page's text as a redacted package may show it, every character in its place.

    Masked are the stretches that the package masks, and all that belongs to no article: nothing tells what is in it.

    Example:
        >>> masked("电话：8221234\\n联系人：王艳", [{"char_start": 11, "char_end": 17, "redactions": [
        ...     {"char_start": 15, "char_end": 17}]}])
        '▮▮▮▮▮▮▮▮▮▮\\n联系人：▮▮'
    """
    shown = bytearray(len(text))
    for row in articles:
        shown[row["char_start"] : row["char_end"]] = b"\1" * (min(row["char_end"], len(text)) - row["char_start"])
    for row in articles:
        for span in row["redactions"]:
            shown[span["char_start"] : span["char_end"]] = bytes(span["char_end"] - span["char_start"])
    return "".join(c if kept or c.isspace() else MASK for c, kept in zip(text, shown, strict=True))


def _compact(row: Row) -> Row:
    """A row as its file holds it: places as short lists."""
    out = {name: plain(value) for name, value in row.items() if name != "evidence"}
    out["evidence"] = [
        item if isinstance(item, list) else [item["field"], item["char_start"], item["char_end"]]
        for item in row["evidence"]
    ]
    return out


def _is_of(text: str, articles: Sequence[Row]) -> bool:
    """Whether a text is the page that rows were read from, as far as their headings and extents tell."""
    for row in articles:
        if row["char_end"] > len(text):
            return False
        pieces = [(e["char_start"], e["char_end"]) for e in row["evidence"] if e["field"] == "headline"]
        if row["headline"] is not None and read_pieces(text, pieces) != row["headline"]:
            return False
    return True


def _listed(rows: dict[TableName, list[Row]], page: _Page) -> list[Any]:
    """The articles of a document in its entry of the list: ordinal, headline, date, flags, names of meetings."""
    flags: dict[str, int] = {row["article_id"]: 0 for row in rows["articles"]}
    names: dict[str, list[str]] = {key: [] for key in flags}
    extents = {row["article_id"]: (row["char_start"], row["char_end"]) for row in rows["articles"]}

    def flag(key: str | None, name: str) -> None:
        if key in flags:
            flags[key] |= 1 << FLAGS.index(name)

    def at(position: int) -> str | None:
        return next((key for key, (start, end) in extents.items() if start <= position < end), None)

    for row in rows["articles"]:
        if row["amounts"]:
            flag(row["article_id"], "amounts")
    for name, what in (("meetings", "meetings"), ("bank_accounts", "accounts")):
        for row in rows[name]:  # type: ignore[index]
            flag(row["article_id"], what)
    for row in rows["meetings"]:
        names[row["article_id"]].append(row["name"] or row["organizer"] or "")
    for row in chain(rows["articles"], rows["meetings"], rows["bank_accounts"]):
        if row["guesses"]:
            flag(row["article_id"], "guesses")
    for person in rows["people"]:
        for _, start, _ in person["evidence"]:
            flag(at(start), person["kind"])
            if person["guesses"]:
                flag(at(start), "guesses")
    for _, start, _ in page.notices:
        flag(at(start) or next(iter(flags)), "warnings")
    return [
        [row["ordinal"], row["headline"], plain(row["date"]), flags[row["article_id"]], names[row["article_id"]]]
        for row in rows["articles"]
    ]
