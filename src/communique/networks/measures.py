"""Measures of nodes: how much each is joined, how central it is, to which community it belongs, whether it joins two.

Edges between the same two nodes count as one with their weights summed; the direction counts for in and out strength only. Betweenness
takes a strong tie for a short one: the length of an edge is 1 over its weight.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from communique.networks.looks import strengths
from communique.networks.network import Column, Network

if TYPE_CHECKING:
    import networkx

MEASURES = (
    "degree",
    "strength",
    "betweenness",
    "eigenvector",
    "community",
    "blocs",
)
_SEED = 20161129
_MOST_EXACT = 1500  # nodes beyond which betweenness is estimated from a sample of them
_SAMPLE = 300
_DIGITS = 6


def measure(network: Network) -> Network:
    """The network with columns of MEASURES:

    - degree: to how many others; strength: by what weight; with in_strength and out_strength where edges have a direction
    - betweenness: the share of the shortest ways between others that lead through it (0 to 1)
    - eigenvector: how well it is joined to those well joined, within its connected part (0 to 1; the part's best has the most)
    - community: a number from 1, the largest first (Louvain; the seed is fixed, so the same network has the same)
    - blocs: how many other communities it is joined to: those with one or more are the bridges
    """
    graph = to_networkx(network)
    count = len(network.nodes)
    communities = _communities(graph, count)
    columns: dict[str, Column] = {
        **network.nodes.columns,
        "degree": tuple(graph.degree(node) - 2 * graph.has_edge(node, node) for node in range(count)),
        "strength": _rounded(strengths(network)),
        **_directions(network),
        "betweenness": _rounded(_betweenness(graph, count)),
        "eigenvector": _rounded(_eigenvector(graph, count)),
        "community": communities,
        "blocs": tuple(
            len({communities[other] for other in graph[node]} - {communities[node]}) for node in range(count)
        ),
    }
    return replace(network, nodes=replace(network.nodes, columns=columns))


def to_networkx(network: Network) -> networkx.Graph[int]:
    """An undirected graph of node numbers, one edge a pair with weight and length."""
    import networkx

    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    edges = network.edges
    weights: dict[tuple[int, int], float] = {}
    for source, target, weight in zip(edges.source, edges.target, edges.weight, strict=True):
        pair = (source, target) if source < target else (target, source)
        weights[pair] = weights.get(pair, 0.0) + weight
    graph.add_edges_from(
        (one, other, {"weight": weight, "length": 1 / max(weight, 1e-9)})
        for (one, other), weight in sorted(weights.items())
    )
    return graph


def _rounded(values: Sequence[float]) -> Column:
    return tuple(round(float(value), _DIGITS) for value in values)


def _directions(network: Network) -> dict[str, Column]:
    if not network.directed:
        return {}
    edges = network.edges
    inward, outward = (array("d", bytes(8 * len(network.nodes))) for _ in range(2))
    for source, target, weight in zip(edges.source, edges.target, edges.weight, strict=True):
        outward[source] += weight
        inward[target] += weight
    return {"in_strength": _rounded(inward), "out_strength": _rounded(outward)}


def _betweenness(graph: Any, count: int) -> list[float]:
    import networkx

    sample = None if count <= _MOST_EXACT else _SAMPLE
    found = networkx.betweenness_centrality(graph, k=sample, weight="length", seed=_SEED)
    return [found[node] for node in range(count)]


def _eigenvector(graph: Any, count: int) -> list[float]:
    """Power iteration, part by part: a graph in several parts has no one answer. A little of a node's own value is kept, so that
    graphs of two sides settle too."""
    import networkx

    values = [0.0] * count
    for part in networkx.connected_components(graph):
        if len(part) > 1:
            values = _iterate(graph, sorted(part), values)
    return values


def _iterate(graph: Any, part: list[int], values: list[float]) -> list[float]:
    current = dict.fromkeys(part, 1.0)
    for _ in range(500):
        following = {
            node: current[node] + sum(current[other] * data["weight"] for other, data in graph[node].items())
            for node in part
        }
        most = max(following.values())
        following = {node: value / most for node, value in following.items()}
        settled = max(abs(following[node] - current[node]) for node in part) < 1e-9
        current = following
        if settled:
            break
    for node in part:
        values[node] = current[node]
    return values


def _communities(graph: Any, count: int) -> tuple[int, ...]:
    import networkx

    found = networkx.community.louvain_communities(graph, weight="weight", seed=_SEED) if count else []
    ordered = sorted((sorted(community) for community in found), key=lambda part: (-len(part), part[0]))
    numbers = {node: number for number, community in enumerate(ordered, 1) for node in community}
    return tuple(numbers[node] for node in range(count))
