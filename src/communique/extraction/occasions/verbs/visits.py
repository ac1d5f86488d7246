"""Verbs of visiting, done and planned."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue, Entry
from communique.extraction.occasions.clauses import is_of_another, is_purpose, is_reported, main_noun
from communique.extraction.occasions.delegations import body_sending, sender_of
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, listed_with
from communique.extraction.occasions.further import further
from communique.extraction.occasions.places import destination, place_behind, state_here, tell_tour, toured
from communique.extraction.occasions.talks import tell_talk
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.occasions.verbs.receptions import on_receive
from communique.extraction.occasions.verbs.stays import known_visit, note_stay, resides, settle_place
from communique.extraction.occasions.wishes import is_only_wished
from communique.extraction.people import NATIONAL, Mention, implied_state, is_state
from communique.extraction.time import TimeMention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_PLANNED_VISIT = expression(r"(?:\s+|(?<= ))(?:in|to (?:visit|arrive))\b|(?<= in)(?= )")
_REACHED = Entry("verb", "reach", "visit", "visit")
_THERE_ON = expression(
    r" (?:on|late|early|today|yesterday|shortly|after|at|[a-z]+day)\b|[,.]|\s*$"
)  # behind a city that is reached
_VISIT_PERSON = Entry("verb", "ziyaret et", "visit-person", "bilateral")
# Between "visited" and a place: what was visited is something in it ("the headquarters of … in Lahore").
_TOGETHER = expression(r"\b(?:(?:together |along )?with|accompanied by|alongside) ")
_OTHER_OBJECT = expression(r"\b(?:of|in|at|near)\s+(?:the\s+)?$|[;:(]|(?:\S+\s+){6}")
_FOR = expression(
    r"\b(?:for|to attend|to take part in|to participate in|to join) (?:the |a |an |this |their |its |[a-z]+'s )?(?:[a-z\-]+ )?$"
)
_AHEAD_OF = expression(r"\bahead of (?:the |a |an )?$")  # of a summit: those who come then are there
_AS_GUEST = ("inviter", "welcome", "welcomed")
_GENITIVE = ("in", "un")
_ITS_VISIT = ("ziyareti ", "ziyaretini ")
_PASSES = "gec"  # said of things as well as of people
# Between a day and where one goes on it.
_SOON = expression(r"(?:'?[dt][ae]| gunu| sabahi| aksami| tarihinde)?(?: ise)? ")
_LEFT = 6  # words between "left" and where somebody went
_LEFT_FOR = expression(r"(?: for| on an? (?:[a-z-]+ ){0,3}mission to) (?:the )?$")
_AND_TO = expression(r",? (?:and |then |and then |before )?(?:to|in) (?:the )?")
_CONCERNING = expression(r" (?:iliskin|yonelik|dair|karsi|destek|yardim|ait|mudahale|gore)")
_FIRST_ELSEWHERE = expression(
    r" [a-z]+m[ae]d[ae]n (?:hemen |kisa sure )?once\b"
)  # "Münih'e gitmeden önce Berlin'e uğradı"
_LAST = expression(r"\b(?:last|previously|had first|had last) $")
_ABOUT = expression(
    r" to (?:focus|cent(?:re|er)|cover|address|discuss|include|touch|deal|dwell|be dominated|strengthen|boost|deepen)\b"
)
_TO = expression(r"\b(?:to|in|at)\b")
_PURPOSE = 50  # characters behind "is in" in which it is said what for


def on_visit(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the visit that somebody pays, paid or will pay to a state or a city."""
    rules = reader.doc.rules
    if clause.passive and not rules.verb_final and clause.verb.entry.form.startswith("visit"):
        _is_called_on(reader, clause, index, span, made)
    if clause.passive or (not rules.verb_final and is_only_wished(reader, clause.verb.begin)):
        return
    if any(mark in reader.doc.folded[clause.begin : clause.end] for mark in rules.marks["times_over"]):
        return  # "has visited Latvia many times"
    if not rules.verb_final and _is_on_his_way(reader, clause):
        clause = replace(clause, tense="future")
    places = _visited_final(reader, clause) if rules.verb_final else _visited_medial(reader, clause)
    home = _home(reader, clause) if rules.verb_final and not places else None
    if rules.verb_final and not places and home is None and _is_of_person(reader, clause, span):
        if "ziyaret" in clause.verb.entry.form or clause.verb.entry.form == "ugra":
            _visit_person(reader, clause, nouns, index, span, made)
        return  # else "görev X'e geçecek"
    visitors = [mention for mention in clause.subjects if not mention.plural and not resides(reader, mention)]
    if places and clause.verb.entry.form in rules.marks["leaving"]:
        if clause.tense == "future":
            return
        left = destination(reader, places)[1]
        visitors = [
            one for one in visitors if reader.owner_of(one) not in (None, left)
        ]  # who leaves home visits nobody
    note_stay(reader, clause, places)
    if rules.verb_final:
        visitors = [] if _is_of_others(reader, clause) else visitors
        _go_to(reader, clause, visitors, places)
        if _only_says_where(reader, clause):
            return
    else:
        if clause.verb.entry.form.startswith("spen"):
            _spend_with(reader, clause, visitors, index, span, made)  # "spent Monday in Riga with President X"
        elif visitors:
            visitors += _companions(reader, clause, span, visitors)
        if (_come_for(reader, clause, visitors) or _comes_to_attend(reader, clause)) and _is_aside(reader, clause):
            return
        home = None if places else state_here(reader, clause.verb.end, visitors, span)
        if places and not visitors:
            _tell_unnamed(reader, clause, places, index, span, made)
    noun = next((noun for noun in clause.nouns if noun.kind == "visit" and noun.draft is not None), None)
    if visitors and (places or home):
        stops = _stops(reader, places) if places else [places]
        for party in _parties(reader, clause, visitors):
            for stop in stops:
                draft = _tell_visit(reader, clause, party, stop, home, noun, index, span, made)
                if len(stops) > 1:
                    draft.time = _day_at(reader, clause, stop[0])
    elif noun is not None and noun.draft is not None:
        reader.take_part(noun.draft, visitors, "attendee", "verb:visit", 0.8)
        reader.set_status(noun.draft, clause.tense, 2)


def _is_called_on(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talk of somebody who is visited by an official of another state: "was visited by the Prime Minister of X"."""
    guests = [one for one in agents_of(reader, clause) if not one.plural]
    hosts = [one for one in clause.subjects if not one.plural]
    owners = {reader.owner_of(one) for one in (*guests, *hosts)}
    if guests and hosts and None not in owners and len(owners) > 1:
        draft = reader.new("bilateral", Span(clause.verb.begin, clause.verb.end), index, span, "verb:visited", made)
        reader.take_part(draft, hosts, "host", "verb:visited", 0.85)
        reader.take_part(draft, guests, "attendee", "verb:visited", 0.85)
        reader.set_status(draft, clause.tense, 2)


def _spend_with(
    reader: Reader, clause: Clause, visitors: list[Mention], index: int, span: Span, made: list[Draft]
) -> None:
    """Tells of the talks with those with whom somebody spends a day where they are."""
    hosts = [one for one in partners_of(reader, clause) if not one.plural]
    owners = {reader.owner_of(one) for one in visitors} - {None}
    for host in hosts if visitors else ():
        if reader.owner_of(host) not in owners:
            label = Span(clause.verb.begin, clause.verb.end)
            tell_talk(
                reader, "bilateral", visitors, [host], label, clause.tense, "verb:spent", index, span, made, apart=True
            )


def _only_says_where(reader: Reader, clause: Clause) -> bool:
    """Whether a form of going only says where somebody is whom the sentence tells of: "Riga'ya gelen Bakan X ile görüştü", "Riga'ya
    geçerek Bakan X ile görüştü".

    Who came on a visit, as a guest or was welcomed came on a visit: "resmi ziyaret için geldiği Riga'da".
    """
    verb, marks = clause.verb, reader.doc.rules.marks
    if verb.form == "noun" and clause.tense == "none" and is_purpose(reader, verb):
        return not _departs(reader, clause)  # "Türkiye'yi ziyaret etmesi için davette bulundu"
    stems = {"participle": (*marks["going"], *marks["passing"]), "converb": marks["passing"]}
    if verb.entry.form not in stems.get(verb.form, ()) or (clause.tense == "future" and verb.form == "participle"):
        return False
    if any(noun.kind == "visit" for noun in clause.nouns):
        return False
    end = reader.doc.sentences[reader.doc.sentence_at(verb.begin)].end
    return not any(cue.entry.sense in _AS_GUEST for cue in reader.cues_in(clause.begin, end))


def _departs(reader: Reader, clause: Clause) -> bool:
    """Whether somebody leaves for where he goes: "Riga'ya gitmek üzere Ankara'dan ayrıldı"."""
    end = reader.doc.sentences[reader.doc.sentence_at(clause.verb.begin)].end
    going = clause.verb.entry.form.startswith(reader.doc.rules.marks["going"])
    return going and any(mark in reader.doc.folded[clause.verb.end : end] for mark in reader.doc.rules.marks["departs"])


def _is_on_his_way(reader: Reader, clause: Clause) -> bool:
    """Whether it is said of what is to come that somebody is going somewhere: "is coming to Riga on Thursday"."""
    marks = reader.doc.rules.marks
    goes = clause.verb.entry.form.startswith((*marks["arriving"], *marks["going"]))
    going = goes and clause.verb.form == "ing" and clause.tense == "present"
    dated = bool(reader.times_in(clause.begin, clause.end))
    return going and (dated or reader.doc.has_mark("vague_times", clause.begin, clause.end))


def _tell_unnamed(
    reader: Reader, clause: Clause, places: list[Name], index: int, span: Span, made: list[Draft]
) -> None:
    """The visit of people who are not named: "A Latvian delegation is visiting Chile", "the foreign ministers of A and B"."""
    sender = sender_of(reader, clause.begin, clause.verb.begin)
    states, bodies = ([sender], []) if sender is not None else _group_sent(reader, clause)
    city, country = destination(reader, places)
    if not (states or bodies) or country in (None, *states) or clause.tense in ("none", "negative"):
        return
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("visit", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    draft.states += states
    draft.bodies += bodies
    settle_place(draft, city, country, index)
    reader.set_status(draft, clause.tense, 2)


def _group_sent(reader: Reader, clause: Clause) -> tuple[list[str], list[str]]:
    """The states or the organisation of officials in the plural, or of a delegation, who go somewhere."""
    body = body_sending(reader, clause.begin, clause.verb.begin)
    if body is not None:
        return [], [reader.doc.body(body)]
    group = next((one for one in clause.subjects if one.plural and one.begin >= clause.begin), None)
    if group is None or group.rank is None:
        return [], []
    states = [one for one in (*group.states, group.of) if is_state(one)] if group.rank in NATIONAL else []
    names = reader.doc.names_in(group.begin, group.end)
    bodies = [reader.doc.body(name) for name in names if name.kind == "organisation"]
    return [one for one in states if one is not None], bodies


def _parties(reader: Reader, clause: Clause, visitors: list[Mention]) -> list[list[Mention]]:
    """Those who arrived, apart by whose they are: each state's officials come on a visit of their own."""
    arriving = clause.verb.entry.form.startswith(reader.doc.rules.marks["arriving"])
    parties: dict[str | None, list[Mention]] = {}
    for visitor in visitors if arriving else ():
        parties.setdefault(reader.owner_of(visitor), []).append(visitor)
    words = reader.doc.folded[clause.begin : clause.end]
    together = " together " in words or reader.doc.rules.is_joint(words) or None in parties
    return list(parties.values()) if parties and not together else [visitors]


def tell_arrivals(reader: Reader, inside: list[Mention], index: int, span: Span, made: list[Draft]) -> None:
    """The visits of those whom a sentence lists as having come: "Among the arrivals were X and Y", "First to arrive was X"."""
    doc = reader.doc
    if doc.rules.verb_final or not doc.has_mark("arrivals", span.begin, span.end):
        return
    told = {part.mention.person for draft in made if draft.kind == "visit" for part in draft.parts}
    guests = [one for one in inside if not one.plural and one.person not in told and reader.owner_of(one)]
    names = (
        one for one in doc.names_in(span.begin, span.end) if one.kind in ("city", "state") and not reader.covers(one)
    )
    place = next(names, None)
    last = next((one for one in reversed(reader.recent()) if one.country), None)
    occasion = reader.salient(GATHERINGS)
    relative = next((one.stop for one in guests if doc.folded.startswith(", who ", one.stop)), span.end)
    for guest in [one for one in guests if one.begin < relative] if place or last else ():
        draft = reader.new("visit", Span(guest.begin, guest.stop), index, span, "list:arrivals", made)
        if place is not None:
            draft.city, draft.country = destination(reader, [place])
        elif last is not None:
            draft.city, draft.country, draft.time = last.city, last.country, last.time
        for event in (draft, occasion) if occasion is not None else (draft,):
            reader.take_part(event, [guest], "attendee", "list:arrivals", 0.8)
        reader.set_status(draft, "past", 2)


def _is_of_others(reader: Reader, clause: Clause) -> bool:
    """Whether what somebody tells of is another's journey, or none: "bir heyetin geleceğini açıkladı", "kontrolün geçtiğini söyledi",
    "dönem başkanlığı X'e geçecek"."""
    own = [one for one in clause.subjects if one.begin >= clause.begin]
    if (
        clause.verb.entry.form == _PASSES
        and not own
        and reader.doc.rules.patterns["posts_passing"].search(reader.doc.folded, clause.begin, clause.verb.begin)
    ):
        return True
    if not is_reported(clause.verb) or not clause.subjects:
        return False
    words = reader.doc.folded[max(clause.begin, clause.subjects[-1].stop) : clause.verb.begin].split()
    genitives = [word for word in words if word.endswith(_GENITIVE)]
    passes = clause.verb.entry.form == _PASSES and bool(genitives)
    return passes or any(word.startswith(reader.doc.rules.marks["delegation"]) for word in genitives)


def _stops(reader: Reader, places: list[Name]) -> list[list[Name]]:
    """The places visited, apart where each has its own day: "to Riga on 20 May and to Tallinn on 21 May"."""
    stops = [[places[0]]]
    for left, right in pairwise(places):
        between = reader.times_in(left.stop, right.begin)
        gap = reader.doc.folded[between[-1].span.end if between else left.stop : right.begin]
        apart = _SOON.fullmatch(gap) if reader.doc.rules.verb_final else _AND_TO.fullmatch(gap)
        if between and apart:
            stops.append([right])
        else:
            stops[-1].append(right)
    return stops


def _day_at(reader: Reader, clause: Clause, place: Name) -> TimeMention | None:
    """The date of one stop of several: the last before it, or where the verb comes first the next one behind it."""
    if reader.doc.rules.verb_final:
        return next(iter(reversed(reader.times_in(clause.begin, place.begin))), None)
    if reader.times_in(clause.verb.begin, clause.verb.end):  # "spent Monday in Riga and Tuesday in Oslo"
        return next(iter(reversed(reader.times_in(clause.verb.begin, place.begin))), None)
    return next(iter(reader.times_in(place.stop, clause.end)), None)


def _visited_final(reader: Reader, clause: Clause) -> list[Name]:
    """The places visited, where the verb ends the sentence and a case tells them."""
    doc = reader.doc
    leaves = clause.verb.entry.form in doc.rules.marks["leaving"]  # "Riga'dan ayrıldı"
    places = [
        name
        for name in doc.names_in(clause.begin, clause.verb.begin)
        if name.kind in ("state", "city")
        and not reader.covers(name)
        and doc.case_of(name) in (("ablative",) if leaves else ("dative", "accusative"))
        and not _CONCERNING.match(doc.folded, name.stop)
    ]
    places = [one for one in places if _FIRST_ELSEWHERE.match(doc.folded, one.stop) is None] or places
    if not places and any(noun.kind == "visit" for noun in clause.nouns):
        return place_behind(reader, clause)
    if not places and clause.verb.entry.form.startswith(_ITS_VISIT):
        begin = doc.sentences[doc.sentence_at(clause.verb.begin)].begin  # "Letonya'ya yaptığı ziyareti tamamladı"
        names = doc.names_in(begin, clause.begin)
        return [one for one in names if one.kind in ("state", "city") and doc.case_of(one) == "dative"][-1:]
    if not places and "ziyarette" in clause.verb.entry.form:
        names = doc.names_in(clause.begin, clause.verb.begin)
        return [name for name in names if name.kind in ("state", "city") and doc.case_of(name) == "locative"]
    return places


def _visited_medial(reader: Reader, clause: Clause) -> list[Name]:
    """The places visited, where they stand behind the verb; none where what it is done to is something else in them."""
    form = clause.verb.entry.form
    places = [
        name
        for name in reader.doc.names_in(clause.verb.end, min(clause.end, clause.verb.end + 80))
        if name.kind in ("state", "city") and not reader.covers(name)
    ]
    if form in ("leave", "left", "leaving", "leaves"):  # "left Riga for Oslo"
        folded = reader.doc.folded
        left_for = [name for name in places if _LEFT_FOR.search(folded, clause.verb.end, name.begin)]
        near = left_for and len(folded[clause.verb.end : left_for[0].begin].split()) < _LEFT
        return left_for if near else []
    gap = reader.doc.text[clause.verb.end : places[0].begin] if places else ""
    towards = form.endswith((" at", " to"))
    moves = clause.verb.entry.sense == "plan" or (not towards and form.startswith(("travel", "arriv", "paid", "pay")))
    stays = form.endswith(" in")
    reached = form.startswith("arriv") and gap == " "  # "arrived Pretoria"
    if (
        (moves and not reached and not _TO.search(gap))
        or (not moves and _OTHER_OBJECT.search(gap) and not _comes_to_airport(reader, form, gap))
        or (stays and gap.strip())
    ):
        return []
    return places


def _comes_to_airport(reader: Reader, form: str, gap: str) -> bool:
    """Whether it is an airport of a city that somebody arrives at: "arrived at King Khalid International Airport in Riyadh"."""
    marks = reader.doc.rules.marks
    return form.startswith(marks["arriving"]) and any(mark in gap.lower() for mark in marks["arrival"])


def _is_of_person(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether it is somebody who is visited, by a case that tells him."""
    visited = any(one.case in ("accusative", "dative") for one in clause.objects)
    return visited and bool(clause.subjects or sender_of(reader, span.begin, clause.verb.begin))


def _visit_person(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Tells of a visit to a person, who receives the visitor."""
    verb = Cue(clause.verb.begin, clause.verb.stem, clause.verb.end, _VISIT_PERSON, "")
    called_on = Clause(clause.begin, clause.end, verb, clause.tense, False, clause.subjects, clause.objects, [])
    on_receive(reader, called_on, nouns, index, span, made)


def _tell_visit(
    reader: Reader,
    clause: Clause,
    visitors: list[Mention],
    places: list[Name],
    home: str | None,
    noun: Noun | None,
    index: int,
    span: Span,
    made: list[Draft],
) -> Draft:
    """The visit to places, or to the state of the press: a new one, or the one told before."""
    final = reader.doc.rules.verb_final
    states = toured(reader, places[0]) if places else []
    city, country = destination(reader, places) if places and not states else (None, home)
    before = max(clause.begin, clause.verb.begin - 20)
    former = not final and _LAST.search(reader.doc.folded, before, clause.verb.begin) is not None
    # "he last visited the country in March 2018" is another visit than the one told
    draft = None if former else known_visit(reader, visitors, country, made)
    tour = draft if draft is not None and _is_stop_with_day(reader, clause, draft, index) else None
    draft = draft if tour is None else None
    if draft is None and noun is not None and noun.draft is not None and noun.draft.country in (None, country):
        draft = noun.draft  # else another was before: "Riga ziyaretinin ardından Oslo'ya gitti"
    if draft is None:
        label = Span(clause.verb.begin, clause.verb.end)
        draft = reader.new("visit", label, index, span, f"verb:{clause.verb.entry.form}", made)
        draft.part_of = tour
    if final and clause.tense == "future" and draft.status == "held" and draft.status_weight > 1:
        days = (time for time in reader.times_in(clause.begin, clause.verb.begin) if time.end not in (None, time.start))
        draft.time = draft.time or next(days, None)  # as it had been announced
        return draft  # a stop still to come of a visit that goes on
    if draft not in made:
        made.append(draft)
    settle_place(draft, city, country, index)
    if states:
        tell_tour(draft, states)
    draft.strong = True
    draft.background = draft.background or former
    reader.take_part(draft, visitors, "attendee", f"verb:{clause.verb.entry.form}", 0.85)
    coming = final and clause.tense == "present" and clause.verb.ending.startswith(("iyor", "uyor"))
    coming = coming and "ziyaret" not in clause.verb.entry.form  # "geliyor" is to come, "ziyaret ediyor" goes on
    reader.set_status(draft, "future" if coming and draft.sentence == index else clause.tense, 1 if coming else 2)
    return draft


def _is_stop_with_day(reader: Reader, clause: Clause, tour: Draft, index: int) -> bool:
    """Whether a trip through several states has a stop told with its day: "3 Mayıs'ta Bişkek'e gitti"."""
    if not reader.doc.rules.verb_final or not tour.placeless or len(tour.states) < 2 or tour.sentence == index:
        return False
    return bool(reader.times_in(clause.begin, clause.verb.begin))


def _home(reader: Reader, clause: Clause) -> str | None:
    """The state of the press where it is told as one's own that is visited: "ülkemize bir ziyaret gerçekleştirecektir"."""
    words = reader.doc.folded[clause.begin : clause.verb.begin].split()
    for name in reader.doc.names_in(clause.begin, clause.verb.begin):
        if name.kind == "parliament" and reader.doc.case_of(name) == "accusative":
            return name.ids[0]  # "Letonya Meclisi'ni ziyaret etti"
    return implied_state(reader.doc) if any(mark in words for mark in reader.doc.rules.marks["own_visited"]) else None


def _companions(reader: Reader, clause: Clause, span: Span, visitors: list[Mention]) -> list[Mention]:
    """Who goes along with a visitor: "visited Kazakhstan together with X, Minister of Trade, and Y, Minister of Transport"."""
    match = _TOGETHER.search(reader.doc.folded, clause.verb.end, span.end)
    inside = reader.mentions_in(match.end(), span.end) if match is not None else []
    if (
        match is None
        or not inside
        or reader.doc.folded[match.end() : inside[0].begin] not in ("", "the ", "his ", "her ")
    ):
        return []
    if any(cue.entry.category in ("verb", "event") for cue in reader.cues_in(clause.verb.end, match.start())):
        return []  # "went to Riga for talks with X"
    found = [one for one in further(reader, listed_with(inside, inside[0]), inside) if one not in visitors]
    leader = reader.people[visitors[0].person] if visitors[0].person >= 0 else None
    if leader is not None and any(reader.owner_of(one) not in (None, leader.of) for one in found):
        return []  # of another state: whom he is to meet there
    for one in found:
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and leader is not None and person.rank in NATIONAL:
            person.of = person.of or leader.of
    return found


def _is_aside(reader: Reader, clause: Clause) -> bool:
    """Whether a relative clause only tells where somebody is who does something else: "X, who is in Riga for the Forum, met Y"."""
    stays = clause.verb.entry.form.endswith(" in")
    return stays and reader.doc.folded.endswith(("who ", "whom ", "currently "), clause.begin, clause.verb.begin)


def _comes_to_attend(reader: Reader, clause: Clause) -> bool:
    """Whether the next verb says that somebody came to attend something: "is in Riga to attend the Forum"."""
    behind = reader.cues_in(clause.verb.end, clause.verb.end + _PURPOSE)
    following = next((cue for cue in behind if cue.entry.category == "verb"), None)
    return following is not None and following.entry.sense == "attend" and "base" in following.form


def _come_for(reader: Reader, clause: Clause, visitors: list[Mention]) -> bool:
    """Whether somebody arrives for an occasion, in which he then takes part: "for the summit"."""
    folded = reader.doc.folded
    found = False
    for noun in clause.nouns:
        if noun.draft is None or noun.kind not in (*GATHERINGS, "ceremony") or noun.begin < clause.verb.end:
            continue
        lead = max(clause.verb.end, noun.begin - 30)
        if _FOR.search(folded, lead, noun.begin) or (
            noun.kind == "summit" and _AHEAD_OF.search(folded, lead, noun.begin)
        ):
            reader.take_part(noun.draft, visitors, "attendee", "verb:come-for", 0.8)
            found = True
    return found


def _go_to(reader: Reader, clause: Clause, visitors: list[Mention], places: list[Name]) -> None:
    """Who goes somewhere "zirve için" takes part in what is there."""
    for noun in clause.nouns:
        if noun.draft is None or noun.kind not in (*GATHERINGS, "ceremony"):
            continue
        if reader.doc.folded.startswith(" icin ", noun.cue.end):
            reader.take_part(noun.draft, visitors, "attendee", "verb:come-for", 0.8)
            reader.set_status(noun.draft, clause.tense, 1)
            if places and noun.draft.city is None and noun.place is None:
                noun.draft.city, noun.draft.country = destination(reader, places)


def on_reach(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who reaches a city is on a visit there: "reached Riga on Tuesday"; a deal is told by what it brought."""
    name = reader.doc.name_at(clause.verb.end + 1) if not reader.doc.rules.verb_final else None
    city = name is not None and name.kind == "city" and not reader.covers(name)
    if name is not None and city and _THERE_ON.match(reader.doc.folded, name.stop):
        on_visit(reader, replace(clause, verb=replace(clause.verb, entry=_REACHED)), nouns, index, span, made)


def on_plan(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    noun = main_noun(reader, clause)
    if noun is not None and (is_of_another(reader, noun, clause) or _tells_content(reader, clause)):
        return
    if (
        (noun is None or noun.begin > clause.verb.end)
        and clause.passive
        and not reader.doc.rules.verb_final
        and _PLANNED_VISIT.match(reader.doc.folded, clause.verb.end)
    ):
        on_visit(
            reader,
            Clause(clause.begin, clause.end, clause.verb, "future", False, clause.subjects, clause.objects, []),
            nouns,
            index,
            span,
            made,
        )
    if (
        noun is not None
        and noun.draft is not None
        and noun.draft.status_weight < 3
        and (noun.draft.mentions == 1 or noun.draft.status != "held")
    ):
        noun.draft.status, noun.draft.status_weight = "planned", 3


def _tells_content(reader: Reader, clause: Clause) -> bool:
    """Whether it is what an occasion is about that is expected: "a visit expected to focus on trade"."""
    if reader.doc.rules.verb_final:
        return reader.doc.folded.endswith(reader.doc.rules.marks["lasting"], 0, clause.verb.begin)
    return _ABOUT.match(reader.doc.folded, clause.verb.end) is not None
