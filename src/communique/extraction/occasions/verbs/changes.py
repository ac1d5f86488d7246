"""Verbs by which an occasion is put off or called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import CHANGED, UNDOING, Clause, Draft, Noun, key
from communique.extraction.occasions.talks import tell_talk
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_TALKS = ("bilateral", "meeting")
_UNHELD = ("planned", "cancelled", "postponed")
_AT_IT = expression(r" (?:at|during|before|after|ahead of|following) (?:an? |the |his |her |their )?(?:[a-z-]+ ){0,2}$")
_HAS_OBJECT = expression(r" (?:an?|the|his|her|its|their|plans|any|all|several|two|three) ")
_TWO = 2  # who have a talk


def on_postpone(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """What is put off or called off: the occasion of the sentence, else one told of before that was still to come."""
    noun = main_noun(reader, clause) or next((noun for noun in nouns if noun.draft is not None), None)
    if noun is not None and not _is_what_is_undone(reader, clause, noun):
        return
    draft = noun.draft if noun is not None else None
    if noun is not None and _is_of_two(reader, clause, noun):
        tense = UNDOING[clause.verb.entry.sense]
        tell_talk(
            reader,
            "bilateral",
            [],
            clause.subjects,
            Span(noun.begin, noun.end),
            tense,
            "verb:undone",
            index,
            span,
            made,
        )
        return
    if clause.verb.entry.sense == "withdraw" and (draft is None or draft.kind not in ("visit", "bilateral", "call")):
        return
    draft = draft or _still_to_come(reader, clause, noun, made)
    if draft is not None and draft.kind in _TALKS and not (draft.parts or draft.named or draft.states):
        draft = _with_people(noun, draft, made)
    if draft is None or _was_before(reader, draft, clause):
        return  # "geldi … şubattaki ziyaret ertelenmişti"
    decided = clause.tense == "future" and clause.verb.form == "noun"  # "iptal etmeye karar verdi"
    if not decided and clause.tense in ("future", "negative"):
        return
    draft.status = UNDOING.get(clause.verb.entry.sense, "cancelled")
    draft.status_weight = CHANGED
    draft.strong = draft.strong or reader.doc.rules.verb_final
    if draft.kind == "visit" and not draft.parts and not clause.passive:
        reader.take_part(draft, clause.subjects, "attendee", f"verb:{clause.verb.entry.form}", 0.85)


def _is_of_two(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether two officials of different sides put off or call off what only they can have had: "A and B postponed a meeting"."""
    if reader.doc.rules.verb_final or clause.passive or clause.tense != "past":
        return False
    if noun.kind not in (*_TALKS, "call") or noun.named or noun.partners or noun.draft is not None or noun.plural:
        return False
    sides = {reader.owner_of(one) for one in clause.subjects if not one.plural and one.begin >= clause.begin}
    return len(clause.subjects) == len(sides) == _TWO and None not in sides


def _is_what_is_undone(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether it is the occasion that is put off or called off, not something at it: "put off a decision at the summit"."""
    if reader.doc.rules.verb_final or clause.passive or noun.begin < clause.verb.end:
        return True
    return _AT_IT.search(reader.doc.folded, clause.verb.end, noun.begin) is None


def _still_to_come(reader: Reader, clause: Clause, noun: Noun | None, made: list[Draft]) -> Draft | None:
    """What is put off where no noun of the sentence has made an event: the talk with those a noun names, else what was planned last."""
    if noun is None and not reader.doc.rules.verb_final and _HAS_OBJECT.match(reader.doc.folded, clause.verb.end):
        return None  # "delayed a vote on the budget"
    if noun is None or not noun.partners:
        undone = next((one for one in reversed(made) if one.status == "cancelled"), None)
        return undone or next((one for one in reversed(reader.recent()) if one.status in _UNHELD), None)
    if not reader.doc.rules.verb_final:
        return None  # a talk that its noun and its people tell, with what became of it
    met = {key(one) for one in noun.partners}
    return next((one for one in reversed(made) if met <= one.known.keys()), None)


def _with_people(noun: Noun | None, hollow: Draft, made: list[Draft]) -> Draft:
    """The talk told with its people that a noun only takes up: "was to meet X, but the talks were called off", "görüşecekti ancak
    görüşme ertelendi"."""
    told = (one for one in reversed(made) if one.kind == "bilateral" and one.parts and one.status != "held")
    draft = next(told, hollow)
    if draft is not hollow and noun is not None:
        noun.draft = draft
    return draft


def _was_before(reader: Reader, draft: Draft, clause: Clause) -> bool:
    """Whether a verb in the pluperfect tells what became of an earlier plan, where the event told has been held."""
    marks = reader.doc.rules.marks["pluperfect"]
    told = draft.status == "held" and draft.status_weight > 1
    return bool(marks) and told and reader.doc.folded[clause.verb.begin : clause.verb.end].endswith(marks)


def on_exclude(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """What somebody will stay away from is still to come: "will skip the summit"."""
    noun = main_noun(reader, clause)
    if noun is not None and noun.draft is not None and clause.tense == "future" and not reader.doc.rules.verb_final:
        reader.set_status(noun.draft, clause.tense, 1)
