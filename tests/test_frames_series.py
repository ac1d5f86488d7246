"""Which of a series an occasion is: in figures, Roman numerals and words, and how often people have come together."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str, language: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published="2014-05-14")).events


def told(text: str, language: str) -> list[tuple[int | None, str | None]]:
    """(number, series) of each event."""
    return [(event.ordinal, event.series) for event in events(text, language)]


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("en", "The IXth NATO Summit", (9, "NATO Summit")),
        ("en", "The IInd NATO Summit", (2, "NATO Summit")),
        ("en", "The XI NATO Summit", (11, "NATO Summit")),
        ("en", "The XXIst Summit of the Arab League", (21, "Summit of the Arab League")),
        ("en", "The APRIL NATO Summit", (None, None)),
        ("en", "The LIST NATO Summit", (None, None)),
        ("en", "The Xi NATO Summit", (None, None)),
        ("tr", "IX. NATO Zirvesi", (9, "NATO Zirvesi")),
        ("tr", "IX'uncu NATO Zirvesi", (9, "NATO Zirvesi")),
        ("tr", "Arap Birliği III’üncü Zirvesi", (3, "Arap Birliği Zirvesi")),
        ("tr", "NATO Üçüncü Zirvesi", (3, "NATO Zirvesi")),
        ("tr", "On birinci NATO Zirvesi", (11, "NATO Zirvesi")),
        ("tr", "NATO on ikinci zirvesi", (12, "NATO zirvesi")),
        ("tr", "NATO Yetmiş Dördüncü Zirvesi", (74, "NATO Zirvesi")),
        ("tr", "NATO onbeşinci zirvesi", (15, "NATO zirvesi")),
        ("tr", "NATO Nisan Zirvesi", (None, None)),
    ],
)
def test_the_number_in_a_name(language: str, name: str, expected: tuple[int | None, str | None]) -> None:
    text = f"{name} was held in Riga on 3 May." if language == "en" else f"{name} 3 Mayıs'ta Riga'da yapıldı."
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "The foreign ministers of Latvia, Estonia and Peru met in Riga for the fifth time.", 5),
        ("en", "The foreign ministers of Latvia, Estonia and Peru met for the 12th time in Riga on 12 May.", 12),
        ("en", "For the tenth time, the foreign ministers of Latvia, Estonia and Peru met in Riga on Monday.", 10),
        ("en", "The foreign ministers of Latvia, Estonia and Peru met in Riga for the first time.", None),
        ("en", "The foreign ministers of Latvia, Estonia and Peru met in Riga for the third time this year.", None),
        (
            "en",
            "The foreign ministers of Latvia, Estonia and Peru met in Riga for the second time in three months.",
            None,
        ),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları 12 Mayıs'ta Riga'da 10. kez bir araya geldi.", 10),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları on birinci kez Riga'da bir araya geldi.", 11),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları 21'inci defa Riga'da toplandı.", 21),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları ilk kez Riga'da bir araya geldi.", None),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları bu yıl üçüncü kez Riga'da bir araya geldi.", None),
        ("tr", "Letonya, Estonya ve Peru dışişleri bakanları iki ay içinde üçüncü kez Riga'da bir araya geldi.", None),
    ],
)
def test_how_often_people_have_come_together(language: str, text: str, number: int | None) -> None:
    assert [event.ordinal for event in events(text, language)] == [number]
