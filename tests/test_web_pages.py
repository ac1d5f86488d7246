"""Pages, questions, entities, and what the server refuses: hostile hosts, origins, texts and queries; real clients."""

from __future__ import annotations

import csv
import html
import io
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from html.parser import HTMLParser

import httpx
import pyoxigraph
import pytest

from browser import PROGRAM, Browser
from communique.errors import StoreError
from communique.queries import Limits, questions
from communique.web import Settings, create_app
from web_server import TOKEN, make_store, running

ID = "https://w3id.org/communique/id/"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = make_store(tmp_path_factory.mktemp("web") / "store", extra=20_000)
    store = pyoxigraph.Store(str(place))
    node, literal = pyoxigraph.NamedNode, pyoxigraph.Literal
    evil = node(f"{ID}event/evil")
    label = node("http://www.w3.org/2004/02/skos/core#prefLabel")
    store.add(pyoxigraph.Quad(evil, label, literal(EVIL, language="en")))
    store.add(pyoxigraph.Quad(evil, node("https://w3id.org/communique/ns#searchKey"), literal("evil")))
    store.add(
        pyoxigraph.Quad(
            evil, node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), node("https://w3id.org/communique/ns#Event")
        )
    )
    store.add(pyoxigraph.Quad(evil, node("https://w3id.org/communique/ns#inSeries"), node("javascript:alert(1)")))
    html = literal(EVIL, datatype=node("http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"))
    store.add(pyoxigraph.Quad(evil, node("https://w3id.org/communique/ns#venue"), html))
    url = literal("javascript:alert(1)", datatype=node("http://www.w3.org/2001/XMLSchema#anyURI"))
    store.add(pyoxigraph.Quad(evil, node("https://w3id.org/communique/ns#url"), url))
    store.add(pyoxigraph.Quad(node(f"{ID}event/formula"), node("https://w3id.org/communique/ns#sideEventOf"), evil))
    store.flush()
    return place


@pytest.fixture(scope="module")
def address(folder):
    with running(Settings(folder, limits=Limits(seconds=2, rows=1000, memory=600_000_000))) as base:
        yield base


@pytest.fixture
def client(address):
    with httpx.Client(base_url=address, timeout=20) as client:
        yield client


def test_read_only_by_default(client):
    assert client.post("/update", data={"update": "CLEAR ALL"}).status_code == 403
    assert client.put("/graphs?default", content="", headers={"Content-Type": "text/turtle"}).status_code == 403
    assert client.delete("/graphs?default").status_code == 403


def test_writing_needs_a_token_to_begin_with(folder):
    with pytest.raises(StoreError, match="token"):
        create_app(Settings(folder, write=True))


@pytest.mark.parametrize("name", list(questions()))
def test_every_question_has_its_page_and_data(client, name):
    question = questions()[name]
    assert client.get(f"/questions/{name}").status_code in (200, 400)
    example = dict(question.examples[0])
    page = client.get(f"/questions/{name}", params=example, headers={"Accept-Language": "tr"})
    assert page.status_code == 200
    assert 'lang="tr"' in page.text
    data = client.get(f"/questions/{name}.json", params=example).json()
    table = list(csv.reader(io.StringIO(client.get(f"/questions/{name}.csv", params=example).text)))
    assert len(data["results"]["bindings"]) == len(table) - 1 > 0
    assert set(data["head"]["vars"]) <= set(table[0])


def test_a_question_as_data(client):
    answer = client.get(
        "/questions/ministers-attended.json", params={"meeting": "event/ict-ministers-1", "language": "tr"}
    )
    assert len(answer.json()["results"]["bindings"]) == 3
    assert answer.json()["labels"][f"{ID}state/AZE"] == "Azerbaycan"
    assert answer.json()["truncated"] is False
    answer = client.get("/questions/ministers-attended.csv", params={"meeting": "event/ict-ministers-1"})
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["official_label"] for row in rows] == ["Ahmet Arslan", "Kubatbek Sharshembiev", "Ramin Guluzade"]


def test_what_is_not_a_question(client):
    assert client.get("/questions/nothing").status_code == 404
    assert client.get("/questions/hosts.exe").status_code == 404
    assert client.get("/questions/hosts.json", params={"meeting": "nobody knows this"}).status_code == 400
    assert client.get("/questions/hosts.json", params={"nonsense": "1"}).status_code == 400


def test_searching_the_questions(client):
    found = client.get("/questions", params={"search": "ev sahipliği", "language": "tr"}).text
    assert "/questions/hosts" in found
    assert "/questions/series-gaps" not in found


def test_asking_in_words(client):
    answer = client.get(
        "/ask", params={"words": "who hosted the 8th summit of the Turkic Council"}, follow_redirects=True
    )
    assert answer.url.path == "/questions/hosts"
    assert "Recep Tayyip Erdoğan" in answer.text
    answer = client.get("/ask", params={"words": "what about the weather"})
    assert answer.status_code == 404
    assert "/questions/" in answer.text


def test_a_name_is_no_question_but_leads_to_what_is_called_so(client):
    answer = client.get("/ask", params={"words": "arslan"})
    assert '<a href="/id/official/ahmet-arslan"' in answer.text
    assert "/questions/hosts" not in answer.text


def test_the_first_page_says_where_to_begin(client):
    page = client.get("/", params={"language": "tr"}).text
    assert "/questions/hosts?language=tr" in page
    assert "/questions/participants?" not in page  # it must be told of which meeting


def test_words_of_pages_are_in_the_readers_language(client):
    asked = {"meeting": "event/ict-ministers-1", "rank": "minister,deputy-minister"}
    page = client.get("/questions/ministers-attended", params={**asked, "language": "tr"}).text
    assert '<th scope="col">temsil ettiği</th>' in page
    other = re.search(r'<a href="([^"]*)" hreflang="en">', page)  # the same question again
    assert other
    assert "meeting=event%2Fict-ministers-1" in other[1]
    assert 'hreflang="tr" aria-current="true"' in page
    assert ">adı<" in client.get("/id/state/TUR", params={"language": "tr"}, headers={"Accept": "text/html"}).text


def test_a_participation_is_called_by_its_person(client):
    page = client.get("/id/event/ict-ministers-1", headers={"Accept": "text/html"}).text
    assert '<a href="/id/participation/ict-ministers-1.ahmet-arslan" rel="noreferrer">Ahmet Arslan</a>' in page


def test_a_query_of_ones_own_has_a_table_and_its_data(client):
    query = "SELECT ?who { <https://w3id.org/communique/id/event/ict-ministers-1> dip:attendedBy ?who }"
    form = client.get("/sparql", headers={"Accept": "text/html"}).text
    assert 'action="/sparql/table"' in form
    page = client.get("/sparql/table", params={"query": query}).text
    assert ">Ahmet Arslan</a>" in page
    link = re.search(r'<a href="([^"]*format=csv)">csv</a>', page)
    assert link
    assert client.get(html.unescape(link[1])).text.startswith("who\r\n")
    assert ">true<" in client.get("/sparql/table", params={"query": "ASK { ?event dip:status status:held }"}).text
    graph = client.get("/sparql/table", params={"query": "CONSTRUCT WHERE { ?event dip:kind ?kind }"}).text
    assert ">subject<" in graph and ">turtle</a>" in graph
    wrong = client.get("/sparql/table", params={"query": f"SELEC {EVIL}"})
    assert wrong.status_code == 400
    assert "did you mean SELECT" in wrong.text
    assert "<script>" not in wrong.text


def test_only_examples_that_lead_somewhere_are_shown(client, tmp_path):
    assert "Example:" in client.get("/questions/ministers-attended", params={"language": "en"}).text
    other = make_store(tmp_path / "other")
    store = pyoxigraph.Store(str(other))
    store.clear()
    store.flush()
    del store
    with running(Settings(other)) as base:
        assert "Example:" not in httpx.get(f"{base}/questions/ministers-attended", params={"language": "en"}).text


_BROKEN = """[...document.querySelectorAll("th, td")].flatMap((cell) => {
  const broken = [], walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()); )
    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  return broken;
})"""


@pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium")
@pytest.mark.parametrize("width", [1280, 400])
def test_tables_break_no_word(address, tmp_path, width):
    browser = Browser(tmp_path)
    try:
        browser.resize(width)
        for page in ("/questions/ministers-attended", "/questions/hosts?language=tr", "/id/event/ict-ministers-1"):
            browser.visit(address + page)
            assert browser.run(_BROKEN) == []
            assert browser.run("document.documentElement.scrollWidth") <= width  # what is wide scrolls by itself
    finally:
        browser.close()


def test_an_entity_by_negotiation(client):
    page = client.get("/id/event/ict-ministers-1", headers={"Accept": "text/html"})
    assert "1st meeting of the ICT ministers" in page.text
    assert 'href="/id/official/ahmet-arslan"' in page.text
    assert "Ministers held their first meeting in Baku." in page.text
    turkish = client.get(
        "/id/event/ict-ministers-1", headers={"Accept": "text/html", "Accept-Language": "de, tr;q=0.9, en;q=0.5"}
    )
    assert "Türk Konseyi BİT Bakanları 1. Toplantısı" in turkish.text
    for media in ("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"):
        data = client.get("/id/event/ict-ministers-1", headers={"Accept": media})
        assert data.headers["content-type"].split(";")[0] == media
        quads = list(pyoxigraph.parse(data.content, format=pyoxigraph.RdfFormat.from_media_type(media)))
        assert {quad.subject.value for quad in quads} == {f"{ID}event/ict-ministers-1"}
    back = client.get("/id/state/AZE", headers={"Accept": "text/html"})
    assert 'href="/id/event/ict-ministers-1"' in back.text


@pytest.mark.parametrize(
    "path", ["event/nothing", "", "../../etc/passwd", "event/%00", "event/<x>", "event/%3Cscript%3E", "a b"]
)
def test_an_entity_nobody_knows(client, path):
    answer = client.get(f"/id/{path}", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "script" not in answer.text


PAGES = [
    "/", "/questions", "/questions/side-events?meeting=event/evil", "/id/event/evil", "/id/event/formula", "/sparql",
    "/ask?words=" + EVIL, "/questions?search=" + EVIL, "/questions/hosts?meeting=" + EVIL, "/questions/" + EVIL, "/?language=" + EVIL,
]  # fmt: skip


class _Tags(HTMLParser):
    """The tags of a page as a browser reads them."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, attrs))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_runs_what_the_data_says(client, path):
    answer = client.get(path, headers={"Accept": "text/html"})
    tags = _Tags()
    tags.feed(answer.text)
    for tag, attributes in tags.seen:
        assert tag not in ("script", "img", "iframe", "object", "embed", "svg", "base", "style")
        for name, value in attributes:
            assert not name.startswith("on")
            assert name not in ("style", "srcdoc")
            if name in ("href", "src", "action"):
                assert re.match(r"/|\?|https?://", value or "")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_what_is_not_html_is_not_called_so(client):
    answer = client.get("/sparql", params={"query": f"SELECT * {{ {EVIL}"})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:80", "", "[::2]", "127.0.0.1:x@evil.example"]
)
def test_a_foreign_host_is_refused(client, host):
    assert client.get("/healthz", headers={"Host": host}).status_code in (400, 421)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1234", "[::1]:80", "LOCALHOST:7878"])
def test_this_machine_is_not_foreign(client, host):
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_a_foreign_origin_changes_nothing(folder, origin):
    with running(Settings(folder, write=True, token=TOKEN)) as base:
        headers = {"Authorization": f"Bearer {TOKEN}".encode(), "Origin": origin}
        update = httpx.post(f"{base}/update", data={"update": "INSERT DATA { <urn:evil> <urn:p> 1 }"}, headers=headers)
        put = httpx.put(f"{base}/graphs?graph=urn:evil", content="", headers={**headers, "Content-Type": "text/turtle"})
        assert [update.status_code, put.status_code] == [403, 403]
        assert "access-control-allow-origin" not in update.headers
        own = httpx.put(
            f"{base}/graphs?graph=urn:own",
            content="",
            headers={**headers, "Origin": base, "Content-Type": "text/turtle"},
        )
        assert own.status_code in (201, 204)


def test_cors_is_for_reads(client):
    headers = {"Origin": "https://page.example"}
    assert (
        client.get("/sparql", params={"query": "ASK {}"}, headers=headers).headers["access-control-allow-origin"] == "*"
    )
    assert (
        client.post("/sparql", data={"query": "ASK {}"}, headers=headers).headers["access-control-allow-origin"] == "*"
    )
    preflight = client.options("/sparql", headers={**headers, "Access-Control-Request-Method": "POST"})
    assert preflight.status_code == 204
    assert "access-control-allow-credentials" not in preflight.headers
    preflight = client.options("/update", headers={**headers, "Access-Control-Request-Method": "POST"})
    assert "Authorization" not in preflight.headers.get("access-control-allow-headers", "")


def test_a_runaway_ends_and_the_server_answers_on(client):
    began = time.monotonic()
    answer = client.get(
        "/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f }"}
    )
    assert answer.status_code == 503
    assert time.monotonic() - began < 3
    assert client.get("/healthz").status_code == 200


def test_the_cut_is_visible(client):
    answer = client.get("/sparql", params={"query": "SELECT * { ?s <urn:p> ?o }"})
    assert answer.headers["x-communique-truncated"] == "true"
    assert len(answer.json()["results"]["bindings"]) == 1000
    whole = client.get("/sparql", params={"query": "SELECT * { ?s dip:kind ?o }"})
    assert "x-communique-truncated" not in whole.headers


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:1/>",
        "ASK " + "{" * 5000 + "}" * 5000,
        "x" * 200_000,
    ],
)
def test_hostile_queries_are_refused(client, query):
    assert client.post("/sparql", data={"query": query}).status_code == 400
    assert client.get("/healthz").status_code == 200


def test_raw_rubbish_on_the_wire(address):
    host, port = address.removeprefix("http://").split(":")
    for rubbish in (
        b"\x00" * 100,
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ):
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(rubbish)
            connection.shutdown(socket.SHUT_WR)
            connection.recv(1000)
    assert httpx.get(f"{address}/healthz").status_code == 200


def test_what_cannot_be_finished_is_broken_off_and_not_ended(folder):
    every = "SELECT * { ?s <urn:p> ?o . ?t <urn:p> ?u }"
    with running(Settings(folder, limits=Limits(seconds=6, rows=100_000))) as base:
        with (
            httpx.Client(base_url=base, timeout=30) as client,
            client.stream("GET", "/sparql", params={"query": every}) as answer,
        ):
            assert answer.status_code == 200
            time.sleep(7)  # the worker, which may not wait for us so long, is killed meanwhile
            with pytest.raises(httpx.RemoteProtocolError):
                answer.read()
        assert httpx.get(f"{base}/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_more_askers_than_workers_have_their_turns(folder):
    with running(Settings(folder, limits=Limits(seconds=20), workers=2)) as base:
        statuses = []

        def ask(number: int) -> None:
            query = f"SELECT (COUNT(*) AS ?n) {{ ?s <urn:p> ?o FILTER(?o > {number}) }}"
            statuses.append(httpx.get(f"{base}/sparql", params={"query": query}, timeout=60).status_code)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert statuses == [200] * 20


def test_a_client_that_goes_away(client, address):
    for _ in range(5):
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(
                f"{address}/sparql",
                params={"query": "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f }"},
                timeout=0.05,
            )
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


# ---- real clients


def test_curl(address):
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    command = [
        curl,
        "-sS",
        "--data-urlencode",
        "query=SELECT ?s { ?s a dip:Summit }",
        "-H",
        "Accept: text/csv",
        f"{address}/sparql",
    ]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == [
        "s",
        f"{ID}event/turkic-council-summit-8",
    ]


def test_sparqlwrapper(address):
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{address}/sparql")
    client.setReturnFormat(wrapper.JSON)
    for method in (wrapper.GET, wrapper.POST):
        client.setMethod(method)
        client.setQuery("SELECT ?s { ?s a <https://w3id.org/communique/ns#Summit> }")
        assert len(client.queryAndConvert()["results"]["bindings"]) == 1
    client.setReturnFormat(wrapper.XML)
    client.setQuery("ASK { ?s a <https://w3id.org/communique/ns#Summit> }")
    assert "true" in client.queryAndConvert().toxml()


def test_rdflib(address):
    from rdflib import Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = Graph(SPARQLStore(f"{address}/sparql"))
    assert len(list(graph.query("SELECT ?s { ?s a <https://w3id.org/communique/ns#Call> }"))) == 1
    assert list(graph.objects(URIRef(f"{ID}event/call-2020-02-11"), URIRef("https://w3id.org/communique/ns#date")))


# ---- beside a writer, and to the end


def test_it_answers_while_somebody_writes(tmp_path):
    place = make_store(tmp_path / "store")
    code = (
        "import sys, time, pyoxigraph as p\nstore = p.Store(sys.argv[1])\nprint('open', flush=True)\n"
        "for i in range(400):\n store.extend([p.Quad(p.NamedNode(f'urn:w{i}:{j}'), p.NamedNode('urn:w'), p.Literal(i)) for j in range(10)])\n time.sleep(0.01)\n"
    )
    with (
        running(Settings(place)) as base,
        subprocess.Popen([sys.executable, "-c", code, str(place)], stdout=subprocess.PIPE) as writer,
    ):
        assert writer.stdout.readline() == b"open\n"
        counts, failures = [], []

        def ask() -> None:
            with httpx.Client(base_url=base, timeout=20) as client:
                while writer.poll() is None:
                    answer = client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s <urn:w> ?o }"})
                    (counts if answer.status_code == 200 else failures).append(answer.text)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        time.sleep(1.2)
        query = "SELECT (COUNT(*) AS ?n) { ?s <urn:w> ?o }"
        last = httpx.get(f"{base}/sparql", params={"query": query}).json()["results"]["bindings"][0]["n"]["value"]
        assert failures == []
        assert len(counts) > 20
        assert last == "4000"
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


def test_it_stops_gracefully(folder):
    code = (
        "import sys\nfrom pathlib import Path\nfrom communique.web import Settings, serve\n"
        "serve(Settings(Path(sys.argv[1])), port=int(sys.argv[2]))\n"
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(folder), str(port)], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    for _ in range(100):
        try:
            assert httpx.get(f"http://127.0.0.1:{port}/healthz").json() == {"status": "ok"}
            break
        except httpx.ConnectError:
            time.sleep(0.1)
    httpx.get(f"http://127.0.0.1:{port}/sparql?query=ASK%20%7B%7D%0Ax")
    os.kill(process.pid, signal.SIGTERM)
    out, log = process.communicate(timeout=15)
    assert out == ""
    assert '"GET /healthz" 200' in log
    assert '"GET /sparql" 400' in log
    assert not list(folder.parent.glob(f".store.readers-{process.pid}_*"))
