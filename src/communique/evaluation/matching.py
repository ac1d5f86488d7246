"""Which predicted event is which gold event, and which name is which: the best one-to-one assignment in a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from communique import gazetteer
from communique.model import Event, Extraction, Participant, Span
from communique.text import search_key

THRESHOLD = 0.4
# What an event is known by. Where both sides are silent on a thing it does not count.
_WEIGHTS = {"evidence": 3.0, "people": 3.0, "kind": 1.5, "date": 1.5, "place": 1.0, "status": 0.5, "ordinal": 1.0}
# Kinds that readers give to the same gathering more often than to different ones.
_NEAR_KINDS = (
    {"summit", "meeting", "conference", "bilateral"},
    {"meeting", "bilateral", "visit"},
    {"reception", "ceremony"},
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and the predicted event that is the same, as indexes into their records' events."""

    gold: int
    predicted: int
    similarity: float


def align(gold: Extraction, predicted: Extraction) -> list[Pair]:
    """The one-to-one assignment of the greatest total similarity, of pairs at or above THRESHOLD, by gold index."""
    table = [
        [value if value >= THRESHOLD else 0.0 for value in (similarity(mine, other) for other in predicted.events)]
        for mine in gold.events
    ]
    pairs = [Pair(row, column, table[row][column]) for row, column in _assign(table)]
    return [pair for pair in pairs if pair.similarity >= THRESHOLD]


def similarity(gold: Event, predicted: Event) -> float:
    """How alike two events of one record are, 0 to 1: the weighted mean of what either side says.

    0 where they share neither evidence nor a person, nor day with city: nothing then shows that they are the same.
    """
    parts = {
        "evidence": _overlap(gold.evidence, predicted.evidence),
        "people": _people(gold, predicted),
        "kind": _kind(gold.kind, predicted.kind),
        "date": _date(gold, predicted),
        "place": _place(gold, predicted),
        "status": float(gold.status == predicted.status),
        "ordinal": None if gold.ordinal is predicted.ordinal is None else float(gold.ordinal == predicted.ordinal),
    }
    if not (parts["evidence"] or parts["people"] or (parts["date"] == 1 and parts["place"] == 1)):
        return 0.0
    told = {name: value for name, value in parts.items() if value is not None}
    return sum(_WEIGHTS[name] * value for name, value in told.items()) / sum(_WEIGHTS[name] for name in told)


def _overlap(gold: Sequence[Span], predicted: Sequence[Span]) -> float | None:
    """Shared characters as a share of the shorter side; None where a side has no evidence."""
    mine, other = _characters(gold), _characters(predicted)
    if not mine or not other:
        return None
    return len(mine & other) / min(len(mine), len(other))


def _characters(spans: Sequence[Span]) -> set[int]:
    return {index for span in spans for index in range(span.begin, span.end)}


def _people(gold: Event, predicted: Event) -> float | None:
    """Shared participants, twice over the number on both sides (Dice); None where nobody is told on either side."""
    total = len(gold.participants) + len(predicted.participants)
    if not total:
        return None
    return 2 * len(match_participants(gold.participants, predicted.participants)) / total


def _kind(gold: str, predicted: str) -> float:
    if gold == predicted:
        return 1.0
    return 0.5 if any({gold, predicted} <= near for near in _NEAR_KINDS) else 0.0


def _date(gold: Event, predicted: Event) -> float | None:
    mine, other = (gold.start, gold.end or gold.start), (predicted.start, predicted.end or predicted.start)
    if mine == other:
        return None if mine[0] is None else 1.0
    if mine[0] is None or other[0] is None:
        return 0.25
    compatible = mine[0].startswith(other[0]) or other[0].startswith(mine[0]) or mine[0] == other[0]
    return 0.5 if compatible or mine[1] == other[1] else 0.0


def _place(gold: Event, predicted: Event) -> float | None:
    if gold.city is predicted.city is None and gold.country is predicted.country is None:
        return None
    if search_key(gold.city or "") == search_key(predicted.city or ""):
        return 1.0 if gold.city or gold.country == predicted.country else 0.0
    return 0.5 if gold.country == predicted.country else 0.0


def match_participants(gold: Sequence[Participant], predicted: Sequence[Participant]) -> list[tuple[int, int]]:
    """Which predicted participant is which gold one, as indexes: equal names first, then the part of one name that fits
    one other alone ("Hasanov" for "Ramil Hasanov"), then offices without a name of equal rank and state."""
    pairs: list[tuple[int, int]] = []
    for test in (_equal_names, same_name, _equal_offices):
        free_gold = [index for index in range(len(gold)) if index not in {pair[0] for pair in pairs}]
        free_predicted = [index for index in range(len(predicted)) if index not in {pair[1] for pair in pairs}]
        candidates = [
            (mine, other) for mine in free_gold for other in free_predicted if test(gold[mine], predicted[other])
        ]
        if test is same_name:
            candidates = [pair for pair in candidates if _alone(pair, candidates)]
        taken: tuple[set[int], set[int]] = (set(), set())
        for mine, other in candidates:
            if mine not in taken[0] and other not in taken[1]:
                pairs.append((mine, other))
                taken[0].add(mine)
                taken[1].add(other)
    return sorted(pairs)


def _alone(pair: tuple[int, int], candidates: Sequence[tuple[int, int]]) -> bool:
    return not any(other != pair and (other[0] == pair[0] or other[1] == pair[1]) for other in candidates)


def _equal_names(gold: Participant, predicted: Participant) -> bool:
    return bool(gold.name and predicted.name) and search_key(gold.name or "") == search_key(predicted.name or "")


def same_name(gold: Participant, predicted: Participant) -> bool:
    """Whether the words of one name are all words of the other."""
    mine, other = set(search_key(gold.name or "").split()), set(search_key(predicted.name or "").split())
    return bool(mine and other) and (mine <= other or other <= mine)


def _equal_offices(gold: Participant, predicted: Participant) -> bool:
    return not gold.name and not predicted.name and gold.level == predicted.level and same_body(gold.of, predicted.of)


def same_body(gold: str | None, predicted: str | None) -> bool:
    """Whether two states or organisations are the same by their code or by any name reference data knows."""
    return _body_key(gold) == _body_key(predicted)


@cache
def _body_key(name: str | None) -> str:
    """A code's or name's key: the organisation's id where it is a known one's name in any language or time."""
    key = search_key(name or "")
    return _known_bodies().get(key, key)


@cache
def _known_bodies() -> dict[str, str]:
    keys: dict[str, str] = {}
    for body in gazetteer.load().organisations():
        for known in (body.name, *(known.name for known in body.names)):
            keys.setdefault(search_key(known), f"organisation {body.id}")
    return keys


def _assign(table: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The assignment of rows to columns with the greatest sum (Hungarian method, O(rows² × columns))."""
    if not table or not table[0]:
        return []
    if len(table) > len(table[0]):
        flipped = [list(column) for column in zip(*table, strict=True)]
        return sorted((row, column) for column, row in _assign(flipped))
    rows, columns = len(table), len(table[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # the row, counted from 1, that has each column; 0 is none
    for row in range(1, rows + 1):
        _augment(row, table, row_price, column_price, owner)
    return sorted((owner[column] - 1, column - 1) for column in range(1, columns + 1) if owner[column])


def _augment(
    row: int, table: Sequence[Sequence[float]], row_price: list[float], column_price: list[float], owner: list[int]
) -> None:
    """Gives one more row a column along the cheapest chain of exchanges; costs are negated similarities."""
    columns = len(column_price) - 1
    slack, came_from, done = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    owner[0], column = row, 0
    while owner[column]:
        done[column] = True
        current, step, following = owner[column], float("inf"), 0
        for other in range(1, columns + 1):
            if done[other]:
                continue
            cost = -table[current - 1][other - 1] - row_price[current] - column_price[other]
            if cost < slack[other]:
                slack[other], came_from[other] = cost, column
            if slack[other] < step:
                step, following = slack[other], other
        for other in range(columns + 1):
            if done[other]:
                row_price[owner[other]] += step
                column_price[other] -= step
            else:
                slack[other] -= step
        column = following
    while column:
        owner[column] = owner[came_from[column]]
        column = came_from[column]
    owner[0] = 0
