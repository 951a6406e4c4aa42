"""GraphML: the attendance network with typed properties of nodes and edges, for Gephi, networkx and igraph.

XML has no control characters, and takes a carriage return for a line feed; where a name or title has one, U+FFFD stands
in its place, with a notice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from ..descriptor import PROJECT
from .network import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute, Graph, graph
from .writing import Source

FOLDER = False
_MARK = f"<!-- export of {PROJECT} -->".encode()
_NO_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def require() -> None:
    """Nothing else is needed."""


def is_own(path: Path) -> bool:
    """Whether a file is a network that was exported."""
    with path.open("rb") as file:
        return _MARK in file.read(200)


def write(source: Source, path: Path) -> None:
    """Write the network."""
    with graph(source) as network, path.open("wb") as file:
        _GraphML(file, source).write(network)


class _GraphML:
    def __init__(self, file: BinaryIO, source: Source) -> None:
        self.file = file
        self.xml = XMLGenerator(file, "utf-8", short_empty_elements=True)
        self.source = source
        self.replaced = 0

    def write(self, network: Graph) -> None:
        edge_attributes = EDGE_ATTRIBUTES[network.network]
        self.xml.startDocument()
        self.file.write(_MARK + b"\n")
        self.start("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
        for domain, attributes in (("node", NODE_ATTRIBUTES), ("edge", edge_attributes)):
            for attribute in attributes:
                key = {"id": f"{domain}_{attribute.name}", "for": domain}
                self.empty("key", key | {"attr.name": attribute.name, "attr.type": attribute.type})
        self.start("graph", {"edgedefault": "undirected"})
        counts = {"nodes": 0, "edges": 0}
        for node, *values in network.nodes():
            self.element("node", {"id": self.clean(node)}, NODE_ATTRIBUTES, values)
            counts["nodes"] += 1
        for one, other, *values in network.edges():
            ends = {"source": self.clean(one), "target": self.clean(other)}
            self.element("edge", ends, edge_attributes, values)
            counts["edges"] += 1
        self.xml.endElement("graph")
        self.xml.endElement("graphml")
        self.xml.endDocument()
        self.source.made.rows.update(counts)
        if self.replaced:
            self.source.notice(f"characters that XML cannot keep are written as U+FFFD: {self.replaced:,}")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.xml.startElement(name, AttributesImpl(attributes))

    def empty(self, name: str, attributes: dict[str, str]) -> None:
        self.start(name, attributes)
        self.xml.endElement(name)
        self.file.write(b"\n")

    def element(self, name: str, own: dict[str, str], attributes: Sequence[Attribute], values: Sequence) -> None:
        self.start(name, own)
        for attribute, value in zip(attributes, values, strict=True):
            if value is not None:
                self.start("data", {"key": f"{name}_{attribute.name}"})
                self.xml.characters(self.clean(str(value)))
                self.xml.endElement("data")
        self.xml.endElement(name)
        self.file.write(b"\n")

    def clean(self, text: str) -> str:
        clean, count = _NO_XML.subn("\ufffd", text)
        self.replaced += count
        return clean
