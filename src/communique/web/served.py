"""The store behind the server: snapshots for readers, one writer at a time, workers for both."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool

from communique.queries import Limits
from communique.queries.pool import Pool
from communique.queries.snapshots import Snapshots
from communique.queries.sources import DiskSource, known_prefixes, prefixes_in
from communique.web.talking import Askers, Reply, Threads, Told


class Served:
    """One store on disk, asked by many and changed by one at a time. Safe to use from several threads."""

    def __init__(self, folder: Path, limits: Limits, workers: int = 4) -> None:
        self.folder = folder
        self.limits = limits
        self.snapshots = Snapshots(folder)
        self.pool = Pool(workers, limits.memory)
        self._askers = Askers(self.pool, workers)
        self._threads = Threads(self._askers)
        self._writers = Pool(1, limits.memory)
        self._lock = threading.Lock()
        self._source: DiskSource | None = None

    def attend(self) -> None:
        """Begins to answer, in the running event loop."""
        self._askers.attend()

    def source(self) -> DiskSource:
        """The newest snapshot, open."""
        folder = self.snapshots.newest()
        with self._lock:
            if self._source is None or self._source.folder != folder:
                self._source = DiskSource(folder, self._threads)
            return self._source

    def fresh(self) -> DiskSource | None:
        """The newest snapshot where it is known to be that, without waiting."""
        source = self._source
        return source if source is not None and source.folder == self.snapshots.fresh() else None

    def ask_now(self, source: DiskSource, sparql: str, told: Told, more: Mapping[str, Any]) -> Reply:
        """Runs a query as `ask` does, on a snapshot; `told` hears of the answer."""
        return self._askers.ask(self._request(source, sparql, more), told)

    async def ask(self, sparql: str, **more: Any) -> tuple[Reply, Path]:
        """Runs a query that has been checked; gives the answer and the snapshot asked.

        `more` is what `queries.worker` knows: formats, graphs, union.
        """
        source = self.fresh()
        if source is None:
            source = await run_in_threadpool(self.source)
        return await self._askers.answer(self._request(source, sparql, more)), source.folder

    def _request(self, source: DiskSource, sparql: str, more: Mapping[str, Any]) -> Mapping[str, Any]:
        return {
            "store": str(source.folder),
            "sparql": sparql,
            "prefixes": prefixes_in(sparql, source.base),
            "seconds": self.limits.seconds,
            "rows": self.limits.rows,
            "bytes": self.limits.bytes,
            **more,
        }

    def change(self, operation: str, body: bytes = b"", **more: Any) -> Mapping[str, Any]:
        """Runs an update ("update") or changes a graph ("replace", "add", "drop"); readers see it from now on. Gives the head."""
        request = {
            "op": operation,
            "store": str(self.folder),
            "prefixes": known_prefixes(self.source().base),
            "seconds": self.limits.seconds,
            **more,
        }
        head, _ = self._writers.ask(request, body)
        self.snapshots.expire()
        return head

    def close(self) -> None:
        """Ends the workers and removes the snapshots."""
        self._askers.close()
        self.pool.close()
        self._writers.close()
        self._source = None
        self.snapshots.close()
