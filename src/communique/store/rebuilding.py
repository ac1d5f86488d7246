"""Making the consolidated layer anew from what the records' graphs keep: after a broken load, or with new reference data."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from communique import interchange
from communique.model import Extraction
from communique.resolution import tell
from communique.store.bulk import consolidate_all
from communique.store.index import keys
from communique.store.opening import BLOCK_KEY, INTERCHANGE, NOWHERE, Store, flush, mark_under_way, value
from communique.store.provenance import set_stamp, sweep


def rebuild(store: Store) -> int:
    """Make the consolidated layer and the blocking keys anew; the number of quads written."""
    mark_under_way(store, True)
    store.graph.clear_graph(NOWHERE)
    flush(store)
    _renew_keys(store)
    written = consolidate_all(store, extractions(store))
    sweep(store)
    set_stamp(store)
    mark_under_way(store, False)
    return written


def extractions(store: Store) -> Iterator[Extraction]:
    """What every record in the store says."""
    for quad in store.graph.quads_for_pattern(None, INTERCHANGE, None):
        yield interchange.from_json(value(quad.object))


def _renew_keys(store: Store) -> None:
    written = 0
    for extraction in extractions(store):
        me = store.node(f"record/{extraction.id}")
        there = {value(quad.object) for quad in store.graph.quads_for_pattern(me, BLOCK_KEY, None, me)}
        wanted = keys(tell(extraction, store.reference), store.reference)
        for key in there - wanted:
            store.graph.remove(ox.Quad(me, BLOCK_KEY, ox.Literal(key), me))
        store.graph.extend(ox.Quad(me, BLOCK_KEY, ox.Literal(key), me) for key in wanted - there)
        written += len(there ^ wanted)
        if written >= 200_000:
            flush(store)
            written = 0
