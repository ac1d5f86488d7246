"""What remarks say beside the given facts: "Met with Prime Minister Harper; attended a summit."

Remarks lack what the table's other columns hold: who, where and when. Each clause is read as a sentence that has them, by the same
extraction as every text, and what is found is brought back to where its words stand in the remarks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communique.extraction import extract
from communique.model import Event, Outcome, Participant, Record, Span, Statement
from communique.structured import names
from communique.structured.entry import Entry

_CLAUSE = re.compile(r"(?:[^.;\"”]|\.(?!\s+[A-Z\[(]|\s*$)|[\"”])+")
_SHORT = re.compile(r"\b(?:U|S|N|Mr|Mrs|Dr|St|Gen|Jr|Sr|[A-Z])$")
_PAST = re.compile(
    r"(?:\w+ed|met|held|led|spoke|saw|gave|took|had|made|paid|dined|won|began|left|went|flew|co-\w+ed)\b", re.IGNORECASE
)
_TALK = re.compile(
    r"(?:(?:an?|the|in)?\s*)?(?:(?:informal|summit|private|official|brief|working|bilateral|luncheon)\s+)*"
    r"(?:meetings?|talks|discussions?|conversations?|conferences?|summit|negotiations|luncheon|dinner)\b",
    re.IGNORECASE,
)  # fmt: skip
_AUDIENCE = re.compile(r"(?:private\s+)?audience\b", re.IGNORECASE)
_VISIT = re.compile(
    r"(?:(?:official|offical|unofficial|state|working|private|informal|pastoral|good\s?-?will|courtesy|friendly|brief)\s+)+(?:visit|trip)",
    re.IGNORECASE,
)
_COMPANIONS = re.compile(r"\b(?:accompanied|joined|travell?ed with)\s+(?=(?:vice )?president\b)", re.IGNORECASE)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the made text that stands in the remarks: where it begins there and here, and how long it is."""

    made: int
    there: int
    length: int


def visit_label(remarks: str) -> Span | None:
    """Where the remarks say what kind of visit it was: "Official working visit"."""
    found = _VISIT.match(remarks.lstrip())
    return Span(found.start(), found.end()) if found and not remarks[:1].isspace() else None


def companions(remarks: str) -> Span | None:
    """Where the remarks name whom the traveller accompanied: the words from "President" to the end of the name."""
    found = _COMPANIONS.search(remarks)
    if found is None:
        return None
    name = re.compile(r"(?:[Vv]ice )?[Pp]resident(?:[- ]elect)?(?:\s+(?:[A-Z][\w.’'-]*|de|van|von))+").match(
        remarks, found.end()
    )
    return Span(name.start(), name.start() + len(name.group().rstrip("."))) if name else None


def read(entry: Entry) -> tuple[Event, ...]:
    """The events the remarks tell of, with spans in the remarks; the traveller has none, and an empty name's evidence.

    Participants without evidence are the entry's own. Dates that the remarks do not give are left unknown.
    """
    remarks = entry.remarks or ""
    lead, subject = _lead(entry), _subject(entry)
    made, pieces = _made(lead, subject, remarks)
    if not pieces:
        return ()
    # Without a date of publication, so that a day without a year is taken for that: the entry knows the year.
    record = Record("0" * 32, made, entry.id, language=entry.source.language)
    found = extract(record).events
    return _brought_back(found, pieces, len(lead))


def _subject(entry: Entry) -> str:
    first = entry.attendants[0]
    words = (first.name or "").split()
    surname = words[-1] if words and not re.fullmatch(r"[IVXLC]+|Jr\.?|Sr\.?", words[-1]) else " ".join(words)
    return " ".join(part for part in (first.office, surname) if part)


def _lead(entry: Entry) -> str:
    """A sentence of the given facts, in the order that a report would have them."""
    first = entry.attendants[0]
    who = " ".join(part for part in (first.office, first.name) if part)
    whose = (
        f" of {'the ' if (first.of_words or '').startswith('United') else ''}{first.of_words}" if first.of_words else ""
    )
    # Of several places none is where all of it happened.
    where = entry.place_words if entry.city else names.english(entry.country) or "the country"
    return f"{who}{whose} visited {where} {_when(entry.start, entry.end)}. "


def _when(start: str | None, end: str | None) -> str:
    if not start or len(start) != 10:
        return f"in {start}" if start else ""
    if not end or end == start or len(end) != 10:
        return f"on {_spelt(start)}"
    return f"from {_spelt(start)} to {_spelt(end)}"


def _spelt(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def _made(lead: str, subject: str, remarks: str) -> tuple[str, list[_Piece]]:
    """The text that is read, and which of its stretches stand in the remarks."""
    text, pieces = lead, []
    for begin, end in _clauses(remarks):
        before = _opening(subject, remarks[begin:end])
        if before is None:
            continue
        text += before
        words = remarks[begin:end]
        pieces.append(_Piece(len(text), begin, len(words)))
        text += (words[0].lower() if before else words[0]) + words[1:] + ". "
    return text, pieces


def _clauses(remarks: str) -> list[tuple[int, int]]:
    """Sentences and half sentences, without the signs between them."""
    found: list[tuple[int, int]] = []
    for match in _CLAUSE.finditer(remarks):
        words = match.group()
        begin = match.start() + len(words) - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        if begin >= end:
            continue
        if found and _goes_on(remarks, found[-1], begin):
            found[-1] = found[-1][0], end
        else:
            found.append((begin, end))
    return found


def _goes_on(remarks: str, last: tuple[int, int], begin: int) -> bool:
    """Whether a sentence only seemed to end: at an initial, or at a semicolon within a list."""
    if remarks[last[1]] == ".":
        return _SHORT.search(remarks[max(last[0], last[1] - 6) : last[1]]) is not None
    return remarks.startswith("and ", begin) and not _PAST.match(remarks, begin + 4)


def _opening(subject: str, clause: str) -> str | None:
    """What makes a sentence of a clause; None where it is none."""
    if _VISIT.match(clause) and not _PAST.search(clause):
        return None  # the given visit itself
    also = re.match(r"(?:also|afterwards|later|then|subsequently)\s+", clause, re.IGNORECASE)
    if _PAST.match(clause, also.end() if also else 0):
        return f"{subject} "
    if _AUDIENCE.match(clause):
        return f"{subject} had an "
    if _TALK.match(clause):
        return f"{subject} held "
    return ""


def _brought_back(found: tuple[Event, ...], pieces: list[_Piece], lead: int) -> tuple[Event, ...]:
    """The events that the remarks tell of, with spans there. Those of the lead alone are the entry's own."""
    kept = [index for index, event in enumerate(found) if any(_there(span, pieces) for span in event.evidence)]
    number = {index: at for at, index in enumerate(kept)}
    return tuple(
        replace(
            found[index],
            part_of=_numbered(found[index].part_of, number),
            side_event_of=_numbered(found[index].side_event_of, number),
            participants=tuple(_participant(one, pieces) for one in found[index].participants),
            outcomes=tuple(one for outcome in found[index].outcomes if (one := _outcome(outcome, pieces)).evidence),
            statements=tuple(
                spoken for said in found[index].statements if (spoken := _statement(said, pieces)).evidence
            ),
            evidence=_spans(found[index].evidence, pieces),
        )
        for index in kept
    )


def _numbered(index: int | None, number: dict[int, int]) -> int | None:
    return None if index is None else number.get(index)


def _participant(one: Participant, pieces: list[_Piece]) -> Participant:
    return replace(one, evidence=_spans(one.evidence, pieces))


def _outcome(one: Outcome, pieces: list[_Piece]) -> Outcome:
    return replace(one, evidence=_spans(one.evidence, pieces))


def _statement(one: Statement, pieces: list[_Piece]) -> Statement:
    return replace(one, evidence=_spans(one.evidence, pieces))


def _spans(spans: tuple[Span, ...], pieces: list[_Piece]) -> tuple[Span, ...]:
    return tuple(sorted({there for span in spans for there in _there(span, pieces)}))


def _there(span: Span, pieces: list[_Piece]) -> list[Span]:
    """Where in the remarks the stretch of the made text stands; nothing where it was only made."""
    found = []
    for piece in pieces:
        begin, end = max(span.begin, piece.made), min(span.end, piece.made + piece.length)
        if begin < end:
            found.append(Span(begin - piece.made + piece.there, end - piece.made + piece.there))
    return found
