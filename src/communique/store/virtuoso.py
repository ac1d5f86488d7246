"""OpenLink Virtuoso in the embedded store's place: what it does otherwise than SPARQL 1.1 says.

- It has no default graph of its own: a query without FROM sees all graphs, Virtuoso's own too. The consolidated layer is
  therefore the named graph `<base>graph/consolidated` there.
- An update of 5,000 triples is too much for its parser. A change goes in pieces, and is not one transaction: while it is under
  way the store says so, and who opens it next makes the consolidated layer anew.
- It counts truth values as 1 and 0 in JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import orjson
import pyoxigraph as ox

from communique.rdf.terms import BASE, NS, PREFIXES
from communique.store.remote import Connection, GraphName, Object, RemoteGraph, Subject, pattern_terms
from communique.store.statements import Statement, pieces, write

MOST = 1_000  # triples an update
_UNDER_WAY = ox.NamedNode(f"{NS}loadUnderWay")
_TRUTH = {"1": "true", "0": "false"}


class VirtuosoGraph(RemoteGraph):
    """What the store package needs of a pyoxigraph `Store`, from Virtuoso. Graphs that are not below `base` are not ours."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.base = BASE

    @property
    def consolidated(self) -> ox.NamedNode:
        """The graph that stands for the default graph."""
        return ox.NamedNode(f"{self.base}graph/consolidated")

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Object | None,  # noqa: A002 (the name is the store's)
        graph_name: GraphName | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads that fit, in any of our graphs where `graph_name` is None."""
        named = self.consolidated if isinstance(graph_name, ox.DefaultGraph) else graph_name
        terms = pattern_terms(subject, predicate, object)
        where = f"GRAPH {'?g' if named is None else named} {{ {' '.join(terms)} }}"
        for row in self.query(f"SELECT * WHERE {{ {where} }}"):
            found = {variable[1:]: row[variable[1:]] for variable in terms if variable.startswith("?")}
            graph = row["g"] if named is None else named
            if not isinstance(graph, ox.NamedNode) or (named is None and not graph.value.startswith(self.base)):
                continue
            yield ox.Quad(
                subject if subject is not None else found["s"],
                predicate if predicate is not None else found["p"],
                object if object is not None else found["o"],
                ox.DefaultGraph() if graph == self.consolidated else graph,
            )

    def find_base(self, predicates: Iterable[ox.NamedNode]) -> str | None:
        """What our IRIs begin with, as the first load recorded it."""
        for predicate in predicates:
            for row in self.query(f"SELECT ?s WHERE {{ GRAPH ?s {{ ?s {predicate} ?stamp }} }}"):
                if isinstance(row["s"], ox.NamedNode):
                    return row["s"].value.removesuffix("graph/provenance")
        return None

    def __len__(self) -> int:
        return sum(1 for _ in self.quads_for_pattern(None, None, None))

    def change(self, statements: Iterable[Statement]) -> None:
        """Changes graphs, in pieces where it must."""
        named = [replace(one, graph=one.graph or self.consolidated) for one in statements]
        parts = list(pieces(named, MOST))
        if len(parts) <= 1:
            for part in parts:
                self.connection.update(write(part))
            return
        provenance = ox.NamedNode(f"{self.base}graph/provenance")
        mark = ox.Quad(provenance, _UNDER_WAY, ox.Literal("true"), provenance)
        known = mark in self
        if not known:
            self.add(mark)
        for part in parts:
            self.connection.update(write(part))
        if not known:
            self.remove(mark)

    def clear_graph(self, graph: GraphName) -> None:
        self.remove_graph(graph)


def mend(body: bytes) -> bytes:
    """SPARQL results in JSON as the specification has them."""
    results: Any = orjson.loads(body)
    rows: Sequence[dict[str, dict[str, str]]] = results.get("results", {}).get("bindings", [])
    for row in rows:
        for term in row.values():
            if term["type"] == "typed-literal":
                term["type"] = "literal"
            if term.get("datatype") == f"{PREFIXES['xsd']}boolean":
                term["value"] = _TRUTH.get(term["value"], term["value"])
    return orjson.dumps(results)
