"""The tables of data/reference: unique keys, valid codes, targets that exist, a source for every row."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest

from communique import resources
from communique.errors import ResourceError
from communique.gazetteer import tables
from communique.model import KINDS, RANKS

REFERENCE = resources.path("data", "reference")
KEYS = {
    "states": ("iso2",),
    "state_names": ("state", "lang", "name"),
    "state_successors": ("state", "successor"),
    "cities": ("id",),
    "city_names": ("city", "name"),
    "organisations": ("id",),
    "organisation_names": ("org", "lang", "name"),
    "organisation_members": ("org", "state", "kind", "from"),
    "officials": ("id",),
    "official_names": ("official", "lang", "name"),
    "official_posts": ("official", "title", "state", "organisation", "from", "until"),
    "series": ("id",),
    "series_names": ("series", "lang", "name"),
    "parliaments": ("name",),
    "agencies": ("name",),
    "leaders": ("name", "rank", "state"),
    "label_words": ("concept", "lang"),
    "kind_words": ("kind", "lang"),
    "name_sounds": ("tradition", "pattern"),
    "name_traditions": ("tradition",),
    "weak_names": ("lang", "name"),
    "false_names": ("lang", "word"),
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LANGUAGES = {"tr", "en", "az", "kk", "ky", "uz", "ru", "hu", "tk", "de", "fr", "nl", "und"}


def test_every_table_has_a_key_here() -> None:
    assert {file.stem for file in REFERENCE.glob("*.tsv")} == set(KEYS)


@pytest.mark.parametrize("table", KEYS)
def test_keys_are_unique_and_sources_named(table: str) -> None:
    rows = tables.rows(table)
    assert rows
    count = Counter(tuple(row[column] for column in KEYS[table]) for row in rows)
    assert [key for key, times in count.items() if times > 1] == []
    assert [row for row in rows if not row["source"].strip()] == []


@pytest.mark.parametrize("table", ["cities", "city_names", "official_posts"])
def test_rows_of_indexed_tables_stand_together(table: str) -> None:
    index = tables.index(table)
    column = KEYS[table][0]
    by_first: dict[str, list[dict[str, str]]] = {}
    for row in tables.rows(table):
        by_first.setdefault(row[column], []).append(row)
    firsts = [*by_first][::100]
    assert [index.rows(first) for first in firsts] == [by_first[first] for first in firsts]
    told = [first for first, _ in groupby(tables.rows(table), itemgetter(column))]
    assert len(told) == len(by_first)
    assert index.rows(column) == index.rows("nobody") == []


def test_an_index_finds_rows_by_words_and_says_which_is_broken(tmp_path: Path) -> None:
    file = tmp_path / "posts.tsv"
    file.write_text("# who\nofficial\trank\r\na\tminister\na\thead\n\nb\thead\nc\tx\ty\n", encoding="utf-8", newline="")
    index = resources.Index(file)
    assert index.rows("a") == [{"official": "a", "rank": "minister"}, {"official": "a", "rank": "head"}]
    assert [row["official"] for row in index.rows_with("\thead")] == ["a", "b"]
    with pytest.raises(ResourceError, match="3 cells") as broken:
        index.rows("c")
    assert broken.value.place == f"{file}:7"
    with pytest.raises(ResourceError, match="3 cells"):
        list(resources.read_columns(file, "rank", "official"))


NAMES = ("organisations", "organisation_names", "series", "series_names", "state_names")


@pytest.mark.parametrize("table", NAMES)
def test_names_say_where_they_can_be_looked_up(table: str) -> None:
    assert [row for row in tables.rows(table) if row["source"].startswith("usage")] == []


def test_names_without_a_source_stand_in_no_table() -> None:
    taken_out = resources.read_table(REFERENCE.parent / "build" / "unsourced.tsv")
    known = {
        (
            table,
            row.get("org") or row.get("series") or row.get("state") or row["id"],
            row.get("lang", "en"),
            row["name"],
        )
        for table in NAMES
        for row in tables.rows(table)
    }
    assert [row for _, row in taken_out if (row["table"], row["of"], row["lang"], row["name"]) in known] == []


def test_a_short_form_by_rule_has_the_long_form_beside_it() -> None:
    rows = tables.rows("organisation_names")
    named = {(row["org"], row["name"]) for row in rows}
    short, long = "BM ", "Birleşmiş Milletler "
    for row in rows:
        if row["source"] == "by rule: BM for Birleşmiş Milletler":
            assert (row["org"], long + row["name"].removeprefix(short)) in named, row
        if row["source"] == "by rule: Birleşmiş Milletler for BM":
            assert (row["org"], short + row["name"].removeprefix(long)) in named, row


@pytest.mark.parametrize(
    ("table", "column", "target"),
    [
        ("state_names", "state", "states"),
        ("state_successors", "state", "states"),
        ("state_successors", "successor", "states"),
        ("cities", "country", None),
        ("city_names", "city", "cities"),
        ("organisation_names", "org", "organisations"),
        ("organisation_members", "org", "organisations"),
        ("organisation_members", "state", "states"),
        ("official_names", "official", "officials"),
        ("official_posts", "official", "officials"),
        ("official_posts", "state", "states"),
        ("official_posts", "organisation", "organisations"),
        ("parliaments", "state", "states"),
        ("series", "organisation", "organisations"),
        ("series_names", "series", "series"),
        ("states", "capital", "cities"),
    ],
)
def test_what_a_row_points_at_exists(table: str, column: str, target: str | None) -> None:
    if target is None:
        assert all(re.fullmatch("[A-Z]{2}", row[column]) for row in tables.rows(table))
        return
    known = {row[KEYS[target][0]] for row in tables.rows(target)}
    assert {row[column] for row in tables.rows(table) if row[column]} - known == set()


@pytest.mark.parametrize(
    "table", [table for table in KEYS if table.endswith(("names", "posts", "members")) or table == "organisations"]
)
def test_dates_and_languages_are_well_formed(table: str) -> None:
    for row in tables.rows(table):
        for column in ("from", "until", "known_until"):
            assert not row.get(column) or DATE.fullmatch(row[column]), row
        if row.get("from") and row.get("until"):
            assert row["from"] <= row["until"], row
        assert row.get("lang", "en") in LANGUAGES, row
        assert set(row.get("langs", "en").split(" ")) <= LANGUAGES, row


@pytest.mark.parametrize("table", sorted(table for table in KEYS if table.startswith("official")))
def test_nobody_is_without_a_name(table: str) -> None:
    assert [row for row in tables.rows(table) if not row["official" if "official" in row else "id"]] == []


def test_states_have_codes_and_names() -> None:
    states = tables.states()
    assert len([state for state in states.values() if state.status == "member"]) == 193
    for state in states.values():
        assert re.fullmatch("[A-Z]{2}", state.iso2) and re.fullmatch("[A-Z]{3}", state.iso3)
        assert re.fullmatch(r"Q\d+", state.wikidata or ""), state.iso2
        assert state.status in ("member", "observer", "disputed", "territory", "former")
        assert state.names.get("en") and state.names.get("tr"), state.iso2
    assert len({state.iso3 for state in states.values()}) == len(states)
    assert {states[code].status for code in ("XN", "XK", "TW", "XC")} == {"disputed"}


def test_every_member_has_demonyms_in_both_languages() -> None:
    named = {
        (row["state"], row["lang"]) for row in tables.rows("state_names") if row["kind"] in ("demonym", "adjective")
    }
    members = {state.iso2 for state in tables.states().values() if state.status == "member"}
    assert {iso2 for iso2 in members if (iso2, "en") not in named} == set()
    assert len({iso2 for iso2 in members if (iso2, "tr") in named}) > 150


def test_places_lie_on_the_earth() -> None:
    for row in tables.rows("cities"):
        assert -90 <= float(row["lat"]) <= 90 and -180 <= float(row["long"]) <= 180, row
        assert row["id"].split("-")[-1] == row["country"].lower() or f"-{row['country'].lower()}-" in row["id"], row
    assert {row["strength"] for row in tables.rows("city_names")} == {"strong", "weak"}


def test_posts_and_series_use_the_words_of_the_model() -> None:
    assert {row["rank"] for row in tables.rows("official_posts")} <= set(RANKS)
    assert {row["kind"] for row in tables.rows("series")} <= set(KINDS)
    assert all(bool(row["state"]) != bool(row["organisation"]) for row in tables.rows("official_posts"))


def test_a_term_without_an_end_says_until_when_it_is_known() -> None:
    posts = tables.rows("official_posts")
    assert [row for row in posts if row["until"] and row["known_until"]] == []
    assert [row for row in posts if row["known_until"] and row["known_until"] < row["from"]] == []
    wikidata = [
        row for row in posts if row["source"] == "Wikidata (CC0), by the EveryPolitician scrapers" and row["from"]
    ]
    assert [row for row in wikidata if not row["until"] and not row["known_until"]] == []


def test_there_are_enough_of_each() -> None:
    assert len(tables.rows("organisations")) >= 80
    assert len(tables.rows("officials")) >= 3000
    assert len(tables.rows("cities")) >= 5000
