"""Are two tellings one event: a judgement of a pair, and the partition of tellings that follows from the pairs.

Both are pure functions of the tellings, whatever their order.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from communique.resolution.tellings import Telling, TellingId, group

MERGE = 1.0  # the least score at which two tellings are one event
_DAY = datetime.timedelta(days=1)


def bound(one: Telling, other: Telling) -> bool:
    """Whether the two must be looked at together: they match, or claim one place in one series (and one IRI)."""
    return _same_ordinal(one, other) or score(one, other) >= MERGE


def score(one: Telling, other: Telling) -> float:
    """How much speaks for one event; 0 where something rules it out. Symmetric."""
    if one.id[0] == other.id[0] or not _kinds_agree(one, other) or _conflict(one, other):
        return 0.0
    if _same_ordinal(one, other):
        return 3.0 if _near(one, other, 500) else 0.0
    if not _overlap(one, other):
        return 0.0
    people = len(one.officials & other.officials)
    actors = one.actors & other.actors
    points = 0.0
    if one.series and one.series == other.series:
        points += 1.0
    if one.place and one.place == other.place:
        points += 0.3
    elif one.country and one.country == other.country:
        points += 0.2
    points += min(people, 3) * 0.4 + min(len(actors), 3) * 0.1 + _likeness(one, other)
    if one.event.kind in ("bilateral", "call"):
        return points if _sides_agree(one, other) else 0.0
    if not people and not (one.series and one.series == other.series) and len(actors) < 2:
        points -= 0.5
    return points


def _same_ordinal(one: Telling, other: Telling) -> bool:
    return (
        one.series is not None
        and one.series == other.series
        and one.event.ordinal is not None
        and one.event.ordinal == other.event.ordinal
    )


def _kinds_agree(one: Telling, other: Telling) -> bool:
    return group(one.event.kind) == group(other.event.kind)


def _conflict(one: Telling, other: Telling) -> bool:
    """What rules it out: another ordinal, another series, another country."""
    ordinals = one.event.ordinal, other.event.ordinal
    if None not in ordinals and ordinals[0] != ordinals[1]:
        return True
    if _same_ordinal(one, other):
        return False
    return bool(one.country and other.country and one.country != other.country)


def _overlap(one: Telling, other: Telling) -> bool:
    """Whether the dates are known to within a fortnight and overlap."""
    if one.span is None or other.span is None or not (one.exact and other.exact):
        return False
    return one.span[0] <= other.span[1] and other.span[0] <= one.span[1]


def _near(one: Telling, other: Telling, most: int) -> bool:
    """Whether the dates are unknown or no more than that many days apart."""
    if one.span is None or other.span is None:
        return True
    gap = max(one.span[0], other.span[0]) - min(one.span[1], other.span[1])
    return gap <= most * _DAY


def _sides_agree(one: Telling, other: Telling) -> bool:
    """Two conversations are one when both sides are: two officials in common, or one and the same two actors."""
    people = one.officials & other.officials
    if len(people) >= 2:
        return True
    return len(one.actors & other.actors) >= 2 and (len(people) == 1 or not one.officials or not other.officials)


def _likeness(one: Telling, other: Telling) -> float:
    """0 to 0.5: the share of common words in the labels, where both are in one language."""
    if not one.words or not other.words or one.language != other.language:
        return 0.0
    return 0.5 * len(one.words & other.words) / len(one.words | other.words)


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
        if one.keys & other.keys and (points := score(one, other)) >= MERGE
    )
    by_id = {telling.id: telling for telling in members}
    home: dict[TellingId, list[Telling]] = {telling.id: [telling] for telling in members}
    for _, left, right in pairs:
        ours, theirs = home[left], home[right]
        if ours is not theirs and not _repel(ours, theirs):
            ours.extend(theirs)
            for telling in theirs:
                home[telling.id] = ours
    unique = {id(tellings): tellings for tellings in home.values()}
    assert sum(map(len, unique.values())) == len(by_id)
    return sorted(
        (tuple(sorted(cluster, key=lambda telling: telling.id)) for cluster in unique.values()),
        key=lambda cluster: cluster[0].id,
    )


def _repel(ours: Sequence[Telling], theirs: Sequence[Telling]) -> bool:
    return any(
        one.id[0] == other.id[0] or _conflict(one, other) or not _kinds_agree(one, other)
        for one in ours
        for other in theirs
    )
