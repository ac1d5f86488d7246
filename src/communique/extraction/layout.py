"""Texts as pages lay them out: read as running text, told of in the record's own characters.

Lines broken by width, runs of spaces and characters that show nothing would break names and offices in two. They are taken
out before reading, and the spans found are moved back to where they stand in the record.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from communique.expressions import expression
from communique.model import Event, Span

_LONG = 55  # characters of a line that is broken by width, at least
_ROOM = 40  # characters by which the lines of one wrapped text differ, at most
_STAMP = 32  # characters of a line that is only a date, at most
_NOTHING = expression(
    r"[\u00ad\u200b-\u200f\u2060\ufeff\r]+|(?<=[ \u00a0\t])[ \u00a0\t]+(?![A-Z]{2})|&nbsp;|&#160;"
    r"|\[(?=[^\W\d_][^\[\]\n]{0,60}\](?!\())|(?<=[^\W\d_])\](?!\()"  # an editor's words: "[President] Putin"
    r"|\((?:[Pp]hoto|[Cc]redit|[Ii]mage|[Ff]ile|[Ff]oto)\b[^()\n]{0,80}\) ?"
    r"|\([^()\n]{2,60}(?:/| via )(?:Pool|R(?:EUTERS|euters)|AFP|AP|EPA|Getty|AA|Xinhua|TASS|Sputnik)\b[^()\n]{0,40}\) ?"
)
_BREAK = expression(r"\n[ \t]*(?=[^\W_])")
_UNENDED = expression(r"(?<=[^\s.:;!?…”\"])|(?<=\b[A-Z]\.[A-Z]\.)|(?<=\b(?:Mr|Ms|Dr|St)\.)")  # before a break
_ITEM = expression(
    r"\d{1,3}[.)]\s|\d{1,2}[:.h]\d{2}\b|[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,3}\s?:\s"
)  # of a list: "2. …", "09:30 …", "Cambodia: …"
_TITLE = expression(r"(?:\W{0,4}(?:H\.? ?E|Mr|Mrs|Ms|Dr|Hon|His Excellency|Her Excellency|The Hon|Amb)\b)")
# Without one of these nothing is to be taken out: looking for them is far quicker than for what they stand in.
_SIGNS = (
    "  ",
    "\t",
    "\r",
    "\u00a0",
    "&nbsp;",
    "&#160;",
    "\u00ad",
    *map(chr, range(0x200B, 0x2010)),
    "\u2060",
    "\ufeff",
    "[",
    *("(Photo", "(photo", "(Credit", "(credit", "(Image", "(image", "(File", "(file", "(Foto", "(foto"),
    *("/Pool", "/R", "/AFP", "/AP", "/EPA", "/Getty", "/AA", "/Xinhua", "/TASS", "/Sputnik", " via "),
)
_ENTITY = "&"  # begins what stands for a space


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the characters of a running text stand in the record: behind each cut, how much was taken out so far."""

    cuts: tuple[int, ...]  # offsets into the running text
    taken: tuple[int, ...]  # characters

    def back(self, span: Span) -> Span:
        """A span of the running text in the record."""
        return Span(self._at(span.begin), self._at(span.end - 1) + 1) if span.end > span.begin else span

    def _at(self, offset: int) -> int:
        index = bisect_right(self.cuts, offset) - 1
        return offset + (self.taken[index] if index >= 0 else 0)

    def event(self, event: Event) -> Event:
        """An event with its evidence in the record."""
        return replace(
            event,
            participants=tuple(replace(one, evidence=self._all(one.evidence)) for one in event.participants),
            outcomes=tuple(replace(one, evidence=self._all(one.evidence)) for one in event.outcomes),
            statements=tuple(replace(one, evidence=self._all(one.evidence)) for one in event.statements),
            evidence=self._all(event.evidence),
        )

    def _all(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(self.back, spans))


def running(text: str) -> tuple[str, Layout | None]:
    """The running text, and how it was laid out where characters were taken out.

    >>> running("in  New York")[0]
    'in New York'
    """
    text = _unwrapped(text)
    if not any(sign in text for sign in _SIGNS):
        return text, None
    kept: list[str] = []
    cuts: list[int] = []
    taken: list[int] = []
    edge = size = lost = 0
    for match in _NOTHING.finditer(text):
        space = " " if match.group().startswith(_ENTITY) else ""
        kept += (text[edge : match.start()], space)
        size += match.start() - edge + len(space)
        lost += match.end() - match.start() - len(space)
        edge = match.end()
        cuts.append(size)
        taken.append(lost)
    if not cuts:
        return text, None
    return "".join([*kept, text[edge:]]), Layout(tuple(cuts), tuple(taken))


def _unwrapped(text: str) -> str:
    """The text with a space for each break of a line that is only as long as the page was wide; as long as it was."""

    def joined(match: re.Match[str]) -> str:
        stop = match.start()
        while stop and text[stop - 1] in " \t":
            stop -= 1
        length = stop - text.rfind("\n", 0, stop) - 1
        if length < _LONG or not _UNENDED.match(text, stop):
            return match.group()
        end = text.find("\n", match.end())
        following = (end if end >= 0 else len(text)) - match.end()
        if _ITEM.match(text, match.end()):
            return match.group()
        if _TITLE.match(text, match.end()) and _TITLE.match(text, stop - length):
            return match.group()  # a list of people, a line each
        if text[match.end()].isdigit() and 0 <= end - match.end() < _STAMP and following < length:
            return match.group()  # the day and hour of the page below its title
        # A capital can open the next line of a wrapped text, which is no shorter and no longer than a page is wide, or a
        # paragraph behind its title.
        if text[match.end()].isupper() and (0 <= end - match.end() < _LONG // 2 or following > length + _ROOM):
            return match.group()
        return match.group().replace("\n", " ")

    return _BREAK.sub(joined, text) if "\n" in text else text
