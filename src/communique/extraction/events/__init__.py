"""From gathered drafts to events: what is no diplomatic occasion is dropped, what is one occasion is merged."""

from __future__ import annotations

from communique.extraction.document import Document
from communique.extraction.events.diplomacy import has_substance, keep_diplomatic
from communique.extraction.events.headlines import without_headlines
from communique.extraction.events.hosts import own_places, own_states
from communique.extraction.events.posts import owner_of
from communique.extraction.events.scenes import can_receive, set_scenes
from communique.extraction.events.standing import day_of, mark_background, set_dates, settle_status
from communique.extraction.events.telling import tell_event
from communique.extraction.occasions import GATHERINGS, Draft, Part
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.repeats import add_outcomes
from communique.extraction.officials import HEADS
from communique.extraction.people import Person
from communique.model import Event

__all__ = ["finish"]

_HEADLINE = 140  # characters, at most
_BOTH = 2  # sides of talks
_FEW = 4  # people who can have faced the press together
_STAY = 4  # days a visit lasts of which only the first is told
_BESIDE = 3  # sentences between an occasion mentioned and the event that it is taken for
_BRINGING = (*GATHERINGS, "bilateral", "visit", "ceremony")
_NEAR = 200  # events that one without people of its own is held against


def finish(doc: Document, drafts: list[Draft], people: list[Person]) -> tuple[Event, ...]:
    """The record's events, in the order the text brings them."""
    told = drafts
    drafts = keep_diplomatic(doc, [draft for draft in told if has_substance(draft)], people)
    _pass_on_outcomes([draft for draft in told if draft.outcomes and (draft.beside or draft not in drafts)], drafts)
    if not drafts:
        return ()
    drafts = _without_bare_headline(doc, drafts) if doc.rules.verb_final else without_headlines(doc, drafts, people)
    for index, draft in enumerate(drafts):
        _settle_kind(doc, draft, people)
        _lend_speakers(doc, draft, drafts[max(0, index - _NEAR) : index])
        _lend_guests(doc, draft, [one for one in drafts[max(0, index - _NEAR) : index + 3] if one is not draft])
    mark_background(doc, drafts)
    _place_visits(drafts, people)
    _join_visits(drafts, people)
    set_scenes(doc, drafts, people)
    own_states(doc, drafts, people)
    drafts = [draft for draft in drafts if not _is_return(draft, people)]
    own_places(doc, drafts, people)
    set_dates(doc, drafts)
    settle_status(doc, drafts)
    mark_background(doc, drafts)
    kept = _rooted(drafts)
    order = {id(draft): index for index, draft in enumerate(kept)}
    return tuple(tell_event(doc, draft, people, order) for draft in kept)


def _pass_on_outcomes(hollow: list[Draft], drafts: list[Draft]) -> None:
    """Gives what an occasion brought that is only mentioned ("during the visit") to the event told nearest that can have brought it."""
    bearers = [one for one in drafts if one.status == "held" and one.kind in _BRINGING and not (one.next or one.beside)]
    for draft in hollow:
        if draft.status != "held" or draft.states or draft.bodies or not bearers:
            continue
        near = min(bearers, key=lambda one: abs(one.sentence - draft.sentence))
        if abs(near.sentence - draft.sentence) <= _BESIDE and _can_be(draft, near, alone=len(bearers) == 1):
            add_outcomes(near, draft.outcomes)
            draft.outcomes = []


def _can_be(draft: Draft, near: Draft, *, alone: bool) -> bool:
    """Whether an occasion that is no event by itself can be the one told near it, or a part of it. alone: no other is told."""
    if draft.parts and has_substance(draft):
        # "after talks with President X", who is host on a visit
        return draft.kind == "bilateral" and len(draft.parts) == 1 and near.kind == "visit"
    return draft.kind in (near.kind, "ceremony") or not has_substance(draft) or alone or _is_bare(draft)


def _is_bare(draft: Draft) -> bool:
    """Whether nothing is told of an occasion but what it brought."""
    return not (draft.named or draft.time or draft.city or draft.country)


def _without_bare_headline(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts without a headline's that names one of those who met, where the text below tells of it in full."""
    named = [part for part in drafts[0].parts if part.mention.person >= 0]
    if len(named) != 1 or drafts[0].kind not in ("bilateral", "call") or drafts[0].sentence > 1:
        return drafts
    first, *others = drafts
    words = doc.text[first.evidence[0].begin : first.evidence[0].end]
    person = named[0].mention.person
    fuller = any(
        (one.kind == first.kind or (one.kind == "call" and first.rule.startswith("verb:gorus")))
        and one.status == first.status
        and any(part.mention.person == person for part in one.parts)
        for one in others
    )
    return others if fuller and not words.endswith(".") and len(words) < _HEADLINE else drafts


def _is_of_leaders(draft: Draft, people: list[Person]) -> bool:
    """Whether most of those at a meeting lead their states, three states at least; several who chair it are but one of them."""
    there = [part for part in draft.parts if part.mention.person >= 0 and part.role != "observer"]
    chairs = [part for part in there if part.role == "chair"]
    known = [people[part.mention.person] for part in there if part not in chairs[1:]]
    leading = {one.of for one in known if one.rank in HEADS and not one.former and one.of is not None}
    return draft.side_of is None and len(leading) > 2 and 2 * len(leading) > len(draft.parts)


def _is_of_two_leaders(doc: Document, draft: Draft, people: list[Person]) -> bool:
    """Whether a summit without a name is of two leaders alone: "X and Y held their first summit"."""
    there = [
        people[part.mention.person] for part in draft.parts if part.mention.person >= 0 and part.role == "attendee"
    ]
    states = {one.of for one in there if one.rank in HEADS} - {None}
    told = ("role:arasinda", "verb:organise")
    if doc.rules.verb_final and not all(part.rule.startswith(told) for part in draft.parts):
        return False
    others = set(draft.states) - states
    return not (draft.named or draft.bodies or others) and len(draft.parts) == len(there) == len(states) == 2


def _is_of_two_states(draft: Draft, people: list[Person]) -> bool:
    """Whether only a verb tells that officials of two states met: "the foreign ministers of A and B will meet"."""
    told = draft.rule.startswith("verb:") and not (draft.named or draft.bodies) and len(draft.states) == 2
    owners = [owner_of(part.mention, people) for part in draft.parts]
    return told and (not owners or sorted(map(str, owners)) == sorted(draft.states))


def _is_of_two(draft: Draft) -> bool:
    """Whether only two states are told to take part, and no organisation: "the meeting of the heads of government of A and B"."""
    return len(set(draft.states)) == 2 and not draft.bodies


def _is_mediated(draft: Draft) -> bool:
    """Whether two sides met with somebody between them: "A ve B, C'nin arabuluculuğunda bir araya geldi"."""
    return len(draft.parts) > 2 and any(part.role == "moderator" for part in draft.parts)


def _settle_kind(doc: Document, draft: Draft, people: list[Person]) -> None:
    """A meeting of heads of state is a summit; an unnamed meeting of two sides is a bilateral."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.kind in ("meeting", "summit") and _is_of_two_states(draft, people):
        draft.kind = "bilateral"
    elif draft.kind == "meeting" and (
        (any(mark in label for mark in doc.rules.marks["summit"]) and not _is_of_two(draft))
        or _is_of_leaders(draft, people)
    ):
        draft.kind = "summit"
    elif draft.kind == "bilateral" and doc.rules.verb_final and _is_mediated(draft):
        draft.kind = "meeting"
    elif (draft.kind == "summit" and _is_of_two_leaders(doc, draft, people)) or (
        draft.kind == "meeting"
        and not draft.named
        and len(draft.parts) == 2
        and all(part.role in ("attendee", "signatory") and not part.mention.plural for part in draft.parts)
        and draft.rule.startswith("noun")
        and not (doc.rules.verb_final and draft.rule.endswith(doc.rules.marks["rounds"]))
        and not any(mark in label for mark in doc.rules.marks["series"])
        and not draft.bodies
        and len(set(draft.states)) <= _BOTH
    ):
        draft.kind = "bilateral"


def _lend_speakers(doc: Document, draft: Draft, earlier: list[Draft]) -> None:
    """A joint press event that names nobody, or one side alone, is of those who met before it."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.kind != "press-event" or len(draft.parts) > 1:
        return
    if not any(mark in label for mark in doc.rules.marks["joint_label"]):
        return
    there = {part.mention.person for part in draft.parts}
    talks = (one for one in reversed(earlier) if one.kind in ("bilateral", "summit", "meeting") and one.parts)
    source = next((one for one in talks if there <= {part.mention.person for part in one.parts}), None)
    if source is None or len(source.parts) > (_BOTH if there else _FEW):
        return
    others = [part for part in source.parts if part.mention.person not in there]
    draft.parts += [Part(part.mention, "speaker", "joint-press", 0.6) for part in others]


def _lend_guests(doc: Document, draft: Draft, earlier: list[Draft]) -> None:
    """A ceremony of welcome that names nobody is of the two who met around it."""
    label = doc.folded[draft.label.begin : draft.label.end]
    if draft.kind != "ceremony" or draft.parts or not any(mark in label for mark in doc.rules.marks["welcoming"]):
        return
    near = (one for one in reversed(earlier) if one.kind == "bilateral" and abs(one.sentence - draft.sentence) < 3)
    source = next(near, None)
    if source is not None and len(source.parts) == 2:
        draft.parts += [Part(part.mention, part.role, "welcome", 0.6) for part in source.parts]


def _place_visits(drafts: list[Draft], people: list[Person]) -> None:
    """A visit of which only the visitor is told goes where he met somebody of that state: "X, Riga'da Y'yi kabul etti. Y'nin
    ziyareti sırasında …"."""
    for index, visit in enumerate(drafts):
        if visit.kind != "visit" or not visit.parts or visit.country or visit.city or visit.states:
            continue
        visitors = {part.mention.person for part in visit.parts}
        home = {owner_of(part.mention, people) for part in visit.parts}
        for talk in drafts[max(0, index - _NEAR) : index + _NEAR]:
            met = {part.mention.person: owner_of(part.mention, people) for part in talk.parts}
            there = (
                talk.kind == "bilateral" and talk.status == visit.status and talk.country in set(met.values()) - home
            )
            if there and visitors & met.keys():
                visit.city, visit.country = talk.city, talk.country
                break


def _join_visits(drafts: list[Draft], people_of: list[Person]) -> None:
    """What a visitor does in the state he visits is part of his visit: of the one to the state of whom he meets."""
    visits = [draft for draft in drafts if draft.kind == "visit" and draft.parts]
    by_visitor: dict[int, list[int]] = {}
    for index, visit in enumerate(visits):
        for part in visit.parts:
            known = by_visitor.setdefault(part.mention.person, [])
            if len(known) < _NEAR:
                known.append(index)
    for draft in drafts:
        if (
            draft.part_of is not None
            or draft.side_of is not None
            or draft.kind not in ("bilateral", "reception", "ceremony", "press-event")
        ):
            continue
        people = {part.mention.person for part in draft.parts if part.mention.person >= 0}
        near = {index for person in people for index in by_visitor.get(person, ())}
        fitting = (index for index in sorted(near) if _can_be_part(draft, visits[index]))
        hosts = {owner_of(part.mention, people_of) for part in draft.parts}
        first = min(
            (
                index
                for index in fitting
                if not visits[index].background
                and can_receive(draft, visits[index], people_of)
                and (hosts & {visits[index].country, None} or not _is_soon_after(draft, visits[index]))
            ),
            key=lambda index: (visits[index].country not in hosts, index),
            default=None,
        )
        if first is not None:
            draft.part_of = visits[first]


def _can_be_part(draft: Draft, visit: Draft) -> bool:
    """Whether what somebody did can have been in the course of a visit: not elsewhere, not on other days."""
    toured = visit.country is None and draft.country in visit.states
    if draft.country not in (None, visit.country) and not toured:
        return False
    if draft.city and visit.city and draft.city != visit.city:
        return False
    if (draft.status == "held") != (visit.status == "held") and draft.status != "planned":
        return False
    return draft.time is None or visit.time is None or not apart(draft.time, visit.time) or _is_soon_after(draft, visit)


def _is_soon_after(draft: Draft, visit: Draft) -> bool:
    """Whether something is in the days behind the arrival on a visit, which is all that is dated of it."""
    first, later = day_of(visit.time), day_of(draft.time)
    if first is None or later is None:
        return False
    return visit.time is not None and visit.time.end == visit.time.start and 0 < (later - first).days <= _STAY


def _is_return(draft: Draft, people: list[Person]) -> bool:
    """Whether a visit is the way home: "President X of Latvia will arrive in Riga on Saturday"."""
    if draft.kind != "visit" or draft.city is None or not draft.rule.startswith("verb:") or draft.states:
        return False
    visitors = [people[part.mention.person] for part in draft.parts if part.mention.person >= 0]
    return bool(visitors) and all(one.of == draft.country and not one.implied for one in visitors)


def _rooted(drafts: list[Draft]) -> list[Draft]:
    """The drafts without what they were a part or beside of that is not among them."""
    known = {id(draft) for draft in drafts}
    for draft in drafts:
        if id(draft.part_of) not in known:
            draft.part_of = None
        if id(draft.side_of) not in known:
            draft.side_of = None
    return drafts
