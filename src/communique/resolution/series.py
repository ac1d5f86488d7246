"""In which series an event is, and as which of it: by its own words, else by those of the other events its record tells of.

"The foreign ministers", "6. Zirve" and "the next summit" name no series; in a record on one summit of one body they are that body's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique.model import Event, Extraction
from communique.resolution.concepts import plain, step, unplaced
from communique.resolution.dates import bounds, interval
from communique.resolution.reference import Reference

GATHERINGS = frozenset({"summit", "meeting", "conference"})


class Seat(NamedTuple):
    """The series, by local id, and the number in it."""

    series: str | None
    ordinal: int | None


def seats(extraction: Extraction, reference: Reference) -> tuple[Seat, ...]:
    """The seats of a record's events, in their order."""
    events = extraction.events
    found = [Seat(_by_words(event, reference), event.ordinal) for event in events]
    body = _body(events, found, reference)
    for number, event in enumerate(events):
        if found[number].series is None:
            told = _by_neighbours(events, found, number) or _by_body(event, body, reference)
            found[number] = Seat(told or _made(event, reference), event.ordinal)
    return tuple(_by_step(events, found, number, reference) for number in range(len(events)))


def actors(names: Sequence[str], reference: Reference) -> tuple[str, ...]:
    """The local ids of states and organisations."""
    return tuple(ref for name in names if (ref := reference.actor(name)))


def _named(event: Event) -> str:
    return event.series or event.label


def _by_words(event: Event, reference: Reference) -> str | None:
    """The series by the event's own name, convener and number; None where the name says nothing but who meets and where."""
    if event.kind not in GATHERINGS and event.series is None and event.ordinal is None:
        return None
    conveners = actors(event.conveners, reference)
    bodies = [ref for ref in conveners if ref.startswith("organisation/")]
    if event.series is None and event.ordinal is None:
        return _by_body(event, bodies[0] if len(bodies) == 1 else None, reference)
    told = _made(event, reference)
    nameless = plain(_named(event), _place_names(event, reference))
    return told if told in reference.nodes or bodies or not nameless else None


def _by_body(event: Event, body: str | None, reference: Reference) -> str | None:
    return reference.series_of(body, unplaced(_named(event), _place_names(event, reference)), event.kind)


def _made(event: Event, reference: Reference) -> str | None:
    if event.series is None and event.ordinal is None:
        return None
    return reference.series(_named(event), event.kind, actors(event.conveners, reference))


def _place_names(event: Event, reference: Reference) -> tuple[str, ...]:
    node = reference.nodes.get(reference.place(event.city, event.country) or "")
    names = tuple(text for text, _ in (*node.labels, *node.others)) if node else ()
    return (*names, event.city) if event.city else names


def _body(events: Sequence[Event], found: Sequence[Seat], reference: Reference) -> str | None:
    """The one organisation whose meetings the record tells of: whose it numbers, else names, else convenes, or whose officials are there.

    Where several are named or convene, it is the one whose officials are there: who tells of its meetings with others and beside theirs.
    """
    whose = [
        (seat, node.convener) for seat in found if (node := reference.nodes.get(seat.series or "")) and node.convener
    ]
    numbered = {convener for seat, convener in whose if seat.ordinal is not None}
    named = {convener for _, convener in whose}
    convening = {ref for event in events for ref in actors(event.conveners, reference)}
    present = {ref for event in events for one in event.participants if one.of and (ref := reference.actor(one.of))}
    for bodies in (numbered, named, convening, present):
        organisations = {ref for ref in bodies if ref.startswith("organisation/")}
        if len(organisations) == 1:
            return organisations.pop()
        if organisations and bodies is numbered:
            return None
    return None


def _by_neighbours(events: Sequence[Event], found: Sequence[Seat], number: int) -> str | None:
    """The series of the events before or after in it that the record tells of: "the next, the fourth, will be in Turkey"."""
    ordinal, kind = events[number].ordinal, events[number].kind
    if ordinal is None:
        return None
    series = {
        seat.series
        for event, seat in zip(events, found, strict=True)
        if seat.ordinal is not None and abs(seat.ordinal - ordinal) == 1 and event.kind == kind and seat.series
    }
    return series.pop() if len(series) == 1 else None


def _by_step(events: Sequence[Event], found: Sequence[Seat], number: int, reference: Reference) -> Seat:
    """The seat after or before the one numbered event of its kind: "the next summit", or "the summit" announced by its report."""
    event, seat = events[number], found[number]
    if seat.ordinal is not None or event.kind not in GATHERINGS:
        return seat
    numbered = {
        (other.series, other.ordinal): events[at]
        for at, other in enumerate(found)
        if other.series and other.ordinal is not None and events[at].kind == event.kind
    }
    if len(numbered) != 1 or not plain(event.label, _place_names(event, reference), forms=False):
        return seat
    ((series, ordinal), base) = numbered.popitem()
    steps = step(event.label) or int(_announced_by(event, base))
    if not steps or seat.series not in (None, series) or ordinal is None or ordinal + steps < 1:
        return seat
    return Seat(series, ordinal + steps)


def _announced_by(event: Event, held: Event) -> bool:
    """Whether it is a summit to come, told of by the report on one that was held, at another time or in another state."""
    if event.kind != "summit" or event.status != "planned" or held.status != "held":
        return False
    mine, theirs = bounds(interval(event.start, event.end)), bounds(interval(held.start, held.end))
    if mine and theirs:
        return mine[0] > theirs[1]
    return None not in (event.country, held.country) and event.country != held.country
