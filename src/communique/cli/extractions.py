"""Extractions written out: the interchange form as JSON lines or an array, or a table for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TextIO

from communique import interchange
from communique.cli.options import RowFormat
from communique.cli.reporting import say
from communique.cli.rows import Cell, Rows
from communique.cli.rows import write as write_rows
from communique.model import Event, Extraction, Record, Span

_COLUMNS = ("record", "kind", "status", "date", "city", "country", "label", "participants", "outcomes")


def write(found: Iterable[tuple[Record, Extraction]], form: str, out: TextIO) -> None:
    """Writes the extractions as `jsonl`, `json` or `table`, under the ids that the records' sources give them."""
    named = (replace(extraction, id=record.source) for record, extraction in found)
    if form == "table":
        rows = [_row(extraction.id, event) for extraction in named for event in extraction.events]
        write_rows(Rows(_COLUMNS, rows), RowFormat.table, out=out)
        return
    lines = (interchange.to_json(extraction).decode() for extraction in named)
    if form == "jsonl":
        out.writelines(f"{line}\n" for line in lines)
        return
    between = "["
    for line in lines:
        out.write(f"{between}\n{line}")
        between = ","
    out.write("[]\n" if between == "[" else "\n]\n")


def _row(record: str, event: Event) -> tuple[Cell, ...]:
    people = ", ".join(person.name or person.office or "?" for person in event.participants)
    outcomes = "; ".join(f"{outcome.type}: {outcome.what}" for outcome in event.outcomes)
    return record, event.kind, event.status, _date(event), event.city, event.country, event.label, people, outcomes


def _date(event: Event) -> str | None:
    if event.start and event.end and event.end != event.start:
        return f"{event.start}/{event.end}"
    return event.start


def traced(found: Iterable[tuple[Record, Extraction]]) -> Iterator[tuple[Record, Extraction]]:
    """The same, each record's trace written to stderr before it goes on: layer by layer, with rule, confidence and words."""
    for record, extraction in found:
        say(f"== {record.source} ({record.language or 'language unknown'}, {record.published or 'no date'})")
        for line in _trace(record.text, extraction):
            say(line)
        yield record, extraction


def _trace(text: str, extraction: Extraction) -> Iterator[str]:
    for number, event in enumerate(extraction.events):
        date, place = _date(event) or "no date", event.city or event.country or "no place"
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
    return " · ".join(f"{span.begin}-{span.end} “{' '.join(text[span.begin : span.end].split())}”" for span in spans)
