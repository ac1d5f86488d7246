"""What is asked: a store in memory, a store on disk, all under one face.

A source has `select` for our own short, trusted look-ups and `answer` for anything a user wrote.
"""

from __future__ import annotations

import atexit
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from communique.errors import QueryError, StoreError
from communique.queries.hints import syntax_error
from communique.queries.pool import shared
from communique.queries.prefixes import BASE, DIP, PREFIXES
from communique.queries.snapshots import Snapshots, is_written_to
from communique.queries.words import names_its_graphs

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may cost. Time in seconds, the rest in rows and bytes."""

    seconds: float = 10.0
    rows: int = 100_000
    bytes: int = 64_000_000  # of the answer
    memory: int = 2_000_000_000  # of the process that answers


_TRUSTED = Limits(seconds=3600.0, rows=10_000_000)  # for our own look-ups


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows as they came; a graph has subject, predicate and object; a yes or no has `boolean`."""

    form: str  # "select", "construct" (DESCRIBE too), "ask"
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool = False
    boolean: bool | None = None


class Source(Protocol):
    """A store that can be asked. `base` is what the IRIs of its data begin with."""

    @property
    def base(self) -> str: ...

    def select(self, sparql: str) -> Sequence[Row]: ...

    def answer(self, sparql: str, limits: Limits) -> Answer: ...


class StoreSource:
    """An open pyoxigraph store. The deadline is looked at between rows only: nobody can kill the process asked in."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self.store = store
        self.base = find_base(store)

    def select(self, sparql: str) -> Sequence[Row]:
        return read_answer(self.store, sparql, _TRUSTED, self.base).rows

    def answer(self, sparql: str, limits: Limits) -> Answer:
        return read_answer(self.store, sparql, limits, self.base)


class Workers(Protocol):
    """Processes that answer: a pool of them, or what stands before one."""

    def ask(self, request: Mapping[str, Any]) -> tuple[Mapping[str, Any], bytes]: ...


class DiskSource:
    """A store's folder that nobody writes to (a snapshot beside a writer). Users' queries run in workers."""

    def __init__(self, folder: Path, pool: Workers | None = None) -> None:
        self.folder = folder
        self.pool: Workers = pool or shared()
        self.store = _open_read_only(folder)
        self.base = find_base(self.store)

    def select(self, sparql: str) -> Sequence[Row]:
        return read_answer(self.store, sparql, _TRUSTED, self.base).rows

    def answer(self, sparql: str, limits: Limits) -> Answer:
        request = {
            "store": str(self.folder),
            "sparql": sparql,
            "prefixes": prefixes_in(sparql, self.base),
            "union": not names_its_graphs(sparql),
            "seconds": limits.seconds,
            "rows": limits.rows,
            "bytes": limits.bytes,
        }
        head, body = self.pool.ask(request)
        columns = tuple(head["columns"])
        if head["form"] == "ask":
            return Answer("ask", (), (), boolean=head["boolean"])
        return Answer(head["form"], columns, _parse_rows(head["form"], body), head["truncated"])


def _parse_rows(form: str, body: bytes) -> tuple[Row, ...]:
    if form == "construct":
        quads = pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.N_TRIPLES)
        return tuple((quad.subject, quad.predicate, quad.object) for quad in quads)
    solutions = pyoxigraph.parse_query_results(body, format=pyoxigraph.QueryResultsFormat.TSV)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    return tuple(tuple(row) for row in solutions)


def _open_read_only(folder: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store.read_only(str(folder))
    except OSError as error:
        raise StoreError(
            f"cannot open the store: {error}", place=str(folder), remedy="load records first: `communique load`"
        ) from error


def known_prefixes(base: str) -> dict[str, str]:
    """The prefixes that need not be written, with `id:` for the store's own base."""
    return {**PREFIXES, "id": base}


@lru_cache(maxsize=512)
def prefixes_in(sparql: str, base: str) -> dict[str, str]:
    """The known prefixes that a query may use. A DESCRIBE's or CONSTRUCT's answer is written with them."""
    return {name: iri for name, iri in known_prefixes(base).items() if f"{name}:" in sparql}


def find_base(store: pyoxigraph.Store) -> str:
    """What the IRIs of a store's data begin with, as its first load recorded it."""
    for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(f"{DIP}resolvedBy"), None, None):
        if isinstance(quad.subject, NamedNode):
            return quad.subject.value.removesuffix("graph/provenance")
    return BASE


def read_answer(store: pyoxigraph.Store, sparql: str, limits: Limits, base: str = BASE) -> Answer:
    """Runs a query over the union of the graphs, known prefixes declared. Raises QueryError where it is not SPARQL."""
    deadline = time.monotonic() + limits.seconds
    try:
        results = store.query(
            sparql, prefixes=known_prefixes(base), use_default_graph_as_union=not names_its_graphs(sparql)
        )
        if isinstance(results, pyoxigraph.QueryBoolean):
            return Answer("ask", (), (), boolean=bool(results))
        rows: list[Row] = []
        truncated = False
        for item in results:
            if len(rows) >= limits.rows:
                truncated = True
                break
            if time.monotonic() > deadline:
                raise QueryError(f"no answer within {limits.seconds:g} s", remedy="narrow the query")
            rows.append(tuple(item))
    except SyntaxError as error:
        raise syntax_error(str(error), sparql) from error
    except OSError as error:
        raise StoreError(str(error), remedy="check the store with `communique info`") from error
    if isinstance(results, pyoxigraph.QueryTriples):
        return Answer("construct", ("subject", "predicate", "object"), tuple(rows), truncated)
    return Answer("select", tuple(variable.value for variable in results.variables), tuple(rows), truncated)


def open_source(place: pyoxigraph.Store | Source | Path | str) -> Source:
    """The source for an open store, a store's folder, a server's address, or a source as it is. Raises StoreError.

    While another process writes to the folder, a snapshot of it is asked.
    """
    if isinstance(place, pyoxigraph.Store):
        return StoreSource(place)
    if not isinstance(place, (str, Path)):
        return place
    if isinstance(place, str) and place.startswith(("http://", "https://")):
        from communique.queries.remote import RemoteSource

        return RemoteSource(place)
    return _open_folder(Path(place).resolve())


_snapshots: dict[Path, Snapshots] = {}


def _open_folder(folder: Path) -> Source:
    if folder not in _snapshots and not is_written_to(folder):
        return DiskSource(folder)
    if folder not in _snapshots:
        _snapshots[folder] = Snapshots(folder)
        atexit.register(_snapshots[folder].close)
    return DiskSource(_snapshots[folder].newest())
