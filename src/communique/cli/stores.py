"""A store for a command: opened to read, to write or to change, and what is in it as rows."""

from __future__ import annotations

import atexit
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal

from communique.cli.reporting import say
from communique.cli.rows import Rows
from communique.errors import StoreError
from communique.queries.snapshots import Snapshots, is_written_to
from communique.resolution import Reference
from communique.store import LoadReport, Store, is_outdated, open_store, records, stats

_ID = re.compile(r"[0-9a-f]{32}")


def to_read(path: str, reference: Reference | None = None) -> Store:
    """The store for reading. Raises StoreError where there is none."""
    if "://" in path:
        return open_store(path, read_only=True, reference=reference)
    folder = Path(path)
    if is_written_to(folder):
        # Reading what another process writes to is undefined: a snapshot of it is read.
        snapshots = Snapshots(folder)
        atexit.register(snapshots.close)
        folder = snapshots.newest()
    return open_store(folder, read_only=True, reference=reference)


def at_hand(store: Store) -> ox.Store:
    """The store's graph to ask as often and as oddly as one likes: a server's is copied into memory."""
    if isinstance(store.graph, ox.Store):
        return store.graph
    copied = ox.Store()
    copied.extend(store.graph)
    return copied


def ready(path: str) -> str:
    """The store's path, after what a broken load left behind has been put right. Raises StoreError where there is none."""
    if "://" not in path and not is_written_to(Path(path)):
        open_store(path, read_only=True).close()
    return path


def to_write(path: str, base: str | None = None, reference: Reference | None = None) -> Store:
    """The store for writing; a new one where there is none. Raises StoreError where it cannot be had."""
    if base is not None and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", base):
        raise StoreError(f"{base!r} cannot be the base of IRIs", remedy="give one such as https://example.org/id/")
    return open_store(path, base=base, reference=reference)


def to_change(path: str, reference: Reference | None = None) -> Store:
    """The store for writing, where there is one. Raises StoreError."""
    if "://" not in path and not Path(path).is_dir():
        raise StoreError("there is no store here", place=path, remedy="name it with --store")
    return open_store(path, reference=reference)


def describe_load(done: LoadReport) -> str:
    """What a load did, in words."""
    parts = [f"{done.loaded:,} records loaded"]
    parts += [f"{done.replaced:,} replaced"] if done.replaced else []
    parts += [f"{done.unchanged:,} unchanged"] if done.unchanged else []
    anew = "; what was there had been made by other rules or reference data and was made anew" if done.rebuilt else ""
    return ", ".join(parts) + f", {done.quads:,} quads written{anew},"


def warn_if_outdated(store: Store) -> None:
    """Says on standard error that other rules made the store."""
    if is_outdated(store):
        say("the store was made by other rules or reference data; to make it anew: communique rebuild")


def read_names(given: Iterable[str]) -> list[str]:
    """The names on the command line; `-` stands for the lines of standard input."""
    names: list[str] = []
    for name in given:
        names += (line.strip() for line in sys.stdin if line.strip()) if name == "-" else [name]
    return names


def find_records(store: Store, names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The ids of the records that ids, IRIs or sources name, and the names that name none."""
    known = {record.id for record in records(store)}
    found: list[str] = []
    unknown: list[str] = []
    for name in names:
        bare = name.removeprefix(store.base).removeprefix("record/")
        ids = [bare] if _ID.fullmatch(bare) and bare in known else _of_source(store, name)
        found += ids
        unknown += [] if ids else [name]
    return found, unknown


def _of_source(store: Store, source: str) -> list[str]:
    rows = store.query(f"SELECT ?record {{ ?record dip:sourceName {Literal(source)} }} ORDER BY ?record")
    return [row[0].value.rpartition("/")[2] for row in rows]


def list_records(store: Store) -> Rows:
    """One row a record."""
    columns = ("id", "source", "published", "language", "title")
    return Rows(columns, [(item.id, item.source, item.published, item.language, item.title) for item in records(store)])


def count(store: Store) -> Rows:
    """How many there are of each class."""
    return Rows(("what", "count"), list(stats(store).items()))
