"""The first load of a store: record graphs as they come, the consolidated layer when all are known, in chunks of text by two threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

import pyoxigraph as ox

from communique import interchange
from communique.model import Extraction, Record, Span
from communique.rdf import node_triples
from communique.resolution import Resolver, tell
from communique.resolution.facts import Fact, event_facts, record_facts
from communique.store.changing import ORDER, mentioned
from communique.store.index import Spool, keys
from communique.store.opening import Store

CHUNK = 100_000  # quads a call: enough to be fast, little enough to hold twice


class Loader:
    """Hands text to the store's bulk loader, two chunks at a time, each whole or not at all."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._pool = ThreadPoolExecutor(2)
        self._running: deque[Future[None]] = deque()
        self._lines: list[str] = []
        self.quads = 0

    def add(self, triples: Iterable[str], graph: str | None = None) -> None:
        """Triples of one graph, which go in together; the default graph without one."""
        end = f" {graph} .\n" if graph else " .\n"
        self._lines += [triple + end for triple in triples]
        if len(self._lines) >= CHUNK:
            self.send()

    def send(self) -> None:
        """Pass on what is waiting."""
        if self._lines:
            while len(self._running) >= 2:
                self._running.popleft().result()
            text = "".join(self._lines).encode()
            self.quads += len(self._lines)
            self._lines = []
            self._running.append(self._pool.submit(self._load, text))

    def _load(self, text: bytes) -> None:
        self._store.graph.bulk_load(text, ox.RdfFormat.N_QUADS)

    def __enter__(self) -> Loader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self.send()
                while self._running:
                    self._running.popleft().result()
        finally:
            self._pool.shutdown()


def load_first(
    store: Store,
    items: Iterable[tuple[Record, Extraction, list[Span]]],
    provenance: Callable[[str], Iterable[str]],
    tick: Callable[[int], None],
) -> tuple[int, int, list[tuple[Record, Extraction, list[Span]]]]:
    """Load records into an empty store: how many, how many quads, and those that came again and say something else.

    `provenance` gives a record's triples in the provenance graph, `tick` is told of each record. The caller marks the
    load as under way.
    """
    spool = Spool(store.reference)
    again: list[tuple[Record, Extraction, list[Span]]] = []
    seen: dict[str, int] = {}
    with Loader(store) as loader:
        for record, extraction, sentences in items:
            json = interchange.to_json(extraction)
            print_ = hash((json, record))
            if record.id in seen:
                if seen[record.id] != print_:
                    again.append((record, extraction, sentences))
                continue
            seen[record.id] = print_
            tellings = tell(extraction, store.reference)
            found = keys(tellings, store.reference)
            spool.add(record.id, json, tellings, found)
            triples = store.writer.record_triples(record, extraction, json, sentences, found)
            loader.add(triples, store.writer.record(record.id))
            loader.add(provenance(record.id), f"<{store.provenance.value}>")
            tick(1)
        _consolidate(store, spool, loader)
        spool.close()
    return len(seen), loader.quads, again


def _consolidate(store: Store, spool: Spool, loader: Loader) -> None:
    """The whole consolidated layer, event by event, then the shared nodes."""
    spool.ready()
    facts: dict[str, set[Fact]] = {}
    referred: set[str] = set()
    for triples in _events(store, spool, facts):
        referred.update(mentioned(store.base, triples))
        loader.add(triples)
    for kind in ORDER:
        for node in sorted(node for node in referred if node.partition("/")[0] == kind):
            triples = node_triples(store.writer, node, facts.get(node, set()), store.reference)
            referred.update(mentioned(store.base, triples))
            loader.add(triples)


def _events(store: Store, spool: Spool, facts: dict[str, set[Fact]]) -> Iterator[list[str]]:
    resolver = Resolver(spool, store.reference)
    for record in spool.ids():
        tellings = spool.record(record)
        for fact in record_facts(tellings, store.reference):
            facts.setdefault(fact.node, set()).add(fact)
        for telling in tellings:
            event = resolver.event(telling.id)
            if event is None or event.tellings[0].id != telling.id:
                continue  # written, or to be written, with its first telling
            for fact in event_facts(event):
                facts.setdefault(fact.node, set()).add(fact)
            yield store.writer.event_triples(resolver.linked(event))


def consolidate_all(store: Store, extractions: Iterable[Extraction]) -> int:
    """Write the consolidated layer of all extractions into a store whose default graph is empty; the number of quads."""
    spool = Spool(store.reference)
    for extraction in extractions:
        tellings = tell(extraction, store.reference)
        spool.add(extraction.id, interchange.to_json(extraction), tellings, keys(tellings, store.reference))
    with Loader(store) as loader:
        _consolidate(store, spool, loader)
    spool.close()
    return loader.quads
