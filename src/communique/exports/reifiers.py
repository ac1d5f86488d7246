"""RDF 1.2: each participation as the reifier of the statement it backs, `event dip:attendedBy official`.

So a reader who knows RDF 1.2 finds role, rank and evidence at the statement itself. For formats that can hold such statements: Turtle,
TriG, N-Triples and N-Quads.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import pyoxigraph as ox

from communique.errors import StoreError
from communique.rdf.terms import NS, PREFIXES
from communique.store import FORMATS, Store, quads

_REIFIES = ox.NamedNode(f"{PREFIXES['rdf']}reifies")
_EVENT, _PARTICIPANT, _ATTENDED = (ox.NamedNode(f"{NS}{name}") for name in ("event", "participant", "attendedBy"))
POSSIBLE = ("ttl", "trig", "nt", "nq")


def reifiers(store: Store) -> Iterator[ox.Quad]:
    """`participation rdf:reifies <<( event dip:attendedBy official )>>`, for each attendance that the graph states."""
    for quad in store.graph.quads_for_pattern(None, _PARTICIPANT, None, ox.DefaultGraph()):
        official = quad.object
        for other in store.graph.quads_for_pattern(quad.subject, _EVENT, None, ox.DefaultGraph()):
            event = other.object
            if not isinstance(event, ox.NamedNode):
                continue
            if any(True for _ in store.graph.quads_for_pattern(event, _ATTENDED, official, ox.DefaultGraph())):
                yield ox.Quad(quad.subject, _REIFIES, ox.Triple(event, _ATTENDED, official))


def write(store: Store, form: str, out: IO[bytes], provenance: bool = False) -> None:
    """The whole graph with its reifiers. Raises StoreError for a format that cannot hold them."""
    if form not in POSSIBLE:
        raise StoreError(f"{form} cannot hold RDF 1.2's reifiers", remedy=f"use one of {', '.join(POSSIBLE)}")
    chosen = FORMATS[form]
    if chosen.supports_datasets:
        ox.serialize(_all(store, provenance), out, chosen, prefixes=PREFIXES)
    else:
        ox.serialize((quad.triple for quad in _all(store, provenance)), out, chosen, prefixes=PREFIXES)


def _all(store: Store, provenance: bool) -> Iterator[ox.Quad]:
    yield from quads(store, provenance)
    yield from reifiers(store)
