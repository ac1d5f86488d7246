"""What officials of one state do among themselves or with companies: no diplomatic occasion."""

from __future__ import annotations

from communique.extraction.document import Document, known_bodies
from communique.extraction.events.posts import owner_of, post_of
from communique.extraction.occasions import Draft
from communique.extraction.people import Person, implied_state, is_body, is_state
from communique.text import fold

_OPENINGS = ("verb:inaug", "verb:open", "verb:lay", "verb:break", "verb:cut", "verb:unveil")
_EMBASSY = "embassy of "  # before the state of who resides abroad
_PRIVATE = "@"  # before the office of who stands for no state
_TALKS = ("bilateral", "call", "meeting", "visit", "ceremony")
_LOOSE_VISITS = ("noun:visit", "noun:tour", "noun:trip")


def is_at_home(doc: Document, draft: Draft, people: list[Person], states: set[str]) -> bool:
    """Whether a talk is among officials of one state, or of one official with companies and foundations."""
    if doc.rules.verb_final or draft.kind not in _TALKS or draft.named or draft.terse:
        return False
    if (draft.kind == "visit" and _is_tour(draft, people)) or _opens_at_home(doc, draft, people, states):
        return True
    if len(draft.parts) < 2:
        return False
    owners = _sides(doc, draft, people)
    if owners is None:
        return False
    sides = {one for one in owners if one is not None}
    sides -= {one for one in sides if one.removeprefix(_EMBASSY) in sides - {one}}  # an ambassador among his own
    diplomatic = {one for one in sides if _is_diplomatic(one)}
    foreign = set(draft.states) | {body for body in draft.bodies if body in known_bodies()}
    if not (diplomatic or foreign) and _has_opponent(doc, draft, people):
        return True
    private = any(one.startswith(_PRIVATE) for one in sides)
    if private and any(one.startswith(_EMBASSY) for one in sides):
        return False  # an ambassador or a consul and a governor of nobody says which province
    if private and len(diplomatic) == 1:
        abroad = draft.country is not None and draft.country not in diplomatic  # "met in Washington with Senator X"
        return None not in owners and not abroad
    bodies = [one for one in sides - diplomatic if is_body(one) and not one.startswith(_PRIVATE)]
    if bodies and len(diplomatic | foreign) < 2:
        return True
    if None in owners:
        own = implied_state(doc)
        told = _states_around(doc, draft) if own in sides and not _has_guest(doc, draft) else states
        if own is None or draft.country not in (None, own) or sides - {own} or foreign - {own} or told - {own}:
            return False  # a record that names other states can leave unsaid whose somebody is
    return draft.kind != "visit" and len(diplomatic | foreign) < 2


def _states_around(doc: Document, draft: Draft) -> set[str]:
    """The states that the sentences of a talk name."""
    names = (name for span in draft.evidence for name in doc.names_in(span.begin, span.end))
    return {name.ids[0] for name in names if name.kind in ("state", "demonym")}


def _has_guest(doc: Document, draft: Draft) -> bool:
    """Whether the sentences of a talk tell of a guest, a counterpart or a delegation, though not of what state."""
    words = doc.rules.words["guest"] | doc.rules.words["counterpart"] | set(doc.rules.marks["delegation"])
    return any(not words.isdisjoint(doc.folded[span.begin : span.end].split()) for span in draft.evidence)


def _has_opponent(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether a leader of the opposition or of a party takes part: he meets those of his own state."""
    offices = (fold(people[part.mention.person].office or "") for part in draft.parts if part.mention.person >= 0)
    return any(office.endswith(mark) for office in offices for mark in doc.rules.marks["opponents"])


def _sides(doc: Document, draft: Draft, people: list[Person]) -> set[str | None] | None:
    """Whom those of a talk stand for: states and bodies, embassies, private offices, None for nobody known.

    None where an ambassador is of a state that is not said.
    """
    owners: set[str | None] = set()
    for part in draft.parts:
        rank, owner = post_of(part.mention, people)
        if rank == "ambassador" and owner is None:
            return None
        office = fold((people[part.mention.person].office if part.mention.person >= 0 else None) or "")
        resident = any(mark in f"{office} " for mark in doc.rules.marks["residents"])
        if (rank == "ambassador" or (resident and owner is not None)) and draft.kind != "visit":
            owner = f"{_EMBASSY}{owner}"
        if owner is None and is_envoy(doc, office):
            owner = _EMBASSY
        private = office.endswith(doc.rules.marks["private"])
        if owner is None and (private or rank in ("legislator", "local-government")):
            owner = _PRIVATE + office
        owners.add(owner)
    return owners


def is_envoy(doc: Document, office: str) -> bool:
    """Whether somebody is sent to a state by another, be it left unsaid which: "his special envoy to Mali"."""
    return not doc.rules.verb_final and "envoy" in office


def _is_tour(draft: Draft, people: list[Person]) -> bool:
    """Whether a visit is of ambassadors in the country they reside in, or of officials in a place of their own state."""
    loose = draft.rule in _LOOSE_VISITS and draft.city is None
    return (loose and _only_envoys(draft, people)) or _is_inland(draft, people)


def _opens_at_home(doc: Document, draft: Draft, people: list[Person], states: set[str]) -> bool:
    """Whether ministers open a hospital, a road or the like where no other state is named, and no embassy."""
    if draft.kind != "ceremony" or not draft.rule.startswith(_OPENINGS) or draft.country is None or draft.states:
        return False
    owners = {owner_of(one.mention, people) for one in draft.parts}
    told = " ".join(doc.folded[span.begin : span.end] for span in draft.evidence)
    abroad = any(mission in told for mission in doc.rules.marks["embassies"])
    return not abroad and owners <= {None, draft.country} and states <= {draft.country}


def _is_inland(draft: Draft, people: list[Person]) -> bool:
    """Whether officials of a state go to a place of their own state: "President X visited the flooded region"."""
    if draft.city is None or draft.country is None or not draft.parts:
        return False
    known = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
    return len(known) == len(draft.parts) and all(one.of == draft.country and not one.implied for one in known)


def _is_diplomatic(owner: str) -> bool:
    """Whether somebody stands for a state, a known organisation or an embassy."""
    return is_state(owner) or owner in known_bodies() or owner.startswith(_EMBASSY)


def _only_envoys(draft: Draft, people: list[Person]) -> bool:
    """Whether only ambassadors visit, who reside in the country: a tour of a school, no visit of state."""
    ranks = {people[part.mention.person].rank for part in draft.parts if part.mention.person >= 0}
    return ranks == {"ambassador"}
