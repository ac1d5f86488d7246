"""Where an event is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.extraction.occasions.clauses import clause_bounds
from communique.extraction.occasions.drafts import Clause, Draft, is_covered
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_CAPITAL = re.compile(r"\s*(?:baskentinde|capital\b(?! city [a-z]|,? [A-Z]))")
_AT = re.compile(
    r"\b(?:in|at|near|outside|from)\s+(?:the\s+)?(?:city of\s+|capital\s+|capital,?\s+|[a-z]+'s capital,?\s+)?$"
)
_TO = re.compile(r"\b(?:to|visit|visited|visits|visiting|of|toured|touring|in|arrived in|for)\s+(?:the\s+)?$")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
_CITY_OF = re.compile(r"(?:\bcapital|\bcity of)\s*,?\s*$")
_PLACE_WORD = re.compile(
    r"(?:sehrinde|kentinde|ilinde|sehrindeki|kentindeki|eyaletinde|bolgesinde|ilcesinde|kasabasinda|(?:[a-z]+ ){0,3}(?:havaalani|havalimani|saray|otel|merkez|salon|kulliye|universite|fuar alani|kosk|konut)[a-z']*?[dt][ae]\b|(?:ziyareti|temaslari))"
)


def set_place(reader: Reader, draft: Draft, anchor: int, clauses: list[Clause], span: Span) -> None:
    if draft.city is not None:
        return
    doc = reader.doc
    capital = _capital(reader, span)
    if capital is not None:
        draft.city, draft.country = capital
        return
    places = [
        name
        for name in doc.names_in(span.begin, span.end)
        if name.kind in ("city", "state") and is_location(reader, name, draft.kind)
    ]
    if not places:
        return
    begin, end = clause_bounds(reader, anchor, clauses, span)
    inside = [name for name in places if begin <= name.begin < end] or places
    cities = [name for name in inside if name.kind == "city"]
    if cities:
        chosen = min(cities, key=lambda name: abs(name.begin - anchor))
        city = gazetteer.load().city(_pick_city(reader, chosen))
        if city is not None:
            draft.city, draft.country = city.name, city.country
    elif draft.country is None:
        draft.country = min(inside, key=lambda name: abs(name.begin - anchor)).ids[0]


def _capital(reader: Reader, span: Span) -> tuple[str, str] | None:
    """The capital where a text says "in the Kazakh capital", "Kazakistan'ın başkentinde"."""
    for name in reader.doc.names_in(span.begin, span.end):
        if name.kind in ("state", "demonym") and _CAPITAL.match(reader.doc.folded[name.stop : name.stop + 16]):
            state = gazetteer.load().state(name.ids[0])
            city = gazetteer.load().city(state.capital) if state is not None and state.capital else None
            if city is not None and not any(
                one.kind == "city" for one in reader.doc.names_in(name.stop, name.stop + 24)
            ):
                return city.name, city.country
    return None


def _pick_city(reader: Reader, name: Name) -> str:
    """Of the cities of one name, the one in a state the record names, else the first."""
    for place in name.ids[:4]:
        city = gazetteer.load().city(place)
        if city is not None and city.country in reader.states_named:
            return place
    return name.ids[0]


def is_location(reader: Reader, name: Name, kind: str) -> bool:
    """Whether a place stands where something of a kind is at."""
    doc = reader.doc
    if is_covered(name, reader.mentions):
        return False
    if doc.rules.verb_final:
        case = doc.case_of(name)
        if case == "locative":
            return True
        if kind == "visit" and case in ("dative", "accusative"):
            return True
        following = doc.folded[name.stop : name.stop + 40].lstrip()
        return (
            name.kind == "city"
            and case in ("genitive", "nominative")
            and _PLACE_WORD.match(
                following,
            )
            is not None
        )
    before = doc.folded[max(0, name.begin - 24) : name.begin]
    if _AT.search(
        before,
    ) and not _FROM.search(before):
        return True
    if kind == "visit" and _TO.search(before):
        return True
    return name.kind == "city" and _CITY_OF.search(before) is not None


def destination(reader: Reader, places: list[Name]) -> tuple[str | None, str | None]:
    for name in places:
        if name.kind == "city":
            city = gazetteer.load().city(_pick_city(reader, name))
            if city is not None:
                return city.name, city.country
    return None, places[0].ids[0]
