"""The command line: each command's output and exit code, its words on stderr, its documentation."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from communique import interchange, queries
from communique.cli import answers, extractions, jobs
from communique.cli.app import app
from communique.cli.rows import RowFormat, Rows
from communique.cli.rows import write as write_rows
from communique.errors import QueryError, RecordError
from communique.model import Event, Extraction, Participant, Record, Span
from communique.queries import questions
from communique.store import provenance

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLE = ROOT / "data" / "records"
TEXT = (
    "Türk Konseyi Dışişleri Bakanları 3. Toplantısı, Azerbaycan Dışişleri Bakanı Elmar Mammadyarov'un ev sahipliğinde "
    "12 Eylül 2017 tarihinde Bakü'de yapıldı. Toplantıya Türkiye Dışişleri Bakanı Mevlüt Çavuşoğlu da katıldı."
)
RUN = CliRunner()


def run(*words: object, code: int = 0, stdin: str | bytes | None = None) -> str:
    """Runs a command in this process; its stdout."""
    result = RUN.invoke(app, [str(word) for word in words], input=stdin)
    assert result.exit_code == code, f"{result.exit_code}: {result.output}\n{result.exception!r}"
    return result.stdout


def fails(*words: object) -> str:
    """Runs a command that cannot be done; its one line on stderr."""
    result = RUN.invoke(app, [str(word) for word in words])
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    assert result.stderr.startswith("communique: ")
    assert "Traceback" not in result.stderr
    return result.stderr


def really(*words: object, stdin: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Runs the installed command in a process of its own."""
    command = [sys.executable, "-c", "from communique.cli import main; main()", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env={**os.environ, **(env or {})})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store with the hand-made graph of the questions' tests."""
    path = tmp_path_factory.mktemp("store") / "fixture.db"
    opened = pyoxigraph.Store(str(path))
    opened.load(path=str(HERE / "fixtures" / "graph.trig"), format=pyoxigraph.RdfFormat.TRIG)
    opened.flush()
    del opened
    yield path


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A folder with one good record and three bad inputs."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl").write_text(json.dumps({"id": "r/1", "text": TEXT, "published": "2017-09-13"}) + '\n{"id": \n')
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.bin").write_bytes(bytes(range(256)))
    return folder


# --- load, stats, export, remove


def test_load_names_what_is_bad_and_keeps_what_is_good(tmp_path: Path, records: Path) -> None:
    result = RUN.invoke(app, ["load", str(records), "--store", str(tmp_path / "s.db")])
    assert result.exit_code == 1
    assert result.stdout == ""
    for place in ("a.jsonl:2", "b.txt", "c.bin"):
        assert place in result.stderr
    assert "1 records loaded" in result.stderr
    assert "3 could not be read" in result.stderr
    rows = list(csv.DictReader(io.StringIO(run("stats", "--records", "-f", "csv", "--store", tmp_path / "s.db"))))
    assert [(row["source"], row["published"], row["language"]) for row in rows] == [("r/1", "2017-09-13", "tr")]


def test_stats_and_load_say_that_other_rules_made_the_store(
    tmp_path: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "s.db"
    run("load", records / "a.jsonl", "--store", database, "-q", code=1)
    assert RUN.invoke(app, ["stats", "--store", str(database)]).stderr == ""
    monkeypatch.setattr(provenance, "rules", lambda: "others")
    assert "communique rebuild" in RUN.invoke(app, ["stats", "--store", str(database)]).stderr
    assert "made anew" in RUN.invoke(app, ["load", str(records / "a.jsonl"), "--store", str(database)]).stderr
    assert RUN.invoke(app, ["stats", "--store", str(database)]).stderr == ""


def test_load_twice_changes_nothing_and_removing_leaves_nothing(tmp_path: Path, records: Path) -> None:
    database = tmp_path / "s.db"
    file = records / "a.jsonl"
    run("load", file, "--store", database, "-q", code=1)
    first = sorted(run("export", "-f", "nq", "--store", database).splitlines())
    run("load", file, "--store", database, "-q", code=1)
    assert sorted(run("export", "-f", "nq", "--store", database).splitlines()) == first
    assert first
    run("remove", "r/1", "--store", database)
    assert run("export", "-f", "nq", "--store", database) == ""


def test_load_of_nothing_readable_could_not(tmp_path: Path) -> None:
    result = RUN.invoke(app, ["load", str(tmp_path / "none.txt"), "--store", str(tmp_path / "s.db")])
    assert result.exit_code == 2
    assert "no such file" in result.stderr


def test_load_from_a_pipe_is_quiet_but_for_the_summary(tmp_path: Path) -> None:
    line = json.dumps({"id": "1", "text": TEXT}).encode()
    done = really("load", "-", "--store", tmp_path / "s.db", stdin=line)
    assert (done.returncode, done.stdout) == (0, b"")
    assert re.fullmatch(rb"1 records loaded, [\d,]+ quads written, in [\d.]+ s\n", done.stderr), done.stderr


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"no,body\n7,{TEXT.replace(',', '')}\n")
    out = run("extract", file, "--column", "text=body", "--column", "id=no", "-q")
    assert json.loads(out)["id"] == "7"
    assert "no field" in fails("extract", file, "--column", "body=text")
    assert "NAME=VALUE" in fails("extract", file, "--column", "text")


def test_remove_tells_what_is_not_there(tmp_path: Path, records: Path) -> None:
    database = tmp_path / "s.db"
    run("load", records, "--store", database, "-q", code=1)
    record = run("stats", "--records", "-f", "tsv", "--store", database).splitlines()[1].split("\t")[0]
    result = RUN.invoke(app, ["remove", "-", "--store", str(database)], input=f"{record}\nnobody\n")
    assert result.exit_code == 1
    assert "1 records removed" in result.stderr
    assert "no such record: nobody" in result.stderr


def test_commands_that_read_need_a_store(tmp_path: Path) -> None:
    for words in (
        ["ask", "hosts"],
        ["stats"],
        ["export"],
        ["validate"],
        ["show", "x"],
        ["query", "ASK {}"],
        ["remove", "x"],
    ):
        assert "no.db" in fails(*words, "--store", tmp_path / "no.db")
    assert not (tmp_path / "no.db").exists()


@pytest.mark.parametrize("form", ["turtle", "trig", "nt", "nq", "jsonld", "rdfxml"])
def test_export_is_the_same_bytes_twice_and_can_be_read(tmp_path: Path, store: Path, form: str) -> None:
    file = tmp_path / "out"
    run("export", "-f", form, "-o", file, "--store", store)
    again = really("export", "-f", form, "--store", store)
    assert again.stdout == file.read_bytes()
    media = {"jsonld": "jsonld", "rdfxml": "rdf", "turtle": "ttl"}.get(form, form)
    known = pyoxigraph.RdfFormat.from_extension(media)
    assert known
    count = sum(1 for _ in pyoxigraph.parse(file.read_bytes(), known, base_iri="http://example.org/"))
    assert count == len(pyoxigraph.Store.read_only(str(store)))


def test_export_takes_the_format_of_the_file(tmp_path: Path, store: Path) -> None:
    run("export", "-o", tmp_path / "a.nt", "--store", store)
    assert (tmp_path / "a.nt").read_text().startswith("<")
    assert "turtle" in fails("export", "-o", tmp_path / "a.docx", "--store", store)
    assert "a.nt" in fails("export", "-o", tmp_path / "none" / "a.nt", "--store", store)


# --- extract and evaluate


def test_extract_prints_the_interchange_form_in_order(records: Path, tmp_path: Path) -> None:
    (records / "0.txt").write_text(TEXT)
    out = run("extract", records, code=1)
    found = [interchange.from_json(line) for line in out.splitlines()]
    assert [item.id for item in found] == ["0.txt", "r/1"]
    for item in found:
        for event in item.events:
            for person in event.participants:
                assert all(TEXT[span.begin : span.end] for span in person.evidence)
    assert {person.name for item in found for event in item.events for person in event.participants} >= {
        "Mevlüt Çavuşoğlu"
    }
    array = json.loads(run("extract", records, "-f", "json", "-q", code=1))
    assert [json.loads(line) for line in out.splitlines()] == array
    table = run("extract", records, "-f", "table", code=1)
    assert table.splitlines()[0].split()[:3] == ["record", "kind", "status"]


def test_trace_tells_rules_and_words(records: Path) -> None:
    result = RUN.invoke(app, ["extract", str(records / "a.jsonl"), "--trace"])
    assert "== r/1 (tr, 2017-09-13)" in result.stderr
    for layer in ("sentence 0 ", "time ", "city ", "person ", "event 0: "):
        assert layer in result.stderr
    assert "“Mevlüt Çavuşoğlu”" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_extract_needs_a_server_for_a_model(records: Path) -> None:
    assert "--endpoint" in fails("extract", records, "--extractor", "llm")


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    items: list[Record | RecordError] = [Record(str(n), TEXT, str(n), language="tr") for n in range(600)]
    items.insert(300, RecordError("broken", place="x", remedy="mend it"))
    from communique.extraction import extract

    alone = list(jobs.extract_all(items, extract, 1))
    assert len(alone) == 601
    together = list(jobs.extract_all(iter(items), extract, 2))
    assert list(map(repr, together)) == list(map(repr, alone))


def _fail_on_three(record: Record) -> Extraction:
    if record.id == "3":
        raise KeyError("none")
    return Extraction(record.id)


def test_a_fault_of_the_extractor_costs_one_record() -> None:
    found = list(jobs.extract_all([Record(str(n), "x", f"source {n}") for n in range(5)], _fail_on_three, 1))
    assert [item[1].id for item in found if not isinstance(item, RecordError)] == ["0", "1", "2", "4"]
    (error,) = (item for item in found if isinstance(item, RecordError))
    assert error.place == "source 3"
    assert "KeyError" in error.problem


def test_a_fault_in_a_batch_costs_one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    from communique import extraction

    def fails_on_three(record: Record) -> Any:
        if record.id == "3":
            raise KeyError("none")
        return prepared(record)

    prepared = extraction.prepare
    monkeypatch.setattr(extraction, "prepare", fails_on_three)
    items = [Record(str(n), TEXT, f"source {n}", language="tr") for n in range(5)]
    found = list(jobs.extract_all(items, extraction.extract, 1))
    assert [isinstance(item, RecordError) for item in found] == [False, False, False, True, False]


def test_processes_take_no_more_than_they_need() -> None:
    taken = 0

    def endless() -> Iterator[Record]:
        nonlocal taken
        while True:
            taken += 1
            yield Record(str(taken), "Bir iki.", "x", language="tr")

    from communique.extraction import extract

    found = jobs.extract_all(endless(), extract, 2)
    for _ in range(200):
        next(found)
    found.close()  # type: ignore[attr-defined]
    assert taken < 1500


def test_evaluate_scores_gold(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    event = {
        "kind": "meeting",
        "label": "Toplantı",
        "start": "2017-09-12",
        "city": "Baku",
        "country": "AZ",
        "evidence": [],
    }
    line = {"id": "1", "language": "tr", "text": TEXT, "events": [{**event, "participants": [{"name": "Jane Roe"}]}]}
    gold.write_text(json.dumps(line))
    assert "| events F1" in run("evaluate", gold)
    scores = json.loads(run("evaluate", gold, "-f", "json"))
    assert scores["all"]["records"] == 1
    errors = run("evaluate", gold, "--errors", "--reliability")
    assert "## missed person" in errors
    assert "Jane Roe" in errors
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text(json.dumps({key: value for key, value in line.items() if key != "text"}))
    assert json.loads(run("evaluate", gold, "--predicted", predicted, "-f", "json"))["all"]["participants"]["f1"] == 1.0
    predicted.write_text("[]\n")
    assert "predicted.jsonl:1" in fails("evaluate", gold, "--predicted", predicted)
    assert "gold" in fails("evaluate", tmp_path / "none.jsonl")


# --- ask, questions, query


def test_ask_by_any_spelling_and_language(store: Path) -> None:
    table = run("ask", "meetings-of-official", "--official", "ahmet ARSLAN", "--store", store)
    assert "1st meeting of the ICT ministers" in table
    assert "Türk Konseyi BİT Bakanları 1. Toplantısı" in run(
        "ask", "meetings-of-official", "--param", "official=Arslan", "-l", "tr", "--store", store
    )


def test_ask_for_programs_has_iris_and_names(store: Path) -> None:
    words = ("ask", "ministers-attended", "--meeting=event/ict-ministers-1", "--store", store)
    rows = list(csv.DictReader(io.StringIO(run(*words, "-f", "csv"))))
    assert {row["official_label"] for row in rows} == {"Ramin Guluzade", "Ahmet Arslan", "Kubatbek Sharshembiev"}
    assert all(row["official"].startswith("https://") for row in rows)
    plain = json.loads(run(*words, "-f", "json", "--no-labels"))
    assert [row["official"] for row in plain] == [row["official"] for row in rows]
    assert "official_label" not in plain[0]
    four = run(*words, "-f", "jsonl", "--rank", "minister", "--rank", "deputy-minister")
    assert len(four.splitlines()) == 4


def test_ask_tells_what_is_wrong(store: Path) -> None:
    assert "hosts" in fails("ask", "host", "--store", store)
    assert "--meeting" in fails("ask", "participants", "--store", store)
    assert "no parameter" in fails("ask", "hosts", "--official", "x", "--store", store)
    assert "called 'Xqzzy'" in fails("ask", "participants", "--meeting", "Xqzzy", "--store", store)
    assert "no value" in fails("ask", "participants", "--meeting")
    assert "lists them" in fails("ask")


def test_ask_in_words(store: Path) -> None:
    words = "Hangi bakanlar Türk Konseyi BİT Bakanları 1. Toplantısına katıldı?"
    result = RUN.invoke(app, ["ask", words, "-f", "csv", "--store", str(store)])
    assert result.exit_code == 0, result.output
    assert result.stderr.startswith("understood: ")
    by_name = run("ask", "ministers-attended", "--meeting", "event/ict-ministers-1", "-f", "csv", "--store", store)
    assert result.stdout == by_name
    unquoted = run("ask", *words.split(), "-f", "csv", "--store", store)
    assert unquoted == by_name
    assert "hosts" in fails("ask", "zorp quux blarg hosted", "--store", store)
    assert "communique show 'Ahmet Arslan'" in fails("ask", "Ahmet Arslan", "--store", store)
    assert "communique show Kazakhstan" in fails("ask", "Kazakhstan", "--store", store)


def test_ask_says_when_there_are_no_rows_or_too_many(store: Path) -> None:
    result = RUN.invoke(app, ["ask", "on-this-day", "--day", "1999-01-02", "--store", str(store)])
    assert (result.exit_code, result.stderr) == (0, "no rows\n")
    result = RUN.invoke(app, ["ask", "ministers-attended", "--limit", "1", "--store", str(store)])
    assert "cut off after 1 rows" in result.stderr
    result = RUN.invoke(app, ["ask", "hosts", "--sparql", "--store", str(store)])
    assert "SELECT" in result.stderr


def test_no_parameter_is_named_like_an_option() -> None:
    options = {name for names, _ in _options(_commands()["ask"]) for name in names}
    assert options
    assert not options & {f"--{param.name}" for question in questions().values() for param in question.params}


def test_questions_are_listed_searched_and_described() -> None:
    rows = json.loads(run("questions", "-f", "json"))
    assert [row["question"] for row in rows] == list(questions())
    found = [row["question"] for row in json.loads(run("questions", "BAKANLAR", "katildi", "-f", "json"))]
    assert "ministers-attended" in found
    assert len(found) < len(rows)
    one = run("questions", "ministers-attended")
    assert "--rank" in one
    assert "SELECT" in one


def test_query_from_text_file_and_stdin(tmp_path: Path, store: Path) -> None:
    sparql = "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a dip:Event }"
    file = tmp_path / "q.rq"
    file.write_text(sparql)
    outs = [
        run("query", sparql, "-f", "jsonl", "--store", store),
        run("query", file, "-f", "jsonl", "--store", store),
        run("query", "-", "-f", "jsonl", "--store", store, stdin=sparql),
        run("query", "-f", "jsonl", "--store", store, stdin=sparql),
    ]
    assert len(set(outs)) == 1
    assert json.loads(outs[0])["n"] > 5


def test_query_forms(store: Path) -> None:
    assert run("query", "ASK { ?e a dip:Event }", "--store", store) == "yes\n"
    assert run("query", "ASK { ?e a dip:Event }", "-f", "json", "--store", store) == "true\n"
    construct = "CONSTRUCT { ?e dip:hostedBy ?o } WHERE { ?e dip:hostedBy ?o }"
    triples = list(
        pyoxigraph.parse(run("query", construct, "-f", "nt", "--store", store), pyoxigraph.RdfFormat.N_TRIPLES)
    )
    turtle = list(
        pyoxigraph.parse(run("query", construct, "-f", "turtle", "--store", store), pyoxigraph.RdfFormat.TURTLE)
    )
    assert triples
    assert set(map(str, triples)) == set(map(str, turtle))
    assert "CONSTRUCT" in fails("query", "SELECT ?e { ?e a dip:Event }", "-f", "nt", "--store", store)
    select = "SELECT ?e ?o { ?e dip:hostedBy ?o }"
    assert run("query", select, "-f", "csv", "--store", store).startswith("e,o\n")
    assert run("query", select, "-f", "csv", "--labels", "--store", store).startswith("e,e_label,o,o_label\n")


def test_query_is_explained(store: Path) -> None:
    said = run("query", "SELECT ?e {\n ?e dip:attendedBy ?o ; a dip:Summit }", "--explain", "--store", store)
    assert "PREFIX dip: <https://w3id.org/communique/ns#>" in said
    assert "all graphs as one" in said
    counted = queries.run(store, "SELECT (COUNT(*) AS ?n) { ?e dip:attendedBy ?o }").rows[0][0].value
    assert re.search(rf"dip:attendedBy +{int(counted):,}  attended by", said)
    rows = len(queries.run(store, "SELECT ?e { ?e dip:attendedBy ?o ; a dip:Summit }").rows)
    assert re.search(rf"^{rows} rows in [\d.]+ ms$", said, re.MULTILINE)
    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    assert "no answer within 0.5 s" in run("query", runaway, "--explain", "--timeout", "0.5", "--store", store)
    assert "line 1" in fails("query", "SELECT * { ?s ?p }", "--explain", "--store", store)


def test_query_errors_have_a_place(store: Path, tmp_path: Path) -> None:
    assert "line 1" in fails("query", "SELECT * { ?s ?p }", "--store", store)
    assert "dip:attendedBy" in fails("query", "SELECT * { ?s dip:atendedBy ?o }", "--store", store)
    assert "SERVICE" in fails("query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "--store", store)
    assert "neither SPARQL nor a file" in fails("query", tmp_path / "none.rq", "--store", store)


# --- show and explain


def test_show_an_event_an_official_and_a_state(store: Path) -> None:
    card = run("show", "1st meeting of the ICT ministers", "--store", store)
    for words in ("1st meeting of the ICT ministers of the Turkic Council", "Baku", "Ramin Guluzade", "2016-11-29"):
        assert words in card
    assert "Ahmet Arslan" in run("show", "ARSLAN", "--store", store)
    assert "Kazakistan" in run("show", "kazakistan", "-l", "tr", "--store", store).splitlines()[0]
    assert run("show", "KZ", "-l", "tr", "--store", store) == run("show", "Q232", "-l", "tr", "--store", store)


def test_show_as_json(store: Path) -> None:
    card = json.loads(run("show", "Arslan", "-f", "json", "--store", store))
    assert card["iri"].endswith("official/ahmet-arslan")
    assert card["class"]
    assert all(section["rows"] for section in card["sections"])


def test_show_says_what_it_cannot_find(store: Path) -> None:
    assert "Xqzzy" in fails("show", "Xqzzy", "--store", store)
    assert "Official" in fails("show", "Baku", "--class", "Official", "--store", store)


def test_explain_marks_the_words(store: Path) -> None:
    text = run("explain", "Arslan", "--store", store)
    assert "»Ahmet Arslan«" in text
    rows = [json.loads(line) for line in run("explain", "Arslan", "-f", "jsonl", "--store", store).splitlines()]
    assert rows
    assert all("»" in row["sentence"] and row["source"] for row in rows)


def test_explain_two_names_gives_what_connects_them(store: Path) -> None:
    both = run("explain", "event/ict-ministers-1", "Arslan", "-f", "jsonl", "--store", store)
    facts = {json.loads(line)["fact"].rpartition("/")[2] for line in both.splitlines()}
    assert facts == {"ict-ministers-1.ahmet-arslan"}
    assert "nothing is said" in fails("explain", "event/bakutel-22", "Arslan", "--store", store)


# --- validate, info


def test_validate_exits_1_where_something_does_not_conform(tmp_path: Path) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text("<https://example.org/e> a <https://w3id.org/communique/ns#Event> .")
    result = RUN.invoke(app, ["validate", str(file), "-f", "csv"])
    assert result.exit_code == 1
    assert result.stdout.startswith("severity,shape,node,")
    assert "does not conform" in result.stderr
    file.write_text("")
    result = RUN.invoke(app, ["validate", str(file)])
    assert (result.exit_code, result.stderr) == (0, "conforms\n")


def test_info_and_version() -> None:
    facts = {row["what"]: row["value"] for row in json.loads(run("info", "-f", "json"))}
    assert facts["questions"] == len(questions())
    assert facts["version"] in run("--version")


# --- rows


def rows_as(form: RowFormat, *rows: tuple[object, ...], guard: bool = False) -> str:
    out = io.StringIO()
    write_rows(Rows(("a", "b"), rows), form, out=out, guard=guard)  # type: ignore[arg-type]
    return out.getvalue()


def test_rows_in_each_format() -> None:
    row = ('x "y"\tz\n|<b>', 1.5)
    assert rows_as(RowFormat.csv, row, (None, True)) == 'a,b\n"x ""y""\tz\n|<b>",1.5\n,true\n'
    assert rows_as(RowFormat.tsv, row) == 'a\tb\nx "y" z |<b>\t1.5\n'
    assert json.loads(rows_as(RowFormat.json, row, (None, 2))) == [{"a": row[0], "b": 1.5}, {"a": None, "b": 2}]
    assert json.loads(rows_as(RowFormat.json)) == []
    assert json.loads(rows_as(RowFormat.jsonl, row)) == {"a": row[0], "b": 1.5}
    assert rows_as(RowFormat.markdown, row).splitlines()[2] == '| x "y" z \\|&lt;b> | 1.5 |'
    assert rows_as(RowFormat.table, ("İzmir", 2), ("b", None)) == "a      b\nİzmir  2\nb\n"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_formulas_are_guarded_when_asked(cell: str) -> None:
    assert next(csv.reader(io.StringIO(rows_as(RowFormat.csv, (cell, -1), guard=True).split("\n", 1)[1]))) == [
        f"'{cell}",
        "-1",
    ]
    assert next(csv.reader(io.StringIO(rows_as(RowFormat.csv, (cell, -1)).split("\n", 1)[1])))[0] == cell


def test_words_of_ask() -> None:
    assert answers.read_words(["q", "--a", "1", "--b=2", "--a", "3"], ["c=4"]) == (
        "q",
        {"c": "4", "a": "1,3", "b": "2"},
    )
    assert answers.read_words(["--a", "1", "q"], None) == ("q", {"a": "1"})
    assert answers.read_words(["who", "hosted", "--a", "1", "it?"], None) == ("who hosted it?", {"a": "1"})
    with pytest.raises(QueryError, match="no question"):
        answers.read_words([], None)


def test_extractions_table_shows_ranges() -> None:
    event = Event(
        "summit",
        "S",
        start="2016-01-01",
        end="2016-01-02",
        participants=(Participant(None, office="Envoy"),),
        evidence=(Span(0, 1),),
    )
    out = io.StringIO()
    extractions.write([(Record("h", "S", "src"), Extraction("h", events=(event,)))], "table", out)
    assert out.getvalue().splitlines()[1].split() == ["src", "summit", "held", "2016-01-01/2016-01-02", "S", "Envoy"]


# --- the program as a whole


def test_a_closed_pipe_is_no_error(store: Path) -> None:
    program = "from communique.cli import main; main()"
    words = shlex.join([sys.executable, "-c", program, "export", "-f", "nq", "--store", str(store)])
    done = subprocess.run(["bash", "-c", f"{words} | head -n 1"], capture_output=True, check=False)
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_wrong_usage_is_exit_2() -> None:
    assert really("nonsense").returncode == 2
    assert really("load").returncode == 2
    assert really("ask", "hosts", "--format", "docx").returncode == 2


def test_help_pays_for_no_heavy_library() -> None:
    program = (
        "import sys; sys.argv = ['communique', '--help']\n"
        "from communique.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = 'rich.table rdflib pyoxigraph networkx lxml trafilatura numpy orjson ahocorasick_rs fastwarc pyshacl'.split()\n"
        "sys.stderr.write(' '.join(name for name in heavy if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "Begin with" in done.stdout
    assert done.stderr == ""


# --- documentation


def _commands() -> dict[str, Any]:
    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def _options(command: Any) -> list[tuple[list[str], str | None]]:
    """(long names, help) of each option of a command, but for --help."""
    options = [param for param in command.params if param.param_type_name == "option" and param.name != "help"]
    return [
        ([name for name in (*param.opts, *param.secondary_opts) if name[1] == "-"], param.help) for param in options
    ]


def _section(command: str) -> str:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    match = re.search(rf"^## `{command}`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert match, f"docs/cli.md has no section on {command}"
    return match[1]


@pytest.mark.parametrize("command", sorted(_commands()))
def test_every_command_and_option_has_help_and_a_place_in_the_docs(command: str) -> None:
    found = _commands()[command]
    assert found.help
    for names, words in _options(found):
        assert words, f"{command} {names} has no help"
        told = any(name in _section(command) for name in names) or "--store" in names
        assert told, f"docs/cli.md does not tell of {command} {names}"
    assert len(run(command, "--help").splitlines()) > 3


def test_docs_tell_of_no_command_that_is_not_there() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## `(.+)`$", text, re.MULTILINE)) == set(_commands())


def test_the_commands_of_the_docs_run(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "communique"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec {sys.executable} -c 'from communique.cli import main; main()' \"$@\"\n")
    program.chmod(0o755)
    (tmp_path / "data").symlink_to(ROOT / "data")
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    script = "\n".join(re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    assert script.count("communique ") > 20
    env = {
        **os.environ,
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "COMMUNIQUE_STORE": str(tmp_path / "docs.db"),
    }
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-x", "-c", script],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert (tmp_path / "graph.nq").stat().st_size > 100_000


# --- terminals and other processes


def test_progress_is_shown_on_a_terminal_alone(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": f"{n}. {TEXT}"}) + "\n" for n in range(200))
    (tmp_path / "a.jsonl").write_text(lines)
    command = [sys.executable, "-c", "from communique.cli import main; main()", "extract", str(tmp_path / "a.jsonl")]
    ours, theirs = os.openpty()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        assert process.stdout
        out = process.stdout.read()
    shown = b""
    with suppress(OSError):  # how a terminal says that its other end is closed
        while block := os.read(ours, 65536):
            shown += block
    os.close(ours)
    assert out.count(b"\n") == 200
    assert b"\x1b[" in shown
    assert b"200 records read in" in shown
    piped = really("extract", tmp_path / "a.jsonl")
    assert (piped.stdout, piped.stderr.count(b"\n"), b"\x1b[" in piped.stderr) == (out, 1, False)


def test_a_table_on_a_terminal_folds(store: Path) -> None:
    command = [sys.executable, "-c", "from communique.cli import main; main()", "ask", "hosts", "--store", str(store)]
    ours, theirs = os.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "60"}
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, env=env):
        os.close(theirs)
        shown = b""
        with suppress(OSError):
            while block := os.read(ours, 65536):
                shown += block
    os.close(ours)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).splitlines()
    assert len(lines) > 3
    assert max(map(len, lines)) <= 60


def test_beside_a_writer_one_can_read_but_not_write(tmp_path: Path, records: Path) -> None:
    database = tmp_path / "s.db"
    run("load", records, "--store", database, "-q", code=1)
    before = run("export", "-f", "nq", "--store", database)
    writer = (
        "import pyoxigraph, sys; store = pyoxigraph.Store(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", writer, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout
        process.stdout.readline()
        assert really("export", "-f", "nq", "--store", database).stdout.decode() == before
        assert b"Bak" in really("ask", "ministers-attended", "--store", database).stdout
        refused = really("load", records, "--store", database)
        process.stdin.close()
    assert refused.returncode == 2
    assert b"another process is writing" in refused.stderr
    assert list(tmp_path.glob(".s.db.readers-*")) == []


def test_serve_until_it_is_told_to_stop(store: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = "from communique.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", "--port", str(port), "--store", str(store)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        answer = b""
        for _ in range(100):
            time.sleep(0.1)
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as response:
                answer = response.read()
                break
        process.send_signal(signal.SIGINT)
        assert process.stderr
        words = process.stderr.read().decode()
    assert json.loads(answer) == {"status": "ok"}, words
    assert f"http://127.0.0.1:{port}/" in words
    assert "Traceback" not in words


def test_serve_refuses_to_write_without_a_token(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_TOKEN", raising=False)
    result = RUN.invoke(app, ["serve", "--write", "--store", str(store)])
    assert result.exit_code == 2
    assert "COMMUNIQUE_TOKEN" in result.stderr


# --- whatever is typed


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.one_of(
            st.text(max_size=30).filter(lambda word: "\0" not in word),
            st.sampled_from(["--meeting", "--official", "--param", "a=b", "TR", "Q43", "<x>", "id/'", '"> }', "event/x y", "-", "hosts", "-f", "csv", "a" * 5000, "{", "%s", "{}"]),
        ),
        max_size=4,
    ),
    command=st.sampled_from(["ask", "show", "explain", "query", "questions", "remove", "extract", "export", "validate", "evaluate"]),
)  # fmt: skip
def test_whatever_is_typed_is_answered_or_refused(store: Path, tmp_path: Path, command: str, words: list[str]) -> None:
    reads = command in ("ask", "show", "explain", "query", "export", "validate")
    where = (
        ["--store", str(store if reads else tmp_path / "none.db")]
        if command not in ("questions", "extract", "evaluate")
        else []
    )
    with contextlib.chdir(tmp_path):
        result = RUN.invoke(app, [command, *where, *words], input="")
    assert result.exit_code in (0, 1, 2), result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
