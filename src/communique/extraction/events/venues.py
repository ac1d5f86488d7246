"""The building or room an event is in, as the sentence that tells it calls it: "at the Presidential Palace", "Çırağan Sarayı'nda"."""

from __future__ import annotations

import re
from functools import cache

from communique.extraction import grammar
from communique.extraction.document import Document
from communique.extraction.occasions import GATHERINGS, Draft
from communique.model import Span

_CAPITAL = r"[^\W\d_a-zçğıöşü][\w’'.\-]{0,40}"
_RUN = rf"(?:\d+ )?{_CAPITAL}(?: (?:(?:of|the|and|for|de|la|to) ){{0,2}}{_CAPITAL}){{0,7}}"
_WORD = r"[^\W\d_a-zçğıöşü][\w.\-]{0,40}?"
_RUN_FINAL = rf"{_WORD}(?: (?:ve )?{_WORD}){{0,7}}?"  # as short as can be, so that endings stay outside
_SMALL = frozenset("abcdefghijklmnopqrstuvwxyzçğıöşü")
_SPOKEN = ("call", "visit")  # which are at no one building
_REACH = 250  # characters around what tells of an event, in which its building is named


def find_venue(doc: Document, draft: Draft) -> Span | None:
    """Where in the text the building or room of an event is named, by the first of its sentences that does."""
    if draft.kind in _SPOKEN or draft.placeless:
        return None
    for span in draft.evidence:
        anchor = draft.label.begin if span.begin <= draft.label.begin < span.end else span.begin
        stretch = max(span.begin, anchor - _REACH), min(span.end, anchor + _REACH)
        if not _has_head(doc, *stretch):
            continue
        for match in _pattern(doc.rules.code).finditer(doc.text, *stretch):
            begin, end = match.span("name")
            end -= doc.text[begin:end].endswith((".", ","))
            if _is_building(doc, begin, end) and not _is_of_people(draft, begin, end) and not _is_way(doc, draft, end):
                return Span(begin, end)
    return None


def _has_head(doc: Document, begin: int, end: int) -> bool:
    """Whether a word of a stretch begins as the head of a building's name does: far quicker to see than what the pattern finds."""
    heads = doc.mark_begins("venues", begin, end)
    if doc.rules.verb_final:
        return any(doc.text[at] not in _SMALL for at in heads)
    return any(doc.folded[at - 1] == " " for at in heads)


def _is_of_people(draft: Draft, begin: int, end: int) -> bool:
    """Whether somebody who takes part is named in a stretch."""
    return any(part.mention.begin < end and begin < part.mention.stop for part in draft.parts)


def _is_way(doc: Document, draft: Draft, end: int) -> bool:
    """Whether what is named is only where those who come to an occasion arrive."""
    return draft.kind in GATHERINGS and doc.folded.endswith(doc.rules.marks["stations"], 0, end)


def _is_building(doc: Document, begin: int, end: int) -> bool:
    """Whether what is named can be a building: its head is one's, and no occasion, place or day is in it."""
    if any(cue.entry.category == "event" for cue in doc.cues_in(begin, end)) or doc.past_times(begin) != begin:
        return False
    name = doc.name_at(begin)
    if name is not None and name.stop >= end:
        return False  # a place or a body and nothing more
    words = doc.folded[begin:end].split()
    heads = doc.rules.marks["venues"]
    if doc.rules.verb_final:
        return words[-1].startswith(heads)
    return (len(words) > 1 or words[0] in heads) and any(word.rstrip(".,").startswith(heads) for word in words)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """What can be a building's name, in the case or behind the preposition that says that something is there."""
    rules = grammar.load(code)
    heads = "|".join(map(re.escape, rules.marks["venues"]))
    if rules.verb_final:
        return re.compile(rf"\b(?P<name>{_RUN_FINAL})(?=['’]?n?[dt][ae](?:ki)?\b)")
    return re.compile(rf"\b(?:at|in|inside) (?:the |his |her |its |their )?(?P<name>{_RUN}(?: (?:{heads})\w*)?)")
