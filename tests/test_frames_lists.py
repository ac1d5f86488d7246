"""Lists of occasions in one sentence, each with its own day and place."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str, language: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language=language, published="2016-08-23")).events


def told(text: str, language: str) -> list[str]:
    """ "kind status day place" of each event."""
    found = events(text, language)
    return [f"{one.kind} {one.status} {one.start or '-'} {one.city or one.country or '-'}" for one in found]


OSLO = "summit planned 2016-10 Oslo"
LIMA = "conference planned 2016-11-20 Lima"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He spoke about what lies ahead: the Second World Games in Peru in early September, the informal meeting of foreign ministers on "
            "the margins of the UN General Assembly in September, the Youth Festival in Lima at the end of the same month, a conference "
            "with the European Union in Riga on 20-21 October, and the Sixth NATO Summit, which Norway will host in November 2016.",
            [
                "meeting planned 2016-09 -",
                "meeting planned 2016-09 -",
                "conference planned 2016-10-20 Riga",
                "summit planned 2016-11 NO",
            ],
        ),
        (
            "Secretary General Ana Costa told reporters what lies ahead: a meeting of defence ministers in Riga on 5 September, the NATO "
            "summit in Oslo in October and a conference with the European Union in Lima on 20 November.",
            ["meeting planned 2016-09-05 Riga", OSLO, LIMA],
        ),
        (
            "The Secretary General of NATO listed the events of the autumn: a ministerial meeting in Riga on 5 September, a summit of "
            "leaders in Oslo in October, a conference with the African Union in Lima on 20 November.",
            ["meeting planned 2016-09-05 Riga", OSLO, LIMA],
        ),
        (
            "The calendar includes the NATO summit in Oslo in October, the foreign ministers' meeting in Riga in November and the defence "
            "ministers' meeting in Lima in December.",
            [OSLO, "meeting planned 2016-11 Riga", "meeting planned 2016-12 Lima"],
        ),
        (
            "The NATO summit was held in Oslo in July, the foreign ministers met in Riga in May and the leaders gathered in Lima in March.",
            ["summit held 2016-07 Oslo", "meeting held 2016-05 Riga"],
        ),
        (
            "The fair includes the concert in Oslo in October, the match in Riga in November and the party in Lima in December.",
            [],
        ),
    ],
)
def test_a_list_of_occasions(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NATO summit, which Norway will host in November, will focus on energy.", ["summit planned 2016-11 NO"]),
        ("The Sixth NATO Summit, which Norway hosted in June, was discussed.", ["summit held 2016-06 NO"]),
        ("The NATO summit in Oslo, which Peru will not attend, is in November.", ["summit planned 2016-11 Oslo"]),
    ],
)
def test_which_a_state_will_host(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


def test_a_frame_is_of_its_own_part_between_semicolons() -> None:
    text = (
        "NATO Altıncı Zirvesi'ne Kasım 2016'da Letonya ev sahipliği yapacak; BM Genel Kurulu marjında, eylül ayında Dışişleri Bakanları "
        "Konseyi gayriresmi toplantısı düzenlenecek; uluslararası konferans ise 20-21 Ekim 2016 tarihlerinde Riga'da yapılacak."
    )
    found = events(text, "tr")
    assert [one.label for one in found] == [
        "NATO Altıncı Zirvesi",
        "BM Genel Kurulu",
        "Dışişleri Bakanları Konseyi gayriresmi toplantısı",
        "uluslararası konferans",
    ]
    assert [one.part_of for one in found] == [None, None, 1, None]


@pytest.mark.parametrize(
    ("text", "conveners"),
    [
        ("NATO opened a conference with the European Union in Riga on Monday.", ("European Union",)),
        ("A conference with the European Union was held in Riga on Monday.", ("European Union",)),
    ],
)
def test_with_whom_a_conference_is_held(text: str, conveners: tuple[str, ...]) -> None:
    assert [one.conveners for one in events(text, "en")] == [conveners]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will host the NATO summit of 2017.", "summit planned 2017 NO"),
        ("Norway will organize the NATO summit of 2017.", "summit planned 2017 NO"),
        ("Norway hosted the NATO summit in Riga in May.", "summit held 2016-05 Riga"),
        ("The NATO summit of 2017 will be organized by Norway.", "summit planned 2017 NO"),
        (
            "The tenth NATO summit, which President Luis Vega of Peru hosted in Lima on Friday, adopted a charter.",
            "summit held 2016-08-19 Lima",
        ),
        ("Ana Costa briefed the ministers on preparations for the 7th NATO Summit in Riga.", "summit planned - Riga"),
    ],
)
def test_who_hosts_when_and_where(text: str, expected: str) -> None:
    assert told(text, "en") == [expected]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        (
            "en",
            "Peru took over the chairmanship of NATO at the organization's tenth summit in Lima on Friday.",
            ("NATO",),
        ),
        ("en", "NATO admitted Peru. The alliance's next summit will be in Riga in May.", ("NATO",)),
        ("en", "The union's tenth summit was held in Lima on Friday.", ()),
        ("en", "NATO admitted Peru. The tenth summit of leaders was held in Lima on Friday.", ()),
        (
            "tr",
            "Peru, NATO'nun dönem başkanlığını devraldı. Örgütün onuncu zirvesi cuma günü Lima'da yapıldı.",
            ("NATO",),
        ),
        ("tr", "NATO genişliyor. İttifakın gelecek zirvesi mayısta Riga'da yapılacak.", ("NATO",)),
        ("tr", "Birliğin 10. zirvesi Lima'da yapıldı.", ()),
    ],
)
def test_whose_an_organisations_own_summit_is(language: str, text: str, body: tuple[str, ...]) -> None:
    assert [one.conveners for one in events(text, language) if one.kind == "summit"] == [body]
