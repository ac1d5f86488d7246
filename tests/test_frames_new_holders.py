"""Who is meant by the new holder of an office that somebody of the text came into."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record


def guest(text: str, language: str) -> str | None:
    """ "name rank whom-for" of who is with Vega in the last event."""
    events = extract(Record("r", text, "test", language=language, published="2022-11-13")).events
    others = [one for one in events[-1].participants if not (one.name or "").endswith("Vega")]
    return " ".join(str(part) for one in others for part in (one.name, one.level, one.of)) or None


NEW = "Ana Costa secretary-general NATO"
OLD = "Jan Berg secretary-general NATO"
SUMMIT = "Secretary General Jan Berg opened the NATO summit in Riga. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Costa, until now Ambassador of Peru to Latvia, became Secretary General of NATO. On Saturday President Luis Vega of Peru received the new Secretary General.",
            NEW,
        ),
        (
            SUMMIT
            + "Ana Costa, until now Ambassador of Peru to Latvia, became Secretary General. On Saturday President Luis Vega of Peru received the new Secretary General.",
            NEW,
        ),
        (
            SUMMIT
            + "The leaders appointed Ana Costa as Secretary General. On Saturday President Luis Vega of Peru received the new Secretary General.",
            NEW,
        ),
        (
            SUMMIT
            + "Ana Costa succeeded him as Secretary General. On Saturday President Luis Vega of Peru received the new Secretary General.",
            NEW,
        ),
        (
            SUMMIT
            + "Ana Costa was elected Secretary General. On Saturday President Luis Vega of Peru met the new Secretary General.",
            NEW,
        ),
        (SUMMIT + "On Saturday President Luis Vega of Peru received the Secretary General.", OLD),
        (SUMMIT + "On Saturday President Luis Vega of Peru received the new Secretary General.", OLD),
        (
            SUMMIT
            + "Ana Costa became deputy secretary general. On Saturday President Luis Vega of Peru received the new Secretary General.",
            OLD,
        ),
        (
            "Foreign Minister Jan Berg of Latvia resigned. Ana Costa became Foreign Minister. On Saturday Prime Minister Luis Vega of Peru met the new Foreign Minister.",
            "Ana Costa minister LV",
        ),
        (
            "Foreign Minister Jan Berg of Latvia resigned. Ana Costa became Foreign Minister. On Saturday Prime Minister Luis Vega of Peru met Berg.",
            "Jan Berg minister LV",
        ),
    ],
)
def test_the_new_holder(text: str, expected: str) -> None:
    assert guest(text, "en") == expected


def test_a_new_holder_who_is_nobody_known_is_not_the_one_before_him() -> None:
    text = (
        "NATO Genel Sekreteri Jan Berg Riga'da zirveyi açtı. Ana Costa yeni Genel Sekreter seçildi. "
        "Peru Cumhurbaşkanı Luis Vega cumartesi günü yeni Genel Sekreter'i kabul etti."
    )
    assert guest(text, "tr") is None
