"""What each layer of the extraction saw in a record: sentences with times, names and people, then events with their rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.cli.extractions import date_of
from communique.cli.reporting import say
from communique.extraction.document import Document, prepare
from communique.extraction.people import Mention, find_people
from communique.model import Extraction, Record, Span


def traced(found: Iterable[tuple[Record, Extraction]]) -> Iterator[tuple[Record, Extraction]]:
    """The same, each record's trace written to stderr before it goes on."""
    for record, extraction in found:
        say(f"== {record.source} ({record.language or 'language unknown'}, {record.published or 'no date'})")
        for line in (*_layers(record), *_events(record.text, extraction)):
            say(line)
        yield record, extraction


def _layers(record: Record) -> Iterator[str]:
    if not record.text.strip():
        return
    doc = prepare(record)
    mentions, _ = find_people(doc)
    for number, span in enumerate(doc.sentences):
        yield f"sentence {number} {_quote(record.text, span)}"
        yield from _seen(doc, mentions, span)


def _seen(doc: Document, mentions: list[Mention], span: Span) -> Iterator[str]:
    for time in doc.times:
        if span.begin <= time.span.begin < span.end:
            yield f"  time {_quote(doc.text, time.span)}: {time.start or 'unknown'} to {time.end or 'the same'} ({time.rule})"
    for name in doc.names_in(span.begin, span.end):
        yield f"  {name.kind} {_quote(doc.text, Span(name.begin, name.end))}: {', '.join(name.ids)}"
    for cue in doc.cues:
        if span.begin <= cue.begin < span.end:
            yield f"  {cue.entry.category} {_quote(doc.text, Span(cue.begin, cue.end))}: {cue.entry.sense} {cue.tense}".rstrip()
    for mention in mentions:
        if span.begin <= mention.begin < span.end:
            yield f"  person {_mention(doc.text, mention)}"


def _mention(text: str, mention: Mention) -> str:
    name = _quote(text, mention.name) if mention.name else "(no name)"
    office = _quote(text, mention.office) if mention.office else "no office"
    return f"{name}, {office} [{mention.rank}] of {mention.of} ({mention.rule}, {mention.case})"


def _events(text: str, extraction: Extraction) -> Iterator[str]:
    for number, event in enumerate(extraction.events):
        date, place = date_of(event) or "no date", event.city or event.country or "no place"
        yield f"event {number}: {event.kind} ({event.status}) {date}, {place} {_why(event.rule, event.confidence)} {_words(text, event.evidence)}"
        for person in event.participants:
            who = f"{person.role} {person.name or '(no name)'}, {person.office or 'no office'} [{person.level}] of {person.of}"
            yield f"  {who} {_why(person.rule, person.confidence)} {_words(text, person.evidence)}"
        for outcome in event.outcomes:
            yield f"  {outcome.type}: {outcome.what} {_why(None, outcome.confidence)} {_words(text, outcome.evidence)}"
        for statement in event.statements:
            yield f"  said by {statement.speaker or 'somebody'} {_words(text, statement.evidence)}"
    if not extraction.events:
        yield "no diplomatic event"


def _why(rule: str | None, confidence: float) -> str:
    return f"({rule or 'no rule named'}, {confidence:.2f})"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " · ".join(_quote(text, span) for span in spans)


def _quote(text: str, span: Span) -> str:
    """The words with their place in the text."""
    return f"{span.begin}-{span.end} “{' '.join(text[span.begin : span.end].split())}”"
