"""Plain queries: a `GET /sparql?query=…` that came in one piece is read here, put to a worker, and its answer written.

Whatever is anything else, or may be an error, is left to the application, which says so.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote_plus

from communique.errors import CommuniqueError
from communique.web.guarding import LOG, answers_to, safe_headers
from communique.web.problems import Refused, say
from communique.web.protocol import Operation, Prepared, head, operation_in, pairs_in, prepare
from communique.web.remembering import Remembered, good
from communique.web.served import Served
from communique.web.talking import Reply

_BEGIN, _END = b"GET /sparql?query=", b" HTTP/1.1\r\n"
# Headers that change nothing, or that are looked at here; a request with any other takes the long way.
_KNOWN = frozenset(
    b"host accept accept-encoding accept-language cache-control connection origin pragma referer user-agent".split()
)

# Hears what to send first, head and all where it is small, and the answer where there is more of it.
Sender = Callable[[bytes, Reply | None], None]


class Query(NamedTuple):
    """A plain query."""

    request: bytes
    operation: Operation
    prepared: Prepared


class Plain:
    """Reads plain queries and answers them."""

    def __init__(self, served: Served, hosts: tuple[str, ...], cors: bool, remembered: Remembered) -> None:
        self._served = served
        self._hosts = frozenset(host.lower() for host in hosts)
        self._guarding = _lines(safe_headers(cors))
        self._remembered = remembered

    def read(self, data: bytes, scheme: str) -> Query | None:
        """The query of a request; None where it must take the long way."""
        end = data.find(_END)
        if end < 0 or not data.startswith(_BEGIN) or data.find(b"\r\n\r\n") != len(data) - 4:
            return None
        headers = _plain(data[end + len(_END) : -4])
        if headers is None or not answers_to(headers["host"], self._hosts):
            return None
        try:
            text = data[len(b"GET /sparql?") : end].decode("ascii")
            if not text.isprintable() or " " in text or "#" in text:
                return None
            if "&" in text:
                operation = operation_in(pairs_in(text, "the URL"))
            else:
                operation = Operation(unquote_plus(text[len("query=") :], errors="strict"), (), ())
            prepared = prepare(operation, headers.get("accept"), f"{scheme}://{headers['host']}/sparql")
        except (Refused, CommuniqueError, UnicodeDecodeError):
            return None
        return Query(data, operation, prepared)

    def ask(self, query: Query, send: Sender) -> Reply | None:
        """Puts a query to a worker; `send` hears of the answer, perhaps at once. None where it must take the long way."""
        source = self._served.fresh()
        if source is None:
            return None

        def told(reply: Reply, error: Exception | None) -> None:
            send(*self._write(query, source.folder, reply, error))

        return self._served.ask_now(source, query.operation.text, told, query.prepared.asked)

    def _write(self, query: Query, snapshot: Path, reply: Reply, error: Exception | None) -> tuple[bytes, Reply | None]:
        """What to send first of an answer, and the answer where there is more of it."""
        try:
            if error is not None:
                raise error
            headers = head(query.prepared, reply)
        except Exception as problem:
            reply.close()
            return self._refusal(problem), None
        begin, lines = good(int(time.time())), _named(tuple(headers.items()))
        if not reply.whole:
            return b"%s%stransfer-encoding: chunked\r\n%s\r\n" % (begin, lines, self._guarding), reply
        content = b"%scontent-length: %d\r\n%s\r\n%s" % (lines, len(reply.first), self._guarding, reply.first)
        if query.prepared.same:
            self._remembered.put(query.request, snapshot, content, "GET /sparql")
        return begin + content, None

    def _refusal(self, problem: Exception) -> bytes:
        if not isinstance(problem, (Refused, CommuniqueError)):
            LOG.error("a request failed", exc_info=problem)
        response = say(problem)
        line = f"HTTP/1.1 {response.status_code} {HTTPStatus(response.status_code).phrase}\r\n".encode()
        return b"%s%s%s\r\n%s" % (line, _lines(response.raw_headers), self._guarding, response.body)


def _lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    return b"".join(b"%s: %s\r\n" % header for header in headers)


@lru_cache(maxsize=64)
def _named(headers: tuple[tuple[str, str], ...]) -> bytes:
    return _lines((name.encode(), value.encode()) for name, value in headers)


@lru_cache(maxsize=256)  # a client says the same with every request
def _plain(lines: bytes) -> Mapping[str, str] | None:
    """The headers of a request by name; None where there is more to them than is known here."""
    headers: dict[str, str] = {}
    for line in lines.split(b"\r\n"):
        name, colon, value = line.partition(b":")
        name = name.lower()
        if not colon or name not in _KNOWN or name.decode() in headers or not value.isascii():
            return None
        headers[name.decode()] = value.decode().strip(" \t")
    if "host" not in headers or headers.get("connection", "keep-alive").lower() != "keep-alive":
        return None
    printable = all(value.isprintable() for value in headers.values())
    return MappingProxyType(headers) if printable else None
