"""When and where events are, and whether they took place, in made-up sentences."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

PUBLISHED = "2023-05-10"  # a Wednesday


def events(text: str, language: str, published: str | None = PUBLISHED, title: str | None = None) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published=published, title=title)).events


def when(event: Event) -> str | None:
    """The date as an interval, or alone where it is one day."""
    return event.start if event.start == event.end else f"{event.start}/{event.end}"


def where(event: Event) -> str:
    return f"{event.city}, {event.country}"


EN_DATES = [
    pytest.param(
        "President Arman Temirov of Kazakhstan paid an official visit to Latvia on 2-4 May 2023. On the second day he was "
        "received by Prime Minister Ilze Ozola of Latvia.",
        ["2023-05-02/2023-05-04", "2023-05-03"],
        id="second-day-of-a-visit",
    ),
    pytest.param(
        "President Arman Temirov of Kazakhstan chaired the third summit of the Turkic Council on 8 May 2023. He then "
        "met with Prime Minister Ilze Ozola of Latvia.",
        ["2023-05-08", "2023-05-08"],
        id="goes-on-with-then",
    ),
    pytest.param(
        "President Arman Temirov of Kazakhstan met Prime Minister Ilze Ozola of Latvia in Riga over the weekend.",
        ["2023-05-06/2023-05-07"],
        id="weekend",
    ),
    pytest.param(
        "Foreign Minister Jonas Kalns of Latvia flew to Almaty on Monday to attend the ministerial conference on water.",
        ["2023-05-08", None],
        id="day-of-the-journey-alone",
    ),
    pytest.param(
        "The leaders of the Turkic Council adopted a declaration after a session of the organisation's supreme body of "
        "presidents on Monday.",
        ["2023-05-08"],
        id="day-at-the-end-of-a-framing-phrase",
    ),
    pytest.param(
        "President Arman Temirov of Kazakhstan had bilateral meetings with President Jonas Kalns of Latvia and President "
        "Rasa Petrauskas of Lithuania on Monday, and with President Jaan Tamm of Estonia on Tuesday.",
        ["2023-05-08", "2023-05-08", "2023-05-09"],
        id="dealt-by-turn",
    ),
    pytest.param(
        "President Jonas Kalns of Latvia received Foreign Minister Arman Temirov of Kazakhstan in Riga, the presidency said "
        "on Tuesday.",
        [None],
        id="day-of-the-saying",
    ),
    pytest.param(
        "President Jonas Kalns of Latvia and President Arman Temirov of Kazakhstan met in Riga the day before the envoys were "
        "due to fly in.",
        [None],
        id="day-before-something-else",
    ),
    pytest.param(
        "President Arman Temirov of Kazakhstan is on an official visit to Latvia, his first after he won the vote in January.",
        [None],
        id="month-of-a-clause-about-somebody",
    ),
    pytest.param(
        "Foreign Minister Jonas Kalns of Latvia will meet Foreign Minister Arman Temirov of Kazakhstan during the "
        "June 3-4 visit.",
        [None],
        id="days-of-the-visit-alone",
    ),
]
TR_DATES = [
    pytest.param(
        "Dışişleri Bakanı Ali Demir, Letonya Dışişleri Bakanı Janis Kalns ile Riga'da görüştü. İki bakan, haziranda "
        "Taşkent'te yapılması planlanan 4. Karma Komisyon toplantısının hazırlıklarını gözden geçirdi.",
        [None, "2023-06"],
        id="planned-by-a-chain-of-participles",
    ),
    pytest.param(
        "Dışişleri Bakanı Ali Demir, Letonya Dışişleri Bakanı Janis Kalns ile Riga'da görüştü. Görüşmede gelecek ay "
        "Taşkent'te yapılacak 4. Karma Komisyon toplantısı ele alındı.",
        [None, "2023-06"],
        id="of-the-occasion-of-the-participle",
    ),
    pytest.param(
        "Dışişleri Bakanı Ali Demir, 2-4 Mayıs 2023 tarihlerinde Letonya'yı ziyaret etti. Demir, ziyaretin ilk gününde "
        "Letonya Dışişleri Bakanı Janis Kalns tarafından kabul edildi.",
        ["2023-05-02/2023-05-04", "2023-05-02"],
        id="first-day-of-a-visit",
    ),
    pytest.param(
        "Cumhurbaşkanı Ali Demir bugün Riga'da Letonya Cumhurbaşkanı Janis Kalns ile görüştü. Demir daha sonra Letonya "
        "Başbakanı Ilze Ozola ile bir araya geldi.",
        ["2023-05-10", "2023-05-10"],
        id="goes-on-with-later",
    ),
    pytest.param(
        "Cumhurbaşkanı Ali Demir ile Letonya Cumhurbaşkanı Janis Kalns Riga'da bir araya geldi. Görüşmeler uzun bir "
        "aradan sonra 15 Mart'ta yeniden başlamıştı.",
        [None],
        id="looked-back-at",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Janis Kalns bu akşamüzeri Türkiye'ye geliyor.",
        ["2023-05-10"],
        id="late-this-afternoon",
    ),
    pytest.param(
        "Riga'da yarın yapılacak Türk Dili Konuşan Ülkeler (Türk Konseyi) 6. Zirvesi çerçevesinde Dışişleri Bakanları "
        "Toplantısı gerçekleştirildi.",
        [None, "2023-05-11"],
        id="language-that-is-spoken",
    ),
    pytest.param(
        "Dışişleri Bakanı Ali Demir Letonya'ya gidiyor. Açıklamada, \"Sayın Bakanımız, toplantıya yönelik hazırlıkları ele "
        "almak amacıyla 17-18 Mayıs tarihlerinde Letonya'ya resmi bir ziyarette bulunacaktır.\" denildi.",
        ["2023-05-17/2023-05-18"],
        id="days-told-in-a-quotation",
    ),
    pytest.param(
        "Cumhurbaşkanı Ali Demir, dün Letonya Cumhurbaşkanı Janis Kalns ile; bugün ise Kazakistan Cumhurbaşkanı Arman "
        "Temirov ile görüştü.",
        ["2023-05-09", "2023-05-10"],
        id="dealt-by-turn",
    ),
    pytest.param(
        "Dışişleri Bakanı Ali Demir, 22-23 Mayıs'ta yapacağı ziyarette Letonya Cumhurbaşkanı Janis Kalns ile bir araya "
        "gelecek.",
        [None, "2023-05-22/2023-05-23"],
        id="days-of-the-visit-alone",
    ),
]


@pytest.mark.parametrize(("text", "expected"), EN_DATES)
def test_dates_english(text: str, expected: list[str | None]) -> None:
    assert sorted(map(str, map(when, events(text, "en")))) == sorted(map(str, expected))


@pytest.mark.parametrize(("text", "expected"), TR_DATES)
def test_dates_turkish(text: str, expected: list[str | None]) -> None:
    assert sorted(map(str, map(when, events(text, "tr")))) == sorted(map(str, expected))


def test_day_told_replaces_a_weekday_of_no_known_week() -> None:
    text = (
        "The 12th session of the Council of Foreign Ministers of the Turkic Council ended on Friday. The session, held "
        "from 10 to 12 March in Riga, was chaired by Foreign Minister Janis Kalns of Latvia."
    )
    assert [when(event) for event in events(text, "en", published=None)] == ["--03-10/--03-12"]


PLACES = [
    pytest.param(
        "en", "Foreign Minister Jonas Kalns will visit Jordan and Lebanon on Monday.", ["None, None"], id="trip"
    ),
    pytest.param(
        "tr", "Dışişleri Bakanı Ali Demir dün Ürdün ve Lübnan'ı ziyaret etti.", ["None, None"], id="trip-turkish"
    ),
    pytest.param("en", "Foreign Minister Jonas Kalns paid a visit to Lima, Peru.", ["Lima, PE"], id="city-and-state"),
    pytest.param(
        "en",
        "President Arman Temirov of Kazakhstan spoke by phone with the President of the United States of America, Joe Doe.",
        ["None, None"],
        id="call",
    ),
    pytest.param(
        "tr",
        "Cumhurbaşkanı Ali Demir, New York'taki Türkevi'nde Letonya Cumhurbaşkanı Janis Kalns ile görüştü.",
        ["New York, US"],
        id="building-of-a-city",
    ),
    pytest.param(
        "tr",
        "Dışişleri Bakanı Ali Demir, Konsey toplantısına katılmak üzere Özbekistan'ı ziyaret etti. Demir, Semerkant'ta "
        "düzenlenen Dışişleri Bakanları Konseyi toplantısında konuştu.",
        ["Samarkand, UZ", "None, UZ"],
        id="framing-with-a-place-of-its-own",
    ),
    pytest.param(
        "en",
        "RIGA (TTA) - President Arman Temirov of Kazakhstan will meet President Jonas Kalns of Latvia on Thursday.",
        ["Riga, LV"],
        id="planned-where-it-is-told-from",
    ),
    pytest.param(
        "en",
        "ISLAMABAD: Foreign Minister Jonas Kalns of Latvia on Thursday arrived here on a two-day official visit.",
        ["Islamabad, PK"],
        id="here",
    ),
    pytest.param(
        "en",
        "An urgent Riga meeting of foreign ministers of the Turkic Council began on Monday.",
        ["Riga, LV"],
        id="city-before-a-meeting",
    ),
    pytest.param(
        "en",
        "Foreign Minister Jonas Kalns of Latvia met President Arman Temirov of Kazakhstan in Vunisea, Fiji, on Monday.",
        ["Vunisea, FJ"],
        id="city-nobody-knows-before-its-state",
    ),
    pytest.param(
        "en",
        "In March, Fiji received aid. President Arman Temirov of Kazakhstan met President Jonas Kalns of Latvia.",
        ["None, None"],
        id="month-before-a-state",
    ),
    pytest.param(
        "en",
        "President Arman Temirov of Kazakhstan praised Latvia during his Estonia visit.",
        ["None, EE"],
        id="state-before-a-visit",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), PLACES)
def test_places(language: str, text: str, expected: list[str]) -> None:
    assert [where(event) for event in events(text, language)] == expected


def test_talk_that_is_expected_is_planned() -> None:
    told = events("Letonya Dışişleri Bakanı Janis Kalns'ın Cumhurbaşkanı Ali Demir ile de görüşmesi öngörülüyor.", "tr")
    assert [event.status for event in told] == ["planned"]


def test_place_that_the_title_says_something_is_in() -> None:
    told = events(
        "President Arman Temirov has come home to Almaty after talks with President Jonas Kalns of Latvia.",
        "en",
        title="Temirov returns to Almaty after talks in Riga",
    )
    assert [where(event) for event in told if event.kind == "bilateral"] == ["Riga, LV"]


def test_own_building_is_in_ones_own_state() -> None:
    text = (
        "President Jonas Kalns met the Ambassador of Estonia, Jaan Tamm, today at the Presidential Palace. Latvia and "
        "Estonia are neighbours."
    )
    record = Record("r", text, "test", language="en", published=PUBLISHED, url="https://www.president.lv/en/news/1")
    assert [where(event) for event in extract(record).events] == ["None, LV"]
