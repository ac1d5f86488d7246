"""The nodes as CSV: the other half of the edge list."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import node_values
from communique.exports.identity import keys
from communique.exports.options import Options
from communique.exports.tables import cell, rows
from communique.networks.network import Network


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. The columns `Id` and `Label` are as Gephi wants them."""
    ids = keys(network)
    names = [name for name in node_values(network, 0) if name != "label"] if len(network.nodes) else []

    def row(node: int) -> tuple[str | int | float | None, ...]:
        values = node_values(network, node)
        return tuple(cell(value, options) for value in (ids[node], values["label"], *(values[name] for name in names)))

    return rows(("Id", "Label", *names), (row(node) for node in range(len(ids))), options)
