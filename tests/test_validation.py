"""Every shape is fired by an example that breaks it, by both engines alike; the checks find what they are for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from communique import resources
from communique.errors import QueryError, RecordError, ResourceError
from communique.validation import Finding, check, checks, validate
from communique.validation.rules import read_rules

EXAMPLES = resources.path("ontology", "examples")
INVALID = sorted((EXAMPLES / "invalid").glob("*.ttl"))
VALID = sorted((EXAMPLES / "valid").glob("*.ttl"))
SHAPES = resources.path("ontology", "shapes.ttl")
DIP = "https://w3id.org/communique/ns#"
ID = "https://w3id.org/communique/id/"


def named(file: Path) -> set[str]:
    """The shapes that an invalid example says it fires, on its line `# shape: NAME...`."""
    return {
        name
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("# shape: ")
        for name in line[9:].split()
    }


def key(finding: Finding) -> tuple[str, str, str, str]:
    return finding.shape, finding.node, finding.message, finding.severity


@pytest.mark.parametrize("file", VALID, ids=lambda file: file.stem)
def test_valid_examples_are_sound(file: Path) -> None:
    assert validate(file) == []
    assert validate(file, engine="pyshacl") == []


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_invalid_examples_fire_the_shapes_they_name_and_no_other(file: Path) -> None:
    found = validate(file)
    assert named(file)
    assert {finding.shape for finding in found} == named(file)
    assert all(finding.severity == "violation" for finding in found)


# pyshacl 0.40 raises TypeError where it compares an impossible date.
COMPARABLE = [file for file in INVALID if file.stem != "event-not-before-impossible"]


@pytest.mark.parametrize("file", COMPARABLE, ids=lambda file: file.stem)
def test_pyshacl_finds_the_same(file: Path) -> None:
    assert {key(finding) for finding in validate(file, engine="pyshacl")} == {
        key(finding) for finding in validate(file)
    }


def test_every_shape_has_an_example_that_fires_it() -> None:
    assert {rule.shape for rule in read_rules(SHAPES)} == {name for file in INVALID for name in named(file)}


def test_every_shape_has_a_message_in_both_languages() -> None:
    for rule in read_rules(SHAPES):
        assert set(rule.messages) == {"en", "tr"}, rule.shape


def test_a_finding_says_what_and_where_in_the_language_asked_for() -> None:
    file = EXAMPLES / "invalid" / "event-ordinal-zero.ttl"
    assert validate(file, language="tr") == [
        Finding(
            "EventOrdinal",
            f"{ID}event/1",
            f"{DIP}ordinal",
            '"0"^^<http://www.w3.org/2001/XMLSchema#integer>',
            "Sıra sayısı tek bir pozitif tam sayıdır.",
        )
    ]
    assert validate(file, language="ka")[0].message == "An ordinal is one positive integer."


def test_named_graphs_and_the_default_graph_count_as_one() -> None:
    store = Store()
    record = NamedNode(f"{ID}record/1")
    for quad in parse(path=str(EXAMPLES / "valid" / "bilateral.ttl"), format=RdfFormat.TURTLE):
        in_record = quad.subject.value.startswith(record.value)
        store.add(Quad(quad.subject, quad.predicate, quad.object, record) if in_record else quad)
    assert validate(store) == []
    assert validate(store, engine="pyshacl") == []
    store.remove_graph(record)
    assert {"EventEvidence", "ParticipationEvidence", "ClaimRecord"} <= {finding.shape for finding in validate(store)}


def test_a_fact_in_two_graphs_is_one_fact() -> None:
    store = Store()
    for quad in parse(path=str(EXAMPLES / "valid" / "bilateral.ttl"), format=RdfFormat.TURTLE):
        store.add(quad)
        store.add(Quad(quad.subject, quad.predicate, quad.object, NamedNode(f"{ID}record/2")))
    assert validate(store) == []


def test_parts_do_not_change_what_pyshacl_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.validation import shacl

    store = Store()
    for name in ("event-ordinal-zero", "span-text-shifted", "participation-event-two"):
        store.load(path=str(EXAMPLES / "invalid" / f"{name}.ttl"), format=RdfFormat.TURTLE)
    whole = {key(finding) for finding in validate(store, engine="pyshacl")}
    monkeypatch.setattr(shacl, "PART", 2)
    assert {key(finding) for finding in validate(store, engine="pyshacl")} == whole
    assert whole == {key(finding) for finding in validate(store)}


def test_an_empty_graph_is_sound() -> None:
    assert validate([]) == []
    assert check(Store()) == []


def test_own_shapes(tmp_path: Path) -> None:
    shapes = tmp_path / "own.ttl"
    shapes.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dip: <https://w3id.org/communique/ns#> . @prefix : <https://own.example/> .
        :Held sh:targetClass dip:Event ; sh:property :HeldOnly .
        :HeldOnly sh:path dip:status ; sh:in ( <https://w3id.org/communique/ns/status/held> ) ; sh:severity sh:Warning ; sh:message "held, please"@en .""",
        encoding="utf-8",
    )
    (finding,) = validate(EXAMPLES / "valid" / "planned.ttl", shapes=shapes)
    assert (finding.shape, finding.severity, finding.message) == ("HeldOnly", "warning", "held, please")


@pytest.mark.parametrize(
    ("shape", "problem"),
    [
        (":S sh:targetClass :C ; sh:property [ sh:path :p ; sh:qualifiedMinCount 1 ] .", "qualifiedMinCount"),
        (":S sh:targetClass :C ; sh:property [ sh:path ( :p :q ) ; sh:minCount 1 ] .", "sh:path"),
        (":S sh:targetClass :C ; sh:closed true .", "closed"),
        (":S sh:targetClass", "own.ttl"),
    ],
)
def test_shapes_that_are_not_understood_are_named(tmp_path: Path, shape: str, problem: str) -> None:
    file = tmp_path / "own.ttl"
    file.write_text(
        f"@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://own.example/> .\n{shape}", encoding="utf-8"
    )
    with pytest.raises(ResourceError, match=problem):
        validate([], shapes=file)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b>", encoding="utf-8")
    for file in (broken, tmp_path / "missing.ttl", tmp_path / "graph.docx"):
        with pytest.raises(RecordError, match=file.name):
            validate(file)
    with pytest.raises(QueryError, match="jena"):
        validate([], engine="jena")


# ---- Checks: for each, triples that added to the valid bilateral make it fire.

PREFIX = f"""@base <{ID}> . @prefix dip: <{DIP}> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix kind: <https://w3id.org/communique/ns/kind/> . @prefix status: <https://w3id.org/communique/ns/status/> .
@prefix role: <https://w3id.org/communique/ns/role/> . @prefix dcterms: <http://purl.org/dc/terms/> ."""
OTHER = "<event/2> a dip:Event , dip:Bilateral ; dip:kind kind:bilateral ; dip:status status:held ; dip:reportedIn <record/1> ; skos:prefLabel 'Two'@en . "
BREAKS = {
    "attended-without-participation": "<event/1> dip:attendedBy <official/2> . <official/2> a dip:Official ; skos:prefLabel 'Two' .",
    "blank-nodes": "<event/1> dip:topic [] .",
    "country-not-of-place": "<event/1> dip:country <state/TUR> .",
    "dangling-nodes": "<event/1> dip:partOf <event/9> .",
    "disputed-without-claims": "<event/1> dip:disputed dip:place .",
    "evidence-outside-reports": "<event/1> dip:evidence <record/9#char=0,1> . <record/9#char=0,1> a dip:Mention ; nif:referenceContext <record/9> .",
    "held-after-publication": "<event/2> dip:notBefore '2025-01-01'^^xsd:date ; dip:notAfter '2025-01-01'^^xsd:date . "
    + OTHER,
    "kind-not-class": "<event/1> a dip:Summit .",
    "mention-outside-record-graph": "<record/1#char=0,2> a dip:Mention ; nif:referenceContext <record/1> .",
    "next-out-of-order": "<event/1> dip:next <event/2> . <event/2> dip:inSeries <series/transport-ministers> ; dip:ordinal 1 . "
    + OTHER,
    "one-sided": "<participation/2> a dip:Participation ; dip:event <event/1> ; dip:role role:host ; dip:titleAsStated 'host' .",
    "ordinal-twice": "<event/2> dip:inSeries <series/transport-ministers> ; dip:ordinal 1 . " + OTHER,
    "part-of-circle": "<event/1> dip:partOf <event/2> . <event/2> dip:partOf <event/1> . " + OTHER,
    "participation-without-attendance": "<event/1> dip:participation <participation/2> . <participation/2> a dip:Participation ; dip:event <event/1> ; dip:participant <official/2> ; dip:role role:host . <official/2> a dip:Official ; skos:prefLabel 'Two' .",
    "series-out-of-order": "<event/2> dip:inSeries <series/transport-ministers> ; dip:ordinal 2 ; dip:notBefore '2020-01-01'^^xsd:date ; dip:notAfter '2020-01-01'^^xsd:date . "
    + OTHER,
    "tenure-contradicted": "<tenure/yildiz-ornek.minister-of-transport-TUR> dip:from '2020-01-01'^^xsd:date ; dip:until '2023-10-15'^^xsd:date .",
    "unreported-event": "<event/2> a dip:Event ; dip:status status:planned .",
    "year-outside-bounds": "<event/1> dip:year 2019 .",
}


def sound_store() -> Store:
    """The valid bilateral as a load would store it: spans in the record's graph, the rest in the default graph."""
    store = Store()
    record = NamedNode(f"{ID}record/1")
    for quad in parse(path=str(EXAMPLES / "valid" / "bilateral.ttl"), format=RdfFormat.TURTLE):
        in_record = quad.subject.value.startswith(record.value)
        store.add(Quad(quad.subject, quad.predicate, quad.object, record) if in_record else quad)
    return store


def test_a_sound_store_passes_all_checks() -> None:
    assert check(sound_store()) == []


def test_every_check_has_a_defect_to_find() -> None:
    assert set(BREAKS) == set(checks())


@pytest.mark.parametrize("name", BREAKS)
def test_each_check_finds_its_defect(name: str) -> None:
    store = sound_store()
    assert name not in {finding.shape for finding in check(store)}
    store.load((PREFIX + BREAKS[name]).encode(), format=RdfFormat.TURTLE)
    found = [finding for finding in check(store, language="tr") if finding.shape == name]
    assert found
    assert found[0].message == checks()[name].title("tr")


def test_what_records_may_get_wrong_is_a_warning() -> None:
    store = sound_store()
    for name in ("series-out-of-order", "one-sided"):
        store.load((PREFIX + BREAKS[name]).encode(), format=RdfFormat.TURTLE)
    severities = {finding.shape: finding.severity for finding in check(store)}
    assert severities == {"series-out-of-order": "warning", "one-sided": "violation"}


@pytest.mark.parametrize(
    ("terms", "contradicted"),
    [
        ("dip:from '2023-01-01'^^xsd:date ; dip:until '2024-01-01'^^xsd:date", False),  # 123 days after the end
        ("dip:from '2024-11-01'^^xsd:date", False),  # 182 days before the beginning
        ("dip:from '2024-12-01'^^xsd:date", True),
        ("dip:until '2023-01-01'^^xsd:date", True),
        ("dip:from '2019-01-01'^^xsd:date", False),  # still in office
        ("dip:from '2010-01-01'^^xsd:date ; dip:until '2026-01-01'^^xsd:date", False),
        ("dip:from '2010-01-01'^^xsd:date ; dip:until '2014-01-01'^^xsd:date", True),
    ],
)
def test_a_day_in_office_is_held_to_the_term(terms: str, contradicted: bool) -> None:
    store = sound_store()
    tenure = f"<tenure/yildiz-ornek.minister-of-transport-TUR> {terms} ."
    store.load((PREFIX + tenure).encode(), format=RdfFormat.TURTLE)
    found = [finding for finding in check(store) if finding.shape == "tenure-contradicted"]
    assert [finding.severity for finding in found] == ["warning"] * contradicted


def test_checks_give_the_same_rows_on_rdflib() -> None:
    from rdflib import Graph

    from communique.queries.prefixes import declare

    store = sound_store()
    for breaking in BREAKS.values():
        store.load((PREFIX + breaking).encode(), format=RdfFormat.TURTLE)
    graph = Graph()
    for quad in store:
        graph.parse(data=f"{quad.subject} {quad.predicate} {quad.object} .", format="nt")
    for name, question in checks().items():
        if "GRAPH" in question.sparql or name == "blank-nodes":
            continue  # a plain rdflib graph has no named graphs, and names blank nodes anew
        ours = {finding.node for finding in check(store) if finding.shape == name}
        theirs = {str(row[0]) for row in graph.query(declare(question.sparql))}
        assert ours == theirs, name


def test_literals_are_not_mistaken_for_nodes() -> None:
    store = sound_store()
    store.add(Quad(NamedNode(f"{ID}event/1"), NamedNode(f"{DIP}place"), Literal("Astana")))
    assert "EventPlace" in {finding.shape for finding in validate(store)}
