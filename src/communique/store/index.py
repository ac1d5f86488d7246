"""The tellings in the store, on a spool beside it, and as they will be after a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

import pyoxigraph as ox

from communique import interchange
from communique.model import Extraction
from communique.resolution import Index, MemoryIndex, Reference, Telling, tell
from communique.resolution.facts import node_key, record_facts
from communique.resolution.resolver import forget_oldest
from communique.store.opening import BLOCK_KEY, INTERCHANGE, Store, value


class _Remembering:
    """Remembers the tellings of the records asked for last."""

    def __init__(self, read: Callable[[str], Extraction | None], reference: Reference, most: int = 5_000) -> None:
        self._read, self._reference, self._most = read, reference, most
        self._known: dict[str, tuple[Telling, ...]] = {}

    def record(self, record: str) -> tuple[Telling, ...]:
        known = self._known.get(record)
        if known is None:
            extraction = self._read(record)
            known = tell(extraction, self._reference) if extraction else ()
            if len(self._known) >= self._most:
                forget_oldest(self._known)
            self._known[record] = known
        return known


class StoreIndex(_Remembering):
    """All tellings in the store, read from the interchange form that each record's graph keeps."""

    def __init__(self, store: Store) -> None:
        super().__init__(self._extraction, store.reference)
        self._store = store
        self._shared: dict[str, tuple[str, ...]] = {}

    def _extraction(self, record: str) -> Extraction | None:
        json = stored_json(self._store, record)
        return interchange.from_json(json) if json is not None else None

    def sharing(self, key: str) -> Iterable[str]:
        found = self._shared.get(key)
        if found is None:
            quads = self._store.graph.quads_for_pattern(None, BLOCK_KEY, ox.Literal(key))
            found = self._shared[key] = tuple(self._store.record_id(value(quad.graph_name)) for quad in quads)
        return found


def stored_json(store: Store, record: str) -> str | None:
    """The interchange form of a record in the store; None where it is not there."""
    me = store.node(f"record/{record}")
    for quad in store.graph.quads_for_pattern(me, INTERCHANGE, None, me):
        return value(quad.object)
    return None


class Changed:
    """An index as it will be: some records taken out of another index, some put in."""

    def __init__(self, before: Index, gone: Iterable[str], added: Iterable[Extraction], reference: Reference) -> None:
        self._before = before
        self._added = MemoryIndex.of(added, reference)
        self._hidden = set(gone) | self._added.tellings.keys()

    def record(self, record: str) -> tuple[Telling, ...]:
        return self._added.record(record) if record in self._hidden else self._before.record(record)

    def sharing(self, key: str) -> Iterator[str]:
        yield from self._added.sharing(key)
        yield from (record for record in self._before.sharing(key) if record not in self._hidden)


class Spool(_Remembering):
    """An index on disk for a first load: memory does not grow with the records."""

    def __init__(self, reference: Reference) -> None:
        super().__init__(self._extraction, reference, most=4_000)
        self._disk = sqlite3.connect("")  # a temporary file that goes away with the connection
        self._disk.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;"
            "CREATE TABLE record (number INTEGER PRIMARY KEY, id TEXT UNIQUE, day TEXT, json BLOB);"
            "CREATE TABLE key (key INTEGER, record INTEGER);"
        )

    def add(self, record: str, json: bytes, tellings: Iterable[Telling], keys: Iterable[str]) -> None:
        """Put a record in; its id must be new."""
        day = min((str(telling.span[0]) for telling in tellings if telling.span), default="")
        row = (record, day, json)
        number = self._disk.execute("INSERT INTO record (id, day, json) VALUES (?, ?, ?)", row).lastrowid
        self._disk.executemany("INSERT INTO key VALUES (?, ?)", [(_number(key), number) for key in keys])

    def ready(self) -> None:
        """All records are in: make them findable."""
        self._disk.execute("CREATE INDEX by_key ON key (key, record)")

    def close(self) -> None:
        self._disk.close()

    def ids(self) -> Iterator[str]:
        """All records by day: what may be one event is then looked at close together, and still remembered."""
        for (record,) in self._disk.execute("SELECT id FROM record ORDER BY day, number"):
            yield record

    def __len__(self) -> int:
        return int(self._disk.execute("SELECT count(*) FROM record").fetchone()[0])

    def _extraction(self, record: str) -> Extraction | None:
        found = self._disk.execute("SELECT json FROM record WHERE id = ?", (record,)).fetchone()
        return interchange.from_json(found[0]) if found else None

    def sharing(self, key: str) -> Iterable[str]:
        """The records with the key, and by a rare clash of hashes some without: the resolver looks again."""
        rows = self._disk.execute(
            "SELECT DISTINCT id FROM key JOIN record ON number = record WHERE key = ?", (_number(key),)
        )
        return [record for (record,) in rows]


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def keys(tellings: Iterable[Telling], reference: Reference) -> set[str]:
    """All keys under which a record is found: those of its tellings, and of the nodes it states facts of."""
    tellings = tuple(tellings)
    found = {key for telling in tellings for key in telling.keys}
    return found | {node_key(fact.node) for fact in record_facts(tellings, reference)}
