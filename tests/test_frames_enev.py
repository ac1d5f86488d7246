"""Common ways of English press prose to tell that people met, visited, received, spoke to the press; and what tells of no event."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[tuple[str, str, list[str]]]


def told(text: str) -> Told:
    """(kind, status, last names) of each event; "~XX" is an unnamed official of XX."""
    record = Record("r", text, "test", language="en", published="2014-03-10")
    return sorted(
        (
            event.kind,
            event.status,
            sorted(one.name.split()[-1] if one.name else f"~{one.of or ''}" for one in event.participants),
        )
        for event in extract(record).events
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On the sidelines of the UN General Assembly in New York, Foreign Minister Ana Costa held a bilateral meeting with her Cuban counterpart Raul Perez.",
            [("bilateral", "held", ["Costa", "Perez"]), ("meeting", "held", [])],
            id="sidelines",
        ),
        pytest.param(
            "Russia is ready for dialogue, President Vladimir Orlov told his Turkish counterpart Ali Demirel at a meeting in Sochi on Thursday.",
            [("bilateral", "held", ["Demirel", "Orlov"])],
            id="told-counterpart-at-meeting",
        ),
        pytest.param(
            "The leaders of France and Germany, Louis Martin and Anna Weber, held a video conference on Tuesday.",
            [("call", "held", ["Martin", "Weber"])],
            id="video-call",
        ),
        pytest.param(
            "Serbian President Marko Ilić and Austrian Chancellor Stefan Huber gave a joint press conference following their talks.",
            [("bilateral", "held", ["Huber", "Ilić"]), ("press-event", "held", ["Huber", "Ilić"])],
            id="press-conf-following-talks",
        ),
        pytest.param(
            "Vietnam and Poland held the sixth round of political consultations in Hanoi.",
            [("meeting", "held", [])],
            id="consultations-states",
        ),
        pytest.param(
            "The Embassy of India in Rome held a reception on the occasion of Republic Day.",
            [("reception", "held", [])],
            id="reception-national-day",
        ),
        pytest.param(
            "President of Slovakia Zuzana Horakova hosted a reception for the diplomatic corps at the Presidential Palace.",
            [("reception", "held", ["Horakova"])],
            id="reception-given",
        ),
        pytest.param(
            "An agreement on visa-free travel was signed in Tbilisi by Foreign Minister of Georgia Giorgi Lomidze and Foreign Minister of Israel Ariel Cohen.",
            [("ceremony", "held", ["Cohen", "Lomidze"])],
            id="signing-ceremony",
        ),
        pytest.param(
            "Foreign Minister Ana Costa, who had arrived in Athens on Sunday, met on Monday with Prime Minister Nikos Stavrou before attending the opening of the EU-Arab League ministerial.",
            [("bilateral", "held", ["Costa", "Stavrou"]), ("meeting", "held", ["Costa"]), ("visit", "held", ["Costa"])],
            id="participle-and-relative",
        ),
        pytest.param(
            "Having met with King Felipe of Spain in the morning, Chilean President Gabriel Rojas went on to hold talks with Prime Minister Pedro Iglesias.",
            [("bilateral", "held", ["Felipe", "Rojas"]), ("bilateral", "held", ["Iglesias", "Rojas"])],
            id="having-met",
        ),
        pytest.param(
            "Costa met Slovak Foreign Minister Jan Kubik in Bratislava before travelling to Prague.",
            [("bilateral", "held", ["Costa", "Kubik"]), ("visit", "held", ["Costa"])],
            id="before-travelling-to",
        ),
        pytest.param(
            "US-Russia talks on arms control resumed in Geneva on Wednesday.",
            [("bilateral", "held", [])],
            id="xy-talks",
        ),
        pytest.param(
            "Leaders of the Visegrad Group met in Bratislava on Tuesday to discuss migration.",
            [("summit", "held", [])],
            id="met-on-tuesday-to-discuss",
        ),
    ],
)
def test_a_frame_tells(text: str, expected: Told) -> None:
    assert told(text) == expected
