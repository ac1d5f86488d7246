"""Asking the workers from an event loop: no thread waits for an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

from starlette.concurrency import run_in_threadpool

from communique.queries.pool import ENDS, Pool, Worker, as_error, busy, too_late

_WAIT = 10.0  # seconds for a worker to become free
_LARGE = 30_000  # characters of a request that a pipe may not take at once


class Askers:
    """Those who ask a pool's workers from one event loop, as many at once as there are workers."""

    def __init__(self, pool: Pool, size: int) -> None:
        self._pool = pool
        self._turns = asyncio.Semaphore(size)

    async def ask(self, request: Mapping[str, Any]) -> AsyncGenerator[tuple[bytes, bytes]]:
        """The frames of an answer up to its end, as `Pool.ask`. A consumer that stops early must close the iterator."""
        await self._turn()
        try:
            worker = self._pool.lend_at_once()
            if worker is None:
                worker = await run_in_threadpool(self._pool.lend)
            done = False
            try:
                async with aclosing(_talk(worker, request)) as frames:
                    async for kind, data in frames:
                        done = kind in ENDS
                        if kind == b"X":
                            raise as_error(data, request)
                        if kind != b"E":
                            yield kind, data
            finally:
                if done:
                    self._pool.give_back(worker)
                else:  # its end may take a while, and comes even if nobody waits
                    worker.doom()
                    await asyncio.shield(run_in_threadpool(self._pool.give_back, worker))
        finally:
            self._turns.release()

    async def _turn(self) -> None:
        if not self._turns.locked():
            await self._turns.acquire()  # at once
            return
        try:
            async with asyncio.timeout(_WAIT):
                await self._turns.acquire()
        except TimeoutError as error:
            raise busy() from error


async def _talk(worker: Worker, request: Mapping[str, Any]) -> AsyncGenerator[tuple[bytes, bytes]]:
    seconds = float(request["seconds"])
    deadline = time.monotonic() + seconds
    if len(request["sparql"]) > _LARGE:
        await run_in_threadpool(worker.begin, request)
    else:
        worker.begin(request)
    while True:
        if not await _readable(worker.descriptor, deadline - time.monotonic()):
            raise too_late(seconds)
        frames = worker.read()
        if frames is None:
            raise await run_in_threadpool(worker.death)
        for frame in frames:
            yield frame
            if frame[0] in ENDS:
                return


async def _readable(descriptor: int, seconds: float) -> bool:
    """Waits until there is something to read; False where the time is over before."""
    loop = asyncio.get_running_loop()
    known: asyncio.Future[bool] = loop.create_future()

    def settle(answer: bool) -> None:
        if not known.done():
            known.set_result(answer)

    loop.add_reader(descriptor, settle, True)
    timer = loop.call_later(max(0.0, seconds), settle, False)
    try:
        return await known
    finally:
        timer.cancel()
        loop.remove_reader(descriptor)
