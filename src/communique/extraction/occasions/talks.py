"""Bilaterals and calls: who met whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique import gazetteer
from communique.extraction.document import Document
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once, key, listed_with
from communique.extraction.occasions.medial import free_before
from communique.extraction.occasions.parties import side_of
from communique.extraction.officials import HEADS
from communique.extraction.people import NATIONAL, Mention
from communique.model import Span
from communique.text import QUOTES, fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_WAS_TO = re.compile(
    r"\b(?:was|were|had been) (?:also )?(?:scheduled|due|expected|set|supposed|slated|planning|to)(?: to)?(?: have)? $"
)
_AHEAD = re.compile(r"(?: (?:tomorrow|next week|on [a-z]+day|later today))? will\b")
_FRONTED = re.compile(r"[^;.]{0,60}, (?:the )?")  # from whom a talk is with to the subject of the sentence it opens
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?![.\d])")  # "14.30": in a line without a verb of a programme
_HIS = re.compile(r"\b(?:his|her) $")
_VISITS = 12  # events told last among which a delegation's visit is looked for
_SIDES = NATIONAL | {"secretary-general", "head-of-agency"}
_POSSESSED = 80  # characters between whose a talk is and whom it is with
_CHANGED = {"postpone": "postponed", "cancel": "cancelled"}
_FORMAL = ("noun:ikili", "noun:heyet", "noun:bas basa", "noun:basbasa")  # talks that go with a meeting of two
_BESIDE = 3  # characters between a noun and its verb
_HEADING = 90  # characters of a heading at most
_OPENING = 25  # characters of a line that can stand before the verb or noun that it begins with
_MOST_SUBJECTS = 12  # of one talk


def tell_by_noun(
    reader: Reader, noun: Noun, clauses: list[Clause], inside: list[Mention], index: int, span: Span, made: list[Draft]
) -> None:
    """A talk told by its noun alone: in a heading, a schedule, or as the frame of what was said."""
    final = reader.doc.rules.verb_final
    clause = next((one for one in clauses if one.begin <= noun.cue.begin < one.end), None)
    subjects = [] if noun.both else _subjects_of(reader, noun, clause, inside)
    if not final and _is_told_before(reader, noun, subjects, index, span):
        noun.used = True
        return
    if reader.doc.has_mark("unsure", span.begin, span.end) and not reader.times_in(span.begin, span.end):
        return
    side = _state_of(reader, clauses) if not subjects else None
    if not final and not subjects and len(noun.partners) == 1 and clauses and side is None:
        return  # a sentence that only mentions talks with somebody
    rule = f"noun:{noun.cue.entry.form}"
    tell_talk(
        reader,
        kind_of_talk(reader, noun),
        subjects,
        noun.partners,
        Span(noun.begin, noun.end),
        _tense_of(reader, noun, clause, clauses, span),
        rule,
        index,
        span,
        made,
        apart=not noun.both,
        each=_is_expected(reader, noun, clause),
    )
    if side is not None and made:
        add_once(made[-1].states, side)
    if noun.hosts and made:
        reader.take_part(made[-1], noun.hosts, "host", rule, 0.9)
    noun.used = True


def _subjects_of(reader: Reader, noun: Noun, clause: Clause | None, inside: list[Mention]) -> list[Mention]:
    """Whose a talk is with those its noun names: who is said to have it, else whom the clause or the text is about."""
    owners = [
        mention
        for mention in inside
        if mention.stop <= noun.begin and 0 <= noun.begin - mention.stop < 4 and mention not in noun.partners
    ]
    subjects = (
        noun.whose
        or owners
        or _possessor(reader, noun, inside)
        or _visitors_met(reader, clause)
        or _spoken_of(reader, noun, clause, inside)
        or _single_owner(reader, noun, clause)
        or (clause.subjects if clause is not None else [])
        or free_before(reader, noun.begin, inside)
        or _told_next(reader, noun, inside)
        or reader.subject
        or _visitors(reader)
    )
    met = {one.person for one in noun.partners if one.person >= 0}
    return [one for one in subjects if one not in noun.partners and one.person not in met]


def _tense_of(reader: Reader, noun: Noun, clause: Clause | None, clauses: list[Clause], span: Span) -> str:
    """The tense of a talk that its noun tells: past, unless its clause, a schedule or the words around say otherwise."""
    final = reader.doc.rules.verb_final
    tense = "past" if clause is None else _tense_of_clause(reader, noun, clause, clauses)
    if any(
        one.verb.entry.sense == "held" and one.tense == "negative" and one.verb.begin > noun.begin for one in clauses
    ):
        tense = "cancelled"  # "talks planned for Friday with X did not take place"
    listed = not clauses and (is_schedule(reader.doc) or _CLOCK.search(reader.doc.folded, span.begin, span.end))
    if listed or _is_expected(reader, noun, clause):
        tense = "future"
    if noun.partners and _AHEAD.match(reader.doc.folded, noun.partners[-1].stop) and not final:
        tense = "future"  # "his talks with X will give a new impetus"
    return _changed(reader, noun, clauses, tense)


def _tense_of_clause(reader: Reader, noun: Noun, clause: Clause, clauses: list[Clause]) -> str:
    """The tense that a clause gives a talk it is about: of what is to come, was put off or called off, else past."""
    form = clause.verb.form
    planned = reader.doc.rules.verb_final and clause.verb.entry.sense == "plan"
    if clause.tense not in ("future", "cancelled", "postponed") and not (planned and form == "finite"):
        return "past"
    aside = form == "noun" or (form == "participle" and clauses[-1].tense == "past")
    if noun.link or (noun.case == "locative" and aside):
        return "past"
    return "future" if planned else clause.tense


def _state_of(reader: Reader, clauses: list[Clause]) -> str | None:
    """The state that a sentence is about which tells of its talks with somebody: "Russia cancelled talks with envoy X"."""
    first = next((one for one in clauses if one.verb.entry.sense in ("hold", "have", *_CHANGED)), None)
    return side_of(reader, first.begin, first.verb.begin) if first is not None and not first.passive else None


def _is_expected(reader: Reader, noun: Noun, clause: Clause | None) -> bool:
    """Whether a talk is the subject of a verb of plans beside it: "ile görüşmesi bekleniyor"."""
    if clause is None or clause.verb.entry.sense != "plan" or noun.link or not reader.doc.rules.verb_final:
        return False
    return noun.case == "nominative" and clause.tense != "past" and noun.end <= clause.verb.begin <= noun.end + _BESIDE


def _spoken_of(reader: Reader, noun: Noun, clause: Clause | None, inside: list[Mention]) -> list[Mention]:
    """Of whom it is said that he met somebody: "A noted that B looks forward to talks with C" is of B and C."""
    if reader.doc.rules.verb_final or clause is None or clause.verb.entry.sense != "say":
        return []
    return free_before(reader, noun.begin, [one for one in inside if one.begin >= clause.verb.end])


def _told_next(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Who stands behind a talk that opens a sentence: "In a meeting with X on Sunday, Minister Y called for calm"."""
    edge = noun.partners[-1].stop
    behind = next((one for one in inside if one.begin > edge), None)
    if reader.doc.rules.verb_final or behind is None or not _FRONTED.fullmatch(reader.doc.folded, edge, behind.begin):
        return []
    return listed_with(inside, behind)


def _single_owner(reader: Reader, noun: Noun, clause: Clause | None) -> list[Mention]:
    """The one who was told of last alone, where a talk is "his" and the sentence, or the one before, is about several."""
    if reader.doc.rules.verb_final or not _HIS.search(reader.doc.folded, max(0, noun.begin - 8), noun.begin):
        return []
    about = clause.subjects if clause is not None and clause.subjects else reader.subject
    several = len(about) > 1 or any(one.plural for one in about)
    own = any(one.begin < noun.begin and one.begin >= clause.begin for one in about) if clause is not None else False
    return reader.single if several and not own else []


def _changed(reader: Reader, noun: Noun, clauses: list[Clause], tense: str) -> str:
    """The tense of a talk that is put off or called off, or only planned: "a planned meeting between A and B was cancelled"."""
    for clause in clauses:
        if (
            noun in clause.nouns
            and clause.verb.entry.sense in _CHANGED
            and (reader.doc.rules.verb_final or main_noun(reader, clause) in (noun, None))
        ):
            return _CHANGED[clause.verb.entry.sense]
    words = reader.doc.folded[max(0, noun.begin - 30) : noun.cue.begin].split()
    if tense == "past" and not reader.doc.rules.verb_final:
        before = reader.doc.folded[max(0, noun.begin - 30) : noun.begin].rstrip()
        coming = any(word in reader.doc.rules.marks["coming"] for word in words[-3:])
        if coming or before.endswith(reader.doc.rules.marks["preparing"]):
            return "future"
    return tense


def kind_of_talk(reader: Reader, noun: Noun) -> str:
    """The kind of a talk that a noun and its partners tell: rounds of consultations stay meetings."""
    if noun.kind not in ("meeting", "summit"):
        return noun.kind
    return "meeting" if noun.cue.entry.form.endswith(reader.doc.rules.marks["rounds"]) else "bilateral"


def _is_told_before(reader: Reader, noun: Noun, subjects: list[Mention], index: int, span: Span) -> bool:
    """Whether a talk is one told before with those it is with: "the conversation with X", "ahead of his meeting with X"."""
    if noun.indefinite or noun.plural or reader.times_in(noun.end, noun.end + 40):
        return False
    people = {key(mention) for mention in noun.partners}
    meant = people | {key(mention) for mention in subjects}
    for draft in reversed(reader.recent()):
        if draft.kind not in ("bilateral", "call") or draft.named or not people <= draft.known.keys():
            continue
        if noun.kind == "call" and draft.kind != "call":
            continue
        if noun.kind in ("meeting", "summit") and draft.kind == "call":
            continue
        if meant <= draft.known.keys() or not subjects or all(one.begin < span.begin for one in subjects):
            draft.evidence += [span] if len(draft.evidence) < 6 and span not in draft.evidence else []
            return True
    return False


def _sit_together(reader: Reader, mention: Mention) -> bool:
    """Whether those of several states are met in one sitting: representatives, or ambassadors of groups of states."""
    if reader.doc.rules.verb_final:
        return mention.rank == "other"
    return mention.rank in ("ambassador", "other") and any(len(state) > 2 for state in mention.states)


def _visits_together(sentence: str) -> bool:
    """Whether those met came together: "met with the ministers A, B and C during their visit"."""
    return "their visit" in sentence or "their joint visit" in sentence


def _visitors(reader: Reader) -> list[Mention]:
    """Whose visit is told of: who is not named again in a talk held in its course."""
    visit = reader.salient(("visit",))
    return [part.mention for part in visit.parts[:3]] if visit is not None and visit.kind == "visit" else []


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
        elif mention.plural and mention.states:
            sides += [([], state) for state in mention.states]
        elif not mention.plural:
            sides.append(([mention], None))
    return sides, together


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
) -> None:
    """Bilaterals or calls of the subjects with each partner, or one with all where the text says so.

    apart: the partners are each met, even where nobody is named who met them (a line of a chronology).
    each: the noun stands for a verb, so that its singular does not make the talks one.
    """
    rules = reader.doc.rules
    doing = {one.person for one in subjects if one.person >= 0} if rules.verb_final else set()
    partners = [one for one in partners if one.person not in doing]  # "X, mevkidaşı Y ile": nobody meets himself
    if rules.verb_final and partners:
        partners = [one for one in partners if one.person >= 0 or one.of or one.states or one.rank != "other"]
        if not partners:
            return  # "birçok liderle bir araya gelirken"
    sentence = reader.doc.folded[span.begin : span.end]
    separate = reader.doc.has_mark("separately", span.begin, span.end)
    many = len(subjects) > 1 and len(partners) > 1 and all(one.counterpart for one in partners)
    joint = (many or rules.is_joint(sentence) or (len(partners) > 1 and _visits_together(sentence))) and not separate
    if rules.verb_final and len(partners) > 1 and not separate:
        joint = joint or (_is_one(reader, label) and not each) or _is_delegation(reader, subjects, partners, span)
    unsaid = not subjects
    subjects = [mention for mention in subjects if not mention.plural][:_MOST_SUBJECTS]
    sides, together = _sides(reader, partners, separate=separate)
    if partners and not sides and not together and not rules.verb_final:
        return  # with people whom nobody names
    if not sides or joint or (not subjects and (not apart or (rules.verb_final and len(sides) == 2))):
        people = [mention for side, _ in sides for mention in side]
        sides = [(people, None)]
    earlier = is_earlier(reader, label, span)
    alone_now = separate or sentence.startswith(rules.marks["at_another_time"])
    if not rules.verb_final and separate and len(subjects) > 1 and len(sides) == 1 and len(sides[0][0]) == 1:
        alone = any(mark in sentence for mark in rules.marks["separately"])
        rounds = [([one], *sides[0]) for one in subjects] if alone else [(subjects, *sides[0])]
    else:
        rounds = [(subjects, *side) for side in sides]
    for leaders, side, state in rounds:
        group = distinct(leaders + side)
        several = bool(together) and kind == "bilateral"
        sort = "meeting" if several else _kind_of(reader, kind, group, together=bool(joint))
        told = _told_of_one(reader, sort, group, tense, span) if not subjects and state is None else None
        if told is not None:
            told.evidence += [span] if len(told.evidence) < 6 and span not in told.evidence else []
            continue
        draft = _named_now(reader, sort, leaders, side) if state is None else None
        draft = draft or (
            _with_state(made, kind, state)
            if state is not None
            else same_talk(reader, sort, group, tense, alone=alone_now, spoken=_is_bare_talk(reader, label))
            if not earlier
            else None
        )
        draft = draft or _formal_talk(reader, made, kind, tense, group)
        if draft is None:
            draft = reader.new(sort, label, index, span, rule, made)
        elif rules.verb_final and sort == "call" and draft.kind == "bilateral" and _is_untold_how(draft, index):
            draft.kind = "call"  # the heading only says that they spoke
        if draft.evidence[-1:] != [span]:
            draft.evidence.append(span)
        if draft not in made:
            made.append(draft)
        for one in [*together, *([state] if state is not None else [])]:
            add_once(draft.states, one)
        opens = label.begin - span.begin < _OPENING and not reader.doc.folded.endswith("to ", 0, label.begin)
        draft.terse = draft.terse or (apart and unsaid and opens)
        reader.take_part(draft, group, "attendee", rule, 0.9)
        reader.set_status(draft, tense, 2)
        _fall_with_visit(reader, draft, label)


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
    """The talk told before with a state's official whom only now a sentence names: "met his Kazakh counterpart … Minister X"."""
    both = [one for one in [*leaders, *side] if not one.plural]
    if reader.doc.rules.verb_final or len(both) != 2:
        return None
    owners = [reader.owner_of(one) for one in both]
    for draft in reversed(reader.recent()):
        if draft.kind == kind and len(draft.parts) == 1 and len(draft.states) == 1:
            for one, owner in zip(both, reversed(owners), strict=True):
                if key(one) in draft.known and draft.states[0] == owner:
                    return draft
    return None


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


def _possessor(reader: Reader, noun: Noun, inside: list[Mention]) -> list[Mention]:
    """Whose a talk with others is: "Fidan'ın Bağdat'ta X ile görüşmesinin ardından"."""
    if not reader.doc.rules.verb_final or not noun.partners or not noun.cue.ending.startswith(("s", "l")):
        return []
    first = noun.partners[0].begin
    before = [mention for mention in inside if mention.stop <= first and mention not in noun.partners]
    if not before or before[-1].case != "genitive" or first - before[-1].stop > _POSSESSED:
        return []
    if any(cue.entry.category == "verb" for cue in reader.cues_in(before[-1].stop, first)):
        return []
    return [one for one in before if one.group == before[-1].group]


def _visitors_met(reader: Reader, clause: Clause | None) -> list[Mention]:
    """Who visits, where a talk in the passive names only whom it was with: "X ile yapılan görüşmede"."""
    if clause is None or not reader.doc.rules.verb_final or any(one.begin >= clause.begin for one in clause.subjects):
        return []
    visitors = _visitors(reader)
    told = {one.person for one in reader.subject}
    return [] if any(one.person in told for one in visitors) else visitors


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
    return "summit" if len({owner for owner in heads if owner is not None and len(owner) == 2}) > 2 else "meeting"


def is_earlier(reader: Reader, label: Span, span: Span) -> bool:
    """Whether a talk is one of former times: "son olarak 3 Mart'ta bir araya gelmişti"."""
    rules = reader.doc.rules
    words = reader.doc.folded[label.begin : label.end]
    if not rules.verb_final or not words.endswith(rules.marks["pluperfect"]):
        return False
    sentence = reader.doc.folded[span.begin : span.end]
    return any(mark in sentence for mark in rules.marks["earlier"])


def _is_one(reader: Reader, label: Span) -> bool:
    """Whether a talk told by its noun is one in number: "A, B ve C ile yapılan görüşmede"."""
    noun = next((cue for cue in reader.cues_in(label.begin, label.end) if cue.entry.category == "event"), None)
    return noun is not None and not reader.doc.rules.is_plural(noun)


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


def _is_bare_talk(reader: Reader, label: Span) -> bool:
    """Whether a talk is told only by its noun, which can be said of a call too: "X ile görüşmesine ilişkin"."""
    if not reader.doc.rules.verb_final:
        return False
    nouns = [cue for cue in reader.cues_in(label.begin, label.end) if cue.entry.category == "event"]
    return len(nouns) == 1 and nouns[0].entry.form == "gorusme" and nouns[0].ending.startswith("s")


def same_talk(
    reader: Reader, kind: str, group: list[Mention], tense: str, *, alone: bool = False, spoken: bool = False
) -> Draft | None:
    """An event of the same people told before; alone: of nobody else; spoken: a call too."""
    keys = {key(mention) for mention in group}
    if len(keys) < 2:
        return None
    for draft in reversed(reader.recent()):
        if (draft.kind not in (kind, "bilateral") and not (spoken and draft.kind == "call")) or draft.named:
            continue
        if draft.status_weight > 1 and (tense == "future") != (draft.status != "held"):
            continue
        have = draft.known.keys()
        if keys == have or (not alone and len(keys & have) >= 2 and (keys <= have or have <= keys)):
            return draft
    return None


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
