"""Those whom a list behind a colon names: "held bilateral meetings with: …", "şu isimlerle görüştü: …", line by line or in one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import Clause, Draft, Noun, listed_with
from communique.extraction.occasions.talks import tell_talk
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_LEAD = 24  # characters between a colon, or the mark of an item, and whom it names
_INTRODUCTION = 60  # characters between what tells of talks and the colon of those they were with
ATTENDING = ("attend", "attended", "accredit", "represent")  # senses of verbs behind which a list of people can stand
_ITEMS = 60  # of one list


@dataclass(slots=True)
class Listed:
    """The people of a list behind a colon, and the lines they stand in where it is not one sentence."""

    colon: int
    people: list[Mention] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)


def find_listed(reader: Reader, index: int, span: Span) -> Listed | None:
    """The list of people that a sentence introduces by a colon, in itself or in the lines behind it."""
    colon = reader.doc.text.find(":", span.begin, span.end)
    if colon < 0:
        return None
    if colon == span.end - 1:
        return _find_lines(reader, index, colon)
    people = reader.mentions_in(colon, span.end)
    verbs = (cue for cue in reader.cues_in(colon, span.end) if cue.entry.category == "verb")
    told = any(not any(one.begin <= cue.begin < one.stop for one in people) for cue in verbs)
    if not people or people[0].plural or people[0].begin - colon > _LEAD or told:
        return None
    return Listed(colon, people)


def _find_lines(reader: Reader, index: int, colon: int) -> Listed | None:
    listed = Listed(colon)
    for line in reader.doc.sentences[index + 1 : index + 1 + _ITEMS]:
        if not reader.is_bullet(line):
            break
        inside = reader.mentions_in(line.begin, line.end)
        listed.people += listed_with(inside, inside[0])
        listed.lines.append(line)
    return listed if listed.people else None


def give_partners(reader: Reader, listed: Listed, nouns: list[Noun], clauses: list[Clause]) -> Clause | None:
    """Makes those of a list the partners of the talks whose noun introduces it, or the subjects of who attended.

    Returns the clause whose verb introduces it, if one does: its talks are told by `tell_listed`.
    """
    before = [one for one in clauses if one.verb.end <= listed.colon]
    if _is_of_attendance(reader, nouns, before, listed):
        for clause in before:
            if clause.verb.entry.sense == "attend" and all(one.plural for one in clause.subjects):
                clause.subjects = listed.people
        return None
    noun = next((one for one in reversed(nouns) if one.end <= listed.colon), None)
    if noun is not None and _is_of_talks(noun) and _introduces(reader, noun.end, listed):
        noun.partners = listed.people
        return None
    last = before[-1] if before and before[-1].verb.entry.sense in ("meet", "call", "talk", "call-on") else None
    return last if last is not None and _introduces(reader, last.verb.end, listed) else None


def _is_of_talks(noun: Noun) -> bool:
    """Whether a noun tells of talks that are had with one after the other: of "meetings", of no one meeting."""
    if noun.named or noun.ordinal is not None or noun.link:
        return False
    return noun.kind in ("bilateral", "call") or (noun.kind == "meeting" and noun.plural)


def _is_of_attendance(reader: Reader, nouns: list[Noun], clauses: list[Clause], listed: Listed) -> bool:
    """Whether a list is of those who were at an occasion."""
    begin = min([noun.begin for noun in nouns] + [clause.begin for clause in clauses], default=listed.colon)
    cues = reader.cues_in(begin, listed.colon)
    return any(cue.entry.category == "role" or cue.entry.sense in ATTENDING for cue in cues)


def _introduces(reader: Reader, end: int, listed: Listed) -> bool:
    """Whether from what tells of talks to the colon nobody is named, and nothing else is told."""
    return listed.colon - end <= _INTRODUCTION and all(one.plural for one in reader.mentions_in(end, listed.colon))


def tell_listed(reader: Reader, listed: Listed, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talks with each of a list that a verb introduces: "met with the following leaders: …"."""
    label = Span(clause.verb.begin, clause.verb.end)
    rule = f"verb:{clause.verb.entry.form}"
    subjects = [one for one in clause.subjects if one not in listed.people] or reader.subject
    by_phone = any(mark in reader.doc.folded[span.begin : listed.colon] for mark in reader.doc.rules.marks["by_phone"])
    kind = "call" if by_phone else clause.verb.entry.kind or "bilateral"
    tell_talk(
        reader, kind, subjects, listed.people, label, clause.tense, rule, index, span, made, apart=True, each=True
    )


def add_lines(listed: Listed, made: list[Draft]) -> None:
    """Adds to each talk the line that names whom it was with."""
    for draft in made:
        there = {part.mention.begin for part in draft.parts}
        draft.evidence += [line for line in listed.lines if any(line.begin <= begin < line.end for begin in there)]
