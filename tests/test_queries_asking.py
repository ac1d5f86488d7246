"""Asking in words, in Turkish and English: every example of the patterns, and what happens when nothing fits."""

from __future__ import annotations

import contextlib
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

from communique import queries, resources
from communique.errors import QueryError
from communique.queries.asking import languages, nearest, understand
from communique.queries.names import resolve_one
from communique.queries.prefixes import BASE, DIP, SCHEMES
from communique.text import search_key

GRAPH = Path(__file__).parent / "fixtures" / "graph.trig"


@cache
def source():
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    return queries.open_source(store)


EXAMPLES = [
    (code, name, text)
    for code, spoken in languages().items()
    for name, texts in spoken.examples.items()
    for text in texts
]


@pytest.mark.parametrize(("code", "name", "text"), EXAMPLES, ids=[f"{code}-{text[:40]}" for code, _, text in EXAMPLES])
@pytest.mark.parametrize("told", [True, False], ids=["language told", "language found"])
def test_each_example_is_understood(code, name, text, told):
    understood = understand(source(), text, code if told else None)
    assert understood is not None
    assert understood.question.name == name
    queries.run(source(), understood.sparql)


def test_there_are_enough_examples():
    assert all(sum(len(texts) for texts in spoken.examples.values()) >= 50 for spoken in languages().values())


@pytest.mark.parametrize(
    ("text", "params"),
    [
        ("Hangi bakanlar 1. BİT Bakanları Toplantısı'na katıldı?", {"meeting": ["event/ict-ministers-1"]}),
        ("who hosted the 8th summit of the Turkic Council", {"meeting": ["event/turkic-council-summit-8"]}),
        ("WHO HOSTED THE EIGHTH TURKIC COUNCIL SUMMIT???", {"meeting": ["event/turkic-council-summit-8"]}),
        (
            "when did Kazakhstan's foreign minister last meet Hungary's",
            {"state": ["state/KAZ"], "other": ["state/HUN"], "office": ["foreign|dışişleri"]},
        ),
        ("Which meetings did Ahmet Arslan attend in 2019?", {"from": ["2019-01-01"], "to": ["2019-12-31"]}),
        ("Kasım 2016'da neler yapıldı?", {"from": ["2016-11-01"], "to": ["2016-11-30"]}),
        ("What happened on 29 November 2016?", {"day": ["2016-11-29"]}),
        ("Where was the eighth Summit of the Turkic Council held?", {"ordinal": ["8"]}),
        ("Türk Konseyi 8. Zirvesi'ne kim ev sahipliği yaptı?", {"meeting": ["event/turkic-council-summit-8"]}),
        ("Whom did Q39259 meet?", {"official": ["official/recep-tayyip-erdogan"]}),
        ("What was held in Baku?", {"place": ["place/baku-az"]}),
        ("Bakü’de neler yapıldı", {"place": ["place/baku-az"]}),
    ],
)
def test_its_names_are_found(text, params):
    understood = understand(source(), text)
    assert understood is not None
    found = {name: [term.value.removeprefix(BASE) for term in understood.values[name]] for name in params}
    assert found == params


def test_it_says_what_it_understood():
    understood = understand(source(), "who hosted the 8th summit of the Turkic Council")
    assert understood is not None
    assert understood.say("en") == "Who hosted a meeting (meeting or other event: 8th summit of the Turkic Council)"
    assert "turkic-council-summit-8" in understood.sparql


@pytest.mark.parametrize(
    "text", ["", "?", "hello", "What is the weather in Baku like tomorrow", "x " * 1000, "')) } #", "hosted"]
)
def test_what_nothing_fits_is_not_understood(text):
    assert understand(source(), text) is None


@pytest.mark.parametrize(
    "text", ["Gürültülü etkinlikler neler?", "Who are the most diligent people in all of the world today?"]
)
def test_what_only_looks_like_a_name_is_not_called_one(text):
    assert understand(source(), text) is None


ASKED = [row for _, row in resources.read_table(GRAPH.parent / "asked.tsv")]


def meaning_of(words: str) -> str:
    """The question that words are understood as, `-` where they are not."""
    try:
        understood = understand(source(), words)
    except QueryError:
        return "-"
    return understood.question.name if understood else "-"


@pytest.mark.parametrize("row", ASKED, ids=[row["words"][:50] for row in ASKED])
def test_nothing_is_understood_as_something_else(row):
    assert meaning_of(row["words"]) in {*row["question"].split("|"), "-"}


def test_nearly_all_that_has_an_answer_is_understood():
    answerable = [row for row in ASKED if row["question"] != "-"]
    missed = [row["words"] for row in answerable if meaning_of(row["words"]) == "-"]
    assert len(answerable) >= 140
    assert len(missed) <= 8, missed


@pytest.mark.parametrize(
    ("text", "params"),
    [
        ("How many times have Kazakh leaders visited Tashkent?", {"state": ["state/KAZ"], "where": ["place/tashkent-uz"]}),
        ("Kazak liderler Taşkent'e kaç defa gitti?", {"state": ["state/KAZ"], "where": ["place/tashkent-uz"]}),
        ("Who took part in the most events between 2015 and 2019?", {"from": ["2015"], "to": ["2019"]}),
        ("2017'den sonrası için planlananlar neler?", {"from": ["2017-01-01"]}),
        ("Where did the second ICT ministers meeting take place?", {"series": ["series/ict-ministers"], "ordinal": ["2"]}),
        ("BİT bakanlarının ilk toplantısına giden bakanlar kimlerdi?", {"meeting": ["event/ict-ministers-1"]}),
        ("On what dates did Dana Omarova meet Béla Varga?", {"official": ["official/dana-omarova"], "other": ["official/bela-varga"]}),
        ("Who was in the chair at the 1st meeting of the ICT ministers?", {"meeting": ["event/ict-ministers-1"]}),
        ("Who was Turkish transport minister in 2017?", {"post": ["post/tur-minister-transport"], "from": ["2017-01-01"]}),
        ("Türk Konseyi'nin sekizinci zirvesi", {"meeting": ["event/turkic-council-summit-8"]}),
        ("Bakutel fuarı ne zaman yapıldı?", {"meeting": ["event/bakutel-22"]}),
        ("Bakü'de hangi konferanslar yapıldı?", {"place": ["place/baku-az"], "kind": [f"{SCHEMES['kind']}/conference"]}),
        ("Which ceremonies did Ahmet Arslan attend?", {"official": ["official/ahmet-arslan"], "kind": [f"{SCHEMES['kind']}/ceremony"]}),
        ("Türkiye 2016'da hangi toplantılara katıldı?", {"state": ["state/TUR"]}),
    ],
)  # fmt: skip
def test_names_and_times_are_found_by_what_words_mean(text, params):
    understood = understand(source(), text)
    assert understood is not None
    found = {name: [term.value.removeprefix(BASE) for term in understood.values[name]] for name in params}
    assert found == params
    queries.run(source(), understood.sparql)


def test_a_name_that_may_mean_several_is_asked_back():
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    store.update(f'INSERT DATA {{ <{BASE}official/anna-varga> a <{DIP}Official> ; <{DIP}searchKey> "anna varga" }}')
    with pytest.raises(QueryError, match=r"say which: .*anna-varga.*bela-varga"):
        understand(queries.open_source(store), "What jobs has Varga had so far?")


def test_a_post_is_said_with_whose_it_is():
    understood = understand(source(), "Who was minister of transport of Türkiye in 2018?")
    assert understood.words["post"] == "Minister of Transport, Maritime Affairs and Communications, Türkiye"


def test_a_post_with_a_word_that_makes_it_another_is_not_meant():
    store = pyoxigraph.Store()
    store.load(path=str(GRAPH), format=pyoxigraph.RdfFormat.TRIG)
    post = f'<{BASE}post/deputy> a <{DIP}Post> ; <{DIP}postIn> <{BASE}state/TUR> ; <{DIP}searchKey> "deputy minister of transport"'
    store.update(f"INSERT DATA {{ {post} }}")
    for words, meant in (("minister", "tur-minister-transport"), ("deputy minister", "deputy")):
        understood = understand(queries.open_source(store), f"Who was {words} of transport of Türkiye?")
        assert [term.value for term in understood.values["post"]] == [f"{BASE}post/{meant}"]


@pytest.mark.parametrize("code", ["en", "tr"])
def test_no_name_of_a_state_is_taken_for_a_word(code):
    rows = [row for _, row in resources.read_table(resources.path("data", "reference", "state_names.tsv"))]
    names = {search_key(row["name"]) for row in rows if row["lang"] == code and row["kind"] in ("name", "short")}
    lexicon = languages()[code].lexicon
    assert len(names) > 200
    assert [name for name in names if " " not in name and lexicon.at([name], 0)] == []


def test_words_may_stand_for_others():
    told = "Which meetings did Ahmet Arslan attend?"
    for other in ("What gatherings did Ahmet Arslan join?", "which sessions has Ahmet Arslan visited"):
        assert understand(source(), other).sparql == understand(source(), told).sparql


def test_a_name_that_nobody_has_is_an_error():
    with pytest.raises(QueryError, match="nothing of class Event"):
        understand(source(), "who hosted the 7th summit of the Turkic Council")


def test_a_mistyped_part_of_a_name_is_met_with_what_is_like_it():
    with pytest.raises(
        QueryError, match=r"nothing of class Official is called 'Arslam' .*Ahmet Arslan \(official/ahmet-arslan\)"
    ):
        resolve_one(source(), "Arslam", "Official")
    with pytest.raises(QueryError, match=r"nothing is called 'qqqqqq' \(try another"):
        resolve_one(source(), "qqqqqq", "Thing")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("toplantının ev sahipleri kim olmuştu", "hosts"),
        ("records that disagree", "disputed-facts"),
        ("signed papers", "outcomes-by-kind"),
    ],
)
def test_the_nearest_questions_are_offered(text, name):
    assert name in [question.name for question in nearest(text)]


def test_long_hostile_texts_end_soon():
    for text in ("who who " * 25, "hangi bakanlar " * 20, "kim " * 58 + "katıldı", "a" * 100_000):
        with contextlib.suppress(QueryError):
            understand(source(), text)
    assert understand(source(), "a" * 100_000) is None
