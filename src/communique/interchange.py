"""The interchange form: what `communique extract --format jsonl` prints and every later step reads.

One JSON object a record. `data/interchange.schema.json` is its JSON Schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from communique.model import Event, Extraction, Outcome, Participant, Span, Statement


def to_dict(extraction: Extraction) -> dict[str, Any]:
    """The extraction as plain JSON values, keys in the order of the model."""
    return {
        "id": extraction.id,
        "language": extraction.language,
        "published": extraction.published,
        "events": [_event(event) for event in extraction.events],
    }


def to_json(extraction: Extraction) -> bytes:
    """The extraction as one line of JSON, without the line's end."""
    return orjson.dumps(to_dict(extraction))


def from_dict(value: Mapping[str, Any]) -> Extraction:
    """An extraction from plain JSON values. Keys that are absent are unknown; keys nobody knows are left out."""
    return Extraction(
        id=value["id"],
        language=value.get("language"),
        published=value.get("published"),
        events=tuple(_read_event(event) for event in value.get("events", ())),
    )


def from_json(line: bytes | str) -> Extraction:
    """An extraction from one line of JSON. Raises ValueError where it is not JSON, KeyError where a key is missing."""
    return from_dict(orjson.loads(line))


def _spans(spans: tuple[Span, ...]) -> list[dict[str, int]]:
    return [{"begin": span.begin, "end": span.end} for span in spans]


def _event(event: Event) -> dict[str, Any]:
    return {
        "kind": event.kind,
        "label": event.label,
        "ordinal": event.ordinal,
        "series": event.series,
        "status": event.status,
        "start": event.start,
        "end": event.end,
        "city": event.city,
        "venue": event.venue,
        "country": event.country,
        "part_of": event.part_of,
        "side_event_of": event.side_event_of,
        "background": event.background,
        "conveners": list(event.conveners),
        "participants": [_participant(participant) for participant in event.participants],
        "represented": list(event.represented),
        "outcomes": [_outcome(outcome) for outcome in event.outcomes],
        "topics": list(event.topics),
        "statements": [_statement(statement) for statement in event.statements],
        "evidence": _spans(event.evidence),
        "confidence": event.confidence,
        "rule": event.rule,
    }


def _participant(participant: Participant) -> dict[str, Any]:
    return {
        "name": participant.name,
        "office": participant.office,
        "level": participant.level,
        "of": participant.of,
        "role": participant.role,
        "evidence": _spans(participant.evidence),
        "confidence": participant.confidence,
        "rule": participant.rule,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "type": outcome.type,
        "what": outcome.what,
        "by": list(outcome.by),
        "evidence": _spans(outcome.evidence),
        "confidence": outcome.confidence,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "speaker": statement.speaker,
        "words": statement.words,
        "quoted": statement.quoted,
        "topics": list(statement.topics),
        "evidence": _spans(statement.evidence),
    }


def _read_spans(value: Mapping[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(span["begin"], span["end"]) for span in value.get("evidence", ()))


def _read_event(value: Mapping[str, Any]) -> Event:
    plain = ("ordinal", "series", "start", "end", "city", "venue", "country", "part_of", "side_event_of", "rule")
    return Event(
        kind=value["kind"],
        label=value.get("label") or "",
        status=value.get("status", "held"),
        background=value.get("background", False),
        conveners=tuple(value.get("conveners", ())),
        participants=tuple(_read_participant(participant) for participant in value.get("participants", ())),
        represented=tuple(value.get("represented", ())),
        outcomes=tuple(_read_outcome(outcome) for outcome in value.get("outcomes", ())),
        topics=tuple(value.get("topics", ())),
        statements=tuple(_read_statement(statement) for statement in value.get("statements", ())),
        evidence=_read_spans(value),
        confidence=value.get("confidence", 1.0),
        **{key: value.get(key) for key in plain},
    )


def _read_participant(value: Mapping[str, Any]) -> Participant:
    return Participant(
        name=value.get("name"),
        office=value.get("office"),
        level=value.get("level"),
        of=value.get("of"),
        role=value.get("role", "attendee"),
        evidence=_read_spans(value),
        confidence=value.get("confidence", 1.0),
        rule=value.get("rule"),
    )


def _read_outcome(value: Mapping[str, Any]) -> Outcome:
    return Outcome(
        type=value["type"],
        what=value.get("what") or "",
        by=tuple(value.get("by", ())),
        evidence=_read_spans(value),
        confidence=value.get("confidence", 1.0),
    )


def _read_statement(value: Mapping[str, Any]) -> Statement:
    return Statement(
        speaker=value.get("speaker"),
        words=value.get("words") or "",
        quoted=value.get("quoted", False),
        topics=tuple(value.get("topics", ())),
        evidence=_read_spans(value),
    )
