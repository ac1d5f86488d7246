"""From resolved events to triples: the vocabulary, the namespace, and every IRI."""

from communique.rdf.graph import Writer, spans
from communique.rdf.nodes import SHARED, is_shared, node_triples
from communique.rdf.terms import BASE, CONCEPTS, NS, PREFIXES

__all__ = ["BASE", "CONCEPTS", "NS", "PREFIXES", "SHARED", "Writer", "is_shared", "node_triples", "spans"]
