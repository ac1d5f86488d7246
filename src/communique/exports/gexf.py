"""GEXF 1.3, for Gephi and Gephi Lite: dynamic, with places, colours and sizes, and the kind of each edge.

Gephi merges edges between the same two nodes unless their `kind` differs, so the kind is the relation. The days of an edge are
spells, one a contact; an edge or node without days is there always.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.markup import attribute, escaped
from communique.exports.numbers import number
from communique.networks.columns import EDGE_COLUMNS, node_columns, type_of
from communique.networks.network import Edges, Network, day_text

ENDING = "gexf"
_TYPES = {"integer": "integer", "number": "double", "text": "string"}


def parts(network: Network) -> Iterator[str]:
    """The file's text, piece by piece."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" '
    yield 'xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    words = " · ".join(part for part in (network.title, network.caption) if part)
    yield f"  <meta><creator>communique</creator><description>{escaped(words)}</description></meta>\n"
    direction = "directed" if network.directed else "undirected"
    dynamic = (
        'mode="dynamic" timeformat="date" timerepresentation="interval"' if _has_days(network) else 'mode="static"'
    )
    yield f'  <graph defaultedgetype="{direction}" idtype="string" {dynamic}>\n'
    yield from _attributes(network)
    yield from _nodes(network)
    yield from _edges(network)
    yield "  </graph>\n</gexf>\n"


def _has_days(network: Network) -> bool:
    return any(network.edges.first)


def _attributes(network: Network) -> Iterator[str]:
    columns = node_columns(network)
    yield '    <attributes class="node">\n'
    for place, (name, column) in enumerate(columns.items()):
        yield f'      <attribute id="{place}" title={attribute(name)} type="{_TYPES[type_of(column)]}"/>\n'
    yield '    </attributes>\n    <attributes class="edge">\n'
    for place, (name, kind) in enumerate(EDGE_COLUMNS.items()):
        yield f'      <attribute id="{place}" title={attribute(name)} type="{_TYPES[kind]}"/>\n'
    yield "    </attributes>\n"


def _nodes(network: Network) -> Iterator[str]:
    nodes, look = network.nodes, network.look
    columns = tuple(enumerate(node_columns(network).values()))
    yield f'    <nodes count="{len(nodes)}">\n'
    for i, (label, first, last) in enumerate(zip(nodes.labels, nodes.first, nodes.last, strict=True)):
        days = f' start="{day_text(first)}" end="{day_text(last)}"' if first else ""
        yield f'      <node id="{i}" label={attribute(label)}{days}><attvalues>'
        for place, column in columns:
            value = column[i]
            if value is not None:
                yield f'<attvalue for="{place}" value={attribute(str(value))}/>'
        yield "</attvalues>"
        if look is not None:
            yield f'<viz:color hex="{look.colours[i]}"/><viz:position x="{number(look.x[i])}" y="{number(look.y[i])}"/>'
            yield f'<viz:size value="{number(look.size[i])}"/>'
        yield "</node>\n"
    yield "    </nodes>\n"


def _edges(network: Network) -> Iterator[str]:
    edges = network.edges
    kinds = {kind: (attribute(kind), attribute(network.kind_labels.get(kind, kind))) for kind in set(edges.kinds)}
    yield f'    <edges count="{len(edges)}">\n'
    rows = zip(
        edges.source, edges.target, edges.kinds, edges.weight, edges.contacts, edges.evidence, edges.first, strict=True
    )
    for i, (source, target, kind, weight, contacts, evidence, first) in enumerate(rows):
        name, words = kinds[kind]
        yield (
            f'      <edge id="{i}" source="{source}" target="{target}" kind={name} label={words} weight="{number(weight)}">'
            f'<attvalues><attvalue for="0" value="{contacts}"/><attvalue for="1" value="{evidence}"/></attvalues>'
            f"{_spells(network, edges, i) if first else ''}</edge>\n"
        )
    yield "    </edges>\n"


def _spells(network: Network, edges: Edges, edge: int) -> str:
    """The days of an edge's contacts; those of the row itself where it has no events."""
    events = network.events
    days = sorted({(events.first[event], events.last[event]) for event in edges.events_of(edge) if events.first[event]})
    spells = "".join(
        f'<spell start="{day_text(first)}" end="{day_text(last)}"/>'
        for first, last in days or [(edges.first[edge], edges.last[edge])]
    )
    return f"<spells>{spells}</spells>"
