"""What 100,000 records cost: names resolved a second, memory as records go by, and a hundred records added to them all.

    python benchmarks/scale.py [RECORDS] [--store]

The records are those of `load.py`. First every mention is resolved in one stream on one core, nothing kept: memory may grow with
the entities (and with caches of a fixed size), not with the mentions. With --store they are loaded into a store on disk too
(some minutes, some gigabytes), and the same hundred records are added to that store and to an empty one: read the ratio.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from communique import store as stores
from communique.model import Extraction
from communique.resolution import Reference, tell
from load import records

CHUNK = 5_000


def resident() -> float:
    """MB of memory in use now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def stream(count: int, reference: Reference) -> None:
    """Resolve all mentions, chunk by chunk; a line at each tenth."""
    source: Iterator[Extraction] = (extraction for _, extraction in records(count, reference))
    seconds, done, mentions = 0.0, 0, 0
    officials: set[str] = set()
    while chunk := list(islice(source, CHUNK)):
        gc.disable()  # as a load does
        began = time.process_time()
        for extraction in chunk:
            for telling in tell(extraction, reference):
                officials |= telling.officials
                mentions += len(telling.people)
        seconds += time.process_time() - began
        gc.enable()
        done += len(chunk)
        rate = f"{done / seconds:,.0f} records/s on one core"
        print(
            f"{done:>9,} records, {mentions:>11,} mentions, {len(officials):>6,} officials: {rate}, {resident():,.0f} MB"
        )


def add(count: int, reference: Reference) -> None:
    """A hundred records into the store of all the others, and into an empty one."""
    items = list(islice(records(count, reference), count))
    taken = {}
    with tempfile.TemporaryDirectory() as place:
        for name, before in (("empty", []), ("full", items[:-100])):
            with stores.open_store(Path(place, name)) as store:
                whole = stores.load(store, before)
                taken[name] = min(stores.load(store, items[-100:]).seconds for _ in _again(store, items[-100:]))
            if before:
                print(
                    f"{whole.loaded:,} records loaded in {whole.seconds:,.0f} s, {whole.quads:,} quads, {resident():,.0f} MB"
                )
    print(
        f"100 records: alone {taken['empty']:.2f} s, to {count - 100:,} {taken['full']:.2f} s, {taken['full'] / taken['empty']:.1f} times"
    )


def _again(store: stores.Store, items: list) -> Iterator[None]:  # type: ignore[type-arg]
    """Three times, the records taken out between."""
    for _ in range(3):
        yield
        stores.remove(store, [record.id for record, _ in items])


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    shipped = Reference.shipped()
    stream(counts[0] if counts else 20_000, shipped)
    if "--store" in sys.argv:
        add(counts[0] if counts else 20_000, shipped)
