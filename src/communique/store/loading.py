"""Loading and removing records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

import pyoxigraph as ox

from communique import collector, interchange
from communique.errors import StoreError
from communique.model import Extraction, Record, Span
from communique.rdf.terms import NS
from communique.resolution import tell
from communique.store.bulk import load_first
from communique.store.changing import change
from communique.store.index import keys, stored_json
from communique.store.opening import Store, flush, mark_under_way, value
from communique.store.provenance import begin, forget, generated, is_outdated, set_stamp, sweep
from communique.store.rebuilding import rebuild
from communique.store.statements import Statement

BATCH = 500  # records a transaction
BULK = 2_000  # a first load of at least so many records takes the fast way
FLUSH = 200_000  # quads: more left unflushed in one open store can make flush() and backup() hang (pyoxigraph 0.5.13)

Item = tuple[Record, Extraction, list[Span]]
Progress = Callable[[int], None]  # told how many more records are done


@dataclass(slots=True)
class LoadReport:
    """What a load did."""

    loaded: int = 0  # records that were new
    replaced: int = 0  # records that said something else before
    unchanged: int = 0
    quads: int = 0  # written, in all graphs
    rebuilt: bool = False  # other rules or reference data had made what was there, so it was made anew first
    seconds: float = 0.0


@dataclass(slots=True)
class RemoveReport:
    """What a removal did."""

    removed: int = 0
    unknown: tuple[str, ...] = ()  # ids that are not in the store
    seconds: float = 0.0


def load(store: Store, items: Iterable[tuple[Record, Extraction]], *, progress: Progress | None = None) -> LoadReport:
    """Load records with what was extracted from them.

    A record that is there already is replaced by its new word, and left alone where it says the same. The consolidated layer
    afterwards is that of the set of records in the store, whatever the order and the number of loads. Raises StoreError where
    the store was opened for reading only.
    """
    _writable(store)
    with collector.paused():
        return _load(store, items, progress)


def _load(store: Store, items: Iterable[tuple[Record, Extraction]], progress: Progress | None) -> LoadReport:
    began = time.perf_counter()
    report = LoadReport()
    tick = progress or (lambda _: None)
    activity, described = begin(store)
    stream = _with_sentences(items)
    if is_empty(store):
        first = list(islice(stream, BULK))
        stream = chain(first, stream)
        if len(first) == BULK:
            stream = iter(_load_bulk(store, stream, activity, described, report, tick))
            described = []
    elif is_outdated(store):
        report.quads += rebuild(store)
        report.rebuilt = True
    _load_batches(store, stream, activity, described, report, tick)
    if report.loaded or report.replaced:
        sweep(store)
        set_stamp(store)
    flush(store)
    report.seconds = time.perf_counter() - began
    return report


def _load_bulk(
    store: Store, items: Iterable[Item], activity: str, described: list[str], report: LoadReport, tick: Progress
) -> list[Item]:
    mark_under_way(store, True)
    store.change([Statement("INSERT", store.provenance, described)])
    loaded, quads, again = load_first(store, items, lambda record: [generated(store, activity, record)], tick)
    set_stamp(store)
    mark_under_way(store, False)
    store.graph.optimize()
    report.loaded += loaded
    report.quads += quads
    return again


def _load_batches(
    store: Store, items: Iterator[Item], activity: str, described: list[str], report: LoadReport, tick: Progress
) -> None:
    unflushed = 0
    while batch := {item[0].id: item for item in islice(items, BATCH)}:
        changed = [item for item in batch.values() if not _same(store, item)]
        replaced = sum(stored_json(store, record.id) is not None for record, _, _ in changed)
        if changed:
            forget(store, (record.id for record, _, _ in changed))
            triples = [*described, *(generated(store, activity, record.id) for record, _, _ in changed)]
            described = []
            written = change(store, changed, (), triples)
            report.quads += written
            unflushed += written
        report.loaded += len(changed) - replaced
        report.replaced += replaced
        report.unchanged += len(batch) - len(changed)
        tick(len(batch))
        if unflushed >= FLUSH:
            set_stamp(store)
            flush(store)
            unflushed = 0


def _same(store: Store, item: Item) -> bool:
    """Whether the record's graph is just what this load would write."""
    record, extraction, sentences = item
    json = interchange.to_json(extraction)
    if stored_json(store, record.id) != json.decode():
        return False
    found = keys(tell(extraction, store.reference), store.reference)
    triples = store.writer.record_triples(record, extraction, json, sentences, found)
    text = "".join(f"{triple} .\n" for triple in triples)
    wanted = {quad.triple for quad in ox.parse(text.encode(), ox.RdfFormat.N_TRIPLES)}
    graph = store.node(f"record/{record.id}")
    return wanted == {quad.triple for quad in store.graph.quads_for_pattern(None, None, None, graph)}


def _with_sentences(items: Iterable[tuple[Record, Extraction]]) -> Iterator[Item]:
    from communique.extraction.sentences import sentences

    for record, extraction in items:
        if extraction.id != record.id:
            raise StoreError(f"the extraction is of record {extraction.id}, not {record.id}", remedy="pair them by id")
        yield record, extraction, list(sentences(record.text, record.language))


def remove(
    store: Store, records: Iterable[str] = (), *, sources: Iterable[str] = (), progress: Progress | None = None
) -> RemoveReport:
    """Take records out, by id or by source, with all that only they said. An id may be the record's whole IRI."""
    began = time.perf_counter()
    _writable(store)
    wanted = {store.record_id(record) if record.startswith(store.base) else record for record in records} | set(
        _of_sources(store, sources)
    )
    there = sorted(record for record in wanted if stored_json(store, record) is not None)
    if there and is_outdated(store):
        rebuild(store)
    for at in range(0, len(there), BATCH):
        batch = there[at : at + BATCH]
        forget(store, batch)
        change(store, (), batch)
        flush(store)
        if progress:
            progress(len(batch))
    if there:
        sweep(store)
        flush(store)
    return RemoveReport(len(there), tuple(sorted(wanted - set(there))), time.perf_counter() - began)


def _of_sources(store: Store, sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        for quad in store.graph.quads_for_pattern(None, ox.NamedNode(f"{NS}sourceName"), ox.Literal(source)):
            yield store.record_id(value(quad.subject))


def is_empty(store: Store) -> bool:
    """Whether no record is in the store."""
    return not any(True for _ in store.graph.quads_for_pattern(None, ox.NamedNode(f"{NS}interchange"), None))


def _writable(store: Store) -> None:
    if store.read_only:
        raise StoreError("the store is open for reading only", place=str(store.path), remedy="open it for writing")


__all__ = ["BATCH", "BULK", "LoadReport", "RemoveReport", "is_empty", "load", "remove"]
