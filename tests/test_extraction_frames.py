"""Common ways to tell who visits, what is expected, what is called off, and who is of several states."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

Told = list[tuple[str, str, list[tuple[str | None, str | None]]]]


def told(text: str, language: str) -> Told:
    """(kind, status, [(name, of)]) of each event."""
    record = Record("r", text, "test", language=language, published="2014-03-10")
    return [
        (event.kind, event.status, [(one.name, one.of) for one in event.participants])
        for event in extract(record).events
    ]


VISITOR, HOST = ("Arman Temirov", "KZ"), ("Jonas Kalns", "LV")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "During his visit to Latvia, President of Kazakhstan Arman Temirov held talks with his Latvian counterpart Jonas Kalns.",
            [("visit", "held", [VISITOR]), ("bilateral", "held", [VISITOR, HOST])],
            id="his-visit-begins-the-sentence",
        ),
        pytest.param(
            "tr",
            "Letonya ziyareti kapsamında Kazakistan Cumhurbaşkanı Arman Temirov, Letonyalı mevkidaşı Jonas Kalns ile görüştü.",
            [("visit", "held", [VISITOR]), ("bilateral", "held", [VISITOR, HOST])],
            id="ziyareti-kapsaminda",
        ),
        pytest.param(
            "tr",
            "Kazakistan Başbakanı Arman Temirov'un Letonya Cumhurbaşkanı Jonas Kalns ile görüşmesi bekleniyor.",
            [("bilateral", "planned", [VISITOR, HOST])],
            id="gorusmesi-bekleniyor",
        ),
        pytest.param(
            "tr",
            "Kazakistan Cumhurbaşkanı Arman Temirov, Letonya ziyaretini iptal etti.",
            [("visit", "cancelled", [VISITOR])],
            id="ziyaretini-iptal-etti",
        ),
        pytest.param(
            "tr",
            "Kazakistan Cumhurbaşkanı Arman Temirov Letonya ziyaretini erteledi.",
            [("visit", "postponed", [VISITOR])],
            id="ziyaretini-erteledi",
        ),
        pytest.param(
            "tr",
            "Genel Sekreter Arman Demir ile Proje Müdürü Elif Kaya'dan oluşan Türk Keneşi heyeti Riga'da Letonya Başbakanı Jonas "
            "Kalns ile görüştü.",
            [("bilateral", "held", [("Arman Demir", "Turkic Council"), ("Elif Kaya", "Turkic Council"), HOST])],
            id="heyet-made-of",
        ),
        pytest.param(
            "tr",
            "Kazakistan Dışişleri Bakanı Arman Temirov 11 Mart'ta Letonya'ya gidecek. Temirov, Riga'da Cumhurbaşkanı Jonas Kalns ile "
            "görüşecek.",
            [("visit", "planned", [VISITOR]), ("bilateral", "planned", [VISITOR, HOST])],
            id="a-visitor-meets-officials-of-the-state-he-visits",
        ),
        pytest.param(
            "en",
            "President Arman Temirov of Kazakhstan and Prime Minister Jonas Kalns of Latvia discussed trade by telephone.",
            [("call", "held", [VISITOR, HOST])],
            id="discussed-by-telephone",
        ),
        pytest.param(
            "en",
            "Latvia and Kazakhstan held political consultations in Riga. The Latvian side was led by State Secretary Jonas Kalns, and the Kazakh "
            "side by Deputy Foreign Minister Arman Temirov.",
            [("meeting", "held", [HOST, VISITOR])],
            id="sides-led-by",
        ),
        pytest.param(
            "en",
            "The foreign ministers of the four countries also met in Riga.",
            [("meeting", "held", [])],
            id="ministers-of-countries",
        ),
        pytest.param(
            "tr", "Üye ülkelerin dışişleri bakanları Riga'da toplandı.", [("meeting", "held", [])], id="uye-ulkeler"
        ),
        pytest.param(
            "en",
            "The presidents of Kazakhstan, Arman Temirov, and Latvia, Jonas Kalns, signed a joint declaration in Riga.",
            [("ceremony", "held", [VISITOR, HOST])],
            id="of-states-with-their-officials",
        ),
    ],
)
def test_a_frame_tells(language: str, text: str, expected: Told) -> None:
    assert told(text, language) == expected
