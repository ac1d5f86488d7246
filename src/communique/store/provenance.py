"""Which load brought which record, when, by which version: the one graph that knows the clock. It is not part of an export."""

from __future__ import annotations

import datetime
import hashlib
import uuid
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from communique import __version__
from communique.rdf.terms import PREFIXES, name, text, typed
from communique.store.opening import CURATION, RESOLVED_BY, Store, is_under_way, stamp

_DECIDING = ("resolution", "rdf")  # the packages whose words the consolidated layer follows from
_GENERATED = ox.NamedNode(f"{PREFIXES['prov']}wasGeneratedBy")


def current_stamp(store: Store) -> str:
    """By which rules and reference data a load would be made now."""
    return f"{rules()}-{store.reference.stamp}"


@cache
def rules() -> str:
    """The rules of resolution and of writing triples, as a hash of their own text: nobody has to remember to raise a number."""
    digest = hashlib.sha256()
    for package in _DECIDING:
        for file in sorted(files(f"communique.{package}").iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def is_outdated(store: Store) -> bool:
    """Whether other rules or other reference data made what is in the store; False for an empty one."""
    made_by = stamp(store)
    return made_by is not None and made_by != current_stamp(store)


def begin(store: Store) -> tuple[str, list[str]]:
    """A new load: its IRI in N-Triples, and the triples that describe it."""
    now = datetime.datetime.now(datetime.UTC)
    me = store.writer.node(f"load/{now:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:8]}")
    return me, [
        f"{me} {name('rdf:type')} {name('prov:Activity')}",
        f"{me} {name('prov:startedAtTime')} {typed(now.isoformat(timespec='seconds'), 'xsd:dateTime')}",
        f"{me} {name('dcterms:description')} {text(f'communique {__version__}')}",
    ]


def generated(store: Store, load: str, record: str) -> str:
    """The triple that says which load brought a record."""
    return f"{store.writer.record(record)} {name('prov:wasGeneratedBy')} {load}"


def forget(store: Store, records: Iterable[str]) -> None:
    """Take out which load brought these records; `sweep` then drops loads that brought nothing that is left."""
    for record in records:
        for quad in list(store.graph.quads_for_pattern(store.node(f"record/{record}"), _GENERATED, None)):
            store.graph.remove(quad)


def sweep(store: Store) -> None:
    """Drop loads none of whose records is left, and the graph itself when no record is."""
    graph = store.provenance
    activity = ox.NamedNode(f"{PREFIXES['prov']}Activity")
    loads = store.graph.quads_for_pattern(None, ox.NamedNode(PREFIXES["rdf"] + "type"), activity, graph)
    for load in [quad.subject for quad in loads]:
        if not any(True for _ in store.graph.quads_for_pattern(None, _GENERATED, load, graph)):
            for quad in list(store.graph.quads_for_pattern(load, None, None, graph)):
                store.graph.remove(quad)
    if not any(True for _ in store.graph.quads_for_pattern(None, _GENERATED, None, graph)) and not is_under_way(store):
        kept = list(store.graph.quads_for_pattern(graph, CURATION, None, graph))  # a researcher's word outlives records
        store.graph.remove_graph(graph)
        store.graph.extend(kept)


def set_stamp(store: Store) -> None:
    """Write down by which rules and reference data the consolidated layer was made, where there is one."""
    graph = store.provenance
    for quad in list(store.graph.quads_for_pattern(graph, RESOLVED_BY, None, graph)):
        store.graph.remove(quad)
    if any(True for _ in store.graph.quads_for_pattern(None, _GENERATED, None, graph)):
        store.graph.add(ox.Quad(graph, RESOLVED_BY, ox.Literal(current_stamp(store)), graph))
