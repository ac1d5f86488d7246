"""Verbs by which people meet: to meet, to call, to talk, to discuss."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Entry
from communique.extraction.occasions.clauses import SOMEBODY
from communique.extraction.occasions.delegations import sender_of
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, add_once, key, listed_with
from communique.extraction.occasions.further import elided, in_turn
from communique.extraction.occasions.gathered import are_of_several, gather
from communique.extraction.occasions.parties import between_states, body_of, parties_of
from communique.extraction.occasions.parties_told import meet_as_sides, opening_sides
from communique.extraction.occasions.talks import become_talk, distinct, drop_meal, same_talk, tell_talk
from communique.extraction.occasions.verbs.convening import convene_council, on_convene
from communique.extraction.occasions.verbs.hosting import on_host
from communique.extraction.occasions.verbs.hosts_visited import host_visited
from communique.extraction.occasions.verbs.partners import PRONOUN_MET, met_by_verb, partners_of
from communique.extraction.occasions.verbs.receptions import on_receive
from communique.extraction.occasions.verbs.stays import note_stay, place_of_stay, tell_stay
from communique.extraction.occasions.wishes import is_only_wished
from communique.extraction.people import Mention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_SPEAK_WITH = Entry("verb", "speak with", "talk", "call")
_GREETED = Entry("verb", "greeted", "welcome", "bilateral")
_SPOKE = Entry("verb", "speak", "call", "call")
_SPOKEN = Entry("verb", "konuş", "meet", "call")
_SPOKEN_THERE = Entry("verb", "konuş", "meet", "bilateral")
_SPOKE_WITH = expression(
    r"(?: (?:today|yesterday|earlier|again|separately|also|briefly|directly|this (?:morning|afternoon|evening|week)|on [a-z]+day|"
    r"[a-z]+day(?: (?:morning|afternoon|evening|night))?))+,? (?:with|to) "
)
_TWO = 2  # who speak with one another
_SPOKE_ALONE = expression(
    r"(?: again| briefly| at length| privately| for [a-z0-9 -]{2,24}(?:hours?|minutes))?(?: (?:(?:late |early )?on [a-z]+day|today|yesterday|again)|[.,]|$)"
)
_BESIDE = expression(
    r"\b(?:alongside|together with|flanked by|standing next to|side by side with|along with)\s+(?:the |his |her )?(?:visiting )?$"
)
_TO_PRESS = expression(r"(?: briefly)?(?: to| with)? the (?:press|media)\b")
_SITS = expression(
    r"(?: again| today| yesterday| informally| behind closed doors)*"
    r"(?: (?:in|on|at|for|to|this|late|early|here|last|next|under|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|[.,]|\W*$)"
)
_PLAIN = ("meet", "met", "meets", "meeting")  # said of teams as well
_AGAIN_AND = 24  # characters beside a verb, or whom it is about, in which it is said how often
_NEAR = 4  # events told last
_OBJECT = 50  # characters behind a verb in which its object stands
_PRAISES = expression(
    r" (?:very )?(?:highly|positively|well|warmly|fondly|favou?rably|volumes|fluent|fluently|out|up|good|english|french|arabic|russian|turkish|chinese)\b"
)
_RUNG = expression(
    r",? (?:on|to|today|yesterday|in|after|late|early|earlier|this|from|about|over|and|last|at|by)\b|\W*$|\."
)
_HOUSE = expression(r"(?:'s|’s|s'|s’)? (?:official )?(?:residence|house|palace|villa|office|compound|mansion)\b")
_MET_THING = expression(r"(?: (?!with\b|in\b|at\b|on\b|and\b|to\b|of\b)[a-z\-]+){1,5}")
_AGAIN = expression(r"\s+again\b")
_BY_PHONE = expression(r"\b(?:by|over(?: the)?|on the|via) (?:tele)?phone\b")
_WITH_BODY = expression(r"(?: separately| also| today)? with ")
_WORD = expression(r"[a-z]+")
_HONORARY = expression(r"\b(?:youth|goodwill|brand|cultural|student) ambassadors\b")
_JOINS = expression(r"\s*,?\s*(?:and\s+)?(?:the\s+)?")


def _is_placed(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says behind its verb both when and where people met."""
    places = [name for name in reader.doc.names_in(clause.verb.end, clause.end) if name.kind in ("city", "state")]
    return bool(places) and bool(reader.times_in(clause.verb.end, clause.end))


def _are_officials(reader: Reader, clause: Clause, seen: list[Mention]) -> bool:
    """Whether an official saw officials, and nothing that they did: "the year saw Minister X resign" is no meeting."""
    taken_up = SOMEBODY.search(reader.doc.folded, clause.begin, clause.verb.begin) is not None
    who = [mention for mention in clause.subjects if taken_up or mention.begin >= clause.begin]
    ranks = [reader.rank_of(mention) for mention in (*who, *seen)]
    thought = bool(seen) and reader.doc.folded.startswith(" as ", seen[-1].stop)  # "saw President X as a threat"
    return bool(who and seen) and None not in ranks and not thought


def on_meet(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talk or the call of those who meet, or of the occasion at which they do."""
    final = reader.doc.rules.verb_final
    if final and clause.verb.entry.kind != "call" and _is_by_phone(reader, clause):
        entry = Entry("verb", clause.verb.entry.form, clause.verb.entry.sense, "call")
        clause = replace(clause, verb=replace(clause.verb, entry=entry))
    if final and _is_told_by_noun(clause):
        on_convene(reader, clause, nouns, index, span, made)
        return
    if not final and _is_otherwise_told(reader, clause, nouns, index, span, made):
        return
    subjects = list(clause.subjects)
    partners = partners_of(reader, clause) if final else _met_medial(reader, clause)
    if final and _meet_at_occasion(reader, clause, subjects, partners, made):
        return
    if _is_no_talk(reader, clause, partners) or _meet_envoys(reader, clause, index, span, made):
        return
    if not final and _is_met_otherwise(reader, clause, nouns, partners, index, span, made):
        return
    if final and _meet_in_pairs(reader, clause, index, span, made):
        return
    if final and not partners:
        if "temas" in clause.verb.entry.form:
            _stay_for_contacts(reader, clause, subjects, index, span, made)
            return
        if not clause.nouns and meet_as_sides(reader, clause, index, span, made):
            return
    if partners:
        _meet_partners(reader, clause, subjects, partners, index, span, made)
    else:
        _meet_one_another(reader, clause, subjects, nouns, index, span, made)
    if final or (partners and not any(one.begin >= clause.begin for one in subjects)):
        _add_delegation(reader, clause, span, made)


def _is_otherwise_told(
    reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]
) -> bool:
    """Whether a verb of meeting between its arguments tells no talk: a greeting in the passive, a wish, a habit, words for the press."""
    told = any(one.begin >= clause.begin for one in clause.subjects)
    told = told or SOMEBODY.search(reader.doc.folded, clause.begin, clause.verb.begin) is not None
    if clause.passive and clause.verb.entry.form == "met" and told:  # "was met by President X"
        on_receive(reader, replace(clause, verb=replace(clause.verb, entry=_GREETED)), nouns, index, span, made)
    if clause.passive or is_only_wished(reader, clause.verb.begin) or _is_time_and_again(reader, clause):
        return True
    if _speaks_to_press(reader, clause):
        _speak_to_press(reader, clause, index, span, made)
        return True
    return False


def _meet_in_pairs(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of the talks of a list of pairs: "A ile B, C ile D bir araya geldi"."""
    pairs = _pairs(reader, clause)
    kind, rule = clause.verb.entry.kind, f"verb:{clause.verb.entry.form}"
    label = Span(clause.verb.begin, clause.verb.end)
    for pair in pairs:
        tell_talk(reader, kind, pair[:1], pair[1:], label, clause.tense, rule, index, span, made, apart=True)
    return bool(pairs)


def _stay_for_contacts(
    reader: Reader, clause: Clause, subjects: list[Mention], index: int, span: Span, made: list[Draft]
) -> None:
    """Tells of the stay of who had contacts somewhere with nobody named: "Riga'da temaslarda bulundu"."""
    place = place_of_stay(reader, clause.begin, clause.verb.begin)
    if clause.verb.form in ("finite", "converb"):
        tell_stay(reader, subjects, place, clause.tense, index, span, made)
    elif place is not None:
        note_stay(reader, clause, [place])


def _meet_partners(
    reader: Reader,
    clause: Clause,
    subjects: list[Mention],
    partners: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """Tells of the talks with those a verb of meeting is about, and with those it is about where it is left out."""
    final = reader.doc.rules.verb_final
    kind, rule, again = clause.verb.entry.kind, f"verb:{clause.verb.entry.form}", clause.again
    label = Span(clause.verb.begin, clause.verb.end)
    for met in [partners] if final else in_turn(partners):
        tell_talk(reader, kind, subjects, met, label, clause.tense, rule, index, span, made, apart=True, again=again)
    for other, own in [] if final else elided(reader, partners, clause.objects):
        tell_talk(reader, kind, [other], [own], label, clause.tense, rule, index, span, made, apart=True)
    host_visited(reader, clause, partners, span, made)
    drop_meal(reader, clause, made)


def _is_time_and_again(reader: Reader, clause: Clause) -> bool:
    """Whether people have met again and again, of which no meeting is told: "have met many times", "regularly meets President X"."""
    folded, verb = reader.doc.folded, clause.verb
    behind = max([verb.end, *(one.stop for one in clause.objects[:1])])
    beside = (folded[max(clause.begin, verb.begin - _AGAIN_AND) : verb.begin], folded[behind : behind + _AGAIN_AND])
    return any(mark in words for words in beside for mark in reader.doc.rules.marks["times_over"])


def _is_told_by_noun(clause: Clause) -> bool:
    """Whether a passive only says that an occasion its own words name was held: "siyasi istişareler yapıldı"."""
    verb = clause.verb
    passive = verb.ending.startswith(("il", "ul", "in", "un"))
    return passive and any(one.draft is not None and one.cue.begin < verb.begin < one.cue.end for one in clause.nouns)


def _is_by_phone(reader: Reader, clause: Clause) -> bool:
    """Whether words between say that people spoke by telephone: "telefonda dün akşam görüştü"."""
    return any(mark in reader.doc.folded[clause.begin : clause.end] for mark in reader.doc.rules.marks["by_phone"])


def _speaks_to_press(reader: Reader, clause: Clause) -> bool:
    """Whether it is reporters that somebody speaks to or meets: what he says to them is no talk."""
    words = reader.doc.folded[clause.verb.end : clause.verb.end + _OBJECT].removeprefix(" with").removeprefix(" to")
    return words.lstrip().removeprefix("the ").startswith(reader.doc.rules.marks["press_people"])


def _speak_to_press(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the press event of those who speak side by side: "speaking to reporters alongside X", "they spoke to the press"."""
    beside = [one for one in clause.objects if _BESIDE.search(reader.doc.folded, clause.verb.end, one.begin)]
    together = len(clause.subjects) > 1 and _TO_PRESS.match(reader.doc.folded, clause.verb.end) is not None
    told = any(noun.kind == "press-event" for noun in clause.nouns)
    if (beside or together) and clause.subjects and not told:
        partners = listed_with(clause.objects, beside[0]) if beside else []
        draft = reader.new("press-event", Span(clause.verb.begin, clause.verb.end), index, span, "verb:press", made)
        reader.take_part(draft, [*clause.subjects, *partners], "speaker", "verb:press", 0.8)
        reader.set_status(draft, clause.tense, 2)


def _met_medial(reader: Reader, clause: Clause) -> list[Mention]:
    """Whom the subjects meet, where they stand behind the verb."""
    candidates = [
        mention
        for mention in clause.objects
        if mention not in clause.subjects
        and not (mention.name is None and _HOUSE.match(reader.doc.folded, mention.end))
    ]
    return met_by_verb(reader, clause, candidates)


def _meet_at_occasion(
    reader: Reader, clause: Clause, subjects: list[Mention], partners: list[Mention], made: list[Draft]
) -> bool:
    """Whether people met at an occasion that a case tells, in which they then take part: "zirvede bir araya geldi".

    Two who meet there have a talk of their own, save at a meal: "X, Y ile yemekte bir araya geldi".
    """
    own = [
        noun
        for noun in clause.nouns
        if not noun.link and not noun.topic and noun.draft is not None and noun.kind in (*GATHERINGS, "reception")
    ]
    headed = [noun for noun in own if reader.doc.folded.startswith(":", noun.end)]  # "Riga'da üçlü zirve: X, Y ve Z …"
    if headed and not partners:
        own = headed
    elif not own or own[-1].case not in ("locative", "dative"):
        return False
    if partners and own[-1].kind != "reception":
        if own[-1].case == "locative" and own[-1].draft is not None:
            own[-1].link = "part_of"  # the talk is beside the forum
            reader.take_part(own[-1].draft, subjects, "attendee", "verb:meet-at", 0.7)
        return False
    people = subjects + partners
    groups = [one for one in people if one.plural and one.name is None]
    if groups and own[-1].draft is not None and (groups == people or are_of_several(reader, clause, groups)):
        _come_together(reader, own[-1].draft, groups, clause.tense, made)
        own[-1].draft.gathers = own[-1].draft.gathers or are_of_several(reader, clause, groups)
        reader.take_part(own[-1].draft, [one for one in people if one not in groups], "attendee", "verb:meet-at", 0.8)
        return True
    _dine(reader, own[-1], people, clause.tense, made)
    draft = own[-1].draft  # the talk told before, where a meal turned out to be it
    if draft is not None:
        reader.take_part(draft, people, "attendee", "verb:meet-at", 0.8)
        reader.set_status(draft, clause.tense, 1)
    return True


def _come_together(reader: Reader, draft: Draft, groups: list[Mention], tense: str, made: list[Draft]) -> None:
    """Adds officials in the plural to the occasion at which they met, which at table is a meeting of theirs."""
    draft.kind = "meeting" if draft.kind == "reception" and not draft.parts else draft.kind
    for group in groups:
        gather(reader, draft, group)
    draft.strong = True
    reader.set_status(draft, tense, 2)
    if draft not in made:
        made.append(draft)


def _is_no_talk(reader: Reader, clause: Clause, partners: list[Mention]) -> bool:
    """Whether a verb of meeting tells of no talk: somebody talked of a thing, saw a stranger, or called one something."""
    sense = clause.verb.entry.sense
    subjects = clause.subjects
    if not partners and (sense in ("talk", "ring") or _meets_demand(reader, clause)):
        return True
    if sense == "see" and not _are_officials(reader, clause, partners):
        return True
    if clause.verb.entry.form == "called" and not (partners and subjects and _rings(reader, clause, partners)):
        return True
    return reader.doc.rules.verb_final and clause.verb.form == "noun" and clause.tense == "none"


def _meets_demand(reader: Reader, clause: Clause) -> bool:
    """Whether it is a need, a target or the like that is met: "to meet the objectives of the conference"."""
    thing = _MET_THING.match(reader.doc.folded, clause.verb.end) if clause.verb.entry.form in _PLAIN else None
    return thing is not None and not reader.doc.rules.words["demands"].isdisjoint(thing.group().split())


def _is_met_otherwise(
    reader: Reader,
    clause: Clause,
    nouns: list[Noun],
    partners: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> bool:
    """Whether those who meet are told of otherwise: as speakers, in groups, with a body, or with somebody unknown."""
    if not partners:
        if clause.verb.entry.kind == "call" and len(clause.subjects) == 1 and _speak(reader, clause):
            return True
        if PRONOUN_MET.match(reader.doc.folded, clause.verb.end):
            return True  # with somebody of whom the text has not told
    if _meet_in_groups(reader, clause, nouns, partners, index, span, made):
        return True
    rule = f"verb:{clause.verb.entry.form}"
    return not partners and _meet_body(reader, clause, rule, index, span, made)


def _meet_one_another(
    reader: Reader,
    clause: Clause,
    subjects: list[Mention],
    nouns: list[Noun],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """Tells of a talk of the subjects with one another, or of an occasion they hold if they are not two that are named."""
    final = reader.doc.rules.verb_final
    kind = clause.verb.entry.kind
    if not final and len(subjects) > 1 and all(one.plural for one in subjects):
        on_convene(reader, clause, nouns, index, span, made)
        return  # "the ministers of A and their counterparts from B, C and D will meet"
    subjects = [mention for mention in subjects if not mention.plural]
    if final:
        subjects = [one for one in subjects if one.person >= 0 or one.of or one.rank != "other"]
    sides = {_stands_for(reader, mention) for mention in subjects}
    counterpart = _other_side(reader, clause)
    with_nobody = final and len(sides) < 2 and (not counterpart or _is_vague(reader, clause))
    nobody = (
        all(one.begin < clause.begin or (one.plural and one.name is None) for one in clause.subjects)
        if final
        else all(_is_group(reader, one) for one in clause.subjects)
    )
    if nobody and not final and _sit(reader, clause, index, span, made):
        return
    if nobody and _meet_as_states(reader, clause, index, span, made):
        return
    if with_nobody or (len(subjects) < 2 and not counterpart):
        on_convene(reader, clause, nouns, index, span, made)
        return  # contacts with nobody named
    if (
        len(subjects) > 1
        and (final or not _is_placed(reader, clause))
        and subjects == reader.subject
        and not any(mention.begin >= clause.begin for mention in subjects)
        and not (final and clause.tense == "future")  # "iki lider temmuzda yeniden bir araya gelecek"
    ):
        return
    kind = "meeting" if len(sides) > 2 and kind == "bilateral" else kind
    label = Span(clause.verb.begin, clause.verb.end)
    rule = f"verb:{clause.verb.entry.form}"
    tell_talk(reader, kind, [], subjects, label, clause.tense, rule, index, span, made, again=clause.again)


def _is_met(reader: Reader, clause: Clause, envoys: Mention) -> bool:
    """Whether ambassadors are those whom somebody meets, not one by one."""
    if reader.doc.rules.verb_final:
        return envoys.case == "comitative"
    between = reader.doc.folded[clause.verb.end : envoys.begin].split()
    honorary = _HONORARY.search(reader.doc.folded, clause.verb.end, envoys.end) is not None
    return not envoys.states and not honorary and reader.doc.rules.words["with_envoys"].issuperset(between)


def _meet_envoys(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of the meeting of somebody with ambassadors in the plural: "AB ülkeleri büyükelçileriyle bir araya geldi"."""
    envoys = [one for one in clause.objects if one.plural and one.rank == "ambassador" and _is_met(reader, clause, one)]
    if not envoys and reader.doc.rules.verb_final:
        groups = [one for one in clause.objects if one.plural and not one.states and _is_met(reader, clause, one)]
        envoys = groups if are_of_several(reader, clause, groups) else []
    hosts = [one for one in clause.subjects if not one.plural]
    if not envoys or not hosts or clause.tense in ("none", "negative"):
        return False
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("meeting", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    reader.take_part(draft, hosts, "attendee", rule, 0.85)
    draft.gathers = not reader.doc.rules.verb_final and envoys[0].of is None  # they are of several states
    if reader.doc.rules.verb_final and are_of_several(reader, clause, envoys):
        gather(reader, draft, envoys[0])
        draft.gathers = True
    reader.set_status(draft, clause.tense, 2)
    return True


def _meet_as_states(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of talks of states that a verb names without their officials: "Turkey and Greece held talks in Athens"."""
    sides = parties_of(reader, clause.begin, clause.verb.begin) or between_states(reader, clause.verb.end, clause.end)
    teams = clause.verb.entry.form in _PLAIN and not _are_delegates(reader, clause)
    if not sides or clause.tense in ("none", "negative") or teams:
        return False
    occasion = next(
        (noun.draft for noun in clause.nouns if noun.named and noun.kind in GATHERINGS and noun.draft), None
    )
    if occasion is not None and not reader.doc.rules.verb_final:
        # "US and EU officials met for the 11th Space Dialogue"
        for side in sides:
            add_once(occasion.states, side)
        reader.set_status(occasion, clause.tense, 2)
        return True
    rounds = clause.verb.entry.form.endswith(reader.doc.rules.marks["rounds"])
    kind = "meeting" if clause.verb.entry.kind == "bilateral" and (rounds or len(sides) > 2) else clause.verb.entry.kind
    label = Span(clause.verb.begin, clause.verb.end)
    draft = reader.new(kind, label, index, span, f"verb:{clause.verb.entry.form}", made)
    draft.states = sides
    reader.set_status(draft, clause.tense, 2)
    return True


def _is_group(reader: Reader, mention: Mention) -> bool:
    """Whether people in the plural are only called officials, diplomats or the like, of whatever state."""
    word = reader.doc.folded[mention.begin : mention.end].split()[-1]
    return mention.plural and mention.name is None and not mention.states and word in reader.doc.rules.words["groups"]


def _are_delegates(reader: Reader, clause: Clause) -> bool:
    """Whether it is states' people that meet, no teams: "Delegations from A and B met", "Chinese and US officials met"."""
    words = reader.doc.folded[clause.begin : clause.verb.begin].split()
    return not (reader.doc.rules.words["groups"] - {"teams", "sides", "experts"}).isdisjoint(words)


def _sit(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Tells of the session of a body that met: "The North Atlantic Council met in Brussels on Tuesday"."""
    body = body_of(reader, clause.begin, clause.verb.begin) if clause.tense in ("past", "future") else None
    told = _SITS.match(reader.doc.folded, clause.verb.end) is not None and (
        bool(reader.times_in(clause.begin, clause.end))
    )
    if told and body is None and not made:
        convene_council(reader, clause, index, span, made)
        return bool(made)
    if body is None or not told or made:
        return False
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("meeting", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    draft.bodies.append(body)
    reader.set_status(draft, clause.tense, 2)
    return True


def _rings(reader: Reader, clause: Clause, called: list[Mention]) -> bool:
    """Whether somebody who "called" an official spoke to him by telephone, and called him nothing."""
    folded = reader.doc.folded
    return folded[clause.verb.end : called[0].begin].strip() in ("", "the", "his", "her") and any(
        _RUNG.match(folded, one.stop) for one in (called[0], called[-1])
    )


def _add_delegation(reader: Reader, clause: Clause, span: Span, made: list[Draft]) -> None:
    """The state whose delegation met somebody, of whom alone the sentence tells: "Letonya heyeti, X ile görüştü"."""
    if not made or not reader.doc.rules.verb_final or made[-1].kind != "bilateral" or len(made[-1].parts) != 1:
        return
    sender = sender_of(reader, span.begin, clause.verb.begin)
    if sender is not None:
        add_once(made[-1].states, sender)


def on_speak(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who speaks at an occasion, or "today with" somebody, which is a call."""
    if not reader.doc.rules.verb_final and _spoke_together(reader, clause):
        on_meet(reader, replace(clause, verb=replace(clause.verb, entry=_SPOKE)), nouns, index, span, made)
        return
    if not reader.doc.rules.verb_final and _SPOKE_WITH.match(reader.doc.folded, clause.verb.end):
        verb = replace(clause.verb, entry=_SPEAK_WITH)
        on_meet(reader, replace(clause, verb=verb), nouns, index, span, made)
        return
    if _talks_to(reader, clause):
        there = place_of_stay(reader, clause.begin, clause.verb.begin) is not None  # "Riga'da X ile ticareti konuştu"
        there = there or any(draft.kind in GATHERINGS and draft.status == "held" for draft in made)
        verb = replace(clause.verb, entry=_SPOKEN_THERE if there else _SPOKEN)
        on_meet(reader, replace(clause, verb=verb), nouns, index, span, made)
        return
    if not reader.doc.rules.verb_final and _PRAISES.match(reader.doc.folded, clause.verb.end):
        return
    if clause.verb.entry.form.startswith("address") and _deals_with(reader, clause):
        return
    on_host(reader, clause, nouns, index, span, made)


def _spoke_together(reader: Reader, clause: Clause) -> bool:
    """Whether two of different sides spoke with one another, at nothing else that is told: "A and B spoke for an hour on Monday"."""
    people = [one for one in clause.subjects if not one.plural and one.begin >= clause.begin]
    sides = {reader.owner_of(one) for one in people} - {None}
    alone = clause.tense == "past" and len(people) == len(sides) == _TWO and not clause.nouns
    return alone and _SPOKE_ALONE.match(reader.doc.folded, clause.verb.end) is not None


def _deals_with(reader: Reader, clause: Clause) -> bool:
    """Whether what somebody addresses is a matter, no audience: "to address the situation in Gaza"."""
    behind = [noun.begin for noun in clause.nouns if noun.begin >= clause.verb.end]
    words = reader.doc.folded[clause.verb.end : min([clause.verb.end + _OBJECT, *behind])].split()
    return any(word.strip(",.;") in reader.doc.rules.words["matters"] for word in words)


def _talks_to(reader: Reader, clause: Clause) -> bool:
    """Whether somebody speaks with an official of another side, not at an occasion: "X bugün Y ile konuştu"."""
    if not reader.doc.rules.verb_final or clause.verb.form == "noun":
        return False
    if any(not noun.link for noun in clause.nouns) or reader.doc.rules.is_joint(
        reader.doc.folded[clause.begin : clause.end]
    ):
        return False
    partners = [one for one in partners_of(reader, clause) if one.begin >= clause.begin and not one.plural]
    sides = {_stands_for(reader, one) for one in [*clause.subjects, *partners]}
    return bool(partners) and bool(clause.subjects) and len(sides) > 1


def _speak(reader: Reader, clause: Clause) -> bool:
    """Somebody who speaks by video with nobody named speaks at the occasion told of."""
    draft = reader.salient(GATHERINGS)
    if draft is None or "video" not in clause.verb.entry.form:
        return False
    reader.take_part(draft, clause.subjects, "speaker", f"verb:{clause.verb.entry.form}", 0.8)
    return True


def _meet_in_groups(
    reader: Reader,
    clause: Clause,
    nouns: list[Noun],
    partners: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> bool:
    """Ministers of an organisation's members who meet others: "the ministers of the Group met with their counterparts from X"."""
    groups = clause.subjects
    if not groups or not all(one.plural for one in [*groups, *partners]) or any(one.states for one in groups):
        return False
    told = len(made)
    on_convene(reader, clause, nouns, index, span, made)
    for draft in made[told:]:
        for partner in partners:
            for state in partner.states:
                add_once(draft.states, state)
    return len(made) > told


def _meet_body(reader: Reader, clause: Clause, rule: str, index: int, span: Span, made: list[Draft]) -> bool:
    """Somebody meets with organisations, each by itself, or the sides are to meet again on a day."""
    subjects = [mention for mention in clause.subjects if not mention.plural]
    label = Span(clause.verb.begin, clause.verb.end)
    doc = reader.doc
    ahead = clause.tense == "future"
    if (ahead or (clause.tense == "past" and len(subjects) == 2)) and _AGAIN.match(doc.folded, clause.verb.end):
        if not reader.times_in(clause.begin, span.end):
            return False
        draft = reader.new("bilateral", label, index, span, rule, made)
        draft.next = ahead
        if len(subjects) == 2:
            reader.take_part(draft, subjects, "attendee", rule, 0.8)
        else:
            draft.states = opening_sides(reader, clause)
        reader.set_status(draft, clause.tense, 2)
        return True
    match = _WITH_BODY.match(doc.folded, clause.verb.end)
    if match is None or not subjects or subjects[0].begin < 0:
        return False
    bodies: list[Name] = []
    edge = match.end()
    for name in doc.names_in(edge, edge + 120):
        between = doc.folded[edge : name.begin]
        if name.kind != "organisation" or reader.covers(name) or not _JOINS.fullmatch(between):
            break
        bodies.append(name)
        edge = name.stop
    if not bodies or doc.text[edge : edge + 2].strip()[:1].isalnum():
        return False
    for name in bodies:
        draft = reader.new(clause.verb.entry.kind, label, index, span, rule, made)
        add_once(draft.bodies, doc.body(name))
        reader.take_part(draft, subjects, "attendee", rule, 0.85)
        reader.set_status(draft, clause.tense, 2)
    return True


def _pairs(reader: Reader, clause: Clause) -> list[list[Mention]]:
    """Who met whom in a list of pairs: "A ile B, C ile D, E ile F bir araya geldi"."""
    inside = [one for one in reader.mentions_in(clause.begin, clause.verb.begin) if not one.plural]
    if len(inside) < 4:
        return []
    gaps = [reader.doc.folded[left.stop : right.begin].strip() for left, right in pairwise(inside)]
    if all(
        gap == ("," if index % 2 else "ile") or (index % 2 and gap in ("ve", ", ve")) for index, gap in enumerate(gaps)
    ):
        return [inside[index : index + 2] for index in range(0, len(inside) - 1, 2)]
    return []


def _dine(reader: Reader, noun: Noun, people: list[Mention], tense: str, made: list[Draft]) -> None:
    """Who meets at a meal that nobody gives has a talk, maybe one told before: "yemekte bir araya geldi"."""
    draft = noun.draft
    if draft is None or draft.kind != "reception" or draft.parts or all(one.plural for one in people):
        return
    become_talk(reader, noun, draft, people, tense, made)


def on_discuss(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """People of different states who discuss something met, unless the sentence tells at what occasion."""
    if not reader.doc.rules.verb_final and any(noun.kind == "call" and noun.partners for noun in clause.nouns):
        return  # the noun tells at what: "discussed ties during a phone call"
    on_phone = not reader.doc.rules.verb_final and _by_phone(reader, clause)
    named = 0 if on_phone else clause.begin  # "the two discussed it by phone": told of before
    people = distinct([mention for mention in clause.subjects if mention.begin >= named and not mention.plural])
    partners = partners_of(reader, clause)
    if reader.doc.rules.verb_final:
        _discuss_at(reader, clause)
        _discuss_with(reader, clause, partners, index, span, made)
        return
    if is_only_wished(reader, clause.verb.begin):
        return
    if partners and not clause.passive:
        label = Span(clause.verb.begin, clause.verb.end)
        group = listed_with(partners + clause.objects, partners[0])
        tell_talk(
            reader,
            "call" if _by_phone(reader, clause) else "bilateral",
            clause.subjects,
            distinct(group),
            label,
            clause.tense,
            "verb:discuss",
            index,
            span,
            made,
            apart=True,
        )
        return
    if not clause.passive and len({_stands_for(reader, mention) for mention in people}) > 1:
        _discuss_together(reader, clause, people, nouns, index, span, made)


def _discuss_together(
    reader: Reader,
    clause: Clause,
    people: list[Mention],
    nouns: list[Noun],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """People of several sides who discuss something did so at the talk of the sentence, else at one told before, else at a new one."""
    topics = [noun.draft for noun in nouns if noun.begin > clause.verb.begin and not noun.link]
    topics += [noun.draft for noun in nouns if noun.link in ("before", "after")]
    told = [draft for draft in made if draft.kind in (*GATHERINGS, "bilateral", "call") and draft not in topics]
    called = _talk_of(reader, people) if not told else None
    if told:
        reader.take_part(told[-1], people, "attendee", "verb:discuss", 0.75)
    elif called is not None and (called.time is None or not reader.times_in(span.begin, span.end)):
        made.append(called)
        called.add_evidence(span)
    elif clause.verb.entry.kind or reader.is_set(
        clause.begin, span.end
    ):  # else "both tackled inflation in their speeches"
        tell_talk(
            reader,
            "call" if _is_in_call(reader, clause) else "bilateral",
            [],
            people,
            Span(clause.verb.begin, clause.verb.end),
            clause.tense,
            "verb:discuss",
            index,
            span,
            made,
        )
        drop_meal(reader, clause, made)


def _by_phone(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says "by telephone", of which the last word is also a verb that ends it."""
    return _BY_PHONE.search(reader.doc.folded, clause.begin, clause.end + len("telephone")) is not None


def _is_in_call(reader: Reader, clause: Clause) -> bool:
    """Whether something was discussed "in a call", or by telephone."""
    if _by_phone(reader, clause):
        return True
    return any(noun.kind == "call" and noun.begin > clause.verb.end for noun in clause.nouns)


def _talk_of(reader: Reader, people: list[Mention]) -> Draft | None:
    """The call or meeting told last that is of just some people: what they discuss they discuss there."""
    call = same_talk(reader, "call", people, "past")
    if call is not None and call.kind == "call":
        return call
    keys = {key(one) for one in people}
    return next(
        (one for one in reversed(reader.recent()) if one.kind in ("meeting", "summit") and keys == one.known.keys()),
        None,
    )


def _discuss_at(reader: Reader, clause: Clause) -> None:
    """An occasion at which something will be discussed is to come: "üçlü zirvede Suriye'yi ele alacak"."""
    for noun in clause.nouns if clause.tense == "future" else ():
        if noun.case == "locative" and noun.draft is not None and not noun.draft.done:
            reader.set_status(noun.draft, clause.tense, 2)
            if noun.draft.status == "held" and noun.draft.status_weight <= 2:
                noun.draft.status = "planned"


def _discuss_with(
    reader: Reader,
    clause: Clause,
    partners: list[Mention],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """Who discusses something with an official of another side met him: "X, mevkidaşı Y ile ikili ilişkileri ele aldı"."""
    partners = [one for one in partners if one.begin >= clause.begin and not one.plural and one.person >= 0]
    subjects = [one for one in clause.subjects if not one.plural] or reader.subject
    if not partners or not subjects or clause.verb.entry.form.endswith("n"):
        return
    if len({_stands_for(reader, one) for one in [*subjects, *partners]}) < 2:
        return
    keys = {key(one) for one in [*subjects, *partners]}
    if any(keys <= draft.known.keys() for draft in [*made, *reader.drafts[-_NEAR:]]):
        return
    if any(noun.case == "locative" and not noun.link and noun.draft is not None for noun in clause.nouns):
        return
    label = Span(clause.verb.begin, clause.verb.end)
    rule = f"verb:{clause.verb.entry.form}"
    tell_talk(reader, "bilateral", subjects, partners, label, clause.tense, rule, index, span, made, apart=True)


def _is_vague(reader: Reader, clause: Clause) -> bool:
    """Whether somebody met counterparts in the plural: "mevkidaşlarıyla temaslarda bulundu"."""
    folded = reader.doc.folded[clause.begin : clause.end]
    return any(
        f"{word[:8]}lar" in folded or f"{word[:8]}ler" in folded for word in ("mevkidas", "meslektas", "muhatap")
    )


def _stands_for(reader: Reader, mention: Mention) -> str | None:
    return reader.owner_of(mention) or (f"@{mention.person}" if mention.name is not None else None)


def _other_side(reader: Reader, clause: Clause) -> bool:
    """Whether the other side is there without a person: "met with the delegation of Kazakhstan", a counterpart."""
    folded, rules = reader.doc.folded[clause.begin : clause.end], reader.doc.rules
    if not rules.verb_final:
        return not rules.words["one_side"].isdisjoint(_WORD.findall(folded))
    return any(word in folded for word in (*rules.marks["delegation"], *rules.words["counterpart"]))
