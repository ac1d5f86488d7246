"""In what post somebody takes part in an event: his rank, and the state or body he stands for."""

from __future__ import annotations

from communique.extraction.people import Mention, Person


def post_of(mention: Mention, people: list[Person]) -> tuple[str | None, str | None]:
    """(rank, owner) of somebody mentioned: as the record has him, else as he is called here."""
    person = people[mention.person] if mention.person >= 0 else None
    return (person.rank if person else None) or mention.rank, (person.of if person else None) or mention.of


def owner_of(mention: Mention, people: list[Person]) -> str | None:
    """The state or body somebody mentioned stands for."""
    return post_of(mention, people)[1]
