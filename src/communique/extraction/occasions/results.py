"""Which event brought what: the outcomes of a sentence, hung on its own event or on the one the text speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.expressions import expression
from communique.extraction import outcomes
from communique.extraction.grammar import Cue
from communique.extraction.occasions.acts import Lead
from communique.extraction.occasions.drafts import GATHERINGS, Clause, Draft, Noun
from communique.extraction.occasions.elsewhere import is_of_another, is_of_other_time
from communique.extraction.occasions.leads import can_have_brought
from communique.extraction.occasions.repeats import add_outcomes, stems, takes_up
from communique.model import Outcome, Span

if TYPE_CHECKING:
    from communique.extraction.occasions.reader import Reader

# Senses of acts of many, which an occasion of many brings where nobody is named.
_DELIBERATIVE = frozenset(
    (
        "adopt", "adopted", "accept", "accepted", "approve", "approved", "decide", "decided", "establish", "established",
        "issue", "agree", "agreed", "reach", "sign", "signed", "launch",
    )
)  # fmt: skip
_OF_MANY = ("adopt", "adopted", "approve", "approved", "accept", "accepted", "issue", "establish", "established")
_MAIN = (*GATHERINGS, "bilateral", "call", "visit")
_SALIENT = (*GATHERINGS, "bilateral", "visit", "ceremony", "call", "press-event")
_STATUS = ("elect", "elected", "appoint")
_LISTED = ("sign", "signed", "adopt", "adopted", "approve", "approved", "agree", "agreed", "decide", "decided")
_MATTERS = ("agreed", "decided")
# Stems of what only announces a list: "the following agreements", "aşağıdaki hususlar".
_FOLLOWING = frozenset(
    (
        "follow", "asagid", "belgel", "anlasm", "agreem", "bilate", "issues", "points", "husus", "hususl", "konula", "karar",
        "kararl",
    )
)  # fmt: skip
# Before a verb in the present tense of one.
_SUBJECT_BEFORE = expression(
    r"\b(?:which|that|who|he|she|it|also|now|further|only|and|but|president|minister|ministry|government|to|will|would|"
    r"should|can|could|may|must|they|we|ministers|leaders|sides|parties|countries|states) $|,\s*$"
)
_NEW_CLAUSE = expression(r"\b(?:and|before|after|while|when|by|with|of|for|in|without) $")
_MARK = 5  # characters of the mark before an item of a list
# Who is of an occasion of many.
_GATHERED = expression(
    r"\b(?:ministers|participants|delegates|delegations|member|members|heads of|meeting|summit|conference|session|council|"
    r"committee|commission|assembly|forum|board|countries|states)\b"
)


def gather_outcomes(
    reader: Reader, clauses: list[Clause], nouns: list[Noun], cues: list[Cue], made: list[Draft], span: Span
) -> None:
    """The outcomes that a sentence tells of, by its verbs and by its nouns."""
    documents = [cue for cue in cues if cue.entry.category == "document"]
    if reader.doc.rules.verb_final and reader.doc.text[span.begin : span.end].isupper():
        return  # a heading tells again what the text tells
    told: list[tuple[Draft, str]] = []
    matters: list[Span] = []  # what was agreed so far: its verbs tell nothing that was done
    acts = outcomes.read_nominal(reader.doc, span, cues, clauses, outcomes.TYPES)
    for at, clause in enumerate(clauses if not any(act.takes_up for act in acts) else ()):
        if any(part.begin <= clause.verb.begin < part.end for part in matters):
            continue
        limit = _next_verb(reader, clauses, at, span)
        whole = _with_name(reader, clauses, at)
        found = outcomes.find_outcomes(reader.doc, whole, span, documents, reader.people, limit)
        if not found:
            continue
        if not reader.doc.rules.verb_final and found[0].type in ("agreed", "decided"):
            matters += [part for one in found for part in one.evidence]
        if clause.verb.entry.sense not in outcomes.TYPES:
            clause = whole = replace(clause, verb=replace(clause.verb, entry=replace(clause.verb.entry, sense="sign")))
        outside = [noun for noun in nouns if not _is_inside(noun, found) or _is_whose(reader, noun, found, span)]
        hidden = _spoken_of_only(nouns, outside, clause)
        bearer = _bearer_of(reader, clause, outside, made, hidden)
        if bearer is None and _leads(reader, clause):
            reader.ahead.append(Lead(Span(clause.begin, clause.end), found, clause))  # the occasion is told below
        if bearer is None or is_of_another(reader, [*clauses[:at], clause], at, found, bearer):
            continue
        if reader.doc.rules.verb_final and bearer.status == "planned":
            continue
        if _told_of_another(reader, found, bearer):
            continue
        if bearer.kind in GATHERINGS and not clause.passive and not reader.doc.rules.verb_final:
            people = [one for one in clause.subjects if one.begin >= clause.begin and one.person >= 0]
            reader.take_part(bearer, people, "attendee", f"verb:{clause.verb.entry.form}", 0.75)
        add_outcomes(bearer, found)
        told.append((bearer, found[-1].type))
    opens = not reader.drafts and not reader.ahead and all(clause.tense == "none" for clause in clauses)
    title = outcomes.read_title(reader.doc, span, documents) if opens else None
    if title is not None:
        reader.ahead.append(Lead(title.evidence[0], [title]))
    told += _by_nouns(reader, acts, clauses, nouns, made, span)
    if reader.brought is not None and not told:
        add_outcomes(reader.brought[0], outcomes.among(reader.doc, span, cues, reader.brought[1]))
    reader.brought = told[-1] if told else None
    reader.papers = _list_opened(reader, clauses, nouns, made, span)


def _is_whose(reader: Reader, noun: Noun, found: list[Outcome], span: Span) -> bool:
    """Whether an occasion told before is whose document came about: "The report of the session was adopted"."""
    told = noun.draft is not None and noun.draft.status == "held"
    before = told and noun.draft is not None and noun.draft.sentence < reader.doc.sentence_at(span.begin)
    return before and found[0].type in ("adopted", "approved")


def _told_of_another(reader: Reader, found: list[Outcome], bearer: Draft) -> bool:
    """Whether what a bare word takes up was brought by another event told: "Protokol imzalandıktan sonra".

    A ceremony at which it is now told who signed takes it over.
    """
    if len(found) > 1 or not takes_up(found[0]):
        return False
    mine = stems(found[0].what)
    for draft in reversed(reader.recent()):
        known = [one for one in draft.outcomes if one.type == found[0].type and mine <= stems(one.what)]
        if not (mine and known) or draft is bearer:
            continue
        if bearer.kind == "ceremony" and draft.kind != "ceremony":
            draft.outcomes.remove(known[-1])
            found[0] = known[-1]
            return False
        return True
    return False


def _next_verb(reader: Reader, clauses: list[Clause], at: int, span: Span) -> int:
    """Where the next verb of a sentence begins, no noun that looks like one: "signed a programme of exchanges"."""
    for clause in clauses[at + 1 :]:
        begin = clause.verb.begin
        reduced = clause.verb.form == "ing" and reader.doc.folded[begin - 2] not in ",;"
        if reduced and _NEW_CLAUSE.search(reader.doc.folded, max(span.begin, begin - 12), begin) is None:
            continue  # "an agreement establishing relations"
        if clause.verb.form not in ("s", "base") or _SUBJECT_BEFORE.search(
            reader.doc.folded, max(span.begin, begin - 24), begin
        ):
            return begin
    return span.end


def _by_nouns(
    reader: Reader, acts: list[outcomes.Act], clauses: list[Clause], nouns: list[Noun], made: list[Draft], span: Span
) -> list[tuple[Draft, str]]:
    """The outcomes that nouns tell: "ended with the adoption of a declaration"."""
    told = []
    for act in acts:
        clause = next((one for one in reversed(clauses) if one.begin <= act.begin), None)
        kinds = (*_MAIN, "ceremony") if act.sense == "sign" else _MAIN
        again = _brought_last(reader, act.outcomes[0].type) if act.takes_up else None
        bearer = again or _ceremony(reader, made, act.sense) or _own(nouns, made, clause) or reader.salient(kinds)
        if bearer is None and clause is not None:
            reader.ahead.append(Lead(Span(clause.begin, clause.end), act.outcomes))
        if bearer is not None and bearer.status != "held" and reader.doc.rules.verb_final:
            continue
        if bearer is not None and not is_of_other_time(reader, act.begin, span.end, act.outcomes, bearer):
            add_outcomes(bearer, act.outcomes)
            told.append((bearer, act.outcomes[-1].type))
    return told


def _brought_last(reader: Reader, kind: str) -> Draft | None:
    """The event told last that brought something of a type."""
    return next((one for one in reversed(reader.recent()) if any(it.type == kind for it in one.outcomes)), None)


def _with_name(reader: Reader, clauses: list[Clause], at: int) -> Clause:
    """A passive clause with the words of its subject that look like a verb: "The Agreement on the Council of Speaking States was"."""
    clause = clauses[at]
    first = at
    while clause.passive and first > 0 and clauses[first - 1].tense == "none" and not reader.doc.rules.verb_final:
        first -= 1
    return replace(clause, begin=clauses[first].begin) if first < at else clause


def _is_inside(noun: Noun, found: list[Outcome]) -> bool:
    """Whether an occasion is only named in what was agreed: "agreed that the next assembly be held in Lima"."""
    return any(part.begin <= noun.cue.begin < part.end for outcome in found for part in outcome.evidence)


def _leads(reader: Reader, clause: Clause) -> bool:
    """Whether an act is told before any occasion, which the record then tells of."""
    return clause.verb.entry.sense in _DELIBERATIVE and not any(map(can_have_brought, reader.drafts))


def add_items(reader: Reader, span: Span) -> bool:
    """Whether a line is one of the list of documents or decisions that the text has opened, which is then hung on its event."""
    if reader.papers is None:
        return False
    bearer, kind = reader.papers
    if span.end - span.begin < _MARK:
        return True  # "1.": the item is the next
    matters = kind in _MATTERS
    if not matters and any(
        cue.entry.category == "verb" and (cue.form == "finite" or "past" in cue.form)
        for cue in reader.cues_in(span.begin, span.end)
    ):
        return False
    found = (
        outcomes.read_matter_item(reader.doc, span, kind) if matters else outcomes.read_items(reader.doc, span, kind)
    )
    if isinstance(bearer, Lead):
        bearer.outcomes.extend(found)
    else:
        add_outcomes(bearer, found)
    return bool(found)


def _list_opened(
    reader: Reader, clauses: list[Clause], nouns: list[Noun], made: list[Draft], span: Span
) -> tuple[Draft | Lead, str] | None:
    """The event, told or still to be told, and type of the documents that a line announces: "The following documents were signed:"."""
    if reader.doc.text[span.end - 1] != ":":
        return None
    acts = [one for one in reader.cues_in(span.begin, span.end) if one.entry.sense in _LISTED]
    if not acts or any(clause.tense in ("future", "negative", "unfulfilled") for clause in clauses):
        return None
    clause = next((one for one in clauses if one.verb is acts[-1]), None)
    bearer = (_bearer_of(reader, clause, nouns, made) if clause is not None else None) or bearer_of_sentence(
        reader, made
    )
    kind = outcomes.TYPES[acts[-1].entry.sense]
    if bearer is None:
        reader.ahead.append(Lead(span, []))
        return reader.ahead[-1], kind
    for generic in [one for one in bearer.outcomes if one.type == kind and not stems(one.what) - _FOLLOWING]:
        bearer.outcomes.remove(generic)
    return bearer, kind


def _ceremony(reader: Reader, made: list[Draft], sense: str) -> Draft | None:
    """The ceremony of a sentence at which something is signed or opened."""
    kind = outcomes.TYPES[sense]
    marks = {"signed": "signing_words", "opened": "opening_words"}.get(kind)
    words = reader.doc.rules.marks[marks] if marks is not None else ()
    return next((one for one in made if marks is not None and _is_ceremony_of(one, kind, words)), None)


def _is_ceremony_of(draft: Draft, kind: str, words: tuple[str, ...]) -> bool:
    """Whether an event of the sentence is the ceremony, or at an opening the reception, at which something was signed or opened."""
    if draft.kind != "ceremony":
        return draft.kind == "reception" and kind == "opened"
    signs = any(part.role == "signatory" for part in draft.parts)
    return signs or draft.rule.startswith("verb") or any(word in draft.head for word in words)


def _own(nouns: list[Noun], made: list[Draft], clause: Clause | None) -> Draft | None:
    """The event of the sentence that an act belongs to: what it ended or framed, else the one of its clause or the first."""
    linked = [noun for noun in nouns if noun.link in ("after", "part_of") and noun.draft is not None]
    if clause is not None and not clause.passive:
        linked.sort(key=lambda noun: noun.cue.begin > clause.verb.begin or -noun.cue.begin)  # the last before the verb
    framing = [noun.draft for noun in linked if noun.draft is not None]
    held = [
        draft
        for draft in framing
        if draft.status == "held" and (draft.parts or draft.named or draft.kind != "bilateral")
    ]
    if held and not any(one not in framing and one.kind in _MAIN for one in made):
        return held[0]
    aside = [noun.draft for noun in nouns if noun.topic or noun.next or noun.tense == "future" or noun.link == "before"]
    own = [
        draft
        for draft in made
        if draft.status == "held"
        and draft.kind in _MAIN
        and draft not in framing
        and not draft.next
        and draft not in aside
    ]
    near = [
        noun.draft
        for noun in nouns
        if clause is not None and noun.draft in own and clause.begin <= noun.cue.begin < clause.end
    ]
    return next(iter(sorted([*near, *own], key=_is_bare)), None)


def _is_bare(draft: Draft) -> bool:
    """Whether nobody is told to have been at an event so far, and it has no name: a word that may speak of another."""
    return not (draft.parts or draft.states or draft.bodies or draft.named)


def _is_of_later_clause(noun: Noun, clause: Clause | None) -> bool:
    """Whether an occasion is only told of behind the next verb: "adopted a charter, a title conferred at the summit last May"."""
    return clause is not None and noun.cue.begin > clause.end and not noun.link


def _spoken_of_only(nouns: list[Noun], outside: list[Noun], clause: Clause) -> list[Draft]:
    """The events of a sentence at which an act was not done: those in the words of what was agreed, those of a later clause."""
    inside = [noun.draft for noun in nouns if noun not in outside]
    later = [noun.draft for noun in outside if noun.case == "nominative" and _is_of_later_clause(noun, clause)]
    return [draft for draft in (*inside, *later) if draft is not None]


def _bearer_of(
    reader: Reader, clause: Clause, nouns: list[Noun], made: list[Draft], hidden: Sequence[Draft] = ()
) -> Draft | None:
    """The event whose outcome a clause tells: its ceremony, its sentence's, the last its people were in, or the one spoken of."""
    sense = clause.verb.entry.sense
    label = Span(clause.verb.begin, clause.verb.end)
    signing = next((draft for draft in made if draft.kind == "ceremony" and draft.label == label), None)
    if signing is not None and reader.doc.rules.verb_final:
        return signing  # the verb itself tells of the signing
    bearer = _ceremony(reader, made, sense) or _own(nouns, [draft for draft in made if draft not in hidden], clause)
    if bearer is not None:
        return bearer
    if sense in _STATUS:
        return reader.salient(GATHERINGS)
    people = {mention.person for mention in clause.subjects if mention.person >= 0}
    if clause.passive and not reader.doc.rules.verb_final:
        people = set()  # "The report was adopted": by whom is not said
    meal = next((one for one in made if one.kind == "reception" and people & one.known.keys()), None)
    if meal is not None:
        return meal  # "had a lunch with Minister X, with whom he signed a letter of intent"
    told = [
        one for one in reversed(reader.recent()) if one.status == "held" and one.kind in _MAIN and not one.background
    ]
    told = [one for one in told if one not in hidden] or told
    bearer = _gathered_there(reader, clause, told)
    if bearer is not None:
        return bearer
    theirs = sorted(
        (draft for draft in told if people & draft.known.keys()), key=lambda one: len(people - one.known.keys())
    )
    if theirs:
        return next((draft for draft in theirs if draft.kind != "visit"), theirs[0])
    named = any(mention.person >= 0 and mention.begin >= clause.begin for mention in clause.subjects)
    if sense in _DELIBERATIVE and not (people and named):
        bearer = _spoken_of(reader, clause, told)
        if bearer is not None:
            return bearer
    bearer = bearer_of_sentence(reader, made)
    if bearer is not None and bearer.kind == "press-event":
        return reader.salient(_MAIN) or bearer  # what is told to the press was agreed before
    return bearer


def _gathered_there(reader: Reader, clause: Clause, told: list[Draft]) -> Draft | None:
    """The gathering at which people in the plural adopted something: "The ministers adopted a statement", not the two who met aside."""
    doc = reader.doc
    if clause.verb.entry.sense not in _OF_MANY:
        return None
    opening = doc.folded[clause.begin : clause.verb.begin].split()
    plural = [one for one in reader.mentions_in(clause.begin, clause.verb.begin) if one.plural]
    if not plural or any(word in doc.rules.counts for word in opening):
        return None
    return next((one for one in told if one.kind in GATHERINGS and one.gathers and one.status_weight > 1), None)


def _spoken_of(reader: Reader, clause: Clause, told: list[Draft]) -> Draft | None:
    """The occasion at which those who are not named did something: ministers at a meeting, two sides at their last talk."""
    if reader.doc.rules.verb_final:
        return reader.salient(GATHERINGS)
    main = [one for one in told if one.kind != "visit" and not one.frame and not one.next]
    of_many = clause.passive or clause.verb.entry.sense in _OF_MANY
    if of_many or _GATHERED.search(reader.doc.folded, clause.begin, clause.verb.begin):
        main = [one for one in main if one.kind in GATHERINGS] or main
    main = sorted((one for one in main if one.status_weight > 1), key=_is_bare)
    return next(iter(main), None) or reader.salient(GATHERINGS)


def bearer_of_sentence(reader: Reader, made: list[Draft]) -> Draft | None:
    """The event that a sentence's contents belong to: its ceremony or first main event, else the latest main one."""
    signing = [draft for draft in made if draft.kind == "ceremony" and draft.rule.startswith("verb")]
    if signing:
        return signing[0]
    main = [draft for draft in made if draft.kind not in ("reception",) and draft.status == "held"]
    return main[0] if main else reader.salient(_SALIENT)
