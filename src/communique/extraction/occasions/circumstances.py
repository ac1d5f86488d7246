"""What a sentence says of an occasion's noun before it is known which event it is: tense, time and city."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.dates import hangs_as
from communique.extraction.document import Document
from communique.extraction.occasions.clauses import clause_bounds, is_of_another, main_noun
from communique.extraction.occasions.drafts import UNDOING, Clause, Draft, Noun
from communique.extraction.occasions.enumerations import number_items
from communique.extraction.occasions.locations import is_before_all, is_location
from communique.extraction.occasions.nouns import is_prepared
from communique.extraction.occasions.preparations import is_preceded, is_prepared_for
from communique.extraction.occasions.wishes import is_thought_of
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_Thing = TypeVar("_Thing")

_TELLING = frozenset(
    ("held", "convened", "hold", "organise", "attend", "host", "chair", "moderate", "have", "give", "press", "open")
)
_CHANGES = {**UNDOING, "plan": "future"}
_NOT_HELD = ("future", *UNDOING.values())  # tenses of what was not held when it was spoken of
# Behind an occasion: words that tell when and where it is to be.
FORESEEN = expression(
    r"(?: in [a-z]+)?,? (?:which (?:is|was|will|would) (?:be )?)?(?:currently |also )?(?:scheduled|planned|due|set|slated|expected|to be held|"
    r"to take place|held|taking place|hosted)\b"
    r"|,? (?:which|that) (?:began|begins|started|starts|opened|opens|kicked off|kicks off|took place|takes place|convened|is taking place|runs|ended|concluded"
    r"|will (?:take place|begin|start|open|convene|run))\b"
)
_AFTER = ("after ", "since ", "because ")  # without one of these nothing is what is looked for behind them
_AFTER_HE = expression(r"\b(?:after|since|because) (?:he|she|they) (?=[^,;]*$)")
# Behind an occasion: who hosted it, and then when and where.
_WHICH_HOSTED = expression(
    r", which (?:[^,.;]{1,60} )?(?:host|hosts|hosted|hosting|organi[sz]e[sd]?|chairs|chaired|opened)\b"
)
_FORESEEN_REACH = 110
_TOPIC_REACH = 50  # characters between an occasion and the words that make it a topic
_CLOSES = expression(r"(?:conclude|end|close|wrap up|finish)")
_FOR_IT = expression(r"(?: on [a-z]+| today| yesterday)? for (?:the |a |an |this |[a-z]+'s )?(?:[a-z\-]+ ){0,2}")
_OF_DAY = expression(r"'s (?:[a-z-]+ )?|(?:'?[dt][ae])?(?: gun)?k[iu] (?:[a-z]+ )?")
_WEEK = 7  # days
_NEWS = 45  # days for which what happened is news
_DAY = len("2023-05-10")
_DAY_GAP = 40  # characters between a date and the noun that it belongs to by an ending
_IN = expression(r" in (?:the )?(?:[a-z]+ of )?")
_CLAUSE = 90  # characters behind a place in which a clause with it ends
_LEAD = 16  # characters before a date in which it is seen whether it opens a part of its sentence
_OPENS_PART = expression(r"(?:[,;:]|\band|\bthen|\bbut)\s+(?:on|in|at|early|late|later)?\s*(?:the\s+)?$")
_NOWHERE = 1 << 30  # characters to a noun that there is not
_ABOUT = expression(
    r" (?:after|since|when|before|because|upon) (?:he|she|it|they|assuming|taking|becoming|winning|being)\b[^,;]*$"
)
# Before a date that is of a document, a body or ties: "the Accord on Trade, signed between the two states in | 2005".
_DOCUMENT = expression(
    r"\b(?:agreement|treaty|memorandum|memoranda|understanding|declaration|protocol|accord|accords|pact|deal|document|documents|relations"
    r"|ties|statement|constitution|convention|charter|resolution|law|council|organi[sz]ation|union|partnership|group)\b"
    r"(?: (?:on|of|for|with|between) [^.;:]{1,60}?)?,?(?: \([^)]{1,12}\))?,?(?: (?:which|that))?(?: (?:was|were|had been|has been))?"
    r" (?P<made>signed|established|adopted|founded|reached|ratified|concluded|created|launched|passed|formed)"
    r"(?: [a-z'-]+){0,8} (?:on|in) (?:the )?$"
)
_BEFORE_UNDOING = expression(
    r"(?: gunu| aksami| sabahi)?,?(?: has| had| also)? "
)  # between a day and what was done on it
_BEHIND_UNDOING = expression(r"(?: abruptly| suddenly| again| only)?(?: late| early)?(?: on)? ")
_DOCUMENT_REACH = 150  # characters before a date in which such words stand
_TOLD = expression(r"(?: (?:reporters|journalists|the press|the media|parliament))?,? (?:on |late |early |late on )?")
_PHRASE_END = expression(r"[,;:(]| (?:that|which|who|where|to)\b")
_FRAMED = 70  # characters behind a framing noun in which its own words end


def read_circumstances(reader: Reader, nouns: list[Noun], clauses: list[Clause], span: Span) -> None:
    """Fills in what each noun's own clause says of it."""
    if not nouns:
        return
    number_items(reader, nouns, span)
    preceded = [noun for noun in nouns if is_preceded(reader, noun)]
    rivals = [noun for noun in nouns if not (noun.link and reader.doc.rules.verb_final) and noun not in preceded]
    times = dates_told(reader, clauses, span)
    names = [name for name in reader.doc.names_in(span.begin, span.end) if name.kind in ("city", "state")]
    first = min((noun.begin for noun in rivals), default=span.end)
    closed = {time.span.begin for time in times if time.span.begin > first and _ends_phrase(reader, time, span)}
    dated = _claimed([(time.span.begin, time) for time in times], rivals, closed)
    located = _claimed([(name.begin, name) for name in names], rivals)
    told = {id(clause.after) for clause in clauses}  # by a participle, whose words are its own
    for noun in nouns:
        noun.topic = noun not in preceded and _is_topic(reader, noun, clauses, span)
        noun.prepared = is_prepared_for(reader, noun)
    for noun in nouns:
        noun.tense = _tense(reader, noun, clauses)
        if noun in preceded:
            continue
        if noun.prepared and id(noun) not in told and not FORESEEN.match(reader.doc.folded, noun.end):
            noun.time = _day_before(reader, noun, times)
            noun.place = _place_beside(reader, noun, names)
            continue
        bounds = _bounds(reader, noun, clauses, span)
        own_dated, own_located = dated, located
        if id(noun) in told or noun.item is not None:
            behind = [rival for rival in rivals if rival.end >= noun.begin and rival.item == noun.item]
            item = noun.item if reader.doc.rules.verb_final else None
            own_dated = _claimed([(at, time) for at, _, time in dated if item is None or _is_in(at, item)], behind)
            own_located = _claimed([(at, name) for at, _, name in located if item is None or _is_in(at, item)], behind)
        if not (_is_to_end(reader, noun, clauses) or is_prepared(reader, noun)):
            before = _day_before(reader, noun, times)
            if before is None or is_year(before):  # "this year's meeting, which took place on Monday"
                others = [time for time in _own(noun, own_dated, bounds, closed) if time is not before]
                before = _time_of(reader, noun, others, clauses, span) or before
            noun.time = before
        noun.place = _place_before(reader, noun, names, clauses)
        noun.place = noun.place or _place_of(reader, noun, _own(noun, own_located, bounds), clauses)
    _share_day(nouns)


def _is_in(at: int, span: Span) -> bool:
    return span.begin <= at < span.end


def dates_told(reader: Reader, clauses: list[Clause], span: Span) -> list[TimeMention]:
    """The dates of a sentence that can be of what it tells."""
    return [
        time
        for time in reader.times_in(span.begin, span.end)
        if not _is_of_before(reader, time, span)
        and not _is_last_ahead(reader.doc, time)
        and not _is_of_undoing(reader, time, clauses)
    ]


def _share_day(nouns: list[Noun]) -> None:
    """Gives an occasion of a list the day of what frames it: "the meeting on the margins of the Assembly in September"."""
    for noun in nouns:
        if noun.item is not None and noun.time is None and not noun.link:
            framing = (one.time for one in nouns if one.link and one.item == noun.item and one.begin > noun.begin)
            noun.time = next(framing, None)


def is_year(time: TimeMention) -> bool:
    """Whether a time is a year and no more: "later this year"."""
    return time.start is not None and len(time.start) == len("2014")


def _ends_phrase(reader: Reader, time: TimeMention, span: Span) -> bool:
    """Whether a date ends the words about what stands before it: "a meeting of experts on 3 May, the summit …"."""
    folded = reader.doc.folded
    if reader.doc.rules.verb_final or not folded.startswith((", ", " and "), time.span.end):
        return False
    lead = folded[max(span.begin, time.span.begin - _LEAD) : time.span.begin]
    return _OPENS_PART.search(lead) is None


def _claimed(
    things: list[tuple[int, _Thing]], rivals: list[Noun], closed: Collection[int] = ()
) -> list[tuple[int, int, _Thing]]:
    """(offset, distance to the nearest of some nouns, thing): once a sentence, as hostile texts have thousands of both.

    closed: offsets that only a noun before them can claim.
    """
    if not things:
        return []
    ordered = sorted(rivals, key=lambda noun: noun.begin)
    begins = [noun.begin for noun in ordered]
    ends = list(accumulate((noun.end for noun in ordered), max))
    claimed = []
    for at, thing in things:
        index = bisect_right(begins, at)
        before = max(0, at - ends[index - 1]) if index else _NOWHERE
        free = index < len(begins) and at not in closed
        behind = begins[index] - at if free else _NOWHERE
        claimed.append((at, min(before, behind), thing))
    return claimed


def _own(
    noun: Noun, things: list[tuple[int, int, _Thing]], bounds: tuple[int, int], closed: Collection[int] = ()
) -> list[_Thing]:
    """The things inside the bounds to which no other noun is nearer, the nearest first; those closed only behind it."""
    begin, end = bounds
    own = [
        (max(0, noun.begin - at, at - noun.end), thing)
        for at, nearest, thing in things
        if begin <= at < end and noun.begin - nearest <= at <= noun.end + nearest
        if at > noun.begin or at not in closed
    ]
    return [thing for _, thing in sorted(own, key=lambda one: one[0])]


def _time_of(
    reader: Reader, noun: Noun, own: list[TimeMention], clauses: list[Clause], span: Span
) -> TimeMention | None:
    """The nearest date that is not of something else that the words around a noun tell."""
    foreign = _of_participles(noun, clauses)
    return next(
        (
            time
            for time in own
            if not _within(time.span.begin, foreign)
            and not is_of_journey(reader, noun, time.span.begin, clauses)
            and not is_about_somebody(reader, noun.end, time.span.begin)
            and not (noun.kind != "ceremony" and is_of_document(reader, time, span, noun.cue.begin))
            and not _is_before_that(reader, time.span.end, noun)
            and not (noun.tense in _NOT_HELD and is_of_saying(reader, time, clauses))
            and not (noun.topic and time.span.begin < noun.begin and not reader.doc.rules.verb_final)
        ),
        None,
    )


def _place_of(reader: Reader, noun: Noun, own: list[Name], clauses: list[Clause]) -> Name | None:
    """The nearest city, else state, where a noun's occasion can be."""
    foreign = _of_participles(noun, clauses)
    gone = (name for name in own if name.kind == "city" and _is_gone_to(reader, name, noun))
    if (reached := next(gone, None)) is not None:
        return reached
    located = [name for name in own if _can_be_at(reader, noun, name, foreign)]
    return next((name for name in located if name.kind == "city"), next(iter(located), None))


def _is_gone_to(reader: Reader, name: Name, noun: Noun) -> bool:
    """Whether it is for an occasion that somebody goes to a place: "flew to Riga for Wednesday's session"."""
    folded = reader.doc.folded
    if reader.doc.rules.verb_final or noun.kind == "visit" or not folded.endswith((" to ", " into "), 0, name.begin):
        return False
    return _FOR_IT.fullmatch(folded, name.stop, noun.begin) is not None


def _can_be_at(reader: Reader, noun: Noun, name: Name, foreign: list[tuple[int, int]]) -> bool:
    """Whether a name says where something is, and not the saying or another occasion in the stretches of others."""
    return (
        is_location(reader, name, noun.kind)
        and not is_before_all(reader, name.stop, name.stop + _CLAUSE)
        and not _within(name.begin, foreign)
        and not _is_before_that(reader, name.stop, noun)
    )


def _day_before(reader: Reader, noun: Noun, times: list[TimeMention]) -> TimeMention | None:
    """The date that belongs to a noun by an ending: "Tuesday's meeting", "pazartesi günkü görüşmesi"."""
    folded = reader.doc.folded
    near = (time for time in times if 0 < noun.begin - time.span.end < _DAY_GAP)
    return next((time for time in near if _OF_DAY.fullmatch(folded, time.span.end, noun.begin)), None)


def _place_before(reader: Reader, noun: Noun, names: list[Name], clauses: list[Clause]) -> Name | None:
    """The place that belongs to a noun by an ending: "Washington'daki NATO Zirvesi"."""
    folded = reader.doc.folded
    near = (
        name
        for name in names
        if name.stop + 1 == noun.begin and folded[name.stop] == " " and folded.endswith("ki", name.end, name.stop)
    )
    return next((name for name in near if _can_be_at(reader, noun, name, _of_participles(noun, clauses))), None)


def _place_beside(reader: Reader, noun: Noun, names: list[Name]) -> Name | None:
    """The place straight behind a noun: "prepared the summit in Oslo at a meeting in Riga"."""
    folded = reader.doc.folded
    beside = (name for name in names if name.begin > noun.end and _IN.fullmatch(folded, noun.end, name.begin))
    return next(beside, None)


def _is_before_that(reader: Reader, end: int, noun: Noun) -> bool:
    """Whether a date or place that ends at `end` is of the saying: "a statement issued on Thursday indicated that the summit will …"."""
    return not reader.doc.rules.verb_final and reader.doc.folded.find(" that ", end, noun.begin) >= 0


def _is_last_ahead(doc: Document, time: TimeMention) -> bool:
    """Whether it is only told that something ends on a day to come, which is not when it is: "ends on Friday"."""
    return is_ahead(doc, time) and hangs_as(doc.folded, time, "last_day", doc.rules)


def is_ahead(doc: Document, time: TimeMention) -> bool:
    """Whether a day lies behind the day of publication."""
    published = (doc.record.published or "")[:_DAY]
    return len(time.start or "") == len(published) == _DAY and (time.start or "") > published


def _is_of_before(reader: Reader, time: TimeMention, span: Span) -> bool:
    """Whether a date is of what was before all that a sentence tells: "2014'te işgal edilmesinin ardından", "after he won
    the vote in January"."""
    if not reader.doc.rules.verb_final:
        folded = reader.doc.folded
        if not any(folded.find(word, span.begin, time.span.begin) >= 0 for word in _AFTER):
            return False
        match = _AFTER_HE.search(folded, span.begin, time.span.begin)
        return match is not None and not any(
            cue.entry.category == "event" or cue.entry.kind for cue in reader.cues_in(match.end(), time.span.begin)
        )
    return is_before_all(reader, time.span.end, span.end)


def _of_participles(noun: Noun, clauses: list[Clause]) -> list[tuple[int, int]]:
    """The stretches behind a noun that tell of another occasion: "görüşmede, mayısta yapılacak zirve"."""
    return [
        (noun.end, clause.after.begin if clause.after is not None else clause.end)
        for index, clause in enumerate(clauses)
        if _begin(clauses, index) <= noun.begin < clause.end
        and (clause.after is not None or noun.case == "locative")
        and tells_of_another(clause, noun)
    ]


def _begin(clauses: list[Clause], index: int) -> int:
    """Where the words of a participle begin: "mayısta yapılması | planlanan" takes those of the verb it only plans."""
    clause, before = clauses[index], clauses[index - 1] if index else None
    return (
        before.begin
        if before is not None and before.verb.form == "noun" and before.end == clause.begin
        else clause.begin
    )


def is_of_document(reader: Reader, time: TimeMention, span: Span, anchor: int) -> bool:
    """Whether a date is of a document, a body or ties, and not of the verb at `anchor` by which they came about."""
    if reader.doc.rules.verb_final:
        return False
    first = max(span.begin, time.span.begin - _DOCUMENT_REACH)
    match = _DOCUMENT.search(reader.doc.folded, first, time.span.begin)
    return match is not None and match.start("made") != anchor


def is_of_saying(reader: Reader, time: TimeMention, clauses: list[Clause]) -> bool:
    """Whether it was on a day that somebody said something: "said on Monday that X will come", "told reporters on Tuesday"."""
    if reader.doc.rules.verb_final:
        return False
    folded = reader.doc.folded
    return any(
        clause.verb.entry.sense == "say"
        and "past" in clause.verb.form
        and clause.verb.end <= time.span.begin
        and _TOLD.fullmatch(folded, clause.verb.end, time.span.begin) is not None
        for clause in clauses
    )


def _is_of_undoing(reader: Reader, time: TimeMention, clauses: list[Clause]) -> bool:
    """Whether it was on a day that something was put or called off: "cancelled his visit on Monday", "ziyareti dün iptal etti"."""
    if is_ahead(reader.doc, time):
        return False
    folded, begin, end = reader.doc.folded, time.span.begin, time.span.end
    for verb in (clause.verb for clause in clauses if clause.verb.entry.sense in UNDOING):
        if verb.begin >= end and _BEFORE_UNDOING.fullmatch(folded, end, verb.begin):
            return True
        behind = verb.end <= begin and not reader.doc.rules.verb_final and not folded.startswith("'s", end)
        if behind and _BEHIND_UNDOING.fullmatch(folded, verb.end, begin):
            return True
    return False


def is_about_somebody(reader: Reader, begin: int, at: int) -> bool:
    """Whether words stand in a clause about somebody: "his first visit since he won in May"."""
    return not reader.doc.rules.verb_final and _ABOUT.search(reader.doc.folded, begin, max(begin, at)) is not None


def is_of_journey(reader: Reader, noun: Noun, at: int, clauses: list[Clause]) -> bool:
    """Whether a date is of the journey to an occasion, which may be on another day: "flew in on Monday for the forum"."""
    if reader.doc.rules.verb_final or noun.kind == "visit":
        return False
    return any(
        clause.verb.entry.sense == "visit" and clause.begin <= at < clause.end and max(at, clause.verb.end) < noun.begin
        for clause in clauses
    )


def _within(at: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether an offset is inside one of some stretches."""
    return any(begin <= at < end for begin, end in stretches)


def _is_topic(reader: Reader, noun: Noun, clauses: list[Clause], span: Span) -> bool:
    """Whether an occasion is what people spoke of, not where they were: "preparations for the summit", "zirve hazırlıkları"."""
    doc = reader.doc
    if doc.rules.verb_final:
        discussed = any(one.verb.entry.sense == "discuss" and noun in one.nouns[-1:] for one in clauses)
        if discussed and noun.case == "accusative":
            return True  # "Riyad'daki zirveyi ele aldı"
        if not noun.named and is_thought_of(reader, noun):
            return True
        return doc.has_mark("topic", noun.cue.stem, min(span.end, noun.cue.end + _TOPIC_REACH))
    begin = max(span.begin, noun.begin - _TOPIC_REACH)
    bodies = [name.end for name in doc.names_in(begin, noun.begin) if name.kind == "organisation"]
    said = [one.verb.end for one in clauses if one.verb.entry.sense == "say" and one.verb.end <= noun.begin]
    if doc.has_mark("topic", max([begin, *bodies, *said]), noun.begin):
        return True  # and no "Organization of Turkic States", no "on the outcome of the meeting, X said"
    return any(
        clause.verb.entry.sense == "discuss"
        and noun in clause.nouns
        and noun.begin > clause.verb.begin
        and not noun.link
        for clause in clauses
    )


def _bounds(reader: Reader, noun: Noun, clauses: list[Clause], span: Span) -> tuple[int, int]:
    """Where the words about a noun stand: beside it where it only frames, in the clause of its participle, else in its own."""
    for index, clause in enumerate(clauses):
        if clause.after is noun:
            return _begin(clauses, index), noun.end
    if not reader.doc.rules.verb_final and FORESEEN.match(reader.doc.folded, noun.end):
        return noun.begin, min(span.end, noun.end + _FORESEEN_REACH)
    if not reader.doc.rules.verb_final and (hosted := _WHICH_HOSTED.match(reader.doc.folded, noun.end)):
        return noun.begin, min(span.end, hosted.end() + _FORESEEN_REACH // 2)
    if noun.item is not None:
        return noun.item.begin, noun.item.end
    if noun.link:
        if reader.doc.rules.verb_final:
            return noun.begin, noun.end
        edge = min(span.end, noun.end + _FRAMED)
        stop = _PHRASE_END.search(reader.doc.folded, noun.end, edge)
        return noun.begin, stop.start() if stop else edge
    return clause_bounds(noun.cue.begin, clauses, span)


def tells_of_another(clause: Clause, noun: Noun | None) -> bool:
    """Whether the verb of a clause is a participle that tells of what stands behind it, not of a noun before it."""
    if clause.after is not None:
        return clause.after is not noun
    return clause.verb.form == "participle" and clause.verb.entry.sense == "held"


def _tense(reader: Reader, noun: Noun, clauses: list[Clause]) -> str:
    for clause in clauses:
        sense = clause.verb.entry.sense
        if main_noun(reader, clause) is noun and not is_of_another(reader, noun, clause):
            if sense in _CHANGES:
                return _CHANGES[sense] if sense == "plan" or clause.tense not in ("future", "negative") else ""
            if sense in _TELLING and not will_end(reader, clause):
                return clause.tense
    return ""


def will_end(reader: Reader, clause: Clause) -> bool:
    """Whether an occasion is only said to end later: it has begun."""
    form = clause.verb.entry.form
    closes = form.startswith(reader.doc.rules.marks["ended"]) if reader.doc.rules.verb_final else _CLOSES.match(form)
    return bool(closes) and clause.tense == "future"


def _is_to_end(reader: Reader, noun: Noun, clauses: list[Clause]) -> bool:
    return any(will_end(reader, clause) and main_noun(reader, clause) is noun for clause in clauses)


def conflict(reader: Reader, noun: Noun, draft: Draft) -> bool:
    """Whether what is said of a noun contradicts what is known of an event, so that it must be another."""
    toured = noun.kind == "visit" and draft.placeless and len(draft.states) > 1
    if toured and noun.place is not None and noun.time is not None:
        return True  # a stop of a trip through several states, told with its day
    if noun.link:
        return noun.kind == "visit" and noun.place is not None and _is_elsewhere(noun.place, draft)
    if noun.time is not None and draft.time is not None and apart(noun.time, draft.time):
        return not _are_one_weekday(noun.time, draft.time)
    if noun.time is not None and _is_long_before(reader, noun.time, draft):
        return True
    numbered = noun.ordinal is not None and noun.ordinal == draft.ordinal
    if not numbered and noun.place is not None and _is_elsewhere(noun.place, draft):
        return True
    if noun.kind == "visit" and _same_day(noun.time, draft.time):
        return False
    if noun.kind == "visit" and noun.case == "locative" and noun.owners:
        return False  # "ziyaretinde ele alınması bekleniyor"
    if noun.tense == "future":
        return draft.status == "held" and draft.status_weight > 1
    if noun.tense in ("past", "present"):
        return draft.status == "planned" and draft.status_weight > 1
    return False


def _is_long_before(reader: Reader, time: TimeMention, draft: Draft) -> bool:
    """Whether a day is so long before a record's own that no talk was then that it tells of as news, without a day."""
    day, published = time.end or time.start or "", (reader.doc.record.published or "")[:10]
    if draft.kind not in ("bilateral", "call") or draft.time is not None or draft.status != "held":
        return False
    if len(day) != len(published) or len(published) != len("2019-05-14") or day.startswith("-"):
        return False
    return (date.fromisoformat(published) - date.fromisoformat(day)).days > _NEWS


def apart(left: TimeMention, right: TimeMention) -> bool:
    """Whether two times are known and have no day in common."""
    if not left.start or not right.start:
        return False
    size = min(len(left.start), len(right.start), 10)
    if left.start.startswith("-") or right.start.startswith("-"):
        return left.start[-5:] != right.start[-5:]
    first = left.start[:size], (left.end or left.start)[:size]
    second = right.start[:size], (right.end or right.start)[:size]
    return first[1] < second[0] or second[1] < first[0]


def _are_one_weekday(left: TimeMention, right: TimeMention) -> bool:
    """Whether two days are one weekday, which one sentence takes for the last and another for the next."""
    if left.rule != "weekday" or right.rule != "weekday" or not left.start or not right.start:
        return False
    return abs((date.fromisoformat(left.start) - date.fromisoformat(right.start)).days) == _WEEK


def _same_day(left: TimeMention | None, right: TimeMention | None) -> bool:
    return left is not None and right is not None and left.start is not None and left.start == right.start


def _is_elsewhere(name: Name, draft: Draft) -> bool:
    """Whether a place is not where an event is."""
    if name.kind == "state":
        return draft.country is not None and draft.country not in name.ids
    places = [gazetteer.load().city(place) for place in name.ids]
    return draft.city is not None and not any(place is not None and place.name == draft.city for place in places)
