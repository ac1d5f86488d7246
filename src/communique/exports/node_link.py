"""Node-link JSON, for d3, networkx (`node_link_graph(..., edges="links")`) and notebooks."""

from __future__ import annotations

from collections.abc import Iterator

from communique.exports.attributes import edge_values, node_values
from communique.exports.identity import keys
from communique.exports.json_text import members, separated, text
from communique.exports.options import Options
from communique.networks.network import Network


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    about = {"name": network.name, "title": network.title, "caption": network.caption or None}
    directed = "true" if network.directed else "false"
    yield f'{{"directed":{directed},"multigraph":true,"graph":{{{members(about)}}},\n"nodes":[\n'
    ids = [text(key) for key in keys(network)]
    yield from separated(f'{{"id":{key},{members(node_values(network, i))}}}' for i, key in enumerate(ids))
    yield '\n],\n"links":[\n'
    edges = network.edges
    ends = zip(edges.source, edges.target, edge_values(network), strict=True)
    yield from separated(
        f'{{"source":{ids[source]},"target":{ids[target]},"key":{i},{values}}}'
        for i, (source, target, values) in enumerate(ends)
    )
    yield "\n]}\n"
