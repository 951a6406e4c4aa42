"""A list of edges as CSV: the attendance network, one row an edge, with the column names that Gephi knows.

Texts are guarded against spreadsheets as in `delimited`.
"""

from __future__ import annotations

import csv
from pathlib import Path

from .delimited import guarded_text
from .network import EDGE_ATTRIBUTES, graph
from .writing import NETWORKS, Network, Source

FOLDER = False


def require() -> None:
    """Nothing else is needed."""


def _header(network: Network) -> list[str]:
    attributes = [attribute.name for attribute in EDGE_ATTRIBUTES[network]]
    return ["Source", "Target", "Type", "source_name", "target_name", *attributes]


def is_own(path: Path) -> bool:
    """Whether a file is a list of edges that was exported."""
    with path.open("rb") as file:
        first = file.readline(1_000)
    return first in [(",".join(_header(network)) + "\r\n").encode() for network in NETWORKS]


def write(source: Source, path: Path) -> None:
    """Write the list."""
    with graph(source) as network, path.open("w", encoding="utf-8", newline="") as file:
        # The writer quotes a text that holds a character of its line ends: so each kind of them.
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(_header(source.network))
        count = 0
        for one, other, *values in network.edges():
            row = [one, other, "Undirected", network.name(one), network.name(other), *values]
            writer.writerow([guarded_text(value) if isinstance(value, str) else value for value in row])
            count += 1
    source.made.rows["edges"] = count
