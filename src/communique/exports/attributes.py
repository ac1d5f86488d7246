"""The attributes of nodes and edges for the JSON formats."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.json_text import text
from communique.exports.numbers import number
from communique.exports.repeats import edge_texts
from communique.networks.columns import node_columns
from communique.networks.network import Network, Value, day_text


def node_values(network: Network, node: int, *, look: bool = True) -> dict[str, Value]:
    """What a node carries besides its id."""
    nodes = network.nodes
    values: dict[str, Value] = {"label": nodes.labels[node]}
    values |= {name: column[node] for name, column in node_columns(network).items()}
    values |= {"from": day_text(nodes.first[node]) or None, "until": day_text(nodes.last[node]) or None}
    if look and network.look is not None:
        shown = network.look
        values |= {"x": shown.x[node], "y": shown.y[node], "size": shown.size[node], "colour": shown.colours[node]}
    return values


def edge_values(network: Network) -> Iterator[str]:
    """What each edge carries besides its ends, as the inside of a JSON object."""

    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        days = f',"from":"{day_text(first)}","until":"{day_text(last)}"' if first else ""
        return (
            f'"kind":{text(kind)},"label":{text(network.kind_labels.get(kind, kind))},"weight":{number(weight)},'
            f'"contacts":{contacts},"evidence":{evidence}{days}'
        )

    return edge_texts(network, describe)
