"""States by year: the darker a field, the more events; the number stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.drawing.canvas import INK, MARGIN, SOFT, TOP, Frame, document, shorten, width, words
from communique.networks import Presence

_LABEL, _CELL, _ROW = 12.0, 52.0, 24.0
_MOST_ROWS = 60
_LIGHT, _DARK = (230, 240, 250), (0, 62, 120)  # one hue: told apart by lightness alone


def parts(title: str, presence: Presence, caption: Sequence[str], language: str) -> Iterator[str]:
    """The picture's text, piece by piece: the states with the most events, as many as there is room for."""
    states = presence.states[:_MOST_ROWS]
    side = min(max((width(state, _LABEL) for state in states), default=0.0) + 12, 260.0)
    wide = max(side + _CELL * len(presence.years), 420.0)
    return document(Frame(title, caption, (), language), wide, 24 + len(states) * _ROW, _body(presence, states, side))


def _body(presence: Presence, states: Sequence[str], side: float) -> Iterator[str]:
    most = max(presence.counts.values(), default=1)
    for column, year in enumerate(presence.years):
        yield words(MARGIN + side + (column + 0.5) * _CELL, TOP + 12, str(year), 11, colour=SOFT, anchor="middle")
    for row, state in enumerate(states):
        y = TOP + 20 + row * _ROW
        yield words(MARGIN + side - 8, y + 16, shorten(state, _LABEL, side - 8), _LABEL, anchor="end")
        for column, year in enumerate(presence.years):
            count = presence.counts.get((row, year), 0)
            yield from _field(MARGIN + side + column * _CELL, y, count, most)


def _field(x: float, y: float, count: int, most: int) -> Iterator[str]:
    share = count / most
    colour = (
        "#f6f6f6"
        if not count
        else "#"
        + "".join(f"{round(light + (dark - light) * share):02x}" for light, dark in zip(_LIGHT, _DARK, strict=True))
    )
    yield f'<rect x="{x + 1:.1f}" y="{y + 1:.1f}" width="{_CELL - 2:.1f}" height="{_ROW - 2:.1f}" fill="{colour}"/>\n'
    if count:
        ink = "#ffffff" if share > 0.45 else INK
        yield words(x + _CELL / 2, y + 16, str(count), 11, colour=ink, anchor="middle")
