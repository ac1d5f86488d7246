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
