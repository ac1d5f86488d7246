"""Text for XML: escaped, and without the characters that XML cannot hold."""

from __future__ import annotations

import re

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[&<>\"'\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def escaped(text: str) -> str:
    """The text as an element's or an attribute's content.

    >>> escaped("<b>&\\x00")
    '&lt;b&gt;&amp;'
    """
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found.group(), ""), text) if _SPECIAL.search(text) else text


def attribute(text: str) -> str:
    """The text as an attribute's value, in quotes."""
    return f'"{escaped(text)}"'


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold: for CDATA-free formats that are read as XML later."""
    return text if text.isprintable() else _IMPOSSIBLE.sub("", text)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`.

    >>> channels("#ff0080")
    (255, 0, 128)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def ink(colour: str) -> str:
    """Black or white: what is legible on a colour, by its brightness as the eye weighs the channels.

    >>> ink("#0072b2"), ink("#f0e442")
    ('#ffffff', '#000000')
    """
    red, green, blue = channels(colour)
    return "#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"
