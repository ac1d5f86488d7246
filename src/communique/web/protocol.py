"""SPARQL 1.1 Protocol: queries and updates over HTTP (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from communique.queries import words
from communique.queries.vocabulary import check_terms
from communique.queries.words import names_its_graphs, read_words
from communique.web.guarding import may_write
from communique.web.negotiation import GRAPHS, NAMES, ROWS, charset, choose, media_type
from communique.web.problems import Refused
from communique.web.remembering import mark
from communique.web.served import Served
from communique.web.talking import Reply

FORM = "application/x-www-form-urlencoded"
_TEXTS = frozenset({"text/csv", "text/tab-separated-values", "text/turtle", "text/plain", "text/xml"})
MAX_BODY = 32_000_000  # bytes of a request


class Operation(NamedTuple):
    """What a request asks to be run: the text and the graphs it names beside it."""

    text: str
    default_graphs: Sequence[str]
    named_graphs: Sequence[str]
    format: str | None = None


async def query(request: Request) -> Response:
    """GET and POST of a query. Raises Refused and QueryError."""
    operation = await read_operation(
        request, "query", "application/sparql-query", "default-graph-uri", "named-graph-uri"
    )
    return await answer(request, operation)


async def answer(request: Request, operation: Operation) -> Response:
    """Runs a query and writes the answer in the form that the client likes best."""
    prepared = prepare(operation, request.headers.get("accept"), str(request.url).partition("?")[0])
    served: Served = request.app.state.served
    reply, snapshot = await served.ask(operation.text, **prepared.asked)
    try:
        headers = head(prepared, reply)
    except Refused:
        reply.close()
        raise
    if prepared.same:
        mark(request.scope, snapshot)
    if reply.whole:
        return Response(reply.first, headers=headers)
    return StreamingResponse(reply.parts(), headers=headers)


class Prepared(NamedTuple):
    """A query that may run: what the worker is told beside it, the media types of its answer, whether that is always the same."""

    asked: Mapping[str, Any]
    rows: str | None
    graph: str | None
    same: bool


def prepare(operation: Operation, accept: str | None, base: str) -> Prepared:
    """Checks a query and what its asker accepts. Raises QueryError and Refused."""
    union, same = check(operation.text)
    rows, graph = _formats(accept, operation.format)
    asked = {
        "rows_format": ROWS[rows] if rows else None,
        "graph_format": GRAPHS[graph] if graph else None,
        "union": union,
        "default_graphs": operation.default_graphs,
        "named_graphs": operation.named_graphs,
        "base": base,
    }
    return Prepared(asked, rows, graph, same)


def head(prepared: Prepared, reply: Reply) -> dict[str, str]:
    """The headers of an answer. Raises Refused where its form is none that its asker accepts."""
    graph = reply.head["form"] == "construct"
    chosen = prepared.graph if graph else prepared.rows
    if chosen is None:
        raise Refused(
            406, f"no such form of a {reply.head['form']} answer; there are {', '.join(GRAPHS if graph else ROWS)}"
        )
    headers = {"vary": "Accept", "content-type": f"{chosen}; charset=utf-8" if chosen in _TEXTS else chosen}
    return {**headers, "x-communique-truncated": "true"} if reply.head["truncated"] else headers


@lru_cache(maxsize=512)
def check(sparql: str) -> tuple[bool, bool]:
    """Refuses a query that must not run (remembered not to be, when asked again).

    Returns whether it asks the union of the graphs, and whether the same data always has the same answer.
    """
    words.check(sparql)
    check_terms(sparql)
    return not names_its_graphs(sparql), not words.is_of_the_moment(sparql)


@lru_cache(maxsize=64)
def _formats(accept: str | None, name: str | None) -> tuple[str | None, str | None]:
    """The media types for rows and for graphs; None where the client likes none of them."""
    if name:
        if name not in NAMES:
            raise Refused(406, f"no format {name!r}; there are {', '.join(NAMES)}")
        return NAMES[name]
    rows, graph = choose(accept, list(ROWS)), choose(accept, list(GRAPHS))
    if rows is None and graph is None:
        raise Refused(406, f"none of these is known: {accept}; there are {', '.join([*ROWS, *GRAPHS])}")
    return rows, graph


async def update(request: Request) -> Response:
    """POST of an update; only with --write and the token. Raises Refused and QueryError."""
    settings = request.app.state.settings
    if not settings.write:
        raise Refused(403, "this server is read only; start it with --write and a token")
    if not may_write(request.headers.get("authorization"), settings.token):
        raise Refused(401, "changes need the token", WWW_Authenticate='Bearer realm="communique"')
    operation = await read_operation(
        request, "update", "application/sparql-update", "using-graph-uri", "using-named-graph-uri"
    )
    words.check(operation.text)
    text = with_dataset(operation)
    served: Served = request.app.state.served
    await run_in_threadpool(
        served.change, "update", text.encode(), base=str(request.url.replace(query="", fragment=""))
    )
    return Response(status_code=204)


def with_dataset(operation: Operation) -> str:
    """The update with the graphs that the request names as USING clauses. Raises Refused where it has its own."""
    if not operation.default_graphs and not operation.named_graphs:
        return operation.text
    tokens = list(read_words(operation.text))
    keywords = [word.text.upper() if word.kind == "keyword" else "" for word in tokens]
    if "USING" in keywords or "WITH" in keywords:
        raise Refused(400, "using-graph-uri cannot go with USING or WITH in the update")
    using = "".join(f" USING <{iri}>" for iri in operation.default_graphs)
    using += "".join(f" USING NAMED <{iri}>" for iri in operation.named_graphs)
    parts, done, depth = [], 0, 0
    for position, word in enumerate(tokens):
        depth += (word.text == "{") - (word.text == "}") if word.kind == "sign" else 0
        if depth == 0 and keywords[position] == "WHERE":
            if position and keywords[position - 1] == "DELETE":
                raise Refused(400, "using-graph-uri cannot go with DELETE WHERE; write DELETE { … } WHERE { … }")
            parts += [operation.text[done : word.begin], f"{using} "]
            done = word.begin
    return "".join(parts) + operation.text[done:]


async def read_operation(request: Request, name: str, direct: str, default: str, named: str) -> Operation:
    """The operation of a request: one in the URL (queries by GET), in a form, or as the whole body. Raises Refused."""
    url = pairs_in(request.url.query, "the URL")
    if request.method in ("GET", "HEAD"):
        if name == "update":
            raise Refused(405, "updates come by POST", Allow="POST")
        return operation_in(url, name, default, named)
    kind = media_type(request.headers.get("content-type"))
    if kind == FORM:
        pairs = pairs_in((await _text(request)), "the form")
        if any(key == name for key, _ in url):
            raise Refused(400, f"a {name} in the form and one in the URL")
        return operation_in(pairs, name, default, named)
    if kind == direct:
        if any(key == name for key, _ in url):
            raise Refused(400, f"a {name} in the body and one in the URL")
        return operation_in([*url, (name, await _text(request))], name, default, named)
    raise Refused(415, f"a {name} comes as {direct} or {FORM}, not as {kind or 'nothing'}")


def operation_in(
    pairs: Sequence[tuple[str, str]],
    name: str = "query",
    default: str = "default-graph-uri",
    named: str = "named-graph-uri",
) -> Operation:
    """The operation that the fields of a form or of a URL make up. Raises Refused."""
    texts = [value for key, value in pairs if key == name]
    if len(texts) != 1:
        raise Refused(400, f"one {name} is needed, {len(texts)} came")
    if (name == "query" and any(key == "update" for key, _ in pairs)) or (
        name == "update" and any(key == "query" for key, _ in pairs)
    ):
        raise Refused(400, "a query and an update in one request")
    graphs = [[_iri(value) for key, value in pairs if key == wanted] for wanted in (default, named)]
    formats = [value for key, value in pairs if key in ("format", "output")]
    return Operation(texts[0], graphs[0], graphs[1], formats[0] if formats else None)


def _iri(text: str) -> str:
    from pyoxigraph import NamedNode

    try:
        return NamedNode(text).value
    except ValueError as error:
        raise Refused(400, f"not an IRI: {text[:200]!r}") from error


def pairs_in(text: str, place: str) -> list[tuple[str, str]]:
    """The fields of form data. Raises Refused."""
    try:
        return parse_qsl(
            text, keep_blank_values=True, strict_parsing=False, encoding="utf-8", errors="strict", max_num_fields=100
        )
    except ValueError as error:  # UnicodeDecodeError is one
        raise Refused(400, f"{place} is not form data in UTF-8") from error


async def read_body(request: Request, most: int = MAX_BODY) -> bytes:
    """The body, up to a size. Raises Refused."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise Refused(413, f"more than {most:,} bytes")
        parts.append(part)
    return b"".join(parts)


async def _text(request: Request) -> str:
    named = charset(request.headers.get("content-type"))
    if named not in (None, "utf-8", "utf8", "us-ascii"):
        raise Refused(400, f"text comes in UTF-8, not in {named}")
    try:
        return (await read_body(request)).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, "the body is not UTF-8") from error
