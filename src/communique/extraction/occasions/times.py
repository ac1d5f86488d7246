"""When an event is, as its sentence says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from communique.extraction.occasions.clauses import clause_bounds
from communique.extraction.occasions.drafts import Clause, Draft, Noun
from communique.extraction.occasions.places import set_place
from communique.extraction.time import TimeMention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_SHIFTS = {"same-day": 0, "next-day": 1, "previous-day": -1}


def set_time_and_place(
    reader: Reader, nouns: list[Noun], clauses: list[Clause], made: list[Draft], index: int, span: Span
) -> None:
    times = [
        time
        for time in reader.times_in(span.begin, span.end)
        if not any(noun.begin <= time.span.begin < noun.cue.begin and noun.named for noun in nouns)
    ]
    for draft in made:
        framing = [noun for noun in nouns if noun.draft is draft]
        own = next((noun.time for noun in framing if noun.time is not None), None)
        if own is not None and (draft.time is None or draft.time.start is None):
            draft.time = own
        if framing and all(noun.link or noun.case == "locative" for noun in framing) and draft.sentence != index:
            continue  # it only frames what the sentence tells
        if framing and all(noun.link for noun in framing) and len(made) > 1:
            continue
        anchor = _anchor(reader, draft, nouns, clauses, span)
        if (
            not times
            and draft.time is None
            and reader.heading is not None
            and span.begin <= draft.label.begin < span.end
        ):
            draft.time = reader.heading
        if (times and draft.time is None) or (times and draft.time is not None and draft.time.start is None):
            draft.time = _nearest(_fitting(reader, times, draft), anchor, clause_bounds(reader, anchor, clauses, span))
        draft.time = _resolved(reader, draft.time)
        set_place(reader, draft, anchor, clauses, span)


def _resolved(reader: Reader, time: TimeMention | None) -> TimeMention | None:
    """A date that counts from the one told before it: "the same day", "the next day"."""
    if time is None:
        return None
    if time.start is not None:
        reader.day = time.start if len(time.start) == 10 else reader.day
        return time
    shift = _SHIFTS.get(time.rule)
    if shift is None or reader.day is None:
        return time
    day = (date.fromisoformat(reader.day) + timedelta(days=shift)).isoformat()
    return replace(time, start=day, end=day)


def _fitting(reader: Reader, times: list[TimeMention], draft: Draft) -> list[TimeMention]:
    """The dates that an event of its status can have: none past for what was still to come at publication."""
    published = (reader.doc.record.published or "")[:10]
    if len(times) < 2 or len(published) < 10:
        return times
    coming = draft.status in ("planned", "postponed", "cancelled")
    fitting = [
        time
        for time in times
        if time.start
        and not time.start.startswith("-")
        and ((time.end or time.start) >= published[: len(time.end or time.start)]) == coming
    ]
    return fitting or times


def _anchor(reader: Reader, draft: Draft, nouns: list[Noun], clauses: list[Clause], span: Span) -> int:
    for noun in nouns:
        if noun.draft is draft and not noun.link:
            return noun.cue.begin
    for clause in clauses:
        if span.begin <= draft.label.begin < span.end and clause.begin <= draft.label.begin < clause.end:
            return clause.verb.begin
    return draft.label.begin if span.begin <= draft.label.begin < span.end else span.begin


def _nearest(times: list[TimeMention], anchor: int, bounds: tuple[int, int]) -> TimeMention:
    inside = [time for time in times if bounds[0] <= time.span.begin < bounds[1]] or times
    return min(inside, key=lambda time: abs(time.span.begin - anchor))
