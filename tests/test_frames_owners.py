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


def test_an_ambassador_to_our_country() -> None:
    text = "The Ambassador of Kenya to our country, Grace Wanji, met Foreign Minister Ana Costa of Chile."
    assert owners(text) == {"Grace Wanji": "KE", "Ana Costa": "CL"}


def test_the_president_of_a_committee_in_a_state_heads_an_agency() -> None:
    text = "The President of the Chilean Olympic Committee Luis Soto met Peruvian Prime Minister Ana Paz."
    (event,) = extract(Record("r", text, "test", language="en", published="2019-05-14")).events
    assert [one.level for one in event.participants] == ["head-of-agency", "head-of-government"]


def test_a_king_is_no_president() -> None:
    text = (
        "President Ana Costa of Chile met King Felix of Denmark on Monday. The {} also met Peruvian envoy Luis Torren."
    )
    assert [set(owners(text.format(title)).values()) for title in ("President", "King")] == [{"CL", "DK", "PE"}] * 2
    events = extract(Record("r", text.format("President"), "test", language="en", published="2019-05-14")).events
    assert [one.name for one in events[1].participants] == ["Ana Costa", "Luis Torren"]


def test_those_whom_a_head_of_state_receives_at_home() -> None:
    text = "Kuwaiti Amir Sheikh Nasser Al-Hamad sent a cable to King Felix of Denmark. The Amir received {} yesterday."
    where = "https://news.kuwaittimes.net/a"
    at_home = Record(
        "r", text.format("Parliament Speaker Marzouq Ali"), "test", language="en", published="2019-05-14", url=where
    )
    guest = Record(
        "r", text.format("the visiting Speaker Karl Holm"), "test", language="en", published="2019-05-14", url=where
    )
    assert [len(extract(one).events) for one in (at_home, guest)] == [0, 1]


def test_a_meeting_of_two_governments_is_no_summit() -> None:
    text = "The 18th regular meeting of the heads of government of Chile and Peru will be held in Lima on Monday."
    (event,) = extract(Record("r", text, "test", language="en", published="2019-05-14")).events
    assert (event.kind, event.represented) == ("meeting", ("CL", "PE"))


def test_since_when_is_not_when() -> None:
    text = "The trade forum between Chile and Peru has met in Lima since its inception in 1996."
    assert [one.start for one in extract(Record("r", text, "test", language="en")).events] == [None]


CHAMBER = "Konya Ticaret ve Sanayi Odası"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Letonya Büyükelçisi Juris Poikans, Konya Ticaret ve Sanayi Odası Başkanı Ali Demir ile görüştü.", CHAMBER),
        (
            "Letonya Büyükelçisi Juris Poikans, Konya Ticaret ve Sanayi Odası'nı (KTSO) ziyaret ederek KTSO Başkanı Ali Demir ile görüştü.",
            CHAMBER,
        ),
        (
            "Letonya'nın İzmir Konsolosu Juris Poikans, Konya Ticaret ve Sanayi Odası’nı ziyaret ederek Oda Başkanı Ali Demir ile görüştü.",
            CHAMBER,
        ),
        (
            "Letonya'nın İzmir Konsolosu Juris Poikans, Konya Ticaret ve Sanayi Odası’nı ziyaret ederek Başkan Ali Demir ile görüştü.",
            CHAMBER,
        ),
        ("Letonya Ekonomi Bakanı Juris Poikans, TOBB Başkanı Ali Demir'i ziyaret etti.", "TOBB"),
        (
            "Anadolu Üniversitesi Rektörü Prof. Dr. Ali Demir, Letonya Eğitim Bakanı Juris Poikans'ı kabul etti.",
            "Anadolu University",
        ),
        (
            "Letonya Büyükelçisi Juris Poikans, Anadolu Üniversitesini ziyaret etti. Poikans, Rektör Ali Demir ile görüştü.",
            "Anadolu University",
        ),
        ("CHP Genel Başkan Yardımcısı Ali Demir, Letonya Büyükelçisi Juris Poikans'ı kabul etti.", "TR"),
        ("Letonya Büyükelçisi Juris Poikans, Tarım Bakanı Ali Demir ile görüştü.", "TR"),
    ],
)
def test_who_heads_a_body_that_only_the_text_names_is_of_it(text: str, of: str) -> None:
    assert owners(text, "tr") == {"Juris Poikans": "LV", "Ali Demir": of}


@pytest.mark.parametrize(
    "text",
    [
        "Ticaret Bakanı Ali Demir, Konya Ticaret Odası Başkanı Can Er'i kabul etti.",
        "TOBB Başkanı Can Er, Ticaret Bakanı Ali Demir'i ziyaret etti.",
        "Ankara Üniversitesi Rektörü Can Er, Vali Ali Demir'i makamında ziyaret etti.",
        "Letonya Büyükelçisi Juris Poikans, Riga Dostları Derneği Başkanı Can Er'i ziyaret etti.",
    ],
)
def test_a_chamber_or_society_at_home_is_no_side(text: str) -> None:
    assert owners(text, "tr") == {}


@pytest.mark.parametrize(
    "office",
    [
        "Belarus Cumhuriyeti Ankara Büyükelçiliği Konsolosluk 2. Sekreteri",
        "Belarus Büyükelçiliği 1. Sekreteri",
        "Belarus Büyükelçiliği Müsteşarı",
        "Rusya Federasyonu Trabzon Başkonsolosu",
    ],
)
def test_staff_of_a_mission_is_of_its_state(office: str) -> None:
    [event] = extract(
        Record("r", f"{office} Ivan Orlov, Rize Valisi Ali Demir'i ziyaret etti.", "test", language="tr")
    ).events
    orlov = next(one for one in event.participants if one.name == "Ivan Orlov")
    assert (orlov.office, orlov.of) == (office, "RU" if office.startswith("R") else "BY")


def test_an_envoy_is_not_of_the_state_he_is_sent_to() -> None:
    text = "The special envoy to Mali, Dan Osei, met Foreign Minister Tieman Keita of Mali."
    assert owners(text) == {"Dan Osei": None, "Tieman Keita": "ML"}


def test_a_crown_prince_of_a_city_is_of_its_state() -> None:
    text = "Abu Dhabi Crown Prince Sheikh Karim received Chilean President Ana Costa."
    assert owners(text) == {"Karim": "AE", "Ana Costa": "CL"}


def test_of_namesakes_who_holds_the_office_is_meant() -> None:
    text = (
        "President Joseph Kamau of Kenya and First Lady Margarita Kamau arrived in Lima. President Kamau met Luis Torren, "
        "President of Peru."
    )
    events = extract(Record("r", text, "test", language="en", published="2019-05-14")).events
    assert [[one.name for one in event.participants] for event in events if event.kind == "bilateral"] == [
        ["Joseph Kamau", "Luis Torren"]
    ]


def test_the_amir_of_a_paper_is_its_own() -> None:
    text = (
        "Kuwait's Amir Sheikh Nasser Al-Hamad received Qatar's envoy Ali Omar, who conveyed a message of Qatar's Amir Sheikh Rashid "
        "Al-Khal. The Amir also received the Foreign Minister of Chile, Ana Costa."
    )
    where = "https://news.kuwaittimes.net/a"
    events = extract(Record("r", text, "test", language="en", published="2019-05-14", url=where)).events
    assert [event.participants[0].name for event in events] == ["Nasser Al-Hamad", "Nasser Al-Hamad"]


def test_an_ambassador_lends_his_state_to_nobody_of_a_list() -> None:
    text = "Bursa'daki resepsiyona Letonya Büyükelçisi Juris Kalns, Belediye Başkanı Can Er ve Vali Ali Demir katıldı."
    assert owners(text, "tr") == {"Juris Kalns": "LV", "Can Er": "TR", "Ali Demir": "TR"}


def test_an_ambassador_at_his_consulate_is_of_its_state() -> None:
    text = "Letonya'nın İzmir Fahri Konsolosluğunun açılışı, Büyükelçi Juris Kalns ve Vali Ali Demir'in katıldığı törenle yapıldı."
    assert owners(text, "tr") == {"Juris Kalns": "LV", "Ali Demir": "TR"}


@pytest.mark.parametrize(
    ("told", "of"),
    [
        ("Dışişleri Bakanı Ali Demir görüştü", "TR"),
        ("Bakan Ali Demir telefonda görüştü", "TR"),
        ("Dışişleri Bakanı Ali Demir ortak basın toplantısı düzenledi", "TR"),
        ("Bakan Ali Demir arasındaki görüşme Riga'da yapıldı", "TR"),
        ("Tarım Bakanı Ali Demir Ankara'ya geldi", "LV"),
    ],
)
def test_two_who_met_are_of_two_states(told: str, of: str) -> None:
    text = f"Letonya Dışişleri Bakanı Juris Kalns ile {told}."
    assert owners(text, "tr") == {"Juris Kalns": "LV", "Ali Demir": of}


@pytest.mark.parametrize(
    ("office", "of"),
    [
        ("Estonya'nın yeni seçilen Başbakanı", "EE"),
        ("Estonya'nın göreve yeni başlayan Ankara Büyükelçisi", "EE"),
        ("Estonya'nın eski Ankara Büyükelçisi", "EE"),
        ("Estonya Cumhurbaşkanı ve hükümeti adına Ekonomi Bakanı", "EE"),
        ("Dışişleri Bakanlığı Sözcüsü", "TR"),
        ("3. Ordu Komutanı Orgeneral", "TR"),
        ("Kıbrıs Türk tarafının müzakerecisi", "XN"),
        ("Kıbrıs Rum tarafının müzakerecisi", "CY"),
    ],
)
def test_a_turkish_office_tells_whose_it_is(office: str, of: str) -> None:
    text = f"Letonya Cumhurbaşkanı Anna Berzins, {office} Juhan Kull ile görüştü."
    assert owners(text, "tr")["Juhan Kull"] == of


def test_who_signs_for_a_state_may_have_no_office() -> None:
    text = "Anlaşmaya Letonya adına Dışişleri Bakanı Anna Berzins, Estonya adına Juhan Kull Riga'da imza attı."
    assert owners(text, "tr") == {"Anna Berzins": "LV", "Juhan Kull": "EE"}


@pytest.mark.parametrize(
    ("office", "of"),
    [
        ("California Governor", "US"),
        ("Kerala Chief Minister", "IN"),
        ("Tatarstan leader", "RU"),
        ("CIA Director", "US"),
        ("IOC President", "International Olympic Committee"),
        ("ECOWAS Special Envoy", "ECOWAS"),
    ],
)
def test_regions_and_services_are_of_their_state(office: str, of: str) -> None:
    text = f"Latvian Foreign Minister Anna Berzins met {office} Juhan Kull in Riga."
    assert owners(text)["Juhan Kull"] == of


@pytest.mark.parametrize(
    "told",
    [
        "met with host Prime Minister Juhan Kull in Tallinn",
        "met in Tallinn with Prime Minister-elect Juhan Kull",
        "met in Tallinn with lawmaker Juhan Kull",
    ],
)
def test_who_is_met_abroad_is_of_the_place(told: str) -> None:
    assert owners(f"Latvian President Anna Berzins {told}.") == {"Anna Berzins": "LV", "Juhan Kull": "EE"}


def test_a_committee_is_its_parliaments_whatever_it_deals_with() -> None:
    record = Record(
        "r",
        "TBMM AB Uyum Komisyonu Başkanı Arda Kılınç, Letonya Meclis Başkanı Jonas Kalns ile görüştü.",
        "test",
        language="tr",
    )
    (told,) = extract(record).events
    head = next(one for one in told.participants if one.name == "Arda Kılınç")
    assert (head.of, head.level) == ("TR", "legislator")
