"""What a headline tells and the text below tells again: one event, told in full below."""

from __future__ import annotations

from communique.extraction.document import Document
from communique.extraction.events.posts import post_of
from communique.extraction.occasions import Draft, Part
from communique.extraction.people import Person

_LONGEST = 200  # characters of a headline
_LINES = 12  # lines above a text among which its headline stands
_ENDS = (".", "!", "?", ":")
_PAIR = 2  # sides of talks


def without_headlines(doc: Document, drafts: list[Draft], people: list[Person]) -> list[Draft]:
    """The drafts without those of a headline that the text below tells again; what only the headline says is kept with it."""
    edge = _end_of_headlines(doc)
    above = [
        draft
        for draft in drafts
        if all(span.end <= edge for span in draft.evidence)
        or (draft.label.end <= edge and len(draft.states) == _PAIR and not draft.parts)
    ]
    below = [draft for draft in drafts if draft not in above]
    for draft in above:
        later = _told_again(draft, below, people)
        if later is None:
            continue
        later.time = later.time or draft.time
        if draft.evidence[-1].end > edge:
            later.outcomes += draft.outcomes  # of the text, which only says "the meeting"
        drafts = [one for one in drafts if one is not draft]
        for one in drafts:
            one.side_of = later if one.side_of is draft and one is not later else one.side_of
            one.part_of = later if one.part_of is draft and one is not later else one.part_of
    return drafts


def _end_of_headlines(doc: Document) -> int:
    """Where the lines end that open a record and are no sentences."""
    edge = 0
    for span in doc.sentences[:_LINES]:
        if span.end - span.begin > _LONGEST or doc.text[span.begin : span.end].rstrip().endswith(_ENDS):
            break
        edge = span.end
    return edge


def _told_again(draft: Draft, below: list[Draft], people: list[Person]) -> Draft | None:
    """The event below that a headline's is: of the same kind and time, with all of those whom the headline names."""
    others = {"held": ("planned",), "planned": ("held",) if draft.kind == "bilateral" and draft.time is None else ()}
    for statuses in ((draft.status,), others.get(draft.status, ())):
        for one in below:
            spoke = (
                draft.kind == "call" and draft.rule.startswith(("verb:spe", "verb:spoke")) and one.kind == "bilateral"
            )
            if (one.kind == draft.kind or spoke) and one.status in statuses and _is_covered(draft, one, people):
                return one
    return None


def _is_covered(draft: Draft, one: Draft, people: list[Person]) -> bool:
    """Whether all of an event are in another, by name or by an office of the same state."""
    if draft.named and one.named and draft.ordinal != one.ordinal:
        return False
    if not draft.parts:
        return bool(one.parts) and not draft.named and draft.rule.startswith("verb:")
    return all(any(_can_be(part, other, people) for other in one.parts) for part in draft.parts)


def _can_be(part: Part, other: Part, people: list[Person]) -> bool:
    """Whether a headline's official can be one of the text: the same person, or an office that can be his."""
    if part.mention.person >= 0 and part.mention.person == other.mention.person:
        return True
    if part.mention.person >= 0 and other.mention.person >= 0:
        return False
    (rank, of), (other_rank, other_of) = post_of(part.mention, people), post_of(other.mention, people)
    return rank is not None and rank == other_rank and (of is None or other_of is None or of == other_of)
