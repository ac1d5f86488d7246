"""What the server says of itself and its data: the SPARQL 1.1 Service Description and VoID."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from communique.queries.prefixes import DIP, PREFIXES
from communique.queries.sources import DiskSource
from communique.web.negotiation import GRAPHS, choose
from communique.web.problems import Refused
from communique.web.served import Served

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
VOID = "http://rdfs.org/ns/void#"
_TYPE = NamedNode(f"{PREFIXES['rdf']}type")
_RESULTS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


async def service(request: Request) -> Response:
    """The service description, in the RDF format that the client likes best."""
    return write(request, list(_service(str(request.base_url), request.app.state.settings.write)))


async def void(request: Request) -> Response:
    """The VoID description of the data: how much there is of what, and where it is asked."""
    served: Served = request.app.state.served
    triples = await run_in_threadpool(_void, served.source(), str(request.base_url))
    return write(request, triples)


def write(request: Request, triples: list[Triple]) -> Response:
    """Triples in the RDF format that the client likes best. Raises Refused."""
    chosen = choose(request.headers.get("accept"), list(GRAPHS))
    if chosen is None and "html" in request.headers.get("accept", ""):
        chosen = "text/turtle"
    if chosen is None:
        raise Refused(406, f"there are {', '.join(GRAPHS)}")
    out = io.BytesIO()
    form = RdfFormat.from_extension(GRAPHS[chosen])
    pyoxigraph.serialize(triples, out, form, prefixes={**PREFIXES, "sd": SD, "void": VOID})
    return Response(
        out.getvalue(),
        headers={
            "Vary": "Accept",
            "Content-Type": f"{chosen}; charset=utf-8" if chosen.startswith("text/") else chosen,
        },
    )


def _service(base: str, writes: bool) -> Iterator[Triple]:
    me, dataset, graph = BlankNode("service"), BlankNode("dataset"), BlankNode("graph")
    yield Triple(me, _TYPE, NamedNode(f"{SD}Service"))
    yield Triple(me, NamedNode(f"{SD}endpoint"), NamedNode(f"{base}sparql"))
    languages = ["SPARQL10Query", "SPARQL11Query"] + (["SPARQL11Update"] if writes else [])
    for language in languages:
        yield Triple(me, NamedNode(f"{SD}supportedLanguage"), NamedNode(f"{SD}{language}"))
    for feature in ("UnionDefaultGraph", "EmptyGraphs"):
        yield Triple(me, NamedNode(f"{SD}feature"), NamedNode(f"{SD}{feature}"))
    for form in _RESULTS:
        yield Triple(me, NamedNode(f"{SD}resultFormat"), NamedNode(f"{FORMATS}{form}"))
    for form in ("Turtle", "N-Triples", "RDF_XML", "JSON-LD") if writes else ():
        yield Triple(me, NamedNode(f"{SD}inputFormat"), NamedNode(f"{FORMATS}{form}"))
    yield Triple(me, NamedNode(f"{SD}defaultDataset"), dataset)
    yield Triple(dataset, _TYPE, NamedNode(f"{SD}Dataset"))
    yield Triple(dataset, NamedNode(f"{SD}defaultGraph"), graph)
    yield Triple(graph, _TYPE, NamedNode(f"{SD}Graph"))


@lru_cache(maxsize=2)
def _void(source: DiskSource, base: str) -> list[Triple]:
    """Counted once a snapshot."""
    dataset = NamedNode(f"{base}void#data")
    triples = [
        Triple(dataset, _TYPE, NamedNode(f"{VOID}Dataset")),
        Triple(
            dataset,
            NamedNode(f"{PREFIXES['dcterms']}title"),
            Literal("Diplomatic events and who took part in them", language="en"),
        ),
        Triple(
            dataset,
            NamedNode(f"{PREFIXES['dcterms']}title"),
            Literal("Diplomatik etkinlikler ve katılanlar", language="tr"),
        ),
        Triple(dataset, NamedNode(f"{VOID}sparqlEndpoint"), NamedNode(f"{base}sparql")),
        Triple(dataset, NamedNode(f"{VOID}uriSpace"), Literal(source.base)),
        Triple(dataset, NamedNode(f"{VOID}vocabulary"), NamedNode(DIP)),
        Triple(dataset, NamedNode(f"{VOID}triples"), Literal(len(source.store))),
    ]
    for kind, count in source.select(
        "SELECT ?class (COUNT(DISTINCT ?node) AS ?n) { ?node a ?class } GROUP BY ?class ORDER BY ?class"
    ):
        if isinstance(kind, NamedNode) and isinstance(count, Literal):
            partition = BlankNode(f"class{len(triples)}")
            triples += [
                Triple(dataset, NamedNode(f"{VOID}classPartition"), partition),
                Triple(partition, NamedNode(f"{VOID}class"), kind),
                Triple(partition, NamedNode(f"{VOID}entities"), count),
            ]
    return triples
