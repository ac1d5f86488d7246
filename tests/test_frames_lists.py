"""Lists of people behind a colon, in one sentence or line by line: those talks were held with, and those who attended."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

_EN = "Peter Szabo, Minister of Foreign Affairs of Hungary{0} Simon Daly, Minister for Foreign Affairs of Ireland{0} Ann Lund, Minister for Foreign Affairs of Sweden."
_TR = (
    "Macaristan Dışişleri Bakanı Peter Szabo{0} İrlanda Dışişleri Bakanı Simon Daly{0} İsveç Dışişleri Bakanı Ann Lund"
)
_EACH = [["Kalve", "Szabo"], ["Daly", "Kalve"], ["Kalve", "Lund"]]


def told(text: str, language: str) -> list[tuple[str, str, list[str]]]:
    """(kind, status, last names) of each event that names somebody, in the order of the text."""
    events = extract(Record("r", text, "test", language=language, published="2019-09-25")).events
    people = [[one.name.split()[-1] for one in event.participants if one.name] for event in events]
    return [(event.kind, event.status, sorted(names)) for event, names in zip(events, people, strict=True) if names]


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        pytest.param(
            "en",
            "On the margins of the conference, Foreign Minister Kalve of Latvia held bilateral meetings with:\n- "
            + _EN.format("\n-"),
            "bilateral",
            "held",
            id="noun-bullets",
        ),
        pytest.param(
            "en",
            "Foreign Minister Kalve of Latvia had bilateral meetings with: " + _EN.format(";"),
            "bilateral",
            "held",
            id="noun-semicolons",
        ),
        pytest.param(
            "en",
            "Foreign Minister Kalve of Latvia will hold meetings with: " + _EN.format(";"),
            "bilateral",
            "planned",
            id="noun-to-come",
        ),
        pytest.param(
            "en",
            "Foreign Minister Kalve of Latvia met separately with the following counterparts:\n• " + _EN.format("\n•"),
            "bilateral",
            "held",
            id="verb-bullets",
        ),
        pytest.param(
            "en",
            "Foreign Minister Kalve of Latvia spoke by phone with several counterparts: " + _EN.format(","),
            "call",
            "held",
            id="verb-phone",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Ruta Kalve, forum marjında aşağıdaki ikili görüşmeleri gerçekleştirdi:\n- "
            + _TR.format("\n-"),
            "bilateral",
            "held",
            id="turkish-noun-bullets",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Ruta Kalve şu isimlerle görüştü: " + _TR.format(",") + ".",
            "bilateral",
            "held",
            id="turkish-verb",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Ruta Kalve bugün telefonda şu mevkidaşlarıyla görüştü: " + _TR.format(",") + ".",
            "call",
            "held",
            id="turkish-verb-phone",
        ),
    ],
)
def test_a_talk_with_each_of_a_list(language: str, text: str, kind: str, status: str) -> None:
    talks = [one for one in told(text, language) if one[0] == kind]
    assert talks == [(kind, status, names) for names in _EACH]


def test_each_talk_has_its_line_as_evidence() -> None:
    text = "Foreign Minister Kalve of Latvia held bilateral meetings with:\n- " + _EN.format("\n-")
    events = extract(Record("r", text, "test", language="en")).events
    lines = [text[event.evidence[-1].begin : event.evidence[-1].end] for event in events]
    assert [line.split()[1] for line in lines] == ["Peter", "Simon", "Ann"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The meeting in Riga on 3 March 2019 was attended by: " + _EN.format(";"), id="attended-by"),
        pytest.param(
            "The following officials took part in the meeting held in Riga on 3 March 2019: " + _EN.format(";"),
            id="the-following-took-part",
        ),
        pytest.param(
            "The foreign ministers of three states met in Riga on 3 March 2019. Participants:\nHungary – Peter Szabo, Minister of Foreign Affairs\n"
            "Ireland – Simon Daly, Minister for Foreign Affairs\nNew Zealand – Ann Lund, Minister of Foreign Affairs",
            id="state-dash-name",
        ),
    ],
)
def test_a_list_of_those_who_attended_is_of_one_meeting(text: str) -> None:
    assert told(text, "en") == [("meeting", "held", ["Daly", "Lund", "Szabo"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "President Kalve of Latvia and President Adam Nowak of Poland met in Riga and discussed one question: Prime Minister Kaja Tamm's proposal.",
            [("bilateral", "held", ["Kalve", "Nowak"])],
            id="topic",
        ),
        pytest.param(
            'Latvia\'s Foreign Minister Ruta Kalve met her Polish counterpart on Monday: "Minister Adam Nowak and I agreed on everything," she said.',
            [("bilateral", "held", ["Kalve"])],
            id="quotation",
        ),
    ],
)
def test_what_else_stands_behind_a_colon_is_no_list(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert told(text, "en") == expected
