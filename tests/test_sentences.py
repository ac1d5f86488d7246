"""Sentences: where a full stop or a line's end closes one, and where not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extraction.sentences import sentences


def words(text: str, language: str | None) -> list[str]:
    return [text[span.begin : span.end] for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "They met. They left!", ["They met.", "They left!"], id="two"),
        pytest.param("en", "Dr. Alder met H.E. Bekova.", ["Dr. Alder met H.E. Bekova."], id="abbreviation"),
        pytest.param("en", "J. Alder spoke. He left.", ["J. Alder spoke.", "He left."], id="initial"),
        pytest.param("en", "A rise of 3.5 per cent. Good.", ["A rise of 3.5 per cent.", "Good."], id="number"),
        pytest.param("en", "He said “Yes. Soon.” and left.", ["He said “Yes. Soon.” and left."], id="quotation"),
        pytest.param(
            "tr", "3. Zirve yapıldı. Liderler ayrıldı.", ["3. Zirve yapıldı.", "Liderler ayrıldı."], id="ordinal"
        ),
        pytest.param("tr", "XVI. Toplantı yapıldı.", ["XVI. Toplantı yapıldı."], id="roman-ordinal"),
        pytest.param("en", "A heading\nThey met.", ["A heading", "They met."], id="heading"),
        pytest.param("en", "One\n\n\nTwo", ["One", "Two"], id="paragraphs"),
        pytest.param(
            "en",
            "The ministers of the two neighbouring countries met in the city\nof Astana.",
            ["The ministers of the two neighbouring countries met in the city\nof Astana."],
            id="wrapped-line",
        ),
        pytest.param("xx", "One. Two.", ["One.", "Two."], id="unknown-language"),
        pytest.param("en", " \n ", [], id="empty"),
    ],
)
def test_sentences(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


@given(st.text(max_size=300), st.sampled_from(["tr", "en", None]))
def test_sentences_hold_every_word_once(text: str, language: str | None) -> None:
    spans = sentences(text, language)
    assert all(left.end <= right.begin for left, right in pairwise(spans))
    assert "".join("".join(text[span.begin : span.end].split()) for span in spans) == "".join(text.split())


def test_what_is_longer_than_any_sentence_is_cut_between_words() -> None:
    text = "word " * 10_000
    found = words(text, "en")
    assert len(found) > 1
    assert all(len(piece) <= 6000 and piece.strip("word ") == "" for piece in found)
    assert " ".join(found).split() == text.split()
