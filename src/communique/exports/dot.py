"""DOT, for Graphviz. Every id and label stands in quotes, so that none is taken for HTML, a keyword or a port."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.exports.identity import keys
from communique.exports.markup import ink, printable
from communique.exports.numbers import number
from communique.exports.options import Options
from communique.networks.network import Network, day_text

_SPACES = re.compile(r"\s+")


def quoted(text: str) -> str:
    """A text in quotes: Graphviz reads backslashes and entities in labels, so both are escaped.

    >>> quoted('say "<b>\\\\N" & go')
    '"say \\\\"<b>\\\\\\\\N\\\\" &amp; go"'
    """
    plain = _SPACES.sub(" ", printable(text)).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return f'"{plain}"'


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece. `neato -n2` keeps the places, other layouts make their own."""
    kind, arrow = ("digraph", "->") if network.directed else ("graph", "--")
    yield f"{kind} {quoted(network.name)} {{\n"
    title = " · ".join(part for part in (network.title, network.caption) if part)
    yield f'  graph [label={quoted(title)}, overlap=false, outputorder=edgesfirst, fontname="sans-serif"];\n'
    yield '  node [shape=ellipse, style=filled, fontsize=10, fontname="sans-serif"];\n  edge [color="#88888880"];\n'
    ids = [quoted(key) for key in keys(network)]
    yield from _nodes(network, ids)
    yield from _edges(network, ids, arrow)
    yield "}\n"


def _nodes(network: Network, ids: list[str]) -> Iterator[str]:
    look = network.look
    for i, key in enumerate(ids):
        shown = ""
        if look is not None:
            x, y, width = look.x[i] * 1.5, -look.y[i] * 1.5, look.size[i] / 36
            colour = look.colours[i]
            shown = f', pos="{number(x)},{number(y)}", width={number(width)}, fillcolor="{colour}", fontcolor="{ink(colour)}"'
        yield f"  {key} [label={quoted(network.nodes.labels[i])}, class={quoted(network.nodes.types[i])}{shown}];\n"


def _edges(network: Network, ids: list[str], arrow: str) -> Iterator[str]:
    edges = network.edges
    heaviest = max(edges.weight, default=1.0) or 1.0
    labels = {kind: network.kind_labels.get(kind, kind) for kind in set(edges.kinds)}
    kinds = {kind: quoted(kind) for kind in labels}
    for i, (source, target, kind, weight) in enumerate(
        zip(edges.source, edges.target, edges.kinds, edges.weight, strict=True)
    ):
        words = labels[kind]
        if edges.first[i]:
            words += f", {day_text(edges.first[i])} – {day_text(edges.last[i])}"
        width = number(round(0.5 + 4 * max(weight, 0.0) / heaviest, 2))
        yield (
            f"  {ids[source]} {arrow} {ids[target]} "
            f"[weight={max(1, round(weight))}, penwidth={width}, class={kinds[kind]}, tooltip={quoted(words)}];\n"
        )
