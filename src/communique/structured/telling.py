"""From an entry to its record and what the record says: a line of the given facts with the remarks behind it.

The line is made, its words are the source's; every fact's evidence is its own words in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique import gazetteer
from communique.errors import RecordError
from communique.model import Event, Extraction, Participant, Record, Span
from communique.records.making import Parts, make
from communique.records.options import ReadOptions
from communique.structured import names, remarks
from communique.structured.entry import Attendant, Entry

_OPTIONS = ReadOptions()
_TALKS = frozenset(("bilateral", "call", "press-event", "reception", "ceremony"))

_NATIONAL = frozenset(("head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister"))


@dataclass(frozen=True, slots=True)
class _Line:
    """The record's text and where its parts stand in it."""

    text: str
    facts: Span
    attendants: tuple[Span | None, ...]
    remarks: int | None  # where they begin


def tell(entry: Entry) -> tuple[Record, Extraction] | RecordError:
    """The record of an entry with its extraction; a RecordError where it gives nothing to tell."""
    line = _line(entry)
    record = make(
        Parts(
            source=entry.id,
            text=line.text,
            title=entry.source.title,
            published=entry.published,
            language=entry.source.language,
            url=entry.url,
        ),
        entry.place,
        _OPTIONS,
    )
    if isinstance(record, RecordError):
        return record
    if record.text != line.text:
        return RecordError("the entry has control characters", place=entry.place, remedy="take them out")
    return record, Extraction(record.id, record.language, record.published, tuple(_events(entry, line)))


def _line(entry: Entry) -> _Line:
    text = _dates(entry)
    spans: list[Span | None] = []
    for one in entry.attendants:
        words = ", ".join(part for part in (one.name, one.office, one.of_words) if part)
        if words:
            text += ("; " if any(spans) else ": " if text else "") + words
        spans.append(Span(len(text) - len(words), len(text)) if words else None)
    where = entry.place_words
    for told in (entry.label, where):
        if told:
            text += (". " if text else "") + told
    if text and not text.endswith("."):
        text += "."
    facts = Span(0, len(text))
    at = None
    if entry.remarks:
        at = len(text) + bool(text)
        text += (" " if text else "") + entry.remarks
    return _Line(text, facts, tuple(spans), at)


def _dates(entry: Entry) -> str:
    if entry.start and entry.end and entry.start != entry.end:
        return f"{entry.start} to {entry.end}"
    return entry.start or entry.end or ""


def _events(entry: Entry, line: _Line) -> Iterator[Event]:
    """The entry's own event, then those of its remarks."""
    given = _given(entry, line)
    found = _told(entry, line)
    mine = [index for index, event in enumerate(found) if _is_mine(event, entry)]
    number = {old: new for new, old in enumerate((index for index in range(len(found)) if index not in mine), 1)}
    for index in mine:
        given = _merged(given, found[index], line)
        number[index] = 0
    yield given
    for index, event in enumerate(found):
        if index not in mine:
            yield _completed(event, entry, line, number)


def _given(entry: Entry, line: _Line) -> Event:
    label = entry.label or ""
    participants = [_given_participant(one, span) for one, span in zip(entry.attendants, line.attendants, strict=True)]
    if entry.remarks and line.remarks is not None:
        words = remarks.visit_label(entry.remarks) if entry.visit else None
        label = label or (entry.remarks[words.begin : words.end] if words else "")
        participants += _companions(entry, line.remarks)
    states = {one.of for one in entry.attendants if one.of} | set(entry.represented)
    start = entry.start or entry.end
    return Event(
        kind=entry.kind,
        label=label,
        status=entry.status,
        ordinal=entry.ordinal,
        series=entry.series,
        start=start,
        end=entry.end or start,
        city=entry.city,
        venue=entry.venue,
        country=entry.country,
        participants=tuple(participants),
        represented=tuple(sorted(states)),
        evidence=(line.facts,),
        rule="given",
    )


def _given_participant(one: Attendant, span: Span | None) -> Participant:
    return Participant(one.name, one.office, one.level, one.of, one.role, (span,) if span else (), rule="given")


def _accompanied(entry: Entry) -> set[str | None]:
    return {one.name for one in _companions(entry, 0)}


def _companions(entry: Entry, offset: int) -> list[Participant]:
    """Whom the traveller accompanied, of the same state."""
    span = remarks.companions(entry.remarks or "") if entry.visit else None
    if span is None or not entry.remarks:
        return []
    office, name, level = names.titled(entry.remarks[span.begin : span.end])
    if not office:
        return []
    evidence = (Span(span.begin + offset, span.end + offset),)
    return [Participant(name, office, level, entry.attendants[0].of, "attendee", evidence, 0.9, "accompanied")]


def _told(entry: Entry, line: _Line) -> list[Event]:
    """The remarks' events, with spans in the line."""
    if not entry.visit or line.remarks is None:
        return []
    return [_moved(event, line.remarks) for event in remarks.read(entry)]


def _moved(event: Event, by: int) -> Event:
    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(span.begin + by, span.end + by) for span in spans)

    return replace(
        event,
        participants=tuple(replace(one, evidence=move(one.evidence)) for one in event.participants),
        outcomes=tuple(replace(one, evidence=move(one.evidence)) for one in event.outcomes),
        statements=tuple(replace(one, evidence=move(one.evidence)) for one in event.statements),
        evidence=move(event.evidence),
    )


def _is_mine(event: Event, entry: Entry) -> bool:
    """Whether the remarks speak of the given visit itself."""
    return event.kind == "visit" and event.country in (None, entry.country) and all(
        not one.evidence or one.of in (None, entry.attendants[0].of, entry.country) for one in event.participants
    )  # fmt: skip


def _merged(given: Event, told: Event, line: _Line) -> Event:
    """The given visit with what the remarks add. Whom it was paid to took part in it by what they say."""
    return replace(
        given,
        outcomes=(*given.outcomes, *told.outcomes),
        topics=tuple(dict.fromkeys((*given.topics, *told.topics))),
        statements=(*given.statements, *told.statements),
        evidence=tuple(sorted({*given.evidence, *told.evidence})),
    )


def _completed(event: Event, entry: Entry, line: _Line, number: dict[int, int]) -> Event:
    """An event of the remarks with the given date and place where it has none of its own, as part of the visit."""
    start, end = _within(event, entry)
    elsewhere = _is_elsewhere(event, entry)
    inside = event.kind in _TALKS and not elsewhere
    link = number.get(event.part_of) if event.part_of is not None else 0 if inside else None
    today = event.country if not elsewhere and event.country != entry.country else None
    participants = [_of_its_time(_traveller_or(one, entry, line), today, entry) for one in event.participants]
    gathers = event.kind in _TALKS | {"summit", "meeting", "conference"}
    if gathers and not any(one.rule == "given" for one in participants):
        participants.insert(0, replace(_given_participant(entry.attendants[0], line.attendants[0]), role="attendee"))
    states = {*event.represented, *(one.of for one in participants if one.of)} - {today if _is_former(entry) else None}
    return replace(
        event,
        status=entry.status if event.status == "held" else event.status,
        start=start,
        end=end,
        city=event.city or (None if elsewhere else entry.city),
        venue=event.venue or (None if elsewhere or event.city or "," in (entry.venue or "") else entry.venue),
        country=event.country if elsewhere else entry.country,
        part_of=link,
        side_event_of=number.get(event.side_event_of) if event.side_event_of is not None else None,
        background=False,
        participants=tuple(dict.fromkeys(participants)),
        represented=tuple(sorted(state for state in states if state)),
    )


def _is_elsewhere(event: Event, entry: Entry) -> bool:
    """Whether the remarks tell of another country: by a city there, or as a further journey."""
    if event.country in (None, entry.country):
        return False
    if event.kind == "visit":
        return True
    return event.city is not None and event.city != entry.city and not _is_former(entry)


def _is_former(entry: Entry) -> bool:
    known = gazetteer.load().state(entry.country) if entry.country else None
    return known is not None and known.status == "former"


def _of_its_time(one: Participant, today: str | None, entry: Entry) -> Participant:
    """In a state that is no more, an office of the state that has the city today is an office of the state of that time."""
    return replace(one, of=entry.country) if today and one.of == today and _is_former(entry) else one


def _within(event: Event, entry: Entry) -> tuple[str | None, str | None]:
    """The event's own dates where they are days of the entry's years; else the entry's."""
    first, last = entry.start or entry.end, entry.end or entry.start
    if first and last:
        years = (first[:4], last[:4])
        start, end = (_dated(date, first, last) for date in (event.start, event.end or event.start))
        if start and end and start[:4] in years and end[:4] in years and start <= end:
            return start, end
    return first, last


def _dated(date: str | None, first: str, last: str) -> str | None:
    """A day with its year; where it has none, with the year in which it is one of the entry's days, else with the first."""
    if date is None or not re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", date):
        return None
    if not date.startswith("--"):
        return date
    days = [f"{year}{date[1:]}" for year in (first[:4], last[:4])]
    return next((day for day in days if first <= day <= last), days[0])


def _traveller_or(one: Participant, entry: Entry, line: _Line) -> Participant:
    """The participant; the entry's own where the remarks do not name one: the made sentence did."""
    first = entry.attendants[0]
    if one.evidence and one.of is None and one.level in _NATIONAL:
        whose = first.of if one.name in _accompanied(entry) else entry.country
        return replace(one, of=whose, confidence=min(one.confidence, 0.7))
    if one.evidence:
        return one
    mine = _given_participant(first, line.attendants[0])
    return replace(mine, role=one.role)
