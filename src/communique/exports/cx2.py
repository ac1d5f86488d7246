"""CX2, for Cytoscape (3.10 and later), Cytoscape Web and NDEx: aspects in one array, attributes declared with their types.

Colours and sizes are attributes that the visual properties point to, so that they can be changed in the tool.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import edge_values, node_rows
from communique.exports.identity import keys
from communique.exports.json_text import members, separated, text
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.columns import node_columns, type_of
from communique.networks.network import Network, Value

_TYPES = {"integer": "integer", "number": "double", "text": "string"}
_EDGE = {
    "interaction": "string",
    "kind": "string",
    "label": "string",
    "weight": "double",
    "contacts": "integer",
    "evidence": "integer",
    "from": "string",
    "until": "string",
}


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    yield '[{"CXVersion":"2.0","hasFragments":false},\n{"metaData":['
    counts = {
        "attributeDeclarations": 1,
        "networkAttributes": 1,
        "nodes": len(network.nodes),
        "edges": len(network.edges),
    }
    counts["visualProperties"] = 1
    yield ",".join(f'{{"name":"{name}","elementCount":{count}}}' for name, count in counts.items())
    yield f']}},\n{{"attributeDeclarations":[{{{_declarations(network)}}}]}},\n'
    about = {"name": network.title, "description": network.caption or None, "directed": str(network.directed).lower()}
    yield f'{{"networkAttributes":[{{{members(about)}}}]}},\n{{"nodes":[\n'
    ids, rows = keys(network), node_rows(network, look=False)
    yield from separated(_node(network, i, ids[i], values) for i, values in enumerate(rows))
    yield '\n]},\n{"edges":[\n'
    edges = network.edges
    ends = zip(edges.source, edges.target, edges.kinds, edge_values(network), strict=True)
    yield from separated(
        f'{{"id":{i},"s":{source},"t":{target},"v":{{"interaction":{text(kind)},{values}}}}}'
        for i, (source, target, kind, values) in enumerate(ends)
    )
    yield f'\n]}},\n{_VISUAL},\n{{"status":[{{"success":true}}]}}]\n'


def _declarations(network: Network) -> str:
    nodes = {"name": "string", "key": "string", "label": "string"}
    nodes |= {name: _TYPES[type_of(column)] for name, column in node_columns(network).items()}
    nodes |= {"from": "string", "until": "string"}
    nodes |= {"size": "double", "colour": "string"} if network.look else {}
    about = {"name": "string", "description": "string", "directed": "string"}
    return ",".join(
        f'"{aspect}":{{{",".join(f"{text(name)}:" + _declared(kind) for name, kind in typed.items())}}}'
        for aspect, typed in (("networkAttributes", about), ("nodes", nodes), ("edges", _EDGE))
    )


def _declared(kind: str) -> str:
    return f'{{"d":"{kind}"}}'


def _node(network: Network, node: int, key: str, known: dict[str, Value]) -> str:
    values = {"name": network.nodes.labels[node], "key": key, **known}
    place = ""
    if network.look is not None:
        look = network.look
        values |= {"size": look.size[node], "colour": look.colours[node]}
        place = f'"x":{number(look.x[node])},"y":{number(look.y[node])},'
    return f'{{"id":{node},{place}"v":{{{members(values)}}}}}'


_VISUAL = (
    '{"visualProperties":[{"default":{"network":{"NETWORK_BACKGROUND_COLOR":"#FFFFFF"},'
    '"node":{"NODE_SHAPE":"ellipse","NODE_LABEL_FONT_SIZE":8,"NODE_BORDER_WIDTH":0.5},'
    '"edge":{"EDGE_LINE_COLOR":"#888888","EDGE_WIDTH":1}},'
    '"nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}},'
    '"NODE_BACKGROUND_COLOR":{"type":"PASSTHROUGH","definition":{"attribute":"colour","type":"string"}},'
    '"NODE_WIDTH":{"type":"PASSTHROUGH","definition":{"attribute":"size","type":"double"}},'
    '"NODE_HEIGHT":{"type":"PASSTHROUGH","definition":{"attribute":"size","type":"double"}}},"edgeMapping":{}}]}'
)
