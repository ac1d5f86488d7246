"""Asking: a question by its name, or any SPARQL, to a result with the names of what it found."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.queries import names, words
from communique.queries.questions import ANY, Param, Question, Value, bind, find, literal
from communique.queries.sources import Answer, Limits, Row, Source, open_source
from communique.queries.vocabulary import check_terms

Asked = Mapping[str, str | int | Value | Sequence[str | Value]]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of terms under columns, the names of the nodes in them, and whether there was more.

    `form` is "select", "construct" (columns subject, predicate, object) or "ask" (`boolean` is the answer).
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    form: str = "select"
    boolean: bool | None = None
    sparql: str = ""

    def text(self, term: object) -> str:
        """A term for people: the name of a node where there is one, the value of a literal, "" for nothing."""
        if term is None:
            return ""
        value = str(getattr(term, "value", term))
        return self.labels.get(value, value) if isinstance(term, NamedNode) else value


def ask(
    store: pyoxigraph.Store | Source | Path | str,
    name: str,
    params: Asked | None = None,
    language: str = "en",
    limits: Limits | None = None,
) -> Result:
    """The answer to a question. Raises QueryError where a name means nothing or several things, or a value is wrong."""
    source = open_source(store)
    question = find(name)
    return _run(source, bind(question, values(source, question, params or {}, language)), language, limits)


def run(
    store: pyoxigraph.Store | Source | Path | str, sparql: str, language: str = "en", limits: Limits | None = None
) -> Result:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over the union of the graphs.

    Raises QueryError where it must not run, is not SPARQL or takes too long.
    """
    words.check(sparql)
    check_terms(sparql)
    return _run(open_source(store), sparql, language, limits)


def _run(source: Source, sparql: str, language: str, limits: Limits | None) -> Result:
    answer = source.answer(sparql, limits or Limits())
    return Result(
        answer.columns,
        answer.rows,
        answer.truncated,
        names.labels(source, _iris(answer), language),
        answer.form,
        answer.boolean,
        sparql,
    )


def _iris(answer: Answer) -> list[str]:
    return list(dict.fromkeys(term.value for row in answer.rows for term in row if isinstance(term, NamedNode)))


def values(source: Source, question: Question, params: Asked, language: str = "en") -> dict[str, list[Value]]:
    """The terms of each parameter that is given or has a default; `any` has none. Raises QueryError."""
    for name in params:
        question.param(name)
    bound: dict[str, list[Value]] = {}
    for param in question.params:
        given = params.get(param.name, param.default)
        if given is None or given == "":
            if param.default is None:
                raise QueryError(f"the question {question.name} needs {param.name}", remedy=f"give --{param.name}")
            given = param.default
        if given != ANY:
            bound[param.name] = [_term(source, param, item, language) for item in _items(param, given)]
    return bound


def _items(param: Param, given: object) -> list[object]:
    if isinstance(given, str):
        if given == param.default and param.type == "text":
            return ["".join(shlex.split(given))]
        return [item.strip() for item in given.split(",")] if param.several else [given]
    if isinstance(given, Sequence):
        return list(given)
    return [given]


def _term(source: Source, param: Param, given: object, language: str) -> Value:
    if isinstance(given, (NamedNode, Literal)):
        return given
    if param.type == "iri":
        return names.resolve_one(source, str(given), param.cls or "Thing", language)
    return literal(param, str(given))
