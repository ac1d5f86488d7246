"""The rows of a network's question as contacts: who, with whom, at what event, of what kind, when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from communique.networks.facts import Facts
from communique.networks.filters import Filters
from communique.networks.network import day_number

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says besides who and where; None where it says nothing and the event's facts hold."""

    weight: float | None = None
    kind: str | None = None
    first: int | None = None
    last: int | None = None
    evidence: int | None = None


NOTHING = Told()
Contact = tuple[str, str, str, Told]  # source, target, event ("" for none), what the row says


def contacts(
    columns: Sequence[str], rows: Iterable[Row], facts: Facts, filters: Filters, default_kind: str | None
) -> Iterator[Contact]:
    """The contacts that the filters let through. Without a `default_kind` the event's kind is the contact's."""
    read = [row for row in (_read(columns, row, default_kind) for row in rows) if row[0]]
    found = _joined(read, facts, filters) if "target" in columns else _paired(read, facts, filters)
    if default_kind is not None or "kind" in columns:
        return found
    return _with_kinds(found, facts)


def _with_kinds(found: Iterable[Contact], facts: Facts) -> Iterator[Contact]:
    tellings = {kind: Told(kind=kind) for kind in {"", *facts.kinds.values()}}
    for source, target, event, told in found:
        kind = facts.kinds.get(event, "")
        yield source, target, event, tellings[kind] if told is NOTHING else _replace_kind(told, kind)


def _replace_kind(told: Told, kind: str) -> Told:
    return Told(told.weight, kind, told.first, told.last, told.evidence)


def _read(columns: Sequence[str], row: Row, default_kind: str | None) -> Contact:
    cells = {
        name: str(getattr(term, "value", term)) for name, term in zip(columns, row, strict=True) if term is not None
    }
    told = _tell(cells, default_kind)
    return cells.get("source", ""), cells.get("target", ""), cells.get("event", ""), told


_TOLD: dict[str | None, Told] = {}


def _tell(cells: dict[str, str], default_kind: str | None) -> Told:
    kind = cells.get("kind") or default_kind
    if not {"weight", "from", "until", "evidence"} & cells.keys():
        return _TOLD.setdefault(kind, Told(kind=kind)) if kind else NOTHING
    first, last = day_number(cells.get("from", "")), day_number(cells.get("until", ""))
    return Told(
        _number(cells.get("weight")),
        kind,
        first or last or None,
        last or first or None,
        int(_number(cells.get("evidence")) or 0) if "evidence" in cells else None,
    )


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _joined(rows: Iterable[Contact], facts: Facts, filters: Filters) -> Iterator[Contact]:
    """Contacts as the rows give them."""
    allowed: dict[str, bool] = {}
    for source, target, event, told in rows:
        if event and event not in allowed:
            allowed[event] = filters.allow_event(facts, event)
        fits = allowed[event] if event else filters.allow_days(told.first or 0, told.last or 0)
        if fits and target and _ends_fit(facts, filters, (source, target), event):
            yield source, target, event, told


def _ends_fit(facts: Facts, filters: Filters, ends: tuple[str, str], event: str) -> bool:
    if filters.ranks and not all(filters.allow_rank(facts, end, event) for end in ends if facts.is_official(end)):
        return False
    return not filters.states or any(filters.is_of_states(facts, end, event) for end in ends)


def _paired(rows: Iterable[Contact], facts: Facts, filters: Filters) -> Iterator[Contact]:
    """Each pair of those who were at the same event."""
    present: dict[str, dict[str, Told]] = {}
    for source, _, event, told in rows:
        if event:
            present.setdefault(event, {}).setdefault(source, told)
    for event in sorted(present):
        if filters.allow_event(facts, event):
            yield from _pairs_of(event, present[event], facts, filters)


def _pairs_of(event: str, present: dict[str, Told], facts: Facts, filters: Filters) -> Iterator[Contact]:
    those = sorted(node for node in present if filters.allow_rank(facts, node, event))
    if not filters.states:
        for one, other in combinations(those, 2):
            yield one, other, event, present[one]
        return
    ours = {node for node in those if filters.is_of_states(facts, node, event)}
    for one, other in combinations(those, 2):
        if one in ours or other in ours:
            yield one, other, event, present[one]
