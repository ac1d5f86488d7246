"""Text and offsets: folding that is safe for Turkish, and search keys.

`lower()` and `re.IGNORECASE` are wrong for Turkish: `İ` changes length and `ı`/`i` merge or not by locale. `fold` maps
code point to code point, so an offset into the folded text is an offset into the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘`´ʼʹ′＇"
QUOTES = '"“”„«»‟〝〞'


_COMMON = 0x3400
# Blocks above the common ones whose letters have case or compatibility forms; the rest of Unicode folds to itself.
_CASED_BEYOND = (
    (0xA640, 0xAC00),
    (0xF900, 0x10600),
    (0x10780, 0x10D00),
    (0x11090, 0x118C0),
    (0x16E40, 0x16E60),
    (0x1D400, 0x1D800),
)


_TARGETS = (
    dict(zip("İIıƏəøØłŁđĐ", "iiieeoolldd", strict=True))
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(QUOTES, '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " ")
)
# A long text that is not all ASCII folds quicker character by character of its alphabet, where that is small, than
# position by position; else only what is beyond ASCII is folded by position.
_FEW_KINDS = 40
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_WHITE = re.compile(r"\s+")
_SHORT = 100


class _Folds(dict[int, int]):
    """What each code point folds to, worked out when it is first met: a process meets few of Unicode's."""

    def __missing__(self, code: int) -> int:
        target = self[code] = _target(code)
        return target


def _target(code: int) -> int:
    """What a code point folds to: lower case, no diacritics, one kind of apostrophe, quote, dash and space."""
    char = chr(code)
    if char in _TARGETS:
        return ord(_TARGETS[char])
    if code >= _COMMON and not any(first <= code < last for first, last in _CASED_BEYOND):
        return code
    base = unicodedata.normalize("NFKD", char)[:1] or char
    lowered = base.lower()
    return ord(lowered) if len(lowered) == 1 and (base == char or char.isalnum()) else code


_FOLDS = _Folds()
_ASCII_ALONE = bytes(range(128))
_ASCII = bytes(_FOLDS[code] if code < 128 else code for code in range(256))  # the bytes of other characters stay


def fold(text: str) -> str:
    """The text in lower case without diacritics, one code point for one code point.

    >>> fold("Bakü’de İmzalandı")
    "baku'de imzalandi"
    """
    if len(text) < _SHORT:
        return _fold_short(text)
    if text.isascii():
        return text.encode().translate(_ASCII).decode()
    encoded = text.encode("utf-8", "surrogatepass")
    beyond = set(map(ord, encoded.translate(None, _ASCII_ALONE).decode("utf-8", "surrogatepass")))
    # A few characters fold to one that would fold further, so that the order of replacing them would matter.
    if len(beyond) > _FEW_KINDS or any(_FOLDS[_FOLDS[code]] != _FOLDS[code] for code in beyond):
        lowered = encoded.translate(_ASCII).decode("utf-8", "surrogatepass")
        return _BEYOND_ASCII.sub(lambda run: run.group().translate(_FOLDS), lowered)
    for code in beyond:
        target = _FOLDS[code]
        if target != code:
            text = text.replace(chr(code), chr(target))
    return text.encode("utf-8", "surrogatepass").translate(_ASCII).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=4096)  # the names and offices of a record are folded again and again
def _fold_short(text: str) -> str:
    return text.encode().translate(_ASCII).decode() if text.isascii() else text.translate(_FOLDS)


def in_line(words: str) -> str:
    """Words with single spaces between them, whatever white space there was: most have them already.

    >>> in_line("the Foreign\\n  Minister")
    'the Foreign Minister'
    """
    return words if "  " not in words and words.isprintable() else _WHITE.sub(" ", words)


def search_key(name: str) -> str:
    """The name as people type it: ASCII, lower case, single spaces, no punctuation. Any script.

    >>> search_key("Mevlüt Çavuşoğlu"), search_key("Рамин Гулузаде")
    ('mevlut cavusoglu', 'ramin guluzade')
    """
    from anyascii import anyascii  # extraction, which folds, need not pay for it

    return re.sub(r"[^a-z0-9]+", " ", anyascii(fold(name)).lower()).strip()
