"""The attributes of nodes and edges that files carry, by name, and their types."""

from __future__ import annotations

from collections.abc import Mapping

from communique.networks.network import Column, Network, day_text

EDGE_COLUMNS: Mapping[str, str] = {"contacts": "integer", "evidence": "integer"}
"""What an edge carries beside source, target, kind, weight and days."""


def node_columns(network: Network) -> dict[str, Column]:
    """What a node carries beside id, label and days: its IRI, its type, then states, measures and whatever was added."""
    nodes = network.nodes
    return {"iri": nodes.ids, "type": nodes.types, **nodes.columns}


def type_of(column: Column) -> str:
    """ "integer", "number" or "text": the narrowest that fits all values."""
    kinds = {type(value) for value in column if value is not None}
    if kinds and kinds <= {int}:
        return "integer"
    return "number" if kinds and kinds <= {int, float} else "text"


def days(first: int, last: int) -> tuple[str, str]:
    """The two days as ISO dates, "" where unknown."""
    return day_text(first), day_text(last)
