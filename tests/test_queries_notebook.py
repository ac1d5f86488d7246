"""The graph in a notebook, and everything that docs/sparql.md says."""

from __future__ import annotations

import doctest
import re
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest

import communique
from communique import notebook, queries
from communique.errors import QueryError, StoreError
from communique.notebook import Node
from web_server import make_store

DOCS = Path(__file__).parent.parent / "docs" / "sparql.md"
SPARQL = re.findall(r"```sparql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_store(tmp_path_factory.mktemp("notebook") / "communique.db")


@pytest.fixture(scope="module")
def graph(folder):
    return communique.open(folder)


def test_the_face_of_the_package():
    assert communique.__all__ == ["Graph", "__version__", "open"]
    with pytest.raises(AttributeError):
        communique.nothing  # noqa: B018


def test_rows_are_dicts_of_pythons_own(graph):
    rows = graph.ask("ministers-attended", meeting="event/ict-ministers-1")
    assert len(rows) == 3
    assert rows[0]["official"] == "Ahmet Arslan"
    assert rows[0]["official"].iri.endswith("official/ahmet-arslan")
    row = graph.query(
        "SELECT ?n ?d ?b ?x (1.5 AS ?y) { ?e dip:ordinal ?n ; dip:notBefore ?d . ?s dip:quoted ?b OPTIONAL { ?e dip:none ?x } FILTER(?n = 8) }".replace(
            "dip:none", "<urn:none>"
        )
    )[0]
    assert (row["n"], row["d"], row["b"], row["x"], float(row["y"])) == (8, date(2021, 11, 12), True, None, 1.5)
    assert graph.query("ASK { ?s a dip:Call }")[0] == {"answer": True}


def test_words_are_understood_or_not(graph):
    assert graph.ask("who hosted the 8th summit of the Turkic Council")[0]["host"] == "Recep Tayyip Erdoğan"
    with pytest.raises(QueryError, match="nearest questions"):
        graph.ask("which hosts did host meetings of hosts and such")


def test_pandas(graph):
    frame = graph.ask("meetings-per-year-and-kind").to_pandas(iris=True)
    assert list(frame.columns) == ["year", "kind", "kind_iri", "events"]
    assert frame["events"].sum() == 8
    assert frame["year"].dtype.kind == "i"


def test_networkx(graph):
    network = graph.ask("co-attendance", official="Ahmet Arslan").to_networkx("other", "events")
    assert network.number_of_edges() == 5
    pairs = graph.query(
        "SELECT ?a ?b (COUNT(?e) AS ?n) { ?e dip:attendedBy ?a, ?b FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b"
    )
    network = pairs.to_networkx(weight="n")
    ids = "https://w3id.org/communique/id/official/"
    assert network.edges[f"{ids}ahmet-arslan", f"{ids}saken-azhibayev"]["weight"] == 2
    assert network.nodes[f"{ids}ahmet-arslan"]["label"] == "Ahmet Arslan"


def test_rdflib(graph, folder):
    whole = graph.to_rdflib()
    store = pyoxigraph.Store.read_only(str(folder))
    assert len(whole) == len({(quad.subject, quad.predicate, quad.object) for quad in store})
    with pytest.raises(QueryError):
        graph.to_rdflib("SELECT * { ?s ?p ?o }")


def test_html_is_escaped_and_links_only_to_the_web():
    term, text = pyoxigraph.NamedNode("javascript:alert(1)"), pyoxigraph.Literal("<script>")
    web = pyoxigraph.NamedNode("https://example.org/?a=1&b='2'")
    html = notebook.Rows(
        queries.Result(("<a>", "b", "c"), ((term, text, web),), labels={web.value: "<b>"})
    )._repr_html_()
    assert "<script>" not in html
    assert "<b>" not in html
    assert 'href="javascript' not in html
    assert 'href="https://example.org/?a=1&amp;b=&#x27;2&#x27;"' in html


def test_it_shows_itself(graph):
    assert "12 Event" in repr(graph)
    assert "<th>Event</th><td>12</td>" in graph._repr_html_()
    assert repr(graph.ask("series-list")) == "<2 rows: series, events, held, highest, first, last>"


def test_a_cut_is_visible(folder):
    rows = communique.open(folder, limits=queries.Limits(rows=3)).query("SELECT * { ?s ?p ?o }")
    assert rows.truncated
    assert "truncated" in repr(rows)
    assert "truncated" in rows._repr_html_()


def test_find(graph):
    assert graph.find("cavusoglu")[0].label == "Mevlüt Çavuşoğlu"


def test_where_there_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="communique load"):
        communique.open(tmp_path / "nothing")


def test_doctests():
    assert doctest.testmod(notebook).failed == 0
    assert Node("a", "b") == "a"


def test_there_are_twenty_queries():
    assert len(SPARQL) == 20


@pytest.mark.parametrize("sparql", SPARQL, ids=range(1, len(SPARQL) + 1))
def test_each_query_of_the_docs_answers(graph, sparql):
    assert len(graph.query(sparql)) > 0


def test_the_python_of_the_docs_runs(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder.parent)
    for code in PYTHON:
        exec(code, {})
    out = capsys.readouterr().out
    assert "Ahmet Arslan Türkiye 2016-11-29" in out
    assert "officials" in out
