"""Where words that somebody else copied stand in a text: as written, else folded and with other spaces."""

from __future__ import annotations

from functools import cached_property

from communique.model import Span
from communique.text import QUOTES, fold

_AROUND = f" \t\n.,;:…'’‘{QUOTES}"


class Quotes:
    """A text to find quotes in. Each look is one search of the text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, quote: str) -> tuple[Span, bool] | None:
        """The first place where the quote stands, and whether it stands there as written; None where it does not."""
        quote = quote.strip()
        at = self.text.find(quote) if quote else -1
        if at >= 0 and self._is_begin(at):
            return Span(at, at + len(quote)), True
        return self._find_folded(quote)

    def name(self, name: str) -> str | None:
        """As much of a person's name as the text has: the whole, else its last words. None where it has not even the last."""
        words = name.split()
        for first in range(len(words)):
            place = self.find(" ".join(words[first:]))
            if place is not None and len(words[-1]) > 1:
                return " ".join(self.text[place[0].begin : place[0].end].split())
        return None

    def _find_folded(self, quote: str) -> tuple[Span, bool] | None:
        words = " ".join(fold(quote.strip(_AROUND)).split())
        folded, offsets = self._folded
        at = folded.find(words) if words else -1
        while at >= 0:
            span = Span(offsets[at], offsets[at + len(words) - 1] + 1)
            if self._is_begin(span.begin):
                return span, self.text[span.begin : span.end] == quote
            at = folded.find(words, at + 1)
        return None

    def _is_begin(self, begin: int) -> bool:
        """Whether a word begins there: "Ali" is not in "Kali". Endings may hang on a quote's last word."""
        return begin == 0 or not (self.text[begin - 1].isalnum() and self.text[begin].isalnum())

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """The folded text with single spaces, and the offset of each of its characters in the text."""
        chars: list[str] = []
        offsets: list[int] = []
        for offset, char in enumerate(fold(self.text)):
            if char.isspace():
                if chars and chars[-1] != " ":
                    chars.append(" ")
                    offsets.append(offset)
                continue
            chars.append(char)
            offsets.append(offset)
        return "".join(chars), offsets
