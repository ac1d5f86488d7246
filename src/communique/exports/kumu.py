"""Kumu's JSON (a "blueprint"): elements and connections, the ends known by their labels, so each label is there once."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import node_rows
from communique.exports.identity import keys, unique_labels
from communique.exports.json_text import members, separated, text
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.repeats import edge_texts
from communique.networks.network import Network, Value, day_text
from communique.networks.words import type_label


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    labels = [text(label) for label in unique_labels(network)]
    ids = [text(key) for key in keys(network)]
    types = {name: text(type_label(name, network.language)) for name in set(network.nodes.types)}
    yield '{"elements":[\n'
    yield from separated(
        f'{{"label":{label},"type":{types[network.nodes.types[i]]},"key":{ids[i]},{members(_renamed(values))}}}'
        for i, (label, values) in enumerate(zip(labels, node_rows(network, look=False), strict=True))
    )
    yield '\n],\n"connections":[\n'
    edges = network.edges
    direction = "directed" if network.directed else "undirected"

    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        days = f',"from date":"{day_text(first)}","until date":"{day_text(last)}"' if first else ""
        return (
            f'"type":{text(network.kind_labels.get(kind, kind))},"direction":"{direction}","weight":{number(weight)},'
            f'"contacts":{contacts},"evidence":{evidence}{days}'
        )

    yield from separated(
        f'{{"from":{labels[source]},"to":{labels[target]},{told}}}'
        for source, target, told in zip(edges.source, edges.target, edge_texts(network, describe), strict=True)
    )
    yield "\n]}\n"


def _renamed(values: dict[str, Value]) -> dict[str, Value]:
    return {_NAMES.get(name, name): value for name, value in values.items() if name not in ("label", "type")}


_NAMES = {"from": "from date", "until": "until date"}  # "from" is a connection's end
