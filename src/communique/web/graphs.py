"""Graph Store Protocol: graphs read and changed as documents (https://www.w3.org/TR/sparql11-http-rdf-update/)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

from pyoxigraph import NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from communique.web.guarding import may_write
from communique.web.negotiation import GRAPHS, choose, media_type
from communique.web.problems import Refused
from communique.web.protocol import read_body
from communique.web.served import Served

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_MAX_GRAPH = {"rows": 20_000_000, "bytes": 1_000_000_000}
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


async def graph(request: Request) -> Response:
    """GET, HEAD, PUT, POST and DELETE of a graph: `?default`, `?graph=IRI`, or the request's own URL."""
    name = _name(request)
    if request.method in ("GET", "HEAD"):
        return await _read(request, name)
    settings = request.app.state.settings
    if not settings.write:
        raise Refused(403, "this server is read only; start it with --write and a token")
    if not may_write(request.headers.get("authorization"), settings.token):
        raise Refused(401, "changes need the token", WWW_Authenticate='Bearer realm="communique"')
    return await _write(request, name)


def _name(request: Request) -> str | None:
    """The IRI of the graph; None is the default graph. Raises Refused where the request names none or several."""
    pairs = parse_qsl(request.url.query, keep_blank_values=True)
    graphs = [value for key, value in pairs if key == "graph"]
    default = any(key == "default" for key, _ in pairs)
    if default and not graphs:
        return None
    if not default and len(graphs) == 1:
        try:
            return NamedNode(graphs[0]).value
        except ValueError as error:
            raise Refused(400, f"not an absolute IRI: {graphs[0][:200]!r}") from error
    if not default and not graphs and request.path_params.get("path"):
        return str(request.url.replace(query="", fragment=""))
    if not default and not graphs and request.method == "POST":
        return _fresh(request)
    raise Refused(400, "name one graph: ?default or ?graph=IRI")


def _fresh(request: Request) -> str:
    """The IRI of a graph that is to be made: below the address of the graph store."""
    import secrets

    return f"{str(request.base_url).rstrip('/')}/graphs/{secrets.token_hex(8)}"


async def _read(request: Request, name: str | None) -> Response:
    served: Served = request.app.state.served
    if name is not None and not await run_in_threadpool(_exists, served, name):
        raise Refused(404, "there is no such graph")
    chosen = choose(request.headers.get("accept"), list(GRAPHS))
    if chosen is None:
        raise Refused(406, f"there are {', '.join(GRAPHS)}")
    asked: dict[str, Any] = {
        "graph_format": GRAPHS[chosen],
        "union": False,
        "default_graphs": [name] if name else None,
        **_MAX_GRAPH,
    }
    reply, _ = await served.ask(_ALL, **asked)
    body = b"".join([part async for part in reply.parts()])
    return Response(
        body,
        headers={
            "Vary": "Accept",
            "Content-Type": f"{chosen}; charset=utf-8" if chosen.startswith("text/") else chosen,
        },
    )


def _exists(served: Served, name: str) -> bool:
    return served.source().store.contains_named_graph(NamedNode(name))


async def _write(request: Request, name: str | None) -> Response:
    served: Served = request.app.state.served
    operation = {"PUT": "replace", "POST": "add", "DELETE": "drop"}[request.method]
    more: dict[str, Any] = {"graph": name}
    body = b""
    if operation == "drop":
        if name is not None and not await run_in_threadpool(_exists, served, name):
            raise Refused(404, "there is no such graph")
    else:
        parts = _parts(request.headers.get("content-type"), await read_body(request))
        more["base"] = str(request.url.replace(query="", fragment=""))
        for kind, part in parts[:-1]:
            await run_in_threadpool(served.change, operation, part, graph_format=_format(kind, part), **more)
            operation = "add"
        kind, body = parts[-1]
        more["graph_format"] = _format(kind, body)
    head = await run_in_threadpool(served.change, operation, body, **more)
    if operation == "drop" or head["existed"]:
        return Response(status_code=204)
    return Response(status_code=201, headers={"Location": name or ""})


def _parts(content_type: str | None, body: bytes) -> list[tuple[str | None, bytes]]:
    """(media type, content) of what was sent: one document, or the files of a form."""
    if media_type(content_type) != "multipart/form-data":
        return [(content_type, body)]
    from email.parser import BytesParser
    from email.policy import HTTP

    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    parts: list[tuple[str | None, bytes]] = [
        (part.get_content_type(), bytes(part.get_payload(decode=True) or b"")) for part in message.iter_parts()
    ]
    if not parts:
        raise Refused(400, "the form has no file")
    return parts


def _format(content_type: str | None, body: bytes) -> str:
    """The format of the body. Raises Refused where it is unknown, or XML with a document type (entity bombs)."""
    kind = media_type(content_type)
    if kind not in GRAPHS:
        raise Refused(415, f"a graph comes as {', '.join(GRAPHS)}, not as {kind or 'nothing'}")
    if GRAPHS[kind] == "rdf" and _DOCTYPE.search(body.replace(b"\x00", b"")):
        raise Refused(400, "XML with a document type is not read")
    return GRAPHS[kind]
