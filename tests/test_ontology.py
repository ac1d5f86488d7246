"""The ontology is whole, bilingual and says the same as the code."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse

from communique import model, resources

NS = "https://w3id.org/communique/ns"
SCHEMES = {
    "kind": model.KINDS,
    "status": model.STATUSES,
    "role": model.ROLES,
    "rank": model.RANKS,
    "outcome": model.OUTCOMES,
}
PREFIXES = f"""
PREFIX dip: <{NS}#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX vann: <http://purl.org/vocab/vann/>
"""


@cache
def load(*names: str) -> Store:
    store = Store()
    for name in names:
        store.load(path=str(resources.path("ontology", name)), format=RdfFormat.TURTLE)
    return store


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    found = store.query(PREFIXES + query)
    assert isinstance(found, QuerySolutions)
    return sorted(tuple(cell.value for cell in row) for row in found)


def own_terms() -> set[str]:
    return {
        quad.subject.value
        for quad in load("communique.ttl")
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(NS)
    }


def test_metadata_is_complete() -> None:
    found = rows(
        load("communique.ttl"),
        """SELECT ?iri ?version ?licence ?prefix ?namespace WHERE {
            ?iri a owl:Ontology ; owl:versionIRI ?version ; dcterms:license ?licence ;
                vann:preferredNamespacePrefix ?prefix ; vann:preferredNamespaceUri ?namespace }""",
    )
    assert found == [(NS, f"{NS}/0.1.0", "https://www.apache.org/licenses/LICENSE-2.0", "dip", f"{NS}#")]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_every_term_has_a_label_and_a_definition(language: str) -> None:
    store = load("communique.ttl")
    said: dict[str, set[str]] = {}
    for quad in store:
        if isinstance(quad.object, Literal) and quad.object.language == language:
            said.setdefault(quad.subject.value, set()).add(quad.predicate.value.rsplit("#")[-1])
    ontology_and_topics = {NS} | {term for term in own_terms() if term.startswith(f"{NS}/topic/")}
    for term in own_terms() - ontology_and_topics:
        assert "definition" in said.get(term, set()), term
        assert said[term] & {"label", "prefLabel"}, term
    for term in ontology_and_topics - {NS}:
        assert {"prefLabel", "altLabel"} <= said.get(term, set()), term


def test_labels_are_unique_in_each_scheme_and_language() -> None:
    found = rows(
        load("communique.ttl"),
        """SELECT ?scheme ?key ?concept WHERE {
            ?concept skos:inScheme ?scheme ; skos:prefLabel|skos:altLabel ?label
            BIND (CONCAT(LCASE(STR(?label)), "@", LANG(?label)) AS ?key) }""",
    )
    twice = {key: count for key, count in Counter((scheme, key) for scheme, key, _ in found).items() if count > 1}
    assert twice == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_schemes_are_the_words_of_the_model(scheme: str) -> None:
    found = rows(load("communique.ttl"), f"SELECT ?c WHERE {{ ?c a skos:Concept ; skos:inScheme <{NS}/{scheme}> }}")
    assert {iri for (iri,) in found} == {f"{NS}/{scheme}/{word}" for word in SCHEMES[scheme]}


def test_every_kind_is_a_class_below_event() -> None:
    found = rows(
        load("communique.ttl"),
        """SELECT ?kind ?class WHERE {
            ?class rdfs:subClassOf dip:Event ; owl:equivalentClass [ owl:onProperty dip:kind ; owl:hasValue ?kind ] }""",
    )
    expected = [
        (f"{NS}/kind/{kind}", f"{NS}#{''.join(part.capitalize() for part in kind.split('-'))}") for kind in model.KINDS
    ]
    assert found == sorted(expected)


def test_shapes_list_the_schemes_whole() -> None:
    store = load("shapes.ttl")
    lists = rows(store, "SELECT ?shape ?member WHERE { ?shape sh:in/rdf:rest*/rdf:first ?member }")
    found: dict[str, set[str]] = {}
    for shape, member in lists:
        found.setdefault(shape, set()).add(member)
    names = {
        "EventKind": "kind",
        "EventStatus": "status",
        "ParticipationRole": "role",
        "ParticipationRank": "rank",
        "PostRank": "rank",
        "OutcomeType": "outcome",
    }
    assert found == {
        f"{NS}/shape/{shape}": {f"{NS}/{scheme}/{word}" for word in SCHEMES[scheme]} for shape, scheme in names.items()
    }


def test_topics_hang_together() -> None:
    store = load("communique.ttl")
    topics = {iri for (iri,) in rows(store, f"SELECT ?t WHERE {{ ?t skos:inScheme <{NS}/topic> }}")}
    assert len(topics) >= 45
    broader = dict(rows(store, "SELECT ?t ?b WHERE { ?t skos:broader ?b }"))
    tops = {iri for (iri,) in rows(store, f"SELECT ?t WHERE {{ ?t skos:topConceptOf <{NS}/topic> }}")}
    assert set(broader) | tops == topics
    assert not set(broader) & tops
    for topic in topics:
        steps = 0
        while topic in broader:
            topic, steps = broader[topic], steps + 1
            assert steps < 10
        assert topic in tops


@pytest.mark.parametrize(
    "name",
    [
        "shapes.ttl",
        "alignments.ttl",
        *[
            f"examples/valid/{file.name}"
            for file in sorted(resources.path("ontology", "examples", "valid").glob("*.ttl"))
        ],
    ],
)
def test_every_word_used_is_defined(name: str) -> None:
    defined = own_terms()
    for quad in parse(path=str(resources.path("ontology", *name.split("/"))), format=RdfFormat.TURTLE):
        for term in (quad.subject, quad.predicate, quad.object):
            if isinstance(term, NamedNode) and re.match(
                rf"{NS}(#|/(kind|status|role|rank|outcome|topic)/)", term.value
            ):
                assert term.value in defined, f"{name}: {term.value}"


@pytest.fixture(scope="module")
def loaded() -> Store:
    """The first records of each language of the sample corpus, after the whole way from text to store."""
    from communique import extraction, records, store

    files = [resources.path("data", "records", f"{language}.jsonl") for language in ("en", "tr")]
    with store.open_store(None) as opened:
        found = [record for file in files for record in list(records.read([file]))[:15]]
        store.load(
            opened, [(record, extraction.extract(record)) for record in found if not isinstance(record, Exception)]
        )
        return opened.graph


def test_every_word_that_a_load_writes_is_defined(loaded: Store) -> None:
    terms = {
        term.value
        for quad in loaded
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, NamedNode)
    }
    own = {term for term in terms if term.startswith(NS)}
    assert f"{NS}#Event" in own
    assert own <= own_terms()


def classes_of(relation: str) -> dict[str, set[str]]:
    """The classes that a property's rdfs:domain or rdfs:range names, one or a union."""
    found: dict[str, set[str]] = {}
    query = f"SELECT ?p ?c WHERE {{ ?p rdfs:{relation}/(owl:unionOf/rdf:rest*/rdf:first)? ?c FILTER (isIRI(?c)) FILTER EXISTS {{ ?c a owl:Class }} }}"
    for prop, cls in rows(load("communique.ttl"), query):
        found.setdefault(prop, set()).add(cls)
    return found


@pytest.mark.parametrize("relation", ["domain", "range"])
def test_what_a_load_writes_keeps_to_domains_and_ranges(loaded: Store, relation: str) -> None:
    a = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    types: dict[str, set[str]] = {}
    for quad in loaded.quads_for_pattern(None, a, None):
        types.setdefault(quad.subject.value, set()).add(quad.object.value)
    wanted = classes_of(relation)
    assert wanted
    for quad in loaded:
        classes = wanted.get(quad.predicate.value)
        term = quad.subject if relation == "domain" else quad.object
        if classes and quad.predicate.value != f"{NS}#member":  # members are named, not described
            assert types.get(term.value, set()) & classes, str(quad)


def test_words_in_sparql_of_shapes_are_defined() -> None:
    words = {
        word
        for (select,) in rows(load("shapes.ttl"), "SELECT ?s WHERE { ?c sh:select ?s }")
        for word in re.findall(r"\bdip:(\w+)", select)
    }
    assert words
    assert {f"{NS}#{word}" for word in words} <= own_terms()


def test_alignments_are_not_imported() -> None:
    everything = load("communique.ttl", "alignments.ttl", "shapes.ttl")
    assert rows(everything, "SELECT ?o WHERE { ?s owl:imports ?o }") == []


def test_classes_are_disjoint() -> None:
    found = rows(
        load("communique.ttl"),
        "SELECT ?class WHERE { ?class a owl:Class FILTER NOT EXISTS { ?class rdfs:subClassOf ?other } FILTER (isIRI(?class)) }",
    )
    own = {iri for (iri,) in found if iri.startswith(NS)}
    disjoint = {
        iri
        for (iri,) in rows(
            load("communique.ttl"),
            "SELECT DISTINCT ?m WHERE { ?d a owl:AllDisjointClasses ; owl:members/rdf:rest*/rdf:first ?m }",
        )
    }
    assert own <= disjoint


def test_rdflib_reads_the_same_triples() -> None:
    from rdflib import Graph

    for name in ("communique.ttl", "shapes.ttl", "alignments.ttl"):
        file = resources.path("ontology", name)
        assert len(Graph().parse(file)) == len(set(parse(path=str(file), format=RdfFormat.TURTLE)))


def test_readme_names_every_file() -> None:
    folder = resources.path("ontology")
    text = Path(folder / "README.md").read_text(encoding="utf-8")
    for file in folder.iterdir():
        assert file.name in text, file.name


def tour() -> list[str]:
    """The queries of docs/ontology.md."""
    text = (Path(__file__).parent.parent / "docs" / "ontology.md").read_text(encoding="utf-8")
    return re.findall(r"```sparql\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("number", range(len(tour())))
def test_queries_of_the_tour_find_something(number: int) -> None:
    from communique.queries.prefixes import declare

    store = Store()
    for name in ("bilateral", "disputed"):
        file = resources.path("ontology", "examples", "valid", f"{name}.ttl")
        for quad in parse(path=str(file), format=RdfFormat.TURTLE):
            store.add(quad)
    found = store.query(declare(tour()[number]), use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    assert next(found, None) is not None


@pytest.mark.parametrize("language", ["en", "tr"])
def test_topics_of_the_language_packs_are_concepts(language: str) -> None:
    topics = {
        row["topic"] for _, row in resources.read_table(resources.path("data", "languages", language, "topics.tsv"))
    }
    assert topics
    assert {f"{NS}/topic/{topic}" for topic in topics} <= own_terms()
