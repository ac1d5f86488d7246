"""The nodes as CSV: the other half of the edge list."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import node_table
from communique.exports.identity import keys
from communique.exports.options import Options
from communique.exports.tables import cell, rows
from communique.networks.network import Network


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. The columns `Id` and `Label` are as Gephi wants them."""
    table = node_table(network)
    cells = zip(keys(network), *table.values(), strict=True)
    named = ("Id", "Label", *(name for name in table if name != "label"))
    return rows(named, (tuple(cell(value, options) for value in row) for row in cells), options)
