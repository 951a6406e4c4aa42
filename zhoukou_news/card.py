"""README.md as a dataset card: what the build writes into it, and what it leaves alone.

The build writes between markers: `<!-- build:dictionary -->` … `<!-- build:end -->` in the text, `# build:configs` …
`# build:end` in the front matter. Everything else is written by hand and stays.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files

from . import __version__
from .descriptor import PublishedTable, Terms
from .pinyin import MASK
from .schema import TABLES, Column, TableName

FILE_NAME = "README.md"

_FRONT_MATTER = re.compile(r"\A---\n(?P<yaml>.*?)^---\n", re.DOTALL | re.MULTILINE)
_HAND_CONFIGS = re.compile(r"^(?:configs|size_categories):.*\n(?:[ \t#-].*\n|\n)*", re.MULTILINE)
_CONFIGS = re.compile(r"^# build:configs\n(?:.*\n)*?# build:end\n", re.MULTILINE)
_SIZES = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)
_TYPE_NAMES = {"string": "text", "integer": "integer", "date": "date", "decimal": "decimal", "struct": "record"}


def render(tables: Sequence[PublishedTable], previous: str | None = None, terms: Terms | None = None) -> str:
    """The text of README.md.

    Args:
        tables: The tables as they were written.
        previous: The README.md that is there; without one, a short card.
        terms: What the package says of its use.
    """
    terms = terms or Terms()
    text = (files("zhoukou_news") / "card.md").read_text("utf-8") if previous is None else previous
    text = _with_configs(text.replace("\r\n", "\n"), configs(tables), terms.license)
    blocks = {"tables": overview(tables, terms), "access": access(tables), "dictionary": dictionary()}
    missing = {name: content for name, content in blocks.items() if not _block(name).search(text)}
    if len(missing) == len(blocks):  # a README that knows nothing of the build
        text = text.rstrip("\n") + "\n\n## The data package\n"
        for name in blocks:
            text += f"\n<!-- build:{name} -->\n<!-- build:end -->\n"
    for name, content in blocks.items():
        text = replace_block(text, name, content)
    return text


#: The lines between which a block stands that the build writes.
MARKERS = ("<!-- build:tables -->", "<!-- build:end -->")


def has_markers(text: str) -> bool:
    """Whether a README.md has a place for what the build writes.

    Example:
        >>> has_markers("# Mine\\n\\n<!-- build:tables -->\\n<!-- build:end -->\\n"), has_markers("# Mine\\n")
        (True, False)
    """
    return any(_block(name).search(text.replace("\r\n", "\n")) for name in ("tables", "access", "dictionary"))


def _block(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- build:{name} -->\n).*?(<!-- build:end -->)", re.DOTALL)


def replace_block(text: str, name: str, content: str) -> str:
    """The text with what stands between a block's markers replaced; as it is where it has no such block.

    Example:
        >>> replace_block("<!-- build:x -->\\nold\\n<!-- build:end -->", "x", "new")
        '<!-- build:x -->\\n\\nnew\\n\\n<!-- build:end -->'
    """
    return _block(name).sub(lambda markers: f"{markers[1]}\n{content.strip()}\n\n{markers[2]}", text)


def _with_configs(text: str, generated: str, license: str | None) -> str:
    front_matter = _FRONT_MATTER.match(text)
    by_hand = _CONFIGS.sub("", front_matter["yaml"]) if front_matter else ""
    if license is not None and not re.search("^license:", by_hand, re.MULTILINE):
        first, rest = generated.split("\n", 1)
        generated = f"{first}\nlicense: {license.lower()}\n{rest}"
    if front_matter is None:
        return f"---\n{generated}---\n\n{text}"
    yaml = front_matter["yaml"]
    if _CONFIGS.search(yaml):
        yaml = _CONFIGS.sub(lambda _: generated, yaml)
    else:
        yaml = _HAND_CONFIGS.sub("", yaml) + generated
    return f"---\n{yaml}---\n{text[front_matter.end() :]}"


def configs(tables: Sequence[PublishedTable]) -> str:
    """The front matter's configs, one per table, by which `datasets.load_dataset` finds the files.

    Each names its table's content digest. `datasets` keys its cache by the front matter, not by the files; without the
    digest it would give a former build's rows.
    """
    total = sum(table.row_count for table in tables)
    size = next((name for limit, name in _SIZES if total < limit), "n>10M")
    lines = ["# build:configs", "size_categories:", f"- {size}", "configs:"]
    for table in tables:
        what = f"{TABLES[table.name].description} {_count(table.row_count)}, {table.content_digest}."
        lines += [f"- config_name: {table.name}", "  data_files:", "  - split: train", f"    path: {table.glob}"]
        lines += ["  default: true"] if table.name == next(iter(TABLES)) else []
        lines += [f"  description: {json.dumps(what, ensure_ascii=False)}", f"  version: {__version__}"]
    return "\n".join([*lines, "# build:end", ""])


def _count(rows: int) -> str:
    return f"{rows:,} row{'s' * (rows != 1)}"


_REDACTED = {
    "contacts": "**Redacted** (`contacts`): telephone numbers, and the names of private persons who are given as "
    f"contacts, are masked by {MASK} in every column, a sign for a character. `redactions` of `articles` tells where."
}


def overview(tables: Sequence[PublishedTable], terms: Terms) -> str:
    """The tables: what a row is, how many there are, where they lie, their digests; and what is masked."""
    lines = [_REDACTED[terms.redact], ""] if terms.redact is not None else []
    lines += ["| table | one row per | rows | files |", "| --- | --- | ---: | --- |"]
    for table in tables:
        what = TABLES[table.name].description.removeprefix("One row per ").split(".")[0].split(":")[0]
        lines.append(f"| `{table.name}` | {what} | {table.row_count:,} | `{table.glob}` |")
    lines += ["", "| table | digest of the content |", "| --- | --- |"]
    lines += [f"| `{table.name}` | `{table.content_digest}` |" for table in tables]
    lines += ["", "| file | bytes | digest of the file |", "| --- | ---: | --- |"]
    shown = [file for table in tables for file in table.files][:20]
    lines += [f"| `{file.path}` | {file.bytes:,} | `{file.hash}` |" for file in shown]
    if len(shown) < (total := sum(len(table.files) for table in tables)):
        lines.append(f"| and {total - len(shown)} more, all in `datapackage.json` | | |")
    return "\n".join(lines)


def _type(column: Column) -> str:
    if column.item is not None:
        return f"list of {_type(column.item)}s" if column.item.type == "struct" else f"list of {_type(column.item)}"
    return _TYPE_NAMES[column.type]


def _meaning(column: Column) -> str:
    meaning = column.description
    if column.references:
        meaning += f" Refers to `{column.references}`."
    return meaning


def dictionary(names: Sequence[TableName] = tuple(TABLES)) -> str:
    """The data dictionary: every column and nested field with its type, whether it can be null, and its meaning.

    Example:
        >>> "| `phones` | list of text | no |" in dictionary(["people"])
        True
    """
    out = []
    for name in names:
        table = TABLES[name]
        out += [f"#### `{name}`", "", f"{table.description} The key is `{table.primary_key}`.", ""]
        out += ["| column | type | null | meaning |", "| --- | --- | --- | --- |"]
        for path, column in table.paths().items():
            meaning = _meaning(column).replace("|", "\\|")
            out.append(f"| `{path}` | {_type(column)} | {'no' if column.required else 'yes'} | {meaning} |")
        out.append("")
    return "\n".join(out)


def entry(path: str, column: Column) -> str:
    """What the data dictionary says of one column or nested field, as a line of text.

    Example:
        >>> print(entry("kind", TABLES["people"].column("kind")).split(".")[0])
        kind: text, never null
    """
    null = "may be null" if not column.required else "never null"
    values = f" One of {', '.join(column.enum)}." if column.enum else ""
    return f"{path}: {_type(column)}, {null}. {_meaning(column)}{values}"


_IMPORTS = """```python
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
from datasets import load_dataset

import zhoukou_news as zn

folder = str(Path.cwd())  # the package's folder
```"""


def access(tables: Sequence[PublishedTable]) -> str:
    """How to read each table by each of the usual tools, from the package's folder."""
    out = [_IMPORTS, ""]
    for table in tables:
        name, path = table.name, str(table.path)
        calls = {
            "this library": f'zn.load("{name}", root=folder)',
            "pandas": f'pd.read_parquet("{path}")',
            "pyarrow": f'pq.read_table("{path}")',
            "DuckDB": f"duckdb.sql(\"from '{table.glob}'\")",
            "datasets": f'load_dataset(folder, "{name}", split="train")',
        }
        width = max(map(len, calls.values()))
        out += [f"#### Reading `{name}`", "", "```python"]
        out += [f"{name} = {call:{width}}  # {tool}" for tool, call in calls.items()]
        single = bool(table.path.suffix)
        r = f'arrow::read_parquet("{path}")' if single else f'dplyr::collect(arrow::open_dataset("{path}"))'
        out += ["```", "", "```r", f"{name} <- {r}  # R", "```", ""]
    return "\n".join(out)
