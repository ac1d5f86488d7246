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
