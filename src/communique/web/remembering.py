"""Answers remembered: the same request, byte for byte, about the same snapshot gets the same bytes, without being read again.

A request is the key as it came in, head and body: whatever an answer may depend on (Accept, Host, Origin, the query) is in it.
What the store answers is kept until there is a newer snapshot, the least recently asked going first when room is short.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.utils import formatdate
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from communique.web.guarding import asked

if TYPE_CHECKING:
    from starlette.types import Message, Scope

    from communique.web.journal import AccessLog

MOST = 32_000_000  # bytes of requests and answers in all
LONGEST = 100_000  # bytes of one request or answer
MAX_HEAD = (
    250_000  # bytes of a request's line and headers: a query in a URL may have 100,000 characters, some of them escaped
)
_REQUEST, _SNAPSHOT = "communique.request", "communique.snapshot"  # what a scope knows of this


class Remembered:
    """Answers by the request as it came. `fresh` gives the snapshot that may be asked now, or None where that must be looked up."""

    def __init__(self, fresh: Callable[[], Path | None]) -> None:
        self._fresh = fresh
        self._snapshot: Path | None = None
        self._size = 0
        self._answers: OrderedDict[bytes, _Answer] = OrderedDict()

    def get(self, request: bytes) -> tuple[bytes, str] | None:
        """The answer with the date of today, and what was asked, for the log; None where it is not known."""
        found = self._answers.get(request)
        if found is None or self._snapshot != self._fresh():
            return None
        self._answers.move_to_end(request)
        return _head(int(time.time())) + found.content, found.asked

    def keep(self, scope: Scope, headers: Sequence[tuple[bytes, bytes]], message: Message) -> None:
        """Remembers a good answer, where its scope says which request it answers and from which snapshot."""
        request, snapshot, body = scope.get(_REQUEST), scope.get(_SNAPSHOT), message.get("body", b"")
        if request is None or snapshot is None or message.get("more_body") or len(body) > LONGEST:
            return
        if not any(name == b"content-length" for name, _ in headers) or scope["method"] not in ("GET", "POST"):
            return
        if snapshot != self._snapshot:
            self._answers.clear()
            self._snapshot, self._size = snapshot, 0
        lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
        self._drop(self._answers.pop(request, None))
        self._answers[request] = answer = _Answer(request, lines + b"\r\n" + body, asked(scope))
        self._size += answer.size
        while self._size > MOST:
            self._drop(self._answers.popitem(last=False)[1])

    def _drop(self, answer: _Answer | None) -> None:
        self._size -= answer.size if answer else 0


@dataclass(frozen=True, slots=True)
class _Answer:
    request: bytes
    content: bytes  # headers and body
    asked: str

    @property
    def size(self) -> int:
        return len(self.request) + len(self.content)


def mark(scope: Scope, snapshot: Path) -> None:
    """Says that the answer to a request comes from this snapshot and from nothing else, so that it may be remembered."""
    scope[_SNAPSHOT] = snapshot


@lru_cache(maxsize=1)
def _head(second: int) -> bytes:
    return f"HTTP/1.1 200 OK\r\ndate: {formatdate(second, usegmt=True)}\r\n".encode()


class Connection(HttpToolsProtocol):
    """uvicorn's connection, which answers what is remembered at once and bounds the head of a request."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._remembered: Remembered = self.app_state["remembered"]
        self._log: AccessLog = self.app_state["log"]
        self._begun = 0  # requests in the piece of data under way
        self._reading = False  # in the middle of a request
        self._in_head = False
        self._head = 0

    def data_received(self, data: bytes) -> None:
        """Answers a request that came in one piece between two others from memory, or has it read."""
        alone = not self._reading and not self.pipeline and (self.cycle is None or self.cycle.response_complete)
        if alone and not self.flow.write_paused and not self.transport.is_closing():
            began = time.perf_counter()
            known = self._remembered.get(data)
            if known is not None:
                self.transport.write(known[0])
                self.on_response_complete()
                self._log.note(self.client[0] if self.client else "-", known[1], 200, time.perf_counter() - began)
                return
        self._begun = 0
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > MAX_HEAD and not self.transport.is_closing():
            self.send_400_response("The head of the request is too long.")
        elif alone and self._begun == 1 and not self._reading and len(data) <= LONGEST and self.cycle.keep_alive:
            self.cycle.scope[_REQUEST] = bytes(data)  # type: ignore[literal-required]

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
