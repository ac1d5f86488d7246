"""Verbs by which people take part: to attend, to represent, to give a press conference, to say something there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import GATHERINGS, OCCASIONS, Clause, Draft, Noun, add_once, listed_with
from communique.extraction.occasions.medial import is_governed, is_possessive
from communique.extraction.occasions.places import destination, place_behind
from communique.extraction.occasions.recognition import is_addressed
from communique.extraction.occasions.relatives import head_of_participle, is_of_head
from communique.extraction.occasions.roles import THE_EVENT
from communique.extraction.occasions.talks import become_talk, distinct, tell_talk
from communique.extraction.occasions.verbs.hosting import listed_occasions
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.occasions.verbs.stays import place_of_stay, tell_stay
from communique.extraction.people import NATIONAL, Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_NEAR = 3  # sentences over which talks are told that a plural takes together
_TALKS = 12  # talks told last that a plural can take together
_AT_OCCASION = expression(
    r"\bat (?:the |a |an |this |that |today's |monday's |tuesday's |wednesday's |thursday's |friday's )?$"
)
_OPENS = expression(r"\W*(?:at|in|during) (?:the |a |an |this |that |today's |yesterday's |[a-z]+day's )?")
_AT_SOMETHING = expression(r"[^\W\d_]{3}[dt][ae] $")
_STAY = 24  # characters before "bulunuyor" in which the place stands
_STATE_BY = expression(r" by (?:the |its |his |her |their )?(?:[a-z]+'s )?$")
_STATE = 60  # characters behind "represented" in which the state stands
_TELLS = expression(r"told|tells|telling|assured|assures|informed|informs|briefed|briefs|urged|urges")
_BY_PHONE = expression(r" (?:by|over the|on the|via) (?:tele)?phone\b")
_IN_CITY = expression(r" (?:(?:on |late on )?[a-z]+day )?in ")
_OF_TIME = expression(r" (?:on|late|early|last|this|today|yesterday|that|to|how|[a-z]+day)\b|[,.]|$")  # behind the city
_IN_TALK = expression(r"\b(?:during|in|at|on) (?:a|an|their|his|her)\b")
_EVENTS = (*OCCASIONS, "bilateral")
_TOOK_PART = ("attended", "took part", "participated")
_JOINED = expression(r" (?:him|her|them|the two|both|via|by|online|remotely|later|virtually|from)\b|\W*$|,")
_LIKEWISE = expression(r", as (?:will|did|does|do|was|were|has|have|is|are) (?:the )?")
_LISTED = 3  # people whom a sentence lists
_LED = 20  # characters before a verb in which that is led which is no occasion
_TWO = 2  # who meet at least
_BESIDE = 16  # characters between a verb and its object
_WILL_NOT = expression(
    r"\b(?:(?:will|would) (?:not|no longer)|won't|(?:is|are) not (?:going|expected|scheduled|planning|due) to)\b"
)
_AT_ONCE = 6  # characters between a verb and who attends, behind it
_BEHIND = 24  # characters behind a verb that can say in what capacity
_INVERTED = expression(r"[^;,\n]{0,90}? (?:was|were|is|are|includ(?:e|es|ed))\b")
_TAKEN_UP = expression(r"\b(?:he|she|they|who|also)\b")


def on_attend(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who attends an occasion, is represented at it or observes it takes part in what the noun names, else what was told last."""
    final = reader.doc.rules.verb_final
    noun = main_noun(reader, clause)
    if clause.tense == "negative":
        if (
            noun is not None
            and noun.draft in made
            and _WILL_NOT.search(reader.doc.folded, clause.begin, clause.verb.begin)
        ):
            reader.set_status(noun.draft, "future", 1)
        return
    if final and clause.verb.entry.form == "bulun" and _is_stay(reader, clause, noun, index, span, made):
        return
    if final and noun is None and _only_exists(reader, clause):
        return
    if final and reader.doc.rules.patterns["among_those"].match(reader.doc.folded, clause.begin):
        return  # "görüştüğü isimler arasında X de yer aldı"
    draft, listed = _attended(reader, clause, noun)
    if final and noun is None:  # "görüşmede X yer alırken Y hazır bulundu"
        draft = next((one for one in reversed(made) if one.kind in _EVENTS and not one.frame), draft)
    if draft is None or (final and noun is None and _is_elsewhere(clause, draft)):
        return
    if not final and noun is None and clause.verb.entry.form.startswith("join") and not _joins(reader, clause, draft):
        return
    people = _attending_final(reader, clause) if final else _attending_medial(reader, clause, noun, draft, span)
    if people is None:
        return
    people = [*people, *_doing_likewise(reader, clause, span)]
    rule = f"verb:{clause.verb.entry.form}"
    around = reader.doc.folded[clause.begin : clause.end + _BEHIND]
    reader.take_part(draft, _observers(reader, clause, people, around), "observer", rule, 0.9)
    reader.take_part(draft, people, "attendee", rule, 0.9)
    for other in listed:
        reader.take_part(other, people, "attendee", rule, 0.85)
        reader.set_status(other, clause.tense, 1)
    if final or clause.tense != "future" or (draft.sentence == index and (noun is not None or not clause.told)):
        reader.set_status(draft, clause.tense, 1)  # who is still to come puts off no occasion told of before
    _states_of(reader, clause, draft)
    if final and draft.kind == "visit" and draft.country is None:
        places = place_behind(reader, clause)
        draft.city, draft.country = destination(reader, places) if places else (None, None)


def _talk_told_last(reader: Reader) -> Draft | None:
    """The talk that the text speaks of, where no gathering is told of after it: "X, in Oslo for a summit, met Y. Z was also present"."""
    talk = reader.salient(("bilateral",)) if not reader.doc.rules.verb_final else None
    gathering = reader.salient(OCCASIONS)
    if talk is None or gathering is None or gathering.kind not in GATHERINGS or len(talk.parts) < _TWO:
        return None
    told = [(one.evidence[-1].begin, one.label.begin) for one in (talk, gathering)]
    return talk if told[0] > told[1] else None


def _only_exists(reader: Reader, clause: Clause) -> bool:
    """Whether a verb of being somewhere says only that there is something: "sorunlar bulunuyor", not "saygı duruşunda bulundu"."""
    if clause.verb.entry.form != "bulun" or clause.verb.form != "finite":
        return False
    return _AT_SOMETHING.search(reader.doc.folded, clause.begin, clause.verb.begin) is None


def _joins(reader: Reader, clause: Clause, draft: Draft) -> bool:
    """Whether it is people at an event whom somebody joins: "she was joined by X", not "X joined calls for peace"."""
    if clause.passive:
        return any(one.person in draft.known for one in clause.subjects if one.person >= 0)
    if any(one.person in draft.known for one in clause.objects if one.person >= 0):
        return True
    return _JOINED.match(reader.doc.folded, clause.verb.end) is not None


def _is_elsewhere(clause: Clause, draft: Draft) -> bool:
    """Whether somebody is told to be somewhere while another's visit is told of."""
    people = {mention.person for mention in clause.subjects}
    return (
        clause.verb.entry.form == "bulun"
        and draft.kind == "visit"
        and draft.parts != []
        and people.isdisjoint(part.mention.person for part in draft.parts)
    )


def _is_stay(reader: Reader, clause: Clause, noun: Noun | None, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether somebody is only told to be in a place, which tells his visit: "Riga'da bulunan Başkan X ile kahvaltıda buluştu"."""
    place = place_of_stay(reader, max(clause.begin, clause.verb.begin - _STAY), clause.verb.begin)
    if place is not None and place.stop < clause.verb.begin - 1:
        place = None
    if clause.verb.form == "finite":
        tell_stay(reader, clause.subjects, place, clause.tense, index, span, made)
        for frame in clause.nouns:
            if frame.link == "part_of" and frame.draft is not None and frame.kind in OCCASIONS:
                reader.take_part(frame.draft, clause.subjects, "attendee", "verb:stay", 0.8)
    stays = noun is None and clause.verb.form == "finite"
    alone = not clause.nouns and not any(one.kind == "visit" for one in made)
    return place is not None and (stays or alone or (noun is not None and noun is clause.after))


def _attended(reader: Reader, clause: Clause, noun: Noun | None) -> tuple[Draft | None, list[Draft]]:
    """The event that a clause says who attended, and the further ones that it lists."""
    if noun is not None and (noun.draft is not None or not _takes_up(reader, noun)):
        draft = noun.draft
    else:
        draft = (
            _joined(reader, clause)
            or _talk_told_last(reader)
            or reader.salient(OCCASIONS)
            or reader.salient(("bilateral", "visit", "press-event"))
        )
    if noun is None and draft is not None and not draft.parts and _is_of_event(reader, clause):
        draft = next((one for one in reversed(reader.recent()) if one.parts and one.kind in _EVENTS), draft)
    talks = _talks_of_plural(reader, clause)
    listed = [*talks[1:], *listed_occasions(reader, clause, noun)]
    return (talks[0] if talks else draft) or next(iter(listed), None), listed


def _attending_final(reader: Reader, clause: Clause) -> list[Mention]:
    """Who attends where the verb ends the sentence: the subject and those he is with, or who came to what a participle tells."""
    people = clause.subjects
    if clause.verb.entry.sense == "represent":
        _stand_for_objects(reader, clause, people)
    if reader.doc.folded.startswith(reader.doc.rules.marks["accompanies"], clause.verb.begin):
        _are_of_accompanied(reader, clause, people)
    if clause.verb.form in ("participle", "noun"):
        if not is_of_head(clause.verb):
            people = [mention for mention in clause.subjects if mention.case in ("genitive", "nominative")]
        people = people or _comers(reader, clause)
    return distinct(people + [mention for mention in partners_of(reader, clause) if mention.begin >= clause.begin])


def _attending_medial(
    reader: Reader, clause: Clause, noun: Noun | None, draft: Draft, span: Span
) -> list[Mention] | None:
    """Who attends where the verb stands before its object; None where it tells of no one at the event."""
    people = agents_of(reader, clause) if clause.passive else clause.subjects
    inverted = bool(clause.objects) and _is_inverted(reader, clause, people)
    if inverted:
        people = _named_behind(reader, clause)
    if noun is None and _is_others(reader, clause, people, span):
        return None
    if clause.verb.entry.sense == "represent":
        _stand_for(reader, clause, people)
        if clause.passive:
            people = people + _elided(reader, clause, people, span)
            for one in clause.subjects:
                one.sender = one.sender or one.begin >= clause.begin  # "President X was represented by Minister Y"
        elif noun is None and not inverted and not _stands_for_side(reader, clause, draft):
            return None
    there = clause.verb.entry.form.endswith(("present", "attendance"))
    if there or _is_attended_by_list(reader, clause, noun, span):
        return _named_before(reader, clause) or people  # "A, B's C and D, along with E, were also present"
    if clause.verb.entry.form in _TOOK_PART and not clause.passive and not _is_behind_verb(reader, clause, span):
        listed = [one for one in _named_before(reader, clause) if not is_governed(reader, one, clause.begin)]
        return listed if len(listed) >= _LISTED else people  # "A, B and, as an observer, C took part"
    return people


def _doing_likewise(reader: Reader, clause: Clause, span: Span) -> list[Mention]:
    """Who is said to do what others do: "X will attend, as will Y and Z"."""
    final = reader.doc.rules.verb_final
    match = None if final else _LIKEWISE.search(reader.doc.folded, clause.verb.end, span.end)
    inside = reader.mentions_in(match.end(), span.end) if match is not None else []
    near = match is not None and bool(inside) and inside[0].begin - match.end() < _AT_ONCE
    return listed_with(inside, inside[0]) if near and clause.subjects else []


def _named_before(reader: Reader, clause: Clause) -> list[Mention]:
    """Everybody named before a clause's verb, but for those only named as whose something is."""
    before = reader.mentions_in(clause.begin, clause.verb.begin)
    return [one for one in before if one.person >= 0 and not is_possessive(reader, one)]


def _is_behind_verb(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether another verb stands before a clause's in its sentence."""
    return any(cue.entry.category == "verb" for cue in reader.cues_in(span.begin, clause.verb.begin))


def _is_inverted(reader: Reader, clause: Clause, people: list[Mention]) -> bool:
    """Whether who attends stands behind the verb: "attending the meeting were A and B", "present were A and B"."""
    folded, verb = reader.doc.folded, clause.verb
    match = _INVERTED.match(folded, verb.end, clause.end) if verb.form == "ing" else None
    if match is not None:
        behind = next((one for one in clause.objects if one.begin >= match.end()), None)
        return behind is not None and behind.begin - match.end() < 6
    first = clause.objects[0]
    return (
        not clause.passive
        and not any(mention.begin >= clause.begin for mention in people)
        and not _TAKEN_UP.search(folded[clause.begin : verb.begin])
        and not first.plural
        and len(folded[verb.end : first.begin].strip()) < _AT_ONCE
    )


def _named_behind(reader: Reader, clause: Clause) -> list[Mention]:
    """Who stands behind a verb of attending: behind the "were" of "accompanying the minister were A and B", whose they then are."""
    match = _INVERTED.match(reader.doc.folded, clause.verb.end, clause.end)
    edge = match.end() if match is not None and clause.verb.form == "ing" else clause.verb.end
    behind = [one for one in clause.objects if one.begin >= edge]
    people = listed_with(behind, behind[0]) if behind else []
    led = [one for one in clause.objects if one.begin < edge and one.person >= 0]
    owner = reader.owner_of(led[0]) if led else None
    for one in people:
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and person.of is None and one.rank in NATIONAL:
            person.of = one.of = owner
    return people


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
    return THE_EVENT.search(reader.doc.folded, max(clause.begin, clause.verb.begin - 30), clause.verb.begin) is not None


def _is_attended_by_list(reader: Reader, clause: Clause, noun: Noun | None, span: Span) -> bool:
    """Whether a sentence is but a list of those who attended what was told of: "A, B's C, and D attended the meeting"."""
    if clause.verb.entry.form != "attended" or clause.passive or noun is None or noun.named:
        return False
    if reader.doc.folded[clause.verb.end : noun.cue.begin].strip() != "the":
        return False
    return not _is_behind_verb(reader, clause, span)


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
    return name is not None and name.kind in ("state", "organisation") and draft.kind in GATHERINGS


def _takes_up(reader: Reader, noun: Noun) -> bool:
    """Whether a bare noun takes up what was told, at the head of a sentence: "Ziyarette X de hazır bulundu"."""
    if not reader.doc.rules.verb_final:
        return _takes_all_up(reader, noun)
    bare = not noun.named and not noun.indefinite and not noun.plural and not noun.link
    opens = noun.begin == reader.doc.sentences[reader.doc.sentence_at(noun.begin)].begin
    return bare and opens and noun.case in ("locative", "dative")


def _is_others(reader: Reader, clause: Clause, people: list[Mention], span: Span) -> bool:
    """Whether who joins something is nobody of those told of: "will allow more forces to join the exercises"."""
    if clause.passive or not people or any(one.begin >= span.begin for one in people):
        return False
    return not _TAKEN_UP.search(reader.doc.folded[span.begin : clause.verb.begin]) and clause.tense == "future"


def _stand_for(reader: Reader, clause: Clause, people: list[Mention]) -> None:
    """Whose an official is who represents a state, where his office does not say it: "Minister X represented Grenada"."""
    begin, end = (clause.begin, clause.verb.begin) if clause.passive else (clause.verb.end, clause.verb.end + _STATE)
    states = [name for name in reader.doc.names_in(begin, end) if name.kind == "state" and not reader.covers(name)]
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
    if not any(_takes_all_up(reader, noun) for noun in clause.nouns):
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


def _takes_all_up(reader: Reader, noun: Noun) -> bool:
    """Whether a bare plural takes up talks told of: "görüşmelere", "attended the meetings", "both talks were attended by"."""
    if reader.doc.rules.verb_final:
        return noun.plural and noun.kind == "bilateral" and noun.case in ("locative", "dative")
    if not noun.plural or noun.draft is not None or noun.kind not in ("bilateral", "meeting"):
        return False
    before = reader.doc.folded[max(0, noun.cue.begin - _BESIDE) : noun.cue.begin].split()
    return bool(before) and before[-1] in reader.doc.rules.words["told_of"]


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
    """The event in which somebody is joined or accompanied: the latest he takes part in, or his visit."""
    folded, marks = reader.doc.folded, reader.doc.rules.marks
    if reader.doc.rules.verb_final:
        if not folded.startswith(marks["accompanies"], clause.verb.begin):
            return None
        with_whom = [one for one in clause.objects if one.case == "dative"]
        on_visit = any(mark in folded[clause.begin : clause.verb.begin] for mark in marks["stays"])
        on_visit = on_visit or clause.tense == "present"
    else:
        if not clause.passive:
            return None
        with_whom, on_visit = clause.subjects, "accompan" in clause.verb.entry.form
    people = {mention.person for mention in with_whom if mention.person >= 0}
    theirs = [draft for draft in reversed(reader.recent()) if people & draft.known.keys()]
    visits = [draft for draft in theirs if draft.kind == "visit"] if on_visit else []
    tour = next((draft for draft in visits if draft.placeless), None)
    return tour or next(iter(visits or theirs), None)


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


def on_press(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who gives a press conference speaks at it; who gives one each tells of several."""
    noun = next((noun for noun in clause.nouns if noun.kind == "press-event" and noun.draft is not None), None)
    known = noun.draft if noun is not None else None
    if (
        reader.doc.rules.verb_final
        and known is None
        and (clause.verb.ending.startswith(("il", "ul")) and "toplantisi" not in clause.verb.entry.form)
    ):
        return  # a statement in writing, or one that somebody made
    rule = f"verb:{clause.verb.entry.form}"
    if known is None and not reader.doc.rules.verb_final and _is_held_for_press(reader, clause, made):
        return
    speakers = distinct(clause.subjects + partners_of(reader, clause))
    separate = reader.doc.has_mark("separately", span.begin, span.end)
    for group in [[one] for one in speakers] if separate and len(speakers) > 1 and known is None else [speakers]:
        label = Span(clause.verb.begin, clause.verb.end)
        draft = known or reader.new("press-event", label, index, span, rule, made)
        if draft not in made:
            made.append(draft)
        reader.take_part(draft, group, "speaker", rule, 0.85)
        reader.set_status(draft, clause.tense, 2)


def _is_held_for_press(reader: Reader, clause: Clause, made: list[Draft]) -> bool:
    """Whether a conference just told of is for the press: "held a joint conference to brief the press"."""
    held = made[-1] if made else None
    if (
        held is None
        or held.kind != "conference"
        or held.named
        or not reader.doc.folded.endswith(" to ", 0, clause.verb.begin)
    ):
        return False
    held.kind = "press-event"
    for part in held.parts:
        part.role = "speaker"
    return True


def on_said_at(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who speaks at a press event takes part in it as a speaker; who says something at another occasion was there."""
    if not reader.doc.rules.verb_final:
        _told_in_talk(reader, clause, made)
        _told_visitor(reader, clause, index, span, made)
        _was_there(reader, clause, nouns, span)
        _addressed(reader, clause, span)
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


def _addressed(reader: Reader, clause: Clause, span: Span) -> None:
    """Makes a speaker of who tells something to those at an occasion: "X told the conference that …"."""
    people = [mention for mention in clause.subjects if mention.begin >= span.begin]
    for noun in clause.nouns:
        if noun.draft is not None and noun.kind in OCCASIONS and is_addressed(reader, clause, noun):
            reader.take_part(noun.draft, people, "speaker", "verb:address", 0.8)


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
    """Who tells a visitor something, or somebody in a city, has met him, by telephone called him: "Premier X told visiting
    President Y that …", "Premier X told Minister Y in Riga that …"."""
    first = clause.objects[0] if clause.objects else None
    if first is None or first.plural or clause.passive or not clause.subjects or made:
        return
    folded = reader.doc.folded
    guest = folded[clause.verb.end : first.begin].split()
    visiting = guest[-1:] and guest[-1] in reader.doc.rules.words["guest"] and len(guest) < 3
    by_phone = len(guest) < 2 and _BY_PHONE.match(folded, first.stop) is not None
    there = len(guest) < 2 and _is_in_city(reader, first.stop)
    if not (visiting or by_phone or there) or not _TELLS.fullmatch(folded, clause.verb.begin, clause.verb.end):
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


def _is_in_city(reader: Reader, offset: int) -> bool:
    """Whether a stretch begins with the city in which something was done: " in Riga on Tuesday that …"."""
    match = _IN_CITY.match(reader.doc.folded, offset)
    name = reader.doc.name_at(match.end()) if match is not None else None
    return name is not None and name.kind == "city" and _OF_TIME.match(reader.doc.folded, name.stop) is not None


def _fronted(reader: Reader, nouns: list[Noun], people: list[Mention], span: Span) -> Noun | None:
    """The occasion that opens a sentence before who says something: "At the ministerial meeting held in Riga, X said"."""
    if not people or len(people) > 1:
        return None
    edge = people[0].begin
    for noun in nouns:
        if (
            noun.draft is not None
            and noun.kind in OCCASIONS
            and noun.end < edge
            and _OPENS.fullmatch(reader.doc.folded, span.begin, noun.begin)
            and reader.doc.folded[noun.end : edge].removesuffix("the ").endswith(", ")
            and all(_hosts(reader, one) for one in reader.mentions_in(noun.end, edge))
        ):
            return noun
    return None


def _hosts(reader: Reader, mention: Mention) -> bool:
    """Whether a role phrase stands before somebody: "hosted by the Ambassador X"."""
    return any(cue.entry.category == "role" for cue in reader.cues_in(mention.begin - _STATE, mention.begin))


def _was_there(reader: Reader, clause: Clause, nouns: list[Noun], span: Span) -> None:
    """Gives a part to who says something "at the summit", and to a delegation's head who speaks of the talks."""
    people = [mention for mention in clause.subjects if mention.begin >= span.begin and not mention.plural]
    folded = reader.doc.folded
    noun = next(
        (
            noun
            for noun in nouns
            if noun.draft is not None
            and noun.kind in OCCASIONS
            and _AT_OCCASION.search(folded, max(span.begin, noun.begin - 20), noun.begin)
            and clause.begin <= noun.begin < clause.end
            and not (noun.begin > clause.verb.end and folded.startswith(" that ", clause.verb.end))
        ),
        None,
    )
    noun = noun or _fronted(reader, nouns, people, span)
    if noun is not None and noun.draft is not None:
        reader.take_part(noun.draft, people, "attendee", "verb:say-at", 0.75)
        return
    heads = [
        mention
        for mention in people
        if mention.office is not None and "delegation" in folded[mention.office.begin : mention.office.end]
    ]
    draft = reader.salient((*GATHERINGS, "bilateral")) if heads else None
    if draft is not None:
        reader.take_part(draft, heads, "attendee", "verb:say-head", 0.7)
