"""The list of errors: each miss and each invention with its sentence, grouped by kind of error."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.evaluation.matching import align, match_participants, same_body
from communique.evaluation.scores import by_id, same_date
from communique.model import Event, Extraction, Participant, Span
from communique.text import search_key

GROUPS = (
    "missed event",
    "invented event",
    "wrong kind",
    "wrong status",
    "wrong date",
    "wrong place",
    "missed person",
    "invented person",
    "wrong state",
    "wrong rank",
    "wrong role",
    "missed outcome",
    "invented outcome",
)
_SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][\"'”’)]*\s+(?=[^\W\d_a-zçğıöşü])|\n")
_LONGEST = 600  # characters of a sentence shown


@dataclass(frozen=True, slots=True)
class ErrorCase:
    """One error: in which record, of which group, what gold says and what was predicted, and the sentence it is in."""

    record: str
    language: str | None
    group: str
    gold: str | None
    predicted: str | None
    event: str  # the event it belongs to, as gold tells it, or for inventions as predicted
    rule: str | None  # the construction that made the wrong thing
    sentence: str


def errors(gold: Sequence[Extraction], predicted: Sequence[Extraction], texts: Mapping[str, str]) -> list[ErrorCase]:
    """All errors, in the order of GROUPS, then of the gold's records. `texts` maps record ids to texts."""
    cases = [case for mine, other in by_id(gold, predicted) for case in _of_record(mine, other, texts.get(mine.id, ""))]
    return sorted(cases, key=lambda case: GROUPS.index(case.group))


def format_errors(cases: Sequence[ErrorCase]) -> str:
    """The errors as text for people, a heading with its number a group."""
    counts = Counter(case.group for case in cases)
    lines: list[str] = []
    for group in GROUPS:
        if not counts[group]:
            continue
        lines.append(f"## {group} ({counts[group]})\n")
        for case in cases:
            if case.group == group:
                lines.append(_format(case))
    return "\n".join(lines)


def _format(case: ErrorCase) -> str:
    told = [f"gold: {case.gold}" if case.gold else "", f"predicted: {case.predicted}" if case.predicted else ""]
    rule = f" [{case.rule}]" if case.rule else ""
    head = f"- {case.record}: {' · '.join(part for part in told if part)}{rule}"
    return f"{head}\n  event: {case.event}\n  > {case.sentence}\n"


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the cases of one event share."""

    record: Extraction
    text: str
    event: Event

    def case(
        self,
        group: str,
        gold: str | None,
        predicted: str | None,
        spans: Sequence[Span] = (),
        rule: str | None = None,
    ) -> ErrorCase:
        where = spans or self.event.evidence
        return ErrorCase(
            record=self.record.id,
            language=self.record.language,
            group=group,
            gold=gold,
            predicted=predicted,
            event=describe(self.event),
            rule=rule,
            sentence=sentence_around(self.text, where[0]) if where else "",
        )


def _of_record(gold: Extraction, predicted: Extraction, text: str) -> Iterator[ErrorCase]:
    pairs = align(gold, predicted)
    found, right = {pair.gold for pair in pairs}, {pair.predicted for pair in pairs}
    for index, event in enumerate(gold.events):
        if index not in found and not event.background:
            yield _Scene(gold, text, event).case("missed event", describe(event), None)
    for index, event in enumerate(predicted.events):
        if index not in right:
            yield _Scene(gold, text, event).case("invented event", None, describe(event), rule=event.rule)
    for pair in pairs:
        yield from _of_pair(gold.events[pair.gold], predicted.events[pair.predicted], gold, text)


def _of_pair(gold: Event, predicted: Event, record: Extraction, text: str) -> Iterator[ErrorCase]:
    scene = _Scene(record, text, gold)
    spans, rule = predicted.evidence, predicted.rule
    if gold.kind != predicted.kind:
        yield scene.case("wrong kind", gold.kind, predicted.kind, spans, rule)
    if gold.status != predicted.status:
        yield scene.case("wrong status", gold.status, predicted.status, spans, rule)
    if not same_date(gold, predicted):
        yield scene.case("wrong date", _when(gold), _when(predicted), spans, rule)
    if search_key(gold.city or "") != search_key(predicted.city or "") or gold.country != predicted.country:
        yield scene.case("wrong place", _where(gold), _where(predicted), spans, rule)
    yield from _of_people(gold, predicted, scene)
    yield from _of_outcomes(gold, predicted, scene)


def _of_people(gold: Event, predicted: Event, scene: _Scene) -> Iterator[ErrorCase]:
    pairs = match_participants(gold.participants, predicted.participants)
    found, right = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    for index, person in enumerate(gold.participants):
        if index not in found:
            yield scene.case("missed person", _who(person), None, person.evidence)
    for index, person in enumerate(predicted.participants):
        if index not in right:
            yield scene.case("invented person", None, _who(person), person.evidence, person.rule)
    for mine, other in pairs:
        yield from _of_person(gold.participants[mine], predicted.participants[other], scene)


def _of_person(gold: Participant, predicted: Participant, scene: _Scene) -> Iterator[ErrorCase]:
    name = gold.name or gold.office or "?"
    spans, rule = predicted.evidence or gold.evidence, predicted.rule
    if not same_body(gold.of, predicted.of):
        yield scene.case("wrong state", f"{name}: {gold.of}", str(predicted.of), spans, rule)
    if gold.level != predicted.level:
        told = f"{predicted.level} ({predicted.office})" if predicted.office else str(predicted.level)
        yield scene.case("wrong rank", f"{name}: {gold.level}", told, spans, rule)
    if gold.role != predicted.role:
        yield scene.case("wrong role", f"{name}: {gold.role}", predicted.role, spans, rule)


def _of_outcomes(gold: Event, predicted: Event, scene: _Scene) -> Iterator[ErrorCase]:
    mine = Counter(outcome.type for outcome in gold.outcomes)
    other = Counter(outcome.type for outcome in predicted.outcomes)
    missed, invented = mine - other, other - mine
    for outcome in gold.outcomes:
        if missed[outcome.type]:
            missed[outcome.type] -= 1
            yield scene.case("missed outcome", f"{outcome.type}: {outcome.what}", None, outcome.evidence)
    for outcome in predicted.outcomes:
        if invented[outcome.type]:
            invented[outcome.type] -= 1
            yield scene.case("invented outcome", None, f"{outcome.type}: {outcome.what}", outcome.evidence)


def describe(event: Event) -> str:
    """An event in a line: kind, status, label, day, place, people."""
    people = ", ".join(person.name or person.office or "?" for person in event.participants[:6])
    more = f" and {len(event.participants) - 6} more" if len(event.participants) > 6 else ""
    parts = (f"{event.kind} ({event.status})", event.label, _when(event), _where(event), people + more)
    return " | ".join(part for part in parts if part)


def _when(event: Event) -> str:
    if event.start is None:
        return "no date"
    return event.start if event.end in (None, event.start) else f"{event.start}/{event.end}"


def _where(event: Event) -> str:
    return f"{event.city or '-'}, {event.country or '-'}"


def _who(person: Participant) -> str:
    return f"{person.name or '(no name)'}, {person.office or '-'} of {person.of or '-'} as {person.role}"


def sentence_around(text: str, span: Span) -> str:
    """The sentence in which a span begins, shortened where it is very long."""
    first = max(0, span.begin - _LONGEST)
    for stop in _SENTENCE_END.finditer(text, first, span.begin + 1):
        if stop.end() <= span.begin:
            first = stop.end()
    closing = _SENTENCE_END.search(text, max(span.begin, span.end - 1), span.begin + _LONGEST)
    last = closing.start() + 1 if closing else span.begin + _LONGEST
    return " ".join(text[first:last].split())
