"""How well names and events are told apart and brought together, on the gold pairs of `tests/gold`.

    python benchmarks/identity.py [--errors]

Prints precision, recall and F1 of "the same" over pairs, for the half that rules were tuned on (dev) and the other (test).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique import interchange, resources
from communique.resolution import MemoryIndex, Reference, Resolver, identify
from communique.resolution.dates import bounds

GOLD = Path(__file__).parent.parent / "tests" / "gold"


@dataclass(frozen=True, slots=True)
class Pair:
    """One gold pair with the answer given: `same` is the truth, `said` ours."""

    split: str
    same: bool
    said: bool
    what: str


def names(reference: Reference) -> Iterator[Pair]:
    """The pairs of names, each decided on its own."""
    for _, row in resources.read_table(GOLD / "identity_names.tsv"):
        ids = []
        for side in ("a", "b"):
            of = reference.actor(row[f"of_{side}"])
            found = identify(row[f"name_{side}"], of, row[f"rank_{side}"], bounds(row[f"date_{side}"]), reference)
            ids.append(found.id if found else "")
        what = f"{row['name_a']} ({row['of_a']}) ~ {row['name_b']} ({row['of_b']}): {ids[0]} ~ {ids[1]}"
        yield Pair(row["split"], row["answer"] == "same", ids[0] == ids[1], what)


def events(reference: Reference) -> Iterator[Pair]:
    """The pairs of records, each pair alone in a store: is the first event of the one the first of the other?"""
    import orjson

    for line in (GOLD / "identity_events.jsonl").read_bytes().splitlines():
        row = orjson.loads(line)
        both = [interchange.from_dict(side) for side in (row["a"], row["b"])]
        resolver = Resolver(MemoryIndex.of(both, reference), reference)
        ids = [event.id if (event := resolver.event((side.id, 0))) else "" for side in both]
        yield Pair(row["split"], row["answer"] == "same", ids[0] == ids[1], f"{row['note']}: {ids[0]} ~ {ids[1]}")


def score(pairs: list[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 of "the same"."""
    hits = sum(pair.same and pair.said for pair in pairs)
    precision = hits / max(1, sum(pair.said for pair in pairs))
    recall = hits / max(1, sum(pair.same for pair in pairs))
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main(show: bool) -> None:
    """Print a line a gold file and half."""
    reference = Reference.shipped()
    for name, pairs in (("officials", list(names(reference))), ("events", list(events(reference)))):
        for split in ("dev", "test", "fresh"):
            half = [pair for pair in pairs if pair.split == split]
            precision, recall, f1 = score(half)
            print(f"{name} {split}: {len(half)} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
        for pair in pairs:
            if show and pair.same != pair.said and pair.split == "dev":
                print(f"  {'missed' if pair.same else 'wrong'}: {pair.what}")


if __name__ == "__main__":
    main("--errors" in sys.argv)
