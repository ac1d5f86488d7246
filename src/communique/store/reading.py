"""What is in the store: its records, its numbers, its quads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from communique.errors import StoreError
from communique.rdf.terms import NS, PREFIXES
from communique.store.opening import INTERCHANGE, Store, value

FORMATS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "nt": ox.RdfFormat.N_TRIPLES,
    "ttl": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}
"""The formats of `export` by the usual ending of their files."""


@dataclass(frozen=True, slots=True)
class RecordInfo:
    """A record in the store, without its text."""

    id: str
    source: str | None
    title: str | None
    published: str | None
    language: str | None


def records(store: Store) -> Iterator[RecordInfo]:
    """The records in the store, in the order of their ids."""
    ids = sorted(
        store.record_id(value(quad.subject)) for quad in store.graph.quads_for_pattern(None, INTERCHANGE, None)
    )
    for record in ids:
        me = store.node(f"record/{record}")
        said = {value(quad.predicate): value(quad.object) for quad in store.graph.quads_for_pattern(me, None, None, me)}
        yield RecordInfo(
            record,
            said.get(f"{NS}sourceName"),
            said.get("http://purl.org/dc/terms/title"),
            said.get("http://purl.org/dc/terms/issued"),
            said.get("http://purl.org/dc/terms/language"),
        )


def stats(store: Store) -> dict[str, int]:
    """How many there are: quads, and things by class."""
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    counts = {"quads": sum(1 for _ in quads(store))}
    for word in ("Record", "Event", "Participation", "Official", "State", "Organisation", "Place", "EventSeries"):
        counts[word] = sum(1 for _ in store.graph.quads_for_pattern(None, kind, ox.NamedNode(NS + word)))
    for word in ("Post", "Tenure", "Outcome", "Document", "Statement", "Claim", "Mention", "Sentence"):
        counts[word] = sum(1 for _ in store.graph.quads_for_pattern(None, kind, ox.NamedNode(NS + word)))
    return counts


def quads(store: Store, provenance: bool = False) -> Iterator[ox.Quad]:
    """All quads, in the store's own order, which depends on what they are and not on when they came."""
    for quad in store.graph:
        if provenance or quad.graph_name != store.provenance:
            yield quad


def export(store: Store, format_: str, out: IO[bytes], provenance: bool = False) -> None:
    """Write the graph as RDF. Formats without named graphs get all layers in one. Raises StoreError for an unknown format."""
    if format_ not in FORMATS:
        raise StoreError(f"no format {format_!r}", remedy=f"use one of {', '.join(FORMATS)}")
    chosen = FORMATS[format_]
    statements = quads(store, provenance)
    if chosen.supports_datasets:
        ox.serialize(statements, out, chosen, prefixes=PREFIXES)
    else:
        ox.serialize((quad.triple for quad in statements), out, chosen, prefixes=PREFIXES)


def snapshot(store: Store, folder: str | os.PathLike[str]) -> Path:
    """A copy of the store by hard links, for readers beside a writer. The folder must not exist."""
    target = Path(folder)
    if target.exists():
        raise StoreError("a snapshot needs a folder that is not there yet", place=str(target), remedy="name another")
    store.graph.backup(str(target))
    return target
