"""The access log: who asked for what, how it ended and how long it took; a line a request, written some at a time."""

from __future__ import annotations

import asyncio
import sys
import time
from functools import lru_cache
from typing import TextIO

_PAUSE = 0.5  # seconds a line may wait
_MOST = 500  # lines that may wait


class AccessLog:
    """Lines for one stream. Used from the thread of an event loop."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr
        self._lines: list[str] = []

    def note(self, client: str, asked: str, status: int, seconds: float) -> None:
        """Notes a request: `asked` is its method and its path, without the query."""
        if not self._lines:
            asyncio.get_running_loop().call_later(_PAUSE, self.flush)
        self._lines.append(f'{_now(int(time.time()))} {client} "{asked}" {status} {1000 * seconds:.1f} ms\n')
        if len(self._lines) >= _MOST:
            self.flush()

    def flush(self) -> None:
        """Writes what waits."""
        lines, self._lines = self._lines, []
        self._out.write("".join(lines))
        self._out.flush()


@lru_cache(maxsize=1)
def _now(second: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(second))
