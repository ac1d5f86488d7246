"""Events along a line of time, one row each: legible however close they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from communique.drawing.canvas import FAINT, MARGIN, SOFT, TOP, Frame, disc, document, line, shorten, width, words
from communique.drawing.words import say
from communique.networks import Occasion, day_text
from communique.networks.looks import OTHER, PALETTE

_WIDE = 1040.0
_ROW = 19.0
_AXIS = 24.0
_LABEL = 11.5


def parts(title: str, occasions: Sequence[Occasion], caption: Sequence[str], language: str) -> Iterator[str]:
    """The picture's text, piece by piece. Events without a date are left out, and counted in the caption."""
    dated = [item for item in occasions if item.first]
    kinds = list(dict.fromkeys(item.kind for item in sorted(dated, key=lambda item: item.kind)))
    colours = {kind: PALETTE[place] if place < len(PALETTE) else OTHER for place, kind in enumerate(kinds)}
    labels = {item.kind: item.kind_label or item.kind for item in dated}
    undated = len(occasions) - len(dated)
    more = [say("undated", language).format(undated)] if undated else []
    frame = Frame(title, (*caption, *more), [(colours[kind], labels[kind]) for kind in kinds], language)
    return document(frame, _WIDE, _AXIS + len(dated) * _ROW + 8, _body(dated, colours))


def _body(dated: Sequence[Occasion], colours: dict[str, str]) -> Iterator[str]:
    if not dated:
        return
    first = date.fromordinal(min(item.first for item in dated)).year
    last = date.fromordinal(max(item.last for item in dated)).year
    begin, end = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()

    def place(day: int) -> float:
        return MARGIN + 6 + (_WIDE - 12) * (day - begin) / (end - begin)

    bottom = TOP + _AXIS + len(dated) * _ROW
    every = max(1, -(-(last - first + 1) // 16))
    for year in range(first, last + 1):
        x = place(date(year, 1, 1).toordinal())
        yield line(x, TOP + 14, x, bottom, FAINT)
        if (year - first) % every == 0:
            yield words(x + 3, TOP + 12, str(year), 11, colour=SOFT)
    for row, item in enumerate(dated):
        yield from _row(
            item, place(item.first), place(max(item.last, item.first)), TOP + _AXIS + row * _ROW + 10, colours
        )


def _row(item: Occasion, x1: float, x2: float, y: float, colours: dict[str, str]) -> Iterator[str]:
    days = day_text(item.first) + (f" – {day_text(item.last)}" if item.last > item.first else "")
    label = item.label.removesuffix(f", {day_text(item.first)}")  # which a composed label ends with
    about = f"{days}: {label}" + (f", {item.place}" if item.place and item.place not in label else "")
    colour = colours[item.kind]
    if x2 - x1 > 8:
        yield f'<rect x="{x1:.1f}" y="{y - 5:.1f}" width="{x2 - x1:.1f}" height="10" rx="5" fill="{colour}"/>\n'
    else:
        yield disc(x1, y, 5.5, colour, about)
    right_room, left_room = MARGIN + _WIDE - x2 - 10, x1 - MARGIN - 10
    on_right = width(about, _LABEL) <= right_room or right_room >= left_room
    text = shorten(about, _LABEL, right_room if on_right else left_room)
    x = x2 + 9 if on_right else x1 - 9
    yield words(x, y + 4, text, _LABEL, anchor="start" if on_right else "end", halo=True)
