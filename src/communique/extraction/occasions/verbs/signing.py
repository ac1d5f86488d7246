"""Verbs of signing: who signs what at which occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun, key, listed_with
from communique.extraction.occasions.locations import is_location
from communique.extraction.occasions.parties import between_states_final, parties_of
from communique.extraction.occasions.verbs.partners import agents_of, partners_of
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

_UNILATERAL = expression(
    r"\b(?:statement|letter|release|petition|bill|decree|order|book|register|article|note|law|act|legislation|budget)s?"
    r" (?:(?:was|were|that|which|has|been|jointly) )*$"
)
_UNILATERAL_OBJECT = expression(
    r" (?:(?:a|an|the|his|her|into) )?(?:[a-z\-]+ ){0,3}?(?:bill|bills|law|decree|decrees|executive order|order|petition|book|guestbook|act|legislation|budget|statement|letter)\b"
)
_UNILATERAL_REACH = 30  # characters before a verb of signing in which what is signed stands
_SIGNED_FOR = expression(
    r" (?:for|on behalf of) (?:the )?(?:(?:government|governments|republic|kingdom) of )?(?:the )?"
)
_SIGNED_BEFORE = expression(r" (?:with|in|at|by|between|on|last|under|during)\b")
_SIGNED_WITH = expression(
    r"\bwith (?:the |his |her |its |their )?(?:(?:country|[a-z]+)'s )?(?:[a-z]+ counterpart,? )?$"
)
_FOR_OTHER = expression(r"\b(?:and|,)(?: by)? (?:for|on behalf of) (?:the )?[a-z' ]{3,30} by (?:the |its )?$")
_TAKEN_UP = expression(r"\b(?:it|they|these|both|which) (?:was|were|is|are|has been|have been) $")
_BESIDE_VERB = 40  # characters before a verb in which the document beside it begins
_BEFORE_PASSIVE = 50  # characters before "is signed" in which what is signed stands
_MEETINGS = (*GATHERINGS, "bilateral")
_BEARERS = (*_MEETINGS, "visit", "ceremony")  # at which something can be signed
_SCENE = 3  # sentences, and events, in which who signed is told behind the ceremony
_TWO = 2  # who sign something together


def _co_signers(reader: Reader, clause: Clause) -> list[Mention]:
    """With whom somebody signs: "signed an agreement with Minister X"."""
    partners = partners_of(reader, clause)
    if reader.doc.rules.verb_final:
        return partners
    folded = reader.doc.folded
    first = next((one for one in partners if _SIGNED_WITH.search(folded, max(0, one.begin - 40), one.begin)), None)
    return listed_with(clause.objects, first)


def _frames(reader: Reader, clause: Clause, nouns: list[Noun]) -> bool:
    """Whether a sentence says at what others signed something: on a visit, or after talks a memorandum "between" two bodies."""
    at = reader.doc.folded.find(" between ", clause.begin, clause.end)
    between = at >= 0 and not any(noun.cue.end == at for noun in nouns)  # no "after talks between A and B"
    return any(noun.link == "part_of" or (noun.link == "after" and (noun.kind == "visit" or between)) for noun in nouns)


def _signs(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says that it is a document that is signed, or takes up one told of: "it was signed by"."""
    if reader.ahead and _TAKEN_UP.search(reader.doc.folded, clause.begin, clause.verb.begin):
        return any(one.type == "signed" for lead in reader.ahead for one in lead.outcomes)
    begin = clause.begin
    if clause.verb.entry.form in reader.doc.rules.marks["apart"]:  # "İmzaları A ile B attı": to what was told before
        begin = reader.doc.sentences[max(0, reader.doc.sentence_at(begin) - 1)].begin
    return any(
        cue.entry.category == "document" and cue.entry.sense in ("document", "pact")
        for cue in reader.cues_in(begin, _end_of_signing(reader, clause))
    )


def _end_of_signing(reader: Reader, clause: Clause) -> int:
    """Where what is signed can end: "signed and exchanged notes" goes on behind the next verb."""
    shared = reader.doc.folded.startswith(" and ", clause.verb.end) and not reader.doc.rules.verb_final
    return reader.doc.sentences[reader.doc.sentence_at(clause.verb.begin)].end if shared else clause.end


def _states_between(reader: Reader, clause: Clause, span: Span) -> list[str]:
    """The states between which a document was signed on a day or at a place, with no signer named."""
    doc = reader.doc
    at = doc.folded.find(" between ", clause.verb.end, clause.end)
    at = -1 if any(noun.cue.end == at for noun in clause.nouns) else at  # it is talks that were between them
    sides = [name.ids[0] for name in doc.names_in(at, clause.end) if name.kind == "state"] if at >= 0 else []
    placed = any(name.kind == "city" for name in doc.names_in(clause.begin, clause.end))
    told = clause.tense == "past" and not doc.rules.verb_final and _signs(reader, clause)
    return sides[:2] if told and len(sides) > 1 and (placed or reader.times_in(span.begin, span.end)) else []


def _is_placed(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says when or in which city something was done."""
    return not reader.doc.rules.verb_final and reader.is_set(clause.verb.end, clause.end)


def _witnesses(reader: Reader, clause: Clause) -> bool:
    """Whether people look on while something is signed: "were signed in the presence of Presidents A and B", "X'in huzurunda"."""
    final = reader.doc.rules.verb_final
    return any(
        cue.entry.category == "role"
        and cue.entry.sense == "witness"
        and reader.mentions_in(clause.begin if final else cue.end, cue.begin if final else cue.end + 40)
        for cue in reader.cues_in(clause.begin, clause.end)
    )


def _are_together(reader: Reader, clause: Clause) -> bool:
    """Whether those of a clause are all in the meeting told last."""
    meeting = reader.salient((*_MEETINGS, "ceremony"))
    people = {key(one) for one in reader.mentions_in(clause.begin, clause.end)}
    return meeting is not None and people <= meeting.known.keys()


def _are_others(reader: Reader, clause: Clause, draft: Draft) -> bool:
    """Whether somebody signs with others than he just met: "met X on Monday and signed a pact with Y", "X ile bir araya geldi, Y ile
    anlaşma imzaladı"."""
    if draft.kind != "bilateral" and not (draft.kind == "ceremony" and reader.doc.rules.verb_final):
        return False
    if not (draft.parts[1:] or draft.states or draft.bodies):
        return False
    partners = [one for one in _co_signers(reader, clause) if one.begin >= clause.begin and one.person >= 0]
    if not reader.doc.rules.verb_final and len(draft.parts) > 1:
        partners += [one for one in clause.subjects if one.begin >= clause.begin and one.person >= 0]
    return bool(partners) and not any(key(one) in draft.known for one in partners)


def _sign_for(reader: Reader, clause: Clause, people: list[Mention]) -> bool:
    """Whether it is said for which state somebody signed what the text has named: "X signed for the United States"."""
    match = _SIGNED_FOR.match(reader.doc.folded, clause.verb.end)
    name = reader.doc.name_at(match.end()) if match is not None else None
    if name is None or name.kind not in ("state", "organisation"):
        return False
    for one in people:
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and person.of is None and name.kind == "state":
            person.of = name.ids[0]
    return True


def _signed_there(reader: Reader, clause: Clause, people: list[Mention], meeting: Draft) -> bool:
    """Whether those who sign are all known to have been at a meeting, so that they signed there, if it was not on another day."""
    signers = {key(mention) for mention in people if mention.person >= 0}
    if not signers <= meeting.known.keys():
        return False
    times = reader.times_in(clause.begin, clause.end)
    return reader.doc.rules.verb_final or (
        bool(signers) and not (meeting.time and any(apart(time, meeting.time) for time in times))
    )


def _plan_signing(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    """A signing to come by officials of two sides: "anlaşma 20 Mayıs'ta A ile B tarafından imzalanacaktır"."""
    people = (
        clause.subjects + clause.objects
        if reader.doc.rules.verb_final
        else _signers(reader, clause, passive=clause.passive)
    )
    first = (
        reader.doc.sentences[reader.doc.sentence_at(clause.begin)].begin
        if reader.doc.rules.verb_final
        else clause.begin
    )
    people = [one for one in people if one.begin >= first and not one.plural]
    people = [one for one in people if one.case in ("nominative", "comitative", "genitive")]
    if len({reader.owner_of(one) for one in people} - {None}) < 2 or not _signs(reader, clause):
        return
    talk = reader.salient(("bilateral", "meeting", "summit"))
    if talk is not None and talk.status == "planned" and {key(one) for one in people} <= talk.known.keys():
        return  # at the talk they will have
    _tell_signing(reader, clause, index, span, made)
    reader.take_part(made[-1], people, "signatory", made[-1].rule, 0.8)


def _ceremony_told(reader: Reader, clause: Clause, index: int) -> Draft | None:
    """The ceremony told just before at which it is now told who signed: "… törenle imzalandı. Belgeyi A ile B imzaladı"."""
    doc = reader.doc
    last = next((one for one in reversed(reader.drafts[-_SCENE:]) if one.kind == "ceremony"), None)
    if last is None or last.status != "held" or not 0 < index - last.sentence <= _SCENE:
        return None
    words = [doc.folded[span.begin : span.end] for span in last.evidence]
    if not any(mark in text for text in words for mark in doc.rules.marks["signing_words"]):
        return None
    elsewhere = [
        name for name in doc.names_in(clause.begin, clause.verb.begin) if is_location(reader, name, "ceremony")
    ]
    if elsewhere or reader.times_in(clause.begin, clause.verb.begin):
        return None
    papers = [cue for cue in reader.cues_in(clause.begin, clause.verb.begin) if cue.entry.category == "document"]
    known = any(doc.rules.case(doc.rules.case_part(cue)) in ("accusative", "dative") for cue in papers)
    return last if known or not last.outcomes else None


def _signing_told(reader: Reader, index: int) -> Draft | None:
    """The signing that the sentence before told of: "… witnessed the signing of an accord. It was signed by A and B"."""
    last = reader.drafts[-1] if reader.drafts and not reader.doc.rules.verb_final else None
    told = last is not None and last.kind == "ceremony" and index - last.sentence == 1 and last.status == "held"
    return last if told and last is not None and "sign" in last.rule else None


def _signed_by_states(reader: Reader, index: int) -> Draft | None:
    """The signing told just before of which only the states were named: "Latvia and Chile signed an accord. Ministers X and Y put …"."""
    last = reader.drafts[-1] if reader.drafts else None
    if last is None or last.kind != "ceremony" or last.parts or len(last.states) < _TWO:
        return None
    return last if "sign" in last.rule and 0 < index - last.sentence <= _SCENE else None


def _tell_signing(reader: Reader, clause: Clause, index: int, span: Span, made: list[Draft]) -> None:
    rule = f"verb:{clause.verb.entry.form}"
    draft = reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
    reader.set_status(draft, clause.tense, 2)


def _are_only_a_group(reader: Reader, people: list[Mention], span: Span) -> bool:
    """Whether those who sign are only named together: "The two ministers signed", of people told of before."""
    several = len(people) > 1 and not reader.doc.rules.verb_final
    return several and all(one.begin < span.begin for one in people)


def _is_reduced(reader: Reader, clause: Clause) -> bool:
    """Whether a participle only tells which document is meant: "the agreement signed with X"."""
    if reader.doc.rules.verb_final or "participle" not in clause.verb.form:
        return False
    beside = any(
        cue.entry.category == "document" and cue.end == clause.verb.begin - 1
        for cue in reader.cues_in(clause.verb.begin - _BESIDE_VERB, clause.verb.begin)
    )
    return beside and _SIGNED_BEFORE.match(reader.doc.folded, clause.verb.end) is not None


def on_sign(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """People who sign take part as signatories in the occasion of the sentence, or make one of their own."""
    final = reader.doc.rules.verb_final
    if clause.tense == "future" and not made and (final or reader.is_set(clause.begin, span.end)):
        _plan_signing(reader, clause, index, span, made)
    if clause.tense in ("future", "negative", "none", "unfulfilled") or _is_unilateral(reader, clause, span):
        return
    passive = clause.verb.entry.sense == "signed" or clause.passive
    if not passive and _is_reduced(reader, clause):
        return  # "over the agreement signed with the Fund"
    signers = _signers(reader, clause, passive=passive)
    if passive and not (final or signers) and _is_signed_by_unnamed(reader, clause, nouns, span, made):
        told = _signed_by_states(reader, index)
        if told is not None and not made and not reader.times_in(clause.begin, clause.end):
            told.add_evidence(span)  # "The deal was signed in the presence of Presidents X and Y"
            made.append(told)
            return
        _tell_signing(reader, clause, index, span, made)
        made[-1].states += _states_between(reader, clause, span)
        return
    if not signers and not made and (sides := _states_signing(reader, clause, nouns, span, passive=passive)):
        _tell_signing(reader, clause, index, span, made)
        made[-1].states += sides
        return
    people = [mention for mention in signers if not mention.plural]
    if final and not people and not made and _witnesses(reader, clause):
        if _signs(reader, clause) and not _are_together(reader, clause):
            _tell_signing(reader, clause, index, span, made)
        return
    if final and len(people) < _TWO and any(one.plural for one in reader.mentions_in(clause.begin, clause.verb.begin)):
        return  # "taraflar imzaladı"
    several = [one for one in clause.subjects if one.begin >= span.begin and not passive and reader.is_of_several(one)]
    if several and not people and not made and _signs(reader, clause) and _is_placed(reader, clause):
        _tell_signing(reader, clause, index, span, made)
        reader.add_group(made[-1], several[0])
        return
    seen = not final and any(
        cue.entry.category == "role" and cue.entry.sense == "witness" for cue in reader.cues_in(span.begin, span.end)
    )
    stands = not final and not passive and _sign_for(reader, clause, people)
    if (people or seen) and (stands or _signs(reader, clause)):
        _take_part_in_signing(reader, clause, people, nouns, index, span, made)


def on_exchange(reader: Reader, clause: Clause, nouns: list[Noun], index: int, span: Span, made: list[Draft]) -> None:
    """Who exchange or conclude documents sign them: "A and B exchanged instruments of ratification in Riga"; letters are sent."""
    doc = reader.doc
    if doc.rules.verb_final:
        on_sign(reader, clause, nouns, index, span, made)  # "anlaşma akdedildi"
        return
    if clause.passive or not reader.is_set(clause.begin, clause.end):
        return
    behind = reader.cues_in(clause.verb.end, clause.verb.end + _BESIDE_VERB)
    paper = next((cue for cue in behind if cue.entry.category == "document"), None)
    sides = {reader.owner_of(one) for one in _signers(reader, clause, passive=False)} - {None}
    if paper is not None and len(sides) > 1 and paper.entry.form not in doc.rules.words["things"]:
        on_sign(reader, clause, nouns, index, span, made)


def _states_signing(reader: Reader, clause: Clause, nouns: list[Noun], span: Span, *, passive: bool) -> list[str]:
    """The states that signed something with each other on a day or at a place, where no meeting is told of at which they did."""
    if any(noun.partners for noun in nouns):
        return []  # "signed a pact after a meeting between Prime Ministers X and Y"
    doc = reader.doc
    said = (cue.begin for cue in reader.cues_in(clause.verb.end, span.end) if cue.entry.sense == "say")
    end = span.end if doc.rules.verb_final else next(said, span.end)  # the day on which it is said is another
    if clause.tense != "past" or not reader.is_set(clause.begin, end) or not _signs(reader, clause):
        return []
    if reader.salient(_BEARERS) is not None:
        return []
    if not passive:
        return parties_of(reader, clause.begin, clause.verb.begin)
    return between_states_final(reader, clause.begin, clause.verb.begin) if doc.rules.verb_final else []


def _is_unilateral(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether one alone signs what is no outcome: a decree, a statement of a spokesman, a book of guests."""
    folded, verb = reader.doc.folded, clause.verb
    if reader.doc.rules.verb_final:
        words = folded[max(clause.begin, verb.begin - _UNILATERAL_REACH) : verb.begin].split()
        return any(word.startswith(reader.doc.rules.marks["unilateral"]) for word in words)
    if clause.passive:
        return _UNILATERAL.search(folded, max(span.begin, verb.begin - _BEFORE_PASSIVE), verb.begin) is not None
    return _UNILATERAL_OBJECT.match(folded, verb.end) is not None


def _signers(reader: Reader, clause: Clause, *, passive: bool) -> list[Mention]:
    """Who signs: the subject and with whom he does, or by whom something is signed."""
    if not passive:
        return [*clause.subjects, *_co_signers(reader, clause), *_further_signers(reader, clause)]
    if not reader.doc.rules.verb_final:
        signers = agents_of(reader, clause)
        return signers + [one for one in clause.objects if one not in signers and _signs_for_other(reader, one)]
    people = clause.subjects + clause.objects
    groups = {
        one.group
        for one in people
        if any(
            cue.entry.sense == "agent" or cue.entry.form == "arasinda" for cue in reader.cues_in(one.stop, one.stop + 3)
        )
    }
    return [one for one in people if one.group in groups or (groups and _stands_for_side(reader, one))]


def _stands_for_side(reader: Reader, mention: Mention) -> bool:
    """Whether it is said for whom somebody acts: "Türkiye adına Bakan X ve Letonya adına Bakan Y tarafından imzalandı"."""
    return reader.doc.folded.endswith(
        tuple(f" {word} " for word in reader.doc.rules.marks["on_behalf"]), 0, mention.begin
    )


def _further_signers(reader: Reader, clause: Clause) -> list[Mention]:
    """Who signs for the other side, without a verb of his own: "X signed for Latvia and Y for Norway"."""
    found: list[Mention] = []
    for one in clause.objects if clause.subjects and not reader.doc.rules.verb_final else ():
        match = _SIGNED_FOR.match(reader.doc.folded, one.end)
        name = reader.doc.name_at(match.end()) if match is not None else None
        if name is None or name.kind != "state" or one.plural:
            continue
        person = reader.people[one.person] if one.person >= 0 else None
        if person is not None and person.of is None:
            person.of = one.of = name.ids[0]
        found.append(one)
    return found


def _signs_for_other(reader: Reader, mention: Mention) -> bool:
    """Whether somebody signs for the other side: "was signed for Latvia by X and for Norway by Y"."""
    begin = max(0, mention.begin - _BEFORE_PASSIVE)
    return _FOR_OTHER.search(reader.doc.folded, begin, mention.begin) is not None


def _is_signed_by_unnamed(reader: Reader, clause: Clause, nouns: list[Noun], span: Span, made: list[Draft]) -> bool:
    """Whether it is told where something was signed, or who looked on, but not by whom."""
    if any(one.kind == "ceremony" for one in made):
        return False
    framed = clause.tense == "past" and _frames(reader, clause, nouns) and _signs(reader, clause)
    return framed or _witnesses(reader, clause) or bool(_states_between(reader, clause, span))


def _take_part_in_signing(
    reader: Reader,
    clause: Clause,
    people: list[Mention],
    nouns: list[Noun],
    index: int,
    span: Span,
    made: list[Draft],
) -> None:
    """Adds those who sign to the occasion at which they do, or to a ceremony of their own."""
    rule = f"verb:{clause.verb.entry.form}"
    role = "attendee" if _are_only_a_group(reader, people, span) else "signatory"
    draft = _occasion_of(reader, clause, nouns, index, made)
    if draft is None:
        meeting = _meeting_told(reader)
        if meeting is not None and _signed_there(reader, clause, people, meeting):
            reader.take_part(meeting, people, role, rule, 0.8)
            return
        parent = reader.salient((*_MEETINGS, "visit"))
        draft = reader.new("ceremony", Span(clause.verb.begin, clause.verb.end), index, span, rule, made)
        if parent is not None and parent.kind == "visit":
            draft.part_of = parent
        else:
            draft.side_of = parent
        if clause.verb.entry.form in reader.doc.rules.marks["apart"]:
            _take_over_papers(reader, draft, clause)
    if draft not in made:  # told of before
        made.append(draft)
        draft.add_evidence(span)
    reader.take_part(draft, people, role, rule, 0.85)


def _meeting_told(reader: Reader) -> Draft | None:
    """The meeting told last that people are told to have been at, else the last: a bare "görüşmeler" may speak of another."""
    meeting = reader.salient(_MEETINGS)
    if meeting is None or meeting.parts or meeting.named:
        return meeting
    held = (one for one in reversed(reader.recent()) if one.kind in _MEETINGS and one.status == "held" and one.parts)
    return next(held, meeting)


def _take_over_papers(reader: Reader, draft: Draft, clause: Clause) -> None:
    """What the sentence before says was signed was signed at the ceremony that now tells by whom: "İmzaları A ile B attı"."""
    bearer, kind = reader.brought or (None, "")
    if bearer is None or kind != "signed":
        return
    before = reader.doc.sentences[max(0, reader.doc.sentence_at(clause.begin) - 1)]
    papers = [
        one
        for one in bearer.outcomes
        if one.type == kind and all(before.begin <= part.begin < before.end for part in one.evidence)
    ]
    draft.outcomes += papers
    bearer.outcomes[:] = [one for one in bearer.outcomes if one not in papers]


def _occasion_of(reader: Reader, clause: Clause, nouns: list[Noun], index: int, made: list[Draft]) -> Draft | None:
    """The occasion told of at which something is signed, None where it was another: a ceremony, else what the sentence tells."""
    ceremony = next((noun.draft for noun in nouns if noun.kind == "ceremony" and noun.draft is not None), None)
    if ceremony is not None:
        return ceremony
    aside = [one.draft for one in nouns if one.link == "before" or one.next or one.tense == "future"]
    told = [one for one in made if one.kind in (*_MEETINGS, "ceremony") and one not in aside]
    passive = clause.verb.entry.sense == "signed" or clause.passive
    before = _ceremony_told(reader, clause, index) if reader.doc.rules.verb_final and not passive and not told else None
    draft = (
        told[-1] if told else before or (_signing_told(reader, index) if passive else _signed_by_states(reader, index))
    )
    return None if draft is not None and _are_others(reader, clause, draft) else draft
