"""SVG by hand: shapes and words as text, with the width of words estimated, so that nothing runs into anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.exports.markup import escaped
from communique.exports.numbers import number

FONT = "DejaVu Sans, Verdana, Arial, sans-serif"
INK, SOFT, FAINT = "#1a1a1a", "#5c5c5c", "#d9d9d9"
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] ıİî"), frozenset("mwMWÇÖÜŞĞGOQ@%")


def width(text: str, size: float) -> float:
    """About how wide a text is in a usual sans-serif font; rather too wide than too narrow."""
    return size * sum(0.38 if sign in _NARROW else 0.92 if sign in _WIDE else 0.63 for sign in text)


def shorten(text: str, size: float, room: float) -> str:
    """The text, or its beginning and an ellipsis, so that it fits."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def fold(text: str, size: float, room: float) -> list[str]:
    """The text in lines that fit."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(shorten(word, size, room))
    return lines


def words(
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    colour: str = INK,
    anchor: str = "start",
    weight: str = "",
    halo: bool = False,
) -> str:
    """A line of text. `halo` sets it off from what lies behind."""
    styled = f' font-weight="{weight}"' if weight else ""
    styled += f' text-anchor="{anchor}"' if anchor != "start" else ""
    styled += ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    return (
        f'<text x="{number(round(x, 1))}" y="{number(round(y, 1))}" font-size="{number(size)}" fill="{colour}"{styled}>'
        f"{escaped(text)}</text>\n"
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str = FAINT, thick: float = 1.0) -> str:
    """A straight line."""
    ends = " ".join(
        f'{name}="{number(round(value, 1))}"' for name, value in (("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2))
    )
    return f'<line {ends} stroke="{colour}" stroke-width="{number(thick)}"/>\n'


def disc(x: float, y: float, radius: float, colour: str, title: str = "") -> str:
    """A filled circle with a thin rim; `title` is shown where the pointer rests."""
    inside = f"<title>{escaped(title)}</title>" if title else ""
    return (
        f'<circle cx="{number(round(x, 1))}" cy="{number(round(y, 1))}" r="{number(round(radius, 1))}" fill="{colour}" '
        f'stroke="#ffffff" stroke-width="1">{inside}</circle>\n'
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round a drawing."""

    title: str
    caption: Sequence[str]
    legend: Sequence[tuple[str, str]] = ()  # (colour, words)
    language: str = "en"


MARGIN = 40.0
_TITLE, _SMALL = 20.0, 11.0
TOP = MARGIN + _TITLE + 24


def document(frame: Frame, wide: float, high: float, body: Iterable[str], extra: str = "") -> Iterator[str]:
    """The whole picture: the title above, the drawing of `wide` by `high`, then the legend and the caption."""
    full = wide + 2 * MARGIN
    legend, below = _legend(frame.legend, wide, TOP + high + 26)
    caption = [part for text in frame.caption for part in fold(text, _SMALL, wide)]
    tall = below + len(caption) * 15 + MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(round(full, 1))} {number(round(tall, 1))}" '
        f'width="{number(round(full, 1))}" height="{number(round(tall, 1))}" font-family="{FONT}" role="img" '
        f'xml:lang="{escaped(frame.language)}" aria-labelledby="title desc">\n'
    )
    yield f'<title id="title">{escaped(frame.title)}</title>\n<desc id="desc">{escaped(" ".join(frame.caption))}</desc>\n'
    yield f'{extra}<rect width="100%" height="100%" fill="#ffffff"/>\n'
    yield words(MARGIN, MARGIN + _TITLE, shorten(frame.title, _TITLE, wide), _TITLE, weight="bold")
    yield from body
    yield from legend
    for place, text in enumerate(caption):
        yield words(MARGIN, below + 12 + place * 15, text, _SMALL, colour=SOFT)
    yield "</svg>\n"


def _legend(entries: Sequence[tuple[str, str]], wide: float, y: float) -> tuple[list[str], float]:
    """The entries in rows, and where the next thing may begin."""
    parts, x = [], MARGIN
    for colour, text in entries:
        shown = shorten(text, 12, wide / 2)
        room = width(shown, 12) + 34
        if x + room > MARGIN + wide and x > MARGIN:
            x, y = MARGIN, y + 20
        parts += [disc(x + 6, y - 4, 6, colour), words(x + 17, y, shown, 12)]
        x += room
    return parts, y + (22 if entries else 0)
