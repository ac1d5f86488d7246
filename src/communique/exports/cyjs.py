"""Cytoscape.js JSON, for Cytoscape and Cytoscape.js. Each edge has an id, so that parallel ones stay apart."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import edge_values, node_rows
from communique.exports.identity import keys
from communique.exports.json_text import members, separated, text
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.network import Network, Value


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    about = {
        "name": network.name,
        "shared_name": network.name,
        "title": network.title,
        "caption": network.caption or None,
    }
    directed = "true" if network.directed else "false"
    yield f'{{"format_version":"1.0","generated_by":"communique","directed":{directed},"multigraph":true,\n'
    yield f'"data":{{{members(about)}}},\n"elements":{{"nodes":[\n'
    ids = [text(key) for key in keys(network)]
    yield from separated(_node(network, i, ids[i], values) for i, values in enumerate(node_rows(network, look=False)))
    yield '\n],\n"edges":[\n'
    edges = network.edges
    ends = zip(edges.source, edges.target, edge_values(network), strict=True)
    yield from separated(
        f'{{"data":{{"id":"e{i}","key":{i},"source":{ids[source]},"target":{ids[target]},"interaction":{text(edges.kinds[i])},'
        f"{values}}}}}"
        for i, (source, target, values) in enumerate(ends)
    )
    yield "\n]}}\n"


def _node(network: Network, node: int, key: str, known: dict[str, Value]) -> str:
    values = {"name": network.nodes.labels[node], **known}
    place = ""
    if network.look is not None:
        look = network.look
        values |= {"size": look.size[node], "colour": look.colours[node]}
        place = f',"position":{{"x":{number(look.x[node])},"y":{number(look.y[node])}}}'
    return f'{{"data":{{"id":{key},"value":{key},{members(values)}}}{place}}}'
