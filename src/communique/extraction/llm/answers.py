"""From a model's answer to events: what is not in the record, or not in the model's own words, is refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from communique import gazetteer
from communique.extraction.llm.quotes import Quotes
from communique.model import (
    KINDS,
    OUTCOMES,
    RANKS,
    ROLES,
    STATUSES,
    Event,
    Outcome,
    Participant,
    Record,
    Span,
    Statement,
)
from communique.text import fold

_AS_WRITTEN = 0.7  # nothing tells how sure a model is; its words are, on the whole, less sure than a rule's that fits
_FOLDED = 0.6
_DATE = re.compile(
    r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)"
)
_MOST = 500  # events, or people in an event, of one answer


_Anything = TypeVar("_Anything")


class Refused(Counter[str]):
    """What of an answer was not believed: how often by reason."""

    def __str__(self) -> str:
        return ", ".join(f"{count} × {reason}" for reason, count in sorted(self.items()))


def read_answer(answer: dict[str, Any], record: Record, rule: str, refused: Refused) -> tuple[Event, ...]:
    """The events of an answer that the record bears out. `refused` is told of all others, and never raises for any JSON."""
    reader = _Reader(record, rule, refused)
    values = answer.get("events")
    events: dict[int, Event] = {}
    links: dict[int, tuple[Any, Any]] = {}
    for index, value in enumerate(values[:_MOST] if isinstance(values, list) else []):
        event = reader.event(value)
        if event is not None:
            events[index] = event
            links[index] = value.get("part_of"), value.get("side_event_of")
    number = {index: at for at, index in enumerate(events)}
    return tuple(
        replace(
            event,
            part_of=number.get(_target(links, index, 0, refused)),
            side_event_of=number.get(_target(links, index, 1, refused)),
        )
        for index, event in events.items()
    )


class _Reader:
    """Reads one record's answer."""

    def __init__(self, record: Record, rule: str, refused: Refused) -> None:
        self._rule = rule
        self._refused = refused
        self._quotes = Quotes(record.text)
        folded = fold(record.text)
        known = gazetteer.load()
        names = known.find(record.text, folded, (record.language or "").split("-")[0] or None)
        places = (known.city(name.ids[0]) for name in names if name.kind == "city")
        bodies = (known.organisation(name.ids[0]) for name in names if name.kind == "organisation")
        self._cities = {fold(place.name): place.name for place in places if place}
        self._bodies = {
            fold(name) for body in bodies if body for name in (body.name, *(one.name for one in body.names))
        }

    def event(self, value: Any) -> Event | None:
        """An event without its links; None where it is refused."""
        if not isinstance(value, dict):
            return self._refuse("event that is no object")
        kind = value.get("kind")
        if kind not in KINDS:
            return self._refuse("unknown kind")
        status = value.get("status", "held")
        if status not in STATUSES:
            return self._refuse("unknown status")
        evidence, confidence = self._evidence(_texts(value.get("quotes")))
        if not evidence:
            return self._refuse("event without a quote from the text")
        start, end = self._date(value.get("start")), self._date(value.get("end"))
        return Event(
            kind=kind,
            label=_text(value.get("label")) or "",
            status=status,
            ordinal=self._ordinal(value.get("ordinal")),
            series=_text(value.get("series")),
            start=start or end,
            end=end or start,
            city=self._city(value.get("city")),
            venue=self._in_text(value.get("venue"), "venue"),
            country=self._state(value.get("country")),
            background=value.get("background") is True,
            conveners=tuple(self._actors(value.get("conveners"))),
            participants=tuple(self._all(self._participant, value.get("participants"))),
            represented=tuple(self._actors(value.get("represented"))),
            outcomes=tuple(self._all(self._outcome, value.get("outcomes"))),
            topics=tuple(_texts(value.get("topics"))),
            statements=tuple(self._all(self._statement, value.get("statements"))),
            evidence=evidence,
            confidence=confidence,
            rule=self._rule,
        )

    def _participant(self, value: dict[str, Any]) -> Participant | None:
        evidence, confidence = self._evidence(_texts([value.get("quote")]))
        if not evidence:
            return self._refuse("participant without a quote from the text")
        stated, office = _text(value.get("name")), _text(value.get("office"))
        name = self._quotes.name(stated) if stated else None
        if stated and name is None:
            return self._refuse("name that is not in the text")
        if name is None and office is None:
            return self._refuse("participant without name and office")
        level = value.get("level")
        role = value.get("role", "attendee")
        if level is not None and level not in RANKS:
            level = self._refuse("unknown rank")
        if role not in ROLES:
            self._refuse("unknown role")
            role = "attendee"
        return Participant(
            name=name,
            office=self._in_text(office, "office") if office else None,
            level=level,
            of=next(iter(self._actors([value.get("of")])), None),
            role=role,
            evidence=evidence,
            confidence=confidence,
            rule=self._rule,
        )

    def _outcome(self, value: dict[str, Any]) -> Outcome | None:
        evidence, confidence = self._evidence(_texts([value.get("quote")]))
        if not evidence:
            return self._refuse("outcome without a quote from the text")
        if value.get("type") not in OUTCOMES:
            return self._refuse("unknown outcome")
        return Outcome(
            value["type"], _text(value.get("what")) or "", tuple(_texts(value.get("by"))), evidence, confidence
        )

    def _statement(self, value: dict[str, Any]) -> Statement | None:
        evidence, _ = self._evidence(_texts([value.get("quote") or value.get("words")]))
        if not evidence:
            return self._refuse("statement without a quote from the text")
        words = self._in_text(value.get("words"), "words of a statement")
        if words is None:
            return None
        speaker = _text(value.get("speaker"))
        return Statement(speaker, words, value.get("quoted") is True, tuple(_texts(value.get("topics"))), evidence)

    def _all(self, read: Any, values: Any) -> Iterator[Any]:
        for value in _dicts(values, self._refused, "part of an event that is no object"):
            made = read(value)
            if made is not None:
                yield made

    def _evidence(self, quotes: Iterable[str]) -> tuple[tuple[Span, ...], float]:
        """The places of the quotes that are there, and how far they can be believed."""
        found: dict[Span, float] = {}
        for quote in quotes:
            place = self._quotes.find(quote)
            if place is None:
                self._refuse("quote that is not in the text")
            else:
                found[place[0]] = _AS_WRITTEN if place[1] else _FOLDED
        return tuple(sorted(found)), max(found.values(), default=0.0)

    def _in_text(self, value: Any, what: str) -> str | None:
        """The words as the text has them; None where it has not."""
        words = _text(value)
        place = self._quotes.find(words) if words else None
        if place is None:
            return self._refuse(f"{what} not in the text") if words else None
        return " ".join(self._quotes.text[place[0].begin : place[0].end].split())

    def _date(self, value: Any) -> str | None:
        if value is None:
            return None
        if isinstance(value, str) and _DATE.fullmatch(value):
            return value
        return self._refuse("date that is none")

    def _ordinal(self, value: Any) -> int | None:
        return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None

    def _city(self, value: Any) -> str | None:
        """A city by its English name, where the text names it in any spelling."""
        city = _text(value)
        if city is None:
            return None
        return self._cities.get(fold(city)) or (
            city if self._quotes.find(city) else self._refuse("city not in the text")
        )

    def _state(self, value: Any) -> str | None:
        code = _text(value)
        if code is None:
            return None
        state = gazetteer.load().state(code.upper())
        return state.iso2 if state else _state_codes().get(fold(code)) or self._refuse("unknown state")

    def _actors(self, values: Any) -> Iterator[str]:
        """Alpha-2 codes and names of organisations; a state's name becomes its code."""
        for value in _texts(values):
            state = gazetteer.load().state(value)
            if state is not None:
                yield state.iso2
            elif code := _state_codes().get(fold(value)):
                yield code
            elif fold(value) in self._bodies or self._quotes.find(value):
                yield value
            else:
                self._refuse("state or organisation that is not in the text")

    def _refuse(self, reason: str) -> _Anything | None:
        """Nothing, for a reason that is counted."""
        self._refused[reason] += 1
        return None


@cache
def _state_codes() -> dict[str, str]:
    return {fold(state.names["en"]): state.iso2 for state in gazetteer.load().states() if "en" in state.names}


def _target(links: dict[int, tuple[Any, Any]], index: int, which: int, refused: Refused) -> int:
    """The event that one points at; -1 where it is none of the list, or where the pointing comes back."""
    first = links[index][which]
    if first is None:
        return -1
    at = first
    for _ in links:
        if not _is_index(at) or at not in links or at == index:
            break
        at = links[at][which]
    if not _is_index(first) or first not in links or (_is_index(at) and at == index):
        refused["link to no other event"] += 1
        return -1
    return int(first)


def _is_index(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _dicts(values: Any, refused: Refused, reason: str) -> Iterator[dict[str, Any]]:
    for value in values[:_MOST] if isinstance(values, list) else []:
        if isinstance(value, dict):
            yield value
        else:
            refused[reason] += 1


def _texts(values: Any) -> list[str]:
    return [text for value in values[:_MOST] if (text := _text(value))] if isinstance(values, list) else []


def _text(value: Any) -> str | None:
    """One line of text, or None."""
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "ignore").decode().replace("\0", " ").split()) or None
