"""Ministers and leaders told of in the plural whose an occasion is: "a meeting of the presidents of A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once
from communique.extraction.officials import HEADS
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_LEADERS = expression(r"(?:the )?(?:[a-z0-9]+ )?(?:leaders|presidents|prime ministers|heads of state)\b")
_OF = expression(r",? (?:of|between|among) (?:all )?(?:the )?")
_OF_REACH = 20  # characters behind an occasion in which those begin whose it is
_TWO = 2  # states of whom no leaders make a summit

_MET_TOGETHER = (*HEADS, "minister", "deputy-minister", "speaker", "ambassador")  # ranks of those met in the plural
_OF_REGION = 24  # characters before people in which the part of the world stands of whose states they are


def are_leaders(reader: Reader, mention: Mention, span: Span) -> bool:
    """Whether those in the plural lead three states and more, or an organisation's members: "AB liderleri", "the leaders of NATO"."""
    if mention.office is None or mention.name is not None:
        return False
    if not reader.doc.rules.verb_final:
        called = _LEADERS.match(reader.doc.folded, mention.begin) is not None
        called = called or reader.doc.folded.endswith(" leaders", mention.begin, mention.end)
        body = any(name.kind == "organisation" for name in reader.doc.names_in(mention.begin, mention.end))
        return called and mention.rank != "speaker" and (body or len(mention.states) > _TWO)
    words = reader.doc.folded[mention.office.begin : mention.office.end].split()
    bodies = reader.doc.names_in(max(span.begin, mention.begin - 60), mention.end)
    several = len(mention.states) > 1 or any(name.kind == "organisation" for name in bodies)
    return words[-1].startswith("lider") and (several or _is_of_region(reader, mention, span))


def _is_of_region(reader: Reader, mention: Mention, span: Span) -> bool:
    """Whether it is said of which states people are without naming them: "Orta Asya ülkelerinin liderleri"."""
    marks = reader.doc.rules.marks
    called = reader.doc.folded[max(span.begin, mention.begin - _OF_REGION) : mention.end]
    return any(mark in called for mark in (*marks["regions"], *marks["several"]))


def are_of_several(reader: Reader, clause: Clause, groups: list[Mention]) -> bool:
    """Whether officials in the plural are of several states: "TDT dışişleri bakanlarıyla", "üye ülkelerin meclis başkanlarıyla",
    "Ankara'daki büyükelçilerle"."""
    doc = reader.doc
    for one in groups:
        bodies = any(name.kind == "organisation" for name in doc.names_in(one.begin, one.end))
        lead = doc.folded[max(clause.begin, one.begin - _OF_REGION) : one.end]
        told = (*doc.rules.marks["several"], *(doc.rules.marks["foreign_envoys"] if one.rank == "ambassador" else ()))
        if one.rank not in _MET_TOGETHER or not (bodies or any(mark in lead for mark in told)):
            return False
    return bool(groups)


def gather(reader: Reader, draft: Draft, group: Mention) -> None:
    """Adds those who come together in the plural, whose talks then are a meeting: "the ministers of A and B met for talks"."""
    reader.add_group(draft, group)
    for state in group.states:
        add_once(draft.states, state)
    draft.kind = "meeting" if draft.kind == "bilateral" and not draft.parts else draft.kind
    if draft.kind == "meeting" and not draft.named and are_leaders(reader, group, draft.evidence[0]):
        draft.kind = "summit"


def group_behind(reader: Reader, noun: Noun) -> Mention | None:
    """Those in the plural whose a meeting is said to be: "a meeting of the presidents of A, B and C"."""
    if reader.doc.rules.verb_final or noun.kind != "meeting" or (noun.named and noun.ordinal is not None):
        return None
    group = next(iter(reader.mentions_in(noun.cue.end, noun.cue.end + _OF_REACH)), None)
    if group is None or not _OF.fullmatch(reader.doc.folded, noun.cue.end, group.begin):
        return None
    return group if reader.is_of_several(group) or are_leaders(reader, group, Span(group.begin, group.end)) else None


def kind_of_group(reader: Reader, draft: Draft, group: Mention) -> str:
    """What a meeting is that is told by whose it is: of leaders a summit, of two states' ministers a bilateral."""
    if are_leaders(reader, group, draft.evidence[0]):
        return "summit"
    two = len(group.states) == _TWO and not draft.bodies and draft.ordinal is None
    return "bilateral" if two and draft.head.endswith("meeting") else draft.kind
