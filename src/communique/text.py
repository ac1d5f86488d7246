"""Text and offsets: folding that is safe for Turkish, and search keys.

`lower()` and `re.IGNORECASE` are wrong for Turkish: `İ` changes length and `ı`/`i` merge or not by locale. `fold` maps
code point to code point, so an offset into the folded text is an offset into the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

from anyascii import anyascii

APOSTROPHES = "'’‘`´ʼʹ′＇"
QUOTES = '"“”„«»‟〝〞'


# Blocks above the common ones whose letters have case or compatibility forms; the rest of Unicode folds to itself.
_CASED_BEYOND = (
    (0xA640, 0xAC00),
    (0xF900, 0x10600),
    (0x10780, 0x10D00),
    (0x11090, 0x118C0),
    (0x16E40, 0x16E60),
    (0x1D400, 0x1D800),
)


# A long text that is not all ASCII folds quicker character by character of its alphabet, where that is small, than
# position by position.
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_FEW_KINDS = 40
_SHORT = 100


@cache
def _fold_table() -> dict[int, int]:
    """Every code point that folds to another: lower case, no diacritics, one kind of apostrophe, quote, dash and space."""
    table: dict[int, int] = {}
    for code in chain(range(0x3400), *(range(first, last) for first, last in _CASED_BEYOND)):
        char = chr(code)
        base = unicodedata.normalize("NFKD", char)[:1] or char
        lowered = base.lower()
        if len(lowered) == 1 and lowered != char and (base == char or char.isalnum()):
            table[code] = ord(lowered)
    for char, target in (
        ("İ", "i"),
        ("I", "i"),
        ("ı", "i"),
        ("Ə", "e"),
        ("ə", "e"),
        ("ø", "o"),
        ("Ø", "o"),
        ("ł", "l"),
        ("Ł", "l"),
        ("đ", "d"),
        ("Đ", "d"),
    ):
        table[ord(char)] = ord(target)
    for char in APOSTROPHES:
        table[ord(char)] = ord("'")
    for char in QUOTES:
        table[ord(char)] = ord('"')
    for char in "‐‑‒–—―−":
        table[ord(char)] = ord("-")
    for char in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t":
        table[ord(char)] = ord(" ")
    return table


@cache
def _unsteady() -> frozenset[str]:
    """The few characters that fold to one that would fold further, so that the order of replacing them would matter."""
    table = _fold_table()
    return frozenset(chr(code) for code, target in table.items() if table.get(target, target) != target)


@cache
def _ascii_table() -> bytes:
    """What `_fold_table` says of ASCII, byte for byte; the bytes of other characters stay."""
    table = _fold_table()
    return bytes(table.get(code, code) if code < 128 else code for code in range(256))


def fold(text: str) -> str:
    """The text in lower case without diacritics, one code point for one code point.

    >>> fold("Bakü’de İmzalandı")
    "baku'de imzalandi"
    """
    table = _fold_table()
    if len(text) < _SHORT or text.isascii():
        return text.translate(table)
    beyond = set(_BEYOND_ASCII.findall(text))
    if len(beyond) > _FEW_KINDS or not beyond.isdisjoint(_unsteady()):
        return text.translate(table)
    for char in beyond:
        code = table.get(ord(char))
        if code is not None:
            text = text.replace(char, chr(code))
    return text.encode("utf-8", "surrogatepass").translate(_ascii_table()).decode("utf-8", "surrogatepass")


def search_key(name: str) -> str:
    """The name as people type it: ASCII, lower case, single spaces, no punctuation. Any script.

    >>> search_key("Mevlüt Çavuşoğlu"), search_key("Рамин Гулузаде")
    ('mevlut cavusoglu', 'ramin guluzade')
    """
    return re.sub(r"[^a-z0-9]+", " ", anyascii(fold(name)).lower()).strip()
