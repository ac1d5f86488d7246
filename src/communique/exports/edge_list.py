"""The edges as CSV, with the headings that Gephi, Cytoscape, Flourish, Graphia and kepler.gl's tables know."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.tables import cell, rows
from communique.networks.network import Network, day_text

COLUMNS = ("Source", "Target", "Type", "Kind", "Label", "Weight", "Contacts", "Evidence", "From", "Until")


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. Source and target are the ids of the node list."""
    edges = network.edges
    ids = [cell(key, options) for key in keys(network)]
    kinds = {kind: cell(kind, options) for kind in set(edges.kinds)}
    words = {kind: cell(network.kind_labels.get(kind, kind), options) for kind in kinds}
    direction = "Directed" if network.directed else "Undirected"
    cells = (
        (ids[source], ids[target], direction, kinds[kind], words[kind], number(weight), contacts, evidence, *days)
        for source, target, kind, weight, contacts, evidence, days in zip(
            edges.source,
            edges.target,
            edges.kinds,
            edges.weight,
            edges.contacts,
            edges.evidence,
            _days(network),
            strict=True,
        )
    )
    return rows(COLUMNS, cells, options)


def _days(network: Network) -> Iterator[tuple[str, str]]:
    for first, last in zip(network.edges.first, network.edges.last, strict=True):
        yield day_text(first), day_text(last)
