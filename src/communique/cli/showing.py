"""`show` and `explain`: one node on a card, and why a fact is believed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from communique.cli import options as given
from communique.cli.options import RowFormat


class CardForm(StrEnum):
    """How a card is written."""

    text = "text"
    json = "json"


class Sort(StrEnum):
    """What is looked for, where a name could mean several things."""

    any = "Thing"
    official = "Official"
    event = "Event"
    state = "State"
    organisation = "Organisation"
    place = "Place"
    series = "EventSeries"
    document = "Document"
    post = "Post"


Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A name in any spelling, an IRI, a Wikidata id, an ISO code.")
]
Class = Annotated[Sort, typer.Option("--class", "-c", help="Look among these alone.")]


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command()(show)
    app.command()(explain)


def show(
    name: Name,
    sort: Class = Sort.any,
    store: given.Store = given.DEFAULT_STORE,
    form: Annotated[CardForm, typer.Option("--format", "-f", help="A card for people, or JSON.")] = CardForm.text,
    language: given.Reader = given.Language.en,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many rows of each list.")] = 15,
    output: given.Output = None,
) -> None:
    """Show an official, event, state, organisation, place or series on a card."""
    from communique.cli import cards
    from communique.cli.rows import open_output

    card = cards.make(store, name, sort.value, language.value, limit)
    with open_output(output) as out:
        out.write(card.to_json() if form is CardForm.json else "")
        if form is CardForm.text:
            cards.write(card, out)


def explain(
    name: Name,
    of: Annotated[
        str | None, typer.Argument(metavar="[OF]", help="Of these facts those about this name alone.")
    ] = None,
    sort: Class = Sort.any,
    store: given.Store = given.DEFAULT_STORE,
    form: Annotated[RowFormat | None, typer.Option("--format", "-f", help="Rows, instead of text for reading.")] = None,
    language: given.Reader = given.Language.en,
    guard: given.Guard = False,
    output: given.Output = None,
) -> None:
    """Show why facts are believed: the sentences that say so, with the words marked, record, rule and confidence.

    NAME is an event or an official, or the IRI of one fact. With a second name: what connects the two.
    """
    from communique.cli import evidence
    from communique.cli.rows import open_output

    found = evidence.find(store, name, of, sort.value, language.value)
    with open_output(output) as out:
        evidence.write(found, form, out, guard=guard)
