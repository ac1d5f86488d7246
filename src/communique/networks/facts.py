"""What the store knows of events and of who stood for whom there, read by scans of one property each.

A scan of a property costs the same however large the question is; joins of optional patterns cost many times more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from communique.networks.network import day_number
from communique.queries import Source

Key = TypeVar("Key")


@dataclass(frozen=True)
class Facts:
    """Facts by IRI, each table read when it is first asked for."""

    source: Source = field(repr=False)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Event → kind, e.g. "bilateral"."""
        return _ends(self.pairs("dip:kind"))

    @cached_property
    def statuses(self) -> dict[str, str]:
        """Event → status."""
        return _ends(self.pairs("dip:status"))

    @cached_property
    def series(self) -> dict[str, str]:
        """Event → series."""
        return dict(self.pairs("dip:inSeries"))

    @cached_property
    def first(self) -> dict[str, int]:
        """Event → the first day it may have been on."""
        return {event: day_number(day) for event, day in self.pairs("dip:notBefore")}

    @cached_property
    def last(self) -> dict[str, int]:
        """Event → the last day it may have been on."""
        return {event: day_number(day) for event, day in self.pairs("dip:notAfter")}

    @cached_property
    def reports(self) -> Counter[str]:
        """Event → the number of records that tell of it."""
        return Counter(event for event, _ in self.pairs("dip:reportedIn"))

    @cached_property
    def _organisations(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for predicate in ("dip:convener", "dip:participatingOrganisation"):
            for event, organisation in self.pairs(predicate):
                found.setdefault(event, set()).add(organisation)
        return found

    def organisations(self, event: str) -> set[str]:
        """The organisations that convened an event or took part in it."""
        return self._organisations.get(event, set())

    @cached_property
    def _states(self) -> dict[str, set[str]]:
        known = {state for state, _ in self.pairs("dip:iso3")}
        found: dict[str, set[str]] = {}
        for event, state in self.pairs("dip:participatingState"):
            found.setdefault(event, set()).add(state)
        for (event, _), actor in self.represented.items():
            if actor in known:
                found.setdefault(event, set()).add(actor)
        return found

    def states(self, event: str) -> set[str]:
        """The states that took part in an event, by name or by somebody who stood for them."""
        return self._states.get(event, set())

    @property
    def attendance(self) -> set[tuple[str, str]]:
        """(event, official) for all who took part."""
        return set(self._participations.values())

    @cached_property
    def _participations(self) -> dict[str, tuple[str, str]]:
        events = dict(self.pairs("dip:event"))
        return {
            participation: (events[participation], official)
            for participation, official in self.pairs("dip:participant")
            if participation in events
        }

    @cached_property
    def ranks(self) -> dict[tuple[str, str], str]:
        """(event, official) → rank."""
        return _ends(self._by_participation("dip:rank"))

    @cached_property
    def represented(self) -> dict[tuple[str, str], str]:
        """(event, official) → the state or organisation represented."""
        return self._by_participation("dip:represents")

    def _by_participation(self, predicate: str) -> dict[tuple[str, str], str]:
        known = self._participations
        return {known[node]: value for node, value in self.pairs(predicate) if node in known}

    @cached_property
    def _officials(self) -> set[str]:
        return {official for _, official in self._participations.values()}

    def is_official(self, node: str) -> bool:
        """Whether a node is somebody who took part in an event."""
        return node in self._officials

    @cached_property
    def best_ranks(self) -> dict[tuple[str, str], str]:
        """(event, state or organisation) → the highest rank that stood for it there."""
        from communique.networks.weights import score

        best: dict[tuple[str, str], str] = {}
        for (event, official), actor in self.represented.items():
            rank = self.ranks.get((event, official), "other")
            if score(rank) > score(best.get((event, actor))):
                best[event, actor] = rank
        return best

    @cached_property
    def homes(self) -> dict[str, str]:
        """Official → the state or organisation most often represented."""
        counted: dict[str, Counter[str]] = {}
        for (_, official), actor in self.represented.items():
            counted.setdefault(official, Counter())[actor] += 1
        return {
            official: min(actors, key=lambda actor: (-actors[actor], actor)) for official, actors in counted.items()
        }

    def pairs(self, predicate: str) -> list[tuple[str, str]]:
        """(subject, object) of all statements with a property, sorted."""
        rows = self.source.select(f"SELECT ?s ?o {{ ?s {predicate} ?o }}")
        return sorted((str(getattr(s, "value", s)), str(getattr(o, "value", o))) for s, o in rows)


def _ends(pairs: list[tuple[Key, str]] | dict[Key, str]) -> dict[Key, str]:
    items = pairs.items() if isinstance(pairs, dict) else pairs
    return {key: value.rpartition("/")[2] for key, value in items}
