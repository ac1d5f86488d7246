"""One event from its tellings: the values chosen, the claims kept, participants and outcomes united.

The rule where records disagree is `docs/decisions/0007-merging.md`. Everything here is a pure function of the tellings.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from communique.model import KINDS, STATUSES, Span
from communique.resolution.curation import Curation
from communique.resolution.dates import Bounds, overlap
from communique.resolution.labels import Known, called, common_names
from communique.resolution.names import slug
from communique.resolution.participants import ResolvedParticipation, unite
from communique.resolution.reference import Label, Reference
from communique.resolution.speakers import ResolvedOutcome, ResolvedStatement, outcomes, statements
from communique.resolution.tellings import Telling

Evidence = tuple[str, Span]  # record id, where in its text
Value = TypeVar("Value", str, int)


@dataclass(frozen=True, slots=True)
class Claim:
    """One record's word on a plain fact. `value` is a local id for places, else a string."""

    property: str  # the dip: property, e.g. "date"
    value: str
    record: str
    number: int  # of the event in the record
    evidence: tuple[Evidence, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class ResolvedEvent:
    """One event. Ids are local ("event/…", "state/TUR"); links to other events are ids of tellings' events, resolved later."""

    id: str
    tellings: tuple[Telling, ...]
    kind: str
    status: str
    labels: tuple[Label, ...]
    others: tuple[Label, ...]
    common_names: tuple[str, ...]  # to be found by
    date: str | None
    span: Bounds | None
    place: str | None
    country: str | None
    venue: str | None
    series: str | None
    ordinal: int | None
    numbered: bool  # one telling says both series and ordinal
    conveners: tuple[str, ...]
    represented: tuple[str, ...]
    topics: tuple[str, ...]
    participations: tuple[ResolvedParticipation, ...]
    outcomes: tuple[ResolvedOutcome, ...]
    statements: tuple[ResolvedStatement, ...]
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]
    disputed: tuple[str, ...]
    confidence: float
    rules: tuple[str, ...]
    records: tuple[str, ...] = field(default=())


def resolve(clusters: Sequence[tuple[Telling, ...]], reference: Reference) -> list[ResolvedEvent]:
    """The events of one component, in the order of `clusters`. Two that claim one place in a series get two ids."""
    taken: set[str] = set()
    events: list[ResolvedEvent] = []
    for cluster in clusters:
        event = _resolve(cluster, taken, reference)
        taken.add(event.id)
        events.append(event)
    return events


def _resolve(cluster: tuple[Telling, ...], taken: set[str], reference: Reference) -> ResolvedEvent:
    tellings = sorted(cluster, key=_standing)
    status = _status(tellings)
    told = [telling for telling in tellings if telling.event.status == status]
    dated = _vote(told, lambda t: t.date, _precision) or _vote(tellings, lambda t: t.date, _precision)
    place = _vote(told, lambda t: t.place) or _vote(tellings, lambda t: t.place)
    country = _vote(told, lambda t: t.country) or _vote(tellings, lambda t: t.country)
    numbers = [t for t in tellings if t.series and t.ordinal is not None] or tellings
    series = _vote(numbers, lambda t: t.series)
    ordinal = _vote([t for t in numbers if t.series == series] or numbers, lambda t: t.ordinal)
    numbered = numbers is not tellings
    span = next((t.span for t in tellings if t.date == dated), None) if dated else None
    claims, disputed = _claims(tellings, status, dated, span, place, ordinal)
    kind = _kind(tellings)
    participations, moved = unite(tellings, span, reference)
    conveners = _union(t.conveners for t in tellings)
    represented = _union(t.represented for t in tellings)
    known = Known(kind, dated, place, country, series, ordinal, conveners, represented, participations)
    labels, others = called(tellings, known, reference)
    name = _name(cluster, kind, place or country, dated, series if numbered else None, ordinal, taken)
    return ResolvedEvent(
        id=name,
        tellings=cluster,
        kind=kind,
        status=status,
        labels=renamed(name, labels, reference.curation),
        others=others,
        common_names=common_names(known, reference),
        date=dated,
        span=span,
        place=place,
        country=country,
        venue=_vote(tellings, lambda t: t.event.venue),
        series=series,
        ordinal=ordinal,
        numbered=numbered,
        conveners=conveners,
        represented=represented,
        topics=_union(tuple(slug(topic) for topic in t.event.topics if slug(topic)) for t in tellings),
        participations=participations,
        outcomes=outcomes(tellings, reference, moved),
        statements=statements(tellings, reference, moved),
        evidence=tuple(sorted({(t.id[0], span) for t in tellings for span in t.event.evidence})),
        claims=claims,
        disputed=disputed,
        confidence=max(t.event.confidence for t in tellings),
        rules=tuple(sorted({t.event.rule for t in tellings if t.event.rule})),
        records=tuple(sorted({t.id[0] for t in tellings})),
    )


def _standing(telling: Telling) -> tuple[bool, str, tuple[str, int]]:
    """A record on the event itself before one that looks back at it; then by date of publication, then by id."""
    return telling.event.background, telling.published or "", telling.id


def _status(tellings: Sequence[Telling]) -> str:
    """What became of it: the last published word that is not an announcement; with equal dates the commoner, then held."""
    done = [telling for telling in tellings if telling.event.status != "planned"]
    if not done:
        return "planned"
    last = max(telling.published or "" for telling in done)
    final = Counter(telling.event.status for telling in done if (telling.published or "") == last)
    if any(telling.event.status == "held" and telling.event.background is False for telling in done):
        return "held"  # nobody reports as held what then did not take place
    return min(final, key=lambda status: (-final[status], STATUSES.index(status)))


def _precision(telling: Telling) -> int:
    return (telling.span[1] - telling.span[0]).days if telling.span else 100_000


def _vote(
    tellings: Sequence[Telling], value: Callable[[Telling], Value | None], width: Callable[[Telling], int] = lambda _: 0
) -> Value | None:
    """The value most tellings give; among equals the narrower, then one told in the foreground, then the smaller."""
    votes: Counter[Value] = Counter()
    best: dict[Value, tuple[int, bool]] = {}
    for telling in tellings:
        said = value(telling)
        if said is not None:
            votes[said] += 1
            rank = (width(telling), telling.event.background)
            best[said] = min(best.get(said, rank), rank)
    if not votes:
        return None
    return min(votes, key=lambda said: (best[said][0] > 31, -votes[said], best[said], said))


def _claims(
    tellings: Sequence[Telling],
    status: str,
    date: str | None,
    span: Bounds | None,
    place: str | None,
    ordinal: int | None,
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """Every record's word on what they disagree on, and which of these are in dispute.

    An announcement that the report corrects is kept as a claim and is no dispute.
    """
    words: dict[str, list[tuple[Telling, str, bool, bool]]] = {}  # property: telling, value, chosen, against
    for telling in tellings:
        announced = telling.event.status == "planned" and status != "planned"
        said = telling.event.status
        words.setdefault("status", []).append((telling, said, said == status, said != status and said != "planned"))
        if telling.date:
            apart = not overlap(telling.span, span) if telling.span and span else telling.date != date
            words.setdefault("date", []).append((telling, telling.date, telling.date == date, apart and not announced))
        if telling.place:
            other = telling.place != place
            words.setdefault("place", []).append((telling, telling.place, not other, other and not announced))
        if telling.event.ordinal is not None:
            other = telling.event.ordinal != ordinal
            words.setdefault("ordinal", []).append((telling, str(telling.event.ordinal), not other, other))
    claims: list[Claim] = []
    disputed: list[str] = []
    for name in sorted(words):
        if len({value for _, value, _, _ in words[name]}) > 1 and not (name == "date" and _refine(words[name], span)):
            claims += [
                Claim(name, value, *t.id, tuple((t.id[0], at) for at in sorted(t.event.evidence)), chosen)
                for t, value, chosen, _ in words[name]
            ]
            if any(against for _, _, _, against in words[name]):
                disputed.append(name)
    return tuple(sorted(claims, key=lambda claim: (claim.property, claim.record, claim.number))), tuple(disputed)


def _refine(words: Sequence[tuple[Telling, str, bool, bool]], span: Bounds | None) -> bool:
    """Whether all the dates hold the chosen one: "2017" and "2017-11-02" do not disagree."""
    return all(t.span and span and t.span[0] <= span[0] and span[1] <= t.span[1] for t, *_ in words)


def _kind(tellings: Sequence[Telling]) -> str:
    votes = Counter(telling.event.kind for telling in tellings)
    return min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind) if kind in KINDS else len(KINDS), kind))


def renamed(node: str, labels: tuple[Label, ...], curation: Curation) -> tuple[Label, ...]:
    """The preferred labels with a researcher's in the place of those of their languages."""
    if node not in curation.names:
        return labels
    chosen = {language: text for text, language in labels} | dict(curation.names[node])
    return tuple((text, language) for language, text in sorted(chosen.items(), key=lambda pair: pair[0] or ""))


def _name(
    cluster: Sequence[Telling],
    kind: str,
    where: str | None,
    date: str | None,
    series: str | None,
    ordinal: int | None,
    taken: set[str],
) -> str:
    """The local id: its place in its series, else kind, place, date and a key of its first telling."""
    first = min(telling.id for telling in cluster)
    key = hashlib.sha256(f"{first[0]}#{first[1]}".encode()).hexdigest()[:8]
    if series and ordinal is not None:
        name = f"event/{series[7:]}-{ordinal}"
        return name if name not in taken else f"{name}-{key}"
    parts = (kind, where.partition("/")[2].lower() if where else None, slug(date) if date else None, key)
    return "event/" + "-".join(part for part in parts if part)


def _union(many: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({value for values in many for value in values}))
