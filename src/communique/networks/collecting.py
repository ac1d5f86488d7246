"""Contacts gathered into edges."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from communique.networks.contacts import Contact, Told
from communique.networks.facts import Facts
from communique.networks.network import Edges, Events
from communique.networks.weights import Weighting, by_rank, by_recency


@dataclass(frozen=True, slots=True)
class Collected:
    """Nodes by their order, edges, events; `kinds` are IRIs or words, as the rows gave them."""

    ids: tuple[str, ...]
    edges: Edges
    events: Events
    kinds: tuple[str, ...]


class _Numbers(dict[str, int]):
    """Numbers for texts, in the order of their first use."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


def collect(contacts: Iterable[Contact], facts: Facts, weighting: Weighting) -> Collected:
    """The edges of contacts: one for each pair and kind, ordered by source, target and kind."""
    nodes, events, kinds = _Numbers(), _Numbers(), _Numbers()
    source, target, event, kind = array("q"), array("q"), array("q"), array("q")
    tellings: list[Told] = []
    for one, other, where, told in contacts:
        source.append(nodes[one])
        target.append(nodes[other])
        event.append(events[where] if where else -1)
        kind.append(kinds[told.kind or ""])
        tellings.append(told)
    _put_in_order(nodes, source, target)
    _put_in_order(events, event)
    _put_in_order(kinds, kind)
    table = _Contacts(tuple(nodes), tuple(events), tuple(kinds), source, target, event, kind, tellings, facts)
    return Collected(tuple(nodes), table.edges(weighting), _events(tuple(events), facts), tuple(kinds))


def _put_in_order(numbers: _Numbers, *columns: array[int]) -> None:
    """Renumbers by the order of the texts, so that the order of the rows does not matter."""
    ordered = sorted(numbers)
    places = array("q", bytes(8 * len(ordered)))
    for place, text in enumerate(ordered):
        places[numbers[text]] = place
    numbers.clear()
    numbers.update((text, place) for place, text in enumerate(ordered))
    for column in columns:
        for index, old in enumerate(column):
            if old >= 0:
                column[index] = places[old]


def _events(ids: tuple[str, ...], facts: Facts) -> Events:
    return Events(
        ids,
        tuple(facts.kinds.get(event, "") for event in ids),
        array("q", (facts.first.get(event, 0) for event in ids)),
        array("q", (facts.last.get(event, 0) for event in ids)),
    )


@dataclass(frozen=True, slots=True)
class _Contacts:
    nodes: tuple[str, ...]
    event_ids: tuple[str, ...]
    kind_names: tuple[str, ...]
    source: array[int]
    target: array[int]
    event: array[int]
    kind: array[int]
    tellings: list[Told]
    facts: Facts

    def edges(self, weighting: Weighting) -> Edges:
        """The contacts summed up by pair and kind."""
        many_nodes, many_kinds = len(self.nodes) or 1, len(self.kind_names) or 1
        keys = [
            (source * many_nodes + target) * many_kinds + kind
            for source, target, kind in zip(self.source, self.target, self.kind, strict=True)
        ]
        events = self.event
        order = sorted(range(len(keys)), key=lambda number: (keys[number], events[number]))
        days = self._days()
        weights = self._weights(weighting, days)
        reports = [self.facts.reports.get(event, 0) for event in self.event_ids]
        made = EdgesBeingMade()
        previous = -1
        for number in order:
            if keys[number] != previous:
                previous = keys[number]
                made.begin(self.source[number], self.target[number], self.kind_names[self.kind[number]])
            told = self.tellings[number].evidence
            event = events[number]
            evidence = told if told is not None else (reports[event] if event >= 0 else 0)
            made.add(weights[number], evidence, days[number], event)
        return made.end()

    def _days(self) -> list[tuple[int, int]]:
        first = [self.facts.first.get(event, 0) for event in self.event_ids]
        spans = [(day, self.facts.last.get(event, day)) for event, day in zip(self.event_ids, first, strict=True)]
        spans.append((0, 0))  # of contacts without an event: number -1
        return [
            (told.first, told.last or told.first) if told.first else spans[event]
            for told, event in zip(self.tellings, self.event, strict=True)
        ]

    def _weights(self, weighting: Weighting, days: list[tuple[int, int]]) -> list[float]:
        given = [1.0 if told.weight is None else told.weight for told in self.tellings]
        if weighting == Weighting.count:
            return given
        if weighting == Weighting.recency:
            newest = max((first for first, _ in days), default=0)
            return [weight * by_recency(first, newest) for weight, (first, _) in zip(given, days, strict=True)]
        return [weight * self._rank(number) for number, weight in enumerate(given)]

    def _rank(self, number: int) -> float:
        event = self.event_ids[self.event[number]] if self.event[number] >= 0 else ""
        one, other = (self._rank_of(self.nodes[end], event) for end in (self.source[number], self.target[number]))
        return by_rank(one or other, other or one)

    def _rank_of(self, node: str, event: str) -> str | None:
        return self.facts.ranks.get((event, node)) or self.facts.best_ranks.get((event, node))


def short_kind(kind: str) -> str:
    """What a kind of edge is called in files: the end of its IRI, a word as it is.

    >>> short_kind("https://w3id.org/communique/ns/role/host"), short_kind("https://w3id.org/communique/ns#convener")
    ('host', 'convener')
    """
    return kind.rpartition("/")[2].removeprefix("ns#")


class EdgesBeingMade:
    """Edges while contacts are added to the newest."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.source, self.target, self.contacts = array("q"), array("q"), array("q")
        self.evidence, self.first, self.last = array("q"), array("q"), array("q")
        self.starts, self.events = array("q"), array("q")
        self.weight = array("d")

    def begin(self, source: int, target: int, kind: str) -> None:
        self.source.append(source)
        self.target.append(target)
        self.kinds.append(short_kind(kind))
        self.weight.append(0.0)
        for column in (self.contacts, self.evidence, self.first, self.last):
            column.append(0)
        self.starts.append(len(self.events))

    def add(self, weight: float, evidence: int, days: tuple[int, int], event: int) -> None:
        self.weight[-1] += weight
        self.contacts[-1] += 1
        self.evidence[-1] += evidence
        first, last = days
        if first and (not self.first[-1] or first < self.first[-1]):
            self.first[-1] = first
        if last > self.last[-1]:
            self.last[-1] = last
        self.events.append(event)

    def copy(self, edges: Edges, edge: int) -> None:
        """Adds an edge as it is in another network."""
        self.begin(edges.source[edge], edges.target[edge], edges.kinds[edge])
        self.weight[-1] = edges.weight[edge]
        for mine, other in (
            (self.contacts, edges.contacts),
            (self.evidence, edges.evidence),
            (self.first, edges.first),
            (self.last, edges.last),
        ):
            mine[-1] = other[edge]
        self.events.extend(edges.events[edges.starts[edge] : edges.starts[edge + 1]])

    def end(self) -> Edges:
        self.starts.append(len(self.events))
        return Edges(
            self.source,
            self.target,
            tuple(self.kinds),
            self.weight,
            self.contacts,
            self.evidence,
            self.first,
            self.last,
            self.starts,
            self.events,
        )
