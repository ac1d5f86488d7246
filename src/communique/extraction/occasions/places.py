"""Where an event is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import WORDED
from communique.extraction.occasions.clauses import clause_bounds, is_sealed
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once, key
from communique.extraction.occasions.locations import heads_entry, is_location
from communique.extraction.occasions.medial import brackets_at, content_begin
from communique.extraction.occasions.turns import Turn
from communique.extraction.people import Mention, implied_state, is_state
from communique.extraction.people.groups import is_separator
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_GOING_TO = expression(r" to (?:the )?")
_NAMED_BEHIND = 12  # characters behind "visit" in which the name of what is visited begins
_THE_COUNTRY = expression(r"(?: to| in)? the (?:country|kingdom|sultanate|emirate|republic|capital)\b(?! of)")
_OF_JOURNEYS = ("visit", "attend", "plan")
_LISTED = expression(r",? (?:and |then |as well as |before )?(?:to )?(?:the )?")
_CITY_STATES = ("SG", "VA", "MC", "SM")
_ON = expression(r" (?:on |late |early |late on |early on )?")
_DONE = expression(r"[dt][iu]g[iu]|[dt][iu]kl[ae]r[iu]|[ae]c[ae]g[iu]")
_NEXT = 3  # characters between a participle and the place it tells of
_CAPITAL = 50  # characters behind it in which the capital of a state stands
_SAID_IN = expression(
    r"\b(?:yaptigi|verdigi) (?:[a-z]+ ){0,2}(?:aciklama|konusma|demec|roportaj|mulakat|degerlendirme)(?:s?in)?[dt][ae]\b"
)  # "Riga'da yaptığı açıklamada"
_QUOTATION = expression(r"[“\"«][^“”\"«»]{30,}[”\"»“]")


def set_place(
    reader: Reader,
    draft: Draft,
    nouns: list[Noun],
    clauses: list[Clause],
    anchor: int,
    span: Span,
    turn: Turn | None,
    *,
    alone: bool,
) -> None:
    """Gives an event the place its sentence tells: beside its noun, in its verb's clause, or at the head of the sentence."""
    doc = reader.doc
    told = clause_bounds(anchor, clauses, span) if doc.rules.verb_final else (span.begin, span.end)
    if doc.has_mark("virtual", *told):
        draft.placeless = draft.placeless or draft.city is None
    if draft.city is not None or draft.placeless or draft.kind == "call":
        return
    places = [
        name
        for name in doc.names_in(span.begin, span.end)
        if name.kind in ("city", "state") and is_location(reader, name, draft.kind)
    ]
    if draft.kind == "visit" and not doc.rules.verb_final:
        places = [name for name in places if not _is_behind_other_act(name, draft, clauses)]
    own = next((noun.place for noun in nouns if noun.place is not None and tells(noun, draft)), None)
    if own is None and draft.kind == "visit" and not doc.rules.verb_final:
        own = _visited(reader, draft, nouns, places)
    places = [name for name in places if name is own or in_one_voice(reader, name.begin, anchor, clauses, span)]
    taken = [noun.place for noun in nouns if noun.place and noun.draft is not draft and not _is_called_so(noun, draft)]
    foreign = [noun.place for noun in nouns if noun.place and not shares(reader, noun, draft, noun.place.begin)]
    begin, end = clause_bounds(anchor, clauses, span)
    inside = [name for name in places if begin <= name.begin < end and name not in taken]
    shared = [name for name in places if begin <= name.begin < end and name not in foreign]
    leading = [
        name for name in places if name.begin < begin and name not in taken and not is_sealed(clauses, name.begin)
    ]
    edge = leading[-1].stop if leading else span.begin
    if own is None and not (inside or shared) and _has_gone_on(reader, draft, edge, anchor):
        return
    chosen = [own] if own is not None else inside or shared or leading or (places if alone else [])
    chosen = turn.places(places) if turn is not None else chosen
    if not chosen:
        _visit_here(reader, draft, nouns, span)
        _be_there(reader, draft, span)
        return
    cities = [name for name in chosen if name.kind == "city"]
    nearest = min(cities or chosen, key=lambda name: (heads_entry(reader, name), abs(name.begin - anchor)))
    if draft.kind == "visit" and (states := toured(reader, nearest)):
        tell_tour(draft, states)
        return
    city, country = where(reader, nearest)
    if draft.kind == "visit" and draft.country is not None:
        later = draft.evidence[0] != span and not is_capital(city, country)
        if country != draft.country or later:
            return  # "he will also visit Batumi"
    if city is not None:
        draft.city, draft.country = city, country
    elif draft.country is None:
        draft.country = country


def _has_gone_on(reader: Reader, draft: Draft, edge: int, anchor: int) -> bool:
    """Whether somebody of an event went elsewhere behind the last place of its sentence, so that it is there: "Riga'da A ile görüşmüş,
    Oslo'ya geçerek B ile bir araya gelmiştir"."""
    if not reader.doc.rules.verb_final or draft.kind == "visit":
        return False
    stays = (reader.stays[part.mention.person] for part in draft.parts if part.mention.person in reader.stays)
    stay = next((one for one in stays if edge < one.at <= anchor), None)
    if stay is not None:
        draft.city, draft.country = stay.city, stay.country
    return stay is not None


def _is_behind_other_act(name: Name, draft: Draft, clauses: list[Clause]) -> bool:
    """Whether something else was done between a visit and a place: "began a trip to the region by announcing aid to Ukraine"."""
    edge = draft.label.end
    return any(edge <= one.verb.begin < name.begin and one.verb.entry.sense not in _OF_JOURNEYS for one in clauses)


def _visit_here(reader: Reader, draft: Draft, nouns: list[Noun], span: Span) -> None:
    """The state of a visit "to the country"."""
    noun = next((noun for noun in nouns if noun.draft is draft and draft.kind == "visit"), None)
    if noun is not None and draft.country is None:
        draft.country = state_here(reader, noun.cue.end, [part.mention for part in draft.parts], span)


def _be_there(reader: Reader, draft: Draft, span: Span) -> None:
    """Notes the place told before of an event that is said to be there: "There she met X", "Burada düzenlenen törende"."""
    if reader.scene is not None and reader.doc.has_mark("there", span.begin, draft.label.end):
        draft.stay = replace(reader.scene, sure=True)


def state_here(reader: Reader, end: int, visitors: list[Mention], span: Span) -> str | None:
    """The state that words behind an offset call "the country": his who receives the visitors there, else the one where what was
    told last is, else the press's own."""
    if reader.doc.rules.verb_final or not _THE_COUNTRY.match(reader.doc.folded, end):
        return None
    people = {mention.person for mention in visitors}
    first = min((mention.begin for mention in visitors), default=end)
    hosts = (
        one
        for one in reader.mentions_in(span.begin, end)
        if one.person not in people
        and (one.begin > first or any(cue.entry.category == "verb" for cue in reader.cues_in(one.stop, first)))
    )  # not who is told to have come in one list with them
    owners = {reader.owner_of(one) for one in visitors}
    states = filter(is_state, map(reader.owner_of, hosts))
    told = (one.country for one in reversed(reader.recent()) if one.country and one.country not in owners)
    state = next(states, None) or next(told, None) or implied_state(reader.doc)
    return state if state not in owners else None


def _visited(reader: Reader, draft: Draft, nouns: list[Noun], places: list[Name]) -> Name | None:
    """Where a visit went, though the sentence tells of another place: "returned to Riga after a visit to Kazakhstan"."""
    ends = [noun.cue.end for noun in nouns if noun.draft is draft]
    behind = [name for name in places if any(_GOING_TO.fullmatch(reader.doc.folded, end, name.begin) for end in ends)]
    return behind[0] if behind and behind[0].kind == "state" else None


def is_to_state(reader: Reader, noun: Noun) -> bool:
    """Whether it is a state that the words of a visit name as what is visited."""
    behind = reader.doc.names_in(noun.cue.end, noun.cue.end + _NAMED_BEHIND)
    to = any(
        name.kind == "state" and _GOING_TO.fullmatch(reader.doc.folded, noun.cue.end, name.begin) for name in behind
    )
    return to or (noun.place is not None and noun.place.kind == "state")


def tells(noun: Noun, draft: Draft) -> bool:
    """Whether a noun tells of an event: also a talk with its people named at the noun, which may tell of several."""
    return noun.draft is draft or (noun.draft is None and draft.label == Span(noun.begin, noun.end))


def _is_called_so(noun: Noun, draft: Draft) -> bool:
    """Whether a noun that is no event by itself is in the words that tell of one: "ikili görüşmeler yaptı"."""
    return noun.draft is None and noun.begin < draft.label.end and draft.label.begin < noun.end


def shares(reader: Reader, noun: Noun, draft: Draft, at: int) -> bool:
    """Whether an event can be when and where another occasion of its sentence is, which `at` tells: not one still ahead or
    only talked of, nor one of other people that is told when and where it was."""
    if noun.draft is None:  # told by its people: "after the talks between A and B in Riga"
        own = any(key(one) in draft.known for one in noun.partners) or _is_called_so(noun, draft)
        return own or not noun.partners or at < noun.begin
    if noun.draft is draft:
        return True
    if noun.draft.attached is draft or draft.attached is noun.draft:
        return False
    if reader.doc.rules.verb_final:
        return noun.draft.status == draft.status or noun.kind == "visit"
    going = draft.kind == "visit" or noun.kind == "visit"  # "flew to Riga on Monday to attend the forum"
    return not noun.topic and (going or noun.draft.status == draft.status)


def in_one_voice(reader: Reader, at: int, anchor: int, clauses: list[Clause], span: Span) -> bool:
    """Whether words are told as an event is: not in what somebody is quoted with, or says behind it."""
    doc = reader.doc
    if doc.rules.verb_final:
        if any(at < match.start() and match.end() < anchor for match in _SAID_IN.finditer(doc.folded, at, span.end)):
            return False
        return not any(
            match.start() < at < match.end() and not match.start() < anchor < match.end()
            for match in _QUOTATION.finditer(doc.text, span.begin, span.end)
        )
    if _is_quoted(doc.text, span, at) != _is_quoted(doc.text, span, anchor):
        return False
    for one, other in ((at, anchor), (anchor, at)):
        around = brackets_at(doc.folded, one, span)
        if around is not None and not around.begin < other < around.end and _has_verb(around, clauses):
            return False  # "X (whom Y had received in Havana) flew to Lisbon"
    if any(one.verb.end <= at < (content_begin(doc.folded, one.verb, one.end) or 0) <= anchor for one in clauses):
        return False  # "said in Riga on Monday that talks would follow"
    said = next((one.verb for one in clauses if one.verb.entry.sense == "say" and anchor < one.verb.begin < at), None)
    if said is not None and _ON.fullmatch(doc.folded, said.end, at):
        return False  # "…, the ministry said on Tuesday"
    return said is None or not (
        doc.folded.startswith((" that ", " he ", " she ", " it "), said.end)
        or any(said.begin < one.verb.begin < at for one in clauses)
    )


def _has_verb(bracket: Span, clauses: list[Clause]) -> bool:
    return any(bracket.begin < one.verb.begin < bracket.end for one in clauses)


def _is_quoted(text: str, span: Span, at: int) -> bool:
    """Whether an offset stands between quotation marks of its sentence."""
    opened = text.count("“", span.begin, at) - text.count("”", span.begin, at)
    return opened > 0 or text.count('"', span.begin, at) % 2 == 1


def place_of_lead(reader: Reader) -> Name | None:
    """The one city that the first sentence of a record says something is in."""
    first = reader.doc.sentences[0] if reader.doc.sentences else None
    names = reader.doc.names_in(first.begin, first.end) if first is not None else []
    cities = [name for name in names if name.kind == "city" and is_location(reader, name, "meeting")]
    return cities[0] if len({name.ids[0] for name in cities}) == 1 else None


def toured(reader: Reader, place: Name) -> list[str]:
    """The states that a visit goes through, where its place is one of several: "is visiting Latvia, Estonia and Finland"."""
    names = reader.places
    first = last = bisect_left(names, place.begin, key=lambda name: name.begin)
    if names[first : first + 1] != [place]:
        return []
    while first > 0 and _are_listed(reader, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and _are_listed(reader, names[last], names[last + 1]):
        last += 1
    listed = names[first : last + 1]
    found = list(dict.fromkeys(state for state in (where(reader, name)[1] for name in listed) if state))
    return found if len(found) > 1 and (listed[0].kind == "state" or len(listed) > 2) else []


def _are_listed(reader: Reader, left: Name, right: Name) -> bool:
    """Whether only a comma or conjunction stands between two places, and neither is a possessor."""
    folded = reader.doc.folded
    if folded.startswith("'s", right.end) or folded.startswith("'s", left.end):
        return False
    if reader.doc.rules.verb_final:
        return is_separator(reader.doc, folded[left.stop : right.begin])
    return left.stop < right.begin and _LISTED.fullmatch(folded, left.stop, right.begin) is not None


def tell_tour(draft: Draft, states: list[str]) -> None:
    """Makes a visit one of several states, which is at no place of its own."""
    draft.placeless = True
    for state in states:
        add_once(draft.states, state)


def where(reader: Reader, name: Name) -> tuple[str | None, str | None]:
    """(city, state) of a place's name. A city nobody knows is called as the text calls it, in the state named before it."""
    if name.kind == "state":
        state = gazetteer.load().state(name.ids[0])
        seat = state.capital if state is not None and name.ids[0] in _CITY_STATES else None
        capital = gazetteer.load().city(seat) if seat else None
        return (capital.name if capital is not None else None), name.ids[0]
    if name.ids[0].startswith(WORDED):
        _, country, worded = name.ids[0].split(":", 2)
        return worded, country or None
    city = gazetteer.load().city(_pick_city(reader, name))
    return (city.name, city.country) if city is not None else (None, None)


def is_capital(city: str | None, country: str | None) -> bool:
    """Whether a city is its state's capital."""
    state = gazetteer.load().state(country) if country else None
    capital = gazetteer.load().city(state.capital) if state is not None and state.capital else None
    return capital is not None and capital.name == city


def _pick_city(reader: Reader, name: Name) -> str:
    """Of the cities of one name, the one in a state the record names, else the first."""
    for place in name.ids[:4]:
        city = gazetteer.load().city(place)
        if city is not None and city.country in reader.states_named:
            return place
    return name.ids[0]


def place_behind(reader: Reader, clause: Clause) -> list[Name]:
    """The place whose visit a participle before it tells of: "ziyaret için gittiği Letonya'da", "bulunduğu X'in başkenti Y'de"."""
    if clause.verb.form != "participle" or not _DONE.search(clause.verb.ending):
        return []
    edge = clause.verb.end
    names = [name for name in reader.doc.names_in(edge, edge + _CAPITAL) if name.kind in ("state", "city")]
    if not names or names[0].begin - edge > _NEXT or reader.covers(names[0]):
        return []
    capital = len(names) > 1 and reader.doc.case_of(names[0]) == "genitive" and not reader.covers(names[1])
    return names[: 1 + capital]


def destination(reader: Reader, places: list[Name]) -> tuple[str | None, str | None]:
    """(city, state) of the places behind a verb of movement: the first named, with the city in it where one follows."""
    first = places[0]
    for name in places:
        city, country = where(reader, name)
        if name.kind == "city" and (first.kind == "city" or country == first.ids[0]):
            return city, country
    return where(reader, first)
