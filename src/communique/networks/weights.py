"""How much a contact weighs: one each, less the longer ago it was, or more the higher the rank."""

from __future__ import annotations

from enum import StrEnum


class Weighting(StrEnum):
    """By what contacts are weighed."""

    count = "count"  # type: ignore[assignment]
    recency = "recency"
    rank = "rank"


HALF_LIFE = 730  # days after which a contact weighs half
_UNDATED = 0.25  # what an undated contact weighs by recency: as one of four years ago

# A scale of our own: what matters is the order, not the distances.
_SCORES = {
    "head-of-state": 5.0,
    "head-of-government": 5.0,
    "deputy-head": 4.0,
    "minister": 3.0,
    "speaker": 3.0,
    "secretary-general": 3.0,
    "deputy-minister": 2.0,
    "deputy-secretary-general": 2.0,
    "ambassador": 2.0,
    "head-of-agency": 2.0,
    "other": 1.0,
}


def score(rank: str | None) -> float:
    """What a rank counts; 0 for none."""
    return _SCORES.get(rank, 1.0) if rank else 0.0


def by_rank(first: str | None, second: str | None) -> float:
    """The weight of a contact by the lower of the two ranks: a meeting is as high as its lower side. Unknown counts 1."""
    return min(score(first) or 1.0, score(second) or 1.0)


def by_recency(day: int, newest: int) -> float:
    """Half for each HALF_LIFE days between a contact and the newest contact of the network."""
    return float(0.5 ** ((newest - day) / HALF_LIFE)) if day else _UNDATED
