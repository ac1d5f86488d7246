"""The edges as CSV, with the headings that Gephi, Cytoscape, Flourish, Graphia and kepler.gl's tables know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from communique.exports.identity import keys
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.repeats import Line, edge_lines
from communique.exports.tables import cell, column, row, rows
from communique.networks.network import Network, day_text

COLUMNS = ("Source", "Target", "Type", "Kind", "Label", "Weight", "Contacts", "Evidence", "From", "Until")


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. Source and target are the ids of the node list."""
    ids = [f"{key}," for key in column(keys(network), options)]
    direction = "Directed" if network.directed else "Undirected"

    @cache
    def named(kind: str) -> str:
        return row((direction, cell(kind, options), cell(network.kind_labels.get(kind, kind), options)))

    def told(kind: str, weight: float, contacts: int, evidence: int) -> str:
        return f"{named(kind)},{number(weight)},{contacts},{evidence},"

    yield from rows(COLUMNS, (), options)
    line = Line(ids, ids, told, lambda first, last: f"{day_text(first)},{day_text(last)}\n")
    yield from edge_lines(network, line)
