"""Pajek's .net, for Pajek, VOSviewer and networkx. Nodes are known by their labels, so each label is there once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.exports.identity import unique_labels
from communique.exports.markup import printable
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.layout import SIDE
from communique.networks.network import Network

_SPACES = re.compile(r"\s+")


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. Pajek's format knows no escapes: quotes become ' and backslashes /."""
    look = network.look
    yield f"*Vertices {len(network.nodes)}\n"
    for i, label in enumerate(unique_labels(network)):
        place = f" {number(look.x[i] / SIDE)} {number(look.y[i] / SIDE)} 0.5" if look else ""
        yield f'{i + 1} "{_plain(label)}"{place}\n'
    yield "*Arcs\n" if network.directed else "*Edges\n"
    edges = network.edges
    for source, target, weight in zip(edges.source, edges.target, edges.weight, strict=True):
        yield f"{source + 1} {target + 1} {number(weight)}\n"


def _plain(label: str) -> str:
    return _SPACES.sub(" ", printable(label)).replace('"', "'").replace("\\", "/")
