"""Which rank an office is of and whose it is by its own words."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def post(text: str, name: str, language: str) -> tuple[str | None, str | None]:
    """(level, of) of who takes part under a name."""
    events = extract(Record("r", text, "test", language=language, published="2019-05-14")).events
    return next((one.level, one.of) for event in events for one in event.participants if one.name == name)


@pytest.mark.parametrize(
    ("office", "level", "of"),
    [
        ("Chairman of the Omani Shura Council", "speaker", "OM"),
        ("Secretary of the Serbian Security Council", "other", "RS"),
        ("Head of the EU Delegation to Serbia", "ambassador", "European Union"),
        ("Head of Delegation of the European Union to Serbia", "ambassador", "European Union"),
        ("head of the Serbian delegation", "other", "RS"),
        ("Minsk Group Co-Chair", "other", "OSCE Minsk Group"),
        ("Chairperson of the Commission of the African Union", "head-of-agency", "African Union Commission"),
        ("African Union (AU) Commission Chairperson", "head-of-agency", "African Union Commission"),
        ("European Union (EU) Special Envoy for Serbia", "other", "European Union"),
        ("Director for Space in the European Commission", "director", "European Commission"),
        ("Serbian Member of the European Parliament", "legislator", "European Parliament"),
        ("Principal Deputy Assistant Secretary of State of the United States", "deputy-minister", "US"),
        ("KRG Prime Minister", "head-of-government", "IQ"),
        ("Secretary General of the Serbian Ministry of Foreign Affairs", "deputy-minister", "RS"),
        ("Serbian envoy to Latvia", "ambassador", "RS"),
        ("Serbian special envoy to Latvia", "other", "RS"),
    ],
)
def test_an_english_office(office: str, level: str, of: str) -> None:
    text = f"On Monday, Latvian Foreign Minister Anna Berzins met with Jon Smithson, {office}."
    assert post(text, "Jon Smithson", "en") == (level, of)


@pytest.mark.parametrize(
    ("office", "level", "of"),
    [
        ("Avrupa Birliği (AB) Komisyonu'nun yeni Başkanı", "head-of-agency", "European Commission"),
        ("Avrupa Birliği (AB) Konseyi Başkanı", "head-of-agency", "European Council"),
        ("Afrika Birliği (AfB) Komisyonu Başkanı", "head-of-agency", "African Union Commission"),
        ("Avrupa Parlamentosu Üyesi", "legislator", "European Parliament"),
        ("Kırgız Cumhuriyeti Jogorku Keneşi Başkanı", "speaker", "KG"),
        ("IKBY Başkanı", "other", "IQ"),
        ("Marmaris Belediyesi Başkanı", "local-government", "TR"),
        ("Türk Konseyi Proje Yöneticisi", "director", "Turkic Council"),
    ],
)
def test_a_turkish_office(office: str, level: str, of: str) -> None:
    text = f"Letonya Dışişleri Bakanı Anna Berzins, {office} Jon Smitson ile görüştü."
    assert post(text, "Jon Smitson", "tr") == (level, of)


def test_an_envoy_is_no_co_chair() -> None:
    text = (
        "UN Special Envoy Geir Dahl opened the conference on Libya in Geneva on Monday. Its two Co-Chairs, Ahmad Karim and Hadi Bahri, "
        "spoke. The foreign ministers of Chile and Peru then met with the Special Envoy."
    )
    events = extract(Record("r", text, "test", language="en", published="2019-05-14")).events
    assert "Hadi Bahri" not in {one.name for one in events[-1].participants}


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (
            "her Serbian counterpart, Mr Jon Smithson, Minister of State of the Serbian Ministry of Foreign Affairs,",
            "minister",
        ),
        ("her Serbian counterpart, Jon Smithson,", "deputy-minister"),
        ("H.E. Jon Smithson MP, Secretary of State for Foreign Affairs of the United Kingdom,", "minister"),
        ("Jon Smithson MP", "legislator"),
        ("the President's Chief of Staff, Jon Smithson,", "other"),
        ("the President's special representative Jon Smithson", "other"),
    ],
)
def test_an_office_told_beside_another(told: str, level: str) -> None:
    text = f"Latvian Deputy Minister Anna Berzins met {told} in Belgrade on Monday."
    assert post(text, "Jon Smithson", "en")[0] == level
