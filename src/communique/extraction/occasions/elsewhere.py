"""Acts told beside an event that are not of it: of another time or place, only recalled, or of one state at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction import outcomes
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.drafts import Clause, Draft
from communique.extraction.occasions.places import where
from communique.model import Outcome

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_YEAR = expression(r"\b(?:19|20)\d\d\b(?!/)")
_BY_ITSELF = ("adopted", "approved", "decided", "established", "opened")
_HAS = expression(
    r" (?:has |had |have |also |already |recently |today |yesterday |this week |last week |[a-z]+ly )*(?:on [a-z]+day )?"
)
_PLACED = 40  # characters behind a verb in which a place stands
_OF_PAPERS = ("signed", "adopted", "approved", "opened", "established")
_TIDINGS = ("announc", "told", "tell")  # verbs that tell what has just come about
_RECALLING = ("not", "recall", "remind", "mention", "remember")  # verbs of what has been known
_HEADS = expression(r"\bheads of (?:states?|governments?)(?: (?:and|or) (?:of )?governments?)? ")
_HAD = expression(r"\bthat\b.*\bhad (?:been |already |also |[a-z]+ly )*$")


def is_of_another(reader: Reader, clauses: list[Clause], at: int, found: list[Outcome], bearer: Draft) -> bool:
    """Whether what a clause tells to have come about is none of an event's."""
    clause = clauses[at]
    return (
        is_of_other_time(reader, clause.begin, clause.end, found, bearer)
        or _is_elsewhere(reader, clause, found, bearer)
        or _is_recalled(reader, clauses, at)
        or _is_at_home(reader, clause)
    )


def is_of_other_time(reader: Reader, begin: int, end: int, found: list[Outcome], bearer: Draft) -> bool:
    """Whether something is said to have come about at another time than the event: "the agreement signed in 2004"."""
    if any(mark in reader.doc.folded[begin:end] for mark in reader.doc.rules.marks["long_ago"]):
        return True
    inside = [part for outcome in found for part in outcome.evidence]  # a day that is agreed on is ahead
    times = [
        time
        for time in reader.times_in(begin, end)
        if not any(part.begin <= time.span.begin < part.end for part in inside)
    ]
    if bearer.time is None or (bearer.time.start or "-")[:4].isdigit():
        now = (bearer.time.start if bearer.time is not None else None) or reader.doc.record.published or ""
        bare = [
            int(match.group())
            for match in _YEAR.finditer(reader.doc.folded, begin, end)
            if not any(part.begin <= match.start() < part.end for part in inside)
        ]
        if not times and bare and now[:4].isdigit() and all(year < int(now[:4]) - 1 for year in bare):
            return True
    if bearer.time is None:
        published = (reader.doc.record.published or "")[:4]
        years = [time.start[:4] for time in times if time.start is not None and time.start[:4].isdigit()]
        if not published and years and found[0].type == "established":
            return True  # "Latvia and Chile established relations on 3 May 1966": no day is told but this
        return bool(published and years) and all(int(year) < int(published) - 1 for year in years)
    return bool(times) and all(apart(time, bearer.time) for time in times)


def _is_elsewhere(reader: Reader, clause: Clause, found: list[Outcome], bearer: Draft) -> bool:
    """Whether something is said to have come about in another city than the event: "the deal, which was signed in Istanbul"."""
    final = reader.doc.rules.verb_final
    begin, end = (clause.begin, clause.verb.begin) if final else (clause.verb.end, clause.verb.end + _PLACED)
    if bearer.city is None or bearer.kind == "visit":
        return False
    inside = [part for outcome in found for part in outcome.evidence]
    places = [
        name
        for name in reader.doc.names_in(begin, min(end, clause.end))
        if name.kind == "city"
        and not any(part.begin <= name.begin < part.end for part in inside)
        and (
            reader.doc.case_of(name) == "locative"
            if final
            else reader.doc.folded.endswith(" in ", clause.verb.end, name.begin)
        )
    ]
    return bool(places) and all(where(reader, name)[0] != bearer.city for name in places)


def _is_recalled(reader: Reader, clauses: list[Clause], at: int) -> bool:
    """Whether somebody only recalls what had been signed before: "noted that 60 agreements had been signed"."""
    clause = clauses[at]
    if reader.doc.rules.verb_final or at == 0 or outcomes.TYPES.get(clause.verb.entry.sense) not in _OF_PAPERS:
        return False
    teller = clauses[at - 1].verb
    said = teller.entry.sense in ("say", "exclude") and not teller.entry.form.startswith(_TIDINGS)
    if teller.entry.form.startswith(_RECALLING) and reader.doc.folded.startswith(" that ", teller.end):
        dated = _YEAR.search(reader.doc.folded, clause.verb.end, clause.end) is not None
        if dated or reader.times_in(clause.verb.end, clause.end):
            return True  # "noted that A and B signed a memorandum on 24 August 2022"
    return said and _HAD.search(reader.doc.folded, teller.end, clause.verb.begin) is not None


def _is_at_home(reader: Reader, clause: Clause) -> bool:
    """Whether one state or a body of its own does something by itself: "Lithuania's parliament adopted a resolution"."""
    doc, sense = reader.doc, clause.verb.entry.sense
    if doc.rules.verb_final or clause.passive or outcomes.TYPES.get(sense) not in _BY_ITSELF:
        return False
    if any(one.begin >= clause.begin for one in clause.subjects):
        return False
    subject = _HEADS.sub("", doc.folded[clause.begin : clause.verb.begin])
    if any(f"{word} " in subject for word in doc.rules.marks["at_home"]):
        return True
    names = doc.names_in(clause.begin, clause.verb.begin)
    alone = len(names) == 1 and names[0].kind == "state"
    return alone and _HAS.fullmatch(doc.folded, names[0].end, clause.verb.begin) is not None
