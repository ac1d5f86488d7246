"""Verbs by which somebody hosts, chairs or moderates an occasion, or speaks at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import (
    GATHERINGS,
    OCCASIONS,
    Clause,
    Draft,
    Noun,
    add_once,
    key,
    listed_with,
)
from communique.extraction.occasions.parties import add_mission
from communique.extraction.occasions.places import destination
from communique.extraction.occasions.talks import become_talk, distinct, kind_of_talk
from communique.extraction.occasions.verbs.messages import on_deliver
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.occasions.verbs.receptions import on_receive
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_HOSTS = expression(
    r"(?: (?:will|would|is|was|has|had|to|also|due|set|expected|scheduled))* "
)  # between who hosts and the verb
_BESIDE = 16  # characters between a verb and its object
_HONOURED = expression(
    r"\b(?:for|in honou?r of|attended by|welcoming) (?:(?:the|his|her|visiting|h\.?e\.?|mr\.?|mrs\.?|ms\.?|dr\.?|excellency|[a-z]+ counterpart,?)\s+)*$"
)
_NEXT_OCCASION = expression(
    r"(?:\s*\([^)]{2,12}\))?\s*(?:,|and|as well as|, and|, as well as|, such as|, including)?\s*(?:and )?(?:the |a |an )?"
)
_SPEECH = expression(r"speech|remarks|address|statement|presentation|keynote")


def _is_delegation_led(reader: Reader, clause: Clause) -> bool:
    """Whether it is a delegation that somebody heads: "heyete başkanlık etti", "X heyetine Bakan Y başkanlık etti"."""
    words = reader.doc.folded[clause.begin : clause.verb.begin].split()
    marks = reader.doc.rules.marks["delegation"]
    return any(word.startswith(marks) and word.endswith(("e", "a")) for word in words) or any(
        mark in word for word in words[-2:] for mark in marks
    )


def _hosts_visitor(reader: Reader, clause: Clause, noun: Noun | None, made: list[Draft]) -> bool:
    """Whether it is somebody who is hosted, and the noun behind tells only of his visit: "hosted President X, who … a visit"."""
    if clause.verb.entry.sense != "host" or clause.passive or not clause.objects:
        return False
    kind = noun.kind if noun is not None else made[-1].kind if made else ""
    first = clause.objects[0]
    if kind != "visit" or (noun is not None and noun.begin < first.begin):
        return False
    return len(reader.doc.folded[clause.verb.end : first.begin].strip()) < _BESIDE


def _hosts_person(reader: Reader, clause: Clause, draft: Draft | None) -> bool:
    """Whether it is somebody new who is hosted, at no occasion told of: "later he hosted Ambassador X"."""
    if clause.verb.entry.sense != "host" or clause.passive or not clause.objects or clause.nouns:
        return False
    first = clause.objects[0]
    if first.plural or len(listed_with(clause.objects, first)) > 1 or draft is None or draft.kind != "bilateral":
        return False
    near = len(reader.doc.folded[clause.verb.end : first.begin].strip()) < _BESIDE
    return near and key(first) not in draft.known


def _hosts_otherwise(reader: Reader, clause: Clause, draft: Draft | None) -> bool:
    """Whether people are hosted on another day than the occasion told of was: "On Thursday he hosted his counterparts A and B"."""
    if clause.verb.entry.sense != "host" or clause.passive or clause.nouns or draft is None or draft.time is None:
        return False
    first = next(iter(clause.objects), None)
    if first is None or len(reader.doc.folded[clause.verb.end : first.begin].strip()) >= _BESIDE:
        return False
    return any(apart(time, draft.time) for time in reader.times_in(clause.begin, clause.end))


def on_host(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells who hosts, chairs or moderates an occasion, or speaks at it."""
    final = reader.doc.rules.verb_final
    sense = clause.verb.entry.sense
    if final and clause.verb.form == "noun":
        _plan_hosting(reader, clause)
        return
    if sense == "deliver" and on_deliver(reader, clause, nouns, index, span, made):
        return
    noun = main_noun(reader, clause)
    hosted = [one for one in clause.objects if one.case == "dative" and one.person >= 0] if final else []
    if sense == "host" and hosted and (noun is None or noun is clause.after):
        guests = [one.but(case="accusative") for one in hosted]
        on_receive(reader, replace(clause, objects=guests), nouns, index, span, made)
        return  # "X, Y'ye ev sahipliği yaptı"
    draft = _hosted(reader, clause, noun, nouns, made)
    if not final:
        guests = clause.subjects if clause.passive else clause.objects
        if draft is None and sense == "host" and guests and (noun is None or not clause.passive):
            on_receive(reader, clause, nouns, index, span, made)
            return
        guest = noun is None and (_hosts_person(reader, clause, draft) or _hosts_otherwise(reader, clause, draft))
        if guest or _hosts_visitor(reader, clause, noun, made):
            on_receive(reader, replace(clause, nouns=[]), nouns, index, span, made)
            return
        if draft is None and noun is not None and noun.partners:
            draft = _talk_of_partners(reader, noun, index, span, made)
    if draft is None or _is_speech_elsewhere(reader, clause, noun, draft):
        return
    if final and sense == "speak" and noun is None and draft.kind in ("bilateral", "call", "visit"):
        return  # "partisinin toplantısında konuştu"
    role = _role_at(reader, clause, draft)
    people = agents_of(reader, clause) if clause.passive else clause.subjects
    if not final:
        _take_part_beside(reader, clause, noun, draft, role, people)
    elif role == "speaker":
        people = people + [one for one in partners_of(reader, clause) if one.group in {other.group for other in people}]
    else:
        people = people + partners_of(reader, clause)
        if sense == "chair" and noun is not None and draft.kind == "bilateral" and not draft.parts and draft in made:
            become_talk(reader, noun, draft, distinct(people), clause.tense, made)  # "… heyetler arası görüşmelere"
            draft = noun.draft or draft
    for told in (draft, *listed_occasions(reader, clause, noun)):
        reader.take_part(told, people, role, f"verb:{clause.verb.entry.form}", 0.88)
    ahead = clause.tense == "future" and clause.passive and not final
    reader.set_status(draft, clause.tense, 2 if ahead else 1)
    if role == "host":
        draft.strong = draft.strong or (not final and len(draft.states) > 1)
        add_mission(reader, draft, clause)
        _place_by_host(reader, clause, noun, draft, people)


def listed_occasions(reader: Reader, clause: Clause, noun: Noun | None) -> list[Draft]:
    """The further occasions of a list that somebody attends or speaks at: "will attend the X meeting, the Y Summit and the Z Forum"."""
    if reader.doc.rules.verb_final or noun is None or noun.link or noun.begin < clause.verb.end:
        return []
    found: list[Draft] = []
    edge = noun.end
    for other in clause.nouns:
        if other.begin < edge or other.draft is None or other is noun:
            continue
        if not _NEXT_OCCASION.fullmatch(reader.doc.folded, edge, other.begin):
            break
        found.append(other.draft)
        edge = other.end
    return found


def _plan_hosting(reader: Reader, clause: Clause) -> None:
    """What it is decided that a state will host is to come: "toplantıya Letonya'nın ev sahipliği yapmasına karar verildi"."""
    noun = main_noun(reader, clause)
    if noun is None or noun.draft is None or clause.tense != "future":
        return
    reader.set_status(noun.draft, clause.tense, 2)
    if clause.verb.entry.sense == "host":
        _place_by_host(reader, clause, noun, noun.draft, [])


def _hosted(reader: Reader, clause: Clause, noun: Noun | None, nouns: list[Noun], made: list[Draft]) -> Draft | None:
    """The event that is hosted or spoken at: the noun's, or where none is named the one told last that can be."""
    sense = clause.verb.entry.sense
    draft = noun.draft if noun is not None else (made[-1] if made else reader.salient())
    if noun is not None and noun.topic and sense == "speak" and not reader.doc.rules.verb_final:
        topics = [one.draft for one in nouns if one.topic]
        draft = next((one for one in reversed(reader.recent()) if one not in topics and one.kind in OCCASIONS), None)
    if draft is not None and draft.kind in ("visit", "call") and sense in ("speak", "deliver", "chair", "moderate"):
        return reader.salient((*GATHERINGS, "ceremony", "press-event", "bilateral"))
    return draft


def _talk_of_partners(reader: Reader, noun: Noun, index: int, span: Span, made: list[Draft]) -> Draft:
    """A new talk of those whom a noun tells it is with: "chaired talks with X"."""
    label = Span(noun.begin, noun.end)
    draft = reader.new(kind_of_talk(reader, noun), label, index, span, f"noun:{noun.cue.entry.form}", made)
    noun.draft, noun.used = draft, True
    reader.take_part(draft, noun.partners, "attendee", draft.rule, 0.85)
    return draft


def _is_speech_elsewhere(reader: Reader, clause: Clause, noun: Noun | None, draft: Draft) -> bool:
    """Whether what is spoken or delivered is not of an event told: a speech to come, no speech at all, quoted words."""
    sense = clause.verb.entry.sense
    if sense not in ("speak", "deliver"):
        return False
    if noun is None and clause.tense == "future" and draft.status == "held" and not reader.doc.rules.verb_final:
        return True
    if sense == "deliver":
        return _SPEECH.search(reader.doc.folded[clause.verb.end : clause.end]) is None
    ours = ("m",) if clause.tense == "future" else ("k", "m")  # "konuştuk", no "konuşacak"
    return reader.doc.rules.verb_final and clause.verb.ending.endswith(ours)


def _role_at(reader: Reader, clause: Clause, draft: Draft) -> str:
    """The role in an event of who hosts, chairs, moderates or speaks, which depends on its kind too."""
    final = reader.doc.rules.verb_final
    roles = {"host": "host", "chair": "chair", "moderate": "moderator", "speak": "speaker", "deliver": "speaker"}
    role = roles[clause.verb.entry.sense]
    if draft.kind == "press-event" and not final and role in ("chair", "host"):
        return "speaker"  # who gives it
    if role == "speaker" and draft.kind in ("bilateral", "call"):
        return "attendee"  # who speaks at talks of two is no speaker
    if role == "chair" and final and _is_delegation_led(reader, clause):
        return "attendee"
    return role


def _take_part_beside(
    reader: Reader, clause: Clause, noun: Noun | None, draft: Draft, role: str, people: list[Mention]
) -> None:
    """Adds those who are hosted, honoured, or beside who hosts or chairs, where the verb stands before them."""
    folded = reader.doc.folded
    objects = clause.objects
    if role == "host":
        if not clause.passive and objects and len(folded[clause.verb.end : objects[0].begin].strip()) < 16:
            reader.take_part(draft, listed_with(objects, objects[0]), "attendee", "verb:host-person", 0.85)
        honoured = [one for one in objects if _HONOURED.search(folded, max(0, one.begin - 40), one.begin)]
        guests = [one for one in objects if honoured and one.group == honoured[0].group]
        reader.take_part(draft, guests, "attendee", "verb:host-for", 0.85)
    if role in ("chair", "host", "moderator") and not clause.passive:
        beside = [*(noun.partners if noun is not None else ()), *partners_of(reader, clause)]
        beside = [one for one in beside if one not in people and one not in clause.subjects]
        joint = clause.verb.entry.form.startswith(("co", "jointly")) and clause.verb.entry.form != "convene"
        reader.take_part(draft, beside, role if joint else "attendee", "verb:with", 0.8)


def _place_by_host(reader: Reader, clause: Clause, noun: Noun | None, draft: Draft, people: list[Mention]) -> None:
    """Where an event is, when it is a city or a state that hosts it."""
    if not people:
        relative = noun is not None and not reader.doc.rules.verb_final and noun.end < clause.verb.begin
        begin = noun.end if noun is not None and relative else clause.begin  # "the summit, which Latvia will host"
        if not reader.doc.rules.verb_final and place_by_state(reader, begin, clause, draft):
            return
        city = next(
            (
                name
                for name in reader.doc.names_in(begin, clause.verb.begin)
                if name.kind == "city" and not reader.covers(name) and reader.doc.case_of(name) == "nominative"
            ),
            None,
        )
        if city is not None and draft.city is None:
            draft.city, draft.country = destination(reader, [city])
        elif city is None and reader.doc.rules.verb_final:
            _add_host_state(reader, clause, draft)


def place_by_state(reader: Reader, begin: int, clause: Clause, draft: Draft) -> bool:
    """Whether a state that stands before a verb hosts an event, which is then there: "Latvia will host the summit"."""
    names = [name for name in reader.doc.names_in(begin, clause.verb.begin) if name.kind == "state"]
    if not names or clause.passive or not _HOSTS.fullmatch(reader.doc.folded, names[-1].stop, clause.verb.begin):
        return False
    state = names[-1].ids[0]
    add_once(draft.states, state)
    if draft.city is None and draft.country is None:
        draft.country = state
    return True


def _add_host_state(reader: Reader, clause: Clause, draft: Draft) -> None:
    """The state that hosts an occasion: "Toplantıya Letonya ev sahipliği yapacak"."""
    names = [
        name
        for name in reader.doc.names_in(clause.begin, clause.verb.begin)
        if name.kind == "state"
        and reader.doc.case_of(name) in ("nominative", "genitive")
        and not reader.covers(name)
        and not any(noun.begin <= name.begin < noun.end for noun in clause.nouns)
    ]
    if len(names) == 1:
        add_once(draft.states, names[0].ids[0])
        draft.country = draft.country or names[0].ids[0]
    if draft.country is not None:
        return
    behind = reader.doc.rules.verb_final or clause.passive
    for name in reader.doc.names_in(clause.begin, clause.end if behind else clause.verb.begin):
        if (
            name.kind == "state"
            and not reader.covers(name)
            and not any(noun.begin <= name.begin < noun.end for noun in clause.nouns)
        ):
            draft.country = name.ids[0]
            return
