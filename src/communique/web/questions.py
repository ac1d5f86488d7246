"""The questions over HTTP: a list, a page with a form for each, `.json` and `.csv`, and asking in words."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import orjson
from pyoxigraph import BlankNode, Literal, NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique import queries
from communique.errors import QueryError
from communique.queries import Limits, Question, Result, Source
from communique.queries.asking import nearest, understand
from communique.queries.names import is_known, resolve
from communique.queries.questions import column_words, parameter_words
from communique.text import search_key
from communique.web.pages import answer_table, cell, language_of, render
from communique.web.problems import Refused
from communique.web.remembering import mark
from communique.web.served import Served

_OWN = frozenset({"language", "ask", "search"})


async def home(request: Request) -> Response:
    """The first page: asking in words."""
    ready = [each for each in queries.questions().values() if not any(param.required for param in each.params)]
    return render(request, "home.html", asked="", problem="", nearest=[], named=[], begin_with=ready)


async def in_words(request: Request) -> Response:
    """A question in words leads to the page of the question it means, or to the nearest ones."""
    text = request.query_params.get("words", "")[:500]
    language = language_of(request)
    served: Served = request.app.state.served
    problem = ""
    try:
        understood = await run_in_threadpool(lambda: understand(served.source(), text))
    except QueryError as error:
        understood, problem = None, str(error)
    if understood is None:
        named = await run_in_threadpool(_named, served.source(), text, language)
        return render(
            request,
            "home.html",
            404,
            asked=text,
            problem="" if named else problem,
            nearest=[] if named else nearest(text, language),
            named=named,
            begin_with=[],
        )
    given = {name: ",".join(term.value for term in terms) for name, terms in understood.values.items()}
    return RedirectResponse(
        f"/questions/{understood.question.name}?{urlencode({**given, 'ask': 'yes', 'language': language})}", 303
    )


def _named(source: Source, text: str, language: str) -> list[dict[str, str | None]]:
    """Links to what is called by the text, where it is a name and no question."""
    found = {match.iri: match.label for match in resolve(source, text, "Thing", language, limit=10)}
    return [cell(NamedNode(iri), found, source.base) for iri in found]


async def listing(request: Request) -> Response:
    """All questions, or those with the words of `?search=` in them."""
    wanted = search_key(request.query_params.get("search", "")).split()
    language = language_of(request)
    found = [
        question
        for question in queries.questions().values()
        if all(
            word in search_key(f"{question.name} {question.title(language)} {question.description(language)}")
            for word in wanted
        )
    ]
    return render(request, "questions.html", questions=found, search=request.query_params.get("search", ""))


async def one(request: Request) -> Response:
    """A question's page, with its answer when it was asked or needs nothing to be told; `.json` and `.csv` are data."""
    name, _, ending = request.path_params["name"].partition(".")
    if name not in queries.questions() or ending not in ("", "json", "csv"):
        raise Refused(404, "there is no such question")
    question = queries.questions()[name]
    given = {key: value for key, value in request.query_params.items() if key not in _OWN and value != ""}
    language = language_of(request)
    served: Served = request.app.state.served
    source = await run_in_threadpool(served.source)
    mark(request.scope, source.folder)
    if ending:
        result = await run_in_threadpool(_ask, source, question, given, language, served.limits)
        return _as_json(result) if ending == "json" else _as_csv(result, name)
    problem, result_or_none = "", None
    if "ask" in request.query_params or given or not any(param.required for param in question.params):
        try:
            result_or_none = await run_in_threadpool(_ask, source, question, given, language, served.limits)
        except QueryError as error:
            problem = str(error)
    examples = await run_in_threadpool(_examples, source, question)
    return _page(request, question, given, result_or_none, problem, source.base, examples)


def _examples(source: Source, question: Question) -> list[Mapping[str, str]]:
    """The examples whose names the store knows: the others lead to nothing."""

    def holds(name: str, value: str) -> bool:
        param = question.param(name)
        values = value.split(",") if param.several else [value]
        return param.type != "iri" or all(is_known(source, each, param.cls or "Thing") for each in values)

    return [example for example in question.examples if example and all(holds(*pair) for pair in example.items())]


def _ask(source: Source, question: Question, given: Mapping[str, str], language: str, limits: Limits) -> Result:
    return queries.ask(source, question.name, dict(given), language, limits)


def _page(
    request: Request,
    question: Question,
    given: Mapping[str, str],
    result: Result | None,
    problem: str,
    base: str,
    examples: Sequence[Mapping[str, str]],
) -> Response:
    language = language_of(request)
    query = urlencode({**given, "language": language})
    address = f"/questions/{question.name}"
    answer = None
    if result is not None:
        columns = [column_words().get(column, {}).get(language, column) for column in result.columns]
        answer = answer_table(result, columns, base)
    return render(
        request,
        "question.html",
        200 if not problem else 400,
        question=question,
        parameters=parameter_words(),
        given=given,
        understood="",
        problem=problem,
        answer=answer,
        sparql=result.sparql if result else "",
        json=f"{address}.json?{query}",
        csv=f"{address}.csv?{query}",
        examples=[
            {"href": f"{address}?{urlencode({**example, 'language': language})}", "text": ", ".join(example.values())}
            for example in examples
        ],
    )


def _as_json(result: Result) -> Response:
    """SPARQL 1.1 results as JSON, with the names of the nodes beside: `labels`, {IRI: name}, and `truncated`."""
    bindings = [
        {column: _json_term(term) for column, term in zip(result.columns, row, strict=True) if term is not None}
        for row in result.rows
    ]
    body = {
        "head": {"vars": list(result.columns)},
        "results": {"bindings": bindings},
        "labels": dict(result.labels),
        "truncated": result.truncated,
    }
    return Response(orjson.dumps(body), headers=_headers(result, "application/sparql-results+json"))


def _json_term(term: Any) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    said = {"type": "literal", "value": term.value}
    if term.language:
        said["xml:lang"] = term.language
    elif not term.datatype.value.endswith("#string"):
        said["datatype"] = term.datatype.value
    return said


def _as_csv(result: Result, name: str) -> Response:
    """Comma-separated values with a column of names beside each column that has nodes. No cell is a formula."""
    named = [any(isinstance(row[at], NamedNode) for row in result.rows) for at in range(len(result.columns))]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(
        [
            cell
            for column, has in zip(result.columns, named, strict=True)
            for cell in ((column, f"{column}_label") if has else (column,))
        ]
    )
    for row in result.rows:
        table.writerow([text for term, has in zip(row, named, strict=True) for text in _csv_cells(result, term, has)])
    disposition = f'attachment; filename="{name}.csv"'
    return Response(
        out.getvalue(), headers={**_headers(result, "text/csv; charset=utf-8"), "Content-Disposition": disposition}
    )


def _csv_cells(result: Result, term: Any, named: bool) -> tuple[str, ...]:
    value = "" if term is None else str(term.value)
    if isinstance(term, Literal) and (term.language or term.datatype.value.endswith("#string")):
        value = _guarded(value)
    return (value, _guarded(result.text(term))) if named else (value,)


def _guarded(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _headers(result: Result, kind: str) -> dict[str, str]:
    return {"Content-Type": kind, **({"X-Communique-Truncated": "true"} if result.truncated else {})}
