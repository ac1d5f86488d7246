"""A researcher's corrections in a store: set, read back, and the doubtful matches that more of them could settle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from communique.rdf.terms import NS
from communique.resolution import Correction, Curation, Doubt, Side, doubts
from communique.resolution import curation as corrections
from communique.store.index import StoreIndex
from communique.store.opening import CURATION, Store, flush, value
from communique.store.reading import records
from communique.store.rebuilding import rebuild


@dataclass(frozen=True, slots=True)
class Shown:
    """A doubt with what both sides' records say: sentences, each with its record's title."""

    doubt: Doubt
    left: tuple[tuple[str, str], ...]  # title of the record, sentence
    right: tuple[tuple[str, str], ...]


def curate(store: Store, file: Path | None) -> bool:
    """Make the corrections in a file those of the store, in the place of the ones it had; None takes all back.

    The consolidated layer is made anew where they changed. Whether they did. Raises ResourceError with file and line.
    """
    wanted = corrections.read(file, store.base) if file else Curation()
    if wanted.stamp == store.reference.curation.stamp:
        return False
    graph = store.provenance
    for quad in list(store.graph.quads_for_pattern(graph, CURATION, None, graph)):
        store.graph.remove(quad)
    store.graph.extend(ox.Quad(graph, CURATION, ox.Literal(one.row()), graph) for one in wanted.corrections)
    store.set_curation(wanted)
    if any(True for _ in store.graph.quads_for_pattern(None, ox.NamedNode(f"{NS}interchange"), None)):
        rebuild(store)
    flush(store)
    return True


def curation(store: Store) -> tuple[Correction, ...]:
    """The corrections in effect."""
    return store.reference.curation.corrections


def review(store: Store, most: int = 50) -> list[Shown]:
    """The doubtful matches in the store with both sides' sentences, most valuable first."""
    index = StoreIndex(store)
    found = doubts((record.id for record in records(store)), index, store.reference, most)
    return [Shown(doubt, _sentences(store, doubt.left), _sentences(store, doubt.right)) for doubt in found]


def _sentences(store: Store, side: Side) -> tuple[tuple[str, str], ...]:
    """The sentences of one side: of its spans, or of an official's first mentions anywhere."""
    if side.record is None:
        return _mentions(store, side.id)
    me = store.node(f"record/{side.record}")
    said = {quad.predicate.value: value(quad.object) for quad in store.graph.quads_for_pattern(me, None, None, me)}
    title = said.get("http://purl.org/dc/terms/title", side.record)
    found: dict[str, None] = {}
    for begin, end in side.spans[:3]:
        mention = ox.NamedNode(f"{me.value}#char={begin},{end}")
        for quad in store.graph.quads_for_pattern(mention, ox.NamedNode(f"{NS}sentence"), None, me):
            if isinstance(quad.object, ox.NamedNode):
                found.setdefault(_anchor(store, quad.object))
    return tuple((title, sentence) for sentence in found)


def _mentions(store: Store, node: str) -> tuple[tuple[str, str], ...]:
    rows = store.query(
        "SELECT DISTINCT ?title ?sentence { ?p dip:participant $node ; dip:evidence/dip:sentence ?s ."
        " ?s nif:anchorOf ?sentence ; nif:referenceContext/dcterms:title ?title } ORDER BY ?title ?sentence LIMIT 3".replace(
            "$node", str(store.node(node))
        )
    )
    return tuple((value(row["title"]), value(row["sentence"])) for row in rows)


def _anchor(store: Store, sentence: ox.NamedNode) -> str:
    anchor = ox.NamedNode("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf")
    return next((value(quad.object) for quad in store.graph.quads_for_pattern(sentence, anchor, None)), "")
