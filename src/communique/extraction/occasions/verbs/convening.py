"""Verbs by which an occasion is: to be held, to convene, to organise, to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.circumstances import will_end
from communique.extraction.occasions.clauses import main_noun
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, add_once, listed_with
from communique.extraction.occasions.gathered import are_leaders, gather
from communique.extraction.occasions.nouns import ordinal_in
from communique.extraction.occasions.parties import add_mission, body_of, organ_of, parties_of
from communique.extraction.occasions.talks import become_talk, kind_of_talk, tell_talk
from communique.extraction.occasions.verbs.gatherings import body_of_members, convene_each
from communique.extraction.occasions.verbs.hosting import place_by_state
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.occasions.verbs.signing import on_exchange
from communique.extraction.people import NATIONAL, Mention
from communique.gazetteer import Name
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_DESCRIPTION = 150  # characters behind officials that say which they are
_AHEAD = 200  # characters behind a sentence in which its occasion is named
_SIDES = 2  # of those who come together
_TALKS = ("bilateral", "meeting", "call")
_OPENING = 3  # characters from a sentence's beginning at which its subject stands
# The body behind "convened".
_CONVENED = expression(
    r"\s+(?:the|a|an)\s+(?P<body>(?:[A-Z][\w.’'-]*\s+){1,7}(?:Group|Council|Committee|Commission|Dialogue|Forum|Assembly))\b"
)
_OWN_WORDS = 3  # words between a council and what it did
_OF_ANOTHER = (
    "of the",
    "with the",
    "to the",
    "by the",
    "at the",
    "from the",
)  # before a council of which only something is told
_NO_STOPS = str.maketrans(",;.", "   ")
_ORGANISING = ("organi",)  # how verbs begin by which a state holds an occasion at home
_PRONOUN = expression(r"\b(?:he|she)(?: (?:also|then|later|today))* $")
_OPENED = 70  # characters behind "opened" in which a place is what is opened


def on_held(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """What takes place, begins or ends: the occasion of the sentence, with who holds it where that is told behind "by"."""
    noun = main_noun(reader, clause)
    if noun is None and clause.verb.entry.form in reader.doc.rules.words["concluding"]:
        on_exchange(reader, clause, nouns, index, span, made)  # "concluded an agreement with President X"
    if noun is None or noun.draft is None:
        return
    begun = will_end(reader, clause) and noun.draft.status == "held"  # "the meeting that will conclude on Sunday"
    if not begun:
        reader.set_status(noun.draft, clause.tense, 2)
    noun.draft.strong = True
    if reader.doc.rules.verb_final and will_end(reader, clause) and noun.draft.sentence != index:
        made.remove(noun.draft)  # the day is of its end
        return
    if noun.kind == "visit" and not clause.passive and not noun.draft.parts and not reader.doc.rules.verb_final:
        visitors = [one for one in clause.subjects if not one.plural]
        reader.take_part(noun.draft, visitors, "attendee", "verb:end-visit", 0.8)
    if (
        not reader.doc.rules.verb_final
        and clause.tense == "past"
        and not clause.passive
        and noun.begin > clause.verb.end
    ):
        _hold(reader, clause, noun.draft)
    givers = [
        mention
        for mention in clause.subjects + clause.objects
        if any(cue.entry.sense == "agent" for cue in reader.cues_in(mention.stop, mention.stop + 3))
    ]
    reader.take_part(
        noun.draft, [mention for mention in givers if mention.begin >= clause.begin], "host", "verb:held-by", 0.8
    )


def _hold(reader: Reader, clause: Clause, draft: Draft) -> None:
    """Who begins, resumes or ends talks holds them: "A and B concluded talks", "US and Chinese officials resumed talks"."""
    if draft.kind in _TALKS:
        reader.take_part(draft, clause.subjects, "attendee", f"verb:{clause.verb.entry.form}", 0.8)
    _add_sides(reader, clause, draft)


def _add_sides(reader: Reader, clause: Clause, draft: Draft) -> None:
    """The states or the body that stand as the subject of a verb without their officials: "Turkey and Greece held talks"."""
    unnamed = all(one.plural and not one.states for one in clause.subjects)
    sides = parties_of(reader, clause.begin, clause.verb.begin) if unnamed else []
    body = None
    if not clause.subjects and not sides:
        body = body_of(reader, clause.begin, clause.verb.begin) or organ_of(reader, clause.begin, clause.verb.begin)
    if sides:
        draft.states, draft.strong = list(dict.fromkeys([*draft.states, *sides])), True
        draft.kind = "meeting" if draft.kind == "bilateral" and len(sides) > 2 else draft.kind
    elif body is not None and draft.kind in GATHERINGS:
        add_once(draft.bodies, body)
        draft.strong = True


def on_organise(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who holds, gives or organises an occasion takes part in it; a visit or a talk is told by its noun."""
    noun = main_noun(reader, clause)
    if noun is None:
        return
    if noun.draft is None:
        each_other = reader.doc.rules.verb_final and noun.kind in ("bilateral", "call") and len(clause.subjects) > 1
        if (noun.partners or each_other) and not clause.passive and not noun.used:
            _tell_talk_held(reader, clause, noun, index, span, made)
        return
    if _is_domestic(reader, clause) and noun.draft in made and noun.draft.sentence == index:
        made.remove(noun.draft)
        reader.drafts.remove(noun.draft)
        noun.draft = None
        return
    if not clause.passive and _is_of_two(reader, clause, noun, index):
        become_talk(reader, noun, noun.draft, clause.subjects, clause.tense, made)
    draft = noun.draft
    if reader.doc.rules.verb_final:
        _held_by_body(reader, clause, draft)
    if clause.verb.entry.sense == "have" and noun.kind not in ("bilateral", "call", "meeting", "reception"):
        return
    reader.set_status(draft, clause.tense, 2)
    if clause.passive:
        draft.strong = draft.strong or not reader.doc.rules.verb_final
        if clause.verb.entry.sense == "give" and noun.begin > clause.verb.end:
            reader.take_part(draft, clause.subjects, "attendee", "verb:given", 0.8)  # "was given a ceremonial welcome"
        return
    _add_sides(reader, clause, draft)
    for several in clause.subjects if not reader.doc.rules.verb_final and draft.sentence == index else ():
        if several.plural and several.begin >= clause.begin and draft.kind in _TALKS:
            gather(reader, draft, several)  # "the presidents of A, B and C held a trilateral meeting"
    if draft.kind in GATHERINGS and clause.verb.entry.form.startswith(_ORGANISING):
        place_by_state(reader, clause.begin, clause, draft)
    add_mission(reader, draft, clause)
    _take_part_as_holders(reader, clause, draft)


def _tell_talk_held(reader: Reader, clause: Clause, noun: Noun, index: int, span: Span, made: list[Draft]) -> None:
    """Tells of the talk that somebody holds with those its noun names."""
    noun.used = True
    subjects = noun.whose or clause.subjects
    subjects = [] if noun.both else [mention for mention in subjects if mention not in noun.partners]
    tell_talk(
        reader,
        kind_of_talk(reader, noun) if noun.kind == "meeting" else noun.kind,
        subjects,
        noun.partners,
        Span(noun.begin, noun.end),
        clause.tense,
        f"noun:{noun.cue.entry.form}",
        index,
        span,
        made,
        apart=not noun.both and not reader.doc.rules.verb_final,
    )


def _take_part_as_holders(reader: Reader, clause: Clause, draft: Draft) -> None:
    """Gives a part to who holds or gives an occasion: of a reception the host, where it is no meal of both."""
    if draft.kind in ("bilateral", "call", "visit", "meeting", "press-event", "summit"):
        role = "speaker" if draft.kind == "press-event" else "attendee"
        reader.take_part(draft, clause.subjects, role, "verb:organise", 0.8)
        partners = partners_of(reader, clause)
        reader.take_part(draft, partners, role, "verb:organise-with", 0.8)
    elif draft.kind == "reception":
        partners = [] if reader.doc.rules.verb_final or draft.parts else partners_of(reader, clause)
        guests = [one for one in partners if one not in clause.subjects and not one.plural]
        if guests and clause.verb.entry.sense in ("have", "hold") and clause.subjects:
            # "had lunch with Minister X" is a talk at table, "held a working lunch with" a meal of both
            draft.kind = "bilateral" if clause.verb.entry.sense == "have" else draft.kind
            reader.take_part(draft, [*clause.subjects, *guests], "attendee", "verb:have", 0.85)
        elif clause.verb.entry.sense == "have" and len({reader.owner_of(one) for one in clause.subjects}) > 1:
            draft.kind = "bilateral"  # "A and B had dinner"
            reader.take_part(draft, clause.subjects, "attendee", "verb:have", 0.85)
        else:
            reader.take_part(draft, clause.subjects, "host", "verb:give", 0.85)
            given = [one for one in clause.objects if one.case == "dative" and not one.plural]
            reader.take_part(draft, given, "attendee", "verb:give-to", 0.85)
    else:
        reader.take_part(draft, clause.subjects, "attendee", "verb:organise", 0.5)


def _held_by_body(reader: Reader, clause: Clause, draft: Draft) -> None:
    """The body that holds a session of its own: "Güvenlik Konseyi bugün olağanüstü oturum düzenleyecek"."""
    name = next(iter(reader.doc.names_in(clause.begin, clause.begin + _OPENING)), None)
    if name is None or name.kind != "organisation" or reader.covers(name) or draft.kind not in ("meeting", "summit"):
        return
    if reader.doc.case_of(name) == "nominative" and not clause.subjects:
        add_once(draft.bodies, reader.doc.body(name))
        draft.strong = True


def _is_domestic(reader: Reader, clause: Clause) -> bool:
    """Whether it is a party, a club or a company that holds an occasion: "The ruling party held its annual conference"."""
    doc = reader.doc
    if doc.rules.verb_final or clause.passive or clause.subjects or doc.names_in(clause.begin, clause.verb.begin):
        return False
    return not doc.rules.words["domestic"].isdisjoint(doc.folded[clause.begin : clause.verb.begin].split())


def _is_of_two(reader: Reader, clause: Clause, noun: Noun, index: int) -> bool:
    """Whether a meeting that a sentence tells is a talk of two officials of different sides: "A and B held a two-hour meeting"."""
    draft = noun.draft
    if (
        reader.doc.rules.verb_final
        or draft is None
        or draft.kind not in ("meeting", "summit")
        or draft.named
        or draft.parts
    ):
        return False
    sides = {reader.owner_of(one) for one in clause.subjects if not one.plural}
    return draft.sentence == index and noun.indefinite and len(clause.subjects) == len(sides) == 2 and None not in sides


def on_open(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """An occasion that opens is held; who opens it speaks at it."""
    noun = main_noun(reader, clause)
    if noun is None or _is_behind_place(reader, clause, noun):
        _open_place(reader, clause, index, span, made)
    if (
        noun is None
        and clause.verb.entry.form.startswith(("acilis", "celenk"))
        and clause.tense not in ("none", "negative")
        and not any(one.kind == "ceremony" and one.label.begin == clause.verb.begin for one in made)
    ):
        _tell_opening(reader, clause, index, span, made)
        return
    kinds = GATHERINGS if reader.doc.rules.verb_final else (*GATHERINGS, "bilateral")
    if noun is None or noun.draft is None or noun.kind not in kinds:
        return
    reader.set_status(noun.draft, clause.tense, 2)
    if reader.doc.rules.verb_final:
        people = _agents(reader, clause) if clause.verb.entry.sense == "opened" else clause.subjects
        people = [mention for mention in people if mention.begin >= clause.begin]
        reader.take_part(noun.draft, people, "speaker", "verb:open", 0.7)
        return
    people = clause.objects if clause.passive else clause.subjects
    if not reader.doc.rules.verb_final and (clause.passive or noun.cue.begin > clause.verb.end):
        reader.take_part(
            noun.draft, [mention for mention in people if mention.begin >= span.begin], "speaker", "verb:open", 0.7
        )


def _stand_for_states(reader: Reader, mention: Mention, span: Span) -> bool:
    """Whether representatives are of several states, by their office or as the sentence names them."""
    if reader.doc.rules.verb_final or mention.rank not in ("other", "ambassador", "expert", "director"):
        return False
    if len(mention.states) > 1:
        return True
    states = {name.ids[0] for name in reader.doc.names_in(span.begin, span.end) if name.kind == "state"}
    return len(states) > 2


def _convene_body(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """An organisation that comes together somewhere: "İslam İşbirliği Teşkilatı İstanbul'da olağanüstü toplandı"."""
    doc = reader.doc
    session = next((one.draft for one in clause.nouns if one.case == "locative" and one.kind in GATHERINGS), None)
    hollow = session if session in made and not (session.bodies or session.parts) else None
    framed = doc.rules.verb_final and all(one in [noun.draft for noun in clause.nouns if noun.link] for one in made)
    if clause.tense in ("none", "negative") or (made and hollow is None and not framed):
        return
    if not doc.rules.verb_final:
        convene_council(reader, clause, index, span, made)
        return
    if _convene_joint_body(reader, clause, index, span, made):
        return
    names = doc.names_in(span.begin, clause.verb.begin)
    bodies = [name for name in names if name.kind == "organisation" and name.begin - span.begin < _OPENING]
    placed = any(name.kind == "city" and doc.case_of(name) == "locative" for name in names)
    hosted = any(
        cue.entry.category == "role" and cue.entry.sense == "host" for cue in reader.cues_in(span.begin, span.end)
    )
    words = doc.folded[span.begin : clause.verb.begin]
    urgent = any(mark in words for mark in doc.rules.marks["urgent"]) or reader.times_in(span.begin, clause.verb.begin)
    if not bodies or doc.case_of(bodies[0]) != "nominative" or not (placed or hosted or urgent):
        return
    kind = "summit" if doc.folded.find("zirve", span.begin, span.end + _AHEAD) >= 0 else "meeting"
    label = Span(bodies[0].begin, bodies[0].stop)
    draft = hollow or reader.new(
        kind, label, index, span, f"verb:{clause.verb.entry.form}", made
    )  # "oturumda toplandı"
    draft.strong = True
    draft.head = "zirve" if kind == "summit" else "toplanti"
    draft.named = True
    add_once(draft.bodies, doc.body(bodies[0]))
    reader.set_status(draft, clause.tense, 2)


def _convene_named(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether those who come together on a day or at a place are named: "A, B and C gathered in Riga to discuss the drought"."""
    people = [one for one in clause.subjects if not one.plural and one.begin >= clause.begin]
    owners = {reader.owner_of(one) for one in people} - {None}
    if clause.passive or len(owners) < _SIDES or clause.tense not in ("past", "future") or _has_object(reader, clause):
        return False
    if not reader.is_set(clause.begin, clause.end):
        return False
    label, rule = Span(clause.verb.begin, clause.verb.end), f"verb:{clause.verb.entry.form}"
    kind = "meeting" if len(owners) > _SIDES else "bilateral"
    tell_talk(reader, kind, [], people, label, clause.tense, rule, index, span, made)
    return True


def _has_object(reader: Reader, clause: Clause) -> bool:
    """Whether it is something that people gathered: "gathered support in Riga"."""
    behind = reader.doc.folded[clause.verb.end : clause.end].split()
    return not behind or behind[0].strip(",.") not in reader.doc.rules.words["phrase_ends"]


def _convene_joint_body(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> bool:
    """Whether it is a joint body of states or an organisation's that comes together: "Letonya-Şili Ortak Komisyonu toplandı"."""
    doc = reader.doc
    heads = [cue for cue in doc.cues_in(clause.begin, clause.verb.begin) if cue.entry.sense == "body"]
    if not heads or doc.rules.case(doc.rules.case_part(heads[-1])) != "nominative":
        return False
    head = heads[-1]
    names = [one for one in doc.names_in(clause.begin, head.begin) if one.kind in ("state", "organisation")]
    states = [one.ids[0] for one in names if one.kind == "state"]
    bodies = [doc.body(one) for one in names if one.kind == "organisation"]
    if (len(set(states)) < 2 and not bodies) or any(doc.case_of(one) in ("locative", "dative") for one in names):
        return False
    draft = reader.new("meeting", Span(names[0].begin, head.end), index, span, f"verb:{clause.verb.entry.form}", made)
    draft.head, draft.named, draft.states, draft.bodies = "toplanti", True, states, bodies
    reader.set_status(draft, clause.tense, 2)
    return True


def _told_of_group(reader: Reader, group: Mention, kind: str) -> Draft | None:
    """The meeting of a headline, of ministers whose coming together the text tells again: "X ministers meet", "ministers of X will meet"."""
    bodies = {
        reader.doc.body(name) for name in reader.doc.names_in(group.begin, group.end) if name.kind == "organisation"
    }
    first = reader.drafts[0] if reader.drafts else None
    if (
        first is None
        or reader.doc.rules.verb_final
        or first.sentence > 1
        or first.kind != kind
        or not first.rule.startswith("verb:")
    ):
        return None
    return first if bodies and bodies & set(first.bodies) else None


def convene_council(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """A council that comes together somewhere on a day: "The extraordinary council of the EAEU gathered in Lima today"."""
    doc = reader.doc
    heads = [
        cue
        for cue in doc.cues_in(max(span.begin, clause.begin), clause.verb.begin)
        if cue.entry.sense == "body" and doc.folded[cue.begin : cue.end] in doc.rules.words["sitting"]
    ]
    bodies = [name for name in doc.names_in(clause.begin, clause.verb.begin) if name.kind == "organisation"]
    last = max([cue.end for cue in heads] + [name.end for name in bodies], default=0)
    gap = doc.folded[last : clause.verb.begin].split()
    if not heads and clause.subjects and not clause.passive:
        _convened_by(reader, clause, index, span, made)
        return
    if not heads or not bodies or len(gap) > _OWN_WORDS or not reader.times_in(span.begin, span.end):
        return
    if any(doc.folded[max(0, heads[0].begin - 40) : heads[0].begin].endswith(f" {word} ") for word in _OF_ANOTHER):
        return
    draft = reader.new("meeting", Span(heads[0].begin, last), index, span, f"verb:{clause.verb.entry.form}", made)
    draft.head = doc.folded[heads[0].begin : heads[0].end]
    draft.bodies = [doc.body(bodies[0])]
    reader.set_status(draft, clause.tense, 2)


def _convened_by(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """A body that somebody convened: "Minister X today convened the Peru-Chile Consultative Group"."""
    doc = reader.doc
    match = _CONVENED.match(doc.text, clause.verb.end)
    if match is None or not reader.times_in(span.begin, span.end) or match.end() > clause.end:
        return
    states = [
        name.ids[0] for name in doc.names_in(match.start("body"), match.end()) if name.kind in ("state", "demonym")
    ]
    bodies = [doc.body(name) for name in doc.names_in(match.start("body"), match.end()) if name.kind == "organisation"]
    if not states and not bodies:
        return
    draft = reader.new("meeting", Span(*match.span("body")), index, span, f"verb:{clause.verb.entry.form}", made)
    draft.head, draft.named, draft.bodies, draft.states = "meeting", True, bodies, states
    reader.take_part(draft, [one for one in clause.subjects if one.begin >= span.begin], "chair", "verb:convened", 0.8)
    reader.set_status(draft, clause.tense, 2)


def _end_of_description(reader: Reader, group: Mention, clause: Clause) -> int:
    """Where the words end that say which officials came together: "the ministers responsible for transport in the member states"."""
    doc = reader.doc
    behind = doc.folded[group.end : clause.verb.begin].rstrip()
    described = behind.startswith(doc.rules.marks["described"]) and len(behind) <= _DESCRIPTION
    return group.end + len(behind) if described and "," not in behind else group.end


def _time_met(reader: Reader, clause: Clause, *, of_body: bool) -> int | None:
    """Which of their meetings it is for which people came together: "onuncu kez bir araya geldi", "met for the fifth time".

    of_body: they are an organisation's, so that the first time is the first meeting; that two met for the first time is none.
    """
    doc = reader.doc
    words = f"{doc.folded[clause.begin : clause.end]} ".translate(_NO_STOPS)
    if any(f" {mark} " in words for mark in doc.rules.marks["nth_within"]):
        return None
    for mark in doc.rules.marks["nth_time"]:
        at = words.find(f" {mark} ")
        if at > 0 and words[:at].endswith(doc.rules.marks["first_time"]):
            return 1 if of_body else None
        if at > 0:
            first = doc.begins[max(0, doc.token_at(clause.begin + at - 1) - 1)]  # of the two words before it
            return ordinal_in(doc, max(clause.begin, first), clause.begin + at + 1)
    return None


def _is_behind_place(reader: Reader, clause: Clause, noun: Noun) -> bool:
    """Whether it is a building that is opened, and the occasion told behind it another: "opened a bridge and, at a lunch, agreed"."""
    if reader.doc.rules.verb_final or clause.passive:
        return False
    behind = reader.cues_in(clause.verb.end, min(noun.begin, clause.verb.end + _OPENED))
    return any(
        cue.entry.category == "document"
        and cue.entry.sense == "place"
        and not reader.doc.folded.startswith(("'", "-"), cue.end)
        for cue in behind
    )


def _open_place(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """Officials who open an embassy or a bridge do so at a ceremony."""
    if clause.tense not in ("past", "present", "future") or any(one.kind == "ceremony" for one in made):
        return
    final = reader.doc.rules.verb_final
    begin, end = (clause.verb.end, clause.verb.end + _OPENED)
    if clause.passive or final:
        begin, end = clause.begin, clause.verb.begin
    opened = [
        cue for cue in reader.cues_in(begin, end) if cue.entry.category == "document" and cue.entry.sense == "place"
    ]
    if not opened:
        return
    if final and clause.tense == "future" and opened[-1].end + 1 == clause.verb.begin and not opened[-1].ending:
        return  # "büyükelçilik açacak": it will have one
    people = agents_of(reader, clause) if clause.passive and not final else clause.subjects
    if final and clause.verb.entry.sense == "opened":
        people = _with_whom(reader, clause)
    both = any(one.plural for one in reader.mentions_in(clause.begin, clause.verb.begin))  # "the two presidents opened"
    if not final and not clause.passive:
        beside = (one for one in clause.objects if one.stop <= opened[0].begin)
        people = people + [one for one in beside if reader.doc.folded.endswith(", with ", 0, one.begin)]
    both = both or _PRONOUN.search(reader.doc.folded, clause.begin, clause.verb.begin) is not None  # "today he opened"
    people = [one for one in people if not one.plural and (both or one.begin >= span.begin)]
    if not people:
        return
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    draft.head = "opening"
    reader.take_part(draft, people, "attendee", rule, 0.8)
    reader.set_status(draft, clause.tense, 2)


def _with_whom(reader: Reader, clause: Clause) -> list[Mention]:
    """Those with whose taking part, or by whom, something was done: "X ile Y'nin katılımıyla açıldı"."""
    inside = reader.mentions_in(clause.begin, clause.verb.begin)
    roles = [cue for cue in reader.cues_in(clause.begin, clause.verb.begin) if cue.entry.sense in ("attendee", "agent")]
    last = next((one for one in inside if any(0 <= cue.begin - one.stop <= 2 for cue in roles)), None)
    return listed_with(inside, last)


def on_found(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Officials who lay a foundation stone, cut a ribbon or look on at a signing do so at a ceremony; wreaths those of several."""
    owners = {reader.owner_of(one) for one in clause.subjects} - {None}
    if "wreath" in clause.verb.entry.form and len(owners) < 2:
        return
    known = next((one for one in made if one.kind == "ceremony"), None)
    people = [one for one in clause.subjects if not one.plural]
    if clause.tense in ("none", "negative") or clause.passive or not people:
        return
    rule = f"verb:{clause.verb.entry.form}"
    draft = known or reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    role = "witness" if clause.verb.entry.sense == "witness" else "attendee"
    reader.take_part(draft, people, role, rule, 0.8)
    reader.set_status(draft, clause.tense, 2)


def on_install(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who is sworn in is at a ceremony between states where officials of others are there."""
    sworn = [one for one in clause.subjects if not one.plural]
    owners = {reader.owner_of(one) for one in sworn}
    guests = [one for one in reader.mentions_in(clause.verb.end, span.end) if not one.plural and one not in sworn]
    guests = [one for one in guests if reader.owner_of(one) not in owners | {None}]
    if clause.tense in ("none", "negative") or not guests:
        return
    rule = f"verb:{clause.verb.entry.form}"
    draft = next((one for one in made if one.kind == "ceremony"), None)
    draft = draft or reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    reader.take_part(draft, [*sworn, *guests], "attendee", rule, 0.8)
    reader.set_status(draft, clause.tense, 2)


def _agents(reader: Reader, clause: Clause) -> list[Mention]:
    """By whom a passive says it was done: "X ve Y tarafından açıldı"."""
    inside = reader.mentions_in(clause.begin, clause.verb.begin)
    last = next(
        (
            mention
            for mention in inside
            if any(cue.entry.sense == "agent" for cue in reader.cues_in(mention.stop, mention.stop + 3))
        ),
        None,
    )
    return listed_with(inside, last)


def _tell_opening(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """The opening of an office, a school or a bridge: a ceremony of those who open it."""
    draft = reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, "verb:acilis", made)
    own = [mention for mention in clause.subjects if mention.begin >= clause.begin]
    reader.take_part(draft, own, "attendee", "verb:open", 0.8)
    reader.set_status(draft, clause.tense, 2)


def _is_planned_of(reader: Reader, mention: Mention, clause: Clause) -> bool:
    """Whether a verb tells what those before it are only to do: "the leaders are scheduled to meet"."""
    between = reader.doc.folded[mention.stop : clause.verb.begin].strip()
    return not reader.doc.rules.verb_final and between in reader.doc.rules.marks["planned"]


def _can_convene(reader: Reader, mention: Mention, clause: Clause, span: Span) -> bool:
    """Whether a verb's subject are officials in the plural whose coming together is an occasion."""
    begin = (span if reader.doc.rules.verb_final else clause).begin
    if not mention.plural or not (mention.begin >= begin or _is_planned_of(reader, mention, clause)):
        return False
    return mention.rank in NATIONAL or _stand_for_states(reader, mention, span) or are_leaders(reader, mention, span)


def _kind_of_group(reader: Reader, group: Mention, clause: Clause, span: Span) -> str:
    """What the coming together of some officials is: of leaders a summit, by telephone a call, else a meeting."""
    if clause.verb.entry.kind == "call" and "video" not in clause.verb.entry.form:
        return "call"
    final = reader.doc.rules.verb_final
    if final and len(group.states) == 2:
        return "meeting"  # of two leaders and whoever else is told of
    led = not final and reader.doc.folded.startswith("leaders", group.begin)
    led = led or are_leaders(reader, group, span)
    led = led or (not final and group.rank == "head-of-government" and len(group.states) > 2)
    return "summit" if group.rank == "head-of-state" or led else "meeting"


def on_convene(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """A body or its ministers that come together: the occasion is told by the verb where no noun names it."""
    noun = main_noun(reader, clause)
    if noun is not None and noun.draft is not None:
        on_held(reader, clause, nouns, index, span, made)
        _add_sides(reader, clause, noun.draft)
        for several in clause.subjects if not reader.doc.rules.verb_final else ():
            if several.plural and several.begin >= clause.begin and noun.begin > clause.verb.begin:
                gather(reader, noun.draft, several)  # "NATO ministers gathered for a meeting"
        return
    if reader.doc.rules.verb_final and convene_each(reader, clause, nouns, index, span, made):
        return
    group = next((one for one in clause.subjects if _can_convene(reader, one, clause, span)), None)
    alone = reader.doc.rules.verb_final and not any(
        one.begin >= clause.begin for one in clause.subjects + clause.objects
    )
    if group is None and (clause.verb.entry.sense == "convened" or alone):
        if not reader.doc.rules.verb_final and _convene_named(reader, clause, index, span, made):
            return
        _convene_body(reader, clause, index, span, made)
    if group is None or clause.tense in ("none", "negative"):
        return
    kind = _kind_of_group(reader, group, clause, span)
    members = body_of_members(reader, group)
    end = _end_of_description(reader, group, clause)
    bodies = [name for name in reader.doc.names_in(group.begin, end) if name.kind == "organisation"]
    bodies += [members] if members is not None else []
    of_body = reader.doc.rules.verb_final and bool(bodies)
    if (
        kind != "call"
        and not of_body  # "TDT Maliye Bakanları ilk kez bir araya geldi"
        and not reader.is_set(span.begin, span.end)
    ):
        return
    if any(one.kind == kind and one.sentence == index for one in made):
        return
    draft = _told_of_group(reader, group, kind)
    if draft is not None:
        draft.evidence.append(span)
        made.append(draft)
    else:
        begin = min(name.begin for name in bodies) if members is not None else group.begin
        label = Span(begin, end)
        draft = reader.new(kind, label, index, span, f"verb:{clause.verb.entry.form}", made)
        _describe_gathering(reader, draft, group, bodies, clause)
    reader.set_status(draft, clause.tense, 2)


def _describe_gathering(reader: Reader, draft: Draft, group: Mention, bodies: list[Name], clause: Clause) -> None:
    """Gives a gathering what is told of it by those who came together: which it is, of what states and bodies."""
    draft.head = reader.doc.folded[group.begin : group.end].split()[-1]
    draft.ordinal = _time_met(reader, clause, of_body=bool(bodies))
    if not reader.doc.rules.verb_final:
        reader.add_group(draft, group)
    for state in group.states:
        add_once(draft.states, state)
    for name in bodies:
        add_once(draft.bodies, reader.doc.body(name))
