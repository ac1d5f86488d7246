"""Scores, the list of errors, reliability, and the reading of gold files."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import RecordError, ResourceError
from communique.evaluation import align, errors, evaluate, format_bins, format_errors, read_gold, reliability
from communique.evaluation.matching import _assign, match_participants
from communique.evaluation.scores import EVENT_TESTS, TALLIES
from communique.model import Event, Extraction, Outcome, Participant, Span

TEXT = "Minister Ada Lund hosted Ben Oak in Oslo on 3 May 2019. They signed a pact. Cal Fir met Dee Elm in Bergen."
TALKS = Event(
    kind="bilateral",
    label="Lund and Oak",
    start="2019-05-03",
    end="2019-05-03",
    city="Oslo",
    country="NO",
    participants=(
        Participant("Ada Lund", "Minister", "minister", "NO", "host", (Span(9, 17),)),
        Participant("Ben Oak", None, "minister", "SE", "attendee", (Span(25, 32),)),
    ),
    outcomes=(Outcome("signed", "a pact", (), (Span(61, 74),)),),
    evidence=(Span(18, 55),),
)
MEETING = Event(
    kind="bilateral",
    label="Fir and Elm",
    city="Bergen",
    country="NO",
    participants=(Participant("Cal Fir", evidence=(Span(76, 83),)), Participant("Dee Elm", evidence=(Span(88, 95),))),
    evidence=(Span(76, 105),),
)
GOLD = Extraction("r1", "en", "2019-05-04", (TALKS, MEETING))
EMPTY = Extraction("r2", "tr", None, ())


def predicted(*events: Event, record: str = "r1") -> Extraction:
    return Extraction(record, "en", None, events)


def test_gold_against_itself_is_perfect() -> None:
    report = evaluate([GOLD, EMPTY], [GOLD, EMPTY])
    assert list(report.sections) == ["en", "tr", "all"]
    for name in TALLIES:
        assert report.overall.tallies[name].f1 == 1
    assert all(report.overall.shares[name].share == 1 for name in EVENT_TESTS)
    assert report.overall.tallies["events"].hits == 2
    assert (report.overall.negatives, report.overall.events_in_negatives) == (1, 0)
    assert errors([GOLD, EMPTY], [GOLD, EMPTY], {"r1": TEXT}) == []


def test_order_of_events_and_people_does_not_matter() -> None:
    turned = predicted(MEETING, replace(TALKS, participants=TALKS.participants[::-1]))
    assert evaluate([GOLD], [turned]).overall.tallies["with role"].f1 == 1


def test_nothing_predicted_is_all_missed() -> None:
    report = evaluate([GOLD], [])
    assert report.overall.tallies["events"].misses == 2
    assert report.overall.tallies["participants"].misses == 4
    assert report.overall.tallies["outcomes"].misses == 1
    assert report.overall.tallies["events"].f1 == 0


def test_an_event_in_a_negative_is_an_invention() -> None:
    report = evaluate([EMPTY], [predicted(TALKS, record="r2")])
    assert (report.overall.negatives_with_events, report.overall.events_in_negatives) == (1, 1)
    assert report.overall.tallies["events"].inventions == 1
    assert report.overall.tallies["participants"].inventions == 2


def test_background_may_be_left_out_or_told() -> None:
    gold = Extraction("r1", "en", None, (TALKS, replace(MEETING, background=True)))
    assert evaluate([gold], [predicted(TALKS)]).overall.tallies["events"].f1 == 1
    assert evaluate([gold], [predicted(TALKS, MEETING)]).overall.tallies["events"].f1 == 1
    assert errors([gold], [predicted(TALKS)], {"r1": TEXT}) == []


@pytest.mark.parametrize(
    ("change", "wrong", "group"),
    [
        ({"kind": "meeting"}, "kind", "wrong kind"),
        ({"status": "planned"}, "status", "wrong status"),
        ({"start": "2019-05-04", "end": "2019-05-04"}, "date", "wrong date"),
        ({"end": "2019-05-04"}, "date", "wrong date"),
        ({"city": "Bergen"}, "city", "wrong place"),
        ({"country": "SE"}, "country", "wrong place"),
    ],
)
def test_a_wrong_fact_of_an_event_is_one_error(change: dict[str, str], wrong: str, group: str) -> None:
    other = predicted(replace(TALKS, **change), MEETING)
    section = evaluate([GOLD], [other]).overall
    assert section.tallies["events"].f1 == 1
    assert {name: share.right for name, share in section.shares.items() if share.right != share.total} == {wrong: 1}
    assert [case.group for case in errors([GOLD], [other], {"r1": TEXT})] == [group]


@pytest.mark.parametrize(
    ("change", "tally", "group"),
    [
        ({"of": "DK"}, "with state", "wrong state"),
        ({"level": "director"}, "with rank", "wrong rank"),
        ({"role": "chair"}, "with role", "wrong role"),
    ],
)
def test_a_wrong_fact_of_a_person_leaves_the_name_right(change: dict[str, str], tally: str, group: str) -> None:
    lund, oak = TALKS.participants
    other = predicted(replace(TALKS, participants=(replace(lund, **change), oak)), MEETING)
    tallies = evaluate([GOLD], [other]).overall.tallies
    assert tallies["participants"].f1 == 1
    assert {name for name in TALLIES if tallies[name].f1 < 1} == {tally}
    assert tallies[tally].f1 == 0.75
    (case,) = errors([GOLD], [other], {"r1": TEXT})
    assert case.group == group
    assert case.sentence == "Minister Ada Lund hosted Ben Oak in Oslo on 3 May 2019."


def test_misses_and_inventions_are_listed_with_their_sentence() -> None:
    stranger = Participant("Eve Yew", evidence=(Span(25, 32),), rule="list")
    other = predicted(
        replace(TALKS, participants=(TALKS.participants[0], stranger), outcomes=(Outcome("agreed", "x"),))
    )
    cases = errors([GOLD], [other], {"r1": TEXT})
    assert [case.group for case in cases] == [
        "missed event",
        "missed person",
        "invented person",
        "missed outcome",
        "invented outcome",
    ]
    assert cases[0].sentence == "Cal Fir met Dee Elm in Bergen."
    assert cases[2].rule == "list"
    assert cases[3].sentence == "They signed a pact."
    printed = format_errors(cases)
    assert "## missed event (1)" in printed and "Eve Yew" in printed and "wrong kind" not in printed


def test_an_event_elsewhere_in_the_text_is_not_the_same() -> None:
    other = replace(MEETING, participants=(), evidence=(Span(56, 75),), city=None, country=None)
    assert align(GOLD, predicted(other)) == []


@pytest.mark.parametrize(
    ("gold", "other", "pairs"),
    [
        (["Ramil Hasanov"], ["Hasanov"], 1),
        (["Ramil Hasanov", "Ali Hasanov"], ["Hasanov"], 0),
        (["Mevlüt Çavuşoğlu"], ["Mevlut Cavusoglu"], 1),
        (["Ramil Hasanov", "Ali Veli"], ["Ali Veli", "R. Hasanov"], 1),
        (["Ada Lund"], ["Ada Oak"], 0),
    ],
)
def test_names_match_by_key_and_by_a_part_that_fits_one_alone(gold: list[str], other: list[str], pairs: int) -> None:
    assert len(match_participants([Participant(n) for n in gold], [Participant(n) for n in other])) == pairs


def test_an_office_without_a_name_matches_by_rank_and_state() -> None:
    gold = [Participant(None, "the Governor of Antalya", "local-government", "TR")]
    assert match_participants(gold, [Participant(None, "Governor", "local-government", "TR")]) == [(0, 0)]
    assert match_participants(gold, [Participant(None, "Governor", "minister", "TR")]) == []
    assert match_participants(gold, [Participant("Ali Veli", "Governor", "local-government", "TR")]) == []


@given(st.integers(1, 4), st.integers(1, 5), st.data())
def test_the_assignment_is_the_best_one(rows: int, columns: int, data: st.DataObject) -> None:
    cell = st.integers(0, 20).map(lambda value: value / 20)
    table = data.draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=rows, max_size=rows))
    pairs = _assign(table)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs) == min(rows, columns)
    small, large = (rows, columns) if rows <= columns else (columns, rows)
    best = max(
        sum(table[i][j] if rows <= columns else table[j][i] for i, j in enumerate(order))
        for order in permutations(range(large), small)
    )
    assert sum(table[row][column] for row, column in pairs) == pytest.approx(best)


def test_a_prediction_without_gold_is_an_error() -> None:
    with pytest.raises(RecordError):
        evaluate([GOLD], [predicted(record="r9")])


def test_reliability_counts_events_and_people_by_confidence() -> None:
    sure, unsure = (
        replace(TALKS, confidence=0.95),
        replace(TALKS, confidence=0.35, evidence=(), city="Rome", participants=()),
    )
    bins = reliability([GOLD], [predicted(sure, unsure)])
    assert [(b.low, b.count, b.right) for b in bins] == [(0.3, 1, 0.0), (0.9, 1, 1.0)]
    people = reliability([GOLD], [predicted(sure)], "participants")
    assert [(b.low, b.count, b.right) for b in people] == [(0.9, 2, 1.0)]
    assert "| 0.9-1.0 | 1 | 0.950 | 1.000 |" in format_bins(bins)


def test_the_report_prints_a_table_and_json() -> None:
    report = evaluate([GOLD], [predicted(TALKS)])
    assert "| events F1 (P / R) | 0.667 (1.000 / 0.500) |" in report.to_markdown()
    assert report.to_dict()["en"]["events"]["recall"] == 0.5


def line(**changes: Any) -> dict[str, Any]:
    event = {
        "kind": "bilateral",
        "evidence": ["Ben Oak in Oslo", {"quote": "in ", "nth": 2}, {"begin": 0, "end": 8}],
        "participants": [{"name": "Ada Lund", "evidence": ["Ada Lund"]}],
        **changes.pop("event", {}),
    }
    return {"id": "r1", "text": TEXT, "language": "en", "events": [event], **changes}


def write(folder: Path, *lines: Any) -> Path:
    file = folder / "gold.jsonl"
    file.write_bytes(b"\n".join(orjson.dumps(value) for value in lines) + b"\n")
    return file


def test_quotes_become_spans(tmp_path: Path) -> None:
    ((record, extraction),) = read_gold(write(tmp_path, line(source_facts=["somewhere"])))
    assert (record.id, record.text, record.language) == ("r1", TEXT, "en")
    spans = extraction.events[0].evidence
    assert [TEXT[span.begin : span.end] for span in spans] == ["Ben Oak in Oslo", "in ", "Minister"]
    assert spans[1].begin == TEXT.index("in Bergen")
    (lund,) = extraction.events[0].participants
    assert TEXT[lund.evidence[0].begin : lund.evidence[0].end] == "Ada Lund"


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    write(tmp_path, line())
    (tmp_path / "more").mkdir()
    write(tmp_path / "more", line(id="r2"))
    assert [record.id for record, _ in read_gold(tmp_path)] == ["r1", "r2"]


def test_gold_may_stand_beside_its_texts(tmp_path: Path) -> None:
    whole = line()
    texts, gold = ({key: whole[key] for key in keys} for keys in (("id", "text", "language"), ("id", "events")))
    (tmp_path / "en.jsonl").write_bytes(orjson.dumps(texts) + b"\n" + orjson.dumps({**texts, "id": "r2"}))
    (tmp_path / "en.gold.jsonl").write_bytes(orjson.dumps(gold))
    for path in (tmp_path, tmp_path / "en.gold.jsonl"):
        ((record, extraction),) = read_gold(path)
        assert (record.text, record.language, extraction.language) == (TEXT, "en", "en")
    (tmp_path / "en.jsonl").unlink()
    with pytest.raises(ResourceError, match="text"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    "wrong",
    [
        line(event={"evidence": ["Ben Ash"]}),
        line(event={"evidence": [{"quote": "Oslo", "nth": 2}]}),
        line(event={"evidence": [{"begin": 5, "end": 4000}]}),
        line(event={"evidence": [""]}),
        line(event={"evidence": [7]}),
        line(event={"kind": "party"}),
        line(event={"status": "over"}),
        line(event={"part_of": 1}),
        line(event={"citty": "Oslo"}),
        line(event={"participants": [{"name": "Ada Lund", "level": "king"}]}),
        line(event={"participants": [{"name": "Ada Lund", "role": "guest"}]}),
        line(event={"participants": [{"of": "NO"}]}),
        line(event={"outcomes": [{"type": "sung", "what": "a song"}]}),
        line(events=["x"]),
        line(extra=1),
        {"text": "x"},
        {"id": "r2", "events": []},
        ["x"],
    ],
)
def test_what_is_wrong_in_a_gold_file_is_told_with_its_line(tmp_path: Path, wrong: Any) -> None:
    with pytest.raises(ResourceError) as caught:
        read_gold(write(tmp_path, line(id="r0"), wrong))
    assert caught.value.place is not None and caught.value.place.endswith("gold.jsonl:2")
    assert caught.value.remedy


def test_an_id_may_stand_once(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="r1"):
        read_gold(write(tmp_path, line(), line()))


def test_a_file_must_be_there_and_be_json(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        read_gold(tmp_path / "nowhere.jsonl")
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(ResourceError, match="JSON"):
        read_gold(tmp_path / "broken.jsonl")
