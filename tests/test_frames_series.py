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
        ("tr", "Türk Devletleri Teşkilatı (TDT) Onuncu Zirvesi", (10, "Türk Devletleri Teşkilatı (TDT) Zirvesi")),
        ("tr", "Türk Devletleri Teşkilatı (onuncu yılında) Üçüncü Zirvesi", (3, "Zirvesi")),
        (
            "en",
            "The tenth Organization of Turkic States (OTS) Summit",
            (10, "Organization of Turkic States (OTS) Summit"),
        ),
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


def met(text: str, language: str) -> list[str]:
    """ "kind status day" of each event."""
    return [f"{one.kind} {one.status} {one.start or '-'}" for one in events(text, language)]


HELD = "The NATO summit was held in Riga on 14 April. "
SUMMIT = "summit held 2014-04-14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HELD
            + "It was preceded by the Council of Foreign Ministers on 12 April and by a meeting of senior officials on 10 April.",
            [SUMMIT, "meeting held 2014-04-12", "meeting held 2014-04-10"],
        ),
        (HELD + "It was preceded by a meeting of experts on 12 April.", [SUMMIT, "meeting held 2014-04-12"]),
        (
            HELD + "The summit was followed by a meeting of the defence ministers on 16 April.",
            [SUMMIT, "meeting held 2014-04-16"],
        ),
        (HELD + "A meeting of senior officials on 10 April preceded the summit.", [SUMMIT, "meeting held 2014-04-10"]),
        (
            HELD + "An extraordinary meeting of the foreign ministers preceded the summit on 13 April.",
            [SUMMIT, "meeting held 2014-04-13"],
        ),
        (
            "The NATO summit was held in Riga on 14 April, preceded by a ministerial meeting on 13 April.",
            [SUMMIT, "meeting held 2014-04-13"],
        ),
        (
            "Preceded by a meeting of senior officials on 10 April, the NATO summit was held in Riga on 14 April.",
            ["meeting held 2014-04-10", SUMMIT],
        ),
        (
            "The NATO summit in Riga will be preceded by a meeting of senior officials on 10 June and by the foreign ministers' meeting on 12 June.",
            ["summit planned -", "meeting planned 2014-06-10", "meeting planned 2014-06-12"],
        ),
        (HELD + "It was preceded by a meeting of senior officials.", [SUMMIT]),  # neither when nor where
        (HELD + "It was preceded by weeks of protests.", [SUMMIT]),
        ("The match was held in Riga on 14 April. It was preceded by a meeting of fans on 13 April.", []),
    ],
)
def test_a_meeting_before_or_behind_another(text: str, expected: list[str]) -> None:
    assert met(text, "en") == expected


ZIRVE = "NATO Zirvesi 14 Nisan'da Riga'da yapıldı. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ZIRVE
            + "Liderler zirvesinden önce 10 Nisan'da kıdemli memurlar, 12 Nisan'da da dışişleri bakanları toplanmıştı.",
            [SUMMIT, "meeting held 2014-04-10", "meeting held 2014-04-12"],
        ),
        (ZIRVE + "Zirveden önce 10 Nisan'da kıdemli memurlar toplandı.", [SUMMIT, "meeting held 2014-04-10"]),
        (ZIRVE + "Zirveden önce dışişleri bakanları 13 Nisan'da bir araya geldi.", [SUMMIT, "meeting held 2014-04-13"]),
        (
            ZIRVE
            + "Zirve öncesinde 10 Nisan'da üst düzey yetkililer, 12 Nisan'da dışişleri bakanları, 13 Nisan'da savunma bakanları bir araya gelmişti.",
            [SUMMIT, "meeting held 2014-04-10", "meeting held 2014-04-12", "meeting held 2014-04-13"],
        ),
        (
            "Riga'da 10 Haziran'da dışişleri bakanları, Oslo'da 12 Haziran'da savunma bakanları toplanacak.",
            ["meeting planned 2014-06-10", "meeting planned 2014-06-12"],
        ),
        (
            "NATO dışişleri bakanları 3 Mayıs'ta, savunma bakanları 5 Mayıs'ta Riga'da toplandı.",
            ["meeting held 2014-05-03", "meeting held 2014-05-05"],
        ),
        ("NATO dışişleri ve savunma bakanları 5 Mayıs'ta Riga'da toplandı.", ["meeting held 2014-05-05"]),
        (
            ZIRVE + "Zirveden önce Riga'da dışişleri bakanları ve savunma bakanları bir araya geldi.",
            [SUMMIT, "meeting held -"],
        ),
        (ZIRVE + "Zirveden önce kıdemli memurlar toplandı.", [SUMMIT]),
        ("Zirve önce Riga'da, sonra Oslo'da yapıldı.", ["summit held -"]),
        ("10 Nisan'da işçiler, 12 Nisan'da öğrenciler toplandı.", []),
    ],
)
def test_bodies_that_come_together_each_on_its_day(text: str, expected: list[str]) -> None:
    assert met(text, "tr") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "The ministers responsible for transport in the member states of the Turkic Council came together for the first time on 3 March 2016 in Baku.",
            (
                1,
                "The ministers responsible for transport in the member states of the Turkic Council",
                ("Turkic Council",),
            ),
            id="ministers-responsible-for",
        ),
        pytest.param(
            "en",
            "The transport ministers of the Turkic Council met for the first time on 3 March 2016 in Baku.",
            (1, "The transport ministers of the Turkic Council", ("Turkic Council",)),
            id="first-time-of-a-body",
        ),
        pytest.param(
            "en",
            "The transport ministers of Latvia and Chile met for the first time on 3 March 2016 in Baku.",
            (None, None, ()),
            id="first-time-of-two",
        ),
        pytest.param(
            "tr",
            "Türk Konseyi ulaştırma bakanları ilk kez 3 Mart 2016'da Bakü'de bir araya geldi.",
            (1, None, ("Turkic Council",)),
            id="ilk-kez",
        ),
    ],
)
def test_officials_that_come_together_the_first_time(
    language: str, text: str, expected: tuple[int | None, str | None, tuple[str, ...]]
) -> None:
    (event,) = extract(Record("r", text, "test", language=language)).events
    ordinal, label, conveners = expected
    assert (event.ordinal, event.conveners) == (ordinal, conveners)
    assert label is None or event.label == label
