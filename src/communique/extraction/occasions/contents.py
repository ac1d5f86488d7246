"""How the events of a sentence hang together, and what was agreed, said and spoken of at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique import gazetteer
from communique.expressions import expression
from communique.extraction import statements
from communique.extraction.grammar import Cue
from communique.extraction.occasions.drafts import GATHERINGS, OCCASIONS, Clause, Draft, Noun, add_once, listed_with
from communique.extraction.occasions.enumerations import frames as is_framed
from communique.extraction.occasions.results import bearer_of_sentence, gather_outcomes
from communique.extraction.people import Mention
from communique.model import Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_OPENED = 60  # characters before an opening in which it is said what is opened
_STAGES = (*OCCASIONS, "press-event")  # at which speeches are held


def gather_contents(
    reader: Reader,
    clauses: list[Clause],
    nouns: list[Noun],
    cues: list[Cue],
    inside: list[Mention],
    made: list[Draft],
    span: Span,
) -> None:
    """Outcomes, statements and topics of a sentence, hung on its event or the one the text speaks of."""
    target = bearer_of_sentence(reader, made)
    gather_outcomes(reader, clauses, nouns, cues, made, span)
    for draft in made:
        _place_opening(reader, draft, span)
    stage = target or reader.salient(("reception",))
    if stage is not None and stage.kind in _STAGES and _is_spoken(reader, span):
        _give_speakers(reader, stage, clauses, inside, span)
    if target is None:
        return
    statement = statements.find_statement(reader.doc, clauses, inside, reader.people, span)
    if statement is not None:
        target.statements.append(statement)
    for cue in cues:
        if cue.entry.category == "topic":
            add_once(target.topics, cue.entry.sense)


def _place_opening(reader: Reader, draft: Draft, span: Span) -> None:
    """What is opened is where it is called by: "Letonya'nın Bursa Konsolosluğu", "Riga'daki kültür merkezi"."""
    if draft.kind not in ("ceremony", "reception") or draft.city is not None:
        return
    opened = [part for outcome in draft.outcomes if outcome.type == "opened" for part in outcome.evidence]
    ahead = draft.status == "planned" and draft.head.startswith(reader.doc.rules.marks["opening_words"])
    if ahead and span.begin <= draft.label.begin:  # what is still to be opened is no outcome
        opened.append(Span(max(span.begin, draft.label.begin - _OPENED), draft.label.begin))
    cities = {
        name.ids[0] for part in opened for name in reader.doc.names_in(part.begin, part.end) if name.kind == "city"
    }
    place = gazetteer.load().city(*cities) if len(cities) == 1 else None
    if place is not None and draft.country in (None, place.country):
        draft.city, draft.country = place.name, place.country


def _give_speakers(reader: Reader, stage: Draft, clauses: list[Clause], inside: list[Mention], span: Span) -> None:
    """Who is told to have spoken takes part as a speaker: the subject of speaking, else who is named first."""
    speaking = next(
        (
            clause.subjects
            for clause in clauses
            if clause.verb.entry.sense in ("say", "speak", "deliver", "exclude", "call-on")
            and any(mention.begin >= span.begin for mention in clause.subjects)
        ),
        [],
    )
    told = any(part.role == "speaker" and part.mention.begin >= span.begin for part in stage.parts)
    if not speaking and not told:
        first = next((mention for mention in inside if mention.case == "nominative" and mention.person >= 0), None)
        speaking = listed_with(inside, first)
    reader.take_part(stage, speaking, "speaker", "mark:speech", 0.8)


_BESIDE = expression(r"(?:also )?(?:on|in|at) the (?:sidelines|margins|fringes)\b(?! of)")


def _is_spoken(reader: Reader, span: Span) -> bool:
    """Whether a sentence tells of a speech: no language that peoples speak ("Türk dili konuşan ülkeler")."""
    tongues = reader.doc.rules.marks["tongues"]
    return any(
        not reader.doc.folded.endswith(tongues, span.begin, begin)
        for begin in reader.doc.mark_begins("speech", span.begin, span.end)
    )


def _give_status(frames: list[Draft], others: list[Draft]) -> None:
    """A visit or summit is to come where all that is told in its frame is, and goes on where something happened in it."""
    planned = all(one.status == "planned" for one in others)
    held = any(one.status == "held" and one.status_weight > 1 for one in others)
    for frame in frames:
        if frame.status_weight or frame.status != "held":
            continue
        if planned and frame.sentence == others[0].sentence:
            frame.status, frame.status_weight = "planned", 1
        elif held and frame.kind == "visit":
            frame.status_weight = 2


def _hang(draft: Draft, frame: Draft) -> None:
    """Makes an event a part of another, or a talk or meal one beside it, where neither hangs on anything yet."""
    if frame is draft or frame.part_of is draft or frame.side_of is draft or draft.part_of or draft.side_of:
        return
    if draft.kind in ("reception", "bilateral", "press-event", "call") and frame.kind != "visit":
        draft.side_of = frame
    else:
        draft.part_of = frame


def hang_events(reader: Reader, nouns: list[Noun], made: list[Draft], span: Span) -> None:
    """Hangs the events of a sentence on those that frame them."""
    framing = [noun for noun in nouns if noun.link == "part_of" and noun.draft is not None]
    frames = [noun.draft for noun in framing if noun.draft is not None]
    main = reader.salient(GATHERINGS) if _BESIDE.match(reader.doc.folded, span.begin) else None
    if main is not None and main not in made and not frames:
        frames = [main]
    others = [draft for draft in made if draft not in frames]
    if others and reader.doc.rules.verb_final:
        _give_status(frames, others)
    for draft in others:
        for frame in [noun.draft for noun in framing if is_framed(reader, noun, draft, nouns)] if framing else frames:
            if frame is not None:
                _hang(draft, frame)
    near = [noun.draft for noun in nouns if noun.link in ("before", "after") and noun.draft is not None]
    for draft in others:
        if draft.kind in ("reception", "press-event", "ceremony") and not draft.side_of and not draft.part_of:
            main = next((one for one in near if one is not draft), None)
            if main is None and not draft.named:
                main = next(
                    (
                        one
                        for one in reader.recent()
                        if one is not draft
                        and one.kind in (*GATHERINGS, "visit", "bilateral")
                        and one.sentence <= draft.sentence
                        and not one.next
                    ),
                    None,
                )
            if main is not None and main.side_of is not draft and main.part_of is not draft:
                if main.kind == "visit":
                    draft.part_of = main
                else:
                    draft.side_of = main
