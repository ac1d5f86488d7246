"""In which role somebody takes part, by the construction that tells of him."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

ANNA = "Letonya Dışişleri Bakanı Anna Berzins"
JUHAN = "Estonya Ekonomi Bakanı Juhan Kull"


def roles(text: str, language: str) -> dict[str | None, str]:
    """The role of each in the first event of a text."""
    event = extract(Record("r", text, "test", language=language, published="2022-05-14")).events[0]
    return {one.name: one.role for one in event.participants}


@pytest.mark.parametrize(
    ("text", "anna", "juhan"),
    [
        (f"Eş başkanlıklarını {ANNA} ile {JUHAN}'un yaptığı toplantı Riga'da düzenlendi.", "chair", "chair"),
        (f"{ANNA}, Riga'da {JUHAN} ile İşbirliği Konseyi'nin ilk toplantısına başkanlık etti.", "chair", "chair"),
        (f"{ANNA}, {JUHAN}'la Riga'da toplantıya eş başkanlık etti.", "chair", "chair"),
        (f"Açılış konuşmasını {ANNA}'in yaptığı foruma {JUHAN} katıldı.", "speaker", "attendee"),
        (f"{ANNA}'in verdiği resepsiyona {JUHAN} onur konuğu olarak katıldı.", "host", "attendee"),
        (f"{ANNA}, foruma katılarak bir konuşma yapacak. Foruma {JUHAN} da katılacak.", "speaker", "attendee"),
        (f"{JUHAN} Riga'ya geldi. Kull'u havalimanında {ANNA} karşıladı.", "attendee", "attendee"),
    ],
)
def test_a_turkish_role(text: str, anna: str, juhan: str) -> None:
    assert roles(text, "tr") == {"Anna Berzins": anna, "Juhan Kull": juhan}


@pytest.mark.parametrize("verb", ["bir araya geldi", "görüştü"])
@pytest.mark.parametrize(
    ("visited", "head", "role"),
    [
        ("Trabzon Ticaret ve Sanayi Odası'nı", "Oda Başkanı", "host"),
        ("Antalya Valiliğini", "Vali", "host"),
        ("Erciyes Üniversitesini", "Rektör", "host"),
        ("İstanbul'u", "Sanayi Odası Başkanı", "attendee"),
    ],
)
def test_who_heads_what_is_visited_is_host(visited: str, head: str, role: str, verb: str) -> None:
    text = f"Letonya Büyükelçisi Juhan Kull, {visited} ziyaret ederek {head} Ali Hacıoğlu ile {verb}."
    assert roles(text, "tr") == {"Juhan Kull": "attendee", "Ali Hacıoğlu": role}


def test_a_mediator_leads_two_together() -> None:
    text = (
        "Azerbaycan Cumhurbaşkanı Ali Memmedov ve Ermenistan Başbakanı Aram Petrosyan, AB Konseyi Başkanı Anna Berzins'in öncülüğünde "
        "Brüksel'de bir araya geldi."
    )
    assert roles(text, "tr")["Anna Berzins"] == "moderator"


ENGLISH = "Latvian Foreign Minister Anna Berzins"
MINISTER = "Estonian Economy Minister Juhan Kull"


@pytest.mark.parametrize(
    ("text", "anna", "juhan"),
    [
        (
            "Estonian Ambassador Juhan Kull visited the University of Latvia and met with Rector Anna Berzins.",
            "host",
            "attendee",
        ),
        (f"{MINISTER} arrived in Riga on Monday and was welcomed by {ENGLISH}.", "attendee", "attendee"),
    ],
)
def test_an_english_role(text: str, anna: str, juhan: str) -> None:
    assert roles(text, "en") == {"Anna Berzins": anna, "Juhan Kull": juhan}


@pytest.mark.parametrize(
    "told",
    [
        "Latvian President Anna Berzins will host Estonian President Juhan Kull for talks in Riga on Monday.",
        "Estonian President Juhan Kull met with host Prime Minister Anna Berzins in Riga.",
        "Estonian President Juhan Kull was received by host President Anna Berzins in Riga.",
    ],
)
def test_who_is_called_host_is_host(told: str) -> None:
    assert roles(told, "en") == {"Anna Berzins": "host", "Juhan Kull": "attendee"}


def test_who_accompanies_on_a_tour_is_on_all_of_it() -> None:
    text = (
        "Letonya Cumhurbaşkanı Anna Berzins'in dün başlayan Afrika turu sürüyor. Berzins bugün Senegal'e geçecek. Senegal ziyareti sırasında "
        "Cumhurbaşkanı Macky Fall ile görüşecek. Berzins'e ziyareti sırasında Dışişleri Bakanı Juhan Kull eşlik ediyor."
    )
    events = extract(Record("r", text, "test", language="tr", published="2022-02-21")).events
    tour = next(event for event in events if event.kind == "visit" and event.country is None)
    assert [one.name for one in tour.participants] == ["Anna Berzins", "Juhan Kull"]
