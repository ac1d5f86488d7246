"""A page for every node at its IRI's path: HTML for people, RDF for machines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from communique.queries.names import labels
from communique.queries.prefixes import DIP, PREFIXES, shorten
from communique.queries.sources import DiskSource, Row
from communique.web.descriptions import write
from communique.web.negotiation import GRAPHS, wants_html
from communique.web.pages import cell, language_of, render, said
from communique.web.problems import Refused
from communique.web.remembering import mark
from communique.web.served import Served

_MOST = 500  # values and inverse links of a page
_HIDDEN = frozenset({f"{DIP}searchKey", f"{DIP}interchange", f"{PREFIXES['rdf']}type"})


async def entity(request: Request) -> Response:
    """The node whose IRI is the data's base and the path. Raises Refused where the store does not know it."""
    served: Served = request.app.state.served
    source = await run_in_threadpool(served.source)
    mark(request.scope, source.folder)
    try:
        node = NamedNode(source.base + request.path_params["path"])
    except ValueError as error:
        raise Refused(404, "there is no such node") from error
    out = await run_in_threadpool(source.select, f"SELECT ?p ?o {{ {node} ?p ?o }} ORDER BY ?p ?o LIMIT {_MOST + 1}")
    if not out:
        raise Refused(404, "there is no such node")
    if not wants_html(request.headers.get("accept")):
        return write(request, [Triple(node, *row) for row in out])  # type: ignore[arg-type]
    return await run_in_threadpool(_page, request, source, node, out)


# What stands for the name of a node that has none, by the kind of node.
_CALLED = {
    "participation": ("dip:participant", "dip:titleAsStated"),
    "tenure": ("dip:post",),
    "statement": ("dip:words",),
}


def _called(source: DiskSource, iris: Iterable[str], language: str) -> dict[str, str]:
    """What participations, tenures and statements are called on a page: by their person, office or words."""
    found: dict[str, str] = {}
    for kind, properties in _CALLED.items():
        nodes = " ".join(str(NamedNode(iri)) for iri in dict.fromkeys(iris) if iri.startswith(f"{source.base}{kind}/"))
        for name in properties if nodes else ():
            rows = source.select(
                f"SELECT ?node ?by {{ VALUES ?node {{ {nodes} }} ?node {name} ?by }} ORDER BY ?node ?by"
            )
            named = labels(source, [by.value for _, by in rows if isinstance(by, NamedNode)], language)
            for node, by in rows:
                if isinstance(node, NamedNode) and isinstance(by, NamedNode | Literal):
                    found.setdefault(node.value, named.get(by.value, by.value))
    return found


def _page(request: Request, source: DiskSource, node: NamedNode, out: Iterable[Row]) -> Response:
    language = language_of(request)
    into = source.select(f"SELECT ?p ?s {{ ?s ?p {node} }} ORDER BY ?p ?s LIMIT {_MOST + 1}")
    evidence = source.select(
        f"SELECT DISTINCT ?words ?record {{ {node} dip:evidence ?m . ?m dip:sentence ?s . "
        "?s nif:anchorOf ?words ; nif:referenceContext ?record } ORDER BY ?record ?words LIMIT 50"
    )
    iris = [term.value for row in (*out, *into, *evidence) for term in row if isinstance(term, NamedNode)]
    names = labels(source, [node.value, *iris], language)
    names |= _called(source, [node.value, *iris], language)

    def grouped(rows: Iterable[Row]) -> list[dict[str, Any]]:
        groups: dict[str, dict[str, Any]] = {}
        for name, value in rows:
            if isinstance(name, NamedNode) and name.value not in _HIDDEN:
                words = said(shorten(name.value), language)
                title = cell(name, names | ({name.value: words} if words else {}), source.base)
                group = groups.setdefault(name.value, {"name": title, "terms": []})
                group["terms"].append(cell(value, names, source.base))
        return list(groups.values())

    sentences = [
        {"words": cell(words, names, source.base), "record": cell(record, names, source.base)}
        for words, record in evidence
        if isinstance(words, Literal)
    ]
    return render(
        request,
        "entity.html",
        iri=node.value,
        label=names.get(node.value, node.value.removeprefix(source.base)),
        path=request.url.path,
        forms=list(GRAPHS)[:4],
        properties=grouped(out),
        inverse=grouped(into[:_MOST]),
        more=len(into) > _MOST,
        sentences=sentences,
    )
