"""Bilaterals and calls: who met whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction.document import Document
from communique.extraction.occasions.clauses import is_of_us
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once, key
from communique.extraction.officials import HEADS
from communique.extraction.people import NATIONAL, Mention, is_body, is_state
from communique.model import Span
from communique.text import QUOTES, fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_WAS_TO = expression(
    r"\b(?:was|were|had been) (?:also )?(?:scheduled|due|expected|set|supposed|slated|planning|to)(?: to)?(?: have)? $"
)
_WORD = expression(r"[a-z]+")
_AT_TABLE = expression(r"\b(?:for|over|to) (?:an? )?(?:[a-z]+ )?$")
_VISITS = 12  # events told last among which a delegation's visit is looked for
_SIDES = NATIONAL | {"secretary-general", "head-of-agency"}
_FORMAL = ("noun:ikili", "noun:heyet", "noun:bas basa", "noun:basbasa")  # talks that go with a meeting of two
_HEADING = 90  # characters of a heading at most
_OPENING = 25  # characters of a line that can stand before the verb or noun that it begins with
_MOST_SUBJECTS = 12  # of one talk
_ON_PHONE = expression(
    r"\b(?:on|by|over)(?: the)? (?:tele)?phone (?:with|to) (?:the |his |her |its )?(?:[a-z]+ counterpart,? )?$"
)
_PHONE_REACH = 50  # characters before somebody in which it is said that he was spoken to by telephone
_TWO = 2  # sides of a bilateral
_NOT_HELD = ("future", "cancelled", "postponed")  # tenses of what had not been when a text tells of it
_GROUP = 14  # characters behind people in the plural in which it is said of what they are
_VIRTUALLY = 14  # characters beside a talk, or behind whom it is with, in which it is said that it was at a distance


def drop_meal(reader: Reader, clause: Clause, made: list[Draft]) -> None:
    """Takes back a meal that only says how those had a talk who are told to have had it: "met President X for lunch"."""
    for noun in clause.nouns if not reader.doc.rules.verb_final else ():
        draft = noun.draft
        if noun.kind != "reception" or draft is None or draft.parts or draft not in made:
            continue
        if _AT_TABLE.search(reader.doc.folded, max(0, noun.begin - _VIRTUALLY), noun.begin):
            made.remove(draft)
            reader.drafts.remove(draft)
            noun.draft = None


def kind_of_talk(reader: Reader, noun: Noun) -> str:
    """The kind of a talk that a noun and its partners tell: rounds of consultations stay meetings."""
    if noun.kind not in ("meeting", "summit"):
        return noun.kind
    return "meeting" if noun.cue.entry.form.endswith(reader.doc.rules.marks["rounds"]) else "bilateral"


def _sit_together(reader: Reader, mention: Mention) -> bool:
    """Whether those of several states are met in one sitting: representatives, or ambassadors of groups of states."""
    if reader.doc.rules.verb_final:
        return mention.rank == "other"
    return mention.rank in ("ambassador", "other") and any(map(is_body, mention.states))


def _visits_together(sentence: str) -> bool:
    """Whether those met came together: "met with the ministers A, B and C during their visit"."""
    return "their visit" in sentence or "their joint visit" in sentence


def is_schedule(doc: Document) -> bool:
    """Whether a record is a list of what is to come: its title or first line says so and is no sentence."""
    first = doc.folded[: doc.sentences[0].end] if doc.sentences else ""
    heads = [head for head in (fold(doc.record.title or ""), first) if len(head) < _HEADING]
    return any(mark in head for mark in doc.rules.marks["schedule"] for head in heads)


def _sides(
    reader: Reader, partners: list[Mention], *, separate: bool
) -> tuple[list[tuple[list[Mention], str | None]], list[str]]:
    """The sides somebody meets, each its people or the state of officials in the plural; and the states met in one sitting."""
    sides: list[tuple[list[Mention], str | None]] = []
    together: list[str] = []
    for mention in partners:
        if mention.plural and len(mention.states) > 1 and not separate and _sit_together(reader, mention):
            together += mention.states  # "A, B ve C temsilcileriyle bir araya geldi"
        elif mention.plural and (mention.states or is_state(mention.of)):
            sides += [([], state) for state in mention.states or (mention.of,)]
        elif sides and sides[-1][0] and (_is_spouse(reader, mention) or _share_office(sides[-1][0][-1], mention)):
            sides[-1][0].append(mention)  # "met President X and First Lady Y"
        elif not mention.plural and not any(key(mention) == key(one) for people, _ in sides for one in people):
            sides.append(([mention], None))
    return sides, together


def _share_office(one: Mention, other: Mention) -> bool:
    """Whether two hold one office of a body together: "the Co-Chairs of the Contact Group A and B"."""
    return one.rule == other.rule == "title-list" and one.office == other.office and is_body(one.of)


def _is_spouse(reader: Reader, mention: Mention) -> bool:
    """Whether somebody is only there as the spouse of the one named before."""
    if mention.rule == "spouse" or mention.office is None:
        return mention.rule == "spouse"
    return reader.doc.folded[mention.office.begin : mention.office.end] in reader.doc.rules.words["consorts"]


def tell_talk(
    reader: Reader,
    kind: str,
    subjects: list[Mention],
    partners: list[Mention],
    label: Span,
    tense: str,
    rule: str,
    index: int,
    span: Span,
    made: list[Draft],
    *,
    apart: bool = False,
    each: bool = False,
    again: bool = False,
) -> None:
    """Bilaterals or calls of the subjects with each partner, or one with all where the text says so.

    apart: the partners are each met, even where nobody is named who met them (a line of a chronology).
    each: the noun stands for a verb, so that its singular does not make the talks one.
    again: it is one more of the same people, on another day.
    """
    rules = reader.doc.rules
    if rules.verb_final and partners:
        met = _met_final(partners, subjects)
        if met is None:
            return
        partners = met
    met_officials = [one for one in partners if not _are_unofficial(reader, one)]
    if partners and not met_officials:
        return
    partners = met_officials
    if kind == "bilateral" and _is_virtual(reader, partners or subjects, label):
        kind = "call"
    if (
        kind == "bilateral"
        and partners
        and not rules.verb_final
        and _ON_PHONE.search(reader.doc.folded, max(span.begin, partners[0].begin - _PHONE_REACH), partners[0].begin)
    ):
        kind = "call"  # "spent an hour on the telephone with President X"
    sentence = reader.doc.folded[span.begin : span.end]
    separate = reader.doc.has_mark("separately", span.begin, span.end)
    many = len(subjects) > 1 and len(partners) > 1 and all(one.counterpart for one in partners)
    joint = (many or rules.is_joint(sentence) or (len(partners) > 1 and _visits_together(sentence))) and not separate
    if rules.verb_final and len(partners) > 1 and not separate:
        joint = joint or (_is_one(reader, label) and not each) or _is_delegation(reader, subjects, partners, span)
    elif not rules.verb_final and not separate:
        counterparts = len(partners) == 1 and len(partners[0].states) > 1
        joint = joint or (counterparts and _is_one(reader, label))  # "a meeting with her counterparts from A, B and C"
        joint = joint or (bool(partners) and len({reader.owner_of(one) for one in subjects} - {None}) > 1)
    unsaid = not subjects
    subjects = [mention for mention in subjects if not mention.plural][:_MOST_SUBJECTS]
    sides, together = _sides(reader, partners, separate=separate)
    gathered = bool(partners) and not sides and not together and not rules.verb_final
    if gathered and not (subjects and any(map(reader.is_of_several, partners))):
        return  # with people whom nobody names
    unnamed: list[str] = []
    if not sides or joint or (not subjects and (not apart or (rules.verb_final and len(sides) == 2))):
        people = [mention for side, _ in sides for mention in side]
        unnamed = [state for _, state in sides if state is not None]  # "a meeting between the ministers of A and B"
        sides = [(people, None)]
    earlier = is_earlier(reader, label, span)
    alone_now = separate or sentence.startswith(rules.marks["at_another_time"])
    each_alone = separate and not rules.verb_final and any(mark in sentence for mark in rules.marks["separately"])
    for leaders, side, state in _rounds(subjects, sides, each_alone=each_alone):
        group = distinct(leaders + side)
        others = len(unnamed) + bool(subjects and not rules.verb_final)
        several = (bool(together) or gathered or others > _TWO) and kind == "bilateral"
        sort = "meeting" if several else _kind_of(reader, kind, group, together=bool(joint))
        told = _told_of_one(reader, sort, group, tense, span) if not subjects and state is None else None
        if told is not None:
            told.add_evidence(span)
            continue
        if state is not None:
            draft = _with_state(made, kind, state)
        else:
            draft = _named_now(reader, sort, leaders, side)
            if draft is None and not (earlier or again):
                draft = same_talk(reader, sort, group, tense, alone=alone_now)
        draft = draft or _formal_talk(reader, made, kind, tense, group)
        if draft is None:
            draft = reader.new(sort, label, index, span, rule, made)
        elif rules.verb_final and sort == "call" and draft.kind == "bilateral" and _is_untold_how(draft, index):
            draft.kind = "call"  # the heading only says that they spoke
        if draft.evidence[-1:] != [span]:
            draft.evidence.append(span)
        if draft not in made:
            made.append(draft)
        for one in [*together, *unnamed, *([state] if state is not None else [])]:
            add_once(draft.states, one)
        opens = label.begin - span.begin < _OPENING and not reader.doc.folded.endswith("to ", 0, label.begin)
        draft.terse = draft.terse or (
            unsaid and ((apart and opens) or is_of_us(reader.doc.rules, reader.doc.folded[label.begin : label.end]))
        )
        reader.take_part(draft, group, "attendee", rule, 0.9)
        draft.gathers = draft.gathers or gathered
        reader.set_status(draft, tense, 2)
        _fall_with_visit(reader, draft, label)


def _are_unofficial(reader: Reader, mention: Mention) -> bool:
    """Whether people met in the plural are private, or officials nobody numbers: "representatives of the Polish community"."""
    if reader.doc.rules.verb_final or not mention.plural or mention.name is not None or mention.rank != "other":
        return False
    words = _WORD.findall(reader.doc.folded, mention.begin, mention.stop + _GROUP)
    return not reader.doc.rules.words["private_groups"].isdisjoint(words)


def _is_virtual(reader: Reader, met: list[Mention], label: Span) -> bool:
    """Whether people spoke at a distance: "a virtual meeting with", "met virtually with", "met President X via video link"."""
    if reader.doc.rules.verb_final:
        return False
    beside = [Span(max(0, label.begin - _VIRTUALLY), label.end), *(Span(one.begin, one.stop) for one in met[-1:])]
    return any(reader.doc.has_mark("virtual", one.begin, one.end + _VIRTUALLY) for one in beside)


def _met_final(partners: list[Mention], subjects: list[Mention]) -> list[Mention] | None:
    """Those met, without who meets them and without people nobody names; None where all are such: "birçok liderle bir araya gelirken"."""
    doing = {one.person for one in subjects if one.person >= 0}
    others = [one for one in partners if one.person not in doing]  # "X, mevkidaşı Y ile": nobody meets himself
    met = [one for one in others if one.person >= 0 or one.of or one.states or one.rank != "other"]
    return None if others and not met else met


def _rounds(
    subjects: list[Mention], sides: list[tuple[list[Mention], str | None]], *, each_alone: bool
) -> list[tuple[list[Mention], list[Mention], str | None]]:
    """Who meets whom, talk by talk: the subjects each side, or each of them alone the only one met."""
    if each_alone and len(subjects) > 1 and len(sides) == 1 and len(sides[0][0]) == 1:
        return [([one], *sides[0]) for one in subjects]
    return [(subjects, *side) for side in sides]


def _fall_with_visit(reader: Reader, draft: Draft, label: Span) -> None:
    """A talk that "was" to be falls with the visit that is called off or put off."""
    if reader.doc.rules.verb_final or draft.status != "planned":
        return
    if not _WAS_TO.search(reader.doc.folded, max(0, label.begin - 30), label.begin):
        return
    for visit in reversed(reader.drafts[-_VISITS:]):
        if (
            visit.kind == "visit"
            and visit.status in ("cancelled", "postponed")
            and visit.known.keys() & draft.known.keys()
        ):
            draft.status, draft.status_weight = visit.status, 3
            return


def _is_untold_how(draft: Draft, index: int) -> bool:
    """Whether a talk told just before does not say that people were in one place."""
    return draft.city is None and draft.country is None and index - draft.sentence < 4 and "kabul" not in draft.rule


def _named_now(reader: Reader, kind: str, leaders: list[Mention], side: list[Mention]) -> Draft | None:
    """The talk told before of states whose officials only now a sentence names: "met his Kazakh counterpart … Minister X"."""
    both = [one for one in [*leaders, *side] if not one.plural]
    if reader.doc.rules.verb_final or len(both) != 2:
        return None
    owners = [reader.owner_of(one) for one in both]
    for draft in reversed(reader.recent()):
        if draft.kind in (kind, "meeting") and _is_of_sides(draft, owners):
            draft.kind = kind  # "envoys of Latvia and Chile met", and then who they are
            return draft
        if draft.kind == kind and len(draft.parts) == 1 and len(draft.states) == 1:
            for one, owner in zip(both, reversed(owners), strict=True):
                if key(one) in draft.known and draft.states[0] == owner:
                    return draft
    return None


def _is_of_sides(draft: Draft, owners: list[str | None]) -> bool:
    """Whether an event that names nobody, told by a verb, is of the states that two people are of, as far as it is known."""
    if draft.parts or draft.named or len(draft.states) != len(owners):
        return False
    known = {owner for owner in owners if owner is not None}
    return bool(known) and known <= set(draft.states)


def _told_of_one(reader: Reader, kind: str, group: list[Mention], tense: str, span: Span) -> Draft | None:
    """The talk told last with somebody, where a sentence tells again that there was one and not of whom else."""
    if reader.doc.rules.verb_final or len(group) != 1 or group[0].person < 0 or tense == "future":
        return None
    quoted = reader.doc.text[span.begin : span.begin + 1] in QUOTES
    if not quoted and reader.times_in(span.begin, span.end):
        return None
    return next(
        (
            draft
            for draft in reversed(reader.recent())
            if draft.kind == kind and len(draft.parts) > 1 and group[0].person in draft.known and draft.status == "held"
        ),
        None,
    )


def _kind_of(reader: Reader, kind: str, group: list[Mention], *, together: bool) -> str:
    """What a talk of some people is: of three sides and more it is no bilateral, where they sat together."""
    if kind != "bilateral":
        return kind
    if not reader.doc.rules.verb_final:
        return "meeting" if together and len({reader.owner_of(one) for one in group} - {None}) > 2 else kind
    owners = {reader.owner_of(one) for one in group if reader.rank_of(one) in _SIDES} - {None}
    if len(owners) < 3:
        return kind
    heads = {reader.owner_of(one) for one in group if one.person >= 0 and reader.people[one.person].rank in HEADS}
    return "summit" if len(set(filter(is_state, heads))) > 2 else "meeting"


def is_earlier(reader: Reader, label: Span, span: Span) -> bool:
    """Whether a talk is one of former times: "son olarak 3 Mart'ta bir araya gelmişti", "dün akşam da görüştü"."""
    rules = reader.doc.rules
    words = reader.doc.folded[label.begin : label.end]
    if not rules.verb_final:
        return False
    if rules.patterns["then_too"].search(reader.doc.folded, span.begin, label.begin):
        return True
    if not words.endswith(rules.marks["pluperfect"]):
        return False
    sentence = reader.doc.folded[span.begin : span.end]
    return any(mark in sentence for mark in rules.marks["earlier"])


def _is_one(reader: Reader, label: Span) -> bool:
    """Whether a talk told by its noun is one in number: "A, B ve C ile yapılan görüşmede"."""
    noun = next((cue for cue in reader.cues_in(label.begin, label.end) if cue.entry.category == "event"), None)
    if noun is None:
        return " a " in reader.doc.folded[label.begin : label.end]  # "held a meeting"
    return not reader.doc.rules.is_plural(noun)


def _is_delegation(reader: Reader, subjects: list[Mention], partners: list[Mention], span: Span) -> bool:
    """Whether several officials of one other state came to who met them, so that they sat together."""
    owners = {reader.owner_of(mention) for mention in partners if not mention.plural}
    hosts = {reader.owner_of(mention) for mention in subjects}
    if len(owners) != 1 or len(hosts) != 1 or owners == hosts or None in owners | hosts:
        return False
    people = {mention.person for mention in partners}
    if any(
        len(people & {part.mention.person for part in draft.parts}) > 1
        for draft in reader.drafts[-_VISITS:]
        if draft.kind == "visit"
    ):
        return True
    places = [
        gazetteer.load().city(name.ids[0])
        for name in reader.doc.names_in(span.begin, span.end)
        if name.kind == "city" and reader.doc.case_of(name) == "locative"
    ]
    return bool(places) and all(place is not None and place.country in hosts for place in places)


def _formal_talk(reader: Reader, made: list[Draft], kind: str, tense: str, group: list[Mention]) -> Draft | None:
    """The talk between delegations that the sentence names besides, with nobody in it yet, or with the one who then goes on
    to another part of it: of the same people, it is the same."""
    if kind != "bilateral" or tense == "future" or not reader.doc.rules.verb_final:
        return None
    formal = [one for one in made if one.rule.startswith(_FORMAL)]
    keys = {key(one) for one in group}
    goes_on = (one for one in formal if len(keys) == 1 and keys <= one.known.keys())
    return next((one for one in formal if not (one.parts or one.named or one.time)), None) or next(goes_on, None)


def _with_state(made: list[Draft], kind: str, state: str) -> Draft | None:
    """An event with a state's unnamed official that the sentence has told already."""
    return next((one for one in made if one.kind == kind and state in one.states and not one.named), None)


def same_talk(reader: Reader, kind: str, group: list[Mention], tense: str, *, alone: bool = False) -> Draft | None:
    """An event of the same people told before; alone: of nobody else."""
    keys = {key(mention) for mention in group}
    if len(keys) < 2:
        return None
    same = (kind,) if kind == "reception" else (kind, "bilateral")
    for draft in reversed(reader.recent()):
        if draft.kind not in same or draft.named:
            continue
        if draft.status_weight > 1 and (tense in _NOT_HELD) != (draft.status != "held"):
            continue
        if kind == "call" and draft.kind == "bilateral" and _met_in_person(reader, draft):
            continue
        have = draft.known.keys()
        if keys == have or (not alone and len(keys & have) >= 2 and (keys <= have or have <= keys)):
            return draft
    return None


def _met_in_person(reader: Reader, draft: Draft) -> bool:
    """Whether people met somewhere, so that a call of theirs is told besides: "met in Riga. They had spoken by phone on Friday"."""
    return not reader.doc.rules.verb_final and (draft.city is not None or draft.country is not None)


def become_talk(reader: Reader, noun: Noun, draft: Draft, people: list[Mention], tense: str, made: list[Draft]) -> None:
    """Makes a meal or meeting that people had a talk of theirs, maybe one told before."""
    draft.kind = "bilateral"
    known = same_talk(reader, "bilateral", people, tense)
    if known is not None and known is not draft:
        reader.drafts.remove(draft)
        made[made.index(draft)] = known
        known.evidence += draft.evidence
        known.time = known.time or draft.time
        noun.draft = known


def distinct(mentions: list[Mention]) -> list[Mention]:
    seen: list[Mention] = []
    for mention in mentions:
        if mention not in seen and not any(mention.person >= 0 and mention.person == one.person for one in seen):
            seen.append(mention)
    return seen
