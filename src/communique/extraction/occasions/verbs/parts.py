"""Verbs by which people take part: to attend, to host, to chair, to speak, to sign."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.clauses import head_of_participle, is_of_head, main_noun
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once, key, listed_with
from communique.extraction.occasions.medial import is_possessive
from communique.extraction.occasions.parties import add_mission
from communique.extraction.occasions.places import destination, place_behind
from communique.extraction.occasions.talks import become_talk, distinct, kind_of_talk, tell_talk
from communique.extraction.occasions.verbs.messages import on_deliver
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.occasions.verbs.receptions import on_receive
from communique.extraction.occasions.verbs.stays import place_of_stay, tell_stay
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_NEXT_OCCASION = re.compile(
    r"(?:\s*\([^)]{2,12}\))?\s*(?:,|and|as well as|, and|, as well as|, such as|, including)?\s*(?:and )?(?:the |a |an )?"
)
_NEAR = 3  # sentences over which talks are told that a plural takes together
_TALKS = 12  # talks told last that a plural can take together
_AT_OCCASION = re.compile(
    r"\bat (?:the |a |an |this |that |today's |monday's |tuesday's |wednesday's |thursday's |friday's )?$"
)
_STAY = 24  # characters before "bulunuyor" in which the place stands
_OF_STATE = re.compile(r" (?:embassy|delegation|government|side|foreign ministry)\b")  # "the Chinese Embassy"
_STATE_BY = re.compile(r" by (?:the |its |his |her |their )?(?:[a-z]+'s )?$")
_STATE = 60  # characters behind "represented" in which the state stands
_TELLS = re.compile(r"told|tells|telling|assured|assures|informed|informs|briefed|briefs|urged|urges")
_BY_PHONE = re.compile(r" (?:by|over the|on the|via) (?:tele)?phone\b")
_IN_TALK = re.compile(r"\b(?:during|in|at|on) (?:a|an|their|his|her)\b")
_WHICH = re.compile(r"[^.;]{0,50},? (?:which|that) (?:the )?")
_UNILATERAL = re.compile(
    r"\b(?:statement|letter|release|petition|bill|decree|order|book|register|article|note|law|act|legislation|budget)s?"
    r" (?:(?:was|were|that|which|has|been|jointly) )*$"
)
_UNILATERAL_OBJECT = re.compile(
    r" (?:(?:a|an|the|his|her|into) )?(?:[a-z\-]+ ){0,3}?(?:bill|bills|law|decree|decrees|executive order|order|petition|book|guestbook|act|legislation|budget|statement|letter)\b"
)
_UNILATERAL_REACH = 30  # characters before a verb of signing in which what is signed stands
_EVENT = re.compile(r"\bthe (?:event|function|occasion|gathering)\b")
_EVENTS = ("ceremony", "meeting", "bilateral", "summit", "conference", "reception")
_SPOKEN_AT = ("summit", "meeting", "conference", "ceremony", "reception")
_SIGNED_FOR = re.compile(
    r" (?:for|on behalf of) (?:the )?(?:(?:government|governments|republic|kingdom) of )?(?:the )?"
)
_LED = 20  # characters before a verb in which that is led which is no occasion
_HONOURED = re.compile(
    r"\b(?:for|in honou?r of|attended by|welcoming) (?:(?:the|his|her|visiting|h\.?e\.?|mr\.?|mrs\.?|ms\.?|dr\.?|excellency|[a-z]+ counterpart,?)\s+)*$"
)
_BESIDE = 16  # characters between a verb and its object
_BEHIND = 24  # characters behind a verb that can say in what capacity
_INVERTED = re.compile(r"(?: the| at the)?(?: [a-z]+){0,5} (?:was|were)\b")
_SIGNED_BEFORE = re.compile(r" (?:with|in|at|by|between|on|last|under|during)\b")
_TAKEN_UP = re.compile(r"\b(?:he|she|they|who|also)\b")
_SIGNED_WITH = re.compile(
    r"\bwith (?:the |his |her |its |their )?(?:(?:country|[a-z]+)'s )?(?:[a-z]+ counterpart,? )?$"
)
_SPEECH = re.compile(r"speech|remarks|address|statement|presentation|keynote")


def on_attend(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    if clause.tense == "negative":
        return
    noun = main_noun(reader, clause)
    if reader.doc.rules.verb_final and clause.verb.entry.form == "bulun":
        place = place_of_stay(reader, max(clause.begin, clause.verb.begin - _STAY), clause.verb.begin)
        if place is not None and place.stop < clause.verb.begin - 1:
            place = None
        if clause.verb.form == "finite":
            tell_stay(reader, clause.subjects, place, clause.tense, index, span, made)
            for frame in clause.nouns:
                if frame.link == "part_of" and frame.draft is not None and frame.kind in _SPOKEN_AT:
                    reader.take_part(frame.draft, clause.subjects, "attendee", "verb:stay", 0.8)
        stays = noun is None and clause.verb.form == "finite"
        alone = not clause.nouns and not any(one.kind == "visit" for one in made)
        if place is not None and (stays or alone or (noun is not None and noun is clause.after)):
            return  # "Riga'da bulunan Başkan X ile kahvaltıda buluştu"
    draft = (
        noun.draft
        if noun is not None and (noun.draft is not None or not _takes_up(reader, noun))
        else _joined(reader, clause)
        or reader.salient(("meeting", "summit", "conference", "ceremony", "reception"))
        or reader.salient(("bilateral", "visit", "press-event"))
    )
    if noun is None and draft is not None and not draft.parts and _is_of_event(reader, clause):
        draft = next((one for one in reversed(reader.recent()) if one.parts and one.kind in _EVENTS), draft)
    talks = _talks_of_plural(reader, clause)
    draft = talks[0] if talks else draft
    listed = [*talks[1:], *_listed_occasions(reader, clause, noun)]
    draft = draft or next(iter(listed), None)
    if draft is None:
        return
    people = agents_of(reader, clause) if clause.passive and not reader.doc.rules.verb_final else clause.subjects
    inverted = (
        clause.verb.form == "ing" and _INVERTED.match(reader.doc.folded[clause.verb.end : clause.end]) is not None
    )
    if (inverted and clause.objects and not reader.doc.rules.verb_final) or (
        not reader.doc.rules.verb_final
        and not clause.passive
        and not any(mention.begin >= clause.begin for mention in people)
        and not _TAKEN_UP.search(reader.doc.folded[clause.begin : clause.verb.begin])
        and clause.objects
        and not clause.objects[0].plural
        and len(reader.doc.folded[clause.verb.end : clause.objects[0].begin].strip()) < 6
    ):
        people = listed_with(clause.objects, clause.objects[0])
    if not reader.doc.rules.verb_final and noun is None and _is_others(reader, clause, people, span):
        return
    if clause.verb.entry.sense == "represent" and reader.doc.rules.verb_final:
        _stand_for_objects(reader, clause, people)
    if reader.doc.rules.verb_final and reader.doc.folded.startswith(
        reader.doc.rules.marks["accompanies"], clause.verb.begin
    ):
        _are_of_accompanied(reader, clause, people)
    if clause.verb.entry.sense == "represent" and not reader.doc.rules.verb_final:
        _stand_for(reader, clause, people)
        if clause.passive:
            people = people + _elided(reader, clause, people, span)
            for one in clause.subjects:
                one.sender = one.sender or one.begin >= clause.begin  # "President X was represented by Minister Y"
        if not clause.passive and noun is None and not _stands_for_side(reader, clause, draft):
            return
    listed_first = _is_attended_by_list(reader, clause, noun, span)
    if not reader.doc.rules.verb_final and (clause.verb.entry.form.endswith(("present", "attendance")) or listed_first):
        people = [
            one
            for one in reader.mentions_in(clause.begin, clause.verb.begin)
            if one.person >= 0 and not is_possessive(reader, one)
        ] or people  # "A, B's C and D, along with E, were also present"
    if reader.doc.rules.verb_final and clause.verb.form in ("participle", "noun"):
        if not is_of_head(clause.verb):
            people = [mention for mention in clause.subjects if mention.case in ("genitive", "nominative")]
        people = people or _comers(reader, clause)
    around = reader.doc.folded[clause.begin : clause.end + _BEHIND]
    if reader.doc.rules.verb_final and noun is not None:
        people = distinct(
            people + [mention for mention in partners_of(reader, clause) if mention.begin >= clause.begin]
        )
    observers = _observers(reader, clause, people, around)
    reader.take_part(draft, observers, "observer", f"verb:{clause.verb.entry.form}", 0.9)
    reader.take_part(draft, people, "attendee", f"verb:{clause.verb.entry.form}", 0.9)
    for other in listed:
        reader.take_part(other, people, "attendee", f"verb:{clause.verb.entry.form}", 0.85)
        reader.set_status(other, clause.tense, 1)
    if reader.doc.rules.verb_final or clause.tense != "future" or draft.sentence == index:
        reader.set_status(draft, clause.tense, 1)  # who is still to come puts off no occasion told of before
    _states_of(reader, clause, draft)
    if reader.doc.rules.verb_final and draft.kind == "visit" and draft.country is None:
        places = place_behind(reader, clause)
        draft.city, draft.country = destination(reader, places) if places else (None, None)


def _elided(reader: Reader, clause: Clause, people: list[Mention], span: Span) -> list[Mention]:
    """Who represents the further states of a list without a verb: "A was represented by X, B by Y and C by its ambassador"."""
    known = {id(one) for one in people}
    found: list[Mention] = []
    for one in reader.mentions_in(clause.verb.end, span.end):
        state = _STATE_BY.search(reader.doc.folded, max(clause.verb.end, one.begin - _STATE), one.begin)
        name = reader.doc.name_at(state.start() - 1) if state is not None and state.start() else None
        if id(one) in known or name is None or name.kind not in ("state", "organisation"):
            continue
        owner = name.ids[0] if name.kind == "state" else reader.doc.body(name)
        one.of = owner if one.person < 0 else one.of or owner
        if one.person >= 0:
            reader.people[one.person].of = reader.people[one.person].of or owner
        found.append(one)
    return found


def _is_of_event(reader: Reader, clause: Clause) -> bool:
    """Whether it is the event a text tells of that somebody attended, none that is still to come."""
    if reader.doc.rules.verb_final or clause.tense != "past":
        return False
    return _EVENT.search(reader.doc.folded, max(clause.begin, clause.verb.begin - 30), clause.verb.begin) is not None


def _is_attended_by_list(reader: Reader, clause: Clause, noun: Noun | None, span: Span) -> bool:
    """Whether a sentence is but a list of those who attended what was told of: "A, B's C, and D attended the meeting"."""
    if clause.verb.entry.form != "attended" or clause.passive or noun is None or noun.named:
        return False
    if reader.doc.folded[clause.verb.end : noun.cue.begin].strip() != "the":
        return False
    return not any(cue.entry.category == "verb" for cue in reader.cues_in(span.begin, clause.verb.begin))


def _listed_occasions(reader: Reader, clause: Clause, noun: Noun | None) -> list[Draft]:
    """The further occasions of a list that somebody attends: "will attend the X meeting, the Y Summit and the Z Forum"."""
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


def _comers(reader: Reader, clause: Clause) -> list[Mention]:
    """Who came to take part, named behind the participle: "zirveye katılmak üzere gelen Başkan X", "… Riga'da bulunan"."""
    coming = next(
        (cue for cue in reader.cues_in(clause.end, clause.end + _LED * 4) if cue.entry.category == "verb"), None
    )
    if clause.verb.form != "noun" or coming is None or coming.form != "participle":
        return []
    if coming.entry.sense != "visit" and coming.entry.form != "bulun":
        return []
    return head_of_participle(reader, coming, reader.mentions_in(coming.end, coming.end + _LED * 2))


def _stands_for_side(reader: Reader, clause: Clause, draft: Draft) -> bool:
    """Whether whom somebody represents at an occasion told of is a state or organisation: "A and B represented the EU"."""
    edge = clause.verb.end
    name = next(iter(reader.doc.names_in(edge, edge + 12)), None)
    return (
        name is not None
        and name.kind in ("state", "organisation")
        and draft.kind in ("summit", "meeting", "conference")
    )


def _takes_up(reader: Reader, noun: Noun) -> bool:
    """Whether a bare noun at the head of a sentence takes up what was told: "Ziyarette X de hazır bulundu"."""
    bare = not noun.named and not noun.indefinite and not noun.plural and not noun.link
    opens = noun.begin == reader.doc.sentences[reader.doc.sentence_at(noun.begin)].begin
    return reader.doc.rules.verb_final and bare and opens and noun.case in ("locative", "dative")


def _is_others(reader: Reader, clause: Clause, people: list[Mention], span: Span) -> bool:
    """Whether who joins something is nobody of those told of: "will allow more forces to join the exercises"."""
    if clause.passive or not people or any(one.begin >= span.begin for one in people):
        return False
    return not _TAKEN_UP.search(reader.doc.folded[span.begin : clause.verb.begin]) and clause.tense == "future"


def _stand_for(reader: Reader, clause: Clause, people: list[Mention]) -> None:
    """Whose an official is who represents a state, where his office does not say it: "Minister X represented Grenada"."""
    begin, end = (clause.begin, clause.verb.begin) if clause.passive else (clause.verb.end, clause.verb.end + _STATE)
    states = [
        name
        for name in reader.doc.names_in(begin, end)
        if (name.kind == "state" or _OF_STATE.match(reader.doc.folded, name.stop)) and not reader.covers(name)
    ]
    if not states:
        return
    state = states[-1] if clause.passive else states[0]
    for one in people:
        person = reader.people[one.person] if one.person >= 0 and one.begin >= clause.begin else None
        if person is not None and person.of is None:
            person.of = one.of = state.ids[0]
        elif one.person < 0 and one.begin >= clause.begin:
            one.of = one.of or state.ids[0]  # "Latvia was represented by its deputy foreign minister"


def _stand_for_objects(reader: Reader, clause: Clause, people: list[Mention]) -> None:
    """Whose officials are who represent others: "Letonya'yı Bakan X, Başbakan Y'yi Büyükelçi Z temsil etti"."""
    for one in people:
        person = reader.people[one.person] if one.person >= 0 and one.begin >= clause.begin else None
        owner = _represented_before(reader, clause, one)
        if owner is not None and person is not None and (person.of is None or person.implied):
            person.of = one.of = owner
            person.implied = False


def _are_of_accompanied(reader: Reader, clause: Clause, people: list[Mention]) -> None:
    """Whose officials are who accompany somebody: "Bakan X'e Bakan Yardımcısı Y eşlik etti"."""
    led = [one for one in clause.objects if one.case == "dative"]
    for one in people:
        before = [other for other in led if other.begin < one.begin] or led
        owner = reader.owner_of(before[-1]) if before else None
        person = reader.people[one.person] if one.person >= 0 and one.begin >= clause.begin else None
        if owner is not None and person is not None and (person.of is None or person.implied):
            person.of = one.of = owner
            person.implied = False


def _represented_before(reader: Reader, clause: Clause, one: Mention) -> str | None:
    """The state, or that of the person, that stands in the accusative right before somebody."""
    name = next(iter(reversed(reader.doc.names_in(max(clause.begin, one.begin - _STATE), one.begin))), None)
    if (
        name is not None
        and name.kind == "state"
        and reader.doc.case_of(name) == "accusative"
        and one.begin - name.stop < _BESIDE
        and not reader.covers(name)
    ):
        return name.ids[0]
    before = [other for other in clause.objects if other.stop <= one.begin]
    stands = bool(before) and before[-1].case == "accusative" and one.begin - before[-1].stop < _BESIDE
    return reader.owner_of(before[-1]) if stands else None


def _talks_of_plural(reader: Reader, clause: Clause) -> list[Draft]:
    """The talks that a plural takes together, those of the last sentence that told of several: "görüşmelere X de katıldı"."""
    if not reader.doc.rules.verb_final or not any(
        noun.plural and noun.kind == "bilateral" and noun.case in ("locative", "dative") for noun in clause.nouns
    ):
        return []
    talks = [one for one in reader.drafts[-_TALKS:] if one.kind == "bilateral" and one.parts]
    last = max((one.sentence for one in talks), default=0)
    together = [one for one in talks if one.sentence == last]
    if len(together) > 1:
        return together
    near = [
        one for one in talks if last - one.sentence < _NEAR and together and one.known.keys() & together[0].known.keys()
    ]
    return near if len(near) > 1 else []


def _observers(reader: Reader, clause: Clause, people: list[Mention], around: str) -> list[Mention]:
    """Who takes part as an observer: in a verb-final language whom the words stand before, else the group before them."""
    at = next((around.find(mark) for mark in reader.doc.rules.marks["observer"] if mark in around), None)
    if at is None or not reader.doc.rules.verb_final:
        return people if at is not None else []
    behind = [mention for mention in people if mention.begin > clause.begin + at]
    if around.startswith(reader.doc.rules.marks["observer_of"], at):
        return behind
    before = [mention for mention in people if mention.begin < clause.begin + at]
    return behind or [one for one in before if one.group == before[-1].group]


def _joined(reader: Reader, clause: Clause) -> Draft | None:
    """The event in which somebody is joined or accompanied: the latest he takes part in."""
    if reader.doc.rules.verb_final or not clause.passive:
        return None
    people = {mention.person for mention in clause.subjects if mention.person >= 0}
    theirs = [draft for draft in reversed(reader.recent()) if people & draft.known.keys()]
    visit = (
        next((draft for draft in theirs if draft.kind == "visit"), None)
        if "accompan" in clause.verb.entry.form
        else None
    )
    return visit or next(iter(theirs), None)


def _states_of(reader: Reader, clause: Clause, draft: Draft) -> None:
    """States and bodies named as the subject of an attending verb."""
    for name in reader.doc.names_in(clause.begin, clause.verb.begin if reader.doc.rules.verb_final else clause.end):
        if reader.covers(name) or name.kind not in ("state", "organisation"):
            continue
        if reader.doc.rules.verb_final and reader.doc.case_of(name) in ("locative", "dative", "ablative"):
            continue
        if any(noun.begin <= name.begin < noun.end for noun in clause.nouns):
            continue
        if name.kind == "state":
            add_once(draft.states, name.ids[0])


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


def on_host(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells who hosts, chairs or moderates an occasion, or speaks at it."""
    final = reader.doc.rules.verb_final
    sense = clause.verb.entry.sense
    if final and clause.verb.form == "noun":
        _plan_hosting(reader, clause)
        return
    if sense == "deliver" and on_deliver(reader, clause, nouns, index, span, made):
        return
    noun = main_noun(reader, clause) or _hosted_by(reader, clause, nouns)
    hosted = [one for one in clause.objects if one.case == "dative" and one.person >= 0] if final else []
    if sense == "host" and noun is None and hosted:
        guests = [one.but(case="accusative") for one in hosted]
        on_receive(reader, replace(clause, objects=guests), nouns, index, span, made)
        return  # "X, Y'ye ev sahipliği yaptı"
    draft = _hosted(reader, clause, noun, nouns, made)
    if not final:
        guests = clause.subjects if clause.passive else clause.objects
        if draft is None and sense == "host" and guests and (noun is None or not clause.passive):
            on_receive(reader, clause, nouns, index, span, made)
            return
        guest = noun is None and _hosts_person(reader, clause, draft)
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
    elif role != "speaker":
        people = people + partners_of(reader, clause)
    reader.take_part(draft, people, role, f"verb:{clause.verb.entry.form}", 0.88)
    ahead = clause.tense == "future" and clause.passive and not final
    reader.set_status(draft, clause.tense, 2 if ahead else 1)
    if role == "host":
        draft.strong = draft.strong or (not final and len(draft.states) > 1)
        add_mission(reader, draft, clause)
        _place_by_host(reader, clause, draft, people)


def _plan_hosting(reader: Reader, clause: Clause) -> None:
    """What it is decided that a state will host is to come: "toplantıya Letonya'nın ev sahipliği yapmasına karar verildi"."""
    noun = main_noun(reader, clause)
    if noun is None or noun.draft is None or clause.tense != "future":
        return
    reader.set_status(noun.draft, clause.tense, 2)
    if clause.verb.entry.sense == "host":
        _place_by_host(reader, clause, noun.draft, [])


def _hosted(reader: Reader, clause: Clause, noun: Noun | None, nouns: list[Noun], made: list[Draft]) -> Draft | None:
    """The event that is hosted or spoken at: the noun's, or where none is named the one told last that can be."""
    sense = clause.verb.entry.sense
    draft = noun.draft if noun is not None else (made[-1] if made else reader.salient())
    if noun is not None and noun.topic and sense == "speak" and not reader.doc.rules.verb_final:
        topics = [one.draft for one in nouns if one.topic]
        draft = next((one for one in reversed(reader.recent()) if one not in topics and one.kind in _SPOKEN_AT), None)
    if draft is not None and draft.kind in ("visit", "call") and sense in ("speak", "deliver", "chair", "moderate"):
        return reader.salient(("summit", "meeting", "conference", "ceremony", "press-event", "bilateral"))
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
    return reader.doc.rules.verb_final and clause.verb.ending.endswith(("k", "m"))  # "konuştuk"


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


def _place_by_host(reader: Reader, clause: Clause, draft: Draft, people: list[Mention]) -> None:
    """Where an event is, when it is a city or a state that hosts it."""
    if not people:
        city = next(
            (
                name
                for name in reader.doc.names_in(clause.begin, clause.verb.begin)
                if name.kind == "city" and not reader.covers(name) and reader.doc.case_of(name) == "nominative"
            ),
            None,
        )
        if city is not None and draft.city is None:
            draft.city, draft.country = destination(reader, [city])
        elif city is None and reader.doc.rules.verb_final:
            _add_host_state(reader, clause, draft)


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


def _hosted_by(reader: Reader, clause: Clause, nouns: list[Noun]) -> Noun | None:
    """The occasion that a relative clause says who hosts: "the Summit on X, which President Y will host"."""
    if reader.doc.rules.verb_final or not clause.subjects:
        return None
    edge = clause.subjects[0].begin
    before = [noun for noun in nouns if noun.end <= edge and noun.draft is not None]
    if not before or not _WHICH.fullmatch(reader.doc.folded, before[-1].end, edge):
        return None
    return before[-1]


def on_press(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = next((noun for noun in clause.nouns if noun.kind == "press-event" and noun.draft is not None), None)
    known = noun.draft if noun is not None else None
    words = reader.doc.folded[max(span.begin, clause.verb.begin - _LED) : clause.verb.begin]
    if (
        reader.doc.rules.verb_final
        and known is None
        and (
            any(mark in words for mark in reader.doc.rules.marks["written"])
            or (clause.verb.ending.startswith(("il", "ul")) and "toplantisi" not in clause.verb.entry.form)
        )
    ):
        return  # a statement in writing, or one that somebody made
    rule = f"verb:{clause.verb.entry.form}"
    speakers = distinct(clause.subjects + partners_of(reader, clause))
    separate = reader.doc.has_mark("separately", span.begin, span.end)
    for group in [[one] for one in speakers] if separate and len(speakers) > 1 and known is None else [speakers]:
        label = Span(clause.verb.begin, clause.verb.end)
        draft = known or reader.new("press-event", label, index, span, rule, made)
        if draft not in made:
            made.append(draft)
        reader.take_part(draft, group, "speaker", rule, 0.85)
        reader.set_status(draft, clause.tense, 2)


def on_said_at(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who speaks at a press event takes part in it as a speaker; who says something at another occasion was there."""
    if not reader.doc.rules.verb_final:
        _told_in_talk(reader, clause, made)
        _told_visitor(reader, clause, index, span, made)
        _was_there(reader, clause, nouns, span)
    noun = next(
        (noun for noun in clause.nouns if noun.kind == "press-event" and noun.draft is not None and not noun.link), None
    )
    if noun is not None and noun.draft is not None:
        reader.take_part(
            noun.draft,
            [mention for mention in clause.subjects if mention.begin >= span.begin],
            "speaker",
            "verb:say",
            0.8,
        )
        if not reader.doc.rules.verb_final:
            reader.take_part(noun.draft, partners_of(reader, clause), "speaker", "verb:say-with", 0.75)


def _told_in_talk(reader: Reader, clause: Clause, made: list[Draft]) -> None:
    """Who tells somebody something "during a meeting" met him: "President X told Minister Y in a phone call that …"."""
    if clause.passive or not clause.objects or "t" not in clause.verb.form:
        return
    noun = next((one for one in clause.nouns if one.kind in ("meeting", "bilateral", "call") and one.indefinite), None)
    first = clause.objects[0]
    if noun is None or noun.draft is None or noun.draft.parts or noun.named or noun.begin < first.begin:
        return
    folded = reader.doc.folded
    if (
        not _TELLS.fullmatch(folded, clause.verb.begin, clause.verb.end)
        or len(folded[clause.verb.end : first.begin]) > 6
    ):
        return
    if not _IN_TALK.search(folded, first.stop, noun.begin + 1):
        return
    people = [*clause.subjects, first]
    if noun.kind == "call":
        noun.draft.kind = "call"
    elif noun.draft in made:
        become_talk(reader, noun, noun.draft, people, "past", made)
    reader.take_part(noun.draft, people, "attendee", "verb:told", 0.8)


def _told_visitor(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Who tells a visitor something has met him, by telephone called him: "Premier X told visiting President Y that …"."""
    first = clause.objects[0] if clause.objects else None
    if first is None or first.plural or clause.passive or not clause.subjects or made:
        return
    folded = reader.doc.folded
    guest = folded[clause.verb.end : first.begin].split()
    visiting = guest[-1:] and guest[-1] in reader.doc.rules.words["guest"] and len(guest) < 3
    visiting = visiting or (not guest and folded[first.begin : first.end].split()[0] in reader.doc.rules.words["guest"])
    by_phone = len(guest) < 2 and _BY_PHONE.match(folded, first.stop) is not None
    if not (visiting or by_phone) or not _TELLS.fullmatch(folded, clause.verb.begin, clause.verb.end):
        return
    label = Span(clause.verb.begin, clause.verb.end)
    guests = listed_with(clause.objects, first)
    tell_talk(
        reader,
        "call" if by_phone else "bilateral",
        clause.subjects,
        guests,
        label,
        "past",
        "verb:told",
        index,
        span,
        made,
        apart=True,
    )


def _was_there(reader: Reader, clause: Clause, nouns: list[Noun], span: Span) -> None:
    """Gives a part to who says something "at the summit", and to a delegation's head who speaks of the talks."""
    people = [mention for mention in clause.subjects if mention.begin >= span.begin and not mention.plural]
    folded = reader.doc.folded
    noun = next(
        (
            noun
            for noun in nouns
            if noun.draft is not None
            and noun.kind in ("summit", "meeting", "conference", "ceremony", "reception")
            and _AT_OCCASION.search(folded, max(span.begin, noun.begin - 20), noun.begin)
            and clause.begin <= noun.begin < clause.end
        ),
        None,
    )
    if noun is not None and noun.draft is not None:
        reader.take_part(noun.draft, people, "attendee", "verb:say-at", 0.75)
        return
    heads = [
        mention
        for mention in people
        if mention.office is not None and "delegation" in folded[mention.office.begin : mention.office.end]
    ]
    draft = reader.salient(("meeting", "bilateral", "summit", "conference")) if heads else None
    if draft is not None:
        reader.take_part(draft, heads, "attendee", "verb:say-head", 0.7)


_TAKEN_UP = re.compile(r"\b(?:it|they|these|both|which) (?:was|were|is|are|has been|have been) $")
_TWO = 2  # who sign something together


def _co_signers(reader: Reader, clause: Clause) -> list[Mention]:
    """With whom somebody signs: "signed an agreement with Minister X"."""
    partners = partners_of(reader, clause)
    if reader.doc.rules.verb_final:
        return partners
    folded = reader.doc.folded
    first = next((one for one in partners if _SIGNED_WITH.search(folded, max(0, one.begin - 40), one.begin)), None)
    return listed_with(clause.objects, first)


def _frames(reader: Reader, clause: Clause, nouns: list[Noun]) -> bool:
    """Whether a sentence says at what others signed something: on a visit, or after talks a memorandum "between" two bodies."""
    at = reader.doc.folded.find(" between ", clause.begin, clause.end)
    between = at >= 0 and not any(noun.cue.end == at for noun in nouns)  # no "after talks between A and B"
    return any(noun.link == "part_of" or (noun.link == "after" and (noun.kind == "visit" or between)) for noun in nouns)


def _signs(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says that it is a document that is signed, or takes up one told of: "it was signed by"."""
    if reader.ahead and _TAKEN_UP.search(reader.doc.folded, clause.begin, clause.verb.begin):
        return any(one.type == "signed" for lead in reader.ahead for one in lead.outcomes)
    return any(
        cue.entry.category == "document" and cue.entry.sense == "document"
        for cue in reader.cues_in(clause.begin, _end_of_signing(reader, clause))
    )


def _end_of_signing(reader: Reader, clause: Clause) -> int:
    """Where what is signed can end: "signed and exchanged notes" goes on behind the next verb."""
    shared = reader.doc.folded.startswith(" and ", clause.verb.end) and not reader.doc.rules.verb_final
    return reader.doc.sentences[reader.doc.sentence_at(clause.verb.begin)].end if shared else clause.end


def _is_between_states(reader: Reader, clause: Clause, span: Span) -> list[str]:
    """The states between which a document was signed on a day or at a place, with no signer named."""
    doc = reader.doc
    at = doc.folded.find(" between ", clause.verb.end, clause.end)
    at = -1 if any(noun.cue.end == at for noun in clause.nouns) else at  # it is talks that were between them
    sides = [name.ids[0] for name in doc.names_in(at, clause.end) if name.kind == "state"] if at >= 0 else []
    placed = any(name.kind == "city" for name in doc.names_in(clause.begin, clause.end))
    told = clause.tense == "past" and not doc.rules.verb_final and _signs(reader, clause)
    return sides[:2] if told and len(sides) > 1 and (placed or reader.times_in(span.begin, span.end)) else []


def _is_placed(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says when or in which city something was done."""
    cities = any(name.kind == "city" for name in reader.doc.names_in(clause.verb.end, clause.end))
    return not reader.doc.rules.verb_final and (cities or bool(reader.times_in(clause.verb.end, clause.end)))


def _witnesses(reader: Reader, clause: Clause) -> bool:
    """Whether people look on while something is signed: "were signed in the presence of Presidents A and B", "X'in huzurunda"."""
    final = reader.doc.rules.verb_final
    return any(
        cue.entry.category == "role"
        and cue.entry.sense == "witness"
        and reader.mentions_in(clause.begin if final else cue.end, cue.begin if final else cue.end + 40)
        for cue in reader.cues_in(clause.begin, clause.end)
    )


def _are_together(reader: Reader, clause: Clause) -> bool:
    """Whether those of a clause are all in the meeting told last."""
    meeting = reader.salient(("summit", "meeting", "conference", "bilateral", "ceremony"))
    people = {key(one) for one in reader.mentions_in(clause.begin, clause.end)}
    return meeting is not None and people <= meeting.known.keys()


def _are_others(reader: Reader, clause: Clause, draft: Draft) -> bool:
    """Whether somebody signs with others than he just met: "X ile bir araya geldi, Y ile anlaşma imzaladı"."""
    if not reader.doc.rules.verb_final or draft.kind != "bilateral" or not draft.parts[1:]:
        return False
    partners = [one for one in _co_signers(reader, clause) if one.begin >= clause.begin and one.person >= 0]
    return bool(partners) and not any(key(one) in draft.known for one in partners)


def _sign_for(reader: Reader, clause: Clause, people: list[Mention]) -> bool:
    """Whether it is said for which state somebody signed what the text has named: "X signed for the United States"."""
    match = _SIGNED_FOR.match(reader.doc.folded, clause.verb.end)
    name = reader.doc.name_at(match.end()) if match is not None else None
    if name is None or name.kind not in ("state", "organisation"):
        return False
    for one in people:
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and person.of is None and name.kind == "state":
            person.of = name.ids[0]
    return True


def _signed_there(reader: Reader, clause: Clause, people: list[Mention], meeting: Draft) -> bool:
    """Whether those who sign are all known to have been at a meeting, so that they signed there, if it was not on another day."""
    signers = {key(mention) for mention in people if mention.person >= 0}
    if not signers <= meeting.known.keys():
        return False
    times = reader.times_in(clause.begin, clause.end)
    return reader.doc.rules.verb_final or (
        bool(signers) and not (meeting.time and any(apart(time, meeting.time) for time in times))
    )


def _plan_signing(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """A signing to come by officials of two sides: "anlaşma 20 Mayıs'ta A ile B tarafından imzalanacaktır"."""
    people = [one for one in clause.subjects + clause.objects if one.begin >= clause.begin and not one.plural]
    people = [one for one in people if one.case in ("nominative", "comitative", "genitive")]
    if len({reader.owner_of(one) for one in people} - {None}) < 2 or not _signs(reader, clause):
        return
    _tell_signing(reader, clause, index, span, made)
    reader.take_part(made[-1], people, "signatory", made[-1].rule, 0.8)


def _signing_told(reader: Reader, index: int) -> Draft | None:
    """The signing that the sentence before told of: "… witnessed the signing of an accord. It was signed by A and B"."""
    last = reader.drafts[-1] if reader.drafts and not reader.doc.rules.verb_final else None
    told = last is not None and last.kind == "ceremony" and index - last.sentence == 1 and last.status == "held"
    return last if told and last is not None and "sign" in last.rule else None


def _tell_signing(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    reader.set_status(draft, clause.tense, 2)


def _are_only_a_group(reader: Reader, people: list[Mention], span: Span) -> bool:
    """Whether those who sign are only named together: "The two ministers signed", of people told of before."""
    several = len(people) > 1 and not reader.doc.rules.verb_final
    return several and all(one.begin < span.begin for one in people)


def _is_reduced(reader: Reader, clause: Clause) -> bool:
    """Whether a participle only tells which document is meant: "the agreement signed with X"."""
    if reader.doc.rules.verb_final or "participle" not in clause.verb.form:
        return False
    beside = any(
        cue.entry.category == "document" and cue.end == clause.verb.begin - 1
        for cue in reader.cues_in(clause.verb.begin - _BESIDE_VERB, clause.verb.begin)
    )
    return beside and _SIGNED_BEFORE.match(reader.doc.folded, clause.verb.end) is not None


_BESIDE_VERB = 40  # characters before a verb in which the document beside it begins


def on_sign(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """People who sign take part as signatories in the occasion of the sentence, or make one of their own."""
    if clause.tense == "future" and reader.doc.rules.verb_final and not made:
        _plan_signing(reader, clause, index, span, made)
    if clause.tense in ("future", "negative", "none", "unfulfilled"):
        return
    if not reader.doc.rules.verb_final and (
        _UNILATERAL.search(reader.doc.folded, max(span.begin, clause.verb.begin - 50), clause.verb.begin)
        if clause.passive
        else _UNILATERAL_OBJECT.match(reader.doc.folded, clause.verb.end)
    ):
        return  # a decree, a statement of a spokesman
    words = reader.doc.folded[max(clause.begin, clause.verb.begin - _UNILATERAL_REACH) : clause.verb.begin].split()
    if reader.doc.rules.verb_final and any(word.startswith(reader.doc.rules.marks["unilateral"]) for word in words):
        return  # a decree, a book of guests
    passive = clause.verb.entry.sense == "signed" or clause.passive
    if not passive and _is_reduced(reader, clause):
        return  # "over the agreement signed with the Fund"
    if reader.doc.rules.verb_final and passive:
        people = [
            mention
            for mention in clause.subjects + clause.objects
            if any(
                cue.entry.sense == "agent" or cue.entry.form == "arasinda"
                for cue in reader.cues_in(mention.stop, mention.stop + 3)
            )
        ]
        people = [
            mention for mention in clause.subjects + clause.objects if any(mention.group == one.group for one in people)
        ]
    elif passive:
        people = agents_of(reader, clause)
        if (
            not people
            and not any(one.kind == "ceremony" for one in made)
            and (
                _witnesses(reader, clause)
                or _is_between_states(reader, clause, span)
                or (clause.tense == "past" and _frames(reader, clause, nouns) and _signs(reader, clause))
            )
        ):
            _tell_signing(reader, clause, index, span, made)
            made[-1].states += _is_between_states(reader, clause, span)
            return
    else:
        people = clause.subjects + _co_signers(reader, clause)
    people = [mention for mention in people if not mention.plural]
    if reader.doc.rules.verb_final and not people and not made and _witnesses(reader, clause):
        if _signs(reader, clause) and not _are_together(reader, clause):
            _tell_signing(reader, clause, index, span, made)
        return
    if (
        reader.doc.rules.verb_final
        and len(people) < _TWO
        and any(mention.plural for mention in reader.mentions_in(clause.begin, clause.verb.begin))
    ):
        return  # "taraflar imzaladı"
    seen = not reader.doc.rules.verb_final and any(
        cue.entry.category == "role" and cue.entry.sense == "witness" for cue in reader.cues_in(span.begin, span.end)
    )
    stands = not reader.doc.rules.verb_final and not passive and _sign_for(reader, clause, people)
    several = [one for one in clause.subjects if one.begin >= span.begin and not passive and reader.is_of_several(one)]
    if several and not people and not made and _signs(reader, clause) and _is_placed(reader, clause):
        _tell_signing(reader, clause, index, span, made)
        reader.add_group(made[-1], several[0])
        return
    if not (people or seen) or not (stands or _signs(reader, clause)):
        return
    role = "attendee" if _are_only_a_group(reader, people, span) else "signatory"
    noun = next((noun for noun in nouns if noun.kind == "ceremony" and noun.draft is not None), None)
    aside = [one.draft for one in nouns if one.link == "before" or one.next or one.tense == "future"]
    told = [
        one
        for one in made
        if one.kind in ("meeting", "summit", "conference", "bilateral", "ceremony") and one not in aside
    ]
    draft = noun.draft if noun is not None else told[-1] if told else _signing_told(reader, index) if passive else None
    if noun is None and draft is not None and _are_others(reader, clause, draft):
        draft = None
    if draft is None:
        meeting = reader.salient(("summit", "meeting", "conference", "bilateral"))
        if meeting is not None and _signed_there(reader, clause, people, meeting):
            reader.take_part(meeting, people, role, f"verb:{clause.verb.entry.form}", 0.8)
            return
        parent = reader.salient(("visit", "summit", "meeting", "conference", "bilateral"))
        draft = reader.new(
            "ceremony", Span(clause.verb.begin, clause.verb.end), index, span, f"verb:{clause.verb.entry.form}", made
        )
        if parent is not None and parent.kind == "visit":
            draft.part_of = parent
        else:
            draft.side_of = parent
    reader.take_part(draft, people, role, f"verb:{clause.verb.entry.form}", 0.85)
