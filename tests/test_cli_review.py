"""Doubtful matches on the command line: listed, answered, and the answers put into effect."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique import store as stores
from communique.cli.app import app
from communique.model import Event, Extraction, Participant, Record, Span
from communique.resolution import Correction
from communique.resolution import curation as corrections

RUN = CliRunner()
TEXTS = {
    "a": ("Ahmet Arslan came. The meeting took place in Baku.", "Ahmet Arslan", "TR"),
    "b": ("Askar Mamin spoke. A meeting was held in Baku then.", "Askar Mamin", "KZ"),
}


def one_record(name: str) -> tuple[Record, Extraction]:
    """A record of a meeting in Baku with one guest: doubtful whether the other's is the same."""
    text, person, state = TEXTS[name]
    sentence = text.index(". ") + 2
    guest = Participant(person, None, "minister", state, "attendee", (Span(0, len(person)),))
    event = Event(
        "meeting",
        "Meeting",
        start="2016-11-29",
        city="Baku",
        country="AZ",
        participants=(guest,),
        evidence=(Span(sentence, len(text)),),
    )
    return Record(name * 32, text, name, f"Title {name}", None, "en"), Extraction(name * 32, "en", None, (event,))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "s.db"
    with stores.open_store(path) as store:
        stores.load(store, [one_record("a"), one_record("b")])
    return path


def run(*words: object, code: int = 0, stdin: str | None = None) -> tuple[str, str]:
    """Runs a command; what it writes to stdout and to stderr."""
    result = RUN.invoke(app, [str(word) for word in words], input=stdin)
    assert result.exit_code == code, f"{result.exit_code}: {result.output}\n{result.exception!r}"
    return result.stdout, result.stderr


def table(database: Path) -> list[dict[str, str]]:
    out, _ = run("review", "--format", "csv", "--store", database)
    return list(csv.DictReader(io.StringIO(out)))


def events(database: Path) -> int:
    with stores.open_store(database, read_only=True) as store:
        return len({row["e"].value for row in store.query("SELECT ?e { ?e a dip:Event }")})


def test_doubts_are_listed_with_both_sides_sentences(database: Path) -> None:
    out, err = run("review", "--store", database)
    assert err == ""
    assert "event: taken for" in out
    assert "“The meeting took place in Baku.” (Title a)" in out
    assert "“A meeting was held in Baku then.” (Title b)" in out


def test_rows_come_most_valuable_first(database: Path) -> None:
    rows = table(database)
    values = [float(row["value"]) for row in rows]
    assert rows
    assert values == sorted(values, reverse=True)
    (event,) = [row for row in rows if row["kind"] == "event"]
    assert {event["left"], event["right"]} == {f"telling/{'a' * 32}/0", f"telling/{'b' * 32}/0"}
    assert (event["answer"], event["left_sentences"]) == ("", "The meeting took place in Baku.")


def test_answers_from_the_keyboard_become_corrections_that_curate_applies(database: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.tsv"
    (row,) = table(database)
    together = row["taken_for_one"] == "true"
    before = events(database)
    assert before == (1 if together else 2)
    _, err = run(
        "review", "--curation", mine, "--store", database, stdin="what\n" + ("n" if together else "EVET") + "\n"
    )
    assert err.count("Are the two one?") == 2  # asked again where the answer is none
    assert "1 corrections added" in err
    action = "different" if together else "same"
    assert corrections.read(mine).corrections == (Correction(action, row["left"], row["right"]),)
    assert events(database) == before
    _, err = run("review", "--curation", mine, "--store", database, stdin="y\n")
    assert "Are the two one?" not in err  # decided, though not yet in effect
    assert "0 corrections added" in err

    assert "1 corrections in effect\n" in run("curate", mine, "--store", database)[1]
    assert events(database) == 3 - before
    assert "as before" in run("curate", mine, "--store", database)[1]
    assert table(database) == []
    shown, _ = run("curate", "--store", database)
    (tmp_path / "shown.tsv").write_text(shown, encoding="utf-8")
    assert corrections.read(tmp_path / "shown.tsv") == corrections.read(mine)

    assert run("curate", "--none", "--quiet", "--store", database) == ("", "")
    assert events(database) == before
    assert table(database) == [row]


@pytest.mark.parametrize("typed", ["", "s\n", "\n", "q\ny\n"])
def test_who_does_not_answer_corrects_nothing(database: Path, tmp_path: Path, typed: str) -> None:
    _, err = run("review", "--curation", tmp_path / "mine.tsv", "--store", database, stdin=typed)
    assert "0 corrections added" in err
    assert not (tmp_path / "mine.tsv").exists()


def test_answers_from_a_filled_in_table(database: Path, tmp_path: Path) -> None:
    file, mine = tmp_path / "doubts.tsv", tmp_path / "mine.tsv"
    run("review", "--format", "tsv", "--output", file, "--store", database)
    head, line = file.read_text(encoding="utf-8").splitlines()
    file.write_text(f"{head}\nno{line}\n", encoding="utf-8")
    mine.write_text("\t".join(corrections.COLUMNS) + "\ndrop\tofficial/nobody\t\t\t", encoding="utf-8")  # no line end
    out, err = run("review", "--answers", file, "--curation", mine, "--store", database)
    assert out == ""
    assert "1 corrections added" in err
    assert [one.action for one in corrections.read(mine).corrections] == ["different", "drop"]
    _, err = run("review", "--answers", file, "--curation", mine, "--store", database, code=1)
    assert "no open doubt: telling/" in err
    assert len(corrections.read(mine).corrections) == 2


def test_load_applies_corrections(tmp_path: Path) -> None:
    database, mine, record = tmp_path / "s.db", tmp_path / "mine.tsv", tmp_path / "a.txt"
    corrections.write([Correction("drop", "official/nobody")], mine)
    record.write_text("The foreign ministers of Türkiye and Kazakhstan met in Ankara on 3 May 2018.", encoding="utf-8")
    run("load", record, "--curation", mine, "--store", database, "-q")
    assert "official/nobody" in run("curate", "--store", database)[0]
    run("load", record, "--store", database, "-q")
    assert "official/nobody" in run("curate", "--store", database)[0]


def test_what_cannot_be_done_is_told_in_one_line(database: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("answer\tleft\tright\nperhaps\tx\ty\n", encoding="utf-8")
    mine = tmp_path / "mine.tsv"
    for words, told in (
        (("review", "--answers", bad), "--curation"),
        (("review", "--answers", bad, "--curation", mine), f"{bad}:2"),
        (("review", "--answers", tmp_path / "none.tsv", "--curation", mine), "none.tsv"),
        (("curate", bad), "action"),
        (("curate", tmp_path / "none.tsv"), "none.tsv"),
        (("curate", bad, "--none"), "either"),
        (("load", bad, "--curation", tmp_path / "none.tsv"), "none.tsv"),
    ):
        out, err = run(*words, "--store", database, code=2)
        assert (out, err.count("\n")) == ("", 1)
        assert told in err
    assert not mine.exists()
    for command in ("review", "curate", "curate --none"):
        assert "no.db" in run(*command.split(), "--store", tmp_path / "no.db", code=2)[1]
    assert not (tmp_path / "no.db").exists()
