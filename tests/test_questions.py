"""Every question, on two engines, against rows written by reading the fixture graph."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

from communique import queries
from communique.errors import QueryError, ResourceError
from communique.queries.answers import values
from communique.queries.prefixes import BASE, PREFIXES, declare, shorten
from communique.queries.questions import LANGUAGES, bind, column_words, parameter_words, read_question

FIXTURES = Path(__file__).parent / "fixtures"
GRAPH = FIXTURES / "graph.trig"


@cache
def source():
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    return queries.open_source(store)


@cache
def dataset():
    from rdflib import Dataset

    graph = Dataset(default_union=True)
    graph.parse(GRAPH, format="trig")
    return graph


@cache
def sentences() -> dict[str, str]:
    """r1#3 → the third sentence that record r1 has."""
    rows = source().select(
        "SELECT ?record ?begin ?text { ?s a dip:Sentence ; nif:referenceContext ?record ; nif:beginIndex ?begin ; nif:anchorOf ?text }"
    )
    ordered = sorted((record.value, int(begin.value), text.value) for record, begin, text in rows)
    counts: dict[str, int] = {}
    named = {}
    for record, _, text in ordered:
        name = record.rsplit("/", 1)[1]
        counts[name] = counts.get(name, 0) + 1
        named[f"{name}#{counts[name]}"] = text
    return named


@cache
def expected() -> dict[str, list[list[tuple[str, ...]]]]:
    """{question: [columns and rows of each example]}."""
    answers: dict[str, list[list[tuple[str, ...]]]] = {}
    for line in (FIXTURES / "answers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            answers.setdefault(line[3:], []).append([])
            current = answers[line[3:]][-1]
        elif not line.startswith("# "):
            current.append(tuple(sentences().get(cell, cell) for cell in re.split(r" \| ?", line)))
    return answers


def short(value: str) -> str:
    return value.removeprefix(BASE) if value.startswith(BASE) else shorten(value)


EXAMPLES = [
    (name, number) for name, question in queries.questions().items() for number in range(len(question.examples))
]


@pytest.mark.parametrize(("name", "number"), EXAMPLES, ids=lambda value: str(value))
def test_rows_on_oxigraph(name, number):
    result = queries.ask(source(), name, queries.questions()[name].examples[number])
    columns, *rows = expected()[name][number]
    assert result.columns == columns
    assert [tuple("" if term is None else short(term.value) for term in row) for row in result.rows] == rows


@pytest.mark.parametrize(("name", "number"), EXAMPLES, ids=lambda value: str(value))
def test_same_rows_on_rdflib(name, number):
    question = queries.questions()[name]
    bound = bind(question, values(source(), question, question.examples[number]))
    columns, *rows = expected()[name][number]
    result = dataset().query(declare(bound))
    assert tuple(str(variable) for variable in result.vars) == columns
    assert sorted(tuple("" if term is None else short(str(term)) for term in row) for row in result) == sorted(rows)


def test_a_filter_over_several_values_is_written_as_what_the_engine_begins_with():
    question = queries.questions()["outcomes-by-kind"]
    bound = bind(question, values(source(), question, {"type": "signed,adopted"}))
    outcome = "https://w3id.org/communique/ns/outcome"
    assert f"VALUES ?type_of_outcome {{ <{outcome}/signed> <{outcome}/adopted> }}" in bound
    assert " IN (" not in bound
    question = queries.questions()["meetings-between-states"]  # a filter of more than that stays one
    bound = bind(question, values(source(), question, {"state": "TR", "other": "HU", "rank": "minister"}))
    assert f"FILTER(?level IN (<{PREFIXES['rank']}minister>) && " in bound


def test_every_question_has_an_answer_that_is_not_empty():
    assert set(expected()) == set(queries.questions())
    assert all(len(rows) > 1 for answers in expected().values() for rows in answers)


# Questions whose rows are true of an event whatever became of it: where it is told of, what is in dispute, who held which post.
WHATEVER_BECAME_OF_IT = {
    "disputed-facts",
    "evidence-of-fact",
    "holders-of-post",
    "members-of-organisation",
    "offices-of-official",
    "records-of-event",
    "series-gaps",
}


@cache
def called_off():
    """The fixture graph with every event cancelled."""
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    store.update(
        """DELETE { GRAPH ?g { ?event dip:status ?status . ?event dip:attendedBy ?who } }
        INSERT { GRAPH ?g { ?event dip:status <https://w3id.org/communique/ns/status/cancelled> } }
        WHERE { GRAPH ?g { ?event dip:status ?status . OPTIONAL { ?event dip:attendedBy ?who } } }""",
        prefixes=dict(PREFIXES),
    )
    store.update(
        """DELETE { ?event dip:status ?status . ?event dip:attendedBy ?who }
        INSERT { ?event dip:status <https://w3id.org/communique/ns/status/cancelled> }
        WHERE { ?event dip:status ?status . OPTIONAL { ?event dip:attendedBy ?who } }""",
        prefixes=dict(PREFIXES),
    )
    return queries.open_source(store)


@pytest.mark.parametrize(("name", "number"), EXAMPLES, ids=lambda value: str(value))
def test_nothing_that_was_called_off_is_told_as_held(name, number):
    """A question gives only what was held, or says what became of it, or counts apart what was."""
    result = queries.ask(called_off(), name, queries.questions()[name].examples[number])
    if name not in WHATEVER_BECAME_OF_IT and not {"status", "event_status"} & set(result.columns):
        counted = [column for column in ("held", "times", "events") if column in result.columns]
        assert [row for row in result.rows if not counted or row[result.columns.index(counted[0])].value != "0"] == []


def test_who_was_to_host_is_there_for_the_asking():
    asked = {"meeting": "event/ict-ministers-1", "status": "planned,cancelled"}
    assert [row[1].value for row in queries.ask(called_off(), "hosts", asked).rows] == [
        "https://w3id.org/communique/ns/status/cancelled"
    ]


def test_there_are_forty_questions():
    assert len(queries.questions()) >= 40


def test_every_file_is_valid_sparql_as_it_stands():
    for question in queries.questions().values():
        queries.run(source(), question.sparql)


def test_every_parameter_has_words():
    names = {param.name for question in queries.questions().values() for param in question.params}
    assert set(parameter_words()) == names
    assert all(words[code] for words in parameter_words().values() for code in LANGUAGES)


def test_every_column_has_words():
    columns = {column for answers in expected().values() for columns, *_ in answers for column in columns}
    assert set(column_words()) == columns
    assert all(words[code] for words in column_words().values() for code in LANGUAGES)


HEADER = """# title: A
# title@tr: A
# description: B
# description@tr: B
# param: day date
# example: day=2016-01-01
"""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEADER.replace("# title@tr: A\n", "") + "SELECT * { ?s ?p $day }", "no title@tr"),
        (HEADER.replace("title:", "titel:", 1) + "SELECT * { ?s ?p $day }", "not a header line"),
        (HEADER.replace("day date", "day data") + "SELECT * { ?s ?p $day }", "not a parameter"),
        (HEADER.replace("day date", "day iri") + "SELECT * { ?s ?p $day }", "not a parameter"),
        (HEADER + "SELECT * { ?s ?p ?o }", "parameters differ"),
        (HEADER + "SELECT * { ?s ?p $day, $night }", "parameters differ"),
        (HEADER + "SELECT * { ?s ?p $day . ?day ?q ?o }", "one variable"),
        (HEADER.replace("example: day", "example: night") + "SELECT * { ?s ?p $day }", "names no parameter"),
        (HEADER.replace("# title: A\n", "# title: A\n# title: B\n") + "SELECT * { ?s ?p $day }", "a second title"),
        (HEADER.replace("# example: day=2016-01-01\n", "") + "SELECT * { ?s ?p $day }", "no example"),
    ],
)
def test_a_header_out_of_order_is_an_error_with_its_place(tmp_path, text, problem):
    file = tmp_path / "question.rq"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=problem) as caught:
        read_question(file)
    assert str(file) in str(caught.value)


def test_an_unknown_question_names_the_likely_ones():
    with pytest.raises(QueryError, match="ministers-attended"):
        queries.ask(source(), "minister-attended")


def test_an_unknown_parameter_names_the_known_ones():
    with pytest.raises(QueryError, match="meeting"):
        queries.ask(source(), "hosts", {"event": "x"})


def test_a_missing_parameter_is_named():
    with pytest.raises(QueryError, match="needs official"):
        queries.ask(source(), "meetings-of-official")


HOSTILE = [
    '"',
    "'",
    '" . } #',
    "> . }",
    "x\n} SELECT",
    "\\u0022",
    "\\",
    "#",
    "@en",
    "1; DROP",
    '"""',
    "}",
    "\x00",
    "\ud800",
]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_text_stays_a_text(text):
    params = {"state": "KZ", "other": "HU", "office": text}
    if text == "\ud800":
        with pytest.raises(QueryError):
            queries.ask(source(), "meetings-between-states", params)
    else:
        assert queries.ask(source(), "meetings-between-states", params).rows == ()


@pytest.mark.parametrize("text", [*HOSTILE, "<x> . } #>", "http://x/> . }", "event/x> } #"], ids=ascii)
def test_a_name_stays_a_name(text):
    with pytest.raises(QueryError):
        queries.ask(source(), "participants", {"meeting": text})


@pytest.mark.parametrize("text", ["1 LIMIT 5", "1.5", "x", '1"^^xsd:string', "1)"])
def test_a_number_is_a_number(text):
    with pytest.raises(QueryError):
        queries.ask(source(), "nth-meeting", {"series": "series/ict-ministers", "ordinal": text})


@pytest.mark.parametrize("text", ["2016-13-45", "2016", "yesterday", '2016-01-01" . }'])
def test_a_date_is_a_date(text):
    with pytest.raises(QueryError):
        queries.ask(source(), "on-this-day", {"day": text})


def test_labels_come_in_the_readers_language():
    english = queries.ask(source(), "ministers-attended", {"meeting": "event/ict-ministers-1"}, "en")
    turkish = queries.ask(source(), "ministers-attended", {"meeting": "event/ict-ministers-1"}, "tr")
    assert [english.text(row[3]) for row in english.rows] == ["Türkiye", "Kyrgyzstan", "Azerbaijan"]
    assert [turkish.text(row[3]) for row in turkish.rows] == ["Türkiye", "Kırgızistan", "Azerbaycan"]


@pytest.mark.parametrize(
    ("text", "cls", "iri"),
    [
        ("Çavuşoğlu", "Official", "official/mevlut-cavusoglu"),
        ("cavusoglu", "Official", "official/mevlut-cavusoglu"),
        ("MEVLÜT ÇAVUŞOĞLU", "Official", "official/mevlut-cavusoglu"),
        ("Çavuşoglu Mevlut", "Official", "official/mevlut-cavusoglu"),
        ("Quluzadə", "Official", "official/ramin-guluzade"),
        ("Ramin Gulluzade", "Official", "official/ramin-guluzade"),
        ("Q39259", "Official", "official/recep-tayyip-erdogan"),
        ("https://w3id.org/communique/id/official/ahmet-arslan", "Official", "official/ahmet-arslan"),
        ("<https://w3id.org/communique/id/official/ahmet-arslan>", "Official", "official/ahmet-arslan"),
        ("official/ahmet-arslan", "Official", "official/ahmet-arslan"),
        ("TR", "State", "state/TUR"),
        ("TUR", "Actor", "state/TUR"),
        ("Turkey", "State", "state/TUR"),
        ("türk konseyi", "Actor", "organisation/turkic-council"),
        ("BAKÜ", "Place", "place/baku-az"),
        ("8th Turkic Council summit", "Event", "event/turkic-council-summit-8"),
        ("Türk Konseyi 8. Zirvesi", "Event", "event/turkic-council-summit-8"),
        ("Türk Konseyi 8'inci Zirvesi", "Event", "event/turkic-council-summit-8"),
        ("the eighth summit of the Turkic Council", "Event", "event/turkic-council-summit-8"),
        ("Turkic Council ICT ministers' meeting, second", "Event", "event/ict-ministers-2"),
        ("Türk Konseyi BİT Bakanları Toplantısı 4", "Event", "event/ict-ministers-4"),
    ],
)
def test_any_spelling_finds_its_node(text, cls, iri):
    assert queries.resolve(source(), text, cls)[0].iri == BASE + iri


@pytest.mark.parametrize(
    ("text", "cls"),
    [("7th summit of the Turkic Council", "Event"), ("Kim Bilir", "Official"), ("", "State"), ("Baku", "State")],
)
def test_what_is_not_there_is_not_found(text, cls):
    assert queries.resolve(source(), text, cls) == []


def test_several_as_likely_are_named():
    with pytest.raises(QueryError, match="may mean several"):
        queries.ask(source(), "participants", {"meeting": "meeting of the ICT ministers"})


def test_a_rank_by_its_turkish_name():
    result = queries.ask(source(), "ministers-attended", {"rank": "bakan"})
    assert {short(row[2].value) for row in result.rows} == {"rank:minister"}


def test_the_prefixes_are_those_of_the_data():
    from communique import rdf
    from communique.queries.prefixes import DIP, PREFIXES

    assert rdf.PREFIXES.items() <= dict(PREFIXES).items()
    assert (rdf.NS, rdf.BASE) == (DIP, BASE)


DATED = [
    name
    for name, question in queries.questions().items()
    if {("from", "date"), ("to", "date")} <= {(param.name, param.type) for param in question.params if param.default}
]


@pytest.mark.parametrize("name", DATED)
def test_a_period_bounds_an_answer(name):
    example = {key: value for key, value in queries.questions()[name].examples[0].items() if key not in ("from", "to")}
    whole = queries.ask(source(), name, example).rows
    assert whole
    assert queries.ask(source(), name, {**example, "from": "2100-01-01"}).rows == ()
    assert queries.ask(source(), name, {**example, "to": "1900-01-01"}).rows == ()
    dated = queries.ask(source(), name, {**example, "from": "1900-01-01"}).rows
    assert set(dated) <= set(whole)
