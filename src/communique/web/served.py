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
from communique.web.talking import Askers, Reply, Threads


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
        self._threads.attend()

    def source(self) -> DiskSource:
        """The newest snapshot, open."""
        folder = self.snapshots.newest()
        with self._lock:
            if self._source is None or self._source.folder != folder:
                self._source = DiskSource(folder, self._threads)
            return self._source

    async def ask(self, sparql: str, **more: Any) -> tuple[Reply, Path]:
        """Runs a query that has been checked; gives the answer and the snapshot asked.

        `more` is what `queries.worker` knows: formats, graphs, union.
        """
        source = self._source if self.snapshots.fresh() is not None else None
        if source is None or source.folder != self.snapshots.fresh():
            source = await run_in_threadpool(self.source)
        request = {
            "store": str(source.folder),
            "sparql": sparql,
            "prefixes": prefixes_in(sparql, source.base),
            "seconds": self.limits.seconds,
            "rows": self.limits.rows,
            "bytes": self.limits.bytes,
            **more,
        }
        return await self._askers.ask(request), source.folder

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
        self.pool.close()
        self._writers.close()
        self._source = None
        self.snapshots.close()
