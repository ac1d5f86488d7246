"""Are two tellings one event: a judgement of a pair, and the partition of tellings that follows from the pairs.

Both are pure functions of the tellings, whatever their order. What counts how much is in `docs/identity.md`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from communique.resolution.dates import Bounds, overlap
from communique.resolution.tellings import TALKS, Telling, TellingId, group

MERGE = 1.0  # the least score at which two tellings are one event
CERTAIN = 10.0  # a researcher says so
_DAY = datetime.timedelta(days=1)
_SERIES_DAYS = 500  # the n-th of a series, which two records date differently
_POSTPONED_DAYS = 1500  # the same, announced for a day on which it was not held
_MOVED_DAYS = 200  # an announcement without a number, and what became of it


def bound(one: Telling, other: Telling) -> bool:
    """Whether the two must be looked at together: they match, or claim one place in one series (and one IRI)."""
    return same_place_in_series(one, other) or score(one, other) >= MERGE


def meet(one: Telling, other: Telling) -> bool:
    """Whether the two share a key, so that they are compared at all."""
    return not one.asks.isdisjoint(other.keys)


def score(one: Telling, other: Telling) -> float:
    """How much speaks for one event; 0 where something rules it out. Symmetric."""
    if vetoed(one, other):
        return 0.0
    if other.name in one.joined:
        return CERTAIN
    time = _time(one, other)
    if time is None:
        return 0.0
    points = time + _series(one, other) + _place(one, other) + _people(one, other) + _words(one, other)
    return max(0.0, round(points, 3))


def vetoed(one: Telling, other: Telling) -> bool:
    """Whether something rules out that the two are one event, whatever speaks for it."""
    if one.parted or one.joined:
        if other.name in one.parted:
            return True
        if other.name in one.joined:
            return False
    if one.id[0] == other.id[0] or not _kinds_agree(one, other):
        return True
    if _pair(one) and _pair(other) and _pair(one) != _pair(other):
        return True
    if one.series and one.series == other.series and _ordinals_differ(one, other):
        return not (one.exact and other.exact and overlap(one.span, other.span) and _same(one.place, other.place))
    if same_place_in_series(one, other):
        planned = "held" not in (one.event.status, other.event.status) or one.event.status != other.event.status
        return not _within(one.span, other.span, _POSTPONED_DAYS if planned else _SERIES_DAYS)
    if one.country and other.country and one.country != other.country:
        return True
    return _sides_conflict(one, other)


def same_place_in_series(one: Telling, other: Telling) -> bool:
    """Whether both say they are the n-th of one series."""
    return (
        one.series is not None
        and one.series == other.series
        and one.ordinal is not None
        and one.ordinal == other.ordinal
    )


def _kinds_agree(one: Telling, other: Telling) -> bool:
    kinds = {group(one.event.kind), group(other.event.kind)}
    if len(kinds) == 1:
        return True
    common = len(one.officials & other.officials)
    if "reception" in kinds and kinds <= {"bilateral", "reception", "ceremony"}:
        # to be received is to talk, to present credentials both; a dinner is not, and a signing is not
        plain = not any(_of(telling.concepts, "form:") or telling.event.outcomes for telling in (one, other))
        return plain and common >= 2 and _two_sided(one, other)
    if kinds != {"gathering", "bilateral"}:
        return False
    return common >= 3 or (common == 2 and _two_sided(one, other))  # talks of more than two sides are a meeting


def _two_sided(one: Telling, other: Telling) -> bool:
    """Whether no more than two states or organisations are there: such a meeting may be called talks."""
    return max(len(one.actors), len(other.actors)) <= 2


def _talks(one: Telling, other: Telling) -> bool:
    """Whether it is a conversation of two sides by the word of either."""
    return bool(TALKS & {one.event.kind, other.event.kind}) and len(one.actors & other.actors) <= 2


def _ordinals_differ(one: Telling, other: Telling) -> bool:
    return None not in (one.ordinal, other.ordinal) and one.ordinal != other.ordinal


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


def _within(one: Bounds | None, other: Bounds | None, most: int) -> bool:
    """Whether the dates are unknown or no more than that many days apart."""
    if one is None or other is None:
        return True
    return max(one[0], other[0]) - min(one[1], other[1]) <= most * _DAY


def _time(one: Telling, other: Telling) -> float | None:
    """What the dates say; None where they rule it out."""
    if same_place_in_series(one, other):
        return 0.0
    if one.exact and other.exact:
        if overlap(one.span, other.span):
            if one.span != other.span or one.span is None:
                return 0.15
            if one.span[0] == one.span[1]:
                return 0.3
            return 0.7 if _same(one.place, other.place) else 0.5  # days from and to are rarely shared by accident
        if _moved(one, other) or _moved(other, one):
            return -0.2
        elsewhere = one.place is not None and other.place is not None and one.place != other.place
        kinds = {one.event.kind, other.event.kind}
        alike = len(kinds) == 1 or kinds == {"meeting", "bilateral"}  # talks on the eve of a summit are not the summit
        slip = alike and not elsewhere and _within(one.span, other.span, 1)
        if "call" in kinds and one.published != other.published:
            return None  # the same two may speak again on the next day
        if _only_others(one, other):
            return None
        return -0.2 if slip else None  # the day of the report for the day of the event
    mine, theirs = one.span or one.implied, other.span or other.implied
    if not overlap(mine, theirs):
        return None
    return -0.05 if _wide(mine) <= 31 and _wide(theirs) <= 31 else -0.2


def _wide(span: Bounds | None) -> int:
    return (span[1] - span[0]).days if span else 0


def _moved(announced: Telling, became: Telling) -> bool:
    """Whether an announcement of one meeting of a series may have become this later one."""
    if announced.event.status not in ("planned", "postponed") or not _same(announced.series, became.series):
        return False
    if announced.span is None or became.span is None:
        return False
    late = became.span[0] - announced.span[0]
    return -30 * _DAY <= late <= _MOVED_DAYS * _DAY and (announced.published or "") <= became.span[1].isoformat()


def _series(one: Telling, other: Telling) -> float:
    if same_place_in_series(one, other):
        return 3.0
    points = 0.0
    if _same(one.series, other.series):
        points += 0.8
    elif one.ordinal is not None and one.ordinal == other.ordinal:
        unsaid = None in (one.series, other.series) and one.event.kind == other.event.kind
        points += 0.5 if unsaid and one.ordinal > 1 else 0.3
    if _ordinals_differ(one, other):
        points -= 0.6
    if set(one.conveners) & set(other.conveners):
        points += 0.1
    elif _two_bodies(one, other):
        points -= 1.0
    if _same(one.frame, other.frame):
        points += 0.4
    kinds = {one.event.kind, other.event.kind}
    if kinds == {"summit"} and _same(one.place, other.place) and one.span and other.span:
        points += 0.5  # a city has one summit at a time
    if len(kinds) == 2 and "bilateral" not in kinds:
        points -= 0.3
        if one.exact and other.exact and one.span != other.span:
            points -= 0.3  # a part and its whole, rather
    return points


def _two_bodies(one: Telling, other: Telling) -> bool:
    """Whether both say who convenes, and mean two: a state on whose initiative a body meets is none beside it."""
    mine, theirs = ({ref.partition("/")[0] for ref in telling.conveners} for telling in (one, other))
    return bool(mine & theirs)


def _place(one: Telling, other: Telling) -> float:
    if one.place and other.place:
        if one.place == other.place:
            return 0.3
        if one.span != other.span:
            return -0.3
        numbered = one.ordinal is not None or other.ordinal is not None or one.series or other.series
        return -0.6 if numbered else -1.0  # nobody is in two cities on one day
    return 0.15 if _same(one.country, other.country) else 0.0


def _people(one: Telling, other: Telling) -> float:
    """Who was there: people count most, states and organisations little, other ranks against."""
    people = one.officials & other.officials
    actors = one.actors & other.actors
    points = min(len(people), 3) * 0.4 + min(len(actors), 6) * 0.1
    if people and people in (one.officials, other.officials):
        points += 0.1  # the one leaves out, and adds nobody
    kind = min(one.event.kind, other.event.kind)
    if kind == "visit":
        return points + (0.4 if one.guests & other.guests else 0.0)
    if _talks(one, other):
        both = len(people) >= 2 or (len(actors) >= 2 and (people or not one.officials or not other.officials))
        return points + (0.4 if both else -1.0)
    if len(actors) >= 4 and len(actors) >= 0.8 * min(len(one.actors), len(other.actors)):
        return points  # so many states are seldom together, whoever of them is named
    if one.officials and other.officials and not people:
        points -= 0.6 if kind in ("press-event", "reception") else 0.3  # all present are others
    if len(people) == 1 and len(one.officials | other.officials) <= 4:
        ours, theirs = _only(one, other), _only(other, one)
        if ours and theirs and not ours & theirs:
            # few are named in full: whoever the other leaves out was not there, and a host receives one after the other
            points -= 1.0 if kind in ("ceremony", "reception") else 0.5
    if kind == "press-event" and people and one.exact and other.exact and one.span == other.span:
        points += 0.3
    if not people and one.ranks and other.ranks and not one.ranks & other.ranks:
        points -= 0.4
    return points


def _only_others(one: Telling, other: Telling) -> bool:
    """Whether each names a state or organisation that the other does not, though both name few."""
    return max(len(one.actors), len(other.actors)) <= 3 and bool(
        one.actors - other.actors and other.actors - one.actors
    )


def _only(one: Telling, other: Telling) -> set[str]:
    """Of whom the officials are that only this telling names."""
    return {of for of, officials in one.sides.items() if officials - other.officials}


def _sides_conflict(one: Telling, other: Telling) -> bool:
    """Whether a conversation or visit has one side differently: other people for one and the same state."""
    kinds = {one.event.kind, other.event.kind}
    audience = kinds & {"reception"} and max(len(one.officials), len(other.officials)) <= 2
    if not kinds & (TALKS | {"visit"}) and not audience:
        return False
    if one.event.kind == "visit" and one.guests and other.guests and not one.guests & other.guests:
        return True
    for actor in one.sides.keys() & other.sides.keys():
        if not one.sides[actor] & other.sides[actor]:
            return True
    return len(one.actors & other.actors) < min(len(one.actors), len(other.actors), 2)


def _pair(telling: Telling) -> frozenset[str]:
    """The two states or organisations whose meeting it is by the record's word; empty where it names other than two."""
    said = frozenset(telling.represented)
    return said if len(said) == 2 and telling.actors == said else frozenset()


def _words(one: Telling, other: Telling) -> float:
    """Up to 0.5 for what the labels have in common, in concepts or in words, 0.9 for one name; against where it is nothing."""
    plain = _share(one.words, other.words) if one.language == other.language else None
    if plain is None and len(one.stems) > 2 and one.stems == other.stems:
        return 0.9
    shares = [_share(_of(one.concepts, sort), _of(other.concepts, sort)) for sort in ("field:", "form:")]
    if 0.0 in shares:
        return -0.4 * shares.count(0.0) + 0.3 * (plain or 0.0)
    if plain == 0.0 and not any(shares) and min(len(one.words), len(other.words)) > 2:
        return -0.5 if one.event.kind != other.event.kind else -0.2
    return 0.5 * max(shares[0] or 0.0, shares[1] or 0.0, plain or 0.0)


def _of(concepts: frozenset[str], sort: str) -> frozenset[str]:
    return frozenset(concept for concept in concepts if concept.startswith(sort))


def _share(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Common members by all members; None where one is empty."""
    return len(one & other) / len(one | other) if one and other else None


def partition(tellings: Iterable[Telling]) -> list[tuple[Telling, ...]]:
    """The tellings by event: each a tuple in the order of ids, the tuples in the order of their first.

    Pairs join from the surest down; a join that would bring two tellings of one record, or two that rule each other out,
    into one event is not made.
    """
    members = sorted(tellings, key=lambda telling: telling.id)
    pairs = sorted(
        (-points, one.id, other.id)
        for n, one in enumerate(members)
        for other in members[n + 1 :]
        if meet(one, other) and (points := score(one, other)) >= MERGE
    )
    home: dict[TellingId, list[Telling]] = {telling.id: [telling] for telling in members}
    for _, left, right in pairs:
        ours, theirs = home[left], home[right]
        if ours is not theirs and not _repel(ours, theirs):
            ours.extend(theirs)
            for telling in theirs:
                home[telling.id] = ours
    unique = {id(cluster): cluster for cluster in home.values()}
    return sorted(
        (tuple(sorted(cluster, key=lambda telling: telling.id)) for cluster in unique.values()),
        key=lambda cluster: cluster[0].id,
    )


def _repel(ours: Sequence[Telling], theirs: Sequence[Telling]) -> bool:
    return any(vetoed(one, other) for one in ours for other in theirs)
