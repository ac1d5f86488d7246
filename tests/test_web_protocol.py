"""The SPARQL 1.1 Protocol, Graph Store Protocol and Service Description, case by case as the specifications say.

https://www.w3.org/TR/sparql11-protocol/, https://www.w3.org/TR/sparql11-http-rdf-update/ and
https://www.w3.org/TR/sparql11-service-description/, against a running server.
"""

from __future__ import annotations

import httpx
import pyoxigraph
import pytest

from communique.queries import Limits
from communique.web import Settings
from web_server import TOKEN, make_store, running

FORM = "application/x-www-form-urlencoded"
G1, G2, G3 = "http://example.org/g1", "http://example.org/g2", "http://example.org/g3"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = make_store(tmp_path_factory.mktemp("web") / "store")
    with running(Settings(folder, write=True, token=TOKEN, limits=Limits(seconds=5))) as base:
        yield base


@pytest.fixture
def client(address):
    token = {"Authorization": f"Bearer {TOKEN}".encode()}
    with httpx.Client(base_url=address, headers=token, timeout=20) as client:
        for number, graph in enumerate((G1, G2, G3), 1):
            data = f"<http://example.org/s{number}> <http://example.org/p> {number} ."
            answer = client.put(
                "/graphs", params={"graph": graph}, content=data, headers={"Content-Type": "text/turtle"}
            )
            assert answer.status_code in (201, 204)
        yield client


def values(answer: httpx.Response) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    solutions = pyoxigraph.parse_query_results(answer.content, format=pyoxigraph.QueryResultsFormat.JSON)
    return sorted([term.value for term in row] for row in solutions)


def ask(client: httpx.Client, query: str) -> bool:
    answer = client.get("/sparql", params={"query": query})
    assert answer.status_code == 200, answer.text
    return answer.json()["boolean"]


# ---- queries: 2.1


def test_query_by_get(client):
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_query_by_post_form(client):
    assert client.post("/sparql", data={"query": "ASK {}"}).json()["boolean"] is True


def test_query_by_post_direct(client):
    answer = client.post("/sparql", content="ASK {}", headers={"Content-Type": "application/sparql-query"})
    assert answer.json()["boolean"] is True


def test_query_by_post_with_charset(client):
    query = 'SELECT ("ğ" AS ?x) {}'.encode()
    answer = client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query; charset=UTF-8"})
    assert values(answer) == [["ğ"]]


PLAIN = "SELECT ?o { ?s <http://example.org/p> ?o }"
NAMED = "SELECT ?o { GRAPH ?g { ?s <http://example.org/p> ?o } }"
BOTH = "SELECT ?d ?n { ?s <http://example.org/p> ?d GRAPH ?g { ?t <http://example.org/p> ?n } }"


@pytest.mark.parametrize("method", ["get", "form", "direct"])
@pytest.mark.parametrize(
    ("query", "dataset", "rows"),
    [
        (PLAIN, {"default-graph-uri": G1}, [["1"]]),
        (PLAIN, {"default-graph-uri": [G1, G2]}, [["1"], ["2"]]),
        (PLAIN, {"named-graph-uri": G1}, []),
        (NAMED, {"named-graph-uri": G1}, [["1"]]),
        (NAMED, {"named-graph-uri": [G1, G3]}, [["1"], ["3"]]),
        (NAMED, {"default-graph-uri": G1}, []),
        (BOTH, {"default-graph-uri": G1, "named-graph-uri": [G2, G3]}, [["1", "2"], ["1", "3"]]),
        (f"SELECT ?o FROM <{G3}> {{ ?s <http://example.org/p> ?o }}", {"default-graph-uri": G1}, [["1"]]),
        (f"SELECT ?o FROM <{G3}> {{ ?s <http://example.org/p> ?o }}", {}, [["3"]]),
        (PLAIN, {}, [["1"], ["2"], ["3"]]),
    ],
)
def test_dataset_of_a_query(client, method, query, dataset, rows):
    if method == "get":
        answer = client.get("/sparql", params={"query": query, **dataset})
    elif method == "form":
        answer = client.post("/sparql", data={"query": query, **dataset})
    else:
        answer = client.post(
            "/sparql", params=dataset, content=query, headers={"Content-Type": "application/sparql-query"}
        )
    assert values(answer) == rows


ROWS = ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"]
GRAPHS = ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]


@pytest.mark.parametrize("media", ROWS)
@pytest.mark.parametrize("query", [PLAIN, "ASK {}"])
def test_forms_of_rows(client, query, media):
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": media})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media
    if query == PLAIN and media != "text/csv":
        solutions = pyoxigraph.parse_query_results(
            answer.content, format=pyoxigraph.QueryResultsFormat.from_media_type(media)
        )
        assert sorted(row["o"].value for row in solutions) == ["1", "2", "3"]


@pytest.mark.parametrize("media", GRAPHS)
@pytest.mark.parametrize(
    "query", ["CONSTRUCT WHERE { ?s <http://example.org/p> ?o }", "DESCRIBE <http://example.org/s1>"]
)
def test_forms_of_graphs(client, query, media):
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": media})
    assert answer.headers["content-type"].split(";")[0] == media
    quads = pyoxigraph.parse(answer.content, format=pyoxigraph.RdfFormat.from_media_type(media))
    assert len(list(quads)) == (3 if query.startswith("CONSTRUCT") else 1)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/sparql-results+json"),
        ("text/*", "text/xml"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, text/csv", "text/csv"),
        ("image/png, text/csv;q=0.1", "text/csv"),
    ],
)
def test_negotiation(client, accept, media):
    answer = client.get("/sparql", params={"query": PLAIN}, headers={"Accept": accept})
    assert answer.headers["content-type"].split(";")[0] == media
    assert "Accept" in answer.headers["vary"]


def test_a_form_nobody_writes(client):
    assert client.get("/sparql", params={"query": PLAIN}, headers={"Accept": "image/png"}).status_code == 406
    assert client.get("/sparql", params={"query": PLAIN}, headers={"Accept": "text/turtle"}).status_code == 406


def bad_queries():
    direct = {"Content-Type": "application/sparql-query"}
    form = {"Content-Type": FORM}
    yield "several queries by GET", "GET", "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D", None, {}, 400
    yield "several queries in a form", "POST", "/sparql", b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", form, 400
    yield "query by PUT", "PUT", "/sparql?query=ASK%20%7B%7D", None, {}, 405
    yield "query by PATCH", "PATCH", "/sparql?query=ASK%20%7B%7D", None, {}, 405
    yield "another media type", "POST", "/sparql", b"ASK {}", {"Content-Type": "text/plain"}, 415
    yield "a form without its type", "POST", "/sparql", b"query=ASK%20%7B%7D", {}, 415
    yield "a body without its type", "POST", "/sparql", b"ASK {}", {}, 415
    yield (
        "no UTF-8",
        "POST",
        "/sparql",
        'SELECT ("ğ" AS ?x) {}'.encode("utf-16"),
        {"Content-Type": "application/sparql-query; charset=UTF-16"},
        400,
    )
    yield "broken UTF-8", "POST", "/sparql", b'SELECT ("\xff" AS ?x) {}', direct, 400
    yield "broken UTF-8 in a form", "POST", "/sparql", b"query=%FF", form, 400
    yield "syntax", "GET", "/sparql?query=ASK%20%7B", None, {}, 400
    yield "no query in a form", "POST", "/sparql", b"x=y", form, 400
    yield "an update as a query", "POST", "/sparql", b"INSERT DATA { <urn:a> <urn:b> 1 }", direct, 400
    yield "a query in the body and in the URL", "POST", "/sparql?query=ASK%20%7B%7D", b"ASK {}", direct, 400
    yield "a graph that is no IRI", "GET", "/sparql?query=ASK%20%7B%7D&default-graph-uri=not%20an%20iri", None, {}, 400
    yield "a query called update", "POST", "/sparql", b"update=ASK%20%7B%7D", form, 400


BAD_QUERIES = list(bad_queries())


@pytest.mark.parametrize(
    ("method", "url", "body", "headers", "status"),
    [case[1:] for case in BAD_QUERIES],
    ids=[case[0] for case in BAD_QUERIES],
)
def test_bad_queries(client, method, url, body, headers, status):
    assert client.request(method, url, content=body, headers=headers).status_code == status


def test_a_syntax_error_has_its_place(client):
    answer = client.get("/sparql", params={"query": "SELECT * {\n ?s dip:atended ?o }"})
    assert answer.status_code == 400
    assert "line 2, column 5" in answer.text
    assert "dip:attendedBy" in answer.text


# ---- updates: 2.2


def test_update_by_post_form(client):
    answer = client.post("/update", data={"update": f"INSERT DATA {{ GRAPH <{G1}> {{ <urn:form> <urn:p> 1 }} }}"})
    assert answer.is_success
    assert ask(client, f"ASK {{ GRAPH <{G1}> {{ <urn:form> <urn:p> 1 }} }}")


def test_update_by_post_direct(client):
    update = f"INSERT DATA {{ GRAPH <{G1}> {{ <urn:direct> <urn:p> 'ğ' }} }}"
    answer = client.post(
        "/update", content=update.encode(), headers={"Content-Type": "application/sparql-update; charset=UTF-8"}
    )
    assert answer.is_success
    assert ask(client, f"ASK {{ GRAPH <{G1}> {{ <urn:direct> <urn:p> 'ğ' }} }}")


COPY = (
    "CLEAR SILENT GRAPH <urn:out> ; INSERT { GRAPH <urn:out> { ?s <urn:q> ?o } } WHERE { ?s <http://example.org/p> ?o }"
)
COPY_NAMED = "CLEAR SILENT GRAPH <urn:out> ; INSERT { GRAPH <urn:out> { ?s <urn:q> ?o } } WHERE { GRAPH ?g { ?s <http://example.org/p> ?o } }"


@pytest.mark.parametrize("method", ["form", "direct"])
@pytest.mark.parametrize(
    ("update", "dataset", "copied"),
    [
        (COPY, {"using-graph-uri": G1}, ["1"]),
        (COPY, {"using-graph-uri": [G1, G2]}, ["1", "2"]),
        (COPY_NAMED, {"using-named-graph-uri": G1}, ["1"]),
        (COPY_NAMED, {"using-named-graph-uri": [G2, G3]}, ["2", "3"]),
        (COPY_NAMED, {"using-graph-uri": G1, "using-named-graph-uri": G2}, ["2"]),
        (COPY, {"using-graph-uri": G1, "using-named-graph-uri": G2}, ["1"]),
    ],
)
def test_dataset_of_an_update(client, method, update, dataset, copied):
    if method == "form":
        answer = client.post("/update", data={"update": update, **dataset})
    else:
        answer = client.post(
            "/update", params=dataset, content=update, headers={"Content-Type": "application/sparql-update"}
        )
    assert answer.is_success, answer.text
    found = values(client.get("/sparql", params={"query": "SELECT ?o { GRAPH <urn:out> { ?s <urn:q> ?o } }"}))
    assert found == [[value] for value in copied]


def test_update_with_a_base(client, address):
    update = "BASE <http://example.org/> INSERT DATA { GRAPH <urn:based> { <a> <b> <c> } }"
    assert client.post("/update", data={"update": update}).is_success
    assert ask(
        client, "ASK { GRAPH <urn:based> { <http://example.org/a> <http://example.org/b> <http://example.org/c> } }"
    )
    assert client.post("/update", data={"update": "INSERT DATA { GRAPH <urn:based> { <#a> <urn:b> 1 } }"}).is_success
    assert ask(client, f"ASK {{ GRAPH <urn:based> {{ <{address}/update#a> <urn:b> 1 }} }}")


def bad_updates():
    direct = {"Content-Type": "application/sparql-update"}
    form = {"Content-Type": FORM}
    insert = b"INSERT DATA { <urn:bad> <urn:p> 1 }"
    escaped = b"update=INSERT%20DATA%20%7B%20%3Curn:bad%3E%20%3Curn:p%3E%201%20%7D"
    yield "update by GET", "GET", "/update?" + escaped.decode(), None, {}, 405
    yield "several updates", "POST", "/update", escaped + b"&" + escaped, form, 400
    yield "another media type", "POST", "/update", insert, {"Content-Type": "text/plain"}, 415
    yield "a form without its type", "POST", "/update", escaped, {}, 415
    yield "a body without its type", "POST", "/update", insert, {}, 415
    yield (
        "no UTF-8",
        "POST",
        "/update",
        insert.decode().encode("utf-16"),
        {"Content-Type": "application/sparql-update; charset=UTF-16"},
        400,
    )
    yield "broken UTF-8", "POST", "/update", b"INSERT DATA { <urn:bad> <urn:p> '\xff' }", direct, 400
    yield "syntax", "POST", "/update", b"INSERT DATA { <urn:bad> ", direct, 400
    yield (
        "USING and using-graph-uri",
        "POST",
        f"/update?using-graph-uri={G1}",
        b"INSERT { <urn:bad> <urn:p> 1 } USING <urn:x> WHERE {}",
        direct,
        400,
    )
    yield (
        "WITH and using-graph-uri",
        "POST",
        f"/update?using-graph-uri={G1}",
        b"WITH <urn:x> INSERT { <urn:bad> <urn:p> 1 } WHERE {}",
        direct,
        400,
    )
    yield "a query as an update", "POST", "/update", b"ASK {}", direct, 400
    yield "half of it wrong", "POST", "/update", insert + b" ; INSERT DATA { ", direct, 400
    yield "LOAD", "POST", "/update", b"LOAD <http://127.0.0.1:1/> ; " + insert, direct, 400
    yield (
        "SERVICE",
        "POST",
        "/update",
        b"INSERT { <urn:bad> <urn:p> ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        direct,
        400,
    )


BAD_UPDATES = list(bad_updates())


@pytest.mark.parametrize(
    ("method", "url", "body", "headers", "status"),
    [case[1:] for case in BAD_UPDATES],
    ids=[case[0] for case in BAD_UPDATES],
)
def test_bad_updates_change_nothing(client, method, url, body, headers, status):
    assert client.request(method, url, content=body, headers=headers).status_code == status
    assert not ask(client, "ASK { { <urn:bad> ?p ?o } UNION { GRAPH ?g { <urn:bad> ?p ?o } } }")


@pytest.mark.parametrize("authorization", [None, "Bearer wrong", "Basic c8Opc2FtZQ==", "Bearer", "bearer"])
def test_changes_need_the_token(address, authorization):
    headers = {"Content-Type": "application/sparql-update"} | (
        {"Authorization": authorization} if authorization else {}
    )
    update = httpx.post(f"{address}/update", content="INSERT DATA { <urn:bad> <urn:p> 1 }", headers=headers)
    put = httpx.put(f"{address}/graphs?default", content="", headers={**headers, "Content-Type": "text/turtle"})
    delete = httpx.delete(f"{address}/graphs?default", headers=headers)
    assert [answer.status_code for answer in (update, put, delete)] == [401, 401, 401]
    assert update.headers["www-authenticate"].startswith("Bearer")


# ---- Graph Store Protocol

TURTLE = {"Content-Type": "text/turtle"}
NEW = "http://example.org/new"


def triples(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 200, answer.text
    media = answer.headers["content-type"].split(";")[0]
    return {
        str(quad.triple)
        for quad in pyoxigraph.parse(answer.content, format=pyoxigraph.RdfFormat.from_media_type(media))
    }


@pytest.fixture
def fresh(client):
    client.delete("/graphs", params={"graph": NEW})
    return client


def test_put_makes_a_graph(fresh):
    assert fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1 .", headers=TURTLE).status_code == 201
    assert len(triples(fresh.get("/graphs", params={"graph": NEW}))) == 1


def test_put_replaces_a_graph(fresh):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1, 2 .", headers=TURTLE)
    assert fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 3 .", headers=TURTLE).status_code == 204
    assert len(triples(fresh.get("/graphs", params={"graph": NEW}))) == 1


def test_put_of_the_default_graph(fresh):
    before = fresh.get("/graphs?default", headers={"Accept": "application/n-triples"})
    assert fresh.put("/graphs?default", content="<urn:a> <urn:b> 1 .", headers=TURTLE).status_code == 204
    assert triples(fresh.get("/graphs?default")) == {'<urn:a> <urn:b> "1"^^<http://www.w3.org/2001/XMLSchema#integer>'}
    fresh.put("/graphs?default", content=before.content, headers={"Content-Type": "application/n-triples"})
    assert triples(fresh.get("/graphs?default")) == triples(before)


def test_put_of_an_empty_graph(fresh):
    assert fresh.put("/graphs", params={"graph": NEW}, content="", headers=TURTLE).status_code == 201
    assert triples(fresh.get("/graphs", params={"graph": NEW})) == set()


def test_put_of_what_is_not_its_type(fresh):
    body = "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"
    assert fresh.put("/graphs", params={"graph": NEW}, content=body, headers=TURTLE).status_code == 400
    assert fresh.get("/graphs", params={"graph": NEW}).status_code == 404


def test_put_by_its_own_address(fresh):
    fresh.delete("/graphs/own")
    assert fresh.put("/graphs/own", content="<> <urn:b> 1 .", headers=TURTLE).status_code == 201
    answer = fresh.get("/graphs/own")
    assert triples(answer) == {f'<{answer.url}> <urn:b> "1"^^<http://www.w3.org/2001/XMLSchema#integer>'}


def test_head(fresh):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1 .", headers=TURTLE)
    answer = fresh.head("/graphs", params={"graph": NEW})
    assert (answer.status_code, answer.content) == (200, b"")
    assert fresh.head("/graphs", params={"graph": "urn:nothing"}).status_code == 404


def test_delete(fresh):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1 .", headers=TURTLE)
    assert fresh.delete("/graphs", params={"graph": NEW}).is_success
    assert fresh.get("/graphs", params={"graph": NEW}).status_code == 404
    assert fresh.delete("/graphs", params={"graph": NEW}).status_code == 404


def test_post_adds_to_a_graph(fresh):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1 .", headers=TURTLE)
    assert fresh.post("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 2 .", headers=TURTLE).is_success
    assert len(triples(fresh.get("/graphs", params={"graph": NEW}))) == 2


def test_post_of_files_of_a_form(fresh):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 1 .", headers=TURTLE)
    files = [
        ("file", ("a.ttl", b"<urn:a> <urn:b> 2 .", "text/turtle")),
        ("file", ("b.nt", b"<urn:a> <urn:b> <urn:c> .", "application/n-triples")),
    ]
    assert fresh.post("/graphs", params={"graph": NEW}, files=files).is_success
    assert len(triples(fresh.get("/graphs", params={"graph": NEW}))) == 3


def test_post_makes_a_graph_and_says_where(fresh):
    answer = fresh.post("/graphs", content="<urn:a> <urn:b> 1 .", headers=TURTLE)
    assert answer.status_code == 201
    assert len(triples(fresh.get(answer.headers["location"]))) == 1


@pytest.mark.parametrize("media", GRAPHS)
def test_graphs_in_every_form(fresh, media):
    fresh.put("/graphs", params={"graph": NEW}, content="<urn:a> <urn:b> 'ğ'@tr .".encode(), headers=TURTLE)
    document = fresh.get("/graphs", params={"graph": NEW}, headers={"Accept": media})
    assert document.headers["content-type"].split(";")[0] == media
    before = triples(document)
    assert fresh.put(
        "/graphs", params={"graph": NEW}, content=document.content, headers={"Content-Type": media}
    ).is_success
    assert triples(fresh.get("/graphs", params={"graph": NEW})) == before


BOMB = b"""<?xml version="1.0"?><!DOCTYPE rdf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="urn:a"><x xmlns="urn:">&b;</x></rdf:Description></rdf:RDF>"""


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (BOMB, "application/rdf+xml", 400),
        (BOMB.decode().encode("utf-16"), "application/rdf+xml", 400),
        (b'{"a":' * 100_000, "application/ld+json", 400),
        (b"<urn:a> <urn:b> " + b"(" * 100_000, "text/turtle", 400),
        (b"<urn:a>", "image/png", 415),
        (b"\xff\xfe", "text/turtle", 400),
    ],
    ids=["entities", "entities in UTF-16", "nested JSON-LD", "nested lists", "a picture", "no UTF-8"],
)
def test_hostile_documents_are_refused_and_the_server_lives(fresh, body, media, status):
    assert (
        fresh.put("/graphs", params={"graph": NEW}, content=body, headers={"Content-Type": media}).status_code == status
    )
    assert fresh.get("/healthz").json() == {"status": "ok"}


@pytest.mark.parametrize("query", ["", "graph=not%20an%20iri", "graph=urn:a&graph=urn:b", "default&graph=urn:a"])
def test_a_graph_must_be_named(fresh, query):
    assert fresh.get(f"/graphs?{query}").status_code == 400


# ---- service description and VoID

SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.mark.parametrize("media", GRAPHS)
def test_the_endpoint_describes_itself(client, address, media):
    answer = client.get("/sparql", headers={"Accept": media})
    store = pyoxigraph.Store()
    store.load(
        answer.content, format=pyoxigraph.RdfFormat.from_media_type(answer.headers["content-type"].split(";")[0])
    )
    assert bool(
        store.query(
            f"PREFIX sd: <{SD}> ASK {{ ?s a sd:Service ; sd:endpoint <{address}/sparql> ; sd:supportedLanguage sd:SPARQL11Query ;"
            " sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] }"
        )
    )


@pytest.mark.parametrize("path", ["/void", "/.well-known/void"])
def test_void(client, address, path):
    store = pyoxigraph.Store()
    store.load(client.get(path, headers={"Accept": "text/turtle"}).content, format=pyoxigraph.RdfFormat.TURTLE)
    void = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dip: <https://w3id.org/communique/ns#>"
    assert bool(
        store.query(
            f"{void} ASK {{ ?d a void:Dataset ; void:sparqlEndpoint <{address}/sparql> ; void:triples ?n FILTER(?n > 1000) }}"
        )
    )
    assert bool(store.query(f"{void} ASK {{ ?d void:classPartition [ void:class dip:State ; void:entities 6 ] }}"))


def test_no_update_is_lost_among_several_at_once(address):
    """Read and write in one update, from several clients: each that was said to be done is in the count."""
    from concurrent.futures import ThreadPoolExecutor

    headers = {"Authorization": f"Bearer {TOKEN}".encode()}
    step = "DELETE { GRAPH <urn:c> { <urn:c> <urn:n> ?n } } INSERT { GRAPH <urn:c> { <urn:c> <urn:n> ?m } } WHERE { GRAPH <urn:c> { <urn:c> <urn:n> ?n } BIND(?n + 1 AS ?m) }"

    def count(_: int) -> int:
        with httpx.Client(base_url=address, headers=headers, timeout=30) as client:
            return sum(client.post("/update", data={"update": step}).is_success for _ in range(5))

    with httpx.Client(base_url=address, headers=headers, timeout=30) as client:
        client.post("/update", data={"update": "INSERT DATA { GRAPH <urn:c> { <urn:c> <urn:n> 0 } }"})
        with ThreadPoolExecutor(4) as threads:
            done = sum(threads.map(count, range(4)))
        rows = client.get("/sparql", params={"query": "SELECT ?n { <urn:c> <urn:n> ?n }"}).json()["results"]["bindings"]
        client.post("/update", data={"update": "DROP GRAPH <urn:c>"})
    assert done > 0
    assert [row["n"]["value"] for row in rows] == [str(done)]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}, b"\x1f\x8b\x08\x00" + b"\xff" * 100, 400),
        ({"Content-Type": "application/sparql-query"}, b"ASK {} # \xff", 400),
        ({"Content-Type": "application/sparql-query"}, b"#" * 33_000_000, 413),
        ({"Content-Type": FORM}, b"query=" + b"x" * 200_000, 400),
        ({"Content-Type": FORM}, b"&".join(b"a%d=1" % n for n in range(500)), 400),
    ],
)  # fmt: skip
def test_bodies_that_are_bombs_or_rubbish(address, headers, body, status):
    assert httpx.post(f"{address}/sparql", headers=headers, content=body, timeout=30).status_code == status
    assert httpx.get(f"{address}/healthz").status_code == 200


def test_while_another_process_writes_reads_go_on_and_changes_wait(tmp_path):
    folder = make_store(tmp_path / "store")
    with running(Settings(folder, write=True, token=TOKEN)) as base:
        writer = pyoxigraph.Store(str(folder))
        headers = {"Authorization": f"Bearer {TOKEN}".encode()}
        refused = httpx.post(f"{base}/update", headers=headers, data={"update": "CLEAR DEFAULT"}, timeout=30)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert httpx.get(f"{base}/sparql", params={"query": "ASK { ?s dip:kind ?o }"}).json()["boolean"] is True
        del writer
        assert httpx.post(f"{base}/update", headers=headers, data={"update": "CLEAR DEFAULT"}, timeout=30).is_success
