"""Where events are that do not say so themselves, in made-up sentences."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def places(text: str, language: str, title: str | None = None) -> list[str]:
    """ "kind city country" of each event."""
    record = Record("r", text, "test", language=language, published="2024-05-10", title=title)
    return [f"{one.kind} {one.city or '-'} {one.country or '-'}" for one in extract(record).events]


STAYS = [
    pytest.param(
        "tr",
        "Meclis Başkanı Ali Tan, Norveç, İsveç ve Letonya'ya resmi ziyarette bulunacak. Tan ve beraberindeki heyet, dün Norveç'e "
        "gitti. Bu ülkede programlara katılan heyet, daha sonra İsveç'in başkenti Stockholm'e gitti. Heyet bugün İsveç Kralı "
        "Karl Lund tarafından kabul edilecek. Tan, İsveç Başbakanı Nils Berg ile görüşecek.",
        ["visit - -", "visit - NO", "bilateral Stockholm SE", "bilateral Stockholm SE"],
        id="stop-of-a-tour-that-is-no-visit-of-its-own",
    ),
    pytest.param(
        "tr",
        "Dışişleri Bakanı Ali Tan resmi ziyaret için İran'a gitti. Ankara'dan Şiraz'a giden Tan, havaalanında törenle karşılanacak. "
        "Tan, daha sonra Tahran'a hareket edecek. Bakan Tan, İran Dışişleri Bakanı Mir Rahimi ile görüşecek.",
        ["visit - IR", "ceremony Shiraz IR", "bilateral Tehran IR"],
        id="from-city-to-city",
    ),
    pytest.param(
        "tr",
        "Bakan Ali Tan, Bakü'ye gitti. Burada düzenlenen Türk Devletleri Ekonomi Bakanları Toplantısı'na katıldı.",
        ["visit Baku AZ", "meeting Baku AZ"],
        id="there-in-turkish",
    ),
    pytest.param(
        "tr",
        "Bakan Ali Tan önümüzdeki hafta Riga'ya gidecek. Tan, bugün Letonya Büyükelçisi Peter Vai'yi kabul etti.",
        ["visit Riga LV", "bilateral - -"],
        id="held-before-a-journey-to-come",
    ),
    pytest.param(
        "tr",
        "Bakan Ali Tan, geçen ay Riga'ya gitmişti. Tan, bugün Finlandiya Dışişleri Bakanı Elina Val'i kabul etti.",
        ["visit Riga LV", "bilateral - -"],
        id="held-after-another-journey",
    ),
    pytest.param(
        "en",
        "Foreign Minister Anna Bell of Latvia will visit Norway, Sweden and Hungary from 13 to 24 May. From Oslo, Minister Bell will "
        "proceed to Budapest, Hungary, where she will co-chair the Latvia-Hungary political consultations with her Hungarian "
        "counterpart, Levente Magyar, on 23 May.",
        ["visit - -", "meeting Budapest HU"],
        id="proceeds-on-a-tour",
    ),
    pytest.param(
        "en",
        "Foreign Minister Anna Bell of Latvia started her official visit to Norway on Monday and will continue her travels to Italy. "
        "There, she will attend the Energy Summit. She will also meet with Italian Prime Minister Giorgia Mella.",
        ["visit - IT", "summit - IT", "bilateral - IT"],
        id="there-in-english",
    ),
    pytest.param(
        "en",
        "Foreign Minister Anna Bell of Latvia will travel to Oslo next week. On Thursday she met Ambassador Erik Dahl of Norway.",
        ["visit Oslo NO", "bilateral - -"],
        id="met-before-a-journey-to-come",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), STAYS)
def test_who_has_gone_somewhere_meets_people_there(language: str, text: str, expected: list[str]) -> None:
    assert places(text, language) == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "(Riga, 10 May 2024) President Anna Bell met President Erik Dahl of Norway."),
        ("en", "RIGA President Anna Bell met President Erik Dahl of Norway."),
        ("en", "RIGA | President Anna Bell met President Erik Dahl of Norway."),
        ("en", "RIGA, HERALD.com - President Anna Bell met President Erik Dahl of Norway."),
        ("en", "18:13 | Riga, May 10.\n\nPresident Anna Bell met President Erik Dahl of Norway."),
        ("en", "2024-05-10 RIGA: President Anna Bell met President Erik Dahl of Norway."),
        ("tr", "RİGA Dışişleri Bakanı Ali Tan, Norveç Dışişleri Bakanı Erik Dahl ile görüştü."),
        ("tr", "(Riga, 10 Mayıs 2024) Dışişleri Bakanı Ali Tan, Norveç Dışişleri Bakanı Erik Dahl ile görüştü."),
    ],
)
def test_the_city_that_a_line_opens_with(language: str, line: str) -> None:
    assert places(line, language) == ["bilateral Riga LV"]


def test_the_lead_tells_where_the_rest_is() -> None:
    text = (
        "Foreign Minister Anna Bell of Latvia, who leads her country's delegation, addressed several events of the United Nations "
        "in New York.\n\nThe Minister met Prime Minister Erik Dahl of Norway. She will meet President Juri Saar of Estonia as well."
    )
    assert places(text, "en") == ["bilateral New York US", "bilateral New York US"]


def test_talks_beside_a_gathering_are_in_its_state() -> None:
    text = (
        "Cumhurbaşkanı Ali Tan, Endonezya'da düzenlenen G20 Liderler Zirvesi'ne katıldı. Tan, İtalya Başbakanı Giulia Rossi ile "
        "görüştü."
    )
    assert places(text, "tr") == ["summit - ID", "bilateral - ID"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "tr",
            "Japonya'da 1 Ekim'de göreve başlayan Başbakan İşi Şige, Çinli mevkidaşı Li Çan ile bir araya geldi.",
            "- -",
        ),
        (
            "tr",
            "Almanya'da yaşayan Türklerle ilgilenen Bakan Ali Tan, Letonya Dışişleri Bakanı Baiba Bra ile görüştü.",
            "- -",
        ),
        ("tr", "Bakan Ali Tan, Libya'da yapılacak seçimleri Letonya Dışişleri Bakanı Baiba Bra ile görüştü.", "- -"),
        ("tr", "Bakan Ali Tan, Ukrayna'daki savaşı Letonya Dışişleri Bakanı Baiba Bra ile görüştü.", "- -"),
        ("tr", "Bakan Ali Tan, Riga'daki toplantıda Letonya Dışişleri Bakanı Baiba Bra ile görüştü.", "Riga LV"),
        (
            "tr",
            "Bakan Ali Tan, Selanik Başkonsolosluğu'nda Letonya Bakanı Janis Kal ile bir araya geldi.",
            "Thessaloniki GR",
        ),
        (
            "en",
            "Foreign Minister Anna Bell of Latvia met Minister Luis Rocha of Brazil to welcome progress in the U.S.-Brazil relationship.",
            "- -",
        ),
        ("en", "President Anna Bell of Latvia met President Erik Dahl of Norway in South America.", "- -"),
    ],
)
def test_a_place_that_is_of_something_else(language: str, text: str, expected: str) -> None:
    assert places(text, language)[-1] == f"bilateral {expected}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Tarım Bakanı Ali Tan, 15. Berlin Tarım Bakanları Zirvesi'ne katıldı.", "summit Berlin DE"),
        ("en", "Minister Anna Bell of Latvia attended the Munich Security Conference.", "conference Munich DE"),
        ("en", "Minister Anna Bell of Latvia attended the Budapest Process Ministerial Conference.", "conference - -"),
        ("tr", "Bakan Ali Tan, AGİT Minsk Grubu toplantısına katıldı.", "meeting - -"),
    ],
)
def test_an_occasion_called_after_a_city(language: str, text: str, expected: str) -> None:
    assert places(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Mogadişu Büyükelçisi Olgan Bek, Somali Dışişleri Bakanı Ahmed Fik onuruna yemek verdi.", "SO"),
        (
            "en",
            "The Ambassador of Latvia to Georgia, Edite Med, gave a reception attended by the Foreign Minister of Georgia, David Zal.",
            "GE",
        ),
    ],
)
def test_an_ambassador_is_host_where_he_is_sent_to(language: str, text: str, expected: str) -> None:
    assert places(text, language) == [f"reception - {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Luis Vega's visit to Latvia is part of the activities to mark the anniversary of the Brasilia Peace Accords.",
            "visit - LV",
        ),
        (
            "President Luis Vega of Peru began a trip to the region by announcing that Peru would send aid to Ukraine.",
            "visit - -",
        ),
        (
            "Minister Anna Bell of Latvia discussed what was agreed on during the state visit of President Luis Vega to Kyrgyzstan.",
            "visit - KG",
        ),
    ],
)
def test_where_a_visit_goes(text: str, expected: str) -> None:
    assert expected in places(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The Latvia-Norway consultations were held at the Ministry of Foreign Affairs of Norway.",
            "meeting - NO",
        ),
        (
            "en",
            "President Anna Bell of Latvia met Speaker Erik Dahl of Norway at the Norwegian Parliament.",
            "bilateral - NO",
        ),
        (
            "en",
            "President Anna Bell of Latvia met Minister Erik Dahl of Norway at the Latvian Embassy.",
            "bilateral - -",
        ),
        ("tr", "Letonya-Norveç istişareleri Norveç Dışişleri Bakanlığı'nda yapıldı.", "meeting - NO"),
        ("tr", "Meclis Başkanı Ali Tan, Kuzey Makedonya Meclisi'nde resmî törenle karşılandı.", "ceremony - MK"),
    ],
)
def test_the_seat_of_a_states_own_body_is_in_that_state(language: str, text: str, expected: str) -> None:
    assert places(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "During his visit, Foreign Minister Erik Dahl of Norway met Speaker Janis Kalns of Latvia.",
            ["visit - LV", "bilateral - LV"],
        ),
        (
            "en",
            "During his visit, Foreign Minister Erik Dahl of Norway met Speaker Janis Kalns of Latvia and Minister Juri Saar of Estonia.",
            ["visit - -", "bilateral - -", "bilateral - -"],
        ),
        (
            "en",
            "On 6 May 2024 Foreign Minister Erik Dahl of Norway was in Latvia on a working visit. While in Riga, Minister Dahl met "
            "President Anna Bell of Latvia and Prime Minister Janis Kalns of Latvia.",
            ["visit Riga LV", "bilateral Riga LV", "bilateral Riga LV"],
        ),
    ],
)
def test_a_visit_is_where_the_visitor_met_people(language: str, text: str, expected: list[str]) -> None:
    assert places(text, language) == expected


def test_who_comes_for_a_gathering_tells_where_it_is() -> None:
    text = (
        "Bakan Ali Tan, Norveçli mevkidaşı Erik Dahl ile görüştü. Göç Süreci 6. Bakanlar Konferansı kapsamında İstanbul'a gelen Dahl "
        "ile Tan'ın görüşmesi basına kapalı yapıldı."
    )
    assert places(text, "tr") == ["bilateral Istanbul TR", "conference Istanbul TR"]


def test_talks_before_a_summit_elsewhere_are_not_there() -> None:
    text = "Foreign Minister Anna Bell of Latvia met her counterpart from Norway, Erik Dahl, ahead of the NATO summit in Vilnius."
    assert places(text, "en") == ["summit Vilnius LT", "bilateral - -"]


def test_a_visit_to_a_state_is_no_call_told_before() -> None:
    text = (
        "Norwegian Foreign Minister calls on President Kumar\n\nDuring his visit to Germany, the Norwegian Foreign Minister Johann "
        "Wade called on President Anura Kumar of Latvia at the Astoria Hotel in Berlin."
    )
    assert "bilateral Berlin DE" in places(text, "en")
