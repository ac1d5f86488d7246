"""Lists of occasions, each item with its own day and place: "…: the NATO summit in Oslo in October, a conference in Riga in May and …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Draft, Noun
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_ITEM = expression(r"(?::|[,;](?: and| as well as| then| plus)?| and) (?=(?:the|an?|its|their|another) )")
_DAY_ITEM = expression(r"(?:[:;,|]|\s[-–—])\s+")
_RELATIVE = expression(r"\b(?:which|that|to be|who|where)\b[^,;:]*$")
_LEAST = 3  # items of an enumeration
_MOST = 40  # occasions in it
_DATED = 2  # of them that are occasions with a day


def number_items(reader: Reader, nouns: list[Noun], span: Span) -> None:
    """Gives each noun of an enumeration the stretch of its item."""
    if not _DATED <= len(nouns) <= _MOST:
        return
    if reader.doc.rules.verb_final:
        _number_days(reader, nouns, span)
        return
    items = _items(reader, nouns, span)
    dated = [item for item in items if _nouns_in(item, nouns) and reader.times_in(item.begin, item.end)]
    if len(items) < _LEAST or len(dated) < _DATED or any(_is_clause(reader, item) for item in items):
        return
    for item in items:
        for noun in _nouns_in(item, nouns):
            noun.item = item


def _number_days(reader: Reader, nouns: list[Noun], span: Span) -> None:
    """The same where the verb ends the sentence: items between semicolons or the like, each opened by its day and without a verb that
    ends it, "2 Mayıs – Riga'da zirveye katılım; 3 Mayıs – Bakan X ile görüşme"."""
    edges = [match.end() for match in _DAY_ITEM.finditer(reader.doc.folded, span.begin, span.end)]
    edges = [edge for edge in edges if reader.times_in(edge, edge + 1)]
    if span.begin not in edges and reader.times_in(span.begin, span.begin + 1):
        edges.insert(0, span.begin)
    items = [Span(begin, end) for begin, end in pairwise([*edges, span.end])]
    told = (cue for item in items for cue in reader.cues_in(item.begin, item.end) if cue.form == "finite")
    if len(items) < _DATED or next(told, None) is not None:
        return
    for item in items:
        for noun in _nouns_in(item, nouns):
            noun.item = item


def keeper_of(reader: Reader, noun: Noun) -> list[Mention]:
    """Whose days a list enumerates, who alone is named before it: "Bakan X'in takvimi şöyle: 2 Mayıs – Riga'da zirveye katılım; …"."""
    if not reader.doc.rules.verb_final:
        return []
    begin = reader.doc.sentences[reader.doc.sentence_at(noun.begin)].begin
    colon = reader.doc.folded.find(":", begin, noun.begin)
    people = [one for one in reader.mentions_in(begin, colon) if not one.plural and not one.sender] if colon > 0 else []
    return people if len(people) == 1 else []


def give_keeper(reader: Reader, nouns: list[Noun]) -> None:
    """Who keeps a list of days takes part in the gatherings that it enumerates."""
    for noun in nouns:
        if noun.item is not None and noun.draft is not None and not noun.draft.parts:
            reader.take_part(noun.draft, keeper_of(reader, noun), "attendee", "list:days", 0.8)


def _items(reader: Reader, nouns: list[Noun], span: Span) -> list[Span]:
    """The stretches of a sentence from one article behind a comma to the next, the first from its noun on where no colon is."""
    edges = [match.end() for match in _ITEM.finditer(reader.doc.folded, span.begin, span.end)]
    if not edges:
        return []
    first = nouns[0].begin
    if first < edges[0]:
        edges.insert(0, first)
    return [Span(begin, end) for begin, end in zip(edges, [*edges[1:], span.end], strict=True)]


def _nouns_in(item: Span, nouns: list[Noun]) -> list[Noun]:
    return [noun for noun in nouns if item.begin <= noun.cue.begin < item.end]


def _is_clause(reader: Reader, item: Span) -> bool:
    """Whether a stretch is told by a verb of its own, which is none of a relative clause: no item of a list."""
    folded = reader.doc.folded
    return any(
        cue.entry.category == "verb" and not _RELATIVE.search(folded, item.begin, cue.begin)
        for cue in reader.cues_in(item.begin, item.end)
        if cue.begin in reader.verb_begins and cue.form in ("past", "past participle", "s")
    )


def is_of_list(reader: Reader, noun: Noun, begin: int) -> bool:
    """Whether a colon parts a noun from a verb before it, which then is not told of it: "he spoke about the year: the summit …"."""
    return noun.item is not None and reader.doc.text.find(":", begin, noun.begin) >= 0


def frames(reader: Reader, frame: Noun, draft: Draft, nouns: list[Noun]) -> bool:
    """Whether an event can be framed by an occasion of its sentence: in one item of a list, in one part between semicolons."""
    own = [noun for noun in nouns if noun.draft is draft]
    if frame.item is not None:
        return any(noun.item == frame.item for noun in own)
    if any(noun.item is not None for noun in own):
        return False
    at = own[0].begin if own else draft.label.begin
    return reader.doc.text.find(";", min(at, frame.begin), max(at, frame.begin)) < 0
