"""Whose the officials are of whom nobody says so, by the part they have in an event."""

from __future__ import annotations

from collections import Counter

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document, known_bodies
from communique.extraction.events.posts import owner_of
from communique.extraction.occasions import GATHERINGS, Draft, Part
from communique.extraction.occasions.places import is_capital
from communique.extraction.people import (
    NATIONAL,
    SECRETARIES,
    Mention,
    Person,
    implied_state,
    is_body,
    is_state,
    leading_state,
)
from communique.text import fold

_SENT_TO = expression(
    r"\b(?:accredited|posted|appointed|envoys?|ambassadors?|commissioners?)(?: [a-z]+){0,3} to (?:the )?(?:(?:kingdom|republic|state) of )?$"
)
_SENT_REACH = 80  # characters before a state
_LOCALS = (NATIONAL - {"ambassador"}) | {"head-of-agency", "director"}
_STAFF = ("director", "expert", "adviser", "other")
_OWN = NATIONAL | {"adviser"}
_FACING = ("bilateral", "call", "reception")
_HOSTED = (*GATHERINGS, "bilateral")  # by somebody in his own state
_HOSTED_FINAL = ("summit", "reception")  # Turkish texts tell so of ambassadors and of leaders abroad, too
_PLACED = ("bilateral", "ceremony", "visit", "reception")
_BOTH = 2  # sides of talks
_TWO_SIDED = ("bilateral", "call", "reception", "visit")


def own_states(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Officials nobody says whose: the visited state's who receive a visitor, the host state's who host, else the press's.

    What only the press implies gives way: two ministers who meet abroad are not both of the press's own state.
    """
    accredited_to(doc, drafts, people)
    press = implied_state(doc)
    own = press or leading_state(doc)
    if press is not None and not doc.rules.verb_final:
        _own_visitors(drafts, people, press)
    abroad = _abroad(drafts)
    times = Counter(part.mention.person for draft in drafts for part in draft.parts)
    gatherings = {
        draft.country
        for draft in drafts
        if draft.kind in GATHERINGS and draft.country and not _is_of_host_and_guest(draft)
    }
    for draft in drafts:
        visitors, visited = _visit_of(draft)
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is None or not _is_national(person) or person.rule == "title-list":
                continue  # of a list of several states' ministers nobody says which is whose
            if person.of is not None and not (
                person.implied and _is_other_side(draft, part, people, own, visited or draft.country)
            ):
                continue
            if part.mention.person in visitors:
                continue  # who visits is of another state than those he meets
            known = {one.of for one in _others(draft, part, people) if not one.implied}
            ours = visited is None and not doc.rules.verb_final and _faces_foreigner(draft, known, press)
            place = press if ours else visited or draft.country
            if place in abroad.get(part.mention.person, ()):
                continue
            guests = own not in (None, place) and place in gatherings  # both came from elsewhere
            hosting = (part.role in ("host", "chair") and not (guests and person.implied)) or visited is not None
            guests = guests or (draft.side_of is not None and draft.side_of.kind in GATHERINGS)
            guests = guests or (draft.city is not None and not is_capital(draft.city, draft.country))
            facing = draft.kind in _FACING and len(draft.parts) < 3 and (draft.terse or not guests)
            if (
                not hosting
                and None in known
                and times[part.mention.person]
                > min(times[one.mention.person] for one in draft.parts if one is not part)
            ):
                continue  # of two nobody says whose, who is told of oftener goes from one to the next
            if place and place not in known and place != (own if person.implied else None) and (hosting or facing):
                person.of, person.implied = place, False
    if doc.rules.verb_final:
        _settle_locals(doc, drafts, people, own, {place for place in gatherings if place != own})
    for draft in drafts:
        _settle_two_sides(draft, people)
    for index, person in enumerate(people):
        if person.of is None and person.rank in _OWN and person.rule != "title-list":
            if doc.rules.implied_state or own in abroad.get(index, ()):
                continue
            person.of = _visited_by_own(drafts, person, people, own) if _faces_own(drafts, person, people, own) else own
    _staff(drafts, people)
    _heads_of_bodies(drafts, people)
    if not doc.rules.verb_final:
        _listed_staff(drafts, people)
        _remaining_state(doc, drafts, people)


def _is_of_host_and_guest(draft: Draft) -> bool:
    """Whether a meeting is one of two states, in one of them: a joint commission, whose other officials are at home there."""
    return len(draft.states) == 2 and draft.country in draft.states


def _is_national(person: Person) -> bool:
    """Whether somebody's office is a state's, be he only elected to it: "President-elect"."""
    return person.rank in NATIONAL or (person.rank == "other" and fold(person.office or "").endswith("-elect"))


def _heads_of_bodies(drafts: list[Draft], people: list[Person]) -> None:
    """Who heads an organisation nobody says which at a meeting of one: "at the WTO conference Director-General X said"."""
    for draft in drafts:
        bodies = {body for body in draft.bodies if body in known_bodies()}
        for part in draft.parts if len(bodies) == 1 else ():
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is not None and person.of is None and (person.rank in SECRETARIES or _directs(person)):
                person.of = next(iter(bodies))


def _directs(person: Person) -> bool:
    """Whether somebody is the director of an organisation by his office."""
    return person.rank == "head-of-agency" and fold(person.office or "").startswith(("director", "managing director"))


def _remaining_state(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Visitors nobody says whose are of the one state that a record names besides those they visit and meet."""
    named = {
        name.ids[0]
        for name in doc.names
        if name.kind in ("state", "demonym") and not doc.folded.endswith(" in ", 0, name.begin)  # what was spoken of
    }
    named -= {draft.country for draft in drafts} | {state for draft in drafts for state in draft.states}
    for draft in drafts:
        if draft.kind != "visit" or draft.country is None or draft.background:
            continue
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is None or person.of is not None or person.rank not in _OWN or person.rule == "title-list":
                continue
            left = named - {one.of for one in people if one is not person}
            if len(left) == 1:
                person.of = next(iter(left))


def _listed_staff(drafts: list[Draft], people: list[Person]) -> None:
    """Staff nobody says whose are of the one state whose officials they are listed with: "met Minister X and the head of the police Y"."""
    parts = [part for draft in drafts for part in draft.parts if part.mention.person >= 0]
    owners: dict[int, set[str]] = {}
    for part in parts:
        of = people[part.mention.person].of
        if of is not None and part.mention.group >= 0 and not part.mention.counterpart:
            owners.setdefault(part.mention.group, set()).add(of)
    for part in parts:
        person = people[part.mention.person]
        states = owners.get(part.mention.group, set())
        if person.of is None and person.rank in _STAFF and person.office and len(states) == 1:
            state = next(iter(states))
            person.of = state if is_state(state) else None


def _settle_locals(
    doc: Document, drafts: list[Draft], people: list[Person], own: str | None, gatherings: set[str]
) -> None:
    """Officials whom only the press implies, where foreigners or envoys of its state meet them abroad: of the state they are in."""
    for draft in drafts:
        if draft.kind in GATHERINGS:
            continue
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is None or not person.implied or person.rank not in _LOCALS or person.rule == "title-list":
                continue
            place = _local_state(doc, drafts, draft, part, people, own)
            if place is not None and place not in gatherings:
                person.of, person.implied = place, False


def _local_state(
    doc: Document, drafts: list[Draft], draft: Draft, part: Part, people: list[Person], own: str | None
) -> str | None:
    """The state that an official met abroad is of; None where he may be of the press's own."""
    others = [one for one in draft.parts if one is not part and one.mention.person >= 0]
    posts = [_post_of(doc, one.mention, people) for one in others]
    known = [people[one.mention.person] for one in others]
    if not known or any(one.of in (None, own) and not post for one, post in zip(known, posts, strict=True)):
        return None
    if any(one.role == "host" and is_body(people[one.mention.person].of) for one in others):
        return None  # "NATO Genel Sekreteri, Brüksel'de Bakan X'i kabul etti"
    _, visited = _visit_of(draft)
    place = next((post for post in posts if post), None) or visited or draft.country
    foreign = [one.of for one in known if is_state(one.of) and one.rank != "ambassador"]
    bodies = [one for one in known if is_body(one.of)]
    if (
        bodies
        and len(set(foreign)) == 1
        and len(known) > 1
        and part.mention.begin > min(one.mention.begin for one in others)
    ):
        return foreign[0]  # an organisation's people met a state's
    if draft.kind == "call":
        return None
    if place is None and len(set(foreign)) > 1:
        return next(
            (
                one
                for one in foreign
                if all(who.of != one or who.rank != people[part.mention.person].rank for who in known)
            ),
            None,
        )
    begins = min(one.mention.begin for one in others)
    leads = part.mention.begin < begins or part is draft.parts[0]  # who does what is told goes where it is
    travels = draft.kind != "visit" and part.role != "host" and leads
    hosted = place in foreign and len(set(foreign)) < _BOTH  # its official receives one of the press's own
    return None if place in (None, own) or hosted or travels else place


def _post_of(doc: Document, mention: Mention, people: list[Person]) -> str | None:
    """The state in whose capital an ambassador is: "Türkiye'nin Tiflis Büyükelçisi"."""
    if people[mention.person].rank != "ambassador":
        return None
    for one in people[mention.person].mentions:
        for name in doc.names_in(one.office.begin, one.office.end) if one.office is not None else ():
            place = gazetteer.load().city(name.ids[0]) if name.kind == "city" else None
            if place is not None and place.country != people[mention.person].of:
                return place.country
    return None


def _abroad(drafts: list[Draft]) -> dict[int, set[str]]:
    """The states that each visitor visits, of which he is none."""
    visited: dict[int, set[str]] = {}
    for draft in drafts:
        if draft.kind == "visit" and draft.country is not None:
            for part in draft.parts:
                visited.setdefault(part.mention.person, set()).add(draft.country)
    return visited


def _own_visitors(drafts: list[Draft], people: list[Person], press: str) -> None:
    """Visitors abroad nobody says whose are of the state whose press tells of them."""
    for draft in drafts:
        if draft.kind != "visit" or draft.country in (None, press):
            continue
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is not None and person.of is None and person.rank in _OWN and person.rule != "title-list":
                person.of = press


def _faces_foreigner(draft: Draft, known: set[str | None], press: str | None) -> bool:
    """Whether all others at talks are known to be of other states, so that the one left is of the press's own."""
    return bool(known) and press is not None and draft.kind in _FACING and not known & {None, press}


def _settle_two_sides(draft: Draft, people: list[Person]) -> None:
    """Of two who talk or chair together for two states, one known: the other is the other state's."""
    talks = draft.kind in ("bilateral", "call")
    roles = ("chair", "moderator") if draft.kind in GATHERINGS else ()
    pair = [part for part in draft.parts if part.mention.person >= 0 and (talks or part.role in roles)]
    states = set(draft.states)
    if len(pair) != 2 or len(states) != 2:
        return
    two = [people[part.mention.person] for part in pair]
    for one, other in (two, two[::-1]):
        if one.of in states and not one.implied and (other.of is None or other.implied):
            other.of, other.implied = next(iter(states - {one.of})), False


def own_places(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """The state of events that tell no place: of the head to whom credentials are presented, and the press's own where it is
    visited or its official receives."""
    own = implied_state(doc)
    for draft in drafts:
        if draft.country is None and draft.city is None and draft.kind in _PLACED and not draft.placeless:
            draft.country = _place_of(doc, draft, people, own) or _invited_to(draft, people)
    _place_by_partners(drafts, people)
    for draft in drafts:
        visit = draft.part_of
        if (
            visit is not None
            and visit.kind == "visit"
            and not doc.rules.verb_final
            and draft.country is None
            and draft.city is None
        ):
            draft.country = visit.country if draft.kind in _PLACED and not draft.placeless else None
    hosted = _HOSTED_FINAL if doc.rules.verb_final else _HOSTED
    for draft in drafts:
        if draft.country is None and draft.city is None and draft.kind in hosted and not draft.placeless:
            draft.country = _host_state(draft, people)


def _place_by_partners(drafts: list[Draft], people: list[Person]) -> None:
    """A visit of which nobody says where it went, and what was done on it, were in the one state whose officials the visitors met."""
    meetings: dict[int, list[Draft]] = {}
    for draft in drafts:
        visit = draft.part_of
        if visit is not None and visit.kind == "visit" and draft.kind in _PLACED and not draft.placeless:
            meetings.setdefault(id(visit), []).append(draft)
    for visit in drafts:
        if id(visit) not in meetings or visit.country is not None or visit.placeless or not visit.parts:
            continue
        own = {owner_of(part.mention, people) for part in visit.parts}
        met = {owner_of(part.mention, people) for draft in meetings[id(visit)] for part in draft.parts}
        states = {state for state in met - own if is_state(state)}
        if len(states) == 1 and None not in own:
            for draft in (visit, *meetings[id(visit)]):
                draft.country = draft.country or next(iter(states))


def _host_state(draft: Draft, people: list[Person]) -> str | None:
    """The one state whose officials host an event."""
    those = [people[one.mention.person] for one in draft.parts if one.role == "host" and one.mention.person >= 0]
    hosts = {one.of for one in those}
    abroad = any(one.rank == "ambassador" for one in those)
    return next((of for of in hosts if is_state(of)), None) if len(hosts) == 1 and not abroad else None


def _invited_to(draft: Draft, people: list[Person]) -> str | None:
    """The state of who invited to a visit, unless he is of the visitors' own."""
    if draft.inviter is None or draft.inviter.person < 0:
        return None
    state = people[draft.inviter.person].of
    visitors = {people[part.mention.person].of for part in draft.parts if part.mention.person >= 0}
    return state if is_state(state) and state not in visitors else None


def accredited_to(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Whose head receives credentials by where the ambassadors are sent: "envoys newly accredited to Uganda"."""
    if doc.rules.verb_final:
        return
    for draft in drafts:
        if draft.head != "credentials":
            continue
        states = {
            name.ids[0]
            for span in draft.evidence
            for name in doc.names_in(span.begin, span.end)
            if name.kind == "state"
            and _SENT_TO.search(doc.folded, max(span.begin, name.begin - _SENT_REACH), name.begin)
        }
        if len(states) != 1:
            continue
        for part in draft.parts:
            person = people[part.mention.person] if part.mention.person >= 0 else None
            if person is not None and person.of is None and (part.role == "host" or person.rank == "minister"):
                person.of = next(iter(states))


def _place_of(doc: Document, draft: Draft, people: list[Person], own: str | None) -> str | None:
    state = _host_state(draft, people)
    if draft.head == "credentials":
        return state
    if own is None or draft.status == "cancelled" or doc.rules.verb_final:
        return None  # Turkish press tells of its own officials wherever they are
    told = "own_visited" if draft.kind == "visit" else "own_buildings"
    words = [doc.folded[span.begin : span.end] for span in draft.evidence]
    if any(mark in sentence for sentence in words for mark in doc.rules.marks[told]):
        return own
    return own if state == own and draft.kind != "visit" else None


def _visit_of(draft: Draft) -> tuple[set[int], str | None]:
    """(the visitors, the state) of the visit an event is part of."""
    visit = draft.part_of
    if visit is None or visit.kind != "visit":
        return set(), None
    stop = draft.country if draft.country in visit.states else None  # of a tour through several states
    return {part.mention.person for part in visit.parts}, visit.country or stop


def _others(draft: Draft, part: Part, people: list[Person]) -> list[Person]:
    """The other people of an event."""
    return [people[one.mention.person] for one in draft.parts if one is not part and one.mention.person >= 0]


def _is_other_side(draft: Draft, part: Part, people: list[Person], own: str | None, place: str | None) -> bool:
    """Whether somebody is of another side than the press implies: he faces its own official, or a visitor of his state, abroad."""
    if draft.kind not in (*_TWO_SIDED, "ceremony") or place in (None, own):
        return False
    if people[part.mention.person].rank == "ambassador":
        return False  # who is posted there is sent by another
    if part.role == "host":
        return True
    visitors, visited = _visit_of(draft)
    guests = [people[one] for one in visitors if one >= 0]
    if visited not in (None, own) and guests and all(one.of not in (None, own, visited) for one in guests):
        return True
    unnamed = [one.mention for one in draft.parts if one.mention.person < 0 and one is not part]
    if any(one.of == own for one in unnamed):
        return True  # "Bakanımız, Cibuti'de Dışişleri Bakanı X ile görüştü"
    first = next((one for one in draft.parts if one.mention.person >= 0), None)
    if first is None or first is part:
        return False
    others = _others(draft, part, people)
    guest = people[first.mention.person].of not in (None, own)
    return guest or any(one.of == own for one in others)


def _faces_own(drafts: list[Draft], person: Person, people: list[Person], own: str | None) -> bool:
    """Whether somebody met an official of a state alone, so that he is of another."""
    for draft in drafts:
        if draft.kind in _TWO_SIDED and len(draft.parts) == 2:
            pair = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
            if len(pair) == 2 and person in pair and any(one.of == own for one in pair if one is not person):
                return True
    return False


def _visited_by_own(drafts: list[Draft], person: Person, people: list[Person], own: str | None) -> str | None:
    """The only state that those visit who met somebody: his own."""
    met: set[int] = set()
    for draft in drafts:
        there = {part.mention.person for part in draft.parts if part.mention.person >= 0}
        if draft.kind in _TWO_SIDED and draft.kind != "visit" and any(people[one] is person for one in there):
            met |= there
    visited = {
        draft.country
        for draft in drafts
        if draft.kind == "visit" and met & {part.mention.person for part in draft.parts} and not draft.background
    } - {None, own}
    return next(iter(visited)) if len(visited) == 1 else None


def _staff(drafts: list[Draft], people: list[Person]) -> None:
    """Directors and experts nobody says whose are of the organisation whose secretary-general they are told of with."""
    for draft in drafts:
        known = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
        bodies = {one.of for one in known if one.rank in SECRETARIES and one.of}
        if len(bodies) != 1:
            continue
        for person in known:
            if person.of is None and person.rank in _STAFF and person.office is not None:
                person.of = next(iter(bodies))
