"""English nouns beside people: envoys newly appointed, talks and ceremonies by their names, nouns that look like verbs."""

from __future__ import annotations

import pytest

from communique.extraction import extract
from communique.model import Event, Record


def events(text: str) -> tuple[Event, ...]:
    return extract(Record("r", text, "test", language="en", published="2024-05-14")).events


@pytest.mark.parametrize("word", ["the newly appointed", "newly-appointed", "the recently accredited", "the new"])
def test_an_envoy_just_appointed_holds_the_office_behind_the_name(word: str) -> None:
    (told,) = events(
        f"President Amina Sow of Senegal received the credentials of H.E. Mr. Jonas Kalns, {word} Ambassador of the Republic of Latvia to Senegal."
    )
    envoy = next(one for one in told.participants if one.name == "Jonas Kalns")
    assert (told.kind, envoy.level, envoy.of) == ("ceremony", "ambassador", "LV")


def test_a_state_can_have_its_article_in_its_name() -> None:
    (told,) = events(
        "Foreign Minister Fatou Jallow of The Gambia met Prime Minister Jonas Kalns of Latvia in Riga on Monday."
    )
    assert [(one.name, one.of) for one in told.participants] == [("Fatou Jallow", "GM"), ("Jonas Kalns", "LV")]


def test_talks_in_the_plural_of_one_side_are_none() -> None:
    assert not events(
        "Latvian Foreign Minister Jonas Kalns held a series of bilateral meetings with his counterparts in New York."
    )
    assert events(
        "Latvian Foreign Minister Jonas Kalns held bilateral meetings with his counterparts from Chile and Peru in New York."
    )


def test_only_what_is_signed_is_called_a_signing() -> None:
    (credentials,) = events(
        "President Amina Sow of Senegal received the credentials of the Ambassador of Latvia, Jonas Kalns."
    )
    (signing,) = events(
        "Latvian Foreign Minister Jonas Kalns and Senegalese Foreign Minister Amina Sow signed a visa agreement in Riga."
    )
    assert (credentials.label.split(", ")[-1], signing.label.split(", ")[-1]) == ("ceremony", "signing")


@pytest.mark.parametrize(
    "words",
    [
        "During a debate in parliament on Tuesday, Latvian Prime Minister Jonas Kalns clashed with Estonian-born deputy Toomas Tamm.",
        "Chad said it would suspend trade talks over the dispute, with Latvian Prime Minister Jonas Kalns describing it as grave.",
        "Latvian Prime Minister Jonas Kalns wore a ring, and Chad's President Oumar Sadi a pen on the carpet.",
    ],
    ids=["debate", "talks-over", "things"],
)
def test_nouns_that_look_like_verbs_tell_of_no_talk(words: str) -> None:
    assert not events(words)
