"""Asking the workers from an event loop: no thread waits for an answer, and no task for a small one."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any

from starlette.concurrency import run_in_threadpool

from communique.errors import CommuniqueError, QueryError
from communique.queries.pool import Arrival, Pool, Worker, busy, too_late

_WAIT = 10.0  # seconds for a worker to become free
_LARGE = 30_000  # characters of a request that a pipe may not take at once
_SMALL = 1 << 20  # bytes of an answer that is sent as one piece
_PIECE = 1 << 18  # bytes of the pieces of a larger one

Told = Callable[["Reply", Exception | None], None]


class Reply:
    """An answer on its way: its head (form, columns, truncated), and its body, at once where it is `whole`, else in `parts`.

    `told` is called once, when the head and the first part are there, or with the error that came instead. Who does not
    read the parts to their end must `close` it.
    """

    def __init__(self, askers: Askers, request: Mapping[str, Any], told: Told) -> None:
        self.request = request
        self.head: Mapping[str, Any] = {}
        self.first = b""
        self._askers = askers
        self._told: Told | None = told  # None once it is told, or need not be
        self._arrival = Arrival(request)
        self._seconds = float(request["seconds"])
        self._line: _Line | None = None  # None before the worker has it, and when it is given back
        self._parts: list[bytes] = []  # what has come and is not given on
        self._size = 0
        self._next: asyncio.Future[None] | None = None  # of who waits for the next part
        self._error: Exception | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is to come any more."""
        return self._arrival.whole

    @property
    def wanted(self) -> bool:
        """Whether somebody still waits to be told."""
        return self._told is not None

    def wait(self) -> None:
        """Waits for a worker, but not for ever."""
        self._set_timer(_WAIT, lambda: self.fail(busy()))

    def begin(self, line: _Line) -> None:
        """Puts the request to a worker."""
        self._line = line
        self._set_timer(self._seconds, self._be_late)
        try:
            line.ask(self)
        except CommuniqueError as error:
            self.fail(error)

    def hear(self, data: bytes) -> None:
        """Takes what the worker says; nothing where it is dead."""
        if not data:
            self._askers.go_on(self._mourn())
            return
        part = self._arrival.take(data)
        self._parts.append(part)
        self._size += len(part)
        if self.whole or self._size >= (_SMALL if self._told else _PIECE):
            self._come()

    def _set_timer(self, seconds: float, then: Callable[[], None] | None) -> None:
        """Does something in some seconds, instead of what was to be done before."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._askers.loop.call_later(seconds, then) if then else None

    def _be_late(self) -> None:
        self.fail(too_late(self._seconds))

    def _come(self) -> None:
        """Gives on what has come: the first part, or the next."""
        if self.whole:
            self.close()  # the next in the queue need not wait
        elif self._line is not None:
            self._line.pause()
        if self._next is not None:
            if not self._next.done():
                self._next.set_result(None)
            return
        told, self._told = self._told, None
        if told is None:
            return
        self.first, self._parts = b"".join(self._parts), []
        try:
            self.head = self._arrival.said()
        except CommuniqueError as error:
            self.close()
            told(self, error)
        else:
            told(self, None)

    def fail(self, error: Exception) -> None:
        """Ends it, and says why."""
        self._error = error
        self.close()
        if self._next is not None:
            if not self._next.done():
                self._next.set_result(None)
            return
        told, self._told = self._told, None
        if told is not None:
            told(self, error)

    async def _mourn(self) -> None:
        """Says why the worker died."""
        if self._line is not None:
            self.fail(await run_in_threadpool(self._line.worker.death))

    async def parts(self) -> AsyncGenerator[bytes]:
        """The body, as it comes. Raises QueryError where it does not come in time."""
        try:
            yield self.first
            while not self.whole:
                if self._line is not None:
                    self._parts, self._size = [], 0
                    self._next = self._askers.loop.create_future()
                    self._line.resume()
                    await self._next
                if self._error is not None:
                    raise self._error
                yield b"".join(self._parts)
        finally:
            self.close()

    def close(self) -> None:
        """Gives the worker back, or ends it where its answer is under way; nobody is told any more, if nobody was."""
        self._set_timer(0, None)
        line, self._line = self._line, None
        if line is not None:
            self._askers.take_back(line, self.whole)

    def forget(self) -> None:
        """Ends it because nobody wants it."""
        self._told = None
        self.close()


class _Line:
    """A worker as the event loop hears it: what it says goes to the reply that is under way."""

    def __init__(self, worker: Worker, askers: Askers) -> None:
        self.worker = worker
        self._askers = askers
        self._reply: Reply | None = None
        self.resume()

    def ask(self, reply: Reply) -> None:
        """Sends a request. Raises QueryError where the worker is dead."""
        self._reply = reply
        if len(reply.request["sparql"]) > _LARGE:
            self._askers.go_on(self._send(reply.request))
        else:
            self.worker.begin(reply.request)

    async def _send(self, request: Mapping[str, Any]) -> None:
        with suppress(QueryError):  # of its death we hear
            await run_in_threadpool(self.worker.begin, request)

    def _hear(self) -> None:
        data = self.worker.read()
        if not data:
            self.pause()
        if self._reply is not None:
            self._reply.hear(data)
        else:  # it died while it had nothing to do
            self._askers.lose(self)

    def rest(self) -> None:
        """Nothing is under way any more."""
        self._reply = None

    def pause(self) -> None:
        """Leaves what it says where it is."""
        self._askers.loop.remove_reader(self.worker.descriptor)

    def resume(self) -> None:
        """Listens again."""
        self._askers.loop.add_reader(self.worker.descriptor, self._hear)


class Askers:
    """Those who ask a pool's workers from one event loop, as many at once as there are workers, the others in a queue.

    A worker that was lent stays with us until it dies.
    """

    def __init__(self, pool: Pool, size: int) -> None:
        self._pool = pool
        self._size = size
        self._count = 0  # workers that we have, are about to have, or are about to lose
        self._lines: set[_Line] = set()
        self._idle: list[_Line] = []
        self._queue: deque[Reply] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self.loop: asyncio.AbstractEventLoop

    def attend(self) -> None:
        """Takes the running event loop for the one that asks."""
        self.loop = asyncio.get_running_loop()

    def ask(self, request: Mapping[str, Any], told: Told) -> Reply:
        """Asks, now or when a worker is free; `told` may be called at once."""
        reply = Reply(self, request, told)
        if self._idle:
            reply.begin(self._idle.pop())
        else:
            reply.wait()
            self._queue.append(reply)
            self._start()
        return reply

    async def answer(self, request: Mapping[str, Any]) -> Reply:
        """The answer, as soon as its first part is there. Raises QueryError and StoreError, as `Pool.ask`."""
        came: asyncio.Future[None] = self.loop.create_future()

        def told(reply: Reply, error: Exception | None) -> None:
            if came.done():
                return
            if error is None:
                came.set_result(None)
            else:
                came.set_exception(error)

        reply = self.ask(request, told)
        try:
            await came
        except BaseException:
            reply.forget()
            raise
        return reply

    def _start(self) -> None:
        """Gets one more worker where somebody waits and there may be more."""
        if self._queue and self._count < self._size:
            self._count += 1
            self.go_on(self._add())

    async def _add(self) -> None:
        try:
            worker = await run_in_threadpool(self._pool.lend)
        except (CommuniqueError, OSError) as error:
            self._count -= 1
            if self._queue:
                self._queue.popleft().fail(error)
            return
        line = _Line(worker, self)
        self._lines.add(line)
        self._serve(line)

    def _serve(self, line: _Line) -> None:
        """Gives a free worker to the first in the queue."""
        while self._queue:
            reply = self._queue.popleft()
            if reply.wanted:
                reply.begin(line)
                return
        self._idle.append(line)

    def take_back(self, line: _Line, done: bool) -> None:
        """Takes a worker back; one that is not done is ended."""
        line.rest()
        if done:
            self._serve(line)
        else:
            self.lose(line)

    def lose(self, line: _Line) -> None:
        """Ends a worker, if it is not dead, and gets another where one is needed."""
        if line in self._idle:
            self._idle.remove(line)
        self._lines.discard(line)
        line.pause()
        line.worker.doom()
        self.go_on(self._replace(line))

    async def _replace(self, line: _Line) -> None:
        try:
            await run_in_threadpool(self._pool.give_back, line.worker)
        finally:
            self._count -= 1
            self._start()

    def close(self) -> None:
        """Hears no worker any more."""
        for line in self._lines:
            line.pause()
        self._lines.clear()

    def go_on(self, work: Coroutine[Any, Any, None]) -> None:
        """Does something that takes a while beside what is under way."""
        task = self.loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class Threads:
    """The workers as other threads ask them: in one queue with those who ask from the event loop, so that neither waits for ever."""

    def __init__(self, askers: Askers) -> None:
        self._askers = askers

    def ask(self, request: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]:
        """Head and body of the answer, as `Pool.ask`. Not to be called in the event loop's own thread."""
        return asyncio.run_coroutine_threadsafe(self._ask(request), self._askers.loop).result()

    async def _ask(self, request: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]:
        reply = await self._askers.answer(request)
        return reply.head, b"".join([part async for part in reply.parts()])
