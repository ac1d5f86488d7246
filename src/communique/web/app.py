"""The application: which address leads where."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from communique.errors import CommuniqueError, StoreError
from communique.queries import Limits
from communique.web import descriptions, editor, entities, graphs, protocol, questions
from communique.web.connections import Connection
from communique.web.guarding import Guard
from communique.web.journal import AccessLog
from communique.web.negotiation import wants_html
from communique.web.plain import Plain
from communique.web.problems import Refused, say
from communique.web.remembering import Remembered
from communique.web.served import Served


@dataclass(frozen=True, slots=True)
class Settings:
    """How a store is served. `hosts` are the names it answers to; `write` needs a token."""

    store: Path
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "::1")
    write: bool = False
    token: str | None = field(default=None, repr=False)
    cors: bool = True
    limits: Limits = field(default_factory=Limits)
    workers: int = 4


def create_app(settings: Settings) -> Starlette:
    """The ASGI application for a store. Raises StoreError where `write` comes without a token or there is no store."""
    if settings.write and not settings.token:
        raise StoreError("writing over HTTP needs a token", remedy="set COMMUNIQUE_TOKEN")

    served = Served(settings.store, settings.limits, settings.workers)
    log, remembered = AccessLog(), Remembered(served.snapshots.fresh)
    plain = Plain(served, settings.hosts, settings.cors, remembered)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        served.attend()
        try:
            yield {}
        finally:
            served.close()
            log.flush()

    app = Starlette(
        routes=[
            Route("/", questions.home),
            Route("/ask", questions.in_words),
            Route("/questions", questions.listing),
            Route("/questions/{name}", questions.one),
            Route("/sparql", sparql, methods=["GET", "POST"]),
            Route("/sparql/table", editor.editor),
            Route("/update", protocol.update, methods=["GET", "POST"]),
            Route("/graphs", graphs.graph, methods=["GET", "PUT", "POST", "DELETE"]),
            Route("/graphs/{path:path}", graphs.graph, methods=["GET", "PUT", "POST", "DELETE"]),
            Route("/void", descriptions.void),
            Route("/.well-known/void", descriptions.void),
            Route("/healthz", health),
            Route("/id/{path:path}", entities.entity),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        middleware=[Middleware(Guard, settings.hosts, log, remembered, settings.cors)],
        exception_handlers={Refused: _say, CommuniqueError: _say, HTTPException: _no_such},
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.served = served
    app.state.before = partial(Connection, plain=plain, remembered=remembered, log=log)  # see serving
    served.source()
    return app


async def _say(request: Request, error: Exception) -> Response:
    return say(error)


async def _no_such(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = {name.replace("-", "_"): value for name, value in (error.headers or {}).items()}
    return say(Refused(error.status_code, error.detail, **headers))


async def sparql(request: Request) -> Response:
    """The query endpoint; without a query, a form for people and the service description for machines."""
    if request.method in ("GET", "HEAD") and not _asks(request):
        if wants_html(request.headers.get("accept")):
            return await editor.editor(request)
        if not request.url.query:
            return await descriptions.service(request)
    return await protocol.query(request)


def _asks(request: Request) -> bool:
    """Whether there is a query in the URL."""
    text = request.scope["query_string"]
    return text.startswith(b"query=") or "query" in request.query_params


async def health(request: Request) -> Response:
    """Whether the store answers."""
    served: Served = request.app.state.served
    await served.ask("ASK {}")
    return JSONResponse({"status": "ok"})
