"""What every request passes: host and origin, safe headers, CORS for reads, the log of who asked what."""

from __future__ import annotations

import hmac
import logging
import time
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from communique.web.journal import AccessLog
    from communique.web.remembering import Remembered

LOG = logging.getLogger("communique.web")
HERE = "connection"  # the connection, in the state of a request's scope

_SAFE = {
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
}
_CORS = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-methods", b"GET, HEAD, POST, OPTIONS"),
    (b"access-control-allow-headers", b"Accept, Content-Type"),
    (b"access-control-expose-headers", b"X-Communique-Truncated"),
)
_READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Refuses foreign hosts (DNS rebinding) and foreign origins of anything that may change something (CSRF).

    `hosts` are the names that the server answers to, without ports; "*" is any. Reads may come from any origin: they
    get `Access-Control-Allow-Origin: *`, and no credentials are ever involved in them.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], log: AccessLog, remembered: Remembered, cors: bool) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.log = log
        self.remembered = remembered
        self.cors = cors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        began = time.perf_counter()
        status, complete = 0, False
        sent: list[tuple[bytes, bytes]] = []
        connection = scope.get("state", {}).get(HERE)
        request = connection.begun() if connection else None

        async def send_guarded(message: Message) -> None:
            nonlocal status, complete, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = sent = [*message["headers"], *safe_headers(self.cors and not _changes(scope))]
            elif request and status == 200 and message["type"] == "http.response.body":
                self.remembered.keep(request, scope, sent, message)
            await send(message)
            complete = message["type"] == "http.response.body" and not message.get("more_body")

        try:
            problem = self._problem(scope, headers)
            if problem is not None:
                await _refuse(send_guarded, *problem)
            elif scope["method"] == "OPTIONS" and b"access-control-request-method" in headers:
                await _refuse(send_guarded, 204, "")
            else:
                await self.app(scope, receive, send_guarded)
        except Exception:
            LOG.exception("a request failed")
            if status:
                raise  # the answer has begun: the connection must break
            await _refuse(send_guarded, 500, "something went wrong\n")
        finally:
            client = scope.get("client") or ("-", 0)
            self.log.note(client[0], asked(scope), status, time.perf_counter() - began)
            if connection:
                connection.ended(complete)

    def _problem(self, scope: Scope, headers: dict[bytes, str]) -> tuple[int, str] | None:
        if not answers_to(headers.get(b"host", ""), self.hosts):
            return 421, "this server does not answer to that name; allow it with --name\n"
        origin = headers.get(b"origin")
        if origin and _changes(scope) and urlsplit(origin).netloc.lower() != headers.get(b"host", "").lower():
            return 403, "changes are not taken from pages of another origin\n"
        return None


@lru_cache(maxsize=2)
def safe_headers(cors: bool) -> tuple[tuple[bytes, bytes], ...]:
    """What is said with every answer; `cors` where pages of any origin may read it."""
    return (*_SAFE.items(), *(_CORS if cors else ()))


def answers_to(host: str, names: frozenset[str]) -> bool:
    """Whether the server goes by the name in a Host header, one of its own or, with "*", any."""
    return "*" in names or _bare_host(host) in names


def _changes(scope: Scope) -> bool:
    """Whether the request may change something: anything but a read or a query."""
    return scope["method"] not in _READS and not (scope["method"] == "POST" and scope["path"].rstrip("/") == "/sparql")


@lru_cache(maxsize=256)
def _bare_host(host: str) -> str:
    """The name in a Host header, without the port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


async def _refuse(send: Send, status: int, text: str) -> None:
    await send(
        {"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain; charset=utf-8")]}
    )
    await send({"type": "http.response.body", "body": text.encode()})


def asked(scope: Scope) -> str:
    """The method and the path of a request, for the log: without the query, which may be long or private."""
    path = scope.get("raw_path") or scope["path"].encode()
    return f"{scope['method']} {path.decode('ascii', 'backslashreplace').split('?')[0][:500]}"


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def may_write(authorization: str | None, token: str | None) -> bool:
    """Whether an Authorization header, read as Latin-1, bears the token. Takes the same time whatever it bears."""
    scheme, _, given = (authorization or "").partition(" ")
    return (
        bool(token)
        and scheme.lower() == "bearer"
        and hmac.compare_digest(given.strip().encode("latin-1", "replace"), (token or "").encode())
    )
