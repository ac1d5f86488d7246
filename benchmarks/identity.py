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
from communique.evaluation import align, read_gold
from communique.extraction import extract
from communique.resolution import MemoryIndex, Reference, Resolver, identify
from communique.resolution.dates import bounds

GOLD = Path(__file__).parent.parent / "tests" / "gold"
SAMPLE = Path(__file__).parent.parent / "data" / "records"


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


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the sample that is told in both languages, and the ids of the events its tellings came to be.

    None stands for a telling that extraction missed.
    """

    name: str
    tellings: tuple[str, ...]
    ids: tuple[str | None, ...]

    @property
    def whole(self) -> bool:
        """Whether it is one event with every telling behind it."""
        return None not in self.ids and len(set(self.ids)) == 1

    @property
    def both(self) -> bool:
        """Whether one event has a telling of either language behind it."""
        found: dict[str, set[str]] = {}
        for telling, event in zip(self.tellings, self.ids, strict=True):
            if event:
                found.setdefault(event, set()).add(telling[:2])
        return any(len(languages) == 2 for languages in found.values())


def sample(reference: Reference, *, extracted: bool = False) -> list[Told]:
    """The events of `identity_sample.tsv` as the sample's gold makes them, or as extraction does."""
    pairs = [pair for code in ("tr", "en") for pair in read_gold(SAMPLE / f"{code}.gold.jsonl")]
    made = {record.id: extract(record) if extracted else gold for record, gold in pairs}
    at = {
        f"{gold.id}/{pair.gold}": (gold.id, pair.predicted) for _, gold in pairs for pair in align(gold, made[gold.id])
    }
    resolver = Resolver(MemoryIndex.of(made.values(), reference), reference)
    found = []
    for _, row in resources.read_table(GOLD / "identity_sample.tsv"):
        tellings = tuple(row["tellings"].split())
        events = [resolver.event(at[telling]) if telling in at else None for telling in tellings]
        found.append(Told(row["event"], tellings, tuple(event.id if event else None for event in events)))
    return found


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
        for split in ("dev", "test", "fresh", "turkish"):
            half = [pair for pair in pairs if pair.split == split]
            if not half:
                continue
            precision, recall, f1 = score(half)
            print(f"{name} {split}: {len(half)} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
        for pair in pairs:
            if show and pair.same != pair.said and pair.split in ("dev", "turkish"):
                print(f"  {'missed' if pair.same else 'wrong'}: {pair.what}")
    for source in ("gold", "extraction"):
        told = sample(reference, extracted=source == "extraction")
        both, whole = sum(one.both for one in told), sum(one.whole for one in told)
        print(
            f"sample by {source}: of {len(told)} told in both languages {both} are one event, {whole} with every telling"
        )
        for one in told:
            if show and not one.whole:
                parts = ", ".join(
                    f"{telling} {event or 'missed'}" for telling, event in zip(one.tellings, one.ids, strict=True)
                )
                print(f"  {'in parts' if one.both else 'apart'}: {one.name}: {parts}")


if __name__ == "__main__":
    main("--errors" in sys.argv)
