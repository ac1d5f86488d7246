"""Which day, or days, an event has: datelines, first and last days, days of other things. Published on a Wednesday."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def told(text: str, language: str = "en") -> list[str]:
    """ "kind status start/end" of each event; what is not known is a dash."""
    return [
        f"{event.kind} {event.status} {event.start or '-'}{f'/{event.end}' if event.end not in (None, event.start) else ''}"
        for event in extract(Record("r", text, "test", language=language, published="2014-03-12")).events
    ]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        (
            "en",
            "Costa and Rojas speak\n\nMarch 10, 2014 – Lima, Peru – Foreign Affairs\n\nForeign Minister Ana Costa of Chile today spoke by "
            "phone with Foreign Minister Raul Rojas of Peru.",
            "call held 2014-03-10",
        ),
        (
            "en",
            "At the palace. - Photo\n\nLIMA, March 10 ― President Ana Costa of Chile met President Raul Rojas of Peru yesterday.",
            "bilateral held 2014-03-09",
        ),
        (
            "en",
            "Mission arrives\n\nLima, Peru, March 10, 2014. President Ana Costa of Chile arrived in Lima today.",
            "visit held 2014-03-10",
        ),
        (
            "tr",
            "Costa Peru'da\n\nLİMA, 10 Mart 2014 - Şili Cumhurbaşkanı Ana Costa, Peru Cumhurbaşkanı Raul Rojas ile bugün bir araya geldi.",
            "bilateral held 2014-03-10",
        ),
        (
            "en",
            "A chronicle\n3 March 2014 - President Ana Costa of Chile met President Raul Rojas of Peru.\n5 March 2014 - President Ana Costa "
            "of Chile met President Luis Soto of Bolivia.",
            "bilateral held 2014-03-03",
        ),
    ],
)
def test_a_dateline_below_the_headline(language: str, text: str, day: str) -> None:
    assert told(text, language)[0] == day


@pytest.mark.parametrize(
    "document",
    [
        "the agreement on trade and labour signed between the two countries in 2005",
        "the memorandum of understanding that had been signed in Lima in May 2012",
        "the Lima Accords, signed on October 26, 1998",
        "the treaty reached in Riga on 5 March",
    ],
)
def test_the_day_of_a_document_is_no_talk_s(document: str) -> None:
    text = f"Foreign Minister Ana Costa of Chile met Foreign Minister Raul Rojas of Peru to discuss {document}."
    assert told(text) == ["bilateral held -"]


def test_a_signing_has_the_day_of_its_document() -> None:
    text = "A trade agreement was signed in Riga on 5 March by Foreign Ministers Ana Costa of Chile and Raul Rojas of Peru."
    assert told(text) == ["ceremony held 2014-03-05"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "10 Mart Cumhuriyet Bayramı dolayısıyla Lima'da resepsiyon düzenlendi."),
        ("tr", "10 Mart Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluş yıl dönümü için Lima'da resepsiyon verildi."),
        ("tr", "8 Mart Dünya Kadınlar Günü dolayısıyla Lima'da resepsiyon düzenlendi."),
        ("en", "A reception was held in Lima on the occasion of the 10 March Independence Day."),
        ("en", "A reception was held in Lima ahead of the March 16 presidential elections."),
    ],
)
def test_the_day_of_a_feast_or_a_vote_is_no_reception_s(language: str, text: str) -> None:
    text = (
        f"{text} Büyükelçi Ali Demir katıldı."
        if language == "tr"
        else f"{text} Ambassador Ali Demir of Turkey hosted it."
    )
    assert told(text, language) == ["reception held -"]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            "President Ana Costa of Chile is visiting Peru. The visit began in Lima on Sunday and will wind up in Cusco on March 15.",
            "visit held 2014-03-09/2014-03-15",
        ),
        (
            "en",
            "The summit of the Pacific Alliance opened in Lima today. President Raul Rojas of Peru chaired it. The summit closes tomorrow.",
            "summit held 2014-03-12/2014-03-13",
        ),
        (
            "en",
            "The Pacific Alliance summit, which is taking place in Lima and ends on Thursday, was attended by President Ana Costa of Chile "
            "on Wednesday.",
            "summit held 2014-03-12/2014-03-13",
        ),
        (
            "en",
            "President Ana Costa of Chile arrived in Lima on Sunday. The visit lasts until Friday.",
            "visit held 2014-03-09/2014-03-14",
        ),
        (
            "en",
            "President Ana Costa of Chile will attend the Pacific Alliance Summit scheduled to commence tomorrow. The Summit, running from "
            "March 13th to 15th, brings together leaders.",
            "summit planned 2014-03-13/2014-03-15",
        ),
        (
            "tr",
            "Şili Cumhurbaşkanı Ana Costa'nın dün başlayan ve 15 Mart'ta sona erecek olan Peru ziyareti devam ediyor.",
            "visit held 2014-03-11/2014-03-15",
        ),
        (
            "tr",
            "Pasifik İttifakı Zirvesi bugün Lima'da başladı. Zirve cuma günü sona erecek.",
            "summit held 2014-03-12/2014-03-14",
        ),
        (
            "tr",
            "Pasifik İttifakı Zirvesi salı günü Lima'da başladı. Zirve perşembe gününe kadar sürecek.",
            "summit held 2014-03-11/2014-03-13",
        ),
    ],
)
def test_from_the_first_day_to_the_last(language: str, text: str, days: str) -> None:
    assert told(text, language) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("President Ana Costa of Chile will visit Peru next Thursday.", "visit planned 2014-03-20"),
        ("President Ana Costa of Chile is to visit the United States Friday.", "visit planned 2014-03-14"),
        (
            "President Ana Costa of Chile is to meet Foreign Minister Ahmed of Iraq Friday.",
            "bilateral planned 2014-03-14",
        ),
        (
            "The 42nd Pacific Islands Forum is being held in Auckland from Wednesday until Friday.",
            "summit held 2014-03-12/2014-03-14",
        ),
    ],
)
def test_weekdays(text: str, days: str) -> None:
    assert told(text) == [days]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "President Ana Costa of Chile on Monday cancelled her visit to Peru.", "visit cancelled -"),
        (
            "en",
            "President Ana Costa of Chile has cancelled a visit to Peru planned for early April, her office said on Tuesday.",
            "visit cancelled 2014-04",
        ),
        (
            "en",
            "President Ana Costa of Chile called off Friday's talks with President Raul Rojas of Peru.",
            "bilateral cancelled 2014-03-14",
        ),
        (
            "en",
            "A meeting between President Ana Costa of Chile and President Raul Rojas of Peru set for Friday has been called off.",
            "bilateral cancelled 2014-03-14",
        ),
        (
            "en",
            "A ministry statement on Monday said that the talks between the foreign ministers of Chile and Peru were postponed.",
            "bilateral postponed -",
        ),
        (
            "en",
            "A statement by the Commission on Sunday said that President Ana Costa of Chile visited Peru from 3 to 5 March 2014.",
            "visit held 2014-03-03/2014-03-05",
        ),
        ("tr", "Şili Cumhurbaşkanı Ana Costa, Lima'ya yapacağı ziyareti dün iptal etti.", "visit cancelled -"),
        (
            "tr",
            "Şili Cumhurbaşkanı Ana Costa'nın cuma günü Lima'ya yapacağı ziyaret iptal edildi.",
            "visit cancelled 2014-03-14",
        ),
        (
            "tr",
            "Bakan Ana Costa'nın 20 Mart'ta yapılması planlanan Peru ziyareti dün ertelendi.",
            "visit postponed 2014-03-20",
        ),
        (
            "tr",
            "Şili Dışişleri Bakanı Ana Costa, eylülde Peru'ya yapmayı planladığı ziyareti iptal etmişti.",
            "visit cancelled 2013-09",
        ),
    ],
)
def test_the_day_of_saying_or_undoing_is_no_event_s(language: str, text: str, expected: str) -> None:
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        (
            "en",
            "President Ana Costa of Chile will visit Peru on Friday before travelling to Bolivia.",
            ["planned", "planned"],
        ),
        (
            "en",
            "Foreign Minister Ana Costa of Chile had also planned to meet President Raul Rojas of Peru.",
            ["cancelled"],
        ),
        (
            "en",
            "Foreign Minister Ana Costa of Chile had been going to receive President Raul Rojas of Peru.",
            ["cancelled"],
        ),
        (
            "en",
            "The foreign ministers Ana Costa of Chile and Raul Rojas of Peru co-chaired the 3rd Cooperation Talks of the Five Year Plan.",
            ["held"],
        ),
        (
            "en",
            "Minister Ana Costa of Chile is travelling to Geneva this week to attend high level meetings.",
            ["planned"],
        ),
        ("tr", "Belge, Peru Başbakanı Raul Rojas'ın Ankara'ya gelişinde imzalanacak.", ["planned"]),
        ("tr", "Bu, Şili Cumhurbaşkanı Ana Costa'nın Peru'ya ilk ziyareti olacak.", ["planned"]),
        (
            "tr",
            "Meclis Başkanı Ali Demir, Peru Başbakanı Raul Rojas ile görüşmesinin ardından Lima'dan ayrılarak Quito'ya gidecek.",
            ["planned", "planned"],
        ),
        (
            "tr",
            "Şili Cumhurbaşkanı Ana Costa'nın Lima ziyareti iptal edildi. Peru Cumhurbaşkanı Raul Rojas'ın Costa ile görüşeceği kaydedilmişti.",
            ["cancelled", "cancelled"],
        ),
    ],
)
def test_what_is_to_come_and_what_did_not(language: str, text: str, status: list[str]) -> None:
    assert [one.split()[1] for one in told(text, language)] == status


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "tr",
            "Şili Cumhurbaşkanı Ana Costa bu akşam Lima'ya geldi. Yarın başlayacak programı kapsamında Costa, müzeyi gezecek. Saat 10.00'da "
            "Meclis Başkanı Luis Soto ile görüşecek. Costa, öğle saatlerinde Peru Dışişleri Bakanı Raul Rojas ile bir araya gelecek.",
            ["visit held 2014-03-12", "bilateral planned 2014-03-13", "bilateral planned 2014-03-13"],
        ),
        (
            "tr",
            "Şili Dışişleri Bakanı Ana Costa, 11 Mart 2014 tarihinde Lima'ya geldi. Bu sabah temaslarına başlayan Costa'nın ilk durağı "
            "Dışişleri Bakanlığı oldu. Ardından Peru Cumhurbaşkanı Raul Rojas tarafından kabul edildi. Costa akşam saatlerinde Meclis "
            "Başkanı Juan Vega ile bir araya geldi.",
            ["visit held 2014-03-11", "bilateral held 2014-03-12", "bilateral held 2014-03-12"],
        ),
        (
            "en",
            "President Ana Costa of Chile addressed students in Lima on Tuesday. In the evening she met President Raul Rojas of Peru.",
            ["bilateral held 2014-03-11"],
        ),
        (
            "en",
            "President Ana Costa of Chile addressed students in Lima on Tuesday. She had met President Raul Rojas of Peru.",
            ["bilateral held -"],
        ),
        (
            "en",
            "The presidents flew into Lima on Tuesday. The meeting, attended by Foreign Ministers Ana Costa of Chile, Raul Rojas of Peru and "
            "Luis Soto of Bolivia, heard a report.",
            ["meeting held 2014-03-11"],
        ),
    ],
)
def test_the_day_told_before(language: str, text: str, days: list[str]) -> None:
    assert told(text, language) == days


def test_next_july_without_a_day_of_publication() -> None:
    text = "The Pacific Alliance summit next July in Lima has been cancelled."
    (event,) = extract(Record("r", text, "test", language="en")).events
    assert (event.status, event.start) == ("cancelled", "--07")


def test_the_days_announced_of_a_visit_that_has_begun() -> None:
    text = (
        "Dışişleri Bakanı Ali Demir Lima'ya gitti. Bakanlıktan yapılan yazılı açıklamada, Dışişleri Bakanı Ali Demir'in 12-15 Mart 2014 "
        "tarihlerinde Peru'ya bir ziyaret gerçekleştireceği belirtildi."
    )
    assert told(text, "tr") == ["visit held 2014-03-12/2014-03-15"]


def test_a_statement_made_is_no_visit_held() -> None:
    text = (
        "Şili Dışişleri Bakanı Ana Costa'nın yarın Ankara'ya günübirlik ziyarette bulunacağı bildirildi. Bakanlıktan yapılan yazılı "
        "açıklamada, Bakan Costa'nın Ankara'ya günübirlik ziyarette bulunacağı kaydedildi."
    )
    assert told(text, "tr") == ["visit planned 2014-03-13"]


def test_the_outcome_of_one_meeting_is_no_topic_of_another() -> None:
    text = (
        "Speaking with journalists on the outcome of the meeting, Rojas said an extraordinary meeting of ECOWAS leaders will be held on Sunday "
        "16 March."
    )
    assert "summit planned 2014-03-16" in told(text)


def test_what_was_long_before_the_news_is_not_to_come() -> None:
    text = "The ministers plan to review what the 44th Pacific Summit, to be held in Lima in {} 2013, decided."
    assert told(text.format("December")) == ["summit held 2013-12"]
    text = "The 44th Pacific Summit will be held in Lima in {}."
    assert told(text.format("December 2014")) == ["summit planned 2014-12"]
