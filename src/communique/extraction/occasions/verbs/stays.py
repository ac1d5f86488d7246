"""Who is where: visits told by where somebody is, and those told before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Stay
from communique.extraction.occasions.places import destination, is_capital, toured
from communique.extraction.people import Mention
from communique.gazetteer import Name
from communique.model import Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


def tell_stay(
    reader: Reader, visitors: list[Mention], place: Name | None, tense: str, index: int, span: Span, made: list[Draft]
) -> None:
    """Tells of the visit of those who are in another state: "X, Riga'da temaslarda bulundu", "X, bugün Riga'da"."""
    if place is None or reader.covers(place):
        return
    city, country = destination(reader, [place])
    visitors = [one for one in visitors if not one.plural and not resides(reader, one)]
    if not visitors or country is None or any(reader.owner_of(one) in (None, country) for one in visitors):
        return
    draft = known_visit(reader, visitors, country, made)
    draft = draft or reader.new("visit", Span(place.begin, place.end), index, span, "verb:stay", made)
    settle_place(draft, city, country, index)
    reader.take_part(draft, visitors, "attendee", draft.rule, 0.8)
    reader.set_status(draft, tense, 1)


def place_of_stay(reader: Reader, begin: int, end: int) -> Name | None:
    """The last place of a stretch that a case says somebody is at."""
    names = reader.doc.names_in(begin, end)
    return next(
        (one for one in reversed(names) if one.kind in ("state", "city") and reader.doc.case_of(one) == "locative"),
        None,
    )


def tell_whereabouts(reader: Reader, inside: list[Mention], index: int, span: Span, made: list[Draft]) -> None:
    """A sentence without a verb that only says where somebody is: "X, resmi temaslar için Riga'da." """
    place = place_of_stay(reader, span.begin, span.end)
    rest = reader.doc.folded[place.stop : span.end] if place is not None else ""
    if rest not in (".", " olacak."):
        return  # headlines only tell where somebody spoke
    tense = "future" if len(rest) > 1 else "present"
    people = (
        [one for one in inside if one.case == "nominative" and one.stop <= place.begin] if place is not None else []
    )
    groups = list(dict.fromkeys(one.group for one in people))
    if len(groups) < 2 or not reader.times_in(span.begin, people[0].begin):
        tell_stay(reader, people[:1], place, tense, index, span, made)
        return
    edge = span.begin
    for group in groups:  # "pazartesi A, salı B Ankara'daydı"
        own = [one for one in people if one.group == group]
        told = len(made)
        tell_stay(reader, own, place, tense, index, span, made)
        if len(made) > told:
            made[-1].time = next(iter(reversed(reader.times_in(edge, own[0].begin))), None)
        edge = own[-1].stop


def note_stay(reader: Reader, clause: Clause, places: list[Name]) -> None:
    """Notes where somebody goes, which need not be a visit of its own, but is where he then meets people."""
    if not places or clause.tense in ("none", "negative", "unfulfilled", "cancelled") or toured(reader, places[0]):
        return
    city, country = destination(reader, places)
    time = next(iter(reader.times_in(clause.begin, clause.end)), None)
    coming = clause.tense == "future"
    reader.scene = Stay(city, country, clause.verb.end, time, coming)
    for noun in clause.nouns:
        if noun.draft is not None and noun.kind in GATHERINGS and noun.place is None and reader.doc.rules.verb_final:
            noun.draft.stay = replace(reader.scene, sure=True)  # "toplantı dolayısıyla Riga'ya gelen"
    for mention in clause.subjects:
        if mention.person >= 0:
            reader.stays[mention.person] = replace(reader.scene, sure=resides(reader, mention))


def known_visit(reader: Reader, visitors: list[Mention], country: str | None, made: list[Draft]) -> Draft | None:
    """The visit to a country told before, by one of the visitors or by nobody named yet."""
    people = {mention.person for mention in visitors if mention.person >= 0}
    for draft in reader.recent():
        if draft.kind != "visit" or draft.country not in (None, country):
            continue
        if any(part.mention.person in people for part in draft.parts):
            return draft
        if not draft.parts and (reader.doc.rules.verb_final or draft.country == country or draft in made):
            return draft
    return None


def resides(reader: Reader, mention: Mention) -> bool:
    """Whether somebody is no visitor where he goes: an ambassador in the state he is sent to."""
    person = reader.people[mention.person] if mention.person >= 0 else None
    office = fold((person.office if person else None) or "")
    return (person.rank if person else mention.rank) == "ambassador" or any(
        post in office for post in reader.doc.rules.marks["residents"]
    )


def settle_place(draft: Draft, city: str | None, country: str | None, index: int) -> None:
    """Where a visit goes; a city named later in a visit to a state is only a stop, unless it is the capital."""
    stop = draft.country is not None and draft.sentence != index and not is_capital(city, country)
    draft.country = draft.country or country
    if not stop:
        draft.city = draft.city or city
