"""Talks of which several participles tell, each with its own people: "dün A ile yaptığı, bugün de B ile gerçekleştirdiği görüşmeler"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import Clause, Draft, Noun
from communique.extraction.occasions.relatives import is_of_doing
from communique.extraction.occasions.talks import tell_talk
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_HOLDING = ("organise", "hold", "have", "meet")
_TALKS = ("bilateral", "call", "meeting")


def tell_by_participles(
    reader: Reader, clauses: list[Clause], index: int, span: Span, made: list[Draft]
) -> list[Clause]:
    """Tells of the talks of a sentence that participles before one noun tell, if there are several, and gives the other clauses."""
    if not reader.doc.rules.verb_final:
        return clauses
    told: list[Clause] = []
    noun: Noun | None = None
    for clause in reversed(clauses):
        own = [one for one in clause.objects if one.case == "comitative" and one.begin >= clause.begin]
        elided = clause.verb.end - clause.verb.begin == 1  # of a part that shares its verb with the next
        joined = elided or reader.doc.folded.startswith((",", " ve "), clause.verb.end)
        if not own or clause.verb.entry.sense not in _HOLDING or not is_of_doing(clause.verb):
            if told:
                break
            continue
        if not told and clause.after is not None and clause.after.kind in _TALKS and clause.after.draft is None:
            noun = clause.after
            told = [clause]
        elif told and joined:
            told.insert(0, clause)
        elif told:
            break
    if noun is None or len(told) < 2:
        return clauses
    noun.used = True
    subjects = told[0].subjects
    for clause in told:
        subjects = clause.subjects or subjects
        partners = [one for one in clause.objects if one.case == "comitative" and one.begin >= clause.begin]
        kind = "call" if noun.kind == "call" else "bilateral"
        label = Span(clause.verb.begin, clause.verb.end)
        rule = f"verb:{clause.verb.entry.form}"
        tell_talk(reader, kind, subjects, partners, label, clause.tense, rule, index, span, made, apart=True)
    return [clause for clause in clauses if clause not in told]
