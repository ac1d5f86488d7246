"""The graph as JSON-LD with a context: short names, one object a node, named graphs inside.

The context comes from the ontology, so that a property's values need no markup of their own. It is in the file: reading it asks
nothing of the network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any

import orjson
import pyoxigraph as ox

from communique import resources
from communique.queries.prefixes import DIP
from communique.rdf.terms import CONCEPTS, PREFIXES
from communique.store import Store, quads

_RDF, _XSD, _OWL = PREFIXES["rdf"], PREFIXES["xsd"], PREFIXES["owl"]
_TYPE = ox.NamedNode(f"{_RDF}type")
_RANGE = ox.NamedNode(f"{PREFIXES['rdfs']}range")
_INTEGER, _BOOLEAN, _STRING = f"{_XSD}integer", f"{_XSD}boolean", f"{_XSD}string"
_LARGEST = 2**53  # integers beyond it are no safe JSON numbers
_CHUNK = 500  # objects joined into one piece

Json = dict[str, Any]


def parts(store: Store, provenance: bool = False) -> Iterator[bytes]:
    """The file's text as UTF-8, piece by piece, in the store's order. Raises StoreError where the store is closed."""
    names = _Names(store.base)
    yield b'{"@context":' + orjson.dumps(names.context) + b',\n"@graph":[\n'
    lead = b""
    for graph, found in groupby(quads(store, provenance), key=lambda quad: quad.graph_name):
        if isinstance(graph, ox.DefaultGraph):
            for piece in _joined(_objects(found, names)):
                yield lead + piece
                lead = b",\n"
            continue
        yield lead + b'{"@id":' + orjson.dumps(names.short(_text(graph))) + b',"@graph":[\n'
        between = b""
        for piece in _joined(_objects(found, names)):
            yield between + piece
            between = b",\n"
        yield b"]}"
        lead = b",\n"
    yield b"\n]}\n"


def _joined(objects: Iterator[Json]) -> Iterator[bytes]:
    """The objects as JSON, many a piece."""
    kept: list[bytes] = []
    for item in objects:
        kept.append(orjson.dumps(item))
        if len(kept) == _CHUNK:
            yield b",\n".join(kept)
            kept = []
    if kept:
        yield b",\n".join(kept)


def _objects(found: Iterable[ox.Quad], names: _Names) -> Iterator[Json]:
    """One object for each run of statements with one subject."""
    for subject, statements in groupby(found, key=lambda quad: quad.subject):
        item: Json = {"@id": names.node(subject)}
        for statement in statements:
            if statement.predicate == _TYPE:
                key, value = "@type", names.term(_text(statement.object))
            else:
                key = names.term(statement.predicate.value)
                value = names.value(key, statement.object)
            item.setdefault(key, []).append(value)
        yield {
            key: values[0] if isinstance(values, list) and len(values) == 1 else values for key, values in item.items()
        }


class _Names:
    """Short names for IRIs, and values as the context says they are to be read."""

    def __init__(self, base: str) -> None:
        self._types = _types()
        # `kind:` and its like are no prefixes here: `kind` is a property.
        known = {name: iri for name, iri in PREFIXES.items() if name not in self._types}
        self._prefixes = sorted(
            {**known, "ns": CONCEPTS, "id": base}.items(), key=lambda item: (-len(item[1]), item[0])
        )
        self.context: Json = {
            "@version": 1.1,
            "@vocab": DIP,
            **{name: iri for name, iri in sorted(self._prefixes) if name != "dip"},
            **{name: {"@type": self.short(kind) if kind != "@id" else kind} for name, kind in self._types.items()},
        }

    def short(self, iri: str) -> str:
        """The IRI with a prefix, where one fits and what is left cannot be mistaken."""
        for name, start in self._prefixes:
            local = iri[len(start) :]
            if name != "dip" and local and iri.startswith(start) and not local.startswith("//"):
                return f"{name}:{local}"
        return iri

    def term(self, iri: str) -> str:
        """A class or property: bare where it is the project's own."""
        local = iri.removeprefix(DIP)
        return local if local != iri and local.isalnum() else self.short(iri)

    def node(self, node: Any) -> str:
        return f"_:{node.value}" if isinstance(node, ox.BlankNode) else self.short(_text(node))

    def value(self, key: str, term: Any) -> Any:
        kind = self._types.get(key)
        if not isinstance(term, ox.Literal):
            return self.node(term) if kind == "@id" else {"@id": self.node(term)}
        datatype = term.datatype.value
        if term.language:
            return {"@value": term.value, "@language": term.language}
        if kind is None:
            return self._untyped(term.value, datatype)
        if datatype == kind:
            return term.value
        return {"@value": term.value} if datatype == _STRING else {"@value": term.value, "@type": self.short(datatype)}

    def _untyped(self, text: str, datatype: str) -> Any:
        if datatype == _STRING:
            return text
        if datatype == _BOOLEAN and text in ("true", "false"):
            return text == "true"
        if (
            datatype == _INTEGER
            and text.lstrip("-").isdecimal()
            and str(int(text)) == text
            and abs(int(text)) < _LARGEST
        ):
            return int(text)
        return {"@value": text, "@type": self.short(datatype)}


@cache
def _types() -> dict[str, str]:
    """The project's properties whose values are nodes ("@id") or of a datatype that must be said, by name."""
    ontology = ox.Store()
    ontology.load(path=str(resources.path("ontology", "communique.ttl")), format=ox.RdfFormat.TURTLE)
    found: dict[str, str] = {}
    for quad in ontology.quads_for_pattern(None, _TYPE, ox.NamedNode(f"{_OWL}ObjectProperty")):
        found[_text(quad.subject)] = "@id"
    for quad in ontology.quads_for_pattern(None, _RANGE, None):
        datatype = _text(quad.object)
        if datatype.startswith(_XSD) and datatype not in (_STRING, _BOOLEAN, _INTEGER):
            found[_text(quad.subject)] = datatype
    own = {iri.removeprefix(DIP): kind for iri, kind in found.items() if iri.startswith(DIP)}
    return dict(sorted((name, kind) for name, kind in own.items() if name.isalnum()))


def _text(term: Any) -> str:
    return str(getattr(term, "value", term))
