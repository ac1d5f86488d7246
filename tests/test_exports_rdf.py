"""The whole graph as JSON-LD with a context and as RDF 1.2, read back."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest

from communique.errors import StoreError
from communique.exports import jsonld, reifiers
from communique.store import Store, open_store
from networks_made import GRAPH


@pytest.fixture(scope="module")
def store() -> Store:
    opened = open_store(None)
    opened.graph.load(path=str(GRAPH), format=ox.RdfFormat.TRIG)
    return opened


def test_json_ld_says_the_same(store):
    text = b"".join(jsonld.parts(store))
    read = ox.Dataset(ox.parse(text, format=ox.RdfFormat.JSON_LD))
    whole = ox.Dataset(store.graph)
    read.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    whole.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert set(read) == set(whole)
    assert b"".join(jsonld.parts(store)) == text


def test_json_ld_read_by_rdflib(store):
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=b"".join(jsonld.parts(store)), format="json-ld")
    assert len(dataset) == len({(quad.subject, quad.predicate, quad.object) for quad in store.graph})


def test_json_ld_is_short(store):
    data = json.loads(b"".join(jsonld.parts(store)))
    event = next(item for item in data["@graph"] if item["@id"] == "id:event/ict-ministers-1")
    assert "id:official/ahmet-arslan" in event["attendedBy"]
    assert event["notBefore"] == "2016-11-29" and event["year"] == 2016
    assert event["kind"] == "ns:kind/meeting" and set(event["@type"]) == {"Event", "Meeting"}
    assert data["@context"]["attendedBy"] == {"@type": "@id"}


@pytest.mark.parametrize("form", reifiers.POSSIBLE)
def test_reifiers(store, form):
    out = io.BytesIO()
    reifiers.write(store, form, out)
    read = ox.Store()
    read.load(
        out.getvalue(),
        format={
            "ttl": ox.RdfFormat.TURTLE,
            "trig": ox.RdfFormat.TRIG,
            "nt": ox.RdfFormat.N_TRIPLES,
            "nq": ox.RdfFormat.N_QUADS,
        }[form],
    )
    rows = read.query(
        "PREFIX dip: <https://w3id.org/communique/ns#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
        "SELECT ?role { ?p rdf:reifies <<( ?event dip:attendedBy ?official )>> ; dip:role ?role ; dip:participant ?official }"
    )
    attended = len(
        list(store.graph.quads_for_pattern(None, ox.NamedNode("https://w3id.org/communique/ns#attendedBy"), None))
    )
    assert len(list(rows)) == attended > 10


@pytest.mark.parametrize("form", ["jsonld", "rdf"])
def test_formats_without_reifiers_say_so(store, form):
    with pytest.raises(StoreError, match=r"1\.2"):
        reifiers.write(store, form, io.BytesIO())
