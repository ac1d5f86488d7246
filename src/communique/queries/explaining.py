"""What a query asks and what it costs: for `communique query --explain`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import Literal

from communique.errors import QueryError
from communique.queries import words
from communique.queries.names import choose
from communique.queries.prefixes import DIP, PREFIXES, declare
from communique.queries.sources import Limits, Source, open_source
from communique.queries.vocabulary import check_terms, term_labels
from communique.queries.words import names_its_graphs, read_words

_COUNTED = 60  # terms whose uses are counted


@dataclass(frozen=True, slots=True)
class UsedTerm:
    """A term of the ontology in a query: as written, what it is called, and how often the store uses it."""

    name: str
    label: str
    uses: int | None  # triples with the property, or nodes of the class; None where it is neither


@dataclass(frozen=True, slots=True)
class Explanation:
    """A query as it is run, the terms in it, and what it took."""

    sparql: str  # with its prefixes written out
    union: bool  # whether it sees all graphs as one
    terms: Sequence[UsedTerm]
    seconds: float
    rows: int
    truncated: bool
    problem: str | None = None  # why there was no answer


def explain(
    store: pyoxigraph.Store | Source | Path | str, sparql: str, language: str = "en", limits: Limits | None = None
) -> Explanation:
    """Runs a query and says what it asks and what it took. Raises QueryError where it must not run or is not SPARQL.

    A query that finds no end within its time is explained all the same; `problem` says so.
    """
    words.check(sparql)
    check_terms(sparql)
    source = open_source(store)
    terms = [_count(source, name, language) for name in _names(sparql)[:_COUNTED]]
    began = time.perf_counter()
    problem, rows, truncated = None, 0, False
    try:
        answer = source.answer(sparql, limits or Limits())
        rows, truncated = len(answer.rows), answer.truncated
    except QueryError as error:
        if error.place:  # not SPARQL
            raise
        problem = str(error)
    seconds = time.perf_counter() - began
    return Explanation(
        declare(sparql, source.base), not names_its_graphs(sparql), terms, seconds, rows, truncated, problem
    )


def _names(sparql: str) -> list[str]:
    """The project's own terms in a query, in the order in which they come."""
    own = ("dip", "kind", "status", "role", "rank", "outcome", "topic")
    found = (word.text for word in read_words(sparql) if word.kind == "prefixed" and word.text.partition(":")[0] in own)
    return list(dict.fromkeys(name for name in found if not name.endswith(":")))


def _count(source: Source, name: str, language: str) -> UsedTerm:
    prefix, _, local = name.partition(":")
    iri = PREFIXES[prefix] + local
    said = dict(term_labels().get(iri, {}))
    if not iri.startswith(DIP):
        pattern = f"?node ?property <{iri}>"
    elif local[:1].isupper():
        pattern = f"?node a <{iri}>"
    else:
        pattern = f"?node <{iri}> ?value"
    try:
        rows = source.answer(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}", Limits(seconds=2.0)).rows
        uses = int(rows[0][0].value) if rows and isinstance(rows[0][0], Literal) else None
    except QueryError:
        uses = None
    return UsedTerm(name, choose(said, language) if said else local, uses)
