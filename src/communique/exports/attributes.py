"""The attributes of nodes and edges for the JSON formats."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from communique.exports.json_text import text
from communique.exports.numbers import number
from communique.exports.repeats import edge_texts
from communique.networks.columns import node_columns
from communique.networks.network import Network, Value, day_text


def node_table(network: Network, *, look: bool = True) -> dict[str, Iterable[Value]]:
    """What nodes carry besides their ids, by name: a value a node."""
    nodes, shown = network.nodes, network.look
    table: dict[str, Iterable[Value]] = {"label": nodes.labels, **node_columns(network)}
    table |= {name: (day_text(day) or None for day in days) for name, days in _days(network)}
    if look and shown is not None:
        table |= {"x": shown.x, "y": shown.y, "size": shown.size, "colour": shown.colours}
    return table


def _days(network: Network) -> tuple[tuple[str, array[int]], ...]:
    return ("from", network.nodes.first), ("until", network.nodes.last)


def node_rows(network: Network, *, look: bool = True) -> Iterator[dict[str, Value]]:
    """What each node carries besides its id, in the order of the nodes."""
    table = node_table(network, look=look)
    names = tuple(table)
    return (dict(zip(names, row, strict=True)) for row in zip(*table.values(), strict=True))


def edge_values(network: Network) -> Iterator[str]:
    """What each edge carries besides its ends, as the inside of a JSON object."""
    words = edge_words(network)

    def describe(kind: str, weight: float, contacts: int, evidence: int, first: int, last: int) -> str:
        days = f',"from":"{day_text(first)}","until":"{day_text(last)}"' if first else ""
        return words(kind, weight, contacts, evidence) + days

    return edge_texts(network, describe)


def edge_words(network: Network) -> Callable[[str, float, int, int], str]:
    """What makes, of an edge's kind, weight, contacts and evidence, the first members of a JSON object."""

    @cache
    def named(kind: str) -> str:
        return f'"kind":{text(kind)},"label":{text(network.kind_labels.get(kind, kind))}'

    def words(kind: str, weight: float, contacts: int, evidence: int) -> str:
        return f'{named(kind)},"weight":{number(weight)},"contacts":{contacts},"evidence":{evidence}'

    return words
