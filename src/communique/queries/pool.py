"""Workers that answer users' queries: kept warm, killed at their deadline, replaced when they die."""

from __future__ import annotations

import atexit
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from functools import cache
from typing import Any

import orjson

from communique.errors import CommuniqueError, QueryError, StoreError
from communique.queries import worker
from communique.queries.hints import syntax_error
from communique.queries.worker import FRAME

_PIECE = 1 << 16  # bytes read at once: what a pipe holds; a larger buffer would be mapped anew for each answer


class BusyError(StoreError):
    """Somebody else is at work; asking again later may help."""


class Arrival:
    """An answer as it comes in from a worker."""

    def __init__(self, request: Mapping[str, Any]) -> None:
        self.request = request
        self.head: Mapping[str, Any] | None = None  # None until it is there
        self._kind = b""
        self._left = 0  # bytes of the body that are still to come
        self._unread = b""

    @property
    def whole(self) -> bool:
        """Whether all of it has come."""
        return self.head is not None and not self._left

    def take(self, data: bytes) -> bytes:
        """What of the data is the answer's body."""
        if self.head is not None:
            self._left -= len(data)
            return data
        data = self._unread + data
        if len(data) >= FRAME.size:
            kind, head, body = FRAME.unpack_from(data)
            end = FRAME.size + head
            if len(data) >= end:
                self._kind, self._unread = kind, b""
                self.head, self._left = orjson.loads(data[FRAME.size : end]), body - (len(data) - end)
                return data[end:]
        self._unread = data
        return b""

    def said(self) -> Mapping[str, Any]:
        """The head of an answer. Raises the error that the worker gave instead."""
        assert self.head is not None
        if self._kind == b"X":
            raise _as_error(self.head, self.request)
        return self.head


class Worker:
    """One process that answers, one request at a time."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        command = [sys.executable, "-P", worker.__file__, str(memory)]
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.endswith(("_TOKEN", "_KEY", "_PASSWORD", "_SECRET"))
        }
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            bufsize=0,
        )
        self._doomed = False

    @property
    def alive(self) -> bool:
        return not self._doomed and self._process.poll() is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, request: Mapping[str, Any], body: bytes = b"") -> tuple[Mapping[str, Any], bytes]:
        """Head and body of the answer. Raises QueryError or StoreError; then the worker may be dead."""
        seconds = float(request["seconds"])
        deadline = time.monotonic() + seconds
        arrival, parts = Arrival(request), []
        try:
            self.begin(request, body)
            ready = select.poll()
            ready.register(self.descriptor, select.POLLIN)
            while not arrival.whole:
                if not ready.poll(max(0.0, 1000 * (deadline - time.monotonic()))):
                    raise too_late(seconds)
                data = self.read()
                if not data:
                    raise self.death()
                parts.append(arrival.take(data))
        finally:
            if not arrival.whole:  # its answer is under way, and would be taken for the next one's
                self.kill()
        return arrival.said(), b"".join(parts)

    def begin(self, request: Mapping[str, Any], body: bytes = b"") -> None:
        """Sends a request; the answer comes by `read`. Raises QueryError where the worker is dead."""
        head = orjson.dumps(request)
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(FRAME.pack(b"Q", len(head), len(body)) + head + body)
        except OSError as error:
            raise self.death() from error

    @property
    def descriptor(self) -> int:
        """What becomes readable when there is something to `read`."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def read(self) -> bytes:
        """What has come; waits if nothing has. Empty where nothing will come any more."""
        return os.read(self.descriptor, _PIECE)

    def death(self) -> QueryError:
        """Why the process is no more, once it is."""
        code = self._process.wait()
        if code == -signal.SIGALRM:
            return QueryError("no answer within its time", remedy="narrow the query")
        cause = "most likely for want of memory" if code == -signal.SIGABRT else f"with code {code}"
        return QueryError(f"the process that answered died, {cause}", remedy="narrow the query")

    def doom(self) -> None:
        """Ends the process without waiting for its end."""
        self._doomed = True
        self._process.kill()

    def kill(self) -> None:
        """Ends the process, whatever it does, and waits for its end."""
        self.doom()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()


def busy() -> BusyError:
    """What an asker hears when no worker becomes free."""
    return BusyError("all workers are busy", remedy="ask again in a moment")


def too_late(seconds: float) -> QueryError:
    """What the asker of a query hears that took longer than it may."""
    return QueryError(f"no answer within {seconds:g} s", remedy="narrow the query, or give it more time with --timeout")


def _as_error(said: Mapping[str, str], request: Mapping[str, Any]) -> CommuniqueError:
    """What a worker's refusal (a frame `X`) of a request says, as an error."""
    if said["kind"] == "syntax":
        return syntax_error(said["message"], request.get("sparql", ""))
    if said["kind"] == "memory":
        return QueryError("the answer needs more memory than it may have", remedy="narrow the query")
    if said["kind"] == "locked":
        return BusyError("another process is writing to the store", remedy="try again when it has ended")
    if said["kind"] == "store":
        return StoreError(said["message"], remedy="check the store with `communique info`")
    return QueryError(said["message"], remedy="see docs/sparql.md")


class Pool:
    """Some workers, lent to one request each. Safe to use from several threads."""

    def __init__(self, size: int = 4, memory: int = 2_000_000_000) -> None:
        self.memory = memory
        self._free = threading.BoundedSemaphore(size)
        self._idle: list[Worker] = []
        self._lent: set[Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def ask(self, request: Mapping[str, Any], body: bytes = b"", wait: float = 10.0) -> tuple[Mapping[str, Any], bytes]:
        """Head and body of the answer; a request that changes something has a body. Raises QueryError when no worker is free in time, and as `Worker.ask` does."""
        lent = self.lend(wait)
        try:
            return lent.ask(request, body)
        finally:
            self.give_back(lent)

    def lend(self, wait: float = 10.0) -> Worker:
        """A worker for one request, to be given back. Raises BusyError when none is free in time."""
        if not self._free.acquire(timeout=wait):
            raise busy()
        try:
            return self._take() or self._start()
        except BaseException:
            self._free.release()
            raise

    def _take(self) -> Worker | None:
        with self._lock:
            if self._closed:
                raise StoreError("the workers are gone", remedy="open the store again")
            while self._idle:
                candidate = self._idle.pop()
                if candidate.alive:
                    self._lent.add(candidate)
                    return candidate
                candidate.kill()
            return None

    def _start(self) -> Worker:
        started = Worker(self.memory)
        with self._lock:
            self._lent.add(started)
        return started

    def give_back(self, lent: Worker) -> None:
        """Ends a loan, of a worker that is done or dead."""
        with self._lock:
            self._lent.discard(lent)
            if lent.alive and not self._closed:
                self._idle.append(lent)
            else:
                lent.kill()
        self._free.release()

    def close(self) -> None:
        """Ends all workers, the busy ones too."""
        with self._lock:
            self._closed = True
            workers, self._idle = [*self._idle, *self._lent], []
        for each in workers:
            each.kill()


@cache
def shared() -> Pool:
    """The workers of this process, ended with it."""
    pool = Pool()
    atexit.register(pool.close)
    return pool
