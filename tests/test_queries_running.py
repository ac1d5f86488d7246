"""Running what users wrote: nothing leaves the machine, nothing outlives its deadline, a crash is the asker's error alone."""

from __future__ import annotations

import csv
import http.server
import io
import threading
import time
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

from communique import queries
from communique.errors import QueryError, StoreError
from communique.queries import worker
from communique.queries.pool import Pool
from communique.queries.prefixes import DIP
from communique.queries.sources import DiskSource
from communique.queries.words import MAX_CHAIN, MAX_LENGTH, MAX_NESTING, MAX_PATTERNS

GRAPH = Path(__file__).parent / "fixtures" / "graph.trig"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The fixture graph on disk, with enough other triples that a runaway runs away."""
    place = tmp_path_factory.mktemp("store") / "store"
    store = pyoxigraph.Store(str(place))
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    node, literal = pyoxigraph.NamedNode, pyoxigraph.Literal
    store.bulk_extend(
        pyoxigraph.Quad(node(f"urn:n{i}"), node("urn:p"), literal(f"{i * 7919 % 30011}"), node("urn:g"))
        for i in range(30_000)
    )
    store.flush()
    del store
    return place


@pytest.fixture(scope="module")
def pool():
    workers = Pool(size=2, memory=600_000_000)
    yield workers
    workers.close()


@pytest.fixture(scope="module")
def source(folder, pool):
    return DiskSource(folder, pool)


LIMITS = queries.Limits(seconds=1.0)

RUNAWAYS = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f }",
    "path": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b }",
    "order": "SELECT * { ?a <urn:p> ?b . ?c <urn:p> ?d } ORDER BY ?d ?b",
    "regex": 'SELECT * { ?a <urn:p> ?b . ?c <urn:p> ?d FILTER(REGEX(CONCAT(?b, ?d), "^(1|2|3|4|5)*x$")) }',
}


@pytest.mark.parametrize("sparql", RUNAWAYS.values(), ids=RUNAWAYS)
def test_a_runaway_ends_within_a_second_of_its_deadline(source, sparql):
    begin = time.monotonic()
    with pytest.raises(QueryError, match=r"within 1 s|died"):
        queries.run(source, sparql, limits=LIMITS)
    assert time.monotonic() - begin < 2.0
    assert queries.run(source, "ASK { ?s ?p ?o }").boolean is True


def test_memory_is_capped(source):
    hungry = 'SELECT (GROUP_CONCAT(CONCAT(?b, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", ?d)) AS ?all) { ?a <urn:p> ?b . ?c <urn:p> ?d }'
    with pytest.raises(QueryError, match=r"memory|died"):
        queries.run(source, hungry, limits=queries.Limits(seconds=60.0))
    assert queries.run(source, "ASK { ?s ?p ?o }").boolean is True


def test_rows_are_capped_and_the_cut_is_visible(source):
    result = queries.run(source, "SELECT ?s { ?s <urn:p> ?o }", limits=queries.Limits(rows=10))
    assert (len(result.rows), result.truncated) == (10, True)
    result = queries.run(source, "SELECT ?s { ?s <urn:p> ?o } LIMIT 10", limits=queries.Limits(rows=10))
    assert (len(result.rows), result.truncated) == (10, False)
    result = queries.run(source, "CONSTRUCT WHERE { ?s <urn:p> ?o }", limits=queries.Limits(rows=7))
    assert (len(result.rows), result.truncated) == (7, True)


@pytest.mark.parametrize("form", ["srj", "srx", "csv", "tsv"])
@pytest.mark.parametrize(("rows", "size", "truncated"), [(40, 10**7, True), (50, 10**7, False), (51, 1_200, True)])
def test_an_answer_is_cut_at_a_row_in_every_form(folder, pool, form, rows, size, truncated):
    request = {
        "store": str(folder),
        "sparql": """SELECT ?s (CONCAT(?o, '},{"a\\n<result>') AS ?x) ?none { ?s <urn:p> ?o } LIMIT 50""",
        "seconds": 5,
        "rows": rows,
        "bytes": size,
        "rows_format": form,
    }
    head, body = pool.ask(request)
    assert head["truncated"] is truncated
    found = (
        pyoxigraph.parse_query_results(body, format=pyoxigraph.QueryResultsFormat.from_extension(form))
        if form != "csv"
        else body.split(b"urn:n")[1:]
    )
    count = len(list(found))
    assert count == min(rows, 50) if size > 1_200 else 0 < count < 50


def test_bytes_are_capped_at_a_whole_row(source):
    result = queries.run(source, "SELECT ?s ?o { ?s <urn:p> ?o }", limits=queries.Limits(bytes=50_000))
    assert result.truncated
    assert 1_000 < len(result.rows) < 4_000
    assert all(term is not None for row in result.rows for term in row)


def test_an_answer_is_the_same_as_the_bare_stores(source, folder):
    query = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 500"
    bare = pyoxigraph.Store.read_only(str(folder)).query(query, use_default_graph_as_union=True)
    assert list(queries.run(source, query).rows) == [tuple(row) for row in bare]


def test_forms(source):
    assert queries.run(source, "ASK { ?s a dip:Call }").boolean is True
    assert queries.run(source, "ASK { ?s a dip:Record . ?s a dip:Call }").boolean is False
    described = queries.run(source, "DESCRIBE id:event\\/call-2020-02-11")
    assert described.form == "construct"
    assert len(described.rows) > 10
    empty = queries.run(source, "SELECT ?s { ?s <urn:nothing> ?o }")
    assert (empty.columns, empty.rows) == (("s",), ())


def test_a_plain_query_sees_all_graphs(source):
    rows = queries.run(source, "SELECT DISTINCT ?text { ?e dip:reportedIn ?r . ?r nif:isString ?text }").rows
    assert len(rows) == 7


@pytest.mark.parametrize("memory", [True, False])
def test_a_query_that_names_its_graphs_sees_those_alone(source, folder, memory):
    asked = queries.open_source(pyoxigraph.Store.read_only(str(folder))) if memory else source
    record = "https://w3id.org/communique/id/record/r4"
    assert len(queries.run(asked, f"SELECT * FROM <{record}> {{ ?s a dip:Record }}").rows) == 1
    assert len(queries.run(asked, f"SELECT * FROM NAMED <{record}> {{ GRAPH ?g {{ ?s a dip:Record }} }}").rows) == 1


class _Knocks(http.server.BaseHTTPRequestHandler):
    seen: list[str] = []  # noqa: RUF012

    def do_GET(self):
        self.seen.append(self.path)
        self.send_error(404)

    do_POST = do_GET  # noqa: N815

    def log_message(self, *args):
        pass


@pytest.fixture
def listener():
    server = http.server.HTTPServer(("127.0.0.1", 0), _Knocks)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


OUTSIDE = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { BIND(<URL> AS ?url) SERVICE ?url { ?s ?p ?o } }",
    "SELECT * { { SELECT * { # comment\nSERVICE<URL>{ ?s ?p ?o } } } }",
    "SELECT * { SERV\\u0049CE <URL> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\u0022 . SERVICE <URL> { ?s ?p ?o } }',
    "LOAD <URL>",
    "LOAD SILENT <URL> INTO GRAPH <urn:g>",
    "SELECT * FROM <URL> { ?s ?p ?o }",
]


@pytest.mark.parametrize("sparql", OUTSIDE)
def test_nothing_leaves_the_machine(source, listener, sparql):
    _Knocks.seen.clear()
    try:
        result = queries.run(source, sparql.replace("URL", listener))
        assert result.rows == ()
    except QueryError:
        pass
    assert _Knocks.seen == []


def test_the_worker_itself_cannot_reach_out(folder, pool, listener):
    """Past the check of words too: the network is cut where queries run. Where the system does not let us, say so."""
    from communique.queries.worker import cut_network

    if not _in_child(cut_network):
        pytest.skip("this system lets nobody leave its network")
    _Knocks.seen.clear()
    request = {
        "store": str(folder),
        "sparql": f"SELECT * {{ SERVICE <{listener}> {{ ?s ?p ?o }} }}",
        "seconds": 5,
        "rows": 10,
        "bytes": 1000,
    }
    with pytest.raises((QueryError, StoreError)):
        pool.ask(request)
    assert _Knocks.seen == []


def _in_child(function) -> bool:
    import os

    child = os.fork()
    if child == 0:
        os._exit(0 if function() else 1)
    return os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("word", ['"SERVICE"', "'''LOAD <x>'''", "<urn:SERVICE>", "dip:SERVICE", "?SERVICE", "$load"])
def test_words_that_only_look_so_may_stay(word):
    from communique.queries.words import check

    check(f"SELECT * {{ ?s ?p {word} }} # SERVICE <http://example.org/>")


DEEP = {
    "brackets": "SELECT * { FILTER" + "(" * 5000 + "1" + ")" * 5000 + " }",
    "groups": "SELECT * " + "{" * 5000 + "}" * 5000,
    "not": "SELECT * { FILTER(" + "!" * 5000 + "true) }",
    "union": "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 5000) + " }",
    "optional": "SELECT * { " + "OPTIONAL { ?s ?p ?o } " * 5000 + "}",
    "or": "SELECT * { FILTER(" + " || ".join(["?x"] * 5000) + ") }",
    "path": "SELECT * { ?s " + "/".join(["<urn:p>"] * 5000) + " ?o }",
    "lists": "SELECT * { ?s ?p " + "( " * 5000 + ") " * 5000 + " }",
    "blank nodes": "SELECT * { ?s ?p " + "[ <urn:p> " * 5000 + "]" * 5000 + " }",
    "patterns": "SELECT * { " + " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(500)) + " }",
    "long": "SELECT * { ?s ?p '" + "x" * MAX_LENGTH + "' }",
    "nul": "SELECT * { ?s ?p '\x00' }",
    "surrogate": "SELECT * { ?s ?p '\ud800' }",
}


@pytest.mark.parametrize("sparql", DEEP.values(), ids=DEEP)
def test_what_brings_engines_down_is_refused_before_parsing(sparql):
    class Unasked:
        base = "urn:"

        def answer(self, sparql, limits):
            raise AssertionError("the engine was asked")

    with pytest.raises(QueryError):
        queries.run(Unasked(), sparql)


WITHIN = {
    "brackets": "SELECT * { FILTER" + "(" * (MAX_NESTING - 1) + "1" + ")" * (MAX_NESTING - 1) + " }",
    "groups": "SELECT * " + "{" * MAX_NESTING + "}" * MAX_NESTING,
    "not": "SELECT * { FILTER(" + "!" * MAX_CHAIN + "true) }",
    "union": "SELECT * { " + " UNION ".join(["{ ?s <urn:none> ?o }"] * MAX_CHAIN) + " }",
    "or": "SELECT * { FILTER(" + " || ".join(["?x"] * MAX_CHAIN) + ") }",
    "path": "SELECT * { ?s " + "/".join(["<urn:none>"] * 50) + " ?o }",
    "patterns": "SELECT * { " + " . ".join(f"<urn:a{i}> <urn:none> ?c{i}" for i in range(MAX_PATTERNS)) + " }",
}


@pytest.mark.parametrize("sparql", WITHIN.values(), ids=WITHIN)
def test_what_the_caps_let_through_ends(source, sparql):
    try:
        queries.run(source, sparql, limits=queries.Limits(seconds=5.0))
    except QueryError as error:
        assert "within" in str(error)
    assert queries.run(source, "ASK { ?s ?p ?o }").boolean is True


def test_a_crash_is_an_error_and_nothing_else(folder, pool):
    """A query that overflows the stack, past the check of words: the worker dies, the next one answers."""
    request = {
        "store": str(folder),
        "sparql": DEEP["groups"].replace("{" * 5000, "{" * 60_000),
        "seconds": 20,
        "rows": 10,
        "bytes": 1000,
    }
    with pytest.raises(QueryError, match="died"):
        pool.ask(request)
    assert pool.ask({**request, "sparql": "ASK { ?s ?p ?o }"})[0]["boolean"] is True


def test_workers_stay_warm(source, pool):
    queries.run(source, "ASK { ?s ?p ?o }")
    before = {worker.pid for worker in pool._idle}
    for _ in range(20):
        queries.run(source, "SELECT * { ?s dip:kind ?o } LIMIT 3")
    assert {worker.pid for worker in pool._idle} == before


def test_several_threads_ask_at_once(source):
    failures = []

    def ask() -> None:
        try:
            for _ in range(10):
                assert len(queries.ask(source, "ministers-attended", {"meeting": "event/ict-ministers-1"}).rows) == 3
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_store_that_is_not_there(tmp_path):
    with pytest.raises(StoreError, match="communique load"):
        queries.run(tmp_path / "nothing", "ASK {}")


@pytest.mark.parametrize(
    ("sparql", "place", "hint"),
    [
        ("SELECT * {\n  ?s dip:atendedBy ?o }", "line 2, column 6", "dip:attendedBy"),
        ("SELECT * {\n  ?s foo:bar ?o }", "line 2", "prefix"),
        ("SELECT * {\n  ?s ?p }", "line 2", "not SPARQL"),
        ("SELECT", "line 1", "not SPARQL"),
        ("", "", "not SPARQL"),
        ("INSERT DATA { <urn:s> <urn:p> 1 }", "line 1, column 1", "communique load"),
        ("SELECT ?a {\n ?a dip:kind kind:sumit }", "line 2, column 14", "kind:summit"),
        ("PREFIX x: <urn:x>\nSELCT ?a { ?a ?b ?c }", "line 2, column 1", "SELECT"),
        ("SELECT ?a { ?a dip:kind summit }", "line 1, column 25", "prefix"),
        ("SELECT ?a {\n ?a ?b ?c", "line 1, column 11", "never closed"),
        ("SELECT ?a { ?a ?b ?c FILTER(?c > (1) }", "line 1, column 38", "closes nothing"),
        ("SELECT COUNT(?a) { ?a ?b ?c }", "line 1, column 8", "(COUNT(…) AS ?n)"),
        ("SELECT ?a { ?a ?b ?c } ORDER ?a", "line 1, column 30", "ORDER BY"),
        ("SELECT ?a {\n ?a dip:attendedBy id:official/ahmet }", "line 2, column 31", r"id:official\/ahmet"),
    ],
)
def test_an_error_has_its_place_and_a_hint(source, sparql, place, hint):
    with pytest.raises(QueryError) as caught:
        queries.run(source, sparql)
    assert place in str(caught.value)
    assert hint in str(caught.value)


def test_a_term_of_the_ontology_is_no_error(source):
    assert queries.run(source, f"PREFIX dip: <{DIP}> SELECT ?o {{ ?s dip:attendedBy ?o }} LIMIT 1").rows
    with pytest.raises(QueryError, match="attendedBy"):
        queries.run(source, f"PREFIX dip: <{DIP}> SELECT ?o {{ ?s dip:atendedBy ?o }}")
    assert queries.run(source, "PREFIX dip: <urn:other:> SELECT ?o { ?s dip:whatever ?o } LIMIT 1").rows == ()
    assert queries.run(source, f"SELECT ?o {{ ?s <{DIP}attendedBy> ?o }} LIMIT 1").rows
    assert queries.run(source, "SELECT ?o { ?s dip:attendedBy ?o } LIMIT 1").rows


def test_a_query_is_explained(source):
    from communique.queries.explaining import explain

    told = explain(source, "SELECT ?e { ?e a dip:Meeting ; dip:status status:held ; dip:attendedBy ?o }", "tr")
    assert told.sparql.startswith("PREFIX dip: <https://w3id.org/communique/ns#> PREFIX status:")
    assert [(term.name, term.uses) for term in told.terms] == [
        ("dip:Meeting", 3),
        ("dip:status", 12),
        ("status:held", 8),
        ("dip:attendedBy", 15),
    ]
    assert all(term.label and term.label != term.name for term in told.terms)
    assert (told.rows, told.truncated, told.union, told.problem) == (8, False, True, None)
    endless = explain(source, RUNAWAYS["cross product"], limits=LIMITS)
    assert "within 1 s" in (endless.problem or "")
    with pytest.raises(QueryError, match="line 1"):
        explain(source, "SELECT * {")


# --- an answer that is cut

TEXTS = ("a", "b},{", 'c"},{"x":{', 'd\n\n"e"\n,', "<result></result>", "f\\", '},{"s":{"type":"uri"')


@cache
def texts() -> pyoxigraph.Store:
    """Nodes in order, each with a text that looks like the shape of an answer."""
    store = pyoxigraph.Store()
    for number in range(700):
        node, text = pyoxigraph.NamedNode(f"urn:{number:03}"), pyoxigraph.Literal(TEXTS[number % len(TEXTS)])
        store.add(pyoxigraph.Quad(node, pyoxigraph.NamedNode("urn:p"), text))
    return store


@pytest.mark.parametrize("form", ["srj", "srx", "csv"])
@pytest.mark.parametrize(
    ("rows", "size"), [(0, 10**9), (1, 10**9), (99, 10**9), (700, 10**9), (701, 10**9), (701, 900), (99, 20_000)]
)
def test_an_answer_is_cut_behind_a_whole_row(form, rows, size):
    asked = {"sparql": "SELECT ?s ?t { ?s <urn:p> ?t } ORDER BY ?s", "rows": rows, "bytes": size, "rows_format": form}
    head, body = worker._answer(texts(), asked)
    if form == "csv":
        got = [tuple(row) for row in csv.reader(io.StringIO(body.decode(), newline=""))][1:]
    else:
        parsed = pyoxigraph.parse_query_results(body, format=pyoxigraph.QueryResultsFormat.from_extension(form))
        got = [(row["s"].value, row["t"].value) for row in parsed]
    assert got == [(f"urn:{number:03}", TEXTS[number % len(TEXTS)]) for number in range(len(got))]
    assert head["truncated"] == (len(got) < 700)
    assert len(got) == min(rows, 700) if size == 10**9 else 0 < len(got) <= rows


@pytest.mark.parametrize("form", ["srj", "srx", "csv"])
def test_a_cut_answer_is_evaluated_once(form, monkeypatch):
    times = []
    query = worker._results
    monkeypatch.setattr(worker, "_results", lambda *given: times.append(1) or query(*given))
    asked = {"sparql": "SELECT ?s { ?s <urn:p> ?t }", "rows": 100, "bytes": 10**9, "rows_format": form}
    head, _ = worker._answer(texts(), asked)
    assert head["truncated"]
    assert len(times) == 1
