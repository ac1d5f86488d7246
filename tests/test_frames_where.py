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
