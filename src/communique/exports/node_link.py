"""Node-link JSON, for d3, networkx (`node_link_graph(..., edges="links")`) and notebooks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.exports.attributes import edge_words, node_rows
from communique.exports.identity import keys
from communique.exports.json_text import members, separated, text
from communique.exports.options import Options
from communique.exports.repeats import Line, edge_lines
from communique.networks.network import Network, day_text


def parts(network: Network, options: Options) -> Iterator[str]:
    """The file's text, piece by piece."""
    about = {"name": network.name, "title": network.title, "caption": network.caption or None}
    directed = "true" if network.directed else "false"
    yield f'{{"directed":{directed},"multigraph":true,"graph":{{{members(about)}}},\n"nodes":[\n'
    ids = [text(key) for key in keys(network)]
    yield from separated(
        f'{{"id":{key},{members(values)}}}' for key, values in zip(ids, node_rows(network), strict=True)
    )
    yield '\n],\n"links":[\n'
    lines = edge_lines(network, _line(network, ids))
    yield next(lines, "").removeprefix(",\n")
    yield from lines
    yield "\n]}\n"


def _line(network: Network, ids: Sequence[str]) -> Line:
    """The parts of a link's line, which begins with the comma after the link before it."""
    words = edge_words(network)
    return Line(
        [f',\n{{"source":{key},"target":' for key in ids],
        [f"{key}," for key in ids],
        words,
        _days,
    )


def _days(first: int, last: int) -> str:
    begin = f',"from":"{day_text(first)}"' if first else ""
    return begin + (f',"until":"{day_text(last)}"}}' if last else "}")
