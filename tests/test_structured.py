"""Tables of visits and meetings, loaded: the given facts stay as given, the remarks are read with them known."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import interchange, resources, structured
from communique.errors import QueryError, RecordError, ResourceError
from communique.model import Event, Extraction, Record
from communique.structured import Attendant, Entry, Source, history, holders, names, remarks
from communique.structured.telling import tell

TRIPS = """<?xml version="1.0" encoding="UTF-8"?>
<trips>
    <trip role="secretary" who="reed-anna">
        <id>901</id>
        <role>secretary</role>
        <name>Anna Reed</name>
        <start-date>2031-04-07</start-date>
        <end-date>2031-04-09</end-date>
        <country id="poland">Poland</country>
        <locale>Warsaw</locale>
        <remarks>Met with Prime Minister Zofia Malec, and with
            Foreign Minister Piotr Sowa April 8; attended the NATO Ministerial Meeting.</remarks>
        <created-datetime>2031-05-01T10:00:00-04:00</created-datetime>
    </trip>
    <trip role="president" who="moss-tom">
        <id>902</id><role>president</role><name>Tom Moss</name>
        <start-date>2031-04-08</start-date><end-date>2031-04-08</end-date>
        <country id="poland">Poland</country><locale>Warsaw, Krakow</locale>
        <remarks>State visit.</remarks>
    </trip>
    <trip role="secretary" who="reed-anna">
        <id>903</id><role>secretary</role><name>Anna Reed</name>
        <start-date>2031-06-01</start-date><end-date>2031-06-02</end-date>
        <country id="latvia">Latvia</country><locale>Riga</locale>
        <remarks>Accompanied President Moss.</remarks>
    </trip>
</trips>
"""

VISITS = """<visits>
    <visit>
        <id>1</id><start-date>2031-02-03</start-date><end-date>2031-02-05</end-date>
        <visitor>President-elect Jorge Campo</visitor><from id="peru">Peru</from>
        <description>Private visit. Met with President Moss February 4. Also visited Boston.</description>
    </visit>
    <visit>
        <id>2</id><start-date>2031-02-10</start-date><end-date>2031-02-10</end-date>
        <visitor>President Dana Roth and Prime Minister Lev Adler</visitor><from id="israel">Israel</from>
        <description>Attended the Energy Summit in Houston, Texas.</description>
    </visit>
    <visit>
        <id>3</id><start-date>1951-03-01</start-date><end-date>1951-03-04</end-date>
        <visitor>King Farid II</visitor><from id="egypt">Egypt</from><description/>
    </visit>
</visits>
"""

Told = tuple[Record, Extraction]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "travels").mkdir()
    (tmp_path / "visits").mkdir()
    (tmp_path / "travels" / "a.xml").write_text(TRIPS, encoding="utf-8")
    (tmp_path / "visits" / "2030.xml").write_text(VISITS, encoding="utf-8")
    (tmp_path / "LICENSE.md").write_text("CC0", encoding="utf-8")
    return tmp_path


def told(found: Iterator[Told | RecordError]) -> dict[str, Told]:
    pairs: dict[str, Told] = {}
    for one in found:
        assert not isinstance(one, RecordError), one
        pairs[one[0].source.rpartition("/")[2]] = one
    return pairs


def words(record: Record, event: Event) -> list[list[str]]:
    return [[record.text[span.begin : span.end] for span in one.evidence] for one in event.participants]


def people(event: Event) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.name, one.level, one.of) for one in event.participants]


def test_a_trip_is_a_visit_with_its_meetings(folder: Path) -> None:
    record, extraction = told(structured.read([folder], "history-at-state"))["901"]
    assert record.text == (
        "2031-04-07 to 2031-04-09: Anna Reed, Secretary of State, United States. Warsaw, Poland. Met with Prime Minister "
        "Zofia Malec, and with Foreign Minister Piotr Sowa April 8; attended the NATO Ministerial Meeting."
    )
    assert record.source == "history.state.gov/travels/secretary/901"
    assert record.url == "https://history.state.gov/departmenthistory/travels/secretary/reed-anna"
    assert record.title is not None and "CC0" in record.title
    assert (record.language, record.published) == ("en", "2031-05-01")
    visit, *others = extraction.events
    assert (visit.kind, visit.start, visit.end, visit.city, visit.country) == (
        "visit",
        "2031-04-07",
        "2031-04-09",
        "Warsaw",
        "PL",
    )
    assert people(visit) == [("Anna Reed", "minister", "US")]
    assert words(record, visit) == [["Anna Reed, Secretary of State, United States"]]
    assert (visit.rule, visit.confidence) == ("given", 1.0)
    talks = [event for event in others if event.kind == "bilateral"]
    first = talks[0]
    assert people(first)[0] == ("Anna Reed", "minister", "US")
    assert people(first)[1] == ("Zofia Malec", "head-of-government", "PL")
    assert words(record, first)[1] == ["Zofia Malec"]
    assert (first.part_of, first.city, first.country) == (0, "Warsaw", "PL")
    assert any(event.kind == "meeting" and "NATO" in event.label for event in others)
    assert interchange.from_json(interchange.to_json(extraction)) == extraction


def test_several_places_are_none(folder: Path) -> None:
    _, extraction = told(structured.read([folder], "history-at-state"))["902"]
    (visit,) = extraction.events
    assert (visit.city, visit.venue, visit.country, visit.label) == (None, "Warsaw, Krakow", "PL", "State visit")
    assert visit.participants[0].level == "head-of-state"


def test_whom_a_traveller_accompanied_came_too(folder: Path) -> None:
    record, extraction = told(structured.read([folder], "history-at-state"))["903"]
    assert people(extraction.events[0]) == [("Anna Reed", "minister", "US"), ("Moss", "head-of-state", "US")]
    assert words(record, extraction.events[0])[1] == ["President Moss"]


def test_a_visit_to_washington_and_what_was_beside_it(folder: Path) -> None:
    record, extraction = told(structured.read([folder], "history-at-state"))["1"]
    visit, *others = extraction.events
    assert (visit.city, visit.country, visit.label) == ("Washington", "US", "Private visit")
    assert people(visit) == [("Jorge Campo", "other", "PE")]
    assert visit.participants[0].office == "President-elect"
    talks = next(event for event in others if event.kind == "bilateral")
    assert (talks.start, talks.end, talks.part_of) == ("2031-02-04", "2031-02-04", 0)
    assert people(talks) == [("Jorge Campo", "other", "PE"), ("Moss", "head-of-state", "US")]
    assert record.url == "https://history.state.gov/departmenthistory/visits/peru"


def test_two_guests_and_another_place(folder: Path) -> None:
    _, extraction = told(structured.read([folder], "history-at-state"))["2"]
    visit = extraction.events[0]
    assert (visit.city, visit.country) == ("Houston", "US")
    assert people(visit) == [("Dana Roth", "head-of-state", "IL"), ("Lev Adler", "head-of-government", "IL")]
    assert any(event.kind == "summit" for event in extraction.events)


def test_no_remarks(folder: Path) -> None:
    record, extraction = told(structured.read([folder], "history-at-state"))["3"]
    assert record.text == "1951-03-01 to 1951-03-04: Farid II, King, Egypt. Washington, United States."
    assert people(extraction.events[0]) == [("Farid II", "head-of-state", "EG")]


def test_reading_twice_gives_the_same(folder: Path) -> None:
    assert list(structured.read([folder], "history-at-state")) == list(structured.read([folder], "history-at-state"))


@pytest.mark.parametrize(
    ("remark", "city", "venue"),
    [
        ("Working visit.", "Washington", None),
        ("Working visit. Also visited Chicago.", "Washington", None),
        ("Official visit. Later visited Philadelphia and New York City.", "Washington", None),
        ("State visit. In U.S. June 1-8; visited Boston and Atlanta.", "Washington", None),
        ("Met with President Moss at the UN General Assembly.", "New York", None),
        ("Met with President Moss in New York City while attending UN General Assembly session.", "New York", None),
        ("Informal visit at LBJ Ranch (Texas).", None, "LBJ Ranch"),
        ("Attended a summit in Miami, Florida.", "Miami", None),
        ("Addressed the U.S. Congress May 4.", "Washington", None),
    ],
)  # fmt: skip
def test_where_a_visit_was(remark: str, city: str | None, venue: str | None) -> None:
    assert history._american_place(remark) == (city, venue)


@pytest.mark.parametrize(
    ("name", "hint", "code"),
    [
        ("Türkiye", None, "TR"), ("Turkey", None, "TR"), ("Korea, Republic of", "korea-south", "KR"), ("Korea, North", None, "KP"),
        ("Ceylon (Sri Lanka)", "sri-lanka", "LK"), ("China, People’s Republic of", "china", "CN"), ("Dahomey (Benin)", "benin", "BJ"),
        ("Congo, Democratic Republic of", None, "CD"), ("Congo, Republic of", None, "CG"), ("Soviet Union", "russia", "SU"),
        ("KZ", None, "KZ"), ("China, Republic of", "china", "CN"), ("China, Republic of", "taiwan", "TW"), ("Atlantis", "atlantis", None), ("", None, None), ("Germany, Federal Republic of", "germany", "DE"),
    ],
)  # fmt: skip
def test_states(name: str, hint: str | None, code: str | None) -> None:
    assert names.state(name, hint) == code


@pytest.mark.parametrize(
    ("visitor", "office", "name", "level"),
    [
        ("President Mobutu Sese Seko", "President", "Mobutu Sese Seko", "head-of-state"),
        ("President- elect Ada Lima", "President- elect", "Ada Lima", "other"),
        ("Acting Prime Minister Sirik", "Acting Prime Minister", "Sirik", "head-of-government"),
        ("Prime Minster Adrian Luca", "Prime Minster", "Adrian Luca", "head-of-government"),  # misprinted
        ("Governor General Massey", "Governor General", "Massey", "head-of-state"),
        ("Shah Farhad", "Shah", "Farhad", "head-of-state"),
        ("Rosa Lind", None, "Rosa Lind", None),
        ("President", None, "President", None),
    ],
)  # fmt: skip
def test_titles(visitor: str, office: str | None, name: str, level: str | None) -> None:
    assert names.titled(visitor) == (office, name, level)


def test_clauses() -> None:
    text = "Met with A. B. Cole; attended a dinner. Also met with X of U.S. Steel; and Y of Z, July 7. End"
    parts = [text[begin:end] for begin, end in remarks._clauses(text)]
    assert parts == [
        "Met with A. B. Cole",
        "attended a dinner",
        "Also met with X of U.S. Steel; and Y of Z, July 7",
        "End",
    ]


def entry(**given: Any) -> Entry:
    who = (Attendant("Ana Lima", "President", "head-of-state", "BR", "Brazil"),)
    facts = {
        "start": "2030-01-02",
        "end": "2030-01-03",
        "attendants": who,
        "city": "Riga",
        "country": "LV",
        "place_words": "Riga, Latvia",
    }
    return Entry(Source("S"), id="s/1", place="s:1", **{**facts, **given})


def test_states_of_people_without_one_are_where_the_visit_was() -> None:
    found = tell(entry(remarks="Met with President Ozols."))
    assert isinstance(found, tuple)
    assert [one.of for one in found[1].events[1].participants] == ["BR", "LV"]


def test_dates_of_another_year_are_not_believed() -> None:
    found = tell(entry(remarks="Met with President Ozols on May 5, 1999."))
    assert isinstance(found, tuple)
    assert all(event.start == "2030-01-02" for event in found[1].events)


def test_days_without_a_year_are_days_of_the_visit() -> None:
    found = tell(entry(start="2030-12-30", end="2031-01-02", remarks="Met with President Ozols January 1."))
    assert isinstance(found, tuple)
    assert (found[1].events[1].start, found[1].events[1].end) == ("2031-01-01", "2031-01-01")


def test_in_a_state_that_is_no_more_offices_are_its_own() -> None:
    facts = {
        "city": "Moscow",
        "country": "SU",
        "place_words": "Moscow, U.S.S.R.",
        "start": "1985-05-02",
        "end": "1985-05-03",
    }
    found = tell(entry(remarks="Met with Foreign Minister Sokolin.", **facts))
    assert isinstance(found, tuple)
    _, talks = found[1].events
    assert (talks.city, talks.country, talks.part_of) == ("Moscow", "SU", 0)
    assert people(talks)[1] == ("Sokolin", "minister", "SU")
    assert "RU" not in talks.represented


def test_a_further_journey_is_in_its_own_country() -> None:
    found = tell(entry(remarks="Official visit. Traveled to Canada January 8."))
    assert isinstance(found, tuple)
    assert all(event.city == "Riga" for event in found[1].events if event.country == "LV")
    assert all(event.status == "held" for event in found[1].events)


def test_an_entry_without_anything_is_no_record() -> None:
    assert isinstance(tell(Entry(Source("S"), id="x", place="p")), RecordError)


@given(st.text(max_size=200) | st.lists(st.sampled_from([
    "Met with ", "President ", "Ozols", ". ", "; ", ", ", "and ", "attended ", "the Summit", "July 7", "U.S.", "(", "“", "\n", "met", "É",
]), max_size=25).map("".join))  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_no_remarks_break_it(text: str) -> None:
    found = tell(entry(remarks=" ".join(text.split())))
    if isinstance(found, RecordError):
        return
    record, extraction = found
    visit = extraction.events[0]
    assert (visit.kind, visit.start, visit.end, visit.city, visit.country) == (
        "visit",
        "2030-01-02",
        "2030-01-03",
        "Riga",
        "LV",
    )
    for event in extraction.events:
        assert event.part_of is None or event.part_of < len(extraction.events)
        for one in (event, *event.participants, *event.outcomes, *event.statements):
            assert all(0 <= span.begin < span.end <= len(record.text) for span in one.evidence)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("<trips><trip><id>1</id><start-date>soon</start-date></trip></trips>", "no date"),
        ("<trips><trip><start-date>2030-01-01</start-date></trip></trips>", "no id"),
        ("<trips><trip><id>1</id><start-date>2030-02-01</start-date><end-date>2030-01-01</end-date></trip></trips>", "before it begins"),
        ("<trips><trip><id>1", "broken XML"),
        ("<rss></rss>", "no visits and no trips"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(tmp_path: Path, content: str, problem: str) -> None:
    file = tmp_path / "x.xml"
    file.write_text(content)
    (found,) = structured.read([file], "history-at-state")
    assert isinstance(found, RecordError)
    assert problem in str(found)
    assert str(file) in str(found)


def test_one_bad_entry_costs_itself_alone(tmp_path: Path) -> None:
    file = tmp_path / "x.xml"
    file.write_text(VISITS.replace("2031-02-03", "2031-02-33-1", 1))
    found = list(structured.read([file], "history-at-state"))
    assert [isinstance(one, RecordError) for one in found] == [True, False, False]


def test_xml_reads_nothing_from_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    file = tmp_path / "x.xml"
    doctype = f'<!DOCTYPE visits [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    file.write_text(doctype + VISITS.replace("King Farid II", "King &e;"))
    found = list(structured.read([file], "history-at-state"))
    assert "hidden" not in repr(found)


@pytest.mark.parametrize(
    "text",
    ["A. " * 50_000, "met with X; and " * 20_000, "in A " * 50_000, "at " + "A " * 50_000, "President " * 20_000],
    ids=["initials", "semicolons", "places", "capitals", "titles"],
)
def test_long_remarks_take_linear_time(text: str) -> None:
    began = time.perf_counter()
    assert tell(entry(remarks=text.strip()))
    history._american_place(text)
    assert time.perf_counter() - began < 20


def test_a_head_of_comments_is_told_at_once() -> None:
    assert not history.is_it(b"<?xml version='1.0'?>" + b"<!-- x -->" * 5_000 + b"<rss>")
    assert history.is_it(b"<?xml version='1.0'?>\n<!-- x -->\n<trips>\n<trip>")


def test_files_are_recognised(folder: Path, tmp_path: Path) -> None:
    assert structured.recognise([folder]) == "history-at-state"
    assert structured.recognise([folder / "visits" / "2030.xml"]) == "history-at-state"
    assert structured.recognise([folder / "LICENSE.md"]) is None
    feed = tmp_path / "feed.xml"
    feed.write_text("<rss><channel></channel></rss>")
    assert structured.recognise([feed, "-", tmp_path / "absent"]) is None


CSV = """No;Guest;Country;From;To;City;Host country;Kind;Remarks
7;President Ana Lima;Brazil;03.05.2018;04.05.2018;Baku;Azerbaijan;Visit;Met with President Orkhan Rzali.
8;"Rosa Lind; Minister Ole Berg";Norway;01.06.2018;;Baku;Azerbaijan;Talks;
9;;Norway;1.6.18;;Baku;Azerbaijan;Talks;

10;Ole Berg;Norway;02.06.2018;;Baku;Atlantis;Talks;
11;Ole Berg;Norway;02.06.2018;;Baku;Azerbaijan;Party;
12;Ole Berg;Norway;02.06.2018;01.06.2018;Baku;Azerbaijan;Talks;
"""

MAPPING = """
[source]
name = "Protocol list"
licence = "CC BY 4.0"
[table]
delimiter = ";"
[event]
id = "No"
kind = {column = "Kind", words = {Visit = "visit", Talks = "bilateral"}}
start = {column = "From", format = "%d.%m.%Y"}
end = {column = "To", format = "%d.%m.%Y"}
city = "City"
country = "Host country"
remarks = "Remarks"
[[participant]]
name = {column = "Guest", split = ";", titled = true}
of = "Country"
[[participant]]
office = {value = "Chief of Protocol"}
level = {value = "director"}
of = "Host country"
role = {value = "host"}
"""


@pytest.fixture
def table(tmp_path: Path) -> tuple[Path, Path]:
    file, mapping = tmp_path / "list.csv", tmp_path / "list.toml"
    file.write_text(CSV, encoding="utf-8")
    mapping.write_text(MAPPING, encoding="utf-8")
    return file, mapping


def test_a_table_with_a_mapping(table: tuple[Path, Path]) -> None:
    file, mapping = table
    found = list(structured.read([file], "table", mapping))
    good = [one for one in found if not isinstance(one, RecordError)]
    errors = [str(one) for one in found if isinstance(one, RecordError)]
    (first, said), (second, also) = good
    assert first.text == (
        "2018-05-03 to 2018-05-04: Ana Lima, President, Brazil; Chief of Protocol, Azerbaijan. Baku, Azerbaijan. "
        "Met with President Orkhan Rzali."
    )
    assert (first.source, first.title) == ("7", "Protocol list (CC BY 4.0)")
    assert people(said.events[0]) == [("Ana Lima", "head-of-state", "BR"), (None, "director", "AZ")]
    assert said.events[0].participants[1].role == "host"
    assert people(said.events[1])[1] == ("Orkhan Rzali", "head-of-state", "AZ")
    assert also.events[0].kind == "bilateral"
    assert people(also.events[0])[:2] == [("Rosa Lind", None, "NO"), ("Ole Berg", "minister", "NO")]
    assert second.source == "8"
    assert len(errors) == 4
    assert "list.csv:4" in errors[0] and "%d.%m.%Y" in errors[0]
    assert "'Atlantis' is no state" in errors[1]
    assert "no kind 'Party'" in errors[2]
    assert "before it begins" in errors[3]


def test_a_row_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    mapping, file = tmp_path / "m.toml", tmp_path / "t.csv"
    mapping.write_text('[source]\nname = "S"\n[event]\nstart = "d"\n[[participant]]\nname = "n"\n')
    file.write_text("d,n\n2018-05,Ana Lima\n")
    ((record, extraction),) = structured.read([file], "table", mapping)  # type: ignore[misc]
    assert record.source == "t.csv#2"
    assert (extraction.events[0].kind, extraction.events[0].start) == ("meeting", "2018-05")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('name = "Protocol list"', "", "no name"),
        ("[event]", "[event]\nwhen = 'x'", "nobody knows 'when'"),
        ("[source]", "[extra]\n[source]", "nobody knows 'extra'"),
        ('start = {column = "From", format = "%d.%m.%Y"}', "", "start is missing"),
        ('city = "City"', "city = 3", "no column and no value"),
        ('city = "City"', 'city = {column = "City", value = "x"}', "no column and no value"),
        ('city = "City"', 'city = {column = "City", split = 3}', "split is of another kind"),
        ('delimiter = ";"', 'delimiter = ";;"', "is no delimiter"),
        ("[[participant]]", "[participant]", "annot"),
        ("[source]", "[source", "line"),
    ],
)  # fmt: skip
def test_mappings_that_are_wrong(table: tuple[Path, Path], old: str, new: str, problem: str) -> None:
    file, mapping = table
    mapping.write_text(MAPPING.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceError, match=problem):
        structured.read([file], "table", mapping)


def test_a_table_must_have_the_columns(table: tuple[Path, Path]) -> None:
    file, mapping = table
    file.write_text("a;b\n1;2\n")
    (found,) = structured.read([file], "table", mapping)
    assert "no column City" in str(found)


def test_forms_that_there_are_not(folder: Path) -> None:
    with pytest.raises(QueryError, match="no form"):
        structured.read([folder], "poem")
    with pytest.raises(QueryError, match="--mapping"):
        structured.read([folder], "table")


def test_the_tables_beside_it_are_in_order() -> None:
    from communique import gazetteer
    from communique.model import RANKS

    for name, column, known in (
        ("states", "state", {state.iso2 for state in gazetteer.load().states()}),
        ("titles", "rank", set(RANKS)),
    ):
        rows = [row for _, row in resources.read_table(resources.path("data", "structured", f"{name}.tsv"))]
        assert rows
        for row in rows:
            assert row[column] in known
            assert row["source"]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from communique.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "COLUMNS": "200"}, timeout=120, check=False)  # fmt: skip


def test_the_commands(folder: Path, table: tuple[Path, Path], tmp_path: Path) -> None:
    """A folder is recognised and loaded; who travelled together made one visit; a table is read by its mapping."""
    store = tmp_path / "s.db"
    done = run("load", folder / "travels", folder / "visits", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "6 records loaded" in done.stderr
    asked = run(
        "query", "ASK { ?v a dip:Visit ; dip:attendedBy ?o . ?o skos:prefLabel 'Anna Reed'@en }", "--store", store
    )
    assert asked.stdout == "yes\n"
    done = run("extract", table[0], "--mapping", table[1], "-q")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["7", "8"]
    assert done.returncode == 1
    assert "list.csv:4" in done.stderr


def bindings(*rows: dict[str, str]) -> bytes:
    def cell(value: str) -> dict[str, str]:
        return {"type": "uri" if value.startswith("http") else "literal", "value": value, "xml:lang": "en"}

    return json.dumps({"head": {"vars": []}, "results": {"bindings": [{name: cell(v) for name, v in row.items()} for row in rows]}}).encode()  # fmt: skip


HOLDER = {
    "person": "http://www.wikidata.org/entity/Q990000001",
    "personLabel": "Ana Lima",
    "position": "http://www.wikidata.org/entity/Q990000002",
    "positionLabel": "Minister of Foreign Affairs of Brazil",
    "country": "http://www.wikidata.org/entity/Q155",
    "start": "2031-01-02T00:00:00Z",
    "end": "2034-01-01T00:00:00Z",
    "endPrecision": "9",
}


def test_office_holders() -> None:
    (found,) = holders.read(bindings(HOLDER, {**HOLDER, "positionLabel": "President", "start": "2034"}), "h.json")
    assert not isinstance(found, RecordError)
    assert (found.name, found.wikidata) == ("Ana Lima", "Q990000001")
    posts = {(post.title, post.rank, post.state, post.since, post.until) for post in found.posts}
    assert posts == {
        ("Minister of Foreign Affairs", "minister", "BR", "2031-01-02", "2034"),
        ("President", "head-of-state", "BR", "2034", "2034"),
    }


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"personLabel": "Q990000001"}, "no name of a person"),
        ({"positionLabel": ""}, "no name of an office"),
        ({"country": "http://www.wikidata.org/entity/Q999999999"}, "nobody knows whose"),
        ({"end": "2030-01-01T00:00:00Z", "endPrecision": "11"}, "before it begins"),
    ],
)
def test_rows_of_office_holders_that_are_wrong(change: dict[str, str], problem: str) -> None:
    (found,) = holders.read(bindings({**HOLDER, **change}), "h.json")
    assert problem in str(found)
    assert "h.json#1" in str(found)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"results": {"bindings": 3}}', b"[" * 100_000, b"\xff"])
def test_what_is_no_result_is_named(content: bytes) -> None:
    with pytest.raises(RecordError, match=r"bindings|SPARQL results"):
        holders.read(content, "h.json")


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Prime Minister of Kazakhstan", "head-of-government"),
        ("Deputy Prime Minister", "deputy-head"),
        ("Federal Minister for Foreign Affairs", "minister"),
        ("Poet Laureate", "other"),
    ],
)
def test_ranks_of_titles(title: str, rank: str) -> None:
    assert holders._rank(title, "KZ") == rank


def test_office_holders_are_known_when_records_are_resolved(tmp_path: Path) -> None:
    file, listed = tmp_path / "holders.json", tmp_path / "trips.xml"
    file.write_bytes(bindings({**HOLDER, "country": "http://www.wikidata.org/entity/Q36", "personLabel": "Zofia Malec", "positionLabel": "Prime Minister"}, {}))  # fmt: skip
    listed.write_text(TRIPS, encoding="utf-8")
    store = tmp_path / "s.db"
    done = run("load", listed, "--officials", file, "--store", store)
    assert done.returncode == 0, done.stderr
    assert "holders.json#2: no name of a person" in done.stderr
    query = (
        "SELECT ?same ?from WHERE { ?t a dip:Tenure ; dip:holder ?o ; dip:from ?from . ?o skos:exactMatch ?same ; "
        "skos:prefLabel 'Zofia Malec'@en }"
    )
    asked = run("query", query, "--store", store, "--format", "csv")
    assert "Q990000001" in asked.stdout
    assert "2031-01-02" in asked.stdout


def test_who_is_known_already_gets_the_posts_beside_his_own() -> None:
    from communique.resolution import Reference
    from communique.resolution.extending import extended

    shipped = Reference.shipped()
    old = next(one for one in shipped.officials.values() if one.same and one.posts)
    qid = old.same[0].rpartition("/")[2]
    more = holders.read(bindings({**HOLDER, "person": f"http://www.wikidata.org/entity/{qid}"}), "h")
    new = extended(shipped, [one for one in more if not isinstance(one, RecordError)])
    assert new.officials[old.id].posts[: len(old.posts)] == old.posts
    assert len(new.officials[old.id].posts) == len(old.posts) + 1
    assert len(new.officials) == len(shipped.officials)
    assert new.stamp != shipped.stamp
