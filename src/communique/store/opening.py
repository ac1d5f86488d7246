"""The store: an embedded Oxigraph on disk, opened by one writer or read only."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

import pyoxigraph as ox

from communique.errors import StoreError
from communique.rdf import BASE, PREFIXES, Writer
from communique.rdf.terms import NS, unescape
from communique.resolution import Correction, Curation, Reference
from communique.store.statements import Statement, write

DEFAULT = Path("communique.db")
RESOLVED_BY = ox.NamedNode(f"{NS}resolvedBy")
UNDER_WAY = ox.NamedNode(f"{NS}loadUnderWay")
INTERCHANGE = ox.NamedNode(f"{NS}interchange")
CURATION = ox.NamedNode(f"{NS}curation")
BLOCK_KEY = ox.NamedNode(f"{NS}blockKey")
NOWHERE = ox.DefaultGraph()


class Store:
    """An open store. `graph` is the pyoxigraph store: read from it, write through `load` and `remove`."""

    def __init__(
        self, graph: ox.Store, path: Path | None, base: str, *, read_only: bool, reference: Reference | None = None
    ) -> None:
        self._graph: ox.Store | None = graph
        self.path = path
        self.base = base
        self.read_only = read_only
        self.writer = Writer(base)
        self.provenance = ox.NamedNode(f"{base}graph/provenance")
        self._reference = reference
        self._curated = False

    @property
    def graph(self) -> ox.Store:
        """The pyoxigraph store. Raises StoreError once the store is closed."""
        if self._graph is None:
            raise StoreError("the store is closed", remedy="open it again")
        return self._graph

    @property
    def reference(self) -> Reference:
        """What is known beforehand; the shipped tables unless the store was opened with others."""
        if self._reference is None:
            self._reference = Reference.shipped()
        if not self._curated:
            self.set_curation(self._stored_curation())
        return self._reference

    def set_curation(self, curation: Curation) -> None:
        """Resolve with these corrections from now on (see `curate`)."""
        self._curated = True
        self._reference = (self._reference or Reference.shipped()).curated(curation)

    def _stored_curation(self) -> Curation:
        quads = self.graph.quads_for_pattern(self.provenance, CURATION, None, self.provenance)
        cells = (value(quad.object).split("\t") for quad in quads)
        return Curation.of(Correction(*row) for row in cells)

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes a query may use without writing them."""
        return {**PREFIXES, "id": self.base}

    def query(self, sparql: str, **options: Any) -> Any:
        """The answer of a trusted SPARQL query over the union of all graphs (see `queries` for a stranger's)."""
        return self.graph.query(sparql, prefixes=self.prefixes, use_default_graph_as_union=True, **options)

    def change(self, statements: Iterable[Statement]) -> None:
        """Change graphs; all or nothing where the store knows transactions."""
        graph: Any = self.graph
        if isinstance(graph, ox.Store):
            graph.update(write(statements))
        else:  # a server's
            graph.change(statements)

    def node(self, local: str) -> ox.NamedNode:
        """The IRI of a local id, e.g. "state/TUR"."""
        return ox.NamedNode(self.writer.node(local)[1:-1])

    def record_id(self, iri: str) -> str:
        """The id of the record with this IRI."""
        return unescape(iri.removeprefix(f"{self.base}record/"))

    def close(self) -> None:
        """Write everything to disk and let go of the store."""
        if self._graph is not None and not self.read_only and self.path is not None:
            self._graph.flush()
        self._graph = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(
    path: str | os.PathLike[str] | None = DEFAULT,
    read_only: bool = False,
    base: str | None = None,
    reference: Reference | None = None,
) -> Store:
    """The store at a path or at a SPARQL server's address; None for one in memory. A new one is made unless `read_only`.

    `base` is the IRI that the data's IRIs begin with; a store keeps the one it was first loaded with. A load that broke
    off is put right. Raises StoreError where there is no store to read, or another process writes to it.
    """
    if path is None:
        return Store(ox.Store(), None, base or BASE, read_only=False, reference=reference)
    if isinstance(path, str) and path.startswith(("http://", "https://")):
        from communique.store.remote import open_remote

        return open_remote(path, read_only, base, reference)
    path = Path(path)
    if read_only and not path.is_dir():
        raise StoreError("there is no store here", place=str(path), remedy="load records first: communique load FILES")
    graph = _open_graph(path, read_only)
    found = _recorded_base(graph)
    if base and found and base != found:
        raise StoreError(f"the store's base is {found}, not {base}", place=str(path), remedy="leave out --base")
    store = Store(graph, path, found or base or BASE, read_only=read_only, reference=reference)
    if not is_under_way(store):
        return store
    if read_only:
        store.close()
        del graph
        with open_store(path, base=base, reference=reference):
            pass  # opening for writing puts it right
        return open_store(path, True, base, reference)
    from communique.store.rebuilding import rebuild

    rebuild(store)
    return store


def value(term: object) -> str:
    """The text of an IRI or literal of a quad."""
    return str(term.value) if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _open_graph(path: Path, read_only: bool) -> ox.Store:
    try:
        return ox.Store.read_only(str(path)) if read_only else ox.Store(str(path))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                "another process is writing to the store",
                place=str(path),
                remedy="wait until it has ended, or load into another store with --store",
            ) from error
        raise StoreError(f"the store cannot be opened: {error}", place=str(path), remedy="name another path") from error


def _recorded_base(graph: ox.Store) -> str | None:
    for predicate in (RESOLVED_BY, UNDER_WAY):
        for quad in graph.quads_for_pattern(None, predicate, None):
            return value(quad.subject).removesuffix("graph/provenance")
    return None


def is_under_way(store: Store) -> bool:
    """Whether a load began that has not ended."""
    return any(True for _ in store.graph.quads_for_pattern(store.provenance, UNDER_WAY, None, store.provenance))


def mark_under_way(store: Store, under_way: bool) -> None:
    """Say that a load begins or has ended, and make sure the disk knows."""
    quad = ox.Quad(store.provenance, UNDER_WAY, ox.Literal("true"), store.provenance)
    (store.graph.add if under_way else store.graph.remove)(quad)
    flush(store)


def flush(store: Store) -> None:
    """Write what is in memory to disk, where there is a disk."""
    if store.path is not None:
        store.graph.flush()


def stamp(store: Store) -> str | None:
    """By which reference data and rules the consolidated layer was made; None where nothing is loaded."""
    for quad in store.graph.quads_for_pattern(store.provenance, RESOLVED_BY, None, store.provenance):
        return value(quad.object)
    return None


__all__ = ["DEFAULT", "Store", "flush", "is_under_way", "mark_under_way", "open_store", "stamp", "value"]
