"""A SPARQL 1.1 server in the embedded store's place: queries and updates over HTTP.

`RemoteGraph` has the part of pyoxigraph's `Store` that the store package uses, so loading, removing, rebuilding and exporting
are the same code. The consolidated layer is the server's default graph, each record a named graph. The server must keep its
default graph apart from the named ones, as Oxigraph's does; `store.virtuoso` is for the one that has none.

Credentials come from the environment: `COMMUNIQUE_TOKEN`, or `COMMUNIQUE_USER` and `COMMUNIQUE_PASSWORD` (Basic, or Digest where
the server wants it). They are sent only to the server's own address and never printed.
"""

from __future__ import annotations

import os
import time
import weakref
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode, urlsplit, urlunsplit

import pyoxigraph as ox

from communique.errors import QueryError, StoreError
from communique.rdf.terms import BASE, PREFIXES
from communique.store.opening import RESOLVED_BY, UNDER_WAY, Store, is_under_way, value
from communique.store.statements import Statement, of_quads, write

if TYPE_CHECKING:
    import httpx

BATCH = 20_000  # triples an update
_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
_TRIES = 4
_LATER = frozenset({429, 502, 503, 504})

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


def is_address(place: object) -> bool:
    """Whether a store is named by the address of a server."""
    return isinstance(place, str) and place.startswith(("http://", "https://"))


def endpoints(address: str) -> tuple[str, str]:
    """Where a server takes queries and where updates, told from one of the two or from their common parent.

    >>> endpoints("http://127.0.0.1:7878")
    ('http://127.0.0.1:7878/query', 'http://127.0.0.1:7878/update')
    >>> endpoints("https://example.org/ds/sparql")
    ('https://example.org/ds/sparql', 'https://example.org/ds/update')
    """
    parts = urlsplit(address)
    head, _, last = parts.path.rstrip("/").rpartition("/")
    if last in ("query", "sparql"):
        paths = (f"{head}/{last}", f"{head}/update")
    elif last == "update":
        paths = (f"{head}/query", f"{head}/update")
    elif last == "sparql-auth":  # Virtuoso's, for all that needs a password
        paths = (f"{head}/{last}", f"{head}/{last}")
    else:
        paths = (f"{parts.path.rstrip('/')}/query", f"{parts.path.rstrip('/')}/update")
    query, update = (urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], path, "", "")) for path in paths)
    return query, os.environ.get("COMMUNIQUE_UPDATE_ADDRESS", update)


class Reply(NamedTuple):
    """A server's answer: its media type, its content, and whether the server left out rows beyond a limit of its own."""

    media: str
    content: bytes
    cut: bool


def _basic() -> type:
    import httpx

    return httpx.BasicAuth


def _is_virtuoso(response: httpx.Response) -> bool:
    return bool(response.headers.get("server", "").startswith("Virtuoso"))


class Connection:
    """One server: requests with credentials, retries and errors that say what to do."""

    def __init__(self, address: str) -> None:
        try:
            import httpx
        except ImportError as error:
            raise StoreError("a store on a server needs httpx", remedy="pip install 'communique[web]'") from error
        self.address = address
        self.query_address, self.update_address = endpoints(address)
        self.virtuoso = False  # until it says so
        token, self._user = os.environ.get("COMMUNIQUE_TOKEN"), os.environ.get("COMMUNIQUE_USER")
        self._password = os.environ.get("COMMUNIQUE_PASSWORD", "")
        headers = {b"Authorization": f"Bearer {token}".encode()} if token else {}
        auth = (self._user, self._password) if self._user and not token else None
        self._client = httpx.Client(headers=headers, auth=auth, follow_redirects=False, timeout=60.0)
        weakref.finalize(self, self._client.close)

    def ask(
        self, sparql: str, accept: str = _ACCEPT, union: bool = False, seconds: float = 60.0, most: int = 4_000_000_000
    ) -> Reply:
        """The answer to a query, sent as a form: Virtuoso never answers one that is the body itself.

        Raises QueryError where the query is at fault, else StoreError.
        """
        parameters = {"union-default-graph": "true"} if union else {}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        body = urlencode({"query": sparql}).encode()
        return self._send(self.query_address, body, headers, parameters, seconds, most)

    def update(self, sparql: str) -> None:
        """Runs an update. Raises StoreError. A lost answer is asked for again: what we write may be written twice."""
        headers = {"Content-Type": "application/sparql-update"}
        self._send(self._updates_at(), sparql.encode(), headers, {}, 600.0, 1_000_000)

    def _updates_at(self) -> str:
        if not self.virtuoso or "COMMUNIQUE_UPDATE_ADDRESS" in os.environ:
            return self.update_address
        head, _, last = self.query_address.rpartition("/")
        return f"{head}/sparql-auth" if self._user and last == "sparql" else self.query_address

    def _send(
        self, address: str, body: bytes, headers: dict[str, str], parameters: dict[str, str], seconds: float, most: int
    ) -> Reply:
        import httpx

        problem: Exception | None = None
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(0.2 * 3 ** (attempt - 1))
            try:
                with self._client.stream(
                    "POST",
                    address,
                    content=body,
                    headers=headers,
                    params=parameters,
                    timeout=httpx.Timeout(seconds, connect=10.0),
                ) as response:
                    if response.status_code in _LATER and attempt + 1 < _TRIES:
                        continue
                    if attempt + 1 < _TRIES and self._wants_digest(response):
                        self._client.auth = httpx.DigestAuth(self._user or "", self._password)
                        continue
                    data = self._read(response, most)
            except httpx.TimeoutException as error:
                raise QueryError(
                    f"the server gave no answer within {seconds:g} s", remedy="narrow the query"
                ) from error
            except (httpx.TransportError, httpx.InvalidURL) as error:
                problem = error
                continue
            self._check(response, data)
            self.virtuoso = _is_virtuoso(response)
            return Reply(response.headers.get("content-type", ""), data, "x-sparql-maxrows" in response.headers)
        raise StoreError(
            f"the server cannot be reached: {problem}",
            place=self.address,
            remedy="is it running, and is this its address?",
        )

    def _wants_digest(self, response: httpx.Response) -> bool:
        """Whether Basic was refused where Digest may do; Virtuoso does not say so to who comes with Basic."""
        asked = response.headers.get("www-authenticate", "").lower().startswith("digest")
        return (
            response.status_code == 401
            and isinstance(self._client.auth, _basic())
            and (asked or _is_virtuoso(response))
        )

    def _read(self, response: httpx.Response, most: int) -> bytes:
        parts, size = [], 0
        for part in response.iter_bytes():
            size += len(part)
            if size > most:
                raise QueryError(f"the answer has more than {most:,} bytes", remedy="add a LIMIT")
            parts.append(part)
        return b"".join(parts)

    def _check(self, response: httpx.Response, data: bytes) -> None:
        status, said = response.status_code, data[:300].decode(errors="replace").strip()
        if response.is_success:
            return
        if status in (401, 403) or (_is_virtuoso(response) and "No permission" in said):
            raise StoreError(
                f"the server refused ({status})",
                place=self.address,
                remedy="set COMMUNIQUE_TOKEN, or COMMUNIQUE_USER and COMMUNIQUE_PASSWORD",
            )
        if status == 400:
            raise QueryError(f"the server did not take it: {said}", place=self.address, remedy="is it SPARQL 1.1?")
        raise StoreError(f"the server answered {status}: {said}", place=self.address, remedy="see the server's log")

    def close(self) -> None:
        self._client.close()


class RemoteGraph:
    """What the store package needs of a pyoxigraph `Store`, over HTTP."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def query(
        self,
        sparql: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        use_default_graph_as_union: bool = False,
        **_: Any,
    ) -> Any:
        """As pyoxigraph: solutions, a truth value, or triples."""
        declared = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in (prefixes or {}).items() if f"{name}:" in sparql)
        reply = self.connection.ask(f"{declared} {sparql}", union=use_default_graph_as_union)
        if reply.cut:
            raise StoreError(
                "the server leaves out rows beyond a limit of its own",
                place=self.connection.address,
                remedy="raise the limit: in Virtuoso's virtuoso.ini, [SPARQL] ResultSetMaxRows",
            )
        return parse_answer(reply.media, reply.content, self.connection.virtuoso)

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Object | None,  # noqa: A002 (the name is the store's)
        graph_name: GraphName | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads that fit, in any graph where `graph_name` is None."""
        terms = pattern_terms(subject, predicate, object)
        pattern = " ".join(terms)
        if graph_name is None:
            where = f"{{ {pattern} }} UNION {{ GRAPH ?g {{ {pattern} }} }}"
        elif isinstance(graph_name, ox.DefaultGraph):
            where = pattern
        else:
            where = f"GRAPH {graph_name} {{ {pattern} }}"
        for row in self.query(f"SELECT * WHERE {{ {where} }}"):
            found = {variable.value: row[variable.value] for variable in self._variables(row, terms, graph_name)}
            yield ox.Quad(
                subject if subject is not None else found["s"],
                predicate if predicate is not None else found["p"],
                object if object is not None else found["o"],
                graph_name if graph_name is not None else found.get("g") or ox.DefaultGraph(),
            )

    @staticmethod
    def _variables(row: Any, terms: list[str], graph_name: GraphName | None) -> Iterator[ox.Variable]:
        for term in terms:
            if term.startswith("?"):
                yield ox.Variable(term[1:])
        if graph_name is None:
            yield ox.Variable("g")

    def __iter__(self) -> Iterator[ox.Quad]:
        """All quads, sorted, so that the order does not depend on the server."""
        return iter(sorted(self.quads_for_pattern(None, None, None), key=str))

    def __contains__(self, quad: ox.Quad) -> bool:
        return any(True for _ in self.quads_for_pattern(quad.subject, quad.predicate, quad.object, quad.graph_name))

    def __len__(self) -> int:
        rows = list(self.query("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"))
        return int(rows[0]["n"].value)

    def contains_named_graph(self, graph: ox.NamedNode) -> bool:
        return bool(self.query(f"ASK {{ GRAPH {graph} {{ ?s ?p ?o }} }}"))

    def update(self, sparql: str, **_: Any) -> None:
        """One update, one transaction where the server knows transactions."""
        self.connection.update(sparql)

    def change(self, statements: Iterable[Statement]) -> None:
        """Changes graphs, in one update."""
        self.connection.update(write(statements))

    def add(self, quad: ox.Quad) -> None:
        self.extend([quad])

    def remove(self, quad: ox.Quad) -> None:
        self.change(of_quads("DELETE", [quad]))

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Adds quads, so many an update."""
        batch: list[ox.Quad] = []
        for quad in quads:
            batch.append(quad)
            if len(batch) >= BATCH:
                self.change(of_quads("INSERT", batch))
                batch = []
        if batch:
            self.change(of_quads("INSERT", batch))

    def bulk_load(self, document: bytes, form: ox.RdfFormat) -> None:
        """Adds what an RDF document says."""
        self.extend(ox.parse(document, form))

    def clear_graph(self, graph: GraphName) -> None:
        self.update("CLEAR DEFAULT" if isinstance(graph, ox.DefaultGraph) else f"CLEAR SILENT GRAPH {graph}")

    def remove_graph(self, graph: GraphName) -> None:
        self.change([Statement("DROP", graph if isinstance(graph, ox.NamedNode) else None)])

    def flush(self) -> None:
        """The server's own affair."""

    def optimize(self) -> None:
        """The server's own affair."""

    def backup(self, folder: str) -> None:
        raise StoreError(
            "a server's store is not copied from here",
            place=self.connection.address,
            remedy="use the server's own backup, or `export`",
        )


def pattern_terms(subject: Subject | None, predicate: ox.NamedNode | None, object: Object | None) -> list[str]:  # noqa: A002
    """A triple pattern's three terms as SPARQL; `?s`, `?p` and `?o` where one is None."""
    return [
        variable if term is None else str(term)
        for term, variable in ((subject, "?s"), (predicate, "?p"), (object, "?o"))
    ]


def parse_answer(kind: str, body: bytes, virtuoso: bool = False) -> Any:
    """An answer as pyoxigraph gives it. Raises StoreError where the server sent something else."""
    media = kind.split(";")[0].strip().lower()
    try:
        if virtuoso and media == "application/sparql-results+json":
            from communique.store.virtuoso import mend

            body = mend(body)
        if media in ("application/sparql-results+json", "application/json"):
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        if media == "application/sparql-results+xml":
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.XML)
        if media in ("application/n-triples", "text/plain"):
            return [quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)]
        if media == "text/turtle":
            return [quad.triple for quad in ox.parse(body, format=ox.RdfFormat.TURTLE)]
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"the server's answer is broken: {error}", remedy="ask again, or narrow the query") from error
    raise StoreError(
        f"the server answered in {media or 'no form'}", remedy="is this the address of a SPARQL 1.1 endpoint?"
    )


def open_remote(address: str, read_only: bool = False, base: str | None = None, reference: Any = None) -> Store:
    """The store on a server. Raises StoreError where it cannot be reached, or mixes its graphs.

    A load that broke off is put right, unless the store is only read.
    """
    from communique.store.rebuilding import rebuild

    graph = RemoteGraph(Connection(address))
    graph.query("ASK {}")  # tells which server it is
    if graph.connection.virtuoso:
        from communique.store.virtuoso import VirtuosoGraph

        graph = VirtuosoGraph(graph.connection)
        found = graph.find_base((RESOLVED_BY, UNDER_WAY))
        graph.base = found or base or BASE
    else:
        found = _find_base(graph, address)
    if base and found and base != found:
        raise StoreError(f"the store's base is {found}, not {base}", place=address, remedy="leave out --base")
    store = Store(graph, None, found or base or BASE, read_only=read_only, reference=reference)  # type: ignore[arg-type]
    if not read_only and is_under_way(store):
        rebuild(store)
    return store


def _find_base(graph: RemoteGraph, address: str) -> str | None:
    found = None
    for predicate in (RESOLVED_BY, UNDER_WAY):
        for quad in graph.quads_for_pattern(None, predicate, None):
            if isinstance(quad.graph_name, ox.DefaultGraph):
                raise StoreError(
                    "the server shows all its graphs as its default graph",
                    place=address,
                    remedy="use one that keeps them apart, such as Oxigraph's without --union-default-graph",
                )
            found = found or value(quad.subject).removesuffix("graph/provenance")
    return found


__all__ = ["PREFIXES", "Connection", "RemoteGraph", "endpoints", "is_address", "open_remote", "parse_answer"]
