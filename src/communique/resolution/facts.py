"""What records add to nodes that many events share: the names by which they call them, the days on which a post was held.

A fact of an event holds while a participation of that event says it; a fact of a record holds while the record is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from communique.resolution.events import ResolvedEvent
from communique.resolution.reference import Reference
from communique.resolution.speakers import whose
from communique.resolution.tellings import Telling


class Fact(NamedTuple):
    """One thing said of a shared node. `kind` is label, attested, rank, within or country."""

    node: str
    kind: str
    value: str
    language: str | None = None


def node_key(node: str) -> str:
    """The key under which the records that state a fact of the node are found."""
    return f"n|{node}"


def event_facts(event: ResolvedEvent) -> Iterator[Fact]:
    """What the event's participations say of officials, posts and tenures."""
    held = event.status == "held" and event.span is not None and event.span[0] == event.span[1]
    for one in event.participations:
        if one.official:
            yield from (Fact(one.official, "label", text, language) for text, language in one.names)
        if one.post:
            yield from (Fact(one.post, "label", text, language) for text, language in one.titles)
            yield from (Fact(one.post, "within", whom) for whom in one.represents)
            if one.rank:
                yield Fact(one.post, "rank", one.rank)
                if not one.titles:  # no record words it: whom the reference data knows to lead a state
                    yield Fact(one.post, "label", one.rank.replace("-", " "), "en")
        if one.tenure and held and event.span:
            yield Fact(one.tenure, "attested", event.span[0].isoformat())


def record_facts(tellings: Iterable[Telling], reference: Reference) -> frozenset[Fact]:
    """What one record calls the series, and the organisations, places, states and speakers the reference does not know."""
    return frozenset(
        fact
        for telling in tellings
        if not telling.dropped
        for fact in _facts(telling, reference)
        if fact.node not in reference.nodes
    )


def _facts(telling: Telling, reference: Reference) -> Iterator[Fact]:
    event, language = telling.event, telling.language
    if telling.series and (said := (event.series or event.label).strip()):
        yield Fact(telling.series, "label", said, language)
    if telling.place and event.city:
        yield Fact(telling.place, "label", event.city.strip(), "en")
        if telling.country:
            yield Fact(telling.place, "country", telling.country)
    names = [*event.conveners, *event.represented, *(person.said.of for person in telling.people)]
    for name in (*names, event.country):
        ref = reference.actor(name)
        if ref and name:
            yield Fact(ref, "label", name.strip())
    for name in (
        *(by for outcome in event.outcomes for by in outcome.by),
        *(said.speaker for said in event.statements),
    ):
        ref = whose(telling, name, reference)
        if ref and name and ref not in telling.officials and ref not in reference.officials:
            yield Fact(ref, "label", name.strip(), language if ref.startswith("official/") else None)
