"""The page for SPARQL: a query written in a form, its answer as a table with the names of what it found."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from communique import queries
from communique.errors import QueryError
from communique.queries.prefixes import PREFIXES
from communique.web.pages import answer_table, language_of, render
from communique.web.remembering import mark
from communique.web.served import Served

_START = "SELECT ?event ?official WHERE {\n  ?event dip:attendedBy ?official .\n}\nLIMIT 100"
_ROWS, _GRAPHS = ("json", "csv", "tsv", "xml"), ("turtle", "nt", "jsonld", "rdf")


async def editor(request: Request) -> Response:
    """The form; with `?query=` the answer below it."""
    sparql = request.query_params.get("query", "")
    served: Served = request.app.state.served
    answer, problem = None, ""
    forms: tuple[str, ...] = ()
    if sparql.strip():
        source = await run_in_threadpool(served.source)
        mark(request.scope, source.folder)
        try:
            result = await run_in_threadpool(queries.run, source, sparql, language_of(request), served.limits)
        except QueryError as error:
            problem = str(error)
        else:
            answer = answer_table(result, result.columns, source.base)
            forms = _GRAPHS if result.form == "construct" else _ROWS
    data = [(name, f"/sparql?{urlencode({'query': sparql, 'format': name})}") for name in forms]
    status = 400 if problem else 200
    return render(
        request,
        "sparql.html",
        status,
        sparql=sparql or _START,
        prefixes=PREFIXES,
        answer=answer,
        problem=problem,
        data=data,
    )
