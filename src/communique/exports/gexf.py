"""GEXF 1.3, for Gephi and Gephi Lite: dynamic, with places, colours and sizes, and the kind of each edge.

Gephi merges edges between the same two nodes unless their `kind` differs, so the kind is the relation. The days of an edge are
spells, one a contact; an edge or node without days is there always.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.markup import attribute, channels, escaped
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.exports.repeats import edge_texts
from communique.networks.columns import EDGE_COLUMNS, node_columns, type_of
from communique.networks.network import Edges, Network, day_text

_TYPES = {"integer": "integer", "number": "double", "text": "string"}


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" '
    yield 'xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    words = " · ".join(part for part in (network.title, network.caption) if part)
    yield f"  <meta><creator>communique</creator><description>{escaped(words)}</description></meta>\n"
    direction = "directed" if network.directed else "undirected"
    dynamic = any(network.edges.first)
    time = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if dynamic else 'mode="static"'
    yield f'  <graph defaultedgetype="{direction}" idtype="string" {time}>\n'
    yield from _attributes(network)
    ids = [attribute(key) for key in keys(network)]
    yield from _nodes(network, ids)
    yield from _edges(network, ids)
    yield "  </graph>\n</gexf>\n"


def _attributes(network: Network) -> Iterator[str]:
    columns = {name: type_of(column) for name, column in node_columns(network).items()}
    for cls, typed in (("node", columns), ("edge", EDGE_COLUMNS)):
        yield f'    <attributes class="{cls}">\n'
        for place, (name, kind) in enumerate(typed.items()):
            yield f'      <attribute id="{place}" title={attribute(name)} type="{_TYPES[kind]}"/>\n'
        yield "    </attributes>\n"


def _nodes(network: Network, ids: list[str]) -> Iterator[str]:
    nodes, look = network.nodes, network.look
    columns = tuple(enumerate(node_columns(network).values()))
    yield f'    <nodes count="{len(nodes)}">\n'
    for i, (key, label, first, last) in enumerate(zip(ids, nodes.labels, nodes.first, nodes.last, strict=True)):
        days = f' start="{day_text(first)}" end="{day_text(last)}"' if first else ""
        values = "".join(
            f'<attvalue for="{place}" value={attribute(str(column[i]))}/>'
            for place, column in columns
            if column[i] is not None
        )
        yield f"      <node id={key} label={attribute(label)}{days}><attvalues>{values}</attvalues>"
        if look is not None:
            red, green, blue = channels(look.colours[i])
            yield f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
            yield f'<viz:position x="{number(look.x[i])}" y="{number(-look.y[i])}"/>'
            yield f'<viz:size value="{number(look.size[i])}"/>'
        yield "</node>\n"
    yield "    </nodes>\n"


def _edges(network: Network, ids: list[str]) -> Iterator[str]:
    edges = network.edges

    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        label = attribute(network.kind_labels.get(kind, kind))
        spell = f'<spells><spell start="{day_text(first)}" end="{day_text(last)}"/></spells>' if first else ""
        # Of several contacts on several days the spells are the edge's own.
        end = "" if contacts > 1 and first != last else f"{spell}</edge>\n"
        return (
            f'kind={attribute(kind)} label={label} weight="{number(weight)}">'
            f'<attvalues><attvalue for="0" value="{contacts}"/><attvalue for="1" value="{evidence}"/></attvalues>{end}'
        )

    yield f'    <edges count="{len(edges)}">\n'
    rows = zip(edges.source, edges.target, edge_texts(network, describe), strict=True)
    for i, (source, target, text) in enumerate(rows):
        line = f'      <edge id="{i}" source={ids[source]} target={ids[target]} {text}'
        yield line if line[-1] == "\n" else f"{line}{_spells(network, edges, i)}</edge>\n"
    yield "    </edges>\n"


def _spells(network: Network, edges: Edges, edge: int) -> str:
    """The days of an edge's contacts; those of the row itself where it has no events."""
    events = network.events
    spans = {(events.first[event], events.last[event]) for event in edges.events_of(edge) if events.first[event]}
    days = sorted(spans) or [(edges.first[edge], edges.last[edge])]
    spells = "".join(f'<spell start="{day_text(first)}" end="{day_text(last)}"/>' for first, last in days)
    return f"<spells>{spells}</spells>"
