"""Turns of phrase of ministries, presidents and prime ministers about their own meetings, in made-up sentences."""

from __future__ import annotations

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str, url: str | None = None, published: str | None = "2023-05-10") -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published=published, url=url)).events


def told(text: str, url: str | None = None) -> list[tuple[str, str, dict[str | None, str]]]:
    """(kind, status, {name: role}) of each event."""
    return [
        (event.kind, event.status, {one.name: one.role for one in event.participants}) for event in events(text, url)
    ]


def posts(text: str, url: str | None = None) -> dict[str | None, tuple[str | None, str | None]]:
    """{name: (rank, state)} of all who take part."""
    return {one.name: (one.level, one.of) for event in events(text, url) for one in event.participants}


def test_a_headline_and_its_text_tell_of_one_event() -> None:
    text = (
        "Latvian Foreign Minister speaks by phone with Kazakh counterpart\n\n"
        "Jonas Kalns, Minister of Foreign Affairs of Latvia, held a telephone conversation on 9 May with the Minister of Foreign "
        "Affairs of Kazakhstan Arman Temirov."
    )
    assert told(text) == [("call", "held", {"Jonas Kalns": "attendee", "Arman Temirov": "attendee"})]


def test_the_same_office_has_another_rank_in_another_state() -> None:
    text = "Foreign Secretary {} met with Minister of Foreign Affairs of Latvia Jonas Kalns on 9 May."
    assert posts(text.format("Anil Sharman"), "https://www.example.gov.in/news")["Anil Sharman"] == (
        "deputy-minister",
        "IN",
    )
    assert posts(text.format("Jane Amberley"), "https://www.example.gov.uk/news")["Jane Amberley"] == ("minister", "GB")


def test_a_visitor_is_no_official_of_the_state_he_visits() -> None:
    text = (
        "Foreign Minister Jane Amberley visited Latvia on 9 May. In Riga she met President Jonas Kalns. "
        "The Latvian side thanked for the support of the Latvian economy and Latvian exports."
    )
    assert posts(text, "https://www.example.gov.au/news") == {
        "Jane Amberley": ("minister", "AU"),
        "Jonas Kalns": ("head-of-state", "LV"),
    }
