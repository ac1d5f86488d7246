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
from typing import TYPE_CHECKING

from communique.web.guarding import asked

if TYPE_CHECKING:
    from starlette.types import Message, Scope

MOST = 32_000_000  # bytes of requests and answers in all
LONGEST = 100_000  # bytes of one request or answer
_SNAPSHOT = "communique.snapshot"  # what a scope knows of this


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
        return good(int(time.time())) + found.content, found.asked

    def keep(self, request: bytes, scope: Scope, headers: Sequence[tuple[bytes, bytes]], message: Message) -> None:
        """Remembers a good answer to a request, where its scope says from which snapshot it comes."""
        snapshot, body = scope.get(_SNAPSHOT), message.get("body", b"")
        if snapshot is None or message.get("more_body"):
            return
        if not any(name == b"content-length" for name, _ in headers) or scope["method"] not in ("GET", "POST"):
            return
        lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
        self.put(request, snapshot, lines + b"\r\n" + body, asked(scope))

    def put(self, request: bytes, snapshot: Path, content: bytes, asked: str) -> None:
        """Remembers an answer, headers and body, where it is not too long."""
        if len(request) > LONGEST or len(content) > LONGEST:
            return
        if snapshot != self._snapshot:
            self._answers.clear()
            self._snapshot, self._size = snapshot, 0
        self._drop(self._answers.pop(request, None))
        self._answers[request] = answer = _Answer(request, content, asked)
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
def good(second: int) -> bytes:
    """The line and the date that an answer begins with."""
    return f"HTTP/1.1 200 OK\r\ndate: {formatdate(second, usegmt=True)}\r\n".encode()
