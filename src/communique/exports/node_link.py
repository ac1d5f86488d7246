"""Node-link JSON, for d3, networkx (`node_link_graph(..., edges="links")`) and notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

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
    # Joined without a line of Python for each edge: that is half of the time.
    sources = map([f'{{"source":{key},"target":' for key in ids].__getitem__, network.edges.source)
    targets = map([f"{key}," for key in ids].__getitem__, network.edges.target)
    told = edge_values(network)
    lines = map("".join, zip(sources, targets, told, repeat("}"), strict=False))
    yield next(lines, "")
    yield from map(",\n".__add__, lines)
    yield "\n]}\n"
