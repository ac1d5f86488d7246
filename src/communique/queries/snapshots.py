"""Snapshots of a store on disk: what readers open while somebody writes.

Reading a store that another process writes to is undefined. So its files are linked (tables, which never change) or copied
(the rest) into a folder of the reader's own, and taken as good only when the store's list of files, its manifest, stayed the
same meanwhile. A snapshot is thus the store as it was at one moment, whole transactions and no half ones.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import pyoxigraph

from communique.errors import StoreError
from communique.queries.prefixes import DIP

_TRIES = 100
_PAUSE = 0.02  # seconds between two tries
_UNDER_WAY = pyoxigraph.NamedNode(f"{DIP}loadUnderWay")
_LINKED = (".sst", ".blob")


def is_written_to(store: Path) -> bool:
    """Whether a process holds the store's lock. Told by the system's table of locks, since opening the lock could free it."""
    try:
        inode = (store / "LOCK").stat().st_ino
        locks = Path("/proc/locks").read_text(encoding="ascii")
    except OSError:
        return False
    return any(line.split()[-3].endswith(f":{inode}") for line in locks.splitlines() if len(line.split()) >= 8)


def take(store: Path, folder: Path) -> Path:
    """Makes the snapshot `folder` of a store and returns it. Raises StoreError where the store never holds still."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with suppress(FileNotFoundError):
            before = _state(store)
            _copy(store, folder)
            if _state(store) == before and _opens(folder):
                return folder
        time.sleep(_PAUSE)
    raise StoreError("no snapshot of the store can be had", place=str(store), remedy="ask again when less is written")


def _state(store: Path) -> tuple[str, int]:
    """Which files make up the store: its manifest's name and length."""
    manifest = (store / "CURRENT").read_text(encoding="ascii").strip()
    return manifest, (store / manifest).stat().st_size


def _copy(store: Path, folder: Path) -> None:
    names = sorted(entry.name for entry in os.scandir(store) if entry.is_file(follow_symlinks=False))
    for name in sorted(names, key=lambda name: (name.endswith(".log"), name)):  # the log of changes last
        if name.endswith(_LINKED):
            _link(store / name, folder / name)
        elif name not in ("LOCK", "IDENTITY") and not name.startswith("LOG"):
            shutil.copyfile(store / name, folder / name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # another file system
        shutil.copyfile(source, target)


def _opens(folder: Path) -> bool:
    try:
        pyoxigraph.Store.read_only(str(folder))
    except (OSError, RuntimeError):
        return False
    return True


def is_half_loaded(folder: Path) -> bool:
    """Whether a first load was under way, so that what is consolidated is not yet there."""
    store = pyoxigraph.Store.read_only(str(folder))
    return any(True for _ in store.quads_for_pattern(None, _UNDER_WAY, None, None))


class Snapshots:
    """The newest snapshots of one store, made when it has changed and somebody asks; old ones are swept away.

    Safe to use from several threads. `newest` gives a folder that stays for at least `keep` seconds.
    """

    def __init__(self, store: Path, every: float = 1.0, keep: float = 120.0) -> None:
        self.store = store
        self.every = every
        self.keep = keep
        self._home = _home_beside(store)
        self._lock = threading.Lock()
        self._number = 0
        self._current: Path | None = None
        self._seen: object = None
        self._looked = 0.0
        self._old: list[tuple[float, Path]] = []

    def newest(self) -> Path:
        """The folder of the newest snapshot; at most `every` seconds older than what was last written."""
        with self._lock:
            if self._current is None or time.monotonic() - self._looked >= self.every:
                self._renew()
            assert self._current is not None
            return self._current

    def fresh(self) -> Path | None:
        """The newest snapshot where it is known to be that still, without looking or waiting; else None."""
        return self._current if time.monotonic() - self._looked < self.every else None

    def _renew(self) -> None:
        state = _written(self.store)
        if self._current is None or state != self._seen:
            self._number += 1
            taken = take(self.store, self._home / f"{self._number:06d}")
            if self._current is not None and is_half_loaded(taken):
                shutil.rmtree(taken, ignore_errors=True)
            else:
                if self._current is not None:
                    self._old.append((time.monotonic(), self._current))
                self._current, self._seen = taken, state
        self._looked = time.monotonic()
        while self._old and time.monotonic() - self._old[0][0] > self.keep:
            shutil.rmtree(self._old.pop(0)[1], ignore_errors=True)

    def expire(self) -> None:
        """Looks anew at the store when next asked."""
        self._looked = 0.0

    def close(self) -> None:
        """Removes all snapshots."""
        with self._lock:
            shutil.rmtree(self._home, ignore_errors=True)
            self._current = None


def _written(store: Path) -> object:
    """What changes whenever something is written: the manifest, and the lengths and times of the logs."""
    try:
        logs = sorted(
            (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
            for entry in os.scandir(store)
            if entry.name.endswith(".log")
        )
        return _state(store), logs
    except FileNotFoundError:
        if not (store / "CURRENT").is_file():
            raise StoreError(
                "there is no store here", place=str(store), remedy="load records first: communique load FILES"
            ) from None
        return time.monotonic()


def _home_beside(store: Path) -> Path:
    """An own folder on the store's file system, else where temporary files go. What dead processes left is removed."""
    for place in (store.resolve().parent, Path(tempfile.gettempdir())):
        with suppress(OSError):
            for left in place.glob(f".{store.name}.readers-*"):
                process = left.name.rpartition("-")[2].partition("_")[0]
                if process.isdigit() and not Path("/proc", process).exists():
                    shutil.rmtree(left, ignore_errors=True)
            return Path(tempfile.mkdtemp(prefix=f".{store.name}.readers-{os.getpid()}_", dir=place))
    raise StoreError(
        "no place for snapshots", place=str(store), remedy="make its folder or the temporary folder writable"
    )
