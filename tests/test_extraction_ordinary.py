"""News that is not diplomatic: sport, shows, business and politics at home use the same words, and tell of no occasion."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Record

ORDINARY = [
    "England's Tom Reed won 3-1 to set up a third round meeting with Jan de Vries, who beat Ireland's Paul Quinn.",
    "I have met Emma Ridge - she is a fine athlete from France, and I saw her win in Italy.",
    "Two years after her win over the Belgian, Ada Brook met her again in the final at Madrid.",
    "The budget saw Chancellor Mark Rowe set out cuts. France and Germany watched the markets.",
    "Opposition leader Ann Price called on the chancellor Mark Rowe to resign, as markets in Germany fell.",
    "Prime Minister Ana Berg of Sweden called on President Ivan Petrov of Bulgaria to withdraw the law.",
    "Sir Tom Reed pressed the prime minister on the party's call for a tax on gas sold to France and Spain.",
    "To be fair, said the coach, France and Italy were the better teams.",
    "The Tour de France will start in Spain for the first time.",
]
OCCASIONS = [
    "Foreign Minister Ana Berg of Sweden called on President Ivan Petrov of Bulgaria to discuss trade.",
    "In Ankara, Foreign Minister Ana Berg of Sweden saw Defence Minister Ivan Petrov of Bulgaria.",
    "Speech by Secretary-General Ana Berg. On Monday I called on Prime Minister Ivan Petrov in Sofia.",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_news_tells_of_no_occasion(text: str) -> None:
    assert extract(Record("r", text, "test", language="en", published="2022-11-01")).events == ()


@pytest.mark.parametrize("text", OCCASIONS)
def test_the_same_words_of_officials_do(text: str) -> None:
    assert [
        event.kind for event in extract(Record("r", text, "test", language="en", published="2022-11-01")).events
    ] == ["bilateral"]
