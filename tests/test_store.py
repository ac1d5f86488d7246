"""The store: what is in it depends on the set of records alone."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from itertools import count
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from communique import store as stores
from communique.errors import StoreError
from communique.model import Event, Extraction, Outcome, Participant, Record, Span, Statement
from communique.resolution import Held, Known, Node, Reference
from communique.store import loading

REFERENCE = Reference.of(
    [
        Node(
            "state/AZE",
            (("Azerbaijan", "en"), ("Azerbaycan", "tr")),
            iso2="AZ",
            iso3="AZE",
            same=("http://www.wikidata.org/entity/Q227",),
        ),
        Node("state/TUR", (("Türkiye", "en"),), (("Turkey", "en"),), iso2="TR", iso3="TUR"),
        Node("state/KAZ", (("Kazakhstan", "en"),), iso2="KZ", iso3="KAZ"),
        Node(
            "organisation/turkic-council",
            (("Organization of Turkic States", "en"),),
            (("Turkic Council", "en"),),
            members=("state/AZE", "state/TUR"),
        ),
        Node(  # with a name whose language the source does not say
            "place/baku-az",
            (("Baku", "en"), ("Bakü", "tr")),
            (("Baku", None),),
            country="state/AZE",
            latitude="40.4",
            longitude="49.9",
        ),
    ],
    [
        Known(
            "official/ilham-aliyev",
            "Ilham Aliyev",
            (("İlham Əliyev", "az"), ("Ильхам Алиев", None)),
            (  # two terms, whose bounds lie between the days of the made-up events
                Held("post/aze-head-of-state", "state/AZE", "President", "head-of-state", None, date(2016, 11, 29)),
                Held("post/aze-head-of-state", "state/AZE", "President", "head-of-state", date(2016, 11, 30)),
            ),
        )
    ],
)
TEXT = "Bakan Ramin Guluzade geldi. Toplantı Bakü’de yapıldı. Rapor kabul edildi. Sonra gidildi."

names = some.sampled_from(
    [
        "Ramin Guluzade",
        "Ramin Quluzadə",
        "Guluzade",
        "Ilham Aliyev",
        "Ильхам Алиев",
        "Ahmet Arslan",
        "Ramil Hasanov",
        None,
    ]
)
whom = some.sampled_from(["AZ", "TR", "KZ", "Turkic Council", "Some New Body", "XX", None])
spans = some.tuples(some.integers(0, 40), some.integers(1, 40)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
evidence = some.lists(spans, max_size=2).map(lambda found: tuple(sorted(set(found))))
participants = some.builds(
    Participant,
    name=names,
    office=some.sampled_from(["Minister", "Bakan", None]),
    level=some.sampled_from(["minister", "head-of-state", "secretary-general", None]),
    of=whom,
    role=some.sampled_from(["host", "attendee", "speaker"]),
    evidence=evidence,
)
events = some.builds(
    Event,
    kind=some.sampled_from(["meeting", "summit", "bilateral", "visit", "reception", "ceremony"]),
    label=some.sampled_from(["First meeting", "Toplantı", "Summit of the Council", ""]),
    status=some.sampled_from(["held", "held", "planned", "postponed"]),
    ordinal=some.sampled_from([None, 1, 2]),
    series=some.sampled_from([None, "ICT ministers", "ICT Ministers", "Summit"]),
    start=some.sampled_from([None, "2016", "2016-11-29", "2016-11-30"]),
    end=some.none(),
    city=some.sampled_from([None, "Baku", "Smalltown"]),
    country=some.sampled_from([None, "AZ", "TR", "XX"]),
    venue=some.none(),
    background=some.booleans(),
    part_of=some.sampled_from([None, 0, 1]),
    side_event_of=some.sampled_from([None, 0]),
    conveners=some.sampled_from([(), ("Turkic Council",), ("Some New Body",)]),
    participants=some.lists(participants, max_size=4).map(tuple),
    represented=some.lists(whom.filter(bool), max_size=2).map(tuple),
    outcomes=some.lists(
        some.builds(
            Outcome,
            type=some.sampled_from(["adopted", "signed"]),
            what=some.sampled_from(["report", "Rapor"]),
            by=some.sampled_from([(), ("Ahmet Arslan",), ("Nobody Known",)]),
            evidence=evidence,
            confidence=some.just(1.0),
        ),
        max_size=2,
    ).map(tuple),
    topics=some.sampled_from([(), ("energy",)]),
    statements=some.lists(
        some.builds(
            Statement,
            speaker=some.sampled_from([None, "Guluzade", "Someone Else"]),
            words=some.sampled_from(["good", "iyi"]),
            topics=some.just(()),
            evidence=evidence,
        ),
        max_size=1,
    ).map(tuple),
    evidence=evidence,
)


@some.composite
def corpora(draw: some.DrawFn) -> list[tuple[Record, Extraction]]:
    told = draw(some.lists(some.lists(events, max_size=3), min_size=1, max_size=6))
    numbers = count()
    items = []
    for told_events in told:
        name = f"r{next(numbers)}"
        language = draw(some.sampled_from(["tr", "en", None]))
        published = draw(some.sampled_from([None, "2016-11-30", "2016-12-02"]))
        record = Record(
            name,
            TEXT,
            draw(some.sampled_from(["one", "two"])),
            "Title",
            published,
            language,
            "https://example.org/?a=1",
        )
        items.append((record, Extraction(name, language, published, tuple(told_events))))
    return items


def fresh(base: str | None = None) -> stores.Store:
    return stores.open_store(None, base=base, reference=REFERENCE)


def content(store: stores.Store) -> list[str]:
    return sorted(str(quad) for quad in stores.quads(store))


def loaded(items: list[tuple[Record, Extraction]]) -> list[str]:
    with fresh() as store:
        stores.load(store, items)
        return content(store)


quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@quick
@given(items=corpora(), data=some.data())
def test_order_and_partition_do_not_matter(items: list[tuple[Record, Extraction]], data: some.DataObject) -> None:
    expected = loaded(items)
    shuffled = data.draw(some.permutations(items))
    cut = data.draw(some.integers(0, len(items)))
    with fresh() as store:
        for part in (shuffled[:cut], shuffled[cut:]):
            stores.load(store, part)
        assert content(store) == expected


@quick
@given(items=corpora())
def test_one_by_one_is_all_at_once(items: list[tuple[Record, Extraction]]) -> None:
    with fresh() as store:
        for item in items:
            stores.load(store, [item])
        assert content(store) == loaded(items)


@quick
@given(items=corpora())
def test_the_fast_way_writes_the_same(items: list[tuple[Record, Extraction]]) -> None:
    before = loading.BULK
    loading.BULK = 1
    try:
        fast = loaded(items)
    finally:
        loading.BULK = before
    assert fast == loaded(items)


@quick
@given(items=corpora(), data=some.data())
def test_removing_undoes(items: list[tuple[Record, Extraction]], data: some.DataObject) -> None:
    gone = data.draw(some.sets(some.sampled_from([record.id for record, _ in items])))
    with fresh() as store:
        stores.load(store, items)
        stores.remove(store, gone)
        assert content(store) == loaded([item for item in items if item[0].id not in gone])
        stores.remove(store, [record.id for record in stores.records(store)])
        assert list(store.graph) == []


@quick
@given(items=corpora(), data=some.data())
def test_replacing_a_record_replaces_its_word(items: list[tuple[Record, Extraction]], data: some.DataObject) -> None:
    record, _ = data.draw(some.sampled_from(items))
    again = Extraction(record.id, record.language, record.published, tuple(data.draw(some.lists(events, max_size=2))))
    with fresh() as store:
        stores.load(store, items)
        stores.load(store, [(record, again)])
        assert content(store) == loaded([item for item in items if item[0].id != record.id] + [(record, again)])


@quick
@given(items=corpora())
def test_rebuilding_changes_nothing(items: list[tuple[Record, Extraction]]) -> None:
    with fresh() as store:
        stores.load(store, items)
        before = content(store)
        stores.rebuild(store)
        assert content(store) == before


@quick
@given(items=corpora())
def test_nothing_dangles(items: list[tuple[Record, Extraction]]) -> None:
    """Every node of ours that is pointed at is described, and every stretch of text is that text."""
    with fresh() as store:
        stores.load(store, items)
        subjects = {quad.subject for quad in store.graph}
        for quad in stores.quads(store):
            if isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(store.base):
                assert quad.object in subjects, quad
        rows = store.query(
            "SELECT ?text ?begin ?end ?anchor { ?m nif:anchorOf ?anchor ; nif:beginIndex ?begin ; nif:endIndex ?end ;"
            " nif:referenceContext/nif:isString ?text }"
        )
        for row in rows:
            assert row["text"].value[int(row["begin"].value) : int(row["end"].value)] == row["anchor"].value


def one_record(name: str = "r1") -> tuple[Record, Extraction]:
    people = (Participant("Ramin Guluzade", "Bakan", "minister", "AZ", "host", (Span(6, 20),)),)
    event = Event(
        "meeting",
        "Toplantı",
        start="2016-11-29",
        city="Baku",
        country="AZ",
        participants=people,
        evidence=(Span(28, 36),),
    )
    return Record(name, TEXT, "one", language="tr"), Extraction(name, "tr", None, (event,))


def test_loading_twice_changes_nothing() -> None:
    with fresh() as store:
        assert stores.load(store, [one_record()]).loaded == 1
        before = sorted(str(quad) for quad in store.graph)
        report = stores.load(store, [one_record()])
        assert (report.loaded, report.replaced, report.unchanged) == (0, 0, 1)
        assert sorted(str(quad) for quad in store.graph) == before


def test_one_triple_pattern_finds_who_attended() -> None:
    with fresh() as store:
        stores.load(store, [one_record()])
        rows = list(store.query("SELECT ?official { ?event dip:attendedBy ?official }"))
        assert [row["official"].value for row in rows] == [f"{store.base}official/klsd-rmn-aze"]


def test_a_store_on_disk_keeps_its_base(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with stores.open_store(path, base="https://example.org/id/", reference=REFERENCE) as store:
        stores.load(store, [one_record()])
    with stores.open_store(path, read_only=True, reference=REFERENCE) as store:
        assert store.base == "https://example.org/id/"
        assert stores.stats(store)["Event"] == 1
        with pytest.raises(StoreError, match="reading only"):
            stores.load(store, [one_record()])
    with pytest.raises(StoreError, match="base"):
        stores.open_store(path, base="https://example.com/")


def test_no_store_to_read(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        stores.open_store(tmp_path / "none.db", read_only=True)


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    with stores.open_store(tmp_path / "s.db", reference=REFERENCE):
        script = f"from communique import store; store.open_store({str(tmp_path / 's.db')!r})"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "another process is writing" in done.stderr


@pytest.mark.parametrize("format_", sorted(stores.FORMATS))
def test_export_is_read_again(format_: str) -> None:
    with fresh() as store:
        stores.load(store, [one_record()])
        out = io.BytesIO()
        stores.export(store, format_, out)
        read = {quad.triple for quad in ox.parse(out.getvalue(), stores.FORMATS[format_])}
        assert read == {quad.triple for quad in stores.quads(store)}


def test_an_unknown_format_is_refused() -> None:
    with fresh() as store, pytest.raises(StoreError, match="no format"):
        stores.export(store, "xls", io.BytesIO())


def test_a_snapshot_is_read_beside_the_writer(tmp_path: Path) -> None:
    with stores.open_store(tmp_path / "s.db", reference=REFERENCE) as store:
        stores.load(store, [one_record()])
        shot = stores.snapshot(store, tmp_path / "shot")
        stores.load(store, [one_record("r2")])
        with stores.open_store(shot, read_only=True, reference=REFERENCE) as reader:
            assert stores.stats(reader)["Record"] == 1


KILLED = """
import os, sys
sys.path.insert(0, {tests!r})
from communique import store as stores
from communique.store import loading, bulk
from test_store import REFERENCE, one_record
loading.BULK = 10
loading.BATCH = 5
bulk.CHUNK = 50
def items():
    for n in range(40):
        if n == 30:
            store.graph.flush()
            os.kill(os.getpid(), 9)
        yield one_record(f"k{{n}}")
store = stores.open_store({path!r}, reference=REFERENCE)
stores.load(store, [one_record("k0")] if {more} else [])
stores.load(store, items())
"""


@pytest.mark.parametrize("more", [False, True], ids=["first load", "addition"])
def test_a_killed_load_leaves_whole_records(tmp_path: Path, more: bool) -> None:
    path = tmp_path / "s.db"
    script = KILLED.format(tests=str(Path(__file__).parent), more=more, path=str(path))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    with stores.open_store(path, reference=REFERENCE) as store:
        there = [record.id for record in stores.records(store)]
        assert 1 < len(there) < 40
        assert content(store) == loaded([one_record(name) for name in there])
        stores.load(store, [one_record(f"k{n}") for n in range(40)])
        assert content(store) == loaded([one_record(f"k{n}") for n in range(40)])


def test_a_broken_load_is_put_right_for_readers_too(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with stores.open_store(path, reference=REFERENCE) as store:
        stores.load(store, [one_record()])
        expected = content(store)
        stores.opening.mark_under_way(store, True)
        store.graph.clear_graph(ox.DefaultGraph())
    with stores.open_store(path, read_only=True, reference=REFERENCE) as store:
        assert content(store) == expected


def test_new_reference_data_makes_the_layer_anew() -> None:
    with fresh() as store:
        stores.load(store, [one_record()])
        store._reference = Reference.of(
            [*REFERENCE.nodes.values()],
            [
                Known(
                    "official/known",
                    "Ramin Guluzade",
                    (),
                    (Held("post/aze-minister", "state/AZE", "Minister", "minister"),),
                )
            ],
        )
        stores.load(store, [one_record("r2")])
        rows = list(store.query("SELECT DISTINCT ?o { ?e dip:attendedBy ?o }"))
        assert [row["o"].value for row in rows] == [f"{store.base}official/known"]


@pytest.mark.parametrize("name", ["../../x", "/abs", "CON", "a b", "a%20b", "é#?ü", "x" * 300, '<>"{}|^`\\'])
def test_odd_ids_are_only_ids(name: str) -> None:
    with fresh() as store:
        stores.load(store, [one_record(name), one_record("plain")])
        assert {record.id for record in stores.records(store)} == {name, "plain"}
        assert stores.load(store, [one_record(name)]).unchanged == 1
        stores.remove(store, [name])
        assert content(store) == loaded([one_record("plain")])


def test_corrections_stay_with_the_store_until_they_are_taken_back(tmp_path: Path) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text(
        "action\tsubject\tobject\tlanguage\tnote\n"
        "same\tofficial/klsd-rmn-aze\tofficial/guluzade\t\t\n"
        "rename\tofficial/guluzade\tRamin Guluzade\ten\t\n",
        encoding="utf-8",
    )
    path = tmp_path / "s.db"
    with stores.open_store(path, reference=REFERENCE) as store:
        stores.load(store, [one_record()])
        before = content(store)
        assert stores.curate(store, mine)
        assert not stores.curate(store, mine)
    with stores.open_store(path, reference=REFERENCE) as store:
        assert len(stores.curation(store)) == 2
        stores.load(store, [one_record("r2")])
        officials = {row["o"].value for row in store.query("SELECT ?o { ?o a dip:Official }")}
        assert officials == {f"{store.base}official/guluzade"}
        stores.remove(store, ["r2"])
        assert stores.curate(store, None)
        assert content(store) == before


def test_review_shows_both_sides_sentences() -> None:
    def item(name: str, person: str, of: str) -> tuple[Record, Extraction]:
        record, _ = one_record(name)
        guest = Participant(person, None, "minister", of, "attendee", (Span(6, 20),))
        event = Event(
            "meeting",
            "Toplantı",
            start="2016-11-29",
            city="Baku",
            country="AZ",
            participants=(guest,),
            evidence=(Span(28, 36),),
        )
        return Record(record.id, TEXT, "one", f"Title {name}", None, "tr"), Extraction(name, "tr", None, (event,))

    with fresh() as store:
        stores.load(store, [item("a", "Ahmet Arslan", "TR"), item("b", "Askar Mamin", "KZ")])
        (shown,) = stores.review(store)
        assert shown.doubt.kind == "event"
        assert shown.left == (("Title a", "Toplantı Bakü’de yapıldı."),)
        assert shown.right == (("Title b", "Toplantı Bakü’de yapıldı."),)


def test_a_post_that_no_record_words_is_called_by_its_rank() -> None:
    record, _ = one_record("a")
    guest = Participant("Ahmet Arslan", None, "head-of-state", "KZ", "attendee", (Span(6, 20),))
    event = Event(
        "meeting", "Toplantı", start="2016-11-29", country="AZ", participants=(guest,), evidence=(Span(28, 36),)
    )
    with fresh() as store:
        stores.load(store, [(record, Extraction("a", "tr", None, (event,)))])
        (row,) = store.query("SELECT ?label { ?post a dip:Post ; skos:prefLabel ?label }")
        assert row["label"].value == "head of state"


def test_a_post_is_called_by_its_title_not_by_what_is_told_of_several() -> None:
    record, _ = one_record("a")
    events = tuple(
        Event(
            "meeting",
            "Toplantı",
            start=f"2016-11-2{day}",
            country="AZ",
            participants=(Participant("Askar Mamin", office, "minister", "KZ", "attendee", (Span(6, 20),)),),
            evidence=(Span(28, 36),),
        )
        for day, office in enumerate(
            ("Foreign Minister", "the foreign ministers of Kazakhstan and Azerbaijan", "Minister"), 1
        )
    )
    with fresh() as store:
        stores.load(store, [(record, Extraction("a", "en", None, events))])
        titles = [
            row["label"].value for row in store.query("SELECT ?label { ?post a dip:Post ; skos:prefLabel ?label }")
        ]
        assert "Foreign Minister" in titles
        assert "the foreign ministers of Kazakhstan and Azerbaijan" not in titles


def test_a_load_notices_that_other_rules_made_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.store import provenance

    path = tmp_path / "store.db"
    with stores.open_store(path, reference=REFERENCE) as store:
        stores.load(store, [one_record("a")])
        assert not stores.is_outdated(store)
    monkeypatch.setattr(provenance, "rules", lambda: "others")
    with stores.open_store(path, reference=REFERENCE) as store:
        assert stores.is_outdated(store)
        assert stores.load(store, [one_record("b")]).rebuilt
        assert not stores.is_outdated(store)
        assert not stores.load(store, [one_record("c")]).rebuilt


def test_rules_are_known_by_their_text() -> None:
    from communique.store.provenance import rules

    assert len(rules()) == 12
    assert rules() == rules()
