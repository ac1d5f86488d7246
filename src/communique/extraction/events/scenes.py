"""Where an event is that does not say so itself: with the occasion it belongs to, where its people just were, or at the
place the record is told from."""

from __future__ import annotations

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.events.posts import owner_of
from communique.extraction.events.standing import day_of
from communique.extraction.events.venues import find_venue
from communique.extraction.occasions import GATHERINGS, Draft
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.drafts import Stay
from communique.extraction.people import Mention, Person, dateline_city, is_state
from communique.gazetteer import Name
from communique.text import fold

_TALKS = ("meeting", "summit")
_ELSEWHERE = (*GATHERINGS, "visit")  # where these will be is told, or not known
_STAY = 4  # days that somebody can be where he was told to have come
_FAR = 400  # characters behind where it is told that somebody went to a city
_REACH = 12  # events before or behind in which the place of an event without one is looked for
_CAPITAL_BEHIND = expression(r" [^\W\d_a-zçğıöşü]")
_BETWEEN = expression(r" (?:arasinda|ile |ve )")
_CAPITAL_BEFORE = expression(r"[^\W\d_a-zçğıöşü][^\W\d_]+ $")


def set_scenes(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Gives places to the events that do not say theirs; calls have none."""
    home = _home(doc)
    for index, draft in enumerate(drafts):
        if home is not None and _wants_place(draft) and _is_told_as_here(doc, draft):
            draft.city, draft.country = home
        if draft.kind == "call" or draft.placeless:
            draft.city = draft.country = None
        named = gazetteer.load().city(draft.named_city) if draft.named_city and _wants_place(draft) else None
        if named is not None and draft.country in (None, named.country):
            draft.city, draft.country = named.name, named.country
        draft.venue = find_venue(doc, draft)
        if _wants_place(draft):
            _set_by_seat(doc, draft)
            _set_by_host(doc, draft, people)
            _set_by_stay(draft, people)
        if _wants_place(draft):
            _inherit(draft, draft.part_of or draft.side_of)
        if _wants_place(draft) and draft.kind in _TALKS and not doc.rules.verb_final:
            _inherit(draft, _visit_of(draft, drafts[:index]))
        if _wants_place(draft) and draft.kind in GATHERINGS and draft.status != "cancelled":
            _inherit(draft, _journey_to(draft, drafts[max(0, index - _REACH) : index + _REACH]))
        if _wants_place(draft) and _is_here(draft):
            near = [*reversed(drafts[max(0, index - _REACH) : index]), *drafts[index + 1 : index + _REACH]]
            _inherit(draft, next((one for one in near if one.city and _shares_scene(draft, one, people)), None))
    lead = _place(doc.lead) if home is None else None
    claimed = lead is not None and any(draft.city == lead[0] for draft in drafts)
    for draft in drafts:
        there = home or (lead if _is_behind_lead(draft, claimed=claimed) else None)
        if there is not None and _wants_place(draft) and _is_here(draft) and draft.country in (None, there[1]):
            draft.city, draft.country = there
    _set_states(doc, drafts, people)
    _set_cities_of_visits(drafts)


def _set_cities_of_visits(drafts: list[Draft]) -> None:
    """Gives a visit of one day the city in which all its meetings are, where there are several."""
    met: dict[int, list[str]] = {}
    for draft in drafts:
        if draft.part_of is not None and draft.city is not None and draft.country == draft.part_of.country:
            met.setdefault(id(draft.part_of), []).append(draft.city)
    for visit in drafts:
        cities = met.get(id(visit), []) if visit.kind == "visit" and _wants_place(visit) else []
        alone = visit.time is not None and day_of(visit.time) is not None and visit.time.end == visit.time.start
        if alone and len(cities) > 1 and len(set(cities)) == 1:
            visit.city = cities[0]


def _is_behind_lead(draft: Draft, *, claimed: bool) -> bool:
    """Whether the city that the first sentence of a record says something is in can be an event's: of one told behind it, or in it
    where it says of no other event that it is there."""
    told = draft.sentence > 0 or (draft.status == "held" and not claimed)
    return bool(draft.parts) and draft.kind != "visit" and told


def _set_states(doc: Document, drafts: list[Draft], people: list[Person]) -> None:
    """Gives the state that others of its people were in to an event of which nothing else says where it is."""
    for index, draft in enumerate(drafts):
        if draft.country is None and _wants_place(draft) and _is_here(draft):
            near = [*reversed(drafts[max(0, index - _REACH) : index]), *drafts[index + 1 : index + _REACH]]
            there = (one for one in near if _shares_scene(draft, one, people))
            _inherit(draft, next((one for one in there if _tells_state(doc, one, draft, people)), None))


def can_receive(draft: Draft, visit: Draft, people: list[Person]) -> bool:
    """Whether those who receive somebody can do so on a visit: of the state visited or the visitor's own, or of no state."""
    receivers = {owner_of(part.mention, people) for part in draft.parts if part.role == "host"}
    visitors = {owner_of(part.mention, people) for part in visit.parts}
    elsewhere = {one for one in receivers - visitors if is_state(one) and one != visit.country}
    return visit.country is None or not receivers or elsewhere != receivers


def _is_told_as_here(doc: Document, draft: Draft) -> bool:
    """Whether the sentence that tells an event says that it is where the record is told from: "arrived here on Friday"."""
    return bool(draft.evidence) and doc.has_mark("here", draft.evidence[0].begin, draft.evidence[0].end)


def _set_by_seat(doc: Document, draft: Draft) -> None:
    """What is in a state's ministry or parliament is in that state: "at the Ministry of Defence of Peru", "Letonya Meclisi'nde"."""
    venue = draft.venue
    if venue is None or draft.country is not None:
        return
    words = doc.folded[venue.begin : venue.end]
    if any(mark in words for mark in doc.rules.marks["seats"]) and not any(
        mark in words for mark in doc.rules.marks["embassies"]
    ):
        names = doc.names_in(venue.begin, venue.end)
        states = {name.ids[0] for name in names if name.kind in ("state", "demonym", "parliament")}
        draft.country = next(iter(states)) if len(states) == 1 else None


def _set_by_host(doc: Document, draft: Draft, people: list[Person]) -> None:
    """A mayor or governor who receives somebody does so in his city, an ambassador in the state he is sent to."""
    for part in draft.parts:
        office = part.mention.office
        if part.role == "host" and part.mention.rank == "local-government" and office is not None:
            city = next((name for name in doc.names_in(office.begin, office.end) if name.kind == "city"), None)
            place = gazetteer.load().city(city.ids[0]) if city is not None else None
            if place is not None and draft.country in (None, place.country):
                draft.city, draft.country = place.name, place.country
        elif part.role == "host" and part.mention.rank == "ambassador" and draft.country is None:
            draft.country = _post_of(doc, part.mention, owner_of(part.mention, people))


def _post_of(doc: Document, mention: Mention, sender: str | None) -> str | None:
    """The state in which an ambassador is, as he is called: "Türkiye'nin Riga Büyükelçisi", "Ambassador of Peru to Latvia"."""
    for name in doc.names_in(mention.begin, mention.stop):
        place = gazetteer.load().city(name.ids[0]) if name.kind == "city" else None
        if place is not None and place.country != sender and doc.rules.verb_final:
            return place.country
        if (
            name.kind == "state"
            and name.ids[0] != sender
            and doc.folded.endswith(doc.rules.marks["sent_to"], 0, name.begin)
        ):
            return name.ids[0]
    return None


def _set_by_stay(draft: Draft, people: list[Person]) -> None:
    """Where somebody had gone before, he met whom he met; long after it is told, he may have gone on to another city."""
    stay = draft.stay
    if stay is None or draft.kind == "visit" or draft.background or draft.next or _is_told_before(draft, stay):
        return
    if (draft.status == "held" and stay.coming) or draft.country not in (None, stay.country):
        return
    if stay.sure or _can_be_met(draft, stay, people):
        near = stay.sure or draft.label.begin - stay.at < _FAR
        draft.city, draft.country = stay.city if near else None, stay.country


def _is_told_before(draft: Draft, stay: Stay) -> bool:
    """Whether a sentence tells of an event before it tells where somebody goes: "after talks with X he left for Riga"."""
    if stay.sure or draft.label.begin > stay.at:
        return False
    same = any(one.begin <= stay.at < one.end and one.begin <= draft.label.begin for one in draft.evidence)
    return same or draft.kind in GATHERINGS


def _can_be_met(draft: Draft, stay: Stay, people: list[Person]) -> bool:
    """Whether those whom somebody met on a journey can have been where he was: one is of that state, or nobody knows whose."""
    if draft.time is not None and stay.time is not None and apart(draft.time, stay.time):
        first, later = day_of(stay.time), day_of(draft.time)
        if first is None or later is None or not 0 < (later - first).days <= _STAY:
            return False
    owners = {owner_of(part.mention, people) for part in draft.parts}
    return len(owners) == 1 or draft.kind in GATHERINGS or bool(owners & {None, stay.country})


def _wants_place(draft: Draft) -> bool:
    return draft.city is None and draft.kind != "call" and not draft.placeless


def _is_here(draft: Draft) -> bool:
    """Whether an event is of the record's own scene: not one to come somewhere, nor of former days, nor another's visit."""
    if draft.background or draft.next or (draft.kind == "visit" and draft.country is None):
        return False
    frame = draft.part_of or draft.side_of
    hangs = frame is not None and (frame.kind not in GATHERINGS or _is_here(frame))  # "on the margins of the Assembly"
    return draft.status == "held" or hangs or draft.kind not in _ELSEWHERE


def _visit_of(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The visit told before in whose course a meeting is held, where all who are named in it are the visitors."""
    people = {part.mention.person for part in draft.parts if part.mention.person >= 0}
    if draft.status != "held" or draft.bodies or not people:
        return None
    for visit in reversed(earlier[-_REACH:]):
        visitors = {part.mention.person for part in visit.parts}
        together = visit.kind == "visit" and visit.status == "held" and not visit.background and people & visitors
        if together and not (draft.time and visit.time and apart(draft.time, visit.time)):
            return visit
    return None


def _journey_to(draft: Draft, near: list[Draft]) -> Draft | None:
    """The visit told in one sentence with a gathering of the same people: "left for Riga to attend the summit"."""
    people = {part.mention.person for part in draft.parts if part.mention.person >= 0}
    for visit in near:
        if (
            visit.kind == "visit"
            and visit.country
            and not visit.background
            and set(visit.evidence) & set(draft.evidence)
        ):
            together = people & {part.mention.person for part in visit.parts}
            if together and not (draft.time and visit.time and apart(draft.time, visit.time)):
                return visit
    return None


def _inherit(draft: Draft, source: Draft | None) -> None:
    if source is not None and draft.country in (None, source.country) and (source.city or source.country):
        draft.city, draft.country = source.city, source.country


def _shares_scene(draft: Draft, other: Draft, everybody: list[Person]) -> bool:
    """Whether an event that says its place has people of this one at the same time, so that they were there."""
    if draft.kind == "visit" or other.status != draft.status:
        return False
    if other.country is None or not _is_here(other) or other.kind == "call" or (draft.named and other.named):
        return False
    if draft.time is not None and other.time is not None and apart(draft.time, other.time):
        return False
    if other.kind == "visit" and not can_receive(draft, other, everybody):
        return False
    people = {part.mention.person for part in draft.parts if part.mention.person >= 0}
    if not people:
        return other.sentence == draft.sentence
    return any(part.mention.person in people for part in other.parts)


def _tells_state(doc: Document, other: Draft, draft: Draft, people: list[Person]) -> bool:
    """Whether an event told to be in a state, in no city of it, says where another of its people is: a gathering does, and in
    English talks with officials of that state; Turkish texts leave out where their own officials receive."""
    if other.kind in GATHERINGS:
        return True
    return not doc.rules.verb_final and other.country in {owner_of(part.mention, people) for part in draft.parts}


def _home(doc: Document) -> tuple[str, str] | None:
    """(city, state) the record is told from: its dateline's, or the only one its title names."""
    return _place(dateline_city(doc) or _title_city(doc))


def _place(name: Name | None) -> tuple[str, str] | None:
    """(city, state) of a known city's name."""
    place = gazetteer.load().city(name.ids[0]) if name is not None else None
    return (place.name, place.country) if place is not None else None


def _title_city(doc: Document) -> Name | None:
    """The only city that the record's title names, or the only one it says something is in."""
    title = doc.record.title or ""
    cities = [
        name
        for name in gazetteer.load().find(title, fold(title), doc.rules.code)
        if name.kind == "city" and not _in_longer_name(title, name) and not _is_between(doc, title, name)
    ]
    if len({city.ids for city in cities}) > 1:
        cities = [city for city in cities if _is_said_in(doc, title, city)]
    return cities[0] if len({city.ids for city in cities}) == 1 and cities[0].strong else None


def _is_between(doc: Document, title: str, name: Name) -> bool:
    """Whether a city is one of two sides: "Erbil ile Ankara arasındaki ilişkiler"."""
    return doc.rules.verb_final and _BETWEEN.match(fold(title), name.stop) is not None


def _is_said_in(doc: Document, title: str, city: Name) -> bool:
    """Whether a title has a city as a place: "in Riga", "Riga'da"."""
    folded = fold(title)
    if doc.rules.verb_final:
        return doc.rules.case(folded[city.end : city.stop]) == "locative"
    return folded.endswith("in ", 0, city.begin)


def _in_longer_name(text: str, name: Name) -> bool:
    """Whether a place's name stands before or behind another capitalised word: a person's or a building's."""
    behind = _CAPITAL_BEHIND.match(text, name.stop) is not None and name.stop == name.end
    return behind or _CAPITAL_BEFORE.search(text, 0, name.begin) is not None
