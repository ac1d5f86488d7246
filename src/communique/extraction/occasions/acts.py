"""Occasions that a record tells of only by what they brought: "The Security Council on Monday adopted a resolution"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from communique.expressions import expression
from communique.extraction.document import Document, known_bodies
from communique.extraction.occasions.drafts import Clause, Draft, add_once
from communique.extraction.occasions.times import set_time_and_place
from communique.extraction.people import Mention
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_FURTHER_WORDS = expression(r"(?:'s)?(?: (?:(?:of|and|for) )?[A-ZÇĞİÖŞÜ][\w-]+)+")
_SUBJECT = 1  # characters of a sentence in which the body that acts begins
_BODY_BEFORE = 40  # characters before an organisation in which the body of it stands
_BODY_OF = expression(r"\b(?:[a-z]+ ){0,3}[a-z]+ of (?:the )?$")
# Acts that somebody does only together with others, and there: a statement can be issued without meeting.
_DONE_TOGETHER = (
    "adopt",
    "adopted",
    "accept",
    "accepted",
    "approve",
    "agree",
    "agreed",
    "reach",
    "decide",
    "decided",
    "sign",
    "signed",
)


class Lead(NamedTuple):
    """What a record tells before the occasion that brought it, and the clause that tells it, where a verb does."""

    part: Span
    outcomes: list[Outcome]
    clause: Clause | None = None


def tell_by_act(reader: Reader, lead: Lead) -> Draft | None:
    """The meeting of those who did what a record tells, where it tells of no occasion."""
    if reader.drafts or lead.clause is None or lead.clause.verb.entry.sense not in _DONE_TOGETHER:
        return None
    index = reader.doc.sentence_at(lead.clause.verb.begin)
    span = reader.doc.sentences[index]
    if not reader.is_set(span.begin, span.end):
        return None  # what is only mentioned
    passive = reader.doc.rules.verb_final and lead.clause.verb.entry.sense == "signed"
    actors = [one for one in lead.clause.objects if one.plural] if passive else lead.clause.subjects
    actors = [one for one in actors if one.begin >= span.begin]
    draft = _of_officials(reader, lead, actors, index, span) or _of_body(reader, lead, index, span)
    if draft is not None:
        reader.set_status(draft, "past", 2)
        set_time_and_place(reader, [], [lead.clause], [draft], index, span)
    return draft


def _of_officials(reader: Reader, lead: Lead, actors: list[Mention], index: int, span: Span) -> Draft | None:
    """The meeting of officials of several states: "X of A and Y of B agreed in Oslo to …", "the OIC foreign ministers adopted …"."""
    owners = {reader.owner_of(one) for one in actors if not one.plural} - {None}
    groups = [
        one
        for one in actors
        if one.plural and (len(one.states) > 1 or one.of in known_bodies() or _both_states(reader, one))
    ]
    if len(owners) < 2 and not groups:
        return None
    signs = lead.outcomes[0].type == "signed"
    kind = "ceremony" if signs else "bilateral" if len(actors) == 2 and not groups else "meeting"
    rule = f"act:{lead.outcomes[0].type}"
    label = Span(actors[0].begin, actors[-1].stop)
    draft = reader.new(kind, label, index, span, rule, [])
    for state in (state for one in groups for state in (*one.states, *_both_states(reader, one))):
        add_once(draft.states, state)
    reader.take_part(draft, actors, "signatory" if signs else "attendee", rule, 0.75)
    return draft


def _of_body(reader: Reader, lead: Lead, index: int, span: Span) -> Draft | None:
    """The meeting of a body of states that did something on a day told."""
    doc = reader.doc
    edge = lead.outcomes[0].evidence[0].begin
    if doc.rules.verb_final and edge == span.begin:  # its words begin with whose act it is
        edge += _SUBJECT
    times = reader.times_in(span.begin, span.end)
    names = [
        (name, end)
        for name in doc.names_in(span.begin, edge)
        if name.kind == "organisation"
        for end in (_whole_name(doc, name.end),)
        if _sits(doc, name.begin, end)
    ]
    if not names or not times:
        return None
    name, end = names[-1]
    draft = reader.new("meeting", Span(name.begin, end), index, span, f"act:{lead.outcomes[0].type}", [])
    draft.named, draft.bodies = True, [doc.body(name)]
    return draft


def _sits(doc: Document, begin: int, end: int) -> bool:
    """Whether a name is that of a body that comes together: "the General Assembly of the United Nations", "the Security Council"."""
    opening = max(0, begin - _BODY_BEFORE)
    before = _BODY_OF.search(doc.folded, opening, begin)
    words = doc.folded[before.start() if before is not None else begin : end]
    return words.partition(" of ")[0].endswith(tuple(doc.rules.words["sitting"]))


def _whole_name(doc: Document, end: int) -> int:
    """Where the name of an organisation's body ends: "African Union Peace and Security Council"."""
    match = _FURTHER_WORDS.match(doc.text, end)
    return match.end() if match else end


def _both_states(reader: Reader, mention: Mention) -> list[str]:
    """The states that officials in the plural are of, where they are said to be of both: "iki ülkenin eğitim bakanları"."""
    doc = reader.doc
    if not doc.folded.endswith(doc.rules.marks["both_states"] or ("\0",), 0, mention.begin):
        return []
    span = doc.sentences[doc.sentence_at(mention.begin)]
    states = [name.ids[0] for name in doc.names_in(span.begin, mention.begin) if name.kind == "state"]
    return list(dict.fromkeys(states)) if len(set(states)) > 1 else []
