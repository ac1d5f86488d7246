"""A store on a server: the real Oxigraph server on the loopback, and our own."""

from __future__ import annotations

import io
import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pyoxigraph
import pytest
from typer.testing import CliRunner

import communique
from communique import queries
from communique.cli.app import app
from communique.errors import QueryError, StoreError
from communique.extraction import extract
from communique.model import Record
from communique.rdf.terms import BASE, NS
from communique.store import curate, export, load, open_store, remove, review
from communique.store.opening import is_under_way
from communique.store.remote import endpoints
from communique.web import Settings
from web_server import GRAPH, make_store, running

OXIGRAPH = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
RECORDS = [
    Record("a" * 32, "Kazakistan Dışişleri Bakanı Dana Omarova, 5 Mart 2018'de Budapeşte'de Macaristan Dışişleri Bakanı Béla Varga ile görüştü.", "one", language="tr", published="2018-03-06"),
    Record("b" * 32, "The ministers of transport of Türkiye and Azerbaijan met in Baku on 29 November 2016. They signed a memorandum.", "two", language="en", published="2016-11-30"),
]  # fmt: skip


@pytest.fixture
def server(tmp_path):
    if OXIGRAPH is None:
        pytest.skip("the oxigraph server is not installed")
    (port,) = free_ports(1)
    process = subprocess.Popen(
        [OXIGRAPH, "serve", "-l", str(tmp_path / "server"), "-b", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(address)
            break
        except httpx.ConnectError:
            time.sleep(0.05)
    yield address
    process.kill()
    process.wait()


VIRTUOSO = shutil.which("virtuoso-t")
INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DisableUnixSocket = 1
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = .
ServerThreads = 8
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = {rows}
"""


def free_ports(number: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@contextmanager
def virtuoso_running(folder: Path, rows: int):
    """The address of a Virtuoso that gives so many rows at most."""
    if VIRTUOSO is None:
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7")
    port, web = free_ports(2)
    folder.mkdir()
    (folder / "virtuoso.ini").write_text(INI.format(port=port, web=web, rows=rows))
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(
            [VIRTUOSO, "+foreground", "+configfile", "virtuoso.ini"], cwd=folder, stdout=out, stderr=out
        )
    address = f"http://127.0.0.1:{web}/sparql"
    try:
        for _ in range(600):
            try:
                httpx.get(address, params={"query": "ASK {}"})
                break
            except httpx.TransportError:
                assert process.poll() is None, (folder / "out").read_text()
                time.sleep(0.1)
        yield address
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def virtuosos(tmp_path_factory):
    with virtuoso_running(tmp_path_factory.mktemp("virtuoso") / "db", 1_000_000) as address:
        yield address


@pytest.fixture
def virtuoso(virtuosos, monkeypatch):
    """An empty Virtuoso."""
    monkeypatch.setenv("COMMUNIQUE_USER", "dba")
    monkeypatch.setenv("COMMUNIQUE_PASSWORD", "dba")
    yield virtuosos
    for base in (BASE, "https://example.org/id/"):
        graph = open_store(virtuosos).graph
        graph.base = base
        for name in {quad.graph_name for quad in graph}:
            graph.remove_graph(name)


@pytest.fixture
def anywhere(request):
    """A server of either kind."""
    return request.getfixturevalue(request.param)


EVERYWHERE = pytest.mark.parametrize("anywhere", ["server", "virtuoso"], indirect=True)


@pytest.fixture
def filled(server):
    content = GRAPH.read_bytes()
    assert httpx.post(
        f"{server}/store", content=content, headers={"Content-Type": "application/trig"}, timeout=30
    ).is_success
    return server


@pytest.mark.parametrize("ending", ["", "/query", "/update"])
def test_questions_have_the_same_answers(filled, ending, tmp_path):
    local = make_store(tmp_path / "local")
    for name, question in queries.questions().items():
        example = question.examples[0]
        there = queries.ask(filled + ending, name, example, "tr")
        here = queries.ask(local, name, example, "tr")
        assert (there.columns, there.rows, there.labels) == (here.columns, here.rows, here.labels)


def test_our_own_server_is_a_store_to_ask(tmp_path):
    with running(Settings(make_store(tmp_path / "store"))) as address:
        assert (
            len(queries.ask(f"{address}/sparql", "ministers-attended", {"meeting": "event/ict-ministers-1"}).rows) == 3
        )


def test_all_forms_and_caps(filled):
    assert queries.run(filled, "ASK { ?s a dip:Call }").boolean is True
    construct = queries.run(filled, "CONSTRUCT WHERE { ?s dip:kind ?o }", limits=queries.Limits(rows=3))
    assert (construct.form, len(construct.rows), construct.truncated) == ("construct", 3, True)
    assert len(queries.run(filled, "SELECT * { ?s ?p ?o }").rows) > 900
    with pytest.raises(QueryError, match="LIMIT"):
        queries.run(filled, "SELECT * { ?s ?p ?o }", limits=queries.Limits(bytes=1000))
    with pytest.raises(QueryError, match="did not take"):
        queries.run(filled, "SELECT * {")
    for outside in ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "LOAD <http://127.0.0.1:1/>"):
        with pytest.raises(QueryError, match="not allowed"):
            queries.run(filled, outside)


def test_a_notebook_on_a_server(filled):
    assert len(communique.open(filled).ask("1. BİT Bakanları Toplantısı'na hangi bakanlar katıldı?")) == 3


def items():
    return [(record, extract(record)) for record in RECORDS]


def exported(store) -> list[bytes]:
    out = io.BytesIO()
    export(store, "nq", out)
    return sorted(out.getvalue().splitlines())


@EVERYWHERE
def test_loading_gives_the_same_graph_as_on_disk(anywhere, tmp_path):
    with open_store(tmp_path / "local") as local, open_store(anywhere) as remote:
        assert load(local, items()).loaded == load(remote, items()).loaded == 2
        assert exported(remote) == exported(local)
        assert load(remote, items()).unchanged == 2
        assert exported(remote) == exported(local)
        for store in (local, remote):
            remove(store, [RECORDS[0].id])
        assert exported(remote) == exported(local)
        remove(remote, [RECORDS[1].id])
        assert exported(remote) == []


@EVERYWHERE
def test_a_store_keeps_its_base_on_a_server_too(anywhere):
    with open_store(anywhere, base="https://example.org/id/") as remote:
        load(remote, items())
    assert queries.open_source(anywhere).base == "https://example.org/id/"
    assert queries.run(anywhere, "ASK { id:state\\/KAZ a dip:State }").boolean is True
    with pytest.raises(StoreError, match="base"):
        open_store(anywhere, base="https://other.example/")


@EVERYWHERE
def test_the_command_line_on_a_server(anywhere, tmp_path, capsys):
    news = tmp_path / "news.jsonl"
    news.write_text(
        "\n".join(
            json.dumps({"id": item.id, "text": item.text, "language": item.language, "published": item.published})
            for item in RECORDS
        )
    )
    run = CliRunner().invoke
    assert run(app, ["load", str(news), "--store", anywhere]).exit_code == 0
    assert run(app, ["validate", "--store", anywhere]).exit_code == 0
    for command in (
        ["export", "--format", "nq"],
        ["ask", "meetings-between-states", "--state", "KZ", "--other", "HU"],
        ["query", "SELECT ?o { ?s dip:attendedBy ?o }"],
    ):
        done = run(app, [*command, "--store", anywhere])
        assert (done.exit_code, "arga" in done.stdout) == (0, True), done.output
    (first, *_) = open_store(anywhere, read_only=True).graph.query(f"SELECT ?r {{ GRAPH ?r {{ ?r a <{NS}Record> }} }}")
    assert run(app, ["remove", first["r"].value, "--store", anywhere]).exit_code == 0


def fill_virtuoso(address: str) -> None:
    open_store(address).graph.extend(pyoxigraph.parse(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG))


# What Virtuoso answers otherwise, and may: the least of several texts by another order, a number with another datatype.
OTHERWISE = {"ministers-attended": "sentence", "evidence-of-fact": "begin"}


def test_questions_have_the_same_answers_on_virtuoso(virtuoso, tmp_path):
    fill_virtuoso(virtuoso)
    local = make_store(tmp_path / "local")
    for name, question in queries.questions().items():
        there = queries.ask(virtuoso, name, question.examples[0], "tr")
        here = queries.ask(local, name, question.examples[0], "tr")
        assert there.columns == here.columns
        kept = [at for at, column in enumerate(here.columns) if column != OTHERWISE.get(name)]
        assert [[row[at] for at in kept] for row in there.rows] == [[row[at] for at in kept] for row in here.rows], name


def test_forms_of_answers_of_virtuoso(virtuoso):
    fill_virtuoso(virtuoso)
    assert queries.run(virtuoso, "ASK { ?s a dip:Call }").boolean is True
    made = queries.run(virtuoso, "CONSTRUCT { ?s dip:kind ?o } WHERE { ?s dip:kind ?o }", limits=queries.Limits(rows=3))
    assert (made.form, len(made.rows), made.truncated) == ("construct", 3, True)
    assert len(queries.run(virtuoso, "DESCRIBE id:event\\/ict-ministers-1").rows) > 10
    truths = queries.run(virtuoso, "SELECT DISTINCT ?o { ?s dip:quoted ?o }").rows
    assert truths == ((pyoxigraph.Literal(True),),)


def test_what_virtuoso_cannot_do_is_said(virtuoso):
    fill_virtuoso(virtuoso)
    with pytest.raises((QueryError, StoreError), match="Virtuoso"):
        queries.run(virtuoso, "SELECT ?event { ?event dip:partOf+ ?event }")


def test_more_than_virtuoso_takes_at_once(virtuoso):
    node = pyoxigraph.NamedNode
    quads = [pyoxigraph.Quad(node(f"{BASE}n{i}"), node("urn:p"), pyoxigraph.Literal(f"ğ {i}")) for i in range(6000)]
    with open_store(virtuoso) as store:
        store.graph.extend(quads)
        assert len(store.graph) == 6000
        assert is_under_way(store) is False


def test_a_change_that_broke_off_is_put_right(virtuoso, tmp_path, monkeypatch):
    with open_store(tmp_path / "local") as local, open_store(virtuoso) as remote:
        load(local, items()[:1])
        load(remote, items()[:1])
        with monkeypatch.context() as broken:
            sent = []
            update = remote.graph.connection.update

            def failing(sparql: str) -> None:
                sent.append(sparql)
                if len(sent) > 3:
                    raise StoreError("gone")
                update(sparql)

            broken.setattr(remote.graph.connection, "update", failing)
            broken.setattr("communique.store.virtuoso.MOST", 50)
            with pytest.raises(StoreError, match="gone"):
                remove(remote, [RECORDS[0].id])
        assert exported(remote) != exported(local)
    with open_store(virtuoso) as again, open_store(tmp_path / "local") as local:
        load(again, items()[:1])
        assert exported(again) == exported(local)


def test_virtuoso_without_a_password(virtuosos, monkeypatch):
    monkeypatch.delenv("COMMUNIQUE_USER", raising=False)
    with (
        open_store(virtuosos) as store,
        pytest.raises((StoreError, QueryError), match="COMMUNIQUE_USER"),
    ):
        load(store, items())


def test_rows_that_virtuoso_leaves_out(tmp_path):
    with virtuoso_running(tmp_path / "db", 100) as address:
        found = queries.run(address, "SELECT * { ?s ?p ?o }")
        assert (len(found.rows), found.truncated) == (100, True)
        with pytest.raises(StoreError, match="ResultSetMaxRows"):
            list(open_store(address, read_only=True).graph.query("SELECT * { ?s ?p ?o }"))


def test_a_server_that_mixes_its_graphs_is_refused(tmp_path):
    store = make_store(tmp_path / "store")
    graph = pyoxigraph.Store(str(store))
    node = pyoxigraph.NamedNode
    provenance = node("https://w3id.org/communique/id/graph/provenance")
    graph.add(
        pyoxigraph.Quad(
            provenance, node("https://w3id.org/communique/ns#resolvedBy"), pyoxigraph.Literal("1"), provenance
        )
    )
    graph.flush()
    del graph
    with running(Settings(store)) as address, pytest.raises(StoreError, match="default graph"):
        open_store(f"{address}/sparql")


class _Faulty(BaseHTTPRequestHandler):
    """Answers as told: a list of (status, media type, body), one a request; then the last again."""

    script: list = []  # noqa: RUF012
    seen: list = []  # noqa: RUF012

    def do_POST(self):
        self.seen.append((self.path, self.headers.get("Authorization")))
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        status, media, body = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if status == 0:
            self.close_connection = True
            self.connection.close()
            return
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


YES = (200, "application/sparql-results+json", b'{"head":{},"boolean":true}')
NONE = (200, "application/sparql-results+json", b'{"head":{"vars":["graph"]},"results":{"bindings":[]}}')


@pytest.fixture
def faulty():
    server = HTTPServer(("127.0.0.1", 0), _Faulty)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _Faulty.seen = []
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def ask_faulty(faulty, *script):
    _Faulty.script = [NONE, *script]
    return queries.run(faulty, "ASK {}").boolean


def test_a_server_that_stumbles_is_asked_again(faulty):
    assert ask_faulty(faulty, (503, "text/plain", b"busy"), (0, "", b""), YES) is True


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ((401, "text/plain", b""), "COMMUNIQUE_TOKEN"),
        ((403, "text/plain", b""), "COMMUNIQUE_TOKEN"),
        ((404, "text/html", b"<h1>no</h1>"), "404"),
        ((302, "text/plain", b""), "302"),
        ((500, "text/plain", b"ouch"), "ouch"),
        ((200, "text/html", b"<h1>hello</h1>"), "SPARQL 1.1 endpoint"),
        ((200, "application/sparql-results+json", b'{"head":'), "broken"),
    ],
)
def test_what_a_server_may_say(faulty, answer, problem):
    with pytest.raises((StoreError, QueryError), match=problem):
        ask_faulty(faulty, answer)


def test_credentials_come_from_the_environment_and_stay_unseen(faulty, monkeypatch):
    monkeypatch.setenv("COMMUNIQUE_USER", "someone")
    monkeypatch.setenv("COMMUNIQUE_PASSWORD", "sesame")
    assert ask_faulty(faulty, YES)
    assert _Faulty.seen[-1][1] == "Basic c29tZW9uZTpzZXNhbWU="
    with pytest.raises(StoreError) as caught:
        ask_faulty(faulty, (403, "text/plain", b""))
    assert "sesame" not in str(caught.value)
    monkeypatch.setenv("COMMUNIQUE_TOKEN", "open")
    assert ask_faulty(faulty, YES)
    assert _Faulty.seen[-1][1] == "Bearer open"


def test_a_server_that_is_not_there():
    with pytest.raises(StoreError, match="cannot be reached"):
        queries.run("http://127.0.0.1:9/sparql", "ASK {}")


@pytest.mark.parametrize(
    ("address", "query", "update"),
    [
        ("http://h:1", "http://h:1/query", "http://h:1/update"),
        ("http://h/ds/", "http://h/ds/query", "http://h/ds/update"),
        ("http://h/ds/sparql", "http://h/ds/sparql", "http://h/ds/update"),
        ("http://h/sparql-auth/", "http://h/sparql-auth", "http://h/sparql-auth"),
        ("https://me:secret@h/query", "https://h/query", "https://h/update"),
    ],
)
def test_addresses(address, query, update):
    assert endpoints(address) == (query, update)


def test_corrections_work_on_a_server_and_are_undone(server, tmp_path):
    mine = tmp_path / "mine.tsv"
    mine.write_text("action\tsubject\tobject\tlanguage\tnote\nrename\tstate/AZE\tOdlar Yurdu\taz\t\n", encoding="utf-8")
    with open_store(server) as remote:
        load(remote, items())
        before = exported(remote)
        assert isinstance(review(remote), list)
        curate(remote, mine)
        assert any(b"Odlar Yurdu" in line for line in exported(remote))
        curate(remote, None)
        assert exported(remote) == before
