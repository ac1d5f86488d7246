"""Asking the workers from an event loop: no thread waits for an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool

from communique.queries.pool import Arrival, Pool, Worker, busy, too_late

_WAIT = 10.0  # seconds for a worker to become free
_LARGE = 30_000  # characters of a request that a pipe may not take at once
_SMALL = 1 << 20  # bytes of an answer that is sent as one piece
_PIECE = 1 << 18  # bytes of the pieces of a larger one


class Reply:
    """An answer: its head (form, columns, truncated), and its body, at once where it is `whole`, else in `parts`.

    Who does not read the parts to their end must `close` it.
    """

    def __init__(self, askers: Askers, worker: Worker, request: Mapping[str, Any]) -> None:
        self.head: Mapping[str, Any] = {}
        self.first = b""
        self._seconds = float(request["seconds"])
        self._deadline = time.monotonic() + self._seconds
        self._arrival = Arrival(request)
        self._askers = askers
        self._worker: Worker | None = worker  # None when it is given back

    @property
    def whole(self) -> bool:
        """Whether `first` is all of it."""
        return self._arrival.whole

    async def begin(self) -> None:
        """Asks, and waits for the head and the first part."""
        request = self._arrival.request
        assert self._worker is not None
        try:
            if len(request["sparql"]) > _LARGE:
                await run_in_threadpool(self._worker.begin, request)
            else:
                self._worker.begin(request)
            self.first = await self._next(_SMALL)
            self.head = self._arrival.said()
        except BaseException:
            await self.close()
            raise
        if self.whole:
            await self.close()

    async def parts(self) -> AsyncGenerator[bytes]:
        """The body, as it comes."""
        try:
            yield self.first
            while not self.whole:
                yield await self._next(_PIECE)
        finally:
            await self.close()

    async def _next(self, enough: int) -> bytes:
        """The next part, of so many bytes or the last. Raises QueryError where it does not come in time."""
        worker, arrival, parts = self._worker, self._arrival, []
        assert worker is not None
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[str] = loop.create_future()
        size = 0

        def come() -> None:
            nonlocal size
            data = worker.read()
            parts.append(part := arrival.take(data))
            size += len(part)
            if not ended.done() and (arrival.whole or size >= enough or not data):
                ended.set_result("come" if data else "dead")

        def late() -> None:
            if not ended.done():
                ended.set_result("late")

        loop.add_reader(worker.descriptor, come)
        timer = loop.call_later(max(0.0, self._deadline - time.monotonic()), late)
        try:
            how = await ended
        finally:
            timer.cancel()
            loop.remove_reader(worker.descriptor)
        if how == "late":
            raise too_late(self._seconds)
        if how == "dead":
            raise await run_in_threadpool(worker.death)
        return b"".join(parts)

    async def close(self) -> None:
        """Gives the worker back, or ends it where its answer is under way."""
        worker, self._worker = self._worker, None
        if worker is not None:
            await self._askers.give_back(worker, self.whole)


class Askers:
    """Those who ask a pool's workers from one event loop, as many at once as there are workers."""

    def __init__(self, pool: Pool, size: int) -> None:
        self._pool = pool
        self._turns = asyncio.Semaphore(size)

    async def ask(self, request: Mapping[str, Any]) -> Reply:
        """The answer, as soon as its first part is there. Raises QueryError and StoreError, as `Pool.ask`."""
        await self._turn()
        try:
            worker = self._pool.lend_at_once()
            if worker is None:
                worker = await run_in_threadpool(self._pool.lend)
        except BaseException:
            self._turns.release()
            raise
        reply = Reply(self, worker, request)
        await reply.begin()
        return reply

    async def _turn(self) -> None:
        if not self._turns.locked():
            await self._turns.acquire()  # at once
            return
        try:
            async with asyncio.timeout(_WAIT):
                await self._turns.acquire()
        except TimeoutError as error:
            raise busy() from error

    async def give_back(self, worker: Worker, done: bool) -> None:
        """Ends a loan; of a worker that is not done, by ending it: that may take a while, and comes even if nobody waits."""
        try:
            if done:
                self._pool.give_back(worker)
            else:
                worker.doom()
                await asyncio.shield(run_in_threadpool(self._pool.give_back, worker))
        finally:
            self._turns.release()


class Threads:
    """The workers as other threads ask them: in one queue with those who ask from the event loop, so that neither waits for ever."""

    def __init__(self, askers: Askers) -> None:
        self._askers = askers
        self._loop: asyncio.AbstractEventLoop | None = None

    def attend(self) -> None:
        """Takes the running event loop for the one that asks."""
        self._loop = asyncio.get_running_loop()

    def ask(self, request: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]:
        """Head and body of the answer, as `Pool.ask`. Not to be called in the event loop's own thread."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(self._ask(request), self._loop).result()

    async def _ask(self, request: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]:
        reply = await self._askers.ask(request)
        return reply.head, b"".join([part async for part in reply.parts()])
