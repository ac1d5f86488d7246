"""Whose the officials are of whom nobody says so, by the part they have in an event."""

from __future__ import annotations

from communique.extraction.document import Document
from communique.extraction.occasions import Draft
from communique.extraction.people import NATIONAL, Person, implied_state


def own_states(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Officials nobody says whose: the visited state's who receive a visitor, the host state's who host, else the dateline's."""
    own = None if doc.rules.implied_state else implied_state(doc)
    for draft in drafts:
        known = {people[part.mention.person].of for part in draft.parts if part.mention.person >= 0}
        visited = draft.part_of.country if draft.part_of is not None and draft.part_of.kind == "visit" else None
        visitors = (
            {part.mention.person for part in draft.part_of.parts} if visited and draft.part_of is not None else set()
        )
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is None or person.of is not None or person.rank not in NATIONAL or person.rule == "title-list":
                continue  # of a list of several states' ministers nobody says which is whose
            if visited and part.mention.person not in visitors:
                person.of = visited
            elif (
                (
                    part.role in ("host", "chair")
                    or (draft.kind == "bilateral" and len(draft.parts) == 2 and known - {None})
                )
                and draft.country
                and draft.country not in known
            ):
                person.of = draft.country
    for person in people:
        if person.of is None and person.rank in NATIONAL and person.rule != "title-list":
            person.of = own
