"""Turns of phrase of Turkish press items and releases, in made-up sentences: what each tells, and what it does not."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record

TALK = "Dışişleri Bakanı Ali Kaya, Bakü'de Azerbaycan Dışişleri Bakanı Elnur Veliyev ile görüştü. "
SUMMIT = "Türk Konseyi zirvesi dün Bişkek'te yapıldı. "


def events(text: str, published: str | None = "2023-05-10") -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="tr", published=published)).events


def outcomes(text: str) -> list[tuple[str, str]]:
    return [(one.type, one.what) for event in events(text) for one in event.outcomes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            SUMMIT + "Zirve sonunda imzalanan Narın Bildirisi'nde terör kınandı.",
            [("signed", "Narın Bildirisi")],
            id="behind-a-participle",
        ),
        pytest.param(
            SUMMIT + "Liderler, 2009'da imzalanan Narın Anlaşması'nı andı.", [], id="behind-a-participle-of-other-times"
        ),
        pytest.param(
            SUMMIT + "Zirvede ortak fonun kurulmasına ilişkin anlaşma imzalandı.",
            [("signed", "ortak fonun kurulmasına ilişkin anlaşma")],
            id="with-a-verbal-noun-inside",
        ),
        pytest.param(
            "Anlaşmaya, Kazakistan adına Enerji Bakanı Marat Serik, Türkiye adına Enerji Bakanı Ali Kaya imza attı.",
            [("signed", "Anlaşma")],
            id="signers-between",
        ),
        pytest.param(
            "Türkiye ile Kırgızistan arasında 9 anlaşma imzalandı. Cumhurbaşkanı Ali Kaya, Bişkek'te Kırgızistan "
            "Cumhurbaşkanı Talant Asanov ile bir araya geldi.",
            [("signed", "9 anlaşma")],
            id="told-before-its-event",
        ),
        pytest.param(
            TALK + "İki ülke arasında eğitim anlaşması imzalandı. Anlaşmayı bakanlar imzaladı.",
            [("signed", "eğitim anlaşması")],
            id="told-again-by-a-word",
        ),
        pytest.param(
            SUMMIT + "Zirvede Moğolistan'a gözlemci üye statüsü verildi.",
            [("decided", "Moğolistan'a gözlemci üye statüsü")],
            id="observer-status",
        ),
        pytest.param(
            TALK + "Görüşmenin ardından sağlık alanında mutabakat metni imzalandı.",
            [("signed", "sağlık alanında mutabakat metni")],
            id="text-of-an-understanding",
        ),
    ],
)
def test_outcomes(text: str, expected: list[tuple[str, str]]) -> None:
    assert outcomes(text) == expected


def test_signing_before_witnesses_is_a_ceremony() -> None:
    (event,) = events("Cumhurbaşkanı Ali Kaya ve Kazakistan Cumhurbaşkanı Marat Serik'in huzurunda 5 belge imzalandı.")
    assert event.kind == "ceremony"
    assert {one.name: one.role for one in event.participants} == {"Ali Kaya": "witness", "Marat Serik": "witness"}


def test_talks_with_nobody_named_are_no_event() -> None:
    text = "Dışişleri Bakanı Ali Kaya, Viyana'daki toplantıya katıldı. Kaya ardından ikili görüşmeler gerçekleştirdi."
    assert [event.kind for event in events(text)] == ["meeting"]


def test_a_dateline_is_no_part_of_an_office() -> None:
    (event,) = events("BAKÜ (AA) - Dışişleri Bakanı Ali Kaya, Azerbaycan Dışişleri Bakanı Elnur Veliyev ile görüştü.")
    assert [one.office for one in event.participants] == ["Dışişleri Bakanı", "Azerbaycan Dışişleri Bakanı"]


def states(text: str) -> dict[str | None, str | None]:
    return {one.name: one.of for event in events(text) for one in event.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Toplantıya Letonya'dan Kültür Bakanı Anna Kalne, Kırgızistan'dan ise Büyükelçi Talant Asanov katıldı.",
            {"Anna Kalne": "LV", "Talant Asanov": "KG"},
            id="from-each",
        ),
        pytest.param(
            "Toplantıda Letonya'yı Kültür Bakanı Anna Kalne, Kazakistan'ı Bakan Yardımcısı Marat Serik temsil etti.",
            {"Anna Kalne": "LV", "Marat Serik": "KZ"},
            id="represented-each",
        ),
        pytest.param(
            "Görüşmelerde Letonya heyetine Bakan Anna Kalne, Kazakistan heyetine Bakan Yardımcısı Marat Serik başkanlık etti.",
            {"Anna Kalne": "LV", "Marat Serik": "KZ"},
            id="headed-each",
        ),
    ],
)
def test_whose_officials_a_list_names(text: str, expected: dict[str, str]) -> None:
    assert states(TALK + text).items() >= expected.items()


def test_states_of_a_meeting_are_a_list() -> None:
    text = "Açıklamada, Letonya, Şili ve İran dışişleri bakanları toplantısının 16 Haziran'da Riga'da yapılacağı belirtildi."
    assert [(event.kind, event.status, event.represented) for event in events(text)] == [
        ("meeting", "planned", ("LV", "CL", "IR"))
    ]


def test_representatives_of_several_states_sit_together() -> None:
    text = "BM Özel Temsilcisi Geir Olsen, Cenevre'de Türkiye, Şili ve İran temsilcileriyle bir araya geldi."
    (event,) = events(text)
    assert (event.kind, set(event.represented)) == ("meeting", {"United Nations", "TR", "CL", "IR"})


def test_a_counterpart_is_of_another_side() -> None:
    (event,) = events("Dışişleri Bakanı Ali Kaya, mevkidaşı Elnur Veliyev ile bir araya geldi.")
    assert event.kind == "bilateral"


def test_a_dinner_is_given_to_a_guest_who_is_there() -> None:
    text = "Meclis Başkanı Ali Kaya, Türkiye'yi ziyaret eden Letonya Meclis Başkanı Jonas Kalns'a akşam yemeği verecek."
    assert [
        (event.kind, event.status, {one.name: one.role for one in event.participants}) for event in events(text)
    ] == [
        ("reception", "planned", {"Ali Kaya": "host", "Jonas Kalns": "attendee"}),
        ("visit", "held", {"Jonas Kalns": "attendee"}),
    ]


def test_a_city_before_an_agency_is_the_datelines() -> None:
    text = (
        "Fatma Er - Can Ak, İSTANBUL (DHA) Dışişleri Bakanı Ali Kaya, Letonya Dışişleri Bakanı Jonas Kalns ile görüştü."
    )
    assert [event.city for event in events(text)] == ["Istanbul"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kültür Bakanı Ali Kaya ve Letonya Kültür Bakanı Anna Kalne, Riga'da Kültür Alanında İş Birliği Protokolü imza "
            "törenine katıldı.",
            [("signed", "Kültür Alanında İş Birliği Protokolü")],
            id="ceremony-called-by-it",
        ),
        pytest.param(
            TALK + "Protokolün imzalanmasının ardından bakanlar yemek yedi.",
            [("signed", "Protokol")],
            id="after-signing",
        ),
        pytest.param(
            TALK + "İki ülke arasındaki anlaşmanın 26 yıl önce imzalandığını anımsatan Kaya, yenilenmesini istedi.",
            [],
            id="long-ago",
        ),
        pytest.param(
            TALK
            + "Kaya, ticarete katkı verecek bir Mutabakat Zaptı ile yapılacak işlere dair bir Niyet Beyanı imzaladı.",
            [
                ("signed", "ticarete katkı verecek bir Mutabakat Zaptı"),
                ("signed", "yapılacak işlere dair bir Niyet Beyanı"),
            ],
            id="relative-clauses-inside",
        ),
        pytest.param(
            TALK + "Görüşmede iki ülke arasında Yüksek Düzeyli Stratejik İşbirliği Konseyi kurulmasına karar verildi.",
            [("decided", "iki ülke arasında Yüksek Düzeyli Stratejik İşbirliği Konseyi kurulması")],
            id="a-council-to-be-is-no-meeting",
        ),
        pytest.param(
            "VİZELERİN KALDIRILMASINDA MUTABIK KALINDI\n" + TALK + "Bakanlar vizelerin kaldırılmasında mutabık kaldı.",
            [("agreed", "vizelerin kaldırılması")],
            id="a-heading-in-capitals-tells-nothing-more",
        ),
    ],
)
def test_what_nouns_and_clauses_bring(text: str, expected: list[tuple[str, str]]) -> None:
    assert outcomes(text) == expected
    assert "meeting" not in [event.kind for event in events(text)]


def test_where_a_visitor_is() -> None:
    text = "Kültür Bakanı Ali Kaya, resmi ziyaret için bulunduğu Letonya'nın başkenti Riga'da Kültür Bakanı Anna Kalne ile görüştü."
    assert [(event.kind, event.city, event.country) for event in events(text)] == [
        ("visit", "Riga", "LV"),
        ("bilateral", "Riga", "LV"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Şehrin 2014 yılında işgal edilmesinin ardından toplanan ülkelerin Kırım Platformu Zirvesi Kiev'de başladı.",
            [("summit", None)],
            id="of-what-was-before",
        ),
        pytest.param(
            'Ticaret Bakanı Ali Kaya, ABD Ticaret Bakanı John Miller ile telefonda görüştüğünü belirterek, "Ticaret heyetleri '
            "eylül ayında Ankara'da buluşacak, işler büyüyecek.\" dedi.",
            [("call", None)],
            id="of-what-is-quoted",
        ),
        pytest.param(
            "Başbakan Ali Kaya, Gürcistan ile Yüksek Düzeyli Stratejik İşbirliği Konseyi 2. Toplantısı'na katılmak üzere "
            "Gürcistan'a gidecek. Toplantıda, 19 Temmuz 2019'da Ankara'da düzenlenen çalıştayda alınan kararlar ele alınacak.",
            [("meeting", None), ("visit", None)],
            id="of-another-occasion",
        ),
    ],
)
def test_dates_of_something_else(text: str, expected: list[tuple[str, str | None]]) -> None:
    told = [(event.kind, event.start) for event in events(text)]
    assert [one for one in told if one[0] in dict(expected)] == expected


def test_a_heading_is_no_part_of_an_office() -> None:
    text = "KALNS İLE DE GÖRÜŞTÜ\nBaşbakan Ali Kaya, Letonya Başbakanı Jonas Kalns ile bir araya geldi."
    assert ["Başbakan", "Letonya Başbakanı"] in [[one.office for one in event.participants] for event in events(text)]


def test_a_minister_is_of_a_state() -> None:
    assert states("AB Bakanı Ali Kaya, Letonya Dışişleri Bakanı Jonas Kalns ile görüştü.")["Ali Kaya"] == "TR"


def test_ministers_of_both_states() -> None:
    text = (
        "Letonya ile Suudi Arabistan arasındaki anlaşma, iki ülkenin dışişleri bakanları Jonas Kalns ve Adil Al-Cabir "
        "tarafından imzalandı."
    )
    assert states(text) == {"Jonas Kalns": "LV", "Adil Al-Cabir": "SA"}


def test_endings_of_names_in_capitals() -> None:
    text = "BAKAN ALİ KAYA'YI ZİYARET ETTİ\nLetonya Büyükelçisi Jonas Kalns, Ticaret Bakanı Ali Kaya'yı makamında ziyaret etti."
    assert states(text) == {"Ali Kaya": "TR", "Jonas Kalns": "LV"}


def test_talks_in_two_formats_are_one() -> None:
    text = "Savunma Bakanı Ali Kaya ile Letonya Savunma Bakanı Jonas Kalns baş başa görüştü, heyetler arası görüşmelere başkanlık etti."
    assert [event.kind for event in events(text)] == ["bilateral"]


def test_who_came_to_take_part_takes_part() -> None:
    text = "NATO Zirvesi'ne katılmak üzere Riga'ya gelen Şili Devlet Başkanı Pablo Rojas, Letonya Başbakanı Jonas Kalns ile görüştü."
    summit = next(event for event in events(text) if event.kind == "summit")
    assert [one.name for one in summit.participants] == ["Pablo Rojas"]


def test_sessions_are_of_their_meeting() -> None:
    text = "Bakan Ali Kaya, Brüksel'de NATO Savunma Bakanları Toplantısı'na katıldı. Kaya, toplantının ikinci oturumunda konuştu."
    assert [event.kind for event in events(text)] == ["meeting"]


def test_one_of_many_counterparts_is_met() -> None:
    text = "Bakan Ali Kaya, ABD'li mevkidaşı John Miller'ın da aralarında olduğu çok sayıda mevkidaşıyla görüştü."
    (event,) = events(text)
    assert [one.name for one in event.participants] == ["Ali Kaya", "John Miller"]


def test_who_signs_with_others_than_he_met() -> None:
    text = (
        "Savunma Bakanı Ali Kaya, Letonya Savunma Bakanı Jonas Kalns'la bir araya geldi, Rumen mevkidaşı Ion Popa ile "
        "Niyet Mektubu'nu imzaladı."
    )
    assert [(event.kind, {one.name for one in event.participants}) for event in events(text)] == [
        ("bilateral", {"Ali Kaya", "Jonas Kalns"}),
        ("ceremony", {"Ali Kaya", "Ion Popa"}),
    ]


def test_an_inviter_hosts_nothing_the_sentence_does_not_tell() -> None:
    text = "AB Liderler Zirvesi Brüksel'de sona erdi. ABD Başkanı John Miller'ın daveti üzerine Washington'a gideceğini bildirdi."
    summit = next(event for event in events(text) if event.kind == "summit")
    assert summit.participants == ()


def test_whose_paper_it_is() -> None:
    record = Record(
        "r",
        "Sağlık Bakanı Can Er, Ankara'da Türkiye Cumhuriyeti Sağlık Bakanı Ali Kaya ile görüştü.",
        "test",
        language="tr",
        url="https://www.haberkibris.com/1",
    )
    (event,) = extract(record).events
    assert {one.name: one.of for one in event.participants} == {"Can Er": "XN", "Ali Kaya": "TR"}


def test_what_was_agreed_elsewhere_is_no_outcome() -> None:
    text = TALK + "Görüşmede, iki ülke arasında Mart 2016'da imzalanan göç anlaşmasının uygulanması ele alındı."
    assert outcomes(text) == []


def test_a_paper_begins_behind_its_signers() -> None:
    text = "Düzenlenen törende Ticaret Bakanı Ali Kaya ve Azerbaycan Ekonomi Bakanı Elnur Veliyev işbirliği protokolünü imzaladı."
    assert outcomes(text) == [("signed", "işbirliği protokolü")]


def test_after_talks_nobody_told_of_the_ceremony_has_the_paper() -> None:
    text = "Görüşmelerin ardından düzenlenen törende Ticaret Bakanı Ali Kaya ve Azerbaycan Ekonomi Bakanı Elnur Veliyev bir protokol imzaladı."
    (event,) = events(text)
    assert (event.kind, len(event.participants), len(event.outcomes)) == ("ceremony", 2, 1)


@pytest.mark.parametrize("name", ["Başkan Erdoğan", "Başkan Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan", "Erdoğan"])
def test_a_head_of_state_is_known_by_his_name(name: str) -> None:
    (event,) = events(f"{name}, Macaristan Savunma Bakanı Pal Kiss'i kabul etti.")
    assert [(one.level, one.of) for one in event.participants if "Erdoğan" in (one.name or "")] == [
        ("head-of-state", "TR")
    ]


def test_the_chief_of_those_met_is_no_subject() -> None:
    text = "Dışişleri Bakanı Ali Kaya, başta Macaristan Başbakanı Pal Kiss olmak üzere, Meclis Başkanı Imre Nagy ve Savunma Bakanı Bela Toth ile görüştü."
    assert [{one.name for one in event.participants} for event in events(text)] == [
        {"Ali Kaya", "Pal Kiss"},
        {"Ali Kaya", "Imre Nagy"},
        {"Ali Kaya", "Bela Toth"},
    ]


def test_a_participle_in_a_name_is_no_clause() -> None:
    text = (
        "Bişkek'te yarın yapılacak Türk Dili Konuşan Ülkeler (Türk Konseyi) 6. Zirvesi çerçevesinde "
        "Dışişleri Bakanları Toplantısı gerçekleştirildi."
    )
    assert [(event.kind, event.status) for event in events(text)] == [("summit", "planned"), ("meeting", "held")]


def test_officials_known_by_their_full_names_alone() -> None:
    (event,) = events("Belgeye Türkiye adına Dışişleri Bakanı Ali Kaya, Finlandiya adına Pekka Haavisto imza attı.")
    assert {one.name: (one.of, one.role) for one in event.participants} == {
        "Ali Kaya": ("TR", "signatory"),
        "Pekka Haavisto": ("FI", "signatory"),
    }


def test_what_a_paper_will_do_is_of_its_phrase() -> None:
    text = (
        TALK
        + "Görüşmenin ardından ticaret protokolü imzalandı. Ayrıca eğitimde işbirliğini gerçekleştirecek bir protokol imzalandı."
    )
    assert outcomes(text) == [
        ("signed", "ticaret protokolü"),
        ("signed", "eğitimde işbirliğini gerçekleştirecek bir protokol"),
    ]
