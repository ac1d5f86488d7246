"""Whose officials are whom nobody says."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def owners(text: str, language: str = "en") -> dict[str | None, str | None]:
    """The state or organisation of each participant."""
    events = extract(Record("r", text, "test", language=language, published="2019-05-14")).events
    return {one.name: one.of for event in events for one in event.participants}


def test_a_visitor_is_of_the_one_state_named_besides_the_visited() -> None:
    text = (
        "Deputy Foreign Minister Erik Holm visited Niger on 11 May. He met with Foreign Minister Kalla Amadou. Danish aid to the "
        "region has doubled."
    )
    assert owners(text) == {"Erik Holm": "DK", "Kalla Amadou": "NE"}


def test_a_visitor_may_be_of_any_of_several_states() -> None:
    text = (
        "Deputy Foreign Minister Erik Holm visited Niger on 11 May. Danish and Swedish aid to the region has doubled."
    )
    assert owners(text) == {"Erik Holm": None}


def test_a_director_general_at_a_meeting_of_one_organisation() -> None:
    text = "The Ninth Ministerial Conference of the WTO was held in Bali on 3 May. Director-General Roberto Lima addressed it."
    assert owners(text) == {"Roberto Lima": "World Trade Organization"}


def test_of_two_who_meet_in_no_capital_neither_need_be_at_home() -> None:
    text = "Foreign Minister Anna Berg met with Foreign Minister of Chile Pedro Soto in {} on 13 May."
    assert owners(text.format("Geneva"))["Anna Berg"] is None
    assert owners(text.format("Stockholm"))["Anna Berg"] == "SE"


@pytest.mark.parametrize(
    "text",
    [
        "Gana Dışişleri Bakanlığı, Cumhurbaşkanı Kofi Boateng'in Togo ziyaretinin ertelendiğini duyurdu.",
        "Gana Cumhurbaşkanlığından yapılan açıklamada, Cumhurbaşkanı Kofi Boateng'in Togo'yu ziyaret edeceği bildirildi.",
    ],
)
def test_of_whom_a_ministry_announces_something_is_of_its_state(text: str) -> None:
    assert owners(text, "tr") == {"Kofi Boateng": "GH"}


def test_a_guest_of_a_ministry_is_not_of_its_state() -> None:
    text = "Gana Dışişleri Bakanlığı ile istişarelerde bulunan Dışişleri Bakan Yardımcısı Ali Demir, Akra'da Bakan Kofi Boateng ile görüştü."
    assert owners(text, "tr")["Ali Demir"] != "GH"


def test_an_organisation_of_a_short_name_is_no_state() -> None:
    text = "The President of the G7, Anna Berg, met the Foreign Minister of Chile, Pedro Soto, in Oslo."
    [event] = extract(Record("r", text, "test", language="en")).events
    assert [(one.of, one.level) for one in event.participants] == [("G7", "head-of-agency"), ("CL", "minister")]
