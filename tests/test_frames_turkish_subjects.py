"""Whose deed a Turkish verb tells that has no subject beside it: participles, verbal nouns, what somebody says of himself; delegations."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record
from communique.text import fold


def events(text: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="tr", published="2024-05-14")).events


def told(text: str) -> list[str]:
    """Kind, status and the people with their state and, where it is not attendance, their role: one line an event, sorted."""
    return sorted(
        " ".join(
            [
                event.kind,
                event.status,
                *sorted(
                    f"{fold((one.name or '-').split()[-1])}:{one.of}"
                    + ("" if one.role == "attendee" else f"={one.role}")
                    for one in event.participants
                ),
            ]
        )
        for event in events(text)
    )


FRAMES = [
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç, önceki temaslarını hatırlatarak, Riga'da Letonya Başbakanı Jonas Kalns ile görüştüğünü "
        "kaydetti.",
        ["bilateral held kalns:LV kilinc:TR"],
        id="hatirlatarak-gorustugunu-kaydetti",
    ),
    pytest.param(
        "Riga'da Letonya Başbakanı Jonas Kalns ile görüştüğünü belirten Dışişleri Bakanı Arda Kılınç, sonuçlardan memnun.",
        ["bilateral held kalns:LV kilinc:TR"],
        id="gorustugunu-belirten",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç basına konuştu. Riga'da Letonya Başbakanı Jonas Kalns ile görüştüğünü belirtti.",
        ["bilateral held kalns:LV kilinc:TR"],
        id="gorustugunu-belirtti-of-the-sentence-before",
    ),
    pytest.param(
        "Riga'da Letonya Başbakanı Jonas Kalns ile yaptığı görüşmenin ardından Dışişleri Bakanı Arda Kılınç, Tallinn'e gitti.",
        ["bilateral held kalns:LV kilinc:TR", "visit held kilinc:TR"],
        id="named-behind-the-participle",
    ),
    pytest.param(
        "Letonya Başbakanı Jonas Kalns ile Kazakistan Cumhurbaşkanı Arman Temirov'un bu ay Riga'da yapması beklenen görüşme iptal "
        "edildi.",
        ["bilateral cancelled kalns:LV temirov:KZ"],
        id="yapmasi-beklenen-gorusme",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç, sekretaryasına İstanbul'da ev sahipliği yaptığımız KEİ'nin Bakü'deki toplantısına katılacak.",
        ["meeting planned kilinc:TR"],
        id="what-we-host",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç, Jonas Kalns'ın yemin törenine katılmak için gittiği Riga'da Estonya Başbakanı Toomas Tamm ile "
        "görüştü.",
        ["bilateral held kilinc:TR tamm:EE", "ceremony held kilinc:TR"],
        id="infinitive-beside-a-genitive",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç Riga'ya gitti. Estonya, yarın Letonya Başbakanı Jonas Kalns'ı ağırlayacak.",
        ["bilateral planned kalns:LV", "visit held kilinc:TR"],
        id="a-state-is-the-subject",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç, Letonya Başbakanı Jonas Kalns ile telefonda görüştü. Bakanlık Sözcüsü Ece Demirli, görüşmeye "
        "ilişkin yaptığı açıklamada iki ülkenin ticaretini andı.",
        ["call held kalns:LV kilinc:TR"],
        id="spokesperson-on-a-talk",
    ),
    pytest.param(
        "Washington'da resepsiyonda yaptığı konuşmada TDT Genel Sekreteri Arda Kılınç dayanışmayı vurguladı.",
        ["reception held kilinc:Organization of Turkic States=speaker"],
        id="speaks-at-a-reception",
    ),
    pytest.param(
        "Letonya Dışişleri Bakan Yardımcısı Ilze Kalns başkanlığındaki Leton heyeti yarın Taşkent'e gidecek.",
        ["visit planned kalns:LV"],
        id="delegation-goes",
    ),
    pytest.param(
        "Bakan Jonas Kalns’ın başkanlığındaki Letonya heyeti Taşkent’te düzenlenen güvenlik toplantısına katıldı.",
        ["meeting held kalns:LV"],
        id="state-of-the-delegation",
    ),
    pytest.param(
        "Cumhurbaşkanı Arda Kılınç, Ankara'da Letonya Dışişleri Bakanı Jonas Kalns Estonya Dışişleri Bakanı Toomas Tamm Kazakistan Dışişleri "
        "Bakanı Arman Temirov ve TDT Genel Sekreteri Asan Orozov'u kabul etti.",
        [
            "bilateral held kalns:LV kilinc:TR=host",
            "bilateral held kilinc:TR=host orozov:Organization of Turkic States",
            "bilateral held kilinc:TR=host tamm:EE",
            "bilateral held kilinc:TR=host temirov:KZ",
        ],
        id="list-without-commas",
    ),
    pytest.param(
        "Dışişleri Bakanı Arda Kılınç Letonya Dışişleri Bakanı Jonas Kalns ile görüştü.",
        ["bilateral held kalns:LV kilinc:TR"],
        id="subject-without-its-comma",
    ),
    pytest.param(
        "Letonya Dışişleri Bakanı Jonas Kalns ile Estonya Dışişleri Bakanı Toomas Tamm, Ankara'da Türkiye-Letonya-Estonya üçlü "
        "toplantısına katılacak.",
        ["meeting planned kalns:LV tamm:EE"],
        id="three-states-are-no-two",
    ),
]


@pytest.mark.parametrize(
    "verb", ["ile bir araya geldik", "ile görüştüm", "ile görüşeceğiz"], ids=["geldik", "gorustum", "gorusecegiz"]
)
def test_who_writes_that_he_met_somebody_need_not_be_named(verb: str) -> None:
    (told,) = events(f"Letonya'nın Ankara Büyükelçisi Jonas Kalns {verb}.")
    assert (told.kind, [one.name for one in told.participants]) == ("bilateral", ["Jonas Kalns"])


def test_who_writes_that_he_received_somebody_need_not_be_named() -> None:
    (told,) = events("Letonya Meclis Başkanı Jonas Kalns'ı Komisyonumuzda kabul ettik.")
    assert (told.kind, [one.name for one in told.participants]) == ("bilateral", ["Jonas Kalns"])


def test_who_is_present_where_a_host_receives_another_states_guest_is_of_the_hosts_state() -> None:
    text = (
        "KKTC Cumhuriyet Meclisi Başkanı Arda Kılınç, Riga'da Letonya Meclisi Başkanı Jonas Kalns ile bir araya geldi. Görüşmede "
        "Meclis Başkan Yardımcısı Ilze Ozola da hazır bulundu."
    )
    (told,) = events(text)
    assert {one.name: one.of for one in told.participants}["Ilze Ozola"] == "LV"


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_the_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_counterpart_at_the_end_of_a_list_is_the_subjects() -> None:
    text = (
        "Dışişleri Bakanı Arda Kılınç, Letonya Başbakanı Jonas Kalns, Meclis Başkanı Ilze Ozola ve mevkidaşı Janis Berzins ile ayrı "
        "ayrı görüştü."
    )
    ranks = {one.name: one.level for event in events(text) for one in event.participants}
    assert (ranks["Ilze Ozola"], ranks["Janis Berzins"]) == ("speaker", "minister")


def test_a_day_that_heads_a_list_is_no_dateline() -> None:
    text = (
        "1 Mart\n\n- Dışişleri Bakanı Arda Kılınç, Letonya Dışişleri Bakanı Jonas Kalns ile görüştü.\n\n"
        "2 Mart\n\n- Dışişleri Bakanı Arda Kılınç, Estonya Dışişleri Bakanı Toomas Tamm ile görüştü."
    )
    assert [event.start for event in events(text)] == ["2024-03-01", "2024-03-02"]


def test_envoys_of_two_states_call_together_and_are_received_apart() -> None:
    called = events("Antalya'da bulunan Letonya ve Estonya Büyükelçileri, Antalya Valisi Arda Kılınç'ı ziyaret etti.")
    received = events(
        "Dışişleri Bakanı Arda Kılınç, Letonya ve Estonya dışişleri bakanlarını Ankara'da ayrı ayrı kabul etti."
    )
    assert (len(called), len(received)) == (1, 2)
