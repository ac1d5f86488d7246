"""Who is meant by "the two presidents", "her iki bakan", "liderler": people told of before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.grammar import Cue
from communique.extraction.people import LEADERS, Mention
from communique.model import RANKS, Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.drafts import Draft
    from communique.extraction.occasions.reader import Reader

_OF_MANY = expression(
    r" of (?:the|all) (?:\d+ |[a-z]+ )?(?:countries|states|members|nations)\b(?<!two countries)(?<!both countries)(?<!three countries)"
)
_TWO = 2
_BEFORE = 24  # characters in which a number stands before an office in the plural
_STEM = 6  # letters that tell an office's word
_TOGETHER = ("bilateral", "call", "summit", "meeting", "ceremony", "press-event")
_TOLD = 6  # events told last among which the two are looked for
_OF_STATES = 20  # characters before officials in which it is said that they are of several states
_CALLED_LEADER = ("leader", "lider", "lideri", "baskani")
_LEADERS = ("other", "head-of-agency")  # ranks of "leader" and "head" as the packs have them


def _called(reader: Reader, mention: Mention) -> str:
    """The words that an office's own phrase has before its head: "the countries' leaders"."""
    doc = reader.doc
    head = next((one.begin for one in doc.cues_in(mention.begin, mention.end) if one.entry.category == "office"), 0)
    return doc.folded[mention.begin : head]


def lend_states(reader: Reader, inside: list[Mention], span: Span) -> None:
    """Gives officials who are said to be of states named before in their sentence those states: "Russia and Turkey agreed … after
    talks between their presidents", "iki ülkenin bakanları"."""
    doc = reader.doc
    for mention in inside:
        if not mention.plural or mention.name is not None or mention.states or mention.of is not None:
            continue
        called = doc.folded[max(span.begin, mention.begin - _BEFORE) : mention.begin] + _called(reader, mention)
        if called.endswith(doc.rules.marks["both_states"] or ("\0",)):
            names = [one for one in doc.names_in(span.begin, mention.begin) if one.kind == "state"]
            states = tuple(dict.fromkeys(one.ids[0] for one in names if not reader.covers(one)))
            mention.states = states if len(states) > 1 else ()


def members_of(reader: Reader, mention: Mention) -> list[Mention]:
    """The people a plural office without names stands for: as many as it says, or the two of the event told last."""
    count = _count(reader, mention)
    if not mention.plural or mention.name is not None or (count is None and _is_only_called(reader, mention)):
        return []
    if len(mention.states) > 1 and not reader.doc.rules.verb_final:
        return _of_states(reader, mention)
    if mention.states or mention.of is not None or _OF_MANY.match(reader.doc.folded, mention.stop):
        return []
    if count is None:
        return [] if reader.doc.rules.verb_final and _are_others(reader, mention) else _pair(reader, mention)
    met = _first_met(reader, mention) if count == _TWO else []
    if met:
        return met
    known: dict[int, Mention] = {}
    for one in reversed(reader.mentions_in(0, mention.begin)):
        if one.person >= 0 and not one.plural and _fits(reader, one, mention):
            known.setdefault(one.person, one)
        if len(known) == count:
            return list(reversed(known.values()))
    return two_told(reader) if count == _TWO and mention.rank in _LEADERS and not reader.doc.rules.verb_final else []


def taken_up_final(reader: Reader, begin: int, verb: Cue, doing: list[Mention]) -> list[Mention]:
    """Whom a number or a pronoun before a verb that ends its sentence takes up: "üçünü de kabul etti", "kendisiyle görüştü"."""
    match = reader.doc.rules.patterns["taken_up"].search(reader.doc.folded, begin, verb.begin)
    if match is None:
        return []
    case = "comitative" if match["with"] else "dative" if match["to"] else "accusative"
    counts = reader.doc.rules.counts
    number = next((count for word, count in counts.items() if (match["number"] or "-").startswith(word[:3])), 1)
    people = {one.person for one in doing}
    known: dict[int, Mention] = {}
    for one in reversed(reader.mentions_in(0, match.start())):
        if one.person >= 0 and not one.plural and not one.sender and one.person not in people:
            if match["several"] and known and one.group != next(iter(known.values())).group:
                break
            known.setdefault(one.person, one)
        if len(known) == number and not match["several"]:
            break
    found = list(reversed(known.values()))
    enough = len(found) > 1 if match["several"] else len(found) == number
    ranked = all(reader.rank_of(one) is not None for one in found)
    return [one.but(case=case, group=-1) for one in found] if enough and ranked else []


def two_told(reader: Reader) -> list[Mention]:
    """The two of the talk told last, whoever they are: "the two officials", "both leaders" of two ministers."""
    for draft in reversed(reader.drafts[-_TOLD:]):
        people = _people_of(draft)
        if draft.kind in ("bilateral", "call") and len(people) == _TWO:
            return people
    return []


def _people_of(draft: Draft) -> list[Mention]:
    """Those of an event who are known, by name or office."""
    return [part.mention for part in draft.parts if part.mention.person >= 0]


def _first_met(reader: Reader, mention: Mention) -> list[Mention]:
    """The two who met at the talk told last, where others are told to have been there too: "the two leaders"."""
    talk = next((draft for draft in reversed(reader.drafts[-_TOLD:]) if draft.parts), None)
    if reader.doc.rules.verb_final or talk is None or talk.kind != "bilateral" or len(talk.parts) <= _TWO:
        return []
    fitting = [part.mention for part in talk.parts if _fits(reader, part.mention, mention)]
    return fitting[:_TWO] if len(fitting) > 1 else []


def _are_others(reader: Reader, mention: Mention) -> bool:
    """Whether it is said that people are some nobody has named: "bazı bakanlarla", "katılımcı ülke liderleriyle", "AB ülkelerinin
    bakanlarıyla"."""
    lead = reader.doc.folded[max(0, mention.begin - _OF_STATES) : mention.begin]
    if any(mark in lead for mark in reader.doc.rules.marks["several"]):
        return True
    words = reader.doc.folded[max(0, mention.begin - _BEFORE) : mention.end].split()
    return not reader.doc.rules.words["indefinite"].isdisjoint(words)


def _is_only_called(reader: Reader, mention: Mention) -> bool:
    """Whether people are only called by what they are, so that nobody told of is meant: "many diplomats"."""
    office = mention.office
    word = reader.doc.folded[office.begin : office.end].split()[-1] if office is not None else ""
    return word.removesuffix("s") in reader.doc.rules.words["called"]


def _of_states(reader: Reader, mention: Mention) -> list[Mention]:
    """The officials of the record whom an office of several states stands for, where it names one of each: "the foreign
    ministers of A and B met", and further down who they are."""
    members: list[Mention] = []
    for state in mention.states:
        found = [
            index
            for index, person in enumerate(reader.people)
            if person.of == state and not person.former and person.rank is not None and _holds(person.rank, mention)
        ]
        if len(found) != 1:
            return []
        members.append(replace(mention, person=found[0], of=state, states=(), plural=False))
    return members


def _holds(rank: str, mention: Mention) -> bool:
    """Whether who has a rank can be one of those whom an office in the plural names."""
    return rank in LEADERS[:2] if mention.rank in _LEADERS else rank == mention.rank


def _count(reader: Reader, mention: Mention) -> int | None:
    words = reader.doc.folded[max(0, mention.begin - _BEFORE) : mention.end].split()
    counts = reader.doc.rules.counts
    return next((counts[word] for word in reversed(words) if word in counts), None)


def _pair(reader: Reader, mention: Mention) -> list[Mention]:
    """The two of the event told last that has two of the office, or two who lead where only leaders are meant."""
    together = _TOGETHER if reader.doc.rules.verb_final else (*_TOGETHER, "visit")
    told = [draft for draft in reader.drafts[-_TOLD:] if draft.kind in together]
    for draft in reversed(told) if not reader.doc.rules.verb_final and mention.rank in LEADERS else ():
        people = _people_of(draft)
        exact = [one for one in people if reader.people[one.person].rank == mention.rank]
        if len(exact) == _TWO:
            return exact  # "the presidents" are two presidents rather than one and a prime minister
    for draft in reversed(told):
        people = _people_of(draft)
        fitting = [one for one in people if _fits(reader, one, mention)]
        leading = [one for one in fitting if _leads(reader, one)] if mention.rank in _LEADERS else []
        same = len(people) == len(fitting) or (draft.kind == "visit" and mention.rank not in _LEADERS)
        for chosen in (leading, fitting if same else []):
            if len(chosen) == _TWO:
                return chosen
    return []


def _leads(reader: Reader, one: Mention) -> bool:
    """Whether somebody is a head of state or government, or called a leader."""
    person = reader.people[one.person]
    return person.rank in LEADERS or (person.rank == "other" and fold(person.office or "").endswith(_CALLED_LEADER))


def _is_called(reader: Reader, one: Mention, mention: Mention) -> bool:
    """Whether somebody's office has the word that is said in the plural: "iki başkan" are two speakers too."""
    if mention.office is None or not reader.doc.rules.verb_final:
        return False
    word = reader.doc.folded[mention.office.begin : mention.office.end].split()[-1][:_STEM]
    return word in fold(reader.people[one.person].office or "")


def _fits(reader: Reader, one: Mention, mention: Mention) -> bool:
    rank = reader.people[one.person].rank or one.rank
    if mention.rank in _LEADERS:
        return rank in LEADERS or rank == mention.rank or _is_called(reader, one, mention)
    return rank == mention.rank or (rank in RANKS and mention.rank == "head-of-state" and rank in LEADERS)
