"""From tellings to events, touching only what concerns them.

A `Resolver` sees all tellings through an `Index` (in memory, on disk or in the store) and answers for any one of them: of which event
is it, and which events point at that event. What it answers is a pure function of the set of records, so an event may be worked
out alone, again, or in another order, with the same result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

from communique.model import Extraction
from communique.resolution.events import ResolvedEvent, resolve
from communique.resolution.matching import bound, meet, partition
from communique.resolution.reference import Reference
from communique.resolution.tellings import Telling, TellingId, series_key, tell


class Index(Protocol):
    """All tellings there are."""

    def record(self, record: str) -> tuple[Telling, ...]:
        """The tellings of a record; empty where there is none."""

    def sharing(self, key: str) -> Iterable[str]:
        """The ids of the records one of whose tellings has the blocking key."""


@dataclass(slots=True)
class MemoryIndex:
    """An index over extractions held in memory."""

    tellings: dict[str, tuple[Telling, ...]]
    keys: dict[str, set[str]]

    @classmethod
    def of(cls, extractions: Iterable[Extraction], reference: Reference) -> MemoryIndex:
        """An index over these extractions; the last of one id counts."""
        new = cls({}, {})
        new.tellings = {extraction.id: tell(extraction, reference) for extraction in extractions}
        for record, tellings in new.tellings.items():
            for key in {key for telling in tellings for key in telling.keys}:
                new.keys.setdefault(key, set()).add(record)
        return new

    def record(self, record: str) -> tuple[Telling, ...]:
        return self.tellings.get(record, ())

    def sharing(self, key: str) -> Iterable[str]:
        return self.keys.get(key, ())


@dataclass(frozen=True, slots=True)
class Linked:
    """An event with the ids of the events it points at."""

    event: ResolvedEvent
    part_of: tuple[str, ...]
    side_event_of: tuple[str, ...]
    next: tuple[str, ...]


def forget_oldest(known: dict[Any, Any]) -> None:
    """Take the older half out of what is remembered."""
    for key in list(islice(known, len(known) // 2)):
        del known[key]


class Resolver:
    """Answers by telling, and remembers what it worked out. Throw it away when the index changes."""

    def __init__(self, index: Index, reference: Reference, *, remember: int = 8_000) -> None:
        self._index = index
        self._reference = reference
        self._events: dict[TellingId, ResolvedEvent] = {}
        self._remember = remember

    def event(self, telling: TellingId) -> ResolvedEvent | None:
        """The event the telling is of; None where there is no such telling."""
        known = self._events.get(telling)
        if known is None:
            self._work_out(telling)
            known = self._events.get(telling)
        return known

    def component(self, telling: TellingId) -> list[TellingId]:
        """All tellings that are looked at together with this one."""
        return [other.id for other in self._component(telling)]

    def _work_out(self, telling: TellingId) -> None:
        component = self._component(telling)
        if len(self._events) > self._remember:
            forget_oldest(self._events)
        for event in resolve(partition(component), self._reference):
            for member in event.tellings:
                self._events[member.id] = event

    def _component(self, telling: TellingId) -> list[Telling]:
        """All tellings that chains of matches join with this one."""
        start = self._find(telling)
        if start is None:
            return []
        found = {start.id: start}
        waiting = [start]
        while waiting:
            one = waiting.pop()
            for other in self._candidates(one):
                if other.id not in found and bound(one, other):
                    found[other.id] = other
                    waiting.append(other)
        return list(found.values())

    def _candidates(self, one: Telling) -> Iterable[Telling]:
        records = {record for key in one.asks for record in self._index.sharing(key)}
        for record in records:
            for other in self._index.record(record):
                if not other.dropped and meet(one, other):
                    yield other

    def _find(self, telling: TellingId) -> Telling | None:
        tellings = self._index.record(telling[0])
        found = tellings[telling[1]] if 0 <= telling[1] < len(tellings) else None
        return None if found is None or found.dropped else found

    def tellings(self, record: str) -> list[TellingId]:
        """The ids of a record's tellings."""
        return [telling.id for telling in self._index.record(record) if not telling.dropped]

    def linked(self, event: ResolvedEvent) -> Linked:
        """The event with what it points at."""
        part_of = tuple(sorted({*self._targets(event, "part_of"), *self._visits(event)}))
        return Linked(
            event,
            part_of=part_of,
            side_event_of=tuple(other for other in self._targets(event, "side_event_of") if other not in part_of),
            next=tuple(sorted({other.id for other in self._neighbours_in_series(event, 1)})),
        )

    def _targets(self, event: ResolvedEvent, link: str) -> tuple[str, ...]:
        found: set[str] = set()
        for telling in event.tellings:
            number = getattr(telling.event, link)
            target = self.event((telling.id[0], number)) if number is not None else None
            if target is not None and target.id != event.id:
                found.add(target.id)
        return tuple(sorted(found))

    def _visits(self, event: ResolvedEvent) -> Iterable[str]:
        """The visits during which an official had this meeting, in whatever records they are told."""
        if event.kind == "visit":
            return
        for key in {key for telling in event.tellings for key in telling.keys}:
            if key.startswith("o|"):
                visits = self._with_key("v" + key[1:])
                yield from (visit.id for visit in visits if visit.kind == "visit" and _in_one_country(event, visit))

    def _with_key(self, key: str) -> Iterable[ResolvedEvent]:
        for record in self._index.sharing(key):
            for telling in self._index.record(record):
                if key in telling.keys and (event := self.event(telling.id)):
                    yield event

    def _neighbours_in_series(self, event: ResolvedEvent, step: int) -> Iterable[ResolvedEvent]:
        if not event.numbered or event.series is None or event.ordinal is None:
            return
        for other in self._with_key(series_key(event.series, event.ordinal + step)):
            if other.numbered and (other.series, other.ordinal) == (event.series, event.ordinal + step):
                yield other

    def pointing_at(self, event: ResolvedEvent) -> Iterable[TellingId]:
        """One telling at least of every event that points at this one, and perhaps of some that do not."""
        for telling in event.tellings:
            for other in self._index.record(telling.id[0]):
                if telling.id[1] in (other.event.part_of, other.event.side_event_of):
                    yield other.id
        for before in self._neighbours_in_series(event, -1):
            yield before.tellings[0].id
        for key in {key for telling in event.tellings for key in telling.keys}:
            if key.startswith("v|"):
                yield from (guest.tellings[0].id for guest in self._with_key("o" + key[1:]))


def _in_one_country(event: ResolvedEvent, visit: ResolvedEvent) -> bool:
    return visit.country is not None and event.country in (None, visit.country)
