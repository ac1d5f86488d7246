"""Who signs at which ceremony: told apart from its object, in the sentence behind, by what is taken up again."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

BOTH = "Bozlu/signatory Soto/signatory"
TALK = "bilateral Kalns/attendee Vega/attendee"


def told(text: str, language: str) -> list[str]:
    """ "kind name/role ..." of each event."""
    record = Record("r", text, "test", language=language, published="2014-05-14")
    return [
        " ".join([event.kind, *(f"{one.name.split()[-1]}/{one.role}" for one in event.participants if one.name)])
        for event in extract(record).events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Letonya Başbakanı Janis Kalns ile Peru Başbakanı Luis Vega bir araya geldi. Görüşmenin ardından iki mutabakat zaptı imzalandı. "
            "İmzaları Adalet Bakanı Bekir Bozlu ile Peru Adalet Bakanı Juan Soto attı.",
            [TALK, f"ceremony {BOTH}"],
        ),
        ("Anlaşmaya imzayı Adalet Bakanı Bekir Bozlu ile Peru Adalet Bakanı Juan Soto attı.", [f"ceremony {BOTH}"]),
        (
            "Anlaşmanın altına imzaları Türkiye adına Bakan Bekir Bozlu, Peru adına Bakan Juan Soto atacak.",
            [f"ceremony {BOTH}"],
        ),
        ("Anlaşmaya Adalet Bakanı Bekir Bozlu ile Peru Adalet Bakanı Juan Soto imza attı.", [f"ceremony {BOTH}"]),
        ("Adalet Bakanı Bekir Bozlu ile Peru Adalet Bakanı Juan Soto anlaşmaya giden yolda önemli bir adım attı.", []),
        ("Bakan Bekir Bozlu, anlaşmayı eleştiren Peru Adalet Bakanı Juan Soto'ya laf attı.", []),
    ],
)
def test_a_signature_parted_from_its_verb(text: str, expected: list[str]) -> None:
    assert told(text, "tr") == expected


KALNS_VEGA = "ceremony Kalns/signatory Vega/signatory"
TWO = "Letonya Bakanı Juris Kalns ile Peru Bakanı Luis Vega"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Anlaşma bugün Riga'da düzenlenen törenle imzalandı. Anlaşmayı {TWO} imzaladı.",
            [(KALNS_VEGA, "2014-05-14", "Riga")],
        ),
        (f"Anlaşma, bugün Riga'da imzalandı. Anlaşmaya {TWO} imza attı.", [(KALNS_VEGA, "2014-05-14", "Riga")]),
        (f"Dün Riga'da imza töreni düzenlendi. {TWO} iki anlaşma imzaladı.", [(KALNS_VEGA, "2014-05-13", "Riga")]),
        (
            f"Anlaşma dün Riga'da düzenlenen törenle imzalandı. {TWO} bugün Lima'da bir protokol imzaladı.",
            [("ceremony", "2014-05-13", "Riga"), (KALNS_VEGA, "2014-05-14", "Lima")],
        ),
        (
            "Belge bugün Riga'da düzenlenen törenle imzalandı. Törene Cumhurbaşkanı Ana Costa katıldı. Belgeyi Letonya adına Bakan Juris Kalns, "
            "Peru adına Bakan Luis Vega imzaladı.",
            [("ceremony Costa/attendee Kalns/signatory Vega/signatory", "2014-05-14", "Riga")],
        ),
    ],
)
def test_who_signed_at_the_ceremony_told_before(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = extract(Record("r", text, "test", language="tr", published="2014-05-14")).events
    assert [(people, one.start, one.city) for people, one in zip(told(text, "tr"), found, strict=True)] == expected
    assert [len(one.outcomes) for one in found if one.participants] == [1]


MINISTERS = "Foreign Ministers Juris Kalns of Latvia and Luis Vega of Peru"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MINISTERS} put their names to the accord in Riga on Monday.", [(KALNS_VEGA, "2014-05-12", "Riga")]),
        (
            f"{MINISTERS} affixed their signatures to the treaty in Riga on Monday.",
            [(KALNS_VEGA, "2014-05-12", "Riga")],
        ),
        (
            "Foreign Minister Juris Kalns of Latvia put his signature to the agreement with his Peruvian counterpart Luis Vega on Monday.",
            [(KALNS_VEGA, "2014-05-12", None)],
        ),
        (
            f"Latvia and Peru on Monday signed separate agreements in Riga. {MINISTERS} put their names to the documents.",
            [(KALNS_VEGA, "2014-05-12", "Riga")],
        ),
        (
            f"Latvia and Peru signed a trade agreement in Riga on Monday. The agreement was signed by {MINISTERS}.",
            [(KALNS_VEGA, "2014-05-12", "Riga")],
        ),
        ("Foreign Minister Juris Kalns put his name to the list of candidates.", []),
    ],
)
def test_the_day_and_city_of_what_was_signed(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(Record("r", text, "test", language="en", published="2014-05-14")).events
    assert [(people, one.start, one.city) for people, one in zip(told(text, "en"), found, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Chile and Latvia on Tuesday signed an agreement on visa-free travel.", "en", ["CL LV ceremony 2014-05-13"]),
        ("Latvia and Chile have signed an agreement on visa-free travel in Riga.", "en", ["CL LV ceremony"]),
        (
            "Latvia and Chile on Tuesday signed an agreement on travel. Foreign ministers Janis Kalns and Luis Vega signed the agreement.",
            "en",
            ["CL LV ceremony 2014-05-13 Kalns Vega"],
        ),
        (
            "Letonya ile Şili arasında salı günü Riga'da vize muafiyeti anlaşması imzalandı.",
            "tr",
            ["CL LV ceremony 2014-05-13"],
        ),
        (
            "Letonya ve Şili, salı günü Riga'da vize muafiyeti anlaşması imzaladı.",
            "tr",
            ["CL LV ceremony 2014-05-13"],
        ),
        # Without a day or a place it is what holds between them, not an occasion.
        ("Latvia and Chile have signed an agreement on visa-free travel.", "en", []),
        ("Letonya ile Şili arasında vize muafiyeti anlaşması imzalandı.", "tr", []),
        ("Latvia on Tuesday signed an agreement on visa-free travel.", "en", []),
        ("Latvia and Chile will on Tuesday discuss an agreement on visa-free travel.", "en", []),
    ],
)
def test_states_that_sign_with_each_other(text: str, language: str, expected: list[str]) -> None:
    record = Record("r", text, "test", language=language, published="2014-05-14")
    found = []
    for event in extract(record).events:
        states = sorted(event.represented)
        names = [one.name.split()[-1] for one in event.participants if one.name]
        found.append(" ".join([*states, event.kind, *([event.start] if event.start else []), *names]))
    assert found == expected
