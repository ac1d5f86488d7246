"""Whether confidence can be believed: of what was given a confidence near 0.8, are 8 of 10 right?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from communique.evaluation.matching import align, match_participants
from communique.evaluation.scores import by_id
from communique.model import Extraction

What = Literal["events", "participants"]


@dataclass(frozen=True, slots=True)
class Bin:
    """The things predicted with a confidence from `low` up to `high`: how many, their mean confidence, the share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def reliability(
    gold: Sequence[Extraction], predicted: Sequence[Extraction], what: What = "events", bins: int = 10
) -> list[Bin]:
    """The bins that have something in them, from low to high. An event is right when it matches a gold one; a
    participant when the person is in the gold event that matches."""
    sums = [[0, 0.0, 0] for _ in range(bins)]
    for confidence, right in _judged(gold, predicted, what):
        row = sums[min(bins - 1, max(0, int(confidence * bins)))]
        row[0] += 1
        row[1] += confidence
        row[2] += right
    return [
        Bin(index / bins, (index + 1) / bins, int(count), total / count, right / count)
        for index, (count, total, right) in enumerate(sums)
        if count
    ]


def _judged(gold: Sequence[Extraction], predicted: Sequence[Extraction], what: What) -> Iterator[tuple[float, bool]]:
    for mine, other in by_id(gold, predicted):
        partner = {pair.predicted: mine.events[pair.gold] for pair in align(mine, other)}
        for index, event in enumerate(other.events):
            if what == "events":
                yield event.confidence, index in partner
                continue
            people = partner[index].participants if index in partner else ()
            right = {pair[1] for pair in match_participants(people, event.participants)}
            for number, person in enumerate(event.participants):
                yield person.confidence, number in right


def format_bins(bins: Sequence[Bin]) -> str:
    """The bins as a Markdown table."""
    rows = ["| confidence | predicted | mean confidence | share right |", "| --- | ---: | ---: | ---: |"]
    rows += [f"| {b.low:.1f}-{b.high:.1f} | {b.count} | {b.confidence:.3f} | {b.right:.3f} |" for b in bins]
    return "\n".join(rows) + "\n"
