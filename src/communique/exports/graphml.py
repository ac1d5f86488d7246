"""GraphML, for Gephi, Cytoscape, igraph, networkx, yEd's plain import and many others."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.markup import attribute, channels, escaped
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.repeats import edge_texts
from communique.networks.columns import node_columns, type_of
from communique.networks.network import Network, day_text

_TYPES = {"integer": "long", "number": "double", "text": "string"}
_LOOK = {"x": "double", "y": "double", "size": "double", "r": "int", "g": "int", "b": "int"}
_EDGE = {
    "kind": "string",
    "label": "string",
    "weight": "double",
    "contacts": "long",
    "evidence": "long",
    "from": "string",
    "until": "string",
}


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    columns = node_columns(network)
    types = {"label": "string", **{name: _TYPES[type_of(column)] for name, column in columns.items()}}
    types |= {"from": "string", "until": "string"} | (_LOOK if network.look else {})
    for place, (name, kind) in enumerate(types.items()):
        yield f'  <key id="n{place}" for="node" attr.name={attribute(name)} attr.type="{kind}"/>\n'
    for place, (name, kind) in enumerate(_EDGE.items()):
        yield f'  <key id="e{place}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n'
    direction = "directed" if network.directed else "undirected"
    yield f'  <graph id={attribute(network.name)} edgedefault="{direction}">\n'
    ids = [attribute(key) for key in keys(network)]
    yield from _nodes(network, ids, {name: f"n{place}" for place, name in enumerate(types)})
    yield from _edges(network, ids)
    yield "  </graph>\n</graphml>\n"


def _nodes(network: Network, ids: list[str], places: dict[str, str]) -> Iterator[str]:
    nodes = network.nodes
    columns = {"label": nodes.labels, **node_columns(network)}
    for i, key in enumerate(ids):
        values = {name: column[i] for name, column in columns.items()}
        values |= {"from": day_text(nodes.first[i]) or None, "until": day_text(nodes.last[i]) or None}
        data = "".join(
            f'<data key="{places[name]}">{escaped(str(value))}</data>'
            for name, value in values.items()
            if value is not None
        )
        yield f"    <node id={key}>{data}{_look(network, i, places)}</node>\n"


def _look(network: Network, node: int, places: dict[str, str]) -> str:
    look = network.look
    if look is None:
        return ""
    values = {"x": number(look.x[node]), "y": number(-look.y[node]), "size": number(look.size[node])}
    values |= {name: str(value) for name, value in zip("rgb", channels(look.colours[node]), strict=True)}
    return "".join(f'<data key="{places[name]}">{value}</data>' for name, value in values.items())


def _edges(network: Network, ids: list[str]) -> Iterator[str]:
    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        days = f'<data key="e5">{day_text(first)}</data><data key="e6">{day_text(last)}</data>' if first else ""
        return (
            f'<data key="e0">{escaped(kind)}</data><data key="e1">{escaped(network.kind_labels.get(kind, kind))}</data>'
            f'<data key="e2">{number(weight)}</data><data key="e3">{contacts}</data><data key="e4">{evidence}</data>{days}'
        )

    rows = zip(network.edges.source, network.edges.target, edge_texts(network, describe), strict=True)
    for i, (source, target, text) in enumerate(rows):
        yield f'    <edge id="e{i}" source={ids[source]} target={ids[target]}>{text}</edge>\n'
