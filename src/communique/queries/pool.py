"""Workers that answer users' queries: kept warm, killed at their deadline, replaced when they die."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from communique.errors import CommuniqueError, QueryError, StoreError
from communique.queries import worker
from communique.queries.hints import syntax_error
from communique.queries.worker import FRAME


class BusyError(StoreError):
    """Somebody else is at work; asking again later may help."""


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
        self.busy = False

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, request: Mapping[str, Any], body: bytes | None = None) -> Iterator[tuple[bytes, bytes]]:
        """The frames of the answer up to its end. Raises QueryError or StoreError; then the worker may be dead.

        A consumer that stops early must close the iterator: the worker is killed, since its answer is under way.
        """
        deadline = time.monotonic() + float(request["seconds"])
        self.busy = True
        done = False
        try:
            self._send(json.dumps(request).encode())
            if body is not None:
                self._send(body)
            while not done:
                kind, data = self._receive(deadline, float(request["seconds"]))
                done = kind in (b"E", b"X")
                if kind == b"X":
                    raise _as_error(json.loads(data))
                if kind != b"E":
                    yield kind, data
        finally:
            self.busy = False
            if not done:
                self.kill()

    def _send(self, data: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(FRAME.pack(b"Q", len(data)) + data)
        except OSError as error:
            raise self._death() from error

    def _receive(self, deadline: float, seconds: float) -> tuple[bytes, bytes]:
        kind, length = FRAME.unpack(self._read(FRAME.size, deadline, seconds))
        return kind, self._read(length, deadline, seconds)

    def _read(self, size: int, deadline: float, seconds: float) -> bytes:
        assert self._process.stdout is not None
        descriptor = self._process.stdout.fileno()
        parts = bytearray()
        while len(parts) < size:
            ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                self.kill()
                raise QueryError(
                    f"no answer within {seconds:g} s", remedy="narrow the query, or give it more time with --timeout"
                )
            data = os.read(descriptor, size - len(parts))
            if not data:
                raise self._death()
            parts += data
        return bytes(parts)

    def _death(self) -> QueryError:
        code = self._process.wait()
        if code == -signal.SIGALRM:
            return QueryError("no answer within its time", remedy="narrow the query")
        cause = "most likely for want of memory" if code == -signal.SIGABRT else f"with code {code}"
        return QueryError(f"the process that answered died, {cause}", remedy="narrow the query")

    def kill(self) -> None:
        """Ends the process, whatever it does, and waits for its end."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()


def _as_error(said: Mapping[str, str]) -> CommuniqueError:
    if said["kind"] == "syntax":
        return syntax_error(said["message"])
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

    def ask(
        self, request: Mapping[str, Any], body: bytes | None = None, wait: float = 10.0
    ) -> Iterator[tuple[bytes, bytes]]:
        """The frames of the answer; a request that changes something has a body. Raises QueryError when no worker is free in time, and as `Worker.ask` does."""
        if not self._free.acquire(timeout=wait):
            raise BusyError("all workers are busy", remedy="ask again in a moment")
        try:
            lent = self._take()
            try:
                yield from lent.ask(request, body)
            finally:
                self._give_back(lent)
        finally:
            self._free.release()

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise StoreError("the workers are gone", remedy="open the store again")
            found = None
            while self._idle and found is None:
                candidate = self._idle.pop()
                if candidate.alive:
                    found = candidate
                else:
                    candidate.kill()
            found = found or Worker(self.memory)
            self._lent.add(found)
            return found

    def _give_back(self, lent: Worker) -> None:
        with self._lock:
            self._lent.discard(lent)
            if lent.alive and not self._closed:
                self._idle.append(lent)
            else:
                lent.kill()

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
