"""Who comes into an office in a text, whom it then calls the new holder: "X became Secretary General … the new Secretary General"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.extraction.document import Document
from communique.extraction.grammar import Cue, Grammar
from communique.extraction.people.mentions import UNIQUE, Mention, Person
from communique.extraction.people.owners import value_of

_REACH = 110  # characters between somebody and the verb by which he comes into an office
_OFFICE = 40  # characters beside that verb in which the office stands
_STRAIGHT = 2  # characters between a verb and who stands straight behind it
_BEFORE = 3  # mentions before it among which he is
_NEW = 24  # characters before an office in which it is said that its holder is new


@dataclass(frozen=True, slots=True)
class Incoming:
    """Somebody who comes into an office, told from an offset on."""

    begin: int
    person: int  # -1 where the text does not name him as a person
    cue: Cue  # of the office
    rank: str
    of: str | None


def find_incoming(doc: Document, mentions: list[Mention]) -> list[Incoming]:
    """Those of whom a text tells that they come into an office, in its order."""
    found: list[Incoming] = []
    begins = [one.begin for one in mentions]
    for match in _matches(doc):
        sentence = doc.sentences[doc.sentence_at(match.start())]
        cue = _office_beside(doc, match, sentence.begin, sentence.end)
        who = _who(doc, mentions, bisect_right(begins, match.start()), match, sentence.begin)
        if (
            cue is not None
            and cue.entry.sense in UNIQUE
            and not doc.folded.endswith(doc.rules.marks["newly"], 0, match.start())
        ):
            found.append(Incoming(match.start(), who, cue, cue.entry.sense, _body_of(doc, cue)))
    return found


def _matches(doc: Document) -> Iterator[re.Match[str]]:
    """The words by which somebody comes into an office, where the one pass over the text found their letters."""
    pattern, stop = _into_office(doc.rules), 0
    for begin in doc.mark_begins("into_office", 0, len(doc.folded)):
        match = pattern.match(doc.folded, begin) if begin >= stop else None
        if match is not None:
            stop = match.end()
            yield match


def _who(doc: Document, mentions: list[Mention], index: int, match: re.Match[str], floor: int) -> int:
    """Who comes into an office: named straight behind a verb in the active voice, else before it; -1 for somebody unknown."""
    behind = mentions[index : index + 1] if not doc.rules.verb_final else []
    if behind and behind[0].begin - match.end() < _STRAIGHT:
        return behind[0].person  # "the leaders appointed X as Secretary General"
    before = [one for one in mentions[max(0, index - _BEFORE) : index] if one.begin >= floor and one.name is not None]
    near = before[-1] if before else None
    return near.person if near is not None and match.start() - near.stop < _REACH else -1


def take_new_office(
    doc: Document, mention: Mention, incoming: list[Incoming], mentions: list[Mention], people: list[Person]
) -> bool:
    """Whether an office without a name is that of somebody who came into it in the text before, and calls him new."""
    edge = mention.office.begin if mention.office is not None else mention.begin
    if not _new(doc.rules).search(doc.folded, max(0, edge - _NEW), edge + _NEW):
        return False
    for one in reversed(incoming):
        if (
            one.begin < mention.begin
            and one.rank == mention.rank
            and (None in (one.of, mention.of) or one.of == mention.of)
        ):
            if one.person >= 0:
                mention.person = one.person
                _install(doc, one, mention, mentions, people)
            return True
    return False


def _install(doc: Document, one: Incoming, mention: Mention, mentions: list[Mention], people: list[Person]) -> None:
    """Gives somebody the office he came into, where the text has not told of him in another before."""
    person = people[one.person]
    begin = doc.sentences[doc.sentence_at(one.begin)].begin
    if any(other.person == one.person and other.begin < begin for other in mentions):
        return
    before = (people[other.person] for other in mentions if other.person >= 0 and other.person != one.person)
    person.office = doc.text[one.cue.begin : one.cue.end]
    person.rank, person.former = one.rank, False
    person.of = (
        one.of or mention.of or next((other.of for other in before if other.rank == one.rank and other.of), None)
    )


def _office_beside(doc: Document, match: re.Match[str], begin: int, end: int) -> Cue | None:
    """The office into which somebody comes: behind the verb, or in a verb-final language before it."""
    if doc.rules.verb_final:
        cues = [
            cue
            for cue in doc.cues_in(max(begin, match.start() - _OFFICE), match.start())
            if cue.entry.category == "office"
        ]
        return cues[-1] if cues else None
    cues = [cue for cue in doc.cues_in(match.end(), min(end, match.end() + _OFFICE)) if cue.entry.category == "office"]
    return cues[0] if cues and "," not in doc.text[match.end() : cues[0].begin] else None


def _body_of(doc: Document, cue: Cue) -> str | None:
    """Whose an office is by the name beside it: "Secretary General of NATO", "NATO Genel Sekreteri"."""
    names = [
        name for name in doc.names_in(max(0, cue.begin - _OFFICE), cue.end + _OFFICE) if name.kind == "organisation"
    ]
    beside = (
        name for name in names if name.stop + 1 == cue.begin or doc.folded[cue.end : name.begin] in (" of ", " of the ")
    )
    return next((value_of(doc, name) for name in beside), None)


@cache
def _into_office(rules: Grammar) -> re.Pattern[str]:
    words = "|".join(map(re.escape, rules.marks["into_office"]))
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)")


@cache
def _new(rules: Grammar) -> re.Pattern[str]:
    words = "|".join(map(re.escape, rules.marks["new_holder"]))
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)")
