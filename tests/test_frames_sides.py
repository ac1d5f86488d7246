"""Talks of sides that are not named, but told of before or by their states."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record


def last(text: str, language: str) -> Event:
    """The event told last."""
    return extract(Record("r", text, "test", language=language, published="2022-07-22")).events[-1]


SIGNED = (
    "Letonya Bakanı Juris Kalns, Peru Bakanı Luis Vega ve Norveç Bakanı Lars Hansen dün Riga'da anlaşmayı imzaladı. "
)
MET = "Letonya Bakanı Juris Kalns ile Peru Bakanı Luis Vega dün Oslo'da görüştü. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SIGNED + "Taraflar, 13 Temmuz'da yine Riga'da bir araya gelmiş ve temel ilkelerde anlaşmıştı.",
            "meeting held 2022-07-13 Riga LV PE NO",
        ),
        (MET + "Taraflar, 2 Ağustos'ta Lima'da yeniden bir araya gelecek.", "bilateral planned 2022-08-02 Lima LV PE"),
        (MET + "İki taraf 3 Temmuz'da Riga'da da görüşmüştü.", "bilateral held 2022-07-03 Riga LV PE"),
        (MET + "Taraflar ticareti görüştü.", "bilateral held 2022-07-21 Oslo LV PE"),
        (MET + "Taraflar 2 Ağustos'ta Lima'da bir araya gelmeyecek.", "bilateral held 2022-07-21 Oslo LV PE"),
    ],
)
def test_the_sides_meet_again_in_turkish(text: str, expected: str) -> None:
    event = last(text, "tr")
    assert f"{event.kind} {event.status} {event.start} {event.city} {' '.join(event.represented)}" == expected


MINISTERS = "Foreign Ministers Juris Kalns of Latvia and Luis Vega of Peru met in Oslo on Monday. "
TALKS = "held 2022-07-13 Riga"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            MINISTERS + "The sides had reached agreement in principle at talks in Riga on 13 July.",
            f"bilateral {TALKS} LV PE",
        ),
        (MINISTERS + "The sides will meet again in Lima on 2 August.", "bilateral planned 2022-08-02 Lima LV PE"),
        (
            "Military delegations of Latvia, Peru and Norway and UN officials reached agreement in principle at talks in Riga on 13 July.",
            f"meeting {TALKS} LV PE NO United Nations",
        ),
        (
            "Delegations of Latvia and Peru agreed on a ceasefire at talks in Riga on 13 July.",
            f"bilateral {TALKS} LV PE",
        ),
        ("Latvia and Peru reached a deal at talks in Riga on 13 July.", f"bilateral {TALKS} LV PE"),
        (
            MINISTERS + "Trade unions and employers reached an agreement at talks in Riga on 13 July.",
            "bilateral held 2022-07-18 Oslo LV PE",
        ),
        (
            MINISTERS + "The Latvian government and the opposition reached agreement at talks in Riga on 13 July.",
            "bilateral held 2022-07-18 Oslo LV PE",
        ),
        (MINISTERS + "The sides agreed on a ceasefire.", "bilateral held 2022-07-18 Oslo LV PE"),
    ],
)
def test_sides_that_agree_at_talks(text: str, expected: str) -> None:
    event = last(text, "en")
    assert f"{event.kind} {event.status} {event.start} {event.city} {' '.join(event.represented)}" == expected


def test_spellings_of_one_slavic_letter_are_one_name() -> None:
    text = "Defence Ministers Hulusi Akar and {} signed a protocol in Riga on Monday."
    found = {
        tuple(one.of for one in last(text.format(name), "en").participants)
        for name in ("Sergei Shoigu", "Sergey Shoygu")
    }
    assert found == {("TR", "RU")}
