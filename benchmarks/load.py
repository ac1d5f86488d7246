"""How fast records are resolved and loaded, beside the bare store in the same run: read the ratios, not the seconds.

    python benchmarks/load.py [RECORDS]

The records are made up (from the reference data's officials and cities, always the same ones): about five tell of one
event, in two languages; each tells of two or three events of about one day.
"""

from __future__ import annotations

import datetime
import gc
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox

from communique import store as stores
from communique.model import Event, Extraction, Outcome, Participant, Record, Span, Statement
from communique.resolution import MemoryIndex, Reference, Resolver

TEXT = (
    "The ministers of the member states met in the capital on Tuesday to discuss transport and trade. "
    "The meeting was chaired by the host. A joint declaration was adopted at the end of the meeting. "
    "Toplantı sonunda ortak bir bildiri kabul edildi. Bakanlar ikili görüşmeler de gerçekleştirdi. "
) * 4


def events(count: int, reference: Reference) -> list[Event]:
    """Made-up events between 2009 and 2024 with officials of the reference data."""
    chance = random.Random(1)
    people = [known for known in reference.officials.values() if known.posts and known.posts[0].of.startswith("state/")]
    cities = [node for node in reference.nodes.values() if node.id.startswith("place/") and node.country][:400]
    codes = {node.id: node.iso2 for node in reference.nodes.values() if node.iso2}
    made = []
    for _ in range(count):
        city = chance.choice(cities)
        day = datetime.date(2009, 1, 1) + datetime.timedelta(chance.randrange(5800))
        kind = chance.choice(("meeting", "bilateral", "summit", "visit", "conference"))
        guests = chance.sample(people, 2 if kind == "bilateral" else 5)
        participants = tuple(
            Participant(
                known.name,
                known.posts[0].title,
                known.posts[0].rank,
                codes.get(known.posts[0].of),
                "host" if number == 0 else "attendee",
                (Span(10 * number, 10 * number + 8),),
            )
            for number, known in enumerate(guests)
        )
        made.append(
            Event(
                kind,
                f"{kind.title()} in {city.labels[0][0]}",
                start=day.isoformat(),
                end=day.isoformat(),
                city=next(text for text, language in city.labels if language == "en"),
                country=codes.get(city.country or ""),
                participants=participants,
                represented=("TR", "AZ"),
                outcomes=(Outcome("adopted", "joint declaration", (), (Span(96, 120),)),),
                statements=(Statement(participants[0].name, "We discussed trade.", evidence=(Span(0, 90),)),),
                evidence=(Span(0, 30), Span(100, 140)),
            )
        )
    return made


def records(count: int, reference: Reference) -> Iterator[tuple[Record, Extraction]]:
    """Records that tell of the events, each of about five."""
    chance = random.Random(2)
    told = sorted(events(max(count // 2, 10), reference), key=lambda event: event.start or "")
    for number in range(count):
        name = f"{number:08x}"
        language = chance.choice(("tr", "en"))
        begin = chance.randrange(len(told) - 6)
        chosen = tuple(chance.sample(told[begin : begin + 6], chance.choice((2, 3))))  # of about one day
        published = max(event.start or "" for event in chosen)
        yield (
            Record(name, TEXT, "benchmark", f"Record {number}", published, language, f"https://example.org/{number}"),
            Extraction(name, language, published, chosen),
        )


def timed(work: Callable[[], object]) -> float:
    """Seconds of wall clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def bare(lines: list[bytes], folder: Path, chunk: int = 100_000) -> float:
    """Seconds the bare store takes for the same quads: bulk loading by chunks, two at a time."""
    graph = ox.Store(str(folder))
    chunks = [b"".join(lines[at : at + chunk]) for at in range(0, len(lines), chunk)]

    def work() -> None:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda text: graph.bulk_load(text, ox.RdfFormat.N_QUADS), chunks))
        graph.optimize()

    return timed(work)


def resolve_all(extractions: list[Extraction], reference: Reference) -> int:
    """Work out every event; how many there are."""
    index = MemoryIndex.of(extractions, reference)
    resolver = Resolver(index, reference)
    found = {
        event.id
        for extraction in extractions
        for telling in resolver.tellings(extraction.id)
        if (event := resolver.event(telling)) and resolver.linked(event)
    }
    return len(found)


def main(count: int) -> None:
    """Print the figures as a table."""
    reference = Reference.shipped()
    items = list(records(count, reference))
    extractions = [extraction for _, extraction in items]
    found = resolve_all(extractions, reference)  # once to warm up: names seen before are the rule
    gc.disable()  # as a load does
    began = time.process_time()
    resolve_all(extractions, reference)
    seconds = time.process_time() - began
    gc.enable()
    print(
        f"resolve: {count / seconds:,.0f} records/s on one core, {found:,} events from {sum(len(e.events) for e in extractions):,} tellings"
    )
    with tempfile.TemporaryDirectory() as place:
        with stores.open_store(Path(place, "whole.db")) as store:
            report = stores.load(store, items)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            quads = [f"{quad} .\n".encode() for quad in store.graph]
        alone = bare(quads, Path(place, "bare.db"))
        print(
            f"first load: {report.quads / report.seconds:,.0f} triples/s, {count / report.seconds:,.0f} records/s, {memory:,.0f} MB at most"
        )
        print(
            f"bare store, bulk_load: {len(quads) / alone:,.0f} triples/s; ratio {len(quads) / alone / (report.quads / report.seconds):.1f}"
        )
        _addition(items, Path(place))


def _addition(items: list[tuple[Record, Extraction]], place: Path) -> None:
    """A hundred records into the store of all others, and alone."""
    for name, before in (("a full store", items[:-100]), ("an empty store", [])):
        with stores.open_store(place / f"{len(before)}.db") as store:
            stores.load(store, before)
            report = stores.load(store, items[-100:])
            print(
                f"100 records into {name} of {len(before):,}: {report.seconds:.2f} s, {report.quads / report.seconds:,.0f} triples/s"
            )
    bare_store = ox.Store(str(place / "extend.db"))
    with stores.open_store(place / "0.db", read_only=True) as store:
        quads = list(store.graph)
    seconds = timed(lambda: bare_store.extend(quads))
    print(f"bare store, extend: {len(quads) / seconds:,.0f} triples/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
