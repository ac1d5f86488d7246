"""Which day and place of a sentence is whose, of the talks that one verb tells one after the other: "met A in Riga on Tuesday and B
in Oslo on Wednesday"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.drafts import Draft
from communique.extraction.people import Mention
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

OF_ONE_DAY = ("bilateral", "call", "press-event", "reception", "ceremony")  # they do not last as a visit does
_AND = expression(r"\b(?:and|then|followed by|as well as)\b")


@dataclass(slots=True, eq=False)
class Turn:
    """One of some talks told by a verb: where its own words stand, and those that are of all of them."""

    draft: Draft
    own: Span
    lead: Span  # before the first one met
    first: bool
    before: Turn | None  # what is told of the one before holds on

    def times(self, times: list[TimeMention]) -> list[TimeMention]:
        """The dates that its own words tell, else those of all."""
        own = [time for time in times if self.own.begin <= time.span.begin < self.own.end]
        if own:
            return own
        if self.before is not None:
            return self.before.times(times)
        return [time for time in times if self.lead.begin <= time.span.begin < self.lead.end]

    def places(self, names: list[Name]) -> list[Name]:
        """The places that its own words tell, else those of all."""
        own = [name for name in names if self.own.begin <= name.begin < self.own.end]
        if own:
            return own
        if self.before is not None:
            return self.before.places(names)
        return [name for name in names if self.lead.begin <= name.begin < self.lead.end]


def turns_of(reader: Reader, made: list[Draft], span: Span) -> dict[int, Turn]:
    """The talks of a sentence that are told in turn, by `id` of their events: with days or places between those they are with."""
    found: dict[int, Turn] = {}
    if reader.doc.rules.verb_final:
        return found
    for label in dict.fromkeys(draft.label for draft in made if span.begin <= draft.label.begin < span.end):
        told = [
            (draft, whom) for draft in made if draft.label == label and (whom := _whom(draft, label, span)) is not None
        ]
        told.sort(key=lambda one: one[1].begin)
        if len({whom.group for _, whom in told}) < 2:
            continue
        found |= _deal(reader, told, label, span)
    return found


def _deal(reader: Reader, told: list[tuple[Draft, Mention]], label: Span, span: Span) -> dict[int, Turn]:
    """The turns of some talks with those they are with; none where no day or place stands between these."""
    begin, last = told[0][1].stop, told[-1][1].begin
    if not reader.times_in(begin, last) and not any(
        name.kind in ("city", "state") and not reader.covers(name) for name in reader.doc.names_in(begin, last)
    ):
        return {}
    until = min(
        [cue.begin for cue in reader.cues_in(told[-1][1].stop, span.end) if cue.entry.category == "verb"] + [span.end]
    )
    turns: dict[int, Turn] = {}
    edge = label.end
    before: Turn | None = None
    lead = Span(span.begin, label.begin)
    for at, (draft, whom) in enumerate(told):
        following = told[at + 1][1] if at + 1 < len(told) else None
        if following is None or following.group != whom.group:
            end = _edge(reader.doc.folded, whom.stop, following.begin) if following is not None else until
        else:
            end = next((one.begin for _, one in told[at + 1 :] if one.group != whom.group), until)
            last_of_group = [one for _, one in told if one.group == whom.group][-1]
            end = _edge(reader.doc.folded, last_of_group.stop, end) if end != until else until
        turn = Turn(draft, Span(edge, end), lead, at == 0, before)
        turns[id(draft)] = turn
        if following is None or following.group != whom.group:
            before, edge = turn, end
    return turns


def _edge(folded: str, begin: int, end: int) -> int:
    """Where, between two of those met, the words about the second begin: at the last "and", else at the last comma."""
    found = list(_AND.finditer(folded, begin, end))
    if found:
        return found[-1].start()
    comma = folded.rfind(",", begin, end)
    return comma if comma >= 0 else end


def _whom(draft: Draft, label: Span, span: Span) -> Mention | None:
    """The last of those behind the words that tell an event whom it was with."""
    behind = [part.mention for part in draft.parts if label.end <= part.mention.begin < span.end]
    return max(behind, key=lambda one: one.begin, default=None)
