"""GraphML as yEd draws it: shapes, colours, labels and places.

yEd renders labels that begin with `<html>` as HTML; a zero-width space before them keeps them text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.markup import attribute, escaped
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.looks import dressed
from communique.networks.network import Look, Network, day_text

_HTML = re.compile(r"\s*<\s*html", re.IGNORECASE)
_SHAPES = {"Official": "ellipse", "State": "hexagon", "Organisation": "roundrectangle", "Event": "diamond"}
_SPREAD = 2.0  # pixels for one unit of the layout


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. A network without a look is dressed first."""
    network = dressed(network)
    assert network.look is not None
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n'
    yield '  <key id="d0" for="node" yfiles.type="nodegraphics"/>\n  <key id="d1" for="edge" yfiles.type="edgegraphics"/>\n'
    yield '  <key id="d2" for="node" attr.name="url" attr.type="string"/>\n'
    yield '  <key id="d3" for="edge" attr.name="description" attr.type="string"/>\n'
    yield f'  <graph id={attribute(network.name)} edgedefault="{"directed" if network.directed else "undirected"}">\n'
    ids = [attribute(key) for key in keys(network)]
    yield from _nodes(network, network.look, ids)
    yield from _edges(network, ids)
    yield "  </graph>\n</graphml>\n"


def _plain(label: str) -> str:
    return f"\u200b{label}" if _HTML.match(label) else label


def _nodes(network: Network, look: Look, ids: list[str]) -> Iterator[str]:
    nodes = network.nodes
    for i, key in enumerate(ids):
        side = 2 * look.size[i]
        x, y = look.x[i] * _SPREAD - look.size[i], look.y[i] * _SPREAD - look.size[i]
        yield (
            f'    <node id={key}><data key="d2">{escaped(nodes.ids[i])}</data><data key="d0"><y:ShapeNode>'
            f'<y:Geometry height="{number(side)}" width="{number(side)}" x="{number(x)}" y="{number(y)}"/>'
            f'<y:Fill color="{look.colours[i]}" transparent="false"/><y:BorderStyle color="#333333" type="line" width="0.5"/>'
            f'<y:NodeLabel modelName="sides" modelPosition="s" fontSize="10">{escaped(_plain(nodes.labels[i]))}</y:NodeLabel>'
            f'<y:Shape type="{_SHAPES.get(nodes.types[i], "rectangle")}"/></y:ShapeNode></data></node>\n'
        )


def _edges(network: Network, ids: list[str]) -> Iterator[str]:
    edges = network.edges
    heaviest = max(edges.weight, default=1.0) or 1.0
    arrow = "standard" if network.directed else "none"
    for i in range(len(edges)):
        words = f"{network.kind_labels.get(edges.kinds[i], edges.kinds[i])}: {number(edges.weight[i])}"
        if edges.first[i]:
            words += f" ({day_text(edges.first[i])} – {day_text(edges.last[i])})"
        width = number(round(0.5 + 4 * max(edges.weight[i], 0.0) / heaviest, 2))
        yield (
            f'    <edge id="e{i}" source={ids[edges.source[i]]} target={ids[edges.target[i]]}>'
            f'<data key="d3">{escaped(_plain(words))}</data><data key="d1"><y:PolyLineEdge>'
            f'<y:LineStyle color="#888888" type="line" width="{width}"/><y:Arrows source="none" target="{arrow}"/>'
            f"</y:PolyLineEdge></data></edge>\n"
        )
