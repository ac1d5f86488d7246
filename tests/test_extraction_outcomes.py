"""What occasions brought, by the turns that tell it, in made-up sentences."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

PUBLISHED = "2023-05-10"
MEETING = "The fourth meeting of the Council of Foreign Ministers of the SCO was held in Astana on 9 May 2023. "


def events(text: str, language: str = "en") -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published=PUBLISHED)).events


def brought(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.type, one.what) for event in events(text, language) for one in event.outcomes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            MEETING + "It ended with the adoption of the Astana Act and a plan on water.",
            [("adopted", "the Astana Act"), ("adopted", "a plan on water")],
            id="adoption-of",
        ),
        pytest.param(
            MEETING + "The ministers witnessed the signing of two protocols.",
            [("signed", "two protocols")],
            id="signing-witnessed",
        ),
        pytest.param(
            MEETING + "A number of documents were adopted, including a statement on trade and the Charter of Roads.",
            [
                ("adopted", "A number of documents"),
                ("adopted", "a statement on trade"),
                ("adopted", "the Charter of Roads"),
            ],
            id="including",
        ),
        pytest.param(
            MEETING + "The ministers signed several documents. Among them is a statement on water.",
            [("signed", "several documents"), ("signed", "a statement on water")],
            id="among-them",
        ),
        pytest.param(
            MEETING
            + "\n\nDocuments signed:\n1. Astana Declaration;\n2. Agreement on the Road Fund.\n\nThe host thanked all.",
            [("signed", "Astana Declaration"), ("signed", "Agreement on the Road Fund")],
            id="list",
        ),
        pytest.param(
            MEETING + "Nauru was granted observer status and Mr. Omar Saidov was elected Secretary General.",
            [
                ("decided", "Nauru was granted observer status"),
                ("decided", "Mr. Omar Saidov was elected Secretary General"),
            ],
            id="status-given",
        ),
        pytest.param(
            MEETING + "They agreed to open a school, to review the charter and to meet again in Lima in 2024.",
            [
                ("agreed", "open a school"),
                ("agreed", "review the charter"),
                ("agreed", "meet again in Lima in 2024"),
            ],
            id="agreed-one-after-the-other",
        ),
        pytest.param(
            MEETING + "In their joint statement the ministers condemned piracy.",
            [("adopted", "their joint statement")],
            id="in-their-statement",
        ),
        pytest.param(
            "Peru and Chile agreed on Tuesday to restore flights. President Ana Rojas of Peru met President Luis Soto of Chile in Lima.",
            [("agreed", "restore flights")],
            id="told-before-its-occasion",
        ),
        pytest.param(
            MEETING + "The ministers approved the flag of the body.",
            [("approved", "the flag of the body")],
            id="any-thing-approved",
        ),
        pytest.param(
            MEETING + "The ministers agreed to exchange data, present their plans, and continue the talks.",
            [("agreed", "exchange data"), ("agreed", "present their plans"), ("agreed", "continue the talks")],
            id="infinitives-in-a-list",
        ),
        pytest.param(
            MEETING + "Among the documents signed at the meeting was a pact on water and the Road Treaty.",
            [("signed", "a pact on water"), ("signed", "the Road Treaty")],
            id="among-the-signed",
        ),
        pytest.param(
            "Joint Statement of the Ministers of Transport of the SCO\n\n" + MEETING,
            [("adopted", "Joint Statement of the Ministers of Transport of the SCO")],
            id="the-record-is-the-statement",
        ),
        pytest.param(
            "Ministers agree closer ties\n\n" + MEETING + "They agreed to open a school.",
            [("agreed", "open a school")],
            id="a-headline-and-its-text",
        ),
        pytest.param(
            MEETING
            + "Minister Ana Rojas of Peru met Minister Omar Saidov of Iraq. The two sides agreed to open a school. A declaration was adopted.",
            [("adopted", "A declaration"), ("agreed", "open a school")],
            id="of-many-and-of-two",
        ),
        pytest.param(MEETING + "It will end with the signing of a treaty.", [], id="still-to-come"),
        pytest.param(MEETING + "The ministers agreed on the importance of dialogue.", [], id="a-view"),
        pytest.param(MEETING + "Minister Ana Rojas agreed that trade was low.", [], id="one-agrees"),
        pytest.param(MEETING + "By registering you agree to our terms of use.", [], id="the-reader-agrees"),
        pytest.param(
            MEETING + "Declaring the session open, the Chair of Council spoke of roads.", [], id="declared-open"
        ),
        pytest.param(
            MEETING + "Many question the value of the transit agreement signed by the Peruvian government.",
            [],
            id="signed-by-others",
        ),
    ],
)
def test_what_was_brought(text: str, expected: list[tuple[str, str]]) -> None:
    assert brought(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Türk Konseyi 3. Zirvesi 9 Mayıs 2023'te Bakü'de yapıldı.\n\nİmzalanan belgeler:\n1. Bakü Bildirisi\n2. Ulaştırma Anlaşması",
            [("signed", "Bakü Bildirisi"), ("signed", "Ulaştırma Anlaşması")],
            id="list",
        ),
    ],
)
def test_what_was_brought_in_turkish(text: str, expected: list[tuple[str, str]]) -> None:
    assert brought(text, "tr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Security Council on Tuesday unanimously adopted a resolution on Mali.",
            [("meeting", ("United Nations Security Council",), ["adopted"])],
            id="a-body-adopts",
        ),
        pytest.param(
            "The foreign ministers of the Gulf Cooperation Council held a preparatory meeting on Monday ahead of a summit scheduled "
            "for Kuwait on Friday.",
            [("meeting", ("Gulf Cooperation Council",), []), ("summit", (), [])],
            id="ministers-hold-a-meeting",
        ),
        pytest.param(
            "The Ministers of Foreign Affairs of the Visegrad Group countries met with their counterparts from Latvia and Malta in "
            "Prague on 4 May 2023.",
            [("meeting", ("Visegrad Group",), [])],
            id="groups-meet",
        ),
        pytest.param(
            MEETING
            + "Minister Ana Rojas presented a draft of the Road Pact which was unanimously adopted by the members.",
            [("meeting", ("Shanghai Cooperation Organisation",), ["adopted"])],
            id="a-draft-which-was-adopted",
        ),
        pytest.param(
            "The SADC summit held in Lusaka on 4 May 2023 resolved to keep its mission in Lesotho.",
            [("summit", ("Southern African Development Community",), ["decided"])],
            id="resolved-to",
        ),
    ],
)
def test_whose_occasion_brought_what(text: str, expected: list[tuple[str, tuple[str, ...], list[str]]]) -> None:
    assert [(one.kind, one.conveners, [each.type for each in one.outcomes]) for one in events(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            MEETING + "The ministers agreed that the first assembly of the Youth Forum be held in Lima in 2024.",
            ["the first assembly of the Youth Forum be held in Lima in 2024"],
            id="an-occasion-agreed-on",
        ),
        pytest.param(
            MEETING
            + "The ministers adopted the charter on titles, a title given to Ana Rojas at the Lima summit in October 2022.",
            ["the charter on titles"],
            id="an-occasion-of-a-later-clause",
        ),
    ],
)
def test_outcomes_are_of_the_occasion_at_which_they_were_brought(text: str, expected: list[str]) -> None:
    assert [one.what for one in events(text)[0].outcomes] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Rojas of Peru met Minister Omar Saidov of Iraq in Lima on Tuesday. A driver was admitted to hospital.",
        "Minister Ana Rojas of Peru met Minister Omar Saidov of Iraq in Lima on Tuesday. By signing up you accept the terms of use.",
        "Minister Ana Rojas of Peru met Minister Omar Saidov of Iraq in Lima on Tuesday. In 2004 the two sides signed a treaty.",
    ],
)
def test_what_brought_nothing(text: str) -> None:
    assert brought(text) == []
