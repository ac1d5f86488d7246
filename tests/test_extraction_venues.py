"""The building or room an event is in."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def venues(text: str, language: str) -> list[str | None]:
    return [event.venue for event in extract(Record("r", text, "test", language=language)).events]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "President Egils Kalns of Latvia received Ambassador Ana Silva of Chile at the Presidential Palace on Tuesday.",
            ["Presidential Palace"],
            id="at-the-palace",
        ),
        pytest.param(
            "en",
            "Foreign Minister Ruta Kalve of Latvia met her Chilean counterpart Ana Silva at the Ministry of Foreign Affairs in Riga.",
            ["Ministry of Foreign Affairs"],
            id="at-the-ministry",
        ),
        pytest.param(
            "en",
            "Foreign Minister Ruta Kalve of Latvia met her Chilean counterpart Ana Silva in Riga on Monday.",
            [None],
            id="a-city-is-none",
        ),
        pytest.param(
            "en",
            "Foreign Minister Ruta Kalve of Latvia spoke by phone with her Chilean counterpart Ana Silva from the Presidential Palace.",
            [None],
            id="calls-have-none",
        ),
        pytest.param(
            "tr",
            "Letonya Cumhurbaşkanı Egils Kalns, Şili Cumhurbaşkanı Ana Silva'yı Çırağan Sarayı'nda kabul etti.",
            ["Çırağan Sarayı"],
            id="sarayinda",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Ruta Kalve, Şili Dışişleri Bakanı Ana Silva ile Dışişleri Bakanlığındaki görüşmede ticareti ele aldı.",
            ["Dışişleri Bakanlığı"],
            id="bakanligindaki",
        ),
        pytest.param(
            "tr",
            "Letonya Dışişleri Bakanı Ruta Kalve, Şili Dışişleri Bakanı Ana Silva ile Riga'da görüştü.",
            [None],
            id="sehir-degil",
        ),
    ],
)
def test_venue(language: str, text: str, expected: list[str | None]) -> None:
    assert venues(text, language) == expected
