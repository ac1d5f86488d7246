"""How the events of a sentence hang together, and what was agreed, said and spoken of at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.extraction import outcomes, statements
from communique.extraction.grammar import Cue
from communique.extraction.occasions.circumstances import apart
from communique.extraction.occasions.drafts import Clause, Draft, Noun, add_once, listed_with
from communique.extraction.people import Mention
from communique.model import Outcome, Span
from communique.text import fold

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader


_STEM = 6  # letters by which two words of outcomes are one
_LONG = 5  # words from which on one may differ
_DELIBERATIVE = frozenset(
    (
        "adopt",
        "adopted",
        "accept",
        "accepted",
        "approve",
        "approved",
        "decide",
        "decided",
        "establish",
        "established",
        "issue",
        "agree",
        "agreed",
    )
)


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
    documents = [cue for cue in cues if cue.entry.category == "document"]
    target = _bearer(reader, made)
    if target is not None:
        _bear_untold(reader, target)
    for clause in clauses:
        found = outcomes.find_outcomes(reader.doc, clause, span, documents, reader.people)
        if not found:
            continue
        bearer = _bearer_of(reader, clause, nouns, made) or target
        if bearer is not None and bearer.kind == "press-event":
            bearer = reader.salient(_MAIN) or bearer  # what is told to the press was agreed before
        if bearer is not None and _is_of_other_time(reader, clause, bearer):
            continue
        if (
            bearer is not None
            and bearer.kind in _DELIBERATING
            and not clause.passive
            and not reader.doc.rules.verb_final
        ):
            people = [one for one in clause.subjects if one.begin >= clause.begin and one.person >= 0]
            reader.take_part(bearer, people, "attendee", f"verb:{clause.verb.entry.form}", 0.75)
        if bearer is None and reader.doc.rules.verb_final:
            reader.unborne += [(clause, outcome) for outcome in found if outcome.type == "signed"]
        elif bearer is not None:
            _bear(bearer, found)
    if target is None:
        return
    if target.kind in (
        "summit",
        "meeting",
        "conference",
        "ceremony",
        "press-event",
    ) and _is_spoken(reader, span):
        speaking = next(
            (
                clause.subjects
                for clause in clauses
                if clause.verb.entry.sense in ("say", "speak", "deliver", "exclude", "call-on")
                and any(mention.begin >= span.begin for mention in clause.subjects)
            ),
            [],
        )
        if not speaking:
            first = next((mention for mention in inside if mention.case == "nominative" and mention.person >= 0), None)
            speaking = listed_with(inside, first)
        reader.take_part(target, speaking, "speaker", "mark:speech", 0.8)
    statement = statements.find_statement(reader.doc, clauses, inside, reader.people, span)
    if statement is not None:
        target.statements.append(statement)
    for cue in cues:
        if cue.entry.category == "topic":
            add_once(target.topics, cue.entry.sense)


def _bear(bearer: Draft, found: list[Outcome]) -> None:
    """Gives an event outcomes it does not have: "anlaşmayı" alone is one told before."""
    for outcome in found:
        named = (outcome.type, outcome.what)
        if named in bearer.outcome_keys or any(_is_told_again(outcome, one) for one in bearer.outcomes):
            continue
        bearer.outcome_keys.add(named)
        bearer.outcomes.append(outcome)


def _is_told_again(outcome: Outcome, told: Outcome) -> bool:
    """Whether an outcome is one told before: by a word alone ("anlaşmayı"), or in nearly the same words."""
    if outcome.type != told.type:
        return False
    words, others = _stems(outcome), _stems(told)
    least = min(len(words), len(others))
    if len(words) == 1 or least < _LONG:
        return words <= others
    return len(words & others) >= least - 1


def _stems(outcome: Outcome) -> set[str]:
    return {word[:_STEM] for word in fold(outcome.what).split()}


def _bear_untold(reader: Reader, target: Draft) -> None:
    """Gives the first event of a record what a leading sentence told before any: "9 anlaşma imzalandı. Cumhurbaşkanı X, …"."""
    if not reader.unborne or target.status != "held" or target.background or target.kind not in (*_MAIN, "ceremony"):
        return
    for clause, outcome in reader.unborne:
        if not _is_of_other_time(reader, clause, target):
            _bear(target, [outcome])
    reader.unborne = []


def _is_of_other_time(reader: Reader, clause: Clause, bearer: Draft) -> bool:
    """Whether something is said to have come about at another time than the event: "the agreement signed in 2004"."""
    if bearer.time is None:
        return False
    times = reader.times_in(clause.begin, clause.end)
    return bool(times) and all(apart(time, bearer.time) for time in times)


_DELIBERATING = ("summit", "meeting", "conference")
_MAIN = ("summit", "meeting", "conference", "bilateral", "call", "visit")


def _bearer_of(reader: Reader, clause: Clause, nouns: list[Noun], made: list[Draft]) -> Draft | None:
    """The event whose outcome a clause tells: that it ended or framed, its own sentence's, or the last its people were in."""
    signing = next((one for one in made if one.kind == "ceremony" and one.rule.startswith("verb")), None)
    if signing is not None and outcomes.TYPES[clause.verb.entry.sense] == "signed":
        return signing
    framing = [noun.draft for noun in nouns if noun.link in ("after", "part_of") and noun.draft is not None]
    held = [draft for draft in framing if draft.status == "held"]
    if held and not any(one not in framing and one.kind in _MAIN for one in made):
        return held[0]
    own = [draft for draft in made if draft.status == "held" and draft.kind in _MAIN and draft not in framing]
    if own:
        return own[0]
    people = {mention.person for mention in clause.subjects if mention.person >= 0}
    deliberates = clause.verb.entry.sense in _DELIBERATIVE
    for draft in reversed(reader.recent()):
        if draft.status == "held" and draft.kind in _MAIN and not draft.background and people & draft.known.keys():
            return draft
    return reader.salient(("summit", "conference", "meeting")) if deliberates and not people else None


def _bearer(reader: Reader, made: list[Draft]) -> Draft | None:
    """The event that a sentence's outcomes belong to: its ceremony or first main event, else the latest main one."""
    signing = [draft for draft in made if draft.kind == "ceremony" and draft.rule.startswith("verb")]
    if signing:
        return signing[0]
    main = [draft for draft in made if draft.kind not in ("reception",) and draft.status == "held"]
    if main:
        return main[0]
    kinds = ("summit", "meeting", "conference", "bilateral", "visit", "ceremony", "call", "press-event")
    return reader.salient(kinds)


def _is_spoken(reader: Reader, span: Span) -> bool:
    """Whether a sentence tells of a speech: no language that peoples speak ("Türk dili konuşan ülkeler")."""
    tongues = reader.doc.rules.marks["tongues"]
    return any(
        not reader.doc.folded.endswith(tongues, span.begin, begin)
        for begin in reader.doc.mark_begins("speech", span.begin, span.end)
    )


def hang_events(reader: Reader, nouns: list[Noun], made: list[Draft]) -> None:
    """Hangs the events of a sentence on those that frame them."""
    frames = [noun.draft for noun in nouns if noun.link == "part_of" and noun.draft is not None]
    others = [draft for draft in made if draft not in frames]
    for draft in others:
        for frame in frames:
            if frame is draft or frame.part_of is draft or frame.side_of is draft or draft.part_of or draft.side_of:
                continue
            if draft.kind in ("reception", "bilateral", "press-event", "call") and frame.kind not in ("visit",):
                draft.side_of = frame
            else:
                draft.part_of = frame
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
                        and one.kind in ("summit", "meeting", "conference", "visit", "bilateral")
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
