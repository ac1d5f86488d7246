"""A connection of the server: uvicorn's, with a short way for the requests that come the most.

A request that came in one piece is answered from memory where it is known. A plain `GET /sparql?query=…` goes from here to a
worker and back; whatever is anything else, or may be an error, takes the long way through the application, which says so.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from communique.errors import CommuniqueError
from communique.web.guarding import LOG, answers_to, safe_headers
from communique.web.journal import AccessLog
from communique.web.problems import Refused, say
from communique.web.protocol import Operation, Prepared, head, operation_in, pairs_in, prepare
from communique.web.remembering import LONGEST, REQUEST, Remembered, good
from communique.web.served import Served
from communique.web.talking import Reply

# Bytes of a request's line and headers: a query in a URL may have 100,000 characters, some of them escaped.
MAX_HEAD = 250_000
_BEGIN, _END = b"GET /sparql?query=", b" HTTP/1.1\r\n"
_PATIENCE = 1.0  # seconds that a query goes on when its asker is gone
# Headers that change nothing, or that are looked at here; a request with any other takes the long way.
_KNOWN = frozenset(
    b"host accept accept-encoding accept-language cache-control connection origin pragma referer user-agent".split()
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query that came the short way."""

    request: bytes
    operation: Operation
    prepared: Prepared


class Direct:
    """Reads plain queries and answers them."""

    def __init__(
        self, served: Served, hosts: tuple[str, ...], cors: bool, remembered: Remembered, log: AccessLog
    ) -> None:
        self.remembered = remembered
        self.log = log
        self._served = served
        self._hosts = frozenset(host.lower() for host in hosts)
        self._guarding = _lines(safe_headers(cors))

    def read(self, data: bytes, scheme: str) -> Query | None:
        """The query of a request that came in one piece; None where the request must take the long way."""
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
            operation = operation_in(pairs_in(text, "the URL"))
            prepared = prepare(operation, headers.get("accept"), f"{scheme}://{headers['host']}/sparql")
        except (Refused, CommuniqueError, UnicodeDecodeError):
            return None
        return Query(data, operation, prepared)

    async def answer(self, query: Query) -> tuple[bytes, Reply | None]:
        """What to send first, head and all where it is small; and the answer where there is more of it."""
        try:
            reply, snapshot = await self._served.ask(query.operation.text, **query.prepared.asked)
            headers = await head(query.prepared, reply)
        except Exception as error:
            if not isinstance(error, (Refused, CommuniqueError)):
                LOG.exception("a request failed")
            response = say(error)
            line = f"HTTP/1.1 {response.status_code} {HTTPStatus(response.status_code).phrase}\r\n".encode()
            return b"%s%s%s\r\n%s" % (line, _lines(response.raw_headers), self._guarding, response.body), None
        length = ("content-length", str(len(reply.first))) if reply.whole else ("transfer-encoding", "chunked")
        said = [(name.encode(), value.encode()) for name, value in (*headers.items(), length)]
        lines = _lines(said) + self._guarding
        begin = good(int(time.time()))
        if not reply.whole:
            return begin + lines + b"\r\n", reply
        content = lines + b"\r\n" + reply.first
        if query.prepared.same:
            self.remembered.put(query.request, snapshot, content, "GET /sparql")
        return begin + content, None


def _lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    return b"".join(b"%s: %s\r\n" % header for header in headers)


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


class _Exchange:
    """A query under way on a connection, which takes it for one of uvicorn's cycles."""

    def __init__(self) -> None:
        self.response_complete = False
        self.keep_alive = True
        self.disconnected = False
        self.message_event = asyncio.Event()


class Connection(HttpToolsProtocol):
    """uvicorn's connection, with the short way, and a bound on the head of a request."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._direct: Direct = self.app_state["direct"]
        self._begun = 0  # requests in the piece of data under way
        self._reading = False  # in the middle of a request
        self._in_head = False
        self._head = 0
        self._task: asyncio.Task[None] | None = None  # of the query under way

    def data_received(self, data: bytes) -> None:
        """Answers a request that came in one piece between two others the short way, or has it read."""
        alone = not self._reading and not self.pipeline and (self.cycle is None or self.cycle.response_complete)
        if alone and not self.flow.write_paused and not self.transport.is_closing() and self._is_short(data):
            return
        self._begun = 0
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > MAX_HEAD and not self.transport.is_closing():
            self.send_400_response("The head of the request is too long.")
        elif alone and self._begun == 1 and not self._reading and len(data) <= LONGEST and self.cycle.keep_alive:
            self.cycle.scope[REQUEST] = bytes(data)  # type: ignore[literal-required]

    def _is_short(self, data: bytes) -> bool:
        """Whether the request is answered from memory, or by a worker."""
        began = time.perf_counter()
        known = self._direct.remembered.get(data)
        if known is not None:
            self.transport.write(known[0])
            self.on_response_complete()
            self._note(known[1], 200, began)
            return True
        query = self._direct.read(data, self.scheme or "http")
        if query is None:
            return False
        self._unset_keepalive_if_required()
        self.cycle = exchange = _Exchange()  # type: ignore[assignment]
        self._task = task = self.loop.create_task(self._answer(query, exchange, began))
        task.add_done_callback(self.tasks.discard)
        self.tasks.add(task)
        return True

    async def _answer(self, query: Query, exchange: _Exchange, began: float) -> None:
        status = 0
        try:
            first, rest = await self._direct.answer(query)
            status = int(first[9:12])
            self._send(first, exchange)
            if rest is not None:
                await self._stream(rest, exchange)
        except asyncio.CancelledError:  # the asker is gone
            pass
        except Exception:
            LOG.exception("a request failed")
            self.transport.close()  # what was sent so far must not pass for all
        finally:
            self._task = None
            exchange.response_complete = True
            self._note("GET /sparql", status, began)
            if not exchange.keep_alive:
                self.transport.close()
            self.on_response_complete()

    def _send(self, first: bytes, exchange: _Exchange) -> None:
        if not exchange.keep_alive:  # the server is being stopped
            line, end, more = first.partition(b"\r\n")
            first = line + end + b"connection: close\r\n" + more
        self.transport.write(first)

    async def _stream(self, reply: Reply, exchange: _Exchange) -> None:
        async with aclosing(reply.parts()) as parts:
            async for part in parts:
                self.transport.write(b"%x\r\n%s\r\n" % (len(part), part))
                await self.flow.drain()
                if exchange.disconnected:
                    return
        self.transport.write(b"0\r\n\r\n")

    def _note(self, asked: str, status: int, began: float) -> None:
        self._direct.log.note(self.client[0] if self.client else "-", asked, status, time.perf_counter() - began)

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends a query that nobody waits for any more, unless it is about to end by itself."""
        super().connection_lost(exc)
        if self._task is not None:
            self.loop.call_later(_PATIENCE, self._task.cancel)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._begun += 1
        self._reading = self._in_head = True
        self._head = 0

    def on_headers_complete(self) -> None:
        """Its head is whole."""
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """All of it is there."""
        self._reading = False
        super().on_message_complete()
