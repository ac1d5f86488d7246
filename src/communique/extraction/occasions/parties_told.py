"""Talks of sides that nobody is named of: "The sides met again in Riga on Monday", "delegations of A and B agreed at talks in Riga"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Draft, Noun
from communique.extraction.occasions.locations import is_location
from communique.extraction.occasions.parties import parties_of
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_TWO = 2  # sides of talks
_AT = expression(r"\b(?:at|during|in|after) (?:the |their )?$")
_AT_REACH = 14  # characters before talks in which it is said that something was agreed at them
_COUNTRIES = expression(r"\b(?:the|all|both) (?:two |three |four )?(?:countries|states|sides|parties|nations)\b")
_AGREEING = ("agree", "agreed", "reach", "decide", "decided")
_OPENING = 24  # characters of a clause in which the sides open it


def sides_told(reader: Reader) -> list[str]:
    """The states and bodies of the event told last that has two sides at least."""
    for draft in reversed(reader.recent()):
        owners = [owner for part in draft.parts for owner in (reader.owner_of(part.mention), *part.mention.states)]
        sides = list(dict.fromkeys(side for side in (*owners, *draft.states) if side))
        if len(sides) >= _TWO:
            return sides
    return []


def agreed_by(reader: Reader, noun: Noun, clauses: list[Clause]) -> list[str]:
    """The sides that agreed on something at talks of which day and city are told: "… reached a deal at talks in Riga on 3 May"."""
    doc = reader.doc
    if doc.rules.verb_final or noun.kind not in ("bilateral", "meeting") or (noun.time is None and noun.place is None):
        return []
    if noun.partners or not _AT.search(doc.folded, max(0, noun.begin - _AT_REACH), noun.begin):
        return []
    clause = next((one for one in clauses if noun in one.nouns and one.verb.entry.sense in _AGREEING), None)
    if clause is None or clause.tense != "past" or clause.passive or noun.begin < clause.verb.end:
        return []
    return _sides_before(reader, clause)


def _sides_before(reader: Reader, clause: Clause) -> list[str]:
    """The sides that stand before a verb: states, the delegations of states, or those told of before."""
    doc = reader.doc
    named = parties_of(reader, clause.begin, clause.verb.begin)
    if named:
        return named
    words = doc.folded[clause.begin : clause.verb.begin]
    names = [name for name in doc.names_in(clause.begin, clause.verb.begin) if not reader.covers(name)]
    sides = [name.ids[0] if name.kind != "organisation" else doc.body(name) for name in names if name.kind != "city"]
    several = _COUNTRIES.search(words) is not None or any(word in words for word in doc.rules.marks["parties"])
    if several:
        sides = [*sides_told(reader), *sides]
    elif doc.rules.words["groups"].isdisjoint(words.split()):
        return []
    sides = list(dict.fromkeys(sides))
    return sides if len(sides) >= _TWO else []


def opening_sides(reader: Reader, clause: Clause) -> list[str]:
    """The sides of the event told last where a clause opens with them: "Taraflar …", "The sides will …"."""
    lead = reader.doc.folded[clause.begin : clause.begin + _OPENING].lstrip(" ,;")
    return sides_told(reader) if lead.startswith(reader.doc.rules.marks["parties"]) else []


def meet_as_sides(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of another talk of those told of before: "Taraflar 13 Temmuz'da Riga'da bir araya gelmişti"."""
    doc = reader.doc
    if clause.tense in ("none", "negative"):
        return False
    names = doc.names_in(clause.begin, clause.verb.begin)
    placed = any(name.kind == "city" and is_location(reader, name, "meeting") for name in names)
    sides = opening_sides(reader, clause) if placed and reader.times_in(clause.begin, clause.verb.begin) else []
    if not sides:
        return False
    kind = "meeting" if len(sides) > _TWO and clause.verb.entry.kind == "bilateral" else clause.verb.entry.kind
    label = Span(clause.verb.begin, clause.verb.end)
    draft = reader.new(kind, label, index, span, f"verb:{clause.verb.entry.form}", made)
    draft.states = sides
    reader.set_status(draft, clause.tense, 2)
    return True
