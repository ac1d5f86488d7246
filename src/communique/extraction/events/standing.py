"""Dates an event does not say itself, its status, and whether it is only looked back upon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from communique.expressions import expression
from communique.extraction.dates import hangs_as
from communique.extraction.document import Document
from communique.extraction.occasions import GATHERINGS, Draft
from communique.extraction.occasions.circumstances import is_ahead
from communique.extraction.occasions.drafts import UNDOING
from communique.extraction.occasions.talks import is_schedule
from communique.extraction.occasions.turns import OF_ONE_DAY
from communique.extraction.time import TimeMention
from communique.model import Span

_LASTING = (*GATHERINGS, "visit")
_UNDONE = frozenset(UNDOING.values())
_HALF_A_YEAR = 183  # days
_BACKGROUND_DAYS = 60
_STEPS = 6  # events before one that goes on with them
_LINES_ON = 10  # sentences in which it does
_HOUR = expression(r"\W{0,3}\d{1,2}[:.h]\d{2}\b")
_YEAR = expression(r"\d{4}")
_SAME_DAY = 4  # sentences for which a text goes on with a day
_BESIDE = 25  # characters behind "two-day" in which stands what lasts so long
_AT_ONCE = 7  # days by which what is told can lie behind the day a record gives as its own
_LONGEST = 15  # days that an event lasts at most
_FULL = len("2023-05-10")
_YEARLESS = len("--05-10")
_DATED = (len("2023-05"), len("2023-05-10"))  # a month or a day


def set_dates(doc: Document, drafts: list[Draft]) -> None:
    """Dates an event does not say itself: of the one-day occasion it belongs to, or of what its people did before where a
    record tells of nothing that lasts."""
    lasting = [draft for draft in drafts if draft.kind in _LASTING]
    for draft in lasting:
        _from_first_to_last(doc, draft, lasting)
    ends = {}  # the day that its sentence tells of what has then lasted some
    for draft in drafts:
        told = draft.time
        _stretch(doc, draft)
        if told is not draft.time and told is not None and draft.time is not None and draft.time.end == told.end:
            ends[id(draft)] = told
        _look_ahead(doc, draft)
        _look_back(doc, draft)
        _look_to_weekday(doc, draft)
    claimed = {draft.time.span for draft in drafts if draft.time is not None}
    for draft in drafts:
        if draft.time is None:
            draft.time = _day_told_last(doc, draft, claimed)
    for draft in drafts:
        if draft.time is not None:
            continue
        for source in (draft.side_of, draft.part_of):
            if source is not None and _is_one_day(source) and _can_be_on_its_day(doc, draft, source):
                draft.time = source.time
                break
            if source is not None and source.sentence == draft.sentence and id(source) in ends:
                draft.time = ends[id(source)]  # "wound up a three-day visit today, where he held talks with X"
                break
    of_one_day = not any(_lasts(draft) for draft in drafts)
    for index, draft in enumerate(drafts):
        if draft.time is None and (_goes_on(doc, draft) or (of_one_day and _is_of_a_day(draft))):
            before = drafts[max(0, index - _STEPS) : index]
            draft.time = next((one.time for one in reversed(before) if _is_same_round(one, draft)), None)


def _day_told_last(doc: Document, draft: Draft, claimed: set[Span]) -> TimeMention | None:
    """The day told last before an event that has none, where its sentence goes on with that day ("in the evening", "then he
    received …"), or takes up what the sentence before tells a day of ("They came on Monday. The meeting …"). claimed: where the days of events stand."""
    if draft.background or not draft.evidence or draft.status not in ("held", "planned"):
        return None
    span = draft.evidence[0]
    last = next((time for time in reversed(doc.times) if time.span.begin < span.begin), None)
    if last is None or day_of(last) is None or last.start != last.end or not _fits(doc, last, draft):
        return None
    gap = draft.sentence - doc.sentence_at(last.span.begin)
    if draft.kind in OF_ONE_DAY and gap <= _SAME_DAY:
        hour = doc.rules.patterns["hour"].search(doc.folded, span.begin, span.end) is not None
        if hour or (draft.status == "held" and doc.rules.going_on.search(doc.folded, span.begin, span.end)):
            return last
    free = gap == 1 and draft.status == "held" and last.span not in claimed
    taken_up = draft.kind in GATHERINGS or (draft.rule.startswith("noun:") and draft.kind != "visit")
    return last if free and taken_up else None


def _fits(doc: Document, time: TimeMention, draft: Draft) -> bool:
    """Whether an event of its status can have been on a day: held in the week of the news, planned for its day or a later one."""
    published, day = _day(doc.record.published), day_of(time)
    if published is None or day is None:
        return draft.status == "held"
    since = (published - day).days
    return since <= 0 if draft.status == "planned" else 0 <= since <= _AT_ONCE


def _can_be_on_its_day(doc: Document, draft: Draft, source: Draft) -> bool:
    """Whether an event can be on the day of the one it belongs to: both told as past or both as to come, or this one later today."""
    if not draft.status_weight or source.status == draft.status:
        return True
    today = source.time is not None and source.time.start == (doc.record.published or "")[:10]
    return today and draft.status == "planned" and draft.side_of is source


def _lasts(draft: Draft) -> bool:
    """Whether an event is told to last several days."""
    time = draft.time
    return time is not None and time.start is not None and time.end not in (None, time.start)


def _is_of_a_day(draft: Draft) -> bool:
    """Whether an event is one of those that follow each other on a day, as talks and meals do."""
    return draft.status == "held" and not draft.background and draft.kind in OF_ONE_DAY


def _goes_on(doc: Document, draft: Draft) -> bool:
    """Whether the sentence that tells an event goes on with what was done before: "then he received …"."""
    if draft.background or draft.status != "held" or draft.kind in _LASTING[2:] or not draft.evidence:
        return False
    return doc.rules.going_on.search(doc.folded, draft.evidence[0].begin, draft.evidence[0].end) is not None


def _is_same_round(earlier: Draft, draft: Draft) -> bool:
    """Whether an event with a day is one of those that somebody went through one after the other."""
    if earlier.background or earlier.status != "held" or not _is_one_day(earlier):
        return False
    people = {part.mention.person for part in earlier.parts if part.mention.person >= 0}
    return draft.sentence - earlier.sentence <= _LINES_ON and any(part.mention.person in people for part in draft.parts)


def _is_one_day(draft: Draft) -> bool:
    time = draft.time
    if time is None or time.start is None or time.start != time.end:
        return False
    return len(time.start) == _FULL or (time.start.startswith("--") and len(time.start) == _YEARLESS)


def _stretch(doc: Document, draft: Draft) -> None:
    """The last or first day of an event that is said to last some days: "the three-day meeting that opened on Monday"."""
    time = draft.time
    if time is None or time.start is None or time.start != time.end or len(time.start) != _FULL:
        return
    day = _day(time.start)
    if day is None or draft.kind not in _LASTING:
        return
    for span in draft.evidence:
        words = doc.folded[span.begin : span.end]
        lasting = any(word in words for word in doc.rules.marks["duration_words"])
        match = doc.rules.duration.search(words) if lasting else None
        if match is None or _lasts_another(doc, draft, span.begin + match.end()):
            continue
        days = doc.rules.counts.get(match.group("count")) or (
            int(match.group("count")) if match.group("count").isdigit() else 0
        )
        if not 1 < days < _LONGEST:
            continue
        ended = any(
            mark in doc.folded[one.begin : one.end] for one in draft.evidence for mark in doc.rules.marks["ended"]
        )
        first, last = (day - timedelta(days - 1), day) if ended else (day, day + timedelta(days - 1))
        draft.time = replace(time, start=first.isoformat(), end=last.isoformat())
        return


def _from_first_to_last(doc: Document, draft: Draft, lasting: list[Draft]) -> None:
    """The days of an event that is told to begin on one and to end on another: "opened today … and closes on Friday"."""
    own = [span for span in draft.evidence if not any(span in one.evidence for one in lasting if one is not draft)]
    if _lasts(draft) or not own:
        return
    days = [time for span in own for time in doc.times_in(span)]
    begins = [time for time in days if hangs_as(doc.folded, time, "first_day", doc.rules)]
    ends = [time for time in days if hangs_as(doc.folded, time, "last_day", doc.rules)]
    if not ends:
        return
    told = [draft.time] if draft.time is not None and draft.time not in ends else []
    first, last = next((one for one in (*begins, *told) if day_of(one)), None), ends[-1]
    day, final = day_of(first), day_of(last)
    if first is not None and day is not None and final is not None and 0 < (final - day).days < _LONGEST:
        draft.time = replace(first, end=last.start)
    elif first is None and final is not None and is_ahead(doc, last):
        draft.time = replace(last, start=None)


def _lasts_another(doc: Document, draft: Draft, end: int) -> bool:
    """Whether an occasion with another name than an event's stands right behind a time that something lasts."""
    behind = next((cue for cue in doc.cues_in(end, end + _BESIDE) if cue.entry.category == "event"), None)
    label = doc.folded[draft.label.begin : draft.label.end]
    return (
        behind is not None
        and doc.folded[behind.begin : behind.stem].split()[-1] not in f"{label} {draft.head} {draft.rule}"
    )


def _look_ahead(doc: Document, draft: Draft) -> None:
    """The day of what is to come, where a text names no year: the next such day, not the last."""
    time, published = draft.time, (doc.record.published or "")[:10]
    if (
        draft.status != "planned"
        or time is None
        or time.relative
        or not time.start
        or len(time.start) not in _DATED
        or len(published) != _FULL
    ):
        return
    if (
        time.start >= published[: len(time.start)]
        or time.start.startswith("-")
        or _YEAR.search(doc.text, time.span.begin, time.span.end)
    ):
        return
    if int(published[:4]) - int(time.start[:4]) != 1:
        return
    draft.time = replace(time, start=_in_year(time.start, 1), end=_in_year(time.end, 1) if time.end else time.end)


def _look_back(doc: Document, draft: Draft) -> None:
    """The day of what is told to have happened, where a text names no year: the last such day, not the next."""
    time, published, day = draft.time, _day(doc.record.published), day_of(draft.time)
    if time is None or time.relative or not time.start:
        return
    if draft.status in _UNDONE:
        _to_nearest_year(doc, draft, time, published)
        return
    if draft.status != "held" or not draft.status_weight:
        return
    if published is None or day is None or (day - published).days <= _AT_ONCE:
        return
    if draft.present and not doc.rules.verb_final:
        return  # "meets X on 4 June"
    if not _YEAR.search(doc.text, time.span.begin, time.span.end):
        draft.time = replace(time, start=_in_year(time.start, -1), end=_in_year(time.end, -1) if time.end else None)


def _to_nearest_year(doc: Document, draft: Draft, time: TimeMention, published: date | None) -> None:
    """The day or month of what is put or called off, of which no tense tells the year: the nearest."""
    day = _day(time.start) if len(time.start or "") in _DATED else None
    if day is None or published is None or (day - published).days <= _HALF_A_YEAR or time.start is None:
        return
    if not _YEAR.search(doc.text, time.span.begin, time.span.end):
        draft.time = replace(time, start=_in_year(time.start, -1), end=_in_year(time.end, -1) if time.end else None)


def _look_to_weekday(doc: Document, draft: Draft) -> None:
    """A bare weekday of what is to come, or is put or called off, is the next one, whatever tense its sentence has: "ahead of
    Tuesday's summit"."""
    time, published = draft.time, _day(doc.record.published)
    day = _day(time.start) if time is not None and time.rule == "weekday" and time.start == time.end else None
    ahead = draft.status == "planned" or (draft.status in _UNDONE and not draft.background and not draft.missed)
    if ahead and published is not None and day is not None and time is not None:
        later = (day + timedelta(7)).isoformat()
        if 0 < (published - day).days < 7:
            draft.time = replace(time, start=later, end=later)


def _in_year(day: str, years: int) -> str:
    """The same day so many years on."""
    return f"{int(day[:4]) + years}{day[4:]}"


def settle_status(doc: Document, drafts: list[Draft]) -> None:
    """What lies behind the day of publication is planned, whatever tense a schedule or headline uses, and so is an occasion
    of which nothing is told but what is planned at it."""
    told_at: dict[int, set[str]] = {}  # the status of all that is told at an occasion
    for draft in drafts:
        for frame in (draft.side_of, draft.part_of):
            told_at.setdefault(id(frame), set()).add(draft.status)
    for draft in drafts:
        bare = draft.status == "held" and not draft.status_weight and not draft.parts
        if bare and told_at.get(id(draft)) == {"planned"}:
            draft.status = "planned"
        source = draft.part_of or draft.side_of
        if draft.status == "planned" and draft.time is None and source is not None and source.status in _UNDONE:
            draft.status = source.status  # "the visit was cancelled. She was to meet …"
    published = (doc.record.published or "")[:10]
    for draft in drafts:
        if draft.status == "planned" and _is_long_over(doc, draft):
            draft.status = "held"
    schedule = is_schedule(doc)
    ahead = any(draft.status == "planned" for draft in drafts)
    for draft in drafts:
        start = draft.time.start if draft.time is not None else None
        if (
            (
                draft.status == "held"
                and not draft.done
                and start
                and len(published) == _FULL
                and len(start) in (*_DATED, len("2023"))
                and not start.startswith("-")
                and start > published
            )
            or (
                draft.status == "held"
                and schedule
                and not draft.background
                and (start is None or start.startswith("-") or start >= published)
                and draft.status_weight < 9
                and not (published and start and start < published)
            )
            or (ahead and draft.status == "held" and not doc.rules.verb_final and _is_at_hour(doc, draft))
        ):
            draft.status = "planned"


def _is_long_over(doc: Document, draft: Draft) -> bool:
    """Whether an event was on a day or in a month that the text names with its year, long before the news: "will discuss the
    decisions of the summit held in December 2013"."""
    time, published = draft.time, _day(doc.record.published)
    day = _day(time.end or time.start) if time is not None and len(time.start or "") in _DATED else None
    if time is None or day is None or published is None or (published - day).days <= _BACKGROUND_DAYS:
        return False
    return _YEAR.search(doc.text, time.span.begin, time.span.end) is not None


def _is_at_hour(doc: Document, draft: Draft) -> bool:
    """Whether only lines tell of an event that begin with its hour, as a programme has them: "09:30 Joint press conference"."""
    return bool(draft.evidence) and all(_HOUR.match(doc.text, span.begin) for span in draft.evidence)


def mark_background(doc: Document, drafts: list[Draft]) -> None:
    """A past event far before the record's own time is only mentioned."""
    reference = _day(doc.record.published)
    if reference is None:
        days = [_day(draft.time.start) for draft in drafts if draft.time is not None and draft.status == "held"]
        known = [day for day in days if day is not None]
        reference = max(known) if known else None
    if reference is None:
        return
    for index, draft in enumerate(drafts):
        day = _day(draft.time.end or draft.time.start) if draft.time is not None else None
        year_only = draft.time is not None and draft.time.start is not None and _YEAR.fullmatch(draft.time.start)
        if (
            year_only
            and draft.time is not None
            and draft.time.start is not None
            and int(draft.time.start) < reference.year
        ):
            draft.background = draft.status == "held" and index > 0
        elif day is not None and (reference - day).days > _BACKGROUND_DAYS and index > 0:
            draft.background = draft.status == "held"


def day_of(time: TimeMention | None) -> date | None:
    """The day a time begins with; none where it is not known in full."""
    return _day(time.start) if time is not None and time.start is not None and len(time.start) == _FULL else None


@lru_cache(maxsize=4096)  # the few days of a record are asked for again and again
def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(f"{edtf}-28" if edtf and len(edtf) == 7 else (edtf or "")[:10])
    except ValueError:
        return None
