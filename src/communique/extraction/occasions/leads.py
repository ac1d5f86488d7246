"""What a record tells before the occasion that brought it, hung on what is told next: "States A and B agreed today to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.extraction.occasions.acts import Lead, tell_by_act
from communique.extraction.occasions.drafts import GATHERINGS, Draft, add_once
from communique.extraction.occasions.elsewhere import is_of_other_time
from communique.extraction.occasions.locations import is_location
from communique.extraction.occasions.places import where
from communique.extraction.occasions.repeats import add_outcomes, is_same, takes_up
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_MEETINGS = (*GATHERINGS, "bilateral", "call")
_BELOW = 4  # sentences from what is told ahead to the occasion that brought it


def settle_leads(reader: Reader) -> None:
    """Hangs what a record opens with on the occasion that it tells of next: "States A and B agreed today to …"."""
    for lead in reader.ahead:
        part, found = lead.part, lead.outcomes
        again = next((one for one in reader.drafts if _brought_again(one, found)), None)
        if not found or again is not None:
            if again is not None:
                _lend_day(reader, lead, again)
            continue  # told again below
        bearer = _told_next(reader, lead) or tell_by_act(reader, lead)
        if bearer is None:
            continue
        if _is_headline(reader, part):
            found = [one for one in found if all(one.type != other.type for other in bearer.outcomes)]
        if found and not is_of_other_time(reader, part.begin, part.end, found, bearer):
            _forget_what_is_called(bearer, found[0])
            add_outcomes(bearer, found)
            _lend_states(reader, lead, bearer)
            _lend_day(reader, lead, bearer)


def _brought_again(draft: Draft, found: list[Outcome]) -> bool:
    """Whether an event brought one of some outcomes."""
    return any(is_same(one, outcome) for one in draft.outcomes for outcome in found)


def _told_next(reader: Reader, lead: Lead) -> Draft | None:
    """The occasion told next that can have brought what a record opens with: a meeting, else a signing, else a visit."""
    near = reader.doc.sentence_at(lead.part.begin) + _BELOW
    told = [one for one in reader.drafts if one.status == "held" and not one.background and one.sentence <= near]
    signs = lead.outcomes[0].type in ("signed", "opened")
    sorts = (
        [one for one in told if signs and one.kind == "ceremony" and one is told[0]],
        [one for one in told if can_have_brought(one)],
        [one for one in told if one.kind == "ceremony" and signs],
        [one for one in told if one.kind == "visit" and not one.next],
    )
    return next((one for sort in sorts for one in sort), None)


def _forget_what_is_called(bearer: Draft, outcome: Outcome) -> None:
    """Drops what is only called by what it is, which a lead has in full: "the deal"."""
    if not takes_up(outcome):
        bearer.outcomes = [one for one in bearer.outcomes if one.type != outcome.type or not takes_up(one)]


def _lend_states(reader: Reader, lead: Lead, bearer: Draft) -> None:
    """Gives a meeting of which nobody is named the states that did what it brought: "A and B have agreed to build a bridge"."""
    if lead.clause is None or lead.clause.passive or bearer.states or bearer.bodies or len(bearer.parts) > 1:
        return
    edge = min(part.begin for one in lead.outcomes for part in one.evidence)
    edge = edge if reader.doc.rules.verb_final else lead.clause.verb.begin
    names = reader.doc.names_in(lead.clause.begin, edge)
    states = [name.ids[0] for name in names if name.kind == "state" and not reader.covers(name)]
    if len(states) > 1:
        for state in states:
            add_once(bearer.states, state)


def _lend_day(reader: Reader, lead: Lead, bearer: Draft) -> None:
    """Gives a ceremony the day and city on which what was signed at it is told to have been: "A and B signed a treaty on Friday"."""
    if lead.clause is None or bearer.kind != "ceremony" or lead.outcomes[0].type != "signed":
        return
    if bearer.time is None:
        bearer.time = next((time for time in reader.times_in(lead.clause.begin, lead.clause.end) if time.start), None)
    if bearer.city is None and not bearer.placeless:
        cities = [
            name
            for name in reader.doc.names_in(lead.clause.begin, lead.clause.end)
            if name.kind == "city" and is_location(reader, name, bearer.kind)
        ]
        bearer.city, bearer.country = where(reader, cities[0]) if cities else (None, bearer.country)


def _is_headline(reader: Reader, part: Span) -> bool:
    """Whether words are a headline's, which the text below tells in full."""
    span = reader.doc.sentences[reader.doc.sentence_at(part.end - 1)]
    return reader.doc.text[span.end - 1] not in '.!?”"'


def can_have_brought(draft: Draft) -> bool:
    """Whether an event told is one at which something can have come about."""
    return draft.kind in _MEETINGS and not (draft.next or draft.frame)
