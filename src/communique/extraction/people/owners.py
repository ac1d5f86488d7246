"""Whose an office is: the states and organisations in its phrase, before it and behind it."""

from __future__ import annotations

import re
from itertools import pairwise

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.people.mentions import NATIONAL, Phrase
from communique.gazetteer import Name

_PAIR = 40  # characters before an office in which two states stand
_OF = expression(r" of (?:the )?|, representing (?:the )?")
_OF_OR_BRACKET = expression(
    r" of (?:the )?| ?\(|,? (?:on behalf of|representing) (?:the )?(?:(?:government|delegation|side) of (?:the )?)?"
)
_DASHED = expression(
    r"(?:\s{0,2}[–—-]\s| from )(?:the |hellenic |federal |islamic |people's |democratic |kingdom of |republic of |state of )*"
)
_LISTED = expression(r"\s*(?:\([^)\n]{2,20}\))?\s*(?:[,;.\n]|and\b|$)")
_STATE_LISTED = expression(
    r", (?:of )?(?:the )?(?:(?:republic|kingdom|state|commonwealth|sultanate) of (?:the )?|republic, )??(?=[a-z])"
)
_LISTED_REACH = 80  # characters before the end of a name in which the item of a list before it ends
_APPOSED = expression(
    r", (?:the )?(?:[a-z\-]+ )?(?:republic|federation|commonwealth|kingdom|sultanate|state|government|principality) of (?:the )?|, "
)
_CLOSED = expression(r"[,;.)\n]|\s(?:and|on|in|at|to|for|will|met|was|were|is)\b|$")
_FOR = expression(r" for (?:the )?")
_LIST_GOES_ON = expression(r",? and [A-Z]|, [A-Z]|\.|$| in [A-Z]")
_OWNER = expression(r"of (?:the )?")
_OWNERS = ("state", "organisation")
_LONGEST_SIDE = 12  # lines
_LONGEST_ITEM = 200  # characters
_HEADING = 60
_ITEM = expression(r"[^\w\n]{0,6}(?:(?:\d{1,2}|[a-z]{1,4})[.)]\s*)?")
_LABEL = expression(
    r"[^\w\n]{0,6}(?:(?:\d{1,2}|[a-z]{1,4})[.)]\s*)?(?:(?:For|From) )?(?:[Tt]he )?(?P<label>[^\W\d_][^:\n–—]{1,50}?)(?:\s*:|\s+[-–—])\s+"
)
_STATE_LEADS = expression(r"(?:the )?")
_LED = expression(
    r"(?:,| [-–—])? (?=(?:H\. ?[EHM]\.? |Mr\.? |Ms\.? |Dr\.? )*[^\W\d_a-z][^\W\d_]*\.? [^\W\d_a-z])"
)  # between a state and a name of several words


def states_behind(doc: Document, stop: int, count: int) -> tuple[str, ...]:
    """The states behind a list of names: "Presidents A, B and C of X, Y and Z"; none where the numbers differ."""
    match = _OF.match(doc.folded, stop)
    if match is None:
        return ()
    found: list[str] = []
    edge = match.end()
    for name in doc.names_in(edge, edge + 40 * count):
        if name.kind not in ("state", "organisation") or doc.folded[edge : name.begin].strip(" ,") not in (
            "",
            "and",
            "the",
            "and the",
        ):
            break
        value = value_of(doc, name)
        if value:
            found.append(value)
        edge = name.stop
    return tuple(found) if len(found) == count else ()


def whose_office(doc: Document, phrase: Phrase, plural: bool) -> tuple[str | None, tuple[str, ...]]:
    """Whom the office stands for, and the list of states where a plural office has one."""
    friend = _first_of_friends(doc, phrase) or _whose_committee(doc, phrase)
    if friend is not None:
        return friend, ()
    if not phrase.names:
        return None, ()
    names = [(relation, name) for relation, name in phrase.names if name.kind != "city"]
    owners = [name for relation, name in names if relation != "to"] or [
        name for _, name in names if phrase.cue.entry.sense != "ambassador" and not _is_sent(doc, phrase)
    ]
    states = tuple(
        value
        for value in (
            value_of(doc, name)
            for name in (reversed(owners) if phrase.names and phrase.names[0][0] == "left" else owners)
        )
        if value
    )
    if plural and len(states) > 1:
        return None, states
    rank = phrase.cue.entry.sense
    if owners:
        if rank not in NATIONAL:
            bodies = [name for name in owners if name.kind == "organisation"]
            if bodies:
                return value_of(doc, bodies[-1]), ()
        return value_of(doc, owners[-1]), ()
    cities = [name for _, name in phrase.names if name.kind == "city"]
    place = gazetteer.load().city(cities[0].ids[0]) if cities else None
    # "the Abu Dhabi Crown Prince"
    if place is not None and (rank in ("local-government", "legislator") or phrase.cue.entry.form == "crown prince"):
        return place.country, ()
    return None, ()


def _whose_committee(doc: Document, phrase: Phrase) -> str | None:
    """The state of the parliament straight before an office of one of its committees or delegations, whatever that is for: "Letonya
    Parlamentosu AB İşleri Komisyonu Başkanı"."""
    before = doc.name_at(phrase.begin - 2) if doc.rules.verb_final and phrase.begin > 1 else None
    if before is None or before.kind != "parliament" or before.stop != phrase.begin - 1:
        return None
    words = doc.folded[phrase.begin : phrase.end]
    return before.ids[0] if any(mark in words for mark in doc.rules.marks["of_parliament"]) else None


def _is_sent(doc: Document, phrase: Phrase) -> bool:
    """Whether an office is an envoy's, who is none of those he is sent to: "special envoy to Mali"."""
    return not doc.rules.verb_final and phrase.cue.entry.form.endswith("envoy")


def _first_of_friends(doc: Document, phrase: Phrase) -> str | None:
    """The state in whose parliament a group is for friendship with another: the first of the two, "Türkiye-Japonya Dostluk Grubu"."""
    marks = doc.rules.marks["friendship"]
    if phrase.cue.entry.sense != "legislator" or not any(
        mark in doc.folded[phrase.begin : phrase.end] for mark in marks
    ):
        return None
    states = [name for name in doc.names_in(max(0, phrase.begin - _PAIR), phrase.cue.begin) if name.kind == "state"]
    for first, second in pairwise(states):
        if doc.folded[first.stop : second.begin].strip() in ("-", "–"):
            return first.ids[0]
    return None


def value_of(doc: Document, name: Name) -> str | None:
    if name.kind in ("state", "demonym", "parliament"):
        return name.ids[0]
    if name.kind == "organisation":
        known = doc.rules.pairs["state_bodies"]
        return next((state for body, state in known if body == name.ids[0]), None) or doc.body(name)
    return None


def owner_behind(doc: Document, stop: int) -> tuple[str, int] | None:
    """The state named behind a name: "President Erdoğan of Türkiye", "Hakan Fidan (Türkiye)"."""
    match = _OF_OR_BRACKET.match(doc.folded, stop)
    if match is None:
        dash = _DASHED.match(doc.folded, stop) if not doc.rules.verb_final else None
        return _dashed(doc, dash.end()) if dash is not None else None
    name = doc.name_at(match.end())
    if name is None or not match.start() < name.begin <= match.end() or name.kind not in ("state", "organisation"):
        return None  # an article can be part of the name: "of The Gambia"
    value = value_of(doc, name)
    return (value, name.stop) if value else None


def _dashed(doc: Document, begin: int) -> tuple[str, int] | None:
    """The state that a dash parts from a name in a list of envoys: "Inés Fernández – Cuba, Kang – Republic of Korea"."""
    name = doc.name_at(begin)
    if name is None or name.begin != begin or name.kind != "state" or name.stop > name.end:
        return None
    return (name.ids[0], name.stop) if _LISTED.match(doc.text, name.stop) else None


def owner_apposed(doc: Document, stop: int) -> tuple[str, int] | None:
    """The state that a comma parts from an office behind a name: "X, Prime Minister, Federation of Y", "X, Minister of Finance, Y"."""
    match = _APPOSED.match(doc.folded, stop)
    name = doc.name_at(match.end()) if match is not None else None
    if match is None or name is None or name.begin != match.end() or name.kind != "state" or name.stop > name.end:
        return None
    if not _CLOSED.match(doc.folded, name.stop):
        return None
    return name.ids[0], name.stop


def owner_listed(doc: Document, stop: int) -> tuple[str, int] | None:
    """The state that a comma parts from a name in a list with semicolons: "H.E. Ana Rojas, Republic of X; H.E. Per Dahl, Y"."""
    match = _STATE_LISTED.match(doc.folded, stop)
    name = doc.name_at(match.end()) if match is not None else None
    if match is None or name is None or name.begin != match.end() or name.kind != "state" or name.stop > name.end:
        return None
    listed = ";" in doc.text[max(0, stop - _LISTED_REACH) : name.stop + 1]
    return (name.ids[0], name.stop) if listed and doc.text[name.stop : name.stop + 1] in (";", ".", "") else None


def owner_labelling(doc: Document, begin: int) -> str | None:
    """The state or organisation that opens the line of an official in a list, "- Laos: Saleumxay Kommasith, …", or heads the
    lines of its side, "Delegation of Laos:"."""
    line = doc.text.rfind("\n", max(0, begin - _LONGEST_ITEM), begin) + 1
    if not line and begin > _LONGEST_ITEM:
        return None  # running text, of any length
    match = _LABEL.match(doc.text, line, begin)
    if match is not None and doc.rules.are_honorifics(doc.folded[match.end() : begin]):
        name = doc.name_at(match.start("label"))
        whole = name is not None and (name.begin, name.end) == match.span("label")
        return value_of(doc, name) if name is not None and whole and name.kind in _OWNERS else None
    item = _ITEM.match(doc.text, line)
    if item is None or not doc.rules.are_honorifics(doc.folded[item.end() : begin]):
        return None
    for _ in range(_LONGEST_SIDE):
        end, line = line - 1, doc.text.rfind("\n", 0, max(0, line - 1)) + 1
        if end <= line or end - line > _LONGEST_ITEM:
            return None
        if is_side_heading(doc, line, end):
            return value_of(doc, doc.names_in(line, end)[0])
    return None


def is_side_heading(doc: Document, begin: int, end: int) -> bool:
    """Whether a line only says whose the officials below it are: "Armenian side", "Delegation of Armenia:"."""
    names = doc.names_in(begin, min(end, begin + _HEADING)) if end - begin < _HEADING else []
    if len(names) != 1 or names[0].kind not in (*_OWNERS, "demonym"):
        return False
    words = re.findall(r"\w+", doc.folded[begin : names[0].begin] + " " + doc.folded[names[0].stop : end])
    said = doc.rules.words["side_words"]
    return said.issuperset(words) and (bool(words) or doc.text[begin:end].rstrip().endswith(":"))


def past_owner(doc: Document, position: int) -> int:
    """Behind an "of Kazakhstan" or a demonym that stands before a name of a list: "of Kyrgyzstan B", "Fransız B"."""
    if doc.rules.verb_final:
        name = doc.name_at(position)
        return name.stop + 1 if name is not None and name.kind == "demonym" else position
    match = _OWNER.match(doc.folded, position)
    name = doc.name_at(match.end()) if match is not None else None
    if name is not None and name.kind == "state":
        return name.stop + 1
    return _past_state(doc, position)


def _past_state(doc: Document, position: int) -> int:
    """Behind a state that leads a name of a list: "the ministers of Germany, A, and France, B", "of X - A, Y - B"."""
    match = _STATE_LEADS.match(doc.folded, position)
    begin = match.end() if match is not None else position
    name = doc.name_at(begin)
    if name is None or name.begin != begin or name.kind != "state" or name.stop > name.end:
        return position
    led = _LED.match(doc.text, name.stop)
    return led.end() if led is not None else position


def state_leading(doc: Document, begin: int) -> Name | None:
    """The state that leads a name of a list, whatever parts the two."""
    edge = max(0, begin - 4)
    edge += len(doc.text[edge:begin].rstrip(" ,-–—"))
    name = doc.name_at(edge - 1) if edge else None
    return name if name is not None and name.kind == "state" and name.stop == name.end == edge else None


def stood_for(doc: Document, stop: int) -> tuple[str, int] | None:
    """The state or organisation for which somebody of a list takes part: "Jon Fisk for the United States, Ana Kol for Peru"."""
    match = _FOR.match(doc.folded, stop) if not doc.rules.verb_final else None
    name = doc.name_at(match.end()) if match is not None else None
    if match is None or name is None or name.begin != match.end() or name.stop > name.end:
        return None
    value = value_of(doc, name) if name.kind in _OWNERS and _LIST_GOES_ON.match(doc.text, name.stop) else None
    return (value, name.stop) if value else None


def owner_before(doc: Document, begin: int, *, demonyms: bool = False, bodies: bool = False) -> tuple[str, int] | None:
    """The state whose a name is by a genitive before it: "Britain's Liz Trussell", "Rusya'dan Sergey Lavrov".

    demonyms, bodies: also by a demonym or an organisation, which stand before much else: "ABD'li John Doe", "IGAD's Ana Kol".
    """
    for word in doc.rules.marks["on_behalf"]:
        if doc.folded.endswith(f" {word} ", 0, begin):  # "Letonya adına Anna Kalns"
            name = doc.name_at(begin - len(f" {word} ") - 1)
            return (name.ids[0], 0) if name is not None and name.kind == "state" else None
    name = doc.name_at(begin - 2) if begin > 2 else None
    if name is not None and name.kind == "organisation" and bodies and not doc.rules.verb_final:
        value = doc.body(name)
        return (value, 0) if value and doc.folded[name.end : begin] == "'s " else None
    if name is None or name.kind not in ("state", "demonym") or name.stop != begin - 1:
        return None
    if name.kind == "demonym":
        return (name.ids[0], 0) if doc.rules.verb_final and demonyms else None
    ending = doc.folded[name.end : name.stop]
    if ending == "'s" or (doc.rules.verb_final and doc.rules.case(ending) == "ablative"):
        return name.ids[0], 0
    return None
