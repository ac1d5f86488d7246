"""Reads gold files: JSON lines of records with the events that a reader found in them.

A line is `{"id", "text", "title"?, "published"?, "language", "url"?, "source_facts"?, "events": [...]}`; the events are
in the interchange form, and `evidence` may be exact quotes in place of spans: `["met in Oslo", {"quote": "Oslo", "nth": 2}]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson

from communique import interchange
from communique.errors import ResourceError
from communique.model import (
    KINDS,
    OUTCOMES,
    RANKS,
    ROLES,
    STATUSES,
    Event,
    Extraction,
    Outcome,
    Participant,
    Record,
    Statement,
)

_REMEDY = "see tests/corpus/README.md"
_RECORD_KEYS = {"id", "text", "title", "published", "language", "url", "source", "source_facts", "events", "note"}
_NOTED = {"note"}  # a remark for the next reader
_EVENT_KEYS = {field.name for field in fields(Event)} | _NOTED
_PARTICIPANT_KEYS = {field.name for field in fields(Participant)} | _NOTED
_OUTCOME_KEYS = {field.name for field in fields(Outcome)} | _NOTED
_STATEMENT_KEYS = {field.name for field in fields(Statement)} | _NOTED


def read_gold(path: Path | str) -> list[tuple[Record, Extraction]]:
    """The records of a file, or of all `*.jsonl` files below a folder in the order of their names, with their gold.

    `NAME.gold.jsonl` may leave the texts to `NAME.jsonl` beside it; records without events there have no gold yet and
    are left out. Raises ResourceError with file and line where a line is no JSON object, has an unknown key or word, or
    a quote is not in its text; where an id stands twice or a text is nowhere; and where there is no file.
    """
    root = Path(path)
    files = sorted(root.rglob("*.jsonl")) if root.is_dir() else [root, *_texts_of(root)]
    if not files or not files[0].is_file():
        raise ResourceError("there is no gold file", place=str(path), remedy=_REMEDY)
    lines = [(place, value) for file in files for place, value in _lines(file)]
    texts = _by_id([(place, value) for place, value in lines if "text" in value])
    gold = _by_id([(place, value) for place, value in lines if "events" in value])
    pairs: list[tuple[Record, Extraction]] = []
    for name, (place, value) in gold.items():
        _, record = texts.get(name, (place, {}))
        pairs.append(read_line({**record, **value}, place))
    return pairs


def _texts_of(file: Path) -> list[Path]:
    """The file that may have the texts of a gold file."""
    beside = file.with_name(file.name.removesuffix(".gold.jsonl") + ".jsonl")
    return [beside] if file.name.endswith(".gold.jsonl") and beside.is_file() else []


def _by_id(lines: list[tuple[str, dict[str, Any]]]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Lines by their id. Raises ResourceError where one has none or it stands twice."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for place, value in lines:
        name = value.get("id")
        if not isinstance(name, str) or not name:
            raise ResourceError("the line has no id", place=place, remedy=_REMEDY)
        if name in found:
            raise ResourceError(f"the id {name!r} stands in {found[name][0]} too", place=place, remedy=_REMEDY)
        found[name] = (place, value)
    return found


def _lines(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        place = f"{file}:{number}"
        try:
            value = orjson.loads(line)
        except ValueError as error:
            raise ResourceError(f"no JSON: {error}", place=place, remedy="one JSON object a line") from error
        if not isinstance(value, dict):
            raise ResourceError("no JSON object", place=place, remedy="one JSON object a line")
        yield place, value


def read_line(value: Mapping[str, Any], place: str) -> tuple[Record, Extraction]:
    """One line of a gold file as record and gold. `place` is for errors. Raises ResourceError."""
    _check_keys(value, _RECORD_KEYS, "record", place)
    for key in ("id", "text", "events"):
        if key not in value:
            raise ResourceError(f"the record has no {key!r}", place=place, remedy=_REMEDY)
    text = value["text"]
    events = [_event(event, text, len(value["events"]), place) for event in value["events"]]
    plain = {key: value.get(key) for key in ("title", "published", "language", "url")}
    record = Record(id=value["id"], text=text, source=value.get("source") or "gold", **plain)
    return record, interchange.from_dict({**value, "events": events})


def _event(event: Mapping[str, Any], text: str, count: int, place: str) -> dict[str, Any]:
    _check_keys(event, _EVENT_KEYS, "event", place)
    _check_word(event.get("kind"), KINDS, "kind", place)
    _check_word(event.get("status", "held"), STATUSES, "status", place)
    for key in ("part_of", "side_event_of"):
        index = event.get(key)
        if index is not None and not (isinstance(index, int) and 0 <= index < count):
            raise ResourceError(
                f"{key} {index!r} is no index of the record's {count} events", place=place, remedy=_REMEDY
            )
    return {
        **event,
        "evidence": _spans(event, text, place),
        "participants": [_participant(participant, text, place) for participant in event.get("participants", ())],
        "outcomes": [_outcome(outcome, text, place) for outcome in event.get("outcomes", ())],
        "statements": [_statement(statement, text, place) for statement in event.get("statements", ())],
    }


def _participant(value: Mapping[str, Any], text: str, place: str) -> dict[str, Any]:
    _check_keys(value, _PARTICIPANT_KEYS, "participant", place)
    _check_word(value.get("role", "attendee"), ROLES, "role", place)
    if value.get("level") is not None:
        _check_word(value["level"], RANKS, "level", place)
    if not value.get("name") and not value.get("office"):
        raise ResourceError("a participant has neither name nor office", place=place, remedy=_REMEDY)
    return {**value, "evidence": _spans(value, text, place)}


def _outcome(value: Mapping[str, Any], text: str, place: str) -> dict[str, Any]:
    _check_keys(value, _OUTCOME_KEYS, "outcome", place)
    _check_word(value.get("type"), OUTCOMES, "outcome type", place)
    return {**value, "evidence": _spans(value, text, place)}


def _statement(value: Mapping[str, Any], text: str, place: str) -> dict[str, Any]:
    _check_keys(value, _STATEMENT_KEYS, "statement", place)
    return {**value, "evidence": _spans(value, text, place)}


def _spans(value: Mapping[str, Any], text: str, place: str) -> list[dict[str, int]]:
    return [_span(evidence, text, place) for evidence in value.get("evidence") or ()]


def _span(evidence: Any, text: str, place: str) -> dict[str, int]:
    """A span as it is, or the place of a quote: its `nth` occurrence (1 is the first), the first unless told."""
    if isinstance(evidence, str):
        return _find(evidence, 1, text, place)
    if isinstance(evidence, Mapping) and isinstance(evidence.get("quote"), str):
        return _find(evidence["quote"], evidence.get("nth", 1), text, place)
    if isinstance(evidence, Mapping) and {"begin", "end"} <= evidence.keys():
        begin, end = evidence["begin"], evidence["end"]
        if isinstance(begin, int) and isinstance(end, int) and 0 <= begin < end <= len(text):
            return {"begin": begin, "end": end}
    raise ResourceError(f"{evidence!r} is neither a quote nor a span of the text", place=place, remedy=_REMEDY)


def _find(quote: str, nth: int, text: str, place: str) -> dict[str, int]:
    begin = -1
    for _ in range(nth if quote else 0):
        begin = text.find(quote, begin + 1)
        if begin < 0:
            break
    if begin < 0:
        which = f" {nth} times" if nth > 1 else ""
        raise ResourceError(f"the text does not have{which} {quote!r}", place=place, remedy="quote it letter by letter")
    return {"begin": begin, "end": begin + len(quote)}


def _check_keys(value: Mapping[str, Any], known: set[str], what: str, place: str) -> None:
    if not isinstance(value, Mapping):
        raise ResourceError(f"{value!r} is no {what}", place=place, remedy=_REMEDY)
    unknown = sorted(value.keys() - known)
    if unknown:
        raise ResourceError(f"the {what} has the unknown key {unknown[0]!r}", place=place, remedy=_REMEDY)


def _check_word(word: Any, known: tuple[str, ...], what: str, place: str) -> None:
    if word not in known:
        raise ResourceError(f"{word!r} is no {what}", place=place, remedy=f"use one of {', '.join(known)}")
