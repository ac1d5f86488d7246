"""Triples: well-formed whatever the text, and the vocabulary's own words only."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib
from hypothesis import given
from hypothesis import strategies as some

from communique import resources
from communique import store as stores
from communique.model import Event, Extraction, Outcome, Participant, Record, Span, Statement
from communique.rdf import NS, Writer, terms
from communique.rdf.graph import split

plain = some.text(alphabet=some.characters(exclude_categories=("Cs",)), max_size=40)


def parsed(triple: str) -> ox.Quad:
    (quad,) = ox.parse(f"{triple} .\n".encode(), ox.RdfFormat.N_TRIPLES)
    return quad


@given(plain, some.sampled_from([None, "tr", "EN", "zh-Hant", "not a tag"]))
def test_a_literal_is_read_as_it_was_written(value: str, language: str | None) -> None:
    read = parsed(f"<http://a> <http://b> {terms.text(value, language)}").object
    assert isinstance(read, ox.Literal)
    assert read.value == value
    assert read.language == (language.lower() if language in ("tr", "EN", "zh-Hant") else None)


@given(plain)
def test_any_id_makes_an_iri(local: str) -> None:
    read = parsed(f"{Writer().node('record/' + local)} <http://b> <http://c>")
    assert isinstance(read.subject, ox.NamedNode)


def test_two_ids_never_make_one_iri() -> None:
    assert Writer().record("a b") != Writer().record("a%20b")


def test_one_preferred_label_a_language() -> None:
    preferred, others = split([("Aliyev", "en"), ("Ilham Aliyev", "en"), ("İlham Əliyev", "az"), ("X", None)])
    assert set(preferred) == {("Ilham Aliyev", "en"), ("İlham Əliyev", "az"), ("X", None)}
    assert others == (("Aliyev", "en"),)


TEXT = "Minister Ahmet Arslan met the minister. A report was adopted."


def everything() -> stores.Store:
    """A store in which every kind of node is."""
    people = (
        Participant("Recep Tayyip Erdoğan", "President", "head-of-state", "TR", "host", (Span(9, 21),)),
        Participant(None, "minister", "minister", "Some Body", "attendee", (Span(26, 38),)),
    )
    held = Event(
        "summit",
        "Seventh Summit",
        ordinal=7,
        series="Summit of Bodies",
        start="2019-10-15",
        end="2019-10-15",
        city="Baku",
        venue="Palace",
        country="AZ",
        conveners=("Turkic Council",),
        participants=people,
        represented=("AZ",),
        outcomes=(Outcome("adopted", "a report", ("TR",), (Span(40, 60),)),),
        topics=("energy",),
        statements=(Statement("Erdoğan", "we agreed", True, ("energy",), (Span(0, 21),)),),
        evidence=(Span(0, 39),),
        confidence=0.9,
        rule="test",
    )
    planned = Event(
        "summit",
        "Seventh Summit",
        ordinal=7,
        series="Summit of Bodies",
        status="planned",
        start="2019-10-16",
        city="Gabala",
        country="AZ",
    )
    following = Event("meeting", "Next", ordinal=8, series="Summit of Bodies", start="2020", part_of=0, side_event_of=0)
    store = stores.open_store(None)
    first = Record("r1", TEXT, "source", "Title", "2019-10-16", "en", "https://example.org/x?a=1&b=<2>")
    second = Record("r2", TEXT, "source", None, None, None, None)
    stores.load(
        store,
        [
            (first, Extraction("r1", "en", "2019-10-16", (held, following))),
            (second, Extraction("r2", None, None, (planned,))),
        ],
    )
    return store


def test_only_words_of_the_ontology_are_written() -> None:
    ontology = rdflib.Graph().parse(resources.path("ontology", "communique.ttl"))
    known = {str(subject) for subject in ontology.subjects()}
    with everything() as store:
        used = {quad.predicate.value for quad in store.graph}
        used |= {
            quad.object.value
            for quad in store.graph
            if isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(terms.CONCEPTS)
        }
    ours = {word for word in used if word.startswith(NS)} | {word for word in used if word.startswith(terms.CONCEPTS)}
    private = {f"{NS}{word}" for word in ("resolvedBy", "loadUnderWay", "curation")}  # of the store's own graph
    topics = {word for word in ours if word.startswith(f"{terms.CONCEPTS}topic/")}
    assert ours - private - topics <= known


def test_every_kind_of_node_is_written() -> None:
    with everything() as store:
        counts = stores.stats(store)
    assert all(counts.values()), counts


def test_what_oxigraph_normalises_is_written_so() -> None:
    """Else a node would be written anew at every change."""
    with everything() as store:
        before = sorted(str(quad) for quad in stores.quads(store))
        text = "".join(f"{quad} .\n" for quad in stores.quads(store))
        assert sorted(str(quad) for quad in ox.parse(text.encode(), ox.RdfFormat.N_QUADS)) == before
        for quad in stores.quads(store):
            assert not str(quad.object).endswith(("nonNegativeInteger>", "#int>"))
