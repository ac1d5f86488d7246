"""A network as columns: nodes, edges, and the contacts that the edges were counted from.

Days are `date.toordinal()` numbers, 0 where unknown. Everything is in an order that depends on the graph alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

Value = str | int | float | None
Column = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Nodes:
    """`ids` are IRIs; `types` the class of each, e.g. "Official"; `columns` what else is known: states, measures."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    types: tuple[str, ...]
    first: array[int]  # day of the first contact
    last: array[int]
    columns: Mapping[str, Column] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Edges:
    """One edge for each pair of nodes and kind. `contacts` counts the rows behind an edge, `evidence` their records.

    The contacts of edge i are `events[starts[i]:starts[i + 1]]`: numbers of `Network.events`, -1 where a contact has none.
    """

    source: array[int]
    target: array[int]
    kinds: tuple[str, ...]
    weight: array[float]
    contacts: array[int]
    evidence: array[int]
    first: array[int]
    last: array[int]
    starts: array[int]
    events: array[int]

    def __len__(self) -> int:
        return len(self.source)

    def events_of(self, edge: int) -> Iterator[int]:
        """The events that an edge was counted from."""
        return (event for event in self.events[self.starts[edge] : self.starts[edge + 1]] if event >= 0)


@dataclass(frozen=True, slots=True)
class Events:
    """The events that the contacts happened at."""

    ids: tuple[str, ...]
    kinds: tuple[str, ...]
    first: array[int]
    last: array[int]


@dataclass(frozen=True, slots=True)
class Look:
    """How a network is drawn: places in a square of about 1000 by 1000, sizes as radii, colours as `#rrggbb`."""

    x: array[float]
    y: array[float]
    size: array[float]
    colours: tuple[str, ...]
    colour_by: str = "type"
    size_by: str = "strength"
    legend: tuple[tuple[str, str], ...] = ()  # (colour, words)


@dataclass(frozen=True, slots=True)
class Network:
    """Who is joined to whom, how often, when, and by what events."""

    name: str
    title: str
    directed: bool
    nodes: Nodes
    edges: Edges
    events: Events
    language: str = "en"
    caption: str = ""  # what was asked, in words
    kind_labels: Mapping[str, str] = field(default_factory=dict)
    look: Look | None = None


@lru_cache(maxsize=100_000)
def day_text(day: int) -> str:
    """A day's number as an ISO date; "" where it is unknown.

    >>> day_text(736297)
    '2016-11-29'
    """
    return date.fromordinal(day).isoformat() if day else ""


@lru_cache(maxsize=100_000)
def day_number(text: str) -> int:
    """An ISO date as a day's number; 0 for what is none.

    >>> day_number("2016-11-29"), day_number("")
    (736297, 0)
    """
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return 0
