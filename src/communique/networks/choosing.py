"""A smaller network: of some nodes, or of the strongest."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import replace

from communique.networks.collecting import EdgesBeingMade
from communique.networks.describing import node_days
from communique.networks.looks import strengths
from communique.networks.network import Edges, Network, Nodes


def strongest(network: Network, most: int) -> Network:
    """The network of the `most` strongest nodes and the edges between them; as it is where it has no more."""
    if len(network.nodes) <= most:
        return network
    weights = strengths(network)
    order = sorted(range(len(network.nodes)), key=lambda node: (-weights[node], node))
    return keep_nodes(network, order[:most])


def keep_nodes(network: Network, nodes: Iterable[int]) -> Network:
    """The network of some nodes and the edges between them; nodes without any edge are left out."""
    kept = set(nodes)
    return drop_lonely(replace(network, edges=_between(network.edges, kept), look=None))


def _between(edges: Edges, kept: set[int]) -> Edges:
    made = EdgesBeingMade()
    for edge in range(len(edges)):
        if edges.source[edge] in kept and edges.target[edge] in kept:
            made.copy(edges, edge)
    return made.end()


def drop_lonely(network: Network) -> Network:
    """The network without the nodes that no edge joins, its days told anew."""
    edges, nodes = network.edges, network.nodes
    kept = sorted({*edges.source, *edges.target})
    places = {old: new for new, old in enumerate(kept)}
    first, last = node_days(len(nodes), edges)
    return replace(
        network,
        look=None,
        nodes=Nodes(
            tuple(nodes.ids[node] for node in kept),
            tuple(nodes.labels[node] for node in kept),
            tuple(nodes.types[node] for node in kept),
            array("q", (first[node] for node in kept)),
            array("q", (last[node] for node in kept)),
            {name: tuple(column[node] for node in kept) for name, column in nodes.columns.items()},
        ),
        edges=replace(
            edges,
            source=array("q", (places[node] for node in edges.source)),
            target=array("q", (places[node] for node in edges.target)),
        ),
    )
