"""The ids that nodes have in files: short, and the same in every file of a graph, so that tools can join two files."""

from __future__ import annotations

from collections.abc import Sequence

from communique.networks.network import Network

_MARK = "/id/"


def keys(network: Network) -> Sequence[str]:
    """`official/ahmet-arslan` for the IRIs that the project makes, else the whole IRI; each once."""
    short = tuple(_key(node) for node in network.nodes.ids)
    return short if len(set(short)) == len(short) else network.nodes.ids


def unique_labels(network: Network) -> Sequence[str]:
    """Labels for formats that know nodes by them: where several have one label, the id is added in brackets."""
    labels = network.nodes.labels
    seen: dict[str, int] = {}
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
    return [label if seen[label] == 1 else f"{label} [{key}]" for label, key in zip(labels, keys(network), strict=True)]


def _key(node: str) -> str:
    _, mark, key = node.rpartition(_MARK)
    return key if mark and key else node
