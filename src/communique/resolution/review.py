"""Doubtful matches, most valuable first, for a person to decide: the answer is a correction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.resolution.curation import Correction
from communique.resolution.matching import CERTAIN, MERGE, meet, score
from communique.resolution.officials import ACCEPT, own, weigh
from communique.resolution.reference import Reference
from communique.resolution.resolver import Index
from communique.resolution.tellings import Telling

_NEAR_EVENT = 0.35  # so far from the border a pair of tellings is doubtful
_NEAR_OFFICIAL = 0.2


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a doubt: the id, what it is called, and in which record it is read."""

    id: str
    name: str
    record: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two things that may be one. `together` is what they are taken for now; `value` is how much an answer would change."""

    kind: str  # official, event
    left: Side
    right: Side
    together: bool
    points: float
    reasons: tuple[str, ...]
    value: float

    def answer(self, same: bool, note: str = "") -> Correction:
        """The correction that an answer makes. Answering what is so already keeps it so."""
        return Correction("same" if same else "different", self.left.id, self.right.id, "", note)


def doubts(records: Iterable[str], index: Index, reference: Reference, most: int = 100) -> list[Doubt]:
    """The doubtful matches among these records' names and events, most valuable first. Decided ones are left out."""
    people: dict[tuple[str, str], tuple[Doubt, int]] = {}
    events: dict[tuple[str, str], Doubt] = {}
    for record in records:
        for telling in index.record(record):
            if not telling.dropped:
                _doubt_people(telling, reference, people)
                _doubt_events(telling, index, events)
    listed = [_counted(doubt, times) for doubt, times in people.values()] + list(events.values())
    decided = {frozenset((one.subject, one.object)) for one in reference.curation.corrections}
    open_ = [doubt for doubt in listed if frozenset((doubt.left.id, doubt.right.id)) not in decided]
    return sorted(open_, key=lambda doubt: (-doubt.value, doubt.left.id, doubt.right.id))[:most]


def _counted(doubt: Doubt, times: int) -> Doubt:
    return Doubt(
        doubt.kind,
        doubt.left,
        doubt.right,
        doubt.together,
        doubt.points,
        doubt.reasons,
        round(doubt.value * times, 3),
    )


def _doubt_people(telling: Telling, reference: Reference, found: dict[tuple[str, str], tuple[Doubt, int]]) -> None:
    when = telling.when
    for person in telling.people:
        said = person.said
        alone = own(said.name, person.of) if said.name else None
        if not said.name or alone is None or (person.identity and "corrected" in person.identity.reasons):
            continue
        weighed = weigh(said.name, person.of, said.level, when, reference)
        for points, reasons, known in weighed[:1]:
            if abs(points - ACCEPT) > _NEAR_OFFICIAL:
                continue
            key = (alone.id, known.id)
            spans = tuple((span.begin, span.end) for span in said.evidence)
            together = person.identity is not None and person.identity.id == known.id
            doubt = Doubt(
                "official",
                Side(alone.id, said.name, telling.id[0], spans),
                Side(known.id, known.name),
                together,
                round(points, 2),
                reasons,
                1 - abs(points - ACCEPT) / _NEAR_OFFICIAL,
            )
            found[key] = (found[key][0] if key in found else doubt, found[key][1] + 1 if key in found else 1)


def _doubt_events(one: Telling, index: Index, found: dict[tuple[str, str], Doubt]) -> None:
    for record in sorted({record for key in one.asks for record in index.sharing(key)}):
        for other in index.record(record):
            if other.dropped or not one.id < other.id or (one.name, other.name) in found or not meet(one, other):
                continue
            points = score(one, other)
            if 0 < points != CERTAIN and abs(points - MERGE) <= _NEAR_EVENT:
                found[one.name, other.name] = Doubt(
                    "event",
                    _side(one),
                    _side(other),
                    points >= MERGE,
                    points,
                    (),
                    (1 - abs(points - MERGE) / _NEAR_EVENT) * (1 + len(one.officials | other.officials) / 10),
                )


def _side(telling: Telling) -> Side:
    spans = tuple((span.begin, span.end) for span in telling.event.evidence)
    return Side(telling.name, telling.event.label or telling.event.kind, telling.id[0], spans)
