"""From a network's question to its columns."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph

from communique.errors import QueryError
from communique.networks.collecting import collect
from communique.networks.contacts import Row, contacts
from communique.networks.definitions import find, is_shipped
from communique.networks.describing import describe
from communique.networks.facts import Facts
from communique.networks.filters import Filters
from communique.networks.network import Network
from communique.networks.weights import Weighting
from communique.queries import Limits, Question, Source, open_source
from communique.queries.answers import Asked, values
from communique.queries.questions import bind
from communique.queries.vocabulary import check_terms
from communique.queries.words import check, read_words

StoreLike = pyoxigraph.Store | Source | Path | str
_LIMITS = Limits(seconds=600.0, rows=20_000_000, bytes=4_000_000_000)


def build(
    store: StoreLike,
    name: str,
    filters: Filters | None = None,
    *,
    language: str = "en",
    weighting: Weighting = Weighting.count,
    by_kind: bool = False,
    params: Asked | None = None,
) -> Network:
    """The network of a name, or of a user's own `.rq` file, with labels in a language.

    `by_kind` makes one edge for each kind of event, where the question gives no kind of its own. The same graph gives the
    same network. Raises QueryError where there is no such network, or its SPARQL is not in order.
    """
    source = open_source(store)
    question = find(name)
    facts = Facts(source)
    columns, rows = _ask(source, question, name, params or {}, language)
    found = contacts(columns, rows, facts, filters or Filters(), default_kind=None if by_kind else question.name)
    return describe(
        collect(found, facts, weighting), question, filters or Filters(), facts, "target" in columns, language
    )


def _ask(
    source: Source, question: Question, name: str, params: Asked, language: str
) -> tuple[tuple[str, ...], list[Row]]:
    """The columns and rows of a network's question. A user's own is run as any stranger's query is."""
    sparql = bind(question, values(source, question, params, language))
    if is_shipped(name):
        return _trusted(source, sparql)
    check(sparql)
    check_terms(sparql)
    answer = source.answer(sparql, _LIMITS)
    if answer.form != "select" or "source" not in answer.columns or not {"target", "event"} & set(answer.columns):
        raise QueryError(
            f"{question.name} is no network", remedy="SELECT ?source ?target, or ?source ?event; see queries/README.md"
        )
    if answer.truncated:
        raise QueryError(f"{question.name} has more than {_LIMITS.rows:,} rows", remedy="narrow it")
    return answer.columns, list(answer.rows)


def _trusted(source: Source, sparql: str) -> tuple[tuple[str, ...], list[Row]]:
    """A shipped network needs no worker of its own, and has no limits."""
    columns = tuple(word.text[1:] for word in read_words(sparql[: sparql.index("{")]) if word.kind == "variable")
    return columns, list(source.select(sparql))
