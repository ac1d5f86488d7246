"""The same by pyshacl, part by part, for shapes that use more of SHACL than `rules` understands.

A part is a few thousand nodes with all that is said of them, and of each node they point to its classes and, for a
record, its text. Every constraint must look no further than that: one step from the focus node.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, NamedNode, Quad, Store

from communique.errors import QueryError
from communique.validation.findings import Finding

if TYPE_CHECKING:
    from rdflib import Graph

PART = 5_000  # nodes: some 50,000 triples, which rdflib holds in 100 MB

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_TEXT = NamedNode("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString")
_SH = "http://www.w3.org/ns/shacl#"


def find_with_pyshacl(store: Store, shapes: Path, language: str) -> Iterator[Finding]:
    """The findings of pyshacl, without inference, over the union of the store's graphs."""
    from rdflib import Graph

    shapes_graph = Graph().parse(shapes, format="turtle")
    subjects = {quad.subject for quad in store.quads_for_pattern(None, None, None)}
    ordered = sorted(subjects, key=str)
    for start in range(0, len(ordered), PART):
        nodes = ordered[start : start + PART]
        wanted = {str(node).strip("<>") for node in nodes}
        for finding in _validate_part(_part(store, nodes), shapes_graph, language):
            if finding.node in wanted:
                yield finding


def _part(store: Store, nodes: list[Any]) -> Graph:
    """The part of the graph that the constraints at these nodes look at."""
    from rdflib import Graph

    graph = Graph()
    neighbours: set[NamedNode | BlankNode] = set()
    for node in nodes:
        for quad in store.quads_for_pattern(node, None, None):
            graph.add(_triple(quad))
            if isinstance(quad.object, NamedNode | BlankNode):
                neighbours.add(quad.object)
    for node in neighbours.difference(nodes):
        for predicate in (_TYPE, _TEXT):
            for quad in store.quads_for_pattern(node, predicate, None):
                graph.add(_triple(quad))
    return graph


def _triple(quad: Quad) -> tuple[Any, Any, Any]:
    from rdflib.util import from_n3

    return from_n3(str(quad.subject)), from_n3(str(quad.predicate)), from_n3(str(quad.object))


def _validate_part(graph: Graph, shapes: Graph, language: str) -> Iterator[Finding]:
    from pyshacl import validate
    from rdflib import RDF, Graph, URIRef

    try:
        _, report, _ = validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    except TypeError as error:  # pyshacl 0.40 breaks on comparing a date such as 2024-13-45
        raise QueryError(f"pyshacl cannot compare two values: {error}", remedy="use the engine sparql") from error
    assert isinstance(report, Graph)
    for result in report.subjects(RDF.type, URIRef(_SH + "ValidationResult")):
        shape, node, path, value, severity = _defect(report, result)
        messages = _messages(report, result) | _messages_of_shape(
            shapes, report.value(result, URIRef(_SH + "sourceShape"))
        )
        yield Finding(shape, node, path, value, messages.get(language) or messages.get("en") or shape, severity)


def _messages(report: Graph, result: Any) -> dict[str, str]:
    from rdflib import URIRef

    return {
        getattr(text, "language", None) or "en": str(text)
        for text in report.objects(result, URIRef(_SH + "resultMessage"))
    }


def _messages_of_shape(shapes: Graph, shape: Any) -> dict[str, str]:
    """A shape's own messages by language: of those on a SPARQL constraint, pyshacl reports one, and not always the same."""
    from rdflib import URIRef

    places = [shape, *shapes.objects(shape, URIRef(_SH + "sparql"))]
    return {
        getattr(text, "language", None) or "en": str(text)
        for place in places
        for text in shapes.objects(place, URIRef(_SH + "message"))
    }


def _defect(report: Graph, result: Any) -> tuple[str, str, str | None, str | None, str]:
    """A result as (shape, node, path, value, severity)."""
    from rdflib import URIRef

    def of(name: str) -> Any:
        return report.value(result, URIRef(_SH + name))

    path, value = of("resultPath"), of("value")
    return (
        str(of("sourceShape")).replace("#", "/").rsplit("/", 1)[-1],
        str(of("focusNode")),
        None if path is None else str(path),
        None if value is None else value.n3(),
        str(of("resultSeverity")).removeprefix(_SH).lower(),
    )
