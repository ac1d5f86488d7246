"""Whose visit a noun tells of, where no genitive says it: whom its clause is about, or who stands before "who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Noun
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_MINE = expression(r"\b(?:my|our) (?:[a-z\-]+ ){0,3}$")
_THEIRS = expression(r"\btheir (?:[a-z\-]+ ){0,2}$")
_OWN = expression(r"\b(?:his|her|their) (?:[a-z\-]+ ){0,2}$")
_SOME = expression(r"\b(?:an?|another) (?:[a-z\-]+,? )*$")
_DEFINITE = expression(r"\b(?:the|this|that) (?:[a-z\-]+ ){0,2}$")
_RECEIVING = frozenset(("receive", "welcome", "host", "accept"))
_SILENT = frozenset(("plan", "sign", "adopt"))
_MOST = 3


def visitors_of(reader: Reader, noun: Noun, clauses: list[Clause], inside: list[Mention], span: Span) -> list[Mention]:
    """The visitors of a visit that no genitive names, in a language whose verbs stand between their arguments."""
    folded = reader.doc.folded
    lead = folded[max(span.begin, noun.cue.begin - 50) : noun.cue.begin]
    if _MINE.search(lead):
        return [reader.author] if reader.author is not None else []
    before = [mention for mention in inside if mention.stop <= noun.begin and not mention.plural]
    holding = [one for one in clauses if one.begin <= noun.cue.begin < one.end]
    clause = next((one for one in reversed(holding) if one.verb.begin < noun.begin), holding[0] if holding else None)
    if clause is not None and clause.verb.entry.sense in _RECEIVING and not clause.passive and _OWN.search(lead):
        return _travellers(reader, noun, clause.objects)  # "received X on the occasion of his visit to the country"
    if _THEIRS.search(lead):
        many = _many(clause.objects) or _many(clause.subjects) if clause is not None else []
        return many or _many(before)
    if clause is None:
        return []
    if _DEFINITE.search(lead):
        first = noun.link == "part_of" and not any(draft.kind == "visit" for draft in reader.recent())
        return _travellers(reader, noun, clause.subjects) if first and clause.verb.entry.sense == "meet" else []
    if not _SOME.search(lead):
        return []
    sense = clause.verb.entry.sense
    if sense in _SILENT:
        return []
    return _travellers(reader, noun, clause.objects if sense in _RECEIVING and not clause.passive else clause.subjects)


def _many(mentions: list[Mention]) -> list[Mention]:
    people = [mention for mention in mentions if not mention.plural]
    return people if len(people) > 1 else []


def _travellers(reader: Reader, noun: Noun, mentions: list[Mention]) -> list[Mention]:
    """Those who are no officials of the place the visit is to."""
    home = noun.place.ids[0] if noun.place is not None and noun.place.kind == "state" else None
    return [
        mention
        for mention in mentions
        if not mention.plural
        and (home is None or home not in (mention.of, mention.person >= 0 and reader.people[mention.person].of))
    ][:_MOST]
