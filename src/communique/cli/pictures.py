"""What `draw` draws: which picture, and where to."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communique.cli.reporting import say as tell
from communique.cli.wanted import Wanted, build, filters
from communique.errors import QueryError, StoreError

if TYPE_CHECKING:
    from communique.queries import Source

FORMS = ("svg", "png", "html")


_OF_EVENTS = ("timeline", "matrix")  # drawn of the events themselves, not of a network


@dataclass(frozen=True, slots=True)
class Picture:
    """How the picture is made."""

    form: str | None = None
    output: Path | None = None
    official: str | None = None
    colour: str | None = None
    most: int = 300


def draw(store: str, wanted: Wanted, picture: Picture, language: str) -> None:
    """Draws and writes a picture. Raises QueryError for what cannot be drawn, StoreError where it cannot be written."""
    from communique import networks, queries

    form = _form(picture)
    source = queries.open_source(store)
    known = [*_OF_EVENTS, *networks.definitions()]
    if wanted.name not in known and not wanted.name.endswith(".rq"):
        raise QueryError(
            f"nothing to draw is called {wanted.name!r}", remedy=f"use one of {', '.join(known)}, or a .rq file"
        )
    if wanted.name == "timeline":
        parts = _timeline(source, wanted, picture, language)
    elif picture.official:
        raise QueryError("--official is for the timeline", remedy="communique draw timeline --official NAME")
    elif wanted.name == "matrix":
        parts = _matrix(source, wanted, language)
    else:
        parts = _network(source, wanted, picture, form, language)
    if form == "html" and wanted.name in _OF_EVENTS:
        raise QueryError(f"a {wanted.name} is not drawn as html", remedy="use svg or png")
    _write(parts, form, picture.output)


def _form(picture: Picture) -> str:
    form = picture.form or (picture.output.suffix.removeprefix(".").lower() if picture.output else "") or "svg"
    if form not in FORMS:
        raise QueryError(f"no picture is drawn as {form!r}", remedy=f"use one of {', '.join(FORMS)}")
    return form


def _network(source: Source, wanted: Wanted, picture: Picture, form: str, language: str) -> Iterator[str]:
    from communique import drawing, networks
    from communique.drawing.words import say
    from communique.exports.numbers import number

    network = build(source, wanted, language)
    if picture.colour in networks.MEASURES:
        network = networks.measure(network)
    drawn = networks.dress(networks.strongest(network, picture.most), picture.colour)
    caption = drawing.caption(source, network.name, network.caption, drawing.days_of(drawn), language)
    if len(drawn.edges):
        caption.insert(1, say("scale", language).format(number(max(drawn.edges.weight))) + ".")
    if len(drawn.nodes) < len(network.nodes):
        words = say("shown", language).format(len(drawn.nodes), len(network.nodes)) + "."
        caption.insert(1, words)
        tell(words)
    if form == "html":
        return drawing.page.parts(drawn, networks.gather(source, drawn.events.ids, language), caption)
    return drawing.graph.parts(drawn, caption)


def _timeline(source: Source, wanted: Wanted, picture: Picture, language: str) -> Iterator[str]:
    from communique import drawing, networks
    from communique.drawing.words import say
    from communique.queries.names import labels, resolve_one

    chosen = filters(source, wanted, language)
    official = resolve_one(source, picture.official, "Official", language).value if picture.official else None
    found = networks.occasions(source, chosen, [official] if official else (), language)
    found, cut = found[: picture.most], len(found)
    title = say("timeline", language)
    if official:
        title = say("timeline_of", language).format(labels(source, [official], language).get(official, official))
    dated = [item for item in found if item.first]
    days = (dated[0].first, max(item.last for item in dated)) if dated else (0, 0)
    caption = drawing.caption(source, "timeline", chosen.describe(), days, language)
    if cut > len(found):
        tell(f"the first {len(found)} of {cut} events; see --most")
    return drawing.timeline.parts(title, found, caption, language)


def _matrix(source: Source, wanted: Wanted, language: str) -> Iterator[str]:
    from communique import drawing, networks
    from communique.drawing.words import say

    chosen = filters(source, wanted, language)
    caption = drawing.caption(source, "matrix", chosen.describe(), (0, 0), language)
    return drawing.matrix.parts(say("matrix", language), networks.presence(source, chosen, language), caption, language)


def _write(parts: Iterator[str], form: str, output: Path | None) -> None:
    if form == "png":
        from communique.drawing import render

        pieces = iter([render("".join(parts))])
    else:
        pieces = (part.encode("utf-8", "replace") for part in parts)
    try:
        if output is None:
            sys.stdout.buffer.writelines(pieces)
        else:
            with output.open("wb") as out:
                out.writelines(pieces)
    except OSError as error:
        raise StoreError(error.strerror or str(error), place=str(output), remedy="choose another file") from error
