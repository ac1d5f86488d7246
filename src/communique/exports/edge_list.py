"""The edges as CSV, with the headings that Gephi, Cytoscape, Flourish, Graphia and kepler.gl's tables know."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.repeats import edge_texts
from communique.exports.tables import cell, row, rows
from communique.networks.network import Network, day_text

COLUMNS = ("Source", "Target", "Type", "Kind", "Label", "Weight", "Contacts", "Evidence", "From", "Until")


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. Source and target are the ids of the node list."""
    ids = [row((cell(key, options),)) + "," for key in keys(network)]
    direction = "Directed" if network.directed else "Undirected"

    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        words = (cell(kind, options), cell(network.kind_labels.get(kind, kind), options))
        return row((direction, *words, number(weight), contacts, evidence, day_text(first), day_text(last))) + "\n"

    yield from rows(COLUMNS, (), options)
    # Joined without a line of Python for each edge: that is half of the time.
    ends = (map(ids.__getitem__, column) for column in (network.edges.source, network.edges.target))
    yield from map("".join, zip(*ends, edge_texts(network, describe), strict=True))
