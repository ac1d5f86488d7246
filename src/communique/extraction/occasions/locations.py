"""Whether the name of a place stands where something is at: no matter spoken of, nobody's home, not another act's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.gazetteer import Name

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_TALK = ("discuss", "exchange", "talk")
_AT = expression(
    r"\b(?:in|at|near|outside|from)\s+(?:the\s+)?(?:[a-z\-]+\s+)?(?:city of\s+|capital\s+|capital,?\s+|capital of\s+|[a-z]+'s capital,?\s+)?$"
)
_TO = expression(
    r"\b(?:to|visit|visited|visits|visiting|(?:tour|leg) of|toured|touring|in|arrived in|for)\s+(?:the\s+)?$"
)
_TALKS = 24  # characters before a place in which the talk stands it is spoken of at
_ENTRY_END = expression(r":| [-–—] ")
_BEHIND = 30  # characters behind "Tiran'daki" in which its occasion stands
_NEXT_WORD = expression(r" ([a-z]{2,30})")
_WORDS_TO_MATTER = 3  # from a place
_WORD_LENGTH = 14  # characters behind a matter in which the next word begins
_LOCATED = expression(r" (?:[^\W_]{1,30}(?:'[^\W_]{1,12})? ){0,4}?[^\W_]{1,30}(?:'n?)?[dt][ae]\b")
_VISIT = expression(r"(?:(?:resmi|calisma|devlet|gunubirlik|iade|olasi|ilk|son) ){0,2}ziyaret|tur(?:u|un)|gezi|temas")
_WHERE = expression(r",? where\b|\)")
_SAID = 40  # characters before a place in which a statement made there is named
_STATEMENT = expression(
    r"\b(?:statement|interview|remarks|release)(?: (?:issued|released|made|published|given))? in (?:the )?(?:[a-z]+ ){0,2}$"
)
_FROM = expression(r"\bfrom\s+(?:the\s+)?$")
_IN_PLACE = expression(r"\b([a-z]+) (?:in|at|near|around) (?:the )?(?:[a-z]+ )?$")
_INS = (" in ", " at ", " near ", " around ")
_WORDS_IN_PLACE = 5  # spaces in what `_IN_PLACE` finds, and the one before: trying further back is in vain
_VENUE_REACH = 60
_VENUE = expression(
    r"\b(?:at|in) (?:the )?(?:[A-Z][\w’'-]+ (?:of |the |and )*){0,5}[A-Z][\w’'-]+,? $"
)  # "at State House, "
_CITY_OF = expression(r"(?:\bcapital|\b(?:city|town|port|resort|suburb|outskirts) of)\s*,?\s*$")
_PLACE_WORD = expression(
    r"(?:sehrinde|kentinde|ilinde|sehrindeki|kentindeki|eyaletinde|bolgesinde|ilcesinde|kasabasinda|(?:[a-z]+ ){0,3}(?:havaalani|havalimani|saray|otel|merkez|salon|kulliye|universite|fuar alani|kosk|konut|ofis|buyukelcilig|(?:bas)?konsoloslug|temsilcilig)[a-z']*?[dt][ae]\b|(?:ziyareti|temaslari))"
)


def is_location(reader: Reader, name: Name, kind: str) -> bool:
    """Whether a place stands where something of a kind is at."""
    doc = reader.doc
    if reader.covers(name):
        return False
    if name.kind == "city" and heads_entry(reader, name):
        return True
    if doc.rules.verb_final:
        case = doc.case_of(name)
        if case == "locative":
            if _is_where_wished(reader, name) or _is_where_matter_is(reader, name) or _is_of_participle(reader, name):
                return False
            return not doc.folded.endswith("ki", name.end, name.stop) or _is_of_place(reader, name)
        if kind == "visit" and case in ("dative", "accusative"):
            return True
        following = doc.folded[name.stop : name.stop + 40].lstrip()
        if kind == "visit" and name.kind == "state" and case == "nominative" and _VISIT.match(following):
            return True  # "X'in Türkiye ziyareti"
        named = name.kind == "city" and case in ("genitive", "nominative")
        return named and _PLACE_WORD.match(following) is not None
    before = doc.folded[max(0, name.begin - 24) : name.begin]
    visited = kind == "visit" and before.endswith((" to ", " to the "))
    if name.kind == "state" and not visited and _is_talked_of(reader, name):
        return False
    if doc.text[name.stop : name.stop + 1] == "-" or _is_matter(reader, name):
        return False
    if (
        name.kind == "city"
        and _WHERE.match(doc.folded, name.stop)
        and (before.endswith("(") or "where" in doc.folded[name.stop : name.stop + 8])
    ):
        return True
    if _AT.search(before) and not _FROM.search(before):
        return not _STATEMENT.search(doc.folded, max(0, name.begin - _SAID), name.begin)
    if kind == "visit" and (_TO.search(before) or _is_before_visit(reader, name)):
        return True
    if name.kind != "city":
        return False
    venue = doc.text[max(0, name.begin - _VENUE_REACH) : name.begin]
    return _CITY_OF.search(before) is not None or _VENUE.search(venue) is not None


def _is_where_wished(reader: Reader, name: Name) -> bool:
    """Whether a place behind a talk is where something should come about that it was about: "görüşmede Riga'da barışın
    sağlanması istendi"."""
    doc = reader.doc
    if doc.rules.patterns["at_talks"].search(doc.folded, max(0, name.begin - _TALKS), name.begin) is None:
        return False
    match = doc.rules.patterns["to_come_about"].match(doc.folded, name.stop)
    return match is not None and not any(
        cue.entry.category == "event" or (cue.entry.category == "verb" and (cue.entry.kind or cue.form == "participle"))
        for cue in reader.cues_in(name.stop, match.end())
    )


def _is_where_matter_is(reader: Reader, name: Name) -> bool:
    """Whether a place is only where a matter is that is spoken of: "Suriye'deki durumu görüştü", "Libya'da yapılacak seçimler"."""
    doc, matters = reader.doc, tuple(reader.doc.rules.words["matters"])
    at = name.stop
    for _ in range(_WORDS_TO_MATTER):
        word = _NEXT_WORD.match(doc.folded, at)
        if word is None:
            return False
        if word.group(1).startswith(matters):
            return not _tells_occasion(reader, name.stop, word.end() + _WORD_LENGTH)
        at = word.end()
    return False


def _is_of_participle(reader: Reader, name: Name) -> bool:
    """Whether somebody did something there that is no occasion: "Japonya'da göreve başlayan X", "Almanya'da yaşayan Türkler"."""
    match = reader.doc.rules.patterns["at_other_doing"].match(reader.doc.folded, name.stop)
    return match is not None and not _tells_occasion(reader, name.stop, match.end())


def _tells_occasion(reader: Reader, begin: int, end: int) -> bool:
    """Whether a word for an occasion, or a verb that tells one, begins in a stretch."""
    return any(
        cue.entry.category == "event" or (cue.entry.category == "verb" and cue.entry.kind)
        for cue in reader.cues_in(begin, end)
    )


def is_before_all(reader: Reader, at: int, end: int) -> bool:
    """Whether a day or place in front of an offset is of what was before all that its sentence tells: "Riga'da üye olduktan
    sonra", "2014'te işgal edilmesinin ardından"."""
    match = reader.doc.rules.patterns["before_all"].match(reader.doc.folded, at, end)
    return match is not None and not _tells_occasion(
        reader, at, match.end()
    )  # "pazartesi günkü görüşmesinin ardından", "Riga'da görüştükten sonra"


def heads_entry(reader: Reader, name: Name) -> bool:
    """Whether a place stands with a day before what was there and then: "12 Mayıs 2014, Riga: …", "3 May, Oslo – …"."""
    doc = reader.doc
    if _ENTRY_END.match(doc.text, name.stop) is None:
        return False
    begin = doc.sentences[doc.sentence_at(name.begin)].begin
    times = reader.times_in(begin, begin + 1)
    return bool(times) and doc.text[times[0].span.end : name.begin] == ", "


def _is_before_visit(reader: Reader, name: Name) -> bool:
    """Whether a place's name stands straight before a visit to it: "the minister's Nauru visit"."""
    return name.stop == name.end and any(
        cue.entry.category == "event" and cue.entry.sense == "visit" and cue.begin == name.stop + 1
        for cue in reader.cues_in(name.stop, name.stop + 2)
    )


def _is_matter(reader: Reader, name: Name) -> bool:
    """Whether a place is only where a matter is that is spoken of: "the crisis in Gaza", "the situation in Syria"."""
    before = reader.doc.folded[max(0, name.begin - 60) : name.begin]
    first, *last = before.rsplit(" ", _WORDS_IN_PLACE)
    if before[-1:] != " " or not any(word in before for word in _INS):
        return False
    begin = name.begin - len(before) + (len(first) + 1 if len(last) == _WORDS_IN_PLACE else 0)
    match = _IN_PLACE.search(reader.doc.folded, begin, name.begin)
    return match is not None and match.group(1) in reader.doc.rules.words["matters"]


def _is_talked_of(reader: Reader, name: Name) -> bool:
    """Whether a state stands behind a verb of talk, so that what is spoken of is there: "discussed the elections in X"."""
    sentence = reader.doc.sentences[reader.doc.sentence_at(name.begin)]
    verbs = [cue for cue in reader.cues_in(sentence.begin, name.begin) if cue.entry.category == "verb"]
    return bool(verbs) and verbs[-1].entry.sense in _TALK


def _is_of_place(reader: Reader, name: Name) -> bool:
    """Whether "New York'taki" says where: something at a place or an occasion follows, no matter spoken of."""
    doc = reader.doc
    if any(cue.entry.category == "event" for cue in reader.cues_in(name.stop, name.stop + _BEHIND)):
        return True
    return _LOCATED.match(doc.folded, name.stop) is not None
