"""Extractions written out: the interchange form as JSON lines or an array, or a table for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TextIO

from communique import interchange
from communique.cli.options import RowFormat
from communique.cli.rows import Cell, Rows
from communique.cli.rows import write as write_rows
from communique.model import Event, Extraction, Record

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
    return record, event.kind, event.status, date_of(event), event.city, event.country, event.label, people, outcomes


def date_of(event: Event) -> str | None:
    if event.start and event.end and event.end != event.start:
        return f"{event.start}/{event.end}"
    return event.start
