"""Events in the order of time, and which states were at how many in which year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from communique.networks.facts import Facts
from communique.networks.filters import Filters
from communique.queries import Source
from communique.queries.names import labels


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event on a time line: days as numbers, 0 where unknown."""

    id: str
    label: str
    kind: str
    kind_label: str
    place: str
    first: int
    last: int


def occasions(source: Source, filters: Filters, officials: Iterable[str] = (), language: str = "en") -> list[Occasion]:
    """The events that the filters let through, of some officials or of all, by date; those without a date last."""
    facts = Facts(source)
    wanted = set(officials)
    attended = {event for event, who in facts.attendance if who in wanted} if wanted else set(facts.statuses)
    chosen = sorted(event for event in attended if _fits(facts, filters, event))
    places = dict(facts.pairs("dip:place"))
    kinds = dict(facts.pairs("dip:kind"))
    nodes = {*chosen, *(places[event] for event in chosen if event in places), *kinds.values()}
    named = labels(source, sorted(nodes), language)
    found = [
        Occasion(
            event,
            named.get(event, event.removeprefix(source.base)),
            facts.kinds.get(event, ""),
            named.get(kinds.get(event, ""), ""),
            named.get(places.get(event, ""), ""),
            facts.first.get(event, 0),
            facts.last.get(event, 0),
        )
        for event in chosen
    ]
    return sorted(found, key=lambda item: (item.first == 0, item.first, item.last, item.id))


def _fits(facts: Facts, filters: Filters, event: str) -> bool:
    return filters.allow_event(facts, event) and (
        not filters.states or not facts.states(event).isdisjoint(filters.states)
    )


@dataclass(frozen=True, slots=True)
class Presence:
    """At how many events of each year each state was. `counts` by (row, year); rows with the most first."""

    states: tuple[str, ...]  # labels
    years: tuple[int, ...]
    counts: dict[tuple[int, int], int]


def presence(source: Source, filters: Filters, language: str = "en") -> Presence:
    """States by year. An event counts in the year it began; one without a date counts in none."""
    facts = Facts(source)
    counted: Counter[tuple[str, int]] = Counter()
    for event in facts.statuses:
        day = facts.first.get(event, 0)
        if day and filters.allow_event(facts, event):
            year = date.fromordinal(day).year
            counted.update((state, year) for state in facts.states(event))
    totals: Counter[str] = Counter()
    for (state, _), count in counted.items():
        totals[state] += count
    if filters.states:
        totals = Counter({state: totals[state] for state in filters.states if state in totals})
    named = labels(source, sorted(totals), language)
    order = sorted(totals, key=lambda state: (-totals[state], named.get(state, state)))
    rows = {state: row for row, state in enumerate(order)}
    years = sorted({year for state, year in counted if state in rows})
    return Presence(
        tuple(named.get(state, state) for state in order),
        tuple(range(years[0], years[-1] + 1)) if years else (),
        {(rows[state], year): count for (state, year), count in counted.items() if state in rows},
    )
