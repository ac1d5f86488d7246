"""Tellings: one record's word on one event, with the names in it resolved. The unit that events are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.model import Event, Extraction, Participant
from communique.resolution.dates import Bounds, bounds, days, interval
from communique.resolution.names import words
from communique.resolution.officials import Identity, identify
from communique.resolution.reference import Reference

TellingId = tuple[str, int]  # record id, index of the event in it

_GATHERINGS = frozenset({"summit", "meeting", "conference"})
_TALKS = frozenset({"bilateral", "call"})


@dataclass(frozen=True, slots=True)
class Person:
    """One participant of one telling, resolved."""

    said: Participant
    identity: Identity | None  # None for an office without a name
    of: str | None  # local id of the state or organisation


@dataclass(frozen=True, slots=True)
class Telling:
    """One record's word on one event."""

    id: TellingId
    event: Event
    language: str | None
    published: str | None
    date: str | None  # EDTF
    span: Bounds | None
    country: str | None  # local id
    place: str | None  # local id
    series: str | None  # local id
    people: tuple[Person, ...]
    conveners: tuple[str, ...]  # local ids
    represented: tuple[str, ...]  # local ids
    officials: frozenset[str]
    actors: frozenset[str]
    words: frozenset[str]
    keys: frozenset[str]

    @property
    def exact(self) -> bool:
        """Whether the days are known: no more than a fortnight."""
        return self.span is not None and (self.span[1] - self.span[0]).days <= 14


def group(kind: str) -> str:
    """Kinds that records use for one thing: a summit is a meeting to another."""
    return "gathering" if kind in _GATHERINGS else kind


def tell(extraction: Extraction, reference: Reference) -> tuple[Telling, ...]:
    """The tellings of a record, in the order of its events."""
    return tuple(_telling(extraction, number, reference) for number in range(len(extraction.events)))


def _telling(extraction: Extraction, number: int, reference: Reference) -> Telling:
    event = extraction.events[number]
    date = interval(event.start, event.end)
    span = bounds(date)
    people = tuple(_person(said, span or bounds(extraction.published), reference) for said in event.participants)
    conveners = tuple(ref for name in event.conveners if (ref := reference.actor(name)))
    represented = tuple(ref for name in event.represented if (ref := reference.actor(name)))
    officials = frozenset(person.identity.id for person in people if person.identity)
    actors = frozenset(represented) | {person.of for person in people if person.of}
    series = reference.series(event.series)
    country = reference.state(event.country)
    return Telling(
        id=(extraction.id, number),
        event=event,
        language=extraction.language.lower() if extraction.language else None,
        published=extraction.published,
        date=date,
        span=span,
        country=country,
        place=reference.place(event.city, event.country),
        series=series,
        people=people,
        conveners=conveners,
        represented=represented,
        officials=officials,
        actors=actors,
        words=frozenset(word for word in words(event.label) if len(word) > 2),
        keys=frozenset(_keys(event, span, country, series, officials)),
    )


def _person(said: Participant, when: Bounds | None, reference: Reference) -> Person:
    of = reference.actor(said.of)
    found = identify(said.name, of, said.level, when, reference, said.office) if said.name else None
    return Person(said, found, of)


def series_key(series: str, ordinal: int) -> str:
    """The blocking key of the n-th event of a series."""
    return f"s|{series[7:]}|{ordinal}"


def _keys(
    event: Event, span: Bounds | None, country: str | None, series: str | None, officials: frozenset[str]
) -> Iterator[str]:
    """What two tellings of one event share at least one of: only tellings that share a key are compared."""
    if series and event.ordinal is not None:
        yield series_key(series, event.ordinal)
    if series and span:
        yield from (f"y|{series[7:]}|{year}" for year in range(span[0].year, min(span[1].year, span[0].year + 1) + 1))
    kind = group(event.kind)
    for day in days(span):
        if country:
            yield f"p|{kind}|{country[6:]}|{day}"
        for official in officials:
            yield f"o|{official[9:]}|{day}"
