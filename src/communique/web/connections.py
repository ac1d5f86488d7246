"""A connection of the server: what was asked before and plain queries are answered here, all else by uvicorn's protocol.

uvicorn makes a connection by the class that it is told. Ours stands between the transport and uvicorn's own, which knows nothing
of it: that is made for each request that takes the long way, lent the transport, and has it taken back when the answer is sent.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from communique.web.guarding import HERE, LOG
from communique.web.journal import AccessLog
from communique.web.plain import Plain
from communique.web.remembering import LONGEST, Remembered
from communique.web.talking import Reply

if TYPE_CHECKING:
    from uvicorn import Config
    from uvicorn.server import ServerState

# Bytes of a request's line and headers: a query in a URL may have 100,000 characters, some of them escaped.
MAX_HEAD = 250_000
_MOST = 65_536  # bytes that may wait while a query is under way
_PATIENCE = 1.0  # seconds that a query goes on when its asker is gone
_TOO_LONG = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\n"
    b"The head of the request is too long.\n"
)


class _Lent:
    """The transport as uvicorn's protocol has it; dead to it once it is taken back."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self.back = False

    def write(self, data: bytes) -> None:
        if not self.back:
            self._transport.write(data)

    def close(self) -> None:
        if not self.back:
            self._transport.close()

    def is_closing(self) -> bool:
        return self.back or self._transport.is_closing()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class Connection(asyncio.Protocol):
    """One client's connection. `behind` makes uvicorn's protocol from what uvicorn gives us for it."""

    def __init__(
        self,
        behind: Callable[..., asyncio.Protocol],
        plain: Plain,
        remembered: Remembered,
        log: AccessLog,
        config: Config,
        server_state: ServerState,
        app_state: Mapping[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._make = partial(
            behind, config=config, server_state=server_state, app_state={**app_state, HERE: self}, _loop=_loop
        )
        self._plain, self._remembered, self._log = plain, remembered, log
        self._state: Any = server_state
        self._keep_alive = config.timeout_keep_alive
        self._loop = _loop or asyncio.get_running_loop()
        self._unread = b""  # what came, and waits
        self._used = self._loop.time()
        self._last = False  # closes after the answer under way
        self._writable = asyncio.Event()
        self._writable.set()
        # A plain query under way:
        self._busy = False
        self._reply: Reply | None = None
        # The request that uvicorn's protocol has:
        self._behind: asyncio.Protocol | None = None
        self._lent: _Lent | None = None
        self._request: bytes | None = None  # as it came, where that was in one piece
        self._left: int | None = 0  # bytes of its body that are still to come; None where that is not known
        self._heads = 0  # bytes that came while no request was under way
        self._running = 0  # requests that the application has begun
        self._complete = False  # whether the last was answered

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begins to listen."""
        self._transport = cast(asyncio.Transport, transport)
        self._scheme = "https" if transport.get_extra_info("sslcontext") else "http"
        self._client = str((transport.get_extra_info("peername") or ("-",))[0])
        self._state.connections.add(self)
        self._timer = self._loop.call_later(self._keep_alive, self._look)

    def data_received(self, data: bytes) -> None:
        """Answers a request that came in one piece and is known or plain; hands over any other."""
        if self._busy:
            self._unread += data
            if len(self._unread) > _MOST:
                self._transport.pause_reading()
        elif self._behind is not None:
            self._pass_on(self._behind, data)
        else:
            if self._unread:
                data, self._unread = self._unread + data, b""
            self._used = self._loop.time()
            if not self._writable.is_set() or not self._answer(data):
                self._hand_over(data)

    def _answer(self, data: bytes) -> bool:
        """Answers from memory or has a worker answer; False where neither is possible."""
        began = time.perf_counter()
        known = self._remembered.get(data)
        if known is not None:
            self._transport.write(known[0])
            self._log.note(self._client, known[1], 200, time.perf_counter() - began)
            return True
        query = self._plain.read(data, self._scheme)
        if query is None:
            return False
        self._busy = True
        reply = self._plain.ask(query, partial(self._send, began))
        if reply is None:
            self._busy = False
            return False
        self._reply = reply if self._busy else None
        return True

    def _send(self, began: float, first: bytes, rest: Reply | None) -> None:
        """Sends an answer, or its beginning."""
        if self._last:
            line, end, more = first.partition(b"\r\n")
            first = line + end + b"connection: close\r\n" + more
        self._transport.write(first)
        if rest is None:
            self._done(int(first[9:12]), began)
        else:
            self._reply = None
            task = self._loop.create_task(self._stream(rest, began))
            self._state.tasks.add(task)
            task.add_done_callback(self._state.tasks.discard)

    async def _stream(self, reply: Reply, began: float) -> None:
        try:
            async with aclosing(reply.parts()) as parts:
                async for part in parts:
                    self._transport.write(b"%x\r\n%s\r\n" % (len(part), part))
                    await self._writable.wait()
                    if self._transport.is_closing():
                        return
            self._transport.write(b"0\r\n\r\n")
        except Exception:
            LOG.exception("a request failed")
            self._transport.close()  # what was sent so far must not pass for all
        finally:
            self._done(200, began)

    def _done(self, status: int, began: float) -> None:
        """The query is answered; what came meanwhile is next."""
        self._busy, self._reply = False, None
        self._used = self._loop.time()
        self._log.note(self._client, "GET /sparql", status, time.perf_counter() - began)
        if self._last:
            self._transport.close()
        elif self._unread and not self._transport.is_closing():
            data, self._unread = self._unread, b""
            self._transport.resume_reading()
            self.data_received(data)

    def _hand_over(self, data: bytes) -> None:
        """Lends the connection to uvicorn's protocol, as soon as the head of the request is whole."""
        end = data.find(b"\r\n\r\n")
        if end < 0 and b"\n\n" not in data:
            self._unread = data
            if len(data) > MAX_HEAD:
                self._refuse()
            return
        length = _body_after(data[:end]) if end >= 0 else None
        self._left = _rest(length, len(data) - end - 4)
        self._request = data if self._left == 0 and len(data) <= LONGEST else None
        self._complete = False
        self._heads = 0
        self._lent = _Lent(self._transport)
        self._behind = behind = self._make()
        behind.connection_made(cast(asyncio.Transport, self._lent))
        if not self._writable.is_set():
            behind.pause_writing()
        behind.data_received(data)

    def _pass_on(self, behind: asyncio.Protocol, data: bytes) -> None:
        """Gives more of a request, or the next, to uvicorn's protocol."""
        self._request = None
        if not self._running and self._left is None:
            self._heads += len(data)
            if self._heads > MAX_HEAD:
                self._refuse()
                return
        self._left = _rest(self._left, len(data))
        behind.data_received(data)
        self._take_back()

    def begun(self) -> bytes | None:
        """Says that the application begins with a request. Returns the request where it came in one piece and alone."""
        self._running += 1
        self._heads = 0
        request, self._request = self._request, None
        return request

    def ended(self, complete: bool) -> None:
        """Says that the application has ended with a request, and whether the answer was sent to its end."""
        self._running -= 1
        self._complete = complete
        self._take_back()

    def _take_back(self) -> None:
        """Takes the connection from uvicorn's protocol where nothing of it can be under way there."""
        if self._left != 0 or self._running or not self._complete or self._transport.is_closing():
            return
        behind, lent = self._behind, self._lent
        if behind is not None and lent is not None:
            self._behind = self._lent = None
            lent.back = True
            behind.connection_lost(None)
            self._used = self._loop.time()

    def _refuse(self) -> None:
        self._transport.write(_TOO_LONG)
        self._transport.close()

    def _look(self) -> None:
        """Closes the connection if it has not been used for long, and looks again later if it has."""
        left = self._keep_alive - (self._loop.time() - self._used)
        if self._busy or self._behind is not None:
            left = self._keep_alive  # uvicorn's protocol has its own time
        elif left <= 0:
            self._transport.close()
            return
        self._timer = self._loop.call_later(left, self._look)

    def shutdown(self) -> None:
        """Ends the connection when the request under way is answered; the server calls this at its end."""
        self._last = True
        if not self._busy and self._behind is None:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends a query that nobody waits for any more, unless it is about to end by itself."""
        self._state.connections.discard(self)
        self._timer.cancel()
        self._writable.set()
        if self._behind is not None:
            self._behind.connection_lost(exc)
        if self._reply is not None:
            self._loop.call_later(_PATIENCE, self._give_up, self._reply, time.perf_counter())

    def _give_up(self, reply: Reply, began: float) -> None:
        if self._reply is reply:
            reply.forget()
            self._done(0, began)

    def eof_received(self) -> bool | None:
        """The client says no more."""
        return self._behind.eof_received() if self._behind is not None else None

    def pause_writing(self) -> None:
        """The client reads too slowly."""
        self._writable.clear()
        if self._behind is not None:
            self._behind.pause_writing()

    def resume_writing(self) -> None:
        """The client has caught up."""
        self._writable.set()
        if self._behind is not None:
            self._behind.resume_writing()


def _rest(length: int | None, come: int) -> int | None:
    """What is left of a body when some bytes have come; None where its length is not known, or more than the body has come."""
    return length - come if length is not None and length >= come else None


def _body_after(head: bytes) -> int | None:
    """The length of the body after a head; None where it does not say, or asks for more than an answer."""
    line, *headers = head.split(b"\r\n")
    length = 0
    for header in headers:
        name, _, value = header.partition(b":")
        name, value = name.strip().lower(), value.strip().lower()
        if name in (b"transfer-encoding", b"expect", b"upgrade") or (name == b"connection" and value != b"keep-alive"):
            return None
        if name == b"content-length":
            if not value.isdigit():
                return None
            length = int(value)
    return length if line.endswith(b" HTTP/1.1") else None
