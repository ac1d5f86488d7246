"""When an event is, as its sentence says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.dates import DEALT
from communique.extraction.occasions.circumstances import (
    dates_told,
    is_about_somebody,
    is_of_document,
    is_of_journey,
    is_of_saying,
    is_year,
)
from communique.extraction.occasions.clauses import clause_bounds, is_sealed
from communique.extraction.occasions.drafts import Clause, Draft, Noun
from communique.extraction.occasions.places import in_one_voice, set_place, shares, tells, where
from communique.extraction.occasions.turns import OF_ONE_DAY, turns_of
from communique.extraction.time import TimeMention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_BEFORE = 12  # characters by which a date before its verb counts as farther
# Before a date that opens a new part of the sentence: "…, and on Tuesday met with".
_OWN_LEAD = expression(r"(?:,|;|\band|\bthen|\blater)\s+(?:(?:on|in|at|late|early|from)\s+)?(?:the\s+)?$")
_AHEAD = expression(r"\b(?:ahead of|before|prior to|after|following) (?:the |last |next )?$")
_WHEN = expression(r",? when [^,;.]*$")
_WHEN_REACH = 70  # characters before a verb in which "when" opens its clause
_WHO = expression(r", (?:who|which|whose)\b[^,;]*$")
_LEAD = 80  # characters before a date in which it is told what the date is of
# Behind the word for what is to be: "elections to be held on", "talks scheduled for".
_COMING = expression(
    r"\b(?!(?:is|are|was|were|be|been|being|has|have|had|also|now|tentatively|currently|initially|originally|expected|scheduled|planned|due"
    r"|slated|set)\b)(?P<what>[a-z]+)(?:,? which (?:is|are|was|were))? (?:to be held|to take place|scheduled|planned|due|slated|set)"
    r"(?: to be held| to take place)?(?! to )(?: [a-z]+){0,3} (?:on|for|in) (?:the )?$"
)
_SHIFTS = {"same-day": 0, "next-day": 1, "previous-day": -1}
_TURNS = {"first-day": 0, "second-day": 1, "third-day": 2}
_DAY = 7  # characters of an EDTF day at least: "--05-12"
_OF_STRETCH = (*_TURNS, "last-day", "eve")  # days of an occasion that lasted some, or before it


def set_time_and_place(
    reader: Reader, nouns: list[Noun], clauses: list[Clause], made: list[Draft], index: int, span: Span
) -> None:
    """Gives the events of a sentence the dates and places it tells of them."""
    times = [
        time
        for time in dates_told(reader, clauses, span)
        if not any(noun.begin <= time.span.begin < noun.cue.begin and noun.named for noun in nouns)
        and (time.rule not in _OF_STRETCH or _counted(reader, time.rule) is not None)
    ]
    _deal_out(reader, made, times, span)
    visited = any(noun.kind == "visit" for noun in nouns) or any(one.verb.entry.sense == "visit" for one in clauses)
    of_a_day = [time for time in times if not _lasts(time)] if visited else times
    turns = turns_of(reader, made, span)
    for draft in made:
        turn = turns.get(id(draft))
        framing = [noun for noun in nouns if tells(noun, draft)]
        anchor = _anchor(draft, nouns, clauses, span)
        if framing and all(noun.prepared or noun.item is not None for noun in framing):
            _take_own(reader, draft, framing)
            continue
        if draft.sentence != index and _is_looked_back_at(reader, anchor, clauses):
            continue
        if draft.time is None:
            its = of_a_day if draft.kind in OF_ONE_DAY else times
            if turn is not None:
                draft.time = next(iter(turn.times(its)), None)
            else:
                draft.time = _told(
                    reader, draft, nouns, framing, clauses, its, anchor, index, span, alone=len(made) == 1
                )
        else:  # "on Friday", "this year", in Turkish a month as well, give way to a day that is told, and a day to the days it begins
            finer = (noun.time for noun in framing if _is_finer(reader, noun.time, draft.time))
            draft.time = next(finer, draft.time)
        draft.time = _resolved(reader, draft.time)
        frames = framing and all(noun.link or noun.case == "locative" for noun in framing) and draft.sentence != index
        if frames and not any(noun.place for noun in framing):
            continue  # it only frames what the sentence tells
        set_place(reader, draft, nouns, clauses, anchor, span, turn, alone=len(made) == 1)
        if draft.sentence == index and not reader.doc.rules.verb_final:
            _be_then(reader, draft, anchor, made, span)


def _take_own(reader: Reader, draft: Draft, framing: list[Noun]) -> None:
    """Gives what others only prepare, or a list enumerates, the day and place that its own words tell: "tomorrow's summit in Riga"."""
    draft.time = draft.time or next((_resolved(reader, noun.time) for noun in framing if noun.time), None)
    published = (reader.doc.record.published or "")[:10]
    start = draft.time.start if draft.time is not None else None
    if start and published and start > published[: len(start)]:
        reader.set_status(draft, "future", 1)
    place = next((noun.place for noun in framing if noun.place), None)
    if place is not None and draft.city is None and not draft.placeless:
        draft.city, draft.country = where(reader, place)


def _be_then(reader: Reader, draft: Draft, anchor: int, made: list[Draft], span: Span) -> None:
    """What is told by "when" is when and where that before it was: "visited Riga in January, when he met X"."""
    match = _WHEN.search(reader.doc.folded, max(span.begin, anchor - _WHEN_REACH), anchor)
    before = [one for one in made if one is not draft and match is not None and one.label.begin < match.start()]
    if not before or (draft.time and draft.time.start and draft.time is not before[-1].time):
        return
    draft.time, draft.background = before[-1].time, before[-1].background
    if draft.city is None and draft.kind != "call" and not draft.placeless:
        draft.city, draft.country = before[-1].city, before[-1].country


def _is_looked_back_at(reader: Reader, anchor: int, clauses: list[Clause]) -> bool:
    """Whether a sentence tells what was before the event told: "görüşmeler 15 Mayıs'ta başlamıştı"."""
    marks = reader.doc.rules.marks["pluperfect"]
    return any(
        reader.doc.folded[one.verb.begin : one.verb.end].endswith(marks)
        for one in clauses
        if marks and one.begin <= anchor < one.end
    )


def _deal_out(reader: Reader, made: list[Draft], times: list[TimeMention], span: Span) -> None:
    """ "On 24, 26 and 27 September respectively": each event of one verb has the date that stands at its place in the list."""
    if len(times) < 2:
        return
    if not DEALT.search(reader.doc.folded, span.begin, span.end):
        if reader.doc.rules.verb_final:
            _deal_by_turn(made, times, span)
        return
    for rule in dict.fromkeys(draft.rule for draft in made):
        told = [draft for draft in made if draft.rule == rule and draft.time is None]
        if len(told) == len(times):
            for draft, time in zip(told, times, strict=True):
                draft.time = time


def _deal_by_turn(made: list[Draft], times: list[TimeMention], span: Span) -> None:
    """ "Salı A ve B ile, çarşamba C ile görüştü": of the events of one verb each has the date beside whom it was with."""
    for rule in dict.fromkeys(draft.rule for draft in made):
        told = [draft for draft in made if draft.rule == rule and draft.time is None and draft.kind in OF_ONE_DAY]
        ends = [_whom(draft, span) for draft in told]
        if len(told) < 2 or len(set(ends)) < len(told) or not all(ends):
            continue
        leading = times[0].span.begin < min(ends)
        dealt = [
            [time for time in times if (time.span.begin < end if leading else time.span.begin > end)] for end in ends
        ]
        if not all(dealt):
            continue
        chosen = [found[-1 if leading else 0] for found in dealt]
        if len({time.start for time in chosen}) == len(times):
            for draft, time in zip(told, chosen, strict=True):
                draft.time = time


def _whom(draft: Draft, span: Span) -> int:
    """Where the last of an event's people stands in a sentence; 0 where none does."""
    return max((part.mention.begin for part in draft.parts if span.begin <= part.mention.begin < span.end), default=0)


def _told(
    reader: Reader,
    draft: Draft,
    nouns: list[Noun],
    framing: list[Noun],
    clauses: list[Clause],
    times: list[TimeMention],
    anchor: int,
    index: int,
    span: Span,
    *,
    alone: bool,
) -> TimeMention | None:
    """The date a sentence gives an event: beside its noun, in its verb's clause, or at the head of the sentence."""
    own = [(_far(noun.time, noun.cue.begin), noun.time) for noun in framing if noun.time is not None]
    if own:
        return min(own, key=itemgetter(0))[1]
    told = any(clause.verb.entry.kind and _in_common(clause, draft) for clause in clauses)
    mentioned = framing and not told and all(noun.link or noun.topic for noun in framing)
    if reader.doc.rules.verb_final and draft.sentence != index and framing and all(_is_aside(one) for one in framing):
        return None  # "ziyaretinin ardından 6 Şubat'ta Riga'ya gitti"
    if mentioned and (draft.sentence != index or len(nouns) + len(clauses) > 1):
        return None
    if not times:
        return reader.heading
    taken = [noun.time for noun in nouns if noun.draft is not draft and noun.time is not None]
    times = [
        time
        for time in times
        if in_one_voice(reader, time.span.begin, anchor, clauses, span)
        and not _is_in_noun(reader, time, draft, nouns)
        and not (draft.status != "held" and is_of_saying(reader, time, clauses))
        and not _is_of_statement(reader, time, clauses, anchor)
        and not any(is_of_journey(reader, noun, time.span.begin, clauses) for noun in framing)
        and not _of_other_occasion(reader, time, anchor, draft, clauses)
        and not _of_something_else(reader, time, anchor, [noun for noun in nouns if tells(noun, draft)], clauses, span)
    ]
    free = [time for time in times if time not in taken and not _of_other_words(reader, time, anchor)]
    foreign = [noun.time for noun in nouns if noun.time and not shares(reader, noun, draft, noun.time.span.begin)]
    begin, end = clause_bounds(anchor, clauses, span)
    inside = [
        time for time in free if begin <= time.span.begin < end and not _of_verb_before(reader, time, anchor, clauses)
    ]
    leading = [time for time in free if time.span.begin < begin and not is_sealed(clauses, time.span.begin)]
    shared = [
        time
        for time in taken
        if begin <= time.span.begin < end
        and time in times
        and time not in foreign
        and not _of_verb_before(reader, time, anchor, clauses)
    ]
    vague = reader.doc.has_mark("vague_times", begin, end)  # "next week, a source said on Tuesday"
    chosen = inside or shared or ([] if vague else leading or (free if alone else []))
    if not chosen:
        return None
    known = [time for time in chosen if time.rule not in _OF_STRETCH]
    return min(_fitting(reader, known or chosen, draft), key=lambda time: _far(time, anchor))


def _is_finer(reader: Reader, time: TimeMention | None, told: TimeMention) -> bool:
    """Whether a date says more of a day than one told before, and does not contradict it."""
    if time is None or time.start is None:
        return False
    if told.start is None or is_year(told) or (_lasts(time) and not _lasts(told) and time.start == told.start):
        return True
    return reader.doc.rules.verb_final and len(time.start) > len(told.start) and time.start.startswith(told.start)


def _is_aside(noun: Noun) -> bool:
    """Whether an occasion only says what else came before or after it."""
    return noun.link in ("before", "after")


def _is_in_noun(reader: Reader, time: TimeMention, draft: Draft, nouns: list[Noun]) -> bool:
    """Whether a date stands in the phrase of another occasion: "their November summit", "Tuesday's talks"."""
    if reader.doc.rules.verb_final:
        return False
    return any(
        noun.draft not in (None, draft)
        and time.span.begin < noun.cue.begin
        and reader.doc.folded[time.span.end : noun.begin] in (" ", "'s ", "")
        for noun in nouns
    )


def _lasts(time: TimeMention) -> bool:
    """Whether a date is several days, known one by one."""
    return time.start is not None and len(time.start) >= _DAY and time.end not in (None, time.start)


def _is_of_statement(reader: Reader, time: TimeMention, clauses: list[Clause], anchor: int) -> bool:
    """Whether it was on a day that something said what is told behind it: "a statement on Monday said that X had visited Y"."""
    if reader.doc.rules.verb_final or anchor < time.span.end:
        return False
    folded = reader.doc.folded
    return any(
        clause.verb.entry.sense == "say"
        and time.span.end <= clause.verb.begin <= anchor
        and folded[time.span.end : clause.verb.begin] in (" ", ", ")
        and folded.startswith(" that ", clause.verb.end)
        for clause in clauses
    )


def _of_other_words(reader: Reader, time: TimeMention, anchor: int) -> bool:
    """Whether a date behind an event is of a clause about somebody or of another occasion: "met X, who came on Monday",
    "ahead of Wednesday's conference"."""
    if reader.doc.rules.verb_final or time.span.begin < anchor:
        return False
    folded = reader.doc.folded
    if folded.startswith("'s ", time.span.end) and _AHEAD.search(folded, max(0, time.span.begin - 30), time.span.begin):
        return True
    return _WHO.search(folded, anchor, time.span.begin) is not None or is_about_somebody(
        reader, anchor, time.span.begin
    )


def _of_other_occasion(reader: Reader, time: TimeMention, anchor: int, draft: Draft, clauses: list[Clause]) -> bool:
    """Whether a date is of what a participle between tells: "Toplantıda, 3 Mayıs'ta yapılan görüşme …"."""
    return reader.doc.rules.verb_final and any(
        anchor < time.span.begin and clause.begin <= anchor < time.span.begin < clause.end
        for clause in clauses
        if clause.after is not None and clause.after.draft is not draft
    )


def _of_something_else(
    reader: Reader, time: TimeMention, anchor: int, own: list[Noun], clauses: list[Clause], span: Span
) -> bool:
    """Whether a date is of what is no occasion: of a document, of what somebody was or did, of a vote to come."""
    folded = reader.doc.folded
    if reader.doc.rules.verb_final:
        framed = all(noun.case == "locative" or noun.link for noun in own)
        return any(
            clause.begin <= time.span.begin < clause.verb.begin
            and (not clause.begin <= anchor < clause.end or (framed and anchor < time.span.begin))
            and (clause.verb.entry.sense == "elect" or _tells_of_no_occasion(reader, clause))
            for clause in clauses[:-1]
        )
    first = max(span.begin, time.span.begin - _LEAD)
    if is_of_document(reader, time, span, anchor):
        return True
    coming = _COMING.search(folded, first, time.span.begin)
    if coming is not None and not any(_ends_with(reader, noun, coming.end("what")) for noun in own):
        return not any(coming.start() <= noun.begin < coming.end() for noun in own)
    about = _WHO.search(folded, first, time.span.begin)
    return about is not None and folded.find(",", time.span.end, anchor) >= 0


def _ends_with(reader: Reader, noun: Noun, end: int) -> bool:
    """Whether an occasion's words end at an offset, be it with where it is: "a visit to Peru | planned for May"."""
    place = next((name for name in reader.doc.names_in(noun.end, end) if name.end == end), None)
    return noun.end == end or (
        place is not None
        and place.kind in ("city", "state")
        and reader.doc.folded[noun.end : place.begin].removesuffix("the ") in (" to ", " in ")
    )


def _tells_of_no_occasion(reader: Reader, clause: Clause) -> bool:
    """Whether what stands behind "yapılacak" is no occasion: "3 Haziran'da yapılacak seçimler"."""
    behind = reader.doc.folded[clause.verb.end : clause.verb.end + 2]
    return clause.after is None and clause.verb.entry.sense == "held" and behind[:1] == " " and behind[1:].isalpha()


def _far(time: TimeMention, anchor: int) -> int:
    """How far a date is from what it dates; one that follows is nearer than one as far before."""
    return time.span.begin - anchor if time.span.begin >= anchor else anchor - time.span.end + _BEFORE


def _of_verb_before(reader: Reader, time: TimeMention, anchor: int, clauses: list[Clause]) -> bool:
    """Whether a date that stands before a verb's subject goes with the verb before it: "announced on Monday that X will …"."""
    if reader.doc.rules.verb_final or time.span.begin >= anchor:
        return False
    earlier = [clause.verb.end for clause in clauses if clause.verb.end <= time.span.begin]
    if not earlier or not any(clause.verb.begin == anchor for clause in clauses):
        return False
    lead = reader.doc.folded[earlier[-1] : time.span.begin]
    return _OWN_LEAD.search(lead) is None


def _resolved(reader: Reader, time: TimeMention | None) -> TimeMention | None:
    """A date that counts from the one told before it: "the same day", "the next day"."""
    if time is None:
        return None
    if time.start is not None:
        _remember(reader, time)
        return time
    day = _counted(reader, time.rule)
    return time if day is None else replace(time, start=day, end=day)


def _remember(reader: Reader, time: TimeMention) -> None:
    """Keeps a date for those that count from it."""
    if time.start is None or len(time.start) != 10 or time.start.startswith("-"):
        return
    reader.day = time.start
    if time.end not in (None, time.start):
        reader.stretch = time.start, time.end or time.start


def _counted(reader: Reader, rule: str) -> str | None:
    """The day that a date of such a rule means, by what was told before it."""
    if rule == "last-day":
        return reader.stretch[1] if reader.stretch else None
    if rule in _TURNS:
        since = reader.stretch[0] if reader.stretch else None
        day = _shifted(since, _TURNS[rule])
        return day if day is not None and reader.stretch and day <= reader.stretch[1] else None
    if rule == "eve":
        return _shifted(reader.stretch[0] if reader.stretch else reader.day, -1)
    if rule not in _SHIFTS:
        return None
    return _shifted(reader.day, _SHIFTS[rule])


def _shifted(day: str | None, days: int) -> str | None:
    """The day so many days on; none where the day is not known in full."""
    if day is None or len(day) < 10:
        return None
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


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
        and _can_be(time.end or time.start, published, coming=coming, today=reader.doc.rules.verb_final)
    ]
    return fitting or times


def _is_called_by_somebody(draft: Draft) -> bool:
    """Whether what tells of an event is only with whom it was."""
    return draft.rule == "with" or any(part.mention.begin == draft.label.begin for part in draft.parts)


def _can_be(day: str, published: str, *, coming: bool, today: bool) -> bool:
    """Whether a day is one on which something to come, or something past, can be; `today`: the day of publication can be both."""
    published = published[: len(day)]
    return day >= published if coming else day < published or (today and day == published)


def _anchor(draft: Draft, nouns: list[Noun], clauses: list[Clause], span: Span) -> int:
    for noun in nouns:
        if noun.draft is draft and not noun.link:
            return noun.cue.begin
    for clause in clauses:
        if span.begin <= draft.label.begin < span.end and clause.begin <= draft.label.begin < clause.end:
            if clause.verb.begin == draft.label.begin or _is_called_by_somebody(draft):
                return draft.label.begin
            return _verb_behind(draft, clauses) or clause.verb.begin
    if span.begin <= draft.label.begin < span.end:
        return draft.label.begin
    told = max(clauses, key=lambda clause: (_is_of_kind(clause, draft), _in_common(clause, draft)), default=None)
    fits = told is not None and (_is_of_kind(told, draft) or _in_common(told, draft))
    return told.verb.begin if told is not None and fits else span.begin


def _verb_behind(draft: Draft, clauses: list[Clause]) -> int | None:
    """Where the verb stands that tells of an event called by who is there, behind one that only plans it or says what for: "the
    leaders are scheduled to meet on Friday", "bakanlar zirveyi hazırlamak üzere Riga'da toplandı"."""
    if not draft.rule.startswith("verb:"):
        return None
    behind = (one.verb for one in clauses if one.verb.begin > draft.label.end)
    return next((verb.begin for verb in behind if draft.rule == f"verb:{verb.entry.form}"), None)


def _is_of_kind(clause: Clause, draft: Draft) -> bool:
    """Whether a clause's verb makes such an event."""
    return draft.kind in (clause.verb.entry.kind, clause.verb.entry.sense)


def _in_common(clause: Clause, draft: Draft) -> int:
    """How many of an event's people a clause names."""
    people = {mention.person for mention in clause.subjects + clause.objects if mention.person >= 0}
    return len(people & {part.mention.person for part in draft.parts})
