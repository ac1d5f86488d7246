"""Tellings: one record's word on one event, with the names in it resolved. The unit that events are made of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from communique.model import Event, Extraction, Participant
from communique.resolution.concepts import concepts
from communique.resolution.dates import Bounds, bounds, days, interval
from communique.resolution.names import words
from communique.resolution.officials import Identity, identify, own
from communique.resolution.reference import Reference
from communique.resolution.series import GATHERINGS, Seat, actors, seats

TellingId = tuple[str, int]  # record id, index of the event in it

TALKS = frozenset({"bilateral", "call"})
_DAY = datetime.timedelta(days=1)
_RECENT = datetime.timedelta(days=10)  # what is reported without a day is so old at most
_SOON = datetime.timedelta(days=120)  # what is announced without a day is so far off at most


@dataclass(frozen=True, slots=True)
class Person:
    """One participant of one telling, resolved."""

    said: Participant
    identity: Identity | None  # None for an office without a name
    of: str | None  # local id of the state or organisation
    post: str | None  # local id, by the reference data or by the office's words


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
    series: str | None  # local id, by this or the record's other events
    ordinal: int | None  # the same
    people: tuple[Person, ...]
    conveners: tuple[str, ...]  # local ids
    represented: tuple[str, ...]  # local ids
    officials: frozenset[str]
    guests: frozenset[str]  # officials of others than the state where it is
    sides: Mapping[str, frozenset[str]]  # the officials of each state or organisation
    actors: frozenset[str]
    ranks: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]  # what the words of the label begin with: "Forum" and "Forumu", "Diplomacy" and "Diplomasi"
    concepts: frozenset[str]
    frame: str | None  # the key of the numbered event it is part of
    when: Bounds | None  # the day by which offices are judged: of the event, else of the record
    implied: Bounds | None  # where no date is told: about when, by the date of publication
    keys: frozenset[str]  # under which it is found
    dropped: bool  # by a correction
    joined: frozenset[str]  # names of tellings that a correction says are of the same event
    parted: frozenset[str]  # names of those that it says are not
    asks: frozenset[str]  # under which it looks for others; a asks for b's key whenever b asks for a's

    @property
    def name(self) -> str:
        """By which corrections name it."""
        return telling_name(self.id)

    @property
    def exact(self) -> bool:
        """Whether the days are known: no more than a fortnight."""
        return self.span is not None and (self.span[1] - self.span[0]).days <= 14


def telling_name(telling: TellingId) -> str:
    """The id by which corrections name a telling."""
    return f"telling/{telling[0]}/{telling[1]}"


def group(kind: str) -> str:
    """Kinds that records use for one thing: a summit is a meeting to another."""
    return "gathering" if kind in GATHERINGS else kind


def tell(extraction: Extraction, reference: Reference) -> tuple[Telling, ...]:
    """The tellings of a record, in the order of its events."""
    seated = seats(extraction, reference)
    return tuple(_telling(extraction, number, seated, reference) for number in range(len(extraction.events)))


def _telling(extraction: Extraction, number: int, seated: tuple[Seat, ...], reference: Reference) -> Telling:
    event, seat = extraction.events[number], seated[number]
    name, curation = telling_name((extraction.id, number)), reference.curation
    if name in curation.types:
        event = replace(event, kind=curation.types[name])
    date = interval(event.start, event.end)
    span = bounds(date)
    published = bounds(extraction.published)
    if event.status == "held" and span and published and span[0] > published[1]:
        event = replace(event, status="planned")  # nothing is reported that is still to come
    when = span or bounds(extraction.published)
    people = tuple(
        person for said in event.participants if (person := _person(said, when, reference, extraction.id)) is not None
    )
    represented = actors(event.represented, reference)
    officials = frozenset(person.identity.id for person in people if person.identity)
    sides = _sides(people)
    country = reference.state(event.country)
    guests = frozenset(
        person.identity.id for person in people if person.identity and country and person.of not in (None, country)
    )
    implied = None if span else _implied(event, bounds(extraction.published))
    frame = _frame(event, number, seated)
    place = reference.place(event.city, event.country)
    keys, asks = _Keys(event, seat, span, implied, country, place, frame, officials, guests).both()
    links = frozenset(f"c|{min(name, other)}|{max(name, other)}" for other in curation.partners.get(name, ()))
    return Telling(
        id=(extraction.id, number),
        event=event,
        language=extraction.language.lower() if extraction.language else None,
        published=extraction.published,
        date=date,
        span=span,
        country=country,
        place=place,
        series=seat.series,
        ordinal=seat.ordinal,
        people=people,
        conveners=actors(event.conveners, reference),
        represented=represented,
        officials=officials,
        guests=guests,
        sides=sides,
        actors=frozenset(represented) | {person.of for person in people if person.of},
        ranks=frozenset(person.said.level for person in people if person.said.level),
        words=frozenset(word for word in words(event.label) if len(word) > 2),
        stems=frozenset(word[:5] for word in words(event.label) if len(word) > 2),
        concepts=concepts(event.label),
        frame=frame,
        when=when,
        implied=implied,
        keys=keys | links,
        dropped=name in curation.dropped,
        joined=curation.partners.get(name, frozenset()),
        parted=frozenset(other for one, other in curation.different if one == name),
        asks=asks | links,
    )


def _sides(people: tuple[Person, ...]) -> dict[str, frozenset[str]]:
    sides: dict[str, set[str]] = {}
    for person in people:
        if person.identity and person.of:
            sides.setdefault(person.of, set()).add(person.identity.id)
    return {of: frozenset(officials) for of, officials in sides.items()}


def _frame(event: Event, number: int, seated: tuple[Seat, ...]) -> str | None:
    """The key of the numbered event of a series of which the event is part, by the record's own word."""
    whole = event.part_of if event.part_of is not None else event.side_event_of
    if whole is None or not 0 <= whole < len(seated) or whole == number:
        return None
    series, ordinal = seated[whole]
    return series_key(series, ordinal) if series and ordinal is not None else None


def _implied(event: Event, published: Bounds | None) -> Bounds | None:
    if published is None or event.background:
        return None
    if event.status == "planned":
        return published[0], published[1] + _SOON
    return published[0] - _RECENT, published[1]


def _person(said: Participant, when: Bounds | None, reference: Reference, record: str) -> Person | None:
    of = reference.actor(said.of)
    found = identify(said.name, of, said.level, when, reference, said.office) if said.name else None
    if found and said.name and reference.curation.corrections:
        alone = own(said.name, of)
        chosen = reference.curation.chosen(found.id, record, alone.id if alone else None)
        if chosen is None:
            return None
        if chosen != found.id:
            found = Identity(chosen, 1.0, (*found.reasons, "corrected"))
    post = found.post if found and found.post else reference.post(of, said.level, said.office)
    return Person(said, found, of, post)


def series_key(series: str, ordinal: int) -> str:
    """The blocking key of the n-th event of a series."""
    return f"s|{series[7:]}|{ordinal}"


def visit_key(official: str, day: object) -> str:
    """The key of visits the official makes on that day."""
    return f"v|{official[9:]}|{day}"


def presence_key(official: str, day: object) -> str:
    """The key of tellings that have the official in an event on that day."""
    return f"o|{official[9:]}|{day}"


@dataclass(frozen=True, slots=True)
class _Keys:
    """What two tellings of one event share at least one of: only tellings that share a key are compared."""

    event: Event
    seat: Seat
    span: Bounds | None
    implied: Bounds | None
    country: str | None
    place: str | None
    frame: str | None
    officials: frozenset[str]
    guests: frozenset[str]

    def both(self) -> tuple[frozenset[str], frozenset[str]]:
        """The keys under which the telling is found, and those under which it looks for others."""
        exact = frozenset(self._exact())
        days_known = bool(days(self.span, 15))
        visits = (visit_key(official, day) for day in days(self.span, 15) for official in self.guests)
        months = [f"{official[9:]}|{month}" for month in self._months() for official in self.officials]
        vague = frozenset(["i|" + month for month in months])
        known = frozenset(["m|" + month for month in months])
        found = exact | (known if days_known else vague)
        asked = exact | frozenset(self._around()) | (vague if days_known else vague | known)
        return found | frozenset(visits if self.event.kind == "visit" else ()), asked

    def _around(self) -> Iterator[str]:
        """Where it is told with the day of the report: the day before and the day after."""
        if self.span and days(self.span, 15):
            for day in (self.span[0] - _DAY, self.span[1] + _DAY):
                yield from (presence_key(official, day) for official in self.officials)

    def _exact(self) -> Iterator[str]:
        event, span, (series, ordinal) = self.event, self.span, self.seat
        if series and ordinal is not None:
            yield series_key(series, ordinal)
        if series and (span or self.implied):
            begin, end = span or self.implied or (datetime.date.min, datetime.date.min)
            yield from (f"y|{series[7:]}|{year}" for year in range(begin.year, min(end.year, begin.year + 1) + 1))
        if ordinal is not None and ordinal > 1:
            yield from (f"u|{group(event.kind)}|{ordinal}|{month}" for month in self._months()[:13])
        if event.kind == "summit" and self.place:
            yield from (f"z|{self.place[6:]}|{month}" for month in self._months()[:6])
        if span and span[0] < span[1] and days(span, 15):
            yield f"r|{group(event.kind)}|{span[0]}|{span[1]}"
        if self.frame:
            yield f"f|{self.frame}|{group(event.kind)}"
        for day in days(span, 15):
            if event.kind == "summit":
                yield f"d|summit|{day}"
            if self.country:
                yield f"p|{group(event.kind)}|{self.country[6:]}|{day}"
            yield from (presence_key(official, day) for official in self.officials)

    def _months(self) -> list[str]:
        """The months it may be in; empty where there are more than two years of them."""
        begin, end = self.span or self.implied or (None, None)
        if begin is None or end is None or (end - begin).days > 800:
            return []
        first, last = begin.year * 12 + begin.month - 1, end.year * 12 + end.month - 1
        return [f"{month // 12}-{month % 12 + 1:02}" for month in range(first, last + 1)]
