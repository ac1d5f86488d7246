"""Periods of time: from a worded date to days, and a network cut into years or months."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from communique.errors import QueryError
from communique.networks.choosing import drop_lonely
from communique.networks.collecting import EdgesBeingMade
from communique.networks.network import Network

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(text: str) -> int:
    """The first day of a year, a month or a day. Raises QueryError."""
    return _days(text)[0].toordinal()


def last_day(text: str) -> int:
    """The last day of a year, a month or a day. Raises QueryError."""
    return _days(text)[1].toordinal()


def _days(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError as error:
        raise QueryError(f"not a date: {text!r}", remedy="write 2016, 2016-11 or 2016-11-29") from error


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, and what it is called: "2016", "2016-11", "2016-Q4"."""

    name: str
    first: int
    last: int


STEPS = ("year", "quarter", "month")


def periods(first: int, last: int, step: str) -> list[Period]:
    """The whole years, quarters or months that cover the days. Raises QueryError for another step."""
    if step not in STEPS:
        raise QueryError(f"no step {step!r}", remedy=f"use one of {', '.join(STEPS)}")
    months = {"year": 12, "quarter": 3, "month": 1}[step]
    begin, end = date.fromordinal(first), date.fromordinal(last)
    found = []
    number = (begin.year * 12 + begin.month - 1) // months
    while number <= (end.year * 12 + end.month - 1) // months:
        year, month = divmod(number * months, 12)
        closing_year, closing_month = divmod(number * months + months - 1, 12)
        closing = date(closing_year, closing_month + 1, calendar.monthrange(closing_year, closing_month + 1)[1])
        found.append(Period(_name(year, month, step), date(year, month + 1, 1).toordinal(), closing.toordinal()))
        number += 1
    return found


def _name(year: int, month: int, step: str) -> str:
    return {"year": f"{year:04}", "quarter": f"{year:04}-Q{month // 3 + 1}", "month": f"{year:04}-{month + 1:02}"}[step]


def slice_period(network: Network, period: Period) -> Network:
    """What of a network lies in a period: its contacts at dated events there, and the nodes they join.

    An event that lies in two periods is in both. Weights are counts of contacts: what was weighed otherwise is weighed anew by
    `build` with the period's days as filter.
    """
    events = network.events
    inside = [
        bool(first) and first <= period.last and last >= period.first
        for first, last in zip(events.first, events.last, strict=True)
    ]
    made = EdgesBeingMade()
    edges = network.edges
    for edge in range(len(edges)):
        kept = [event for event in edges.events_of(edge) if inside[event]]
        if kept:
            made.begin(edges.source[edge], edges.target[edge], edges.kinds[edge])
            share = edges.weight[edge] / edges.contacts[edge]
            evidence = edges.evidence[edge] / edges.contacts[edge]
            for event in kept:
                made.add(share, round(evidence), (events.first[event], events.last[event]), event)
    return drop_lonely(replace(network, edges=made.end(), caption=period.name))


@dataclass(frozen=True, slots=True)
class Change:
    """What a period is against the one before it."""

    period: str
    nodes: int
    edges: int
    weight: float
    density: float
    new_nodes: int
    lost_nodes: int
    new_edges: int
    lost_edges: int
    kept_edges: int


def compare(slices: Sequence[tuple[Period, Network]]) -> list[Change]:
    """One row a period. Everything is new in the first."""
    rows = []
    nodes_before: set[str] = set()
    edges_before: set[tuple[str, str, str]] = set()
    for period, network in slices:
        ids, edges = network.nodes.ids, network.edges
        nodes_now = set(ids)
        edges_now = {
            (ids[source], ids[target], kind)
            for source, target, kind in zip(edges.source, edges.target, edges.kinds, strict=True)
        }
        rows.append(
            Change(
                period.name,
                len(nodes_now),
                len(edges_now),
                round(sum(edges.weight), 3),
                _density(network),
                len(nodes_now - nodes_before),
                len(nodes_before - nodes_now),
                len(edges_now - edges_before),
                len(edges_before - edges_now),
                len(edges_now & edges_before),
            )
        )
        nodes_before, edges_before = nodes_now, edges_now
    return rows


def _density(network: Network) -> float:
    """The share of the pairs that are joined."""
    count = len(network.nodes)
    pairs = {tuple(sorted(ends)) for ends in zip(network.edges.source, network.edges.target, strict=True)}
    joined = sum(1 for one, other in pairs if one != other)
    return round(joined / (count * (count - 1) / 2), 4) if count > 1 else 0.0
