"""What goes to stderr: progress on a terminal, bad records as they come, warnings, the summary."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from communique.errors import RecordError

Item = TypeVar("Item")
_EVERY = 0.1  # seconds between two looks at the progress


def say(words: str) -> None:
    """A line for people."""
    sys.stderr.write(words + "\n")


class Report:
    """Counts what goes by, names what is bad, and shows the progress where somebody looks."""

    def __init__(self, what: str, *, quiet: bool = False) -> None:
        self.good = 0
        self.bad = 0
        self._what = what
        self._quiet = quiet
        self._begun = time.monotonic()
        self._shown: Any = None
        _show_warnings()

    def watch(self, items: Iterable[Item | RecordError]) -> Iterator[Item]:
        """The good items; the bad ones are named and counted."""
        self._start()
        try:
            looked = 0.0
            for item in items:
                if isinstance(item, RecordError):
                    self.bad += 1
                    self._say(f"bad record: {item}")
                    continue
                self.good += 1
                if self._shown is not None and time.monotonic() - looked > _EVERY:
                    looked = time.monotonic()
                    self._shown.update(0, completed=self.good)
                yield item
        finally:
            self._stop()

    def summary(self, words: str) -> None:
        """The closing line: the words, how long it took, how many were bad."""
        if not self._quiet:
            seconds = time.monotonic() - self._begun
            bad = f"; {self.bad:,} could not be read" if self.bad else ""
            say(f"{words} in {seconds:.1f} s{bad}")

    @property
    def exit_code(self) -> int:
        """1 where something was bad, 2 where nothing was good beside it."""
        if not self.bad:
            return 0
        return 1 if self.good else 2

    def _start(self) -> None:
        if self._quiet or not sys.stderr.isatty():
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn(self._what), TextColumn("{task.completed:,.0f}"), TimeElapsedColumn())
        self._shown = Progress(*columns, console=Console(stderr=True), transient=True)
        self._shown.add_task(self._what, total=None)
        self._shown.start()

    def _stop(self) -> None:
        if self._shown is not None:
            self._shown.stop()
            self._shown = None

    def _say(self, words: str) -> None:
        if self._shown is not None:
            self._shown.console.print(words, markup=False, highlight=False)
        else:
            say(words)


def _show_warnings() -> None:
    """The package's warnings as plain lines, once."""
    log = logging.getLogger("communique")
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("warning: %(message)s"))
        log.addHandler(handler)
