"""Meetings that prepare another occasion, and people who meet as the officials of a body's members."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def told(text: str, language: str) -> list[str]:
    """ "kind status day city" of each event, by their kinds."""
    events = extract(Record("r", text, "test", language=language, published="2018-09-02")).events
    return sorted(f"{one.kind} {one.status} {one.start or '-'} {one.city or '-'}" for one in events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NATO üyesi ülkelerin dışişleri bakanları, yarın yapılacak 6. Zirve'nin hazırlıklarını tamamlamak için Letonya'nın başkenti "
            "Riga'da buluştu. Zirvenin yarın Oslo'da yapılması planlanıyor.",
            ["meeting held - Riga", "summit planned 2018-09-03 Oslo"],
        ),
        (
            "NATO dışişleri bakanları yarınki zirveye hazırlık amacıyla Riga'da toplandı.",
            ["meeting held - Riga", "summit planned 2018-09-03 -"],
        ),
        (
            "NATO dışişleri bakanları zirve hazırlıklarını görüşmek üzere Riga'da bir araya geldi.",
            ["meeting held - Riga"],
        ),
        (
            "NATO dışişleri bakanları 3. Zirve'nin hazırlıkları için Riga'da bir araya geldi.",
            ["meeting held - Riga", "summit planned - -"],
        ),
        (
            "NATO Zirvesi hazırlıkları kapsamında dün Riga'da toplanan kıdemli memurlar taslak üzerinde anlaştı.",
            ["meeting held 2018-09-01 Riga", "summit planned - -"],
        ),
        ("NATO dışişleri bakanları Riga'daki zirvede bir araya geldi.", ["summit held - Riga"]),
        ("Letonya ve Peru liderleri, görüşmelerine hazırlık yapıyor.", []),
    ],
)
def test_preparing_in_turkish(text: str, expected: list[str]) -> None:
    assert told(text, "tr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 6th NATO Summit was held in Oslo today. The foreign ministers prepared the summit at a meeting in Riga.",
            ["meeting held - Riga", "summit held 2018-09-02 Oslo"],
        ),
        (
            "The NATO foreign ministers prepared the summit at a meeting in Riga on Monday.",
            ["meeting held 2018-08-27 Riga"],
        ),
        ("The NATO foreign ministers met in Riga on Monday to prepare the summit.", ["meeting held 2018-08-27 Riga"]),
        (
            "The foreign ministers of Latvia, Peru and Chile prepared the 6th NATO Summit at their meeting in Riga on Monday.",
            ["meeting held 2018-08-27 Riga", "summit planned - -"],
        ),
        (
            "The NATO summit was prepared at a meeting of foreign ministers in Riga on Monday.",
            ["meeting held 2018-08-27 Riga", "summit planned - -"],
        ),
        (
            "The NATO foreign ministers met in Riga to discuss preparations for the NATO summit, to be held in Oslo on 5 September.",
            ["meeting held - Riga", "summit planned 2018-09-05 Oslo"],
        ),
        (
            "The NATO foreign ministers prepared the summit in Oslo at a meeting in Riga on Monday.",
            ["meeting held 2018-08-27 Riga", "summit planned - Oslo"],
        ),
        ("The NATO foreign ministers attended the summit in Riga on Monday.", ["summit held 2018-08-27 Riga"]),
    ],
)
def test_preparing_in_english(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


def test_who_is_represented_where_the_meeting_was() -> None:
    text = "The 6th NATO Summit was held in Oslo today. The foreign ministers prepared the summit at a meeting in Riga, where Peru was represented by Luis Vega."
    summit, meeting = extract(Record("r", text, "test", language="en", published="2018-09-03")).events
    assert ([one.name for one in summit.participants], [one.name for one in meeting.participants]) == (
        [],
        ["Luis Vega"],
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "NATO üyesi ülkelerin savunma bakanları 1 Eylül'de Riga'da toplandı.",
            "NATO üyesi ülkelerin savunma bakanları",
        ),
        (
            "NATO üyesi 27 ülkenin savunma bakanları 1 Eylül'de Riga'da toplandı.",
            "NATO üyesi 27 ülkenin savunma bakanları",
        ),
        (
            "NATO'ya üye ülkelerin savunma bakanları 1 Eylül'de Riga'da toplandı.",
            "NATO'ya üye ülkelerin savunma bakanları",
        ),
        ("NATO'ya üye devletlerin liderleri 1 Eylül'de Riga'da bir araya geldi.", "NATO'ya üye devletlerin liderleri"),
        ("Dernek üyesi iş adamları 1 Eylül'de Riga'da toplandı.", None),
    ],
)
def test_officials_of_a_bodys_members(text: str, label: str | None) -> None:
    events = extract(Record("r", text, "test", language="tr", published="2018-09-02")).events
    assert [(one.label, one.conveners) for one in events] == ([(label, ("NATO",))] if label else [])
