"""A SPARQL server that is asked in the embedded store's place."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pyoxigraph

from communique.queries import words
from communique.queries.prefixes import BASE, DIP, declare, spell_out
from communique.queries.sources import Answer, Limits, Row
from communique.queries.words import names_its_graphs
from communique.store.remote import Connection, parse_answer

_LOOK_UP = Limits(seconds=30.0, rows=10_000_000, bytes=1_000_000_000)  # our own, short questions


class RemoteSource:
    """A server's data. The deadline holds here, whatever the server does: it is told how long we wait by our leaving."""

    def __init__(self, address: str) -> None:
        self.connection = Connection(address)
        self.base = self._find_base()

    def _find_base(self) -> str:
        pattern = f"?graph <{DIP}resolvedBy> ?stamp"
        for row in self.select(f"SELECT ?graph {{ {{ {pattern} }} UNION {{ GRAPH ?g {{ {pattern} }} }} }} LIMIT 1"):
            if isinstance(row[0], pyoxigraph.NamedNode):
                return row[0].value.removesuffix("graph/provenance")
        return BASE

    def select(self, sparql: str) -> Sequence[Row]:
        return self._ask(sparql, _LOOK_UP).rows

    def answer(self, sparql: str, limits: Limits) -> Answer:
        words.check(sparql)  # what leaves the server is as unwanted as what leaves this machine
        return self._ask(sparql, limits)

    def _ask(self, sparql: str, limits: Limits) -> Answer:
        base = getattr(self, "base", None)
        if self.connection.virtuoso:
            sparql = spell_out(sparql, base or BASE)
        text = declare(sparql, base) if base else declare(sparql)
        union = not names_its_graphs(sparql)
        reply = self.connection.ask(text, _accept(sparql), union, limits.seconds, limits.bytes)
        results = parse_answer(reply.media, reply.content, self.connection.virtuoso)
        if isinstance(results, pyoxigraph.QueryBoolean):
            return Answer("ask", (), (), boolean=bool(results))
        rows = [tuple(item) for item in itertools.islice(results, limits.rows + 1)]
        cut = reply.cut or len(rows) > limits.rows
        if isinstance(results, pyoxigraph.QuerySolutions):
            return Answer(
                "select", tuple(variable.value for variable in results.variables), tuple(rows[: limits.rows]), cut
            )
        return Answer("construct", ("subject", "predicate", "object"), tuple(rows[: limits.rows]), cut)


def _accept(sparql: str) -> str:
    """The form of the answer that is asked for: Virtuoso writes graphs as rows where rows are among what is accepted."""
    forms = (word.text.upper() for word in words.read_words(sparql) if word.kind == "keyword")
    graph = next((form in ("CONSTRUCT", "DESCRIBE") for form in forms if form not in ("BASE", "PREFIX")), False)
    return "application/n-triples" if graph else "application/sparql-results+json"
