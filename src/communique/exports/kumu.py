"""Kumu's JSON: elements and connections, known by id and by label."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import edge_values, node_values
from communique.exports.identity import keys, unique_labels
from communique.exports.json_text import members, separated, text
from communique.exports.options import Options
from communique.networks.network import Network
from communique.networks.words import type_label


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    labels = unique_labels(network)
    ids = [text(key) for key in keys(network)]
    yield '{"elements":[\n'
    yield from separated(
        f'{{"id":{key},"label":{text(label)},"type":{text(type_label(network.nodes.types[i], network.language))},'
        f'"attributes":{{{members(_values(network, i))}}}}}'
        for i, (key, label) in enumerate(zip(ids, labels, strict=True))
    )
    yield '\n],\n"connections":[\n'
    edges = network.edges
    kinds = {kind: text(network.kind_labels.get(kind, kind)) for kind in set(edges.kinds)}
    direction = "directed" if network.directed else "undirected"
    ends = zip(edges.source, edges.target, edges.kinds, edge_values(network), strict=True)
    yield from separated(
        f'{{"id":"e{i}","from":{ids[source]},"to":{ids[target]},"type":{kinds[kind]},"direction":"{direction}",'
        f'"attributes":{{{values}}}}}'
        for i, (source, target, kind, values) in enumerate(ends)
    )
    yield "\n]}\n"


def _values(network: Network, node: int) -> dict[str, str | int | float | None]:
    return {
        name: value for name, value in node_values(network, node, look=False).items() if name not in ("label", "type")
    }
