"""Dates: every form of every language pack by its own examples, then what holds for any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import languages
from communique.errors import ResourceError
from communique.extraction.time import find_times
from communique.extraction.time.grammar import build
from communique.text import fold

WITH_TIME = [code for code in languages.codes() if (languages.load(code).folder / "time.toml").is_file()]


def found(text: str, language: str, published: str | None = None) -> list[list[str]]:
    """Mentions as the examples write them: words, start, and end where it differs; "" for unknown."""
    rows = []
    for mention in find_times(text, fold(text), language, published):
        row = [text[mention.span.begin : mention.span.end], mention.start or ""]
        rows.append(row if mention.start == mention.end else [*row, mention.end or ""])
    return rows


def examples() -> list[Any]:
    cases = []
    for code in WITH_TIME:
        for number, form in enumerate(languages.load(code).settings("time")["forms"]):
            for example in form["examples"]:
                cases.append(pytest.param(code, form["rule"], example, id=f"{code}-{number}-{form['rule']}"))
    return cases


@pytest.mark.parametrize(("language", "rule", "example"), examples())
def test_each_form_reads_its_examples(language: str, rule: str, example: dict[str, Any]) -> None:
    published = example.get("published")
    assert found(example["text"], language, published) == example["found"]
    rules = {m.rule for m in find_times(example["text"], fold(example["text"]), language, published)}
    assert not example["found"] or rules & {example.get("rule", rule), "day-month", "month"}


def test_every_form_has_an_example() -> None:
    for code in WITH_TIME:
        for form in languages.load(code).settings("time")["forms"]:
            assert form["examples"], (code, form["rule"])


@pytest.mark.parametrize("language", WITH_TIME)
@given(text=st.text(max_size=300), published=st.none() | st.dates().map(str) | st.text(max_size=12))
def test_any_text_gives_ordered_spans_inside_it(language: str, text: str, published: str | None) -> None:
    check(text, language, published)


PIECES = st.sampled_from(
    [
        "29",
        "31",
        "3",
        "2016",
        "0",
        "9999",
        "1.2",
        "May",
        "Kasım",
        "Mart",
        "Salı",
        "Tuesday",
        "geçen",
        "yıl",
        "last",
        "week",
        "today",
        "bugün",
        "'",
        "’da",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "/",
        ":",
        "ve",
        "and",
        "to",
        "of",
        "yarı",
        "half",
        "ago",
        "önce",
        "Şubat",
        "February",
        "Feb.",
        "İ",
        "ı",
        "st",
        "'inde",
        "ayın",
        "ayında",
        "ay",
        "year",
        "son",
    ]
)


@pytest.mark.parametrize("language", WITH_TIME)
@given(pieces=st.lists(PIECES, max_size=40), published=st.none() | st.dates().map(str), glue=st.sampled_from(["", " "]))
def test_any_mixture_of_date_words_is_read(language: str, pieces: list[str], published: str | None, glue: str) -> None:
    check(glue.join(pieces), language, published)


def check(text: str, language: str, published: str | None) -> None:
    position = 0
    for mention in find_times(text, fold(text), language, published):
        assert position <= mention.span.begin < mention.span.end <= len(text)
        position = mention.span.end
        assert (mention.start is None) == (mention.end is None)
        if mention.start and mention.end and not mention.start.startswith("--"):
            assert mention.start <= mention.end


def test_surrogates_do_no_harm() -> None:
    text = "\ud800 met on 3 May 2019 \udfff"
    assert found(text, "en") == [["3 May 2019", "2019-05-03"]]


@pytest.mark.parametrize("language", WITH_TIME)
@pytest.mark.parametrize(
    "piece", ["3, ", "29 ", "3-", "2016-", "May ", "Kasım ", "(", "last ", "bu ", "Salı, ", "3 ve "]
)
def test_long_texts_of_one_piece_take_linear_time(language: str, piece: str) -> None:
    text = piece * (200_000 // len(piece))
    find_times(text, fold(text), language, "2020-01-01")


def test_a_language_without_date_forms_is_an_error_with_a_remedy() -> None:
    with pytest.raises(ResourceError):
        find_times("3 May", "3 may", "xx", None)


def test_a_third_language_needs_only_a_file() -> None:
    settings = {
        "joiner": "~,~| und ",
        "future": r"\bwird\b",
        "past": r"\bwar\b",
        "verb_first": True,
        "stamp": r"\bstand:~",
        "name_after": " agenda",
        "cue_before": r"\bim~",
        "fields": {"month": {"Januar": 1, "März": 3}},
        "forms": [
            {"rule": "day-month-year", "reading": "day", "start": "digit", "pattern": r"<day>\. <month>(?: <year>)?"}
        ],
    }
    grammar = build(settings, place="test")
    (branch,) = {id(branch): branch for branch in grammar.branches}.values()
    match = branch.regex.match("3. marz 2020")
    assert match is not None and match.group(0) == "3. marz 2020"


@pytest.mark.parametrize("pattern", ["<nothing>", "{nothing}", "("])
def test_a_broken_form_names_its_place(pattern: str) -> None:
    form = {"rule": "x", "reading": "day", "start": "digit", "pattern": pattern}
    empty = dict.fromkeys(("joiner", "future", "past", "stamp", "name_after", "cue_before"), "x")
    with pytest.raises(ResourceError) as caught:
        _ = build({**empty, "verb_first": True, "forms": [form]}, place="some/time.toml").branches[0].regex
    assert "some/time.toml" in str(caught.value)


def test_the_sentence_around_tells_past_from_future_far_from_the_publication() -> None:
    assert found("It was signed on 3 May.", "en", "2019-10-20") == [["3 May", "2019-05-03"]]
    assert found("It will be signed on 3 May.", "en", "2019-10-20") == [["3 May", "2020-05-03"]]
    assert found("They will reconvene in March.", "en", "2023-05-12") == [["March", "2024-03"]]
    assert found("A summit is foreseen in Shusha in July.", "en", "2023-11-06") == [["July", "2024-07"]]
    assert found("They agreed to meet in June.", "en", "2023-03-06") == [["June", "2023-06"]]
    assert found("The ministers gather in Cairo on Saturday.", "en", "2011-03-11") == [["Saturday", "2011-03-12"]]
    assert found("Nisanda yapılması planlanan toplantıyı görüştü.", "tr", "2021-07-11") == [["Nisan", "2022-04"]]
    assert found("3 Mayıs'ta imzalandı.", "tr", "2019-10-20") == [["3 Mayıs", "2019-05-03"]]
    assert found("3 Mayıs'ta imzalanacak.", "tr", "2019-10-20") == [["3 Mayıs", "2020-05-03"]]


@pytest.mark.parametrize(
    "text",
    [
        "Call +90 312 292 10 00 or 2 March Street 5",
        "COP29 and G20, COP-29, F-16",
        "19. yüzyıl, 1325 sayılı karar, saat 10.00",
        "at 10:00 or 10.30",
        "$2016 and 2,016",
        "II. Zirve, 8. Toplantı, 3'üncü tur",
    ],
)
def test_false_friends_are_no_dates(text: str) -> None:
    for language in WITH_TIME:
        if "March" not in text:
            assert found(text, language, "2020-01-01") == []


def test_a_time_of_the_publication_is_accepted() -> None:
    assert found("bugün", "tr", "2020-01-05T23:10:00Z") == [["bugün", "2020-01-05"]]
    assert found("bu yıl", "tr", "2020") == [["bu yıl", "2020"]]
    assert found("bugün", "tr", "2020-01") == [["bugün", ""]]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("President to visit\nMarch 21, 2018   05:17 pm\nHe leaves on 22 March.", ["stamp", "day-month"]),
        ("2014-09-19 14:39\nOn September 17 he left.", ["stamp", "day-month"]),
        ("Published: 3 May 2019. They met on 2 May 2019 at 10:00.", ["stamp", "day-month-year"]),
        ("3 May 2019\nThe ministers met.", ["stamp"]),
        ("2 May 2019\n09.30 Meets the ambassador", ["day-month-year"]),
        ("They met on 3 May 2019.", ["day-month-year"]),
        ("TEHRAN, 3 May 2019\nThey met.", ["day-month-year"]),
    ],
)
def test_the_date_of_the_page_is_marked(text: str, rules: list[str]) -> None:
    assert [mention.rule for mention in find_times(text, fold(text), "en", "2019-05-03")] == rules
