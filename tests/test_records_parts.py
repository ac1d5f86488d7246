"""The parts of reading that can be wrong on their own: dates, languages, encodings."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.records.dates import to_edtf
from communique.records.encoding import decode
from communique.records.language import detect
from communique.records.making import clean, language_tag


@pytest.mark.parametrize(
    ("stated", "edtf"),
    [
        ("2016-11-30", "2016-11-30"),
        ("2016-11", "2016-11"),
        ("2016", "2016"),
        ("20161130", "2016-11-30"),
        ("20161130101500", "2016-11-30T10:15:00"),
        ("2016-11-30T10:00:00Z", "2016-11-30T10:00:00Z"),
        ("2016-11-30 10:00", "2016-11-30T10:00:00"),
        ("2016-11-30T10:00:00.123+0300", "2016-11-30T10:00:00+03:00"),
        ("Wed, 30 Nov 2016 10:00:00 GMT", "2016-11-30T10:00:00Z"),
        ("30 Nov 2016 10:00:00 +0300", "2016-11-30T10:00:00+03:00"),
        ("30.11.2016", "2016-11-30"),
        ("3.1.2016", "2016-01-03"),
        ("30/11/2016 14:05", "2016-11-30T14:05:00"),
        ("11/30/2016", "2016-11-30"),
        ("05/06/2016", None),
        ("2016-13-45", None),
        ("2016-02-30", None),
        ("31.04.2016", None),
        ("0000", None),
        ("2016-11-30T25:00", None),
        ("30 Kasım 2016", "2016-11-30"),
        ("30 KASIM 2016 Çarşamba", "2016-11-30"),
        ("30 Kasım 2016 - 14:05", "2016-11-30T14:05:00"),
        ("Çarşamba, 30 Kasım 2016 14:05", "2016-11-30T14:05:00"),
        ("November 30, 2016", "2016-11-30"),
        ("30 Nov 2016", "2016-11-30"),
        ("30 Foo 2016", None),
        ("yesterday", None),
        ("", None),
        ("1480464000", None),
        ("Mon, 99 Foo 2016 10:00:00", None),
        ("٢٠١٦", None),
    ],
)
def test_dates(stated: str, edtf: str | None) -> None:
    assert to_edtf(stated) == edtf


@given(st.text(max_size=40))
def test_no_date_raises(text: str) -> None:
    to_edtf(text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("tr", "Dışişleri Bakanı Mevlüt Çavuşoğlu, Azerbaycan Dışişleri Bakanı ile bir araya geldi."),
        ("tr", "Bakanlar Bakü'de toplandı"),
        ("en", "The President of Kazakhstan received the Secretary General of the Organization of Turkic States."),
        ("en", "The ministers met in Baku"),
        (
            "az",
            "Azərbaycan Respublikasının xarici işlər naziri Bakıda türkiyəli həmkarı ilə görüşüb və sənəd imzalanıb.",
        ),
        ("ru", "Министр иностранных дел России Сергей Лавров прибыл с официальным визитом в Ташкент."),
        ("kk", "Қазақстан Президенті Астанада Түркия Сыртқы істер министрін қабылдады."),
        ("uz", "Oʻzbekiston Respublikasi Prezidenti Toshkentda Turkiya tashqi ishlar vaziri bilan uchrashdi."),
        ("de", "Der Außenminister traf am Dienstag in Ankara mit seinem türkischen Amtskollegen zusammen."),
        ("fr", "Le ministre des Affaires étrangères a rencontré son homologue turc à Ankara mardi dernier."),
        (None, "12.30 – 14.00"),
        (None, ""),
    ],
)
def test_languages(code: str | None, text: str) -> None:
    assert detect(text) == code


def test_the_model_is_not_loaded_for_plain_cases() -> None:
    program = (
        "import sys; from communique import records; from communique.records.language import detect;"
        "detect('Bakanlar, toplantı için bir araya geldi ve ortak bildiri tarafından kabul edilen metin ile imzalandı.');"
        "print([name for name in ('py3langid', 'numpy', 'lxml', 'trafilatura', 'fastwarc') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_language_tags() -> None:
    assert [language_tag(tag) for tag in ("tr", "EN-us", "uz-Cyrl", "t", "")] == ["tr", "en-US", "uz-Cyrl", None, None]


@given(st.text())
def test_utf8_comes_back_whole(text: str) -> None:
    data = text.encode()
    if (
        text.strip()
        and "\0" not in text
        and not any(ord(char) < 32 for char in text)
        and not text.startswith(("\ufeff",))
    ):
        assert decode(data, "here") == text


@given(st.text(alphabet=st.characters()))
def test_cleaning_is_done_once(text: str) -> None:
    assert clean(clean(text)) == clean(text) or text.startswith("\ufeff")
