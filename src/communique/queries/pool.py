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
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import orjson

from communique.errors import CommuniqueError, QueryError, StoreError
from communique.queries import worker
from communique.queries.hints import syntax_error
from communique.queries.worker import FRAME

ENDS = (b"E", b"X")  # the kinds of the last frame of an answer
_PIECE = 1 << 18  # bytes read at once


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
        self._unread = bytearray()
        self._doomed = False

    @property
    def alive(self) -> bool:
        return not self._doomed and self._process.poll() is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, request: Mapping[str, Any], body: bytes | None = None) -> Iterator[tuple[bytes, bytes]]:
        """The frames of the answer up to its end. Raises QueryError or StoreError; then the worker may be dead.

        A consumer that stops early must close the iterator: the worker is killed, since its answer is under way.
        """
        seconds = float(request["seconds"])
        deadline = time.monotonic() + seconds
        done = False
        try:
            self.begin(request, body)
            while not done:
                if not select.select([self.descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
                    raise too_late(seconds)
                frames = self.read()
                if frames is None:
                    raise self.death()
                for kind, data in frames:
                    done = kind in ENDS
                    if kind == b"X":
                        raise as_error(data, request)
                    if kind != b"E":
                        yield kind, data
        finally:
            if not done:
                self.kill()

    def begin(self, request: Mapping[str, Any], body: bytes | None = None) -> None:
        """Sends a request; the answer comes by `read`. Raises QueryError where the worker is dead."""
        self._unread.clear()
        parts = [orjson.dumps(request)] + ([] if body is None else [body])
        assert self._process.stdin is not None
        try:
            for part in parts:
                self._process.stdin.write(FRAME.pack(b"Q", len(part)) + part)
        except OSError as error:
            raise self.death() from error

    @property
    def descriptor(self) -> int:
        """What becomes readable when there is something to `read`."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def read(self) -> list[tuple[bytes, bytes]] | None:
        """The frames that are whole with what has come; None where nothing will come any more. Waits if nothing has."""
        data = os.read(self.descriptor, _PIECE)
        if not data:
            return None
        self._unread += data
        frames, begin = [], 0
        while begin + FRAME.size <= len(self._unread):
            kind, length = FRAME.unpack_from(self._unread, begin)
            end = begin + FRAME.size + length
            if end > len(self._unread):
                break
            frames.append((kind, bytes(self._unread[begin + FRAME.size : end])))
            begin = end
        del self._unread[:begin]
        return frames

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


def as_error(refusal: bytes, request: Mapping[str, Any]) -> CommuniqueError:
    """What a worker's refusal (a frame `X`) of a request says, as an error."""
    said: Mapping[str, str] = orjson.loads(refusal)
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

    def ask(
        self, request: Mapping[str, Any], body: bytes | None = None, wait: float = 10.0
    ) -> Iterator[tuple[bytes, bytes]]:
        """The frames of the answer; a request that changes something has a body. Raises QueryError when no worker is free in time, and as `Worker.ask` does."""
        lent = self.lend(wait)
        try:
            yield from lent.ask(request, body)
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

    def lend_at_once(self) -> Worker | None:
        """A worker that is free and warm, or None."""
        if not self._free.acquire(blocking=False):
            return None
        found = None
        try:
            found = self._take()
        finally:
            if found is None:
                self._free.release()
        return found

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
