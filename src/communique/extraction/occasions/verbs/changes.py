"""Verbs by which an occasion is put off or called off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import CHANGED, Clause, Draft, Noun, key
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_TALKS = ("bilateral", "meeting")
_UNHELD = ("planned", "cancelled", "postponed")
_KEEPS_AWAY = re.compile(r"\b(?:participation|attendance|appearance) (?:in|at)\b")


def on_postpone(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = main_noun(reader, clause) or next((noun for noun in nouns if noun.draft is not None), None)
    draft = noun.draft if noun is not None else None
    if clause.verb.entry.sense == "withdraw" and (draft is None or draft.kind not in ("visit", "bilateral", "call")):
        return
    if noun is not None and _KEEPS_AWAY.search(reader.doc.folded, clause.verb.end, max(clause.verb.end, noun.begin)):
        return  # "cancelled her participation in the summit"
    if draft is None and noun is not None and noun.partners and reader.doc.rules.verb_final:
        met = {key(one) for one in noun.partners}  # a talk that its noun and its people tell
        draft = next((one for one in reversed(made) if met <= one.known.keys()), None)
    elif draft is None and noun is not None and noun.partners:
        return  # a talk that its noun and its people tell, with what became of it
    elif draft is None:
        draft = next((one for one in reversed(made) if one.status == "cancelled"), None)
        draft = draft or next((one for one in reversed(reader.recent()) if one.status in _UNHELD), None)
    if draft is not None and draft.kind in _TALKS and not (draft.parts or draft.named or draft.states):
        talks = (one for one in reversed(made) if one.kind == "bilateral" and one.parts and one.status != "held")
        hollow = draft  # "görüşecekti ancak görüşme ertelendi", "was to meet X, but the talks were called off"
        draft = next(talks, draft)
        if draft is not hollow and noun is not None:
            noun.draft = draft
    if draft is not None and _was_before(reader, draft, clause):
        return  # "geldi … şubattaki ziyaret ertelenmişti"
    decided = clause.tense == "future" and clause.verb.form == "noun"  # "iptal etmeye karar verdi"
    if draft is not None and (decided or clause.tense not in ("future", "negative")):
        draft.status = "postponed" if clause.verb.entry.sense == "postpone" else "cancelled"
        draft.status_weight = CHANGED
        draft.strong = draft.strong or reader.doc.rules.verb_final
        if draft.kind == "visit" and not draft.parts and not clause.passive:
            reader.take_part(draft, clause.subjects, "attendee", f"verb:{clause.verb.entry.form}", 0.85)


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
